import sys
from pathlib import Path

import pytest

from recsys_gui.base.memory import give_back


def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells how much memory a process has")
def test_what_lies_free_between_what_is_needed_goes_back_to_the_system():
    blocks = [bytes(3_000) for _ in range(30_000)]
    needed = blocks[::50]
    full = resident()
    del blocks
    give_back()
    assert resident() < full - (40 << 20)
    assert len(needed) == 600


def test_what_names_only_itself_is_collected():
    class Ring:
        def __init__(self, ended):
            self.me, self.ended = self, ended

        def __del__(self):
            self.ended.append(1)

    ended = []
    Ring(ended)
    give_back()
    assert ended == [1]
