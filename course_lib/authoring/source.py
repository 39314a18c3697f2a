"""Read a lesson's py:percent source: cells with their lines, both languages, and what is wrong with them."""

import ast
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import jupytext
import yaml

from course_lib.authoring.parsing import parse
from course_lib.errors import CourseError
from course_lib.language import LANGUAGES, say

MARKER = re.compile(r"^# %%")
FRONT_MATTER = re.compile(r"# ---\n(.*?)^# ---$", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r"^(\s*)# (zh|en): ?(.*)$")
KEYS = ("lang", "concepts", "mark", "insert", "task", "answer", "kind", "points")
BEGIN, END = "# begin solution", "# end solution"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault of a source: where it is, what it is and what to do, in both languages."""

    path: Path
    line: int
    zh: str
    en: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {say(zh=self.zh, en=self.en)}"


class BrokenSource(CourseError):
    """The sources cannot be built; ``problems`` lists every fault found."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class Cell:
    """One cell of a source file; ``line`` is where it starts."""

    kind: str
    source: str
    line: int
    meta: dict[str, Any] = field(default_factory=dict)

    @property
    def concepts(self) -> list[str]:
        """The concept ids that the cell names."""
        return str(self.meta.get("concepts", "")).split()

    @property
    def answer(self) -> list[str]:
        """The names that the learner's part of the cell must define."""
        return str(self.meta.get("answer", "")).split()


@dataclass(frozen=True)
class Source:
    """A source file: its front matter and its cells in order."""

    path: Path
    header: dict[str, Any]
    cells: tuple[Cell, ...]

    def in_language(self, lang: str) -> list[Cell]:
        """Return the cells of one language, with that language's comments and words in the code."""
        cells = [
            replace(cell, source=_words_in(_comments_in(cell.source, lang), lang)) if cell.kind == "code" else cell
            for cell in self.cells
            if cell.kind == "code" or cell.meta.get("lang") == lang
        ]
        if any(re.search(r"\bsay\(", cell.source) for cell in cells if cell.kind == "code"):
            return cells
        return [replace(cell, source=cell.source.replace(_SAY, "").lstrip("\n")) for cell in cells]

    @property
    def tasks(self) -> list[Cell]:
        """The answer cells, in order."""
        return [cell for cell in self.cells if cell.kind == "code" and "task" in cell.meta]


def read_source(path: Path) -> Source:
    """Read a py:percent file.

    Raises:
        BrokenSource: the front matter is no YAML, or a cell lacks its twin or breaks a rule of the format.
    """
    text = path.read_text(encoding="utf-8")
    front = FRONT_MATTER.match(text)
    cells_read = jupytext.reads(text[front.end() if front else 0 :].lstrip(), fmt="py:percent").cells
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if MARKER.match(line)]
    if len(lines) != len(cells_read):
        zh = "每一格都要以 `# %%` 开头，第一格之前只能有 `# ---` 头信息。"
        en = "Every cell begins with `# %%`; only the `# ---` front matter may stand before the first."
        raise BrokenSource([Problem(path, 1, zh, en)])
    cells = tuple(
        Cell(cell.cell_type, cell.source, line, {k: v for k, v in cell.metadata.items() if k != "lines_to_next_cell"})
        for cell, line in zip(cells_read, lines, strict=True)
    )
    source = Source(path, _front_matter(path, text), cells)
    problems = [*key_problems(source), *twin_problems(source), *comment_problems(source), *marker_problems(source)]
    if problems:
        raise BrokenSource(problems)
    return source


def _front_matter(path: Path, text: str) -> dict[str, Any]:
    match = FRONT_MATTER.match(text)
    try:
        header = yaml.safe_load(re.sub(r"^# ?", "", match[1], flags=re.MULTILINE)) if match else None
        course = header["course"] if isinstance(header, dict) else None
    except (yaml.YAMLError, KeyError):
        course = None
    if not isinstance(course, dict):
        zh = "头信息缺失或不是 YAML：文件以 `# ---` 开头，里面有 `# course:`。"
        en = "The front matter is missing or is no YAML: begin the file with `# ---` and `# course:` in it."
        raise BrokenSource([Problem(path, 1, zh, en)])
    return course


