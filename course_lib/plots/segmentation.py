"""Figures of segmentation and tiered service: each states its message, computed from the data, as its title."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import Colormap, LinearSegmentedColormap, ListedColormap
from matplotlib.ticker import PercentFormatter, StrMethodFormatter

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.segmentation import CLASSES, ServicePlan, compare_service
from course_lib.plots import CLASS_COLOURS, CONTRAST, GAIN, LOSS, NEUTRAL, name_axes, new_axes

NO_CLASS = "none"  # people who queue but have no class
VISIBLE = 0.05  # minutes or points; a smaller difference would read as 0.0

_EDGE: dict[str, Any] = {"edgecolor": "#666666", "linewidth": 0.6}  # a light bar needs a border on paper
_SHOWN_TIMES = {"answered_in_20s": 100, "hours_per_customer": 60}  # as percentage points, as minutes
_KIND_COLOURS = (CLASS_COLOURS[1], LOSS, NEUTRAL, CLASS_COLOURS[3])
_SHADES = LinearSegmentedColormap.from_list("loss to gain", [LOSS, "#ffffff", GAIN])


def plot_tiers(cutoffs: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the ARPU at which each class begins in each brand.

    Args:
        cutoffs: result of ``tier_cutoffs``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    lowest = cutoffs["lowest"].unstack("tier")
    width = 0.8 / len(lowest.columns)
    for number, (tier, colour) in enumerate(zip(lowest.columns, _colours(lowest.columns), strict=True)):
        places = np.arange(len(lowest)) + (number - (len(lowest.columns) - 1) / 2) * width
        bars = ax.bar(places, lowest[tier], width, label=class_name(tier), color=colour, **_EDGE)
        ax.bar_label(bars, fmt=lambda value: "" if np.isnan(value) else f"{value:,.0f}", padding=2, fontsize=9)
    ax.set_xticks(range(len(lowest)), [label(brand) for brand in lowest.index])
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.12)
    ax.legend(ncols=2, loc="upper right")
    return name_axes(
        ax,
        title=_tiers_message(lowest.iloc[:, 0]),
        x=label("brand"),
        y=say(zh="进入该类的最低 ARPU（元/月）", en="Lowest ARPU in the class (yuan/month)"),
    )


def _tiers_message(first: pd.Series) -> str:
    """Compare what it takes to be in the first class, in the dearest and in the cheapest brand."""
    name = class_name(str(first.name))
    starts = [(label(brand), f"{value:,.0f}") for brand, value in first.dropna().sort_values().items()]
    if not starts:
        return say(zh=f"没有客户进入 {name}", en=f"No customer is in {name}")
    (low, least), (high, most) = starts[0], starts[-1]
    if high == low:
        return say(zh=f"{high}：{name}从每月 {most} 元起", en=f"{high}: {name} starts at {most} yuan a month")
    return say(
        zh=f"同是 {name}：{high}从每月 {most} 元起，{low}从 {least} 元起",
        en=f"{name} starts at {most} yuan a month in {high}, at {least} in {low}",
    )


def plot_lorenz(curve: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how unequally service time is shared, from the least to the most served class.

    Args:
        curve: result of ``lorenz``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(5.6, 4.8))
    x, y = curve["cum_customers"].to_numpy(), curve["cum_time"].to_numpy()
    ax.plot(
        [0, 1], [0, 1], color="#666666", linestyle="--", linewidth=1.2, label=say(zh="人人一样多", en="equal shares")
    )
    ax.fill_between(x, x, y, color=CLASS_COLOURS[3], alpha=0.6, linewidth=0)
    ax.plot(
        x,
        y,
        color=CLASS_COLOURS[1],
        marker="o",
        linewidth=2,
        label=say(zh="洛伦兹曲线", en="Lorenz curve"),
        clip_on=False,
    )
    for place, tier in enumerate(curve.index[1:], start=1):
        middle = ((x[place - 1] + x[place]) / 2, (y[place - 1] + y[place]) / 2)
        ax.annotate(str(tier), middle, xytext=(9, -4), textcoords="offset points", va="center")
    ax.set_xlim(0, 1)
    ax.set_ylim(0, 1)
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.legend(loc="upper left")
    gini = 1 - 2 * np.trapezoid(y, x)
    half = np.interp(0.5, x, y)
    return name_axes(
        ax,
        title=say(
            zh=f"基尼系数 {gini:.2f}：得到最少的一半客户只分到 {half:.0%} 的时间",
            en=f"Gini {gini:.2f}: the least-served half of the customers gets {half:.0%} of the time",
        ),
        x=say(zh="累计客户占比（从得到最少的算起）", en="Cumulative share of customers (least served first)"),
        y=say(zh="累计服务时间占比", en="Cumulative share of service time"),
    )


def plot_service_time(result: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the minutes that one customer of each class gets.

    Args:
        result: result of ``service_time``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    minutes = result["hours_per_customer"] * 60
    bars = ax.bar(range(len(minutes)), minutes, color=_colours(minutes.index), width=0.65, **_EDGE)
    ax.bar_label(bars, fmt="%.1f", padding=2)
    ax.set_xticks(range(len(minutes)), [class_name(tier) for tier in minutes.index])
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.1)
    first, last = minutes.index[0], minutes.index[-1]
    if minutes.iloc[-1] > 0:
        times = f"{minutes.iloc[0] / minutes.iloc[-1]:.2g}"
        title = say(
            zh=f"{class_name(first)}每位客户得到的时间是 {class_name(last)}的 {times} 倍",
            en=f"{class_name(first)} customers get {times} times the time of {class_name(last)} customers",
        )
    else:
        title = say(zh=f"{class_name(last)}客户没有得到时间", en=f"{class_name(last)} customers get no time")
    return name_axes(
        ax,
        title=title,
        x=label("tier"),
        y=say(zh="每位客户的服务时间（分钟）", en="Service time per customer (minutes)"),
    )


def plot_plan(plan: ServicePlan, ax: Axes | None = None) -> Axes:
    """Show the level and the monthly cost of each class and lever, and whether the budget covers them.

    Args:
        plan: result of ``plan_cost`` or ``best_plan``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.6, 4.2))
    levels = plan.plan.to_numpy()
    highest = max(3, levels.max())
    shades = ListedColormap(["#e6eff8", "#a9cbe8", "#5b9fd1"]).resampled(highest)
    levers = [label(lever, "lever") for lever in plan.plan.columns]
    _table(ax, levels, plan.plan.index, levers, shades, (1, highest))
    money = plan.cost.to_numpy()
    for (row, column), level in np.ndenumerate(levels):
        yuan = f"{money[row, column]:,.0f}"
        text = say(zh=f"第 {level:d} 档\n{yuan} 元", en=f"level {level:d}\n{yuan} yuan")
        ax.text(column, row, text, ha="center", va="center", fontsize=9.5, color="black")
    total, budget = f"{plan.total:,.0f}", f"{plan.budget:,.0f}"
    if plan.feasible:
        rest = f"{plan.budget - plan.total:,.0f}"
        title = say(
            zh=f"方案每月 {total} 元，在 {budget} 元的预算之内，还剩 {rest} 元",
            en=f"The plan costs {total} yuan a month, within the budget of {budget}: {rest} are left",
        )
    else:
        title = say(
            zh=f"方案每月 {total} 元，预算只有 {budget} 元：还缺 {plan.shortfall:,.0f} 元",
            en=f"The plan costs {total} yuan a month, the budget is {budget}: {plan.shortfall:,.0f} are missing",
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="服务方面（格内：档次与每月成本）", en="Lever (in the cells: level and cost a month)"),
        y=label("tier"),
    )


