"""What can go wrong with a shop file, in sentences a shopkeeper can act on."""

from __future__ import annotations

import contextlib
import errno
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from recsys_gui.base.errors import ShopClosedError, ShopFileError, UserError

_SHARING = (
    sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMMAP,
    sqlite3.SQLITE_IOERR_SHMLOCK,
)  # fmt: skip
_NEARLY_FULL = 1 << 20
"""Free bytes of a disk below which writing fails because of it."""


def missing(path: Path) -> ShopFileError:
    """There is no file at ``path``."""
    return ShopFileError(
        "missing", "There is no shop file at “{file}”.", "Check the name and the folder.", file=str(path)
    )


def moved(path: Path) -> ShopFileError:
    """The file that was opened is no longer the one at ``path``."""
    return ShopFileError(
        "moved",
        "“{file}” was moved, deleted or replaced while it was open.",
        "Put it back where it was, or open it from its new place.",
        file=path.name,
    )


def no_shop(path: Path) -> ShopFileError:
    """Whatever lies at ``path`` is no shop file."""
    return ShopFileError(
        "foreign",
        "“{file}” is not a shop file.",
        "Choose a file that Shelfwise made; its name ends in .shop.",
        file=path.name,
    )


def altered(path: Path) -> ShopFileError:
    """The file holds tables, triggers or views that this program did not make."""
    return ShopFileError(
        "altered",
        "“{file}” was changed by another program and is not opened, to be safe.",
        "Open the newest backup of it instead.",
        file=path.name,
    )


def newer(path: Path) -> ShopFileError:
    """The file was written by a newer version of the program."""
    return ShopFileError(
        "newer",
        "“{file}” was made by a newer version of Shelfwise.",
        "Install the newest version to open it.",
        file=path.name,
    )


def unreadable(path: Path) -> ShopFileError:
    """The system does not let us read the file."""
    return ShopFileError(
        "unreadable", "“{file}” cannot be read.", "Check that you may open it and its folder.", file=path.name
    )


def damaged(path: Path) -> ShopFileError:
    """The file's content makes no sense to SQLite or to us."""
    return ShopFileError(
        "damaged", "The shop file “{file}” is damaged.", "Open the newest backup of it instead.", file=path.name
    )


def exists(path: Path) -> UserError:
    """A file would have been overwritten."""
    return UserError("There is already a file at “{file}”.", "Choose another name.", file=str(path))


def no_room(path: Path) -> UserError:
    """A new file cannot be made there."""
    return UserError("No file can be made at “{file}”.", "Choose a folder you may write to.", file=str(path))


def full(path: Path) -> ShopFileError:
    """The disk has no room left."""
    return ShopFileError(
        "full", "There is no room left on the disk of “{file}”.", "Free some space, then try again.", file=path.name
    )


def lost(path: Path) -> ShopFileError:
    """The disk does not answer: pulled out, broken, or a network folder that is gone."""
    return ShopFileError(
        "lost",
        "“{file}” could not be written or read.",
        "Check that its disk or stick is plugged in, then try again.",
        file=path.name,
    )


def not_shared(path: Path) -> ShopFileError:
    """The folder lets no two programs use a file together, as some network folders do; window and engine are two."""
    return ShopFileError(
        "lost",
        "“{file}” lies in a folder that cannot hold a shop file at work, such as some network folders.",
        "Copy it to a disk of this computer and open it there.",
        file=path.name,
    )


def locked(path: Path) -> ShopFileError:
    """Another program is writing, and did not finish while we waited."""
    return ShopFileError(
        "locked", "Another program is changing “{file}”.", "Wait until it is done, then try again.", file=path.name
    )


def read_only(path: Path) -> ShopFileError:
    """The file or its folder may not be written."""
    return ShopFileError(
        "read_only", "“{file}” may not be changed.", "Copy it to a folder you may write to.", file=path.name
    )


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file, where the owner can do something about it, into a :class:`UserError`."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.ProgrammingError) and "closed" in str(error):
            raise ShopClosedError("“{file}” is closed.", "Open it again.", file=path.name) from error
        plain = not_shared(path) if _unshared(error) else _plain(_code(error), path)
        if plain is None:
            raise
        raise plain from error


def of_system(error: OSError, path: Path) -> UserError:
    """What the system says about writing ``path``."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return full(path)
    if error.errno == errno.EIO:
        return lost(path)
    return no_room(path)


def _unshared(error: sqlite3.DatabaseError) -> bool:
    """Whether it is the memory that programs share which cannot be had."""
    return getattr(error, "sqlite_errorcode", 0) in _SHARING


def _code(error: sqlite3.DatabaseError) -> int:
    """SQLite's result code. Text that is no UTF-8 is noticed by Python's part of the library, which gives none."""
    unnumbered = sqlite3.SQLITE_CORRUPT if isinstance(error, sqlite3.OperationalError) else sqlite3.SQLITE_ERROR
    code: int = getattr(error, "sqlite_errorcode", unnumbered)
    return code & 0xFF


def _plain(code: int, path: Path) -> ShopFileError | None:
    """The sentence for an SQLite result code; None where the fault is ours."""
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        return locked(path)
    if code == sqlite3.SQLITE_FULL:
        return full(path)
    if code == sqlite3.SQLITE_IOERR:
        return full(path) if _nearly_full(path) else lost(path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return read_only(path)
    if code == sqlite3.SQLITE_CANTOPEN:
        return unreadable(path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_TOOBIG):
        return damaged(path)
    return None


def _nearly_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _NEARLY_FULL
    except OSError:
        return False
