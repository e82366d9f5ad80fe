"""The Help menu: the dock beside the page, messages of late, the keys, and About."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from recsys_gui.ui.frame.menus import Menus
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from recsys_gui.ui.help.dock import HelpDock


class HelpLink(QObject):
    """Connects the Help menu with the window.

    Args:
        page: gives the key of the page that is seen.
        toast: knows what was told.
        leave: puts the focus back into the page.
    """

    def __init__(
        self, window: QMainWindow, menus: Menus, theme: Theme, page: Callable[[], str], toast: Toast,
        leave: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._menus, self._theme, self._page, self._toast = window, menus, theme, page, toast
        self._leave = leave
        self.dock: HelpDock | None = None
        menus.help.triggered.connect(self.show_page)
        menus.meanings.triggered.connect(lambda: self._docked().show_meanings())
        menus.messages.triggered.connect(self._show_messages)
        menus.shortcuts.triggered.connect(self._show_shortcuts)
        menus.about.triggered.connect(self._show_about)

    def show_page(self) -> None:
        """Help for the page that is seen; F1 in the help itself closes it."""
        dock = self._docked()
        if dock.isVisible() and dock.isAncestorOf(self._window.focusWidget()):
            dock.leave()
        else:
            dock.show_page(self._page())

    def explain(self, key: str) -> None:
        """Show a topic that belongs to no page: ``"meanings"`` or ``"exports"``."""
        dock = self._docked()
        dock.show_meanings() if key == "meanings" else dock.show_exports()

    def follow(self) -> None:
        """Another page is seen now."""
        if self.dock is not None and self.dock.isVisible():
            self.dock.follow(self._page())

    def _show_messages(self) -> None:
        from recsys_gui.ui.help.messages import MessagesDialog

        MessagesDialog(self._toast.history, self._window).open()

    def _show_shortcuts(self) -> None:
        from recsys_gui.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._menus.actions(), self._window).open()

    def _show_about(self) -> None:
        from recsys_gui.ui.dialogs.about import AboutDialog

        AboutDialog(self._theme, self._window).open()

    def _docked(self) -> HelpDock:
        if self.dock is None:
            from recsys_gui.ui.help.dock import HelpDock

            self.dock = HelpDock(self._theme, self._window)
            self.dock.left.connect(self._leave)
            self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        return self.dock
