"""The automatic recommender as one model."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from threading import Lock
from typing import cast

import numpy as np
from threadpoolctl import threadpool_limits

from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.settings import Json
from recsys_gui.base.text import NO_TEXT, Text, listed, text
from recsys_gui.domain.interactions import Histories, Interactions
from recsys_gui.domain.offer import LISTS, TITLES, ListName
from recsys_gui.recommender import registry
from recsys_gui.recommender.automatic.candidates import Candidates, Desk
from recsys_gui.recommender.automatic.config import AutomaticConfig
from recsys_gui.recommender.automatic.folds import Fold, bought_in, earliest, lists_of, windows
from recsys_gui.recommender.automatic.lists import Lists
from recsys_gui.recommender.automatic.members import MEMBERS, Arrays, Member, Shown, members_of
from recsys_gui.recommender.automatic.panel import Panel
from recsys_gui.recommender.automatic.ranker import Learner, Ranker, Scaling, columns_of
from recsys_gui.recommender.automatic.worth import best_signals, clearly_worse, worthwhile
from recsys_gui.recommender.contract.leave_one_out import by_leaving_out
from recsys_gui.recommender.contract.recommender import Artifact, EpochLoss, Evidence, Recommender, Scores
from recsys_gui.recommender.contract.restoring import configuration, positions, product_facts, settings
from recsys_gui.recommender.judging.evaluation import measure
from recsys_gui.recommender.judging.window import Window, window_from
from recsys_gui.recommender.learning import crew
from recsys_gui.recommender.learning.side_by_side import side_by_side
from recsys_gui.recommender.learning.torch_runtime import leave_a_core_free
from recsys_gui.recommender.past.history_features import PAST
from recsys_gui.recommender.past.time_scale import TimeScale, time_scale

_FEWEST_LISTS, _FEW_LISTS = 100, 1_000
_JUDGED = 2_000
RANKER = "ranker"
_NEWEST = 3
_AT_FIRST: dict[ListName, str] = {"again": "habit", "new": "near", "all": "habit"}


class Automatic(Recommender):
    """Candidates from several quick members, put in order by small neural rankers that judge together.

    Two stages (Covington, Adams and Sargin 2016): members propose, the ranker weighs what each of them says with what
    is known of count, recency, rhythm, demand, season and price. It learns from past windows that it sees as they were
    seen then: members are fitted on the sales before each. Learned on the past, it is then applied to members fitted on
    everything. Where a single member ranks the most recent window better than the ranker, that member is used.
    """

    key = "automatic"
    renews = True

    def __init__(self, seed: int = 0, config: AutomaticConfig | None = None) -> None:
        super().__init__(seed)
        self.config = config or AutomaticConfig()
        self.epochs = self.config.rounds
        self.leaders: dict[ListName, str] = dict(_AT_FIRST)
        self._kinds = list(MEMBERS)
        self._lists: list[Lists] = []
        self._lasting: dict[type[Member], Member] = {}
        self._desk: Desk | None = None
        self._scaling: Scaling | None = None
        self._rankers: list[Ranker] = []
        self._learners: list[Learner] = []
        self._panel: Panel | None = None

    @property
    def desk(self) -> Desk:
        """Who draws the candidates now."""
        if self._desk is None:
            raise RuntimeError("prepare comes first")
        return self._desk

    def prepare(self, interactions: Interactions, progress: Progress) -> None:
        """Look back at past windows, choose the members, and fit them on everything."""
        leave_a_core_free()
        scale = time_scale(interactions.histories().purchases())
        self._kinds, self._lists, self._rankers, self._lasting = members_of(interactions), [], [], {}
        self.leaders = dict(_AT_FIRST)
        past = windows(earliest(interactions), interactions.now, scale, self._affordable(interactions))
        for desk, lists, part in self._look_back(interactions, past, scale, SubProgress(progress, 0.0, 0.9)):
            if self._lists:
                self._lists.append(lists)
            else:
                self._kinds = worthwhile(lists, desk, self.config, self.seed, part)
                keys = ["", *(kind.key for kind in self._kinds)]
                self._lists.append(lists.only(np.isin(desk.columns, keys)))
            if progress.stop_requested or sum(map(len, self._lists)) >= self._enough(interactions):
                break
        self._open(interactions, scale)
        self._learners = self._teachers(self.config.rounds)
        progress.report(1, 1)

    def train_epoch(self, progress: Progress) -> EpochLoss:
        """One round over the training lists."""
        if self._desk is None:
            raise RuntimeError("prepare comes first")
        progress.report(0, 1)
        return EpochLoss(self._teach(progress))

    def kept(self) -> Arrays | None:
        """How far each ranker has learned; what it learns from is made anew."""
        found: Arrays = {}
        for place, learner in enumerate(self._learners):
            found |= {f"{place}.{name}": values for name, values in learner.kept().items()}
        return found

    def go_on(self, kept: Arrays) -> None:
        """Take the rankers up again."""
        for place, learner in enumerate(self._learners):
            start = f"{place}."
            own = {name.removeprefix(start): values for name, values in kept.items() if name.startswith(start)}
            learner.go_on(own)
        self._panel = None

    def renew(self, interactions: Interactions, best: Artifact, progress: Progress) -> Automatic:
        """Go on from the round ``best`` to everything that was sold since: new lists, and members fitted anew.

        What was sold since first serves as the test whether the rankers are better than single members.

        Returns:
            The model of ``best`` as it was tested, which has not seen the newest sales.
        """
        past, scale = self.desk.past, self.desk.scale
        self._load(best)
        tested = window_from(interactions, past.now).sample(_JUDGED, self.seed)
        self.leaders = self._judged(tested, SubProgress(progress, 0.0, 0.1)) if len(tested) else dict(_AT_FIRST)
        proof = Automatic.restore(self.state(), past)
        self._learners, self._desk, self._panel = [], None, None  # room for what comes
        newest = windows(past.now, interactions.now, scale, _NEWEST)
        for _, lists, _ in self._look_back(interactions, newest, scale, SubProgress(progress, 0.1, 0.5)):
            self._lists.append(lists)
        self._open(interactions, scale)
        leaders, self._learners = dict(self.leaders), self._teachers(self.config.late_rounds)
        for done in range(self.config.late_rounds):
            low, high = (0.6 + 0.4 * part / self.config.late_rounds for part in (done, done + 1))
            self._teach(SubProgress(progress, low, high))
        self.leaders, self._learners = leaders, []
        self._lists = []
        progress.report(1, 1)
        return proof

    def score(self, histories: Histories, list_name: ListName) -> Scores:
        """Candidates first, in the ranker's order; the rest by how much the members like it together."""
        found = self.desk.candidates(histories)
        scores = found.rest.copy()
        own = columns_of(list_name, found.again, found.product.shape[1])
        product = found.product[:, own]
        row, column = np.nonzero((product >= 0) & (found.customer[:, PAST] > 0)[:, None])
        if len(row):
            values = self._ordered(found, list_name)
            lowest = np.where(product >= 0, values, np.inf).min(axis=1, keepdims=True)
            # One above the rest: the rest lies between 0 and 1.
            scores[row, product[row, column]] = (values - np.where(np.isfinite(lowest), lowest, 0))[row, column] + 2
        return scores

    def explain(self, histories: Histories, product: int) -> list[Evidence]:
        """How much the score of ``product`` falls without each product of the history, and what remains of it."""
        return by_leaving_out(self.score, histories, product)

    def notes(self) -> tuple[Text, ...]:
        """Which methods were worth their time here, and where one of them alone was better."""
        titles = {model.key: model.title for model in registry.MODELS}
        titles[Shown.key] = text("What customers looked at and liked")
        owner = {signal: member.key for member in self.desk.members for signal in member.signals}
        weighed = [titles[member.key] for member in self.desk.members if member.key in titles]
        alone = [
            text(
                "{model} alone was better on the list “{list}”, so it is used there.",
                model=titles[key],
                list=TITLES[name],
            )
            for name, leader in self.leaders.items()
            if (key := owner.get(leader)) in titles
        ]
        return (text("Weighed for this shop: {models}.", models=listed(weighed)), *alone)

    def state(self) -> Artifact:
        """Members, rankers, scaling and leaders."""
        desk = self.desk
        facts = product_facts(desk.past.products) | {
            "rhythm": desk.scale.rhythm, "horizon": desk.scale.horizon, "leaders": cast(Json, dict(self.leaders)),
            "members": [member.key for member in desk.members], "judges": len(self._rankers),
        }  # fmt: skip
        arrays: Arrays = {}
        for member in desk.members:
            arrays |= member.arrays()
        for place, ranker in enumerate(self._rankers):
            arrays |= ranker.arrays(f"ranker.{place}")
        if self._scaling is not None:
            arrays |= self._scaling.arrays()
        return Artifact(self.key, settings(self.config), facts, arrays)

    @classmethod
    def restore(cls, artifact: Artifact, interactions: Interactions) -> Automatic:
        """The model of ``artifact``; products it has not met are known by their names and sales only."""
        model = cls(config=configuration(artifact, cls.key, AutomaticConfig))
        leave_a_core_free()
        to, known = positions(artifact, interactions.products), {kind.key: kind for kind in MEMBERS}
        rhythm, horizon, members = (artifact.facts.get(name) for name in ("rhythm", "horizon", "members"))
        if not (isinstance(rhythm, int | float) and isinstance(horizon, int | float) and isinstance(members, list)):
            raise ValueError("the stored model lacks its time units or its members")
        if not members or not set(members) <= set(known):
            raise ValueError("the stored model has members that nobody knows")
        model._kinds = [known[str(key)] for key in members]
        fitted = [kind() for kind in model._kinds]
        for member in fitted:
            member.restore(artifact, to, interactions)
        model._desk = Desk(fitted, interactions, TimeScale(rhythm, horizon), model.config)
        model._load(artifact)
        return model

    def _load(self, artifact: Artifact) -> None:
        """Take rankers, scaling and leaders from ``artifact``."""
        desk = self.desk
        judges, leaders = artifact.facts.get("judges"), artifact.facts.get("leaders")
        if not isinstance(judges, int) or not isinstance(leaders, dict) or set(leaders) != set(LISTS):
            raise ValueError("the stored model lacks its rankers or its leaders")
        for name in LISTS:
            if leaders[name] not in (RANKER, *desk.signals) or (leaders[name] == RANKER and judges < 1):
                raise ValueError("the stored model is led by nobody it knows")
            self.leaders[name] = str(leaders[name])
        self._rankers = [self._ranker(place, len(desk.columns)) for place in range(judges)]
        for place, ranker in enumerate(self._rankers):
            ranker.load(artifact, f"ranker.{place}")
        self._scaling = Scaling.restored(artifact, len(desk.columns)) if judges else None
        self._panel = None

    def _affordable(self, interactions: Interactions) -> int:
        """How many folds the shop's size allows, at least one."""
        return int(np.clip(self.config.fold_lines // max(1, len(interactions.events)), 1, self.config.folds))

    def _enough(self, interactions: Interactions) -> int:
        """How many lists to learn from: a small shop has little to tell, and need not wait for more."""
        return int(np.clip(len(interactions.events) // self.config.lines_a_list, _FEW_LISTS, self.config.enough))

    def _look_back(
        self, interactions: Interactions, past: list[Fold], scale: TimeScale, progress: Progress
    ) -> Iterator[tuple[Desk, Lists, Progress]]:
        """The training lists of each window that has any, who drew them, and a progress for who judges them."""
        for place, fold in enumerate(past):
            part = SubProgress(progress, place / len(past), (place + 1) / len(past))
            part.report(0, 1, text("Looking back: what would have been offered then?"))
            customers, taken = bought_in(interactions, fold, self.config.customers, self.seed)
            if not len(customers):
                continue
            then = interactions.until(fold.start)
            desk = Desk(self._fitted(then, scale), then, scale, self.config)
            lists = lists_of(desk, customers, taken, SubProgress(part, 0.3, 0.8))
            if len(lists):
                yield desk, lists, SubProgress(part, 0.8, 1.0)

    def _fitted(self, past: Interactions, scale: TimeScale) -> list[Member]:
        """The members, fitted side by side: they spend their time where Python lets other threads run."""
        members = [self._lasting.get(kind) or kind() for kind in self._kinds]
        new = [member for member in members if type(member) not in self._lasting]
        with threadpool_limits(1, "blas"):  # two pieces share the cores; and sums come out alike every time
            side_by_side([piece for member in new for piece in member.fitting(past, scale, self.seed)])
        self._lasting |= {type(member): member for member in new if member.lasts}
        return members

    def _open(self, interactions: Interactions, scale: TimeScale) -> None:
        self._desk = Desk(self._fitted(interactions, scale), interactions, scale, self.config)

    def _teachers(self, rounds: int) -> list[Learner]:
        """Whoever teaches the rankers; nobody where there is too little to learn from."""
        if sum(map(len, self._lists)) < _FEWEST_LISTS:
            return []
        # The parts are not needed any more, and large.
        self._lists = [Lists.of(self._lists)]
        lists, scaling = self._lists[0], self._scaling or Scaling.of(self._lists[0])
        features = lists.cells.shape[2]
        self._scaling = scaling
        self._rankers = self._rankers or [self._ranker(place, features) for place in range(self.config.judges)]
        for list_name in LISTS:
            if lists.taken[:, columns_of(list_name, lists.again, lists.taken.shape[1])].any():
                self.leaders[list_name] = RANKER
        return [ranker.learner(lists, scaling, rounds) for ranker in self._rankers]

    def _ranker(self, place: int, features: int) -> Ranker:
        """Each starts elsewhere and sees other draws, for they judge together."""
        return Ranker(features, self.config, self.config.judges * self.seed + place)

    def _judged(self, tested: Window, progress: Progress) -> dict[ListName, str]:
        """Who leads each list: the ranker, or a member that is better by more than chance."""
        desk, leaders = self.desk, dict(self.leaders)
        progress.report(0, 2)
        best = best_signals(desk, tested)
        progress.report(1, 2)
        for list_name, (signal, theirs) in best.items():
            ours = measure(self, desk.past, tested, list_name)
            if leaders[list_name] != RANKER or clearly_worse(ours, theirs, self.seed):
                leaders[list_name] = signal
        return leaders

    def _ordered(self, found: Candidates, list_name: ListName) -> Scores:
        """Scores of the candidates of a list by whoever leads it."""
        leader, own = self.leaders[list_name], columns_of(list_name, found.again, found.product.shape[1])
        if leader == RANKER and self._scaling is not None:
            self._panel = self._panel or Panel(self._rankers, self._scaling)
            return self._panel.scores(found, list_name)
        return found.by_signal(self.desk.signals.index(leader), own)

    def _teach(self, progress: Progress) -> float | None:
        """One round of everybody; the mean loss, None when nobody is taught."""
        told = _Furthest(progress)
        losses = crew.together([partial(learner.teach, told) for learner in self._learners])
        self._panel = None  # what it remembers was said before
        return float(np.mean(losses)) if losses else None


class _Furthest:
    """Progress of several who work at the same time: as far as the first of them is."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self._share, self._turn = progress, 0.0, Lock()

    @property
    def stop_requested(self) -> bool:
        return self._progress.stop_requested

    def report(self, done: float, total: float, text: Text = NO_TEXT) -> None:
        with self._turn:
            self._share = max(self._share, done / total if total else 0.0)
            self._progress.report(self._share, 1.0, text)

    def emit(self, event: object) -> None:
        self._progress.emit(event)
