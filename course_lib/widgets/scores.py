"""Explorer of lesson 03: how many answers, which score, which modes -> is the change between two waves real?"""

import base64
from dataclasses import dataclass
from html import escape
from typing import Any

import ipywidgets as w
import pandas as pd
from matplotlib.figure import Figure

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import need_columns
from course_lib.models.scores import ces, change, csat, mix_weights, nps
from course_lib.plots import WARNING, style
from course_lib.plots.scores import plot_changes, plot_scores
from course_lib.widgets import picture, png, slider

SCORES = {"nps": nps, "csat": csat, "ces": ces}
ANSWERS, FEWEST, MOST, STEP = 200, 50, 1_000, 50
SAMPLES = 20


@dataclass(frozen=True, eq=False)
class Measured:
    """What one setting finds.

    Attributes:
        metric: "nps", "csat" or "ces".
        answers: answers taken from each wave.
        same_modes: whether the second wave has been given the modes of the first.
        scores: the score of the first sample, wave by wave.
        changes: result of ``change`` for each sample, one row each.
        truth: the change among all answers.
    """

    metric: str
    answers: int
    same_modes: bool
    scores: pd.DataFrame
    changes: pd.DataFrame
    truth: float

    @property
    def found(self) -> int:
        """The number of samples that tell the change from chance."""
        return int(((self.changes["low"] > 0) | (self.changes["high"] < 0)).sum())


def explore(
    responses: pd.DataFrame, *, metric: str = "nps", answers: int = ANSWERS, same_modes: bool = False
) -> Measured:
    """Compute everything the explorer shows.

    Args:
        responses: ``wave`` (two of them), ``mode`` and the column of the metric.
        metric: "nps", "csat" or "ces".
        answers: answers drawn from each wave.
        same_modes: give the second wave the modes of the first.

    Raises:
        CourseError: as the models.
    """
    before, after = sorted(responses["wave"].unique())
    score = SCORES[metric]

    def measured(rows: pd.DataFrame) -> pd.DataFrame:
        if not same_modes:
            return score(rows, "wave")
        return score(rows.assign(weight=mix_weights(rows, before)), "wave", "weight")

    found = []
    for seed in range(SAMPLES):
        # Shuffled once for each seed: a larger sample holds the smaller one, so the picture grows and does not jump.
        shuffled = responses.sample(frac=1, random_state=seed)
        found.append(measured(shuffled.groupby("wave").head(answers)))
    return Measured(
        metric=metric,
        answers=answers,
        same_modes=same_modes,
        scores=found[0],
        changes=pd.DataFrame([change(scores, before, after) for scores in found]),
        truth=float(change(measured(responses), before, after)["difference"]),
    )


def draw(state: Measured) -> Figure:
    """Draw the two waves of the first sample, and the change in all samples."""
    style()
    figure = Figure(figsize=(11, 5.4))
    # Fixed places instead of the constrained layout: half the time, and no panel jumps when a slider moves.
    waves, samples = figure.subplots(
        1, 2, gridspec_kw={"left": 0.075, "right": 0.98, "bottom": 0.2, "top": 0.85, "wspace": 0.22}
    )
    plot_scores(state.scores, waves)
    unit = 100 if state.metric == "csat" else 1
    plot_changes(state.changes * unit, state.truth * unit, samples)
    return figure


def what_to_see(state: Measured) -> str:
    """Say in a few sentences what the two panels show together."""
    unit, digits = (100, 1) if state.metric == "csat" else (1, 2 if state.metric == "ces" else 1)
    truth, first = (f"{value * unit:+.{digits}f}" for value in (state.truth, state.changes["difference"].iloc[0]))
    low, high = (f"{end:+.{digits}f}" for end in state.changes["difference"].quantile([0.0, 1.0]) * unit)
    name = state.metric.upper()
    seen = say(
        zh=f"看这里：每轮 {state.answers:,} 份回答。左边这份样本报告 {name} 变化 {first}；换 {SAMPLES} 份样本，"
        f"报告的变化从 {low} 到 {high}，其中 {state.found} 份看得出变化。全部回答的变化是 {truth}。",
        en=f"What to see: {state.answers:,} answers from each wave. The sample on the left reports a change in {name} "
        f"of {first}; {SAMPLES} samples report from {low} to {high}, and {state.found} of them tell it from chance. "
        f"Among all answers the change is {truth}. ",
    )
    if state.same_modes:
        return seen + say(
            zh="第二轮已经换成和第一轮一样的调查方式构成。",
            en="The second wave has been given the modes of the first.",
        )
    return seen + say(
        zh="两轮的调查方式不一样：第二轮电话多得多。",
        en="The waves differ in mode: the second has far more telephone.",
    )


class MeasuringExplorer(w.VBox):
    """Choose a score and the number of answers; then give both waves the same modes.

    Args:
        responses: the table ``survey_responses`` of the case.

    Raises:
        CourseError: a column is missing.

    Attributes:
        state: the ``Measured`` that the figure shows.
        metric: buttons of the three scores.
        answers: slider of the answers from each wave.
        same_modes: the box that takes the modes out.
    """

    def __init__(self, responses: pd.DataFrame) -> None:
        need_columns(responses, "wave", "mode", *SCORES)
        self._responses = responses
        self.metric = w.ToggleButtons(options=[(name.upper(), name) for name in SCORES])
        self.metric.style.button_width = "6em"
        self.answers = slider(FEWEST, MOST, STEP, ANSWERS)
        self.same_modes = w.Checkbox(value=False, indent=False, layout=w.Layout(width="auto"))
        self._note = w.HTML()
        self._image = picture()
        self._seen = w.HTML(layout=w.Layout(width="auto", max_width="1100px"))
        super().__init__([self.metric, self.answers, self.same_modes, self._note, self._image, self._seen])
        self._show(explore(responses))
        for each in (self.metric, self.answers, self.same_modes):
            each.observe(self._on_change, names="value")

    def _on_change(self, _: Any) -> None:
        try:
            state = explore(
                self._responses,
                metric=self.metric.value,
                answers=self.answers.value,
                same_modes=self.same_modes.value,
            )
        except CourseError as problem:
            # An error inside a callback would vanish in the server's log.
            self._note.value = f'<span style="color:{WARNING}">{escape(str(problem))}</span>'
            return
        self._show(state)

    def _show(self, state: Measured) -> None:
        """Put the picture and the words of ``state`` in the reader's language."""
        self.state = state
        self.answers.description = say(zh="每轮多少份回答", en="Answers from each wave")
        self.same_modes.description = say(
            zh="换成和第一轮一样的调查方式构成", en="Give both waves the modes of the first"
        )
        self._note.value = ""
        self._image.value = png(draw(state))
        self._seen.value = f"<p>{escape(what_to_see(state))}</p>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live widget, and its picture where no kernel runs."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs)
        bundle["text/plain"] = what_to_see(self.state)
        bundle["image/png"] = base64.b64encode(self._image.value).decode("ascii")
        return bundle
