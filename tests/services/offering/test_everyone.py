"""The columns of everybody's offers are what their offers would say."""

import numpy as np
import pytest

from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.offer import LISTS
from recsys_gui.services.offering import everyone
from recsys_gui.services.offering.desk_data import DeskData
from recsys_gui.services.offering.export_offers import cells
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.store.file import database


@pytest.mark.parametrize("at_once", [1, 3, 512])
def test_columns_hold_the_cells_of_each_offer(shop, at_once, monkeypatch):
    monkeypatch.setattr(everyone, "_MOST_AT_ONCE", at_once)
    with database.open(shop, read_only=True) as db:
        data = DeskData(shop, db)
    codes = data.interactions.customers.codes
    found = [
        list(row)
        for columns in everyone.columns(data, range(len(codes)), 4, progress=NullProgress())
        for row in zip(*columns, strict=True)
    ]
    desk = OfferDesk(shop)
    expected = [cells(offer, data.info.currency) for code in codes for offer in desk.offers(code, LISTS, 4)]
    assert len(found) == len(expected) > len(codes)
    for one, other in zip(found, expected, strict=True):
        assert one[5] == pytest.approx(other[5], abs=1e-3)
        assert [*one[:5], *one[6:]] == [*other[:5], *other[6:]]


def test_where_there_is_nothing_to_offer_there_is_no_offer(shop):
    desk = OfferDesk(shop)
    stranger = desk._current().interactions.customers.codes[-1]
    assert desk.offers(stranger, ["again"], 4) == []


def test_who_is_not_to_be_contacted_is_left_out(shop, monkeypatch):
    with database.open(shop, read_only=True) as db:
        data = DeskData(shop, db)
    first = data.interactions.customers.codes[0]
    monkeypatch.setattr(type(data.guard), "quiet", lambda _, customers: np.asarray(customers) == 0)
    columns = next(everyone.columns(data, range(2), 4, progress=NullProgress()))
    assert first not in columns[0]
    assert len(columns[0]) > 0
