"""How values cross the border between the grader and a child: JSON and raw numbers, exact, and never code.

A message is a length, a JSON text and the bytes of its arrays. Whoever reads a message from a child believes none of
it: every length is checked before it is used, only plain kinds can be named, and anything else is ``Forged``.
"""

import json
import re
import struct
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks.plain import MAX_ITEMS, Blank, FigureFacts, Mapping, Opaque, Unordered

HEAD = struct.Struct(">II")  # bytes of JSON, bytes of arrays
MAX_TEXT = 16 * 2**20
MAX_BYTES = 64 * 2**20
MAX_DEPTH = 40

_AS_IT_IS = {str, int, float, bool, type(None)}
_NUMBERS = re.compile(r"[<>|=]?(b1|[iu][1248]|f[248]|c(8|16)|[mM]8(\[\d{0,4}(Y|M|W|D|h|m|s|ms|us|ns|ps|fs|as)\])?)")


class Forged(Exception):
    """The message is none that this module writes, or it is larger than a value may be."""


def pack(value: Any) -> bytes:
    """Return the message for ``value``.

    Raises:
        TypeError: it holds something that is no plain data.
        Forged: it is larger than a message may be.
    """
    writer = _Writer()
    text = json.dumps(writer.node(value), separators=(",", ":")).encode("ascii")
    size = sum(map(len, writer.blobs))
    if len(text) > MAX_TEXT or size > MAX_BYTES:
        raise Forged("too large")
    return b"".join([HEAD.pack(len(text), size), text, *writer.blobs])


def sizes(head: bytes) -> tuple[int, int]:
    """Return the length of text and arrays that a message of this head has.

    Raises:
        Forged: larger than a message may be.
    """
    text, size = HEAD.unpack(head)
    if text > MAX_TEXT or size > MAX_BYTES:
        raise Forged("too large")
    return text, size


def unpack(message: bytes) -> Any:
    """Return the value of a message that nobody vouches for.

    Raises:
        Forged: the message is none of ``pack``.
    """
    try:
        text, size = sizes(message[: HEAD.size])
        if len(message) != HEAD.size + text + size:
            raise Forged("length")
        blob = memoryview(message)[HEAD.size + text :]
        return _Reader(blob).value(json.loads(message[HEAD.size : HEAD.size + text]))
    except Forged:
        raise
    except Exception as error:  # whatever a hostile text makes json, numpy or pandas do
        raise Forged(type(error).__name__) from None


class _Writer:
    def __init__(self) -> None:
        self.blobs: list[bytes] = []
        self._size = 0

    def node(self, value: Any) -> Any:
        kind = type(value)
        if kind in _AS_IT_IS:
            return value
        if kind is list:
            return self.items(value)
        for known, tag, make in _WRITERS:
            if isinstance(value, known):
                return {"t": tag, **make(self, value)}
        if value is pd.NA or value is pd.NaT:
            return {"t": "NA" if value is pd.NA else "NaT"}
        raise TypeError(f"{kind.__name__} cannot cross")

    def items(self, values: Any) -> list[Any]:
        values = list(values)
        return values if set(map(type, values)) <= _AS_IT_IS else [self.node(item) for item in values]

    def blob(self, array: np.ndarray) -> list[int]:
        data = np.ascontiguousarray(array).tobytes()
        self.blobs.append(data)
        self._size += len(data)
        return [self._size - len(data), len(data)]

    def array(self, array: Any) -> Any:
        """Return the node of what a Series or an Index holds."""
        if isinstance(array, np.ndarray):
            return self.node(array)
        if isinstance(array.dtype, pd.StringDtype):
            missing = "nan" if array.dtype.na_value is np.nan else "NA"
            return {"t": "strings", "v": array.to_numpy(dtype=object, na_value=None).tolist(), "na": missing}
        if isinstance(array, pd.Categorical):
            categories = self.node(array.categories)
            return {"t": "category", "codes": self.node(array.codes), "of": categories, "ordered": bool(array.ordered)}
        if isinstance(array, pd.arrays.IntegerArray | pd.arrays.FloatingArray | pd.arrays.BooleanArray):
            mask = np.asarray(array.isna())
            data = array.to_numpy(dtype=array.dtype.numpy_dtype, na_value=0)
            return {"t": "masked", "data": self.node(data), "mask": self.node(mask)}
        if isinstance(array.dtype, pd.DatetimeTZDtype):
            return {"t": "zoned", "v": self.node(array.tz_convert("UTC").tz_localize(None).to_numpy())}
        plain = array.to_numpy()
        if plain.dtype == object:
            plain = np.array([None if pd.isna(item) else str(item) for item in plain] + [None], dtype=object)[:-1]
        return self.node(plain)


