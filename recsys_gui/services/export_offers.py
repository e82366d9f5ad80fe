"""The file of everybody's offers: CSV or Excel by its ending, written whole or not at all."""

from __future__ import annotations

import contextlib
import csv
import functools
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Protocol

from recsys_gui.base.errors import UserError
from recsys_gui.base.files import replacing
from recsys_gui.base.money import from_minor
from recsys_gui.domain.offer import Offer

COLUMNS = (
    "customer", "list", "rank", "product", "name", "score", "price", "price_low", "price_high", "list_price", "due",
    "due_from", "due_to", "next_visit", "confidence", "reason", "model",
)  # fmt: skip

_WORDS = [COLUMNS.index(name) for name in ("customer", "product", "name", "reason")]
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")

Cell = str | int | float | Decimal | None


class Sheet(Protocol):
    """Takes offers in the order of the file; ``rows`` counts them."""

    rows: int

    def write(self, offers: Sequence[Offer]) -> None:
        """Add a row for each offer."""


Opened = Callable[[str], contextlib.AbstractContextManager[Sheet]]


def writer(out: Path) -> Opened:
    """How ``out`` is written, given the shop's currency.

    Raises:
        UserError: its ending is neither .csv nor .xlsx, or its folder does not exist.
    """
    kinds: dict[str, Callable[[Path, str], contextlib.AbstractContextManager[Sheet]]] = {
        ".csv": _csv, ".xlsx": _xlsx,
    }  # fmt: skip
    kind = kinds.get(out.suffix.lower())
    if kind is None:
        raise UserError(
            "Offers cannot be written as “{file}”.", "Choose a name that ends with .csv or .xlsx.", file=out.name
        )
    if not out.parent.is_dir():
        raise UserError("There is no folder “{folder}”.", "Choose another place.", folder=str(out.parent))
    return lambda currency: _explained(kind(out, currency), out)


@contextlib.contextmanager
def _explained(sheet: contextlib.AbstractContextManager[Sheet], out: Path) -> Iterator[Sheet]:
    try:
        with sheet as opened:
            yield opened
    except OSError as error:
        raise UserError(
            "“{file}” could not be written.",
            "Close it in other programs, and check that the disk is neither full nor protected.",
            file=out.name,
        ) from error


def cells(offer: Offer, currency: str) -> list[Cell]:
    """The row of ``offer``: money in whole units of the currency, None where nothing is known."""
    prices: list[Cell] = [
        None if minor is None else _amount(minor, currency)
        for minor in (offer.price, offer.price_low, offer.price_high, offer.list_price)
    ]
    return [
        offer.customer, offer.list_name, offer.rank, offer.product, offer.name, round(offer.score, 4), *prices,
        offer.due, offer.due_from, offer.due_to, offer.next_visit, offer.confidence, str(offer.reason), offer.model,
    ]  # fmt: skip


_amount = functools.lru_cache(maxsize=10_000)(from_minor)


class _CsvSheet:
    def __init__(self, write_row: Callable[[Sequence[Cell]], object], currency: str) -> None:
        self._write_row, self._currency = write_row, currency
        self.rows = 0
        write_row(COLUMNS)

    def write(self, offers: Sequence[Offer]) -> None:
        for offer in offers:
            row = cells(offer, self._currency)
            for column in _WORDS:
                row[column] = harmless(row[column])
            self._write_row(row)
        self.rows += len(offers)


class _XlsxSheet:
    def __init__(self, write_row: Callable[[int, Sequence[Cell]], object], currency: str) -> None:
        self._write_row, self._currency = write_row, currency
        self.rows = 0
        write_row(0, COLUMNS)

    def write(self, offers: Sequence[Offer]) -> None:
        for offer in offers:
            self.rows += 1
            self._write_row(self.rows, cells(offer, self._currency))


@contextlib.contextmanager
def _csv(out: Path, currency: str) -> Iterator[Sheet]:
    with replacing(out) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
        yield _CsvSheet(csv.writer(file).writerow, currency)


def harmless(cell: Cell) -> Cell:
    """A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay what they are."""
    if not isinstance(cell, str) or not cell or cell[0] not in _FORMULA:
        return cell
    try:
        float(cell)
    except ValueError:
        return f"'{cell}"
    return cell


_XLSX_ROWS = 1_048_576
_XLSX_TEXT = 32_767


@contextlib.contextmanager
def _xlsx(out: Path, currency: str) -> Iterator[Sheet]:
    """Texts are written as texts, so no formula can come of them."""
    import xlsxwriter

    try:
        with replacing(out) as temporary, xlsxwriter.Workbook(str(temporary), {"constant_memory": True}) as book:
            page = book.add_worksheet("Offers")
            page.freeze_panes(1, 0)
            yield _XlsxSheet(_row_writer(page.write_string, page.write_number), currency)
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(error)) from error


def _row_writer(
    write_string: Callable[[int, int, str], object], write_number: Callable[[int, int, float], object]
) -> Callable[[int, Sequence[Cell]], None]:
    def write_row(row: int, values: Sequence[Cell]) -> None:
        if row >= _XLSX_ROWS:
            raise UserError(
                "An Excel sheet holds at most {n} rows, and there are more offers.",
                "Write a .csv file, or fewer offers for each customer.", n=_XLSX_ROWS,
            )  # fmt: skip
        for column, value in enumerate(values):
            if isinstance(value, str):
                write_string(row, column, value[:_XLSX_TEXT])
            elif value is not None:
                write_number(row, column, float(value))

    return write_row
