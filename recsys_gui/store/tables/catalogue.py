"""Products and customers: found by code, added, and read as a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from recsys_gui.base.later import Later
from recsys_gui.domain.entities import Customer, Product
from recsys_gui.store.file import failures
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import search

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
else:
    np = Later("numpy")

_LAST = 2**62
_AT_ONCE = 500
Kind = Literal["products", "customers"]
Columns = dict[str, str | int | float | None]
_FIELDS: dict[Kind, tuple[str, ...]] = {
    "products": ("name", "category", "list_price", "unit_cost", "stock", "active"),
    "customers": ("name", "email", "phone", "region"),
}


@dataclass(frozen=True, eq=False)
class ProductColumns:
    """Every product of the shop, by row number. NaN stands for unknown."""

    ids: NDArray[np.int64]
    codes: tuple[str, ...]
    names: tuple[str, ...]
    categories: tuple[str, ...]
    list_price: NDArray[np.float32]
    unit_cost: NDArray[np.float32]
    stock: NDArray[np.float32]
    recommendable: NDArray[np.bool_]


def product_ids(db: Database) -> dict[str, int]:
    """Code → row number of every product; the codes of merged ones lead to what they were merged into."""
    return _numbers(db, "products")


def customer_ids(db: Database) -> dict[str, int]:
    """Code → row number of every customer; the codes of merged ones lead to whom they were merged into."""
    return _numbers(db, "customers")


def _numbers(db: Database, table: Kind) -> dict[str, int]:
    merged = dict(db.all(_pair, "SELECT code, target FROM aliases WHERE what = ?", (table,)))
    return merged | dict(db.all(_pair, f"SELECT code, id FROM {table}"))


def merged_codes(db: Database, table: Kind) -> set[str]:
    """Codes of products or customers that were merged into others."""
    return set(db.all(str, "SELECT code FROM aliases WHERE what = ?", (table,)))


def find(db: Database, table: Kind, code: str) -> int | None:
    """The row number of a code, also of one that was merged into another; None when there is none."""
    found = db.number(f"SELECT id FROM {table} WHERE code = ?", (code,))
    return found or db.number("SELECT target FROM aliases WHERE what = ? AND code = ?", (table, code)) or None


def _pair(code: str, number: int) -> tuple[str, int]:
    return code, number


def add_products(db: Database, products: Iterable[Product]) -> None:
    """Add new products; in the caller's transaction."""
    newest = db.number("SELECT max(id) FROM products")
    db.run_many(
        "INSERT INTO products (code, name, category, list_price, unit_cost, stock, active, recommend)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (p.code, p.name, p.category, p.list_price, p.unit_cost, p.stock, int(p.active), int(p.recommend))
            for p in products
        ),
    )
    search.add(db, "products", newest + 1, _LAST)


def add_customers(db: Database, customers: Iterable[Customer]) -> None:
    """Add new customers; in the caller's transaction."""
    newest = db.number("SELECT max(id) FROM customers")
    db.run_many(
        "INSERT INTO customers (code, name, email, phone, region) VALUES (?, ?, ?, ?, ?)",
        ((c.code, c.name, c.email, c.phone, c.region) for c in customers),
    )
    search.add(db, "customers", newest + 1, _LAST)


def newest(db: Database, table: Kind) -> int:
    """The largest row number of a table, 0 when it is empty."""
    return db.number(f"SELECT max(id) FROM {table}")


def rows(db: Database, table: Kind) -> dict[str, tuple[int, Columns]]:
    """Code → row number and what is known of it, for every product or customer."""
    fields = _FIELDS[table]

    def entry(number: int, code: str, *values: str | int | float | None) -> tuple[str, tuple[int, Columns]]:
        return code, (number, dict(zip(fields, values, strict=True)))

    return dict(db.all(entry, f"SELECT id, code, {', '.join(fields)} FROM {table}"))


