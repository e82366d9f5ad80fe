"""Which column of a file is what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recsys_gui.base.errors import UserError
from recsys_gui.importing.coded import Field
from recsys_gui.importing.presets import PRESETS, Preset, plain_name

NEEDED: tuple[Field, ...] = ("order", "customer", "product", "quantity", "date")
"""Without these a file tells no sales; names, prices and regions are welcome."""


@dataclass(frozen=True)
class ColumnMap:
    """Field → position of its column, and the preset that knew."""

    preset: Preset
    positions: Mapping[Field, int]


def map_columns(file: str, header: Sequence[str]) -> ColumnMap:
    """Recognise the header of ``file``.

    Raises:
        UserError: a needed column is missing; the sentence names it and what was found.
    """
    maps = [ColumnMap(preset, _positions(preset, header)) for preset in PRESETS]
    best = max(maps, key=lambda found: sum(field in found.positions for field in NEEDED))
    missing = [field for field in NEEDED if field not in best.positions]
    if missing:
        raise UserError(
            "“{file}” has no column for: {missing}.",
            "It has these columns: {found}. Rename them, or export the file again.",
            file=file,
            missing=", ".join(missing),
            found=", ".join(name[:40] or "–" for name in header[:20]),
        )
    return best


def _positions(preset: Preset, header: Sequence[str]) -> dict[Field, int]:
    there = {plain_name(name): position for position, name in reversed(list(enumerate(header)))}
    found: dict[Field, int] = {}
    for field, names in preset.columns.items():
        position = next((there[plain_name(name)] for name in names if plain_name(name) in there), None)
        if position is not None:
            found[field] = position
    return found
