import gc
import subprocess
import sys

import pytest

from recsys_gui.base.garbage import collect_later, keep_what_is_there


@pytest.fixture(autouse=True)
def as_before():
    yield
    gc.unfreeze()
    gc.enable()


def test_nothing_is_looked_for_until_the_start_is_over():
    collect_later()
    assert not gc.isenabled()
    keep_what_is_there()
    assert gc.isenabled()


def test_what_is_there_is_never_looked_at_again_and_what_comes_later_is():
    kept = [object()]
    keep_what_is_there()
    later = [object()]
    looked_at = gc.get_objects()
    assert not any(one is kept for one in looked_at)
    assert any(one is later for one in looked_at)


LEAVES_A_FOLDER = """
import pathlib, sys
from recsys_gui.base.garbage import keep_what_is_there

class Folder:
    def __init__(self):
        self.path, self.itself = pathlib.Path(sys.argv[1]), self
        self.path.mkdir()
    def __del__(self):
        self.path.rmdir()

Folder()
keep_what_is_there()
keep_what_is_there()
"""


def test_what_cleans_up_after_itself_does_so_at_the_end(tmp_path):
    subprocess.run([sys.executable, "-c", LEAVES_A_FOLDER, str(tmp_path / "folder")], check=True)
    assert not list(tmp_path.iterdir())
