"""One worker: a process with one judge and one warm parent, for one hand-in after another.

It is a process of its own because a judge works in a main thread, and because whatever happens to it must not happen to
the grader. It is started with a socket; what crosses that is pickled, and both ends are ours.
"""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from course_lib.errors import CourseError
from course_lib.grading.collect import Found
from course_lib.grading.judge import CHECK_SECONDS, Judge
from course_lib.grading.rebuild import Unusable
from course_lib.grading.records import Row, Words
from course_lib.grading.sandbox.jail import die_with_parent
from course_lib.grading.seed import Seed
from course_lib.grading.session import Setting
from course_lib.paths import root


def longest(setting: Setting) -> float:
    """Return the seconds after which a worker that says nothing is taken for lost."""
    return 4 * setting.notebook_seconds + 20 * CHECK_SECONDS


class Worker:
    """The grader's end: give it a hand-in, and read its ``channel``: an empty text when it is ready, then a row each.

    A text that is not empty says why it cannot work on this machine.

    Args:
        setting: how children are kept.
        lesson: the lesson that is graded; ``""`` takes the one that a file answers.
        seed: from where its warm parent branches; None = a seed of its own.
    """

    def __init__(self, setting: Setting, lesson: str, seed: Seed | None = None) -> None:
        mine, theirs = socket.socketpair()
        self._ending = contextlib.ExitStack()
        seed = seed or self._ending.enter_context(Seed.start())
        files = [theirs.fileno(), seed.sock.fileno()]
        command = [sys.executable, "-m", "course_lib.grading.work", *map(str, [os.getpid(), *files, seed.folder])]
        paths = os.pathsep.join([str(root()), *filter(None, [os.environ.get("PYTHONPATH")])])
        self._process = subprocess.Popen(
            command, pass_fds=files, stdin=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": paths}
        )
        theirs.close()
        self.channel = Connection(mine.detach())
        self.found: Found | None = None
        self.deadline = 0.0
        self.channel.send((setting, lesson))

    def give(self, found: Found, seconds: float) -> None:
        """Let it grade a hand-in within so many seconds."""
        self.found, self.deadline = found, time.monotonic() + seconds
        self.channel.send(found)

    def end(self) -> None:
        """End it; its warm parent notices, and ends with all its children."""
        self.channel.close()
        self._process.kill()
        self._process.wait()
        self._ending.close()


def grade_one(judge: Judge, found: Found, lesson: str) -> Row:
    """Return the row of one file."""
    known = replace(found.submission, lesson=found.submission.lesson or lesson)
    if found.problem is None:
        try:
            return judge.grade(found.submission, found.place.read(), lesson)
        except Unusable as error:
            return judge.not_run(known, error.status, error.reason)
    return judge.not_run(known, found.problem.status, found.problem.reason)


def lost(found: Found) -> Row:
    """Return the row of a hand-in with which two workers ended."""
    zh = "评分进程两次因它而结束，没有分数。请人工查看。"
    en = "The grading process ended twice because of it; there are no points. Look at it by hand."
    return Row(found.submission, "crashed", Words(zh, en))


def main() -> None:
    """Grade what comes, until the grader closes the socket."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the grader's, who then ends the workers
    die_with_parent(int(sys.argv[1]))
    channel = Connection(int(sys.argv[2]))
    seed = Seed(socket.socket(fileno=int(sys.argv[3])), Path(sys.argv[4]))
    setting, lesson = channel.recv()
    try:
        judge = Judge(setting, seed)
    except CourseError as error:
        channel.send(str(error))
        return
    channel.send("")
    with judge:
        while True:
            try:
                found = channel.recv()
                channel.send(grade_one(judge, found, lesson))
            except (EOFError, OSError, CourseError):  # the grader has ended, or the seed
                return


if __name__ == "__main__":
    main()
