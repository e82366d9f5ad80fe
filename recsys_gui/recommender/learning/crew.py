"""Data-parallel training: every process has all of the model and learns from its part of each batch of customers.

After each step the gradients are averaged over all processes, so all have the same weights all the time and decide the
same (Li et al. 2020, "PyTorch Distributed: Experiences on Accelerating Data Parallel Training"). A process that trains
alone takes no notice of any of this.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from recsys_gui.base.crew import own_place
from recsys_gui.domain.interactions import Index
from recsys_gui.recommender.learning.side_by_side import side_by_side

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Parameter

T = TypeVar("T")


@contextlib.contextmanager
def working_together() -> Iterator[None]:
    """Join the others that ``torchrun`` started, if it did, for as long as the block runs."""
    if own_place().size == 1:
        yield
        return
    from torch import distributed

    distributed.init_process_group("gloo")
    try:
        yield
        distributed.barrier()
    finally:
        distributed.destroy_process_group()


def _alone() -> bool:
    if own_place().size == 1:
        return True
    from torch import distributed

    return not distributed.is_initialized()


def clock() -> float:
    """Seconds from any start, the same for all: whoever looks at the time decides as the others do."""
    if _alone():
        return time.monotonic()
    import torch

    now = torch.tensor([time.monotonic()], dtype=torch.float64)
    torch.distributed.broadcast(now, 0)
    return float(now)


def together(work: Sequence[Callable[[], T]]) -> list[T]:
    """The results of all of ``work``: side by side for who trains alone.

    In a crew one after the other, for all processes must average the same gradients at the same time.
    """
    return side_by_side(work) if _alone() else [piece() for piece in work]


def part(rows: Index) -> Index:
    """What this process learns from of a batch; all of it where there are too few for everyone."""
    return rows if _alone() or len(rows) < own_place().size else rows[own_place().rank :: own_place().size]


def seed_of(seed: int) -> int:
    """A seed of this process alone, so that the processes leave out different units."""
    return seed if _alone() else int(np.random.default_rng([seed, own_place().rank]).integers(2**31))


def average_gradients(parameters: Iterable[Parameter], weight: int) -> None:
    """Replace each gradient by the mean over all processes.

    Args:
        parameters: the same ones in the same order everywhere; any of them may be without a gradient somewhere.
        weight: how many customers the gradients of this process stand for.
    """
    if _alone():
        return
    import torch

    wanted = list(parameters)
    there = torch.tensor([float(one.grad is not None) for one in wanted])
    flat = torch.cat([*(_gradient(one).flatten().cpu() for one in wanted), there, torch.ones(1)]) * weight
    torch.distributed.all_reduce(flat)
    flat = flat / float(flat[-1])
    start = 0
    for one, known in zip(wanted, flat[-1 - len(wanted) : -1].tolist(), strict=True):
        if known:
            one.grad = flat[start : start + one.numel()].view_as(one).to(one.device)
        start += one.numel()


def _gradient(parameter: Parameter) -> Tensor:
    return parameter.new_zeros(parameter.shape) if parameter.grad is None else parameter.grad
