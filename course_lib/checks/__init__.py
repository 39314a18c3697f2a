"""Checks of a learner's answers, the same for learner and grader.

One check names one misconception: it is worth points when the answer is free of it, and has a feedback text
for when it is not. A check meets an answer only through :class:`Answer`, which passes plain data.
"""

from course_lib.checks.answers import Answer, AnswerRaised, FigureFacts, Missing, Subject, Value, WrongKind
from course_lib.checks.engine import Check, Checklist, Criterion, Result, TaskResult
from course_lib.checks.local import LocalSubject

__all__ = [
    "Answer",
    "AnswerRaised",
    "Check",
    "Checklist",
    "Criterion",
    "FigureFacts",
    "LocalSubject",
    "Missing",
    "Result",
    "Subject",
    "TaskResult",
    "Value",
    "WrongKind",
]
