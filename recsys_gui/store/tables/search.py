"""Search as you type: which products, customers or sale lines a text means, and the index that makes it quick.

Whoever adds, changes or deletes products or customers calls :func:`add` and :func:`forget` in the same transaction.
"""

from __future__ import annotations

from dataclasses import dataclass

from recsys_gui.store.file.database import Database, Value

_TRIGRAM = 3
_FTS = {"products": "product_search", "customers": "customer_search"}
_COLUMNS = {"products": "code, name, category", "customers": "code, name, email, phone, region"}
_TEXTS = {
    "products": "code || ' ' || name || ' ' || category",
    "customers": "code || ' ' || name || ' ' || email || ' ' || phone || ' ' || region",
}


@dataclass(frozen=True)
class Condition:
    """A condition on the rows of one table, with its parameters."""

    sql: str = "true"
    parameters: tuple[Value, ...] = ()


def add(db: Database, table: str, first: int, last: int) -> None:
    """Make the rows ``first`` … ``last`` of ``products`` or ``customers`` findable."""
    columns = _COLUMNS[table]
    db.run(
        f"INSERT INTO {_FTS[table]} (rowid, {columns}) SELECT id, {columns} FROM {table} WHERE id BETWEEN ? AND ?",
        (first, last),
    )


def forget(db: Database, table: str, first: int, last: int) -> None:
    """Take these rows out of the index; to be called before they change or go."""
    columns, index = _COLUMNS[table], _FTS[table]
    db.run(
        f"INSERT INTO {index} ({index}, rowid, {columns}) SELECT 'delete', id, {columns} FROM {table}"
        " WHERE id BETWEEN ? AND ?",
        (first, last),
    )


def matching(table: str, search: str) -> Condition:
    """Rows of ``products`` or ``customers`` in whose codes and names every word of ``search`` stands somewhere."""
    words = _words(search)
    long = [word for word in words if len(word) >= _TRIGRAM]
    parts, parameters = [], list[Value]()
    if long:
        parts.append(f"+id IN (SELECT rowid FROM {_FTS[table]} WHERE {_FTS[table]} MATCH ?)")
        parameters.append(" ".join(map(_quoted, long)))
    for word in words:
        if len(word) < _TRIGRAM:
            parts.append(f"{_TEXTS[table]} LIKE ? ESCAPE '\\'")
            parameters.append(f"%{_literally(word)}%")
    return Condition(" AND ".join(parts), tuple(parameters)) if parts else Condition()


def customers_called(search: str) -> Condition:
    """Customers whose code is ``search``; or, when all its words have three letters, whose code and name hold them."""
    words = _words(search)
    if not words:
        return Condition()
    if any(len(word) < _TRIGRAM for word in words):
        return Condition("code = ?", (" ".join(words),))
    sought = " ".join("{code name} : " + _quoted(word) for word in words)
    return Condition("id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH ?)", (sought,))


def order_codes(search: str) -> Condition:
    """Orders whose code is ``search``, or begins with it when that is three letters or more."""
    code = " ".join(_words(search))
    if not code:
        return Condition()
    if len(code) < _TRIGRAM:
        return Condition("code = ?", (code,))
    return Condition("code >= ? AND code < ?", (code, code + "\U0010ffff"))


def _words(search: str) -> list[str]:
    """Words without what no text in a shop file can hold."""
    return search.encode(errors="replace").decode().replace("\0", " ").split()


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _literally(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
