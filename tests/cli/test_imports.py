"""What starts quickly must not import what is slow."""

import subprocess
import sys

import pytest

HEAVY = {"torch", "pandas", "scipy", "sklearn", "numpy", "PySide6"}


def loaded_by(code):
    names = f"print(*{HEAVY!r} & sys.modules.keys(), file=sys.stderr)"
    listing = f"import sys\ntry:\n    {code}\nexcept SystemExit:\n    pass\n{names}"
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["train", "--help"]])
def test_answers_without_work_load_nothing_heavy(arguments):
    assert loaded_by(f"sys.argv[1:] = {arguments!r}; from recsys_gui.__main__ import main; main()") == set()


def test_the_engine_waits_without_heavy_libraries():
    assert loaded_by("import recsys_gui.engine.server, recsys_gui.engine.handlers") == set()


def test_the_client_of_the_engine_is_light():
    assert loaded_by("import recsys_gui.engine.client") == set()
