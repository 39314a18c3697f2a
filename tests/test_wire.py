"""The border: every plain value comes out as it went in, and nothing that a hostile child sends does harm."""

import json
import random
from datetime import date

import numpy as np
import pandas as pd
import pytest

from course_lib import load_dataset
from course_lib.checks.plain import MAX_ITEMS, Blank, FigureFacts, Mapping, Opaque, Unordered, export
from course_lib.grading import wire
from course_lib.grading.wire import HEAD, Forged, pack, unpack

FRAME = pd.DataFrame(
    {
        "number": [1.5, np.nan, 3],
        "whole": [1, 2, 3],
        "flag": [True, False, True],
        "text": ["甲", None, "c"],
        "kind": pd.Categorical(["x", None, "y"], categories=["y", "x"], ordered=True),
        "day": pd.to_datetime(["2025-01-01", None, "2025-01-03"]),
        "maybe": pd.array([1, None, 3], dtype="Int64"),
        "yes": pd.array([True, None, False], dtype="boolean"),
        "object": np.array(["a", 1, None], dtype=object),
    },
    index=pd.Index(["r1", "r2", "r2"], name="row"),
)
VALUES = {
    "scalars": [None, True, False, 0, -7, 2**80, 1.5, float("inf"), "文字\ud800", ""],
    "nested": [[1, [2, (3, "x")]], {"a": {1: 2.5}, ("b", 1): {4, 5}}],
    "plain": [Blank("x"), Opaque("C"), Mapping((("a", [1]), (2, None))), Unordered((1, "b"))],
    "figure": FigureFacts("t", "x", "y", (("a", 1.0),), (((1.0, 2.0), (3.0, 4.0)),), ("l",), ("note",)),
    "stamp": [pd.Timestamp("2025-01-02 03:04"), date(2025, 1, 2), pd.Timedelta("1h")],
}
ARRAYS = [
    np.arange(6).reshape(2, 3).T,
    np.array([], dtype="f4"),
    np.array(3.5),
    np.array([True, False]),
    np.array(["a", "bcd"]),
    np.array(["2025-01-01", "NaT"], dtype="M8[D]"),
    np.array([1 + 2j]),
    np.array([["a", None], [1, [2]]], dtype=object),
]
TABLES = [
    FRAME,
    FRAME.iloc[:0],
    FRAME[[]],
    pd.DataFrame(),
    FRAME["kind"],
    FRAME["text"],
    FRAME["maybe"],
    pd.Series([1, 2], index=pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["k", None]), name=("n", 1)),
    pd.DataFrame([[1, 2, 3]], columns=pd.MultiIndex.from_product([["a"], ["x", "y", "z"]])),
    pd.DataFrame([[1, 2]], columns=["same", "same"]),
    pd.Series([1, 2], index=pd.date_range("2025-01-01", periods=2)),
]


@pytest.mark.parametrize("name", VALUES)
def test_values_come_out_as_they_went_in(name):
    assert unpack(pack(VALUES[name])) == VALUES[name]


@pytest.mark.parametrize("array", ARRAYS, ids=lambda array: str(array.dtype))
def test_arrays_keep_dtype_shape_and_content(array):
    found = unpack(pack(array))
    assert (found.dtype, found.shape) == (array.dtype, array.shape)
    np.testing.assert_array_equal(found, array)
    assert found.flags.writeable


@pytest.mark.parametrize("place", range(len(TABLES)))
def test_tables_keep_everything(place):
    table = TABLES[place]
    same = pd.testing.assert_frame_equal if isinstance(table, pd.DataFrame) else pd.testing.assert_series_equal
    same(unpack(pack(table)), table, check_freq=False)


@pytest.mark.parametrize("name", ["customers", "contacts", "status_history", "service_costs"])
def test_data_sets_cross_whole(name):
    table = load_dataset(name)
    pd.testing.assert_frame_equal(unpack(pack(export(table))), table)
    pd.testing.assert_frame_equal(unpack(pack(table)), table)


