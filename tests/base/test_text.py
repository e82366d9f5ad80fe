from recsys_gui.base.errors import UserError
from recsys_gui.base.text import Text, listed, text


def test_a_sentence_is_filled_with_its_values():
    assert str(text("Bought {n} times, last on {day}", n=4, day="3 Nov")) == "Bought 4 times, last on 3 Nov"


def test_braces_in_a_value_are_only_text():
    assert str(text("No customer {code}.", code="{code.__class__}")) == "No customer {code.__class__}."


def test_a_value_that_looks_like_a_hole_is_not_filled():
    assert str(text("{a}, {b}", a="{b}", b="{a}")) == "{b}, {a}"


def test_a_text_may_stand_in_a_text():
    assert str(text("{model} is used.", model=listed([text("Item {n}", n=1), text("MLP")]))) == "Item 1, MLP is used."


def test_a_hole_without_value_stays():
    assert str(text("{a} and {b}", a=1)) == "1 and {b}"


def test_an_empty_text_is_false():
    assert not Text("")


def test_a_user_error_says_what_happened_and_what_to_do():
    error = UserError("“{file}” is empty.", "Choose another file.", file="a.csv")
    assert str(error) == "“a.csv” is empty. Choose another file."
    assert str(error.sentence) == "“a.csv” is empty."
