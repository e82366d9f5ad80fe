from datetime import datetime, timedelta

import pytest

from recsys_gui.base.errors import JobCancelled, ShopFileError, UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.safekeeping import backups, checking
from recsys_gui.services.shops import summary
from recsys_gui.services.undo_import import undo_import
from recsys_gui.store.file import database

SALES = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"


@pytest.fixture
def more_sales(tmp_path):
    path = tmp_path / "more.csv"
    lines = [f"9{n},P1,PRODUCT 1,1,2011-06-{n:02} 10:00:00,1.25,C{n},United Kingdom\n" for n in range(1, 21)]
    path.write_text(SALES + "".join(lines), encoding="utf-8")
    return path


def reasons(shop):
    return [found.reason for found in backups.backups_of(shop).backups]


def spoil(shop):
    data = bytearray(shop.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = b"\x5a" * 4096
    shop.write_bytes(data)


class CancelAt(NullProgress):
    def __init__(self, number):
        self.left = number

    def report(self, done, total, text=None):
        self.left -= 1
        if self.left < 0:
            raise JobCancelled


def test_a_shop_without_backups_has_an_empty_list(shop):
    found = backups.backups_of(shop)
    assert found.backups == []
    assert found.folder == shop.with_name("test backups")


def test_an_import_and_its_undo_are_preceded_by_backups(shop, more_sales):
    sales = summary(shop).sales
    report = import_sales(shop, more_sales)
    undo_import(shop, report.import_id)
    found = backups.backups_of(shop).backups
    assert [(backup.reason, backup.sales) for backup in found] == [
        ("before undo", sales + 20),
        ("before import", sales),
    ]


def test_restoring_keeps_what_was_there_and_can_be_taken_back(shop, more_sales):
    sales = summary(shop).sales
    import_sales(shop, more_sales)
    done = backups.restore(shop, backups.backups_of(shop).backups[0].path)
    assert summary(shop).sales == done.backup.sales == sales
    backups.restore(shop, done.before)
    assert summary(shop).sales == sales + 20


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_restore_that_is_cancelled_changes_nothing(shop, more_sales, at):
    kept = backups.back_up(shop)
    import_sales(shop, more_sales)
    sales = summary(shop).sales
    with pytest.raises(JobCancelled):
        backups.restore(shop, kept.path, CancelAt(at))
    assert summary(shop).sales == sales


def test_a_damaged_backup_is_not_put_back(shop):
    kept = backups.back_up(shop)
    spoil(kept.path)
    sales = summary(shop).sales
    with pytest.raises(ShopFileError, match="is damaged"):
        backups.restore(shop, kept.path)
    assert summary(shop).sales == sales
    assert reasons(shop) == ["by hand"]


def test_what_is_no_shop_file_is_not_put_back(shop, more_sales):
    with pytest.raises(UserError, match="not a shop file"):
        backups.restore(shop, more_sales)
    with pytest.raises(UserError, match="the shop file itself"):
        backups.restore(shop, shop)


def test_a_damaged_shop_gets_its_newest_backup_back(shop):
    kept = backups.back_up(shop)
    sales = summary(shop).sales
    spoil(shop)
    with pytest.raises(ShopFileError):
        summary(shop)
    done = backups.restore(shop, kept.path)
    assert (done.before, done.aside.exists()) == (None, True)
    assert summary(shop).sales == sales
    assert checking.check(shop).whole


def test_a_damaged_shop_without_backup_is_rescued(shop):
    sales = summary(shop).sales
    spoil(shop)
    done = backups.rescue(shop)
    assert checking.check(shop).whole
    assert done.rows["sales"] + done.lost.get("sales", 0) == sales
    assert done.rows["sales"] > sales / 2
    assert [entry.name.split(" ")[0] for entry in backups.backups_of(shop).folder.iterdir()] == ["damaged"]


def test_a_rescue_that_is_cancelled_changes_nothing(shop):
    spoil(shop)
    before = shop.read_bytes()
    with pytest.raises(JobCancelled):
        backups.rescue(shop, CancelAt(3))
    assert shop.read_bytes() == before
    assert list(backups.backups_of(shop).folder.iterdir()) == []


class Looking(NullProgress):
    """Notes which files lie in a folder while work goes on."""

    def __init__(self, folder):
        self.folder, self.seen = folder, set()

    def report(self, done, total, text=None):
        self.seen |= {path.name for path in self.folder.iterdir()}


def test_what_a_rescue_works_on_is_swept_away_if_it_is_killed(shop):
    spoil(shop)
    looking = Looking(backups.backups_of(shop).folder)
    backups.rescue(shop, looking)
    assert looking.seen
    assert all(name.startswith(".work.part-") for name in looking.seen)


def test_an_automatic_backup_is_due_every_hour(shop):
    assert backups.is_due(shop)
    backups.back_up(shop, "automatic")
    now = datetime.now()
    assert not backups.is_due(shop, now)
    assert backups.is_due(shop, now + timedelta(hours=2))
    assert backups.is_due(shop, now - timedelta(days=400))


def test_a_copy_overwrites_nothing(shop, tmp_path):
    to = tmp_path / "copy.shop"
    backups.save_copy(shop, to)
    assert summary(to).sales == summary(shop).sales
    with pytest.raises(UserError, match="already a file"):
        backups.save_copy(shop, to)


def test_a_damaged_file_is_copied_as_it_is(shop, tmp_path):
    spoil(shop)
    backups.save_copy(shop, tmp_path / "copy.shop")
    assert (tmp_path / "copy.shop").read_bytes() == shop.read_bytes()


def test_a_whole_shop_passes_the_check(trained):
    found = checking.check(trained[0])
    assert found.problems == []
    assert (found.trainings, found.interrupted) == (1, 0)


@pytest.mark.parametrize(
    ("sabotage", "sentence"),
    [
        ("UPDATE weights SET data = x'00'", "The trained model number"),
        ("UPDATE products SET lines = lines + 1 WHERE id = 1", "The sums kept"),
        ("DELETE FROM weights", "A model that ranks lists is missing"),
        ("DELETE FROM product_search_docsize WHERE id = 3", "The search index"),
        ("DELETE FROM products WHERE id = 1", "name products or customers that are not there"),
    ],
)
def test_the_check_finds_what_does_not_agree(trained, tmp_path, sabotage, sentence):
    path = tmp_path / "mine.shop"
    backups.save_copy(trained[0], path)
    with database.open(path) as db:
        db.run("PRAGMA foreign_keys = OFF")
        db.run(sabotage)
    assert sentence in " ".join(map(str, checking.check(path).problems))


def test_the_check_finds_damaged_pages(shop):
    spoil(shop)
    assert not checking.check(shop).whole
