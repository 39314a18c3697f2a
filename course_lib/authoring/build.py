"""Build everything that is derived from the sources, or say what of it is stale."""

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from course_lib.authoring import sheets
from course_lib.authoring.api import api_page, model_modules
from course_lib.authoring.lesson import Lesson, read_lesson
from course_lib.authoring.notebooks import (
    Notebook,
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


@dataclass(frozen=True)
class Product:
    """One derived file: where it goes, whose it is, and how it is made."""

    path: str  # below the project, with forward slashes
    lesson: str
    make: Callable[[], str]


@dataclass
class Report:
    """What a build did: files made or found unchanged, stale ones, seconds for each file made."""

    made: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)


def build(
    names: Iterable[str] = (),
    *,
    check: bool = False,
    progress: Callable[[str, int, int], None] = lambda path, done, of: None,
    workers: int | None = None,
) -> Report:
    """Build the named lessons (all when none is named), the welcome page and the pages of the models.

    Args:
        names: lesson slugs, or their numbers such as ``"01"``.
        check: write nothing; list what is stale or has no source in ``Report.stale``.
        progress: called after each file with its path, how many are done and of how many.
        workers: how many notebooks run at once; as many as there are processors when None.

    Raises:
        BrokenSource: a source breaks a rule; nothing has been written.
        CourseError: there is no such lesson.
    """
    every = built_lessons()
    chosen = [_chosen(name, every) for name in names] or every
    memory = _Memory()
    lessons, problems = [], []
    for name in every:
        try:
            lesson = read_lesson(root() / "lessons" / name)
            lessons.append(lesson)
            if name in chosen and not memory.verified(name):
                problems += verify(lesson)
                memory.remember_verified(name)
        except BrokenSource as error:
            problems += error.problems
    welcome = read_source(root() / "lessons" / "welcome.py")
    if problems:
        raise BrokenSource(problems)
    products = [product for lesson in lessons if lesson.slug in chosen for product in lesson_products(lesson)]
    products += [*welcome_products(welcome, lessons), *api_products()]
    report = Report()
    if check and not names:
        report.stale += _orphans({product.path for product in products})
    waiting = []
    for product in products:
        if memory.holds(product):
            report.unchanged.append(product.path)
        else:
            waiting.append(product)
    _make_all(waiting, report, memory, check, progress, workers)
    if not check:
        memory.save()
    report.stale.sort()
    return report


def _make_all(
    waiting: list[Product],
    report: Report,
    memory: "_Memory",
    check: bool,
    progress: Callable[[str, int, int], None],
    workers: int | None,
) -> None:
    def timed(product: Product) -> tuple[str, float]:
        started = time.perf_counter()
        return product.make(), time.perf_counter() - started

    problems = []
    with ThreadPoolExecutor(workers or os.cpu_count() or 1) as pool:
        futures = {pool.submit(timed, product): product for product in waiting}
        for done, future in enumerate(as_completed(futures), start=1):
            product = futures[future]
            try:
                text, seconds = future.result()
            except BrokenSource as error:
                problems += error.problems
                continue
            path = root() / product.path
            old = path.read_bytes() if path.is_file() else None
            new = text.encode("utf-8")
            report.seconds[product.path] = seconds
            if old == new:
                report.unchanged.append(product.path)
            elif check:
                report.stale.append(product.path)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(new)
                report.made.append(product.path)
            if old == new or not check:
                memory.remember(product, new)
            progress(product.path, done, len(waiting))
    if problems:
        raise BrokenSource(problems)


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


def api_products() -> list[Product]:
    """Return the page of each module of models."""
    return [Product(f"docs/api/{name}.md", "", partial(api_page, name)) for name in model_modules()]


