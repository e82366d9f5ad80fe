"""How each target is measured; every function makes what it needs in a folder of its own, once."""

from __future__ import annotations

import importlib.util
import json
import pathlib
import sys
import time

import import_speed
import list_quality
import make_shop
import scale
from measuring import program, run

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
GROWING = ("import", "train automatic", "offers of all", "contact list")
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


class MissingError(Exception):
    """It cannot be measured here, and why."""


def made(work: pathlib.Path, lines: int, customers: int = 0, products: int = 0) -> pathlib.Path:
    """A made-up shop, made once."""
    name = f"{lines}-{customers}-{products}"
    file, shop = work / f"{name}.csv", work / f"{name}.shop"
    if not shop.exists():
        make_shop.write(file, make_shop.Size.of(lines, customers, products))
        program("import", shop, file)
    return shop


def window(work: pathlib.Path, quick: bool) -> dict[str, float]:
    """Seconds until the shop's first page is painted, beside seconds until a bare window is."""
    shop = made(work, 10_000 if quick else 1_000_000)

    def usable(kind: str) -> float:
        started = run([sys.executable, HERE / "start.py", kind, shop], **_OFFSCREEN)
        return float(json.loads(started.output)["usable"])

    if not (compiled := work / "started").exists():
        for kind in ("bare", "shop"):
            usable(kind)
        compiled.touch()
    return {"ratio": usable("shop") / usable("bare")}


def importing(work: pathlib.Path, quick: bool) -> dict[str, float]:
    """An import beside that of the ``sqlite3`` program."""
    file = work / "sample.csv"
    if not file.exists():
        import_speed.unpack(file)
        if quick:
            lines = file.read_text(encoding="utf-8").splitlines(keepends=True)[:20_000]
            file.write_text("".join(lines), encoding="utf-8")
    try:
        return {"ratio": import_speed.ours(file, work) / import_speed.bare(file, work)}
    except FileNotFoundError as error:
        raise MissingError("the program sqlite3 is not installed") from error


def event_loop(work: pathlib.Path, quick: bool) -> dict[str, float]:
    """The latest timer of all phases in which a job works."""
    size = ["--lines", 20_000, "--products", 2_000, "--seconds", 5] if quick else []
    out = work / "loop.json"
    run([sys.executable, HERE / "event_loop.py", *size, "--json", out], **_OFFSCREEN)
    phases = json.loads(out.read_text(encoding="utf-8"))
    del phases["a bare window"]
    return {key: max(phase[key] for phase in phases.values()) for key in ("p99", "worst")}


def automatic(work: pathlib.Path, quick: bool) -> dict[str, float]:
    """Training of the default model, with its backtest, on the first nine tenths of the sample."""
    shop = made(work, 10_000) if quick else _sample(work)
    taken = program("train", shop)
    return {"seconds": taken.seconds, "gb": taken.memory / 1e9}


