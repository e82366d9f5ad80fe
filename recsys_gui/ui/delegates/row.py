"""A row of a list or table: background, dividing line, selection bar, focus ring, plain text, badge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
    QWidget,
)

from recsys_gui.ui.models.roles import Role

if TYPE_CHECKING:
    from recsys_gui.ui.theme.theme import Theme
    from recsys_gui.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
PAD = 12
BAR = 3
"""Width of the bar at the left edge of the selected row."""


def strong(font: QFont) -> QFont:
    """``font``, semibold."""
    copy = QFont(font)
    copy.setWeight(QFont.Weight.DemiBold)
    return copy


def small(font: QFont, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """``font``, a step smaller."""
    copy = QFont(font)
    copy.setWeight(weight)
    if copy.pixelSize() > 0:
        copy.setPixelSize(max(copy.pixelSize() - 1, 1))
    else:
        copy.setPointSizeF(copy.pointSizeF() * 12 / 13)
    return copy


class RowDelegate(QStyledItemDelegate):
    """Draws rows as the theme wants them; subclasses draw what is special about a cell.

    Args:
        theme: whose tokens colour everything.
        space: pixels added to the height of the text.
        bold: whether the text is semibold.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, space: int = 14, bold: bool = False) -> None:
        super().__init__(parent)
        self._theme, self._space, self._bold = theme, space, bold

    @property
    def tokens(self) -> Tokens:
        """The colours of now."""
        return self._theme.tokens

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's method."""
        self.initStyleOption(option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index)
        if index.data(Role.SECTION):
            self._paint_heading(painter, option, index)
        else:
            self.paint_cell(painter, option, index)
            self._paint_focus(painter, option, index)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's method: tall enough for the text at any text size."""
        self.initStyleOption(option, index)
        metrics = QFontMetrics(strong(option.font))
        width = metrics.horizontalAdvance(str(index.data() or "")) + 2 * PAD + self._badge_width(option, index)
        return QSize(width, metrics.height() + (14 if index.data(Role.SECTION) else self._space))

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell itself: one line of text, with an icon or a badge where the model names one."""
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        if not option.icon.isNull():
            icon = QRect(area.left(), area.center().y() - 8, 16, 16)
            option.icon.paint(painter, icon)
            area.setLeft(icon.right() + 9)
        if badge := index.data(Role.BADGE):
            area.setRight(area.right() - self._paint_badge(painter, option, index, str(badge), area) - 6)
        font = strong(option.font) if self._bold or index.data(Qt.ItemDataRole.FontRole) else option.font
        self.write(painter, area, str(index.data() or ""), font, self.ink(index), option.displayAlignment)

    def ink(self, index: Index) -> QColor:
        """The colour of the text: that of its tone; rows that cannot be chosen are quieter."""
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return QColor(self.tokens.text3)
        tone = "" if index.data(Role.BADGE) else index.data(Role.TONE)
        return self._theme.color(str(tone or "text"))

    @staticmethod
    def write(
        painter: QPainter, area: QRect, words: str, font: QFont, colour: QColor | str, alignment: Qt.AlignmentFlag
    ) -> None:
        """One line of text, elided where it does not fit."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(alignment | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self.tokens
        if index.data(Role.SECTION):
            ground = tokens.surface2
        elif option.state & QStyle.StateFlag.State_Selected:
            ground = tokens.selected
        elif option.state & QStyle.StateFlag.State_MouseOver and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            ground = tokens.surface2
        else:
            ground = tokens.surface
        painter.fillRect(option.rect, QColor(ground))
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(tokens.line))
        if option.state & QStyle.StateFlag.State_Selected and index.column() == _ends(option)[0]:
            bar = QRect(option.rect.left(), option.rect.top(), BAR, option.rect.height())
            painter.fillRect(bar, QColor(tokens.accent))

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column():
            return
        area, title = option.rect.adjusted(PAD, 0, -PAD, 0), str(index.data())
        left = Qt.AlignmentFlag.AlignLeft
        self.write(painter, area, title, strong(option.font), self.tokens.text, left)
        area.setLeft(area.left() + QFontMetrics(strong(option.font)).horizontalAdvance(title) + 10)
        self.write(painter, area, str(index.data(Role.SECOND) or ""), small(option.font), self.tokens.text2, left)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        if not isinstance(view, QAbstractItemView) or not view.hasFocus():
            return
        current = view.currentIndex()
        if (current.row(), current.parent()) != (index.row(), index.parent()):
            return
        first, last = _ends(option)
        colour, area = QColor(self.tokens.accent), option.rect
        painter.fillRect(QRect(area.left(), area.top(), area.width(), 2), colour)
        painter.fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2), colour)
        if index.column() == first:
            painter.fillRect(QRect(area.left(), area.top(), 2, area.height()), colour)
        if index.column() == last:
            painter.fillRect(QRect(area.right() - 1, area.top(), 2, area.height()), colour)

    def _badge_width(self, option: QStyleOptionViewItem, index: Index) -> int:
        badge = index.data(Role.BADGE)
        if not badge:
            return 0
        return QFontMetrics(small(option.font, QFont.Weight.DemiBold)).horizontalAdvance(str(badge)) + 14 + 6

    def _paint_badge(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, words: str, area: QRect
    ) -> int:
        """A badge at the right of ``area``, or at its left where the cell has no other text; gives its width."""
        font = small(option.font, QFont.Weight.DemiBold)
        width, height = QFontMetrics(font).horizontalAdvance(words) + 14, QFontMetrics(font).height() + 4
        left = area.right() - width + 1 if index.data() else area.left()
        box = QRectF(left, area.center().y() - height / 2 + 0.5, width, height)
        ink, fill = self.tones(str(index.data(Role.TONE) or "soft"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, 5, 5)
        self.write(painter, box.toRect(), words, font, ink, Qt.AlignmentFlag.AlignHCenter)
        return width

    def tones(self, tone: str) -> tuple[str, str]:
        """Text colour and fill of a badge."""
        tokens = self.tokens
        return {
            "ok": (tokens.ok, tokens.ok_fill),
            "warn": (tokens.warn, tokens.warn_fill),
            "bad": (tokens.bad, tokens.bad_fill),
            "info": (tokens.info, tokens.info_fill),
        }.get(tone, (tokens.link, tokens.soft))


def _ends(option: QStyleOptionViewItem) -> tuple[int, int]:
    """The first and the last visible column of the view that ``option`` belongs to."""
    header = _header(option.widget)
    if header is None:
        return 0, 0
    seen = [header.logicalIndex(place) for place in range(header.count())]
    shown = [column for column in seen if not header.isSectionHidden(column)] or [0]
    return shown[0], shown[-1]


def _header(view: QWidget | None) -> QHeaderView | None:
    if isinstance(view, QTreeView):
        return view.header()
    return view.horizontalHeader() if isinstance(view, QTableView) else None
