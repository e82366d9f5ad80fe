"""Messages as lines of JSON: ``{"id": 3, "type": "Train", "body": {…}}``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import get_args

from recsys_gui.base.codec import from_json, to_json
from recsys_gui.domain.backups import Backup, BackupList, CheckReport, Restored, Salvaged
from recsys_gui.domain.import_answers import FilePreview
from recsys_gui.domain.insights import Insights, PriceView, SalesView, SegmentMembers
from recsys_gui.domain.offer import Audience, OfferList
from recsys_gui.domain.offer_log import Effect
from recsys_gui.domain.reports import Backtest, EpochMetrics, ImportReport, RunSummary
from recsys_gui.domain.retraining import TrainingAdvice
from recsys_gui.domain.rules import RulesInForce
from recsys_gui.domain.today import DayList, TodayFigures
from recsys_gui.domain.visit_states import VisitStates
from recsys_gui.engine import messages, replies
from recsys_gui.engine.replies import CustomerOffers, Done, ProgressUpdate

_EVENTS = (ProgressUpdate, EpochMetrics, replies.Failed, replies.Crashed, replies.Cancelled)
_ANSWERS = (
    ImportReport, FilePreview, RunSummary, CustomerOffers, Audience, OfferList, RulesInForce, Effect, Backtest, int,
    type(None), Backup, BackupList, CheckReport, Restored, Salvaged, DayList, TodayFigures, TrainingAdvice,
    SalesView, Insights, PriceView, SegmentMembers, VisitStates,
)  # fmt: skip
_TYPES: dict[str, type] = {kind.__name__: kind for kind in (*get_args(messages.Request), *_EVENTS, *_ANSWERS)}


@dataclass(frozen=True)
class Steer:
    """A control for the job that runs."""

    control: messages.Control


_TYPES["Steer"] = Steer


def encode(job: int, message: object) -> bytes:
    """One line for ``message`` about the job number ``job``.

    Raises:
        TypeError: messages of this type are not exchanged.
    """
    done = isinstance(message, Done)
    body = message.answer if isinstance(message, Done) else message
    kind = type(body).__name__
    if _TYPES.get(kind) is not type(body):
        raise TypeError(f"{kind} is no message")
    line = {"id": job, "type": kind, "body": to_json(body), **({"done": True} if done else {})}
    return json.dumps(line).encode("ascii") + b"\n"


def decode(line: bytes) -> tuple[int, object]:
    """The job number and the message of a line that :func:`encode` made.

    Raises:
        ValueError: the line is no message.
    """
    try:
        frame = json.loads(line)
        message: object = from_json(_TYPES[frame["type"]], frame["body"])
        return int(frame["id"]), Done(message) if frame.get("done") else message
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"no message: {line[:200]!r}") from error
