"""Results for schools that have nbgrader: into its gradebook and ``autograded/``, and manual scores back into ours.

In nbgrader each task has one cell with the points of its checks, and each line of a rubric a cell of its own, so that
formgrader asks for the points that people give. nbgrader is an extra; it is called with its own functions.
"""

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course_lib.checks.engine import Criterion
from course_lib.errors import CourseError
from course_lib.grading.decisions import add_override
from course_lib.grading.gradebook import Gradebook
from course_lib.grading.totals import RUN, Standing, TaskTotal, lessons, standings
from course_lib.language import LANGUAGES, say
from course_lib.paths import root
from course_lib.teaching.source import load_checks

RATER = "nbgrader"


@dataclass(frozen=True)
class Moved:
    """How many hand-ins, or scores, went over; and what could not."""

    count: int
    notes: tuple[str, ...] = ()


def write_to_nbgrader(book: Gradebook, course: Path, lesson: str = "") -> Moved:
    """Write every hand-in that was run into an nbgrader course; manual scores that stand there stay.

    Args:
        book: our gradebook.
        course: the folder of the nbgrader course; made when it is not there.
        lesson: only this lesson; ``""`` takes all.

    Raises:
        CourseError: nbgrader is not installed.
    """
    notes = []
    count = 0
    with _open(course, make=True) as other:
        for slug in [lesson] if lesson else lessons(book):
            _write_assignment(other, slug)
            for standing in standings(book, slug):
                if standing.row is None or standing.row.status not in RUN:
                    continue
                if standing.override or any(task.override for task in standing.tasks):
                    notes.append(
                        say(
                            zh=f"{standing.learner}：整题或整份的改分只在这里的成绩册里，没有写过去。",
                            en=f"{standing.learner}: a decision over a whole task stays in this gradebook.",
                        )
                    )
                _write_submission(other, course, standing)
                count += 1
    return Moved(count, tuple(notes))


def read_from_nbgrader(book: Gradebook, course: Path, lesson: str = "") -> Moved:
    """Read the scores that people gave in formgrader: of a rubric as one rater's, of a task as an override.

    Args:
        book: our gradebook.
        course: the folder of the nbgrader course.
        lesson: only this lesson; ``""`` takes all.

    Raises:
        CourseError: nbgrader is not installed, or there is no such course.
    """
    count = 0
    notes: list[str] = []
    with _open(course, make=False) as other:
        for slug in [lesson] if lesson else lessons(book):
            for standing in standings(book, slug):
                if standing.row is None:
                    continue
                given = _manual_scores(other, slug, student_id(standing.learner))
                for task in standing.tasks:
                    count += _read_rubric(book, standing, task, given, notes)
                    count += _read_points(book, standing, task, given, notes)
    return Moved(count, tuple(notes))


def student_id(learner: str) -> str:
    """Return an id that can be a folder's name and part of an address; two learners never share one.

    >>> student_id("20230001"), student_id("../Li Wei")
    ('20230001', 'Li_Wei_3046d4')
    """
    plain = re.sub(r"[^\w-]+", "_", learner).strip("_")[:60]
    return plain if plain == learner else f"{plain}_{hashlib.sha256(learner.encode()).hexdigest()[:6]}"


# -- nbgrader's side -----------------------------------------------------------------------------------


def _open(course: Path, make: bool) -> Any:
    try:
        from nbgrader.api import Gradebook as Other
    except ImportError:
        raise CourseError(
            say(
                zh='没有装 nbgrader。先运行 python -m pip install -e ".[nbgrader]"。',
                en='nbgrader is not installed. First run python -m pip install -e ".[nbgrader]".',
            )
        ) from None
    path = course / "gradebook.db"
    if make:
        course.mkdir(parents=True, exist_ok=True)
        config = course / "nbgrader_config.py"
        if not config.exists():
            config.write_text('c = get_config()\nc.CourseDirectory.course_id = "lanhai"\n', encoding="utf-8")
    elif not path.is_file():
        raise CourseError(
            say(zh=f"{course} 里没有 nbgrader 的 gradebook.db。", en=f"{course} has no gradebook.db of nbgrader.")
        )
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), before])
    try:
        return Other(f"sqlite:///{path}")  # calls alembic by name, which lies beside this Python
    finally:
        os.environ["PATH"] = before


