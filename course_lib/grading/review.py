"""Written answers scored by people: one answer after another, a second rating that is blind, disagreements decided.

A rater never sees what others gave for an answer before scoring it. Whoever differs meets at the disagreement; what is
decided there is an override with author and reason.
"""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pandas as pd

from course_lib.checks import Criterion
from course_lib.errors import CourseError
from course_lib.grading.decisions import add_override
from course_lib.grading.gradebook import Gradebook
from course_lib.grading.totals import lessons, standings
from course_lib.language import current, say
from course_lib.models.agreement import cohen_kappa, compare_raters
from course_lib.teaching.source import load_checks

PAGE = {
    "zh": "# 评书面题\n\n按 **Shift + Enter** 打开评分页。",
    "en": "# Score written answers\n\nPress **Shift + Enter** to open the page.",
}
BELOW = {
    "zh": "每保存一次，分数就写进成绩册；随时可以停，下次从没有评的接着来。",
    "en": "What you save is in the gradebook at once. Stop whenever you like; next time it goes on from there.",
}
KEPT = 9  # comments that are offered again
_NUMBER = re.compile(r"(\d+(?:[.．]\d+)?)[\s,，;；、/]*")
_REUSE = re.compile(r"[#＃](\d)\b")
COLUMNS = ["lesson", "task", "criterion", "first", "second", "answers", "exact", "kappa", "low", "high", "status"]


@dataclass(frozen=True)
class Item:
    """One written answer to be scored."""

    submission: str
    sha256: str
    lesson: str
    task: str
    lang: str
    text: str
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True)
class Typed:
    """What a rater typed: points for each line of the rubric, and words."""

    points: tuple[float, ...]
    words: str


