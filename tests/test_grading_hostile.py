"""Hostile hand-ins, graded for real: each earns what it deserves, and the next learner is not harmed."""

import contextlib
import json
import os
import signal
import socket
import threading
from pathlib import Path

import pytest
from grading_notebooks import (
    LESSON,
    POINTS,
    RIGHT,
    answered,
    as_bytes,
    cell_of,
    code_cell,
    earned,
    exercise,
    submission,
    with_extra,
)

from course_lib.grading.judge import Judge
from course_lib.grading.sandbox.jail import Limits
from course_lib.grading.session import Setting
from course_lib.paths import root

pytestmark = pytest.mark.skipif(not Path("/proc/self/ns/pid").exists(), reason="the jail is Linux's")

SETTING = Setting(task_seconds=3, notebook_seconds=60, limits=Limits(memory=400 * 2**20))
OTHERS = {task: points for task, points in POINTS.items() if task != "hours"}


@pytest.fixture(scope="session")
def judge():
    with Judge(SETTING) as made:
        yield made


def grade(judge: Judge, notebook: dict | bytes, name: str = "x.ipynb"):
    return judge.grade(submission(name), notebook if isinstance(notebook, bytes) else as_bytes(notebook))


@pytest.fixture(autouse=True)
def _the_class_is_unharmed(judge):
    """After each hostile hand-in an honest one earns what it should."""
    yield
    row = grade(judge, answered())
    assert (row.status, earned(row)) == ("graded", POINTS)


def test_the_limit_of_processes_holds_before_anything_else_is_tried(judge):
    child = judge._sandbox.child()
    code = """
import os, time
made = 0
try:
    while made < 500:
        if os.fork() == 0:
            time.sleep(60)
            os._exit(0)
        made += 1
except OSError:
    pass
"""
    child.ask("run", code, seconds=20)
    made = child.ask("fetch", "made", seconds=5)
    child.close()
    assert made < SETTING.limits.processes


# code in the answer cell of one task; the other tasks keep their points
KILLERS = {
    "loop": ("while True: pass", "timeout"),
    "loop that swallows everything": ("while True:\n    try:\n        while True: pass\n    except BaseException: pass", "timeout"),
    "sleep": ("import time; time.sleep(1000)", "timeout"),
    "memory": ("x = []\nwhile True: x.append(bytearray(10**7))", ("crashed", "errors")),
    "memory in small pieces": ("x = []\nwhile True: x.append([0] * 100000)", ("crashed", "errors")),
    "memory of many processes": (
        "import os\nfor _ in range(6): os.fork()\nx = bytearray(150 * 2**20)\nfor i in range(0, len(x), 4096): x[i] = 1\nimport time; time.sleep(60)",
        ("crashed", "timeout", "errors"),  # or no further process was allowed
    ),
    "fork bomb": ("import os\nwhile True:\n    try: os.fork()\n    except OSError: pass", ("timeout", "crashed")),
    "exit": ("import os; os._exit(0)", "crashed"),
    "segfault": ("import ctypes; ctypes.string_at(0)", "crashed"),
    "kill": ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV); import ctypes; ctypes.string_at(1)", "crashed"),
    "abort": ("import os; os.abort()", "crashed"),
    "closes descriptors": ("import os\nfor n in range(256):\n    try: os.close(n)\n    except OSError: pass", "crashed"),
    "blocks signals": ("import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\nwhile True: pass", "timeout"),
    "floods the channel": ("import os\nwhile True:\n    for n in range(3, 64):\n        try: os.write(n, b'x' * 65536)\n        except OSError: pass", ("crashed", "timeout")),
    "deep recursion in C": ("import sys\nsys.setrecursionlimit(10**9)\ndef f(): return f()\nf()", ("crashed", "errors", "timeout")),
    "holds the interpreter": ("import re; re.match(r'(a+)+$', 'a' * 60 + 'b')", "timeout"),
}  # fmt: skip


