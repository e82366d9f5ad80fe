"""The program's own settings (theme, language, recent files, window), as one JSON file per user."""

from __future__ import annotations

import functools
import json
import logging
import threading
from collections.abc import Callable
from pathlib import Path

from recsys_gui.base.files import replacing

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]

_log = logging.getLogger(__name__)


class Saver:
    """Does the newest work it was given in a thread of its own, again while there is newer; then the thread ends."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._next: Callable[[], object] | None = None
        self._thread: threading.Thread | None = None

    def put(self, work: Callable[[], object]) -> None:
        """Have ``work`` done soon, in place of what still waits."""
        with self._lock:
            self._next = work
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="saver")
                self._thread.start()

    def wait(self) -> None:
        """Until everything has been done."""
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while True:
            with self._lock:
                work, self._next = self._next, None
                if work is None:
                    self._thread = None
                    return
            work()


class Settings:
    """A dictionary that saves itself; a damaged or missing file counts as empty.

    What another window has changed since stays in the file, for only what was changed here is written.

    Args:
        path: of the file.
        saver: without one, what is set is on the disk before :meth:`set` returns. With one, ``set`` waits for no disk:
            it writes a second file, which survives the end of the process, and the thread of ``saver`` does the rest.
    """

    def __init__(self, path: Path, saver: Saver | None = None) -> None:
        self._path, self._saver = path, saver
        self._values = _newest(path)
        self._unsaved: set[str] = set()

    def get(self, key: str, default: Json = None) -> Json:
        """The value of ``key``, or ``default``."""
        return self._values.get(key, default)

    def set(self, key: str, value: Json) -> None:
        """Change one value and save all, unless it already is so; where that cannot be, it holds until the end."""
        if self._values.get(key) == value and key in self._values:
            return
        self._values[key] = value
        self._unsaved.add(key)
        self._try_to_save()

    def drop(self, *keys: str) -> None:
        """Forget these values."""
        if gone := [key for key in keys if self._values.pop(key, None) is not None]:
            self._unsaved.update(gone)
            self._try_to_save()

    def _try_to_save(self) -> None:
        text = json.dumps(self._merged(), ensure_ascii=False, indent=1)
        if self._saver is not None:
            self._saver.put(functools.partial(_trying, _save, self._path, text))
            saved = _trying(_note, self._path, text)
        else:
            saved = _trying(_save, self._path, text)
        if saved:
            self._unsaved.clear()

    def _merged(self) -> dict[str, Json]:
        """What is on the disk now, with what was changed here and is not there yet."""
        mine = {key: self._values[key] for key in self._unsaved if key in self._values}
        there = _newest(self._path) or self._values
        return {key: value for key, value in there.items() if key not in self._unsaved} | mine


def _trying(write: Callable[[Path, str], object], path: Path, text: str) -> bool:
    try:
        write(path, text)
    except OSError as error:  # the program works without; only the next start will not know
        _log.warning("settings are not saved: %s", error.strerror)
        return False
    return True


def _save(path: Path, text: str) -> None:
    with replacing(path) as temporary:
        temporary.write_text(text, encoding="utf-8")


def _note(path: Path, text: str) -> None:
    _beside(path).write_text(text, encoding="utf-8")


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.stem}.new{path.suffix}")


def _newest(path: Path) -> dict[str, Json]:
    """What was written last and can be read; after a power cut the second file may be of before, or torn."""
    files = [file for file in (path, _beside(path)) if file.is_file()]
    return next(filter(None, map(_read, sorted(files, key=lambda file: -file.stat().st_mtime_ns))), {})


def _read(path: Path) -> dict[str, Json]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
