"""Copies of shop files: made while others work with the file, proven by opening and checking, and put back."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from recsys_gui.base.errors import ShopFileError, UserError
from recsys_gui.base.files import replacing, sweep
from recsys_gui.base.text import NO_TEXT
from recsys_gui.domain.backups import Backup, Reason
from recsys_gui.store.file import copies, failures, live, migrate
from recsys_gui.store.file.connecting import connect, connect_still
from recsys_gui.store.file.copies import Copy
from recsys_gui.store.file.failures import explained
from recsys_gui.store.file.header import schema_version

_COUNTS = {
    "sales": "SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'sales'",
    "products": "SELECT count(*) FROM products",
    "customers": "SELECT count(*) FROM customers",
    "newest": "SELECT max(time) FROM events WHERE kind <= 1",
}
_CHANGE_COUNTER, _VERSION_VALID_FOR = slice(24, 28), slice(92, 96)
"""Bytes of the header that differ between copies of the same content."""
_CHUNK = 1 << 20
_LOG, _INDEX = "-wal", "-shm"
"""What lies beside an open file: the log, which belongs to it, and an index of the log, which is made anew."""


def make(source: sqlite3.Connection, shop: Path, reason: Reason, now: datetime | None = None) -> Path | None:
    """Copy the open shop file into its folder of backups, prove the copy good, and let superfluous ones go.

    Returns:
        The copy; None when an automatic one would be the same as the newest there is.

    Raises:
        UserError: the file is damaged, or there is no room; the backups are as before.
    """
    clock = now or datetime.now()
    try:
        folder = copies.folder_of(shop)
        folder.mkdir(mode=0o700, exist_ok=True)
        sweep(folder)
        before = copies.copies_of(shop)
        path = copies.name_for(shop, reason, clock)
        with explained(shop), replacing(path) as temporary:
            copy(source, temporary)
            prove(temporary, shop)
            if reason == "automatic" and before and _fingerprint(temporary) == _fingerprint(before[0].path):
                raise _SameError
        for old in copies.superfluous(copies.copies_of(shop), clock):
            old.path.unlink(missing_ok=True)
    except _SameError:
        return None
    except OSError as error:
        raise failures.of_system(error, copies.folder_of(shop)) from error
    return path


class _SameError(Exception):
    """The copy would be the same as the newest."""


def copy(source: sqlite3.Connection, path: Path) -> None:
    """Write what ``source`` sees at this moment to ``path``, one file that needs nothing beside it."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as target:
        # The copy is out of sight until it is whole and on the disk: it needs no journal.
        target.execute("PRAGMA journal_mode = MEMORY")
        target.execute("PRAGMA synchronous = OFF")
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")


def prove(path: Path, shop: Path) -> None:
    """Nothing, when ``path`` opens as a whole shop file.

    Raises:
        ShopFileError: it does not; it names ``shop``, whose copy it is.
    """
    version = schema_version(path)
    if version > migrate.newest():
        raise failures.newer(shop)
    with explained(shop), contextlib.closing(connect_still(path)) as opened:
        if not sound(opened):
            raise failures.damaged(shop)
        if version == migrate.newest():
            migrate.check(opened, shop)


def sound(connection: sqlite3.Connection) -> bool:
    """Whether every page of the file makes sense and no row names one that is not there."""
    if not pages_sound(connection):
        return False
    return connection.execute("PRAGMA foreign_key_check").fetchone() is None


def pages_sound(connection: sqlite3.Connection) -> bool:
    """Whether every page of the file makes sense."""
    found: tuple[str] = connection.execute("PRAGMA quick_check(1)").fetchone()
    return found == ("ok",)


def described(found: Copy) -> Backup:
    """What is in a backup; what cannot be read is told in ``problem``."""
    size, moment = found.path.stat().st_size, int(found.moment.timestamp())
    try:
        return Backup(found.path, moment, found.reason, size, *_counts(found.path), problem=NO_TEXT)
    except UserError as error:
        return Backup(found.path, moment, found.reason, size, problem=error.sentence)


def _counts(path: Path) -> tuple[int, int, int, int | None, list[str]]:
    schema_version(path)
    sql = "SELECT DISTINCT model FROM serving JOIN runs ON runs.id = run_id ORDER BY model"
    try:
        with explained(path), contextlib.closing(connect_still(path)) as opened:
            found = {name: opened.execute(query).fetchone() for name, query in _COUNTS.items()}
            models = [str(model) for (model,) in opened.execute(sql)]
    except sqlite3.OperationalError as error:  # a table is missing
        raise failures.damaged(path) from error
    number = {name: int(row[0]) for name, row in found.items() if row and row[0] is not None}
    return number.get("sales", 0), number["products"], number["customers"], number.get("newest"), models


