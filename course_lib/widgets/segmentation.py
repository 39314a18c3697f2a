"""Explorer of lesson 01: cut-offs, hours, agents and budget -> tiers, Lorenz curve, waits, who gains and loses."""

import base64
from dataclasses import dataclass
from html import escape
from typing import Any

import ipywidgets as w
import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import need_columns, need_unique
from course_lib.models.segmentation import (
    CLASSES,
    SHARES,
    TIME_SHARES,
    ServicePlan,
    best_plan,
    compare_service,
    gini,
    lorenz,
    service_time,
    simulate_queue,
    tier_cutoffs,
    tier_within_brand,
    wait_by_class,
)
from course_lib.plots import WARNING, style
from course_lib.plots.segmentation import NO_CLASS, VISIBLE, people_of, plot_gains, plot_lorenz, plot_tiers, plot_waits
from course_lib.widgets import picture, png, slider

STEP = 5  # percent: step of the cut-offs, and the smallest class


@dataclass(frozen=True, eq=False)
class Tiering:
    """What one setting of the sliders leads to.

    Attributes:
        shares: share of each brand's customers in each class.
        cutoffs: result of ``tier_cutoffs``.
        time: result of ``service_time`` for the team's hours.
        curve, gini: Lorenz curve and Gini coefficient of that time.
        one_queue, priority: waits by class; people without a class come last and are the row "none".
        all_wait: mean wait of all calls, minutes, in one queue and with priority.
        plan: best service plan, a point for a class weighted by its share of the time.
        comparison: each class against the same treatment for everyone, with the same hours, agents and budget.
    """

    shares: tuple[float, ...]
    cutoffs: pd.DataFrame
    time: pd.DataFrame
    curve: pd.DataFrame
    gini: float
    one_queue: pd.DataFrame
    priority: pd.DataFrame
    all_wait: tuple[float, float]
    plan: ServicePlan
    comparison: pd.DataFrame


def explore(
    customers: pd.DataFrame,
    contacts: pd.DataFrame,
    costs: pd.DataFrame,
    *,
    cutoffs: tuple[int, int, int] = (20, 50, 80),
    hours: float,
    agents: int,
    budget: float,
) -> Tiering:
    """Compute everything the explorer shows.

    Args:
        customers: ``customer_id``, ``brand``, ``arpu_yuan``.
        contacts: ``customer_id``, ``arrived`` (datetime), ``handling_minutes``; all of them queue.
        costs: as for ``best_plan``.
        cutoffs: percent of a brand's customers at which classes A, B and C end.
        hours: service time to share out, hours.
        agents: number of agents who answer.
        budget: for service, yuan a month.

    Raises:
        CourseError: as the models; also when a class is empty or nobody of a class calls.
    """
    shares = tuple((np.diff([0, *cutoffs, 100]) / 100).tolist())
    tier = tier_within_brand(customers, shares)
    sizes = tier.value_counts()[list(CLASSES)]
    time = service_time(sizes, TIME_SHARES, hours)

    # Somebody without a class, or whom the customer table does not know, is answered last.
    caller = tier.set_axis(customers["customer_id"]).reindex(contacts["customer_id"])
    called = caller.astype(object).where(caller.notna(), NO_CLASS).set_axis(contacts.index)
    rank = pd.Series(np.where(caller.isna(), len(CLASSES), caller.cat.codes), index=contacts.index)
    moment = pd.to_datetime(contacts["arrived"], errors="coerce")
    arrived = (moment - moment.min()).dt.total_seconds() / 60
    queues = [
        simulate_queue(arrived, contacts["handling_minutes"], rank, agents, priority=priority)
        for priority in (False, True)
    ]
    one_queue, priority = (wait_by_class(queue, called) for queue in queues)

    plan = best_plan(sizes, costs, budget, TIME_SHARES)
    same_for_all = best_plan({"A": sizes.sum()}, costs, budget)
    equal = pd.DataFrame(
        {
            "minutes_per_customer": time["minutes"].sum() / sizes.sum(),
            "mean_wait": one_queue["mean_wait"].reindex(CLASSES),
            "points_per_customer": same_for_all.points_per_customer["A"],
        },
        index=list(CLASSES),
    )
    tiered = pd.DataFrame(
        {
            "minutes_per_customer": time["minutes"] / sizes,
            "mean_wait": priority["mean_wait"].reindex(CLASSES),
            "points_per_customer": plan.points_per_customer,
        },
        index=list(CLASSES),
    )
    return Tiering(
        shares=shares,
        cutoffs=tier_cutoffs(customers, shares),
        time=time,
        curve=lorenz(sizes, time["minutes"]),
        gini=gini(sizes, time["minutes"]),
        one_queue=one_queue,
        priority=priority,
        all_wait=(queues[0]["wait_minutes"].mean(), queues[1]["wait_minutes"].mean()),
        plan=plan,
        comparison=compare_service(equal, tiered),
    )


