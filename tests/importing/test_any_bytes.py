"""Whatever bytes a file holds: a clear sentence and nothing written, or a whole shop."""

import sqlite3
import tempfile
import zlib
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recsys_gui.base.errors import UserError
from recsys_gui.domain.import_answers import Answers
from recsys_gui.services.bringing_in.import_sales import import_file
from recsys_gui.store.file import database

EXPORTS = Path(__file__).parent / "exports"
SEEDS = sorted(path for path in EXPORTS.iterdir() if path.suffix in (".csv", ".txt", ".xlsx"))
LONGEST = timedelta(seconds=10)
NAMES = st.sampled_from(["a.csv", "a.xlsx", "a.txt", "a.zip"])
ANSWERS = st.sampled_from(
    [
        Answers(),
        Answers(dates="dmy", columns={"date": "1", "product": "2", "quantity": "none", "customer": "none"}),
        Answers(kind="customers", columns={"customer": "1"}),
        Answers(kind="products", columns={"product": "1"}, header=False),
    ]
)


def mutated(data, cuts, patches):
    """``data`` without some stretches, and with some bytes written over others."""
    for start, length in cuts:
        at = start % (len(data) + 1)
        data = data[:at] + data[at + length :]
    for start, patch in patches:
        at = start % (len(data) + 1)
        data = data[:at] + patch + data[at + len(patch) :]
    return data


SPOTS = st.integers(0, 1 << 20)
PATCHES = st.binary(min_size=1, max_size=8) | st.sampled_from([b'"', b"\r", b"\0", b"\n\n", b",,,,"])
MUTATED = st.builds(
    mutated,
    st.sampled_from(SEEDS).map(lambda path: path.read_bytes()[: 1 << 14 if path.suffix == ".csv" else None]),
    st.lists(st.tuples(SPOTS, st.integers(1, 2000)), max_size=2),
    st.lists(st.tuples(SPOTS, PATCHES), max_size=6),
)
MADE = st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
PACKED = st.binary(max_size=200).map(lambda data: b"\x1f\x8b\x08\0" + zlib.compress(data))


def check(data, name, answers):
    """Import the bytes as a file: whole or not at all, and soon."""
    with tempfile.TemporaryDirectory() as folder:
        file, shop = Path(folder) / name, Path(folder) / "new.shop"
        file.write_bytes(data)
        try:
            report = import_file(shop, file, answers)
        except UserError as error:
            assert str(error)
            assert [path.name for path in Path(folder).iterdir()] == [name]
        else:
            with database.open(shop) as db:
                added = db.number("SELECT count(*) FROM events")
            assert added == report.added.get("sales", 0)
            with closing(sqlite3.connect(shop)) as raw:
                assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert file.read_bytes() == data


def property_test(examples):
    """A test with so many examples, each of any kind of bytes."""

    @settings(max_examples=examples, deadline=LONGEST, suppress_health_check=list(HealthCheck))
    @given(MUTATED | MADE | PACKED, NAMES, ANSWERS)
    def test(data, name, answers):
        check(data, name, answers)

    return test


test_any_bytes_are_a_whole_import_or_a_clear_sentence = property_test(200)
test_very_many_bytes_are_a_whole_import_or_a_clear_sentence = pytest.mark.slow(property_test(2_000))
