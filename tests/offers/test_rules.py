"""Rules hold whatever the scores say: property tests over random shops."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys_gui.domain.interactions import DAY
from recsys_gui.domain.rules import CategoryRule, Rules
from recsys_gui.offers.purchases import purchases
from recsys_gui.offers.rules import Guard, Marks, habits
from recsys_gui.recommender.contract.ranking import rank
from tests.offers.conftest import build_sales

CATEGORIES = ("Books", "Tea", "")


def random_shop(seed):
    """Twelve products in three categories, with stock, cost and list price, known or not."""
    random = np.random.default_rng(seed)
    sales = [(int(c), int(p), int(d), 100.0) for c, p, d in random.integers([0, 0, 0], [6, 12, 50], (40, 3))]
    shop = build_sales(sales, 12, customers=6, today=51)
    prices = [None if random.random() < 0.3 else int(random.integers(50, 300)) for _ in range(12)]
    cost = np.where(random.random(12) < 0.3, np.nan, random.integers(20, 250, 12)).astype(np.float32)
    stock = np.where(random.random(12) < 0.3, np.nan, random.integers(0, 3, 12)).astype(np.float32)
    category = tuple(CATEGORIES[place] for place in random.integers(0, 3, 12).tolist())
    offered = random.random(12) < 0.9
    table = replace(shop.table, category=category, unit_cost=cost, stock=stock, recommendable=offered)
    return replace(shop, table=table), prices


def lists(shop, guard, name, n, seed):
    histories, everyone = shop.histories(), np.arange(6)
    scores = np.random.default_rng(seed).normal(size=(6, 12)).astype(np.float32)
    scores = guard.forbid(scores, histories, everyone)
    products, best = rank(scores, histories, name, guard.pool(n), guard.offered)
    missing = ~np.isfinite(best)
    products[missing], best[missing] = -1, 0
    return guard.arrange(products, best, n)


def last_bought(shop):
    """(customer, product) → when it was bought last."""
    return {
        (row, product): time
        for row, product, time in zip(
            shop.rows.tolist(), shop.events.product.tolist(), shop.events.time.tolist(), strict=True
        )
    }


rules = st.builds(
    Rules,
    only_in_stock=st.booleans(),
    least_margin=st.sampled_from([0.0, 0.2, 1.0]),
    most_of_category=st.integers(0, 2),
    categories=st.sampled_from([
        (), (CategoryRule("Books", once=True),), (CategoryRule("Tea", never=True), CategoryRule("Books", boost=4)),
        (CategoryRule("Books", after_days=20), CategoryRule("Tea", months=(2, 3))), (CategoryRule("Tea", months=(5,)),),
    ]),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 10_000), held=rules, name=st.sampled_from(["again", "new", "all"]))
def test_every_rule_holds_in_any_shop(seed, held, name):
    shop, prices = random_shop(seed)
    random = np.random.default_rng(seed + 1)
    refused = np.unique(random.integers(0, 72, 8))
    quiet, recent = random.random(6) < 0.3, random.random(6) < 0.3
    boost = random.choice([1.0, 1.0, 3.0], 12)
    guard = Guard(
        shop, held, prices, replace(Marks.none(shop), refused=refused, boost=boost, quiet=quiet, recent=recent)
    )
    contacted = guard.contactable(np.arange(6))
    assert not (quiet | recent)[contacted].any()
    assert len(contacted) + (quiet | recent).sum() == 6
    products, scores = lists(shop, guard, name, 5, seed + 2)
    bought, table = shop.histories().bought(12), shop.table
    newest = last_bought(shop)
    month = datetime.fromtimestamp(shop.now, UTC).month
    for customer, row in enumerate(products.tolist()):
        shown = [product for product in row if product >= 0]
        assert row[: len(shown)] == shown
        assert len(set(shown)) == len(shown)
        for product in shown:
            rule = held.of(table.category[product])
            assert table.recommendable[product]
            assert not rule.never
            assert not (rule.once and bought[customer, product])
            assert shop.now - newest.get((customer, product), -(10**12)) >= rule.after_days * DAY
            assert not rule.months or month in rule.months
            assert not (held.only_in_stock and table.stock[product] <= 0)
            assert customer * 12 + product not in refused
            if prices[product] is not None and np.isfinite(table.unit_cost[product]):
                assert float(table.unit_cost[product]) * (1 + held.least_margin) <= prices[product]
        for category in ("Books", "Tea"):
            if held.most_of_category:
                assert sum(table.category[p] == category for p in shown) <= held.most_of_category
    there = products >= 0
    assert (np.diff(scores, axis=1)[there[:, 1:]] <= 0).all()


@settings(max_examples=50, deadline=None)
@given(seed=st.integers(0, 10_000), name=st.sampled_from(["again", "new", "all"]))
def test_without_rules_lists_are_those_of_the_model(seed, name):
    shop, _ = random_shop(seed)
    guard = Guard(shop, Rules(), [None] * 12, Marks.none(shop))
    products, _ = lists(shop, guard, name, 5, seed)
    scores = np.random.default_rng(seed).normal(size=(6, 12)).astype(np.float32)
    assert np.array_equal(products, rank(scores, shop.histories(), name, 5, shop.table.recommendable)[0])


def test_a_boosted_product_comes_sooner_but_not_before_what_is_far_better(build):
    shop = build([(0, 0, 1, 100.0)], 12, customers=1, today=5)
    marks = replace(Marks.none(shop), boost=np.where(np.arange(12) == 8, 3.0, 1.0))
    guard = Guard(shop, Rules(), [None] * 12, marks)
    ranked = np.arange(12, dtype=np.int32)[None], np.linspace(1, 0, 12, dtype=np.float32)[None]
    assert guard.arrange(*ranked, 5)[0].tolist() == [[0, 1, 2, 8, 3]]


def test_who_is_not_to_be_disturbed_is_not_contacted(build):
    shop = build([(0, 0, 1, 100.0)], 2, customers=4, today=5)
    quiet, recent = np.array([0, 1, 0, 0], bool), np.array([0, 0, 1, 0], bool)
    guard = Guard(shop, Rules(), [None, None], replace(Marks.none(shop), quiet=quiet, recent=recent))
    assert guard.contactable(np.arange(4)).tolist() == [0, 3]
    assert guard.quiet(np.arange(4)).tolist() == quiet.tolist()


def test_what_is_bought_once_is_learned_from_the_past(build):
    sales = [(customer, 0, customer % 40, 100.0) for customer in range(250)]
    sales += [(customer, 1, day, 100.0) for customer in range(250) for day in (1, 20)]
    shop = build(sales, 3, customers=250, today=60)
    shop = replace(shop, table=replace(shop.table, category=("Books", "Tea", "")))
    found = {habit.category: habit for habit in habits(shop, purchases(shop.histories()))}
    assert (found["Books"].once, found["Books"].again, found["Books"].bought) == (True, 0, 250)
    assert (found["Tea"].once, found["Tea"].again) == (False, 250)
    assert set(found) == {"Books", "Tea"}


@pytest.mark.parametrize("field", [{"boost": 0.5}, {"after_days": -1}, {"months": (2, 1)}, {"months": (13,)}])
def test_category_rules_that_make_no_sense_are_refused(field):
    with pytest.raises(ValueError, match=next(iter(field))):
        CategoryRule("Tea", **field)


def test_a_rule_takes_the_place_of_that_of_its_category_and_goes_when_it_says_nothing():
    held = Rules().put(CategoryRule("Tea", once=True)).put(CategoryRule("Books", never=True))
    assert [rule.category for rule in held.categories] == ["Books", "Tea"]
    assert held.put(CategoryRule("Tea", boost=2)).of("Tea") == CategoryRule("Tea", boost=2)
    assert held.put(CategoryRule("Tea")).categories == (CategoryRule("Books", never=True),)


@pytest.mark.parametrize(
    "field", [{"least_margin": -0.1}, {"hold_out": 0.9}, {"most_of_category": -1}, {"days_between": 2000}]
)
def test_rules_that_make_no_sense_are_refused(field):
    with pytest.raises(ValueError, match=next(iter(field))):
        Rules(**field)
