"""One lesson's sources read as a whole, and every fault in them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from course_lib.authoring.source import (
    BrokenSource,
    Problem,
    Source,
    header_problems,
    read_source,
    split_lines,
)
from course_lib.authoring.syllabus import concepts
from course_lib.checks import Checklist
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
    group, found = _read_yaml(folder / "group.yml", dict)
    problems += found or group_problems(folder / "group.yml", group)
    quiz, found = _read_yaml(folder / "quiz.yml", dict)
    questions = quiz.get("questions", []) if quiz else []
    problems += found or quiz_problems(folder / "quiz.yml", questions)
    lesson, exercise = sources
    if lesson is None or exercise is None:
        raise BrokenSource(problems)
    public, hidden = checklist_in(folder / "checks.py"), checklist_in(folder / "hidden.py")
    answers = []
    for path in sorted((folder / "answers").glob("*.py")):
        try:
            answers.append(read_answer(path))
        except BrokenSource as error:
            problems += error.problems
    result = Lesson(folder.name, folder, lesson, exercise, public, hidden, tuple(answers), group, questions)
    problems += header_problems(lesson, ("title", "question", "minutes", "objectives", "prerequisites"))
    problems += header_problems(exercise, ("title", "minutes", "points"))
    problems += concept_problems(result) + points_problems(result) + leak_problems(result) + answer_problems(result)
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


def _read_yaml(path: Path, kind: type) -> tuple[Any, list[Problem]]:
    try:
        value = yaml.load(path.read_text(encoding="utf-8"), Loader=_LinedLoader)
    except FileNotFoundError:
        return kind(), [Problem(path, 1, "缺少这个文件。", "This file is missing.")]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        reason = getattr(error, "problem", error)
        return kind(), [Problem(path, line, f"不是有效的 YAML：{reason}。", f"This is no valid YAML: {reason}.")]
    if not isinstance(value, kind):
        return kind(), [Problem(path, 1, "文件的最外层结构不对。", "The file's outermost structure is wrong.")]
    return value, []


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
    """Return a problem for each concept id that the syllabus does not have, or that another lesson teaches."""
    known = concepts()
    named = [
        (source.path, cell.line, cell.concepts) for source in (lesson.lesson, lesson.exercise) for cell in source.cells
    ]
    named.append((lesson.folder / "group.yml", 1, lesson.group.get("concepts", [])))
    named += [(lesson.folder / "group.yml", 1, row.get("concepts", [])) for row in lesson.group.get("rubric", [])]
    named += [(lesson.folder / "quiz.yml", 1, question.get("concepts", [])) for question in lesson.quiz]
    return [
        Problem(path, line, f"教学大纲里没有概念 {concept}。", f"The syllabus has no concept {concept}.")
        for path, line, ids in named
        for concept in ids
        if concept not in known
    ]


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
        elif checks.points(task) != points:
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
    if total != lesson.exercise.header.get("points"):
        zh = f"各任务合计 {total} 分，头信息写的是 {lesson.exercise.header.get('points')} 分。"
        en = f"The tasks sum to {total} points; the front matter says {lesson.exercise.header.get('points')}."
        problems.append(Problem(path, 1, zh, en))
    return problems


def leak_problems(lesson: Lesson) -> list[Problem]:
    """Return a problem for each line of a solution that stands in what the learner is given."""
    seen = {line for cell in lesson.exercise.cells for line in split_lines(cell.source)[0]}
    problems = []
    for cell in lesson.exercise.tasks:
        for line in split_lines(cell.source)[1]:
            if line in seen:
                zh, en = f"练习里出现了答案的一行：{line}", f"The exercise shows a line of the solution: {line}"
                problems.append(Problem(lesson.exercise.path, cell.line, zh, en))
    return problems


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
            code = check.run.__code__
            problems.append(Problem(Path(code.co_filename), code.co_firstlineno, zh, en))
    return problems


def group_problems(path: Path, group: dict[str, Any]) -> list[Problem]:
    """Return a problem for each group size without as many roles, and for minutes or levels that do not fit."""
    problems = []

    def add(at: Any, zh: str, en: str) -> None:
        problems.append(Problem(path, _line(at), zh, en))

    wanted = ("title", "aim", "concepts", "minutes", "size", "roles", "materials", "steps", "debrief", "rubric")
    for key in (*wanted, "facilitator"):
        if not group.get(key):
            add(group, f"缺少 {key}。", f"{key} is missing.")
    if problems:
        return problems
    for size in range(group["size"]["min"], group["size"]["max"] + 1):
        count = sum(role["from"] <= size for role in group["roles"])
        if count != size:
            add(group["roles"][0], f"{size} 人的小组有 {count} 个角色。", f"A group of {size} has {count} roles.")
    minutes = sum(step["minutes"] for step in group["steps"])
    if minutes != group["minutes"]:
        add(
            group["steps"][0],
            f"各步骤合计 {minutes} 分钟，活动写的是 {group['minutes']} 分钟。",
            f"The steps sum to {minutes} minutes; the exercise says {group['minutes']}.",
        )
    for step in group["steps"]:
        if step.get("mark") not in MARKS:
            add(step, f"步骤 {step.get('id')} 的 mark 不对。", f"Step {step.get('id')} has no known mark.")
    for row in group["rubric"]:
        points = [level["points"] for level in row["levels"]]
        if points != sorted(points) or points[-1] != row["points"]:
            add(
                row,
                f"评分项 {row['id']} 的等级分应递增到 {row['points']}。",
                f"The levels of criterion {row['id']} should rise to {row['points']}.",
            )
    problems += _language_problems(path, group)
    return problems


def quiz_problems(path: Path, questions: list[dict[str, Any]]) -> list[Problem]:
    """Return a problem for each question without exactly one right option, feedback for all, and both languages."""
    problems = []
    seen = set()
    for question in questions:
        name = question.get("id")
        if name in seen:
            problems.append(Problem(path, _line(question), f"题号 {name} 重复。", f"Question {name} stands twice."))
        seen.add(name)
        options = question.get("options", [])
        if sum(bool(option.get("right")) for option in options) != 1:
            zh, en = f"题目 {name} 应恰有一个正确选项。", f"Question {name} should have exactly one right option."
            problems.append(Problem(path, _line(question), zh, en))
        if not all(option.get("feedback") for option in options):
            zh, en = f"题目 {name} 有选项缺少反馈。", f"An option of question {name} has no feedback."
            problems.append(Problem(path, _line(question), zh, en))
        if not question.get("concepts"):
            problems.append(
                Problem(path, _line(question), f"题目 {name} 没有概念。", f"Question {name} names no concept.")
            )
    if not questions:
        problems.append(Problem(path, 1, "没有题目。", "There are no questions."))
    return problems + _language_problems(path, questions)


def _language_problems(path: Path, value: Any, at: str = "") -> list[Problem]:
    if isinstance(value, dict):
        if set(value) & set(LANGUAGES):
            # YAML reads a bare `no` as False
            lacking = [lang for lang in LANGUAGES if not isinstance(value.get(lang), str | list) or not value[lang]]
            line = _line(value)
            told = [(f"{at} 缺少 {lang} 的文字。", f"{at} lacks a text in {lang}.") for lang in lacking]
            return [Problem(path, line, zh, en) for zh, en in told]
        return [
            found for key, item in value.items() for found in _language_problems(path, item, f"{at}.{key}".lstrip("."))
        ]
    if isinstance(value, list):
        return [found for i, item in enumerate(value) for found in _language_problems(path, item, f"{at}[{i}]")]
    return []
