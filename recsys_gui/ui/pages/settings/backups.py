"""Copies of the shop file: what there is, one more now, and going back to one of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from recsys_gui.domain.backups import Backup, BackupList
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.engine.messages import BackUp, ListBackups, RestoreBackup
from recsys_gui.ui.backup_clock import HOURS, KEY, backup_hours
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.dialogs.question import Question
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.backups import BackupModel
from recsys_gui.ui.pages.settings.section import Choice, Section
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label

_ROWS, _ROW_SPACE = 6, 16


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("RestoreBackup", text, "", n)


class BackupsSection(Section):
    """Backups are made by themselves every hour of work and before imports; here one makes and restores them."""

    needs_shop = True

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("BackupsSection", "Backups"), parent)
        self._shell = shell
        self._folder: Path | None = None
        self.model = BackupModel(self)
        self.table = self._made_table()
        self.none = label(self.tr("There is no backup yet."), "secondary")
        self.now = button(self.tr("Back up now"), self.back_up, name="back-up")
        shell.theme.dress(self.now, "shield-check")
        self.restore_button = button(self.tr("Restore…"), self.ask, name="restore")
        self.open_folder = button(self.tr("Open folder"), self._open_folder)
        names = (
            self.tr("Every hour of work"),
            self.tr("Every day"),
            self.tr("Every week"),
            self.tr("Only before imports"),
        )
        settings = shell.settings
        self.every = Choice(list(zip(HOURS, names, strict=True)), lambda hours: settings.set(KEY, int(str(hours))))
        self.every.choose(backup_hours(settings))
        how = self.tr("Always before imports too; older ones are thinned out")
        self.add_line(self.tr("Make a backup"), self.every, how)
        self.end_lines()
        self.column.addWidget(self.none)
        self.column.addWidget(self.table)
        self.column.addLayout(row(self.now, self.restore_button, self.open_folder, None))
        self._show(BackupList(Path()))

    def set_shop(self, shop: OpenShop | None) -> None:
        """Speak of another shop; its backups are listed when the page is seen."""
        super().set_shop(shop)
        self._show(BackupList(Path()))
        self.read()

    def refresh(self, changes: Changes) -> None:
        """An import makes a backup before it begins."""
        if changes.imports:
            self.read()

    def read(self) -> None:
        """List the backups, in the background."""
        shop = self.shop
        if shop is None or not self.isVisible():
            return
        task = self._shell.runner.submit(ListBackups(str(shop.path)))
        task.succeeded.connect(lambda found: self._on_list(shop, found))
        task.failed.connect(self._shell.requests.problem)

    def back_up(self) -> None:
        """Make a backup now."""
        if self.shop is None:
            return
        self.now.setEnabled(False)
        task = self._shell.runner.submit(BackUp(str(self.shop.path)))
        task.succeeded.connect(lambda _: self._shell.requests.toast.emit(self.tr("Backed up")))
        task.failed.connect(self._shell.requests.problem)
        task.finished.connect(lambda: self.now.setEnabled(True))
        task.finished.connect(self.read)

    def ask(self) -> Question | None:
        """Say what going back to the chosen backup would change, and do it when that is wanted."""
        place, shop = self.table.currentIndex(), self.shop
        if shop is None or not place.isValid() or self.model.backups[place.row()].problem:
            return None
        backup = self.model.backups[place.row()]
        question = Question(
            self._shell.theme, *restore_words(backup, shop.browser.summary(), shop.formatter), self.tr("Restore"),
            self.tr("Keep it as it is"), self.window(),
        )  # fmt: skip
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.accepted.connect(lambda: self._restore(shop, backup))
        question.open()
        return question

    def _restore(self, shop: OpenShop, backup: Backup) -> None:
        if shop.edits is not None:
            shop.edits.close()  # what was typed last is in the file, and so in the copy that is made first
        task = self._shell.runner.submit(RestoreBackup(str(shop.path), str(backup.path)))
        task.succeeded.connect(lambda _: self._shell.requests.reopen.emit(shop.path))
        told = self.tr("Restored; what was there before is among the backups")
        task.succeeded.connect(lambda _: self._shell.requests.toast.emit(told))
        task.failed.connect(self._shell.requests.problem)
        self._shell.requests.busy.emit(task)

    def _on_list(self, shop: OpenShop, found: BackupList) -> None:
        if shop is self.shop:
            self._show(found)

    def _show(self, found: BackupList) -> None:
        form = self.shop.formatter if self.shop is not None else Formatter()
        chosen = self.table.currentIndex().row()
        self._folder = found.folder if found.backups else None
        self.model.fill(found.backups, form)
        if found.backups:
            self.table.setCurrentIndex(self.model.index(min(max(chosen, 0), len(found.backups) - 1), 0))
        self.none.setVisible(not found.backups)
        for part in (self.table, self.restore_button, self.open_folder):
            part.setVisible(bool(found.backups))
        self.restore_button.setEnabled(self.shop is not None and self.shop.edits is not None)
        height = self.table.verticalHeader().defaultSectionSize() * min(len(found.backups), _ROWS)
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 2)

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.name)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(QFontMetrics(font()).height() + _ROW_SPACE)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.activated.connect(lambda _: self.ask())
        return table

    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def restore_words(backup: Backup, now: ShopSummary, form: Formatter) -> tuple[str, str]:
    """The question before a backup is put back, and what would change."""
    title = _tr("Go back to {moment}?").format(moment=form.time(backup.time))
    sales, products = backup.sales - now.sales, backup.products - now.products
    customers = backup.customers - now.customers
    differences = [
        (sales, _tr("%Ln sale lines more", sales) if sales > 0 else _tr("%Ln sale lines fewer", -sales)),
        (products, _tr("%Ln products more", products) if products > 0 else _tr("%Ln products fewer", -products)),
        (customers, _tr("%Ln customers more", customers) if customers > 0 else _tr("%Ln customers fewer", -customers)),
    ]
    said = ", ".join(words.replace("%Ln", form.number(abs(count))) for count, words in differences if count)
    what = said or _tr("as many sale lines, products and customers as now")
    newest = _tr("Its newest sale is of {day}.").format(day=form.day(backup.newest)) if backup.newest else ""
    saved = _tr("The present file is backed up first.")
    change = _tr("Then there are {what}.").format(what=what)
    return title, " ".join(part for part in (change, newest, saved) if part)
