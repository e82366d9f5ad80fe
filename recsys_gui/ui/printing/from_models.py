"""Tables on paper from the models that lists on screen have."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.printing.printout import PrintedColumn, PrintedRow, PrintedTable

_WIDE, _LEAST, _MOST, _NARROW = 5.0, 1.2, 2.6, 0.5
_A_LETTER, _SMALLER = 0.14, 0.83
"""What a letter weighs in the width of a column; how much smaller those of titles and second lines are."""
_NUMBER = "#"


def printed_tables(
    model: QAbstractItemModel, widest: int, without: frozenset[int] = frozenset(), *, tick: bool = True
) -> list[PrintedTable]:
    """One table a section of ``model``, or a single one where it has no sections.

    Args:
        model: a list of sections with rows, or a plain table.
        widest: the column with most words.
        without: columns that do not go on paper.
        tick: whether each row has a box to tick.
    """
    columns = [column for column in range(model.columnCount()) if column not in without]
    parents = [model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data(Role.SECTION)]
    every = [row for parent in parents or [QModelIndex()] for row in _rows(model, columns, parent)]
    printed = [_column(model, column, column == widest, every, place) for place, column in enumerate(columns)]
    if not parents:
        return [PrintedTable("", printed, every, tick)] if every else []
    return [
        PrintedTable(str(heading.data()), printed, rows, tick)
        for heading in parents
        if (rows := _rows(model, columns, heading))
    ]


def _column(model: QAbstractItemModel, column: int, widest: bool, rows: list[PrintedRow], place: int) -> PrintedColumn:
    """A column as wide as its longest words want it, within reason."""
    title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    aligned = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    right = bool(aligned is not None and Qt.AlignmentFlag(aligned) & Qt.AlignmentFlag.AlignRight)
    small = [title, *(row.below[place] for row in rows)]
    longest = max(_letters(words) * _SMALLER for words in small)
    longest = max([longest, *(_letters(row.cells[place]) for row in rows)])
    weight = _WIDE if widest else _NARROW if title == _NUMBER else min(max(longest * _A_LETTER, _LEAST), _MOST)
    return PrintedColumn(title, weight, right)


def _letters(words: str) -> int:
    """How long words are; a Chinese character counts for two letters."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in words)


def _rows(model: QAbstractItemModel, columns: list[int], parent: QModelIndex) -> list[PrintedRow]:
    return [
        PrintedRow(
            [_words(model.index(row, column, parent)) for column in columns],
            [str(model.index(row, column, parent).data(Role.SECOND) or "") for column in columns],
        )
        for row in range(model.rowCount(parent))
    ]


def _words(cell: QModelIndex) -> str:
    said = (str(cell.data() or ""), str(cell.data(Role.BADGE) or ""))
    return "  ".join(part for part in said if part)
