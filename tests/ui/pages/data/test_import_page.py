from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.import_answers import NOTHING_DECIDED, Answers, FilePreview
from recsys_gui.domain.reports import FileContent, FoundColumn, ImportReport, RejectedRow
from recsys_gui.engine.messages import ImportSales, PreviewFile
from recsys_gui.engine.replies import ProgressUpdate
from recsys_gui.services.browse import Browser
from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.data import import_words
from recsys_gui.ui.pages.data.import_check import ImportCheck
from recsys_gui.ui.pages.data.import_columns import ImportColumns
from recsys_gui.ui.pages.data.import_done import ImportDone
from recsys_gui.ui.pages.data.import_page import ImportPage
from recsys_gui.ui.widgets.banner import Banner
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

        def table_to_write(self, name):
            return Path("/tills/rejected.csv")

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


HEADER = ["Beleg", "Artikel", "Menge", "Datum", "Rest"]
ROWS = [["1", "A7", "2", "03/04/2024", "x"], ["1", "B8", "1", "05/04/2024", ""]]
KNOWN = FilePreview(
    "sales", "online_retail", "utf-8", ",", "", [], HEADER, ROWS,
    {"order": FoundColumn("Beleg", 1.0), "product": FoundColumn("Artikel", 1.0), "date": FoundColumn("Datum", 1.0)},
    ["order", "customer", "product", "quantity", "unit_price", "date"], [],
)  # fmt: skip
GUESSED = replace(
    KNOWN, preset="", mapping={**KNOWN.mapping, "product": FoundColumn("Artikel", 0.4)}, questions=["quantity", "dates"]
)


def requests(runner):
    return [task.request for task in runner.tasks]


def check(page, runner, shop, preview=KNOWN):
    """Begin with a file that the program knows, up to the dry run."""
    page.begin(FILE, shop)
    runner.succeed(PreviewFile, preview)


def test_nothing_is_saved_before_the_owner_has_seen_the_check(page, runner, shop):
    check(page, runner, shop)
    assert requests(runner) == [
        PreviewFile(str(shop.path), str(FILE)), ImportSales(str(shop.path), str(FILE), dry_run=True),
    ]  # fmt: skip
    runner.succeed(ImportSales, REPORT)
    assert isinstance(page.view, ImportCheck)
    assert page.view.import_button.text() == "Import 900 rows"
    assert len(requests(runner)) == 2


def role(view, column, field):
    box = view.roles[HEADER.index(column)]
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())


def test_unclear_columns_are_asked_for_and_shown_as_they_will_look(page, runner, shop):
    check(page, runner, shop, GUESSED)
    view = page.view
    assert isinstance(view, ImportColumns)
    assert page.steps.accessibleName() == "Step 2 of 4: Columns"
    banner = view.findChild(Banner)
    assert banner.title_label.text() == "Please check: Quantity, Order of day and month"
    assert [words.text() for words in view._sure] == ["Sure", "Check", "–", "Sure", "–"]
    assert view.roles[1].property("problem") == "true"
    role(view, "Menge", "quantity")
    assert view._sure[2].text() == "Your choice"
    model = view.table.model()
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)] == [
        "Sale number", "Product code", "Quantity", "Date and time",
    ]  # fmt: skip
    assert [model.index(1, n).data() for n in range(4)] == ["1", "B8", "1", "05/04/2024"]
    view.dates.setCurrentIndex(view.dates.findData("mdy"))
    view.go.click()
    answers = Answers(columns={"quantity": "3"}, dates="mdy")
    assert requests(runner)[-1] == ImportSales(str(shop.path), str(FILE), dry_run=True, answers=answers)


def test_a_field_has_one_column_and_what_is_left_out_is_missing(page, runner, shop):
    check(page, runner, shop, GUESSED)
    role(page.view, "Rest", "product")
    assert page.view.chosen() == {"order": 0, "date": 3, "product": 4}
    assert page.view.answers().columns == {"product": "5", "quantity": "none"}


def test_going_back_from_the_check_keeps_what_was_chosen(page, runner, shop):
    check(page, runner, shop, GUESSED)
    role(page.view, "Menge", "quantity")
    page.view.go.click()
    runner.succeed(ImportSales, REPORT)
    page.view.back.click()
    assert page.view.chosen() == {"order": 0, "product": 1, "quantity": 2, "date": 3}


