import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from recsys_gui.base.codec import from_json, to_json
from recsys_gui.base.text import text
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.reports import EpochMetrics, RejectedRow


@dataclass(frozen=True)
class Sample:
    kind: EventKind
    path: Path
    pairs: dict[str, float]
    rows: list[RejectedRow]
    limit: float | None = None


def through(value):
    return from_json(type(value), json.loads(json.dumps(to_json(value))))


def test_messages_come_out_as_they_went_in():
    rows = [RejectedRow(3, text("Row {n} has no date.", n=3), ["a", "顾客"])]
    value = Sample(EventKind.RETURN, Path("a b/c.shop"), {"x": 1.0}, rows)
    assert through(value) == value


def test_rounds_of_a_training_survive():
    value = EpochMetrics("mlp", 1, 40, 0.5, None, {"again": 0.3, "new": 0.08}, 1.5, True)
    assert through(value) == value


def test_whole_numbers_serve_as_floats():
    assert from_json(Sample, {"kind": 0, "path": "p", "pairs": {"a": 2}, "rows": [], "limit": 3}).limit == 3.0


@pytest.mark.parametrize(
    "data",
    [
        [],
        {"kind": 99, "path": "p", "pairs": {}, "rows": []},
        {"kind": 0, "path": 3, "pairs": {}, "rows": []},
        {"kind": 0, "path": "p", "pairs": {"a": "b"}, "rows": []},
        {"kind": 0, "path": "p", "pairs": {}, "rows": [{"row": True}]},
        {"kind": 0, "path": "p", "pairs": {}, "rows": [], "surprise": 1},
        {"kind": 0},
    ],
)
def test_data_of_another_shape_is_refused(data):
    with pytest.raises((TypeError, ValueError, KeyError)):
        from_json(Sample, data)


def test_only_plain_values_can_be_sent():
    with pytest.raises(TypeError):
        to_json(object())
