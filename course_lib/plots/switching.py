"""Figures of switching and market damage: each states its message, computed from the data, as its title."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import ListedColormap
from matplotlib.ticker import MaxNLocator, PercentFormatter, StrMethodFormatter

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.switching import PATHS, MonteCarlo
from course_lib.plots import CLASS_COLOURS, GAIN, LOSS, NEUTRAL, name_axes, new_axes, tight, wrapped

WHISKER: dict[str, Any] = {"fmt": "none", "ecolor": "#333333", "elinewidth": 1.3, "capsize": 4}
MOST = 0.8  # the share that the first few causes should cover


def interval_bars(
    ax: Axes,
    table: pd.DataFrame,
    value: str,
    names: Iterable[str],
    texts: Iterable[str],
    colours: str | Sequence[str] = CLASS_COLOURS[1],
) -> None:
    """Draw one bar per row, the first on top, with its interval (``low``, ``high``) and a text after it."""
    length = table[value].to_numpy(dtype=float)
    places = np.arange(len(table))
    ax.barh(places, np.nan_to_num(length), 0.66, color=colours)
    whiskers = np.array([length - table["low"], table["high"] - length], dtype=float)
    ax.errorbar(length, places, xerr=np.maximum(np.nan_to_num(whiskers), 0), **WHISKER)
    for place, text in zip(places, texts, strict=True):
        end = np.nanmax([length[place], table["high"].iloc[place], 0])
        ax.annotate(text, (end, place), xytext=(6, 0), textcoords="offset points", va="center", fontsize=9)
    ax.set_yticks(places, list(names))
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    ax.margins(x=0.2)


def plot_pareto(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show in how many rows each label stands, and how many rows the first few cover.

    Args:
        table: result of ``pareto`` or ``complaint_pareto``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 1.9 + 0.4 * len(table)))
    column = table.index.name
    interval_bars(
        ax,
        table,
        "share",
        [label(name, column) for name in table.index],
        [f"{share:.0%}" for share in table["share"]],
    )
    covered = table["covered"].to_numpy()
    ax.plot(covered, range(len(table)), "o-", color=LOSS, markersize=6, label=say(zh="累计覆盖", en="covered so far"))
    ax.set_xlim(0, max(1.05, table["high"].max() * 1.15))
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    first, total = int(np.argmax(covered >= min(MOST, covered[-1]))), table["share"].sum()
    title = say(
        zh=f"前 {first + 1} 项就覆盖了 {covered[first]:.0%} 的记录",
        en=f"The first {first + 1} cover {covered[first]:.0%} of the cases",
    )
    if total > 1.0001:
        title += say(
            zh=f"（一条记录可有多项，占比合计 {total:.0%}）", en=f" (several per case: shares add up to {total:.0%})"
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="占全部记录的百分比（95% 区间）", en="Share of the cases (%, 95% interval)"),
        y=say(zh="原因", en="Cause") if str(column).startswith("coder") else str(label(column)),
    )


def plot_cause_chain(chain: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show, cause by cause, how many complain and how many look for another provider.

    Args:
        chain: result of ``cause_chain``; causes that never come are left out.
        ax: axes to draw on; None = new ones.
    """
    chain = chain[chain["count"] > 0]
    ax = new_axes(ax, size=(7.2, 1.9 + 0.5 * len(chain)))
    steps = (
        ("complained", say(zh="投诉", en="complained"), GAIN, "o", -0.13),
        ("searched", say(zh="寻找别家", en="looked elsewhere"), LOSS, "s", 0.13),
    )
    for step, name, colour, marker, shift in steps:
        places = np.arange(len(chain)) + shift
        ends = np.array([chain[step] - chain[f"{step}_low"], chain[f"{step}_high"] - chain[step]])
        ax.errorbar(
            chain[step], places, xerr=np.maximum(ends, 0), fmt=marker, color=colour, markersize=7, capsize=3, label=name
        )
    ax.set_yticks(range(len(chain)), [f"{label(cause)} ({count:,})" for cause, count in chain["count"].items()])
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    ax.set_xlim(0, 1)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    spoken = np.average(chain["complained"], weights=chain["count"])
    silent = np.average(chain["left_silently"], weights=chain["count"])
    return name_axes(
        ax,
        title=say(
            zh=f"{spoken:.0%} 投诉过；{silent:.0%} 一句话没说，就去找了别家",
            en=f"{spoken:.0%} complain; {silent:.0%} look elsewhere without a word",
        ),
        x=say(zh="占该原因事件的百分比（95% 区间）", en="Share of the incidents with that cause (%, 95% interval)"),
        y=say(zh="原因（事件数）", en="Cause (incidents)"),
    )


