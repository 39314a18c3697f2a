"""Figure of DISC styles: it states its message, computed from the answers, as its title."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.disc import ENOUGH, headline, labelling, limits
from course_lib.plots import GAIN, NEUTRAL, name_axes, new_axes, wrapped


def plot_profile(scores: pd.DataFrame, profiles: pd.DataFrame, person: Any, ax: Axes | None = None) -> Axes:
    """Show one person's four styles with their uncertainty, each with the letter of either labelling.

    Args:
        scores, profiles: results of ``score_styles`` and ``profile`` for the same answers.
        person: a ``person_id`` in them.
        ax: axes to draw on; None = new ones.
    """
    title = headline(profiles, person)
    mine, blocks = scores.loc[person], int(profiles.loc[person, "blocks"])
    first = str(profiles.loc[person, "first_style"]).split("+")
    ax = new_axes(ax, size=(7.0, 4.6))
    places = np.arange(len(mine))
    ax.bar(places, mine["net"], 0.6, color=[GAIN if style in first else NEUTRAL for style in mine.index])
    ends = np.abs(mine[["low", "high"]].to_numpy().T - mine["net"].to_numpy())
    ax.errorbar(places, mine["net"], ends, fmt="none", ecolor="#444444", capsize=4)
    tips = mine[["net", "high"]].max(axis=1)
    for place, net, tip in zip(places, mine["net"], tips, strict=True):
        ax.annotate(f"{net:+d}" if net else "0", (place, tip), xytext=(0, 4), textcoords="offset points", ha="center")
    ax.axhline(0, color="#444444", linewidth=1)
    highest = np.abs(mine[["net", "low", "high"]]).max(axis=None)
    ax.set_ylim(-1.15 * max(highest, 1), 1.15 * max(highest, 1))
    letters = labelling().loc[mine.index]
    ax.set_xticks(
        places,
        [
            say(
                zh=f"{label(style)}\n标准 {letter['standard_letter']}，课件 {letter['source_letter']}",
                en=f"{label(style)}\nstandard {letter['standard_letter']}, source {letter['source_letter']}",
            )
            for style, letter in letters.iterrows()
        ],
    )
    ax.grid(axis="x", visible=False)
    return name_axes(
        ax,
        title=title,
        x=wrapped(limits(), 40),
        y=say(
            zh=f"净得分：最像减最不像（题，共 {blocks} 题）",
            en=f"Net score: most minus least (of {blocks} blocks)",
        ),
    )


def plot_cues(weighed: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how sure it is which style the cues speak for, and from where a style is named.

    Args:
        weighed: result of ``weigh_cues``.
        ax: axes to draw on; None = new ones.
    """
    chance, count = weighed["chance_first"], int(weighed["cues"].sum())
    best = label(chance.idxmax())
    enough = chance.max() >= ENOUGH
    ax = new_axes(ax, size=(7.0, 3.6))
    places = np.arange(len(weighed))
    colours = [GAIN if enough and value == chance.max() else NEUTRAL for value in chance]
    ax.barh(places, chance, 0.6, color=colours)
    for place, value, cues in zip(places, chance, weighed["cues"], strict=True):
        text = say(zh=f"{value:.0%}（{cues} 条）", en=f"{value:.0%} ({cues})")
        ax.annotate(text, (value, place), xytext=(4, 0), textcoords="offset points", va="center")
    ax.axvline(ENOUGH, color="#444444", linestyle="--", linewidth=1.2)
    ax.set_yticks(places, [label(style) for style in weighed.index])
    ax.invert_yaxis()
    ax.set_xlim(0, 1.12)
    ax.set_xticks(np.linspace(0, 1, 6), [f"{tick:.0%}" for tick in np.linspace(0, 1, 6)])
    ax.grid(axis="y", visible=False)
    return name_axes(
        ax,
        title=say(
            zh=f"{count} 条线索：{f'暂时按{best}来沟通' if enough else '证据不够，不下结论'}",
            en=f"{count} cue(s): {f'for now, talk as to {best.lower()}' if enough else 'not enough evidence'}",
        ),
        x=say(
            zh=f"排在第一位的把握（虚线：{ENOUGH:.0%} 起才说出风格）",
            en=f"Chance that the style stands first (dashed: named from {ENOUGH:.0%})",
        ),
        y="",
    )
