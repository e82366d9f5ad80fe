"""Turns histories and products into the tensors of the network, the same way in training and in use."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from recsys_gui.domain.interactions import Histories, Index
from recsys_gui.recommender.networks.network_heads import Bought, Products, Recent, Words
from recsys_gui.recommender.past.examples import spread
from recsys_gui.recommender.past.history_features import HistoryFeatures, Matrix, history_features
from recsys_gui.recommender.past.product_trends import NEVER_SOLD, Sales, product_trends
from recsys_gui.recommender.past.product_words import ProductWords
from recsys_gui.recommender.past.sequences import Sequences
from recsys_gui.recommender.past.standardise import Standard
from recsys_gui.recommender.past.time_scale import TimeScale


@dataclass(frozen=True, eq=False)
class Standards:
    """How each kind of feature is scaled."""

    pair: Standard
    customer: Standard
    trend: Standard


@dataclass(frozen=True, eq=False)
class View:
    """What turns a shop's data into tensors.

    Attributes:
        scale: the shop's time units.
        words: of every product.
        log_prices: standardised, of every product.
        sales: of the whole shop.
        standards: the scaling of features.
    """

    scale: TimeScale
    words: ProductWords
    log_prices: Matrix
    sales: Sales
    standards: Standards

    def features(self, histories: Histories) -> HistoryFeatures:
        """Standardised features; ``decays`` stay as they are."""
        raw = history_features(histories, len(self.log_prices), self.scale)
        pair, customer = self.standards.pair.apply(raw.pair), self.standards.customer.apply(raw.customer)
        return HistoryFeatures(raw.indptr, raw.product, raw.decays, pair, customer)

    def trends(self, moment: int) -> ProductTrends:
        """Trends of every product at ``moment``."""
        raw = product_trends(self.sales, moment, self.log_prices, self.scale)
        return ProductTrends(self.standards.trend.apply(raw), (raw[:, NEVER_SOLD] == 0).astype(np.float32))

    def products(self, trends: ProductTrends, ids: Index, device: torch.device) -> Products:
        """The products ``ids`` as tensors."""
        moving = (tensor(array, device) for array in (trends.features[ids], trends.sold[ids]))
        return Products(*self._bags(ids, device), *moving)

    def bare(self, ids: Index, device: torch.device) -> Words:
        """The products ``ids`` as tensors, at no moment."""
        return Words(*self._bags(ids, device))

    def _bags(self, ids: Index, device: torch.device) -> list[Tensor]:
        rows, positions = spread(self.words.indptr, ids)
        starts = np.searchsorted(rows, np.arange(len(ids)))
        arrays = (ids, self.words.word[positions], self.words.weight[positions], starts)
        return [tensor(array, device) for array in arrays]


@dataclass(frozen=True, eq=False)
class ProductTrends:
    """Standardised trends of every product at one moment, and 1 where it had sold before, else 0."""

    features: Matrix
    sold: Matrix


def bought(
    features: HistoryFeatures, chosen: Index, columns: Index, device: torch.device, recent: Sequences | None
) -> Bought:
    """The customers ``chosen`` as tensors; ``columns`` maps a product to its column."""
    rows, positions = spread(features.indptr, chosen)
    arrays = (
        features.customer[chosen], rows, columns[features.product[positions]], features.decays[positions],
        features.pair[positions],
    )  # fmt: skip
    customer, row, column, decays, pair = (tensor(array, device) for array in arrays)
    order = None if recent is None else in_order(recent.take(chosen), columns, device)
    return Bought(customer.float(), row, column, decays.float(), pair.float(), order)


def in_order(sequences: Sequences, columns: Index, device: torch.device) -> Recent:
    """Sequences as tensors; ``columns`` maps a product to its column."""
    arrays = (columns[sequences.product], sequences.gap.astype(np.int64), sequences.length)
    return Recent(*(tensor(array, device) for array in arrays))


def tensor(array: np.ndarray[tuple[int, ...], np.dtype[np.generic]], device: torch.device) -> Tensor:
    """The array on ``device``."""
    return torch.from_numpy(np.ascontiguousarray(array)).to(device)
