from pathlib import Path

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.reports import ImportReport, RejectedRow
from recsys_gui.engine.messages import ImportSales, ProgressUpdate
from recsys_gui.services.browse import Browser
from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.data import import_words
from recsys_gui.ui.pages.data.import_check import ImportCheck
from recsys_gui.ui.pages.data.import_done import ImportDone
from recsys_gui.ui.pages.data.import_page import ImportPage
from recsys_gui.ui.widgets.empty_state import EmptyState
from recsys_gui.ui.widgets.progress_panel import ProgressPanel

FILE = Path("/tills/december.csv")
REPORT = ImportReport(
    file="december.csv",
    lines=1000,
    kept=900,
    orders=100,
    customers=40,
    products=60,
    first=1_322_697_600,
    last=1_323_432_000,
    cleaning={"duplicates": 60, "already_there": 20, "returns": 12, "zero_price": 3, "not_products": 5},
    rejected=17,
    examples=[RejectedRow(12, text("No date that can be read."), ["536", "", "3a"])],
    added={"sales": 900, "customers": 1, "products": 4},
)


@pytest.fixture
def chooser():
    class NewShop:
        chosen = Path("/shops/december.shop")

        def shop_to_make(self, name):
            return self.chosen

    return NewShop()


@pytest.fixture
def shop(small_shop, english):
    with Browser(small_shop) as browser:
        yield OpenShop(small_shop, browser, Formatter("GBP", "Europe/London"))


@pytest.fixture
def page(shell, chooser, english, qtbot):
    page = ImportPage(shell, chooser)
    qtbot.addWidget(page)
    page.resize(1170, 800)
    page.show()
    return page


def requests(runner):
    return [task.request for task in runner.tasks]


def test_nothing_is_saved_before_the_owner_has_seen_the_check(page, runner, shop):
    page.begin(FILE, shop)
    assert requests(runner) == [ImportSales(str(shop.path), str(FILE), dry_run=True)]
    runner.succeed(ImportSales, REPORT)
    assert isinstance(page.view, ImportCheck)
    assert page.view.import_button.text() == "Import 900 rows"
    assert len(requests(runner)) == 1


def test_importing_goes_into_the_open_shop(page, runner, shop, qtbot):
    page.begin(FILE, shop)
    runner.succeed(ImportSales, REPORT)
    page.view.import_button.click()
    assert requests(runner)[-1] == ImportSales(str(shop.path), str(FILE))
    with qtbot.waitSignal(page.imported) as heard:
        runner.succeed(ImportSales, REPORT)
    assert heard.args == [shop.path]
    page.show_done(shop)
    assert isinstance(page.view, ImportDone)


def test_without_a_shop_the_owner_chooses_where_the_new_one_goes(page, runner, chooser, qtbot):
    page.begin(FILE, None)
    runner.succeed(ImportSales, REPORT)
    page.view.import_button.click()
    assert requests(runner)[-1] == ImportSales(str(chooser.chosen), str(FILE))


def test_choosing_no_place_for_a_new_shop_changes_nothing(page, runner, chooser):
    chooser.chosen = None
    page.begin(FILE, None)
    runner.succeed(ImportSales, REPORT)
    page.view.import_button.click()
    assert len(requests(runner)) == 1
    assert isinstance(page.view, ImportCheck)


def test_progress_shows_after_a_moment_and_can_be_cancelled(page, runner, shop, qtbot):
    page.begin(FILE, shop)
    panel = page.findChild(ProgressPanel)
    assert not panel.isVisible()
    qtbot.waitUntil(panel.isVisible)
    runner.last(ImportSales).progressed.emit(ProgressUpdate(0.5, text("Reading “{file}”", file="december.csv")))
    assert panel.words.text() == "Reading “december.csv”"
    panel.cancel.click()
    assert panel.words.text() == "Stopping…"
    assert runner.controls[-1] == "cancel"
    with qtbot.waitSignal(page.left):
        runner.cancel(ImportSales)


def test_a_file_that_cannot_be_used_is_told_in_plain_words(page, runner, shop, qtbot):
    page.begin(FILE, shop)
    runner.fail(ImportSales, UserError("“{file}” has no dates.", "Add a column “date”.", file="december.csv"))
    problem = page.findChild(EmptyState)
    assert (problem.sentence.text(), problem.detail.text()) == ("“december.csv” has no dates.", "Add a column “date”.")
    with qtbot.waitSignal(page.left):
        page.findChild(object, "leave-import").click()


def test_a_file_with_nothing_new_is_not_imported(page, runner, shop):
    page.begin(FILE, shop)
    runner.succeed(ImportSales, ImportReport("x.csv", 1000, 0, 0, 0, 0, None, None, {"already_there": 1000}, 0, [], {}))
    problem = page.findChild(EmptyState)
    assert problem.detail.text() == "All its 1,000 rows are already in your shop."


def test_the_parts_of_the_bar_are_all_rows_of_the_file():
    parts = import_words.parts(REPORT)
    assert sum(count for count, _ in parts) == REPORT.lines


def test_every_decision_is_said(english):
    assert import_words.headline(REPORT) == "900 of 1,000 rows are ready to import"
    assert [(figure.name, figure.count) for figure in import_words.figures(REPORT)] == [
        ("Kept", 900),
        ("Duplicates", 80),
        ("Returns", 12),
        ("Could not be used", 17),
    ]
    assert import_words.others(REPORT) == [
        "5 rows are no products (postage, fees, samples)",
        "3 rows with a price of zero were left out",
    ]