def test_rows_that_are_something_else_are_looked_at_anew(page, runner, shop):
    check(page, runner, shop, GUESSED)
    page.view.kind.setCurrentIndex(page.view.kind.findData("products"))
    page.view.kind.activated.emit(1)
    assert requests(runner)[-1] == PreviewFile(str(shop.path), str(FILE), Answers(kind="products"))


def test_a_kind_of_cleaning_can_be_switched_off_and_on_again(page, runner, shop):
    check(page, runner, shop)
    runner.succeed(ImportSales, REPORT)
    assert page.view.switches.kinds == ["duplicates", "zero_price", "not_products"]
    page.view.switches.boxes["zero_price"].click()
    assert requests(runner)[-1].answers == Answers(off=frozenset({"zero_price"}))
    assert requests(runner)[-1].dry_run
    runner.succeed(ImportSales, replace(REPORT, kept=903, cleaning={"duplicates": 60}))
    assert not page.view.switches.boxes["zero_price"].isChecked()
    page.view.import_button.click()
    assert requests(runner)[-1] == ImportSales(
        str(shop.path), str(FILE), answers=Answers(off=frozenset({"zero_price"}))
    )


def test_rejected_rows_are_saved_without_importing(page, runner, shop):
    check(page, runner, shop)
    runner.succeed(ImportSales, REPORT)
    page.view.save.click()
    assert requests(runner)[-1] == ImportSales(
        str(shop.path), str(FILE), dry_run=True, answers=NOTHING_DECIDED, rejected="/tills/rejected.csv"
    )
    assert isinstance(page.view, ImportCheck)


def test_a_finished_import_can_be_undone_at_once(page, runner, shop, qtbot):
    check(page, runner, shop)
    runner.succeed(ImportSales, REPORT)
    page.view.import_button.click()
    number = shop.browser.imports()[0].id
    runner.succeed(ImportSales, replace(REPORT, import_id=number))
    page.show_done(shop)
    undone = []
    page._shell.requests.undo_import.connect(undone.append)
    with qtbot.waitSignal(page.left):
        page.view.undo.click()
    assert [row.id for row in undone] == [number]


def test_importing_goes_into_the_open_shop(page, runner, shop, qtbot):
    check(page, runner, shop)
    runner.succeed(ImportSales, REPORT)
    page.view.import_button.click()
    assert requests(runner)[-1] == ImportSales(str(shop.path), str(FILE))
    with qtbot.waitSignal(page.imported) as heard:
        runner.succeed(ImportSales, REPORT)
    assert heard.args == [shop.path]
    page.show_done(shop)
    assert isinstance(page.view, ImportDone)


def test_without_a_shop_the_owner_chooses_where_the_new_one_goes(page, runner, chooser, qtbot):
    check(page, runner, None)
    runner.succeed(ImportSales, REPORT)
    page.view.import_button.click()
    assert requests(runner)[-1] == ImportSales(str(chooser.chosen), str(FILE))


def test_choosing_no_place_for_a_new_shop_changes_nothing(page, runner, chooser):
    chooser.chosen = None
    check(page, runner, None)
    runner.succeed(ImportSales, REPORT)
    page.view.import_button.click()
    assert len(requests(runner)) == 2
    assert isinstance(page.view, ImportCheck)


def test_progress_shows_after_a_moment_and_can_be_cancelled(page, runner, shop, qtbot):
    check(page, runner, shop)
    panel = page.view.findChild(ProgressPanel)
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
    check(page, runner, shop)
    runner.fail(ImportSales, UserError("“{file}” has no dates.", "Add a column “date”.", file="december.csv"))
    problem = page.findChild(EmptyState)
    assert (problem.sentence.text(), problem.detail.text()) == ("“december.csv” has no dates.", "Add a column “date”.")
    with qtbot.waitSignal(page.left):
        page.findChild(object, "leave-import").click()


def test_a_file_with_nothing_new_is_not_imported(page, runner, shop):
    check(page, runner, shop)
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


def test_views_that_came_in_are_not_called_sales(qtbot, one_theme, english):
    content = FileContent("behaviour", "", "utf-8", ",", "", {}, "GBP")
    report = replace(REPORT, added={"sales": 0, "behaviour": 900, "customers": 1, "products": 4}, found=content)
    done = ImportDone(one_theme, report, 1000, Formatter("GBP", "Europe/London"))
    qtbot.addWidget(done)
    words = [found.text() for found in done.findChildren(QLabel)]
    assert "900 views, favourites and ratings added" in words
    assert "Your shop file has them beside its sales." in words
