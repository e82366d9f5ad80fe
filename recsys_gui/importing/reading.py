"""A sales file, streamed into coded columns."""

from __future__ import annotations

import contextlib
import csv
import re
import warnings
from collections.abc import Generator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import Progress
from recsys_gui.base.text import Text, text
from recsys_gui.domain.reports import RejectedRow
from recsys_gui.importing.coded import CodedColumn, Coder, Field, Mask, Table
from recsys_gui.importing.mapping import ColumnMap
from recsys_gui.importing.sniffing import Layout, Opened, opened, readable

if TYPE_CHECKING:
    import pandas

_BATCH = 50_000
_SURPLUS = 3
_SKIPPED = re.compile(r"line (\d+)")
EXAMPLES = 100
"""How many rejected rows a report keeps."""


def read(layout: Layout, columns: ColumnMap, progress: Progress, orders: int | None = None) -> Table:
    """Read the file; memory grows with its distinct values and 4 bytes a cell, not with its size.

    With ``orders``, only the rows of that many orders, those that the file names first, and no more of it than needed.

    Raises:
        UserError: it cannot be read to the end.
        JobCancelled: through ``progress``.
    """
    doing = text("Reading “{file}”.", file=layout.path.name)
    progress.report(0, layout.size, doing)
    reader = _Reader(layout, columns)
    with (
        readable(layout.path),
        opened(layout.path, layout.encoding) as source,
        contextlib.closing(_batches(source, layout)) as batches,
    ):
        for batch, too_long in batches:
            reader.take(batch, too_long)
            progress.report(min(source.done(), layout.size), layout.size, doing)
            if orders is not None and reader.orders > orders:
                break
    return reader.table() if orders is None else reader.table().first_orders(orders)


def _batches(source: Opened, layout: Layout) -> Generator[tuple[pandas.DataFrame, list[int]], None, None]:
    """Rows of text, and the numbers of rows that are so much too long that the parser left them out."""
    import pandas

    # Only the parser of C is quick enough, and it tells of rows it skips by warnings only.
    with warnings.catch_warnings(record=True) as skipped:
        warnings.simplefilter("always", pandas.errors.ParserWarning)
        try:
            yield from _parsed(source, layout, skipped)
        except (pandas.errors.ParserError, pandas.errors.EmptyDataError) as error:
            raise csv.Error(str(error)) from error


def _parsed(
    source: Opened, layout: Layout, skipped: list[warnings.WarningMessage]
) -> Generator[tuple[pandas.DataFrame, list[int]], None, None]:
    import pandas

    names = list(range(len(layout.header) + _SURPLUS))
    with pandas.read_csv(
        source.text, sep=layout.delimiter, header=None, skiprows=1, names=names, index_col=False, dtype=str,
        na_filter=False, skip_blank_lines=False, on_bad_lines="warn", chunksize=_BATCH, engine="c",
    ) as batches:  # fmt: skip
        for batch in batches:
            too_long = [int(number) for warning in skipped for number in _SKIPPED.findall(str(warning.message))]
            skipped.clear()
            yield batch, too_long


class _Reader:
    """Collects batches of rows."""

    def __init__(self, layout: Layout, columns: ColumnMap) -> None:
        self._width = len(layout.header)
        self._columns = {field: (position, Coder()) for field, position in columns.positions.items()}
        self._codes: dict[Field, list[NDArray[np.int32]]] = {field: [] for field in self._columns}
        self._rows: list[NDArray[np.int32]] = []
        self._next_row = 2
        self._broken: list[RejectedRow] = []
        self._broken_count = 0

    @property
    def orders(self) -> int:
        """How many different orders were seen."""
        return len(self._columns["order"][1])

    def take(self, batch: pandas.DataFrame, too_long: list[int]) -> None:
        """Add rows, in the order of the file."""
        numbers = self._number(len(batch), too_long)
        for number in too_long:
            self._reject(number, [])
        fits = self._fitting(batch, numbers)
        if not fits.all():
            batch, numbers = batch[fits], numbers[fits]
        self._rows.append(numbers)
        for field, (position, coder) in self._columns.items():
            self._codes[field].append(_coded(batch[position], coder))

    def _number(self, rows: int, left_out: list[int]) -> NDArray[np.int32]:
        """The rows' numbers in the file, where those that are ``left_out`` have their own."""
        first, self._next_row = self._next_row, self._next_row + rows + len(left_out)
        numbers = np.arange(first, self._next_row, dtype=np.int32)
        return numbers[~np.isin(numbers, left_out)][:rows] if left_out else numbers

    def _fitting(self, batch: pandas.DataFrame, numbers: NDArray[np.int32]) -> Mask:
        """Which rows are neither blank nor longer than the header; those that are longer are kept as rejected."""
        too_long = np.zeros(len(batch), bool)
        for position in range(self._width, self._width + _SURPLUS):
            too_long |= _filled(batch[position])
        for at in np.flatnonzero(too_long).tolist():
            self._reject(int(numbers[at]), [str(cell) for cell in batch.iloc[at]])
        blank = ~_filled(batch[0])
        for position in range(1, self._width):
            if not blank.any():
                break
            blank[blank] = ~_filled(batch[position][blank])
        fits: Mask = ~(too_long | blank)
        return fits

    def _reject(self, number: int, cells: list[str]) -> None:
        self._broken_count += 1
        if len(self._broken) < EXAMPLES:
            self._broken.append(RejectedRow(number, _TOO_LONG, cells))

    def table(self) -> Table:
        """Everything taken so far."""
        none = [np.zeros(0, np.int32)]
        columns: dict[Field, CodedColumn] = {
            field: CodedColumn(list(coder), np.concatenate(self._codes[field] or none))
            for field, (_, coder) in self._columns.items()
        }
        row = np.concatenate(self._rows or none)
        return Table(columns, row, len(row) + self._broken_count, self._broken, self._broken_count)


_TOO_LONG: Text = text("The row has more cells than the header.")


def _filled(cells: pandas.Series[str]) -> Mask:
    """Which cells hold more than blanks."""
    codes, values = cells.factorize()
    filled = np.array([bool(isinstance(value, str) and value.strip()) for value in values] + [False])
    mask: Mask = filled[codes]
    return mask


def _coded(cells: pandas.Series[str], coder: Coder) -> NDArray[np.int32]:
    """The cells' codes; a cell that a short row lacks is an empty one."""
    codes, values = cells.factorize()
    numbers = [coder[value] for value in values] + ([coder[""]] if (codes < 0).any() else [])
    coded: NDArray[np.int32] = np.array(numbers, np.int32)[codes]
    return coded
