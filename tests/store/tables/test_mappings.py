from recsys_gui.store.tables import mappings

HEADER = ["Order", "When", "How many"]


def test_what_was_decided_for_a_header_is_remembered(db):
    assert mappings.remembered(db, HEADER) == {}
    mappings.remember(db, HEADER, {"date": "When"})
    mappings.remember(db, HEADER, {"date": "When", "quantity": "3"})
    assert mappings.remembered(db, ["order", " WHEN ", "how  many"]) == {"date": "When", "quantity": "3"}
    assert mappings.remembered(db, HEADER[:2]) == {}
