import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.store.tables import imports, search
from recsys_gui.store.tables.journal import Journal, RowChange, read, replay


def rows(db, table):
    return read(db, table, "true")


def test_each_change_can_be_taken_back(shop):
    before = {table: rows(shop, table) for table in ("products", "customers", "orders", "events")}
    journal = Journal(shop)
    with shop.transaction():
        shop.run("PRAGMA defer_foreign_keys = ON")
        journal.update("products", [1], name="Red Heart", list_price=300)
        number = journal.insert("customers", code="C9", name="New", email="", phone="", region="")
        journal.update("events", [1, 2], customer_id=number)
        journal.delete("events", [3])
    with shop.transaction():
        replay(shop, [change.undone() for change in reversed(journal.changes)])
    assert {table: rows(shop, table) for table in before} == before


def test_rows_that_are_so_already_are_no_change(shop):
    journal = Journal(shop)
    with shop.transaction():
        journal.update("products", [1], code=rows(shop, "products")[0]["code"])
    assert journal.changes == []


def test_the_search_finds_what_a_row_is_called_now(shop):
    with shop.transaction():
        Journal(shop).update("products", [1], name="Scarlet Lantern")
    found = search.matching("products", "scarlet")
    assert shop.all(int, f"SELECT id FROM products WHERE {found.sql}", found.parameters) == [1]
    gone = search.matching("products", "hanging")
    assert shop.all(int, f"SELECT id FROM products WHERE {gone.sql}", gone.parameters) == []


def test_a_row_that_changed_since_is_not_overwritten(shop):
    now = rows(shop, "products")[0]
    stale = RowChange("products", 1, {**now, "name": "As it was"}, {**now, "name": "As it shall be"})
    with pytest.raises(UserError, match="changed by something else"), shop.transaction():
        replay(shop, [stale])
    assert rows(shop, "products")[0] == now


def test_a_number_that_an_import_gave_is_never_given_again(shop):
    number = imports.add(shop, "march.csv", 1_000)
    imports.note_added(shop, number, "products", 4, 40)
    with shop.transaction():
        added = Journal(shop).insert(
            "products", code="N", name="New", category="", active=1, recommend=1, list_price=None
        )
    assert added == 41
