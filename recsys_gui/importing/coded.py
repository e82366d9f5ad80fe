"""Columns of a file as positions in a list of their distinct values: a million cells are few different texts.

Everything that is slow in Python (dates, money, spelling) is then done once a distinct value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.reports import RejectedRow

Field = Literal["order", "customer", "product", "name", "quantity", "unit_price", "date", "region"]
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

    def first_orders(self, count: int) -> Table:
        """Only the rows of the ``count`` orders that are named first."""
        kept = self.column("order").codes < count
        columns = {field: CodedColumn(column.values, column.codes[kept]) for field, column in self.columns.items()}
        return Table(columns, self.row[kept], int(kept.sum()), [])

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
