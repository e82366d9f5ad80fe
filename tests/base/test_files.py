import os
import subprocess
import sys

import pytest

from recsys_gui.base import files
from recsys_gui.base.files import replacing, sweep, workplace

LEFT_BEHIND = """
import os, signal, sys
from pathlib import Path
from recsys_gui.base.files import replacing, workplace
with replacing(Path(sys.argv[1]) / "corner.shop") as part, workplace(Path(sys.argv[1])) as work:
    (work / "copy.db").write_text("half")
    part.write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_a_killed_process_left_is_swept_away(tmp_path):
    kept = tmp_path / "corner.shop"
    kept.write_text("whole")
    subprocess.run([sys.executable, "-c", LEFT_BEHIND, str(tmp_path)], check=False, env={**os.environ})
    assert len(list(tmp_path.iterdir())) == 3
    assert sweep(tmp_path) == 2
    assert list(tmp_path.iterdir()) == [kept]
    assert kept.read_text() == "whole"


def test_what_is_being_written_is_not_swept_away(tmp_path):
    with replacing(tmp_path / "a.shop") as part, workplace(tmp_path) as work:
        assert sweep(tmp_path) == 0
        assert part.exists() and work.is_dir()
        part.write_text("new")
    assert (tmp_path / "a.shop").read_text() == "new"
    assert not work.exists()


def test_files_of_others_stay(tmp_path):
    for name in (".hidden", ".a.part-x-1", "a.part-1-x", ".a.partial"):
        (tmp_path / name).touch()
    assert sweep(tmp_path) == 0
    assert len(list(tmp_path.iterdir())) == 4


def test_a_folder_that_is_not_there_is_swept(tmp_path):
    assert sweep(tmp_path / "none") == 0


@pytest.mark.parametrize("name", ["a" * 251 + ".csv", "店" * 80 + ".shop", "x." + "y" * 250])
def test_the_longest_names_can_be_written(tmp_path, name):
    with replacing(tmp_path / name) as part:
        part.write_text("whole")
    assert (tmp_path / name).read_text() == "whole"


def test_what_is_brought_to_the_disk_is_open_for_writing_as_windows_wants_it(tmp_path, monkeypatch):
    modes = []
    monkeypatch.setattr(files.os, "fsync", lambda handle: modes.append(writable(handle)))
    with replacing(tmp_path / "a.shop") as part:
        part.write_text("whole")
    assert modes[0]


def writable(handle):
    try:
        return os.write(handle, b"") == 0
    except OSError:
        return False


def test_a_file_that_a_scanner_has_open_for_a_moment_is_replaced_all_the_same(tmp_path, monkeypatch):
    refusals = [PermissionError("in use")] * 3
    moved = type(tmp_path).replace

    def replace(path, target):
        if refusals:
            raise refusals.pop()
        return moved(path, target)

    monkeypatch.setattr(files.sys, "platform", "win32")
    monkeypatch.setattr(files.time, "sleep", lambda _seconds: None)
    monkeypatch.setattr(type(tmp_path), "replace", replace)
    with replacing(tmp_path / "a.shop") as part:
        part.write_text("whole")
    assert not refusals
    assert [path.name for path in tmp_path.iterdir()] == ["a.shop"]
