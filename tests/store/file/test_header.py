import os
import sqlite3
from contextlib import closing

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.store.file import migrate
from recsys_gui.store.file.header import APPLICATION_ID, schema_version


def test_a_shop_file_tells_its_version(db, path):
    assert schema_version(path) == migrate.newest()


def test_the_application_id_reads_shop():
    assert APPLICATION_ID.to_bytes(4, "big") == b"SHOP"


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UserError, match=r"There is no shop file at .*none\.shop"):
        schema_version(tmp_path / "none.shop")


@pytest.mark.parametrize("content", [b"", b"order,customer\n1,2\n", b"SQLite format 3\0" + bytes(84), os.urandom(5000)])
def test_anything_else_is_no_shop_file(tmp_path, content):
    path = tmp_path / "other.shop"
    path.write_bytes(content)
    with pytest.raises(UserError, match="is not a shop file"):
        schema_version(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_no_shop_file(tmp_path):
    path = tmp_path / "notes.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE notes (text)")
    with pytest.raises(UserError, match="is not a shop file"):
        schema_version(path)


def test_a_folder_is_no_shop_file(tmp_path):
    with pytest.raises(UserError, match="is not a shop file"):
        schema_version(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_that_never_ends_is_no_shop_file(tmp_path):
    path = tmp_path / "pipe.shop"
    os.mkfifo(path)
    with pytest.raises(UserError, match="is not a shop file"):
        schema_version(path)


def test_a_file_that_may_not_be_read_is_said_to_be_so(tmp_path, monkeypatch, db, path):
    def refuse(*_arguments, **_options):
        raise PermissionError

    db.close()
    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(UserError, match="cannot be read"):
        schema_version(path)


def test_an_impossible_name_cannot_be_read(tmp_path):
    with pytest.raises(UserError):
        schema_version(tmp_path / "a\0b.shop")
