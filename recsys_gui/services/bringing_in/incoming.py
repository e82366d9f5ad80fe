"""The sales of one file on their way into a shop: cleaned, compared with what is there, added, and reported."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.entities import EventKind
from recsys_gui.domain.reports import FileContent, ImportReport
from recsys_gui.importing.cells.coded import Table
from recsys_gui.importing.cleaning import Cleaned, Rules, clean
from recsys_gui.services.bringing_in.bring_in import Known, Plan, plan, write
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import imports
from recsys_gui.store.tables.events import NOBODY, EventColumns


@dataclass(frozen=True, eq=False)
class Incoming:
    """The clean sales of ``file``, which has so many ``lines``; ``read`` says from which of its columns."""

    file: str
    lines: int
    cleaned: Cleaned
    time_zone: str
    read: FileContent | None = None


def cleaned(file: str, table: Table, rules: Rules, read: FileContent | None = None) -> Incoming:
    """Clean the cells of ``file``.

    Raises:
        UserError: not one row can be used.
    """
    if not table.lines:
        raise UserError("“{file}” has a header but no sales.", "Choose a file with your sales.", file=file)
    result = clean(table, rules)
    if not len(result.sales):
        raise _unusable(file, result)
    return Incoming(file, table.lines, result, rules.time_zone, read)


def _unusable(file: str, result: Cleaned) -> UserError:
    sentence = "“{file}” has no sale that can be used."
    if not result.examples:
        return UserError(sentence, "Every line has a price of zero.", file=file)
    first = result.examples[0]
    return UserError(sentence, "Row {row}: {reason}", file=file, row=first.row, reason=str(first.reason))


def dry_run(db: Database | None, sales: Incoming) -> ImportReport:
    """What :func:`add` would report for this shop (None: a new one); changes nothing."""
    found = sales.cleaned.sales
    return _report(sales, plan(Known.of(db, found) if db else Known.nothing(), found))


def add(db: Database, sales: Incoming, progress: Progress) -> ImportReport:
    """Add what the shop does not have yet; to be called inside a transaction, which undoes it when anything fails.

    Raises:
        JobCancelled: through ``progress``.
    """
    progress.report(0, 1, text("Comparing with what the shop has."))
    known = Known.of(db, sales.cleaned.sales)
    planned = plan(known, sales.cleaned.sales)
    report = _report(sales, planned)
    if not len(planned.events) and not planned.statuses:
        return report
    number = imports.add(db, sales.file, int(time.time()))
    write(db, known, planned, number, SubProgress(progress, 0.1, 1))
    report = replace(report, import_id=number)
    imports.finish(db, number, report)
    return report


def _report(sales: Incoming, planned: Plan) -> ImportReport:
    lines, found = planned.events, sales.cleaned
    more = {
        "already_there": planned.already, "cancelled_lines": planned.cancelled_lines,
        "changed_status": len(planned.statuses),
    }  # fmt: skip
    return ImportReport(
        file=sales.file,
        lines=sales.lines,
        kept=len(lines),
        orders=len(np.unique(lines.order[lines.order != NOBODY])),
        customers=len(np.unique(lines.customer[lines.customer != NOBODY])),
        products=len(np.unique(lines.product)),
        first=int(lines.time.min()) if len(lines) else None,
        last=int(lines.time.max()) if len(lines) else None,
        cleaning=found.counts | {kind: count for kind, count in more.items() if count},
        rejected=found.rejected,
        examples=found.examples,
        added={**_by_kind(lines), "customers": len(planned.customers), "products": len(planned.products)},
        found=_content(sales, planned) if sales.read else None,
        shown=found.shown,
    )


def _by_kind(lines: EventColumns) -> dict[str, int]:
    """How many lines are sales and returns, and how many tell of other behaviour."""
    shown = int((lines.kind > EventKind.RETURN).sum())
    return {"sales": len(lines) - shown, **({"behaviour": shown} if shown else {})}


def _content(sales: Incoming, planned: Plan) -> FileContent | None:
    """What the file holds as a whole."""
    found = sales.cleaned.sales
    if sales.read is None:
        return None
    paid = planned.line_counts
    named = planned.order != NOBODY
    return replace(
        sales.read,
        orders=len(np.unique(planned.order[named])),
        lines=len(found),
        customers=len(found.customers),
        products=len(found.products),
        paid_orders=len(np.unique(planned.order[named & paid])),
        paid_lines=int(paid.sum()),
        paid_total=None if np.isnan(amounts := found.amount[paid]).all() else int(np.nansum(amounts)),
        walk_in_orders=len(np.unique(planned.order[named & (found.customer < 0)])),
        first=_moment(int(found.time.min()), sales.time_zone),
        last=_moment(int(found.time.max()), sales.time_zone),
    )


def _moment(seconds: int, time_zone: str) -> str:
    return datetime.fromtimestamp(seconds, ZoneInfo(time_zone)).strftime("%Y-%m-%d %H:%M:%S")
