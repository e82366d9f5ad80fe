"""How far the learning of a network is, as plain arrays: weights, optimiser, learning rate and running average."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from recsys_gui.recommender.contract.recommender import Arrays
from recsys_gui.recommender.learning.adam import Adam
from recsys_gui.recommender.learning.weight_average import WeightAverage

_STEPS = "steps"
_WEIGHT, _MEAN, _OPTIMISER = "weight.", "mean.", "optimiser."


@dataclass(frozen=True, eq=False)
class Learning:
    """What changes while ``network`` learns, so that it can be put aside and taken up again."""

    network: nn.Module
    optimiser: Adam
    average: WeightAverage

    def arrays(self) -> Arrays:
        """Copies of everything; taken up again, the learning goes on to the same bits."""
        found: Arrays = {_STEPS: np.array([self.optimiser.steps, self.average.steps], np.int64)}
        for name, value in self._tensors():
            found[name] = np.atleast_1d(value.detach().cpu().numpy()).copy()
        return found

    def load(self, arrays: Arrays) -> None:
        """Take up again what :meth:`arrays` gave.

        Raises:
            ValueError: something is missing or has another shape.
        """
        steps = arrays.get(_STEPS)
        if steps is None or steps.shape != (2,):
            raise ValueError("the checkpoint does not say how far it is")
        done, averaged = (int(value) for value in steps.tolist())
        self._prepare_optimiser(arrays)
        with torch.no_grad():
            for name, value in self._tensors():
                value.copy_(_tensor(arrays, name, value.shape))
        self.average.steps, self.optimiser.steps = averaged, done

    def _tensors(self) -> Iterator[tuple[str, Tensor]]:
        for (name, weight), mean in zip(self.network.named_parameters(), self.average.means, strict=True):
            yield _WEIGHT + name, weight
            yield _MEAN + name, mean
            for part, value in self.optimiser.kept(weight):
                yield f"{_OPTIMISER}{part}.{name}", value

    def _prepare_optimiser(self, arrays: Arrays) -> None:
        """Room for what is kept of each weight; of one that never had a gradient nothing is."""
        for name, weight in self.network.named_parameters():
            if f"{_OPTIMISER}step.{name}" in arrays:
                self.optimiser.make_room(weight)


def _tensor(arrays: Arrays, name: str, shape: torch.Size) -> Tensor:
    values = arrays.get(name)
    if values is None or values.shape != (tuple(shape) or (1,)):
        raise ValueError(f"the checkpoint has no fitting {name}")
    return torch.from_numpy(values.astype(np.float32)).reshape(shape)
