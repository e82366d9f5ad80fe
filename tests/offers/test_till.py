import numpy as np

from recsys_gui.offers.baskets import Baskets
from recsys_gui.offers.till import complements


def shop(build):
    """Tea and cups always go together; sugar goes with everything, and a lamp with nothing."""
    sales = []
    for day in range(0, 40, 2):
        sales += [(0, 0, day, 100.0), (0, 1, day, 100.0)]
        sales += [(1, 2, day, 100.0), (1, 3, day, 100.0), (2, 2, day, 100.0), (2, 4, day, 100.0)]
    sales += [(0, 2, day, 100.0) for day in range(0, 40, 4)]
    return Baskets(build([*sales, (3, 5, 1, 100.0)], 6, customers=4, today=50))


ALL = np.ones(6, bool)


def test_what_lay_beside_it_comes_first(build):
    found, scores = complements(shop(build), np.array([0]), ALL, 3)
    assert found[0] == 1
    assert (np.diff(scores) <= 0).all()


def test_what_is_in_the_basket_or_not_to_be_offered_never_comes(build):
    allowed = ALL.copy()
    allowed[1] = False
    found, _ = complements(shop(build), np.array([0, 2, 0]), allowed, 6)
    assert set(found.tolist()) == {3, 4, 5}


def test_an_empty_basket_gets_what_sells_most(build):
    found, _ = complements(shop(build), np.zeros(0, np.int64), ALL, 6)
    assert found[0] == 2
    assert len(found) == 6
