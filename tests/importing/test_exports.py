"""Whole files of web shops and tills, through the command line with nothing told."""

import json
from pathlib import Path

import pytest

from recsys_gui.cli import main

EXPORTS = Path(__file__).parent / "exports"
EXPECTED = json.loads((EXPORTS / "expected.json").read_text(encoding="utf-8"))
SALES = [name for name, found in EXPECTED.items() if "lines" in found and "paid_orders" in found]


@pytest.fixture
def run(capsys):
    """Runs the command line in this process: exit code, stdout, stderr."""

    def command(*arguments):
        code = main([str(argument) for argument in arguments], None)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


@pytest.mark.parametrize("name", EXPECTED)
def test_a_file_holds_exactly_what_it_says(run, tmp_path, name):
    code, out, err = run("import", tmp_path / "new.shop", EXPORTS / name, "--dry-run", "--json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert {key: found[key] for key in EXPECTED[name]} == EXPECTED[name]
    assert found["rejected"]["count"] == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("EtsySoldOrders2025.csv", "choose “Order items”"),
        ("taobao_ExportOrderList_gbk.csv", "ExportOrderDetailList"),
        ("truncated_gbk.csv", "breaks off"),
        ("empty.csv", "is empty"),
        ("only_header.csv", "has a header but no sales"),
        ("not_a_table.csv", "is no text file"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_plainly(run, tmp_path, name, words):
    code, out, err = run("import", tmp_path / "new.shop", EXPORTS / name, "--json")
    assert (code, out) == (1, "")
    assert words in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", SALES)
def test_importing_a_file_twice_adds_nothing(run, tmp_path, name):
    shop = tmp_path / "new.shop"
    assert json.loads(run("import", shop, EXPORTS / name, "--json")[1])["added"]["sales"] > 0
    again = json.loads(run("import", shop, EXPORTS / name, "--json")[1])
    assert set(again["added"].values()) == {0}
    assert again["import_id"] is None


def test_a_list_of_order_items_alone_asks_for_the_list_of_orders(run, tmp_path):
    alone = tmp_path / "items.csv"
    alone.write_bytes((EXPORTS / "taobao_ExportOrderDetailList_gbk.csv").read_bytes())
    code, _, err = run("import", tmp_path / "new.shop", alone)
    assert code == 1
    assert "does not say who bought and when" in err
