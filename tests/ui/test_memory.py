from pathlib import Path

from recsys_gui.base.settings import Settings
from recsys_gui.ui.memory import Memory

SHOP, OTHER = Path("a.shop"), Path("b.shop")


def test_what_was_kept_is_there_at_the_next_start(tmp_path):
    memory = Memory(Settings(tmp_path / "settings.json"))
    memory.note_place("till", [300, 400])
    memory.note_last(SHOP, "customer", "17850")
    memory.keep()
    again = Memory(Settings(tmp_path / "settings.json"))
    assert again.place("till") == [300, 400]
    assert again.last(SHOP, "customer") == "17850"
    assert again.last(OTHER, "customer") is None


def test_nothing_is_written_at_every_pixel(tmp_path):
    memory = Memory(Settings(tmp_path / "settings.json"))
    memory.note_place("till", [300, 400])
    assert not (tmp_path / "settings.json").exists()


def test_each_shop_has_its_own_and_the_oldest_are_forgotten(tmp_path):
    memory = Memory(Settings(tmp_path / "settings.json"))
    for number in range(25):
        memory.note_last(Path(f"{number}.shop"), "customer", str(number))
    assert memory.last(Path("24.shop"), "customer") == "24"
    assert memory.last(Path("0.shop"), "customer") is None


def test_resetting_the_layout_forgets_places_and_not_what_was_looked_at(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    memory = Memory(settings)
    settings.set("window", "somewhere")
    memory.note_place("till", [300, 400])
    memory.note_last(SHOP, "customer", "17850")
    memory.keep()
    memory.reset_places()
    again = Memory(Settings(tmp_path / "settings.json"))
    assert again.place("till") is None
    assert again.last(SHOP, "customer") == "17850"
    assert settings.get("window") is None


def test_settings_of_another_shape_count_as_nothing(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.set("layout", [1, 2])
    settings.set("shops", {"a.shop": "text"})
    memory = Memory(settings)
    assert memory.place("till") is None
    assert memory.last(SHOP, "customer") is None
