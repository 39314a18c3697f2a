"""Written answers scored in a notebook: a thin view of ``course_lib.grading.review``.

Keyboard: everything is typed into one box. ``2 1 0.5`` and Enter saves the points of the rubric's lines and shows the
next answer; words after the points are a comment, ``#1`` is a kept one. ``n`` and ``p`` go on and back, ``d`` to the
next disagreement, ``k`` shows the agreement. The buttons do the same.
"""

import asyncio
import contextlib
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import ipywidgets as w

from course_lib.errors import CourseError
from course_lib.grading.exercise import shown_exercise
from course_lib.grading.gradebook import Gradebook
from course_lib.grading.review import Desk, Item, Typed
from course_lib.language import current, say

PRESS_SECONDS = 5  # between Enter and the text that it ended, on a busy machine
FOCUS_SECONDS = (0.3, 1, 2)  # the page may still be drawing when the cell ends
_CSS = """<style>
.rv { font-size: 15px; line-height: 1.6; }
.rv .widget-html, .rv .widget-html-content { font-size: inherit; line-height: inherit; height: auto; }
.rv .widget-text input { font-size: 17px; height: 40px; padding: 4px 10px; }
.rv .widget-text { height: auto; }
.rv .jupyter-button { font-size: inherit; height: auto; line-height: 1.5; padding: 4px 12px; width: auto; }
.rv button:focus-visible, .rv input:focus { outline: 3px solid #2166ac; outline-offset: 1px; }
.rv .rv-head { display: flex; gap: 16px; flex-wrap: wrap; align-items: baseline; }
.rv .rv-head b { font-size: 18px; }
.rv .rv-answer { white-space: pre-wrap; overflow-wrap: anywhere; background: #f6f7f8; border: 1px solid #d5dbe1;
  border-radius: 8px; padding: 12px 16px; font-size: 16px; line-height: 1.75; max-height: 60vh; overflow-y: auto;
  color: #1d2733; unicode-bidi: isolate; }
.rv table { border-collapse: collapse; width: 100%; }
.rv th, .rv td { border: 1px solid #c9d1da; padding: 4px 8px; text-align: left; vertical-align: top;
  white-space: normal; }
.rv th { background: #eef3f7; color: #1d2733; }
.rv td.n { text-align: right; white-space: nowrap; }
.rv .rv-given { background: #e4f1e9; font-weight: bold; color: #1d2733; }
.rv .rv-differs { background: #fbeee6; color: #1d2733; }
.rv .rv-soft { color: #55606c; font-size: 14px; }
.rv .rv-bad { color: #a33a10; font-weight: bold; } .rv .rv-good { color: #1b6e44; font-weight: bold; }
.rv kbd { border: 1px solid #b5bec7; border-radius: 4px; padding: 0 5px; background: #f6f7f8; color: #1d2733; }
</style>"""


def review(gradebook: str | Path, rater: str, *, lesson: str = "", task: str = "") -> "Review":
    """Open the review; the last line of a cell shows it.

    Args:
        gradebook: the file.
        rater: who scores.
        lesson, task: only these; ``""`` takes all.

    Raises:
        CourseError: no such gradebook, lesson or task.
    """
    book = Gradebook.existing(Path(gradebook), any_thread=True)
    return Review(Desk(book, rater, lesson=lesson, task=task))


