"""Figure of DISC styles: it states its message, computed from the answers, as its title."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.disc import headline, labelling, limits
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
