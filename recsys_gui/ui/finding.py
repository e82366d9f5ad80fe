"""Where the command box looks: the menus, the customers and the products of the open shop."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from recsys_gui.base.errors import UserError
from recsys_gui.ui.frame.shop_desk import ShopDesk
from recsys_gui.ui.models.customers import customer_title, order_count
from recsys_gui.ui.models.found import Found, Source

MOST = 5
_MNEMONIC = re.compile(r"\(&.\)|&")


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Finding", text, "", n)


def plain(text: str) -> str:
    """The words of a menu without the mark of their access key."""
    return _MNEMONIC.sub("", text).strip()


def commands(every: Callable[[], list[tuple[str, QAction]]]) -> Source:
    """Commands that can be used now, whose name or menu has every word; ``every`` gives (menu, action)."""

    def source(words: str) -> list[Found]:
        wanted = words.casefold().split()
        found = []
        for menu, action in every():
            name = plain(action.text())
            if action.isEnabled() and all(word in f"{plain(menu)} {name}".casefold() for word in wanted):
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                found.append(Found(name.removesuffix("…"), plain(menu), action.trigger, keys))
        return found[: MOST + MOST]

    return source


def customers(desk: ShopDesk, show: Callable[[str], object]) -> Source:
    """Customers by number, name or place."""

    def source(words: str) -> list[Found]:
        if desk.shop is None:
            return []
        try:
            rows = desk.shop.browser.customers(words, None, MOST)
        except UserError:
            return []  # what is wrong with the file is told where it is shown
        second = _tr("Customer")
        return [
            Found(customer_title(row), f"{second} · {order_count(row.orders)}", partial(show, row.code)) for row in rows
        ]

    return source


def products(desk: ShopDesk, show: Callable[[str], object]) -> Source:
    """Products by code, name or category."""

    def source(words: str) -> list[Found]:
        if desk.shop is None:
            return []
        try:
            rows = desk.shop.browser.products(words, None, MOST)
        except UserError:
            return []
        second = _tr("Product")
        return [Found(row.name or row.code, f"{second} · {row.code}", partial(show, row.code)) for row in rows]

    return source
