"""Printable A4 pages from ``group.yml`` and ``quiz.yml``: the group's sheet, the facilitator's guide, the quiz key."""

from pathlib import Path
from typing import Any

import jinja2
from markdown_it import MarkdownIt
from markupsafe import Markup

from course_lib.authoring.lesson import MARKS, Lesson

WORDS: dict[str, dict[str, Any]] = {
    "zh": {
        "group": "小组活动单",
        "guide": "主持人手册",
        "minutes": "{} 分钟",
        "people": "{}–{} 人一组",
        "steps": "步骤与时间",
        "when": "时间（分）",
        "what": "做什么",
        "checkpoint": "检查点",
        "roles": "角色",
        "roles_rule": "每人一个角色；标着“5 人起”的角色，小组满 5 人时才用，以此类推。",
        "from": "{} 人起",
        "materials": "材料",
        "rubric": "评分标准",
        "criterion": "评分项",
        "level": ["起步", "达到", "出色"],
        "points": "满分 {} 分",
        "debrief": "复盘问题",
        "set_up": "课前准备",
        "minute_by_minute": "逐分钟安排",
        "look_for": "看什么",
        "goes_wrong": "可能出的问题，可以怎么说",
        "sign": "迹象",
        "say": "可以这样说",
        "samples": "三个水平的成果样例",
        "why": "为什么是这个水平",
        "cards": "角色卡与观察表",
        "cards_about": "沿虚线剪开，一人一张。标着“5 人起”的角色，小组满 5 人时才用，以此类推。",
        "my_name": "姓名",
        "observer_form": "观察表",
        "team_line": "第 ______ 组 · 观察员 ______________",
        "observer_about": "不发言。看到什么、听到什么，就写什么；打分放在最后。",
        "evidence": "证据：谁说了、做了什么",
        "score": "得分",
        "step": "步骤",
        "planned": "计划（分）",
        "taken": "实际（分）",
        "noted": "记一笔",
        "quiz_key": "概念测验 · 答案与说明",
        "quiz_about": "每个选项的说明与学员在笔记本里看到的相同；✓ 为正确选项。",
    },
    "en": {
        "group": "Group sheet",
        "guide": "Facilitator's guide",
        "minutes": "{} minutes",
        "people": "groups of {} to {}",
        "steps": "Steps and time",
        "when": "Minutes",
        "what": "What to do",
        "checkpoint": "Checkpoint",
        "roles": "Roles",
        "roles_rule": "One role each. A role marked 'from 5' is used when the group has five people or more.",
        "from": "from {}",
        "materials": "Materials",
        "rubric": "Rubric",
        "criterion": "Criterion",
        "level": ["Starting", "Reached", "Strong"],
        "points": "at most {} points",
        "debrief": "Debrief",
        "set_up": "Before class",
        "minute_by_minute": "Minute by minute",
        "look_for": "What to look for",
        "goes_wrong": "What goes wrong, and what to say",
        "sign": "Sign",
        "say": "You might say",
        "samples": "Sample products at three levels",
        "why": "Why this level",
        "cards": "Role cards and observer's form",
        "cards_about": "Cut along the dashed lines, one card each. A role marked 'from 5' is used when the group has "
        "five people or more.",
        "my_name": "Name",
        "observer_form": "Observer's form",
        "team_line": "Team ______ · observer ______________",
        "observer_about": "Stay silent. Write down what you see and hear as it happens; score at the end.",
        "evidence": "Evidence: who said or did what",
        "score": "Score",
        "step": "Step",
        "planned": "Planned (min)",
        "taken": "Taken (min)",
        "noted": "Note",
        "quiz_key": "Concept quiz: key and feedback",
        "quiz_about": "The feedback is what learners read in the notebook; ✓ marks the right option.",
    },
}


def group_sheet(lesson: Lesson, lang: str) -> str:
    """Return the group's sheet as a self-contained HTML page."""
    return _render("group.html.j2", lang, title=lesson.group["title"][lang], g=lesson.group, steps=_timed(lesson, lang))


def role_cards(lesson: Lesson, lang: str) -> str:
    """Return role cards to cut out, and the observer's form, as a self-contained HTML page."""
    title = f"{lesson.group['title'][lang]} · {WORDS[lang]['cards']}"
    return _render("cards.html.j2", lang, title=title, g=lesson.group, steps=_timed(lesson, lang))


def facilitator_guide(lesson: Lesson, lang: str) -> str:
    """Return the facilitator's guide as a self-contained HTML page."""
    title = f"{lesson.group['title'][lang]} · {WORDS[lang]['guide']}"
    return _render("facilitator.html.j2", lang, title=title, g=lesson.group, steps=_timed(lesson, lang))


def quiz_key(lesson: Lesson, lang: str) -> str:
    """Return the quiz with its right answers and all feedback as a self-contained HTML page."""
    title = f"{lesson.lesson.header['title'][lang]} · {WORDS[lang]['quiz_key']}"
    return _render("quiz.html.j2", lang, title=title, questions=lesson.quiz)


def _timed(lesson: Lesson, lang: str) -> list[dict[str, Any]]:
    steps, start = [], 0
    for step in lesson.group["steps"]:
        end = start + step["minutes"]
        steps.append({**step, "start": start, "end": end, "mark": MARKS[step["mark"]][lang == "en"]})
        start = end
    return steps


def _render(template: str, lang: str, **values: Any) -> str:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates"), encoding="utf-8"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    environment.filters["t"] = lambda value: value[lang]
    environment.filters["md"] = lambda text: Markup(markdown.render(text))
    environment.filters["mdi"] = lambda text: Markup(markdown.renderInline(text))
    return environment.get_template(template).render(lang=lang, w=WORDS[lang], **values) + "\n"