def test_numpy_scalars_and_missing_values_cross():
    assert unpack(pack([np.float64(1.5), pd.NA, pd.NaT]))[1:] == [pd.NA, pd.NaT]
    found = unpack(pack(np.int32(7)))
    assert (found, found.dtype) == (7, np.int32)


@pytest.mark.parametrize("value", [object(), lambda: 1, type, b"bytes", [object()], {"a": print}])
def test_code_and_objects_cannot_cross(value):
    with pytest.raises(TypeError):
        pack(value)


def message(node, blob=b""):
    text = json.dumps(node).encode()
    return HEAD.pack(len(text), len(blob)) + text + blob


HOSTILE = {
    "empty": b"",
    "short": b"\0\0",
    "no json": HEAD.pack(3, 0) + b"{{{",
    "length lies": HEAD.pack(100, 0) + b"1",
    "huge": HEAD.pack(2**32 - 1, 2**32 - 1),
    "deep": message(json.loads("[" * 500 + "]" * 500)),
    "very deep": HEAD.pack(200_000, 0) + b"[" * 100_000 + b"]" * 100_000,
    "unknown kind": message({"t": "code", "v": "print()"}),
    "no kind": message({"v": 1}),
    "huge int": HEAD.pack(10_000, 0) + b"9" * 10_000,
    "object dtype": message({"t": "array", "d": "|O8", "s": [1], "b": [0, 8]}, b"\1" * 8),
    "struct dtype": message({"t": "array", "d": "i4,i4", "s": [1], "b": [0, 8]}, b"\1" * 8),
    "negative": message({"t": "array", "d": "<i8", "s": [-1], "b": [0, 8]}, b"\1" * 8),
    "beyond": message({"t": "array", "d": "<i8", "s": [2], "b": [8, 16]}, b"\1" * 16),
    "overflow": message({"t": "array", "d": "<i8", "s": [2**31, 2**31], "b": [0, 0]}),
    "many rows": message({"t": "range", "v": [0, 10**15, 1], "n": None}),
    "codes": message(
        {
            "t": "category",
            "codes": {"t": "array", "d": "|i1", "s": [1], "b": [0, 1]},
            "of": {"t": "range", "v": [0, 3, 1], "n": None},
            "ordered": False,
        },
        b"\x63",
    ),
    "ragged": message({"t": "frame", "i": {"t": "range", "v": [0, 3, 1], "n": None}, "c": {"t": "range", "v": [0, 1, 1], "n": None}, "a": [{"t": "array", "d": "<i8", "s": [1], "b": [0, 8]}]}, b"\1" * 8),
    "unhashable": message({"t": "dict", "v": [[[1], 2]]}),
    "too many": message([0] * (MAX_ITEMS + 1)),
    "figure": message({"t": "figure", "words": ["", "", {"a": 1}], "bars": [], "lines": [], "legend": [], "texts": []}),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_messages_are_forged(name):
    with pytest.raises(Forged):
        unpack(HOSTILE[name])


def test_a_bool_that_is_none_is_read_as_true():
    found = unpack(message({"t": "array", "d": "|b1", "s": [2], "b": [0, 2]}, b"\xff\0"))
    assert found.tolist() == [True, False]


def test_damaged_messages_never_do_more_than_be_forged():
    draw = random.Random(1)
    whole = [pack(value) for value in (FRAME, VALUES["nested"], VALUES["figure"], ARRAYS[0], TABLES[7])]
    for _ in range(3000):
        data = bytearray(draw.choice(whole))
        for _ in range(draw.randint(1, 4)):
            data[draw.randrange(len(data))] = draw.randrange(256)
        try:
            unpack(bytes(data))
        except Forged:
            continue


def test_what_is_too_large_is_not_sent(monkeypatch):
    monkeypatch.setattr(wire, "MAX_TEXT", 100)
    with pytest.raises(Forged):
        pack("x" * 200)
