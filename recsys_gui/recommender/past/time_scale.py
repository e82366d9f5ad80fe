"""The shop's own clock: a bakery's customers come weekly, a furniture shop's yearly; models count in those units."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from recsys_gui.domain.interactions import DAY, Histories

_USUAL = 30.0
_SHORTEST, _LONGEST = 1.0, 120.0
_SAME_VISIT = 0.5
_SHARE_OF_SPAN = 4


@dataclass(frozen=True)
class TimeScale:
    """Time units of one shop, in days.

    Attributes:
        rhythm: what typically lies between two visits of a customer.
        horizon: how far ahead a recommendation looks.
    """

    rhythm: float
    horizon: float

    def __post_init__(self) -> None:
        if not (self.rhythm > 0 and self.horizon > 0):
            raise ValueError("a time scale needs positive days")

    @property
    def horizon_seconds(self) -> int:
        """The horizon in whole seconds, at least one."""
        return max(1, int(self.horizon * DAY))


def time_scale(histories: Histories) -> TimeScale:
    """The time scale of these histories: the median gap between visits, within sensible bounds."""
    time, rows = histories.events.time, histories.rows
    if not len(time):
        return TimeScale(_USUAL, _USUAL)
    gaps = np.diff(time)[np.diff(rows) == 0] / DAY
    gaps = gaps[gaps >= _SAME_VISIT]
    rhythm = float(np.clip(np.median(gaps), _SHORTEST, _LONGEST)) if len(gaps) else _USUAL
    span = float(time.max() - time.min()) / DAY
    return TimeScale(rhythm, min(rhythm, span / _SHARE_OF_SPAN) if span > 0 else rhythm)
