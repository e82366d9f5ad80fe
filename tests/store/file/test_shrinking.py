import sqlite3

import pytest

from recsys_gui.store.file import connecting, database, integrity
from recsys_gui.store.file.shrinking import shrink

LINES = [(day % 900, 1 + day % 40, 1 + day % 30, 1 + day % 700, 1, 100 + day % 7, 0) for day in range(12_000)]
FEW = LINES[:300]


@pytest.fixture
def emptied(db, path, filled):
    """A shop most of whose sale lines are gone, so that most of its pages are free."""
    filled(db, LINES)
    db.run("DELETE FROM events WHERE id > 300")
    yield db
    db.close()


def rows(db):
    tables = ("products", "customers", "orders", "events", "settings")
    return [db.all(lambda *row: row, f"SELECT * FROM {table} ORDER BY 1") for table in tables]


def test_a_file_gives_back_the_pages_of_what_is_gone(emptied, path):
    before, held = integrity.size(emptied), rows(emptied)
    given = shrink(emptied)
    assert given > 256 << 10
    assert integrity.free(emptied) == 0
    assert path.stat().st_size == integrity.size(emptied) == before - given
    assert rows(emptied) == held
    assert emptied.sound() and integrity.pages(emptied) and integrity.search(emptied)


def test_a_file_with_little_to_give_is_left_alone(db, path, filled):
    filled(db, LINES)
    db.run("DELETE FROM events WHERE id > 11900")
    before = path.stat().st_size
    assert shrink(db) == 0
    assert path.stat().st_size == before


def test_who_reads_meanwhile_goes_on_and_sees_the_same(emptied, path):
    with database.open(path, read_only=True) as reader:
        reader.run("BEGIN")
        before = rows(reader)
        shrink(emptied)
        assert rows(reader) == before
        reader.run("COMMIT")
        assert rows(reader) == before
        assert reader.sound()


def test_while_another_program_writes_nothing_happens(path, db, filled, monkeypatch):
    filled(db, LINES).run("DELETE FROM events WHERE id > 300")
    monkeypatch.setattr(connecting, "_BUSY_MILLISECONDS", 50)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with database.open(path) as waiting:
        size = integrity.size(waiting)
        assert shrink(waiting) == 0
        other.execute("ROLLBACK")
        other.close()
        assert integrity.size(waiting) == size
        assert shrink(waiting) > 0
