from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton

from recsys_gui.base.errors import UserError
from recsys_gui.base.text import text
from recsys_gui.domain.changes import EVERYTHING
from recsys_gui.engine.messages import ExportOffers, MakeSample, PreviewFile, Train, Warm
from recsys_gui.engine.replies import ProgressUpdate
from recsys_gui.ui.context import SaveWish
from recsys_gui.ui.dialogs.question import Question
from recsys_gui.ui.widgets.banner import Banner


def usable_pages(window):
    items = [window.sidebar.list.item(number) for number in range(window.sidebar.list.count())]
    return [item.text().strip() for item in items if item.flags() & Qt.ItemFlag.ItemIsEnabled and not item.isHidden()]


def words(window):
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, no_button, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, no_button, no_key)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(QPointF(300, 300), copy, data, no_button, no_key))


def test_before_a_file_is_open_only_the_welcome_can_be_used(window):
    assert usable_pages(window) == ["Today", "Settings"]
    assert window.stack.currentWidget() is window.welcome
    assert window.windowTitle() == "Shelfwise"
    assert not window.menus.export_offers.isEnabled()
    assert "No shop file open" in words(window)


def test_an_open_shop_brings_its_pages_and_its_size(window, shop_file, runner):
    window.take_file(shop_file)
    assert usable_pages(window) == ["Today", "Recommend", "Data", "Train", "Insights", "Settings"]
    assert window.windowTitle() == "Sample gift shop – Shelfwise"
    assert any("sale lines  ·  All changes saved" in said for said in words(window))
    assert runner.last(Warm).request == Warm(str(shop_file))


def test_a_shop_file_of_another_name_is_one_by_what_is_in_it(window, shop_file):
    renamed = shop_file.rename(shop_file.with_name("shop of last year.db"))
    window.take_file(renamed)
    assert window.desk.shop.path == renamed
    assert window.windowTitle() == "Sample gift shop – Shelfwise"


def test_pages_are_chosen_in_the_sidebar_by_keys_and_by_other_pages(window, shop_file, shell):
    window.take_file(shop_file)
    window.sidebar.list.setCurrentRow(2)
    assert window.stack.currentWidget() is window.stack.page("data")
    window.menus.pages["train"].trigger()
    assert window.stack.currentWidget() is window.stack.page("train")
    shell.requests.page.emit("recommend")
    assert window.stack.currentWidget() is window.stack.page("recommend")
    assert window.sidebar.list.currentItem().text().strip() == "Recommend"


def test_a_shop_opens_with_today_and_ctrl_1_leads_back(window, shop_file):
    window.take_file(shop_file)
    assert window.stack.currentWidget() is window.stack.page("today")
    assert window.sidebar.list.currentItem().text().strip() == "Today"
    window.show_page("data")
    assert window.menus.pages["today"].shortcut().toString() == "Ctrl+1"
    window.menus.pages["today"].trigger()
    assert window.stack.currentWidget() is window.stack.page("today")


def test_another_page_can_show_a_customer(window, shop_file, shell):
    window.take_file(shop_file)
    shell.requests.customer.emit("17850")
    assert window.stack.currentWidget() is window.stack.page("recommend")
    assert window.stack.page("recommend").chosen == "17850"


def test_another_page_can_show_a_product(window, shop_file, shell, qtbot):
    window.take_file(shop_file)
    code = window.desk.shop.browser.products("", None, 1)[0].code
    shell.requests.product.emit(code)
    tab = window.stack.page("data").current
    assert window.stack.currentWidget() is window.stack.page("data")
    qtbot.waitUntil(lambda: tab.model.search == code)
    assert tab.model.row(0).code == code


def test_a_page_without_anything_to_print_says_so(window, shop_file):
    window.take_file(shop_file)
    window.show_page("data")
    window.menus.print_page.trigger()
    assert window.toast.words.text() == "There is nothing to print on this page yet."


