"""From a file that somebody handed in to the cells that are run: the master's own, with the learner's answers in them.

Answers are found by task id, else by their place before ``check("task")``, else by the names that they define. Each
guess is noted. Whatever was done to the given cells, the master's are run.
"""

import ast
import difflib
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import course_lib
from course_lib.errors import CourseError
from course_lib.grading.records import Note, Status, Words
from course_lib.language import LANGUAGES, current, say
from course_lib.paths import lesson_folder, root

MAX_CELLS = 2_000
MAX_CODE = 5 * 2**20
ALIKE = 0.7  # how much of an edited given cell must be as it was to be known again
_CHECK = re.compile(r"""\bcheck\(\s*["']([\w-]+)["']\s*\)""")
_OPENS = re.compile(r"""open_exercise\(\s*["']([\w-]+)["']\s*\)""")
_SPEAKS = re.compile(r"""language\.use\(\s*["'](zh|en)["']\s*\)""")
_MARKER = re.compile(r"^# ?(%%|In ?\[[^\]]*\]:?)(.*)$")
_TASK = re.compile(r'"task": ?"([\w-]+)"')
_CJK = re.compile(r"[\u4e00-\u9fff]")


class Unusable(Exception):
    """Nothing of the file can be run: its status and the reason."""

    def __init__(self, status: Status, zh: str, en: str) -> None:
        super().__init__(status)
        self.status, self.reason = status, Words(zh, en)


@dataclass(frozen=True)
class Cell:
    """A code cell of a hand-in."""

    source: str
    id: str = ""
    task: str = ""


@dataclass(frozen=True)
class HandIn:
    """What was read from a file: its code cells, what it says it is, and its language."""

    cells: tuple[Cell, ...]
    named: str = ""  # such as 01_segmentation/exercise
    lang: str = ""


@dataclass(frozen=True)
class MasterCell:
    """A code cell of the exercise as the course gives it."""

    kind: Literal["given", "answer", "check"]
    source: str
    id: str
    task: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Master:
    """The exercise as the course gives it, in one language."""

    lesson: str
    lang: str
    cells: tuple[MasterCell, ...]
    version: str

    @property
    def answers(self) -> list[MasterCell]:
        """The cells that the learner fills, in order."""
        return [cell for cell in self.cells if cell.kind == "answer"]


@dataclass(frozen=True)
class Step:
    """One thing to do, in order: run a cell, or check a task."""

    kind: Literal["given", "answer", "extra", "check"]
    source: str = ""
    task: str = ""


@dataclass(frozen=True)
class Rebuilt:
    """The steps of one hand-in, the answers found in it, and the guesses made."""

    steps: tuple[Step, ...]
    answers: dict[str, str]
    notes: tuple[Note, ...]


# -- the master --------------------------------------------------------------------------------------


@cache
def read_master(lesson: str, lang: str) -> Master:
    """Read the exercise that learners were given.

    Raises:
        CourseError: there is no such lesson or its exercise has not been built.
    """
    folder = lesson_folder(lesson)
    path = root() / "exercises" / lang / f"{lesson}.ipynb"
    if not path.is_file():
        raise CourseError(
            say(
                zh=f"缺少 {path}。先运行 `course build {lesson}`。",
                en=f"{path} is missing. Run `course build {lesson}` first.",
            )
        )
    cells = []
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        course, source = cell["metadata"].get("course", {}), _joined(cell["source"])
        if "task" in course:
            cells.append(MasterCell("answer", source, cell["id"], course["task"], tuple(course["answer"])))
        elif "check" in course:
            cells.append(MasterCell("check", source, cell["id"], course["check"]))
        else:
            cells.append(MasterCell("given", source, cell["id"]))
    parts = [folder / "checks.py", folder / "hidden.py"]
    parts += [root() / "exercises" / each / f"{lesson}.ipynb" for each in LANGUAGES]
    digest = hashlib.sha256(course_lib.__version__.encode())
    for part in parts:
        digest.update(part.read_bytes() if part.is_file() else b"")
    return Master(lesson, lang, tuple(cells), digest.hexdigest()[:16])


