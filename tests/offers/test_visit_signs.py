import numpy as np

from recsys_gui.offers.gaps import gaps
from recsys_gui.offers.visit_signs import visit_signs

DAY, HORIZON = 500, 30


def signs(*visits):
    """Of customers given by the days of their visits."""
    row = np.repeat(np.arange(len(visits)), [len(days) for days in visits])
    days = np.concatenate([np.array(days, np.int64) for days in visits])
    return visit_signs(row, days, gaps(row, days), DAY, HORIZON)


def test_earlier_visits_are_days_ago_and_unknown_where_there_are_none():
    found = signs([400, 440, 490], [495])
    assert found[0, :3].tolist()[:2] == [60, 100]
    assert np.isnan(found[0, 2])
    assert np.isnan(found[1, :3]).all()


def test_windows_count_days_of_visit_also_a_year_ago():
    found = signs([DAY - 365, DAY - 360, DAY - 100, DAY - 20, DAY - 20, DAY - 3])[0]
    assert found[3:9].tolist() == [1, 2, 2, 2, 3, 5]
    assert found[9:13].tolist() == [2, 0, 2, 0]


def test_gaps_longer_than_the_present_one_tell_whether_it_will_end_soon():
    """Gaps of 10, 10, 40 and 100 days, the last visit 20 days ago: two are longer, one of them ended in time."""
    days = np.cumsum([DAY - 20 - 160, 10, 10, 40, 100])
    found = signs(days)[0]
    assert found[13:17].tolist() == [10, 10, 40, 40]
    assert np.isclose(found[17], 1.3 / 3)
    assert found[18] == 0.5


def test_whether_the_shop_sells_more_lately_is_the_same_for_all():
    found = signs([100, DAY - 50, DAY - 40], list(range(DAY - 20, DAY, 2)))
    assert found[:, -1].tolist() == [11 / 3, 11 / 3]


def test_nobody_has_no_signs():
    none = np.zeros(0, np.int64)
    assert len(visit_signs(none, none, gaps(none, none), DAY, HORIZON)) == 0
