"""What is true of the whole shop: its name, currency, time zone, and small facts by key."""

from __future__ import annotations

from dataclasses import dataclass

from recsys_gui.domain.entities import ShopInfo
from recsys_gui.store.file.database import Database


@dataclass(frozen=True)
class SettingChange:
    """One setting before and after; None stands for "never set"."""

    key: str
    before: str | None
    after: str | None

    def undone(self) -> SettingChange:
        """The change that takes this one back."""
        return SettingChange(self.key, self.after, self.before)


def get(db: Database, key: str) -> str | None:
    """The value of ``key``, None when it was never set."""
    return db.one(str, "SELECT value FROM settings WHERE key = ?", (key,))


def put(db: Database, key: str, value: str) -> None:
    """Set ``key``; inside the caller's transaction, if any."""
    db.run(
        "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (key, value)
    )


def write(db: Database, change: SettingChange) -> None:
    """Put one setting into its state after the change; in the caller's transaction."""
    if change.after is None:
        db.run("DELETE FROM settings WHERE key = ?", (change.key,))
    else:
        put(db, change.key, change.after)


def drop(db: Database, key: str) -> None:
    """Forget ``key``; inside the caller's transaction, if any."""
    db.run("DELETE FROM settings WHERE key = ?", (key,))


def info(db: Database) -> ShopInfo:
    """The shop's name, currency and time zone; UTC for a zone that nobody knows."""
    time_zone = get(db, "time_zone") or "UTC"
    return ShopInfo(
        get(db, "name") or db.path.stem, get(db, "currency") or "GBP", time_zone if _is_zone(time_zone) else "UTC"
    )  # fmt: skip


def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo  # takes a while to import

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
