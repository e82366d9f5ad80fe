"""What happens on a bug of ours: one dialog with details to copy, never two, and a line in the log."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from recsys_gui import __version__
from recsys_gui.base.plain_errors import understood
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button, icon_label, row
from recsys_gui.ui.widgets.labels import label

_log = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Says that something went wrong, that the data is safe, and shows what to send to the makers."""

    def __init__(self, theme: Theme, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumSize(600, 420)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Technical details"))
        self.copy_button = button(self.tr("Copy details"), self._copy, name="copy-details")
        theme.dress(self.copy_button, "copy", "text2")
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
        column.addLayout(row(self.copy_button, None, close))
        close.setFocus()

    def add(self, details: str) -> None:
        """Another mistake while the dialog is open goes below the first."""
        self.details.appendPlainText(f"\n{details}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText(self.tr("Copied"))


class CrashReporter(QObject):
    """Catches what nobody caught, in any thread.

    Signals:
        user_error: a ``UserError`` that reached the event loop; the window shows it like any other.
    """

    user_error = Signal(object)
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
            _log.error("uncaught", exc_info=(kind, error, trace))
            self._caught.emit(report(kind, error, trace))

    def _show(self, details: str) -> None:
        if self.dialog is not None:
            self.dialog.add(details)
            return
        self.dialog = CrashDialog(self._theme, details)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What to send to the makers: versions and the place in the code; no data of the shop's customers."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    head = f"Shelfwise {__version__}, Qt {qVersion()}, Python {platform.python_version()}, {system}"
    return head + "\n\n" + "".join(traceback.format_exception(kind, error, trace))
