"""Stand-ins for the shop file and the engine, so that pages are tested for what they do themselves."""

from collections.abc import Callable, Iterable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from recsys_gui.base.errors import UserError
from recsys_gui.base.settings import Settings
from recsys_gui.base.text import text
from recsys_gui.domain.edits import Edit
from recsys_gui.domain.offer import Offer
from recsys_gui.domain.reports import EpochMetrics, RunSummary, ShopSummary
from recsys_gui.domain.row_filter import EVERY_ROW, RowFilter
from recsys_gui.domain.rows import BoughtProduct, CustomerCard, CustomerRow, ProductCard, ProductRow
from recsys_gui.domain.today import DayList
from recsys_gui.engine.messages import OffersFor, Request, Train
from recsys_gui.jobs.progress_bridge import Cancelled, Failed, Succeeded
from recsys_gui.jobs.task import Task
from recsys_gui.ui.context import OpenShop, Requests, Shell
from recsys_gui.ui.formatting import Formatter

DAY = 86_400
TODAY = 1_323_475_200  # 10 December 2011


class StandInBrowser:
    """A shop of numbered customers, 26 orders for the first, one fewer for each after, at least one."""

    def __init__(self, customers: int = 260, recommenders: dict[str, str] | None = None) -> None:
        self.rows: list[CustomerRow] = []
        self.fill(customers)
        self.recommenders = {"again": "usual", "new": "item_to_item", "all": "item_to_item"}
        if recommenders is not None:
            self.recommenders = recommenders
        self.run_list: list[RunSummary] = []
        self.sales_since = 0
        self.error: UserError | None = None
        self.day: DayList | None = None
        self.fresh = True
        self.category_counts: dict[str, int] = {}
        self.knows_stock = False
        self.facts: dict[str, str] = {}
        self.offered: dict[str, frozenset[str]] = {}
        self.product_rows = [
            ProductRow(n, f"P{n}", name, "", price, None, None, 100 - n, TODAY, True, 85)
            for n, (name, price) in enumerate([("Jar", 125), ("Party Bunting", 495), ("Cake Tin", None), ("Jug", 295)])
        ]

    def fill(self, customers: int, orders: int = 26) -> None:
        self.rows = [self.row(number, max(orders - number, 1)) for number in range(customers)]

    @staticmethod
    def row(number: int, orders: int) -> CustomerRow:
        return CustomerRow(number, str(13_571 + number), "", "United Kingdom", orders, 454_700, TODAY - 13 * DAY)

    def summary(self) -> ShopSummary:
        if self.error:
            raise self.error
        count = len(self.rows)
        return ShopSummary(
            "Sample shop", "GBP", "Europe/London", 788_187, 36_000, 4_600, count, TODAY - 700 * DAY, TODAY - DAY,
            "2011-12-10", True, self.recommenders, TODAY - 21 * DAY if self.recommenders else None, self.sales_since,
        )  # fmt: skip

    def customers(
        self, search: str = "", after: CustomerRow | None = None, limit: int = 100, wanted: RowFilter = EVERY_ROW
    ) -> list[CustomerRow]:
        rows = [row for row in self.rows if wanted.codes is None or row.code in wanted.codes]
        found = [row for row in rows if search in row.code or search.lower() in row.name.lower()]
        start = found.index(after) + 1 if after else 0
        return found[start : start + limit]

    def offered_lately(self, customer: str) -> frozenset[str]:
        return self.offered.get(customer, frozenset())

    def card(self, code: str) -> CustomerCard:
        row = next(row for row in self.rows if row.code == code)
        visits = [TODAY - gap * DAY for gap in (180, 150, 139, 114, 97, 80, 75, 66, 55, 13)][-row.orders :]
        top = [BoughtProduct("23344", "Jumbo Bag 50's Christmas", 23, TODAY - 13 * DAY)]
        return CustomerCard(
            code, row.name, row.region, row.orders, row.spent, TODAY - 730 * DAY, row.last,
            24.0 if row.orders > 1 else None, visits, top,
        )  # fmt: skip

    def day_list(self) -> tuple[DayList | None, bool]:
        return self.day, self.fresh and self.day is not None

    def categories(self) -> dict[str, int]:
        return self.category_counts

    def stock_is_known(self) -> bool:
        return self.knows_stock

    def fact(self, key: str) -> str:
        return self.facts.get(key, "")

    def products(self, search: str = "", after: ProductRow | None = None, limit: int = 100) -> list[ProductRow]:
        words = search.lower()
        found = [row for row in self.product_rows if words in row.code.lower() or words in row.name.lower()]
        start = found.index(after) + 1 if after else 0
        return found[start : start + limit]

    def product(self, code: str) -> ProductRow | None:
        return next((row for row in self.product_rows if row.code == code), None)

    def product_card(self, code: str) -> ProductCard:
        return ProductCard(next(row for row in self.product_rows if row.code == code), 123, 104, 125)

    def names(self, codes: Iterable[str]) -> dict[str, str]:
        return {code: "Ann" for code in codes if code == "13572"}

    def runs(self, limit: int = 20) -> list[RunSummary]:
        return self.run_list[:limit]


