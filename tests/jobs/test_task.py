import pytest

from recsys_gui.engine.messages import Train
from recsys_gui.jobs.progress_bridge import Cancelled, Failed, Succeeded
from recsys_gui.jobs.task import State, Task


@pytest.fixture
def task(qtbot):
    return Task(Train("x.shop", "mlp"))


def test_a_task_ends_only_once(task):
    said = []
    task.succeeded.connect(said.append)
    task.cancelled.connect(lambda: said.append("cancelled"))
    task.finished.connect(lambda: said.append("finished"))
    task.end(Succeeded(3))
    task.end(Cancelled())
    task.end(Failed(ValueError()))
    assert said == [3, "finished"]


def test_words_that_come_after_the_end_are_not_passed_on(qtbot, task):
    said = []
    task.progressed.connect(said.append)
    task.emitted.connect(said.append)
    task.bridge.progressed.emit("late")
    task.bridge.emitted.emit("late")
    task.end(Cancelled())
    qtbot.wait(1)
    assert said == []


@pytest.mark.parametrize("button", ["cancel", "stop"])
def test_a_task_nobody_works_on_is_simply_cancelled(task, button):
    getattr(task, button)()
    assert task.state is State.CANCELLED


def test_pause_and_resume_mean_nothing_before_the_start(task):
    task.pause()
    task.resume()
    assert task.state is State.QUEUED
    task.cancel()


def test_buttons_reach_the_worker(qtbot, task):
    heard = []
    task.begin(heard.append)
    task.bridge.start()
    qtbot.waitUntil(lambda: task.state is State.RUNNING)
    task.pause()
    task.pause()
    task.resume()
    task.stop()
    task.cancel()
    assert heard == ["pause", "resume", "stop", "cancel"]
    task.end(Cancelled())
    task.cancel()
    assert len(heard) == 4
