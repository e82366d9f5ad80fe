-- What the owner decided about the columns of a file, by its header: JSON, field → column.
CREATE TABLE mappings (
    header  TEXT PRIMARY KEY,
    columns TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What an import did, so that it can be undone: rows "first" to "last" of a table were added, or,
-- with "before" (JSON, column → value), the row "first" was changed from that.
CREATE TABLE import_changes (
    id        INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    what      TEXT    NOT NULL CHECK (what IN ('events', 'products', 'customers', 'orders')),
    first     INTEGER NOT NULL,
    last      INTEGER NOT NULL,
    before    TEXT
) STRICT;
CREATE INDEX import_changes_by_import ON import_changes (import_id);
