"""Candidates that were drawn a moment ago: the lists of a customer are asked for one after the other."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from typing import Generic, Protocol, TypeVar

import numpy as np

from recsys_gui.domain.interactions import Histories

_MOST_BYTES = 400_000_000


class Sized(Protocol):
    """What is kept knows how much memory it takes."""

    @property
    def nbytes(self) -> int:
        """Bytes."""


T = TypeVar("T", bound=Sized)


class Seen(Generic[T]):
    """Keeps the latest candidates by what the histories hold, within bounds of memory."""

    def __init__(self) -> None:
        self._found: OrderedDict[bytes, T] = OrderedDict()
        self._bytes = 0

    def get(self, histories: Histories, draw: Callable[[Histories], T]) -> T:
        """The candidates of ``histories``, drawn when they are not at hand."""
        key = _fingerprint(histories)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = draw(histories)
            self._bytes += found.nbytes
            while self._bytes > _MOST_BYTES and len(self._found) > 1:
                self._bytes -= self._found.popitem(last=False)[1].nbytes
        return found


def _fingerprint(histories: Histories) -> bytes:
    """The same for the same purchases at the same moment."""
    events, digest = histories.events, blake2b(digest_size=16)
    for values in (
        histories.indptr, events.product, events.time, events.quantity, events.unit_price, events.order, events.kind,
        np.array([histories.now]),
    ):  # fmt: skip
        digest.update(np.ascontiguousarray(values).tobytes())
    return digest.digest()
