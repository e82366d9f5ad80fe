import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.importing.columns.mapping import map_columns
from recsys_gui.importing.entries import customers, products
from recsys_gui.importing.reading import read
from recsys_gui.importing.shaping import shape
from recsys_gui.importing.sniffing import sniff


@pytest.fixture
def entries(sales_file):
    def run(header, *lines):
        layout = sniff(sales_file(*lines, header=header))
        columns = map_columns("a.csv", layout.header, layout.first)
        table = shape(read(layout, columns, NullProgress()), columns)
        if columns.kind == "customers":
            return customers(table)
        return products(table, "EUR")

    return run


def test_a_product_has_what_its_row_says(entries):
    found = entries("SKU,Name,Category,Price,Cost,Stock,Active", "E-1,Mug,Home > Kitchen,2.50,1.00,7,no")
    product = found.entries[0]
    assert (product.code, product.name, product.category) == ("E-1", "Mug", "Home > Kitchen")
    assert (product.list_price, product.unit_cost, product.stock, product.active) == (250, 100, 7.0, False)
    assert found.told >= {"name", "list_price", "stock", "active"}


def test_a_code_counts_once(entries):
    found = entries("SKU,Name,Price", "E-1,Mug,2.50", "E-1,Mug,2.60", "E-2,Tea,1.00")
    assert [product.code for product in found.entries] == ["E-1", "E-2"]
    assert found.counts == {"duplicates": 1}


def test_variants_of_a_product_are_named_as_orders_name_them(entries):
    header = "Handle,Title,Option1 Value,Variant SKU,Variant Price,Image Src"
    found = entries(
        header,
        "mug,Mug,Red,M-R,2.50,a.jpg",
        "mug,,Blue,M-B,2.60,b.jpg",
        "mug,,,,,c.jpg",
        "tea,Tea,Default Title,,1.00,",
    )
    assert [(p.code, p.name, p.list_price) for p in found.entries] == [
        ("M-R", "Mug - Red", 250), ("M-B", "Mug - Blue", 260), ("Tea", "Tea", 100),
    ]  # fmt: skip
    assert found.rejected == []


def test_deleted_customers_share_an_address_and_stay_apart(entries):
    deleted = "geloescht@example.invalid"
    lines = [f"1;;{deleted}", f"2;;{deleted}", "3;Zoë;A@b.de", "4;Zoë K.;a@b.de "]
    found = entries("Kundennummer;Name;E-Mail", *lines)
    assert [(c.code, c.email) for c in found.entries] == [("1", ""), ("2", ""), ("3", "a@b.de"), ("4", "a@b.de")]
    assert found.counts == {"same_customer": 1}


def test_a_row_without_a_code_is_rejected(entries):
    found = entries("Kundennummer,Name,E-Mail", "1,Zoë,a@b.de", ",Max,")
    assert [str(row.reason) for row in found.rejected] == ["No code to know it by."]
