import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from recsys_gui.base.errors import JobCancelled, UserError
from recsys_gui.domain.reports import EpochMetrics, RunSummary
from recsys_gui.engine import client
from recsys_gui.engine.failure import EngineCrashError, EngineDiedError
from recsys_gui.engine.messages import ExportOffers, OffersFor, Train, Warm
from recsys_gui.engine.replies import CustomerOffers, ProgressUpdate

FAKE = [sys.executable, str(Path(__file__).with_name("fake_engine.py"))]


def toy(name):
    return Train("x.shop", name)


def gone(pid):
    """Whether the process ends within some seconds; zombies count as ended."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        threading.Event().wait(0.1)
    return False


def test_answers_come_back_as_the_dataclasses_they_were(client):
    assert client.run(OffersFor("x.shop", "Zoë", ["again"])) == CustomerOffers("Zoë", [])
    assert client.run(ExportOffers("x.shop", "o.csv", n=12)) == 12
    assert client.run(Warm("")) is None


def test_one_process_serves_many_requests(client):
    client.run(Warm(""))
    pid = client.pid
    client.run(Warm(""))
    assert client.pid == pid


def test_progress_is_thinned_out_and_the_last_one_always_comes(client):
    heard = []
    client.run(toy("flood"), heard.append)
    assert heard[-1].share == 1.0
    assert str(heard[-1].text) == "Step 100000"
    assert len(heard) < 1000
    assert all(isinstance(event, ProgressUpdate) for event in heard)


def test_stray_prints_do_not_disturb_the_messages(client):
    assert client.run(toy("noisy")).epochs == 1


def test_a_user_error_crosses_with_template_and_values(client):
    with pytest.raises(UserError) as caught:
        client.run(toy("user_error"))
    assert not isinstance(caught.value, EngineCrashError)
    assert caught.value.sentence.template == "The file “{file}” is empty."
    assert caught.value.sentence.values == {"file": "x.csv"}
    assert str(caught.value) == "The file “x.csv” is empty. Choose another."


def test_a_bug_comes_as_a_plain_sentence_with_the_traceback_beside_it(client):
    with pytest.raises(EngineCrashError) as caught:
        client.run(toy("bug"))
    assert "by design" not in str(caught.value)
    assert "ZeroDivisionError: by design" in caught.value.details
    assert "Traceback" in caught.value.details
    assert client.run(toy("noisy")).epochs == 1


def test_an_answer_that_is_no_message_is_a_bug(client):
    with pytest.raises(EngineCrashError, match="mistake"):
        client.run(toy("no_message"))


def test_lack_of_memory_is_no_bug(client):
    with pytest.raises(UserError, match="not enough memory") as caught:
        client.run(toy("out_of_memory"))
    assert not isinstance(caught.value, EngineCrashError)


def test_a_dead_engine_is_told_plainly_and_replaced(client):
    with pytest.raises(EngineDiedError) as caught:
        client.run(toy("dies"))
    assert "last words" in caught.value.details
    assert client.run(toy("noisy")).epochs == 1


def test_an_engine_killed_from_outside_amid_a_job_is_replaced(client):
    def kill(event):
        os.kill(client.pid, signal.SIGKILL)

    with pytest.raises(EngineDiedError):
        client.run(toy("work_until_told"), kill)
    assert client.run(Warm("")) is None


def test_an_engine_killed_while_idle_is_replaced(client):
    client.run(Warm(""))
    pid = client.pid
    os.kill(pid, signal.SIGKILL)
    assert gone(pid)
    try:
        client.run(Warm(""))
    except EngineDiedError:
        client.run(Warm(""))
    assert client.pid != pid


def test_cancel_ends_the_job_at_its_next_report(client):
    with pytest.raises(JobCancelled):
        client.run(toy("work_until_told"), lambda _event: client.steer("cancel"))
    pid = client.pid
    assert client.run(Warm("")) is None
    assert client.pid == pid


def test_cancel_before_the_job_began_counts(client):
    client.steer("cancel")
    with pytest.raises(JobCancelled):
        client.run(toy("work_until_told"))
    assert client.run(Warm("")) is None


def test_a_job_deaf_to_cancel_is_killed(client):
    with pytest.raises(JobCancelled):
        client.run(toy("deaf"), lambda _event: client.steer("cancel"))
    assert client.run(Warm("")) is None


def test_stop_keeps_what_there_is(client):
    def stop(event):
        if isinstance(event, EpochMetrics) and event.epoch == 3:
            client.steer("stop")

    heard = []
    answer = client.run(toy("epochs"), lambda event: (heard.append(event), stop(event)))
    rounds = [event.epoch for event in heard if isinstance(event, EpochMetrics)]
    assert isinstance(answer, RunSummary)
    assert rounds == list(range(1, answer.epochs + 1))


def test_a_paused_job_goes_on_when_resumed(client):
    def listen(event):
        if isinstance(event, EpochMetrics) and event.epoch == 1:
            client.steer("pause")
            client.steer("resume")
            client.steer("stop")

    assert client.run(toy("epochs"), listen).epochs >= 1


def test_a_paused_job_does_nothing_until_told(client):
    heard, silent = [], threading.Event()

    def listen(event):
        heard.append(event)
        if len(heard) == 3:
            client.steer("pause")
        silent.set()

    thread = threading.Thread(target=lambda: client.run(toy("epochs"), listen))
    thread.start()
    while silent.wait(0.5):
        silent.clear()
    count = len(heard)
    client.steer("stop")
    thread.join()
    assert count >= 3
    assert len([event for event in heard if isinstance(event, EpochMetrics)]) <= count + 3


def test_close_leaves_no_process(client):
    client.run(Warm(""))
    pid = client.pid
    client.close()
    assert client.pid is None
    assert gone(pid)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("toy_name", ["work_until_told", "deaf"])
def test_no_engine_outlives_a_killed_parent(toy_name):
    parent = textwrap.dedent(f"""
        from recsys_gui.engine.client import Client
        from recsys_gui.engine.messages import Train
        client = Client({FAKE!r})
        client.run(Train("x.shop", {toy_name!r}), lambda event: print(client.pid, flush=True))
    """)
    process = subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE, text=True)
    pid = int(process.stdout.readline())
    process.kill()
    process.wait()
    process.stdout.close()
    assert gone(pid)


def test_a_frozen_program_starts_itself_as_an_engine_that_finds_its_own_libraries(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/lib/shelfwise/shelfwise")
    assert client.engine_command() == ["/usr/lib/shelfwise/shelfwise", "--engine"]
    assert client._environment()["PYINSTALLER_RESET_ENVIRONMENT"] == "1"
