"""The four goals of the course, before and after: how sure I am, what I can do, and what I have gained.

The answers stay on the learner's own machine, in one file of the course folder that is never handed in.
"""

import json
import os
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import ipywidgets as w
import pandas as pd
import yaml

from course_lib import language
from course_lib.errors import CourseError
from course_lib.labels import label
from course_lib.language import say
from course_lib.paths import root

BEFORE, AFTER = "before", "after"
SURE = range(1, 6)

_GOALS = Path(__file__).with_name("goals.yml")
Record = dict[str, dict[str, dict[str, int]]]


@cache
def goals() -> list[dict[str, Any]]:
    """Return the goals as they stand in ``goals.yml``: ``goal``, ``can``, ``questions``; read once."""
    found: list[dict[str, Any]] = yaml.safe_load(_GOALS.read_text(encoding="utf-8"))
    return found


def record_file() -> Path:
    """Return where the answers are kept on this machine."""
    return root() / ".course" / "goals.json"


def read_record() -> Record:
    """Return what was answered so far: "before" and "after", each with ``sure`` and ``answers``; empty at first.

    Raises:
        CourseError: the file is damaged.
    """
    path = record_file()
    if not path.is_file():
        return {}
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        for sheet in record.values():
            _marks(sheet)
        if not set(record) <= {BEFORE, AFTER}:
            raise KeyError
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        raise CourseError(
            say(
                zh=f"读不懂 {path} 里存下的答案。删掉这个文件，就可以重新作答。",
                en=f"The answers kept in {path} cannot be read. Delete this file to answer afresh.",
            )
        ) from None
    return dict(record)


