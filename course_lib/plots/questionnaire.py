"""Figure of a questionnaire's length: it states its message, computed from the data, as its title."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_lib.language import LANGUAGES, say
from course_lib.models.questionnaire import FAIL_MINUTES, MODES, TELEPHONE, WARN_MINUTES
from course_lib.plots import CLASS_COLOURS, LOSS, name_axes, new_axes


def plot_minutes(minutes: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how long a questionnaire takes in each mode, against the limits of the telephone.

    Args:
        minutes: result of ``minutes_by_mode``.
        ax: axes to draw on; None = new ones.
    """
    estimates = minutes["estimated_minutes"].unstack("language")
    estimates = estimates.reindex([mode for mode in MODES if mode in estimates.index])
    ax = new_axes(ax, size=(7.0, 2.4 + 0.6 * len(estimates)))
    names = {"zh": say(zh="中文", en="Chinese"), "en": say(zh="英文", en="English")}
    for number, language in enumerate(LANGUAGES):
        places = np.arange(len(estimates)) + (number - 0.5) * 0.38
        bars = ax.barh(places, estimates[language], 0.38, color=CLASS_COLOURS[1 + 2 * number], label=names[language])
        ax.bar_label(bars, fmt="%.1f", padding=3, fontsize=9)
    warn = say(zh=f"电话：{WARN_MINUTES} 分钟起警告", en=f"telephone: warning from {WARN_MINUTES}")
    fail = say(zh=f"电话：{FAIL_MINUTES} 分钟为上限", en=f"telephone: limit at {FAIL_MINUTES}")
    ax.axvline(WARN_MINUTES, color="#666666", linestyle=":", linewidth=1.6, label=warn)
    ax.axvline(FAIL_MINUTES, color=LOSS, linestyle="--", linewidth=1.6, label=fail)
    ax.set_yticks(range(len(estimates)), [mode_name(mode) for mode in estimates.index])
    ax.invert_yaxis()
    ax.set_xlim(0, max(FAIL_MINUTES + 2, estimates.to_numpy().max() * 1.12))
    ax.grid(axis="y", visible=False)
    below = -48 / (ax.bbox.height / ax.figure.dpi * 72)  # points under the axes, clear of their name
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, below), ncols=2)
    return name_axes(
        ax,
        title=_minutes_message(estimates.max(axis=1)),
        x=say(zh="估计时长（分钟）", en="Estimated length (minutes)"),
        y=say(zh="调查方式", en="Mode"),
    )


def _minutes_message(longest: pd.Series) -> str:
    """Compare the longest telephone mode with its limits; without one, name the longest mode."""
    spoken = longest[longest.index.isin(TELEPHONE)]
    mode = str((spoken if len(spoken) else longest).idxmax())
    name, minutes = mode_name(mode), longest[mode]
    text = say(zh=f"{name}约 {minutes:.1f} 分钟", en=f"{name}: about {minutes:.1f} minutes")
    if not len(spoken):
        return text
    if minutes >= FAIL_MINUTES:
        return text + say(zh=f"，超出 {FAIL_MINUTES} 分钟的上限", en=f", over the limit of {FAIL_MINUTES}")
    if minutes >= WARN_MINUTES:
        return text + say(zh="，拒访会增多", en=", refusals will rise")
    return text + say(zh=f"，不到 {WARN_MINUTES} 分钟", en=f", below {WARN_MINUTES}")


def mode_name(mode: str) -> str:
    """Return the display name of a survey mode."""
    return {
        "ivr": say(zh="自动语音", en="IVR"),
        "phone": say(zh="电话", en="Phone"),
        "web": say(zh="网页", en="Web"),
        "sms": say(zh="短信", en="SMS"),
        "face_to_face": say(zh="面访", en="Face to face"),
    }[mode]
