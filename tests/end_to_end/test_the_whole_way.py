"""What an owner does on the first day, in the real window."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QPushButton

from recsys_gui.jobs.task import State
from recsys_gui.ui.models.roles import Role

PATIENCE = 180_000
SOON = 30_000


def rows_of(page):
    """The suggestion list as a reader sees it: section, rank, product, reason."""
    model = page.side.offers.model
    rows = []
    for place in range(model.rowCount()):
        section = model.index(place, 0)
        for row in range(model.rowCount(section)):
            rank, product = (model.index(row, column, section) for column in (0, 1))
            rows.append(f"{section.data()} {rank.data()} | {product.data()} | {product.data(Role.SECOND)}")
    return rows


def wait_for_offers(qtbot, page):
    qtbot.waitUntil(lambda: page.side.offers.showing is page.side.offers.view and bool(rows_of(page)), timeout=PATIENCE)
    return rows_of(page)


def type_into(qtbot, field, words):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)


def train_for_rounds(qtbot, window, rounds):
    """Start the network, let it do some rounds, stop it, and use its best one; gives the points that were drawn."""
    window.show_page("train")
    page = window.stack.page("train")
    page.ready.choose("mlp")
    page.start()
    curve = page.running.curves.quality
    qtbot.waitUntil(lambda: len(curve.points("again")) >= rounds, timeout=PATIENCE)
    drawn = curve.points("again"), page.running.curves.mistakes.points("seen")
    page.stop()
    qtbot.waitUntil(page.actions_bar.use.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(page.actions_bar.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window._shell.runner.idle, timeout=PATIENCE)
    return drawn


@pytest.mark.usefixtures("qapp")
def test_from_the_first_look_to_a_trained_shop_and_back_again(qtbot, open_window, shop_file, loop_probe):
    window = open_window(shop_file)
    window.show_page("recommend")
    page = window.stack.page("recommend")
    wait_for_offers(qtbot, page)
    report = [loop_probe.report("opening")]

    quality, mistakes = train_for_rounds(qtbot, window, 2)
    assert [number for number, _ in quality[:2]] == [1, 2]
    assert len(mistakes) >= 2
    report.append(loop_probe.report("training"))

    window.show_page("recommend")
    wanted = page.picker.model.index(3, 0, QModelIndex())
    code = page.picker.model.row(wanted).code
    type_into(qtbot, page.picker.field, code)
    qtbot.waitUntil(lambda: page.picker.code == code, timeout=SOON)
    wait_for_offers(qtbot, page)
    assert "MLP" in page.model_line.text()

    train_for_rounds(qtbot, window, 1)
    window.show_page("recommend")
    page.picker.choose(code)
    qtbot.waitUntil(lambda: page.picker.code == code, timeout=SOON)
    before = wait_for_offers(qtbot, page)
    assert before[0].split(" | ")[0] == "Buy again 1"
    assert any(row.startswith("New for them 1 |") for row in before)
    report.append(loop_probe.report("stopping and choosing"))
    window.close()

    again = open_window(shop_file)
    again.show_page("recommend")
    page = again.stack.page("recommend")
    page.picker.choose(code)
    assert wait_for_offers(qtbot, page) == before
    again.close()
    print(*report, sep="\n")


def test_closing_the_window_during_a_training_keeps_its_best_round(qtbot, open_window, shop_file, monkeypatch):
    window = open_window(shop_file)
    window.show_page("train")
    page = window.stack.page("train")
    page.ready.choose("mlp")
    page.start()
    qtbot.waitUntil(lambda: bool(page.running.curves.quality.points("again")), timeout=PATIENCE)
    asked = []
    monkeypatch.setattr("recsys_gui.ui.dialogs.question.Question.exec", lambda question: asked.append(1) or 1)
    window.close()
    assert len(asked) == 1
    assert not window.isVisible()
    reopened = open_window(shop_file)
    newest = reopened.desk.shop.browser.runs()[0]
    assert (newest.model, newest.finished is not None) == ("mlp", True)
    assert newest.epochs >= 1
    reopened.show_page("train")
    page = reopened.stack.page("train")
    page.review()
    assert page.actions_bar.use.isVisible()
    reopened.close()


def test_a_paused_training_makes_no_progress_until_it_goes_on(qtbot, open_window, shop_file):
    window = open_window(shop_file)
    window.show_page("train")
    page = window.stack.page("train")
    page.ready.choose("mlp")
    page.start()
    points = page.running.curves.quality.points
    qtbot.waitUntil(lambda: bool(points("again")), timeout=PATIENCE)
    page.start_or_pause()
    task = page.task
    assert task.state is State.PAUSED
    page.start_or_pause()
    seen = len(points("again"))
    qtbot.waitUntil(lambda: len(points("again")) > seen or task.is_finished, timeout=PATIENCE)
    page.stop()
    qtbot.waitUntil(lambda: task.is_finished, timeout=PATIENCE)
    assert task.state is State.SUCCEEDED
    window.close()


def test_what_is_no_shop_file_is_said_in_a_sentence_and_changes_nothing(qtbot, open_window, shop_file, tmp_path):
    window = open_window(shop_file)
    other = tmp_path / "holiday.shop"
    other.write_bytes(b"\xff\xd8\xff\xe0 a picture")
    assert not window.desk.open(other)
    assert window.desk.shop.path == shop_file
    assert window._banner is not None
    assert "holiday.shop" in window._banner.title_label.text()
    close = next(b for b in window._banner.findChildren(QPushButton) if b.text() == "Close")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert window._banner is None
    assert other.read_bytes().startswith(b"\xff\xd8")
    window.close()
