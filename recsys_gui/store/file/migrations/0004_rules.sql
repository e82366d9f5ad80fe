-- The owner's word about single customers and products: do not contact; offer sooner. Other rules stand in settings.
ALTER TABLE customers ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1));
ALTER TABLE products ADD COLUMN boost REAL NOT NULL DEFAULT 1 CHECK (boost BETWEEN 1 AND 10);

-- Offers that were made, and what came of them: held_out 1 was kept back, to learn what contacting brings.
CREATE TABLE offer_log (
    id          INTEGER PRIMARY KEY,
    time        INTEGER NOT NULL,
    door        TEXT    NOT NULL CHECK (door IN ('customer', 'product', 'till', 'contact')),
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    product_id  INTEGER NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    list        TEXT    NOT NULL CHECK (list IN ('again', 'new', 'all')),
    rank        INTEGER NOT NULL,
    model       TEXT    NOT NULL,
    chance      REAL,
    price       INTEGER,
    held_out    INTEGER NOT NULL DEFAULT 0 CHECK (held_out IN (0, 1)),
    outcome     TEXT    CHECK (outcome IN ('sold', 'not_interested', 'later')),
    decided     INTEGER,
    until       INTEGER
) STRICT;
CREATE INDEX offer_log_by_customer ON offer_log (customer_id, product_id, time);
CREATE INDEX offer_log_by_product ON offer_log (product_id);
CREATE INDEX offer_log_by_time ON offer_log (time);
