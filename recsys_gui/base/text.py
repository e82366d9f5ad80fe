"""Sentences for the shopkeeper: template and values until they reach a screen, so that they can be translated."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Union

Value = Union[str, int, float, "Text"]
"""What stands in a hole; a text there is translated on its own, such as the name of a model."""


_HOLE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Text:
    """A sentence with named holes, such as ``Text("Bought {n} times", {"n": 4})``.

    A value called ``n`` chooses singular or plural where a translation has both. ``str()`` gives the English sentence.
    """

    template: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        return fill(self.template, self.values)

    def __bool__(self) -> bool:
        return bool(self.template)


NO_TEXT = Text("")


def fill(template: str, values: Mapping[str, Value]) -> str:
    """Put ``values`` into the holes of ``template``; a hole without a value stays as it is."""
    words = [*_parts(template)]
    for place in range(1, len(words), 2):
        name = words[place]
        words[place] = str(values[name]) if name in values else f"{{{name}}}"
    return "".join(words)


@lru_cache(maxsize=4096)
def _parts(template: str) -> tuple[str, ...]:
    """Words and names of holes in turn."""
    return tuple(_HOLE.split(template))


def text(template: str, **values: Value) -> Text:
    """Short form of :class:`Text`; the strings to translate are collected from calls of this function."""
    return Text(template, values)


def listed(parts: Sequence[Text]) -> Text:
    """Texts one after another, each translated on its own."""
    names = [str(place) for place in range(len(parts))]
    return Text(", ".join(f"{{{name}}}" for name in names), dict(zip(names, parts, strict=True)))
