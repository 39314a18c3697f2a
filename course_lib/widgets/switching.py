"""Explorer of lesson 07: how many complain, how well it ends, how many of the silent return -> whom we lose."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import ipywidgets as w
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter, StrMethodFormatter

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models.switching import as_scenarios, market_damage
from course_lib.plots import LOSS, NEUTRAL, WARNING, name_axes, new_axes, style
from course_lib.plots.switching import plot_market_damage
from course_lib.widgets import picture, png, slider

# The inputs with a slider: lowest, highest, step, all in per cent.
MOVED = {
    "problem_rate": (5, 50, 5),
    "complaint_rate": (5, 95, 5),
    "satisfied_rate": (0, 100, 5),
    "repurchase_silent": (40, 90, 5),
}
TEN_POINTS = 0.10
FLAT = 0.5  # customers; a smaller change by ten points more complaints is none


@dataclass(frozen=True, eq=False)
class Damage:
    """What one setting costs.

    Attributes:
        rates: the scenario.
        result: ``market_damage`` of it, one row.
        line: customers lost by complaint rate, 0 to 100 %, all else as it is.
        per_ten_points: customers lost more when ten points more complain; below 0 = fewer.
    """

    rates: dict[str, float]
    result: pd.DataFrame
    line: pd.Series
    per_ten_points: float

    @property
    def lost(self) -> float:
        """Customers lost."""
        return float(self.result["lost"].iloc[0])

    @property
    def lost_silent(self) -> float:
        """Customers lost who never complained."""
        return float(self.result["lost_silent"].iloc[0])


def explore(rates: Mapping[str, float], **moved: float) -> Damage:
    """Compute everything the explorer shows.

    Args:
        rates: one scenario of ``market_damage``.
        moved: inputs of it that have another value.

    Raises:
        CourseError: as ``market_damage``.
    """
    scenario = {**rates, **moved}
    shares = np.linspace(0, 1, 21)
    lines = market_damage(pd.DataFrame([scenario | {"complaint_rate": share} for share in shares]))
    line = pd.Series(lines["lost"].to_numpy(), index=shares)
    # The damage is a straight line in the complaint rate, so its ends give the slope.
    slope = float(line.iloc[-1] - line.iloc[0])
    return Damage(rates=scenario, result=market_damage(scenario), line=line, per_ten_points=slope * TEN_POINTS)


def draw(state: Damage) -> Figure:
    """Draw whom each path costs us, and what more complaints would change."""
    style()
    figure = Figure(figsize=(12, 5.2))
    # Fixed places instead of the constrained layout: half the time, and no panel jumps when a slider moves.
    paths, more = figure.subplots(
        1, 2, gridspec_kw={"left": 0.075, "right": 0.97, "bottom": 0.18, "top": 0.83, "wspace": 0.24}
    )
    plot_market_damage(state.result, paths)
    _draw_line(state, more)
    return figure


def _draw_line(state: Damage, ax: Axes) -> None:
    """Draw the customers lost by complaint rate, with the point where we are."""
    ax = new_axes(ax)
    here = state.rates["complaint_rate"]
    ax.plot(state.line.index, state.line, color=NEUTRAL, linewidth=3)
    ax.plot([here], [state.lost], "o", color=LOSS, markersize=11)
    ax.annotate(
        f"{state.lost:,.0f}", (here, state.lost), xytext=(0, 12), textcoords="offset points", ha="center", fontsize=11
    )
    low, high = min(0.0, float(state.line.min())), max(float(state.line.max()), 1.0)
    ax.set_ylim(low * 1.25, high * 1.25)
    ax.set_xlim(0, 1)
    ax.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    people = f"{abs(state.per_ten_points):,.0f}"
    if abs(state.per_ten_points) < FLAT:
        title = say(zh="投诉多少，流失几乎一样", en="More complaints or fewer hardly matter here")
    elif state.per_ten_points > 0:
        title = say(
            zh=f"现在请人投诉：每多 10 个百分点，多失去 {people} 位",
            en=f"Inviting complaints now costs: {people} more lost for each 10 points",
        )
    else:
        title = say(
            zh=f"现在请人投诉：每多 10 个百分点，少失去 {people} 位",
            en=f"Inviting complaints now pays: {people} fewer lost for each 10 points",
        )
    name_axes(
        ax,
        title=title,
        x=say(zh="投诉率（其他不变）", en="Complaint rate (all else the same)"),
        y=say(zh="流失的客户（位）", en="Customers lost (people)"),
    )


def what_to_see(state: Damage) -> str:
    """Say in a few sentences what the two panels show together."""
    lost, silent = f"{state.lost:,.0f}", f"{state.lost_silent:,.0f}"
    yuan = f"{float(state.result['value_yuan'].iloc[0]):,.0f}"
    seen = say(
        zh=f"看这里：一年流失 {lost} 位，{yuan} 元；其中 {silent} 位从没投诉过。",
        en=f"What to see: {lost} customers are lost in a year, {yuan} yuan; {silent} of them never complained. ",
    )
    people = f"{abs(state.per_ten_points):,.0f}"
    if abs(state.per_ten_points) < FLAT:
        return seen + say(
            zh="投诉的人和沉默的人，走得一样多，所以投诉率变了也没有差别。",
            en="Those who complain and those who are silent leave alike, so the complaint rate makes no difference.",
        )
    if state.per_ten_points > 0:
        return seen + say(
            zh=f"投诉的人比沉默的人走得多：多 10 个百分点的人来投诉，会多失去 {people} 位。先把处理做好。",
            en=f"Those who complain leave more often than the silent: ten points more complaints lose {people} more. "
            "Mend the handling first.",
        )
    return seen + say(
        zh=f"沉默的人走得更多：多 10 个百分点的人来投诉，会少失去 {people} 位。请他们说出来。",
        en=f"The silent leave more often: ten points more complaints lose {people} fewer. Make them speak.",
    )


class SwitchingExplorer(w.VBox):
    """Move four rates; see how many customers problems cost, on which path, and whether more complaints would help.

    Args:
        rates: one scenario of ``market_damage``: the setting from which the explorer starts.

    Raises:
        CourseError: as ``market_damage``.

    Attributes:
        state: the ``Damage`` that the figure shows.
        problem, complaint, satisfied, silent: sliders, in per cent.
    """

    def __init__(self, rates: Mapping[str, float]) -> None:
        first = explore({str(name): float(value) for name, value in as_scenarios(rates).iloc[0].items()})
        self._rates = first.rates
        self.problem, self.complaint, self.satisfied, self.silent = (
            slider(low, high, step, round(100 * first.rates[name])) for name, (low, high, step) in MOVED.items()
        )
        self._sliders = dict(zip(MOVED, (self.problem, self.complaint, self.satisfied, self.silent), strict=True))
        self._note = w.HTML()
        self._image = picture()
        self._seen = w.HTML(layout=w.Layout(width="auto", max_width="1100px"))
        pairs = w.HBox([w.VBox([self.problem, self.complaint]), w.VBox([self.satisfied, self.silent])])
        pairs.layout.flex_flow = "row wrap"
        super().__init__([pairs, self._note, self._image, self._seen])
        self._name()
        self._show(explore(self._rates, **self._moved()))
        for each in self._sliders.values():
            each.observe(self._on_change, names="value")

    def _name(self) -> None:
        """Write the names of the controls in the reader's language."""
        self.problem.description = say(zh="问题发生率（%）", en="Problem rate (%)")
        self.complaint.description = say(zh="投诉率（%）", en="Complaint rate (%)")
        self.satisfied.description = say(zh="投诉后满意率（%）", en="Satisfied after complaint (%)")
        self.silent.description = say(zh="沉默者的再购率（%）", en="Repurchase of the silent (%)")

    def _moved(self) -> dict[str, float]:
        return {name: each.value / 100 for name, each in self._sliders.items()}

    def _on_change(self, _: Any) -> None:
        try:
            state = explore(self._rates, **self._moved())
        except CourseError as problem:
            # An error inside a callback would vanish in the server's log.
            self._note.value = f'<span style="color:{WARNING}">{escape(str(problem))}</span>'
            return
        self._show(state)

    def _show(self, state: Damage) -> None:
        """Put the picture and the words of ``state`` in the reader's language."""
        self.state = state
        self._note.value = ""
        self._image.value = png(draw(state))
        self._seen.value = f"<p>{escape(what_to_see(state))}</p>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live widget, and its picture where no kernel runs."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs)
        bundle["text/plain"] = what_to_see(self.state)
        bundle["image/png"] = base64.b64encode(self._image.value).decode("ascii")
        return bundle
