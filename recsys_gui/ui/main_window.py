"""The window: sidebar, pages, menus and status bar, and what leads from one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.engine.messages import ExportOffers
from recsys_gui.jobs.task import Task
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.dialogs.about import AboutDialog
from recsys_gui.ui.dialogs.files import SALES_SUFFIXES, SHOP_SUFFIX, FileChooser
from recsys_gui.ui.dialogs.shortcuts import ShortcutsDialog
from recsys_gui.ui.drops import dropped_file
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.menus import Menus
from recsys_gui.ui.page_stack import PageKind, PageStack
from recsys_gui.ui.pages.data.import_page import ImportPage
from recsys_gui.ui.pages.welcome import WelcomePage
from recsys_gui.ui.running_jobs import RunningJobs
from recsys_gui.ui.shop_desk import ShopDesk
from recsys_gui.ui.sidebar import Entry, Sidebar
from recsys_gui.ui.status_bar import StatusBar
from recsys_gui.ui.theme.theme import MODES
from recsys_gui.ui.theme.tokens import COMPACT_BELOW
from recsys_gui.ui.widgets.banner import Banner, problem_banner
from recsys_gui.ui.widgets.toast import Toast

SIZE, LEAST_SIZE = (1360, 860), (960, 640)
_TODAY = "today"


class MainWindow(QMainWindow):
    """Everything the owner sees. Shop files are opened by ``desk``, files are chosen with ``chooser``.

    Signals:
        language_chosen: the code of a language; the program builds the window anew in it.
    """

    language_chosen = Signal(str)

    def __init__(self, shell: Shell, desk: ShopDesk, chooser: FileChooser, kinds: Sequence[PageKind]) -> None:
        super().__init__()
        self._shell, self.desk, self._chooser = shell, desk, chooser
        self.jobs = RunningJobs(shell.theme, self)
        self._banner: Banner | None = None
        self._page = kinds[0].entry.key
        entries = [kind.entry for kind in kinds]
        self.welcome = WelcomePage(shell.theme)
        self.importing = ImportPage(shell, chooser)
        self.stack = PageStack(shell, kinds)
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.importing)
        self.sidebar = Sidebar(shell.theme, [Entry(_TODAY, self.tr("Today"), "calendar-check"), *entries])
        self.status = StatusBar(shell.theme)
        self.setStatusBar(self.status)
        self.menus = Menus(self, shell.theme, entries, shell.language.code)
        self._lay_out()
        self.toast = Toast(self.stack)
        self._connect()
        self._connect_menus()
        self.setAcceptDrops(True)
        self._restore()
        self._show_no_shop()

    def show_page(self, key: str) -> None:
        """Show a page of the open shop."""
        if self.desk.shop is None or key not in self.stack.keys:
            return
        self._page = key
        self._shell.settings.set("page", key)
        self.stack.show_page(key)
        self.sidebar.set_current(key)

    def show_problem(self, error: UserError) -> None:
        """Say in plain words what went wrong, where the owner is."""
        if self.stack.currentWidget() is self.welcome:
            self.welcome.show_problem(error)
            return
        self._drop_banner()
        self._banner = problem_banner(self._shell.theme, error)
        self._banner.add_button(self.tr("Close"), self._drop_banner)
        self._notice.addWidget(self._banner)
        self._banner.show()

    def import_file(self, file: Path) -> None:
        """Begin the import of a sales file."""
        if self.importing.is_busy:
            self.stack.setCurrentWidget(self.importing)
            return
        self.stack.setCurrentWidget(self.importing)
        if self.desk.shop is not None:
            self.sidebar.set_current("data")
        self.importing.begin(file, self.desk.shop)

    def _lay_out(self) -> None:
        self._notice = QVBoxLayout()
        self._notice.setContentsMargins(24, 0, 24, 0)
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

    def _connect(self) -> None:
        desk, requests = self.desk, self._shell.requests
        desk.opened.connect(self._on_opened)
        desk.closed.connect(self._show_no_shop)
        desk.failed.connect(self._on_open_failed)
        desk.making.connect(self._on_making)
        requests.page.connect(self._choose_page)
        requests.toast.connect(self.toast.tell)
        requests.import_sales.connect(self._choose_sales)
        requests.busy.connect(self._on_task)
        self._shell.runner.changed.connect(self._on_changed)
        self.sidebar.chosen.connect(self._choose_page)
        self.welcome.sample_wanted.connect(desk.open_sample)
        self.welcome.open_wanted.connect(self._choose_shop)
        self.welcome.import_wanted.connect(self._choose_sales)
        self.importing.left.connect(self._on_import_left)
        self.importing.imported.connect(self._on_imported)
        self.importing.another_wanted.connect(self._choose_sales)
        self.importing.page_wanted.connect(self._choose_page)

    def _connect_menus(self) -> None:
        menus = self.menus
        menus.open_sample.triggered.connect(self.desk.open_sample)
        menus.open_shop.triggered.connect(self._choose_shop)
        menus.import_sales.triggered.connect(self._choose_sales)
        menus.export_offers.triggered.connect(self._export_offers)
        menus.close_shop.triggered.connect(self.desk.close)
        menus.quit.triggered.connect(self.close)
        menus.search.triggered.connect(self.stack.focus_main)
        menus.refresh.triggered.connect(lambda: self._on_changed(EVERYTHING))
        menus.next_pane.triggered.connect(self._next_pane)
        menus.shortcuts.triggered.connect(lambda: ShortcutsDialog(menus.actions(), self).open())
        menus.about.triggered.connect(lambda: AboutDialog(self._shell.theme, self).open())
        menus.page_chosen.connect(self._choose_page)
        menus.file_chosen.connect(self.desk.open)
        menus.theme_chosen.connect(self._set_theme)
        menus.language_chosen.connect(self.language_chosen)
        self.jobs.changed.connect(lambda busy: menus.language.setEnabled(not busy))

    def _on_opened(self, shop: OpenShop) -> None:
        self._drop_banner()
        self.welcome.show_problem(None)
        stays = self.stack.currentWidget() is self.importing
        self.stack.set_shop(shop)
        self.menus.set_shop_open(True)
        self.menus.show_recent(self.desk.recent.paths())
        self.sidebar.set_usable(self.stack.keys, hidden=[_TODAY])
        self._tell_size()
        self._shell.runner.warm(str(shop.path))
        if not stays:
            self.show_page(self._page)
            self.stack.focus_main()

    def _show_no_shop(self) -> None:
        self.stack.set_shop(None)
        self.menus.set_shop_open(False)
        self.menus.show_recent(self.desk.recent.paths())
        self.sidebar.set_usable([_TODAY], why=self.tr("open a shop file first"))
        self.sidebar.set_current(_TODAY)
        self.stack.setCurrentWidget(self.welcome)
        self.welcome.focus_main()
        self._tell_size()

    def _on_open_failed(self, error: UserError) -> None:
        self.menus.show_recent(self.desk.recent.paths())
        self.show_problem(error)

    def _on_making(self, task: Task) -> None:
        self.welcome.follow(task)
        self._on_task(task)

    def _on_task(self, task: Task) -> None:
        self.jobs.add(task)
        self.status.follow(task)

    def _on_changed(self, changes: Changes) -> None:
        if self.desk.shop is None:
            return
        self.desk.read_summary()
        self._tell_size()
        self.stack.refresh(changes)

    def _on_import_left(self) -> None:
        if self.desk.shop is None:
            self._show_no_shop()
        else:
            self.show_page("data")

    def _on_imported(self, path: Path) -> None:
        if (self.desk.shop is None or self.desk.shop.path != path) and not self.desk.open(path):
            return
        assert self.desk.shop is not None
        self.importing.show_done(self.desk.shop)
        self.sidebar.set_current("data")

    def _choose_page(self, key: str) -> None:
        if key == _TODAY:
            self.stack.setCurrentWidget(self.welcome)
            return
        self.show_page(key)
        self.stack.focus_main()

    def _choose_shop(self) -> None:
        if path := self._chooser.shop_to_open():
            self.desk.open(path)

    def _choose_sales(self) -> None:
        if path := self._chooser.sales_to_import():
            self.import_file(path)

    def _export_offers(self) -> None:
        shop = self.desk.shop
        if shop is None:
            return
        name = self.tr("Offers of {shop}").format(shop=shop.path.stem)
        if (path := self._chooser.offers_to_write(f"{name}.csv")) is None:
            return
        task = self._shell.runner.submit(ExportOffers(str(shop.path), str(path)))
        task.failed.connect(self.show_problem)
        task.succeeded.connect(lambda rows: self._on_exported(path, rows))
        self._on_task(task)

    def _on_exported(self, path: Path, rows: int) -> None:
        words = self.tr("{rows} offers written to {file}")
        self.toast.tell(
            words.format(rows=Formatter().number(rows), file=path.name),
            self.tr("Show folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
        )

    def _next_pane(self) -> None:
        if self.sidebar.list.hasFocus():
            self.stack.focus_main()
        else:
            self.sidebar.list.setFocus()

    def _set_theme(self, mode: str) -> None:
        chosen = next(known for known in MODES if known == mode)
        self._shell.theme.set_mode(chosen)
        self._shell.settings.set("theme", chosen)

    def _tell_size(self) -> None:
        summary = self.desk.summary
        self.status.show_shop(self.desk.shop, summary)
        self.setWindowTitle(f"{summary.name} – Shelfwise" if summary else "Shelfwise")

    def _drop_banner(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def _restore(self) -> None:
        page = self._shell.settings.get("page")
        if isinstance(page, str) and page in self.stack.keys:
            self._page = page
        self.resize(*SIZE)
        stored = self._shell.settings.get("window")
        if isinstance(stored, str):
            self.restoreGeometry(QByteArray.fromBase64(stored.encode("ascii", "replace")))

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what runs, remember the window, let go of the shop file."""
        if self.isVisible() and not self.jobs.may_close():
            event.ignore()
            return
        self.retire()
        self._shell.runner.shutdown()
        event.accept()

    def retire(self) -> None:
        """Leave the screen: remember the window, let go of the shop file."""
        geometry = self.saveGeometry().toBase64().data()
        self._shell.settings.set("window", bytes(geometry).decode("ascii"))
        self.hide()
        self.stack.set_shop(None)
        self.desk.release()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window shows the sidebar's icons only."""
        self.sidebar.set_compact(self.width() < COMPACT_BELOW)
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take any one file; what it is shows when it is dropped."""
        if dropped_file(event.mimeData()) is not None:
            self.welcome.set_drop_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file went away again."""
        self.welcome.set_drop_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a shop file, import a sales file."""
        self.welcome.set_drop_over(False)
        path = dropped_file(event.mimeData())
        if path is None:
            return
        event.acceptProposedAction()
        self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Do with a file what its kind asks for."""
        name = path.name.lower()
        if name.endswith(SHOP_SUFFIX):
            self.desk.open(path)
        elif name.endswith(SALES_SUFFIXES):
            self.import_file(path)
        else:
            self.show_problem(_unknown_kind(path))


def _unknown_kind(path: Path) -> UserError:
    return UserError(
        "“{file}” is neither a shop file nor a sales file.",
        "Drop a shop file (.shop) or a sales file (.csv).",
        file=path.name,
    )
