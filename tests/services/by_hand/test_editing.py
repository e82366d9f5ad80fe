import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.edits import (
    AddCustomer,
    AddProduct,
    AddSale,
    CellEdit,
    ChangeFact,
    ChangeRules,
    DeleteRows,
    MarkFavourite,
    MergeRows,
    Rate,
    Redo,
    SetCells,
    Undo,
)
from recsys_gui.domain.entities import Customer, EventKind, Product
from recsys_gui.domain.offer_log import MadeOffer
from recsys_gui.domain.rules import CategoryRule, Rules
from recsys_gui.services import shops
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.offering import made_offers
from recsys_gui.services.undo_import import undo_import
from recsys_gui.store.file import database
from recsys_gui.store.tables import events, figures

NOON = 1_672_660_800  # 2 January 2023, 12:00
HEADER = "order,customer,product,name,quantity,unit_price,date"
LINES = [
    "1001,C1,22423,CAKE STAND,1,12.75,2023-01-02 10:00",
    "1001,C1,84077,GLIDERS,48,0.29,2023-01-02 10:00",
    "1002,C2,22423,CAKE STAND,2,12.75,2023-01-02 11:00",
    "1002,C1,85123A,WHITE HEART,6,2.55,2023-01-02 11:30",
    "1003,C3,85123A,WHITE HEART,6,2.55,2023-01-03 12:00",
]


def dump(shop):
    """Everything that is the shop's own, figures included, without counters of changes."""
    tables = ("products", "customers", "orders", "events", "aliases", "import_changes")
    with database.open(shop, read_only=True) as db:
        content = {table: db.all(lambda *row: row, f"SELECT * FROM {table} ORDER BY 1") for table in tables}
        content["settings"] = db.all(
            lambda *row: row, "SELECT * FROM settings WHERE key NOT LIKE 'changes.%' ORDER BY 1"
        )
        content["found"] = [
            db.all(int, f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (f'"{word}"',))
            for index in ("product_search", "customer_search")
            for word in ("cake", "heart", "C1", "Ann", "new")
            if len(word) > 2
        ]
    return content


def check_search(shop):
    """The index holds exactly what the tables say."""
    with database.open(shop) as db:
        for index in ("product_search", "customer_search"):
            db.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")


def check_figures(shop):
    """The figures kept beside products and customers are those of the events."""
    before = dump(shop)
    with database.open(shop) as db, db.transaction():
        figures.refresh(db, events.counting(db))
    assert dump(shop) == before


@pytest.fixture
def small(tmp_path):
    file = tmp_path / "sales.csv"
    file.write_text("\n".join([HEADER, *LINES, ""]), encoding="utf-8")
    shop = tmp_path / "corner.shop"
    import_sales(shop, file)
    return shop


@pytest.fixture
def editor(small):
    with Editor(small) as editor:
        yield editor


def number(shop, table, code):
    with database.open(shop, read_only=True) as db:
        return db.number(f"SELECT id FROM {table} WHERE code = ?", (code,))


def line(shop, order, product):
    with Browser(shop) as browser:
        return next(row for row in browser.sales() if (row.order, row.product) == (order, product))


