"""Every test: its own home folder, no stray log line, no thread left running."""

import logging
import threading

import pytest


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """Settings, logs and sample shops of a test never touch those of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SHELFWISE_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def quiet_log(caplog):
    """A warning or error in the log that the test did not expect fails it; `caplog.clear()` says it was expected."""
    yield
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, [record.getMessage() for record in loud]


@pytest.fixture(autouse=True)
def no_thread_left():
    """Threads that a test starts end with it."""
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and not t.daemon and t.is_alive()]
    for thread in left:
        thread.join(timeout=5)
    assert not [t.name for t in left if t.is_alive()]
