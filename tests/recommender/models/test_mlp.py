"""The network learns what it should, from small shops whose right answer is known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import DAY, Events, Histories, Interactions, ProductTable
from recsys_gui.recommender.contract.artifacts import to_bytes
from recsys_gui.recommender.models.mlp import Mlp
from recsys_gui.recommender.networks.mlp_config import MlpConfig

SMALL = MlpConfig(
    dimensions=8, hidden=16, wide_hidden=8, epochs=8, dropout=0.0, history_dropout=0.0, learning_rate=3e-3
)
ONE_ROUND = replace(SMALL, epochs=1)
Line = tuple[int, int, int]


def shop(lines: list[Line], names: tuple[str, ...], customers: int, now: int) -> Interactions:
    """A shop from (customer, product, day)."""
    ordered = sorted(lines, key=lambda line: (line[0], line[2]))
    customer, product, day = (np.array(column, np.int64) for column in zip(*ordered, strict=True))
    ones = np.ones(len(product), np.float32)
    visit = (customer * 10_000 + day).astype(np.int32)
    events = Events(product.astype(np.int32), day * DAY, ones, ones, visit, np.zeros(len(product), np.int8))
    indptr = np.searchsorted(customer, np.arange(customers + 1))
    codes = IdMap(f"P{number}" for number in range(len(names)))
    people = IdMap(f"C{number}" for number in range(customers))
    return Interactions(people, codes, indptr, events, Events.empty(), ProductTable.bare(names), now * DAY)


@pytest.fixture(scope="module")
def followers() -> Interactions:
    """Everybody who buys product 2k buys 2k + 1 ten days later; twelve such couples."""
    random = np.random.default_rng(0)
    lines: list[Line] = []
    for customer in range(240):
        start = int(random.integers(0, 80))
        for visit in range(3):
            couple = int(random.integers(0, 12))
            lines += [(customer, 2 * couple, start + 20 * visit), (customer, 2 * couple + 1, start + 20 * visit + 10)]
    names = tuple(f"Thing {chr(97 + number) * 3}" for number in range(24))
    return shop([line for line in lines if line[2] < 120], names, 240, 120)


@pytest.fixture(scope="module")
def trained(followers: Interactions) -> Mlp:
    return train(followers, SMALL)


def train(interactions: Interactions, config: MlpConfig, seed: int = 0) -> Mlp:
    model = Mlp(seed, config)
    model.prepare(interactions, NullProgress())
    for _ in range(model.epochs):
        model.train_epoch(NullProgress())
    return model


def history(lines: list[tuple[int, int]], now: int) -> Histories:
    """One customer's history from (product, day)."""
    one = shop([(0, product, day) for product, day in lines], ("",) * 24, 1, now)
    return one.histories()


def nobody(now: int) -> Histories:
    return Histories(np.zeros(2, np.int64), Events.empty(), now * DAY)


def test_it_learns_what_follows_what(trained: Mlp) -> None:
    hits = 0
    for couple in range(12):
        scores = trained.score(history([(2 * couple, 115)], 120), "new")[0]
        scores[2 * couple] = -np.inf
        hits += int(scores.argmax() == 2 * couple + 1)
    assert hits >= 10


def test_the_loss_falls(followers: Interactions) -> None:
    model = Mlp(0, SMALL)
    model.prepare(followers, NullProgress())
    losses = [model.train_epoch(NullProgress()).loss or 0.0 for _ in range(3)]
    assert losses[-1] < losses[0]


def test_a_seed_decides_the_model(followers: Interactions) -> None:
    one, same, other = (to_bytes(train(followers, ONE_ROUND, seed).state()) for seed in (0, 0, 1))
    assert one == same
    assert one != other


def test_a_restored_model_scores_the_same(followers: Interactions, trained: Mlp) -> None:
    again = Mlp.restore(trained.state(), followers)
    histories = followers.histories()
    np.testing.assert_array_equal(again.score(histories, "all"), trained.score(histories, "all"))
    assert to_bytes(again.state()) == to_bytes(trained.state())


def test_a_model_of_another_kind_is_refused(followers: Interactions, trained: Mlp) -> None:
    with pytest.raises(ValueError, match="no mlp"):
        Mlp.restore(replace(trained.state(), model="popular"), followers)


def test_missing_weights_are_refused(followers: Interactions, trained: Mlp) -> None:
    state = trained.state()
    arrays = {name: array for name, array in state.arrays.items() if name != "network.bias"}
    with pytest.raises(ValueError, match="bias"):
        Mlp.restore(replace(state, arrays=arrays), followers)


def test_a_batch_scores_as_each_customer_alone(followers: Interactions, trained: Mlp) -> None:
    histories = followers.histories(np.arange(5))
    together = trained.score(histories, "all")
    alone = [trained.score(histories.take(np.array([number])), "all")[0] for number in range(5)]
    np.testing.assert_allclose(together, np.stack(alone), atol=1e-4)


def test_somebody_without_history_gets_finite_scores_led_by_what_sells(trained: Mlp) -> None:
    assert np.isfinite(trained.score(nobody(120), "all")).all()


def test_explanations_name_the_purchase_that_speaks_for_a_product(trained: Mlp) -> None:
    of = history([(6, 105), (0, 119)], 120)
    strongest = trained.explain(of, 1)
    past = {item.product: item.weight for item in strongest}
    assert past[0] > past.get(6, 0.0)
    assert [abs(item.weight) for item in strongest] == sorted((abs(item.weight) for item in strongest), reverse=True)


def test_what_happens_after_now_is_not_known_to_the_past(followers: Interactions) -> None:
    """Changing the future of a moment changes no history feature of the examples cut there."""
    model = Mlp(0, SMALL)
    model.prepare(followers, NullProgress())
    training = model._training
    assert training is not None
    for group in training.groups:
        bought_before = followers.until(group.targets.moment).histories(group.targets.customers).bought(24)
        rows = np.repeat(np.arange(len(group)), np.diff(group.features.indptr))
        assert bought_before[rows, group.features.product].all()
        assert len(rows) == bought_before.sum()


@pytest.mark.parametrize(
    "lines",
    [
        [(0, 0, 5), (0, 1, 5), (0, 2, 5)],
        [(0, 0, 5)],
        [(0, 0, 1), (1, 1, 2), (2, 2, 3)],
        [(customer, customer % 3, 7) for customer in range(50)],
    ],
    ids=["one customer, one day", "one sale", "three customers", "all dates equal"],
)
def test_tiny_shops_get_finite_scores(lines: list[Line]) -> None:
    interactions = shop(lines, ("", "", ""), max(line[0] for line in lines) + 1, 8)
    model = train(interactions, ONE_ROUND)
    assert np.isfinite(model.score(interactions.histories(), "all")).all()
    assert model.explain(interactions.histories(), 0)


def test_a_shop_without_sales_or_products_gets_empty_scores() -> None:
    nothing = Interactions(
        IdMap([]), IdMap([]), np.zeros(1, np.int64), Events.empty(), Events.empty(), ProductTable.bare(()), 0
    )
    assert train(nothing, ONE_ROUND).score(nobody(0), "all").shape == (1, 0)


def test_each_round_tells_the_loss_on_examples_it_never_learns_from(followers: Interactions) -> None:
    model = Mlp(0, SMALL)
    model.prepare(followers, NullProgress())
    found = [model.train_epoch(NullProgress()).validation_loss for _ in range(6)]
    assert all(loss is not None for loss in found)
    assert min(found[3:]) < found[0]
