"""What was being done when the program ended against its will: noted while it runs, told at the next start."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from recsys_gui.base.settings import Settings
from recsys_gui.ui.context import OpenShop

if TYPE_CHECKING:
    from recsys_gui.engine.messages import Request
    from recsys_gui.jobs.task import Task

_KEY = "unfinished"


class Unfinished(QObject):
    """Remembers the job that writes to a shop file, in the program's own settings, until it ends."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._left = settings.get(_KEY)

    def watch(self, task: Task) -> None:
        """Note a task until it ends, however it does."""
        request = task.request
        kind = _kind(request)
        if not kind or getattr(request, "dry_run", False) or task.is_finished:
            return
        file = Path(getattr(request, "file", "")).name if kind == "import" else ""
        shop = getattr(request, "shop", "")
        self._settings.set(_KEY, {"what": kind, "shop": shop, "file": file, "time": int(time.time())})
        task.finished.connect(lambda: self._settings.set(_KEY, None))

    def words(self, shop: OpenShop) -> tuple[str, str] | None:
        """What was cut off last time in this shop, and how things stand now; told once."""
        left, self._left = self._left, None
        if not isinstance(left, dict) or left.get("shop") != str(shop.path):
            return None
        self._settings.set(_KEY, None)
        match left.get("what"):
            case "import":
                return self._import_words(shop, str(left.get("file", "")), left.get("time"))
            case "undo":
                return self.tr("Undoing an import was cut off"), self._whole()
            case "train":
                detail = self.tr("The model used before still makes the offers. Train again; it goes on where it was.")
                return self.tr("The training was cut off"), detail
            case "restore":
                return self.tr("Restoring was cut off"), self._whole()
        return None

    def _import_words(self, shop: OpenShop, file: str, began: object) -> tuple[str, str]:
        title = self.tr("The import of {file} was cut off").replace("{file}", file)
        newest = next(iter(shop.browser.imports()), None)
        is_in = newest is not None and newest.file == file and isinstance(began, int) and newest.time >= began
        if is_in:
            return title, self.tr("All of it is in the shop.")
        return title, self.tr("Nothing of it is in the shop. Bring the file in again.")

    def _whole(self) -> str:
        return self.tr("The shop file is whole; see the import history and the backups for where it stands.")


def _kind(request: Request) -> str:
    """What a request that writes does to a shop file; "" for all others."""
    from recsys_gui.engine.messages import ImportSales, RescueShop, RestoreBackup, Train, UndoImport

    match request:
        case ImportSales():
            return "import"
        case UndoImport():
            return "undo"
        case Train():
            return "train"
        case RestoreBackup() | RescueShop():
            return "restore"
    return ""