def plot_market_damage(damage: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how many customers are lost on each path, and what they are worth.

    Args:
        damage: result of ``market_damage``; its first row is drawn.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    row = damage.iloc[0]
    lost = row[[f"lost_{path}" for path in PATHS]].to_numpy(dtype=float)
    bars = ax.bar(range(len(PATHS)), lost, 0.62, color=[CLASS_COLOURS[2], CLASS_COLOURS[1], LOSS])
    ax.bar_label(bars, fmt="{:,.0f}", padding=3)
    names = {
        "satisfied": say(zh="投诉后满意", en="complained,\nsatisfied"),
        "dissatisfied": say(zh="投诉后不满意", en="complained,\ndissatisfied"),
        "silent": say(zh="没有投诉", en="never\ncomplained"),
    }
    ax.set_xticks(range(len(PATHS)), [names[path] for path in PATHS])
    ax.axhline(0, color="#666666", linewidth=0.8)
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.15)
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    total, value = f"{row['lost']:,.0f}", f"{row['value_yuan']:,.0f}"
    if row["lost"] <= 0:
        title = say(zh="没有损失：出过问题的客户并不更少回来", en="No loss: customers with a problem return as often")
    else:
        title = say(
            zh=f"问题带走 {total} 位客户，价值 {value} 元",
            en=f"Problems cost {total} customers, worth {value} yuan",
        )
        if (lost >= 0).all():
            silent = f"{lost[-1] / row['lost']:.0%}"
            title += say(zh=f"，其中 {silent} 从没投诉过", en=f"; {silent} of them never complained")
    return name_axes(
        ax,
        title=title,
        x=say(zh="出问题之后", en="After the problem"),
        y=say(zh="流失的客户（位）", en="Customers lost (people)"),
    )


def plot_tornado(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how far each input alone moves the result, the strongest on top.

    Args:
        table: result of ``tornado``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(8.6, 2.0 + 0.45 * len(table)))
    measure = str(table.columns.name)
    likely = table["at_likely"].iloc[0]
    ends = (
        ("low", LOSS, say(zh="输入取最低值", en="input at its lowest")),
        ("high", GAIN, say(zh="输入取最高值", en="input at its highest")),
    )
    for end, colour, name in ends:
        value = table[f"at_{end}"].to_numpy()
        ax.barh(range(len(table)), value - likely, 0.6, left=likely, color=colour, label=name)
        for place, (x, given) in enumerate(zip(value, table[f"input_{end}"], strict=True)):
            right = x >= likely
            text = f"{given:,.4g}"
            if table["swing"].iloc[place] <= 1e-9 * abs(likely):
                # Both ends lie on the line: one text tells both.
                text = f"{table['input_low'].iloc[place]:,.4g} – {text}" if end == "high" else ""
            ax.annotate(
                text,
                (x, place),
                xytext=(4 if right else -4, 0),
                textcoords="offset points",
                ha="left" if right else "right",
                va="center",
                fontsize=9,
            )
    ax.axvline(likely, color="#333333", linewidth=1)
    ax.set_yticks(range(len(table)), [str(label(name)) for name in table.index])
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    ax.margins(x=0.16)
    ax.xaxis.set_major_locator(MaxNLocator(6))
    ax.xaxis.set_major_formatter(lambda value, _: short(value, measure))
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    low, high = (amount(end, measure) for end in sorted(table[["at_low", "at_high"]].iloc[0]))
    first = label(table.index[0])
    return name_axes(
        ax,
        title=say(
            zh=tight(f"最左右结果的是“{first}”：从 {low} 到 {high}"),
            en=f'What matters most is "{first}": from {low} to {high}',
        ),
        x=say(zh=f"{label(measure)}；条端：该项的取值", en=f"{label(measure)}; at the ends: value of the input"),
        y=say(zh="每次只变一项", en="One input at a time"),
    )