def ways(shop):
    """Every kind of edit, by name."""
    cake, heart = number(shop, "products", "22423"), number(shop, "products", "85123A")
    one, two = number(shop, "customers", "C1"), number(shop, "customers", "C2")
    sale, last = line(shop, "1001", "22423").id, line(shop, "1003", "85123A").id
    return {
        "add product": AddProduct(Product("new-1", "Newly made", list_price=250)),
        "add customer": AddCustomer(Customer("C9", "Ann Newcomer", email="ann@example.org")),
        "add sale": AddSale("22423", "C2", 2, 1_200, NOON),
        "add newest sale": AddSale("22423", "", -1, None, NOON + 900 * 86_400),
        "price": SetCells("products", (CellEdit(cake, "list_price", 1_300),)),
        "code": SetCells("products", (CellEdit(cake, "code", "22423X"),)),
        "two cells": SetCells("products", (CellEdit(cake, "name", "New cake"), CellEdit(heart, "stock", 4.0))),
        "person": SetCells("customers", (CellEdit(one, "name", "Ann Smith"),)),
        "quantity": SetCells("sales", (CellEdit(sale, "quantity", -3),)),
        "buyer": SetCells("sales", (CellEdit(sale, "customer", "C3"),)),
        "nobody": SetCells("sales", (CellEdit(sale, "customer", ""),)),
        "day": SetCells("sales", (CellEdit(last, "time", NOON + 40 * 86_400),)),
        "thing": SetCells("sales", (CellEdit(sale, "product", "84077"),)),
        "paid": SetCells("sales", (CellEdit(sale, "unit_price", None),)),
        "delete product": DeleteRows("products", (cake,)),
        "delete customers": DeleteRows("customers", (one, two)),
        "delete sale": DeleteRows("sales", (last,)),
        "merge products": MergeRows("products", cake, (heart,)),
        "merge customers": MergeRows("customers", two, (one,)),
        "favourite": MarkFavourite("C1", "84077", NOON),
        "stars": Rate("C1", "84077", 4, NOON),
        "rules": ChangeRules(Rules(only_in_stock=True, categories=(CategoryRule("Tea", months=(3, 4)),))),
        "shop name": ChangeFact("name", "The Corner"),
        "currency": ChangeFact("currency", "EUR"),
        "message": ChangeFact("message_template", "Hello {customer},\n"),
    }


WAYS = [
    "add product", "add customer", "add sale", "add newest sale", "price", "code", "two cells", "person", "quantity",
    "buyer", "nobody", "day", "thing", "paid", "delete product", "delete customers", "delete sale", "merge products",
    "merge customers", "favourite", "stars",
    "rules", "shop name", "currency", "message",
]  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_every_edit_can_be_taken_back_and_made_again(small, editor, way):
    edits = ways(small)
    assert sorted(edits) == sorted(WAYS)
    before = dump(small)
    done = editor.do(edits[way])
    after = dump(small)
    assert after != before
    assert done.undo == done.sentence
    check_search(small)
    check_figures(small)
    undone = editor.do(Undo())
    assert dump(small) == before
    assert (undone.undo, undone.redo, undone.took_back) == (None, done.sentence, True)
    editor.do(Redo())
    assert dump(small) == after
    check_search(small)


def test_many_steps_are_taken_back_in_turn(small, editor):
    before = dump(small)
    edits = ways(small)
    for way in ("price", "merge products", "add sale", "delete customers"):
        editor.do(edits[way])
    for _ in range(4):
        editor.do(Undo())
    assert dump(small) == before
    with pytest.raises(UserError, match="nothing to undo"):
        editor.do(Undo())


def test_a_new_step_ends_what_could_be_made_again(small, editor):
    edits = ways(small)
    editor.do(edits["price"])
    editor.do(Undo())
    assert editor.do(edits["person"]).redo is None
    with pytest.raises(UserError, match="nothing to do again"):
        editor.do(Redo())


