"""The same class on a real Dask cluster of two processes, one of them killed halfway: the same gradebook."""

import os
import signal
from pathlib import Path

import pytest
from distributed import LocalCluster
from grading_notebooks import answered, as_bytes, write

from course_lib.errors import CourseError
from course_lib.grading.gradebook import Gradebook
from course_lib.grading.runner import Job, grade_class
from course_lib.grading.session import Setting

pytestmark = pytest.mark.skipif(not Path("/proc/self/ns/pid").exists(), reason="the jail is Linux's")

SETTING = Setting(task_seconds=5)


def contents(path: Path) -> dict[str, object]:
    with Gradebook(path) as read:
        return {
            row.submission.source: (row.submission, row.status, row.reason, row.results, row.answers, row.notes)
            for row in read.rows()
        }


def test_a_worker_killed_halfway_changes_nothing(tmp_path, monkeypatch):
    scratch = tmp_path / "temporary"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr("tempfile.tempdir", None)
    names = [f"learner{number:02d}" for number in range(12)]
    folder = write(
        tmp_path / "week1", **{name: answered(hours="1 / 0") if name[-1] == "3" else answered() for name in names}
    )
    (folder / "cut.ipynb").write_bytes(as_bytes(answered())[:700])
    with Gradebook(tmp_path / "here.sqlite") as book:
        grade_class(Job(folder, workers=2, setting=SETTING), book)
    killed = []
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster,
        Gradebook(tmp_path / "there.sqlite") as book,
    ):
        victim = next(iter(cluster.workers.values())).pid

        def progress(done: int, of: int, row: object) -> None:
            if done == 4:
                os.kill(victim, signal.SIGKILL)
                killed.append(victim)

        summary = grade_class(Job(folder, scheduler=cluster.scheduler_address, setting=SETTING), book, progress)
    assert killed
    assert summary.graded == 13
    assert contents(tmp_path / "there.sqlite") == contents(tmp_path / "here.sqlite")
    assert len(list(scratch.glob("course-grade-*"))) <= 1  # that of the worker that was killed


def test_nobody_at_the_address_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("course_lib.grading.cluster.CONNECT_SECONDS", 1)
    folder = write(tmp_path / "week1", li=answered())
    with (
        Gradebook(tmp_path / "gradebook.sqlite") as book,
        pytest.raises(CourseError, match=r"127\.0\.0\.1:1"),
    ):
        grade_class(Job(folder, scheduler="tcp://127.0.0.1:1", setting=SETTING), book)


def test_a_cluster_without_workers_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("course_lib.grading.cluster.CONNECT_SECONDS", 1)
    folder = write(tmp_path / "week1", li=answered())
    with (
        LocalCluster(n_workers=0, dashboard_address=None, host="127.0.0.1") as cluster,
        Gradebook(tmp_path / "gradebook.sqlite") as book,
        pytest.raises(CourseError, match=r"工作进程|workers"),
    ):
        grade_class(Job(folder, scheduler=cluster.scheduler_address, setting=SETTING), book)
