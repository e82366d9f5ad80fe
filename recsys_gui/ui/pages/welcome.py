"""What stands in the window before a shop file is open: two ways to begin, and the others below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.banner import Banner, problem_banner
from recsys_gui.ui.widgets.basics import button, card, frame, icon_label, row
from recsys_gui.ui.widgets.labels import label, restyle
from recsys_gui.ui.widgets.progress_panel import ProgressPanel

if TYPE_CHECKING:
    from recsys_gui.jobs.task import Task

_WIDTH = 786
_PADDING = 26


class WelcomePage(QWidget):
    """Signals: what the owner wants to do first."""

    sample_wanted = Signal()
    import_wanted = Signal()
    open_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._theme = theme
        self._banner: Banner | None = None
        self.sample_button = button(self.tr("Open sample"), self.sample_wanted.emit, "primary", name="open-sample")
        self.import_button = button(self.tr("Choose a file…"), self.import_wanted.emit, name="choose-sales")
        self.progress = ProgressPanel()
        self.progress.ended.connect(self._on_end)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._fill()
        self._scroll()

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Welcome to Shelfwise")

    def focus_main(self) -> None:
        """The first choice."""
        self.sample_button.setFocus()

    def follow(self, task: Task) -> None:
        """Show how far the sample shop is, where its button was."""
        self.show_problem(None)
        self.sample_button.clearFocus()
        self.sample_button.hide()
        self.progress.follow(task, self.tr("Making the sample shop…"))

    def show_problem(self, error: UserError | None) -> None:
        """Say above the choices what went wrong; None takes it away."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if error is not None:
            self._banner = problem_banner(self._theme, error)
            self._banner.add_button(self.tr("Close"), lambda: self.show_problem(None))
            self._problem_place.addWidget(self._banner)
            self._banner.show()

    def set_drop_over(self, over: bool) -> None:
        """Show that a file which hangs over the window can be dropped."""
        restyle(self._drop, "over", "true" if over else "false")

    def _on_end(self) -> None:
        self.sample_button.show()

    def _fill(self) -> None:
        column, centre = self._column, Qt.AlignmentFlag.AlignHCenter
        column.addStretch(4)
        self._problem_place = QVBoxLayout()
        self._problem_place.setContentsMargins(0, 0, 0, 16)
        column.addLayout(self._problem_place)
        column.addWidget(label(self.title(), "display"), 0, centre)
        column.addSpacing(4)
        promise = self.tr("See what each customer is likely to want next, at what price, and when to call.")
        column.addWidget(_centred(label(promise, "lead", wrap=True)))
        column.addSpacing(26)
        column.addLayout(self._choices())
        column.addSpacing(18)
        column.addWidget(self._drop_area())
        column.addSpacing(18)
        another = button(self.tr("Open another shop file…"), self.open_wanted.emit, "link", name="open-shop")
        self._theme.dress(another, "file", "link")
        back = button(self.tr("Restore a backup…"), self.restore_wanted.emit, "link", name="restore-backup")
        self._theme.dress(back, "clock", "link")
        column.addLayout(row(None, another, label("·", "secondary"), back, None))
        column.addSpacing(12)
        column.addLayout(self._promise())
        column.addStretch(6)

    def _choices(self) -> QHBoxLayout:
        choices = QHBoxLayout()
        choices.setSpacing(18)
        choices.addWidget(self._sample_card(), 1)
        choices.addWidget(self._import_card(), 1)
        return choices

    def _sample_card(self) -> QFrame:
        points = self.tr("Ready in seconds"), self.tr("Nothing to prepare"), self.tr("Close it whenever you like")
        sentence = self.tr("A real gift shop with two years of sales. Look around, train, and try everything.")
        foot = QWidget()
        place = QVBoxLayout(foot)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.sample_button)
        place.addWidget(self.progress)
        return self._choice("store", self.tr("Open the sample shop"), sentence, points, foot)

    def _import_card(self) -> QFrame:
        points = (
            self.tr("CSV, Excel or OpenDocument"),
            self.tr("Needs a date, a product and a quantity"),
            self.tr("Customer and price make it better"),
        )
        sentence = self.tr("Use a file from your till, web shop or spreadsheet. We check it with you before saving.")
        return self._choice("arrow-up-from-line", self.tr("Import my sales"), sentence, points, self.import_button)

    def _choice(self, icon: str, title: str, sentence: str, points: Sequence[str], foot: QWidget) -> QFrame:
        result, column = card(_PADDING, 0)
        column.addWidget(icon_label(self._theme, icon, "accent", 30))
        column.addSpacing(14)
        column.addWidget(label(title, "title"))
        column.addSpacing(3)
        column.addWidget(label(sentence, "secondary", wrap=True))
        column.addSpacing(10)
        for point in points:
            line = row(icon_label(self._theme, "check", "ok", 16), label(point, "secondary"), None)
            column.addLayout(line)
            column.addSpacing(4)
        column.addStretch(1)
        column.addSpacing(28)
        column.addWidget(foot)
        return result

    def _drop_area(self) -> QFrame:
        self._drop = frame("drop")
        self._drop.setMinimumHeight(62)
        words = self.tr("or drop a sales file or a shop file anywhere in this window")
        line = QHBoxLayout(self._drop)
        line.setSpacing(10)
        line.addStretch(1)
        line.addWidget(icon_label(self._theme, "arrow-down-to-line", "text2", 20))
        line.addWidget(label(words, "secondary"))
        line.addWidget(label("CSV, XLSX, SHOP", "small"))
        line.addStretch(1)
        return self._drop

    def _promise(self) -> QHBoxLayout:
        words = self.tr("Nothing leaves this computer. No account, no internet needed.")
        return row(None, icon_label(self._theme, "lock", "text2", 16), label(words, "secondary"), None)

    def _scroll(self) -> None:
        """The column in the middle of the page; small windows scroll."""
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setMaximumWidth(scaled(_WIDTH))
        inner.setLayout(self._column)
        self._column.setContentsMargins(0, 14, 0, 14)
        outer = QWidget()
        outer.setObjectName("scrolled")
        line = QHBoxLayout(outer)
        line.addStretch(1)
        line.addWidget(inner, 100)
        line.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(outer)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)


def _centred(words: QLabel) -> QLabel:
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return words
