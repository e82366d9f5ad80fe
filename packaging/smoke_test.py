"""Try the frozen program out as somebody who just installed it.

    python3 packaging/smoke_test.py [PROGRAM]

It runs as a normal user who may only read the program, in a fresh home, from a folder full of traps, and without any
network where the system can take it away. Its output must be clean, and it may leave nothing behind. Where there are
Xvfb and AT-SPI, its window is driven from outside too, as a screen reader does.
"""

from __future__ import annotations

import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from project import DIST, NAME, PROGRAM, say, version

HERE = pathlib.Path(__file__).resolve().parent
_NOBODY = "65534"
_TRAPS = ("torch.py", "numpy.py", "recsys_gui.py", "sqlite3.py", "json.py")
_SECONDS = 600
_DRIVE = ("drive.sh", "drive.py")
_DRIVEN_WITH = ("xvfb-run", "dbus-run-session", "openbox", "/usr/bin/python3")


class SmokeTestError(Exception):
    """What the frozen program did wrong."""


def frozen_program() -> pathlib.Path:
    """Where `dev.py freeze` puts the program of this system; on Windows the one that writes to a console."""
    if sys.platform == "win32":
        return DIST / PROGRAM / "recsys-gui.exe"
    if sys.platform == "darwin":
        return DIST / f"{NAME}.app" / "Contents" / "MacOS" / PROGRAM
    return DIST / PROGRAM / PROGRAM


