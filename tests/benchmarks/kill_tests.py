"""Kills the program at random moments and looks at what is left.

    python tests/benchmarks/kill_tests.py [--kills 200] [--seed 0] [--only import,undo,…] [--json]

The window, the engine and the command line are ended with SIGKILL while they import, undo, train, put a model to use,
edit, bring an old file up to date, back up, restore, rescue, export and write settings. After each kill the shop file
must pass the check, hold the work wholly or not at all, what was told to be done must be there, and the lists are
ranked; every backup must be whole, nothing may lie about, and the next window says what was cut off.
"""

from __future__ import annotations

import argparse
import collections
import json
import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

import window_kills
from kill_bench import Bench
from nursery import Process

from recsys_gui.base.files import sweep


def kill_all(bench: Bench, kills: int, seed: int, only: set[str]) -> tuple[dict[str, dict[str, int]], list[str]]:
    """What came of each kill, by kind of work, and what went wrong."""
    chance = random.Random(seed)
    random.seed(seed)
    names = [name for name in bench.cases if not only or name in only]
    lasts = {name: _shortest(bench, name) for name in names}
    results, mistakes = {name: collections.Counter[str]() for name in names}, list[str]()
    for number in range(kills):
        name = names[number % len(names)]
        wait = lasts[name] * chance.uniform(0.1, 1.02) ** 2  # oftener early, when files are written
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


def _kill_after(process: Process, seconds: float) -> None:
    end = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < end:
        time.sleep(0.002)
    process.kill()
    process.communicate()


def _shortest(bench: Bench, name: str) -> float:
    """Seconds that the work takes at its quickest; the first time, more has to be loaded."""
    return min(_duration(bench, name) for _ in range(1 if bench.cases[name].in_window else 2))


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
            window_kills.wait_for_engines(Path(made))
            return lasted
        assert process.stdout is not None
        if process.args[-1] == "--engine":
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
        bench = Bench(Path(folder))
        try:
            results, mistakes = kill_all(bench, options.kills, options.seed, only)
        finally:
            bench.close()
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
