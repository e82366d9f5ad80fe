from datetime import date

import pytest

from recsys_gui.domain.rows import CustomerCard
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.widgets.customer_card import CustomerFacts

TODAY = date(2011, 12, 10)
VISITS = [1_321_056_000, 1_322_400_000]


@pytest.fixture
def facts(theme, english, qtbot):
    facts = CustomerFacts(theme, Formatter("GBP", "UTC"))
    qtbot.addWidget(facts)
    facts.show()
    return facts


def card(**values):
    known = {
        "code": "13571", "name": "", "region": "United Kingdom", "orders": 26, "spent": 454_712, "since": 1_260_403_200,
        "last": 1_322_400_000, "rhythm": 23.6, "visits": VISITS, "top": [],
    }  # fmt: skip
    return CustomerCard(**{**known, **values})


def test_facts_are_written_as_the_shop_writes_them(facts):
    facts.show_card(card(), TODAY)
    assert facts.title == "Customer 13571"
    assert facts.accessibleDescription() == "United Kingdom · customer since December 2009"
    assert [facts.value(name) for name in ("orders", "spent", "last", "rhythm")] == [
        "26", "£4,547", "27 Nov", "24 days",
    ]  # fmt: skip


def test_a_customer_with_a_name_keeps_the_number_below(facts):
    facts.show_card(card(name="Rosa’s Café"), TODAY)
    assert facts.title == "Rosa’s Café"
    assert facts.accessibleDescription().startswith("13571 · United Kingdom")


def test_what_is_not_known_is_not_invented(facts):
    facts.show_card(card(orders=0, spent=0, since=None, last=None, rhythm=None, visits=[], region=""), TODAY)
    assert [facts.value(name) for name in ("orders", "last", "rhythm")] == ["0", "never", "not known yet"]
    assert facts.accessibleDescription() == "no purchase yet"


def test_a_first_order_is_dated_and_an_old_purchase_has_its_year(facts):
    facts.show_card(card(orders=1, rhythm=1.0, last=1_260_403_200), TODAY)
    assert facts.accessibleDescription().endswith("first order 10 December 2009")
    assert facts.value("last") == "10 Dec 2009"
    assert facts.value("rhythm") == "1 day"


def test_the_strip_needs_two_visits_and_room(facts):
    facts.show_card(card(), TODAY)
    assert facts._strip.isVisible()
    facts.set_compact(True)
    assert not facts._strip.isVisible()
    facts.set_compact(False)
    facts.show_card(card(visits=VISITS[:1]), TODAY)
    assert not facts._strip.isVisible()