class StandInRunner(QObject):
    """Keeps what it is asked to do; the test answers."""

    changed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.tasks: list[Task] = []
        self.steered: list[str] = []

    def soon(self, begin: Callable[[], object]) -> None:
        begin()

    def submit(self, request: Request) -> Task:
        task = Task(request)
        task.begin(self.steered.append)
        self.tasks.append(task)
        return task

    def busy(self) -> bool:
        return any(not task.is_finished and not isinstance(task.request, OffersFor) for task in self.tasks)

    @property
    def last(self) -> Task:
        return self.tasks[-1]

    def training(self, shop: str) -> Task | None:
        return next((task for task in self.tasks if isinstance(task.request, Train) and not task.is_finished), None)

    def start(self) -> None:
        self.last.bridge.start()
        QApplication.processEvents()

    def hear(self, event: object) -> None:
        self.last.bridge.listen(event)
        QApplication.processEvents()

    def answer(self, answer: object, task: Task | None = None) -> None:
        (task or self.last).end(Succeeded(answer))

    def fail(self, error: UserError) -> None:
        self.last.end(Failed(error))

    def cancel(self) -> None:
        self.last.end(Cancelled())


class StandInEdits(QObject):
    """Keeps what it is asked to do; the test says how it ends."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.submitted: list[Edit] = []

    def submit(self, edit: Edit) -> None:
        self.submitted.append(edit)

    def of(self, kind: type) -> list[Edit]:
        return [edit for edit in self.submitted if isinstance(edit, kind)]


def offer(list_name: str, rank: int, name: str, *, price: int | None = 85, customer: str = "13571") -> Offer:
    reason = text("Bought {n} times, last on {day}.", n=18 - rank, day="2011-11-03")
    if list_name == "new":
        reason = text("In {n} baskets with {product}.", n=90 - rank, product="Red Retrospot Charlotte Bag")
    return Offer(customer, list_name, rank, name.upper(), name, 1 - (rank - 1) * 0.1, reason, "usual", list_price=price)


@pytest.fixture
def offers() -> Callable[..., list[Offer]]:
    """Three known products, two new ones, and all five together."""

    def make(customer: str = "13571") -> list[Offer]:
        again = ["Charlotte Bag Suki Design", "Woodland Charlotte Bag", "Popcorn Holder"]
        new = ["Lunch Bag Suki Design", "Ladies & Gentlemen Metal Sign"]
        made = [offer("again", rank, name, customer=customer) for rank, name in enumerate(again, 1)]
        made += [offer("new", rank, name, customer=customer, price=None) for rank, name in enumerate(new, 1)]
        return made + [offer("all", rank, name, customer=customer) for rank, name in enumerate(again + new, 1)]

    return make


@pytest.fixture
def metrics() -> Callable[..., EpochMetrics]:
    """One round of a training of forty."""

    def make(epoch: int, *, again: float = 0.2, new: float = 0.08, best: bool = True) -> EpochMetrics:
        loss = 6.0 - epoch / 10
        return EpochMetrics("automatic", epoch, 40, loss, loss + 0.2, {"again": again, "new": new}, epoch * 2.0, best)

    return make


@pytest.fixture
def stage(theme, english, tmp_path) -> SimpleNamespace:
    """A shop of stand-ins: ``browser`` and ``engine`` are the test's to command."""
    engine, browser, requests = StandInRunner(), StandInBrowser(), Requests()
    shell = Shell(theme, engine, Settings(tmp_path / "settings.json"), requests, english)
    edits = StandInEdits()
    shop = OpenShop(tmp_path / "sample.shop", browser, Formatter("GBP", "Europe/London"), edits)
    return SimpleNamespace(
        shell=shell, shop=shop, browser=browser, engine=engine, requests=requests, offer=offer, edits=edits
    )
