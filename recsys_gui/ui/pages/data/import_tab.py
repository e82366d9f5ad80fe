"""The history of imports: what each brought, and the ways to take one back or bring its file in again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from recsys_gui.domain.rows import ImportRow
from recsys_gui.ui.dialogs.question import Question
from recsys_gui.ui.models.paged import PagedTableModel
from recsys_gui.ui.pages.data.table_tab import TableTab, TabWords
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button, card, icon_label
from recsys_gui.ui.widgets.labels import label


class ImportTab(TableTab):
    """Signals: undo_wanted, with an ``ImportRow``; again_wanted, with the path of its file."""

    undo_wanted = Signal(object)
    again_wanted = Signal(object)

    def __init__(self, theme: Theme, words: TabWords, model: PagedTableModel[Any]) -> None:
        super().__init__(theme, words, model)
        self._theme = theme
        self._title, self._detail = label("", "strong"), label("", "small", wrap=True)
        self.again = button(self.tr("Import again…"), self._again, name="import-again")
        self.undo = button(self.tr("Undo this import"), self.ask, "danger", name="undo-import")
        theme.dress(self.again, "refresh-cw", "text")
        theme.dress(self.undo, "undo-2", "bad")
        self._about = self._make_card(theme)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(self._about)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        model.read.connect(self._choose)
        self._choose()

    @property
    def chosen(self) -> ImportRow | None:
        """The import that the card is about."""
        here = self.table.currentIndex()
        row = self.model.row(here.row()) if here.isValid() else None
        return row if isinstance(row, ImportRow) else None

    def ask(self) -> Question:
        """Say what would go, before it goes."""
        row = self.chosen
        assert row is not None
        title = self.tr("Undo the import of {file}?").format(file=row.file)
        detail = self._consequence(row)
        question = Question(self._theme, title, detail, self.tr("Undo the import"), self.tr("Keep it"), self.window())
        question.accepted.connect(lambda: self.undo_wanted.emit(row))
        question.open()
        return question

    def _make_card(self, theme: Theme) -> QFrame:
        box, column = card()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(icon_label(theme, "file", "text2", 20))
        line.addLayout(words, 1)
        line.addWidget(self.again)
        line.addWidget(self.undo)
        column.addLayout(line)
        return box

    def _choose(self) -> None:
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._tell()

    def _tell(self) -> None:
        row = self.chosen
        self._about.setVisible(row is not None)
        if row is None:
            return
        self._title.setText(row.file)
        self._detail.setText(self._consequence(row))
        self.undo.setVisible(not row.undone)
        there = bool(row.source) and Path(row.source).is_file()
        self.again.setEnabled(there)
        self.again.setToolTip(plain_tip(row.source if there else self.tr("The file is no longer where it was.")) or "")

    def _consequence(self, row: ImportRow) -> str:
        if row.undone:
            return self.tr("This import was undone. Import the file again to have its rows back.")
        sales = self.tr("%Ln sale lines", "", row.sales)
        products = self.tr("%Ln products", "", row.products)
        customers = self.tr("%Ln customers", "", row.customers)
        words = self.tr(
            "Undoing removes {sales}, {products} and {customers} that came only from this file."
            " What you changed in other rows stays."
        )
        return words.format(sales=sales, products=products, customers=customers)

    def _again(self) -> None:
        if (row := self.chosen) is not None and row.source:
            self.again_wanted.emit(Path(row.source))
