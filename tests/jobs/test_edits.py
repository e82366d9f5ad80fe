import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.domain.edits import AddProduct, Redo, Undo
from recsys_gui.domain.entities import Product, ShopInfo
from recsys_gui.jobs.edits import Edits
from recsys_gui.services.browse import Browser
from recsys_gui.store.file import database


@pytest.fixture
def shop(tmp_path):
    path = tmp_path / "corner.shop"
    database.create(path, ShopInfo("Corner shop")).close()
    return path


@pytest.fixture
def edits(shop, qtbot):
    made = Edits(shop)
    yield made
    made.close()


def codes(shop):
    with Browser(shop) as browser:
        return sorted(row.code for row in browser.products())


def test_edits_are_done_in_turn_and_told_in_the_window_s_thread(edits, shop, qtbot):
    heard = []
    edits.done.connect(heard.append)
    for edit in (AddProduct(Product("A", "One")), AddProduct(Product("B", "Two")), Undo(), Redo(), Undo()):
        edits.submit(edit)
    qtbot.waitUntil(edits.idle)
    assert [done.took_back for done in heard] == [False, False, True, False, True]
    assert codes(shop) == ["A"]


def test_what_cannot_be_done_is_told_and_the_next_edit_goes_on(edits, shop, qtbot):
    problems = []
    edits.failed.connect(problems.append)
    edits.submit(AddProduct(Product("", "Nameless")))
    edits.submit(AddProduct(Product("A", "One")))
    qtbot.waitUntil(edits.idle)
    assert [type(problem) for problem in problems] == [UserError]
    assert codes(shop) == ["A"]


def test_closing_waits_for_what_was_asked_for(shop, qtbot):
    edits = Edits(shop)
    for number in range(20):
        edits.submit(AddProduct(Product(f"P{number}", "Thing")))
    edits.close()
    edits.close()
    assert len(codes(shop)) == 20


def test_a_shop_that_cannot_be_edited_is_told(tmp_path, qtbot):
    edits = Edits(tmp_path / "none.shop")
    with qtbot.waitSignal(edits.failed) as heard:
        edits.submit(Undo())
    assert isinstance(heard.args[0], UserError)
    edits.close()
