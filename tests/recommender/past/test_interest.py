"""Looks, favourites and ratings: what they say, and that models which may use them do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.interactions import DAY, Events, Histories, Interactions
from recsys_gui.recommender.automatic.automatic import Automatic
from recsys_gui.recommender.contract.artifacts import from_bytes, to_bytes
from recsys_gui.recommender.judging.evaluation import measure
from recsys_gui.recommender.judging.window import window_from
from recsys_gui.recommender.models.usual import Usual
from recsys_gui.recommender.past.interest import Interest, favourites, interest, options, ratings, shown, views
from recsys_gui.recommender.registry import fitted
from recsys_gui.recommender.trainer import train

PRODUCTS = 24
VIEW, LIKE, RATE, BUY = EventKind.VIEW, EventKind.FAVOURITE, EventKind.RATING, EventKind.PURCHASE


def history(*lines, now=100):
    """Of one customer, from (kind, product, day, quantity)."""
    kind, product, day, quantity = (np.array([line[place] for line in lines]) for place in range(4))
    ones = np.ones(len(lines), np.float32)
    events = Events(
        product.astype(np.int32), day.astype(np.int64) * DAY, quantity.astype(np.float32), ones,
        day.astype(np.int32), kind.astype(np.int8),
    )  # fmt: skip
    return Histories(np.array([0, len(lines)]), events, now * DAY)


def with_events(shop: Interactions, lines) -> Interactions:
    """``shop`` with (kind, customer, product, seconds, quantity) added."""
    kind, customer, product, time, quantity = (np.array(column) for column in zip(*lines, strict=True))
    old, ones = shop.events, np.ones(len(lines), np.float32)
    added = Events(
        product.astype(np.int32), time.astype(np.int64), quantity.astype(np.float32), ones,
        np.full(len(lines), -1, np.int32), kind.astype(np.int8),
    )  # fmt: skip
    rows = np.concatenate([shop.rows, customer])
    order = np.lexsort((np.concatenate([old.time, added.time]), rows))
    both = [np.concatenate([getattr(old, name), getattr(added, name)])[order] for name in vars(old)]
    indptr = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=len(shop.customers)))])
    return replace(shop, indptr=indptr, events=Events(*both))


@pytest.fixture(scope="module")
def plain(make_shop):
    """150 customers who buy something they know and something of chance every nine days."""
    return make_shop(_sales(), PRODUCTS)


@pytest.fixture(scope="module")
def looked(plain):
    """The same, but soon after each visit they look at what they will buy next, and at something else."""
    random = np.random.default_rng(9)
    lines = [
        (VIEW, customer, product, (day - 8) * DAY, 1)
        for customer, bought, day in _sales()
        if bought != customer % 12
        for product in (bought, int(random.integers(0, PRODUCTS)))
        if day >= 9
    ]
    return with_events(plain, lines)


def _sales():
    random, lines = np.random.default_rng(4), []
    for customer in range(150):
        for visit in range(7):
            day = customer % 9 + 9 * visit
            bought = {customer % 12, int(random.integers(0, PRODUCTS))}
            lines += [(customer, product, day) for product in sorted(bought)]
    return lines


def test_looks_fade_and_more_of_them_count_more_but_less_each():
    found = views(history((VIEW, 0, 100, 1), (VIEW, 1, 70, 1), (VIEW, 2, 100, 1), (VIEW, 2, 100, 1)), 3, 30.0)
    assert found.toarray()[0] == pytest.approx([1, 0.5**0.5, 2**0.5])


def test_what_was_bought_since_is_looked_at_no_longer():
    found = views(history((VIEW, 0, 90, 1), (BUY, 0, 91, 1), (BUY, 1, 80, 1), (VIEW, 1, 90, 1)), 2, 30.0)
    assert found.toarray()[0, 0] == 0
    assert found.toarray()[0, 1] > 0


def test_a_favourite_is_one_however_often_it_was_marked():
    found = favourites(history((LIKE, 1, 10, 1), (LIKE, 1, 99, 1), (BUY, 0, 99, 1)), 3)
    assert found.toarray().tolist() == [[0, 1, 0]]


def test_the_newest_rating_counts_and_bad_ones_count_against():
    found = ratings(history((RATE, 0, 1, 5), (RATE, 0, 2, 1), (RATE, 1, 3, 4), (RATE, 2, 3, 3)), 4)
    assert found.toarray()[0] == pytest.approx([-1, 0.5, 0, 0])


def test_weights_add_up():
    seen = history((VIEW, 0, 100, 1), (LIKE, 0, 1, 1), (RATE, 0, 1, 5))
    assert interest(seen, 1, Interest(0.1, 0.3, 0.5)).toarray()[0, 0] == pytest.approx(0.9)


def test_purchases_alone_show_nothing_else(plain):
    assert not shown(plain.events)
    assert interest(plain.histories(), PRODUCTS, Interest()) is None
    assert options(plain) == {}


@pytest.mark.parametrize("wrong", [{"view": -1}, {"rating": -0.1}, {"half_life": 0}])
def test_impossible_weights_are_refused(wrong):
    with pytest.raises(ValueError, match="weights"):
        Interest(**wrong)


@pytest.mark.parametrize("key", ["usual", "item_to_item"])
def test_the_weight_of_looks_is_chosen_where_they_foretell_sales(key, plain, looked):
    cut = looked.now - 9 * DAY
    past, window = looked.until(cut), window_from(looked, cut)
    knows, blind = fitted(key, past), fitted(key, plain.until(cut))
    assert knows.config.view > 0
    better = measure(knows, past, window, "new").mean_ndcg
    assert better > 1.5 * measure(blind, plain.until(cut), window, "new").mean_ndcg


def test_looks_that_mean_nothing_get_no_weight(plain):
    random = np.random.default_rng(1)
    noise = [(VIEW, int(c), int(random.integers(0, PRODUCTS)), int(t), 1)
             for c in range(150) for t in random.integers(0, plain.now, 12)]  # fmt: skip
    model = fitted("usual", with_events(plain, noise))
    assert isinstance(model, Usual)
    assert model.config.view <= 0.1


@pytest.fixture(scope="module")
def blind(plain):
    """An automatic model of a shop where nobody looks."""
    return train("automatic", plain.until(plain.now - 9 * DAY), seed=1, progress=NullProgress()).recommender


def test_the_automatic_model_learns_what_looks_are_worth(plain, looked, blind):
    cut = looked.now - 9 * DAY
    past, window = looked.until(cut), window_from(looked, cut)
    knows = train("automatic", past, seed=1, progress=NullProgress()).recommender
    assert "What customers looked at and liked" in str(knows.notes()[0])
    better = measure(knows, past, window, "new").mean_ndcg
    assert better > 1.5 * measure(blind, plain.until(cut), window, "new").mean_ndcg
    again = Automatic.restore(from_bytes(to_bytes(knows.state())), past)
    histories = past.histories(window.customers[:20])
    np.testing.assert_allclose(again.score(histories, "new"), knows.score(histories, "new"), atol=1e-5)


def test_where_nobody_looks_the_automatic_model_has_no_such_member(blind):
    assert "interest" not in blind.state().facts["members"]


@pytest.mark.parametrize("key", ["usual", "item_to_item"])
def test_a_favourite_is_offered_sooner_and_a_bad_rating_later(key, plain):
    model = fitted(key, plain)
    before = model.score(plain.histories(np.array([3])), "new")[0]
    told = with_events(plain, [(LIKE, 3, 20, plain.now - 9, 1), (RATE, 3, 21, plain.now - 9, 1)])
    after = model.score(told.histories(np.array([3])), "new")[0]
    assert after[20] > before[20]
    assert after[21] < before[21]


def test_evidence_names_the_product_that_was_looked_at(plain):
    told = with_events(plain, [(LIKE, 3, 20, plain.now - 9, 1)])
    evidence = fitted("usual", plain).explain(told.histories(np.array([3])), 20)
    assert (evidence[0].product, evidence[0].weight > 0) == (20, True)
