"""Lays a printout out on sheets and draws them; works on any paint device with pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from recsys_gui.base.files import replacing
from recsys_gui.ui.printing.printout import PrintedColumn, PrintedRow, PrintedTable, Printout
from recsys_gui.ui.theme.fonts import FAMILIES

MARGIN = 15.0
"""Millimetres on each side of a sheet."""
_BODY, _SMALL, _HEADING, _TITLE = 9.0, 7.5, 11.0, 16.0
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


def _tr(words: str) -> str:
    return QCoreApplication.translate("Printing", words)


def page_layout() -> QPageLayout:
    """Upright paper of the size that is usual where the program's language is spoken."""
    imperial = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if imperial else QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def saved_as_pdf(file: Path, printout: Callable[[], Printout | None]) -> bool:
    """Whether ``file`` is named as a PDF file; then what ``printout`` gives, if anything, has been written to it.

    Raises:
        OSError: the file cannot be written.
    """
    if file.suffix.lower() != ".pdf":
        return False
    found = printout()
    if found is not None:
        save_pdf(found, file)
    return True


def save_pdf(printout: Printout, file: Path) -> int:
    """Write the sheets to a PDF file; how many there are.

    Raises:
        OSError: the file cannot be written.
    """
    with replacing(file) as temporary:
        writer = QPdfWriter(str(temporary))
        writer.setPageLayout(page_layout())
        writer.setTitle(printout.title)
        writer.setCreator("Shelfwise")
        return paint(printout, writer)


def paint(printout: Printout, device: QPagedPaintDevice) -> int:
    """Draw all sheets; how many there are."""
    painter = QPainter(device)
    try:
        sheets = _Layout(printout, painter).sheets()
        for number, sheet in enumerate(sheets, 1):
            if number > 1:
                device.newPage()
            _Header(printout, painter).draw(number, len(sheets))
            for block in sheet:
                block.draw(painter)
    finally:
        painter.end()
    return len(sheets)


