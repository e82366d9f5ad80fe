"""Backups of a shop file: making, listing, checking, putting back, and saving what can be saved of a damaged file."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from recsys_gui.base.errors import ShopFileError, UserError
from recsys_gui.base.files import replacing, workplace
from recsys_gui.base.progress import NullProgress, Progress
from recsys_gui.base.text import text
from recsys_gui.domain.backups import Backup, BackupList, Reason, Restored, Salvaged
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.store.file import backup, copies, database
from recsys_gui.store.rescue import salvage
from recsys_gui.store.tables import totals

EVERY = timedelta(hours=1)
"""How old the newest backup may be while the program works with a shop file."""


def backups_of(shop: Path) -> BackupList:
    """Every backup of a shop file with what is in it, newest first; the shop file itself may be damaged or gone.

    Raises:
        UserError: the folder of the backups cannot be read.
    """
    folder = copies.folder_of(shop)
    try:
        return BackupList(folder, [backup.described(copy) for copy in copies.copies_of(shop)])
    except OSError as error:
        raise UserError(
            "The backups in “{folder}” cannot be read.", "Check that you may open the folder.", folder=str(folder)
        ) from error


def back_up(shop: Path, reason: Reason = "by hand", progress: Progress | None = None) -> Backup | None:
    """Make a backup, proven by opening and checking it; None when an automatic one has nothing new to keep.

    Raises:
        UserError: the shop file is damaged or cannot be read, or there is no room; the backups are as before.
    """
    (progress or NullProgress()).report(0, 0, text("Making a backup."))
    with database.open(shop, read_only=True) as db:
        made = db.back_up(reason)
    return None if made is None else _described(made)


def save_copy(shop: Path, to: Path) -> None:
    """Write a copy of the shop file to ``to``; of a damaged one, its bytes as they are.

    Raises:
        UserError: it cannot be read, there is a file already, or there is no room.
    """
    if to.exists():
        raise UserError("There is already a file at “{file}”.", "Choose another name.", file=str(to))
    try:
        with database.open(shop, read_only=True) as db:
            db.save_to(to)
    except ShopFileError as error:
        if error.cause not in ("damaged", "altered", "foreign", "newer", "locked", "read_only"):
            raise
        backup.raw_copy(shop, to)


def newest(shop: Path) -> datetime | None:
    """When the newest backup was made, by the clock of the computer; None without any. Takes a millisecond."""
    try:
        return max((copy.moment for copy in copies.copies_of(shop)), default=None)
    except OSError:
        return None


def is_due(shop: Path, now: datetime | None = None, every: timedelta = EVERY) -> bool:
    """Whether the newest backup is so old that an automatic one should be made; takes a millisecond."""
    clock = now or datetime.now()
    try:
        made = [copy.moment for copy in copies.copies_of(shop) if copy.moment <= clock]
    except OSError:
        return False
    return not made or clock - max(made) >= every


def restore(shop: Path, chosen: Path, progress: Progress | None = None) -> Restored:
    """Make the shop file what the backup ``chosen`` holds; what it holds now is backed up first.

    Raises:
        UserError: ``chosen`` is no whole shop file, or the shop file cannot be written; nothing has changed.
        JobCancelled: through ``progress``; nothing has changed.
    """
    progress = progress or NullProgress()
    progress.report(0, 3, text("Checking the backup."))
    if chosen.absolute() == shop.absolute():
        raise UserError("This is the shop file itself.", "Choose one of its backups.")
    backup.prove(chosen, chosen)
    found = _described(chosen)
    progress.report(1, 3, text("Keeping the shop file as it is now."))
    before = _kept_before(shop)
    progress.report(2, 3, text("Putting the backup back."))
    aside = backup.put_back(chosen, shop)
    database.open(shop).close()
    return Restored(found, before, aside)


def _kept_before(shop: Path) -> Path | None:
    """A backup of the file as it is, as far as that can be had."""
    try:
        with database.open(shop, read_only=True) as db:
            return db.back_up("before restore")
    except ShopFileError as error:
        if error.cause in ("damaged", "altered", "foreign", "missing", "newer"):
            return None
        raise


def rescue(shop: Path, progress: Progress | None = None) -> Salvaged:
    """Make a whole shop file of what can still be read of a damaged one, which is kept among the backups.

    Raises:
        UserError: nothing can be read, or there is no room; nothing has changed.
        JobCancelled: through ``progress``; nothing has changed.
    """
    progress = progress or NullProgress()
    folder = copies.folder_of(shop)
    folder.mkdir(mode=0o700, exist_ok=True)
    lost: dict[str, int] = {}
    with workplace(folder) as place:
        fresh = place / "rescued.shop"
        with database.building(fresh, ShopInfo(shop.stem)) as db:
            lost = salvage.salvage(shop, db, progress)
            size = totals.totals(db)
        with database.open(fresh, read_only=True) as db:
            if not db.sound():
                raise UserError("“{file}” cannot be mended.", "Open the newest backup of it instead.", file=shop.name)
        _put_in_place(fresh, shop)
    return Salvaged(shop, {"sales": size.sales, "products": size.products, "customers": size.customers}, lost)


def _put_in_place(fresh: Path, shop: Path) -> None:
    with replacing(shop) as temporary:
        shutil.copyfile(fresh, temporary)
        backup.put_aside(shop)
        backup.clear_log(shop)


def _described(path: Path) -> Backup:
    """What a backup holds, also one that the owner named otherwise."""
    named = copies.copy_named(path)
    moment = datetime.fromtimestamp(path.stat().st_mtime)
    return backup.described(named or copies.Copy(path, moment, "by hand"))
