"""Making and opening shop files, and what a shop is ready for."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from recsys_gui.base.clock import shop_today
from recsys_gui.base.errors import UserError
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.domain.reports import ShopSummary
from recsys_gui.store.file import database, header
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import runs, settings, totals


def create(path: Path, info: ShopInfo) -> Database:
    """Make a new, empty shop file and open it.

    Raises:
        UserError: there is a file already, or none can be made there.
    """
    return database.create(path, info)


def open_shop(path: Path) -> Database:
    """Open a shop file for reading and writing.

    Raises:
        UserError: see :func:`recsys_gui.store.file.database.open`.
    """
    return database.open(path)


def is_shop(path: Path) -> bool:
    """Whether a file is a shop file by what it begins with, whatever it is called; it need not be whole."""
    try:
        header.schema_version(path)
    except UserError:
        return False
    return True


def check(path: Path) -> None:
    """Nothing, when ``path`` is a shop file that this program can open.

    Raises:
        UserError: see :func:`recsys_gui.store.file.database.open`.
    """
    database.open(path, read_only=True).close()


def summary(path: Path) -> ShopSummary:
    """The size of the shop and what it is ready for."""
    with database.open(path, read_only=True) as db:
        return summary_of(db)


def summary_of(db: Database, now: datetime | None = None) -> ShopSummary:
    """As :func:`summary`, of an open shop file; ``now`` stands in for the clock."""
    info, size = settings.info(db), totals.totals(db)
    clock = now or datetime.now(UTC)
    today = shop_today(size.last, info.time_zone, clock)
    serving = runs.serving(db)
    main = serving.get("all") or next(iter(serving.values()), None)
    return ShopSummary(
        info.name, info.currency, info.time_zone, size.sales, size.orders, size.products, size.customers,
        size.first, size.last, today.isoformat(), today != shop_today(None, info.time_zone, clock),
        {name: run.model for name, run in serving.items()},
        main.started if main else None,
        _not_learned(db, main) if main else 0,
    )  # fmt: skip


def _not_learned(db: Database, run: runs.Serving) -> int:
    """Purchases that a model has not learned from."""
    return totals.purchases_since(db, run.started if run.until is None else run.until - 1)