class Desk:
    """The written answers of a gradebook as one rater scores them.

    Args:
        book: the gradebook.
        rater: who scores.
        lesson, task: only these; ``""`` takes all.

    Raises:
        CourseError: there is no such lesson or task with a rubric in the gradebook.
    """

    def __init__(self, book: Gradebook, rater: str, *, lesson: str = "", task: str = "") -> None:
        self.book, self.rater = book, " ".join(rater.split())
        known = lessons(book)
        if lesson and lesson not in known:
            raise CourseError(
                say(
                    zh=f"成绩册里没有 {lesson}。里面有：{'、'.join(known) or '还没有评过的作业'}。",
                    en=f"The gradebook has nothing of {lesson}. It has: {', '.join(known) or 'nothing graded yet'}.",
                )
            )
        found: list[Item] = []
        for slug in [lesson] if lesson else known:
            rubrics = load_checks(slug, hidden=True).rubrics
            for standing in standings(book, slug):
                row = standing.row
                answers = {answer.task: answer for answer in row.answers} if row else {}
                for total in standing.tasks:
                    waits = any(line.result.rubric and line.result.outcome == "open" for line in total.lines)
                    if row and waits and total.task in rubrics and task in ("", total.task):
                        answer = answers.get(total.task)
                        text = (answer.text or answer.code) if answer else ""
                        sub = row.submission
                        criteria = tuple(rubrics[total.task])
                        found.append(Item(sub.id, sub.sha256, slug, total.task, sub.lang, text, criteria))
        if task and not found:
            raise CourseError(
                say(
                    zh=f"没有要人来评的任务 {task}。检查任务的代码名，或者去掉 --task。",
                    en=f"No answer to a task {task} waits for people. Check the task's code name or leave --task out.",
                )
            )
        # by task, and within it in an order of the rater's own: nobody's place decides who is met fresh or tired
        self.items = sorted(found, key=lambda item: (item.lesson, item.task, self._shuffle(item)))

    def _shuffle(self, item: Item) -> str:
        return hashlib.sha256(f"{self.rater}/{item.submission}".encode()).hexdigest()

    def given(self, item: Item) -> dict[str, dict[str, float]]:
        """Return rater -> line -> points for this version of an answer."""
        found: dict[str, dict[str, float]] = {}
        for row in self.book.query(
            "SELECT rater, criterion, points FROM rubric_scores "
            "WHERE submission = ? AND task = ? AND sha256 = ? ORDER BY rater",
            (item.submission, item.task, item.sha256),
        ):
            found.setdefault(row["rater"], {})[row["criterion"]] = row["points"]
        return found

    def scored(self) -> set[tuple[str, str]]:
        """Return (submission, task) of every answer that this rater has scored."""
        rows = self.book.query(
            "SELECT DISTINCT r.submission, r.task FROM rubric_scores r "
            "JOIN submissions s ON s.id = r.submission AND s.sha256 = r.sha256 WHERE r.rater = ?",
            (self.rater,),
        )
        return {(row["submission"], row["task"]) for row in rows}

    def read(self, item: Item, text: str) -> Typed:
        """Read what a rater typed: ``2 1 0.5``, then words, then or instead ``#1`` for a kept comment.

        Raises:
            CourseError: too few points, or points outside what a line can give.
        """
        points: list[float] = []
        rest = text.strip()
        while len(points) < len(item.criteria) and (match := _NUMBER.match(rest)):
            line, value = item.criteria[len(points)], float(match[1].replace("．", "."))
            if value > line.points:
                name = say(zh=line.zh, en=line.en)
                raise CourseError(
                    say(
                        zh=f"“{name}”要 0 到 {line.points:g} 分，现在是 {value:g}。",
                        en=f"'{name}' takes 0 to {line.points:g} points, not {value:g}.",
                    )
                )
            points.append(value)
            rest = rest[match.end() :]
        if len(points) < len(item.criteria):
            most = " ".join(f"{line.points:g}" for line in item.criteria)
            raise CourseError(
                say(
                    zh=f"要 {len(item.criteria)} 个分数，只读到 {len(points)} 个。按评分项的顺序写，满分是：{most}。",
                    en=f"{len(item.criteria)} scores are needed, {len(points)} found. Write them in the order of the "
                    f"lines; full marks are: {most}.",
                )
            )
        kept = self.comments(item)

        def again(match: re.Match[str]) -> str:
            place = int(match[1])
            if not 0 < place <= len(kept):
                raise CourseError(
                    say(
                        zh=f"没有第 {place} 条评语；现在有 {len(kept)} 条。",
                        en=f"There is no comment {place}; there are {len(kept)}.",
                    )
                )
            return kept[place - 1]

        return Typed(tuple(points), _REUSE.sub(again, rest))

    def save(self, item: Item, typed: Typed) -> None:
        """Write this rater's points; scoring an answer again replaces them."""
        given = {
            line.name: (points, typed.words if place == 0 else "")
            for place, (line, points) in enumerate(zip(item.criteria, typed.points, strict=True))
        }
        self.book.save_rubric(item.submission, item.sha256, item.task, self.rater, given)

    def comment_on(self, item: Item) -> str:
        """Return what this rater wrote about an answer."""
        rows = self.book.query(
            "SELECT comment FROM rubric_scores WHERE submission = ? AND task = ? AND rater = ? AND comment <> ''",
            (item.submission, item.task, self.rater),
        )
        return rows[0]["comment"] if rows else ""

    def comments(self, item: Item) -> list[str]:
        """Return comments on other answers to the task, the most used first: to be used again."""
        rows = self.book.query(
            "SELECT r.comment FROM rubric_scores r JOIN submissions s ON s.id = r.submission "
            "WHERE s.lesson = ? AND r.task = ? AND r.submission <> ? AND r.comment <> '' ORDER BY r.scored",
            (item.lesson, item.task, item.submission),
        )
        return [comment for comment, _ in Counter(row["comment"] for row in rows).most_common(KEPT)]

    # -- two raters --------------------------------------------------------------------------------

    def disagreements(self) -> list[Item]:
        """Return the answers that this rater and another scored differently and on which nobody has decided."""
        decided: dict[tuple[str, str, str], bool] = {}
        for row in self.book.query("SELECT submission, task, name, points FROM overrides ORDER BY id"):
            decided[row["submission"], row["task"], row["name"]] = row["points"] is not None

        def open_line(item: Item, line: Criterion) -> bool:
            keys = ((item.task, line.name), (item.task, ""), ("", ""))
            return not any(decided.get((item.submission, *key)) for key in keys)

        found = []
        for item in self.items:
            given = self.given(item)
            if self.rater in given and any(
                len({points[line.name] for points in given.values() if line.name in points}) > 1
                and open_line(item, line)
                for line in item.criteria
            ):
                found.append(item)
        return found

    def decide(self, item: Item, typed: Typed) -> None:
        """Write what was decided on the lines over which raters differ.

        Raises:
            CourseError: no reason was given.
        """
        given = self.given(item)
        for line, points in zip(item.criteria, typed.points, strict=True):
            if len({each[line.name] for each in given.values() if line.name in each}) > 1:
                add_override(
                    self.book, item.submission, item.task, line.name, points, author=self.rater, reason=typed.words
                )

    def agreement(self) -> pd.DataFrame:
        """Compare this rater with every other, line by line: see :meth:`agreement_of_all`."""
        table = self.agreement_of_all()
        return table[(table["first"] == self.rater) | (table["second"] == self.rater)]

    def agreement_of_all(self) -> pd.DataFrame:
        """Compare every two raters who scored the same answers.

        Returns:
            Frame with ``lesson``, ``task``, ``criterion``, ``first``, ``second`` (raters), ``answers`` (scored by
            both), ``exact`` (share of equal points), ``kappa`` (Cohen's, quadratic weights), ``low``, ``high`` (95 %),
            ``status`` (why kappa is missing or means little).
        """
        points: dict[tuple[str, str, str], dict[str, dict[str, float]]] = {}
        for item in self.items:
            for rater, lines in self.given(item).items():
                for criterion, value in lines.items():
                    of_line = points.setdefault((item.lesson, item.task, criterion), {})
                    of_line.setdefault(rater, {})[item.submission] = value
        rows = []
        for line, by_rater in points.items():
            for first, second in combinations(sorted(by_rater), 2):
                both = sorted(by_rater[first].keys() & by_rater[second].keys())
                if both:
                    one, two = (pd.Series([by_rater[name][key] for key in both], name=name) for name in (first, second))
                    kappa = cohen_kappa(one, two, weights="quadratic")
                    exact = compare_raters(one, two).loc["exact", "value"]
                    rest = [kappa[name] for name in ("value", "low", "high", "status")]
                    rows.append([*line, first, second, len(both), exact, *rest])
        return pd.DataFrame(rows, columns=COLUMNS)


