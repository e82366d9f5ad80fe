import os
import sys

import project
import pytest
import smoke_test as tool
from smoke_test import SmokeTestError, smoke_test
from stand_in import WORKS, frozen

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@pytest.fixture(autouse=True)
def without_a_window(monkeypatch):
    """The stand-in has none; see test_drive.py."""
    monkeypatch.setattr(tool, "can_drive", lambda: False)


@pytest.fixture
def try_out(tmp_path, monkeypatch):
    """Makes a program that is as good as the real one but for a change, and tries it out."""

    def run(old="", new=""):
        assert old in WORKS
        folder = tmp_path / "frozen"
        for part in (tmp_path.parent.parent, tmp_path.parent, tmp_path):  # it runs as a user who owns none of these
            part.chmod(part.stat().st_mode | 0o055)
        frozen(folder, project.version(), WORKS.replace(old, new) if old else WORKS)
        folder.chmod(0o777)
        smoke_test(folder / "shelfwise")

    return run


def test_a_program_that_works_passes(try_out):
    try_out()


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_program_in_a_folder_that_is_closed_to_others_is_tried_out_elsewhere(tmp_path, capsys):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    smoke_test(frozen(closed / "frozen", project.version()) / "shelfwise")
    assert "Everything works." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("VERSION", "9.9.9", "--version said"),
        ('"Everything works."', '"Everything works."; exit 3', "ended with 3"),
        ('"Everything works."', '"Everything works."; echo warning >&2', "warning"),
        ('"Everything works."', '"Almost everything works."; echo no', "no"),
        ("20000", "20", "picture of the window is empty"),
        ('"Everything works."', '"Everything works."; touch "$HOME/litter"', "litter"),
        ("no screen", "crash", "Without a screen"),
        ("This is no shop file.", "Traceback", "no shop"),
        ("train)", 'train) touch "$(dirname "$0")/new";', "changed the folder"),
    ],
)
def test_one_that_does_not_is_found_out(try_out, old, new, complaint):
    with pytest.raises(SmokeTestError, match=complaint):
        try_out(old, new)
