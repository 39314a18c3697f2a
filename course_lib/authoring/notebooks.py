"""Pour a lesson's cells into notebooks of one language, with ids and metadata that are the same on every build."""

import hashlib
import re
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from course_lib.authoring.lesson import KINDS, MARKS, Lesson
from course_lib.authoring.source import Cell, Source, stub, without_markers
from course_lib.authoring.syllabus import concepts_of, syllabus

Notebook = nbformat.NotebookNode
_EACH = {"zh": 0, "en": 1}


def lesson_notebook(lesson: Lesson, lang: str) -> Notebook:
    """Return the lesson as a notebook in one language, not yet executed."""
    cells = [_markdown(_lesson_header(lesson, lang)), _setup(lang)]
    cells += [_poured(cell, lang) for cell in lesson.lesson.in_language(lang)]
    return _finished(cells, f"{lesson.slug}/lesson", lang)


def exercise_notebook(lesson: Lesson, lang: str) -> Notebook:
    """Return the learner's notebook: tasks with ``...`` where the solution is."""
    return _exercise(lesson, lang, solved=False)


def solution_notebook(lesson: Lesson, lang: str) -> Notebook:
    """Return the exercise with its solutions and, for each task, the misconceptions that its checks look for."""
    return _exercise(lesson, lang, solved=True)


def welcome_notebook(source: Source, lessons: list[Lesson], lang: str) -> Notebook:
    """Return the front page, with a table of the lessons where the source asks for it."""
    cells = []
    for cell in source.in_language(lang):
        if cell.meta.get("insert") == "lessons":
            cells.append(_markdown(f"{cell.source}\n\n{_lessons_table(lessons, lang)}"))
        else:
            cells.append(_poured(cell, lang))
    cells.insert(1, _setup(lang))
    return _finished(cells, "welcome", lang)


def console_notebook(source: Source, lang: str) -> Notebook:
    """Return the instructor's class console."""
    cells = [_poured(cell, lang) for cell in source.in_language(lang)]
    cells.insert(1, _setup(lang))
    return _finished(cells, "class_console", lang)


def _exercise(lesson: Lesson, lang: str, *, solved: bool) -> Notebook:
    header = lesson.exercise.header
    title = header["title"][lang]
    word = {"zh": ("练习", "练习答案"), "en": ("Exercise", "Exercise with solutions")}[lang][solved]
    about = {
        "zh": f"约 {header['minutes']} 分钟（估计） · {header['points']:g} 分",
        "en": f"About {header['minutes']} minutes (an estimate) · {header['points']:g} points",
    }[lang]
    head = f"# {title} · {word}\n\n{about}"
    opening = f'from course_lib import language, open_exercise\n\nlanguage.use("{lang}")\n'
    opening += f'check, progress = open_exercise("{lesson.slug}")'
    cells = [_markdown(head), new_code_cell(opening)]
    for cell in lesson.exercise.in_language(lang):
        task = cell.meta.get("task")
        if task is None:
            cells.append(_poured(cell, lang))
        elif cell.kind == "markdown":
            cells.append(_markdown(_with_facts(cell, _facts(lesson, task, lang))))
        else:
            code = without_markers(cell.source) if solved else stub(cell.source, cell.answer)
            meta = {key: cell.meta[key] for key in ("task", "kind", "points")} | {"answer": cell.answer}
            cells.append(new_code_cell(code, metadata={"course": meta}))
            cells.append(new_code_cell(f'check("{task}")', metadata={"course": {"check": task}}))
            if solved:
                cells.append(_markdown(_misconceptions(lesson, task, lang)))
    cells.append(new_code_cell("progress()"))
    return _finished(cells, f"{lesson.slug}/{'solution' if solved else 'exercise'}", lang)


def _facts(lesson: Lesson, task: str, lang: str) -> str:
    cell = next(cell for cell in lesson.exercise.tasks if cell.meta["task"] == task)
    facts = [KINDS[cell.meta["kind"]][_EACH[lang]]]
    points = cell.meta["points"]
    facts.append({"zh": f"{points:g} 分", "en": f"{points:g} point{'' if points == 1 else 's'}"}[lang])
    if cell.meta.get("mark"):
        facts.append(MARKS[cell.meta["mark"]][_EACH[lang]])
    hidden = sum(check.points for check in lesson.hidden.checks if check.task == task)
    if hidden:
        facts.append(
            {
                "zh": f"其中 {hidden:g} 分交卷后评定",
                "en": f"{hidden:g} scored after you hand in",
            }[lang]
        )
    return " · ".join(facts)


