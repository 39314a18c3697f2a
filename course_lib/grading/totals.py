"""Where each learner stands: checks, rubric scores, overrides and the group's grade put together.

Points that people have not given yet are open; they are never counted as zero. The rules stand in
``docs/gradebook.md``.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property

from course_lib.grading.gradebook import Gradebook
from course_lib.grading.records import CheckResult, Row

RUN = ("graded", "errors", "timeout", "crashed")  # of these something was run; the others have no total


@dataclass(frozen=True)
class Score:
    """Points that one rater gave for one line of a rubric."""

    rater: str
    points: float
    comment: str


@dataclass(frozen=True)
class Override:
    """A decision of a person: points for a check, a task (``name`` is empty) or the whole (``task`` is empty too)."""

    task: str
    name: str
    points: float | None
    author: str
    reason: str
    made: str


@dataclass(frozen=True)
class GroupGrade:
    """The grade of a group's work for one of its members."""

    team: str
    points: float
    out_of: float
    adjustment: float
    reason: str
    author: str
    made: str

    @property
    def earned(self) -> float:
        """The group's points with the member's adjustment, from 0 to what can be earned."""
        return min(max(self.points + self.adjustment, 0), self.out_of)


@dataclass(frozen=True)
class Line:
    """One check or one line of a rubric, with what people gave."""

    result: CheckResult
    scores: tuple[Score, ...] = ()
    override: Override | None = None

    @property
    def earned(self) -> float | None:
        """The points that count; None as long as people have still to give them."""
        if self.override is not None:
            return self.override.points
        if self.scores:
            return sum(score.points for score in self.scores) / len(self.scores)
        return None if self.result.outcome == "open" else self.result.earned

    @property
    def disputed(self) -> bool:
        """True when raters differ and nobody has decided."""
        return self.override is None and len({score.points for score in self.scores}) > 1


@dataclass(frozen=True)
class TaskTotal:
    """One task of one learner."""

    task: str
    lines: tuple[Line, ...]
    override: Override | None = None

    @property
    def points(self) -> float:
        """Points that the task can give."""
        return sum(line.result.points for line in self.lines)

    @property
    def earned(self) -> float:
        """Points earned so far."""
        if self.override is not None and self.override.points is not None:
            return self.override.points
        return sum(line.earned or 0 for line in self.lines)

    @property
    def open(self) -> float:
        """Points that people have still to give."""
        if self.override is not None:
            return 0
        return sum(line.result.points for line in self.lines if line.earned is None)

    @property
    def given(self) -> float | None:
        """Points earned so far; None when all points of the task are open."""
        waits = all(line.earned is None or not line.result.points for line in self.lines)
        return None if self.open and waits else self.earned

    @property
    def blank(self) -> bool:
        """True when nothing was answered and nobody gave points."""
        untouched = (line.result.outcome == "blank" and not line.scores and not line.override for line in self.lines)
        return self.override is None and all(untouched)

    @property
    def comments(self) -> list[str]:
        """What raters wrote about the answer."""
        return list(dict.fromkeys(score.comment for line in self.lines for score in line.scores if score.comment))


@dataclass(frozen=True)
class Standing:
    """One learner in one lesson; without ``row`` there is only the group's grade."""

    learner: str
    name: str
    lesson: str
    row: Row | None = None
    tasks: tuple[TaskTotal, ...] = ()
    override: Override | None = None
    group: GroupGrade | None = None
    most: float = 0  # points that the exercise gives to others
    overrides: tuple[Override, ...] = field(default=(), compare=False)  # all that were made, also those taken back

    @cached_property
    def exercise(self) -> float | None:
        """Points earned so far in the exercise; None when nothing could be run and nobody has decided."""
        if self.override is not None:
            return self.override.points
        if self.row is None or self.row.status not in RUN or not self.tasks:
            return None
        return sum(task.earned for task in self.tasks)

    @cached_property
    def points(self) -> float:
        """Points that the exercise can give; of a hand-in that could not be run, as many as the others'."""
        return sum(task.points for task in self.tasks) or self.most

    @cached_property
    def open(self) -> float:
        """Points of the exercise that people have still to give."""
        return 0 if self.override is not None or self.exercise is None else sum(task.open for task in self.tasks)

    @property
    def final(self) -> float | None:
        """The exercise's points when nothing is open any more, else None: what a learning platform may have."""
        return None if self.open else self.exercise

    @property
    def total(self) -> float | None:
        """Exercise and group together, so far."""
        parts = [self.exercise, self.group.earned if self.group else None]
        known = [part for part in parts if part is not None]
        return sum(known) if known else None

    @property
    def out_of(self) -> float:
        """What exercise and group can give together."""
        return self.points + (self.group.out_of if self.group else 0)


