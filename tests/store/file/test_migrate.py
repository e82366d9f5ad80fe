import sqlite3
from contextlib import closing

import pytest

from recsys_gui.store.file import migrate


@pytest.fixture
def connection():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        yield fresh


def steps(folder, **scripts):
    for name, script in scripts.items():
        (folder / f"{name.removeprefix('n')}.sql").write_text(script, encoding="utf-8")
    return folder


def version(connection):
    return connection.execute("PRAGMA user_version").fetchone()[0]


def names(connection):
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}


def test_the_steps_are_numbered_without_gaps():
    numbers = sorted(int(file.name.split("_")[0]) for file in migrate.STEPS.iterdir())
    assert numbers == list(range(1, migrate.newest() + 1))


def test_a_new_file_gets_every_step(connection, tmp_path):
    folder = steps(tmp_path, n0001_a="CREATE TABLE a (x);", n0002_b="CREATE TABLE b (x);\nCREATE TABLE c (x);\n")
    migrate.migrate(connection, folder)
    assert names(connection) == {"a", "b", "c"}
    assert version(connection) == 2


def test_a_file_gets_only_the_steps_it_lacks(connection, tmp_path):
    migrate.migrate(connection, steps(tmp_path, n0001_a="CREATE TABLE a (x);"))
    migrate.migrate(connection, steps(tmp_path, n0002_b="ALTER TABLE a ADD COLUMN y;"))
    migrate.migrate(connection, tmp_path)
    assert version(connection) == 2
    assert connection.execute("SELECT y FROM a").fetchall() == []


def test_steps_run_whole_or_not_at_all(connection, tmp_path):
    folder = steps(
        tmp_path, n0001_a="CREATE TABLE a (x);", n0002_b="CREATE TABLE b (x);\nINSERT INTO nothing VALUES (1);"
    )
    with pytest.raises(sqlite3.OperationalError):
        migrate.migrate(connection, folder)
    assert names(connection) == set()
    assert version(connection) == 0
    assert not connection.in_transaction


def test_semicolons_inside_texts_and_comments_do_not_cut(connection, tmp_path):
    script = "-- one; two\nCREATE TABLE a (x TEXT DEFAULT ';\n;');\nINSERT INTO a DEFAULT VALUES;\n"
    migrate.migrate(connection, steps(tmp_path, n0001_a=script))
    assert connection.execute("SELECT x FROM a").fetchall() == [(";\n;",)]


def test_a_new_file_passes_the_check(db, path, raw):
    migrate.check(raw(path), path)


def test_the_schema_is_described_by_one_file_a_version(connection):
    migrate.migrate(connection)
    assert version(connection) == migrate.newest() >= 2
    assert {"products", "customers", "orders", "events", "imports", "runs", "settings"} <= names(connection)