def plot_waits(one_queue: pd.DataFrame, priority: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the mean wait of each class in one queue and with priority.

    Args:
        one_queue, priority: results of ``wait_by_class`` for the same calls.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    gain = compare_service(one_queue, priority, ["mean_wait"])["gain"].droplevel("measure")
    tiers = gain.index
    rules = (one_queue, say(zh="一条队", en="one queue")), (priority, say(zh="优先队列", en="priority queue"))
    for number, (waits, rule) in enumerate(rules):
        places = np.arange(len(tiers)) + (number - 0.5) * 0.38
        minutes = waits.loc[list(tiers), "mean_wait"]
        bars = ax.bar(places, minutes, 0.38, color=CONTRAST[number], label=rule)
        ax.bar_label(bars, fmt="%.1f" if minutes.max() >= 1 else "%.2f", padding=2, fontsize=9)
    ax.set_xticks(range(len(tiers)), [class_name(tier) for tier in tiers])
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.1)
    ax.legend(loc="upper left")
    return name_axes(
        ax, title=_waits_message(gain), x=label("tier"), y=say(zh="平均等待（分钟）", en="Mean wait (minutes)")
    )


def _waits_message(gain: pd.Series) -> str:
    """Name the class that priority helps most and the one it costs most."""
    best, worst = people_of(str(gain.idxmax())), people_of(str(gain.idxmin()))
    less = say(zh=f"{best}少等 {gain.max():.1f} 分钟", en=f"saves {best} {gain.max():.1f} minutes")
    more = say(zh=f"{worst}多等 {-gain.min():.1f} 分钟", en=f"costs {worst} {-gain.min():.1f} minutes")
    helps, costs = gain.max() >= VISIBLE, gain.min() <= -VISIBLE
    if helps and costs:
        return say(zh=f"优先队列让 {less}，{more}", en=f"Priority {less} and {more}")
    if helps:
        return say(zh=f"优先队列让 {less}，没有一类多等", en=f"Priority {less}; no class waits longer")
    if costs:
        return say(zh=f"优先队列让 {more}，没有一类少等", en=f"Priority {more}; no class waits less")
    return say(zh="优先队列几乎没有改变任何一类的等待", en="Priority hardly changes the wait of any class")


