"""The mirror of lesson 10: one's own dialogue, typed line by line, marked by the text tools.

It shows what the words do and why; it grades nobody and can be wrong. Nothing is marked before the button is pressed,
so that readers code the lines themselves first.
"""

import re
from html import escape
from typing import Any

import ipywidgets as w
from matplotlib.figure import Figure

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models.dialogue import example
from course_lib.plots import style
from course_lib.plots.dialogue import plot_steps, transcript_html
from course_lib.text import DialogueReport, check_dialogue, mirror
from course_lib.widgets import picture, png

WARNING = "#b35806"  # dark enough to read on white
MOST_LINES = 60
_SPEAKERS = {
    "customer": r"客户|顾客|客|customer|client|c",
    "agent": r"坐席|客服|店员|员工|我|agent|clerk|me|a",
}
_NAMED = {speaker: re.compile(rf"\s*(?:{names})\s*[:：]\s*(.*)", re.IGNORECASE) for speaker, names in _SPEAKERS.items()}


def read_lines(text: str) -> list[dict[str, str]]:
    """Return the turns of a dialogue that was typed, one turn a line.

    A line begins with who speaks ("客户：", "坐席：", "Customer:", "Agent:"); one without is the agent's own.

    Args:
        text: what was typed; empty lines do not count.

    Raises:
        CourseError: no line, a name without words, or too many lines.

    >>> [turn["speaker"] for turn in read_lines("Customer: The line is dead.\\nWhich lights are on?")]
    ['customer', 'agent']
    """
    turns = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        found = {speaker: match[1] for speaker, form in _NAMED.items() if (match := form.fullmatch(line))}
        speaker, said = next(iter(found.items()), ("agent", line))
        if not said.strip():
            raise CourseError(
                say(
                    zh=f"第 {number} 行只有称呼，没有话。请补上，或删去这一行。",
                    en=f"Line {number} names a speaker but has no words. Add them, or delete the line.",
                )
            )
        turns.append({"speaker": speaker, "text": said.strip()})
    if not turns:
        raise CourseError(
            say(
                zh="还没有写。请至少写一行，例如“坐席：我可以现在替您查。”",
                en="Nothing is written yet. Write at least one line, such as 'Agent: I can look it up now.'",
            )
        )
    if len(turns) > MOST_LINES:
        raise CourseError(
            say(
                zh=f"一共 {len(turns)} 行，这里最多照 {MOST_LINES} 行。请先照前面一段。",
                en=f"There are {len(turns)} lines, and the mirror takes {MOST_LINES}. Begin with the first part.",
            )
        )
    return turns


def draw(report: DialogueReport) -> Figure:
    """Draw the steps of a dialogue."""
    style()
    figure = Figure(figsize=(10, 3.6), layout="constrained")
    plot_steps(report, figure.subplots())
    return figure


def draft(name: str) -> str:
    """Return a dialogue of the course as it would be typed, or the beginning of one's own."""
    names = {"customer": say(zh="客户：", en="Customer: "), "agent": say(zh="坐席：", en="Agent: ")}
    if name == "own":
        opening = example("warm_call")["text"].iloc[0]
        return f"{names['customer']}{opening}\n{names['agent']}"
    coded = example(name)
    return "\n".join(names[speaker] + text for speaker, text in zip(coded["speaker"], coded["text"], strict=True))


class DialogueMirror(w.VBox):
    """Write a dialogue, code it in your head, then hold it up to the mirror.

    Attributes:
        drafts: the list of dialogues to begin with.
        box: where the lines are typed.
        look: the button that marks them.
        report: the last ``DialogueReport``, or None.
    """

    def __init__(self) -> None:
        self.report: DialogueReport | None = None
        options = [
            (say(zh="自己写", en="Write my own"), "own"),
            (say(zh="录音一", en="Recording 1"), "cold_call"),
            (say(zh="录音二", en="Recording 2"), "warm_call"),
        ]
        self.drafts = w.Dropdown(options=options, description=say(zh="从哪里开始", en="Begin with"))
        self.drafts.style.description_width = "initial"
        self.box = w.Textarea(value=draft("own"), rows=10, layout=w.Layout(width="98%", max_width="1000px"))
        self.look = w.Button(
            description=say(zh="照一照", en="Look"), button_style="primary", layout=w.Layout(width="9em")
        )
        self._note, self._marks, self._image = w.HTML(), w.HTML(), picture()
        self._image.layout.display = "none"
        super().__init__([self.drafts, self.box, self.look, self._note, self._marks, self._image])
        self._rest()
        self.drafts.observe(self._on_draft, names="value")
        self.look.on_click(self._on_look)

    def _rest(self) -> None:
        """Show no verdict: readers code first."""
        self.report = None
        self._marks.value = ""
        self._image.layout.display = "none"
        self._note.value = f"<p>{escape(_before())}</p>"

    def _on_draft(self, change: Any) -> None:
        self.box.value = draft(change.new)
        self._rest()

    def _on_look(self, _: Any) -> None:
        try:
            self.report = check_dialogue(read_lines(self.box.value))
        except CourseError as problem:
            # An error inside a callback would vanish in the server's log.
            self._rest()
            self._note.value = f'<p style="color:{WARNING}">{escape(str(problem))}</p>'
            return
        self._note.value = f"<p>{escape(_after())}</p>"
        self._marks.value = transcript_html(self.report)
        self._image.value = png(draw(self.report))
        self._image.layout.display = ""

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None, **kwargs: Any) -> dict[str, Any]:
        """Show the live widget, and the draft where no kernel runs."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(include=include, exclude=exclude, **kwargs) or {}
        lines = "<br>".join(map(escape, self.box.value.splitlines()))
        return {
            **bundle,
            "text/plain": "DialogueMirror()",
            "text/html": f"<p>{lines}</p><p><small>{escape(mirror())}</small></p>",
        }


def _before() -> str:
    return say(
        zh="一行一句，开头写“客户：”或“坐席：”。先自己在纸上标步骤和红线，再按“照一照”。",
        en="One turn a line, beginning with 'Customer:' or 'Agent:'. Code steps and red lines on paper first, then "
        "press Look.",
    )


def _after() -> str:
    return say(
        zh="和您自己标的比一比。把鼠标停在标色的词上，能看到理由。不一样的地方，谁说得出编码手册里的哪一句，就听谁的。",
        en="Compare with your own codes; hold the mouse over marked words to see why. Where you differ, whoever can "
        "name the sentence in the coders' guide is right.",
    )
