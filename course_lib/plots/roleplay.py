"""Figure of the role-play: how the customer's mood went, as its title says."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.roleplay import KEPT_FROM
from course_lib.plots import CLASS_COLOURS, GAIN, LOSS, NEUTRAL, name_axes, new_axes

# quality -> marker and colour: the shape tells them apart without colour
_MARKS = {
    "good": ("o", GAIN),
    "repair": ("^", GAIN),
    "sensible": ("s", "#8c8c8c"),
    "unread": ("D", NEUTRAL),
    "empty": ("v", LOSS),
    "red": ("X", "#b35806"),
}


def plot_mood(curve: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the customer's mood after each reply, and what kind of reply it was.

    Args:
        curve: result of ``roleplay.mood_curve``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(8.6, 4.2))
    mood = curve["mood"].to_numpy()
    places = np.arange(len(mood))
    ax.axhline(KEPT_FROM, color="#666666", linestyle="--", linewidth=1.2)
    ax.annotate(
        say(zh=f"留住客户：{KEPT_FROM}", en=f"kept from {KEPT_FROM}"),
        (0, KEPT_FROM),
        xytext=(4, 4),
        textcoords="offset points",
        fontsize=9.5,
        color="#444444",
    )
    ax.plot(places, mood, color=CLASS_COLOURS[1], linewidth=2, zorder=2)
    ax.scatter(places[:1], mood[:1], s=70, color=NEUTRAL, edgecolor="#444444", zorder=3)
    for quality, (marker, colour) in _MARKS.items():
        here = (curve["quality"] == quality).to_numpy()
        if here.any():
            name = label(quality, "quality")
            ax.scatter(places[here], mood[here], s=110, marker=marker, color=colour, label=name, zorder=3)
    for place, lines in zip(places, curve["red_lines"], strict=True):
        if lines:
            ax.annotate(
                str(label(lines)),
                (place, mood[place]),
                xytext=(0, -18 if mood[place] > 12 else 10),
                textcoords="offset points",
                ha="center",
                fontsize=9.5,
                color="#9c4a00",
            )
    ax.set_ylim(0, 104)
    ax.set_xlim(-0.4, max(len(mood) - 0.6, 1.4))
    ax.set_xticks(places, [say(zh="开场", en="start"), *map(str, places[1:])])
    ax.grid(axis="x", visible=False)
    if (curve["quality"] != "").any():
        ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    return name_axes(
        ax,
        title=_message(curve),
        x=say(zh="第几句回复", en="Reply"),
        y=say(zh="客户的情绪（0 至 100）", en="Mood of the customer (0 to 100)"),
    )


def _message(curve: pd.DataFrame) -> str:
    """Say where the mood began, ended, and what hurt it most."""
    mood = curve["mood"].to_numpy()
    if len(mood) == 1:
        return say(zh=f"客户开口时的情绪是 {mood[0]}", en=f"The customer begins at a mood of {mood[0]}")
    title = say(zh=f"情绪从 {mood[0]} 到 {mood[-1]}", en=f"Mood: from {mood[0]} to {mood[-1]}")
    change = np.diff(mood)
    worst = int(change.argmin())
    if change[worst] >= 0:
        return title + say(zh="，没有一句让客户更不高兴", en=", and no reply made it worse")
    drop = f"−{-change[worst]}"
    kind = curve["quality"].iloc[worst + 1]
    lines = curve["red_lines"].iloc[worst + 1]
    what = label(lines) if lines else label(kind, "quality")
    return title + say(
        zh=f"；降得最多的是第 {worst + 1} 句（{drop}，{what}）",
        en=f"; the largest drop is at reply {worst + 1} ({drop}, {str(what).lower()})",
    )
