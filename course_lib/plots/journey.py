"""Figures of the journey: each states its message, computed from the data, as its title."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch
from matplotlib.ticker import PercentFormatter

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.journey import KEY_TOUCHPOINTS, LAYERS, PRINCIPLES, Blueprint
from course_lib.plots import CLASS_COLOURS, GAIN, LOSS, NEUTRAL, name_axes, new_axes, wrapped
from course_lib.plots.switching import WHISKER, interval_bars

_LAYER_COLOURS = dict(zip(LAYERS, ("#fdf0dd", "#e3eef8", "#cfe1f2", "#e6e6e6"), strict=True))
_FINDING_COLOURS = {"ok": GAIN, "no_authority": "#f0b46e", "several_owners": LOSS, "no_owner": LOSS, "unlisted": LOSS}


def plot_key_touchpoints(labels: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show which of the five labels each touchpoint has.

    Args:
        labels: result of ``key_touchpoints``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 2.3 + 0.38 * len(labels)))
    marks = labels[list(KEY_TOUCHPOINTS)].to_numpy(dtype=bool)
    rows, columns = np.nonzero(marks)
    ax.scatter(columns, rows, s=170, color=CLASS_COLOURS[1], zorder=3)
    names = [
        say(zh="首次", en="first"),
        say(zh="投诉", en="complaint"),
        say(zh="高频", en="high\nfrequency"),
        say(zh="高感知", en="high\nperception"),
        say(zh="末次", en="last"),
    ]
    ax.set_xticks(range(len(names)), names)
    ax.set_yticks(range(len(labels)), [str(label(name, "touchpoint")) for name in labels.index])
    ax.set_xlim(-0.5, len(names) - 0.5)
    ax.set_ylim(len(labels) - 0.5, -0.5)
    several = labels.index[marks.sum(axis=1) > 1]
    title = say(
        zh=f"{len(labels)} 个触点中有 {marks.any(axis=1).sum()} 个是关键触点",
        en=f"{marks.any(axis=1).sum()} of {len(labels)} touchpoints are key",
    )
    if len(several):
        listed = [str(label(name, "touchpoint")) for name in several]
        title += say(zh=f"；占了几类的：{'、'.join(listed)}", en=f"; in several ways: {', '.join(listed)}")
    return name_axes(
        ax,
        title=title,
        x=say(zh="关键触点的类别", en="Kind of key touchpoint"),
        y=say(zh="触点（按旅程顺序）", en="Touchpoint (in the order of the journey)"),
    )


def plot_emotion_curve(curve: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how the feeling goes up and down along the journey.

    Args:
        curve: result of ``emotion_curve``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(max(6.4, 1.5 + 0.8 * len(curve)), 4.4))
    places, rating = np.arange(len(curve)), curve["rating"].to_numpy()
    ends = np.nan_to_num(np.array([rating - curve["low"], curve["high"] - rating], dtype=float))
    ax.axhline(0, color="#666666", linewidth=1)
    ax.errorbar(
        places, rating, np.maximum(ends, 0), fmt="o-", color=CLASS_COLOURS[1], ecolor="#333333", linewidth=2, capsize=4
    )
    names = [str(label(name, "touchpoint")) for name in curve.index]
    ax.set_xticks(places, [wrapped(name, 6) for name in names])
    ax.set_ylim(-5.2, 5.2)
    ax.grid(axis="x", visible=False)
    top, low = int(np.argmax(rating)), int(np.argmin(rating))
    return name_axes(
        ax,
        title=say(
            zh=f"高点是“{names[top]}”（{rating[top]:+.1f}），低点是“{names[low]}”（{rating[low]:+.1f}），"
            f"结束于 {rating[-1]:+.1f}",
            en=f'High at "{names[top]}" ({rating[top]:+.1f}), low at "{names[low]}" ({rating[low]:+.1f}), '
            f"ending at {rating[-1]:+.1f}",
        ),
        x=say(zh="触点（按旅程顺序）", en="Touchpoint (in the order of the journey)"),
        y=say(zh="平均评分（−5 至 5 分，95% 区间）", en="Mean rating (-5 to 5 points, 95% interval)"),
    )


def plot_peak_end(journeys: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show what the peak-end rule predicts and what customers remember.

    Args:
        journeys: result of ``peak_end`` with ``remembered``; journeys that are not remembered are left out.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(5.8, 5.0))
    known = journeys.dropna(subset=["remembered"])
    # Ratings are whole: the size of a point shows how many journeys lie there.
    points = known.groupby(["predicted", "remembered"]).size().reset_index(name="count")
    sizes = 30 + 170 * points["count"] / points["count"].max()
    ax.plot(
        [-5, 5], [-5, 5], color="#666666", linestyle="--", linewidth=1.2, label=say(zh="完全吻合", en="as predicted")
    )
    ax.scatter(points["predicted"], points["remembered"], s=sizes, color=CLASS_COLOURS[1], alpha=0.7, linewidth=0)
    ax.set_xlim(-5.3, 5.3)
    ax.set_ylim(-5.3, 5.3)
    ax.legend(loc="upper left")
    off = (known["predicted"] - known["remembered"]).abs().mean()
    mean_off = (known["mean"] - known["remembered"]).abs().mean()
    return name_axes(
        ax,
        title=say(
            zh=f"峰终预测平均差 {off:.1f} 分，全程平均分差 {mean_off:.1f} 分",
            en=f"The peak-end rule is off by {off:.1f} points, the mean of all moments by {mean_off:.1f}",
        ),
        x=say(zh="峰终定律的预测（分；点的大小：旅程数）", en="Predicted by peak and end (points; size: journeys)"),
        y=say(zh="事后的记忆（分）", en="Remembered (points)"),
    )


def plot_memory_weights(weights: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how much peak, end, mean and duration each count in the memory.

    Args:
        weights: result of ``memory_weights``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.0, 3.6))
    names = {
        "peak": say(zh="峰值（每 1 分）", en="peak (per point)"),
        "end": say(zh="结束（每 1 分）", en="end (per point)"),
        "mean": say(zh="全程平均（每 1 分）", en="mean of all moments (per point)"),
        "minutes": say(zh="时长（每 10 分钟）", en="duration (per 10 minutes)"),
    }
    table = weights.mul(pd.Series(1.0, weights.index).mask(weights.index == "minutes", 10.0), axis=0)
    value = table["weight"].to_numpy()
    ends = np.array([value - table["low"], table["high"] - value])
    ax.axvline(0, color="#666666", linewidth=1)
    ax.axvline(0.5, color="#666666", linestyle="--", linewidth=1)
    ax.errorbar(value, range(len(table)), xerr=ends, fmt="o", color=CLASS_COLOURS[1], ecolor="#333333", capsize=4)
    ax.set_yticks(range(len(table)), [names[name] for name in table.index])
    ax.set_ylim(len(table) - 0.5, -0.5)
    ax.grid(axis="y", visible=False)
    counts = [names[name].split(say(zh="（", en=" ("))[0] for name in table.index[(table["low"] > 0)]]
    listed = say(zh="、", en=", ").join(counts)
    return name_axes(
        ax,
        title=say(zh=f"看得出影响记忆的：{listed}", en=f"What clearly shapes the memory: {listed}")
        if counts
        else say(zh="看不出哪一项影响记忆", en="Nothing clearly shapes the memory"),
        x=say(
            zh="对记忆的影响（分，95% 区间；虚线：峰终定律的 0.5）",
            en="Effect on the memory (points, 95% interval; dashed: 0.5)",
        ),
        y=say(zh="旅程的特征", en="Feature of the journey"),
    )


def plot_redesign(gains: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show which touchpoint, made better, would improve the memory most.

    Args:
        gains: result of ``redesign_gains``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 1.9 + 0.4 * len(gains)))
    names = [str(label(name, "touchpoint")) for name in gains.index]
    interval_bars(ax, gains, "gain", names, [f"{gain:+.2f}" for gain in gains["gain"]])
    ax.set_xlim(left=0)
    best, gain, share = names[0], gains["gain"].iloc[0], gains["changed"].iloc[0]
    if gain <= 0:
        title = say(zh="改进哪个触点都不会改变记忆", en="No touchpoint, made better, would change the memory")
    else:
        title = say(
            zh=f"最该改进“{best}”：记忆平均提高 {gain:.2f} 分，影响 {share:.0%} 的旅程",
            en=f'Improve "{best}" first: the memory gains {gain:.2f} points, in {share:.0%} of the journeys',
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="预测记忆的平均提高（分，95% 区间）", en="Mean gain in predicted memory (points, 95% interval)"),
        y=say(zh="改进的触点", en="Touchpoint made better"),
    )


def plot_designs(ranking: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the ideas with their four scores, best first.

    Args:
        ranking: result of ``rank_designs``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.4, 2.0 + 0.5 * len(ranking)))
    columns = [*PRINCIPLES, "score"]
    values = ranking[columns].to_numpy(dtype=float)
    ax.imshow(values, aspect="auto", cmap="Blues", vmin=1, vmax=7)
    for (row, column), value in np.ndenumerate(values):
        text = f"{value:.2f}" if column == len(PRINCIPLES) else f"{value:g}"
        ax.text(column, row, text, ha="center", va="center")
    names = {
        "low_cost": say(zh="低成本", en="low cost"),
        "high_perception": say(zh="高感知", en="high\nperception"),
        "simple": say(zh="流程简单", en="simple"),
        "easy_to_spread": say(zh="易传播", en="easy to\nspread"),
        "score": say(zh="加权得分", en="weighted\nscore"),
    }
    ax.set_xticks(range(len(columns)), [names[column] for column in columns])
    ax.set_yticks(range(len(ranking)), [f"{rank}. {label(idea)}" for idea, rank in ranking["rank"].items()])
    ax.grid(visible=False)
    first = [str(label(idea)) for idea in ranking.index[ranking["rank"] == 1]]
    listed, score = say(zh="、", en=", ").join(first), f"{ranking['score'].iloc[0]:.2f}"
    return name_axes(
        ax,
        title=say(zh=f"首选：{listed}，{score} 分", en=f"First choice: {listed}, {score} points"),
        x=say(zh="设计原则（1 至 5 分）", en="Design principle (1 to 5 points)"),
        y=say(zh="点子（名次）", en="Idea (rank)"),
    )


def plot_owners(check: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show which touchpoints have an owner and a limit, and which do not.

    Args:
        check: result of ``check_owners``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.2, 1.9 + 0.4 * len(check)))
    texts = {
        "ok": say(zh="清楚", en="settled"),
        "unlisted": say(zh="表里没有", en="not in the table"),
        "no_owner": say(zh="没有负责人", en="no owner"),
        "several_owners": say(zh="几个负责人", en="several owners"),
        "no_authority": say(zh="权限未定", en="limit not settled"),
    }
    limit = check["authority_yuan"].fillna(0).to_numpy(dtype=float)
    ax.barh(range(len(check)), limit, 0.6, color=[_FINDING_COLOURS[finding] for finding in check["finding"]])
    for place, (owner, finding, yuan) in enumerate(zip(check["responsible"], check["finding"], limit, strict=True)):
        text = f"{texts[finding]}{say(zh='：', en=': ') + owner if owner else ''}"
        colour = "black" if finding == "ok" else "#9c4a00"
        ax.annotate(
            text, (yuan, place), xytext=(5, 0), textcoords="offset points", va="center", color=colour, fontsize=9.5
        )
    ax.set_yticks(range(len(check)), [str(label(name, "touchpoint")) for name in check.index])
    ax.invert_yaxis()
    ax.set_xlim(0, max(limit.max() * 1.9, 1))
    ax.grid(axis="y", visible=False)
    wrong = int((check["finding"] != "ok").sum())
    return name_axes(
        ax,
        title=say(
            zh=f"{len(check)} 个触点中有 {wrong} 个责任或权限不清",
            en=f"{wrong} of {len(check)} touchpoints are not settled",
        )
        if wrong
        else say(zh="每个触点都有一位负责人和明确的权限", en="Every touchpoint has one owner and a settled limit"),
        x=say(zh="一线可自行决定的金额（元）", en="What the front line may give (yuan)"),
        y=say(zh="触点", en="Touchpoint"),
    )


def plot_stage_load(load: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the share of contacts and of minutes before, during and after the sale.

    Args:
        load: result of ``stage_load``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    places, share = np.arange(len(load)), load["share"].to_numpy()
    ax.bar(places - 0.19, share, 0.38, color=CLASS_COLOURS[1], label=say(zh="联系次数", en="contacts"))
    minutes = ax.bar(places + 0.19, load["minute_share"], 0.38, color="#f0b46e", label=say(zh="处理时间", en="minutes"))
    ax.errorbar(places - 0.19, share, np.maximum([share - load["low"], load["high"] - share], 0), **WHISKER)
    for place, value, end in zip(places, share, load["high"], strict=True):
        ax.annotate(
            f"{value:.0%}", (place - 0.19, end), xytext=(0, 4), textcoords="offset points", ha="center", fontsize=9
        )
    ax.bar_label(minutes, fmt="{:.0%}", padding=3, fontsize=9)
    names = [
        say(zh="售前", en="before the sale"),
        say(zh="售中", en="during the sale"),
        say(zh="售后", en="after the sale"),
    ]
    ax.set_xticks(places, names)
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.15)
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    early = f"{share[:2].sum():.0%}"
    return name_axes(
        ax,
        title=say(
            zh=f"客户服务不只是售后：{early} 的联系发生在售前和售中",
            en=f"Service is not after-sales alone: {early} of the contacts come before or during the sale",
        )
        if share[:2].sum() > 0
        else say(zh="所有联系都在售后", en="All contacts come after the sale"),
        x=say(zh="阶段", en="Stage"),
        y=say(zh="占比（%；联系次数附 95% 区间）", en="Share (%; contacts with 95% interval)"),
    )


def plot_balance(shares: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how things divide among a fixed list of kinds, and which kind is missing.

    Args:
        shares: result of ``switching.label_shares``, for example by ``LIFE_CYCLE`` or ``PEAK_ELEMENTS``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.0, 1.9 + 0.45 * len(shares)))
    column = shares.index.name
    names = [str(label(name, column)) for name in shares.index]
    texts = [f"{share:.0%} ({count:,})" for share, count in zip(shares["share"], shares["count"], strict=True)]
    colours = [CLASS_COLOURS[1] if count else NEUTRAL for count in shares["count"]]
    interval_bars(ax, shares, "share", names, texts, colours)
    ax.set_xlim(left=0)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    missing = [name for name, count in zip(names, shares["count"], strict=True) if not count]
    most, least = int(np.argmax(shares["count"])), int(np.argmin(shares["count"]))
    if missing:
        listed = say(zh="、", en=", ").join(missing)
        title = say(zh=f"完全没有：{listed}", en=f"Missing altogether: {listed}")
    else:
        title = say(
            zh=f"最多的是{names[most]}（{shares['share'].iloc[most]:.0%}），最少的是{names[least]}"
            f"（{shares['share'].iloc[least]:.0%}）",
            en=f"Most: {names[most]} ({shares['share'].iloc[most]:.0%}); least: {names[least]} "
            f"({shares['share'].iloc[least]:.0%})",
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="占比（%，95% 区间；括号内：数量）", en="Share (%, 95% interval; in brackets: number)"),
        y=str(label(column)),
    )


def plot_blueprint(blueprint: Blueprint, ax: Axes | None = None) -> Axes:
    """Draw the service blueprint: four layers, what follows what, waits and fail points.

    Args:
        blueprint: result of ``service_blueprint``.
        ax: axes to draw on; None = new ones.
    """
    steps = blueprint.steps
    # Steps of one layer at one place in the order stand below each other.
    slot = steps.groupby(["layer", "position"]).cumcount()
    depth = {
        layer: int(slot[steps["layer"] == layer].max()) + 1 if (steps["layer"] == layer).any() else 1
        for layer in LAYERS
    }
    top = dict(zip(LAYERS, np.cumsum([0, *depth.values()]), strict=False))
    height, width = sum(depth.values()), int(steps["position"].max()) + 1
    ax = new_axes(ax, size=(max(7.0, 2.2 + 1.75 * width), 1.6 + 1.05 * height))
    for layer in LAYERS:
        ax.axhspan(
            top[layer] - 0.5, top[layer] + depth[layer] - 0.5, color=_LAYER_COLOURS[layer], linewidth=0, zorder=0
        )
    rows = [top[layer] + number for layer, number in zip(steps["layer"], slot, strict=True)]
    place = dict(zip(steps.index, zip(steps["position"], rows, strict=True), strict=True))
    for before, after in blueprint.links:
        critical = steps.loc[before, "critical"] and steps.loc[after, "critical"]
        ax.annotate(
            "",
            xy=(place[after][0] - 0.4, place[after][1]),
            xytext=(place[before][0] + 0.4, place[before][1]),
            arrowprops={
                "arrowstyle": "-|>",
                "color": "#333333" if critical else "#999999",
                "lw": 2 if critical else 1.2,
            },
        )
    for step, row in steps.iterrows():
        x, y = place[step]
        box = FancyBboxPatch(
            (x - 0.38, y - 0.3),
            0.76,
            0.6,
            boxstyle="round,pad=0.02",
            facecolor="white",
            edgecolor=LOSS if row["fail_point"] or not row["connected"] else "#666666",
            linewidth=2.6 if row["fail_point"] else 1.2,
            linestyle="-" if row["connected"] else "--",
            zorder=2,
        )
        ax.add_patch(box)
        times = say(zh=f"{row['minutes']:g} 分", en=f"{row['minutes']:g} min")
        if row["wait_minutes"]:
            times = say(zh=f"等 {row['wait_minutes']:g} 分 + ", en=f"wait {row['wait_minutes']:g} + ") + times
        text = f"{wrapped(str(label(step)), 8.5)}\n{times}"
        ax.text(x, y, text, ha="center", va="center", fontsize=8.5, zorder=3)
    ax.set_xlim(-0.55, width - 0.45)
    ax.set_ylim(height - 0.5, -0.5)
    ax.set_xticks(range(width), [str(number) for number in range(1, width + 1)])
    names = {
        "customer": say(zh="客户", en="customer"),
        "on_stage": say(zh="前台", en="on stage"),
        "back_stage": say(zh="后台", en="back stage"),
        "support": say(zh="支持", en="support"),
    }
    ax.set_yticks([top[layer] + (depth[layer] - 1) / 2 for layer in LAYERS], [names[layer] for layer in LAYERS])
    ax.grid(visible=False)
    wait = f"{blueprint.wait_minutes / blueprint.minutes:.0%}" if blueprint.minutes else "0%"
    apart = int((~steps["connected"]).sum())
    title = say(
        zh=f"全程 {blueprint.minutes:,.0f} 分钟，{wait} 在等待；{steps['fail_point'].sum()} 个失误点",
        en=f"{blueprint.minutes:,.0f} minutes in all, {wait} of them waiting; fail points: {steps['fail_point'].sum()}",
    )
    if apart:
        title += say(zh=f"；{apart} 步没有接上", en=f"; steps not connected: {apart}")
    return name_axes(
        ax,
        title=title,
        x=say(
            zh="先后（粗箭头：关键路径；橙框：失误点或没接上）",
            en="Order (thick arrow: critical path; orange: fail point or apart)",
        ),
        y=say(zh="层次", en="Layer"),
    )
