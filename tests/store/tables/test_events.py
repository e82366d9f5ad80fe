import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress
from recsys_gui.store.tables import events

LINE = st.tuples(
    st.integers(0, 3000), st.integers(0, 2), st.integers(1, 3), st.integers(0, 6),
    st.floats(0.01, 1e6, allow_subnormal=False), st.none() | st.integers(0, 2**50), st.integers(0, 4),
)  # fmt: skip


def as_rows(columns):
    return [
        tuple(None if value != value else value for value in row)
        for row in zip(*map(np.ndarray.tolist, vars(columns).values()), strict=True)
    ]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINE, max_size=20))
def test_events_come_back_as_they_were_written(shop, event_columns, lines):
    written = event_columns(lines)
    with pytest.raises(ZeroDivisionError), shop.transaction():
        before = len(events.read(shop))
        events.add(shop, written)
        assert as_rows(events.read(shop).take(slice(before, None))) == as_rows(written)
        raise ZeroDivisionError


def test_nobody_and_no_price_are_null_in_the_file(shop):
    assert shop.all(tuple_of, "SELECT customer_id, unit_price FROM events WHERE id >= 6") == [(1, None), (None, 240)]


def tuple_of(*values):
    return values


@pytest.mark.parametrize("status", [1, 2])
def test_unpaid_and_cancelled_orders_do_not_count(shop, status):
    shop.run("UPDATE orders SET status = ? WHERE code = 'O1'", (status,))
    assert len(events.read(shop)) == 7
    assert events.counting(shop).order.tolist() == [2, 3, 4, 5, 6]


def test_events_without_order_count(shop, event_columns):
    shop.run("UPDATE orders SET status = 2")
    events.add(shop, event_columns([(30, 1, 1, 0, 1, None, 2)]))
    assert events.counting(shop).kind.tolist() == [2]


def test_bulk_brings_every_index_back(shop, event_columns):
    sql = "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'events' ORDER BY name"
    before = shop.all(str, sql)
    with shop.transaction(), events.bulk(shop):
        assert shop.all(str, sql) == []
        events.add(shop, event_columns([(30, 1, 1, 0, 1, 100, 0)]))
    assert shop.all(str, sql) == before
    assert len(before) == 4
    assert shop.one(str, "PRAGMA integrity_check") == "ok"


def test_a_failed_bulk_leaves_the_indexes(shop):
    count = "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'events'"
    with pytest.raises(RuntimeError), shop.transaction(), events.bulk(shop):
        raise RuntimeError
    assert shop.number(count) == 4


def test_writing_can_be_cancelled_between_batches(shop, event_columns, monkeypatch):
    monkeypatch.setattr(events, "_BATCH", 2)

    class CancelsAtTheSecond(NullProgress):
        calls = 0

        def report(self, done, total, text=""):
            self.calls += 1
            if self.calls == 2:
                raise JobCancelled

    with pytest.raises(JobCancelled), shop.transaction():
        events.add(shop, event_columns([(30, 1, 1, 0, 1, 100, 0)] * 5), progress=CancelsAtTheSecond())
    assert len(events.read(shop)) == 7


def test_columns_join_and_part(event_columns):
    first, second = event_columns([(0, 1, 1, 1, 1, 5, 0)]), event_columns([(1, 1, 2, 2, 1, None, 0)])
    both = first.followed_by(second)
    assert as_rows(both.take(slice(1, 2))) == as_rows(second)
    assert as_rows(events.EventColumns.empty().followed_by(first)) == as_rows(first)


def test_a_mask_that_leaves_nothing_out_copies_nothing(event_columns):
    found = event_columns([(1, 1, 1, 1, 1.0, 100, 0), (2, 1, 2, 1, 1.0, 100, 0)])
    assert found.take(np.ones(2, bool)) is found
    assert len(found.take(np.array([True, False]))) == 1
    assert found.take(np.array([1, 1])) is not found
