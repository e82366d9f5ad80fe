"""While a shop is open, a backup is made by itself when the newest one is old."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from recsys_gui.base.settings import Settings

if TYPE_CHECKING:
    from recsys_gui.jobs.runner import Runner

KEY, HOURS = "backup_hours", (1, 24, 168, 0)
"""The program's own setting: so old is the newest backup when another is made; 0: only before imports and the like."""
FIRST, THEN = 60_000, 600_000
"""Milliseconds from the opening of a shop to the first look, and between two looks."""


def backup_hours(settings: Settings) -> int:
    """After how many hours a backup is made by itself; 0 never."""
    stored = settings.get(KEY)
    return stored if isinstance(stored, int) and stored in HOURS else HOURS[0]


class BackupClock(QObject):
    """Looks now and then; a backup waits while other jobs run. Signal: failed, with a ``UserError``."""

    failed = Signal(object)

    def __init__(self, runner: Runner, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._settings = runner, settings
        self._shop: Path | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def set_shop(self, shop: Path | None) -> None:
        """Look after another shop file, or after none."""
        self._shop = shop
        if shop is None:
            self._timer.stop()
        else:
            self._timer.start(FIRST)

    def look(self) -> None:
        """Make a backup where one is due and nothing else runs."""
        self._timer.start(THEN)
        hours = backup_hours(self._settings)
        if self._shop is None or not hours or self._runner.busy():
            return
        from recsys_gui.engine.messages import BackUp
        from recsys_gui.services.safekeeping.backups import is_due

        if not is_due(self._shop, every=timedelta(hours=hours)):
            return
        self._runner.submit(BackUp(str(self._shop), automatic=True)).failed.connect(self.failed)
