-- Everything of one shop. Money in minor units, times in UTC seconds, kinds as in domain.entities.EventKind.

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
    id     INTEGER PRIMARY KEY,
    file   TEXT    NOT NULL,
    time   INTEGER NOT NULL,
    lines  INTEGER NOT NULL,
    sales  INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    report TEXT    NOT NULL
) STRICT;

-- lines, sold, last_sold and usual_price follow from the events; store/figures.py keeps them.
CREATE TABLE products (
    id          INTEGER PRIMARY KEY,
    code        TEXT    NOT NULL UNIQUE,
    name        TEXT    NOT NULL,
    category    TEXT    NOT NULL DEFAULT '',
    list_price  INTEGER,
    unit_cost   INTEGER,
    stock       REAL,
    active      INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    recommend   INTEGER NOT NULL DEFAULT 1 CHECK (recommend IN (0, 1)),
    lines       INTEGER NOT NULL DEFAULT 0,
    sold        REAL    NOT NULL DEFAULT 0,
    last_sold   INTEGER,
    usual_price INTEGER
) STRICT;
CREATE INDEX products_by_sold ON products (sold, id);

-- lines, orders, spent and last follow from the events, as above.
CREATE TABLE customers (
    id     INTEGER PRIMARY KEY,
    code   TEXT    NOT NULL UNIQUE,
    name   TEXT    NOT NULL DEFAULT '',
    email  TEXT    NOT NULL DEFAULT '',
    phone  TEXT    NOT NULL DEFAULT '',
    region TEXT    NOT NULL DEFAULT '',
    lines  INTEGER NOT NULL DEFAULT 0,
    orders INTEGER NOT NULL DEFAULT 0,
    spent  INTEGER NOT NULL DEFAULT 0,
    last   INTEGER
) STRICT;
CREATE INDEX customers_by_orders ON customers (orders, id);

-- Tills begin their numbers anew, so an order is known by its code, its customer and its day (UTC days since 1970).
CREATE TABLE orders (
    id          INTEGER PRIMARY KEY,
    code        TEXT    NOT NULL,
    customer_id INTEGER REFERENCES customers (id),
    day         INTEGER NOT NULL,
    status      INTEGER NOT NULL DEFAULT 0 CHECK (status IN (0, 1, 2)) -- 0 counts, 1 unpaid, 2 cancelled
) STRICT;
CREATE INDEX orders_by_code ON orders (code);
CREATE INDEX orders_by_customer ON orders (customer_id) WHERE customer_id IS NOT NULL;

CREATE TABLE events (
    id          INTEGER PRIMARY KEY,
    time        INTEGER NOT NULL,
    kind        INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 4),
    customer_id INTEGER REFERENCES customers (id),
    product_id  INTEGER NOT NULL REFERENCES products (id),
    order_id    INTEGER REFERENCES orders (id),
    import_id   INTEGER REFERENCES imports (id),
    quantity    REAL    NOT NULL CHECK (quantity >= 0),
    unit_price  INTEGER
) STRICT;
CREATE INDEX events_by_time ON events (time) WHERE kind <= 1;
CREATE INDEX events_by_customer ON events (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX events_by_product ON events (product_id);
CREATE INDEX events_by_order ON events (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE runs (
    id         INTEGER PRIMARY KEY,
    model      TEXT    NOT NULL,
    config     TEXT    NOT NULL,
    seed       INTEGER NOT NULL,
    started    INTEGER NOT NULL,
    finished   INTEGER,
    sales      INTEGER NOT NULL,
    seconds    REAL    NOT NULL DEFAULT 0,
    best_epoch INTEGER NOT NULL DEFAULT 0,
    history    TEXT    NOT NULL DEFAULT '[]',
    backtest   TEXT
) STRICT;

CREATE TABLE weights (
    run_id INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
    sha256 BLOB    NOT NULL,
    data   BLOB    NOT NULL
) STRICT;

CREATE TABLE checkpoints (
    run_id INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
    epoch  INTEGER NOT NULL,
    sha256 BLOB    NOT NULL,
    data   BLOB    NOT NULL
) STRICT;

-- Which run ranks which list now.
CREATE TABLE serving (
    list   TEXT PRIMARY KEY CHECK (list IN ('again', 'new', 'all')),
    run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT, WITHOUT ROWID;

-- Search as you type: any three letters in a row. Triggers may not write here (trusted_schema is off, and a shop file
-- has none), so store/search.py keeps these true.
CREATE VIRTUAL TABLE product_search USING fts5 (
    code, name, category, content = 'products', content_rowid = 'id', tokenize = 'trigram'
);
CREATE VIRTUAL TABLE customer_search USING fts5 (
    code, name, email, phone, region, content = 'customers', content_rowid = 'id', tokenize = 'trigram'
);
