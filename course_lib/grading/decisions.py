"""What people decide over the grader: overrides, and the grades of groups. Nothing is deleted; the last one counts."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from course_lib.errors import CourseError
from course_lib.grading.gradebook import Gradebook, now
from course_lib.grading.totals import Standing, lessons, standings
from course_lib.language import say
from course_lib.paths import lesson_folder
from course_lib.teaching.roster import read_roster

HEADS = {
    "team": ("team", "group", "组", "小组", "组号", "组别"),
    "points": ("points", "score", "小组得分", "得分", "分数"),
    "out_of": ("out of", "out_of", "max", "满分"),
    "adjustment": ("adjustment", "adjust", "调整", "个人调整", "加减分"),
    "reason": ("reason", "理由", "原因", "说明"),
}


# -- overrides ---------------------------------------------------------------------------------------


def add_override(
    book: Gradebook, submission: str, task: str, name: str, points: float | None, *, author: str, reason: str
) -> None:
    """Write a decision over a result.

    Args:
        book: the gradebook.
        submission: the id of the hand-in.
        task: the task; ``""`` is the whole exercise.
        name: the check or the line of the rubric; ``""`` is the whole task.
        points: the points that count; None takes an earlier decision back.
        author, reason: who decided and why; both are compulsory.

    Raises:
        CourseError: author or reason is missing, there is no such task or check, or the points are out of range.
    """
    author, reason = " ".join(author.split()), " ".join(reason.split())
    for value, zh, en in ((author, "是谁改的（--author）", "author"), (reason, "理由（--reason）", "reason")):
        if not value:
            raise CourseError(say(zh=f"改分要写{zh}，不能空着。", en=f"An override needs its {en}; it is empty."))
    row = book.row(submission)
    inside = [each for each in row.results if (not task or each.task == task) and (not name or each.name == name)]
    if task and not inside:
        wanted = f"{task}/{name}" if name else task
        of_task = [each.name for each in row.results if each.task == task]
        known = of_task or list(dict.fromkeys(each.task for each in row.results))
        raise CourseError(
            say(
                zh=f"这份作业里没有 {wanted}。可以是：{'、'.join(known) or '（没有评出任何任务）'}。",
                en=f"This hand-in has no {wanted}. It can be: {', '.join(known) or '(no task was graded)'}.",
            )
        )
    most = sum(each.points for each in inside)
    if points is not None and not (math.isfinite(points) and points >= 0 and (points <= most or not inside)):
        raise CourseError(
            say(
                zh=f"分数要在 0 到 {most:g} 之间，不能是 {points:g}。",
                en=f"Points go from 0 to {most:g}, not {points:g}.",
            )
        )
    with book.transaction() as base:
        base.execute(
            "INSERT INTO overrides (submission, task, name, points, author, reason, made) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (submission, task, name, points, author, reason, now()),
        )


def find_learner(book: Gradebook, wanted: str, lesson: str = "") -> Standing:
    """Return the standing of one learner, by id or name.

    Raises:
        CourseError: nobody, or more than one, is meant; or the learner handed nothing in.
    """
    known = [each for slug in ([lesson] if lesson else lessons(book)) for each in standings(book, slug)]
    handed = [each for each in known if each.row is not None]
    found = [each for each in handed if wanted == each.learner] or [each for each in handed if wanted == each.name]
    if len(found) == 1:
        return found[0]
    if not found:
        near = [each.learner for each in handed if wanted.casefold() in f"{each.learner} {each.name}".casefold()]
        shown = (near or [each.learner for each in handed])[:8]
        raise CourseError(
            say(
                zh=f"成绩册里没有 {wanted} 的作业。学号例如：{'、'.join(shown)}。",
                en=f"The gradebook has no hand-in of {wanted}. Ids are, for example: {', '.join(shown)}.",
            )
        )
    said = ", ".join(f"{each.learner} ({each.lesson})" for each in found[:8])
    raise CourseError(
        say(
            zh=f"{wanted} 指的不止一份作业：{said}。请写学号，或加 --lesson。",
            en=f"{wanted} stands for more than one hand-in: {said}. Give the id, or add --lesson.",
        )
    )


# -- groups ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Groups:
    """What was read from a list of groups: how many members of how many teams, and what was noticed."""

    members: int
    teams: int
    notes: tuple[str, ...]


def add_group_grades(book: Gradebook, path: Path, *, lesson: str, author: str) -> Groups:
    """Read the grades of groups from a list and write one for each member.

    The list has a row for each person: ``team``, ``name``, ``id`` where there is one, ``points`` of the team (it may
    stand in one row of the team only), and where there are any ``adjustment`` (for this person, may be negative) with
    its ``reason``, and ``out of``; without that, the points of the rubric in the lesson's ``group.yml``. Chinese heads
    will do.

    Raises:
        CourseError: there is no such lesson, the list cannot be read, or a row is not as it should be.
    """
    author = " ".join(author.split())
    if not author:
        raise CourseError(say(zh="要写是谁给的分（--author）。", en="Say who gives the grades (--author)."))
    lesson_folder(lesson)  # a mistyped one would stay in the gradebook
    roster = read_roster(path)
    people = _columns(roster.people, path.name)
    most = people["out_of"].dropna()
    out_of = float(most.iloc[0]) if len(most) else group_points(lesson)
    if out_of <= 0:
        raise CourseError(
            say(
                zh=f"{path.name}：不知道小组活动满分是多少。加一列“满分”。",
                en=f"{path.name}: what a group can earn at most is not known. Add a column 'out of'.",
            )
        )
    known = {each.learner: each.name for each in standings(book, lesson)} if lesson in lessons(book) else {}
    notes = list(roster.notes)
    rows, seen = [], set()
    for team, members in people.groupby("team", sort=True):
        points = _team_points(members["points"], str(team), out_of, path.name)
        for person, row in members.iterrows():
            learner, name = _member(str(row["id"]), str(row["name"]), known)
            if learner not in known:
                notes.append(
                    say(
                        zh=f"{person} 在成绩册里没有作业，只记小组得分。",
                        en=f"{person} has no hand-in in the gradebook; only the group's grade is kept.",
                    )
                )
            if learner in seen:
                raise CourseError(
                    say(
                        zh=f"{path.name}：{person} 出现了不止一次。每人一行。",
                        en=f"{path.name}: {person} stands in more than one row. Give each person one row.",
                    )
                )
            seen.add(learner)
            change, reason = float(row["adjustment"] or 0), str(row["reason"])
            if change and not reason:
                raise CourseError(
                    say(
                        zh=f"{path.name}：{person} 的个人调整是 {change:+g}，没有写理由。",
                        en=f"{path.name}: {person} has an adjustment of {change:+g} and no reason for it.",
                    )
                )
            rows.append((lesson, str(team), learner, name, points, out_of, change, reason, author, now()))
    with book.transaction() as base:
        base.executemany(
            "INSERT INTO group_grades (lesson, team, learner, name, points, out_of, adjustment, reason, author, made) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
    return Groups(len(rows), people["team"].nunique(), tuple(notes))


def group_points(lesson: str) -> float:
    """Return what the rubric of the lesson's group exercise can give; 0 when it has none."""
    path = lesson_folder(lesson) / "group.yml"
    if not path.is_file():
        return 0
    rubric = yaml.safe_load(path.read_text(encoding="utf-8")).get("rubric") or []
    return float(sum(line["points"] for line in rubric))


