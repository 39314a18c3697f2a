"""Zip files that run by themselves: the course for a class, without keys, and the whole course for its instructor."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from course_lib.errors import CourseError
from course_lib.language import LANGUAGES, say
from course_lib.paths import root
from course_lib.teaching.source import HIDDEN_POINTS, hidden_points

Kind = Literal["student", "instructor"]

BUILT = ("notebooks", "exercises", "solutions")
TOP = ("start.py", "requirements.lock", "environment.yml", "postBuild", "LICENSE", "LICENSE-content")
# What the checks in a notebook, the lessons and JupyterLab need; nothing that knows an answer.
STUDENT_LIBRARY_WITHOUT = (
    "authoring",
    "grading",
    "simulate",
    "bench.py",
    "teaching/class_pages.py",
    "teaching/class_view.py",
    "teaching/classroom.py",
    "teaching/templates",
    "widgets/classroom.py",
    "widgets/review.py",
)
STUDENT_LESSON = ("checks.py", "quiz.yml")
INSTRUCTOR = ("course_lib", "lessons", "datasets", "docs")
INSTRUCTOR_TOP = ("pyproject.toml", "README.md", "README.zh.md", "CONTRIBUTING.md")
STUDENT_README = {
    "zh": """# 澜海课程 · 学员版

这门课用一家虚构的公司澜海，教你把客户服务和满意度管理算清、看清、练好。
需要 Python 3.11 或更新的版本，以及约 1 GB 磁盘。

## 打开课程

在这个文件夹里运行（Windows 上写 `py start.py`）：

```
python3 start.py
```

第一次会自己安装需要的软件，要联网，通常一到三分钟；以后几秒就好。浏览器会打开欢迎页，从那里开始。

## 交作业

1. 在 `exercises/zh/` 里打开这一课的练习，把 `...` 换成你的答案，运行 `check("...")`。
2. 做完按 Ctrl + S 保存。
3. 把文件改成“学号_姓名.ipynb”，照老师说的方式交上去。

遇到问题，再运行一次 `start.py`；删掉 `.venv` 文件夹重来也不会丢失你的作业。
""",
    "en": """# The Lanhai course, student edition

With Lanhai, an invented company, you learn to calculate, see and practise customer-service and satisfaction management.
You need Python 3.11 or newer and about 1 GB of disk.

## Open the course

In this folder run (on Windows `py start.py`):

```
python3 start.py
```

The first time it installs what it needs; that takes the network and one to three minutes. Later it takes seconds. The
browser opens the welcome page: begin there.

## Hand in

1. Open the exercise of the lesson in `exercises/en/`, put your answers in place of `...`, run `check("...")`.
2. Press Ctrl + S when you are done.
3. Rename the file `number_name.ipynb` with your own number and name, and hand it in as your instructor says.

If something is odd, run `start.py` again; deleting the folder `.venv` never harms your work.
""",
}
LITTER = ("__pycache__", ".ipynb_checkpoints", ".DS_Store", "Thumbs.db")
SAME_TIME = (2026, 1, 1, 0, 0, 0)  # the same course gives the same zip


@dataclass(frozen=True)
class Bundle:
    """A zip that was written: its path, its size in bytes and the size of each file in it."""

    path: Path
    size: int
    files: dict[str, int]


def bundle(kind: Kind, lang: str, out: Path) -> Bundle:
    """Write a zip with everything that a class, or its instructor, needs to run the course.

    Args:
        kind: ``"student"``: lessons, exercises, data and the checks that learners see; no solution, hidden check,
            answer file, answer key or facilitator's part. ``"instructor"``: everything but the tests.
        lang: ``"zh"``, ``"en"`` or ``"both"``.
        out: folder for the zip, which is called ``lanhai-course-KIND-LANG.zip``.

    Raises:
        CourseError: the course has not been built, or the folder cannot be written.
    """
    base = root()
    langs = list(LANGUAGES) if lang == "both" else [lang]
    missing = [f"notebooks/{each}" for each in langs if not (base / "notebooks" / each / "welcome.ipynb").is_file()]
    if missing:
        raise CourseError(
            say(
                zh=f"{'、'.join(missing)} 里没有笔记本。请先运行 `course build`。",
                en=f"There are no notebooks in {', '.join(missing)}. Run `course build` first.",
            )
        )
    name = f"lanhai-course-{kind}-{lang}"
    content = dict(_student(base, langs) if kind == "student" else _instructor(base, langs))
    path = out / f"{name}.zip"
    try:
        out.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(".part")  # an interrupted run leaves no zip that looks whole
        with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for file, data in sorted(content.items()):
                entry = zipfile.ZipInfo(f"{name}/{file}", SAME_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = (0o755 if file in ("start.py", "postBuild") else 0o644) << 16
                archive.writestr(entry, data)
        half.replace(path)
    except OSError as error:
        raise CourseError(
            say(
                zh=f"写不了 {path}：{error.strerror}。请换一个文件夹，或清出空间。",
                en=f"Cannot write {path}: {error.strerror}. Choose another folder or free some space.",
            )
        ) from None
    return Bundle(path, path.stat().st_size, {file: len(data) for file, data in content.items()})


def _student(base: Path, langs: list[str]) -> Iterator[tuple[str, bytes]]:
    yield from _named(base, TOP)
    yield from _tree(base, "datasets")
    for file, data in _tree(base, "course_lib"):
        if not any(f"{file}/".startswith(f"course_lib/{each}/") for each in STUDENT_LIBRARY_WITHOUT):
            yield file, data
    for lang in langs:
        yield from _tree(base, f"notebooks/{lang}")
        yield from _tree(base, f"exercises/{lang}")
        yield "README.zh.md" if lang == "zh" else "README.md", STUDENT_README[lang].encode()
    for folder in sorted(path.parent for path in (base / "lessons").glob("*/checks.py")):
        lesson = f"lessons/{folder.name}"
        yield from _named(base, [f"{lesson}/{file}" for file in STUDENT_LESSON])
        yield f"{lesson}/{HIDDEN_POINTS}", json.dumps(hidden_points(folder.name)).encode()


def _instructor(base: Path, langs: list[str]) -> Iterator[tuple[str, bytes]]:
    yield from _named(base, TOP + INSTRUCTOR_TOP)
    for folder in INSTRUCTOR:
        yield from _tree(base, folder)
    for built in BUILT:
        for lang in langs:
            yield from _tree(base, f"{built}/{lang}")


def _named(base: Path, files: list[str] | tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for file in files:
        yield file, (base / file).read_bytes()


def _tree(base: Path, folder: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted((base / folder).rglob("*")):
        if path.is_file() and not any(part in LITTER for part in path.parts) and path.suffix != ".pyc":
            yield path.relative_to(base).as_posix(), path.read_bytes()
