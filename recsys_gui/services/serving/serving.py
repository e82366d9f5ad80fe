"""Who ranks the lists of a shop: the models that were trained, and quick ones where there is none or it is damaged."""

from __future__ import annotations

from pathlib import Path

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import NO_TEXT, Text, text
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.recommender import registry
from recsys_gui.recommender.contract import artifacts
from recsys_gui.recommender.contract.recommender import Artifact, Recommender
from recsys_gui.recommender.models.rules import Rules
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import rules, runs

FALLBACK = "popular"
BY_EXPERIENCE: dict[ListName, str] = {"again": "usual", "new": "item_to_item", "all": "usual"}
"""What serves a list best by experience, of the methods that are ready in seconds."""


class Serving:
    """The models of one shop at one version of its sales, each loaded or fitted when first needed."""

    def __init__(self, path: Path, db: Database, interactions: Interactions) -> None:
        self._path, self._interactions = path, interactions
        self._in_use = runs.in_use(db)
        self._stored: dict[int, Recommender] = {}
        self._fitted: dict[str, Recommender] = {}
        self._unreadable: set[int] = set()
        self._off = rules.switched_off(db)

    def follow(self, db: Database) -> None:
        """Take note that other models rank the lists now, or that association rules were switched off or on."""
        self._in_use = runs.in_use(db)
        kept = set(self._in_use.values())
        self._stored = {run: model for run, model in self._stored.items() if run in kept}
        self._unreadable.clear()
        if (off := rules.switched_off(db)) != self._off:
            self._off = off
            self._stored = {run: self._as_wanted(model) for run, model in self._stored.items()}
            self._fitted = {key: self._as_wanted(model) for key, model in self._fitted.items()}

    def of(self, list_name: ListName) -> Recommender:
        """Who ranks this list now; a quick method where the trained model cannot be read."""
        run = self._in_use.get(list_name)
        if run is None:
            return self.fitted(FALLBACK)
        if run not in self._unreadable:
            try:
                return self._restored(run)
            except UnreadableError:
                self._unreadable.add(run)
        return self.fitted(BY_EXPERIENCE[list_name])

    def learned_until(self, list_name: ListName) -> int | None:
        """Up to when the sales go that the trained model of a list learned from, UTC seconds; None for quick methods.

        Quick methods learn from the newest sales again whenever the shop is read.
        """
        run = self._in_use.get(list_name)
        if run is None or run in self._unreadable:
            return None
        with database.open(self._path, read_only=True) as db:
            found = runs.one(db, run)
        return None if found is None or not registry.info(found.model).neural else found.started

    def named(self, key: str) -> Recommender:
        """The model ``key``: as it was trained last, or fitted now where that takes seconds.

        Raises:
            UserError: there is no such model, it was never trained here, or what is stored of it cannot be read.
        """
        if not registry.info(key).neural:
            return self.fitted(key)
        with database.open(self._path, read_only=True) as db:
            trained = [run for run in runs.history(db, 1000) if run.model == key and run.finished is not None]
        if not trained:
            raise UserError("The model “{model}” has not been trained in this shop yet.", "Train it first.", model=key)
        serving = [run.id for run in trained if run.in_use]
        return self._restored(serving[0] if serving else trained[0].id)

    def fitted(self, key: str) -> Recommender:
        """A model that needs no training to speak of, fitted now."""
        if key not in self._fitted:
            self._fitted[key] = self._as_wanted(registry.fitted(key, self._interactions))
        return self._fitted[key]

    def trouble(self) -> Text:
        """What the owner should know of the models in use: that one cannot be read; empty when all is well."""
        for name in LISTS:
            self.of(name)
        if not self._unreadable:
            return NO_TEXT
        return text(
            "The trained model in “{file}” cannot be read, so quick methods make the offers. Your sales are all there:"
            " train again.",
            file=self._path.name,
        )

    def _restored(self, run: int) -> Recommender:
        if run not in self._stored:
            with database.open(self._path, read_only=True) as db:
                self._stored[run] = self._as_wanted(restored(db, run, self._interactions))
        return self._stored[run]

    def _as_wanted(self, model: Recommender) -> Recommender:
        """The model; one of association rules without those that the owner switched off."""
        if not isinstance(model, Rules) or set(model.config.off) == self._off:
            return model
        return model.switched_off(sorted(self._off))


class UnreadableError(UserError):
    """A trained model is gone or damaged, or of a newer version of the program."""


def stored(db: Database, run: int) -> Artifact:
    """What is stored of a run, of a model that this program knows.

    Raises:
        UnreadableError: it cannot be read.
    """
    try:
        artifact = artifacts.from_bytes(runs.weights(db, run))
        registry.info(artifact.model)
    except (runs.LostError, registry.UnknownModelError, ValueError) as error:
        raise _unreadable(db) from error
    return artifact


def restored(db: Database, run: int, interactions: Interactions) -> Recommender:
    """The model of a run, aligned to the products of ``interactions``.

    Raises:
        UnreadableError: what is stored cannot be read.
    """
    try:
        artifact = stored(db, run)
        return registry.model_class(artifact.model).restore(artifact, interactions)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise _unreadable(db) from error


def _unreadable(db: Database) -> UnreadableError:
    return UnreadableError("The trained model in “{file}” cannot be read.", "Train the model again.", file=db.path.name)
