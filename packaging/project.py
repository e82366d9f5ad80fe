"""What every tool here needs: where the project is, its version, and how commands are run."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
NAME = "Shelfwise"
PROGRAM = "shelfwise"
"""The name of the frozen program's file and of its packages."""
SUMMARY = "Tells a small shop what to offer to whom, and why"


def say(message: str) -> None:
    print(f"• {message}", flush=True)


def call(*command: object, **environment: str) -> None:
    """Run a command in the project's folder; end with its exit code when it fails."""
    words = [str(word) for word in command]
    code = subprocess.run(words, cwd=ROOT, env={**os.environ, **environment}).returncode
    if code:
        say(f"This failed (exit {code}): {' '.join(words)}")
        sys.exit(code)


def version() -> str:
    """The version of the program, which is written down only in the package itself."""
    source = (ROOT / "recsys_gui" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if found is None:
        raise ValueError("recsys_gui/__init__.py does not say __version__")
    return found[1]


def requirements(extra: str = "") -> list[str]:
    """The packages the program needs, and those of an extra, as in pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["dependencies"], *(project["optional-dependencies"][extra] if extra else [])]


def source_time() -> str:
    """Seconds since 1970 of the last commit, so that building twice gives the same; as SOURCE_DATE_EPOCH."""
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return told
    asked = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True)
    return asked.stdout.strip() or str(int((ROOT / "pyproject.toml").stat().st_mtime))
