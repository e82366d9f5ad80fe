import os
import signal
from pathlib import Path

import pytest

from recsys_gui.base.errors import UserError
from recsys_gui.domain.changes import Changes
from recsys_gui.domain.reports import EpochMetrics
from recsys_gui.engine.failure import EngineCrashError, EngineDiedError
from recsys_gui.engine.messages import AudienceOf, ExportOffers, ImportSales, OffersFor, Train
from recsys_gui.jobs.task import State


def toy(name):
    return Train("x.shop", name)


class Diary:
    """Writes down what a task says, in order."""

    def __init__(self, task):
        self.endings, self.progress, self.events, self.finished = [], [], [], 0
        task.progressed.connect(self.progress.append)
        task.emitted.connect(self.events.append)
        task.succeeded.connect(lambda answer: self.endings.append(answer))
        task.failed.connect(lambda error: self.endings.append(error))
        task.cancelled.connect(lambda: self.endings.append("cancelled"))
        task.finished.connect(self._finish)

    def _finish(self):
        assert len(self.endings) == 1
        self.finished += 1


def run(qtbot, runner, request):
    task = runner.submit(request)
    diary = Diary(task)
    with qtbot.waitSignal(task.finished, timeout=20_000):
        pass
    return task, diary


def alive(pid):
    return Path(f"/proc/{pid}").exists()


def test_a_task_that_works_gives_its_answer_once(qtbot, runner):
    task, diary = run(qtbot, runner, toy("noisy"))
    assert task.state is State.SUCCEEDED
    assert diary.endings[0].epochs == 1
    assert diary.finished == 1


def test_a_user_error_reaches_the_window_as_one(qtbot, runner):
    task, diary = run(qtbot, runner, toy("user_error"))
    assert task.state is State.FAILED
    assert isinstance(diary.endings[0], UserError)
    assert str(diary.endings[0].sentence) == "The file “x.csv” is empty."


def test_a_bug_brings_its_details_for_the_report(qtbot, runner):
    _task, diary = run(qtbot, runner, toy("bug"))
    assert isinstance(diary.endings[0], EngineCrashError)
    assert "by design" in diary.endings[0].details


def test_a_killed_engine_fails_the_task_and_the_next_one_works(qtbot, runner):
    _task, diary = run(qtbot, runner, toy("dies"))
    assert isinstance(diary.endings[0], EngineDiedError)
    assert run(qtbot, runner, toy("noisy"))[0].state is State.SUCCEEDED


def test_the_standing_engine_is_started_again_after_a_kill(qtbot, runner, clients):
    run(qtbot, runner, OffersFor("x.shop", "1", ["again"]))
    os.kill(clients[0].pid, signal.SIGKILL)
    run(qtbot, runner, OffersFor("x.shop", "1", ["again"]))
    task, _diary = run(qtbot, runner, OffersFor("x.shop", "2", ["again"]))
    assert task.state is State.SUCCEEDED
    assert len(clients) == 1


def test_a_flood_of_progress_arrives_thinned_with_the_last_one(qtbot, runner):
    _task, diary = run(qtbot, runner, toy("flood"))
    assert diary.progress[-1].share == 1.0
    assert len(diary.progress) < 1000


def test_no_round_is_dropped(qtbot, runner):
    task = runner.submit(toy("epochs"))
    diary = Diary(task)
    task.emitted.connect(lambda event: task.stop() if isinstance(event, EpochMetrics) and event.epoch == 20 else None)
    with qtbot.waitSignal(task.finished, timeout=20_000):
        pass
    rounds = [event.epoch for event in diary.events if isinstance(event, EpochMetrics)]
    assert rounds == list(range(1, diary.endings[0].epochs + 1))
    assert task.state is State.SUCCEEDED


def test_pause_holds_and_resume_goes_on(qtbot, runner):
    task = runner.submit(toy("epochs"))
    diary = Diary(task)
    qtbot.waitUntil(lambda: len(diary.events) > 2, timeout=20_000)
    task.pause()
    assert task.state is State.PAUSED
    qtbot.wait(200)
    held = len(diary.events)
    qtbot.wait(200)
    assert len(diary.events) == held
    task.resume()
    assert task.state is State.RUNNING
    qtbot.waitUntil(lambda: len(diary.events) > held, timeout=20_000)
    task.pause()
    task.stop()
    qtbot.waitUntil(lambda: diary.finished == 1, timeout=20_000)
    assert task.state is State.SUCCEEDED