def draw(state: Tiering) -> Figure:
    """Draw the four panels, and above them whether the budget is enough."""
    style()
    figure = Figure(figsize=(11, 8.9))
    # Fixed places instead of the constrained layout: half the time, and no panel jumps when a slider moves.
    places = {"left": 0.075, "right": 0.97, "bottom": 0.1, "top": 0.88, "wspace": 0.24, "hspace": 0.5}
    (tiers, curve), (waits, gains) = figure.subplots(2, 2, gridspec_kw=places)
    plot_tiers(state.cutoffs, tiers)
    plot_lorenz(state.curve, curve)
    plot_waits(state.one_queue, state.priority, waits)
    plot_gains(state.comparison, gains)
    figure.suptitle(plan_sentence(state.plan), fontsize=13, color="black" if state.plan.feasible else WARNING)
    return figure


def plan_sentence(plan: ServicePlan) -> str:
    """Say whether the budget covers the plan, and what is missing if it does not."""
    if plan.feasible:
        return say(
            zh=f"预算 {plan.budget:,.0f} 元可行：最好的方案每月 {plan.total:,.0f} 元",
            en=f"The budget of {plan.budget:,.0f} yuan is enough: the best plan costs {plan.total:,.0f} a month",
        )
    return say(
        zh=f"预算 {plan.budget:,.0f} 元不可行：最便宜的方案也要 {plan.total:,.0f} 元，"
        f"每月还缺 {plan.shortfall:,.0f} 元",
        en=f"The budget of {plan.budget:,.0f} yuan is infeasible: the cheapest plan costs {plan.total:,.0f}, "
        f"{plan.shortfall:,.0f} a month are missing",
    )


def what_to_see(state: Tiering) -> str:
    """Say in a few sentences what the panels show together."""
    gain = state.one_queue["mean_wait"] - state.priority["mean_wait"]
    first, last = people_of(str(gain.idxmax())), people_of(str(gain.idxmin()))
    minutes = state.time["minutes"] / state.time["customers"]
    service = say(
        zh=f"A 类每位客户得到 {minutes['A']:.1f} 分钟，D 类 {minutes['D']:.1f} 分钟。",
        en=f"A customer of class A gets {minutes['A']:.1f} minutes, one of class D {minutes['D']:.1f}. ",
    )
    before, after = state.all_wait
    if gain.abs().max() < VISIBLE:
        waits = say(
            zh="坐席够多，几乎没有人等待，优先队列也就没有分别。",
            en="With this many agents hardly anyone waits, and priority makes no difference.",
        )
    else:
        waits = say(
            zh=f"改用优先队列以后，所有来电的平均等待从 {before:.1f} 变为 {after:.1f} 分钟：等待没有消失，"
            f"{first}少等 {gain.max():.1f} 分钟，{last}多等 {-gain.min():.1f} 分钟。",
            en=f"With priority the mean wait of all calls goes from {before:.1f} to {after:.1f} minutes: waiting does "
            f"not go away, {first} waits {gain.max():.1f} minutes less, {last} {-gain.min():.1f} longer.",
        )
    lead = say(zh=f"看这里：{plan_sentence(state.plan)}。", en=f"What to see: {plan_sentence(state.plan)}. ")
    return lead + service + waits


