import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from recsys_gui.base.errors import UserError
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models import typed

BRITISH = Formatter("GBP", "Europe/London", QLocale("en_GB"))
GERMAN = Formatter("EUR", "Europe/Berlin", QLocale("de_DE"))
YEN = Formatter("JPY", "Asia/Tokyo", QLocale("ja_JP"))


@pytest.mark.parametrize(
    ("form", "words", "minor"),
    [
        (BRITISH, "4.25", 425),
        (BRITISH, " £1,234.50 ", 123_450),
        (BRITISH, "GBP 3", 300),
        (BRITISH, "", None),
        (GERMAN, "4,25 €", 425),
        (GERMAN, "1.234,50", 123_450),
        (YEN, "¥1,200", 1_200),
    ],
)
def test_money_is_read_as_the_language_writes_it(form, words, minor):
    assert typed.money(form)(words) == minor


@pytest.mark.parametrize("words", ["3a", "1,5", "four", "1e400", "nan", "--1"])
def test_what_is_no_amount_is_told(words):
    with pytest.raises(UserError):
        typed.money(BRITISH)(words)


@given(st.integers(0, 2**40))
def test_money_comes_back_from_an_editor_as_it_was(minor):
    for form in (BRITISH, GERMAN, YEN):
        assert typed.money(form)(typed.money_text(form, minor)) == minor


@given(st.integers(0, 4_000_000_000))
def test_moments_come_back_to_the_minute(moment):
    whole = moment - moment % 60
    found = typed.moment(GERMAN)(typed.moment_text(GERMAN, whole))
    assert found in (whole, whole - 3600)  # one hour of autumn has two names


def test_a_day_alone_is_noon_by_the_shops_clock():
    assert typed.moment_text(BRITISH, typed.moment(BRITISH)("2011-07-09")) == "2011-07-09 12:00"


@pytest.mark.parametrize("words", ["", "yesterday", "31.12.2011", "2011-13-01"])
def test_what_is_no_day_is_told(words):
    with pytest.raises(UserError):
        typed.moment(BRITISH)(words)


def test_a_quantity_must_be_there_and_a_stock_need_not():
    assert typed.number(BRITISH)("") is None
    assert typed.number(BRITISH)("2.5") == 2.5
    with pytest.raises(UserError):
        typed.quantity(BRITISH)("")


def test_yes_and_no_in_any_case():
    parse = typed.one_of("Ja", "Nein")
    assert [parse(words) for words in ("ja", "NEIN", "1", "0", "true")] == [1, 0, 1, 0, 1]
    with pytest.raises(UserError, match="either “Ja” or “Nein”"):
        parse("perhaps")
