"""A whole class through ``course grade``: every file a row, whatever the order, the workers, a kill or a full disk."""

import os
import random
import resource
import runpy
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from grading_notebooks import POINTS, RIGHT, answered, as_bytes, earned, write

from course_lib.grading.gradebook import Gradebook
from course_lib.grading.runner import Job, grade_class
from course_lib.grading.seed import Seed
from course_lib.grading.session import Setting
from course_lib.paths import root

pytestmark = pytest.mark.skipif(not Path("/proc/self/ns/pid").exists(), reason="the jail is Linux's")

benchmark = runpy.run_path(str(root() / "benchmarks" / "grading.py"))
SETTING = Setting(task_seconds=2)
LOOP = "while True:\n    try:\n        pass\n    except BaseException:\n        pass"
GOOD = ("gao", "han", "jin", "kong")


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    here = tmp_path_factory.mktemp("a class 班") / "week1"
    write(here, loop=answered(hours=LOOP), raises=answered(hours="hours_each = nothing"), none=answered({}))
    write(here, **{name: answered() for name in GOOD})
    (here / "cut.ipynb").write_bytes(as_bytes(answered())[:500])
    (here / "photo.jpg").write_bytes(b"\xff\xd8")
    return here


@pytest.fixture(scope="module")
def book(folder, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("grades") / "gradebook.sqlite"
    with Gradebook(path) as made:
        grade_class(Job(folder, workers=1, setting=SETTING), made)
    return path


def contents(path: Path) -> dict[str, object]:
    """Return every row without run and time."""
    with Gradebook(path) as read:
        return {
            row.submission.source: (row.submission, row.status, row.reason, row.results, row.answers, row.notes)
            for row in read.rows()
        }


def command(folder: Path, out: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "course_lib", "grade", str(folder), "--out", str(out), "--task-seconds", "2", *more]


def test_every_file_has_a_row_with_a_status_and_credit_for_what_ran(book):
    with Gradebook(book) as read:
        rows = {row.submission.learner: row for row in read.rows()}
    assert {name: row.status for name, row in rows.items()} == {
        **dict.fromkeys(GOOD, "graded"),
        "loop": "timeout",
        "raises": "errors",
        "none": "graded",
        "cut": "unreadable",
        "photo": "refused",
    }
    others = {task: points for task, points in POINTS.items() if task != "hours"}
    assert earned(rows["gao"]) == POINTS
    assert earned(rows["loop"]) == earned(rows["raises"]) == others
    assert all(row.reason.zh and row.reason.en for row in rows.values() if row.status != "graded")


def test_another_order_and_two_workers_give_the_same_gradebook(folder, book, tmp_path):
    part = tmp_path / "week1"
    part.mkdir()
    files = sorted(folder.iterdir(), reverse=True)
    with Gradebook(tmp_path / "gradebook.sqlite") as made:
        for some in (files[:3], files[3:]):
            for path in some:
                (part / path.name).write_bytes(path.read_bytes())
                os.utime(part / path.name, ns=(path.stat().st_mtime_ns,) * 2)
            summary = grade_class(Job(part, workers=2, setting=SETTING, resume=True), made)
            assert summary.graded == len(some)
    assert contents(tmp_path / "gradebook.sqlite") == contents(book)


def test_only_what_failed_or_changed_is_graded_again(folder, tmp_path):
    part = write(tmp_path / "week1", gao=answered(), raises=answered(hours="hours_each = nothing"))
    with Gradebook(tmp_path / "gradebook.sqlite") as made:
        assert grade_class(Job(part, workers=1, setting=SETTING), made).graded == 2
        assert grade_class(Job(part, workers=1, setting=SETTING, resume=True), made).graded == 0
        assert grade_class(Job(part, workers=1, setting=SETTING, only="FAILED"), made).graded == 1
        write(part, gao=answered(hours=""))
        assert grade_class(Job(part, workers=1, setting=SETTING, only="CHANGED"), made).graded == 1
        rows = {row.submission.learner: row for row in made.rows()}
    assert "hours" not in earned(rows["gao"])


def test_killed_again_and_again_no_row_is_lost_or_doubled(folder, book, tmp_path):
    draw = random.Random(5)
    killed = 0
    for _ in range(3):
        running = subprocess.Popen(
            command(folder, tmp_path, "--resume"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(draw.uniform(2, 5))
        if running.poll() is None:
            os.kill(running.pid, signal.SIGKILL)
            killed += 1
        running.wait()
    subprocess.run(command(folder, tmp_path, "--resume"), check=True, stdout=subprocess.DEVNULL)
    assert killed
    assert contents(tmp_path / "gradebook.sqlite") == contents(book)


def test_a_stop_by_hand_is_told_and_can_be_resumed(folder, book, tmp_path):
    running = subprocess.Popen(command(folder, tmp_path), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    until = time.monotonic() + 60
    path = tmp_path / "gradebook.sqlite"
    while not (path.exists() and benchmark["rows"](tmp_path)) and time.monotonic() < until:
        time.sleep(0.05)
    os.kill(running.pid, signal.SIGINT)
    said = running.communicate(timeout=60)[0]
    assert "Traceback" not in said
    if running.returncode:
        assert "--resume" in said
    subprocess.run(command(folder, tmp_path, "--resume"), check=True, stdout=subprocess.DEVNULL)
    assert contents(path) == contents(book)


def test_a_seed_that_is_killed_is_replaced(tmp_path):
    write(tmp_path / "week1", **{name: answered() for name in GOOD})
    with Seed.start() as seed, Gradebook(tmp_path / "grades.sqlite") as made:

        def kill(done: int, of: int, row: object) -> None:
            if done == 1:
                os.kill(seed.pid, signal.SIGKILL)

        summary = grade_class(Job(tmp_path / "week1", workers=2, setting=SETTING), made, kill, seed)
    assert summary.statuses == {"graded": len(GOOD)}


def test_nothing_is_left_of_a_run(folder, book, tmp_path):
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    subprocess.run(command(folder, tmp_path / "out"), stdout=subprocess.DEVNULL, env=environment, check=True)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_full_disk_is_told_and_what_was_written_stays(folder, book, tmp_path):
    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.RLIM_INFINITY))

    done = subprocess.run(command(folder, tmp_path), preexec_fn=small, capture_output=True, text=True)
    assert done.returncode
    assert "Traceback" not in done.stdout + done.stderr
    assert "--resume" in done.stdout + done.stderr
    subprocess.run(command(folder, tmp_path, "--resume"), check=True, stdout=subprocess.DEVNULL)
    assert contents(tmp_path / "gradebook.sqlite") == contents(book)


def test_two_graders_at_once_on_one_gradebook(folder, book, tmp_path):
    both = [subprocess.Popen(command(folder, tmp_path, "--workers", "1"), stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [each.wait() for each in both] == [0, 0]
    assert contents(tmp_path / "gradebook.sqlite") == contents(book)


def test_mutated_notebooks_each_get_a_row_and_a_reason(tmp_path):
    here = tmp_path / "week1"
    here.mkdir()
    for number in range(40):
        (here / f"learner{number}.ipynb").write_bytes(benchmark["mutated"](number))
    with Gradebook(tmp_path / "gradebook.sqlite") as made:
        grade_class(Job(here, lesson=benchmark["LESSON"], setting=SETTING), made)
        rows = list(made.rows())
    assert len(rows) == 40
    assert all(row.status == "graded" or (row.reason.zh and row.reason.en) for row in rows)
    assert len({row.status for row in rows}) > 2


def test_the_class_of_the_benchmark_gets_what_it_deserves(tmp_path):
    kinds = benchmark["make_class"](tmp_path / "week1", 12, without=("looping",))
    with Gradebook(tmp_path / "gradebook.sqlite") as made:
        grade_class(Job(tmp_path / "week1", setting=SETTING), made)
        rows = {row.submission.learner: row for row in made.rows()}
    for number, kind in enumerate(kinds, 1):
        row = rows[f"learner_{number:04d}"]
        status = {"broken": "unreadable", "raising": "errors", "crashing": "crashed"}.get(kind, "graded")
        assert row.status == status, (kind, row)
        whole = row.status == "graded" and row.earned == row.points - row.open_points
        assert whole == (kind == "right"), (kind, row.earned, row.points, row.open_points)
    assert set(RIGHT) <= {result.task for row in rows.values() for result in row.results}
