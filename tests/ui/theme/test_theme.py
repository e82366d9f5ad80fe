import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QLabel, QPushButton

from recsys_gui.ui.theme.fonts import font
from recsys_gui.ui.theme.theme import Theme
from recsys_gui.ui.theme.tokens import DARK, LIGHT


def luminance(color):
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_texts_can_be_read(tokens):
    grounds = (tokens.window, tokens.surface, tokens.surface2, tokens.side, tokens.selected)
    for text in (tokens.text, tokens.text2, tokens.text3):
        assert all(contrast(text, ground) >= 4.5 for ground in grounds)
    for tone in ("warn", "bad", "ok", "info"):
        assert contrast(tokens.color(tone), tokens.color(f"{tone}_fill")) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.edge, tokens.surface) >= 3


def test_a_set_mode_wins_over_the_computer(theme, qapp):
    theme.set_mode("dark")
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.window
    theme.set_mode("light")
    assert theme.tokens is LIGHT


def test_the_system_mode_follows_the_computer(theme, qapp):
    theme.set_mode("system")
    is_dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.tokens is (DARK if is_dark else LIGHT)


def test_a_change_of_theme_repaints_icons_that_still_live(theme, qtbot):
    button, gone = QPushButton("Print"), QLabel()
    qtbot.addWidget(button)
    theme.dress(button, "printer")
    theme.dress_label(gone, "lock", "text2", 16)
    before = button.icon().cacheKey()
    del gone
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("dark")
    assert button.icon().cacheKey() != before


def test_the_stylesheet_is_short_and_has_no_hole_left(theme, qapp):
    sheet = qapp.styleSheet()
    assert sheet.count("\n") < 200
    assert "$" not in sheet
    assert not re.search(r"\{\s*\}", sheet)


def test_inter_is_shipped_in_three_weights(theme):
    for weight in (400, 500, 600):
        info = QFontInfo(font(13, weight))
        assert (info.family(), int(info.weight())) == ("Inter", weight)


def test_an_unknown_icon_is_a_bug(theme):
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-icon")


def test_a_theme_without_an_application_has_colours():
    assert Theme().color("accent").name().upper() == LIGHT.accent
