"""One lesson's sources read as a whole, and every fault in them."""

import ast
import math
import re
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from course_lib.authoring.parsing import parse
from course_lib.authoring.source import (
    BrokenSource,
    Problem,
    Source,
    header_problems,
    read_source,
    split_lines,
    stub,
)
from course_lib.authoring.syllabus import concepts
from course_lib.checks import Check, Checklist
from course_lib.language import LANGUAGES
from course_lib.teaching.source import checklist_in

KINDS = {
    "code": ("编程", "code"),
    "table": ("数据表", "table"),
    "choice": ("选择", "choice"),
    "ordering": ("排序", "ordering"),
    "fill-in": ("填空", "fill-in"),
    "written": ("书面回答", "written answer"),
}
MARKS = {
    "must": ("必做", "must do"),
    "if-time": ("有时间再做", "if there is time"),
    "skip": ("可跳过", "may be skipped"),
}
TEXT = {lang: str for lang in LANGUAGES}
LINES = {lang: [str] for lang in LANGUAGES}
NUMBER = (int, float)
# what the YAML files must hold: a dict lists the keys of a mapping, a list says what each entry is
GROUP = {
    "title": TEXT,
    "aim": TEXT,
    "concepts": [str],
    "minutes": NUMBER,
    "size": {"min": int, "max": int},
    "roles": [{"id": str, "from": int, "name": TEXT, "does": TEXT}],
    "materials": [TEXT],
    "steps": [{"id": str, "minutes": NUMBER, "mark": str, "title": TEXT, "do": LINES, "checkpoint": TEXT}],
    "debrief": LINES,
    "rubric": [
        {"id": str, "points": NUMBER, "concepts": [str], "name": TEXT, "levels": [{"points": NUMBER, **TEXT}]},
    ],
    "facilitator": {
        "set_up": TEXT,
        "goes_wrong": [{"sign": TEXT, "say": TEXT}],
        "samples": [{"level": TEXT, "product": TEXT, "why": TEXT}],
    },
}
QUIZ = {
    "questions": [{"id": str, "concepts": [str], "stem": TEXT, "options": [{"text": TEXT, "feedback": TEXT}]}],
}


@dataclass(frozen=True)
class AnswerFile:
    """A wrong answer with the check that must catch it, or another right one."""

    path: Path
    task: str
    caught_by: str | None
    code: str


@dataclass(frozen=True)
class Lesson:
    """All sources of one lesson."""

    slug: str
    folder: Path
    lesson: Source
    exercise: Source
    public: Checklist
    hidden: Checklist
    answers: tuple[AnswerFile, ...]
    group: dict[str, Any]
    quiz: list[dict[str, Any]]

    @property
    def checks(self) -> Checklist:
        """Public and hidden checks together."""
        return self.public.merged(self.hidden)


def read_lesson(folder: Path) -> Lesson:
    """Read all parts of a lesson.

    Raises:
        BrokenSource: any part breaks a rule; every fault of the lesson is listed, not only the first.
    """
    problems: list[Problem] = []
    sources: list[Source | None] = []
    for name in ("lesson.py", "exercise.py"):
        try:
            sources.append(read_source(folder / name))
        except FileNotFoundError:
            sources.append(None)
            problems.append(Problem(folder / name, 1, "缺少这个文件。", "This file is missing."))
        except BrokenSource as error:
            sources.append(None)
            problems += error.problems
    group, found = _read_yaml(folder / "group.yml", GROUP)
    problems += found or group_problems(folder / "group.yml", group)
    quiz, found = _read_yaml(folder / "quiz.yml", QUIZ)
    problems += found or quiz_problems(folder / "quiz.yml", quiz["questions"])
    public, found = _read_checks(folder / "checks.py", hidden=False)
    problems += found
    hidden, found = _read_checks(folder / "hidden.py", hidden=True)
    problems += found
    lesson, exercise = sources
    if lesson is None or exercise is None or public is None or hidden is None:
        raise BrokenSource(problems)
    answers = []
    for path in sorted((folder / "answers").glob("*.py")):
        try:
            answers.append(read_answer(path))
        except BrokenSource as error:
            problems += error.problems
    result = Lesson(
        folder.name, folder, lesson, exercise, public, hidden, tuple(answers), group, quiz.get("questions", [])
    )
    problems += header_problems(lesson, ("title", "question", "minutes", "objectives", "prerequisites"))
    problems += header_problems(exercise, ("title", "minutes", "points"))
    for rule in (concept_problems, task_problems, points_problems, leak_problems, check_problems, answer_problems):
        problems += rule(result)
    if problems:
        raise BrokenSource(problems)
    return result