def smoke_test(program: pathlib.Path) -> None:
    """Go through everything.

    Raises:
        SmokeTestError: something was not as it must be.
    """
    with tempfile.TemporaryDirectory(prefix="shelfwise-smoke-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        user = User(folder)
        say(f"The smoke test runs {user.description}")
        program = _within_reach(program, user, folder)
        before = _contents(program.parent)
        _tells_its_version(program, user)
        _tests_itself(program, user)
        _says_that_there_is_no_screen(program, user)
        _refuses_what_is_no_shop(program, user)
        _is_driven_from_outside(program, user, folder)
        if _contents(program.parent) != before:
            raise SmokeTestError("The program changed the folder it is installed in.")


def _within_reach(program: pathlib.Path, user: User, folder: pathlib.Path) -> pathlib.Path:
    """The program, or a copy of it when this user may not even look into the folder it was made in."""
    if sys.platform != "linux" or user.may_run(program):
        return program
    shutil.copytree(program.parent, folder / "installed", symlinks=True)
    return folder / "installed" / program.name


class User:
    """A user of this computer who never used the program: an own home, a strange working folder, no network."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.home, self.place = folder / "home", folder / "somewhere else 别处"
        for path in (self.home, self.place):
            path.mkdir()
        for trap in _TRAPS:
            (self.place / trap).write_text("raise SystemExit('the program ran a file of its working folder')\n")
        self._prefix, self.description = self._without_rights()

    def run(self, program: pathlib.Path | str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """What the program answers, with nothing in its environment that a desktop would not set."""
        command = [*self._prefix, str(program), *arguments]
        return subprocess.run(
            command, cwd=self.place, env=self._environment() | environment, capture_output=True, text=True,
            encoding="utf-8", errors="replace", timeout=_SECONDS,
        )  # fmt: skip

    def may_run(self, program: pathlib.Path) -> bool:
        """Whether this user can reach a program at all."""
        return subprocess.run([*self._prefix, "test", "-x", str(program)], capture_output=True).returncode == 0

    def _environment(self) -> dict[str, str]:
        if sys.platform == "win32":
            own = {name: str(self.home) for name in ("USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP")}
            return {**os.environ, **own, "PYTHONUTF8": "1"}
        return {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": str(self.home)}

    def _without_rights(self) -> tuple[list[str], str]:
        """A command before the program's own, and what it does in words."""
        if sys.platform != "linux":
            return [], "as this user; the network stays, because only Linux can take it away here"
        if os.geteuid() == 0:
            for path in (self.home, self.place):
                shutil.chown(path, int(_NOBODY), int(_NOBODY))
            drop = ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", "--inh-caps=-all"]
            return ["unshare", "--net", *drop], "as the user nobody, without any network"
        alone = ["unshare", "--user", "--map-current-user", "--net"]
        if subprocess.run([*alone, "true"], capture_output=True).returncode == 0:
            return alone, "as this user, without any network"
        return [], "as this user; the network stays, because this system does not let a user take it away"


def _tells_its_version(program: pathlib.Path, user: User) -> None:
    said = user.run(program, "--version")
    if said.stdout.strip() != f"recsys-gui {version()}" or said.stderr:
        raise SmokeTestError(f"--version said {said.stdout!r} and {said.stderr!r}.")


def _tests_itself(program: pathlib.Path, user: User) -> None:
    picture, started = user.home / "window.png", time.monotonic()
    said = user.run(program, "--self-test", "--screenshot", str(picture))
    print(said.stdout, end="")
    if said.returncode or said.stderr or not said.stdout.rstrip().endswith("Everything works."):
        reports = [path.read_text(encoding="utf-8") for path in user.home.rglob("crash-*.txt")]
        raise SmokeTestError(
            "\n".join((f"--self-test ended with {said.returncode} and said:", said.stdout, said.stderr, *reports))
        )
    if not picture.exists() or picture.stat().st_size < 10_000:
        raise SmokeTestError("The picture of the window is empty.")
    if left := [path.name for path in user.home.iterdir() if path != picture and not path.name.startswith(".")]:
        raise SmokeTestError(f"--self-test left something behind: {', '.join(sorted(left))}")
    say(f"--self-test took {time.monotonic() - started:.0f} s")


def _says_that_there_is_no_screen(program: pathlib.Path, user: User) -> None:
    if sys.platform != "linux":
        return
    said = user.run(program)
    if said.returncode != 1 or "no screen" not in said.stderr or said.stderr.count("\n") > 1:
        raise SmokeTestError(f"Without a screen the program ended with {said.returncode} and said {said.stderr!r}.")


def _refuses_what_is_no_shop(program: pathlib.Path, user: User) -> None:
    said = user.run(program, "train", str(user.place / "json.py"))
    if said.returncode != 1 or "Traceback" in said.stderr or not said.stderr.strip():
        raise SmokeTestError(f"A file that is no shop gave {said.returncode} and {said.stderr!r}.")


def can_drive() -> bool:
    """Whether this computer has a screen to draw on, a bus to talk over, and the library to talk with."""
    if sys.platform != "linux" or not all(shutil.which(tool) for tool in _DRIVEN_WITH):
        return False
    look = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    return subprocess.run(["/usr/bin/python3", "-c", look], capture_output=True).returncode == 0


def small_sales() -> str:
    """Sales of a year in a small shop, with habits: customers come back for the same few products."""
    first, rows = datetime.date(2024, 1, 1), ["date,order,customer,product,quantity,price"]
    for number in range(3000):
        day, order = first + datetime.timedelta(days=number // 8), number // 3
        product = (number * number + number // 7) % 40
        rows.append(f"{day},{order},C{order * 7 % 90},P{product},{number % 3 + 1},{product % 9 + 1}.50")
    return "\n".join(rows)


def _is_driven_from_outside(program: pathlib.Path, user: User, folder: pathlib.Path) -> None:
    if not can_drive():
        say("Not driven from outside: that needs Linux with Xvfb, D-Bus, openbox and AT-SPI (see linux/drive.sh)")
        return
    for name in _DRIVE:
        shutil.copy(HERE / "linux" / name, folder / name)
    (folder / "sales.csv").write_text(small_sales(), encoding="utf-8")
    shop, started = user.home / "Corner shop 店.shop", time.monotonic()
    said = user.run(program, "import", str(shop), str(folder / "sales.csv"))
    if said.returncode:
        raise SmokeTestError(f"Bringing sales in ended with {said.returncode} and said {said.stderr!r}.")
    said = user.run("/bin/sh", str(folder / "drive.sh"), str(program), str(shop))
    if said.returncode or "nothing is left running" not in said.stdout:
        raise SmokeTestError(f"Driven from outside, the window failed:\n{said.stdout}{said.stderr}")
    say(f"Driven from outside in {time.monotonic() - started:.0f} s")


def _contents(folder: pathlib.Path) -> dict[str, tuple[int, int]]:
    found = ((path, path.lstat()) for path in folder.rglob("*"))
    return {str(path): (about.st_size, about.st_mtime_ns) for path, about in found}


def main(program: pathlib.Path | None = None) -> None:
    """Try out a program, or else the one that was frozen here."""
    program = program or frozen_program()
    if not program.exists():
        sys.exit(f"There is no {program}. Please run: python3 packaging/dev.py freeze")
    try:
        smoke_test(program.resolve())
    except SmokeTestError as error:
        sys.exit(f"The smoke test failed. {error}")
    say("The frozen program works")


if __name__ == "__main__":
    main(*map(pathlib.Path, sys.argv[1:2]))
