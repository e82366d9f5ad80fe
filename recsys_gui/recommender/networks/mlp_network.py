"""The network: a deep part that knows tastes, a wide part that knows habits, and what sells now."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from recsys_gui.recommender.networks.network_config import NetworkConfig
from recsys_gui.recommender.networks.network_heads import Bought, HeadsNetwork, Products, Towers, shrink
from recsys_gui.recommender.past.history_features import CUSTOMER_FEATURES, DECAYS

_NORM_POWER = 0.7
_SMALL = 0.05


class MlpNetwork(HeadsNetwork):
    """Wide & Deep (Cheng et al. 2016) over a history embedding (Covington et al. 2016).

    Deep: embeddings of the products bought, weighted by recency at several half-lives, and customer features → MLP →
    inner product with product embeddings (own, words, trends). Wide: the habits of :class:`HeadsNetwork`.
    """

    def __init__(self, products: int, words: int, config: NetworkConfig) -> None:
        super().__init__(products, config)
        size, trend = config.dimensions, config.trend_dimensions
        self._split = [size, trend, 1]
        self._history_dropout = config.history_dropout
        self.past = nn.Parameter(torch.randn(products, size) * _SMALL)
        self.candidate = nn.Parameter(torch.zeros(products, size))
        words = max(words, 1)
        self.past_words = nn.Parameter(torch.randn(words, size) * _SMALL)
        self.candidate_words = nn.Parameter(torch.randn(words, size) * _SMALL)
        self.customer = nn.Sequential(
            nn.Linear(DECAYS * size + CUSTOMER_FEATURES, config.hidden), nn.SiLU(), nn.Dropout(config.dropout),
            nn.Linear(config.hidden, config.hidden), nn.SiLU(), nn.Dropout(config.dropout),
            nn.Linear(config.hidden, size + trend + 1),
        )  # fmt: skip
        self.shortcut = nn.Linear(DECAYS * size, size, bias=False)
        shrink(self.customer[-1], 0.1)
        shrink(self.shortcut, 0.0)

    @staticmethod
    def product_tables() -> tuple[str, ...]:
        """The parameters with one row a product."""
        return ("past", "candidate", "bias")

    def embeddings(self) -> list[nn.Parameter]:
        """The tables with a row a product or word."""
        return [self.past, self.candidate, self.past_words, self.candidate_words]

    def towers(self, products: Products) -> Towers:
        """Everything about ``products`` that no customer changes."""
        past = self.past[products.ids] + products.bags(self.past_words)
        candidate = self.candidate[products.ids] * products.sold[:, None] + products.bags(self.candidate_words)
        bias, trend = self.demand(products)
        return Towers(past, torch.cat([candidate, trend], 1), bias, products.trends)

    def forward(self, towers: Towers, bought: Bought) -> Tensor:
        """Scores B × C."""
        history = self._history(towers.past, bought)
        taste, trend, repeat = self.customer(torch.cat([history, bought.customer], 1)).split(self._split, 1)
        wanted = torch.cat([taste + self.shortcut(history), trend], 1)
        scores = torch.addmm(towers.bias, wanted, towers.candidate.T)
        return self.add_habits(scores, repeat[:, 0], towers.trends, bought)

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