@pytest.mark.parametrize("name", KILLERS)
def test_what_stops_a_cell_costs_its_task_alone(judge, name):
    code, statuses = KILLERS[name]
    row = grade(judge, answered(hours=code))
    assert row.status in ([statuses] if isinstance(statuses, str) else statuses)
    assert earned(row) == OTHERS
    hours = [result for result in row.results if result.task == "hours"]
    told = [result for result in hours if result.outcome == "failed"]
    assert told
    assert all(result.feedback.zh and result.feedback.en for result in told)
    assert {result.outcome for result in hours} <= {"failed", "not reached"}  # a gate that failed keeps the rest
    assert row.reason.zh.startswith("任务 hours")


@pytest.mark.parametrize("name", ["loop", "exit", "segfault"])
def test_what_stops_a_function_costs_its_task_alone(judge, name):
    body = "\n".join("    " + line for line in KILLERS[name][0].splitlines())
    code = f"def hours_each(customers, time_share, hours):\n{body}\n\n{RIGHT['hours'].split(chr(10) * 3)[1]}"
    row = grade(judge, answered(hours=code))
    assert row.status in ("timeout", "crashed")
    found = earned(row)
    assert {task: found[task] for task in OTHERS} == OTHERS
    assert found.get("hours", 0) < POINTS["hours"]


def test_two_traps_leave_the_rest(judge):
    row = grade(judge, answered(kinds="while True: pass", hours="import os; os._exit(1)"))
    assert earned(row) == {"queue": 4}


def test_a_trap_that_springs_later_costs_no_honest_answer(judge):
    trap = "import os, threading\nthreading.Timer(0.3, lambda: os._exit(1)).start()"
    row = grade(judge, with_extra(answered(), trap, before="kinds"))
    assert row.status in ("crashed", "graded")
    assert earned(row) == POINTS


HARMLESS = {
    "output": "for _ in range(500):\n    print('x' * 10**6)",
    "output on both": "import sys, os\nfor _ in range(100):\n    sys.stderr.write('y' * 10**6)\n    os.write(1, b'z' * 10**6)",
    "thread left behind": "import threading, time\ndef busy():\n    while True: time.sleep(0.01)\nthreading.Thread(target=busy, daemon=True).start()\nthreading.Thread(target=busy).start()",
    "process left behind": "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n        while True: time.sleep(0.1)\n    os._exit(0)",
    "stops itself": "import os, signal; os.kill(os.getpid(), signal.SIGSTOP); os.kill(os.getpid(), signal.SIGTSTP)",
    "magics": "%matplotlib inline\n!ls -la\n%pip install nothing\n!pip install nothing\nfiles = !ls\n%time 1 + 1\n%config InlineBackend.figure_format = 'svg'",
    "bash": "%%bash\nrm -rf /",
    "display": "from IPython.display import display, HTML, clear_output\ndisplay(HTML('<b>x</b>'))\nclear_output()",
    "await": "import asyncio\nawait asyncio.sleep(0.01)",
    "pool": "from multiprocessing import Pool\nwith Pool(2) as pool:\n    assert pool.map(abs, [-1, -2]) == [1, 2]",
    "exits": "exit()\nquit()",
    "raises": "1 / 0",
    "input": "name = input('who?')",
    "figure": "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.bar(['a'], [1])\nplt.show()",
    "clock": "import time\nfor set_time in (lambda: time.clock_settime(time.CLOCK_REALTIME, 0),):\n    try: set_time()\n    except PermissionError: pass",
    "language": "from course_lib import language\nlanguage.use('zh')",
    "random": "import numpy as np, random\nnp.random.seed(3); random.seed(3)",
    "own check": "check('kinds')\nprogress()\ncheck = lambda task: 'full marks'",
}  # fmt: skip


