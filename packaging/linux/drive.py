"""Drive the window of the program from outside, as a screen reader does: open a shop, look at every page, quit.

    packaging/linux/drive.sh [PROGRAM [SHOP]]

Without a shop file it opens the sample, which takes longer.

It runs under the system's own Python, which has the AT-SPI library of the desktop; drive.sh makes a screen for it.
"""

from __future__ import annotations

import contextlib
import pathlib
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.filterwarnings("ignore", category=DeprecationWarning)
_PATIENCE = 600.0
_PAGES = ("Today", "Recommend", "Data", "Train", "Insights")


class DriveError(Exception):
    """The window is not as it must be."""


def wait(what: str, look: Callable[[], object]) -> object:
    """What ``look`` gives once that is something; windows need their time."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            if found := look():
                return found
        except GLib.Error:  # a control that is just being replaced
            pass
        time.sleep(0.2)
    raise DriveError(f"In vain waited for: {what}.")


class Window:
    """The program's window, found by the number of its process."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process

    def application(self) -> Atspi.Accessible | None:
        if self.process.poll() is not None:
            raise DriveError(f"The program ended by itself, with {self.process.returncode}.")
        desktop = Atspi.get_desktop(0)
        applications = (desktop.get_child_at_index(place) for place in range(desktop.get_child_count()))
        return next((one for one in applications if one and one.get_process_id() == self.process.pid), None)

    def controls(self, role: str, showing: bool = True) -> Iterator[Atspi.Accessible]:
        """Every control of a role; a menu's items are there although they do not show."""
        application = self.application()
        waiting = [application] if application else []
        while waiting:
            control = waiting.pop()
            if control.get_role_name() == role and (not showing or _is_showing(control)):
                yield control
            if control.get_role_name() != "table":  # a table has a control for every cell
                children = (control.get_child_at_index(place) for place in range(control.get_child_count()))
                waiting += [child for child in children if child]

    def has(self, role: str, part: str) -> Atspi.Accessible | None:
        """The control of a role with ``part`` in its name, or None."""
        return next((one for one in self.controls(role) if part in one.get_name()), None)

    def press(self, role: str, name: str) -> None:
        """Press the control of a role and name, which must be usable."""

        def usable() -> Atspi.Accessible | None:
            found = (
                one
                for one in self.controls(role, showing=role != "menu item")
                if one.get_name() == name or one.get_name().startswith(f"{name}(")
            )
            return next((one for one in found if one.get_state_set().contains(Atspi.StateType.ENABLED)), None)

        control = wait(f"{role} “{name}”", usable)
        control.get_action_iface().do_action(0)

    def cells(self) -> list[str]:
        """The first cells of the largest table that shows."""
        tables = [one.get_table_iface() for one in self.controls("table")]
        largest = max(tables, key=lambda table: table.get_n_rows(), default=None)
        if largest is None or not largest.get_n_rows():
            return []
        return [largest.get_accessible_at(0, column).get_name() for column in range(largest.get_n_columns())]


def _is_showing(control: Atspi.Accessible) -> bool:
    return control.get_state_set().contains(Atspi.StateType.SHOWING)


def engines(pid: int) -> list[str]:
    """The engine processes of the program: its children, whichever of its threads has started them."""
    children = []
    for each in pathlib.Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):  # the thread has ended meanwhile
            children += each.read_text().split()
    commands = [pathlib.Path(f"/proc/{child}/cmdline").read_bytes().decode() for child in children]
    return [child for child, command in zip(children, commands, strict=True) if "--engine" in command]


def drive(window: Window, shop: str) -> None:
    """Everything a first visitor does."""
    wait("the window", lambda: window.has("frame", "Shelfwise"))
    if not shop:
        window.press("menu item", "Open the sample shop")
    wait("the shop", lambda: window.has("frame", pathlib.Path(shop).stem if shop else "Sample"))
    print("The shop is open", flush=True)
    for page in _PAGES:
        window.press("menu item", page)
        wait(f"the page {page}", lambda page=page: window.has("label", page))
    window.press("menu item", "Data")
    cells = wait("the table of products", lambda: any(window.cells()) and window.cells())
    print(f"Every page was shown; the first row of a table is: {cells[0]}", flush=True)
    wait("the engine", lambda: engines(window.process.pid))
    window.press("menu item", "简体中文")
    wait("Chinese", lambda: window.has("list item", "数据"))
    print("The engine runs, and the window speaks Chinese", flush=True)


def quit_by_menu(window: Window) -> None:
    """Quit, and see that nothing is left running."""
    children = engines(window.process.pid)
    window.press("menu item", "退出")
    if window.process.wait(_PATIENCE) != 0:
        raise DriveError(f"Quitting ended with {window.process.returncode}.")
    if left := [child for child in children if pathlib.Path(f"/proc/{child}").exists()]:
        raise DriveError(f"Quitting left processes: {', '.join(left)}.")


def main() -> None:
    """Drive the program named on the command line."""
    Atspi.set_timeout(60_000, 60_000)  # a slow computer may take its time to answer
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(sys.argv[1:], stderr=errors)
        window = Window(process)
        try:
            drive(window, sys.argv[2] if len(sys.argv) > 2 else "")
            quit_by_menu(window)
        except DriveError as error:
            sys.exit(f"{error}")
        finally:
            process.kill()
            errors.seek(0)
            print(errors.read().decode("utf-8", "replace"), file=sys.stderr, end="")
    print("Driven from outside and quit by the menu: nothing is left running")


if __name__ == "__main__":
    main()
