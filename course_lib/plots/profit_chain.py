"""Figures of the service-profit chain: each states its message, computed from the data, as its title."""

import re
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Rectangle
from matplotlib.path import Path

from course_lib.labels import label
from course_lib.language import say
from course_lib.models import in_known_order
from course_lib.models.profit_chain import COSTS, HandoverNetwork, ProfitChain, growth_break_even, raci_duties
from course_lib.models.switching import Scenarios, as_scenarios
from course_lib.plots import CLASS_COLOURS, GAIN, LOSS, WARNING, name_axes, new_axes
from course_lib.plots.switching import interval_bars

_BOX = 0.18  # half the height of a node's box, as a share of the way to the next layer
_SHADES = LinearSegmentedColormap.from_list("cases", ["#ffffff", CLASS_COLOURS[2]])


def plot_chain(chain: ProfitChain, ax: Axes | None = None) -> Axes:
    """Draw the chain from top to bottom with the path of every link and the R² of every outcome.

    Args:
        chain: result of ``service_profit_chain``.
        ax: axes to draw on; None = new ones.
    """
    links: list[tuple[str, str]] = list(chain.paths.index)
    places = _places(links)
    across, down = (np.array([place[axis] for place in places.values()]) for axis in (0, 1))
    ax = new_axes(ax, size=(7.4, 1.6 + 0.95 * (1 + down.max())))
    skips = any(places[outcome][1] - places[cause][1] > 1 for cause, outcome in links)
    side = across.min() - 1.15
    for (cause, outcome), row in zip(links, chain.paths.to_dict("records"), strict=True):
        way, middle = _way(places[cause], places[outcome], side)
        ax.add_patch(
            FancyArrowPatch(
                path=way,
                arrowstyle="-|>",
                mutation_scale=14,
                linestyle="--" if row["verdict"] == "unclear" else "-",
                linewidth=1 + 3 * min(abs(row["path"]), 1),
                color=GAIN if row["path"] >= 0 else LOSS,
                zorder=1,
            )
        )
        text = f"{row['path']:+.2f}"
        if np.isfinite(row["low"]):
            low, high = f"{row['low']:+.2f}", f"{row['high']:+.2f}"
            text += say(zh=f"（{low} 至 {high}）", en=f" ({low} to {high})")
        ax.text(
            *middle,
            text,
            ha="center",
            va="center",
            fontsize=9,
            color="black",
            bbox={"boxstyle": "square,pad=0.1", "facecolor": "white", "edgecolor": "none", "alpha": 0.9},
            zorder=2,
        )
    explained = chain.fit["r2"].to_dict()
    for node, (x, y) in places.items():
        text = _node(node)
        if node in explained:
            text += f"  R² {explained[node]:.2f}"
        ax.text(
            x,
            y,
            text,
            ha="center",
            va="center",
            fontsize=10,
            bbox={"boxstyle": "round,pad=0.35", "facecolor": "#eef4fa", "edgecolor": CLASS_COLOURS[1]},
            zorder=3,
        )
    ax.set_xlim(side - 0.5 if skips else across.min() - 0.95, across.max() + 0.95)
    ax.set_ylim(down.max() + 0.4, -0.4)
    ax.set_xticks([])
    ax.set_yticks([])
    for spine in ax.spines.values():
        spine.set_visible(False)
    _chain_legend(ax, chain.paths)
    return name_axes(
        ax,
        title=_chain_message(chain.paths),
        x=say(
            zh="箭头旁：标准化路径系数（标准差）及 95% 区间；只表示关联，不证明因果",
            en="At the arrows: standardised path (standard deviations) and 95% interval;\n"
            "association, no proof of a cause",
        ),
        y=say(zh="从企业内部（上）到经营结果（下）", en="From inside the firm (top) to its results (bottom)"),
    )


def _places(links: list[tuple[str, str]]) -> dict[str, tuple[float, int]]:
    """Return where each node stands: down by its longest way from a first node, nodes of a layer side by side."""
    layer = {node: 0 for link in links for node in link}
    for _ in layer:  # no way is longer than there are nodes
        for cause, outcome in links:
            layer[outcome] = max(layer[outcome], layer[cause] + 1)
    places = {}
    for depth in layer.values():
        beside = [node for node in layer if layer[node] == depth]
        places.update({node: (2.0 * place - len(beside) + 1, depth) for place, node in enumerate(beside)})
    return places


