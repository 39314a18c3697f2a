"""Explorer of lesson 00: rate yourself, be rated by colleagues -> totals, gaps, agreement, and what they cannot say."""

from dataclasses import dataclass
from html import escape
from typing import Any

import ipywidgets as w
import pandas as pd
from matplotlib.figure import Figure

from course_lib.errors import CourseError
from course_lib.labels import label
from course_lib.language import say
from course_lib.models.agreement import COLLEAGUE, SCALE, SELF, pairwise_agreement, score_table, self_other_gaps
from course_lib.plots import WARNING, style
from course_lib.plots.agreement import plot_agreement, plot_self_other, plot_totals
from course_lib.widgets import picture, png

INDICATORS = range(1, 11)
RATERS = (SELF, "colleague_1", "colleague_2")
OWN, EXAMPLE = "own", "example"


@dataclass(frozen=True, eq=False)
class Assessment:
    """What the ratings of one person lead to.

    Attributes:
        scores: one row per indicator, one column per rater, the self-rating first.
        totals: what each rater's scores add up to.
        gaps: result of ``self_other_gaps``.
        pairs: result of ``pairwise_agreement``.
        constant: raters whose scores are all the same.
    """

    scores: pd.DataFrame
    totals: pd.Series
    gaps: pd.DataFrame
    pairs: pd.DataFrame
    constant: tuple[str, ...]

    def found(self, finding: str) -> list[int]:
        """Return the indicators with a finding: "blind_spot", "hidden_strength" or "in_line"."""
        return [int(indicator) for _, indicator in self.gaps.index[self.gaps["finding"] == finding]]


def explore(scores: pd.DataFrame) -> Assessment:
    """Compute everything the explorer shows.

    Args:
        scores: one row per indicator; a column "self" first, then one or more colleagues; whole numbers 1 to 5, no gap.

    Raises:
        CourseError: as the models; also when a score is missing, or there is no self-rating or no colleague.
    """
    if SELF not in scores or scores.shape[1] < 2 or scores.isna().to_numpy().any():
        raise CourseError(
            say(
                zh="要有完整的自评（self）和至少一位同事的完整评分。请补齐空缺。",
                en="A complete self-rating ('self') and at least one complete colleague are needed. Fill the gaps.",
            )
        )
    long = scores.rename_axis("indicator").reset_index().melt("indicator", var_name="rater", value_name="score")
    long["relation"] = long["rater"].map(lambda rater: SELF if rater == SELF else COLLEAGUE)
    gaps = self_other_gaps(long.assign(ratee=SELF))
    return Assessment(
        scores=scores,
        totals=scores.sum(),
        gaps=gaps,
        pairs=pairwise_agreement(scores),
        constant=tuple(str(rater) for rater in scores if scores[rater].nunique() == 1),
    )


def draw(state: Assessment) -> Figure:
    """Draw totals, gaps, exact agreement and correlation."""
    style()
    figure = Figure(figsize=(11, 10.2))
    places: dict[str, Any] = {"left": 0.115, "right": 0.97, "bottom": 0.07, "top": 0.91, "wspace": 0.62, "hspace": 0.52}
    places |= {"width_ratios": [1, 1.1], "height_ratios": [1.35, 1]}
    (totals, gaps), (exact, correlation) = figure.subplots(2, 2, gridspec_kw=places)
    plot_totals(state.scores, totals)
    plot_self_other(state.gaps, gaps)
    gaps.set_ylabel("")
    gaps.legend(loc="upper center", bbox_to_anchor=(0.5, -0.13), ncols=2)
    plot_agreement(state.pairs, exact, "exact")
    plot_agreement(state.pairs, correlation, "pearson")
    return figure