class _Lined(dict[Any, Any]):
    """A mapping of a YAML file that knows its line."""

    line = 1


class _LinedLoader(yaml.SafeLoader):
    """A safe loader whose mappings know their lines."""


def _construct_lined(loader: yaml.SafeLoader, node: yaml.MappingNode) -> _Lined:
    lined = _Lined(loader.construct_mapping(node, deep=True))
    lined.line = node.start_mark.line + 1
    return lined


_LinedLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _construct_lined)


def _line(value: Any) -> int:
    return getattr(value, "line", 1)


def _read_checks(path: Path, *, hidden: bool) -> tuple[Checklist | None, list[Problem]]:
    if not path.is_file():
        return None, [Problem(path, 1, "缺少这个文件。", "This file is missing.")]
    try:
        found = checklist_in(path)
    except Exception as error:  # the file is code: it can fail in any way
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)]
        if isinstance(error, SyntaxError) and error.filename == str(path):
            lines.append(error.lineno)
        told = f"{type(error).__name__}: {error}"
        line = (lines[-1] if lines else None) or 1
        return None, [Problem(path, line, f"运行这个文件出错：{told}", f"This file fails when run: {told}")]
    if found.hidden is not hidden:
        call = f"Checklist({'hidden=True' if hidden else ''})"
        return found, [Problem(path, 1, f"这个文件要写 checks = {call}。", f"This file says checks = {call}.")]
    return found, []


