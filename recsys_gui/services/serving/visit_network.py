"""The network that foretells visits, where it was the better on the shop's past: learned in a training, and kept."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from recsys_gui.base.codec import from_json, to_json
from recsys_gui.base.errors import UserError
from recsys_gui.domain.interactions import Interactions
from recsys_gui.domain.reports import Backtest
from recsys_gui.offers.timing import VisitNetwork, learn_network
from recsys_gui.recommender.contract import artifacts
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import settings

_KEY = "visit_network"


@dataclass(frozen=True)
class _Kept:
    """Weights as base64, and whether the network foretells alone."""

    method: Literal["network", "both"]
    weights: str


def stored(db: Database) -> str:
    """What the last training kept, "" where something else was better; read in no time, to be restored when needed."""
    return settings.get(db, _KEY) or ""


def restored(words: str) -> VisitNetwork | None:
    """The network in what is :func:`stored`; None without one, and where it makes no sense."""
    if not words:
        return None
    from recsys_gui.recommender.networks.timing_network import TimingNetwork

    try:
        found = from_json(_Kept, json.loads(words))
        network = TimingNetwork.of(artifacts.from_bytes(base64.b64decode(found.weights)))
    except (KeyError, TypeError, ValueError):
        return None
    return VisitNetwork(network, found.method == "network")


def follow(path: Path, compared: Backtest, interactions: Interactions, seed: int) -> None:
    """Learn from all sales, and keep, what was better in a comparison; a file that cannot be written stays as it is."""
    method = next((found.method for found in compared.forecasts if found.what == "next_visit"), "")
    network = learn_network(interactions, seed) if method in ("network", "both") else None
    words = ""
    if network is not None:
        weights = base64.b64encode(artifacts.to_bytes(network.artifact())).decode()
        words = json.dumps(to_json(_Kept("network" if method == "network" else "both", weights)))
    try:
        with database.open(path) as db, db.transaction():
            if words != stored(db):
                settings.put(db, _KEY, words)
                db.touch("models")
    except UserError:
        return