def test_a_change_to_the_same_value_is_no_step(small, editor):
    cake = number(small, "products", "22423")
    editor.do(SetCells("products", (CellEdit(cake, "stock", 3.0),)))
    assert editor.do(SetCells("products", (CellEdit(cake, "stock", 3.0),))).changes.products is False
    editor.do(Undo())
    with Browser(small) as browser:
        assert all(row.stock is None for row in browser.products())


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (AddProduct(Product("22423", "Another")), "already a product"),
        (AddProduct(Product("  ", "Nameless")), "may not be empty"),
        (AddCustomer(Customer("C1")), "already a customer"),
        (AddSale("none", "", 1, 100, NOON), "no product"),
        (AddSale("22423", "Cx", 1, 100, NOON), "no customer"),
        (AddSale("22423", "", 0, 100, NOON), "makes no sense"),
        (AddSale("22423", "", float("nan"), 100, NOON), "makes no sense"),
        (AddSale("22423", "", 1, -1, NOON), "negative"),
        (SetCells("products", (CellEdit(1, "name", "Ok"), CellEdit(1, "list_price", -5))), "negative"),
        (SetCells("products", (CellEdit(1, "name", "Ok"), CellEdit(999, "name", "x"))), "no longer in the shop"),
        (SetCells("products", (CellEdit(1, "stock", float("inf")),)), "too large"),
        (MergeRows("products", 1, (1,)), "nothing to merge"),
        (Rate("C1", "22423", 6, NOON), "one to five stars"),
        (ChangeFact("name", "  "), "needs a name"),
        (ChangeFact("name", "x" * 300), "too long"),
        (ChangeFact("currency", "euros"), "no currency"),
        (ChangeFact("currency", "JPY"), "another number of decimals"),
        (ChangeFact("time_zone", "Atlantis/Capital"), "no time zone"),
    ],
)
def test_what_makes_no_sense_changes_nothing(small, editor, edit, reason):
    before = dump(small)
    with pytest.raises(UserError, match=reason):
        editor.do(edit)
    assert dump(small) == before


def test_a_step_is_not_taken_back_over_what_another_program_did(small, editor):
    cake = number(small, "products", "22423")
    editor.do(SetCells("products", (CellEdit(cake, "list_price", 1_300),)))
    with Editor(small) as other:
        other.do(SetCells("products", (CellEdit(cake, "list_price", 1_400),)))
    before = dump(small)
    with pytest.raises(UserError, match="changed by something else"):
        editor.do(Undo())
    assert dump(small) == before


def test_rules_are_not_taken_back_over_what_another_program_did(small, editor):
    editor.do(ChangeRules(Rules(only_in_stock=True)))
    with Editor(small) as other:
        other.do(ChangeRules(Rules(only_in_stock=True, days_between=14)))
    with pytest.raises(UserError, match="changed by something else"):
        editor.do(Undo())
    with Browser(small) as browser:
        assert browser.rules() == Rules(only_in_stock=True, days_between=14)


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (Rules(), Rules(days_between=14), "Days between contacts changed"),
        (Rules(), Rules().put(CategoryRule("Tea", never=True)), "Tea is never recommended now"),
        (Rules().put(CategoryRule("Tea", never=True)), Rules(), "Tea can be recommended again"),
        (Rules(), Rules().put(CategoryRule("Tea", once=True)), "Rule for Tea changed"),
    ],
)
def test_the_step_of_a_rule_is_named_after_what_differs(editor, before, after, sentence):
    editor.do(ChangeRules(before))
    done = editor.do(ChangeRules(after))
    assert (str(done.sentence), done.changes) == (sentence, Changes(settings=True))


def test_whoever_keeps_offers_hears_of_other_rules(small, editor):
    with Browser(small) as browser:
        before = browser.data_version()
        editor.do(ChangeRules(Rules(only_in_stock=True)))
        rules = browser.data_version()
        editor.do(ChangeFact("time_zone", "Europe/London"))
        zone = browser.data_version()
    assert (rules.sales, rules.models > before.models) == (before.sales, True)
    assert zone.sales > rules.sales


def test_merged_products_keep_what_either_knew(small, editor):
    cake, heart = number(small, "products", "22423"), number(small, "products", "85123A")
    editor.do(SetCells("products", (CellEdit(heart, "unit_cost", 90),)))
    editor.do(MergeRows("products", cake, (heart,)))
    with Browser(small) as browser:
        rows = {row.code: row for row in browser.products()}
    assert set(rows) == {"22423", "84077"}
    assert (rows["22423"].unit_cost, rows["22423"].sold) == (90, 15.0)


