import numpy as np

from recsys_gui.offers.product_windows import product_windows


def test_each_window_counts_its_own_sales():
    day, horizon = 500, 30
    days = np.array([day - 1, day - 20, day - 40, day - 365, day - 370])
    found = np.expm1(product_windows(np.array([0, 0, 0, 0, 1]), days, 3, day, horizon)).round(6)
    assert found[0].tolist() == [1, 2, 1, 4, 1, 0]
    assert found[1].tolist() == [0, 0, 0, 0, 0, 1]
    assert found[2].tolist() == [0] * 6