@pytest.mark.parametrize("name", HARMLESS)
def test_what_does_no_harm_costs_nothing(judge, name):
    row = grade(judge, with_extra(answered(), HARMLESS[name], before="hours"))
    assert (row.status, earned(row)) == ("graded", POINTS)


# what tries to earn without a right answer, or to spoil the checks: nothing for the task, all for the others
CHEATS = {
    "equal to everything": "class Liar:\n    def __eq__(self, other): return True\n    def __ne__(self, other): return False\n    def __float__(self): return 1.0\n    __hash__ = None\n    def __array__(self, *a, **k): return __import__('numpy').ones(1)\n    def __getattr__(self, name): return self\n    def __call__(self, *a, **k): return self\n    def __bool__(self): return True\nhours_each = intensity = Liar()",
    "class lies": "class Liar(float):\n    @property\n    def __class__(self): return float\n    def __sub__(self, other): return 0.0\n    __rsub__ = __sub__\n    def __abs__(self): return 0.0\n    def __reduce__(self): import os; return os._exit, (0,)\ndef hours_each(*a): return Liar(1)\ndef intensity(*a): return Liar(1)",
    "not a number": "def hours_each(*a): return float('nan')\ndef intensity(*a): return float('inf')",
    "frames": "import sys\ndef hours_each(*a):\n    frame, found = sys._getframe(), []\n    while frame:\n        found += [v for v in frame.f_locals.values() if isinstance(v, float)]\n        frame = frame.f_back\n    return found[-1] if found else 1\nintensity = hours_each",
    "heap": "import gc, pandas as pd\ndef hours_each(*a):\n    tables = [o for o in gc.get_objects() if isinstance(o, pd.DataFrame) and 'hours_per_customer' in o]\n    return float(tables[0]['hours_per_customer'].iloc[0]) if tables else -1\nintensity = hours_each",
    "forged answers": "import os\nfrom course_lib.grading.wire import pack\ndef hours_each(*a):\n    for n in range(1, 200):\n        for fd in range(3, 64):\n            try: os.write(fd, pack([n, 'ok', 1.0]))\n            except OSError: pass\n    return 1\nintensity = hours_each",
    "forged results": "import os, json\nfor fd in range(3, 64):\n    try: os.write(fd, json.dumps({'earned': 1000, 'points': 1000, 'status': 'graded'}).encode() + b'\\n')\n    except OSError: pass",
    "huge value": "def hours_each(*a): return 'x' * (10**8)\ndef intensity(*a): return list(range(10**7))",
    "deep value": "x = []\nfor _ in range(10**5): x = [x]\ndef hours_each(*a): return x\nintensity = hours_each",
    "cyclic value": "x = []\nx.append(x)\nhours_each = intensity = lambda *a: x",
    "patched comparisons": "import numpy as np, pandas as pd, math\nnp.allclose = np.isclose = lambda *a, **k: True\npd.testing.assert_frame_equal = lambda *a, **k: None\nmath.isclose = lambda *a, **k: True\nhours_each = intensity = lambda *a: 7",
    "patched engine": "from course_lib.checks import engine, answers\nengine.run_check = lambda check, answer: engine.Result(check.task, check.name, 'passed', 99, 99)\nengine.Checklist.run = lambda *a: None\nanswers.Value.number = lambda self: 1\nhours_each = intensity = lambda *a: 7",
    "patched reply": "from course_lib.grading.sandbox import child\nchild.Child._call = lambda *a: 'right'\nchild.Child._fetch = lambda *a: 'right'",
    "points in metadata": "hours_each = intensity = lambda *a: 0",
}  # fmt: skip


@pytest.mark.parametrize("name", CHEATS)
def test_cheats_earn_nothing_and_cost_their_task_alone(judge, name):
    notebook = answered(hours=CHEATS[name])
    cell_of(notebook, "hours")["metadata"]["course"] |= {"points": 1000, "earned": 1000}
    row = grade(judge, notebook)
    assert row.points == 40
    found = earned(row)
    assert found.get("hours", 0) == 0, [r for r in row.results if r.task == "hours"]
    assert found["kinds"] == 5
    if name != "patched reply":  # whoever breaks the process for good has broken what comes later too
        assert found == OTHERS


