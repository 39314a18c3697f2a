"""The seed and the warm parents: the libraries are imported once, and a child is forked for each try of a submission.

The seed imports them and forks a warm parent for each worker that asks; a warm parent builds its jail and forks the
children. They are processes of their own: what forks must never have held checks, masters with solutions or a
gradebook, because a child inherits all memory. Requests are one JSON text a line. The seed has them from its standard
input; with the wish for a warm parent comes the socket on which this one is told: ``spawn`` (with the child's socket),
``kill``, ``end``, ``branch`` (a warm parent that has run cells).
"""

import contextlib
import gc
import json
import os
import random
import signal
import socket
import sys
import tempfile
from pathlib import Path
from typing import Any

from course_lib.grading.sandbox.jail import Jail, Limits, NoJail, die_with_parent, limit

LINE = 4 * 2**20


def main() -> None:
    """Be the seed until nobody is left who could ask."""
    die_with_parent(int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the grader, who then closes the socket
    requests = Requests(socket.socket(fileno=os.dup(0)))
    from course_lib.grading.sandbox.child import warm_up

    shell = warm_up()
    sys.dont_write_bytecode = True  # up to here only the course's own code has run
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    gc.collect()
    gc.freeze()
    here = os.getpid()
    while (message := requests.next()) is not None:
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        if "cells" in message:
            _read_tables(message["cells"])
            continue
        control = socket.socket(fileno=requests.file())
        try:
            pid = os.fork()
        except OSError as error:
            _send(control, {"failed": str(error)})
            control.close()
            continue
        if pid:
            with contextlib.suppress(OSError):
                _send(control, {"pid": pid})
            control.close()
            continue
        die_with_parent(here)
        requests.close()
        _be_warm(control, shell, message)
        os._exit(0)
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()


def _read_tables(cells: list[str]) -> None:
    """Read the course's tables that are named in given cells, so that no fork has to."""
    from course_lib import datasets

    for name in datasets.table_names():
        if any(f'load_dataset("{name}")' in cell for cell in cells):
            datasets.load_dataset(name)
    gc.freeze()  # pages that no collection touches stay shared


def _be_warm(control: socket.socket, shell: Any, options: dict[str, Any]) -> None:
    """Enter the jail and serve until the grader closes the socket."""
    jail = None
    os.environ.update(dict.fromkeys(("HOME", "TMPDIR", "MPLCONFIGDIR", "IPYTHONDIR"), options["folder"]))
    tempfile.tempdir = None  # it may be remembered
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


class Requests:
    """What comes over a socket: one JSON text a line, some with a file."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._left = b""
        self._files: list[int] = []

    def next(self) -> dict[str, Any] | None:
        """Return the next request; None when the other end is closed."""
        while b"\n" not in self._left:
            part, files, _, _ = socket.recv_fds(self._sock, LINE, 1)
            if not part:
                return None
            self._left += part
            self._files += files
        line, _, self._left = self._left.partition(b"\n")
        return json.loads(line)

    def file(self) -> int:
        """Return the file that came with this request."""
        return self._files.pop(0)

    def close(self) -> None:
        """Close this end."""
        self._sock.close()


class Warm:
    """One warm parent: its shell, and the children that it has."""

    def __init__(self, control: socket.socket, shell: Any, jail: Jail | None, limits: Limits) -> None:
        self._control = control
        self._shell = shell
        self._jail = jail
        self._limits = limits
        self._children: set[int] = set()
        self._ending: list[int] = []
        self._requests = Requests(control)

    def serve(self) -> None:
        """Do what the grader says, until it closes the socket."""
        gc.collect()
        gc.freeze()
        while (message := self._requests.next()) is not None:
            if message["do"] == "kill":
                _send(self._control, {"status": self._kill(message["pid"])})
            elif message["do"] == "end":
                self._end(message["pid"])
            else:
                self._fork(message, self._requests.file())
        for pid in list(self._children):
            self._kill(pid)
        self._reap()

    def _fork(self, message: dict[str, Any], channel: int) -> None:
        child = message["do"] == "spawn"
        parent = os.getpid()
        if not child:
            _read_tables(message["cells"])
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
        self._control, self._requests = sock, Requests(sock)
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
