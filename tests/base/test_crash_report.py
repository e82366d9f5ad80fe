import sqlite3

import pytest

from recsys_gui.base.crash_report import described, head, headline, save


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ValueError("could not convert string to float: 'Ann Smith'"), "ValueError: (the words are left out"),
        (KeyError("Ann Smith"), "KeyError: (the words are left out"),
        (IndexError("list index out of range"), "IndexError: list index out of range"),
        (AttributeError("'NoneType' object has no attribute 'name'"), "'NoneType' object has no attribute 'name'"),
        (NameError("name 'Ann Smith' is not defined"), "NameError: name … is not defined"),
        (AssertionError("ann@smith.example"), "AssertionError: …"),
        (AssertionError("call +44 7700 900123"), "AssertionError: call …"),
        (sqlite3.OperationalError("no such column: nme"), "sqlite3.OperationalError: no such column: nme"),
        (RuntimeError(), "RuntimeError"),
    ],
)
def test_only_words_that_speak_of_code_are_kept(error, words):
    assert words in headline(error)


def test_what_led_to_an_error_is_told_without_data_too():
    try:
        try:
            raise KeyError("Ann Smith")
        except KeyError as cause:
            raise ValueError("customer Ann Smith is not there") from cause
    except ValueError as error:
        words = described(error)
    assert words.index("KeyError") < words.index("ValueError")
    assert words.count("test_crash_report.py") == 2
    assert words.count("Ann Smith is not there") == 1  # the line of this test's own code


def test_an_error_that_leads_to_itself_ends():
    error = raised(ValueError("x"))
    error.__context__ = error
    assert described(error).count("ValueError") == 1


def test_the_name_of_the_owner_in_paths_is_left_out(monkeypatch, tmp_path):
    monkeypatch.setattr("pathlib.Path.home", lambda: __import__("pathlib").Path(__file__).parents[3])
    assert str(__import__("pathlib").Path(__file__).parents[3]) not in described(raised(IndexError("x")))


def test_only_the_newest_reports_stay(tmp_path):
    made = [save(tmp_path, head()) for _ in range(25)]
    assert sorted(tmp_path.iterdir()) == sorted(made)[-20:]