def test_what_a_page_wants_to_save_goes_where_the_owner_says(window, shop_file, shell, chooser, tmp_path):
    window.take_file(shop_file)
    wish = SaveWish("Save", "a.csv", (("Table", ".csv"),), lambda path: path.write_text("a") and None)
    shell.requests.save.emit(wish)
    assert not window.toast.isVisible()
    chooser.table = tmp_path / "a.csv"
    shell.requests.save.emit(wish)
    assert chooser.table.read_text() == "a"
    assert window.toast.words.text() == "Saved as a.csv"
    chooser.table = tmp_path / "gone" / "a.csv"
    shell.requests.save.emit(wish)
    assert "“a.csv” cannot be written." in words(window)


def test_pages_are_built_when_they_are_first_looked_at(window, shop_file):
    window.take_file(shop_file)
    assert window.stack.page("train") is None
    window.show_page("train")
    assert window.stack.page("train") is not None


def test_a_broken_file_is_told_and_the_shop_stays(window, shop_file, tmp_path):
    window.take_file(shop_file)
    broken = tmp_path / "broken.shop"
    broken.write_text("no shop")
    window.take_file(broken)
    assert window.findChild(Banner).isVisible()
    assert window.desk.shop.path == shop_file
    window.take_file(shop_file)
    assert not [banner for banner in window.findChildren(Banner) if banner.isVisible()]


def test_a_broken_file_is_told_on_the_welcome_page(window, tmp_path):
    window.take_file(tmp_path / "gone.shop")
    assert window.welcome.findChild(Banner).isVisible()
    assert usable_pages(window) == ["Today", "Settings"]


def test_making_the_sample_shows_how_far_it_is_where_its_button_was(window, runner, qtbot):
    window.welcome.sample_button.click()
    qtbot.waitUntil(window.welcome.progress.isVisible)
    assert not window.welcome.sample_button.isVisible()
    runner.last(MakeSample).progressed.emit(ProgressUpdate(0.42, text("Cleaning the sales.")))
    assert {"Cleaning the sales.", "Making the sample shop  ·  42%"} <= set(words(window))
    window.welcome.progress.cancel.click()
    assert runner.controls == ["cancel"]
    runner.cancel(MakeSample)
    assert window.welcome.sample_button.isVisible()
    assert "Nothing leaves this computer" in words(window)


def test_a_sample_that_fails_says_why(window, runner):
    window.welcome.sample_button.click()
    runner.fail(MakeSample, UserError("The disk is full.", "Free some space."))
    assert {"The disk is full.", "Free some space."} <= set(words(window))


def test_a_dropped_shop_file_opens(window, shop_file):
    drop(window, shop_file)
    assert window.desk.shop.path == shop_file


def test_a_dropped_sales_file_is_checked(window, shop_file, runner, tmp_path):
    window.take_file(shop_file)
    sales = tmp_path / "december.CSV"
    sales.write_text("date,product\n")
    drop(window, sales)
    assert runner.last(PreviewFile).request == PreviewFile(str(shop_file), str(sales))
    assert window.stack.currentWidget() is window.importing


def test_anything_else_that_is_dropped_is_told_apart(window, tmp_path):
    picture = tmp_path / "cat.png"
    picture.write_bytes(b"")
    drop(window, picture)
    assert "“cat.png” is neither a shop file nor a sales file." in words(window)


def test_leaving_an_import_goes_back_to_where_one_was(window, shop_file, chooser, runner):
    chooser.sales = Path("/tills/december.csv")
    window.menus.import_sales.trigger()
    runner.cancel(PreviewFile)
    assert window.stack.currentWidget() is window.welcome
    window.take_file(shop_file)
    window.menus.import_sales.trigger()
    window.importing.view.choose.click()
    runner.cancel(PreviewFile)
    assert window.stack.currentWidget() is window.stack.page("data")


def test_changes_reach_the_pages_and_the_status_bar(window, shop_file, runner):
    window.take_file(shop_file)
    window.show_page("recommend")
    page = window.stack.page("recommend")
    runner.changed.emit(EVERYTHING)
    assert page.changes == [EVERYTHING]


