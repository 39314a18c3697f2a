"""Our results in a real nbgrader: formgrader lists them and takes a score by hand, and that score comes back."""

import os
import subprocess
import sys
import time
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest
from browser import free_port
from grading_sample import LESSON, filled_gradebook, sample_row
from nbgrader.api import Gradebook as Other
from nbgrader.api import MissingEntry
from playwright.sync_api import Page, expect

from course_lib.errors import CourseError
from course_lib.grading.gradebook import Gradebook
from course_lib.grading.nbgrader_bridge import RATER, read_from_nbgrader, student_id, write_to_nbgrader
from course_lib.grading.totals import standings


@pytest.fixture
def book(tmp_path):
    with filled_gradebook(tmp_path / "gradebook.sqlite", learners=4) as made:
        yield made


def open_line(book: Gradebook):
    """Return a learner with a rubric line that nobody has scored, and that line."""
    return next(
        (standing, task, line)
        for standing in standings(book, LESSON)
        for task in standing.tasks
        for line in task.lines
        if line.result.rubric and line.earned is None
    )


def cell(task, line) -> str:
    return f"rubric_{task.task}_{line.result.name}"


def grades(course: Path, learner: str) -> dict:
    with Other(f"sqlite:///{course / 'gradebook.db'}") as other:
        notebook = other.find_submission_notebook(LESSON, LESSON, student_id(learner))
        return {
            grade.name: (grade.auto_score, grade.manual_score, grade.needs_manual_grade) for grade in notebook.grades
        }


def test_every_learner_and_point_goes_over_once(book, tmp_path):
    course = tmp_path / "school"
    assert write_to_nbgrader(book, course).count == 4
    assert write_to_nbgrader(book, course).count == 4  # again: the same rows, not more
    for standing in standings(book, LESSON):
        found = grades(course, standing.learner)
        for task in standing.tasks:
            of_checks = sum(line.earned or 0 for line in task.lines if not line.result.rubric)
            assert found[f"check_{task.task}"][0] == pytest.approx(of_checks)
            for line in task.lines:
                if line.result.rubric:
                    assert found[cell(task, line)][2] == (line.earned is None)
        assert (course / "autograded" / student_id(standing.learner) / LESSON / f"{LESSON}.ipynb").is_file()
    with Other(f"sqlite:///{course / 'gradebook.db'}") as other:
        assert len(other.students) == 4
        assert len(other.assignments) == 1


def test_a_score_by_hand_comes_back_and_stays_when_written_again(book, tmp_path):
    course = tmp_path / "school"
    write_to_nbgrader(book, course)
    standing, task, line = open_line(book)
    simple = next(each for each in standing.tasks if not any(one.result.rubric for one in each.lines))
    with Other(f"sqlite:///{course / 'gradebook.db'}") as other:
        notebook = other.find_submission_notebook(LESSON, LESSON, student_id(standing.learner))
        by_name = {grade.name: grade for grade in notebook.grades}
        by_name[cell(task, line)].manual_score = line.result.points
        by_name[f"check_{simple.task}"].manual_score = simple.points / 2
        other.db.commit()
    write_to_nbgrader(book, course)
    assert read_from_nbgrader(book, course).count >= 1
    after = next(each for each in standings(book, LESSON) if each.learner == standing.learner)
    found = next(each for each in after.tasks if each.task == task.task)
    score = next(each for each in found.lines if each.result.name == line.result.name).scores
    assert [(each.rater, each.points) for each in score] == [(RATER, line.result.points)]
    assert next(each for each in after.tasks if each.task == simple.task).earned == pytest.approx(simple.points / 2)
    rows = len(book.query("SELECT * FROM overrides"))
    read_from_nbgrader(book, course)
    assert len(book.query("SELECT * FROM overrides")) == rows


