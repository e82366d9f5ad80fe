import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.domain.edits import SoldLine
from recsys_gui.domain.rows import ProductRow
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.basket import BasketModel, Column
from recsys_gui.ui.models.roles import Role

JAR = ProductRow(1, "J1", "Jar", "", 125, None, None, 0, None, True)
BAG = ProductRow(2, "B1", "", "", None, None, None, 0, None, True, 208)


@pytest.fixture
def basket(english):
    model = BasketModel(Formatter("GBP"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield model
    tester.deleteLater()


def as_table(basket):
    return [
        " | ".join(str(basket.index(row, column).data()) for column in range(4)) for row in range(basket.rowCount())
    ]


def test_the_same_product_again_is_one_piece_more(basket):
    for product in (JAR, BAG, JAR):
        basket.add(product)
    assert as_table(basket) == ["Jar | 2 | £1.25 | £2.50", "B1 | 1 | £2.08 | £2.08"]
    assert (basket.pieces, basket.total) == (3, 458)
    assert basket.index(0, 0).data(Role.SECOND) == "J1"


def test_an_agreed_price_goes_before_the_list_price(basket):
    basket.add(JAR, 99)
    assert basket.sold() == (SoldLine("J1", 1, 99),)


def test_quantity_and_price_are_changed_in_place(basket):
    basket.add(JAR)
    assert basket.setData(basket.index(0, Column.QUANTITY), "2.5")
    assert basket.setData(basket.index(0, Column.PRICE), "£1.10")
    assert as_table(basket) == ["Jar | 2.5 | £1.10 | £2.75"]


def test_what_makes_no_sense_is_refused_and_changes_nothing(basket, qtbot):
    basket.add(JAR)
    for column, typed in ((Column.QUANTITY, "two"), (Column.QUANTITY, "-1"), (Column.PRICE, "-3"), (Column.PRICE, "x")):
        with qtbot.waitSignal(basket.refused):
            assert not basket.setData(basket.index(0, column), typed)
    assert as_table(basket) == ["Jar | 1 | £1.25 | £1.25"]


def test_none_left_takes_the_line_out(basket):
    basket.add(JAR)
    basket.add(BAG)
    basket.setData(basket.index(0, Column.QUANTITY), "0")
    basket.change_quantity(0, -1)
    assert as_table(basket) == []


def test_a_line_is_read_aloud(basket):
    basket.add(JAR)
    assert basket.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Jar, 1 × £1.25, £1.25"
    assert basket.index(0, Column.REMOVE).data(Qt.ItemDataRole.AccessibleTextRole) == "Remove Jar"
