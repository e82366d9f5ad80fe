"""Files that are packed (.gz, .xz, .zip), and never more unpacked than a shop's file can hold."""

from __future__ import annotations

import gzip
import io
import lzma
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias

from recsys_gui.base.errors import UserError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK = 1 << 20
LARGEST = 4 << 30
"""Bytes; no file of a small shop is larger unpacked."""
LONGEST_LINE = 8 << 20
MOST_AT_ONCE = 256 << 20
"""Bytes within which rows must come; else a cell that a quotation mark opened never ends."""
"""Bytes of one line of a text."""
_SUSPICIOUS_SIZE, _SUSPICIOUS_RATIO = 100 << 20, 250
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_TABLES = (".csv", ".tsv", ".txt", ".tab", ".xlsx", ".xlsm", ".xls", ".ods")
_WORKBOOK_PARTS = ("[Content_Types].xml", "content.xml", "xl/workbook.xml", "xl/workbook.bin")

Unpacked: TypeAlias = "gzip.GzipFile | lzma.LZMAFile | IO[bytes]"
_OPENERS: tuple[tuple[bytes, Callable[[IO[bytes]], Unpacked]], ...] = (
    (b"\x1f\x8b", lambda raw: gzip.GzipFile(fileobj=raw)),
    (b"\xfd7zXZ\0", lzma.LZMAFile),
)


@contextmanager
def open_bytes(path: Path) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """The file's content, unpacked; and the file itself, which tells how much of it was read.

    Raises:
        UserError: it unpacks to more than can be right, or a .zip holds no table or more than one.
    """
    with path.open("rb", CHUNK) as raw:
        head = raw.read(8)
        raw.seek(0)
        unpack = next((opener for magic, opener in _OPENERS if head.startswith(magic)), None)
        if unpack is not None:
            with unpack(raw) as content, io.BufferedReader(_Limited(content, path), CHUNK) as stream:
                yield stream, raw
        elif head.startswith(_ZIP) and not is_workbook(raw):
            with (
                zipfile.ZipFile(raw) as archive,
                archive.open(_only_table(archive, path)) as member,
                io.BufferedReader(_Limited(member, path), CHUNK) as stream,
            ):
                yield stream, raw
        else:
            yield raw, raw


def is_workbook(stream: IO[bytes]) -> bool:
    """Whether the content is a workbook of a spreadsheet program; ``stream`` stays where it was."""
    start = stream.tell()
    try:
        head = stream.read(8)
        if head.startswith(_OLE):
            return True
        if not head.startswith(_ZIP):
            return False
        stream.seek(start)
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
            return any(part in names for part in _WORKBOOK_PARTS)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    finally:
        stream.seek(start)


def check_workbook(content: bytes, path: Path) -> None:
    """Refuse a workbook that unpacks to more than can be right.

    Raises:
        UserError: it does.
    """
    if not content.startswith(_ZIP):
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        size = sum(part.file_size for part in archive.infolist())
    if _too_much(size, len(content)):
        raise _bomb(path)


def _only_table(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    parts = [part for part in archive.infolist() if not part.is_dir() and not part.filename.startswith("__MACOSX/")]
    tables = [part for part in parts if part.filename.lower().endswith(_TABLES)]
    if len(tables) != 1:
        raise UserError(
            "“{file}” holds {count} tables; it is not clear which one to read.",
            "Unpack it and choose one of the files in it.",
            file=path.name, count=len(tables),
        )  # fmt: skip
    if tables[0].flag_bits & 1:
        raise UserError("“{file}” is locked with a password.", "Unpack it and choose the file in it.", file=path.name)
    return tables[0]


class _Limited(io.RawIOBase):
    """The content of a packed file up to the limits."""

    def __init__(self, content: Unpacked, path: Path) -> None:
        self._content, self._path = content, path
        self._packed, self._size = path.stat().st_size, 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill ``buffer``; how many bytes were there."""
        view = memoryview(buffer)
        try:
            data = self._content.read(len(view))
        except (NotImplementedError, RuntimeError) as error:  # a way of packing that is not known here
            raise zipfile.BadZipFile(str(error)) from error
        view[: len(data)] = data
        self._size += len(data)
        if _too_much(self._size, self._packed):
            raise _bomb(self._path)
        return len(data)


class Lined(io.RawIOBase):
    """The content of a text as long as it has lines; one that never ends would fill the memory."""

    def __init__(self, content: IO[bytes], path: Path) -> None:
        self._content, self._path = content, path
        self._since_end = self._since_rows = 0

    def rows_came(self) -> None:
        """To be called when what was read has become rows, which no longer need its memory."""
        self._since_rows = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill ``buffer``; how many bytes were there."""
        view = memoryview(buffer)
        data = self._content.read(len(view))
        view[: len(data)] = data
        end = max(data.rfind(b"\n"), data.rfind(b"\r"))
        self._since_end = len(data) - 1 - end if end >= 0 else self._since_end + len(data)
        if self._since_end > LONGEST_LINE:
            raise UserError(
                "“{file}” has a line that is longer than any sale can be.",
                "Check where it came from, or export it again.", file=self._path.name,
            )  # fmt: skip
        self._since_rows += len(data)
        if self._since_rows > MOST_AT_ONCE:
            raise UserError(
                "“{file}” has a cell that never ends: a quotation mark is opened and never closed.",
                "Check where it came from, or export it again.", file=self._path.name,
            )  # fmt: skip
        return len(data)


def _too_much(size: int, packed: int) -> bool:
    return size > LARGEST or (size > _SUSPICIOUS_SIZE and size > packed * _SUSPICIOUS_RATIO)


def _bomb(path: Path) -> UserError:
    return UserError(
        "“{file}” unpacks to more than a shop's file can hold.", "Check where it came from; it may be harmful.",
        file=path.name,
    )  # fmt: skip
