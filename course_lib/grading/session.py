"""The grader's end of the sandbox: start the warm parent, start children, ask them, and end them on time."""

import contextlib
import json
import os
import selectors
import shutil
import socket
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from course_lib.errors import CourseError
from course_lib.grading import wire
from course_lib.grading.sandbox.jail import Limits
from course_lib.grading.seed import Seed
from course_lib.language import say
from course_lib.paths import root

START_SECONDS = 300
LOOK_SECONDS = 0.1  # how often a child's memory is looked at while the grader waits
Cause = Literal["time", "ended", "killed", "memory", "channel"]


@dataclass(frozen=True)
class Setting:
    """How children are kept: in the jail or not, and what each may use."""

    jail: bool = True
    limits: Limits = field(default_factory=Limits)
    task_seconds: float = 10
    notebook_seconds: float = 60


class Died(Exception):
    """The child is gone; ``cause`` says why."""

    def __init__(self, cause: Cause, detail: str = "") -> None:
        super().__init__(cause, detail)
        self.cause, self.detail = cause, detail


@dataclass(frozen=True)
class Raised:
    """The learner's code raised an error: type and text as the child tells them."""

    type_name: str
    text: str


class NotCallable(Exception):
    """The name that was to be called is no function."""


class TooLarge(Exception):
    """The value is none that can cross, or too large."""


class Sandbox:
    """A warm parent and what has branched from it.

    Args:
        setting: how children are kept.
        seed: from where the warm parent branches.

    Raises:
        CourseError: this machine does not allow the jail, or the seed did not start.
    """

    def __init__(self, setting: Setting, seed: Seed) -> None:
        self.setting = setting
        self._folder = tempfile.mkdtemp(dir=seed.folder)  # goes with the seed, if not before
        self._branches: dict[tuple[str, ...], _Control | None] = {}
        options: dict[str, Any] = {
            "folder": self._folder,
            "jail": setting.jail,
            "shown": [str(root() / "course_lib"), str(root() / "datasets")],
            "hidden": [str(path) for path in (root() / "lessons", root() / "solutions", root()) if path.exists()],
            "limits": asdict(setting.limits),
        }
        self._control = _Control(seed.branch(options))
        try:
            self.pid: int = self._control.read(START_SECONDS)["pid"]
            answer = self._control.read(START_SECONDS)
        except (Died, KeyError):
            self.close()
            raise CourseError(_cannot_start(seed.told())) from None
        if "refused" in answer:
            self.close()
            raise CourseError(_no_jail(answer["refused"]))
        if setting.jail:
            self._prove([path for path in options["hidden"] if path != str(root())])

    @property
    def alive(self) -> bool:
        """False when the warm parent has ended."""
        return self._control.alive

    def close(self) -> None:
        """End the warm parent and all its children."""
        for branch in self._branches.values():
            if branch:
                branch.close()
        self._control.end()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def child(self, first: tuple[str, ...] = ()) -> "ChildProcess":
        """Start a child that has run the cells ``first``: given ones, never a learner's."""
        if first and first not in self._branches:
            self._branches[first] = self._branch(first)
        control = self._branches.get(first)
        started = control or self._control
        mine, theirs = socket.socketpair()
        try:
            pid = started.ask({"do": "spawn"}, theirs)["pid"]
        finally:
            theirs.close()
        child = ChildProcess(started, mine, pid, self.setting.limits)
        if first and control is None:
            for cell in first:
                child.ask("run", cell, seconds=self.setting.notebook_seconds)
        return child

    def _prove(self, hidden: list[str]) -> None:
        """Try the walls from inside before the first stranger does.

        Raises:
            CourseError: one of them does not hold.
        """
        limits = self.setting.limits
        try:
            child = self.child()
            child.ask("run", _PROOF.format(hidden=hidden, most=limits.processes), seconds=START_SECONDS)
            found = child.ask("fetch", "holes", seconds=START_SECONDS)
            child.close()
        except Died as death:
            found = [str(death)]
        if found != []:
            self.close()
            raise CourseError(_no_jail(", ".join(map(str, found)) if isinstance(found, list) else "?"))

    def _branch(self, cells: tuple[str, ...]) -> "_Control | None":
        mine, theirs = socket.socketpair()
        control = _Control(mine)
        try:
            self._control.ask({"do": "branch", "cells": cells}, theirs)
            if "ready" in control.read(START_SECONDS):
                return control
        except Died:
            pass
        finally:
            theirs.close()
        control.close()
        return None


