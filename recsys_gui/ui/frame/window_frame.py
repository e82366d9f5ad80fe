"""The frame of the window: where sidebar, pages, notices and status bar stand, and how large it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.dialogs.files import FileChooser
from recsys_gui.ui.frame import panes
from recsys_gui.ui.frame.menus import Menus
from recsys_gui.ui.frame.page_stack import PageKind, PageStack
from recsys_gui.ui.frame.sidebar import Entry, Sidebar
from recsys_gui.ui.frame.status_bar import StatusBar
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.tokens import CARD_GAP, COMPACT_BELOW, PAGE_MARGIN, PAGE_MARGIN_COMPACT
from recsys_gui.ui.widgets.banner import Banner, problem_banner
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from recsys_gui.ui.pages.data.import_page import ImportPage
    from recsys_gui.ui.pages.opening import OpeningPage
    from recsys_gui.ui.pages.settings.page import SettingsPage
    from recsys_gui.ui.pages.welcome import WelcomePage

SIZE, LEAST_SIZE = (1360, 860), (960, 640)
TODAY, SETTINGS = "today", "settings"
"""Before a shop file is open, the welcome stands where Today will be."""


class Corner(QWidget):
    """Keeps a place free for ``guest``, which is a part of the window itself."""

    def __init__(self, guest: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._guest = guest
        self.setFixedSize(guest.sizeHint())

    def sizeHint(self) -> QSize:
        """As large as its guest; a menu bar places its corner by this."""
        return self._guest.sizeHint()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Qt's method."""
        super().moveEvent(event)
        self._take_along()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's method."""
        super().showEvent(event)
        self._take_along()

    def _take_along(self) -> None:
        if self.size() != (wanted := self._guest.sizeHint()):  # the fonts of the stylesheet come later than the parts
            self.setFixedSize(wanted)
        right = self.mapTo(self.window(), QPoint(self.width(), 0))
        self._guest.setGeometry(QRect(QPoint(right.x() - wanted.width(), right.y()), wanted))
        self._guest.raise_()


