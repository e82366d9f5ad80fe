"""The rule of one category, to be changed as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from recsys_gui.domain.rules import CategoryRule
from recsys_gui.ui.pages.settings.category_words import month_name
from recsys_gui.ui.pages.settings.number import NumberField
from recsys_gui.ui.pages.settings.section import Choice
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.widgets.basics import button, row
from recsys_gui.ui.widgets.labels import label

_WIDTH = 460
_DAYS = 60
_MONTHS_A_ROW = 6


class CategoryDialog(QDialog):
    """Signal: filled, with the changed ``CategoryRule``."""

    filled = Signal(object)

    def __init__(self, rule: CategoryRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rule for {category}").format(category=rule.category))
        self.setMinimumWidth(scaled(_WIDTH))
        self._category = rule.category
        self.never = QCheckBox(self.tr("Never recommend anything of it"))
        self.never.setChecked(rule.never)
        ways = [
            ("rhythm", self.tr("Follow their rhythm")), ("days", self.tr("After some days")),
            ("once", self.tr("Not again, bought once")),
        ]  # fmt: skip
        self.again = Choice(ways, lambda _: self._show_parts())
        self.again.choose("once" if rule.once else "days" if rule.after_days else "rhythm")
        self.days = NumberField(3660, self.tr(" days"), lambda _: None)
        self.days.setMinimum(1)
        self.days.show_number(rule.after_days or _DAYS)
        times = self.tr("{n} times sooner")
        boosts = [(1.0, self.tr("As the model says"))]
        boosts += [(n, times.replace("{n}", f"{n:g}")) for n in sorted({2.0, 3.0, 5.0, 10.0, rule.boost} - {1.0})]
        self.boost = Choice(boosts, lambda _: None)
        self.boost.choose(rule.boost)
        self.months = [self._month(number, number in rule.months) for number in range(1, 13)]
        self.never.toggled.connect(self._show_parts)
        self._lay_out()
        self._show_parts()

    def rule(self) -> CategoryRule:
        """What is filled in now."""
        way = self.again.chosen()
        months = tuple(number for number, chip in enumerate(self.months, 1) if chip.isChecked())
        return CategoryRule(
            self._category, self.never.isChecked(), way == "once", float(str(self.boost.chosen() or 1.0)),
            self.days.value() if way == "days" else 0, () if len(months) == len(self.months) else months,
        )  # fmt: skip

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(10)
        for title, control in (
            (self.tr("Offer again"), self.again), (self.tr("Wait"), self.days), (self.tr("Place in lists"), self.boost),
        ):  # fmt: skip
            words = QLabel(title)
            words.setBuddy(control)
            control.setAccessibleName(title)
            self._form.addRow(words, control)
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, chip in enumerate(self.months):
            grid.addWidget(chip, place // _MONTHS_A_ROW, place % _MONTHS_A_ROW)
        save = button(self.tr("Change"), self._finish, "primary", name="change")
        save.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "section", wrap=True))
        column.addWidget(self.never)
        column.addLayout(self._form)
        column.addWidget(label(self.tr("Only in these months; none means all year"), "small", wrap=True))
        column.addLayout(grid)
        column.addSpacing(4)
        column.addLayout(row(None, button(self.tr("Cancel"), self.reject), save))

    def _month(self, number: int, chosen: bool) -> QToolButton:
        chip = QToolButton()
        chip.setProperty("kind", "chip")
        chip.setText(month_name(number))
        chip.setCheckable(True)
        chip.setChecked(chosen)
        return chip

    def _show_parts(self) -> None:
        shown = not self.never.isChecked()
        for part in (self.again, self.boost, *self.months):
            part.setEnabled(shown)
        self._form.setRowVisible(self.days, self.again.chosen() == "days")
        self.days.setEnabled(shown)

    def _finish(self) -> None:
        self.filled.emit(self.rule())
        self.accept()
