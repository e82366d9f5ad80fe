import sys
from pathlib import Path

import pytest

from recsys_gui.engine.client import Client
from recsys_gui.jobs.runner import Runner

FAKE = [sys.executable, str(Path(__file__).parents[1] / "engine" / "fake_engine.py")]


@pytest.fixture
def clients():
    """Every client the runner made, so that tests can reach the processes."""
    return []


@pytest.fixture
def runner(qtbot, clients):
    """A runner of toy engines."""

    def new_client():
        clients.append(Client(FAKE, cancel_grace=0.5))
        return clients[-1]

    made = Runner(new_client=new_client)
    yield made
    made.shutdown()
