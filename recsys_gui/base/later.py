"""A library that is loaded when it is first used, for modules that are imported on the way to the first window."""

from __future__ import annotations

import importlib


class Later:
    """Stands for the module ``name``; asking it for anything imports the module.

    For type checkers the real module is imported beside it, under ``TYPE_CHECKING``.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> object:
        value = getattr(importlib.import_module(self._name), attribute)
        setattr(self, attribute, value)  # the next time it is simply there
        return value
