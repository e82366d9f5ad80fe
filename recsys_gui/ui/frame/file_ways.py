"""The ways a file comes to the window: chosen in a dialog, dropped, or given by the system."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from recsys_gui.base.errors import UserError
from recsys_gui.ui.dialogs.files import SALES_SUFFIXES, SHOP_SUFFIX, FileChooser


class FileWays(QObject):
    """Signals: shop and sales, with the path of a file of that kind; refused, with a ``UserError``."""

    shop = Signal(object)
    sales = Signal(object)
    refused = Signal(object)

    def __init__(self, chooser: FileChooser, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chooser = chooser

    def choose_shop(self) -> None:
        """Let the owner choose a shop file."""
        if path := self._chooser.shop_to_open():
            self.shop.emit(path)

    def choose_sales(self) -> None:
        """Let the owner choose a sales file."""
        if path := self._chooser.sales_to_import():
            self.sales.emit(path)

    def take(self, path: Path) -> None:
        """Do with a file what its kind asks for."""
        name = path.name.lower()
        if name.endswith(SHOP_SUFFIX):
            self.shop.emit(path)
        elif name.endswith(SALES_SUFFIXES):
            self.sales.emit(path)
        elif _is_shop(path):
            self.shop.emit(path)
        else:
            self.refused.emit(_unknown_kind(path))


def _is_shop(path: Path) -> bool:
    """Asked only of files with another ending, such as a copy that was renamed."""
    from recsys_gui.services.shops import is_shop

    return is_shop(path)


def _unknown_kind(path: Path) -> UserError:
    return UserError(
        "“{file}” is neither a shop file nor a sales file.",
        "Drop a shop file (.shop) or a sales file (.csv).",
        file=path.name,
    )


def dropped_file(data: QMimeData) -> Path | None:
    """The one file of this computer that is dragged, or None when it is anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return None if path.is_dir() else path
