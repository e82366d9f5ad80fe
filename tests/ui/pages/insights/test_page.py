import csv

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QPushButton

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.edits import SwitchRule
from recsys_gui.domain.insights import (
    CurvePoint,
    Insights,
    MapGroup,
    MapPoint,
    PricePoint,
    PriceView,
    ReadRule,
    SalesView,
    Segment,
    SoldProduct,
)
from recsys_gui.domain.rows import ProductRow
from recsys_gui.domain.today import WeekOfSales
from recsys_gui.engine.messages import GetPriceView, GetSalesView, MakeInsights
from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.pages.insights.page import InsightsPage

WEEKS = [WeekOfSales(day, money, 10) for day, money in (("2011-11-21", 100_000), ("2011-11-28", 150_000))]
BEFORE = [WeekOfSales("2010-11-29", 100_000, 9)]
BEST = [SoldProduct("22423", "Cakestand", 14_600_000, 12_763), SoldProduct("85123A", "Heart", 7_300_000, 36_234)]
RULES = [
    ReadRule("1", "2", "Small Heart", "Large Heart", True, 572, 0.101, 0.62, 4.51, True),
    ReadRule("3", "4", "Red Bag", "Blue Bag", False, 40, 0.004, 0.5, 9.0, True),
]
FOUND = Insights(
    "7",
    [Segment("regular", 825, 512_288_175, 0.62, 35.0), Segment("seasonal", 202, 22_483_205, 0.03, 11.0)],
    [MapPoint(str(n), f"Product {n}", "Bags", n / 10, -n / 10, n % 2, 5 + n) for n in range(10)],
    [MapGroup("Bags", 0.2, -0.2, 5), MapGroup("Christmas", 0.3, -0.3, 5)],
    RULES,
)
PRICES = PriceView(
    "22423", "Cakestand", [PricePoint(1095, 40, 7600.0), PricePoint(1275, 60, 5100.0), PricePoint(2495, 5, 10.0)],
    [CurvePoint(1095, 150.0, 100.0, 200.0), CurvePoint(2495, 10.0, 5.0, 20.0)], 1095, False, -1.0, True,
)  # fmt: skip


class StandInEdits(QObject):
    done = Signal(object)
    failed = Signal(object)

    def __init__(self):
        super().__init__()
        self.asked = []

    def submit(self, edit):
        self.asked.append(edit)


@pytest.fixture
def edits():
    return StandInEdits()


@pytest.fixture
def open_page(qtbot, stage, edits):
    def make(found=FOUND, fresh=True):
        stage.browser.found = found
        stage.browser.insights = lambda: (stage.browser.found, fresh and stage.browser.found is not None)
        stage.browser.products = lambda search, after, limit: [
            ProductRow(1, "99", f"Found {search}", "", None, None, None, 1.0, None, True)
        ]
        shop = OpenShop(stage.shop.path, stage.browser, stage.shop.formatter, edits)
        page = InsightsPage(stage.shell, shop)
        qtbot.addWidget(page)
        page.resize(1170, 800)
        page.show()
        return page

    return make


@pytest.fixture
def page(open_page, stage):
    made = open_page()
    answer(stage, GetSalesView, SalesView(WEEKS, BEFORE, BEST, ["Bags", "Cards"]))
    answer(stage, GetPriceView, PRICES)
    return made


def asked(stage, kind):
    return [task for task in stage.engine.tasks if isinstance(task.request, kind)]


def answer(stage, kind, value):
    stage.engine.answer(value, asked(stage, kind)[-1])


def test_sales_are_drawn_beside_the_year_before(page):
    assert list(page.sales.lines.line.getData()[1]) == [100_000, 150_000]
    x, y = page.sales.lines.before.getData()
    assert (list(x), list(y)) == ([1], [100_000])
    said = page.sales.accessibleDescription()
    assert said == "£2,500 in 2 weeks; the newest 1 of them +50% against the same weeks a year before."


