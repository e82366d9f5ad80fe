"""A working day of the window in minutes: what grows, what stays behind, whether the shop file gets its size back.

    python tests/benchmarks/long_run.py [--selections 2000] [--imports 50] [--trainings 20] [--edits 500]

One real window with its real engines is worked in: customers are looked at, a file is imported and taken back,
models are trained and put to use, names are edited and the edits taken back, pages, themes and languages change. A
tenth of it warms up. From there on to the end the memory of the window and its engines may grow by less than a tenth,
and the same files, threads, processes and widgets must be open as before. Needs Linux, which tells all of this.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MODELS = ("popular", "usual", "item_to_item", "ease")
PAGES = ("today", "insights", "data", "train", "recommend")
LANGUAGES, THEMES = ("zh_CN", "en"), ("dark", "light")
MOST_GROWTH = 0.10
ORDERS, LINES = 150, 600
CALM = 5_000
"""Milliseconds in which the window gives back what it no longer needs."""
SPARE = 512 << 10
"""Free bytes that a shop file may keep for what comes next."""


@dataclass(frozen=True)
class Day:
    """How much is done."""

    selections: int
    imports: int
    trainings: int
    edits: int
    looks: int

    def share(self, part: float) -> Day:
        """So much of it, and at least two of everything and each model once: the first of a kind loads what it needs.

        What a model keeps in the file and in the engine differs much from one to the next, so the same serves after.
        """
        part_of = Day(*(max(2, round(count * part)) for count in asdict(self).values()))
        return replace(part_of, trainings=-(-part_of.trainings // len(MODELS)) * len(MODELS))

    def less(self, other: Day) -> Day:
        """What is left after ``other``."""
        mine, theirs = asdict(self), asdict(other)
        return Day(*(max(0, mine[name] - theirs[name]) for name in mine))


@dataclass(frozen=True)
class State:
    """What the window and its engines hold when nothing is being done.

    Attributes:
        window, engine: megabytes of memory that are theirs alone, and their part of what they share.
        files, threads: open in the window's process. processes: engines. widgets: alive in the window.
        size: bytes of the shop file without its free pages.
    """

    window: float
    engine: float
    files: int
    threads: int
    processes: int
    widgets: int
    size: int


def measured(shop: Path) -> State:
    """The present state."""
    from PySide6.QtWidgets import QApplication

    for _ in range(3):
        gc.collect()
    children = _children(os.getpid())
    me = Path("/proc/self")
    return State(
        _memory(os.getpid()), sum(map(_memory, children)), len(list((me / "fd").iterdir())) - 1,
        len(list((me / "task").iterdir())), len(children), len(QApplication.allWidgets()), _used(shop),
    )  # fmt: skip


def _children(process: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            if parent == process:
                found.append(int(stat.parent.name))
    return found + [grandchild for child in found for grandchild in _children(child)]


def _memory(process: int) -> float:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def _used(shop: Path) -> int:
    """Asked by another process: whoever opens a file past the window's own connection takes its locks."""
    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); ask = lambda what: c.execute('PRAGMA ' + what)"
        ".fetchone()[0]; print((ask('page_count') - ask('freelist_count')) * ask('page_size')); c.close()"
    )
    import subprocess

    ran = subprocess.run([sys.executable, "-c", code, str(shop)], capture_output=True, text=True, check=True)
    return int(ran.stdout)


def sales_file(path: Path) -> Path:
    """Sales of a week that the shop does not have."""
    rows = ["Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country"]
    for line in range(LINES):
        product = line * 7 % 60
        order, day = 900_000 + line // 4, f"2011-12-{1 + line % 8:02d} 10:00:00"
        rows.append(f"{order},L{product},LONG {product},{1 + line % 3},{day},2.50,{50_000 + line // 4 % 40},France")
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


