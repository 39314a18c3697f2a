"""Grade a whole class on several workers: each row is in the gradebook before the next is begun by that worker."""

import contextlib
import os
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any, Literal

from course_lib.errors import CourseError
from course_lib.grading.collect import Found, collect
from course_lib.grading.gradebook import Gradebook
from course_lib.grading.rebuild import read_master
from course_lib.grading.records import FAILED, Row, Status
from course_lib.grading.seed import Seed
from course_lib.grading.session import Setting
from course_lib.grading.work import Worker, longest, lost
from course_lib.language import current, say

Only = Literal["", "FAILED", "CHANGED"]
Progress = Callable[[int, int, Row | None], None]


@dataclass(frozen=True)
class Job:
    """What to grade and how; the same wherever it is run."""

    folder: Path
    lesson: str = ""
    roster: Path | None = None
    deadline: datetime | None = None
    resume: bool = False
    only: Only = ""
    workers: int = 0  # 0: as many as there are processors
    scheduler: str = ""  # address of a Dask cluster that does the work
    setting: Setting = field(default_factory=Setting)


@dataclass
class Summary:
    """What a run did: rows by status, learners of the roster without a hand-in, whether it came to its end."""

    run: int
    statuses: dict[Status, int] = field(default_factory=dict)
    skipped: int = 0
    missing: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0
    stopped: bool = False

    @property
    def graded(self) -> int:
        """How many rows were written."""
        return sum(self.statuses.values())


def grade_class(
    job: Job, book: Gradebook, progress: Progress = lambda done, of, row: None, seed: Seed | None = None
) -> Summary:
    """Collect, grade and write every hand-in; Ctrl-C ends it after the rows that are written.

    Args:
        job: what to grade and how.
        book: where the rows go.
        progress: is told how many of how many rows are written, and the last one.
        seed: a seed that has been started already, for the workers of this machine; the caller ends it.

    Raises:
        CourseError: the folder or the roster cannot be read, or this machine does not allow the sandbox.
    """
    began = time.monotonic()
    if job.lesson:
        read_master(job.lesson, current())  # a wrong name is told before any work
    collection = collect(job.folder, roster=job.roster, deadline=job.deadline, lesson=job.lesson)
    waiting = chosen(collection.found, book, job)
    run = book.begin_run(_options(job))
    summary = Summary(run, skipped=len(collection.found) - len(waiting), missing=collection.missing)
    progress(0, len(waiting), None)
    rows = _rows_of_cluster(job, waiting) if job.scheduler else _rows(job, waiting, seed)
    try:
        for row in rows:
            book.save(run, row)
            summary.statuses[row.status] = summary.statuses.get(row.status, 0) + 1
            progress(summary.graded, len(waiting), row)
        book.end_run(run)
    except KeyboardInterrupt:
        summary.stopped = True
    finally:
        rows.close()
    summary.seconds = time.monotonic() - began
    return summary


def chosen(found: tuple[Found, ...], book: Gradebook, job: Job) -> list[Found]:
    """Return the hand-ins that this run grades: all, or by ``--resume`` and ``--only`` those that need it."""
    if not (job.resume or job.only):
        return list(found)
    known = book.known()
    versions: dict[str, str] = {}

    def fresh(each: Found) -> bool:
        """True when the row of this hand-in is of these bytes, these checks and this standing."""
        if each.submission.source not in known:
            return False
        row = book.row(each.submission.id)
        lesson = row.submission.lesson
        if lesson and lesson not in versions:
            try:
                versions[lesson] = read_master(lesson, "zh").version
            except CourseError:
                versions[lesson] = ""
        standing = row.status == "superseded", row.submission.late
        wanted = bool(each.problem and each.problem.status == "superseded"), each.submission.late
        same = row.submission.sha256 == each.submission.sha256 and standing == wanted
        return same and (not row.version or row.version == versions.get(lesson, ""))

    def needed(each: Found) -> bool:
        if job.only == "FAILED":
            return each.submission.source not in known or known[each.submission.source][2] in FAILED
        return not fresh(each)

    return [each for each in found if needed(each)]


def _options(job: Job) -> dict[str, str]:
    return {
        "folder": job.folder.name,
        "lesson": job.lesson,
        "deadline": job.deadline.isoformat() if job.deadline else "",
        "resume": str(job.resume),
        "only": job.only,
        "sandbox": str(job.setting.jail),
        "task_seconds": f"{job.setting.task_seconds:g}",
        "notebook_seconds": f"{job.setting.notebook_seconds:g}",
    }


# -- workers -----------------------------------------------------------------------------------------


def _rows_of_cluster(job: Job, waiting: list[Found]) -> Generator[Row, None, None]:
    from course_lib.grading.cluster import rows_of_cluster  # Dask is an extra

    return rows_of_cluster(job.scheduler, job.setting, job.lesson, waiting)


def _rows(job: Job, waiting: list[Found], given: Seed | None) -> Generator[Row, None, None]:
    """Yield rows as they come; a worker that dies is replaced, and what it had is tried once more."""
    if not waiting:
        return
    with contextlib.ExitStack() as ending:
        seed = given or ending.enter_context(Seed.start())
        if job.lesson:
            seed.read_tables(cell.source for cell in read_master(job.lesson, current()).cells)

        def new_worker() -> Worker:
            nonlocal seed
            if not seed.alive:
                seed = ending.enter_context(Seed.start())
            return Worker(job.setting, job.lesson, seed)

        yield from _rows_of(job, waiting, new_worker)


def _rows_of(job: Job, waiting: list[Found], new_worker: Callable[[], Worker]) -> Generator[Row, None, None]:
    count = min(job.workers or os.cpu_count() or 1, len(waiting))
    left = list(reversed(waiting))
    tried: dict[str, int] = {}
    lost_idle = 0
    workers = [new_worker() for _ in range(count)]
    try:
        while left or any(worker.found for worker in workers):
            channels: list[Any] = [worker.channel for worker in workers]
            ready = wait(channels, timeout=1)
            for place, worker in enumerate(workers):
                told = None
                try:
                    late = worker.found is not None and time.monotonic() > worker.deadline
                    if late:
                        raise EOFError
                    if worker.channel not in ready:
                        continue
                    told = worker.channel.recv()
                except (EOFError, OSError):
                    had = worker.found
                    lost_idle += had is None
                    if lost_idle > 2 * count:
                        raise CourseError(_workers_die()) from None
                    worker.end()
                    workers[place] = new_worker()
                    if had is not None:
                        tried[had.submission.id] = tried.get(had.submission.id, 0) + 1
                        if tried[had.submission.id] < 2:
                            left.append(had)
                        else:
                            yield lost(had)
                    continue
                if isinstance(told, Row):
                    worker.found = None
                    yield told
                elif told:
                    raise CourseError(told)
                if left and worker.found is None:
                    with contextlib.suppress(OSError):  # it has just ended; the next round finds out
                        worker.give(left.pop(), longest(job.setting))
    finally:
        for worker in workers:
            worker.end()


def _workers_die() -> str:
    return say(
        zh="评分进程一启动就结束，可能是内存不够。减少 --workers 再试。",
        en="Grading processes end as soon as they start, perhaps for want of memory. Try fewer --workers.",
    )
