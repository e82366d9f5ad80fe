"""The program's own settings (theme, language, recent files, window), as one JSON file per user."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from recsys_gui.base.files import replacing

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]

_log = logging.getLogger(__name__)


class Settings:
    """A dictionary that saves itself; a damaged or missing file counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    def get(self, key: str, default: Json = None) -> Json:
        """The value of ``key``, or ``default``."""
        return self._values.get(key, default)

    def set(self, key: str, value: Json) -> None:
        """Change one value and save all, unless it already is so; where that cannot be, it holds until the end."""
        if self._values.get(key) == value and key in self._values:
            return
        self._values[key] = value
        self._try_to_save()

    def drop(self, *keys: str) -> None:
        """Forget these values."""
        if [key for key in keys if self._values.pop(key, None) is not None]:
            self._try_to_save()

    def _try_to_save(self) -> None:
        try:
            self._save()
        except OSError as error:  # the program works without; only the next start will not know
            _log.warning("settings are not saved: %s", error.strerror)

    def _save(self) -> None:
        with replacing(self._path) as temporary:
            temporary.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), encoding="utf-8")


def _read(path: Path) -> dict[str, Json]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
