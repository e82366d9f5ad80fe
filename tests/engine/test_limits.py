import os

from recsys_gui.engine import limits


def test_libraries_get_one_thread_fewer_than_cores(monkeypatch):
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setattr(limits, "cores", lambda: 8)
    limits.limit_threads()
    assert os.environ["OMP_NUM_THREADS"] == "7"


def test_a_single_core_is_used(monkeypatch):
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    monkeypatch.setattr(limits, "cores", lambda: 1)
    limits.limit_threads()
    assert os.environ["OMP_NUM_THREADS"] == "1"


def test_what_the_owner_set_stays(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    limits.limit_threads()
    assert os.environ["OMP_NUM_THREADS"] == "3"
