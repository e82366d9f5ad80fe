"""The offers of one customer or of all."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from recsys_gui.base.crew import own_place
from recsys_gui.base.progress import Progress
from recsys_gui.base.text import Text
from recsys_gui.domain.insights import PriceView, SegmentKey, SegmentMembers
from recsys_gui.domain.interactions import Index
from recsys_gui.domain.offer import LISTS, Audience, ListName, Offer, Visit
from recsys_gui.domain.retraining import TrainingAdvice
from recsys_gui.domain.rules import RulesInForce
from recsys_gui.domain.visit_states import VisitStates
from recsys_gui.offers.price import Reals
from recsys_gui.offers.purchases import purchases
from recsys_gui.offers.rules import habits
from recsys_gui.offers.terms import Terms
from recsys_gui.recommender import registry
from recsys_gui.services.findings import segments
from recsys_gui.services.findings.price_view import Answer, price_view
from recsys_gui.services.offering import doors, everyone
from recsys_gui.services.offering import visit_states as states
from recsys_gui.services.offering.desk_data import DeskData
from recsys_gui.services.offering.export_offers import writer
from recsys_gui.services.offering.ranking import Asked, Evidence, Ranking, TermsOf, ranked_lists
from recsys_gui.services.training import retraining
from recsys_gui.store.file import database
from recsys_gui.store.file.database import DataVersion

_CACHED = 500

Question = tuple[str, tuple[ListName, ...], int, str | None]


def load_libraries() -> None:
    """Import what scoring needs, so that the first question is not slow."""
    for model in registry.MODELS:
        registry.model_class(model.key)


@dataclass(frozen=True)
class AtOnce:
    """Offers of one customer, and when they come next, as far as that is at hand.

    Attributes:
        offers, visit: what is known; without prices and times when not ``complete``.
        days: within which an offer counts as taken up, 0 when not ``complete``.
    """

    offers: list[Offer]
    visit: Visit | None
    days: int
    complete: bool = True


class OfferDesk:
    """Answers what to offer to whom; keeps the shop in memory and follows its changes.

    To be used in one thread. Nothing is read before the first question, and the file is open only while reading.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._data: DeskData | None = None
        self._training: tuple[DataVersion, TrainingAdvice] | None = None
        self._answers: OrderedDict[Question, list[Offer]] = OrderedDict()

    def offers(self, customer_code: str, lists: Sequence[ListName], n: int, model: str | None = None) -> list[Offer]:
        """The best ``n`` offers of each of ``lists`` for one customer, best first.

        Raises:
            UserError: no customer has this code, or the model asked for cannot be had.
        """
        data = self._current()
        question = (customer_code, tuple(lists), n, model)
        if question not in self._answers:
            self._answers[question] = _offers(data, question)
            if len(self._answers) > _CACHED:
                self._answers.popitem(last=False)
        return self._answers[question]

    def offers_at_once(self, customer_code: str, lists: Sequence[ListName], n: int) -> AtOnce:
        """As :meth:`offers`, with :meth:`visit`, but without prices and times while those are being learned.

        Raises:
            UserError: no customer has this code, or the model in use cannot be had.
        """
        data = self._current()
        if data.is_learned:
            return AtOnce(self.offers(customer_code, lists, n), self.visit(customer_code), data.advice.horizon)
        data.learn_in_background()
        early = _offers(data, (customer_code, tuple(lists), n, None), _nothing_yet)
        return AtOnce(early, None, 0, complete=False)

    def visit(self, customer_code: str) -> Visit | None:
        """When a customer is expected next, and when they mostly come; None for who never came.

        Raises:
            UserError: no customer has this code.
        """
        data = self._current()
        position = data.customer(customer_code)
        found = data.advice.visit(position)
        if found is None:
            return None
        weekday, hour = data.contact_times.of(position)
        return replace(found, weekday=weekday, hour=hour)

    def visit_states(self) -> VisitStates:
        """Who is due, late, gone or new; not complete while times are being learned."""
        data = self._current()
        if data.is_learned:
            return states.visit_states(data)
        data.learn_in_background()
        return VisitStates(complete=False)

    def everyone(self, n: int, out: Path, model: str | None = None, *, progress: Progress) -> int:
        """Write the offers of every customer to ``out`` (.csv or .xlsx), whole or not at all.

        Customers who are not to be contacted are left out. Of several processes that ``torchrun`` started, each writes
        its part of the customers to a file of its own, such as ``offers-1-of-2.csv``.

        Returns:
            The rows written.

        Raises:
            UserError: the ending of ``out`` is another, it cannot be written, or the model cannot be had.
            JobCancelled: the owner cancelled.
        """
        own = own_place()
        if own.size > 1:
            out = out.with_stem(f"{out.stem}-{own.rank + 1}-of-{own.size}")
        open_writer = writer(out)
        data = self._current()
        data.prepare_advice(progress)
        with open_writer(data.info.currency) as sheet:
            customers = own.block(len(data.interactions.customers))
            for columns in everyone.columns(data, customers, n, model, progress=progress):
                sheet.write_columns(columns)
        return sheet.rows

    def audience(self, product_code: str, n: int, *, progress: Progress) -> Audience:
        """As :func:`recsys_gui.services.offering.doors.audience`."""
        return doors.audience(self._current(), product_code, n, progress=progress)

    def basket(self, codes: Sequence[str], n: int, customer_code: str | None = None) -> list[Offer]:
        """As :func:`~recsys_gui.services.offering.doors.basket`, at once: a few sales more or less do not matter."""
        return doors.basket(self._at_hand([*codes], customer_code), codes, n, customer_code)

    def contact(self, n: int, per_customer: int, *, progress: Progress) -> list[Offer]:
        """As :func:`recsys_gui.services.offering.doors.contact`."""
        return doors.contact(self._current(), n, per_customer, progress=progress)

    def upcoming(self, per_customer: int, *, progress: Progress) -> tuple[str | None, int]:
        """As :func:`recsys_gui.services.offering.doors.upcoming`."""
        return doors.upcoming(self._current(), per_customer, progress=progress)

    def rules(self) -> RulesInForce:
        """The owner's rules, and how often products of each category are bought again."""
        data = self._current()
        return RulesInForce(data.guard.rules, habits(data.interactions, data.purchases_of_all()))

    def notice(self) -> Text:
        """What the owner should know of the models that make these offers; empty when all is well."""
        data = self._data or self._current()
        return data.serving.trouble()

    def training(self, progress: Progress | None = None) -> TrainingAdvice:
        """As :func:`recsys_gui.services.training.retraining.advice`; asked again of the same shop, it comes at once."""
        data = self._current()
        if self._training is None or self._training[0] != data.version:
            self._training = (data.version, retraining.advice(self.path, data.interactions, progress))
        return self._training[1]

    def members(self, segment: SegmentKey) -> SegmentMembers:
        """As :func:`recsys_gui.services.findings.segments.members`."""
        data = self._current()
        return segments.members(data.interactions, data.info.time_zone, segment)

    def price_view(self, product_code: str) -> PriceView:
        """As :func:`recsys_gui.services.findings.price_view.price_view`, with what suggested prices are chosen by.

        Raises:
            UserError: there is no such product.
        """
        data = self._current()
        place, found = data.product(product_code), data.demand
        answer = Answer(float(found.value[place]), float(found.deviation[place]), bool(found.shown[place]))
        return price_view(self.path, product_code, answer)

    def refresh(self) -> None:
        """Be ready for the next question: load the shop and the models in use, and begin to learn prices and times."""
        data = self._current()
        for name in LISTS:
            data.recommender(name, None)
        data.learn_in_background()

    def close(self) -> None:
        """Forget the shop."""
        self._data = None
        self._answers.clear()

    def _at_hand(self, products: list[str], customer: str | None) -> DeskData:
        """The shop as it was read last, with the rules of now; read again where it does not know a code."""
        data = self._data
        if data is None or any(data.interactions.products.index(code) is None for code in products):
            return self._current()
        if customer is not None and data.interactions.customers.index(customer) is None:
            return self._current()
        with database.open(self.path, read_only=True) as db:
            models = db.data_version().models
            if models != data.version.models:
                self._answers.clear()
                data.follow(db, DataVersion(data.version.sales, models))
        return data

    def _current(self) -> DeskData:
        with database.open(self.path, read_only=True) as db:
            version = db.data_version()
            data = self._data
            if data is not None and data.version == version:
                return data
            self._answers.clear()
            if data is None or data.version.sales != version.sales:
                learned = data.forecasts if data is not None else None
                data = self._data = None  # never two shops in memory
                data = self._data = DeskData(self.path, db, learned)
            else:
                data.follow(db, version)
        return data


def _offers(data: DeskData, question: Question, terms: TermsOf | None = None) -> list[Offer]:
    code, lists, n, model = question
    position = np.array([data.customer(code)])
    evidence = Evidence(purchases(data.interactions.histories(position)), np.zeros(1, np.int64))
    asked = Asked(lists, n, model, terms or data.advice.terms)
    offers = Ranking.of(data, ranked_lists(data, position, asked), position, asked, evidence).offers(data)
    return offers if model is not None else _marked(data, offers, lists)


def _nothing_yet(customers: Index, _products: Index, _chances: Reals | None) -> Terms:
    """Prices and times while they are being learned."""
    return Terms.unknown(len(customers))


def _marked(data: DeskData, offers: list[Offer], lists: Sequence[ListName]) -> list[Offer]:
    """The same offers, with a mark on those of products that are newer than the model."""
    place = data.interactions.products.index
    newer = {name: data.unlearned(name) for name in lists}
    return [
        replace(offer, learned=False) if newer[offer.list_name][place(offer.product) or 0] else offer
        for offer in offers
    ]  # fmt: skip
