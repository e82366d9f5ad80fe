"""Trains networks that read in order on two things in turn: what follows each purchase, and whole examples."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from recsys_gui.domain.interactions import Index
from recsys_gui.recommender.learning.example_training import ExampleTraining, Group
from recsys_gui.recommender.networks.network_heads import HeadsNetwork
from recsys_gui.recommender.networks.network_view import View, in_order, tensor
from recsys_gui.recommender.networks.sequence_config import SequenceConfig
from recsys_gui.recommender.networks.sequence_network import SequenceNetwork
from recsys_gui.recommender.networks.softmax_sample import ColumnSampler
from recsys_gui.recommender.past.sequences import Windows

_SEQUENCES = -1
"""Stands for a group in the batches of windows."""


class SequenceTraining(ExampleTraining):
    """Batches of windows between the batches of examples.

    A window trains all its places at once: each predicts one purchase, drawn anew every round, of the customer's next
    visit, with a cross-entropy over all products, or over a sample with log-Q correction (gSASRec and later work found
    the loss to matter more than the encoder: Petrov & Macdonald 2023; Klenitskiy & Vasilev 2023). How well each product
    sells is given, so that the embeddings need not learn it.
    """

    def __init__(
        self,
        network: SequenceNetwork,
        view: View,
        groups: Sequence[Group],
        windows: Windows,
        config: SequenceConfig,
        seed: int,
        device: torch.device,
    ) -> None:
        self._windows, self._tokens = windows, config.tokens
        products, places = len(view.log_prices), int(np.count_nonzero(windows.size))
        counts = np.bincount(view.sales.product, minlength=products)
        self._log_sales = np.log((counts + 0.5) / max(counts.mean() if products else 1.0, 1.0)).astype(np.float32)
        self._places: ColumnSampler | None = None
        if products > config.sampled_above:
            self._places = ColumnSampler(counts, counts / max(counts.sum(), 1), config.negatives, config.tokens)
        width = products if self._places is None else config.negatives + config.tokens
        self._window_share = min(1.0, config.sequence_scores / max(1, places * width))
        super().__init__(network, view, groups, config, seed, device)

    def _batches(self, random: np.random.Generator) -> list[tuple[int, Index]]:
        batches = super()._batches(random) + self._window_batches(random)
        return [batches[position] for position in random.permutation(len(batches))]

    def _counts(self, batch: tuple[int, Index]) -> bool:
        return batch[0] != _SEQUENCES

    def _window_batches(self, random: np.random.Generator) -> list[tuple[int, Index]]:
        """Windows of like length together, so that little of a batch is empty."""
        chosen = random.permutation(len(self._windows))[: int(np.ceil(len(self._windows) * self._window_share))]
        lengths = self._windows.sequences.length[chosen]
        order = np.argsort(lengths, kind="stable")
        number = np.cumsum(lengths[order]) // self._tokens
        parts = np.split(chosen[order], np.flatnonzero(np.diff(number)) + 1) if len(chosen) else []
        return [(_SEQUENCES, part) for part in parts]

    def _loss(self, network: HeadsNetwork, batch: tuple[int, Index], random: np.random.Generator) -> Tensor:
        """Of examples as ever; of windows the mean cross-entropy over their places."""
        if batch[0] != _SEQUENCES or not isinstance(network, SequenceNetwork):
            return super()._loss(network, batch, random)
        chosen = batch[1]
        row, place, product = self._drawn(chosen, random)
        columns = self._every if self._places is None else self._places.draw(product, random)
        sequences = self._windows.sequences.take(chosen)
        used = np.arange(sequences.product.shape[1]) < sequences.length[:, None]
        ids = np.unique(np.where(used, sequences.product, product[0]))
        where = np.zeros(len(self._log_sales), np.int64)
        where[ids] = np.arange(len(ids))
        known = network.read(self._items(network, ids), in_order(sequences, where, self._device))
        known = known[tensor(row, self._device), tensor(place, self._device)]
        offset = tensor(self._log_sales[columns.ids], self._device)
        scores = torch.addmm(offset, known, self._items(network, columns.ids).T)
        column = tensor(columns.place[product], self._device)[:, None]
        if self._places is not None:
            chance = tensor(columns.log_chance, self._device)
            scores = (scores - chance).scatter(1, column, scores.gather(1, column))
        return functional.cross_entropy(scores, column[:, 0])

    def _items(self, network: SequenceNetwork, ids: Index) -> Tensor:
        return network.items(self._view.bare(ids, self._device))

    def _drawn(self, chosen: Index, random: np.random.Generator) -> tuple[Index, Index, Index]:
        """The places of these windows that somebody followed: window, place, and one product of the next visit."""
        start, size = self._windows.start[chosen], self._windows.size[chosen]
        row, place = np.nonzero(size)
        drawn = (random.random(len(row)) * size[row, place]).astype(np.int64)
        return row, place, self._windows.following[start[row, place] + drawn].astype(np.int64)
