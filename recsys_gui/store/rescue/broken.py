"""SQLite files that are damaged: opened all the same, and read around the holes.

https://www.sqlite.org/fileformat2.html
"""

from __future__ import annotations

import contextlib
import functools
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

Cell = str | int | float | bytes | None
Row = tuple[Cell, ...]

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_INTERIOR_TABLE = 5
_TABLE_PAGES = (b"\x05", b"\x0d")
"""How a page of a table begins; one of an index begins otherwise."""
_AT_ONCE = 10_000
_PATIENCE = 400
"""Row numbers in a row that cannot be read until the steps become longer; a page of a file holds about 100 rows."""
_SMALLEST_ROW = 10
"""Bytes; gives a bound for row numbers when the table cannot say its largest."""


def opened(copy: Path, fresh: Sequence[bytes]) -> sqlite3.Connection:
    """Open the damaged file ``copy``, which may be written to; ``fresh`` are the bytes of empty files of its kind.

    Where the beginning of the file or its list of tables is damaged, that of the best fitting ``fresh`` is put in its
    place: tables made by the same steps begin at the same pages.
    """
    _mend_header(copy, fresh[0])
    connection = _connect(copy)
    if _lists_tables(connection):
        return connection
    connection.close()
    _lend_schema(copy, max(fresh, key=functools.partial(_fit, copy)))
    return _connect(copy)


def _fit(copy: Path, fresh: bytes) -> int:
    """How many tables and indexes of ``fresh`` begin at a page of ``copy`` that holds such a thing."""
    page = int.from_bytes(fresh[16:18], "big")
    with contextlib.closing(sqlite3.connect(":memory:")) as memory:
        memory.deserialize(fresh)
        roots = [root for (root,) in memory.execute("SELECT rootpage FROM sqlite_schema WHERE rootpage > 1")]
    count = 0
    with copy.open("rb") as file:
        for root in roots:
            file.seek((root - 1) * page)
            count += (file.read(1) in _TABLE_PAGES) == (
                fresh[(root - 1) * page : (root - 1) * page + 1] in _TABLE_PAGES
            )
    return count


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _lists_tables(connection: sqlite3.Connection) -> bool:
    try:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        if not {"events", "products", "customers", "settings"} <= names:
            return False
        for table in ("events", "products", "customers", "settings"):
            connection.execute(f"SELECT 1 FROM {table} NOT INDEXED LIMIT 0").fetchone()
    except sqlite3.DatabaseError:
        return False
    return True


