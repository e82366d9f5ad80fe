"""What comes of offers, as steps that can be taken back."""

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.base.progress import NullProgress
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.edits import NoteShown, RecordSale, RefuseOffer, SoldLine, Undo
from recsys_gui.domain.offer_log import MadeOffer
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.training import quick
from recsys_gui.store.file import database
from recsys_gui.store.tables import offer_log

DAY = 86_400
NOW = 1_800_000_000
SOLD = 1_310_000_000


@pytest.fixture
def editor(shop):
    with Editor(shop) as editor:
        yield editor


def logged(shop):
    with database.open(shop, read_only=True) as db:
        return db.all(lambda *row: row, "SELECT product_id, outcome, until FROM offer_log ORDER BY id")


def lines(shop, since=SOLD):
    with database.open(shop, read_only=True) as db:
        sql = "SELECT product_id, customer_id, order_id IS NOT NULL, quantity, unit_price FROM events WHERE time >= ?"
        return db.all(lambda *row: row, sql, (since,))


def sale(*codes, customer="C1"):
    return RecordSale(tuple(SoldLine(code, 2, 150) for code in codes), customer, SOLD, NOW)


def shown(*codes):
    return NoteShown(tuple(MadeOffer("customer", "C1", code, "again", 1, "usual") for code in codes), NOW - DAY)


def test_a_sale_is_one_step_and_its_offers_count_as_sold_until_it_is_taken_back(shop, editor):
    editor.do(shown("P1", "P2"))
    done = editor.do(sale("P1", "P3"))
    assert str(done.sentence) == "Sale of 2 products recorded"
    assert done.changes == Changes(sales=True, products=True, customers=True, offers=True)
    assert done.added is not None
    assert [row[0] for row in lines(shop)] == [2, 4]
    (product, outcome, until), other = logged(shop)
    assert (product, outcome) == (2, "sold")
    assert until > NOW
    assert other == (3, None, None)
    editor.do(Undo())
    assert lines(shop) == []
    assert [row[1] for row in logged(shop)] == [None, None]


def test_what_was_shown_is_no_step_to_take_back(shop, editor):
    done = editor.do(shown("P1"))
    assert (done.changes, done.undo) == (Changes(), None)
    assert len(logged(shop)) == 1


def test_a_basket_of_nobody_known_is_one_basket(shop, editor):
    editor.do(sale("P1", "P3", customer=""))
    assert [(row[1], row[2]) for row in lines(shop)] == [(None, 1), (None, 1)]
    assert logged(shop) == []


@pytest.mark.parametrize(
    "wrong",
    [
        RecordSale((), "C1", SOLD, NOW),
        sale("P1", "nothing"),
        sale("P1", customer="nobody"),
        RecordSale((SoldLine("P1", 0, 100),), "C1", SOLD, NOW),
        RecordSale((SoldLine("P1", 1, 100), SoldLine("P2", 1, -5)), "C1", SOLD, NOW),
    ],
)
def test_a_sale_that_makes_no_sense_changes_nothing(shop, editor, wrong):
    with pytest.raises(UserError):
        editor.do(wrong)
    assert lines(shop) == []


def test_what_is_refused_is_not_offered_until_that_is_taken_back(shop, editor):
    quick.fit_quick(shop, NullProgress())
    desk = OfferDesk(shop)
    first = desk.offers("C0", ["again"], 3)[0]
    done = editor.do(RefuseOffer("C0", first.product, NOW))
    assert done.changes == Changes(offers=True)
    assert first.product not in {offer.product for offer in desk.offers("C0", ["again"], 20)}
    editor.do(Undo())
    assert desk.offers("C0", ["again"], 3)[0] == first


def test_the_desk_keeps_the_shop_in_memory_when_only_words_about_offers_changed(shop, editor):
    quick.fit_quick(shop, NullProgress())
    desk = OfferDesk(shop)
    desk.offers("C0", ["again"], 3)
    data = desk._data
    editor.do(RefuseOffer("C0", "P1", NOW))
    desk.offers("C0", ["again"], 3)
    assert desk._data is data


def test_what_was_sold_is_left_alone_for_half_of_its_rhythm(shop, editor):
    editor.do(shown("P1"))
    editor.do(RecordSale((SoldLine("P1", 1, 100),), "C1", SOLD, NOW))
    editor.do(NoteShown((MadeOffer("customer", "C1", "P1", "again", 1, "usual"),), NOW))
    editor.do(RecordSale((SoldLine("P1", 1, 100),), "C1", SOLD + 20 * DAY, NOW + 20 * DAY))
    assert logged(shop)[-1][2] == NOW + 20 * DAY + 10 * DAY
    with database.open(shop, read_only=True) as db:
        before, after = (offer_log.refused(db, NOW + days * DAY)[1].tolist() for days in (29, 31))
    assert (before, after) == ([2], [])
