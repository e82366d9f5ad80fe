"""Reasons are recomputed here by plain loops over the events."""

from collections import defaultdict
from statistics import median

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import DAY, Events, Interactions, ProductTable
from recsys_gui.offers.baskets import Baskets
from recsys_gui.offers.purchases import purchases
from recsys_gui.offers.reasons import Reasons, bought_before

NOW = 1_323_388_801  # 9 December 2011
CUSTOMERS, PRODUCTS = 4, 6

line = st.tuples(
    st.integers(0, CUSTOMERS),  # the last one is nobody
    st.integers(0, PRODUCTS - 1),
    st.integers(0, 60),  # days ago
    st.integers(0, 8),  # order, 0 for none
    st.sampled_from([EventKind.PURCHASE, EventKind.PURCHASE, EventKind.RETURN, EventKind.VIEW]),
)


def shop(lines):
    """Interactions of (customer, product, days ago, order, kind)."""
    lines = sorted(lines, key=lambda one: (one[0], -one[2]))
    known = [one for one in lines if one[0] < CUSTOMERS]
    counts = np.bincount([one[0] for one in known], minlength=CUSTOMERS) if known else np.zeros(CUSTOMERS, int)
    return Interactions(
        IdMap(f"C{n}" for n in range(CUSTOMERS)), IdMap(f"P{n}" for n in range(PRODUCTS)),
        np.concatenate([[0], np.cumsum(counts)]), events(known),
        events([one for one in lines if one[0] == CUSTOMERS]),
        ProductTable.bare(tuple(f"Product {n}" for n in range(PRODUCTS))), NOW,
    )  # fmt: skip


def events(lines):
    columns = np.array(lines, np.int64).reshape(-1, 5).T
    return Events(
        columns[1].astype(np.int32), NOW - 1 - columns[2] * DAY, np.ones(len(lines), np.float32),
        np.ones(len(lines), np.float32), columns[3].astype(np.int32), columns[4].astype(np.int8),
    )  # fmt: skip


def reason(interactions, customer, product):
    known = purchases(interactions.histories())
    return Reasons(interactions, "UTC").of(known, np.array([customer]), np.array([product]))[0]


@given(st.lists(line, max_size=40))
def test_purchases_are_those_of_the_events(lines):
    found = purchases(shop(lines).histories())
    orders, last, days = defaultdict(set), {}, defaultdict(set)
    for number, (customer, product, ago, order, kind) in enumerate(lines):
        if customer < CUSTOMERS and kind == EventKind.PURCHASE:
            pair = (customer, product)
            orders[pair].add(order or -1 - number)
            last[pair] = max(last.get(pair, 0), NOW - 1 - ago * DAY)
            days[pair].add(ago)
    pairs = list(zip(found.row.tolist(), found.product.tolist(), strict=True))
    assert pairs == sorted(orders)
    assert found.times.tolist() == [len(orders[pair]) for pair in pairs]
    assert found.last.tolist() == [last[pair] for pair in pairs]
    for pair, rhythm in zip(pairs, found.rhythm.tolist(), strict=True):
        gaps = np.diff(sorted(days[pair]))
        assert rhythm == median(gaps) if len(gaps) >= 2 else np.isnan(rhythm)


@given(st.lists(line, max_size=40))
def test_baskets_are_counted_as_they_were(lines):
    contents = defaultdict(set)
    for _customer, product, _ago, order, kind in lines:
        if order and kind == EventKind.PURCHASE:
            contents[order].add(product)
    baskets = Baskets(shop(lines))
    for one in range(PRODUCTS):
        expected = [
            sum(one in basket and other in basket for basket in contents.values()) if other != one else 0
            for other in range(PRODUCTS)
        ]
        assert baskets.together(one).tolist() == expected


BUY = EventKind.PURCHASE


