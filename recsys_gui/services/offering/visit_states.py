"""Which customers are due, late, gone or new."""

from __future__ import annotations

import numpy as np

from recsys_gui.domain.interactions import DAY
from recsys_gui.domain.visit_states import VisitState, VisitStates
from recsys_gui.services.findings.rhythms import rhythms
from recsys_gui.services.offering.desk_data import DeskData

_STATES: tuple[VisitState, ...] = ("overdue", "now", "soon", "later", "lapsed", "new")
_RHYTHM = 3
"""Fewer purchase days make no rhythm."""
_SOON, _LATELY = 7, 90


def visit_states(data: DeskData) -> VisitStates:
    """The state of every customer who ever came; takes what was learned of times."""
    interactions = data.interactions
    found = rhythms(interactions, data.info.time_zone)
    came = np.flatnonzero(found.days)
    times = data.advice.next_visits(came)
    today = int((interactions.now - 1) // DAY) + 1
    days, last = found.days[came], found.last[came]
    wait = np.maximum(times.low - today, 0)
    # The usual gap is that of the middle, as in the facts about a customer.
    late = (days >= _RHYTHM) & (last + np.nan_to_num(found.gap[came]) < today)
    new = (days == 1) & (today - last <= _LATELY)
    kind = np.select(
        [new, ~times.expected, late & (wait == 0), wait == 0, wait <= _SOON],
        [_STATES.index(name) for name in ("new", "lapsed", "overdue", "now", "soon")],
        _STATES.index("later"),
    )
    wait = np.where(times.expected & ~new, wait, 0)
    codes = interactions.customers.codes
    return VisitStates(
        [codes[place] for place in came.tolist()], [_STATES[place] for place in kind.tolist()], wait.tolist()
    )
