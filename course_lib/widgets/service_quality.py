"""Explorer of lesson 05: brand, reversed item and weights -> where quality falls short, and what comes first."""

import base64
from dataclasses import dataclass
from html import escape
from typing import Any

import ipywidgets as w
import pandas as pd
from matplotlib.figure import Figure

from course_lib.errors import CourseError
from course_lib.labels import label
from course_lib.language import say
from course_lib.models import need_columns
from course_lib.models.service_quality import WEIGHTS, reverse_items, score_dimensions, weighted_gap
from course_lib.plots import WARNING, style
from course_lib.plots.service_quality import plot_contributions, plot_gaps
from course_lib.widgets import picture, png, slider

EVERYONE = "all"
REVERSED = "q13"
LEAST, MOST, STEP = 5, 60, 1  # per cent of the weight of reliability


@dataclass(frozen=True, eq=False)
class Quality:
    """What one setting finds.

    Attributes:
        brand: whose answers; "all" = everybody's.
        turned: whether the reversed item was turned round.
        weights: importance per dimension.
        gaps: result of ``score_dimensions``.
    """

    brand: str
    turned: bool
    weights: dict[str, float]
    gaps: pd.DataFrame

    @property
    def contributions(self) -> pd.Series:
        """Gap times weight of each dimension."""
        return self.gaps["gap"] * pd.Series(self.weights).reindex(self.gaps.index)


def explore(ratings: pd.DataFrame, *, brand: str = EVERYONE, turned: bool = True, weight: float = 0.32) -> Quality:
    """Compute everything the explorer shows.

    Args:
        ratings: ``respondent_id``, ``brand``, ``item``, ``expectation``, ``perception``.
        brand: one brand, or "all".
        turned: turn the reversed item round first.
        weight: of reliability, 0 to 1; the other dimensions share the rest as in the published weights.

    Raises:
        CourseError: as the models.
    """
    chosen = ratings if brand == EVERYONE else ratings[ratings["brand"] == brand]
    rest = (1 - weight) / (1 - WEIGHTS["reliability"])
    weights = {name: weight if name == "reliability" else share * rest for name, share in WEIGHTS.items()}
    return Quality(
        brand=brand,
        turned=turned,
        weights=weights,
        gaps=score_dimensions(reverse_items(chosen, [REVERSED]) if turned else chosen),
    )


def draw(state: Quality) -> Figure:
    """Draw the gaps, and what each brings to the weighted gap."""
    style()
    figure = Figure(figsize=(13, 4.6))
    # Fixed places instead of the constrained layout: half the time, and no panel jumps when a slider moves.
    gaps, weighted = figure.subplots(
        1, 2, gridspec_kw={"left": 0.1, "right": 0.985, "bottom": 0.16, "top": 0.86, "wspace": 0.42}
    )
    plot_gaps(state.gaps, gaps)
    plot_contributions(state.gaps["gap"], state.weights, weighted)
    return figure


def what_to_see(state: Quality) -> str:
    """Say in a few sentences what the two panels show together."""
    who = say(zh="全部品牌", en="all brands") if state.brand == EVERYONE else label(state.brand)
    weight = f"{state.weights['reliability']:.0%}"
    gaps, total = state.gaps["gap"], weighted_gap(state.gaps["gap"], state.weights)
    worst, first = (label(each.idxmin(), "dimension") for each in (gaps, state.contributions))
    seen = say(
        zh=f"看这里：{who}，可靠性的权重 {weight}。差距最大的是{worst}（{gaps.min():.2f} 分）；"
        f"加权差距 {total:.2f} 分，最该先改的是{first}。",
        en=f"What to see: {who}, weight of reliability {weight}. The widest gap is in "
        f"{str(worst).lower()} ({gaps.min():.2f} points); the weighted gap is {total:.2f}, and "
        f"{str(first).lower()} comes first. ",
    )
    if not state.turned:
        seen += say(
            zh=f"{REVERSED} 没有翻过来：响应性的差距只剩 {gaps['responsiveness']:.2f} 分，是算错的。",
            en=f"{REVERSED} is not turned round: the gap of responsiveness, {gaps['responsiveness']:.2f}, is wrong.",
        )
    return seen


class QualityExplorer(w.VBox):
    """Choose a brand, turn the reversed item round or not, and weigh reliability; see what comes first.

    Args:
        ratings: the table ``service_quality`` of the case.

    Raises:
        CourseError: a column is missing.

    Attributes:
        state: the ``Quality`` that the figure shows.
        brand: buttons of the brands.
        turned: box of the reversed item.
        weight: slider of the weight of reliability, in per cent.
    """

    def __init__(self, ratings: pd.DataFrame) -> None:
        need_columns(ratings, "respondent_id", "brand", "item", "expectation", "perception")
        self._ratings = ratings
        brands = [name for name in ("prime", "flow", "lite") if name in set(ratings["brand"])]
        self.brand = w.ToggleButtons(
            options=[
                (say(zh="全部", en="all") if name == EVERYONE else str(label(name)), name)
                for name in (EVERYONE, *brands)
            ]
        )
        self.brand.style.button_width = "7em"
        self.turned = w.Checkbox(
            value=True, indent=False, description=say(zh=f"{REVERSED} 翻过来", en=f"{REVERSED} turned round")
        )
        self.weight = slider(LEAST, MOST, STEP, round(100 * WEIGHTS["reliability"]))
        self.weight.description = say(zh="可靠性的权重（%）", en="Weight of reliability (%)")
        self._note = w.HTML()
        self._image = picture()
        self._seen = w.HTML(layout=w.Layout(width="auto", max_width="1100px"))
        super().__init__([self.brand, self.turned, self.weight, self._note, self._image, self._seen])
        self._show(explore(ratings))
        for each in (self.brand, self.turned, self.weight):
            each.observe(self._on_change, names="value")

    def _on_change(self, _: Any) -> None:
        try:
            state = explore(
                self._ratings, brand=self.brand.value, turned=self.turned.value, weight=self.weight.value / 100
            )
        except CourseError as problem:
            # An error inside a callback would vanish in the server's log.
            self._note.value = f'<span style="color:{WARNING}">{escape(str(problem))}</span>'
            return
        self._show(state)

    def _show(self, state: Quality) -> None:
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
