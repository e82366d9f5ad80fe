"""Gets what the page shows: sales and prices from the ready engine, the rest from the shop file or a job."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recsys_gui.base.errors import UserError
from recsys_gui.domain.insights import Insights, PriceView, SalesView
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
        if self._sales is not None:
            self._sales.succeeded.disconnect(self._on_sales)
            self._sales.failed.disconnect(self._on_no_sales)
        self._sales = self._shell.runner.submit(GetSalesView(str(self._shop.path), weeks, category))
        self._sales.succeeded.connect(self._on_sales)
        self._sales.failed.connect(self._on_no_sales)

    def ask_price(self, product: str) -> None:
        """Get the prices of a product."""
        if self._price is not None:
            self._price.succeeded.disconnect(self._on_price)
            self._price.failed.disconnect(self._on_no_price)
        self._price = self._shell.runner.submit(GetPriceView(str(self._shop.path), product))
        self._price.succeeded.connect(self._on_price)
        self._price.failed.connect(self._on_no_price)

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

    def _on_sales(self, answer: SalesView) -> None:
        self._sales = None
        self.sold.emit(answer)

    def _on_no_sales(self, error: UserError) -> None:
        self._sales = None
        self.failed.emit(error)

    def _on_price(self, answer: PriceView) -> None:
        self._price = None
        self.priced.emit(answer)

    def _on_no_price(self, error: UserError) -> None:
        self._price = None
        self.failed.emit(error)