_PROOF = """
import _thread, os, socket
holes = [path for path in {hidden} if os.path.exists(path)]
holes += ["/proc"] if os.path.exists("/proc/self") else []
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK):
    try:
        socket.socket(family, socket.SOCK_RAW if family == socket.AF_NETLINK else socket.SOCK_STREAM).close()
        holes.append("network")
    except OSError:
        pass
for path in ("/", "/dev", os.path.dirname(os.__file__)):
    try:
        os.close(os.open(os.path.join(path, "hole"), os.O_CREAT | os.O_WRONLY))
        holes.append("write " + path)
    except OSError:
        pass
try:
    os.setuid(0)
    holes.append("root")
except OSError:
    pass
_thread.stack_size(65536)
hold = _thread.allocate_lock()
hold.acquire()
try:
    for _ in range({most} + 1):
        _thread.start_new_thread(hold.acquire, ())  # counts as a process does, and is much faster
    holes.append("fork")
except RuntimeError:
    pass
"""


def _no_jail(reason: str) -> str:
    return say(
        zh=f"这台机器不能把学员的代码隔离起来（{reason}），所以没有评分。请在 Linux 上用 root 运行，或者用允许"
        "用户命名空间的账户；也可以加 --no-sandbox，那样学员的代码能读写你的文件、能上网。",
        en=f"This machine cannot keep learners' code apart ({reason}), so nothing was graded. Run it on Linux as root "
        "or where user namespaces are allowed; or add --no-sandbox: then learners' code can read and change your "
        "files and use the network.",
    )


def _cannot_start(told: str) -> str:
    return say(zh=f"评分用的进程没有启动：{told}", en=f"The process for grading did not start: {told}")


