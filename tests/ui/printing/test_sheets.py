import re
import sys

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from recsys_gui.ui.printing import sheets
from recsys_gui.ui.printing.preview import preview
from recsys_gui.ui.printing.printout import PrintedColumn, PrintedRow, PrintedTable, Printout


def printout(rows):
    columns = [PrintedColumn("Customer", 2), PrintedColumn("Price", 1, right=True)]
    lines = [PrintedRow([f"Customer {n}", "£1.00"], ["26 orders", ""]) for n in range(rows)]
    return Printout("Contact today", "Corner shop", "10 December 2011", "Overdue", ["A line."],
                    [PrintedTable("Everyone", columns, lines, tick=True)])  # fmt: skip


@pytest.fixture
def laid_out(english, tmp_path):
    def lay(made):
        writer = QPdfWriter(str(tmp_path / "x.pdf"))
        writer.setPageLayout(sheets.page_layout())
        painter = QPainter(writer)
        found, height = sheets._Layout(made, painter).sheets(), painter.viewport().height()
        painter.end()
        return found, height

    return lay


def words(sheet):
    return [piece.words for block in sheet for piece in block.pieces]


def test_every_row_stands_on_exactly_one_sheet_below_the_titles_of_its_columns(laid_out):
    found, height = laid_out(printout(120))
    assert len(found) > 2
    said = [word for sheet in found for word in words(sheet)]
    assert [word for word in said if word.startswith("Customer ")] == [f"Customer {n}" for n in range(120)]
    assert all("Customer" in words(sheet) for sheet in found)
    assert all(block.top + block.height <= height for sheet in found for block in sheet)
    tops = [[block.top for block in sheet] for sheet in found]
    assert all(sorted(top) == top for top in tops)


def test_each_row_has_a_box_to_tick(laid_out):
    found, _ = laid_out(printout(30))
    assert sum(len(block.boxes) for sheet in found for block in sheet) == 30


def test_long_texts_are_wrapped_not_cut(laid_out):
    long = "word " * 120
    table = PrintedTable("", [PrintedColumn("Reason", 1)], [PrintedRow([long]), PrintedRow(["short"])])
    (sheet,), _ = laid_out(Printout("T", "S", "D", tables=[table]))
    tall, low = sheet[-2].height, sheet[-1].height
    assert tall > 3 * low
    assert long in words(sheet)


def test_the_header_names_shop_day_filters_and_pages(english):
    assert sheets.heading(printout(1)) == "Corner shop  ·  Contact today  ·  10 December 2011  ·  Overdue"
    assert sheets.page_words(2, 3) == "Page 2 of 3"


def test_a_pdf_has_all_pages(english, tmp_path):
    many = sheets.save_pdf(printout(120), tmp_path / "list.pdf")
    written = (tmp_path / "list.pdf").read_bytes()
    assert written.startswith(b"%PDF")
    assert int(re.search(rb"/Count (\d+)", written)[1]) == many > 2
    assert sys.platform == "win32" or (tmp_path / "list.pdf").stat().st_mode & 0o077 == 0


def test_a_pdf_that_cannot_be_written_is_told(english, tmp_path):
    with pytest.raises(OSError, match="gone"):
        sheets.save_pdf(printout(1), tmp_path / "gone" / "list.pdf")


@pytest.mark.parametrize(("locale", "size"), [("en_GB", "A4"), ("zh_CN", "A4"), ("en_US", "Letter")])
def test_paper_is_what_is_usual_there(qapp, locale, size):
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert sheets.page_layout().pageSize().id() == QPageSize.PageSizeId[size]
    finally:
        QLocale.setDefault(before)


def test_the_preview_shows_the_sheets(qtbot, english, theme, monkeypatch):
    from PySide6.QtWidgets import QWidget

    painted = []
    monkeypatch.setattr("recsys_gui.ui.printing.preview.paint", lambda made, device: painted.append(made.title))
    host = QWidget()
    qtbot.addWidget(host)
    dialog = preview(printout(3), host)
    qtbot.waitUntil(lambda: bool(painted))
    assert painted[0] == dialog.windowTitle() == "Contact today"
    dialog.close()
