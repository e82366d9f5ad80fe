"""Who would want a product."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.base.errors import UserError
from recsys_gui.domain.edits import NoteShown, RefuseOffer
from recsys_gui.domain.offer import Audience
from recsys_gui.engine.messages import AudienceOf, ExportAudience
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.audience import AudienceModel, Column
from recsys_gui.ui.models.roles import Role


@pytest.fixture
def found(stage):
    again = replace(
        stage.offer("again", 1, "Jar", customer="13571"), product="P0", last="2011-11-03", chance=0.42,
        confidence="medium", price=125,
    )  # fmt: skip
    new = replace(stage.offer("new", 2, "Jar", customer="13572"), product="P0", chance=0.1, confidence="low")
    return Audience("P0", "Jar", [again, new], 260, 0.52, 21.6, 35)


@pytest.fixture
def mode(page, stage, qtbot):
    page.show_mode(1)
    qtbot.waitUntil(lambda: isinstance(stage.engine.last.request, AudienceOf))
    return page.product_mode


def test_the_best_seller_is_shown_and_its_customers_are_asked_for(mode, stage):
    assert mode.facts.title == "Jar"
    assert mode.facts.facts.values["buyers"].text() == "123"
    assert mode.facts.facts.values["paid"].text() == "£1.04–£1.25"
    assert stage.engine.last.request.product == "P0"


def test_buyers_and_new_people_are_mixed_with_their_kind(mode, stage, found):
    stage.engine.answer(found)
    model = mode.audience.model
    rows = [[model.index(row, column).data() for column in (0, 1, 2, 4, 6)] for row in range(2)]
    assert rows == [
        ["1", "Customer 13571", "£1.25", "3 Nov 2011", "Medium"], ["2", "Ann", "–", "–", "Low"],
    ]  # fmt: skip
    kinds = [model.index(row, Column.KIND).data(Role.BADGE) for row in range(2)]
    assert kinds == ["Buy again", "New for them"]
    assert model.index(0, Column.CONFIDENCE).data(Role.SECOND) == "42%"
    assert mode.facts.facts.values["takers"].text() == "about 22 in 35 days"


def test_only_one_kind_can_be_shown(mode, stage, found):
    stage.engine.answer(found)
    mode.filter.kind.setCurrentIndex(2)
    assert [offer.customer for offer in mode.audience.seen] == ["13572"]


def test_passing_over_products_asks_for_the_last_one_only(mode, stage, found, qtbot):
    stage.engine.answer(found)
    before = len(stage.engine.tasks)
    for code in ("P1", "P2", "P3"):
        mode.picker.choose(code)
    qtbot.waitUntil(lambda: len(stage.engine.tasks) > before)
    assert [task.request.product for task in stage.engine.tasks[before:]] == ["P3"]


def test_choosing_another_product_stops_the_work_for_the_one_before(mode, stage):
    mode.picker.choose("P1")
    assert stage.engine.steered == ["cancel"]


def test_a_product_that_is_not_to_be_offered_says_so(mode, stage):
    stage.engine.fail(UserError("“Jar” is not to be offered.", "Change the rule that forbids it."))
    assert mode.audience.problem.sentence.text() == "“Jar” is not to be offered."
    assert mode.facts.facts.values["takers"].text() == "not known yet"


def test_without_a_model_training_is_offered(open_page, stage, qtbot):
    stage.browser.recommenders = {}
    page = open_page()
    page.show_mode(1)
    assert page.product_mode.untrained.isVisible()
    assert not page.product_mode.audience.isVisible()
    assert stage.engine.tasks == []


def test_an_idea_can_be_refused_here_too_and_shown_ones_are_noted(mode, stage, found, qtbot):
    stage.engine.answer(found)
    mode.audience.actions_.refuse.trigger()
    (refused,) = stage.edits.of(RefuseOffer)
    assert (refused.customer, refused.product) == ("13571", "P0")
    qtbot.waitUntil(lambda: bool(stage.edits.of(NoteShown)), timeout=3000)
    assert {made.door for made in stage.edits.of(NoteShown)[0].offers} == {"product"}


def test_the_customers_that_are_shown_are_written_to_a_file(mode, stage, found, tmp_path):
    stage.engine.answer(found)
    mode.filter.kind.setCurrentIndex(2)
    wishes, told = [], []
    stage.requests.save.connect(wishes.append)
    stage.requests.toast.connect(told.append)
    mode.export.click()
    assert wishes[0].name == "Customers for P0.csv"
    assert wishes[0].write(tmp_path / "who.xlsx")
    file = str(tmp_path / "who.xlsx")
    assert stage.engine.last.request == ExportAudience(str(stage.shop.path), file, "P0", ["13572"], 60)
    stage.engine.answer(1)
    assert told == ["Saved as who.xlsx"]
    assert wishes[0].write(tmp_path / "who.pdf") is False
    assert (tmp_path / "who.pdf").read_bytes().startswith(b"%PDF")


def test_a_row_is_read_aloud_as_one_sentence(found, english):
    model = AudienceModel(Formatter("GBP"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_offers(found.offers, {})
    words = model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("1, Customer 13571, Buy again, suggested price £1.25, list price £0.85")
    tester.deleteLater()


def test_the_mode_is_remembered(mode, open_page):
    again = open_page()
    assert again.mode == "product"