@pytest.mark.parametrize(
    ("ago", "sentence"),
    [
        ([5], "Bought once, on 2011-12-04"),
        ([40, 5], "Bought twice, last on 2011-12-04"),
        ([60, 33, 5], "Bought 3 times, about every 28 days, last on 2011-12-04"),
        ([8, 7, 6, 5], "Bought 4 times, nearly every day, last on 2011-12-04"),
    ],
)
def test_what_a_customer_knows_is_said_with_count_rhythm_and_day(ago, sentence):
    lines = [(0, 2, days, order, BUY) for order, days in enumerate(ago, 1)]
    assert str(reason(shop(lines), 0, 2)) == sentence


def test_without_a_rhythm_none_is_claimed():
    assert str(bought_before(3, "2011-11-03", float("nan"))) == "Bought 3 times, last on 2011-11-03"


def test_a_new_product_is_backed_by_the_baskets_it_shares_with_what_they_buy():
    lines = [(0, 1, 9, 1, BUY), (0, 2, 9, 1, BUY)]
    lines += [(1, product, 8, order, BUY) for order in (2, 3, 4) for product in (2, 5)]
    lines += [(2, product, 8, order, BUY) for order in (5, 6) for product in (1, 5)]
    assert str(reason(shop(lines), 0, 5)) == "In 3 baskets with Product 2"


def test_without_shared_baskets_the_buyers_speak():
    lines = [(0, 1, 9, 1, BUY)] + [(customer, 5, 8, 2 + customer, BUY) for customer in (1, 2, 3)]
    assert str(reason(shop(lines), 0, 5)) == "Bought by 3 customers since 2011-09-01"


def test_a_customer_without_purchases_hears_what_many_like():
    lines = [(customer, 5, 8, customer, BUY) for customer in (1, 2, 3)]
    assert str(reason(shop(lines), 0, 5)) == "Liked by many: bought by 3 customers since 2011-09-01"


@pytest.mark.parametrize(
    ("sold", "sentence"), [(0, "Not sold yet"), (1, "Sold once so far"), (3, "Sold 3 times so far")]
)
def test_rare_products_are_not_praised(sold, sentence):
    lines = [(CUSTOMERS, 5, 8, 10 + n, BUY) for n in range(sold)]
    assert str(reason(shop([(0, 1, 9, 1, BUY), *lines]), 0, 5)) == sentence


@given(st.lists(line, max_size=40))
def test_many_reasons_at_once_are_the_same_as_one_by_one(lines):
    interactions = shop(lines)
    known, reasons = purchases(interactions.histories()), Reasons(interactions, "UTC")
    rows, products = (axis.ravel() for axis in np.mgrid[:CUSTOMERS, :PRODUCTS])
    each = [reasons.of(known, rows[[place]], products[[place]])[0] for place in range(len(rows))]
    assert reasons.of(known, rows, products) == each


@given(st.lists(line, max_size=40), st.integers(1, 5))
def test_few_at_a_time_are_the_same_as_all_at_once(lines, portion):
    interactions = shop(lines)
    known, reasons = purchases(interactions.histories()), Reasons(interactions, "UTC")
    rows, products = (axis.ravel() for axis in np.mgrid[:CUSTOMERS, :PRODUCTS])
    found = reasons.of(known, rows, products)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("recsys_gui.offers.reasons._AT_ONCE", portion)
        assert reasons.of(known, rows, products) == found


@given(st.lists(line, max_size=40))
def test_companions_are_the_best_of_all_counts(lines):
    baskets = Baskets(shop(lines))
    others = [[], [1, 2, 3], [0, 4, 5, 2], [3]]
    products = np.array([0, 0, 1, 5])
    best, times = baskets.companions(products, np.concatenate(others).astype(np.int64), np.array([*map(len, others)]))
    for place, (product, own) in enumerate(zip(products.tolist(), others, strict=True)):
        counts = [int(baskets.together(product)[other]) for other in own]
        assert times[place] == max(counts, default=0)
        if own:
            assert best[place] == own[counts.index(max(counts))]
