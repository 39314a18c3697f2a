"""Grades as tables: plain CSV, what Moodle and Canvas import, and an Excel workbook.

Moodle: the gradebook's import (columns are matched by hand there) and the grading worksheet of an assignment, which
finds people by the participant's number that stands in the names of the files it exports. Canvas: the gradebook's own
layout, with the row of points possible. As long as points are open there is no grade: a platform would show it as
final.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from course_lib.grading.collect import export_number, shown
from course_lib.grading.records import STATUS_WORDS
from course_lib.grading.totals import Standing
from course_lib.language import current, say

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
NO_GRADE = "-"  # how Moodle writes that there is none; an empty cell is taken for zero in a new column
CANVAS_HEAD = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
WORKSHEET_HEAD = [
    "Identifier", "Full name", "Status", "Grade", "Maximum Grade", "Grade can be changed", "Last modified (grade)",
    "Feedback comments",
]  # fmt: skip


def harmless(text: str) -> str:
    """Return text that a spreadsheet does not take for a formula.

    >>> harmless("=1+1"), harmless("Wang")
    ("'=1+1", 'Wang')
    """
    bare = text.lstrip(" ")
    return f"'{text}" if len(bare) > 1 and bare.startswith(FORMULA) else text


def number(value: float | None) -> float | str:
    """Return points as a number without noise; nothing stays empty."""
    return "" if value is None else round(value, 2)


def write_csv(path: Path, rows: Iterable[Sequence[Any]], *, mark: bool) -> None:
    """Write rows as CSV in UTF-8; ``mark`` puts the byte order mark first, without which Excel guesses wrongly."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([[harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows])
    path.write_bytes(buffer.getvalue().encode("utf-8-sig" if mark else "utf-8", "replace"))


def table(everyone: Mapping[str, Sequence[Standing]], titles: Mapping[str, str]) -> list[list[Any]]:
    """Return the plain table: one row for each learner and lesson, below a row of heads."""
    head = say(
        zh="学号|姓名|课|状态|交的时间（世界时）|迟交|练习得分|练习满分|待评分|小组|小组得分|小组满分|合计|总满分",
        en="id|name|lesson|status|handed in (UTC)|late|exercise|exercise out of|open|team|group|group out of|total|"
        "out of",
    ).split("|")
    rows: list[list[Any]] = [head]
    for lesson, standings in everyone.items():
        for each in standings:
            sub, group = each.row and each.row.submission, each.group
            rows.append(
                [
                    shown(each.learner),
                    shown(each.name),
                    titles[lesson],
                    status_text(each),
                    sub.submitted[:16].replace("T", " ") if sub else "",
                    say(zh="是", en="yes") if sub and sub.late else "",
                    number(each.exercise),
                    number(each.points or None),
                    number(each.open),
                    shown(group.team) if group else "",
                    number(group.earned) if group else "",
                    number(group.out_of) if group else "",
                    number(each.total),
                    number(each.out_of or None),
                ]
            )
    return rows


def status_text(standing: Standing) -> str:
    """Return the state of a hand-in in the reader's language."""
    if standing.row is None:
        return say(zh="没有交", en="nothing handed in")
    return STATUS_WORDS[standing.row.status].in_language(current())


def canvas(standings: Sequence[Standing], title: str) -> list[list[Any]]:
    """Return the rows that Canvas' gradebook imports."""
    points, group_points = _possible(standings)
    head, possible = [*CANVAS_HEAD, title], ["    Points Possible", "", "", "", "", number(points)]
    if group_points:
        head.append(_group_title(title))
        possible.append(number(group_points))
    rows: list[list[Any]] = [head, possible]
    for each in standings:
        row = [shown(each.name), _exported(each, "canvas"), shown(each.learner), "", "", number(each.final)]
        if group_points:
            row.append(number(each.group.earned) if each.group else "")
        rows.append(row)
    return rows


def moodle(standings: Sequence[Standing], title: str, comments: Mapping[str, str]) -> list[list[Any]]:
    """Return the rows for the import into Moodle's gradebook: map "ID number" to the user's ID number there."""
    _, group_points = _possible(standings)
    head = ["ID number", "Full name", title, "Feedback comments"]
    rows: list[list[Any]] = [head + [_group_title(title)] * bool(group_points)]
    for each in standings:
        row = [shown(each.learner), shown(each.name), _grade(each.final), comments.get(each.learner, "")]
        rows.append(row + [_grade(each.group.earned if each.group else None)] * bool(group_points))
    return rows


def worksheet(standings: Sequence[Standing], comments: Mapping[str, str]) -> list[list[Any]]:
    """Return the rows of Moodle's grading worksheet, for the learners whose hand-in came out of Moodle."""
    rows: list[list[Any]] = [WORKSHEET_HEAD]
    for each in standings:
        if participant := _exported(each, "moodle"):
            rows.append(
                [
                    f"Participant {participant}",
                    shown(each.name),
                    "Submitted for grading",
                    number(each.final),
                    number(each.points),
                    "Yes",
                    NO_GRADE,
                    comments.get(each.learner, ""),
                ]
            )
    return rows


def comment(lines: Iterable[str]) -> str:
    """Return lines as the HTML of a comment in Moodle."""
    return "<br>".join(escape(line) for line in lines)


def _possible(standings: Sequence[Standing]) -> tuple[float, float]:
    return (
        max((each.points for each in standings), default=0),
        max((each.group.out_of for each in standings if each.group), default=0),
    )


def _group_title(title: str) -> str:
    return say(zh=f"{title} · 小组", en=f"{title} · group")


def _grade(value: float | None) -> float | str:
    return NO_GRADE if value is None else round(value, 2)


def _exported(standing: Standing, platform: str) -> str:
    return export_number(standing.row.submission.source, platform) if standing.row else ""


# -- Excel -------------------------------------------------------------------------------------------


def write_workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> None:
    """Write tables as an Excel workbook: one sheet each, heads frozen, texts that are never formulas."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for place, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                cell: Cell = sheet.cell(place, column)
                if isinstance(value, str):
                    cell.value = " ".join(shown(line) for line in value.splitlines()) if value else None
                    if cell.value is not None:
                        cell.data_type = "s"
                        cell.quotePrefix = value.startswith(FORMULA)
                else:
                    cell.value = value
                if place == 1:
                    cell.font = Font(bold=True)
                    cell.fill = PatternFill("solid", fgColor="E3ECF3")
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
        for column in range(1, len(rows[0]) + 1):
            widest = max((_width(row[column - 1]) for row in rows[:500]), default=8)
            sheet.column_dimensions[get_column_letter(column)].width = min(max(widest + 2, 7), 60)
        sheet.freeze_panes = "C2"
        sheet.auto_filter.ref = sheet.dimensions
    workbook.save(path)


def _width(value: Any) -> int:
    return sum(2 if ord(char) > 0x2E7F else 1 for char in str(value))
