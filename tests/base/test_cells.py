import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.base.cells import harmless, restored, table_of


@pytest.mark.parametrize("cell", ["=1+1", "+44 7700", "-A", "@SUM(1)", "\t=1", "\r=1", "＝1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Tea", "-12.50", "+3", "1=1", "'tis"])
def test_everything_else_stays_as_it_is(cell):
    assert harmless(cell) == cell


@given(st.text())
def test_what_was_made_harmless_is_restored(cell):
    if not cell.startswith("'"):
        assert restored(harmless(cell)) == cell


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), min_size=2, max_size=4), min_size=1))
def test_cells_copied_from_a_spreadsheet_come_back_one_by_one(rows):
    copied = io.StringIO()
    csv.writer(copied, delimiter="\t").writerows([[harmless(cell) for cell in row] for row in rows])
    found = table_of(copied.getvalue())
    assert found == [[restored(harmless(cell)) for cell in row] for row in rows]


def test_a_cell_with_a_line_break_is_one_cell():
    assert table_of('a\t"b\nc"\nd\t\n') == [["a", "b\nc"], ["d", ""]]
