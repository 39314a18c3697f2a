"""Explorer of lesson 04: whom and how many we ask -> what delights, what hurts, and how sure the categories are."""

import base64
from dataclasses import dataclass
from html import escape
from typing import Any

import ipywidgets as w
import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from course_lib.errors import CourseError
from course_lib.labels import label
from course_lib.language import say
from course_lib.models import need_columns
from course_lib.models.kano import category_stability, count_categories, summarise_counts
from course_lib.plots import WARNING, style
from course_lib.plots.kano import plot_better_worse, plot_stability
from course_lib.widgets import picture, png, slider

EVERYONE = "all"
PEOPLE, FEWEST, STEP = 300, 20, 10
SURE = 0.80  # share of samples from which on a category counts as sure; the dashed line of the figure


@dataclass(frozen=True, eq=False)
class Needs:
    """What one setting finds.

    Attributes:
        brand: whom we asked; "all" = everybody.
        people: respondents.
        summary: result of ``summarise_counts``.
        stability: result of ``category_stability``.
    """

    brand: str
    people: int
    summary: pd.DataFrame
    stability: pd.DataFrame

    @property
    def unsure(self) -> list[str]:
        """The features whose category another sample may well change."""
        return list(self.stability.index[self.stability["stability"] < SURE])


def explore(pairs: pd.DataFrame, *, brand: str = EVERYONE, people: int = PEOPLE) -> Needs:
    """Compute everything the explorer shows.

    Args:
        pairs: ``respondent_id``, ``brand``, ``feature``, ``functional``, ``dysfunctional``.
        brand: one brand, or "all".
        people: respondents to use, the same ones first every time; all there are when there are fewer.

    Raises:
        CourseError: as the models.
    """
    asked = pairs if brand == EVERYONE else pairs[pairs["brand"] == brand]
    everyone = np.sort(asked["respondent_id"].unique())
    # Shuffled once: a larger group holds the smaller one, so the picture grows and does not jump.
    chosen = np.random.default_rng(4).permutation(everyone)[:people]
    counts = count_categories(asked[asked["respondent_id"].isin(chosen)])
    return Needs(
        brand=brand,
        people=len(chosen),
        summary=summarise_counts(counts),
        stability=category_stability(counts, repetitions=500),
    )


def draw(state: Needs) -> Figure:
    """Draw the Better-Worse map, and how sure each category is."""
    style()
    figure = Figure(figsize=(13, 5.8))
    # Fixed places instead of the constrained layout: half the time, and no panel jumps when a slider moves.
    where, sure = figure.subplots(
        1, 2, gridspec_kw={"left": 0.065, "right": 0.985, "bottom": 0.13, "top": 0.86, "wspace": 0.5}
    )
    legend = plot_better_worse(state.summary, where).get_legend()
    if legend:
        legend.remove()  # the corners and the letters on the right name the categories; beside the panel is no room
    plot_stability(state.stability, sure)
    return figure


def what_to_see(state: Needs) -> str:
    """Say in a few sentences what the two panels show together."""
    who = say(zh="全部品牌", en="all brands") if state.brand == EVERYONE else label(state.brand)
    first = state.summary.loc["solved_at_first_call"] if "solved_at_first_call" in state.summary.index else None
    seen = say(
        zh=f"看这里：{who}，{state.people} 人。",
        en=f"What to see: {who}, {state.people} people. ",
    )
    names = [str(label(feature)) for feature in state.unsure]
    seen += (
        say(
            zh=f"{len(names)} 项的类别拿不准，换一批人，五次里至少有一次会变：{'、'.join(names)}。",
            en=f"Unsure, because other people would change it in one case of five or more ({len(names)}): "
            f"{', '.join(names)}. ",
        )
        if names
        else say(zh="每一项的类别都拿得准。", en="The category of every feature is sure. ")
    )
    if first is not None:
        seen += say(
            zh=f"“首次来电即解决”在这里是 {first['category']}，其次是 {first['runner_up']}。",
            en=f"Solved at the first call is {first['category']} here, {first['runner_up']} next.",
        )
    return seen


class KanoExplorer(w.VBox):
    """Choose a brand and a number of respondents; see which features delight, which hurt, and how sure that is.

    Args:
        pairs: the table ``kano_pairs`` of the case.

    Raises:
        CourseError: a column is missing.

    Attributes:
        state: the ``Needs`` that the figure shows.
        brand: buttons of the brands.
        people: slider of the number of respondents.
    """

    def __init__(self, pairs: pd.DataFrame) -> None:
        need_columns(pairs, "respondent_id", "brand", "feature", "functional", "dysfunctional")
        self._pairs = pairs
        brands = [name for name in ("prime", "flow", "lite") if name in set(pairs["brand"])]
        self.brand = w.ToggleButtons(options=[(name, name) for name in (EVERYONE, *brands)])
        self.brand.style.button_width = "7em"
        self.people = slider(FEWEST, PEOPLE, STEP, PEOPLE)
        self._note = w.HTML()
        self._image = picture()
        self._seen = w.HTML(layout=w.Layout(width="auto", max_width="1100px"))
        super().__init__([self.brand, self.people, self._note, self._image, self._seen])
        self._name()
        self._show(explore(pairs))
        for each in (self.brand, self.people):
            each.observe(self._on_change, names="value")

    def _name(self) -> None:
        """Write the names of the controls in the reader's language."""
        self.brand.options = [
            (say(zh="全部", en="all") if value == EVERYONE else str(label(value)), value)
            for _, value in self.brand.options
        ]
        self.people.description = say(zh="问多少人（每个品牌最多 100）", en="People asked (100 of each brand)")

    def _on_change(self, _: Any) -> None:
        try:
            state = explore(self._pairs, brand=self.brand.value, people=self.people.value)
        except CourseError as problem:
            # An error inside a callback would vanish in the server's log.
            self._note.value = f'<span style="color:{WARNING}">{escape(str(problem))}</span>'
            return
        self._show(state)

    def _show(self, state: Needs) -> None:
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