def what_to_see(state: Assessment) -> str:
    """Say in a few sentences what the panels show together, and what they cannot say."""
    comma = say(zh="、", en=", ")
    totals = comma.join(f"{_rater(rater)} {total:g}" for rater, total in state.totals.items())
    text = say(zh=f"看这里：合计是{totals}。", en=f"What to see: the totals are {totals}. ")
    exact = state.pairs["value"].xs("exact", level="measure")
    one, two = exact.index[int(exact.argmin())]
    text += say(
        zh=f"看法最不一样的是“{_rater(one)}”和“{_rater(two)}”：只有 {exact.min():.0%} 的指标打了同样的分。",
        en=f"'{_rater(one)}' and '{_rater(two)}' differ most: they give the same score on {exact.min():.0%} of the "
        "indicators. ",
    )
    for finding, zh, en in (
        ("blind_spot", "可能的盲点", "Possible blind spots"),
        ("hidden_strength", "可能的隐藏优势", "Possible hidden strengths"),
    ):
        if found := state.found(finding):
            names = comma.join(f"{number} {label(str(number), 'indicator')}" for number in found)
            text += say(zh=f"{zh}：{names}。", en=f"{en}: {names}. ")
    for rater in state.constant:
        text += say(
            zh=f"“{_rater(rater)}”的分数全都一样：看不出强弱，和它的相关系数没有定义（不等于 0）。",
            en=f"All scores of '{_rater(rater)}' are the same: no strong or weak point shows, and a correlation with "
            "them is undefined (which is not 0). ",
        )
    colleagues = state.scores.shape[1] - 1
    text += say(
        zh=f"只有 {colleagues} 位同事评过，这些是可以去问的线索，不是结论。",
        en=f"With {colleagues} colleague{'' if colleagues == 1 else 's'} this is something to ask about, no verdict.",
    )
    return text


def _rater(rater: Any) -> str:
    return str(label(str(rater), "rater"))


