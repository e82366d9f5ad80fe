"""How a file is written: packed, encoding, delimiter, sheet, and where its table begins."""

from __future__ import annotations

import csv
import functools
import gzip
import io
import itertools
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TextIO

from recsys_gui.base.errors import UserError
from recsys_gui.importing.files import encodings, packing, sheets, table_place
from recsys_gui.importing.files.encodings import Encoding

_LONGEST_LINE = 1 << 20
_FIRST_LINES = 300
_MOST_COLUMNS = 1_000
_FIRST_CHARACTERS = 1 << 21
_BINARY = (b"%PDF", b"SQLite format 3\0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PAR1", b"\x7fELF", b"MZ\x90")


@dataclass(frozen=True)
class Layout:
    """What :func:`sniff` found.

    Attributes:
        path: the file.
        encoding, delimiter: of a text; "" for a workbook.
        header: the names of the columns; empty ones when ``named`` is false.
        size: bytes on disk.
        skip: rows above the first row of data.
        named: whether the file has a header.
        sheet, sheets: the chosen sheet of a workbook, and all of them.
        replace: whether bytes that are no letters are to be replaced.
        first: the first rows of data, for guessing and for a preview.
    """

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    size: int
    skip: int = 1
    named: bool = True
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    replace: bool = False
    first: tuple[tuple[str, ...], ...] = ()


def sniff(path: Path, encoding: str | None = None, *, sheet: str = "", named: bool | None = None) -> Layout:
    """Find out how the file is written; its encoding too, which takes reading all of it, unless that is known.

    Args:
        path: the file.
        encoding: its encoding, when it is known.
        sheet: the sheet of a workbook, when it is known.
        named: whether the file has a header, when that is known.

    Raises:
        UserError: it is missing, a folder, unreadable, empty, or no table.
    """
    if path.is_dir():
        raise UserError("“{file}” is a folder, not a file.", "Choose the file with your sales.", file=path.name)
    if not path.exists():
        raise UserError("There is no file at “{file}”.", "Check the name and the folder.", file=str(path))
    with readable(path):
        _check_head(path)
        with packing.open_bytes(path) as (stream, _):
            workbook = _peek_workbook(stream)
        layout = _sniff_workbook(path, sheet, named) if workbook else _sniff_text(path, encoding, named)
    if not 2 <= len(layout.header) <= _MOST_COLUMNS:
        raise UserError(
            "“{file}” holds no table.", "Choose a CSV file with a header row and one sale a line.", file=path.name
        )
    return layout


def _check_head(path: Path) -> None:
    with packing.open_bytes(path) as (stream, _):
        head = stream.read(64)
    if not head.strip():
        raise UserError("“{file}” is empty.", "Choose the file with your sales.", file=path.name)
    if head.startswith(_BINARY):
        raise UserError("“{file}” is no text file.", "Save your sales as CSV and choose that file.", file=path.name)


def _peek_workbook(stream: IO[bytes]) -> bool:
    if stream.seekable():
        return packing.is_workbook(stream)
    content = stream.read(packing.CHUNK)
    return packing.is_workbook(io.BytesIO(content + stream.read())) if content.startswith(b"PK") else False


def _sniff_workbook(path: Path, sheet: str, named: bool | None) -> Layout:
    book = sheets.choose(path, sheet)
    first = list(itertools.islice(sheets.rows(path, book.chosen), _FIRST_LINES)) if book.chosen else []
    found = table_place.place(first, named)
    return Layout(
        path, "", "", found.header, path.stat().st_size, found.skip, found.named, book.chosen, book.names,
        first=_data(first, found),
    )  # fmt: skip


def _sniff_text(path: Path, name: str | None, named: bool | None) -> Layout:
    encoding = Encoding(name) if name else encodings.detect(functools.partial(_chunks, path), path.name)
    with opened(path, encoding.name, encoding.errors) as source:
        lines = _first_lines(source.text)
    separator = table_place.delimiter(lines)
    skip_sep = bool(lines) and table_place.is_sep_line(lines[0])
    rows = list(table_place.records(lines, separator)) if separator else []
    found = table_place.place(rows[1:] if skip_sep else rows, named)
    return Layout(
        path, encoding.name, separator or "", found.header, path.stat().st_size, found.skip + skip_sep, found.named,
        replace=encoding.replace, first=_data(rows[skip_sep:], found),
    )  # fmt: skip


def _data(rows: Sequence[Sequence[str]], found: table_place.Place) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in rows[found.skip :] if sheets.filled(row))


def _chunks(path: Path) -> Iterator[bytes]:
    with packing.open_bytes(path) as (stream, _):
        while chunk := stream.read(packing.CHUNK):
            yield chunk


def _first_lines(text: TextIO) -> list[str]:
    lines, characters = list[str](), 0
    for line in iter(functools.partial(text.readline, _LONGEST_LINE), ""):
        lines.append(line)
        characters += len(line)
        if len(lines) >= _FIRST_LINES or characters >= _FIRST_CHARACTERS:
            break
    return lines


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turn what can go wrong while reading ``path`` into a UserError."""
    try:
        yield
    except (
        EOFError,
        lzma.LZMAError,
        gzip.BadGzipFile,
        zipfile.BadZipFile,
        zlib.error,
        UnicodeError,
        csv.Error,
    ) as error:
        raise UserError(
            "“{file}” is damaged or is no text file.", "Export it again and choose the new file.", file=path.name
        ) from error
    except OSError as error:
        raise UserError("“{file}” cannot be read.", "Check that you may open it.", file=path.name) from error


@dataclass(frozen=True)
class Opened:
    """An open file: its unpacked text, what watches over its lines, and its bytes on disk."""

    text: TextIO
    lines: packing.Lined
    raw: IO[bytes]

    def done(self) -> int:
        """Bytes on disk read so far."""
        return self.raw.tell()


@contextmanager
def opened(path: Path, encoding: str, errors: str = "strict") -> Iterator[Opened]:
    """The file's text with its line ends as they are."""
    with (
        packing.open_bytes(path) as (stream, raw),
        packing.Lined(stream, path) as lines,
        io.BufferedReader(lines, packing.CHUNK) as buffer,
        io.TextIOWrapper(buffer, encoding, errors, newline="") as text,
    ):
        yield Opened(text, lines, raw)
