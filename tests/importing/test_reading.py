import gzip
import lzma

import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.importing import reading
from recsys_gui.importing.columns.mapping import map_columns
from recsys_gui.importing.sniffing import sniff

LINE = "1,C1,P1,Mug,2,3.50,2024-01-02"


def rows(table):
    return [",".join(table.cells(position)) for position in range(len(table))]


def test_cells_come_back_as_they_stand(table):
    odd = '1,"C, ""1""",P1, Mug ,2,3.50,2024-01-02'
    assert table(odd).cells(0) == ["1", 'C, "1"', "P1", " Mug ", "2", "3.50", "2024-01-02"]


def test_texts_that_look_like_missing_values_stay_texts(table):
    assert table("NA,null,NaN,None,1,1,2024-01-01").cells(0)[:4] == ["NA", "null", "NaN", "None"]


def test_columns_nobody_needs_are_left_out(table):
    found = table("x,1,C1,P1,2,2024-01-02", header="till,order,customer,product,quantity,date")
    assert rows(found) == ["1,C1,P1,2,2024-01-02"]


def test_blank_lines_are_no_rows_but_keep_their_number(table):
    found = table(LINE, "", " , ,", LINE)
    assert found.row.tolist() == [2, 5]
    assert found.lines == 2


def test_short_rows_are_filled_and_long_ones_kept_apart(table):
    found = table("1,C1,P1", f"{LINE},,", f"{LINE},surplus", LINE + ",a" * 40, LINE)
    assert found.row.tolist() == [2, 3, 6]
    assert found.cells(0) == ["1", "C1", "P1", "", "", "", ""]
    assert sorted(row.row for row in found.broken) == [4, 5]
    assert (found.broken_count, found.lines) == (2, 5)


def test_rows_are_numbered_rightly_across_batches(table, monkeypatch):
    monkeypatch.setattr(reading, "_BATCH", 3)
    found = table(*[LINE] * 4, LINE + ",a" * 9, *[LINE] * 4)
    assert found.row.tolist() == [2, 3, 4, 5, 7, 8, 9, 10]
    assert [row.row for row in found.broken] == [6]


def test_line_ends_inside_quotes_do_not_end_a_row(table):
    found = table('1,C1,P1,"Mug\nof\r\nclay",2,3.50,2024-01-02', LINE)
    assert found.row.tolist() == [2, 3]
    assert found.cells(0)[3] == "Mug\nof\r\nclay"


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress, bytes])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_encoding_and_compression_gives_the_same_cells(sales_file, read_file, pack, encoding):
    path = sales_file("1,Zoë,P1,Tasse für 3 €,2,3.50,2024-01-02", encoding=encoding)
    path.write_bytes(pack(path.read_bytes()))
    assert read_file(path).cells(0)[:4] == ["1", "Zoë", "P1", "Tasse für 3 €"]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_any_line_end_will_do(tmp_path, read_file, end):
    path = tmp_path / "a.csv"
    path.write_bytes(end.join(["order,customer,product,quantity,date", "1,2,3,4,5", "6,7,8,9,10"]).encode())
    assert rows(read_file(path)) == ["1,2,3,4,5", "6,7,8,9,10"]


def test_a_header_alone_gives_an_empty_table(table):
    assert len(table()) == 0
    assert table().lines == 0


def test_a_quotation_mark_that_never_closes_is_told_plainly(table):
    with pytest.raises(UserError, match="is damaged"):
        table(LINE, '1,"C1,P1', LINE)


def test_the_newest_orders_suffice_for_a_small_sample(sales_file, read_file):
    path = sales_file(*[f"{order},C,P,N,1,1,2024-01-01" for order in (9, 9, 8, 9, 7, 8)])
    assert read_file(path, orders=2).column("order").codes.tolist() == [0, 0, 1, 0, 1]
    assert len(read_file(path, orders=99)) == 6


def test_cancelling_ends_the_reading_and_closes_the_file(sales_file, monkeypatch):
    class Cancels(NullProgress):
        def report(self, done, total, text=""):
            if done:
                raise JobCancelled

    layout = sniff(sales_file(*[LINE] * 10))
    with pytest.raises(JobCancelled):
        reading.read(layout, map_columns("a", layout.header), Cancels())


def test_progress_grows_to_the_size_of_the_file(sales_file, monkeypatch):
    monkeypatch.setattr(reading, "_BATCH", 1000)
    seen = []

    class Keeps(NullProgress):
        def report(self, done, total, text=""):
            seen.append((done, total))

    path = sales_file(*[LINE] * 100_000)
    layout = sniff(path)
    reading.read(layout, map_columns("a", layout.header), Keeps())
    assert seen == sorted(seen)
    assert seen[-1] == (path.stat().st_size, path.stat().st_size)
    assert len({done for done, _ in seen}) > 2