def executed(notebook: Notebook, source: Source, lang: str) -> Notebook:
    """Run a notebook in a fresh kernel and keep its outputs, less what differs from run to run.

    Raises:
        BrokenSource: a cell raised an error or wrote a warning.
    """
    environment = {**os.environ, "COURSE_PACKAGED_FONT": "1", "PYTHONPATH": str(root()), "PYTHONHASHSEED": "0"}
    environment.pop("MPLBACKEND", None)  # figures are drawn inline, as the learner sees them
    client = NotebookClient(
        notebook,
        timeout=CELL_SECONDS,
        kernel_name="python3",
        record_timing=False,
        extra_arguments=["--IPKernelApp.log_level=40"],
    )
    try:
        client.execute(env=environment, cwd=str(root()))
    except CellExecutionError as error:
        last = f"{error.ename}: {error.evalue}"
        number = next(i for i, cell in enumerate(notebook.cells) if _failed(cell))
        line = _line_of(notebook.cells[number].source, source, lang)
        zh, en = f"运行这一格出错（{lang}）：{last}", f"This cell fails when run ({lang}): {last}"
        raise BrokenSource([Problem(source.path, line, zh, en)]) from None
    problems = []
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            if output.output_type == "stream" and output.name == "stderr":
                line = _line_of(cell.source, source, lang)
                text = output.text.strip().splitlines()[0]
                zh, en = f"运行这一格有警告（{lang}）：{text}", f"This cell warns when run ({lang}): {text}"
                problems.append(Problem(source.path, line, zh, en))
            if "data" in output:
                # a widget's id is new in every run; the picture or text beside it stays
                output.data.pop(WIDGET_VIEW, None)
    if problems:
        raise BrokenSource(problems)
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def _failed(cell: Notebook) -> bool:
    return any(output.output_type == "error" for output in cell.get("outputs", []))


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
    return [
        path.relative_to(root()).as_posix()
        for top in ("notebooks", "exercises", "solutions", "docs/api")
        for path in sorted((root() / top).rglob("*"))
        if path.is_file()
        and ".ipynb_checkpoints" not in path.parts
        and path.relative_to(root()).as_posix() not in expected
    ]


class _Memory:
    """What was built from what, kept in the local state folder so that unchanged lessons cost nothing."""

    def __init__(self) -> None:
        self._file = root() / ".course" / "build.json"
        try:
            self._known: dict[str, list[str]] = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self._known = {}
        self._shared = _digest(_shared_inputs())
        self._of_lesson: dict[str, str] = {}

    def _inputs(self, lesson: str) -> str:
        if lesson not in self._of_lesson:
            lessons = root() / "lessons"
            # the welcome page, which is no lesson's, shows titles and minutes of every lesson
            paths = sorted((lessons / lesson).rglob("*"))
            self._of_lesson[lesson] = _digest(path for path in paths if _is_source(path))
        return self._shared + self._of_lesson[lesson]

    def holds(self, product: Product) -> bool:
        path = root() / product.path
        known = self._known.get(product.path)
        return known is not None and path.is_file() and known == [self._inputs(product.lesson), _sha(path.read_bytes())]

    def remember(self, product: Product, content: bytes) -> None:
        self._known[product.path] = [self._inputs(product.lesson), _sha(content)]

    def verified(self, lesson: str) -> bool:
        return self._known.get(f"verified {lesson}") == [self._inputs(lesson)]

    def remember_verified(self, lesson: str) -> None:
        self._known[f"verified {lesson}"] = [self._inputs(lesson)]

    def save(self) -> None:
        self._file.parent.mkdir(exist_ok=True)
        self._file.write_text(json.dumps(self._known, indent=0, sort_keys=True), encoding="utf-8")


def _shared_inputs() -> list[Path]:
    """Return the files on which every product depends."""
    paths = [path for path in (root() / "course_lib").rglob("*") if _is_source(path)]
    paths += sorted((root() / "datasets").glob("*"))
    return [*sorted(paths), root() / "lessons" / "syllabus.yml", root() / "requirements.lock"]


def _is_source(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        total.update(path.name.encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
