import threading

import pytest

from recsys_gui.base.errors import JobCancelled
from recsys_gui.base.progress import NullProgress
from recsys_gui.services.serving.background import Background


def test_the_result_is_waited_for():
    may_go = threading.Event()
    found = Background(lambda: may_go.wait(10) and 7)
    assert not found.is_ready
    may_go.set()
    assert found.result() == 7
    assert found.is_ready


def test_what_went_wrong_is_raised_where_the_result_is_wanted():
    def fail():
        raise ValueError("no")

    found = Background(fail)
    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            found.result()


def test_who_is_told_to_stop_does_not_wait_and_the_work_goes_on():
    class Impatient(NullProgress):
        def report(self, *_words):
            raise JobCancelled

    may_go = threading.Event()
    found = Background(lambda: may_go.wait(10) and 7)
    with pytest.raises(JobCancelled):
        found.result(Impatient())
    may_go.set()
    assert found.result(NullProgress()) == 7
