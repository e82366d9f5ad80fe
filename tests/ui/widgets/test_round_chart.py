import pytest
from PySide6.QtWidgets import QLabel

from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.widgets.round_chart import RoundChart, SeriesStyle


@pytest.fixture
def chart(theme, english, qtbot):
    styles = [SeriesStyle("again", "Buy again", 2), SeriesStyle("new", "New for them", 3)]
    chart = RoundChart(theme, Formatter(), "Quality", "NDCG", styles, from_zero=True, to_beat="To beat")
    qtbot.addWidget(chart)
    chart.resize(500, 300)
    chart.show()
    return chart


def shown_range(chart):
    return chart.plot.getViewBox().viewRange()


def test_points_are_added_round_by_round(chart):
    chart.add(1, 40, {"again": 0.2, "new": None, "all": 0.3})
    chart.add(2, 40, {"again": 0.21, "new": 0.08})
    assert chart.points("again") == [(1, 0.2), (2, 0.21)]
    assert chart.points("new") == [(2, 0.08)]


def test_the_description_holds_the_last_values_and_what_to_beat(chart):
    chart.start(40)
    assert chart.accessibleDescription() == "No round is finished yet."
    chart.add(3, 40, {"again": 0.2, "new": 0.08})
    chart.set_reference("Usual basket", 0.214)
    words = "Round 3, Buy again 0.200, New for them 0.080, to beat: Usual basket 0.214"
    assert chart.accessibleDescription() == words


def test_the_axis_grows_with_the_rounds_up_to_all_there_can_be(chart):
    chart.add(1, 40, {"again": 0.2})
    assert shown_range(chart)[0] == [0.5, 10.5]
    chart.add(20, 40, {"again": 0.2})
    assert shown_range(chart)[0] == [0.5, 32.5]
    chart.add(39, 40, {"again": 0.2})
    assert shown_range(chart)[0] == [0.5, 40.5]


def test_quality_begins_at_zero_and_the_line_to_beat_is_in_sight(chart):
    chart.add(1, 40, {"again": 0.2})
    chart.set_reference("Usual basket", 0.5)
    low, high = shown_range(chart)[1]
    assert low == 0
    assert high > 0.5


def test_a_new_start_forgets_points_and_references(chart):
    chart.add(1, 40, {"again": 0.2})
    chart.set_reference("Usual basket", 0.5)
    chart.start(40)
    assert chart.points("again") == []
    assert "to beat" not in chart.accessibleDescription()


def test_a_reference_set_again_replaces_the_first(chart):
    chart.add(1, 40, {"again": 0.2})
    chart.set_reference("Usual basket", 0.5)
    chart.set_reference("Usual basket", 0.3)
    assert chart.accessibleDescription().count("Usual basket") == 1


def test_a_change_of_the_theme_repaints_curves_and_ground(chart, theme):
    chart.add(1, 40, {"again": 0.2})
    light = chart._lines["again"].curve.opts["pen"].color().name()
    theme.set_mode("dark")
    dark = chart._lines["again"].curve.opts["pen"].color().name()
    assert (light, dark) == ("#1e957a", "#5fd6a6")
    assert chart.plot.backgroundBrush().color().name().upper() == theme.tokens.surface
    theme.set_mode("light")


def test_the_legend_names_only_what_is_drawn(chart):
    def named():
        return [
            swatch.parent().findChildren(QLabel)[1].text() for entry, swatch, _ in chart._swatches if entry.isVisible()
        ]

    chart.start(40)
    assert named() == []
    chart.add(1, 40, {"again": 0.2})
    assert named() == ["Buy again"]
    chart.set_reference("Usual basket", 0.5)
    assert named() == ["Buy again", "To beat"]
