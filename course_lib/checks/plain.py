"""Plain data: what may cross the border between a learner's objects and a check.

``export`` runs beside the learner's code and turns any object into copies of plain values. Everything after
that (see ``answers``) works on the copies, so a check can neither change nor be fooled by the object itself.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd

MAX_ITEMS = 2_000_000
MAX_DEPTH = 20


@dataclass(frozen=True)
class FigureFacts:
    """What a drawn figure says: its words, bars (label, height) and lines (x values, y values)."""

    title: str = ""
    xlabel: str = ""
    ylabel: str = ""
    bars: tuple[tuple[str, float], ...] = ()
    lines: tuple[tuple[tuple[float, ...], tuple[float, ...]], ...] = ()
    legend: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Opaque:
    """An object that has no plain form; only the name of its type crosses."""

    type_name: str


@dataclass(frozen=True)
class Blank:
    """A name that is missing or still holds ``...``."""

    name: str = ""


@dataclass(frozen=True)
class Mapping:
    """A mapping as pairs, so that keys of any plain kind survive."""

    pairs: tuple[tuple[Any, Any], ...] = field(default=())


@dataclass(frozen=True)
class Unordered:
    """A set: its items have no order that a check could read."""

    items: tuple[Any, ...] = ()


class _TooMany(Exception):
    """The object holds more items than may cross."""


def export(value: Any) -> Any:
    """Return a plain copy of ``value``.

    Scalars, strings, lists (also of tuples), ``Unordered`` (sets), ``Mapping``, ``numpy.ndarray``, ``pandas.Series``,
    ``pandas.DataFrame`` and ``FigureFacts`` are plain, and so are their cells and names. ``...`` becomes ``Blank``;
    anything else, or more than ``MAX_ITEMS`` items in all, ``Opaque``.
    """
    try:
        return _Export().copy(value)
    except _TooMany:
        return Opaque("too many items")


class _Export:
    """One export: all its parts share one budget of items, so that nested references cannot multiply."""

    def __init__(self) -> None:
        self._left = MAX_ITEMS

    def copy(self, value: Any, depth: int = 0) -> Any:
        kind = type(value)
        if value is ...:
            return Blank()
        if value is None or value is pd.NA or value is pd.NaT or kind in (bool, int, float, str):
            return value
        if kind in (Fraction, Decimal):
            return float(value)
        if isinstance(value, (date, timedelta, np.datetime64, np.timedelta64, pd.Period, pd.Interval)):
            return str(value)
        if isinstance(value, np.generic):
            return Opaque(kind.__name__) if isinstance(value.item(), np.generic) else self.copy(value.item(), depth)
        if depth > MAX_DEPTH:
            return Opaque("nested too deep")
        if kind in (list, tuple):
            return self._cells(value, depth)
        if kind in (set, frozenset):
            return Unordered(tuple(sorted(self._cells(value, depth), key=repr)))
        if isinstance(value, dict):
            keys = [self._key(key, depth) for key in value]
            return Mapping(tuple(zip(keys, self._cells(value.values(), depth), strict=True)))
        if isinstance(value, pd.DataFrame):
            return self._frame(pd.DataFrame(value), depth)
        if isinstance(value, pd.Series):
            return self._series(pd.Series(value), depth)
        if isinstance(value, pd.MultiIndex):
            return self._cells(list(value), depth)
        if isinstance(value, (pd.Index, pd.Categorical)):
            return self._series(pd.Series(value), depth)
        if isinstance(value, np.ndarray):
            return self._array(np.array(value), depth)
        if isinstance(value, (dict().keys().__class__, dict().values().__class__, range)):
            return self._cells(value, depth)
        if kind.__module__.split(".")[0] == "matplotlib" or hasattr(value, "axes"):
            return figure_facts(value)
        return Opaque(kind.__name__)

    def _take(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise _TooMany

    def _cells(self, items: Any, depth: int) -> list[Any]:
        self._take(len(items))
        return [self.copy(item, depth + 1) for item in items]

    def _key(self, value: Any, depth: int) -> Any:
        found = self.copy(value, depth + 1)
        return tuple(self._key(item, depth + 1) for item in value) if isinstance(found, list) else found

    def _array(self, array: np.ndarray, depth: int) -> np.ndarray:
        if array.dtype != object:
            self._take(array.size)
            return array
        cells = self._cells(array.ravel(), depth)
        for place, cell in enumerate(cells):
            array.flat[place] = cell
        return array

    def _index(self, index: pd.Index, depth: int) -> pd.Index:
        names = [self._key(name, depth) for name in index.names]
        if isinstance(index, pd.MultiIndex):
            levels: list[Any] = [self._index(level, depth) for level in index.levels]
            return index.set_levels(levels).set_names(names)
        if index.dtype == object:
            index = pd.Index([self._key(key, depth) for key in index], dtype=object, tupleize_cols=False)
        return index.set_names(names)

    def _series(self, series: pd.Series, depth: int) -> pd.Series:
        live = isinstance(series.dtype, pd.CategoricalDtype) and series.cat.categories.dtype == object
        cells: Any = series.astype(object) if live else series
        if cells.dtype == object:
            cells = np.array([*self._cells(cells.array, depth), None], dtype=object)[:-1]
        else:
            self._take(series.size)
            cells = cells.array.copy()
        index = self._index(series.index, depth)
        return pd.Series(cells, index=index, name=self._key(series.name, depth), dtype=cells.dtype)

    def _frame(self, frame: pd.DataFrame, depth: int) -> pd.DataFrame:
        rows = self._index(frame.index, depth)
        columns = [self._series(frame.iloc[:, place], depth).set_axis(rows) for place in range(frame.shape[1])]
        plain = pd.concat(columns, axis=1) if columns else pd.DataFrame(index=rows)
        return plain.set_axis(self._index(frame.columns, depth), axis=1)


def figure_facts(value: Any) -> FigureFacts | Opaque:
    """Return the facts of a matplotlib figure, of axes or of what is drawn in them, ``Opaque`` for anything else."""
    from matplotlib.axes import Axes
    from matplotlib.container import Container
    from matplotlib.figure import Figure

    if isinstance(value, Container):  # bars, error bars: a tuple of artists
        value = next(iter(value.get_children()), None)
    if isinstance(value, Figure):
        if not value.axes:
            return Opaque("empty figure")
        axes = value.axes[0]
    elif isinstance(value, Axes):
        axes = value
    elif isinstance(getattr(value, "axes", None), Axes):  # what a bar or a line is drawn in
        axes = value.axes
    else:
        return Opaque(type(value).__name__)
    return _axes_facts(axes)


def _axes_facts(axes: Any) -> FigureFacts:
    title = " ".join(text for text in (axes.get_title(loc=side) for side in ("left", "center", "right")) if text)
    legend = axes.get_legend()
    return FigureFacts(
        title=title,
        xlabel=axes.get_xlabel(),
        ylabel=axes.get_ylabel(),
        bars=tuple(_bars(axes)),
        lines=tuple(
            (tuple(map(float, line.get_xdata(orig=False))), tuple(map(float, line.get_ydata(orig=False))))
            for line in axes.get_lines()
        ),
        legend=tuple(text.get_text() for text in legend.get_texts()) if legend else (),
        texts=tuple(text.get_text() for text in axes.texts),
    )


def _bars(axes: Any) -> list[tuple[str, float]]:
    names_x = dict(zip(axes.get_xticks(), (t.get_text() for t in axes.get_xticklabels()), strict=False))
    names_y = dict(zip(axes.get_yticks(), (t.get_text() for t in axes.get_yticklabels()), strict=False))
    bars = []
    for container in axes.containers:
        lying = getattr(container, "orientation", "vertical") == "horizontal"
        for patch in getattr(container, "patches", ()):
            names = names_y if lying else names_x
            middle = patch.get_y() + patch.get_height() / 2 if lying else patch.get_x() + patch.get_width() / 2
            tick = min(names, key=lambda place: abs(place - middle), default=None)
            bars.append((names.get(tick, ""), float(patch.get_width() if lying else patch.get_height())))
    return bars
