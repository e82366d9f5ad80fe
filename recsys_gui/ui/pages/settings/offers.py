"""The rules of all offers: stock, margin, variety, and whom to leave alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.edits import Cell, EditTable
from recsys_gui.domain.rules import CategoryRule, MarkedRow, MarkedRows
from recsys_gui.services.browse import Browser
from recsys_gui.ui.dialogs.form import Field, FormDialog
from recsys_gui.ui.models import typed
from recsys_gui.ui.pages.settings.chips import Chip, ChipLine
from recsys_gui.ui.pages.settings.number import NumberField
from recsys_gui.ui.pages.settings.rule_editing import RuleEditing
from recsys_gui.ui.pages.settings.section import Choice, Section
from recsys_gui.ui.widgets.labels import label

_SUGGESTIONS = 8
_BETWEEN = " · "
_SOONER = 3.0
_LOOKED_AT = 50


class OffersSection(Section):
    """Rules that hold whatever a model says."""

    needs_shop = True

    def __init__(self, editing: RuleEditing, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("OffersSection", "Suggestion rules"), parent)
        self.editing = editing
        self.in_stock = QCheckBox(self.tr("Only offer what is in stock"))
        self.in_stock.clicked.connect(lambda on: editing.set(only_in_stock=on))
        self.column.addWidget(self.in_stock)
        self.margin = NumberField(1000, "%", lambda n: editing.set(least_margin=n / 100))
        self.most = NumberField(1000, "", lambda n: editing.set(most_of_category=n), self.tr("Any number"))
        self.between = NumberField(1000, self.tr(" days"), lambda n: editing.set(days_between=n), self.tr("Not at all"))
        self.add_line(self.tr("Never below cost plus"), self.margin, self.tr("Needs a cost for the product"))
        self.ending = Choice(
            [
                ("shop", self.tr("As in this shop")), ("99", ".99"), ("95", ".95"),
                ("whole", self.tr("Whole amounts")),
            ],
            lambda ending: editing.set(price_ending=ending),
        )  # fmt: skip
        self.add_line(
            self.tr("Suggested prices end in"), self.ending, self.tr("Never above the list price, never below the cost")
        )
        self.add_line(self.tr("Most of one category in a list"), self.most)
        self.add_line(
            self.tr("Wait before contacting the same customer again"), self.between,
            self.tr("Counts from the last offer"),
        )  # fmt: skip
        self.held_out = QCheckBox(self.tr("Keep some customers back"))
        self.held_out.clicked.connect(lambda on: editing.set(hold_out=0.1 if on else 0.0))
        self.column.addWidget(self.held_out)
        why = self.tr("One in ten, drawn at random each day, is not contacted: so you learn what contacting brings.")
        self.held_out.setAccessibleDescription(why)
        self.column.addWidget(label(why, "small", wrap=True))
        self.never = ChipLine(self.tr("Never recommend"), self.tr("Add…"), self._ask_never)
        self.sooner = ChipLine(self.tr("Show sooner in lists"), self.tr("Add…"), self._ask_sooner)
        self.quiet = ChipLine(self.tr("Do not disturb"), self.tr("Add…"), self._ask_quiet)
        for line in (self.never, self.sooner, self.quiet):
            self.column.addWidget(line)
        editing.changed.connect(self._show)

    def refresh(self, changes: Changes) -> None:
        """Read what is marked again; the rules come by themselves."""
        if changes.settings or changes.products or changes.customers:
            self._show()

    def _show(self) -> None:
        shop, rules = self.editing.shop, self.editing.rules
        if shop is None:
            return
        self.in_stock.setChecked(rules.only_in_stock)
        self.margin.show_number(round(rules.least_margin * 100))
        self.ending.choose(rules.price_ending)
        self.most.show_number(rules.most_of_category)
        self.between.show_number(rules.days_between)
        self.held_out.setChecked(rules.hold_out > 0)
        self._show_marks(shop.browser.marked())
        for control in (self.in_stock, self.margin, self.ending, self.most, self.between, self.held_out):
            control.setEnabled(self.editing.can_edit)

    def _show_marks(self, marked: MarkedRows) -> None:
        rules = self.editing.rules
        can = self.editing.can_edit
        categories = [Chip(rule.category, self._again_of(rule)) for rule in rules.categories if rule.never]
        products = [Chip(row.name or row.code, self._unmark("products", row, "recommend", 1)) for row in marked.never]
        self.never.fill([*categories, *products], marked.never_count - len(marked.never), can)
        sooner = [Chip(row.name or row.code, self._unmark("products", row, "boost", 1.0)) for row in marked.sooner]
        self.sooner.fill(sooner, 0, can)
        quiet = [Chip(row.name or row.code, self._unmark("customers", row, "quiet", 0)) for row in marked.quiet]
        self.quiet.fill(quiet, 0, can)

    def _again_of(self, rule: CategoryRule) -> Callable[[], object]:
        return lambda: self.editing.set_category(replace(self.editing.rules.of(rule.category), never=False))

    def _unmark(self, table: EditTable, row: MarkedRow, field: str, value: float) -> Callable[[], object]:
        return lambda: self.editing.mark(table, row.id, field, value)

    def _ask_never(self) -> FormDialog:
        field = Field("what", self.tr("Product or category"), self._thing, found=self._things)
        return self._ask(self.tr("Never recommend"), field, self.tr("Never recommend"), self._add_never)

    def _ask_sooner(self) -> FormDialog:
        def put_sooner(number: Cell) -> None:
            self.editing.mark("products", cast(int, number), "boost", _SOONER)

        field = Field("what", self.tr("Product"), self._product, found=self._products)
        return self._ask(self.tr("Show sooner in lists"), field, self.tr("Show sooner"), put_sooner)

    def _ask_quiet(self) -> FormDialog:
        def leave_alone(number: Cell) -> None:
            self.editing.mark("customers", cast(int, number), "quiet", 1)

        field = Field("what", self.tr("Customer"), self._customer, found=self._people)
        return self._ask(self.tr("Do not disturb"), field, self.tr("Do not disturb"), leave_alone)

    def _ask(self, title: str, field: Field, go: str, then: Callable[[Cell], object]) -> FormDialog:
        dialog = FormDialog(title, [field], go, self.window())
        dialog.filled.connect(lambda values: then(values["what"]))
        dialog.open()
        return dialog

    def _add_never(self, what: Cell) -> None:
        if isinstance(what, str):
            self.editing.set_category(replace(self.editing.rules.of(what), never=True))
        else:
            self.editing.mark("products", cast(int, what), "recommend", 0)

    def _thing(self, words: str) -> Cell:
        """A category by its name, or the row number of a product."""
        known = self._browser.categories() if self._browser else {}
        return words.strip() if words.strip() in known else self._product(words)

    def _product(self, words: str) -> Cell:
        code = str(typed.code(words.split(_BETWEEN)[0]))
        rows = self._browser.products(code, None, _LOOKED_AT) if self._browser else []
        for row in rows:
            if row.code == code:
                return row.id
        raise UserError(
            "There is no product “{code}” in this shop.", "Choose one from the list below the field.", code=code
        )

    def _customer(self, words: str) -> Cell:
        code = str(typed.code(words.split(_BETWEEN)[0]))
        rows = self._browser.customers(code, None, _LOOKED_AT) if self._browser else []
        for row in rows:
            if row.code == code:
                return row.id
        raise UserError(
            "There is no customer “{code}” in this shop.", "Choose one from the list below the field.", code=code
        )

    @property
    def _browser(self) -> Browser | None:
        return self.editing.shop.browser if self.editing.shop is not None else None

    def _things(self, words: str) -> list[str]:
        browser = self._browser
        categories = [name for name in browser.categories() if words.casefold() in name.casefold()] if browser else []
        return [*categories[:_SUGGESTIONS], *self._products(words)]

    def _products(self, words: str) -> list[str]:
        rows = self._browser.products(words, None, _SUGGESTIONS) if self._browser else []
        return [f"{row.code}{_BETWEEN}{row.name}" for row in rows]

    def _people(self, words: str) -> list[str]:
        rows = self._browser.customers(words, None, _SUGGESTIONS) if self._browser else []
        return [f"{row.code}{_BETWEEN}{row.name}" if row.name else row.code for row in rows]