SPOILERS = {
    "builtins": "import builtins\nbuiltins.isinstance = lambda *a: True\nbuiltins.len = lambda x: 0\nbuiltins.type = lambda *a: int",
    "import hook": "import sys\nclass Hook:\n    def find_spec(self, *a): raise RuntimeError('no')\nsys.meta_path.insert(0, Hook())\nsys.modules['numpy'] = None",
    "transformers": "get_ipython().input_transformers_cleanup.append(lambda lines: ['1/0\\n'])\nimport ast\nclass T(ast.NodeTransformer):\n    def visit_Constant(self, node): return ast.Constant(0)\nget_ipython().ast_transformers.append(T())",
    "code objects": "from course_lib.checks.plain import export\nexport.__code__ = (lambda value: 1).__code__",
    "shell": "get_ipython().run_cell = None",
    "profile": "import sys\nsys.setprofile(lambda *a: 1 / 0)\nsys.settrace(lambda *a: 1 / 0)",
    "pandas": "import pandas as pd\npd.DataFrame = pd.Series = None",
    "display hook": "import sys\nsys.displayhook = sys.excepthook = None\nget_ipython().displayhook = None",
    "audit": "import sys\nsys.addaudithook(lambda *a: 1 / 0)",
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILERS)
def test_who_spoils_his_own_process_harms_nobody_else(judge, name):
    row = grade(judge, answered(hours=SPOILERS[name]))
    assert earned(row)["kinds"] == 5
    assert earned(row).get("hours", 0) == 0
    assert row.status in ("graded", "errors", "crashed", "timeout")


def scan(judge: Judge, code: str, name: str = "found"):
    """Run code in a child and return what it found."""
    child = judge._sandbox.child()
    try:
        error = child.ask("run", code, seconds=30)
        assert error is None, error
        return child.ask("fetch", name, seconds=30)
    finally:
        child.close()


def test_nothing_of_the_grader_can_be_read(judge, tmp_path):
    secret = tmp_path / "gradebook.sqlite"
    secret.write_text("secret")
    paths = [str(root() / name) for name in ("lessons", "solutions", "exercises", "tests", ".git", "start.py")]
    paths += [str(secret), "/proc/1/mem", "/proc/self/environ", "/etc/passwd", "/etc/shadow", str(Path.home() / ".ssh")]
    found = scan(
        judge,
        f"""
import os
found = []
for path in {paths!r}:
    try:
        os.stat(path)
        found.append(path)
    except OSError:
        pass
found += [name for name in os.environ if "TOKEN" in name or "KEY" in name or "SECRET" in name]
""",
    )
    assert found == []


def test_environment_descriptors_and_threads_do_not_leak(judge, monkeypatch):
    found = scan(
        judge,
        """
import os, threading, random, locale
import numpy as np
open_files = []
for n in range(512):
    try:
        os.fstat(n)
        open_files.append(n)
    except OSError:
        pass
found = [len(open_files), threading.active_count(), sorted(os.environ), os.getcwd(), os.listdir("."),
         random.random(), float(np.random.random()), locale.getlocale()[1], os.getppid(), os.getpgrp() == 0 or True]
""",
    )
    again = scan(judge, "import os, random\nimport numpy as np\nfound = [random.random(), float(np.random.random())]")
    files, threads, names, folder, content, *rest = found
    assert (files, threads, folder, content) == (4, 1, "/scratch", [])
    assert rest[:2] == again
    assert rest[3] == 0
    assert not [name for name in names if name.startswith(("PYTEST", "SSH", "AWS", "GIT", "USER", "LOGNAME"))]


