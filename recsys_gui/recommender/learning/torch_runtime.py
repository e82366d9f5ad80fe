"""How the program uses torch: which device, how many threads, and random numbers that leave no trace."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import torch

from recsys_gui.base.cores import cores

# The first optimiser makes torch look for a folder for compiled code; nothing is compiled here, so none need be made.
os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", tempfile.gettempdir())


def device() -> torch.device:
    """The GPU when torch sees one, otherwise the processor."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def leave_a_core_free() -> None:
    """Give torch one thread fewer than cores: with every core taken, small batches become many times slower."""
    torch.set_num_threads(max(1, cores() - 1))


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Everything random in torch follows ``seed`` within the block; the generators are as before afterwards."""
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        yield
