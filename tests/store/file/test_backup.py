import os
import stat

import pytest

from recsys_gui.base.errors import ShopFileError, UserError
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.store.file import backup, copies, database
from recsys_gui.store.tables import settings


def spoil(path, page=-1):
    """Overwrite a page in the middle of the file, or the one with this number."""
    data = bytearray(path.read_bytes())
    start = 4096 * (page if page >= 0 else len(data) // 8192)
    data[start : start + 4096] = b"\x5a" * 4096
    path.write_bytes(data)


def test_a_backup_holds_what_the_shop_holds_and_is_one_private_file(shop, path):
    made = shop.back_up("by hand")
    assert [entry.name for entry in copies.folder_of(path).iterdir()] == [made.name]
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700
    [found] = map(backup.described, copies.copies_of(path))
    assert (found.sales, found.products, found.customers, found.reason) == (7, 3, 2, "by hand")
    assert found.newest == 15_000 * 86_400 + 22 * 86_400 + 43_200
    assert not found.problem


def test_a_backup_is_made_while_another_program_writes(shop, path):
    with database.open(path) as other, other.transaction():
        other.run("DELETE FROM events")
        made = shop.back_up("by hand")
    with database.open(made, read_only=True) as kept:
        assert kept.number("SELECT count(*) FROM events") == 7


def test_a_damaged_shop_makes_no_backup_and_costs_none(shop, path):
    first = shop.back_up("by hand")
    shop.close()
    spoil(path)
    with pytest.raises(ShopFileError, match="is damaged") as refused, database.open(path) as broken:
        broken.back_up("automatic")
    assert refused.value.cause == "damaged"
    assert [copy.path for copy in copies.copies_of(path)] == [first]


def test_an_automatic_backup_with_nothing_new_is_not_kept(shop, path):
    assert shop.back_up("automatic") is not None
    assert shop.back_up("automatic") is None
    settings.put(shop, "something", "new")
    newest = shop.back_up("automatic")
    assert [copy.path for copy in copies.copies_of(path)] == [newest]


def test_a_backup_that_was_damaged_later_says_so(shop, path):
    made = shop.back_up("by hand")
    made.write_bytes(made.read_bytes()[:3000])
    [found] = map(backup.described, copies.copies_of(path))
    assert "is damaged" in str(found.problem)
    with pytest.raises(ShopFileError, match="is damaged"):
        backup.put_back(made, path)
    assert shop.number("SELECT count(*) FROM events") == 7


def test_putting_back_changes_the_file_under_those_who_have_it_open(shop, path):
    made = shop.back_up("by hand")
    with database.open(path, read_only=True) as reader:
        with shop.transaction():
            shop.run("DELETE FROM events")
            shop.touch("sales")
        before = reader.data_version()
        assert backup.put_back(made, path) is None
        assert reader.number("SELECT count(*) FROM events") == 7
        assert reader.data_version().sales > before.sales


def test_a_damaged_file_is_replaced_and_kept(shop, path):
    made = shop.back_up("by hand")
    shop.close()
    spoil(path)
    broken = path.read_bytes()
    aside = backup.put_back(made, path)
    assert aside.read_bytes() == broken
    with database.open(path) as again:
        assert again.number("SELECT count(*) FROM events") == 7
        assert again.sound()


def test_the_log_of_a_damaged_file_does_not_spoil_the_restored_one(shop, path, raw):
    made = shop.back_up("by hand")
    with shop.transaction():
        shop.run("UPDATE products SET name = 'left in the log'")
    log = path.with_name("corner.shop-wal").read_bytes()
    shop.close()
    spoil(path, 0)
    path.with_name("corner.shop-wal").write_bytes(log)
    backup.put_back(made, path)
    with database.open(path) as again:
        assert again.one(str, "SELECT name FROM products WHERE code = 'POST'") == "Postage"


def test_a_shop_that_is_gone_comes_back(shop, path):
    made = shop.back_up("by hand")
    shop.close()
    path.unlink()
    assert backup.put_back(made, path) is None
    with database.open(path) as again:
        assert again.number("SELECT count(*) FROM events") == 7


def test_another_shop_is_no_obstacle(shop, path, tmp_path):
    other = tmp_path / "other.shop"
    database.create(other, ShopInfo("Other")).close()
    assert backup.put_back(shop.back_up("by hand"), other) is None
    with database.open(other) as now:
        assert settings.info(now).name == "Corner shop"


def test_a_copy_goes_where_it_was_asked_for(shop, tmp_path):
    shop.save_to(tmp_path / "copy.shop")
    with database.open(tmp_path / "copy.shop") as found:
        assert found.number("SELECT count(*) FROM events") == 7


def test_a_place_that_cannot_be_written_is_told_plainly(shop, tmp_path):
    with pytest.raises(UserError, match="No file can be made"):
        shop.save_to(tmp_path / "nowhere" / "copy.shop")


def test_a_damaged_file_can_be_copied_as_it_is(shop, path, tmp_path):
    shop.close()
    spoil(path)
    backup.raw_copy(path, tmp_path / "raw.shop")
    assert (tmp_path / "raw.shop").read_bytes() == path.read_bytes()


def test_a_full_disk_costs_no_backup(shop, path, monkeypatch):
    first = shop.back_up("by hand")

    def no_room(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(backup, "copy", no_room)
    with pytest.raises(ShopFileError, match="no room left") as refused:
        shop.back_up("by hand")
    assert refused.value.cause == "full"
    assert list(copies.folder_of(path).iterdir()) == [first]
