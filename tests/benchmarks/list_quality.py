"""How good the lists are: learned from sales until a date, compared with what was bought after it.

    python tests/benchmarks/list_quality.py [--models KEY,KEY] [--split DIR] [--seed N]

Works from outside, through the command line: import, train, recommend --everyone. DIR holds train.csv and test.csv with
the columns order, customer, product, name, quantity, unit_price, date; without it, the sample's sales are split at the
time of nine tenths of their lines. All products of the training file are candidates. Prints a Markdown table.
"""

import argparse
import contextlib
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

import numpy as np
import pandas as pd

from recsys_gui.base.paths import resource

K = 10
LISTS = ("all", "again", "new")
NAMES = {
    "Invoice": "order", "StockCode": "product", "Description": "name", "Quantity": "quantity",
    "InvoiceDate": "date", "Price": "unit_price", "Customer ID": "customer",
}  # fmt: skip


def split_sample(folder: pathlib.Path) -> None:
    sales = pd.read_csv(resource("sample", "online_retail_ii.csv.xz"), dtype=dict.fromkeys(NAMES, str))
    sales = sales.rename(columns=NAMES)[list(NAMES.values())]
    sales["date"] = pd.to_datetime(sales["date"])
    sales[["quantity", "unit_price"]] = sales[["quantity", "unit_price"]].astype(float)
    keep = sales["customer"].notna() & sales["product"].str.match(r"\d{5}") & ~sales["order"].str.startswith("C")
    sales = sales[keep & (sales["quantity"] > 0) & (sales["unit_price"] > 0)].sort_values("date", kind="stable")
    late = sales["date"] > sales["date"].quantile(0.9)
    sales[~late].to_csv(folder / "train.csv", index=False)
    sales[late].to_csv(folder / "test.csv", index=False)


def ndcg(split: pathlib.Path, offers: pathlib.Path) -> dict[str, float]:
    """Mean NDCG@10 over the customers that have something to find, for each list."""
    train, test = (pd.read_csv(split / f"{part}.csv", usecols=["customer", "product"], dtype=str) for part in
                   ("train", "test"))  # fmt: skip
    known, test = train.drop_duplicates(), test.drop_duplicates()
    test = test[test["product"].isin(known["product"]) & test["customer"].isin(known["customer"])]
    target = test.merge(known.assign(before=True), how="left").fillna({"before": False})
    ranked = pd.read_csv(
        offers, usecols=["customer", "list", "rank", "product"], dtype={"customer": str, "product": str}
    )
    wanted = {"all": target, "again": target[target["before"]], "new": target[~target["before"].astype(bool)]}
    ideal = np.cumsum(1 / np.log2(np.arange(2, K + 2)))
    found = {}
    for name in LISTS:
        best = wanted[name].groupby("customer").size().clip(upper=K).map(lambda n: ideal[n - 1])
        top = ranked[(ranked["list"] == name) & (ranked["rank"] <= K)].merge(wanted[name])
        gain = (1 / np.log2(top["rank"] + 1)).groupby(top["customer"]).sum()
        found[name] = float((gain.reindex(best.index).fillna(0) / best).mean()) if len(best) else float("nan")
    return found


def run(*words: object) -> float:
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-m", "recsys_gui", *map(str, words)], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def arguments(description: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", type=pathlib.Path)
    return parser


@contextlib.contextmanager
def shop_of(split: pathlib.Path | None) -> Iterator[tuple[pathlib.Path, pathlib.Path, pathlib.Path]]:
    """The folder of the split, a shop file with its training sales, and a place for offers; all but DIR temporary."""
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        os.environ["SHELFWISE_HOME"] = folder
        if split is None:
            split_sample(work)
        shop = work / "split.shop"
        run("import", shop, (split or work) / "train.csv")
        yield split or work, shop, work / "offers.csv"


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--models", default="popular,usual,item_to_item,mlp")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with shop_of(options.split) as (split, shop, offers):
        print("| model | all | again | new | training with backtest |\n|---|---|---|---|---|")
        for key in options.models.split(","):
            seconds = run("train", shop, "--model", key, "--seed", options.seed)
            run("recommend", shop, "--everyone", "-n", K, "--out", offers)
            score = ndcg(split, offers)
            print(
                f"| `{key}` | " + " | ".join(f"{score[name]:.3f}" for name in LISTS) + f" | {seconds:.0f} s |",
                flush=True,
            )


if __name__ == "__main__":
    main()
