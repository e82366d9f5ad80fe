"""How long an import takes beside the bare ``sqlite3 .import`` of the same file with as many indexes, in one run.

    .venv/bin/python tests/benchmarks/import_speed.py [FILE.csv]

Without a file, the sales of the sample shop are unpacked and used. The ``sqlite3`` program has to be installed. The two
take turns, and the best time of each counts.
"""

from __future__ import annotations

import lzma
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from recsys_gui.base.paths import resource as resource_file
from recsys_gui.services.bringing_in.import_sales import import_sales

ROUNDS = 2
SCRIPT = """
CREATE TABLE t (
    invoice TEXT, code TEXT, name TEXT, quantity INTEGER, date TEXT, price REAL, customer TEXT, country TEXT
);
.mode csv
.import --skip 1 "{file}" t
CREATE INDEX by_date ON t (date);
CREATE INDEX by_customer ON t (customer);
CREATE INDEX by_product ON t (code);
CREATE INDEX by_order ON t (invoice);
"""


def unpack(file: Path) -> None:
    """Write the sales of the sample as a plain file."""
    with lzma.open(resource_file("sample", "online_retail_ii.csv.xz")) as packed, file.open("wb") as plain:
        shutil.copyfileobj(packed, plain)


def bare(file: Path, folder: Path) -> float:
    """Seconds that the ``sqlite3`` program takes."""
    database = folder / "bare.db"
    database.unlink(missing_ok=True)
    began = time.perf_counter()
    subprocess.run(["sqlite3", database], input=SCRIPT.format(file=file).encode(), check=True)
    return time.perf_counter() - began


def ours(file: Path, folder: Path) -> float:
    """Seconds that an import into a new shop takes."""
    shop = folder / "new.shop"
    shop.unlink(missing_ok=True)
    began = time.perf_counter()
    import_sales(shop, file)
    return time.perf_counter() - began


def main(arguments: list[str]) -> None:
    """Print both times, their ratio, and the memory used."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = Path(arguments[0]).absolute() if arguments else folder / "sales.csv"
        if not arguments:
            unpack(file)
        times = [(bare(file, folder), ours(file, folder)) for _ in range(ROUNDS)]
    lower, taken = (min(column) for column in zip(*times, strict=True))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"sqlite3 {lower:.1f} s, import {taken:.1f} s: {taken / lower:.2f} ×; {memory:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
