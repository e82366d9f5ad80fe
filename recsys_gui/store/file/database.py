"""One shop file: made, opened, migrated, and spoken to. One connection a thread."""

from __future__ import annotations

import contextlib
import itertools
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from recsys_gui.base.files import replacing, sweep
from recsys_gui.base.later import Later
from recsys_gui.domain.backups import Reason
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.store.file import backup, failures, limits, live, migrate
from recsys_gui.store.file.connecting import connect
from recsys_gui.store.file.failures import explained
from recsys_gui.store.file.header import APPLICATION_ID, schema_version

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
else:
    np = Later("numpy")

T = TypeVar("T")
Value = str | int | float | bytes | None
Parameters = Sequence[Value] | Mapping[str, Value]

_CHECKED_AT_ONCE = 16 << 20
"""Bytes up to which a file is looked through whenever it is opened; larger ones in the background."""


@dataclass(frozen=True)
class DataVersion:
    """Grows when the shop's data changed.

    Attributes:
        sales: with what models see.
        models: with which of them serve, which rules hold and what came of offers.
    """

    sales: int
    models: int


class Database:
    """An open shop file. Made by :func:`open` and :func:`create`; use it in the thread that made it.

    Every method raises a UserError when the file is locked, full, read-only or damaged.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._identity = live.identity(path)
        self._counted = False

    def count_in(self) -> None:
        """Note that this process has the file open, until it is closed."""
        self._counted = True
        live.enter(self._identity)

    def all(self, make: Callable[..., T], sql: str, parameters: Parameters = ()) -> list[T]:
        """``make(*row)`` for every row of the answer."""
        with explained(self.path):
            return [make(*row) for row in self._connection.execute(sql, parameters)]

    def one(self, make: Callable[..., T], sql: str, parameters: Parameters = ()) -> T | None:
        """``make(*row)`` for the first row of the answer, None when there is none."""
        with explained(self.path):
            row = self._connection.execute(sql, parameters).fetchone()
        return None if row is None else make(*row)

    def number(self, sql: str, parameters: Parameters = ()) -> int:
        """The single whole number that ``sql`` asks for; 0 for NULL or no row."""
        return self.one(lambda value: int(value or 0), sql, parameters) or 0

    def table(self, sql: str, parameters: Parameters = (), *, columns: int) -> NDArray[np.float64]:
        """The answer as an array ``(rows, columns)``; every value must be a number (whole ones exact below 2^53)."""
        with explained(self.path):
            flat = itertools.chain.from_iterable(self._connection.execute(sql, parameters))
            return np.fromiter(flat, np.float64).reshape(-1, columns)

    def run(self, sql: str, parameters: Parameters = ()) -> int:
        """Run one statement; gives the row number of what it inserted, if it inserted."""
        with explained(self.path):
            return self._connection.execute(sql, parameters).lastrowid or 0

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each row of parameters."""
        with explained(self.path):
            self._connection.executemany(sql, rows)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything in the block, or nothing of it; waits for another writer a few seconds."""
        self._must_be_there()
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):  # what went wrong first is what counts
                self._connection.rollback()
            raise

    def _must_be_there(self) -> None:
        """What is written to a file that is gone would be gone with it.

        Raises:
            ShopFileError: the file was moved, deleted or replaced since it was opened.
        """
        if self._identity != live.identity(self.path):
            raise failures.moved(self.path)

    def touch(self, part: str) -> None:
        """Count that the ``part`` (``sales`` or ``models``) changed; to be called inside the transaction."""
        self.run("UPDATE settings SET value = CAST(value AS INTEGER) + 1 WHERE key = ?", (f"changes.{part}",))

    def data_version(self) -> DataVersion:
        """Compare two of these to learn whether anyone, in any process, changed the shop in between."""
        sql = (
            "SELECT CAST(value AS INTEGER) FROM settings WHERE key IN ('changes.models', 'changes.sales') ORDER BY key"
        )
        models, sales = self.all(int, sql)
        return DataVersion(sales, models)

    def copy_into(self, path: Path) -> None:
        """Make the shop file at ``path`` the same as this one in one step, also while others have it open."""
        with explained(path), contextlib.closing(connect(path)) as target:
            self._connection.backup(target)

    def back_up(self, reason: Reason) -> Path | None:
        """Put a proven copy of the file among its backups; None when an automatic one has nothing new to keep.

        Raises:
            UserError: the file is damaged, or there is no room for the copy.
        """
        return backup.make(self._connection, self.path, reason)

    def save_to(self, path: Path) -> None:
        """Write a proven copy of the file to ``path``.

        Raises:
            UserError: the file is damaged, or there is no room for the copy.
        """
        try:
            with explained(self.path), replacing(path) as temporary:
                backup.copy(self._connection, temporary)
                backup.prove(temporary, self.path)
        except OSError as error:
            raise failures.of_system(error, path) from error

    def sound(self) -> bool:
        """Look through the whole file: whether every page makes sense and no row names one that is not there."""
        with explained(self.path):
            return backup.sound(self._connection)

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._connection.close()
        if self._counted:
            self._counted = False
            live.leave(self._identity)

    def __enter__(self) -> Database:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def create(path: Path, info: ShopInfo) -> Database:
    """Make a new, empty shop file and open it.

    Raises:
        UserError: there is a file already, or none can be made there.
    """
    with building(path, info):
        pass
    return open(path)


@contextlib.contextmanager
def building(path: Path, info: ShopInfo) -> Iterator[Database]:
    """Fill a new shop file out of sight; it appears at ``path`` whole when the block succeeds, or never.

    Raises:
        UserError: there is a file already, or none can be made there.
    """
    if path.exists() or path.is_symlink():
        raise failures.exists(path)
    with contextlib.ExitStack() as stack:
        try:
            temporary = stack.enter_context(replacing(path))
        except OSError as error:
            raise failures.no_room(path) from error
        with explained(path):
            yield from _built(temporary, path, info)


def _built(temporary: Path, path: Path, info: ShopInfo) -> Iterator[Database]:
    connection = connect(temporary)
    try:
        # Nobody else sees this file yet, and it is thrown away on any failure: nothing need be safe before the end.
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate.migrate(connection)
        _describe(connection, info)
        yield Database(path, connection)
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _describe(connection: sqlite3.Connection, info: ShopInfo) -> None:
    values = {
        "name": info.name, "currency": info.currency, "time_zone": info.time_zone, "changes.sales": "0",
        "changes.models": "0",
    }  # fmt: skip
    connection.executemany("INSERT INTO settings (key, value) VALUES (?, ?)", values.items())


def open(path: Path, read_only: bool = False) -> Database:  # noqa: A001 - as gzip.open, always used as database.open
    """Open a shop file; one of an older version is backed up and brought up to date first.

    Raises:
        ShopFileError: it is missing, unreadable, no shop file, of a newer version, changed by others, damaged or
            locked.
    """
    path = Path(path)
    if not read_only:
        sweep(path.parent)
    with live.ENTRANCE:
        return _opened(path, read_only)


def _opened(path: Path, read_only: bool) -> Database:
    if schema_version(path) > migrate.newest():
        raise failures.newer(path)
    with explained(path):
        connection = connect(path)
        try:
            _bring_up_to_date(connection, path)
            if read_only:
                connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
    opened = Database(path, connection)
    opened.count_in()
    return opened


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > migrate.newest():
        raise failures.newer(path)
    migrate.refuse_programs(connection, path)
    if version < migrate.newest():
        backup.make(connection, path, "before update")
        _migrate(connection, path)
    migrate.check(connection, path)
    if path.stat().st_size <= _CHECKED_AT_ONCE and not _looks_whole(connection):
        raise failures.damaged(path)


def _looks_whole(connection: sqlite3.Connection) -> bool:
    return backup.pages_sound(connection) and not connection.execute(limits.ANY_BEYOND).fetchone()[0]


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    try:
        migrate.migrate(connection)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # the steps are right, so the file is not what it says
            raise failures.damaged(path) from error
        raise
