"""Tables on paper from the models that lists on screen have."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.printing.printout import PrintedColumn, PrintedRow, PrintedTable

_WIDE, _USUAL, _NARROW = 5.0, 1.6, 0.5
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
    printed = [_column(model, column, widest) for column in columns]
    if not any(model.index(row, 0).data(Role.SECTION) for row in range(model.rowCount())):
        rows = _rows(model, columns, QModelIndex())
        return [PrintedTable("", printed, rows, tick)] if rows else []
    tables = []
    for number in range(model.rowCount()):
        heading = model.index(number, 0)
        if rows := _rows(model, columns, heading):
            tables.append(PrintedTable(str(heading.data()), printed, rows, tick))
    return tables


def _column(model: QAbstractItemModel, column: int, widest: int) -> PrintedColumn:
    title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    aligned = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    right = bool(aligned is not None and Qt.AlignmentFlag(aligned) & Qt.AlignmentFlag.AlignRight)
    weight = _WIDE if column == widest else _NARROW if title == _NUMBER else _USUAL
    return PrintedColumn(title, weight, right)


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
