"""What comes out of a gradebook: totals in which open points are never zero, pages, tables, the class picture."""

import csv
import json
import re
import shutil
import sqlite3
from dataclasses import replace
from html.parser import HTMLParser

import nbformat
import openpyxl
import pytest
from grading_sample import LESSON, filled_gradebook, lone, sample_row
from typer.testing import CliRunner

from course_lib import language
from course_lib.cli import app
from course_lib.errors import CourseError
from course_lib.grading import exports
from course_lib.grading.decisions import add_group_grades, add_override, find_learner, group_points
from course_lib.grading.exercise import expected_figures, shown_exercise
from course_lib.grading.gradebook import GROUP_GRADES, SCHEMA, Gradebook
from course_lib.grading.items import item_table, misconceptions
from course_lib.grading.likeness import near_identical
from course_lib.grading.records import Note, Row, TaskAnswer, Words
from course_lib.grading.report import class_page, feedback_page, file_names, summary, write_report
from course_lib.grading.review import Desk, Typed
from course_lib.grading.totals import lessons, standings
from course_lib.paths import lesson_named, root

NASTY = ('=HYPERLINK("http://127.0.0.1")', "+1", "-1+1", "@SUM(A1)", "<script>alert(1)</script>", "../../etc/passwd")


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setattr(language, "_current", "en")


@pytest.fixture
def book(tmp_path):
    with filled_gradebook(tmp_path / "g.sqlite") as made:
        yield made


def of(book, learner):
    return next(each for each in standings(book, LESSON) if each.learner == learner)


def save(book, *rows):
    run = book.begin_run()
    for row in rows:
        book.save(run, row)


def waiting(book):
    """Return a learner whose written answer waits for people."""
    return next(each for each in standings(book, LESSON) if each.open)