def lessons(book: Gradebook) -> list[str]:
    """Return the lessons of which the gradebook knows anything, in order."""
    found = book.query("SELECT lesson FROM submissions UNION SELECT lesson FROM group_grades ORDER BY lesson")
    return [row["lesson"] for row in found if row["lesson"]]


def standings(book: Gradebook, lesson: str) -> list[Standing]:
    """Return one standing for each learner of a lesson, by id.

    Of several hand-ins the one counts that could be run, of those the last one that was on time, else the last one. A
    hand-in whose lesson nobody could tell stands with the first lesson of the gradebook.
    """
    overrides: dict[str, list[Override]] = defaultdict(list)
    for row in book.query("SELECT * FROM overrides ORDER BY id"):
        overrides[row["submission"]].append(
            Override(row["task"], row["name"], row["points"], row["author"], row["reason"], row["made"])
        )
    scores: dict[tuple[str, str, str], list[Score]] = defaultdict(list)
    for row in book.query(
        "SELECT r.* FROM rubric_scores r JOIN submissions s ON s.id = r.submission AND s.sha256 = r.sha256 "
        "ORDER BY r.rater"  # what was said about another version of the file does not count
    ):
        scores[row["submission"], row["task"], row["criterion"]].append(
            Score(row["rater"], row["points"], row["comment"])
        )
    groups, names = _group_grades(book, lesson)
    rows: dict[str, Row] = {}
    placeless = lessons(book)[:1] == [lesson]  # they must stand somewhere
    for each in book.rows():
        sub = each.submission
        if each.status == "superseded" or not (sub.lesson == lesson or (placeless and not sub.lesson)):
            continue
        if sub.learner not in rows or _rank(each) > _rank(rows[sub.learner]):
            rows[sub.learner] = each
    found = []
    for learner in sorted({*rows, *groups}):
        graded = rows.get(learner)
        if graded is None:
            found.append(Standing(learner, names[learner], lesson, group=groups[learner]))
        else:
            made = overrides[graded.submission.id]
            found.append(_standing(graded, lesson, scores, made, groups.get(learner)))
    most = max((each.points for each in found), default=0)
    return [replace(each, most=most) if each.row else each for each in found]


def _rank(row: Row) -> tuple[bool, bool, str, int, str]:
    return (
        row.status in RUN,
        not row.submission.late,
        row.submission.submitted,
        row.submission.attempt,
        row.submission.source,
    )


def _standing(
    row: Row,
    lesson: str,
    scores: dict[tuple[str, str, str], list[Score]],
    made: list[Override],
    group: GroupGrade | None,
) -> Standing:
    last = {(each.task, each.name): each for each in made}
    counts = {key: each for key, each in last.items() if each.points is not None}
    by_task: dict[str, list[Line]] = {}
    for result in row.results:
        given = scores.get((row.submission.id, result.task, result.name), []) if result.rubric else []
        line = Line(result, tuple(given), counts.get((result.task, result.name)))
        by_task.setdefault(result.task, []).append(line)
    tasks = tuple(TaskTotal(task, tuple(lines), counts.get((task, ""))) for task, lines in by_task.items())
    sub = row.submission
    whole = counts.get(("", ""))
    return Standing(sub.learner, sub.name, lesson, row, tasks, whole, group, overrides=tuple(made))


def _group_grades(book: Gradebook, lesson: str) -> tuple[dict[str, GroupGrade], dict[str, str]]:
    grades, names = {}, {}
    for row in book.query("SELECT * FROM group_grades WHERE lesson = ? ORDER BY id", (lesson,)):
        grades[row["learner"]] = GroupGrade(
            row["team"], row["points"], row["out_of"], row["adjustment"], row["reason"], row["author"], row["made"]
        )
        names[row["learner"]] = row["name"]
    return grades, names