def test_a_score_out_of_range_is_told_and_left_out(book, tmp_path):
    course = tmp_path / "school"
    write_to_nbgrader(book, course)
    standing, task, line = open_line(book)
    with Other(f"sqlite:///{course / 'gradebook.db'}") as other:
        notebook = other.find_submission_notebook(LESSON, LESSON, student_id(standing.learner))
        next(grade for grade in notebook.grades if grade.name == cell(task, line)).manual_score = 99
        other.db.commit()
    moved = read_from_nbgrader(book, course)
    assert any("99" in note and standing.learner in note for note in moved.notes)
    assert not book.query("SELECT * FROM rubric_scores WHERE points = 99")


def test_no_course_is_told(book, tmp_path):
    with pytest.raises(CourseError, match=r"gradebook\.db"):
        read_from_nbgrader(book, tmp_path)


@pytest.fixture
def formgrader(book, tmp_path):
    """Serve the course with nbgrader's own pages, on loopback."""
    course = tmp_path / "school"
    write_to_nbgrader(book, course)
    port = free_port()
    home = tmp_path / "home"
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",  # nbgrader calls alembic by name
        **{
            name: str(home / name)
            for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
        },
    }
    command = [
        sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token=t0",
        "--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}",
        f"--ServerApp.root_dir={course}",
    ]  # fmt: skip
    with (tmp_path / "server.log").open("w") as log:
        server = subprocess.Popen(command, cwd=course, env=environment, stdout=log, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + 60
        while True:
            try:
                urllib.request.urlopen(f"{address}/api?token=t0", timeout=5).close()
                break
            except OSError:
                said = (tmp_path / "server.log").read_text()
                assert server.poll() is None, said
                assert time.monotonic() < until, said
                time.sleep(0.2)
        yield course, address
    finally:
        server.terminate()
        server.wait(20)


@pytest.mark.browser
def test_formgrader_lists_the_class_and_takes_a_score(page: Page, book, formgrader):
    course, address = formgrader
    standing, task, line = open_line(book)
    page.goto(f"{address}/login?token=t0")
    page.goto(f"{address}/formgrader/gradebook/{LESSON}/{LESSON}")
    expect(page.locator("tbody tr")).to_have_count(4, timeout=30_000)
    with Other(f"sqlite:///{course / 'gradebook.db'}") as other:
        address_of = other.find_submission_notebook(LESSON, LESSON, student_id(standing.learner)).id
    page.goto(f"{address}/formgrader/submissions/{address_of}/")
    box = page.locator(f"input.score[id='{cell(task, line)}'], #{cell(task, line)} input.score").first
    box.scroll_into_view_if_needed()
    with page.expect_response(lambda answer: "/api/grade/" in answer.url and answer.request.method == "PUT") as answer:
        box.fill(f"{line.result.points:g}")
        box.press("Tab")
    assert answer.value.ok
    assert read_from_nbgrader(book, course).count == 1
    given = book.query("SELECT points FROM rubric_scores WHERE rater = ? AND task = ?", (RATER, task.task))
    assert [row["points"] for row in given] == [line.result.points]


def test_what_we_wrote_there_does_not_come_back_as_somebody_elses(book, tmp_path):
    course = tmp_path / "school"
    standing, task, line = open_line(book)
    for rater, points in (("ann", line.result.points), ("bo", 0)):
        with book.transaction() as base:
            base.execute(
                "INSERT INTO rubric_scores (submission, task, criterion, rater, points, comment, sha256, scored) VALUES (?, ?, ?, ?, ?, '', ?, '')",
                (
                    standing.row.submission.id,
                    task.task,
                    line.result.name,
                    rater,
                    points,
                    standing.row.submission.sha256,
                ),
            )
        write_to_nbgrader(book, course)
    read_from_nbgrader(book, course)
    raters = {row["rater"] for row in book.query("SELECT rater FROM rubric_scores WHERE task = ?", (task.task,))}
    assert RATER not in raters


def test_a_hand_in_that_was_not_run_is_not_written_as_zero(book, tmp_path):
    run = book.begin_run()
    row = sample_row(9)
    book.save(run, replace(row, status="unreadable"))
    write_to_nbgrader(book, tmp_path / "school")
    with pytest.raises(MissingEntry):
        grades(tmp_path / "school", row.submission.learner)
