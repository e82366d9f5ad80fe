import numpy as np

from recsys_gui.offers.assembling import shares


def test_counts_become_shares_of_the_best():
    scores = np.array([[8, 4, 2, 0]], np.float32)
    assert shares(scores, np.array([False])).tolist() == [[1, 0.5, 0.25, 0]]


def test_logits_become_ratios_of_probabilities():
    scores = np.array([[-3, -3 + np.log(0.5), -900]], np.float32)
    assert np.allclose(shares(scores, np.array([True])), [[1, 0.5, 0]])


def test_shares_stay_between_nothing_and_all():
    scores = np.array([[0, 0], [-1, -2], [np.inf, 1]], np.float32)
    with np.errstate(invalid="ignore"):
        found = shares(scores[:2], np.array([False, False]))
    assert ((found >= 0) & (found <= 1)).all()
