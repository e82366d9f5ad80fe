import csv
import shutil

import pytest


@pytest.fixture
def shop(imported, tmp_path):
    """A shop file of one's own."""
    return shutil.copy(imported, tmp_path / "mine.shop")


def test_a_table_goes_out_and_comes_in_again(command, imported, tmp_path):
    out = tmp_path / "sales.csv"
    ran = command("export", imported, out, "--json")
    assert ran.code == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == ran.json["rows"]
    assert command("import", tmp_path / "new.shop", out, "--json").json["added"]["sales"] == ran.json["rows"]


def test_only_what_is_searched_for_goes_out(command, imported, tmp_path):
    out = tmp_path / "customers.xlsx"
    ran = command("export", imported, out, "--table", "customers", "--search", "12003")
    assert (ran.code, ran.out) == (0, f"1 customer was written to {out}.\n")


def test_a_backup_can_be_listed_and_put_back(command, shop, sales_file, tmp_path):
    made = command("backup", shop, "--json").json
    assert made["reason"] == "by hand"
    listed = command("backup", shop, "--list", "--json").json
    assert [entry["path"] for entry in listed["backups"]] == [made["path"]]
    assert listed["backups"][0]["sales"] == made["sales"] > 0
    done = command("restore", shop, "--json").json
    assert done["backup"]["path"] == made["path"]
    assert done["before"]
    assert command("check", shop, "--json").json["whole"] is True


def test_the_words_tell_what_was_done(command, shop):
    assert "Backed up and checked" in command("backup", shop).out
    assert "by hand" in command("backup", shop, "--list").out
    assert "The shop is as it was on" in command("restore", shop).out
    assert "mine.shop is whole" in command("check", shop).out


def test_a_copy_goes_where_it_was_asked_for(command, shop, tmp_path):
    assert command("backup", shop, "--to", tmp_path / "copy.shop").code == 0
    assert command("check", tmp_path / "copy.shop").code == 0
    ran = command("backup", shop, "--to", tmp_path / "copy.shop")
    assert (ran.code, ran.err) == (1, f"There is already a file at “{tmp_path / 'copy.shop'}”. Choose another name.\n")


def test_a_damaged_shop_fails_the_check_and_is_rescued(command, shop):
    data = bytearray(shop.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = bytes(4096)
    shop.write_bytes(data)
    ran = command("check", shop)
    assert ran.code == 1
    assert "is damaged" in ran.err
    ran = command("restore", shop)
    assert (ran.code, "There is no backup" in ran.err) == (1, True)
    assert command("restore", shop, "--rescue").code == 0
    assert command("check", shop).code == 0


@pytest.mark.parametrize("name", ["check", "backup", "export", "restore"])
def test_a_missing_shop_is_told_plainly(command, tmp_path, name):
    more = [tmp_path / "out.csv"] if name == "export" else []
    ran = command(name, tmp_path / "none.shop", *more)
    assert ran.code == 1
    assert ran.err.startswith("There is no ")


def test_shops_of_a_chain_become_one(command, imported, tmp_path):
    other = shutil.copy(imported, tmp_path / "other.shop")
    made = command("merge", tmp_path / "all.shop", imported, other, "--json").json
    alone = command("merge", tmp_path / "again.shop", imported, imported)
    assert made["shops"] == 2
    assert made["sales"] == 2 * command("export", imported, tmp_path / "s.csv", "--json").json["rows"]
    assert (alone.code, "named twice" in alone.err) == (1, True)
