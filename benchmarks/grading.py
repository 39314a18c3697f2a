"""A realistic class of lesson 01, and what graders make of it.

``race``: ours, nbgrader, otter, bare nbclient and plain exec on the same hand-ins, each on two processors.
``steady``: rate and memory over a long run. ``kills``: the grader is killed at random moments and resumed.
``fuzz``: mutated notebooks. README.md beside this file has the commands and what they found.
"""

import argparse
import contextlib
import copy
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from course_lib.checks.local import LocalSubject
from course_lib.paths import root
from course_lib.teaching.source import load_checks

LESSON = "01_segmentation"
# of 60: what real classes hand in, and a few that break
KINDS = {"right": 18, "part": 30, "raising": 6, "crashing": 2, "broken": 3, "looping": 1}


@cache
def _notebook(folder: str, lang: str) -> dict[str, Any]:
    return json.loads((root() / folder / lang / f"{LESSON}.ipynb").read_text(encoding="utf-8"))


def _task(cell: dict[str, Any]) -> str:
    return cell["metadata"].get("course", {}).get("task", "")


@cache
def solutions(lang: str) -> dict[str, str]:
    """Return the right answer to each task."""
    cells = _notebook("solutions", lang)["cells"]
    return {_task(cell): "".join(cell["source"]) for cell in cells if cell["cell_type"] == "code" and _task(cell)}


@cache
def _answers(kind: str) -> dict[str, list[str]]:
    """Return the answers that the lesson keeps for its own proof, by task."""
    found: dict[str, list[str]] = {}
    for path in sorted((root() / "lessons" / LESSON / "answers").glob(f"{kind}_*.py")):
        text = path.read_text(encoding="utf-8")
        task = re.search(r"^# task: (\w+)", text, re.MULTILINE)
        assert task, path
        code = "\n".join(line for line in text.splitlines() if not re.match(r"# (task|caught_by|right)", line))
        found.setdefault(task[1], []).append(code)
    return found


def hand_in(kind: str, seed: int) -> bytes:
    """Return one learner's notebook of that kind; the same seed gives the same bytes."""
    draw = random.Random(f"{kind}/{seed}")
    lang = draw.choice(("zh", "en"))
    notebook = copy.deepcopy(_notebook("exercises", lang))
    cells = {_task(cell): cell for cell in notebook["cells"] if cell["cell_type"] == "code" and _task(cell)}
    chosen = dict(solutions(lang))
    for task in chosen:
        unusual = _answers("right").get(task, [])
        if unusual and draw.random() < 0.2:
            chosen[task] = draw.choice(unusual)
    if kind != "right":
        for task in draw.sample(sorted(chosen), 4):
            wrong = _answers("wrong").get(task, [])
            if wrong:
                chosen[task] = draw.choice(wrong)
        for task in draw.sample(sorted(chosen), draw.randint(0, 2)):
            del chosen[task]
    spoiled = draw.choice(sorted(chosen))
    if kind == "raising":
        chosen[spoiled] = chosen[spoiled] + "\nundefined_name + 1"
    elif kind == "crashing":
        chosen[spoiled] = "import os\nos._exit(3)"
    elif kind == "looping":
        chosen[spoiled] = "while True:\n    pass"
    for task, code in chosen.items():
        cells[task]["source"] = code
    data = json.dumps(notebook, ensure_ascii=False, indent=1).encode()
    return data[: draw.randint(0, len(data) - 2)] if kind == "broken" else data


def make_class(folder: Path, size: int = 60, without: tuple[str, ...] = ()) -> list[str]:
    """Write hand-ins, ``learner_0001.ipynb`` and so on, in shares as in ``KINDS``; return the kind of each."""
    kinds = [kind for kind, count in KINDS.items() for _ in range(count) if kind not in without]
    random.Random(1).shuffle(kinds)
    kinds = [kinds[number % len(kinds)] for number in range(size)]
    folder.mkdir(parents=True, exist_ok=True)
    for number, kind in enumerate(kinds, 1):
        (folder / f"learner_{number:04d}.ipynb").write_bytes(hand_in(kind, number))
    return kinds


def earned(task: str, names: dict[str, Any], cells: list[str]) -> float:
    """Return the points of a task, checked in the learner's own process: what the peers' test cells call."""
    return _checks().run(task, LocalSubject(names, cells)).earned


@cache
def _checks() -> Any:
    return load_checks(LESSON, hidden=True)


def halves(folder: Path) -> list[list[Path]]:
    """Return the hand-ins in two lists of the same length."""
    files = sorted(folder.iterdir())
    return [files[::2], files[1::2]]


