"""The panes of the window, which F6 goes through: the pages at the left, the parts of the page, the help, a toast."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget


def parts(page: QWidget) -> list[QWidget]:
    """The panes of a page: those of its outermost splitter that is seen, or the page as a whole."""
    splitters = [splitter for splitter in page.findChildren(QSplitter) if splitter.isVisible()]
    if not splitters:
        return [page]
    first = splitters[0]
    within = [first.widget(place) for place in range(first.count())]
    return [part for part in within if part is not None and part.isVisible()]


def step(panes: Sequence[QWidget], forwards: bool) -> QWidget | None:
    """The pane after (or before) the one that has the focus; the first one where none has it."""
    focused = QApplication.focusWidget()
    holds = [place for place, pane in enumerate(panes) if focused is pane or (focused and pane.isAncestorOf(focused))]
    if not panes:
        return None
    if not holds:
        return panes[0]
    return panes[(holds[-1] + (1 if forwards else -1)) % len(panes)]


def enter(pane: QWidget) -> None:
    """Put the focus where it was in this pane, or on the first control that takes it."""
    last = pane.focusWidget()
    if last is not None and last is not pane and last.isVisible() and last.isEnabled():
        last.setFocus(Qt.FocusReason.TabFocusReason)
        return
    first = next((each for each in [pane, *_in_order(pane)] if _takes_focus(each)), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)


def _in_order(pane: QWidget) -> list[QWidget]:
    """What lies in a pane, in the order of Tab."""
    found, here = [], pane.nextInFocusChain()
    while here is not None and here is not pane:
        if pane.isAncestorOf(here):
            found.append(here)
        here = here.nextInFocusChain()
    return found


def _takes_focus(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled()
