"""Explorer of lesson 11: one's own inventory -> a profile with its uncertainty; one promise -> four ways to say it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import ipywidgets as w
import pandas as pd
from matplotlib.figure import Figure

from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.labels import label
from course_lib.language import say
from course_lib.models import disc, messages, need_one_of
from course_lib.plots import style
from course_lib.plots.disc import plot_profile
from course_lib.widgets import picture, png

PAGES = ("inventory", "messages")
EXAMPLES = ("E01", "E16", "E21")  # of the data set: a near thing, nothing that stands out, a clear one
GOOD_COLOUR, BAD_COLOUR = "#1b6e44", "#a33a10"
MARKED = "#d3e5f5"
_CHOICES = ("most", "least")
_LETTERS = ("standard_letter", "source_letter")


@dataclass(frozen=True, eq=False)
class Profile:
    """What a person's answers lead to.

    Attributes:
        person: how the person is called.
        scores: result of ``disc.score_styles`` for that person.
        profiles: result of ``disc.profile``.
        stability: how often the first style stays first (0 to 1); missing with too few answers.
    """

    person: str
    scores: pd.DataFrame
    profiles: pd.DataFrame
    stability: float


def as_sheet(person: str, choices: Mapping[int, Mapping[str, str]]) -> pd.DataFrame:
    """Return choices (block -> "most" and "least" -> style) as a table for the models; a gap stays a gap.

    Raises:
        CourseError: nothing was chosen.
    """
    rows = [(person, block, made.get("most"), made.get("least")) for block, made in sorted(choices.items()) if made]
    if not rows:
        raise CourseError(
            say(
                zh="还没有作答。请在每题选一句“最像”、一句“最不像”。",
                en="Nothing is marked yet. Mark one sentence most and one least like you in each situation.",
            )
        )
    return pd.DataFrame(rows, columns=["person_id", "block", "most", "least"])


def read(sheet: pd.DataFrame) -> Profile:
    """Compute the profile of the one person in ``sheet``.

    Raises:
        CourseError: as ``disc.profile``.
    """
    stability = disc.first_stability(sheet)["stability"]
    return Profile(str(stability.index[0]), disc.score_styles(sheet), disc.profile(sheet), float(stability.iloc[0]))


def draw(found: Profile) -> Figure:
    """Draw the profile."""
    style()
    figure = Figure(figsize=(8.6, 4.8), layout="constrained")
    plot_profile(found.scores, found.profiles, found.person, figure.subplots())
    return figure


def what_to_see(found: Profile) -> str:
    """Say in a few sentences what the profile shows, and what it does not."""
    row = found.profiles.iloc[0]
    seen = say(zh="看这里。", en="What to see. ") + disc.headline(found.profiles, found.person)
    stop = say(zh="。", en=". ")
    if row["pattern"] == "too_few":
        return seen + say(
            zh=f"。至少要有 {disc.FEWEST_BLOCKS} 题，才看得出画像。",
            en=f". A profile takes at least {disc.FEWEST_BLOCKS} usable blocks.",
        )
    if row["pattern"] == "flat":
        seen += say(
            zh="。四个净得分不比掷骰子更不均匀，所以不说风格。这不是缺点。",
            en=". The four net scores are no more uneven than dice would make them, so no style is named. That is no "
            "fault. ",
        )
    else:
        seen += say(
            zh=f"。换一批同类的情境，第一名还是它的机会大约 {found.stability:.0%}。",
            en=f". With other situations of this kind it would stand first again about {found.stability:.0%} of the "
            "time. ",
        )
    faults = int(row["incomplete"] + row["contradictory"])
    if faults:
        seen += say(zh=f"没有用上的题：{faults} 题。", en=f"Blocks that could not be used: {faults}. ")
    return seen + disc.limits().rstrip("。.") + stop.rstrip()


def marked_message(case: str, style_name: str) -> str:
    """Return a message as HTML, with the parts of the promise marked."""
    text = str(messages.messages(case)[style_name])
    kept = messages.check_promise(text, messages.promise_parts(case)).kept
    pieces, at = [], 0
    for start, end in kept:
        if end <= at:
            continue
        begin = max(start, at)
        pieces.append(escape(text[at:begin]))
        pieces.append(f"<mark style='background:{MARKED}'>{escape(text[begin:end])}</mark>")
        at = end
    return "".join([*pieces, escape(text[at:])])


def verdict_on(text: str, case: str) -> tuple[bool, str]:
    """Say whether a message of the learner's own keeps the promise of a case.

    Returns:
        Whether it is the same promise, and what is missing or was added.

    Raises:
        CourseError: the message is empty.
    """
    report = messages.check_promise(text, messages.promise_parts(case))
    comma = say(zh="、", en=", ")
    told = []
    if report.missing:
        found = comma.join(report.missing)
        told.append(say(zh=f"没有读到：{found}。", en=f"Not found: {found}."))
    if report.added:
        found = comma.join(report.added)
        told.append(
            say(
                zh=f"多出来的承诺：{found}。对别的客户也这样答应吗？",
                en=f"Promised on top: {found}. Would you promise that to everyone?",
            )
        )
    if not told:
        told.append(
            say(
                zh="承诺都在，也没有多答应。像不像这种风格，请邻座来评。",
                en="The promise is all there and nothing was added. Whether the manner fits, your neighbour will say.",
            )
        )
    return report.same, " ".join(told)


class StyleExplorer(w.VBox):
    """Fill in the inventory and see the profile; then see one promise worded for four styles and write a version.

    Args:
        page: the page to begin with, "inventory" or "messages".

    Raises:
        CourseError: no such page.

    Attributes:
        choices: block -> {"most": style, "least": style}; kept in memory only.
        block: number of the situation shown, 1 to 24.
        found: the ``Profile`` that is shown, or None.
        most, least: the four buttons of each kind.
        back, forward, show, example: buttons of the inventory.
        case, style_choice, own, check: controls of the messages.
    """

    def __init__(self, page: str = "inventory") -> None:
        need_one_of(page, "page", PAGES)
        self.choices: dict[int, dict[str, str]] = {}
        self.block = 1
        self.found: Profile | None = None
        self._items = disc.inventory()
        tabs = w.Tab([self._inventory_page(), self._messages_page()])
        tabs.titles = (say(zh="风格问卷", en="Inventory"), say(zh="四种说法", en="Four messages"))
        tabs.selected_index = PAGES.index(page)
        super().__init__([tabs], layout=w.Layout(max_width="1000px"))
        self._show_block()
        self._show_message()

    # -- the inventory -----------------------------------------------------------------------------

    def _inventory_page(self) -> w.VBox:
        self._head = w.HTML()
        names = {"most": say(zh="最像", en="most"), "least": say(zh="最不像", en="least")}
        self._marks: dict[str, list[w.Button]] = {
            kind: [_button(names[kind], self._chooser(kind, place), "6em") for place in range(4)] for kind in _CHOICES
        }
        self.most, self.least = self._marks["most"], self._marks["least"]
        self._statements = [w.HTML() for _ in range(4)]
        rows = [
            w.HBox(list(parts), layout=w.Layout(align_items="center"))
            for parts in zip(self.most, self.least, self._statements, strict=True)
        ]
        self.back = _button(say(zh="← 上一题", en="← Back"), lambda _: self._go(-1))
        self.forward = _button(say(zh="下一题 →", en="Next →"), lambda _: self._go(1))
        self.show = _button(say(zh="看我的画像", en="Show my profile"), lambda _: self._show_mine())
        self.show.button_style = "primary"
        self.example = [_button(name, self._shower(name)) for name in EXAMPLES]
        wrap = w.Layout(flex_flow="row wrap", align_items="center")
        others = w.HTML(say(zh="不想做？看看一位员工的：", en="Rather not? See an employee's:"))
        self._note = w.HTML()
        self._image = picture()
        self._image.layout.display = "none"
        self._seen = w.HTML(layout=w.Layout(max_width="960px"))
        return w.VBox(
            [
                self._head,
                *rows,
                w.HBox([self.back, self.forward, self.show], layout=wrap),
                w.HBox([others, *self.example], layout=wrap),
                self._note,
                self._image,
                self._seen,
            ]
        )

    def _chooser(self, kind: str, place: int) -> Callable[[Any], None]:
        def choose(_: Any) -> None:
            self.choose(kind, place)

        return choose

    def _shower(self, name: str) -> Callable[[Any], None]:
        def show(_: Any) -> None:
            answers = load_dataset("disc_answers")
            self._show_profile(answers[answers["person_id"] == name])

        return show

    def choose(self, kind: str, place: int) -> None:
        """Mark the sentence at ``place`` (0 to 3) as "most" or "least" and go on once both are marked.

        A sentence cannot be both: the other mark is taken away.
        """
        name = str(self._shown()["style"].iloc[place])
        made = self.choices.setdefault(self.block, {})
        made[kind] = name
        other = "least" if kind == "most" else "most"
        if made.get(other) == name:
            del made[other]
        if len(made) == 2 and self.block < disc.BLOCKS:
            self.block += 1
        self._show_block()

    def _go(self, step: int) -> None:
        self.block = min(max(self.block + step, 1), disc.BLOCKS)
        self._show_block()

    def _shown(self) -> pd.DataFrame:
        return self._items[self._items["block"] == self.block]

    def _show_block(self) -> None:
        shown = self._shown()
        situation = shown["situation"].iloc[0]
        done = sum(len(made) == 2 for made in self.choices.values())
        self._head.value = say(
            zh=f"<b>第 {self.block} 题，共 {disc.BLOCKS} 题：{escape(situation)}</b>（已答 {done} 题）",
            en=f"<b>Situation {self.block} of {disc.BLOCKS}: {escape(situation)}</b> ({done} answered)",
        )
        made = self.choices.get(self.block, {})
        for place, (name, statement) in enumerate(zip(shown["style"], shown["statement"], strict=True)):
            self._statements[place].value = f"<span style='font-size:15px'>{escape(statement)}</span>"
            for kind, colour in zip(_CHOICES, ("success", "warning"), strict=True):
                self._marks[kind][place].button_style = colour if made.get(kind) == name else ""
        self.back.disabled = self.block == 1
        self.forward.disabled = self.block == disc.BLOCKS
        if done == disc.BLOCKS:
            self._note.value = say(zh="24 题都答完了：看画像吧。", en="All 24 are answered: see your profile.")

    def _show_mine(self) -> None:
        try:
            sheet = as_sheet(say(zh="我", en="Me"), self.choices)
        except CourseError as problem:
            # An error inside a callback would vanish in the server's log.
            self._note.value = _coloured(str(problem), BAD_COLOUR)
            return
        self._show_profile(sheet)

    def _show_profile(self, sheet: pd.DataFrame) -> None:
        self.found = read(sheet)
        self._note.value = ""
        self._image.value = png(draw(self.found))
        self._image.layout.display = ""
        self._seen.value = f"<p>{escape(what_to_see(self.found))}</p>"

    # -- the messages ------------------------------------------------------------------------------

    def _messages_page(self) -> w.VBox:
        self._cases = messages.cases()
        titles = [(title, name) for name, title in self._cases["title"].items()]
        self.case = w.Dropdown(options=titles, description=say(zh="事情", en="Case"))
        letters = disc.labelling()
        self.style_choice = w.ToggleButtons(
            options=[(_style_name(name, letters), name) for name in disc.STYLES],
            style={"button_width": "auto"},
        )
        self._promise, self._message, self._verdict = w.HTML(), w.HTML(), w.HTML()
        self.own = w.Textarea(
            placeholder=say(zh="写一版自己的……", en="Write a version of your own ..."),
            layout=w.Layout(width="100%", max_width="900px", height="90px"),
        )
        self.check = _button(say(zh="检查承诺", en="Check the promise"), lambda _: self._check())
        self.check.layout.align_self = "flex-start"
        self.case.observe(lambda _: self._show_message(), names="value")
        self.style_choice.observe(lambda _: self._show_message(), names="value")
        return w.VBox([self.case, self._promise, self.style_choice, self._message, self.own, self.check, self._verdict])

    def _show_message(self) -> None:
        case = self._cases.loc[self.case.value]
        head = say(zh="对每位客户都一样的承诺：", en="The promise, the same for every customer: ")
        self._promise.value = f"<p>{escape(case['situation'])}<br><b>{head}</b>{escape(case['promise'])}</p>"
        text = marked_message(self.case.value, self.style_choice.value)
        self._message.value = (
            f"<div style='font-size:16px;line-height:1.7;border-left:4px solid #2166ac;padding:6px 14px;"
            f"max-width:900px'>{text}</div>"
        )
        self._verdict.value = ""

    def _check(self) -> None:
        try:
            same, told = verdict_on(self.own.value, self.case.value)
        except CourseError:
            same, told = False, say(zh="框里还没有字。", en="There is nothing in the box yet.")
        self._verdict.value = _coloured(told, GOOD_COLOUR if same else BAD_COLOUR)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live widget, and where no kernel runs a part of it to read."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs) or {}
        if self.children[0].selected_index:
            colon = say(zh="：", en=": ")
            lines = [f"<b>{label(name)}{colon}</b>{marked_message(self.case.value, name)}" for name in disc.STYLES]
            body = self._promise.value + "".join(f"<p>{line}</p>" for line in lines)
        else:
            statements = "".join(f"<li>{escape(text)}</li>" for text in self._shown()["statement"])
            body = f"<p>{self._head.value}</p><ul>{statements}</ul>"
        title = self.children[0].titles[self.children[0].selected_index]
        return {**bundle, "text/plain": f"StyleExplorer({title})", "text/html": body}


def _style_name(name: str, letters: pd.DataFrame) -> str:
    """Return the name of a style with its letter in either labelling."""
    standard, source = letters.loc[name, list(_LETTERS)]
    return say(
        zh=f"{label(name)}（标准 {standard}，课件 {source}）",
        en=f"{label(name)} (standard {standard}, source {source})",
    )


def _coloured(text: str, colour: str) -> str:
    return f"<p style='color:{colour}'><b>{escape(text)}</b></p>"


def _button(text: str, action: Callable[[Any], None], width: str = "auto") -> w.Button:
    button = w.Button(description=text, layout=w.Layout(width=width))
    button.on_click(action)
    return button
