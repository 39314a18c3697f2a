"""Figures of the scores: each states its message, computed from the data, as its title."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import PercentFormatter, StrMethodFormatter

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.scores import DEFINITIONS, QUADRANTS, ReportCheck, change
from course_lib.plots import CLASS_COLOURS, GAIN, LOSS, NEUTRAL, name_axes, new_axes, wrapped

_FEW = 30  # answers below which a share is not told in a title
_SERIES = (GAIN, LOSS, "#4d4d4d", CLASS_COLOURS[2])
_MARKERS = "osD^"
_WHISKER: dict[str, Any] = {"fmt": "none", "ecolor": "#333333", "elinewidth": 1.3, "capsize": 4}
_LINE: dict[str, Any] = {"color": "#666666", "linestyle": "--", "linewidth": 1.2}


def plot_scores(scores: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show a score with its interval, group by group; two groups: whether the change is real.

    Args:
        scores: result of ``csat``, ``ces`` or ``nps``, by one column, or by two: a line for each entry of the first.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    name, unit = _metric(scores)
    series: dict[Any, Any] = {"": scores}
    if scores.index.nlevels > 1:
        series = {key: scores.xs(key) for key in scores.index.unique(level=0)}
    groups = list(scores.index.unique(level=-1))
    for number, (key, table) in enumerate(series.items()):
        places = np.array([groups.index(group) for group in table.index]) + (number - (len(series) - 1) / 2) * 0.12
        value, ends = table["score"].to_numpy(dtype=float) * unit, _ends(table, unit)
        colour, marker = _SERIES[number % len(_SERIES)], _MARKERS[number % len(_MARKERS)]
        # Only waves follow one another: a line between survey modes would mean nothing.
        fmt = f"{marker}-" if scores.index.names[-1] == "wave" else marker
        ax.errorbar(places, value, ends, fmt=fmt, color=colour, capsize=4, markersize=7, label=label(key))
        for place, y, up in zip(places, value, ends[1], strict=True):
            if len(series) == 1 and not np.isnan(y):
                top = (0, 5 if up else 9)
                ax.annotate(_number(y, name), (place, y + up), xytext=top, textcoords="offset points", ha="center")
    if len(series) > 1:
        ax.legend(title=label(scores.index.names[0]), loc="upper left", bbox_to_anchor=(1, 1))
    ax.set_xticks(range(len(groups)), [_group_name(group) for group in groups])
    ax.set_xlim(-0.5, len(groups) - 0.5)
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.15)
    axis = {
        "CSAT": say(zh="CSAT（4、5 分占比，%；95% 区间）", en="CSAT (% of answers 4 and 5, 95% interval)"),
        "CES": say(zh="CES（均值，7 = 很省力；95% 区间）", en="CES (mean, 7 = very easy, 95% interval)"),
        "NPS": say(zh="NPS（−100 至 100 点；95% 区间）", en="NPS (-100 to 100 points, 95% interval)"),
    }[name]
    return name_axes(ax, title=_scores_message(scores, name, unit), x=_group_axis(scores), y=axis)


def _metric(scores: pd.DataFrame) -> tuple[str, float]:
    """Tell which score a table holds and by what to multiply it for show."""
    if "promoters" in scores:
        return "NPS", 1.0
    return ("CES", 1.0) if "easy_answers" in scores else ("CSAT", 100.0)


def _number(value: float, name: str, sign: str = "") -> str:
    """Write a score with its unit."""
    return f"{value:{sign}.2f}" if name == "CES" else f"{value:{sign}.1f}{'%' if name == 'CSAT' and not sign else ''}"


def _group_name(group: Any) -> str:
    """Return the name of a group; "all" is everybody."""
    return say(zh="全部", en="all") if group == "all" else str(label(group))


def _group_axis(scores: pd.DataFrame) -> str:
    """Return what the groups are."""
    name = scores.index.names[-1]
    return say(zh="受访者", en="Respondents") if name is None else str(label(name))


def _scores_message(scores: pd.DataFrame, name: str, unit: float) -> str:
    """Say whether two groups differ, or which of several is highest and lowest."""
    known = scores["score"].dropna() * unit
    if known.empty:
        return say(zh=f"{name} 没有任何回答", en=f"{name}: no answer")
    if len(scores) == len(known) == 2 and scores.index.nlevels == 1:
        before, after = scores.index
        test = change(scores, before, after) * unit
        difference = _number(test["difference"], name, "+")
        points = say(zh=" 个百分点", en=" percentage points") if name == "CSAT" else ""
        if np.isnan(test["low"]):
            ends = say(zh="没有波动，算不出区间", en="no spread, so no interval")
            return say(zh=f"{name} 变化 {difference}{points}（{ends}）", en=f"{name}: {difference}{points} ({ends})")
        low, high = _number(test["low"], name, "+"), _number(test["high"], name, "+")
        more = test["low"] > 0 or test["high"] < 0
        return say(
            zh=f"{name} 变化 {difference}{points}（{low} 到 {high}），{'超出' if more else '没有超出'}抽样误差",
            en=f"{name} {difference}{points} ({low} to {high}): {'more than' if more else 'may be'} chance",
        )
    places = (known.idxmax(), known.idxmin())
    high_name, low_name = (
        " ".join(_group_name(part) for part in place) if isinstance(place, tuple) else _group_name(place)
        for place in places
    )
    highest, lowest = _number(known.max(), name), _number(known.min(), name)
    if len(known) == 1:
        return f"{name} {highest}"
    return say(
        zh=f"{name} 最高：{high_name} {highest}；最低：{low_name} {lowest}",
        en=f"{name} is highest for {high_name} ({highest}) and lowest for {low_name} ({lowest})",
    )


def _ends(table: pd.DataFrame, unit: float = 1.0, value: str = "score") -> np.ndarray:
    """Return the lengths of the whiskers below and above ``value``; none where there is no interval."""
    below, above = table[value] - table["low"], table["high"] - table[value]
    return np.maximum(np.nan_to_num(np.array([below, above], dtype=float) * unit), 0)


def plot_changes(changes: pd.DataFrame, truth: float | None = None, ax: Axes | None = None) -> Axes:
    """Show the change that each of many samples would have reported, and how many of them tell it from chance.

    Args:
        changes: one row per sample, the columns of ``change``.
        truth: the change among all; None = not shown.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    table = changes.sort_values("difference", kind="stable")
    places = np.arange(len(table))
    clear = ((table["low"] > 0) | (table["high"] < 0)).to_numpy()
    for chosen, colour, name in (
        (clear, GAIN, say(zh="超出抽样误差", en="more than chance")),
        (~clear, NEUTRAL, say(zh="可能只是偶然", en="may be chance")),
    ):
        if chosen.any():
            rows = table[chosen]
            ends = _ends(rows, value="difference")
            ax.errorbar(rows["difference"], places[chosen], xerr=ends, fmt="o", color=colour, capsize=3, label=name)
    ax.axvline(0, color="#333333", linewidth=1.2)
    if truth is not None:
        ax.axvline(truth, **_LINE, label=say(zh="全部回答", en="all answers"))
    ax.set_yticks([])
    ax.margins(y=0.06)
    ax.legend(loc="upper left", bbox_to_anchor=(0, -0.16), ncols=3)
    found, samples = int(clear.sum()), len(table)
    return name_axes(
        ax,
        title=say(
            zh=f"{samples} 份样本里，{found} 份看得出变化",
            en=f"{found} of {samples} samples tell the change from chance",
        ),
        x=say(zh="两轮之差（点，95% 区间）", en="Difference between the waves (points, 95% interval)"),
        y=say(zh="样本，按差值排序", en="Samples, by difference"),
    )


