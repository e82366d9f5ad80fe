"""From an older shop file to today's: numbered SQL files, each run whole or not at all, after a backup."""

from __future__ import annotations

import contextlib
import functools
import sqlite3
from pathlib import Path

from recsys_gui.base.files import replacing

STEPS = Path(__file__).parent / "migrations"


def newest(steps: Path = STEPS) -> int:
    """The schema version this program writes."""
    return max(_numbered(steps))


def _numbered(steps: Path) -> dict[int, Path]:
    return {int(file.name.split("_")[0]): file for file in sorted(steps.glob("[0-9]*_*.sql"))}


def migrate(connection: sqlite3.Connection, steps: Path = STEPS) -> None:
    """Run every step the file has not seen yet, all in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        for number, file in _numbered(steps).items():
            if number > version:
                for statement in _statements(file.read_text(encoding="utf-8")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether the file has every table and index of today's schema, and no triggers or views: we make none."""
    there = _parts(connection)
    return _expected() <= there and not any(kind in ("trigger", "view") for kind, _ in there)


@functools.cache
def _expected() -> frozenset[tuple[str, str]]:
    """What a new shop file has; the inner tables of the full-text index are SQLite's own affair."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh)
        return frozenset((kind, name) for kind, name in _parts(fresh) if "_search_" not in name)


def _parts(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(connection.execute("SELECT type, name FROM sqlite_schema"))


def _statements(script: str) -> list[str]:
    """``executescript`` would commit first, so the script is cut here."""
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements


def backup(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy the file as it is, also while others use it, to ``NAME.v1.shop`` beside it; gives the copy's path."""
    copy = path.with_name(f"{path.stem}.v{version}{path.suffix}")
    with replacing(copy) as temporary:
        target = sqlite3.connect(temporary)
        try:
            connection.backup(target)
        finally:
            target.close()
    return copy
