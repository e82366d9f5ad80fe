"""Columns of a file as positions in a list of their distinct values: a million cells are few different texts.

Everything that is slow in Python (dates, money, spelling) is then done once a distinct value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.reports import RejectedRow

Field = Literal[
    "order", "customer", "product", "name", "quantity", "unit_price", "date", "region", "time", "line", "line_total",
    "status", "refund", "cancelled", "paid", "event", "items", "product_alternative", "variant", "category", "currency",
    "customer_name", "first_name", "last_name", "email", "phone", "list_price", "unit_cost", "stock", "active",
    "product_column", "action", "rating",
]  # fmt: skip
"""What a column of a file can be.

``line`` is a line's own number; ``line_total`` the money of the whole line; ``status``, ``refund`` and ``event`` are
words that tell whether it counts; ``cancelled`` is a moment that is empty where it does, ``paid`` where it does not;
``items`` holds all products of an order, a ``product_column`` the pieces of the product that is its name;
``product_alternative`` is a code for products without ``product``; ``action`` is what the customer did, ``rating`` the
stars they gave.
"""
Codes = NDArray[np.int32]
Mask = NDArray[np.bool_]
Number = TypeVar("Number", bound=np.generic)


@dataclass(frozen=True, eq=False)
class CodedColumn:
    """Cell ``i`` holds ``values[codes[i]]``."""

    values: list[str]
    codes: Codes

    def __len__(self) -> int:
        return len(self.codes)

    def spelled(self, tidy: Callable[[str], str]) -> CodedColumn:
        """The column with every value tidied; values that become the same get the same code."""
        numbers = Coder()
        recoded = np.array([numbers[tidy(value)] for value in self.values], np.int32)
        return CodedColumn(list(numbers), recoded[self.codes] if len(recoded) else self.codes)

    def each(self, per_value: NDArray[Number]) -> NDArray[Number]:
        """One element a cell, from one element a distinct value."""
        return per_value[self.codes]

    def take(self, rows: Mask | NDArray[np.int64]) -> CodedColumn:
        """Only these cells, in this order."""
        return CodedColumn(self.values, self.codes[rows])

    def empty(self) -> Mask:
        """Which cells hold nothing but blanks."""
        return self.each(np.array([not value.strip() for value in self.values], bool))

    def or_else(self, other: CodedColumn) -> CodedColumn:
        """The column with its empty cells taken from ``other``."""
        gaps = self.empty()
        if not gaps.any():
            return self
        coder = Coder({value: code for code, value in enumerate(self.values)})
        recoded = np.array([coder[value] for value in other.values], np.int32)
        return CodedColumn(list(coder), np.where(gaps, recoded[other.codes], self.codes))

    def where(self, value: str) -> Mask:
        """Which cells hold ``value``."""
        cells: Mask = self.codes == (self.values.index(value) if value in self.values else -1)
        return cells


@dataclass(frozen=True, eq=False)
class Table:
    """The cells of a sales file that matter, column by column.

    Attributes:
        columns: those the file has.
        row: the number of each row in the file, the first one 1, as spreadsheets count.
        lines: rows the file has below its header, blank ones left out.
        broken: rows that do not fit the header, at most a few of them; ``broken_count`` says how many there are.
    """

    columns: dict[Field, CodedColumn]
    row: NDArray[np.int32]
    lines: int
    broken: list[RejectedRow]
    broken_count: int = 0

    def __len__(self) -> int:
        return len(self.row)

    def column(self, field: Field) -> CodedColumn:
        """The column, or one of empty cells when the file has none."""
        return self.columns.get(field) or CodedColumn([""], np.zeros(len(self), np.int32))

    def take(self, rows: Mask | NDArray[np.int64]) -> Table:
        """Only these rows, in this order, as often as they are named."""
        columns = {field: column.take(rows) for field, column in self.columns.items()}
        return replace(self, columns=columns, row=self.row[rows])

    def having(self, columns: Mapping[Field, CodedColumn]) -> Table:
        """The table with some columns added or replaced."""
        return replace(self, columns={**self.columns, **columns})

    def first_orders(self, count: int) -> Table:
        """Only the rows of the ``count`` orders that are named first."""
        kept = self.take(self.column("order").codes < count)
        return replace(kept, lines=len(kept), broken=[], broken_count=0)

    def cells(self, position: int) -> list[str]:
        """The texts of one row as they stand in the file."""
        return [column.values[column.codes[position]] for column in self.columns.values()]


class Coder(dict[str, int]):
    """Numbers texts in the order of their first appearance: ``coder[text]``."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number

    def codes(self, texts: Iterable[str]) -> Codes:
        """The numbers of many texts."""
        return np.array(list(map(self.__getitem__, texts)), np.int32)
