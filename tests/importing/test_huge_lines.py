import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.importing.files import packing
from recsys_gui.importing.reading import LONGEST
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.browse import Browser

HEADER = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"


@pytest.mark.parametrize("before", ["", HEADER, HEADER + "1,P1,"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_line_that_never_ends_is_refused_before_it_fills_the_memory(tmp_path, monkeypatch, before, encoding):
    monkeypatch.setattr(packing, "LONGEST_LINE", 3 << 20)
    file = tmp_path / "endless.csv"
    file.write_bytes((before + "x" * (5 << 20)).encode(encoding))
    with pytest.raises(UserError, match=r"longer than any sale|no table"):
        import_sales(tmp_path / "new.shop", file)
    assert not (tmp_path / "new.shop").exists()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_many_lines_are_no_long_line(tmp_path, monkeypatch, end):
    monkeypatch.setattr(packing, "LONGEST_LINE", 1 << 20)
    file = tmp_path / "many.csv"
    lines = [f"{n},P{n % 9},NAME {n % 9},1,2011-01-0{1 + n % 9},1.5,C{n % 50},UK" for n in range(50_000)]
    file.write_text(HEADER.replace("\n", end) + end.join(lines), encoding="utf-8", newline="")
    assert import_sales(tmp_path / "new.shop", file).kept == 50_000


def test_of_an_endless_cell_only_its_beginning_is_kept(tmp_path):
    file = tmp_path / "cell.csv"
    file.write_text(f"{HEADER}1,P1,{'N' * 2_000_000},1,2011-01-01,1.5,C1,UK\n", encoding="utf-8")
    import_sales(tmp_path / "new.shop", file)
    with Browser(tmp_path / "new.shop") as browser:
        assert len(browser.products()[0].name) == LONGEST


def test_a_quoted_cell_that_never_ends_is_refused_before_it_fills_the_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(packing, "MOST_AT_ONCE", 3 << 20)
    file = tmp_path / "open.csv"
    lines = [f"{n},P{n % 9},NAME,1,2011-01-0{1 + n % 9},1.5,C{n % 50},UK" for n in range(200_000)]
    lines[500] = lines[500].replace("NAME", '"NAME')
    file.write_text(HEADER + "\n".join(lines), encoding="utf-8")
    with pytest.raises(UserError, match="a cell that never ends"):
        import_sales(tmp_path / "new.shop", file)
    assert not (tmp_path / "new.shop").exists()


def test_as_many_bytes_in_rows_are_read_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(packing, "MOST_AT_ONCE", 4 << 20)
    file = tmp_path / "many.csv"
    lines = [f'{n},P{n % 9},"NAME, in ""two""\nlines",1,2011-01-0{1 + n % 9},1.5,C{n % 50},UK' for n in range(150_000)]
    file.write_text(HEADER + "\n".join(lines), encoding="utf-8")
    assert file.stat().st_size > 7 << 20
    assert import_sales(tmp_path / "new.shop", file).kept == 150_000


def test_a_small_file_with_an_open_quotation_mark_is_told_plainly(tmp_path):
    file = tmp_path / "open.csv"
    rows = "1,P1,NAME,1,2011-01-01,1.5,C1,UK\n" * 30
    file.write_text(f'{HEADER}{rows}2,P2,"NAME,1,2011-01-01,1.5,C1,UK\n{rows}', encoding="utf-8")
    with pytest.raises(UserError) as told:
        import_sales(tmp_path / "new.shop", file)
    assert "open.csv" in str(told.value.sentence)
