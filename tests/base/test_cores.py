import pytest

from recsys_gui.base import cores
from recsys_gui.base.settings import Settings


@pytest.fixture
def eight(monkeypatch):
    monkeypatch.setattr(cores, "_there", lambda: 8)
    monkeypatch.delenv("SHELFWISE_CORES", raising=False)


@pytest.mark.parametrize(("use", "left"), [("most", 8), ("half", 4), ("one", 1)])
def test_the_owner_can_keep_cores_free(eight, use, left):
    cores.limit_cores(use)
    assert cores.cores() == left
    cores.limit_cores("most")
    assert cores.cores() == 8


def test_a_limit_never_gives_more_than_there_is(eight, monkeypatch):
    for odd, left in (("99", 8), ("0", 1), ("many", 8), ("", 8)):
        monkeypatch.setenv("SHELFWISE_CORES", odd)
        assert cores.cores() == left


def test_an_unknown_choice_counts_as_the_usual_one(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    assert cores.processor_use(settings) == "most"
    settings.set(cores.USE_KEY, "everything")
    assert cores.processor_use(settings) == "most"
    settings.set(cores.USE_KEY, "half")
    assert cores.processor_use(settings) == "half"
