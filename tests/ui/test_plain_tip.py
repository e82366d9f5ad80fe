"""Names of products, customers and files are shown letter by letter, never taken for markup."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QTableView

from recsys_gui.domain.edits import CellEdit, SetCells
from recsys_gui.services.browse import Browser
from recsys_gui.services.by_hand.editing import Editor
from recsys_gui.ui.plain_tip import plain_tip

UI = Path(__file__).resolve().parents[2] / "recsys_gui" / "ui"
MARKUP = '<b>Tea</b> <img src="file:///etc/passwd">'


@pytest.mark.parametrize(
    "words", [MARKUP, "<a href='http://x'>x</a>\nsecond", "a < b", "Tea & Co", "<script>", "plain"]
)
def test_a_tooltip_shows_the_letters(words):
    shown = QTextDocument()
    tip = plain_tip(words)
    if tip.startswith("<qt>"):
        shown.setHtml(tip)
    else:
        shown.setPlainText(tip)
    assert shown.toPlainText() == words


def test_no_tip_stays_no_tip():
    assert plain_tip(None) is None


def data_tips(tree):
    """Calls of setToolTip with something that is neither a constant sentence nor made plain."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "setToolTip":
            held = ast.unparse(node.args[0])
            if not isinstance(node.args[0], ast.Constant) and "plain_tip" not in held:
                yield held


def test_tips_that_are_not_made_plain_hold_no_data():
    """Sentences of the program itself; whoever adds one with a name in it has to make it plain."""
    own = ("self.tr(", "tip", "why", "entry.name", "tips.get", "self._action.toolTip()", "day(", "self._visit_tip(")
    found = [
        (path.name, held)
        for path in UI.rglob("*.py")
        for held in data_tips(ast.parse(path.read_text(encoding="utf-8")))
        if not any(part in held for part in own)
    ]
    assert found == []


def test_tables_and_labels_of_the_window_show_names_as_they_are(window, shop_file, qtbot):
    with Browser(shop_file) as browser:
        product, customer = browser.products()[0], browser.customers()[0]
    with Editor(shop_file) as editor:
        editor.do(SetCells("products", (CellEdit(product.id, "name", MARKUP),)))
        editor.do(SetCells("customers", (CellEdit(customer.id, "name", MARKUP),)))
    window.desk.open(shop_file)
    window.show()
    for label in window.findChildren(QLabel):
        if label.textFormat() != Qt.TextFormat.PlainText:
            assert "<" not in label.text()
    for table in window.findChildren(QTableView):
        assert_plain(table.model())


def assert_plain(model: QAbstractItemModel):
    for row in range(min(model.rowCount(), 30)):
        for column in range(model.columnCount()):
            tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
            assert tip is None or "<b>" not in tip