def _read_yaml(path: Path, shape: dict[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
    try:
        value = yaml.load(path.read_text(encoding="utf-8"), Loader=_LinedLoader)
    except FileNotFoundError:
        return {}, [Problem(path, 1, "缺少这个文件。", "This file is missing.")]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        reason = getattr(error, "problem", error)
        return {}, [Problem(path, line, f"不是有效的 YAML：{reason}。", f"This is no valid YAML: {reason}.")]
    problems = _shape_problems(path, value, shape)
    return ({} if problems else value), problems


def _shape_problems(path: Path, value: Any, shape: Any, at: str = "", line: int = 1) -> list[Problem]:
    """Return a problem for each key that ``value`` lacks and for each value of another kind than ``shape`` says."""
    line = getattr(value, "line", line)
    name = at or path.name
    if isinstance(shape, list):
        if not isinstance(value, list) or not value:
            return [Problem(path, line, f"{name} 应是列表，至少一项。", f"{name} should be a list of at least one.")]
        entries = [(item, shape[0], f"{at}[{number}]") for number, item in enumerate(value)]
    elif isinstance(shape, dict):
        if not isinstance(value, dict):
            keys = ", ".join(shape)
            return [Problem(path, line, f"{name} 应有这些键：{keys}。", f"{name} should have the keys {keys}.")]
        entries = [(value.get(key), part, f"{at}.{key}".lstrip(".")) for key, part in shape.items()]
    elif value is None or value == "" or value == []:
        return [Problem(path, line, f"缺少 {name}。", f"{name} is missing.")]
    elif not isinstance(value, shape) or isinstance(value, bool):  # YAML reads a bare `no` as False
        return [Problem(path, line, f"{name} 不能是 {value!r}。", f"{name} cannot be {value!r}.")]
    else:
        return []
    return [found for item, part, where in entries for found in _shape_problems(path, item, part, where, line)]


def read_answer(path: Path) -> AnswerFile:
    """Read one file of ``answers/``.

    Raises:
        BrokenSource: its first two lines are not ``# task: ...`` and ``# caught_by: ...`` or ``# right: ...``.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    head = {}
    for line in lines[:2]:
        key, _, value = line.lstrip("# ").partition(":")
        head[key.strip()] = value.strip()
    if "task" not in head or not ({"caught_by", "right"} & set(head)):
        zh = "前两行应是 `# task: 任务` 和 `# caught_by: 检查` 或 `# right: 原因`。"
        en = "The first two lines are `# task: ...` and `# caught_by: ...` or `# right: ...`."
        raise BrokenSource([Problem(path, 1, zh, en)])
    return AnswerFile(path, head["task"], head.get("caught_by"), "\n".join(lines[2:]))


def concept_problems(lesson: Lesson) -> list[Problem]:
    """Return a problem for each concept id that the syllabus does not have; another lesson's may be taken up again."""
    named = [
        (source.path, cell.line, cell.concepts) for source in (lesson.lesson, lesson.exercise) for cell in source.cells
    ]
    named.append((lesson.folder / "group.yml", _line(lesson.group), lesson.group.get("concepts", [])))
    named += [(lesson.folder / "group.yml", _line(row), row["concepts"]) for row in lesson.group.get("rubric", [])]
    named += [(lesson.folder / "quiz.yml", _line(question), question["concepts"]) for question in lesson.quiz]
    known = concepts()
    return [
        Problem(path, line, f"教学大纲里没有概念 {concept}。", f"The syllabus has no concept {concept}.")
        for path, line, ids in named
        for concept in ids
        if concept not in known
    ]


def task_problems(lesson: Lesson) -> list[Problem]:
    """Return a problem for each task text without its answer cell or the other way round, and each answer name lost."""
    problems = []
    path, tasks = lesson.exercise.path, {cell.meta["task"] for cell in lesson.exercise.tasks}
    texts = {cell.meta.get("task") for cell in lesson.exercise.cells if cell.kind == "markdown"}
    for cell in lesson.exercise.cells:
        task = cell.meta.get("task")
        if task is not None and (task not in texts or task not in tasks):
            zh = f"任务 {task} 要有题目（markdown）和答案单元格，两处同名。"
            en = f"Task {task} needs its text (markdown) and its answer cell, both of that name."
            problems.append(Problem(path, cell.line, zh, en))
    for cell in lesson.exercise.tasks:
        for name in set(cell.answer) - _named_in(stub(cell.source, cell.answer)):
            zh = f"学员看到的格子里没有 {name}：请在答案里写 `{name} = ...` 或 `def {name}`。"
            en = f"The learner's cell does not name {name}: let the solution say `{name} = ...` or `def {name}`."
            problems.append(Problem(path, cell.line, zh, en))
    return problems


def _named_in(code: str) -> set[str]:
    names = set()
    for statement in parse(code).body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            names.add(statement.name)
        else:
            nodes = ast.walk(statement)
            names |= {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return names


def points_problems(lesson: Lesson) -> list[Problem]:
    """Return a problem wherever points do not add up, or a task and its checks do not find each other."""
    problems = []
    path, tasks = lesson.exercise.path, lesson.exercise.tasks
    checks = lesson.checks
    for cell in tasks:
        task, points = cell.meta["task"], cell.meta["points"]
        if task not in lesson.public.tasks():
            zh, en = f"checks.py 里没有任务 {task} 的检查。", f"checks.py has no check for task {task}."
            problems.append(Problem(path, cell.line, zh, en))
        elif not math.isclose(checks.points(task), points):
            found = f"{checks.points(task):g}"
            zh = f"任务 {task} 写的是 {points} 分，检查和评分标准合计 {found} 分。"
            en = f"Task {task} says {points} points, but its checks and rubric sum to {found}."
            problems.append(Problem(path, cell.line, zh, en))
        if cell.meta.get("kind") not in KINDS:
            zh = f"任务 {task} 的 kind 应是 {', '.join(KINDS)} 之一。"
            en = f"The kind of task {task} should be one of {', '.join(KINDS)}."
            problems.append(Problem(path, cell.line, zh, en))
    for task in checks.tasks():
        if task not in {cell.meta["task"] for cell in tasks}:
            zh, en = f"检查所指的任务 {task} 不在练习里。", f"The exercise has no task {task}, but a check names it."
            problems.append(Problem(lesson.folder / "checks.py", 1, zh, en))
    total = sum(cell.meta["points"] for cell in tasks)
    said = lesson.exercise.header.get("points")
    if not isinstance(said, NUMBER) or not math.isclose(total, said):
        zh = f"各任务合计 {total:g} 分，头信息写的是 {said} 分。"
        en = f"The tasks sum to {total:g} points; the front matter says {said}."
        problems.append(Problem(path, 1, zh, en))
    return problems


def leak_problems(lesson: Lesson) -> list[Problem]:
    """Return a problem for each line of a solution that stands in the code or the words that the learner is given."""
    shown = [line for cell in lesson.exercise.cells if cell.kind == "code" for line in split_lines(cell.source)[0]]
    for cell in lesson.exercise.cells:
        if cell.kind == "markdown":
            shown += cell.source.splitlines() + re.findall(r"`([^`\n]+)`", cell.source)
    seen = {_bare(line) for line in shown}
    problems = []
    for cell in lesson.exercise.tasks:
        for line in split_lines(cell.source)[1]:
            if _bare(line) in seen:
                zh, en = f"练习里出现了答案的一行：{line}", f"The exercise shows a line of the solution: {line}"
                problems.append(Problem(lesson.exercise.path, cell.line, zh, en))
    return problems


def _bare(line: str) -> str:
    """Return a line of code without spaces and comment."""
    return re.sub(r"\s+|#.*", "", line)


def check_problems(lesson: Lesson) -> list[Problem]:
    """Return a problem for each hidden check that has the name of a public one."""
    public = {(check.task, check.name) for check in lesson.public.checks}
    return [
        Problem(
            *place_of(check),
            f"checks.py 已有检查 {check.task}/{check.name}，请换一个名字。",
            f"checks.py has a check {check.task}/{check.name} already; choose another name.",
        )
        for check in lesson.hidden.checks
        if (check.task, check.name) in public
    ]


def place_of(check: Check) -> tuple[Path, int]:
    """Return the file and line of a check."""
    code = check.run.__code__
    return Path(code.co_filename), code.co_firstlineno


def answer_problems(lesson: Lesson) -> list[Problem]:
    """Return a problem for each answer file that names no task or no check, and each check that no answer tests."""
    problems = []
    names = {(check.task, check.name) for check in lesson.checks.checks}
    tasks = {cell.meta["task"] for cell in lesson.exercise.tasks}
    for answer in lesson.answers:
        if answer.task not in tasks:
            zh, en = f"练习里没有任务 {answer.task}。", f"The exercise has no task {answer.task}."
            problems.append(Problem(answer.path, 1, zh, en))
        elif answer.caught_by is not None and (answer.task, answer.caught_by) not in names:
            zh = f"任务 {answer.task} 没有名为 {answer.caught_by} 的检查。"
            en = f"Task {answer.task} has no check named {answer.caught_by}."
            problems.append(Problem(answer.path, 2, zh, en))
    tested = {(answer.task, answer.caught_by) for answer in lesson.answers}
    for check in lesson.checks.checks:
        if (check.task, check.name) not in tested:
            zh = f"没有错误答案来验证检查 {check.task}/{check.name}。"
            en = f"No wrong answer proves that the check {check.task}/{check.name} can fail."
            problems.append(Problem(*place_of(check), zh, en))
    return problems


def group_problems(path: Path, group: dict[str, Any]) -> list[Problem]:
    """Return a problem for each group size without as many roles, and for minutes or levels that do not fit."""
    problems = []

    def add(at: Any, zh: str, en: str) -> None:
        problems.append(Problem(path, _line(at), zh, en))

    if group["size"] != {"min": 4, "max": 8}:
        add(group["size"], "小组人数应是 {min: 4, max: 8}。", "The size should be {min: 4, max: 8}.")
    for size in range(4, 9):
        count = sum(role["from"] <= size for role in group["roles"])
        if count != size:
            add(group["roles"][0], f"{size} 人的小组有 {count} 个角色。", f"A group of {size} has {count} roles.")
    minutes = sum(step["minutes"] for step in group["steps"])
    if not math.isclose(minutes, group["minutes"]):
        add(
            group["steps"][0],
            f"各步骤合计 {minutes} 分钟，活动写的是 {group['minutes']} 分钟。",
            f"The steps sum to {minutes} minutes; the exercise says {group['minutes']}.",
        )
    for step in group["steps"]:
        if step["mark"] not in MARKS:
            add(step, f"步骤 {step['id']} 的 mark 不对。", f"Step {step['id']} has no known mark.")
    for row in group["rubric"]:
        points = [level["points"] for level in row["levels"]]
        if len(points) != 3 or points != sorted(points) or points[-1] != row["points"]:
            add(
                row,
                f"评分项 {row['id']} 的三个等级分应递增到 {row['points']}。",
                f"The three levels of criterion {row['id']} should rise to {row['points']}.",
            )
    return problems


def quiz_problems(path: Path, questions: list[dict[str, Any]]) -> list[Problem]:
    """Return a problem for each question that stands twice or has not exactly one right option."""
    problems = []
    seen = set()
    for question in questions:
        name = question["id"]
        if name in seen:
            problems.append(Problem(path, _line(question), f"题号 {name} 重复。", f"Question {name} stands twice."))
        seen.add(name)
        if sum(bool(option.get("right")) for option in question["options"]) != 1:
            zh, en = f"题目 {name} 应恰有一个正确选项。", f"Question {name} should have exactly one right option."
            problems.append(Problem(path, _line(question), zh, en))
    return problems
