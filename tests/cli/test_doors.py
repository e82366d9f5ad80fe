import csv
import shutil

import pytest


@pytest.fixture(scope="module")
def shop(imported, tmp_path_factory):
    return shutil.copy(imported, tmp_path_factory.mktemp("doors") / "mine.shop")


def test_an_audience_as_json(command, shop):
    ran = command("audience", shop, "--product", "20003", "-n", 5, "--json")
    assert ran.code == 0
    assert (ran.json["product"], ran.json["name"], len(ran.json["offers"])) == ("20003", "Product 3", 5)
    assert [offer["rank"] for offer in ran.json["offers"]] == [1, 2, 3, 4, 5]


def test_an_audience_in_words(command, shop):
    ran = command("audience", shop, "--product", "20003")
    assert ran.code == 0
    assert "60 customers looked at" in ran.out


def test_a_basket_is_completed(command, shop):
    ran = command("basket", shop, "20000", "20003", "-n", 2, "--json")
    assert ran.code == 0
    assert {offer["product"] for offer in ran.json["offers"]} == {"20006", "20009"}
    assert "Product 6" in command("basket", shop, "20000").out


def test_an_unknown_product_is_named(command, shop):
    ran = command("basket", shop, "nothing")
    assert (ran.code, ran.out) == (1, "")
    assert "nothing" in ran.err


def test_the_contact_list_is_a_file(command, shop, tmp_path):
    ran = command("contact", shop, "-n", 6, "--out", tmp_path / "today.csv", "--json")
    assert ran.code == 0
    with (tmp_path / "today.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert ran.json["rows"] == len(rows) <= 6
    assert {"customer", "product", "price", "due", "reason", "customer_name", "phone"} <= set(rows[0])
