from decimal import Decimal, InvalidOperation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.base import money


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("2.55", "GBP", 255), ("0.005", "GBP", 0), ("0.015", "GBP", 2), ("120", "JPY", 120), ("1.234", "KWD", 1234)],
)
def test_amounts_become_minor_units_rounded_half_to_even(amount, currency, minor):
    assert money.to_minor(amount, currency) == minor


def test_a_float_is_taken_as_it_prints():
    assert money.to_minor(0.29, "GBP") == 29
    assert money.to_minor(1.1, "GBP") == 110


@given(st.integers(-(10**12), 10**12), st.sampled_from(["GBP", "JPY", "KWD", "EUR"]))
def test_minor_units_survive_the_way_out_and_back(minor, currency):
    assert money.to_minor(money.from_minor(minor, currency), currency) == minor
    assert money.to_minor(money.plain(minor, currency), currency) == minor


def test_plain_amounts_have_all_their_decimals():
    assert money.plain(200, "GBP") == "2.00"
    assert money.plain(-5, "GBP") == "-0.05"
    assert money.plain(None, "GBP") == ""


def test_what_is_no_number_is_refused():
    with pytest.raises(InvalidOperation):
        money.to_minor("two", "GBP")
    assert money.from_minor(7, "XYZ") == Decimal("0.07")


def test_currencies_without_a_common_sign_show_their_code():
    assert money.symbol("GBP") == "£"
    assert money.symbol("CHF") == "CHF "