class Review(w.VBox):
    """One answer beside its rubric, and one box to type into.

    Attributes:
        desk: the answers, a ``course_lib.grading.review.Desk``.
        place: which of ``desk.items`` is shown; None when there is none.
        deciding: whether raters' differences over it are being decided.
        box, save, back, on, differ, agree: the box and the buttons.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.deciding = False
        self.place: int | None = None
        self._head, self._answer, self._rubric = w.HTML(), w.HTML(), w.HTML()
        self._note, self._kept, self._table = w.HTML(), w.HTML(), w.HTML()
        self._note.add_class("rv-note")
        # Key by key the text would come after the Enter that ends it; as a whole it comes right behind it.
        self.box = w.Text(continuous_update=False, layout=w.Layout(width="auto", flex="1 1 auto"))
        self.box.on_msg(lambda _, content, __: self._press() if content.get("event") == "submit" else None)
        self.box.observe(lambda _: self._arrive(), names="value")
        self._pressed = float("-inf")
        self.save = _button(say(zh="保存（回车）", en="Save (Enter)"), lambda: self._enter())
        self.back = _button(say(zh="上一份 p", en="Back p"), lambda: self._step(-1))
        self.on = _button(say(zh="下一份 n", en="Next n"), lambda: self._step(1))
        self.differ = _button(say(zh="下一处分歧 d", en="Next disagreement d"), self._next_difference)
        self.agree = _button(say(zh="一致程度 k", en="Agreement k"), self._show_agreement)
        half = w.Layout(width="50%", padding="0 8px 0 0", min_width="20em")
        self._answer.layout, self._rubric.layout = half, w.Layout(width="50%", min_width="20em")
        super().__init__(
            [
                w.HTML(_CSS, layout=w.Layout(height="0", margin="0")),
                self._head,
                w.HBox([self._answer, self._rubric], layout=w.Layout(align_items="flex-start")),
                w.HBox([self.box, self.save], layout=w.Layout(width="100%")),
                self._note,
                w.HBox([self.back, self.on, self.differ, self.agree], layout=w.Layout(flex_flow="row wrap")),
                self._kept,
                self._table,
            ]
        )
        self.add_class("rv")
        self._next_unscored(0)

    # -- what happens ------------------------------------------------------------------------------

    def _press(self) -> None:
        """Note that Enter was pressed: the text itself is on its way."""
        self._pressed = time.monotonic()

    def _arrive(self) -> None:
        """Take a text that Enter ended; one that came because the box was left waits for the button."""
        if self.box.value.strip() and time.monotonic() - self._pressed < PRESS_SECONDS:
            self._pressed = float("-inf")
            self._enter()

    def _enter(self) -> None:
        """Take what stands in the box: a letter that says where to go, or points and words."""
        text = self.box.value.strip()
        actions: dict[str, Callable[[], None]] = {
            "n": lambda: self._step(1),
            "p": lambda: self._step(-1),
            "d": self._next_difference,
            "k": self._show_agreement,
        }
        if text.lower() in actions:
            self.box.value = ""
            actions[text.lower()]()
        elif self.place is not None:
            self._take(self.desk.items[self.place], text)

    def _take(self, item: Item, text: str) -> None:
        try:
            typed = self.desk.read(item, text)
            if self.deciding:
                self.desk.decide(item, typed)
            else:
                self.desk.save(item, typed)
        except CourseError as problem:
            self._say(str(problem), "bad")
            return
        said = _points(typed)
        if self.deciding:
            self._next_difference()
            self._say(say(zh=f"已议定：{said}。", en=f"Decided: {said}.") + " " + self._said, "good")
        else:
            self._next_unscored((self.place or 0) + 1)
            self._say(say(zh=f"已保存：{said}。", en=f"Saved: {said}.") + " " + self._said, "good")

    def _step(self, by: int) -> None:
        if self.desk.items:
            self._show(((self.place or 0) + by) % len(self.desk.items))

    def _next_unscored(self, start: int) -> None:
        """Show the next answer that this rater has not scored, from ``start`` on and round."""
        items, scored = self.desk.items, self.desk.scored()
        order = [n % len(items) for n in range(start, start + len(items))]
        place = next((n for n in order if (items[n].submission, items[n].task) not in scored), None)
        if place is not None:
            self._show(place)
            return
        self._show(order[0] if order else None)
        if items:
            left = len(self.desk.disagreements())
            self._say(
                say(
                    zh=f"您的都评完了。与别人意见不同的：{left} 份" + ("，输入 d 逐份议定。" if left else "。"),
                    en=f"You have scored all of yours. Answers on which raters differ: {left}"
                    + ("; type d to decide them." if left else "."),
                ),
                "good",
            )

    def _next_difference(self) -> None:
        waiting = self.desk.disagreements()
        if not waiting:
            self._show(self.place)
            self._say(
                say(
                    zh="没有分歧要议定（只看您自己也评过的）。",
                    en="Nothing to decide, among the answers that you have scored too.",
                ),
                "good",
            )
            return
        places = [self.desk.items.index(item) for item in waiting]
        here = -1 if self.place is None else self.place
        self._show(next((place for place in places if place > here), places[0]), deciding=True)

    def _show_agreement(self) -> None:
        table = self.desk.agreement()
        if table.empty:
            self._say(
                say(
                    zh="还没有两个人都评过的答案。请第二位评分人用自己的名字打开（--rater）。",
                    en="No answer has been scored by two raters yet. A second rater opens the page under another name "
                    "(--rater).",
                ),
                "soft",
            )
            return
        self._table.value = _agreement(table.to_dict("records"), self.desk)

    # -- what is shown -----------------------------------------------------------------------------

    def _say(self, text: str, kind: str = "soft") -> None:
        self._said = text
        self._note.value = f"<span class='rv-{kind}'>{escape(text)}</span>"

    def _show(self, place: int | None, deciding: bool = False) -> None:
        self.place, self.deciding = place, deciding
        self._table.value = ""
        self._say("")
        if place is None:
            self._head.value = escape(say(zh="没有要评的答案。", en="There is no answer to score."))
            return
        item = self.desk.items[place]
        given = self.desk.given(item)
        mine = given.get(self.desk.rater, {})
        self._head.value = self._heading(item)
        self._answer.value = f"<div class='rv-answer' dir='auto'>{escape(item.text)}</div>"
        self._rubric.value = _decision_table(item, given) if deciding else _rubric(item, mine)
        kept = self.desk.comments(item)
        self._kept.value = _kept(kept)
        if mine and not deciding:
            before = Typed(tuple(mine[line.name] for line in item.criteria), self.desk.comment_on(item))
            self._say(
                say(
                    zh=f"您给过：{_points(before)}。再写一次就会换掉。",
                    en=f"You gave: {_points(before)}. Type again to replace it.",
                )
            )
        self.box.value = ""
        self.box.placeholder = _placeholder(item, deciding)

    def _heading(self, item: Item) -> str:
        title = shown_exercise(item.lesson, current()).tasks.get(item.task, item.task)
        same = [each for each in self.desk.items if (each.lesson, each.task) == (item.lesson, item.task)]
        scored = self.desk.scored()
        done = sum((each.submission, each.task) in scored for each in self.desk.items)
        number, left = same.index(item) + 1, len(self.desk.items) - done
        where = say(
            zh=f"第 {number} 份，共 {len(same)} 份 · 全部已评 {done}，还有 {left}",
            en=f"Answer {number} of {len(same)} · {done} scored in all, {left} to go",
        )
        who = say(zh=f"评分人：{self.desk.rater}（不显示姓名）", en=f"Rater: {self.desk.rater} (names are hidden)")
        state = say(zh="议定分歧", en="Deciding a disagreement") if self.deciding else ""
        return (
            f"<div class='rv-head'><b>{escape(title)}</b><span>{where}</span><span class='rv-soft'>{escape(who)}</span>"
            f"<span class='rv-bad'>{state}</span></div>"
        )

    def focus_soon(self) -> None:
        """Put the cursor into the box as soon as the page shows it."""
        with contextlib.suppress(RuntimeError):  # no event loop: no page either
            loop = asyncio.get_running_loop()
            for seconds in FOCUS_SECONDS:
                loop.call_later(seconds, self._focus_first)

    def _focus_first(self) -> None:
        if not self.box.value:  # somebody types already
            self.box.focus()

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live widget with the cursor in its box."""
        self.focus_soon()
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs) or {}
        return bundle


