"""A training told in sentences, round by round."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from recsys_gui.base.text import Text
from recsys_gui.domain.offer import ListName
from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.comparison import TO_BEAT
from recsys_gui.ui.models.training_log import Kind
from recsys_gui.ui.models.words import list_title, model_title
from recsys_gui.ui.translation import say

Told = tuple[Kind, str]


def _tr(words: str) -> str:
    return QCoreApplication.translate("TrainingStory", words)


class TrainingStory:
    """Turns what a training reports into sentences for its log; each thing is said once."""

    def __init__(self, formatter: Formatter) -> None:
        self._formatter = formatter
        self._stages: set[tuple[str, ...]] = set()
        self._best = 0
        self._to_beat: dict[ListName, float] = {}
        self._beaten: set[ListName] = set()

    def stage(self, sentence: Text) -> list[Told]:
        """The training says what it does now; a stage that only counts on is not told again."""
        names = [value for value in sentence.values.values() if isinstance(value, str)]
        stage = (sentence.template, *names)
        if not sentence or stage in self._stages:
            return []
        self._stages.add(stage)
        return [("note", say(sentence))]

    def baseline(self, metrics: EpochMetrics) -> list[Told]:
        """A simple method was measured: what there is to beat."""
        told: list[Told] = []
        for name, key in TO_BEAT.items():
            if key == metrics.model and name in metrics.ndcg:
                self._to_beat[name] = metrics.ndcg[name]
                words = _tr("To beat on {list}: {model} with {value}.")
                told.append(("note", self._fill(words, name, model_title(key), metrics.ndcg[name])))
        return told

    def round(self, metrics: EpochMetrics) -> list[Told]:
        """A round of the training ended."""
        number = self._formatter.number(metrics.epoch)
        better = _tr("The list {list} is now better than {model}.")
        told: list[Told] = [
            ("good", self._fill(better, name, model_title(TO_BEAT[name]))) for name in self._newly_beaten(metrics)
        ]
        values = ", ".join(
            f"{list_title(name)} {self._formatter.number(metrics.ndcg[name], 3)}"
            for name in ("again", "new")
            if name in metrics.ndcg
        )
        if metrics.best:
            self._best = metrics.epoch
        sentence = self._round_words(metrics.best) if values else _tr("Round {n} is done.")
        sentence = sentence.replace("{n}", number).replace("{best}", self._formatter.number(self._best))
        sentence = sentence.replace("{values}", values)
        return [("good" if metrics.best else "note", sentence), *told]

    def _round_words(self, best: bool) -> str:
        if best:
            return _tr("Round {n}: the best so far. {values}.")
        return _tr("Round {n}: no better; the best is still round {best}. {values}.")

    def _newly_beaten(self, metrics: EpochMetrics) -> list[ListName]:
        found: list[ListName] = [
            name
            for name, value in self._to_beat.items()
            if name not in self._beaten and metrics.ndcg.get(name, 0.0) > value
        ]
        self._beaten.update(found)
        return found

    def _fill(self, words: str, name: ListName, model: str, value: float = 0.0) -> str:
        words = words.replace("{list}", list_title(name)).replace("{model}", model)
        return words.replace("{value}", self._formatter.number(value, 3))
