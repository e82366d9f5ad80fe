"""What is written down of a mistake of ours: where in the code it was, and nothing of the shop's data."""

from __future__ import annotations

import platform
import re
import traceback
from datetime import datetime
from pathlib import Path

from recsys_gui import __version__

_SAFE = (AttributeError, NameError, ImportError, IndexError, ZeroDivisionError, RecursionError, AssertionError)
"""Errors whose words come from Python itself, which speaks of code and never of values."""
_SAFE_MODULES = ("sqlite3",)
_LEFT_OUT = "(the words are left out, for they may hold data of the shop)"
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”")
_CODE = re.compile(r"['\"][A-Za-z_]\w{0,40}['\"]")
_ADDRESS = re.compile(r"\S+@\S+")
_NUMBER = re.compile(r"\+?\d[\d\s()/-]{5,}\d")
_KEPT = 20
"""So many reports stay in the folder of logs."""


def described(error: BaseException) -> str:
    """The traceback of an error and of what led to it, without what may be a name, an address or a number."""
    parts: list[str] = []
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        lines = "".join(traceback.format_tb(link.__traceback__))
        parts.append(f"Traceback (most recent call last):\n{lines}{headline(link)}\n")
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\nwhich led to:\n\n".join(reversed(parts)).replace(str(Path.home()), "~")


def headline(error: BaseException) -> str:
    """The kind of an error, with its words where they cannot hold data."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    words = str(error)
    if not words:
        return name
    safe = isinstance(error, _SAFE) or kind.__module__ in _SAFE_MODULES
    return f"{name}: {_scrubbed(words) if safe else _LEFT_OUT}"


def _scrubbed(words: str) -> str:
    """Quoted texts stay only where they are names of code; addresses and long numbers go."""
    kept = _QUOTED.sub(lambda found: found[0] if _CODE.fullmatch(found[0]) else "…", words)
    return _NUMBER.sub("…", _ADDRESS.sub("…", kept))


def head(also: str = "") -> str:
    """The versions of everything; ``also`` names one more, such as ``Qt 6.10``."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    known = (f"Shelfwise {__version__}", also, f"Python {platform.python_version()}", system)
    return ", ".join(each for each in known if each)


def save(folder: Path, report: str) -> Path:
    """Write a report that only its owner can read into ``folder``; the oldest ones go. Gives its path.

    Raises:
        OSError: it cannot be written.
    """
    moment = datetime.now().astimezone()
    path = folder / f"crash-{moment:%Y%m%d-%H%M%S-%f}.txt"
    path.touch(mode=0o600)
    path.write_text(report, encoding="utf-8")
    for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT]:
        old.unlink(missing_ok=True)
    return path
