"""Build everything that is derived from the sources, or say what of it is stale."""

import copy
import hashlib
import json
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import matplotlib
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from course_lib.authoring import sheets
from course_lib.authoring.api import api_page, model_modules
from course_lib.authoring.lesson import Lesson, read_lesson
from course_lib.authoring.notebooks import (
    Notebook,
    console_notebook,
    exercise_notebook,
    lesson_notebook,
    solution_notebook,
    welcome_notebook,
)
from course_lib.authoring.source import BrokenSource, Problem, Source, read_source, without_markers
from course_lib.authoring.syllabus import built_lessons
from course_lib.authoring.verify import verify
from course_lib.errors import CourseError
from course_lib.language import LANGUAGES, say
from course_lib.paths import root

CELL_SECONDS = 120
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
ADDRESS = re.compile(r" at 0x[0-9a-f]+>")
BUILT = ("notebooks", "exercises", "solutions", "docs/api")
LITTER = ("Thumbs.db",)  # what file managers leave behind


@dataclass(frozen=True)
class Product:
    """One derived file: where it goes, whose it is, and how it is made."""

    path: str  # below the project, with forward slashes
    lesson: str
    make: Callable[[], str]


@dataclass
class Report:
    """What a build did: files made or found unchanged, stale ones, those without a source, seconds for each made."""

    made: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)


def build(
    names: Iterable[str] = (),
    *,
    check: bool = False,
    progress: Callable[[str, int, int], None] = lambda path, done, of: None,
    workers: int | None = None,
) -> Report:
    """Build the named lessons (all when none is named), welcome page, class console and the pages of the models.

    Args:
        names: lesson slugs, or their numbers such as ``"01"``.
        check: write nothing; list what is stale and what has no source.
        progress: called after each file with its path, how many are done and of how many.
        workers: how many notebooks run at once; as many as there are processors when None.

    Raises:
        BrokenSource: a source breaks a rule; nothing has been written.
        CourseError: there is no such lesson.
    """
    every = built_lessons()
    chosen = [_chosen(name, every) for name in names] or every
    memory = _Memory(every)
    report = Report()
    try:
        lessons = _proved_lessons(every, chosen, memory)
        welcome = read_source(root() / "lessons" / "welcome.py")
        products = [product for lesson in lessons if lesson.slug in chosen for product in lesson_products(lesson)]
        console = read_source(root() / "lessons" / "console.py")
        products += [*welcome_products(welcome, lessons), *console_products(console), *api_products()]
        if check and not names:
            report.orphans += _orphans({product.path for product in products})
        report.unchanged += [product.path for product in products if memory.holds(product)]
        waiting = [product for product in products if product.path not in report.unchanged]
        for product, text, seconds in _make_all(waiting, progress, workers):
            report.seconds[product.path] = seconds
            _keep(product, text.encode("utf-8"), report, memory, check)
    finally:
        if not check:
            memory.save()
    report.stale.sort()
    return report


def _proved_lessons(every: list[str], chosen: list[str], memory: "_Memory") -> list[Lesson]:
    """Read every lesson and verify the chosen ones that changed."""
    lessons, problems = [], []
    for name in every:
        try:
            lesson = read_lesson(root() / "lessons" / name)
        except BrokenSource as error:
            problems += error.problems
            continue
        lessons.append(lesson)
        if name in chosen and not memory.verified(name):
            found = verify(lesson)
            problems += found
            if not found:
                memory.remember_verified(name)
    if problems:
        raise BrokenSource(problems)
    return lessons


def _make_all(
    waiting: list[Product], progress: Callable[[str, int, int], None], workers: int | None
) -> list[tuple[Product, str, float]]:
    """Return the text of each product and the seconds it took; a fault in one and there is none of any."""

    def timed(product: Product) -> tuple[str, float]:
        started = time.perf_counter()
        return product.make(), time.perf_counter() - started

    made, problems = [], []
    with ThreadPoolExecutor(workers or os.cpu_count() or 1) as pool:
        futures = {pool.submit(timed, product): product for product in waiting}
        try:
            for done, future in enumerate(as_completed(futures), start=1):
                try:
                    made.append((futures[future], *future.result()))
                except BrokenSource as error:
                    problems += error.problems
                progress(futures[future].path, done, len(waiting))
        finally:
            pool.shutdown(cancel_futures=True)  # after Ctrl-C nothing new begins
    if problems:
        raise BrokenSource(problems)
    return made