def _placeholder(item: Item, deciding: bool) -> str:
    full = " ".join(f"{line.points:g}" for line in item.criteria)
    if deciding:
        return say(
            zh=f"议定的分数和理由，例如：{full} 举出了两项保证", en=f"The points decided and why: {full} two are named"
        )
    return say(
        zh=f"分数，例如：{full}；后面可以写评语；回车保存",
        en=f"Points, such as {full}; a comment may follow; Enter saves",
    )


def _points(typed: Typed) -> str:
    words = f" · {typed.words}" if typed.words else ""
    return " ".join(f"{value:g}" for value in typed.points) + words


def _rubric(item: Item, mine: dict[str, float]) -> str:
    rows = []
    for number, line in enumerate(item.criteria, start=1):
        levels = []
        for points, zh, en in line.levels:
            css = " class='rv-given'" if mine.get(line.name) == points else ""
            levels.append(f"<div{css}><b>{points:g}</b>　{escape(say(zh=zh, en=en))}</div>")
        name = escape(say(zh=line.zh, en=line.en))
        most = say(zh=f"满分 {line.points:g}", en=f"at most {line.points:g}")
        named = f"<td><b>{number}. {name}</b><br><span class='rv-soft'>{most}</span></td>"
        rows.append(f"<tr>{named}<td>{''.join(levels)}</td></tr>")
    head = f"<tr><th>{say(zh='评分项', en='Line')}</th><th>{say(zh='每一档', en='Levels')}</th></tr>"
    keys = say(
        zh="<kbd>n</kbd> 下一份　<kbd>p</kbd> 上一份　<kbd>d</kbd> 下一处分歧　<kbd>k</kbd> 一致程度（输入后回车）",
        en="<kbd>n</kbd> next　<kbd>p</kbd> back　<kbd>d</kbd> next disagreement　<kbd>k</kbd> agreement (then Enter)",
    )
    return f"<table>{head}{''.join(rows)}</table><p class='rv-soft'>{keys}</p>"


