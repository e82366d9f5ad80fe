"""Kills the program at random moments and looks at what is left.

    python tests/benchmarks/kill_tests.py [--kills 200] [--seed 0] [--only import,undo,…] [--json]

The window, the engine and the command line are ended with SIGKILL while they import, undo, train, put a model to use,
edit, bring an old file up to date, back up, restore, rescue and write settings. After each kill the shop file must pass
the check, hold the work wholly or not at all, what was told to be done must be there, and the lists are ranked; every
backup must be whole, nothing may lie about, and the next window says what was cut off.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import window_kills

from recsys_gui.base.files import sweep
from recsys_gui.base.progress import NullProgress
from recsys_gui.base.settings import Settings
from recsys_gui.engine import messages, wire
from recsys_gui.services.bringing_in.import_sales import import_sales
from recsys_gui.services.bringing_in.make_sample import make_sample
from recsys_gui.services.offering.recommend import OfferDesk
from recsys_gui.services.safekeeping import backups, checking
from recsys_gui.services.shops import summary
from recsys_gui.services.training.quick import fit_quick
from recsys_gui.store.file import migrate

ROOT = Path(__file__).resolve().parents[2]
LINES, SHOP_ORDERS = 6_000, 400
PROGRAM = [sys.executable, "-m", "recsys_gui"]


@dataclass(frozen=True)
class Case:
    """One kind of work.

    Attributes:
        start: prepares a folder and starts the process that works on ``mine.shop`` in it.
        judge: raises when what is left is wrong; gives ``in`` or ``out``.
        in_window: the kind of work that :mod:`window_kills` does, "" when no window is opened.
    """

    start: Callable[[Path], subprocess.Popen[bytes]]
    judge: Callable[[Path], str]
    in_window: str = ""


class Bench:
    """Files that all kills begin from, and the kinds of work."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shop, self.sales = folder / "ready.shop", folder / "more.csv"
        make_sample(self.shop, orders=SHOP_ORDERS)
        fit_quick(self.shop, NullProgress())
        self.sales.write_text(_sales(), encoding="utf-8")
        self.with_import = folder / "imported.shop"
        shutil.copy(self.shop, self.with_import)
        report = import_sales(self.with_import, self.sales)
        shutil.rmtree(folder / "imported backups", ignore_errors=True)
        assert report.import_id is not None
        self.import_id = report.import_id
        self.before, self.after = summary(self.shop).sales, summary(self.with_import).sales
        self.customer = self._some_customer()
        self.offers = OfferDesk(self.shop).offers(self.customer, ["all"], 5)
        self.cases: dict[str, Case] = {
            "import": Case(self._import, self._whole_import),
            "undo": Case(self._undo, self._whole_undo),
            "train": Case(self._train, self._still_serves),
            "save a model": Case(self._save_model, self._some_model_serves),
            "update an old file": Case(self._migrate, self._updates),
            "backup": Case(self._backup, self._backed_up),
            "restore": Case(self._restore, self._whole_undo),
            "restore a damaged file": Case(self._restore_damaged, self._comes_back),
            "rescue": Case(self._rescue, self._rescued),
            "settings": Case(self._settings, self._settings_readable),
            **{f"window: {kind}": self._window_case(kind) for kind in window_kills.KINDS},
        }

    def _window_case(self, kind: str) -> Case:
        def start(folder: Path) -> subprocess.Popen[bytes]:
            return window_kills.start(kind, Path(self._mine(folder)), self.sales, _started)

        def judge(folder: Path) -> str:
            shop = folder / "mine.shop"
            found = window_kills.left(shop, _started)
            _checked(folder)
            self._offers(folder)
            return window_kills.judge(kind, shop, found, self.before, self.after)

        return Case(start, judge, kind)

    def _some_customer(self) -> str:
        with sqlite3.connect(self.shop) as raw:
            return str(raw.execute("SELECT code FROM customers ORDER BY lines DESC LIMIT 1").fetchone()[0])

    def _run(self, folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
        return _started([*PROGRAM, *arguments], folder)

    def _engine(self, folder: Path, request: object) -> subprocess.Popen[bytes]:
        process = _started([*PROGRAM, "--engine"], folder)
        assert process.stdin is not None
        process.stdin.write(wire.encode(1, request))
        process.stdin.flush()
        return process

    def _mine(self, folder: Path, source: Path | None = None) -> str:
        return shutil.copy(source or self.shop, folder / "mine.shop")

    def _import(self, folder: Path) -> subprocess.Popen[bytes]:
        shop = self._mine(folder)
        if random.getrandbits(1):
            return self._run(folder, "import", shop, str(self.sales))
        return self._engine(folder, messages.ImportSales(shop, str(self.sales)))

    def _undo(self, folder: Path) -> subprocess.Popen[bytes]:
        return self._engine(folder, messages.UndoImport(self._mine(folder, self.with_import), self.import_id))

    def _train(self, folder: Path) -> subprocess.Popen[bytes]:
        return self._run(folder, "train", self._mine(folder), "--model", "mlp", "--seconds", "3")

    def _save_model(self, folder: Path) -> subprocess.Popen[bytes]:
        return self._engine(folder, messages.Train(self._mine(folder), "popular"))

    def _migrate(self, folder: Path) -> subprocess.Popen[bytes]:
        _old_copy(self.shop, folder / "mine.shop")
        return self._run(folder, "check", str(folder / "mine.shop"))

    def _backup(self, folder: Path) -> subprocess.Popen[bytes]:
        shop = self._mine(folder)
        backups.back_up(Path(shop))
        return self._run(folder, "backup", shop)

    def _restore(self, folder: Path) -> subprocess.Popen[bytes]:
        shop = Path(self._mine(folder))
        kept = backups.back_up(shop)
        assert kept is not None
        self._mine(folder, self.with_import)
        return self._run(folder, "restore", str(shop), str(kept.path))

    def _restore_damaged(self, folder: Path) -> subprocess.Popen[bytes]:
        shop = Path(self._mine(folder))
        kept = backups.back_up(shop)
        assert kept is not None
        _spoil(shop)
        return self._run(folder, "restore", str(shop), str(kept.path))

    def _rescue(self, folder: Path) -> subprocess.Popen[bytes]:
        shop = Path(self._mine(folder))
        _spoil(shop)
        return self._run(folder, "restore", str(shop), "--rescue")

    def _settings(self, folder: Path) -> subprocess.Popen[bytes]:
        code = (
            "import sys; from pathlib import Path; from recsys_gui.base.settings import Settings\n"
            "s = Settings(Path(sys.argv[1]))\n"
            "for n in range(100000): s.set('count', n); s.set('words', 'x' * (n % 5000))"
        )
        Settings(folder / "settings.json").set("theme", "dark")
        return _started([sys.executable, "-c", code, str(folder / "settings.json")], folder)

    def _whole_import(self, folder: Path) -> str:
        sales = _checked(folder)
        assert sales in (self.before, self.after), f"half an import: {sales}"
        self._offers(folder)
        return "in" if sales == self.after else "out"

    def _whole_undo(self, folder: Path) -> str:
        sales = _checked(folder)
        assert sales in (self.before, self.after), f"half an undo: {sales}"
        self._offers(folder)
        return "in" if sales == self.before else "out"

    def _still_serves(self, folder: Path) -> str:
        assert _checked(folder) == self.before
        offers = self._offers(folder)
        return "out" if offers == self.offers else "in"

    def _some_model_serves(self, folder: Path) -> str:
        return self._still_serves(folder)

    def _updates(self, folder: Path) -> str:
        with sqlite3.connect(folder / "mine.shop") as raw:
            version = raw.execute("PRAGMA user_version").fetchone()[0]
        assert _checked(folder) == self.before
        return "in" if version == migrate.newest() else "out"

    def _backed_up(self, folder: Path) -> str:
        assert _checked(folder) == self.before
        return "in" if len(backups.backups_of(folder / "mine.shop").backups) == 2 else "out"

    def _comes_back(self, folder: Path) -> str:
        shop = folder / "mine.shop"
        assert shop.exists(), "neither the damaged file nor the backup"
        found = checking.check(shop)
        if not found.whole:
            backups.restore(shop, backups.backups_of(shop).backups[-1].path)
        assert _checked(folder) == self.before
        return "in" if found.whole else "out"

    def _rescued(self, folder: Path) -> str:
        shop = folder / "mine.shop"
        assert shop.exists(), "neither the damaged file nor the rescued one"
        found = checking.check(shop)
        if not found.whole:
            backups.rescue(shop)
        assert _checked(folder) > self.before / 2
        return "in" if found.whole else "out"

    def _settings_readable(self, folder: Path) -> str:
        stored = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        assert stored["theme"] == "dark"
        return "in" if "count" in stored else "out"

    def _offers(self, folder: Path) -> list[object]:
        offers = OfferDesk(folder / "mine.shop").offers(self.customer, ["all"], 5)
        assert len(offers) == 5
        return list(offers)


def _sales() -> str:
    chance = random.Random(3)
    rows = ["Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country"]
    for line in range(LINES):
        product, customer = chance.randrange(300), chance.randrange(500)
        day, price = f"2012-0{1 + line % 6}-1{line % 9} 10:00:00", f"{1 + product / 100:.2f}"
        order = 900_000 + line // 4
        rows.append(f"{order},K{product},KILLED {product},{1 + line % 3},{day},{price},{50_000 + customer},France")
    return "\n".join(rows)


def _started(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "SHELFWISE_HOME": str(folder / "home")}
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=variables, cwd=folder
    )


