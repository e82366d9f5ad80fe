"""The automatic recommender: what it proposes, what it learns from, and when it steps back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import DAY, Interactions
from recsys_gui.domain.offer import LISTS
from recsys_gui.recommender.automatic import automatic
from recsys_gui.recommender.automatic.automatic import RANKER, Automatic
from recsys_gui.recommender.automatic.config import AutomaticConfig
from recsys_gui.recommender.automatic.members import MEMBERS
from recsys_gui.recommender.automatic.worth import best_signals, clearly_worse
from recsys_gui.recommender.contract.artifacts import from_bytes, to_bytes
from recsys_gui.recommender.judging.evaluation import measure
from recsys_gui.recommender.judging.window import window_from
from recsys_gui.recommender.past.time_scale import time_scale
from recsys_gui.recommender.registry import make
from recsys_gui.recommender.trainer import Trained, train


@pytest.fixture(scope="module")
def town(make_shop) -> Interactions:
    """160 customers of two kinds who come every ten days or so and buy two things of their own kind.

    Of thirty products each kind has fifteen; those with low numbers sell more often. Every customer has a staple.
    """
    random, lines = np.random.default_rng(5), []
    chance = 0.8 ** np.arange(15)
    for customer in range(160):
        own = np.arange(customer % 2, 30, 2)
        staple = own[customer % 5 + 5]
        for visit in range(6):
            day = customer % 10 + 10 * visit + int(random.integers(0, 3))
            others = random.choice(own, 2, replace=False, p=chance / chance.sum())
            bought = {int(product) for product in others} | ({int(staple)} if visit % 2 else set())
            lines += [(customer, product, day) for product in sorted(bought)]
    return make_shop(lines, 31)


@pytest.fixture(scope="module")
def result(town) -> Trained:
    return train("automatic", town, seed=1, progress=NullProgress())


@pytest.fixture(scope="module")
def trained(result) -> Automatic:
    assert isinstance(result.recommender, Automatic)
    return result.recommender


def test_with_enough_sales_there_are_rankers_that_know_every_list(trained):
    assert trained.state().facts["judges"] == AutomaticConfig().judges
    assert set(trained.leaders) == set(LISTS)


def test_what_is_due_is_bought_again_sooner_than_what_was_bought_too_lately(make_shop):
    """Every customer buys five things, each in a rhythm of its own."""
    random, now, days = np.random.default_rng(3), 160, {}
    for customer in range(100):
        for product in random.choice(30, 5, replace=False).tolist():
            every = int(random.integers(8, 25))
            steps = every + random.integers(-1, 2, now // every + 2)
            visits = int(random.integers(0, every)) + np.concatenate([[0], np.cumsum(steps)])
            days[customer, product] = visits[visits < now]
    shop = make_shop([(*pair, int(day)) for pair, visits in sorted(days.items()) for day in visits], 31)
    model = train("automatic", shop, seed=1, progress=NullProgress()).recommender
    scores = model.score(replace(shop.histories(), now=now * DAY), "again")
    places = {"due": [], "early": [], "else": []}
    for (customer, product), visits in days.items():
        late = (now - visits[-1]) / np.median(np.diff(visits))
        own = scores[customer, [other for who, other in days if who == customer]]
        places["due" if late >= 0.85 else "early" if late < 0.4 else "else"].append(
            (own > scores[customer, product]).sum()
        )
    assert np.mean(places["due"]) < 1
    assert np.mean(places["early"]) > 2


@pytest.mark.parametrize("list_name", LISTS)
def test_it_does_no_worse_than_the_best_quick_method(result, town, list_name):
    assert result.tested is not None
    window, past = window_from(town, result.tested.moment), town.until(result.tested.moment)
    own = measure(result.tested.recommender, past, window, list_name).mean_ndcg
    for key in ("popular", "usual", "item_to_item"):
        other = train(key, past, progress=NullProgress()).recommender
        assert own > measure(other, past, window, list_name).mean_ndcg - 0.04


def test_what_it_has_learned_is_also_there_as_it_was_before_the_newest_sales(result, town):
    assert result.tested is not None
    assert result.tested.moment < town.now
    past = town.until(result.tested.moment)
    scores = result.tested.recommender.score(past.histories(), "all")
    assert scores.shape == (160, 31)
    assert not np.array_equal(scores, result.recommender.score(past.histories(), "all"))


def test_a_member_that_is_better_takes_the_list_over(result, town):
    assert result.tested is not None
    model = result.tested.recommender
    assert isinstance(model, Automatic)
    window = window_from(town, result.tested.moment)
    for name in LISTS:
        best = best_signals(model.desk, window).get(name)
        assert best is not None
        assert not clearly_worse(measure(model, model.desk.past, window, name), best[1], 0)


def test_a_short_past_is_led_by_single_methods(make_shop):
    few = make_shop([(customer, customer % 3, customer % 7) for customer in range(20)], 4)
    model = make("automatic")
    model.prepare(few, NullProgress())
    assert model.train_epoch(NullProgress()).loss is None
    assert isinstance(model, Automatic)
    assert RANKER not in model.leaders.values()
    assert np.isfinite(model.score(few.histories(), "new")).all()


def test_the_renewed_model_is_stored_whole(trained, town):
    data = to_bytes(trained.state())
    restored = Automatic.restore(from_bytes(data), town)
    assert to_bytes(restored.state()) == data
    for name in LISTS:
        np.testing.assert_array_equal(restored.score(town.histories(), name), trained.score(town.histories(), name))


def test_candidates_stand_before_everything_else(town):
    model = Automatic(1, AutomaticConfig(again=2, new=3, rounds=1))
    model.prepare(town, NullProgress())
    model.train_epoch(NullProgress())
    one = town.histories(np.array([0]))
    scores = model.score(one, "all")[0]
    assert (np.sort(scores)[-5:] >= 2).all()
    assert (np.sort(scores)[:-5] <= 1).all()


def test_it_tells_which_methods_it_weighed(trained):
    told = str(trained.notes()[0])
    assert told.startswith("Weighed for this shop:")
    assert "Item-to-item" in told


def test_a_list_led_by_a_single_method_is_told(trained, town):
    artifact = trained.state()
    led = {"again": RANKER, "new": "near", "all": RANKER}
    model = Automatic.restore(replace(artifact, facts={**artifact.facts, "leaders": led}), town)
    assert "Item-to-item alone was better on the list “New for them”" in str(model.notes()[1])
    assert np.isfinite(model.score(town.histories(), "new")).all()


@pytest.mark.parametrize(
    "facts",
    [{"members": []}, {"members": ["nobody"]}, {"rhythm": "often"}, {"leaders": {}}, {"judges": "all"},
     {"leaders": {"again": "nobody", "new": "near", "all": "near"}}],
)  # fmt: skip
def test_a_stored_model_that_makes_no_sense_is_refused(trained, town, facts):
    artifact = trained.state()
    with pytest.raises(ValueError):
        Automatic.restore(replace(artifact, facts={**artifact.facts, **facts}), town)


@pytest.mark.parametrize("name", ["scaling.cells.mean", "ranker.1.out.weight", "item_to_item.0.data", "usual.demand"])
def test_a_stored_model_with_missing_parts_is_refused(trained, town, name):
    artifact = trained.state()
    arrays = {key: values for key, values in artifact.arrays.items() if key != name}
    with pytest.raises(ValueError):
        Automatic.restore(replace(artifact, arrays=arrays), town)


@pytest.mark.parametrize("wrong", [{"again": 0}, {"learning_rate": 0.0}, {"dropout": 1.0}, {"late_rounds": -1}])
def test_settings_without_sense_are_refused(wrong):
    with pytest.raises(ValueError):
        AutomaticConfig(**wrong)


def test_members_are_chosen_once_and_not_again_when_the_newest_sales_come_in(town, monkeypatch):
    model = Automatic(1, AutomaticConfig(rounds=1))
    model.prepare(town.until(8 * DAY), NullProgress())
    model.train_epoch(NullProgress())
    members = [member.key for member in model.desk.members]

    def chosen_again(*_):
        raise AssertionError

    monkeypatch.setattr(automatic, "worthwhile", chosen_again)
    model.renew(town, model.state(), NullProgress())
    assert [member.key for member in model.desk.members] == members


def test_members_fitted_in_pieces_are_those_fitted_in_order(town):
    scale = time_scale(town.histories().purchases())
    for kind in MEMBERS:
        whole, pieces = kind(), kind()
        whole.fit(town, scale, 3)
        for piece in reversed(pieces.fitting(town, scale, 3)):
            piece()
        for name, values in whole.arrays().items():
            np.testing.assert_array_equal(values, pieces.arrays()[name])