def at_once(commands: list[list[str]], folder: Path, **environment: str) -> float:
    """Run commands side by side and return the seconds until the last has ended."""
    paths = f"{root()}{os.pathsep}{root() / 'benchmarks'}"
    env = {**os.environ, "PYTHONPATH": paths, "COURSE_ROOT": str(root()), "MPLBACKEND": "Agg", **environment}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # else some would compile their libraries at every start
    began = time.monotonic()
    running = []
    for number, command in enumerate(commands):
        log = (folder / f"log_{number}.txt").open("wb")
        running.append(subprocess.Popen(command, cwd=folder, env=env, stdout=log, stderr=subprocess.STDOUT))
    for each in running:
        each.wait()
    return time.monotonic() - began


# -- ours ----------------------------------------------------------------------------------------------


def grade(folder: Path, out: Path, *more: str) -> list[str]:
    """Return our command."""
    command = [sys.executable, "-m", "course_lib", "grade", str(folder), "--lesson", LESSON]
    return [*command, "--out", str(out), *more]


def race_ours(folder: Path, work: Path, peers: Path) -> float:
    seconds = at_once([grade(folder, work / "grades")], work)
    if rows(work / "grades") != len(list(folder.iterdir())):
        sys.exit((work / "log_0.txt").read_text())
    return seconds


def race_cluster(folder: Path, work: Path, peers: Path) -> float:
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster:
        return at_once([grade(folder, work / "grades", "--scheduler", cluster.scheduler_address)], work)


def totals_of_ours(work: Path, whole_tasks: bool = False) -> dict[str, float]:
    """Return the points of each hand-in; with ``whole_tasks`` a task counts only when it earned all that checks give."""
    totals: dict[str, float] = {}
    with sqlite3.connect(work / "grades" / "gradebook.sqlite") as book:
        rows = book.execute(
            "SELECT s.source, sum(r.earned), sum(r.points) FROM submissions s JOIN results r ON r.submission = s.id"
            " WHERE NOT r.rubric GROUP BY s.id, r.task"
        )
        for source, earned_here, points in rows:
            counted = earned_here if not whole_tasks or abs(earned_here - points) < 0.001 else 0
            totals[Path(source).stem] = round(totals.get(Path(source).stem, 0) + counted, 3)
    return totals


# -- plain exec ----------------------------------------------------------------------------------------


def run_plain(files: list[Path], check: bool) -> None:
    """Run the cells of each notebook with exec, in this one warm process, and say how long that took."""
    from course_lib import datasets
    from course_lib.grading.sandbox.child import _Remembered, warm_up

    warm_up()
    datasets.load_dataset = _Remembered(datasets.load_dataset)
    import course_lib

    course_lib.load_dataset = datasets.load_dataset
    for name in datasets.table_names():
        datasets.load_dataset(name)
    import matplotlib.pyplot as pyplot

    notebooks = []
    for path in files:
        try:
            notebooks.append(json.loads(path.read_text(encoding="utf-8"))["cells"])
        except ValueError:
            continue
    for warm in (True, False):
        began = time.monotonic()
        for cells in notebooks[:2] if warm else notebooks:
            names: dict[str, Any] = {}
            done: list[str] = []
            for cell in cells:
                source = "".join(cell["source"])
                if cell["cell_type"] != "code" or "os._exit" in source:
                    continue
                task = cell["metadata"].get("course", {}).get("check")
                if task:
                    if check:
                        earned(task, names, done)
                    continue
                done.append(source)
                with contextlib.suppress(Exception):
                    exec(compile(source, "cell", "exec"), names)
                pyplot.close("all")
    print(f"seconds {time.monotonic() - began}")


def race_plain(folder: Path, work: Path, peers: Path, check: bool = False) -> float:
    command = [sys.executable, __file__, "plain", *(["--check"] if check else [])]
    at_once([[*command, *map(str, files)] for files in halves(folder)], work)
    logs = [(work / f"log_{number}.txt").read_text() for number in (0, 1)]
    return max(float(re.findall(r"seconds (\S+)", log)[-1]) for log in logs)


def race_plain_with_checks(folder: Path, work: Path, peers: Path) -> float:
    return race_plain(folder, work, peers, check=True)


# -- nbclient, nbgrader, otter ---------------------------------------------------------------------------


def race_nbclient(folder: Path, work: Path, peers: Path) -> float:
    code = (
        "import sys, nbformat\nfrom nbclient import NotebookClient\n"
        "for path in sys.argv[1:]:\n"
        "    try:\n"
        "        NotebookClient(nbformat.read(path, 4), timeout=10, allow_errors=True).execute()\n"
        "    except Exception as error:\n        print(path, type(error))\n"
    )
    return at_once([[str(peers), "-c", code, *map(str, files)] for files in halves(folder)], work)


