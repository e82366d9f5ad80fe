import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recsys_gui.domain.entities import Customer, Product
from recsys_gui.store.tables import catalogue, search


def found(db, table, condition):
    return db.all(str, f"SELECT code FROM {table} WHERE {condition.sql} ORDER BY id", condition.parameters)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["85123A", "22423", "POST"]),
        ("   ", ["85123A", "22423", "POST"]),
        ("heart", ["85123A"]),
        ("HEART white", ["85123A"]),
        ("eart hang", ["85123A"]),
        ("heart cake", []),
        ("123", ["85123A"]),
        ("decor", ["85123A"]),
        ("3", ["85123A", "22423"]),
        ("3 tier", ["22423"]),
        ("re", ["22423"]),
        ("%", []),
        ("_", []),
        ("\\", []),
        ('"', []),
        ('hea"rt', []),
        ("AND", ["22423"]),
        ("heart AND white", []),
        ("hea*", []),
        ("-- heart", []),
        ("\0", ["85123A", "22423", "POST"]),
        ("\ud800", []),
    ],
)
def test_products_whose_code_name_or_category_hold_every_word(shop, text, codes):
    assert found(shop, "products", search.matching("products", text)) == codes


@pytest.mark.parametrize(
    ("text", "codes"), [("ann", ["17850"]), ("FRANCE", ["12583"]), ("béa", ["12583"]), ("178", ["17850"])]
)
def test_customers_are_found_by_code_name_and_region(shop, text, codes):
    assert found(shop, "customers", search.matching("customers", text)) == codes


def test_words_of_two_letters_are_found_in_any_script(db):
    catalogue.add_products(db, [Product("茶1", "绿茶 大袋"), Product("茶2", "红茶")])
    assert found(db, "products", search.matching("products", "绿茶")) == ["茶1"]
    assert found(db, "products", search.matching("products", "茶")) == ["茶1", "茶2"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [("178", ["17850"]), ("Smith", ["17850"]), ("United", []), ("17", []), ("ann sm", []), ("ann smith", ["17850"])],
)
def test_customers_are_called_by_code_or_name_only(shop, text, codes):
    assert found(shop, "customers", search.customers_called(text)) == codes


def test_a_short_code_is_called_when_it_is_whole(db):
    catalogue.add_customers(db, [Customer("7"), Customer("77"), Customer("777")])
    assert found(db, "customers", search.customers_called("7")) == ["7"]


@pytest.mark.parametrize(("text", "codes"), [("O1", ["O1"]), ("O", []), (" O6 ", ["O6"])])
def test_orders_are_found_by_their_code(shop, text, codes):
    assert found(shop, "orders", search.order_codes(text)) == codes


def test_orders_are_found_by_the_beginning_of_their_code(shop):
    shop.run("UPDATE orders SET code = '48943' || id")
    assert found(shop, "orders", search.order_codes("489433")) == ["489433"]
    assert len(found(shop, "orders", search.order_codes("489"))) == 6
    assert found(shop, "orders", search.order_codes("943")) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=12))
def test_any_text_may_be_typed(shop, text):
    for table in ("products", "customers"):
        found(shop, table, search.matching(table, text))
    found(shop, "customers", search.customers_called(text))
    found(shop, "orders", search.order_codes(text))


@pytest.mark.parametrize("word", ["lantern", "la"])
def test_a_product_that_changes_is_found_by_its_new_name(shop, word):
    search.forget(shop, "products", 1, 1)
    shop.run("UPDATE products SET name = 'Bright Lantern' WHERE id = 1")
    search.add(shop, "products", 1, 1)
    assert "85123A" in found(shop, "products", search.matching("products", word))
    assert found(shop, "products", search.matching("products", "heart")) == []
    shop.run("INSERT INTO product_search (product_search) VALUES ('integrity-check')")
