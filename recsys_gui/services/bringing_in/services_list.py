"""The owner's own list of what is on bills and is no product: codes and names, one a line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import settings

_KEY = "services"


def read(db: Database) -> list[str]:
    """The codes and names of the list."""
    return (settings.get(db, _KEY) or "").splitlines()


def services(shop: Path) -> list[str]:
    """The list of a shop file.

    Raises:
        UserError: the shop file cannot be used.
    """
    with database.open(shop, read_only=True) as db:
        return read(db)


def set_services(shop: Path, entries: Sequence[str]) -> None:
    """Replace the list; it counts for imports from now on.

    Raises:
        UserError: the shop file cannot be used.
    """
    words = dict.fromkeys(" ".join(entry.split()) for entry in entries)
    with database.open(shop) as db, db.transaction():
        settings.put(db, _KEY, "\n".join(word for word in words if word))
