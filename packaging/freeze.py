"""The frozen program: PyInstaller's folder, made in a clean environment of its own."""

from __future__ import annotations

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import time

from installer import sha256
from project import BUILD, DIST, NAME, PROGRAM, ROOT, call, requirements, say, source_time, version

HERE = pathlib.Path(__file__).resolve().parent
CONSTRAINTS = HERE / "constraints.txt"
VENV = BUILD / "freeze-venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
FROZEN = DIST / PROGRAM
"""The folder that holds the program; on macOS there is DIST/Shelfwise.app too."""

NEVER_STRIPPED = "*.libs"
"""OpenBLAS and what lies beside it breaks; nor the program itself, which carries its modules at its end."""
XCB_OF_QT = {"libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-icccm.so.4": "libxcb-icccm4"}
XCB_OF_QT |= {"libxcb-keysyms.so.1": "libxcb-keysyms1", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0"}


def freeze() -> pathlib.Path:
    """Make the frozen program in `dist/shelfwise` and give its folder."""
    started = time.monotonic()
    make_environment()
    call(PYTHON, HERE / "icons.py", BUILD / "icons")
    log = _run_pyinstaller()
    _must_have_found_all(log)
    if sys.platform.startswith("linux"):
        strip(FROZEN)
        link_twins(FROZEN)
    call(PYTHON, HERE / "licences.py", BUILD / "bundled.json", resources_folder(), bill_of_materials())
    say(f"Frozen in {time.monotonic() - started:.0f} s: {FROZEN.relative_to(ROOT)}, {megabytes(FROZEN):.0f} MB")
    return FROZEN


def resources_folder() -> pathlib.Path:
    """Where the frozen program looks for its own files."""
    return DIST / f"{NAME}.app/Contents/Resources" if sys.platform == "darwin" else FROZEN / "_internal"


def bill_of_materials() -> pathlib.Path:
    """Where it is written down what this system's program is made of."""
    system = {"linux": "linux-x86_64", "win32": "windows-x64", "darwin": "macos-arm64"}[sys.platform]
    return DIST / f"{PROGRAM}-{version()}-{system}.cdx.json"


def make_environment() -> None:
    """A clean environment with the program's libraries and PyInstaller only: what else were there, would be frozen."""
    wanted, pinned = requirements("freeze"), CONSTRAINTS.read_text(encoding="utf-8")
    stamp = hashlib.sha256("\n".join([*wanted, pinned, sys.version, str(VENV)]).encode()).hexdigest()
    mark = VENV / ".ready"
    if mark.exists() and mark.read_text() == stamp:
        return
    say(f"Making the environment for freezing in {VENV.relative_to(ROOT)}/")
    call(sys.executable, "-m", "venv", "--clear", VENV)
    call(PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-c", CONSTRAINTS, *wanted)
    _must_have_no_cuda()
    mark.write_text(stamp)


def _must_have_no_cuda() -> None:
    """Some indexes give torch with several gigabytes of libraries for graphics cards, which nobody could download."""
    found = subprocess.run([PYTHON, "-c", "import nvidia"], capture_output=True).returncode == 0
    if found:
        shutil.rmtree(VENV)
        sys.exit("pip took torch for graphics cards. Set PIP_EXTRA_INDEX_URL to an index of torch for processors only.")


def _run_pyinstaller() -> str:
    say("Freezing (a few minutes)")
    shutil.rmtree(FROZEN, ignore_errors=True)
    command = [PYTHON, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", DIST]
    command += ["--workpath", BUILD / "pyinstaller", HERE / "shelfwise.spec"]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": source_time(), "PYTHONPATH": ""}
    done = subprocess.run(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
    (BUILD / "pyinstaller.log").write_text(done.stderr, encoding="utf-8")
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        sys.exit("PyInstaller failed.")
    return done.stderr


def _must_have_found_all(log: str) -> None:
    """PyInstaller only warns about a library it does not find, and the window then opens nowhere else."""
    missing = [package for library, package in XCB_OF_QT.items() if f"'{library}'" in log]
    if missing:
        sys.exit(f"Qt needs libraries that this computer lacks. Please run: apt-get install {' '.join(missing)}")


def strip(folder: pathlib.Path) -> None:
    """Take the symbols out of the libraries, 120 MB."""
    found = [path for path in (folder / "_internal").rglob("*.so*") if not path.is_symlink()]
    call("strip", "--strip-unneeded", *(path for path in found if not path.parent.match(NEVER_STRIPPED)))


def link_twins(folder: pathlib.Path) -> None:
    """Keep a library once that several packages bring; in the other places a link leads to it."""
    kept: dict[str, pathlib.Path] = {}
    for path in sorted((folder / "_internal").rglob("*.so*")):
        if path.is_symlink() or not path.is_file():
            continue
        first = kept.setdefault(sha256(path), path)
        if first != path:
            path.unlink()
            path.symlink_to(os.path.relpath(first, path.parent))


def megabytes(folder: pathlib.Path) -> float:
    """What a folder or file takes on the disk, in units of 2^20 bytes."""
    files = folder.rglob("*") if folder.is_dir() else [folder]
    return sum(path.lstat().st_size for path in files if path.is_symlink() or path.is_file()) / 2**20
