import pytest

from recsys_gui.importing.files.table_place import Place, delimiter, place

HEADER = ["Order", "Date", "Customer", "Qty"]
ROW = ["1", "2025-01-02", "C1", "2"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["a;b;c", "1;x, y;2,50", "2;z;3,00"], ";"),
        (["a;b;c", "1,50;2,50;3,50"], ";"),
        (["sep=|", "a,b|c"], "|"),
        (["title, of it", "a\tb\tc", "1\t2\t3", "4\t5\t6"], "\t"),
        (["a^b^c", "1^2^3"], "^"),
        (["alone", "without"], None),
        ([], None),
    ],
)
def test_the_delimiter_cuts_all_lines_alike(lines, found):
    assert delimiter(lines) == found


def test_a_header_stands_below_titles_and_blank_rows():
    assert place([["Corner shop"], ["Year", "2025"], [], HEADER, ROW, ROW]) == Place(4, tuple(HEADER), True)


def test_a_file_may_begin_with_data():
    assert place([ROW, ROW]) == Place(0, ("", "", "", ""), False)


def test_the_owner_knows_better():
    texts = ["C1", "Mug", "blue", "yes"]
    assert place([texts, ROW], named=False).named is False
    assert place([ROW, ROW], named=True) == Place(1, tuple(ROW), True)


def test_rows_of_nothing_have_no_place():
    assert place([[], [""], ["x"]]) == Place(0, (), False)
