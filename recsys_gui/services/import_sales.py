"""Bring a file of sales into a shop: whole or not at all, and nothing twice."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

from recsys_gui.base.progress import NullProgress, Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.domain.reports import ImportReport
from recsys_gui.importing.cleaning import Rules
from recsys_gui.importing.mapping import ColumnMap, map_columns
from recsys_gui.importing.reading import read
from recsys_gui.importing.sniffing import Layout, sniff
from recsys_gui.services import incoming
from recsys_gui.services.incoming import Incoming
from recsys_gui.store import catalogue, database, settings
from recsys_gui.store.database import Database

_READING = 0.35
_CLEANING = 0.45


def import_sales(
    shop_path: Path, file: Path, *, dry_run: bool = False, progress: Progress | None = None
) -> ImportReport:
    """Bring the sales of ``file`` into the shop; a shop that does not exist yet is made.

    Lines that the shop has already are not added again, so the same file or one that overlaps does no harm.

    Args:
        shop_path: the shop file.
        file: CSV, also compressed; see :mod:`recsys_gui.importing`.
        dry_run: only report what would be done.
        progress: hears of it; a cancelled import leaves the shop as it was.

    Raises:
        UserError: the file has no sales that can be read, or the shop file cannot be used; nothing has changed.
        JobCancelled: through ``progress``; nothing has changed.
    """
    progress = progress or NullProgress()
    with _existing(shop_path, dry_run) as db:
        layout = sniff(file)
        columns = map_columns(file.name, layout.header)
        info = settings.info(db) if db else _new_shop(shop_path, columns)
        sales = _sales(db, layout, columns, info, progress)
        if dry_run:
            return incoming.dry_run(db, sales)
        writing = SubProgress(progress, _CLEANING, 1)
        with contextlib.nullcontext(db) if db else database.building(shop_path, info) as target, target.transaction():
            return incoming.add(target, sales, writing)


@contextlib.contextmanager
def _existing(path: Path, read_only: bool) -> Iterator[Database | None]:
    """The open shop file, None when there is none yet."""
    if not path.exists() and not path.is_symlink():
        yield None
        return
    with database.open(path, read_only) as db:
        yield db


def _new_shop(path: Path, columns: ColumnMap) -> ShopInfo:
    preset = columns.preset
    return ShopInfo(path.stem, preset.currency or "GBP", preset.time_zone or "UTC")


def _sales(db: Database | None, layout: Layout, columns: ColumnMap, info: ShopInfo, progress: Progress) -> Incoming:
    table = read(layout, columns, SubProgress(progress, 0, _READING))
    progress.report(_READING, 1, text("Cleaning the sales."))
    known_codes = catalogue.product_ids(db) if db else {}
    rules = Rules(info.currency, info.time_zone, int(time.time()), columns.preset.dates, known_codes)
    return incoming.cleaned(layout.path.name, table, rules)
