import pytest

from recsys_gui.importing.checks.non_products import recommendable

NUMBERED = [str(number) for number in range(10_000, 10_050)]


def is_product(code, name, others=NUMBERED):
    return recommendable([code], [name], others)[0]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("POST", "Postage"), ("DOT", "Dotcom Postage"), ("M", "Manual"), ("D", "Discount"), ("C2", "Carriage"),
        ("BANK CHARGES", "Bank Charges"), ("AMAZONFEE", "Amazon Fee"), ("CRUK", "CRUK Commission"),
        ("TEST001", "This is a test product."), ("gift_0001_20", "Gift Voucher £20.00"), ("S", "Samples"),
        ("ADJUST2", "Adjustment by Peter"), ("23444", "Next Day Carriage"), ("B", "Adjust bad debt"),
        ("22016", "Dotcomgiftshop Gift Voucher £100.00"), ("m", "Manual"),
    ],
)  # fmt: skip
def test_what_is_no_product_is_not_recommended(code, name):
    assert not is_product(code, name)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("85123A", "White Hanging Heart"), ("DCGS0058", "Miso Pretty Gum"), ("SP1002", "Kid's Chalkboard"),
        ("22423", "Gift Bag with Postage Stamps"), ("22424", "Delivery Van Money Box"),
        ("DCGSSGIRL", "Girls Party Bag"),
    ],
)  # fmt: skip
def test_real_products_are(code, name):
    assert is_product(code, name)


def test_short_letters_are_a_service_only_in_a_shop_that_numbers_its_products():
    assert not is_product("XYZ", "Something")
    assert is_product("XYZ", "Something", ["ABC", "DEF"])


def test_without_products_there_is_nothing_to_say():
    assert recommendable([], []) == []
