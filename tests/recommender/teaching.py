"""Models of the tests after all their training, and the settings that leave only one thing to see."""

from __future__ import annotations

from typing import TypeVar

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import Interactions
from recsys_gui.recommender.contract.recommender import Recommender

RELATED_ONLY = {"half_life": 1e9, "trend": 0.0, "new_trend": 0.0, "new_share": 0.0, "repeat": 0.0, "share": 0.0}
"""Settings of a blend in which neither time nor habit nor demand has a say."""

Model = TypeVar("Model", bound=Recommender)


def taught(model: Model, shop: Interactions) -> Model:
    """The model after its first round."""
    model.prepare(shop, NullProgress())
    model.train_epoch(NullProgress())
    return model
