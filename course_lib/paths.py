"""Where the parts of the project lie, whatever the working directory."""

import glob
import os
from pathlib import Path

from course_lib.errors import CourseError
from course_lib.language import say


def root() -> Path:
    """Return the project folder: ``COURSE_ROOT`` when set, else the one that holds this package.

    Raises:
        CourseError: there is no ``datasets`` folder beside the package.
    """
    folder = Path(os.environ.get("COURSE_ROOT") or Path(__file__).parent.parent).resolve()
    if not (folder / "datasets").is_dir():
        raise CourseError(
            f"在 {folder} 里找不到课程的 datasets 文件夹。"
            "请把 COURSE_ROOT 设为课程文件夹的路径，或用 start.py 启动。 / "
            f"No 'datasets' folder of the course in {folder}. "
            "Set COURSE_ROOT to the course folder, or use start.py."
        )
    return folder


def lesson_folder(lesson: str) -> Path:
    """Return the source folder of a lesson.

    Raises:
        CourseError: there is no such lesson.
    """
    lessons = root() / "lessons"
    folder = lessons / lesson
    if folder.name != lesson or not (folder / "checks.py").is_file():
        names = ", ".join(sorted(path.parent.name for path in lessons.glob("*/checks.py")))
        raise CourseError(
            say(
                zh=f"没有名为 {lesson!r} 的课。现有的课：{names}。",
                en=f"There is no lesson {lesson!r}. The lessons here are: {names}.",
            )
        )
    return folder


def lesson_named(name: str) -> str:
    """Return the slug of a lesson that people name by its slug or its number, such as ``"01"``.

    Raises:
        CourseError: there is no such lesson.
    """
    numbered = [path.parent.name for path in (root() / "lessons").glob(f"{glob.escape(name)}_*/checks.py")]
    return numbered[0] if numbered else lesson_folder(name).name


def cannot_write(path: Path, error: OSError) -> CourseError:
    """Return the words for a file or folder that could not be written."""
    where, why = error.filename or path, error.strerror or error
    return CourseError(
        say(
            zh=f"写不了 {where}：{why}。关闭正在打开它的程序，或换一个文件夹。",
            en=f"Cannot write {where}: {why}. Close the program that has it open, or choose another folder.",
        )
    )