def write_page(book: Gradebook, rater: str, *, lesson: str, task: str) -> Path:
    """Write the notebook that opens the review, beside the gradebook, one for each rater; return its path.

    Raises:
        CourseError: there is nothing to score, no rater was named, or the folder cannot be written.
    """
    import nbformat

    desk = Desk(book, rater, lesson=lesson, task=task)
    if not desk.rater:
        raise CourseError(say(zh="要写是谁评分（--rater）。", en="Say who scores (--rater)."))
    if not desk.items:
        raise CourseError(
            say(
                zh="成绩册里没有要人来评的书面题。",
                en="No written answer in this gradebook waits for people.",
            )
        )
    lang = current()
    call = f"review({book.path.name!r}, rater={desk.rater!r}, lesson={lesson!r}, task={task!r})"
    lines = [
        "from course_lib import language",
        "from course_lib.widgets.review import review",
        f"language.use({lang!r})",
        call,
    ]
    hidden = {"jupyter": {"source_hidden": True}}
    cells = [
        nbformat.v4.new_code_cell("\n".join(lines), metadata=hidden),
        nbformat.v4.new_markdown_cell(BELOW[lang]),
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(PAGE[lang]), *cells])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    safe = "".join(char if char.isalnum() else "_" for char in desk.rater)[:40]
    path = book.path.with_name(f"review_{safe}.ipynb")
    try:
        nbformat.write(notebook, path)
    except OSError as error:
        raise CourseError(
            say(
                zh=f"写不了 {path}：{error.strerror}。评分页要放在成绩册旁边，请把成绩册移到可以写的文件夹。",
                en=f"Cannot write {path}: {error.strerror}. The page stands beside the gradebook; move that to "
                "a folder that can be written to.",
            )
        ) from None
    return path
