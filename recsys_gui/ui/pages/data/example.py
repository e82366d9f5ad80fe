"""A sales file to look at or to fill in: what Shelfwise reads without a question."""

from __future__ import annotations

import csv
from pathlib import Path

from recsys_gui.base.files import replacing

ROWS = (
    ("date", "order", "customer", "customer name", "product code", "product", "quantity", "unit price"),
    ("2025-03-03 09:40", "1001", "C001", "Ann Lee", "T100", "Green tea, 100 g", "2", "4.50"),
    ("2025-03-03 09:40", "1001", "C001", "Ann Lee", "M200", "Blue mug", "1", "7.95"),
    ("2025-03-04 14:05", "1002", "C002", "Ben Cole", "T100", "Green tea, 100 g", "1", "4.50"),
    ("2025-03-05 11:20", "1003", "", "", "H300", "Honey, 250 g", "3", "5.20"),
    ("2025-03-06 16:30", "1004", "C002", "Ben Cole", "M200", "Blue mug", "-1", "7.95"),
)
"""With a sale to somebody unknown, and with one that came back."""


def write_example(file: Path) -> None:
    """Write the example as CSV that spreadsheets open.

    Raises:
        OSError: the file cannot be written.
    """
    with replacing(file) as temporary, temporary.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(ROWS)
