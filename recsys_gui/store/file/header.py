"""The first hundred bytes of a file tell whether it is a shop file, before SQLite is let near it.

https://www.sqlite.org/fileformat2.html#the_database_header
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from recsys_gui.store.file import failures, live
from recsys_gui.store.file.connecting import connect
from recsys_gui.store.file.failures import explained

APPLICATION_ID = 0x53484F50
"""``SHOP``, as SQLite's ``application_id``; file managers can recognise shop files by it."""

_MAGIC = b"SQLite format 3\0"


def schema_version(path: Path) -> int:
    """The schema version of the shop file at ``path``; the file is only read.

    Raises:
        UserError: it is missing, cannot be read, or is no shop file.
    """
    with live.looking(path) as may_read:
        return _read(path) if may_read else _asked(path)


def _asked(path: Path) -> int:
    """What SQLite says of a file that this process has open already, which was looked at then."""
    with explained(path), contextlib.closing(connect(path)) as connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        return version


def _read(path: Path) -> int:
    try:
        if path.exists() and not path.is_file():  # a folder, or a pipe that would never end
            raise failures.no_shop(path)
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise failures.missing(path) from error
    except (OSError, ValueError) as error:
        raise failures.unreadable(path) from error
    if len(head) < 100 or not head.startswith(_MAGIC) or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise failures.no_shop(path)
    return int.from_bytes(head[60:64], "big")
