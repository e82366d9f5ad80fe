"""The offers of one customer or of all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from recsys_gui.base.progress import Progress
from recsys_gui.domain.offer import ListName, Offer


def load_libraries() -> None:
    """Import what scoring needs."""


class OfferDesk:
    """Keeps what offers of one shop need in memory."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def refresh(self) -> None:
        """Load what is not loaded yet."""

    def offers(self, customer: str, lists: Sequence[ListName], n: int, model: str | None = None) -> list[Offer]:
        """The best offers for one customer."""
        raise NotImplementedError

    def everyone(self, n: int, out: Path, model: str | None = None, *, progress: Progress) -> int:
        """Write the offers of every customer."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the shop file."""