def _way(start: tuple[float, int], end: tuple[float, int], side: float) -> tuple[Path, tuple[float, float]]:
    """Return the line from one box down to another and its middle; to a layer further down it leads past ``side``."""
    (x0, y0), (x1, y1) = start, end
    first, last = (x0, y0 + _BOX), (x1, y1 - _BOX)
    if y1 - y0 == 1:
        return Path([first, last]), ((x0 + x1) / 2, (y0 + y1) / 2)
    pull = (8 * side - x0 - x1) / 6  # puts the middle of the curve at ``side``
    points = [first, (pull, y0 + 0.5), (pull, y1 - 0.5), last]
    return Path(points, [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4]), (side, (y0 + y1) / 2)


def _node(node: str) -> str:
    """Return the display name of a node without its unit: the paths have none."""
    return re.sub(r"\s*[（(][^（(]*[）)]$", "", str(label(node)))


def _chain_legend(ax: Axes, paths: pd.DataFrame) -> None:
    """Explain the colours and dashes that are there."""
    kinds: list[tuple[Any, str, Any, str]] = [
        ((paths["path"] >= 0).any(), GAIN, "-", say(zh="正向", en="positive")),
        ((paths["path"] < 0).any(), LOSS, "-", say(zh="负向", en="negative")),
        ((paths["verdict"] == "unclear").any(), "#444444", "--", say(zh="方向不能确定", en="direction not sure")),
    ]
    shown = [(colour, dash, text) for has, colour, dash, text in kinds if has]
    ax.legend(handles=[Line2D([], [], color=colour, linestyle=dash, label=text) for colour, dash, text in shown])


def _chain_message(paths: pd.DataFrame) -> str:
    """Count the links that run as the chain says and name the closest one."""
    right, count = int((paths["verdict"] == "as_expected").sum()), len(paths)
    place = int(paths["path"].abs().argmax())
    cause, outcome = map(_node, paths.index[place])
    most = paths["path"].iloc[place]
    return say(
        zh=f"{count} 条路径中 {right} 条的方向确如链条所说，关联最紧的是{cause}与{outcome}（{most:+.2f}）",
        en=f"{right} of {count} paths surely run as the chain says; the closest: {cause} and {outcome} ({most:+.2f})",
    )


