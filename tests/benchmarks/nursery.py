"""Processes of the program that begin at once, for whoever starts hundreds of them to kill them.

A process that has imported what the program imports waits on a socket; for each start it forks, and the child runs the
command line that it is given. Starting Python and importing everything anew would take one to two seconds each time.
Needs Linux, or a system that forks as well; elsewhere :func:`started` starts processes in the usual way.

    python nursery.py wait SOCKET engine|window      what :class:`Nursery` runs
    python -I -S nursery.py join SOCKET ARGUMENT…    have a child begun that works on this process's own pipes
"""

from __future__ import annotations

import contextlib
import os
import sys

# What `join` needs stays above this line: it is started for every engine of a window, and each module takes its time.
if sys.argv[1:2] == ["join"] and __name__ == "__main__":
    import _socket

    with contextlib.ExitStack() as stack:
        line = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
        line.connect(sys.argv[2])
        words = [sys.executable, *sys.argv[3:]]
        told = "\0".join([os.getcwd(), str(len(words)), *words, *(f"{k}={v}" for k, v in os.environ.items())])  # noqa: PTH109
        pipes = b"".join(number.to_bytes(4, sys.byteorder) for number in (0, 1, 2))
        data = told.encode("utf-8", "surrogateescape")
        line.sendmsg([len(data).to_bytes(4, "big")], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, pipes)])
        while data:
            data = data[line.send(data) :]
        os.close(0)
        os.close(1)
        while line.recv(100):
            pass
    os._exit(0)

import gc
import importlib
import pkgutil
import runpy
import select
import signal
import socket
import subprocess
import tempfile
import time
import traceback
from pathlib import Path
from typing import IO, Any, Protocol

ROOT = Path(__file__).resolve().parents[2]
CAN_FORK = sys.platform.startswith("linux")
_LIBRARIES = {
    "engine": (
        "torch", "pandas", "xlsxwriter", "threadpoolctl", "scipy.sparse", "scipy.optimize", "sklearn.linear_model",
        "sklearn.cluster", "sklearn.isotonic", "sklearn.ensemble", "sklearn.utils.extmath", "implicit.cpu.als",
        "charset_normalizer", "safetensors.numpy",
    ),
    "window": ("pyqtgraph", "PySide6.QtSvg", "hands"),
}  # fmt: skip
_NOT_FOR = {"engine": ("ui", "jobs", "app", "__main__"), "window": ("recommender", "__main__")}


class Process(Protocol):
    """What is used of a process that was started, here or by ``subprocess``."""

    args: Any
    stdin: IO[bytes] | None
    stdout: IO[bytes] | None

    def poll(self) -> int | None: ...
    def kill(self) -> None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def communicate(self, input: bytes | None = None, timeout: float | None = None) -> tuple[bytes, bytes]: ...  # noqa: A002


