"""Figures of service quality: each states its message, computed from the data, as its title."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import PercentFormatter

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.service_quality import GAP_MEASURES, ITEMS, SELF_TEST_SCALE, STANDARDS, VIEWS, weighted_gap
from course_lib.plots import CLASS_COLOURS, GAIN, LOSS, NEUTRAL, name_axes, new_axes

_GROUPS = (GAIN, LOSS, "#4d4d4d", CLASS_COLOURS[2])
_MARKERS = "os^D"


def plot_gaps(gaps: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the gap between perception and expectation with its interval, by dimension or item.

    Args:
        gaps: result of ``score_dimensions`` or ``score_items``; split by a column: bars for each of its entries.
        ax: axes to draw on; None = new ones.
    """
    own = [name for name in gaps.index.names if name in ("dimension", "item")]
    split = [name for name in gaps.index.names if name not in own]
    series: dict[Any, Any] = {"": gaps}
    if split:
        series = {key: table.droplevel(split) for key, table in gaps.groupby(level=split, observed=True)}
    rows = list(next(iter(series.values())).index)
    ax = new_axes(ax, size=(7.2, max(4.0, 1.4 + 0.28 * len(rows) * max(1, 0.7 * len(series)))))
    height = 0.8 / len(series)
    for number, (key, table) in enumerate(series.items()):
        table = table.reindex(rows)
        places = np.arange(len(rows)) + (number - (len(series) - 1) / 2) * height
        whiskers = np.nan_to_num(np.array([table["gap"] - table["low"], table["high"] - table["gap"]]))
        colour = _GROUPS[number % len(_GROUPS)] if split else [LOSS if gap < 0 else GAIN for gap in table["gap"]]
        ax.barh(places, table["gap"].fillna(0), height, color=colour, label=_names(key, split) if split else "")
        ax.errorbar(table["gap"], places, xerr=whiskers, fmt="none", ecolor="#333333", elinewidth=1.2, capsize=3)
    ax.axvline(0, color="#333333", linewidth=1)
    ax.set_yticks(range(len(rows)), [_names(row, own) for row in rows])
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ax.grid(axis="y", visible=False)
    ax.margins(x=0.08)
    if split:
        ax.legend(title=" ".join(str(label(name)) for name in split), loc="upper left", bbox_to_anchor=(1, 1))
    return name_axes(
        ax,
        title=_gaps_message(gaps),
        x=say(zh="差距 = 感知 − 期望（分，95% 区间）", en="Gap = perception - expectation (points, 95% interval)"),
        y=str(label(own[-1])),
    )


