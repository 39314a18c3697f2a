"""The same job on a Dask cluster: hand-ins travel as bytes, and each thread of a Dask worker keeps one of our workers.

What comes back are the rows that a local run writes. A Dask worker that dies is Dask's to replace: the hand-ins that it
had are given to another one.
"""

import hashlib
import threading
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import Any

from course_lib.errors import CourseError
from course_lib.grading.collect import Found
from course_lib.grading.rebuild import Unusable, lessons, read_master
from course_lib.grading.records import Row
from course_lib.grading.session import Setting
from course_lib.grading.work import Worker, longest, lost
from course_lib.language import say

CONNECT_SECONDS = 30
AHEAD = 3  # hand-ins on their way for each thread, so that none waits for the network
_here = threading.local()


@dataclass(frozen=True)
class Carried:
    """The bytes of a hand-in, away from where it lies."""

    data: bytes

    def read(self) -> bytes:
        """Return the bytes."""
        return self.data


def rows_of_cluster(address: str, setting: Setting, lesson: str, waiting: list[Found]) -> Generator[Row, None, None]:
    """Yield the row of each hand-in as the cluster has it.

    Raises:
        CourseError: Dask is missing, nobody answers at the address, no worker is there, or one has another course.
    """
    try:
        from distributed import Client, KilledWorker, as_completed
    except ImportError:
        raise CourseError(
            say(
                zh='--scheduler 需要 Dask：先运行 python -m pip install -e ".[scale]"。',
                en='--scheduler needs Dask: first run python -m pip install -e ".[scale]".',
            )
        ) from None
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise CourseError(
            say(zh=f"连不上 {address} 的调度器：{error}", en=f"No scheduler answers at {address}: {error}")
        ) from None
    with client:
        threads = _threads(client)
        left = _carried(waiting)
        done = as_completed(loop=client.loop)
        sent: dict[Any, Found] = {}

        def send(count: int) -> None:
            for _, found in zip(range(count), left, strict=False):
                future = client.submit(grade_there, found, setting, lesson, pure=False)
                sent[future.key] = found
                done.add(future)

        send(AHEAD * threads)
        for future in done:
            try:
                row = future.result()
            except KilledWorker:
                row = lost(sent[future.key])
            del sent[future.key]
            send(1)
            yield row


def _carried(waiting: list[Found]) -> Iterator[Found]:
    for found in waiting:
        data = b""
        if found.problem is None:
            try:
                data = found.place.read()
            except Unusable as error:
                found = replace(found, problem=error)
        yield replace(found, place=Carried(data))


def _threads(client: Any) -> int:
    """Return how many hand-ins can be graded at once, by workers that have this course."""
    try:
        client.wait_for_workers(1, timeout=CONNECT_SECONDS)
    except TimeoutError:
        raise CourseError(
            say(zh="调度器那里没有工作进程。", en="The scheduler has no workers; start some first.")
        ) from None
    mine = fingerprint()
    for worker, other in client.run(fingerprint).items():
        if other != mine:
            raise CourseError(
                say(
                    zh=f"{worker} 上的课程和这里的不一样。请在那里装上同一版课程。",
                    en=f"{worker} has another course than this one. Install the same version there.",
                )
            )
    return sum(client.nthreads().values())


def fingerprint() -> str:
    """Return what two machines must have in common to give the same points: every exercise with its checks."""
    digest = hashlib.sha256()
    for lesson in lessons():
        digest.update(read_master(lesson, "zh").version.encode())
    return digest.hexdigest()


def grade_there(found: Found, setting: Setting, lesson: str) -> Row:
    """Grade one hand-in with the worker of this thread; runs on the cluster."""
    for _ in range(2):
        try:
            worker = _worker(setting, lesson)
            worker.give(found, longest(setting))
            if not worker.channel.poll(longest(setting)):
                raise EOFError
            return worker.channel.recv()
        except (EOFError, OSError):
            _here.worker.end()
            _here.worker = None
    return lost(found)


def _worker(setting: Setting, lesson: str) -> Worker:
    if getattr(_here, "worker", None) is None or _here.job != (setting, lesson):
        if getattr(_here, "worker", None) is not None:
            _here.worker.end()
        _here.worker, _here.job = Worker(setting, lesson), (setting, lesson)
        refused = _here.worker.channel.recv()
        if refused:
            _here.worker.end()
            _here.worker = None
            raise CourseError(refused)
    return _here.worker
