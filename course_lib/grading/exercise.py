"""What the report shows of the exercise itself: titles, task titles, and the figure that a right answer draws."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from course_lib.checks import Checklist
from course_lib.errors import CourseError
from course_lib.grading.rebuild import read_master
from course_lib.paths import root
from course_lib.teaching.source import load_checks

_HEADING = re.compile(r"^#+\s*(.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Shown:
    """An exercise in one language.

    Attributes:
        title: of the exercise.
        tasks: task id -> its heading.
        given: task id -> what every learner has seen of it: the text, the cell as given, the course's solution.
        figures: task id -> the PNG images (base64) that the course's solution draws.
        checks: all checks and rubrics.
    """

    title: str
    tasks: Mapping[str, str]
    given: Mapping[str, tuple[str, ...]]
    figures: Mapping[str, tuple[str, ...]]
    checks: Checklist


@cache
def shown_exercise(lesson: str, lang: str) -> Shown:
    """Read an exercise and its solution as built.

    Raises:
        CourseError: there is no such lesson, or it has not been built.
    """
    read_master(lesson, lang)  # says what to do when it is not there
    exercise = _notebook(lesson, lang, "exercises")
    try:
        solution = _notebook(lesson, lang, "solutions")
    except OSError:
        solution = {"cells": []}
    cells = exercise["cells"]
    first = next((_source(cell) for cell in cells if cell["cell_type"] == "markdown"), "")
    heading = _HEADING.search(first)
    tasks, given = {}, {}
    text = ""
    solved = {task: _source(cell) for cell in solution["cells"] if (task := _task(cell))}
    for cell in cells:
        if cell["cell_type"] == "markdown":
            text = _source(cell)
        elif task := _task(cell):
            found = _HEADING.search(text)
            tasks[task] = found[1].replace("\u3000", " ") if found else task
            given[task] = (text, _source(cell), solved.get(task, ""))
    title = heading[1] if heading else lesson
    return Shown(title, tasks, given, expected_figures(solution), load_checks(lesson, hidden=True))


def title_of(lesson: str, lang: str) -> str:
    """Return the title of an exercise; the lesson's code name when this course does not have it."""
    try:
        return shown_exercise(lesson, lang).title
    except CourseError:
        return lesson


def expected_figures(solution: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return the PNG images (base64) that a solved notebook draws, by task.

    A figure belongs to a task when the answer's cell draws it, or a cell after that and before the next text.
    """
    found: dict[str, list[str]] = {}
    task = ""
    for cell in solution["cells"]:
        if cell["cell_type"] != "code":
            task = ""
            continue
        task = _task(cell) or task
        for output in cell.get("outputs", []) if task else []:
            image = output.get("data", {}).get("image/png")
            if image:
                found.setdefault(task, []).append("".join("".join(image).split()))
    return {task: tuple(images) for task, images in found.items()}


def _notebook(lesson: str, lang: str, folder: str) -> dict[str, Any]:
    return json.loads((root() / folder / lang / f"{lesson}.ipynb").read_text(encoding="utf-8"))


def _task(cell: Mapping[str, Any]) -> str:
    return str(cell["metadata"].get("course", {}).get("task", "")) if cell["cell_type"] == "code" else ""


def _source(cell: Mapping[str, Any]) -> str:
    return "".join(cell["source"])
