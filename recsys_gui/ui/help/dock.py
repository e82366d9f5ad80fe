"""The help at the right edge of the window: it stays open beside the work, and follows the page."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QTextBrowser, QVBoxLayout, QWidget

from recsys_gui.ui.help import topics
from recsys_gui.ui.help.topics import Topic
from recsys_gui.ui.theme.fonts import scaled
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.widgets.basics import button, row

_WIDTH = 300


class HelpDock(QDockWidget):
    """Words about the page that is seen, or what terms mean; Esc closes it. Signal: left, when it was closed."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setWindowTitle(self.tr("Help"))
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        self.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea)
        self._theme = theme
        self._topic = topics.topic("")
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Help"))
        self.text.setProperty("kind", "plain")
        self.text.setMinimumWidth(scaled(_WIDTH))
        self.meanings = button(self.tr("What does this mean?"), self.show_meanings, "link", name="meanings")
        self.close_button = button(self.tr("Close"), self.leave, name="close-help")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(4, 4, 12, 12)
        column.addWidget(self.text, 1)
        column.addLayout(row(self.meanings, None, self.close_button))
        self.setWidget(inner)
        self.setTitleBarWidget(QWidget(self))
        theme.follow(self, HelpDock._write)
        self.hide()

    def show_page(self, key: str) -> None:
        """Speak of a page of the sidebar, and have the focus."""
        self.follow(key)
        self._open()

    def show_meanings(self) -> None:
        """Say what the words of the program mean."""
        self._topic = topics.meanings()
        self._write()
        self._open()

    def show_exports(self) -> None:
        """Say how sales come out of common tills and web shops."""
        self._topic = topics.exports()
        self._write()
        self._open()

    def follow(self, key: str) -> None:
        """Speak of another page, where it stands open."""
        self._topic = topics.topic(key)
        self._write()

    def leave(self) -> None:
        """Close it and go back to the page."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self) -> None:
        self.text.setHtml(_html(self._topic, self._theme))


def _html(topic: Topic, theme: Theme) -> str:
    quiet = theme.tokens.text2
    parts = "".join(
        f"<p style='margin:12px 0 2px 0; font-weight:600'>{escape(head)}</p>"
        f"<p style='margin:0; color:{quiet}; line-height:135%'>{escape(words)}</p>"
        for head, words in topic.parts
    )
    return f"<p style='margin:0; font-size:{scaled(17)}px; font-weight:600'>{escape(topic.title)}</p>{parts}"
