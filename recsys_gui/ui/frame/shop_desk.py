"""Which shop file is open: opens, closes and remembers; what cannot be opened changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from recsys_gui.base.errors import UserError
from recsys_gui.base.paths import data_folder
from recsys_gui.base.settings import Json, Settings
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.frame.one_window import OneWindow

if TYPE_CHECKING:
    from recsys_gui.domain.reports import ShopSummary
    from recsys_gui.jobs.edits import Edits
    from recsys_gui.jobs.task import Task
    from recsys_gui.services.browse import Browser

SAMPLE_FILE = "Sample shop.shop"
_KEPT = 8


class RecentFiles:
    """The shop files opened last, newest first, those that have gone left out."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def paths(self) -> list[Path]:
        """The files that are still there."""
        stored = self._settings.get("recent_files", [])
        names = [name for name in stored if isinstance(name, str)] if isinstance(stored, list) else []
        return [path for path in map(Path, names) if path.is_file()]

    def add(self, path: Path) -> None:
        """Put a file first."""
        others: list[Json] = [str(other) for other in self.paths() if other != path]
        self._settings.set("recent_files", [str(path), *others][:_KEPT])


class ShopDesk(QObject):
    """Opens and closes.

    Signals:
        opened: with the new shop. closed. failed: with a ``UserError``. making: with the sample's task.
        elsewhere: with the path of a file that another window has open, so that it does not open here.
    """

    opened = Signal(object)
    closed = Signal()
    failed = Signal(object)
    making = Signal(object)
    elsewhere = Signal(object)

    def __init__(
        self, shell: Shell, browse: Callable[[Path], Browser] | None = None, one: OneWindow | None = None,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._shell, self._browse, self._one = shell, browse or _browse, one
        self._sample: Task | None = None
        self.recent = RecentFiles(shell.settings)
        self.shop: OpenShop | None = None
        self.summary: ShopSummary | None = None
        self.tried: Path | None = None
        """The file that was to be opened last."""

    def open(self, path: Path, edits: Edits | None = None) -> bool:
        """Open a shop file in place of the one that is open; True when that went well.

        ``edits`` are those of the window before, so that what was done there can be undone here.
        """
        path = self.tried = path.absolute()
        if self._one is not None and path.exists() and not self._one.claim(path):
            self.elsewhere.emit(path)
            return False
        try:
            browser = self._browse(path)
        except UserError as error:
            self._claim_present()
            self.failed.emit(error)
            return False
        try:
            summary = browser.summary()
        except UserError as error:
            browser.close()
            self._claim_present()
            self.failed.emit(error)
            return False
        from recsys_gui.jobs.edits import Edits
        from recsys_gui.ui.formatting import Formatter

        before = self.shop
        self.shop = OpenShop(path, browser, Formatter(summary.currency, summary.time_zone), edits or Edits(path))
        self.summary = summary
        self.recent.add(path)
        self._shell.settings.set("last_file", str(path))
        self.opened.emit(self.shop)
        if before is not None:
            _let_go(before)
        return True

    def open_last(self) -> bool:
        """Open the file of last time, when there was one and it is still there."""
        last = self._shell.settings.get("last_file")
        return isinstance(last, str) and Path(last).is_file() and self.open(Path(last))

    def open_sample(self) -> None:
        """Open the sample shop; make it first when there is none."""
        path = self.tried = data_folder() / SAMPLE_FILE
        if path.exists():
            self.open(path)
        elif self._sample is None:
            from recsys_gui.engine.messages import MakeSample

            self._sample = self._shell.runner.submit(MakeSample(str(path)))
            self._sample.succeeded.connect(lambda _report: self.open(path))
            self._sample.failed.connect(self.failed)
            self._sample.finished.connect(self._forget_sample)
            self.making.emit(self._sample)

    def read_summary(self) -> ShopSummary | None:
        """The size of the open shop, read again."""
        if self.shop is not None:
            self.summary = self.shop.browser.summary()
            self.shop.formatter.adopt(self.summary.currency, self.summary.time_zone)
        return self.summary

    def close(self) -> None:
        """Close the shop file; the next start does not open it."""
        if self.shop is not None:
            self._shell.settings.set("last_file", None)
            self.let_go()

    def let_go(self) -> None:
        """Close the shop file, which is to be replaced: Windows replaces no file that is open."""
        if self.shop is None:
            return
        shop, self.shop, self.summary = self.shop, None, None
        self._claim_present()
        self.closed.emit()
        _let_go(shop)

    def hand_over(self) -> Edits | None:
        """The edits of the open shop, for the desk that opens it next; here it is read only from now on."""
        if self.shop is None:
            return None
        edits, self.shop = self.shop.edits, replace(self.shop, edits=None)
        return edits

    def release(self) -> None:
        """Let go of the file at the end of the program; the next start opens it again."""
        if self.shop is not None:
            _let_go(self.shop)
            self.shop = None
        self._claim_present()

    def _claim_present(self) -> None:
        """Hold the file that is open, or none."""
        if self._one is None:
            return
        if self.shop is None:
            self._one.release()
        else:
            self._one.claim(self.shop.path)

    def _forget_sample(self) -> None:
        self._sample = None


def _browse(path: Path) -> Browser:
    """Reading a shop file needs modules that a window without one does not."""
    from recsys_gui.services.browse import Browser

    return Browser(path)


def _let_go(shop: OpenShop) -> None:
    if shop.edits is not None:
        shop.edits.close()
    shop.browser.close()
