"""Dataclasses ↔ JSON, by their type hints; no code ever runs from data."""

from __future__ import annotations

import dataclasses
import functools
import json
import types
import typing
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from recsys_gui.base.settings import Json

T = typing.TypeVar("T")


def parsed(text: str | bytes) -> Json:
    """The JSON in ``text``, which anybody may have written.

    Raises:
        ValueError: there is none, or so many brackets that nobody can tell.
    """
    try:
        found: Json = json.loads(text)
    except RecursionError as error:
        raise ValueError("too many brackets") from error
    return found


def to_json(value: object) -> Json:
    """A dataclass (or a list, dictionary or plain value of them) as what ``json.dumps`` accepts.

    Raises:
        TypeError: a value of a kind that messages do not carry.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_json(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return to_json(value.value)
    if isinstance(value, Mapping):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple | frozenset):
        return [to_json(item) for item in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def from_json(kind: type[T], data: Json) -> T:
    """The value of type ``kind`` that :func:`to_json` turned into ``data``.

    Raises:
        TypeError, ValueError, KeyError: ``data`` is not of that shape.
    """
    return typing.cast(T, _decode(kind, data))


@functools.cache
def _hints(kind: type) -> dict[str, object]:
    return typing.get_type_hints(kind)


def _decode(kind: object, data: Json) -> object:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _decode_union(arguments, data)
    if origin is typing.Literal:
        return _checked(data in arguments, data)
    if origin in (list, tuple, frozenset):
        items = [_decode(arguments[0], item) for item in _checked_type(data, list)]
        return items if origin is list else origin(items)
    if origin is not None and issubclass(origin, Mapping):
        return {
            _decode(arguments[0], key): _decode(arguments[1], item) for key, item in _checked_type(data, dict).items()
        }
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints, given = _hints(kind), _checked_type(data, dict)
        return kind(**{name: _decode(hints[name], item) for name, item in given.items()})
    if kind is Path:
        return Path(_checked_type(data, str))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    return _checked(isinstance(kind, type) and type(data) is kind, data)


def _decode_union(options: tuple[object, ...], data: Json) -> object:
    if data is None:
        return _checked(type(None) in options, None)
    for option in options:
        try:
            return _decode(option, data)
        except (TypeError, ValueError, KeyError):
            continue
    raise TypeError(f"{data!r} fits none of {options}")


def _checked(fits: bool, data: Json) -> Json:
    if not fits:
        raise TypeError(f"unexpected value {data!r}")
    return data


def _checked_type(data: Json, kind: type[T]) -> T:
    if not isinstance(data, kind):
        raise TypeError(f"expected {kind.__name__}, not {data!r}")
    return data
