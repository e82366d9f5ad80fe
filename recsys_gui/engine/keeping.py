"""Which service does what concerns backups and the health of a shop file."""

from __future__ import annotations

from pathlib import Path

from recsys_gui.base.progress import Progress
from recsys_gui.engine import messages
from recsys_gui.services.safekeeping import backups, checking

Keeping = (
    messages.ListBackups
    | messages.BackUp
    | messages.RestoreBackup
    | messages.RescueShop
    | messages.CheckShop
    | messages.SaveCopy
)


def keep(request: Keeping, progress: Progress) -> object:
    """Do ``request`` and return its answer."""
    match request:
        case messages.ListBackups(shop):
            return backups.backups_of(Path(shop))
        case messages.BackUp(shop, automatic):
            return backups.back_up(Path(shop), "automatic" if automatic else "by hand", progress)
        case messages.RestoreBackup(shop, backup):
            return backups.restore(Path(shop), Path(backup), progress)
        case messages.RescueShop(shop):
            return backups.rescue(Path(shop), progress)
        case messages.CheckShop(shop):
            return checking.check(Path(shop), progress)
        case messages.SaveCopy(shop, file):
            backups.save_copy(Path(shop), Path(file))
            return None
