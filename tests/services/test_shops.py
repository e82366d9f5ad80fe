from datetime import UTC, datetime

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.services import shops


def test_a_new_shop_is_empty_and_says_so(tmp_path):
    path = tmp_path / "a.shop"
    shops.create(path, ShopInfo("Corner", "EUR", "Europe/Berlin")).close()
    summary = shops.summary(path)
    assert (summary.name, summary.currency, summary.time_zone) == ("Corner", "EUR", "Europe/Berlin")
    assert (summary.sales, summary.orders, summary.products, summary.customers) == (0, 0, 0, 0)
    assert (summary.first, summary.last, summary.recommenders, summary.trained, summary.stale) == (
        None, None, {}, None, False,
    )  # fmt: skip


def test_an_existing_file_is_never_made_anew(tmp_path):
    path = tmp_path / "a.shop"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="already a file"):
        shops.create(path, ShopInfo("x"))
    assert path.read_text(encoding="utf-8") == "mine"


def test_the_summary_counts_what_is_there(shop):
    summary = shops.summary(shop)
    assert (summary.products, summary.customers) == (20, 81)
    assert summary.sales > summary.orders > 0
    assert summary.first < summary.last


def test_today_is_the_day_after_the_newest_sale_when_that_is_long_ago(shop):
    with shops.open_shop(shop) as db:
        old = shops.summary_of(db, datetime(2026, 1, 1, tzinfo=UTC))
        newest = datetime.fromtimestamp(old.last, UTC)
        fresh = shops.summary_of(db, newest)
    assert old.stale and not fresh.stale
    assert fresh.today == newest.date().isoformat()


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + b"\0" * 200])
def test_what_is_no_shop_is_told_plainly(tmp_path, content):
    path = tmp_path / "a.shop"
    path.write_bytes(content)
    with pytest.raises(UserError, match="is not a shop file"):
        shops.check(path)
    assert path.read_bytes() == content


def test_a_missing_shop_is_told_plainly(tmp_path):
    with pytest.raises(UserError, match="no shop file at"):
        shops.check(tmp_path / "a.shop")
    assert not list(tmp_path.iterdir())


def test_a_good_shop_passes(shop):
    shops.check(shop)


def test_a_shop_is_known_by_what_is_in_it_and_never_by_its_name(shop, tmp_path):
    assert shops.is_shop(shop.rename(tmp_path / "renamed.db"))
    picture = tmp_path / "cat.shop"
    picture.write_bytes(b"\xff\xd8\xff\xe0" * 100)
    assert not shops.is_shop(picture)
    assert not shops.is_shop(tmp_path / "nothing.shop")
