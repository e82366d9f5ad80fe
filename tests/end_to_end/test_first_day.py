"""Somebody who has read nothing: the two ways from the welcome to something useful, by clicks in the real window."""

import random
import re
import shutil
import sqlite3
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QPushButton

from recsys_gui import app
from recsys_gui.base import paths
from recsys_gui.base.settings import Settings
from recsys_gui.jobs.runner import Runner
from recsys_gui.ui.frame.shop_desk import SAMPLE_FILE
from recsys_gui.ui.models.roles import Role
from recsys_gui.ui.pages.data.import_check import ImportCheck
from recsys_gui.ui.pages.data.import_columns import ImportColumns
from recsys_gui.ui.pages.data.import_done import ImportDone
from recsys_gui.ui.printing.sheets import paint

PATIENCE = 600_000


@pytest.fixture
def first_start(qapp, qtbot):
    """The window as it is when the program is started for the first time."""
    program = app.build(qapp, Settings(paths.config_folder() / "settings.json"), Runner())
    qtbot.addWidget(program.window, before_close_func=lambda _: program.shell.runner.shutdown())
    program.window.resize(1360, 860)
    program.window.show()
    qtbot.waitExposed(program.window)
    yield program.window
    program.shell.runner.shutdown()


def click(qtbot, button):
    qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=PATIENCE)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def click_row(qtbot, view, index):
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def go_to(qtbot, window, name):
    places = window.sidebar.list
    model = places.model()
    called = (model.index(row, 0) for row in range(places.count()))
    click_row(qtbot, places, next(it for it in called if it.data(Qt.ItemDataRole.AccessibleTextRole) == name))


def first_idea(page):
    """Product and reason of the first idea, and its suggested price."""
    model = page.side.offers.model
    section = model.index(0, 0)
    row = [model.index(0, column, section) for column in range(model.columnCount())]
    return str(row[1].data()), str(row[1].data(Role.SECOND)), str(row[2].data())


def bought(shop, customer, product):
    """In how many orders the customer bought the product, from the bare sale lines."""
    with sqlite3.connect(shop) as db:
        return db.execute(
            "SELECT count(DISTINCT coalesce(e.order_id, -e.id)) FROM events AS e"
            " JOIN customers AS c ON c.id = e.customer_id JOIN products AS p ON p.id = e.product_id"
            " WHERE e.kind = 0 AND c.code = ? AND p.name = ?",
            (customer, product),
        ).fetchone()[0]


def test_welcome_sample_recommend_customer_reason_print(qtbot, first_start, made_shop, tmp_path):
    sample = paths.data_folder() / SAMPLE_FILE
    shutil.copy(made_shop, sample)  # making the whole sample takes a while, and is tested by itself
    window = first_start
    assert window.stack.currentWidget() is window.welcome
    click(qtbot, window.welcome.sample_button)
    assert window.desk.shop.path == sample
    go_to(qtbot, window, "Recommend")
    page = window.stack.page("recommend")
    click_row(qtbot, page.picker.list, page.picker.model.index(2, 0, QModelIndex()))
    qtbot.waitUntil(
        lambda: page.side.offers.showing is page.side.offers.view and page.side.offers.model.rowCount() > 0,
        timeout=PATIENCE,
    )
    click(qtbot, page.side.print)
    qtbot.waitUntil(lambda: window.findChild(QPrintPreviewDialog) is not None, timeout=PATIENCE)
    product, reason, price = first_idea(page)
    assert price != "…"
    times = int(re.match(r"Bought (\d+) times", reason)[1])
    assert times == bought(sample, page.picker.code, product)
    sheet = tmp_path / "sheet.pdf"
    assert paint(page.printout(), QPdfWriter(str(sheet))) == 1
    assert sheet.read_bytes().startswith(b"%PDF")
    window.findChild(QPrintPreviewDialog).close()
    window.close()


def own_sales(file):
    """Sixty customers who come every few weeks for half a year and mostly buy the same things."""
    dice = random.Random(5)
    lines = ["Date,Customer,Item,Quantity,Price"]
    products = [(f"Thing {number}", 100 + 25 * number) for number in range(24)]
    for customer in range(60):
        liked, day, rhythm = dice.sample(products, 4), dice.randrange(40), dice.randrange(12, 40)
        while day < 182:
            for name, price in sorted({dice.choice(liked), dice.choice(liked), dice.choice(products)}):
                when = date(2024, 1, 1) + timedelta(days=day)
                lines.append(
                    f"{when.isoformat()},Customer {customer:02},{name},{dice.randrange(1, 4)},{price / 100:.2f}"
                )
            day += max(3, round(dice.gauss(rhythm, 3)))
    file.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return len(lines) - 1


def test_welcome_own_file_train_today(qtbot, first_start, tmp_path, monkeypatch):
    file, shop = tmp_path / "till.csv", tmp_path / "My shop.shop"
    rows = own_sales(file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(shop), ""))
    window = first_start
    click(qtbot, window.welcome.import_button)
    page = window.importing
    kinds = ImportColumns, ImportCheck, ImportDone

    def wait_for(*wanted):
        qtbot.waitUntil(lambda: isinstance(page.view, wanted), timeout=PATIENCE)
        return page.view

    view = wait_for(*kinds[:2])
    if isinstance(view, ImportColumns):
        click(qtbot, view.go)
        view = wait_for(ImportCheck)
    assert view.import_button.text() == f"Import {rows:,} rows"
    click(qtbot, view.import_button)
    done = wait_for(ImportDone)
    assert window.desk.summary.sales == rows
    click(qtbot, done.train)
    train = window.stack.page("train")
    assert train.task is not None
    qtbot.waitUntil(lambda: train.showing is train.finished, timeout=PATIENCE)
    click(qtbot, train.actions_bar.use)
    qtbot.waitUntil(lambda: any(run.in_use for run in window.desk.shop.browser.runs()), timeout=PATIENCE)
    go_to(qtbot, window, "Today")
    today = window.stack.page("today")
    qtbot.waitUntil(lambda: today.list.made is not None and window._shell.runner.idle(), timeout=PATIENCE)
    assert today.list.made.contacts or today.list.made.next_day is not None
    assert [button.text() for button in today.findChildren(QPushButton) if button.isVisible()]
    window.close()
