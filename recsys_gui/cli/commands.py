"""The commands: a service called, its answer printed."""

from __future__ import annotations

import sys
from argparse import Namespace

from recsys_gui.base.crew import own_place
from recsys_gui.base.progress import NullProgress
from recsys_gui.base.text import Text
from recsys_gui.cli.output import counted, print_json, print_table, written
from recsys_gui.cli.terminal import terminal_progress
from recsys_gui.domain.offer import LISTS, TITLES, ListName, Offer
from recsys_gui.domain.reports import Backtest, ImportReport, RunSummary
from recsys_gui.engine.limits import limit_threads


def sample(options: Namespace) -> None:
    """``recsys-gui sample``."""
    limit_threads()
    from recsys_gui.services.training.quick import make_sample_ready

    with terminal_progress() as progress:
        report = make_sample_ready(options.shop, progress)
    print_json(report) if options.json else _print_import(report, dry_run=False)


def import_sales(options: Namespace) -> None:
    """``recsys-gui import``."""
    limit_threads()
    from recsys_gui.cli.import_report import as_json
    from recsys_gui.domain.import_answers import Answers
    from recsys_gui.services.training.quick import import_sales_ready

    answers = Answers(
        options.kind, _mapped(options.map), options.dates, options.sheet, False if options.no_header else None,
        frozenset(options.keep), frozenset(options.merge),
    )  # fmt: skip
    with terminal_progress() as progress:
        report = import_sales_ready(
            options.shop, options.file, dry_run=options.dry_run, progress=progress, answers=answers,
            rejected=options.rejected,
        )  # fmt: skip
    print_json(as_json(report)) if options.json else _print_import(report, options.dry_run)


def _mapped(told: list[tuple[str, str]]) -> dict[str, str]:
    """Field → column; columns that hold a product each are told one by one or together."""
    from recsys_gui.importing.columns.mapping import BETWEEN

    columns: dict[str, str] = {}
    for column, field in told:
        products = field == "product_column" and field in columns
        columns[field] = f"{columns[field]}{BETWEEN}{column}" if products else column
    return columns


def _print_import(report: ImportReport, dry_run: bool) -> None:
    added = ", ".join(counted(count, what) for what, count in report.added.items())
    verb = "Would be added" if dry_run else "Added"
    print(f"{report.file}: {counted(report.lines, 'rows')} read, {report.kept:,} of them kept.")
    if report.found is not None:
        known = f"known as {report.found.preset}" if report.found.preset else "columns guessed"
        columns = ", ".join(f"{field} = {found.column}" for field, found in report.found.mapping.items())
        print(f"Read as {report.found.kind}, {known}: {columns}.")
    print(f"{verb}: {added}." if added else f"{verb}: nothing.")
    for decision, count in report.cleaning.items():
        print(f"  {decision.replace('_', ' ')}: {count:,}")
    if report.rejected:
        print(f"Could not be used: {counted(report.rejected, 'rows')}.")
    for example in report.examples:
        print(f"  row {example.row:,}: {example.reason}")
    if report.rejected > len(report.examples) > 0:
        print("  …")


def train(options: Namespace) -> None:
    """``recsys-gui train``."""
    limit_threads()
    from recsys_gui.recommender.registry import DEFAULT
    from recsys_gui.services.training import train as service

    model = options.model or DEFAULT
    limits = {"seconds": options.seconds, "seed": options.seed, "months": options.months}
    if own_place().rank:
        service.join_in(options.shop, model, **limits, progress=NullProgress())
        return
    with terminal_progress() as progress:
        summary = service.train(options.shop, model, **limits, progress=progress)
    print_json(summary) if options.json else _print_run(summary)


def _print_run(summary: RunSummary) -> None:
    print(
        f"Trained {summary.model} on {summary.sales:,} sale lines in {summary.seconds:.0f} s;"
        f" round {summary.best_epoch} of {summary.epochs} was the best. It ranks the lists now."
    )
    if summary.resumed:
        print("It had been cut off, and was taken up where it was.")
    if summary.backtest is not None:
        _print_backtest(summary.backtest)


def backtest(options: Namespace) -> None:
    """``recsys-gui backtest``."""
    limit_threads()
    from recsys_gui.services.training import backtest as service

    with terminal_progress() as progress:
        found = service.backtest(options.shop, options.models, seed=options.seed, progress=progress)
    print_json(found) if options.json else _print_backtest(found)


def _print_backtest(found: Backtest) -> None:
    for sentence in (found.verdict, *found.notes):
        if sentence:
            print(sentence)
    rows = [
        [score.model, *(_score(score.lists[name].ndcg) if name in score.lists else "–" for name in LISTS)]
        for score in found.scores
    ]
    if rows:
        print(f"NDCG@10 for {counted(found.customers, 'customers')}:")
        print_table(["model", *LISTS], rows)


def _score(value: float) -> str:
    return f"{value:.3f}"


def customer(options: Namespace) -> None:
    """``recsys-gui recommend --customer``."""
    limit_threads()
    from recsys_gui.services.offering.export_offers import COLUMNS, cells
    from recsys_gui.services.offering.recommend import OfferDesk
    from recsys_gui.services.shops import summary

    desk = OfferDesk(options.shop)
    offers = desk.offers(options.customer, [options.list], options.n, options.model)
    _tell(desk.notice())
    currency = summary(options.shop).currency
    if options.json:
        rows = [dict(zip(COLUMNS, cells(offer, currency), strict=True)) for offer in offers]
        print_json({"customer": options.customer, "list": options.list, "currency": currency, "offers": rows})
    else:
        _print_offers(options.customer, options.list, offers, currency)


def _tell(notice: Text) -> None:
    if notice:
        print(notice, file=sys.stderr)


def _print_offers(code: str, name: ListName, offers: list[Offer], currency: str) -> None:
    from recsys_gui.base.money import plain

    print(f"{TITLES[name]}, for customer {code}:")
    if not offers:
        print("  nothing yet")
        return
    rows = [
        [str(o.rank), o.product, o.name[:40], plain(o.price, currency), o.due or "", f"{o.score:.2f}", str(o.reason)]
        for o in offers
    ]
    print_table(["", "product", "name", f"price {currency}", "due", "score", "reason"], rows)


def everyone(options: Namespace) -> None:
    """``recsys-gui recommend --everyone``."""
    limit_threads()
    from recsys_gui.services.offering.recommend import OfferDesk

    with terminal_progress() as progress:
        desk = OfferDesk(options.shop)
        rows = desk.everyone(options.n, options.out, options.model, progress=progress)
        advice = desk.training(progress)
    _tell(desk.notice())
    if options.json:
        print_json({"file": str(options.out), "rows": rows, "training": advice})
    else:
        print(written(rows, "offers", options.out))
        print(advice.sentence)


def self_test(options: Namespace) -> None:
    """``recsys-gui --self-test``."""
    limit_threads()
    from recsys_gui.cli.self_test import run

    run(options.screenshot, options.window, lambda words: print(words, flush=True))