def plot_contributions(gaps: pd.Series, weights: Mapping[str, float], ax: Axes | None = None) -> Axes:
    """Show what each dimension brings to the weighted gap, the widest first.

    Args:
        gaps, weights: per dimension, as for ``weighted_gap``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    total = weighted_gap(gaps, weights)
    parts = pd.Series({str(name): gap * weights[str(name)] for name, gap in gaps.items()}).sort_values()
    bars = ax.barh(range(len(parts)), parts, 0.64, color=[LOSS if part < 0 else GAIN for part in parts])
    texts = [f"{part:.2f} ({gaps[str(name)]:.2f} × {weights[str(name)]:.0%})" for name, part in parts.items()]
    ax.bar_label(bars, texts, padding=4, fontsize=9)
    ax.axvline(0, color="#333333", linewidth=1)
    ax.set_yticks(range(len(parts)), [label(name, "dimension") for name in parts.index])
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    ax.margins(x=0.45)
    first = label(parts.index[0], "dimension")
    return name_axes(
        ax,
        title=say(zh=f"加权差距 {total:.2f}，先改{first}", en=f"Weighted gap {total:.2f}; first comes {first}"),
        x=say(zh="差距 × 权重（分）", en="Gap × weight (points)"),
        y=str(label("dimension")),
    )


def _names(key: Any, levels: Sequence[Any]) -> str:
    """Return the name of an entry of an index with these ``levels``; items by number, since their wording is long."""
    parts = key if isinstance(key, tuple) else (key,)
    return " ".join(
        str(part if part in ITEMS else label(part, level)) for part, level in zip(parts, levels, strict=True)
    )


def _gaps_message(gaps: pd.DataFrame) -> str:
    """Name the widest shortfall, or say that there is none."""
    known = gaps["gap"].dropna()
    if known.empty:
        return say(zh="没有成对的回答，算不出差距", en="No paired answers, so no gap")
    lowest, worst = known.min(), _names(known.idxmin(), gaps.index.names)
    if lowest >= 0:
        return say(zh="没有一项低于期望", en="Nothing falls short of what is expected")
    return say(
        zh=f"离期望最远的是{worst}：{lowest:.2f} 分", en=f"Furthest below expectation: {worst}, {lowest:.2f} points"
    )


def plot_items(items: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how each item goes with the others of its dimension; one that runs against them stands out.

    Args:
        items: result of ``check_items`` or ``analyse_items``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 1.6 + 0.26 * len(items)))
    places = np.arange(len(items))
    colours = [LOSS if verdict == "reversed" else CLASS_COLOURS[1] for verdict in items["verdict"]]
    ax.barh(places, items["item_rest"].fillna(0), 0.7, color=colours)
    for place in places[(items["verdict"] == "constant").to_numpy()]:
        ax.text(0.02, place, say(zh="答案全都一样", en="all answers the same"), va="center", fontsize=9)
    ax.axvline(0, color="#333333", linewidth=1)
    ax.set_yticks(places, [_names(item, items.index.names) for item in items.index])
    ax.set_ylim(len(items) - 0.4, -0.6)
    ax.grid(axis="y", visible=False)
    wrong = [str(item[-1] if isinstance(item, tuple) else item) for item in items.index[items["verdict"] == "reversed"]]
    title = (
        say(
            zh=f"{'、'.join(wrong)} 与其他题方向相反：可能没有反向计分",
            en=f"{', '.join(wrong)} runs against the others: not reversed?",
        )
        if wrong
        else say(zh="没有一道题与同维度的其他题相反", en="No item runs against the others of its dimension")
    )
    return name_axes(
        ax,
        title=title,
        x=say(zh="与同维度其他题之和的相关（−1 至 1）", en="Correlation with the sum of the other items (-1 to 1)"),
        y=str(label("item")),
    )


def plot_radar(result: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the self-test of the four gaps as a radar: four axes, since the customer gap is their result.

    Args:
        result: result of ``self_test``.
        ax: ordinary axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(6.2, 5.6))
    highest = SELF_TEST_SCALE[-1]
    angles = np.pi / 2 - 2 * np.pi * np.arange(len(GAP_MEASURES)) / len(GAP_MEASURES)
    directions = np.column_stack([np.cos(angles), np.sin(angles)])
    ring = np.vstack([directions, directions[:1]])
    for level in SELF_TEST_SCALE:
        ax.plot(*(ring * level).T, color="#d0d0d0", linewidth=1, zorder=1)
        ax.text(0.06, level, f"{level}", fontsize=9, color="#777777", va="bottom")
    for x, y in directions * highest:
        ax.plot([0, x], [0, y], color="#d0d0d0", linewidth=1, zorder=1)
    score = result["score"].reindex(list(GAP_MEASURES))
    points = directions * score.to_numpy()[:, None]
    known = points[~np.isnan(points).any(axis=1)]
    if len(known):
        closed = np.vstack([known, known[:1]])
        ax.fill(*closed.T, color=CLASS_COLOURS[2], alpha=0.35, zorder=2)
        ax.plot(*closed.T, "o-", color=CLASS_COLOURS[1], linewidth=2, zorder=3)
    for gap, (x, y), value in zip(GAP_MEASURES, directions * (highest + 0.5), score, strict=True):
        text = f"{label(gap, 'gap')}\n{say(zh='未评', en='not scored') if np.isnan(value) else f'{value:.1f}'}"
        side = "center" if abs(x) < 1 else "left" if x > 0 else "right"
        ax.text(x, y, text, ha=side, va="center" if abs(y) < 1 else "bottom" if y > 0 else "top")
    ax.set_xlim(-highest - 2.6, highest + 2.6)
    ax.set_ylim(-highest - 2, highest + 2)
    ax.set_aspect("equal")
    ax.set_xticks([])
    ax.set_yticks([])
    for spine in ax.spines.values():
        spine.set_visible(False)
    if score.isna().all():
        title = say(zh="还没有一项自测", en="Nothing has been scored yet")
    else:
        weak, lowest = label(score.idxmin(), "gap"), f"{score.min():.1f}"
        title = say(
            zh=f"最弱的是{weak}（{lowest} 分）：客户差距是这四项的结果",
            en=f"Weakest: {weak} ({lowest}); the customer gap is the result of these four",
        )
    return name_axes(
        ax, title=title, x=say(zh="自测得分：1 = 没有做，5 = 完全做到", en="Score: 1 = not done, 5 = fully done"), y=""
    )


def plot_benchmark(result: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show own quality against what the customer wants, the rival, and the best in the trade.

    Args:
        result: result of ``benchmark_gap``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 1.8 + 0.5 * len(result)))
    places = np.arange(len(result))
    ax.axvline(0, color="#333333", linewidth=1.4)
    for view, colour, marker in zip(VIEWS, (CLASS_COLOURS[0], LOSS, CLASS_COLOURS[2]), _MARKERS, strict=False):
        gaps, name = result[f"{view}_gap"], label(view, "worst_view")
        ax.scatter(gaps, places, s=80, color=colour, marker=marker, edgecolor="#333333", label=name)
    ax.set_yticks(places, [label(dimension, "dimension") for dimension in result.index])
    ax.set_ylim(len(result) - 0.4, -0.6)
    ax.margins(x=0.1)
    ax.legend(title=say(zh="对照", en="Compared with"), loc="upper left", bbox_to_anchor=(1, 1))
    first = result.iloc[0]
    if not first["worst_gap"] < 0:
        title = say(zh="没有一项落后于任何一个视角", en="Nothing is behind any of the three views")
    else:
        name, view, points = (
            label(result.index[0], "dimension"),
            label(first["worst_view"], "worst_view"),
            f"{-first['worst_gap']:.2f}",
        )
        title = say(
            zh=f"落后最多：{name}，比{view}低 {points} 分",
            en=f"Furthest behind: {name}, {points} points below {view}",
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="自己 − 对照（分，负 = 落后）", en="Own - view (points, negative = behind)"),
        y=str(label("dimension")),
    )


def plot_promises(result: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show by how much each promise leads or trails the rival's, and which may not be made.

    Args:
        result: result of ``check_promises``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 1.8 + 0.5 * len(result)))
    places = np.arange(len(result))
    refused = (result["verdict"] == "below_industry").to_numpy()
    colours = np.where(refused, NEUTRAL, np.where(result["lead"] > 0, GAIN, LOSS))
    ax.barh(places, result["lead"], 0.6, color=colours, edgecolor="#666666", linewidth=0.6)
    ax.axvline(0, color="#333333", linewidth=1)
    for place, (lead, verdict) in enumerate(zip(result["lead"], result["verdict"], strict=True)):
        shift, side = ((-5, 0), "right") if lead < 0 else ((5, 0), "left")
        ax.annotate(
            label(verdict, "verdict"),
            (lead, place),
            xytext=shift,
            textcoords="offset points",
            ha=side,
            va="center",
            fontsize=9,
        )
    ax.set_yticks(places, [label(dimension, "dimension") for dimension in result.index])
    ax.set_ylim(len(result) - 0.4, -0.6)
    ax.set_xlim(-1.6, 1.6)
    ax.set_xticks(np.arange(-1, 1.1, 0.5))
    ax.grid(axis="y", visible=False)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    return name_axes(
        ax,
        title=_promises_message(result),
        x=say(zh="比对手领先（占较大数的百分比）", en="Lead over the rival (% of the larger number)"),
        y=str(label("dimension")),
    )


def _promises_message(result: pd.DataFrame) -> str:
    """Name the promises that may not be made, else the dimension on which to promise."""
    refused = [str(label(name, "dimension")) for name in result.index[result["verdict"] == "below_industry"]]
    if refused:
        return say(
            zh=f"不能这样承诺，低于行业标准：{'、'.join(refused)}",
            en=f"Below the industry standard: {', '.join(refused)}",
        )
    ahead = result[result["verdict"] == "ahead_of_rival"]
    if ahead.empty:
        return say(zh="没有一项领先对手：先改进再承诺", en="Ahead of the rival in nothing: improve before you promise")
    best = label(ahead["lead"].idxmax(), "dimension")
    return say(zh=f"最值得承诺的是{best}", en=f"The promise to make: {best}")


def plot_tickets(scores: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the mean of each of the five satisfaction standards.

    Args:
        scores: result of ``score_tickets``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    mean, count = scores[list(STANDARDS)].mean(), scores[list(STANDARDS)].count()
    places = np.arange(len(mean))
    weak = mean.idxmin() if mean.notna().any() else None
    bars = ax.barh(
        places, mean.fillna(0), 0.64, color=[LOSS if name == weak else CLASS_COLOURS[1] for name in mean.index]
    )
    tickets = say(zh=" 张", en=" tickets")
    texts = ["–" if np.isnan(m) else f"{m:.2f} ({n:,}{tickets})" for m, n in zip(mean, count, strict=True)]
    ax.bar_label(bars, texts, padding=3)
    ax.set_yticks(places, [label(name) for name in mean.index])
    ax.invert_yaxis()
    ax.set_xlim(0, 1.35)
    ax.set_xticks(np.arange(0, 1.01, 0.25))
    ax.grid(axis="y", visible=False)
    title = (
        say(zh="没有可评的工单", en="No ticket to score")
        if weak is None
        else say(zh=f"做得最差的一条：{label(weak)}", en=f"The standard kept least: {label(weak)}")
    )
    return name_axes(
        ax,
        title=title,
        x=say(zh="平均得分（0 至 1，括号内：工单数）", en="Mean score (0 to 1, in brackets: tickets)"),
        y=say(zh="客户满意 5 项标准", en="Satisfaction standard"),
    )
