from decimal import Decimal

from recsys_gui.base.text import text
from recsys_gui.cli.output import plain, print_table
from recsys_gui.domain.reports import RejectedRow


def test_json_holds_sentences_as_text_and_no_nan():
    row = RejectedRow(3, text("No {what}", what="price"), ["a"])
    assert plain([row, float("nan"), Decimal("2.55"), {"n": (1, None)}]) == [
        {"row": 3, "reason": "No price", "cells": ["a"]}, None, 2.55, {"n": [1, None]},
    ]  # fmt: skip


def test_tables_align_words_left_and_numbers_right(capsys):
    print_table(["model", "all"], [["usual", "0.365"], ["mlp", "–"], ["item_to_item", "10.1"]])
    assert capsys.readouterr().out == (
        "model           all\nusual         0.365\nmlp               –\nitem_to_item   10.1\n"
    )
