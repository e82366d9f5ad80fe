-- Where a file was, so that it can be brought in again from the same place.
ALTER TABLE imports ADD COLUMN source TEXT NOT NULL DEFAULT '';

-- Codes of products and customers that were merged into another one: files that still name them mean that one.
CREATE TABLE aliases (
    id     INTEGER PRIMARY KEY,
    what   TEXT    NOT NULL CHECK (what IN ('products', 'customers')),
    code   TEXT    NOT NULL,
    target INTEGER NOT NULL,
    UNIQUE (what, code)
) STRICT;
CREATE INDEX aliases_by_target ON aliases (what, target);
