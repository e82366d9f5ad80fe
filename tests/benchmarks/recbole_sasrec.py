"""How long RecBole's SASRec learns until its lists are as good as wanted, in seconds of processor.

    python tests/benchmarks/recbole_sasrec.py SPLIT --until NDCG [--at-most SECONDS]

SPLIT holds train.csv and test.csv as for list_quality.py. RecBole's own settings are kept; with cross-entropy, which is
its default for this model. Only its rounds of training count as time: not reading, and not the measuring after each
round, which is that of our own lists: ten products a customer has not bought yet, all products ranked. Prints JSON:
seconds, the best NDCG@10, and whether what is wanted was reached.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
import tempfile
import time

import list_quality
import numpy as np
import pandas as pd
import torch

# RecBole 1.2 still uses names that NumPy 2 no longer has.
for _old, _new in {"float_": np.float64, "complex_": np.complex128, "unicode_": np.str_}.items():
    if not hasattr(np, _old):
        setattr(np, _old, _new)

from recbole.config import Config  # noqa: E402
from recbole.data import create_dataset, data_preparation  # noqa: E402
from recbole.data.interaction import Interaction  # noqa: E402
from recbole.model.sequential_recommender import SASRec  # noqa: E402
from recbole.trainer import Trainer  # noqa: E402
from recbole.utils import init_seed  # noqa: E402

N, AT_ONCE = 10, 512


def prepared(split: pathlib.Path, folder: pathlib.Path) -> Config:
    """Write the sales as RecBole reads them, and its configuration."""
    sales = pd.read_csv(split / "train.csv", usecols=["customer", "product", "date"], dtype=str).dropna()
    times = pd.to_datetime(sales["date"]).astype("datetime64[s]").astype(np.int64)
    rows = pd.DataFrame({
        "user_id:token": sales["customer"], "item_id:token": sales["product"], "timestamp:float": times,
    })  # fmt: skip
    (folder / "shop").mkdir()
    rows.to_csv(folder / "shop" / "shop.inter", sep="\t", index=False)
    return Config(model="SASRec", dataset="shop", config_dict={
        "data_path": str(folder), "checkpoint_dir": str(folder / "saved"), "load_col": {"inter": [*_COLUMNS]},
        "train_neg_sample_args": None, "show_progress": False, "state": "ERROR", "use_gpu": False,
        "eval_args": {"split": {"LS": "valid_only"}, "order": "TO", "mode": "full", "group_by": "user"},
    })  # fmt: skip


_COLUMNS = ("user_id", "item_id", "timestamp")


def offers(model: SASRec, dataset: object, sales: pd.DataFrame, out: pathlib.Path) -> None:
    """Write ten products for each customer that they have not bought yet."""
    items, most = dataset.field2token_id["item_id"], model.max_seq_length  # type: ignore[attr-defined]
    tokens = np.array(dataset.field2id_token["item_id"], object)  # type: ignore[attr-defined]
    bought = sales.groupby("customer")["product"].agg(list)
    found = []
    model.eval()
    for start in range(0, len(bought), AT_ONCE):
        some = bought.iloc[start : start + AT_ONCE]
        rows = [[items[product] for product in products] for products in some]
        newest = torch.zeros((len(rows), most), dtype=torch.long)
        for place, row in enumerate(rows):
            newest[place, : len(row[-most:])] = torch.tensor(row[-most:])
        lengths = torch.tensor([min(len(row), most) for row in rows])
        with torch.inference_mode():
            scores = model.full_sort_predict(Interaction({"item_id_list": newest, "item_length": lengths}))
        for place, row in enumerate(rows):
            scores[place, row] = -torch.inf
        scores[:, 0] = -torch.inf
        best = scores.topk(N, dim=1).indices.numpy()
        found.append(pd.DataFrame({
            "customer": np.repeat(some.index.to_numpy(), N), "list": "new",
            "rank": np.tile(np.arange(1, N + 1), len(some)), "product": tokens[best.ravel()],
        }))  # fmt: skip
    pd.concat(found).to_csv(out, index=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", type=pathlib.Path)
    parser.add_argument("--until", type=float, required=True)
    parser.add_argument("--at-most", type=float, default=float("inf"))
    options = parser.parse_args()
    sys.argv = sys.argv[:1]  # RecBole reads it too
    sales = pd.read_csv(options.split / "train.csv", usecols=["customer", "product", "date"], dtype=str).dropna()
    sales = sales.sort_values("date", kind="stable")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        config = prepared(options.split, folder)
        init_seed(config["seed"], reproducibility=True)
        dataset = create_dataset(config)
        learned, _, _ = data_preparation(config, dataset)
        model = SASRec(config, learned.dataset)
        trainer, seconds, best = Trainer(config, model), 0.0, 0.0
        for turn in range(config["epochs"]):
            model.train()
            begin = time.process_time()
            trainer._train_epoch(learned, turn)
            seconds += time.process_time() - begin
            offers(model, dataset, sales, folder / "offers.csv")
            best = max(best, list_quality.ndcg(options.split, folder / "offers.csv")["new"])
            print(f"round {turn + 1}: {seconds:.0f} s, best NDCG@10 {best:.4f}", file=sys.stderr, flush=True)
            if best >= options.until or seconds >= options.at_most:
                break
    print(json.dumps({"seconds": seconds, "ndcg": best, "reached": best >= options.until}))


if __name__ == "__main__":
    main()