class SegmentationExplorer(w.VBox):
    """Move cut-offs, hours, agents and budget; see tiers, Lorenz curve, waits, and who gains and who loses.

    Args:
        customers, contacts, costs: the tables ``customers``, ``contacts`` and ``service_costs`` of the case.

    Raises:
        CourseError: a column is missing, or the tables do not allow the first setting.

    Attributes:
        state: the ``Tiering`` that the figure shows.
        cutoffs: the three sliders of the class borders, A to C.
        hours, agents, budget: the sliders of the means.
    """

    def __init__(self, customers: pd.DataFrame, contacts: pd.DataFrame, costs: pd.DataFrame) -> None:
        need_columns(customers, "customer_id", "brand", "arpu_yuan")
        need_columns(contacts, "customer_id", "arrived", "handling_minutes")
        need_unique(customers, "customer_id")
        self._tables = (customers, contacts, costs)
        self.cutoffs = [
            slider(STEP * (place + 1), 100 - STEP * (3 - place), STEP, round(100 * border))
            for place, border in enumerate(np.cumsum(SHARES)[:3])
        ]
        spent = contacts["handling_minutes"].sum() / 60
        self.hours = slider(100, max(1000, round(spent / 50) * 100), 50, round(spent))
        busy = _needed_agents(contacts)
        self.agents = slider(max(1, busy - 1), busy + 5, 1, busy)
        cheapest = best_plan({"A": int(tier_within_brand(customers).notna().sum())}, costs, 0).total
        unit = max(1, round(10 ** np.floor(np.log10(max(cheapest, 10)) - 1)))
        self.budget = slider(
            unit * int(cheapest / unit / 2), unit * int(cheapest / unit * 4), unit, round(2 * cheapest)
        )
        self._note = w.HTML()
        self._image = picture()
        self._seen = w.HTML(layout=w.Layout(width="auto", max_width="1100px"))
        self._pushing = False
        sliders = w.HBox(
            [w.VBox(self.cutoffs), w.VBox([self.hours, self.agents, self.budget])],
            layout=w.Layout(flex_flow="row wrap"),
        )
        super().__init__([sliders, self._note, self._image, self._seen])
        self._show(explore(*self._tables, **self._setting()))
        for each in (*self.cutoffs, self.hours, self.agents, self.budget):
            each.observe(self._on_move, names="value")

    def _setting(self) -> dict[str, Any]:
        """Return what the sliders say."""
        first, second, third = (border.value for border in self.cutoffs)
        return {
            "cutoffs": (first, second, third),
            "hours": self.hours.value,
            "agents": self.agents.value,
            "budget": self.budget.value,
        }

    def _on_move(self, change: Any) -> None:
        """Follow a slider; a border that meets its neighbour pushes it along, in sight."""
        if self._pushing:
            return
        pushed = self._push_borders(change.owner)
        try:
            self._show(explore(*self._tables, **self._setting()))
        except CourseError as problem:
            # An error inside a callback would vanish in the server's log.
            self._note.value = f'<span style="color:{WARNING}">{escape(str(problem))}</span>'
            return
        if pushed:
            self._note.value = say(
                zh=f"旁边的分界线一起移动了：每一类至少占 {STEP}%。",
                en=f"The next border moved along: each class keeps at least {STEP}%.",
            )

    def _push_borders(self, moved: w.IntSlider) -> bool:
        """Keep every class at ``STEP`` percent or more; return whether another border had to move."""
        if moved not in self.cutoffs:
            return False
        place = self.cutoffs.index(moved)
        self._pushing = True
        pushed = False
        for other, border in enumerate(self.cutoffs):
            limit = moved.value + STEP * (other - place)
            allowed = max(border.value, limit) if other > place else min(border.value, limit)
            pushed |= allowed != border.value
            border.value = allowed
        self._pushing = False
        return pushed

    def _show(self, state: Tiering) -> None:
        """Put the picture and the words of ``state`` in the reader's language."""
        self.state = state
        for tier, border in zip(CLASSES, self.cutoffs, strict=False):
            border.description = say(zh=f"{tier} 类止于前（%）", en=f"Class {tier} ends at top (%)")
        self.hours.description = say(zh="服务工时（小时/月）", en="Service time (hours/month)")
        self.agents.description = say(zh="坐席（人）", en="Agents (people)")
        self.budget.description = say(zh="服务预算（元/月）", en="Service budget (yuan/month)")
        self._note.value = ""
        self._image.value = png(draw(state))
        self._seen.value = f"<p>{escape(what_to_see(state))}</p>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live widget, and its picture where no kernel runs."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs)
        bundle["text/plain"] = what_to_see(self.state)
        bundle["image/png"] = base64.b64encode(self._image.value).decode("ascii")
        return bundle


def _needed_agents(contacts: pd.DataFrame) -> int:
    """Return how many agents are busy three quarters of the time from the first to the last call of a day."""
    moment = pd.to_datetime(contacts["arrived"], errors="coerce")
    day = moment.groupby(moment.dt.normalize())
    open_minutes = (day.max() - day.min()).dt.total_seconds().sum() / 60
    load = contacts["handling_minutes"].sum() / max(open_minutes, 1)
    return max(1, round(load / 0.75))
