import pytest

from recsys_gui.domain.reports import Reliability
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.train.reliability import ReliabilityCard


@pytest.fixture
def shown(theme, english, qtbot):
    card = ReliabilityCard(theme, Formatter())
    qtbot.addWidget(card)
    return card


def test_stated_chances_stand_beside_what_came_of_them(shown):
    shown.show_reliability([Reliability(0.05, 0.04, 300), Reliability(0.6, 0.64, 100)])
    rows = [[shown.model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert rows == [["60%", "64%", "100"], ["5%", "4%", "300"]]
    assert shown.caption.text() == (
        "400 ideas of the past: what was said and what came differ by 1.8 points on average."
    )
    assert not shown.isHidden()


def test_without_a_test_there_is_no_card(shown):
    shown.show_reliability([Reliability(0.05, 0.04, 300)])
    shown.show_reliability([])
    assert shown.isHidden()
