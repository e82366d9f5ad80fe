"""Connections to shop files that trust nothing in them.

https://www.sqlite.org/security.html
"""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path, PurePath
from urllib.parse import quote

_BUSY_MILLISECONDS = 5_000
_CASCADES = 2
"""How deep a deletion may go on to rows that belong to what goes; SQLite counts these as triggers."""
_LONGEST_VALUE = 1 << 29
"""Bytes of one text or blob; a trained model is the largest there is."""
_PRAGMAS = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cache_size = -32768",
)


def connect(path: Path) -> sqlite3.Connection:
    """Read and write where allowed; where the folder is read-only, as a file that nobody changes."""
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    return _connect(path, "mode=rw" if writable else "mode=ro&immutable=1")


def connect_still(path: Path) -> sqlite3.Connection:
    """Only read a file that nobody changes meanwhile, such as a backup; nothing is written beside it."""
    return _connect(path, "mode=ro&immutable=1")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{_address(path.absolute())}?{mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_BUSY_MILLISECONDS / 1000)
    try:
        _be_careful(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _address(path: PurePath) -> str:
    """The address of a file, also of one on a network drive of Windows, whose server SQLite takes for no part of it."""
    plain = path.as_posix()
    return f"file://{'' if plain.startswith('/') else '/'}{quote(plain.encode('utf-8', 'surrogateescape'), '/:')}"


def _be_careful(connection: sqlite3.Connection) -> None:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, _CASCADES)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
