"""Lists hold what belongs in them, best first."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from recsys_gui.domain.offer import LISTS
from recsys_gui.recommender.contract.ranking import rank

EVERYTHING = np.ones(4, bool)


@pytest.fixture
def histories(make_shop):
    """Customer 0 bought products 0 and 2, customer 1 nothing."""
    return make_shop([(0, 0, 1), (0, 2, 3)], 4, customers=2).histories()


def scores(*rows):
    return np.array(rows, np.float32)


def test_the_best_scores_come_first_with_their_scores(histories):
    products, values = rank(scores([1, 4, 2, 3], [9, 8, 7, 6]), histories, "all", 3, EVERYTHING)
    assert products.tolist() == [[1, 3, 2], [0, 1, 2]]
    assert values.tolist() == [[4, 3, 2], [9, 8, 7]]


def test_again_holds_only_what_was_bought_and_is_padded(histories):
    products, values = rank(scores([1, 4, 2, 3], [9, 8, 7, 6]), histories, "again", 3, EVERYTHING)
    assert products.tolist() == [[2, 0, -1], [-1, -1, -1]]
    assert values.tolist() == [[2, 1, 0], [0, 0, 0]]


def test_new_holds_only_what_was_never_bought(histories):
    products, _ = rank(scores([1, 4, 2, 3], [9, 8, 7, 6]), histories, "new", 3, EVERYTHING)
    assert products.tolist() == [[1, 3, -1], [0, 1, 2]]


def test_what_may_not_be_recommended_stands_in_no_list(histories):
    may = np.array([True, False, False, True])
    for name in LISTS:
        products, _ = rank(scores([1, 4, 2, 3], [9, 8, 7, 6]), histories, name, 4, may)
        assert not np.isin(products, [1, 2]).any()


def test_a_return_alone_makes_nothing_known(make_shop):
    histories = make_shop([], 3, customers=1, returns=[(0, 1, 2)]).histories()
    assert rank(scores([1, 2, 3]), histories, "again", 2, np.ones(3, bool))[0].tolist() == [[-1, -1]]


def test_lists_longer_than_the_catalogue_are_padded(histories):
    products, values = rank(scores([1, 4, 2, 3], [9, 8, 7, 6]), histories, "all", 6, EVERYTHING)
    assert products[0].tolist() == [1, 3, 2, 0, -1, -1]
    assert values.shape == (2, 6)


def test_equal_scores_are_ordered_by_position(histories):
    products, _ = rank(scores([5, 5, 5, 5], [-0.0, 0.0, -0.0, 0.0]), histories, "all", 3, EVERYTHING)
    assert products.tolist() == [[0, 1, 2], [0, 1, 2]]


def test_nobody_and_nothing_give_empty_lists(make_shop):
    shop = make_shop([], 0)
    products, values = rank(np.zeros((0, 0), np.float32), shop.histories(), "all", 3, np.zeros(0, bool))
    assert products.shape == values.shape == (0, 3)


def test_the_scores_given_stay_as_they_are(histories):
    given_scores = scores([1, 4, 2, 3], [9, 8, 7, 6])
    rank(given_scores, histories, "new", 2, EVERYTHING)
    assert given_scores.tolist() == [[1, 4, 2, 3], [9, 8, 7, 6]]


@given(
    data=arrays.arrays(
        np.float32, (3, 9), elements=st.floats(-1e6, 1e6, width=32, allow_nan=False, allow_subnormal=False)
    ),
    n=st.integers(1, 12),
)
def test_a_list_is_what_sorting_everything_gives(make_shop, data, n):
    histories = make_shop([(0, 0, 1)], 9, customers=3).histories()
    products, _ = rank(data, histories, "all", n, np.ones(9, bool))
    for row, found in zip(data, products, strict=True):
        expected = sorted(range(9), key=lambda product: (-row[product], product))[:n]
        assert [product for product in found if product >= 0] == expected


@pytest.mark.parametrize("ties", [False, True])
@pytest.mark.parametrize("name", LISTS)
def test_among_many_products_too_a_list_is_what_sorting_everything_gives(make_shop, name, ties):
    random = np.random.default_rng(4)
    bought = [(customer, int(product), 1) for customer in range(3) for product in random.choice(300, 25, replace=False)]
    histories = make_shop(bought, 300, customers=5).histories()
    data = random.normal(size=(5, 300)).astype(np.float32)
    if ties:
        data = np.round(np.maximum(data - 1, 0))
    data[4, 5:] = -np.inf
    may = random.random(300) < 0.9
    products, values = rank(data, histories, name, 8, may)
    known = histories.bought(300)
    for customer in range(5):
        fit = {"all": may, "again": known[customer] & may, "new": ~known[customer] & may}[name]
        expected = sorted(np.flatnonzero(fit).tolist(), key=lambda product: (-data[customer, product], product))[:8]
        missing = 8 - len(expected)
        assert products[customer].tolist() == expected + [-1] * missing
        assert values[customer].tolist() == [*data[customer, expected].tolist(), *[0.0] * missing]