def _with_facts(cell: Cell, facts: str) -> str:
    first, _, rest = cell.source.partition("\n")
    return f"{first}\n\n*{facts}*\n\n{rest.strip()}".rstrip()


def _misconceptions(lesson: Lesson, task: str, lang: str) -> str:
    head = {"zh": "**常见错误**", "en": "**What goes wrong here**"}[lang]
    hidden = {"zh": "（隐藏检查）", "en": " (hidden check)"}[lang]
    rows = [
        f"- {check.without_details(lang)}{hidden if check.hidden else ''}"
        for check in lesson.checks.checks
        if check.task == task
    ]
    for criterion in lesson.checks.rubrics.get(task, []):
        colon, semicolon = {"zh": ("：", "；"), "en": (": ", "; ")}[lang]
        levels = semicolon.join(f"{points:g}{colon}{(zh, en)[_EACH[lang]]}" for points, zh, en in criterion.levels)
        rows.append(f"- {(criterion.zh, criterion.en)[_EACH[lang]]}{colon}{levels}")
    return "\n".join([head, "", *rows])


def _lesson_header(lesson: Lesson, lang: str) -> str:
    header = lesson.lesson.header
    objectives = "\n".join(f"- {line}" for line in header["objectives"][lang])
    terms = [concept[lang] for concept in concepts_of(lesson.slug).values()]
    minutes = header["minutes"]
    if lang == "zh":
        return (
            f"# {header['title']['zh']}\n\n> **核心问题：{header['question']['zh']}**\n\n"
            f"约 {minutes} 分钟（估计，不是要求） · 先修：{header['prerequisites']['zh']}\n\n"
            f"**学完这一课，你能：**\n\n{objectives}\n\n**概念：** {'；'.join(terms)}"
        )
    return (
        f"# {header['title']['en']}\n\n> **Key question: {header['question']['en']}**\n\n"
        f"About {minutes} minutes (an estimate, not a target) · Before this: {header['prerequisites']['en']}\n\n"
        f"**After this lesson you can:**\n\n{objectives}\n\n**Concepts:** {'; '.join(terms)}"
    )


def _lessons_table(lessons: list[Lesson], lang: str) -> str:
    titles = {row["slug"]: row for row in syllabus()["lessons"]}
    head = {
        "zh": "| 课 | 核心问题 | 练习 | 小组活动 |\n|---|---|---|---|",
        "en": "| Lesson | Key question | Exercise | Group exercise |\n|---|---|---|---|",
    }[lang]
    rows = []
    for lesson in lessons:
        header, slug = lesson.lesson.header, lesson.slug
        minutes = {"zh": "约 {} 分钟", "en": "about {} min"}[lang]
        parts = (header, lesson.exercise.header, lesson.group)
        times = [minutes.format(part["minutes"]) for part in parts]
        rows.append(
            f"| [{slug[:2]} {titles[slug][lang]}]({slug}.ipynb), {times[0]} | {header['question'][lang]} "
            f"| [{lesson.exercise.header['title'][lang]}](../../exercises/{lang}/{slug}.ipynb), {times[1]} "
            f"| [{lesson.group['title'][lang]}](../../exercises/{lang}/{slug}_group.html), {times[2]} |"
        )
    table = "\n".join([head, *rows])
    return table.replace("), 约", ")，约") if lang == "zh" else table


def _setup(lang: str) -> Notebook:
    return new_code_cell(f'from course_lib import language\n\nlanguage.use("{lang}")')


def _markdown(text: str) -> Notebook:
    return new_markdown_cell(text)


def _poured(cell: Cell, lang: str) -> Notebook:
    if cell.kind == "code":
        return new_code_cell(cell.source)
    text = cell.source
    if cell.meta.get("mark"):
        word = MARKS[cell.meta["mark"]][_EACH[lang]]
        text = re.sub(r"^(#+ .*)$", rf"\1 · {word}", text, count=1, flags=re.MULTILINE)
    return new_markdown_cell(text)


def _finished(cells: list[Notebook], name: str, lang: str) -> Notebook:
    for number, cell in enumerate(cells):
        course: dict[str, Any] = cell.metadata.get("course", {})
        key = course.get("task") or course.get("check") or f"{number}"
        prefix = next((word for word in ("task", "check") if word in course), "cell")
        # the same on every build; a task keeps its id when cells around it change
        digest = hashlib.sha256(f"{name}/{lang}/{prefix}/{key}".encode()).hexdigest()[:8]
        cell["id"] = f"{prefix}-{digest}"
    metadata = {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "course": {"name": name, "lang": lang},
    }
    return new_notebook(cells=cells, metadata=metadata)
