import csv
import shutil
from dataclasses import replace

import pytest

from recsys_gui import __version__
from recsys_gui.cli import commands
from recsys_gui.domain.reports import RunSummary


@pytest.fixture
def shop(imported, tmp_path):
    """A shop file of one's own."""
    return shutil.copy(imported, tmp_path / "mine.shop")


def test_version(command):
    ran = command("--version")
    assert (ran.code, ran.out) == (0, f"recsys-gui {__version__}\n")


def test_import_reports_as_one_json_object(command, sales_file, tmp_path):
    ran = command("import", tmp_path / "new.shop", sales_file, "--json")
    assert ran.code == 0
    assert ran.json["customers"] == 60
    assert ran.json["products"] == 12
    assert ran.json["added"]["sales"] == ran.json["kept"]


def test_import_in_words_names_what_was_added(command, shop, sales_file):
    ran = command("import", shop, sales_file)
    assert ran.code == 0
    assert "sales.csv" in ran.out
    assert "Added: 0 sales" in ran.out or "Added: nothing" in ran.out


def test_a_dry_run_makes_no_file(command, sales_file, tmp_path):
    ran = command("import", tmp_path / "new.shop", sales_file, "--dry-run", "--json")
    assert ran.code == 0
    assert ran.json["customers"] == 60
    assert list(tmp_path.iterdir()) == []


def test_offers_of_a_customer_as_json(command, imported):
    ran = command("recommend", imported, "--customer", "12003", "--list", "again", "-n", 2, "--json")
    assert ran.code == 0
    assert ran.json["customer"] == "12003"
    assert [(offer["list"], offer["rank"]) for offer in ran.json["offers"]] == [("again", 1), ("again", 2)]
    assert ran.json["offers"][0]["reason"].startswith("Bought ")


def test_offers_of_a_customer_in_words(command, imported):
    ran = command("recommend", imported, "--customer", "12003")
    assert ran.code == 0
    assert "All together, for customer 12003:" in ran.out
    assert "Product" in ran.out


def test_offers_can_be_ranked_by_another_model(command, imported):
    ran = command("recommend", imported, "--customer", "12003", "--model", "popular", "--json")
    assert {offer["model"] for offer in ran.json["offers"]} == {"popular"}


def test_everyone_into_a_file(command, imported, tmp_path):
    out = tmp_path / "o.csv"
    ran = command("recommend", imported, "--everyone", "-n", 3, "--out", out, "--json")
    assert ran.code == 0
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert (ran.json["file"], ran.json["rows"]) == (str(out), len(rows))
    assert not ran.json["training"]["worth"]
    assert len({row["customer"] for row in rows}) == 60


def test_training_within_a_time_budget(command, shop):
    ran = command("train", shop, "--seconds", 6, "--seed", 1, "--json")
    assert ran.code == 0
    assert ran.json["model"] == "automatic"
    assert ran.json["in_use"] is True
    assert ran.json["history"]
    assert {score["model"] for score in ran.json["backtest"]["scores"]} == {"popular", "usual", "automatic"}
    assert "Round 1:" in ran.err
    offers = command("recommend", shop, "--customer", "12003", "--json").json["offers"]
    assert {offer["model"] for offer in offers} == {"automatic"}


def test_a_backtest_in_words_and_as_json(command, imported):
    ran = command("backtest", imported, "--models", "item_to_item")
    assert ran.code == 0
    assert "item_to_item" in ran.out
    ran = command("backtest", imported, "--models", "usual", "--json")
    assert [score["model"] for score in ran.json["scores"]] == ["popular", "usual"]
    assert {"cut", "end", "baskets", "customers", "differences", "verdict", "enough", "notes"} <= ran.json.keys()
    for score in ran.json["scores"]:
        measured = score["lists"]["all"]
        assert measured["ndcg_low"] <= measured["ndcg"] <= measured["ndcg_high"]
        assert all(0 <= measured[name] <= 1 for name in ("recall", "hit", "coverage", "long_tail"))
    for pair in ran.json["differences"]:
        assert pair["low"] <= pair["difference"] <= pair["high"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["train", "none.shop"], "none.shop"),
        (["recommend", "none.shop", "--customer", "1"], "none.shop"),
        (["backtest", "none.shop"], "none.shop"),
        (["import", "new.shop", "none.csv"], "none.csv"),
        (["train", "{shop}", "--model", "wizard"], "“wizard”"),
        (["recommend", "{shop}", "--customer", "nobody"], "“nobody”"),
        (["recommend", "{shop}", "--customer", "12003", "--model", "mlp"], "trained"),
        (["recommend", "{shop}", "--everyone", "--out", "o.pdf"], "o.pdf"),
        (["recommend", "{shop}", "--everyone", "--out", "none/o.csv"], "folder"),
        (["train", "{sales}"], "sales.csv"),
        (["sample", "{shop}"], "imported.shop"),
    ],
)
def test_what_the_owner_can_mend_is_one_sentence_and_exit_1(
    command, imported, sales_file, tmp_path, monkeypatch, arguments, words
):
    monkeypatch.chdir(tmp_path)
    before = imported.read_bytes()
    ran = command(*(word.format(shop=imported, sales=sales_file) for word in arguments))
    assert ran.code == 1
    assert ran.out == ""
    assert words in ran.err
    assert imported.read_bytes() == before
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["sample"],
        ["train", "x.shop", "--seconds", "-1"],
        ["train", "x.shop", "--seconds", "nan"],
        ["train", "x.shop", "--months", "-1"],
        ["recommend", "x.shop"],
        ["recommend", "x.shop", "--everyone"],
        ["recommend", "x.shop", "--customer", "1", "--out", "o.csv"],
        ["recommend", "x.shop", "--customer", "1", "--everyone", "--out", "o.csv"],
        ["recommend", "x.shop", "--customer", "1", "-n", "0"],
        ["recommend", "x.shop", "--customer", "1", "--list", "old"],
        ["--screenshot", "x.png"],
        ["--screenshot", "x.png", "sample", "x.shop"],
        ["--nonsense"],
        ["x.shop", "y.shop"],
    ],
)
def test_wrong_usage_is_exit_2(command, arguments):
    ran = command(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err


def test_without_a_screen_the_window_says_so(command, imported):
    nothing = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    ran = command(imported, **nothing)
    assert ran.code == 1
    assert "no screen" in ran.err


def test_codes_and_paths_in_any_script_work(command, imported, tmp_path):
    shop = shutil.copy(imported, tmp_path / "мой магазин 店.shop")
    ran = command("recommend", shop, "--customer", "12003", "-n", 1, "--json", LC_ALL="C", PYTHONUTF8="0")
    assert ran.code == 0


def test_a_training_that_was_cut_off_says_that_it_was_taken_up(capsys):
    summary = RunSummary(1, "mlp", 1, 2, 900, 3.0, 2, 1, [], None, True, resumed=1)
    commands._print_run(summary)
    assert "taken up where it was" in capsys.readouterr().out
    commands._print_run(replace(summary, resumed=0))
    assert "cut off" not in capsys.readouterr().out
