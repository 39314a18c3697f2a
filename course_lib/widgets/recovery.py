"""Explorer of lesson 09: a scene and what to rank by -> the step that comes first, and the stage that failed."""

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
from course_lib.models.recovery import SCENES, failure_stage, risk_ranking
from course_lib.plots import WARNING, style
from course_lib.plots.recovery import plot_failure_stage, plot_order
from course_lib.widgets import picture, png

EVERY = "all"
MEASURES = ("count", "rpn", "severity")


@dataclass(frozen=True, eq=False)
class Complaints:
    """What one setting finds.

    Attributes:
        scene: which complaints; "all" = every scene.
        by: what the steps are ranked by, one of ``MEASURES``.
        risks: result of ``risk_ranking``.
        stages: result of ``failure_stage``.
    """

    scene: str
    by: str
    risks: pd.DataFrame
    stages: pd.DataFrame


def explore(complaints: pd.DataFrame, *, scene: str = EVERY, by: str = "count") -> Complaints:
    """Compute everything the explorer shows.

    Args:
        complaints: ``scene``, ``process_step``, ``severity``, ``occurrence``, ``detection``, ``stage``, ``satisfied``.
        scene: one scene, or "all".
        by: one of ``MEASURES``.

    Raises:
        CourseError: as the models.
    """
    chosen = complaints if scene == EVERY else complaints[complaints["scene"] == scene]
    return Complaints(scene=scene, by=by, risks=risk_ranking(chosen), stages=failure_stage(chosen))


def draw(state: Complaints) -> Figure:
    """Draw the steps in their order, and the stages where it failed."""
    style()
    figure = Figure(figsize=(13, 4.8))
    # Fixed places instead of the constrained layout: half the time, and no panel jumps with another scene.
    order, stages = figure.subplots(
        1, 2, gridspec_kw={"left": 0.13, "right": 0.855, "bottom": 0.15, "top": 0.84, "wspace": 0.36}
    )
    plot_order(state.risks, state.by, order)
    plot_failure_stage(state.stages, stages)
    return figure


def _named(by: str) -> str:
    """Return what the steps are ranked by, as the buttons call it."""
    return {"count": say(zh="件数", en="count"), "rpn": "RPN", "severity": say(zh="严重度", en="severity")}[by]


def what_to_see(state: Complaints) -> str:
    """Say in a few sentences what the two panels show together."""
    which = say(zh="全部场景", en="all scenes") if state.scene == EVERY else str(label(state.scene, "scene"))
    first = {by: str(label(state.risks[by].idxmax(), "process_step")) for by in MEASURES}
    number = int(state.risks["count"].sum())
    seen = say(
        zh=f"看这里：{which}，{number} 起。按{_named(state.by)}排，第一是{first[state.by]}。"
        f"按件数、RPN、严重度，第一依次是{'、'.join(first.values())}。",
        en=f"What to see: {which}, {number} complaints. By {_named(state.by)} the first is "
        f"{first[state.by]}. By count, RPN and severity the first are {', '.join(first.values())}. ",
    )
    satisfied = state.stages["satisfied"].dropna()
    worst = label(satisfied.idxmin(), "stage")
    return seen + say(
        zh=f"最后满意最少的是{worst}出错的：{satisfied.min():.0%}。",
        en=f"Fewest were satisfied where it failed {str(worst).lower()}: {satisfied.min():.0%}.",
    )


class RecoveryExplorer(w.VBox):
    """Choose a scene and what to rank by; see which step comes first and where failing hurts most.

    Args:
        complaints: the table ``complaints`` of the case.

    Raises:
        CourseError: a column is missing.

    Attributes:
        state: the ``Complaints`` that the figure shows.
        scene, by: buttons.
    """

    def __init__(self, complaints: pd.DataFrame) -> None:
        need_columns(complaints, "scene", "process_step", "severity", "occurrence", "detection", "stage", "satisfied")
        self._complaints = complaints
        self.scene = w.ToggleButtons(
            options=[
                (say(zh="全部", en="all") if name == EVERY else str(label(name, "scene")), name)
                for name in (EVERY, *SCENES)
            ]
        )
        self.scene.style.button_width = "auto"
        self.by = w.ToggleButtons(
            options=[(_named(by), by) for by in MEASURES], description=say(zh="按什么排", en="Rank by")
        )
        self.by.style.button_width = "7em"
        self._note = w.HTML()
        self._image = picture()
        self._seen = w.HTML(layout=w.Layout(width="auto", max_width="1100px"))
        super().__init__([self.scene, self.by, self._note, self._image, self._seen])
        self._show(explore(complaints))
        for each in (self.scene, self.by):
            each.observe(self._on_change, names="value")

    def _on_change(self, _: Any) -> None:
        try:
            state = explore(self._complaints, scene=self.scene.value, by=self.by.value)
        except CourseError as problem:
            # An error inside a callback would vanish in the server's log.
            self._note.value = f'<span style="color:{WARNING}">{escape(str(problem))}</span>'
            return
        self._show(state)

    def _show(self, state: Complaints) -> None:
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