class SelfCheck(w.VBox):
    """Rate yourself, hand over, be rated by one or two colleagues; only then is the result uncovered.

    Args:
        ratings: the table ``ratings_360`` of the case; people in it can be looked at as well.
        example: the table ``ratings_example``.
        people: ratees of ``ratings`` to offer.

    Raises:
        CourseError: a column is missing, or nobody rates one of ``people``.

    Attributes:
        state: the ``Assessment`` that the figure shows; None until there is one.
        sheet: drop-down list: own ratings, the example, or a person of the case.
        rater: buttons: whose turn it is to rate; the others' scores are covered.
        buttons: one row of buttons 1 to 5 for each indicator.
        show, clear: buttons: uncover the result, begin anew.
    """

    def __init__(self, ratings: pd.DataFrame, example: pd.DataFrame, people: tuple[str, ...] = ()) -> None:
        self._sheets = {EXAMPLE: score_table(example, example["ratee"].iloc[0])}
        self._sheets |= {person: score_table(ratings, person) for person in people}
        self._given: dict[str, dict[int, int]] = {rater: {} for rater in RATERS}
        self._turning = False
        self.state: Assessment | None = None
        wide = {"style": {"description_width": "9em"}, "layout": w.Layout(width="36em", max_width="100%")}
        self.sheet = w.Dropdown(options=[(self._sheet_name(sheet), sheet) for sheet in (OWN, *self._sheets)], **wide)
        self.sheet.description = say(zh="看谁的评分", en="Whose ratings")
        self.rater = w.ToggleButtons(options=[(name, rater) for rater, name in self._turns().items()])
        self.rater.style.button_width = "15em"
        self.buttons = [
            w.ToggleButtons(options=[(str(score), score) for score in SCALE], value=None, style={"button_width": "3em"})
            for _ in INDICATORS
        ]
        name = w.Layout(width="22em")
        rows = [
            w.HBox([w.HTML(f"{number}. {escape(str(label(str(number), 'indicator')))}", layout=name), row])
            for number, row in zip(INDICATORS, self.buttons, strict=True)
        ]
        self.show = w.Button(button_style="primary", layout=w.Layout(width="auto"))
        self.clear = w.Button(layout=w.Layout(width="auto"))
        self.show.description = say(zh="揭开结果", en="Show the result")
        self.clear.description = say(zh="清空重来", en="Clear and start again")
        self._form = w.VBox([self.rater, w.HTML(f"<p>{escape(_scale())}</p>"), *rows, w.HBox([self.show, self.clear])])
        self._note = w.HTML()
        self._image = picture()
        self._seen = w.HTML(layout=w.Layout(width="auto", max_width="1100px"))
        super().__init__([self.sheet, self._form, self._note, self._image, self._seen])
        self._cover()
        self.sheet.observe(self._on_sheet, names="value")
        self.rater.observe(self._on_turn, names="value")
        for number, row in zip(INDICATORS, self.buttons, strict=True):
            row.observe(lambda change, number=number: self._on_score(number, change["new"]), names="value")
        self.show.on_click(self._on_show)
        self.clear.on_click(self._on_clear)

    def _sheet_name(self, sheet: str) -> str:
        return {
            OWN: say(zh="我的：自己评，再请同事评", en="my own: rate, then hand over"),
            EXAMPLE: say(zh="资料里的例子（40、41、41）", en="the worked example (40, 41, 41)"),
        }.get(sheet, say(zh=f"澜海的 {sheet}", en=f"{sheet} of Lanhai"))

    def _turns(self) -> dict[str, str]:
        return {
            SELF: say(zh="我评自己", en="I rate myself"),
            "colleague_1": say(zh="同事 1 评我", en="Colleague 1 rates me"),
            "colleague_2": say(zh="同事 2 评我", en="Colleague 2 rates me"),
        }

    def _on_score(self, number: int, score: int | None) -> None:
        if self._turning or score is None:
            return
        self._given[self.rater.value][number] = score
        self._cover()

    def _on_turn(self, _: Any) -> None:
        """Show what this rater has given so far, and cover everything else."""
        self._turning = True
        for number, row in zip(INDICATORS, self.buttons, strict=True):
            row.value = self._given[self.rater.value].get(number)
        self._turning = False
        self._cover()

    def _on_clear(self, _: Any) -> None:
        for given in self._given.values():
            given.clear()
        self._on_turn(None)

    def _on_sheet(self, _: Any) -> None:
        own = self.sheet.value == OWN
        self._form.layout.display = "" if own else "none"
        if own:
            self._cover()
        else:
            self._uncover(self._sheets[self.sheet.value])

    def _on_show(self, _: Any) -> None:
        begun = [rater for rater in RATERS if self._given[rater] or rater == SELF]
        short = [rater for rater in begun if len(self._given[rater]) < len(INDICATORS)]
        if short or len(begun) < 2:
            waiting = short[0] if short else RATERS[1]
            left = len(INDICATORS) - len(self._given[waiting])
            text = say(
                zh=f"“{self._turns()[waiting]}”还差 {left} 项。评完再揭开：先看到别人的分，自己的就不准了。",
                en=f"'{self._turns()[waiting]}' still lacks {left}. Finish before uncovering: whoever sees other "
                "scores first is no longer free to judge.",
            )
            self._note.value = f'<span style="color:{WARNING}">{escape(text)}</span>'
            return
        self._uncover(pd.DataFrame({rater: pd.Series(self._given[rater]).sort_index() for rater in begun}))

    def _cover(self) -> None:
        """Hide the result and say how far the ratings are."""
        self.state = None
        self._image.layout.display = "none"
        self._image.value = b""
        self._seen.value = ""
        done = [f"{turn} {len(self._given[rater])}/{len(INDICATORS)}" for rater, turn in self._turns().items()]
        self._note.value = f"<p>{escape(say(zh='；', en='; ').join(done))}</p>"

    def _uncover(self, scores: pd.DataFrame) -> None:
        """Put the picture and the words in the reader's language."""
        self.state = explore(scores)
        self._note.value = ""
        self._image.layout.display = ""
        self._image.value = png(draw(self.state))
        self._seen.value = f"<p>{escape(what_to_see(self.state))}</p>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live widget, and an empty form where no kernel runs: a result would spoil the guesses to come."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs)
        names = [str(label(str(number), "indicator")) for number in INDICATORS]
        boxes = "<td>" + "</td><td>".join(f"☐ {score}" for score in SCALE) + "</td>"
        rows = "".join(
            f"<tr><td>{n}. {escape(name)}</td>{boxes}</tr>" for n, name in zip(INDICATORS, names, strict=True)
        )
        bundle["text/plain"] = f"SelfCheck({len(INDICATORS)})"
        bundle["text/html"] = f"<p>{escape(_scale())}</p><table>{rows}</table>"
        return bundle


def _scale() -> str:
    return say(
        zh="1 = 几乎从不　2 = 有时　3 = 经常　4 = 通常　5 = 总是",
        en="1 = almost never, 2 = sometimes, 3 = often, 4 = usually, 5 = always",
    )
