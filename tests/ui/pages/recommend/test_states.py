"""Who is due, late, gone or new in the list of customers; and hiding what was offered lately."""

from __future__ import annotations

import pytest

from recsys_gui.domain.changes import Changes
from recsys_gui.domain.visit_states import VisitStates
from recsys_gui.engine.messages import ExportCustomer, GetVisitStates
from recsys_gui.engine.replies import CustomerOffers
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.pages.recommend.loader import SHOWN


def customers(page):
    return [page.picker.model.index(row).data() for row in range(page.picker.model.rowCount())]


@pytest.fixture
def known(page, stage, offers, qtbot):
    """The first four customers are late, due in five days, gone, and new."""
    codes = [page.picker.model.row(page.picker.model.index(row)).code for row in range(4)]
    stage.engine.answer(CustomerOffers("13571", offers()))
    qtbot.waitUntil(lambda: isinstance(stage.engine.last.request, GetVisitStates))
    stage.engine.answer(VisitStates(codes, ["overdue", "later", "lapsed", "new"], [0, 5, 0, 0]))
    return codes


def test_badges_say_where_customers_are_between_two_visits(page, known):
    badges = [page.picker.model.index(row).data(Role.BADGE) for row in range(5)]
    assert badges == ["Overdue", "In 5 days", "Lapsed", "New", None]
    assert page.picker.model.index(0).data(Role.TONE) == "bad"


def test_chips_show_only_those_of_a_state(page, known):
    every = customers(page)
    chips = page.picker.chips.chips
    for chip, place in zip(chips[1:], (0, 2, 3), strict=True):
        chip.click()
        assert customers(page) == [every[place]]
    chips[0].click()
    assert customers(page) == every


def test_a_chip_and_a_search_hold_together(page, known):
    page.picker.chips.chips[1].click()
    page.picker._search(known[2])
    assert customers(page) == []
    assert page.picker._nobody._sentence.text() == "Nobody is like this now."
    page.picker._clear()
    assert len(customers(page)) > 4


def test_until_it_is_known_the_chips_say_so(page):
    chips = page.picker.chips.chips
    assert [chip.isEnabled() for chip in chips] == [True, False, False, False]
    assert "worked out" in chips[1].toolTip()


def test_a_customer_who_is_chosen_elsewhere_is_found_behind_a_chip(page, known):
    page.picker.chips.chips[2].click()
    page.picker.choose(known[0])
    assert page.picker.code == known[0]
    assert page.picker.chips.chips[0].isChecked()


def test_new_sales_ask_anew(page, stage, offers, known, qtbot):
    page.refresh(Changes(sales=True))
    stage.engine.answer(CustomerOffers(page.picker.code, offers()))
    qtbot.waitUntil(lambda: isinstance(stage.engine.last.request, GetVisitStates))
    stage.engine.answer(VisitStates(complete=False))
    assert page.picker.chips.chips[1].isEnabled()  # what was known before still stands


def test_what_was_offered_lately_can_be_hidden(page, stage, offers):
    stage.engine.answer(CustomerOffers("13571", offers()))
    every = [offer.product for offer in page.side.offers.seen]
    stage.browser.offered["13571"] = frozenset(every[:1])
    page.refresh(Changes(offers=True))
    stage.engine.answer(CustomerOffers("13571", offers()))
    page.side.filters.not_lately.click()
    assert [offer.product for offer in page.side.offers.seen] == [code for code in every if code != every[0]]
    assert page.side.filters.words() == "Hide recently offered"
    page.side.filters.clear()
    assert [offer.product for offer in page.side.offers.seen] == every


def test_the_ideas_that_are_shown_are_written_to_a_file(page, stage, offers, tmp_path):
    stage.engine.answer(CustomerOffers("13571", offers()))
    page.side.filters.lists.setCurrentIndex(2)
    wishes = []
    stage.requests.save.connect(wishes.append)
    page.side.export.click()
    assert wishes[0].name == "Ideas for 13571.csv"
    assert wishes[0].write(tmp_path / "ideas.csv")
    request = stage.engine.last.request
    assert request == ExportCustomer(
        str(stage.shop.path), str(tmp_path / "ideas.csv"), "13571", ["new", "new"],
        [offer.product for offer in page.side.offers.seen], SHOWN,
    )  # fmt: skip
    told = []
    stage.requests.toast.connect(told.append)
    stage.engine.answer(2)
    assert told == ["Saved as ideas.csv"]
    assert wishes[0].write(tmp_path / "ideas.pdf") is False
    assert (tmp_path / "ideas.pdf").read_bytes().startswith(b"%PDF")
