"""Where a table may be written, and what is none: a shop file is neither written over nor read past SQLite."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from recsys_gui.base.errors import UserError

SHEETS = (".csv", ".xlsx")
TEXTS = (".csv", ".tsv", ".txt")
_SHOP = re.compile(r"\.shop(-wal|-shm|-journal)?$", re.IGNORECASE)


def must_be_sheet(file: Path) -> None:
    """Nothing, when ``file`` is named as a table that spreadsheets open.

    Raises:
        UserError: it is not; whatever lies there stays.
    """
    if file.suffix.lower() not in SHEETS:
        raise UserError(
            "A table cannot be written as “{file}”.", "Choose a name that ends with .csv or .xlsx.", file=file.name
        )


def must_be_text(file: Path, source: Path) -> None:
    """Nothing, when ``file`` is named as a text and is not ``source``, from which its rows come.

    Raises:
        UserError: it is not; whatever lies there stays.
    """
    if file.suffix.lower() not in TEXTS or _same(file, source):
        raise UserError(
            "A table cannot be written as “{file}”.", "Choose another name that ends with .csv.", file=file.name
        )


def must_not_be_shop(file: Path, shop: Path) -> None:
    """Nothing, when ``file`` is no shop file, nor what SQLite puts beside one.

    To read ``shop`` in any other way while it is open would take its locks from it; see
    :mod:`recsys_gui.store.file.live`.

    Raises:
        UserError: it is one.
    """
    if _same(file, shop) or _SHOP.search(file.name):
        raise UserError(
            "“{file}” is a shop file, not a file with sales.", "Open it, or save its sales as CSV and import those.",
            file=file.name,
        )  # fmt: skip


def _same(file: Path, source: Path) -> bool:
    with contextlib.suppress(OSError, ValueError):
        return file.samefile(source)
    return False
