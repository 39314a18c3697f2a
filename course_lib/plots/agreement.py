"""Figures of agreement: each states its message, computed from the data, as its title."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.agreement import BlandAltman
from course_lib.plots import CLASS_COLOURS, GAIN, LOSS, name_axes, new_axes, tight, wrapped


def plot_self_other(gaps: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the own score and the others' mean, indicator by indicator; of several people the means.

    Args:
        gaps: result of ``self_other_gaps``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 5.6))
    paired = gaps.dropna(subset=["self_score", "others_mean"])
    table = paired.groupby(level="indicator")[["self_score", "others_mean", "gap"]].mean()
    places = np.arange(len(table))
    ax.hlines(places, table["self_score"], table["others_mean"], color="#999999", linewidth=2, zorder=1)
    for column, colour, marker in (("self_score", LOSS, "D"), ("others_mean", GAIN, "o")):
        ax.scatter(table[column], places, s=80, color=colour, marker=marker, edgecolor="#333333", label=label(column))
    ax.set_yticks(places, [wrapped(_indicator(indicator), 16) for indicator in table.index])
    ax.set_ylim(len(table) - 0.4, -0.6)
    ax.set_xlim(0.8, 5.2)
    ax.set_xticks(range(1, 6))
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    blind = int((gaps["finding"] == "blind_spot").sum())
    if table.empty:
        title = say(zh="没有同时有自评和他评的指标", en="No indicator has both a self-rating and others")
    elif blind:
        worst = _indicator(table["gap"].idxmax())
        title = say(
            zh=f"{blind} 个盲点（自评至少高出他评 1 分）；差距最大的是指标 {worst}",
            en=f"{blind} blind spot{'' if blind == 1 else 's'} (own score 1 or more above); widest: indicator {worst}",
        )
    else:
        title = say(
            zh="没有盲点：自评都没有高出他评 1 分", en="No blind spot: no own score is 1 point above the others'"
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="评分（1 = 几乎从不，5 = 总是）", en="Score (1 = almost never, 5 = always)"),
        y=str(label("indicator")),
    )


def plot_totals(scores: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show what each rater's scores add up to; a rater whose scores are all the same is hatched.

    Args:
        scores: one row per indicator, one column per rater, such as ``score_table`` gives, without gaps.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(5.6, 3.8))
    totals, flat = scores.sum(), scores.nunique() == 1
    names = [str(label(rater, "rater")) for rater in scores]
    bars = ax.bar(range(len(totals)), totals, width=0.6, color=CLASS_COLOURS[2], edgecolor="#333333")
    for bar, same in zip(bars, flat, strict=True):
        if same:
            bar.set_hatch("//")
            bar.set_facecolor("#f2f2f2")
    ax.bar_label(bars, fmt="%g", padding=2)
    ax.set_xticks(range(len(totals)), names)
    ax.set_ylim(0, 5 * len(scores) * 1.1)
    ax.grid(axis="x", visible=False)
    spread, listed = totals.max() - totals.min(), ", ".join(f"{total:g}" for total in totals)
    note = say(zh="；斜线：所有分数都一样", en="; hatched: all scores the same") if flat.any() else ""
    title = say(
        zh=f"合计 {listed.replace(', ', '、')}：最多差 {spread:g} 分{note}",
        en=f"Totals {listed}: at most {spread:g} apart{note}",
    )
    return name_axes(
        ax,
        title=title,
        x=str(label("rater")),
        y=say(zh=f"合计（最高 {5 * len(scores)} 分）", en=f"Total (of {5 * len(scores)} points)"),
    )


def _indicator(indicator: Any) -> str:
    """Return the number of an indicator with its name."""
    name = str(label(str(indicator), "indicator"))
    return name if name == str(indicator) else f"{indicator} {name}"


def plot_agreement(pairs: pd.DataFrame, ax: Axes | None = None, measure: str = "exact") -> Axes:
    """Show one measure of agreement for every two raters; a cell without a value says so.

    Args:
        pairs: result of ``pairwise_agreement``.
        ax: axes to draw on; None = new ones.
        measure: which of its measures.
    """
    values = pairs["value"].xs(measure, level="measure")
    raters = list(dict.fromkeys([*values.index.get_level_values(0), *values.index.get_level_values(1)]))
    ax = new_axes(ax, size=(2.6 + 0.9 * len(raters), 2.4 + 0.6 * len(raters)))
    grid = values.unstack().reindex(index=raters[:-1], columns=raters[1:])
    cells = grid.to_numpy(dtype=float)
    ax.imshow(cells, cmap="PuOr", vmin=-1.4, vmax=1.4, aspect="auto")
    for row, column in np.argwhere(np.triu(np.ones(cells.shape, dtype=bool))):
        value = cells[row, column]
        text = say(zh="无定义", en="undefined") if np.isnan(value) else f"{value:.2f}"
        if np.isnan(value):
            cell = (column - 0.5, row - 0.5)
            ax.add_patch(Rectangle(cell, 1, 1, facecolor="#f2f2f2", edgecolor="#cccccc", hatch="//", linewidth=0))
        ax.text(column, row, text, ha="center", va="center", color="black")
    ax.set_xticks(range(len(raters) - 1), [str(label(rater)) for rater in raters[1:]])
    ax.set_yticks(range(len(raters) - 1), [str(label(rater)) for rater in raters[:-1]])
    ax.set_xticks(np.arange(len(raters)) - 0.5, minor=True)
    ax.set_yticks(np.arange(len(raters)) - 0.5, minor=True)
    ax.grid(visible=False)
    ax.grid(which="minor", color="white", linewidth=3)
    ax.tick_params(which="minor", length=0)
    for spine in ax.spines.values():
        spine.set_visible(False)
    known, name = values.dropna(), label(measure, "measure")
    missing = len(values) - len(known)
    note = say(zh=f"，{missing} 对无定义", en=f", {missing} undefined") if missing else ""
    if known.empty:
        title = say(zh=f"{name}：没有一对有定义", en=f"{name}: defined for no pair")
    else:
        low, high = f"{known.min():.2f}", f"{known.max():.2f}"
        span = low if low == high else say(zh=f"{low} 到 {high}", en=f"{low} to {high}")
        title = say(zh=f"{name}：{span}{note}", en=f"{name}: {span}{note}")
    return name_axes(
        ax,
        title=title,
        x=say(zh="评分人（格内：该指标的值）", en="Rater (in the cells: the measure)"),
        y=say(zh="评分人", en="Rater"),
    )


def plot_measures(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show measures of agreement with their intervals; one without a value says why.

    Args:
        table: result of ``compare_raters``, ``icc`` or ``code_agreement``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.4, 1.8 + 0.4 * len(table)))
    places, value = np.arange(len(table)), table["value"].to_numpy(dtype=float)
    whiskers = np.nan_to_num(np.array([value - table["low"], table["high"] - value], dtype=float))
    ax.axvline(0, color="#666666", linestyle="--", linewidth=1)
    ax.errorbar(
        value, places, xerr=np.maximum(whiskers, 0), fmt="o", color=CLASS_COLOURS[1], ecolor="#333333", capsize=4
    )
    for place in places[np.isnan(value)]:
        ax.text(0.02, place, str(table["status"].iloc[place]), va="center", fontsize=8.5, color="#555555")
    ax.set_yticks(places, [_name(row, table.index.names) for row in table.index])
    ax.set_ylim(len(table) - 0.4, -0.6)
    ax.set_xlim(min(-0.25, np.nanmin(np.append(table["low"], 0)) - 0.05, np.nanmin(np.append(value, 0)) - 0.05), 1.08)
    ax.grid(axis="y", visible=False)
    known = table["value"].dropna()
    if known.empty:
        title = say(zh="没有一项有定义", en="No measure is defined")
    else:
        best, worst = (_name(row, table.index.names) for row in (known.idxmax(), known.idxmin()))
        title = say(
            zh=f"最高：{best} {known.max():.2f}；最低：{worst} {known.min():.2f}",
            en=f"Highest: {best} {known.max():.2f}; lowest: {worst} {known.min():.2f}",
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="一致程度（1 = 完全一致，95% 区间）", en="Agreement (1 = perfect, 95% interval)"),
        y=str(label(table.index.names[-1])),
    )


def _name(row: Any, levels: Sequence[Any]) -> str:
    """Return the name of a measure, form or code, or of raters and a measure."""
    parts = row if isinstance(row, tuple) else (row,)
    return " ".join(str(label(part, level)) for part, level in zip(parts, levels, strict=True))


def plot_bland_altman(result: BlandAltman, ax: Axes | None = None) -> Axes:
    """Show how far two raters or methods are apart, against the size of what they measure.

    Args:
        result: result of ``bland_altman``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 4.6))
    # Scores repeat: the size of a point tells how many stand there.
    spots = result.points.round(9).value_counts().reset_index()
    ax.scatter(
        spots["mean"],
        spots["difference"],
        s=30 + 60 * np.sqrt(spots["count"]),
        color=CLASS_COLOURS[2],
        edgecolor="#333333",
        zorder=3,
    )
    names = {
        "lower": say(zh="下限", en="lower limit"),
        "bias": say(zh="偏差", en="bias"),
        "upper": say(zh="上限", en="upper limit"),
    }
    for line, row in result.limits.dropna(subset=["value"]).iterrows():
        colour = CLASS_COLOURS[0] if line == "bias" else LOSS
        ax.axhline(row["value"], color=colour, linestyle="-" if line == "bias" else "--", linewidth=1.4)
        if not np.isnan(row["low"]):
            ax.axhspan(row["low"], row["high"], color=colour, alpha=0.12, linewidth=0)
        ax.annotate(
            f"{names[str(line)]} {row['value']:+.2f}",
            (1, row["value"]),
            xycoords=("axes fraction", "data"),
            xytext=(4, 0),
            textcoords="offset points",
            va="center",
            fontsize=9,
        )
    ax.margins(0.1)
    first, second = (str(label(name)) for name in result.names)
    lower, bias, upper = result.limits["value"]
    if np.isnan(lower):
        title = say(zh="只有一对分数，画不出界限", en="One pair of scores only: no limits to draw")
    else:
        size, low, high = f"{abs(bias):.2f}", f"{lower:+.2f}", f"{upper:+.2f}"
        title = say(
            zh=tight(f"{first} 平均比 {second} {'高' if bias >= 0 else '低'} {size}；95% 的差在 {low} 到 {high} 之间"),
            en=f"{first} is {size} {'above' if bias >= 0 else 'below'} {second} on average; 95% of the differences "
            f"lie from {low} to {high}",
        )
        if size == "0.00":
            title = say(
                zh=tight(f"{first} 和 {second} 平均没有差别，但 95% 的差在 {low} 到 {high} 之间"),
                en=f"{first} and {second} do not differ on average; 95% of the differences lie from {low} to {high}",
            )
    return name_axes(
        ax,
        title=title,
        x=say(zh="两者的均值（分）", en="Mean of the two (points)"),
        y=say(zh=f"差：{first} − {second}（分）", en=f"Difference: {first} - {second} (points)"),
    )
