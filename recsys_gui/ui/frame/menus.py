"""The menus: every command of the window, with its shortcut."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from recsys_gui.ui.frame.sidebar import Entry
from recsys_gui.ui.language import LANGUAGES
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.theme.theme import MODES, Theme

_FIRST_KEY = 1


class Menus(QObject):
    """Builds the menu bar of ``window``; the window connects the actions.

    Signals:
        page_chosen: the key of a page. file_chosen: the path of a recent file. theme_chosen: a mode of the theme.
        language_chosen: the code of a language.
    """

    page_chosen = Signal(str)
    file_chosen = Signal(object)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, window: QMainWindow, theme: Theme, pages: Sequence[Entry], language: str) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self.open_sample = self._action(self.tr("Open the &sample shop"))
        self.open_shop = self._action(self.tr("&Open shop file…"), QKeySequence.StandardKey.Open)
        self.import_sales = self._action(self.tr("&Import sales…"), "Ctrl+I")
        self.export_offers = self._action(self.tr("&Export offers for everyone…"), "Ctrl+E")
        self.print_page = self._action(self.tr("&Print…"), QKeySequence.StandardKey.Print)
        self.close_shop = self._action(self.tr("&Close shop file"), "Ctrl+W")
        self.quit = self._action(self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.undo = self._action(self.tr("&Undo"), QKeySequence.StandardKey.Undo)
        self.redo = self._action(self.tr("&Redo"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.deleted = self._action(self.tr("Recently &deleted…"))
        self.search = self._action(self.tr("&Search this page"), QKeySequence.StandardKey.Find)
        self.refresh = self._action(self.tr("&Refresh"), QKeySequence.StandardKey.Refresh)
        self.find = self._action(self.tr("&Find anything"), "Ctrl+K")
        self.next_pane = self._action(self.tr("&Next pane"), "F6")
        self.previous_pane = self._action(self.tr("&Previous pane"), "Shift+F6")
        self.reset_layout = self._action(self.tr("R&eset layout"))
        self.train = self._action(self.tr("&Start or pause training"), "F9")
        self.stop_training = self._action(self.tr("S&top and keep best"), "Shift+F9")
        self.settings = self._action(self.tr("&Settings"), "Ctrl+,")
        names = self.tr("For a &customer"), self.tr("By &product"), self.tr("At the &till")
        self.modes = [self._action(name, f"Ctrl+Shift+{number}") for number, name in enumerate(names, 1)]
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.help = self._action(self.tr("&Help for this page"), "F1")
        self.meanings = self._action(self.tr("&What does this mean?"))
        self.messages = self._action(self.tr("Recent &messages"))
        self.shortcuts = self._action(self.tr("&Keyboard"))
        self.about = self._action(self.tr("&About Shelfwise"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.pages = {entry.key: self._page_action(number, entry) for number, entry in enumerate(pages)}
        self.recent = QMenu(self.tr("Open &recent"), window)
        self.language = self._language_menu(language)
        self._build()

    def actions(self) -> list[QAction]:
        """Every action of the menus, in their order."""
        return [action for _, action in self.commands()]

    def commands(self) -> list[tuple[str, QAction]]:
        """Every action of the menus with the title of its menu."""
        return [pair for menu in self._window.menuBar().actions() for pair in _leaves(menu, menu.text())]

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the files opened last."""
        self.recent.clear()
        for path in paths:
            action = self.recent.addAction(path.name)
            action.setToolTip(plain_tip(str(path)) or "")
            action.setStatusTip(str(path))
            action.triggered.connect(lambda _=False, chosen=path: self.file_chosen.emit(chosen))
        self.recent.menuAction().setVisible(bool(paths))

    def set_shop_open(self, is_open: bool) -> None:
        """What needs an open shop can be used only then."""
        actions = self.export_offers, self.print_page, self.close_shop, self.search, self.refresh, self.deleted
        for action in (*self.pages.values(), *self.modes, *actions, self.train, self.stop_training):
            action.setEnabled(is_open)

    def fill_suggestions(self, more: Sequence[QAction]) -> None:
        """The menu of suggestions, with what can be done on the page that is shown."""
        self.suggestions.clear()
        for part in (self.modes, more, [self.export_offers]):
            self.suggestions.addActions(list(part))
            self.suggestions.addSeparator()

    def _build(self) -> None:
        bar = self._window.menuBar()
        files = bar.addMenu(self.tr("&File"))
        files.addActions([self.open_sample, self.open_shop])
        files.addMenu(self.recent)
        files.addSeparator()
        files.addActions([self.import_sales, self.print_page])
        files.addSeparator()
        files.addActions([self.close_shop, self.quit])
        editing = bar.addMenu(self.tr("&Edit"))
        editing.addActions([self.undo, self.redo, self.deleted])
        editing.addSeparator()
        editing.addActions([self.find, self.search])
        editing.addSeparator()
        editing.addAction(self.settings)
        view = bar.addMenu(self.tr("&View"))
        view.addActions(list(self.pages.values()))
        view.addSeparator()
        view.addActions([self.refresh, self.next_pane, self.previous_pane, self.reset_layout])
        view.addSeparator()
        view.addMenu(self._theme_menu())
        view.addMenu(self.language)
        self.suggestions = bar.addMenu(self.tr("&Suggestions"))
        self.fill_suggestions([])
        training = bar.addMenu(self.tr("&Training"))
        training.addActions([self.train, self.stop_training])
        helping = bar.addMenu(self.tr("&Help"))
        helping.addActions([self.help, self.meanings, self.messages])
        helping.addSeparator()
        helping.addActions([self.shortcuts, self.about])

    def _theme_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Theme"), self._window)
        group = QActionGroup(menu)
        names = self.tr("Same as the computer"), self.tr("Light"), self.tr("Dark")
        for mode, name in zip(MODES, names, strict=True):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(mode == self._theme.mode)
            action.triggered.connect(lambda _=False, chosen=mode: self.theme_chosen.emit(chosen))
            group.addAction(action)
        return menu

    def _language_menu(self, spoken: str) -> QMenu:
        menu = QMenu(self.tr("&Language"), self._window)
        group = QActionGroup(menu)
        for code, name in LANGUAGES.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(code == spoken)
            action.triggered.connect(lambda _=False, chosen=code: self.language_chosen.emit(chosen))
            group.addAction(action)
        return menu

    def _page_action(self, number: int, entry: Entry) -> QAction:
        action = self._action(entry.name, f"Ctrl+{number + _FIRST_KEY}")
        action.triggered.connect(lambda: self.page_chosen.emit(entry.key))
        return action

    def _action(self, text: str, keys: QKeySequence.StandardKey | str | None = None) -> QAction:
        action = QAction(text, self._window)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        return action


def _leaves(action: QAction, title: str) -> list[tuple[str, QAction]]:
    menu = action.menu()
    if isinstance(menu, QMenu):
        return [leaf for inner in menu.actions() for leaf in _leaves(inner, action.text())]
    return [] if action.isSeparator() else [(title, action)]
