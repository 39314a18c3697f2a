"""Figures of complaints and recovery: each states its message, computed from the data, as its title.

The Pareto of process steps or scenes is ``switching.plot_pareto``, the checklist ``switching.plot_checklist``.
"""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import PercentFormatter

from course_lib.labels import label
from course_lib.language import say
from course_lib.plots import CLASS_COLOURS, GAIN, LOSS, NEUTRAL, name_axes, new_axes
from course_lib.plots.switching import WHISKER, interval_bars


def plot_risks(ranking: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the risks by severity x occurrence x detection, and where severity alone would put them.

    Args:
        ranking: result of ``risk_ranking``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.4, 1.9 + 0.42 * len(ranking)))
    names = [str(label(name, ranking.index.name)) for name in ranking.index]
    texts = [
        say(
            zh=f"{rpn:.0f}（按严重度第 {rank}）",
            en=f"{rpn:.0f} (no. {rank} by severity)",
        )
        for rpn, rank in zip(ranking["rpn"], ranking["severity_rank"], strict=True)
    ]
    changed = ranking["rank"] != ranking["severity_rank"]
    interval_bars(ax, ranking, "rpn", names, texts, [LOSS if other else CLASS_COLOURS[1] for other in changed])
    ax.set_xlim(0, ranking[["rpn", "high"]].max().max() * 1.4)
    severe = names[int(np.argmin(ranking["severity_rank"]))]
    if severe == names[0]:
        title = say(
            zh=f"先防“{names[0]}”：乘积和严重度都最高",
            en=f'Prevent "{names[0]}" first: worst by product and by severity',
        )
    else:
        title = say(
            zh=f"乘积最高的是“{names[0]}”，最严重的却是“{severe}”",
            en=f'"{names[0]}" has the highest product, but "{severe}" is the most severe',
        )
    return name_axes(
        ax,
        title=title,
        x=say(
            zh="RPN = 严重度 × 发生度 × 探测度（95% 区间；橙：两种排名不同）",
            en="RPN: severity x occurrence x detection (95% interval; orange: ranks differ)",
        ),
        y=str(label(ranking.index.name)),
    )


def plot_order(ranking: pd.DataFrame, by: str = "count", ax: Axes | None = None) -> Axes:
    """Show the steps in the order of one of their numbers, the first standing out.

    Args:
        ranking: result of ``risk_ranking``.
        by: "count", "rpn" or "severity".
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 1.6 + 0.36 * len(ranking)))
    values = ranking[by].sort_values(ascending=False, kind="stable")
    names = [str(label(name, ranking.index.name)) for name in values.index]
    colours = [LOSS, *[CLASS_COLOURS[1]] * (len(values) - 1)]
    bars = ax.barh(range(len(values)), values, 0.66, color=colours)
    digits = 1 if by == "severity" else 0
    ax.bar_label(bars, [f"{value:.{digits}f}" for value in values], padding=3, fontsize=9)
    ax.set_yticks(range(len(values)), names)
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    ax.margins(x=0.12)
    what = str(label(by))
    return name_axes(
        ax,
        title=say(zh=f"按{what}，排第一的是{names[0]}", en=f"First by {what[:1].lower() + what[1:]}: {names[0]}"),
        x=what,
        y=str(label(ranking.index.name)),
    )


def plot_strategies(ranking: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how often each recovery strategy was used, the least used on top.

    Args:
        ranking: result of ``rank_strategies``; strategies of which nothing is known are left out.
        ax: axes to draw on; None = new ones.
    """
    known = ranking[ranking["known"] > 0]
    ax = new_axes(ax, size=(7.2, 1.9 + 0.42 * len(known)))
    names = [str(label(name)) for name in known.index]
    texts = [f"{done}/{count}" for done, count in zip(known["done"], known["known"], strict=True)]
    interval_bars(ax, known, "share", names, texts, [LOSS, *[CLASS_COLOURS[1]] * (len(known) - 1)])
    ax.set_xlim(0, 1.15)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    return name_axes(
        ax,
        title=say(
            zh=f"用得最少的是“{names[0]}”：{known['share'].iloc[0]:.0%}",
            en=f'Least used: "{names[0]}", {known["share"].iloc[0]:.0%}',
        ),
        x=say(
            zh="用到的案例（%，95% 区间；右侧：用到/已知）",
            en="Cases that used it (%, 95% interval; right: used/known)",
        ),
        y=say(zh="补救策略", en="Recovery strategy"),
    )