@cache
def lessons() -> tuple[str, ...]:
    """Return the slugs of all lessons that have an exercise."""
    return tuple(sorted(path.parent.name for path in (root() / "lessons").glob("*/checks.py")))


# -- the file ----------------------------------------------------------------------------------------


def read_hand_in(data: bytes, name: str) -> HandIn:
    """Read a notebook of any format, or a script.

    Raises:
        Unusable: it is neither, or there is no code in it.
    """
    if not data.strip():
        raise Unusable("empty", "文件是空的。", "The file is empty.")
    text = _decoded(data)
    found = HandIn(tuple(_script_cells(text))) if name.lower().endswith(".py") else _notebook(text)
    cells = tuple(cell for cell in found.cells if cell.source.strip())
    if not cells:
        raise Unusable("empty", "里面没有代码单元格。", "There is no code cell in it.")
    if len(cells) > MAX_CELLS or sum(len(cell.source) for cell in cells) > MAX_CODE:
        raise Unusable("refused", "代码太多，不像是这份练习。", "There is too much code for an exercise.")
    code = "\n".join(cell.source for cell in cells)
    opened, spoken = _OPENS.search(code), _SPEAKS.search(code)
    named = found.named or (f"{opened[1]}/exercise" if opened else "")
    lang = found.lang or (spoken[1] if spoken else "") or ("zh" if _CJK.search(text) else "")
    return HandIn(cells, named, lang if lang in LANGUAGES else current())


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        kinds: tuple[str, ...] = ("utf-16",)
    else:
        kinds = ("utf-8-sig", "gb18030")
    for kind in kinds:
        try:
            return data.decode(kind)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _notebook(text: str) -> HandIn:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError, MemoryError) as error:
        where = f"{error.lineno}:{error.colno}" if isinstance(error, json.JSONDecodeError) else type(error).__name__
        zh = f"不是完整的笔记本（JSON 在 {where} 处断了）。请学员重新保存后再交。"
        en = f"This is no whole notebook (its JSON breaks at {where}). Ask the learner to save it again."
        raise Unusable("unreadable", zh, en) from None
    sheets = content.get("worksheets") if isinstance(content, dict) else None
    cells = content.get("cells") if isinstance(content, dict) else None
    if cells is None and isinstance(sheets, list):  # nbformat 3 and older
        cells = [cell for sheet in sheets if isinstance(sheet, dict) for cell in _list(sheet.get("cells"))]
    if not isinstance(cells, list):
        raise Unusable("unreadable", "这是 JSON，但不是笔记本。", "This is JSON, but no notebook.")
    found = []
    for cell in cells:
        if not isinstance(cell, dict) or cell.get("cell_type", "code") != "code":
            continue
        course = _dict(_dict(cell.get("metadata")).get("course"))
        source = _joined(cell.get("source", cell.get("input")))
        found.append(Cell(source, _word(cell.get("id")), _word(course.get("task"))))
    course = _dict(_dict(content.get("metadata")).get("course"))
    return HandIn(tuple(found), _word(course.get("name")), _word(course.get("lang")))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _word(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _joined(source: Any) -> str:
    if isinstance(source, list):
        return "".join(part for part in source if isinstance(part, str))
    return _word(source)


def _script_cells(text: str) -> Iterable[Cell]:
    """Yield the cells of a script: at ``# %%`` and at what nbconvert writes, or the whole as one."""
    lines: list[str] = []
    head = ""
    for line in [*text.splitlines(), "# %%"]:
        marker = _MARKER.match(line)
        if marker is None:
            lines.append(line)
            continue
        if not re.search(r"\[(markdown|md|raw)\]", head):
            task = _TASK.search(head)
            yield Cell("\n".join(lines).strip("\n"), "", task[1] if task else "")
        lines, head = [], marker[2]


# -- which exercise ----------------------------------------------------------------------------------


def lesson_of(hand_in: HandIn, wanted: str = "") -> str:
    """Return the lesson that a hand-in answers.

    Args:
        hand_in: what was read.
        wanted: the lesson that is graded; ``""`` takes whichever it is.

    Raises:
        Unusable: it is another lesson's, a lesson instead of its exercise, or none at all.
    """
    slug, _, part = hand_in.named.partition("/")
    if slug in lessons() and part == "lesson":
        zh = "这是课文笔记本，不是练习。请学员交 exercises 文件夹里的那一份。"
        en = "This is the lesson, not its exercise. Ask the learner for the file in the exercises folder."
        raise Unusable("wrong", zh, en)
    if slug not in lessons():
        slug = wanted or _guessed(hand_in)
        if not slug or not _defined(hand_in.cells) & _names(slug):
            zh = "认不出这是哪一份练习：没有一个答案的名字。"
            en = "Nobody can tell which exercise this is: it defines none of the names that a task asks for."
            raise Unusable("wrong", zh, en)
    if wanted and slug != wanted:
        raise Unusable(
            "wrong", f"这是 {slug} 的练习，不是 {wanted}。", f"This is the exercise of {slug}, not {wanted}."
        )
    return slug


def _names(lesson: str) -> set[str]:
    return {name for cell in read_master(lesson, LANGUAGES[0]).answers for name in cell.names}


def _guessed(hand_in: HandIn) -> str:
    defined = _defined(hand_in.cells)
    shares = {lesson: len(defined & _names(lesson)) / len(_names(lesson)) for lesson in lessons()}
    best = max(shares, key=lambda lesson: shares[lesson], default="")
    return best if best and shares[best] >= 0.3 else ""


def _defined(cells: Iterable[Cell]) -> set[str]:
    return {name for cell in cells for name in bound_names(cell.source)}


def bound_names(source: str) -> set[str]:
    """Return the names that a cell defines at its top level, or changes in part; also when it does not parse."""
    tree = _parsed(source)
    if tree is None:
        found = re.findall(r"^(?:async +)?(?:def|class) +(\w+)|^(\w+)\s*(?::[^=\n]+)?=(?!=)", source, re.MULTILINE)
        return {first or second for first, second in found}
    return {name for statement in tree.body for name in _bound(statement)}


def _parsed(source: str) -> ast.Module | None:
    for text in (source, re.sub(r"^(\s*)[%!].*$", r"\1pass", source, flags=re.MULTILINE)):
        try:
            return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return None


def _bound(statement: ast.stmt) -> set[str]:
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {statement.name}
    names = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.Subscript | ast.Attribute) and isinstance(node.ctx, ast.Store):
            inner: ast.AST = node
            while isinstance(inner, ast.Subscript | ast.Attribute):
                inner = inner.value
            if isinstance(inner, ast.Name):
                names.add(inner.id)
    return names


