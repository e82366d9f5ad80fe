"""A network that reads purchases in order; which encoder reads them is what tells its kinds apart."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from recsys_gui.recommender.networks.network_heads import Bought, HeadsNetwork, Products, Recent, Towers, Words, shrink
from recsys_gui.recommender.networks.sequence_config import SequenceConfig
from recsys_gui.recommender.networks.shared_dropout import SharedDropout
from recsys_gui.recommender.past.history_features import CUSTOMER_FEATURES
from recsys_gui.recommender.past.sequences import GAPS

_SMALL = 0.05


class SequenceNetwork(HeadsNetwork):
    """Embeddings of the newest purchases in order → a causal encoder → inner product with the same embeddings.

    As in SASRec (Kang & McAuley 2018) what the encoder has read up to each place predicts what follows, and the
    products read and the products scored share their embeddings; these are the sum of a product's own and those of its
    words, and each place also knows how long ago the purchase before was. At the newest place a small network adds what
    the customer's features say; sales trends and habits come from :class:`HeadsNetwork`.
    """

    def __init__(self, products: int, words: int, config: SequenceConfig, encoder: nn.Module) -> None:
        super().__init__(products, config)
        size, trend = config.dimensions, config.trend_dimensions
        self._split = [size, trend, 1]
        self._hidden_share = config.history_dropout
        self.item = nn.Parameter(torch.randn(products, size) * _SMALL)
        self.item_words = nn.Parameter(torch.randn(max(words, 1), size) * _SMALL)
        self.place = nn.Parameter(torch.zeros(config.length, size))
        self.gap = nn.Parameter(torch.zeros(GAPS, size))
        self.nobody = nn.Parameter(torch.zeros(size))
        self.entry = SharedDropout(config.dropout)
        self.encoder = encoder
        self.norm = nn.LayerNorm(size)
        self.customer = nn.Sequential(
            nn.Linear(size + CUSTOMER_FEATURES, config.hidden), nn.SiLU(), nn.Dropout(config.dropout),
            nn.Linear(config.hidden, size + trend + 1),
        )  # fmt: skip
        shrink(self.customer[-1], 0.1)

    @staticmethod
    def product_tables() -> tuple[str, ...]:
        """The parameters with one row a product."""
        return ("item", "bias")

    def embeddings(self) -> list[nn.Parameter]:
        """The tables with a row a product or word."""
        return [self.item, self.item_words]

    def items(self, products: Words) -> Tensor:
        """The embeddings of ``products``, C × dimensions."""
        return functional.embedding(products.ids, self.item) + products.bags(self.item_words)

    def towers(self, products: Products) -> Towers:
        """Everything about ``products`` that no customer changes."""
        words = products.bags(self.item_words)
        own = self.item[products.ids]
        bias, trend = self.demand(products)
        return Towers(own + words, torch.cat([own * products.sold[:, None] + words, trend], 1), bias, products.trends)

    def forward(self, towers: Towers, bought: Bought) -> Tensor:
        """Scores B × C."""
        if bought.recent is None:
            raise TypeError("this network needs the purchases in order")
        read = self._newest(towers.past, bought.recent)
        change, trend, repeat = self.customer(torch.cat([read, bought.customer], 1)).split(self._split, 1)
        scores = torch.addmm(towers.bias, torch.cat([read + change, trend], 1), towers.candidate.T)
        return self.add_habits(scores, repeat[:, 0], towers.trends, bought)

    def read(self, items: Tensor, recent: Recent) -> Tensor:
        """What is known at each place, B × L × dimensions, from the embeddings ``items`` of the C products."""
        steps = functional.embedding(recent.column, items)
        if self.training and self._hidden_share:
            steps = steps * (torch.rand(*steps.shape[:2], 1, device=steps.device) >= self._hidden_share)
        steps = steps + self.gap[recent.gap] + self.place[: steps.shape[1]]
        known: Tensor = self.norm(self.encoder(self.entry(steps)))
        return known

    def _newest(self, items: Tensor, recent: Recent) -> Tensor:
        """What is known at the newest place, B × dimensions; of strangers what is known of nobody."""
        if not len(items):
            return self.nobody.expand(len(recent.length), -1)
        known = self.read(items, recent)
        last = known[torch.arange(len(known), device=known.device), (recent.length - 1).clamp(min=0)]
        return torch.where((recent.length > 0)[:, None], last, self.nobody)
