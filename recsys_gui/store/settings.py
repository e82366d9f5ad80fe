"""What is true of the whole shop: its name, currency, time zone, and small facts by key."""

from __future__ import annotations

from recsys_gui.domain.entities import ShopInfo
from recsys_gui.store.database import Database


def get(db: Database, key: str) -> str | None:
    """The value of ``key``, None when it was never set."""
    return db.one(str, "SELECT value FROM settings WHERE key = ?", (key,))


def put(db: Database, key: str, value: str) -> None:
    """Set ``key``; inside the caller's transaction, if any."""
    db.run(
        "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (key, value)
    )


def info(db: Database) -> ShopInfo:
    """The shop's name, currency and time zone."""
    return ShopInfo(get(db, "name") or db.path.stem, get(db, "currency") or "GBP", get(db, "time_zone") or "UTC")
