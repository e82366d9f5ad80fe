import csv

import pytest
from python_calamine import CalamineWorkbook

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.domain.edits import AddCustomer, AddProduct
from recsys_gui.domain.entities import Customer, Product
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.safekeeping.export_table import HEADERS, export_table

EVIL = "=HYPERLINK(evil)"


@pytest.fixture
def shop(tmp_path):
    """Three orders, one line given back, one bought by nobody known."""
    file = tmp_path / "sales.csv"
    file.write_text(
        "order,customer,product,name,quantity,unit_price,date\n"
        "1001,C1,22423,CAKE STAND,3,12.75,2023-01-02 10:00\n"
        "C1002,C1,22423,CAKE STAND,-1,12.75,2023-07-02 11:00\n"
        "1003,,85123A,WHITE HEART,2,2.55,2023-01-03 12:00\n"
        "1004,C2,85123A,WHITE HEART,6,,2023-07-03 12:00:30\n"
    )
    shop = tmp_path / "corner.shop"
    import_sales(shop, file)
    return shop


@pytest.fixture
def evil(shop):
    """The shop with names and codes that spreadsheets would run."""
    with Editor(shop) as editor:
        editor.do(AddProduct(Product("+44", EVIL, "@category", 1_250, 30, 2.5)))
        editor.do(AddCustomer(Customer("-C9", EVIL, "@mail", "+44 7700", "=1+1")))
    return shop


def rows(file):
    if file.suffix == ".xlsx":
        return [
            [str(cell) for cell in row] for row in CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
        ]
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


@pytest.mark.parametrize("table", ["products", "customers", "sales"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_every_row_is_written(shop, tmp_path, table, suffix):
    file = tmp_path / f"out{suffix}"
    written = export_table(shop, table, file)
    with Browser(shop) as browser:
        summary = browser.summary()
    assert written == getattr(summary, table)
    found = rows(file)
    assert tuple(found[0]) == HEADERS[table]
    assert len(found) == written + 1


@pytest.mark.parametrize(("table", "place"), [("products", 1), ("customers", 1)])
def test_formulas_are_harmless_in_csv_and_texts_in_workbooks(evil, tmp_path, table, place):
    export_table(evil, table, tmp_path / "out.csv", search="HYPERLINK")
    export_table(evil, table, tmp_path / "out.xlsx", search="HYPERLINK")
    assert [row[place] for row in rows(tmp_path / "out.csv")[1:]] == [f"'{EVIL}"]
    assert [row[place] for row in rows(tmp_path / "out.xlsx")[1:]] == [EVIL]


@pytest.mark.parametrize("table", ["products", "customers", "sales"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_was_exported_adds_nothing_when_it_comes_in_again(evil, tmp_path, table, suffix):
    file = tmp_path / f"out{suffix}"
    export_table(evil, table, file)
    report = import_sales(evil, file)
    assert (report.import_id, report.kept) == (None, 0)


def test_only_what_was_searched_for_is_written(evil, tmp_path):
    assert export_table(evil, "products", tmp_path / "out.csv", search="HYPERLINK") == 1


def test_a_cancelled_export_leaves_no_file(shop, tmp_path):
    class Impatient:
        stop_requested = False

        def report(self, done, total, text=""):
            raise JobCancelled

        def emit(self, event):
            raise AssertionError

    with pytest.raises(JobCancelled):
        export_table(shop, "sales", tmp_path / "out.csv", progress=Impatient())
    assert list(tmp_path.glob("out*")) == []


def test_a_folder_that_is_not_there_is_told(shop, tmp_path):
    with pytest.raises(UserError, match="cannot be written"):
        export_table(shop, "sales", tmp_path / "nowhere" / "out.csv")