def _decision_table(item: Item, given: dict[str, dict[str, float]]) -> str:
    raters = list(given)
    head = "".join(f"<th>{escape(name)}</th>" for name in raters)
    rows = []
    for number, line in enumerate(item.criteria, start=1):
        points = [given[name].get(line.name) for name in raters]
        css = " class='rv-differs'" if len({value for value in points if value is not None}) > 1 else ""
        cells = "".join(f"<td class='n'>{'–' if value is None else f'{value:g}'}</td>" for value in points)
        levels = "".join(f"<div><b>{value:g}</b>　{escape(say(zh=zh, en=en))}</div>" for value, zh, en in line.levels)
        rows.append(f"<tr{css}><td><b>{number}. {escape(say(zh=line.zh, en=line.en))}</b>{levels}</td>{cells}</tr>")
    rule = say(
        zh="按顺序写每一项议定的分数，再写理由（必填）；只有不同的项会改。",
        en="Type the points decided for each line in order, then the reason (needed); only lines that differ change.",
    )
    first = f"<tr><th>{say(zh='评分项', en='Line')}</th>{head}</tr>"
    return f"<table>{first}{''.join(rows)}</table><p class='rv-soft'>{rule}</p>"


def _kept(comments: list[str]) -> str:
    if not comments:
        return ""
    head = say(zh="用过的评语（写 #1 就能再用）：", en="Comments used before (type #1 to use one again):")
    lines = "".join(f"<div><kbd>#{n}</kbd> {escape(text)}</div>" for n, text in enumerate(comments, start=1))
    return f"<div class='rv-soft'>{head}</div>{lines}"


def _agreement(rows: list[dict[Any, Any]], desk: Desk) -> str:
    names = {
        (item.lesson, item.task, line.name): say(zh=line.zh, en=line.en)
        for item in desk.items
        for line in item.criteria
    }
    heads = say(
        zh="评分项|评分人|都评过|完全相同|加权 kappa（95% 区间）",
        en="Line|Raters|Scored by both|Equal|Weighted kappa (95 %)",
    )
    body = ""
    for row in rows:
        kappa = "" if row["kappa"] != row["kappa"] else f"{row['kappa']:.2f}"
        if row["low"] == row["low"]:
            kappa += f" ({row['low']:.2f}–{row['high']:.2f})"
        line = names.get((row["lesson"], row["task"], row["criterion"]), row["criterion"])
        cells = [line, f"{row['first']} · {row['second']}"]
        cells += [str(row["answers"]), f"{row['exact']:.0%}", f"{kappa} {row['status']}".strip()]
        body += "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"
    head = "".join(f"<th>{text}</th>" for text in heads.split("|"))
    about = say(
        zh="平方权重：差得越远，扣得越多；1 是完全一致，0 与碰运气一样。",
        en="Quadratic weights: the further apart, the more it counts; 1 is complete agreement, 0 what chance gives.",
    )
    return f"<table><tr>{head}</tr>{body}</table><p class='rv-soft'>{about}</p>"


def _button(text: str, action: Callable[[], None]) -> w.Button:
    button = w.Button(description=text)
    button.on_click(lambda _: action())
    return button
