"""Several shop files of a chain made one, to learn from all of them together."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress, Progress
from recsys_gui.base.text import text
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.domain.reports import ImportReport
from recsys_gui.store.file import database
from recsys_gui.store.tables import events, figures, imports, merging, search, settings, totals


@dataclass(frozen=True)
class Merged:
    """What the new shop file holds: so many of each."""

    shops: int
    sales: int
    products: int
    customers: int


def merge(path: Path, shops: Sequence[Path], progress: Progress | None = None) -> Merged:
    """Make one shop file of several; they stay as they are.

    The same code means the same product or customer in all of them. Rules and trained models are not taken over.

    Args:
        path: a file that does not exist yet.
        shops: two or more shop files with the same currency.
        progress: hears of it; when cancelled nothing stays behind.

    Raises:
        UserError: a shop file is given twice, cannot be read, or counts in another currency; or there is a file at
            ``path`` already.
        JobCancelled: through ``progress``.
    """
    progress = progress or NullProgress()
    info = _common(shops)
    with database.building(path, info) as db:
        for place, shop in enumerate(shops):
            progress.report(place, len(shops) + 1, text("Taking over {shop}.", shop=shop.stem))
            _take_over(db, shop)
        progress.report(len(shops), len(shops) + 1, text("Putting everything in order."))
        with db.transaction():
            for table in ("products", "customers"):
                search.add(db, table, 1, db.number(f"SELECT max(id) FROM {table}"))
            figures.refresh(db, events.counting(db))
            db.touch("sales")
        found = totals.totals(db)
    return Merged(len(shops), found.sales, found.products, found.customers)


def _common(shops: Sequence[Path]) -> ShopInfo:
    """Currency and time zone of all; every file is opened once, so an older one is brought up to date."""
    if len(shops) < 2:
        raise UserError("One shop alone is whole already.", "Name two shop files or more.")
    names = [shop.resolve() for shop in shops]
    for shop in shops:
        if names.count(shop.resolve()) > 1:
            raise UserError("“{file}” is named twice.", "Name every shop file once.", file=shop.name)
    found = []
    for shop in shops:
        with database.open(shop) as db:
            found.append(settings.info(db))
    for shop, info in zip(shops, found, strict=True):
        if info.currency != found[0].currency:
            raise UserError(
                "“{file}” counts in {other}, the first shop in {currency}.", "Merge shops of one currency.",
                file=shop.name, other=info.currency, currency=found[0].currency,
            )  # fmt: skip
    return found[0]


def _take_over(db: database.Database, shop: Path) -> None:
    number = imports.add(db, shop.name, int(time.time()))
    added = merging.add_shop(db, shop, number)
    report = ImportReport(shop.name, added, added, 0, 0, 0, None, None, {}, 0, [], {"sales": added}, number)
    imports.finish(db, number, report)
