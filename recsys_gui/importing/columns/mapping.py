"""Which column of a file is what: told by the owner, known from the header, remembered, or guessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from recsys_gui.base.errors import UserError
from recsys_gui.domain.import_answers import FileKind
from recsys_gui.importing.cells.coded import Field
from recsys_gui.importing.columns import guessing, wide
from recsys_gui.importing.columns.known_exports import KNOWN
from recsys_gui.importing.columns.presets import GUESSED, Preset, plain_name, positions, recognise
from recsys_gui.importing.columns.wide import Group

BETWEEN = "|"
"""Stands between the names of columns that are told as one."""
_NONE = "none"
_FIELDS: tuple[Field, ...] = get_args(Field)
_NAMES = {
    "sales": ("product", "name", "items"), "products": ("product", "name", "product_alternative"),
    "customers": ("customer", "email", "phone", "customer_name"), "behaviour": ("product", "name"),
}  # fmt: skip
_SAME: Mapping[Field, tuple[Field, ...]] = {
    "product": ("product", "name", "items"), "customer": ("customer", "email", "phone", "customer_name"),
}  # fmt: skip
_TOLD = 1.0


@dataclass(frozen=True)
class ColumnMap:
    """What the columns of a file are.

    Attributes:
        preset: what is known of such files; one without a key when the columns were guessed.
        positions: field → position of its column.
        confidence: field → how sure that is, 0…1.
        unclear: fields that have to be asked for before anything is brought in.
        groups: the products of a row, when a row has several in columns of their own.
        kind: what the rows are.
    """

    preset: Preset
    positions: Mapping[Field, int]
    confidence: Mapping[Field, float] = field(default_factory=dict)
    unclear: tuple[Field, ...] = ()
    groups: tuple[Group, ...] = ()
    kind: FileKind = "sales"


def map_columns(
    file: str,
    header: Sequence[str],
    rows: Sequence[Sequence[str]] = (),
    *,
    kind: FileKind | None = None,
    told: Mapping[str, str] | None = None,
) -> ColumnMap:
    """Recognise the columns of ``file``.

    Args:
        file: its name, for sentences.
        header: the names of its columns.
        rows: its first rows.
        kind: what its rows are, when the owner told it.
        told: field → column as the owner decided, by name or by number, the first one 1. The column "none" says that
            the file has no such field; several product columns stand between :data:`BETWEEN`.

    Raises:
        UserError: such a file cannot be used, or what was told fits no column.
    """
    decided = _told(file, header, told or {})
    preset = recognise(header, KNOWN)
    if preset is not None and (kind is None or preset.kind == kind):
        if preset.refused:
            sentence, advice = preset.refused
            raise UserError(sentence.template, advice.template, file=file)
        found = _by_place(positions(preset, header))
        known = ColumnMap(preset, found, dict.fromkeys(found, _TOLD), kind=preset.kind)
    else:
        known = _guessed(header, rows, kind)
    return _with(known, decided, header)


def _guessed(header: Sequence[str], rows: Sequence[Sequence[str]], kind: FileKind | None) -> ColumnMap:
    groups = wide.numbered(header)
    grouped = {position for group in groups for position in group.positions.values()}
    names = ["" if position in grouped else name for position, name in enumerate(header)]
    found = guessing.guess(names if groups else header, rows, kind)
    used, unclear = guessing.used(found.columns), found.unclear
    if groups and found.kind == "sales":
        fields = set(groups[0].positions)
        used = {field: place for field, place in used.items() if place[0] not in grouped and field not in fields}
        unclear = tuple(wanted for wanted in found.unclear if wanted not in fields and wanted != "product")
    else:
        groups = ()
    return ColumnMap(
        GUESSED[found.kind],
        _by_place({field: position for field, (position, _) in used.items()}),
        {field: round(sure, 2) for field, (_, sure) in used.items()},
        unclear, groups, found.kind,
    )  # fmt: skip


def _told(file: str, header: Sequence[str], told: Mapping[str, str]) -> dict[Field, list[int]]:
    """Field → the columns told for it: mostly one, none where there is no such column."""
    there = {plain_name(name): position for position, name in reversed(list(enumerate(header))) if plain_name(name)}
    numbers = {str(position + 1): position for position in range(len(header))}
    decided: dict[Field, list[int]] = {}
    for name, column in told.items():
        wanted = _field(name)
        if column.casefold() == _NONE and _NONE not in there:
            decided[wanted] = []
            continue
        decided[wanted] = []
        for each in column.split(BETWEEN) if wanted == "product_column" else [column]:
            position = there.get(plain_name(each), numbers.get(each.strip()))
            if position is None:
                raise UserError(
                    "“{file}” has no column “{column}”.", "It has these columns: {found}.",
                    file=file, column=each, found=listed(header),
                )  # fmt: skip
            decided[wanted].append(position)
    return decided


def _field(name: str) -> Field:
    found = next((field for field in _FIELDS if field == name), None)
    if found is None:
        raise UserError(
            "There is no field “{field}”.", "The fields are: {fields}.", field=name, fields=", ".join(_FIELDS)
        )
    return found


def _with(known: ColumnMap, decided: Mapping[Field, Sequence[int]], header: Sequence[str]) -> ColumnMap:
    """What is known, with what was decided instead."""
    if not decided:
        return known
    products = decided.get("product_column", ())
    there: dict[Field, int] = {
        field: places[0] for field, places in decided.items() if places and field != "product_column"
    }
    taken = {*there.values(), *products}
    kept: dict[Field, int] = {
        field: position for field, position in known.positions.items() if field not in decided and position not in taken
    }
    sure: dict[Field, float] = {field: known.confidence.get(field, _TOLD) for field in kept}
    sure |= dict.fromkeys(there, _TOLD)
    answered = set(decided) | ({"product", "quantity"} if products or "items" in decided else set())
    unclear = tuple(wanted for wanted in known.unclear if not answered & set(_SAME.get(wanted, (wanted,))))
    groups = wide.of_products(header, products) if products else known.groups
    return replace(known, positions=_by_place(kept | there), confidence=sure, unclear=unclear, groups=groups)


def _by_place(found: Mapping[Field, int]) -> dict[Field, int]:
    """Fields in the order of their columns."""
    return dict(sorted(found.items(), key=lambda item: item[1]))


def listed(header: Sequence[str]) -> str:
    """The names of columns for a sentence; columns without a name go by their number."""
    return ", ".join(name[:40] or str(position + 1) for position, name in enumerate(header[:40]))


def check(file: str, header: Sequence[str], columns: ColumnMap, rows: Sequence[Sequence[str]] = ()) -> None:
    """Refuse what is not clear; ``rows`` are the file's first ones.

    Raises:
        UserError: it names the first unclear field, and how to tell.
    """
    if "product" in columns.unclear and columns.kind == "sales":
        products = wide.likely_products(header, rows, columns.positions.values())
        if products:
            raise UserError(
                "“{file}” seems to have a column for each product.",
                "If so, say it with --map “{columns}=product_column”.",
                file=file, columns=BETWEEN.join(header[position] for position in products),
            )  # fmt: skip
    if columns.unclear:
        raise UserError(
            "It is not clear which column of “{file}” is the {field}.",
            "Say it with --map column={field}, or --map none={field} when there is none. The columns are: {found}.",
            file=file, field=columns.unclear[0], found=listed(header),
        )  # fmt: skip
    if not any(each in columns.positions for each in _NAMES[columns.kind]) and not columns.groups:
        raise UserError(
            "“{file}” has no column for: {missing}.", "It has these columns: {found}.",
            file=file, missing=_NAMES[columns.kind][0], found=listed(header),
        )  # fmt: skip
