"""The commands that see to it that nothing is lost: data out, copies, putting back, looking through."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from recsys_gui.base.errors import UserError
from recsys_gui.cli.output import counted, print_json, print_table, written
from recsys_gui.cli.terminal import terminal_progress
from recsys_gui.domain.backups import Backup, BackupList, CheckReport, Restored, Salvaged

_MEGABYTE = 1_000_000


def export(options: Namespace) -> None:
    """``recsys-gui export``."""
    from recsys_gui.services.safekeeping.export_table import export_table

    with terminal_progress() as progress:
        rows = export_table(options.shop, options.table, options.file, search=options.search, progress=progress)
    if options.json:
        print_json({"file": str(options.file), "table": options.table, "rows": rows})
    else:
        print(written(rows, options.table, options.file))


def backup(options: Namespace) -> None:
    """``recsys-gui backup``."""
    from recsys_gui.services.safekeeping import backups

    if options.list:
        found = backups.backups_of(options.shop)
        print_json(found) if options.json else _print_backups(found)
    elif options.to is not None:
        backups.save_copy(options.shop, options.to)
        print_json({"file": str(options.to)}) if options.json else print(f"A copy was written to {options.to}.")
    else:
        with terminal_progress() as progress:
            made = backups.back_up(options.shop, progress=progress)
        print_json(made) if options.json else _print_made(made)


def _print_made(made: Backup | None) -> None:
    if made is not None:
        print(f"Backed up and checked: {counted(made.sales, 'sale lines')}, newest {_day(made.newest)}.")
        print(made.path)


def _print_backups(found: BackupList) -> None:
    if not found.backups:
        print("There are no backups yet.")
        return
    print(f"In {found.folder}:")
    rows = [
        [
            _moment(each.time), each.reason, f"{each.sales:,}", _day(each.newest), f"{each.size / _MEGABYTE:.1f}",
            str(each.problem) or each.path.name,
        ]
        for each in found.backups
    ]  # fmt: skip
    print_table(["made", "why", "sale lines", "newest sale", "MB", "file"], rows)


def restore(options: Namespace) -> None:
    """``recsys-gui restore``."""
    from recsys_gui.services.safekeeping import backups

    with terminal_progress() as progress:
        if options.rescue:
            rescued = backups.rescue(options.shop, progress)
            print_json(rescued) if options.json else _print_rescued(rescued)
            return
        done = backups.restore(options.shop, options.backup or _newest(options.shop), progress)
    print_json(done) if options.json else _print_restored(done)


def _newest(shop: Path) -> Path:
    """The newest backup that is whole."""
    from recsys_gui.services.safekeeping.backups import backups_of

    for each in backups_of(shop).backups:
        if not each.problem:
            return each.path
    raise UserError("There is no backup of “{file}”.", "See recsys-gui restore --help.", file=shop.name)


def _print_restored(done: Restored) -> None:
    found = done.backup
    sales = counted(found.sales, "sale lines")
    print(f"The shop is as it was on {_moment(found.time)}: {sales}, newest {_day(found.newest)}.")
    if done.before is not None:
        print(f"As it was until now, it is kept in {done.before}")
    if done.aside is not None:
        print(f"The damaged file is kept in {done.aside}")


def _print_rescued(done: Salvaged) -> None:
    print(f"Rescued: {', '.join(counted(count, what) for what, count in done.rows.items())}.")
    if done.lost:
        print(f"Lost: {', '.join(counted(count, what) for what, count in done.lost.items())}.")


def check(options: Namespace) -> None:
    """``recsys-gui check``."""
    from recsys_gui.services.safekeeping.checking import check as look_through

    with terminal_progress() as progress:
        found = look_through(options.shop, progress)
    if options.json:
        print_json({**vars(found), "path": str(found.path), "whole": found.whole})
    else:
        _print_check(found)
    if not found.whole:
        raise UserError(
            "“{file}” is damaged.", "Put the newest backup back with recsys-gui restore SHOP.", file=found.path.name
        )


def _print_check(found: CheckReport) -> None:
    for problem in found.problems:
        print(problem)
    if found.whole:
        held = {
            "sale lines": found.sales, "products": found.products, "customers": found.customers,
            "trainings": found.trainings,
        }  # fmt: skip
        words = ", ".join(counted(count, what) for what, count in held.items())
        print(f"{found.path.name} is whole: {words}, {found.size / _MEGABYTE:.1f} MB.")
    if found.interrupted:
        print(f"Running now or cut off: {counted(found.interrupted, 'trainings')}, which changed nothing.")


def _day(moment: int | None) -> str:
    return "–" if moment is None else f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d}"


def _moment(moment: int) -> str:
    return f"{datetime.fromtimestamp(moment).astimezone():%Y-%m-%d %H:%M}"


def merge(options: Namespace) -> None:
    """``recsys-gui merge``."""
    from recsys_gui.services.safekeeping.merge_shops import merge as merge_shops

    with terminal_progress() as progress:
        made = merge_shops(options.shop, options.shops, progress)
    if options.json:
        print_json(made)
    else:
        held = {"sale lines": made.sales, "products": made.products, "customers": made.customers}
        words = ", ".join(counted(count, what) for what, count in held.items())
        print(f"{made.shops} shops are one in {options.shop}: {words}.")
