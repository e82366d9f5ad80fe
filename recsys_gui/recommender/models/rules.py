"""Association rules: who buys this also buys that, in words the owner can read and switch off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from recsys_gui.base.progress import Progress
from recsys_gui.domain.id_map import IdMap
from recsys_gui.domain.interactions import Index, Interactions
from recsys_gui.recommender.contract.recommender import Artifact
from recsys_gui.recommender.contract.restoring import array
from recsys_gui.recommender.models.blend import BlendConfig
from recsys_gui.recommender.models.linear import Linear, empty
from recsys_gui.recommender.past.cooccurrence import Matrix
from recsys_gui.recommender.past.rule_mining import COLUMNS, RuleTable, Thresholds, customers_of, mine, orders_of
from recsys_gui.recommender.past.weighting import Weights, everybody

Scope = Literal["order", "customer"]
SCOPES: tuple[Scope, Scope] = ("order", "customer")
Pair = tuple[str, str]


@dataclass(frozen=True)
class Rule:
    """One rule, to be read.

    Attributes:
        antecedent: code of the product that was bought.
        consequent: code of the product it speaks for.
        scope: whether they are bought in one order, or by one customer at any time.
        count: orders, or customers, with both.
        support: the share they are of all.
        confidence: share of those with the antecedent that have the consequent too.
        lift: how many times the share among all that is; 1 is chance.
        on: False when the owner switched it off.
    """

    antecedent: str
    consequent: str
    scope: Scope
    count: int
    support: float
    confidence: float
    lift: float
    on: bool


@dataclass(frozen=True)
class RulesConfig(BlendConfig):
    """What makes a rule, and how rules count.

    Attributes:
        fewest: at least so many orders or customers must hold both products.
        support: in large shops, at least this share of them.
        lift: least lift.
        neighbours: most rules per product and scope.
        longest: most products looked at per order or customer.
        lift_power: how far rules beyond chance count more than sure ones.
        doubt: cases without the consequent added to each rule when it counts, so that few cases prove little.
        off: codes (antecedent, consequent) of rules that are switched off.
    """

    fewest: int = 3
    support: float = 0.0002
    lift: float = 1.2
    neighbours: int = 150
    longest: int = 300
    lift_power: float = 0.25
    doubt: float = 5.0
    off: tuple[Pair, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if not (self.fewest > 0 and self.neighbours > 0 and self.longest > 1):
            raise ValueError("a rule needs a case, and room for two products")
        if not (0 <= self.support <= 1 and self.lift > 0 and self.lift_power >= 0 and self.doubt >= 0):
            raise ValueError("support is a share; lift, its power and doubt are not negative")
        if any(len(pair) != 2 for pair in self.off):
            raise ValueError("a rule is switched off by its two products")

    def thresholds(self, transactions: int) -> Thresholds:
        """What a rule needs among so many orders or customers."""
        return Thresholds.fitting(transactions, self.fewest, self.support, self.lift, self.neighbours)


class Rules(Linear[RulesConfig]):
    """Association rules between two products (Agrawal, Imielinski and Swami 1993), over orders and over customers.

    The thresholds follow the size of the shop. All rules whose antecedent a customer bought speak for their
    consequents: as if each were right by itself with its confidence, at least one is with 1 − ∏(1 − confidence), of
    which the logarithms add up. Recent purchases speak louder.
    """

    key = "rules"
    kind = RulesConfig
    options: ClassVar = {"half_life": (30.0, 60.0, 3650.0), "lift_power": (0.0, 0.5)}

    tables: dict[Scope, RuleTable]

    def learn(self, interactions: Interactions, progress: Progress) -> None:
        """Find the rules."""
        total, longest = len(interactions.products), self.config.longest
        bought = {
            "order": orders_of(everybody(interactions).purchases(), total, longest),
            "customer": customers_of(interactions.histories().purchases(), total, longest),
        }
        self._set({scope: mine(bought[scope], self._thresholds(bought[scope]), progress) for scope in SCOPES}, total)

    def listed(self, most: int = 1000) -> list[Rule]:
        """The rules that explain most sales beyond chance, first the strongest, switched-off ones included.

        By leverage (Piatetsky-Shapiro 1991): the share of transactions with both, less what chance would give.
        """
        found = [(scope, self.tables[scope]) for scope in SCOPES]
        leverage = np.concatenate([table.support * (1 - 1 / table.lift) for _, table in found])
        bounds = np.cumsum([0, *(len(table) for _, table in found)])
        on = np.concatenate([self._on(table) for _, table in found])
        rules: list[Rule] = []
        for position in np.argsort(-leverage, kind="stable")[:most].tolist():
            place = int(np.searchsorted(bounds, position, "right")) - 1
            rules.append(self._rule(*found[place], position - int(bounds[place]), bool(on[position])))
        return rules

    def switched_off(self, pairs: Iterable[Pair]) -> Rules:
        """The same model without the rules between these products (codes: antecedent, consequent)."""
        model = Rules(self.seed, replace(self.config, off=tuple(dict.fromkeys(pairs))))
        model._interactions, model._products, model.demand = self._interactions, self._products, self.demand
        model._set(self.tables, len(self._products))
        return model

    def forget(self, products: int) -> None:
        """No rules."""
        self._set({scope: RuleTable.empty() for scope in SCOPES}, products)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """All rules, also those switched off."""
        return {f"{scope}_{name}": getattr(self.tables[scope], name) for scope in SCOPES for name in COLUMNS}

    def load(self, artifact: Artifact, to: Index, products: int) -> None:
        """The stored rules."""
        self._set({scope: _stored(artifact, scope, len(to)).moved(to) for scope in SCOPES}, products)

    def _thresholds(self, bought: Matrix) -> Thresholds:
        return self.config.thresholds(bought.shape[0])

    def _set(self, tables: dict[Scope, RuleTable], products: int) -> None:
        self.tables, weights = tables, empty(products, products)
        for table in tables.values():
            used = table.take(self._on(table))
            triplets = (self._worth(used), (used.first, used.second))
            weights = sparse.csr_array(weights + sparse.csr_array(triplets, shape=(products, products)))
        self.weights = weights

    def _worth(self, rules: RuleTable) -> Weights:
        """What each rule adds: minus the logarithm of the chance that it is wrong, more beyond chance."""
        cases = rules.count / np.maximum(rules.confidence, 1e-9)
        sure = np.minimum(rules.count / (cases + self.config.doubt + 1e-3), 0.999)
        return np.asarray(-np.log1p(-sure) * rules.lift**self.config.lift_power, np.float32)

    def _on(self, rules: RuleTable) -> NDArray[np.bool_]:
        off = _positions(self.config.off, self._products)
        size = max(len(self._products), 1)
        return ~np.isin(rules.first.astype(np.int64) * size + rules.second, off[:, 0] * size + off[:, 1])

    def _rule(self, scope: Scope, table: RuleTable, place: int, on: bool) -> Rule:
        codes = self._products.codes
        return Rule(
            codes[int(table.first[place])], codes[int(table.second[place])], scope, int(table.count[place]),
            float(table.support[place]), float(table.confidence[place]), float(table.lift[place]), on,
        )  # fmt: skip


def _positions(pairs: Iterable[Pair], products: IdMap) -> Index:
    """Positions of each pair whose products are both known, int64 pairs × 2."""
    both = list(pairs)
    found = [products.indices([pair[place] for pair in both]) for place in range(2)]
    known = (found[0] >= 0) & (found[1] >= 0)
    return np.stack([found[0][known], found[1][known]], axis=1)


def _stored(artifact: Artifact, scope: Scope, products: int) -> RuleTable:
    size = len(array(artifact, f"{scope}_first"))
    columns = {name: array(artifact, f"{scope}_{name}", size) for name in COLUMNS}
    table = RuleTable(
        columns["first"].astype(np.int32), columns["second"].astype(np.int32),
        *(columns[name].astype(np.float32) for name in COLUMNS[2:]),
    )  # fmt: skip
    both = np.concatenate([table.first, table.second])
    if both.min(initial=0) < 0 or both.max(initial=-1) >= products:
        raise ValueError("the stored rules do not fit the stored products")
    return table
