"""Race each heavy model against what a user would pick instead: paired times, memory, growth, one table.

The cases and their peers stand in ``benchmarks/models.py``, outside this package: peers are test tools only. Times
are processor seconds, so that other work on the machine counts as little as possible.
"""

import os
import platform
import runpy
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from math import floor, log
from statistics import median
from typing import Any

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.paths import root

SIZES = (10_000, 100_000, 1_000_000)
LIBRARIES = ("numpy", "pandas", "scipy", "pingouin", "lifetimes", "ipfn", "scikit-learn")
FASTER = 10  # times, where the peer loops in Python
GROWTH = 1.15  # exponent; n log n has 1.09 from 10 thousand to 1 million
SECONDS, MOST_PAIRS = 1.0, 15  # pairs are added until this time or number is reached
FEWEST_PAIRS, FEWEST_PAIRS_LARGE = 3, 1  # the largest size is slow, and large against the noise
BEGIN, END = "<!-- begin: course bench -->", "<!-- end: course bench -->"


@dataclass(frozen=True)
class Case:
    """One model and what a user would pick instead.

    Attributes:
        name: module and function of the model.
        peer_name: what it is compared with.
        make: number of rows -> input; both get the same.
        model, peer: input -> answer; neither may change its input.
        same: raises AssertionError unless the two answers agree.
        loops: whether the peer loops in Python, over rows, groups or samples.
        largest: most rows for which the peer is patient enough.
        sizes: numbers of rows, small, medium, large.
        note: what a reader of the table must know.
    """

    name: str
    peer_name: str
    make: Callable[[int], Any]
    model: Callable[[Any], Any]
    peer: Callable[[Any], Any]
    same: Callable[[Any, Any], None]
    loops: bool = False
    largest: int = SIZES[-1]
    sizes: tuple[int, ...] = SIZES
    note: str = ""


@dataclass(frozen=True)
class Timing:
    """A case at one size; what was not measured is None.

    Attributes:
        rows: size of the input.
        seconds, peer_seconds: fastest run of the model and of the peer.
        ratio: model / peer, the median over the pairs.
        pairs: number of pairs.
        megabytes, peer_megabytes: most memory held at a time beyond the input.
    """

    rows: int
    seconds: float
    peer_seconds: float | None
    ratio: float | None
    pairs: int
    megabytes: float | None
    peer_megabytes: float | None


def load_cases() -> tuple[Case, ...]:
    """Return the cases of ``benchmarks/models.py``.

    Raises:
        CourseError: a peer is not installed.
    """
    try:
        cases: tuple[Case, ...] = runpy.run_path(str(root() / "benchmarks" / "models.py"))["CASES"]
    except ModuleNotFoundError as missing:
        raise CourseError(
            say(
                zh=f"缺少用来对比的库 {missing.name}。请先安装测试工具：pip install -e .[test]",
                en=f"The library {missing.name} to compare with is missing. Install the test tools first: "
                "pip install -e .[test]",
            )
        ) from missing
    return cases


def measure(case: Case, rows: int) -> Timing:
    """Time model and peer in turn on the same input, A B A B, and check that their answers agree.

    Up to the medium size a run with memory traced comes first; it is not timed and warms both up. At the largest
    size tracing would take a loop too long: the answers come from a timed run and no memory is told.

    Args:
        case: what to measure.
        rows: size of the input.

    Raises:
        AssertionError: the answers differ.
    """
    data = case.make(rows)
    large, raced = rows >= case.sizes[-1], rows <= case.largest
    megabytes = peer_megabytes = None
    if not large:
        megabytes = _traced(case.model, data)
        peer_megabytes = _traced(case.peer, data) if raced else None
    times: list[tuple[float, float]] = []
    begun, fewest = time.perf_counter(), FEWEST_PAIRS_LARGE if large else FEWEST_PAIRS
    while len(times) < fewest or (time.perf_counter() - begun < SECONDS and len(times) < MOST_PAIRS):
        own, answer = _timed(case.model, data)
        against, other = _timed(case.peer, data) if raced else (float("nan"), None)
        times.append((own, against))
    if raced:
        case.same(answer, other)
    own_times, peer_times = zip(*times, strict=True)
    return Timing(
        rows=rows,
        seconds=min(own_times),
        peer_seconds=min(peer_times) if raced else None,
        ratio=median(own / against for own, against in times) if raced else None,
        pairs=len(times),
        megabytes=megabytes,
        peer_megabytes=peer_megabytes,
    )


def _timed(run: Callable[[Any], Any], data: Any) -> tuple[float, Any]:
    """Return the processor seconds of one run, and its answer."""
    begun = time.process_time()
    answer = run(data)
    return time.process_time() - begun, answer


