"""What implicit's ALS offers with the settings it comes with, from counts of purchases.

    python tests/benchmarks/implicit_als.py TRAIN.csv OFFERS.csv

Writes ten products for each customer that they have not bought yet, in the columns that list_quality.py reads.
"""

from __future__ import annotations

import sys

import numpy as np
import pandas as pd
from implicit.als import AlternatingLeastSquares
from scipy import sparse

N = 10


def main(train: str, out: str) -> None:
    sales = pd.read_csv(train, usecols=["customer", "product"], dtype=str).dropna()
    customers, products = (pd.factorize(sales[name]) for name in ("customer", "product"))
    counts = sparse.csr_matrix((np.ones(len(sales), np.float32), (customers[0], products[0])))
    model = AlternatingLeastSquares(random_state=0)
    model.fit(counts, show_progress=False)
    found, _ = model.recommend(np.arange(counts.shape[0]), counts, N=N, filter_already_liked_items=True)
    pd.DataFrame({
        "customer": np.repeat(customers[1], N), "list": "new", "rank": np.tile(np.arange(1, N + 1), len(found)),
        "product": np.asarray(products[1])[found.ravel()],
    }).to_csv(out, index=False)  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:3])