class _Control:
    """A socket to a warm parent: one JSON text a line."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._left = b""

    def ask(self, message: dict[str, Any], file: socket.socket | None = None) -> dict[str, Any]:
        """Send a request and return its answer."""
        self.tell(message, file)
        answer = self.read(START_SECONDS)
        if "failed" in answer:
            raise Died("channel", answer["failed"])
        return answer

    def tell(self, message: dict[str, Any], file: socket.socket | None = None) -> None:
        """Send a request that has no answer."""
        data = json.dumps(message).encode() + b"\n"
        self._sock.settimeout(START_SECONDS)
        try:
            if file is None:
                self._sock.sendall(data)
            else:
                sent = socket.send_fds(self._sock, [data], [file.fileno()])
                self._sock.sendall(data[sent:])
        except OSError as error:
            raise Died("channel", str(error)) from None

    @property
    def alive(self) -> bool:
        """False when nobody is at the other end."""
        self._sock.setblocking(False)
        try:
            return self._sock.recv(1, socket.MSG_PEEK) != b""
        except BlockingIOError:
            return True
        except OSError:
            return False

    def end(self) -> None:
        """Tell the warm parent that nothing more comes, and wait until it is gone."""
        with contextlib.suppress(OSError):
            self._sock.shutdown(socket.SHUT_WR)
            self._sock.settimeout(10)
            while self._sock.recv(65536):
                pass
        self.close()

    def read(self, seconds: float) -> dict[str, Any]:
        self._sock.settimeout(seconds)
        try:
            while b"\n" not in self._left:
                part = self._sock.recv(65536)
                if not part:
                    raise Died("channel", "the warm parent is gone")
                self._left += part
        except OSError as error:
            raise Died("channel", str(error)) from None
        line, _, self._left = self._left.partition(b"\n")
        return json.loads(line)

    def close(self) -> None:
        self._sock.close()


class ChildProcess:
    """One running child: ask it, and believe nothing of what it says but that it is plain data."""

    def __init__(self, control: _Control, sock: socket.socket, pid: int, limits: Limits) -> None:
        self._control = control
        self._sock = sock
        self._pid = pid
        self._limits = limits
        self._number = 0
        self._seen_as = 0
        self._start = 0
        self.alive = True
        sock.setblocking(False)
        with selectors.DefaultSelector() as selector:
            selector.register(sock, selectors.EVENT_READ)
            self._seen_as = self._answer(selector, time.monotonic() + START_SECONDS)[1]
        self._start = _memory(self._seen_as)

    def ask(self, what: str, *args: Any, seconds: float) -> Any:
        """Send one request and return its plain answer; ``exchange`` says what is raised.

        Raises:
            TypeError: an argument is no plain data.
        """
        return self.exchange(what, wire.pack(list(args)), seconds)[0]

    def exchange(self, what: str, packed: bytes, seconds: float) -> tuple[Any, bytes]:
        """Send one request with its packed arguments; return the plain answer and the message in which it came.

        Raises:
            Died: the child took too long, ended, used too much memory or broke the channel. It is gone.
            NotCallable, TooLarge: what the child says of the value.
        """
        self._number += 1
        request = wire.pack([self._number, what]) + packed
        if not self.alive:
            raise Died("ended")
        deadline = time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(self._sock, selectors.EVENT_READ)
            if selector.select(0):  # it speaks before it is asked
                self._end("channel" if self._has_data() else "ended")
            self._write(request, selector, deadline)
            kind, value, message = self._answer(selector, deadline)
        if kind == "raised":
            if type(value) is list and len(value) == 2 and {type(part) for part in value} == {str}:
                return Raised(_printable(value[0], 100), _printable(value[1], 400)), message
            self._end("channel")
        if kind == "no function":
            raise NotCallable
        if kind != "ok":
            raise TooLarge
        return value, message

    def _answer(self, selector: selectors.BaseSelector, deadline: float) -> tuple[str, Any, bytes]:
        message = self._read(wire.HEAD.size, selector, deadline)
        try:
            message += self._read(sum(wire.sizes(message)), selector, deadline)
            number, kind, value = wire.unpack(message)
        except (wire.Forged, ValueError, TypeError):
            number = kind = value = None
        if type(number) is not int or number != self._number or type(kind) is not str:
            self._end("channel")
        return kind, value, message

    def _has_data(self) -> bool:
        try:
            return bool(self._sock.recv(1, socket.MSG_PEEK))
        except OSError:
            return False

    def _wait(self, selector: selectors.BaseSelector, deadline: float) -> None:
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                self._end("time")
            if selector.select(min(left, LOOK_SECONDS)):
                return
            if self._seen_as and _memory_of_all(self._seen_as, self._start) > self._limits.memory:
                self._end("memory")

    def _write(self, data: bytes, selector: selectors.BaseSelector, deadline: float) -> None:
        view = memoryview(data)
        selector.modify(self._sock, selectors.EVENT_WRITE)
        while view:
            self._wait(selector, deadline)
            try:
                view = view[self._sock.send(view) :]
            except BlockingIOError:
                continue
            except OSError:
                self._end("ended")
        selector.modify(self._sock, selectors.EVENT_READ)

    def _read(self, count: int, selector: selectors.BaseSelector, deadline: float) -> bytes:
        parts = []
        while count:
            self._wait(selector, deadline)
            try:
                part = self._sock.recv(min(count, 2**20))
            except BlockingIOError:
                continue
            except OSError:
                part = b""
            if not part:
                self._end("ended")
            parts.append(part)
            count -= len(part)
        return b"".join(parts)

    def _end(self, cause: Cause) -> None:
        self.alive = False
        status = self._control.ask({"do": "kill", "pid": self._pid})["status"]
        self._sock.close()
        detail = ""
        if cause == "ended" and os.WIFSIGNALED(status):
            cause, detail = "killed", str(os.WTERMSIG(status))
        elif cause == "ended":
            detail = str(os.waitstatus_to_exitcode(status))
        raise Died(cause, detail)

    def close(self) -> None:
        """End the child and everything that it started."""
        if self.alive:
            self.alive = False
            self._sock.close()
            self._control.tell({"do": "end", "pid": self._pid})


def _printable(text: str, longest: int) -> str:
    """Return a stranger's text without what could play tricks on a reader: controls, direction marks."""
    clean = "".join(char if char.isprintable() or char == " " else " " for char in text)
    return " ".join(clean.split())[:longest]


def _memory(pid: int) -> int:
    """Return the bytes of memory that only this process holds (as far as Linux tells)."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        text = Path(f"/proc/{pid}/status").read_text()
        rows = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
        return sum(int(rows[name].split()[0]) * 1024 for name in ("RssAnon", "RssShmem") if name in rows)
    return 0


def _memory_of_all(pid: int, start: int) -> int:
    """Return the memory of a process and all below it, less what each began with."""
    total, waiting = 0, [pid]
    while waiting:
        here = waiting.pop()
        total += max(0, _memory(here) - start)
        with contextlib.suppress(OSError):
            waiting += map(int, Path(f"/proc/{here}/task/{here}/children").read_text().split())
    return total
