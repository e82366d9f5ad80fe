"""Counts of pairs agree with counting them one by one."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from recsys_gui.domain.interactions import DAY
from recsys_gui.recommender.past import cooccurrence
from recsys_gui.recommender.past.cooccurrence import Steps, baskets_since, count, strongest

STEPS = Steps(reach=2, forward=0.5, backward=0.25, half_life=30.0)


def one_by_one(customers, products, now, steps):
    """Co-occurrence by its definition; ``customers`` are lists of (day, set of products)."""
    found = np.zeros((products, products))
    for visits in customers:
        for a, (_, given_basket) in enumerate(visits):
            for b, (day, taken_basket) in enumerate(visits):
                if abs(a - b) > steps.reach:
                    continue
                weight = steps.forward ** (b - a) if b >= a else steps.backward ** (a - b)
                weight *= 0.5 ** ((now - day) / steps.half_life)
                weight /= math.sqrt(len(given_basket) * len(taken_basket))
                for i in given_basket:
                    for j in taken_basket:
                        if a != b or i != j:
                            found[i, j] += weight
    return found


baskets = st.sets(st.integers(0, 5), min_size=1, max_size=4)
visits = st.lists(baskets, min_size=1, max_size=5)


@given(known=st.lists(visits, min_size=1, max_size=4), strangers=st.lists(baskets, max_size=3), reach=st.integers(0, 4))
def test_pairs_are_counted_by_distance_age_and_basket_size(make_shop, known, strangers, reach):
    steps = Steps(reach, 0.5, 0.25, 30.0)
    lines = [(c, p, 3 * v) for c, own in enumerate(known) for v, basket in enumerate(own) for p in sorted(basket)]
    nobody = [(number, p, 7) for number, basket in enumerate(strangers) for p in sorted(basket)]
    shop = make_shop(lines, 6, anonymous=nobody, now=20)
    people = [[(3 * v, basket) for v, basket in enumerate(own)] for own in known] + [[(7, b)] for b in strangers]
    expected = one_by_one(people, 6, 20, steps)
    found = count(shop, steps)
    np.testing.assert_allclose(found.matrix.toarray(), expected, atol=1e-5)
    np.testing.assert_allclose(found.given, expected.sum(axis=1), atol=1e-4)
    np.testing.assert_allclose(found.taken, expected.sum(axis=0), atol=1e-4)


def test_returns_are_no_pairs(make_shop):
    shop = make_shop([(0, 0, 1)], 2, returns=[(0, 1, 1)])
    assert count(shop, STEPS).matrix.sum() == 0


def test_a_product_bought_twice_in_a_basket_is_one_product_of_it(make_shop):
    once, twice = make_shop([(0, 0, 1), (0, 1, 1)], 2), make_shop([(0, 0, 1), (0, 0, 1), (0, 1, 1)], 2)
    np.testing.assert_allclose(count(once, STEPS).matrix.toarray(), count(twice, STEPS).matrix.toarray())


def test_nothing_sold_is_nothing_counted(make_shop):
    assert count(make_shop([], 3, customers=2), STEPS).matrix.shape == (3, 3)
    assert count(make_shop([], 0), STEPS).matrix.shape == (0, 0)


def test_too_many_pairs_shorten_the_reach(make_shop):
    lines = [(0, product, visit) for visit in range(4) for product in (visit, visit + 1)]
    shop = make_shop(lines, 5)
    assert count(shop, Steps(3, 0.5, 0.5, 30.0), most_pairs=16).matrix[0, 4] == 0
    assert count(shop, Steps(3, 0.5, 0.5, 30.0)).matrix[0, 4] > 0


def test_large_results_keep_the_strongest_pairs_of_each_product(make_shop, monkeypatch):
    random = np.random.default_rng(2)
    lines = [(c, int(p), day) for c in range(40) for day in (1, 5, 9) for p in random.integers(0, 30, 5)]
    shop = make_shop(lines, 30)
    whole = count(shop, STEPS)
    monkeypatch.setattr(cooccurrence, "_MOST_CELLS", 100)
    monkeypatch.setattr(cooccurrence, "_NARROWEST", 4)
    monkeypatch.setattr(cooccurrence, "_BLOCK_PAIRS", 50)
    cut = count(shop, STEPS)
    assert np.diff(cut.matrix.indptr).max() <= 4
    kept = cut.matrix.toarray()
    np.testing.assert_allclose(kept[kept > 0], whole.matrix.toarray()[kept > 0], rtol=1e-5)
    np.testing.assert_allclose(cut.given, whole.given, rtol=1e-5)


def test_similarity_divides_popularity_out(make_shop):
    found = count(make_shop([(0, 0, 1), (0, 1, 1), (1, 0, 1), (1, 2, 1), (2, 0, 1), (2, 2, 1)], 3), STEPS)
    raw, fair = found.similarity(0.0, 0.0).toarray(), found.similarity(0.0, 1.0).toarray()
    np.testing.assert_allclose(raw, found.matrix.toarray())
    np.testing.assert_allclose(fair.sum(axis=0), 1, rtol=1e-5)
    assert raw[0, 2] > raw[0, 1]
    assert fair[0, 2] == pytest.approx(fair[0, 1], rel=1e-5)


@given(st.lists(st.lists(st.integers(0, 4), min_size=7, max_size=7), min_size=1, max_size=5), st.integers(1, 8))
def test_the_strongest_of_a_row_are_those_that_sorting_gives(rows, most):
    table = np.array(rows, np.float32)
    found = strongest(sparse.csr_array(table), most).toarray()
    for row, kept in zip(table, found, strict=True):
        best = sorted((p for p in range(7) if row[p]), key=lambda p: (-row[p], p))[:most]
        assert np.flatnonzero(kept).tolist() == sorted(best)
        assert kept[best].tolist() == row[best].tolist()


def test_the_strongest_are_found_in_parts_too(monkeypatch):
    table = sparse.csr_array(np.random.default_rng(0).random((50, 20)).astype(np.float32))
    whole = strongest(table, 5).toarray()
    monkeypatch.setattr(cooccurrence, "_LAID_OUT", 45)
    np.testing.assert_array_equal(strongest(table, 5).toarray(), whole)


def test_baskets_since_count_later_purchases_of_the_same_customer(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 1), (0, 0, 4), (0, 2, 9), (1, 0, 2)], 3, returns=[(0, 1, 6)])
    since = baskets_since(shop.histories())
    assert since.tolist() == [2, 2, 1, 1, 0, 0]
    assert shop.events.time[3] == 6 * DAY


def test_a_return_before_any_purchase_has_all_baskets_after_it(make_shop):
    shop = make_shop([(0, 0, 5), (1, 0, 5)], 1, returns=[(1, 0, 2)])
    assert baskets_since(shop.histories()).tolist() == [0, 1, 0]


def test_no_events_have_no_baskets_since(make_shop):
    assert baskets_since(make_shop([], 1, customers=2).histories()).tolist() == []
