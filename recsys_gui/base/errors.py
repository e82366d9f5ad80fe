"""Two kinds of error: one the shopkeeper can act on, and everything else, which is a bug."""

from __future__ import annotations

from recsys_gui.base.text import Text, Value


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


class JobCancelled(Exception):  # noqa: N818 - not an error: the owner asked for it
    """Raised by :meth:`Progress.report` when the job was cancelled; nothing of the job may stay behind."""
