"""Sentences for the shopkeeper: template and values until they reach a screen, so that they can be translated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float


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
    for name, value in values.items():
        template = template.replace("{" + name + "}", str(value))
    return template


def text(template: str, **values: Value) -> Text:
    """Short form of :class:`Text`; the strings to translate are collected from calls of this function."""
    return Text(template, values)
