"""What a sales file tells about its products: a name each, and whether it can be offered at all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys_gui.importing.cells import names
from recsys_gui.importing.cells.coded import CodedColumn
from recsys_gui.importing.cells.sales import Ids
from recsys_gui.importing.checks import non_products


@dataclass(frozen=True)
class Described:
    """One element a product."""

    names: list[str]
    recommend: list[bool]


def describe(
    codes: Sequence[str],
    product: Ids,
    name: CodedColumn,
    name_codes: NDArray[np.int32],
    known_codes: Collection[str] = (),
    services: Collection[str] = (),
) -> Described:
    """Name each product as most of its lines do, the newest of equally frequent names; its code when none does.

    Names of a file that shouts are put in title case.

    Args:
        codes: the distinct products.
        product: position in ``codes``, one a line, oldest line first.
        name: the names.
        name_codes: position in ``name``, one a line.
        known_codes: other products of the shop, to tell how its codes look.
        services: codes and names that the owner says are no products.
    """
    chosen = _most_frequent(product, name, name_codes, len(codes))
    texts = [name.values[position] if position >= 0 else code for code, position in zip(codes, chosen, strict=True)]
    if names.shouted([text for text in texts if text]):
        texts = [names.title(text) for text in texts]
    return Described(texts, non_products.recommendable(codes, texts, known_codes, services))


def _most_frequent(product: Ids, name: CodedColumn, name_codes: NDArray[np.int32], products: int) -> list[int]:
    empty = name.values.index("") if "" in name.values else -1
    named = np.flatnonzero(name_codes != empty)
    pair = product[named] * len(name.values) + name_codes[named]
    pairs, from_end, counts = np.unique(pair[::-1], return_index=True, return_counts=True)
    owner = pairs // len(name.values)
    best = np.lexsort((-from_end, counts, owner))
    chosen = np.full(products, -1, np.int64)
    chosen[owner[best]] = pairs[best] % len(name.values)  # the last of each owner stays
    result: list[int] = chosen.tolist()
    return result