def key_problems(source: Source) -> list[Problem]:
    """Return a problem for each key in a cell's first line that the format does not know."""
    return [
        Problem(
            source.path,
            cell.line,
            f"不认识 {key}=。可用：{', '.join(KEYS)}。",
            f"Unknown {key}=; use {', '.join(KEYS)}.",
        )
        for cell in source.cells
        for key in cell.meta
        if key not in KEYS
    ]


def twin_problems(source: Source) -> list[Problem]:
    """Return a problem for each markdown cell that has no twin in the other language directly beside it."""
    problems = []
    waiting: Cell | None = None
    for cell in [*source.cells, Cell("code", "", 0)]:
        lang = cell.meta.get("lang")
        if waiting is not None:
            if cell.kind == "markdown" and lang == "en":
                problems += _twins_differ(source.path, waiting, cell)
                waiting = None
                continue
            zh, en = "这个中文单元格后面没有英文单元格。", "This Chinese cell is not followed by its English twin."
            problems.append(Problem(source.path, waiting.line, zh, en))
            waiting = None
        if cell.kind != "markdown":
            continue
        if lang == "zh":
            waiting = cell
        elif lang == "en":
            zh, en = "这个英文单元格前面没有中文单元格。", "This English cell is not preceded by its Chinese twin."
            problems.append(Problem(source.path, cell.line, zh, en))
        else:
            zh = f'markdown 单元格要写 lang="zh" 或 lang="en"，这里是 {lang!r}。'
            en = f'A markdown cell says lang="zh" or lang="en"; this one says {lang!r}.'
            problems.append(Problem(source.path, cell.line, zh, en))
    return problems


def _twins_differ(path: Path, first: Cell, second: Cell) -> list[Problem]:
    problems = []
    for key in sorted((set(first.meta) | set(second.meta)) - {"lang"}):
        if first.meta.get(key) != second.meta.get(key):
            zh = f"中英两格的 {key} 不一致：{first.meta.get(key)!r} 和 {second.meta.get(key)!r}。"
            en = f"The twins differ in {key}: {first.meta.get(key)!r} and {second.meta.get(key)!r}."
            problems.append(Problem(path, second.line, zh, en))
    for cell in (first, second):
        if not cell.source.strip():
            problems.append(Problem(path, cell.line, "单元格是空的。", "The cell is empty."))
    if _heading_level(first) != _heading_level(second):
        zh, en = "中英两格的标题级别不同。", "The headings of the twins are of different levels."
        problems.append(Problem(path, second.line, zh, en))
    return problems


def _heading_level(cell: Cell) -> int:
    match = re.match(r"(#+) ", cell.source)
    return len(match[1]) if match else 0


def comment_problems(source: Source) -> list[Problem]:
    """Return a problem for each ``# zh:`` comment without ``# en:`` on the next line, and the other way round."""
    problems = []
    for cell in source.cells:
        if cell.kind != "code":
            continue
        expected = "zh"
        for offset, line in enumerate([*cell.source.splitlines(), ""], start=1):
            match = COMMENT.match(line)
            found = match[2] if match else None
            if (expected == "en" and found != "en") or (expected == "zh" and found == "en"):
                zh = "注释要成对：`# zh:` 的下一行是 `# en:`。"
                en = "Comments come in pairs: `# zh:` and `# en:` on the next line."
                problems.append(Problem(source.path, cell.line + offset, zh, en))
            expected = "en" if found == "zh" else "zh"
    return problems


def _comments_in(code: str, lang: str) -> str:
    lines = []
    for line in code.splitlines():
        match = COMMENT.match(line)
        if match is None:
            lines.append(line)
        elif match[2] == lang:
            lines.append(f"{match[1]}# {match[3]}")
    return "\n".join(lines)


