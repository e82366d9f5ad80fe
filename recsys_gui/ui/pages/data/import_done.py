"""The last step of an import: what is in the shop file now, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from recsys_gui.domain.reports import ImportReport
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.basics import button, card, icon_label, row
from recsys_gui.ui.widgets.labels import label

_WIDTH = 620


class ImportDone(QWidget):
    """Signals: train_wanted, look_wanted (the new rows), another_wanted, undo_wanted, finished."""

    train_wanted = Signal()
    look_wanted = Signal()
    another_wanted = Signal()
    undo_wanted = Signal()
    finished = Signal()

    def __init__(
        self, theme: Theme, report: ImportReport, lines: int, form: Formatter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        added = report.added.get("sales", report.kept)
        box, column = card(0, 0)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(2)
        column.addWidget(icon_label(theme, "check", "ok", 40), 0, centre)
        column.addSpacing(8)
        column.addWidget(label(self._headline(report, added), "display"), 0, centre)
        column.addSpacing(2)
        now = self.tr("Your shop file now has {lines} sale lines up to {day}.")
        words = now.format(lines=form.number(lines), day=form.long_day(report.last))
        if report.added.get("behaviour") and not added:
            words = self.tr("Your shop file has them beside its sales.")
        elif report.last is None:
            words = self.tr("%Ln rows were brought up to date.", "", report.added.get("changed", 0))
        column.addWidget(label(words, "secondary"), 0, centre)
        column.addSpacing(20)
        for step in self._steps(report):
            column.addWidget(step, 0, centre)
            column.addSpacing(CARD_GAP)
        column.addStretch(3)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(CARD_GAP)
        page.addWidget(box, 1)
        page.addLayout(self._actions())

    def _headline(self, report: ImportReport, added: int) -> str:
        kind = report.found.kind if report.found else "sales"
        if kind == "products":
            return self.tr("%Ln products added", "", report.added.get("products", 0))
        if kind == "customers":
            return self.tr("%Ln customers added", "", report.added.get("customers", 0))
        if kind == "behaviour":
            return self.tr("%Ln views, favourites and ratings added", "", report.added.get("behaviour", 0))
        return self.tr("%Ln sales added", "", added)

    def _steps(self, report: ImportReport) -> list[QFrame]:
        self.train = button(self.tr("Train now"), self.train_wanted.emit, "primary", name="train-now")
        look = button(self.tr("Look"), self.look_wanted.emit)
        learn = self.tr("Train, so that suggestions know about them"), self.tr("You can keep working meanwhile.")
        new = self.tr("%Ln products", "", report.added.get("products", 0))
        people = self.tr("%Ln customers", "", report.added.get("customers", 0))
        seen = (
            self.tr("See what came in"),
            self.tr("New: {products}, {customers}.").format(products=new, customers=people),
        )
        steps = [self._step("trending-up", learn, self.train), self._step("package", seen, look)]
        if report.import_id is not None:
            self.undo = button(self.tr("Undo import"), self.undo_wanted.emit, name="undo-import")
            back = self.tr("Something wrong? Undo the whole import"), self.tr("Puts the shop back exactly as it was.")
            steps.append(self._step("undo-2", back, self.undo))
        return steps

    def _step(self, icon: str, words: tuple[str, str], way: QPushButton) -> QFrame:
        result = card(0)[0]
        result.setFixedWidth(scaled(_WIDTH))
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(label(words[0], "strong"))
        column.addWidget(label(words[1], "small"))
        line = QHBoxLayout()
        line.setContentsMargins(16, 11, 14, 11)
        line.setSpacing(16)
        line.addWidget(icon_label(self._theme, icon, "accent", 20))
        line.addLayout(column, 1)
        line.addWidget(way)
        outer = result.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.addLayout(line)
        return result

    def _actions(self) -> QHBoxLayout:
        another = button(self.tr("Import another file…"), self.another_wanted.emit, name="import-another")
        finish = button(self.tr("Finish"), self.finished.emit, "primary", name="finish-import")
        return row(None, another, finish, spacing=10)
