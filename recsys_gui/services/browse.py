"""Everything pages and tables read, a page at a time, from one connection of the calling thread."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from recsys_gui.base.errors import UserError
from recsys_gui.base.later import Later
from recsys_gui.domain.row_filter import EVERY_ROW, RowFilter
from recsys_gui.services import shops
from recsys_gui.services.offering import kept_day
from recsys_gui.store.file import database
from recsys_gui.store.tables import runs, settings

if TYPE_CHECKING:
    from recsys_gui.domain.edits import Fact
    from recsys_gui.domain.insights import Insights
    from recsys_gui.domain.reports import RunSummary, ShopSummary
    from recsys_gui.domain.rows import BinRow, CustomerCard, CustomerRow, ImportRow, ProductCard, ProductRow, SaleRow
    from recsys_gui.domain.rules import MarkedRows, Rules
    from recsys_gui.domain.today import DayList
    from recsys_gui.services.findings import kept_insights
    from recsys_gui.store.file.database import DataVersion
    from recsys_gui.store.tables import bin as bin_store
    from recsys_gui.store.tables import catalogue, imports, offer_log, rules
    from recsys_gui.store.views import card, pages, product_card, sale_search
    from recsys_gui.store.views.sale_search import FoundSales
else:  # what the first page of a shop does not need
    kept_insights = Later("recsys_gui.services.findings.kept_insights")
    bin_store, catalogue, imports, offer_log, rules = (
        Later(f"recsys_gui.store.tables.{name}") for name in ("bin", "catalogue", "imports", "offer_log", "rules")
    )
    card, pages, product_card, sale_search = (
        Later(f"recsys_gui.store.views.{name}") for name in ("card", "pages", "product_card", "sale_search")
    )

_LATELY = 30 * 86_400


class Browser:
    """Reads a shop file; each question takes milliseconds. ``after`` is the last row of the page before, ``wanted``
    says which rows and in which order.

    Raises:
        UserError: see :func:`recsys_gui.store.file.database.open`.
    """

    def __init__(self, shop_path: Path) -> None:
        self._db = database.open(shop_path, read_only=True)
        self._found: tuple[tuple[str, RowFilter, DataVersion], FoundSales] | None = None

    def summary(self) -> ShopSummary:
        """The size of the shop and what it is ready for."""
        return shops.summary_of(self._db)

    def customers(
        self, search: str = "", after: CustomerRow | None = None, limit: int = 100, wanted: RowFilter = EVERY_ROW
    ) -> list[CustomerRow]:
        """Customers in whose code, name or address every word of ``search`` stands, most orders first."""
        return pages.customers(self._db, search, after, limit, wanted)

    def offered_lately(self, customer: str) -> frozenset[str]:
        """Codes of the products that a customer was offered, or answered to an offer of, within the last 30 days."""
        return offer_log.offered_since(self._db, customer, int(time.time()) - _LATELY)

    def customer_count(self, search: str = "", wanted: RowFilter = EVERY_ROW) -> int:
        """How many customers match."""
        return pages.customer_count(self._db, search, wanted)

    def products(
        self, search: str = "", after: ProductRow | None = None, limit: int = 100, wanted: RowFilter = EVERY_ROW
    ) -> list[ProductRow]:
        """Products in whose code, name or category every word of ``search`` stands, best sold first."""
        return pages.products(self._db, search, after, limit, wanted)

    def product_count(self, search: str = "", wanted: RowFilter = EVERY_ROW) -> int:
        """How many products match."""
        return pages.product_count(self._db, search, wanted)

    def sales(
        self, search: str = "", after: SaleRow | None = None, limit: int = 100, wanted: RowFilter = EVERY_ROW
    ) -> list[SaleRow]:
        """Sale lines whose product, customer or order matches, newest first."""
        return pages.sales(self._db, search, after, limit, wanted, self._sales_found(search, wanted))

    def sale_count(self, search: str = "", wanted: RowFilter = EVERY_ROW) -> int:
        """How many sale lines match."""
        return self._sales_found(search, wanted).count

    def _sales_found(self, search: str, wanted: RowFilter) -> FoundSales:
        """Which sale lines are meant; found once for the count and all pages, while the shop stays as it is."""
        question = (search, wanted, self._db.data_version())
        if self._found is None or self._found[0] != question:
            self._found = (question, sale_search.find_sales(self._db, search, wanted))
        return self._found[1]

    def card(self, customer_code: str) -> CustomerCard:
        """The facts about one customer.

        Raises:
            UserError: no customer has this code.
        """
        found = card.card(self._db, customer_code)
        if found is None:
            raise UserError(
                "There is no customer “{code}” in this shop.", "Check the number and try again.", code=customer_code
            )
        return found

    def product(self, code: str) -> ProductRow | None:
        """The product with exactly this code; None without one."""
        number = catalogue.find(self._db, "products", code)
        return None if number is None else pages.product(self._db, number)

    def product_card(self, code: str) -> ProductCard:
        """The facts about one product.

        Raises:
            UserError: no product has this code.
        """
        found = product_card.card(self._db, code)
        if found is None:
            raise UserError("There is no product “{code}” in this shop.", "Check the code and try again.", code=code)
        return found

    def names(self, codes: Iterable[str]) -> dict[str, str]:
        """The names of customers, by code; those without a name are left out."""
        return catalogue.names(self._db, codes)

    def stock_is_known(self) -> bool:
        """Whether the stock of any product is known."""
        return catalogue.stock_is_known(self._db)

    def bin(self) -> list[BinRow]:
        """What was deleted in the last thirty days and can be put back, newest first."""
        from recsys_gui.domain.rows import BinRow

        return [BinRow(*each) for each in bin_store.listed(self._db)]

    def imports(self) -> list[ImportRow]:
        """Every file that was brought in, newest first."""
        return imports.history(self._db)

    def runs(self, limit: int = 20) -> list[RunSummary]:
        """The newest trainings, newest first."""
        return runs.history(self._db, limit)

    def rules(self) -> Rules:
        """The owner's rules in force."""
        return rules.rules(self._db)

    def marked(self, limit: int = 50) -> MarkedRows:
        """Which single products and customers the owner said something about."""
        return rules.marked(self._db, limit)

    def categories(self) -> dict[str, int]:
        """Category → how many products it has."""
        return rules.categories(self._db)

    def fact(self, key: Fact) -> str:
        """A fact of the whole shop, "" where it was never set."""
        return settings.get(self._db, key) or ""

    def day_list(self) -> tuple[DayList | None, bool]:
        """The contact list that was made last, less what the owner dealt with since; and whether it is up to date."""
        made = kept_day.stored(self._db)
        if made is None:
            return None, False
        return kept_day.open_contacts(self._db, made), made.stamp == kept_day.stamp(self._db)

    def insights(self) -> tuple[Insights | None, bool]:
        """What was found out last of customers and products; and whether it is up to date."""
        found = kept_insights.stored(self._db)
        return found, found is not None and found.stamp == kept_insights.stamp(self._db)

    def data_version(self) -> DataVersion:
        """Differs from an earlier one when anyone, in any process, changed the shop in between."""
        return self._db.data_version()

    def close(self) -> None:
        """Close the connection; a second time does nothing."""
        self._db.close()

    def __enter__(self) -> Browser:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
