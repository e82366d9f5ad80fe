"""How wide the columns of ideas are, from what stands in them."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QFontMetrics

from recsys_gui.ui.delegates.confidence import bars_width
from recsys_gui.ui.delegates.row import PAD
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.offer_cells import LEVELS, confidence_word
from recsys_gui.ui.models.times import longest_second
from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.tokens import SMALL

_SAMPLE = 888_888
_FIRST, _LAST = date(2028, 9, 28), date(2028, 11, 28)


def rank_width() -> int:
    """Of two digits."""
    return QFontMetrics(font(weight=600)).horizontalAdvance("88") + 2 * PAD + 2


def header_width(words: str) -> int:
    """Of a header."""
    return QFontMetrics(font(SMALL, 600)).horizontalAdvance(words) + 2 * PAD + 4


def price_width(formatter: Formatter, words: str) -> int:
    """Of a price, its range in smaller type, and the header."""
    money = formatter.money(_SAMPLE)
    return max(QFontMetrics(font(weight=600)).horizontalAdvance(money) + 2 * PAD, header_width(words))


def when_width(formatter: Formatter) -> int:
    """Of a span of days over two months, and of what stands below one."""
    span = QFontMetrics(font(weight=600)).horizontalAdvance(formatter.days(_FIRST, _LAST))
    second = QFontMetrics(font(SMALL)).horizontalAdvance(longest_second(_LAST, formatter))
    return max(span, second) + 2 * PAD + 4


def confidence_width(words: str) -> int:
    """Of the bars and the longest word."""
    longest = max(QFontMetrics(font()).horizontalAdvance(confidence_word(level)) for level in LEVELS)
    return max(bars_width() + 10 + longest + 2 * PAD + 4, header_width(words))
