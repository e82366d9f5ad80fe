import gzip
from pathlib import Path

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.services import shops
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.browse import Browser
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.store.file import connecting, database
from recsys_gui.store.tables import settings

HEADER = "order,customer,product,name,quantity,unit_price,date"
MONDAY = [
    "1001,C1,22423,CAKE STAND,1,12.75,2023-01-02 10:00",
    "1001,C1,84077,GLIDERS,48,0.29,2023-01-02 10:00",
    "1002,C2,22423,CAKE STAND,2,12.75,2023-01-02 11:00",
    "1003,,POST,POSTAGE,1,18.00,2023-01-02 12:00",
]
TUESDAY = [
    "1004,C1,22423,CAKE STAND,1,12.75,2023-01-03 10:00",
    "C1005,C2,22423,CAKE STAND,-1,12.75,2023-01-03 11:00",
    "1006,C3,85123A,WHITE HEART,6,2.55,2023-01-03 12:00",
]


@pytest.fixture
def new_shop(tmp_path):
    return tmp_path / "shops" / "corner.shop"


@pytest.fixture
def sales_file(tmp_path):
    (tmp_path / "shops").mkdir()

    def write(lines, name="sales.csv", header=HEADER):
        path = tmp_path / name
        path.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
        return path

    return write


def sizes(shop):
    found = shops.summary(shop)
    return found.sales, found.orders, found.products, found.customers


def content(shop):
    """All rows of a shop that imports touch."""
    with database.open(shop, read_only=True) as db:
        tables = ("products", "customers", "orders", "events", "imports", "settings")
        return {table: db.all(lambda *row: row, f"SELECT * FROM {table}") for table in tables}