def plot_gains(comparison: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show which class gains and which loses, in each measure.

    Args:
        comparison: result of ``compare_service``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(6.4, 4.2))
    change = comparison["gain"].unstack("measure")
    change = change[comparison.index.get_level_values("measure").unique()]
    change = change * [_SHOWN_TIMES.get(measure, 1) for measure in change.columns]
    gain = change.where(change.abs() >= VISIBLE, 0)
    shades = gain / gain.abs().max().replace(0, 1) * 0.8
    names = [measure_name(measure) for measure in gain.columns]
    _table(ax, shades.to_numpy(), gain.index, names, _SHADES, (-1, 1))
    for (row, column), value in np.ndenumerate(gain.to_numpy()):
        text = f"{value:+,.1f}" if value else "≈0" if change.iat[row, column] else "0"
        ax.text(column, row, text, ha="center", va="center", color="black")
    return name_axes(
        ax,
        title=_gains_message(gain),
        x=say(zh="变化（＋ 对客户更好，－ 更差）", en="Change (+ better for the customer, - worse)"),
        y=label("tier"),
    )


def _gains_message(gain: pd.DataFrame) -> str:
    """Name the classes that only gain, only lose, or do both."""
    better, worse = (gain > 0).any(axis=1), (gain < 0).any(axis=1)
    parts = []
    for chosen, zh, one, many in (
        (better & ~worse, "受益", "gains", "gain"),
        (worse & ~better, "受损", "loses", "lose"),
        (better & worse, "有得有失", "gains and loses", "gain and lose"),
    ):
        tiers = [people_of(str(tier)) for tier in gain.index[chosen]]
        if tiers:
            listed = " and ".join([", ".join(tiers[:-1]), tiers[-1]] if tiers[1:] else tiers)
            verb = one if list(gain.index[chosen]) != [NO_CLASS] and not tiers[1:] else many
            parts.append(say(zh=f"{'、'.join(tiers)}{zh}", en=f"{listed} {verb}"))
    if not parts:
        return say(zh="没有一类受益，也没有一类受损", en="No class gains and none loses")
    return say(zh="，", en="; ").join(parts)


