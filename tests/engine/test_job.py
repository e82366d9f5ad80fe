import io
import threading

import pytest

from recsys_gui.base.errors import JobAbandoned, JobCancelled
from recsys_gui.base.text import text
from recsys_gui.engine.job import JobProgress
from recsys_gui.engine.outbox import Outbox


@pytest.fixture
def job():
    outbox = Outbox(io.BytesIO())
    yield JobProgress(1, outbox)
    outbox.close()


def test_reports_pass_while_nothing_was_asked(job):
    job.report(1, 2)
    assert not job.stop_requested


def test_a_cancelled_job_hears_it_at_each_report(job):
    job.steer("cancel")
    for _ in range(2):
        with pytest.raises(JobCancelled):
            job.report(1, 2)


@pytest.mark.parametrize("control", ["resume", "stop"])
def test_a_paused_report_waits_until_woken(job, control):
    job.steer("pause")
    thread = threading.Thread(target=lambda: job.report(1, 2))
    thread.start()
    assert thread.is_alive()
    job.steer(control)
    thread.join(5)
    assert not thread.is_alive()


def test_a_stop_asks_for_the_best_so_far(job):
    job.steer("stop")
    job.report(1, 2)
    assert job.stop_requested


def test_a_sentence_stays_with_the_progress_that_follows_it():
    stream = io.BytesIO()
    outbox = Outbox(stream)
    job = JobProgress(1, outbox)
    job.report(0, 10)
    job.report(1, 10, text("Round 2."))
    job.report(2, 10)
    outbox.close()
    assert "Round 2." in stream.getvalue().decode().splitlines()[-1]


def test_an_abandoned_job_ends_so_that_it_can_be_gone_on_with(job):
    job.steer("pause")
    job.abandon()
    with pytest.raises(JobAbandoned):
        job.report(1, 2)
