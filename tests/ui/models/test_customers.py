from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.domain.rows import CustomerRow
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.customers import CustomerModel, order_count
from recsys_gui.ui.models.picker import PAGE
from recsys_gui.ui.models.roles import Role


class Browser:
    def __init__(self, rows):
        self.rows, self.asked = rows, []

    def customers(self, search, after, limit):
        self.asked.append((search, after and after.code, limit))
        found = [row for row in self.rows if search in row.code]
        start = found.index(after) + 1 if after else 0
        return found[start : start + limit]


def row(number, name="", orders=3, last=1_322_400_000):
    return CustomerRow(number, str(number), name, "Italy", orders, 100, last)


@pytest.fixture
def make(english):
    made = []

    def new(rows):
        model = CustomerModel(Browser(rows), Formatter())
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        tester.setUseFetchMore(False)
        made.append(tester)
        model.set_today(date(2011, 12, 10))
        model.search("")
        return model

    yield new
    for tester in made:
        tester.deleteLater()


def test_customers_are_read_page_by_page(make):
    model = make([row(number) for number in range(PAGE + 30)])
    assert model.rowCount() == PAGE
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE + 30
    assert not model.canFetchMore(QModelIndex())
    assert model._browser.asked == [("", None, PAGE), ("", str(PAGE - 1), PAGE)]


def test_a_last_page_that_is_full_ends_quietly(make):
    model = make([row(number) for number in range(PAGE)])
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == PAGE
    assert len(model._browser.asked) == 2


def test_a_search_starts_over(make):
    model = make([row(17), row(23), row(117)])
    model.search(" 17 ")
    assert [model.index(n).data() for n in range(model.rowCount())] == ["Customer 17", "Customer 117"]
    assert model.search_words == "17"


def test_a_customer_with_a_name_shows_number_orders_and_last_purchase_below(make):
    model = make([row(17, "Rosa’s Café", 26), row(18, orders=1, last=None)])
    assert model.index(0).data() == "Rosa’s Café"
    assert model.index(0).data(Role.SECOND) == "17 · 26 orders · last 27 Nov"
    assert model.index(1).data(Role.SECOND) == "1 order"
    model.set_today(date(2012, 1, 2))
    assert model.index(0).data(Role.SECOND) == "17 · 26 orders · last 27 Nov 2011"
    model.set_today(date(2011, 12, 10))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Rosa’s Café, 17 · 26 orders · last 27 Nov"


def test_a_customer_is_found_by_code_among_those_read(make):
    model = make([row(17), row(23)])
    assert model.find("23").row() == 1
    assert not model.find("99").isValid()
    assert model.row(model.find("23")).code == "23"


def test_orders_are_counted_in_words(english):
    assert [order_count(n) for n in (0, 1, 1234)] == ["0 orders", "1 order", "1,234 orders"]
