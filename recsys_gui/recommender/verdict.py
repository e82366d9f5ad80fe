"""What a backtest says, in one plain sentence."""

from __future__ import annotations

from collections.abc import Sequence

from recsys_gui.base.text import Text, text
from recsys_gui.domain.reports import ModelScore, PairedDifference
from recsys_gui.recommender.registry import info

_LIST = "all"


def verdict(scores: Sequence[ModelScore], differences: Sequence[PairedDifference], baselines: Sequence[str]) -> Text:
    """Whether the best model beats the best of the simple ones on the list of everything.

    Args:
        scores: of all models.
        differences: paired ones between them and the baselines.
        baselines: keys of the simple models.
    """
    quality = {score.model: score.lists[_LIST].ndcg for score in scores if _LIST in score.lists}
    simple = max((key for key in quality if key in baselines), key=quality.__getitem__, default=None)
    rival = max((key for key in quality if key not in baselines), key=quality.__getitem__, default=None)
    if simple is None:
        return too_little()
    if rival is None:
        return text("{baseline} is the better of the simple methods on your shop.", baseline=_title(simple))
    gap = next(d for d in differences if (d.model, d.baseline, d.list_name) == (rival, simple, _LIST))
    if gap.high < 0:
        return text("{baseline} is better on your shop. We suggest using it.", baseline=_title(simple))
    if gap.low <= 0:
        return text(
            "We cannot tell {model} apart from {baseline} yet. Keep the simple method.",
            model=_title(rival),
            baseline=_title(simple),
        )
    return _better(rival, simple, {score.model: score.lists[_LIST].recall for score in scores if _LIST in score.lists})


def too_little() -> Text:
    """The verdict when there is not enough to tell."""
    return text("There is too little data to tell: at least 50 customers must have come twice.")


def _better(rival: str, simple: str, recall: dict[str, float]) -> Text:
    """How many more of the products that were bought next stood in the better lists."""
    more = round(100 * (recall[rival] / recall[simple] - 1)) if recall[simple] else 100
    if more < 1:
        return text("{model} puts what customers bought next higher than simple methods do.", model=_title(rival))
    return text(
        "{model} finds {percent}% more of what customers bought next than simple methods do.",
        model=_title(rival),
        percent=more,
    )


def _title(key: str) -> str:
    return str(info(key).title)
