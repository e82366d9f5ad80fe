"""Who proposes products: quick models whose scores are the ranker's first features.

Each stands for a model of the registry and is fitted anew on the sales before every fold. All score histories, so that
a sale just typed in counts. Scores are zero or more, and zero where a member has nothing to say.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.interactions import Index, Interactions
from recsys_gui.recommender.automatic.past import Past, dense
from recsys_gui.recommender.contract.recommender import Artifact, Scores
from recsys_gui.recommender.contract.restoring import array, settings, spread
from recsys_gui.recommender.models.blend import BlendConfig, Blended
from recsys_gui.recommender.models.ease import Ease, EaseConfig
from recsys_gui.recommender.models.factors import Factors, FactorsConfig
from recsys_gui.recommender.models.linear import empty, matrix_arrays, moved
from recsys_gui.recommender.models.popular import demand
from recsys_gui.recommender.models.tifu_knn import TifuKnn, TifuKnnConfig
from recsys_gui.recommender.past.cooccurrence import Baskets, Matrix, Steps, strongest
from recsys_gui.recommender.past.interest import favourites, ratings, shown, views
from recsys_gui.recommender.past.product_words import product_words, vocabulary
from recsys_gui.recommender.past.sums import sums, sums_of_all
from recsys_gui.recommender.past.time_scale import TimeScale

Arrays = dict[str, NDArray[np.generic]]

_FOREVER, _SHORT = 36_500.0, 1.0
_MOST_PAIRS, _PAIRS_A_LINE = 100_000_000, 140
"""The second keeps the reach alike in every fold of a shop."""
_MOST_ENTRIES = 2_000_000
_NEIGHBOURS = 150


class Member(ABC):
    """One who scores products for histories.

    Attributes:
        key: model of the registry it stands for, also the name of its arrays.
        signals: names of its features, in the order in which ``scores`` gives them.
        lasts: whether it reads nothing but the products, so that it need not be fitted again for another moment.
    """

    key: ClassVar[str]
    signals: ClassVar[tuple[str, ...]]
    lasts: ClassVar[bool] = False

    @classmethod
    def has_a_say(cls, interactions: Interactions) -> bool:  # noqa: ARG003 - most have one in every shop
        """Whether the shop has what this member reads."""
        return True

    @abstractmethod
    def fit(self, past: Interactions, scale: TimeScale, seed: int) -> None:
        """Learn from all sales of ``past``."""

    def fitting(self, past: Interactions, scale: TimeScale, seed: int) -> list[Callable[[], None]]:
        """:meth:`fit` in pieces that may run at the same time."""
        return [partial(self.fit, past, scale, seed)]

    @abstractmethod
    def scores(self, past: Past) -> list[Scores]:
        """For each signal the scores customers × products, float32, zero or more."""

    @abstractmethod
    def arrays(self) -> Arrays:
        """What it has learned."""

    @abstractmethod
    def restore(self, artifact: Artifact, to: Index, interactions: Interactions) -> None:
        """Take back what :meth:`arrays` gave.

        Args:
            artifact: holds the arrays.
            to: today's position of each product of the artifact, -1 for gone.
            interactions: the products of today.

        Raises:
            ValueError: the arrays are missing or do not fit.
        """


@dataclass(frozen=True)
class Pairing:
    """One way to count pairs of products, and how long a past basket is remembered when scoring.

    Attributes:
        reach, forward, backward: see :class:`Steps`.
        rhythms: the half-life of a pair in rhythms of the shop; None for no forgetting.
        given, taken: powers of both products' sums that are divided out.
        memories: one signal each.
    """

    reach: int
    forward: float
    backward: float
    rhythms: float | None
    given: float
    taken: float
    memories: tuple[float, ...]

    def steps(self, scale: TimeScale) -> Steps:
        """As the counting wants it."""
        half_life = _FOREVER if self.rhythms is None else max(20.0, self.rhythms * scale.rhythm)
        return Steps(self.reach, self.forward, self.backward, half_life)


PAIRINGS = (
    Pairing(0, 1.0, 1.0, None, 0.4, 0.4, (0.7,)),
    Pairing(1, 1.0, 0.0, None, 0.4, 0.3, (0.4,)),
    Pairing(8, 0.8, 0.4, 3.0, 0.4, 0.25, (0.3, 0.7, 0.9)),
    Pairing(10, 1.0, 0.0, None, 0.5, 0.3, (0.8,)),
    Pairing(10, 1.0, 1.0, None, 0.5, 0.5, (0.6, 0.9, 1.0)),
    Pairing(3, 1.0, 1.0, None, 0.5, 0.3, (0.5, 0.8)),
)


class Pairs(Member):
    """Co-occurrence at several distances and speeds of forgetting (Linden, Smith and York 2003)."""

    key = "item_to_item"
    signals = (
        "basket", "next", "near_last", "near", "near_long", "after",
        "wide_last", "wide", "wide_all", "close_last", "close",
    )  # fmt: skip

    def __init__(self) -> None:
        self._similar: list[Matrix] = []

    def fit(self, past: Interactions, scale: TimeScale, seed: int) -> None:
        """Count."""
        for piece in self.fitting(past, scale, seed):
            piece()

    def fitting(self, past: Interactions, scale: TimeScale, seed: int) -> list[Callable[[], None]]:  # noqa: ARG002
        """Each count by itself; ways that differ only in what they divide by share one."""
        self._similar = [empty(0, 0) for _ in PAIRINGS]
        baskets, places = Baskets(past), defaultdict[Steps, list[int]](list)
        most = min(_MOST_PAIRS, _PAIRS_A_LINE * len(past.events))
        for place, way in enumerate(PAIRINGS):
            places[baskets.within(way.steps(scale), most)].append(place)
        return [partial(self._count, baskets, steps, own) for steps, own in places.items()]

    def _count(self, baskets: Baskets, steps: Steps, places: list[int]) -> None:
        counts = baskets.count(steps)
        products = counts.matrix.shape[0]
        most = max(1, min(_NEIGHBOURS, _MOST_ENTRIES // max(1, products)))
        for place in places:
            way = PAIRINGS[place]
            self._similar[place] = _rounded(strongest(counts.similarity(way.given, way.taken), most))

    def scores(self, past: Past) -> list[Scores]:
        """Sums of similarities to the past."""
        return [
            scores
            for way, similar in zip(PAIRINGS, self._similar, strict=True)
            for scores in sums_of_all([past.fading(memory) for memory in way.memories], similar)
        ]

    def arrays(self) -> Arrays:
        """The similarities."""
        found: Arrays = {}
        for place, similar in enumerate(self._similar):
            parts = matrix_arrays(similar)
            found |= _prefixed(f"{self.key}.{place}", {**parts, "data": parts["data"].astype(np.float16)})
        return found

    def restore(self, artifact: Artifact, to: Index, interactions: Interactions) -> None:
        """Take the similarities back."""
        total = len(interactions.products)
        parts = [_part(artifact, f"{self.key}.{place}") for place in range(len(PAIRINGS))]
        self._similar = [moved(part, to, to, (total, total)) for part in parts]


class Related(Member):
    """A model of the registry with fixed settings: what it relates to the past, without habits and demand."""

    model: ClassVar[type[Blended[Any]]]
    config: ClassVar[BlendConfig]
    rhythms: ClassVar[tuple[float, ...]] = (_FOREVER,)
    """Half-lives of the past that is scored, one signal each."""

    def __init__(self) -> None:
        self._model = self.model(config=self.config)
        self._rhythm = 1.0

    def fit(self, past: Interactions, scale: TimeScale, seed: int) -> None:
        """Learn with the settings as they are."""
        self._model, self._rhythm = self.model(seed, self.config), scale.rhythm
        self._model.prepare(past, NullProgress())
        self._model.train_epoch(NullProgress())

    def scores(self, past: Past) -> list[Scores]:
        """What is related, as far as it speaks for a product."""
        found = []
        for rhythms in self.rhythms:
            model = copy(self._model)  # others may be scoring with it at the same time
            model.config = replace(model.config, half_life=min(max(rhythms * self._rhythm, _SHORT), _FOREVER))
            found.append(np.maximum(model.related(past.histories), 0))
        return found

    def arrays(self) -> Arrays:
        """The model's own, and the rhythm."""
        return _prefixed(self.key, {**self._model.state().arrays, "rhythm": np.array([self._rhythm])})

    def restore(self, artifact: Artifact, to: Index, interactions: Interactions) -> None:  # noqa: ARG002
        """Restore the model."""
        part = _part(artifact, self.key)
        self._rhythm = float(array(part, "rhythm", 1)[0])
        stored = replace(part, model=self.model.key, config=settings(self.config))
        self._model = self.model.restore(stored, interactions)


