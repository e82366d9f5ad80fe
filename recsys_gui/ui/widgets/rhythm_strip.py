"""When a customer came, as dots on a line that ends today."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.plain_tip import plain_tip
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import BADGE

SHOWN = 12
"""At most this many of the newest visits."""
_LONGEST, _SHORTEST = timedelta(days=400), timedelta(days=42)
_DOT = 4.5
_AFTER, _AFTER_EXPECTED, _LEAST_PAST = 0.94, 0.78, 0.5
"""Where on the line today stands: alone, and with an expected time behind it, which gets half of it at most."""


def span(visits: Sequence[date], today: date) -> tuple[date, list[date]]:
    """The first day of the strip, and the visits on it: the newest twelve of the last thirteen months."""
    recent = [day for day in sorted(visits) if today - _LONGEST <= day <= today][-SHOWN:]
    oldest = min([*recent, today - _SHORTEST])
    return oldest - timedelta(days=3), recent


class RhythmStrip(QWidget):
    """Dots for purchase days, month names below, a bar for today, a dashed box for the days they are expected on."""

    def __init__(self, theme: Theme, formatter: Formatter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._formatter = theme, formatter
        self._visits: list[date] = []
        self._known = 0
        self._first = self._today = date.today()
        self._expected: tuple[date, date] | None = None
        self._expected_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Past purchases"))
        theme.changed.connect(self.update)

    def show_visits(self, visits: Sequence[int], today: date) -> None:
        """Show these purchase days (UTC seconds)."""
        days = [day for day in map(self._formatter.date, visits) if day]
        self._today = today
        self._first, self._visits = span(days, today)
        self._known = len(days)
        self.show_expected(None, "")

    def show_expected(self, window: tuple[date, date] | None, words: str) -> None:
        """Show when they are expected next, called so; nothing where that cannot be foreseen."""
        self._expected, self._expected_words = window, words
        self.setAccessibleDescription(self._description(self._known))
        self.setToolTip(plain_tip(self.accessibleDescription()) or "")
        self.update()

    def sizeHint(self) -> QSize:
        """Qt's method."""
        return QSize(300, 16 + 4 + QFontMetrics(self._small()).height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Qt's method."""
        return QSize(160, self.sizeHint().height())

    def _description(self, known: int) -> str:
        if not self._visits:
            return self.tr("No purchase in the last thirteen months.") if known else self.tr("No purchase yet.")
        days = ", ".join(self._formatter.short_day(day) for day in self._visits)
        told = self.tr("Purchases on {days}.").replace("{days}", days)
        if self._expected is None:
            return told
        return f"{told} {self.tr('Expected next: {days}.').replace('{days}', self._expected_words)}"

    def _small(self) -> QFont:
        return self._theme.font(BADGE, 500)

    def _across(self, day: date) -> float:
        """Where a day lies; with an expected time the line goes on after today."""
        whole, share = max((self._today - self._first).days, 1), _AFTER
        if self._expected is not None:
            ahead = max((self._expected[1] - self._today).days, 1)
            share = max(min(whole / (whole + ahead), _AFTER_EXPECTED), _LEAST_PAST)
        today = 8 + self.width() * share - 16
        past = (day - self._first).days / whole
        if past <= 1 or self._expected is None:
            return 8 + past * (today - 8)
        ahead = max((self._expected[1] - self._today).days, 1)
        return today + (day - self._today).days / ahead * (self.width() - 8 - today)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Qt's method."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.line), 2))
        painter.drawLine(QLineF(0, 10, self.width(), 10))
        self._paint_words(painter)
        painter.setPen(QPen(QColor(tokens.text), 2))
        today = self._across(self._today)
        painter.drawLine(QLineF(today, 0, today, 20))
        self._paint_expected(painter)
        painter.setPen(QPen(QColor(tokens.surface), 1))
        painter.setBrush(QColor(tokens.chart[0]))
        for day in self._visits:
            painter.drawEllipse(QPointF(self._across(day), 10), _DOT + 0.5, _DOT + 0.5)

    def _paint_expected(self, painter: QPainter) -> None:
        if self._expected is None:
            return
        tokens = self._theme.tokens
        left, right = self._across(max(self._expected[0], self._today)), self._across(self._expected[1])
        pen = QPen(QColor(tokens.accent), 1.5, Qt.PenStyle.DashLine)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.soft))
        painter.drawRoundedRect(QRectF(left, 1.5, max(right - left, 8), 17), 4, 4)

    def _paint_words(self, painter: QPainter) -> None:
        """Month names that have room, and "Today", which always has."""
        metrics = QFontMetrics(self._small())
        painter.setFont(self._small())
        painter.setPen(QColor(self._theme.tokens.text2))
        words = self.tr("Today")
        half = metrics.horizontalAdvance(words) / 2
        today = min(self._across(self._today), self.width() - half)
        if self._expected is not None:
            wide = metrics.horizontalAdvance(self._expected_words) / 2 + 1
            middle = (self._across(max(self._expected[0], self._today)) + self._across(self._expected[1])) / 2
            middle = min(max(middle, wide), self.width() - wide)
            today = min(today, middle - wide - half - 8)
            painter.setPen(QColor(self._theme.tokens.link))
            self._write(painter, metrics, self._expected_words, middle)
            painter.setPen(QColor(self._theme.tokens.text2))
        self._write(painter, metrics, words, today)
        taken = today - half
        for day in self._months():
            name, place = (
                self._formatter.locale.standaloneMonthName(day.month, self._formatter.locale.FormatType.ShortFormat),
                self._across(day),
            )
            half = metrics.horizontalAdvance(name) / 2
            if place - half >= 0 and place + half + 12 < taken:
                self._write(painter, metrics, name, place)
                taken = place - half

    def _write(self, painter: QPainter, metrics: QFontMetrics, words: str, middle: float) -> None:
        width = metrics.horizontalAdvance(words) + 2
        box = QRectF(middle - width / 2, 22, width, metrics.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _months(self) -> list[date]:
        """First days of the months on the strip, newest first, at most one per 45 pixels."""
        day, found = self._today.replace(day=1), []
        while day > self._first:
            found.append(day)
            day = (day - timedelta(days=1)).replace(day=1)
        return found[:: max(1, math.ceil(45 * len(found) / max(self.width(), 1)))]
