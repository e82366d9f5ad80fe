"""Which column of a file is what: told by the owner, known from the header, remembered, or guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from recsys_gui.base.errors import UserError
from recsys_gui.importing.coded import Field
from recsys_gui.importing.columns import guessing
from recsys_gui.importing.known_exports import KNOWN
from recsys_gui.importing.presets import GUESSED, FileKind, Preset, plain_name, positions, recognise

NONE = -1
"""Position of a field that the owner says the file does not have."""
_NAMES = {
    "sales": ("product", "name", "items"), "products": ("product", "name", "product_alternative"),
    "customers": ("customer", "email", "phone", "customer_name"),
}  # fmt: skip
_NUMBERED = re.compile(r"(.*?)[ _#-]*(\d{1,2})")
_TOLD = 1.0


@dataclass(frozen=True)
class Group:
    """One product of a row that has several, each in columns of its own; ``name`` when the header names it."""

    positions: Mapping[Field, int]
    name: str = ""


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
        told: column → field as the owner decided; a column may be given by name or by its number, the first one 1. The
            column "none" says that the file has no such field.

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
    return _with(known, decided)


def _guessed(header: Sequence[str], rows: Sequence[Sequence[str]], kind: FileKind | None) -> ColumnMap:
    groups, base = _numbered_groups(header)
    names = [name if i in base else "" for i, name in enumerate(header)] if groups else header
    found = guessing.guess(names, rows, kind)
    used = guessing.used(found.columns)
    unclear = found.unclear
    if groups and found.kind == "sales":
        grouped = set(groups[0].positions)
        used = {field: place for field, place in used.items() if place[0] in base and field not in grouped}
        unclear = tuple(wanted for wanted in found.unclear if wanted not in grouped and wanted != "product")
    else:
        groups = ()
    return ColumnMap(
        GUESSED[found.kind],
        _by_place({field: position for field, (position, _) in used.items()}),
        {field: round(sure, 2) for field, (_, sure) in used.items()},
        unclear, groups, found.kind,
    )  # fmt: skip


def _numbered_groups(header: Sequence[str]) -> tuple[tuple[Group, ...], set[int]]:
    """``Product 1, Qty 1, Product 2, Qty 2``: the groups, and the positions of all other columns."""
    from recsys_gui.importing.columns.words import fields_named

    groups: dict[int, dict[Field, int]] = {}
    for position, name in enumerate(header):
        match = _NUMBERED.fullmatch(name)
        named = fields_named(match[1]) if match else {}
        wanted = [each for each in ("product", "name", "quantity", "unit_price", "line_total") if each in named]
        if match and wanted:
            best = max(wanted, key=lambda each: named[each])
            groups.setdefault(int(match[2]), {}).setdefault(best, position)
    shapes = {frozenset(group) for group in groups.values()}
    if len(groups) < 2 or len(shapes) != 1 or not ({"product", "name"} & next(iter(shapes))):
        return (), set(range(len(header)))
    taken = {position for group in groups.values() for position in group.values()}
    return tuple(Group(groups[number]) for number in sorted(groups)), set(range(len(header))) - taken


def _told(file: str, header: Sequence[str], told: Mapping[str, str]) -> dict[Field, int]:
    names = {plain_name(name): position for position, name in reversed(list(enumerate(header))) if plain_name(name)}
    numbered = {str(position + 1): position for position in range(len(header))}
    decided: dict[Field, int] = {}
    for column, wanted in told.items():
        if wanted not in get_args(Field):
            raise UserError(
                "There is no field “{field}”.", "The fields are: {fields}.", field=wanted,
                fields=", ".join(get_args(Field)),
            )  # fmt: skip
        for each in column.split("|"):
            position = _find(each, names, numbered)
            if position is None:
                raise UserError(
                    "“{file}” has no column “{column}”.", "It has these columns: {found}.",
                    file=file, column=each, found=listed(header),
                )  # fmt: skip
            decided[wanted] = position  # type: ignore[index]
    return decided


def _find(column: str, names: Mapping[str, int], numbered: Mapping[str, int]) -> int | None:
    if column.casefold() == "none" and "none" not in names:
        return NONE
    return names.get(plain_name(column), numbered.get(column.strip()))


def _with(known: ColumnMap, decided: Mapping[Field, int]) -> ColumnMap:
    if not decided:
        return known
    there = {field: position for field, position in decided.items() if position != NONE}
    kept = {
        field: position
        for field, position in known.positions.items()
        if field not in decided and position not in there.values()
    }
    sure = {field: known.confidence.get(field, _TOLD) for field in kept} | dict.fromkeys(there, _TOLD)
    same = {"product": ("product", "name", "items"), "customer": ("customer", "email", "phone", "customer_name")}
    answered = {wanted for wanted in known.unclear if set(same.get(wanted, (wanted,))) & set(decided)}
    if "items" in decided:
        answered |= {"product", "quantity"}
    unclear = tuple(wanted for wanted in known.unclear if wanted not in answered)
    return replace(known, positions=_by_place(kept | there), confidence=sure, unclear=unclear)


def _by_place(found: Mapping[Field, int]) -> dict[Field, int]:
    """Fields in the order of their columns."""
    return dict(sorted(found.items(), key=lambda item: item[1]))


def listed(header: Sequence[str]) -> str:
    """The names of columns for a sentence; columns without a name go by their number."""
    return ", ".join(name[:40] or str(position + 1) for position, name in enumerate(header[:40]))


def check(file: str, header: Sequence[str], columns: ColumnMap) -> None:
    """Refuse what is not clear.

    Raises:
        UserError: it names the first unclear field, and how to tell.
    """
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
