import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.importing.mapping import map_columns

ONLINE_RETAIL = ["Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country"]
OLDER = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"]


@pytest.mark.parametrize("header", [ONLINE_RETAIL, OLDER, [*ONLINE_RETAIL, "sheet"]])
def test_online_retail_is_recognised_in_both_spellings(header):
    found = map_columns("a.csv", header)
    assert found.preset.key == "online_retail"
    assert len(found.positions) == 8


def test_plain_headers_are_recognised_in_any_order_and_spelling():
    found = map_columns("a.csv", ["Date", "QUANTITY", "unit price", "Product", "customer", "Order"])
    assert found.preset.key == "plain"
    assert found.positions == {"date": 0, "quantity": 1, "unit_price": 2, "product": 3, "customer": 4, "order": 5}


def test_missing_columns_are_named_beside_those_that_were_found():
    with pytest.raises(UserError) as told:
        map_columns("a.csv", ["order", "customer", "product", "when"])
    assert "quantity, date" in str(told.value)
    assert "order, customer, product, when" in str(told.value)


def test_of_columns_of_the_same_name_the_first_is_used():
    header = ["order", "customer", "product", "quantity", "date", "date"]
    assert map_columns("a.csv", header).positions["date"] == 4