def _numbers(writer: _Writer, array: np.ndarray) -> dict[str, Any]:
    if array.dtype == np.longdouble:
        array = array.astype(float)
    if _NUMBERS.fullmatch(array.dtype.str):
        return {"d": array.dtype.str, "s": list(array.shape), "b": writer.blob(array)}
    if array.dtype.kind not in "OUS":
        raise TypeError(f"arrays of {array.dtype} cannot cross")
    cells = array.ravel()
    items = [item.decode("latin-1") for item in cells.tolist()] if array.dtype.kind == "S" else cells.tolist()
    return {"d": "O" if array.dtype == object else "U", "s": list(array.shape), "v": writer.items(items)}


def _generic(writer: _Writer, value: np.generic) -> dict[str, Any]:
    return {"v": writer.node(np.asarray(value).reshape(1))}


def _series(writer: _Writer, series: pd.Series) -> dict[str, Any]:
    return {"i": writer.node(series.index), "a": writer.array(_values(series)), "n": writer.node(series.name)}


def _frame(writer: _Writer, frame: pd.DataFrame) -> dict[str, Any]:
    columns = [writer.array(_values(frame.iloc[:, place])) for place in range(frame.shape[1])]
    return {"i": writer.node(frame.index), "c": writer.node(frame.columns), "a": columns}


def _values(series: pd.Series) -> Any:
    return series.to_numpy() if isinstance(series.dtype, np.dtype) else series.array


def _index(writer: _Writer, index: pd.Index) -> dict[str, Any]:
    array = index.to_numpy() if isinstance(index.dtype, np.dtype) else index.array
    return {"a": writer.array(array), "n": writer.node(index.name)}


def _levels(writer: _Writer, index: pd.MultiIndex) -> dict[str, Any]:
    return {
        "levels": [writer.node(level) for level in index.levels],
        "codes": [writer.node(np.asarray(codes)) for codes in index.codes],
        "n": writer.items(index.names),
    }


def _figure(writer: _Writer, facts: FigureFacts) -> dict[str, Any]:
    return {
        "words": [facts.title, facts.xlabel, facts.ylabel],
        "bars": [list(bar) for bar in facts.bars],
        "lines": [[list(axis) for axis in line] for line in facts.lines],
        "legend": list(facts.legend),
        "texts": list(facts.texts),
    }


_WRITERS: tuple[tuple[Any, str, Callable[[_Writer, Any], dict[str, Any]]], ...] = (
    (Blank, "blank", lambda writer, value: {"v": value.name}),
    (Opaque, "opaque", lambda writer, value: {"v": value.type_name}),
    (Mapping, "mapping", lambda writer, value: {"v": [writer.items(pair) for pair in value.pairs]}),
    (Unordered, "unordered", lambda writer, value: {"v": writer.items(value.items)}),
    (FigureFacts, "figure", _figure),
    (pd.DataFrame, "frame", _frame),
    (pd.Series, "series", _series),
    (pd.RangeIndex, "range", lambda w, v: {"v": [v.start, v.stop, v.step], "n": w.node(v.name)}),
    (pd.MultiIndex, "levels", _levels),
    (pd.Index, "index", _index),
    (pd.Categorical, "index", lambda writer, value: {"a": writer.array(value), "n": None}),
    (np.ndarray, "array", _numbers),
    (np.generic, "scalar", _generic),
    (tuple, "tuple", lambda writer, value: {"v": writer.items(value)}),
    (dict, "dict", lambda writer, value: {"v": [writer.items(pair) for pair in value.items()]}),
    ((set, frozenset), "set", lambda writer, value: {"v": writer.items(value)}),
    (pd.Timestamp, "time", lambda writer, value: {"v": value.isoformat()}),
    (pd.Timedelta, "span", lambda writer, value: {"v": value.isoformat()}),
    (datetime, "time", lambda writer, value: {"v": value.isoformat()}),
    (date, "day", lambda writer, value: {"v": value.isoformat()}),
    (timedelta, "span", lambda writer, value: {"v": pd.Timedelta(value).isoformat()}),
)


