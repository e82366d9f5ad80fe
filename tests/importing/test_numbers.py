import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys_gui.importing import numbers


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
