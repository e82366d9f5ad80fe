import threading

import pytest

from recsys_gui.recommender.learning import side_by_side as module
from recsys_gui.recommender.learning.side_by_side import side_by_side


@pytest.mark.parametrize("cores", [1, 2, 8])
def test_results_come_in_the_order_of_the_work(monkeypatch, cores):
    monkeypatch.setattr(module, "cores", lambda: cores)
    assert side_by_side([lambda n=n: n * n for n in range(9)]) == [n * n for n in range(9)]
    assert side_by_side([]) == []


def test_with_two_cores_two_pieces_run_at_once(monkeypatch):
    monkeypatch.setattr(module, "cores", lambda: 2)
    both = threading.Barrier(2, timeout=10)
    assert sorted(side_by_side([both.wait, both.wait])) == [0, 1]


def test_with_one_core_everything_runs_where_it_was_asked_for(monkeypatch):
    monkeypatch.setattr(module, "cores", lambda: 1)
    assert side_by_side([threading.current_thread] * 2) == [threading.current_thread()] * 2


def test_what_goes_wrong_is_told(monkeypatch):
    monkeypatch.setattr(module, "cores", lambda: 2)
    with pytest.raises(ZeroDivisionError):
        side_by_side([lambda: 1 // 0, lambda: 1])
