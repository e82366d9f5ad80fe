"""What all pages share: the margins, the title with its sentence, the actions at the right, the body."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.tokens import CARD_GAP, PAGE_MARGIN, PAGE_MARGIN_COMPACT
from recsys_gui.ui.widgets.labels import label

_TOP, _BOTTOM = 18, 18
_COMPACT_BODY = 1000
"""A page narrower than this stands in a compact window."""


class Page(QWidget):
    """A page: title row, then ``body``.

    Attributes:
        header: the row of the title; actions go to its end.
        body: the column below it.
    """

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.title_label = label(title, "title")
        self.subtitle_label: QLabel = label(subtitle, "secondary")
        if not subtitle:  # to show it here would make it a window of its own for a moment
            self.subtitle_label.hide()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title_label)
        words.addWidget(self.subtitle_label)
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self.header.addLayout(words)
        self.header.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(CARD_GAP)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(CARD_GAP)
        self._column.addLayout(self.header)
        self._column.addLayout(self.body, 1)
        self._set_margins(PAGE_MARGIN)

    def title(self) -> str:
        """The name of the page."""
        return self.title_label.text()

    def set_subtitle(self, sentence: str) -> None:
        """The sentence below the title; none hides it."""
        self.subtitle_label.setText(sentence)
        self.subtitle_label.setVisible(bool(sentence))

    def focus_main(self) -> None:
        """Put the focus where work on this page begins."""
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows get narrow margins."""
        compact = self.width() < scaled(_COMPACT_BODY)
        self._set_margins(PAGE_MARGIN_COMPACT if compact else PAGE_MARGIN)
        super().resizeEvent(event)

    def _set_margins(self, side: int) -> None:
        self._column.setContentsMargins(side, min(side, _TOP), side, min(side, _BOTTOM))
