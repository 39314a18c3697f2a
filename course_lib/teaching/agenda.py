"""A timed plan of a class: what must be done, what there is time for, minutes that add up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from course_lib.errors import CourseError
from course_lib.language import say

SESSION = 45  # minutes of a class hour
LENGTHS = (45, 90, 180)  # one class hour, two in a row, four class hours
OPENING = ("opening", "开场：分组、领角色", "Opening: teams and roles")
LESSON = ("lesson", "课文：标“必做”的部分，先猜再算", "Lesson: the must-do parts, guess before you compute")
EXERCISE = ("exercise", "练习：各自动手，随时检查", "Exercise: each alone, checking at any time")
QUIZ = ("quiz", "小测验", "Quiz")
SCORES = ("scores", "各组展示、互评打分", "Products shown, peers score them")
ACTIONS = ("actions", "总结：收获、工具、行动", "Summary: gains, tools, an action with a date")
RESERVE = ("reserve", "机动时间", "Reserve")


@dataclass(frozen=True)
class Part:
    """One entry of an agenda: a step of the group exercise, or another part of the class.

    Attributes:
        id: step id of ``group.yml``, or ``opening``, ``lesson``, ``exercise``, ``quiz``, ``scores``, ``actions``,
            ``reserve``.
        session: class hour, from 1.
        minutes: planned.
        title: zh and en.
        group: True for a step of the group exercise.
    """

    id: str
    session: int
    minutes: float
    title: Mapping[str, str]
    group: bool = False


def make_agenda(group: Mapping[str, Any], minutes: int = 45) -> list[Part]:
    """Plan one lesson for a class of 45, 90 or 4 x 45 minutes.

    In 45 minutes there is the group exercise alone; 90 adds the lesson's core, scores, the quiz and the actions; four
    class hours hold everything. Steps marked ``if-time`` are taken in their order as long as they fit.

    Args:
        group: a lesson's ``group.yml``.
        minutes: 45, 90 or 180.

    Returns:
        Parts in order; the minutes of each class hour (of both together for 90) add up exactly.

    Raises:
        CourseError: another length, or must-do steps that take longer than the class.

    >>> steps = [
    ...     {"id": "a", "minutes": 30, "mark": "must", "title": {}},
    ...     {"id": "b", "minutes": 9, "mark": "if-time", "title": {}},
    ... ]
    >>> [(part.id, part.minutes) for part in make_agenda({"steps": steps}, 45)]
    [('opening', 3), ('a', 30), ('b', 9), ('reserve', 3)]
    """
    if minutes not in LENGTHS:
        raise CourseError(
            say(
                zh=f"没有 {minutes} 分钟的课堂安排；可以是 45、90 或 180（四课时）。",
                en=f"There is no plan for {minutes} minutes; choose 45, 90 or 180 (four class hours).",
            )
        )
    if minutes == 45:
        return _filled(1, [_part(OPENING, 1, 3)], group, [], 45)
    if minutes == 90:
        whole = sum(step["minutes"] for step in group["steps"])
        after = [_part(SCORES, 1, 7), _part(QUIZ, 1, 5), _part(ACTIONS, 1, 8)]
        lesson = max(90 - 5 - sum(part.minutes for part in after) - whole, 20)
        return _filled(1, [_part(OPENING, 1, 5), _part(LESSON, 1, lesson)], group, after, 90)
    return [
        _part(OPENING, 1, 5),
        _part(LESSON, 1, SESSION - 5),
        _part(EXERCISE, 2, SESSION),
        *_filled(3, [_part(OPENING, 3, 3)], group, [], SESSION),
        _part(SCORES, 4, 20),
        _part(QUIZ, 4, 10),
        _part(ACTIONS, 4, 10),
        _part(RESERVE, 4, 5),
    ]


def _part(kind: tuple[str, str, str], session: int, minutes: float) -> Part:
    return Part(kind[0], session, minutes, {"zh": kind[1], "en": kind[2]})


def _filled(
    session: int, before: Sequence[Part], group: Mapping[str, Any], after: Sequence[Part], minutes: float
) -> list[Part]:
    """Put the steps between two lists of parts: all must-do ones, if-time ones that fit, and the rest as reserve."""
    free = minutes - sum(part.minutes for part in [*before, *after])
    need = sum(step["minutes"] for step in group["steps"] if step["mark"] == "must")
    if need > free:
        raise CourseError(
            say(
                zh=f"小组活动的必做步骤要 {need:g} 分钟，这里只有 {free:g} 分钟。请选更长的安排。",
                en=f"The must-do steps of the group exercise take {need:g} minutes and there are {free:g}. Choose a "
                "longer plan.",
            )
        )
    left, chosen = free - need, []
    for step in group["steps"]:
        extra = step["mark"] == "if-time"
        if step["mark"] == "must" or (extra and step["minutes"] <= left):
            left -= step["minutes"] if extra else 0
            chosen.append(Part(step["id"], session, step["minutes"], step["title"], group=True))
    reserve = [_part(RESERVE, session, left)] if left else []
    return [*before, *chosen, *after, *reserve]
