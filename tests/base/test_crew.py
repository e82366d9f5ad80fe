import pytest

from recsys_gui.base.crew import Place, own_place


def test_a_process_that_nobody_put_beside_others_is_alone(monkeypatch):
    monkeypatch.delenv("TORCHELASTIC_RUN_ID", raising=False)
    monkeypatch.setenv("RANK", "3")
    assert own_place() == Place(0, 1)


def test_torchrun_says_which_process_this_is(monkeypatch):
    for name, value in {"TORCHELASTIC_RUN_ID": "x", "RANK": "1", "WORLD_SIZE": "4"}.items():
        monkeypatch.setenv(name, value)
    assert own_place() == Place(1, 4)


@pytest.mark.parametrize(("total", "size"), [(10, 3), (2, 3), (0, 2), (7, 1)])
def test_the_parts_of_all_are_the_whole_in_order(total, size):
    parts = [Place(rank, size).block(total) for rank in range(size)]
    assert [thing for part in parts for thing in part] == list(range(total))
    assert max(map(len, parts)) - min(map(len, parts)) <= 1
