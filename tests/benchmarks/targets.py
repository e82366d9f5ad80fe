"""Every promise of speed and size, measured against its reference in the same run.

    python3 packaging/dev.py bench [--quick] [--only NAME,NAME] [--rounds 3] [--json FILE]

Prints a Markdown table: the target, the median of several rounds with the least and the most, what it is measured
against, and whether it holds in every round. ``--quick`` tries it all out on a small shop in some minutes; its figures
say nothing. What cannot be measured here (no frozen program, a library that is not installed) is told, not left out.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

import target_measures as measures
from measuring import flat, machine, markdown, spread


@dataclass
class Figure:
    """What one target came to.

    Attributes:
        name: of the target.
        limit: its bar, in ``unit``; ``at_least`` where more is better.
        against: what it was measured against.
        values: one for each round.
        missing: why there are none.
    """

    name: str
    limit: float
    unit: str
    against: str
    at_least: bool = False
    values: list[float] = field(default_factory=list)
    missing: str = ""

    @property
    def holds(self) -> bool:
        """Whether the bar was met in every round."""
        worst = min(self.values) if self.at_least else max(self.values)
        return worst >= self.limit if self.at_least else worst <= self.limit

    def row(self) -> list[str]:
        """The line of the table."""
        bar = f"{'≥' if self.at_least else '≤'} {self.limit:,g} {self.unit}"
        if not self.values:
            return [self.name, bar, f"not measured: {self.missing}", self.against, ""]
        middle, least, most = spread(self.values)
        told = f"{_short(middle)} {self.unit} ({_short(least)}–{_short(most)})"
        return [self.name, bar, told, self.against, "yes" if self.holds else "**no**"]


@dataclass(frozen=True)
class Target:
    """A way to measure, and the figures that come of it, by key."""

    measure: Callable[[pathlib.Path, bool], dict[str, float]]
    figures: dict[str, Figure]
    rounds: int = 3


def targets() -> dict[str, Target]:
    """All there are, by name."""
    return {
        "window": Target(measures.window, {
            "ratio": Figure("first window usable, 1 M-line shop", 1.5, "×", "a bare PySide6 window with a table"),
        }, 7),
        "import": Target(measures.importing, {
            "ratio": Figure("import of 1 M lines", 3, "×", "`sqlite3 .import` and the same indexes"),
        }),
        "loop": Target(measures.event_loop, {
            "p99": Figure("event loop at work, p99", 16, "ms", "a timer of 5 ms in the real window"),
            "worst": Figure("event loop at work, worst", 100, "ms", "the same"),
        }),
        "automatic": Target(measures.automatic, {
            "seconds": Figure("training `automatic`, 709 k lines", 120, "s", "the clock, 2 cores"),
            "gb": Figure("the same, peak memory", 2, "GB", "resident memory of all its processes"),
        }),
        "offers": Target(measures.offers_of_one, {
            "p95": Figure("a customer's offers, 50 k products, p95", 50, "ms", "a request to the engine and back"),
        }),
        "everyone": Target(measures.offers_of_all, {
            "rate": Figure("offers for everyone, 5 k products", 1000, "customers/s", "the clock", at_least=True),
        }),
        "growth": Target(measures.growth, {
            name: Figure(f"growth of {name}, 10 k to 1 M lines", 1.3, "× linear", "100 × the processor time of 10 k")
            for name in measures.GROWING
        }, 1),
        "sequence": Target(measures.sequence, {
            "ratio": Figure("a sequence model, same NDCG, time saved", 10, "×", "RecBole's SASRec", at_least=True),
        }, 1),
        "factors": Target(measures.factors, {
            "ndcg": Figure("`factors`, NDCG@10 of the list `new`", 1, "×", "implicit's ALS alone", at_least=True),
        }, 1),
        "installer": Target(measures.installer, {
            "mb": Figure("installer, compressed", 200, "MB", "the file in dist/"),
        }, 1),
    }  # fmt: skip


def measured(chosen: dict[str, Target], work: pathlib.Path, rounds: int, quick: bool,
             keep: Callable[[], None]) -> list[Figure]:  # fmt: skip
    """Measure in turn; what fails is noted, and the others go on."""
    for name, target in chosen.items():
        for turn in range(min(rounds, target.rounds) if rounds else target.rounds):
            print(f"{name}, round {turn + 1}", file=sys.stderr, flush=True)
            try:
                found = target.measure(work, quick)
            except measures.MissingError as error:
                _note(target, str(error))
                break
            except Exception as error:
                _note(target, f"{type(error).__name__}: {error}")
                break
            for key, figure in target.figures.items():
                figure.values.append(found[key])
            keep()
    return [figure for target in chosen.values() for figure in target.figures.values()]


def _note(target: Target, why: str) -> None:
    print(f"not measured: {why}", file=sys.stderr, flush=True)
    for figure in target.figures.values():
        figure.missing = why


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--rounds", type=int, default=0)
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    known = targets()
    chosen = {name: known[name] for name in options.only.split(",")} if options.only else known
    figures = [figure for target in chosen.values() for figure in target.figures.values()]

    def keep() -> None:
        if options.json is not None:
            told = {"machine": machine(), "quick": options.quick, "targets": [asdict(figure) for figure in figures]}
            options.json.write_text(json.dumps(told, indent=1), encoding="utf-8")

    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its modules compiled
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"SHELFWISE_HOME": folder, "PYTHONPYCACHEPREFIX": str(pathlib.Path(folder) / "compiled")}
        measured(chosen, pathlib.Path(folder), options.rounds or (1 if options.quick else 0), options.quick, keep)
    keep()
    print(markdown(["target", "bar", "measured", "against", "holds"], [figure.row() for figure in figures]))
    print(f"\n{flat(machine())}" + ("; a quick try: these figures say nothing" if options.quick else ""))


if __name__ == "__main__":
    main()