class WindowFrame(QMainWindow):
    """The parts of the window; what leads from one to the other is :class:`MainWindow`'s.

    Pages are imported and built when first looked at, so that the window is on the screen at once.

    Signals:
        welcome_built: the welcome is there now. import_built: the page of the import is.
    """

    welcome_built = Signal(object)
    import_built = Signal(object)

    def __init__(self, shell: Shell, chooser: FileChooser, kinds: Sequence[PageKind]) -> None:
        super().__init__()
        self._shell, self._file_chooser = shell, chooser
        self._banner: Banner | None = None
        self._opening: OpeningPage | None = None
        entries = [kind.entry for kind in kinds]
        self.stack = PageStack(shell, kinds)
        self.stack.addWidget(_nothing_yet())
        settings = Entry(SETTINGS, self.tr("Settings"), "sliders")
        self._settings_page: SettingsPage | None = None
        self._import_page: ImportPage | None = None
        self._welcome: WelcomePage | None = None
        self.sidebar = Sidebar(shell.theme, entries, settings)
        self.status = StatusBar(shell.theme)
        self.setStatusBar(self.status)
        self.menus = Menus(self, shell.theme, entries, shell.language.code)
        self._lay_out()
        self.toast = Toast(self.stack)
        self.setAcceptDrops(True)
        self._restore()

    @property
    def settings_page(self) -> SettingsPage:
        """The page of all settings, built when first looked at."""
        if self._settings_page is None:
            from recsys_gui.ui.pages.settings.page import SettingsPage

            self._settings_page = SettingsPage(self._shell)
            self.stack.addWidget(self._settings_page)
        return self._settings_page

    @property
    def welcome(self) -> WelcomePage:
        """What stands there before a shop file is open, built when first looked at."""
        if self._welcome is None:
            from recsys_gui.ui.pages.welcome import WelcomePage

            self._welcome = WelcomePage(self._shell.theme)
            self.stack.addWidget(self._welcome)
            self.welcome_built.emit(self._welcome)
        return self._welcome

    def show_welcome(self) -> None:
        """Show the ways to begin."""
        self.stack.setCurrentWidget(self.welcome)
        self.welcome.focus_main()

    @property
    def importing(self) -> ImportPage:
        """The page of the import, built when first looked at."""
        if self._import_page is None:
            from recsys_gui.ui.pages.data.import_page import ImportPage

            self._import_page = ImportPage(self._shell, self._file_chooser)
            self.stack.addWidget(self._import_page)
            self.import_built.emit(self._import_page)
        return self._import_page

    @property
    def is_importing(self) -> bool:
        """Whether the page of the import is shown."""
        return self._import_page is not None and self.stack.currentWidget() is self._import_page

    @property
    def is_in_settings(self) -> bool:
        """Whether the page of all settings is shown."""
        return self._settings_page is not None and self.stack.currentWidget() is self._settings_page

    def show_opening(self, shop: Path) -> None:
        """Say which shop file is being opened, in place of the welcome."""
        from recsys_gui.ui.pages.opening import OpeningPage

        self._opening = OpeningPage(self._shell.theme, shop)
        self.stack.addWidget(self._opening)
        self.stack.setCurrentWidget(self._opening)

    def drop_opening(self) -> None:
        """Put the welcome in its place, unless something else is shown already."""
        if self._opening is None:
            return
        if self.stack.currentWidget() is self._opening:
            self.stack.setCurrentWidget(self.welcome)
        self.stack.removeWidget(self._opening)
        self._opening.deleteLater()
        self._opening = None

    def tell_settings(self, shop: OpenShop | None) -> None:
        """Let the settings, where they have been built, speak of another shop."""
        if self._settings_page is not None:
            self._settings_page.set_shop(shop)

    def place_command_box(self, box: QWidget) -> None:
        """At the right of the menu bar; where the system shows the menus elsewhere, in a line of its own."""
        if self.menuBar().isNativeMenuBar():
            bar = self.addToolBar(box.accessibleName())
            bar.setMovable(False)
            bar.addWidget(box)
            return
        # A screen reader sees nothing but menus in a menu bar: the box stands over its corner, as a part of the window.
        holder = QWidget(self)
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 2, 12, 2)
        line.addWidget(box)
        line.addWidget(label("Ctrl+K", "small"))
        corner = Corner(holder, self.menuBar())
        self.menuBar().setCornerWidget(corner)

    def shown_key(self) -> str:
        """The key of the page that is seen; "" for the welcome."""
        if self.is_in_settings:
            return SETTINGS
        if self.is_importing:
            return "data"
        return self.stack.shown_key()

    def step_pane(self, *, forwards: bool) -> None:
        """Put the focus into the next or previous pane."""
        page = self.stack.currentWidget()
        assert page is not None
        every = [self.sidebar.list, *panes.parts(page), *self.findChildren(QDockWidget), self.toast]
        seen = [pane for pane in every if pane.isVisible()]
        pane = panes.step(seen, forwards)
        if pane is page:
            self.stack.focus_main()
        elif pane is not None:
            panes.enter(pane)

    def come_forward(self) -> None:
        """Stand before all other windows, also when it was an icon only."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def show_problem(self, error: UserError) -> None:
        """Say in plain words what went wrong, where the owner is."""
        if self._welcome is not None and self.stack.currentWidget() is self._welcome:
            self._welcome.show_problem(error)
            return
        self._show_banner(problem_banner(self._shell.theme, error))

    def show_note(self, title: str, detail: str) -> None:
        """Say above the page what the owner should know."""
        self._show_banner(Banner(self._shell.theme, "info", title, detail))

    def _show_banner(self, banner: Banner) -> None:
        self.drop_banner()
        self._banner = banner
        self._banner.add_button(self.tr("Close"), self.drop_banner)
        self._notice.addWidget(self._banner)
        self._set_notice_margins()
        self._banner.show()

    def drop_banner(self) -> None:
        """Take the notice away."""
        if self._welcome is not None:
            self._welcome.show_problem(None)
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
            self._set_notice_margins()

    def remember(self) -> None:
        """Keep size and place for next time, and where the parts stand."""
        geometry = self.saveGeometry().toBase64().data()
        self._shell.settings.set("window", bytes(geometry).decode("ascii"))
        self._shell.memory.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window shows the sidebar's icons only."""
        self.sidebar.set_compact(self.width() < scaled(COMPACT_BELOW))
        self._set_notice_margins()
        super().resizeEvent(event)

    def _set_notice_margins(self) -> None:
        side = PAGE_MARGIN_COMPACT if self.width() < scaled(COMPACT_BELOW) else PAGE_MARGIN
        margins = (0, 0, 0, 0) if self._banner is None else (side, CARD_GAP, side, 0)
        self._notice.setContentsMargins(*margins)

    def _lay_out(self) -> None:
        self._notice = QVBoxLayout()
        page = QVBoxLayout()
        page.setSpacing(0)
        page.addLayout(self._notice)
        page.addWidget(self.stack, 1)
        centre = QWidget()
        line = QHBoxLayout(centre)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.sidebar)
        line.addLayout(page, 1)
        self.setCentralWidget(centre)
        self.setMinimumSize(*LEAST_SIZE)

    def _restore(self) -> None:
        self.resize(*SIZE)
        stored = self._shell.settings.get("window")
        if isinstance(stored, str):
            self.restoreGeometry(QByteArray.fromBase64(stored.encode("ascii", "replace")))


def _nothing_yet() -> QWidget:
    """The empty page of the first picture."""
    page = QWidget()
    page.setObjectName("page")
    return page
