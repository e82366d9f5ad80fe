import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.importing.columns.mapping import check, map_columns

ONLINE_RETAIL = ["Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country"]
OLDER = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"]


@pytest.mark.parametrize("header", [ONLINE_RETAIL, OLDER, [*ONLINE_RETAIL, "sheet"]])
def test_online_retail_is_recognised_in_both_spellings(header):
    found = map_columns("a.csv", header)
    assert found.preset.key == "online_retail"
    assert len(found.positions) == 8


def test_plain_headers_are_recognised_in_any_order_and_spelling():
    found = map_columns("a.csv", ["Date", "QUANTITY", "unit price", "Product Code", "customer", "Order"])
    assert (found.kind, found.preset.key, found.unclear) == ("sales", "", ())
    assert found.positions == {"date": 0, "quantity": 1, "unit_price": 2, "product": 3, "customer": 4, "order": 5}


def test_an_unclear_column_is_asked_for_beside_those_that_were_found():
    header = ["order", "customer", "product", "when"]
    with pytest.raises(UserError) as told:
        check("a.csv", header, map_columns("a.csv", header))
    assert "is the date. Say it with --map column=date" in str(told.value)
    assert "order, customer, product, when" in str(told.value)


def test_what_the_owner_tells_counts_and_answers_the_question():
    header = ["order", "customer", "product", "when", "how many"]
    found = map_columns("a.csv", header, told={"date": "when", "quantity": "5"})
    assert (found.positions["date"], found.positions["quantity"], found.unclear) == (3, 4, ())


def test_the_owner_can_say_that_a_field_is_not_there():
    header = ["order", "product", "date"]
    found = map_columns("a.csv", header, told={"customer": "none"})
    assert found.unclear == ("quantity",)
    assert "customer" not in found.positions


@pytest.mark.parametrize(
    ("told", "words"), [({"date": "x"}, "no column “x”"), ({"colour": "order"}, "no field “colour”")]
)
def test_what_cannot_be_is_told_plainly(told, words):
    with pytest.raises(UserError, match=words):
        map_columns("a.csv", ["order", "customer", "product", "date", "quantity"], told=told)


def test_of_columns_of_the_same_name_the_first_is_used():
    header = ["order", "customer", "product", "quantity", "date", "date"]
    assert map_columns("a.csv", header).positions["date"] == 4
