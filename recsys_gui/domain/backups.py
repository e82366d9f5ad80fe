"""Copies of a shop file, what came of using them, and what a check of the file found."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from recsys_gui.base.text import Text

Reason = Literal["by hand", "automatic", "before import", "before undo", "before restore", "before update"]
REASONS: tuple[Reason, ...] = (
    "by hand", "automatic", "before import", "before undo", "before restore", "before update",
)  # fmt: skip


@dataclass(frozen=True)
class Backup:
    """One copy of a shop file.

    Attributes:
        path: the copy, a shop file like any other.
        time: when it was made, UTC seconds; ``reason`` why.
        size: bytes.
        sales, products, customers: how many are in it; ``sales`` counts sale lines.
        newest: its newest sale, UTC seconds, None without any.
        models: which methods rank its lists, keys of the registry.
        problem: why it cannot be used, empty when it can.
    """

    path: Path
    time: int
    reason: Reason
    size: int
    sales: int = 0
    products: int = 0
    customers: int = 0
    newest: int | None = None
    models: list[str] = field(default_factory=list)
    problem: Text = field(default_factory=lambda: Text(""))


@dataclass(frozen=True)
class BackupList:
    """The copies of a shop file, newest first, and the folder they lie in (made with the first one)."""

    folder: Path
    backups: list[Backup] = field(default_factory=list)


@dataclass(frozen=True)
class Restored:
    """A shop file has become what a backup holds.

    Attributes:
        backup: what it holds now.
        before: the copy of what it held before; None where that was too damaged to be copied.
        aside: where the damaged file was put, None when it was whole.
    """

    backup: Backup
    before: Path | None
    aside: Path | None


@dataclass(frozen=True)
class Salvaged:
    """What was read out of a damaged shop file.

    Attributes:
        path: the new, whole shop file.
        rows: table → how many rows it has.
        lost: table → about how many are missing, as far as can be told.
    """

    path: Path
    rows: dict[str, int]
    lost: dict[str, int]


@dataclass(frozen=True)
class CheckReport:
    """What a check of a shop file found.

    Attributes:
        problems: in plain sentences; empty when the file is whole.
        sales, products, customers, trainings: how many are in it.
        interrupted: trainings that were cut off; they did no harm.
        size: bytes; ``free`` of them are empty pages.
    """

    path: Path
    problems: list[Text]
    sales: int = 0
    products: int = 0
    customers: int = 0
    trainings: int = 0
    interrupted: int = 0
    size: int = 0
    free: int = 0

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems
