"""The offers of everybody as columns of a file: nothing is made for each offer but its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import Progress
from recsys_gui.base.text import text
from recsys_gui.domain.offer import LISTS
from recsys_gui.services.offering.desk_data import DeskData
from recsys_gui.services.offering.export_offers import Cell, amounts
from recsys_gui.services.offering.ranking import Asked, Evidence, Ranking, ranked_lists

_CELLS = 2_000_000
_MOST_AT_ONCE = 512

Columns = list[Sequence[Cell]]
Words = NDArray[np.object_]


def columns(
    data: DeskData, customers: range, n: int, model: str | None = None, *, progress: Progress
) -> Iterator[Columns]:
    """The columns of ``export_offers.COLUMNS`` for these customers (positions), some hundred customers at a time.

    While they are put in words and written, the next are ranked. Customers who are not to be contacted are left out.

    Raises:
        UserError: the model cannot be had.
        JobCancelled: through ``progress``.
    """
    table, total = _Table(data), len(customers)
    size = max(1, min(_MOST_AT_ONCE, _CELLS // max(len(data.interactions.products), 1)))
    parts = [np.array(customers[start : start + size], np.int64) for start in range(0, total, size)]
    asked = Asked(LISTS, n, model, data.advice.terms)

    with ThreadPoolExecutor(1, "ranking") as ahead:
        coming = [ahead.submit(ranked_lists, data, rows, asked) for rows in parts[:1]]
        for place, rows in enumerate(parts):
            progress.report(place * size, total, text("Offers for {n} of {all} customers.", n=place * size, all=total))
            ranked = coming.pop().result()
            coming = [ahead.submit(ranked_lists, data, later, asked) for later in parts[place + 1 : place + 2]]
            yield table.columns(Ranking.of(data, ranked, rows, asked, Evidence(data.purchases_of_all(), rows)))
    progress.report(1, 1, text("Offers for all {n} customers.", n=total))


class _Table:
    """Makes columns of rankings of one shop."""

    def __init__(self, data: DeskData) -> None:
        self._data = data
        self._customers = _words(data.interactions.customers.codes)
        self._products = _words(data.interactions.products.codes)
        self._names, self._list_prices = _words(data.interactions.table.name), _words(data.list_prices)

    def columns(self, found: Ranking) -> Columns:
        """In the order of ``export_offers.COLUMNS``, customer by customer."""
        data, currency, terms = self._data, self._data.info.currency, found.terms
        order = found.by_customer
        order = order[~data.guard.quiet(found.customers)[found.row[order]]]
        row, which, product = found.row[order], found.which[order], found.product[order]
        models = np.array([ranked.models for ranked in found.ranked], object)
        reasons = _words([str(reason) for reason in found.reasons])

        def sorted_by_customer(values: Sequence[Cell]) -> list[Cell]:
            return [values[place] for place in order.tolist()]

        money = [sorted_by_customer(values) for values in (terms.price, terms.price_low, terms.price_high)]
        days: tuple[Sequence[Cell], ...] = (terms.due, terms.due_from, terms.due_to, terms.next_visit, terms.confidence)
        return [
            self._customers[found.customers[row]].tolist(), _words(found.names)[which].tolist(),
            (found.rank[order] + 1).tolist(), self._products[product].tolist(), self._names[product].tolist(),
            [round(score, 4) for score in found.score[order].tolist()],
            *(amounts(minor, currency) for minor in (*money, self._list_prices[product].tolist())),
            *map(sorted_by_customer, days), reasons[found.reason[order]].tolist(), models[which, row].tolist(),
        ]  # fmt: skip


def _words(values: Sequence[Cell]) -> Words:
    found = np.empty(len(values), object)
    found[:] = values
    return found
