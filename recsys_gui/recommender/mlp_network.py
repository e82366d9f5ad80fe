"""The network: a deep part that knows tastes, a wide part that knows habits, and what sells now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from recsys_gui.recommender.history_features import CUSTOMER_FEATURES, DECAYS, PAIR_FEATURES
from recsys_gui.recommender.mlp_config import MlpConfig
from recsys_gui.recommender.product_trends import LEVEL, TREND_FEATURES

_NORM_POWER = 0.7
_FIRST_COUNT = 0
_SMALL = 0.05
PRODUCT_TABLES = ("past", "candidate", "bias")
"""The parameters with one row a product."""


@dataclass(frozen=True, eq=False)
class Products:
    """Some products as the network sees them at one moment; C of them.

    Attributes:
        ids: int64 C, positions in the product map.
        words, word_weights, word_starts: a bag of words each, as ``embedding_bag`` wants it.
        trends: C × :data:`TREND_FEATURES`, standardised.
        sold: float C, 0 for a product that never sold before the moment: its own embedding must not be used.
    """

    ids: Tensor
    words: Tensor
    word_weights: Tensor
    word_starts: Tensor
    trends: Tensor
    sold: Tensor


@dataclass(frozen=True, eq=False)
class Bought:
    """Customers and the products they bought; B customers, N pairs.

    Attributes:
        customer: B × :data:`CUSTOMER_FEATURES`.
        row: int64 N, which customer, ascending.
        column: int64 N, which of the C products.
        decays: N × :data:`DECAYS`.
        pair: N × :data:`PAIR_FEATURES`.
    """

    customer: Tensor
    row: Tensor
    column: Tensor
    decays: Tensor
    pair: Tensor


class Towers(NamedTuple):
    """Products as the customer tower meets them: as past purchases, as candidates, and in general."""

    past: Tensor
    candidate: Tensor
    bias: Tensor
    trends: Tensor


class MlpNetwork(nn.Module):
    """Wide & Deep (Cheng et al. 2016) over a history embedding (Covington et al. 2016).

    Deep: embeddings of the products bought, weighted by recency at several half-lives, and customer features → MLP →
    inner product with product embeddings (own, words, trends). Wide: counts, recency and rhythm of each bought product
    → a small MLP that is added to that product's score, with the customer's own liking for repeats (as the
    repeat–explore gate of RepeatNet, Ren et al. 2019). Freshly made, it scores by sales level and own counts.
    """

    def __init__(self, products: int, words: int, config: MlpConfig) -> None:
        super().__init__()
        size, trend = config.dimensions, config.trend_dimensions
        self._split = [size, trend, 1]
        self._history_dropout = config.history_dropout
        self.past = nn.Parameter(torch.randn(products, size) * _SMALL)
        self.candidate = nn.Parameter(torch.zeros(products, size))
        words = max(words, 1)
        self.past_words = nn.Parameter(torch.randn(words, size) * _SMALL)
        self.candidate_words = nn.Parameter(torch.randn(words, size) * _SMALL)
        self.bias = nn.Parameter(torch.zeros(products))
        self.trend = nn.Sequential(nn.Linear(TREND_FEATURES, 32), nn.SiLU(), nn.Linear(32, 1 + trend))
        self.level = nn.Linear(TREND_FEATURES, 1)
        self.customer = nn.Sequential(
            nn.Linear(DECAYS * size + CUSTOMER_FEATURES, config.hidden), nn.SiLU(), nn.Dropout(config.dropout),
            nn.Linear(config.hidden, config.hidden), nn.SiLU(), nn.Dropout(config.dropout),
            nn.Linear(config.hidden, size + trend + 1),
        )  # fmt: skip
        self.shortcut = nn.Linear(DECAYS * size, size, bias=False)
        seen = PAIR_FEATURES + CUSTOMER_FEATURES + TREND_FEATURES
        self.wide = nn.Sequential(
            nn.Linear(seen, config.wide_hidden), nn.SiLU(), nn.Linear(config.wide_hidden, 32), nn.SiLU(),
            nn.Linear(32, 1),
        )  # fmt: skip
        self.count = nn.Linear(PAIR_FEATURES, 1)
        self._start_sensibly()

    def embeddings(self) -> list[nn.Parameter]:
        """The tables with a row a product or word."""
        return [self.past, self.candidate, self.past_words, self.candidate_words]

    def trend_layers(self) -> list[nn.Parameter]:
        """The layers that read sales trends only."""
        return [*self.trend.parameters(), *self.level.parameters()]

    def towers(self, products: Products) -> Towers:
        """Everything about ``products`` that no customer changes."""
        own = products.sold[:, None]
        past = self.past[products.ids] + self._bags(products, self.past_words)
        candidate = self.candidate[products.ids] * own + self._bags(products, self.candidate_words)
        trend = self.trend(products.trends)
        bias = self.bias[products.ids] * products.sold + trend[:, 0] + self.level(products.trends)[:, 0]
        return Towers(past, torch.cat([candidate, trend[:, 1:]], 1), bias, products.trends)

    def forward(self, towers: Towers, bought: Bought) -> Tensor:
        """Scores B × C."""
        history = self._history(towers.past, bought)
        taste, trend, repeat = self.customer(torch.cat([history, bought.customer], 1)).split(self._split, 1)
        wanted = torch.cat([taste + self.shortcut(history), trend], 1)
        scores = torch.addmm(towers.bias, wanted, towers.candidate.T)
        pairs = torch.cat([bought.pair, bought.customer[bought.row], towers.trends[bought.column]], 1)
        habits = self.wide(pairs)[:, 0] + self.count(bought.pair)[:, 0] + repeat[bought.row, 0]
        return scores.index_put((bought.row, bought.column), habits, accumulate=True)

    def _bags(self, products: Products, table: Tensor) -> Tensor:
        return functional.embedding_bag(
            products.words, table, products.word_starts, mode="sum", per_sample_weights=products.word_weights
        )

    def _history(self, past: Tensor, bought: Bought) -> Tensor:
        """Mean embeddings of the purchases, one for each half-life, B × (DECAYS · dimensions)."""
        weights = bought.decays
        if self.training and self._history_dropout:
            weights = weights * (torch.rand(len(weights), 1, device=weights.device) >= self._history_dropout)
        customers = len(bought.customer)
        starts = torch.searchsorted(bought.row, torch.arange(customers, device=weights.device))
        sizes = weights.new_zeros(customers, DECAYS).index_add(0, bought.row, weights)
        sums = [
            functional.embedding_bag(bought.column, past, starts, mode="sum", per_sample_weights=weight.contiguous())
            for weight in weights.T
        ]
        # A little less than a mean: a long history may speak louder than a short one.
        shares = (sizes + 0.5).pow(-_NORM_POWER)
        return torch.cat([total * shares[:, k : k + 1] for k, total in enumerate(sums)], 1)

    def _start_sensibly(self) -> None:
        """Before the first round the scores are the sales level plus the customer's own counts."""
        with torch.no_grad():
            for layer in (self.trend[-1], self.customer[-1], self.wide[-1], self.level, self.count, self.shortcut):
                for parameter in layer.parameters():
                    parameter.mul_(0.0 if layer in (self.level, self.count, self.shortcut) else 0.1)
            self.level.weight[0, LEVEL] = 1.0
            self.count.weight[0, _FIRST_COUNT + 1] = 1.0
            self.count.bias[0] = 1.0
