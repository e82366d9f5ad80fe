"""The models that are ready in seconds, so that a shop opens with offers at once."""

from __future__ import annotations

from pathlib import Path

from recsys_gui.base.progress import Progress
from recsys_gui.domain.reports import ImportReport


def make_sample_ready(shop: Path, progress: Progress) -> ImportReport:
    """Make the sample shop and fit the quick models."""
    raise NotImplementedError


def import_sales_ready(shop: Path, file: Path, *, dry_run: bool, progress: Progress) -> ImportReport:
    """Bring sales in and fit the quick models anew."""
    raise NotImplementedError
