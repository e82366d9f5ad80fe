import subprocess
import sys
from pathlib import Path

from recsys_gui.base.hold import holding, is_held

HOLDER = """
import sys
from pathlib import Path
from recsys_gui.base.hold import holding
with holding(Path(sys.argv[1])) as held:
    print(held, flush=True)
    sys.stdin.read()
"""


def test_one_holder_at_a_time(tmp_path):
    path = tmp_path / "mark"
    with holding(path) as first:
        with holding(path) as second:
            assert (first, second) == (True, False)
        assert is_held(path)
    assert not path.exists()
    assert not is_held(path)


def test_where_no_file_can_be_made_nobody_holds_it(tmp_path):
    with holding(tmp_path / "no folder" / "mark") as held:
        assert not held


def test_the_system_takes_the_mark_from_a_process_that_was_killed(tmp_path):
    path = tmp_path / "mark"
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    with child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"True"
        assert is_held(path)
        child.kill()
    assert not is_held(path)
    with holding(path) as held:
        assert held