def _traced(run: Callable[[Any], Any], data: Any) -> float:
    """Return the megabytes that one run held at most, its answer included."""
    tracemalloc.start()
    try:
        run(data)
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


def growth(timings: Sequence[Timing]) -> float:
    """Return the exponent with which the model's time grows from the smallest to the largest size.

    >>> [Timing(rows, seconds, None, None, 3, None, None) for rows, seconds in ((100, 1.0), (10_000, 100.0))]
    ... # doctest: +ELLIPSIS
    [Timing(rows=100, ...), Timing(rows=10000, ...)]
    >>> growth(_)
    1.0
    """
    first, last = timings[0], timings[-1]
    return log(last.seconds / first.seconds) / log(last.rows / first.rows)


def missed(case: Case, timings: Sequence[Timing]) -> list[str]:
    """Name the goals that a case misses; empty when it meets them all."""
    raced = [timing for timing in timings if timing.ratio is not None]
    goals = [f"slower at {timing.rows:,}" for timing in raced if timing.ratio is not None and timing.ratio > 1]
    if case.loops and raced[-1].ratio is not None and raced[-1].ratio > 1 / FASTER:
        goals.append(f"{floor(10 / raced[-1].ratio) / 10}x faster, not {FASTER}x")
    exponent = growth(timings)
    if exponent > GROWTH:
        goals.append(f"growth {exponent:.2f}")
    return goals


def measure_data(customers: int) -> tuple[float, float]:
    """Return seconds and peak megabytes of ``course data`` in a process of its own.

    Measure it before anything large: on Linux a new process counts what its parent held when it started it.
    """
    import resource  # not on Windows, where only this function cannot run

    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "course_lib", "data", "--out", folder, "--customers", str(customers)]
        begun = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return seconds, peak / (1e6 if sys.platform == "darwin" else 1e3)


def line(case: Case, timings: Sequence[Timing]) -> str:
    """Return the ratios of a case and the goals it misses in one line."""
    ratios = " ".join(f"{_short(timing.ratio):>7}" for timing in timings)
    return f"{case.name:40}{ratios}  {'; '.join(missed(case, timings))}"


def table(results: Iterable[tuple[Case, Sequence[Timing]]]) -> str:
    """Return the results as Markdown, one row a case."""
    sizes = [f"{size:,}" for size in SIZES]
    head = ["model", "instead of", *(f"ratio at {size}" for size in sizes), f"s at {sizes[-1]}", "growth"]
    head += [f"MB at {sizes[1]}", f"peer MB at {sizes[1]}", "goals"]
    rows = [head, ["---"] * 2 + ["---:"] * (len(head) - 3) + ["---"]]
    notes: list[str] = []
    for case, timings in results:
        large, medium = timings[-1], timings[1]
        marks = f"{case.name}[^{len(notes) + 1}]" if case.note else case.name
        notes += [f"[^{len(notes) + 1}]: {case.note}"] if case.note else []
        rows.append(
            [
                marks,
                case.peer_name + (" (loop)" if case.loops else ""),
                *(_short(timing.ratio) for timing in timings),
                _short(large.seconds),
                f"{growth(timings):.2f}",
                *(_short(value) for value in (medium.megabytes, medium.peer_megabytes)),
                "; ".join(missed(case, timings)) or "met",
            ]
        )
    return "\n".join("| " + " | ".join(row) + " |" for row in rows) + "\n\n" + "\n".join(notes)


def _short(value: float | None) -> str:
    """Return a number with two digits that count, or a dash."""
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{float(f'{value:.2g}'):g}"


def surroundings() -> str:
    """Return processors, memory, Python and the versions of the libraries as a sentence."""
    memory = ""
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        memory = f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"
    names = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return f"{os.cpu_count()} cores{memory}, {platform.system()}, Python {platform.python_version()}, {names}."


def report(results: Sequence[tuple[Case, Sequence[Timing]]], customers: int, seconds: float, megabytes: float) -> str:
    """Return the generated part of the README: surroundings, the table, and the cost of making the data."""
    return "\n\n".join(
        [
            surroundings(),
            table(results),
            f"`course data --customers {customers}`: {seconds:.0f} s, {megabytes:.0f} MB at most.",
        ]
    )


def write_readme(generated: str) -> None:
    """Put the generated part into ``benchmarks/README.md``, between its two marks."""
    path = root() / "benchmarks" / "README.md"
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    path.write_text(f"{before}{BEGIN}\n{generated.strip()}\n{END}{after}", encoding="utf-8", newline="\n")
