"""What tables show, a page at a time: each page begins after the last row of the one before (keyset paging)."""

from __future__ import annotations

from recsys_gui.domain.rows import CustomerRow, ProductRow, SaleRow
from recsys_gui.store.database import Database
from recsys_gui.store.sale_search import find_sales
from recsys_gui.store.search import matching

_END = 2**62
_FEW = 8_000
_PRODUCT = "id, code, name, category, list_price, unit_cost, stock, sold, last_sold, recommend, usual_price"
_SALE = (
    "SELECT e.id, e.time, coalesce(o.code, ''), coalesce(c.code, ''), p.code, p.name, e.quantity, e.unit_price, e.kind"
    " FROM ({page}) AS page JOIN events AS e ON e.id = page.id JOIN products AS p ON p.id = e.product_id"
    " LEFT JOIN customers AS c ON c.id = e.customer_id LEFT JOIN orders AS o ON o.id = e.order_id"
    " ORDER BY e.time DESC, e.id DESC"
)


def customers(db: Database, search: str, after: CustomerRow | None, limit: int) -> list[CustomerRow]:
    """Customers that match, most orders first."""
    found = matching("customers", search)
    position = (_END, _END) if after is None else (after.orders, after.id)
    return db.all(
        CustomerRow,
        "SELECT id, code, name, region, orders, spent, last, email, phone FROM customers"
        f" WHERE {found.sql} AND (orders, id) < (?, ?) ORDER BY orders DESC, id DESC LIMIT ?",
        (*found.parameters, *position, limit),
    )


def product(db: Database, number: int) -> ProductRow | None:
    """A product by its row number."""
    sql = f"SELECT {_PRODUCT} FROM products WHERE id = ?"
    return db.one(_product, sql, (number,))


def products(db: Database, search: str, after: ProductRow | None, limit: int) -> list[ProductRow]:
    """Products that match, best sold first."""
    found = matching("products", search)
    position = (1e300, _END) if after is None else (after.sold, after.id)
    return db.all(
        _product,
        f"SELECT {_PRODUCT} FROM products"
        f" WHERE {found.sql} AND (sold, id) < (?, ?) ORDER BY sold DESC, id DESC LIMIT ?",
        (*found.parameters, *position, limit),
    )


def _product(
    number: int, code: str, name: str, category: str, list_price: int | None, unit_cost: int | None,
    stock: float | None, sold: float, last_sold: int | None, recommend: int, usual_price: int | None,
) -> ProductRow:  # fmt: skip
    return ProductRow(
        number, code, name, category, list_price, unit_cost, stock, sold, last_sold, bool(recommend), usual_price
    )


def sales(db: Database, search: str, after: SaleRow | None, limit: int) -> list[SaleRow]:
    """Sale lines whose product, customer or order matches, newest first."""
    found = find_sales(db, search)
    position = (_END, _END) if after is None else (after.time, after.id)
    # Few matches are gathered by their own indexes and sorted; among many, the newest are soon met by walking back.
    walk = "" if found.count <= _FEW else " INDEXED BY events_by_time"
    page = (
        f"SELECT id FROM events{walk} WHERE kind <= 1 AND ({found.condition.sql}) AND (time, id) < (?, ?)"
        " ORDER BY time DESC, id DESC LIMIT ?"
    )
    return db.all(SaleRow, _SALE.format(page=page), (*found.condition.parameters, *position, limit))


def customer_count(db: Database, search: str) -> int:
    """How many customers match."""
    return _count(db, "customers", search)


def product_count(db: Database, search: str) -> int:
    """How many products match."""
    return _count(db, "products", search)


def _count(db: Database, table: str, search: str) -> int:
    found = matching(table, search)
    return db.number(f"SELECT count(*) FROM {table} WHERE {found.sql}", found.parameters)


def sale_count(db: Database, search: str) -> int:
    """How many sale lines match."""
    return find_sales(db, search).count