class Worker:
    """Does a day's work in the window, the kinds of work in turns."""

    def __init__(self, hands: object, shop: Path, sales: Path) -> None:
        from hands import Hands

        assert isinstance(hands, Hands)
        self.hands, self.shop, self.sales = hands, shop, sales
        browser = hands.window.desk.shop.browser
        self.codes = [row.code for row in browser.customers()]
        self.products = [row.id for row in browser.products()]
        self.done = dict.fromkeys(Day.__dataclass_fields__, 0)

    def work(self, day: Day) -> None:
        """Do all of ``day``, evenly mixed."""
        counts = asdict(day)
        turns = max(counts.values())
        did = dict.fromkeys(counts, 0)
        for turn in range(1, turns + 1):
            for kind, count in counts.items():
                while did[kind] < count * turn // turns:
                    getattr(self, f"_{kind}")(self.done[kind])
                    did[kind] += 1
                    self.done[kind] += 1
        self.rest()

    def rest(self) -> None:
        """Come to the same state each time: the thread that edits has begun, an offer is seen, nothing else runs."""
        from PySide6.QtCore import QDeadlineTimer

        self.hands.name_product(self.products[0], "Rest")
        self.hands.look_at(self.codes[0])
        self.hands.settle()
        calm = QDeadlineTimer(CALM)
        self.hands.until(calm.hasExpired)

    def _selections(self, number: int) -> None:
        self.hands.look_at(self.codes[number % len(self.codes)])

    def _imports(self, _number: int) -> None:
        before = self.hands.sales()
        self.hands.bring_in(self.sales)
        assert self.hands.sales() == before + LINES
        self.hands.take_back()
        assert self.hands.sales() == before

    def _trainings(self, number: int) -> None:
        self.hands.train(MODELS[number % len(MODELS)])

    def _edits(self, number: int) -> None:
        """Every second edit is taken back."""
        self.hands.name_product(self.products[number % len(self.products)], f"Name {number}")
        if number % 2:
            self.hands.undo()

    def _looks(self, number: int) -> None:
        """Another theme, another language, every page."""
        self.hands.window._set_theme(THEMES[number % 2])
        self.hands.settle()
        self.hands.program.change_language(LANGUAGES[number % 2])
        for page in PAGES:
            self.hands.window.show_page(page)
            self.hands.app.processEvents()
        self.hands.settle()


def run(folder: Path, day: Day) -> dict[str, object]:
    """Work through ``day``: the states after the warm-up and at the end, and what is wrong with the difference."""
    os.environ["SHELFWISE_HOME"] = str(folder / "home")
    from hands import Hands

    from recsys_gui.base.progress import NullProgress
    from recsys_gui.services.bringing_in.make_sample import make_sample
    from recsys_gui.services.training.quick import fit_quick

    shop, began = folder / "day.shop", time.monotonic()
    make_sample(shop, orders=ORDERS)
    fit_quick(shop, NullProgress())
    hands = Hands(shop)
    hands.settle()
    worker, first = Worker(hands, shop, sales_file(folder / "week.csv")), day.share(0.1)
    worker.work(first)
    warm = measured(shop)
    _tell("warm", warm, began)
    worker.work(day.less(first))
    end = measured(shop)
    _tell("end", end, began)
    hands.close()
    left = _children(os.getpid())
    wrong = wrongs(warm, end)
    wrong += [f"{len(left)} processes outlive the window"] if left else []
    wrong += _wrong_at_rest(shop)
    return {
        "done": worker.done, "warm": asdict(warm), "end": asdict(end), "seconds": round(time.monotonic() - began),
        "growth": round((end.window + end.engine) / (warm.window + warm.engine) - 1, 3), "wrong": wrong,
    }  # fmt: skip


def wrongs(warm: State, end: State) -> list[str]:
    """What grew that should not have; what every step leaves behind is much more than the two that may be spare."""
    found = []
    if end.window + end.engine > (warm.window + warm.engine) * (1 + MOST_GROWTH):
        found.append(f"memory grew from {warm.window + warm.engine:.0f} to {end.window + end.engine:.0f} MB")
    for what, spare in (("files", 2), ("threads", 2), ("processes", 0)):
        before, after = getattr(warm, what), getattr(end, what)
        if after > before + spare:
            found.append(f"{before} {what} became {after}")
    if end.widgets > warm.widgets * 1.05:
        found.append(f"{warm.widgets} widgets became {end.widgets}")
    if end.size > warm.size * 1.1:
        found.append(f"the shop file grew from {warm.size:,} to {end.size:,} bytes")
    return found


def _wrong_at_rest(shop: Path) -> list[str]:
    """What is wrong with the file once the window is closed; it gives free pages back where there are many."""
    before = shop.stat().st_size
    with contextlib.closing(sqlite3.connect(shop)) as raw:
        raw.execute("VACUUM")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        sound = raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    wrong = [] if sound else ["the shop file is damaged"]
    if before > 1.3 * shop.stat().st_size + SPARE:
        wrong.append(f"the shop file keeps {before:,} bytes of which {shop.stat().st_size:,} are needed")
    return wrong


def _tell(when: str, state: State, began: float) -> None:
    print(f"{time.monotonic() - began:.0f} s, {when}: {state}", file=sys.stderr, flush=True)


def main() -> int:
    """Work, look, tell; 1 when something grew or stayed behind."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, count in (("selections", 2000), ("imports", 50), ("trainings", 20), ("edits", 500), ("looks", 12)):
        parser.add_argument(f"--{name}", type=int, default=count)
    parser.add_argument("--json", action="store_true")
    options = vars(parser.parse_args())
    as_json = options.pop("json")
    sys.path.insert(0, str(Path(__file__).parent))
    folder = Path(tempfile.mkdtemp(prefix="shelfwise-day-"))
    try:
        found = run(folder, Day(**options))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(found) if as_json else "\n".join(f"{name}: {value}" for name, value in found.items()))
    left = [thread.name for thread in threading.enumerate() if thread is not threading.main_thread()]
    print(f"threads at the end: {left}", file=sys.stderr)
    return 1 if found["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
