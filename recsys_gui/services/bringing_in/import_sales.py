"""Bring a file of sales into a shop: whole or not at all, and nothing twice."""

from __future__ import annotations

import contextlib
import csv
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from recsys_gui.base.cells import harmless
from recsys_gui.base.errors import UserError
from recsys_gui.base.files import replacing
from recsys_gui.base.progress import NullProgress, Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.domain.import_answers import NOTHING_DECIDED, Answers
from recsys_gui.domain.reports import ImportReport, RejectedRow
from recsys_gui.importing.cells.coded import Table
from recsys_gui.importing.cells.values import currency_of
from recsys_gui.importing.cleaning import Rules
from recsys_gui.services.bringing_in import import_catalogue, incoming, services_list
from recsys_gui.services.bringing_in.incoming import Incoming
from recsys_gui.services.bringing_in.opened_file import OpenedFile, look, open_file, read_table
from recsys_gui.services.bringing_in.table_place import must_be_text, must_not_be_shop
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import catalogue, imports, mappings, settings, totals

_READING = 0.35
_CLEANING = 0.45
_USUAL_CURRENCY, _USUAL_ZONE = "GBP", "UTC"


def import_sales(
    shop_path: Path, file: Path, *, dry_run: bool = False, progress: Progress | None = None
) -> ImportReport:
    """As :func:`import_file`, with nothing decided beforehand."""
    return import_file(shop_path, file, NOTHING_DECIDED, dry_run=dry_run, progress=progress)


def import_file(
    shop_path: Path,
    file: Path,
    answers: Answers,
    *,
    dry_run: bool = False,
    rejected: Path | None = None,
    progress: Progress | None = None,
) -> ImportReport:
    """Bring the sales, products, customers or behaviour of ``file`` into the shop; where there is none yet, it is made.

    Lines that the shop has already are not added again, so the same file or one that overlaps does no harm.

    Args:
        shop_path: the shop file.
        file: a text, workbook or packed file of either; see :mod:`recsys_gui.importing`.
        answers: what the owner decided; columns are remembered for files with the same header.
        dry_run: only report what would be done.
        rejected: where to save the rows that cannot be used, each with the reason, as CSV.
        progress: hears of it; a cancelled import leaves the shop as it was.

    Raises:
        UserError: the file has nothing that can be read, is not clear, or the shop cannot be used; nothing has changed.
        JobCancelled: through ``progress``; nothing has changed.
    """
    progress = progress or NullProgress()
    must_not_be_shop(file, shop_path)
    if rejected is not None:
        must_be_text(rejected, file)
    with _existing(shop_path, dry_run) as db:
        found = look(file, answers)
        if db and (remembered := mappings.remembered(db, found.layout.header)):
            found = look(file, answers, remembered)
        opened = open_file(found)
        table = read_table(opened, SubProgress(progress, 0, _READING))
        info = settings.info(db) if db else _new_shop(shop_path, opened, table)
        if opened.columns.kind in ("products", "customers"):
            ready = import_catalogue.prepared(opened, table, info)
            if rejected is not None:
                save_rejected(rejected, ready.entries.rejected, table)
            if dry_run:
                return import_catalogue.dry_run(db, ready)
            with _target(db, shop_path, info) as target:
                report = import_catalogue.add(target, ready)
                _remember(target, opened, answers, report)
                return report
        progress.report(_READING, 1, text("Cleaning the sales."))
        sales = _cleaned(db, opened, table, answers, info)
        if rejected is not None:
            save_rejected(rejected, sales.cleaned.all_rejected(), table)
        if dry_run:
            return incoming.dry_run(db, sales)
        with _target(db, shop_path, info) as target:
            report = incoming.add(target, sales, SubProgress(progress, _CLEANING, 1))
            _remember(target, opened, answers, report)
            return report


@contextlib.contextmanager
def _existing(path: Path, read_only: bool) -> Iterator[Database | None]:
    """The open shop file, None when there is none yet."""
    if not path.exists() and not path.is_symlink():
        yield None
        return
    with database.open(path, read_only) as db:
        yield db


@contextlib.contextmanager
def _target(db: Database | None, path: Path, info: ShopInfo) -> Iterator[Database]:
    """Where to write, in a transaction: the shop there is, backed up first, or a new one, which appears whole."""
    if db is not None:
        db.back_up("before import")
    with contextlib.nullcontext(db) if db else database.building(path, info) as target, target.transaction():
        yield target


def _remember(db: Database, opened: OpenedFile, answers: Answers, report: ImportReport) -> None:
    if report.import_id is not None:
        imports.set_source(db, report.import_id, str(opened.layout.path.absolute()))
    header = opened.layout.header
    if answers.columns and any(header) and mappings.remembered(db, header) != dict(answers.columns):
        mappings.remember(db, header, answers.columns)


def _new_shop(path: Path, opened: OpenedFile, table: Table) -> ShopInfo:
    preset = opened.columns.preset
    currency = currency_of(table) or preset.currency or _USUAL_CURRENCY
    return ShopInfo(path.stem, currency, preset.time_zone or _USUAL_ZONE)


def _cleaned(db: Database | None, opened: OpenedFile, table: Table, answers: Answers, info: ShopInfo) -> Incoming:
    rules = Rules(
        info.currency, info.time_zone, _now(db), answers.dates or opened.columns.preset.dates,
        catalogue.product_ids(db) if db else {}, answers.off, answers.on, services_list.read(db) if db else (),
        opened.columns.kind == "behaviour",
    )  # fmt: skip
    return incoming.cleaned(opened.layout.path.name, table, rules, opened.content(info.currency))


def _now(db: Database | None) -> int:
    """The clock, or the newest sale of the shop where that is later: then the clock is wrong, and not the sales."""
    newest = totals.newest_sale(db) if db is not None else None
    return max(int(time.time()), newest or 0)


def save_rejected(path: Path, rows: Sequence[RejectedRow], table: Table) -> None:
    """Write the rows that cannot be used as CSV: row, reason, then the cells that were read.

    Raises:
        UserError: there is no room for it, or no such folder.
    """
    try:
        _write_rejected(path, rows, table)
    except OSError as error:
        raise UserError(
            "“{file}” cannot be written.", "Close it in other programs, or choose another folder.", file=path.name
        ) from error


def _write_rejected(path: Path, rows: Sequence[RejectedRow], table: Table) -> None:
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["row", "reason", *table.columns])
        writer.writerows([row.row, str(row.reason), *map(harmless, row.cells)] for row in rows)
