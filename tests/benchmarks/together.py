"""Whether two processes learn as good a model as one: the same training alone, and shared as ``torchrun`` shares it.

    python tests/benchmarks/together.py [--split DIR] [--model mlp] [--processes 2] [--seeds 0,1]

DIR is as for list_quality.py; without it, the sample's sales are split. Each process has one thread, so on a computer
with fewer cores than processes the time says nothing. Prints a Markdown table of NDCG@10 by list, the mean over the
seeds, and how far the shared model is from the other.
"""

from __future__ import annotations

import sys

import list_quality
import numpy as np
from measuring import markdown, run


def main() -> None:
    parser = list_quality.arguments(__doc__)
    parser.add_argument("--model", default="mlp")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seeds", default="0")
    options = parser.parse_args()
    share = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", options.processes]
    ways = {"1": [sys.executable], str(options.processes): [sys.executable, *share]}
    found: dict[str, list[list[float]]] = {way: [] for way in ways}
    with list_quality.shop_of(options.split) as (split, shop, offers):
        for seed in options.seeds.split(","):
            for way, start in ways.items():
                words = [*start, "-m", "recsys_gui", "train", shop, "--model", options.model, "--seed", seed]
                taken = run(words, threads=1)
                list_quality.run("recommend", shop, "--everyone", "-n", list_quality.K, "--out", offers)
                score = list_quality.ndcg(split, offers)
                found[way].append([*(score[name] for name in list_quality.LISTS), taken.seconds])
                print(way, seed, found[way][-1], file=sys.stderr, flush=True)
    alone, shared = (np.mean(found[way], axis=0) for way in ways)
    rows = [[way, *(f"{value:.4f}" for value in means[:3]), f"{means[3]:.0f} s"]
            for way, means in zip(ways, (alone, shared), strict=True)]  # fmt: skip
    rows.append(["difference", *(f"{change:+.1%}" for change in shared[:3] / alone[:3] - 1), ""])
    print(markdown(["processes", *list_quality.LISTS, "training with backtest"], rows))


if __name__ == "__main__":
    main()
