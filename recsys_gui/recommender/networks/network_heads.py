"""What every network knows besides taste: what sells now, and each customer's habits."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from recsys_gui.recommender.networks.network_config import NetworkConfig
from recsys_gui.recommender.past.history_features import CUSTOMER_FEATURES, PAIR_FEATURES
from recsys_gui.recommender.past.product_trends import LEVEL, TREND_FEATURES

_FIRST_COUNT = 0


@dataclass(frozen=True, eq=False)
class Words:
    """Some products and the words of their names; C of them.

    Attributes:
        ids: int64 C, positions in the product map.
        words, word_weights, word_starts: a bag of words each, as ``embedding_bag`` wants it.
    """

    ids: Tensor
    words: Tensor
    word_weights: Tensor
    word_starts: Tensor

    def bags(self, table: Tensor) -> Tensor:
        """The weighted sum of each product's words, C × width of ``table``."""
        return functional.embedding_bag(
            self.words, table, self.word_starts, mode="sum", per_sample_weights=self.word_weights
        )


@dataclass(frozen=True, eq=False)
class Products(Words):
    """Some products as the network sees them at one moment.

    Attributes:
        trends: C × :data:`TREND_FEATURES`, standardised.
        sold: float C, 0 for a product that never sold before the moment: its own embedding must not be used.
    """

    trends: Tensor
    sold: Tensor


@dataclass(frozen=True, eq=False)
class Recent:
    """The newest purchases of B customers, oldest of them first, filled up behind; at most L.

    Attributes:
        column: int64 B × L, which of the C products.
        gap: int64 B × L, what lay between it and the purchase before, as a class (:mod:`sequences`).
        length: int64 B, how many there are; what lies behind means nothing.
    """

    column: Tensor
    gap: Tensor
    length: Tensor


@dataclass(frozen=True, eq=False)
class Bought:
    """Customers and the products they bought; B customers, N pairs.

    Attributes:
        customer: B × :data:`CUSTOMER_FEATURES`.
        row: int64 N, which customer, ascending.
        column: int64 N, which of the C products.
        decays: N × :data:`DECAYS`.
        pair: N × :data:`PAIR_FEATURES`.
        recent: their newest purchases in order, for networks that read them.
    """

    customer: Tensor
    row: Tensor
    column: Tensor
    decays: Tensor
    pair: Tensor
    recent: Recent | None = None


class Towers(NamedTuple):
    """Products as networks meet them: as past purchases, as candidates, and in general."""

    past: Tensor
    candidate: Tensor
    bias: Tensor
    trends: Tensor


class HeadsNetwork(nn.Module, ABC):
    """The heads that networks share.

    Trends: how a product sells → how much anybody wants it, and how much customers with a liking for such trends do.
    Habits: counts, recency and rhythm of each bought product → a small MLP that is added to that product's score, with
    the customer's own liking for repeats (as the repeat–explore gate of RepeatNet, Ren et al. 2019). Freshly made,
    they score by sales level and own counts.
    """

    def __init__(self, products: int, config: NetworkConfig) -> None:
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(products))
        self.trend = nn.Sequential(nn.Linear(TREND_FEATURES, 32), nn.SiLU(), nn.Linear(32, 1 + config.trend_dimensions))
        self.level = nn.Linear(TREND_FEATURES, 1)
        seen = PAIR_FEATURES + CUSTOMER_FEATURES + TREND_FEATURES
        self.wide = nn.Sequential(
            nn.Linear(seen, config.wide_hidden), nn.SiLU(), nn.Linear(config.wide_hidden, 32), nn.SiLU(),
            nn.Linear(32, 1),
        )  # fmt: skip
        self.count = nn.Linear(PAIR_FEATURES, 1)
        with torch.no_grad():
            shrink(self.trend[-1], 0.1)
            shrink(self.wide[-1], 0.1)
            shrink(self.level, 0.0)
            shrink(self.count, 0.0)
            self.level.weight[0, LEVEL] = 1.0
            self.count.weight[0, _FIRST_COUNT + 1] = 1.0
            self.count.bias[0] = 1.0

    @staticmethod
    @abstractmethod
    def product_tables() -> tuple[str, ...]:
        """The parameters with one row a product."""

    @abstractmethod
    def embeddings(self) -> list[nn.Parameter]:
        """The tables with a row a product or word."""

    @abstractmethod
    def towers(self, products: Products) -> Towers:
        """Everything about ``products`` that no customer changes."""

    @abstractmethod
    def forward(self, towers: Towers, bought: Bought) -> Tensor:
        """Scores B × C."""

    def trend_layers(self) -> list[nn.Parameter]:
        """The layers that read sales trends only."""
        return [*self.trend.parameters(), *self.level.parameters()]

    def demand(self, products: Products) -> tuple[Tensor, Tensor]:
        """How much anybody wants each product, C, and what a liking for trends meets, C × trend dimensions."""
        trend = self.trend(products.trends)
        level = self.level(products.trends)[:, 0]
        return self.bias[products.ids] * products.sold + trend[:, 0] + level, trend[:, 1:]

    def add_habits(self, scores: Tensor, repeat: Tensor, trends: Tensor, bought: Bought) -> Tensor:
        """``scores`` B × C plus, where something was bought before, what the habit says.

        Args:
            scores: B × C.
            repeat: B, each customer's liking for repeats.
            trends: C × :data:`TREND_FEATURES`.
            bought: the customers.
        """
        pairs = torch.cat([bought.pair, bought.customer[bought.row], trends[bought.column]], 1)
        habits = self.wide(pairs)[:, 0] + self.count(bought.pair)[:, 0] + repeat[bought.row]
        return scores.index_put((bought.row, bought.column), habits, accumulate=True)


def shrink(layer: nn.Module, factor: float) -> None:
    """Make all weights of ``layer`` so much smaller, in place."""
    with torch.no_grad():
        for parameter in layer.parameters():
            parameter.mul_(factor)