def plot_profit_bands(bands: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the profit per customer in each band of experience.

    Args:
        bands: result of ``profit_by_band``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    places, mean = np.arange(len(bands)), bands["mean"].to_numpy(dtype=float)
    ax.bar(places, np.nan_to_num(mean), 0.62, color=[LOSS, *CLASS_COLOURS[2::-1]][: len(bands)])
    ax.errorbar(places, mean, _ends(bands, value="mean"), **_WHISKER)
    ax.axhline(0, color="#666666", linewidth=0.8)
    names = [
        say(
            zh=f"{label(band, 'band')}\n{row['answers']:,.0f} 人，{row['share']:.0%}",
            en=f"{label(band, 'band')}\n{row['answers']:,.0f} people, {row['share']:.0%}",
        )
        for band, row in bands.iterrows()
    ]
    ax.set_xticks(places, names)
    ax.grid(axis="x", visible=False)
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    known = bands["mean"].dropna()
    if len(known) < 2:
        title = say(zh="只有一档有客户，无从比较", en="Only one band has customers: nothing to compare")
    else:
        top, bottom = (label(known.index[end], "band") for end in (-1, 0))
        most, least = f"{known.iloc[-1]:,.0f}", f"{known.iloc[0]:,.0f}"
        title = say(
            zh=f"“{top}”体验的客户每人利润 {most} 元，“{bottom}”的 {least} 元",
            en=f"A customer with a {top} experience yields {most} yuan, with a {bottom} one {least}",
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="体验档次", en="Band of experience"),
        y=say(zh="每位客户利润（元，95% 区间）", en="Profit per customer (yuan, 95% interval)"),
    )