def put_back(backup: Path, shop: Path) -> Path | None:
    """Make the shop file what ``backup`` holds, in one step, also while others have it open.

    Returns:
        Where the file was put that lay there, when it was too damaged to be written to; None otherwise.

    Raises:
        UserError: the backup is not whole, or the shop file cannot be written; it is as before.
    """
    prove(backup, backup)
    try:
        if _takes_pages(shop):
            _pour(backup, shop)
            return None
        return _replace(backup, shop)
    except OSError as error:
        raise failures.of_system(error, shop) from error


def _takes_pages(shop: Path) -> bool:
    """Whether the file that is there can be written to page by page, so that programs that have it open follow."""
    try:
        schema_version(shop)
        with explained(shop), contextlib.closing(connect(shop)) as opened:
            return pages_sound(opened)
    except ShopFileError as error:
        if error.cause in ("damaged", "altered", "foreign", "missing", "newer"):
            return False
        raise


def _pour(backup: Path, shop: Path) -> None:
    with (
        explained(shop),
        contextlib.closing(connect_still(backup)) as source,
        contextlib.closing(connect(shop)) as target,
    ):
        newest = _change_counts(target)
        with _same_page_size(source, target):
            source.backup(target)
        for key, count in newest:  # what others remember of the file as it was must never seem up to date
            sql = "UPDATE settings SET value = max(CAST(value AS INTEGER), ?) + 1 WHERE key = ?"
            target.execute(sql, (count, key))


@contextlib.contextmanager
def _same_page_size(source: sqlite3.Connection, target: sqlite3.Connection) -> Iterator[None]:
    sizes = {connection.execute("PRAGMA page_size").fetchone() for connection in (source, target)}
    if len(sizes) > 1:
        raise OSError("another page size")
    yield


def _change_counts(target: sqlite3.Connection) -> list[tuple[str, int]]:
    sql = "SELECT key, CAST(value AS INTEGER) FROM settings WHERE key IN ('changes.sales', 'changes.models')"
    return [(str(key), int(value)) for key, value in target.execute(sql)]


def _replace(backup: Path, shop: Path) -> Path | None:
    """Put a copy of the backup where a damaged file lies or none does; what lay there is kept."""
    with replacing(shop) as temporary:
        with live.past_sqlite(backup):
            shutil.copyfile(backup, temporary)
        with contextlib.closing(sqlite3.connect(temporary, isolation_level=None)) as fresh:
            fresh.execute("PRAGMA journal_mode = WAL")
        aside = put_aside(shop)
        clear_log(shop)
    return aside


def clear_log(shop: Path) -> None:
    """Take away the log of a file that is about to be replaced; to be called after :func:`put_aside`."""
    for suffix in (_LOG, _INDEX):
        shop.with_name(shop.name + suffix).unlink(missing_ok=True)


def put_aside(shop: Path) -> Path | None:
    """Keep a damaged file and its log among the backups; gives the copy, None when there is no file."""
    if not shop.exists():
        return None
    folder = copies.folder_of(shop)
    folder.mkdir(mode=0o700, exist_ok=True)
    stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    aside, number = folder / f"damaged {stamp}.shop", 1
    while aside.exists():
        number += 1
        aside = folder / f"damaged {stamp} {number}.shop"
    _copy_bytes(shop, aside)
    return aside


def _copy_bytes(shop: Path, to: Path) -> None:
    """Copy a file and its log as they are."""
    with live.past_sqlite(shop):
        for suffix in ("", _LOG):
            part = shop.with_name(shop.name + suffix)
            if part.exists():
                with replacing(to.with_name(to.name + suffix)) as temporary:
                    shutil.copyfile(part, temporary)


def _fingerprint(path: Path) -> str:
    """Equal for copies with the same content."""
    digest = hashlib.sha256()
    with live.past_sqlite(path), path.open("rb") as file:
        head = bytearray(file.read(100))
        head[_CHANGE_COUNTER] = head[_VERSION_VALID_FOR] = bytes(4)
        digest.update(head)
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def raw_copy(shop: Path, to: Path) -> None:
    """Copy a file byte for byte, damaged as it may be, with its log.

    Raises:
        UserError: it cannot be read, or there is no room.
    """
    try:
        _copy_bytes(shop, to)
    except OSError as error:
        raise failures.of_system(error, to) if os.access(shop, os.R_OK) else failures.unreadable(shop) from error