def _parts(lesson: str) -> Iterator[tuple[str, float, list[Criterion]]]:
    """Yield each task with the points of its checks and the lines of its rubric."""
    checks = load_checks(lesson, hidden=True)
    for task in checks.tasks():
        yield task, sum(check.points for check in checks.checks if check.task == task), checks.rubrics.get(task, [])


def _rubric_cell(task: str, line: str) -> str:
    return f"rubric_{task}_{line}"


def _write_assignment(other: Any, lesson: str) -> None:
    other.update_or_create_assignment(lesson)
    other.update_or_create_notebook(lesson, lesson)
    for task, points, rubric in _parts(lesson):
        other.update_or_create_solution_cell(f"answer_{task}", lesson, lesson)
        other.update_or_create_grade_cell(f"check_{task}", lesson, lesson, max_score=points, cell_type="code")
        for line in rubric:
            name = _rubric_cell(task, line.name)
            other.update_or_create_task_cell(name, lesson, lesson, max_score=line.points, cell_type="markdown")


def _write_submission(other: Any, course: Path, standing: Standing) -> None:
    assert standing.row is not None
    lesson, student = standing.lesson, student_id(standing.learner)
    other.update_or_create_student(student, first_name=standing.name, last_name=standing.learner)
    when = standing.row.submission.submitted
    other.update_or_create_submission(lesson, student, **({"timestamp": when} if when else {}))
    grades = {grade.name: grade for grade in other.find_submission_notebook(lesson, lesson, student).grades}
    folder = course / "autograded" / student / lesson
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / "sha256.txt"
    if mark.is_file() and mark.read_text(encoding="utf-8") != standing.row.submission.sha256:
        for grade in grades.values():
            grade.manual_score = None  # it was given to another version of the file
    for task in standing.tasks:
        of_checks = [line for line in task.lines if not line.result.rubric]
        grade = grades[f"check_{task.task}"]
        grade.auto_score = float(sum(line.earned or 0 for line in of_checks))
        grade.needs_manual_grade = False
        for line in task.lines:
            if line.result.rubric:
                grade = grades[_rubric_cell(task.task, line.result.name)]
                # what we know goes in as automatic points, so that a manual score is always a person's
                grade.auto_score = None if line.earned is None else float(line.earned)
                grade.needs_manual_grade = grade.manual_score is None and line.earned is None
    other.db.commit()
    mark.write_text(standing.row.submission.sha256, encoding="utf-8")
    text = json.dumps(_notebook(standing), ensure_ascii=False, indent=1)
    (folder / f"{lesson}.ipynb").write_text(text, encoding="utf-8")
    (folder / "timestamp.txt").write_text(when, encoding="utf-8")


def _notebook(standing: Standing) -> dict[str, Any]:
    """Return the exercise with the learner's answers, our feedback as output, and a cell for each line of a rubric."""
    assert standing.row is not None
    lang = standing.row.submission.lang if standing.row.submission.lang in LANGUAGES else LANGUAGES[0]
    path = root() / "exercises" / lang / f"{standing.lesson}.ipynb"
    notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    totals = {task.task: task for task in standing.tasks}
    answers = {answer.task: answer.code for answer in standing.row.answers}
    rubrics = {task: rubric for task, _, rubric in _parts(standing.lesson)}
    cells = []
    for cell in notebook["cells"]:
        course = cell["metadata"].pop("course", {})
        cells.append(cell)
        if cell["cell_type"] != "code":
            continue
        if course.get("task") in totals:
            cell["source"] = answers.get(course["task"], "")
            cell["metadata"]["nbgrader"] = _mark(f"answer_{course['task']}", solution=True)
        elif course.get("check") in totals:
            task = totals[course["check"]]
            points = sum(line.result.points for line in task.lines if not line.result.rubric)
            cell["metadata"]["nbgrader"] = _mark(f"check_{task.task}", grade=True, locked=True, points=points)
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": _told(task, lang)}]
            cells += [_asked(task.task, line, lang) for line in rubrics.get(task.task, [])]
    notebook["cells"] = cells
    return notebook


