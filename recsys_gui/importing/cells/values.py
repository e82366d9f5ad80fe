"""The cells of a sales file as values: numbers, moments, statuses, still one element a row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from recsys_gui.base.errors import UserError
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.import_answers import DateOrder
from recsys_gui.importing.cells import actions, dates, names, numbers, statuses
from recsys_gui.importing.cells.actions import Kinds
from recsys_gui.importing.cells.coded import CodedColumn, Mask, Table
from recsys_gui.importing.cells.sales import Floats, Ids
from recsys_gui.importing.cells.statuses import OrderStatus

_CANCELLED = re.compile(r"[Cc]\d+")
_ORDER = re.compile(r"\d+")
_BACK = frozenset(
    ("refund", "return", "return line", "retoure", "erstattung", "remboursement", "retour", "退款", "退货")
)
_SIGNS = (
    ("£", "GBP"),
    ("€", "EUR"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("zł", "PLN"),
    ("￥", "CNY"),
    ("元", "CNY"),
    ("円", "JPY"),
)
_CURRENCY = re.compile(r"[A-Za-z]{3}")


@dataclass(frozen=True)
class Rules:
    """What the cells leave open.

    Attributes:
        currency, time_zone: the shop's.
        dates: how dates are written where the column does not tell; None: then the owner has to be asked.
        now: UTC seconds; sales over a day after it cannot be.
        known_codes: products the shop has already; they help to tell how its codes look.
        off: kinds of decisions that the owner switched off; see :data:`~recsys_gui.domain.import_answers.SWITCHES`.
        on: kinds that are only made when the owner switched them on.
        services: codes and names that the owner says are no products.
        behaviour: whether rows tell what customers did, and not what was sold.
    """

    currency: str
    time_zone: str
    now: int
    dates: DateOrder | None = "dmy"
    known_codes: Collection[str] = ()
    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    services: Collection[str] = ()
    behaviour: bool = False


@dataclass(frozen=True, eq=False)
class Rows:
    """The columns of a table as values, one element a row.

    Attributes:
        order, customer, product, name, region: tidied.
        quantity: as written, below zero for returns; stars of ratings; 1 of other behaviour.
        action: what else than sales and returns each row tells of, as EventKind; -1 where nobody knows; 0 for sales.
        price: of one piece, in minor units; amount: of the whole line.
        price_given: whether any is written.
        disagreeing: whether the line's amount is not what price and quantity make.
        time: UTC seconds, where ``dated``.
        back: whether the row is a return by its own words.
        status: what the row says about its order.
        unknown_status: whether its status is a word that nobody knows.
        foreign: whether its price is in another currency than the shop's.
    """

    order: CodedColumn
    customer: CodedColumn
    product: CodedColumn
    name: CodedColumn
    region: CodedColumn
    quantity: Floats
    action: Kinds
    price: Floats
    amount: Floats
    price_given: Mask
    disagreeing: Mask
    time: Ids
    dated: Mask
    back: Mask
    status: Ids
    unknown_status: Mask
    foreign: Mask


def rows(table: Table, rules: Rules) -> Rows:
    """Read the cells.

    Raises:
        UserError: nothing tells whether days or months come first in the dates.
    """
    order = table.column("order").spelled(names.tidy_code)
    when = table.column("date")
    if rules.dates is None and dates.is_unclear(when.values):
        raise UserError(
            "It is not clear whether “{date}” begins with the day or the month.",
            "Say it with --dates dmy (day first) or --dates mdy (month first).",
            date=next(value.strip() for value in when.values if dates.is_unclear([value])),
        )
    moments = dates.parse(when.values, rules.dates or "dmy")
    status, unknown = _statuses(table)
    by_comma = numbers.uses_comma(
        [*table.column("unit_price").values, *table.column("line_total").values, *table.column("quantity").values]
    )
    quantity, action = _quantity(table, by_comma), np.zeros(len(table), np.int8)
    if rules.behaviour:
        action = actions.kinds(table)
        quantity = actions.weights(table, action, quantity)
    price, amount, given, disagreeing = _money(table, quantity, rules.currency, by_comma)
    return Rows(
        order=order,
        customer=table.column("customer").spelled(names.tidy_customer),
        product=table.column("product").spelled(names.tidy_code),
        name=table.column("name").spelled(names.tidy_name),
        region=table.column("region").spelled(names.tidy_name),
        quantity=quantity, action=action, price=price, amount=amount, price_given=given, disagreeing=disagreeing,
        time=when.each(moments.utc(rules.time_zone)),
        dated=when.each(moments.valid),
        back=_is_back(table, order, rules) | (action == EventKind.RETURN),
        status=status, unknown_status=unknown,
        foreign=_foreign(table, rules.currency),
    )  # fmt: skip


def _quantity(table: Table, by_comma: bool) -> Floats:
    """How many pieces; one where the file has no such column."""
    if "quantity" not in table.columns:
        return np.ones(len(table))
    column = table.columns["quantity"]
    return column.each(numbers.parse(column.values, by_comma))


def _money(table: Table, quantity: Floats, currency: str, by_comma: bool) -> tuple[Floats, Floats, Mask, Mask]:
    """Price, amount of the line, whether any is written, whether both are and disagree. The line's amount counts."""
    price, given = _minor(table.column("unit_price"), currency, by_comma)
    if "line_total" not in table.columns:
        return price, np.rint(price * np.abs(quantity)), given, np.zeros(len(table), bool)
    total, total_given = _minor(table.columns["line_total"], currency, by_comma)
    stated = ~np.isnan(total) & (quantity != 0) & ~np.isnan(quantity)
    with np.errstate(divide="ignore", invalid="ignore"):
        each = np.where(stated, total / quantity, np.nan)
    expected = price * quantity
    agrees = stated & ~np.isnan(price) & (np.abs(np.abs(expected) - np.abs(total)) <= 0.5 + 0.5 * np.abs(quantity))
    wrong = stated & ~np.isnan(price) & ~agrees
    price = np.where(stated & ~agrees, np.rint(each), price)
    amount = np.where(stated, np.abs(total), np.rint(np.abs(expected)))
    return price, amount, given | total_given, wrong


