"""A small shop whose right answers are known: customers of four kinds, each buying its own five products in rhythm."""

from pathlib import Path

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.entities import Customer, Product, ShopInfo
from recsys_gui.services.training.train import train
from recsys_gui.store.file import database
from recsys_gui.store.tables import catalogue, events, figures, orders

DAY = 86_400
START = 1_290_000_000 // DAY * DAY  # 17 November 2010
CUSTOMERS, PRODUCTS, KINDS = 80, 20, 4


def sales(seed=0):
    """Order, customer, product, day: each customer comes every 7 to 28 days and takes two or three of their five."""
    random = np.random.default_rng(seed)
    lines, order = [], 0
    for customer in range(CUSTOMERS):
        rhythm = 7 * (1 + customer % 4)
        for day in range(int(random.integers(0, rhythm)), 200, rhythm):
            order += 1
            own = np.arange(5) * KINDS + customer % KINDS
            lines += [(order, customer, int(p), day) for p in random.choice(own, random.integers(2, 4), replace=False)]
    return lines


def write_shop(path: Path, lines=None) -> Path:
    lines = sales() if lines is None else lines
    order, customer, product, day = (np.array(column, np.int64) for column in zip(*lines, strict=True))
    with database.create(path, ShopInfo("Test shop", "GBP", "Europe/London")) as db, db.transaction():
        catalogue.add_products(
            db,
            [
                Product(f"P{n}", f"Product {n}", list_price=100 + n if n % 2 else None, recommend=n != 19)
                for n in range(PRODUCTS)
            ],
        )
        catalogue.add_customers(db, [Customer(f"C{n}") for n in range(CUSTOMERS + 1)])
        ids, first = np.unique(order, return_index=True)
        orders.add(db, orders.OrderColumns(ids, [str(n) for n in ids], customer[first] + 1, day[first]))
        events.add(
            db,
            events.EventColumns(
                START + day * DAY + 12 * 3600, np.zeros(len(lines), np.int8), customer + 1, product + 1, order,
                np.ones(len(lines)), 100 + product,
            ),
        )  # fmt: skip
        figures.refresh(db, events.counting(db))
        db.touch("sales")
    return path


@pytest.fixture(scope="session")
def ready_made(tmp_path_factory):
    return write_shop(tmp_path_factory.mktemp("ready") / "ready.shop")


@pytest.fixture
def shop(ready_made, tmp_path):
    """A shop file of one's own; customer C80 has never bought anything, product P19 is never to be offered."""
    path = tmp_path / "test.shop"
    with database.open(ready_made, read_only=True) as source, database.create(path, ShopInfo("x")):
        source.copy_into(path)
    return path


class Recorder(NullProgress):
    """Keeps what a job says; ``at`` maps the number of a report or event to what happens then."""

    def __init__(self, on_report=None, on_event=None):
        self.reports, self.events = [], []
        self.stop_requested = False
        self._on_report, self._on_event = on_report, on_event

    def report(self, done, total, text=""):
        self.reports.append((done, total, str(text)))
        if self._on_report:
            self._on_report(self)

    def emit(self, event):
        self.events.append(event)
        if self._on_event:
            self._on_event(self)


@pytest.fixture(scope="session")
def recorder():
    return Recorder


@pytest.fixture(scope="session")
def trained(ready_made, tmp_path_factory):
    """A shop after one training of the network, its summary, and what the training said; not to be changed."""
    path = tmp_path_factory.mktemp("trained") / "t.shop"
    with database.open(ready_made, read_only=True) as source, database.create(path, ShopInfo("x")):
        source.copy_into(path)
    recorder = Recorder()
    return path, train(path, "mlp", progress=recorder), recorder


@pytest.fixture
def few(tmp_path):
    """Makes a shop whose sales are those of the first customers only; with none, it is empty of sales."""

    def make(customers):
        path = tmp_path / f"few{customers}.shop"
        return write_shop(path, [line for line in sales() if line[1] < customers])

    return make
