"""The shop itself: its name, its money, its clock and its file."""

from __future__ import annotations

from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QWidget

from recsys_gui.base.money import decimals, symbol
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.edits import ChangeFact, Fact
from recsys_gui.ui.pages.settings.section import Choice, Section
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label

_CURRENCIES = (
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KRW",
    "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "RON", "SEK", "SGD", "THB", "TRY", "TWD", "USD", "VND", "ZAR",
)  # fmt: skip


class ShopSection(Section):
    """Facts of the whole shop file; each change is saved at once and can be undone."""

    needs_shop = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ShopSection", "Shop"), parent)
        self.shop_name = QLineEdit()
        self.shop_name.editingFinished.connect(lambda: self._change("name", self.shop_name.text()))
        self.currency = Choice([], lambda code: self._change("currency", str(code)))
        zones = [(name, name.replace("_", " ")) for name in sorted(available_timezones())]
        self.time_zone = Choice(zones, lambda name: self._change("time_zone", str(name)))
        self.add_line(self.tr("Name"), self.shop_name)
        self.add_line(self.tr("Currency"), self.currency, self.tr("How amounts are shown; they are not converted"))
        self.add_line(self.tr("Time zone"), self.time_zone, self.tr("Where your days begin"))
        self.today = label("", "secondary", wrap=True)
        self.place = label("", "secondary", wrap=True)
        self.show_file = button(self.tr("Show my files"), self._show_file, name="show-files")
        self.column.addWidget(label(self.tr("Today"), "strong"))
        self.column.addWidget(self.today)
        self.column.addWidget(label(self.tr("Shop file"), "strong"))
        self.column.addWidget(self.place)
        self.column.addLayout(row(self.show_file, None))

    def refresh(self, changes: Changes) -> None:
        """Read the facts again."""
        shop = self.shop
        if shop is None or not (changes.settings or changes.sales):
            return
        summary = shop.browser.summary()
        self.shop_name.setText(summary.name)
        known = dict.fromkeys([*_CURRENCIES, summary.currency])
        fitting = [code for code in sorted(known) if decimals(code) == decimals(summary.currency)]
        self.currency.fill([(code, f"{code} ({symbol(code).strip()})") for code in fitting])
        self.currency.choose(summary.currency)
        self.time_zone.choose(summary.time_zone)
        day = shop.formatter.long_day(summary.today)
        old = self.tr("Dates count from {day}, the day after your newest sale, because that is over 60 days ago.")
        self.today.setText((old if summary.stale else self.tr("Dates count from today, {day}.")).format(day=day))
        self.place.setText(str(shop.path))
        for control in (self.shop_name, self.currency, self.time_zone):
            control.setEnabled(shop.edits is not None)

    def _change(self, key: Fact, value: str) -> None:
        shop = self.shop
        if shop is None or shop.edits is None:
            return
        if key != "name" or value.strip() != shop.browser.summary().name:
            shop.edits.submit(ChangeFact(key, value))

    def _show_file(self) -> None:
        if self.shop is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.shop.path.parent)))
