"""The warm parent: imports the libraries once, has no threads, and forks a child for each try of a submission.

It is a process of its own: what forks must never have held checks, masters with solutions or a gradebook, because a
child inherits all memory. It is started with a socket to the grader as its standard input and is told what to do there,
one JSON text a line: ``spawn`` (with the child's socket), ``kill``, ``branch`` (a warm parent that has run cells).
"""

import contextlib
import gc
import json
import os
import random
import signal
import socket
import sys
from pathlib import Path
from typing import Any

from course_lib.grading.sandbox.jail import Jail, Limits, NoJail, die_with_parent, limit

LINE = 4 * 2**20


def main() -> None:
    """Serve until the grader closes the socket."""
    options = json.loads(sys.argv[1])
    die_with_parent(options["parent"])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the grader, who then closes the socket
    control = socket.socket(fileno=os.dup(0))
    from course_lib.grading.sandbox.child import warm_up

    shell = warm_up()
    jail = None
    if options["jail"]:
        jail = Jail([Path(path) for path in options["shown"]], [Path(path) for path in options["hidden"]])
        try:
            jail.enter()
        except NoJail as error:
            _send(control, {"refused": str(error)})
            return
        os.environ.update(dict.fromkeys(("HOME", "TMPDIR", "MPLCONFIGDIR", "IPYTHONDIR"), "/scratch"))
    with open("/dev/null", "r+b", buffering=0) as nothing:
        for number in (0, 1, 2):
            os.dup2(nothing.fileno(), number)
    _send(control, {"ready": os.getpid()})
    Warm(control, shell, jail, Limits(**options["limits"])).serve()


def _send(control: socket.socket, message: dict[str, Any]) -> None:
    control.sendall(json.dumps(message).encode() + b"\n")


class Warm:
    """One warm parent: its shell, and the children that it has."""

    def __init__(self, control: socket.socket, shell: Any, jail: Jail | None, limits: Limits) -> None:
        self._control = control
        self._shell = shell
        self._jail = jail
        self._limits = limits
        self._children: set[int] = set()
        self._ending: list[int] = []
        self._left = b""
        self._given: list[int] = []

    def serve(self) -> None:
        """Do what the grader says, until it closes the socket."""
        gc.collect()
        gc.freeze()  # pages that no collection touches stay shared
        while True:
            message = self._next()
            if message is None:
                break
            if message["do"] == "kill":
                _send(self._control, {"status": self._kill(message["pid"])})
            elif message["do"] == "end":
                self._end(message["pid"])
            else:
                self._fork(message, self._given.pop(0))
        for pid in list(self._children):
            self._kill(pid)
        self._reap()

    def _next(self) -> dict[str, Any] | None:
        while b"\n" not in self._left:
            part, files, _, _ = socket.recv_fds(self._control, LINE, 1)
            if not part:
                return None
            self._left += part
            self._given += files
        line, _, self._left = self._left.partition(b"\n")
        return json.loads(line)

    def _fork(self, message: dict[str, Any], channel: int) -> None:
        child = message["do"] == "spawn"
        parent = os.getpid()
        self._reap()  # what the last one started counts against the limits of the next
        try:
            if self._jail and child:
                self._jail.new_processes()
            elif self._jail:
                self._jail.own_processes()
            pid = os.fork()
        except OSError as error:
            os.close(channel)
            _send(self._control, {"failed": str(error)})
            return
        if pid:
            os.close(channel)
            self._children.add(pid)
            _send(self._control, {"pid": pid})
            return
        with contextlib.suppress(BaseException):
            self._control.close()
            sock = socket.socket(fileno=channel)
            if child:
                self._be_child(sock)
            else:
                self._be_branch(sock, parent, message["cells"])
        os._exit(0)

    def _be_child(self, sock: socket.socket) -> None:
        from course_lib.grading.sandbox.child import Child

        pid = os.getpid()
        if self._jail:
            pid = self._jail.outer_pid()
            self._jail.confine(self._limits)
        else:
            os.setpgid(0, 0)
            limit(self._limits, 0)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        random.seed(0)  # a fork seeds it anew
        os.chdir("/scratch" if self._jail else os.environ["TMPDIR"])
        Child(sock, self._shell).serve(pid)

    def _be_branch(self, sock: socket.socket, parent: int, cells: list[str]) -> None:
        from course_lib.grading.sandbox.child import run_cell

        die_with_parent(parent)
        self._children, self._ending = set(), []
        failed = [cell for cell in cells if run_cell(self._shell, cell)]
        _send(sock, {"failed": failed[0]} if failed else {"ready": os.getpid()})
        self._control = sock
        if not failed:
            self.serve()

    def _kill(self, pid: int) -> int:
        """End a child with everything that it started; return its wait status."""
        if pid not in self._children:
            return 0
        done, status = os.waitpid(pid, os.WNOHANG)
        self._signal(pid, alive=not done)
        return status if done else os.waitpid(pid, 0)[1]

    def _end(self, pid: int) -> None:
        """End a child as ``_kill`` does, without waiting for it: the grader has other things to do meanwhile."""
        if pid in self._children:
            self._signal(pid, alive=True)
            self._ending.append(pid)

    def _signal(self, pid: int, alive: bool) -> None:
        self._children.discard(pid)
        if not self._jail:
            with contextlib.suppress(OSError):
                os.killpg(pid, signal.SIGKILL)
        if alive:
            os.kill(pid, signal.SIGKILL)  # the first of its process namespace: the kernel ends all others with it

    def _reap(self) -> None:
        while self._ending:
            os.waitpid(self._ending.pop(), 0)


if __name__ == "__main__":
    main()
