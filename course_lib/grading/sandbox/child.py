"""The child: a notebook without a kernel, run cell by cell as the grader asks, beside a stranger's code.

Nothing here is trusted by the grader, and nothing here knows what a right answer is.
"""

import builtins
import contextlib
import os
import socket
import sys
from types import SimpleNamespace
from typing import Any

import numpy as np

from course_lib.checks.answers import AnswerRaised, WrongKind
from course_lib.checks.local import LocalSubject
from course_lib.grading.wire import HEAD, Forged, pack, sizes, unpack

TEXT = 400  # characters of an error's text that are told
QUIET_MAGICS = ("matplotlib", "pip", "conda", "mamba", "uv", "load_ext", "autoreload", "config", "cd", "pylab")
QUIET_CELL_MAGICS = ("bash", "sh", "script", "system", "cmd", "javascript", "html", "latex", "writefile")


def warm_up() -> Any:
    """Import what notebooks use and return a shell that shows nothing and starts no thread."""
    import matplotlib

    matplotlib.use("Agg")
    import asyncio  # noqa: F401
    import multiprocessing.pool  # noqa: F401

    import matplotlib.pyplot
    import pandas
    import scipy.optimize
    import scipy.stats  # noqa: F401
    import seaborn  # noqa: F401
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    import course_lib.labels
    import course_lib.models
    import course_lib.plots  # noqa: F401
    from course_lib import datasets

    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    shell: Any = InteractiveShell.instance(config=config)
    shell._tee = lambda channel: contextlib.nullcontext()  # would keep all that is printed
    shell.showtraceback = lambda *args, **kwargs: None
    shell.showsyntaxerror = lambda *args, **kwargs: None
    shell.system = shell.system_raw = shell.system_piped = lambda command: None
    shell.getoutput = lambda command, split=True, depth=0: [] if split else ""
    shell.display_formatter.format = lambda *args, **kwargs: ({}, {})
    shell.display_pub.publish = lambda *args, **kwargs: None
    for name in QUIET_MAGICS:
        shell.magics_manager.magics["line"][name] = lambda line: None
    for name in QUIET_CELL_MAGICS:
        shell.magics_manager.magics["cell"][name] = lambda line, cell: None
    _no_exercise()
    datasets.load_dataset = _Remembered(datasets.load_dataset)
    builtins.input = _no_input
    shell.run_cell("0", store_history=True)  # so that what runs for the first time has run
    shell.reset(new_session=True)
    np.random.seed(0)
    pandas.set_option("mode.performance_warnings", False)
    return shell


class _Remembered:
    """``load_dataset`` that reads each table once; every caller gets a copy (pandas copies when it is written to)."""

    def __init__(self, load: Any) -> None:
        self._load = load
        self._tables: dict[str, Any] = {}

    def __call__(self, name: str, folder: Any = None) -> Any:
        if folder is not None or type(name) is not str:
            return self._load(name, folder)
        if name not in self._tables:
            self._tables[name] = _dense(self._load(name))
        return self._tables[name].copy()


def _dense(table: Any) -> Any:
    """Return the table with its texts side by side in memory: what reads them writes on few pages shared by a fork."""
    import pandas

    for name in table.columns:
        if isinstance(table[name].dtype, pandas.StringDtype):
            codes, texts = pandas.factorize(table[name])
            fresh = [*(text.encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass") for text in texts), None]
            table[name] = pandas.Series(np.array(fresh, dtype=object)[codes], table.index, table[name].dtype)
    return table


def _no_exercise() -> None:
    """Let the notebook's own ``check`` and ``progress`` say nothing: here the grader checks."""
    from course_lib.teaching import exercise, quiz

    def nothing(*args: Any, **kwargs: Any) -> None:
        return None

    vars(exercise)["open_exercise"] = lambda lesson: (nothing, nothing)
    vars(quiz)["show_quiz"] = nothing


def _no_input(prompt: object = "") -> str:
    raise EOFError("nobody answers input() while grading")


def run_cell(shell: Any, code: str) -> tuple[str, str] | None:
    """Run one cell; return the type and the text of the error that it raised."""
    result = shell.run_cell(code, store_history=True)
    pyplot: Any = sys.modules.get("matplotlib.pyplot", SimpleNamespace(close=lambda which: None))
    pyplot.close("all")  # as a notebook does after each cell
    error = result.error_before_exec or result.error_in_exec
    if error is None or (isinstance(error, SystemExit) and not error.code):
        return None
    return told(error)


def told(error: BaseException) -> tuple[str, str]:
    """Return type and text of an error, whatever its own methods do."""
    try:
        text = str(error)
    except BaseException:
        text = ""
    return type(error).__name__[:100], text[:TEXT]


class Child:
    """Answers the grader's requests over one socket, one at a time."""

    def __init__(self, sock: socket.socket, shell: Any) -> None:
        self._sock = sock
        self._shell = shell
        self._cells: list[str] = []

    def serve(self, pid: int) -> None:
        """Say that the walls stand and under which number the grader sees this process, then answer it."""
        self._sock.sendall(pack([0, "ok", pid]))
        while True:
            number, what = self._message()
            self._sock.sendall(self._reply(number, what, self._message()))

    def _message(self) -> Any:
        head = self._read(HEAD.size)
        return unpack(head + self._read(sum(sizes(head))))

    def _read(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            part = self._sock.recv(min(count - len(data), 2**20))
            if not part:
                os._exit(0)
            data += part
        return data

    def _reply(self, number: int, what: str, args: list[Any]) -> bytes:
        try:
            return pack([number, "ok", getattr(self, f"_{what}")(*args)])
        except AnswerRaised as error:
            return pack([number, "raised", [error.type_name[:100], error.text[:TEXT]]])
        except WrongKind:
            return pack([number, "no function", None])
        except (Forged, TypeError):
            return pack([number, "too large", None])
        except BaseException as error:
            return pack([number, "raised", list(told(error))])

    def _run(self, code: str) -> list[str] | None:
        with contextlib.suppress(SyntaxError):
            self._cells.append(self._shell.transform_cell(code))
        failed = run_cell(self._shell, code)
        return list(failed) if failed else None

    def _subject(self) -> LocalSubject:
        return LocalSubject(self._shell.user_ns, self._cells)

    def _fetch(self, name: str) -> Any:
        return self._subject().fetch(name)

    def _call(self, name: str, args: list[Any], kwargs: dict[str, Any]) -> Any:
        return self._subject().call(name, tuple(args), kwargs)

    def _rerun(self, name: str, given: dict[str, Any]) -> Any:
        return self._subject().rerun(name, given)
