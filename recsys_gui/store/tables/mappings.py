"""What the owner decided about the columns of files, remembered by their header."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import written

_BETWEEN = "\x1f"


def remember(db: Database, header: Sequence[str], columns: Mapping[str, str]) -> None:
    """Keep which column of such a file is what (field → column); in the caller's transaction."""
    db.run(
        "INSERT INTO mappings (header, columns) VALUES (?, ?)"
        " ON CONFLICT (header) DO UPDATE SET columns = excluded.columns",
        (_key(header), json.dumps(dict(columns), ensure_ascii=False)),
    )


def remembered(db: Database, header: Sequence[str]) -> dict[str, str]:
    """Field → column as last decided for a file with this header; empty when nothing was."""
    found = db.one(str, "SELECT columns FROM mappings WHERE header = ?", (_key(header),))
    return {str(field): str(column) for field, column in written.dictionary(found or "").items()}


def _key(header: Sequence[str]) -> str:
    return _BETWEEN.join(" ".join(name.casefold().split()) for name in header)
