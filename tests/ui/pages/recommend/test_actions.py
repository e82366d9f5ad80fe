"""What can be done with an idea, and what is noted of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from recsys_gui.domain.changes import Changes
from recsys_gui.domain.edits import NoteShown, PutOff, RecordSale, RefuseOffer, SoldLine
from recsys_gui.engine.replies import CustomerOffers
from recsys_gui.ui.pages.recommend.message import message
from tests.ui.pages.conftest import DAY, TODAY


@pytest.fixture
def ideas(page, stage, offers):
    """The page with ideas for its first customer; the first one is chosen."""
    found = [replace(offer, price=79) for offer in offers()]
    stage.engine.answer(CustomerOffers("13571", found, 35))
    return page


def actions(page):
    return page.side.offers.actions_


def press(widget, words):
    next(found for found in widget.findChildren(QPushButton) if found.text() == words).click()


def test_marking_as_sold_asks_how_many_at_what_price_and_records_the_sale(ideas, stage):
    actions(ideas).sold.trigger()
    popover = actions(ideas).popover
    assert popover.isVisible()
    assert (popover.quantity.text(), popover.price.text()) == ("1", "0.79")
    popover.quantity.setText("3")
    popover.record.click()
    (sale,) = stage.edits.of(RecordSale)
    assert sale.lines == (SoldLine("CHARLOTTE BAG SUKI DESIGN", 3.0, 79),)
    assert sale.customer == "13571"
    # The newest sale is old, so days count from it; a sale by the clock would make everybody overdue.
    assert sale.time == TODAY - DAY + 60


def test_a_quantity_that_makes_no_sense_stays_with_its_reason(ideas, stage):
    actions(ideas).sold.trigger()
    popover = actions(ideas).popover
    popover.quantity.setText("0")
    popover.record.click()
    assert popover.isVisible()
    assert "makes no sense" in popover.problem.text()
    popover.reject()
    assert stage.edits.of(RecordSale) == []


def test_not_interested_and_later_are_noted_of_the_pair(ideas, stage):
    ideas.side.offers.view.setFocus()
    press(ideas.side.offers.bar, "Not interested")
    press(ideas.side.offers.bar, "Later")
    (refused,), (later,) = stage.edits.of(RefuseOffer), stage.edits.of(PutOff)
    assert (refused.customer, refused.product) == ("13571", "CHARLOTTE BAG SUKI DESIGN")
    assert later.pairs == (("13571", "CHARLOTTE BAG SUKI DESIGN"),)
    assert later.until == later.time + 30 * DAY


def test_keys_act_on_the_chosen_idea_while_the_list_has_the_focus(ideas, stage, qtbot):
    view = ideas.side.offers.view
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [edit.product for edit in stage.edits.of(RefuseOffer)] == ["WOODLAND CHARLOTTE BAG"]
    ideas.focus_main()
    qtbot.waitUntil(ideas.picker.field.hasFocus)
    qtbot.keyClick(ideas.picker.field, Qt.Key.Key_Delete)
    assert len(stage.edits.of(RefuseOffer)) == 1


def test_after_a_refusal_the_next_idea_is_chosen(ideas, stage, offers):
    view = ideas.side.offers.view
    view.setCurrentIndex(view.model().index(1, 0, view.model().index(0, 0)))
    ideas.refresh(Changes(offers=True))
    left = [offer for offer in offers() if offer.name != "Woodland Charlotte Bag"]
    stage.engine.answer(CustomerOffers("13571", left, 35))
    assert view.current.name == "Popcorn Holder"


def test_the_message_uses_the_owners_words(ideas, stage, qtbot):
    stage.browser.facts["message_template"] = "Dear {customer}, {product} ({code}) costs {price}. {shop} {smile}"
    with qtbot.waitSignal(stage.requests.toast):
        actions(ideas).copy.trigger()
    assert QGuiApplication.clipboard().text() == (
        "Dear Customer 13571, Charlotte Bag Suki Design (CHARLOTTE BAG SUKI DESIGN) costs £0.79. Sample shop {smile}"
    )


def test_names_with_braces_are_not_filled_in_again(stage):
    odd = stage.offer("again", 1, "Bag")
    words = message("{customer}: {product}", odd, ("{price}", "{customer}", "Shop"), stage.shop.formatter)
    assert words == "{price}: {customer}"


def test_without_words_of_the_owner_the_program_has_its_own(stage):
    odd = stage.offer("again", 1, "Bag")
    words = message("  ", odd, ("Ann", "Bag", "Corner shop"), stage.shop.formatter)
    assert words.startswith("Hello Ann,")
    assert "£0.85" in words


def test_without_an_idea_the_buttons_say_why_they_rest(page, stage):
    stage.engine.answer(CustomerOffers("13571", [], 35))
    assert not any(action.isEnabled() for action in actions(page).all)
    assert "Choose an idea" in actions(page).sold.toolTip()


def test_ideas_that_were_looked_at_are_noted_with_model_and_rank(ideas, stage, qtbot):
    qtbot.waitUntil(lambda: bool(stage.edits.of(NoteShown)), timeout=3000)
    (noted,) = stage.edits.of(NoteShown)
    assert [(made.door, made.list_name, made.rank, made.model) for made in noted.offers] == [
        ("customer", "again", 1, "usual"), ("customer", "again", 2, "usual"), ("customer", "again", 3, "usual"),
        ("customer", "new", 1, "usual"), ("customer", "new", 2, "usual"),
    ]  # fmt: skip


def test_the_row_menu_offers_the_same_actions(ideas):
    menu = actions(ideas).menu()
    assert [action.text() for action in menu.actions()] == [
        "Mark as sold", "Not interested", "Later", "Copy message",
    ]  # fmt: skip


def test_a_filter_that_hides_everything_names_itself_and_can_be_cleared(ideas):
    filters = ideas.side.filters
    filters.lowest.setText("5")
    panel = ideas.side.offers
    assert panel.showing is panel.filtered
    assert panel.filtered.sentence.text() == "No idea matches “from £5.00”."
    press(panel.filtered, "Clear the filter")
    assert panel.showing is panel.view
    assert len(panel.seen) == 5


def test_categories_and_stock_are_filters_only_where_the_shop_knows_them(open_page, stage, offers):
    assert open_page().side.filters.category.isHidden()
    stage.browser.category_counts, stage.browser.knows_stock = {"Bags": 3, "": 9}, True
    page = open_page()
    filters = page.side.filters
    assert [filters.category.itemText(place) for place in range(filters.category.count())] == ["All categories", "Bags"]
    found = [replace(offers()[0], category="Bags"), replace(offers()[1], in_stock=False), offers()[2]]
    stage.engine.answer(CustomerOffers("13571", found, 35))
    filters.in_stock.setChecked(True)
    assert [offer.name for offer in page.side.offers.seen] == ["Charlotte Bag Suki Design", "Popcorn Holder"]
    filters.category.setCurrentIndex(1)
    assert [offer.name for offer in page.side.offers.seen] == ["Charlotte Bag Suki Design"]
