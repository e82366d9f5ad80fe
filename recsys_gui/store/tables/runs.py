"""Trainings: their settings, rounds, backtests and weights, and which of them ranks which list."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recsys_gui.base.codec import from_json, parsed, to_json
from recsys_gui.base.errors import UserError
from recsys_gui.domain.reports import Backtest, EpochMetrics, RunSummary
from recsys_gui.store.file import failures
from recsys_gui.store.tables import written

if TYPE_CHECKING:
    from recsys_gui.base.settings import Json
    from recsys_gui.domain.offer import ListName
    from recsys_gui.store.file.database import Database, Value

_SELECT = (
    "SELECT id, model, started, finished, sales, seconds, best_epoch, history, backtest,"
    " id IN (SELECT run_id FROM serving), coalesce(iif(json_valid(config), config ->> '$.resumed', 0), 0),"
    " (SELECT epoch FROM checkpoints WHERE run_id = id), iif(json_valid(config), config ->> '$.until', NULL) FROM runs"
)


@dataclass(frozen=True)
class Serving:
    """Of a run that ranks a list: its model, when it began, and up to when its sales went, where that was noted."""

    model: str
    started: int
    until: int | None


def start(db: Database, model: str, config: dict[str, Json], seed: int, sales: int) -> int:
    """Note that a training begins; gives its number."""
    with db.transaction():
        return db.run(
            "INSERT INTO runs (model, config, seed, started, sales) VALUES (?, ?, ?, ?, ?)",
            (model, json.dumps(config), seed, int(time.time()), sales),
        )


class LostError(UserError):
    """What a run had left is gone or damaged."""


@dataclass(frozen=True)
class CutOffRun:
    """A run that came to no end."""

    id: int
    seed: int
    config: dict[str, Json]


def cut_off(db: Database, model: str) -> list[CutOffRun]:
    """The trainings of ``model`` that came to no end, newest first: killed ones, unless they still run."""
    return db.all(
        lambda number, seed, config: CutOffRun(number, seed, written.dictionary(config)),
        "SELECT id, seed, config FROM runs WHERE model = ? AND json_valid(config) AND config ->> '$.data' IS NOT NULL"
        " AND (finished IS NULL OR id IN (SELECT run_id FROM checkpoints)) ORDER BY id DESC",
        (model,),
    )


def take_up(db: Database, run_id: int, config: dict[str, Json]) -> None:
    """Note that a run that was killed goes on."""
    with db.transaction():
        db.run("UPDATE runs SET config = ? WHERE id = ?", (json.dumps(config), run_id))


def forget(db: Database, numbers: Sequence[int]) -> None:
    """Let go of what these runs, which came to no end, have left; a model that was trained stays."""
    if numbers:
        with db.transaction():
            db.run_many("DELETE FROM checkpoints WHERE run_id = ?", ((number,) for number in numbers))
            db.run_many("DELETE FROM runs WHERE id = ? AND finished IS NULL", ((number,) for number in numbers))


def save_checkpoint(db: Database, run_id: int, epoch: int, weights: bytes) -> None:
    """Keep the state after ``epoch`` instead of an earlier one, in case the training is killed."""
    with db.transaction():
        _put_checkpoint(db, run_id, epoch, weights)


def finish(
    db: Database,
    run_id: int,
    weights: bytes,
    *,
    seconds: float,
    best_epoch: int,
    history: Sequence[EpochMetrics] = (),
    backtest: Backtest | None = None,
    to_compare: bytes | None = None,
) -> None:
    """Keep the trained model; weights of older runs that rank no list make room.

    Where the comparison is still to be made, ``to_compare`` is its checkpoint until :func:`compared`.
    """
    rounds = json.dumps(to_json(list(history)))
    compared = None if backtest is None else json.dumps(to_json(backtest))
    with db.transaction():
        db.run(
            "UPDATE runs SET finished = ?, seconds = ?, best_epoch = ?, history = ?, backtest = ? WHERE id = ?",
            (int(time.time()), seconds, best_epoch, rounds, compared, run_id),
        )
        db.run(
            "INSERT OR REPLACE INTO weights (run_id, sha256, data) VALUES (?, ?, ?)",
            (run_id, hashlib.sha256(weights).digest(), weights),
        )
        db.run("DELETE FROM checkpoints WHERE run_id = ?", (run_id,))
        if to_compare is not None:
            _put_checkpoint(db, run_id, 0, to_compare)
        _make_room(db, run_id)


def compared(db: Database, run_id: int, backtest: Backtest | None) -> None:
    """Keep the comparison of a finished run, or that there will be none."""
    with db.transaction():
        db.run(
            "UPDATE runs SET backtest = ? WHERE id = ?",
            (None if backtest is None else json.dumps(to_json(backtest)), run_id),
        )
        db.run("DELETE FROM checkpoints WHERE run_id = ?", (run_id,))


def _put_checkpoint(db: Database, run_id: int, epoch: int, data: bytes) -> None:
    db.run(
        "INSERT OR REPLACE INTO checkpoints (run_id, epoch, sha256, data) VALUES (?, ?, ?, ?)",
        (run_id, epoch, hashlib.sha256(data).digest(), data),
    )


def discard(db: Database, run_id: int) -> None:
    """Forget a run that was cancelled and ranks no list."""
    with db.transaction():
        db.run("DELETE FROM runs WHERE id = ? AND id NOT IN (SELECT run_id FROM serving)", (run_id,))


def _make_room(db: Database, newest: int) -> None:
    db.run("DELETE FROM weights WHERE run_id <> ? AND run_id NOT IN (SELECT run_id FROM serving)", (newest,))


def use(db: Database, run_id: int, lists: Sequence[ListName]) -> None:
    """Let the run rank these lists from now on, all in one step.

    Raises:
        UserError: the run has no weights (any more).
    """
    with db.transaction():
        if not db.number("SELECT count(*) FROM weights WHERE run_id = ?", (run_id,)):
            raise UserError("That training is no longer kept.", "Train the model again.")
        db.run_many("INSERT OR REPLACE INTO serving (list, run_id) VALUES (?, ?)", ((name, run_id) for name in lists))
        db.touch("models")


def in_use(db: Database) -> dict[ListName, int]:
    """Which run ranks which list."""
    return dict(db.all(_serving, "SELECT list, run_id FROM serving"))


def _serving(name: ListName, run_id: int) -> tuple[ListName, int]:
    return name, run_id


def serving(db: Database) -> dict[ListName, Serving]:
    """What ranks which list, without the rounds and the comparison of those runs, which take a while to read."""
    sql = "SELECT list, model, started, config FROM serving JOIN runs ON runs.id = run_id ORDER BY list"
    return dict(db.all(_served, sql))


def _served(name: ListName, model: str, started: int, config: str) -> tuple[ListName, Serving]:
    return name, Serving(model, started, written.moment(written.dictionary(config), "until"))


def weights(db: Database, run_id: int) -> bytes:
    """The trained model of a run, as it was given to :func:`finish`.

    Raises:
        LostError: there is none, or its checksum does not match.
    """
    return _verified(db, "SELECT sha256, data FROM weights WHERE run_id = ?", run_id)


def kept(db: Database) -> list[int]:
    """The runs whose trained model is in the file."""
    return db.all(int, "SELECT run_id FROM weights ORDER BY run_id")


def checkpoint(db: Database, run_id: int) -> bytes:
    """The state last kept by :func:`save_checkpoint`; raises as :func:`weights`."""
    return _verified(db, "SELECT sha256, data FROM checkpoints WHERE run_id = ?", run_id)


def _verified(db: Database, sql: str, run_id: int) -> bytes:
    kept = db.one(_blobs, sql, (run_id,))
    if kept is None:
        raise LostError("That training is no longer kept.", "Train the model again.")
    if hashlib.sha256(kept[1]).digest() != kept[0]:
        raise LostError("A trained model in “{file}” is damaged.", "Train the model again.", file=db.path.name)
    return kept[1]


def _blobs(digest: bytes, data: bytes) -> tuple[bytes, bytes]:
    return digest, data


def history(db: Database, limit: int = 20) -> list[RunSummary]:
    """The newest runs, newest first."""
    return _summaries(db, f"{_SELECT} ORDER BY id DESC LIMIT ?", limit)


def one(db: Database, run_id: int) -> RunSummary | None:
    """One run, None when it is unknown."""
    return next(iter(_summaries(db, f"{_SELECT} WHERE id = ?", run_id)), None)


def _summaries(db: Database, sql: str, number: int) -> list[RunSummary]:
    try:
        return db.all(_summary, sql, (number,))
    except (ValueError, TypeError, KeyError) as error:
        raise failures.damaged(db.path) from error


def _summary(
    number: int, model: str, started: int, finished: int | None, sales: int, seconds: float, best_epoch: int,
    history_json: str, backtest_json: str | None, in_use_now: int,
    resumed: Value, kept: int | None, until: Value,
) -> RunSummary:  # fmt: skip
    rounds = from_json(list[EpochMetrics], parsed(history_json))
    compared = None if backtest_json is None else from_json(Backtest, parsed(backtest_json))
    return RunSummary(
        number, model, started, finished, sales, seconds, len(rounds), best_epoch, rounds, compared, bool(in_use_now),
        resumed if isinstance(resumed, int) else 0, kept, until if isinstance(until, int) else None,
    )  # fmt: skip
