"""Explorer of lesson 02: town, invitations, modes, call-backs and wording -> answers, scores, and then the truth."""

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
from course_lib.models import need_unique
from course_lib.models.fieldwork import (
    MODES,
    TOWNS,
    WORDINGS,
    conduct,
    people_of,
    take_apart,
    true_score,
    weigh,
)
from course_lib.models.sampling import kish_design_effect
from course_lib.models.scores import csat
from course_lib.plots import style
from course_lib.plots.fieldwork import plot_error_steps, plot_estimates, plot_outcomes, plot_who_answered
from course_lib.widgets import picture, png, slider

WARNING = "#b35806"  # dark enough to read on white
INTERVIEWERS, CALLS_PER_HOUR, HOURS_PER_DAY = 5, 15, 6
LEAST = 800  # invitations: with fewer a mode may leave a category without an answer
NOTABLE = 0.02  # of the score: less is not worth a sentence


@dataclass(frozen=True, eq=False)
class Survey:
    """What one setting of the explorer leads to.

    Attributes:
        town: name of the town.
        people: its frame, with the planted satisfaction.
        invited: result of ``conduct``.
        weight: weight of each answer.
        estimates: indexed by "raw", "weighted" and the modes used: ``answers``, ``score``, ``low``, ``high``.
        steps: result of ``take_apart``.
        calls: telephone calls made by interviewers.
        days: days that ``INTERVIEWERS`` interviewers need for them.
    """

    town: str
    people: pd.DataFrame
    invited: pd.DataFrame
    weight: pd.Series
    estimates: pd.DataFrame
    steps: pd.DataFrame
    calls: int
    days: int


def explore(
    people: pd.DataFrame,
    town: str,
    *,
    n: int,
    mix: dict[str, float],
    callbacks: int = 0,
    wording: str = "neutral",
    seed: int = 1,
) -> Survey:
    """Compute everything the explorer shows.

    Args:
        people: result of ``people_of`` for the town.
        town: one of ``TOWNS``.
        n, mix, callbacks, wording, seed: as for ``conduct``.

    Raises:
        CourseError: as the models; also when the answers cannot be weighted to the frame.
    """
    invited = conduct(people, TOWNS[town], n, mix, callbacks, wording, seed)
    raked = weigh(invited, people)
    if not raked.converged:
        raise CourseError(
            say(
                zh="有的组合没有人回答，加权不收敛。请多邀请一些人，或多回访。",
                en="Some combinations have no answer and the weights do not converge. Invite more, or call back more.",
            )
        )
    answers = invited[invited["outcome"] == "answered"].assign(weight=raked.weight)
    scores = {"raw": csat(answers), "weighted": csat(answers, weight="weight")}
    if answers["mode"].nunique() > 1:
        by_mode = csat(answers, "mode")
        scores |= {mode: by_mode.loc[[mode]] for mode in MODES if mode in by_mode.index}
    estimates = pd.concat(list(scores.values())).set_axis(list(scores))
    calls = int(np.where(invited["mode"] == "phone", invited["attempts"], 0).sum())
    return Survey(
        town=town,
        people=people,
        invited=invited,
        weight=raked.weight,
        estimates=estimates[["answers", "score", "low", "high"]],
        steps=take_apart(people, invited, raked.weight),
        calls=calls,
        days=int(np.ceil(calls / (INTERVIEWERS * CALLS_PER_HOUR * HOURS_PER_DAY))),
    )


def draw(survey: Survey, revealed: bool) -> Figure:
    """Draw the four panels; the last one stays covered until the truth is revealed."""
    style()
    figure = Figure(figsize=(11, 9.2))
    # Fixed places instead of the constrained layout: half the time, and no panel jumps when a slider moves.
    places = {"left": 0.13, "right": 0.975, "bottom": 0.085, "top": 0.93, "wspace": 0.26, "hspace": 0.6}
    (outcomes, who), (scores, steps) = figure.subplots(2, 2, gridspec_kw=places)
    plot_outcomes(survey.invited, outcomes)
    plot_who_answered(survey.invited, survey.people, ax=who)
    plot_estimates(survey.estimates, true_score(survey.people) if revealed else None, scores)
    if revealed:
        plot_error_steps(survey.steps, steps)
    else:
        steps.set_axis_off()
        covered = say(zh="真实分数\n还没有揭晓", en="The true score\nis still hidden")
        steps.text(0.5, 0.5, covered, ha="center", va="center", fontsize=15, color="#666666")
    return figure


