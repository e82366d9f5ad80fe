"""The thread that edits a shop file by hand, so that the window's thread never waits for the disk."""

from __future__ import annotations

import collections
import threading
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QThread, Signal

from recsys_gui.base.errors import UserError

if TYPE_CHECKING:
    from recsys_gui.base.text import Text
    from recsys_gui.domain.edits import Edit, EditDone
    from recsys_gui.services.by_hand.editing import Editor


class Edits(QObject):
    """Does the owner's edits in turn; the thread begins with the first one.

    Signals:
        done: a ``domain.edits.EditDone``. failed: a ``UserError``; nothing has changed then.
        Both come in the window's thread.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, shop: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._worker: _EditWorker | None = None
        self._waiting = 0
        self.steps: tuple[Text | None, Text | None] = (None, None)
        """What can be undone and redone next, in one sentence each."""

    def submit(self, edit: Edit) -> None:
        """Have ``edit`` done after those that wait."""
        if self._worker is None:
            self._worker = _EditWorker(self._shop)
            self._worker.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
            self._worker.start()
        self._waiting += 1
        self._worker.put(edit)

    def idle(self) -> bool:
        """Whether every edit was done."""
        return not self._waiting

    def close(self) -> None:
        """Do what waits, then let the thread end and the file go; a second time does nothing."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()
            worker.wait()

    def _on_ended(self, outcome: object) -> None:
        self._waiting -= 1
        if isinstance(outcome, UserError):
            self.failed.emit(outcome)
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            done = cast("EditDone", outcome)
            self.steps = done.undo, done.redo
            self.done.emit(done)


class _EditWorker(QThread):
    """Owns the editor, whose connection belongs to this thread."""

    ended = Signal(object)

    def __init__(self, shop: Path) -> None:
        super().__init__()
        self._shop = shop
        self._changed = threading.Condition()
        self._waiting: collections.deque[Edit] = collections.deque()
        self._closing = False
        self._editor: Editor | None = None

    def put(self, edit: Edit) -> None:
        with self._changed:
            self._waiting.append(edit)
            self._changed.notify()

    def close(self) -> None:
        with self._changed:
            self._closing = True
            self._changed.notify()

    def run(self) -> None:
        while (edit := self._next()) is not None:
            self.ended.emit(self._do(edit))
        if self._editor is not None:
            self._editor.close()

    def _do(self, edit: Edit) -> object:
        try:
            if self._editor is None:
                from recsys_gui.services.by_hand.editing import Editor  # not needed before the first edit

                self._editor = Editor(self._shop)
            return self._editor.do(edit)
        except Exception as error:
            return error

    def _next(self) -> Edit | None:
        with self._changed:
            while not self._waiting and not self._closing:
                self._changed.wait()
            return self._waiting.popleft() if self._waiting else None
