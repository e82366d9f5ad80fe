"""Names of lists and models as the shopkeeper reads them."""

from __future__ import annotations

from recsys_gui.base.errors import UserError
from recsys_gui.domain.offer import TITLES, ListName
from recsys_gui.recommender import registry
from recsys_gui.ui.translation import say


def list_title(name: ListName) -> str:
    """The name of a list on screen: Buy again, New for them, All together."""
    return say(TITLES[name])


def model_title(key: str) -> str:
    """The plain name of a model; its key when this version of the program does not know it."""
    try:
        return say(registry.info(key).title)
    except UserError:
        return key


def clock(seconds: float) -> str:
    """Minutes and seconds as a clock shows them: 5:42."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


def is_neural(key: str) -> bool:
    """Whether a model is trained by rounds, in minutes."""
    try:
        return registry.info(key).neural
    except UserError:
        return False
