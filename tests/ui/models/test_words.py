from recsys_gui.domain.offer import LISTS
from recsys_gui.ui.models.words import clock, is_neural, list_title, model_title


def test_lists_and_models_have_plain_names(english):
    assert [list_title(name) for name in LISTS] == ["Buy again", "New for them", "All together"]
    assert model_title("item_to_item") == "Item-to-item"


def test_a_model_of_another_version_keeps_its_key(english):
    assert model_title("from_the_future") == "from_the_future"
    assert not is_neural("from_the_future")
    assert is_neural("mlp")


def test_a_clock_counts_minutes_and_seconds():
    assert [clock(seconds) for seconds in (0, 62.9, 3601)] == ["0:00", "1:02", "60:01"]
