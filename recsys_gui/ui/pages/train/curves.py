"""How a training improves: mistakes and quality, round by round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.ui.charts_ahead import ChartsAhead
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.comparison import SERIES, TO_BEAT
from recsys_gui.ui.models.words import list_title, model_title
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import CARD_GAP

if TYPE_CHECKING:
    from recsys_gui.ui.widgets.round_chart import RoundChart


class Curves(QWidget):
    """Two charts, built when the first training starts, as they bring a library with them."""

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formatter = theme, formatter
        self._ahead = ChartsAhead(self)
        self._charts: tuple[RoundChart, RoundChart] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(CARD_GAP)

    def load_ahead(self) -> None:
        """Load the charts' library little by little, so that the first training starts without a pause."""
        self._ahead.begin()

    @property
    def mistakes(self) -> RoundChart:
        """The chart of the loss; series ``seen`` and ``unseen``."""
        return self._built()[0]

    @property
    def quality(self) -> RoundChart:
        """The chart of NDCG at 10; series ``again`` and ``new``."""
        return self._built()[1]

    def start(self) -> None:
        """Forget the training before."""
        for chart in self._built():
            chart.start(0)

    def baseline(self, metrics: EpochMetrics) -> None:
        """Draw what there is to beat."""
        for name, key in TO_BEAT.items():
            if key == metrics.model and name in metrics.ndcg and name != "all":
                self.quality.set_reference(model_title(key), metrics.ndcg[name])

    def round(self, metrics: EpochMetrics) -> None:
        """Add a round."""
        losses = {"seen": metrics.loss, "unseen": metrics.validation_loss}
        self.mistakes.add(metrics.epoch, metrics.epochs, losses)
        quality: dict[str, float | None] = {str(name): value for name, value in metrics.ndcg.items()}
        self.quality.add(metrics.epoch, metrics.epochs, quality)

    def _built(self) -> tuple[RoundChart, RoundChart]:
        if self._charts is None:
            self._charts = self._build()
            for chart in self._charts:
                self._row.addWidget(chart, 1)
        return self._charts

    def _build(self) -> tuple[RoundChart, RoundChart]:
        from recsys_gui.ui.widgets.round_chart import RoundChart, SeriesStyle  # brings pyqtgraph

        mistakes = RoundChart(
            self._theme,
            self._formatter,
            self.tr("Mistakes on sales"),
            self.tr("loss per round, lower is better"),
            [
                SeriesStyle("seen", self.tr("Sales it learns from"), 0, markers=False),
                SeriesStyle("unseen", self.tr("Sales it has not seen"), 1, markers=False),
            ],
        )
        quality = RoundChart(
            self._theme,
            self._formatter,
            self.tr("Quality of the lists"),
            self.tr("NDCG, higher is better"),
            [
                SeriesStyle("again", list_title("again"), SERIES["again"]),
                SeriesStyle("new", list_title("new"), SERIES["new"]),
            ],
            from_zero=True,
            to_beat=self.tr("To beat"),
        )
        return mistakes, quality
