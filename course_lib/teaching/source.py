"""Load the parts of a lesson's source folder that learners use at run time."""

import importlib.util
import json
import runpy
from pathlib import Path
from typing import Any

import yaml

from course_lib.checks import Checklist
from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.paths import lesson_folder

HIDDEN_POINTS = "hidden_points.json"


def load_checks(lesson: str, *, hidden: bool = False) -> Checklist:
    """Return the public checks of a lesson; with ``hidden`` also those that graders run.

    Raises:
        CourseError: the lesson or its checks are not there, or the file does not define ``checks``.
    """
    folder = lesson_folder(lesson)
    path = folder / "checks.py"
    public, names = _run(path)
    if not hidden:
        return public
    _loading[path] = names
    try:
        return public.merged(checklist_in(folder / "hidden.py"))
    finally:
        del _loading[path]


_loading: dict[Path, dict[str, Any]] = {}  # the public checks whose hidden ones are being loaded, with their names


def public_names(hidden: str) -> dict[str, Any]:
    """Return the names of the public checks beside a file of hidden ones: the same objects, where both are loaded.

    Args:
        hidden: path of the ``hidden.py`` that asks.

    Raises:
        OSError: there are no public checks.
    """
    path = Path(hidden).with_name("checks.py")
    return _loading[path] if path in _loading else runpy.run_path(str(path))


def hidden_points(lesson: str) -> dict[str, float]:
    """Return the points of each task that hidden checks give; a student's copy of the course knows only these."""
    folder = lesson_folder(lesson)
    if (folder / "hidden.py").is_file():
        hidden = checklist_in(folder / "hidden.py")
        return {task: hidden.points(task) for task in hidden.tasks()}
    told = folder / HIDDEN_POINTS
    return json.loads(told.read_text(encoding="utf-8")) if told.is_file() else {}


def checklist_in(path: Path) -> Checklist:
    """Run a checks file and return its ``checks``."""
    return _run(path)[0]


def _run(path: Path) -> tuple[Checklist, dict[str, Any]]:
    spec = importlib.util.spec_from_file_location(f"lesson_{path.parent.name}_{path.stem}", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise CourseError(
            say(
                zh=f"找不到检查文件 {path}。请从课程的完整副本里恢复它。",
                en=f"There is no checks file {path}. Restore it from a complete copy of the course.",
            )
        )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    checks = getattr(module, "checks", None)
    if not isinstance(checks, Checklist):
        raise CourseError(
            say(zh=f"{path} 没有定义 checks = Checklist()。", en=f"{path} does not define checks = Checklist().")
        )
    return checks, vars(module)


def load_quiz(lesson: str) -> list[dict[str, Any]]:
    """Return the questions of a lesson's quiz, as written in ``quiz.yml``."""
    path = lesson_folder(lesson) / "quiz.yml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))["questions"]


def load_group(lesson: str) -> dict[str, Any]:
    """Return a lesson's group exercise, as written in ``group.yml``.

    Raises:
        CourseError: there is no such lesson, or this copy of the course has no group exercise of it.
    """
    path = lesson_folder(lesson) / "group.yml"
    if not path.is_file():
        raise CourseError(
            say(
                zh=f"这里没有 {lesson} 的小组活动文件 group.yml；它在教师版里。",
                en=f"There is no group.yml of {lesson} here; it is in the instructor's edition.",
            )
        )
    return yaml.safe_load(path.read_text(encoding="utf-8"))