class EaseMember(Related):
    """EASE over the best-selling products."""

    key, signals, model = Ease.key, ("ease_lately", "ease"), Ease
    config = EaseConfig(half_life=_FOREVER, neighbours=_NEIGHBOURS)
    rhythms = (6.0, _FOREVER)


class FactorsMember(Related):
    """Implicit matrix factorisation."""

    key, signals, model = Factors.key, ("factors",), Factors
    config = FactorsConfig(half_life=_FOREVER, rounds=8)


class NeighboursMember(Related):
    """Customers with similar habits."""

    key, signals, model = TifuKnn.key, ("neighbours",), TifuKnn
    config = TifuKnnConfig(half_life=_FOREVER, neighbours=100, closeness=2.0)
    rhythms = (6.0,)


class Words(Member):
    """Likeness of names and categories: the only member that knows a product nobody has bought."""

    key = "words"
    signals = ("words",)
    lasts = True
    _vocabulary = 2_000

    def __init__(self) -> None:
        self._words, self._having = empty(0, 0), empty(0, 0)

    def fit(self, past: Interactions, scale: TimeScale, seed: int) -> None:  # noqa: ARG002 - reads names only
        """Find the words of each product."""
        known = vocabulary(past.table, self._vocabulary)
        words = product_words(past.table, known)
        rows = np.repeat(np.arange(len(past.products)), np.diff(words.indptr))
        parts = (words.weight.astype(np.float32), (rows, words.word))
        self._words = sparse.csr_array(parts, shape=(len(past.products), max(1, len(known))))
        self._having = self._words.T.tocsr()

    def scores(self, past: Past) -> list[Scores]:
        """Words shared with the past."""
        return [sums(past.fading(0.9) @ self._words, self._having)]

    def arrays(self) -> Arrays:
        """Nothing: the names are in the shop."""
        return {}

    def restore(self, artifact: Artifact, to: Index, interactions: Interactions) -> None:  # noqa: ARG002
        """Read the names of today."""
        self.fit(interactions, TimeScale(1, 1), 0)


