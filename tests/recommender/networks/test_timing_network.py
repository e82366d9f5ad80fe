"""The network that foretells visits."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.recommender.contract import artifacts
from recsys_gui.recommender.networks.timing_network import FEWEST, TimingNetwork
from recsys_gui.recommender.past.visit_sequences import visit_sequences

TODAY, MANY = 400, 360


@pytest.fixture(scope="module")
def sequences():
    """A third comes every 7 days, a third every 28, a third came like these and stopped half a year ago."""
    random = np.random.default_rng(0)
    customer, day = [], []
    for number in range(MANY):
        gap, until = ((7, TODAY), (28, TODAY), (14, TODAY - 180))[number % 3]
        when = random.integers(0, gap)
        while when < until:
            customer.append(number)
            day.append(int(when))
            when += gap + int(random.integers(-1, 2))
    return visit_sequences(np.array(customer), np.array(day), TODAY)


@pytest.fixture(scope="module")
def network(sequences):
    return TimingNetwork.learn(sequences)


def test_rhythms_are_learned_and_who_is_gone_is_not_expected(network, sequences):
    within = network.within(sequences, 60)
    weekly, monthly, gone = (within[np.arange(kind, MANY, 3)] for kind in range(3))
    assert np.median((weekly < 0.5).sum(axis=1)) < 7
    assert 7 < np.median((monthly < 0.5).sum(axis=1)) < 28
    assert gone[:, -1].mean() < 0.3


def test_chances_rise_with_the_days_and_stay_chances(network, sequences):
    within = network.within(sequences, 30)
    assert (np.diff(within, axis=1) >= -1e-6).all()
    assert ((within >= -1e-6) & (within <= 1)).all()


def test_about_half_come_until_the_middle_day():
    """Customers of a rhythm, looked at on a day in between, when what comes next is known."""
    random = np.random.default_rng(1)
    days = [np.cumsum(random.integers(3, 15, 60)) for _ in range(300)]
    customer, day = np.repeat(np.arange(300), 60), np.concatenate(days)
    cut = 250
    found = visit_sequences(customer, day, cut)
    coming = np.array([one[one >= cut][0] - cut for one in days])
    chance = TimingNetwork.learn(found).within(found, 30)[np.arange(300), coming]
    # The chance that they come until the day on which they come is as often below a half as above it.
    assert 0.3 < (chance < 0.5).mean() < 0.7


def test_one_seed_gives_one_network(network, sequences):
    again = TimingNetwork.learn(sequences)
    np.testing.assert_array_equal(again.within(sequences, 10), network.within(sequences, 10))


def test_it_comes_back_from_plain_data(network, sequences):
    stored = artifacts.to_bytes(network.artifact())
    again = TimingNetwork.of(artifacts.from_bytes(stored))
    np.testing.assert_array_equal(again.within(sequences, 10), network.within(sequences, 10))


def test_what_is_no_such_network_is_refused(network):
    stored = network.artifact()
    with pytest.raises(ValueError, match="another kind"):
        TimingNetwork.of(replace(stored, model="mlp"))
    with pytest.raises(ValueError, match="damaged"):
        TimingNetwork.of(replace(stored, arrays={**stored.arrays, "out.bias": np.zeros(3, np.float32)}))


def test_a_tiny_shop_has_none(sequences):
    assert TimingNetwork.learn(sequences.take(np.arange(FEWEST - 1))) is None
