"""Hand-ins for tests of the grader: lesson 01's exercise with answers put into it."""

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

from course_lib.grading.records import Submission
from course_lib.paths import root

LESSON = "01_segmentation"

# three tasks that cost next to nothing, right
RIGHT = {
    "kinds": 'kinds = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "A", "case_5": "C"}',
    "hours": "def hours_each(customers, time_share, hours):\n    return hours * time_share / customers\n\n\n"
    "def intensity(customer_share, time_share):\n    return time_share / customer_share",
    "queue": 'served = ["P", "R", "T", "S", "Q", "U"]\nextra_wait = {"Q": 11, "T": -8}',
}
POINTS = {"kinds": 5, "hours": 5, "queue": 4}


@cache
def _exercise(lang: str, folder: str) -> str:
    return (root() / folder / lang / f"{LESSON}.ipynb").read_text(encoding="utf-8")


def exercise(lang: str = "en", folder: str = "exercises") -> dict[str, Any]:
    """Return the notebook that learners are given (or, from ``solutions``, the solved one)."""
    return json.loads(_exercise(lang, folder))


def cell_of(notebook: dict[str, Any], task: str) -> dict[str, Any]:
    """Return the answer cell of a task."""
    return next(cell for cell in notebook["cells"] if cell["metadata"].get("course", {}).get("task") == task)


def answered(answers: dict[str, str] | None = None, lang: str = "en", **changed: str) -> dict[str, Any]:
    """Return the notebook with ``answers`` (``RIGHT`` when left out), some of them changed."""
    notebook = exercise(lang)
    for task, code in {**(RIGHT if answers is None else answers), **changed}.items():
        cell_of(notebook, task)["source"] = code
    return notebook


def code_cell(source: str, **metadata: Any) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": metadata, "source": source, "outputs": [], "execution_count": None}


def with_extra(notebook: dict[str, Any], source: str, before: str) -> dict[str, Any]:
    """Return the notebook with a cell of the learner's own before the answer cell of a task."""
    notebook = copy.deepcopy(notebook)
    place = notebook["cells"].index(cell_of(notebook, before))
    notebook["cells"].insert(place, code_cell(source))
    return notebook


def as_bytes(notebook: dict[str, Any]) -> bytes:
    return json.dumps(notebook, ensure_ascii=False).encode()


def submission(name: str = "x.ipynb") -> Submission:
    return Submission(f"week1/{name}", name, name, (name,))


def earned(row: Any, points: bool = False) -> dict[str, float]:
    """Return what each task earned, tasks with nothing left out."""
    found: dict[str, float] = {}
    for result in row.results:
        found[result.task] = found.get(result.task, 0) + (result.points if points else result.earned)
    return {task: value for task, value in found.items() if value}


def write(folder: Path, **notebooks: dict[str, Any]) -> Path:
    """Write notebooks as files named by learner."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notebook in notebooks.items():
        (folder / f"{name}.ipynb").write_bytes(as_bytes(notebook))
    return folder
