import os
import sqlite3
import stat
import threading

import numpy as np
import pytest

from recsys_gui.base.errors import JobCancelled, ShopFileError, UserError
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.store.file import copies, database, migrate
from recsys_gui.store.tables import settings

INFO = ShopInfo("Corner shop", "GBP", "Europe/London")


def folder(path):
    return sorted(file.name for file in path.parent.iterdir())


def test_a_new_shop_file_has_its_header_at_once(path):
    database.create(path, INFO).close()
    head = path.read_bytes()[:100]
    assert head.startswith(b"SQLite format 3\0")
    assert head[68:72] == b"SHOP"
    assert head[18:20] == b"\x02\x02", "write-ahead log"
    assert folder(path) == ["corner.shop"]


@pytest.mark.skipif(os.name == "nt", reason="file modes are of Unix")
def test_only_the_owner_may_read_a_shop_file(db, path):
    db.run("INSERT INTO settings VALUES ('a', 'b')")
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}


@pytest.mark.parametrize(
    ("pragma", "value"), [("foreign_keys", 1), ("trusted_schema", 0), ("journal_mode", "wal"), ("busy_timeout", 5000)]
)
def test_connections_are_careful(db, pragma, value):
    assert db.one(lambda found: found, f"PRAGMA {pragma}") == value


def test_every_table_is_strict(db):
    loose = "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
    assert db.all(str, loose) == []


def test_a_shop_file_never_has_triggers_or_views(db):
    assert db.number("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')") == 0


def test_creating_never_overwrites(path):
    path.write_text("my novel", encoding="utf-8")
    with pytest.raises(UserError, match="There is already a file"):
        database.create(path, INFO)
    assert path.read_text(encoding="utf-8") == "my novel"


def test_creating_in_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UserError, match="No file can be made"):
        database.create(tmp_path / "nowhere" / "a.shop", INFO)


def test_a_path_with_signs_and_other_scripts_works(tmp_path):
    path = tmp_path / "商店 #1? 100% & more.shop"
    with database.create(path, INFO) as db:
        assert settings.info(db) == INFO
    assert folder(path) == [path.name]


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, JobCancelled])
def test_a_shop_that_fails_to_be_built_never_appears(path, failure):
    with pytest.raises(failure), database.building(path, INFO) as db:
        db.run("INSERT INTO settings VALUES ('a', 'b')")
        raise failure
    assert folder(path) == []


def test_a_shop_appears_only_when_it_is_whole(path):
    with database.building(path, INFO) as db:
        db.run("INSERT INTO settings VALUES ('a', 'b')")
        assert not path.exists()
    with database.open(path) as db:
        assert settings.get(db, "a") == "b"


@pytest.mark.parametrize("content", [b"", b"order,customer\n", bytes(4096), b"SQLite format 3\0" + bytes(4080)])
def test_opening_another_file_changes_nothing(path, content):
    path.write_bytes(content)
    with pytest.raises(UserError, match="is not a shop file"):
        database.open(path)
    assert path.read_bytes() == content
    assert folder(path) == ["corner.shop"]


def test_opening_the_database_of_another_program_changes_nothing(path, raw):
    raw(path).execute("CREATE TABLE notes (text)")
    before = path.read_bytes()
    with pytest.raises(UserError, match="is not a shop file"):
        database.open(path)
    assert path.read_bytes() == before


def test_opening_a_missing_file_makes_none(path):
    with pytest.raises(UserError, match="There is no shop file"):
        database.open(path)
    assert folder(path) == []


def test_a_newer_shop_file_is_refused_and_left_alone(db, path, raw):
    db.close()
    raw(path).execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(UserError, match="newer version of Shelfwise"):
        database.open(path)
    assert path.read_bytes() == before


def test_a_version_that_still_stands_in_the_log_counts(db, path, raw):
    raw(path).execute("PRAGMA user_version = 99")
    assert path.read_bytes()[60:64] == migrate.newest().to_bytes(4, "big")
    with pytest.raises(UserError, match="newer version of Shelfwise"):
        database.open(path)


def test_a_file_cut_short_is_damaged(shop, path):
    shop.close()
    path.write_bytes(path.read_bytes()[:6000])
    with pytest.raises(UserError, match="is damaged"), database.open(path) as db:
        db.all(tuple, "SELECT * FROM events")


@pytest.mark.parametrize(
    "sabotage",
    [
        "DROP TABLE runs",
        "DROP INDEX events_by_time",
    ],
)
def test_a_file_that_lacks_something_is_damaged(db, path, raw, sabotage):
    db.close()
    raw(path).execute(sabotage)
    with pytest.raises(UserError, match="is damaged"):
        database.open(path)


@pytest.mark.parametrize(
    "sabotage",
    [
        "CREATE VIEW secrets AS SELECT * FROM customers",
        "CREATE TRIGGER gone AFTER INSERT ON runs BEGIN DELETE FROM events; END",
        "CREATE TABLE notes (words)",
        "CREATE INDEX mine ON customers (region)",
        "ALTER TABLE customers ADD COLUMN note TEXT",
        "ALTER TABLE customers ADD COLUMN twice INTEGER AS (lines * 2)",
        "CREATE VIRTUAL TABLE more USING fts5 (words)",
    ],
)
def test_a_file_that_another_program_added_to_is_not_opened(db, path, raw, sabotage):
    db.close()
    raw(path).execute(sabotage)
    with pytest.raises(ShopFileError, match="changed by another program") as refused:
        database.open(path)
    assert refused.value.cause == "altered"


