"""The gradebook: one SQLite file, one transaction a submission, so that a kill at any point loses and doubles nothing.

The tables are described in ``docs/gradebook.md``.
"""

import contextlib
import json
import platform
import sqlite3
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import course_lib
from course_lib.errors import CourseError
from course_lib.grading.records import CheckResult, Note, Row, Run, Submission, TaskAnswer, Words
from course_lib.language import say

SCHEMA_VERSION = 2
BUSY_SECONDS = 60
FILE = "gradebook.sqlite"
SCHEMA = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    ended TEXT NOT NULL DEFAULT '',
    options TEXT NOT NULL,
    versions TEXT NOT NULL
);
CREATE TABLE submissions (
    id TEXT PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs(id),
    source TEXT NOT NULL UNIQUE,
    learner TEXT NOT NULL,
    name TEXT NOT NULL,
    files TEXT NOT NULL,
    submitted TEXT NOT NULL,
    late INTEGER NOT NULL CHECK (late IN (0, 1)),
    attempt INTEGER NOT NULL CHECK (attempt >= 1),
    lesson TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('zh', 'en')),
    sha256 TEXT NOT NULL,
    status TEXT NOT NULL,
    reason_zh TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    seconds REAL NOT NULL,
    version TEXT NOT NULL,
    graded TEXT NOT NULL
);
CREATE INDEX submissions_by_learner ON submissions (lesson, learner);
CREATE TABLE results (
    id INTEGER PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    task TEXT NOT NULL,
    name TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('passed', 'failed', 'blank', 'not reached', 'open')),
    earned REAL NOT NULL,
    points REAL NOT NULL,
    hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
    rubric INTEGER NOT NULL CHECK (rubric IN (0, 1)),
    fault TEXT NOT NULL,
    UNIQUE (submission, task, name)
);
CREATE TABLE feedback (
    result INTEGER NOT NULL REFERENCES results(id) ON DELETE CASCADE,
    lang TEXT NOT NULL CHECK (lang IN ('zh', 'en')),
    text TEXT NOT NULL,
    hint TEXT NOT NULL,
    PRIMARY KEY (result, lang)
);
CREATE TABLE answers (
    submission TEXT NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
    task TEXT NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (submission, task)
);
CREATE TABLE notes (
    submission TEXT NOT NULL REFERENCES submissions(id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    task TEXT NOT NULL,
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    PRIMARY KEY (submission, place)
);
CREATE TABLE rubric_scores (
    submission TEXT NOT NULL REFERENCES submissions(id),
    task TEXT NOT NULL,
    criterion TEXT NOT NULL,
    rater TEXT NOT NULL,
    points REAL NOT NULL CHECK (points >= 0),
    comment TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL,
    scored TEXT NOT NULL,
    PRIMARY KEY (submission, task, criterion, rater)
);
CREATE TABLE overrides (
    id INTEGER PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submissions(id),
    task TEXT NOT NULL,
    name TEXT NOT NULL,
    points REAL,
    author TEXT NOT NULL CHECK (author <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    made TEXT NOT NULL
);
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submissions(id),
    run INTEGER NOT NULL REFERENCES runs(id),
    sha256 TEXT NOT NULL,
    version TEXT NOT NULL,
    status TEXT NOT NULL,
    earned REAL NOT NULL,
    points REAL NOT NULL,
    graded TEXT NOT NULL
);
"""
# what version 2 has more than version 1; a gradebook of version 1 gets it when it is opened
GROUP_GRADES = """
CREATE TABLE group_grades (
    id INTEGER PRIMARY KEY,
    lesson TEXT NOT NULL,
    team TEXT NOT NULL,
    learner TEXT NOT NULL,
    name TEXT NOT NULL,
    points REAL NOT NULL CHECK (points >= 0),
    out_of REAL NOT NULL CHECK (out_of > 0),
    adjustment REAL NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> '' OR adjustment = 0),
    author TEXT NOT NULL CHECK (author <> ''),
    made TEXT NOT NULL
);
"""
SCHEMA += GROUP_GRADES
_COLUMNS = (
    "id, run, source, learner, name, files, submitted, late, attempt, lesson, lang, sha256, status, "
    "reason_zh, reason_en, seconds, version, graded"
)


def now() -> str:
    """Return the time as the gradebook writes it: ISO 8601, UTC, whole seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Gradebook:
    """One gradebook file; made when it is not there.

    Args:
        path: the file.
        any_thread: other threads than this one use it too, one at a time: JupyterLab answers widgets in a thread of
            their own.

    Raises:
        CourseError: the file is no gradebook, or one of a newer course.
    """

    def __init__(self, path: Path, *, any_thread: bool = False) -> None:
        self.path = Path(path)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._base = sqlite3.connect(
                self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=not any_thread
            )
        except (OSError, sqlite3.Error) as error:
            raise CourseError(
                say(
                    zh=f"打不开 {self.path}（{error}）。换一个文件夹。",
                    en=f"{self.path} cannot be opened ({error}). Choose another folder.",
                )
            ) from None
        self._base.row_factory = sqlite3.Row
        try:
            self._write_ahead()
            self._base.execute("PRAGMA synchronous = FULL")  # a committed row survives a power cut
            self._base.execute("PRAGMA foreign_keys = ON")
            self._make_tables()
        except sqlite3.DatabaseError as error:
            self._base.close()
            raise CourseError(
                say(
                    zh=f"{self.path} 不是成绩册（{error}）。换一个文件名，或者恢复备份。",
                    en=f"{self.path} is no gradebook ({error}). Choose another name or restore a backup.",
                )
            ) from None

    @classmethod
    def existing(cls, path: Path, *, any_thread: bool = False) -> "Gradebook":
        """Open a gradebook that must be there: the file, or the folder that holds ``gradebook.sqlite``.

        Raises:
            CourseError: it is not there, or it is no gradebook.
        """
        file = path / FILE if path.is_dir() else path
        if not file.is_file():
            raise CourseError(
                say(
                    zh=f"找不到成绩册 {file}。请写 `course grade` 最后一行给出的路径。",
                    en=f"There is no gradebook {file}. Give the path that `course grade` prints last.",
                )
            )
        return cls(file, any_thread=any_thread)

    def _write_ahead(self) -> None:
        """Turn the write-ahead log on; that does not wait for another program by itself."""
        until = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                self._base.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(0.05)

    def _make_tables(self) -> None:
        with self.transaction() as base:
            found = base.execute("PRAGMA user_version").fetchone()[0]
            if found == 0 and not base.execute("SELECT 1 FROM sqlite_master").fetchone():
                for statement in SCHEMA.split(";"):
                    base.execute(statement)
                base.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
                return
            if found == 1:
                base.execute(GROUP_GRADES)
                base.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
                return
        if found != SCHEMA_VERSION:
            self._base.close()
            raise CourseError(
                say(
                    zh=f"{self.path} 的版本是 {found}，这里需要 {SCHEMA_VERSION}。请用写它的那一版课程打开。",
                    en=f"{self.path} has version {found}, here {SCHEMA_VERSION} is needed. "
                    "Open it with the course that wrote it.",
                )
            )

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    def __enter__(self) -> "Gradebook":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write all or nothing: taken before the first read, so that two graders wait for each other.

        Raises:
            CourseError: it cannot be written, because the disk is full or another program keeps the file.
        """
        try:
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield self._base
                self._base.execute("COMMIT")
            except BaseException:
                if self._base.in_transaction:
                    self._base.execute("ROLLBACK")
                raise
        except sqlite3.OperationalError as error:
            raise CourseError(
                say(
                    zh=f"{self.path} 写不进去（{error}）：看看磁盘满了没有，别的程序是不是占着它。已经写好的都在；"
                    "评分可以加 --resume 接着做。",
                    en=f"{self.path} cannot be written ({error}): see whether the disk is full or another program "
                    "keeps it. What was written stays; grading goes on with --resume.",
                )
            ) from None

    def query(self, sql: str, values: tuple[Any, ...] = ()) -> list[sqlite3.Row]:
        """Return what a SELECT finds."""
        return self._base.execute(sql, values).fetchall()

    def begin_run(self, options: dict[str, str] | None = None, versions: dict[str, str] | None = None) -> int:
        """Note a new start of the grader and return its number."""
        every = {"course_lib": course_lib.__version__, "python": platform.python_version()}
        every |= {name: version(name) for name in ("numpy", "pandas", "matplotlib")} | (versions or {})
        with self.transaction() as base:
            return base.execute(
                "INSERT INTO runs (started, options, versions) VALUES (?, ?, ?)",
                (now(), _json(options or {}), _json(every)),
            ).lastrowid  # type: ignore[return-value]

    def end_run(self, run: int) -> None:
        """Note that a run came to its end; one without an end was killed."""
        with self.transaction() as base:
            base.execute("UPDATE runs SET ended = ? WHERE id = ?", (now(), run))

    def runs(self) -> list[Run]:
        """Return every run, oldest first."""
        return [
            Run(row["id"], row["started"], row["ended"], json.loads(row["options"]), json.loads(row["versions"]))
            for row in self.query("SELECT * FROM runs ORDER BY id")
        ]

    def save(self, run: int, row: Row) -> None:
        """Write one graded submission; a row of the same source is replaced, its old result goes to the history.

        Scores and overrides by people stay with the submission.
        """
        sub, graded = row.submission, now()
        values = (
            sub.id, run, _text(sub.source), _text(sub.learner), _text(sub.name), _json([*map(_text, sub.files)]),
            sub.submitted, sub.late, sub.attempt, sub.lesson, sub.lang, sub.sha256, row.status,
            _text(row.reason.zh), _text(row.reason.en), row.seconds, row.version, graded,
        )  # fmt: skip
        names = _COLUMNS.split(", ")
        changes = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
        with self.transaction() as base:
            base.execute(
                "INSERT INTO history (submission, run, sha256, version, status, earned, points, graded) "
                "SELECT s.id, s.run, s.sha256, s.version, s.status, total(r.earned), total(r.points), s.graded "
                "FROM submissions s LEFT JOIN results r ON r.submission = s.id WHERE s.id = ? GROUP BY s.id",
                (sub.id,),
            )
            base.execute(
                f"INSERT INTO submissions ({_COLUMNS}) VALUES ({', '.join('?' * len(names))}) "
                f"ON CONFLICT (id) DO UPDATE SET {changes}",
                values,
            )
            for table in ("results", "answers", "notes"):
                base.execute(f"DELETE FROM {table} WHERE submission = ?", (sub.id,))
            for place, result in enumerate(row.results):
                self._save_result(base, sub.id, place, result)
            base.executemany(
                "INSERT INTO answers VALUES (?, ?, ?, ?)",
                [(sub.id, each.task, _text(each.code), _text(each.text)) for each in row.answers],
            )
            base.executemany(
                "INSERT INTO notes VALUES (?, ?, ?, ?, ?)",
                [
                    (sub.id, place, note.task, _text(note.words.zh), _text(note.words.en))
                    for place, note in enumerate(row.notes)
                ],
            )

    def save_rubric(
        self, submission: str, sha256: str, task: str, rater: str, given: Mapping[str, tuple[float, str]]
    ) -> None:
        """Write what one rater gave a written answer; scoring it again replaces that.

        Args:
            submission: number of the submission.
            sha256: of the bytes that the rater saw: a new hand-in waits for new points.
            task: the task.
            rater: who scored.
            given: criterion -> points and comment.
        """
        moment = now()
        with self.transaction() as base:
            base.executemany(
                "INSERT INTO rubric_scores (submission, task, criterion, rater, points, comment, sha256, scored) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (submission, task, criterion, rater) DO UPDATE SET "
                "points = excluded.points, comment = excluded.comment, sha256 = excluded.sha256, "
                "scored = excluded.scored",
                [
                    (submission, task, criterion, rater, points, comment, sha256, moment)
                    for criterion, (points, comment) in given.items()
                ],
            )

    @staticmethod
    def _save_result(base: sqlite3.Connection, submission: str, place: int, result: CheckResult) -> None:
        made = base.execute(
            "INSERT INTO results (submission, place, task, name, outcome, earned, points, hidden, rubric, fault) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                submission, place, result.task, result.name, result.outcome, result.earned, result.points,
                result.hidden, result.rubric, _text(result.fault),
            ),
        ).lastrowid  # fmt: skip
        for lang in ("zh", "en"):
            text, hint = result.feedback.in_language(lang), result.hint.in_language(lang)
            if text or hint:
                base.execute("INSERT INTO feedback VALUES (?, ?, ?, ?)", (made, lang, _text(text), _text(hint)))

    def rows(self, lesson: str | None = None) -> Iterator[Row]:
        """Yield every graded submission (of one lesson), by learner and attempt."""
        where, values = ("WHERE lesson = ?", (lesson,)) if lesson else ("", ())
        for found in self.query(f"SELECT id FROM submissions {where} ORDER BY lesson, learner, attempt, id", values):
            yield self.row(found["id"])

    def row(self, submission: str) -> Row:
        """Return the row of one submission id.

        Raises:
            CourseError: there is no such submission.
        """
        found = self.query("SELECT * FROM submissions WHERE id = ?", (submission,))
        if not found:
            raise CourseError(
                say(zh=f"成绩册里没有 {submission}。", en=f"The gradebook has no submission {submission}.")
            )
        row = found[0]
        sub = Submission(
            row["source"], row["learner"], row["name"], tuple(json.loads(row["files"])), row["submitted"],
            bool(row["late"]), row["attempt"], row["lesson"], row["lang"], row["sha256"],
        )  # fmt: skip
        return Row(
            sub,
            row["status"],
            Words(row["reason_zh"], row["reason_en"]),
            row["seconds"],
            tuple(self._results(submission)),
            tuple(
                TaskAnswer(each["task"], each["code"], each["text"])
                for each in self.query("SELECT * FROM answers WHERE submission = ? ORDER BY rowid", (submission,))
            ),
            tuple(
                Note(each["task"], Words(each["zh"], each["en"]))
                for each in self.query("SELECT * FROM notes WHERE submission = ? ORDER BY place", (submission,))
            ),
            row["version"],
        )

    def _results(self, submission: str) -> Iterator[CheckResult]:
        texts: dict[tuple[int, str], sqlite3.Row] = {
            (each["result"], each["lang"]): each
            for each in self.query(
                "SELECT f.* FROM feedback f JOIN results r ON r.id = f.result WHERE r.submission = ?", (submission,)
            )
        }

        def words(result: int, column: str) -> Words:
            return Words(*(texts[result, lang][column] if (result, lang) in texts else "" for lang in ("zh", "en")))

        for row in self.query("SELECT * FROM results WHERE submission = ? ORDER BY place", (submission,)):
            yield CheckResult(
                row["task"], row["name"], row["outcome"], row["earned"], row["points"],
                words(row["id"], "text"), words(row["id"], "hint"),
                bool(row["hidden"]), bool(row["rubric"]), row["fault"],
            )  # fmt: skip

    def known(self) -> dict[str, tuple[str, str, str]]:
        """Return source -> (sha256, version, status) of every row: what ``--resume`` and ``--only`` go by."""
        return {
            row["source"]: (row["sha256"], row["version"], row["status"])
            for row in self.query("SELECT source, sha256, version, status FROM submissions")
        }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _text(text: str) -> str:
    """Return text that SQLite can hold: a file name or a learner's string may have half of a surrogate pair."""
    return text.encode("utf-8", "replace").decode("utf-8")