class Habits(Member):
    """The usual basket: what each customer repeats, and what sells now."""

    key = "usual"
    signals = ("habit",)
    _share = np.float32(0.3)

    def __init__(self) -> None:
        self._half_life, self._demand = 180.0, np.zeros(0, np.float32)

    def fit(self, past: Interactions, scale: TimeScale, seed: int) -> None:  # noqa: ARG002 - no chance in it
        """Add the demand up."""
        self._half_life = max(30.0, 6 * scale.rhythm)
        self._demand = demand(past, max(10.0, scale.rhythm))

    def scores(self, past: Past) -> list[Scores]:
        """The square root of the recency-weighted purchases, plus demand."""
        own = past.by_time(self._half_life)
        own.data = np.sqrt(own.data)
        return [dense(own) + self._share * self._demand]

    def arrays(self) -> Arrays:
        """The demand."""
        return {f"{self.key}.half_life": np.array([self._half_life]), f"{self.key}.demand": self._demand}

    def restore(self, artifact: Artifact, to: Index, interactions: Interactions) -> None:
        """Take the demand back."""
        half_life = array(artifact, f"{self.key}.half_life", 1)
        values = array(artifact, f"{self.key}.demand", len(to)).astype(np.float32)
        self._half_life, self._demand = float(half_life[0]), spread(values, to, len(interactions.products))


class Shown(Member):
    """What customers showed besides buying: looks, favourites and ratings; the ranker learns what each is worth."""

    key = "interest"
    signals = ("looked", "liked", "rated")
    _rhythms = 1.0

    def __init__(self) -> None:
        self._half_life = 30.0

    @classmethod
    def has_a_say(cls, interactions: Interactions) -> bool:
        """Where there is any such event."""
        return shown(interactions.events)

    def fit(self, past: Interactions, scale: TimeScale, seed: int) -> None:  # noqa: ARG002 - all of it is in histories
        """Choose how looks fade."""
        self._half_life = max(_SHORT, self._rhythms * scale.rhythm)

    def scores(self, past: Past) -> list[Scores]:
        """Looks since the last purchase, favourites, and good ratings."""
        rated = ratings(past.histories, past.products)
        rated.data = np.maximum(rated.data, 0)
        looked = views(past.histories, past.products, self._half_life)
        return [dense(looked), dense(favourites(past.histories, past.products)), dense(rated)]

    def arrays(self) -> Arrays:
        """How looks fade."""
        return {f"{self.key}.half_life": np.array([self._half_life])}

    def restore(self, artifact: Artifact, to: Index, interactions: Interactions) -> None:  # noqa: ARG002
        """Take it back."""
        self._half_life = float(array(artifact, f"{self.key}.half_life", 1)[0])


MEMBERS: Sequence[type[Member]] = (Habits, Pairs, EaseMember, FactorsMember, NeighboursMember, Words, Shown)


def members_of(interactions: Interactions) -> list[type[Member]]:
    """Those who have something to say in this shop."""
    return [kind for kind in MEMBERS if kind.has_a_say(interactions)]


def _prefixed(prefix: str, arrays: Arrays) -> Arrays:
    return {f"{prefix}.{name}": values for name, values in arrays.items()}


def _part(artifact: Artifact, prefix: str) -> Artifact:
    """What belongs to one member."""
    start = f"{prefix}."
    own = {name.removeprefix(start): found for name, found in artifact.arrays.items() if name.startswith(start)}
    return replace(artifact, arrays=own)


def _rounded(matrix: Matrix) -> Matrix:
    """Proportions with the precision that is stored, so that a model scores alike before and after saving."""
    peak = max(float(np.abs(matrix.data).max(initial=0)), 1e-30)
    found = matrix.copy()
    found.data = (found.data / np.float32(peak)).astype(np.float16).astype(np.float32)
    found.eliminate_zeros()
    found.sort_indices()
    return found
