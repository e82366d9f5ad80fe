import shutil
from pathlib import Path

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.domain.import_answers import NOTHING_DECIDED
from recsys_gui.services.bringing_in.import_preview import preview
from recsys_gui.services.bringing_in.import_sales import import_file, import_sales
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.services.safekeeping.export_table import export_table


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("made") / "made.shop"
    make_sample(path, orders=30)
    return path


@pytest.fixture
def shop(made, tmp_path):
    return Path(shutil.copy(made, tmp_path / "mine.shop"))


@pytest.fixture
def sales(tmp_path):
    file = tmp_path / "sales.csv"
    file.write_text("order,customer,product,quantity,price,date\n1,A,T,1,2.5,2011-12-02\n2,A,U,x,y,z\n")
    return file


@pytest.mark.parametrize("name", ["mine.shop", "another.shop", "MINE.SHOP-wal", "no ending"])
def test_a_table_is_never_written_over_a_shop_file(shop, tmp_path, name):
    place = tmp_path / name
    before = place.read_bytes() if place.exists() else None
    with pytest.raises(UserError, match="cannot be written as"):
        export_table(shop, "sales", place)
    assert (place.read_bytes() if place.exists() else None) == before


@pytest.mark.parametrize("name", ["mine.shop", "another.shop", "sales.csv", "rejected.xlsx"])
def test_rejected_rows_are_written_neither_over_a_shop_nor_over_their_own_file(shop, sales, tmp_path, name):
    place = tmp_path / name
    before = place.read_bytes() if place.exists() else None
    with pytest.raises(UserError, match="cannot be written as"):
        import_file(shop, sales, NOTHING_DECIDED, dry_run=True, rejected=place)
    assert (place.read_bytes() if place.exists() else None) == before


@pytest.mark.parametrize("beside", ["", "-wal", "-shm"])
def test_a_shop_file_is_no_file_with_sales(shop, tmp_path, beside):
    file = tmp_path / f"mine.shop{beside}"
    file.touch()
    for use in (import_sales, lambda into, each: preview(into, each, NOTHING_DECIDED)):
        with pytest.raises(UserError, match="is a shop file"):
            use(shop, file)


def test_a_shop_file_by_another_name_is_no_file_with_sales_either(shop, tmp_path):
    (tmp_path / "sales of today.csv").hardlink_to(shop)
    with pytest.raises(UserError, match="is a shop file"):
        import_sales(shop, tmp_path / "sales of today.csv")