def test_exporting_offers_ends_in_a_toast(window, shop_file, chooser, runner, tmp_path):
    window.take_file(shop_file)
    chooser.offers = tmp_path / "offers.csv"
    window.menus.export_offers.trigger()
    assert runner.last(ExportOffers).request == ExportOffers(str(shop_file), str(chooser.offers))
    runner.succeed(ExportOffers, 6630)
    assert window.toast.isVisible()
    assert window.toast.words.text() == "6,630 offers written to offers.csv"


def test_an_export_can_be_cancelled_in_the_status_bar(window, shop_file, chooser, runner, tmp_path):
    window.take_file(shop_file)
    chooser.offers = tmp_path / "offers.csv"
    window.menus.export_offers.trigger()
    window.findChild(QPushButton, "cancel-export").click()
    assert runner.controls[-1] == "cancel"
    runner.cancel(ExportOffers)
    assert not window.toast.isVisible()


def test_closing_while_a_training_runs_asks_once(window, shop_file, shell, runner, monkeypatch):
    window.take_file(shop_file)
    task = runner.submit(Train(str(shop_file), "mlp"))
    shell.requests.busy.emit(task)
    asked = []
    monkeypatch.setattr(Question, "exec", lambda question: asked.append(question.windowTitle()) or 0)
    window.close()
    assert window.isVisible()
    assert not runner.is_shut_down
    monkeypatch.setattr(Question, "exec", lambda question: asked.append(question.windowTitle()) or 1)
    window.close()
    assert not window.isVisible()
    assert runner.is_shut_down
    assert asked == ["Training is still running"] * 2


def test_closing_with_nothing_running_asks_nothing(window, shop_file, runner):
    window.take_file(shop_file)
    window.close()
    assert not window.isVisible()
    assert runner.is_shut_down
    assert window.desk.shop is None


def test_the_language_waits_for_running_jobs(window, shell, runner):
    task = runner.submit(Train("x.shop", "mlp"))
    shell.requests.busy.emit(task)
    assert not window.menus.language.isEnabled()
    runner.cancel(Train)
    assert window.menus.language.isEnabled()


@pytest.mark.parametrize(("width", "side"), [(1360, 190), (1024, 60)])
def test_a_narrow_window_shows_icons_only(window, width, side):
    window.resize(width, 700)
    assert window.sidebar.width() == side


def test_the_window_is_never_too_small(window):
    window.resize(100, 100)
    assert (window.width(), window.height()) == (960, 640)


def test_theme_and_page_are_remembered(window, shop_file, shell):
    window.take_file(shop_file)
    window.show_page("train")
    window.menus.theme_chosen.emit("dark")
    assert shell.theme.tokens.dark
    assert (shell.settings.get("page"), shell.settings.get("theme")) == ("train", "dark")


def test_f6_goes_from_pane_to_pane(window, shop_file, qapp):
    window.take_file(shop_file)
    window.show_page("data")
    window.activateWindow()
    window.sidebar.list.setFocus()
    window.menus.next_pane.trigger()
    assert window.focusWidget() is window.stack.page("data").current.field
    window.menus.next_pane.trigger()
    assert window.focusWidget() is window.sidebar.list


def test_f9_and_shift_f9_work_from_every_page(window, shop_file, qtbot, monkeypatch):
    window.take_file(shop_file)
    window.show_page("train")
    page, asked = window.stack.page("train"), []
    page.start_or_pause, page.stop = lambda: asked.append("start"), lambda: asked.append("stop")
    window.show_page("data")
    window.activateWindow()
    qtbot.waitActive(window)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.stack.currentWidget() is page
    qtbot.keyClick(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert asked == ["start", "stop"]


def test_no_two_commands_have_the_same_keys(window):
    keys = [key.toString() for action in window.menus.actions() for key in action.shortcuts()]
    assert len(set(keys)) == len(keys)
    assert {"Ctrl+K", "Ctrl+F", "F1", "F5", "F6", "Shift+F6", "F9", "Ctrl+,"} <= set(keys)


def test_every_control_has_a_name(window, shop_file):
    window.take_file(shop_file)
    window.show_page("data")
    for button in window.findChildren(QPushButton):
        assert not button.isVisible() or button.text() or button.accessibleName(), button
    assert window.sidebar.list.accessibleName()
    assert window.stack.page("data").current.table.accessibleName()
