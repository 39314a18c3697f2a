"""The gradebook: what goes in comes out, rows are replaced and never doubled, two writers and a kill do no harm."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from grading_sample import filled_gradebook, sample_row

from course_lib.errors import CourseError
from course_lib.grading.gradebook import SCHEMA, Gradebook
from course_lib.grading.records import Words
from course_lib.paths import root


@pytest.fixture
def book(tmp_path: Path):
    with filled_gradebook(tmp_path / "g.sqlite") as made:
        yield made


def test_what_goes_in_comes_out(book):
    assert sorted(book.rows(), key=lambda row: row.submission.learner) == [sample_row(n) for n in range(1, 13)]


def test_a_source_graded_again_has_one_row_and_a_history(book):
    old = sample_row(3)
    new = replace(old, status="crashed", reason=Words("坏了", "broken"), results=old.results[:2])
    run = book.begin_run()
    book.save(run, new)
    assert book.row(old.submission.id) == new
    assert len(list(book.rows())) == 12
    (past,) = book.query("SELECT * FROM history")
    assert (past["status"], past["earned"], past["points"]) == (old.status, old.earned, old.points)


def test_what_people_gave_survives_a_new_grading(book):
    row = sample_row(2)
    key = row.submission.id
    with book.transaction() as base:
        base.execute("INSERT INTO rubric_scores VALUES (?, 'letter', 'tone', 'ann', 2, '', 'x', 't')", (key,))
        base.execute(
            "INSERT INTO overrides (submission, task, name, points, author, reason, made) "
            "VALUES (?, 'tiers', '', 3, 'ann', 'right idea', 't')",
            (key,),
        )
    book.save(book.begin_run(), row)
    assert book.query("SELECT points FROM rubric_scores")[0][0] == 2
    assert book.query("SELECT points FROM overrides")[0][0] == 3


def test_a_failed_write_leaves_nothing(book):
    doubled = sample_row(1)
    doubled = replace(doubled, results=doubled.results + doubled.results[:1])
    with pytest.raises(sqlite3.IntegrityError):
        book.save(book.begin_run(), doubled)
    assert book.row(doubled.submission.id) == sample_row(1)
    assert not book.query("SELECT * FROM history")


def test_an_override_needs_author_and_reason(book):
    with pytest.raises(sqlite3.IntegrityError), book.transaction() as base:
        base.execute(
            "INSERT INTO overrides (submission, task, name, points, author, reason, made) VALUES (?, '', '', 1, 'a', '', '')",
            (sample_row(1).submission.id,),
        )


def test_foreign_keys_hold(book):
    with pytest.raises(sqlite3.IntegrityError), book.transaction() as base:
        base.execute("INSERT INTO answers VALUES ('nobody', 'tiers', '', '')")


def test_names_that_no_database_likes(book):
    row = sample_row(1)
    odd = "a,b'\"\n\u202e\U0001f600\udce4.ipynb"
    row = replace(row, submission=replace(row.submission, source=odd, learner=odd, name=odd, files=(odd,)))
    book.save(book.begin_run(), row)
    assert book.row(row.submission.id).submission.name == odd.replace("\udce4", "?")


def test_a_file_that_is_no_gradebook_is_told(tmp_path):
    (tmp_path / "g.sqlite").write_bytes(b"this is a text " * 100)
    with pytest.raises(CourseError, match=r"g\.sqlite"):
        Gradebook(tmp_path / "g.sqlite")


def test_another_database_is_left_alone(tmp_path):
    base = sqlite3.connect(tmp_path / "g.sqlite")
    base.execute("CREATE TABLE x (a)")
    base.close()
    with pytest.raises(CourseError, match=r"g\.sqlite"):
        Gradebook(tmp_path / "g.sqlite")


def test_the_documentation_names_every_table_and_column():
    text = (root() / "docs" / "gradebook.md").read_text(encoding="utf-8")
    base = sqlite3.connect(":memory:")
    base.executescript(SCHEMA)
    for (table,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        line = next(line for line in text.splitlines() if line.startswith(f"| `{table}`"))
        for column in base.execute(f"PRAGMA table_info({table})").fetchall():
            assert column[1] == "id" or f"`{column[1]}`" in line, (table, column[1])


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from course_lib.grading.gradebook import Gradebook
from grading_sample import sample_row
rows = [sample_row(n) for n in range(1, 31)]
book = Gradebook(Path(sys.argv[1]))
run = book.begin_run()
print("ready", flush=True)
while True:
    for row in rows:
        book.save(run, row)
"""


def test_killed_writers_leave_whole_rows(tmp_path):
    """Two writers at once, each killed at some point, several times: every row is whole, none is there twice."""
    path = tmp_path / "g.sqlite"
    code = WRITER.format(tests=str(Path(__file__).parent))
    environment = {**os.environ, "PYTHONPATH": str(root())}
    for delay in (0.02, 0.31):
        writers = [
            subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, env=environment)
            for _ in range(2)
        ]
        for writer in writers:
            assert writer.stdout.readline() == b"ready\n"
        time.sleep(delay)
        for writer in writers:
            writer.send_signal(signal.SIGKILL)
            writer.wait()
            writer.stdout.close()
        with Gradebook(path) as book:
            assert book.query("PRAGMA integrity_check")[0][0] == "ok"
            assert not book.query("PRAGMA foreign_key_check")
            found = list(book.rows())
            assert found
            wanted = {row.submission.id: row for row in (sample_row(n) for n in range(1, 31))}
            assert all(row == wanted[row.submission.id] for row in found)