def test_writing_goes_nowhere_but_the_own_temp(judge):
    found = scan(
        judge,
        f"""
import os, sys, tempfile
found = []
for folder in ["/", "/dev", "/usr", "/etc", sys.prefix, {str(root() / "datasets")!r}, {str(root() / "course_lib")!r}, os.path.dirname(os.__file__)]:
    for how in ("open", "mkdir", "unlink"):
        try:
            if how == "open":
                open(os.path.join(folder, "hole"), "w")
            elif how == "mkdir":
                os.mkdir(os.path.join(folder, "hole"))
            else:
                [os.unlink(os.path.join(folder, n)) for n in os.listdir(folder)[:1]]
            found.append((folder, how))
        except OSError:
            pass
with tempfile.NamedTemporaryFile() as file:
    file.write(b"fine")
try:
    with open("big", "wb") as file:
        while True: file.write(bytes(10**6))
except OSError:
    pass
try:
    for n in range(100): open(f"part{{n}}", "wb").write(bytes(10**7))
    found.append("disk")
except OSError:
    pass
""",
    )
    assert found == []


def test_the_network_is_out_of_reach(judge):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        seen = []
        server.settimeout(3)

        def listen():
            with contextlib.suppress(OSError):
                seen.append(server.accept())

        thread = threading.Thread(target=listen)
        thread.start()
        found = scan(
            judge,
            f"""
import socket, urllib.request, ctypes
found = []
for attempt in (lambda: socket.create_connection(("127.0.0.1", {port}), 1), lambda: urllib.request.urlopen("http://127.0.0.1:{port}", timeout=1), lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM), lambda: socket.socket(socket.AF_PACKET)):
    try:
        attempt()
        found.append("open")
    except OSError:
        pass
libc = ctypes.CDLL(None)
if libc.socket(2, 1, 0) != -1: found.append("libc")
""",
        )
        thread.join()
    assert (found, seen) == ([], [])


def test_the_walls_cannot_be_climbed(judge):
    found = scan(
        judge,
        """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
found = []
for name, args in {
    "unshare": (0x10000000,), "mount": (b"x", b"/scratch", b"tmpfs", 0, None), "umount2": (b"/scratch", 2), "chroot": (b"/scratch",),
    "ptrace": (16, 1, 0, 0), "setuid": (0,), "syscall": (425, 8, 0), "memfd_create": (b"x", 0), "shmget": (1, 4096, 0o1777),
    "setns": (3, 0), "keyctl": (0, 0), "process_vm_readv": (1, 0, 0, 0, 0, 0), "sethostname": (b"x", 1), "personality": (0x400000,),
}.items():
    if hasattr(libc, name) and getattr(libc, name)(*args) != -1:
        found.append(name)
for flags in (0x10000000, 0x20000000, 0x20000, 0x40000000):
    if libc.syscall(56, flags | 17, 0, 0, 0, 0) != -1:
        found.append(f"clone {flags:x}")
import resource
for name in ("RLIMIT_AS", "RLIMIT_NPROC", "RLIMIT_FSIZE"):
    try:
        resource.setrlimit(getattr(resource, name), (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        found.append(name)
    except (ValueError, OSError):
        pass
""",
    )
    assert found == []


def memory_of(pid: int, needle: bytes) -> bool:
    """True when a process holds these bytes anywhere in its memory."""
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb") as memory:
        for line in maps:
            place, rights = line.split()[:2]
            if "r" not in rights or "[v" in line:
                continue
            start, end = (int(part, 16) for part in place.split("-"))
            try:
                memory.seek(start)
                if needle in memory.read(end - start):
                    return True
            except (OSError, ValueError, OverflowError):
                continue
    return False


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may read the memory of the warm parent")
def test_hidden_checks_never_enter_the_process_that_forks(judge):
    """Looked for in all memory of a child that has just been asked by them, of the warm parent and of the seed."""
    grade(judge, answered())
    hidden = (root() / "lessons" / LESSON / "hidden.py").read_text(encoding="utf-8")
    words = "`intensity` is no longer right"
    assert words in hidden
    child = judge._sandbox.child()
    child.ask("run", "marker = 'somewhere' + ' in the heap'", seconds=5)
    try:
        for pid in (child._seen_as, judge._sandbox.pid, judge._seed.pid):
            for needle in (words.encode(), b"numbers_of_the_lesson", "供应商属于哪一类".encode()):
                assert not memory_of(pid, needle), (pid, needle)
        assert memory_of(child._seen_as, b"somewhere in the heap")
    finally:
        child.close()


