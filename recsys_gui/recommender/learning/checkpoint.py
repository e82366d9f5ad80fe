"""How far a training is, as bytes: what is kept of it now and then, in case it is killed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol

from recsys_gui.base.codec import from_json, to_json
from recsys_gui.base.settings import Json
from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.recommender.contract.artifacts import from_bytes, to_bytes
from recsys_gui.recommender.contract.recommender import Arrays, Artifact

Stage = Literal["search", "refit", "comparison"]

_LEARNED, _BEST = "learned.", "best."


@dataclass(frozen=True)
class Findings:
    """What a search for the best number of rounds knows.

    Attributes:
        history: the rounds so far.
        best_epoch: the best of them, 0 for none.
        prepare_seconds, epoch_seconds: how long preparing took, and the longest round.
    """

    history: list[EpochMetrics] = field(default_factory=list)
    best_epoch: int = 0
    prepare_seconds: float = 0.0
    epoch_seconds: float = 0.0


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """A training after one of its rounds.

    Attributes:
        model: registry key.
        stage: it looks for the best number of rounds; learns from everything; or is only to be compared.
        epoch: rounds done in this stage.
        seconds: what it took so far.
        findings: of the search.
        best: the model after the best round; in the stage ``comparison`` the one that may be tested.
        learned: what :meth:`Recommender.kept` gave after this round.
        moment: of a model to be tested: it has not seen sales from then on.
    """

    model: str
    stage: Stage
    epoch: int
    seconds: float
    findings: Findings
    best: Artifact | None = None
    learned: Arrays = field(default_factory=dict)
    moment: int = 0

    def to_bytes(self) -> bytes:
        """Equal checkpoints give equal bytes."""
        place = to_json(_Place(self.stage, self.epoch, self.seconds, self.findings, self.moment))
        best: Json = None if self.best is None else {"config": self.best.config, "facts": self.best.facts}
        facts: dict[str, Json] = {"place": place, "best": best}
        arrays = {_LEARNED + name: values for name, values in self.learned.items()}
        if self.best is not None:
            arrays |= {_BEST + name: values for name, values in self.best.arrays.items()}
        return to_bytes(Artifact(self.model, {}, facts, arrays))

    @staticmethod
    def from_bytes(data: bytes) -> Checkpoint:
        """What :meth:`to_bytes` gave.

        Raises:
            ValueError: it is damaged, or of another version of the program.
        """
        whole = from_bytes(data)
        try:
            place, best = from_json(_Place, whole.facts["place"]), _best(whole)
        except (KeyError, TypeError) as error:
            raise ValueError("the stored training is damaged") from error
        return Checkpoint(
            whole.model, place.stage, place.epoch, place.seconds, place.findings, best, _part(whole, _LEARNED),
            place.moment,
        )  # fmt: skip


class UnfitCheckpointError(Exception):
    """A checkpoint is of another training, so that one must begin anew."""


class Keeper(Protocol):
    """Keeps the newest checkpoint of one training somewhere safe."""

    @property
    def every(self) -> float:
        """Seconds from one to the next, at least."""

    def kept(self) -> Checkpoint | None:
        """What a training of the same model on the same sales left when it was killed; None when there is nothing."""

    def keep(self, checkpoint: Checkpoint) -> None:
        """Keep this one instead of the one before."""


@dataclass(frozen=True)
class _Place:
    stage: Stage
    epoch: int
    seconds: float
    findings: Findings
    moment: int


def _best(whole: Artifact) -> Artifact | None:
    about = whole.facts["best"]
    if not isinstance(about, dict):
        return None
    config, facts = about["config"], about["facts"]
    if not (isinstance(config, dict) and isinstance(facts, dict)):
        raise TypeError("settings and facts must be dictionaries")
    return Artifact(whole.model, config, facts, _part(whole, _BEST))


def _part(whole: Artifact, prefix: str) -> Arrays:
    return {name.removeprefix(prefix): values for name, values in whole.arrays.items() if name.startswith(prefix)}
