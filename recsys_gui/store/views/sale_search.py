"""Which of a million sale lines a text means, and how many, without looking at each."""

from __future__ import annotations

from dataclasses import dataclass

from recsys_gui.domain.row_filter import EVERY_ROW, RowFilter
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables.search import Condition, customers_called, matching, order_codes
from recsys_gui.store.tables.totals import sale_lines
from recsys_gui.store.views import row_filters


@dataclass(frozen=True)
class FoundSales:
    """A condition on the table of events, and how many sale lines meet it."""

    condition: Condition
    count: int


def find_sales(db: Database, search: str, wanted: RowFilter = EVERY_ROW) -> FoundSales:
    """Sale lines whose product matches ``search``, or whose customer or order is called so, as far as wanted."""
    if not wanted.narrows:
        return _called(db, search)
    meant = row_filters.both(row_filters.sales(wanted), _called(db, search).condition)
    return FoundSales(
        meant, db.number(f"SELECT count(*) FROM events WHERE kind <= 1 AND {meant.sql}", meant.parameters)
    )


def _called(db: Database, search: str) -> FoundSales:
    products, customers, orders = matching("products", search), customers_called(search), order_codes(search)
    if products == Condition():
        return FoundSales(products, sale_lines(db))
    product = _among("product_id", "products", products)
    customer = _among("customer_id", "customers", customers)
    order = _among("order_id", "orders", orders)
    buyer = Condition(f"{customer.sql} OR {order.sql}", customer.parameters + order.parameters)
    sold = _lines(db, "products", products)
    bought = _lines(db, "customers", customers) + _others(db, orders, customers)
    both = _both(db, product, buyer, sold <= bought) if sold and bought else 0
    wanted = Condition(f"{product.sql} OR {buyer.sql}", product.parameters + buyer.parameters)
    return FoundSales(wanted, sold + bought - both)


def _among(column: str, table: str, rows: Condition) -> Condition:
    return Condition(f"{column} IN (SELECT id FROM {table} WHERE {rows.sql})", rows.parameters)


def _lines(db: Database, table: str, rows: Condition) -> int:
    return db.number(f"SELECT sum(lines) FROM {table} WHERE {rows.sql}", rows.parameters)


def _others(db: Database, orders: Condition, customers: Condition) -> int:
    """Lines of these orders that are not of these customers."""
    strangers = f"coalesce(customer_id, 0) NOT IN (SELECT id FROM customers WHERE {customers.sql})"
    wanted = Condition(f"({orders.sql}) AND {strangers}", orders.parameters + customers.parameters)
    order = _among("order_id", "orders", wanted)
    return db.number(f"SELECT count(*) FROM events WHERE {order.sql}", order.parameters)


def _both(db: Database, product: Condition, buyer: Condition, by_product: bool) -> int:
    """Lines that meet both conditions, looked for among the fewer: of the product or of the buyer."""
    fewer, others = (product, buyer) if by_product else (buyer, product)
    return db.number(
        # Likely or not, SQLite is told to take the index of the first condition only.
        f"SELECT count(*) FROM events WHERE kind <= 1 AND ({fewer.sql}) AND unlikely({others.sql})",
        fewer.parameters + others.parameters,
    )
