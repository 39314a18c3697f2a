"""CSV text from arrays of whole numbers, without a Python step per row and without any rounding."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from course_lib.simulate.draws import Ints

Cells = NDArray[np.uint8]  # (rows, width): one character a byte, 0 = no character


def words(codes: Ints, names: Sequence[str]) -> Cells:
    """Return the name of each code; -1 gives an empty cell.

    >>> lines([words(np.array([1, -1]), ["a", "bc"])])
    b'bc\\n\\n'
    """
    table = np.array([*(name.encode() for name in names), b""])  # code -1 is the last one
    return table.view(np.uint8).reshape(len(table), -1)[codes]


def digits(values: Ints, at_least: int = 1) -> Cells:
    """Return whole numbers >= 0 in decimal, with leading zeros up to ``at_least`` digits.

    >>> lines([digits(np.array([7, 120]), at_least=2)])
    b'07\\n120\\n'
    """
    width = max(at_least, len(str(int(values.max(initial=0)))))
    powers = 10 ** np.arange(width - 1, -1, -1, dtype=np.int64)
    cells = (values[:, None] // powers % 10 + ord("0")).astype(np.uint8)
    shown = (values[:, None] >= powers) | (np.arange(width) >= width - at_least)
    return np.where(shown, cells, np.uint8(0))


def decimals(values: Ints, places: int) -> Cells:
    """Return values counted in the last decimal place as decimal numbers; a negative one gives an empty cell.

    >>> lines([decimals(np.array([5900, 7, -1]), places=2)])
    b'59.00\\n0.07\\n\\n'
    """
    there = values >= 0
    known = np.where(there, values, 0)
    point = np.full((len(values), 1), ord("."), dtype=np.uint8)
    scale = 10**places
    cells = np.hstack([digits(known // scale), point, digits(known % scale, at_least=places)])
    return np.where(there[:, None], cells, np.uint8(0))


def signed(values: Ints, places: int = 0) -> Cells:
    """Return values counted in the last decimal place, with a minus sign where they are negative.

    >>> lines([signed(np.array([-25, 7])), signed(np.array([-25, 7]), places=1)])
    b'-25,-2.5\\n7,0.7\\n'
    """
    sign = words(np.where(values < 0, 0, -1), ["-"])
    size = np.abs(values)
    return np.hstack([sign, decimals(size, places) if places else digits(size)])


def numbered(letter: str, numbers: Ints, at_least: int) -> Cells:
    """Return identifiers: a letter and a number with leading zeros.

    >>> lines([numbered("C", np.array([12]), 6)])
    b'C000012\\n'
    """
    return np.hstack([words(np.zeros(len(numbers), dtype=np.int64), [letter]), digits(numbers, at_least)])


def dates(days: Ints) -> Cells:
    """Return days since 1970-01-01 as ISO dates.

    >>> lines([dates(np.array([0, 31]))])
    b'1970-01-01\\n1970-02-01\\n'
    """
    text = np.datetime_as_string(days.astype("datetime64[D]")).astype("S10")
    return text.view(np.uint8).reshape(len(days), 10)


def clock(seconds: Ints) -> Cells:
    """Return seconds since midnight as hours, minutes and seconds.

    >>> lines([clock(np.array([32705]))])
    b'09:05:05\\n'
    """
    colon = np.full((len(seconds), 1), ord(":"), dtype=np.uint8)
    parts = (seconds // 3600, seconds // 60 % 60, seconds % 60)
    hours, minutes, rest = (digits(part, at_least=2) for part in parts)
    return np.hstack([hours, colon, minutes, colon, rest])


def lines(columns: Sequence[Cells]) -> bytes:
    """Join columns into comma-separated lines.

    >>> lines([digits(np.array([1, 2])), words(np.array([0, 0]), ["a"])])
    b'1,a\\n2,a\\n'
    """
    rows = len(columns[0])
    comma, end = (np.full((rows, 1), ord(mark), dtype=np.uint8) for mark in ",\n")
    pieces = [piece for column in columns for piece in (column, comma)]
    table = np.hstack([*pieces[:-1], end])
    return table[table != 0].tobytes()
