"""What stays as the owner left it: where things stand in the window, and what was last looked at in each shop."""

from __future__ import annotations

from pathlib import Path

from recsys_gui.base.settings import Json, Settings

LAYOUT_KEYS = ("window", "layout")
"""Settings that say where things stand; without them everything stands where it stood at first."""
_SHOPS, _LAYOUT = "shops", "layout"
_MOST_SHOPS = 20


class Memory:
    """Two small notebooks in the program's settings; what is noted is written by :meth:`keep`, not at every pixel."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._layout, self._shops = _dictionary(settings.get(_LAYOUT)), _dictionary(settings.get(_SHOPS))

    def place(self, name: str) -> Json:
        """Where a part of the window stands; None where it was never moved."""
        return self._layout.get(name)

    def note_place(self, name: str, value: Json) -> None:
        """A part of the window stands elsewhere; None: where it stood at first."""
        self._layout[name] = value
        if value is None:
            del self._layout[name]

    def last(self, shop: Path, name: str) -> Json:
        """What was last looked at in a shop; None where nothing is known."""
        return _dictionary(self._shops.get(str(shop))).get(name)

    def note_last(self, shop: Path, name: str, value: Json) -> None:
        """Something else is looked at in a shop; None is as if it had never been."""
        known = _dictionary(self._shops.pop(str(shop), None))
        known.pop(name, None)
        if value is not None:
            known[name] = value
        self._shops[str(shop)] = known  # the shop of now stands last, and is forgotten last
        for old in list(self._shops)[:-_MOST_SHOPS]:
            del self._shops[old]

    def keep(self) -> None:
        """Write down what was noted; the settings save nothing that is so already."""
        for key, noted in ((_LAYOUT, self._layout), (_SHOPS, self._shops)):
            if noted or self._settings.get(key) is not None:
                self._settings.set(key, _copy(noted))

    def reset_places(self) -> None:
        """Everything stands where it stood at first; what was looked at stays."""
        self._layout.clear()
        self._settings.drop(*LAYOUT_KEYS)


def _dictionary(value: Json) -> dict[str, Json]:
    return dict(value) if isinstance(value, dict) else {}


def _copy(noted: dict[str, Json]) -> Json:
    return {name: _dictionary(value) if isinstance(value, dict) else value for name, value in noted.items()}
