"""The products of a shop for pickers, read page by page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from recsys_gui.domain.rows import ProductRow
from recsys_gui.services.browse import Browser
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.picker import PickerModel


class ProductModel(PickerModel[ProductRow]):
    """Products whose code, name or category matches the search, best sold first."""

    def __init__(self, browser: Browser, formatter: Formatter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._browser, self._formatter = browser, formatter

    def page(self, search: str, after: ProductRow | None, limit: int) -> list[ProductRow]:
        """The next products."""
        return self._browser.products(search, after, limit)

    def title(self, row: ProductRow) -> str:
        """The name, or the code where there is none."""
        return row.name or row.code

    def second(self, row: ProductRow) -> str:
        """Code and price."""
        price = "" if row.price is None else self._formatter.money(row.price)
        return " · ".join(part for part in (row.code, price) if part)

    def badge(self, row: ProductRow) -> tuple[str, str]:
        """What keeps it from being offered."""
        if not row.recommend:
            return self.tr("Never offered"), "warn"
        if row.stock is not None and row.stock <= 0:
            return self.tr("Out of stock"), "bad"
        return "", ""
