"""The agenda adds up; the record of a class survives whatever happens to its kernel."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from course_lib import language
from course_lib.errors import CourseError
from course_lib.paths import root
from course_lib.teaching.agenda import LENGTHS, make_agenda
from course_lib.teaching.classroom import Classroom, open_class

GROUPS = {
    path.parent.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in root().glob("lessons/*/group.yml")
}
GROUP = GROUPS["01_segmentation"]
PEOPLE = ["张三", "李四", "王五", "Anna", "Ben", "Cao", "Dai", "Eve"]


@pytest.fixture(autouse=True)
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


class Watch:
    """A clock that a test sets."""

    def __init__(self):
        self.seconds = 1_000_000.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def room(tmp_path, watch):
    made = open_class(
        tmp_path / "课堂 1.sqlite", "01_segmentation", "en", make_agenda(GROUP), GROUP["rubric"], PEOPLE, watch
    )
    made.seat({name: 1 + i // 4 for i, name in enumerate(PEOPLE)}, {"张三": "chair"})
    return made


@pytest.mark.parametrize("lesson", GROUPS)
@pytest.mark.parametrize("minutes", LENGTHS)
def test_the_minutes_of_every_agenda_add_up(lesson, minutes):
    agenda = make_agenda(GROUPS[lesson], minutes)
    hours = {part.session for part in agenda}
    whole = 90 if minutes == 90 else 45
    for hour in hours:
        assert sum(part.minutes for part in agenda if part.session == hour) == whole
    assert len(hours) * whole == minutes
    must = [step["id"] for step in GROUPS[lesson]["steps"] if step["mark"] == "must"]
    assert [part.id for part in agenda if part.id in must] == must
    assert all(part.minutes > 0 and part.title["zh"] and part.title["en"] for part in agenda)


@given(st.lists(st.tuples(st.integers(1, 12), st.sampled_from(["must", "if-time"])), min_size=1, max_size=9))
def test_any_group_exercise_that_fits_fills_the_hour(steps):
    group = {"steps": [{"id": f"s{i}", "minutes": m, "mark": mark, "title": {}} for i, (m, mark) in enumerate(steps)]}
    must = sum(minutes for minutes, mark in steps if mark == "must")
    if must > 42:
        with pytest.raises(CourseError, match="must-do steps"):
            make_agenda(group)
    else:
        assert sum(part.minutes for part in make_agenda(group)) == 45


def test_an_unknown_length_is_refused():
    with pytest.raises(CourseError, match="45, 90 or 180"):
        make_agenda(GROUP, 60)


def test_the_clock_runs_pauses_and_is_the_same_for_whoever_opens_the_file(room, watch):
    assert room.clock().part == -1
    room.next_part()
    watch.seconds += 100
    assert room.clock().elapsed == 100
    room.pause()
    watch.seconds += 5_000
    again = Classroom(room.path, watch)
    assert (again.clock().elapsed, again.clock().running) == (100, False)
    again.resume()
    watch.seconds += 200
    clock = room.clock()
    assert (clock.part, clock.running, clock.elapsed, clock.remaining) == (0, True, 300, 3 * 60 - 300)
    room.next_part()
    assert (room.clock().part, room.clock().elapsed) == (1, 0)
    watch.seconds += 60
    room.back()
    watch.seconds += 30
    assert room.times()["taken"].tolist() == [pytest.approx(330 / 60), pytest.approx(1)]


def test_the_class_ends_after_the_last_part_and_stays_ended(room, watch):
    for _ in range(len(room.agenda) + 3):
        room.next_part()
        watch.seconds += 60
    clock = room.clock()
    assert (clock.part, clock.running) == (len(room.agenda), False)
    room.resume()
    room.pause()
    assert room.clock() == clock
    assert room.times()["taken"].tolist() == [1] * len(room.agenda)


def test_products_scores_and_words_are_kept(room):
    room.hand_in(1, "build", "A 3 3 2 1 2\nB 2 2 2 1 1", "plan.csv", b"A;3")
    room.hand_in(1, "build", "second try")
    assert room.products()["text"].tolist() == ["A 3 3 2 1 2\nB 2 2 2 1 1", "second try"]
    line = GROUP["rubric"][0]
    room.score(2, line["id"], "张三", line["points"])
    room.score(2, line["id"], "张三", 1)
    room.score(2, line["id"], "teacher", 2, "instructor")
    assert room.scores()["points"].tolist() == [2, 1]
    room.add_words("Anna", "action", "Call back the same day", "2026-12-1")
    assert room.words().loc[0, "due"] == "2026-12-01"
    room.mark_present("Ben", False)
    assert room.people()["present"].sum() == len(PEOPLE) - 1


@pytest.mark.parametrize(
    ("do", "words"),
    [
        (lambda room: room.hand_in(1, "build", "  "), "Nothing to hand in"),
        (lambda room: room.hand_in(7, "build", "x"), "no team 7.*1, 2"),
        (lambda room: room.score(2, "beauty", "张三", 1), "no line 'beauty'"),
        (lambda room: room.score(2, GROUP["rubric"][0]["id"], "张三", 99), "not 99"),
        (lambda room: room.score(1, GROUP["rubric"][0]["id"], "张三", 1), "own team"),
        (lambda room: room.add_words("Anna", "action", "Call back", "soon"), "needs a date"),
        (lambda room: room.add_words("Nobody", "gain", "x"), "'Nobody'"),
        (lambda room: room.seat({"Nobody": 1}), "'Nobody'"),
        (lambda room: room.forget("Nobody"), "'Nobody'"),
        (lambda room: Classroom(room.path.with_name("none.sqlite")), "no class record"),
        (lambda room: open_class(room.path, "01_segmentation", "en", [], [], []), "there already"),
        (lambda room: open_class(room.path.with_name("x"), "01", "en", [], [], ["A", "A"]), "comes twice"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_changes_nothing(room, do, words):
    before = room.people(), room.products(), room.scores(), room.words()
    with pytest.raises(CourseError, match=words):
        do(room)
    assert all(
        a.equals(b) for a, b in zip(before, (room.people(), room.products(), room.scores(), room.words()), strict=True)
    )


def test_a_file_that_is_no_record_is_refused(tmp_path):
    (tmp_path / "x.sqlite").write_bytes(b"not a database at all, but long enough" * 50)
    with pytest.raises(CourseError, match="no class record"):
        Classroom(tmp_path / "x.sqlite")


def test_a_forgotten_person_is_nowhere_in_the_file(room):
    room.score(2, GROUP["rubric"][0]["id"], "张三", 1)
    room.add_words("张三", "gain", "我学到了")
    room.add_words("Anna", "gain", "张三 explained the Gini to me")
    room.hand_in(1, "build", "by 张三 and others", "张三.csv", b"x")
    room.forget("张三")
    files = [path for path in room.path.parent.iterdir() if path.name.startswith(room.path.name)]
    assert files
    for path in files:
        assert "张三".encode() not in path.read_bytes(), path.name
    assert len(room.people()) == len(PEOPLE) - 1
    assert len(room.products()) == 1


def test_the_version_can_be_read_while_another_program_closes_the_file(room, monkeypatch):
    room.path.with_name(room.path.name + "-wal").unlink(missing_ok=True)
    monkeypatch.setattr(Path, "exists", lambda self: True)  # it was there a moment ago
    before = room.version()
    room.next_part()
    assert room.version() != before


def test_kill_9_at_any_moment_loses_nothing_that_was_told(tmp_path):
    """A process writes products one after the other and tells each; killed at odd moments, none that it told is lost."""
    path = tmp_path / "room.sqlite"
    open_class(path, "01_segmentation", "en", make_agenda(GROUP), GROUP["rubric"], PEOPLE).seat(
        dict.fromkeys(PEOPLE, 1)
    )
    script = textwrap.dedent(
        """
        import sys
        from course_lib.teaching.classroom import Classroom
        room = Classroom(sys.argv[1])
        start = len(room.products())
        for i in range(start, start + 10_000):
            room.hand_in(1, "build", f"product {i}", "f", b"x" * 3000)
            room.next_part() if i % 7 == 0 else room.pause()
            print(i, flush=True)
        """
    )
    for attempt in range(5):
        process = subprocess.Popen(
            [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True, cwd=root()
        )
        first = process.stdout.readline()
        time.sleep(0.05 + 0.037 * attempt)
        os.kill(process.pid, signal.SIGKILL)
        rest = process.stdout.read().split("\n")
        process.wait()
        told = int(([line for line in rest[:-1] if line] or [first])[-1])
        texts = Classroom(path).products()["text"].tolist()
        assert texts[: told + 1] == [f"product {i}" for i in range(told + 1)]
        assert len(texts) <= told + 2  # at most the one that was being told
    with sqlite3.connect(path) as book:
        assert book.execute("PRAGMA integrity_check").fetchone() == ("ok",)
