"""What the sales tell of customers and products, as the engine finds it out."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from recsys_gui.base.progress import Progress, SubProgress
from recsys_gui.base.text import text
from recsys_gui.domain.insights import Insights, MapGroup, MapPoint, ReadRule
from recsys_gui.domain.interactions import Interactions
from recsys_gui.recommender import product_map
from recsys_gui.recommender.models.factors import Factors, FactorsConfig
from recsys_gui.recommender.models.rules import Pair, Rules, RulesConfig
from recsys_gui.services.findings import kept_insights
from recsys_gui.services.findings.map_names import group_names
from recsys_gui.services.findings.segments import segments
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.store.file import database
from recsys_gui.store.tables import rules, settings

MOST_RULES, MOST_PRODUCTS = 400, 350
_FEWEST_BUYERS = 5


def make(shop: Path, progress: Progress) -> Insights:
    """Find segments, the product map and rules, and keep them in the shop file where it may be written.

    Raises:
        UserError: the shop file cannot be used.
        JobCancelled: through ``progress``.
    """
    progress.report(0, 1, text("Reading the sales."))
    with database.open(shop, read_only=True) as db:
        mark, zone, off = kept_insights.stamp(db), settings.info(db).time_zone, rules.switched_off(db)
        interactions = load_interactions(db)
    progress.report(0.1, 1, text("Looking for kinds of customers."))
    found = segments(interactions, zone)
    progress.report(0.2, 1, text("Looking for what is bought together."))
    read = read_rules(interactions, off, SubProgress(progress, 0.2, 0.55))
    progress.report(0.55, 1, text("Drawing the map of products."))
    points, groups = mapped(interactions, SubProgress(progress, 0.55, 0.95))
    made = Insights(mark, found, points, groups, read)
    kept_insights.keep(shop, made)
    progress.report(1, 1, text("Done."))
    return made


def read_rules(interactions: Interactions, off: set[Pair], progress: Progress) -> list[ReadRule]:
    """The rules that explain most sales beyond chance, the strongest first, each pair of products once."""
    model = Rules(config=RulesConfig(off=tuple(sorted(off))))
    model.prepare(interactions, progress)
    model.train_epoch(progress)
    position, name = interactions.products, interactions.table.name
    seen, found = set[Pair](), list[ReadRule]()
    for rule in model.listed(4 * MOST_RULES):
        pair = (rule.antecedent, rule.consequent)
        if pair in seen or len(found) == MOST_RULES:
            continue
        seen.add(pair)
        first, second = (name[position.index(code) or 0] or code for code in pair)
        found.append(
            ReadRule(
                *pair, first, second, rule.scope == "customer", rule.count, rule.support, rule.confidence, rule.lift,
                rule.on,
            )
        )  # fmt: skip
    return found


def mapped(interactions: Interactions, progress: Progress) -> tuple[list[MapPoint], list[MapGroup]]:
    """The products with most buyers on a plane, by the taste factors of who buys them; none where they are too few."""
    bought = interactions.histories().purchases()
    pairs = np.unique(bought.rows * max(len(interactions.products), 1) + bought.events.product)
    buyers = np.bincount(pairs % max(len(interactions.products), 1), minlength=len(interactions.products))
    best = np.argsort(-buyers, kind="stable")[:MOST_PRODUCTS]
    best = best[(buyers[best] >= _FEWEST_BUYERS) & interactions.table.recommendable[best]]
    if len(best) < product_map.FEWEST:
        return [], []
    model = Factors(config=FactorsConfig())
    model.prepare(interactions, progress)
    model.train_epoch(progress)
    places, group = product_map.layout(model.vectors[best])
    table, codes = interactions.table, interactions.products.codes
    names = [table.name[place] or codes[place] for place in best.tolist()]
    categories = [table.category[place] for place in best.tolist()]
    points = [
        MapPoint(codes[place], names[row], categories[row], round(float(places[row, 0]), 4),
                 round(float(places[row, 1]), 4), int(group[row]), int(buyers[place]))
        for row, place in enumerate(best.tolist())
    ]  # fmt: skip
    titles = group_names(names, categories, group.tolist())
    groups = [
        MapGroup(
            title, float(np.median(places[group == number, 0])), float(np.median(places[group == number, 1])),
            int((group == number).sum()),
        )
        for number, title in enumerate(titles)
    ]  # fmt: skip
    return points, groups