@pytest.mark.parametrize("way", ["merge products", "merge customers"])
def test_a_file_from_before_a_merge_adds_nothing_after_it(small, editor, tmp_path, way):
    editor.do(ways(small)[way])
    before = dump(small)
    report = import_sales(small, tmp_path / "sales.csv")
    assert (report.kept, report.import_id) == (0, None)
    assert dump(small) == before


def test_a_deleted_customer_leaves_no_trace_in_the_file(small, tmp_path, editor):
    secret = Customer("K-77-ANON", "Philippa Quxley", "philippa@quxley.example", "+44 7700 900123", "Wessex")
    added = editor.do(AddCustomer(secret)).added
    editor.do(AddSale("22423", secret.code, 1, 100, NOON))
    sales = shops.summary(small).sales
    words = [secret.code, secret.name, secret.email, secret.phone]
    assert all(word.encode() in whole(small) for word in words)
    editor.do(DeleteRows("customers", (added,)))
    left = whole(small).lower()
    parts = [part for word in words for part in word.lower().split()]
    assert [part for part in parts if len(part) > 3 and part.encode() in left] == []
    assert shops.summary(small).sales == sales


def whole(shop):
    """The bytes of the shop file and its log."""
    log = shop.with_name(shop.name + "-wal")
    return shop.read_bytes() + (log.read_bytes() if log.exists() else b"")


def test_marks_are_kept_as_behaviour_and_replace_earlier_ones(small, editor):
    editor.do(Rate("C1", "84077", 2, NOON))
    editor.do(Rate("C1", "84077", 5, NOON + 60))
    editor.do(MarkFavourite("C1", "84077", NOON))
    editor.do(MarkFavourite("C1", "84077", NOON, on=False))
    with database.open(small, read_only=True) as db:
        marks = db.all(lambda *row: row, "SELECT kind, quantity FROM events WHERE kind >= 2")
    assert marks == [(EventKind.RATING, 5.0)]


def test_a_price_set_by_hand_survives_the_undo_of_a_price_list(small, editor, tmp_path):
    prices = tmp_path / "products.csv"
    prices.write_text("product code,product name,price,stock\n22423,CAKE STAND,11.00,7\n84077,GLIDERS,0.35,9\n")
    report = import_sales(small, prices)
    cake = number(small, "products", "22423")
    editor.do(SetCells("products", (CellEdit(cake, "list_price", 1_399),)))
    undo_import(small, report.import_id)
    with Browser(small) as browser:
        found = {row.code: (row.list_price, row.stock) for row in browser.products()}
    assert found["22423"] == (1_399, None)
    assert found["84077"] == (None, None)


def test_who_is_not_to_be_disturbed_stays_so_when_merged_and_it_can_be_undone(small):
    with Editor(small) as editor:
        editor.do(SetCells("customers", (CellEdit(2, "quiet", 1),)))
        editor.do(MergeRows("customers", 1, (2,)))
        with database.open(small, read_only=True) as db:
            assert db.number("SELECT quiet FROM customers WHERE code = 'C1'") == 1
        editor.do(Undo())
        editor.do(Undo())
    with database.open(small, read_only=True) as db:
        assert db.number("SELECT max(quiet) FROM customers") == 0


@pytest.mark.parametrize("value", [0.5, 11])
def test_a_product_comes_at_most_ten_times_sooner(small, value):
    with Editor(small) as editor, pytest.raises(UserError, match="ten times"):
        editor.do(SetCells("products", (CellEdit(1, "boost", value),)))


def test_offers_of_a_deleted_customer_are_forgotten_and_come_back_with_undo(small):
    made_offers.log(small, [MadeOffer("contact", "C1", "22423", "all", 1, "usual")])
    with Editor(small) as editor:
        editor.do(DeleteRows("customers", (1,)))
        with database.open(small, read_only=True) as db:
            assert db.number("SELECT count(*) FROM offer_log") == 0
        editor.do(Undo())
    with database.open(small, read_only=True) as db:
        assert db.number("SELECT customer_id FROM offer_log") == 1
