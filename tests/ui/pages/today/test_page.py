import csv
from datetime import datetime

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.edits import NoteContacts, PutOff
from recsys_gui.domain.offer import Offer
from recsys_gui.domain.offer_log import Effect, MadeOffer
from recsys_gui.domain.retraining import TrainingAdvice
from recsys_gui.domain.today import Contact, DayList, LateCustomer, Results, TodayFigures, WeekOfSales
from recsys_gui.engine.messages import AdviseTraining, ExportContacts, GetTodayFigures, MakeDayList
from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.models.contacts import Column
from recsys_gui.ui.pages.today import words
from recsys_gui.ui.pages.today.page import TodayPage

NOBODY = Effect(28, 0, 0, 0, 0, None, None, None)


class StandInEdits(QObject):
    done = Signal(object)
    failed = Signal(object)

    def __init__(self):
        super().__init__()
        self.asked = []

    def submit(self, edit):
        self.asked.append(edit)


def contact(rank, due_from="2011-12-08", due_to="2011-12-20", **more):
    reason = text("Bought {n} times, last on {day}.", n=17, day="2011-11-03")
    offer = Offer(
        str(13570 + rank), "all", rank, f"P{rank}", f"Bag {rank}", 0.5, reason, "automatic", "", 95, 85, 80, 90,
        due_from, due_from, due_to, None, "high", True, 0.6,
        last=more.get("last", "2011-11-03"), usual=more.get("usual"),
    )  # fmt: skip
    return Contact(offer, more.get("name", ""), 26, more.get("email", ""), more.get("phone", ""))


def late(rank, **more):
    """A customer who should have come on 14 November."""
    return contact(rank, "2011-11-01", "2011-11-20", last="2011-10-20", usual="2011-11-14", **more)


def day(contacts=(), **more):
    return DayList("2011-12-10", "abc", list(contacts), customers=260, **more)


@pytest.fixture
def edits():
    return StandInEdits()


@pytest.fixture
def open_page(qtbot, stage, edits):
    def make(made=None, fresh=True):
        stage.browser.day, stage.browser.fresh = made, fresh
        shop = OpenShop(stage.shop.path, stage.browser, stage.shop.formatter, edits)
        page = TodayPage(stage.shell, shop)
        qtbot.addWidget(page)
        page.resize(1170, 800)
        page.show()
        return page

    return make


def asked(stage, kind):
    return [task for task in stage.engine.tasks if isinstance(task.request, kind)]


def names(page):
    return [page.list.model.index(row, Column.CUSTOMER).data() for row in range(page.list.model.rowCount())]


def press(page, name):
    page.findChild(QPushButton, name).click()


def test_a_kept_list_is_there_at_once(open_page, stage):
    page = open_page(day([contact(1), contact(2)]))
    assert page.list.showing is page.list.view
    assert names(page) == ["Customer 13571", "Customer 13572"]
    assert page.list.caption.text() == "2 customers, best chance first"
    assert not asked(stage, MakeDayList)
    assert page.subtitle_label.text().startswith("Saturday 10 December 2011")


def test_an_old_list_stays_while_a_new_one_is_made(open_page, stage):
    page = open_page(day([contact(1)]), fresh=False)
    assert names(page) == ["Customer 13571"]
    stage.browser.day, stage.browser.fresh = day([contact(2)]), True
    stage.engine.answer(stage.browser.day, asked(stage, MakeDayList)[0])
    assert names(page) == ["Customer 13572"]


def test_without_a_list_one_is_made_and_only_one(open_page, stage):
    page = open_page()
    assert page.list.showing is page.list.waiting
    page.loader.make()
    (task,) = asked(stage, MakeDayList)
    assert task.request.shop == str(stage.shop.path)
    stage.engine.answer(day([contact(1)]), task)
    assert page.list.showing is page.list.view


def test_a_failure_says_why_and_can_be_tried_again(open_page, stage):
    page = open_page()
    asked(stage, MakeDayList)[0].failed.emit(UserError("The file is locked.", "Close the other program."))
    assert page.list.showing is page.list.problem
    press(page, "try-again")
    assert len(asked(stage, MakeDayList)) == 2