class _Reader:
    """Build the values of one message; ``blob`` holds the bytes of its arrays."""

    def __init__(self, blob: memoryview) -> None:
        self._blob = blob
        self._depth = 0
        self._items = 0

    def value(self, node: Any) -> Any:
        kind = type(node)
        if kind in _AS_IT_IS:
            return node
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Forged("too deep")
        if kind is list:
            found: Any = self.items(node)
        else:
            found = _READERS[node["t"]](self, node)
        self._depth -= 1
        return found

    def items(self, nodes: Any) -> list[Any]:
        if type(nodes) is not list:
            raise Forged("no list")
        self._count(len(nodes))
        return nodes if set(map(type, nodes)) <= _AS_IT_IS else [self.value(node) for node in nodes]

    def texts(self, nodes: Any) -> list[str]:
        if type(nodes) is not list or not set(map(type, nodes)) <= {str}:
            raise Forged("no texts")
        return nodes

    def pairs(self, node: dict[str, Any]) -> list[tuple[Any, Any]]:
        return [(first, second) for first, second in (self.items(pair) for pair in node["v"])]

    def _count(self, more: int) -> None:
        self._items += more
        if self._items > MAX_ITEMS:
            raise Forged("too many items")

    def array(self, node: dict[str, Any]) -> np.ndarray:
        shape = node["s"]
        if (
            type(shape) is not list
            or len(shape) > 8
            or any(type(n) is not int or not 0 <= n <= MAX_ITEMS for n in shape)
        ):
            raise Forged("shape")
        count = 1
        for length in shape:
            count *= length
        if count > MAX_ITEMS:
            raise Forged("shape")
        if node["d"] in ("O", "U"):
            cells = self.items(node["v"])
            if len(cells) != count:
                raise Forged("length")
            return self._of_objects(cells, node["d"] == "U").reshape(shape)
        if not _NUMBERS.fullmatch(node["d"]):
            raise Forged("kind")
        self._count(count)
        dtype = np.dtype(node["d"])
        start, size = node["b"]
        if type(start) is not int or type(size) is not int or start < 0 or size != count * dtype.itemsize:
            raise Forged("length")
        data = self._blob[start : start + size]
        if len(data) != size:
            raise Forged("length")
        if dtype.kind == "b":  # a byte that is neither 0 nor 1 is no bool
            return (np.frombuffer(data, np.uint8) != 0).reshape(shape)
        return np.frombuffer(data, dtype).reshape(shape).copy()

    @staticmethod
    def _of_objects(cells: list[Any], texts: bool) -> np.ndarray:
        if texts and set(map(type, cells)) <= {str} and max(map(len, cells), default=0) * len(cells) <= MAX_TEXT:
            return np.array(cells, dtype=str)
        made = np.empty(len(cells), dtype=object)
        for place, cell in enumerate(cells):
            made[place] = cell
        return made

    def held(self, node: Any) -> Any:
        """Return what a Series or an Index holds."""
        found = self.value(node)
        if not isinstance(found, np.ndarray | pd.api.extensions.ExtensionArray) or found.ndim != 1:
            raise Forged("no column")
        return found

    def index(self, node: Any) -> pd.Index:
        found = self.value(node)
        if not isinstance(found, pd.Index):
            raise Forged("no index")
        return found

    def series(self, node: dict[str, Any]) -> pd.Series:
        return _column(self.held(node["a"]), self.index(node["i"]), self.value(node["n"]))

    def frame(self, node: dict[str, Any]) -> pd.DataFrame:
        rows, names = self.index(node["i"]), self.index(node["c"])
        columns = {place: _column(self.held(each), rows, None) for place, each in enumerate(node["a"])}
        if len(columns) != len(names):
            raise Forged("columns")
        return pd.DataFrame(columns, index=rows).set_axis(names, axis=1)

    def plain_index(self, node: dict[str, Any]) -> pd.Index:
        array = self.held(node["a"])
        # an array of objects stays one, whatever pandas would make of it
        dtype = array.dtype if array.dtype == object else None
        return pd.Index(array, name=self.value(node["n"]), dtype=dtype, tupleize_cols=False)

    def range(self, node: dict[str, Any]) -> pd.RangeIndex:
        start, stop, step = node["v"]
        if len(range(start, stop, step)) > MAX_ITEMS:
            raise Forged("too long")
        return pd.RangeIndex(start, stop, step, name=self.value(node["n"]))

    def levels(self, node: dict[str, Any]) -> pd.MultiIndex:
        levels: Any = [self.index(each) for each in node["levels"]]
        codes = [self.held(each) for each in node["codes"]]
        return pd.MultiIndex(levels=levels, codes=codes, names=self.items(node["n"]), verify_integrity=True)

    def strings(self, node: dict[str, Any]) -> Any:
        missing = np.nan if node["na"] == "nan" else pd.NA
        cells = node["v"]
        if type(cells) is not list or not set(map(type, cells)) <= {str, type(None)}:
            raise Forged("no texts")
        self._count(len(cells))
        return pd.array(cells, dtype=pd.StringDtype(na_value=missing))

    def category(self, node: dict[str, Any]) -> pd.Categorical:
        dtype = pd.CategoricalDtype(self.index(node["of"]), ordered=bool(node["ordered"]))
        return pd.Categorical.from_codes(self.held(node["codes"]), dtype=dtype)

    def masked(self, node: dict[str, Any]) -> Any:
        data, mask = self.held(node["data"]), self.held(node["mask"])
        if mask.dtype != bool or len(mask) != len(data):
            raise Forged("mask")
        kind: Any = {"b": pd.arrays.BooleanArray, "f": pd.arrays.FloatingArray}.get(
            data.dtype.kind, pd.arrays.IntegerArray
        )
        return kind(data, mask)

    def zoned(self, node: dict[str, Any]) -> Any:
        return pd.DatetimeIndex(self.held(node["v"])).tz_localize("UTC").array

    def figure(self, node: dict[str, Any]) -> FigureFacts:
        title, xlabel, ylabel = self.texts(node["words"])
        return FigureFacts(
            title,
            xlabel,
            ylabel,
            bars=tuple((str(name), float(height)) for name, height in node["bars"]),
            lines=tuple((_floats(first), _floats(second)) for first, second in node["lines"]),
            legend=tuple(self.texts(node["legend"])),
            texts=tuple(self.texts(node["texts"])),
        )


