"""What happens on a bug of ours: one dialog with details to copy, never two, and a line in the log."""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from recsys_gui.base.errors import ShopClosedError
from recsys_gui.base.paths import log_folder
from recsys_gui.base.plain_errors import understood
from recsys_gui.ui.theme.theme import Theme

if TYPE_CHECKING:
    from recsys_gui.ui.dialogs.crash import CrashDialog

_log = logging.getLogger(__name__)


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
            if not isinstance(plain, ShopClosedError):  # an answer that came too late for a page that has gone
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
        from recsys_gui.ui.dialogs.crash import CrashDialog

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
    from recsys_gui.base import crash_report

    return f"{crash_report.head(f'Qt {qVersion()}')}\n\n{crash_report.described(error)}"


def _save(details: str) -> None:
    from recsys_gui.base import crash_report

    with contextlib.suppress(OSError):  # the dialog has it too
        crash_report.save(log_folder(), details)