def what_to_see(survey: Survey, revealed: bool, guess: int | None = None) -> str:
    """Say in a few sentences what the panels show together."""
    raw, weighted = survey.estimates.loc["raw"], survey.estimates.loc["weighted"]
    invited, answers = len(survey.invited), len(survey.weight)
    worth = answers / kish_design_effect(survey.weight)
    seen = say(
        zh=f"看这里：邀请 {invited:,} 人，{answers:,} 人回答（{answers / invited:.0%}）。"
        f"不加权 {raw['score']:.1%}，加权 {weighted['score']:.1%}（{weighted['low']:.1%} 到 {weighted['high']:.1%}）；"
        f"加权以后，这些回答只相当于 {worth:,.0f} 份。",
        en=f"What to see: {invited:,} invited, {answers:,} answered ({answers / invited:.0%}). Raw {raw['score']:.1%}, "
        f"weighted {weighted['score']:.1%} ({weighted['low']:.1%} to {weighted['high']:.1%}); once weighted, the "
        f"answers are worth {worth:,.0f}. ",
    )
    if survey.calls:
        seen += say(
            zh=f"访问员打了 {survey.calls:,} 次电话，{INTERVIEWERS} 个人要 {survey.days} 天。",
            en=f"Interviewers made {survey.calls:,} calls: {survey.days} day(s) for {INTERVIEWERS} of them. ",
        )
    return seen + (_truth(survey, guess) if revealed else "")


def _truth(survey: Survey, guess: int | None) -> str:
    """Say how far off the survey was, and why."""
    truth, score = survey.steps["score"].iloc[[0, -1]]
    change = survey.steps["change"]
    text = say(
        zh=f"真实分数是 {truth:.1%}，加权结果差 {100 * (score - truth):+.1f} 个百分点。",
        en=f"The true score is {truth:.1%}; the weighted result is off by {100 * (score - truth):+.1f} points. ",
    )
    if guess is not None:
        text += say(
            zh=f"您猜的是 {guess}%，差 {guess - 100 * truth:+.1f}。",
            en=f"You guessed {guess}% ({guess - 100 * truth:+.1f}). ",
        )
    for step, zh, en in (
        ("mode", "访问方式让答案变了，加权管不了这个", "The mode moved the answers; weights do not touch that"),
        (
            "wording",
            "问法把答案推走了，加权也管不了",
            "The wording pushed the answers; weights do not touch that either",
        ),
    ):
        if abs(change[step]) >= NOTABLE:
            moved = f"{100 * change[step]:+.1f}"
            text += say(zh=f"{zh}（{moved}）。", en=f"{en} ({moved}). ")
    if TOWNS[survey.town].silent:
        text += say(
            zh="这个城里，同样的人，越不满意越不回答。抽样框看不见这一点，所以加权补不回来。",
            en="In this town, of people of the same kind, the dissatisfied answer less. The frame cannot see that, so "
            "weights cannot make up for it.",
        )
    else:
        text += say(
            zh="这个城里，谁不回答只看抽样框里的那几项，所以加权能把无回答补回来。",
            en="In this town silence follows only what the frame knows, so weights make up for it.",
        )
    return text


def town_name(town: str) -> str:
    """Return the display name of a town."""
    return {
        "east": say(zh="东城", en="East"),
        "west": say(zh="西城", en="West"),
        "south": say(zh="南城", en="South"),
        "north": say(zh="北城", en="North"),
    }[town]


def wording_name(wording: str) -> str:
    """Return what is asked in each of the wordings."""
    return {
        "neutral": say(zh="中性：“您有多满意？”", en="neutral: 'How satisfied are you?'"),
        "leading": say(zh="诱导：“您很满意吧？”", en="leading: 'You are satisfied, aren't you?'"),
        "loaded": say(zh="带刺：“您有多受不了？”", en="loaded: 'How fed up are you?'"),
    }[wording]


