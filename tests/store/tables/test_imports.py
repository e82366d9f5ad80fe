import json

from recsys_gui.base.text import text
from recsys_gui.domain.reports import ImportReport, RejectedRow
from recsys_gui.domain.rows import ImportRow
from recsys_gui.store.tables import imports


def report(lines, sales):
    rejected = [RejectedRow(7, text("No product code."), ["", "1"])]
    return ImportReport("a.csv", lines, sales, 1, 1, 1, 0, 5, {"duplicates": 2}, 1, rejected, {"sales": sales})


def test_history_tells_the_newest_import_first(db):
    first = imports.add(db, "march.csv", 1_000)
    imports.finish(db, first, report(10, 8))
    second = imports.add(db, "april.csv", 2_000)
    imports.finish(db, second, report(4, 0))
    assert imports.history(db) == [
        ImportRow(second, "april.csv", 2_000, 4, 0, False, duplicates=2, rejected=1, first=0, last=5),
        ImportRow(first, "march.csv", 1_000, 10, 8, False, duplicates=2, rejected=1, first=0, last=5),
    ]


def test_the_whole_report_is_kept(db):
    number = imports.add(db, "march.csv", 1_000)
    imports.finish(db, number, report(10, 8))
    kept = json.loads(db.one(str, "SELECT report FROM imports WHERE id = ?", (number,)))
    assert kept["cleaning"] == {"duplicates": 2}
    assert kept["examples"][0]["reason"]["template"] == "No product code."


def test_a_new_shop_has_no_imports(db):
    assert imports.history(db) == []


def test_where_a_file_was_is_kept(db):
    number = imports.add(db, "march.csv", 1_000)
    imports.set_source(db, number, "/tills/march.csv")
    assert [row.source for row in imports.history(db)] == ["/tills/march.csv"]
