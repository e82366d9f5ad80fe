"""Hands for the real window: what an owner does, done through the window's own parts, in its own process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from recsys_gui import app
from recsys_gui.base import paths
from recsys_gui.base.settings import Saver, Settings
from recsys_gui.domain.edits import CellEdit, Edit, EditDone, SetCells, Undo
from recsys_gui.engine.client import Client
from recsys_gui.jobs.runner import Runner
from recsys_gui.ui.main_window import MainWindow
from recsys_gui.ui.pages.data.import_check import ImportCheck
from recsys_gui.ui.pages.data.import_done import ImportDone

PATIENCE = 600_000
"""Milliseconds that anything may take."""


class Hands:
    """Opens the program's window on a shop file and works with it; what does not happen in time is an error.

    ``engine_command`` is what starts an engine, where it is not what the program itself would start.
    """

    def __init__(self, shop: Path, engine_command: Sequence[str] | None = None) -> None:
        found = QApplication.instance()
        self.app = found if isinstance(found, QApplication) else app._application(["recsys-gui"])
        self._saver = Saver()
        runner = Runner(new_client=lambda: Client(engine_command))
        self.program = app.build(self.app, Settings(paths.config_folder() / "settings.json", self._saver), runner)
        self.program.crashes.install()
        self.window.show()
        assert self.window.desk.open(shop)

    @property
    def window(self) -> MainWindow:
        """The window there is now; a change of language makes another."""
        return self.program.window

    @property
    def runner(self) -> Runner:
        """What runs its jobs."""
        return self.program.shell.runner

    def until(self, happens: Callable[[], object], what: str = "") -> None:
        """Let the window live until something is so."""
        patience = QDeadlineTimer(PATIENCE)
        while not happens():
            assert not patience.hasExpired(), f"{what or happens}; {self._said()}"
            assert self.program.crashes.dialog is None, self.program.crashes.dialog.details.toPlainText()
            loop = QEventLoop()
            QTimer.singleShot(2, loop.quit)
            loop.exec()

    def _said(self) -> str:
        banner = self.window._banner
        return "" if banner is None else f"{banner.title_label.text()} {banner.detail_label.text()}"

    def settle(self) -> None:
        """Let the window live until nothing waits or runs, and what is no longer needed is gone."""
        self.until(lambda: self.runner.idle() and self._edited(), "everything is done")
        for _ in range(3):
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _edited(self) -> bool:
        shop = self.window.desk.shop
        return shop is None or shop.edits is None or shop.edits.idle()

    def sales(self) -> int:
        """Sale lines in the shop."""
        assert self.window.desk.shop is not None
        return self.window.desk.shop.browser.summary().sales

    def bring_in(self, file: Path, begun: Callable[[], None] = lambda: None) -> None:
        """Import a file of sales through its page; ``begun`` is called when it has begun to be written."""
        page = self.window.importing
        self.window.take_file(file)
        self.until(lambda: isinstance(page.view, ImportCheck), "the check of the file")
        assert isinstance(page.view, ImportCheck)
        page.view.import_button.click()
        begun()
        self.until(lambda: isinstance(page.view, ImportDone), "the end of the import")

    def take_back(self, begun: Callable[[], None] = lambda: None) -> None:
        """Undo the import that the page has just told of."""
        view, before = self.window.importing.view, self.sales()
        assert isinstance(view, ImportDone)
        view.undo.click()
        begun()
        self.until(lambda: not self.runner.busy() and self.sales() < before, "the import taken back")

    def edit(self, change: Edit) -> EditDone:
        """Do one edit and wait until it is saved."""
        assert self.window.desk.shop is not None
        edits = self.window.desk.shop.edits
        assert edits is not None
        told: list[EditDone] = []
        edits.done.connect(told.append)
        edits.submit(change)
        self.until(lambda: told, "the edit is saved")
        edits.done.disconnect(told.append)
        return told[0]

    def name_product(self, number: int, name: str) -> EditDone:
        """Call the product with this row number so."""
        return self.edit(SetCells("products", (CellEdit(number, "name", name),)))

    def undo(self) -> EditDone:
        """Take the last step back."""
        return self.edit(Undo())

    def train(self, model: str, begun: Callable[[], None] = lambda: None) -> None:
        """Train a model and let it rank the lists."""
        self.window.show_page("train")
        page = self.window.stack.page("train")
        page.show_ready()
        page.ready.choose(model)
        page.start()
        begun()
        self.until(lambda: page.task is None, "the end of the training")
        assert page.showing is page.finished, page.showing
        page.use()
        self.settle()

    def look_at(self, code: str) -> None:
        """Choose a customer, and wait for what to offer."""
        self.window.show_page("recommend")
        page = self.window.stack.page("recommend")
        page.choose(code)
        offers = page.side.offers
        self.until(lambda: page.picker.code == code and offers.showing is offers.view, "the offers")

    def close(self) -> None:
        """Close the window as its owner does."""
        self.settle()
        self.window.close()
        self.runner.shutdown()
        self._saver.wait()
