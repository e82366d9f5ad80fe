"""Results on stdout: one JSON object, or words and small tables."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Mapping, Sequence
from decimal import Decimal

from recsys_gui.base.codec import to_json
from recsys_gui.base.settings import Json
from recsys_gui.base.text import Text


def print_json(value: object) -> None:
    """One JSON object; sentences as English text, numbers that are none as null."""
    print(json.dumps(plain(value), ensure_ascii=True, allow_nan=False))


def plain(value: object) -> Json:
    """``value`` as JSON for other programs."""
    if isinstance(value, Text):
        return str(value)
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return to_json(value)


def counted(n: int, things: str) -> str:
    """So many ``things``, a plural that ends in s: 1 offer, 2,000 offers, 1 sale line."""
    return f"{n:,} {things.removesuffix('s') if n == 1 else things}"


def written(n: int, things: str, place: object) -> str:
    """The sentence that so many ``things`` were written to a file."""
    return f"{counted(n, things)} {'was' if n == 1 else 'were'} written to {place}."


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as they need; those whose every cell is a number stand to the right."""
    columns = list(zip(header, *rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    numbers = [all(_is_number(cell) for cell in column[1:]) for column in columns]
    for line in [header, *rows]:
        cells = (
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(line, widths, numbers, strict=True)
        )
        print("  ".join(cells).rstrip())


def _is_number(cell: str) -> bool:
    return cell in ("", "–") or cell.replace(",", "").replace(".", "").replace("-", "").isdigit()
