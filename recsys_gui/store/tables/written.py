"""JSON texts in a shop file, which may be damaged or written by someone else: read for what they are."""

from __future__ import annotations

import json

from recsys_gui.base.settings import Json


def dictionary(stored: str) -> dict[str, Json]:
    """The JSON object in ``stored``; empty when it is none."""
    try:
        found = json.loads(stored)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def whole(held: Json, name: str) -> int:
    """The whole number called ``name`` in an object; 0 when it holds none."""
    value = held.get(name) if isinstance(held, dict) else None
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63 else 0


def moment(held: Json, name: str) -> int | None:
    """The time called ``name`` in an object, None when it holds none."""
    value = held.get(name) if isinstance(held, dict) else None
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**40 else None
