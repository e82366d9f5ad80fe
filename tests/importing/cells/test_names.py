import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.importing.cells import names


@pytest.mark.parametrize(
    ("code", "tidy"),
    [(" 17850.0 ", "17850"), ("85123A", "85123A"), ("1.5", "1.5"), ("BANK  CHARGES", "BANK CHARGES"), ("", "")],
)
def test_codes_lose_blanks_and_what_spreadsheets_add(code, tidy):
    assert names.tidy_code(code) == tidy


@pytest.mark.parametrize("code", ["", " ", "nan", "NULL", "None", "N/A", "-"])
def test_what_programs_write_for_nobody_is_nobody(code):
    assert names.tidy_customer(code) == ""


def test_names_lose_control_characters_and_double_blanks():
    assert names.tidy_name(" White\u0000  metal\tlantern \n") == "White metal lantern"


@pytest.mark.parametrize(
    ("shouted", "quiet"),
    [
        ("SET OF 3 CAKE TINS 15CM", "Set of 3 Cake Tins 15cm"),
        ("LADY'S PURSE", "Lady's Purse"),
        ("JUMBO BAG 50'S CHRISTMAS", "Jumbo Bag 50's Christmas"),
        ("SIGN 'HOME SWEET HOME'", "Sign 'Home Sweet Home'"),
        ("THE KING'S CD RACK", "The King's CD Rack"),
        ("ÉTAGÈRE DE LUXE", "Étagère de Luxe"),
        ("RED T-SHIRT XL", "Red T-Shirt XL"),
        ("60 CAKE CASES", "60 Cake Cases"),
        ("1970S POSTER", "1970s Poster"),
    ],
)
def test_shouted_names_become_title_case(shouted, quiet):
    assert names.title(shouted) == quiet


def test_names_that_do_not_shout_stay():
    assert names.title("iPhone case by Apple") == "iPhone case by Apple"


def test_a_file_shouts_when_nearly_all_its_names_do():
    assert names.shouted(["RED MUG"] * 9 + ["Blue mug"])
    assert not names.shouted(["RED MUG", "Blue mug"])
    assert not names.shouted([])


@given(st.text())
def test_tidying_twice_changes_nothing_more(text):
    assert names.tidy_name(names.tidy_name(text)) == names.tidy_name(text)


@given(st.text())
def test_any_name_is_given_a_title_without_failing(text):
    names.title(text)


@pytest.mark.parametrize(
    ("code", "tidied"),
    [("'00742", "00742"), ('="2000000001"', "2000000001"), (" A  1 ", "A 1"), ("17850.0", "17850"), ("'", "'")],
)
def test_codes_lose_what_spreadsheets_put_around_them(code, tidied):
    assert names.tidy_code(code) == tidied


@pytest.mark.parametrize(
    ("code", "customer"),
    [
        (" Zoe@Example.ORG ", "zoe@example.org"), ("geloescht@example.invalid", ""), ("deleted.17@shop.de", ""),
        ("Guest", ""), ("K-7", "K-7"), ("0", "0"),
    ],
)  # fmt: skip
def test_customers_are_told_from_nobody(code, customer):
    assert names.tidy_customer(code) == customer


@pytest.mark.parametrize(
    ("category", "path"),
    [
        ("Home / Kitchen", "Home > Kitchen"), ("Clothing > Tshirts, Clothing > Music", "Clothing > Tshirts"),
        ("Default Category/Gear|Default Category/Gear/Bags", "Gear"), ("Gear\nBags", "Gear > Bags"), ("Tea", "Tea"),
        ("and/or", "and/or"), ("", ""),
    ],
)  # fmt: skip
def test_categories_are_paths(category, path):
    assert names.tidy_category(category) == path


def test_names_lose_the_marks_of_other_programs():
    assert names.tidy_name("Mum &amp; Dad") == "Mum & Dad"
    assert names.tidy_name("'=Mug") == "=Mug"
