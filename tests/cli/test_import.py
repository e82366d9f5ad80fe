"""What can be told about a file on the command line; in this process."""

import json

import pytest

from recsys_gui.cli import main

LINES = ["1,C1,Mug,03/04/2025,2", "2,C2,Tea,05/04/2025,1"]


@pytest.fixture
def run(capsys, tmp_path):
    """Imports lines under a header into a new shop: exit code, stdout, stderr."""

    def command(header, lines, *options):
        file = tmp_path / "sales.csv"
        file.write_text("\n".join([header, *lines]) if header else "\n".join(lines), encoding="utf-8")
        code = main(["import", str(tmp_path / "new.shop"), str(file), *options], None)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


def test_an_unclear_column_is_asked_for_with_the_option_that_answers(run, tmp_path):
    code, out, err = run("Txn,Shopper,Goods,When,Pcs sold", LINES)
    assert (code, out) == (1, "")
    assert "--map column=" in err
    assert "Txn, Shopper, Goods, When, Pcs sold" in err
    assert not (tmp_path / "new.shop").exists()


def test_every_question_can_be_answered(run):
    told = ["order=order", "Shopper=customer", "Goods=name", "4=date", "Pcs sold=quantity"]
    options = [word for mapped in told for word in ("--map", mapped)]
    code, out, _ = run("Order,Shopper,Goods,When,Pcs sold", LINES, *options, "--dates", "dmy", "--dry-run", "--json")
    found = json.loads(out)
    assert code == 0
    assert (found["orders"], found["products"], found["first"]) == (2, 2, "2025-04-03 00:00:00")
    assert found["mapping"]["date"] == {"column": "When", "confidence": 1.0}


def test_a_field_can_be_told_to_be_missing(run):
    options = ["--map", "none=customer", "--map", "none=quantity", "--dates", "mdy", "--dry-run", "--json"]
    found = json.loads(run("order,sku,date", ["1,P1,03/04/2025", "2,P2,05/04/2025"], *options)[1])
    assert (found["lines"], found["customers"], found["walk_in_orders"]) == (2, 0, 2)


def test_a_file_without_header_can_be_told(run):
    options = ["--no-header", "--kind", "customers", "--map", "1=customer", "--map", "2=email", "--dry-run", "--json"]
    found = json.loads(run("", ["C1,a@b.de", "C2,c@d.de"], *options)[1])
    assert (found["kind"], found["customers"], found["rows"]) == ("customers", 2, 2)


def test_cleaning_can_be_left_out_and_rejected_rows_saved(run, tmp_path):
    lines = ["1,C1,P1,2025-04-13,2", "1,C1,P1,2025-04-13,2", "2,C1,P1,soon,1"]
    options = ["--keep", "duplicates", "--rejected", str(tmp_path / "bad.csv"), "--dry-run", "--json"]
    found = json.loads(run("order,customer,sku,date,qty", lines, *options)[1])
    assert (found["kept"], found["cleaning"], found["rejected"]["count"]) == (2, {"bad_date": 1}, 1)
    assert found["rejected"]["first"][0]["row"] == 4
    assert "No date that can be read." in (tmp_path / "bad.csv").read_text(encoding="utf-8")


def test_words_tell_what_was_added(run):
    out = run("SKU,Product name,Price", ["P1,Mug,2.50"])[1]
    assert "Read as products, columns guessed: product = SKU, name = Product name, list_price = Price." in out
    assert "Added: 1 product, 0 changed." in out


@pytest.mark.parametrize("options", [["--map", "nothing"], ["--map", "=date"], ["--dates", "dym"], ["--kind", "cats"]])
def test_what_cannot_be_said_is_wrong_usage(run, options):
    with pytest.raises(SystemExit) as ended:
        run("order,customer,sku,date,qty", LINES, *options)
    assert ended.value.code == 2
