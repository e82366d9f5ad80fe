"""The column beside the list: sales by week, the model, what the advice brought, the shop file."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from recsys_gui.domain.today import TodayFigures, week_is_over
from recsys_gui.ui.charts_ahead import ChartsAhead
from recsys_gui.ui.models.words import is_neural
from recsys_gui.ui.pages.today import words
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.tokens import CARD_GAP
from recsys_gui.ui.widgets.basics import button, card, icon_label, row
from recsys_gui.ui.widgets.chart_card import ChartCard
from recsys_gui.ui.widgets.labels import label

if TYPE_CHECKING:
    from recsys_gui.domain.reports import RunSummary, ShopSummary
    from recsys_gui.ui.context import OpenShop, Shell
    from recsys_gui.ui.widgets.week_bars import WeekBars

WIDTH, WIDTH_COMPACT = 336, 272
_CHART = 250


class TodaySide(QScrollArea):
    """Cards under each other; where the window is low they scroll, so that the list keeps its room.

    Signals:
        train: the owner wants to train a model.
    """

    train = Signal()

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell, self._shop = shell, shop
        self._bars: WeekBars | None = None
        self._today = ""
        self._charts = ChartsAhead(self)
        self.sales = ChartCard(shell, self.tr("Sales per week"), self.tr("last 26 weeks"))
        self.sales.setMinimumHeight(scaled(_CHART))
        self.sales.show_words(self.tr("Adding up the sales…"))
        self.train_button = button(self.tr("Train a model"), self.train.emit, "link", name="train-model")
        self.model_card, self.model_lines = self._lines_card(self.tr("Suggestion model"), self.train_button)
        self.result_card, self.result_lines = self._lines_card(self.tr("How the advice did, last 30 days"))
        self.numbers: dict[str, QLabel] = {}
        self._lay_out()

    def show_summary(self, summary: ShopSummary, run: RunSummary | None) -> None:
        """Show the model in use and the size of the shop."""
        formatter, self._today = self._shop.formatter, summary.today
        self.model_lines.setText("\n".join(words.model_lines(summary, run, formatter)))
        self.train_button.setVisible(not any(is_neural(key) for key in summary.recommenders.values()))
        self.numbers["customers"].setText(formatter.number(summary.customers))
        self.numbers["products"].setText(formatter.number(summary.products))
        self.numbers["sales"].setText(formatter.number(summary.sales))
        newest = self.tr("Newest sale {day}").replace("{day}", formatter.day(summary.last))
        self.newest.setText(newest if summary.last is not None else self.tr("No sales yet"))
        QTimer.singleShot(0, self, self._show_backup)

    def _show_backup(self) -> None:
        """The folder of the backups is looked at when the page is on the screen."""
        from recsys_gui.services.safekeeping.backups import newest

        self.backed_up.setText(words.backed_up(newest(self._shop.path), datetime.now()))

    def show_figures(self, figures: TodayFigures) -> None:
        """Show how sales go and what the advice brought."""
        from recsys_gui.base.money import plain
        from recsys_gui.ui.models.numbers import NumberColumn, Numbers

        self.result_lines.setText("\n".join(words.result_lines(figures.results, self._shop.formatter)))
        if not figures.weeks:
            self.sales.show_words(self.tr("No sales yet"))
            return
        is_open = not week_is_over(figures.weeks[-1], self._today)
        self._charts.when_ready(lambda: self._chart().show_weeks(figures.weeks, last_is_open=is_open))
        formatter = self._shop.formatter
        columns = (
            NumberColumn(self.tr("Week from"), lambda day: formatter.day(str(day)), right=False),
            NumberColumn(
                self.tr("Sales"), lambda money: formatter.whole_money(int(money or 0)),
                lambda money: plain(int(money or 0), formatter.currency),
            ),
            NumberColumn(self.tr("Sale lines"), lambda lines: formatter.number(int(lines or 0))),
        )  # fmt: skip
        rows = [(week.monday, week.money, week.lines) for week in reversed(figures.weeks)]
        self.sales.show_numbers(Numbers(columns, rows), words.weeks_description(figures.weeks, formatter))

    def show_failure(self, sentence: str) -> None:
        """Say why there are no figures."""
        self.sales.show_words(sentence)
        self.result_lines.setText(sentence)

    def set_compact(self, compact: bool) -> None:
        """Be narrower where the window is."""
        self.setFixedWidth(scaled(WIDTH_COMPACT if compact else WIDTH) + 2)

    def _chart(self) -> WeekBars:
        if self._bars is None:
            from recsys_gui.ui.widgets.week_bars import WeekBars  # brings pyqtgraph

            self._bars = WeekBars(self._shell.theme, self._shop.formatter)
            self.sales.set_content(self._bars)
        return self._bars

    @staticmethod
    def _lines_card(title: str, way_on: QWidget | None = None) -> tuple[QFrame, QLabel]:
        frame, column = card(spacing=4)
        lines = label("", "secondary", wrap=True)
        column.addWidget(label(title, "section", wrap=True))
        column.addWidget(lines)
        if way_on is not None:
            column.addWidget(way_on, 0, Qt.AlignmentFlag.AlignLeft)
        return frame, lines

    def _shop_card(self) -> QFrame:
        frame, column = card(spacing=6)
        column.addWidget(label(self.tr("Shop file"), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        titles = {
            "customers": self.tr("Customers"), "products": self.tr("Products"), "sales": self.tr("Sale lines"),
        }  # fmt: skip
        for place, (key, title) in enumerate(titles.items()):
            self.numbers[key] = label("", "number")
            caption = label(title, "label")
            caption.setBuddy(self.numbers[key])
            grid.addWidget(caption, 0, place)
            grid.addWidget(self.numbers[key], 1, place)
            grid.setColumnStretch(place, 1)
        self.newest = label("", "secondary")
        self.backed_up = label("", "secondary")
        column.addLayout(grid)
        column.addWidget(self.newest)
        column.addLayout(row(icon_label(self._shell.theme, "shield-check", "ok", 16), self.backed_up, None))
        return frame

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CARD_GAP)
        column.addWidget(self.sales, 1)
        column.addWidget(self.model_card)
        column.addWidget(self.result_card)
        column.addWidget(self._shop_card())
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        self.set_compact(False)
