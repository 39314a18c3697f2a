"""Figures of loyalty: each states its message, computed from the data, as its title."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from matplotlib.ticker import PercentFormatter, StrMethodFormatter

from course_lib.labels import label
from course_lib.language import say
from course_lib.models.loyalty import TOO_EARLY
from course_lib.plots import CLASS_COLOURS, GAIN, LOSS, name_axes, new_axes
from course_lib.plots.switching import amount

_PLACES = {"zero": (0, 0), "inertia": (1, 0), "latent": (0, 1), "high": (1, 1)}
_TILES = {"zero": "#eeeeee", "inertia": "#f5d3ac", "latent": "#c6dbef", "high": "#6baed6"}
_MOST_CELLS = 130  # a heat map with more cells has no room for numbers
_FROM = 7  # repeat purchases from which customers are taken together
_MOST_FREQUENT = 12  # frequencies from which customers are drawn together
_BINS = 8  # of the time since the last purchase


def plot_loyalty_matrix(matrix: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the four quadrants with their customers and their policy.

    Args:
        matrix: result of ``loyalty_matrix``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(6.8, 5.2))
    for quadrant, (x, y) in _PLACES.items():
        row = matrix.loc[quadrant]
        ax.add_patch(Rectangle((x, y), 1, 1, facecolor=_TILES[quadrant], edgecolor="white", linewidth=4))
        unhappy = "" if np.isnan(row["dissatisfied_share"]) else f"{row['dissatisfied_share']:.0%}"
        lines = [
            say(
                zh=f"{row['customers']:,.0f} 位，占 {row['share']:.0%}",
                en=f"{row['share']:.0%} (customers: {row['customers']:,.0f})",
            ),
            say(zh=f"其中不满意 {unhappy}", en=f"{unhappy} of them dissatisfied") if unhappy else "",
            str(label(row["policy"])),
        ]
        ax.text(x + 0.5, y + 0.72, label(quadrant, "quadrant"), ha="center", va="center", fontsize=13)
        ax.text(x + 0.5, y + 0.36, "\n".join(filter(None, lines)), ha="center", va="center")
    ax.set_xlim(0, 2)
    ax.set_ylim(0, 2)
    words = [say(zh="低", en="low"), say(zh="高", en="high")]
    ax.set_xticks([0.5, 1.5], words)
    ax.set_yticks([0.5, 1.5], words)
    ax.grid(visible=False)
    high = matrix.loc["high"]
    title = say(zh=f"{high['share']:.0%} 的客户看起来高度忠诚", en=f"{high['share']:.0%} look highly loyal")
    if high["dissatisfied_share"] > 0:
        captive = f"{high['dissatisfied_share']:.0%}"
        title += say(zh=f"，其中 {captive} 并不满意，是被套住的", en=f"; {captive} of them are dissatisfied: captive")
    new = f"{matrix['share'][TOO_EARLY]:.0%}"
    return name_axes(
        ax,
        title=title,
        x=say(
            zh=f"交易频率（另有 {new} 的客户太新，不下判断）",
            en=f"Frequency of transactions ({new} are too new to tell)",
        ),
        y=say(zh="依赖度", en="Dependence"),
    )


def plot_loyalty_cuts(
    scores: pd.DataFrame,
    quadrant: pd.Series,
    dependence_cut: float,
    frequency_cut: float,
    satisfaction_cut: float | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Show where the customers lie, and the two cut lines that make the quadrants.

    Args:
        scores: ``dependence``, ``frequency`` and, with ``satisfaction_cut``, ``satisfaction``.
        quadrant: result of ``loyalty_quadrant``; who is too early or has none is not drawn.
        dependence_cut, frequency_cut: the smallest values that are high.
        satisfaction_cut: below it a customer is dissatisfied; None = satisfaction stays hidden.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(6.8, 5.2))
    judged = scores[quadrant.isin(_PLACES)]
    place = [judged["frequency"].clip(upper=_MOST_FREQUENT), judged["dependence"]]
    size = judged.groupby(place).size()
    x, y = size.index.get_level_values(0), size.index.get_level_values(1)
    area = 400 * size / max(size.max(), 1) + 8
    ax.scatter(x, y, s=area, color=CLASS_COLOURS[2], edgecolor=CLASS_COLOURS[1], linewidth=0.5)
    where = say(zh="交易频率（12 个月里的天数）", en="Frequency of transactions (days in 12 months)")
    if satisfaction_cut is not None:
        # The share of the area is the share of the people.
        unhappy = (judged["satisfaction"] < satisfaction_cut).groupby(place).mean()
        ax.scatter(x, y, s=area * unhappy, color=LOSS, linewidth=0)
        where += say(zh="\n圆越大人越多，橙色是不满意的", en="\nLarger = more people; orange = dissatisfied")
    # A customer at the cut is high, so the line runs just below it.
    ax.axhline(dependence_cut - 0.5, color=LOSS, linestyle="--", linewidth=2)
    ax.axvline(frequency_cut - 0.5, color=LOSS, linestyle="--", linewidth=2)
    ax.set_xlim(-0.8, _MOST_FREQUENT + 0.8)
    ax.set_ylim(-0.8, 10.8)
    ticks = range(0, _MOST_FREQUENT + 1, 3)
    ax.set_xticks(ticks, [f"{tick}{'+' if tick == _MOST_FREQUENT else ''}" for tick in ticks])
    ax.set_yticks(range(0, 11, 2))
    loyal, known = (quadrant == "high"), int(quadrant.notna().sum())
    count, part = f"{loyal.sum():,}", f"{loyal.sum() / max(known, 1):.0%}"
    title = say(
        zh=f"{known:,} 位客户里有 {count} 位看起来高度忠诚（{part}）",
        en=f"With these lines {count} of {known:,} look highly loyal ({part})",
    )
    if satisfaction_cut is not None:
        captive = f"{(loyal & (scores['satisfaction'] < satisfaction_cut)).sum():,}"
        title += say(zh=f"，其中 {captive} 位不满意", en=f"; {captive} of them are dissatisfied")
    return name_axes(
        ax,
        title=title,
        x=where,
        y=say(zh="依赖度（0–10）", en="Dependence (0-10)"),
    )


def plot_switching(offers: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how many customers leave as the price gap grows, and where the gap is today.

    Args:
        offers: result of ``switching_threshold``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    thresholds = np.sort(offers["threshold"].to_numpy())
    gap = float(offers["price_gap"].median())
    right = max(thresholds[-1], gap) * 1.25 + 0.005
    x = np.concatenate([[min(0.0, gap * 1.25)], thresholds, [right]])
    y = np.concatenate([[0.0], np.arange(1, len(thresholds) + 1) / len(thresholds), [1.0]])
    ax.step(
        x, y, where="post", color=CLASS_COLOURS[1], linewidth=2, label=say(zh="会转走的客户", en="customers who leave")
    )
    today = say(zh=f"现在的差价：{gap:.1%}", en=f"the gap today: {gap:.1%}")
    ax.axvline(gap, color=LOSS, linestyle="--", linewidth=1.5, label=today)
    ax.set_ylim(0, 1.05)
    for axis in (ax.xaxis, ax.yaxis):
        axis.set_major_formatter(PercentFormatter(1))
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.legend(loc="lower right" if gap < right / 2 else "upper left")
    leave, half = f"{offers['switches'].mean():.0%}", f"{thresholds[(len(thresholds) - 1) // 2]:.1%}"
    if len(offers) > 1:
        title = say(
            zh=f"按现在的差价，{leave} 的客户会转走；差价到 {half}，一半的人会走",
            en=f"At today's prices {leave} leave; at a gap of {half} half of them would",
        )
    elif offers["switches"].iloc[0]:
        title = say(
            zh=f"差价 {gap:.1%}，门槛 {half}：客户会转走", en=f"Gap {gap:.1%}, threshold {half}: the customer leaves"
        )
    else:
        title = say(
            zh=f"差价 {gap:.1%}，门槛 {half}：客户会留下", en=f"Gap {gap:.1%}, threshold {half}: the customer stays"
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="我们比对手贵多少（占我们价格的百分比）", en="How much dearer we are (% of our price)"),
        y=say(zh="转走的客户（%）", en="Customers who leave (%)"),
    )


def plot_cohorts(counts: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show which share of each cohort is active at each age.

    Args:
        counts: result of ``cohort_counts``.
        ax: axes to draw on; None = new ones.
    """
    retention = counts.div(counts.iloc[:, 0], axis=0)
    ax = new_axes(ax, size=(min(max(6.0, 2.2 + 0.5 * counts.shape[1]), 9.0), min(2.2 + 0.3 * len(counts), 6.5)))
    later = retention.iloc[:, 1:]
    most = later.max().max() if later.notna().any(axis=None) else 1.0
    image = ax.imshow(retention, aspect="auto", cmap="Blues", vmin=0, vmax=most)
    people = counts.iloc[:, 0].to_numpy()
    if retention.size <= _MOST_CELLS:
        for (row, column), share in np.ndenumerate(retention.to_numpy()):
            if not np.isnan(share):
                dark = share > 0.6 * most
                text = f"{people[row]:,.0f}" if column == 0 else f"{share:.0%}"
                ax.text(column, row, text, ha="center", va="center", fontsize=9, color="white" if dark else "black")
        x = say(
            zh="首购后第几期（第 0 期：人数；之后：仍活跃的占比）",
            en="Periods since the first purchase (0: people; then: % active)",
        )
    else:  # no room for numbers
        bar = ax.figure.colorbar(image, ax=ax, format=PercentFormatter(1, decimals=0), extend="max")
        bar.set_label(say(zh="仍活跃的客户占比", en="Share of customers still active"))
        x = say(zh="首购后第几期", en="Periods since the first purchase")
    step = -(-counts.shape[1] // 16)
    ax.set_xticks(range(0, counts.shape[1], step), [str(age) for age in counts.columns[::step]])
    ax.set_yticks(range(len(counts)), [str(cohort) for cohort in counts.index])
    ax.grid(visible=False)
    first = later.iloc[:, 0].dropna() if later.shape[1] else pd.Series(dtype=float)
    if len(first) < 2:
        title = say(zh="同批客户太少，还不能比较", en="Too few cohorts to compare")
    else:
        best, worst = (f"{first.max():.0%}", first.idxmax()), (f"{first.min():.0%}", first.idxmin())
        title = say(
            zh=f"下一期还在的：{best[1]} 这批有 {best[0]}，{worst[1]} 这批只有 {worst[0]}",
            en=f"Active one period later: {best[0]} of the cohort {best[1]}, {worst[0]} of {worst[1]}",
        )
    return name_axes(
        ax,
        title=title,
        x=x,
        y=say(zh="首购时间", en="First purchase"),
    )


def plot_retention(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show which share of the customers is active at each age, all cohorts together.

    Args:
        table: result of ``retention_by_age``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    ages = table.index.to_numpy(dtype=float)
    ax.fill_between(ages, table["low"], table["high"], color=CLASS_COLOURS[3], alpha=0.7, linewidth=0)
    ax.plot(ages, table["retention"], "o-", color=CLASS_COLOURS[1], linewidth=2, markersize=5)
    ax.set_ylim(0, 1.05)
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    known = table["retention"].dropna()
    if len(known) < 2:
        title = say(zh="只有首购当期，还看不出留存", en="Only the first period is known: no retention yet")
    else:
        one, last = f"{known.iloc[1]:.0%}", f"{known.iloc[-1]:.0%}"
        title = say(
            zh=f"首购后第 1 期还有 {one} 的客户活跃，第 {known.index[-1]} 期有 {last}",
            en=f"{one} are active one period after the first purchase, {last} after {known.index[-1]}",
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="首购后第几期", en="Periods since the first purchase"),
        y=say(zh="仍活跃的客户（%，95% 区间）", en="Active customers (%, 95% interval)"),
    )


def plot_revenue(split: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the revenue from new customers and from those who came back, period by period.

    Args:
        split: result of ``revenue_split``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    places = np.arange(len(split))
    old, new = say(zh="老客户", en="retained customers"), say(zh="新客户", en="new customers")
    ax.bar(places, split["retained_yuan"], 0.75, color=CLASS_COLOURS[1], label=old)
    ax.bar(places, split["new_yuan"], 0.75, bottom=split["retained_yuan"], color="#f0b46e", label=new)
    step = -(-len(split) // 6)
    ax.set_xticks(places[::step], [str(period) for period in split.index[::step]])
    ax.grid(axis="x", visible=False)
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    known = split["retained_share"].dropna()
    if known.empty:
        title = say(zh="没有收入", en="There is no revenue")
    else:
        first, last = (f"{known.iloc[place]:.0%}" for place in (0, -1))
        title = say(
            zh=f"来自老客户的收入：{known.index[0]} 占 {first}，{known.index[-1]} 占 {last}",
            en=f"Revenue from retained customers: {first} in {known.index[0]}, {last} in {known.index[-1]}",
        )
    return name_axes(ax, title=title, x=say(zh="时期", en="Period"), y=say(zh="收入（元）", en="Revenue (yuan)"))


def plot_rfm(scores: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how many customers have each pair of recency and frequency scores.

    Args:
        scores: result of ``rfm_scores``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax, size=(6.2, 4.6))
    levels = range(1, int(scores[["r_score", "f_score"]].max().max()) + 1)
    table = pd.crosstab(scores["f_score"], scores["r_score"]).reindex(index=levels, columns=levels, fill_value=0)
    ax.imshow(table, aspect="auto", cmap="Blues", origin="lower")
    for (row, column), count in np.ndenumerate(table.to_numpy()):
        dark = count > 0.6 * table.to_numpy().max()
        ax.text(column, row, f"{count:,}", ha="center", va="center", color="white" if dark else "black")
    ax.set_xticks(range(len(levels)), [str(level) for level in levels])
    ax.set_yticks(range(len(levels)), [str(level) for level in levels])
    ax.grid(visible=False)
    best = int(table.to_numpy()[-1, -1])
    share = f"{best / len(scores):.0%}"
    return name_axes(
        ax,
        title=say(
            zh=f"最近买过又常买的有 {best:,} 位，占 {share}",
            en=f"Customers who bought lately and often: {best:,} ({share})",
        ),
        x=say(zh="最近购买得分 R（高 = 最近买过）", en="Recency score R (high = bought lately)"),
        y=say(zh="购买频率得分 F（格内：客户数）", en="Frequency score F (in the cells: customers)"),
    )


def plot_clv(values: pd.Series, ax: Axes | None = None) -> Axes:
    """Show how the value of a customer grows with the retention rate.

    Args:
        values: lifetime value (yuan) by retention rate, as ``pd.Series({r: clv(m, r, d) for r in rates})``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    values = values.sort_index()
    ax.plot(values.index, values, "o-", color=CLASS_COLOURS[1], linewidth=2, markersize=5)
    ax.set_ylim(bottom=min(0, values.min()))
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    (low, high), (least, most) = values.index[[0, -1]], values.iloc[[0, -1]]
    return name_axes(
        ax,
        title=say(
            zh=f"留存率从 {low:.0%} 到 {high:.0%}，一位客户的价值从 {least:,.0f} 元到 {most:,.0f} 元",
            en=f"A retention of {high:.0%} instead of {low:.0%}: {most:,.0f} yuan a customer instead of {least:,.0f}",
        ),
        x=say(zh="每期留存率（%）", en="Retention rate per period (%)"),
        y=say(zh="客户终身价值（元）", en="Customer lifetime value (yuan)"),
    )


def plot_service_return(plans: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the return on better service, scenario by scenario.

    Args:
        plans: result of ``service_return``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    roi = plans["roi"].to_numpy()
    bars = ax.bar(range(len(roi)), roi, 0.6, color=[GAIN if value > 0 else LOSS for value in roi])
    ax.bar_label(bars, [f"{value:+.0%}" for value in roi], padding=3)
    ax.axhline(0, color="#333333", linewidth=1)
    names = [f"{label(name, 'scenario')}\n{amount(net, 'net_yuan')}" for name, net in plans["net_yuan"].items()]
    ax.set_xticks(range(len(roi)), names)
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.15)
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    low, high = f"{roi.min():+.0%}", f"{roi.max():+.0%}"
    if len(roi) == 1:
        title = say(zh=f"投资回报率 {low}", en=f"The return on the investment is {low}")
    else:
        title = say(zh=f"投资回报率从 {low} 到 {high}", en=f"The return on the investment lies from {low} to {high}")
    return name_axes(
        ax,
        title=title,
        x=say(zh="情景（下方：净收益）", en="Scenario (below: net gain)"),
        y=say(zh="投资回报率（%）", en="Return on investment (%)"),
    )


def plot_savings(savings: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show the hours that a policy saves or costs in each class.

    Args:
        savings: result of ``policy_savings``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    hours = savings["hours_saved"].to_numpy()
    bars = ax.bar(range(len(hours)), hours, 0.6, color=[GAIN if value > 0 else LOSS for value in hours])
    ax.bar_label(bars, [f"{value:+,.1f}" for value in hours], padding=3)
    ax.axhline(0, color="#333333", linewidth=1)
    ax.set_xticks(range(len(hours)), [str(label(tier, savings.index.name)) for tier in savings.index])
    ax.grid(axis="x", visible=False)
    ax.margins(y=0.15)
    total, yuan = hours.sum(), savings["yuan_saved"].sum()
    time, money = f"{abs(total):,.1f}", f"{abs(yuan):,.0f}"
    if abs(total) < 0.05:
        title = say(zh="总工时不变，只是换了分法", en="The hours are the same in all, only shared differently")
    elif total > 0:
        title = say(zh=f"新政策共省 {time} 小时、{money} 元", en=f"The policy saves {time} hours and {money} yuan")
    else:
        title = say(zh=f"新政策多花 {time} 小时、{money} 元", en=f"The policy costs {time} more hours, {money} yuan")
    return name_axes(
        ax,
        title=title,
        x=str(label(savings.index.name)),
        y=say(zh="节省的服务时间（小时；负 = 多花）", en="Service time saved (hours; below 0 = more)"),
    )


def plot_alive(customers: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how the chance to be still a customer falls with silence, faster for those who bought often.

    Args:
        customers: summary of ``bgnbd_summary`` with the column ``alive`` of ``probability_alive``. Customers without
            a repeat purchase, who are alive for certain, are in the title but not among the lines.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    again = customers[customers["x"] > 0]
    silence = (again["T"] - again["t_x"]).to_numpy()
    width = max(silence.max(initial=0), 1e-9) / _BINS
    bins = np.minimum(silence // width, _BINS - 1).astype(int)
    groups = ((1, 1, "1"), (2, 3, "2–3"), (4, 6, "4–6"), (7, np.inf, "7+"))
    for (low, high, name), colour, marker in zip(groups, (*CLASS_COLOURS[2::-1], LOSS), "osD^", strict=True):
        chosen = again["x"].between(low, high)
        mean = again["alive"][chosen].groupby(bins[chosen]).mean()
        ax.plot((mean.index + 0.5) * width, mean, marker=marker, color=colour, linewidth=2, label=name)
    ax.set_ylim(0, 1.05)
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.legend(title=say(zh="重复购买次数", en="repeat purchases"), loc="upper left", bbox_to_anchor=(1, 1))
    alive = customers["alive"].sum()
    share = f"{alive / len(customers):.0%}"
    return name_axes(
        ax,
        title=say(
            zh=f"{len(customers):,} 位客户中预计还有 {alive:,.0f} 位在（{share}）；越常买的人，沉默越说明问题",
            en=f"Of {len(customers):,} customers about {alive:,.0f} ({share}) are still there; "
            "silence tells more of those who bought often",
        ),
        x=say(zh="最后一次购买之后的时间（模型的时间单位）", en="Time since the last purchase (units of the model)"),
        y=say(zh="仍是客户的概率（%）", en="Chance to be still a customer (%)"),
    )


def plot_expected(customers: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Show how many purchases are expected of customers, by how often they have bought; and what came, if known.

    Args:
        customers: ``x`` (repeat purchases so far), ``expected`` of ``expected_purchases`` and, if asked, ``actual``.
        ax: axes to draw on; None = new ones.
    """
    ax = new_axes(ax)
    groups = customers.groupby(customers["x"].clip(upper=_FROM))
    mean = groups["expected"].mean()
    ax.plot(mean.index, mean, "o-", color=CLASS_COLOURS[1], linewidth=2, label=say(zh="预计", en="expected"))
    if "actual" in customers:
        ax.plot(mean.index, groups["actual"].mean(), "s--", color=LOSS, linewidth=2, label=say(zh="实际", en="actual"))
        ax.legend()
    ax.set_xticks(mean.index, [f"{x:.0f}{'+' if x == _FROM else ''}" for x in mean.index])
    ax.set_ylim(bottom=0)
    total = f"{customers['expected'].sum():,.0f}"
    if "actual" in customers:
        came = f"{customers['actual'].sum():,.0f}"
        title = say(zh=f"预计再买 {total} 次，实际 {came} 次", en=f"{total} more purchases expected, {came} came")
    else:
        title = say(
            zh=f"预计再买 {total} 次，平均每人 {customers['expected'].mean():.2f} 次",
            en=f"{total} more purchases expected, {customers['expected'].mean():.2f} per customer",
        )
    return name_axes(
        ax,
        title=title,
        x=say(zh="至今的重复购买次数", en="Repeat purchases so far"),
        y=say(zh="之后的购买（次/人）", en="Purchases to come (number per customer)"),
    )
