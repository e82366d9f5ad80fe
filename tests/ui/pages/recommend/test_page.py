from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.offer import Visit
from recsys_gui.engine.replies import CustomerOffers
from recsys_gui.ui.models.offers import Column
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.pages.recommend.offer_view import OfferView


def customers(page):
    return [page.picker.model.index(row).data() for row in range(page.picker.model.rowCount())]


def shown(page):
    """Headings and product names of the suggestion list."""
    model, lines = page.side.offers.model, []
    for number in range(model.rowCount()):
        heading = model.index(number, 0)
        lines.append(heading.data().upper())
        lines += [model.index(row, 1, heading).data() for row in range(model.rowCount(heading))]
    return lines


def press(widget, words):
    next(found for found in widget.findChildren(QPushButton) if found.text() == words).click()


def test_the_first_customer_is_shown_at_once_and_their_ideas_are_asked_for(page, stage):
    assert page.side.facts.title == "Customer 13571"
    assert page.side.facts.value("orders") == "26"
    assert stage.engine.last.request.customer == "13571"
    assert stage.engine.last.request.lists == ["again", "new", "all"]


def test_ideas_come_as_two_lists_or_all_together(page, stage, offers):
    stage.engine.answer(CustomerOffers("13571", offers()))
    assert shown(page) == [
        "BUY AGAIN", "Charlotte Bag Suki Design", "Woodland Charlotte Bag", "Popcorn Holder",
        "NEW FOR THEM", "Lunch Bag Suki Design", "Ladies & Gentlemen Metal Sign",
    ]  # fmt: skip
    page.side.filters.lists.setCurrentIndex(3)
    assert shown(page)[0] == "ALL TOGETHER"
    assert len(shown(page)) == 6


def test_at_a_glance_both_lists_have_room_and_each_list_is_whole_by_itself(page, stage):
    many = [stage.offer(name, rank, f"{name} {rank}") for name in ("again", "new") for rank in range(1, 11)]
    stage.engine.answer(CustomerOffers("13571", many))
    assert len(shown(page)) == 2 + 5 + 5
    assert page.side.offers.model.index(0, 0).data(Role.SECOND) == "things they already buy · 5 of 10"
    page.side.filters.lists.setCurrentIndex(2)
    assert shown(page)[0] == "NEW FOR THEM"
    assert len(shown(page)) == 1 + 10


def test_the_mode_stays_from_customer_to_customer(page, stage, offers):
    page.side.filters.lists.setCurrentIndex(3)
    page.picker.choose("13575")
    stage.engine.answer(CustomerOffers("13575", offers("13575")))
    assert shown(page)[0] == "ALL TOGETHER"


def test_only_the_newest_choice_counts(page, stage, offers):
    page.picker.choose("13572")
    page.picker.choose("13573")
    first, second, third = stage.engine.tasks
    stage.engine.answer(CustomerOffers("13571", offers()), first)
    stage.engine.answer(CustomerOffers("13572", offers("13572")), second)
    assert shown(page) == []
    stage.engine.answer(CustomerOffers("13573", offers("13573")), third)
    assert len(shown(page)) == 7
    assert page.side.facts.title == "Customer 13573"


def test_grey_bars_appear_only_when_an_answer_takes_long(page, stage, offers, qtbot):
    assert page.side.offers.showing is page.side.offers.view
    qtbot.waitUntil(lambda: page.side.offers.showing is page.side.offers.skeleton)
    stage.engine.answer(CustomerOffers("13571", offers()))
    assert page.side.offers.showing is page.side.offers.view


def test_a_failure_says_why_and_can_be_tried_again(page, stage, offers):
    stage.engine.fail(UserError("The model of this shop is damaged.", "Train again."))
    assert page.side.offers.showing is page.side.offers.problem
    assert page.side.offers.problem.sentence.text() == "The model of this shop is damaged."
    press(page.side.offers.problem, "Try again")
    stage.engine.answer(CustomerOffers("13571", offers()))
    assert shown(page)[0] == "BUY AGAIN"