def offers_of_one(work: pathlib.Path, quick: bool) -> dict[str, float]:
    """Offers of 200 customers asked of the engine as the window does, each for the first time."""
    from recsys_gui.engine.client import Client
    from recsys_gui.engine.messages import OffersFor, Warm
    from recsys_gui.services.browse import Browser

    shop = made(work, 20_000, 500, 2_000) if quick else made(work, 200_000, 5_000, 50_000)
    _trained(shop, "automatic")
    with Browser(shop) as browser:
        codes = [row.code for row in browser.customers(limit=5_000)]
    client, took = Client(), []
    try:
        client.run(Warm(str(shop)))
        while not client.run(OffersFor(str(shop), codes[0], ["again", "new", "all"])).complete:  # type: ignore[attr-defined]
            time.sleep(0.5)
        for code in codes[1 :: max(1, len(codes) // 200)]:
            begin = time.perf_counter()
            client.run(OffersFor(str(shop), code, ["again", "new", "all"]))
            took.append(time.perf_counter() - begin)
    finally:
        client.close()
    return {"p95": sorted(took)[int(0.95 * (len(took) - 1))] * 1e3}


def offers_of_all(work: pathlib.Path, quick: bool) -> dict[str, float]:
    """Customers a second, from the prepared desk to the finished file of three lists each."""
    shop = made(work, 20_000, 500, 2_000) if quick else made(work, 300_000, 20_000, 5_000)
    _trained(shop, "automatic")
    told = json.loads(run([sys.executable, HERE / "everyone.py", shop]).output)
    return {"rate": told["customers"] / told["seconds"]}


def growth(work: pathlib.Path, quick: bool) -> dict[str, float]:
    """What a hundred times the lines cost, as a multiple of a hundred times the cost."""
    sizes = [1_000, 10_000] if quick else [10_000, 1_000_000]
    known: dict[str, dict[str, dict[str, float]]] = {}
    scale.measure(work, sizes, list(GROWING), known, lambda: None, smallest=False)
    times = sizes[1] / sizes[0]
    return {
        name: known[name][str(sizes[1])]["processor"] / (times * known[name][str(sizes[0])]["processor"])
        for name in GROWING
    }


def sequence(work: pathlib.Path, quick: bool) -> dict[str, float]:
    """How many times more of the processor RecBole's SASRec takes until it is as good as our transformer."""
    if importlib.util.find_spec("recbole") is None:
        raise MissingError("RecBole is not installed (it is in the extra `bench`)")
    split = _split(work, quick)
    shop = work / "sequence.shop"
    program("import", shop, split / "train.csv")
    taken = program("train", shop, "--model", "transformer")
    program("recommend", shop, "--everyone", "-n", 10, "--out", work / "offers.csv")
    bar = list_quality.ndcg(split, work / "offers.csv")["new"]
    reference = run([sys.executable, HERE / "recbole_sasrec.py", split, "--until", bar])
    return {"ratio": json.loads(reference.output.splitlines()[-1])["seconds"] / taken.processor}


def factors(work: pathlib.Path, quick: bool) -> dict[str, float]:
    """NDCG@10 of new products, ours beside that of implicit's ALS with its own settings."""
    split, shop = _split(work, quick), work / "factors.shop"
    program("import", shop, split / "train.csv")
    program("train", shop, "--model", "factors")
    program("recommend", shop, "--everyone", "-n", 10, "--model", "factors", "--out", work / "offers.csv")
    run([sys.executable, HERE / "implicit_als.py", split / "train.csv", work / "als.csv"])
    ours, theirs = (list_quality.ndcg(split, work / name)["new"] for name in ("offers.csv", "als.csv"))
    return {"ndcg": ours / theirs}


def installer(_work: pathlib.Path, _quick: bool) -> dict[str, float]:
    """The largest installer that was made."""
    made_ones = [path for kind in ("*.deb", "*.tar.xz", "*.exe", "*.dmg") for path in (ROOT / "dist").glob(kind)]
    if not made_ones:
        raise MissingError("none was made: python3 packaging/dev.py installer")
    return {"mb": max(path.stat().st_size for path in made_ones) / 1e6}


def _sample(work: pathlib.Path) -> pathlib.Path:
    """The first nine tenths of the sample's sales as a shop."""
    shop = work / "retail.shop"
    if not shop.exists():
        program("import", shop, _split(work, quick=False) / "train.csv")
    return shop


def _split(work: pathlib.Path, quick: bool) -> pathlib.Path:
    folder = work / "split"
    if not folder.exists():
        folder.mkdir()
        if quick:
            _small_split(work, folder)
        else:
            list_quality.split_sample(folder)
    return folder


def _small_split(work: pathlib.Path, folder: pathlib.Path) -> None:
    """A made-up shop's sales, the last tenth for the test."""
    make_shop.write(work / "small.csv", make_shop.Size.of(10_000))
    lines = (work / "small.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    cut = 1 + len(lines) * 9 // 10
    (folder / "train.csv").write_text("".join(lines[:cut]), encoding="utf-8")
    (folder / "test.csv").write_text("".join([lines[0], *lines[cut:]]), encoding="utf-8")


def _trained(shop: pathlib.Path, model: str) -> None:
    """Train once."""
    mark = shop.with_suffix(f".{model}")
    if not mark.exists():
        program("train", shop, "--model", model)
        mark.touch()