# -- the steps ---------------------------------------------------------------------------------------


def rebuild(hand_in: HandIn, master: Master) -> Rebuilt:
    """Return the master's steps with the learner's answers in them, and the learner's own cells where they stood."""
    return _Rebuild(hand_in, master).result()


class _Rebuild:
    def __init__(self, hand_in: HandIn, master: Master) -> None:
        self.master = master
        self.notes: list[Note] = []
        if hand_in.named == f"{master.lesson}/solution":
            self._note("", "这是课程自己的答案笔记本。", "This is the course's own solution notebook.")
        self.cells = [piece for cell in hand_in.cells for piece in self._split(cell)]
        self.found: dict[str, list[int]] = {}  # task -> the cells that hold its answer
        self.given: dict[int, int] = {}  # cell -> the master's cell that it was

    def _note(self, task: str, zh: str, en: str) -> None:
        self.notes.append(Note(task, Words(zh, en)))

    def _split(self, cell: Cell) -> list[Cell]:
        """Cut a cell that holds the answers of several tasks into one for each."""
        owner = {name: answer.task for answer in self.master.answers for name in answer.names}
        tree = _parsed(cell.source)
        if tree is None:
            return [cell]
        tasks = [next((owner[name] for name in _bound(each) if name in owner), "") for each in tree.body]
        if len(set(tasks) - {""}) < 2:
            return [cell]
        ends: list[tuple[str, int]] = []  # what stands between two answers goes with the second
        for statement, task in zip(tree.body, tasks, strict=True):
            if task:
                if ends and ends[-1][0] == task:
                    ends.pop()
                ends.append((task, statement.end_lineno or 0))
        lines = cell.source.splitlines()
        starts = [0, *(end for _, end in ends[:-1])]
        ends[-1] = (ends[-1][0], len(lines))
        self._note(
            "",
            f"有一格里有 {len(set(tasks) - {''})} 道题的答案，已分开。",
            f"One cell held the answers of {len(set(tasks) - {''})} tasks; it was split.",
        )
        return [Cell("\n".join(lines[start:end]), "", task) for start, (task, end) in zip(starts, ends, strict=True)]

    def result(self) -> Rebuilt:
        self._find_by_task()
        self._find_given()
        self._find_by_place()
        self._find_by_name()
        steps = self._steps()
        answers = {
            answer.task: "\n".join(self.cells[number].source for number in self.found.get(answer.task, []))
            for answer in self.master.answers
        }
        return Rebuilt(tuple(steps), answers, tuple(self.notes))

    def _answered(self, number: int, answer: MasterCell) -> bool:
        return _bare(self.cells[number].source) != _bare(answer.source)

    def _find_by_task(self) -> None:
        self.dropped: set[int] = set()
        for answer in self.master.answers:
            mine = [n for n, cell in enumerate(self.cells) if cell.task == answer.task]
            mine = mine or [n for n, cell in enumerate(self.cells) if cell.id == answer.id and not cell.task]
            if not mine:
                continue
            pieces = [n for n in mine if not self.cells[n].id] if len(mine) > 1 else []
            filled = [n for n in mine if self._answered(n, answer)]
            chosen = (filled or mine)[-1]
            if len(filled) > 1:
                self._note(
                    answer.task,
                    f"这道题有 {len(filled)} 份答案，取最后一份。",
                    f"There are {len(filled)} answers to this task; the last one was taken.",
                )
            self.found[answer.task] = pieces if len(pieces) == len(mine) else [chosen]
            self.dropped |= set(mine) - set(self.found[answer.task])

    def _taken(self) -> set[int]:
        return self.dropped | set(self.given) | {number for numbers in self.found.values() for number in numbers}

    def _find_given(self) -> None:
        """Know the given cells again: by id, as they were, or nearly so."""
        places = [(place, cell) for place, cell in enumerate(self.master.cells) if cell.kind != "answer"]
        free = {place for place, _ in places}
        taken = self._taken()
        by_id = {master.id: place for place, master in places}
        by_text: dict[str, list[int]] = {}
        for place, master in places:
            by_text.setdefault(_bare(master.source), []).append(place)
        for number, cell in enumerate(self.cells):
            if number in taken:
                continue
            same = [place for place in by_text.get(_bare(cell.source), []) if place in free]
            place = same[0] if same else by_id.get(cell.id, -1)
            if place >= 0 and (place in free or same):
                self.given[number] = place
                free.discard(place)
            elif by_text.get(_bare(cell.source)):
                self.given[number] = by_text[_bare(cell.source)][0]  # a copy of a given cell adds nothing
        edited = {number for number, place in self.given.items() if self._changed(number, place)}
        for number, cell in enumerate(self.cells):
            if number in taken or number in self.given:
                continue
            for place in sorted(free):
                source = self.master.cells[place].source
                if self.master.cells[place].kind == "given" and _alike(cell.source, source):
                    self.given[number] = place
                    free.discard(place)
                    edited.add(number)
                    break
        if edited:
            self._note(
                "",
                f"给定的代码被改过 {len(edited)} 格，运行的是原来的。",
                f"Given cells that were changed: {len(edited)}; the original ones were run.",
            )
        lost = [place for place in free if self.master.cells[place].kind == "given"]
        if lost:
            self._note(
                "",
                f"给定的代码少了 {len(lost)} 格，运行的是原来的。",
                f"Given cells that are missing: {len(lost)}; the original ones were run.",
            )

    def _changed(self, number: int, place: int) -> bool:
        cell = self.master.cells[place]
        return cell.kind == "given" and _bare(self.cells[number].source) != _bare(cell.source)

    def _find_by_place(self) -> None:
        for answer in self.master.answers:
            if answer.task in self.found:
                continue
            for number, cell in enumerate(self.cells):
                asked = _CHECK.search(cell.source)
                if asked and asked[1] == answer.task:
                    for before in (number, number - 1):
                        if before >= 0 and before not in self._taken() and self._fits(before, answer):
                            self.found[answer.task] = [before]
                            self._note(
                                answer.task,
                                "这格没有题号，是按它在 check 之前的位置认出来的。",
                                "This cell had no task id; it was found by its place before the check.",
                            )
                            break
                if answer.task in self.found:
                    break

    def _fits(self, number: int, answer: MasterCell) -> bool:
        return bool(bound_names(self.cells[number].source) & set(answer.names))

    def _find_by_name(self) -> None:
        for answer in self.master.answers:
            here = self.found.get(answer.task)
            if here and any(self._answered(number, answer) for number in here):
                continue
            wanted, chosen = set(answer.names), set()
            free = [n for n in range(len(self.cells)) if n not in self._taken() or n in self.dropped]
            free += [n for n, place in self.given.items() if self._changed(n, place)]
            for number in sorted(free, reverse=True):
                if self._fits(number, answer) and self._answered(number, answer):
                    named = bound_names(self.cells[number].source) & wanted
                    if named:
                        chosen.add(number)
                        wanted -= named
            if chosen:
                self.found[answer.task] = sorted(chosen)
                self.dropped |= set(here or ())
                self._note(
                    answer.task,
                    "这道题的答案是按名字找到的。",
                    "The answer to this task was found by the names that it defines.",
                )

    def _steps(self) -> list[Step]:
        place_of = {number: place for number, place in self.given.items()}
        answer_places = {cell.task: place for place, cell in enumerate(self.master.cells) if cell.kind == "answer"}
        for task, numbers in self.found.items():
            place_of |= dict.fromkeys(numbers, answer_places[task])
        extras: dict[int, list[str]] = {}
        last = -1
        for number, cell in enumerate(self.cells):
            if number in place_of:
                last = place_of[number]
            elif number not in self.dropped:
                extras.setdefault(last, []).append(cell.source)
        steps = [Step("extra", source) for source in extras.get(-1, [])]
        waiting: list[str] = []  # tasks are checked after the learner's own cells that follow, before the next cell
        for place, master in enumerate(self.master.cells):
            if master.kind == "check":
                waiting.append(master.task)
            else:
                steps += [Step("check", task=task) for task in waiting]
                waiting = []
                if master.kind == "given":
                    steps.append(Step("given", master.source))
                else:
                    sources = [self.cells[number].source for number in self.found.get(master.task, [])]
                    steps += [Step("answer", source, master.task) for source in sources]
            steps += [Step("extra", source) for source in extras.get(place, [])]
        return steps + [Step("check", task=task) for task in waiting]


def _bare(source: str) -> str:
    return re.sub(r"\s+", "", source)


def _alike(one: str, other: str) -> bool:
    if max(len(one), len(other)) > 4_000:
        return False
    match = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return match.real_quick_ratio() >= ALIKE and match.quick_ratio() >= ALIKE and match.ratio() >= ALIKE