def plot_waterfall(result: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the mean score of each level and what is lost from one to the next.

    Args:
        result: result of ``waterfall``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    places = np.arange(len(result))
    ax.bar(places, result["mean"], 0.62, color=CLASS_COLOURS[2])
    ends = np.abs(result[["low", "high"]].to_numpy().T - result["mean"].to_numpy())
    ax.errorbar(places, result["mean"], ends, fmt="none", ecolor="#444444", capsize=4)
    top = np.nanmax(result[["mean", "high"]].to_numpy())
    for place, (mean, kept, change) in enumerate(result[["mean", "kept", "change"]].to_numpy()):
        if np.isfinite(mean):
            share = "" if np.isnan(kept) else f"\n{kept:.0%}"
            ax.text(place, mean / 2, f"{mean:.2f}{share}", ha="center", va="center", color="black")
        if np.isfinite(change):
            box = {"boxstyle": "square,pad=0.1", "facecolor": "white", "edgecolor": "none"}
            ax.text(place - 0.5, top * 1.06, f"{change:+.2f}", ha="center", color="black", bbox=box)
    ax.set_ylim(0, top * 1.15)
    ax.set_xticks(places, [label(level, "layer") for level in result.index])
    ax.grid(axis="x", visible=False)
    return name_axes(
        ax,
        title=_waterfall_message(result),
        x=say(
            zh="层级（柱内：平均分、相当于第一级的百分之几；上方：与上一级相差的分数）",
            en="Level (in the bars: mean, % of the first level; above: points from the level before)",
        ),
        y=say(zh="满意度平均分（分）", en="Mean satisfaction (points)"),
    )


def _waterfall_message(result: pd.DataFrame) -> str:
    """Say how much of the first level's satisfaction arrives at the last, and how many steps surely go down."""
    there = result.index[result["kept"].notna()]
    if len(there) < 2:
        return say(zh="没有两级可比，看不出满意度是否递减", en="No two levels can be compared")
    first, last = (label(level, "layer") for level in (there[0], there[-1]))
    kept, low, high = (f"{value:.0%}" for value in result.loc[there[-1], ["kept", "kept_low", "kept_high"]])
    sure, steps = int((result["change_high"] < 0).sum()), int(result["change"].notna().sum())
    span = result.loc[there[-1], "kept_low"]
    zh, en = ("", "") if pd.isna(span) else (f"（95% 区间 {low} 至 {high}）", f" (95% interval {low} to {high})")
    return say(
        zh=f"到{last}这一级，满意度相当于{first}的 {kept}{zh}；{steps} 级落差中 {sure} 级确实下降",
        en=f"{last}: {kept} of the satisfaction of {first}{en}; {sure} of {steps} steps surely go down",
    )


def plot_network(network: HandoverNetwork, ax: Axes | None = None) -> Axes:
    """Show who hands how many cases to whom, and where the minutes pile up.

    Args:
        network: result of ``handover_network``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(8.0, 5.6))
    cases = network.cases.to_numpy()
    edges = np.arange(len(cases) + 1) - 0.5
    ax.pcolormesh(edges, edges, cases, cmap=_SHADES, edgecolors="white", linewidth=2)
    for (giver, taker), count in np.ndenumerate(cases):
        if count or giver == taker:
            ax.text(taker, giver, f"{count:,}" if count else "–", ha="center", va="center", fontsize=9, color="black")
    names = [label(department, "department") for department in network.cases.index]
    for taker, share in enumerate(network.departments["share"].fillna(0)):
        ax.text(taker, len(names), f"{share:.0%}", ha="center", va="center", color="black")
    ax.set_ylim(len(names) + 0.5, -0.5)
    ax.set_xticks(range(len(names)), names, rotation=35, ha="right", rotation_mode="anchor")
    ax.set_yticks(range(len(names) + 1), [*names, say(zh="处理时间占比", en="% of all minutes")])
    ax.grid(visible=False)
    for spine in ax.spines.values():
        spine.set_visible(False)
    return name_axes(
        ax,
        title=_network_message(network.departments),
        x=say(
            zh="接收部门（格内：件数；最后一行：占全部处理时间的百分比）",
            en="Receiving department (in the cells: cases; last row: % of all minutes)",
        ),
        y=say(zh="交出部门", en="Giving department"),
    )


def _network_message(departments: pd.DataFrame) -> str:
    """Name the bottleneck, and the slowest department where that is another one."""
    full = departments.index[departments["bottleneck"]]
    if full.empty:
        return say(zh="没有记录处理时间，看不出瓶颈", en="No minutes are recorded, so no bottleneck shows")
    slow = departments.index[departments["slowest"]]
    where, slowest = (say(zh="、", en=", ").join(label(name, "department") for name in group) for group in (full, slow))
    share = f"{departments.loc[full, 'share'].sum():.0%}"
    message = say(zh=f"瓶颈是{where}，占全部处理时间的 {share}", en=f"Bottleneck: {where}, with {share} of all minutes")
    if set(full) == set(slow):
        return message
    minutes = f"{departments['minutes_per_case'].max():,.0f}"
    return message + say(
        zh=f"；每件最慢的是{slowest}（{minutes} 分钟）", en=f"; slowest per case: {slowest} ({minutes} minutes)"
    )


# -- is good service the cheapest way to grow? -----------------------------------------------------


def plot_break_even(scenario: Scenarios, ax: Axes | None = None) -> Axes:
    """Show what new customers cost by service and by advertising, and from how many referrals service is cheaper.

    Args:
        scenario: one scenario of ``growth_break_even``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.0, 4.2))
    result = growth_break_even(scenario).iloc[0]
    case = as_scenarios(scenario, *COSTS).iloc[0]
    even, now = float(result["break_even_referrals"]), float(case["referrals"])
    end = 1.6 * max(now, even if np.isfinite(even) else 0.0) or 1.0
    referrals = np.array([0.0, end])
    lines = (
        (case["service_yuan"] + case["referral_yuan"] * referrals, GAIN, say(zh="靠服务和推荐", en="by service")),
        (case["acquisition_yuan"] * referrals, LOSS, say(zh="靠广告", en="by advertising")),
    )
    for cost, colour, name in lines:
        ax.plot(referrals, cost, color=colour, linewidth=2, label=name)
    ax.axvline(now, color="#666666", linestyle=":", label=say(zh=f"现在 {now:g} 位", en=f"now {now:g}"))
    if np.isfinite(even):
        ax.plot(even, case["acquisition_yuan"] * even, "o", color="#333333", markersize=8, zorder=3)
    ax.set_xlim(0, end)
    ax.set_ylim(bottom=0)
    ax.legend(loc="upper left")
    verdict = {
        "service": say(zh="靠服务更省", en="Service is cheaper"),
        "advertising": say(zh="靠广告更省", en="Advertising is cheaper"),
        "same": say(zh="两种办法一样省", en="Both ways cost the same"),
    }[result["cheaper"]]
    rest = (
        say(zh=f"推荐达到 {even:.2f} 位时持平", en=f"they are level at {even:.2f} referrals")
        if np.isfinite(even)
        else say(zh="推荐再多也追不上", en="no number of referrals makes up for it")
    )
    return name_axes(
        ax,
        title=say(zh=f"{verdict}；{rest}", en=f"{verdict}; {rest}"),
        x=say(zh="每位客户每年推荐来的新客户（位）", en="New customers by referral (per customer and year)"),
        y=say(zh="每位客户每年的费用（元）", en="Cost (yuan per customer and year)"),
    )


