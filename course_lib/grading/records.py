"""What is known of a submission and what grading found: plain records, the contract between all parts of grading."""

import hashlib
from dataclasses import dataclass, field
from typing import Literal

from course_lib.checks.engine import Outcome

# graded: every cell ran. errors, timeout, crashed: some cell did not, the other tasks have their credit.
# unreadable, empty, wrong, refused: nothing could be run. superseded: another hand-in of this learner counts.
Status = Literal["graded", "errors", "timeout", "crashed", "unreadable", "empty", "wrong", "refused", "superseded"]
FAILED: tuple[Status, ...] = ("errors", "timeout", "crashed", "unreadable", "empty", "wrong", "refused")


@dataclass(frozen=True)
class Words:
    """One text in both languages."""

    zh: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)

    def in_language(self, lang: str) -> str:
        """Return the text in ``"zh"`` or ``"en"``."""
        return self.zh if lang == "zh" else self.en


STATUS_WORDS: dict[Status, Words] = {
    "graded": Words("已评", "graded"),
    "errors": Words("有单元格报错", "a cell raised an error"),
    "timeout": Words("有单元格超时", "a cell took too long"),
    "crashed": Words("有单元格崩溃", "a cell crashed"),
    "unreadable": Words("读不出来", "unreadable"),
    "empty": Words("没有代码", "no code"),
    "wrong": Words("不是这份练习", "another exercise"),
    "refused": Words("没有接收", "not taken"),
    "superseded": Words("另一份算数", "another hand-in counts"),
}


@dataclass(frozen=True)
class Submission:
    """One hand-in, as it was collected.

    ``source`` says where it was found (``week1/zhang.ipynb``, ``week1/all.zip!/zhang.ipynb``) and stands for the
    hand-in in the gradebook: the same source graded again replaces its row.
    """

    source: str
    learner: str  # id of the roster, else the name that the folder or the file gives
    name: str  # as shown to people
    files: tuple[str, ...] = ()
    submitted: str = ""  # ISO 8601, "" when unknown
    late: bool = False
    attempt: int = 1  # 1 is the learner's first hand-in for this lesson
    lesson: str = ""  # slug, "" when nobody could tell
    lang: str = "zh"
    sha256: str = ""

    @property
    def id(self) -> str:
        """The key of the row, the same in every run and on every machine."""
        return hashlib.sha256(self.source.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True)
class CheckResult:
    """What one check found, or one line of a rubric (outcome ``open`` until people score it)."""

    task: str
    name: str
    outcome: Outcome
    earned: float
    points: float
    feedback: Words = Words()
    hint: Words = Words()
    hidden: bool = False
    rubric: bool = False
    fault: str = ""


@dataclass(frozen=True)
class TaskAnswer:
    """What the learner wrote for a task: the code of the cell, and for a written answer its text."""

    task: str
    code: str
    text: str = ""


@dataclass(frozen=True)
class Note:
    """Something that a grader or a learner should know, of one task or (``""``) of the whole."""

    task: str
    words: Words


@dataclass(frozen=True)
class Row:
    """One submission and what grading found: every file that is handed in becomes one row."""

    submission: Submission
    status: Status
    reason: Words = Words()
    seconds: float = 0.0
    results: tuple[CheckResult, ...] = ()
    answers: tuple[TaskAnswer, ...] = ()
    notes: tuple[Note, ...] = ()
    version: str = ""  # digest of the checks and the master that it was graded with

    @property
    def earned(self) -> float:
        """Points that the checks gave."""
        return sum(result.earned for result in self.results)

    @property
    def points(self) -> float:
        """Points that the whole exercise can give."""
        return sum(result.points for result in self.results)

    @property
    def open_points(self) -> float:
        """Points that people have still to give."""
        return sum(result.points for result in self.results if result.outcome == "open")


@dataclass(frozen=True)
class Run:
    """One start of the grader: when, how, and with which versions."""

    id: int
    started: str
    ended: str = ""
    options: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
