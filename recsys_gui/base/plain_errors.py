"""Errors of the system that the owner can do something about, in plain words."""

from __future__ import annotations

import errno
from pathlib import Path

from recsys_gui.base.errors import UserError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EROFS, errno.EACCES, errno.EPERM)
_GONE = (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE)
_NO_MEMORY = ("can't allocate memory", "not enough memory", "out of memory")
"""What libraries say that raise a ``RuntimeError`` then."""


def understood(error: BaseException) -> UserError | None:
    """What ``error`` means to the owner; None when it is a mistake of ours."""
    if isinstance(error, UserError):
        return error
    if _lacks_memory(error):
        return UserError(
            "There was not enough memory for this.", "Nothing was lost. Close other programs and try again."
        )
    if isinstance(error, OSError):
        return _of_system(error)
    return None


def _lacks_memory(error: BaseException) -> bool:
    if isinstance(error, OSError):
        return error.errno == errno.ENOMEM
    says_so = isinstance(error, RuntimeError) and any(words in str(error).casefold() for words in _NO_MEMORY)
    return isinstance(error, MemoryError) or says_so


def _of_system(error: OSError) -> UserError | None:
    name = _name(error)
    if error.errno in _FULL:
        return UserError("There is no room left on the disk.", "Free some space, then try again.")
    if error.errno in _FORBIDDEN:
        return UserError("“{file}” may not be read or written.", "Choose another folder.", file=name)
    if error.errno == errno.ENAMETOOLONG:
        return UserError("The name “{file}” is too long.", "Choose a shorter one.", file=_short(name))
    if error.errno in _GONE:
        return UserError(
            "“{file}” could not be reached.", "Check that its disk or stick is plugged in, then try again.", file=name
        )
    return None


def _name(error: OSError) -> str:
    return Path(error.filename).name if isinstance(error.filename, str) else "…"


def _short(name: str) -> str:
    return name if len(name) <= 40 else f"{name[:39]}…"