def plot_monte_carlo(result: MonteCarlo, ax: Axes | None = None) -> Axes:
    """Show how the result spreads when all inputs vary at once.

    Args:
        result: result of ``monte_carlo``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    measure, values = result.measure, result.values
    ax.hist(
        values, bins=min(40, max(1, len(np.unique(values)))), color=CLASS_COLOURS[2], edgecolor="white", linewidth=0.5
    )
    ax.axvspan(result.low, result.high, color=NEUTRAL, alpha=0.35, label=say(zh="95% 的结果", en="95% of the draws"))
    ax.axvline(
        result.at_likely, color=LOSS, linewidth=2, label=say(zh="各项取最可能的值", en="all inputs at their likeliest")
    )
    ax.xaxis.set_major_locator(MaxNLocator(6))
    ax.xaxis.set_major_formatter(lambda value, _: short(value, measure))
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    ax.grid(axis="x", visible=False)
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    low, high = amount(result.low, measure), amount(result.high, measure)
    title = say(zh=tight(f"95% 的结果在 {low} 到 {high} 之间"), en=f"95% of the results lie from {low} to {high}")
    below = float(np.mean(values < 0))
    if 0 < below < 1:
        title += say(zh=f"；有 {below:.0%} 低于 0", en=f"; {below:.0%} are below 0")
    return name_axes(ax, title=title, x=str(label(measure)), y=say(zh="模拟次数", en="Draws (number)"))


def short(value: float, measure: str) -> str:
    """Write a result briefly, without its unit: a rate in per cent, large numbers in 万 or millions."""
    if measure == "roi" or measure.endswith(("_rate", "_share")):
        return f"{value:.0%}"
    if abs(value) >= 1_000_000:
        return say(zh=f"{value / 10_000:,.0f} 万", en=f"{value / 1_000_000:,.2f}M")
    return f"{value:,.0f}"


def amount(value: float, measure: str) -> str:
    """Write a result as it stands in a sentence: money with its unit."""
    number = short(value, measure)
    if not measure.endswith("_yuan"):
        return number
    return say(zh=f"{number}元" if number.endswith("万") else f"{number} 元", en=f"{number} yuan")


def plot_complaint_chain(chain: pd.Series, ax: Axes | None = None) -> Axes:
    """Show what stands behind the complaints that are heard.

    Args:
        chain: result of ``complaint_chain``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    steps = {
        "complaints": say(zh="投诉", en="complain"),
        "unhappy": say(zh="不满意", en="are unhappy"),
        "told": say(zh="听说此事", en="are told"),
        "lost": say(zh="因此流失", en="are lost"),
    }
    colours = [GAIN, CLASS_COLOURS[2], CLASS_COLOURS[3], LOSS]
    people = chain[list(steps)].to_numpy(dtype=float)
    bars = ax.bar(range(len(steps)), people, 0.62, color=colours, edgecolor="#666666", linewidth=0.6)
    ax.bar_label(bars, fmt="{:,.0f}", padding=3)
    ax.set_xticks(range(len(steps)), list(steps.values()))
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.12)
    heard, lost, value = f"{people[0]:,.0f}", f"{people[-1]:,.0f}", f"{chain['money']:,.0f}"
    return name_axes(
        ax,
        title=say(
            zh=f"听到 {heard} 起投诉，失去 {lost} 位客户，损失 {value}",
            en=f"{heard} heard, {lost} customers lost: {value} gone",
        ),
        x=say(zh="冰山从上到下", en="Down the iceberg"),
        y=say(zh="人数", en="People (number)"),
    )


def plot_word_of_mouth(rounds: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show what the customers won so far cost by word of mouth, and what as many cost by advertising.

    Args:
        rounds: result of ``word_of_mouth``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    lines = (
        ("advertising_yuan", say(zh="全靠广告", en="advertising alone"), LOSS, "s"),
        ("word_of_mouth_yuan", say(zh="种子客户加口碑", en="seeds and word of mouth"), GAIN, "o"),
    )
    for column, name, colour, marker in lines:
        ax.plot(rounds.index, rounds[column], marker=marker, color=colour, linewidth=2, label=name)
    ax.set_ylim(bottom=0)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    ax.legend()
    last = rounds.iloc[-1]
    won, ours, theirs = (f"{last[name]:,.0f}" for name in ("customers", "word_of_mouth_yuan", "advertising_yuan"))
    return name_axes(
        ax,
        title=say(
            zh=f"赢得 {won} 位客户：靠口碑要 {ours} 元，靠广告要 {theirs} 元",
            en=f"{won} customers cost {ours} yuan by word of mouth, {theirs} by advertising",
        ),
        x=say(zh="推荐轮次", en="Round of referrals"),
        y=say(zh="累计成本（元）", en="Cost so far (yuan)"),
    )


def plot_timeline(timeline: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show when each event happened by the source and by the record.

    Args:
        timeline: result of ``response_timeline``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 1.9 + 0.45 * len(timeline)))
    places = np.arange(len(timeline))
    days = timeline[["source_day", "record_day"]].astype(float)
    ax.hlines(places, days.min(axis=1), days.max(axis=1), color=LOSS, linewidth=2)
    ax.plot(
        days["record_day"],
        places,
        "s",
        color=NEUTRAL,
        markersize=13,
        markeredgecolor="#333333",
        label=say(zh="记录", en="record"),
    )
    ax.plot(days["source_day"], places, "o", color=GAIN, markersize=7, label=say(zh="来源", en="source"))
    ax.set_yticks(places, [str(label(event, "event")) for event in timeline.index])
    ax.set_ylim(len(timeline) - 0.5, -0.5)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    difference = timeline["difference_days"].dropna().astype(float).abs()
    if difference.max() > 0:
        event, days_apart = label(difference.idxmax(), "event"), f"{difference.max():.0f}"
        title = say(
            zh=f"来源与记录的日期不全一致：“{event}”相差 {days_apart} 天",
            en=f'Source and record do not agree on "{event}": {days_apart} days apart',
        )
    else:
        title = say(zh="来源与记录的日期一致", en="Source and record agree on every date")
    start = f"{timeline[['source_date', 'record_date']].min().min():%Y-%m-%d}"
    return name_axes(
        ax,
        title=title,
        x=say(zh=f"距第一件事的天数（第 0 天 = {start}）", en=f"Days since the first event (day 0 = {start})"),
        y=say(zh="事件", en="Event"),
    )


