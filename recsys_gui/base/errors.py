"""Two kinds of error: one the shopkeeper can act on, and everything else, which is a bug."""

from __future__ import annotations

from typing import Literal

from recsys_gui.base.text import Text, Value

Cause = Literal[
    "missing", "moved", "foreign", "altered", "newer", "unreadable", "damaged", "locked", "full", "lost", "read_only"
]
"""Why a shop file cannot be used; ``lost`` is a disk that no longer answers."""


class UserError(Exception):
    """Something the shopkeeper can understand and mend.

    Args:
        sentence: what happened, as a template of :class:`~recsys_gui.base.text.Text`.
        advice: what to do next, likewise; may be empty.
        values: fill the holes of both.
    """

    def __init__(self, sentence: str, advice: str = "", **values: Value) -> None:
        self.sentence = Text(sentence, values)
        self.advice = Text(advice, values)
        super().__init__(str(self))

    def __str__(self) -> str:
        return f"{self.sentence} {self.advice}".strip()


class ShopFileError(UserError):
    """The shop file itself cannot be used; ``cause`` tells why."""

    def __init__(self, cause: Cause, sentence: str, advice: str = "", **values: Value) -> None:
        super().__init__(sentence, advice, **values)
        self.cause: Cause = cause


class ShopClosedError(UserError):
    """A question came after the shop file was closed; whoever asked is on the way out, so nobody need be told."""


class JobCancelled(Exception):  # noqa: N818 - not an error: the owner asked for it
    """Raised by :meth:`Progress.report` when the job was cancelled; nothing of the job may stay behind."""


class JobAbandoned(JobCancelled):
    """Raised likewise when nobody is there any more who could have cancelled it: the window was killed.

    What a training has kept so far may stay, so that it can go on from there.
    """
