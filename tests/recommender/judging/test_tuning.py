"""Settings chosen on the shop's own past."""

from __future__ import annotations

from dataclasses import dataclass

from recsys_gui.recommender.judging.tuning import tuned, tuning_window


@dataclass(frozen=True)
class Config:
    width: float = 1.0
    depth: float = 1.0


def test_each_field_takes_its_best_value():
    best = tuned(Config(), {"width": (2, 3), "depth": (4, 5)}, lambda c: -((c.width - 3) ** 2) - (c.depth - 4) ** 2)
    assert best == Config(3, 4)


def test_what_is_no_better_changes_nothing():
    assert tuned(Config(), {"width": (2, 3)}, lambda _: 0.5) == Config()


def test_the_start_is_not_tried_twice():
    tried = []
    tuned(Config(), {"width": (1.0, 2.0)}, lambda c: tried.append(c) or 0.0)
    assert tried == [Config(1.0), Config(2.0)]


def test_too_few_customers_choose_nothing(make_shop):
    assert tuning_window(make_shop([(0, 0, 1), (0, 0, 5)], 1)) is None


def test_many_customers_are_sampled(make_shop):
    shop = make_shop([(customer, 0, day) for customer in range(700) for day in (1, 9)], 1)
    window = tuning_window(shop)
    assert window is not None
    assert 200 <= len(window) <= 400
