"""How products stand with customers."""

from __future__ import annotations

import numpy as np

from recsys_gui.services.offering.standing import Standing


def test_a_product_competes_with_its_own_kind_only():
    bought = np.array([[True, True, False, False], [False, False, False, False], [False, True, False, False]])
    score = np.array([[1, 5, 9, 8], [4, 3, 2, 1], [-np.inf, 7, 6, 8]], np.float32)
    standing = Standing(np.array([3, 5, 8]), bought, score)
    assert [part.tolist() for part in standing.places(0)] == [[3, 5], [2, 1]]
    assert [part.tolist() for part in standing.places(2)] == [[3, 5, 8], [1, 3, 2]]
    assert [part.tolist() for part in standing.places(1)] == [[3, 5, 8], [1, 2, 1]]
