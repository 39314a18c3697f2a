"""A linear model: small weights, read once, numpy only."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.text.features import DATA, Hashes


@dataclass(frozen=True)
class Seen:
    """What the model sees of one text.

    Attributes:
        blocks: name -> hashes of what is there; each block counts as one unit of length.
        dense: numbers.
    """

    blocks: Mapping[str, Hashes]
    dense: NDArray[np.float32]


@dataclass(frozen=True)
class Model:
    """Weights of one tool; the two languages share rules, shapes and meanings, n-grams tell them apart by themselves.

    Attributes:
        labels: what the columns stand for.
        blocks: name -> (sorted hashes, weights in whole numbers, scale of each column).
        dense: (numbers, labels).
        bias: one for each label.
    """

    labels: tuple[str, ...]
    blocks: Mapping[str, tuple[Hashes, NDArray[np.int8], NDArray[np.float32]]]
    dense: NDArray[np.float32]
    bias: NDArray[np.float32]

    def scores(self, seen: Seen) -> dict[str, float]:
        """Return the log-odds of each label."""
        total = self.bias.astype(np.float64).copy()
        for name, (known, weights, scale) in self.blocks.items():
            there = seen.blocks[name]
            if len(there) and len(known):
                places = np.searchsorted(known, there)
                places[places == len(known)] = 0
                places = places[known[places] == there]
                summed = weights[places].sum(axis=0, dtype=np.int64) * scale.astype(np.float64)
                total += summed / np.sqrt(len(there))
        if self.dense.size:
            total += seen.dense.astype(np.float64) @ self.dense.astype(np.float64)
        return dict(zip(self.labels, total.tolist(), strict=True))

    def weights_of(self, name: str, hashes: Hashes, label: str) -> NDArray[np.float64]:
        """Return the weight of each hash of a block for one label, 0 for what is not known."""
        known, weights, scale = self.blocks[name]
        column = self.labels.index(label)
        if not len(known):
            return np.zeros(len(hashes))
        places = np.searchsorted(known, hashes)
        places[places == len(known)] = 0
        values = weights[places, column] * float(scale[column])
        return np.where(known[places] == hashes, values, 0.0)


_instead: dict[str, Model] = {}


@contextmanager
def instead(models: Mapping[str, Model]) -> Iterator[None]:
    """Use other models, tool -> model, for as long as the block lasts; evaluation needs it."""
    _instead.update(models)
    try:
        yield
    finally:
        _instead.clear()


def load(kind: str) -> Model:
    """Return the model of one tool.

    Raises:
        CourseError: its weights are missing.
    """
    return _instead.get(kind) or _stored(kind)


@cache
def _stored(kind: str) -> Model:
    path = DATA / f"weights_{kind}.npz"
    if not path.is_file():
        raise CourseError(
            say(
                zh=f"缺少文本工具的权重文件 {path.name}。请从课程原件恢复，或运行 `course train`。",
                en=f"The weights of a text tool are missing: {path.name}. Restore the file from the course, or run "
                "`course train`.",
            )
        )
    with np.load(path) as stored:
        arrays = {name: stored[name] for name in stored.files}
    return unpack(arrays)


def unpack(arrays: Mapping[str, NDArray]) -> Model:
    """Return the model that ``pack`` wrote."""
    blocks = {}
    for name in bytes(arrays["blocks"]).decode().split("\n"):
        # neighbours lie close together: only their distances are stored
        known = np.cumsum(arrays[f"{name}_steps"].astype(np.uint64)).astype(np.uint32)
        blocks[name] = (known, arrays[f"{name}_weights"], arrays[f"{name}_scale"])
    labels = tuple(bytes(arrays["labels"]).decode().split("\n"))
    return Model(labels, blocks, arrays["dense"].astype(np.float32), arrays["bias"])


def pack(model: Model) -> dict[str, NDArray]:
    """Return the arrays that hold a model."""
    arrays: dict[str, NDArray] = {
        "labels": _text(model.labels),
        "blocks": _text(list(model.blocks)),
        "dense": model.dense.astype(np.float16),
        "bias": model.bias.astype(np.float32),
    }
    for name, (known, weights, scale) in model.blocks.items():
        arrays[f"{name}_steps"] = np.diff(known.astype(np.int64), prepend=0).astype(np.uint32)
        arrays[f"{name}_weights"], arrays[f"{name}_scale"] = weights, scale
    return arrays


def _text(lines: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)
