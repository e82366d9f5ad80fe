"""What the models tell the delegates beyond Qt's own roles; delegates paint nothing else."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont


class Role(IntEnum):
    """Roles of cells.

    Attributes:
        SECOND: str, the second line.
        BADGE: str, a short word in a coloured box; ``TONE`` names its colours ("ok", "warn", "bad", "info", "soft").
        SHARE: float 0…1, the length of a bar.
        RANGE: :class:`RangeMark`.
        VALUE: the object that the row shows.
        SECTION: bool, whether the row is the heading of a section.
        LEVEL: int 0…3, how many of three bars are filled.
    """

    SECOND = Qt.ItemDataRole.UserRole + 1
    BADGE = Qt.ItemDataRole.UserRole + 2
    TONE = Qt.ItemDataRole.UserRole + 3
    SHARE = Qt.ItemDataRole.UserRole + 4
    RANGE = Qt.ItemDataRole.UserRole + 5
    VALUE = Qt.ItemDataRole.UserRole + 6
    SECTION = Qt.ItemDataRole.UserRole + 7
    LEVEL = Qt.ItemDataRole.UserRole + 8


@dataclass(frozen=True)
class RangeMark:
    """A measured value with its likely range, on an axis that all rows of a column share.

    Attributes:
        low, value, high: the range and the value in it; value None draws the reference only.
        first, last: the ends of the axis.
        reference: where the dashed line of the method to beat stands; None without one.
        series: index of the chart colour.
    """

    low: float
    value: float | None
    high: float
    first: float
    last: float
    reference: float | None
    series: int

    def place(self, value: float) -> float:
        """Where ``value`` lies on the axis, 0…1."""
        span = self.last - self.first
        return min(max((value - self.first) / span, 0.0), 1.0) if span > 0 else 0.5


def semibold() -> QFont:
    """For Qt's FontRole of cells that matter most; delegates take only the weight from it."""
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font


def heading(
    headers: Sequence[str], right_aligned: Container[int], section: int, orientation: Qt.Orientation, role: int
) -> object:
    """What stands over a column, and on which side of it; headers follow their columns."""
    if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(headers):
        return None
    if role == Qt.ItemDataRole.DisplayRole:
        return headers[section]
    if role == Qt.ItemDataRole.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if section in right_aligned else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
    return None