def _mark(name: str, *, grade: bool = False, solution: bool = False, **more: Any) -> dict[str, Any]:
    return {
        "schema_version": 3,
        "grade_id": name,
        "grade": grade,
        "solution": solution,
        "locked": False,
        "task": False,
        **more,
    }


def _told(task: TaskTotal, lang: str) -> str:
    lines = []
    for line in task.lines:
        result = line.result
        if not result.rubric:
            lines.append(f"{result.name}: {line.earned or 0:g}/{result.points:g} {result.feedback.in_language(lang)}")
    return "\n".join(lines) + "\n"


def _asked(task: str, line: Criterion, lang: str) -> dict[str, Any]:
    name = _rubric_cell(task, line.name)
    levels = "\n".join(f"- **{points:g}** {zh if lang == 'zh' else en}" for points, zh, en in line.levels)
    return {
        "cell_type": "markdown",
        "id": hashlib.sha256(name.encode()).hexdigest()[:8],
        "metadata": {"nbgrader": _mark(name, grade=True, task=True, points=line.points, cell_type="markdown")},
        "source": f"**{line.zh if lang == 'zh' else line.en}**\n\n{levels}",
    }


# -- back ------------------------------------------------------------------------------------------------


def _manual_scores(other: Any, lesson: str, student: str) -> dict[str, tuple[float, float, str]]:
    """Return, by cell, the score that a person gave, that of the checks, and the comment."""
    from nbgrader.api import MissingEntry

    try:
        notebook = other.find_submission_notebook(lesson, lesson, student)
    except MissingEntry:
        return {}
    comments = {comment.name: comment.manual_comment or "" for comment in notebook.comments}
    return {
        grade.name: (
            grade.manual_score + (grade.extra_credit or 0),
            grade.auto_score or 0,
            comments.get(grade.name, ""),
        )
        for grade in notebook.grades
        if grade.manual_score is not None
    }


def _read_rubric(
    book: Gradebook, standing: Standing, task: TaskTotal, given: dict[str, tuple[float, float, str]], notes: list[str]
) -> int:
    assert standing.row is not None
    scores = {}
    for line in task.lines:
        found = given.get(_rubric_cell(task.task, line.result.name))
        if not line.result.rubric or found is None:
            continue
        points, _, comment = found
        if not 0 <= points <= line.result.points:
            notes.append(_out_of_range(standing, f"{task.task}/{line.result.name}", points, line.result.points))
            continue
        scores[line.result.name] = points, comment
    submission = standing.row.submission
    book.save_rubric(submission.id, submission.sha256, task.task, RATER, scores)
    return len(scores)


def _read_points(
    book: Gradebook, standing: Standing, task: TaskTotal, given: dict[str, tuple[float, float, str]], notes: list[str]
) -> int:
    assert standing.row is not None
    found = given.get(f"check_{task.task}")
    if found is None or abs(found[0] - found[1]) < 1e-9:
        return 0
    points = found[0]
    if any(line.result.rubric for line in task.lines):
        notes.append(
            say(
                zh=f"{standing.learner}：{task.task} 既有检查又有评分表，检查的分请用 course override 改。",
                en=f"{standing.learner}: {task.task} has checks and a rubric; for its checks use `course override`.",
            )
        )
        return 0
    if not 0 <= points <= task.points:
        notes.append(_out_of_range(standing, task.task, points, task.points))
        return 0
    if task.override is not None and task.override.points == points:
        return 0
    add_override(book, standing.row.submission.id, task.task, "", points, author=RATER, reason="formgrader")
    return 1


def _out_of_range(standing: Standing, what: str, points: float, most: float) -> str:
    return say(
        zh=f"{standing.learner}：{what} 的分数 {points:g} 不在 0 到 {most:g} 之间，没有读进来。",
        en=f"{standing.learner}: {points:g} points for {what} are not between 0 and {most:g}; left out.",
    )
