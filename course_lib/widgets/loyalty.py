"""Explorer of lesson 06: two cut lines, a window and a satisfaction column -> quadrants, and who is captive."""

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
from course_lib.models import need_columns
from course_lib.models.loyalty import TOO_EARLY, captive_customers, loyalty_matrix, loyalty_quadrant
from course_lib.plots import WARNING, style
from course_lib.plots.loyalty import plot_loyalty_cuts, plot_loyalty_matrix
from course_lib.widgets import picture, png, slider

# The lines from which the explorer starts, and with which every other setting is compared.
DEPENDENCE_CUT, FREQUENCY_CUT, WINDOW_MONTHS, SATISFACTION_CUT = 6, 3, 12, 3


@dataclass(frozen=True, eq=False)
class Loyalty:
    """What one setting of the lines leads to.

    Attributes:
        dependence_cut, frequency_cut: the smallest values that are high.
        window_months: who has been with the firm for less is too new.
        satisfaction_cut: below it a customer is dissatisfied.
        quadrant: result of ``loyalty_quadrant``.
        matrix: result of ``loyalty_matrix``.
        captive: number of customers who look highly loyal and are dissatisfied.
        moved: number of customers in another quadrant than with the first lines.
    """

    dependence_cut: float
    frequency_cut: float
    window_months: float
    satisfaction_cut: float
    quadrant: pd.Series
    matrix: pd.DataFrame
    captive: int
    moved: int


def explore(
    scores: pd.DataFrame,
    *,
    dependence_cut: float = DEPENDENCE_CUT,
    frequency_cut: float = FREQUENCY_CUT,
    window_months: float = WINDOW_MONTHS,
    satisfaction_cut: float = SATISFACTION_CUT,
) -> Loyalty:
    """Compute everything the explorer shows.

    Args:
        scores: ``dependence``, ``frequency``, ``tenure_months``, ``satisfaction``.
        dependence_cut, frequency_cut, window_months, satisfaction_cut: as for the models.

    Raises:
        CourseError: as the models.
    """
    quadrant = loyalty_quadrant(scores, dependence_cut, frequency_cut, window_months)
    first = loyalty_quadrant(scores, DEPENDENCE_CUT, FREQUENCY_CUT, WINDOW_MONTHS)
    captive = captive_customers(scores, quadrant, satisfaction_cut)
    return Loyalty(
        dependence_cut=dependence_cut,
        frequency_cut=frequency_cut,
        window_months=window_months,
        satisfaction_cut=satisfaction_cut,
        quadrant=quadrant,
        matrix=loyalty_matrix(scores, quadrant, satisfaction_cut),
        captive=int(captive.sum()),
        moved=int((quadrant.astype(object) != first.astype(object))[quadrant.notna()].sum()),
    )


def draw(scores: pd.DataFrame, state: Loyalty, satisfaction: bool) -> Figure:
    """Draw the customers with the two lines, and the matrix that they make; satisfaction only when asked for."""
    style()
    figure = Figure(figsize=(11, 5.6))
    # Fixed places instead of the constrained layout: half the time, and no panel jumps when a slider moves.
    where, tiles = figure.subplots(
        1, 2, gridspec_kw={"left": 0.065, "right": 0.985, "bottom": 0.16, "top": 0.85, "wspace": 0.2}
    )
    cut = state.satisfaction_cut if satisfaction else None
    plot_loyalty_cuts(scores, state.quadrant, state.dependence_cut, state.frequency_cut, cut, where)
    plot_loyalty_matrix(state.matrix if satisfaction else state.matrix.assign(dissatisfied_share=np.nan), tiles)
    return figure


