"""Past windows and the training lists drawn from them."""

from __future__ import annotations

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import DAY
from recsys_gui.recommender.automatic.candidates import Desk
from recsys_gui.recommender.automatic.config import AutomaticConfig
from recsys_gui.recommender.automatic.folds import Fold, bought_in, earliest, lists_of, windows
from recsys_gui.recommender.automatic.lists import Lists
from recsys_gui.recommender.automatic.members import Habits, Pairs
from recsys_gui.recommender.past.time_scale import TimeScale

SCALE = TimeScale(10, 10)


def test_windows_follow_each_other_backwards_from_the_end():
    found = windows(0, 35 * DAY, SCALE, 9)
    assert found == [Fold(25 * DAY, 35 * DAY), Fold(15 * DAY, 25 * DAY), Fold(5 * DAY, 15 * DAY)]


def test_there_are_no_more_windows_than_asked_for():
    assert len(windows(0, 100 * DAY, SCALE, 2)) == 2


def test_no_window_begins_before_there_was_something_to_learn_from(blocks):
    assert all(fold.start >= earliest(blocks) for fold in windows(earliest(blocks), blocks.now, TimeScale(3, 3), 99))


def test_only_customers_known_before_a_window_belong_to_it(make_shop):
    shop = make_shop([(0, 0, 1), (0, 1, 6), (1, 0, 7), (2, 0, 2)], 3)
    customers, taken = bought_in(shop, Fold(5 * DAY, 9 * DAY), 10, 0)
    assert customers.tolist() == [0]
    assert taken.toarray().tolist() == [[0, 1, 0]]


def test_a_window_gives_at_most_so_many_customers_and_always_the_same(blocks):
    fold = Fold(blocks.now - 20 * DAY, blocks.now)
    first, again = (bought_in(blocks, fold, 7, 3)[0].tolist() for _ in range(2))
    assert len(first) == 7
    assert first == again


@pytest.fixture(scope="module")
def lists(blocks) -> Lists:
    fold = Fold(blocks.now - 12 * DAY, blocks.now)
    past = blocks.until(fold.start)
    members = [Habits(), Pairs()]
    for member in members:
        member.fit(past, SCALE, 0)
    customers, taken = bought_in(blocks, fold, 100, 0)
    return lists_of(Desk(members, past, SCALE, AutomaticConfig()), customers, taken, NullProgress())


def test_every_training_list_holds_something_that_was_bought(lists):
    assert lists.taken.any(axis=1).all()


def test_everything_that_was_bought_is_in_the_lists(lists, blocks):
    fold = Fold(blocks.now - 12 * DAY, blocks.now)
    _, taken = bought_in(blocks, fold, 100, 0)
    assert lists.taken.sum() == (taken.toarray() > 0).sum()


def test_empty_places_are_never_taken(lists):
    assert not (lists.taken & ~lists.filled).any()


def test_lists_of_several_windows_stand_one_after_the_other(lists):
    both = Lists.of([lists, lists.take(np.array([0, 1]))])
    assert len(both) == len(lists) + 2
    np.testing.assert_array_equal(both.cells[len(lists) :], lists.cells[:2])


def test_silenced_features_have_the_same_value_everywhere(lists):
    columns = np.zeros(lists.cells.shape[2], bool)
    columns[0] = True
    silent = lists.silenced(columns, np.full(len(columns), 0.5, np.float32))
    assert (silent.cells[..., 0] == 0.5).all()
    np.testing.assert_array_equal(silent.cells[..., 1:], lists.cells[..., 1:])