def font(points: float, weight: int = 400) -> QFont:
    """A font of the interface in points, as paper wants it."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight(weight))
    return made


@dataclass(frozen=True)
class Piece:
    """A text in its place on a sheet."""

    area: QRectF
    words: str
    font: QFont
    right: bool = False
    grey: bool = False


@dataclass
class Block:
    """What must not be torn apart: texts, boxes to tick, and a line below where ``ruled``."""

    height: float
    pieces: list[Piece]
    boxes: list[QRectF]
    ruled: bool = False
    top: float = 0.0
    width: float = 0.0

    def draw(self, painter: QPainter) -> None:
        """Draw it where it stands."""
        for piece in self.pieces:
            painter.setFont(piece.font)
            painter.setPen(QColor("#333333" if piece.grey else "#000000"))
            side = Qt.AlignmentFlag.AlignRight if piece.right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(piece.area.translated(0, self.top), int(_WRAP | side), piece.words)
        painter.setPen(QPen(QColor("#000000"), 0))
        for box in self.boxes:
            painter.drawRect(box.translated(0, self.top))
        if self.ruled:
            painter.setPen(QPen(QColor("#999999"), 0))
            bottom = self.top + self.height
            painter.drawLine(0, round(bottom), round(self.width), round(bottom))


class _Header:
    """The line at the top of every sheet: shop, day, filters, and which page of how many."""

    def __init__(self, printout: Printout, painter: QPainter) -> None:
        self._printout, self._painter = printout, painter

    @staticmethod
    def height(painter: QPainter) -> float:
        return QFontMetricsF(font(_SMALL), painter.device()).height() * 2

    def draw(self, page: int, pages: int) -> None:
        painter, width = self._painter, self._painter.viewport().width()
        area = QRectF(0, 0, width, self.height(painter))
        painter.setFont(font(_SMALL))
        painter.setPen(QColor("#000000"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), heading(self._printout))
        words = page_words(page, pages)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), words)
        line = round(area.height() * 0.7)
        painter.setPen(QPen(QColor("#000000"), 0))
        painter.drawLine(0, line, width, line)


def heading(printout: Printout) -> str:
    """What stands at the top left of every sheet."""
    return "  ·  ".join(part for part in (printout.shop, printout.title, printout.day, printout.filters) if part)


def page_words(page: int, pages: int) -> str:
    """What stands at the top right of every sheet."""
    locale = QLocale()
    words = _tr("Page {page} of {pages}").replace("{pages}", locale.toString(pages))
    return words.replace("{page}", locale.toString(page))


class _Layout:
    """Blocks one below the other, a new sheet where the next one does not fit."""

    def __init__(self, printout: Printout, painter: QPainter) -> None:
        self._printout, self._painter = printout, painter
        self._width = float(painter.viewport().width())
        self._bottom = float(painter.viewport().height())
        self._gap = QFontMetricsF(font(_BODY), painter.device()).height()

    def sheets(self) -> list[list[Block]]:
        """The blocks of each sheet, in their places."""
        self._sheets: list[list[Block]] = [[]]
        self._top = _Header.height(self._painter)
        self._put(self._text(self._printout.title, font(_TITLE, 600)))
        for words in self._printout.lines:
            self._put(self._text(words, font(_BODY)))
        for table in self._printout.tables:
            self._put_table(table)
        return self._sheets

    def _put_table(self, table: PrintedTable) -> None:
        self._top += self._gap * 0.8
        if table.heading:
            heading = self._text(table.heading, font(_HEADING, 600))
            self._break_unless(heading.height + 4 * self._gap)
            self._put(heading)
        head = self._row(table, PrintedRow([column.title for column in table.columns]), head=True)
        self._put(head)
        for row in table.rows:
            block = self._row(table, row)
            if self._break_unless(block.height):
                self._put(self._row(table, PrintedRow([column.title for column in table.columns]), head=True))
            self._put(block)

    def _break_unless(self, height: float) -> bool:
        """Begin a new sheet where ``height`` does not fit; whether one was begun."""
        if self._top + height <= self._bottom or not self._sheets[-1]:
            return False
        self._sheets.append([])
        self._top = _Header.height(self._painter)
        return True

    def _put(self, block: Block) -> None:
        self._break_unless(block.height)
        block.top = self._top
        self._sheets[-1].append(block)
        self._top += block.height

    def _text(self, words: str, written: QFont) -> Block:
        height = self._height(words, written, self._width)
        return Block(height + self._gap * 0.3, [Piece(QRectF(0, 0, self._width, height), words, written)], [])

    def _row(self, table: PrintedTable, row: PrintedRow, *, head: bool = False) -> Block:
        box = self._gap * 0.75
        pad, pieces, tallest = self._gap * 0.3, list[Piece](), 0.0
        for left, width, column, words, below in self._cells(table, row, box * 2 if table.tick else 0):
            main = font(_SMALL if head else _BODY, 600 if head else 400)
            height = self._height(words, main, width)
            pieces.append(Piece(QRectF(left, pad, width, height), words, main, column.right))
            if below:
                more = self._height(below, font(_SMALL), width)
                pieces.append(
                    Piece(QRectF(left, pad + height, width, more), below, font(_SMALL), column.right, grey=True)
                )
                height += more
            tallest = max(tallest, height)
        boxes = [QRectF(1, pad * 1.2, box, box)] if table.tick and not head else []
        return Block(tallest + 2 * pad, pieces, boxes, ruled=True, width=self._width)

    def _cells(
        self, table: PrintedTable, row: PrintedRow, left: float
    ) -> Iterator[tuple[float, float, PrintedColumn, str, str]]:
        columns: Sequence[PrintedColumn] = table.columns
        room, gap = self._width - left, self._gap * 0.6
        total = sum(column.weight for column in columns)
        for place, column in enumerate(columns):
            width = room * column.weight / total
            below = row.below[place] if place < len(row.below) else ""
            yield left, width - (gap if place + 1 < len(columns) else 0), column, row.cells[place], below
            left += width

    def _height(self, words: str, written: QFont, width: float) -> float:
        metrics = QFontMetricsF(written, self._painter.device())
        return max(metrics.boundingRect(QRectF(0, 0, width, 1e6), int(_WRAP), words).height(), metrics.height())