def what_to_see(state: Loyalty, satisfaction: bool) -> str:
    """Say in a few sentences what the two panels show together."""
    loyal, new = (int(state.matrix["customers"][quadrant]) for quadrant in ("high", TOO_EARLY))
    seen = say(
        zh=f"看这里：依赖度 {state.dependence_cut} 分、频率 {state.frequency_cut} 天起算高，"
        f"{loyal:,} 位客户看起来高度忠诚；在网不满 {state.window_months} 个月的 {new:,} 位太新，不下判断。",
        en=f"What to see: with dependence high from {state.dependence_cut} and frequency from {state.frequency_cut}, "
        f"{loyal:,} customers look highly loyal; {new:,} have been here for less than {state.window_months} months and "
        "are too new to tell. ",
    )
    if state.moved:
        seen += say(
            zh=f"和起初的线相比，{state.moved:,} 位客户换了格子，而他们自己什么也没有变。",
            en=f"Compared with the first lines {state.moved:,} customers are in another cell, and not one of them has "
            "changed. ",
        )
    if not satisfaction:
        return seen + say(zh="他们满意吗？这张图里看不出来。", en="Are they satisfied? This figure cannot tell.")
    if not loyal:
        return seen + say(zh="没有人落在右上角，也就谈不上谁被套住。", en="Nobody is in the top right corner.")
    return seen + say(
        zh=f"右上角的 {loyal:,} 位里，{state.captive:,} 位（{state.captive / loyal:.0%}）的满意度不到 "
        f"{state.satisfaction_cut} 分：是被套住的，不是忠诚的。",
        en=f"Of the {loyal:,} in the top right corner {state.captive:,} ({state.captive / loyal:.0%}) rate their "
        f"satisfaction below {state.satisfaction_cut}: captive, not loyal.",
    )


class LoyaltyExplorer(w.VBox):
    """Move the cut lines of the loyalty matrix; then add satisfaction and see who is loyal and who is captive.

    Args:
        scores: the table ``loyalty_scores`` of the case.

    Raises:
        CourseError: a column is missing, or the table does not allow the first setting.

    Attributes:
        state: the ``Loyalty`` that the figure shows.
        dependence, frequency, window, below: sliders of the lines, the window and the satisfaction that is too low.
        satisfaction: the box that adds the satisfaction column.
    """

    def __init__(self, scores: pd.DataFrame) -> None:
        need_columns(scores, "dependence", "frequency", "tenure_months", "satisfaction")
        self._scores = scores
        self.dependence = slider(0, 10, 1, DEPENDENCE_CUT)
        self.frequency = slider(1, 12, 1, FREQUENCY_CUT)
        self.window = slider(1, 36, 1, WINDOW_MONTHS)
        self.below = slider(2, 5, 1, SATISFACTION_CUT)
        self.satisfaction = w.Checkbox(value=False, indent=False, layout=w.Layout(width="auto"))
        self._note = w.HTML()
        self._image = picture()
        self._seen = w.HTML(layout=w.Layout(width="auto", max_width="1100px"))
        sliders = w.HBox(
            [w.VBox([self.dependence, self.frequency, self.window]), w.VBox([self.satisfaction, self.below])],
            layout=w.Layout(flex_flow="row wrap"),
        )
        super().__init__([sliders, self._note, self._image, self._seen])
        self._show(explore(scores))
        for each in (self.dependence, self.frequency, self.window, self.below, self.satisfaction):
            each.observe(self._on_change, names="value")

    def _on_change(self, _: Any) -> None:
        try:
            state = explore(
                self._scores,
                dependence_cut=self.dependence.value,
                frequency_cut=self.frequency.value,
                window_months=self.window.value,
                satisfaction_cut=self.below.value,
            )
        except CourseError as problem:
            # An error inside a callback would vanish in the server's log.
            self._note.value = f'<span style="color:{WARNING}">{escape(str(problem))}</span>'
            return
        self._show(state)

    def _show(self, state: Loyalty) -> None:
        """Put the picture and the words of ``state`` in the reader's language."""
        self.state = state
        self.dependence.description = say(zh="依赖度：几分起算高", en="Dependence is high from")
        self.frequency.description = say(zh="频率：几天起算高", en="Frequency is high from (days)")
        self.window.description = say(zh="不满几个月算太新", en="Too new below (months)")
        self.satisfaction.description = say(zh="加上满意度这一列", en="Add the satisfaction column")
        self.below.description = say(zh="满意度：不到几分算不满意", en="Dissatisfied below (1 to 5)")
        self.below.layout.visibility = "visible" if self.satisfaction.value else "hidden"
        self._note.value = ""
        self._image.value = png(draw(self._scores, state, self.satisfaction.value))
        self._seen.value = f"<p>{escape(what_to_see(state, self.satisfaction.value))}</p>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live widget, and its picture where no kernel runs."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs)
        bundle["text/plain"] = what_to_see(self.state, self.satisfaction.value)
        bundle["image/png"] = base64.b64encode(self._image.value).decode("ascii")
        return bundle
