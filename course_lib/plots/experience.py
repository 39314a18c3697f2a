"""Figures of best and worst experiences: each states its message, computed from the data, as its title."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_lib.labels import label
from course_lib.language import say
from course_lib.plots import GAIN, LOSS, name_axes, new_axes


def plot_contrast(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show for each question the difference between best and worst experience, with its interval.

    Args:
        table: result of ``contrast``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.4, 1.9 + 0.5 * len(table)))
    places = np.arange(len(table))
    value = 100 * table["difference"].to_numpy(dtype=float)
    low, high = (100 * table[end].to_numpy(dtype=float) for end in ("low", "high"))
    ax.axvline(0, color="#666666", linestyle="--", linewidth=1)
    ax.hlines(places, low, high, color="#333333", linewidth=2)
    ax.scatter(value, places, s=70, color=GAIN, edgecolor="#333333", zorder=3)
    ax.set_yticks(places, [str(label(question, "question")) for question in table.index])
    ax.set_ylim(len(table) - 0.4, -0.6)
    ax.grid(axis="y", visible=False)
    sure = int(((low > 0) | (high < 0)).sum())
    title = say(
        zh=f"{len(table)} 个问题里，{sure} 个分得开最好和最差的经历",
        en=f"{sure} of {len(table)} questions tell the best experience from the worst",
    )
    return name_axes(
        ax,
        title=title,
        x=say(
            zh="答“是”的占比：最好减最差（百分点，95% 区间）",
            en="Share of yes: best - worst (points, 95% interval)",
        ),
        y=str(label("question")),
    )


def plot_evidence(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show for each theme the worst stories that miss it, to the left, and the best that praise it, to the right.

    Args:
        table: result of ``evidence_map``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.4, 1.9 + 0.42 * len(table)))
    places = np.arange(len(table))
    ax.barh(places, -table["lacking"], color=LOSS, label=say(zh="最差的经历里缺它", en="missed in the worst"))
    ax.barh(places, table["praised"], color=GAIN, label=say(zh="最好的经历里夸它", en="praised in the best"))
    for column, sign in (("lacking", -1), ("praised", 1)):
        for place, count in zip(places, table[column], strict=True):
            side = "left" if sign > 0 else "right"
            ax.annotate(
                f"{count}", (sign * count, place), (4 * sign, 0), textcoords="offset points", ha=side, va="center"
            )
    most = max(1, int(table[["lacking", "praised"]].to_numpy().max(initial=0)))
    ax.set_xlim(-most - 1, most + 1)
    ax.set_xticks(range(-most, most + 1), [str(abs(tick)) for tick in range(-most, most + 1)])
    ax.set_yticks(places, [str(label(theme, "theme")) for theme in table.index])
    ax.set_ylim(len(table) - 0.4, -0.6)
    ax.axvline(0, color="#333333", linewidth=1)
    ax.grid(axis="y", visible=False)
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    praised, missed = (_most(table[column]) for column in ("praised", "lacking"))
    title = say(zh=f"夸得最多：{praised}；最缺：{missed}", en=f"Praised most: {praised}; missed most: {missed}")
    return name_axes(ax, title=title, x=say(zh="故事数", en="Stories"), y=str(label("theme")))


def _most(count: pd.Series) -> str:
    """Return the themes that come most often, or that there is none."""
    names = [str(label(theme, "theme")) for theme in count.index[count == count.max()]] if count.any() else []
    return say(zh="、", en=", ").join(names).lower() or say(zh="没有", en="none")
