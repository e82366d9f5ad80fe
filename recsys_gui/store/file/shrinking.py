"""Gives the disk back what a shop file no longer needs, for SQLite keeps the pages of what is gone.

https://www.sqlite.org/lang_vacuum.html
"""

from __future__ import annotations

import contextlib

from recsys_gui.base.errors import ShopFileError
from recsys_gui.store.file import integrity
from recsys_gui.store.file.database import Database

_WORTH_IT = 1 << 18
"""Free bytes below which the next import will soon need them again."""
_PART = 10
"""Every so many pages must be free, or rewriting the others takes longer than it is worth."""


def shrink(db: Database) -> int:
    """Write the file anew without its free pages, when there are many; how many bytes that gave back.

    Readers go on meanwhile, and a kill leaves the file as it was. Where another program writes or the disk has no room
    for the work, nothing happens; the next time will do. Writers wait, so it is for whoever writes anyway.
    """
    free = integrity.free(db)
    if free < _WORTH_IT or free * _PART < integrity.size(db):
        return 0
    before = integrity.size(db)
    with contextlib.suppress(ShopFileError):
        db.run("PRAGMA temp_store = FILE")  # a large file has no room in memory
        try:
            db.run("VACUUM")
        finally:
            db.run("PRAGMA temp_store = MEMORY")
        db.all(lambda *row: row, "PRAGMA wal_checkpoint(TRUNCATE)")
    return max(0, before - integrity.size(db))