def test_typing_searches_after_a_pause_and_a_single_match_is_chosen(page, qtbot):
    qtbot.keyClicks(page.picker.field, "13700")
    qtbot.waitUntil(lambda: customers(page) == ["Customer 13700"])
    assert page.side.facts.title == "Customer 13700"


def test_enter_chooses_the_first_match_and_goes_to_the_ideas(page, qtbot):
    qtbot.keyClicks(page.picker.field, "137")
    qtbot.keyClick(page.picker.field, Qt.Key.Key_Return)
    assert page.picker.code == customers(page)[0].removeprefix("Customer ")


def test_arrow_keys_move_in_the_list_while_typing(page, qtbot):
    page.focus_main()
    qtbot.waitUntil(page.picker.field.hasFocus)
    qtbot.keyClick(page.picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.picker.field, Qt.Key.Key_Down)
    assert page.picker.code == "13573"
    qtbot.keyClick(page.picker.field, Qt.Key.Key_PageUp)
    assert page.picker.code == "13571"


def test_a_search_without_result_says_so_and_can_be_cleared(page, qtbot):
    qtbot.keyClicks(page.picker.field, "1785o")
    qtbot.waitUntil(lambda: customers(page) == [])
    nobody = page.picker._nobody
    assert nobody.isVisible()
    assert nobody._sentence.text() == "No customer matches “1785o”."
    nobody.clear_button.click()
    assert len(customers(page)) == 200
    assert page.picker.code == "13571"


def test_a_customer_far_down_can_be_chosen(page):
    page.picker.choose("13825")
    assert page.side.facts.title == "Customer 13825"


def test_quick_methods_are_named_and_training_is_invited(page, stage, qtbot):
    assert page.model_line.text().startswith("Quick methods: Usual basket, Item-to-item · trained 19 Nov")
    assert page.quick.isVisible()
    with qtbot.waitSignal(stage.requests.train):
        press(page.quick, "Train now")


def test_a_neural_model_is_named_without_an_invitation(open_page, stage):
    stage.browser.recommenders = dict.fromkeys(("again", "new", "all"), "mlp")
    page = open_page()
    assert page.model_line.text().startswith("MLP · trained")
    assert not page.quick.isVisible()


def test_without_a_model_known_repeats_and_training_are_offered(open_page, stage, qtbot):
    stage.browser.recommenders = {}
    page = open_page()
    assert page.model_line.text() == "No model yet"
    assert stage.engine.tasks == []
    assert page.side.untrained.isVisible()
    assert not page.side.offers.isVisible()
    assert page.side.untrained.model.index(0, 0).data() == "Jumbo Bag 50's Christmas"
    assert "788,187 sale lines" in page.side.untrained.invitation.detail.text()
    with qtbot.waitSignal(stage.requests.train):
        press(page.side.untrained, "Train now")


def test_little_known_customers_get_a_word_about_it(page, stage, offers):
    page.picker.choose("13700")
    stage.engine.answer(CustomerOffers("13700", [o for o in offers("13700") if o.list_name != "again"]))
    assert page.side.little_known.isVisible()
    assert page.side.facts.value("rhythm") == "not known yet"
    assert shown(page)[0] == "NEW FOR THEM"
    assert shown(page)[-1] == "BUY AGAIN"
    page.picker.choose("13572")
    assert not page.side.little_known.isVisible()


def test_a_shop_without_customers_invites_an_import(open_page, stage, qtbot):
    stage.browser.fill(0)
    page = open_page()
    assert page.nobody.isVisible()
    with qtbot.waitSignal(stage.requests.import_sales):
        press(page.nobody, "Import my sales")


def test_a_file_that_cannot_be_read_says_so_until_it_can(page, stage):
    stage.browser.error = UserError("The shop file is busy.", "Close the other program.")
    page.refresh(Changes(sales=True))
    assert page.problem.isVisible()
    assert page.problem.sentence.text() == "The shop file is busy."
    stage.browser.error = None
    press(page.problem, "Try again")
    assert not page.problem.isVisible()
    assert page.side.facts.title == "Customer 13571"