# -- duties and barriers ---------------------------------------------------------------------------

_ROLE_SHADES = {"A": CLASS_COLOURS[0], "R": CLASS_COLOURS[1], "C": CLASS_COLOURS[3], "I": "#eeeeee"}


def plot_raci(duties: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show who does, answers for, advises on and hears of each duty, and which duties have a gap or an overlap.

    Args:
        duties: as for ``raci_duties``.
        ax: axes to draw on; None = new ones.
    """
    marks = raci_duties(duties)
    departments = in_known_order(duties["department"].dropna(), ())
    ax = new_axes(ax, size=(3.4 + 0.72 * len(departments), 2.2 + 0.4 * len(marks)))
    listed = list(marks.index)
    roles: dict[tuple[int, int], str] = {}
    for duty, department, role in duties[["duty", "department", "role"]].dropna().itertuples(index=False):
        cell = departments.index(department), listed.index(duty)
        roles[cell] = "".join(sorted(roles.get(cell, "") + role, key="ARCI".index))
    for (x, y), letters in roles.items():
        shade = _ROLE_SHADES[letters[0]]
        ax.add_patch(Rectangle((x - 0.46, y - 0.42), 0.92, 0.84, facecolor=shade, edgecolor="none"))
        ax.text(x, y, letters, ha="center", va="center", color="white" if letters[0] in "AR" else "black")
    gaps = marks["no_accountable"] | marks["no_responsible"]
    overlaps = marks["several_accountable"] | marks["several_responsible"]
    ax.set_xlim(-0.5, len(departments) - 0.5)
    ax.set_ylim(len(marks) - 0.5, -0.5)
    names = [str(label(department, "department")) for department in departments]
    ax.set_xticks(range(len(names)), names, rotation=35, ha="right", rotation_mode="anchor")
    ax.set_yticks(range(len(marks)), [str(label(duty, "duty")) for duty in marks.index])
    for text, wrong in zip(ax.get_yticklabels(), gaps | overlaps, strict=True):
        text.set_color(WARNING if wrong else "black")
    ax.grid(visible=False)
    for spine in ax.spines.values():
        spine.set_visible(False)
    return name_axes(
        ax,
        title=say(
            zh=f"{len(marks)} 项职责中，{gaps.sum()} 项有空缺，{overlaps.sum()} 项有重叠",
            en=f"Of {len(marks)} duties {gaps.sum()} have a gap and {overlaps.sum()} an overlap",
        ),
        x=say(
            zh="部门（A 当责，R 负责，C 咨询，I 知会）",
            en="Department (A accountable, R responsible, C consulted, I informed)",
        ),
        y=say(zh="职责（橙：空缺或重叠）", en="Duty (orange: gap or overlap)"),
    )


def plot_barriers(ranking: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how severe each barrier is, and which ranks the data can tell apart.

    Args:
        ranking: result of ``rank_barriers``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(7.0, 1.9 + 0.5 * len(ranking)))
    spans = [(int(best), int(worst)) for best, worst in zip(ranking["best_rank"], ranking["worst_rank"], strict=True)]
    texts = [
        say(zh=f"第 {best} 位", en=f"rank {best}")
        if best == worst
        else say(zh=f"第 {best} 至 {worst} 位", en=f"rank {best} to {worst}")
        for best, worst in spans
    ]
    names = [str(label(barrier, "barrier")) for barrier in ranking.index]
    interval_bars(ax, ranking, "mean", names, texts, [LOSS if best == 1 else CLASS_COLOURS[1] for best, _ in spans])
    ax.set_xlim(1, 5.6)
    first = [name for name, (best, _) in zip(names, spans, strict=True) if best == 1]
    listed = say(zh="、", en=", ").join(first)
    alone = say(
        zh=f"最大的障碍是{listed}（{ranking['mean'].iloc[0]:.1f} 分）",
        en=f"The greatest barrier is {listed} ({ranking['mean'].iloc[0]:.1f} points)",
    )
    several = say(zh=f"{listed}分不出先后", en=f"The data cannot tell which is greatest: {listed}")
    return name_axes(
        ax,
        title=alone if len(first) == 1 else several,
        x=say(zh="严重程度（1 = 不成障碍，5 = 严重；95% 区间）", en="Severity (1 = none, 5 = severe; 95% interval)"),
        y=say(zh="障碍", en="Barrier"),
    )
