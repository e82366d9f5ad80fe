"""A file the owner chose: what it is, which column is what, its cells, and the file that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress, Progress
from recsys_gui.domain.import_answers import SWITCHES, SWITCHES_ON, Answers
from recsys_gui.domain.reports import FileContent, FoundColumn
from recsys_gui.importing.cells import names
from recsys_gui.importing.cells.coded import CodedColumn, Field, Table
from recsys_gui.importing.columns import mapping
from recsys_gui.importing.columns.known_exports import KNOWN
from recsys_gui.importing.columns.mapping import ColumnMap, map_columns
from recsys_gui.importing.columns.presets import positions, recognise
from recsys_gui.importing.reading import read
from recsys_gui.importing.shaping import shape
from recsys_gui.importing.sniffing import Layout, sniff

_COMPANIONS = 30
_LARGEST_COMPANION = 256 << 20
_USUAL_NAMES = {"gb18030": "gbk", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}


@dataclass(frozen=True)
class OpenedFile:
    """A file with its columns; ``companion`` is the file beside it that tells the rest of each order."""

    layout: Layout
    columns: ColumnMap
    companion: OpenedFile | None = None

    @property
    def mapping(self) -> dict[str, FoundColumn]:
        """Field → its column."""
        header, columns = self.layout.header, self.columns
        return {
            each: FoundColumn(header[position] or str(position + 1), columns.confidence.get(each, 1.0))
            for each, position in columns.positions.items()
        }

    def content(self, currency: str) -> FileContent:
        """What reports say it was read from."""
        layout, columns = self.layout, self.columns
        return FileContent(
            columns.kind, columns.preset.key, _USUAL_NAMES.get(layout.encoding, layout.encoding), layout.delimiter,
            layout.sheet,
            self.mapping,
            currency,
            joined=self.companion.layout.path.name if self.companion else "",
        )  # fmt: skip


def look(file: Path, answers: Answers, remembered: Mapping[str, str] | None = None) -> OpenedFile:
    """Find out what ``file`` is, without reading all of it as a table.

    ``remembered`` is what was decided for such a header before; the answers of now go first.

    Raises:
        UserError: it is no table, or such a file cannot be used. Unclear columns are left to :func:`open_file`.
    """
    for kind in sorted((answers.off - set(SWITCHES)) | (answers.on - set(SWITCHES_ON))):
        raise UserError(
            "There is no kind of cleaning “{kind}” to switch.", "These can be switched off: {off}; and on: {on}.",
            kind=kind, off=", ".join(SWITCHES), on=", ".join(SWITCHES_ON),
        )  # fmt: skip
    layout = sniff(file, sheet=answers.sheet, named=answers.header)
    told = {**(remembered or {}), **answers.columns}
    columns = map_columns(file.name, layout.header, layout.first, kind=answers.kind, told=told)
    return OpenedFile(layout, columns)


def open_file(found: OpenedFile) -> OpenedFile:
    """The file, ready to be read: everything is clear, and the file that belongs to it was found.

    Raises:
        UserError: a column is not clear, or the other file is missing.
    """
    mapping.check(found.layout.path.name, found.layout.header, found.columns, found.layout.first)
    wanted = found.columns.preset.joined_with
    if not wanted or {"date", "customer"} <= set(found.columns.positions):
        return found
    companion = next(_companions(found.layout.path, wanted), None)
    if companion is None:
        raise UserError(
            "“{file}” does not say who bought and when; that stands in the list of orders.",
            "Put the list of orders (ExportOrderList) into the same folder and try again.",
            file=found.layout.path.name,
        )
    return replace(found, companion=companion)


def _companions(file: Path, wanted: str) -> Iterator[OpenedFile]:
    """Files beside ``file`` of another known kind, that with the most similar name first."""
    likely = file.name.replace("Detail", "").casefold()
    others = [
        path for path in file.parent.iterdir() if path != file and path.suffix.lower() in (".csv", ".xlsx", ".xls")
    ]
    others.sort(key=lambda path: (path.name.casefold() != likely, path.name))
    for path in others[:_COMPANIONS]:
        if not path.is_file() or path.stat().st_size > _LARGEST_COMPANION:
            continue
        try:
            layout = sniff(path)
        except UserError:
            continue
        preset = recognise(layout.header, KNOWN)
        if preset is not None and preset.key == wanted:
            yield OpenedFile(layout, ColumnMap(preset, positions(preset, layout.header)))


def read_table(opened: OpenedFile, progress: Progress) -> Table:
    """The cells of the file, one row per product sold.

    Raises:
        UserError: it cannot be read to the end.
        JobCancelled: through ``progress``.
    """
    table = read(opened.layout, opened.columns, progress)
    if opened.companion is not None:
        beside = read(opened.companion.layout, opened.companion.columns, NullProgress())
        table = _joined(table, beside)
    return shape(table, opened.columns)


def _joined(table: Table, beside: Table) -> Table:
    """The columns that only ``beside`` has, by order."""
    order = table.column("order").spelled(names.tidy_code)
    other = beside.column("order").spelled(names.tidy_code)
    first = dict(zip(reversed(other.codes.tolist()), reversed(range(len(beside))), strict=True))
    place = {code: first[number] for number, code in enumerate(other.values) if number in first}
    rows = np.array([place.get(code, -1) for code in order.values], np.int64)[order.codes]
    added: dict[Field, CodedColumn] = {}
    for each, column in beside.columns.items():
        if each not in table.columns:
            values = [*column.values, ""]
            codes = np.append(column.codes, np.int32(len(column.values)))
            added[each] = CodedColumn(values, codes[rows])
    return table.having(added)
