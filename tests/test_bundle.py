"""The zips for students and instructors: complete, without keys, and what students hand in is graded."""

import json
import os
import re
import runpy
import sqlite3
import subprocess
import sys
import zipfile

import nbformat
import pytest
from nbclient import NotebookClient

from course_lib.authoring.bundle import bundle
from course_lib.authoring.lesson import read_lesson
from course_lib.authoring.source import BEGIN, END, without_markers
from course_lib.errors import CourseError
from course_lib.paths import root

LESSONS = sorted(path.parent.name for path in (root() / "lessons").glob("*/exercise.py"))
IMPORT = re.compile(r"(from|import) \w")
ENOUGH = 16  # shorter lines, such as `total = 0`, are nobody's secret


@pytest.fixture(scope="module")
def student(tmp_path_factory):
    """The student's copy in both languages, unpacked where a student might put it."""
    folder = tmp_path_factory.mktemp("下载 files")
    made = bundle("student", "both", folder)
    with zipfile.ZipFile(made.path) as archive:
        archive.extractall(folder)
    return folder / made.path.stem


def readable(folder):
    """Path -> text of every file that holds text; cells and outputs of notebooks without JSON's quoting."""
    found = {}
    for path in folder.rglob("*"):
        if path.suffix in (".py", ".html", ".md", ".yml", ".json", ".jsonl", ".csv"):
            found[path] = path.read_text(encoding="utf-8")
        elif path.suffix == ".ipynb":
            cells = nbformat.read(path, as_version=4).cells
            outputs = [str(data) for cell in cells for out in cell.get("outputs", []) for data in out.values()]
            found[path] = "\n".join([*(cell.source for cell in cells), *outputs])
    return found


def solution_lines(lesson):
    for cell in lesson.exercise.tasks:
        inside = False
        for line in cell.source.splitlines():
            inside = (inside or BEGIN in line) and END not in line
            bare = line.strip()
            if inside and len(bare) >= ENOUGH and not bare.startswith("#") and not IMPORT.match(bare):
                yield bare


def numbers_in(value):
    """Numbers with so many digits that nobody would write them by chance, as they would be typed."""
    if isinstance(value, float) and len(f"{value:.6g}".replace("-", "").replace(".", "").strip("0")) >= 5:
        yield f"{value:.6g}"
    elif isinstance(value, dict):
        for item in value.values():
            yield from numbers_in(item)


@pytest.mark.parametrize("slug", LESSONS)
def test_the_student_copy_holds_no_solution_line_and_no_expected_value(student, slug):
    lesson = read_lesson(root() / "lessons" / slug)
    lines = set(solution_lines(lesson))
    assert lines
    names = {"__name__": "__main__"}
    for cell in lesson.exercise.cells:
        if cell.kind == "code":
            exec(without_markers(cell.source), names)
    values = {text for cell in lesson.exercise.tasks for name in cell.answer for text in numbers_in(names.get(name))}
    texts = readable(student)
    leaks = [
        (path.relative_to(student).as_posix(), secret)
        for path, text in texts.items()
        for secret in lines | values
        if secret in text and not (path.suffix == ".csv" and secret in values)
    ]
    assert leaks == []


def test_the_student_copy_holds_no_key(student):
    names = [path.relative_to(student).as_posix() for path in student.rglob("*")]
    for part in ("solutions", "answers", "hidden.py", "group.yml", "grading", "authoring", "simulate", "tests"):
        assert not [name for name in names if part in name.split("/")], part
    assert not [name for name in names if re.fullmatch(r"lessons/\w+/(exercise|lesson)\.py", name)]
    assert not [name for name in names if "class" in name.split("/")[-1] and name.startswith("course_lib/")]
    guides = [text for text in readable(student).values() if "Facilitator's guide" in text or "主持人手册" in text]
    assert guides == []
    hidden = {check.name for slug in LESSONS for check in read_lesson(root() / "lessons" / slug).hidden.checks}
    assert hidden
    for path, text in readable(student).items():
        assert not [name for name in hidden if f'"{name}"' in text], path


def environment(folder):
    return {**os.environ, "COURSE_ROOT": str(folder), "PYTHONPATH": str(folder), "COURSE_LANG": "en"}


@pytest.mark.slow
def test_what_a_student_does_with_the_copy_is_graded(student, tmp_path):
    """Open, run, check, hand in; then the grader of the full course gives full marks."""
    slug = "01_segmentation"
    lesson = read_lesson(root() / "lessons" / slug)
    solved = {cell.meta["task"]: without_markers(cell.source) for cell in lesson.exercise.tasks}
    path = student / "exercises" / "en" / f"{slug}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        task = cell.metadata.get("course", {}).get("task")
        if cell.cell_type == "code" and task and "..." in cell.source:
            cell.source = solved[task]
    client = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}})
    client.execute(env=environment(student))
    said = "\n".join(str(out) for cell in notebook.cells for out in cell.get("outputs", []))
    assert "Not right yet" not in said
    assert "Hidden checks score" in said
    (tmp_path / "hand-in").mkdir()
    nbformat.write(notebook, tmp_path / "hand-in" / "2026001_Li Na.ipynb")
    run = subprocess.run(
        [sys.executable, "-m", "course_lib", "grade", str(tmp_path / "hand-in"), "--out", str(tmp_path / "out")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "COURSE_LANG": "en"},
    )
    assert run.returncode == 0, run.stdout + run.stderr
    with sqlite3.connect(tmp_path / "out" / "gradebook.sqlite") as book:
        lost = book.execute(
            "SELECT task, name, outcome FROM results WHERE outcome NOT IN ('passed', 'open')"
        ).fetchall()
        earned = book.execute("SELECT sum(earned) FROM results").fetchone()[0]
    assert lost == []
    written = sum(criterion.points for rubric in lesson.public.rubrics.values() for criterion in rubric)
    assert earned == lesson.exercise.header["points"] - written


def test_start_py_opens_the_one_language_that_is_there(tmp_path, monkeypatch):
    made = bundle("student", "zh", tmp_path)
    with zipfile.ZipFile(made.path) as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / made.path.stem
    assert not (folder / "notebooks" / "en").exists()
    assert (folder / "README.zh.md").is_file()
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "COURSE_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    start = runpy.run_path(str(folder / "start.py"))
    assert start["course_language"]() == "zh"


def test_the_same_course_gives_the_same_zip_and_the_instructor_gets_all(tmp_path):
    first, second = bundle("instructor", "en", tmp_path / "a"), bundle("instructor", "en", tmp_path / "b")
    assert first.path.read_bytes() == second.path.read_bytes()
    assert {f"solutions/en/{slug}.ipynb" for slug in LESSONS} <= set(first.files)
    assert {f"lessons/{slug}/hidden.py" for slug in LESSONS} <= set(first.files)
    assert not [file for file in first.files if "/zh/" in file or file.startswith("tests/")]


def test_hidden_points_survive_in_the_student_copy(student):
    for slug in LESSONS:
        told = json.loads((student / "lessons" / slug / "hidden_points.json").read_text())
        hidden = read_lesson(root() / "lessons" / slug).hidden
        assert told == {task: hidden.points(task) for task in hidden.tasks()}


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CourseError):
        bundle("student", "en", tmp_path / "file")
