"""Files with one row per order and its products in columns."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from recsys_gui.importing.cells.coded import Field
from recsys_gui.importing.columns import contents
from recsys_gui.importing.columns.words import fields_named

_NUMBERED = re.compile(r"(.*?)[ _#-]*(\d{1,2})")
_OF_A_PRODUCT: tuple[Field, ...] = ("product", "name", "quantity", "unit_price", "line_total")
_FEWEST = 3
_LONGEST = 100
_GAPS = 0.3


@dataclass(frozen=True)
class Group:
    """One product of a row that has several, each in columns of its own; ``name`` when the header names it."""

    positions: Mapping[Field, int]
    name: str = ""


def numbered(header: Sequence[str]) -> tuple[Group, ...]:
    """``Product 1, Qty 1, Product 2, Qty 2``: a group for each number; none when the columns are not of that kind."""
    groups: dict[int, dict[Field, int]] = {}
    for position, name in enumerate(header):
        match = _NUMBERED.fullmatch(name) if len(name) <= _LONGEST else None
        named = fields_named(match[1]) if match else {}
        wanted = [each for each in _OF_A_PRODUCT if each in named]
        if match and wanted:
            best = max(wanted, key=lambda each: named[each])
            groups.setdefault(int(match[2]), {}).setdefault(best, position)
    shapes = {frozenset(group) for group in groups.values()}
    if len(groups) < 2 or len(shapes) != 1 or not ({"product", "name"} & next(iter(shapes))):
        return ()
    return tuple(Group(groups[number]) for number in sorted(groups))


def of_products(header: Sequence[str], positions: Sequence[int]) -> tuple[Group, ...]:
    """A group for each column whose name is a product and whose cells are pieces."""
    return tuple(Group({"quantity": position}, header[position]) for position in positions)


def likely_products(header: Sequence[str], rows: Sequence[Sequence[str]], taken: Collection[int]) -> list[int]:
    """Columns that may hold the pieces of one product each: small whole numbers with gaps, under names of no field."""
    found = []
    for position, name in enumerate(header):
        if position in taken or not name or fields_named(name):
            continue
        cells = [row[position] if position < len(row) else "" for row in rows]
        column = contents.look(cells)
        gaps = sum(cell.strip() in ("", "0") for cell in cells) / max(len(cells), 1)
        if column.whole == 1.0 and column.median <= 100 and gaps >= _GAPS:
            found.append(position)
    return found if len(found) >= _FEWEST else []
