"""Figures of the Kano analysis: each states its message, computed from the data, as its title."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import PercentFormatter

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.kano import CATEGORIES
from course_lib.plots import CLASS_COLOURS, LOSS, NEUTRAL, name_axes, new_axes

_COLOURS = dict(zip(CATEGORIES, (*CLASS_COLOURS[:3], NEUTRAL, LOSS, "#ffffff"), strict=True))
_MARKERS = dict(zip(CATEGORIES, "so^Dvx", strict=True))
_LIGHT = ("A", "I", "R", "Q")  # fills on which text is black


def plot_better_worse(summary: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how much each feature delights when it is there and hurts when it is not.

    Features that have neither (all answers reverse or questionable) are left out and counted below the axis.

    Args:
        summary: result of ``summarise`` or ``summarise_counts``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.4, 5.6))
    known = summary.dropna(subset=["better", "worse", "category"])
    hurt = -known["worse"]
    ax.errorbar(
        hurt,
        known["better"],
        xerr=_whiskers(hurt, -known["worse_high"], -known["worse_low"]),
        yerr=_whiskers(known["better"], known["better_low"], known["better_high"]),
        fmt="none",
        ecolor="#bbbbbb",
        elinewidth=1,
    )
    for category in CATEGORIES:
        mine = known["category"] == category
        if mine.any():
            ax.scatter(
                hurt[mine],
                known.loc[mine, "better"],
                s=80,
                marker=_MARKERS[category],
                color=_COLOURS[category],
                edgecolor="#333333",
                linewidth=0.8,
                label=label(category, "category"),
                zorder=3,
            )
    _name_points(ax, known, hurt)
    for line in (ax.axvline, ax.axhline):
        line(0.5, color="#666666", linestyle="--", linewidth=1)
    for x, y, category in ((0.02, 0.98, "A"), (0.98, 0.98, "O"), (0.02, 0.02, "I"), (0.98, 0.02, "M")):
        ax.text(
            x,
            y,
            label(category, "category"),
            color="#777777",
            ha="left" if x < 0.5 else "right",
            va="bottom" if y < 0.5 else "top",
        )
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 1)
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(PercentFormatter(1, decimals=0))
    if len(known):
        ax.legend(loc="upper left", bbox_to_anchor=(1.01, 1))
    left_out = len(summary) - len(known)
    note = say(zh=f"；{left_out} 项没有 Better/Worse", en=f"; {left_out} without Better/Worse") if left_out else ""
    return name_axes(
        ax,
        title=_better_worse_message(known),
        x=say(zh=f"没有时不满的占比（Worse 的绝对值{note}）", en=f"Dissatisfied without it (size of Worse{note})"),
        y=say(zh="有时满意的占比（Better）", en="Satisfied with it (Better)"),
    )


def _name_points(ax: Axes, known: pd.DataFrame, hurt: pd.Series) -> None:
    """Write the features beside their points, each on the first of four sides where it covers nothing."""
    points = np.column_stack([hurt, known["better"]])
    # In axes units: height of a line, width of an em; the legend takes a quarter of the width.
    em, line = 12 / (0.75 * ax.bbox.width), 14 / ax.bbox.height
    taken: list[tuple[float, ...]] = [(x - 0.012, y - 0.012, x + 0.012, y + 0.012) for x, y in points]
    for (x, y), feature in zip(points, known.index, strict=True):
        text = _feature(feature)
        width = em * sum(1 if ord(letter) > 0x2E7F else 0.5 for letter in text)
        spots: list[tuple[float, int, bool, bool, tuple[float, ...]]] = []
        for right, up in ((True, True), (True, False), (False, True), (False, False)):
            left, bottom = (x + 0.02 if right else x - 0.02 - width), (y + 0.006 if up else y - 0.006 - line)
            box = (left, bottom, left + width, bottom + line)
            outside = 100 * (max(0, -left) + max(0, left + width - 1))
            spots.append((outside + sum(_overlap(box, other) for other in taken), len(spots), right, up, box))
        _, _, right, up, best = min(spots)
        taken.append(best)
        ax.annotate(
            text,
            (x, y),
            xytext=(7 if right else -7, 3 if up else -3),
            textcoords="offset points",
            ha="left" if right else "right",
            va="bottom" if up else "top",
            fontsize=9,
        )


def _overlap(one: tuple[float, ...], two: tuple[float, ...]) -> float:
    """Return 1 plus the shared area of two boxes (left, bottom, right, top), or 0 when they are apart."""
    width, height = min(one[2], two[2]) - max(one[0], two[0]), min(one[3], two[3]) - max(one[1], two[1])
    return 1 + width * height if width > 0 and height > 0 else 0.0


def _better_worse_message(known: pd.DataFrame) -> str:
    """Name the feature whose lack hurts most and the one that delights most."""
    if known.empty:
        return say(zh="没有一项能算出 Better/Worse", en="No feature has Better and Worse")
    hurts, delights = known["worse"].idxmin(), known["better"].idxmax()
    if hurts == delights:
        return say(
            zh=f"{_feature(hurts)}：有它最满意，没有它最不满", en=f"{_feature(hurts)} delights most and is missed most"
        )
    return say(
        zh=f"最不能缺的是{_feature(hurts)}，最让人惊喜的是{_feature(delights)}",
        en=f"Missed most: {_feature(hurts)}; delights most: {_feature(delights)}",
    )


def _feature(feature: Any) -> str:
    """Return the name of a feature, or of a group and a feature."""
    return " ".join(str(label(part)) for part in (feature if isinstance(feature, tuple) else (feature,)))


def _whiskers(value: pd.Series, low: pd.Series, high: pd.Series) -> np.ndarray:
    """Return the lengths of the whiskers below and above."""
    return np.maximum(np.array([value - low, high - value]), 0)


def plot_categories(summary: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the share of each category per feature, and the category that follows.

    A "?" marks a category that is not firm: its lead is within chance, or questionable answers abound.

    Args:
        summary: result of ``summarise`` or ``summarise_counts``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.8, 1.6 + 0.42 * len(summary)))
    shares = summary[list(CATEGORIES)].div(summary["n"].where(summary["n"] > 0), axis=0).fillna(0)
    places, left = np.arange(len(shares)), np.zeros(len(shares))
    for category in CATEGORIES:
        width = shares[category].to_numpy()
        name = label(category, "category")
        ax.barh(places, width, 0.72, left, color=_COLOURS[category], edgecolor="#666666", linewidth=0.6, label=name)
        for place in places[width >= 0.06]:
            colour = "black" if category in _LIGHT else "white"
            middle = left[place] + width[place] / 2
            ax.text(middle, place, f"{width[place]:.0%}", ha="center", va="center", color=colour, fontsize=9)
        left += width
    firm = summary["significant"] & ~summary["q_warning"]
    for place, (category, sure) in enumerate(zip(summary["category"], firm, strict=True)):
        text = "–" if pd.isna(category) else f"{category}{'' if sure else '?'}"
        ax.text(1.02, place, text, va="center")
    ax.set_yticks(places, [_feature(feature) for feature in summary.index])
    ax.set_ylim(len(summary) - 0.4, -0.6)
    ax.set_xlim(0, 1.003)
    ax.grid(visible=False)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.legend(loc="upper left", bbox_to_anchor=(1.1, 1))
    counts = summary["category"].value_counts()
    listed = [f"{label(category, 'category')} {counts[category]}" for category in CATEGORIES if counts.get(category, 0)]
    open_ones = int((~firm).sum())
    unsure = say(zh=f"；{open_ones} 项还不能定", en=f"; {open_ones} not yet firm") if open_ones else ""
    return name_axes(
        ax,
        title=say(zh="、", en=", ").join(listed) + unsure,
        x=say(zh="受访者占比（右侧：类别，? = 不确定）", en="Share of respondents (right: category, ? = not firm)"),
        y=str(label(summary.index.names[-1] or "feature")),
    )


def plot_stability(stability: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how often another sample would give each feature the same category.

    Args:
        stability: result of ``category_stability``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 1.6 + 0.36 * len(stability)))
    table = stability.sort_values("stability", kind="stable", na_position="first")
    places, values = np.arange(len(table)), table["stability"].fillna(0).to_numpy()
    colours = [LOSS if value < 0.8 else CLASS_COLOURS[1] for value in values]
    ax.barh(places, values, 0.68, color=colours)
    for place, (category, value) in enumerate(zip(table["category"], values, strict=True)):
        ax.text(1.02, place, "–" if pd.isna(category) else f"{category} {value:.0%}", va="center")
    ax.axvline(0.8, color="#666666", linestyle="--", linewidth=1)
    ax.set_yticks(places, [_feature(feature) for feature in table.index])
    ax.set_xlim(0, 1.15)
    ax.set_xticks(np.arange(0, 1.01, 0.2))
    ax.grid(axis="y", visible=False)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    weak = int((values < 0.8).sum())
    title = (
        say(
            zh=f"{weak} 项的类别不稳：换一批人就可能变",
            en=f"{weak} of {len(table)} categories might change with other people",
        )
        if weak
        else say(zh="所有类别都稳：换一批人也大多如此", en="All categories are stable: other people would mostly agree")
    )
    return name_axes(
        ax,
        title=title,
        x=say(zh="重抽样得到同一类别的占比（虚线 80%）", en="Share of resamples with the same category (line: 80%)"),
        y=str(label(stability.index.names[-1] or "feature")),
    )


def plot_pyramid(pyramid: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how many climb to each level of the experience pyramid.

    Args:
        pyramid: result of ``pyramid``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(6.8, 4.2))
    table = pyramid.iloc[1:]
    places, reached = np.arange(len(table)), table["reached"].fillna(0).to_numpy()
    ax.barh(places, reached, 0.9, -reached / 2, color=CLASS_COLOURS[:3], edgecolor="white")
    for place, (share, stays) in enumerate(zip(reached, table["share"].fillna(0), strict=True)):
        text = say(zh=f"{share:.0%} 到达", en=f"{share:.0%} get here")
        if place < len(table) - 1:
            text += say(zh=f"\n{stays:.0%} 止步于此", en=f"\n{stays:.0%} stop here")
        ax.annotate(text, (share / 2, place), xytext=(6, 0), textcoords="offset points", va="center", fontsize=9)
    ax.set_yticks(places, [label(level, "experience_level") for level in table.index])
    ax.set_xlim(-0.55, 0.8)
    ax.set_xticks([])
    ax.grid(visible=False)
    unmet, top = pyramid["share"].iloc[0], pyramid["share"].iloc[-1]
    title = (
        say(zh="没有任何回答", en="No answer at all")
        if np.isnan(unmet)
        else say(
            zh=f"{unmet:.0%} 的客户连基本需求也没满足，{top:.0%} 得到了难忘的体验",
            en=f"{unmet:.0%} of the customers lack what they need; {top:.0%} have a memorable experience",
        )
    )
    return name_axes(
        ax,
        title=title,
        x=say(zh="条宽 = 到达该层的客户占比", en="Width = share of customers who get there"),
        y=str(label("experience_level")),
    )
