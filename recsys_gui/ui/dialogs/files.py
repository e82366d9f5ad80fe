"""Choosing files with the system's own dialogs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog

from recsys_gui.base.settings import Settings

SHOP_SUFFIX = ".shop"
SALES_SUFFIXES = (".csv", ".tsv", ".txt", ".tab", ".xlsx", ".xls", ".ods", ".gz", ".xz", ".zip")

_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
"""What no name of a file may hold on some system, or what would lead into another folder."""


class FileChooser(QObject):
    """Asks for files over the active window and remembers the folder; None means that the owner chose nothing."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def shop_to_open(self) -> Path | None:
        """An existing shop file."""
        kinds = self.tr("Shop files (*.shop)") + ";;" + self.tr("All files (*)")
        return self._open(self.tr("Open shop file"), kinds)

    def backup_to_bring_back(self) -> Path | None:
        """A copy of a shop file that was made before."""
        kinds = self.tr("Shop files (*.shop)") + ";;" + self.tr("All files (*)")
        return self._open(self.tr("Choose a backup"), kinds)

    def sales_to_import(self) -> Path | None:
        """A file with sales."""
        patterns = " ".join(f"*{suffix}" for suffix in SALES_SUFFIXES)
        kinds = self.tr("Sales files ({patterns})").format(patterns=patterns) + ";;" + self.tr("All files (*)")
        return self._open(self.tr("Import sales"), kinds)

    def shop_to_make(self, name: str) -> Path | None:
        """Where a new shop file goes."""
        return self._save(self.tr("Where to keep your shop"), name, self.tr("Shop files (*.shop)"), (SHOP_SUFFIX,))

    def offers_to_write(self, name: str) -> Path | None:
        """Where the offers for everyone go."""
        kinds = self.tr("Table (*.csv)") + ";;" + self.tr("Excel workbook (*.xlsx)")
        return self._save(self.tr("Export offers for everyone"), name, kinds, (".csv", ".xlsx"))

    def table_to_write(self, name: str) -> Path | None:
        """Where the rows of a table go."""
        kinds = self.tr("Table (*.csv)") + ";;" + self.tr("Excel workbook (*.xlsx)")
        return self._save(self.tr("Export table"), name, kinds, (".csv", ".xlsx"))

    def place_for(self, title: str, name: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """Where something goes that can be written as any of ``kinds``: names and endings."""
        filters = ";;".join(f"{kind} (*{suffix})" for kind, suffix in kinds)
        return self._save(title, name, filters, tuple(suffix for _, suffix in kinds))

    def _open(self, title: str, kinds: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(QApplication.activeWindow(), title, str(self._folder()), kinds)
        return self._remember(name)

    def _save(self, title: str, name: str, kinds: str, suffixes: tuple[str, ...]) -> Path | None:
        start = str(self._folder() / _NO_NAME.sub("-", name).lstrip("."))
        chosen, kind = QFileDialog.getSaveFileName(QApplication.activeWindow(), title, start, kinds)
        path = self._remember(chosen)
        if path is None or path.suffix.lower() in suffixes:
            return path
        meant = next((suffix for suffix in suffixes if suffix in kind), suffixes[0])
        return path.with_name(path.name + meant)

    def _folder(self) -> Path:
        stored = self._settings.get("folder")
        if isinstance(stored, str) and Path(stored).is_dir():
            return Path(stored)
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _remember(self, name: str) -> Path | None:
        if not name:
            return None
        self._settings.set("folder", str(Path(name).parent))
        return Path(name)