def plot_funnel(result: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how many people reached each stage, and the step at which most are lost.

    Args:
        result: result of ``funnel``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    stages = [label(status) for status in result.index]
    bars = ax.barh(range(len(result)), result["reached"], color=CLASS_COLOURS[1], height=0.65)
    texts = [
        f"{reached:,}" if np.isnan(step) else f"{reached:,} ({step:.0%})"
        for reached, step in zip(result["reached"], result["step_rate"], strict=True)
    ]
    ax.bar_label(bars, texts, padding=3)
    ax.set_yticks(range(len(result)), stages)
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    ax.xaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    ax.margins(x=0.18)
    step = int(np.nanargmin(result["step_rate"]))
    rate = result["step_rate"].iloc[step]
    return name_axes(
        ax,
        title=say(
            zh=f"最窄的一步：从{stages[step - 1]}到{stages[step]}，只有 {rate:.0%} 走过去",
            en=f"The narrowest step: only {rate:.0%} go on from {stages[step - 1]} to {stages[step]}",
        ),
        x=say(
            zh="到达人数（括号内：上一阶段的百分之几）",
            en="People who reached the stage (in brackets: % of the stage before)",
        ),
        y=label("status"),
    )


def plot_kinds(counts: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how many there are of each kind of customer.

    Args:
        counts: result of ``count_kinds``, by one column or by kind and role.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.0, 4.6))
    group, kinds = pd.factorize(counts.index.get_level_values(0), use_na_sentinel=False)
    names = [_kind_name(kind) for kind in kinds]
    places = np.arange(len(counts))
    for number, name in enumerate(names):
        mine = group == number
        colour = _KIND_COLOURS[number % len(_KIND_COLOURS)]
        ax.barh(places[mine], counts["count"].to_numpy()[mine], color=colour, label=name, height=0.7)
    for place, (count, share) in enumerate(zip(counts["count"], counts["share"], strict=True)):
        ax.annotate(f"{count:,} ({share:.1%})", (count, place), xytext=(4, 0), textcoords="offset points", va="center")
    ax.set_yticks(places, [_kind_name(role) for role in counts.index.get_level_values(-1)])
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    ax.xaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    ax.margins(x=0.2)
    if counts.index.nlevels > 1:
        ax.legend(loc="lower right", title=label(counts.index.names[0]))
    shares = np.bincount(group, weights=counts["share"])
    listed = [
        say(zh=f"{name}占 {share:.1%}", en=f"{name} {share:.1%}") for name, share in zip(names, shares, strict=True)
    ]
    return name_axes(
        ax,
        title=say(zh="，", en=", ").join(listed),
        x=say(zh="数量（括号内：占比）", en="Number (in brackets: share)"),
        y=label(counts.index.names[-1]),
    )


def class_name(tier: str) -> str:
    """Return the display name of a class, also of people who have none."""
    return say(zh="未分类", en="No class") if tier == NO_CLASS else str(label(tier))


def people_of(tier: str) -> str:
    """Return the name of a class as it stands in a sentence."""
    return say(zh="未分类的人", en="people without a class") if tier == NO_CLASS else str(label(tier))


def _kind_name(kind: str | float) -> str:
    """Return the display name of a kind or role; a missing one is named as such."""
    return say(zh="（空缺）", en="(missing)") if pd.isna(kind) else str(label(kind))


def measure_name(measure: str) -> str:
    """Return the short name of a measure of ``compare_service``, with its unit, for the head of a table."""
    return {
        "mean_wait": say(zh="平均等待\n（分钟）", en="mean wait\n(minutes)"),
        "p90_wait": say(zh="等待 90 分位\n（分钟）", en="90th percentile\nof wait (minutes)"),
        "answered_in_20s": say(zh="20 秒内接听\n（百分点）", en="answered in 20 s\n(percentage points)"),
        "hours_per_customer": say(zh="每客户服务时间\n（分钟）", en="time per customer\n(minutes)"),
        "minutes_per_customer": say(zh="每客户服务时间\n（分钟）", en="time per customer\n(minutes)"),
        "points_per_customer": say(zh="每客户服务分值\n（分）", en="service points per\ncustomer"),
    }[measure]


def _colours(tiers: Iterable[str]) -> list[str]:
    """Return the colour of each class; people without one are grey."""
    return [CLASS_COLOURS[CLASSES.index(tier)] if tier in CLASSES else NEUTRAL for tier in tiers]


def _table(
    ax: Axes,
    values: np.ndarray,
    rows: Iterable[str],
    columns: Iterable[str],
    colours: Colormap,
    limits: tuple[float, float],
) -> None:
    """Draw a table of shaded cells, named below and at the left."""
    across, down = np.arange(values.shape[1] + 1) - 0.5, np.arange(values.shape[0] + 1) - 0.5
    look: dict[str, Any] = {
        "cmap": colours,
        "vmin": limits[0],
        "vmax": limits[1],
        "edgecolors": "white",
        "linewidth": 3,
    }
    ax.pcolormesh(across, down, values, **look)
    ax.invert_yaxis()
    ax.set_xticks(range(values.shape[1]), columns)
    ax.set_yticks(range(values.shape[0]), [class_name(row) for row in rows])
    ax.grid(visible=False)
    for spine in ax.spines.values():
        spine.set_visible(False)
