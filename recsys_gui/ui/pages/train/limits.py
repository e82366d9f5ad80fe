"""How much time, data and power a training may take."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QVBoxLayout, QWidget

from recsys_gui.base.cores import PROCESSOR_USES, USE_KEY, limit_cores, processor_use
from recsys_gui.base.settings import Settings
from recsys_gui.ui.pages.settings.training import use_names
from recsys_gui.ui.theme.tokens import CARD_PADDING
from recsys_gui.ui.widgets.labels import label

BUDGETS = (0, 2, 5, 10, 30, 60)
"""Minutes to choose from; 0 is no limit."""
MONTHS = (0, 36, 24, 12, 6, 3)
"""Months of sales to choose from; 0 is all of them."""
_USUAL_BUDGET = 10
_BUDGET, _MONTHS, _BATTERY = "training_minutes", "training_months", "pause_on_battery"
"""The program's own settings."""


class LimitsCard(QFrame):
    """What is chosen here is kept for the next training."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setProperty("kind", "card")
        self.setAccessibleName(QCoreApplication.translate("LimitsCard", "Limits"))
        self.budget = self._new_choice(_BUDGET, [(n, self._minutes(n)) for n in BUDGETS], _USUAL_BUDGET)
        self.months = self._new_choice(_MONTHS, [(n, self._sales(n)) for n in MONTHS], 0)
        self.use = QComboBox()
        self.use.addItems(list(use_names()))
        self.use.activated.connect(self._on_use)
        self.battery = QCheckBox(self.tr("Pause on &battery power"))
        self.battery.setChecked(settings.get(_BATTERY) is not False)
        self.battery.toggled.connect(lambda on: settings.set(_BATTERY, on))
        self._lay_out()

    @property
    def seconds(self) -> float:
        """The time budget; 0 for none."""
        return float(self.budget.currentData() * 60)

    @property
    def newest_months(self) -> int:
        """So many months of sales are learned from; 0 for all."""
        return int(self.months.currentData())

    def showEvent(self, event: QShowEvent) -> None:
        """The settings may have changed meanwhile."""
        super().showEvent(event)
        self.use.setCurrentIndex(PROCESSOR_USES.index(processor_use(self._settings)))

    def _on_use(self, place: int) -> None:
        self._settings.set(USE_KEY, PROCESSOR_USES[place])
        limit_cores(PROCESSOR_USES[place])

    def _minutes(self, number: int) -> str:
        return self.tr("At most %n minutes", "", number) if number else self.tr("As long as it gets better")

    def _sales(self, number: int) -> str:
        return self.tr("The last %n months", "", number) if number else self.tr("All sales")

    def _new_choice(self, key: str, values: list[tuple[int, str]], usual: int) -> QComboBox:
        box = QComboBox()
        for number, words in values:
            box.addItem(words, number)
        stored = self._settings.get(key)
        box.setCurrentIndex(max(box.findData(stored), 0) if isinstance(stored, int) else box.findData(usual))
        box.currentIndexChanged.connect(lambda _: self._settings.set(key, int(box.currentData())))
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING - 2, CARD_PADDING, CARD_PADDING)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Limits"), "section"))
        for words, control in (
            (self.tr("&Time"), self.budget),
            (self.tr("&Sales to learn from"), self.months),
            (self.tr("&Processor use"), self.use),
        ):
            caption = label(words, "label")
            caption.setBuddy(control)
            column.addWidget(caption)
            column.addWidget(control)
        column.addWidget(self.battery)