def _old_copy(shop: Path, to: Path) -> None:
    """The shop as the version before the newest wrote it: what the last step made is taken out again."""
    step = max(migrate.STEPS.glob("[0-9]*_*.sql")).read_text(encoding="utf-8")
    shutil.copy(shop, to)
    with sqlite3.connect(to, isolation_level=None) as raw:
        for line in step.splitlines():
            words = line.split()
            if words[:2] == ["CREATE", "TABLE"]:
                raw.execute(f"DROP TABLE {words[2]}")
            elif words[:2] == ["ALTER", "TABLE"]:
                raw.execute(f"ALTER TABLE {words[2]} DROP COLUMN {words[5]}")
        raw.execute(f"PRAGMA user_version = {migrate.newest() - 1}")
    raw.close()


def _spoil(shop: Path) -> None:
    data = bytearray(shop.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = b"\x5a" * 4096
    shop.write_bytes(data)


def _checked(folder: Path) -> int:
    """The sale lines of a shop that passes the check, as its backups do."""
    shop = folder / "mine.shop"
    found = checking.check(shop)
    assert found.whole, [str(problem) for problem in found.problems]
    for kept in backups.backups_of(shop).backups:
        assert not kept.problem, kept
        assert checking.check(kept.path).whole or kept.reason == "before update"
    return found.sales


def kill_all(bench: Bench, kills: int, seed: int, only: set[str]) -> tuple[dict[str, dict[str, int]], list[str]]:
    """What came of each kill, by kind of work, and what went wrong."""
    chance = random.Random(seed)
    random.seed(seed)
    names = [name for name in bench.cases if not only or name in only]
    lasts = {name: _duration(bench, name) for name in names}
    results, mistakes = {name: collections.Counter[str]() for name in names}, list[str]()
    for number in range(kills):
        name = names[number % len(names)]
        wait = lasts[name] * chance.uniform(0.25, 1.05)
        with tempfile.TemporaryDirectory(dir=bench.folder) as made:
            folder = Path(made)
            process = bench.cases[name].start(folder)
            _kill_after(process, wait)
            try:
                came = bench.cases[name].judge(folder)
                results[name][came] += 1
                _nothing_lies_about(folder)
                print(f"{number + 1} of {kills}: {name} after {wait:.2f} s: {came}", file=sys.stderr, flush=True)
            except Exception:
                print(f"{number + 1} of {kills}: {name} after {wait:.2f} s: LOST", file=sys.stderr, flush=True)
                results[name]["lost"] += 1
                mistakes.append(f"{name}, killed after {wait:.3f} s: {traceback.format_exc()}")
    told = {
        name: {"kills": sum(found.values()), "in": found["in"], "out": found["out"], "lost": found["lost"]}
        for name, found in results.items()
    }
    return told, mistakes


def _kill_after(process: subprocess.Popen[bytes], seconds: float) -> None:
    end = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < end:
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def _duration(bench: Bench, name: str) -> float:
    """Seconds that the work takes when it is let done."""
    if name == "settings":
        return 1.0
    kind = bench.cases[name].in_window
    with tempfile.TemporaryDirectory(dir=bench.folder) as made:
        process = bench.cases[name].start(Path(made))
        began = time.monotonic()
        if kind:
            while window_kills.steps_done(Path(made) / "mine.shop") < window_kills.KINDS[kind]:
                assert process.poll() is None, name
                time.sleep(0.01)
            lasted = time.monotonic() - began
            process.kill()
            process.communicate()
            window_kills.wait_for_engines(Path(made) / "home")
            return lasted
        assert process.stdout is not None
        if process.args[-1] == "--engine":  # type: ignore[index]
            while b'"done": true' not in (line := process.stdout.readline()):
                assert line, name
            lasted = time.monotonic() - began
        else:
            process.stdout.read()
            process.wait()
            lasted = time.monotonic() - began
        process.kill()
        process.communicate()
        return lasted


def _nothing_lies_about(folder: Path) -> None:
    """What a killed process left half written goes when the program next looks into the folder."""
    for place in (folder, folder / "mine backups"):
        sweep(place)
        left = [path.name for path in place.glob(".*")] if place.is_dir() else []
        assert not left, left


def main() -> int:
    """Kill, look, count; 1 when something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="shelfwise-kills-") as folder:
        only = {name.strip() for name in options.only.split(",") if name.strip()}
        results, mistakes = kill_all(Bench(Path(folder)), options.kills, options.seed, only)
    if options.json:
        print(json.dumps({"results": results, "mistakes": len(mistakes)}))
    else:
        for name, found in results.items():
            print(f"{name}: {found['kills']} kills, {found.get('in', 0)} wholly in, {found.get('out', 0)} wholly out")
        print(f"lost or damaged: {len(mistakes)}")
    for mistake in mistakes[:10]:
        print(mistake, file=sys.stderr)
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
