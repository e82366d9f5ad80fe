from recsys_gui.domain.entities import ShopInfo
from recsys_gui.store.tables import settings


def test_a_shop_knows_what_it_was_made_as(db):
    assert settings.info(db) == ShopInfo("Corner shop", "GBP", "Europe/London")


def test_an_unknown_key_has_no_value(db):
    assert settings.get(db, "nothing") is None


def test_a_value_is_replaced(db):
    settings.put(db, "theme", "dark")
    settings.put(db, "theme", "light")
    assert settings.get(db, "theme") == "light"


def test_a_shop_without_a_name_goes_by_that_of_its_file(db):
    db.run("DELETE FROM settings WHERE key IN ('name', 'currency', 'time_zone')")
    assert settings.info(db) == ShopInfo("corner", "GBP", "UTC")
