from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from recsys_gui import __version__
from recsys_gui.base.licences import Bundled
from recsys_gui.base.settings import Settings
from recsys_gui.ui.dialogs import about as about_module
from recsys_gui.ui.dialogs.about import AboutDialog
from recsys_gui.ui.dialogs.files import FileChooser
from recsys_gui.ui.dialogs.licences import LicencesDialog
from recsys_gui.ui.dialogs.question import Question
from recsys_gui.ui.dialogs.shortcuts import ShortcutsDialog


def test_about_names_version_licences_and_the_origin_of_the_sample(theme, qtbot):
    about = AboutDialog(theme)
    qtbot.addWidget(about)
    said = about.text.toPlainText()
    assert any(__version__ in label.text() for label in about.findChildren(QLabel))
    for needed in ("MIT", "LGPL", "Online Retail II", "Daqing Chen", "CC BY 4.0", "OFL"):
        assert needed in said


def test_the_terms_of_what_is_bundled_can_be_read_from_about(theme, qtbot, tmp_path, monkeypatch):
    terms = tmp_path / "LICENSE.txt"
    terms.write_text("Do as you like.", encoding="utf-8")
    monkeypatch.setattr(about_module, "bundled", lambda: [
        Bundled("Shelfwise", __version__, "MIT", ()), Bundled("library", "2.0", "BSD", (terms,)),
    ])  # fmt: skip
    about = AboutDialog(theme)
    qtbot.addWidget(about)
    about.findChild(QPushButton, "terms").click()
    dialog = about.findChild(LicencesDialog)
    assert [dialog.names.item(row).text() for row in range(2)] == [f"Shelfwise {__version__}", "library 2.0"]
    dialog.names.setCurrentRow(1)
    assert dialog.terms.toPlainText() == "library 2.0: BSD\n\nDo as you like."


def test_from_source_about_has_no_terms_to_show(theme, qtbot):
    about = AboutDialog(theme)
    qtbot.addWidget(about)
    assert about.findChild(QPushButton, "terms") is None


def test_an_open_dialog_follows_the_theme_and_a_closed_one_is_gone(theme, qapp):
    about = AboutDialog(theme)
    about.show()
    before = about.text.toHtml()
    theme.set_mode("dark")
    assert about.text.toHtml() != before
    about.close()
    qapp.sendPostedEvents(about, QEvent.Type.DeferredDelete)
    theme.set_mode("light")


def test_the_safe_answer_is_the_default_and_esc_is_safe(theme, qtbot):
    question = Question(theme, "Stop?", "Work would be lost.", "Stop", "Keep")
    qtbot.addWidget(question)
    question.show()
    assert question.safe.isDefault()
    with qtbot.waitSignal(question.rejected):
        qtbot.keyClick(question, Qt.Key.Key_Escape)
    question.show()
    with qtbot.waitSignal(question.accepted):
        question.bold.click()


def test_the_keyboard_dialog_lists_actions_with_shortcuts(qapp, qtbot):
    with_keys, without = QAction("&Open shop file…"), QAction("About")
    with_keys.setShortcut("Ctrl+O")
    dialog = ShortcutsDialog([with_keys, without])
    qtbot.addWidget(dialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert said[:2] == ["Ctrl+O", "Open shop file…"]
    assert "About" not in said


@pytest.fixture
def chooser(tmp_path, qapp):
    return FileChooser(Settings(tmp_path / "settings.json"))


def test_choosing_nothing_is_none(chooser, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    assert chooser.shop_to_open() is None
    assert chooser.sales_to_import() is None


def test_the_folder_is_remembered(chooser, monkeypatch, tmp_path):
    asked = []

    def choose(_parent, _title, folder, _kinds):
        asked.append(folder)
        return str(tmp_path / "a.shop"), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    assert chooser.shop_to_open() == tmp_path / "a.shop"
    chooser.shop_to_open()
    assert asked[1] == str(tmp_path)


@pytest.mark.parametrize(
    ("chosen", "kind", "written"),
    [
        ("offers", "Excel workbook (*.xlsx)", "offers.xlsx"),
        ("offers.csv", "Excel workbook (*.xlsx)", "offers.csv"),
        ("offers 1.5", "Table (*.csv)", "offers 1.5.csv"),
    ],
)
def test_a_name_without_its_ending_gets_it(chooser, monkeypatch, tmp_path, chosen, kind, written):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / chosen), kind))
    assert chooser.offers_to_write("offers.csv") == tmp_path / written


@pytest.mark.parametrize("code", ["../../etc/passwd", "..\\..\\start", "a:b|c?", "/root/x", ".hidden"])
def test_a_name_from_the_shop_leads_into_no_other_folder(chooser, tmp_path, monkeypatch, code):
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _parent, _title, start, _kinds: asked.append(start) or ("", "")
    )
    chooser._settings.set("folder", str(tmp_path))
    assert chooser.place_for("Save", f"{code}.csv", (("Table", ".csv"),)) is None
    (start,) = map(Path, asked)
    assert start.parent == tmp_path
    assert not set('\\/:*?"<>|') & set(start.name) and not start.name.startswith(".")
