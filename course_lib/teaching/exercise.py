"""The learner's side of an exercise: ``check("task")`` and ``progress()``."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from course_lib.checks import Checklist, LocalSubject, TaskResult
from course_lib.language import say
from course_lib.teaching.source import hidden_points, load_checks

MARKS = {"passed": "✓", "failed": "✗", "blank": "○", "not reached": "○", "open": "○"}
COLOURS = {"passed": "#1b7f4d", "failed": "#b3401f", "blank": "#6b6b6b", "not reached": "#6b6b6b", "open": "#2b5c8a"}


class Exercise:
    """One learner's exercise in one notebook.

    Args:
        checks: the checks to run.
        namespace: a function that returns the notebook's names.
        cells: a function that returns the sources of the cells run so far, oldest first.
        hidden: points of each task that are scored after the exercise is handed in.
    """

    _busy = False  # for all exercises: a cell that is run again may open one of its own

    def __init__(
        self,
        checks: Checklist,
        namespace: Callable[[], dict[str, Any]],
        cells: Callable[[], Iterable[str]],
        hidden: Mapping[str, float] | None = None,
    ) -> None:
        self._checks = checks
        self._hidden = hidden or {}
        self._namespace = namespace
        self._cells = cells
        self._seen: dict[str, TaskResult] = {}

    def check(self, task: str) -> "TaskReport | None":
        """Check one task and say what is right, what is not yet, and why.

        Returns:
            The report; None inside a check, when an answer cell that is run again checks itself.
        """
        if Exercise._busy:
            return None
        Exercise._busy = True
        try:
            result = self._checks.run(task, LocalSubject(self._namespace(), self._cells()))
        finally:
            Exercise._busy = False
        self._seen[task] = result
        return TaskReport(result, self._hidden.get(task, 0))

    def progress(self) -> "ProgressReport":
        """Show where I stand: every task with its state and points."""
        return ProgressReport(self._checks, dict(self._seen), sum(self._hidden.values()))


def open_exercise(lesson: str) -> tuple[Callable[[str], "TaskReport | None"], Callable[[], "ProgressReport"]]:
    """Return ``check`` and ``progress`` for the exercise of ``lesson`` in the running notebook.

    Raises:
        CourseError: there is no such lesson, or no notebook is running.
    """
    from IPython import get_ipython

    shell = get_ipython()
    if shell is None:
        from course_lib.errors import CourseError

        raise CourseError(say(zh="请在笔记本里打开练习。", en="Open the exercise in a notebook."))
    exercise = Exercise(
        load_checks(lesson), lambda: shell.user_ns, lambda: shell.user_ns.get("In", []), hidden_points(lesson)
    )
    return exercise.check, exercise.progress


def points_text(points: float) -> str:
    """Return points without a needless ``.0``."""
    return f"{points:g}"


def _hidden_text(points: float) -> str:
    """Return what follows a headline when hidden checks score some of the points."""
    if not points:
        return ""
    return say(
        zh=f"另有 {points_text(points)} 分由隐藏检查在交卷后评定。",
        en=f" Hidden checks score {points_text(points)} more after you hand in.",
    )


class TaskReport:
    """What a check found, shown as text and as a small page."""

    def __init__(self, result: TaskResult, hidden_points: float = 0) -> None:
        self.result = result
        self._hidden_points = hidden_points

    def headline(self) -> str:
        """Return the first line: the state of the task and its points."""
        return self._headline() + ("" if self.result.blank else _hidden_text(self._hidden_points))

    def _headline(self) -> str:
        result = self.result
        if result.blank:
            return say(
                zh="还没有作答。把 ... 换成你的答案，运行那一格，再检查。",
                en="Not answered yet. Put your answer in place of ..., run that cell, then check again.",
            )
        earned, points = points_text(result.earned), points_text(result.points)
        if result.failed or result.unanswered:
            if result.earned == 0:
                return say(zh=f"还不对：{earned}/{points} 分。", en=f"Not right yet: {earned} of {points} points.")
            return say(zh=f"还差一步：{earned}/{points} 分。", en=f"Nearly there: {earned} of {points} points.")
        waiting = [r for r in result.results if r.outcome == "open"]
        if waiting:
            by_people = points_text(sum(r.points for r in waiting))
            return say(
                zh=f"已收到。{by_people} 分由老师按下面的标准评定。",
                en=f"Received. Your instructor scores {by_people} points with the rubric below.",
            )
        return say(zh=f"正确：{earned}/{points} 分。", en=f"Right: {earned} of {points} points.")

    def lines(self) -> list[tuple[str, str, str]]:
        """Return (outcome, text, hint) for each thing to say."""
        absent = dict.fromkeys(r.feedback for r in self.result.unanswered if r.feedback)
        lines: list[tuple[str, str, str]] = [(r.outcome, r.feedback, r.hint) for r in self.result.failed]
        if self.result.unanswered and not self.result.blank:
            lines.append(
                ("blank", say(zh="这道题还有一部分没有作答。", en="Part of this task is not answered yet."), "")
            )
        lines += [("blank", text, "") for text in absent]
        for r in self.result.results:
            if r.outcome == "open":
                text = say(
                    zh=f"{r.feedback}（{points_text(r.points)} 分）", en=f"{r.feedback} ({points_text(r.points)})"
                )
                lines.append((r.outcome, text, ""))
        return lines

    @property
    def _state(self) -> str:
        if self.result.blank:
            return "blank"
        return "failed" if self.result.failed or self.result.unanswered else "passed"

    def __repr__(self) -> str:
        text = [f"{MARKS[self._state]} {self.headline()}"]
        for outcome, line, hint in self.lines():
            text.append(f"  {MARKS[outcome]} {line}")
            if hint:
                text.append(f"    {say(zh='提示：', en='Hint: ')}{hint}")
        return "\n".join(text)

    def _repr_html_(self) -> str:
        parts = [f"<b style='color:{COLOURS[self._state]}'>{MARKS[self._state]} {escape(self.headline())}</b>"]
        for outcome, line, hint in self.lines():
            parts.append(f"<div style='margin:4px 0 0 1.2em'>{MARKS[outcome]} {escape(line)}</div>")
            if hint:
                word = say(zh="提示：", en="Hint: ")
                parts.append(f"<div style='margin:2px 0 0 2.4em;color:#555'>{word}{escape(hint)}</div>")
        return f"<div style='border-left:4px solid {COLOURS[self._state]};padding:4px 10px'>{''.join(parts)}</div>"


class ProgressReport:
    """Where the learner stands in one exercise."""

    def __init__(self, checks: Checklist, seen: dict[str, TaskResult], hidden_points: float = 0) -> None:
        self._hidden_points = hidden_points
        self._rows = [(task, checks.points(task), seen.get(task)) for task in checks.tasks()]

    def rows(self) -> list[tuple[str, str, str, str]]:
        """Return (number, task, state, points) for each task."""
        return [
            (str(number), task, _state_word(result), f"{points_text(result.earned if result else 0)}/{points:g}")
            for number, (task, points, result) in enumerate(self._rows, start=1)
        ]

    def headline(self) -> str:
        """Return one line with the points so far and what is left."""
        earned = points_text(sum(result.earned for _, _, result in self._rows if result))
        points = points_text(sum(points for _, points, _ in self._rows))
        text = say(zh=f"目前 {earned}/{points} 分", en=f"{earned} of {points} points so far")
        unchecked = sum(result is None for _, _, result in self._rows)
        blank = sum(result is not None and result.blank for _, _, result in self._rows)
        for count, zh, en in ((unchecked, "没有检查", "not checked yet"), (blank, "没有作答", "not answered yet")):
            if count:
                tasks = "task" if count == 1 else "tasks"
                text += say(zh=f"；还有 {count} 题{zh}", en=f"; {count} {tasks} {en}")
        return text + say(zh="。", en=".") + _hidden_text(self._hidden_points)

    def __repr__(self) -> str:
        return "\n".join([self.headline(), *("  ".join(row) for row in self.rows())])

    def _repr_html_(self) -> str:
        heads = say(zh="题号 任务 状态 分数", en="No. Task State Points").split()
        head = "".join(f"<th style='text-align:left'>{word}</th>" for word in heads)
        body = "".join(
            "<tr>" + "".join(f"<td style='text-align:left'>{escape(cell)}</td>" for cell in row) + "</tr>"
            for row in self.rows()
        )
        return f"<b>{escape(self.headline())}</b><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _state_word(result: TaskResult | None) -> str:
    if result is None:
        return say(zh="还没有检查", en="not checked yet")
    if result.blank:
        return say(zh="还没有作答", en="not answered yet")
    if result.failed or result.unanswered:
        return say(zh="还要修改", en="needs changes")
    if any(r.outcome == "open" for r in result.results):
        return say(zh="等老师评分", en="waiting for your instructor")
    return say(zh="正确", en="right")