def test_a_list_that_was_not_wanted_can_be_made_later(open_page, stage):
    page = open_page()
    asked(stage, MakeDayList)[0].cancelled.emit()
    assert page.list.showing is page.list.stopped
    press(page, "make-list")
    assert len(asked(stage, MakeDayList)) == 2


def test_nobody_due_says_who_is_next(open_page):
    page = open_page(day(next_day="2011-12-12", next_customers=12))
    assert page.list.showing is page.list.empty
    assert page.list.empty.sentence.text() == "Nobody is due today."
    assert page.list.empty.detail.text() == "Next: 12 customers from Monday."
    assert not page.print_button.isEnabled()
    assert page.print_button.toolTip()


def test_the_next_ones_may_be_far_away_or_nowhere(open_page):
    page = open_page(day(next_day="2012-01-12", next_customers=1))
    assert page.list.empty.detail.text() == "Next: 1 customer from 12 January 2012."
    page.list.show_list(day())
    assert "No customer is expected" in page.list.empty.detail.text()


def test_without_a_model_the_late_ones_are_shown_with_a_way_to_train(open_page, stage, qtbot):
    stage.browser.recommenders = {}
    missing = [LateCustomer("13571", "", 26, 1_320_000_000, 24.0, 40)]
    page = open_page(day(late=missing))
    assert page.list.showing is page.list.late
    shown = [page.list.late_model.index(0, column).data() for column in range(5)]
    assert shown == ["Customer 13571", "26 orders", "30 Oct 2011", "24 days", "16 days"]
    with qtbot.waitSignal(stage.requests.train):
        press(page, "train-for-list")
    with qtbot.waitSignal(stage.requests.customer) as opened:
        page.list.late.activated.emit(page.list.late_model.index(0, 0))
    assert opened.args == ["13571"]


def test_a_filter_leaves_some_and_says_so(open_page):
    page = open_page(day([contact(1), late(2), contact(3, "2011-12-12")]))
    page.list.filter.setCurrentIndex(1)
    assert names(page) == ["Customer 13572"]
    assert page.list.caption.text() == "1 of 3 customers"
    page.list.show_list(day([contact(1)]))
    assert page.list.showing is page.list.unmatched
    page.list.unmatched.findChild(QPushButton).click()
    assert names(page) == ["Customer 13571"]


def test_times_are_said_in_words(open_page):
    page = open_page(day([contact(1), late(2), contact(3, "2011-12-12")]))
    times = [page.list.model.time(row) for row in range(3)]
    assert [(time.first, time.second) for time in times] == [
        ("Now", "until 20 Dec"),
        ("Overdue", "was due 14 Nov"),
        ("12–20 Dec", "most likely 12 Dec"),
    ]


def test_the_row_is_read_aloud_as_one_sentence(open_page):
    page = open_page(day([contact(1, name="Rosa")]))
    said = page.list.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "1, Rosa, Bag 1, suggested price £0.85, list price £0.95, Now until 20 Dec, confidence high,"
        " Bought 17 times, last on 3 Nov."
    )


def test_marking_logs_the_chosen_and_those_kept_back_before_them(open_page, edits):
    held = [MadeOffer("contact", "1", "P", "all", rank, "automatic", held_out=True) for rank in (1, 3)]
    page = open_page(day([contact(1), contact(2), contact(3)], held=held))
    page.list.view.choose(["13572"], 0)
    press(page, "mark-contacted")
    (noted,) = edits.asked
    assert isinstance(noted, NoteContacts)
    assert [(offer.customer, offer.held_out) for offer in noted.offers] == [("13572", False), ("1", True)]
    assert (noted.offers[0].door, noted.offers[0].product, noted.offers[0].price) == ("contact", "P2", 85)


def test_not_now_puts_off_by_button_and_by_key(open_page, edits, qtbot):
    page = open_page(day([contact(1), contact(2)]))
    page.list.view.selectAll()
    press(page, "not-now")
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    first, second = edits.asked
    assert isinstance(first, PutOff)
    assert first.pairs == second.pairs == (("13571", "P1"), ("13572", "P2"))
    assert first.until - first.time == 30 * 86_400


