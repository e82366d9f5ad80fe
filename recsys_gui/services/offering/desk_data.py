"""What offers of one shop need in memory: its sales, its models, and the evidence for reasons."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recsys_gui.base.errors import UserError
from recsys_gui.base.money import decimals
from recsys_gui.base.progress import Progress
from recsys_gui.domain.entities import ShopInfo
from recsys_gui.domain.interactions import Histories, Index, Interactions
from recsys_gui.domain.offer import ListName
from recsys_gui.offers.contact_times import ContactTimes
from recsys_gui.offers.elasticity import Elasticity
from recsys_gui.offers.forecasts import Forecasts
from recsys_gui.offers.price import PriceRules
from recsys_gui.offers.price_past import demand
from recsys_gui.offers.purchases import Purchases, purchases
from recsys_gui.offers.reasons import Reasons
from recsys_gui.offers.rules import Guard
from recsys_gui.offers.taking import Taking
from recsys_gui.offers.terms import Advice
from recsys_gui.recommender.contract.ranking import rank
from recsys_gui.recommender.contract.recommender import Recommender
from recsys_gui.services.offering.standing import Pairs, Standing
from recsys_gui.services.serving import chances, kept_forecasts, visit_network
from recsys_gui.services.serving.background import Background
from recsys_gui.services.serving.guarding import guard
from recsys_gui.services.serving.load import load_interactions
from recsys_gui.services.serving.serving import FALLBACK, Serving
from recsys_gui.store.file.database import Database, DataVersion
from recsys_gui.store.tables import catalogue, settings


@dataclass(frozen=True, eq=False)
class Ranked:
    """One list of some customers: products (-1 where there is none) and scores, customers × places, and its models."""

    products: NDArray[np.int32]
    scores: NDArray[np.float32]
    models: list[str]


class DeskData:
    """The sales of a shop at one version, and the models that rank them; models are loaded when first needed.

    Args:
        path: of the shop file.
        db: the same, open.
        learned: from the same shop a moment ago, used again while the shop is much the same.
    """

    def __init__(self, path: Path, db: Database, learned: Forecasts | None = None) -> None:
        self.path = path
        self.version = db.data_version()
        self.info: ShopInfo = settings.info(db)
        self.interactions: Interactions = load_interactions(db)
        self.list_prices = catalogue.list_prices(db)
        self.reasons = Reasons(self.interactions, self.info.time_zone)
        self.everything: Purchases | None = None
        self.standings: list[Standing] = []
        self._audience: tuple[int, list[Pairs]] = (-1, [])
        self._contact_times: ContactTimes | None = None
        self._first_sold: Index | None = None
        self._demand: Elasticity | None = None
        self._advice: Advice | None = None
        sales = len(self.interactions.events)
        self._forecasts = learned if learned is not None and learned.fits(sales) else kept_forecasts.kept(db, sales)
        self._learning: Background[Advice] | None = None
        self._learned = chances.kept(db, self.interactions)
        self._taking: Taking | None = None
        self.guard: Guard = guard(db, self.interactions, self.list_prices)
        self._visit_network = visit_network.stored(db)
        self.serving = Serving(path, db, self.interactions)

    def follow(self, db: Database, version: DataVersion) -> None:
        """Take note that other models rank the lists now, or that other rules hold."""
        self.version, self.standings, self._audience = version, [], (-1, [])
        before = self._price_rules, self._visit_network
        self.guard = guard(db, self.interactions, self.list_prices)
        self._visit_network = visit_network.stored(db)
        if (self._price_rules, self._visit_network) != before and self._has_advice():
            self._forecasts, self._advice = self.advice.learned, None
        if self._learned is None:
            self._learned = chances.kept(db, self.interactions)
        self.serving.follow(db)

    def audience_of(self, product: int) -> list[Pairs]:
        """Who was found so far to want the product asked about last (a position); to be added to."""
        if self._audience[0] != product:
            self._audience = (product, [])
        return self._audience[1]

    def recommender(self, list_name: ListName, model: str | None) -> Recommender:
        """Who ranks this list: the model in use, or the one asked for.

        Raises:
            UserError: the one asked for cannot be had.
        """
        return self.serving.of(list_name) if model is None else self.serving.named(model)

    def rank(self, histories: Histories, customers: Index, list_name: ListName, n: int, model: str | None) -> Ranked:
        """The list of each customer; best sellers for those who never bought anything. The owner's rules hold.

        Args:
            histories: of the customers.
            customers: their positions, -1 for one who is not in the shop.
            list_name: which list.
            n: its length.
            model: who ranks, None for the model in use.
        """
        chosen = self.recommender(list_name, model)
        products, scores = self._best(chosen, histories, customers, list_name, n)
        models = [chosen.key] * len(histories)
        strangers = np.flatnonzero(~_has_bought(histories))
        if len(strangers) and chosen.key != FALLBACK:
            products[strangers], scores[strangers] = self._best(
                self.serving.fitted(FALLBACK), histories.take(strangers), customers[strangers], list_name, n
            )
            for row in strangers.tolist():
                models[row] = FALLBACK
        return Ranked(products, scores, models)

    def _best(
        self, model: Recommender, histories: Histories, customers: Index, list_name: ListName, n: int
    ) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        scores = self.guard.forbid(model.score(histories, list_name), histories, customers)
        products, best = rank(scores, histories, list_name, self.guard.pool(n), self.guard.offered)
        missing = ~np.isfinite(best)
        products[missing], best[missing] = -1, 0
        return self.guard.arrange(products, best, n)

    def scores(self, histories: Histories, customers: Index, list_name: ListName) -> NDArray[np.float32]:
        """Scores of every product by the model in use, -inf where the owner's rules forbid it; as for :meth:`rank`."""
        return self.guard.forbid(self.recommender(list_name, None).score(histories, list_name), histories, customers)

    def unlearned(self, list_name: ListName) -> NDArray[np.bool_]:
        """Which products are newer than the model that ranks a list, so that it learned nothing of them."""
        until = self.serving.learned_until(list_name)
        if until is None:
            return np.zeros(len(self.interactions.products), bool)
        if self._first_sold is None:
            self._first_sold = _first_sold(self.interactions)
        return self._first_sold >= until

    def serving_model(self, list_name: ListName) -> str:
        """The key of the model that ranks a list now."""
        return self.recommender(list_name, None).key

    def customer(self, code: str) -> int:
        """The position of a customer.

        Raises:
            UserError: nobody has this code.
        """
        position = self.interactions.customers.index(code)
        if position is None:
            raise UserError("There is no customer “{code}” in this shop.", "Check the number and try again.", code=code)
        return position

    def product(self, code: str) -> int:
        """The position of a product.

        Raises:
            UserError: there is none with this code.
        """
        position = self.interactions.products.index(code)
        if position is None:
            raise UserError("There is no product “{code}” in this shop.", "Check the code and try again.", code=code)
        return position

    @property
    def advice(self) -> Advice:
        """Prices and times, learned from the sales when first asked for."""
        return self.prepare_advice()

    @property
    def is_learned(self) -> bool:
        """Whether prices and times are at hand, or what was learned a moment ago still holds: nobody has to wait."""
        if self._learning is not None:
            return self._learning.is_ready
        return self._advice is not None or (self._forecasts is not None and self._learned is not None)

    def learn_in_background(self) -> None:
        """Begin to learn prices, times and chances; :attr:`is_learned` tells when that is done."""
        if not self._has_advice():
            self._learning = self._learn()

    def _has_advice(self) -> bool:
        return self._advice is not None or self._learning is not None

    @property
    def _price_rules(self) -> PriceRules:
        held = self.guard.rules
        return PriceRules(held.least_margin, held.price_ending, 10 ** decimals(self.info.currency))

    def _learn(self) -> Background[Advice]:
        """Prices and times; with them the chances, which a shop file may have already."""
        before, rules, network = self._forecasts, self._price_rules, self._visit_network

        def learn() -> Advice:
            found = Advice(self.interactions, self.list_prices, rules, before, visit_network.restored(network))
            if found.learned is not before:
                kept_forecasts.keep(self.path, found.learned)
            if self._learned is None:
                self._learned = chances.learn(self.path, self.interactions, found.horizon)
            return found

        return Background(learn)

    @property
    def taking(self) -> Taking | None:
        """The chances of offers; None while nothing is known of them."""
        if self._taking is None and self._learned is not None:
            self._taking = Taking(self._learned, self.interactions)
        return self._taking

    @property
    def forecasts(self) -> Forecasts | None:
        """Of prices and times what was learned, for the desk of the same shop a moment later."""
        if self._learning is not None and self._learning.is_ready:
            return self.advice.learned
        return self._forecasts if self._advice is None else self._advice.learned

    def prepare_advice(self, progress: Progress | None = None) -> Advice:
        """Learn prices, times and chances now, as far as they are not; takes seconds.

        Raises:
            JobCancelled: through ``progress``; the learning goes on.
        """
        if self._advice is None:
            self._learning = self._learning or self._learn()
            self._advice = self._learning.result(progress)
            self._learning = None
        return self._advice

    @property
    def demand(self) -> Elasticity:
        """How demand for each product answers to its price, as for suggested prices, worked out once."""
        if self._demand is None:
            self._demand = demand(self.interactions)
        return self._demand

    @property
    def contact_times(self) -> ContactTimes:
        """When customers mostly come, worked out once."""
        if self._contact_times is None:
            self._contact_times = ContactTimes(self.interactions, self.info.time_zone)
        return self._contact_times

    def purchases_of_all(self) -> Purchases:
        """The purchases of every customer, worked out once."""
        if self.everything is None:
            self.everything = purchases(self.interactions.histories())
        return self.everything


def _has_bought(histories: Histories) -> NDArray[np.bool_]:
    return np.diff(histories.purchases().indptr) > 0


def _first_sold(interactions: Interactions) -> Index:
    """When each product first stood in a sale, UTC seconds; the end of time for those that never did."""
    first = np.full(len(interactions.products), np.iinfo(np.int64).max)
    for events in (interactions.events, interactions.anonymous):
        np.minimum.at(first, events.product, events.time)
    return first
