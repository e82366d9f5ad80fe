"""The real window at one kind of work until it is killed; what it did is written down line by line.

    python tests/benchmarks/window_at_work.py KIND SHOP LOG [SALES]

KIND is ``import`` (and undo, in turns), ``train``, ``edit`` or ``settings``; ``look`` only opens the window as the next
start does, and writes down what it says. A line ``begun N`` stands in LOG before the window can have written anything
of step N, ``done N`` after it has told its owner that the step is done.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

THEMES = ("dark", "light")
MODELS = ("popular", "usual")


class Notes:
    """The lines that stay when the process is killed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, line: str) -> None:
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")


def main() -> None:
    """Work for ever, or look once."""
    kind, shop, notes = sys.argv[1], Path(sys.argv[2]), Notes(Path(sys.argv[3]))
    from hands import Hands

    hands = Hands(shop, _engine_command())
    if kind == "look":
        _look(hands, notes)
        return
    steps: dict[str, Callable[[int], None]] = {
        "import": lambda number: _import(hands, notes, number, Path(sys.argv[4])),
        "train": lambda number: hands.train(MODELS[number % 2], lambda: notes.write(f"begun {number}")),
        "edit": lambda number: _told(notes, number, lambda: hands.name_product(1, f"Name {number}")),
        "settings": lambda number: _told(notes, number, lambda: hands.window._set_theme(THEMES[number % 2])),
    }
    notes.write("ready")
    for number in itertools.count(1):
        steps[kind](number)
        notes.write(f"done {number}")


def _engine_command() -> list[str] | None:
    """How engines begin: by a nursery where there is one, otherwise as ever."""
    if (place := os.environ.get("SHELFWISE_ENGINES")) is None:
        return None
    join = str(Path(__file__).with_name("nursery.py"))
    return [sys.executable, "-I", "-S", join, "join", place, "-m", "recsys_gui", "--engine"]


def _import(hands: object, notes: Notes, number: int, sales: Path) -> None:
    """Odd steps import, even ones take it back."""
    act = hands.bring_in if number % 2 else hands.take_back  # type: ignore[attr-defined]
    arguments = [sales] if number % 2 else []
    act(*arguments, begun=lambda: notes.write(f"begun {number}"))


def _told(notes: Notes, number: int, act: Callable[[], object]) -> None:
    notes.write(f"begun {number}")
    act()


def _look(hands: object, notes: Notes) -> None:
    window = hands.window  # type: ignore[attr-defined]
    banner = window._banner
    said = "" if banner is None else f"{banner.title_label.text()}. {banner.detail_label.text()}"
    notes.write(json.dumps({"said": said, "theme": window._shell.theme.mode}))
    hands.runner.shutdown(0)  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
