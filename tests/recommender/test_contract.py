"""What every model of the registry must do."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress
from recsys_gui.base.text import NO_TEXT, Text
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import DAY, Histories, Interactions, ProductTable
from recsys_gui.domain.offer import LISTS
from recsys_gui.recommender.contract.artifacts import from_bytes, to_bytes
from recsys_gui.recommender.contract.ranking import rank
from recsys_gui.recommender.contract.recommender import Recommender
from recsys_gui.recommender.judging.evaluation import measure
from recsys_gui.recommender.judging.window import window_from
from recsys_gui.recommender.registry import MODELS, make, model_class

KEYS = [model.key for model in MODELS]
PERSONAL = [key for key in KEYS if key != "popular"]
RELATING = [key for key in PERSONAL if key != "usual"]
UNSOLD = 12


def fit(key: str, interactions: Interactions, rounds: int = 3, seed: int = 0) -> Recommender:
    model = make(key, seed)
    model.prepare(interactions, NullProgress())
    for _ in range(min(rounds, model.epochs)):
        model.train_epoch(NullProgress())
    return model


@pytest.fixture(scope="module")
def fitted(blocks: Interactions) -> dict[str, Recommender]:
    return {key: fit(key, blocks) for key in KEYS}


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("list_name", LISTS)
def test_scores_are_finite_floats_for_every_customer_and_product(fitted, blocks, key, list_name):
    scores = fitted[key].score(blocks.histories(), list_name)
    assert scores.shape == (80, 13)
    assert scores.dtype == np.float32
    assert np.isfinite(scores).all()


@pytest.mark.parametrize("key", KEYS)
def test_scores_belong_to_the_caller(fitted, blocks, key):
    first = fitted[key].score(blocks.histories(), "all")
    before = first.copy()
    first += 1
    np.testing.assert_array_equal(fitted[key].score(blocks.histories(), "all"), before)


@pytest.mark.parametrize("key", KEYS)
def test_the_same_seed_gives_the_same_bytes(blocks, key):
    assert to_bytes(fit(key, blocks, 2, seed=5).state()) == to_bytes(fit(key, blocks, 2, seed=5).state())


@pytest.mark.parametrize("key", KEYS)
def test_saving_and_restoring_keeps_bytes_and_scores(fitted, blocks, key):
    data = to_bytes(fitted[key].state())
    restored = model_class(key).restore(from_bytes(data), blocks)
    assert to_bytes(restored.state()) == data
    np.testing.assert_array_equal(
        restored.score(blocks.histories(), "new"), fitted[key].score(blocks.histories(), "new")
    )


@pytest.mark.parametrize("key", KEYS)
def test_somebody_without_a_past_is_offered_what_sells(fitted, blocks, key):
    nobody = blocks.histories().only(np.zeros(len(blocks.events), bool)).take(np.arange(2))
    scores = fitted[key].score(nobody, "all")
    assert np.isfinite(scores).all()
    assert (rank(scores, nobody, "all", 5, np.ones(13, bool))[0] != UNSOLD).all()


@pytest.mark.parametrize("key", KEYS)
def test_a_product_without_sales_is_not_among_the_first(fitted, blocks, key):
    histories = blocks.histories()
    first = rank(fitted[key].score(histories, "all"), histories, "all", 3, np.ones(13, bool))[0]
    assert (first != UNSOLD).all()


@pytest.mark.parametrize("key", KEYS)
def test_a_restored_model_follows_products_that_came_went_and_moved(fitted, blocks, key):
    moved = [*[f"N{number}" for number in range(3)], *reversed(blocks.products.codes[1:])]
    position = IdMap(moved).indices(blocks.products.codes)
    kept = position[blocks.events.product] >= 0
    histories = blocks.histories().only(kept)
    events = replace(histories.events, product=position[histories.events.product].astype(np.int32))
    later = replace(
        blocks, products=IdMap(moved), indptr=histories.indptr, events=events, table=ProductTable.bare(tuple(moved))
    )
    restored = model_class(key).restore(fitted[key].state(), later)
    scores = restored.score(later.histories(), "all")
    assert scores.shape == (80, 15)
    assert np.isfinite(scores).all()
    assert (rank(scores, later.histories(), "all", 3, np.ones(15, bool))[0] >= 3).all()
    assert restored.state().facts["products"] == moved


@pytest.mark.parametrize("key", KEYS)
def test_histories_are_scored_alike_wherever_they_stand(fitted, blocks, key):
    whole = fitted[key].score(blocks.histories(), "all")
    some = np.array([7, 3, 40])
    np.testing.assert_allclose(fitted[key].score(blocks.histories(some), "all"), whole[some], rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("key", PERSONAL)
def test_a_sale_just_typed_in_counts_at_once(fitted, blocks, make_shop, key):
    now = blocks.now // DAY
    before = make_shop([(0, 0, now - 30), (0, 2, now - 20)], 13, now=now)
    after = make_shop([(0, 0, now - 30), (0, 2, now - 20), (0, 5, now - 1)], 13, now=now)
    scores = [fitted[key].score(shop.histories(), "all")[0, :12] for shop in (before, after)]
    odd = [row[1::2].mean() - row[::2].mean() for row in scores]
    assert odd[1] > odd[0]


@pytest.mark.parametrize("key", RELATING)
def test_new_products_come_from_the_customers_own_kind(fitted, blocks, key):
    histories = blocks.histories()
    first = rank(fitted[key].score(histories, "new"), histories, "new", 1, np.ones(13, bool))[0][:, 0]
    assert (first % 2 == np.arange(80) % 2).mean() > 0.9


@pytest.mark.parametrize("key", PERSONAL)
def test_what_is_bought_at_every_visit_leads_the_list_of_things_to_buy_again(staples, key):
    histories = staples.histories()
    scores = fit(key, staples).score(histories, "again")
    first = rank(scores, histories, "again", 1, np.ones(14, bool))[0][:, 0]
    assert (first == np.arange(60) % 6).mean() > 0.9


@pytest.mark.parametrize("key", KEYS)
def test_it_beats_chance_on_what_comes_next(fashions, key):
    window = window_from(fashions, 40 * DAY)
    past = fashions.until(window.cut)
    found = measure(fit(key, past), past, window, "all").mean_ndcg
    chance = measure(_Chance(), past, window, "all").mean_ndcg
    assert found > 1.2 * chance


class _Chance:
    def score(self, histories, list_name):
        return np.random.default_rng(0).random((len(histories), 30)).astype(np.float32)


@pytest.mark.parametrize("key", PERSONAL)
def test_a_return_speaks_against_a_product(fitted, blocks, make_shop, key):
    now = blocks.now // DAY
    bought = [(0, 0, now - 30), (0, 4, now - 10)]
    kept = make_shop(bought, 13, now=now)
    returned = make_shop(bought, 13, now=now, returns=[(0, 4, now - 3)])
    scores = [fitted[key].score(shop.histories(), "again")[0, 4] for shop in (kept, returned)]
    assert scores[1] < scores[0]


@pytest.mark.parametrize("key", KEYS)
def test_evidence_is_sorted_by_strength_and_comes_from_the_past(fitted, blocks, key):
    one = blocks.histories(np.array([4]))
    for product in (0, 3, UNSOLD):
        evidence = fitted[key].explain(one, product)
        strengths = [abs(item.weight) for item in evidence]
        assert strengths == sorted(strengths, reverse=True)
        assert {item.product for item in evidence} <= {None, *one.events.product.tolist()}


@pytest.mark.parametrize("key", RELATING)
def test_the_evidence_for_a_new_product_is_of_its_own_kind(fitted, blocks, make_shop, key):
    now = blocks.now // DAY
    mixed = make_shop([(0, 2, now - 20), (0, 3, now - 20)], 13, now=now).histories()
    for_even = {item.product: item.weight for item in fitted[key].explain(mixed, 6)}
    assert for_even[2] > for_even.get(3, 0.0)


@pytest.mark.parametrize("key", KEYS)
def test_explaining_to_somebody_without_a_past_needs_no_purchases(fitted, blocks, key):
    nobody = blocks.histories().only(np.zeros(len(blocks.events), bool)).take(np.arange(1))
    assert {item.product for item in fitted[key].explain(nobody, 0)} <= {None}


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("case", ["one customer", "one sale", "one date", "no sales", "no products", "only strangers"])
def test_tiny_shops_are_no_trouble(make_shop, key, case):
    shop = {
        "one customer": lambda: make_shop([(0, 0, 1), (0, 1, 5), (0, 0, 9)], 3),
        "one sale": lambda: make_shop([(0, 0, 1)], 1),
        "one date": lambda: make_shop([(customer, customer % 3, 4) for customer in range(30)], 3),
        "no sales": lambda: make_shop([], 3, customers=2),
        "no products": lambda: make_shop([], 0),
        "only strangers": lambda: make_shop([], 3, customers=1, anonymous=[(0, 0, 1), (0, 1, 1), (1, 1, 2)]),
    }[case]()
    model = fit(key, shop, 2)
    scores = model.score(shop.histories(), "all")
    assert scores.shape == (len(shop.customers), len(shop.products))
    assert np.isfinite(scores).all()
    data = to_bytes(model.state())
    assert to_bytes(model_class(key).restore(from_bytes(data), shop).state()) == data


@pytest.mark.parametrize("key", KEYS)
def test_another_models_artifact_is_refused(fitted, blocks, key):
    other = "usual" if key == "popular" else "popular"
    with pytest.raises(ValueError):
        model_class(key).restore(fitted[other].state(), blocks)


@pytest.mark.parametrize("key", KEYS)
def test_an_artifact_without_its_arrays_products_or_settings_is_refused(fitted, blocks, key):
    whole = fitted[key].state()
    for part in (replace(whole, arrays={}), replace(whole, facts={}), replace(whole, config={"half_life": "x"})):
        with pytest.raises(ValueError):
            model_class(key).restore(part, blocks)


class _Telling(NullProgress):
    def __init__(self, cancel: bool = False) -> None:
        self.reports, self._cancel = 0, cancel

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        self.reports += 1
        if self._cancel:
            raise JobCancelled


@pytest.mark.parametrize("key", KEYS)
def test_a_round_reports_and_can_be_cancelled(blocks, key):
    model = make(key)
    model.prepare(blocks, NullProgress())
    telling = _Telling()
    model.train_epoch(telling)
    assert telling.reports >= 1
    with pytest.raises(JobCancelled):
        model.train_epoch(_Telling(cancel=True))


@pytest.mark.parametrize("key", KEYS)
def test_learning_before_preparing_is_a_bug(key):
    with pytest.raises(RuntimeError):
        make(key).train_epoch(NullProgress())


def test_the_quick_models_never_import_torch():
    quick = [model.key for model in MODELS if not model.neural]
    code = (
        "import sys; from recsys_gui.recommender import backtest, registry, trainer;"
        "from recsys_gui.recommender.contract import artifacts, ranking;"
        "from recsys_gui.recommender.judging import evaluation;"
        f"[registry.make(key) for key in {quick}]; sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_histories_are_untouched_by_scoring(fitted, blocks):
    before = blocks.histories()
    copies = Histories(before.indptr.copy(), before.events.take(slice(None)), before.now)
    for model in fitted.values():
        model.score(blocks.histories(), "all")
    np.testing.assert_array_equal(blocks.indptr, copies.indptr)
    np.testing.assert_array_equal(blocks.events.product, copies.events.product)
