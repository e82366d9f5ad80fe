"""Clean sales into a shop: what is new in them, and writing just that."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.entities import Customer, EventKind, Product
from recsys_gui.importing.cells.coded import Mask
from recsys_gui.importing.cells.sales import CleanSales, Ids
from recsys_gui.importing.cells.statuses import OrderStatus
from recsys_gui.importing.checks.rows import found_in
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, events, figures, imports, orders, totals
from recsys_gui.store.tables.events import NOBODY, EventColumns
from recsys_gui.store.tables.orders import OrderColumns

_DAY = 86_400
_MANY = 20_000
_MOST_ORDERS = 20_000


@dataclass(frozen=True, eq=False)
class Known:
    """What a shop has already of what some sales name.

    Attributes:
        products, customers: code → row number, of all.
        orders: those with the codes of the sales; ``next_order`` is the first free row number.
        events: the lines of these orders, and the lines without an order of the same time.
        lines: the largest row number of its events, at least as many as there are.
        newest: when its newest sale that counts was, 0 without any.
    """

    products: dict[str, int]
    customers: dict[str, int]
    orders: OrderColumns
    next_order: int
    events: EventColumns
    lines: int
    newest: int

    @staticmethod
    def nothing() -> Known:
        """An empty shop, or one that does not exist yet."""
        return Known({}, {}, OrderColumns.empty(), 1, EventColumns.empty(), 0, 0)

    @staticmethod
    def of(db: Database, sales: CleanSales) -> Known:
        """Read what matters for ``sales``; a day's sales do not read all of a large shop."""
        products, customers = catalogue.product_ids(db), catalogue.customer_ids(db)
        lines, newest = totals.event_lines(db), totals.newest_counting_sale(db)
        first, last = int(sales.time.min(initial=0)), int(sales.time.max(initial=0))
        if len(sales.orders) > _MOST_ORDERS:
            there, old = orders.read(db), events.read(db)
        else:
            there = orders.with_codes(db, sales.orders, first // _DAY, last // _DAY)
            old = events.of_orders(db, there.ids).followed_by(events.without_order(db, first, last))
            if (sales.kind > EventKind.RETURN).any():
                doers = [customers[code] for code in sales.customers if code in customers]
                old = old.followed_by(events.besides_sales(db, np.array(doers, np.int64)))
        return Known(products, customers, there, orders.newest(db) + 1, old, lines, newest)


@dataclass(frozen=True, eq=False)
class Plan:
    """What is to be added, under the row numbers it will have.

    Attributes:
        products, customers, orders, events: the new ones.
        counts: which of the new events are of orders that count.
        statuses: orders of the shop whose status changes: row number, status before and after.
        already: lines that the shop has.
        cancelled_lines: lines left out because the rest of their order counts and they do not.
        order, line_counts: of every line of the sales, its order's row number and whether it is a purchase that counts.
    """

    products: list[Product]
    customers: list[Customer]
    orders: OrderColumns
    events: EventColumns
    counts: Mask
    statuses: list[tuple[int, int, int]]
    already: int
    cancelled_lines: int
    order: Ids
    line_counts: Mask


def plan(known: Known, sales: CleanSales) -> Plan:
    """Work out what of ``sales`` is new to the shop.

    A line is there already when the shop has one of the same order, product, kind, quantity, price and time.
    """
    product_ids, new_products = _ids(known.products, sales.products)
    customer_ids, new_customers = _ids(known.customers, sales.customers)
    customer = np.append(customer_ids, NOBODY)[sales.customer]
    sold = sales.kind <= EventKind.RETURN
    order = np.full(len(sales), NOBODY, np.int64)
    order[sold], added_orders, statuses = _orders(known, sales, customer, sold)
    lines = EventColumns(
        sales.time, sales.kind, customer, product_ids[sales.product], order, sales.quantity, sales.unit_price
    )
    status = np.zeros(max(known.next_order, int(order.max(initial=0)) + 1), np.int64)
    status[known.orders.ids] = known.orders.status
    status[[number for number, _, _ in statuses]] = [after for _, _, after in statuses]
    status[added_orders.ids] = added_orders.status
    status[NOBODY] = OrderStatus.COUNTS
    gone = sales.status > status[order]
    already = found_in(_identity(lines, status), _identity(known.events, status)) & ~gone
    new = ~already & ~gone
    return Plan(
        [
            Product(sales.products[i], sales.names[i], sales.categories[i], recommend=sales.recommend[i])
            for i in new_products
        ],
        [_customer(sales, i) for i in new_customers],
        added_orders,
        lines.take(new),
        status[order[new]] == OrderStatus.COUNTS,
        statuses,
        int(already.sum()),
        int(gone.sum()),
        order,
        (sales.status == OrderStatus.COUNTS) & (sales.kind == EventKind.PURCHASE),
    )


def _customer(sales: CleanSales, position: int) -> Customer:
    code, person = sales.customers[position], sales.people[position]
    return Customer(code, person.name, person.email, person.phone, sales.regions[position])


def _ids(known: dict[str, int], codes: list[str]) -> tuple[Ids, list[int]]:
    """The row number of each code, new ones after the largest; and the positions of the new codes."""
    free = max(known.values(), default=0) + 1
    new = [position for position, code in enumerate(codes) if code not in known]
    numbers = known | {codes[position]: free + i for i, position in enumerate(new)}
    return np.array([numbers[code] for code in codes], np.int64), new


def _orders(
    known: Known, sales: CleanSales, customer: Ids, sold: Mask
) -> tuple[Ids, OrderColumns, list[tuple[int, int, int]]]:
    """The order of each line that was ``sold``, the orders that are new, and the others whose status changes.

    Lines without order code and customer have no order. An order counts when any of its lines does.
    """
    customer, orders_, day = customer[sold], sales.order[sold], sales.time[sold] // _DAY
    first = int(day.min(initial=0))
    keys = (orders_ * (customer.max(initial=0) + 1) + customer) * (int(day.max(initial=0)) - first + 1) + day - first
    _, example, position = np.unique(keys, return_index=True, return_inverse=True)
    status = np.full(len(example), OrderStatus.CANCELLED, np.int64)
    np.minimum.at(status, position, sales.status[sold].astype(np.int64))
    codes = [sales.orders[order] for order in orders_[example].tolist()]
    wanted = zip(codes, customer[example].tolist(), day[example].tolist(), strict=True)
    old = known.orders
    there = dict(
        zip(
            zip(old.code, old.customer.tolist(), old.day.tolist(), strict=True),
            zip(old.ids.tolist(), old.status.tolist(), strict=True),
            strict=True,
        )
    )
    numbers, new = list[int](), list[int]()
    changed = list[tuple[int, int, int]]()
    for i, key in enumerate(wanted):
        if not key[0] and key[1] == NOBODY:
            numbers.append(NOBODY)
        elif key in there:
            number, before = there[key]
            numbers.append(number)
            if sales.tells_status and before != status[i]:
                changed.append((number, before, int(status[i])))
        else:
            numbers.append(known.next_order + len(new))
            new.append(i)
    free = known.next_order
    added = OrderColumns(
        np.arange(free, free + len(new)),
        [codes[i] for i in new],
        customer[example][new],
        day[example][new],
        status[new],
    )
    return np.array(numbers, np.int64)[position], added, changed


def _identity(lines: EventColumns, status: Ids) -> list[Ids | np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
    """What makes two lines the same. In an order that does not count, bought or given back is the same."""
    kind = np.where(status[lines.order] == OrderStatus.COUNTS, lines.kind, np.int8(EventKind.PURCHASE))
    # An order has one customer; what was done besides buying has none.
    doer = np.where(lines.kind > EventKind.RETURN, lines.customer, NOBODY)
    return [lines.order, doer, lines.product, kind.astype(np.int64), lines.quantity, lines.unit_price, lines.time]


def write(db: Database, known: Known, planned: Plan, import_id: int, progress: Progress) -> None:
    """Add what is planned and bring all figures up to date; in the caller's transaction."""
    _note(db, known, planned, import_id)
    catalogue.add_products(db, planned.products)
    catalogue.add_customers(db, planned.customers)
    orders.add(db, planned.orders)
    orders.set_status(db, [(number, after) for number, _, after in planned.statuses])
    if len(planned.events) > max(_MANY, known.lines // 2):
        with events.bulk(db, SubProgress(progress, 0.6, 0.9)):
            events.add(db, planned.events, import_id, SubProgress(progress, 0, 0.6))
    else:
        events.add(db, planned.events, import_id, SubProgress(progress, 0, 0.9))
    _refresh(db, known, planned)
    db.touch("sales")
    progress.report(1, 1, text("The sales are in the shop."))


def _refresh(db: Database, known: Known, planned: Plan) -> None:
    added = planned.events.take(planned.counts)
    if not known.lines:
        figures.refresh(db, added)
    elif planned.statuses or figures.affected_lines(db, added, known.newest) > max(_MANY, known.lines // 3):
        figures.refresh(db, events.counting(db))
    else:
        waiting = known.orders.ids[known.orders.status != OrderStatus.COUNTS]
        figures.refresh_some(db, added, known.events.take(~np.isin(known.events.order, waiting)), known.newest)


def _note(db: Database, known: Known, planned: Plan, import_id: int) -> None:
    """Keep for an undo what is added and changed."""
    imports.note_added(db, import_id, "events", known.lines + 1, known.lines + len(planned.events))
    first = max(known.products.values(), default=0) + 1
    imports.note_added(db, import_id, "products", first, first + len(planned.products) - 1)
    first = max(known.customers.values(), default=0) + 1
    imports.note_added(db, import_id, "customers", first, first + len(planned.customers) - 1)
    imports.note_added(db, import_id, "orders", known.next_order, known.next_order + len(planned.orders.ids) - 1)
    imports.note_changed(
        db, import_id, "orders", ((number, {"status": before}) for number, before, _ in planned.statuses)
    )
