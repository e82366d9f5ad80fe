import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.browse import Browser
from recsys_gui.services.undo_import import undo_import
from recsys_gui.store.file import database

HEADER = "order,customer,product,name,quantity,unit_price,date,status"
MONDAY = [
    "1001,C1,22423,CAKE STAND,1,12.75,2023-01-02 10:00,paid",
    "1001,C1,84077,GLIDERS,48,0.29,2023-01-02 10:00,paid",
    "1002,C2,22423,CAKE STAND,2,12.75,2023-01-02 11:00,pending",
]
TUESDAY = [
    "1002,C2,22423,CAKE STAND,2,12.75,2023-01-02 11:00,paid",
    "1004,C1,22423,CAKE STAND,1,12.75,2024-03-03 10:00,paid",
    "1006,C3,85123A,WHITE HEART,6,2.55,2024-03-03 12:00,paid",
]


def dump(shop):
    tables = ("products", "customers", "orders", "events")
    with database.open(shop, read_only=True) as db:
        content = {table: db.all(lambda *row: row, f"SELECT * FROM {table} ORDER BY 1") for table in tables}
        settings = "SELECT * FROM settings WHERE key NOT LIKE 'changes.%' ORDER BY 1"
        return content | {"settings": db.all(lambda *row: row, settings)}


def check_search(shop):
    with database.open(shop) as db:
        for index in ("product_search", "customer_search"):
            db.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")


@pytest.fixture
def shop(tmp_path):
    return tmp_path / "corner.shop"


@pytest.fixture
def bring(shop, tmp_path):
    def write(lines, name, header=HEADER):
        file = tmp_path / name
        file.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
        return import_sales(shop, file).import_id

    return write


def test_undo_restores_the_shop_to_the_same_content(shop, bring):
    bring(MONDAY, "monday.csv")
    before = dump(shop)
    second = bring(TUESDAY, "tuesday.csv")
    assert dump(shop) != before
    assert undo_import(shop, second) == 2
    assert dump(shop) == before
    check_search(shop)


def test_undoing_the_only_import_empties_the_shop(shop, bring):
    undo_import(shop, bring(MONDAY, "monday.csv"))
    content = dump(shop)
    assert [content[table] for table in ("products", "customers", "orders", "events")] == [[], [], [], []]
    check_search(shop)


def test_an_undone_file_can_be_brought_in_again(shop, bring):
    bring(MONDAY, "monday.csv")
    second = bring(TUESDAY, "tuesday.csv")
    after = dump(shop)
    undo_import(shop, second)
    bring(TUESDAY, "tuesday.csv")
    again = dump(shop)
    strip = [(*row[:6], *row[7:]) for row in after["events"]]
    assert [(*row[:6], *row[7:]) for row in again["events"]] == strip
    assert {key: again[key] for key in again if key != "events"} == {
        key: after[key] for key in after if key != "events"
    }


def test_what_later_imports_need_stays(shop, bring):
    first = bring(MONDAY, "monday.csv")
    bring(TUESDAY, "tuesday.csv")
    undo_import(shop, first)
    with Browser(shop) as browser:
        assert {row.code for row in browser.products()} == {"22423", "85123A"}
        assert {row.code for row in browser.customers()} == {"C1", "C3"}
        assert [(row.file, row.undone) for row in browser.imports()] == [("tuesday.csv", False), ("monday.csv", True)]
    check_search(shop)


def test_two_price_lists_are_taken_back_in_any_order(shop, bring):
    bring(MONDAY, "monday.csv")
    before = dump(shop)
    header = "product code,product name,price,stock"
    first = bring(["22423,CAKE STAND,11.00,7"], "products1.csv", header)
    second = bring(["22423,CAKE STAND,12.00,"], "products2.csv", header)
    undo_import(shop, first)
    with Browser(shop) as browser:
        cake = next(row for row in browser.products() if row.code == "22423")
    assert (cake.list_price, cake.stock) == (1_200, None)
    undo_import(shop, second)
    assert dump(shop) == before


def test_an_import_is_undone_only_once(shop, bring):
    first = bring(MONDAY, "monday.csv")
    undo_import(shop, first)
    with pytest.raises(UserError, match="undone already"):
        undo_import(shop, first)
    with pytest.raises(UserError, match="no import number 99"):
        undo_import(shop, 99)


def test_a_cancelled_undo_changes_nothing(shop, bring):
    class Impatient:
        stop_requested = False

        def report(self, done, total, text=""):
            if done / total > 0.4:
                raise JobCancelled

        def emit(self, event):
            raise AssertionError

    first = bring(MONDAY, "monday.csv")
    before = dump(shop)
    with pytest.raises(JobCancelled):
        undo_import(shop, first, Impatient())
    assert dump(shop) == before


def test_the_file_is_as_small_again_as_before_a_large_import(shop, bring):
    bring(MONDAY, "monday.csv")
    small = shop.stat().st_size
    rows = [f"B{n // 3},C{n % 900},P{n % 500},THING {n % 500},1,2.50,2024-0{1 + n % 9}-11,paid" for n in range(20_000)]
    large = bring(rows, "large.csv")
    with database.open(shop, read_only=True) as db:
        grown = db.number("PRAGMA page_count") * db.number("PRAGMA page_size")
    assert grown > 5 * small
    undo_import(shop, large)
    assert shop.stat().st_size < 2 * small
    check_search(shop)
