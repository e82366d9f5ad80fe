"""What happens on a bug of ours: one dialog with details to copy, never two, and a line in the log."""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from recsys_gui.base import crash_report
from recsys_gui.base.paths import log_folder
from recsys_gui.base.plain_errors import understood
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button, icon_label, row
from recsys_gui.ui.widgets.labels import label

_log = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Says that something went wrong, that the data is safe, and shows what to send to the makers.

    Signals:
        restart_wanted: the program is to end and start anew.
    """

    restart_wanted = Signal()

    def __init__(self, theme: Theme, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumSize(600, 420)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Technical details"))
        self.copy_button = button(self.tr("Copy details"), self._copy, name="copy-details")
        theme.dress(self.copy_button, "copy", "text2")
        again = button(self.tr("Start again"), self._start_again, name="start-again")
        close = button(self.tr("Go on"), self.accept, "primary")
        close.setDefault(True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(self.tr("Something went wrong in Shelfwise"), "section"))
        safe = self.tr("This is our mistake, not yours. Your shop file is saved. Go on, or close and start again.")
        words.addWidget(label(safe, "secondary", wrap=True))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(icon_label(theme, "bug", "bad", 24), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.details, 1)
        column.addLayout(row(self.copy_button, None, again, close))
        close.setFocus()

    def add(self, details: str) -> None:
        """Another mistake while the dialog is open goes below the first."""
        self.details.appendPlainText(f"\n{details}")

    def _start_again(self) -> None:
        self.accept()
        self.restart_wanted.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText(self.tr("Copied"))


class CrashReporter(QObject):
    """Catches what nobody caught, in any thread.

    Signals:
        user_error: a ``UserError`` that reached the event loop; the window shows it like any other.
        restart_wanted: the program is to end and start anew.
    """

    user_error = Signal(object)
    restart_wanted = Signal()
    _caught = Signal(str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.dialog: CrashDialog | None = None
        self._caught.connect(self._show, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """Take the place of Python's own hooks."""
        sys.excepthook = self.on_exception
        threading.excepthook = lambda args: self.on_exception(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What Python calls for an exception that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif (plain := understood(error)) is not None:
            self.user_error.emit(plain)
        else:
            details = report(error.with_traceback(trace))
            _log.error("uncaught\n%s", details)
            _save(details)
            self._caught.emit(details)

    def _show(self, details: str) -> None:
        if self.dialog is not None:
            self.dialog.add(details)
            return
        self.dialog = CrashDialog(self._theme, details)
        self.dialog.finished.connect(self._forget)
        self.dialog.restart_wanted.connect(self.restart_wanted)
        self.dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def report(error: BaseException) -> str:
    """What to send to the makers: versions and the place in the code; no data of the shop's customers."""
    return f"{crash_report.head(f'Qt {qVersion()}')}\n\n{crash_report.described(error)}"


def _save(details: str) -> None:
    with contextlib.suppress(OSError):  # the dialog has it too
        crash_report.save(log_folder(), details)
