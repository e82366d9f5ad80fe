"""Drives the real window from outside, by what a screen reader sees and by keys; the system's own Python runs it.

/usr/bin/python3 outside.py FOLDER_OF_DRIVE SHOP PROGRAM ARGUMENT…
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

sys.path.insert(0, sys.argv[1])
from drive import DriveError, Window, wait  # noqa: E402

_KEYS = {"F2": 0xFFBF, "Return": 0xFF0D, "Tab": 0xFF09, "Down": 0xFF54, "Right": 0xFF53, "Escape": 0xFF1B}
_BETWEEN = 0.15


class Hands:
    """Types as a person would, into whatever has the focus."""

    def press(self, key: str) -> None:
        Atspi.generate_keyboard_event(_KEYS[key], None, Atspi.KeySynthType.SYM)
        time.sleep(_BETWEEN)

    def type(self, words: str) -> None:
        Atspi.generate_keyboard_event(0, words, Atspi.KeySynthType.STRING)
        time.sleep(_BETWEEN)


def everything(window: Window):
    """Every control that shows, whatever its role."""
    waiting = [window.application()]
    while waiting:
        control = waiting.pop()
        if control is None:
            continue
        yield control
        if control.get_role_name() not in ("table", "tree table", "tree", "list"):
            waiting += [control.get_child_at_index(place) for place in range(control.get_child_count())]


def named(window: Window, name: str):
    """The control that is called so, or None."""
    shown = (one for one in everything(window) if one.get_state_set().contains(Atspi.StateType.SHOWING))
    return next((one for one in shown if one.get_name() == name), None)


def beginning(window: Window, role: str, start: str):
    """The control of a role whose name begins so, or None."""
    return next(
        (one for one in window.controls(role, showing=role != "menu item") if one.get_name().startswith(start)), None
    )


def cells_of(window: Window, role: str) -> list[str]:
    """What stands in every cell of the largest table of a role that shows."""
    tables = [(one, one.get_table_iface()) for one in window.controls(role)]
    if not tables:
        return []
    _, table = max(tables, key=lambda pair: pair[1].get_n_rows() * pair[1].get_n_columns())
    rows, columns = min(table.get_n_rows(), 30), table.get_n_columns()
    found = [table.get_accessible_at(row, column) for row in range(rows) for column in range(columns)]
    return [cell.get_name() for cell in found if cell]


def open_and_search(window: Window, hands: Hands, customer: str) -> None:
    """The shop named at the start is open; the command box finds a customer, whose offers can be read."""
    wait("the shop", lambda: window.has("frame", "Sample"))
    window.press("menu item", "Find anything")
    wait("the command box", lambda: named(window, "Find a customer, product or command"))
    hands.type(customer)
    time.sleep(1)
    hands.press("Return")
    wait("the page Recommend", lambda: window.has("label", f"Customer {customer}"))

    def offers():
        return [cell for role in ("tree table", "tree", "table") for cell in cells_of(window, role) if "ought" in cell]

    read = wait("an offer with its reason", offers)
    print(f"Offer: {read[0]}", flush=True)


def edit_and_undo(window: Window, hands: Hands) -> None:
    """A name typed into a cell stands there, and is the old one again after Undo."""
    window.press("menu item", "Data")
    tab = wait("the tab of products", lambda: beginning(window, "page tab", "Products"))
    tab.get_action_iface().do_action(0)
    wait("the table of products", lambda: named(window, "Products"))
    before = wait("its cells", lambda: cells_of(window, "table"))
    table = named(window, "Products")
    table.get_component_iface().grab_focus()
    time.sleep(0.5)
    for key in ("Down", "Right"):
        hands.press(key)
    hands.press("F2")
    time.sleep(0.5)
    hands.type("Thing with another name")
    hands.press("Return")
    wait("the new name", lambda: any("Thing with another name" in cell for cell in cells_of(window, "table")))
    undo = wait("the step in the menu", lambda: beginning(window, "menu item", "Undo:"))
    undo.get_action_iface().do_action(0)
    wait("the old name", lambda: cells_of(window, "table")[: len(before)] == before)
    print(f"Edited and undone: {before[1]}", flush=True)


def train(window: Window, hands: Hands) -> None:
    """A training starts, and the numbers of its curve change from round to round."""
    window.press("menu item", "Train")
    methods = wait("the list of methods", lambda: named(window, "Models"))
    methods.get_component_iface().grab_focus()
    hands.type("MLP")
    window.press("menu item", "Start or pause training")

    def told():
        chart = named(window, "Quality of the lists")
        return chart.get_description() if chart else ""

    first = wait("the first round", told)
    second = wait("another number in the curve", lambda: told() if told() != first else "")
    print(f"Curve: {first} / {second}", flush=True)
    window.press("menu item", "Stop and keep best")
    wait("the verdict", lambda: window.has("push button", "Train again") or window.has("button", "Train again"))


def speak_chinese(window: Window) -> None:
    """Another language is spoken at once."""
    with contextlib.suppress(GLib.GError):  # the window is built anew before it can answer
        window.press("menu item", "简体中文")
    wait("Chinese", lambda: window.has("list item", "数据"))
    print("Chinese is spoken", flush=True)


def main() -> int:
    """Drive the program, then quit it by its menu; the exit code of the program."""
    Atspi.set_timeout(60_000, 60_000)  # a slow computer may take its time to answer
    process = subprocess.Popen(sys.argv[3:])
    window, hands = Window(process), Hands()
    try:
        wait("the window", lambda: window.has("frame", "Shelfwise"))
        open_and_search(window, hands, sys.argv[2])
        edit_and_undo(window, hands)
        train(window, hands)
        speak_chinese(window)
        leave = wait("the way out", lambda: beginning(window, "menu item", "退出"))
        with contextlib.suppress(GLib.GError):  # a program that quits at once does not answer any more
            leave.get_action_iface().do_action(0)
        return process.wait(60)
    except DriveError as error:
        print(error, file=sys.stderr)
        for control in everything(window):
            if control.get_name() and control.get_state_set().contains(Atspi.StateType.SHOWING):
                focus = "*" if control.get_state_set().contains(Atspi.StateType.FOCUSED) else ""
                print(f"{focus}{control.get_role_name()}: {control.get_name()[:70]}", file=sys.stderr)
        return 1
    finally:
        process.kill()


if __name__ == "__main__":
    sys.exit(main())
