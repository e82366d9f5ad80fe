"""Kills of the window itself, at the work that :mod:`window_at_work` does in it."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nursery import Process

from recsys_gui.services.shops import summary

HERE = Path(__file__).resolve().parent
KINDS = {"import": 2, "train": 2, "edit": 30, "settings": 30}
"""Each kind of work, and after how many steps of it at the latest the window is killed."""
PATIENCE = 600.0
LEAVE = 30.0
"""Seconds for the engines to notice that the window is gone."""


@dataclass(frozen=True)
class Left:
    """What a killed window left.

    Attributes:
        done, begun: the last step that the owner was told is done, and the last that had begun.
        said: what the next window says when it opens. theme: how it looks.
    """

    done: int
    begun: int
    said: str
    theme: str


def start(kind: str, shop: Path, sales: Path, started: Callable[[list[str], Path], Process]) -> Process:
    """Open the window and wait until it begins to work."""
    notes = shop.with_suffix(".log")
    line = [sys.executable, str(HERE / "window_at_work.py"), kind, str(shop), str(notes), str(sales)]
    process, end = started(line, shop.parent), time.monotonic() + PATIENCE
    while not notes.exists() and time.monotonic() < end:
        assert process.poll() is None, "the window did not open"
        time.sleep(0.01)
    return process


def steps_done(shop: Path) -> int:
    """How many steps are done."""
    return _numbers(shop, "done")


def left(shop: Path, started: Callable[[list[str], Path], Process]) -> Left:
    """Wait for the engines to end, then open the window again."""
    wait_for_engines(shop.parent)
    done, begun, told = _numbers(shop, "done"), _numbers(shop, "begun"), shop.with_suffix(".told")
    process = started([sys.executable, str(HERE / "window_at_work.py"), "look", str(shop), str(told)], shop.parent)
    process.communicate(timeout=PATIENCE)
    found = json.loads(told.read_text(encoding="utf-8"))
    for path in (told, shop.with_suffix(".log")):
        path.unlink()
    return Left(done, begun, found["said"], found["theme"])


def judge(kind: str, shop: Path, found: Left, before: int, after: int) -> str:
    """Raise when work that was told to be done is not there, or what is told now is not so; else ``in`` or ``out``."""
    if not found.begun:
        assert summary(shop).sales == before and not found.said, f"{kind}: not begun, and yet not as before: {found}"
        return "out"
    came = {
        "import": lambda: summary(shop).sales == (after if found.begun % 2 else before),
        "train": lambda: _model(shop) == ("popular", "usual")[found.begun % 2],
        "edit": lambda: _name(shop) == f"Name {found.begun}",
        "settings": lambda: found.theme == ("dark", "light")[found.begun % 2],
    }[kind]()  # fmt: skip
    if found.begun > found.done:
        assert came or _is_as_before(kind, shop, found, before, after), f"{kind}: neither done nor undone: {found}"
        _told_rightly(kind, found, came)
    else:
        assert came or not found.done, f"{kind}: what was done is gone: {found}"
        assert not found.said, found
    return "in" if came else "out"


def _is_as_before(kind: str, shop: Path, found: Left, before: int, after: int) -> bool:
    if kind == "import":
        return summary(shop).sales == (before if found.begun % 2 else after)
    if not found.done:
        return True
    if kind == "train":
        return _model(shop) == ("popular", "usual")[found.done % 2]
    if kind == "edit":
        return _name(shop) == f"Name {found.done}"
    return found.theme == ("dark", "light")[found.done % 2]


def _told_rightly(kind: str, found: Left, came: bool) -> None:
    if kind == "import" and found.begun % 2:
        assert found.said or came, f"nothing is said of a half import: {found}"
        assert not found.said or ("All of it is in the shop" in found.said) == came, found
    elif kind == "import":
        assert "Undoing an import was cut off" in found.said or came, found
    elif kind == "train":
        assert not found.said or "The training was cut off" in found.said, found
    else:
        assert not found.said, found


def _model(shop: Path) -> str:
    return next(iter(summary(shop).recommenders.values()), "")


def _name(shop: Path) -> str:
    with sqlite3.connect(shop) as raw:
        return str(raw.execute("SELECT name FROM products WHERE id = 1").fetchone()[0])


def _numbers(shop: Path, word: str) -> int:
    lines = shop.with_suffix(".log").read_text(encoding="utf-8").splitlines()
    return max([int(line.split()[1]) for line in lines if line.startswith(f"{word} ")], default=0)


def wait_for_engines(folder: Path) -> None:
    """No process of a window that is gone goes on."""
    end = time.monotonic() + LEAVE
    while (alive := _working_in(folder)) and time.monotonic() < end:
        time.sleep(0.05)
    assert not alive, f"{len(alive)} engines outlive the window"


def _working_in(folder: Path) -> list[int]:
    """Processes that were begun in ``folder``; only Linux can tell."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cwd"):
        with contextlib.suppress(OSError):
            if place.readlink() == folder:
                found.append(int(place.parent.name))
    return found
