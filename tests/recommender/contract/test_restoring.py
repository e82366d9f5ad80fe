"""Reading stored models back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest

from recsys_gui.domain.id_map import IdMap
from recsys_gui.recommender.contract.recommender import Artifact
from recsys_gui.recommender.contract.restoring import array, configuration, positions, product_facts, settings, spread


@dataclass(frozen=True)
class Config:
    half_life: float = 30.0

    def __post_init__(self):
        if self.half_life <= 0:
            raise ValueError("a half-life must be positive")


def test_a_configuration_comes_back():
    assert configuration(Artifact("m", settings(Config(7.5))), "m", Config) == Config(7.5)


@pytest.mark.parametrize("config", [{"half_life": "x"}, {"other": 1}, {"half_life": -1.0}])
def test_a_configuration_that_makes_no_sense_is_refused(config):
    with pytest.raises(ValueError):
        configuration(Artifact("m", config), "m", Config)


def test_another_model_is_refused():
    with pytest.raises(ValueError, match="no m"):
        configuration(Artifact("other", {}), "m", Config)


def test_only_dataclasses_are_settings():
    with pytest.raises(TypeError):
        settings("no configuration")


def test_products_are_found_by_their_codes():
    artifact = Artifact("m", {}, product_facts(IdMap(["A", "B", "C"])))
    assert positions(artifact, IdMap(["C", "X", "A"])).tolist() == [2, -1, 0]


def test_values_move_with_their_products():
    moved = spread(np.array([1, 2, 3], np.float32), np.array([2, -1, 0]), 4)
    assert moved.tolist() == [3, 0, 1, 0]


@pytest.mark.parametrize("stored", [{}, {"a": np.zeros((2, 2))}, {"a": np.zeros(3)}])
def test_arrays_that_are_missing_or_do_not_fit_are_refused(stored):
    with pytest.raises(ValueError, match="array a"):
        array(Artifact("m", {}, {}, stored), "a", 2)
