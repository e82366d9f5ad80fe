"""What the engine says to the window's process: how far a job is, how it ended, and the offers of a customer."""

from __future__ import annotations

from dataclasses import dataclass

from recsys_gui.base.errors import Cause
from recsys_gui.base.text import NO_TEXT, Text
from recsys_gui.domain.offer import Offer, Visit


@dataclass(frozen=True)
class CustomerOffers:
    """Answer to :class:`OffersFor`.

    ``days`` is within which an offer counts as taken up, ``visit`` when the customer is expected next, if they ever
    came. Not ``complete``: prices and times are still being worked out, to be asked for again in a moment.
    ``notice`` is what the owner should know of the models, mostly nothing.
    """

    customer: str
    offers: list[Offer]
    days: int = 0
    visit: Visit | None = None
    complete: bool = True
    notice: Text = NO_TEXT


@dataclass(frozen=True)
class ProgressUpdate:
    """How far a job is: ``share`` 0…1, or None when unknown."""

    share: float | None
    text: Text


@dataclass(frozen=True)
class Done:
    """The job ended well."""

    answer: object


@dataclass(frozen=True)
class Failed:
    """The job met something that the shopkeeper can mend; ``cause`` is that of a ``ShopFileError``."""

    sentence: Text
    advice: Text
    cause: Cause | None = None


@dataclass(frozen=True)
class Crashed:
    """The job met a bug of ours: what it was, and the traceback."""

    error: str
    details: str


@dataclass(frozen=True)
class Cancelled:
    """The job was cancelled; nothing of it stays behind."""


Ending = Done | Failed | Crashed | Cancelled
