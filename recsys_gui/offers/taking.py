"""The chance that an offer is taken up, learned from offers that would have been made in the shop's own past.

At an earlier moment, quick models list what they would have offered; what was bought in the weeks after it tells which
of it was taken up. An additive logistic regression learns the chance from that (steps for each sign; Hastie and
Tibshirani 1990); an isotonic regression on a later moment makes it hold (Zadrozny and Elkan 2002), and customers kept
out of both show how well it does. What was learned is plain numbers, so that a shop file can keep it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import DAY, Histories, Index, Interactions
from recsys_gui.domain.offer import Confidence, ListName
from recsys_gui.domain.reports import Reliability
from recsys_gui.offers.signs import Signs
from recsys_gui.recommender import registry
from recsys_gui.recommender.contract.ranking import permitted
from recsys_gui.recommender.contract.recommender import Recommender

Reals = NDArray[np.float64]

HIGH, MEDIUM = 0.5, 0.2
_KINDS: tuple[tuple[ListName, str], ...] = (("again", "usual"), ("new", "item_to_item"))
_PLACES = np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 14, 19, 29, 49, 79, 149, 299, 599, 1199])
"""Places of the lists that are learned from: all of the first page, and fewer and fewer behind it."""
_CELLS, _CUSTOMERS = 20_000_000, 1_500
_SPANS = 12
_FEWEST, _FEWEST_TAKEN = 300, 30
_BINS = np.array([0.0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 1.0])


@dataclass(frozen=True, eq=False)
class _Past:
    """Offers of an earlier moment: their signs, whether each was taken up, and of which customer it was."""

    signs: Reals
    taken: NDArray[np.bool_]
    customer: Index


@dataclass(frozen=True)
class Learned:
    """What decides chances.

    Attributes:
        horizon: days in which an offer counts as taken up.
        edges: of each sign, ascending: the spans it is cut into.
        weights: of each sign, one for unknown and one a span; logits.
        base: logit that the weights are added to.
        stated, held: what the sum says, ascending, and what chance that stands for.
        reliability: how well that held for customers nothing was learned from.
    """

    horizon: int
    edges: tuple[tuple[float, ...], ...]
    weights: tuple[tuple[float, ...], ...]
    base: float
    stated: tuple[float, ...]
    held: tuple[float, ...]
    reliability: tuple[Reliability, ...]

    def chances(self, signs: Reals) -> Reals:
        """The chance 0…1 of each row of signs."""
        return np.interp(_chance(_sum(signs, self.edges, self.weights, self.base)), self.stated, self.held)


class Taking:
    """Says how likely offers of one shop are taken up.

    Args:
        learned: from its past.
        interactions: all its sales.
    """

    def __init__(self, learned: Learned, interactions: Interactions) -> None:
        self._learned = learned
        self._now = Signs(interactions, _today(interactions), learned.horizon)

    def chances(self, customers: Index, products: Index, ranks: Index) -> Reals:
        """The chance 0…1 of each pair (positions).

        Args:
            customers: positions, parallel to ``products``.
            products: positions.
            ranks: place of the product among those of its kind (bought before, or new) for the customer, from 1.
        """
        return self._learned.chances(self._now.of(customers, products, ranks))

    def places(self, customers: Index, products: Index) -> Index:
        """Ranked products as places among those of their kind (bought before, or new), from 1.

        Args:
            customers: positions, one a row.
            products: customers × places, best first; -1 where there is none.

        Returns:
            Customers × places; what it says where there is no product does not matter.
        """
        known = self.bought(np.repeat(customers, products.shape[1]), products.ravel()).reshape(products.shape)
        shown = products >= 0
        return np.where(known, np.cumsum(known & shown, axis=1), np.cumsum(~known & shown, axis=1)).astype(np.int64)

    def bought(self, customers: Index, products: Index) -> NDArray[np.bool_]:
        """Whether each customer ever bought each product, pair by pair."""
        return self._now.bought(customers, products)


def learn(interactions: Interactions, horizon: int, seed: int = 0) -> Learned | None:
    """Learn chances from a shop's past; None where that is too short to tell.

    Args:
        interactions: all sales.
        horizon: days in which an offer counts as taken up.
        seed: of the samples that are learned from.
    """
    from sklearn.isotonic import IsotonicRegression

    today = _today(interactions)
    earlier = _past(interactions, today - 2 * horizon, horizon, seed)
    later = _past(interactions, today - horizon, horizon, seed)
    if not (_enough(earlier) and _enough(later)):
        return None
    edges = tuple(map(_spans, earlier.signs.T))
    weights, base = _weights(earlier, edges)
    raw = _chance(_sum(later.signs, edges, weights, base))
    kept_out = (np.random.default_rng(seed).random(len(interactions.customers)) < 0.5)[later.customer]
    steps = IsotonicRegression(y_min=0.0, y_max=1.0).fit(raw[~kept_out], later.taken[~kept_out])
    stated, held = tuple(steps.X_thresholds_.tolist()), tuple(steps.y_thresholds_.tolist())
    found = Learned(horizon, edges, weights, base, stated, held, ())
    return replace(found, reliability=reliability(found.chances(later.signs[kept_out]), later.taken[kept_out]))


def _spans(sign: Reals) -> tuple[float, ...]:
    known = sign[np.isfinite(sign)]
    return tuple(np.unique(np.quantile(known, np.linspace(0, 1, _SPANS + 1)[1:-1])).tolist()) if len(known) else ()


def _cells(signs: Reals, edges: tuple[tuple[float, ...], ...]) -> Iterator[Index]:
    """Of each sign, the span of each row, 0 for unknown."""
    for sign, ends in zip(signs.T, edges, strict=True):
        yield np.where(np.isnan(sign), 0, 1 + np.searchsorted(np.array(ends), sign, side="right"))


def _sum(
    signs: Reals, edges: tuple[tuple[float, ...], ...], weights: tuple[tuple[float, ...], ...], base: float
) -> Reals:
    total = np.full(len(signs), base)
    for cell, weight in zip(_cells(signs, edges), weights, strict=True):
        total += np.array(weight)[cell]
    return total


def _chance(logit: Reals) -> Reals:
    return np.asarray(1 / (1 + np.exp(-np.clip(logit, -30, 30))), np.float64)


def _weights(past: _Past, edges: tuple[tuple[float, ...], ...]) -> tuple[tuple[tuple[float, ...], ...], float]:
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits

    sizes = np.array([len(ends) + 2 for ends in edges])
    starts = np.concatenate([[0], np.cumsum(sizes)])
    columns = np.column_stack(list(_cells(past.signs, edges))) + starts[:-1]
    rows, signs = columns.shape
    steps = csr_matrix(
        (np.ones(columns.size), columns.ravel(), np.arange(rows + 1) * signs), shape=(rows, int(starts[-1]))
    )
    with threadpool_limits(1):  # more threads than free cores would make it many times slower
        fitted = LogisticRegression(C=0.3, max_iter=200).fit(steps, past.taken)
    found = fitted.coef_[0]
    parts = (found[start:stop] for start, stop in itertools.pairwise(starts.tolist()))
    return tuple(tuple(part.tolist()) for part in parts), float(fitted.intercept_[0])


def _past(interactions: Interactions, day: int, horizon: int, seed: int) -> _Past:
    """What would have been offered on the morning of ``day`` to some customers, and what came of it."""
    before = interactions.until(day * DAY)
    known = np.flatnonzero(np.diff(before.histories().purchases().indptr) > 0)
    most = min(_CUSTOMERS, _CELLS // max(len(before.products), 1) + 1)
    chosen = np.sort(np.random.default_rng([seed, max(day, 0)]).permutation(known)[:most])
    if not len(chosen):
        return _Past(np.zeros((0, 0)), np.zeros(0, bool), np.zeros(0, np.int64))
    signs = Signs(before, day, horizon)
    listed = [
        _listed(registry.fitted(model, before), replace(before.histories(chosen), now=day * DAY), name)
        for name, model in _KINDS
    ]
    row, product, rank = (np.concatenate([part[place] for part in listed]) for place in range(3))
    customer = chosen[row]
    bought = _pairs_between(interactions, day, day + horizon)
    taken = np.isin(customer * len(before.products) + product, bought)
    return _Past(signs.of(customer, product, rank), taken, customer)


def confidence(chance: float) -> Confidence:
    """In a word: ``high`` is at least one in two, ``medium`` at least one in five."""
    return "high" if chance >= HIGH else "medium" if chance >= MEDIUM else "low"


def reliability(stated: Reals, taken: NDArray[np.bool_]) -> tuple[Reliability, ...]:
    """What was stated against what came of it, by spans of the stated chance; spans without offers are left out."""
    span = np.clip(np.searchsorted(_BINS, stated, side="right") - 1, 0, len(_BINS) - 2)
    count = np.bincount(span, minlength=len(_BINS) - 1)
    said = np.bincount(span, stated, len(_BINS) - 1)
    came = np.bincount(span, taken, len(_BINS) - 1)
    return tuple(
        Reliability(float(said[place] / count[place]), float(came[place] / count[place]), int(count[place]))
        for place in np.flatnonzero(count).tolist()
    )


def _today(interactions: Interactions) -> int:
    return int((interactions.now - 1) // DAY) + 1


def _enough(past: _Past) -> bool:
    return len(past.taken) >= _FEWEST and int(past.taken.sum()) >= _FEWEST_TAKEN


def _listed(model: Recommender, histories: Histories, name: ListName) -> tuple[Index, Index, Index]:
    """Row, product and rank of what stands at :data:`_PLACES` of each list."""
    rows, products, ranks = [], [], []
    size = max(1, 2_000_000 // max(len(model.score(histories.take(np.zeros(1, np.int64)), name)[0]), 1))
    for some, part in histories.batches(size):
        scores = model.score(part, name).copy()
        scores[~permitted(part, name, np.ones(scores.shape[1], bool))] = -np.inf
        places = _PLACES[: np.searchsorted(_PLACES, scores.shape[1])]
        order = np.argsort(-scores, axis=1, kind="stable")[:, places]
        row, column = np.nonzero(np.isfinite(np.take_along_axis(scores, order, axis=1)))
        rows.append(row + some.start)
        products.append(order[row, column])
        ranks.append(places[column] + 1)
    return np.concatenate(rows), np.concatenate(products).astype(np.int64), np.concatenate(ranks).astype(np.int64)


def _pairs_between(interactions: Interactions, first: int, last: int) -> Index:
    """Customer × products + product of what was bought from day ``first`` on and before ``last``."""
    bought = interactions.histories().purchases()
    inside = (bought.events.time >= first * DAY) & (bought.events.time < last * DAY)
    return np.unique(bought.rows[inside] * len(interactions.products) + bought.events.product[inside])
