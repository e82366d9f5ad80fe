"""The whole way once: services, engine process and window, in a temporary folder that is gone afterwards."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from recsys_gui.base.errors import UserError
from recsys_gui.cli.window import Window
from recsys_gui.domain.offer import LISTS
from recsys_gui.engine.client import Client
from recsys_gui.engine.messages import OffersFor
from recsys_gui.engine.replies import CustomerOffers

Say = Callable[[str], None]

_PATIENCE = 300.0
"""Seconds for the engine to work out prices and times, on a slow and busy computer too."""
_PAUSE = 0.2


def run(screenshot: Path | None, window: Window, say: Say) -> None:
    """Do every step and ``say`` what was done; settings and logs of the user stay untouched.

    Raises:
        UserError: a step gave another result than it must.
    """
    if screenshot is not None:
        screenshot = screenshot.resolve()
        if not screenshot.parent.is_dir():
            raise UserError("There is no folder “{folder}”.", "Choose another place.", folder=str(screenshot.parent))
    with tempfile.TemporaryDirectory(prefix="shelfwise-home-") as home:
        before = os.environ.get("SHELFWISE_HOME")
        os.environ["SHELFWISE_HOME"] = home
        try:
            _steps(screenshot, window, say)
        finally:
            os.environ.pop("SHELFWISE_HOME")
            if before is not None:
                os.environ["SHELFWISE_HOME"] = before


def _whole_answer(client: Client, request: OffersFor) -> object:
    """Ask the engine, again and again while it is still working prices and times out."""
    until = time.monotonic() + _PATIENCE
    while True:
        answer = client.run(request)
        if not isinstance(answer, CustomerOffers) or answer.complete or time.monotonic() > until:
            return answer
        time.sleep(_PAUSE)


def _steps(screenshot: Path | None, window: Window, say: Say) -> None:
    from recsys_gui.services.self_test import self_test

    with self_test(say) as tested:
        client = Client()
        try:
            answer = _whole_answer(client, OffersFor(str(tested.shop), tested.customer, list(LISTS)))
        finally:
            client.close()
        if not isinstance(answer, CustomerOffers) or answer.offers != tested.offers:
            raise UserError("The self-test failed at the engine.", "Please install Shelfwise again.")
        say("Engine process: the same offers again, and it ended.")
        if screenshot is not None:
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            window.draw(tested.shop, screenshot)
            say(f"Window drawn: {screenshot}")
    say("Everything works.")
