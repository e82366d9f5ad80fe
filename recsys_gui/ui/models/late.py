"""Customers who are late by their own rhythm, as columns of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from recsys_gui.ui.models.customers import order_count
from recsys_gui.ui.models.paged import Column

if TYPE_CHECKING:
    from recsys_gui.domain.today import LateCustomer
    from recsys_gui.ui.formatting import Formatter


def _tr(words: str, n: int = -1) -> str:
    return QCoreApplication.translate("Late", words, "", n)


def late_columns(formatter: Formatter) -> list[Column[LateCustomer]]:
    """Who, how often, when last, how often usually, and how late."""

    def days(number: float) -> str:
        return _tr("%Ln days", round(number))

    def name(customer: LateCustomer) -> str:
        return customer.name or _tr("Customer {code}").replace("{code}", customer.code)

    return [
        Column(_tr("Customer"), name, strong=True),
        Column(_tr("Orders"), lambda customer: order_count(customer.orders), "1,000 orders", right=True, minor=True),
        Column(_tr("Last purchase"), lambda customer: formatter.day(customer.last), "88 MMM 8888", right=True),
        Column(_tr("Usual rhythm"), lambda customer: days(customer.rhythm), "1,000 days", right=True),
        Column(
            _tr("Late by"), lambda customer: days(customer.since - customer.rhythm), "1,000 days", right=True,
            tone=lambda _customer: "bad",
        ),
    ]  # fmt: skip
