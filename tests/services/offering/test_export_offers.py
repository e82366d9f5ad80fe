import csv
from dataclasses import replace

import pytest
from python_calamine import CalamineWorkbook

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.offer import Offer
from recsys_gui.services.offering.export_offers import COLUMNS, writer

OFFER = Offer(
    "=cmd|'/c calc'!A1", "again", 1, "0012", "Zoë’s lamp, “red”\n店", 0.25, text("Bought {n} times", n=3), "usual",
    list_price=1999,
)  # fmt: skip
VALUES = ["again", "1", "0012", "Zoë’s lamp, “red”\n店", "0.25", "", "", "", "19.99", "", "", "", "", "",
          "Bought 3 times", "usual"]  # fmt: skip


def test_csv_has_all_columns_in_order_and_no_formula(tmp_path):
    out = tmp_path / "o.csv"
    with writer(out)("GBP") as sheet:
        sheet.write([OFFER])
        assert not out.exists()
    with out.open(encoding="utf-8", newline="") as file:
        header, row = csv.reader(file)
    assert tuple(header) == COLUMNS
    assert row == ["'=cmd|'/c calc'!A1", *VALUES]
    assert sheet.rows == 1


def test_xlsx_holds_texts_as_texts_and_numbers_as_numbers(tmp_path):
    out = tmp_path / "o.XLSX"
    with writer(out)("JPY") as sheet:
        sheet.write([OFFER, OFFER])
    rows = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert tuple(rows[0]) == COLUMNS
    assert rows[1][0] == OFFER.customer
    assert rows[1][3] == "0012"
    assert rows[1][9] == 1999
    assert len(rows) == 3


@pytest.mark.parametrize("name", ["o.pdf", "o", "o.csv.gz", ".csv"])
def test_other_endings_are_refused_before_anything_is_read(tmp_path, name):
    with pytest.raises(UserError, match=r"\.csv or \.xlsx"):
        writer(tmp_path / name)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(UserError, match="no folder"):
        writer(tmp_path / "none" / "o.csv")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_failure_in_the_middle_leaves_the_old_file(tmp_path, suffix):
    out = tmp_path / f"o{suffix}"
    out.write_text("old")

    def fail():
        with writer(out)("GBP") as sheet:
            sheet.write([OFFER])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert out.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


def test_what_cannot_be_written_is_told_plainly(tmp_path):
    out = tmp_path / "o.csv"
    out.mkdir()
    with pytest.raises(UserError, match="could not be written"), writer(out)("GBP"):
        pass


def test_what_a_spreadsheet_would_run_is_made_harmless_in_csv_files(tmp_path):
    out = tmp_path / "o.csv"
    with writer(out)("GBP") as sheet:
        sheet.write([replace(OFFER, name="=1+1")])
    with out.open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["name"] == "'=1+1"
