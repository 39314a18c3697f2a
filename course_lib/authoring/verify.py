"""Prove the checks of a lesson on answers that are known to be right or wrong, before anyone else meets them."""

import contextlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from course_lib import language
from course_lib.authoring.lesson import Lesson, place_of
from course_lib.authoring.source import Problem, stub, without_markers
from course_lib.checks import LocalSubject, TaskResult
from course_lib.checks.engine import PLACEHOLDER
from course_lib.checks.local import copied_names


@contextlib.contextmanager
def _in_language(lang: str) -> Iterator[None]:
    before = language.current()
    language.use(lang)
    try:
        yield
    finally:
        language.use(before)


def verify(lesson: Lesson) -> list[Problem]:
    """Run the solution, every answer file and the untouched stub, in the current language, then in the other.

    Returns:
        A problem for a solution or another right answer that loses points, a wrong answer that its check does not
        catch, a stub that is judged, feedback that shows a placeholder, and any of them that raises. The other
        language is tried when the first finds nothing: most faults are the same in both.
    """
    for lang in sorted(language.LANGUAGES, key=lambda lang: lang != language.current()):
        with _in_language(lang):
            problems = _verify_in(lesson)
        if problems:
            return problems
    return []


def _verify_in(lesson: Lesson) -> list[Problem]:
    problems: list[Problem] = []
    path = lesson.exercise.path
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in lesson.exercise.cells:
        if cell.kind != "code":
            continue
        task = cell.meta.get("task")
        if task is not None:
            for answer in lesson.answers:
                if answer.task == task:
                    result = _run(answer.code, names, lesson, task)
                    problems += _judge_answer(answer.path, task, answer.caught_by, result)
                    problems += _open_placeholders(lesson, result)
            blank = _run(stub(cell.source, cell.answer), names, lesson, task)
            if not isinstance(blank, TaskResult) or not blank.blank:
                zh = f"任务 {task} 原样未答时应显示“还没有作答”，现在是：{_told(blank)}"
                en = f"The untouched task {task} should be 'not answered yet', but it is: {_told(blank)}"
                problems.append(Problem(path, cell.line, zh, en))
            problems += _judge_solution(
                lesson, cell.line, task, _run(without_markers(cell.source), names, lesson, task)
            )
        error = _execute(without_markers(cell.source), names)
        if error is not None:
            zh, en = f"这一格运行出错：{_told(error)}", f"This cell raises {_told(error)}"
            return [*problems, Problem(path, cell.line, zh, en)]
    return list(dict.fromkeys(problems))


def _execute(code: str, names: dict[str, Any]) -> Exception | SystemExit | None:
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(code, "<cell>", "exec"), names)
    except (Exception, SystemExit) as error:
        return error
    finally:
        if pyplot := sys.modules.get("matplotlib.pyplot"):
            pyplot.close("all")  # as a notebook does after each cell
    return None


def _run(code: str, names: dict[str, Any], lesson: Lesson, task: str) -> TaskResult | Exception | SystemExit:
    mine = copied_names(names)
    error = _execute(code, mine)
    return error or lesson.checks.run(task, LocalSubject(mine, [code]))


def _judge_solution(lesson: Lesson, line: int, task: str, result: TaskResult | BaseException) -> list[Problem]:
    if isinstance(result, TaskResult) and _full(result):
        return []
    zh = f"任务 {task} 的参考答案没有得满分：{_told(result)}"
    en = f"The solution of task {task} does not earn full marks: {_told(result)}"
    return [Problem(lesson.exercise.path, line, zh, en)]


def _judge_answer(path: Path, task: str, caught_by: str | None, result: TaskResult | BaseException) -> list[Problem]:
    if caught_by is None:
        if isinstance(result, TaskResult) and _full(result):
            return []
        zh, en = f"正确答案被判错：{_told(result)}", f"A right answer is rejected: {_told(result)}"
        return [Problem(path, 1, zh, en)]
    if isinstance(result, TaskResult) and any(row.name == caught_by and not row.fault for row in result.failed):
        return []
    zh = f"检查 {task}/{caught_by} 没有抓住这个错误答案：{_told(result)}"
    en = f"The check {task}/{caught_by} does not catch this wrong answer: {_told(result)}"
    return [Problem(path, 2, zh, en)]


def _open_placeholders(lesson: Lesson, result: TaskResult | BaseException) -> list[Problem]:
    if not isinstance(result, TaskResult):
        return []
    shown = {row.name: row.feedback for row in result.failed if PLACEHOLDER.search(row.feedback)}
    return [
        Problem(
            *place_of(check),
            f"反馈里的占位符没有填上，检查应返回字典：{shown[check.name]}",
            f"The feedback shows its placeholder; let the check return a dict: {shown[check.name]}",
        )
        for check in lesson.checks.checks
        if check.task == result.task and check.name in shown
    ]


def _full(result: TaskResult) -> bool:
    return all(row.outcome in ("passed", "open") for row in result.results)


def _told(result: TaskResult | BaseException | None) -> str:
    if isinstance(result, TaskResult):
        return "; ".join(f"{row.name} {row.outcome} {row.fault or row.feedback}".strip() for row in result.results)
    return f"{type(result).__name__}: {result}"
