import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.importing.cells import numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12), ("-3", -3), (" 2.50 ", 2.5), ("£1,234.50", 1234.5), ("2,5", 2.5), ("1,234", 1234), ("1'000", 1000),
        ("€ 3", 3), ("+4", 4), ("1e3", 1000),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(text, number):
    assert numbers.parse([text])[0] == number


@pytest.mark.parametrize("text", ["", "x", "1.2.3", "nan", "inf", "-inf", "1e300", "12 pcs", "--1"])
def test_what_is_no_number_is_nan(text):
    assert math.isnan(numbers.parse([text])[0])


@given(st.integers(-(10**9), 10**9))
def test_prices_of_two_decimals_become_exactly_their_pennies(pennies):
    text = f"{'-' if pennies < 0 else ''}{abs(pennies) // 100}.{abs(pennies) % 100:02d}"
    assert numbers.to_minor(numbers.parse([text]), "GBP")[0] == pennies


def test_currencies_without_pennies_are_not_multiplied():
    assert numbers.to_minor(np.array([500.0]), "JPY")[0] == 500


def test_half_a_penny_is_rounded_to_even():
    assert numbers.to_minor(np.array([0.125, 1.005]), "GBP").tolist() == [12, 100]


@given(st.text())
def test_any_text_is_read_without_failing(text):
    numbers.parse([text])


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["1.650,00 €", "2,08 €"], [1650, 2.08]), (["1,650.00", "2.08"], [1650, 2.08]), (["1.650", "2,5"], [1650, 2.5]),
        (["1.650", "2.5"], [1.65, 2.5]), (["$1,234.50", "-$5.90"], [1234.5, -5.9]), (["(5.90)", "5.90-"], [-5.9, -5.9]),
        (["EUR 3,50", "4,00 EUR"], [3.5, 4]), (["12,-", "3,50"], [12, 3.5]), (["￥5.00", "5元"], [5, 5]),
        (["1 234,50", "7,00"], [1234.5, 7]), (["1’234.50", "7.00"], [1234.5, 7]), (["−3", "–4"], [-3, -4]),
    ],
)  # fmt: skip
def test_a_column_is_read_one_way(texts, found):
    assert numbers.parse(texts).tolist() == found


def test_other_columns_can_tell_how_a_file_writes_numbers():
    assert numbers.uses_comma(["3", "2,50", "1.000"])
    assert numbers.parse(["1.000"], by_comma=True).tolist() == [1000]


@given(st.integers(-(10**9), 10**9))
def test_amounts_come_back_from_the_german_way_of_writing(cents):
    english = f"{cents / 100:,.2f}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert numbers.to_minor(numbers.parse([german, "0,01"]), "EUR")[0] == cents


@given(st.lists(st.text(max_size=20)))
def test_any_texts_are_read_without_failing(texts):
    assert len(numbers.parse(texts)) == len(texts)
