from pathlib import Path
from typing import get_args

import pytest

from recsys_gui.base.text import text
from recsys_gui.domain.backups import Backup, BackupList, CheckReport, Restored, Salvaged
from recsys_gui.domain.import_answers import Answers, FilePreview
from recsys_gui.domain.offer import Offer
from recsys_gui.domain.reports import (
    Backtest,
    EpochMetrics,
    FoundColumn,
    ListScore,
    ModelScore,
    PairedDifference,
    RunSummary,
)
from recsys_gui.engine import messages, replies, wire
from recsys_gui.engine.replies import Done

SCORE = ListScore(10, 0.3, 0.2, 0.4, 0.5, 0.6, 0.1, 0.2)
BACKTEST = Backtest(
    1, 2, 3, 4, [ModelScore("mlp", {"all": SCORE}, 1.5)], [PairedDifference("mlp", "usual", "new", 0.1, 0.0, 0.2)],
    text("Better than best sellers by {p} %.", p=12.5),
)  # fmt: skip
ROUND = EpochMetrics("mlp", 1, 9, 0.5, None, {"again": 0.4, "new": 0.1}, 2.0, True)
OFFER = Offer(
    "12", "again", 1, "85123A", "LAMP\nred", 0.9, text("Bought {n} times, last on {day}", n=7, day="3 Nov"), "mlp"
)


COLUMN = FoundColumn("When", 0.9)
PREVIEW = FilePreview("sales", "", "utf-8", ",", "", [], ["When"], [["1"]], {"date": COLUMN}, ["date"], ["product"])
ANSWERS = Answers("sales", {"date": "When"}, "dmy", "S", False, frozenset({"duplicates"}))


@pytest.mark.parametrize(
    "message",
    [
        messages.OffersFor("a b.shop", "Zoë", ["again", "all"], 5),
        wire.Steer("pause"),
        messages.PreviewFile("a.shop", "s.csv", ANSWERS),
        Done(PREVIEW),
        replies.ProgressUpdate(None, text("Reading {file}", file="店.csv")),
        ROUND,
        replies.Failed(text("No {x}."), text("")),
        Done(RunSummary(1, "mlp", 1, None, 2, 3.0, 1, 1, [ROUND], BACKTEST, False)),
        Done(replies.CustomerOffers("12", [OFFER])),
        Done(3),
        replies.Failed(text("{file} is in use."), text("Wait."), "locked"),
        Done(
            BackupList(Path("/a b"), [Backup(Path("/a b/c.shop"), 1, "before import", 9, 7, 3, 2, None, ["popular"])])
        ),
        Done(Restored(Backup(Path("/c.shop"), 1, "by hand", 9), Path("/d.shop"), None)),
        Done(Salvaged(Path("/c.shop"), {"sales": 7}, {"models": 1})),
        Done(CheckReport(Path("/c.shop"), [text("Some pages of the file are damaged.")], 7)),
        Done(None),
        replies.Cancelled(),
    ],
)
def test_every_message_survives_the_wire_on_one_line(message):
    line = wire.encode(4, message)
    assert line.count(b"\n") == 1
    assert wire.decode(line) == (4, message)


def test_every_request_can_be_sent():
    assert {kind.__name__ for kind in get_args(messages.Request)} <= wire._TYPES.keys()


@pytest.mark.parametrize("line", [b"", b"{}", b"[1]", b'{"id":1,"type":"Train","body":{"shop":3}}', b"garbage\n"])
def test_what_is_no_message_is_refused(line):
    with pytest.raises(ValueError, match=r".*"):
        wire.decode(line)


def test_other_objects_are_no_messages():
    with pytest.raises(TypeError):
        wire.encode(1, object())
