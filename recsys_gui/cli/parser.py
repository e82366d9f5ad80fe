"""What may be written on the command line."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from recsys_gui import __version__

_MOST = 1000


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options, with ``command``, the function that does them; exits with 2 when they make no sense."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.error("say what to do, or leave all options out to open the window")
    if options.screenshot is not None and options.command is not _self_test:
        parser.error("--screenshot goes with --self-test")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="recsys-gui",
        description="Shelfwise: what to offer to whom, and why. Without a command the window opens.",
        usage="%(prog)s [SHOP] | %(prog)s COMMAND … | %(prog)s --self-test [--screenshot FILE] | %(prog)s --version",
    )
    parser.set_defaults(command=None)
    parser.add_argument("--version", action="version", version=f"recsys-gui {__version__}")
    parser.add_argument(
        "--self-test", action="store_const", dest="command", const=_self_test,
        help="go the whole way once, in a temporary folder",
    )  # fmt: skip
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="with --self-test: a picture of the window")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for add in (
        _sample, _import, _train, _backtest, _recommend, _audience, _basket, _contact, _export, _backup, _restore,
        _check, _merge,
    ):  # fmt: skip
        add(commands)
    return parser


Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _command(commands: Subparsers, name: str, does: str, words: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=words, description=f"{words}.")
    parser.set_defaults(command=_lazy(does))
    parser.add_argument("shop", type=Path, metavar="SHOP", help="the shop file, *.shop")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    return parser


def _sample(commands: Subparsers) -> None:
    _command(commands, "sample", "sample", "Make the sample shop: two years of a UK gift shop")


def _import(commands: Subparsers) -> None:
    parser = _command(
        commands,
        "import",
        "import_sales",
        "Bring in sales, products or customers from a file; the shop is made when missing",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV, text, Excel or OpenDocument, also packed")
    parser.add_argument("--dry-run", action="store_true", help="only report what would happen")
    parser.add_argument(
        "--kind", choices=("sales", "products", "customers", "behaviour"), help="what the rows are (default: found out)"
    )
    parser.add_argument(
        "--map", type=_mapped, action="append", default=[], metavar="COLUMN=FIELD",
        help="what a column is, by its name or number; none=FIELD when there is no such column",
    )  # fmt: skip
    parser.add_argument("--dates", choices=("dmy", "mdy", "ymd"), help="whether days or months come first in dates")
    parser.add_argument("--sheet", default="", metavar="NAME", help="which sheet of a workbook (default: the fullest)")
    parser.add_argument("--no-header", action="store_true", help="the first row is data, not the names of columns")
    parser.add_argument(
        "--keep", action="append", default=[], metavar="KIND", help="leave this kind of cleaning out, duplicates, say"
    )
    parser.add_argument(
        "--merge", action="append", default=[], metavar="KIND", help="make what is only suggested: same_code"
    )
    parser.add_argument("--rejected", type=Path, metavar="FILE", help="save the rows that cannot be used, with reasons")


def _train(commands: Subparsers) -> None:
    parser = _command(commands, "train", "train", "Train a model, compare it with simple ones, and use it")
    parser.add_argument("--model", metavar="KEY", help="which model (default: the recommended one)")
    parser.add_argument("--seconds", type=_seconds, default=0.0, metavar="N", help="time budget (default: none)")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="repeats a training exactly (default: 0)")
    parser.add_argument(
        "--months", type=_months, default=0, metavar="N", help="learn from the newest N months of sales (default: all)"
    )


def _backtest(commands: Subparsers) -> None:
    parser = _command(commands, "backtest", "backtest", "Compare models on the shop's own past")
    parser.add_argument("--models", type=_keys, default=[], metavar="KEY,KEY", help="which models (default: all)")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="repeats a comparison exactly (default: 0)")


def _recommend(commands: Subparsers) -> None:
    parser = _command(commands, "recommend", "recommend", "What to offer to a customer, or to everyone")
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--customer", metavar="CODE", help="the customer's code, as the shop writes it")
    who.add_argument("--everyone", action="store_true", help="write all lists of all customers to a file")
    parser.add_argument(
        "--list", choices=("again", "new", "all"), default="all", help="for one customer (default: all)"
    )
    parser.add_argument("-n", type=_count, default=10, metavar="N", help="how many offers a list (default: 10)")
    parser.add_argument("--out", type=Path, metavar="FILE", help="with --everyone: a .csv or .xlsx file")
    parser.add_argument("--model", metavar="KEY", help="rank by this model instead of the one in use")
    parser.set_defaults(command=lambda options: _recommend_checked(parser, options))


def _audience(commands: Subparsers) -> None:
    parser = _command(commands, "audience", "doors:audience", "Who would want a product")
    parser.add_argument("--product", required=True, metavar="CODE", help="the product's code, as the shop writes it")
    parser.add_argument("-n", type=_count, default=20, metavar="N", help="how many customers (default: 20)")


def _basket(commands: Subparsers) -> None:
    parser = _command(commands, "basket", "doors:basket", "What goes with the products in a basket")
    parser.add_argument("products", nargs="+", metavar="CODE", help="codes of what is in the basket")
    parser.add_argument("-n", type=_count, default=10, metavar="N", help="how many offers (default: 10)")
    parser.add_argument("--customer", metavar="CODE", help="whose basket it is; prices are theirs then")


def _contact(commands: Subparsers) -> None:
    parser = _command(commands, "contact", "doors:contact", "Whom to contact today, and with what")
    parser.add_argument("-n", type=_count, default=50, metavar="N", help="how many offers (default: 50)")
    parser.add_argument("--each", type=_count, default=3, metavar="N", help="at most so many a customer (default: 3)")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="a .csv or .xlsx file")
    parser.add_argument("--contacted", action="store_true", help="note that all of them are being contacted")


def _export(commands: Subparsers) -> None:
    parser = _command(commands, "export", "keeping:export", "Write products, customers or sales to a file")
    parser.add_argument("file", type=Path, metavar="FILE", help="a .csv or .xlsx file")
    parser.add_argument(
        "--table", choices=("sales", "products", "customers"), default="sales", help="what to write (default: sales)"
    )
    parser.add_argument("--search", default="", metavar="WORDS", help="only rows in which these words stand")


def _backup(commands: Subparsers) -> None:
    parser = _command(commands, "backup", "keeping:backup", "Back the shop file up, and check the copy")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="only list the backups there are, with what is in them")
    what.add_argument("--to", type=Path, metavar="FILE", help="write the copy to this place instead")


def _restore(commands: Subparsers) -> None:
    parser = _command(commands, "restore", "keeping:restore", "Put a backup back; what is there is backed up first")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("backup", type=Path, nargs="?", metavar="BACKUP", help="which (default: the newest whole one)")
    what.add_argument(
        "--rescue", action="store_true", help="read what can still be read of a damaged file, without any backup"
    )


def _check(commands: Subparsers) -> None:
    _command(commands, "check", "keeping:check", "Look through the whole shop file; exit code 1 when it is damaged")


def _merge(commands: Subparsers) -> None:
    parser = _command(commands, "merge", "keeping:merge", "Make one shop file of several, to learn from all of them")
    parser.add_argument("shops", type=Path, nargs="+", metavar="FROM", help="shop files; they stay as they are")


def _recommend_checked(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    if options.everyone != (options.out is not None):
        parser.error("--everyone and --out FILE go together")
    _lazy("everyone" if options.everyone else "customer")(options)


def _lazy(name: str) -> Callable[[argparse.Namespace], None]:
    """A command of :mod:`recsys_gui.cli.commands`, or ``module:command``, imported when it runs."""
    module, _, function = name.rpartition(":")

    def run(options: argparse.Namespace) -> None:
        getattr(importlib.import_module(f"recsys_gui.cli.{module or 'commands'}"), function)(options)

    return run


def _mapped(word: str) -> tuple[str, str]:
    column, equals, field = word.rpartition("=")
    if not equals or not column or not field:
        raise argparse.ArgumentTypeError("write it as COLUMN=FIELD")
    return column.strip(), field.strip()


def _count(word: str) -> int:
    number = int(word)
    if not 1 <= number <= _MOST:
        raise argparse.ArgumentTypeError(f"must be between 1 and {_MOST}")
    return number


def _seconds(word: str) -> float:
    number = float(word)
    if not 0 <= number < float("inf"):
        raise argparse.ArgumentTypeError("must not be negative")
    return number


def _months(word: str) -> int:
    number = int(word)
    if number < 0:
        raise argparse.ArgumentTypeError("must not be negative")
    return number


def _keys(word: str) -> list[str]:
    return [key.strip() for key in word.split(",") if key.strip()]


_self_test = _lazy("self_test")
