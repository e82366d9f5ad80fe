"""A file, streamed into coded columns."""

from __future__ import annotations

import contextlib
import csv
import itertools
import re
import warnings
from collections.abc import Generator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.progress import Progress
from recsys_gui.base.text import Text, text
from recsys_gui.domain.reports import RejectedRow
from recsys_gui.importing.cells.coded import CodedColumn, Coder, Field, Mask, Table
from recsys_gui.importing.columns.mapping import ColumnMap
from recsys_gui.importing.columns.wide import Group
from recsys_gui.importing.files import sheets
from recsys_gui.importing.sniffing import Layout, Opened, opened, readable

if TYPE_CHECKING:
    import pandas

_BATCH = 50_000
_SURPLUS = 3
_SKIPPED = re.compile(r"line (\d+)")
EXAMPLES = 100
"""How many rejected rows a report keeps."""
_KEPT = 10_000
LONGEST = 1_000
"""Letters that are kept of a cell."""


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
    with readable(layout.path), contextlib.closing(_any_batches(layout)) as batches:
        for batch, too_long, done in batches:
            reader.take(batch, too_long)
            progress.report(min(done, layout.size), layout.size, doing)
            if orders is not None and reader.orders > orders:
                break
    return reader.table() if orders is None else reader.table().first_orders(orders)


def _any_batches(layout: Layout) -> Generator[tuple[pandas.DataFrame, list[int], int], None, None]:
    """Rows of text, the numbers of rows left out, and how many bytes of the file were read so far."""
    if layout.sheet:
        yield from _sheet_batches(layout)
        return
    errors = "replace" if layout.replace else "strict"
    with opened(layout.path, layout.encoding, errors) as source:
        for batch, too_long in _batches(source, layout):
            yield batch, too_long, source.done()


def _sheet_batches(layout: Layout) -> Generator[tuple[pandas.DataFrame, list[int], int], None, None]:
    import pandas

    width = len(layout.header) + _SURPLUS
    rows = itertools.islice(sheets.rows(layout.path, layout.sheet), layout.skip, None)
    while some := list(itertools.islice(rows, _BATCH)):
        cells = [row[:width] + [""] * (width - len(row)) for row in some]
        yield pandas.DataFrame(cells, columns=range(width), dtype=object), [], layout.size


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
        source.text, sep=layout.delimiter, header=None, skiprows=layout.skip, names=names, index_col=False, dtype=str,
        na_filter=False, skip_blank_lines=False, on_bad_lines="warn", chunksize=_BATCH, engine="c",
    ) as batches:  # fmt: skip
        for batch in batches:
            source.lines.rows_came()
            too_long = [int(number) for warning in skipped for number in _SKIPPED.findall(str(warning.message))]
            skipped.clear()
            yield batch, too_long


class _Reader:
    """Collects batches of rows."""

    def __init__(self, layout: Layout, columns: ColumnMap) -> None:
        self._width = len(layout.header)
        self._groups = columns.groups or (Group({}),)
        fields = [*columns.positions, *(field for field in _grouped(columns) if field not in columns.positions)]
        self._columns = columns.positions
        self._coders: dict[Field, Coder] = {field: Coder() for field in fields}
        self._codes: dict[Field, list[NDArray[np.int32]]] = {field: [] for field in fields}
        self._rows: list[NDArray[np.int32]] = []
        self._next_row = layout.skip + 1
        self._broken: list[RejectedRow] = []
        self._broken_count = 0

    @property
    def orders(self) -> int:
        """How many different orders were seen."""
        return len(self._coders.get("order", ()))

    def take(self, batch: pandas.DataFrame, too_long: list[int]) -> None:
        """Add rows, in the order of the file."""
        numbers = self._number(len(batch), too_long)
        for number in too_long:
            self._reject(number, [])
        fits = self._fitting(batch, numbers)
        if not fits.all():
            batch, numbers = batch[fits], numbers[fits]
        self._rows.append(np.repeat(numbers, len(self._groups)))
        for field, coder in self._coders.items():
            parts = [self._part(field, batch, group, coder) for group in self._groups]
            self._codes[field].append(parts[0] if len(parts) == 1 else np.stack(parts, axis=1).ravel())

    def _part(self, field: Field, batch: pandas.DataFrame, group: Group, coder: Coder) -> NDArray[np.int32]:
        """The codes of one field for one of the products of each row."""
        position = group.positions.get(field, self._columns.get(field))
        if position is not None:
            return _coded(batch[position], coder)
        return np.full(len(batch), coder[group.name if field == "name" else ""], np.int32)

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
            self._reject(int(numbers[at]), [str(cell)[:LONGEST] for cell in batch.iloc[at]])
        blank = ~_filled(batch[0])
        for position in range(1, self._width):
            if not blank.any():
                break
            blank[blank] = ~_filled(batch[position][blank])
        fits: Mask = ~(too_long | blank)
        return fits

    def _reject(self, number: int, cells: list[str]) -> None:
        self._broken_count += 1
        if len(self._broken) < _KEPT:
            self._broken.append(RejectedRow(number, _TOO_LONG, cells))

    def table(self) -> Table:
        """Everything taken so far."""
        none = [np.zeros(0, np.int32)]
        columns: dict[Field, CodedColumn] = {
            field: CodedColumn(list(coder), np.concatenate(self._codes[field] or none))
            for field, coder in self._coders.items()
        }
        row = np.concatenate(self._rows or none)
        lines = len(row) // len(self._groups) + self._broken_count
        return Table(columns, row, lines, self._broken, self._broken_count)


def _grouped(columns: ColumnMap) -> list[Field]:
    """The fields that stand once for each of the products of a row."""
    fields: list[Field] = ["name"] if any(group.name for group in columns.groups) else []
    fields += [field for group in columns.groups for field in group.positions]
    return list(dict.fromkeys(fields))


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
    numbers = [coder[value[:LONGEST]] for value in values] + ([coder[""]] if (codes < 0).any() else [])
    coded: NDArray[np.int32] = np.array(numbers, np.int32)[codes]
    return coded
