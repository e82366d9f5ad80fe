"""What prices and times are forecast with, as the shop file keeps it: the first offers need not wait for learning."""

from __future__ import annotations

import base64
import binascii
import zlib
from pathlib import Path

import safetensors
import safetensors.numpy

from recsys_gui import __version__
from recsys_gui.base.errors import UserError
from recsys_gui.offers.forecasts import Forecasts
from recsys_gui.store.file import database
from recsys_gui.store.file.database import Database
from recsys_gui.store.tables import settings

KEY = "forecasts"
"""In the settings of the shop file; goes when a customer is deleted."""
_FORM = f"{__version__} 2 "
"""Begins what is kept; the number counts up when what is learned changes its meaning."""
_MOST_BYTES = 50_000_000


def kept(db: Database, sales: int) -> Forecasts | None:
    """What was learned before; None when it was not, or not from much the same sales, or by another version."""
    stored = settings.get(db, KEY)
    if stored is None or not stored.startswith(_FORM):
        return None
    try:
        packed = base64.b64decode(stored.removeprefix(_FORM), validate=True)
        found = Forecasts.restored(safetensors.numpy.load(zlib.decompressobj().decompress(packed, _MOST_BYTES)))
    except (binascii.Error, zlib.error, safetensors.SafetensorError, KeyError, ValueError):
        return None
    return found if found.fits(sales) else None


def keep(path: Path, learned: Forecasts) -> None:
    """Keep what was learned; a file that may not be written is left as it is."""
    packed = zlib.compress(safetensors.numpy.save(learned.arrays()))
    try:
        with database.open(path) as db, db.transaction():
            settings.put(db, KEY, _FORM + base64.b64encode(packed).decode("ascii"))
    except UserError:
        return