def _minor(column: CodedColumn, currency: str, by_comma: bool) -> tuple[Floats, Mask]:
    amounts = numbers.to_minor(numbers.parse(column.values, by_comma), currency)
    if not (amounts > 0).any():
        amounts[amounts == 0] = np.nan  # a file in which everything costs nothing tells no prices
    given = np.array([bool(value.strip(" 0.,")) for value in column.values], bool)
    return column.each(amounts), column.each(given)


def _is_back(table: Table, order: CodedColumn, rules: Rules) -> Mask:
    cancelled = np.array([bool(_CANCELLED.fullmatch(code)) for code in order.values], bool)
    numbered = sum(bool(_ORDER.fullmatch(code)) for code in order.values)
    # C and a number cancels an order only in a shop whose orders are numbers.
    back = order.each(cancelled & (numbered >= cancelled.sum()) & ("cancelled_orders" not in rules.off))
    event = table.column("event")
    told: Mask = back | event.each(np.array([value.strip().casefold() in _BACK for value in event.values], bool))
    return told


def _statuses(table: Table) -> tuple[Ids, Mask]:
    """What each row says of its order, the worst of all its columns; and whether it has a word that nobody knows."""
    worst = np.zeros(len(table), np.int64)
    unknown = np.zeros(len(table), bool)
    for field in ("status", "refund"):
        column = table.columns.get(field)
        if column is not None:
            found = [statuses.meaning(value) for value in column.values]
            worst = np.maximum(worst, column.each(np.array([each or 0 for each in found], np.int64)))
            unknown |= column.each(np.array([each is None for each in found], bool)) & (field == "status")
    if "paid" in table.columns and not (unpaid := table.columns["paid"].empty()).all():
        worst = np.maximum(worst, np.where(unpaid, OrderStatus.UNPAID, OrderStatus.COUNTS))
    if "cancelled" in table.columns:
        gone = ~table.columns["cancelled"].empty()
        worst = np.where(gone, OrderStatus.CANCELLED, worst)
    return worst.astype(np.int64), unknown


def _foreign(table: Table, currency: str) -> Mask:
    column = table.column("currency")
    other = [bool(_CURRENCY.fullmatch(value.strip())) and value.strip().upper() != currency for value in column.values]
    return column.each(np.array(other, bool))


def currency_of(table: Table) -> str | None:
    """The currency a file is in, as its own column or the signs at its prices say; None when neither does."""
    column = table.column("currency")
    counts = np.bincount(column.codes, minlength=len(column.values))
    told = Counter(
        {
            v.strip().upper(): n
            for v, n in zip(column.values, counts.tolist(), strict=True)
            if _CURRENCY.fullmatch(v.strip())
        }
    )
    if told:
        return told.most_common(1)[0][0]
    texts = [*table.column("unit_price").values, *table.column("line_total").values][:1000]
    signs = Counter(code for value in texts for sign, code in _SIGNS if sign in value)
    if signs:
        return signs.most_common(1)[0][0]
    return "USD" if sum(value.strip().lstrip("-(").startswith("$") for value in texts) > len(texts) / 2 else None