def add_entries(db: Database, entries: Sequence[Product] | Sequence[Customer]) -> None:
    """Add new products or customers; in the caller's transaction."""
    add_products(db, [entry for entry in entries if isinstance(entry, Product)])
    add_customers(db, [entry for entry in entries if isinstance(entry, Customer)])


def change(db: Database, table: Kind, changes: Iterable[tuple[int, Columns]]) -> None:
    """Give rows other values in some of their columns; in the caller's transaction."""
    for number, columns in changes:
        search.forget(db, table, number, number)
        sets = ", ".join(f"{column} = ?" for column in columns)
        db.run(f"UPDATE {table} SET {sets} WHERE id = ?", (*columns.values(), number))
        search.add(db, table, number, number)


def customers(db: Database) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    """Row numbers and codes of every customer, by row number.

    Raises:
        ShopFileError: two have the same code, so the file is damaged.
    """
    rows = db.all(_pair, "SELECT code, id FROM customers ORDER BY id")
    return np.array([number for _, number in rows], np.int64), _once_each(db, tuple(code for code, _ in rows))


def _once_each(db: Database, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The codes, none of which may stand twice.

    Raises:
        ShopFileError: one does; the index that forbids it still holds what stood there before the damage.
    """
    if len(set(codes)) < len(codes):
        raise failures.damaged(db.path)
    return codes


def people(db: Database) -> dict[str, tuple[str, str, str]]:
    """Name, e-mail address and phone number of every customer, by code."""
    rows = db.all(lambda *row: (str(row[0]), row[1:]), "SELECT code, name, email, phone FROM customers")
    return {code: (str(name), str(email), str(phone)) for code, (name, email, phone) in rows}


def contact_facts(db: Database, code: str) -> tuple[str, int, str, str] | None:
    """Name, orders, e-mail address and phone number of a customer; None when nobody has this code."""
    return db.one(
        lambda name, orders, email, phone: (str(name), int(orders), str(email), str(phone)),
        "SELECT name, orders, email, phone FROM customers WHERE code = ?",
        (code,),
    )


def names(db: Database, codes: Iterable[str]) -> dict[str, str]:
    """The names of these customers, by code; those without a name are left out."""
    wanted = list(codes)
    found: dict[str, str] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(part))
        sql = f"SELECT code, name FROM customers WHERE name <> '' AND code IN ({marks})"
        found.update(db.all(lambda code, name: (str(code), str(name)), sql, part))
    return found


def stock_is_known(db: Database) -> bool:
    """Whether the stock of any product is known."""
    return db.number("SELECT EXISTS (SELECT 1 FROM products WHERE stock IS NOT NULL)") > 0


def products(db: Database) -> ProductColumns:
    """Every product with what is known of it.

    Raises:
        ShopFileError: two have the same code, so the file is damaged.
    """
    texts = db.all(_texts, "SELECT code, name, category FROM products ORDER BY id")
    numbers = db.table(
        "SELECT id, coalesce(list_price, 9e999), coalesce(unit_cost, 9e999), coalesce(stock, 9e999),"
        " active AND recommend FROM products ORDER BY id",
        columns=5,
    )
    numbers[np.isinf(numbers)] = np.nan
    list_price, unit_cost, stock = (numbers[:, column].astype(np.float32) for column in (1, 2, 3))
    ids = numbers[:, 0].astype(np.int64)
    codes, titles, categories = _columns(texts)
    return ProductColumns(
        ids, _once_each(db, codes), titles, categories, list_price, unit_cost, stock, numbers[:, 4] > 0
    )


def list_prices(db: Database) -> list[int | None]:
    """The list price of every product by row number; where the shop gives none, its usual recent price."""
    return db.all(_price, "SELECT coalesce(list_price, usual_price) FROM products ORDER BY id")


def _price(minor: int | None) -> int | None:
    return minor


def _texts(code: str, name: str, category: str) -> tuple[str, str, str]:
    return code, name, category


def _columns(rows: Sequence[tuple[str, str, str]]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    return tuple(r[0] for r in rows), tuple(r[1] for r in rows), tuple(r[2] for r in rows)
