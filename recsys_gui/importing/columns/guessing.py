"""A guess which column is what, each with a confidence, and what has to be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.import_answers import FileKind
from recsys_gui.importing.cells.actions import UNKNOWN, meaning
from recsys_gui.importing.cells.coded import Field
from recsys_gui.importing.columns import contents, structure, words
from recsys_gui.importing.columns.contents import Column

SURE = 0.75
"""Below this a column that matters is asked for."""
_WORTH = 0.45
_USED = 0.6
_PLAIN_NAMES: tuple[Field, ...] = ("date", "quantity", "unit_price")
_WORDY: tuple[Field, ...] = ("name", "customer_name", "category", "region")
_TRUSTED, _DOUBTED = 0.8, 0.7
"""A column whose name is plain is used even when its few cells look wrong; when many do, it is asked for."""
_FEW_ROWS = 20
_LONG = 250
_KEYS = 0.5
_SHARED = 0.65
"""A column called only "name" is more likely a product's than a customer's beside products."""
FIELDS: Mapping[FileKind, tuple[Field, ...]] = {
    "sales": (
        "order", "date", "time", "customer", "customer_name", "first_name", "last_name", "email", "phone", "product",
        "name", "variant", "category", "quantity", "unit_price", "line_total", "status", "items", "currency", "region",
    ),
    "products": ("product", "name", "category", "list_price", "unit_cost", "stock", "active"),
    "customers": ("customer", "customer_name", "first_name", "last_name", "email", "phone", "region"),
    "behaviour": (
        "date", "time", "customer", "customer_name", "email", "phone", "product", "name", "category", "action",
        "rating", "quantity", "unit_price",
    ),
}  # fmt: skip
"""What a column can be in each kind of file."""
Sure = dict[Field, tuple[int, float]]


@dataclass(frozen=True)
class Guess:
    """Field → (position, confidence) for one kind of file; ``unclear`` are fields to ask the owner for."""

    kind: FileKind
    columns: Sure
    unclear: tuple[Field, ...]


def guess(header: Sequence[str], rows: Sequence[Sequence[str]], kind: FileKind | None = None) -> Guess:
    """Guess from the names of the columns and the first rows; ``kind`` when the owner told it."""
    columns = [contents.look([row[i] if i < len(row) else "" for row in rows]) for i in range(len(header))]
    named = any(header)
    guesses = [_guess(each, header, columns, named) for each in ([kind] if kind else list(FIELDS))]
    sales = guesses[0]
    behaviour = guesses[-1]
    if not kind and _tells_behaviour(behaviour, sales, columns):
        return behaviour
    if kind or _is_sales(sales.columns) or "order" in sales.columns:
        return sales
    whole = [found for found in guesses[1:-1] if not found.unclear]
    return max(whole, key=lambda found: sum(sure for _, sure in found.columns.values()), default=sales)


def _guess(kind: FileKind, header: Sequence[str], columns: Sequence[Column], named: bool) -> Guess:
    found = _assign(kind, header, columns)
    if kind == "sales":
        taken: dict[Field, int] = {field: position for field, (position, _) in found.items()}
        structural = structure.find(columns, taken)
        # Where names exist and say nothing, the way columns hang together is not enough to be sure.
        found |= {
            field: (position, sure if not named or field == "date" else min(sure, SURE - 0.05))
            for field, (position, sure) in structural.items()
        }
        found = _money(found, columns)
    return Guess(kind, found, _unclear(kind, found, columns))


def _assign(kind: FileKind, header: Sequence[str], columns: Sequence[Column]) -> Sure:
    """Each column is one field and each field one column, so that all scores together are the largest."""
    from scipy.optimize import linear_sum_assignment

    fields = FIELDS[kind]
    scores = np.zeros((len(fields), len(header)))
    for position, name in enumerate(header):
        meanings = words.fields_named(name)
        for field, sure in meanings.items():
            if field in fields:
                doubt = _SHARED if kind == "sales" and field == "customer_name" and sure < 1 else 1.0
                fit = _fit(field, columns[position], kind)
                if sure == 1.0 and field in _WORDY and len(meanings) == 1 and columns[position].longest <= _LONG:
                    fit = max(fit, _TRUSTED)
                if sure == 1.0 and field in _PLAIN_NAMES:
                    fit = max(fit, _TRUSTED if len(columns[position].texts) < _FEW_ROWS else _DOUBTED)
                scores[fields.index(field), position] = sure * fit * doubt
    # Of columns that are as likely, the first one.
    ranked = np.where(scores >= _WORTH, scores - 1e-4 * np.arange(len(header)) / max(len(header), 1), 0.0)
    found: Sure = {}
    rows_of, columns_of = linear_sum_assignment(ranked, maximize=True)
    for row, position in zip(rows_of.tolist(), columns_of.tolist(), strict=True):
        if scores[row, position] >= _WORTH:
            found[fields[row]] = (position, float(scores[row, position]))
    return found


def _fit(field: Field, column: Column, kind: FileKind) -> float:
    if not column.texts:
        return 1.0
    fit = contents.fits(field, column)
    if (
        field == "name"
        and column.spaced < 0.1
        and column.longest < 20
        and (column.lettered < 0.9 or column.digits > 0.5)
    ):
        return min(fit, 0.5)
    if field == "product" and column.spaced > 0.6:
        return min(fit, 0.6)
    if field == "customer_name" and column.spaced < 0.1 and kind == "sales":
        return min(fit, 0.6)
    if field == "customer" and column.spaced > 0.6:
        return min(fit, 0.85)
    return fit


def _money(found: Sure, columns: Sequence[Column]) -> Sure:
    """Tell the price of a piece, of a line and of an order apart by their amounts."""
    taken: dict[Field, int] = {field: position for field, (position, _) in found.items()}
    if "line_total" in taken and not structure.is_of_the_line(columns, taken["line_total"], taken):
        found = {field: place for field, place in found.items() if field != "line_total"}
    product = taken.get("product", taken.get("name"))
    if "unit_price" in found and "line_total" not in found and "quantity" in taken and product is not None:
        price, sure = found["unit_price"]
        grows = structure.grows_with_quantity(columns, price, taken["quantity"], product)
        if grows:
            found = {field: place for field, place in found.items() if field != "unit_price"}
            found["line_total"] = (price, min(sure, SURE - 0.01))
    return found


def _tells_behaviour(found: Guess, sales: Guess, columns: Sequence[Column]) -> bool:
    """Whether a column says, in words that are known, what customers did; or there are stars, and nothing is sold."""
    if found.unclear:
        return False
    if "action" in found.columns:
        words_there = columns[found.columns["action"][0]].texts
        known = [meaning(word) for word in words_there]
        looks = any(kind != UNKNOWN and kind > EventKind.RETURN for kind in known)
        return looks and sum(kind != UNKNOWN for kind in known) >= SURE * len(known)
    return not {"order", "quantity", "unit_price", "line_total", "items"} & set(sales.columns)


def _is_sales(found: Sure) -> bool:
    what = "items" in found or (("product" in found or "name" in found) and "date" in found)
    return what and ("date" in found or "customer" in found or "order" in found)


def _unclear(kind: FileKind, found: Sure, columns: Sequence[Column]) -> tuple[Field, ...]:
    def sure(*fields: Field) -> bool:
        return any(found.get(field, (0, 0.0))[1] >= SURE for field in fields)

    if kind == "products":
        known = sure("list_price", "unit_cost", "stock", "category") and sure("product", "name")
        return () if known and _is_key(found, columns, "product", "name") else ("product",)
    if kind == "behaviour":
        needed: list[tuple[Field, ...]] = [
            ("date",), ("product", "name"), ("customer", "email", "phone", "customer_name"), ("action", "rating"),
        ]  # fmt: skip
        return tuple(fields[0] for fields in needed if not sure(*fields))
    if kind == "customers":
        named = sure("customer_name", "first_name", "last_name", "email", "phone")
        known = sure("email", "phone") or (sure("customer") and named)
        return () if known and _is_key(found, columns, "customer", "email", "phone") else ("customer",)
    wanted: list[Field] = [] if sure("date") else ["date"]
    if not sure("items"):
        wanted += [] if sure("product", "name") else ["product"]
        wanted += [] if sure("quantity") else ["quantity"]
    if not sure("customer", "email", "phone", "customer_name"):
        wanted.append("customer")
    # An order or a price that was found but is doubtful would be used, so it is asked for; a missing one is not needed.
    doubtful: tuple[Field, ...] = ("order", "unit_price", "line_total")
    wanted += [field for field in doubtful if field in found and found[field][1] < SURE]
    return tuple(wanted)


def _is_key(found: Sure, columns: Sequence[Column], *fields: Field) -> bool:
    """Whether the first of these columns that is there is filled on most rows, mostly with something new on each."""
    column = next((columns[found[field][0]] for field in fields if field in found), None)
    if column is None or not column.texts:
        return column is not None
    return column.filled >= _KEYS and column.distinct >= _KEYS * column.filled * len(column.texts)


def used(found: Mapping[Field, tuple[int, float]]) -> dict[Field, tuple[int, float]]:
    """Those that are sure enough to be used at all."""
    return {field: place for field, place in found.items() if place[1] >= _USED}
