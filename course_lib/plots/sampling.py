"""Figures of sampling: each states its message, computed from the data, as its title."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator, PercentFormatter, StrMethodFormatter

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.sampling import kish_design_effect
from course_lib.plots import CLASS_COLOURS, CONTRAST, GAIN, LOSS, NEUTRAL, name_axes, new_axes

VERDICT_COLOURS = {"met": GAIN, "missed": LOSS, "open": NEUTRAL}


def plot_allocation(allocation: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show each stratum's share of the people beside its share of the interviews.

    Args:
        allocation: result of ``allocate``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.0, max(3.6, 1.6 + 0.55 * len(allocation))))
    names = [stratum_name(stratum) for stratum in allocation.index]
    shares = {
        "population_share": say(zh="占总体", en="of the population"),
        "sample_share": say(zh="占样本（右侧：份数）", en="of the sample (at the right: interviews)"),
    }
    for number, (column, text) in enumerate(shares.items()):
        places = np.arange(len(names)) + (number - 0.5) * 0.38
        bars = ax.barh(places, allocation[column], 0.38, color=CONTRAST[number], label=text)
    ax.bar_label(bars, [f"{count:,}" for count in allocation["sample"]], padding=3, fontsize=9)
    ax.set_yticks(range(len(names)), names)
    ax.invert_yaxis()
    ax.grid(axis="y", visible=False)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.margins(x=0.1)
    below = -48 / (ax.bbox.height / ax.figure.dpi * 72)  # points under the axes, clear of their name
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, below), ncols=2)
    return name_axes(
        ax,
        title=_allocation_message(allocation, names),
        x=say(zh="份额（%）", en="Share (%)"),
        y=say(zh="层", en="Stratum"),
    )


def _allocation_message(allocation: pd.DataFrame, names: list[str]) -> str:
    """Name the stratum whose share of the interviews rises most above its share of the people."""
    people, asked = allocation["population_share"].to_numpy(), allocation["sample_share"].to_numpy()
    place = int(np.argmax(asked - people))
    total = f"{allocation['sample'].sum():,}"
    if asked[place] - people[place] < 0.01:
        return say(
            zh=f"{total} 份样本按各层人数的比例分配",
            en=f"The {total} interviews are spread as the people are",
        )
    return say(
        zh=f"{names[place]}：人数占 {people[place]:.0%}，分到 {total} 份样本的 {asked[place]:.0%}",
        en=f"{names[place]}: {people[place]:.0%} of the people get {asked[place]:.0%} of the {total} interviews",
    )


def plot_weights(weights: pd.Series, ax: Axes | None = None) -> Axes:
    """Show how unequal the weights are and how many answers they leave.

    Args:
        weights: weight of each answer: result of ``design_weights``, ``post_stratify``, or ``rake(...).weight``.
        ax: axes to draw on; None = new ones.
    """
    effect = kish_design_effect(weights)
    ax = new_axes(ax)
    ax.hist(weights, bins=30, color=CLASS_COLOURS[1], edgecolor="white", linewidth=0.6)
    mean = weights.mean()
    ax.axvline(mean, color=LOSS, linestyle="--", label=say(zh=f"平均 {mean:,.3g}", en=f"mean {mean:,.3g}"))
    ax.legend()
    ax.grid(axis="x", visible=False)
    ax.xaxis.set_major_formatter(StrMethodFormatter("{x:,.4g}"))
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    ax.yaxis.set_major_locator(MaxNLocator(integer=True))
    n, worth = f"{len(weights):,}", f"{len(weights) / effect:,.0f}"
    return name_axes(
        ax,
        title=say(
            zh=f"设计效应 {effect:.2f}：{n} 份回答相当于 {worth} 份等权回答",
            en=f"Design effect {effect:.2f}: {n} answers are worth {worth} of equal weight",
        ),
        x=say(zh="权数（一份回答代表的人数）", en="Weight (people that one answer stands for)"),
        y=say(zh="回答数（份）", en="Answers (number)"),
    )


def plot_compliance(result: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the number of surveys in each half-year and which half-years had none.

    Args:
        result: result of ``half_year_compliance``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(max(5.6, 1.5 + 0.8 * len(result)), 4.0))
    verdicts, surveys = result["verdict"], result["surveys"].to_numpy()
    ax.bar(range(len(result)), surveys, 0.6, color=[VERDICT_COLOURS[verdict] for verdict in verdicts])
    for place, (verdict, count) in enumerate(zip(verdicts, surveys, strict=True)):
        ax.annotate(
            verdict_name(verdict),
            (place, count),
            xytext=(0, 4),
            textcoords="offset points",
            ha="center",
            color="#8a4b00" if verdict == "missed" else "black",
        )
    ax.axhline(1, color="#666666", linestyle="--", linewidth=1.2, label=say(zh="至少一次", en="at least one"))
    ax.set_xticks(range(len(result)), result.index)
    ax.set_ylim(0, max(2, surveys.max() + 1))
    ax.yaxis.set_major_locator(MaxNLocator(integer=True))
    ax.grid(axis="x", visible=False)
    ax.legend(loc="upper right")
    return name_axes(
        ax,
        title=_compliance_message(result),
        x=say(zh="半年", en="Half-year"),
        y=say(zh="第三方调查（次）", en="Third-party surveys (number)"),
    )


def _compliance_message(result: pd.DataFrame) -> str:
    """Name the half-years without a survey."""
    missed = list(result.index[result["verdict"] == "missed"])
    ended = int((result["verdict"] != "open").sum())
    if missed:
        return say(
            zh=f"{ended} 个半年中有 {len(missed)} 个没有做调查：{'、'.join(missed)}",
            en=f"{len(missed)} of {ended} half-years had no survey: {', '.join(missed)}",
        )
    if ended < len(result):
        return say(
            zh=f"至今没有一个半年漏做；{result.index[-1]} 还没有做",
            en=f"No half-year was missed so far; {result.index[-1]} is still to come",
        )
    return say(zh=f"{ended} 个半年都做了调查", en=f"Every one of {ended} half-years had its survey")


def verdict_name(verdict: str) -> str:
    """Return the display name of a verdict of ``half_year_compliance``."""
    return {
        "met": say(zh="达标", en="met"),
        "missed": say(zh="未达标", en="missed"),
        "open": say(zh="进行中", en="open"),
    }[verdict]


def stratum_name(stratum: Any) -> str:
    """Return the display name of a stratum that one or several columns make."""
    parts = stratum if isinstance(stratum, tuple) else (stratum,)
    return " · ".join(str(label(part)) for part in parts)
