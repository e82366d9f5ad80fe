"""The sample shop: two years of a British gift shop, through the same cleaning as any import."""

from __future__ import annotations

import time
from pathlib import Path

from recsys_gui.base.paths import resource
from recsys_gui.base.progress import NullProgress, Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.domain.reports import ImportReport
from recsys_gui.importing.cleaning import Rules
from recsys_gui.importing.columns.mapping import map_columns
from recsys_gui.importing.reading import read
from recsys_gui.importing.shaping import shape
from recsys_gui.importing.sniffing import sniff
from recsys_gui.services.bringing_in import incoming
from recsys_gui.store.file import database

SALES = "online_retail_ii.csv.xz"
"""Its newest orders stand first, so that a small sample need not read all of it."""

_SHOP = ShopInfo("Sample gift shop", "GBP", "Europe/London")
_READING = 0.35
_CLEANING = 0.45


def make_sample(path: Path, progress: Progress | None = None, orders: int | None = None) -> ImportReport:
    """Make the sample shop (UCI Online Retail II) at ``path``.

    Args:
        path: a file that does not exist yet.
        progress: hears of it; when cancelled nothing stays behind.
        orders: only about this many of the newest orders, for trying things out.

    Raises:
        UserError: there is a file already, or none can be made there.
        JobCancelled: through ``progress``.
    """
    progress = progress or NullProgress()
    with database.building(path, _SHOP) as db, db.transaction():
        layout = sniff(resource("sample", SALES), "utf-8")
        columns = map_columns(SALES, layout.header)
        table = read(layout, columns, SubProgress(progress, 0, _READING), orders)
        progress.report(_READING, 1, text("Cleaning the sales."))
        rules = Rules(_SHOP.currency, _SHOP.time_zone, int(time.time()), columns.preset.dates)
        return incoming.add(
            db, incoming.cleaned(SALES, shape(table, columns), rules), SubProgress(progress, _CLEANING, 1)
        )
