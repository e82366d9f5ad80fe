"""What goes with a basket that is being filled: complements, at once after every keystroke."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys_gui.domain.interactions import Index
from recsys_gui.offers.baskets import Baskets

Reals = NDArray[np.float64]

_PRIOR = 10.0
_SOLD_ALL_THE_TIME = 0.35
_NEXT_TO_NOTHING = 1e-9


def complements(baskets: Baskets, basket: Index, allowed: NDArray[np.bool_], n: int) -> tuple[Index, Reals]:
    """The best ``n`` products to go with ``basket`` and their scores, best first.

    The score adds up, over what is in the basket, the share of its earlier baskets that held the product too (shares
    of few baskets are drawn to nothing), divided by a root of how often it sells at all, so that what sells with
    everything does not push aside what belongs together (between confidence and lift; Agrawal and Srikant 1994, Brin
    et al. 1997).
    What never lay beside anything here follows in the order of its sales.

    Args:
        baskets: of the shop.
        basket: positions of the products in it.
        allowed: per product, whether it may be offered.
        n: length of the list.
    """
    holding = baskets.holding
    score = _NEXT_TO_NOTHING * holding
    for product in np.unique(basket).tolist():
        score = (
            score + baskets.together(product) / (holding[product] + _PRIOR) / (holding + _PRIOR) ** _SOLD_ALL_THE_TIME
        )
    score = np.where(allowed, score, -np.inf)
    score[basket] = -np.inf
    best = np.argsort(-score, kind="stable")[:n]
    best = best[np.isfinite(score[best])]
    return best.astype(np.int64), score[best]