class FieldworkSimulator(w.VBox):
    """Set up a survey in a made-up town, see what comes back, and only then reveal the true score.

    Args:
        customers: the table ``customers`` of the case; their satisfaction is planted here.

    Raises:
        CourseError: a column is missing, or nobody has a brand and an ARPU.

    Attributes:
        survey: the ``Survey`` that the figure shows.
        revealed: whether the true score of the town is shown.
        town, wording: drop-down lists.
        n, phone, ivr, sms, callbacks, guess: sliders; the rest of the modes is web.
        again, reveal: buttons: another sample, and the true score.
    """

    def __init__(self, customers: pd.DataFrame) -> None:
        need_unique(customers, "customer_id")
        self._customers = customers
        self._people: dict[str, pd.DataFrame] = {}
        self._seed = 1
        self._pushing = False
        self.revealed = False
        wide = {"style": {"description_width": "16em"}, "layout": w.Layout(width="36em", max_width="100%")}
        self.town = w.Dropdown(options=[(town_name(town), town) for town in TOWNS], **wide)
        self.wording = w.Dropdown(options=[(wording_name(wording), wording) for wording in WORDINGS], **wide)
        self.n = slider(LEAST, 5000, 100, 2000)
        self.callbacks = slider(0, 5, 1, 0)
        self.phone, self.ivr, self.sms = slider(0, 100, 10, 100), slider(0, 100, 10, 0), slider(0, 100, 10, 0)
        self.guess = slider(0, 100, 1, 50)
        self.again = w.Button(layout=w.Layout(width="auto"))
        self.reveal = w.Button(button_style="warning", layout=w.Layout(width="auto"))
        self._web = w.HTML()
        self._note = w.HTML()
        self._image = picture()
        self._seen = w.HTML(layout=w.Layout(width="auto", max_width="1100px"))
        wrap = w.Layout(flex_flow="row wrap")
        controls = w.HBox(
            [
                w.VBox([self.town, self.n, self.callbacks, self.wording]),
                w.VBox([self.phone, self.ivr, self.sms, self._web]),
            ],
            layout=wrap,
        )
        ending = w.HBox([self.again, self.guess, self.reveal], layout=wrap)
        super().__init__([controls, ending, self._note, self._image, self._seen])
        self._show()
        for each in (self.town, self.wording, self.n, self.callbacks, self.phone, self.ivr, self.sms):
            each.observe(self._on_change, names="value")
        self.again.on_click(self._on_again)
        self.reveal.on_click(self._on_reveal)

    def _people_of(self, town: str) -> pd.DataFrame:
        if town not in self._people:
            self._people[town] = people_of(self._customers, TOWNS[town])
        return self._people[town]

    def _mix(self) -> dict[str, float]:
        """Return the share of each mode; what the sliders leave is web."""
        parts = {"phone": self.phone.value, "ivr": self.ivr.value, "sms": self.sms.value}
        return {**{mode: part / 100 for mode, part in parts.items()}, "web": (100 - sum(parts.values())) / 100}

    def _on_change(self, change: Any) -> None:
        """Follow a control; a mode that leaves no room for the others takes it from them, in sight."""
        if self._pushing:
            return
        if change.owner is self.town:
            self.revealed = False
        pushed = self._make_room(change.owner)
        self._show()
        if pushed and not self._note.value:
            self._note.value = say(
                zh="各种方式加起来最多 100%：别的方式让出了位置。",
                en="The modes add up to 100% at most: the others made room.",
            )

    def _make_room(self, moved: Any) -> bool:
        """Keep the modes at 100 percent or less together; return whether another one had to give way."""
        modes = [self.phone, self.ivr, self.sms]
        if moved not in modes:
            return False
        excess = sum(mode.value for mode in modes) - 100
        pushed = False
        self._pushing = True
        for other in reversed([mode for mode in modes if mode is not moved]):
            taken = max(0, min(excess, other.value))
            other.value -= taken
            excess -= taken
            pushed |= taken > 0
        self._pushing = False
        return pushed

    def _on_again(self, _: Any) -> None:
        self._seed += 1
        self._show()

    def _on_reveal(self, _: Any) -> None:
        self.revealed = True
        self._show()

    def _show(self) -> None:
        """Compute the survey and put its picture and words in the reader's language."""
        self._name()
        try:
            self.survey = explore(
                self._people_of(self.town.value),
                self.town.value,
                n=self.n.value,
                mix=self._mix(),
                callbacks=self.callbacks.value,
                wording=self.wording.value,
                seed=self._seed,
            )
        except CourseError as problem:
            # An error inside a callback would vanish in the server's log.
            self._note.value = f'<span style="color:{WARNING}">{escape(str(problem))}</span>'
            return
        self._note.value = ""
        self._image.value = png(draw(self.survey, self.revealed))
        self._seen.value = f"<p>{escape(what_to_see(self.survey, self.revealed, self.guess.value))}</p>"

    def _name(self) -> None:
        self.town.description = say(zh="在哪个城", en="Town")
        self.wording.description = say(zh="怎么问", en="Wording")
        self.n.description = say(zh="邀请多少人", en="People invited")
        self.callbacks.description = say(zh="再联系几次", en="Call-backs")
        self.phone.description = say(zh="电话（%）", en="Phone (%)")
        self.ivr.description = say(zh="自动语音 IVR（%）", en="IVR (%)")
        self.sms.description = say(zh="短信（%）", en="SMS (%)")
        self.guess.description = say(zh="我猜真实分数是（%）", en="My guess of the true score (%)")
        self.again.description = say(zh="另抽一批人", en="Draw another sample")
        self.reveal.description = say(zh="揭晓真实分数", en="Reveal the true score")
        web = round(100 * self._mix()["web"])
        self._web.value = say(zh=f"其余 {web}% 用网页", en=f"The remaining {web}% by web")

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live widget, and its picture where no kernel runs."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs)
        bundle["text/plain"] = what_to_see(self.survey, self.revealed)
        bundle["image/png"] = base64.b64encode(self._image.value).decode("ascii")
        return bundle
