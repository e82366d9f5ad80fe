import sys
from pathlib import Path

import pytest

from recsys_gui.engine.client import Client

FAKE = [sys.executable, str(Path(__file__).with_name("fake_engine.py"))]


@pytest.fixture
def client():
    """A client of the toy engine."""
    made = Client(FAKE, cancel_grace=0.5)
    yield made
    made.close()
