from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.base.text import text
from recsys_gui.domain.offer import Offer
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.offers import Column, OfferModel
from recsys_gui.ui.models.roles import Role


def offer(list_name, rank, name, score=1.0, price=85):
    reason = text("Bought {n} times.", n=9)
    return Offer("13571", list_name, rank, name[:3].upper(), name, score, reason, "usual", list_price=price)


TODAY = date(2011, 12, 10)
OFFERS = [
    replace(
        offer("again", 1, "Charlotte Bag"),
        price=79, price_low=72, price_high=85, due="2011-12-14", due_from="2011-12-12", due_to="2011-12-20",
        last="2011-11-03", confidence="high", chance=0.62,
    ),
    offer("again", 2, "Popcorn Holder", 0.5),
    replace(
        offer("new", 1, "Lunch Bag", 0.9, price=None), due="2012-03-01", due_from="2012-03-01", expected=False,
        open_ended=True, confidence="low", chance=0.04,
    ),
    offer("all", 1, "Charlotte Bag"),
]  # fmt: skip


@pytest.fixture
def model(english):
    model = OfferModel(Formatter("GBP"))
    model.cells.today, model.cells.days = TODAY, 35
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield model
    tester.deleteLater()


def as_table(model):
    """Headings and rows as a small table."""
    lines = []
    for number in range(model.rowCount()):
        heading = model.index(number, 0)
        lines.append(f"{heading.data()} ({heading.data(Role.SECOND)})")
        for row in range(model.rowCount(heading)):
            cells = [model.index(row, column, heading) for column in range(model.columnCount())]
            lines.append(" | ".join(str(cell.data()) for cell in cells) + f" | {cells[1].data(Role.SECOND)}")
    return lines


def test_lists_are_sections_in_the_order_asked_for(model):
    model.show_lists(OFFERS, ("again", "new"))
    assert as_table(model) == [
        "Buy again (things they already buy)",
        "1 | Charlotte Bag | £0.79 | £0.85 | 12–20 Dec | High | ⋯ | Bought 9 times.",
        "2 | Popcorn Holder | – | £0.85 | Any time | – | ⋯ | Bought 9 times.",
        "New for them (never bought here by this customer)",
        "1 | Lunch Bag | – | – | Not soon | Low | ⋯ | Bought 9 times.",
    ]


def test_all_together_is_one_section(model):
    model.show_lists(OFFERS, ("all",))
    assert as_table(model)[0].startswith("All together")
    assert len(as_table(model)) == 2


def test_an_empty_list_goes_last_and_says_why(model):
    model.show_lists([o for o in OFFERS if o.list_name == "new"], ("again", "new"))
    assert as_table(model)[0].startswith("New for them")
    assert as_table(model)[-1] == "Buy again (nothing yet: appears after a first purchase)"


def test_a_row_is_read_aloud_as_one_sentence(model):
    model.show_lists(OFFERS, ("again", "new"))
    row = model.index(1, Column.CONFIDENCE, model.index(0, 0))
    words = "Buy again 2, Popcorn Holder, list price £0.85, Any time no rhythm yet, Bought 9 times."
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == words
    unpriced = model.index(0, 0, model.index(1, 0)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "list price unknown" in unpriced


def test_confidence_is_a_word_with_bars_and_says_what_it_means(model):
    model.show_lists(OFFERS, ("again", "new"))
    sure, unknown = (model.index(row, Column.CONFIDENCE, model.index(0, 0)) for row in (0, 1))
    assert (sure.data(), sure.data(Role.LEVEL)) == ("High", 3)
    assert (unknown.data(), unknown.data(Role.LEVEL)) == ("–", None)
    tip = Qt.ItemDataRole.ToolTipRole
    assert sure.data(tip) == (
        "High: at least half of such ideas were bought in their window. This one: 62% within 35 days."
    )
    assert "some months of sales" in unknown.data(tip)
    assert model.index(0, Column.CONFIDENCE, model.index(1, 0)).data(tip).startswith("Low: fewer than one in five")


def test_price_and_time_have_their_ranges_below_them(model):
    model.show_lists(OFFERS, ("again", "new"))
    first, section = model.index(0, 0), model.index(1, 0)
    assert model.index(0, Column.PRICE, first).data(Role.SECOND) == "£0.72–£0.85"
    assert model.index(0, Column.WHEN, first).data(Role.SECOND) == "most likely 14 Dec"
    assert model.index(1, Column.PRICE, first).data(Role.SECOND) is None
    assert model.index(0, Column.WHEN, section).data(Role.SECOND) is None
    assert "not expected" in model.index(0, Column.WHEN, section).data(Qt.ItemDataRole.ToolTipRole)


def test_price_and_time_are_read_aloud(model):
    model.show_lists(OFFERS, ("again", "new"))
    words = model.index(0, 0, model.index(0, 0)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "suggested price £0.79, list price £0.85, 12–20 Dec most likely 14 Dec, confidence high" in words
    assert "Not soon" in model.index(0, 0, model.index(1, 0)).data(Qt.ItemDataRole.AccessibleTextRole)


def test_days_of_the_last_months_stand_without_their_year_in_reasons(model):
    reason = text("Bought {n} times, last on {day}", n=2, day="2011-11-03")
    old = text("Bought {n} times, last on {day}", n=2, day="2010-01-03")
    model.show_lists([replace(OFFERS[0], reason=reason), replace(OFFERS[1], reason=old)], ("again",))
    written = [model.index(row, Column.PRODUCT, model.index(0, 0)).data(Role.SECOND) for row in (0, 1)]
    assert written == ["Bought 2 times, last on 3 Nov", "Bought 2 times, last on 3 Jan 2010"]


def test_what_is_used_up_or_newer_than_the_model_says_so(model):
    gone, fresh = replace(OFFERS[0], in_stock=False), replace(OFFERS[1], learned=False)
    model.show_lists([gone, fresh], ("again",))
    cells = [model.index(row, Column.PRODUCT, model.index(0, 0)) for row in (0, 1)]
    assert [(cell.data(Role.BADGE), cell.data(Role.TONE)) for cell in cells] == [
        ("Back in stock?", "warn"), ("Not learned yet", "info"),
    ]  # fmt: skip
    assert "used up" in cells[0].data(Qt.ItemDataRole.ToolTipRole)
    assert "Back in stock?" in cells[0].data(Qt.ItemDataRole.AccessibleTextRole)
