import numpy as np

from recsys_gui.importing.cells.coded import CodedColumn, Coder, Table


def column(*cells):
    coder = Coder()
    return CodedColumn(list(coder), coder.codes(cells)) if not cells else _filled(coder, cells)


def _filled(coder, cells):
    codes = coder.codes(cells)
    return CodedColumn(list(coder), codes)


def test_texts_are_numbered_as_they_first_appear():
    assert column("b", "a", "b").values == ["b", "a"]
    assert column("b", "a", "b").codes.tolist() == [0, 1, 0]


def test_values_that_are_tidied_to_the_same_become_one():
    tidy = column(" a", "a ", "b").spelled(str.strip)
    assert tidy.values == ["a", "b"]
    assert tidy.codes.tolist() == [0, 0, 1]


def test_an_empty_column_stays_empty():
    assert len(column().spelled(str.strip)) == 0


def test_cells_with_a_value_are_found_and_none_with_an_unknown_one():
    assert column("a", "b", "a").where("a").tolist() == [True, False, True]
    assert not column("a").where("z").any()


def test_a_column_the_file_lacks_reads_as_empty_cells():
    table = Table({"order": column("1", "2")}, np.array([2, 3], np.int32), 2, [])
    assert table.column("name").values == [""]
    assert len(table.column("name")) == 2


def test_only_the_first_orders_can_be_kept():
    table = Table({"order": column("9", "8", "9", "7")}, np.arange(2, 6, dtype=np.int32), 4, [])
    assert table.first_orders(2).row.tolist() == [2, 3, 4]