def test_period_and_category_ask_anew_and_only_the_newest_answer_counts(page, stage):
    assert asked(stage, GetSalesView)[0].request.weeks == 52
    page.period.setCurrentIndex(2)
    page.category.setCurrentIndex(2)
    earlier, newest = asked(stage, GetSalesView)[-2:]
    assert (newest.request.weeks, newest.request.category) == (104, "Cards")
    stage.engine.answer(SalesView(WEEKS, [], BEST[:1], ["Bags", "Cards"]), newest)
    stage.engine.answer(SalesView(WEEKS, [], BEST, ["Bags", "Cards"]), earlier)
    assert len(page.best.list.rows) == 1
    assert page.category.currentText() == "Cards"


def test_best_sellers_open_in_the_data(page, stage, qtbot):
    cells = [page.best.list.index(row, column).data() for row in range(2) for column in range(2)]
    assert cells == ["Cakestand", "£146k", "Heart", "£73k"]
    assert page.best.list.index(1, 1).data(Role.SHARE) == 0.5
    page.best.content.selectRow(1)
    with qtbot.waitSignal(stage.requests.product) as opened:
        qtbot.keyClick(page.best.content, Qt.Key.Key_Return)
    assert opened.args == ["85123A"]


def test_segments_say_who_they_are(page):
    model = page.segments.list
    said = [(model.index(row, 0).data(), model.index(row, 0).data(Role.SECOND)) for row in range(2)]
    assert said == [("Regulars", "every 35 days"), ("Seasonal buyers", "mostly Nov–Jan")]
    assert page.segments.accessibleDescription() == "Regulars bring 62% of the last year's sales: 825 customers."


def test_the_map_tells_names_and_opens_products(page, stage, qtbot):
    scatter = page.map.scatter
    assert scatter.words(3) == "Product 3\nBags\n3 · 8 buyers"
    assert len(scatter.points.points()) == 10
    with qtbot.waitSignal(stage.requests.product) as opened:
        scatter.points.sigClicked.emit(scatter.points, [scatter.points.points()[4]], None)
    assert opened.args == ["4"]
    before = scatter.plot.viewRange()[0]
    qtbot.keyClick(scatter, Qt.Key.Key_Plus)
    near = scatter.plot.viewRange()[0]
    assert near[1] - near[0] < before[1] - before[0]
    qtbot.keyClick(scatter, Qt.Key.Key_0)
    assert scatter.plot.viewRange()[0] == pytest.approx(before)


def test_a_rule_is_read_and_switched(page, edits, stage, qtbot):
    assert page.rules.about.text() == "572 customers bought both · 10% of all"
    assert "62% also bought Large Heart: 4.5 times" in page.rules.about.toolTip()
    page.rules.view.selectRow(1)
    assert page.rules.about.text() == "in 40 orders · 0.4% of all"
    page.rules.switch.click()
    qtbot.keyClick(page.rules.view, Qt.Key.Key_Space)
    assert edits.asked == [SwitchRule("3", "4", on=False)] * 2
    off = ReadRule("3", "4", "Red Bag", "Blue Bag", False, 40, 0.004, 0.5, 9.0, False)
    stage.browser.found = Insights("7", FOUND.segments, FOUND.points, FOUND.groups, [RULES[0], off])
    page.refresh(Changes(settings=True))
    assert page.rules.list.index(1, 0).data() == "Off: Red Bag"
    assert page.rules.view.chosen() == 1
    assert page.rules.switch.text() == "Switch on"
    assert page.rules.caption.text() == "2 rules · 1 switched off"


def test_prices_are_drawn_with_their_curve_and_said_to_be_rough(page, stage):
    assert asked(stage, GetPriceView)[0].request.product == "22423"
    assert page.price.about.text() == "Pieces a week; 3 prices seen; a rough guide"
    assert list(page.price.curve.points.getData()[1]) == [190.0, 85.0, 2.0]
    assert page.price.curve.best.value() == 1095
    said = page.price.accessibleDescription()
    assert said.startswith("Cakestand: 3 prices seen; a rough guide. 10% dearer sells about 9% fewer pieces.")


def test_any_product_can_be_found_for_its_prices(page, stage):
    page.price._search("moon")
    page.price._choose_found("Found moon  (99)")
    assert asked(stage, GetPriceView)[-1].request.product == "99"
    assert page.price.picker.currentText() == "Found moon"
    answer(stage, GetPriceView, PriceView("99", "Found moon", []))
    assert page.price.showing is page.price.words
    assert page.price.words.text() == "No price of this product is known."


