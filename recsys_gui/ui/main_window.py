"""The window: what leads from one of its parts to the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import EVERYTHING, Changes
from recsys_gui.ui.backup_clock import BackupClock
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.dialogs.files import FileChooser
from recsys_gui.ui.frame.command_box import CommandBox
from recsys_gui.ui.frame.edit_link import EditLink
from recsys_gui.ui.frame.file_ways import FileWays, dropped_file
from recsys_gui.ui.frame.help_link import HelpLink
from recsys_gui.ui.frame.page_stack import PageKind
from recsys_gui.ui.frame.running_jobs import RunningJobs
from recsys_gui.ui.frame.shop_care import ShopCare
from recsys_gui.ui.frame.shop_desk import ShopDesk
from recsys_gui.ui.frame.table_jobs import TableJobs
from recsys_gui.ui.frame.unfinished import Unfinished
from recsys_gui.ui.frame.window_frame import SETTINGS, TODAY, WindowFrame
from recsys_gui.ui.theme.theme import MODES

if TYPE_CHECKING:
    from recsys_gui.jobs.task import Task
    from recsys_gui.ui.models.found import Source
    from recsys_gui.ui.pages.data.import_page import ImportPage
    from recsys_gui.ui.pages.data.page import DataPage
    from recsys_gui.ui.pages.recommend.page import RecommendPage
    from recsys_gui.ui.pages.train.page import TrainPage
    from recsys_gui.ui.pages.trouble import TroublePage
    from recsys_gui.ui.pages.welcome import WelcomePage


class MainWindow(WindowFrame):
    """Everything the owner sees. Shop files are opened by ``desk``, files are chosen with ``chooser``.

    At first its page is empty, so that it is on the screen at once: see :meth:`show_welcome`.

    Signals:
        language_chosen: the code of a language; text_size_chosen: a share of the normal size. The program builds the
            window anew with them. layout_reset: everything is to stand where it stood at first.
    """

    language_chosen = Signal(str)
    text_size_chosen = Signal(float)
    layout_reset = Signal()

    def __init__(self, shell: Shell, desk: ShopDesk, chooser: FileChooser, kinds: Sequence[PageKind]) -> None:
        super().__init__(shell, chooser, kinds)
        self.desk, self.files = desk, FileWays(chooser, self)
        self.jobs = RunningJobs(shell.theme, self)
        self.unfinished = Unfinished(shell.settings, self)
        self.tables = TableJobs(shell, desk, chooser, self)
        self.edits = EditLink(self.menus, self.toast, self._on_changed, self.show_problem, self)
        self.care = ShopCare(shell, desk, chooser, self)
        page = shell.settings.get("page")
        self._page = page if isinstance(page, str) and page in self.stack.keys else kinds[0].entry.key
        self.command_box = CommandBox(shell.theme, self._sources)
        self.place_command_box(self.command_box)
        self.helping = HelpLink(self, self.menus, shell.theme, self.shown_key, self.toast, self.stack.focus_main)
        self.backups = BackupClock(shell.runner, shell.settings, self)
        self._connect()
        self._connect_menus()
        self._settle_without_shop()

    def show_page(self, key: str) -> None:
        """Show the settings, or a page of the open shop."""
        if key == SETTINGS:
            self.settings_page.set_shop(self.desk.shop)
            self.stack.setCurrentWidget(self.settings_page)
            self.sidebar.set_current(SETTINGS)
            return
        if self.desk.shop is None or key not in self.stack.keys:
            return
        self._page = key
        self._shell.settings.set("page", key)
        self._shell.memory.keep()
        self.stack.show_page(key)
        self.sidebar.set_current(key)

    def show_problem(self, error: UserError) -> None:
        """Say in plain words what went wrong: where the owner is, or on a page of its own when the shop file is it."""
        if not self.care.is_trouble(error):
            super().show_problem(error)

    def import_file(self, file: Path) -> None:
        """Begin the import of a sales file."""
        self.drop_banner()  # what was told of an earlier file is over
        self.stack.setCurrentWidget(self.importing)
        if self.importing.is_busy:
            return
        if self.desk.shop is not None:
            self.sidebar.set_current("data")
        self.importing.begin(file, self.desk.shop)

    def _sources(self) -> tuple[Source, ...]:
        """What the command box looks through."""
        from recsys_gui.ui.finding import commands, customers, products

        desk, show = self.desk, self._shell.requests
        return commands(self.menus.commands), customers(desk, show.customer.emit), products(desk, show.product.emit)

    def _connect(self) -> None:
        desk, requests = self.desk, self._shell.requests
        desk.opened.connect(self._on_opened)
        self.files.shop.connect(desk.open)
        self.files.sales.connect(self.import_file)
        self.files.refused.connect(self.show_problem)
        desk.closed.connect(self._show_no_shop)
        desk.failed.connect(self._on_open_failed)
        desk.elsewhere.connect(self._on_elsewhere)
        desk.making.connect(self._on_making)
        requests.page.connect(self._choose_page)
        requests.customer.connect(self.show_customer)
        requests.history.connect(self.show_history)
        requests.product.connect(self.show_product)
        requests.segment.connect(self.show_segment)
        requests.toast.connect(self.toast.tell)
        requests.told.connect(self.toast.tell)
        requests.print_page.connect(self._print_page)
        requests.explain.connect(self.helping.explain)
        requests.train.connect(self._start_training)
        requests.import_sales.connect(self._ask_for_sales)
        requests.import_file.connect(self.import_file)
        requests.problem.connect(self.show_problem)
        requests.undo_import.connect(self.tables.undo_import)
        requests.export_table.connect(self.tables.export)
        requests.save.connect(self.tables.save)
        requests.busy.connect(self._on_task)
        requests.reopen.connect(desk.open)
        requests.theme.connect(self._set_theme)
        requests.language.connect(self.language_chosen)
        requests.text_size.connect(self.text_size_chosen)
        self._shell.runner.changed.connect(self._on_changed)
        for part in (self.backups, self.care, self.tables):
            part.failed.connect(self.show_problem)
        self.care.shown.connect(self._show_trouble)
        self.care.told.connect(self.toast.tell)
        self.care.built.connect(self._add_trouble)
        self.tables.told.connect(self.toast.tell)
        self.sidebar.chosen.connect(self._choose_page)
        self.welcome_built.connect(self._connect_welcome)
        self.import_built.connect(self._connect_import)

    def _connect_welcome(self, page: WelcomePage) -> None:
        page.sample_wanted.connect(self.desk.open_sample)
        page.open_wanted.connect(self.files.choose_shop)
        page.restore_wanted.connect(self.care.bring_back)
        page.import_wanted.connect(self.files.choose_sales)

    def _connect_import(self, page: ImportPage) -> None:
        page.left.connect(self._on_import_left)
        page.imported.connect(self._on_imported)
        page.another_wanted.connect(self._ask_for_sales)
        page.page_wanted.connect(self._choose_page)

    def _connect_menus(self) -> None:
        menus = self.menus
        menus.open_sample.triggered.connect(self.desk.open_sample)
        menus.open_shop.triggered.connect(self.files.choose_shop)
        menus.import_sales.triggered.connect(self._ask_for_sales)
        menus.export_offers.triggered.connect(self.tables.export_offers)
        menus.deleted.triggered.connect(self._show_deleted)
        menus.close_shop.triggered.connect(self.desk.close)
        menus.quit.triggered.connect(self.close)
        menus.search.triggered.connect(self.stack.focus_main)
        menus.print_page.triggered.connect(self._print_page)
        menus.refresh.triggered.connect(lambda: self._on_changed(EVERYTHING))
        menus.find.triggered.connect(self.command_box.begin)
        menus.next_pane.triggered.connect(lambda: self.step_pane(forwards=True))
        menus.previous_pane.triggered.connect(lambda: self.step_pane(forwards=False))
        menus.reset_layout.triggered.connect(self.layout_reset)
        for number, action in enumerate(menus.modes):
            action.triggered.connect(lambda _=False, number=number: self._recommend_page().show_mode(number))
        menus.suggestions.aboutToShow.connect(self._fill_suggestions)
        menus.train.triggered.connect(lambda: self._train_page().start_or_pause())
        menus.stop_training.triggered.connect(lambda: self._train_page().stop())
        self.stack.currentChanged.connect(lambda _: self.helping.follow())
        menus.settings.triggered.connect(lambda: self._choose_page(SETTINGS))
        menus.page_chosen.connect(self._choose_page)
        menus.file_chosen.connect(self.desk.open)
        menus.theme_chosen.connect(self._set_theme)
        menus.language_chosen.connect(self.language_chosen)
        self.jobs.changed.connect(lambda busy: menus.language.setEnabled(not busy))

    def _on_opened(self, shop: OpenShop) -> None:
        self.drop_banner()
        self.edits.set_edits(shop.edits)
        self.care.set_shop(shop)
        stays = self.is_importing
        self.stack.set_shop(shop)
        self.tell_settings(shop)
        self.backups.set_shop(shop.path if shop.edits is not None else None)
        self.menus.set_shop_open(True)
        self.menus.show_recent(self.desk.recent.paths())
        self.sidebar.set_usable([*self.stack.keys, SETTINGS])
        self._tell_size()
        if not stays:
            self.show_page(self._page)
            self.stack.focus_main()
        self._shell.runner.warm(str(shop.path))
        if (note := self.unfinished.words(shop)) is not None:
            self.show_note(*note)

    def _show_no_shop(self) -> None:
        self._settle_without_shop()
        self.show_welcome()

    def _settle_without_shop(self) -> None:
        self.edits.set_edits(None)
        self.care.set_shop(None)
        self.stack.set_shop(None)
        self.tell_settings(None)
        self.backups.set_shop(None)
        self.menus.set_shop_open(False)
        self.menus.show_recent(self.desk.recent.paths())
        self.sidebar.set_usable([TODAY, SETTINGS], why=self.tr("open a shop file first"))
        self.sidebar.set_current(TODAY)
        self._tell_size()

    def _on_open_failed(self, error: UserError) -> None:
        self.menus.show_recent(self.desk.recent.paths())
        if not self.care.is_trouble(error, self.desk.tried):
            super().show_problem(error)

    def _add_trouble(self, page: TroublePage) -> None:
        self.stack.addWidget(page)
        page.other.connect(self.files.choose_shop)

    def _show_trouble(self, page: TroublePage) -> None:
        self.drop_banner()
        self.stack.setCurrentWidget(page)
        page.focus_main()

    def _on_elsewhere(self, path: Path) -> None:
        self.toast.tell(self.tr("{file} is open in another window, which comes forward").format(file=path.name))

    def _on_making(self, task: Task) -> None:
        self.welcome.follow(task)
        self._on_task(task)

    def _on_task(self, task: Task) -> None:
        self.jobs.add(task)
        self.unfinished.watch(task)
        self.status.follow(task)

    def _on_changed(self, changes: Changes) -> None:
        if self.desk.shop is None:
            return
        self.desk.read_summary()
        self._tell_size()
        self.stack.refresh(changes)
        if self._settings_page is not None:
            self._settings_page.refresh(changes)

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
        if key != SETTINGS and self.desk.shop is None:
            self.stack.setCurrentWidget(self.welcome)
            return
        self.show_page(key)
        self.stack.focus_main()

    def show_customer(self, code: str) -> None:
        """Show what to offer to a customer."""
        self._recommend_page().choose(code)

    def _recommend_page(self) -> RecommendPage:
        self.show_page("recommend")
        return cast("RecommendPage", self.stack.page("recommend"))

    def _fill_suggestions(self) -> None:
        """What can be done with ideas stands in the menu while they are seen."""
        page = self.stack.currentWidget()
        self.menus.fill_suggestions(getattr(page, "menu_actions", []))

    def show_history(self, code: str) -> None:
        """Show the sales of a customer among all sales."""
        self.show_page("data")
        cast("DataPage", self.stack.page("data")).show_sales(code)

    def show_segment(self, key: str) -> None:
        """Show the customers of a segment among all."""
        self.show_page("data")
        cast("DataPage", self.stack.page("data")).show_segment(key)

    def show_product(self, code: str) -> None:
        """Show a product among the others."""
        self.show_page("data")
        cast("DataPage", self.stack.page("data")).show_product(code)

    def _train_page(self) -> TrainPage:
        self.show_page("train")
        return cast("TrainPage", self.stack.page("train"))

    def _show_deleted(self) -> None:
        """List what was deleted of late, to be put back."""
        if self.desk.shop is not None:
            from recsys_gui.ui.dialogs.recently_deleted import RecentlyDeletedDialog

            dialog = RecentlyDeletedDialog(self._shell.theme, self.desk.shop, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _start_training(self) -> None:
        self._train_page().start()

    def _print_page(self) -> None:
        """Show how the page that is seen would look on paper."""
        if (waits := getattr(self.stack.currentWidget(), "waits_to_print", None)) is not None and waits():
            self.toast.tell(self.tr("Prices are being worked out. The sheet opens when they are there."))
            return
        made = getattr(self.stack.currentWidget(), "printout", None)
        printout = made() if made is not None else None
        if printout is None:
            self.toast.tell(self.tr("There is nothing to print on this page yet."))
            return
        from recsys_gui.ui.printing.preview import preview

        preview(printout, self)

    def _ask_for_sales(self) -> None:
        """With a shop open, the first step of the import; without one, the system's dialog at once."""
        if self.desk.shop is None:
            self.files.choose_sales()
            return
        self.importing.ask(self.desk.shop)
        self.stack.setCurrentWidget(self.importing)
        self.sidebar.set_current("data")

    def _set_theme(self, mode: str) -> None:
        chosen = next(known for known in MODES if known == mode)
        self._shell.theme.set_mode(chosen)
        self._shell.settings.set("theme", chosen)

    def _tell_size(self) -> None:
        summary = self.desk.summary
        self.status.show_shop(self.desk.shop, summary)
        self.setWindowTitle(f"{summary.name} – Shelfwise" if summary else "Shelfwise")

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
        self.remember()
        self.hide()
        self.stack.set_shop(None)
        self.tell_settings(None)
        self.backups.set_shop(None)
        self.desk.release()

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
        self.files.take(path)
