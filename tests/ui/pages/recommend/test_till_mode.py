"""The till: a basket, what goes with it, and the sale."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.edits import EditDone, RecordSale, SoldLine
from recsys_gui.domain.offer import OfferList
from recsys_gui.engine.messages import BasketOffers, OffersFor
from recsys_gui.engine.replies import CustomerOffers
from recsys_gui.ui.models.complements import Column


@pytest.fixture
def till(page, qtbot):
    page.show_mode(2)
    till = page.till_mode
    qtbot.waitUntil(till.card.products.field.hasFocus)
    return till


@pytest.fixture
def beside(stage):
    """Bunting and a tin go with the basket."""
    first = replace(stage.offer("new", 1, "Party Bunting"), product="P1", price=450, lift=3.14, model="basket")
    second = replace(stage.offer("new", 2, "Cake Tin"), product="P2", price=85, lift=2.0, model="basket")
    return OfferList([replace(offer, customer="", chance=0.5, confidence="high") for offer in (first, second)])


def scan(till, qtbot, code):
    qtbot.keyClicks(till.card.products.field, code)
    qtbot.keyClick(till.card.products.field, Qt.Key.Key_Return)


def shown(till):
    return [[str(row.name) for row in section.rows] for section in till.model.sections]


def asked(stage):
    return [task.request.products for task in stage.engine.tasks if isinstance(task.request, BasketOffers)]


def test_a_scanned_code_is_in_the_basket_at_once_and_complements_are_asked_for(till, stage, qtbot):
    scan(till, qtbot, "P0")
    scan(till, qtbot, "P1")
    scan(till, qtbot, "P0")
    assert [(line.code, line.quantity) for line in till.card.basket.lines] == [("P0", 2), ("P1", 1)]
    assert till.card.total.text() == "£7.45"
    assert till.card.count.text() == "2 products, 3 pieces"
    assert till.card.products.field.text() == ""
    assert asked(stage) == [["P0"], ["P0", "P1"], ["P0", "P1"]]


def test_typing_a_name_shows_matches_and_enter_takes_the_chosen_one(till, qtbot):
    finder = till.card.products
    qtbot.keyClicks(finder.field, "j")
    qtbot.waitUntil(finder.matches.isVisible)
    qtbot.keyClick(finder.field, Qt.Key.Key_Down)
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert [line.name for line in till.card.basket.lines] == ["Jug"]
    assert not finder.matches.isVisible()


def test_an_unknown_code_says_so_and_adds_nothing(till, qtbot):
    scan(till, qtbot, "4006381333931")
    assert till.card.basket.lines == []
    assert till.card.products.problem.text() == "Nothing has the code or name “4006381333931”."
    qtbot.keyClicks(till.card.products.field, "P")
    assert not till.card.products.problem.isVisible()


def test_complements_are_shown_with_how_much_likelier_they_are(till, stage, beside, qtbot):
    scan(till, qtbot, "P0")
    stage.engine.answer(beside)
    assert shown(till) == [["Party Bunting", "Cake Tin"], []]
    first = till.model.index(0, Column.LIFT, till.model.index(0, 0))
    assert first.data() == "3.1×"


def test_alt_and_a_number_adds_that_suggestion_at_its_price(till, stage, beside, qtbot):
    scan(till, qtbot, "P0")
    stage.engine.answer(beside)
    till.add_number(1)
    till.add_number(5)
    assert [(line.code, line.price) for line in till.card.basket.lines] == [("P0", 125), ("P2", 85)]
    assert asked(stage)[-1] == ["P0", "P2"]
    keys = {action.shortcut().toString() for action in till.actions()}
    assert {f"Alt+{n}" for n in range(1, 7)} <= keys


def test_the_sale_is_recorded_and_the_basket_emptied_once_it_is_safe(till, stage, beside, qtbot):
    scan(till, qtbot, "P0")
    till.card.save.click()
    till.save()
    (sale,) = stage.edits.of(RecordSale)
    assert (sale.lines, sale.customer) == ((SoldLine("P0", 1, 125),), "")
    assert till.card.basket.lines
    stage.edits.done.emit(EditDone(text("x"), Changes(), None, None))  # something else that was noted
    assert till.card.basket.lines
    stage.edits.done.emit(EditDone(text("x"), Changes(sales=True), None, None, added=7))
    assert till.card.basket.lines == []
    assert shown(till) == [[], []]


def test_a_sale_that_cannot_be_recorded_leaves_the_basket(till, stage, qtbot):
    scan(till, qtbot, "P0")
    till.card.save.click()
    stage.edits.failed.emit(UserError("The disk is full.", "Make room."))
    assert till.card.problem.text() == "The disk is full. Make room."
    assert till.card.save.isEnabled()
    assert len(till.card.basket.lines) == 1


def test_a_known_customer_gets_their_own_usual_items(till, stage, beside, offers, qtbot):
    qtbot.keyClicks(till.card.who.field, "13575")
    qtbot.keyClick(till.card.who.field, Qt.Key.Key_Return)
    assert till.card.customer == "13575"
    assert isinstance(stage.engine.last.request, OffersFor)
    stage.engine.answer(CustomerOffers("13575", [o for o in offers("13575") if o.list_name == "again"], 35))
    assert shown(till)[1] == ["Charlotte Bag Suki Design", "Woodland Charlotte Bag", "Popcorn Holder"]
    scan(till, qtbot, "P0")
    assert stage.engine.last.request.customer == "13575"
    qtbot.keyClick(till.card.who.field, Qt.Key.Key_Backspace)
    assert till.card.customer == ""
    assert shown(till)[1] == []


def test_what_is_not_wanted_now_makes_room_for_another(till, stage, beside, qtbot):
    scan(till, qtbot, "P0")
    stage.engine.answer(beside)
    till.view.setFocus()
    till.dismiss_chosen()
    assert shown(till)[0] == ["Cake Tin"]
    assert stage.engine.last.request.n == 7
    stage.engine.answer(beside)
    assert shown(till)[0] == ["Cake Tin"]


def test_an_empty_basket_cannot_be_recorded_and_says_why(till):
    assert not till.card.save.isEnabled()
    assert till.card.save.toolTip() == "Add a product first."


def test_leaving_the_till_keeps_the_basket(page, till, qtbot):
    scan(till, qtbot, "P0")
    page.show_mode(0)
    page.show_mode(2)
    assert len(till.card.basket.lines) == 1


def test_a_failing_engine_is_told_beside_the_basket(till, stage, qtbot):
    scan(till, qtbot, "P0")
    stage.engine.fail(UserError("The engine stopped.", "Try again."))
    assert till.problem.text() == "The engine stopped. Try again."
    assert till.card.save.isEnabled()
