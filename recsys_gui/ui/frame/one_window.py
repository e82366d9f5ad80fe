"""One window for each shop file: a second start for the same file brings the first window forward, then ends.

Neither sockets nor pipes: a lock file per shop file says that it is open, and a start that finds it locked writes into
a small file beside the lock, which the first window watches.
"""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal


class OneWindow(QObject):
    """Holds the shop file of this window; lock files lie in ``folder``. Signal: wanted, when another start asks for it.

    A lock whose program has died holds nobody off.
    """

    wanted = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._held: Path | None = None
        self._lock: QLockFile | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _: self.wanted.emit())

    def claim(self, shop: Path) -> bool:
        """Hold this shop file in place of the one before; False, with nothing changed, when another window has it."""
        path = _real(shop)
        if path == self._held:
            return True
        lock = QLockFile(str(self._file(path, "lock")))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            self._call(path)
            return False
        # Where no lock can be written, two windows on one file are better than none: the file itself bears it.
        self.release()
        self._held, self._lock = path, lock
        call = self._file(path, "call")
        with contextlib.suppress(OSError):
            call.touch()
            self._watcher.addPath(str(call))
        return True

    def release(self) -> None:
        """Let go of the shop file that is held; without one, nothing happens."""
        if self._held is None or self._lock is None:
            return
        call = self._file(self._held, "call")
        self._watcher.removePath(str(call))
        call.unlink(missing_ok=True)
        self._lock.unlock()
        self._held = self._lock = None

    def _call(self, path: Path) -> None:
        """Ask the other window to come forward."""
        with contextlib.suppress(OSError):
            self._file(path, "call").write_text(f"{os.getpid()} {time.time()}", encoding="ascii")

    def _file(self, path: Path, kind: str) -> Path:
        import hashlib

        name = hashlib.sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:24]
        return self._folder / f"{name}.{kind}"


def _real(path: Path) -> Path:
    """The same for all ways to name one file."""
    with contextlib.suppress(OSError):
        path = path.resolve()
    return Path(os.path.normcase(path))
