"""Trained models ↔ bytes: safetensors for the arrays, JSON for everything else, and never code."""

from __future__ import annotations

import json

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from recsys_gui.recommender.contract.recommender import Artifact

FORMAT = 1
_ENTRY = "shelfwise"


def to_bytes(artifact: Artifact) -> bytes:
    """The artifact as the bytes of a safetensors file; equal artifacts give equal bytes."""
    # One metadata entry only: the order of several is not defined.
    about = {"format": FORMAT, "model": artifact.model, "config": artifact.config, "facts": artifact.facts}
    words = json.dumps(about, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    arrays = {name: np.ascontiguousarray(artifact.arrays[name]) for name in sorted(artifact.arrays)}
    return bytes(save(arrays, metadata={_ENTRY: words}))


def from_bytes(data: bytes) -> Artifact:
    """The artifact that :func:`to_bytes` wrote.

    Raises:
        ValueError: the bytes are damaged, of another kind, or of a newer version of the program; or the training went
            astray, and weights are no numbers, so that no list could come of them.
    """
    try:
        arrays = load(data)
        about = json.loads(_metadata(data)[_ENTRY])
        if about["format"] != FORMAT:
            raise ValueError(f"a model of format {about['format']} cannot be read")
        if any(np.isnan(values).any() for values in arrays.values() if values.dtype.kind == "f"):
            raise ValueError("the stored model holds values that are no numbers")
        return Artifact(str(about["model"]), dict(about["config"]), dict(about["facts"]), dict(arrays))
    except (SafetensorError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("the stored model is damaged") from error


def _metadata(data: bytes) -> dict[str, str]:
    """The metadata of safetensors bytes, which the library reads only from files: a length, then JSON."""
    header = json.loads(data[8 : 8 + int.from_bytes(data[:8], "little")])
    return dict(header["__metadata__"])
