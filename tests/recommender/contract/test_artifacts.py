"""Models as bytes: the same in, the same out; anything else is refused."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save

from recsys_gui.recommender.contract.artifacts import from_bytes, to_bytes
from recsys_gui.recommender.contract.recommender import Artifact

EXAMPLE = Artifact(
    "popular",
    {"half_life": 30.0, "name": "Käse", "list": [1, None, True]},
    {"products": ["A", "β", '"'], "n": 3},
    {"b": np.arange(6, dtype=np.float32).reshape(2, 3), "a": np.array([7], np.int64), "none": np.zeros(0, np.float32)},
)


def test_everything_comes_back():
    found = from_bytes(to_bytes(EXAMPLE))
    assert (found.model, found.config, found.facts) == (EXAMPLE.model, EXAMPLE.config, EXAMPLE.facts)
    assert found.arrays.keys() == EXAMPLE.arrays.keys()
    for name, array in EXAMPLE.arrays.items():
        np.testing.assert_array_equal(found.arrays[name], array)
        assert found.arrays[name].dtype == array.dtype


def test_the_order_of_entries_does_not_show_in_the_bytes():
    turned = Artifact(
        EXAMPLE.model,
        dict(reversed(EXAMPLE.config.items())),
        dict(reversed(EXAMPLE.facts.items())),
        dict(reversed(EXAMPLE.arrays.items())),
    )
    assert to_bytes(turned) == to_bytes(EXAMPLE)


def test_arrays_that_are_views_are_stored_by_value():
    grid = np.arange(12, dtype=np.float32).reshape(3, 4)
    found = from_bytes(to_bytes(Artifact("m", {}, {}, {"turned": grid.T, "part": grid[:, ::2]})))
    np.testing.assert_array_equal(found.arrays["turned"], grid.T)
    np.testing.assert_array_equal(found.arrays["part"], grid[:, ::2])


def test_numbers_that_are_no_numbers_are_refused_in_settings():
    with pytest.raises(ValueError):
        to_bytes(Artifact("m", {"half_life": float("nan")}))


def test_cut_off_bytes_are_refused_wherever_they_end():
    data = to_bytes(EXAMPLE)
    for length in range(0, len(data), 7):
        with pytest.raises(ValueError):
            from_bytes(data[:length])


@given(st.binary(max_size=300))
def test_any_other_bytes_are_refused(data):
    with pytest.raises(ValueError):
        from_bytes(data)


@pytest.mark.parametrize(
    "metadata",
    [
        None,
        {"other": "1"},
        {"shelfwise": "no json"},
        {"shelfwise": "[]"},
        {"shelfwise": json.dumps({"format": 1, "model": "m", "config": 3, "facts": {}})},
        {"shelfwise": json.dumps({"format": 2, "model": "m", "config": {}, "facts": {}})},
        {"shelfwise": json.dumps({"format": 1, "model": "m"})},
    ],
)
def test_safetensors_that_are_no_model_of_ours_are_refused(metadata):
    with pytest.raises(ValueError):
        from_bytes(save({"a": np.zeros(1, np.float32)}, metadata=metadata))


@pytest.mark.parametrize("kind", [np.float16, np.float32, np.float64])
def test_weights_that_are_no_numbers_are_refused(kind):
    weights = np.ones((3, 2), kind)
    weights[1, 1] = np.nan
    data = to_bytes(Artifact("mlp", {}, {}, {"a": np.arange(3), "weights": weights}))
    with pytest.raises(ValueError, match="no numbers"):
        from_bytes(data)