def plot_retention(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show what share of those who gave each answer stayed.

    Args:
        table: result of ``retention_by_score``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    known = table.dropna(subset=["share"])
    ax.errorbar(
        known.index, known["share"], _ends(known, value="share"), fmt="o-", color=GAIN, ecolor="#333333", capsize=4
    )
    ax.set_xticks(table.index)
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    metric = str(table.index.name).upper()
    if len(known) < 2:
        title = say(zh="只有一种回答，无从比较", en="Only one answer was given: nothing to compare")
    else:
        enough = known[known["answers"] >= _FEW]
        told = enough if len(enough) > 1 else known  # one person who left is no "100% left"
        low, high = told.index[0], told.index[-1]
        few, many = f"{told['share'].iloc[0]:.0%}", f"{told['share'].iloc[-1]:.0%}"
        title = say(
            zh=f"{metric} 答 {high} 分的留下 {many}，答 {low} 分的留下 {few}",
            en=f"{many} of those who answered {high} stayed, {few} of those who answered {low}",
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh=f"{metric} 回答（分）", en=f"Answer to {metric} (points)"),
        y=say(zh="留下的占比（95% 区间）", en="Share that stayed (95% interval)"),
    )


def plot_mode_effects(effects: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show by how much each survey mode moves the answers, raw and with people of the same kind compared.

    Args:
        effects: result of ``mode_effects``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    places = np.arange(len(effects))
    ax.axvline(0, **_LINE)
    adjusted, raw = say(zh="同类相比", en="like with like"), say(zh="直接相比", en="raw")
    ax.plot(effects["raw_difference"], places + 0.12, "o", mfc="white", mec="#666666", markersize=8, label=raw)
    whiskers = _ends(effects, value="difference")
    ax.errorbar(
        effects["difference"],
        places - 0.12,
        xerr=whiskers,
        fmt="o",
        color=GAIN,
        capsize=4,
        markersize=8,
        label=adjusted,
    )
    ax.set_yticks(places, [label(mode) for mode in effects.index])
    ax.set_ylim(len(effects) - 0.5, -0.5)
    ax.grid(axis="y", visible=False)
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    reference = label(effects["reference"].iloc[0])
    clear = effects[(effects["low"] > 0) | (effects["high"] < 0)]
    if clear.empty:
        title = say(
            zh=f"同类相比，没有一种方式与{reference}有明显差别",
            en=f"Like with like, no mode clearly differs from {reference}",
        )
    else:
        row = clear.iloc[int(clear["difference"].abs().argmax())]
        most = row.name
        title = say(
            zh=f"同类相比，{label(most)}比{reference}{'高' if row['difference'] > 0 else '低'} "
            f"{abs(row['difference']):.2f}（{row['low']:+.2f} 到 {row['high']:+.2f}）",
            en=f"Like with like, {label(most)} scores {abs(row['difference']):.2f} "
            f"{'above' if row['difference'] > 0 else 'below'} {reference} ({row['low']:+.2f} to {row['high']:+.2f})",
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh=f"与{reference}的差（分，95% 区间）", en=f"Difference from {reference} (points, 95% interval)"),
        y=label(effects.index.name),
    )


