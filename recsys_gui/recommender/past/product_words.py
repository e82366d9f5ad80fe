"""Names and categories as bags of words: what a network knows of a product that never sold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from recsys_gui.domain.interactions import Index, ProductTable
from recsys_gui.recommender.past.product_trends import Matrix

_WORD = re.compile(r"[^\W\d_]{2,}")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
_COMMONEST = 0.3


@dataclass(frozen=True, eq=False)
class ProductWords:
    """The words of each product, as positions in a vocabulary.

    Attributes:
        indptr: int64, products + 1; the words of product i are ``indptr[i]:indptr[i + 1]``.
        word: int64, positions in the vocabulary.
        weight: float32; the weights of a product have the length (2-norm) 1.
    """

    indptr: Index
    word: Index
    weight: Matrix


def vocabulary(table: ProductTable, most: int) -> tuple[str, ...]:
    """Words, pairs of words and categories that at least two products share, the ``most`` common ones, sorted."""
    counts = Counter(word for words in _words(table) for word in words)
    limit = max(2.0, _COMMONEST * len(table.name))
    shared = sorted((-count, word) for word, count in counts.items() if 2 <= count <= limit)
    return tuple(sorted(word for _, word in shared[:most]))


def product_words(table: ProductTable, vocabulary: Sequence[str]) -> ProductWords:
    """The words of ``vocabulary`` in each product of ``table``."""
    index = {word: position for position, word in enumerate(vocabulary)}
    found = [sorted(index[word] for word in words if word in index) for words in _words(table)]
    lengths = np.array([len(words) for words in found], np.int64)
    indptr = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    word = np.fromiter((position for words in found for position in words), np.int64, int(indptr[-1]))
    weight = np.repeat(1 / np.sqrt(np.maximum(lengths, 1)), lengths).astype(np.float32)
    return ProductWords(indptr, word, weight)


def _words(table: ProductTable) -> list[set[str]]:
    return [
        _name_words(name) | _category_words(category) for name, category in zip(table.name, table.category, strict=True)
    ]


def _name_words(name: str) -> set[str]:
    """Words and pairs of words; where a script has no blanks between words (Chinese, Japanese), pairs of characters."""
    words = _WORD.findall(_UNSPACED.sub(" ", name.lower()))
    characters = {"".join(pair) for run in _UNSPACED.findall(name) for pair in pairwise(run)}
    return {*words, *(f"{first} {second}" for first, second in pairwise(words)), *characters}


def _category_words(category: str) -> set[str]:
    """Each level of a category path: ``Home > Kitchen`` gives two, so that distant relatives share one."""
    levels = [level.strip().lower() for level in category.split(">") if level.strip()]
    return {"category:" + ">".join(levels[: depth + 1]) for depth in range(len(levels))}
