"""Where a price comes from, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recsys_gui.base.text import text
from recsys_gui.domain.offer import Offer
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.offer_cells import OfferCells


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("list", "The list price: fewer than three"),
        ("likely", "What this customer will most likely pay."),
        ("margin", "Earns most above the cost"),
        ("sales", "Takes most money"),
    ],
)
def test_a_price_says_what_it_is(qapp, basis, words):
    offer = Offer(
        "1", "again", 1, "A", "A", 1.0, text("Sold once so far"), "usual", price=250, price_low=225, price_high=275,
        price_basis=basis,
    )  # fmt: skip
    told = OfferCells(Formatter()).price_tip(offer)
    assert told.startswith(words)
    assert ("2.25" in told) == (basis != "list")


def test_below_a_price_stands_its_range_or_that_it_is_the_list_price(qapp):
    offer = Offer("1", "again", 1, "A", "A", 1.0, text("Sold once so far"), "usual", price=250, price_basis="likely")
    below = OfferCells(Formatter()).price_range
    assert below(offer) is None
    assert "2.25" in below(replace(offer, price_low=225, price_high=275))
    assert below(replace(offer, price_basis="list")) == "list price"
    assert below(replace(offer, price=None, price_basis=None)) is None