_SAY = "from course_lib.language import say\n"


def _words_in(code: str, lang: str) -> str:
    """Return code in which a text stands in one language where the source says it in both: ``say(zh="…", en="…")``."""
    try:
        tree = parse(code)
    except SyntaxError:
        return code  # a magic, or a fault that the build tells later
    starts = [0]
    for line in code.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def place(node: ast.expr, *, end: bool) -> int:
        line, column = (node.end_lineno, node.end_col_offset) if end else (node.lineno, node.col_offset)
        return starts[(line or 1) - 1] + (column or 0)

    text = code.encode()
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "say"]
    for call in sorted(calls, key=lambda call: -place(call, end=False)):
        words = {keyword.arg: keyword.value for keyword in call.keywords}
        if set(words) == set(LANGUAGES) and all(isinstance(value, ast.Constant) for value in words.values()):
            chosen = text[place(words[lang], end=False) : place(words[lang], end=True)]
            if b"\n" in chosen and not chosen.endswith((b'"""', b"'''")):  # pieces that only a bracket holds together
                chosen = b"(" + chosen + b")"
            text = text[: place(call, end=False)] + chosen + text[place(call, end=True) :]
    return text.decode()


def marker_problems(source: Source) -> list[Problem]:
    """Return a problem for each solution marker that has no partner, and for task cells that lack what they need."""
    problems = []
    seen: dict[str, int] = {}
    for cell in source.cells:
        if cell.kind != "code":
            continue
        open_at = None
        blocks = 0
        for offset, line in enumerate(cell.source.splitlines(), start=1):
            at = cell.line + offset
            if line.strip() == BEGIN:
                if open_at is not None:
                    zh, en = f"上一个 `{BEGIN}` 还没有结束。", f"The `{BEGIN}` before this one has not ended."
                    problems.append(Problem(source.path, at, zh, en))
                open_at = at
                blocks += 1
            elif line.strip() == END:
                if open_at is None:
                    zh, en = f"`{END}` 前面没有 `{BEGIN}`。", f"`{END}` without `{BEGIN}` before it."
                    problems.append(Problem(source.path, at, zh, en))
                open_at = None
        if open_at is not None:
            zh, en = f"`{BEGIN}` 没有对应的 `{END}`。", f"`{BEGIN}` without `{END}` after it."
            problems.append(Problem(source.path, open_at, zh, en))
        problems += _task_problems(source.path, cell, blocks, seen)
    return problems


def _task_problems(path: Path, cell: Cell, blocks: int, seen: dict[str, int]) -> list[Problem]:
    task = cell.meta.get("task")
    if task is None:
        zh, en = "只有任务单元格才能有答案标记。", "Only a task cell may hold solution markers."
        return [Problem(path, cell.line, zh, en)] if blocks else []
    problems = []
    if task in seen:
        zh, en = f"任务 {task} 在第 {seen[task]} 行已经有了。", f"Task {task} stands at line {seen[task]} already."
        problems.append(Problem(path, cell.line, zh, en))
    seen.setdefault(task, cell.line)
    if not blocks:
        zh, en = f"任务 {task} 没有答案标记。", f"Task {task} has no solution markers."
        problems.append(Problem(path, cell.line, zh, en))
    for key in ("answer", "kind", "points"):
        if key not in cell.meta:
            zh, en = f"任务 {task} 缺少 {key}=。", f"Task {task} lacks {key}=."
            problems.append(Problem(path, cell.line, zh, en))
    points = cell.meta.get("points", 0)
    if not isinstance(points, int | float):
        zh, en = (
            f"任务 {task} 的 points= 应是数：{points!r}。",
            f"points= of task {task} should be a number: {points!r}.",
        )
        problems.append(Problem(path, cell.line, zh, en))
    try:
        parse(cell.source)
        parse(stub(cell.source, cell.answer))
    except SyntaxError as error:
        zh, en = f"任务 {task} 的代码有语法错误：{error.msg}。", f"The code of task {task} does not parse: {error.msg}."
        problems.append(Problem(path, cell.line + (error.lineno or 1), zh, en))
    return problems


