import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.base.progress import NullProgress
from recsys_gui.importing.columns.mapping import map_columns
from recsys_gui.importing.reading import read
from recsys_gui.importing.shaping import items, shape
from recsys_gui.importing.sniffing import sniff


@pytest.fixture
def shaped(sales_file):
    """The columns of a shaped file as lists of texts."""

    def run(header, *lines, told=None):
        layout = sniff(sales_file(*lines, header=header))
        columns = map_columns("a.csv", layout.header, layout.first, told=told)
        table = shape(read(layout, columns, NullProgress()), columns)
        return {field: [column.values[code] for code in column.codes] for field, column in table.columns.items()}

    return run


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Mug x 2", [("Mug", "2")]),
        ("Mug x 2, Tea, green x 1", [("Mug", "2"), ("Tea, green", "1")]),
        ("2x Mug; 1x Tea", [("Mug", "2"), ("Tea", "1")]),
        ("2 x Mug, 12 x Tea pot", [("Mug", "2"), ("Tea pot", "12")]),
        ("Mug × 2\nTea × 1", [("Mug", "2"), ("Tea", "1")]),
        ("Mug (2), Tea (1)", [("Mug", "2"), ("Tea", "1")]),
        ("马克杯*2;茶壶*1", [("马克杯", "2"), ("茶壶", "1")]),
        ("Mug", [("Mug", "1")]),
        ("", [("", "")]),
    ],
)
def test_items_of_a_cell_are_told_apart(cell, found):
    assert items(cell) == found


NAMES = st.from_regex(r"[A-Z][a-z]{1,8}(, [A-Z][a-z]{1,8})?( [A-Z]{2,5})?", fullmatch=True)


@given(st.lists(st.tuples(NAMES, st.integers(1, 99)), min_size=1, max_size=6))
def test_every_list_of_items_comes_back(basket):
    cell = ", ".join(f"{name} x {count}" for name, count in basket)
    assert items(cell) == [(name, str(count)) for name, count in basket]


@given(st.text(max_size=80))
def test_any_cell_is_at_least_one_item(cell):
    assert items(cell)


@pytest.mark.parametrize("cell", ["x" * 50_000, "a x 1, " * 5_000, "- " * 50_000, "1 x " * 20_000, "(" * 50_000])
def test_long_cells_take_no_longer_than_they_must(cell):
    assert items(cell)


def test_a_row_of_several_items_becomes_one_row_each(shaped):
    found = shaped("order,date,customer,items", '1,2025-01-02,C1,"Mug x 2, Tea x 1"', "2,2025-01-03,C2,Tea x 3")
    assert found["order"] == ["1", "1", "2"]
    assert found["product"] == ["Mug", "Tea", "Tea"]
    assert found["quantity"] == ["2", "1", "3"]


def test_numbered_columns_are_a_product_each(shaped):
    found = shaped(
        "Order,Date,Customer,Product 1,Qty 1,Product 2,Qty 2", "1,2025-01-02,C1,Mug,2,Tea,1", "2,2025-01-03,C2,Tea,3,,"
    )
    assert (found["order"], found["product"], found["quantity"]) == (
        ["1", "1", "2"],
        ["Mug", "Tea", "Tea"],
        ["2", "1", "3"],
    )


def test_columns_named_after_products_are_read_when_the_owner_says_so(shaped):
    lines = ["1,2025-01-02,C1,2,,0", "2,2025-01-03,C2,,1,4"]
    told = {"product_column": "Mug|Tea pot|Saucer"}
    found = shaped("Order,Date,Customer,Mug,Tea pot,Saucer", *lines, told=told)
    assert (found["order"], found["product"]) == (["1", "2", "2"], ["Mug", "Tea pot", "Saucer"])
    assert found["quantity"] == ["2", "1", "4"]


def test_cells_of_the_order_are_filled_on_all_its_rows(shaped):
    header = "Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Cancelled at"
    found = shaped(
        header, "#1,a@b.de,paid,2025-01-02,1,Mug,2.00,", "#1,,,,2,Tea,1.00,", "#2,,voided,2025-01-03,1,Mug,2.00,"
    )
    assert found["status"] == ["paid", "paid", "voided"]
    assert found["customer"] == ["a@b.de", "a@b.de", ""]
    assert found["date"] == ["2025-01-02", "2025-01-02", "2025-01-03"]


def test_odoo_leaves_the_order_empty_on_its_further_rows_and_puts_codes_into_names(shaped):
    header = "Order Reference,Order Date,Customer,Order Lines/Product,Order Lines/Quantity"
    found = shaped(header, "S1,2025-01-02,Zoë,[E-1] Mug,2", ",,,[E-2] Tea,1")
    assert (found["order"], found["product"], found["name"]) == (["S1", "S1"], ["E-1", "E-2"], ["Mug", "Tea"])


def test_a_day_and_a_time_of_day_are_one_moment(shaped):
    found = shaped("order,date,time,customer,sku,qty", "1,2025-01-02,16:31:10,C1,P1,2")
    assert found["date"] == ["2025-01-02 16:31:10"]


def test_a_product_without_a_code_is_known_by_its_name(shaped):
    found = shaped(
        "order,date,customer,sku,product name,qty", "1,2025-01-02,C1,P1,Mug,2", "1,2025-01-02,C1,,Tea  pot,1"
    )
    assert found["product"] == ["P1", "Tea pot"]


def test_a_customer_is_known_by_code_then_mail_then_phone(shaped):
    header = "order,date,customer id,email,phone,sku,qty"
    found = shaped(
        header, "1,2025-01-02,C1,a@b.de,,P1,1", "2,2025-01-02,, A@B.de ,,P1,1", "3,2025-01-02,,,'0123456789,P1,1"
    )
    assert found["customer"] == ["C1", "a@b.de", "0123456789"]


def test_sales_of_a_till_are_its_sale_lines(shaped):
    header = "Date,Receipt Number,Line Type,Customer Code,Quantity,Total,Details,Sku,Status"
    found = shaped(
        header,
        "2025-01-02 10:00,77,Sale,C1,2,5.00,,,CLOSED",
        ",77,Sale Line,,2,5.00,Mug,P1,",
        ",77,Payment,,,5.00,Cash,,",
    )
    assert (found["product"], found["customer"], found["date"]) == (["P1"], ["C1"], ["2025-01-02 10:00"])
