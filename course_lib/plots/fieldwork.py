"""Figures of the fieldwork: each states its message, computed from the data, as its title."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator, PercentFormatter

from course_lib.labels import label
from course_lib.language import say
from course_lib.models import in_known_order
from course_lib.models.fieldwork import FREQUENCIES, MODES, OUTCOMES
from course_lib.plots import CLASS_COLOURS, CONTRAST, GAIN, LOSS, NEUTRAL, name_axes, new_axes

OUTCOME_COLOURS = {"answered": GAIN, "refused": LOSS, "not_reached": NEUTRAL}
TRUTH: dict[str, Any] = {"color": "#b35806", "linestyle": "--", "linewidth": 1.6}


def plot_outcomes(invited: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show for each mode which share of the invited answered, refused, or was not reached.

    Args:
        invited: result of ``conduct``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    counts = pd.crosstab(invited["mode"], invited["outcome"]).reindex(columns=OUTCOMES, fill_value=0)
    counts = counts.loc[in_known_order(counts.index, MODES)]
    shares = counts.div(counts.sum(axis=1), axis=0)
    left = np.zeros(len(shares))
    for outcome in OUTCOMES:
        width = shares[outcome].to_numpy()
        bars = ax.barh(
            range(len(shares)), width, 0.6, left, color=OUTCOME_COLOURS[outcome], label=outcome_name(outcome)
        )
        texts = [f"{share:.0%}" if share >= 0.08 else "" for share in width]
        ax.bar_label(bars, texts, label_type="center", color="black" if outcome != "answered" else "white", fontsize=9)
        left = left + width
    names = [say(zh=f"{label(mode)}\n{n:,} 人", en=f"{label(mode)}\n{n:,}") for mode, n in counts.sum(axis=1).items()]
    ax.set_yticks(range(len(shares)), names)
    ax.invert_yaxis()
    ax.set_xlim(0, 1)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.grid(axis="y", visible=False)
    _legend_below(ax, 3)
    rate = counts["answered"].sum() / counts.to_numpy().sum()
    most = OUTCOMES[1 + int(counts["not_reached"].sum() > counts["refused"].sum())]
    return name_axes(
        ax,
        title=say(
            zh=f"回答率 {rate:.0%}；没有回答的人多半是{outcome_name(most)}",
            en=f"{rate:.0%} answered; most of the others {outcome_name(most)}",
        ),
        x=say(zh="占受邀者（%）", en="Share of the invited (%)"),
        y=say(zh="方式（受邀人数）", en="Mode (people invited)"),
    )


def _legend_below(ax: Axes, columns: int) -> None:
    below = -48 / (ax.bbox.height / ax.figure.dpi * 72)  # points under the axes, clear of their name
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, below), ncols=columns)


def outcome_name(outcome: str) -> str:
    """Return the display name of what became of an invitation."""
    return {
        "answered": say(zh="回答了", en="answered"),
        "refused": say(zh="拒访", en="refused"),
        "not_reached": say(zh="联系不上", en="were not reached"),
    }[outcome]


def plot_who_answered(
    invited: pd.DataFrame, people: pd.DataFrame, factor: str = "contact_frequency", ax: Axes | None = None
) -> Axes:
    """Show how far those who answered differ from the frame in one of its factors.

    Args:
        invited: result of ``conduct``.
        people: the frame, result of ``people_of``.
        factor: one of the columns that the frame knows.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    groups = in_known_order(people[factor].unique(), FREQUENCIES)
    frame = people[factor].value_counts(normalize=True).reindex(groups)
    answers = invited.loc[invited["outcome"] == "answered", factor].value_counts(normalize=True)
    answers = answers.reindex(groups, fill_value=0.0)
    for number, (shares, text) in enumerate(
        ((frame, say(zh="抽样框", en="frame")), (answers, say(zh="回答的人", en="those who answered")))
    ):
        places = np.arange(len(groups)) + (number - 0.5) * 0.38
        bars = ax.bar(places, shares, 0.38, color=CONTRAST[number], label=text)
        ax.bar_label(bars, [f"{share:.0%}" for share in shares], padding=2, fontsize=9)
    ax.set_xticks(range(len(groups)), [label(group, factor) for group in groups])
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.16)
    ax.legend(loc="upper right")
    few = groups[int(np.argmin((answers / frame).to_numpy()))]
    of_frame, of_answers = float(frame[few]), float(answers[few])
    short, name = of_answers < 0.95 * of_frame, label(few, factor)
    return name_axes(
        ax,
        title=say(
            zh=f"“{name}”的人占 {of_frame:.0%}，在回答者里只占 {of_answers:.0%}" if short else "回答的人和抽样框差不多",
            en=f"'{name}' is {of_frame:.0%} of the frame and {of_answers:.0%} of the answers"
            if short
            else "Those who answered look like the frame",
        ),
        x=label(factor),
        y=say(zh="占比（%）", en="Share (%)"),
    )