def test_an_error_of_a_hidden_check_is_not_echoed(judge):
    spy = "def hours_each(customers, time_share, hours):\n    if customers == 50: raise ValueError(f'leaked {customers} {time_share} {hours}')\n    return hours * time_share / customers\n\n\n"
    row = grade(judge, answered(hours=spy + RIGHT["hours"].split("\n\n\n")[1]))
    hidden = [result for result in row.results if result.task == "hours" and result.hidden]
    assert {result.outcome for result in hidden} == {"failed", "passed"}
    said = "".join(r.feedback.zh + r.feedback.en + r.hint.zh + r.hint.en for r in hidden)
    assert "leaked" not in said
    assert "200" not in said


def test_arguments_that_a_function_changes_stay_the_checks_own(judge):
    code = "def hours_each(customers, time_share, hours):\n    return hours * time_share / customers\n\n\ndef intensity(customer_share, time_share):\n    globals()['kinds'] = globals()['served'] = None\n    return time_share / customer_share"
    assert earned(grade(judge, answered(hours=code))) == POINTS


def test_files_of_one_learner_are_gone_for_the_next(judge):
    look = "import os\nfound = os.listdir('.') + os.listdir('/dev/shm') + os.listdir('/tmp')"
    before = scan(judge, look)  # a course that lies below the folder for temporary files shows there
    grade(
        judge,
        with_extra(answered(), "open('note.txt', 'w').write('hello')\nopen('/dev/shm/x', 'w').write('x')", "hours"),
    )
    assert scan(judge, look) == before


def test_no_process_is_left_behind(judge):
    mark = "left-behind-by-a-test"
    code = f"import os, sys, time\nif os.fork() == 0:\n    os.setsid()\n    os.execv(sys.executable, [sys.executable, '-c', 'import time; time.sleep(600)', {mark!r}])\ntime.sleep(0.2)"
    grade(judge, with_extra(answered(), code, before="hours"))
    grade(judge, answered())  # before the next child starts, the last one is gone with all that it started
    alive = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            alive += [path] if mark.encode() in path.read_bytes() else []
        except OSError:
            continue
    assert alive == []


def test_a_warm_parent_that_is_killed_is_replaced(judge):
    os.kill(judge._sandbox.pid, signal.SIGKILL)
    assert earned(grade(judge, answered())) == POINTS


# -- files -------------------------------------------------------------------------------------------


def test_a_notebook_of_a_hundred_megabytes(judge):
    notebook = answered()
    output = {"output_type": "stream", "name": "stdout", "text": "x" * (100 * 2**20)}
    cell_of(notebook, "hours")["outputs"] = [output]
    assert earned(grade(judge, notebook)) == POINTS


