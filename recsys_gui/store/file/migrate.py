"""From an older shop file to today's: numbered SQL files, each run whole or not at all, after a backup."""

from __future__ import annotations

import contextlib
import functools
import re
import sqlite3
from pathlib import Path

from recsys_gui.store.file import failures

_INNER = re.compile("(product|customer)_search_(data|idx|docsize|config)")
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


def refuse_programs(connection: sqlite3.Connection, path: Path) -> None:
    """Nothing, when the file has no triggers and no views: we make none.

    Raises:
        ShopFileError: it has; what is in them may not run.
    """
    if connection.execute("SELECT 1 FROM sqlite_schema WHERE type IN ('trigger', 'view')").fetchone():
        raise failures.altered(path)


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Nothing, when the file has exactly the tables and indexes of today's schema.

    Raises:
        ShopFileError: something is missing, or something is there that we did not make.
    """
    there, expected = _parts(connection), _expected(newest())
    if not expected.keys() <= there.keys():
        raise failures.damaged(path)
    if any(expected.get(part) != words for part, words in there.items() if not _of_sqlite(part)):
        raise failures.altered(path)


@functools.cache
def _expected(_version: int) -> dict[tuple[str, str], str]:
    """What a new shop file has; kept for each version."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh)
        return {part: words for part, words in _parts(fresh).items() if not _of_sqlite(part)}


def _of_sqlite(part: tuple[str, str]) -> bool:
    """The inner tables of the full-text index, of statistics and of keys are SQLite's own affair."""
    kind, name = part
    return name.startswith("sqlite_") or (kind == "table" and _INNER.fullmatch(name) is not None)


def _parts(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Kind and name of everything in the file, and how it was made, blanks and comments apart."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema")
    return {(str(kind), str(name)): _plain(str(sql)) for kind, name, sql in rows}


def _plain(sql: str) -> str:
    return " ".join(re.sub(r"--[^\n]*", " ", sql).split())


def _statements(script: str) -> list[str]:
    """``executescript`` would commit first, so the script is cut here."""
    statements, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements
