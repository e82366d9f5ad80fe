import numpy as np

from recsys_gui.offers.signs import Signs


def table(build, sales, day=100):
    return Signs(build(sales, 3, customers=3, today=day), day, horizon=30)


def test_what_was_bought_before_is_told_from_what_is_new(build):
    signs = table(build, [(0, 0, 10, 100.0), (0, 0, 40, 100.0), (1, 1, 90, 100.0)])
    pairs = np.array([0, 0, 1]), np.array([0, 1, 1])
    assert signs.bought(*pairs).tolist() == [True, False, True]
    found = signs.of(*pairs, np.array([1, 1, 1]))
    assert found[:, 1].tolist() == [1, 0, 1]
    assert np.isnan(found[1, 2:6]).all()
    assert np.allclose(found[0, 2:5], [np.log(2), np.log1p(60), np.log(30)])


def test_sales_of_the_day_and_after_it_are_not_looked_at(build):
    early = [(0, 0, 10, 100.0), (1, 1, 50, 100.0)]
    late = [*early, (0, 0, 60, 100.0), (0, 2, 70, 100.0)]
    pairs = np.array([0, 0, 1]), np.array([0, 2, 1]), np.array([1, 2, 3])
    before, after = (table(build, sales, day=60).of(*pairs) for sales in (early, late))
    assert np.array_equal(before, after, equal_nan=True)


def test_who_never_came_is_unknown_and_not_an_error(build):
    found = table(build, [(0, 0, 10, 100.0)]).of(np.array([2]), np.array([0]), np.array([4]))
    assert np.isnan(found[0, 2:12]).all()
    assert found[0, 0] == np.log(4)


def test_a_product_sold_lately_is_told_from_one_that_was_given_up(build):
    signs = table(build, [(0, 0, 10, 100.0), (1, 0, 11, 100.0), (0, 1, 90, 100.0), (1, 1, 95, 100.0)])
    old, new = signs.of(np.array([2, 2]), np.array([0, 1]), np.array([1, 1]))[:, -4:]
    assert new[0] > old[0]
    assert new[1] == old[1]
    assert new[3] < old[3]
