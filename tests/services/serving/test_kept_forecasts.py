"""What forecasts need is learned once and kept in the shop file."""

from __future__ import annotations

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.offers import terms
from recsys_gui.offers.forecasts import Forecasts
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.serving import kept_forecasts
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.training import quick
from recsys_gui.store.file import database
from recsys_gui.store.tables import privacy, settings


@pytest.fixture
def learned(shop):
    """The shop after its first offers, and what was said then."""
    quick.fit_quick(shop, NullProgress())
    return OfferDesk(shop).offers("C3", ["all"], 5)


def sales_of(shop):
    with database.open(shop, read_only=True) as db:
        return len(load_interactions(db).events)


def kept(shop, sales=None):
    with database.open(shop, read_only=True) as db:
        return kept_forecasts.kept(db, sales or sales_of(shop))


def put(shop, value):
    with database.open(shop) as db, db.transaction():
        settings.put(db, kept_forecasts.KEY, value)


def test_the_next_desk_says_the_same_without_learning(shop, learned, monkeypatch):
    def never(*_arguments):
        raise AssertionError("nothing is to be learned")

    for kind in (terms.Pricing, terms.Timing):
        monkeypatch.setattr(kind, "_learn", never)
    assert OfferDesk(shop).offers("C3", ["all"], 5) == learned
    assert None not in {offer.price for offer in learned}


def test_plain_arrays_hold_all_of_it(shop, learned):
    assert learned
    found = kept(shop)
    again = Forecasts.restored(found.arrays())
    assert set(again.arrays()) == set(found.arrays())
    assert all(np.array_equal(values, again.arrays()[name]) for name, values in found.arrays().items())
    assert again.fits(sales_of(shop))


def test_when_the_shop_is_quite_another_it_is_not_used(shop, learned):
    assert learned
    assert kept(shop) is not None
    assert kept(shop, 2 * sales_of(shop)) is None


@pytest.mark.parametrize("damage", [lambda value: value[:-40], lambda value: value[:20], lambda value: "0 " + value])
def test_what_cannot_be_read_is_learned_anew(shop, learned, damage):
    with database.open(shop, read_only=True) as db:
        value = settings.get(db, kept_forecasts.KEY)
    put(shop, damage(value))
    assert kept(shop) is None
    assert OfferDesk(shop).offers("C3", ["all"], 5) == learned
    assert kept(shop) is not None


def test_it_goes_when_a_customer_is_deleted(shop, learned):
    assert learned
    with database.open(shop) as db:
        privacy.wipe(db, {"C0"})
    assert kept(shop) is None


def test_a_protected_file_is_read_all_the_same(shop, learned):
    with database.open(shop) as db, db.transaction():
        settings.drop(db, kept_forecasts.KEY)
    shop.chmod(0o444)
    shop.parent.chmod(0o555)
    try:
        assert OfferDesk(shop).offers("C3", ["all"], 5) == learned
    finally:
        shop.parent.chmod(0o755)
        shop.chmod(0o644)
