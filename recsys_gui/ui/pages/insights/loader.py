"""Gets what the page shows: sales and prices from the ready engine, the rest from the shop file or a job."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recsys_gui.base.errors import UserError
from recsys_gui.domain.insights import Insights
from recsys_gui.engine.messages import GetPriceView, GetSalesView, MakeInsights
from recsys_gui.jobs.task import Task
from recsys_gui.ui.context import OpenShop, Shell


class InsightLoader(QObject):
    """Only the newest question of each kind counts.

    Signals:
        sold: a ``SalesView``. priced: a ``PriceView``. found: an ``Insights``, and whether it is up to date.
        making: the task that finds new insights. stopped: the owner cancelled it. failed: a ``UserError``.
    """

    sold = Signal(object)
    priced = Signal(object)
    found = Signal(object, bool)
    making = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, shell: Shell, shop: OpenShop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell, self._shop = shell, shop
        self._sales: Task | None = None
        self._price: Task | None = None
        self._making: Task | None = None

    def ask_sales(self, weeks: int, category: str) -> None:
        """Get the sales of a period."""
        self._sales = task = self._shell.runner.submit(GetSalesView(str(self._shop.path), weeks, category))
        task.succeeded.connect(lambda answer: self.sold.emit(answer) if task is self._sales else None)
        task.failed.connect(lambda error: self.failed.emit(error) if task is self._sales else None)

    def ask_price(self, product: str) -> None:
        """Get the prices of a product."""
        self._price = task = self._shell.runner.submit(GetPriceView(str(self._shop.path), product))
        task.succeeded.connect(lambda answer: self.priced.emit(answer) if task is self._price else None)
        task.failed.connect(lambda error: self.failed.emit(error) if task is self._price else None)

    def read(self) -> None:
        """Tell what the shop file has; where it has nothing, find it."""
        found, fresh = self._shop.browser.insights()
        if found is not None:
            self.found.emit(found, fresh)
        else:
            self.make()

    def make(self) -> None:
        """Have everything found anew, unless that is being done."""
        if self._making is not None:
            return
        self._making = self._shell.runner.submit(MakeInsights(str(self._shop.path)))
        self._making.succeeded.connect(self._on_made)
        self._making.failed.connect(self._on_failed)
        self._making.cancelled.connect(self._on_stopped)
        self.making.emit(self._making)

    def _on_made(self, answer: Insights) -> None:
        self._making = None
        found, fresh = self._shop.browser.insights()
        if found is not None and found.stamp == answer.stamp:
            self.found.emit(found, fresh)
        else:  # a file that may not be written
            self.found.emit(answer, True)

    def _on_failed(self, error: UserError) -> None:
        self._making = None
        self.failed.emit(error)

    def _on_stopped(self) -> None:
        self._making = None
        self.stopped.emit()
