"""What the owner decides about a file before it is brought in, and what the program proposes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from recsys_gui.domain.reports import FoundColumn

FileKind = Literal["sales", "products", "customers", "behaviour"]
"""What the rows are; of behaviour: what customers looked at, marked as favourites, rated, and perhaps bought."""
DateOrder = Literal["ymd", "dmy", "mdy"]

SWITCHES = (
    "duplicates", "zero_price", "test_orders", "future_date", "negative_price", "cancelled_orders", "not_products",
    "statuses",
)  # fmt: skip
"""Kinds of cleaning that can be switched off."""
SWITCHES_ON = ("same_code",)
"""Kinds that are only shown unless switched on: product codes that differ in case and blanks only become one."""


@dataclass(frozen=True)
class Answers:
    """What the owner decided about a file; everything else is found out.

    Attributes:
        kind: what its rows are.
        columns: field → column, by its name or by its number, the first one 1; the column "none" says that the file has
            no such field.
        dates: whether days or months come first.
        sheet: the sheet of a workbook.
        header: whether there is one.
        off, on: kinds of cleaning to leave out and to add, of :data:`SWITCHES` and :data:`SWITCHES_ON`.
    """

    kind: FileKind | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    dates: DateOrder | None = None
    sheet: str = ""
    header: bool | None = None
    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()


NOTHING_DECIDED = Answers()
"""What holds before the owner decided anything."""


@dataclass(frozen=True)
class FilePreview:
    """A file as far as the program understands it by itself, to be shown and corrected before anything else.

    Attributes:
        kind, preset: what the rows are, and the key of the known export ("" when columns were guessed).
        encoding, delimiter: of a text; "" for a workbook.
        sheet, sheets: the chosen sheet of a workbook, and all.
        header: names of the columns, "" where the file has none; ``rows`` are the first rows, one text a column.
        mapping: field → its column and how sure that is (0…1).
        fields: every field that a column of such a file can be.
        questions: what has to be answered before the file can be brought in: fields without a sure column, and "dates"
            when nothing tells whether days or months come first.
        remembered: whether the columns were decided by the owner for an earlier file with this header.
        joined: name of the file beside it that is read too; "" mostly.
    """

    kind: FileKind
    preset: str
    encoding: str
    delimiter: str
    sheet: str
    sheets: list[str]
    header: list[str]
    rows: list[list[str]]
    mapping: dict[str, FoundColumn]
    fields: list[str]
    questions: list[str]
    remembered: bool = False
    joined: str = ""
