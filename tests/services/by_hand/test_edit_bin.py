"""What was deleted can be put back for thirty days, also after the program was closed."""

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.domain.edits import AddProduct, AddSale, DeleteRows, PutBack, Redo, Undo
from recsys_gui.domain.entities import Product
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand import editing
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.store.file import database
from tests.services.by_hand.test_editing import NOON, check_figures, check_search, dump, small  # noqa: F401 - a fixture


def ids(shop, table):
    with Browser(shop) as browser:
        rows = {"products": browser.products, "customers": browser.customers, "sales": browser.sales}[table]()
    return {getattr(row, "code", None) or f"{row.product} {row.order}": row.id for row in rows}


def kept(shop):
    with Browser(shop) as browser:
        return browser.bin()


def delete(shop, table, *codes):
    numbers = ids(shop, table)
    with Editor(shop) as editor:
        editor.do(DeleteRows(table, tuple(numbers[code] for code in codes)))


def put_back(shop, key):
    with Editor(shop) as editor:
        return editor.do(PutBack(key))


@pytest.mark.parametrize(("table", "code"), [("products", "85123A"), ("sales", "22423 1001"), ("sales", "85123A 1003")])
def test_after_a_restart_everything_is_as_before(small, table, code):  # noqa: F811
    before = dump(small)
    delete(small, table, code)
    assert dump(small) != before
    (entry,) = kept(small)
    put_back(small, entry.key)
    assert dump(small) == before
    assert kept(small) == []
    check_figures(small)
    check_search(small)


def test_it_is_told_what_it_was_and_how_much(small):  # noqa: F811
    delete(small, "products", "85123A")
    (entry,) = kept(small)
    assert str(entry.name) == "White Heart deleted"
    assert entry.rows == 1 + 2 + 2  # the product, its two lines, and the two orders that had nothing else


def test_undo_takes_it_out_of_the_bin_and_redo_puts_it_there_again(small):  # noqa: F811
    with Editor(small) as editor:
        editor.do(DeleteRows("products", (ids(small, "products")["85123A"],)))
        editor.do(Undo())
        assert kept(small) == []
        editor.do(Redo())
        assert len(kept(small)) == 1


def test_putting_back_can_be_undone(small):  # noqa: F811
    delete(small, "products", "85123A")
    after = dump(small)
    with Editor(small) as editor:
        editor.do(PutBack(kept(small)[0].key))
        editor.do(Undo())
    assert dump(small) == after


def test_rows_that_took_the_old_numbers_stay(small):  # noqa: F811
    delete(small, "sales", "85123A 1003")
    with Editor(small) as editor:
        editor.do(AddSale("22423", "C3", 1, 1275, NOON + 90_000))
    with_new = ids(small, "sales")
    put_back(small, kept(small)[0].key)
    after = ids(small, "sales")
    assert with_new.items() <= after.items()
    assert "85123A 1003" in after
    check_figures(small)


def test_a_code_that_is_taken_again_is_told_and_nothing_changes(small):  # noqa: F811
    delete(small, "products", "85123A")
    with Editor(small) as editor:
        editor.do(AddProduct(Product("85123A", "Another heart")))
    before = dump(small)
    with pytest.raises(UserError, match="85123A"):
        put_back(small, kept(small)[0].key)
    assert dump(small) == before


def test_sales_of_a_product_that_is_gone_wait_for_it(small):  # noqa: F811
    delete(small, "sales", "85123A 1003")
    delete(small, "products", "85123A")
    product, sale = kept(small)
    with pytest.raises(UserError, match="product of these sales"):
        put_back(small, sale.key)
    put_back(small, product.key)
    put_back(small, sale.key)
    assert {"85123A 1002", "85123A 1003"} <= ids(small, "sales").keys()


def test_an_erased_customer_is_not_kept_nor_named_by_what_is_kept(small):  # noqa: F811
    numbers = ids(small, "customers")
    delete(small, "sales", "85123A 1003")
    delete(small, "customers", "C3")
    (entry,) = kept(small)
    put_back(small, entry.key)
    with Browser(small) as browser:
        (line,) = [row for row in browser.sales() if row.order == "1003"]
    assert line.customer == ""
    assert "C3" not in ids(small, "customers")
    assert numbers["C3"]


def test_an_erased_customer_does_not_hinder_undo(small):  # noqa: F811
    before = dump(small)
    with Editor(small) as editor:
        editor.do(DeleteRows("sales", (ids(small, "sales")["85123A 1003"],)))
        editor.do(DeleteRows("customers", (ids(small, "customers")["C3"],)))
        editor.do(Undo())
        editor.do(Undo())
    assert dump(small) == before


def test_after_thirty_days_it_is_gone(small, monkeypatch):  # noqa: F811
    now = NOON
    monkeypatch.setattr(editing.time, "time", lambda: now)
    delete(small, "products", "85123A")
    now += 30 * 86_400
    delete(small, "sales", "22423 1001")
    assert len(kept(small)) == 2
    now += 1
    Editor(small).close()
    assert [str(entry.name) for entry in kept(small)] == ["Sale of Cake Stand deleted"]


def test_two_deletions_in_one_second_are_kept_apart(small, monkeypatch):  # noqa: F811
    monkeypatch.setattr(editing.time, "time", lambda: NOON)
    delete(small, "sales", "22423 1001")
    delete(small, "sales", "85123A 1003")
    assert len({entry.key for entry in kept(small)}) == 2


def test_what_is_no_longer_kept_is_told(small):  # noqa: F811
    for key in ("bin:000000000001:000", "name"):
        with pytest.raises(UserError, match="no longer kept"):
            put_back(small, key)
    with database.open(small, read_only=True) as db:
        assert db.one(str, "SELECT value FROM settings WHERE key = 'name'")
