"""The file of everybody's offers: CSV or Excel by its ending, written whole or not at all."""

from __future__ import annotations

import contextlib
import csv
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Protocol

from recsys_gui.base.cells import harmless
from recsys_gui.base.errors import UserError
from recsys_gui.base.files import replacing
from recsys_gui.base.money import from_minor
from recsys_gui.domain.offer import Offer

COLUMNS = (
    "customer", "list", "rank", "product", "name", "score", "price", "price_low", "price_high", "list_price", "due",
    "due_from", "due_to", "next_visit", "confidence", "reason", "model",
)  # fmt: skip

_OURS = frozenset({
    "list", "rank", "score", "price", "price_low", "price_high", "list_price", "due", "due_from", "due_to",
    "next_visit", "confidence", "model",
})  # fmt: skip
"""Columns whose words are the program's own; in the others anything may stand."""

PEOPLE = ("customer_name", "email", "phone")
"""Columns behind the others in a list for contacting people."""

Cell = str | int | float | Decimal | None


class Sheet(Protocol):
    """Takes offers in the order of the file; ``rows`` counts them."""

    rows: int

    def write(self, offers: Sequence[Offer]) -> None:
        """Add a row for each offer."""

    def write_columns(self, columns: Sequence[Sequence[Cell]]) -> None:
        """Add rows, given as the columns of the file."""


People = Mapping[str, tuple[str, str, str]]
"""Customer code → name, e-mail address and phone number."""
Opened = Callable[[str], contextlib.AbstractContextManager[Sheet]]


def writer(out: Path, people: People | None = None) -> Opened:
    """How ``out`` is written, given the shop's currency.

    Args:
        out: the file.
        people: what is known of customers, for lists with the columns :data:`PEOPLE`.

    Raises:
        UserError: its ending is neither .csv nor .xlsx, or its folder does not exist.
    """
    kinds: dict[str, Callable[[Path, str, People | None], contextlib.AbstractContextManager[Sheet]]] = {
        ".csv": _csv, ".xlsx": _xlsx,
    }  # fmt: skip
    kind = kinds.get(out.suffix.lower())
    if kind is None:
        raise UserError(
            "Offers cannot be written as “{file}”.", "Choose a name that ends with .csv or .xlsx.", file=out.name
        )
    if not out.parent.is_dir():
        raise UserError("There is no folder “{folder}”.", "Choose another place.", folder=str(out.parent))
    return lambda currency: _explained(kind(out, currency, people), out)


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
    prices = amounts((offer.price, offer.price_low, offer.price_high, offer.list_price), currency)
    return [
        offer.customer, offer.list_name, offer.rank, offer.product, offer.name, round(offer.score, 4), *prices,
        offer.due, offer.due_from, offer.due_to, offer.next_visit, offer.confidence, str(offer.reason), offer.model,
    ]  # fmt: skip


def amounts(minors: Sequence[Cell], currency: str) -> list[Cell]:
    """Minor units as whole units of the currency; None stays."""
    return [_amount(minor, currency) if isinstance(minor, int) else None for minor in minors]


_amount = functools.lru_cache(maxsize=10_000)(from_minor)


class _Rows:
    """Offers as rows, with what is known of their customers where that is wanted."""

    def __init__(self, currency: str, people: People | None) -> None:
        self._currency, self._people = currency, people
        self.header = COLUMNS if people is None else (*COLUMNS, *PEOPLE)

    def __call__(self, offer: Offer) -> list[Cell]:
        row = cells(offer, self._currency)
        return row if self._people is None else [*row, *self._people.get(offer.customer, ("", "", ""))]


class _CsvSheet:
    def __init__(self, write_rows: Callable[[Iterable[Sequence[Cell]]], object], cells_of: _Rows) -> None:
        self._write_rows, self._cells = write_rows, cells_of
        self._free = frozenset(place for place, name in enumerate(cells_of.header) if name not in _OURS)
        self.rows = 0
        write_rows([cells_of.header])

    def write(self, offers: Sequence[Offer]) -> None:
        self.write_columns([*zip(*map(self._cells, offers), strict=True)])

    def write_columns(self, columns: Sequence[Sequence[Cell]]) -> None:
        safe = [_harmless(column) if place in self._free else column for place, column in enumerate(columns)]
        self._write_rows(zip(*safe, strict=True))
        self.rows += len(columns[0]) if columns else 0


def _harmless(column: Sequence[Cell]) -> list[Cell]:
    different = {cell: harmless(cell) for cell in set(column) if isinstance(cell, str)}
    return [different.get(cell, cell) if isinstance(cell, str) else cell for cell in column]


class _XlsxSheet:
    def __init__(self, write_row: Callable[[int, Sequence[Cell]], object], cells_of: _Rows) -> None:
        self._write_row, self._cells = write_row, cells_of
        self.rows = 0
        write_row(0, cells_of.header)

    def write(self, offers: Sequence[Offer]) -> None:
        self.write_columns([*zip(*map(self._cells, offers), strict=True)])

    def write_columns(self, columns: Sequence[Sequence[Cell]]) -> None:
        for row in zip(*columns, strict=True):
            self.rows += 1
            self._write_row(self.rows, row)


@contextlib.contextmanager
def _csv(out: Path, currency: str, people: People | None) -> Iterator[Sheet]:
    with replacing(out) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
        yield _CsvSheet(csv.writer(file).writerows, _Rows(currency, people))


_XLSX_ROWS = 1_048_576
_XLSX_TEXT = 32_767


@contextlib.contextmanager
def _xlsx(out: Path, currency: str, people: People | None) -> Iterator[Sheet]:
    """Texts are written as texts, so no formula can come of them."""
    import xlsxwriter

    try:
        with replacing(out) as temporary, xlsxwriter.Workbook(str(temporary), {"constant_memory": True}) as book:
            page = book.add_worksheet("Offers")
            page.freeze_panes(1, 0)
            yield _XlsxSheet(_row_writer(page.write_string, page.write_number), _Rows(currency, people))
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
