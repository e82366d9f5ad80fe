import json

from recsys_gui.base.progress import NullProgress
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.serving import chances
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.training import quick
from recsys_gui.store.file import database
from recsys_gui.store.tables import settings


def interactions(shop):
    with database.open(shop, read_only=True) as db:
        return load_interactions(db)


def kept(shop):
    with database.open(shop, read_only=True) as db:
        return chances.kept(db, load_interactions(db))


def test_chances_are_learned_once_and_kept_in_the_file(shop):
    assert kept(shop) is None
    learned = chances.learn(shop, interactions(shop), 30)
    assert learned is not None
    assert kept(shop) == learned


def test_a_file_that_may_not_be_written_is_learned_from_all_the_same(shop):
    sales = interactions(shop)
    shop.unlink()
    assert chances.learn(shop, sales, 30) is not None


def test_damaged_or_outgrown_chances_are_learned_anew(shop):
    chances.learn(shop, interactions(shop), 30)
    with database.open(shop) as db, db.transaction():
        stored = json.loads(settings.get(db, "chances"))
        settings.put(db, "chances", json.dumps({**stored, "sales": stored["sales"] * 2}))
    assert kept(shop) is None
    with database.open(shop) as db, db.transaction():
        settings.put(db, "chances", "{}")
    assert kept(shop) is None


def test_every_offer_says_how_sure_it_is_as_soon_as_that_is_learned(shop):
    quick.fit_quick(shop, NullProgress())
    assert kept(shop) is None
    found = OfferDesk(shop).offers("C0", ["all"], 3)
    assert kept(shop) is not None
    assert {offer.confidence for offer in found} <= {"high", "medium", "low"}
    assert all(0 <= offer.chance <= 1 for offer in found)
