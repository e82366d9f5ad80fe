"""Train a model, compare it with simple ones, and let it take over."""

from __future__ import annotations

from pathlib import Path

from recsys_gui.base.progress import Progress
from recsys_gui.domain.reports import RunSummary


def train(shop: Path, model: str, *, seconds: float, seed: int, use: bool, progress: Progress) -> RunSummary:
    """Train ``model`` on the sales of ``shop``."""
    raise NotImplementedError