def _floats(values: list[Any]) -> tuple[float, ...]:
    return tuple(float(value) for value in values)


def _column(array: Any, index: pd.Index, name: Any) -> pd.Series:
    return pd.Series(array, index=index, name=name, dtype=array.dtype)


def _name(node: dict[str, Any]) -> str:
    if type(node["v"]) is not str:
        raise Forged("no name")
    return node["v"][:200]


_READERS: dict[str, Callable[[_Reader, dict[str, Any]], Any]] = {
    "blank": lambda reader, node: Blank(_name(node)),
    "opaque": lambda reader, node: Opaque(_name(node)),
    "mapping": lambda reader, node: Mapping(tuple(reader.pairs(node))),
    "unordered": lambda reader, node: Unordered(tuple(reader.items(node["v"]))),
    "figure": _Reader.figure,
    "frame": _Reader.frame,
    "series": _Reader.series,
    "range": _Reader.range,
    "levels": _Reader.levels,
    "index": _Reader.plain_index,
    "array": _Reader.array,
    "scalar": lambda reader, node: reader.held(node["v"])[0],
    "tuple": lambda reader, node: tuple(reader.items(node["v"])),
    "dict": lambda reader, node: dict(reader.pairs(node)),
    "set": lambda reader, node: set(reader.items(node["v"])),
    "NA": lambda reader, node: pd.NA,
    "NaT": lambda reader, node: pd.NaT,
    "time": lambda reader, node: pd.Timestamp(_name(node)),
    "day": lambda reader, node: date.fromisoformat(_name(node)),
    "span": lambda reader, node: pd.Timedelta(_name(node)),
    "strings": _Reader.strings,
    "category": _Reader.category,
    "masked": _Reader.masked,
    "zoned": _Reader.zoned,
}
