"""The record of a class: who was there, teams and roles, the clock, products, scores and actions, in one SQLite file.

Every change is one transaction that is on disk before the call returns, so a kernel that is killed at any moment loses
nothing. The clock is not a running thread but a list of moments: whoever opens the file sees the right time.
"""

import json
import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.teaching.agenda import Part

SUMMARIES = {"3-2-1": {"gain": 3, "tool": 2, "action": 1}, "5-3-1": {"gain": 5, "tool": 3, "action": 1}}
MOST_BYTES = 20_000_000  # of a file that is handed in
SCHEMA = """
CREATE TABLE class (
    lesson TEXT NOT NULL, lang TEXT NOT NULL, agenda TEXT NOT NULL, rubric TEXT NOT NULL, opened REAL NOT NULL,
    summary TEXT NOT NULL, speed REAL NOT NULL
);
CREATE TABLE people (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, team INTEGER, role TEXT, present INTEGER NOT NULL DEFAULT 1,
    details TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE turns (
    person TEXT NOT NULL, round INTEGER NOT NULL, role TEXT NOT NULL, PRIMARY KEY (person, round)
);
CREATE TABLE moments (
    id INTEGER PRIMARY KEY, at REAL NOT NULL, what TEXT NOT NULL CHECK (what IN ('start', 'pause', 'resume', 'end')),
    part INTEGER NOT NULL
);
CREATE TABLE products (
    id INTEGER PRIMARY KEY, at REAL NOT NULL, team INTEGER NOT NULL, part TEXT NOT NULL, text TEXT NOT NULL,
    file TEXT NOT NULL DEFAULT '', content BLOB
);
CREATE TABLE scores (
    team INTEGER NOT NULL, criterion TEXT NOT NULL, rater TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('peer', 'instructor')), points REAL NOT NULL, at REAL NOT NULL,
    PRIMARY KEY (team, criterion, rater)
);
CREATE TABLE words (
    id INTEGER PRIMARY KEY, at REAL NOT NULL, person TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('gain', 'tool', 'action')), text TEXT NOT NULL, due TEXT
);
"""


@dataclass(frozen=True)
class Clock:
    """Where the class stands.

    Attributes:
        part: position in the agenda; -1 before the first part has begun, the length of the agenda after the last.
        running: False before the start, while paused and after the end.
        elapsed, planned, remaining: seconds of the current part; ``remaining`` is negative when it runs over.
    """

    part: int
    running: bool
    elapsed: float
    planned: float

    @property
    def remaining(self) -> float:
        """Seconds left in the current part."""
        return self.planned - self.elapsed