def indexes(shop):
    with database.open(shop, read_only=True) as db:
        return db.all(str, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")


def nothing_left(shop):
    return list(shop.parent.iterdir()) == []


def test_a_shop_that_does_not_exist_is_made(new_shop, sales_file):
    report = import_sales(new_shop, sales_file(MONDAY))
    assert sizes(new_shop) == (4, 3, 3, 2)
    assert (report.file, report.lines, report.kept, report.rejected) == ("sales.csv", 4, 4, 0)
    assert (report.orders, report.customers, report.products) == (3, 2, 3)
    assert report.added == {"sales": 4, "customers": 2, "products": 3}
    assert report.cleaning == {"no_customer": 1, "not_products": 1}
    with database.open(new_shop) as db:
        assert settings.info(db) == ShopInfo("corner", "GBP", "UTC")


def test_what_comes_in_can_be_read_back(new_shop, sales_file):
    import_sales(new_shop, sales_file(MONDAY))
    with Browser(new_shop) as browser:
        newest, *_, oldest = browser.sales()
        assert (newest.order, newest.customer, newest.product, newest.name) == ("1003", "", "POST", "Postage")
        assert (oldest.order, oldest.customer, oldest.quantity, oldest.unit_price) == ("1001", "C1", 1, 1275)
        assert [(row.code, row.recommend) for row in browser.products("post")] == [("POST", False)]
        assert {row.list_price for row in browser.products()} == {None}
        assert [(row.file, row.lines, row.sales) for row in browser.imports()] == [("sales.csv", 4, 4)]


def test_models_see_returns_and_unnamed_buyers_apart(new_shop, sales_file):
    import_sales(new_shop, sales_file(MONDAY + TUESDAY))
    with database.open(new_shop) as db:
        seen = load_interactions(db)
    assert (len(seen.events), len(seen.anonymous)) == (6, 1)
    assert seen.events.kind.tolist().count(1) == 1
    assert not seen.table.recommendable[seen.products.index("POST")]


def test_the_same_file_again_adds_nothing(new_shop, sales_file):
    file = sales_file(MONDAY + TUESDAY)
    import_sales(new_shop, file)
    before = content(new_shop)
    report = import_sales(new_shop, file)
    assert (report.kept, report.added["sales"], report.cleaning["already_there"]) == (0, 0, 7)
    assert report.import_id is None
    assert content(new_shop) == before


def test_files_that_overlap_add_only_what_is_new(new_shop, sales_file):
    import_sales(new_shop, sales_file(MONDAY))
    report = import_sales(new_shop, sales_file(MONDAY[2:] + TUESDAY))
    assert report.added == {"sales": 3, "customers": 1, "products": 1}
    assert sizes(new_shop) == (7, 5, 4, 3)


def test_two_imports_give_the_same_shop_as_one(new_shop, sales_file):
    import_sales(new_shop, sales_file(MONDAY))
    import_sales(new_shop, sales_file(TUESDAY))
    other = new_shop.with_name("other.shop")
    import_sales(other, sales_file(MONDAY + TUESDAY))
    for table in ("products", "customers", "orders"):
        assert content(new_shop)[table] == content(other)[table]


def test_a_line_added_to_an_order_joins_that_order(new_shop, sales_file):
    import_sales(new_shop, sales_file(MONDAY))
    import_sales(new_shop, sales_file(["1001,C1,85123A,WHITE HEART,6,2.55,2023-01-02 10:00"]))
    assert sizes(new_shop)[:2] == (5, 3)


def test_tills_that_begin_anew_do_not_join_their_orders(new_shop, sales_file):
    lines = ["1,C1,22423,CAKE STAND,1,1,2023-01-02", "1,C2,22423,CAKE STAND,1,1,2023-01-02"]
    import_sales(new_shop, sales_file([*lines, "1,C1,22423,CAKE STAND,1,1,2023-01-03"]))
    assert sizes(new_shop)[1] == 3


def test_lines_without_an_order_are_baskets_of_a_customer_and_day(new_shop, sales_file):
    lines = [
        ",C1,22423,A,1,1,2023-01-02",
        ",C1,22424,B,1,1,2023-01-02",
        ",C1,22424,B,1,1,2023-01-03",
        ",,1,A,1,1,2023-01-02",
    ]
    import_sales(new_shop, sales_file(lines))
    assert sizes(new_shop)[:2] == (4, 2)


def test_new_sales_bring_every_figure_up_to_date(new_shop, sales_file):
    import_sales(new_shop, sales_file(MONDAY))
    import_sales(new_shop, sales_file(TUESDAY))
    with Browser(new_shop) as browser:
        stand = next(row for row in browser.products() if row.code == "22423")
        assert stand.sold == 1 + 2 + 1 - 1
        assert next((row.code, row.orders, row.spent) for row in browser.customers()) == ("C1", 2, 1275 + 1392 + 1275)


def test_an_import_tells_open_windows_that_sales_changed(new_shop, sales_file):
    import_sales(new_shop, sales_file(MONDAY))
    with Browser(new_shop) as browser:
        before = browser.data_version()
        import_sales(new_shop, sales_file(TUESDAY))
        assert browser.data_version().sales > before.sales


def test_a_dry_run_tells_the_same_and_writes_nothing(new_shop, sales_file):
    file = sales_file(MONDAY)
    told = import_sales(new_shop, file, dry_run=True)
    assert nothing_left(new_shop)
    done = import_sales(new_shop, file)
    assert told.import_id is None
    assert (told.kept, told.added, told.cleaning) == (done.kept, done.added, done.cleaning)
    before = content(new_shop)
    assert import_sales(new_shop, sales_file(MONDAY + TUESDAY), dry_run=True).added["sales"] == 3
    assert content(new_shop) == before


@pytest.mark.parametrize(
    ("lines", "header", "words"),
    [
        ([], "", "is empty"),
        ([], HEADER, "has a header but no sales"),
        (["1,2,3"], "order,customer,what", "not clear which column of"),
        (["1,C1,P1,A,1,1,soon"], HEADER, "no sale that can be used. Row 2: No date that can be read."),
        (["1,C1,P1,A,1,1,2023-01-01,x"], HEADER, "no sale that can be used. Row 2: The row has more cells"),
    ],
)
def test_a_file_without_usable_sales_is_told_plainly_and_changes_nothing(new_shop, sales_file, lines, header, words):
    with pytest.raises(UserError) as told:
        import_sales(new_shop, sales_file(lines, header=header))
    assert words in str(told.value)
    assert nothing_left(new_shop)


@pytest.mark.parametrize("file", ["nothing.csv", "shops"])
def test_a_missing_file_or_a_folder_is_told_plainly(new_shop, sales_file, tmp_path, file):
    with pytest.raises(UserError, match=r"no file at|is a folder"):
        import_sales(new_shop, tmp_path / file)
    assert nothing_left(new_shop)


def test_only_free_lines_are_told_plainly(new_shop, sales_file):
    lines = ["1,C1,P1,A,1,0,2023-01-01", "1,C1,P1,A,1,5,soon"]
    with pytest.raises(UserError, match="no sale that can be used"):
        import_sales(new_shop, sales_file(lines))


def test_what_is_no_shop_file_is_left_alone(new_shop, sales_file):
    file = sales_file(MONDAY)
    new_shop.write_text("my diary", encoding="utf-8")
    with pytest.raises(UserError, match="is not a shop file"):
        import_sales(new_shop, file)
    assert new_shop.read_text(encoding="utf-8") == "my diary"


def test_a_folder_that_does_not_exist_is_told_plainly(tmp_path, sales_file):
    with pytest.raises(UserError, match="No file can be made"):
        import_sales(tmp_path / "nowhere" / "a.shop", sales_file(MONDAY))


def big_file(sales_file, lines=120_000):
    return sales_file([f"{n // 5},C{n % 70},{n % 300},Product,1,1.50,2023-01-01 10:00" for n in range(lines)])


def cancel_at(share, recorder):
    def check(progress):
        if progress.reports[-1][0] >= share:
            raise JobCancelled

    return recorder(check)


@pytest.mark.parametrize("share", [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.9])
def test_a_cancelled_import_leaves_no_new_shop_behind(new_shop, sales_file, recorder, share):
    file = big_file(sales_file)
    with pytest.raises(JobCancelled):
        import_sales(new_shop, file, progress=cancel_at(share, recorder))
    assert nothing_left(new_shop)


@pytest.mark.parametrize("share", [0, 0.4, 0.6, 0.8, 0.9])
def test_a_cancelled_import_leaves_an_existing_shop_as_it_was(new_shop, sales_file, recorder, share):
    import_sales(new_shop, sales_file(MONDAY))
    before, shape = content(new_shop), indexes(new_shop)
    with pytest.raises(JobCancelled):
        import_sales(new_shop, big_file(sales_file), progress=cancel_at(share, recorder))
    assert (content(new_shop), indexes(new_shop)) == (before, shape)
    assert import_sales(new_shop, sales_file(TUESDAY)).added["sales"] == 3


def test_a_failure_half_way_leaves_an_existing_shop_as_it_was(new_shop, sales_file, monkeypatch):
    import_sales(new_shop, sales_file(MONDAY))
    before, shape = content(new_shop), indexes(new_shop)

    def fail(*_):
        raise MemoryError

    monkeypatch.setattr("recsys_gui.services.bringing_in.bring_in.figures.refresh", fail)
    with pytest.raises(MemoryError):
        import_sales(new_shop, big_file(sales_file))
    assert (content(new_shop), indexes(new_shop)) == (before, shape)


def test_a_large_import_keeps_every_index(new_shop, sales_file):
    import_sales(new_shop, sales_file(MONDAY))
    shape = indexes(new_shop)
    import_sales(new_shop, big_file(sales_file))
    assert indexes(new_shop) == shape


def test_progress_grows_to_the_whole(new_shop, sales_file, recorder):
    heard = recorder()
    import_sales(new_shop, big_file(sales_file), progress=heard)
    shares = [done / total for done, total, _ in heard.reports]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    assert len(shares) > 10
    assert all(words for _, _, words in heard.reports)


def test_online_retail_makes_a_british_shop(new_shop, sales_file):
    header = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country"
    lines = ["536365,85123A,WHITE HEART,6,7/1/2010 8:26,2.55,17850.0,United Kingdom"]
    report = import_sales(new_shop, sales_file(lines, header=header))
    summary = shops.summary(new_shop)
    assert (summary.currency, summary.time_zone) == ("GBP", "Europe/London")
    assert report.first == 1_277_969_160  # 7:26 UTC, for the first of July is summer
    with Browser(new_shop) as browser:
        assert [(row.code, row.region) for row in browser.customers()] == [("17850", "United Kingdom")]


def test_a_compressed_file_will_do(new_shop, sales_file):
    file = sales_file(MONDAY)
    packed = file.with_suffix(".csv.gz")
    packed.write_bytes(gzip.compress(file.read_bytes()))
    assert import_sales(new_shop, packed).kept == 4


def test_unusual_file_names_and_codes_will_do(tmp_path, sales_file):
    shop = tmp_path / "shops" / "Läden 店 'x'; --.shop"
    file = sales_file(['"1\'; DROP TABLE events; --",Zoë 客,22423,"Tasse ""für"" 3 €",1,2,2023-01-02'], "ä b.csv")
    import_sales(shop, file)
    with Browser(shop) as browser:
        assert browser.sales()[0].customer == "Zoë 客"
        assert browser.sales()[0].name == 'Tasse "für" 3 €'


def test_a_shop_that_another_program_is_changing_is_told_plainly(new_shop, sales_file, monkeypatch):
    import_sales(new_shop, sales_file(MONDAY))
    monkeypatch.setattr(connecting, "_BUSY_MILLISECONDS", 0)
    with (
        database.open(new_shop) as other,
        other.transaction(),
        pytest.raises(UserError, match="Another program is changing"),
    ):
        import_sales(new_shop, sales_file(TUESDAY))


def test_prices_and_quantities_survive_to_the_penny(new_shop, sales_file):
    prices = np.arange(1, 500)
    import_sales(new_shop, sales_file([f"1,C1,{n},A,{n / 4},{n / 100},2023-01-02" for n in prices]))
    with Browser(new_shop) as browser:
        rows = browser.sales(limit=1000)
    assert sorted((row.quantity, row.unit_price) for row in rows) == [(n / 4, n) for n in prices.tolist()]


def test_text_files_are_never_changed(new_shop, sales_file):
    file = sales_file(MONDAY)
    before = file.read_bytes()
    import_sales(new_shop, file)
    assert Path(file).read_bytes() == before