def test_cancel_ends_as_cancelled(qtbot, runner):
    task = runner.submit(toy("work_until_told"))
    diary = Diary(task)
    task.progressed.connect(lambda _update: task.cancel())
    with qtbot.waitSignal(task.finished, timeout=20_000):
        pass
    assert diary.endings == ["cancelled"]
    task.cancel()
    assert diary.finished == 1


def test_cancel_right_after_submitting_counts(qtbot, runner):
    task = runner.submit(toy("work_until_told"))
    diary = Diary(task)
    task.cancel()
    qtbot.waitUntil(lambda: diary.finished == 1, timeout=20_000)
    assert diary.endings == ["cancelled"]


def test_writers_go_one_after_another(qtbot, runner):
    first = runner.submit(toy("epochs"))
    second = runner.submit(toy("noisy"))
    diary = Diary(first)
    qtbot.waitUntil(lambda: len(diary.events) > 2, timeout=20_000)
    assert (first.state, second.state) == (State.RUNNING, State.QUEUED)
    with qtbot.waitSignal(second.finished, timeout=20_000):
        first.stop()
    assert (first.state, second.state) == (State.SUCCEEDED, State.SUCCEEDED)


def test_a_waiting_writer_can_be_cancelled(qtbot, runner):
    first, second = runner.submit(toy("epochs")), runner.submit(toy("noisy"))
    diary = Diary(second)
    second.cancel()
    assert diary.endings == ["cancelled"]
    with qtbot.waitSignal(first.finished, timeout=20_000):
        first.stop()


def test_readers_go_beside_a_writer(qtbot, runner):
    writer = runner.submit(toy("epochs"))
    assert run(qtbot, runner, OffersFor("x.shop", "1", ["again"]))[0].state is State.SUCCEEDED
    assert run(qtbot, runner, ExportOffers("x.shop", "o.csv", 3))[1].endings == [3]
    assert not writer.is_finished
    with qtbot.waitSignal(writer.finished, timeout=20_000):
        writer.stop()


def test_a_newer_selection_replaces_one_that_waits(qtbot, runner):
    tasks = [runner.submit(OffersFor("x.shop", str(n), ["again"])) for n in range(50)]
    qtbot.waitUntil(lambda: all(task.is_finished for task in tasks), timeout=20_000)
    assert tasks[-1].state is State.SUCCEEDED
    assert sum(task.state is State.CANCELLED for task in tasks) >= 45


@pytest.mark.parametrize(
    ("request_", "expected"),
    [(toy("noisy"), [Changes(runs=True)]), (OffersFor("x.shop", "1", ["again"]), []), (ExportOffers("x", "o.csv"), [])],
)
def test_only_writers_say_what_they_changed(qtbot, runner, request_, expected):
    changes = []
    runner.changed.connect(changes.append)
    run(qtbot, runner, request_)
    assert changes == expected


def test_busy_means_that_a_job_waits_or_runs(qtbot, runner):
    said = []
    runner.busy_changed.connect(said.append)
    runner.submit(OffersFor("x.shop", "1", ["again"]))
    assert not runner.busy()
    task = runner.submit(toy("noisy"))
    assert runner.busy()
    with qtbot.waitSignal(task.finished, timeout=20_000):
        pass
    assert not runner.busy()
    assert said == [True, False]


def test_shutdown_lets_a_training_keep_its_best(qtbot, runner, clients):
    task = runner.submit(toy("epochs"))
    diary = Diary(task)
    qtbot.waitUntil(lambda: len(diary.events) > 2, timeout=20_000)
    pid = clients[-1].pid
    runner.shutdown()
    assert task.state is State.SUCCEEDED
    assert diary.endings[0].epochs == len(diary.events)
    assert diary.finished == 1
    assert not alive(pid)


