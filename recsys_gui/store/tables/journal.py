"""Changes of single rows that remember what was there before, so that each can be taken back and made again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from recsys_gui.base.errors import UserError
from recsys_gui.store.file.database import Database, Value
from recsys_gui.store.tables import search, settings
from recsys_gui.store.tables.settings import SettingChange

Table = Literal["products", "customers", "orders", "events", "aliases", "import_changes", "offer_log"]
Row = Mapping[str, Value]

COLUMNS: dict[Table, tuple[str, ...]] = {
    "products": ("id", "code", "name", "category", "list_price", "unit_cost", "stock", "active", "recommend", "boost"),
    "customers": ("id", "code", "name", "email", "phone", "region", "quiet"),
    "orders": ("id", "code", "customer_id", "day", "status"),
    "events": (
        "id", "time", "kind", "customer_id", "product_id", "order_id", "import_id", "quantity", "unit_price",
    ),
    "aliases": ("id", "what", "code", "target"),
    "import_changes": ("id", "import_id", "what", "first", "last", "before"),
    "offer_log": (
        "id", "time", "door", "customer_id", "product_id", "list", "rank", "model", "chance", "price", "held_out",
        "outcome", "decided", "until",
    ),
}  # fmt: skip
"""What the owner or a file says; figures that follow from the events are not among them."""

_BLANK: dict[Table, dict[str, Value]] = {"products": {"boost": 1.0}, "customers": {"quiet": 0}}
"""What stands in columns that a new row says nothing of."""

BIN = "bin:"
"""Settings that begin so hold deleted rows; erasing a customer rewrites them, which hinders no other step."""

_SEARCHED = ("products", "customers")
_AT_ONCE = 500


@dataclass(frozen=True)
class RowChange:
    """One row before and after; None stands for "no such row"."""

    table: Table
    id: int
    before: Row | None
    after: Row | None

    def undone(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.table, self.id, self.after, self.before)


class Journal:
    """Writes inside the caller's transaction and keeps each change, in order: of rows, and of settings."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.changes: list[RowChange] = []
        self.settings: list[SettingChange] = []

    def insert(self, table: Table, **values: Value) -> int:
        """Add a row under a number that no import has ever given; gives that number."""
        return self.put_back(table, 0, values)

    def update(self, table: Table, numbers: Iterable[int], **values: Value) -> None:
        """Give these rows other values; rows that have them already are left alone."""
        for before in self.rows(table, numbers):
            after = {**before, **values}
            if after != before:
                self._write(RowChange(table, _number(before), before, after))

    def delete(self, table: Table, numbers: Iterable[int]) -> None:
        """Take these rows out."""
        for before in self.rows(table, numbers):
            self._write(RowChange(table, _number(before), before, None))

    def set(self, key: str, value: str) -> None:
        """Change a setting, unless it is so already."""
        change = SettingChange(key, settings.get(self._db, key), value)
        if change.before != value:
            settings.write(self._db, change)
            self.settings.append(change)

    def put_back(self, table: Table, number: int, values: Row) -> int:
        """Add a row that was there before: under its old number, or a new one where that is taken; gives the number."""
        if number <= 0 or self._db.number(f"SELECT 1 FROM {table} WHERE id = ?", (number,)):
            number = self._free(table)
        blank: dict[str, Value] = {**dict.fromkeys(COLUMNS[table]), **_BLANK.get(table, {})}
        self._write(RowChange(table, number, None, {**blank, **values, "id": number}))
        return number

    def fact(self, key: str) -> str | None:
        """A setting as it is now, None when it was never set."""
        return settings.get(self._db, key)

    def drop(self, key: str) -> None:
        """Forget a setting."""
        change = SettingChange(key, settings.get(self._db, key), None)
        if change.before is not None:
            settings.write(self._db, change)
            self.settings.append(change)

    def rows(self, table: Table, numbers: Iterable[int]) -> list[Row]:
        """The rows of these numbers, as far as they are there."""
        wanted, found = list(numbers), list[Row]()
        for start in range(0, len(wanted), _AT_ONCE):
            marks = ", ".join("?" * len(wanted[start : start + _AT_ONCE]))
            found += read(self._db, table, f"id IN ({marks})", wanted[start : start + _AT_ONCE])
        return found

    def _write(self, change: RowChange) -> None:
        write(self._db, change)
        self.changes.append(change)

    def _free(self, table: Table) -> int:
        newest = self._db.number(f"SELECT max(id) FROM {table}")
        noted = self._db.number("SELECT max(last) FROM import_changes WHERE what = ?", (table,))
        return max(newest, noted) + 1


def read(db: Database, table: Table, where: str, parameters: Sequence[Value] = ()) -> list[Row]:
    """Rows that meet a condition, by number."""
    names = COLUMNS[table]

    def row(*values: Value) -> Row:
        return dict(zip(names, values, strict=True))

    return db.all(row, f"SELECT {', '.join(names)} FROM {table} WHERE {where} ORDER BY id", parameters)


def replay(db: Database, changes: Sequence[RowChange], said: Sequence[SettingChange] = ()) -> None:
    """Make these changes of rows and settings; in the caller's transaction.

    Raises:
        UserError: a row or setting is no longer what it was, because an import or another program changed it.
    """
    db.run("PRAGMA defer_foreign_keys = ON")
    for change in changes:
        now = read(db, change.table, "id = ?", (change.id,))
        if (now[0] if now else None) != change.before:
            raise _changed_since()
        write(db, change)
    for setting in said:
        if not setting.key.startswith(BIN) and settings.get(db, setting.key) != setting.before:
            raise _changed_since()
        settings.write(db, setting)


def _changed_since() -> UserError:
    return UserError(
        "This cannot be taken back, because the same rows were changed by something else since.",
        "Change them by hand.",
    )


def write(db: Database, change: RowChange) -> None:
    """Put one row into its state after the change, and keep the search true."""
    table, number, searched = change.table, change.id, change.table in _SEARCHED
    if searched and change.before is not None:
        search.forget(db, table, number, number)
    if change.after is None:
        db.run(f"DELETE FROM {table} WHERE id = ?", (number,))
    elif change.before is None:
        names = COLUMNS[table]
        values = [change.after[name] for name in names]
        db.run(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})", values)
    else:
        changed = [name for name in COLUMNS[table] if change.before[name] != change.after[name]]
        sets = ", ".join(f"{name} = ?" for name in changed)
        db.run(f"UPDATE {table} SET {sets} WHERE id = ?", (*(change.after[name] for name in changed), number))
    if searched and change.after is not None:
        search.add(db, table, number, number)


def _number(row: Row) -> int:
    return int(row["id"] or 0)
