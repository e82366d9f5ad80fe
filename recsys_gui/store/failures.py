"""What can go wrong with a shop file, in sentences a shopkeeper can act on."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from recsys_gui.base.errors import UserError


def missing(path: Path) -> UserError:
    """There is no file at ``path``."""
    return UserError("There is no shop file at “{file}”.", "Check the name and the folder.", file=str(path))


def no_shop(path: Path) -> UserError:
    """Whatever lies at ``path`` is no shop file."""
    return UserError(
        "“{file}” is not a shop file.", "Choose a file that Shelfwise made; its name ends in .shop.", file=path.name
    )


def newer(path: Path) -> UserError:
    """The file was written by a newer version of the program."""
    return UserError(
        "“{file}” was made by a newer version of Shelfwise.", "Install the newest version to open it.", file=path.name
    )


def unreadable(path: Path) -> UserError:
    """The system does not let us read the file."""
    return UserError("“{file}” cannot be read.", "Check that you may open it and its folder.", file=path.name)


def damaged(path: Path) -> UserError:
    """The file's content makes no sense to SQLite or to us."""
    return UserError("The shop file “{file}” is damaged.", "Open the newest backup of it instead.", file=path.name)


def exists(path: Path) -> UserError:
    """A file would have been overwritten."""
    return UserError("There is already a file at “{file}”.", "Choose another name.", file=str(path))


def no_room(path: Path) -> UserError:
    """A new file cannot be made there."""
    return UserError("No file can be made at “{file}”.", "Choose a folder you may write to.", file=str(path))


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file, where the owner can do something about it, into a :class:`UserError`."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        plain = _plain(_code(error), path)
        if plain is None:
            raise
        raise plain from error


def _code(error: sqlite3.DatabaseError) -> int:
    """SQLite's result code. Text that is no UTF-8 is noticed by Python's part of the library, which gives none."""
    unnumbered = sqlite3.SQLITE_CORRUPT if isinstance(error, sqlite3.OperationalError) else sqlite3.SQLITE_ERROR
    code: int = getattr(error, "sqlite_errorcode", unnumbered)
    return code & 0xFF


def _plain(code: int, path: Path) -> UserError | None:
    """The sentence for an SQLite result code; None where the fault is ours."""
    name = path.name
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return UserError("Another program is changing “{file}”.", "Wait until it is done, then try again.", file=name)
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return UserError(
            "“{file}” could not be written or read; the disk may be full.",
            "Free some space, then try again.",
            file=name,
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return UserError("“{file}” may not be changed.", "Copy it to a folder you may write to.", file=name)
    if code == sqlite3.SQLITE_CANTOPEN:
        return unreadable(path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT):
        return damaged(path)
    return None