BROKEN = {
    "empty": (b"", "empty"),
    "blank": (b" \n", "empty"),
    "brace": (b"{", "unreadable"),
    "no json": (b"\x00\x01\x02" * 50, "unreadable"),
    "a list": (b"[1, 2]", "unreadable"),
    "a number": (b"7", "unreadable"),
    "deep": (b"[" * 200_000, "unreadable"),
    "no cells": (b'{"metadata": {}, "nbformat": 4}', "unreadable"),
    "cells are none": (b'{"cells": {"a": 1}}', "unreadable"),
    "odd cells": (b'{"cells": [1, null, "x", {"cell_type": 7}, {"cell_type": "code", "source": {"a": 1}}]}', "empty"),
    "no code": (b'{"cells": [{"cell_type": "markdown", "source": "hello"}]}', "empty"),
    "another notebook": (b'{"cells": [{"cell_type": "code", "source": "x = 1"}]}', "wrong"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "unreadable"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_files_get_a_row_with_status_and_reason(judge, name):
    data, status = BROKEN[name]
    row = grade(judge, data)
    assert row.status == status
    assert row.reason.zh
    assert row.reason.en
    assert row.earned == 0


def variant(change) -> bytes:
    notebook = answered()
    return change(notebook) or as_bytes(notebook)


def _lose_metadata(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        cell.pop("id", None)
    notebook["metadata"] = {}


def _version_3(notebook):
    cells = [
        {**{k: v for k, v in cell.items() if k not in ("source", "id")}, "input": cell["source"], "language": "python"}
        if cell["cell_type"] == "code"
        else cell
        for cell in notebook["cells"]
    ]
    return json.dumps({"nbformat": 3, "metadata": notebook["metadata"], "worksheets": [{"cells": cells}]}).encode()


def _merged(notebook):
    cells = notebook["cells"]
    texts = ["".join(cell_of(notebook, task)["source"]) for task in RIGHT]
    for task in RIGHT:
        cells.remove(cell_of(notebook, task))
    cells.append(code_cell("\n".join(texts)))


def _check_cells_gone(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if "check(" not in "".join(cell["source"])]


def _given_gone(notebook):
    tasks = [
        cell
        for cell in notebook["cells"]
        if cell["cell_type"] != "code" or "task" in cell["metadata"].get("course", {})
    ]
    notebook["cells"] = tasks


def _copied(notebook):
    for task in RIGHT:
        cell = cell_of(notebook, task)
        stub = {**cell, "source": "".join(cell_of(exercise(), task)["source"])}
        notebook["cells"].insert(notebook["cells"].index(cell), stub)
        notebook["cells"].append(stub)


def _given_edited(notebook):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code" and not cell["metadata"].get("course"):
            cell["source"] = "".join(cell["source"]).replace("load_dataset", "wrong_name")


def _check_edited(notebook):
    for cell in notebook["cells"]:
        if "check" in cell["metadata"].get("course", {}):
            cell["source"] = "import os; os._exit(0)"


def _same_ids(notebook):
    for cell in notebook["cells"]:
        cell["id"] = "same"


CHANGES = {
    "as given": lambda notebook: None,
    "metadata lost": _lose_metadata,
    "nbformat 3": _version_3,
    "byte order mark": lambda notebook: b"\xef\xbb\xbf" + as_bytes(notebook),
    "utf-16": lambda notebook: json.dumps(notebook, ensure_ascii=False).encode("utf-16"),
    "gb18030": lambda notebook: json.dumps(answered(lang="zh"), ensure_ascii=False).encode("gb18030"),
    "answers in one cell": _merged,
    "check cells deleted": _check_cells_gone,
    "given cells deleted": _given_gone,
    "given cells edited": _given_edited,
    "check cells edited": _check_edited,
    "answer cells copied": _copied,
    "reversed": lambda notebook: notebook["cells"].reverse(),
    "ids doubled": _same_ids,
    "kernel missing": lambda notebook: notebook["metadata"].pop("kernelspec") and None,
    "kernel of another language": lambda notebook: notebook["metadata"].update(kernelspec={"name": "ir", "language": "R"}),
    "line by line": lambda notebook: [cell.update(source="".join(cell["source"]).splitlines(True)) for cell in notebook["cells"]] and None,
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_whatever_was_done_around_the_answers_they_keep_their_points(judge, name):
    row = grade(judge, variant(CHANGES[name]))
    assert (row.status, earned(row)) == ("graded", POINTS), (row.reason, row.notes)
