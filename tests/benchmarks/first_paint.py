"""How long the frozen program takes until something is painted, beside a bare frozen window with an empty table.

    python3 packaging/dev.py freeze && python3 tests/benchmarks/first_paint.py [--runs 7]

It needs Linux and Xvfb, whose screen is a file here that is watched for the first pixel that changes. Both programs are
started in turn; the first start of each is told apart, as it reads everything from the disk. The processor's time up to
the paint is told too, because the clock says little on a busy computer.
"""

from __future__ import annotations

import argparse
import contextlib
import mmap
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import freeze  # noqa: E402
import project  # noqa: E402

_DISPLAY = ":87"
_PATIENCE = 60.0
_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QTableWidget(50, 8))
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
"""


def bare_window() -> pathlib.Path:
    """A frozen program that only shows a window with an empty table; made once."""
    folder = project.BUILD / "bare-window"
    program = folder / "dist" / "bare" / "bare"
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "bare.py").write_text(_BARE, encoding="utf-8")
        options = ["--noconfirm", "--log-level", "ERROR", "--distpath", "dist", "--workpath", "work", "--specpath", "."]
        subprocess.run([freeze.PYTHON, "-m", "PyInstaller", *options, "bare.py"], cwd=folder, check=True)
    return program


@contextlib.contextmanager
def screen() -> Iterator[mmap.mmap]:
    """An X screen without a window manager, as the bytes of its pixels."""
    with tempfile.TemporaryDirectory() as folder:
        options = ["-screen", "0", "1366x768x24", "-fbdir", folder, "-nolisten", "tcp"]
        server = subprocess.Popen(["Xvfb", _DISPLAY, *options], stderr=subprocess.DEVNULL)
        try:
            file = pathlib.Path(folder) / "Xvfb_screen0"
            until = time.monotonic() + _PATIENCE
            socket = pathlib.Path("/tmp/.X11-unix") / f"X{_DISPLAY[1:]}"
            while not (file.exists() and file.stat().st_size and socket.exists()):
                if time.monotonic() > until:
                    sys.exit("Xvfb does not start.")
                time.sleep(0.05)
            with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as pixels:
                yield pixels
        finally:
            server.terminate()
            server.wait()


def first_paint(program: pathlib.Path, pixels: mmap.mmap, home: str) -> tuple[float, float]:
    """Seconds from the start of a program until the middle of the screen is no longer what it was; by clock and CPU."""
    middle = slice(len(pixels) // 2 - 4000, len(pixels) // 2 + 4000)
    before = pixels[middle]
    environment = {"DISPLAY": _DISPLAY, "HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    started = time.perf_counter()
    process = subprocess.Popen(
        [program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        while pixels[middle] == before:
            if process.poll() is not None or time.perf_counter() - started > _PATIENCE:
                sys.exit(f"{program.name} painted nothing.")
            time.sleep(0.001)
        return time.perf_counter() - started, processor_time(process.pid)
    finally:
        os.killpg(process.pid, signal.SIGKILL)  # with its engine, which would slow the next start down
        process.wait()
        until = time.monotonic() + 5
        while pixels[middle] != before and time.monotonic() < until:
            time.sleep(0.01)


def processor_time(pid: int) -> float:
    """Seconds that a process has kept a processor busy."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    programs = {"bare window": bare_window(), project.NAME: freeze.FROZEN / project.PROGRAM}
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    with screen() as pixels, tempfile.TemporaryDirectory() as home:
        for _ in range(runs):
            for name, program in programs.items():
                times[name].append(first_paint(program, pixels, home))
    medians = {}
    for name, seconds in times.items():
        clock, processor = (statistics.median(column) for column in zip(*seconds[1:], strict=True))
        medians[name] = clock, processor
        print(
            f"{name}: first {seconds[0][0]:.2f} s, then {clock:.2f} s by the clock and {processor:.2f} s of processor"
        )
    bare, ours = medians.values()
    print(f"{ours[0] / bare[0]:.2f} times a bare window by the clock, {ours[1] / bare[1]:.2f} times in processor time")


if __name__ == "__main__":
    main()
