"""Plain data: what may cross the border between a learner's objects and a check.

``export`` runs beside the learner's code and turns any object into copies of plain values. Everything after
that (see ``answers``) works on the copies, so a check can neither change nor be fooled by the object itself.
"""

from dataclasses import dataclass, field
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


def export(value: Any, depth: int = 0) -> Any:
    """Return a plain copy of ``value``.

    Scalars, strings, lists (also of tuples and sets), ``Mapping``, ``numpy.ndarray``, ``pandas.Series``,
    ``pandas.DataFrame`` and ``FigureFacts`` are plain. ``...`` becomes ``Blank``; anything else ``Opaque``.
    """
    kind = type(value)
    if value is ...:
        return Blank()
    if value is None or kind in (bool, int, float, str):
        return value
    if isinstance(value, np.generic):
        return export(value.item(), depth) if not isinstance(value.item(), np.generic) else Opaque(kind.__name__)
    if depth > MAX_DEPTH:
        return Opaque("nested too deep")
    if kind in (list, tuple, set, frozenset):
        if len(value) > MAX_ITEMS:
            return Opaque("too many items")
        items = sorted(value, key=repr) if kind in (set, frozenset) else value
        return [export(item, depth + 1) for item in items]
    if isinstance(value, dict):
        if len(value) > MAX_ITEMS:
            return Opaque("too many items")
        return Mapping(tuple((export(key, depth + 1), export(item, depth + 1)) for key, item in value.items()))
    if isinstance(value, pd.DataFrame):
        return pd.DataFrame(value).copy() if value.size <= MAX_ITEMS else Opaque("too many cells")
    if isinstance(value, pd.Series):
        return pd.Series(value).copy() if value.size <= MAX_ITEMS else Opaque("too many cells")
    if isinstance(value, pd.Index):
        return export(pd.Series(value), depth)
    if isinstance(value, pd.Categorical):
        return export(pd.Series(value), depth)
    if isinstance(value, np.ndarray):
        return np.array(value) if value.size <= MAX_ITEMS else Opaque("too many items")
    if isinstance(value, (pd.Timestamp, pd.Timedelta)):
        return str(value)
    if isinstance(value, (dict().keys().__class__, dict().values().__class__, range)):
        return export(list(value), depth)
    if kind.__module__.split(".")[0] == "matplotlib" or hasattr(value, "axes"):
        return figure_facts(value)
    return Opaque(kind.__name__)


def figure_facts(value: Any) -> FigureFacts | Opaque:
    """Return the facts of a matplotlib figure or axes, ``Opaque`` for anything else."""
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    if isinstance(value, Figure):
        if not value.axes:
            return Opaque("empty figure")
        axes = value.axes[0]
    elif isinstance(value, Axes):
        axes = value
    elif isinstance(getattr(value, "axes", None), Axes):  # a bar container's or a line's parent
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
