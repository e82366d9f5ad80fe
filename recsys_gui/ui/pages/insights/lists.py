"""The cards that are tables: best sellers, segments, rules."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recsys_gui.base.money import plain
from recsys_gui.domain.insights import ReadRule, Segment, SoldProduct
from recsys_gui.ui.context import OpenShop, Shell
from recsys_gui.ui.delegates.amount import AmountDelegate
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.numbers import NumberColumn, Numbers, Value
from recsys_gui.ui.models.short_table import RowColumn, ShortTable
from recsys_gui.ui.pages.insights import words
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.chart_card import ChartCard
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.row_table import RowTable


def money_column(title: str, formatter: Formatter) -> NumberColumn:
    """A column of sums."""

    def shown(value: Value) -> str:
        return formatter.whole_money(int(value or 0))

    def written(value: Value) -> str:
        return plain(int(value or 0), formatter.currency)

    return NumberColumn(title, shown, written)


def number_column(title: str, formatter: Formatter, places: int | None = None) -> NumberColumn:
    """A column of numbers."""
    return NumberColumn(title, lambda value: formatter.number(float(value or 0), places))


def share_column(title: str, formatter: Formatter) -> NumberColumn:
    """A column of shares of 1."""
    return NumberColumn(title, lambda value: formatter.fine_percent(float(value or 0)))


class BestSellersCard(ChartCard):
    """Signals: opened, with the code of a product."""

    opened = Signal(str)

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(shell, self.tr("Best sellers"), self.tr("sales value"), parent)
        self._formatter = form = shop.formatter
        self._most = 1
        self.list = ShortTable[SoldProduct](
            [
                RowColumn(self.tr("Product"), lambda sold: sold.name or sold.code),
                RowColumn(
                    self.tr("Sales"), lambda sold: form.short_money(sold.money), right=True,
                    share=lambda sold: sold.money / self._most,
                ),
            ],
            self,
        )  # fmt: skip
        view = RowTable(shell.theme, self.list, self.title, ["MMMMMM £888k"])
        view.draw_with(1, AmountDelegate(shell.theme, view))
        view.horizontalHeader().hide()
        view.opened.connect(lambda place: self.opened.emit(self.list.rows[place].code))
        self.set_content(view)

    def show_best(self, best: list[SoldProduct]) -> None:
        """Show these, the best first."""
        if not best:
            self.show_words(self.tr("Nothing was sold in this time."))
            return
        self._most = max(best[0].money, 1)
        self.list.show_rows(best)
        form = self._formatter
        columns = (
            NumberColumn(self.tr("Product"), right=False), NumberColumn(self.tr("Code"), right=False),
            number_column(self.tr("Pieces"), form), money_column(self.tr("Sales"), form),
        )  # fmt: skip
        rows = [(sold.name, sold.code, sold.pieces, sold.money) for sold in best]
        self.show_numbers(Numbers(columns, rows), words.best_sentence(best, form))


class SegmentsCard(ChartCard):
    """Kinds of customers. Signals: opened, with the key of one."""

    opened = Signal(str)

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(shell, self.tr("Customer segments"), "", parent)
        self._formatter = form = shop.formatter
        self.list = ShortTable[Segment](
            [
                RowColumn(self.tr("Segment"), words.segment_name, lambda segment: words.segment_line(segment, form)),
                RowColumn(self.tr("Customers"), lambda segment: form.number(segment.customers), right=True),
                RowColumn(self.tr("Of sales"), lambda segment: form.fine_percent(segment.share), right=True),
            ],
            self,
        )
        view = RowTable(shell.theme, self.list, self.title, ["88,888", "88.8%"], two_lines=True)
        view.setToolTip(self.tr("Enter or a double click shows the customers"))
        view.opened.connect(lambda place: self.opened.emit(self.list.rows[place].key))
        self.set_content(view)
        way = self.tr("Show the customers of the chosen segment")
        self.open_list = button(self.tr("Open list"), self._open, "link", name="open-segment", tip=way)
        self.heading.insertWidget(self.heading.count() - 1, self.open_list)
        self._view = view

    def _open(self) -> None:
        """The customers of the chosen segment; of the first one where none was chosen."""
        if self.list.rows:
            self.opened.emit(self.list.rows[max(self._view.chosen(), 0)].key)

    def show_segments(self, segments: list[Segment]) -> None:
        """Show these."""
        if not segments:
            self.show_words(self.tr("No customer has bought anything yet."))
            return
        self.list.show_rows(segments)
        form = self._formatter
        columns = (
            NumberColumn(self.tr("Segment"), right=False), number_column(self.tr("Customers"), form),
            money_column(self.tr("Sales of the last year"), form), share_column(self.tr("Of sales"), form),
            NumberColumn(self.tr("Who that is"), right=False),
        )  # fmt: skip
        rows = [
            (words.segment_name(each), each.customers, each.money, round(each.share, 4), words.segment_rule(each))
            for each in segments
        ]
        self.show_numbers(Numbers(columns, rows), words.segments_sentence(segments, form))


class RulesCard(ChartCard):
    """Signals: switched, with a rule that the owner wants on or off."""

    switched = Signal(object)

    def __init__(self, shell: Shell, shop: OpenShop, parent: QWidget | None = None) -> None:
        super().__init__(shell, self.tr("Rules"), "", parent)
        self._can_switch = shop.edits is not None
        self._formatter = form = shop.formatter
        self.list = ShortTable[ReadRule](
            [
                RowColumn(
                    self.tr("If they buy → also"), self._first, _second, tone=lambda rule: "" if rule.on else "bad"
                ),
                RowColumn(self.tr("How often"), lambda rule: form.percent(rule.confidence), right=True),
                RowColumn(self.tr("Likelier"), lambda rule: f"{form.number(rule.lift, 1)}×", right=True),
            ],
            self,
        )
        self.view = _RuleTable(shell.theme, self.list, self.title, ["888%", "88.8×"], two_lines=True)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._on_choice())
        self.view.opened.connect(self._switch)
        self.view.space.connect(lambda: self._switch(self.view.chosen()))
        self.about = label("", "small", wrap=True)
        self.switch = button("", lambda: self._switch(self.view.chosen()), name="switch-rule")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        column.addWidget(self.view, 1)
        line = row(self.about, self.switch)
        line.setStretch(0, 1)
        column.addLayout(line)
        self.set_content(content)

    def show_rules(self, rules: list[ReadRule]) -> None:
        """Show these."""
        if not rules:
            self.show_words(self.tr("Nothing is bought together often enough yet to make a rule."))
            return
        self.list.show_rows(rules)
        if self.view.chosen() < 0:
            self.view.selectRow(0)
        form = self._formatter
        off = sum(not rule.on for rule in rules)
        counted = self.tr("%Ln rules", "", len(rules))
        self.set_caption(f"{counted} · {self.tr('%Ln switched off', '', off)}" if off else counted)
        columns = (
            NumberColumn(self.tr("If they buy"), right=False), NumberColumn(self.tr("They also buy"), right=False),
            NumberColumn(self.tr("Counted in"), right=False), number_column(self.tr("Times"), form),
            share_column(self.tr("Of all"), form), share_column(self.tr("How often"), form),
            number_column(self.tr("Likelier"), form, 1), NumberColumn(self.tr("State"), right=False),
        )  # fmt: skip
        rows = [
            (
                rule.first_name, rule.second_name, self.tr("customers") if rule.by_customer else self.tr("orders"),
                rule.count, round(rule.support, 5), round(rule.confidence, 4), round(rule.lift, 2), self._state(rule),
            )
            for rule in rules
        ]  # fmt: skip
        self.show_numbers(Numbers(columns, rows), words.rule_sentence(rules[0], form))
        self._on_choice()

    def _state(self, rule: ReadRule) -> str:
        return self.tr("On") if rule.on else self.tr("Off")

    def _first(self, rule: ReadRule) -> str:
        return rule.first_name if rule.on else f"{self._state(rule)}: {rule.first_name}"

    def _switch(self, place: int) -> None:
        if 0 <= place < len(self.list.rows):
            self.switched.emit(self.list.rows[place])

    def _on_choice(self) -> None:
        place = self.view.chosen()
        self.switch.setEnabled(place >= 0 and self._can_switch)
        if place < 0:
            self.about.setText(self.tr("Choose a rule to read it."))
            return
        rule = self.list.rows[place]
        self.about.setText(words.evidence(rule, self._formatter))
        self.about.setToolTip(plain_tip(words.rule_sentence(rule, self._formatter)) or "")
        self.switch.setText(self.tr("Switch off") if rule.on else self.tr("Switch on"))
        told = self.tr("The model “Rules you can read” leaves out what is switched off.")
        self.switch.setToolTip(told if self._can_switch else self.tr("This shop file can only be read."))


class _RuleTable(RowTable):
    """Signals: space, the key that switches."""

    space = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space switches the chosen rule."""
        if event.key() == Qt.Key.Key_Space:
            self.space.emit()
        else:
            super().keyPressEvent(event)


def _second(rule: ReadRule) -> str:
    return f"→ {rule.second_name}"
