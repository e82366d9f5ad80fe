"""When to be reminded of training again, and how much of the processor a training may use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from recsys_gui.base.cores import PROCESSOR_USES, USE_KEY, limit_cores, processor_use
from recsys_gui.base.settings import Settings
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.settings.section import Choice, Section

KEY, NORMAL = "remind_after", 1_000
"""The program's own setting: so many new sale lines since the training make a reminder; 0 never."""
_LIMITS = (100, 500, 1_000, 5_000, 20_000)


def remind_after(settings: Settings) -> int:
    """So many new sale lines make a reminder; 0: never remind."""
    stored = settings.get(KEY, NORMAL)
    return stored if isinstance(stored, int) and stored >= 0 else NORMAL


def use_names() -> tuple[str, str, str]:
    """How the choices of ``PROCESSOR_USES`` are called."""
    tr = QCoreApplication.translate
    return (
        tr("TrainingSection", "All but one core"),
        tr("TrainingSection", "Leave half free"),
        tr("TrainingSection", "One core only"),
    )


class TrainingSection(Section):
    """Settings about training."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("TrainingSection", "Training"), parent)
        self._settings = settings
        after = self.tr("After {n} new sales")
        limits = [(n, after.replace("{n}", Formatter().number(n))) for n in _LIMITS]
        self.limit = Choice([*limits, (0, self.tr("Never"))], lambda n: settings.set(KEY, int(str(n))))
        self.limit.choose(remind_after(settings))
        self.use = Choice(list(zip(PROCESSOR_USES, use_names(), strict=True)), self._on_use)
        self.use.choose(processor_use(settings))
        self.add_line(
            self.tr("Processor use"), self.use, self.tr("So the till stays fast; counts from the next training")
        )
        self.add_line(self.tr("Retrain reminder"), self.limit, self.tr("Shown on the page Today"))

    def showEvent(self, event: QShowEvent) -> None:
        """It can be chosen on the page Train too."""
        super().showEvent(event)
        self.use.choose(processor_use(self._settings))

    def _on_use(self, use: object) -> None:
        self._settings.set(USE_KEY, str(use))
        limit_cores(processor_use(self._settings))
