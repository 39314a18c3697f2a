"""Concept questions with feedback for every option."""

from html import escape
from typing import Any

import ipywidgets

from course_lib import language
from course_lib.language import say
from course_lib.teaching.source import load_quiz


class Quiz(ipywidgets.VBox):
    """The quiz of one lesson: choose, press the button, read why.

    Args:
        questions: as in ``quiz.yml``: ``stem``, ``options`` with ``text``, ``feedback`` and one ``right``.

    Attributes:
        answered: question id -> True when the first choice was right.
    """

    def __init__(self, questions: list[dict[str, Any]]) -> None:
        self.answered: dict[str, bool] = {}
        self._total = len(questions)
        self._static = "".join(_static(number, question) for number, question in enumerate(questions, start=1))
        self._score = ipywidgets.HTML()
        cards = [self._card(number, question) for number, question in enumerate(questions, start=1)]
        super().__init__([*cards, self._score])
        self._show_score()

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        # a page that runs no code shows the questions instead of the widget
        bundle = super()._repr_mimebundle_(**kwargs) or {}
        return {**bundle, "text/plain": f"Quiz({self._total})", "text/html": self._static}

    def _card(self, number: int, question: dict[str, Any]) -> ipywidgets.VBox:
        lang = language.current()
        options = question["options"]
        stem = ipywidgets.HTML(f"<b>{number}. {escape(question['stem'][lang])}</b>")
        radio = ipywidgets.RadioButtons(
            options=[(f"{chr(65 + i)}. {option['text'][lang]}", i) for i, option in enumerate(options)],
            value=None,
            layout=ipywidgets.Layout(width="100%"),
        )
        button = ipywidgets.Button(description=say(zh="检查", en="Check"), disabled=True)
        feedback = ipywidgets.HTML()
        feedback.add_class("quiz-feedback")

        def chosen(_: Any) -> None:
            button.disabled = radio.value is None
            feedback.value = ""  # it spoke of the option chosen before

        def pressed(_: Any) -> None:
            option = options[radio.value]
            right = bool(option.get("right"))
            self.answered.setdefault(question["id"], right)
            word = say(zh="✓ 对。", en="✓ Right. ") if right else say(zh="✗ 不对。", en="✗ Not quite. ")
            colour = "#1b7f4d" if right else "#b3401f"
            text = escape(option["feedback"][lang])
            feedback.value = f"<div><span style='color:{colour}'><b>{word}</b></span>{text}</div>"
            self._show_score()

        radio.observe(chosen, names="value")
        button.on_click(pressed)
        return ipywidgets.VBox([stem, radio, button, feedback], layout=ipywidgets.Layout(margin="0 0 14px 0"))

    def _show_score(self) -> None:
        right, done = sum(self.answered.values()), len(self.answered)
        self._score.value = say(
            zh=f"<b>已答 {done}/{self._total} 题，第一次就答对 {right} 题。</b>",
            en=f"<b>{done} of {self._total} answered, {right} right at the first try.</b>",
        )


def _static(number: int, question: dict[str, Any]) -> str:
    lang = language.current()
    options = "".join(f"<li>{escape(option['text'][lang])}</li>" for option in question["options"])
    return f"<p><b>{number}. {escape(question['stem'][lang])}</b></p><ol type='A'>{options}</ol>"


def show_quiz(lesson: str) -> Quiz:
    """Return the quiz of ``lesson`` as a widget in the current language."""
    return Quiz(load_quiz(lesson))
