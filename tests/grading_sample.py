"""A gradebook filled without running anything: every outcome, both languages, several learners."""

import hashlib
import random
from dataclasses import replace
from functools import cache
from pathlib import Path

from course_lib.checks import Checklist
from course_lib.grading.gradebook import Gradebook
from course_lib.grading.records import CheckResult, Note, Row, Submission, TaskAnswer, Words
from course_lib.teaching.source import load_checks

LESSON = "01_segmentation"
LETTERS = ("尊敬的孙阿姨，您好！", "Dear Mrs Sun, I am sorry.", "孙阿姨：线路忙的时候先接月费高的客户，对不起。")


@cache
def _checks(lesson: str) -> Checklist:
    return load_checks(lesson, hidden=True)


def sample_row(number: int, lesson: str = LESSON, *, seed: int = 0) -> Row:
    """Return one learner's row; the same number and seed give the same row."""
    draw = random.Random(f"{seed}/{number}")
    checks = _checks(lesson)
    skill = draw.random()
    lang = ("zh", "en")[number % 2]
    results = []
    for task in checks.tasks():
        blank = draw.random() < 0.08
        for check in (check for check in checks.checks if check.task == task):
            passed = draw.random() < 0.35 + 0.6 * skill
            outcome = "blank" if blank else "passed" if passed else "failed"
            failed = outcome == "failed"
            results.append(
                CheckResult(
                    task,
                    check.name,
                    outcome,
                    check.points if outcome == "passed" else 0,
                    check.points,
                    Words(check.zh, check.en) if failed else Words(),
                    Words(check.hint_zh, check.hint_en) if failed else Words(),
                    check.hidden,
                )
            )
        results += [
            CheckResult(
                task, line.name, "blank" if blank else "open", 0, line.points, Words(line.zh, line.en), rubric=True
            )
            for line in checks.rubrics.get(task, [])
        ]
    name = f"学员{number:02d}" if lang == "zh" else f"Learner {number:02d}"
    submission = Submission(
        source=f"week1/{name}.ipynb",
        learner=f"S{number:03d}",
        name=name,
        files=(f"{name}.ipynb",),
        submitted=f"2026-03-0{number % 7 + 1}T08:00:00+00:00",
        lesson=lesson,
        lang=lang,
        sha256=f"{number:064x}",
    )
    status = ("graded", "graded", "graded", "errors", "timeout")[number % 5]
    reason = {
        "errors": Words("一个单元格出错。", "A cell raised an error."),
        "timeout": Words("一个单元格超时。", "A cell took too long."),
    }.get(status, Words())
    answers = [
        TaskAnswer(task, f"{task} = {number % 3}", LETTERS[number % 3] if task in checks.rubrics else "")
        for task in checks.tasks()
    ]
    notes = (
        [Note("", Words("一个单元格是按位置找到的。", "One cell was found by its place."))] if number % 4 == 0 else []
    )
    return Row(submission, status, reason, 0.5, tuple(results), tuple(answers), tuple(notes), "v1")


def filled_gradebook(path: Path, learners: int = 12, lesson: str = LESSON) -> Gradebook:
    """Return a gradebook with one run and that many learners."""
    book = Gradebook(path)
    run = book.begin_run({"source": "week1"})
    for number in range(1, learners + 1):
        book.save(run, sample_row(number, lesson))
    book.end_run(run)
    return book


def lone(row: Row, name: str, learner: str = "", source: str = "") -> Row:
    """Return a row as if somebody of that name had handed it in."""
    source = source or f"week1/{learner}{name}.ipynb"
    digest = hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
    made = replace(row.submission, name=name, learner=learner or name, source=source, sha256=digest)
    return replace(row, submission=made)
