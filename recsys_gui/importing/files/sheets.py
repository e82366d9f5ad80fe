"""Workbooks of spreadsheet programs (.xlsx, .xls, .ods) as rows of texts."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from recsys_gui.base.errors import UserError
from recsys_gui.importing.files import packing

_LARGEST = 256 << 20
"""Bytes of a workbook that are taken into memory."""
_EXACT = 1e15
Cell = int | float | str | bool | time | date | datetime | timedelta


@dataclass(frozen=True)
class Workbook:
    """The names of a workbook's sheets, and the one to read."""

    names: tuple[str, ...]
    chosen: str


def choose(path: Path, wanted: str = "") -> Workbook:
    """Which sheets there are; the chosen one is that of the name ``wanted``, else the one with the most cells.

    Raises:
        UserError: the workbook cannot be read, or has no such sheet.
    """
    with _opened(path) as book:
        names = tuple(book.sheet_names)
        if wanted and wanted not in names:
            raise UserError(
                "“{file}” has no sheet “{sheet}”.", "Its sheets are: {sheets}.",
                file=path.name, sheet=wanted, sheets=", ".join(names),
            )  # fmt: skip
        return Workbook(names, wanted or max(names, key=lambda name: _cells(book.get_sheet_by_name(name)), default=""))


def rows(path: Path, sheet: str) -> Iterator[list[str]]:
    """The rows of a sheet from its very first, every cell as text: dates as ISO, whole numbers without ``.0``.

    Raises:
        UserError: the workbook cannot be read.
    """
    with _opened(path) as book:
        for row in book.get_sheet_by_name(sheet).iter_rows():
            yield [_text(cell) for cell in row]


def _cells(sheet: CalamineSheet) -> int:
    return sheet.height * sheet.width


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[CalamineWorkbook]:
    try:
        with packing.open_bytes(path) as (stream, _):
            content = stream.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise UserError("“{file}” is too large for a workbook.", "Save it as CSV and choose that.", file=path.name)
        packing.check_workbook(content, path)
        yield CalamineWorkbook.from_filelike(io.BytesIO(content))
    except (CalamineError, zipfile.BadZipFile) as error:
        raise _damaged(path) from error
    except BaseException as error:
        # The reader is written in Rust; what it did not expect arrives as an exception beside Exception.
        if type(error).__name__ == "PanicException":
            raise _damaged(path) from error
        raise


def _damaged(path: Path) -> UserError:
    return UserError(
        "“{file}” is damaged, locked with a password, or no workbook.",
        "Open it in your spreadsheet program, save it anew, and choose the new file.",
        file=path.name,
    )


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return str(int(cell))
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def filled(row: Sequence[str]) -> int:
    """How many cells of a row hold something."""
    return sum(bool(cell.strip()) for cell in row)
