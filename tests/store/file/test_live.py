"""A file that is open is opened again without letting go of its locks."""

import subprocess
import sys

import pytest

from recsys_gui.domain.entities import ShopInfo
from recsys_gui.store.file import backup, database, header, live
from recsys_gui.store.tables import settings

READ_AND_CLOSE = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM settings'); c.close()"


@pytest.fixture
def shop(tmp_path):
    path = tmp_path / "corner.shop"
    database.create(path, ShopInfo("Corner")).close()
    return path


def another_process_reads(shop):
    subprocess.run([sys.executable, "-c", READ_AND_CLOSE, str(shop)], check=True, timeout=60)


def test_another_process_that_closes_the_file_leaves_the_log_that_is_in_use(shop):
    with database.open(shop, read_only=True) as first:
        settings.info(first)
        with database.open(shop) as second:
            settings.put(second, "name", "New")
            header.schema_version(shop)
            another_process_reads(shop)
            assert shop.with_name("corner.shop-wal").exists()
            settings.put(second, "name", "Newer")
        another_process_reads(shop)
        assert shop.with_name("corner.shop-wal").exists()
        assert settings.info(first).name == "Newer"
    with database.open(shop) as again:
        assert again.sound()
        assert settings.info(again).name == "Newer"


def test_a_file_is_looked_at_again_once_it_is_closed(shop):
    opened = database.open(shop)
    opened.close()
    opened.close()
    with live.looking(shop) as may_read:
        assert may_read
    with database.open(shop), database.open(shop):
        with live.looking(shop) as may_read:
            assert not may_read
        assert header.schema_version(shop) > 0
    with live.looking(shop) as may_read:
        assert may_read


def test_what_is_not_there_has_no_identity(tmp_path):
    assert live.identity(tmp_path / "gone.shop") is None
    live.enter(None)
    live.leave(None)


def test_a_file_that_is_open_is_not_copied_past_sqlite(shop, tmp_path):
    copies = (
        lambda: backup.raw_copy(shop, tmp_path / "copy.shop"), lambda: backup.put_aside(shop),
        lambda: backup._fingerprint(shop),
    )  # fmt: skip
    with database.open(shop, read_only=True):
        for copy in copies:
            with pytest.raises(live.OpenHereError):
                copy()
    for copy in copies:
        copy()
    assert (tmp_path / "copy.shop").read_bytes() == shop.read_bytes()