def plot_estimates(estimates: pd.DataFrame, truth: float | None = None, ax: Axes | None = None) -> Axes:
    """Show the raw and the weighted score, the raw score by mode, and the true one where it is known.

    Args:
        estimates: indexed by "raw", "weighted" and modes: ``score``, ``low``, ``high`` (shares of 1).
        truth: the true score; None = it stays hidden.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    places = np.arange(len(estimates))
    value = estimates["score"].to_numpy(dtype=float)
    ends = np.nan_to_num(np.array([value - estimates["low"], estimates["high"] - value], dtype=float)).clip(min=0)
    colours = [{"raw": "#4d4d4d", "weighted": GAIN}.get(name, CLASS_COLOURS[2]) for name in estimates.index]
    for place, colour in zip(places, colours, strict=True):
        ax.errorbar(
            value[place], place, xerr=ends[:, place : place + 1], fmt="o", color=colour, capsize=4, markersize=8
        )
        ax.annotate(
            f"{value[place]:.1%}",
            (value[place], place),
            xytext=(0, 8),
            textcoords="offset points",
            ha="center",
            fontsize=9,
        )
    if truth is not None:
        ax.axvline(truth, label=say(zh=f"真实分数 {truth:.1%}", en=f"true score {truth:.1%}"), **TRUTH)
        ax.legend(loc="lower right")
    ax.set_yticks(places, [estimate_name(name) for name in estimates.index])
    ax.set_ylim(len(estimates) - 0.5, -0.7)
    ax.grid(axis="y", visible=False)
    ax.xaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 5, 10]))
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    raw, weighted = value[list(estimates.index).index("raw")], value[list(estimates.index).index("weighted")]
    if truth is None:
        title = say(
            zh=f"加权以后，{raw:.1%} 变成 {weighted:.1%}；哪个更接近真实？",
            en=f"Weights turn {raw:.1%} into {weighted:.1%}; which is nearer the truth?",
        )
    else:
        low, high = estimates.loc["weighted", ["low", "high"]].to_numpy(dtype=float)
        inside = low <= truth <= high
        title = say(
            zh=f"真实分数 {truth:.1%}：加权后的区间{'包含' if inside else '没有包含'}它",
            en=f"The true score is {truth:.1%}: the weighted interval {'holds' if inside else 'misses'} it",
        )
    return name_axes(ax, title=title, x=say(zh="满意的占比（4、5 分，%）", en="Satisfied (4 and 5, %)"), y="")


def estimate_name(name: str) -> str:
    """Return the display name of an estimate."""
    own = {"raw": say(zh="不加权", en="Raw"), "weighted": say(zh="加权", en="Weighted")}
    return own.get(name, str(label(name)))


def plot_error_steps(steps: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how the survey's score comes away from the true one, source by source.

    Args:
        steps: result of ``take_apart``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    score, change = steps["score"].to_numpy() * 100, steps["change"].to_numpy() * 100
    for place, step in enumerate(steps.index):
        if place == 0:
            ax.bar(place, score[0], 0.6, color=NEUTRAL)
            text, top = f"{score[0]:.1f}", score[0]
        else:
            colour = "#4d4d4d" if step == "weights" else LOSS
            ax.bar(place, change[place], 0.6, bottom=score[place - 1], color=colour)
            ax.plot([place - 0.7, place + 0.3], [score[place - 1]] * 2, color="#666666", linewidth=0.8)
            text, top = f"{change[place]:+.1f}", max(score[place - 1], score[place])
        ax.annotate(text, (place, top), xytext=(0, 3), textcoords="offset points", ha="center", fontsize=9)
    end = len(steps)
    ax.bar(end, score[-1], 0.6, color=GAIN)
    ax.annotate(
        f"{score[-1]:.1f}", (end, score[-1]), xytext=(0, 3), textcoords="offset points", ha="center", fontsize=9
    )
    ax.axhline(score[0], **TRUTH)
    ax.set_xticks(range(end + 1), [*(step_name(step) for step in steps.index), say(zh="调查\n结果", en="survey")])
    ax.grid(axis="x", visible=False)
    ax.set_ylim(0, score.max() * 1.12)
    sources = steps["change"].drop(["truth", "weights"], errors="ignore")
    worst = str(sources.abs().idxmax())
    source, off = step_name(worst).replace("\n", ""), score[-1] - score[0]
    return name_axes(
        ax,
        title=say(
            zh=f"最大的误差来自{source}（{sources[worst] * 100:+.1f}），最后差 {off:+.1f} 个百分点",
            en=f"The largest error is the {source} ({sources[worst] * 100:+.1f}), in the end {off:+.1f} points",
        ),
        x=say(zh="误差的来源", en="Source of error"),
        y=say(zh="满意的占比（%）", en="Satisfied (%)"),
    )


def step_name(step: str) -> str:
    """Return the display name of a step from the true score to the survey's."""
    return {
        "truth": say(zh="真实\n分数", en="truth"),
        "draw": say(zh="抽样\n运气", en="draw"),
        "silence": say(zh="无回答", en="silence"),
        "mode": say(zh="方式", en="mode"),
        "wording": say(zh="问法", en="wording"),
        "weights": say(zh="加权", en="weights"),
    }[step]
