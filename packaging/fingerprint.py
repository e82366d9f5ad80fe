"""Whether the frozen program has to be tried out again: only when something changed that freezing can break.

That is the tools here, the libraries and which parts of them are imported, which modules and resources there are, and
the code that starts the program or its engine. What was tried out is remembered on this computer, not in the project.
"""

from __future__ import annotations

import ast
import hashlib
import os
import pathlib
import sys
from collections.abc import Iterator

from project import PROGRAM, ROOT, requirements

START_UP = (
    "__init__.py", "__main__.py", "app.py", "base/paths.py", "base/licences.py", "cli", "engine/client.py",
    "engine/limits.py", "engine/server.py", "jobs/ahead.py", "services/self_test.py", "recommender/registry.py",
    "recommender/learning/torch_runtime.py", "store/file/migrate.py", "ui/language.py",
)  # fmt: skip
_NOT_PROGRAM = ("README.md", "translations.py", "make_sample_data.py")


def fingerprint(root: pathlib.Path = ROOT) -> str:
    """Changes whenever something changed that freezing can break."""
    total = hashlib.sha256(f"{sys.version}\n{chr(10).join(requirements('freeze'))}\n".encode())
    for path in _files(root):
        total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    for name in [*_names(root / "recsys_gui"), *_names(root / "resources"), *sorted(_imported(root / "recsys_gui"))]:
        total.update(name.encode() + b"\0")
    return total.hexdigest()


def _files(root: pathlib.Path) -> Iterator[pathlib.Path]:
    """The files whose every letter counts."""
    for place in [root / "packaging", *(root / "recsys_gui" / name for name in START_UP)]:
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            if path.is_file() and path.suffix != ".pyc" and path.name not in _NOT_PROGRAM:
                yield path


def _names(folder: pathlib.Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix != ".pyc")


def _imported(package: pathlib.Path) -> set[str]:
    """The modules of other packages that ours import."""
    found: set[str] = set()
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                found.update(name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.update(f"{node.module}.{name.name}" for name in node.names)
    return {name for name in found if not name.startswith(package.name)}


def memory() -> pathlib.Path:
    """Where this computer remembers what was tried out."""
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    return cache / f"{PROGRAM}-build" / "tried-out"


def is_tried_out(mark: str) -> bool:
    """Whether a program with this fingerprint was frozen here and passed the smoke test."""
    return memory().is_file() and mark in memory().read_text(encoding="utf-8").split()


def remember(mark: str) -> None:
    """From here on a program with this fingerprint counts as tried out."""
    memory().parent.mkdir(parents=True, exist_ok=True)
    with memory().open("a", encoding="utf-8") as file:
        file.write(f"{mark}\n")