class Tags(HTMLParser):
    """What a browser would find: every tag, and every address that it would load."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.loads, self.text = [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.loads += [value for name, value in attrs if name in ("src", "href") and not value.startswith("data:")]

    def handle_data(self, data):
        self.text += data


# -- totals ------------------------------------------------------------------------------------------


def test_open_points_are_open_and_never_zero(book):
    each = waiting(book)
    assert each.open == 5
    assert each.exercise == each.row.earned
    assert each.final is None
    letter = next(task for task in each.tasks if task.task == "letter")
    assert letter.given is None
    assert [line.earned for line in letter.lines if line.result.rubric] == [None] * 3


def test_scores_join_the_total_and_two_raters_are_averaged(book):
    before = waiting(book)
    for rater, points in (("ann", (2, 1, 0.5)), ("bo", (1, 1, 0.5))):
        desk = Desk(book, rater)
        item = next(item for item in desk.items if item.submission == before.row.submission.id)
        desk.save(item, Typed(points, "Name the floor."))
    after = of(book, before.learner)
    assert after.exercise == before.exercise + 1.5 + 1 + 0.5
    assert after.open == 0
    assert after.final == after.exercise
    letter = next(task for task in after.tasks if task.task == "letter")
    assert [line.disputed for line in letter.lines if line.result.rubric] == [True, False, False]
    assert letter.comments == ["Name the floor."]


def test_scores_of_another_version_of_the_file_do_not_count(book):
    before = waiting(book)
    desk = Desk(book, "ann")
    desk.save(next(i for i in desk.items if i.submission == before.row.submission.id), Typed((2, 2, 1), ""))
    assert of(book, before.learner).open == 0
    save(book, replace(before.row, submission=replace(before.row.submission, sha256="f" * 64)))
    assert of(book, before.learner).open == 5


def test_the_last_override_counts_and_can_be_taken_back(book):
    before = of(book, "S003")
    key, task = before.row.submission.id, before.tasks[0]
    check = task.lines[1].result
    add_override(book, key, task.task, "", 1, author="ann", reason="a")
    add_override(book, key, task.task, "", 3, author="ann", reason="b")
    assert of(book, "S003").exercise == before.exercise - task.earned + 3
    add_override(book, key, task.task, "", None, author="ann", reason="c")
    assert of(book, "S003").exercise == before.exercise
    add_override(book, key, task.task, check.name, 0, author="ann", reason="d")
    assert of(book, "S003").exercise == before.exercise - check.earned
    add_override(book, key, "", "", 12.5, author="ann", reason="e")
    assert of(book, "S003").final == 12.5
    assert [each.reason for each in of(book, "S003").overrides] == list("abcde")


@pytest.mark.parametrize(
    ("task", "name", "points", "author", "reason", "told"),
    [
        ("kinds", "", 1, "", "x", "author"),
        ("kinds", "", 1, "ann", "  ", "reason"),
        ("kinds", "", 99, "ann", "x", "0 to 5"),
        ("kinds", "", -1, "ann", "x", "0 to 5"),
        ("kinds", "nothing", 1, "ann", "x", "kinds/nothing.*not_signed"),
        ("nothing", "", 1, "ann", "x", "nothing.*kinds"),
    ],
)
def test_an_override_that_cannot_be_is_told(book, task, name, points, author, reason, told):
    with pytest.raises(CourseError, match=told):
        add_override(book, of(book, "S003").row.submission.id, task, name, points, author=author, reason=reason)
    assert not book.query("SELECT * FROM overrides")


def test_one_hand_in_counts_the_last_that_could_be_run(book):
    row = sample_row(3)
    broken = replace(row, status="unreadable", results=(), reason=Words("坏了", "broken"))
    late = replace(lone(broken, "Learner 03", "S003", "week2/a.ipynb"))
    save(book, replace(late, submission=replace(late.submission, submitted="2026-04-01T00:00:00+00:00")))
    assert of(book, "S003").row.status == row.status


def test_what_could_not_be_run_has_no_total(book):
    broken = replace(lone(sample_row(1), "X"), status="refused", reason=Words("太大", "too large"))
    save(book, broken)
    each = of(book, "X")
    assert (each.exercise, each.total, each.final, each.open) == (None, None, None, 0)
    assert "too large" in feedback_page(each)
    assert "0 of 40" not in feedback_page(each)


def test_a_hand_in_without_a_lesson_is_not_lost(book):
    odd = lone(sample_row(1), "X")
    save(book, replace(odd, status="unreadable", results=(), submission=replace(odd.submission, lesson="")))
    assert of(book, "X").exercise is None


def test_a_gradebook_of_the_version_before_is_brought_up_to_date(tmp_path):
    base = sqlite3.connect(tmp_path / "g.sqlite")
    base.executescript(SCHEMA.replace(GROUP_GRADES, "") + "PRAGMA user_version = 1;")
    base.close()
    with Gradebook(tmp_path / "g.sqlite") as book:
        assert book.query("SELECT * FROM group_grades") == []
    with Gradebook(tmp_path / "g.sqlite") as book:
        assert book.query("PRAGMA user_version")[0][0] == 2


def test_a_mistyped_path_makes_no_gradebook(tmp_path):
    with pytest.raises(CourseError, match="no gradebook"):
        Gradebook.existing(tmp_path / "no.sqlite")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["01", "01_segmentation"])
def test_a_lesson_is_named_by_its_number_or_in_full(name):
    assert lesson_named(name) == "01_segmentation"


@pytest.mark.parametrize("name", ["1", "77", "01_", "*", "../lessons/01_segmentation"])
def test_a_mistyped_lesson_is_told(name):
    with pytest.raises(CourseError, match=re.escape(repr(name))):
        lesson_named(name)


# -- groups ------------------------------------------------------------------------------------------


def listed(tmp_path, text):
    path = tmp_path / "groups.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_group_grades_with_adjustment_join_the_total(book, tmp_path):
    text = "组,姓名,学号,得分,个人调整,理由\n1,学员02,S002,15,,\n1,Learner 03,S003,,-2,来晚了\n2,新来的,S099,9,+1,主持得好\n"
    read = add_group_grades(book, listed(tmp_path, text), lesson=LESSON, author="ann")
    assert (read.members, read.teams) == (3, 2)
    assert [note for note in read.notes if "新来的" in note]
    assert [of(book, key).group.earned for key in ("S002", "S003", "S099")] == [15, 13, 10]
    three = of(book, "S003")
    assert three.total == three.exercise + 13
    assert three.out_of == 40 + group_points(LESSON)
    page = feedback_page(three)
    assert "来晚了" in page
    assert "-2" in page
    add_group_grades(book, listed(tmp_path, text.replace(",15,", ",10,")), lesson=LESSON, author="bo")
    assert of(book, "S002").group.earned == 10
    assert len(book.query("SELECT * FROM group_grades")) == 6


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("team,name,points,adjustment,reason\n1,Ann,5,2,\n", "no reason"),
        ("team,name,points\n1,Ann,5\n1,Bo,6\n", "one number"),
        ("team,name,points\n1,Ann,500\n", "0 to"),
        ("team,name,points\n1,Ann,many\n", "many"),
        ("name,points\nAnn,5\n", "'team'"),
        ("team,name,points\n,Ann,5\n1,Bo,5\n", "Ann has no team"),
    ],
)
def test_a_list_of_groups_that_cannot_be_is_told(book, tmp_path, text, told):
    with pytest.raises(CourseError, match=told):
        add_group_grades(book, listed(tmp_path, text), lesson=LESSON, author="ann")
    assert not book.query("SELECT * FROM group_grades")


def test_the_number_of_a_group_stays_as_people_write_it(book, tmp_path):
    add_group_grades(book, listed(tmp_path, "team,name,points\n3,Learner 03,5\n"), lesson=LESSON, author="ann")
    assert of(book, "S003").group.team == "3"


# -- pages -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [2, 3])
def test_a_feedback_page_is_in_the_learners_language_and_loads_nothing(book, number):
    row = sample_row(number)
    page = feedback_page(of(book, f"S{number:03d}"))
    found = Tags(page)
    assert found.loads == []
    assert "script" not in found.tags
    lang = row.submission.lang
    for result in row.results:
        if result.outcome == "failed":
            said = result.feedback.in_language(lang).replace("`", "").split("{")[0]
            assert said in found.text
            assert result.hint.in_language(lang).replace("`", "") in found.text
    for title in shown_exercise(LESSON, lang).tasks.values():
        assert title in found.text
    assert {"zh": "待评分", "en": "to be scored"}[lang] in found.text
    other = {"zh": "Not right", "en": "还不对"}[lang]
    assert other not in found.text


def test_names_and_answers_are_text_in_a_page(book):
    row = lone(sample_row(1), "<script>alert(1)</script>")
    answers = tuple(replace(each, code="</pre><img src=x>", text="") for each in row.answers)
    notes = (Note("", Words("<b>甲</b>", "<b>note</b>")),)
    save(book, replace(row, answers=answers, notes=notes))
    each = of(book, "<script>alert(1)</script>")
    for page in (feedback_page(each), class_page(book, LESSON, standings(book, LESSON))):
        found = Tags(page)
        assert "script" not in found.tags
        assert "img" not in found.tags
        assert "<script>alert(1)</script>" in found.text
    assert "<b>note</b>" in Tags(feedback_page(each)).text


def test_a_figure_that_a_right_answer_draws_is_found_by_task():
    code = nbformat.v4.new_code_cell
    answer = code("x", metadata={"course": {"task": "bars"}})
    drawn = [nbformat.v4.new_output("display_data", {"image/png": "AAAA\nBBBB"})]
    cells = [
        code("given", outputs=drawn),
        answer,
        code('check("bars")', metadata={"course": {"check": "bars"}}),
        code("plot", outputs=drawn),
        nbformat.v4.new_markdown_cell("## 2 next"),
        code("given", outputs=drawn),
    ]
    assert expected_figures(nbformat.v4.new_notebook(cells=cells)) == {"bars": ("AAAABBBB",)}


def test_the_expected_figure_stands_in_the_page_of_who_missed_it(book, tmp_path, monkeypatch):
    folder = tmp_path / "course"
    for part in ("lessons", "exercises", "datasets"):
        folder.mkdir(exist_ok=True)
        (folder / part).symlink_to(root() / part)
    shutil.copytree(root() / "solutions", folder / "solutions")
    failed = next(task for task in of(book, "S003").tasks if 0 < task.earned < task.points)
    path = folder / "solutions" / "en" / f"{LESSON}.ipynb"
    solved = json.loads(path.read_text(encoding="utf-8"))
    cell = next(c for c in solved["cells"] if c["metadata"].get("course", {}).get("task") == failed.task)
    cell["outputs"] = [{"output_type": "display_data", "data": {"image/png": "QUJD"}, "metadata": {}}]
    path.write_text(json.dumps(solved), encoding="utf-8")
    monkeypatch.setenv("COURSE_ROOT", str(folder))
    shown_exercise.cache_clear()
    try:
        page = feedback_page(of(book, "S003"))
    finally:
        shown_exercise.cache_clear()
    assert page.count('src="data:image/png;base64,QUJD"') == 1


def test_file_names_are_safe_and_never_meet(book):
    names = ["CON", "a/b", "..", "a" * 300, "张 三", "张　三", "ab", "AB", "x:y*?", "\U0001f600"]
    save(book, *(lone(sample_row(1), name, source=f"s{n}.ipynb") for n, name in enumerate(names)))
    made = file_names(standings(book, LESSON))
    assert len({name.casefold() for name in made.values()}) == len(made)
    for name in made.values():
        assert not set('/\\:*?"<>|\n') & set(name)
        assert len(name.encode()) < 200
        assert name.strip(" .") == name
        assert name.split(".")[0].casefold() != "con"


# -- tables ------------------------------------------------------------------------------------------


def read(path):
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))


def test_everything_is_written_and_platforms_get_no_grade_that_is_not_final(book, tmp_path):
    each = waiting(book)
    add_override(book, each.row.submission.id, "letter", "", 4, author="ann", reason="read it")
    save(book, *(lone(sample_row(1), name) for name in NASTY))
    moodle = "Wang Fang_1042_assignsubmission_file_/a.ipynb"
    save(book, lone(sample_row(1), "Wang Fang", "20230001", f"week1/{moodle}"))
    save(book, lone(sample_row(1), "liwei", "20230002", "week1/liwei_77_3345_a.ipynb"))
    written = write_report(book, tmp_path / "out")
    assert written.learners == 12 + len(NASTY) + 2
    assert all(path.is_file() for path in written.files)
    assert all(path.resolve().is_relative_to(tmp_path / "out") for path in written.files)
    assert len(list((tmp_path / "out" / "feedback" / LESSON).iterdir())) == written.learners

    canvas = read(tmp_path / "out" / f"canvas_{LESSON}.csv")
    assert canvas[0][:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert canvas[1][0].strip() == "Points Possible"
    assert float(canvas[1][5]) == 40
    by_key = {row[2]: row for row in canvas[2:]}
    assert float(by_key[each.learner][5]) == of(book, each.learner).final
    assert by_key["20230002"][1] == "77"
    assert {row[5] for row in canvas[2:] if row[2] != each.learner and of_open(book, row[2])} == {""}

    for_moodle = {row[0]: row for row in read(tmp_path / "out" / f"moodle_{LESSON}.csv")}
    assert float(for_moodle[each.learner][2]) == of(book, each.learner).final
    assert for_moodle["20230001"][2] == "-"
    sheet = read(tmp_path / "out" / f"moodle_worksheet_{LESSON}.csv")
    assert sheet[1][0] == "Participant 1042"
    assert sheet[1][3] == ""
    assert {"Identifier", "Grade", "Last modified (grade)", "Feedback comments"} <= set(sheet[0])

    for path in (tmp_path / "out").glob("*.csv"):
        for row in read(path):
            assert not [cell for cell in row if len(cell) > 1 and cell.startswith(exports.FORMULA)]
    book_out = openpyxl.load_workbook(tmp_path / "out" / "grades.xlsx")
    cells = [cell for sheet in book_out for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert NASTY[0] in {cell.value for cell in cells}
    assert [name for name in ("Totals", "Tasks", "Checks", "Overrides") if name in book_out.sheetnames] == [
        "Totals",
        "Tasks",
        "Checks",
        "Overrides",
    ]


def of_open(book, learner):
    return any(each.open for each in standings(book, LESSON) if each.learner == learner)


def test_a_summary_says_what_was_wrong_and_what_is_open(book):
    lines = summary(of(book, "S003"))
    assert len(lines) == 8
    assert lines[-1].startswith("Task 8: –/5.") or "Not answered" in lines[-1]


def test_nothing_graded_is_told(tmp_path):
    with Gradebook(tmp_path / "g.sqlite") as book, pytest.raises(CourseError, match="Nothing has been graded"):
        write_report(book, tmp_path / "out")


# -- the class ---------------------------------------------------------------------------------------


def test_misconceptions_are_counted_among_those_who_came_so_far(book):
    found = misconceptions(standings(book, LESSON), shown_exercise(LESSON, "en").checks.checks)
    rows = list(book.rows())
    for each in found:
        outcomes = [
            r.outcome for row in rows for r in row.results if (r.task, r.name) == (each.check.task, each.check.name)
        ]
        assert len(each.learners) == outcomes.count("failed")
        assert each.reached == outcomes.count("failed") + outcomes.count("passed")
    assert [len(each.learners) for each in found] == sorted((len(each.learners) for each in found), reverse=True)


def test_an_error_is_no_misconception(book):
    row = sample_row(3)
    faulty = tuple(
        replace(r, outcome="failed", earned=0, fault="ValueError") if not r.rubric else r for r in row.results
    )
    save(book, replace(row, results=faulty))
    found = misconceptions(standings(book, LESSON), shown_exercise(LESSON, "en").checks.checks)
    assert all("S003" not in each.learners for each in found)


def test_difficulty_and_discrimination_by_hand(book, tmp_path):
    """Two tasks worth 1 each: shares 1, 1, 0, 0 and 1, 1, 1, 0; r = 0.577."""
    base = sample_row(1)
    one, two = base.results[1], next(r for r in base.results if r.task == "hours" and r.points)
    with Gradebook(tmp_path / "small.sqlite") as small:
        for n, (a, b) in enumerate([(1, 1), (1, 1), (0, 1), (0, 0)]):
            results = tuple(
                replace(r, outcome="passed" if got else "failed", earned=got, points=1)
                for r, got in ((one, a), (two, b))
            )
            save(small, replace(lone(base, f"L{n}"), results=results))
        table = item_table(standings(small, LESSON), {"kinds": "", "hours": ""})
    assert table["difficulty"].tolist() == [0.5, 0.75]
    assert table["discrimination"].round(3).tolist() == [0.577, 0.577]


def test_alike_answers_stand_side_by_side_without_a_verdict(book):
    own = "kinds_seen = sorted(set(customers['kind']))  # first I look which ones there are, in my own words\nkinds = dict(zip(cases, kinds_seen))"
    given = "\n".join(shown_exercise(LESSON, "en").given["kinds"])
    rows = []
    for name, code in {
        "Ann": own,
        "Bo": own + "  # done\n",
        "Cy": given,
        "Di": given,
    }.items():
        rows.append(replace(lone(sample_row(1), name), answers=(TaskAnswer("kinds", code),)))
    save(book, *rows)
    page = Tags(class_page(book, LESSON, standings(book, LESSON))).text
    part = page[page.index("Look at these") :]
    assert "Ann" in part
    assert "Bo" in part
    assert "first I look which ones" in part
    assert "Cy" not in part
    for verdict in ("cheat", "copied from", "plagiar"):
        assert verdict not in part


def test_boilerplate_solutions_and_what_many_wrote_do_not_count():
    given = "def hours_each(customers, time_share, hours):\n    # customers: people in the class; hours: all hours\n    return ..."
    right = given.replace("...", "hours * time_share / customers")
    everybody = {f"L{n}": right for n in range(30)}
    assert near_identical(everybody, [given, right], "hours") == []
    common = "a = load(x); b = clean(a); c = count(b); d = share(c); e = round(d); f = plot(e)"
    assert near_identical({f"L{n}": common for n in range(30)}, [given], "hours") == []
    (found,) = near_identical({"a": common, "b": common.replace("plot", "draw"), "c": "other = 1"}, [given], "hours")
    assert found.learners == ("a", "b")
    assert 0.8 <= found.share < 1


def test_two_thousand_answers_are_compared_in_seconds():
    import random
    import time

    draw = random.Random(1)
    words = [f"w{n}" for n in range(3000)]
    answers = {f"L{n}": " ".join(draw.choices(words, k=80)) for n in range(2000)}
    answers["twin"] = answers["L7"]
    began = time.process_time()
    assert [each.learners for each in near_identical(answers, [], "letter")] == [("L7", "twin")]
    assert time.process_time() - began < 10


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_class_page_speaks_one_language(book, lang, monkeypatch, tmp_path):
    monkeypatch.setattr(language, "_current", lang)
    row = sample_row(1)
    add_override(book, row.submission.id, "kinds", "", 2, author="ann", reason="x")
    for rater, points in (("ann", 2), ("bo", 1)):
        desk = Desk(book, rater)
        for item in desk.items[:8]:
            desk.save(item, Typed((points, 1, 0.5), ""))
    page = class_page(book, LESSON, standings(book, LESSON))
    found = Tags(page)
    assert found.loads == []
    title = {"zh": "每题的难度和区分度", "en": "Difficulty and discrimination"}
    assert title[lang] in found.text
    assert title[{"zh": "en", "en": "zh"}[lang]] not in found.text
    assert "built-in" not in found.text


# -- the command -------------------------------------------------------------------------------------


def test_the_command_overrides_reports_and_lists(book, tmp_path):
    path = str(book.path)
    before = of(book, "S003")

    def run(*words):
        return CliRunner().invoke(app, list(words), catch_exceptions=True)

    done = run(
        "override", path, "S003", "--task", "kinds", "--points", "2", "--author", "ann", "--reason", "an idea [b]"
    )
    assert done.exit_code == 0, done.output
    assert "S003" in done.output
    assert "an idea" in run("override", path).output
    assert isinstance(run("override", path, "S003", "--task", "kinds").exception, CourseError)
    assert isinstance(run("override", path, "S3", "--points", "1").exception, CourseError)
    groups = listed(tmp_path, "team,name,points\n1,Learner 03,5\n")
    assert run("groups", path, str(groups), "--lesson", LESSON, "--author", "ann").exit_code == 0
    done = run("report", str(book.path.parent / "g.sqlite"), "--out", str(tmp_path / "out"))
    assert done.exit_code == 0, done.output
    assert "not with zero" in " ".join(done.output.split())
    rows = {row[0]: row for row in read(tmp_path / "out" / "grades.csv")}
    kinds = next(task for task in before.tasks if task.task == "kinds")
    assert float(rows["S003"][6]) == before.exercise - kinds.earned + 2
    assert float(rows["S003"][12]) == before.exercise - kinds.earned + 2 + 5


def test_a_learner_is_found_by_id_or_name(book):
    assert find_learner(book, "学员02").learner == "S002"
    with pytest.raises(CourseError, match="S002"):
        find_learner(book, "S00")
    save(book, lone(sample_row(1), "学员02", "S500"))
    with pytest.raises(CourseError, match="more than one"):
        find_learner(book, "学员02")


def test_the_report_is_the_same_whenever_it_is_written(book, tmp_path):
    first, second = (write_report(book, tmp_path / name) for name in "ab")
    for one, two in zip(first.files, second.files, strict=True):
        if one.suffix != ".xlsx":
            assert one.read_bytes() == two.read_bytes()
    names = [[path.relative_to(tmp_path / side) for path in made.files] for side, made in (("a", first), ("b", second))]
    assert names[0] == names[1]


def test_a_group_list_for_a_lesson_that_is_not_there_is_refused(book, tmp_path):
    path = tmp_path / "teams.csv"
    path.write_text("team,name,points,out of\n1,Ann,5,10\n", encoding="utf-8")
    with pytest.raises(CourseError, match="01_segmentaton"):
        add_group_grades(book, path, lesson="01_segmentaton", author="A")
    assert lessons(book) == [LESSON]


def test_points_without_an_end_are_refused(book):
    row = next(book.rows(LESSON))
    with pytest.raises(CourseError, match="inf"):
        add_override(book, row.submission.id, "", "", float("inf"), author="A", reason="r")


def test_a_hand_in_that_could_not_be_run_is_measured_by_what_others_can_earn(book):
    broken = replace(sample_row(1).submission, source="w/x.ipynb", learner="X", lesson="")
    save(book, Row(broken, "unreadable", Words("坏了", "broken")))
    add_override(book, broken.id, "", "", 7, author="A", reason="seen on paper")
    standing = next(each for each in standings(book, LESSON) if each.learner == "X")
    assert standing.exercise == 7
    assert standing.points == max(each.points for each in standings(book, LESSON) if each.learner != "X")
    save(
        book,
        replace(sample_row(2), submission=replace(sample_row(2).submission, source="w/y.ipynb", lesson="10_mot_eoac")),
    )
    assert any(each.learner == "X" for each in standings(book, LESSON))  # another lesson takes nobody away


def test_a_late_hand_in_does_not_beat_one_that_was_on_time(book):
    first = sample_row(3)
    late = replace(first.submission, source="week2/z.ipynb", submitted="2026-04-01T08:00:00+00:00", late=True)
    save(book, replace(first, submission=late))
    standing = next(each for each in standings(book, LESSON) if each.learner == first.submission.learner)
    assert not standing.row.submission.late


def test_a_ring_in_a_small_class_is_shown():
    ring = "total = sum(value * weight for value, weight in zip(values, weights)) / sum(weights) + offset"
    answers = {f"R{n}": ring for n in range(6)} | {
        f"L{n}": f"x{n} = {n} + y{n} * z{n} - w{n} / v{n} + u{n} ** t{n}" for n in range(24)
    }
    found = near_identical(answers, [], "t")
    assert {learner for each in found for learner in each.learners} == {f"R{n}" for n in range(6)}