class Classroom:
    """One class in one file.

    Args:
        path: the SQLite file; made by ``open_class``, else it must be there.
        now: the time in seconds.

    Attributes:
        lesson, lang, agenda, rubric, summary: as given to ``open_class``.
        opened: when it was made, in seconds.
        speed: how many times faster than real time its clock runs; 1 but in a rehearsal.

    Raises:
        CourseError: there is no such file, or it is no record of a class.
    """

    patience = 30.0  # seconds to wait for another program that writes

    def __init__(self, path: Path | str, now: Callable[[], float] = time.time) -> None:
        self.path = Path(path)
        self._held: sqlite3.Connection | None = None
        if not self.path.is_file():
            raise CourseError(
                say(
                    zh=f"找不到课堂记录 {self.path}。请检查路径，或新开一堂课。",
                    en=f"There is no class record {self.path}. Check the path, or open a new class.",
                )
            )
        try:
            with self._reading() as book:
                lesson, lang, agenda, rubric, opened, summary, speed = book.execute(
                    "SELECT lesson, lang, agenda, rubric, opened, summary, speed FROM class"
                ).fetchone()
        except (sqlite3.DatabaseError, TypeError):
            raise CourseError(
                say(
                    zh=f"{self.path} 不是课堂记录。请选由课程写的 .sqlite 文件。",
                    en=f"{self.path} is no class record. Choose a .sqlite file that the course wrote.",
                )
            ) from None
        self.lesson, self.lang = lesson, lang
        self.agenda = [Part(**part) for part in json.loads(agenda)]
        self.rubric: list[dict[str, Any]] = json.loads(rubric)
        self.opened, self.summary, self.speed = float(opened), summary, float(speed)
        self._now = lambda: self.opened + (now() - self.opened) * self.speed

    def now(self) -> float:
        """Return the time of this class in seconds."""
        return self._now()

    def version(self) -> tuple[int, ...]:
        """Return what changes with every change of the record, whoever makes it."""
        files = [self.path, self.path.with_name(self.path.name + "-wal")]
        return tuple(number for file in files for number in _stamp(file))

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Make all changes inside one transaction: they are on disk together when it ends, or none of them is."""
        before = self._held
        with self._writing() as self._held:
            try:
                yield
            finally:
                self._held = before

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        if self._held:
            yield self._held
            return
        book = sqlite3.connect(self.path, timeout=self.patience)
        try:
            yield book
        finally:
            book.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if self._held:
            yield self._held
            return
        with self._reading() as book:
            book.execute("PRAGMA synchronous = FULL")
            book.execute("BEGIN IMMEDIATE")
            with book:  # commits, or takes everything back
                yield book

    # -- people ------------------------------------------------------------------------------------

    def people(self) -> pd.DataFrame:
        """Return name, team, role and presence of everyone, in the order of the roster."""
        with self._reading() as book:
            return pd.read_sql("SELECT name, team, role, present FROM people ORDER BY id", book).set_index("name")

    def details(self) -> pd.DataFrame:
        """Return what the roster says of everyone, one row a name, as ``make_teams`` takes it."""
        with self._reading() as book:
            rows = book.execute("SELECT name, details FROM people ORDER BY id").fetchall()
        known = [json.loads(details) for _, details in rows]
        return pd.DataFrame(known, index=pd.Index([name for name, _ in rows], name="person"))

    def seat(self, team: Mapping[str, int], role: Mapping[str, str] | None = None, *, next_round: bool = False) -> None:
        """Set the team, and the role where one is given, of people who are in the class.

        Args:
            team: name -> number of the team.
            role: name -> role id for the round that goes on, in place of all that were dealt in it before.
            next_round: a new round begins: the roles held until now count as had.
        """
        with self._writing() as book:
            number = max(_round_in(book) + (1 if next_round else 0), 1)
            for name, at in team.items():
                self._change(book, "UPDATE people SET team = ? WHERE name = ?", int(at), name)
            if role and not next_round:
                book.execute("DELETE FROM turns WHERE round = ?", (number,))
            for name, what in (role or {}).items():
                self._change(book, "UPDATE people SET role = ? WHERE name = ?", what, name)
                book.execute(
                    "INSERT OR REPLACE INTO turns (person, round, role) VALUES (?, ?, ?)", (name, number, what)
                )

    def unseat(self) -> None:
        """Take everyone out of the teams and roles; the round goes on."""
        with self._writing() as book:
            book.execute("UPDATE people SET team = NULL, role = NULL")

    def round(self) -> int:
        """Return the round of roles that goes on, from 1."""
        with self._reading() as book:
            return max(_round_in(book), 1)

    def roles_had(self, *, now_too: bool = False) -> dict[str, list[str]]:
        """Return name -> roles had in earlier rounds; with ``now_too`` also the one of the round that goes on."""
        had: dict[str, list[str]] = {}
        with self._reading() as book:
            last = _round_in(book) + (1 if now_too else 0)
            turns = book.execute("SELECT person, role FROM turns WHERE round < ? ORDER BY round", (last,))
            for person, role in turns:
                had.setdefault(person, []).append(role)
        return had

    def mark_present(self, name: str, present: bool = True) -> None:
        """Note that somebody is there, or is not."""
        with self._writing() as book:
            self._change(book, "UPDATE people SET present = ? WHERE name = ?", int(present), name)

    def set_absent(self, names: Iterable[str]) -> None:
        """Note who is not there; everybody else is."""
        with self._writing() as book:
            book.execute("UPDATE people SET present = 1")
            for name in names:
                self._change(book, "UPDATE people SET present = ? WHERE name = ?", 0, name)

    def _change(self, book: sqlite3.Connection, statement: str, value: Any, name: str) -> None:
        if book.execute(statement, (value, name)).rowcount != 1:
            raise _nobody(name)

    # -- the clock ---------------------------------------------------------------------------------

    def clock(self) -> Clock:
        """Return where the class stands now."""
        return clock_at(self._moments(), self.agenda, self._now())

    def next_part(self) -> Clock:
        """End the current part and start the next; the first part of another class hour waits for ``resume``."""

        def change(clock: Clock) -> list[tuple[str, int]]:
            to = clock.part + 1
            if to == len(self.agenda):
                return [("end", to)]
            waits = clock.part >= 0 and self.agenda[to].session != self.agenda[clock.part].session
            return [("start", to), ("pause", to)] if waits else [("start", to)]

        return self._tick(change)

    def back(self) -> Clock:
        """Start the part before again, for a class that was taken on too early."""
        return self._tick(lambda clock: [("start", clock.part - 1)] if clock.part > 0 else [])

    def pause(self) -> Clock:
        """Stop the clock."""
        return self._tick(lambda clock: [("pause", clock.part)] if clock.running else [])

    def resume(self) -> Clock:
        """Let the clock go on."""
        inside = range(len(self.agenda))
        return self._tick(lambda clock: [("resume", clock.part)] if not clock.running and clock.part in inside else [])

    def _tick(self, change: Callable[[Clock], list[tuple[str, int]]]) -> Clock:
        now = self._now()
        with self._writing() as book:  # two consoles on one file do not skip a part
            clock = clock_at(_moments_in(book), self.agenda, now)
            if clock.part < len(self.agenda):
                book.executemany(
                    "INSERT INTO moments (at, what, part) VALUES (?, ?, ?)", [(now, *each) for each in change(clock)]
                )
        return self.clock()

    def _moments(self) -> list[tuple[float, str, int]]:
        with self._reading() as book:
            return _moments_in(book)

    def times(self) -> pd.DataFrame:
        """Return part, planned and taken minutes of each part that has begun, so that estimates improve."""
        moments = self._moments()
        rows = []
        for place, part in enumerate(self.agenda):
            taken = _taken(moments, place, self._now())
            if taken is not None:
                rows.append((place, part.id, part.minutes, taken / 60))
        return pd.DataFrame(rows, columns=["place", "part", "planned", "taken"]).set_index("place")

    # -- products, scores, words -------------------------------------------------------------------

    def hand_in(self, team: int, part: str, text: str = "", file: str = "", content: bytes | None = None) -> None:
        """Keep what a team hands in: words, a file, or both; handing in again keeps the earlier one too.

        Raises:
            CourseError: nothing is handed in, the file is too large, or there is no such team.
        """
        if content and len(content) > MOST_BYTES:
            raise CourseError(
                say(
                    zh=f"{Path(file).name} 有 {len(content) / 1e6:.0f} MB，最多 {MOST_BYTES / 1e6:.0f} MB。"
                    "请压缩图片，或只交要展示的部分。",
                    en=f"{Path(file).name} has {len(content) / 1e6:.0f} MB; at most {MOST_BYTES / 1e6:.0f} MB are "
                    "kept. Make its pictures smaller or hand in only what is shown.",
                )
            )
        if not text.strip() and not content:
            raise CourseError(
                say(
                    zh="还没有内容。请写几句话，或选一个文件。",
                    en="Nothing to hand in yet. Write something or choose a file.",
                )
            )
        self._need_team(team)
        with self._writing() as book:
            book.execute(
                "INSERT INTO products (at, team, part, text, file, content) VALUES (?, ?, ?, ?, ?, ?)",
                (self._now(), int(team), part, text.strip(), Path(file).name, content),
            )

    def products(self) -> pd.DataFrame:
        """Return what was handed in: id (index), at, team, part, text, file, latest last."""
        with self._reading() as book:
            return pd.read_sql("SELECT id, at, team, part, text, file FROM products ORDER BY id", book).set_index("id")

    def content(self, product: int) -> bytes:
        """Return the file of a product, empty when there is none."""
        with self._reading() as book:
            found = book.execute("SELECT content FROM products WHERE id = ?", (int(product),)).fetchone()
        return found[0] if found and found[0] else b""

    def score(self, team: int, criterion: str, rater: str, points: float, kind: str = "peer") -> None:
        """Keep one rater's points for one line of the rubric; scoring again replaces them.

        Raises:
            CourseError: no such team or criterion, points outside the rubric, or a rater who scores the own team.
        """
        self._need_team(team)
        lines = {line["id"]: line for line in self.rubric}
        if criterion not in lines:
            raise CourseError(
                say(
                    zh=f"评分标准里没有 {criterion!r}；有：{'、'.join(lines)}。",
                    en=f"The rubric has no line {criterion!r}; it has {', '.join(lines)}.",
                )
            )
        most = lines[criterion]["points"]
        if not 0 <= points <= most:
            raise CourseError(
                say(
                    zh=f"{criterion} 最多 {most:g} 分，不能给 {points:g} 分。",
                    en=f"{criterion} has 0 to {most:g} points, not {points:g}.",
                )
            )
        people = self.people()
        own = rater == team_rater(team) or (rater in people.index and people.loc[rater, "team"] == team)
        if kind == "peer" and own:
            raise CourseError(say(zh="不能给自己的组打分。", en="Nobody scores the own team."))
        with self._writing() as book:
            book.execute(
                "INSERT OR REPLACE INTO scores (team, criterion, rater, kind, points, at) VALUES (?, ?, ?, ?, ?, ?)",
                (int(team), criterion, rater, kind, float(points), self._now()),
            )

    def scores(self) -> pd.DataFrame:
        """Return all scores: team, criterion, rater, kind, points."""
        with self._reading() as book:
            return pd.read_sql(
                "SELECT team, criterion, rater, kind, points FROM scores ORDER BY team, criterion, rater", book
            )

    def add_words(self, person: str, kind: str, text: str, due: str | None = None) -> None:
        """Keep a gain, a tool or an action with its date.

        Raises:
            CourseError: no text, an unknown kind or person, an action without a date, or a date that is none.
        """
        self.add_all_words([(person, kind, text, due)])

    def add_all_words(self, rows: Sequence[tuple[str, str, str, str | None]]) -> None:
        """Keep several of (person, kind, text, due), all or none.

        Raises:
            CourseError: as ``add_words``.
        """
        checked = [(person, kind, text.strip(), _checked_due(kind, text, due)) for person, kind, text, due in rows]
        people = self.people().index
        for person, *_ in checked:
            if person not in people:
                raise _nobody(person)
        with self._writing() as book:
            book.executemany(
                "INSERT INTO words (at, person, kind, text, due) VALUES (?, ?, ?, ?, ?)",
                [(self._now(), *row) for row in checked],
            )

    def words(self) -> pd.DataFrame:
        """Return gains, tools and actions: person, kind, text, due."""
        with self._reading() as book:
            return pd.read_sql("SELECT person, kind, text, due FROM words ORDER BY id", book)

    # -- forgetting --------------------------------------------------------------------------------

    def forget(self, name: str, *, drop_unreadable: bool = False) -> list[str]:
        """Remove a person: seat, roles, scores given, words; what the team handed in stays, without the name in it.

        The file is rewritten, so that nothing remains in its unused pages.

        Args:
            name: as in the roster.
            drop_unreadable: also remove handed-in files in which a name cannot be looked for (Word, Excel, pictures).

        Returns:
            Such files that are still there, as "team: file".

        Raises:
            CourseError: nobody of that name is in the class, or another program reads the record.
        """
        with self._reading() as book:
            busy, _, _ = book.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise CourseError(
                say(
                    zh=f"另一个程序正在读 {self.path.name}，现在删不干净。请关掉它再来一次。",
                    en=f"Another program reads {self.path.name}, so old pages would remain. Close it and try again.",
                )
            )
        unread = []
        with self._writing() as book:
            book.execute("PRAGMA secure_delete = ON")
            if book.execute("DELETE FROM people WHERE name = ?", (name,)).rowcount != 1:
                raise _nobody(name)
            longer = [known for (known,) in book.execute("SELECT name FROM people") if name in known]
            for table, column in (("words", "person"), ("scores", "rater"), ("turns", "person")):
                book.execute(f"DELETE FROM {table} WHERE {column} = ?", (name,))
            for table, column in (("words", "text"), ("products", "text"), ("products", "file"), ("people", "details")):
                for key, text in book.execute(f"SELECT id, {column} FROM {table}").fetchall():
                    book.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (_without(name, text, longer), key))
            held = book.execute("SELECT id, team, file, content FROM products WHERE content IS NOT NULL").fetchall()
            for key, team, file, content in held:
                cleaned = _content_without(name, content, longer)
                if cleaned is not None:
                    book.execute("UPDATE products SET content = ? WHERE id = ?", (cleaned, key))
                elif drop_unreadable:
                    book.execute("UPDATE products SET content = NULL WHERE id = ?", (key,))
                else:
                    unread.append(f"{team}: {file}")
        with self._reading() as book:
            book.execute("VACUUM")
            book.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return unread

    def _need_team(self, team: int) -> None:
        known = sorted({int(number) for number in self.people()["team"].dropna()})
        if team not in known:
            raise CourseError(
                say(
                    zh=f"没有第 {team} 组；现有：{'、'.join(map(str, known))}。",
                    en=f"There is no team {team}; the teams are {', '.join(map(str, known))}.",
                )
            )


def open_class(
    path: Path | str,
    lesson: str,
    lang: str,
    agenda: Sequence[Part],
    rubric: Iterable[Mapping[str, Any]],
    people: Iterable[str] | pd.DataFrame,
    now: Callable[[], float] = time.time,
    *,
    summary: str = "3-2-1",
    speed: float = 1.0,
) -> Classroom:
    """Make the record of a new class.

    Args:
        path: where the file is made; nothing may be there.
        lesson: slug of the lesson.
        lang: ``"zh"`` or ``"en"``.
        agenda: what ``make_agenda`` returns.
        rubric: the lines of the rubric, with ``id`` and ``points``.
        people: names, each once; or what ``read_roster`` returns in ``people``, whose other columns are kept.
        now: as for ``Classroom``.
        summary: what is collected at the end: ``"3-2-1"`` or ``"5-3-1"`` gains, tools and actions.
        speed: how many times faster than real time the clock runs, for a rehearsal.

    Raises:
        CourseError: the file is there already, or a name comes twice.
    """
    path = Path(path)
    table = people if isinstance(people, pd.DataFrame) else pd.DataFrame(index=list(people))
    names = [str(name) for name in table.index]
    if path.exists():
        raise CourseError(
            say(
                zh=f"{path} 已经有了。要接着上这堂课，请打开它；要新开一堂课，请换一个文件名。",
                en=f"{path} is there already. Open it to go on with that class, or choose another name for a new one.",
            )
        )
    if len(set(names)) < len(names):
        double = next(name for name in names if names.count(name) > 1)
        raise CourseError(
            say(
                zh=f"“{double}”出现了两次。请加上学号来区分。",
                en=f"'{double}' comes twice. Add an id to tell them apart.",
            )
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + ".new")  # a class that was opened only in part is not a class
    half.unlink(missing_ok=True)
    book = sqlite3.connect(half)
    try:
        book.executescript(SCHEMA)
        parts = json.dumps([asdict(part) for part in agenda], ensure_ascii=False)
        lines = json.dumps([dict(line) for line in rubric], ensure_ascii=False)
        opened = (lesson, lang, parts, lines, now(), summary, speed)
        book.execute("INSERT INTO class VALUES (?, ?, ?, ?, ?, ?, ?)", opened)
        book.executemany(
            "INSERT INTO people (name, details) VALUES (?, ?)",
            [(name, json.dumps(row, ensure_ascii=False)) for name, row in zip(names, _plain(table), strict=True)],
        )
        book.commit()
    finally:
        book.close()
    half.replace(path)
    with sqlite3.connect(path) as book:
        book.execute("PRAGMA journal_mode = WAL")
    book.close()
    return Classroom(path, now)


def _nobody(name: str) -> CourseError:
    return CourseError(
        say(
            zh=f"这堂课里没有“{name}”。请照名单写名字。",
            en=f"Nobody in this class is called '{name}'. Write the name as in the roster.",
        )
    )


def clock_at(moments: Sequence[tuple[float, str, int]], agenda: Sequence[Part], now: float) -> Clock:
    """Return the clock that a list of moments (time, what, part) gives at a time."""
    part = next((part for _, what, part in reversed(moments) if what in ("start", "end")), -1)
    if not 0 <= part < len(agenda):
        return Clock(part, False, 0.0, 0.0)
    since = max(i for i, (_, what, _) in enumerate(moments) if what == "start")
    running = moments[-1][1] in ("start", "resume")
    return Clock(part, running, _span(moments[since:], now), agenda[part].minutes * 60)


def _span(moments: Sequence[tuple[float, str, int]], now: float) -> float:
    """Return the seconds for which the clock ran from the first of these moments on."""
    total, since = 0.0, None
    for at, what, _ in moments:
        if what in ("start", "resume"):
            since = at if since is None else since
        elif since is not None:
            total, since = total + max(at - since, 0), None
    return total + (max(now - since, 0) if since is not None else 0)


def _taken(moments: Sequence[tuple[float, str, int]], place: int, now: float) -> float | None:
    """Return the seconds that a part took, all its starts together; None when it has not begun."""
    starts = [i for i, (_, what, part) in enumerate(moments) if what == "start" and part == place]
    total = 0.0
    for start in starts:
        ends = [i for i, (_, what, _) in enumerate(moments) if i > start and what in ("start", "end")]
        inside = moments[start : ends[0]] if ends else moments[start:]
        total += _span(inside, moments[ends[0]][0] if ends else now)
    return total if starts else None


def _moments_in(book: sqlite3.Connection) -> list[tuple[float, str, int]]:
    return book.execute("SELECT at, what, part FROM moments ORDER BY id").fetchall()


def team_rater(team: int) -> str:
    """Return the name under which a whole team scores the others."""
    return f"team {team}"


def _round_in(book: sqlite3.Connection) -> int:
    return book.execute("SELECT coalesce(max(round), 0) FROM turns").fetchone()[0]


def _plain(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a table as JSON can hold them; what is missing is left out."""
    return [
        {str(key): value.item() if hasattr(value, "item") else value for key, value in row.items() if pd.notna(value)}
        for row in table.to_dict("records")
    ]


