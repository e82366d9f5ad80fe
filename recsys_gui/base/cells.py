"""Cells that spreadsheet programs would take for formulas, made harmless in files that are written."""

from __future__ import annotations

import csv
import io

_DANGEROUS = tuple("=+-@\t\r\n＝＋－＠")


def harmless(cell: str) -> str:
    """The cell with an apostrophe before it when it begins like a formula and is no number."""
    if not cell.startswith(_DANGEROUS):
        return cell
    try:
        float(cell)
    except ValueError:
        return f"'{cell}"
    return cell


def restored(cell: str) -> str:
    """The cell that :func:`harmless` wrote."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_DANGEROUS) else cell


def table_of(copied: str) -> list[list[str]]:
    """Cells copied from a spreadsheet, row by row: tabs between cells, quotes around cells with line breaks."""
    reader = csv.reader(io.StringIO(copied.replace("\0", "")), delimiter="\t")
    return [[restored(cell) for cell in row] for row in reader if row]
