"""Exact random draws: the same integers from the same seed on every platform.

Only the raw 64-bit stream of PCG64 is used, which numpy keeps fixed (NEP 19). Everything after it is integer
arithmetic, so no rounding mode, compiler or library version can change a value.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from course_lib.simulate.truth import PER_MILLE, Curve

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

BITS = 32
TOP = 1 << BITS


def uniform(seed: int, table: int, chunk: int, rows: int, names: Sequence[str]) -> dict[str, Ints]:
    """Return one uniform whole number in [0, 2**32) per row and name.

    Row i is the same whatever ``rows`` is, so a shorter table is the beginning of a longer one.

    Args:
        seed: the seed of the data set, 0 or more.
        table: number of the stream within the data set.
        chunk: number of the chunk within the table.
        rows: how many rows.
        names: one name for each number that a row needs.

    Returns:
        For each name an array of ``rows`` numbers.

    >>> uniform(2025, 0, 0, 2, ["a", "b"])["b"].tolist() == uniform(2025, 0, 0, 9, ["a", "b"])["b"][:2].tolist()
    True
    """
    stream = np.random.PCG64(np.random.SeedSequence([seed, table, chunk]))
    raw = stream.random_raw(rows * len(names)).reshape(rows, len(names))
    top = (raw >> np.uint64(64 - BITS)).astype(np.int64)
    return {name: np.ascontiguousarray(top[:, column]) for column, name in enumerate(names)}


def below(draw: Ints, limit: int | Ints) -> Ints:
    """Return for each draw a whole number in [0, limit).

    >>> below(np.array([0, TOP // 2, TOP - 1]), 30).tolist()
    [0, 15, 29]
    """
    return (draw * limit) >> BITS


def choose(draw: Ints, shares: Sequence[int]) -> Ints:
    """Return for each draw the position of a category; ``shares`` are whole numbers of any total.

    >>> choose(np.array([0, TOP // 2, TOP - 1]), [20, 30, 50]).tolist()
    [0, 2, 2]
    """
    borders = np.cumsum(np.asarray(shares, dtype=np.int64))
    return np.searchsorted(borders, below(draw, int(borders[-1])), side="right").astype(np.int64)


def choose_within(draw: Ints, group: Ints, shares: Sequence[Sequence[int]]) -> Ints:
    """Return for each draw the position of a category, with the shares of the row's group.

    >>> choose_within(np.array([0, 0]), np.array([0, 1]), [[1, 0], [0, 1]]).tolist()
    [0, 1]
    """
    picked = np.zeros(len(draw), dtype=np.int64)
    for number, row in enumerate(shares):
        members = group == number
        picked[members] = choose(draw[members], row)
    return picked


def along(draw: Ints, curve: Curve) -> Ints:
    """Return for each draw the value of a quantile curve, rounded down to a whole number.

    >>> along(np.array([0, TOP // 2, TOP - 1]), ((0, 100), (500, 200), (1000, 200))).tolist()
    [100, 200, 200]
    """
    position = np.array([TOP * knot // PER_MILLE for knot, _ in curve], dtype=np.int64)
    value = np.array([height for _, height in curve], dtype=np.int64)
    left = np.searchsorted(position, draw, side="right") - 1
    width = position[left + 1] - position[left]
    return value[left] + (value[left + 1] - value[left]) * (draw - position[left]) // width


def along_within(draw: Ints, group: Ints, curves: Mapping[str, Curve]) -> Ints:
    """Return for each draw the value of the quantile curve of the row's group (-1 where the group is -1)."""
    found = np.full(len(draw), -1, dtype=np.int64)
    for number, curve in enumerate(curves.values()):
        members = group == number
        found[members] = along(draw[members], curve)
    return found


def chance(draw: Ints, per_mille: int | Ints) -> Flags:
    """Return for each draw whether something happens that happens ``per_mille`` times in a thousand.

    >>> chance(np.array([0, TOP // 2, TOP - 1]), 400).tolist()
    [True, False, False]
    """
    return below(draw, PER_MILLE) < per_mille


def deal(draw: Ints, shares: Sequence[int]) -> Ints:
    """Return a category for each draw so that the shares come out exactly, in random order.

    Every border between two categories is rounded down to a whole number of rows.

    >>> np.bincount(deal(np.arange(10), [50, 30, 20])).tolist()
    [5, 3, 2]
    """
    place = np.empty(len(draw), dtype=np.int64)
    place[np.argsort(draw, kind="stable")] = np.arange(len(draw))
    borders = np.cumsum(np.asarray(shares, dtype=np.int64))
    return np.searchsorted(borders * len(draw) // borders[-1], place, side="right").astype(np.int64)


def bell(draw: Ints) -> Ints:
    """Return for each draw a bell-shaped whole number with mean 0 and standard deviation 1000.

    The sum of the four bytes of a draw is nearly normal: 0 to 1020 with standard deviation 147.8. Nothing lies
    farther out than 3.45 standard deviations.

    >>> bell(np.array([0, TOP - 1])).tolist()
    [-3451, 3450]
    """
    total = (draw & 255) + (draw >> 8 & 255) + (draw >> 16 & 255) + (draw >> 24)
    return (2 * total - 1020) * 5000 // 1478


def rounded(draw: Ints, thousandths: Ints) -> Ints:
    """Return whole numbers, rounded up or down at random so that the mean is kept exactly.

    >>> rounded(np.array([0, TOP // 2, TOP - 1]), np.array([2400, 2400, 2700])).tolist()
    [2, 2, 3]
    """
    return (thousandths + below(draw, PER_MILLE)) // PER_MILLE


def answers(draw: Ints, thousandths: Ints, lowest: int, highest: int) -> Ints:
    """Return answers on a scale of whole numbers: ``rounded``, and cut off at the ends of the scale.

    >>> answers(np.array([0, 0, TOP - 1]), np.array([-800, 3000, 5900]), 1, 5).tolist()
    [1, 3, 5]
    """
    return np.clip(rounded(draw, thousandths), lowest, highest)