def _for_nbgrader(notebook: dict[str, Any]) -> dict[str, Any]:
    points = {task: sum(check.points for check in _checks().checks if check.task == task) for task in solutions("en")}
    for cell in notebook["cells"]:
        course = cell["metadata"].pop("course", {})
        if cell["cell_type"] != "code" or not ({"task", "check"} & set(course)):
            continue
        task = course.get("task") or course["check"]
        is_test = "check" in course
        cell["metadata"]["nbgrader"] = {
            "grade": is_test,
            "solution": not is_test,
            "locked": is_test,
            "task": False,
            "grade_id": f"{'test' if is_test else 'answer'}_{task}",
            "schema_version": 3,
            **({"points": points[task]} if is_test else {}),
        }
        if is_test:
            cell["source"] = f"from grading import earned\nearned({task!r}, globals(), In)"
    return notebook


def race_nbgrader(folder: Path, work: Path, peers: Path) -> float:
    commands = []
    for number, files in enumerate(halves(folder)):
        course = work / f"course_{number}"
        source = course / "source" / "ps1" / "lesson.ipynb"
        source.parent.mkdir(parents=True)
        source.write_text(json.dumps(_for_nbgrader(copy.deepcopy(_notebook("exercises", "en")))), encoding="utf-8")
        (course / "nbgrader_config.py").write_text(
            "c = get_config()\nc.CourseDirectory.course_id = 'x'\nc.ExecutePreprocessor.timeout = 10\n"
        )
        command = [str(peers.with_name("nbgrader")), "generate_assignment", "ps1", "--force"]
        at_once([command], course, PATH=f"{peers.parent}{os.pathsep}{os.environ['PATH']}")
        for path in files:
            handed = course / "submitted" / path.stem / "ps1" / "lesson.ipynb"
            handed.parent.mkdir(parents=True)
            try:
                handed.write_text(json.dumps(_for_nbgrader(json.loads(path.read_bytes()))), encoding="utf-8")
            except ValueError:
                shutil.copy(path, handed)
        commands.append(
            [str(peers.with_name("nbgrader")), "autograde", "ps1", "--force", f"--CourseDirectory.root={course}"]
        )
    return at_once(commands, work, PATH=f"{peers.parent}{os.pathsep}{os.environ['PATH']}")


def totals_of_nbgrader(work: Path) -> dict[str, float]:
    found = {}
    for number in (0, 1):
        with sqlite3.connect(work / f"course_{number}" / "gradebook.db") as book:
            rows = book.execute(
                "SELECT s.student_id, sum(coalesce(g.manual_score, g.auto_score, 0)) FROM submitted_assignment s"
                " JOIN submitted_notebook n ON n.assignment_id = s.id JOIN grade g ON g.notebook_id = n.id GROUP BY s.id"
            )
            found.update({name: round(total, 3) for name, total in rows})
    return found


def race_otter(folder: Path, work: Path, peers: Path) -> float:
    tests = work / "tests"
    tests.mkdir()
    for task in solutions("en"):
        points = sum(check.points for check in _checks().checks if check.task == task)
        code = f">>> from grading import earned\n>>> earned({task!r}, globals(), globals().get('In', [])) >= {points}\nTrue"
        suite = {
            "type": "doctest",
            "scored": True,
            "setup": "",
            "teardown": "",
            "cases": [{"code": code, "hidden": False}],
        }
        test = {"name": task, "points": points, "suites": [suite]}
        (tests / f"{task}.py").write_text(f"OK_FORMAT = True\ntest = {test!r}\n", encoding="utf-8")
    at_once(
        [[str(peers.with_name("otter")), "generate", "--no-environment", "-t", "tests", "-o", "autograder.zip"]], work
    )
    commands = []
    for number, files in enumerate(halves(folder)):
        handed = work / f"half_{number}"
        handed.mkdir()
        lines = [
            f"cd {handed} && mkdir -p {path.stem} && "
            f"{peers.with_name('otter')} run -a {work / 'autograder.zip'} -o {path.stem} {path} || true"
            for path in files
        ]
        commands.append(["bash", "-c", "\n".join(lines)])
    return at_once(commands, work, PATH=f"{peers.parent}{os.pathsep}{os.environ['PATH']}")


def totals_of_otter(work: Path) -> dict[str, float]:
    """Return the points that otter wrote; a test of otter is passed or not. What it could not run has no file."""
    found = {}
    for path in work.glob("half_*/*/results.json"):
        tests = json.loads(path.read_text(encoding="utf-8"))["tests"]
        found[path.parent.name] = round(sum(test.get("score", 0) for test in tests), 3)
    return found


