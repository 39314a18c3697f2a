"""The grader's end of the process from which warm parents branch: the libraries are imported once for all workers.

This module is light, so that the process can import them while the grader imports its own.
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from course_lib.paths import root


class Seed:
    """Whoever has its socket can branch a warm parent; who starts it also ends it.

    Args:
        sock: leads to the process.
        folder: where it says why it did not start.
        process: the process, for who started it.
    """

    def __init__(self, sock: socket.socket, folder: Path, process: "subprocess.Popen[bytes] | None" = None) -> None:
        self.sock = sock
        self.folder = folder
        self._process = process
        self._asked = False
        # a cluster's worker ends without closing anything
        self._tidy = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True) if process else None

    @classmethod
    def start(cls) -> "Seed":
        """Start the process, without waiting for it."""
        folder = Path(tempfile.mkdtemp(prefix="course-grade-"))
        mine, theirs = socket.socketpair()
        with theirs, (folder / "errors").open("wb") as errors:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "course_lib.grading.sandbox.warm", str(os.getpid())],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=errors,
                env=_environment(folder),
                cwd="/",
            )
        return cls(mine, folder, process)

    @property
    def pid(self) -> int:
        """Return the number of the process, 0 for who has not started it."""
        return self._process.pid if self._process else 0

    @property
    def alive(self) -> bool:
        """False when the process has ended, as far as who started it knows."""
        return self._process is None or self._process.poll() is None

    def read_tables(self, cells: Iterable[str]) -> None:
        """Let it read the tables that given cells name, so that no warm parent has to."""
        self._ask({"cells": list(cells)}, [])

    def branch(self, options: dict[str, Any]) -> socket.socket:
        """Ask for a warm parent; return the socket at whose other end it will be, or nobody if the seed has ended."""
        mine, theirs = socket.socketpair()
        with theirs:
            self._ask(options, [theirs.fileno()])
        return mine

    def _ask(self, message: dict[str, Any], files: list[int]) -> None:
        self._asked = True
        with contextlib.suppress(OSError):  # it has ended: whoever waits for an answer will see that
            # several ask, so a message goes as one
            socket.send_fds(self.sock, [json.dumps(message).encode() + b"\n"], files)

    def told(self) -> str:
        """Return the end of what it said about itself."""
        try:
            return (self.folder / "errors").read_text(encoding="utf-8", errors="replace").strip()[-300:]
        except OSError:
            return ""

    def close(self) -> None:
        """Let go of it; who has started it ends it, and its warm parents."""
        self.sock.close()
        if self._process:
            if not self._asked:
                self._process.kill()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        if self._tidy:
            self._tidy()

    def __enter__(self) -> "Seed":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _environment(folder: Path) -> dict[str, str]:
    """Return what a child sees: the same on every machine, nothing of the grader's."""
    threads = ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "VECLIB")
    return {
        **{f"{name}_NUM_THREADS": "1" for name in threads},
        **{name: str(folder) for name in ("HOME", "TMPDIR", "MPLCONFIGDIR", "IPYTHONDIR")},
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONPATH": str(root()),
        "PYTHONHASHSEED": "0",
        "MPLBACKEND": "Agg",
        "COURSE_ROOT": str(root()),
        "COURSE_PACKAGED_FONT": "1",
        "COURSE_LANG": "zh",
    }
