"""Which texts of a window do not fit into their place, and which are not translated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

_SLACK, _PADDING = 1, 9
_WORD = re.compile(r"[A-Za-z]{3,}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def clipped(window: QWidget) -> list[str]:
    """What does not fit, one line each."""
    return [f"{type(part).__name__} “{text}”: {why}" for part, text, why in _problems(window)]


def untranslated(window: QWidget, sources: set[str], own: set[str]) -> list[str]:
    """Texts in the language of the code: sentences of it, or English words alone that are no ``own`` names."""
    return sorted({text for text in texts(window) if text in sources or _is_english(text, own)})


def texts(window: QWidget) -> Iterator[str]:
    """Every text that a part of the window shows or tells a screen reader."""
    for part in _seen(window, QWidget):
        if (isinstance(part, QLabel) and part.pixmap().isNull()) or isinstance(part, QAbstractButton):
            yield part.text()
        elif isinstance(part, QTabBar):
            yield from (part.tabText(place) for place in range(part.count()))
        elif isinstance(part, QHeaderView):
            yield from (title for _, title in _titles(part))
        elif isinstance(part, QMenuBar):
            yield from (action.text() for action in part.actions())
        yield from (part.accessibleName(), part.toolTip())


def _is_english(text: str, own: set[str]) -> bool:
    words = set(_WORD.findall(text))
    return bool(words) and not _CHINESE.search(text) and not words <= own


def _problems(window: QWidget) -> Iterator[tuple[QWidget, str, str]]:
    for label in _seen(window, QLabel):
        if label.text() and (why := _label_problem(label)):
            yield label, label.text(), why
    for button in _seen(window, QAbstractButton):
        if button.text() and isinstance(button, QPushButton | QToolButton | QCheckBox | QRadioButton):
            wanted = button.sizeHint()
            if button.width() + _SLACK < wanted.width() or button.height() + _SLACK < _line(button):
                yield button, button.text(), f"{button.size().toTuple()} of {wanted.toTuple()}"
    for box in _seen(window, QComboBox):
        room = box.width() - 40
        if box.currentText() and QFontMetrics(box.font()).horizontalAdvance(box.currentText()) > room:
            yield box, box.currentText(), f"{room} wide"
    for field in _seen(window, QLineEdit):
        wanted = QFontMetrics(field.font()).horizontalAdvance(field.placeholderText())
        if wanted > field.width() - 2 * _PADDING:
            yield field, field.placeholderText(), f"{field.width()} of {wanted}"
    for tabs in _seen(window, QTabBar):
        if tabs.count() and tabs.tabRect(tabs.count() - 1).right() > tabs.width() + _SLACK:
            yield tabs, tabs.tabText(tabs.count() - 1), f"{tabs.width()} wide"
    for header in _seen(window, QHeaderView):
        for place, title in _titles(header):
            wanted = QFontMetrics(header.font()).horizontalAdvance(title)
            if header.sectionSize(place) < wanted:
                yield header, title, f"{header.sectionSize(place)} of {wanted}"
    for part in _seen(window, QPushButton, QLabel, QTabBar, QComboBox):
        if not _scrolls(part, window) and not window.rect().contains(_rect(part, window)):
            yield part, getattr(part, "text", str)() or part.accessibleName(), "outside the window"


def _label_problem(label: QLabel) -> str:
    metrics, room = QFontMetrics(label.font()), label.contentsRect()
    if label.wordWrap():
        height = label.heightForWidth(label.width())
        return f"{label.height()} high of {height}" if height > label.height() + _SLACK else ""
    wanted = max(metrics.horizontalAdvance(line) for line in label.text().split("\n"))
    if wanted > room.width() + _SLACK:
        return f"{room.width()} wide of {wanted}"
    lines = metrics.height() * len(label.text().split("\n"))
    return f"{label.height()} high of {lines}" if lines > label.height() + 2 * _SLACK else ""


def _line(button: QAbstractButton) -> int:
    return QFontMetrics(button.font()).height()


def _titles(header: QHeaderView) -> Iterator[tuple[int, str]]:
    if header.orientation() != Qt.Orientation.Horizontal:
        return
    for place in range(header.count()):
        title = header.model().headerData(place, Qt.Orientation.Horizontal)
        if title and not header.isSectionHidden(place):
            yield place, str(title)


def _seen(window: QWidget, *kinds: type) -> Iterator[QWidget]:
    for kind in kinds:
        for part in window.findChildren(kind):
            if part.isVisible() and part.window() is window:
                yield part


def _scrolls(part: QWidget, window: QWidget) -> bool:
    here = part.parentWidget()
    while here is not None and here is not window:
        if isinstance(here, QAbstractScrollArea):
            return True
        here = here.parentWidget()
    return False


def _rect(part: QWidget, window: QWidget):
    rect = part.rect()
    rect.moveTopLeft(part.mapTo(window, QPoint(0, 0)))
    return rect