def test_statistics_that_sqlite_keeps_do_no_harm(shop, path, raw):
    raw(path).execute("ANALYZE")
    with database.open(path) as again:
        assert again.number("SELECT count(*) FROM events") == 7


def test_a_file_that_only_claims_to_be_an_old_shop_is_damaged(path, raw):
    connection = raw(path)
    connection.execute(f"PRAGMA application_id = {database.APPLICATION_ID}")
    connection.execute("CREATE TABLE settings (nonsense)")
    with pytest.raises(UserError, match="is damaged"):
        database.open(path)
    assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("settings",)]


def test_a_reader_cannot_write(db, path):
    with database.open(path, read_only=True) as reader, pytest.raises(UserError, match="may not be changed"):
        reader.run("INSERT INTO settings VALUES ('a', 'b')")


def test_a_shop_in_a_folder_that_may_not_be_written_can_be_read(shop, path, monkeypatch):
    shop.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with database.open(path, read_only=True) as reader:
        assert reader.number("SELECT count(*) FROM events") == 7
        assert folder(path) == ["corner.shop"]
        with pytest.raises(UserError, match="may not be changed"):
            reader.run("DELETE FROM events")


def test_nothing_lies_beside_a_closed_shop(db, path):
    db.run("INSERT INTO settings VALUES ('a', 'b')")
    with database.open(path, read_only=True):
        db.close()
    assert folder(path) == ["corner.shop"]


def test_a_transaction_is_wholly_in(db, path):
    with db.transaction():
        settings.put(db, "a", "1")
        settings.put(db, "b", "2")
    with database.open(path) as other:
        assert (settings.get(other, "a"), settings.get(other, "b")) == ("1", "2")


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, JobCancelled])
def test_a_transaction_that_fails_is_wholly_out(db, failure):
    with pytest.raises(failure), db.transaction():
        settings.put(db, "a", "1")
        raise failure
    assert settings.get(db, "a") is None
    with db.transaction():
        settings.put(db, "a", "2")
    assert settings.get(db, "a") == "2"


def test_readers_see_the_state_before_while_another_writes(db, path):
    with database.open(path, read_only=True) as reader:
        with db.transaction():
            settings.put(db, "a", "1")
            assert settings.get(reader, "a") is None
        assert settings.get(reader, "a") == "1"


def test_a_second_writer_is_told_in_plain_words(db, path):
    with database.open(path) as other:
        other.run("PRAGMA busy_timeout = 0")
        with db.transaction(), pytest.raises(UserError, match="Another program is changing"), other.transaction():
            pass


def test_a_broken_reference_is_refused(db):
    with pytest.raises(sqlite3.IntegrityError), db.transaction():
        db.run("INSERT INTO events (time, kind, product_id, quantity) VALUES (1, 0, 12, 1)")


def test_a_connection_stays_in_its_thread(db):
    errors = []

    def elsewhere():
        try:
            db.number("SELECT 1")
        except sqlite3.ProgrammingError as error:
            errors.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(errors) == 1


def test_others_learn_that_sales_changed(db, path):
    with database.open(path, read_only=True) as reader:
        before = reader.data_version()
        with db.transaction():
            db.touch("sales")
        after = reader.data_version()
    assert (after.sales, after.models) == (before.sales + 1, before.models)


def test_what_was_undone_was_no_change(db):
    before = db.data_version()
    with pytest.raises(RuntimeError), db.transaction():
        db.touch("models")
        raise RuntimeError
    assert db.data_version() == before


def test_a_shop_takes_the_place_of_another_while_it_is_open(shop, tmp_path):
    target = tmp_path / "other.shop"
    with database.create(target, ShopInfo("Other")) as other:
        shop.copy_into(target)
        assert settings.info(other) == INFO
        assert other.number("SELECT count(*) FROM events") == 7


def test_numbers_come_as_an_array(db):
    found = db.table("SELECT 1, 2.5 UNION ALL SELECT 9007199254740991, 9e999", columns=2)
    np.testing.assert_array_equal(found, [[1, 2.5], [2**53 - 1, np.inf]])
    assert db.table("SELECT 1, 2 WHERE false", columns=2).shape == (0, 2)


def test_no_answer_is_none_or_nought(db):
    assert db.one(str, "SELECT 'x' WHERE false") is None
    assert db.number("SELECT NULL") == 0


def test_an_older_file_is_backed_up_and_brought_up_to_date(path, raw, monkeypatch, tmp_path):
    steps = tmp_path / "steps"
    steps.mkdir()
    for step in migrate.STEPS.glob("*.sql"):
        (steps / step.name).write_text(step.read_text(encoding="utf-8"), encoding="utf-8")
    shop_folder = tmp_path / "shops"
    shop_folder.mkdir()
    path = shop_folder / "corner.shop"
    database.create(path, INFO).close()
    old = migrate.newest()
    (steps / f"{old + 1:04}_wishes.sql").write_text("CREATE TABLE wishes (id INTEGER PRIMARY KEY) STRICT;\n")
    monkeypatch.setattr(migrate, "STEPS", steps)
    for function in (migrate.newest, migrate.migrate):
        monkeypatch.setattr(function, "__defaults__", (steps,))
    with database.open(path) as db:
        assert db.number("PRAGMA user_version") == old + 1
        assert db.number("SELECT count(*) FROM wishes") == 0
    [kept] = copies.copies_of(path)
    assert kept.reason == "before update"
    assert raw(kept.path).execute("PRAGMA user_version").fetchone() == (old,)
