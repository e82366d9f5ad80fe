"""Dataclasses ↔ JSON, by their type hints; no code ever runs from data."""

from __future__ import annotations

import dataclasses
import functools
import json
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path

from recsys_gui.base.settings import Json

T = typing.TypeVar("T")
Decoder = Callable[[Json], object]


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
    return typing.cast(T, _decoder(kind)(data))


def _decoder(kind: object) -> Decoder:
    """What turns JSON into a ``kind``; that of a dataclass is worked out once, as shop files hold thousands."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _one_of(arguments)
    if origin is typing.Literal:
        return lambda data: _checked(data in arguments, data)
    if origin in (list, tuple, frozenset):
        return _items(origin, _decoder(arguments[0]))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(_decoder(arguments[0]), _decoder(arguments[1]))
    if not isinstance(kind, type):
        raise TypeError(f"no JSON becomes {kind!r}")
    if dataclasses.is_dataclass(kind):
        return functools.partial(_record, kind)
    if kind is Path:
        return lambda data: Path(_checked_type(data, str))
    if issubclass(kind, Enum):
        return kind
    if kind is float:
        return _number
    return lambda data: _checked(type(data) is kind, data)


@functools.cache
def _fields(kind: type) -> dict[str, Decoder]:
    return {name: _decoder(hint) for name, hint in typing.get_type_hints(kind).items()}


def _record(kind: type, data: Json) -> object:
    fields = _fields(kind)
    return kind(**{name: fields[name](item) for name, item in _checked_type(data, dict).items()})


def _items(origin: type, decode: Decoder) -> Decoder:
    def items(data: Json) -> object:
        found = [decode(item) for item in _checked_type(data, list)]
        return found if origin is list else origin(found)

    return items


def _mapping(decode_key: Decoder, decode: Decoder) -> Decoder:
    return lambda data: {decode_key(key): decode(item) for key, item in _checked_type(data, dict).items()}


def _one_of(options: tuple[object, ...]) -> Decoder:
    takes_none = type(None) in options
    decoders = [_decoder(option) for option in options if option is not type(None)]

    def one_of(data: Json) -> object:
        if data is None:
            return _checked(takes_none, None)
        for decode in decoders:
            try:
                return decode(data)
            except (TypeError, ValueError, KeyError):
                continue
        raise TypeError(f"{data!r} fits none of {options}")

    return one_of


def _number(data: Json) -> object:
    if isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    return _checked(type(data) is float, data)


def _checked(fits: bool, data: Json) -> Json:
    if not fits:
        raise TypeError(f"unexpected value {data!r}")
    return data


def _checked_type(data: Json, kind: type[T]) -> T:
    if not isinstance(data, kind):
        raise TypeError(f"expected {kind.__name__}, not {data!r}")
    return data
