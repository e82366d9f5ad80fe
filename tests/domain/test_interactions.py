import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import Events, Histories, Interactions, ProductTable


def events_of(products, times, kinds=None):
    n = len(products)
    kinds = kinds if kinds is not None else [EventKind.PURCHASE] * n
    return Events(
        np.array(products, np.int32), np.array(times, np.int64), np.ones(n, np.float32), np.full(n, 100, np.float32),
        np.arange(n, dtype=np.int32), np.array(kinds, np.int8),
    )  # fmt: skip


@pytest.fixture
def shop():
    events = events_of([0, 1, 2, 0, 2], [10, 20, 30, 15, 25], [0, 0, 1, 0, 0])
    return Interactions(
        IdMap(["ann", "bob", "cy"]), IdMap(["p", "q", "r"]), np.array([0, 3, 3, 5]), events, events_of([1], [12]),
        ProductTable.bare(("P", "Q", "R")), 40,
    )  # fmt: skip


def test_each_event_knows_its_customer(shop):
    assert shop.rows.tolist() == [0, 0, 0, 2, 2]


def test_histories_can_be_taken_in_any_order_and_twice(shop):
    some = shop.histories(np.array([2, 1, 2]))
    assert some.indptr.tolist() == [0, 2, 2, 4]
    assert some.events.product.tolist() == [0, 2, 0, 2]


def test_only_purchases_count_as_bought(shop):
    assert shop.histories().bought(3).tolist() == [[True, True, False], [False] * 3, [True, False, True]]
    assert shop.histories().purchases().indptr.tolist() == [0, 2, 2, 4]


def test_the_past_ends_before_the_moment_asked_for(shop):
    past = shop.until(20)
    assert past.now == 20
    assert past.indptr.tolist() == [0, 1, 1, 2]
    assert past.events.time.max() < 20
    assert len(past.anonymous) == 1
    assert len(shop.until(12).anonymous) == 0
    assert past.customers is shop.customers


def test_only_what_came_lately_can_be_kept(shop):
    lately = shop.since(20)
    assert lately.now == shop.now
    assert lately.indptr.tolist() == [0, 2, 2, 3]
    assert lately.events.time.min() == 20
    assert len(lately.anonymous) == 0
    assert lately.products is shop.products


@given(st.lists(st.integers(0, 4), min_size=1, max_size=12), st.integers(1, 5))
def test_batches_put_together_are_the_whole(lengths, size):
    indptr = np.concatenate([[0], np.cumsum(lengths)])
    whole = Histories(indptr, events_of(list(range(indptr[-1])), list(range(indptr[-1]))), 99)
    seen = np.concatenate([batch.events.product for _, batch in whole.batches(size)])
    assert seen.tolist() == list(range(indptr[-1]))
    for part, batch in whole.batches(size):
        assert np.diff(batch.indptr).tolist() == lengths[part]


def test_no_events_are_no_events():
    assert len(Events.empty()) == 0
