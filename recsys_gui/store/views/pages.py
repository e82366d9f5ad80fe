"""What tables show, a page at a time: each page begins after the last row of the one before (keyset paging)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from recsys_gui.domain.row_filter import EVERY_ROW, MOST_SORTED, RowFilter
from recsys_gui.domain.rows import CustomerRow, ProductRow, SaleRow
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables.search import Condition, matching
from recsys_gui.store.views import row_filters
from recsys_gui.store.views.row_filters import both
from recsys_gui.store.views.sale_search import FoundSales, find_sales

R = TypeVar("R", CustomerRow, ProductRow)

_END = 2**62
_FEW = 8_000
_PRODUCT = "id, code, name, category, list_price, unit_cost, stock, sold, last_sold, recommend, usual_price"
_SOLD = (
    "SELECT e.id, e.time, coalesce(o.code, ''), coalesce(c.code, ''), p.code, p.name, e.quantity, e.unit_price, e.kind"
)
_NAMED = (
    " JOIN products AS p ON p.id = e.product_id"
    " LEFT JOIN customers AS c ON c.id = e.customer_id LEFT JOIN orders AS o ON o.id = e.order_id"
)
_SALE = (
    f"{_SOLD} FROM ({{page}}) AS page JOIN events AS e ON e.id = page.id{_NAMED} ORDER BY e.time {{way}}, e.id {{way}}"
)


def customers(
    db: Database, search: str, after: CustomerRow | None, limit: int, wanted: RowFilter = EVERY_ROW
) -> list[CustomerRow]:
    """Customers that match, most orders first unless another order is wanted."""
    sql = "SELECT id, code, name, region, orders, spent, last, email, phone FROM customers"
    return _page(db, CustomerRow, sql, "customers", _people(search, wanted), after, limit, wanted)


def product(db: Database, number: int) -> ProductRow | None:
    """A product by its row number."""
    sql = f"SELECT {_PRODUCT} FROM products WHERE id = ?"
    return db.one(_product, sql, (number,))


def products(
    db: Database, search: str, after: ProductRow | None, limit: int, wanted: RowFilter = EVERY_ROW
) -> list[ProductRow]:
    """Products that match, best sold first unless another order is wanted."""
    sql = f"SELECT {_PRODUCT} FROM products"
    return _page(db, _product, sql, "products", _things(search, wanted), after, limit, wanted)


def _page(
    db: Database, make: Callable[..., R], sql: str, table: str, found: Condition, after: R | None, limit: int,
    wanted: RowFilter,
) -> list[R]:  # fmt: skip
    order = row_filters.order(table, wanted, after)
    meant: Condition = both(found, order.after)
    return db.all(make, f"{sql} WHERE {meant.sql} ORDER BY {order.sql} LIMIT ?", (*meant.parameters, limit))


def _people(search: str, wanted: RowFilter) -> Condition:
    return both(matching("customers", search), row_filters.customers(wanted))


def _things(search: str, wanted: RowFilter) -> Condition:
    return both(matching("products", search), row_filters.products(wanted))


def _product(
    number: int, code: str, name: str, category: str, list_price: int | None, unit_cost: int | None,
    stock: float | None, sold: float, last_sold: int | None, recommend: int, usual_price: int | None,
) -> ProductRow:  # fmt: skip
    return ProductRow(
        number, code, name, category, list_price, unit_cost, stock, sold, last_sold, bool(recommend), usual_price
    )


def sales(
    db: Database,
    search: str,
    after: SaleRow | None,
    limit: int,
    wanted: RowFilter = EVERY_ROW,
    found: FoundSales | None = None,
) -> list[SaleRow]:
    """Sale lines whose product, customer or order matches, newest first unless another order is wanted.

    Up to :data:`~recsys_gui.domain.row_filter.MOST_SORTED` lines come in any order, more of them by their time only.
    ``found`` is what :func:`~recsys_gui.store.views.sale_search.find_sales` says of the same, when that was
    asked already.
    """
    found = found or find_sales(db, search, wanted)
    if wanted.order in row_filters.SALE_ORDERS and found.count <= MOST_SORTED:
        order = row_filters.sale_order(wanted, after)
        few = f"(SELECT * FROM events WHERE kind <= 1 AND ({found.condition.sql})) AS e"
        sql = f"{_SOLD} FROM {few}{_NAMED} WHERE {order.after.sql} ORDER BY {order.sql} LIMIT ?"
        return db.all(SaleRow, sql, (*found.condition.parameters, *order.after.parameters, limit))
    upwards = wanted.order == "time" and wanted.upwards
    way, sign, edge = ("ASC", ">", -_END) if upwards else ("DESC", "<", _END)
    position = (edge, edge) if after is None else (after.time, after.id)
    # Few matches are gathered by their own indexes and sorted; among many, the newest are soon met by walking back.
    walk = "" if found.count <= _FEW else " INDEXED BY events_by_time"
    page = (
        f"SELECT id FROM events{walk} WHERE kind <= 1 AND ({found.condition.sql}) AND (time, id) {sign} (?, ?)"
        f" ORDER BY time {way}, id {way} LIMIT ?"
    )
    return db.all(SaleRow, _SALE.format(page=page, way=way), (*found.condition.parameters, *position, limit))


def customer_count(db: Database, search: str, wanted: RowFilter = EVERY_ROW) -> int:
    """How many customers match."""
    return _count(db, "customers", _people(search, wanted))


def product_count(db: Database, search: str, wanted: RowFilter = EVERY_ROW) -> int:
    """How many products match."""
    return _count(db, "products", _things(search, wanted))


def _count(db: Database, table: str, found: Condition) -> int:
    return db.number(f"SELECT count(*) FROM {table} WHERE {found.sql}", found.parameters)


def sale_count(db: Database, search: str, wanted: RowFilter = EVERY_ROW) -> int:
    """How many sale lines match."""
    return find_sales(db, search, wanted).count
