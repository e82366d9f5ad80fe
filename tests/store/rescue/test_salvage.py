import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.domain.entities import Customer, Product, ShopInfo
from recsys_gui.store.file import database
from recsys_gui.store.file.integrity import references, search, serving, sums
from recsys_gui.store.rescue import salvage
from recsys_gui.store.tables import catalogue, events, runs

PAGE = 4096
LINES = [(day % 900, 1 + day % 40, 1 + day % 30, 1 + day % 700, 1, 100 + day % 7, 0) for day in range(6000)]


@pytest.fixture
def big(db, path, filled):
    """Six thousand sale lines, forty customers, thirty products and a trained model."""
    filled(
        db,
        LINES,
        [Product(f"P{n}", f"Product {n}", list_price=n) for n in range(1, 31)],
        [Customer(f"C{n}", f"Customer {n}") for n in range(1, 41)],
    )
    run = runs.start(db, "popular", {}, 0, len(LINES))
    runs.finish(db, run, b"weights" * 1000, seconds=1, best_epoch=1)
    runs.use(db, run, ["all"])
    db.close()
    return path


def spoiled(path, pages):
    data = bytearray(path.read_bytes())
    for page in pages:
        data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(data)


def rescued(path, tmp_path):
    to = tmp_path / "rescued.shop"
    with database.building(to, ShopInfo("new")) as fresh:
        lost = salvage.salvage(path, fresh)
    return to, lost


def pages_of(path, raw, table):
    """The leaf pages of a table, 0 the first of the file."""
    rows = raw(path).execute("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (table,)).fetchall()
    return [page - 1 for (page,) in rows]


def assert_whole(path):
    with database.open(path) as db:
        assert db.sound()
        assert references(db) and sums(db) and search(db) and serving(db)


def test_of_a_whole_file_nothing_is_lost(big, tmp_path):
    to, lost = rescued(big, tmp_path)
    assert lost == {}
    assert_whole(to)
    with database.open(to) as db, database.open(big) as old:
        for table in ("products", "customers", "orders", "events", "weights", "serving", "settings"):
            sql = f"SELECT * FROM {table} WHERE true"
            skipped = " AND key NOT LIKE 'changes.%'" if table == "settings" else ""
            assert db.all(tuple, "SELECT count(*) || '' FROM " + table) == old.all(
                tuple, "SELECT count(*) || '' FROM " + table
            )
            rows = db.all(lambda *row: row, sql + skipped)
            assert rows == old.all(lambda *row: row, sql + skipped)


def test_around_a_hole_everything_else_is_kept(big, tmp_path, raw):
    hole = pages_of(big, raw, "events")[10]
    spoiled(big, [hole])
    to, lost = rescued(big, tmp_path)
    assert_whole(to)
    assert 0 < lost["sales"] < 250
    with database.open(to) as db:
        assert db.number("SELECT count(*) FROM events") == len(LINES) - lost["sales"]
        assert list(catalogue.customers(db)[1]) == [f"C{n}" for n in range(1, 41)]


def test_sales_of_lost_products_still_count(big, tmp_path, raw):
    spoiled(big, pages_of(big, raw, "products"))
    to, lost = rescued(big, tmp_path)
    assert lost == {"products": 30}
    assert_whole(to)
    with database.open(to) as db:
        assert len(events.read(db)) == len(LINES)
        assert db.one(str, "SELECT code FROM products WHERE id = 3") == "?3"


def test_a_file_without_its_first_page_is_read(big, tmp_path):
    spoiled(big, [0])
    to, lost = rescued(big, tmp_path)
    assert lost == {}
    assert_whole(to)


def test_of_a_file_cut_in_two_the_first_half_is_read(big, tmp_path):
    data = big.read_bytes()
    big.write_bytes(data[: len(data) // 2])
    to, lost = rescued(big, tmp_path)
    assert_whole(to)
    with database.open(to) as db:
        assert db.number("SELECT count(*) FROM events") == len(LINES) - lost.get("sales", 0) > 1000


def test_a_model_that_changed_is_left_out(big, tmp_path, raw):
    raw(big).execute("UPDATE weights SET data = x'00'")
    to, lost = rescued(big, tmp_path)
    assert lost == {"models": 1}
    assert_whole(to)


def test_where_nothing_can_be_read_no_file_is_made(big, tmp_path):
    big.write_bytes(b"\xff" * len(big.read_bytes()))
    with pytest.raises(UserError, match="is damaged"):
        rescued(big, tmp_path)
    assert not (tmp_path / "rescued.shop").exists()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["corner.shop"]


@pytest.mark.parametrize("lost_pages", [[0], [0, 17, 19]])
def test_a_file_that_gave_its_free_pages_back_is_read_without_its_first_page_too(big, tmp_path, raw, lost_pages):
    raw(big).execute("VACUUM")
    raw(big).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    spoiled(big, lost_pages)
    to, lost = rescued(big, tmp_path)
    assert lost == {}
    assert_whole(to)