def test_shutdown_cancels_imports_and_what_waits(qtbot, runner, clients):
    tasks = [runner.submit(ImportSales("x.shop", "a.csv")), runner.submit(toy("noisy"))]
    tasks.append(runner.submit(OffersFor("x.shop", "1", ["again"])))
    diaries = [Diary(task) for task in tasks]
    qtbot.waitUntil(lambda: len(diaries[0].progress) > 0, timeout=20_000)
    pids = [client.pid for client in clients]
    runner.shutdown()
    assert [diary.finished for diary in diaries] == [1, 1, 1]
    assert [task.state for task in tasks[:2]] == [State.CANCELLED, State.CANCELLED]
    assert not any(alive(pid) for pid in pids if pid)
    assert not runner.busy()


def test_shutdown_kills_what_does_not_listen(qtbot, runner, clients):
    task = runner.submit(toy("deaf"))
    diary = Diary(task)
    qtbot.waitUntil(lambda: len(diary.progress) > 0, timeout=20_000)
    pid = clients[-1].pid
    runner.shutdown(grace=0.3)
    assert diary.finished == 1
    assert not alive(pid)


def test_nothing_is_taken_after_shutdown(runner):
    runner.shutdown()
    with pytest.raises(RuntimeError):
        runner.submit(toy("noisy"))


def test_warming_starts_the_standing_engine(qtbot, runner, clients):
    runner.warm("x.shop")
    assert not runner.idle()
    qtbot.waitUntil(runner.idle, timeout=20_000)
    assert alive(clients[0].pid)


def test_what_is_asked_for_while_it_holds_begins_when_it_is_released(qtbot, runner, clients):
    runner.hold()
    task, dropped = runner.submit(toy("noisy")), runner.submit(toy("noisy"))
    dropped.cancel()
    runner.soon(lambda: runner.warm("x.shop"))
    assert not clients
    with qtbot.waitSignal(task.finished, timeout=20_000):
        runner.release()
    qtbot.waitUntil(runner.idle, timeout=20_000)
    assert task.state is State.SUCCEEDED and dropped.state is State.CANCELLED
    assert len(clients) == 2


def test_what_it_holds_ends_when_it_is_shut_down(runner, clients):
    runner.hold()
    task = runner.submit(toy("noisy"))
    runner.shutdown()
    runner.release()
    assert task.state is State.CANCELLED
    assert not clients


def test_a_page_built_meanwhile_finds_the_training_of_its_shop(qtbot, runner):
    task = runner.submit(toy("epochs"))
    assert runner.training("x.shop") is task
    assert runner.training("y.shop") is None
    with qtbot.waitSignal(task.finished, timeout=20_000):
        task.stop()
    assert runner.training("x.shop") is None


def at_work(qtbot, task):
    with qtbot.waitSignal(task.progressed, timeout=20_000, check_params_cb=lambda update: bool(update.share)):
        pass


@pytest.mark.parametrize("times", [1, 2])
def test_a_patient_question_steps_back_for_others_and_goes_on(qtbot, runner, times):
    patient = runner.submit(AudienceOf("x.shop", "P1", times))
    diary = Diary(patient)
    for n in range(times):
        at_work(qtbot, patient)
        task, other = run(qtbot, runner, OffersFor("x.shop", f"C{n}", ["all"]))
        assert task.state is State.SUCCEEDED
        assert other.endings[0].customer == f"C{n}"
    qtbot.waitUntil(lambda: diary.finished == 1, timeout=20_000)
    assert diary.endings[0].customers == times + 1


def test_a_patient_question_that_nobody_wants_any_more_ends(qtbot, runner):
    task = runner.submit(AudienceOf("x.shop", "P1", 1_000))
    diary = Diary(task)
    at_work(qtbot, task)
    other = runner.submit(OffersFor("x.shop", "C1", ["all"]))
    task.cancel()
    qtbot.waitUntil(lambda: diary.finished == 1 and other.state is State.SUCCEEDED, timeout=20_000)
    assert diary.endings == ["cancelled"]


def test_a_newer_patient_question_ends_the_one_in_work(qtbot, runner):
    old = runner.submit(AudienceOf("x.shop", "P1", 1_000))
    diary = Diary(old)
    at_work(qtbot, old)
    _task, newer = run(qtbot, runner, AudienceOf("x.shop", "P2", 0))
    assert diary.endings == ["cancelled"]
    assert newer.endings[0].product == "P2"
