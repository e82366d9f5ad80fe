"""Three more doors to the same offers: by product, at the till, and whom to contact today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import Progress
from recsys_gui.base.text import text
from recsys_gui.domain.interactions import Index
from recsys_gui.domain.offer import Audience, ListName, Offer
from recsys_gui.offers.assembling import assemble
from recsys_gui.offers.taking import confidence
from recsys_gui.offers.till import complements
from recsys_gui.services.offering.desk_data import DeskData
from recsys_gui.services.offering.standing import Pairs, Standing

_CELLS = 2_000_000
_KEPT_CELLS = 30_000_000
"""Customers × products of which it is remembered how they stand, in 150 MB at most."""
_KINDS: tuple[ListName, ListName] = ("again", "new")
_BETWEEN_QUESTIONS = 128
"""Customers that are looked at before somebody else may ask."""
_SOON = 7
"""Days ahead in which the time of an offer may begin for its customer to be contacted today."""

_NEVER = 1 << 40

Reals = NDArray[np.float64]


def audience(data: DeskData, product_code: str, n: int, *, progress: Progress) -> Audience:
    """The ``n`` customers who most likely want a product, among all who ever bought something.

    Raises:
        UserError: there is no such product, or it is not to be offered.
        JobCancelled: through ``progress``; asked again, it goes on from there.
    """
    product = data.product(product_code)
    if not data.guard.offered[product]:
        raise UserError(
            "“{name}” is not to be offered.", "Change the rule that forbids it, or choose another product.",
            name=data.interactions.table.name[product] or product_code,
        )  # fmt: skip
    data.prepare_advice(progress)
    parts = data.audience_of(product)
    for standing in _standings(data, len(parts), progress):
        parts.append(_wanting(data, product, standing))
    found = _joined(parts)
    order = np.lexsort((found.place, -np.nan_to_num(found.chance, nan=-1.0)))
    best = found.take(order[:n])
    names: list[ListName] = ["again" if again else "new" for again in _bought(data, best).tolist()]
    known = data.taking is not None
    progress.report(1, 1, text("Looked at all customers."))
    return Audience(
        data.interactions.products.codes[product], data.interactions.table.name[product],
        _worded(data, best, names), len(found.customer),
        float(best.chance.sum()) if known else None, float(found.chance.sum()) if known else None,
        data.advice.horizon,
    )  # fmt: skip


def basket(data: DeskData, codes: Sequence[str], n: int, customer_code: str | None = None) -> list[Offer]:
    """The best ``n`` products to go with a basket; prices are those of ``customer_code`` when that is known.

    The chance of each is the share of earlier baskets with the product it goes best with that held both.

    Raises:
        UserError: there is no such product or customer.
    """
    inside = np.array([data.product(code) for code in codes], np.int64)
    customer = -1
    if customer_code is not None:
        customer = data.customer(customer_code)
    found, scores = complements(data.reasons.baskets, inside, data.guard.offered, n)
    beside = [data.reasons.baskets.beside(product, inside) for product in found.tolist()]
    reasons = [data.reasons.beside(product, inside) for product in found.tolist()]
    bars = (scores / scores[0] if len(scores) and scores[0] > 0 else np.zeros(len(scores))).tolist()
    terms = data.advice.terms(np.full(len(found), customer), found)
    offers = assemble(
        data.interactions, customer_code or "", "new", "basket", found.tolist(), bars, reasons, data.list_prices,
        terms, 0,
    )  # fmt: skip
    return [
        replace(offer, chance=round(share, 4), confidence=confidence(share), lift=round(lift, 2) if lift else None)
        for offer, (share, lift) in zip(offers, beside, strict=True)
    ]


def contact(data: DeskData, n: int, per_customer: int, *, progress: Progress) -> list[Offer]:
    """The best ``n`` offers to contact customers with today, at most ``per_customer`` for each.

    Best is what will most likely earn most: the chance of the offer times its price, less the cost where that is known.
    Only offers whose time has come, or comes within a week.
    """
    data.prepare_advice(progress)
    found = _joined([_listed(data, rows, per_customer, progress) for rows in _batches(data)])
    order = np.lexsort((found.customer, found.place, -np.nan_to_num(found.value, nan=-1.0)))
    best = found.take(order[:n])
    progress.report(1, 1, text("Looked at all customers."))
    return _worded(data, best, ["all"] * len(best.customer))


def upcoming(data: DeskData, per_customer: int, *, progress: Progress) -> tuple[str | None, int]:
    """When the next customers can be contacted, as :func:`contact` would: the ISO day, and how many come on it."""
    days: list[Index] = []
    for rows in _batches(data):
        _told(data, rows, progress)
        customers = data.guard.contactable(np.arange(rows.start, rows.stop))
        products = data.rank(data.interactions.histories(customers), customers, "all", per_customer, None).products
        row, column = np.nonzero(products >= 0)
        opens = data.advice.opens(customers[row], products[row, column].astype(np.int64)) - _SOON
        first = np.full(len(customers), _NEVER)
        np.minimum.at(first, row[opens >= 0], opens[opens >= 0])
        days.append(first[first < _NEVER])
    found = np.concatenate([np.zeros(0, np.int64), *days])
    if not len(found):
        return None, 0
    return str(found.min().astype("datetime64[D]")), int((found == found.min()).sum())


def _batches(data: DeskData, most: int = 512) -> list[slice]:
    size = max(1, min(most, _CELLS // max(len(data.interactions.products), 1)))
    many = len(data.interactions.customers)
    return [slice(start, min(start + size, many)) for start in range(0, many, size)]


def _told(data: DeskData, rows: slice, progress: Progress) -> None:
    many = len(data.interactions.customers)
    progress.report(rows.start, many, text("Looked at {n} of {all} customers.", n=rows.start, all=many))


def _standings(data: DeskData, done: int, progress: Progress) -> Iterator[Standing]:
    """All customers who ever bought something, some at a time, the first ``done`` times left out.

    Worked out once where that fits into memory.
    """
    fits = len(data.interactions.customers) * len(data.interactions.products) <= _KEPT_CELLS
    for place, rows in enumerate(_batches(data, _BETWEEN_QUESTIONS)):
        if done <= place < len(data.standings):
            yield data.standings[place]
        elif place >= done:
            _told(data, rows, progress)
            found = _standing(data, rows)
            if fits:
                data.standings.append(found)
            yield found


def _standing(data: DeskData, rows: slice) -> Standing:
    customers = data.guard.contactable(np.arange(rows.start, rows.stop))
    histories = data.interactions.histories(customers)
    came = np.diff(histories.purchases().indptr) > 0
    customers, histories = customers[came], histories.take(np.flatnonzero(came))
    bought = histories.bought(len(data.interactions.products))
    again, new = (data.scores(histories, customers, name) for name in _KINDS)
    return Standing(customers, bought, np.where(bought, again, new))


def _wanting(data: DeskData, product: int, standing: Standing) -> Pairs:
    """The place of ``product`` among its kind for each customer to whom it may be offered."""
    customers, place = standing.places(product)
    products = np.full(len(customers), product)
    chance = np.full(len(customers), np.nan)
    if data.taking is not None:
        chance = data.taking.chances(customers, products, place)
    return Pairs(customers, products, place, chance, chance)


def _listed(data: DeskData, rows: slice, per_customer: int, progress: Progress) -> Pairs:
    """The first offers of each customer in ``rows`` whose time has come, with what they will most likely earn."""
    _told(data, rows, progress)
    customers = data.guard.contactable(np.arange(rows.start, rows.stop))
    ranked = data.rank(data.interactions.histories(customers), customers, "all", per_customer, None)
    products = ranked.products.astype(np.int64)
    row, column = np.nonzero(products >= 0)
    who, what, place = customers[row], products[row, column], column + 1
    due = np.flatnonzero(data.advice.open_within(who, what, _SOON))
    chance = np.full(len(who), np.nan)
    if data.taking is not None:
        chance = data.taking.chances(who, what, data.taking.places(customers, products)[row, column])
    earned = np.nan_to_num(data.advice.earnings(who, what))
    value = np.where(np.isfinite(chance), chance, 1 / (1.0 + place)) * np.maximum(earned, 0)
    return Pairs(who, what, place, chance, value).take(due)


def _joined(parts: list[Pairs]) -> Pairs:
    none = np.zeros(0, np.int64)
    parts = [Pairs(none, none, none, np.zeros(0), np.zeros(0)), *parts]
    return Pairs(
        np.concatenate([part.customer for part in parts]), np.concatenate([part.product for part in parts]),
        np.concatenate([part.place for part in parts]), np.concatenate([part.chance for part in parts]),
        np.concatenate([part.value for part in parts]),
    )  # fmt: skip


def _bought(data: DeskData, pairs: Pairs) -> NDArray[np.bool_]:
    known = data.purchases_of_all()
    width = len(data.interactions.products)
    return np.isin(pairs.customer * width + pairs.product, known.row * width + known.product)


def _worded(data: DeskData, pairs: Pairs, lists: list[ListName]) -> list[Offer]:
    """The offers, in this order, with price, time and reason; ``score`` is the chance, or falls with the place."""
    chances = pairs.chance if data.taking is not None else None
    terms = data.advice.terms(pairs.customer, pairs.product, chances)
    known, codes = data.purchases_of_all(), data.interactions.customers.codes
    scores = np.where(np.isfinite(pairs.chance), pairs.chance, 1.0 / np.maximum(pairs.place, 1)).tolist()
    reasons = data.reasons.of(known, pairs.customer, pairs.product)
    offers: list[Offer] = []
    for at, (customer, product) in enumerate(zip(pairs.customer.tolist(), pairs.product.tolist(), strict=True)):
        offers += assemble(
            data.interactions, codes[customer], lists[at], data.serving_model(lists[at]), [product], [scores[at]],
            [reasons[at]], data.list_prices, terms, at,
        )  # fmt: skip
    return [replace(offer, rank=rank) for rank, offer in enumerate(offers, 1)]
