"""Step one of an import: which file, what it needs, and the files that came in before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTemporaryDir, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from recsys_gui.domain.rows import ImportRow
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.basics import button, card, frame, icon_label, row
from recsys_gui.ui.widgets.labels import label

_SIDE, _SIDE_NARROW, _NARROW, _LOW = 340, 290, 760, 600
_EARLIER = 3


class ImportFile(QWidget):
    """Signals: chosen, with the path of a file; choose_wanted, from the system's dialog; example_wanted; how_wanted,
    to get a file out of a till; rejected.
    """

    chosen = Signal(object)
    choose_wanted = Signal()
    example_wanted = Signal()
    how_wanted = Signal()
    rejected = Signal()

    def __init__(
        self, theme: Theme, imports: Sequence[ImportRow], form: Formatter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pasted = QTemporaryDir()
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(CARD_GAP)
        left.addWidget(self._drop(), 1)
        if earlier := _earlier(imports):
            left.addWidget(self._before(earlier, form))
        self._cards = self._needs(), self._promise()
        right.addWidget(self._cards[0], 1)
        right.addWidget(self._cards[1])
        middle = QHBoxLayout()
        middle.setSpacing(CARD_GAP)
        middle.addLayout(left, 1)
        middle.addLayout(right)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(CARD_GAP)
        page.addLayout(middle, 1)
        page.addLayout(row(button(self.tr("Cancel"), self.rejected.emit, "link", name="leave-import"), None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the help there is less room; where the window is low, what the status bar says too gives way."""
        super().resizeEvent(event)
        for box in self._cards:
            box.setFixedWidth(scaled(_SIDE_NARROW if self.width() < scaled(_NARROW) else _SIDE))
        self._cards[1].setVisible(self.height() >= scaled(_LOW))

    def _drop(self) -> QFrame:
        box, centre = frame("drop"), Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(box)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(icon_label(self._theme, "arrow-up-from-line", "accent", 36), 0, centre)
        column.addSpacing(8)
        column.addWidget(label(self.tr("Drop your file here"), "title"), 0, centre)
        kinds = self.tr("CSV, TSV or Excel, from a till, web shop or spreadsheet")
        kinds_label = label(kinds, "secondary", wrap=True)
        kinds_label.setAlignment(centre)
        column.addWidget(kinds_label)
        column.addSpacing(10)
        self.choose = button(self.tr("Choose a file…"), self.choose_wanted.emit, "primary", name="choose-file")
        self.paste = button(self.tr("Paste from clipboard"), self._paste, name="paste-file")
        column.addLayout(row(None, self.choose, self.paste, None))
        self.problem = label("", "small")
        column.addWidget(self.problem, 0, centre)
        column.addStretch(1)
        return box

    def _before(self, earlier: Sequence[ImportRow], form: Formatter) -> QFrame:
        box, column = card()
        column.addWidget(label(self.tr("Imported before"), "strong"))
        for each in earlier:
            words = f"{form.day(each.time)} · " + self.tr("%Ln rows", "", each.lines)
            again = button(self.tr("Import again"), partial(self.chosen.emit, Path(each.source)))
            again.setToolTip(plain_tip(each.source) or "")
            again.setAccessibleName(self.tr("Import {file} again").format(file=each.file))
            icon = icon_label(self._theme, "file", "text2", 16)
            column.addLayout(row(icon, label(each.file, "strong"), label(words, "small"), None, again))
        return box

    def _needs(self) -> QFrame:
        box, column = card()
        needed = (
            (self.tr("Date"), self.tr("of each sale")),
            (self.tr("Product"), self.tr("code or name")),
            (self.tr("Quantity"), self.tr("or one row per piece")),
        )
        better = (
            (self.tr("Customer"), self.tr("number, phone or card; without it, best sellers only")),
            (self.tr("Price"), self.tr("for suggested prices")),
            (self.tr("Sale number"), self.tr("to know what was bought together")),
        )
        for title, icon, points in (
            (self.tr("What your file needs"), "check", needed),
            (self.tr("Better with"), "plus", better),
        ):
            column.addWidget(label(title, "section"))
            column.addLayout(self._points(icon, points))
            column.addSpacing(10)
        lists = self.tr("Lists of products or customers can come in the same way.")
        column.addWidget(label(lists, "small", wrap=True))
        column.addStretch(1)
        column.addWidget(label(self.tr("Not sure?"), "section"))
        example = button(self.tr("Save an example file…"), self.example_wanted.emit, name="save-example")
        self._theme.dress(example, "download")
        column.addWidget(example)
        how = button(self.tr("How to export from common tills"), self.how_wanted.emit, name="how-to-export")
        self._theme.dress(how, "info")
        column.addWidget(how)
        return box

    def _points(self, icon: str, points: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for place, (name, detail) in enumerate(points):
            grid.addWidget(icon_label(self._theme, icon, "accent", 16), 3 * place, 0, 2, 1)
            grid.addWidget(label(name, "strong"), 3 * place, 1)
            grid.addWidget(label(detail, "small", wrap=True), 3 * place + 1, 1)
            grid.setRowMinimumHeight(3 * place + 2, 6)
        return grid

    def _promise(self) -> QFrame:
        box, column = card()
        words = label(self.tr("The file is read on this computer only."), "secondary", wrap=True)
        line = row(icon_label(self._theme, "lock", "ok", 16), words)
        line.setStretch(1, 1)
        column.addLayout(line)
        return box

    def _paste(self) -> None:
        """Cells copied in a spreadsheet become a file that is read like any other."""
        copied = QGuiApplication.clipboard().text()
        if not copied.strip():
            self.problem.setText(self.tr("The clipboard holds no cells. Copy them in your spreadsheet first."))
            return
        file = Path(self._pasted.path()) / (self.tr("Pasted cells") + ".tsv")
        file.write_text(copied, encoding="utf-8")
        self.chosen.emit(file)


def _earlier(imports: Sequence[ImportRow]) -> list[ImportRow]:
    """The newest import of each file that is still where it was."""
    newest: dict[str, ImportRow] = {}
    for each in imports:
        if each.source and each.source not in newest and Path(each.source).is_file():
            newest[each.source] = each
    return list(newest.values())[:_EARLIER]