def test_after_a_mark_the_next_one_is_chosen_and_counted(open_page, stage):
    page = open_page(day([contact(1), contact(2), contact(3)]))
    page.list.view.choose(["13572"], 0)
    stage.browser.day = day([contact(1), contact(3)])
    page.refresh(Changes(offers=True))
    assert [chosen.offer.customer for chosen in page.list.view.chosen()] == ["13573"]
    assert page.list.caption.text() == "2 customers, best chance first · 1 dealt with"
    stage.browser.day = day([])
    page.refresh(Changes(offers=True))
    assert page.list.empty.sentence.text() == "That was everyone for today."


def test_enter_opens_the_customer(open_page, stage, qtbot):
    page = open_page(day([contact(1), contact(2)]))
    page.list.view.choose(["13572"], 0)
    with qtbot.waitSignal(stage.requests.customer) as opened:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert opened.args == ["13572"]


def test_copied_rows_can_be_pasted_into_a_spreadsheet(open_page, qtbot):
    page = open_page(day([contact(1, name="=Rosa", phone="555")]))
    qtbot.keyClick(page.list.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[:4] == ["13571", "'=Rosa", "", "555"]
    assert cells[4:7] == ["Bag 1", "£0.85", "Now"]


def test_messages_are_worded_as_the_owner_wants(open_page, stage, qtbot):
    stage.browser.fact = lambda key: {"message_template": "{customer}: {product} at {price}. {shop}"}[key]
    page = open_page(day([contact(1, name="Rosa"), contact(2)]))
    page.list.view.choose(["13571", "13572"], 0)
    with qtbot.waitSignal(stage.requests.toast) as told:
        press(page, "copy-contacts")
    assert told.args == ["2 messages copied"]
    assert QGuiApplication.clipboard().text().split("\n\n\n") == [
        "Rosa: Bag 1 at £0.85. Sample shop",
        "Customer 13572: Bag 2 at £0.85. Sample shop",
    ]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    page.list.view.choose(["13571"], 0)
    qtbot.keyClick(page.list.view, Qt.Key.Key_C, both)
    assert QGuiApplication.clipboard().text() == "Rosa: Bag 1 at £0.85. Sample shop"


def test_nothing_can_be_done_without_a_choice_and_the_buttons_say_so(open_page):
    page = open_page(day([contact(1)]))
    page.list.view.clearSelection()
    assert not page.list.mark.isEnabled()
    assert page.list.mark.toolTip() == "Choose a customer in the list first."


def test_the_list_is_exported_as_it_is_filtered(open_page, stage, tmp_path, qtbot):
    page = open_page(day([contact(1), late(2)]))
    page.list.filter.setCurrentIndex(1)
    with qtbot.waitSignal(stage.requests.save) as asked_for:
        press(page, "export-list")
    (wish,) = asked_for.args
    assert [suffix for _, suffix in wish.kinds] == [".csv", ".xlsx", ".pdf"]
    assert wish.write(tmp_path / "list.xlsx")
    assert asked(stage, ExportContacts)[0].request.customers == ["13572"]
    assert not wish.write(tmp_path / "list.pdf")
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")


def test_the_printed_list_has_what_is_shown_and_a_box_for_each(open_page):
    page = open_page(day([contact(1), late(2, phone="555")]))
    page.list.filter.setCurrentIndex(1)
    printed = page.printout()
    (table,) = printed.tables
    assert (printed.shop, printed.day, printed.filters) == ("Sample shop", "10 December 2011", "Overdue")
    assert table.tick
    assert [row.cells[0] for row in table.rows] == ["Customer 13572"]
    assert "555" in table.rows[0].below[0]


def test_figures_fill_the_chart_and_its_table(open_page, stage, tmp_path):
    page = open_page(day([contact(1)]))
    weeks = [WeekOfSales("2011-11-28", 1_234_500, 40), WeekOfSales("2011-12-05", 2_000_000, 60)]
    (task,) = asked(stage, GetTodayFigures)
    stage.engine.answer(TodayFigures(weeks, Results(30, 41, 13, 31_200, NOBODY)), task)
    assert page.side.result_lines.text().startswith("41 contacted · 13 bought · £312 sold")
    assert "the best one, from 5 Dec 2011, £20,000" in page.side.sales.accessibleDescription()
    heights = page.side.sales.content.bars.opts["height"]
    assert list(heights) == [1_234_500, 2_000_000]
    page.side.sales.model.numbers.save(tmp_path / "weeks.csv")
    with (tmp_path / "weeks.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1:] == [["2011-12-05", "20000.00", "60"], ["2011-11-28", "12345.00", "40"]]


@pytest.mark.parametrize(
    ("effect", "said"),
    [
        (Effect(28, 100, 30, 100, 10, 0.2, 0.09, 0.3), "Contacting surely helps."),
        (Effect(28, 100, 12, 100, 10, 0.02, -0.07, 0.1), "The difference may still be chance."),
        (Effect(28, 100, 2, 100, 30, -0.28, -0.37, -0.18), "Contacting seems to do harm."),
        (NOBODY, "Whether contacting helped shows four weeks after the first contacts."),
    ],
)
def test_what_contacting_brought_is_said_honestly(open_page, stage, effect, said):
    page = open_page(day())
    stage.engine.answer(TodayFigures([], Results(30, 5, 1, 100, effect)), asked(stage, GetTodayFigures)[0])
    assert page.side.result_lines.text().endswith(said)


def test_new_sales_are_told_only_above_the_limit_and_can_wait(open_page, stage):
    stage.browser.sales_since = 999
    page = open_page(day())
    assert not page.news.isVisible()
    stage.browser.sales_since = 1204
    page.refresh(Changes(sales=True))
    assert page.news.title_label.text() == "1,204 new sales since the last training"
    assert page.news.isVisible()
    next(found for found in page.news.findChildren(QPushButton) if found.text() == "Later").click()
    page.refresh(Changes(sales=True))
    assert not page.news.isVisible()


def test_the_reminder_says_what_the_newest_sales_tell_of_the_model(open_page, stage):
    stage.browser.sales_since = 1204
    page = open_page(day())
    (task,) = asked(stage, AdviseTraining)
    words = text("{model} is as good as its test had promised.", model="MLP")
    stage.engine.answer(TrainingAdvice("mlp", 1, 1204, 9, None, False, words), task)
    assert page.news.title_label.text() == "1,204 new sales since the last training"
    assert page.news.detail_label.text() == "MLP is as good as its test had promised."


def test_retraining_now_begins_a_training_and_does_not_only_show_the_page(open_page, stage, qtbot):
    stage.browser.sales_since = 1204
    page = open_page(day())
    with qtbot.waitSignal(stage.requests.train):
        next(found for found in page.news.findChildren(QPushButton) if found.text() == "Retrain now").click()


def test_in_a_protected_file_marks_say_why_they_cannot_be_made(qtbot, stage):
    stage.browser.day = day([contact(1)])
    protected = OpenShop(stage.shop.path, stage.browser, stage.shop.formatter)
    page = TodayPage(stage.shell, protected)
    qtbot.addWidget(page)
    page.show()
    assert not page.list.mark.isEnabled()
    assert page.list.mark.toolTip() == "This shop file can only be read."
    assert page.list.copy.isEnabled()


def test_a_page_that_is_not_seen_works_out_nothing(open_page, stage):
    page = open_page(day([contact(1)]))
    page.hide()
    stage.browser.fresh = False
    page.refresh(Changes(sales=True))
    assert not asked(stage, MakeDayList)
    page.show()
    assert len(asked(stage, MakeDayList)) == 1


def test_the_models_hold_together(open_page, qtbot):
    page = open_page(day([contact(1), contact(2)]))
    for model in (page.list.model, page.side.sales.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.list.show_list(day([contact(2)]))
    page.list.filter.setCurrentIndex(1)


def test_a_narrow_page_keeps_name_reason_and_price(open_page):
    page = open_page(day([contact(1)]))
    page.resize(900, 640)
    assert not page.list.view.isColumnHidden(Column.SUGGEST)
    page.resize(620, 640)
    assert page.list.view.isColumnHidden(Column.CONFIDENCE)
    assert not page.list.view.isColumnHidden(Column.PRICE)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (None, "No backup yet"),
        (datetime(2011, 12, 9, 8, 5), "Backed up today at 08:05"),
        (datetime(2011, 12, 8, 18, 30), "Backed up 08/12/2011, 18:30"),
    ],
)
def test_the_newest_backup_is_told(english, moment, said):
    assert words.backed_up(moment, datetime(2011, 12, 9, 20, 0)) == said
