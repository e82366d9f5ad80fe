"""How far a training is: one bar, what it does now, and about how long it still takes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from recsys_gui.engine.replies import ProgressUpdate
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.words import clock, model_title
from recsys_gui.ui.pages.train.time_left import Stopwatch, TimeLeft
from recsys_gui.ui.theme.tokens import CARD_PADDING
from recsys_gui.ui.translation import say
from recsys_gui.ui.widgets.labels import label
from recsys_gui.ui.widgets.progress_panel import show_progress

_TICK = 1000
_MINUTE = 60
_SOON = 10


class ProgressCard(QFrame):
    """Follows one training at a time."""

    def __init__(self, formatter: Formatter, watch: Stopwatch | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._formatter = formatter
        self._watch, self._left = watch or Stopwatch(), TimeLeft()
        self._name, self._budget, self._quarter = "", 0.0, 0
        self._share: float | None = None
        self._timed = True
        self.stage = label(role="section")
        self.time_left, self.time_used = label(role="strong"), label(role="secondary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.hint = label(
            self.tr("You can keep working. Suggestions use the current model until this one is ready."),
            "small",
            wrap=True,
        )
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK)
        self._ticking.timeout.connect(self._tell_time)
        above = QHBoxLayout()
        above.setSpacing(6)
        above.addWidget(self.stage, 1)
        above.addWidget(self.time_left, 0, Qt.AlignmentFlag.AlignBottom)
        above.addWidget(self.time_used, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        layout.setSpacing(8)
        layout.addLayout(above)
        layout.addWidget(self.bar)
        layout.addWidget(self.hint)

    def start(self, model: str, budget: float) -> None:
        """A training of ``model`` was asked for; ``budget`` in seconds, 0 for none."""
        self._name = self.tr("Training {model}").replace("{model}", model_title(model))
        self._budget, self._share, self._quarter = budget, None, 0
        self._left, self._timed = TimeLeft(), True
        self.stage.setText(self.tr("{training}: waiting for another job to end").replace("{training}", self._name))
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self._name)
        self._watch.start()
        self._tell_time()
        self._ticking.start()

    def join(self) -> None:
        """The training began before; how long ago is not known, so no times are shown."""
        self._timed = False
        self.stage.setText(self._name)
        self._ticking.stop()
        self.time_left.clear()
        self.time_used.clear()

    def begin(self) -> None:
        """The training begins now."""
        self.stage.setText(self._name)
        self._watch.start()
        self._tell_time()

    def show_update(self, update: ProgressUpdate) -> None:
        """Show how far it is."""
        show_progress(self.bar, update)
        self._share = update.share
        if update.text:
            self.stage.setText(f"{self._name}: {say(update.text)}")
        self._announce()

    def pause(self, why: str = "") -> None:
        """It holds; ``why``, where it was not the owner who wanted that."""
        self._watch.pause()
        self._ticking.stop()
        self.time_left.setText(why or self.tr("Paused"))

    def go_on(self) -> None:
        """It goes on."""
        self._watch.go_on()
        if self._timed:
            self._ticking.start()
            self._tell_time()
        else:
            self.time_left.clear()

    def stopping(self) -> None:
        """It was asked to stop and keep the best."""
        self._ticking.stop()
        self.time_left.setText(self.tr("Stopping…"))

    def end(self) -> None:
        """It is over."""
        self._ticking.stop()
        self._watch.pause()

    def _tell_time(self) -> None:
        left = self._left.estimate(self._share, self._watch.seconds)
        if left is not None and self._budget:
            left = min(left, max(self._budget - self._watch.seconds, 0.0))
        self.time_left.setText("" if left is None else self._about(left))
        used = clock(self._watch.seconds)
        if self._budget:
            words = self.tr("{used} of at most {budget} used").replace("{budget}", clock(self._budget))
        else:
            words = self.tr("{used} used")
        self.time_used.setText(("· " if left is not None else "") + words.replace("{used}", used))

    def _about(self, seconds: float) -> str:
        if seconds < _SOON:
            return self.tr("A few seconds left")
        if seconds < _MINUTE:
            return self.tr("About %n s left", "", 10 * round(seconds / 10))
        return self.tr("About %n min left", "", round(seconds / _MINUTE))

    def _announce(self) -> None:
        """Tell assistive technology at 25, 50, 75 and 100 per cent, not at every step."""
        quarter = int((self._share or 0.0) * 4)
        if quarter > self._quarter:
            self._quarter = quarter
            self.setAccessibleName(f"{self._name}, {self._formatter.percent(quarter / 4)}")
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
