"""The tools of an editable table: add, delete, merge, paste, export; each asks for an edit and does nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton

from recsys_gui.base.errors import UserError
from recsys_gui.domain.edits import Cell, CellEdit, DeleteRows, Edit, EditTable, MergeRows, SetCells
from recsys_gui.ui.dialogs.form import Field, FormDialog
from recsys_gui.ui.pages.data.forms import Values
from recsys_gui.ui.pages.data.table_tab import TableTab
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button

_MOST_CELLS = 20_000


@dataclass(frozen=True)
class Adding:
    """How rows of a table are added: the button's words, the form, and the edit that comes of it."""

    words: str
    fields: Callable[[], Sequence[Field]]
    edit: Callable[[Values], Edit]


@dataclass(frozen=True)
class RowAction:
    """One more thing to do with a single row: its words and what happens."""

    words: str
    act: Callable[[object], object]


class TableTools(QObject):
    """Buttons, menu and keys of ``tab`` for the rows of ``table``.

    Signals:
        wanted: an ``Edit`` to be done. problem: a ``UserError``. export_wanted: the table, what is searched
            and the ``RowFilter``.
    """

    wanted = Signal(object)
    problem = Signal(object)
    export_wanted = Signal(str, str, object)

    def __init__(
        self, theme: Theme, tab: TableTab, table: EditTable, adding: Adding, more: Sequence[RowAction] = ()
    ) -> None:
        super().__init__(tab)
        self._tab, self._table_name, self._adding, self._more = tab, table, adding, more
        self._model, self._table = tab.model, tab.table
        self._table.set_editable()
        self._model.edited.connect(self._on_edited)
        self._table.pasted.connect(self._paste)
        self._table.delete_wanted.connect(self._delete)
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._table.customContextMenuRequested.connect(self._show_menu)
        self.export = self._button(theme, self.tr("Export…"), "download", self._export, f"export-{table}")
        self.merge = self._button(theme, self.tr("Merge"), "copy", self._merge, f"merge-{table}")
        self.merge.setToolTip(self.tr("Choose two rows or more; all become the one chosen last."))
        self.merge.setVisible(table != "sales")
        self.delete = self._button(theme, self.tr("Delete"), "trash-2", self._delete, f"delete-{table}")
        self.add = self._button(theme, adding.words, "plus", self.ask, f"add-{table}")
        shortcut = QAction(adding.words, tab)
        shortcut.setShortcut(QKeySequence.StandardKey.New)
        shortcut.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.triggered.connect(self.ask)
        tab.addAction(shortcut)
        self._table.selectionModel().selectionChanged.connect(self._on_selection)
        self._model.modelReset.connect(self._on_selection)
        self._on_selection()

    def ask(self) -> FormDialog:
        """Open the form of a new row."""
        dialog = FormDialog(self._adding.words, self._adding.fields(), self.tr("Add"), self._tab.window())
        dialog.filled.connect(lambda values: self.wanted.emit(self._adding.edit(values)))
        dialog.open()
        return dialog

    def _button(self, theme: Theme, words: str, icon: str, on_click: Callable[[], object], name: str) -> QPushButton:
        made = button(words, on_click, name=name)
        theme.dress(made, icon, "text")
        self._tab.tools.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _on_selection(self) -> None:
        chosen = len(self._table.chosen())
        self.delete.setEnabled(chosen > 0)
        self.merge.setEnabled(chosen > 1)

    def _ids(self) -> tuple[int, ...]:
        return tuple(_id(self._model.row(place)) for place in self._table.chosen())

    def _on_edited(self, row: object, field: str, value: Cell) -> None:
        self.wanted.emit(SetCells(self._table_name, (CellEdit(_id(row), field, value),)))

    def _export(self) -> None:
        self.export_wanted.emit(self._table_name, self._model.search, self._tab.wanted)

    def _delete(self) -> None:
        if ids := self._ids():
            self.wanted.emit(DeleteRows(self._table_name, ids))

    def _merge(self) -> None:
        here = self._table.currentIndex()
        if here.isValid() and len(ids := self._ids()) > 1:
            kept = _id(self._model.row(here.row()))
            table = cast('Literal["products", "customers"]', self._table_name)
            self.wanted.emit(MergeRows(table, kept, tuple(number for number in ids if number != kept)))

    def _paste(self, cells: list[list[str]]) -> None:
        """Cells from a spreadsheet, from the current cell to the right and down."""
        here = self._table.currentIndex()
        if not here.isValid() or not cells:
            return
        columns = [
            number
            for number in range(here.column(), len(self._model.columns))
            if not self._table.isColumnHidden(number)
        ]
        try:
            edits = self._pasted(cells, here.row(), columns)
        except UserError as error:
            self.problem.emit(error)
            return
        if edits:
            self.wanted.emit(SetCells(self._table_name, tuple(edits)))

    def _pasted(self, cells: list[list[str]], top: int, columns: list[int]) -> list[CellEdit]:
        if sum(map(len, cells)) > _MOST_CELLS:
            raise UserError("These are too many cells to paste at once.", "Import them as a file instead.")
        if top + len(cells) > self._model.rowCount():
            raise UserError(
                "There are more rows to paste than rows below the chosen cell.",
                "Choose a cell further up, or import them as a file.",
            )
        edits = []
        for down, words in enumerate(cells):
            row = self._model.row(top + down)
            for number, text in zip(columns, words, strict=False):
                column = self._model.columns[number]
                if column.parse is not None:
                    edits.append(CellEdit(_id(row), column.field, column.parse(text)))
        return edits

    def _show_menu(self, where: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._table.viewport().mapToGlobal(where))

    def menu(self) -> QMenu:
        """What can be done with the chosen rows."""
        menu = QMenu(self._table)
        here = self._table.currentIndex()
        edit = menu.addAction(self.tr("Edit cell"))
        edit.setEnabled(bool(here.flags() & Qt.ItemFlag.ItemIsEditable))
        edit.triggered.connect(lambda: self._table.edit(self._table.currentIndex()))
        for action in self._more:
            made = menu.addAction(action.words)
            made.setEnabled(here.isValid())
            made.triggered.connect(lambda _=False, chosen=action: chosen.act(self._model.row(here.row())))
        menu.addSeparator()
        for source in (self.merge, self.delete):
            if source is self.merge and self._table_name == "sales":
                continue
            made = menu.addAction(source.text())
            made.setEnabled(source.isEnabled())
            made.triggered.connect(source.click)
        return menu


def _id(row: object) -> int:
    number = getattr(row, "id", None)
    assert isinstance(number, int)
    return number
