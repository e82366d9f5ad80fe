"""What was deleted in the last thirty days, to be put back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.edits import EditDone, PutBack
from recsys_gui.domain.rows import BinRow
from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.models.short_table import RowColumn, ShortTable
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.banner import Banner
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.row_table import RowTable


class RecentlyDeletedDialog(QDialog):
    """One line a deletion, the newest first; what is put back leaves the list at once."""

    def __init__(self, theme: Theme, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("RecentlyDeletedDialog", "Recently deleted"))
        self.resize(scaled(600), scaled(420))
        self._shop, form = shop, shop.formatter
        self.list = ShortTable[BinRow](
            [
                RowColumn(self.tr("What"), lambda each: say(each.name)),
                RowColumn(self.tr("When"), lambda each: form.time(each.time), right=True),
                RowColumn(self.tr("Rows"), lambda each: form.number(each.rows), right=True),
            ],
            self,
        )
        self.view = RowTable(theme, self.list, self.windowTitle(), [form.time(1_759_190_340), "88,888"])
        self.none = label(self.tr("Nothing was deleted in the last 30 days."), "secondary")
        self.problem = Banner(theme, "bad", "")
        self.problem.hide()
        self.put_back = button(self.tr("Put back"), self._put_back, "primary", name="put-back")
        theme.dress(self.put_back, "undo-2", "on_accent")
        close = button(self.tr("Close"), self.reject)
        self._lay_out(row(None, close, self.put_back))
        self.view.opened.connect(lambda _: self._put_back())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._on_choice())
        if shop.edits is not None:
            shop.edits.done.connect(self._on_done)
            shop.edits.failed.connect(self._on_failed)
        self.read()
        (self.view if self.list.rows else close).setFocus()

    def read(self) -> None:
        """List what can be put back now."""
        rows = self._shop.browser.bin()
        self.list.show_rows(rows)
        self.view.setVisible(bool(rows))
        self.none.setVisible(not rows)
        if rows and self.view.chosen() < 0:
            self.view.selectRow(0)
        self._on_choice()

    def _put_back(self) -> None:
        place = self.view.chosen()
        if self._shop.edits is not None and 0 <= place < len(self.list.rows):
            self.put_back.setEnabled(False)
            self._shop.edits.submit(PutBack(self.list.rows[place].key))

    def _on_choice(self) -> None:
        can = self._shop.edits is not None and self.view.chosen() >= 0
        self.put_back.setEnabled(can)
        self.problem.hide()

    def _on_done(self, _done: EditDone) -> None:
        self.read()

    def _on_failed(self, error: UserError) -> None:
        self._on_choice()
        self.problem.set_words(say(error.sentence), say(error.advice))
        self.problem.show()

    def _lay_out(self, buttons: QHBoxLayout) -> None:
        about = self.tr(
            "Products and sale lines are kept for 30 days. Customers are erased at once, so that nothing of them stays."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(about, "secondary", wrap=True))
        column.addWidget(self.none, 1)
        column.addWidget(self.view, 1)
        column.addWidget(self.problem)
        column.addLayout(buttons)
