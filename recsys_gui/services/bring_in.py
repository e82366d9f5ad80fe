"""Clean sales into a shop: what is new in them, and writing just that."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.entities import Customer, Product
from recsys_gui.importing.rows import found_in
from recsys_gui.importing.sales import CleanSales, Ids
from recsys_gui.store import catalogue, events, figures, orders
from recsys_gui.store.database import Database
from recsys_gui.store.events import NOBODY, EventColumns
from recsys_gui.store.orders import OrderColumns

_DAY = 86_400
_MANY = 20_000


@dataclass(frozen=True, eq=False)
class Known:
    """What a shop has already; ``not_counting`` are its unpaid and cancelled orders."""

    products: dict[str, int]
    customers: dict[str, int]
    orders: OrderColumns
    not_counting: Ids
    events: EventColumns

    @staticmethod
    def nothing() -> Known:
        """An empty shop, or one that does not exist yet."""
        return Known({}, {}, OrderColumns.empty(), np.zeros(0, np.int64), EventColumns.empty())

    @staticmethod
    def of(db: Database) -> Known:
        """Read it all."""
        return Known(
            catalogue.product_ids(db), catalogue.customer_ids(db), orders.read(db), orders.not_counting(db),
            events.read(db),
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class Plan:
    """What is to be added, under the row numbers it will have; ``already`` counts lines the shop has."""

    products: list[Product]
    customers: list[Customer]
    orders: OrderColumns
    events: EventColumns
    already: int


def plan(known: Known, sales: CleanSales) -> Plan:
    """Work out what of ``sales`` is new to the shop.

    A line is there already when the shop has one of the same order, product, kind, quantity, price and time.
    """
    product_ids, new_products = _ids(known.products, sales.products)
    customer_ids, new_customers = _ids(known.customers, sales.customers)
    customer = np.append(customer_ids, NOBODY)[sales.customer]
    order, added_orders = _orders(known.orders, sales, customer)
    lines = EventColumns(
        sales.time, sales.kind, customer, product_ids[sales.product], order, sales.quantity, sales.unit_price
    )
    already = found_in(_identity(lines), _identity(known.events))
    return Plan(
        [Product(sales.products[i], sales.names[i], recommend=sales.recommend[i]) for i in new_products],
        [Customer(sales.customers[i], region=sales.regions[i]) for i in new_customers],
        added_orders,
        lines.take(~already),
        int(already.sum()),
    )


def _ids(known: dict[str, int], codes: list[str]) -> tuple[Ids, list[int]]:
    """The row number of each code, new ones after the largest; and the positions of the new codes."""
    free = max(known.values(), default=0) + 1
    new = [position for position, code in enumerate(codes) if code not in known]
    numbers = known | {codes[position]: free + i for i, position in enumerate(new)}
    return np.array([numbers[code] for code in codes], np.int64), new


def _orders(known: OrderColumns, sales: CleanSales, customer: Ids) -> tuple[Ids, OrderColumns]:
    """Each line's order, and the orders that are new. Lines without order code and customer have no order."""
    day = sales.time // _DAY
    first = int(day.min(initial=0))
    keys = (
        (sales.order * (customer.max(initial=0) + 1) + customer) * (int(day.max(initial=0)) - first + 1) + day - first
    )
    _, example, position = np.unique(keys, return_index=True, return_inverse=True)
    codes = [sales.orders[order] for order in sales.order[example].tolist()]
    wanted = zip(codes, customer[example].tolist(), day[example].tolist(), strict=True)
    there = dict(
        zip(zip(known.code, known.customer.tolist(), known.day.tolist(), strict=True), known.ids.tolist(), strict=True)
    )
    free = int(known.ids.max(initial=0)) + 1
    numbers, new = list[int](), list[int]()
    for i, key in enumerate(wanted):
        nameless = not key[0] and key[1] == NOBODY
        numbers.append(NOBODY if nameless else there.get(key, free + len(new)))
        if not nameless and key not in there:
            new.append(i)
    added = OrderColumns(
        np.arange(free, free + len(new)), [codes[i] for i in new], customer[example][new], day[example][new]
    )
    return np.array(numbers, np.int64)[position], added


def _identity(lines: EventColumns) -> list[Ids | np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
    return [lines.order, lines.product, lines.kind.astype(np.int64), lines.quantity, lines.unit_price, lines.time]


def write(db: Database, known: Known, planned: Plan, import_id: int, progress: Progress) -> None:
    """Add what is planned and bring all figures up to date; in the caller's transaction."""
    catalogue.add_products(db, planned.products)
    catalogue.add_customers(db, planned.customers)
    orders.add(db, planned.orders)
    if len(planned.events) > max(_MANY, len(known.events) // 2):
        with events.bulk(db, SubProgress(progress, 0.6, 0.9)):
            events.add(db, planned.events, import_id, SubProgress(progress, 0, 0.6))
    else:
        events.add(db, planned.events, import_id, SubProgress(progress, 0, 0.9))
    counting = known.events.take(~np.isin(known.events.order, known.not_counting))
    figures.refresh(db, counting.followed_by(planned.events))
    db.touch("sales")
    progress.report(1, 1, text("The sales are in the shop."))
