import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.services import shops
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.services.browse import Browser


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.shop"
    return path, make_sample(path, orders=400)


def test_a_small_sample_holds_about_so_many_of_the_newest_orders(small):
    path, report = small
    summary = shops.summary(path)
    assert 300 <= summary.orders <= 400  # some of the newest are cancellations
    assert summary.sales == report.kept > 4_000
    assert (summary.currency, summary.time_zone, summary.today) == ("GBP", "Europe/London", "2011-12-10")


def test_the_sample_goes_through_the_cleaning_of_every_import(small):
    _, report = small
    assert {"duplicates", "returns", "no_customer", "not_products", "zero_price"} <= set(report.cleaning)
    assert report.lines == report.kept + report.cleaning["duplicates"] + report.cleaning["zero_price"] + report.rejected


def test_the_samples_names_do_not_shout_and_postage_is_never_offered(small):
    path, _ = small
    with Browser(path) as browser:
        assert "Regency Cakestand 3 Tier" in [row.name for row in browser.products("regency cakestand")]
        assert {row.recommend for row in browser.products("postage") if row.code in ("POST", "DOT")} == {False}


def test_an_existing_file_is_never_overwritten(tmp_path):
    path = tmp_path / "mine.shop"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="already a file"):
        make_sample(path, orders=5)
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_does_not_exist_is_told_plainly(tmp_path):
    with pytest.raises(UserError, match="No file can be made"):
        make_sample(tmp_path / "nowhere" / "a.shop", orders=5)


@pytest.mark.parametrize("share", [0, 0.3, 0.4, 0.6, 0.9])
def test_cancelled_nothing_stays_behind(tmp_path, recorder, share):
    def cancel(progress):
        if progress.reports[-1][0] >= share:
            raise JobCancelled

    with pytest.raises(JobCancelled):
        make_sample(tmp_path / "a.shop", recorder(cancel), orders=50)
    assert list(tmp_path.iterdir()) == []


def test_the_sample_is_told_with_its_attribution():
    from recsys_gui.base.paths import resource

    note = resource("sample", "README.md").read_text(encoding="utf-8")
    assert "Daqing Chen" in note
    assert "CC BY 4.0" in note
    assert resource("sample", "online_retail_ii.csv.xz").stat().st_size <= 9_000_000
