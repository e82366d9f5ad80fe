import sqlite3
from pathlib import Path

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.store.file.failures import explained

PATH = Path("folder") / "mine.shop"


def failing(kind, code=None):
    error = kind("as SQLite says it")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (sqlite3.SQLITE_BUSY, "Another program is changing “mine.shop”"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another program is changing “mine.shop”"),
        (sqlite3.SQLITE_LOCKED, "Another program is changing"),
        (sqlite3.SQLITE_PROTOCOL, "Another program is changing"),
        (sqlite3.SQLITE_FULL, "no room left on the disk"),
        (sqlite3.SQLITE_IOERR_WRITE, "could not be written or read"),
        (sqlite3.SQLITE_IOERR_SHMMAP, "such as some network folders"),
        (sqlite3.SQLITE_READONLY, "may not be changed"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be read"),
        (sqlite3.SQLITE_CORRUPT, "is damaged"),
        (sqlite3.SQLITE_NOTADB, "is damaged"),
        (sqlite3.SQLITE_TOOBIG, "is damaged"),
    ],
)
def test_what_the_owner_can_mend_is_said_plainly(code, sentence):
    with pytest.raises(UserError, match=sentence), explained(PATH):
        raise failing(sqlite3.OperationalError, code)


def test_text_that_is_no_utf8_is_damage():
    with pytest.raises(UserError, match="is damaged"), explained(PATH):
        raise failing(sqlite3.OperationalError)


@pytest.mark.parametrize(
    "error",
    [
        failing(sqlite3.OperationalError, sqlite3.SQLITE_ERROR),
        failing(sqlite3.IntegrityError, sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY),
        failing(sqlite3.ProgrammingError),
    ],
)
def test_our_own_faults_stay_faults(error):
    with pytest.raises(type(error)) as raised, explained(PATH):
        raise error
    assert raised.value is error


def test_the_cause_is_kept():
    cause = failing(sqlite3.DatabaseError, sqlite3.SQLITE_CORRUPT)
    with pytest.raises(UserError) as raised, explained(PATH):
        raise cause
    assert raised.value.__cause__ is cause
