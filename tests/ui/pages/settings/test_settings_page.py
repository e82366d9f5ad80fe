import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QToolButton

from recsys_gui.base import cores
from recsys_gui.domain.changes import EVERYTHING
from recsys_gui.domain.edits import CellEdit, SetCells
from recsys_gui.domain.rules import CategoryRule, Rules
from recsys_gui.engine.messages import Train
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.ui.context import OpenShop
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.pages.settings import category_words as words
from recsys_gui.ui.pages.settings.page import SettingsPage
from recsys_gui.ui.pages.settings.training import remind_after


@pytest.fixture
def shop_file(shop_file):
    """With two categories, as the sample shop has none."""
    with Browser(shop_file) as browser, Editor(shop_file) as editor:
        rows = browser.products(limit=10_000)
        cells = [CellEdit(row.id, "category", "Bags" if "Bag" in row.name else "Gifts") for row in rows]
        editor.do(SetCells("products", tuple(cells)))
    return shop_file


@pytest.fixture
def page(window, shop_file):
    assert window.desk.open(shop_file)
    window.menus.settings.trigger()
    return window.stack.currentWidget()


def settled(window, qtbot):
    qtbot.waitUntil(window.desk.shop.edits.idle)


def rules(shop_file):
    with Browser(shop_file) as browser:
        return browser.rules()


def names(line):
    return [chip.text().removesuffix("  ×") for chip in line.chips]


def test_without_a_shop_only_what_concerns_the_program_is_there(window):
    window.menus.settings.trigger()
    page = window.stack.currentWidget()
    there = [section.name for section in page.sections if section.isVisible()]
    assert there == ["Look and language", "Training", "Privacy", "About"]
    listed = [page.list.item(n).text() for n in range(page.list.count()) if not page.list.item(n).isHidden()]
    assert listed == there


def test_sections_of_the_shop_come_and_go_with_it(window, page):
    assert all(section.isVisible() for section in page.sections)
    window.menus.close_shop.trigger()
    window.menus.settings.trigger()
    assert not page.offers.isVisible()


def test_a_rule_is_saved_at_once_and_undone_from_the_menu(window, page, shop_file, qtbot):
    page.offers.in_stock.click()
    settled(window, qtbot)
    assert rules(shop_file).only_in_stock
    assert window.menus.undo.text() == "&Undo: Rule about stock changed"
    window.menus.undo.trigger()
    settled(window, qtbot)
    assert not rules(shop_file).only_in_stock
    assert not page.offers.in_stock.isChecked()


def test_two_rules_changed_in_a_row_both_hold(window, page, shop_file, qtbot):
    page.offers.in_stock.click()
    page.offers.margin.setValue(25)
    page.offers.between.setValue(14)
    page.offers.most.setValue(3)
    page.offers.held_out.click()
    settled(window, qtbot)
    assert rules(shop_file) == Rules(True, 0.25, 3, 14, 0.0)


def test_what_prices_end_in_is_chosen_from_a_list(window, page, shop_file, qtbot):
    assert page.offers.ending.chosen() == "shop"
    page.offers.ending.activated.emit(page.offers.ending.values.index("95"))
    settled(window, qtbot)
    assert rules(shop_file) == Rules(price_ending="95")
    assert window.menus.undo.text() == "&Undo: Ending of prices changed"


def test_a_category_is_put_among_what_is_never_recommended_and_taken_out_again(window, page, shop_file, qtbot):
    before = names(page.offers.never)
    dialog = page.offers._ask_never()
    assert "Bags" in dialog._fields[0].found("bag")
    dialog.inputs["what"].setText("Bags")
    dialog.go.click()
    settled(window, qtbot)
    assert names(page.offers.never) == ["Bags", *before]
    assert rules(shop_file).of("Bags").never
    page.offers.never.chips[0].click()
    settled(window, qtbot)
    assert names(page.offers.never) == before
    assert rules(shop_file) == Rules()


def test_a_product_and_a_customer_are_marked_and_unmarked(window, page, qtbot):
    shop = window.desk.shop
    product = next(row for row in shop.browser.products() if row.recommend)
    customer = shop.browser.customers()[0]
    for line, ask, code, name in (
        (page.offers.never, page.offers._ask_never, product.code, product.name),
        (page.offers.sooner, page.offers._ask_sooner, product.code, product.name),
        (page.offers.quiet, page.offers._ask_quiet, customer.code, customer.name or customer.code),
    ):
        before = len(line.chips)
        dialog = ask()
        dialog.inputs["what"].setText(f"{code} · whatever")
        dialog.go.click()
        assert not dialog.problem.text()
        settled(window, qtbot)
        assert len(line.chips) == before + 1
        chip = next(chip for chip in line.chips if chip.accessibleName() == f"Take out {name}")
        chip.click()
        settled(window, qtbot)
        assert len(line.chips) == before


def test_what_is_not_in_the_shop_is_told_beside_the_field(page):
    dialog = page.offers._ask_quiet()
    dialog.inputs["what"].setText("nobody")
    dialog.go.click()
    assert dialog.problem.text().startswith("Customer: There is no customer “nobody” in this shop.")
    dialog.reject()


def test_the_rule_of_a_category_is_changed_as_a_whole(window, page, shop_file, qtbot):
    tester = QAbstractItemModelTester(page.categories.model)
    page.categories.table.setCurrentIndex(page.categories.model.index(1, 0))
    dialog = page.categories.ask()
    dialog.again.setCurrentIndex(1)
    dialog._show_parts()
    dialog.days.setValue(90)
    for month in (9, 10, 11):
        dialog.months[month - 1].click()
    dialog.boost.choose(3.0)
    dialog._finish()
    settled(window, qtbot)
    assert rules(shop_file).categories == (CategoryRule("Gifts", False, False, 3.0, 90, (9, 10, 11)),)
    row = [page.categories.model.index(1, column).data() for column in range(3)]
    assert row == ["Gifts", "Yes", "after 90 days, only in Sept–Nov, sooner"]
    assert tester is not None


