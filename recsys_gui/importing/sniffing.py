"""How a file is written: compression, encoding, delimiter and header row."""

from __future__ import annotations

import codecs
import csv
import functools
import gzip
import io
import lzma
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TextIO

from recsys_gui.base.errors import UserError

_CHUNK = 1 << 20
_LONGEST_LINE = 1 << 20
_DELIMITERS = ",;\t|"
_OPENERS: tuple[tuple[bytes, Callable[[IO[bytes]], gzip.GzipFile | lzma.LZMAFile]], ...] = (
    (b"\x1f\x8b", lambda raw: gzip.GzipFile(fileobj=raw)),
    (b"\xfd7zXZ\0", lzma.LZMAFile),
)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_BINARY = (b"PK\x03\x04", b"%PDF", b"SQLite format 3\0", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")


@dataclass(frozen=True)
class Layout:
    """What :func:`sniff` found; ``size`` is in bytes on disk."""

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    size: int


def sniff(path: Path, encoding: str | None = None) -> Layout:
    """Find out how the file is written; its encoding too, which takes reading all of it, unless that is known.

    Raises:
        UserError: it is missing, a folder, unreadable, empty, or no table of text.
    """
    if path.is_dir():
        raise UserError("“{file}” is a folder, not a file.", "Choose the file with your sales.", file=path.name)
    if not path.exists():
        raise UserError("There is no file at “{file}”.", "Check the name and the folder.", file=str(path))
    with readable(path):
        encoding = encoding or _encoding(path)
        with opened(path, encoding) as source:
            lines = iter(functools.partial(source.text.readline, _LONGEST_LINE), "")
            first = next(lines, "")
            delimiter = _delimiter(first)
            header = next(csv.reader(_one_then(first, lines), delimiter=delimiter), [])
        size = path.stat().st_size
    if len(header) < 2:
        raise UserError(
            "“{file}” holds no table.", "Choose a CSV file with a header row and one sale a line.", file=path.name
        )
    return Layout(path, encoding, delimiter, tuple(cell.strip() for cell in header), size)


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turn what can go wrong while reading ``path`` into a UserError."""
    try:
        yield
    except (EOFError, lzma.LZMAError, gzip.BadGzipFile, UnicodeError, csv.Error) as error:
        raise UserError(
            "“{file}” is damaged or is no text file.", "Export it again and choose the new file.", file=path.name
        ) from error
    except OSError as error:
        raise UserError("“{file}” cannot be read.", "Check that you may open it.", file=path.name) from error


@dataclass(frozen=True)
class Opened:
    """An open file: its uncompressed text, and how many of its bytes on disk were read so far."""

    text: TextIO
    raw: IO[bytes]

    def done(self) -> int:
        """Bytes on disk read so far."""
        return self.raw.tell()


@contextmanager
def opened(path: Path, encoding: str) -> Iterator[Opened]:
    """The file's text with its line ends as they are."""
    with _open_bytes(path) as (stream, raw), io.TextIOWrapper(stream, encoding, newline="") as text:
        yield Opened(text, raw)


@contextmanager
def _open_bytes(path: Path) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """The file's content, uncompressed; and the file itself."""
    with path.open("rb", _CHUNK) as raw:
        head = raw.read(8)
        raw.seek(0)
        unpack = next((opener for magic, opener in _OPENERS if head.startswith(magic)), None)
        if unpack is None:
            yield raw, raw
        else:
            with unpack(raw) as content, io.BufferedReader(content, _CHUNK) as stream:
                yield stream, raw


def _encoding(path: Path) -> str:
    """UTF-8 or -16 when marked or wholly valid, else the old Windows code page, else the one that takes anything."""
    with _open_bytes(path) as (stream, _):
        head = stream.read(64)
    if not head.strip():
        raise UserError("“{file}” is empty.", "Choose the file with your sales.", file=path.name)
    marked = next((name for mark, name in _BOMS if head.startswith(mark)), None)
    if marked:
        return marked
    if head.startswith(_BINARY) or b"\0" in head:
        raise UserError("“{file}” is no text file.", "Save your sales as CSV and choose that file.", file=path.name)
    return next((name for name in ("utf-8", "cp1252") if _wholly(path, name)), "latin-1")


def _wholly(path: Path, encoding: str) -> bool:
    """Whether every byte of the file makes sense in ``encoding``."""
    decoder = codecs.getincrementaldecoder(encoding)()
    with _open_bytes(path) as (stream, _):
        while chunk := stream.read(_CHUNK):
            if not _decodes(decoder, chunk):
                return False
    return _decodes(decoder, b"", final=True)


def _decodes(decoder: codecs.IncrementalDecoder, data: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(data, final)
    except UnicodeDecodeError:
        return False
    return True


def _delimiter(line: str) -> str:
    """The candidate that stands most often in the header outside quotation marks."""
    unquoted = "".join(line.split('"')[::2])
    return max(_DELIMITERS, key=unquoted.count)


def _one_then(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest
