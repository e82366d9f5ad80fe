"""Sees to the shop file itself: a look through it, and the ways out of trouble."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from recsys_gui.base.errors import ShopFileError, UserError
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.dialogs.files import FileChooser
from recsys_gui.ui.frame.shop_desk import ShopDesk

if TYPE_CHECKING:
    from recsys_gui.domain.backups import Backup
    from recsys_gui.engine.messages import Request
    from recsys_gui.jobs.task import Task
    from recsys_gui.ui.pages.trouble import TroublePage

LOOK_AFTER = 20_000
"""Milliseconds after which a file that was opened is looked through."""


class ShopCare(QObject):
    """What concerns the file itself.

    Signals:
        built: the page of trouble is there now. shown: it is to be shown.
        told: a sentence for a toast. failed: a ``UserError``.
    """

    built = Signal(object)
    shown = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, shell: Shell, desk: ShopDesk, chooser: FileChooser, window: QWidget) -> None:
        super().__init__(window)
        self._shell, self._desk, self._chooser, self._window = shell, desk, chooser, window
        self._page: TroublePage | None = None
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_AFTER)
        self._look.timeout.connect(self.look_through)

    @property
    def page(self) -> TroublePage:
        """What tells of trouble and the ways out, built when first needed."""
        if self._page is None:
            from recsys_gui.ui.pages.trouble import TroublePage

            page = self._page = TroublePage(self._shell.theme)
            page.again.connect(lambda: self._desk.open(page.path))
            page.copy.connect(self._save_copy)
            page.rescue.connect(self._rescue)
            page.restore.connect(lambda backup: self.restore(page.path, backup))
            self.built.emit(page)
        return self._page

    def set_shop(self, shop: OpenShop | None) -> None:
        """Care for another shop, or for none."""
        self._look.stop()
        if shop is not None:
            self._look.start()

    def is_trouble(self, error: UserError, path: Path | None = None) -> bool:
        """Whether ``error`` is about the file at ``path`` (None: the open one) and takes the whole page; shows it."""
        open_now = self._desk.shop.path if self._desk.shop else None
        path = path or open_now
        if path is None or not isinstance(error, ShopFileError):
            return False
        from recsys_gui.engine.messages import ListBackups
        from recsys_gui.ui.pages.trouble import FULL_PAGE

        if error.cause not in FULL_PAGE:
            return False
        if error.cause == "locked" and path == open_now:  # what is shown stays true; only this one step has to wait
            return False
        self.page.show_trouble(path, error)
        self.shown.emit(self.page)
        self._ask(ListBackups(str(path)), self._show_backups)
        return True

    def look_through(self) -> None:
        """Have the whole file checked in the background."""
        if (shop := self._desk.shop) is not None:
            from recsys_gui.engine.messages import CheckShop

            self._ask(CheckShop(str(shop.path)), self._on_checked)

    def bring_back(self) -> None:
        """Make a shop file from a backup that the owner chooses, where no file is yet, and open it."""
        if (backup := self._chooser.backup_to_bring_back()) is None:
            return
        name = backup.parent.name.removesuffix(" backups") if backup.parent.name.endswith(" backups") else backup.stem
        if (to := self._chooser.shop_to_make(f"{name}.shop")) is None:
            return
        if to.exists():
            self.failed.emit(
                UserError(
                    "“{file}” is there already.", "Choose another name, or restore that file in its settings.",
                    file=to.name,
                )
            )  # fmt: skip
            return
        from recsys_gui.engine.messages import SaveCopy

        task = self._ask(SaveCopy(str(backup), str(to)), lambda _none: self._open(to))
        self._shell.requests.busy.emit(task)

    def _open(self, path: Path) -> None:
        self._desk.open(path)

    def restore(self, path: Path, backup: Backup) -> None:
        """Put a backup back, after a question that names what the file becomes."""
        from recsys_gui.ui.backup_words import back_words
        from recsys_gui.ui.dialogs.question import Question

        words = back_words(backup)
        asked = Question(
            self._shell.theme, self.tr("Restore this backup?"), words, self.tr("Restore"), self.tr("Keep as it is"),
            self._window,
        )  # fmt: skip
        asked.accepted.connect(lambda: self._restore(path, backup))
        asked.open()

    def _let_go(self, path: Path) -> None:
        """Close the file that is about to be replaced, and stay on this page."""
        if self._desk.shop is not None and self._desk.shop.path == path:
            self._desk.let_go()
            self.shown.emit(self.page)

    def _restore(self, path: Path, backup: Backup) -> None:
        from recsys_gui.engine.messages import RestoreBackup

        self._let_go(path)
        self.page.set_busy(self.tr("Putting the backup back…"))
        task = self._ask(RestoreBackup(str(path), str(backup.path)), lambda done: self._on_restored(path, done))
        self._shell.requests.busy.emit(task)

    def _on_restored(self, path: Path, _done: object) -> None:
        if self._desk.open(path):
            self.told.emit(self.tr("The backup is back; what was there before is kept among the backups"))

    def _rescue(self) -> None:
        from recsys_gui.engine.messages import RescueShop

        path = self.page.path
        self._let_go(path)
        self.page.set_busy(self.tr("Reading what can still be read…"))
        task = self._ask(RescueShop(str(path)), lambda done: self._on_rescued(path, done))
        self._shell.requests.busy.emit(task)

    def _on_rescued(self, path: Path, done: object) -> None:
        from recsys_gui.domain.backups import Salvaged
        from recsys_gui.ui.formatting import Formatter

        assert isinstance(done, Salvaged)
        if self._desk.open(path):
            kept, lost = Formatter().number(done.rows.get("sales", 0)), Formatter().number(done.lost.get("sales", 0))
            words = self.tr("{kept} sale lines rescued, {lost} lost")
            self.told.emit(words.replace("{kept}", kept).replace("{lost}", lost))

    def _save_copy(self) -> None:
        from recsys_gui.engine.messages import SaveCopy

        path = self.page.path
        if (to := self._chooser.shop_to_make(path.name)) is not None:
            self.page.set_busy(self.tr("Writing the copy…"))
            self._ask(SaveCopy(str(path), str(to)), lambda _none: self._on_copied(to))

    def _on_copied(self, to: Path) -> None:
        self.told.emit(self.tr("Copy written to {file}").replace("{file}", to.name))
        if self.page.cause in ("read_only", "full"):
            self._desk.open(to)

    def _on_checked(self, found: object) -> None:
        from recsys_gui.domain.backups import CheckReport

        shop = self._desk.shop
        assert isinstance(found, CheckReport)
        if found.problems and shop is not None and shop.path == found.path:
            problem = found.problems[0]
            advice = self.tr("Restore the newest backup, or rescue what can be read.")
            self.is_trouble(ShopFileError("damaged", problem.template, advice, **problem.values))

    def _show_backups(self, found: object) -> None:
        from recsys_gui.domain.backups import BackupList
        from recsys_gui.ui.formatting import Formatter

        assert isinstance(found, BackupList)
        self.page.show_backups(found.backups, Formatter())

    def _ask(self, request: Request, then: Callable[[object], None]) -> Task:
        task = self._shell.runner.submit(request)
        task.succeeded.connect(lambda _answer: self._rest())
        task.succeeded.connect(then)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._rest)
        return task

    def _rest(self) -> None:
        if self._page is not None:
            self._page.set_busy("")

    def _on_failed(self, error: UserError) -> None:
        if self._page is not None and self._page.isVisible():
            self._page.tell(error)
        elif not self.is_trouble(error):
            self.failed.emit(error)
