import io
import threading

from recsys_gui.base.text import text
from recsys_gui.engine import wire
from recsys_gui.engine.outbox import Outbox
from recsys_gui.engine.replies import Done, ProgressUpdate


class Stream(io.BytesIO):
    """Tells when a line was written."""

    def __init__(self):
        super().__init__()
        self.wrote = threading.Event()

    def flush(self):
        self.wrote.set()

    def messages(self):
        return [wire.decode(line)[1] for line in self.getvalue().splitlines()]


def step(n):
    return ProgressUpdate(n / 10, text("Step {n}", n=n))


def test_progress_that_comes_too_soon_is_replaced_by_newer():
    stream = Stream()
    outbox = Outbox(stream, interval=60)
    for n in range(1, 6):
        outbox.progress(1, step(n))
    outbox.close()
    assert stream.messages() == [step(1), step(5)]


def test_progress_that_waits_goes_before_any_other_message():
    stream = Stream()
    outbox = Outbox(stream, interval=60)
    outbox.progress(1, step(1))
    outbox.progress(1, step(2))
    outbox.post(1, Done(3))
    outbox.close()
    assert stream.messages() == [step(1), step(2), Done(3)]


def test_progress_that_waits_is_sent_when_its_time_comes():
    stream = Stream()
    outbox = Outbox(stream, interval=0.01)
    outbox.progress(1, step(1))
    stream.wrote.clear()
    outbox.progress(1, step(2))
    assert stream.wrote.wait(5)
    outbox.close()
    assert stream.messages() == [step(1), step(2)]


def test_a_reader_that_is_gone_is_no_error():
    stream = Stream()
    stream.close()
    outbox = Outbox(stream)
    outbox.post(1, Done(3))
    outbox.close()