def _keep(product: Product, new: bytes, report: Report, memory: "_Memory", check: bool) -> None:
    """Write a product unless it stands there already or this is only a check; report and remember it."""
    path = root() / product.path
    if path.is_file() and path.read_bytes() == new:
        report.unchanged.append(product.path)
    elif check:
        report.stale.append(product.path)
        return
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(new)
        report.made.append(product.path)
    memory.remember(product, new)


def _chosen(name: str, every: list[str]) -> str:
    found = [slug for slug in every if slug == name or slug.split("_")[0] == name]
    if not found:
        raise CourseError(
            say(
                zh=f"没有名为 {name!r} 的课。现有的课：{', '.join(every)}。",
                en=f"There is no lesson {name!r}. The lessons here are: {', '.join(every)}.",
            )
        )
    return found[0]


def lesson_products(lesson: Lesson) -> list[Product]:
    """Return every file that is derived from one lesson."""
    slug = lesson.slug

    def product(path: str, make: Callable[[Lesson, str], str]) -> list[Product]:
        return [Product(path.format(lang=lang), slug, partial(make, lesson, lang)) for lang in LANGUAGES]

    return [
        *product(f"notebooks/{{lang}}/{slug}.ipynb", _lesson_text),
        *product(f"solutions/{{lang}}/{slug}.ipynb", _solution_text),
        *product(f"exercises/{{lang}}/{slug}.ipynb", _exercise_text),
        *product(f"exercises/{{lang}}/{slug}_group.html", sheets.group_sheet),
        *product(f"exercises/{{lang}}/{slug}_cards.html", sheets.role_cards),
        *product(f"solutions/{{lang}}/{slug}_group.html", sheets.facilitator_guide),
        *product(f"solutions/{{lang}}/{slug}_quiz.html", sheets.quiz_key),
    ]


def _lesson_text(lesson: Lesson, lang: str) -> str:
    return written(executed(lesson_notebook(lesson, lang), lesson.lesson, lang))


def _solution_text(lesson: Lesson, lang: str) -> str:
    return written(executed(solution_notebook(lesson, lang), lesson.exercise, lang))


def _exercise_text(lesson: Lesson, lang: str) -> str:
    return written(exercise_notebook(lesson, lang))


def welcome_products(source: Source, lessons: list[Lesson]) -> list[Product]:
    """Return the welcome page in both languages."""

    def make(lang: str) -> str:
        return written(executed(welcome_notebook(source, lessons, lang), source, lang))

    return [Product(f"notebooks/{lang}/welcome.ipynb", "", partial(make, lang)) for lang in LANGUAGES]


def console_products(source: Source) -> list[Product]:
    """Return the instructor's class console in both languages."""

    def make(lang: str) -> str:
        return written(executed(console_notebook(source, lang), source, lang))

    return [Product(f"solutions/{lang}/class_console.ipynb", "", partial(make, lang)) for lang in LANGUAGES]


def api_products() -> list[Product]:
    """Return the page of each module of models."""
    return [Product(f"docs/api/{name}.md", "", partial(api_page, name)) for name in model_modules()]


