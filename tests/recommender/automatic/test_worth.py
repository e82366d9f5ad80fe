"""Which members stay, and when one of them takes over."""

from __future__ import annotations

import numpy as np

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import DAY
from recsys_gui.recommender.automatic.candidates import Desk
from recsys_gui.recommender.automatic.config import AutomaticConfig
from recsys_gui.recommender.automatic.folds import Fold, bought_in, lists_of
from recsys_gui.recommender.automatic.members import MEMBERS
from recsys_gui.recommender.automatic.worth import ALWAYS, best_signals, clearly_worse, worthwhile
from recsys_gui.recommender.judging.evaluation import Measures
from recsys_gui.recommender.judging.window import window_from
from recsys_gui.recommender.past.time_scale import TimeScale

SCALE = TimeScale(10, 10)


def measures(values) -> Measures:
    ndcg = np.asarray(values, np.float64)
    return Measures(np.arange(len(ndcg)), ndcg, ndcg, ndcg, np.zeros(3, np.int64))


def test_worse_by_more_than_chance_is_clearly_worse():
    random = np.random.default_rng(0)
    low, high = random.uniform(0, 0.5, 400), random.uniform(0.3, 0.8, 400)
    assert clearly_worse(measures(low), measures(high), 0)
    assert not clearly_worse(measures(high), measures(low), 0)


def test_a_hair_worse_is_not_clearly_worse():
    values = np.random.default_rng(0).uniform(0, 1, 50)
    assert not clearly_worse(measures(values), measures(np.random.default_rng(1).permutation(values) + 1e-4), 0)


def draw(shop, days):
    fold = Fold(shop.now - days * DAY, shop.now)
    past = shop.until(fold.start)
    members = [kind() for kind in MEMBERS]
    for member in members:
        member.fit(past, SCALE, 0)
    desk = Desk(members, past, SCALE, AutomaticConfig())
    customers, taken = bought_in(shop, fold, 1000, 0)
    return desk, lists_of(desk, customers, taken, NullProgress())


def test_with_few_lists_every_member_stays(blocks):
    desk, lists = draw(blocks, 12)
    assert worthwhile(lists, desk, AutomaticConfig(), 0, NullProgress()) == list(MEMBERS)


def test_a_member_that_never_has_anything_to_say_goes(make_shop):
    random, lines = np.random.default_rng(2), []
    for customer in range(300):
        own = np.arange(customer % 2, 20, 2)
        for visit in range(5):
            pair = random.choice(own, 2, replace=False)
            lines += [(customer, int(product), customer % 9 + 10 * visit) for product in pair]
    desk, lists = draw(make_shop(lines, 20), 10)
    silent = lists.silenced(np.array(desk.columns) == "words", np.zeros(len(desk.columns), np.float32))
    kept = {kind.key for kind in worthwhile(silent, desk, AutomaticConfig(), 0, NullProgress())}
    assert "words" not in kept
    assert kept >= set(ALWAYS)


def test_the_best_single_signal_of_habits_is_a_habit(staples):
    window = window_from(staples, staples.now - 12 * DAY)
    past = staples.until(window.cut)
    members = [kind() for kind in MEMBERS]
    for member in members:
        member.fit(past, SCALE, 0)
    signal, best = best_signals(Desk(members, past, SCALE, AutomaticConfig()), window)["again"]
    assert best.mean_ndcg > 0.9
    assert signal in {signal for member in members for signal in member.signals}