def plot_cost_of_delay(cost: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show what the days until each event cost, by the source and by the record.

    Args:
        cost: result of ``cost_of_delay``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 2.0 + 0.55 * len(cost)))
    accounts = (
        ("source", GAIN, say(zh="按来源", en="by the source")),
        ("record", NEUTRAL, say(zh="按记录", en="on record")),
    )
    for number, (account, colour, name) in enumerate(accounts):
        places = np.arange(len(cost)) + (number - 0.5) * 0.36
        bars = ax.barh(places, cost[f"{account}_yuan"], 0.36, color=colour, label=name)
        ax.bar_label(
            bars, fmt=lambda value: "" if np.isnan(value) else short(value, "cost_yuan"), padding=3, fontsize=9
        )
    ax.set_yticks(range(len(cost)), [str(label(event, "event")) for event in cost.index])
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    ax.margins(x=0.16)
    ax.xaxis.set_major_formatter(lambda value, _: short(value, "cost_yuan"))
    ax.legend(loc="upper right")
    both = cost[["source_yuan", "record_yuan"]].max(axis=1)
    worst = cost.iloc[int(np.nanargmax(both))]
    event, most = label(worst.name, "event"), amount(both.max(), "cost_yuan")
    by_source, on_record = (amount(worst[f"{account}_yuan"], "cost_yuan") for account, *_ in accounts)
    if by_source == on_record or worst.isna().any():
        title = say(zh=f"拖到“{event}”，代价已是 {most}", en=f'By "{event}" the delay has cost {most}')
    else:
        title = say(
            zh=f"拖到“{event}”，代价按来源是 {by_source}，按记录是 {on_record}",
            en=f'By "{event}" the delay has cost {by_source} by the source, {on_record} on record',
        )
    return name_axes(
        ax, title=title, x=say(zh="拖延的代价（元）", en="Cost of the delay (yuan)"), y=say(zh="事件", en="Event")
    )


def plot_checklist(scores: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show which items of a checklist each case did.

    Args:
        scores: result of ``checklist_score`` or ``recovery_score``.
        ax: axes to draw on; None = new ones.
    """
    items = [name for name in scores.columns if name not in ("done", "known", "score")]
    ax = new_axes(ax, size=(max(6.4, 1.5 + 1.15 * len(items)), 2.2 + 0.5 * len(scores)))
    state = scores[items].to_numpy(dtype=float)
    texts = {
        1: say(zh="做到", en="done"),
        0: say(zh="没做", en="not done"),
        -1: say(zh="不明", en="unknown"),
    }
    state = np.where(np.isnan(state), -1, state)
    ax.imshow(state, aspect="auto", cmap=ListedColormap([NEUTRAL, "#f5c48f", "#a9cbe8"]), vmin=-1, vmax=1)
    for (row, column), value in np.ndenumerate(state):
        ax.text(column, row, texts[int(value)], ha="center", va="center", fontsize=9.5, color="black")
    ax.set_xticks(range(len(items)), [wrapped(str(label(item)), 7) for item in items])
    ax.set_yticks(range(len(scores)), [str(label(case)) for case in scores.index])
    ax.grid(visible=False)
    done, known = scores["done"].sum(), scores["known"].sum()
    title = say(zh=f"已知的 {known} 项中做到了 {done} 项", en=f"{done} of {known} known items were done")
    comparable = scores.loc[scores["known"] > len(items) / 2, "score"]  # a nought in a single known cell ranks nobody
    if len(comparable) > 1:
        name, score = label(comparable.idxmin()), f"{comparable.min():.0%}"
        title += say(zh=f"；最差的是 {name}，{score}", en=f"; the worst is {name} with {score}")
    return name_axes(ax, title=title, x=say(zh="检查项", en="Item"), y=say(zh="案例", en="Case"))
