"""Seconds for the file of everybody's offers once the shop, its models and its prices are in memory; prints JSON.

python tests/benchmarks/everyone.py SHOP.shop
"""

from __future__ import annotations

import json
import pathlib
import sys
import tempfile
import time


def main(shop: pathlib.Path) -> None:
    from recsys_gui.base.progress import NullProgress
    from recsys_gui.services.offering.recommend import OfferDesk
    from recsys_gui.store.file import database

    desk = OfferDesk(shop)
    desk.refresh()
    with database.open(shop, read_only=True) as db:
        customers, first = (
            db.number("SELECT count(*) FROM customers"), db.all(str, "SELECT code FROM customers LIMIT 1")[0]
        )  # fmt: skip
    desk.visit(first)
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        rows = desk.everyone(10, pathlib.Path(folder) / "offers.csv", progress=NullProgress())
        seconds = time.perf_counter() - begin
    print(json.dumps({"customers": customers, "rows": rows, "seconds": seconds}))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