def plot_failure_stage(stages: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show at which stage service failed, and how many were satisfied in the end.

    Args:
        stages: result of ``failure_stage``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    bars = (
        ("share", "low", "high", -0.19, LOSS, say(zh="占全部投诉", en="share of complaints")),
        ("satisfied", "satisfied_low", "satisfied_high", 0.19, GAIN, say(zh="其中最终满意", en="of them satisfied")),
    )
    for column, low, high, shift, colour, name in bars:
        places, value = np.arange(len(stages)) + shift, stages[column].to_numpy()
        ax.bar(places, np.nan_to_num(value), 0.38, color=colour, label=name)
        ends = np.nan_to_num(np.array([value - stages[low], stages[high] - value]))
        ax.errorbar(places, value, np.maximum(ends, 0), **WHISKER)
        for x, y, end in zip(places, value, ends[1], strict=True):
            if not np.isnan(y):
                ax.annotate(
                    f"{y:.0%}", (x, y + end), xytext=(0, 4), textcoords="offset points", ha="center", fontsize=9
                )
    names = [str(label(stage, "stage")) for stage in stages.index]
    ax.set_xticks(range(len(stages)), names)
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.1)
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    many, few = f"{stages['share'].max():.0%}", f"{stages['satisfied'].min():.0%}"
    most, worst = names[int(np.argmax(stages["share"]))], names[int(np.nanargmin(stages["satisfied"]))]
    return name_axes(
        ax,
        title=say(
            zh=f"{most}的失误最多（{many}），{worst}的失误最难补救（{few} 满意）",
            en=f"Most failures: {most} ({many}); hardest to repair: {worst} ({few} satisfied)",
        ),
        x=str(label("stage")),
        y=say(zh="占比（%，95% 区间）", en="Share (%, 95% interval)"),
    )


def plot_paradox(result: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show whether customers whose problem was repaired are better off than those who never had one.

    Args:
        result: result of ``recovery_paradox``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    groups = (
        ("no_problem", NEUTRAL, say(zh="从没出过问题", en="never had a problem")),
        ("recovered", GAIN, say(zh="问题得到补救", en="problem was repaired")),
    )
    for number, (group, colour, name) in enumerate(groups):
        places, share = np.arange(len(result)) + (number - 0.5) * 0.38, result[group].to_numpy()
        ax.bar(places, share, 0.38, color=colour, label=name)
        ends = np.array([share - result[f"{group}_low"], result[f"{group}_high"] - share])
        ax.errorbar(places, share, np.maximum(ends, 0), **WHISKER)
        for x, y, end in zip(places, share, ends[1], strict=True):
            ax.annotate(f"{y:.0%}", (x, y + end), xytext=(0, 4), textcoords="offset points", ha="center", fontsize=9)
    names = {"satisfied": say(zh="满意", en="satisfaction"), "repurchased": say(zh="再次购买", en="repurchase")}
    verdicts = {
        "paradox": say(zh="成立", en="holds"),
        "no_paradox": say(zh="不成立", en="does not hold"),
        "undecided": say(zh="看不出", en="is undecided"),
    }
    ticks, parts = [], []
    for outcome, row in result.iterrows():
        name, verdict = names[str(outcome)], verdicts[row["verdict"]]
        difference, low, high = (f"{100 * row[end]:+.0f}" for end in ("difference", "low", "high"))
        ticks.append(
            say(
                zh=f"{name}\n相差 {difference} 个百分点\n（{low} 至 {high}）",
                en=f"{name}\n{difference} percentage points\n({low} to {high})",
            )
        )
        parts.append(say(zh=f"{name}方面{verdict}", en=f"for {name} it {verdict}"))
    ax.set_xticks(range(len(result)), ticks)
    ax.grid(axis="x", visible=False)
    ax.set_ylim(0, 1.1)
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    return name_axes(
        ax,
        title=say(zh="补救悖论：", en="Recovery paradox: ") + say(zh="，", en="; ").join(parts),
        x=say(zh="结果（下方：两组之差与 95% 区间）", en="Outcome (below: difference with 95% interval)"),
        y=say(zh="客户占比（%，95% 区间）", en="Share of customers (%, 95% interval)"),
    )