def _stamp(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except FileNotFoundError:  # the last program that has the record open takes the -wal file away
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _without(name: str, text: str, longer: Sequence[str]) -> str:
    """Return a text without a name, however JSON may have written it; longer names that it is part of stay."""
    either = "|".join(map(_written, [*sorted(longer, key=len, reverse=True), name]))
    return re.sub(either, lambda found: "…" if found[0] in _forms(name) else found[0], text)


def _forms(name: str) -> set[str]:
    return {name, json.dumps(name)[1:-1]}


def _written(name: str) -> str:
    """Return a pattern for a name as it stands or as JSON writes it; in Latin letters only as a whole word."""
    forms = "|".join(map(re.escape, _forms(name)))
    before, after = (r"(?<![A-Za-z])" if name[0].isascii() else "", r"(?![A-Za-z])" if name[-1].isascii() else "")
    return f"{before}(?:{forms}){after}"


def _content_without(name: str, content: bytes, longer: Sequence[str]) -> bytes | None:
    """Return the bytes of a text file without a name, None for what is no text."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            return None
        cleaned = _without(name, text, longer)
        return content if cleaned == text else cleaned.encode(encoding)
    return None


def _checked_due(kind: str, text: str, due: str | None) -> str | None:
    """Return the date of an action as ISO writes it, None for what needs none."""
    if kind not in ("gain", "tool", "action") or not text.strip():
        raise CourseError(
            say(
                zh="请写一句收获（gain）、工具（tool）或行动（action）。",
                en="Write a gain, a tool or an action in a sentence.",
            )
        )
    if kind != "action":
        return None
    try:
        return pd.Timestamp(due or "no date").date().isoformat()  # an empty text would be a missing date
    except (ValueError, TypeError, AttributeError):
        raise CourseError(
            say(
                zh=f"行动要有日期，例如 2026-12-01；现在是 {due!r}。",
                en=f"An action needs a date such as 2026-12-01; found {due!r}.",
            )
        ) from None
