"""What is printed, before it is laid out: a title, lines of text, tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class PrintedColumn:
    """A column of a printed table: ``weight`` is its share of the width; numbers stand at the ``right``."""

    title: str
    weight: float
    right: bool = False


@dataclass(frozen=True)
class PrintedRow:
    """One row: the texts of its cells, and smaller ones below them."""

    cells: Sequence[str]
    below: Sequence[str] = ()


@dataclass(frozen=True)
class PrintedTable:
    """A table under its heading; ``tick`` puts a box before each row, to be ticked by hand."""

    heading: str
    columns: Sequence[PrintedColumn]
    rows: Sequence[PrintedRow]
    tick: bool = False


@dataclass(frozen=True)
class Printout:
    """Everything on the sheets.

    Attributes:
        title: what it is.
        shop: whose; stands in the header of every page, with ``day``.
        day: as the shop writes it.
        filters: what was left out, "" for nothing.
        lines: sentences below the title.
        tables: under each other.
    """

    title: str
    shop: str
    day: str
    filters: str = ""
    lines: Sequence[str] = ()
    tables: Sequence[PrintedTable] = field(default_factory=list)