def test_a_dialog_shows_the_rule_that_holds_and_changes_nothing_by_itself(page):
    held = CategoryRule("Bags", never=True, boost=4.0, months=(1, 2))
    page.editing.set_category(held)
    page.categories._show()
    page.categories.table.setCurrentIndex(page.categories.model.index(0, 0))
    dialog = page.categories.ask()
    assert dialog.rule() == held
    assert not dialog.again.isEnabled()
    dialog.reject()


@pytest.mark.parametrize(
    ("rule", "again", "soon"),
    [
        (CategoryRule("Tea"), "Yes", "follow their rhythm"),
        (CategoryRule("Tea", once=True), "No, bought once", ""),
        (CategoryRule("Tea", never=True, months=(1,)), "Never", ""),
        (CategoryRule("Tea", after_days=1), "Yes", "after 1 day"),
        (CategoryRule("Tea", months=(1, 3, 4, 5, 12)), "Yes", "only in Jan, Mar–May, Dec"),
    ],
)
def test_rules_are_told_in_words(english, rule, again, soon):
    assert (words.buy_again(rule), words.how_soon(rule)) == (again, soon)


def test_the_shop_has_another_name_and_currency_everywhere(window, page, qtbot):
    page.shop.shop_name.setText("The Corner")
    page.shop.shop_name.editingFinished.emit()
    settled(window, qtbot)
    assert window.windowTitle() == "The Corner – Shelfwise"
    page.shop.currency.choose("EUR")
    page.shop.currency.activated.emit(page.shop.currency.currentIndex())
    settled(window, qtbot)
    assert window.desk.shop.formatter.money(250) == "€2.50"
    assert "JPY" not in page.shop.currency.values
    for _ in range(2):
        window.menus.undo.trigger()
    settled(window, qtbot)
    assert window.windowTitle() == "Sample gift shop – Shelfwise"
    assert page.shop.currency.chosen() == "GBP"


def test_why_dates_count_from_long_ago_is_told(page):
    assert page.shop.today.text().startswith("Dates count from 10 December 2011, the day after your newest sale")


def test_the_message_is_saved_when_one_leaves_it(window, page, shop_file, qtbot):
    window.activateWindow()
    page.message.text.setFocus()
    qtbot.waitUntil(page.message.text.hasFocus)
    page.message.text.setPlainText("Dear {customer},")
    page.list.setFocus()
    settled(window, qtbot)
    with Browser(shop_file) as browser:
        assert browser.fact("message_template") == "Dear {customer},"


def test_the_list_at_the_left_jumps(window, page, qtbot):
    window.resize(1000, 640)
    page.list.setCurrentRow(page.sections.index(page.about))
    assert page._area.verticalScrollBar().value() > 0


def test_theme_follows_at_once_and_the_others_are_asked_of_the_program(window, page, shell, qtbot):
    page.look.theme.choose("dark")
    page.look.theme.activated.emit(page.look.theme.currentIndex())
    assert shell.theme.tokens.dark
    with qtbot.waitSignal(window.text_size_chosen) as heard:
        page.look.text_size.activated.emit(2)
    assert heard.args == [1.25]
    with qtbot.waitSignal(window.language_chosen) as heard:
        page.look.language.activated.emit(1)
    assert heard.args == ["zh_CN"]


def test_language_and_text_size_wait_for_running_jobs_and_say_so(page, runner):
    runner.submit(Train("x.shop", "mlp"))
    runner.busy_changed.emit(True)
    assert not page.look.text_size.isEnabled()
    assert page.look.text_size.toolTip() == "Can be changed when nothing is running"
    runner.cancel(Train)
    runner.busy_changed.emit(False)
    assert page.look.text_size.isEnabled()


def test_the_reminder_is_the_programs_own_setting(page, shell):
    assert remind_after(shell.settings) == 1_000
    page.training.limit.activated.emit(page.training.limit.values.index(0))
    assert remind_after(shell.settings) == 0


def test_how_much_of_the_processor_is_used_counts_at_once(page, shell, monkeypatch):
    monkeypatch.setattr(cores, "_there", lambda: 8)
    monkeypatch.delenv("SHELFWISE_CORES", raising=False)
    assert page.training.use.chosen() == "most"
    page.training.use.activated.emit(page.training.use.values.index("half"))
    assert cores.processor_use(shell.settings) == "half"
    assert cores.cores() == 4
    cores.limit_cores("most")


def test_a_file_that_cannot_be_written_offers_nothing_to_change(shell, shop_file, qtbot):
    with Browser(shop_file) as browser:
        page = SettingsPage(shell)
        qtbot.addWidget(page)
        page.set_shop(OpenShop(shop_file, browser, Formatter("GBP", "Europe/London")))
        for control in (page.offers.in_stock, page.offers.margin, page.offers.never.add, page.shop.currency):
            assert not control.isEnabled()
        assert page.categories.ask() is None
        page.set_shop(None)


def test_every_control_of_the_settings_has_a_name(page):
    page.refresh(EVERYTHING)
    for control in page.findChildren(QToolButton):
        assert control.accessibleName() or control.text()
    for section in page.sections:
        assert section.accessibleName()


def test_a_text_too_long_is_told_in_the_window(window, page, qtbot):
    page.shop.shop_name.setText("x" * 300)
    page.shop.shop_name.editingFinished.emit()
    settled(window, qtbot)
    assert window._banner.title_label.text() == "This text is too long."
