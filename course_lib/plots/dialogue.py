"""Dialogues: a timeline of the steps, a matrix of peer scores, and the marked-up transcript as HTML."""

from collections.abc import Mapping
from html import escape

import pandas as pd
import seaborn as sns
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.dialogue import TALK_FROM
from course_lib.plots import CLASS_COLOURS, LOSS, NEUTRAL, name_axes, new_axes
from course_lib.text.codes import RED_LINES, STAGES, STEPS
from course_lib.text.reports import DialogueReport, marked, mirror

_COLOURS = {**dict(zip(STEPS, CLASS_COLOURS, strict=True)), "other": NEUTRAL}
_MARKS = {**dict.fromkeys(RED_LINES, "#fdd9b5"), **dict.fromkeys(STEPS, "#d3e5f5"), "escalation": "#fdd9b5"}


def plot_steps(report: DialogueReport, ax: Axes | None = None) -> Axes:
    """Show which step each turn of the agent takes, red lines and the turn where the customer escalates.

    Args:
        report: result of ``course_lib.text.check_dialogue``.
        ax: axes to draw on; None = new ones.
    """
    turns = len(report.turns)
    ax = new_axes(ax, size=(max(6.4, 2.6 + 0.5 * turns), 3.8))
    rows = {stage: place for place, stage in enumerate(STAGES)}
    for number, turn in enumerate(report.turns):
        if turn is not None:
            ax.barh(
                rows[turn.stage],
                0.8,
                0.62,
                left=number - 0.4,
                color=_COLOURS[turn.stage],
                edgecolor="#333333",
                zorder=2,
            )
            if turn.red_lines:
                ax.plot(
                    number, rows[turn.stage], marker="X", markersize=11, color=LOSS, markeredgecolor="white", zorder=3
                )
    handles: list[Artist] = []
    if report.red_line_turns:
        handles.append(
            ax.plot(
                [], [], "X", color=LOSS, markersize=10, label=say(zh="出现红线用语", en="words that cross a red line")
            )[0]
        )
    if report.escalation_turn is not None:
        ax.axvline(report.escalation_turn, color=LOSS, linewidth=2, linestyle="--", zorder=1)
        handles.append(
            ax.plot([], [], color=LOSS, linewidth=2, linestyle="--", label=say(zh="客户转而抱怨对话", en="escalation"))[
                0
            ]
        )
    if report.missing:
        listed = say(zh="、", en=", ").join(str(label(step, "stage")) for step in report.missing)
        handles.append(
            Patch(facecolor="white", edgecolor="#999999", label=say(zh=f"缺：{listed}", en=f"missing: {listed}"))
        )
    if handles:
        ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(1, 1))
    ax.set_yticks(range(len(STAGES)), [str(label(stage, "stage")) for stage in STAGES])
    ax.set_ylim(len(STAGES) - 0.5, -0.5)
    ax.set_xlim(-0.6, max(turns, 1) - 0.4)
    ax.set_xticks(range(turns), [str(number) for number in range(turns)])
    ax.grid(axis="y", visible=False)
    return name_axes(
        ax,
        title=_message(report),
        x=say(zh="轮次（从 0 数起；空白：客户说话）", en="Turn (from 0; gaps: the customer speaks)"),
        y=say(zh="步骤", en="Step"),
    )


def _message(report: DialogueReport) -> str:
    done = len(report.steps_present)
    if report.missing:
        listed = say(zh="、", en=", ").join(str(label(step, "stage")) for step in report.missing)
        return say(zh=f"四步走了 {done} 步，缺{listed}", en=f"{done} of 4 steps taken; missing: {listed}")
    if report.out_of_order:
        return say(zh="四步都有，但次序乱了", en="All four steps are there, but out of order")
    return say(zh="四步齐全，次序正确", en="All four steps, in order")


