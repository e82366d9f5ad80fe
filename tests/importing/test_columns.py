import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.importing.columns import wide
from recsys_gui.importing.columns.guessing import guess
from recsys_gui.importing.columns.words import fields_named

FIELDS = ["order", "date", "customer", "product", "name", "quantity", "unit_price"]
LINES = [
    [str(1001 + n // 2), f"{n // 2 % 28 + 1:02d}.01.2025 10:00", f"K{n // 2 % 9}", f"A-{n * 5 % 7:03d}",
     f"Tasse Nr {'abcdefg'[n * 5 % 7]}", str(1 + n % 3), f"{n * 5 % 7 + 1},50"]
    for n in range(60)
]  # fmt: skip


@pytest.mark.parametrize(
    "header",
    [
        ["Txn no.", "Order date", "Customer no.", "Item no.", "Product name", "Qty sold", "Unit price (GBP)"],
        ["Vorgangsnr.", "Kaufdatum", "Kd.-Nr.", "Art.-Nr.", "Warenbezeichnung", "Stückzahl", "VK brutto"],
        ["Bestell-Nr", "Bestelldatum", "Kundennr", "Artikelnr.", "Bezeichnung", "Menge", "Einzelpreis (EUR)"],
        ["N° de facture", "Date de vente", "Code client", "Réf. article", "Désignation", "Qté vendue", "PU TTC"],
        ["Numero commande", "Date de commande", "Id client", "Référence", "Libellé", "Quantite", "Prix unitaire HT"],
        ["销售单号", "销售时间", "会员卡号", "货号", "品名", "件数", "成交单价"],
        ["订单编号", "下单时间", "客户编号", "商品编码", "商品名称", "数量", "单价(元)"],
    ],
)  # fmt: skip
def test_unknown_headers_of_four_languages_are_mapped_right_or_asked_for(header):
    found = guess(header, LINES)
    assert found.kind == "sales"
    for position, field in enumerate(FIELDS):
        assert field in found.unclear or found.columns.get(field, (position,))[0] == position
    right = [field for position, field in enumerate(FIELDS) if found.columns.get(field, (None,))[0] == position]
    assert len(right) >= 6


def test_without_a_header_columns_are_told_by_how_they_hang_together():
    rows = [[row[0], row[1], row[2], row[3], row[5], row[6]] for row in LINES]
    found = guess([""] * 6, rows)
    assert {field: position for field, (position, _) in found.columns.items()} == {
        "order": 0, "date": 1, "customer": 2, "product": 3, "quantity": 4, "unit_price": 5,
    }  # fmt: skip
    assert found.unclear == ()


def test_names_that_say_nothing_are_asked_for():
    found = guess(["A", "B", "C", "D", "E", "F"], [[row[0], row[1], row[2], row[3], row[5], row[6]] for row in LINES])
    assert {"product", "quantity", "customer"} <= set(found.unclear)


def test_a_total_of_the_order_is_no_total_of_the_line():
    rows = [[row[0], row[1], row[2], row[3], row[5], str(int(row[0]) % 50)] for row in LINES]
    assert "line_total" not in guess(["order", "date", "customer", "sku", "qty", "total"], rows).columns


def test_a_price_that_grows_with_the_quantity_is_asked_for():
    paid = [str((n * 5 % 7 + 1) * int(row[5])) for n, row in enumerate(LINES)]
    rows = [[row[0], row[1], row[2], row[3], row[5], money] for row, money in zip(LINES, paid, strict=True)]
    found = guess(["order", "date", "customer", "sku", "qty", "price"], rows)
    assert "line_total" in found.unclear
    assert "unit_price" not in found.columns


def test_products_and_customers_are_told_from_sales():
    assert guess(["SKU", "Name", "Price", "Stock"], [["1", "Mug", "2", "3"]]).kind == "products"
    assert guess(["Kundennummer", "Name", "E-Mail"], [["1", "Zoë", "a@b.de"]]).kind == "customers"


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Kundennummer", "customer"),
        ("e-mail adress", "email"),
        ("Quantité", "quantity"),
        ("Unit Price (USD)", "unit_price"),
    ],
)
def test_spelling_accents_and_units_do_not_matter(name, field):
    assert max(fields_named(name).items(), key=lambda item: item[1])[0] == field


@given(st.text(max_size=40))
def test_any_name_is_looked_up(name):
    assert all(0 < sure <= 1 for sure in fields_named(name).values())


def test_columns_of_one_product_each_are_suspected_but_never_taken():
    header = ["Order", "Date", "Mug", "Tea pot", "Saucer"]
    rows = [[str(n), "2025-01-02", *("" if n % 3 else str(1 + n % 2) for _ in range(3))] for n in range(30)]
    assert wide.likely_products(header, rows, {0, 1}) == [2, 3, 4]
    assert "product" in guess(header, rows).unclear


def test_reviews_with_an_address_now_and_then_are_no_list_of_customers():
    rows = [["E-1", str(n % 5), "fine", "Zoë", "a@b.de" if n == 3 else ""] for n in range(40)]
    found = guess(["sku", "rating", "review", "reviewer", "email"], rows)
    assert found.unclear


def test_a_total_of_the_line_is_enough_beside_other_amounts():
    header = ["Order ID", "Order Date", "Customer ID", "Product ID", "Quantity", "Sales", "Profit"]
    rows = [[row[0], row[1], row[2], row[3], row[5], f"{n}.25", f"{n % 7}.75"] for n, row in enumerate(LINES)]
    found = guess(header, rows)
    assert (found.unclear, "unit_price" in found.columns) == ((), False)
