"""Trees as plain arrays."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

from recsys_gui.offers.trees import LEAVES, Trees


@pytest.fixture(scope="module")
def examples():
    """Features, some of them unknown, some alike in all examples, and an outcome that hangs on two of them."""
    random = np.random.default_rng(0)
    features = random.normal(size=(1500, 5))
    features[random.random(features.shape) < 0.15] = np.nan
    features[:, 3] = 1.0
    known = np.nan_to_num(features)
    return features, 2 * known[:, 0] - known[:, 1] + np.isnan(features[:, 2])


def models(outcome):
    common = {"max_leaf_nodes": LEAVES, "early_stopping": False, "random_state": 0}
    return [
        (HistGradientBoostingRegressor(loss="quantile", quantile=0.1, max_iter=20, **common), outcome),
        (HistGradientBoostingClassifier(max_iter=10, **common), np.digitize(outcome, [-2, 0, 2])),
        (HistGradientBoostingClassifier(max_iter=10, **common), outcome > 0),
    ]


@pytest.mark.parametrize("which", range(3))
def test_they_say_what_the_library_says(examples, which):
    features, outcome = examples
    model, wanted = models(outcome)[which]
    trees = Trees.of(model.fit(features, wanted))
    asked = np.vstack([features, np.random.default_rng(1).normal(size=(700, 5)) * 3, np.full((1, 5), np.nan)])
    expected = model._raw_predict(asked).reshape(len(asked), -1)
    np.testing.assert_allclose(trees.raw(asked), expected, rtol=1e-9, atol=1e-9)
    assert trees.raw(asked[:0]).shape == (0, expected.shape[1])


def test_examples_on_the_threshold_go_left(examples):
    features, outcome = examples
    model, wanted = models(outcome)[0]
    trees = Trees.of(model.fit(features, wanted))
    asked = np.tile(np.nanmedian(features, axis=0), (len(trees.threshold), 1))
    asked[np.arange(len(asked)), trees.feature] = trees.threshold
    np.testing.assert_allclose(trees.raw(asked)[:, 0], model._raw_predict(asked)[:, 0], rtol=1e-9, atol=1e-9)


def test_they_come_back_from_plain_arrays(examples):
    features, outcome = examples
    model, wanted = models(outcome)[1]
    trees = Trees.of(model.fit(features, wanted))
    again = Trees.restored(trees.arrays("x."), "x.")
    np.testing.assert_array_equal(again.raw(features), trees.raw(features))


def test_arrays_that_do_not_fit_are_refused(examples):
    features, outcome = examples
    model, wanted = models(outcome)[0]
    arrays = Trees.of(model.fit(features, wanted)).arrays("")
    wrongs = {
        "tree": arrays["tree"] + 1000, "value": arrays["value"][:, :3], "feature": -1 - arrays["feature"],
        "threshold": arrays["threshold"][:-1], "base": np.zeros(0),
    }  # fmt: skip
    for name, wrong in wrongs.items():
        with pytest.raises(ValueError):
            Trees.restored(arrays | {name: wrong}, "")
    with pytest.raises(KeyError):
        Trees.restored({}, "")


def test_too_many_leaves_are_refused(examples):
    features, outcome = examples
    model = HistGradientBoostingRegressor(max_iter=2, max_leaf_nodes=LEAVES + 1, min_samples_leaf=5)
    with pytest.raises(ValueError):
        Trees.of(model.fit(features, outcome))
