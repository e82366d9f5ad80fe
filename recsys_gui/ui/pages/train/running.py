"""While a training runs: how far it is, how it improves, and what happens."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recsys_gui.domain.reports import Backtest, EpochMetrics
from recsys_gui.engine.messages import Train
from recsys_gui.engine.replies import ProgressUpdate
from recsys_gui.ui.context import Shell
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.comparison import TO_BEAT
from recsys_gui.ui.pages.train.curves import Curves
from recsys_gui.ui.pages.train.log_card import LogCard
from recsys_gui.ui.pages.train.progress_card import ProgressCard
from recsys_gui.ui.pages.train.story import TrainingStory
from recsys_gui.ui.theme.tokens import CARD_GAP


class RunningPanel(QWidget):
    """Progress, curves and log of one training."""

    def __init__(self, shell: Shell, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formatter = formatter
        self._request: Train | None = None
        self._story = TrainingStory(formatter)
        self.progress = ProgressCard(formatter)
        self.curves = Curves(shell.theme, formatter)
        self.log = LogCard(shell.theme)
        self.log.copied.connect(lambda: shell.requests.toast.emit(self.tr("Log copied")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CARD_GAP)
        layout.addWidget(self.progress)
        layout.addWidget(self.curves, 9)
        layout.addWidget(self.log, 5)

    def start(self, request: Train, before: Backtest | None = None) -> None:
        """A training was asked for; ``before`` is the newest comparison, which tells what there is to beat."""
        self._request = request
        self._story = TrainingStory(self._formatter)
        self.progress.start(request.model, request.seconds)
        self.curves.start()
        self.log.clear()
        for score in before.scores if before else []:
            if score.model in TO_BEAT.values() and score.model != request.model:
                quality = {name: measured.ndcg for name, measured in score.lists.items()}
                self._hear_baseline(EpochMetrics(score.model, 1, 1, None, None, quality, score.seconds, best=True))

    def join(self, request: Train) -> None:
        """A training was started elsewhere; what it did so far is not known."""
        self.start(request)
        self.progress.join()

    def show_update(self, update: ProgressUpdate) -> None:
        """Show how far it is."""
        self.progress.show_update(update)
        self.log.tell(self._story.stage(update.text))

    def hear(self, event: object) -> None:
        """A round of the training, or a simple method measured for comparison, is done."""
        if not isinstance(event, EpochMetrics) or self._request is None:
            return
        if event.model == self._request.model:
            self.curves.round(event)
            self.log.tell(self._story.round(event))
        else:
            self._hear_baseline(event)

    def _hear_baseline(self, metrics: EpochMetrics) -> None:
        self.curves.baseline(metrics)
        self.log.tell(self._story.baseline(metrics))
