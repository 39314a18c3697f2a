"""Run the checks of a task and say, in the learner's language, what failed and why."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from course_lib.checks.answers import Answer, AnswerRaised, Missing, Subject, WrongKind
from course_lib.errors import CourseError
from course_lib.language import say

PLACEHOLDER = re.compile(r"\{\w+(?::[^}]*)?\}")
Outcome = Literal["passed", "failed", "blank", "not reached", "open"]


@dataclass(frozen=True)
class Check:
    """One misconception: the points for being free of it, the words for when one is not."""

    task: str
    name: str
    points: float
    zh: str
    en: str
    run: Callable[[Answer], bool | dict[str, Any]]
    hint_zh: str = ""
    hint_en: str = ""
    gate: bool = False
    hidden: bool = False

    def without_details(self, lang: str) -> str:
        """Return the words in ``"zh"`` or ``"en"`` with … for what differs from answer to answer."""
        return PLACEHOLDER.sub("…", self.zh if lang == "zh" else self.en)


@dataclass(frozen=True)
class Criterion:
    """One line of a rubric, scored by people: its points and what each level looks like (points, zh, en)."""

    name: str
    points: float
    zh: str
    en: str
    levels: list[tuple[float, str, str]]


@dataclass(frozen=True)
class Result:
    """What one check, or one line of a rubric, found."""

    task: str
    name: str
    outcome: Outcome
    earned: float
    points: float
    feedback: str = ""
    hint: str = ""
    hidden: bool = False
    fault: str = ""  # the error that kept the check from judging: its own, or one that the learner's code raised


@dataclass(frozen=True)
class TaskResult:
    """What all checks of one task found."""

    task: str
    results: tuple[Result, ...]

    @property
    def blank(self) -> bool:
        """True when the task has not been answered yet."""
        return bool(self.results) and all(result.outcome == "blank" for result in self.results)

    @property
    def earned(self) -> float:
        """Points earned so far."""
        return sum(result.earned for result in self.results)

    @property
    def points(self) -> float:
        """Points that these checks can give."""
        return sum(result.points for result in self.results)

    @property
    def unanswered(self) -> list[Result]:
        """The checks whose part of the answer is missing."""
        return [result for result in self.results if result.outcome == "blank"]

    @property
    def failed(self) -> list[Result]:
        """The checks that failed, in order."""
        return [result for result in self.results if result.outcome == "failed"]


@dataclass
class Checklist:
    """The checks and rubrics of a lesson, in the order in which they are run."""

    hidden: bool = False
    checks: list[Check] = field(default_factory=list)
    rubrics: dict[str, list[Criterion]] = field(default_factory=dict)

    def check(
        self,
        task: str,
        name: str,
        *,
        points: float,
        zh: str,
        en: str,
        hint_zh: str = "",
        hint_en: str = "",
        gate: bool = False,
    ) -> Callable[[Callable[[Answer], bool | dict[str, Any]]], Callable[[Answer], bool | dict[str, Any]]]:
        """Register the decorated function as a check.

        The function returns True when the answer is free of the misconception, else False or a dict whose
        values fill the ``{placeholders}`` of the feedback. With ``gate`` a failure ends the task's checks.

        Raises:
            CourseError: a check of that task and name is there already, or points are negative.
        """
        if any(other.task == task and other.name == name for other in self.checks):
            raise CourseError(
                say(
                    zh=f"任务 {task} 已经有名为 {name} 的检查，请换一个名字。",
                    en=f"Task {task} already has a check named {name}; choose another name.",
                )
            )
        if points < 0:
            raise CourseError(
                say(zh=f"检查 {task}/{name} 的分数不能为负。", en=f"Check {task}/{name} has negative points.")
            )

        def register(run: Callable[[Answer], bool | dict[str, Any]]) -> Callable[[Answer], bool | dict[str, Any]]:
            self.checks.append(Check(task, name, points, zh, en, run, hint_zh, hint_en, gate, self.hidden))
            return run

        return register

    def rubric(self, task: str, criteria: Iterable[Criterion]) -> None:
        """Register the rubric by which people score a written answer."""
        self.rubrics[task] = list(criteria)

    def merged(self, other: "Checklist") -> "Checklist":
        """Return one list with this list's checks first and ``other``'s after them."""
        return Checklist(False, [*self.checks, *other.checks], {**self.rubrics, **other.rubrics})

    def tasks(self) -> list[str]:
        """Return the ids of all tasks, in order of first mention."""
        return list(dict.fromkeys([check.task for check in self.checks] + list(self.rubrics)))

    def points(self, task: str) -> float:
        """Return the points that the checks and the rubric of ``task`` can give together."""
        of_checks = sum(check.points for check in self.checks if check.task == task)
        return of_checks + sum(criterion.points for criterion in self.rubrics.get(task, []))

    def run(self, task: str, subject: Subject) -> TaskResult:
        """Run all checks of ``task`` on the answer in ``subject``.

        Raises:
            CourseError: there is no such task.
        """
        if task not in self.tasks():
            names = ", ".join(self.tasks())
            raise CourseError(
                say(
                    zh=f"没有名为 {task!r} 的任务。这里的任务有：{names}。",
                    en=f"There is no task {task!r}. The tasks here are: {names}.",
                )
            )
        answer = Answer(subject)
        results: list[Result] = []
        stopped: Outcome | None = None
        for check in (check for check in self.checks if check.task == task):
            result = _not_run(check, stopped) if stopped else run_check(check, answer)
            results.append(result)
            if check.gate and result.outcome in ("blank", "failed"):
                stopped = "blank" if result.outcome == "blank" else "not reached"
        unanswered = bool(results) and all(result.outcome == "blank" for result in results)
        for criterion in self.rubrics.get(task, []):
            outcome: Outcome = "blank" if unanswered else "open"
            text = "" if unanswered else say(zh=criterion.zh, en=criterion.en)
            results.append(Result(task, criterion.name, outcome, 0, criterion.points, text))
        return TaskResult(task, tuple(results))


def _not_run(check: Check, outcome: Outcome, feedback: str = "") -> Result:
    return Result(check.task, check.name, outcome, 0, check.points, feedback, hidden=check.hidden)


def run_check(check: Check, answer: Answer) -> Result:
    """Run one check on an answer and say what it found in the current language; it never raises."""
    try:
        found = check.run(answer)
        if found is True or (not isinstance(found, dict) and bool(found)):
            return Result(check.task, check.name, "passed", check.points, check.points, hidden=check.hidden)
        text = say(zh=check.zh, en=check.en)
        # a text without details may hold braces of its own, such as {'A': 1}
        return _failed(check, text.format_map(found) if isinstance(found, dict) and found else text)
    except Missing as error:
        name = error.name
        text = say(zh=f"还没有找到名为 `{name}` 的答案。", en=f"There is no value called `{name}` yet.")
        return _not_run(check, "blank", text if error.absent else "")
    except AnswerRaised as error:
        # the text of an error can carry the inputs of a hidden check
        told = AnswerRaised(error.type_name, "…") if check.hidden else error
        return _failed(check, str(told), fault=error.type_name)
    except WrongKind as error:
        return _failed(check, str(error))
    except Exception as error:  # the answer has a form that nobody thought of: the learner needs words, not a traceback
        text = say(
            zh="这个答案的形式读不懂。请对照题目里的例子，看看名字、列名和形式是否一致。",
            en="The form of this answer cannot be read. Compare names, columns and form with the example in the task.",
        )
        return _failed(check, text, fault=f"{type(error).__name__}: {error}")


def _failed(check: Check, feedback: str, fault: str = "") -> Result:
    hint = say(zh=check.hint_zh, en=check.hint_en)
    return Result(check.task, check.name, "failed", 0, check.points, feedback, hint, check.hidden, fault)
