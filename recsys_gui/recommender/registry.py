"""The one list of models; the window, the command line, the backtest and the contract tests iterate it.

Nothing heavy is imported until a model is made.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.base.text import Text, text

if TYPE_CHECKING:
    from recsys_gui.domain.interactions import Interactions
    from recsys_gui.recommender.contract.recommender import Recommender


@dataclass(frozen=True)
class ModelInfo:
    """What the program knows of a model without loading it.

    Attributes:
        key: registry key, stored in shop files.
        title: its plain name; ``technical`` is the field's name.
        summary: what it does, in a few words.
        neural: trained by rounds, in minutes.
        path: ``module:class`` below this package.
    """

    key: str
    title: Text
    technical: str
    summary: Text
    neural: bool
    path: str


MODELS: tuple[ModelInfo, ...] = (
    ModelInfo("automatic", text("Automatic"), "neural ranker",
              text("The best of all methods, weighed anew"), True, "automatic.automatic:Automatic"),
    ModelInfo("popular", text("Best sellers"), "popular items", text("Popular items now"), False,
              "models.popular:Popular"),
    ModelInfo("usual", text("Usual basket"), "personal frequency", text("What each customer repeats"), False,
              "models.usual:Usual"),
    ModelInfo("rules", text("Rules you can read"), "association rules", text("Who buys this also buys that"), False,
              "models.rules:Rules"),
    ModelInfo("item_to_item", text("Item-to-item"), "co-occurrence", text("Often bought together"), False,
              "models.item_to_item:ItemToItem"),
    ModelInfo("tifu_knn", text("Similar customers"), "TIFU-KNN", text("What customers with similar habits buy"), False,
              "models.tifu_knn:TifuKnn"),
    ModelInfo("ease", text("Linear model"), "EASE", text("Each product explained by all others"), False,
              "models.ease:Ease"),
    ModelInfo("clusters", text("Customer groups"), "k-means", text("Best sellers of similar customers"), False,
              "models.clusters:Clusters"),
    ModelInfo("factors", text("Taste factors"), "implicit ALS", text("Hidden tastes behind the sales"), False,
              "models.factors:Factors"),
    ModelInfo("logistic", text("Weighted signs"), "logistic regression",
              text("Counts, recency and rhythm, weighed"), False, "models.logistic:Logistic"),
    ModelInfo("mlp", text("MLP"), "multi-layer perceptron", text("A small network, quick to train"), True,
              "models.mlp:Mlp"),
    ModelInfo("transformer", text("Transformer"), "SASRec", text("Which earlier purchases lead to the next"), True,
              "models.transformer:Transformer"),
    ModelInfo("rnn", text("Recurrent network"), "GRU4Rec", text("A memory of each customer's purchases"), True,
              "models.rnn:Rnn"),
    ModelInfo("cnn", text("Convolutional network"), "NextItNet", text("Patterns in what follows what"), True,
              "models.cnn:Cnn"),
)  # fmt: skip

DEFAULT = "automatic"
"""The model that is trained unless another is asked for."""

_BY_KEY = {model.key: model for model in MODELS}


class UnknownModelError(UserError):
    """There is no model of this key (in this version of the program)."""


def info(key: str) -> ModelInfo:
    """What is known of the model ``key``.

    Raises:
        UserError: there is no such model.
    """
    if key not in _BY_KEY:
        raise UnknownModelError(
            "There is no model called “{key}”.", "The models are: {models}.", key=key, models=", ".join(_BY_KEY)
        )
    return _BY_KEY[key]


def model_class(key: str) -> type[Recommender]:
    """The class of the model ``key``, imported now."""
    from recsys_gui.recommender.contract.recommender import Recommender

    module, name = info(key).path.split(":")
    found: object = getattr(importlib.import_module(f"recsys_gui.recommender.{module}"), name)
    if not (isinstance(found, type) and issubclass(found, Recommender)):
        raise TypeError(f"{module}:{name} is no recommender")
    return found


def make(key: str, seed: int = 0) -> Recommender:
    """A new, untrained model with its default configuration."""
    return model_class(key)(seed=seed)


def fitted(key: str, interactions: Interactions) -> Recommender:
    """The model ``key`` with all its rounds done at once; meant for those that take seconds."""
    model = make(key)
    model.prepare(interactions, NullProgress())
    for _ in range(model.epochs):
        model.train_epoch(NullProgress())
    return model
