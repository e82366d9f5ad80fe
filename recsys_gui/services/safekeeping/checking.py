"""Looking through a whole shop file: its pages, its references, its sums and its trained models."""

from __future__ import annotations

from pathlib import Path

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress, Progress
from recsys_gui.base.text import Text, text
from recsys_gui.domain.backups import CheckReport
from recsys_gui.store.file import database, integrity
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import runs, totals


def check(shop: Path, progress: Progress | None = None) -> CheckReport:
    """Everything that is wrong with a shop file, which is only read; a large one takes seconds.

    Raises:
        UserError: it is missing, no shop file, of a newer version or locked. Damage is reported, not raised.
        JobCancelled: through ``progress``.
    """
    progress = progress or NullProgress()
    progress.report(0, 4, text("Looking through the file."))
    try:
        with database.open(shop, read_only=True) as db:
            return _checked(db, shop, progress)
    except UserError as error:
        if getattr(error, "cause", "") != "damaged":
            raise
        return CheckReport(shop, [error.sentence], size=shop.stat().st_size)


def _checked(db: Database, shop: Path, progress: Progress) -> CheckReport:
    problems: list[Text] = []
    if not integrity.pages(db):
        problems.append(text("Some pages of the file are damaged."))
    progress.report(1, 4)
    if not integrity.references(db):
        problems.append(text("Some sale lines name products or customers that are not there."))
    progress.report(2, 4)
    if not problems:
        problems += _contents(db)
    progress.report(3, 4)
    for run in runs.kept(db):
        try:
            runs.weights(db, run)
        except UserError:
            problems.append(text("The trained model number {number} is damaged. Train it again.", number=run))
    size = totals.totals(db)
    return CheckReport(
        shop, problems, size.sales, size.products, size.customers, len(runs.history(db, 1_000_000)),
        integrity.interrupted(db), integrity.size(db), integrity.free(db),
    )  # fmt: skip


def _contents(db: Database) -> list[Text]:
    problems = []
    if not integrity.numbers(db):
        problems.append(text("Some dates or numbers are none that a shop can have."))
    if not integrity.sums(db):
        problems.append(text("The sums kept beside products and customers do not fit the sales."))
    if not integrity.search(db):
        problems.append(text("The search index does not fit the products and customers."))
    if not integrity.serving(db):
        problems.append(text("A model that ranks lists is missing. Train again."))
    return problems