def executed(notebook: Notebook, source: Source, lang: str) -> Notebook:
    """Run a notebook in a fresh kernel and keep its outputs, less what differs from run to run.

    Raises:
        BrokenSource: a cell raised an error, took too long, wrote a warning or showed a memory address.
    """
    notebook = _run(notebook, source, lang)
    problems = []
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        line = _line_of(cell.source, source, lang)
        for output in cell.get("outputs", []):
            if output.output_type == "stream" and output.name == "stderr":
                text = output.text.strip().splitlines()[0]
                zh, en = f"运行这一格有警告（{lang}）：{text}", f"This cell warns when run ({lang}): {text}"
                problems.append(Problem(source.path, line, zh, en))
            if "data" in output:
                # a widget's id is new in every run; the picture or text beside it stays
                output.data.pop(WIDGET_VIEW, None)
            address = ADDRESS.search(json.dumps(output))
            if address:
                zh = f"输出里有内存地址（{lang}）“{address[0].strip()}”，每次都不同；请给这个结果取名。"
                en = f"The output shows a memory address ({lang}):{address[0]}, new in every run; name the result."
                problems.append(Problem(source.path, line, zh, en))
    if problems:
        raise BrokenSource(problems)
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def _run(notebook: Notebook, source: Source, lang: str, *, again: bool = True) -> Notebook:
    """Return a copy of a notebook with the outputs of a run that nobody's own settings can change."""
    copied = copy.deepcopy(notebook)
    begun = [0]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = {**os.environ, "COURSE_PACKAGED_FONT": "1", "PYTHONPATH": str(root()), "PYTHONHASHSEED": "0"}
        # not an empty MPLCONFIGDIR: every kernel would spend seconds on a new list of fonts
        environment |= {"IPYTHONDIR": home, "MATPLOTLIBRC": str(Path(matplotlib.get_data_path()) / "matplotlibrc")}
        environment.pop("MPLBACKEND", None)  # figures are drawn inline, as the learner sees them
        client = NotebookClient(
            copied,
            timeout=CELL_SECONDS,
            kernel_name="python3",
            record_timing=False,
            coalesce_streams=True,  # the same text however the kernel happened to cut it
            extra_arguments=["--IPKernelApp.log_level=40"],
            on_cell_execute=lambda cell, cell_index: begun.append(cell_index),
        )
        try:
            client.execute(env=environment, cwd=str(root()))
            return copied
        except CellExecutionError as error:
            last = f"{error.ename}: {error.evalue}"
            zh, en = f"运行这一格出错（{lang}）：{last}", f"This cell fails when run ({lang}): {last}"
        except CellTimeoutError:
            zh = f"这一格运行超过 {CELL_SECONDS} 秒（{lang}）。"
            en = f"This cell takes more than {CELL_SECONDS} seconds ({lang})."
        except DeadKernelError:
            if again:  # a machine under load can lose a kernel once
                return _run(notebook, source, lang, again=False)
            zh, en = f"运行这一格时内核两次中断（{lang}）。", f"The kernel died twice in this cell ({lang})."
        except RuntimeError as error:
            # between choosing its ports and opening them another program may have taken one
            if again and "Kernel died" in str(error):
                return _run(notebook, source, lang, again=False)
            raise
    line = _line_of(copied.cells[begun[-1]].source, source, lang)
    raise BrokenSource([Problem(source.path, line, zh, en)])


def _line_of(code: str, source: Source, lang: str) -> int:
    for cell in source.in_language(lang):
        if cell.kind == "code" and without_markers(cell.source) == code:
            return cell.line
    return 1


def written(notebook: Notebook) -> str:
    """Return the notebook as text, the same for the same content."""
    return nbformat.writes(notebook) + "\n"


def _orphans(expected: set[str]) -> list[str]:
    """Return the files in the built folders that no source makes any more."""
    paths = [path for top in BUILT for path in sorted((root() / top).rglob("*")) if _is_source(path)]
    found = [path.relative_to(root()).as_posix() for path in paths if path.name not in LITTER]
    return [name for name in found if name not in expected]


class _Memory:
    """What was built from what, kept in the local state folder so that unchanged lessons cost nothing.

    The inputs are hashed at once: a source that changes while the build runs is built again next time.
    """

    def __init__(self, lessons: Iterable[str]) -> None:
        self._file = root() / ".course" / "build.json"
        try:
            self._known: dict[str, list[str]] = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self._known = {}
        shared = _digest(_shared_inputs())
        # the welcome page, which is no lesson's, shows titles and minutes of every lesson
        self._inputs = {
            lesson: shared + _digest(sorted((root() / "lessons" / lesson).rglob("*"))) for lesson in [*lessons, ""]
        }

    def holds(self, product: Product) -> bool:
        path = root() / product.path
        known = self._known.get(product.path)
        return known is not None and path.is_file() and known == [self._inputs[product.lesson], _sha(path.read_bytes())]

    def remember(self, product: Product, content: bytes) -> None:
        self._known[product.path] = [self._inputs[product.lesson], _sha(content)]

    def verified(self, lesson: str) -> bool:
        return self._known.get(f"verified {lesson}") == [self._inputs[lesson]]

    def remember_verified(self, lesson: str) -> None:
        self._known[f"verified {lesson}"] = [self._inputs[lesson]]

    def save(self) -> None:
        self._file.parent.mkdir(exist_ok=True)
        part = self._file.with_suffix(".part")
        part.write_text(json.dumps(self._known, indent=0, sort_keys=True), encoding="utf-8")
        os.replace(part, self._file)  # whole or not at all


def _shared_inputs() -> list[Path]:
    """Return the files on which every product depends."""
    paths = [path for top in ("course_lib", "datasets") for path in sorted((root() / top).rglob("*"))]
    return [*paths, root() / "lessons" / "syllabus.yml", root() / "requirements.lock"]


def _is_source(path: Path) -> bool:
    """Return whether a path is a file that people or the build made: not in a folder that tools keep for themselves."""
    parts = path.relative_to(root()).parts
    return path.is_file() and not any(part.startswith(".") or part == "__pycache__" for part in parts)


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in filter(_is_source, paths):
        total.update(path.relative_to(root()).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
