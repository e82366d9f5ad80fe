"""The curve of stated chances against what came true."""

from __future__ import annotations

from PySide6.QtGui import QColor

from recsys_gui.domain.reports import Reliability
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.widgets.reliability_curve import ReliabilityCurve


def marked(curve, theme):
    """Places in the colour of the curve, as shares of width and height from the left and from below."""
    picture = curve.grab().toImage()
    accent = QColor(theme.tokens.accent).rgb()
    return {
        (round(x / picture.width(), 1), round(1 - y / picture.height(), 1))
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixel(x, y) == accent
    }


def test_what_holds_lies_on_the_diagonal_and_what_does_not_below_it(qtbot, theme, english):
    curve = ReliabilityCurve(theme, Formatter())
    qtbot.addWidget(curve)
    curve.resize(400, 300)
    curve.show_spans([Reliability(0.9, 0.9, 10), Reliability(0.1, 0.1, 10)])
    held = marked(curve, theme)
    curve.show_spans([Reliability(0.9, 0.2, 10), Reliability(0.1, 0.1, 10)])
    fell = marked(curve, theme)
    assert max(up for _, up in held) > 0.7
    assert max(up for _, up in fell) < 0.5
    assert curve.accessibleDescription() == "10% → 10%, 90% → 20%"


def test_without_spans_only_the_axes_are_there(qtbot, theme):
    curve = ReliabilityCurve(theme, Formatter())
    qtbot.addWidget(curve)
    curve.resize(200, 120)
    curve.show_spans([])
    assert marked(curve, theme) == set()