def test_each_card_can_be_read_as_a_table_copied_and_saved(page, tmp_path):
    for number, card in enumerate(page.cards):
        card._as_table.setChecked(True)
        assert card.showing is card.table
        assert card.model.rowCount() > 0
        card._as_table.setChecked(False)
        assert card.showing is card.content
        assert card.accessibleDescription()
        card._copy_picture()
        assert not QGuiApplication.clipboard().image().isNull()
        card.save_picture(tmp_path / f"{number}.png")
        card.save_picture(tmp_path / f"{number}.svg")
        assert (tmp_path / f"{number}.png").read_bytes().startswith(b"\x89PNG")
        assert "<svg" in (tmp_path / f"{number}.svg").read_text(encoding="utf-8")
        card.model.numbers.save(tmp_path / f"{number}.csv")
        with (tmp_path / f"{number}.csv").open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file))
        assert len(lines) == card.model.rowCount() + 1
        assert {len(line) for line in lines} == {card.model.columnCount()}


def test_saved_numbers_are_plain(page, tmp_path):
    page.price.model.numbers.save(tmp_path / "p.csv")
    assert (tmp_path / "p.csv").read_text(encoding="utf-8-sig").splitlines()[1] == "10.95,40,7600.0,190.0"


def test_the_models_hold_together(page):
    for card in page.cards:
        models = [card.model, *([card.list] if hasattr(card, "list") else [])]
        for model in models:
            QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.rules.show_rules(RULES[:1])
    page.rules.show_rules(RULES)
    page.best.show_best(BEST[:1])


def test_nothing_known_yet_is_found_with_progress(open_page, stage):
    page = open_page(found=None)
    (task,) = asked(stage, MakeInsights)
    assert page.segments.words.text() == "One moment…"
    stage.browser.found = FOUND
    stage.engine.answer(FOUND, task)
    assert page.segments.showing is page.segments.content
    assert not page.old.isVisible()


def test_what_is_old_is_shown_and_said_to_be_old(open_page, stage):
    page = open_page(fresh=False)
    assert page.segments.showing is page.segments.content
    assert page.old.isVisible()
    assert not asked(stage, MakeInsights)
    next(found for found in page.old.findChildren(QPushButton)).click()
    assert len(asked(stage, MakeInsights)) == 1


def test_what_was_cancelled_or_failed_says_so(open_page, stage):
    page = open_page(found=None)
    asked(stage, MakeInsights)[0].cancelled.emit()
    assert page.rules.words.text() == "This was not worked out yet."
    page.loader.make()
    asked(stage, MakeInsights)[1].failed.emit(UserError("The file is locked.", "Close the other program."))
    assert page.map.words.text() == "The file is locked. Close the other program."


def test_too_little_is_said_card_by_card(open_page, stage):
    page = open_page(Insights("7"))
    answer(stage, GetSalesView, SalesView([], [], [], []))
    assert page.segments.words.text() == "No customer has bought anything yet."
    assert page.map.words.text().startswith("A map needs")
    assert page.rules.words.text().startswith("Nothing is bought together")
    assert page.best.words.text() == "Nothing was sold in this time."
    assert not page.category.isVisible()
    assert not page.best.more.isEnabled()


def test_the_printed_page_has_the_numbers_of_every_card(page):
    printed = page.printout()
    assert [table.heading for table in printed.tables] == [card.title for card in page.cards]
    assert printed.filters == "Last 12 months · All categories"
    assert printed.tables[1].rows[0].cells == ["Cakestand", "22423", "12,763", "£146,000"]


def test_narrow_pages_have_two_cards_side_by_side(page):
    page.resize(900, 700)
    assert page._grid.itemAtPosition(1, 0).widget() is page.segments
    page.resize(1170, 700)
    assert page._grid.itemAtPosition(1, 0).widget() is page.map


def test_every_control_has_a_name(page):
    for control in [*page.findChildren(QPushButton), *page.findChildren(QComboBox)]:
        assert not control.isVisible() or control.accessibleName() or getattr(control, "text", str)(), control
    assert all(card.more.accessibleName() for card in page.cards)
