"""What a backtest says, in one plain sentence."""

from __future__ import annotations

from collections.abc import Sequence

from recsys_gui.base.text import Text, text
from recsys_gui.domain.offer import LISTS, ListName
from recsys_gui.domain.reports import ModelScore, PairedDifference, standings
from recsys_gui.recommender.registry import info

_Scores = dict[str, ModelScore]


def verdict(scores: Sequence[ModelScore], differences: Sequence[PairedDifference], baselines: Sequence[str]) -> Text:
    """Whether the best model beats the simple ones, each list against the simple method that is best there.

    Args:
        scores: of all models.
        differences: paired ones between them and the baselines.
        baselines: keys of the simple models.
    """
    measured = {score.model: score for score in scores if score.lists}
    simple = max((key for key in measured if key in baselines), key=lambda key: _mean(measured[key]), default=None)
    rival = max((key for key in measured if key not in baselines), key=lambda key: _mean(measured[key]), default=None)
    if simple is None:
        return too_little()
    if rival is None:
        return text("{baseline} is the better of the simple methods on your shop.", baseline=_title(simple))
    stands = standings(differences, rival)
    better, worse = ({name for name, standing in stands.items() if standing == way} for way in ("better", "worse"))
    bars = {name: _best(measured, baselines, name) for name in stands}
    if better and worse:
        return _mixed(measured, rival, bars, better)
    if better:
        return _better(measured, rival, bars, better)
    hardest = _title(bars.get("all") or simple)
    if worse:
        return text("{baseline} is better on your shop. We suggest using it.", baseline=hardest)
    return text(
        "We cannot tell {model} apart from {baseline} yet. Keep the simple method.",
        model=_title(rival),
        baseline=hardest,
    )


def too_little() -> Text:
    """The verdict when there is not enough to tell."""
    return text("There is too little data to tell: at least 50 customers must have come twice.")


def _better(measured: _Scores, rival: str, bars: dict[ListName, str], better: set[ListName]) -> Text:
    """Better somewhere and worse nowhere."""
    model = _title(rival)
    if "all" not in better and "new" in better:
        return text(
            "{model} finds {percent}% more new things than simple methods do, and is as good at what is bought again.",
            model=model,
            percent=_more(measured, rival, bars, "new"),
        )
    if "all" not in better:
        return text(
            "{model} knows better than simple methods what is bought again, and is as good at new things.", model=model
        )
    more = _more(measured, rival, bars, "all")
    if more < 1:
        return text("{model} puts what customers bought next higher than simple methods do.", model=model)
    return text(
        "{model} finds {percent}% more of what customers bought next than simple methods do.",
        model=model,
        percent=more,
    )


def _mixed(measured: _Scores, rival: str, bars: dict[ListName, str], better: set[ListName]) -> Text:
    """Better on some lists and worse on others."""
    if "new" in better:
        return text(
            "{model} finds {percent}% more new things; {baseline} is better at what is bought again.",
            model=_title(rival),
            percent=_more(measured, rival, bars, "new"),
            baseline=_title(bars.get("again") or bars["new"]),
        )
    return text(
        "{model} is better at what is bought again; {baseline} finds more new things.",
        model=_title(rival),
        baseline=_title(bars.get("new") or next(iter(bars.values()))),
    )


def _more(measured: _Scores, rival: str, bars: dict[ListName, str], name: ListName) -> int:
    """How many per cent more of what was bought stood in the lists of ``rival`` than in the best simple ones."""
    own, other = (measured[key].lists[name].recall for key in (rival, bars[name]))
    return round(100 * (own / other - 1)) if other else 100


def _best(measured: _Scores, baselines: Sequence[str], name: ListName) -> str:
    """The simple model that is best on a list."""
    able = [key for key in baselines if key in measured and name in measured[key].lists]
    return max(able, key=lambda key: measured[key].lists[name].ndcg)


def _mean(score: ModelScore) -> float:
    """NDCG@10, mean of the lists."""
    return sum(score.lists[name].ndcg for name in LISTS if name in score.lists) / len(score.lists)


def _title(key: str) -> Text:
    return info(key).title