RACERS: dict[str, Callable[[Path, Path, Path], float]] = {
    "plain exec, cells alone": race_plain,
    "plain exec, cells and checks": race_plain_with_checks,
    "course grade": race_ours,
    "course grade --scheduler": race_cluster,
    "bare nbclient": race_nbclient,
    "nbgrader autograde": race_nbgrader,
    "otter run": race_otter,
}


def race(args: argparse.Namespace) -> None:
    """Let all grade the same hand-ins and print a line each."""
    with tempfile.TemporaryDirectory() as place:
        folder, two = Path(place) / "class", Path(place) / "two"
        kinds = make_class(folder, args.size, without=("looping",))
        make_class(two, 2, without=("looping",))
        print(f"{args.size} hand-ins: " + ", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds)))
        seconds: dict[str, float] = {}
        for name, run in RACERS.items():
            if args.only and not any(each in name for each in args.only):
                continue
            work = Path(place) / re.sub(r"\W+", "_", name)
            for hand_ins, where in ((two, work / "warm-up"), (folder, work)):  # first, so that all is compiled
                where.mkdir(parents=True, exist_ok=True)
                seconds[name] = run(hand_ins, where, args.peers)
            print(f"{name:30} {seconds[name]:8.1f} s {60 * args.size / seconds[name]:8.0f} a minute", flush=True)
        ours = seconds.get("course grade")
        if ours:
            print(*(f"{name}: {each / ours:.2f} of ours" for name, each in seconds.items()), sep="\n")
        if ours and "nbgrader autograde" in seconds:
            mine = totals_of_ours(Path(place) / "course_grade")
            theirs = totals_of_nbgrader(Path(place) / "nbgrader_autograde")
            compare("nbgrader", mine, theirs, kinds)
        if ours and "otter run" in seconds:
            mine = totals_of_ours(Path(place) / "course_grade", whole_tasks=True)
            compare("otter", mine, totals_of_otter(Path(place) / "otter_run"), kinds)


def compare(peer: str, mine: dict[str, float], theirs: dict[str, float], kinds: list[str]) -> None:
    """Print how many hand-ins got the same total from both, and which did not."""
    same = [name for name, total in theirs.items() if abs(mine[name] - total) < 0.001]
    print(f"the same total as {peer}: {len(same)} of {len(theirs)}")
    for name in sorted(set(theirs) - set(same)):
        print(name, kinds[int(name[-4:]) - 1], "ours", mine[name], peer, theirs[name])


# -- a long run, kills, mutations ------------------------------------------------------------------------


def memory_of(pid: int) -> float:
    """Return the memory of a process in MB."""
    text = Path(f"/proc/{pid}/status").read_text()
    return int(re.findall(r"VmRSS:\s+(\d+)", text)[0]) / 1024


def steady(args: argparse.Namespace) -> None:
    """Grade many hand-ins; print rate and memory of the grading process as it goes."""
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "class", Path(place) / "grades"
        make_class(folder, args.size, without=("looping",))
        running = subprocess.Popen(grade(folder, out), stdout=subprocess.DEVNULL)
        began = last = time.monotonic()
        before, first = 0, 0.0
        while running.poll() is None:
            time.sleep(0.5)
            done = rows(out)
            if done - before < args.size // 10:
                continue
            now, memory = time.monotonic(), memory_of(running.pid)
            first = first or memory
            print(f"{done:6} done {60 * (done - before) / (now - last):7.0f} a minute {memory:7.1f} MB", flush=True)
            last, before = now, done
        seconds = time.monotonic() - began
        print(f"{rows(out)} in {seconds:.0f} s: {60 * rows(out) / seconds:.0f} a minute; grew {memory - first:.1f} MB")


def rows(out: Path) -> int:
    path = out / "gradebook.sqlite"
    if not path.exists():
        return 0
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as book:
            return book.execute("SELECT count(*) FROM submissions").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def contents(out: Path) -> list[Any]:
    """Return what a gradebook says of each hand-in, without times and runs."""
    with sqlite3.connect(out / "gradebook.sqlite") as book:
        found = book.execute(
            "SELECT s.source, s.status, r.task, r.name, r.outcome, r.earned, r.points, f.lang, f.text"
            " FROM submissions s LEFT JOIN results r ON r.submission = s.id LEFT JOIN feedback f ON f.result = r.id"
            " ORDER BY s.source, r.place, f.lang"
        )
        return found.fetchall()


def kills(args: argparse.Namespace) -> None:
    """Kill the grader at random moments, go on, and compare with a run that nobody disturbed."""
    draw = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as place:
        folder, calm = Path(place) / "class", Path(place) / "calm"
        make_class(folder, args.size, without=("looping",))
        began = time.monotonic()
        subprocess.run(grade(folder, calm), stdout=subprocess.DEVNULL, check=True)
        whole = time.monotonic() - began
        expected = contents(calm)
        killed = 0
        while killed < args.kills:
            out = Path(place) / f"out_{killed}"
            for _ in range(2):  # more than once in one gradebook
                running = subprocess.Popen(
                    grade(folder, out, "--resume"), stdout=subprocess.DEVNULL, start_new_session=True
                )
                try:
                    running.wait(draw.uniform(0.3, 0.95) * whole)
                except subprocess.TimeoutExpired:
                    os.kill(running.pid, signal.SIGKILL)
                    running.wait()
                    killed += 1
            subprocess.run(grade(folder, out, "--resume"), stdout=subprocess.DEVNULL, check=True)
            if contents(out) != expected:
                sys.exit(f"{out}: rows differ after {killed} kills")
            shutil.rmtree(out)
            print(f"{killed} kills: nothing lost, nothing doubled", flush=True)


def mutated(seed: int) -> bytes:
    """Return a hand-in changed in its bytes or in its structure."""
    draw = random.Random(seed)
    data = hand_in(draw.choice(("right", "part", "raising")), seed)
    if draw.random() < 0.5:
        changed = bytearray(data)
        for _ in range(draw.choice((1, 3, 30))):
            place = draw.randrange(len(changed))
            how = draw.randrange(4)
            if how == 0:
                changed[place] = draw.randrange(256)
            elif how == 1:
                del changed[place : place + draw.choice((1, 100, 10_000))]
                changed = changed or bytearray(b"{")
            elif how == 2:
                changed[place:place] = draw.randbytes(draw.choice((1, 50)))
            else:
                end = place + draw.randrange(2_000)
                changed[place:place] = changed[place:end]
        return bytes(changed)
    notebook = json.loads(data)
    for _ in range(draw.choice((1, 2, 8))):
        holder, key = draw.choice(list(_places(notebook)))
        odd = (None, True, -1, 1e308, "", "\x00", "\ud800", [], {}, [[]], {"a": 1}, "x" * 10_000, "def f(:")
        if draw.random() < 0.3:
            holder[key] = copy.deepcopy(draw.choice([inner for inner, _ in _places(notebook)]))
        elif draw.random() < 0.3 and isinstance(holder, dict):
            del holder[key]
        else:
            holder[key] = draw.choice(odd)
        if not isinstance(notebook, dict) or not list(_places(notebook)):
            break
    return json.dumps(notebook).encode()


def _places(node: Any) -> Any:
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in pairs:
        yield node, key
        yield from _places(value)


def fuzz(args: argparse.Namespace) -> None:
    """Grade mutated notebooks: each gets a row with a status, and a reason where it is not simply graded."""
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "class", Path(place) / "grades"
        folder.mkdir()
        for number in range(args.size):
            (folder / f"learner_{number:04d}.ipynb").write_bytes(mutated(args.seed + number))
        done = subprocess.run(grade(folder, out, "--task-seconds", "3"), capture_output=True, text=True)
        if done.returncode or "Traceback" in done.stdout + done.stderr:
            sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
        with sqlite3.connect(out / "gradebook.sqlite") as book:
            statuses = book.execute("SELECT status, count(*) FROM submissions GROUP BY status").fetchall()
            bare = book.execute(
                "SELECT source, status FROM submissions WHERE status <> 'graded' AND (reason_zh = '' OR reason_en = '')"
            ).fetchall()
        print(dict(statuses), f"{rows(out)} rows of {args.size}, without a reason: {bare}")
        if bare or rows(out) != args.size:
            sys.exit("a row or a reason is missing")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    for run, size in ((race, 60), (steady, 2_000), (kills, 6), (fuzz, 1_000)):
        command = commands.add_parser(run.__name__, help=run.__doc__)
        command.add_argument("--size", type=int, default=size)
        command.add_argument("--seed", type=int, default=1)
        command.set_defaults(run=run)
        if run is race:
            command.add_argument("peers", type=Path, help="python of an environment with nbgrader and otter-grader")
            command.add_argument("--only", nargs="*")
        if run is kills:
            command.add_argument("--kills", type=int, default=100)
    command = commands.add_parser("plain")
    command.add_argument("files", nargs="+", type=Path)
    command.add_argument("--check", action="store_true")
    command.set_defaults(run=lambda args: run_plain(args.files, args.check))
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
