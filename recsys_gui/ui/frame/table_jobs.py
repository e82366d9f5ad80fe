"""What is asked of the window that takes a while: writing tables and offers to a file, taking an import back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from recsys_gui.base.errors import UserError
from recsys_gui.ui.context import SaveWish, Shell
from recsys_gui.ui.dialogs.files import FileChooser
from recsys_gui.ui.frame.shop_desk import ShopDesk

if TYPE_CHECKING:
    from recsys_gui.domain.edits import EditTable
    from recsys_gui.domain.row_filter import RowFilter
    from recsys_gui.domain.rows import ImportRow


class TableJobs(QObject):
    """Signals: told, with a sentence, the words of a button and what it does; failed, with a ``UserError``."""

    told = Signal(str, str, object)
    failed = Signal(object)

    def __init__(self, shell: Shell, desk: ShopDesk, chooser: FileChooser, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell, self._desk, self._chooser = shell, desk, chooser

    def export(self, table: str, search: str, wanted: RowFilter) -> None:
        """Write the rows of a table that match ``search`` and are ``wanted`` to the file the owner chooses."""
        shop = self._desk.shop
        names = {"sales": self.tr("Sales"), "products": self.tr("Products"), "customers": self.tr("Customers")}
        if shop is None or (path := self._chooser.table_to_write(f"{names[table]}.csv")) is None:
            return
        from recsys_gui.engine.messages import ExportTable

        request = ExportTable(str(shop.path), str(path), cast("EditTable", table), search, wanted)
        task = self._shell.runner.submit(request)
        task.failed.connect(self.failed)
        words = self.tr("{rows} rows written to {file}")
        task.succeeded.connect(lambda rows: self._exported(path, rows, words))
        self._shell.requests.busy.emit(task)

    def export_offers(self) -> None:
        """Write the offers for everyone to the file the owner chooses."""
        shop = self._desk.shop
        if shop is None:
            return
        name = self.tr("Offers of {shop}").format(shop=shop.path.stem)
        if (path := self._chooser.offers_to_write(f"{name}.csv")) is None:
            return
        from recsys_gui.engine.messages import ExportOffers

        task = self._shell.runner.submit(ExportOffers(str(shop.path), str(path)))
        task.failed.connect(self.failed)
        words = self.tr("{rows} offers written to {file}")
        task.succeeded.connect(lambda rows: self._exported(path, rows, words))
        self._shell.requests.busy.emit(task)

    def save(self, wish: SaveWish) -> None:
        """Let the owner choose a file for something, and write it."""
        if (path := self._chooser.place_for(wish.title, wish.name, wish.kinds)) is None:
            return
        try:
            told = wish.write(path)
        except UserError as error:
            self.failed.emit(error)
            return
        except OSError:
            self.failed.emit(
                UserError(
                    "“{file}” cannot be written.", "Close it in other programs, or choose another folder.",
                    file=path.name,
                )
            )  # fmt: skip
            return
        if not told:
            words = self.tr("Saved as {file}").replace("{file}", path.name)
            self._tell(words, self.tr("Show folder"), lambda: _show(path.parent))

    def undo_import(self, row: ImportRow) -> None:
        """Take an import of the open shop back."""
        shop = self._desk.shop
        if shop is None:
            return
        from recsys_gui.engine.messages import UndoImport

        task = self._shell.runner.submit(UndoImport(str(shop.path), row.id))
        task.failed.connect(self.failed)
        task.succeeded.connect(lambda gone: self._undone(row, gone))
        self._shell.requests.busy.emit(task)

    def _exported(self, path: Path, rows: int, words: str) -> None:
        from recsys_gui.ui.formatting import Formatter

        said = words.format(rows=Formatter().number(rows), file=path.name)
        self._tell(said, self.tr("Show folder"), lambda: _show(path.parent))

    def _undone(self, row: ImportRow, gone: int) -> None:
        from recsys_gui.ui.formatting import Formatter

        words = self.tr("{file} undone, {lines} sale lines removed").format(
            file=row.file, lines=Formatter().number(gone)
        )
        source = Path(row.source)
        if row.source and source.is_file():
            self._tell(words, self.tr("Import again"), lambda: self._shell.requests.import_file.emit(source))
        else:
            self.told.emit(words, "", None)

    def _tell(self, words: str, way: str, act: Callable[[], object]) -> None:
        self.told.emit(words, way, act)


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
