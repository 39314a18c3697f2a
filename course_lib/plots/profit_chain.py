"""Figures of the service-profit chain: each states its message, computed from the data, as its title."""

import re
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch
from matplotlib.path import Path

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.profit_chain import HandoverNetwork, ProfitChain
from course_lib.plots import CLASS_COLOURS, GAIN, LOSS, name_axes, new_axes

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
