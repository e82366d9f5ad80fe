import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from recsys_gui.recommender.registry import MODELS
from recsys_gui.ui.formatting import Formatter
from recsys_gui.ui.models.methods import RECOMMENDED, SIMPLE, Column, MethodModel
from recsys_gui.ui.models.roles import Role


@pytest.fixture
def model(english):
    model = MethodModel(Formatter())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_methods({"mlp": 83.0}, neural=True)
    yield model
    tester.deleteLater()


def test_every_model_of_the_registry_can_be_chosen_in_the_section_of_its_kind(model):
    for info in MODELS:
        place = model.find(info.key)
        assert model.key(place) == info.key
        assert place.parent().data() == ("Neural networks" if info.neural else "Simple methods")
        assert model.flags(place) & Qt.ItemFlag.ItemIsSelectable


def test_the_proposed_model_is_marked(model):
    assert model.proposed() == RECOMMENDED
    assert model.find(RECOMMENDED).data(Role.BADGE) == "Recommended"
    assert model.find("popular").data(Role.BADGE) is None


def test_a_model_tells_how_long_it_took_last_time(model):
    took = [model.find(key).siblingAtColumn(Column.LAST).data() for key in ("mlp", "popular")]
    assert took == ["1 min 23 s", "–"]


def test_a_small_shop_gets_simple_methods_only(model):
    model.show_methods({}, neural=False)
    assert model.flags(model.find("mlp")) == Qt.ItemFlag.NoItemFlags
    assert model.proposed() == SIMPLE
    assert model.find("mlp").parent().data(Role.SECOND) == "need more customers who came twice"


def test_an_unknown_model_is_nowhere(model):
    assert not model.find("gone").isValid()
    assert model.key(model.find("gone")) == ""
