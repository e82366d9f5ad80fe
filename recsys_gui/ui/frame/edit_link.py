"""Undo and redo of the open shop: the menu names the step, a toast offers to take it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import Text
from recsys_gui.domain.changes import Changes
from recsys_gui.ui.frame.menus import Menus
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from recsys_gui.domain.edits import EditDone
    from recsys_gui.jobs.edits import Edits


class EditLink(QObject):
    """Connects the edits of the open shop with the window.

    Args:
        menus: has the actions of undo and redo.
        toast: tells what was done.
        on_changed: hears what differs.
        on_failed: hears what could not be done.
    """

    def __init__(
        self,
        menus: Menus,
        toast: Toast,
        on_changed: Callable[[Changes], None],
        on_failed: Callable[[UserError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._menus, self._toast, self._on_changed, self._on_failed = menus, toast, on_changed, on_failed
        self._edits: Edits | None = None
        menus.undo.triggered.connect(self.undo)
        menus.redo.triggered.connect(self.redo)
        self._name(None, None)

    def set_edits(self, edits: Edits | None) -> None:
        """Follow the edits of another shop, or of none."""
        if self._edits is not None:
            self._edits.done.disconnect(self._on_done)
            self._edits.failed.disconnect(self._on_failed)
        self._edits = edits
        self._name(*(edits.steps if edits is not None else (None, None)))
        if edits is not None:
            edits.done.connect(self._on_done)
            edits.failed.connect(self._on_failed)

    def undo(self) -> None:
        """Take the last step back."""
        if self._edits is not None:
            from recsys_gui.domain.edits import Undo

            self._edits.submit(Undo())

    def redo(self) -> None:
        """Make the step taken back last again."""
        if self._edits is not None:
            from recsys_gui.domain.edits import Redo

            self._edits.submit(Redo())

    def _on_done(self, done: EditDone) -> None:
        self._name(done.undo, done.redo)
        if done.changes == Changes():
            return
        self._on_changed(done.changes)
        if done.took_back:
            words = self.tr("Undone: {step}").format(step=say(done.sentence))
            self._toast.tell(words, self.tr("Redo"), self.redo)
        else:
            self._toast.tell(say(done.sentence), self.tr("Undo"), self.undo)

    def _name(self, undo: Text | None, redo: Text | None) -> None:
        undo_words, redo_words = self.tr("&Undo"), self.tr("&Redo")
        for action, words, step in ((self._menus.undo, undo_words, undo), (self._menus.redo, redo_words, redo)):
            action.setEnabled(step is not None)
            action.setText(f"{words}: {say(step)}" if step is not None else words)
