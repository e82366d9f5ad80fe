"""The backtest trains on the past only and says what it found."""

from __future__ import annotations

import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import DAY
from recsys_gui.recommender import backtest as module
from recsys_gui.recommender.backtest import backtest
from recsys_gui.recommender.verdict import too_little


@pytest.fixture(scope="module")
def habits(make_shop):
    """90 customers who keep buying their own two products of thirty."""
    lines = [
        (customer, (customer + extra * 7) % 30, customer % 9 + 9 * visit)
        for customer in range(90)
        for visit in range(10)
        for extra in (0, 1)
    ]
    return make_shop(lines, 30)


@pytest.fixture(scope="module")
def result(habits):
    return backtest(["item_to_item"], habits, progress=NullProgress())


def test_the_baselines_always_come_along(result):
    assert [score.model for score in result.scores] == ["popular", "usual", "item_to_item"]


def test_a_model_asked_for_twice_is_tested_once(habits):
    found = backtest(["usual", "popular", "usual"], habits, progress=NullProgress())
    assert [score.model for score in found.scores] == ["popular", "usual"]


def test_the_usual_basket_wins_where_habits_are_all(result):
    ndcg = {score.model: score.lists["all"].ndcg for score in result.scores}
    assert ndcg["usual"] > ndcg["popular"]
    assert ndcg["usual"] == pytest.approx(1.0, abs=0.1)
    assert result.enough


def test_lists_without_targets_are_left_out(result):
    assert all(set(score.lists) == {"again", "all"} for score in result.scores)


def test_every_model_is_compared_with_both_baselines_on_every_list(result):
    pairs = {(gap.model, gap.baseline, gap.list_name) for gap in result.differences}
    assert ("item_to_item", "usual", "again") in pairs
    assert ("usual", "popular", "all") in pairs
    assert len(pairs) == len(result.differences) == 8
    for gap in result.differences:
        assert gap.low <= gap.difference <= gap.high


def test_differences_are_those_of_the_means(result):
    ndcg = {score.model: score.lists["all"].ndcg for score in result.scores}
    gap = next(g for g in result.differences if (g.model, g.baseline, g.list_name) == ("usual", "popular", "all"))
    assert gap.difference == pytest.approx(ndcg["usual"] - ndcg["popular"])


def test_the_test_window_is_the_most_recent_part(result, habits):
    assert habits.events.time.min() < result.cut < result.end == habits.events.time.max()
    assert result.customers == 90
    assert result.baskets > 0


def test_a_small_shop_is_tested_on_several_windows_each_learned_from_its_own_past(habits, monkeypatch):
    seen = []
    real = module.train

    def watching(key, interactions, **more):
        seen.append((key, int(interactions.events.time.max())))
        return real(key, interactions, **more)

    monkeypatch.setattr(module, "train", watching)
    found = backtest([], habits, progress=NullProgress())
    newest = [time for key, time in seen if key == "usual"]
    assert len(newest) > 1
    assert newest == sorted(newest, reverse=True)
    assert found.cut > newest[-1]
    assert found.customers == 90


def test_models_learn_only_from_before_the_cut(habits, monkeypatch):
    seen = []
    real = module.train

    def watching(key, interactions, **more):
        seen.append(int(interactions.events.time.max()))
        return real(key, interactions, **more)

    monkeypatch.setattr(module, "train", watching)
    found = backtest([], habits, progress=NullProgress())
    assert min(seen) < found.cut
    assert max(seen) < found.end


def test_the_same_seed_gives_the_same_figures(habits, result):
    again = backtest(["item_to_item"], habits, progress=NullProgress())
    assert [score.lists for score in again.scores] == [score.lists for score in result.scores]
    assert again.differences == result.differences


def test_fewer_than_fifty_customers_with_two_visits_are_too_few(make_shop):
    lines = [(customer, customer % 5, 10 * visit) for customer in range(49) for visit in range(5)]
    found = backtest([], make_shop(lines, 5), progress=NullProgress())
    assert not found.enough
    assert found.verdict == too_little()
    assert found.scores


@pytest.mark.parametrize("customers", [0, 1, 3])
def test_hardly_any_customers_are_too_few(make_shop, customers):
    lines = [(customer, 0, day) for customer in range(customers) for day in (1, 2)]
    found = backtest(["item_to_item"], make_shop(lines, 2), progress=NullProgress())
    assert not found.enough
    assert found.verdict == too_little()


def test_all_dates_equal_cannot_be_tested(make_shop):
    shop = make_shop([(customer, customer % 3, 4) for customer in range(80)], 3)
    found = backtest(["item_to_item"], shop, progress=NullProgress())
    assert (found.enough, found.scores, found.cut) == (False, [], 5 * DAY)


def test_an_unknown_model_is_a_user_error_before_anything_is_trained(habits):
    with pytest.raises(UserError):
        backtest(["nonsense"], habits, progress=NullProgress())


class Listening(NullProgress):
    def __init__(self, cancel_at=2.0):
        self.shares, self.emitted, self._cancel_at = [], [], cancel_at

    def report(self, done, total, text=None):
        self.shares.append(done / total)
        if self.shares[-1] >= self._cancel_at:
            raise JobCancelled

    def emit(self, event):
        self.emitted.append(event)


def test_progress_rises_to_the_end_and_rounds_stay_private(habits):
    listening = Listening()
    backtest([], habits, progress=listening)
    assert listening.shares == sorted(listening.shares)
    assert listening.shares[-1] == 1
    assert listening.emitted == []


def test_a_backtest_can_be_cancelled(habits):
    with pytest.raises(JobCancelled):
        backtest([], habits, progress=Listening(cancel_at=0.4))
