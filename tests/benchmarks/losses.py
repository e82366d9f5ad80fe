"""The table of README.md of what was broken on purpose, and what was lost: counted by the scripts that break things.

    python tests/benchmarks/losses.py run [--kills 280] [--flips 500] [--seed 0]    break everything, count, write
    python tests/benchmarks/losses.py take FILE…       counts that a script told with --json instead of running it
    python tests/benchmarks/losses.py write            only write the table of the counts there are

The counts are kept in losses.json; a test sees to it that README.md shows them.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
COUNTS, README = HERE / "losses.json", ROOT / "README.md"
BEGIN, END = "<!-- counted by tests/benchmarks/losses.py -->\n", "<!-- until here -->\n"
FAULTS = ("tests/end_to_end/test_faults.py", "tests/ui/test_faults_in_window.py")
HOSTILE = (
    "tests/services/test_hostile_contents.py", "tests/importing/test_any_bytes.py",
    "tests/importing/test_huge_lines.py", "tests/importing/test_packing.py",
    "tests/recommender/contract/test_artifacts.py",
)  # fmt: skip
HEAD = (
    "| broken | how often | wholly done | as before | told plainly | lost |\n"
    "|---|---|---|---|---|---|\n"
)  # fmt: skip
WORDS = {
    "import": "killed in an import", "undo": "killed in an undo", "train": "killed in a training",
    "save a model": "killed while a model takes over",
    "update an old file": "killed while an old file is brought up to date", "backup": "killed in a backup",
    "restore": "killed in a restore", "restore a damaged file": "killed in a restore of a damaged file",
    "rescue": "killed in a rescue", "export": "killed while a table is written over another",
    "settings": "killed while settings are written",
    "window: import": "window killed in an import or its undo", "window: train": "window killed in a training",
    "window: edit": "window killed while names are edited", "window: settings": "window killed while its look changes",
}  # fmt: skip


def rows(counts: dict[str, Any]) -> Iterator[tuple[str, int, str, str, str, int]]:
    """The rows of the table."""
    for kind, words in WORDS.items():
        if (found := counts["killed"].get(kind)) is not None:
            yield words, found["kills"], str(found["in"]), str(found["out"]), "", found["lost"]
    flips = counts["flipped"]
    yield (
        "one bit of the shop file flipped", flips["flips"], "", f"{flips['harmless']} harmless", str(flips["told"]),
        flips["lost"],
    )  # fmt: skip
    for kind, words in (
        ("faults", "full, read-only, forbidden, gone, replaced, held, oddly named, short of memory"),
        ("hostile", "bombs, lines without end, any bytes, wrong JSON, wrong weights"),
    ):
        if (found := counts.get(kind)) is not None:
            yield words, found["tests"], "", "", "", found["failed"]


def table(counts: dict[str, Any]) -> str:
    """The table as it stands in README.md."""
    lines = ("|".join(f" {cell} " if cell != "" else " " for cell in row) for row in rows(counts))
    return HEAD + "".join(f"|{line}|\n" for line in lines)


def shown(text: str) -> str:
    """The table that a text of README.md holds."""
    return text.partition(BEGIN)[2].partition(END)[0]


def write(counts: dict[str, Any]) -> None:
    """Keep the counts, and put their table into README.md."""
    COUNTS.write_text(json.dumps(counts, indent=1) + "\n", encoding="utf-8")
    text = README.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    assert begin and end, "README.md has no place for the table"
    README.write_text(before + begin + table(counts) + end + after, encoding="utf-8")


def take(counts: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    """The counts with what a script told in place of what it told before."""
    if "results" in told:
        return {**counts, "killed": {**counts.get("killed", {}), **told["results"]}}
    if "flips" in told:
        flips = {name: told.get(name, 0) for name in ("flips", "harmless", "told", "restored")}
        return {**counts, "flipped": {**flips, "lost": told["mistakes"]}}
    return {**counts, **told}


def _told(script: str, *arguments: str) -> dict[str, Any]:
    line = [sys.executable, str(HERE / script), "--json", *arguments]
    ran = subprocess.run(line, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, check=False)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def _tested(files: tuple[str, ...]) -> dict[str, int]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        line = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", *files]
        subprocess.run(line, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
        suite = next(ElementTree.parse(report).iter("testsuite")).attrib
    count, skipped = int(suite["tests"]), int(suite["skipped"])
    return {"tests": count - skipped, "failed": int(suite["failures"]) + int(suite["errors"])}


def main() -> int:
    """Do as told; 1 when something was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run")
    for name, count in (("kills", 280), ("flips", 500), ("seed", 0)):
        run.add_argument(f"--{name}", type=int, default=count)
    commands.add_parser("take").add_argument("files", nargs="+", type=Path)
    commands.add_parser("write")
    options = parser.parse_args()
    counts = json.loads(COUNTS.read_text(encoding="utf-8")) if COUNTS.exists() else {}
    if options.command == "run":
        seed = str(options.seed)
        counts = take(counts, _told("kill_tests.py", "--kills", str(options.kills), "--seed", seed))
        counts = take(counts, _told("bit_flips.py", "--flips", str(options.flips), "--seed", seed))
        counts = take(counts, {"faults": _tested(FAULTS), "hostile": _tested(HOSTILE)})
    elif options.command == "take":
        for file in options.files:
            counts = take(counts, json.loads(file.read_text(encoding="utf-8")))
    write(counts)
    return 1 if sum(row[-1] for row in rows(counts)) else 0


if __name__ == "__main__":
    sys.exit(main())
