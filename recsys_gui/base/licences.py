"""The licences of what a frozen program brings with it; from source there are none, as pip installed the libraries."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Bundled:
    """A library, typeface or the like that the program brings with it.

    Attributes:
        name: as its authors call it.
        version: empty when it has none.
        licence: a short name of its terms.
        texts: the files with the whole terms.
    """

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]

    def terms(self) -> str:
        """The whole terms, one text after the other."""
        return "\n\n\n".join(text.read_text(encoding="utf-8", errors="replace").strip() for text in self.texts)


def bundled() -> list[Bundled]:
    """Everything that the frozen program brings with it, itself first; empty from source."""
    folder = _folder()
    if folder is None:
        return []
    return [
        Bundled(one["name"], one["version"], one["licence"], tuple(folder / text for text in one["texts"]))
        for one in json.loads((folder / "index.json").read_text(encoding="utf-8"))
    ]


def _folder() -> Path | None:
    """Beside the program's libraries; on macOS beside its other resources."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is None:
        return None
    places = (Path(frozen) / "licenses", Path(frozen).parent / "Resources" / "licenses")
    return next((place for place in places if (place / "index.json").is_file()), None)