class Nursery:
    """One process that forks others; ends when it is closed or its owner is gone."""

    def __init__(self, kind: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="shelfwise-nursery-")
        self.socket = str(Path(self._folder.name) / "socket")
        variables = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
        line = [sys.executable, __file__, "wait", self.socket, kind]
        self._process = subprocess.Popen(line, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == b"ready\n"

    def started(self, command: list[str], folder: Path, variables: dict[str, str]) -> Process:
        """Run a command line of Python in ``folder``, its standard error going nowhere."""
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.connect(self.socket)
        (its_input, stdin), (stdout, its_output) = os.pipe(), os.pipe()
        nothing = os.open(os.devnull, os.O_WRONLY)
        words = [
            str(folder),
            str(len(command)),
            *map(str, command),
            *(f"{name}={value}" for name, value in variables.items()),
        ]
        data = "\0".join(words).encode("utf-8", "surrogateescape")
        socket.send_fds(line, [len(data).to_bytes(4, "big")], [its_input, its_output, nothing])
        line.sendall(data)
        for number in (its_input, its_output, nothing):
            os.close(number)
        pid = int.from_bytes(_exactly(line, 4), "big")
        return Child(pid, command, line, os.fdopen(stdin, "wb", 0), os.fdopen(stdout, "rb"))

    def close(self) -> None:
        """End; children go on."""
        self._process.communicate()
        self._folder.cleanup()


class Child:
    """A child of a nursery, known by a handle that no other process can take over."""

    def __init__(self, pid: int, args: list[str], line: socket.socket, stdin: IO[bytes], stdout: IO[bytes]) -> None:
        self.pid, self.args, self.stdin, self.stdout = pid, args, stdin, stdout
        self._line, self._handle, self._over = line, os.pidfd_open(pid), False

    def poll(self) -> int | None:
        """0 when it is over, however it ended."""
        if not self._over and select.select([self._handle], [], [], 0)[0]:
            self._end()
        return 0 if self._over else None

    def kill(self) -> None:
        """SIGKILL; nothing when it is over."""
        if not self._over:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def wait(self, timeout: float | None = None) -> int:
        """Until it is over."""
        if not self._over and not select.select([self._handle], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired(self.args, timeout or 0)
        self._end()
        return 0

    def communicate(self, input: bytes | None = None, timeout: float | None = None) -> tuple[bytes, bytes]:  # noqa: A002
        """Read all that it says, then wait until it is over."""
        with contextlib.suppress(OSError):
            self.stdin.write(input or b"")
            self.stdin.close()
        said = b"" if self.stdout.closed else self.stdout.read()
        self.stdout.close()
        self.wait(timeout)
        return said, b""

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self._line.close()
            os.close(self._handle)
            while Path(f"/proc/{self.pid}").exists():  # what is over and not yet forgotten seems to be at work
                time.sleep(0.001)


def _exactly(line: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        if not (more := line.recv(count - len(data))):
            raise EOFError
        data += more
    return data


def _load(kind: str) -> None:
    import recsys_gui

    for name in _LIBRARIES[kind]:
        importlib.import_module(name)
    for found in pkgutil.walk_packages(recsys_gui.__path__, "recsys_gui."):
        if found.name.split(".")[1] not in _NOT_FOR[kind]:
            importlib.import_module(found.name)


def _wait(path: str, kind: str) -> None:
    """Fork for whoever asks, until the owner closes our standard input."""
    sys.path.insert(0, str(Path(__file__).parent))
    _load(kind)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children that are over are forgotten at once
    gc.collect()
    gc.freeze()
    door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    door.bind(path)
    door.listen(8)
    os.write(1, b"ready\n")
    while True:
        ready, _, _ = select.select([door, 0], [], [])
        if 0 in ready:
            os._exit(0)
        line, _ = door.accept()
        with line:
            _serve(line, door)


def _serve(line: socket.socket, door: socket.socket) -> None:
    try:
        head, pipes, _, _ = socket.recv_fds(line, 4, 3)
        if len(head) < 4:
            raise EOFError
        words = _exactly(line, int.from_bytes(head, "big")).decode("utf-8", "surrogateescape").split("\0")
    except (OSError, EOFError):  # whoever asked was killed
        return
    count = int(words[1])
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        door.close()
        for number, pipe in enumerate(pipes):
            os.dup2(pipe, number)
            os.close(pipe)
        _become(words[0], words[2 : 2 + count], words[2 + count :])
    for pipe in pipes:
        os.close(pipe)
    with contextlib.suppress(OSError):
        line.sendall(pid.to_bytes(4, "big"))


def _become(folder: str, command: list[str], variables: list[str]) -> None:
    """Be the Python process of ``command``: ``-m MODULE …``, ``-c CODE …`` or ``SCRIPT …``."""
    code = 0
    try:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(entry.split("=", 1) for entry in variables)
        words = [word for word in command[1:] if word != "-P"]
        if words[0] == "-m":
            sys.argv = words[1:]
            runpy.run_module(words[1], run_name="__main__", alter_sys=True)
        elif words[0] == "-c":
            sys.argv = words[:1] + words[2:]
            exec(compile(words[1], "<told>", "exec"), {"__name__": "__main__"})
        else:
            sys.argv = words
            runpy.run_path(words[0], run_name="__main__")
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
    except BaseException:
        traceback.print_exc()
        code = 1
    finally:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
        os._exit(code)


def started(nursery: Nursery | None, command: list[str], folder: Path, variables: dict[str, str]) -> Process:
    """Begin a process by a nursery, or in the usual way where there is none."""
    if nursery is not None:
        return nursery.started(command, folder, variables)
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=variables, cwd=folder
    )


if __name__ == "__main__":
    _wait(*sys.argv[2:4])