def plot_drivers(importance: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how much each driver explains of the outcome.

    Args:
        importance: result of ``driver_importance``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    table = importance.sort_values("importance", kind="stable")
    places = np.arange(len(table))
    ax.barh(places, table["importance"], 0.62, color=CLASS_COLOURS[1])
    ax.errorbar(table["importance"], places, xerr=_ends(table, value="importance"), **_WHISKER)
    ax.set_yticks(places, [label(driver) for driver in table.index])
    ax.grid(axis="y", visible=False)
    ax.xaxis.set_major_formatter(lambda part, _: f"{100 * part:g}%")
    ax.set_xlim(0)
    total, first = table["importance"].sum(), table.index[-1]
    title = say(
        zh=f"各因素共解释 {total:.0%} 的差别，其中最多的是{label(first)}（{table['importance'].iloc[-1]:.0%}）",
        en=f"The drivers explain {total:.0%} of the differences, most of it {label(first)} "
        f"({table['importance'].iloc[-1]:.0%})",
    )
    return name_axes(
        ax,
        title=title,
        x=say(zh="解释的差别（占 R² 的部分，95% 区间）", en="Explained difference (part of R², 95% interval)"),
        y=say(zh="驱动因素", en="Driver"),
    )


def plot_importance_performance(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show what matters against how well we do: four quadrants.

    Args:
        table: result of ``importance_performance``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 5.0))
    colours = dict(zip(QUADRANTS, (LOSS, GAIN, NEUTRAL, CLASS_COLOURS[2]), strict=True))
    ax.errorbar(
        table["performance"],
        table["importance"],
        xerr=_ends(table, value="performance"),
        fmt="none",
        ecolor="#999999",
        elinewidth=1,
    )
    ax.scatter(
        table["performance"],
        table["importance"],
        s=90,
        c=[colours[quadrant] for quadrant in table["quadrant"]],
        edgecolor="#333333",
        zorder=3,
    )
    ax.margins(0.2)
    ax.axvline(table["performance_cut"].iloc[0], **_LINE)
    ax.axhline(table["importance_cut"].iloc[0], **_LINE)
    for driver, row in table.iterrows():
        point = (row["performance"], row["importance"])
        ax.annotate(label(driver), point, xytext=(0, 9), textcoords="offset points", ha="center", fontsize=10)
    corners = {"concentrate": (0, 1), "keep_up": (1, 1), "low_priority": (0, 0), "overkill": (1, 0)}
    for quadrant, (x, y) in corners.items():
        ax.text(
            0.01 + 0.98 * x,
            0.015 + 0.97 * y,
            label(quadrant, "quadrant"),
            transform=ax.transAxes,
            ha="right" if x else "left",
            va="top" if y else "bottom",
            color="#555555",
            fontsize=10,
        )
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    first = [str(label(driver)) for driver in table.index[table["quadrant"] == "concentrate"]]
    title = (
        say(
            zh=f"先改进：{'、'.join(first)}（重要但做得差）",
            en=f"Work first on: {', '.join(first)} (matters, but poor)",
        )
        if first
        else say(zh="重要的因素都做得不差：保持", en="What matters is done well: keep it up")
    )
    return name_axes(
        ax,
        title=title,
        x=say(zh="表现（均分，95% 区间）", en="Performance (mean score, 95% interval)"),
        y=say(zh="重要性（占 R² 的比重）", en="Importance (share of R²)"),
    )


def plot_report(check: ReportCheck, ax: Axes | None = None) -> Axes:
    """Show a reported figure against the one from the raw data, and by which definition it can be reached.

    Args:
        check: result of ``check_report``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.4, 4.6))
    table = check.definitions[::-1]
    places = np.arange(len(table))
    colours = [GAIN if hit else NEUTRAL for hit in table["matches"]]
    ax.axvline(check.reported, color=LOSS, linewidth=2, label=say(zh="报告的数", en="reported"))
    if not np.isnan(check.low):
        band = say(zh="复算（95% 区间）", en="recomputed (95%)")
        ax.axvspan(check.low, check.high, color=CLASS_COLOURS[3], alpha=0.5, label=band, zorder=0)
    ax.scatter(table["value"], places, s=90, c=colours, edgecolor="#333333", zorder=3)
    names = [say(zh=DEFINITIONS[name][0], en=DEFINITIONS[name][1]) for name in table.index]
    ax.set_yticks(places, [wrapped(name, 14) for name in names])
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.1)
    ax.legend(loc="upper left", bbox_to_anchor=(0, -0.16), ncols=2)
    reported, again = f"{check.reported:g}", f"{check.recomputed:.2f}".rstrip("0").rstrip(".")
    title = (
        say(zh=f"报告的 {reported} 可以复现（复算 {again}）", en=f"The reported {reported} is reproduced ({again})")
        if check.verdict == "reproduced"
        else say(
            zh=f"报告的 {reported} 存疑：复算是 {again}。{check.reason}",
            en=f"The reported {reported} is disputed: the data give {again}. {check.reason}",
        )
    )
    return name_axes(
        ax,
        title=title,
        x=say(zh="按该算法得到的数（报告的单位）", en="Figure by this definition (unit of the report)"),
        y=say(zh="算法", en="Definition"),
    )
