import io
from datetime import datetime

import pytest
import xlsxwriter

from recsys_gui.base.errors import UserError
from recsys_gui.importing.files import sheets
from recsys_gui.importing.sniffing import sniff

HEADER = ["Order", "Date", "Customer", "SKU", "Qty", "Price"]


@pytest.fixture
def workbook(tmp_path):
    """Writes sheets of rows; a cell is a number, a text or a moment."""

    def write(name="a.xlsx", **tables):
        content = io.BytesIO()
        with xlsxwriter.Workbook(content, {"default_date_format": "dd/mm/yyyy hh:mm"}) as book:
            for title, rows in tables.items():
                sheet = book.add_worksheet(title)
                for number, row in enumerate(rows):
                    sheet.write_row(number, 0, row)
        path = tmp_path / name
        path.write_bytes(content.getvalue())
        return path

    return write


def test_cells_come_back_as_texts(workbook):
    path = workbook(Sales=[HEADER, [1001.0, datetime(2025, 3, 4, 5, 6, 7), "C1", "00742", 2.5, True]])
    assert list(sheets.rows(path, "Sales"))[1] == ["1001", "2025-03-04 05:06:07", "C1", "00742", "2.5", "TRUE"]


def test_the_sheet_with_most_cells_is_read_unless_another_is_told(workbook):
    path = workbook(Notes=[["Printed by the till"]], Sales=[HEADER, [1, "2025-01-02", "C1", "P1", 1, 2]])
    assert sniff(path).sheet == "Sales"
    assert sniff(path).sheets == ("Notes", "Sales")
    with pytest.raises(UserError, match=r"no sheet “Stock”\. Its sheets are: Notes, Sales"):
        sniff(path, sheet="Stock")


def test_title_rows_stand_above_the_header(workbook):
    title = [["Corner shop – sales"], ["Year", 2025], []]
    layout = sniff(workbook(Sales=[*title, HEADER, [1, "2025-01-02", "C1", "P1", 1, 2]]))
    assert (layout.header, layout.skip) == (tuple(HEADER), 4)


def test_a_table_that_begins_lower_and_further_right_keeps_its_row_numbers(workbook):
    layout = sniff(workbook(Sales=[[], [], ["", *HEADER], ["", 1, "2025-01-02", "C1", "P1", 1, 2]]))
    assert layout.skip == 3
    assert layout.first[0][-6:] == ("1", "2025-01-02", "C1", "P1", "1", "2")


@pytest.mark.parametrize("cut", [100, 2000])
def test_a_damaged_workbook_is_told_plainly(workbook, cut):
    path = workbook(Sales=[HEADER, *[[i, "2025-01-02", "C1", "P1", 1, 2] for i in range(500)]])
    path.write_bytes(path.read_bytes()[:-cut])
    with pytest.raises(UserError, match="damaged"):
        sniff(path)
