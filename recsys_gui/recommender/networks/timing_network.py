"""A recurrent network that foretells the next visit of each customer."""

from __future__ import annotations

from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from recsys_gui.recommender.contract.recommender import Artifact
from recsys_gui.recommender.past.visit_sequences import SIGNS, VisitSequences

Reals = NDArray[np.float64]

KEY = "timing_network"
FEWEST = 300
"""Customers below which it is not worth the while."""
_MOST = 3_000
_HIDDEN, _PARTS, _STEPS, _BATCH, _RATE = 24, 8, 500, 96, 1e-2
_LEAST_SPREAD = 0.05
_AT_ONCE = 2_048


class TimingNetwork:
    """The days between visits as a mixture of log-normals that a gated recurrent unit gives after each visit.

    After Shchur, Biloš and Günnemann (2020), "Intensity-free learning of temporal point processes". One thing more: a
    share of the customers who never come again. That nobody came since the last visit is part of what is learned, and
    of what is foretold.
    """

    def __init__(self, network: _Network) -> None:
        self._network = network

    @staticmethod
    def learn(sequences: VisitSequences, seed: int = 0) -> TimingNetwork | None:
        """Learn from these customers, of whom some thousands are drawn where there are more; None where too few.

        Takes some seconds. One seed gives one network.
        """
        if len(sequences) < FEWEST or not sequences.came.any():
            return None
        random = np.random.default_rng(seed)
        sequences = sequences.take(np.sort(random.permutation(len(sequences))[:_MOST]))
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            network = _Network()
        _fit(network, sequences, random)
        return TimingNetwork(network)

    def within(self, sequences: VisitSequences, days: int) -> Reals:
        """Customers × days: the chance that the next visit comes today, until tomorrow, and so on."""
        many = len(sequences)
        parts = [
            self._some(sequences.take(np.arange(start, min(start + _AT_ONCE, many))), days)
            for start in range(0, many, _AT_ONCE)
        ]
        return np.concatenate([np.zeros((0, days)), *parts])

    def _some(self, sequences: VisitSequences, days: int) -> Reals:
        rows = torch.arange(len(sequences))
        with torch.no_grad():
            of_all = self._network(torch.from_numpy(sequences.signs))
            last = torch.from_numpy(sequences.length - 1)
            found = _Mixture(*(part[rows, last][:, None] for part in of_all.parts))
            since = torch.from_numpy(sequences.since)[:, None]
            # A whole day stands for the half before and the half after it.
            left = found.log_staying_away(since + torch.arange(days) + 0.5)
            gone = 1 - torch.exp(left - found.log_staying_away((since - 0.5).clamp(min=0.5)))
        return gone.double().numpy()

    def artifact(self) -> Artifact:
        """The network as plain data."""
        arrays: dict[str, NDArray[np.generic]] = {
            name: value.numpy() for name, value in self._network.state_dict().items()
        }
        return Artifact(KEY, {"hidden": _HIDDEN, "parts": _PARTS}, {}, arrays)

    @staticmethod
    def of(artifact: Artifact) -> TimingNetwork:
        """The network that :meth:`artifact` wrote.

        Raises:
            ValueError: it is of another kind, or damaged.
        """
        if artifact.model != KEY or artifact.config != {"hidden": _HIDDEN, "parts": _PARTS}:
            raise ValueError("the stored network is of another kind")
        network = _Network()
        try:
            network.load_state_dict({
                name: torch.from_numpy(np.array(value, np.float32)) for name, value in artifact.arrays.items()
            })  # fmt: skip
        except RuntimeError as error:
            raise ValueError("the stored network is damaged") from error
        return TimingNetwork(network)


class _Mixture:
    """Log-normals, and a share that never comes; parts are the last dimension.

    Args:
        weight: logarithms of the shares of the parts.
        middle: of the logarithm of the days.
        spread: of the same.
        never: logit of the share that never comes.
    """

    def __init__(self, weight: Tensor, middle: Tensor, spread: Tensor, never: Tensor) -> None:
        self.parts = weight, middle, spread, never

    def log_density(self, days: Tensor) -> Tensor:
        """The logarithm of the density at so many days."""
        weight, middle, spread, never = self.parts
        log = days.log()
        away = (log[..., None] - middle) / spread
        parts = weight - 0.5 * away**2 - spread.log() - 0.5 * float(np.log(2 * np.pi))
        return functional.logsigmoid(-never[..., 0]) + torch.logsumexp(parts, -1) - log

    def log_staying_away(self, days: Tensor) -> Tensor:
        """The logarithm of the chance that more than so many days pass."""
        weight, middle, spread, never = self.parts
        away = (days.log()[..., None] - middle) / spread
        later = torch.logsumexp(weight + torch.special.log_ndtr(-away), -1)
        never = never[..., 0]
        return torch.logaddexp(functional.logsigmoid(never), functional.logsigmoid(-never) + later)


class _Network(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.memory = nn.GRU(SIGNS, _HIDDEN, batch_first=True)
        self.inner = nn.Linear(_HIDDEN + SIGNS, _HIDDEN)
        self.out = nn.Linear(_HIDDEN, 3 * _PARTS + 1)
        with torch.no_grad():  # parts begin at days, weeks, months and a year
            self.out.bias[_PARTS : 2 * _PARTS] = torch.linspace(0, 6, _PARTS)

    def forward(self, signs: Tensor) -> _Mixture:
        """What comes after each place of B × L × signs."""
        read, _ = self.memory(signs)
        known = self.out(functional.silu(self.inner(torch.cat([read, signs], -1))))
        weight, middle, spread, never = known.split([_PARTS, _PARTS, _PARTS, 1], -1)
        return _Mixture(weight.log_softmax(-1), middle, functional.softplus(spread) + _LEAST_SPREAD, never)


def _fit(network: _Network, sequences: VisitSequences, random: np.random.Generator) -> None:
    """Maximum likelihood with Adam; of the last visit only that nobody came since is known."""
    signs, days, came = (torch.from_numpy(part) for part in (sequences.signs, sequences.days, sequences.came))
    there = torch.arange(signs.shape[1]) < torch.from_numpy(sequences.length)[:, None]
    optimiser = torch.optim.Adam(network.parameters(), _RATE)
    batches = -(-len(sequences) // _BATCH)
    rounds = -(-_STEPS // batches)
    pace = torch.optim.lr_scheduler.OneCycleLR(optimiser, _RATE, total_steps=rounds * batches)
    for _ in range(rounds):
        for some in np.array_split(random.permutation(len(sequences)), batches):
            rows = torch.from_numpy(some)
            found = cast(_Mixture, network(signs[rows]))
            told = torch.where(came[rows], found.log_density(days[rows]), found.log_staying_away(days[rows]))
            optimiser.zero_grad()
            loss = -(told * there[rows]).sum() / there[rows].sum()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            pace.step()
