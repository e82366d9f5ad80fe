import csv
import json
import os
import subprocess
import sys

import numpy as np
import pytest

HEADER = ["Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country"]


def online_retail_rows():
    """Sixty customers, twelve products; each customer returns every week or two to the same few products."""
    random = np.random.default_rng(1)
    rows, order = [], 500_000
    for customer in range(60):
        for day in range(int(random.integers(0, 7)), 120, 7 * (1 + customer % 2)):
            order += 1
            date = str(np.datetime64("2011-01-03T10:00:00") + np.timedelta64(day, "D")).replace("T", " ")
            for product in random.choice(np.arange(4) * 3 + customer % 3, 2, replace=False).tolist():
                name, price = f"PRODUCT {product}", f"{1.25 + product}"
                line = [order, 20000 + product, name, 1 + product, date, price, 12000 + customer, "United Kingdom"]
                rows.append(line)
    return rows


@pytest.fixture(scope="session")
def sales_file(tmp_path_factory):
    """A file of sales with the headers of Online Retail."""
    path = tmp_path_factory.mktemp("sales") / "sales.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *online_retail_rows()])
    return path


class Ran:
    """What a command gave."""

    def __init__(self, finished):
        self.code, self.out, self.err = finished.returncode, finished.stdout, finished.stderr
        assert "Traceback" not in self.err

    @property
    def json(self):
        assert self.out.count("\n") == 1
        return json.loads(self.out)


@pytest.fixture(scope="session")
def command(tmp_path_factory):
    """Runs ``recsys-gui`` with the given arguments in a process of its own."""
    home = tmp_path_factory.mktemp("home")

    def run(*arguments, **variables):
        environment = {**os.environ, "SHELFWISE_HOME": str(home), **variables}
        line = [sys.executable, "-m", "recsys_gui", *map(str, arguments)]
        return Ran(subprocess.run(line, capture_output=True, text=True, encoding="utf-8", env=environment, check=False))

    run.home = home
    return run


@pytest.fixture(scope="session")
def imported(command, sales_file, tmp_path_factory):
    """A shop made by importing the sales; not to be changed."""
    shop = tmp_path_factory.mktemp("imported") / "imported.shop"
    assert command("import", shop, sales_file).code == 0
    return shop