def test_after_a_training_the_same_customer_is_asked_for_again(page, stage):
    page.picker.choose("13575")
    stage.browser.recommenders = dict.fromkeys(("again", "new", "all"), "mlp")
    page.refresh(Changes(runs=True))
    assert stage.engine.last.request.customer == "13575"
    assert page.picker.code == "13575"
    assert page.model_line.text().startswith("MLP")


def test_a_change_of_imports_alone_reads_nothing_again(page, stage):
    page.refresh(Changes(imports=True))
    assert len(stage.engine.tasks) == 1


def test_narrow_windows_leave_out_the_strip_and_the_sum(page):
    page.resize(1000, 700)
    assert not page.side.facts._strip.isVisible()
    assert page.picker.field.placeholderText() == "Number or name"


def test_a_narrow_list_keeps_name_price_time_and_confidence(page, stage, offers):
    view = page.findChild(OfferView)
    view.resize(500, 400)
    hidden = [column for column in range(7) if view.isColumnHidden(column)]
    assert hidden == [Column.LIST_PRICE, Column.MENU]
    view.resize(900, 400)
    assert not any(view.isColumnHidden(column) for column in range(7))


def test_a_trained_model_that_cannot_be_read_is_told_and_training_is_one_click_away(page, stage, qtbot):
    assert not page.notice.isVisible()
    stage.engine.answer(CustomerOffers("13571", [], notice=text("The trained model cannot be read.")))
    assert page.notice.isVisible()
    assert page.notice.title_label.text() == "The trained model cannot be read."
    with qtbot.waitSignal(stage.requests.train):
        press(page.notice, "Train now")


def test_prices_and_times_that_are_still_worked_out_are_asked_for_again(page, stage, offers, qtbot):
    early = [replace(offer, price=None, due=None) for offer in offers()]
    stage.engine.answer(CustomerOffers("13571", early, complete=False))
    when = page.side.offers.model.index(0, Column.WHEN, page.side.offers.model.index(0, 0))
    assert when.data() == "…"
    assert page.side.facts.value("expected") == "…"
    before = len(stage.engine.tasks)
    qtbot.waitUntil(lambda: len(stage.engine.tasks) > before, timeout=4000)
    stage.engine.answer(
        CustomerOffers("13571", offers(), 35, Visit("2011-12-16", "2011-12-12", "2011-12-20", True, False))
    )
    assert page.side.offers.model.index(0, Column.WHEN, page.side.offers.model.index(0, 0)).data() == "Any time"
    assert page.side.facts.value("expected") == "12–20 Dec"


def test_a_visit_that_cannot_be_foreseen_has_no_made_up_end(page, stage, offers):
    open_end = Visit("2011-12-16", "2011-12-12", "2012-03-20", True, True, 0, 9)
    stage.engine.answer(CustomerOffers("13571", offers(), 35, open_end))
    assert page.side.facts.value("expected") == "from 12 Dec"
    assert page.side.facts._line.text().endswith("mostly comes on Monday, 9:00–11:00")
    assert "Mar" not in page.side.facts._values["expected"].toolTip()


def test_without_a_model_best_sellers_can_be_shown_meanwhile(open_page, stage, offers):
    stage.browser.recommenders = {}
    page = open_page()
    press(page.side.untrained, "Show best sellers instead")
    assert not page.side.untrained.isVisible()
    stage.engine.answer(CustomerOffers("13571", offers(), 35))
    assert shown(page)[0] == "BUY AGAIN"
    page.picker.choose("13575")
    assert stage.engine.last.request.customer == "13575"


def test_the_purchase_history_is_one_click_away(page, stage, qtbot):
    with qtbot.waitSignal(stage.requests.history) as asked:
        press(page.side.facts, "Purchase history")
    assert asked.args == ["13571"]


def test_the_sheet_of_the_customer_has_the_ideas_that_are_shown(page, stage, offers):
    stage.engine.answer(CustomerOffers("13571", offers(), 35))
    printed = page.printout()
    assert printed.title == "Customer 13571"
    assert [table.heading for table in printed.tables] == ["Buy again", "New for them"]
