"""Codes of the shop ↔ positions in arrays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray


class IdMap:
    """An ordered set of codes; the position of a code is its index everywhere.

    Raises:
        ValueError: a code stands twice.
    """

    __slots__ = ("_codes", "_index")

    def __init__(self, codes: Iterable[str]) -> None:
        self._codes = tuple(codes)
        self._index = {code: position for position, code in enumerate(self._codes)}
        if len(self._index) != len(self._codes):
            raise ValueError("a code stands twice")

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes in order."""
        return self._codes

    def index(self, code: str) -> int | None:
        """The position of ``code``, or None when it is unknown."""
        return self._index.get(code)

    def indices(self, codes: Sequence[str]) -> NDArray[np.int64]:
        """Positions of ``codes``; -1 where unknown."""
        return np.fromiter((self._index.get(code, -1) for code in codes), np.int64, len(codes))

    def __len__(self) -> int:
        return len(self._codes)

    def __iter__(self) -> Iterator[str]:
        return iter(self._codes)

    def __getitem__(self, position: int) -> str:
        return self._codes[position]

    def __contains__(self, code: object) -> bool:
        return code in self._index

    def __eq__(self, other: object) -> bool:
        return isinstance(other, IdMap) and self._codes == other._codes

    def __hash__(self) -> int:
        return hash(self._codes)
