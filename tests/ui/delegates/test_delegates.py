import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTableView

from recsys_gui.ui.delegates.confidence import ConfidenceDelegate
from recsys_gui.ui.delegates.ranges import RangeDelegate
from recsys_gui.ui.delegates.row import RowDelegate
from recsys_gui.ui.delegates.two_line import TwoLineDelegate
from recsys_gui.ui.models.roles import RangeMark, Role

WIDTH, HEIGHT = 200, 46


@pytest.fixture
def show(theme, qtbot):
    """Shows one cell of a table, painted by a delegate; gives the view."""

    def make(kind, roles, words="Charlotte Bag"):
        item = QStandardItem(words)
        for role, value in roles.items():
            item.setData(value, role)
        model = QStandardItemModel()
        model.appendRow([item])
        view = QTableView()
        model.setParent(view)
        view.setModel(model)
        view.setItemDelegate(kind(theme, view))
        view.setShowGrid(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.horizontalHeader().hide()
        view.verticalHeader().hide()
        view.setColumnWidth(0, WIDTH)
        view.setRowHeight(0, HEIGHT)
        view.resize(WIDTH + 2, HEIGHT + 2)
        qtbot.addWidget(view)
        view.show()
        return view

    return make


def colours(view):
    """The colours of the cell, each with how many pixels it has."""
    picture = view.viewport().grab().toImage()
    counted = {}
    for x in range(min(WIDTH, picture.width())):
        for y in range(min(HEIGHT, picture.height())):
            name = picture.pixelColor(x, y).name().upper()
            counted[name] = counted.get(name, 0) + 1
    return counted


def test_a_selected_row_is_marked_by_ground_and_bar(show, theme):
    view = show(RowDelegate, {})
    assert theme.tokens.selected not in colours(view)
    view.setCurrentIndex(view.model().index(0, 0))
    seen = colours(view)
    assert seen[theme.tokens.selected] > WIDTH * HEIGHT / 2
    assert seen[theme.tokens.accent] >= HEIGHT


def test_the_focused_row_has_a_ring(show, theme, qtbot):
    view = show(RowDelegate, {})
    view.setCurrentIndex(view.model().index(0, 0))
    unfocused = colours(view).get(theme.tokens.accent, 0)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert colours(view)[theme.tokens.accent] > unfocused + 2 * WIDTH


def test_a_badge_is_painted_in_the_colours_of_its_tone(show, theme):
    assert theme.tokens.bad_fill in colours(show(RowDelegate, {Role.BADGE: "Overdue", Role.TONE: "bad"}))
    assert theme.tokens.soft in colours(show(RowDelegate, {Role.BADGE: "New"}))


def test_more_confidence_is_more_bars(show, theme):
    seen = [colours(show(ConfidenceDelegate, {Role.LEVEL: level}, "High")) for level in (1, 2, 3)]
    filled = [colour.get(theme.tokens.accent, 0) for colour in seen]
    assert 0 < filled[0] < filled[1] < filled[2]


def test_a_cell_without_level_or_range_is_plain_text(show, theme):
    for kind in (ConfidenceDelegate, RangeDelegate):
        assert theme.tokens.accent not in colours(show(kind, {}))


def test_a_range_is_painted_in_the_colour_of_its_list(show, theme):
    mark = RangeMark(0.2, 0.3, 0.4, 0.0, 1.0, 0.5, 3)
    assert colours(show(RangeDelegate, {Role.RANGE: mark}))[theme.tokens.chart[3]] > 40
    nothing = RangeMark(0, None, 0, 0.0, 1.0, 0.5, 3)
    assert theme.tokens.chart[3] not in colours(show(RangeDelegate, {Role.RANGE: nothing}))


def test_headings_have_a_ground_of_their_own(show, theme):
    seen = colours(show(RowDelegate, {Role.SECTION: True, Role.SECOND: "things they already buy"}))
    assert seen[theme.tokens.surface2] > WIDTH * HEIGHT / 2


def test_two_lines_are_higher_than_one_at_any_text_size(show):
    for pixels in (13, 20):
        heights = []
        for kind in (RowDelegate, TwoLineDelegate):
            view = show(kind, {Role.SECOND: "Bought 17 times"})
            font = view.font()
            font.setPixelSize(pixels)
            view.setFont(font)
            heights.append(view.sizeHintForRow(0))
        assert heights[1] > heights[0] > pixels


def test_what_cannot_be_chosen_is_quieter(show, theme):
    view = show(RowDelegate, {})
    view.model().item(0).setFlags(Qt.ItemFlag.NoItemFlags)
    assert theme.tokens.text not in colours(view)