def _columns(people: pd.DataFrame, file: str) -> pd.DataFrame:
    """Return the columns that count under their own names."""
    heads = {str(head).strip().casefold(): head for head in people.columns}
    table = pd.DataFrame({"name": people["name"]}, index=people.index)
    table["id"] = people["id"].astype(str) if "id" in people else ""
    for column, names in HEADS.items():
        head = next((heads[name] for name in names if name in heads), None)
        if head is None and column in ("team", "points"):
            raise CourseError(
                say(
                    zh=f"{file} 没有“{names[2]}”列。要有：组、姓名、得分；可以有：学号、个人调整、理由、满分。",
                    en=f"{file} has no column '{column}'. It needs team, name and points; it may have id, adjustment, "
                    "reason and out of.",
                )
            )
        table[column] = people[head] if head is not None else None
    for column in ("points", "out_of", "adjustment"):
        numbers = pd.to_numeric(table[column], errors="coerce")
        wrong = table[column].notna() & numbers.isna()
        if wrong.any():
            person, value = table.index[wrong][0], table.loc[wrong, column].iloc[0]
            raise CourseError(
                say(
                    zh=f"{file}：{person} 的“{column}”是 {value}，应为数字。",
                    en=f"{file}: '{column}' of {person} is {value}; a number is needed.",
                )
            )
        table[column] = numbers
    table["adjustment"] = table["adjustment"].fillna(0)
    table["reason"] = table["reason"].fillna("").map(lambda text: " ".join(str(text).split()))
    nobody = table.index[table["team"].isna()]
    if len(nobody):
        raise CourseError(say(zh=f"{file}：{nobody[0]} 没有写组。", en=f"{file}: {nobody[0]} has no team."))
    table["team"] = table["team"].map(_plain)
    return table


def _plain(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _team_points(points: "pd.Series[float]", team: str, out_of: float, file: str) -> float:
    given = sorted(set(points.dropna()))
    if len(given) != 1:
        found = ", ".join(f"{value:g}" for value in given)
        raise CourseError(
            say(
                zh=f"{file}：第 {team} 组的得分应当正好一个数，现在是：{found or '空的'}。",
                en=f"{file}: team {team} should have one number of points; it has: {found or 'none'}.",
            )
        )
    if not 0 <= given[0] <= out_of:
        raise CourseError(
            say(
                zh=f"{file}：第 {team} 组得 {given[0]:g} 分，应在 0 到 {out_of:g} 之间。",
                en=f"{file}: team {team} has {given[0]:g} points; they go from 0 to {out_of:g}.",
            )
        )
    return float(given[0])


def _member(key: str, name: str, known: dict[str, str]) -> tuple[str, str]:
    if key in known or not name:
        return key, known.get(key, name)
    same: Sequence[str] = [learner for learner, who in known.items() if who == name]
    if not key and len(same) == 1:
        return same[0], name
    return key or name, name