def keep(moment: str, sure: Mapping[str, int], answers: Mapping[str, int]) -> Record:
    """Store one set of answers on this machine and return all that is kept.

    Args:
        moment: "before" or "after".
        sure: goal -> 1 to 5.
        answers: question id -> position of the chosen option.

    Raises:
        CourseError: the folder cannot be written, or the file there is damaged.
    """
    sheet = {"sure": dict(sure), "answers": dict(answers), "date": date.today().isoformat()}
    record: Any = {**read_record(), moment: sheet}
    path = record_file()
    try:
        path.parent.mkdir(exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(fresh, path)
    except OSError as error:
        raise CourseError(
            say(
                zh=f"写不进 {path}（{error.strerror}），答案没有存下。请把课程文件夹放到可以写入的地方。",
                en=f"{path} cannot be written ({error.strerror}); the answers were not kept. Put the course folder "
                "where you may write.",
            )
        ) from None
    return dict(record)


def forget() -> None:
    """Delete the answers from this machine."""
    record_file().unlink(missing_ok=True)


def gain(before: float, after: float, most: float) -> float:
    """Return which share of what was missing before was gained: (after - before) / (most - before).

    Args:
        before, after: points; 0 to ``most``.
        most: points that can be had.

    Returns:
        1 when everything missing was gained, below 0 when there is less than before; missing when nothing was missing.

    Raises:
        CourseError: points outside 0 to ``most``.

    Source: the normalised gain of Hake (1998).

    >>> gain(5, 7, 8)
    0.6666666666666666
    """
    if not (0 <= before <= most and 0 <= after <= most):
        raise CourseError(
            say(
                zh=f"得分 {before:g} 和 {after:g} 应在 0 到 {most:g} 之间。请检查。",
                en=f"The points {before:g} and {after:g} should be from 0 to {most:g}. Check them.",
            )
        )
    return (after - before) / (most - before) if most > before else float("nan")


def compare(record: Record) -> pd.DataFrame:
    """Compare before and after, goal by goal.

    Args:
        record: as ``read_record`` returns it.

    Returns:
        Frame indexed by ``goal`` and "all": ``sure_before``, ``sure_after`` (1 to 5; "all": the mean),
        ``right_before``, ``right_after`` (questions), ``learning_gain`` (see ``gain``).

    Raises:
        CourseError: "before" or "after" is missing.
    """
    for moment in (BEFORE, AFTER):
        if moment not in record:
            raise CourseError(
                say(
                    zh="要先后各答一次，才能比较；现在还缺一次。",
                    en="A comparison needs answers from before and from after; one of them is missing.",
                )
            )
    before, after = (_marks(record[moment]) for moment in (BEFORE, AFTER))
    table = before.add_suffix("_before").join(after.add_suffix("_after"))
    counts = [len(goal["questions"]) for goal in goals()]
    whole = table.agg({name: "mean" if str(name).startswith("sure") else "sum" for name in table})
    table.loc["all"] = whole
    most = [*counts, sum(counts)]
    columns = ("right_before", "right_after")
    points = zip(*(table[name] for name in columns), most, strict=True)
    table["learning_gain"] = [gain(*row) for row in points]
    return table[["sure_before", "sure_after", *columns, "learning_gain"]].rename_axis("goal")


def _marks(sheet: Mapping[str, Any]) -> pd.DataFrame:
    """Return for each goal how sure somebody is, and how many of its questions are right."""
    rows = {}
    for goal in goals():
        sure = sheet["sure"][goal["goal"]]
        chosen = [question["options"][sheet["answers"][question["id"]]] for question in goal["questions"]]
        if sure not in SURE:
            raise ValueError(sure)
        rows[goal["goal"]] = {"sure": sure, "right": sum(bool(option.get("right")) for option in chosen)}
    return pd.DataFrame.from_dict(rows, orient="index")


class GoalsCheck(w.VBox):
    """The check of the four goals: answered before the course, answered again after it, and then compared.

    Attributes:
        sure: goal -> buttons 1 to 5.
        answers: question id -> radio buttons.
        save, again, delete: buttons: keep these answers, answer a second time, delete what is kept.
    """

    def __init__(self) -> None:
        self.sure: dict[str, w.ToggleButtons] = {}
        self.answers: dict[str, w.RadioButtons] = {}
        self._note = w.HTML()
        self._note.add_class("goals-note")
        self._form = w.VBox()
        self.save, self.again, self.delete = (w.Button(layout=w.Layout(width="auto")) for _ in range(3))
        self.save.button_style = "primary"
        self.save.description = say(zh="存下我的答案", en="Keep my answers")
        self.again.description = say(zh="课程结束了，再答一次", en="After the course: again")
        self.delete.description = say(zh="删除我的答案", en="Delete my answers")
        self.save.on_click(self._told(self._on_save))
        self.again.on_click(self._told(self._on_again))
        self.delete.on_click(self._told(self._on_delete))
        super().__init__([self._note, self._form, w.HBox([self.save, self.again, self.delete])])
        self._told(self._start)(None)

    def _told(self, work: Callable[[], None]) -> Callable[[Any], None]:
        """Return ``work`` as a callback whose errors the reader sees: the server's log would swallow them."""

        def run(_: Any) -> None:
            try:
                work()
            except CourseError as problem:
                self._note.value = f"<p style='color:#b35806'>{escape(str(problem))}</p>"

        return run

    def _start(self) -> None:
        self._show_buttons(form=False, kept=True)
        record = read_record()
        if BEFORE not in record:
            self._ask(BEFORE)
        else:
            self._show_kept(record)

    def _ask(self, moment: str) -> None:
        """Show the empty form."""
        self._moment = moment
        self._form.children = [card for goal in goals() for card in self._cards(goal)]
        self._note.value = say(
            zh="<p>4 个把握程度，8 道题，大约 5 分钟。不知道也选一个，猜就是了；现在不告诉你对错。"
            "答案只存在这台电脑上，不会随作业交上去。</p>",
            en="<p>Four ratings and eight questions, about 5 minutes. If you do not know, guess; right and wrong are "
            "not shown now. The answers stay on this computer and are not handed in.</p>",
        )
        self._show_buttons(form=True, kept=bool(read_record()))

    def _cards(self, goal: dict[str, Any]) -> list[w.Widget]:
        lang, name = language.current(), goal["goal"]
        title = w.HTML(f"<b>{escape(str(label(name, 'goal')))}</b><br>{escape(goal['can'][lang])}")
        rating = w.ToggleButtons(
            options=[(str(number), number) for number in SURE],
            value=None,
            tooltips=[say(zh=f"把握 {number}", en=f"sure: {number}") for number in SURE],
            style={"button_width": "3em"},
        )
        ends = w.HTML(say(zh="1 = 完全没把握，5 = 很有把握", en="1 = not at all sure, 5 = quite sure"))
        self.sure[name] = rating
        cards: list[w.Widget] = [title, w.HBox([rating, ends], layout=w.Layout(flex_flow="row wrap"))]
        for question in goal["questions"]:
            radio = w.RadioButtons(
                options=[(option[lang], place) for place, option in enumerate(question["options"])],
                value=None,
                layout=w.Layout(width="100%"),
            )
            self.answers[question["id"]] = radio
            cards += [w.HTML(escape(question["stem"][lang])), radio]
        return cards

    def _on_save(self) -> None:
        open_parts = [part for part in (*self.sure.values(), *self.answers.values()) if part.value is None]
        if open_parts:
            raise CourseError(
                say(
                    zh=f"还有 {len(open_parts)} 处没有选。选完再存。",
                    en=f"Still to choose: {len(open_parts)}. Then keep your answers.",
                )
            )
        sure = {name: part.value for name, part in self.sure.items()}
        self._show_kept(keep(self._moment, sure, {name: part.value for name, part in self.answers.items()}))

    def _on_again(self) -> None:
        self._ask(AFTER)

    def _on_delete(self) -> None:
        forget()
        self._ask(BEFORE)

    def _show_kept(self, record: Record) -> None:
        """Say what is kept; with both sets of answers, what was gained."""
        self._form.children = []
        self._show_buttons(form=False, kept=True)
        if AFTER not in record:
            when = record[BEFORE].get("date", "")
            self._note.value = say(
                zh=f"<p><b>已存下（{escape(str(when))}）。</b>学完整门课，回到这里再答一次，就能看到自己的进步。</p>",
                en=f"<p><b>Kept ({escape(str(when))}).</b> After the last lesson come back and answer again: then you "
                "see what you have gained.</p>",
            )
            return
        self._note.value = _gain_page(record)

    def _show_buttons(self, *, form: bool, kept: bool) -> None:
        for button, shown in ((self.save, form), (self.again, kept and not form), (self.delete, kept)):
            button.layout.display = "" if shown else "none"

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        # a page that runs no code shows the questions; what somebody answered never leaves the machine with it
        bundle = super()._repr_mimebundle_(**kwargs) or {}
        return {**bundle, "text/plain": f"GoalsCheck({len(goals())})", "text/html": _static()}


def _gain_page(record: Record) -> str:
    """Return the comparison as a page: a sentence, a table, and the right answers."""
    lang = language.current()
    table = compare(record)
    whole = table.loc["all"]
    most = sum(len(goal["questions"]) for goal in goals())
    missing = most - whole["right_before"]
    lead = say(
        zh=f"答对从 {whole['right_before']:g} 题变为 {whole['right_after']:g} 题（共 {most} 题）",
        en=f"From {whole['right_before']:g} to {whole['right_after']:g} of {most} questions right",
    )
    share = whole["learning_gain"]
    if missing:
        lead += say(
            zh=f"；原来缺的 {missing:g} 题，补上了 {share:.0%}。",
            en=f"; of the {missing:g} missing, {share:.0%} gained.",
        )
    else:
        lead += say(zh="；原来就全对，没有可补的。", en="; all were right before, so there was nothing to gain.")
    lead += say(
        zh="把握程度可能降低，那多半是因为你看到了更多：以题目为准。八道题只是一个大概。",
        en=" How sure you feel may fall, mostly because you see more: trust the questions. "
        "Eight of them are a rough guide.",
    )
    shown = pd.DataFrame(
        {
            str(label("goal")): [str(label(goal, "goal")) for goal in table.index],
            **{str(label(name)): [f"{value:.3g}" for value in table[name]] for name in table.columns[:-1]},
            str(label("learning_gain")): [
                say(zh="原来全对", en="all right before") if pd.isna(value) else f"{value:.0%}"
                for value in table["learning_gain"]
            ],
        }
    )
    answers = record[AFTER]["answers"]
    items = []
    for question in (question for goal in goals() for question in goal["questions"]):
        chosen = question["options"][answers[question["id"]]]
        right = next(option[lang] for option in question["options"] if option.get("right"))
        mark = "✓" if chosen.get("right") else "✗"
        items.append(f"<li>{mark} {escape(question['stem'][lang])} <b>{escape(right)}</b></li>")
    return f"<p><b>{escape(lead)}</b></p>{shown.to_html(index=False)}<ol>{''.join(items)}</ol>"


def _static() -> str:
    lang = language.current()
    parts = []
    for goal in goals():
        stems = "".join(f"<li>{escape(question['stem'][lang])}</li>" for question in goal["questions"])
        parts.append(
            f"<p><b>{escape(str(label(goal['goal'], 'goal')))}</b> {escape(goal['can'][lang])}</p><ol>{stems}</ol>"
        )
    return "".join(parts)


def show_goals() -> GoalsCheck:
    """Return the check of the four goals as a widget in the current language."""
    return GoalsCheck()