def plot_peer_scores(scores: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show what the others gave each team for each skill point, and where they saw different things.

    Args:
        scores: result of ``peer_scores``.
        ax: axes to draw on; None = new ones.
    """
    means, spread = scores["mean"].unstack("skill"), scores["spread"].unstack("skill")
    ax = new_axes(ax, size=(2.6 + 1.3 * means.shape[1], 1.8 + 0.7 * len(means)))
    notes = means.round(1).astype(str) + (spread >= TALK_FROM).replace({True: " !", False: ""}).astype(str)
    sns.heatmap(
        means,
        annot=notes,
        fmt="",
        cmap="Blues",
        vmin=1,
        vmax=5,
        linewidths=2,
        linecolor="white",
        annot_kws={"fontsize": 12},
        cbar_kws={"label": say(zh="其他组的平均分", en="Mean of the other teams")},
        ax=ax,
    )
    ax.set_xticks(ax.get_xticks(), [str(label(name, "skill")) for name in means.columns])
    ax.set_yticks(ax.get_yticks(), list(map(str, means.index)), rotation=0)
    apart = int((scores["verdict"] == "talk").sum())
    return name_axes(
        ax,
        title=say(
            zh=f"{len(scores)} 格里有 {apart} 格，评的人差了 {TALK_FROM} 分以上（!）：先谈，再算平均",
            en=f"In {apart} of {len(scores)} cells the judges are {TALK_FROM} points or more apart (!): talk first",
        ),
        x=str(label("skill")),
        y=str(label("judged")),
    )


def transcript_html(report: DialogueReport, names: Mapping[str, str] | None = None) -> str:
    """Return the dialogue as HTML: what was said, the words marked with why, and labels beside each agent's turn.

    Args:
        report: result of ``course_lib.text.check_dialogue``.
        names: display names of the speakers, "agent" and "customer".
    """
    called = {"agent": say(zh="坐席", en="Agent"), "customer": say(zh="客户", en="Customer"), **(names or {})}
    rows = []
    for number, (speaker, text, turn) in enumerate(zip(report.speakers, report.texts, report.turns, strict=True)):
        if turn is not None:
            said = marked(text, turn.evidence, _MARKS)
            groups = ((turn.stage,), turn.red_lines, turn.warm, turn.atmosphere)
            columns = ("stage", "red_lines", "warm", "atmosphere")
            tags = [
                _tag(str(label(one, column)), column == "red_lines")
                for column, group in zip(columns, groups, strict=True)
                for one in group
            ]
        elif number == report.escalation_turn:
            said = marked(text, report.escalation, _MARKS)
            tags = [_tag(say(zh="转而抱怨对话", en="escalation"), True)]
        else:
            said, tags = escape(text), []
        rows.append(
            f"<tr><td style='text-align:right;color:#666'>{number}</td>"
            f"<td style='text-align:left;white-space:nowrap'><b>{escape(called[speaker])}</b></td>"
            f"<td style='text-align:left'>{said}</td>"
            f"<td style='text-align:left'>{' '.join(tags)}</td></tr>"
        )
    foot = f"<p><small>{escape(mirror())}</small></p>"
    return f"<p><b>{escape(_message(report))}</b></p><table>{''.join(rows)}</table>{foot}"


def coded_html(coded: pd.DataFrame, *columns: str) -> str:
    """Return a dialogue as HTML to read: number, speaker, words, and the labels that people gave, if asked for.

    Args:
        coded: a coded dialogue, such as ``course_lib.models.dialogue.example`` gives.
        columns: which labels to show: "stage", "red_lines", "warm", "atmosphere", "about"; none = the words alone.
    """
    rows = []
    for number, turn in coded.iterrows():
        tags = [
            _tag(str(label(one, column)), column in ("red_lines", "about") and one != "product")
            for column in columns
            for one in str(turn[column]).split(";")
            if one
        ]
        rows.append(
            f"<tr><td style='text-align:right;color:#666'>{escape(str(number))}</td>"
            f"<td style='text-align:left;white-space:nowrap'>"
            f"<b>{escape(str(label(turn['speaker'], 'speaker')))}</b></td>"
            f"<td style='text-align:left'>{escape(str(turn['text']))}</td>"
            f"<td style='text-align:left;white-space:nowrap'>{' '.join(tags)}</td></tr>"
        )
    return f"<table>{''.join(rows)}</table>"


def _tag(text: str, warns: bool) -> str:
    colour = "#9c4a00" if warns else "#08306b"
    return (
        f"<span style='border:1px solid {colour};color:{colour};border-radius:4px;padding:0 4px'>{escape(text)}</span>"
    )