def _mend_header(copy: Path, fresh: bytes) -> None:
    """Put what every file of ours has alike into the first hundred bytes, and the length it really has."""
    with copy.open("r+b") as file:
        head = bytearray(file.read(_HEADER).ljust(_HEADER, b"\0"))
        size = file.seek(0, 2)
        if head[:16] == _MAGIC and head[16:18] == fresh[16:18] and head[20:24] == fresh[20:24]:
            return
        versions = b"\1\1" if bytes(head[18:20]) == b"\1\1" else b"\2\2"
        head[:24] = fresh[:16] + fresh[16:18] + versions + fresh[20:24]
        page = int.from_bytes(fresh[16:18], "big")
        head[28:32] = (size // page).to_bytes(4, "big")
        head[44:48], head[56:60] = fresh[44:48], fresh[56:60]
        file.seek(0)
        file.write(head)


def _lend_schema(copy: Path, fresh: bytes) -> None:
    """Put the pages of the list of tables of ``fresh`` into ``copy``; the log is dropped, for it may undo that."""
    page = int.from_bytes(fresh[16:18], "big")
    copy.with_name(copy.name + "-wal").unlink(missing_ok=True)
    with copy.open("r+b") as file:
        size = file.seek(0, 2)
        for number in _schema_pages(fresh, page):
            file.seek((number - 1) * page)
            file.write(fresh[(number - 1) * page : number * page])
        file.seek(28)
        file.write((max(size, page) // page).to_bytes(4, "big"))
        file.seek(24)
        file.write(fresh[24:28])
        file.seek(92)
        file.write(fresh[24:28])
        file.seek(18)
        file.write(b"\1\1")


def _schema_pages(data: bytes, page: int) -> list[int]:
    """Numbers of the pages that hold the list of tables: the first, and those it leads to."""
    kind, cells = data[_HEADER], int.from_bytes(data[_HEADER + 3 : _HEADER + 5], "big")
    if kind != _INTERIOR_TABLE:
        return [1]
    pointers = [int.from_bytes(data[place : place + 2], "big") for place in range(112, 112 + 2 * cells, 2)]
    children = [int.from_bytes(data[at : at + 4], "big") for at in pointers if at < page]
    return [1, *children, int.from_bytes(data[_HEADER + 8 : _HEADER + 12], "big")]


def columns(source: sqlite3.Connection, table: str) -> list[str]:
    """The columns a table has; none when there is no such table."""
    try:
        return [str(name) for (name,) in source.execute(f"SELECT name FROM pragma_table_info('{table}')")]
    except sqlite3.DatabaseError:
        return []


def read_by_number(source: sqlite3.Connection, table: str, names: Sequence[str], key: str) -> Iterator[list[Row]]:
    """All rows that can be read of a table whose ``key`` is its row number, some at a time."""
    top = _largest(source, table, key)
    reader = _AroundHoles(source, f"SELECT {', '.join(names)} FROM {table} NOT INDEXED", key)
    for low in range(0, top + 1, _AT_ONCE):
        yield from reader.between(low, low + _AT_ONCE - 1)


class _AroundHoles:
    """Reads ranges of row numbers; a range that fails is halved until the hole is found.

    In a hole that goes on and on, the steps become longer, so that a file cut in two does not take hours.
    """

    def __init__(self, source: sqlite3.Connection, select: str, key: str) -> None:
        self._source = source
        self._sql = f"{select} WHERE {key} BETWEEN ? AND ? ORDER BY {key}"
        self._failed = 0

    def between(self, low: int, high: int) -> Iterator[list[Row]]:
        """The rows from number ``low`` to ``high``."""
        try:
            rows = self._source.execute(self._sql, (low, high)).fetchall()
        except sqlite3.DatabaseError:
            yield from self._halves(low, high)
            return
        if rows:
            self._failed = 0
        yield rows

    def _halves(self, low: int, high: int) -> Iterator[list[Row]]:
        length = high - low + 1
        if length <= self._finest():
            self._failed += 1
            return
        middle = (low + high) // 2
        yield from self.between(low, middle)
        yield from self.between(middle + 1, high)

    def _finest(self) -> int:
        return 1 if self._failed < _PATIENCE else 64 if self._failed < 2 * _PATIENCE else _AT_ONCE


def _largest(source: sqlite3.Connection, table: str, key: str) -> int:
    size = int(source.execute("PRAGMA page_count").fetchone()[0]) * int(
        source.execute("PRAGMA page_size").fetchone()[0]
    )
    bound = size // _SMALLEST_ROW
    try:
        found = source.execute(f"SELECT max({key}) FROM {table} NOT INDEXED").fetchone()[0]
    except sqlite3.DatabaseError:
        return bound
    return min(int(found), 100 * bound) if isinstance(found, int) else 0


def read_by_key(source: sqlite3.Connection, table: str, names: Sequence[str], key: str) -> Iterator[list[Row]]:
    """The rows of a small table without row numbers: from its beginning and its end, as far as each can be read."""
    found: dict[Cell, Row] = {}
    for order in ("", "DESC"):
        sql = f"SELECT {key}, {', '.join(names)} FROM {table} ORDER BY {key} {order}"
        with contextlib.suppress(sqlite3.DatabaseError):
            for row in source.execute(sql):
                found[row[0]] = row[1:]
    yield list(found.values())