def without_markers(code: str) -> str:
    """Return the code of a task with its solution, without the marker lines."""
    return "\n".join(line for line in code.splitlines() if line.strip() not in (BEGIN, END))


def split_lines(code: str) -> tuple[list[str], list[str]]:
    """Return the lines outside and inside the markers that say something: no comment, with a letter or digit."""
    given: list[str] = []
    solution: list[str] = []
    inside = False
    for line in code.splitlines():
        text = line.strip()
        if text in (BEGIN, END):
            inside = text == BEGIN
        elif re.search(r"\w", text) and not text.startswith("#"):
            (solution if inside else given).append(text)
    return given, solution


def stub(code: str, answer: list[str]) -> str:
    """Return what the learner sees of a task: the given code, with ``...`` in place of each solution block.

    An assignment to a name in ``answer`` becomes ``name = ...`` (a dict keeps its keys, each with ``...``), a
    function named there keeps its first line and docstring and returns ``...``, ``return x`` becomes ``return ...``.
    """
    result: list[str] = []
    block: list[str] | None = None
    for line in code.splitlines():
        if line.strip() == BEGIN:
            block = []
        elif line.strip() == END and block is not None:
            result += _stub_block(block, answer)
            block = None
        elif block is not None:
            block.append(line)
        else:
            result.append(line)
    return "\n".join(result)


def _stub_block(block: list[str], answer: list[str]) -> list[str]:
    indent = min((len(line) - len(line.lstrip()) for line in block if line.strip()), default=0)
    code = "\n".join(line[indent:] for line in block)
    wrapped = "def _():\n" + "\n".join("    " + line for line in code.splitlines())  # `return` is legal in there
    statements = parse(wrapped).body[0].body  # type: ignore[attr-defined]
    lines: list[str] = []
    for statement in statements:
        new = _stub_statement(statement, answer)
        if new != lines[-len(new) :]:  # a name that is assigned twice is asked for once
            lines += new
    return [" " * indent + line for line in (lines or ["..."])]


def _stub_statement(statement: ast.stmt, answer: list[str]) -> list[str]:
    if isinstance(statement, ast.Return):
        return ["return ..."]
    if isinstance(statement, ast.FunctionDef) and statement.name in answer:
        doc = ast.get_docstring(statement)
        statement.body, statement.decorator_list = [ast.Pass()], []
        return [ast.unparse(statement).splitlines()[0], *([f'    """{doc}"""'] if doc else []), "    return ..."]
    if isinstance(statement, ast.Assign | ast.AnnAssign):
        target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
        if isinstance(target, ast.Name) and target.id in answer:
            value = statement.value
            if isinstance(value, ast.Dict) and value.keys and all(key is not None for key in value.keys):
                keys = [f"    {_literal(key)}: ...," for key in value.keys if key is not None]
                return [f"{target.id} = {{", *keys, "}"]
            return [f"{target.id} = ..."]
    return []


def _literal(key: ast.expr) -> str:
    if isinstance(key, ast.Constant) and isinstance(key.value, str) and '"' not in key.value:
        return f'"{key.value}"'
    return ast.unparse(key)


def header_problems(source: Source, keys: tuple[str, ...]) -> list[Problem]:
    """Return a problem for each key that the front matter lacks, or that lacks a language."""
    problems = []
    for key in keys:
        value = source.header.get(key)
        if value in (None, "", []):
            problems.append(Problem(source.path, 1, f"头信息缺少 {key}。", f"The front matter lacks {key}."))
        elif isinstance(value, dict) and set(value) != set(LANGUAGES):
            zh, en = f"头信息的 {key} 要有 zh 和 en。", f"{key} in the front matter needs zh and en."
            problems.append(Problem(source.path, 1, zh, en))
    return problems
