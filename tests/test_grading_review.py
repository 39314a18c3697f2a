"""Written answers scored by people: typed points, a blind second rating, agreement, disagreements decided."""

import threading

import pandas as pd
import pytest
from grading_sample import LESSON, filled_gradebook
from typer.testing import CliRunner

from course_lib import language
from course_lib.cli import app
from course_lib.errors import CourseError
from course_lib.grading.gradebook import Gradebook
from course_lib.grading.review import Desk, Typed, write_page
from course_lib.grading.totals import standings
from course_lib.models.agreement import cohen_kappa
from course_lib.widgets.review import Review, review


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setattr(language, "_current", "en")


@pytest.fixture
def book(tmp_path):
    with filled_gradebook(tmp_path / "g.sqlite") as made:
        yield made


def type_in(page, text):
    """What Enter in the box does."""
    page.box._handle_custom_msg({"event": "submit"}, [])
    page.box.value = text


def told(page):
    return page._note.value


def test_every_open_answer_is_there_once_and_in_an_order_of_the_raters_own(book):
    ann, bo = Desk(book, "ann"), Desk(book, "bo")
    waiting = {each.row.submission.id for each in standings(book, LESSON) if each.open}
    assert sorted(item.submission for item in ann.items) == sorted(waiting)
    assert [item.submission for item in ann.items] != [item.submission for item in bo.items]
    assert [item.submission for item in ann.items] == [item.submission for item in Desk(book, " ann ").items]


@pytest.mark.parametrize(
    ("text", "points", "words"),
    [
        ("2 1 0.5", (2, 1, 0.5), ""),
        ("２，１，０．５ 请写清，为什么", (2, 1, 0.5), "请写清，为什么"),
        ("2/1/1; say which, and why: 3 points", (2, 1, 1), "say which, and why: 3 points"),
        ("0 0 0", (0, 0, 0), ""),
        ("2 1 0.5太长", (2, 1, 0.5), "太长"),
    ],
)
def test_what_is_typed_is_read(book, text, points, words):
    desk = Desk(book, "ann")
    assert desk.read(desk.items[0], text) == Typed(points, words)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2 1", "3 scores.*2 found.*2 2 1"),
        ("", "0 found"),
        ("3 1 1", "honestly.*0 to 2"),
        ("2 -1 1", "1 found"),
        ("2 1 1 #4", "no comment 4"),
    ],
)
def test_what_cannot_be_read_is_told(book, text, message):
    desk = Desk(book, "ann")
    with pytest.raises(CourseError, match=message):
        desk.read(desk.items[0], text)


def test_comments_are_kept_for_other_answers(book):
    desk = Desk(book, "ann")
    one, two, three = desk.items[:3]
    desk.save(one, desk.read(one, "2 1 1 Name the floor."))
    desk.save(two, desk.read(two, "1 1 1 #1"))
    assert desk.comment_on(two) == "Name the floor."
    desk.save(three, desk.read(three, "1 1 1 Too short."))
    assert desk.comments(desk.items[3]) == ["Name the floor.", "Too short."]
    assert desk.read(desk.items[3], "0 0 0 #2 #1").words == "Too short. Name the floor."
    assert desk.comments(three) == ["Name the floor."]


def test_scoring_again_replaces_and_nothing_is_doubled(book):
    desk = Desk(book, "ann")
    for text in ("2 2 1 good", "1 1 1"):
        desk.save(desk.items[0], desk.read(desk.items[0], text))
    assert desk.given(desk.items[0]) == {
        "ann": dict.fromkeys(("honest_reason", "what_is_guaranteed", "way_forward"), 1)
    }
    assert desk.comment_on(desk.items[0]) == ""


def test_the_second_rating_is_blind(book):
    ann = Desk(book, "Rater One")
    for item in ann.items:
        ann.save(item, Typed((2, 1, 0.5), ""))
    page = Review(Desk(book, "bo"))
    for _ in page.desk.items:
        assert "class='rv-given'" not in page._rubric.value
        assert page.box.value == ""
        assert "Rater One" not in page._head.value + page._rubric.value + page._kept.value + page._answer.value
        type_in(page, "n")
    type_in(page, "d")
    assert "Nothing to decide" in told(page)


def test_names_of_learners_are_not_shown(book):
    page = Review(Desk(book, "ann"))
    names = {each.name for each in standings(book, LESSON)} | {each.learner for each in standings(book, LESSON)}
    for _ in page.desk.items:
        assert not [name for name in names if name in page._head.value + page._answer.value + page._rubric.value]
        type_in(page, "n")


def test_a_whole_class_by_keyboard_disagreement_and_decision(book):
    ann = Review(Desk(book, "ann"))
    for _ in ann.desk.items:
        type_in(ann, "2 1 0.5")
    assert "scored all" in told(ann)
    assert len(ann.desk.scored()) == len(ann.desk.items)
    bo = Desk(book, "bo")
    for place, item in enumerate(bo.items):
        bo.save(item, Typed((2 if place else 0, 1, 0.5), ""))
    (differs,) = ann.desk.disagreements()
    type_in(ann, "d")
    assert ann.deciding
    assert ann.desk.items[ann.place] == differs
    assert ">bo<" in ann._rubric.value
    type_in(ann, "1 1 0.5")
    assert "reason" in told(ann)
    assert ann.deciding
    type_in(ann, "1 1 0.5 half of it is said")
    assert "Decided: 1 1 0.5" in told(ann)
    assert ann.desk.disagreements() == []
    (made,) = book.query("SELECT * FROM overrides")
    assert (made["name"], made["points"], made["author"], made["reason"]) == (
        "honest_reason",
        1,
        "ann",
        "half of it is said",
    )
    of = next(each for each in standings(book, LESSON) if each.row.submission.id == differs.submission)
    letter = next(task for task in of.tasks if task.task == "letter")
    assert letter.earned == 1 + 1 + 0.5
    type_in(ann, "k")
    assert "Weighted kappa" in ann._table.value


def test_agreement_is_weighted_kappa_of_what_both_scored(book):
    first, second = [2, 1, 0, 2, 1, 0, 2], [2, 1, 1, 2, 0, 0, 2]
    ann, bo = Desk(book, "ann"), Desk(book, "bo")
    items = ann.items[:7]
    for item, one, two in zip(items, first, second, strict=True):
        ann.save(item, Typed((one, 1, 1), ""))
        bo.save(item, Typed((two, 1, 1), ""))
    ann.save(ann.items[7], Typed((2, 2, 1), ""))
    table = ann.agreement().set_index("criterion")
    expected = cohen_kappa(pd.Series(first), pd.Series(second), weights="quadratic")
    assert table.loc["honest_reason", "answers"] == 7
    assert table.loc["honest_reason", "kappa"] == pytest.approx(expected["value"])
    assert table.loc["honest_reason", "exact"] == pytest.approx(5 / 7)
    assert table.loc["way_forward", "status"]


def test_a_mistake_keeps_what_was_typed(book):
    page = Review(Desk(book, "ann"))
    type_in(page, "2 1")
    assert page.box.value == "2 1"
    assert "3 scores" in told(page)
    assert page.desk.scored() == set()


def test_answers_are_text_in_the_page(book):
    item = Desk(book, "ann").items[0]
    with book.transaction() as base:
        base.execute("UPDATE answers SET text = '<img src=x onerror=alert(1)>' WHERE task = 'letter'")
    page = Review(Desk(book, "ann"))
    assert page.desk.items[0].submission == item.submission
    assert "&lt;img" in page._answer.value
    assert "<img" not in page._answer.value


def test_the_page_is_written_beside_the_gradebook(book, tmp_path):
    path = write_page(book, "王 / 老师", lesson="", task="letter")
    assert path.parent == tmp_path
    assert path.name == "review_王___老师.ipynb"
    with pytest.raises(CourseError, match="--rater"):
        write_page(book, " ", lesson="", task="")
    with pytest.raises(CourseError, match="no_such"):
        write_page(book, "ann", lesson="", task="no_such")
    with pytest.raises(CourseError, match="01_segmentation"):
        write_page(book, "ann", lesson="05_other", task="")
    with Gradebook(tmp_path / "empty.sqlite") as empty, pytest.raises(CourseError, match="No written answer"):
        write_page(empty, "ann", lesson="", task="")


def test_the_command_says_when_there_is_no_gradebook(tmp_path):
    done = CliRunner().invoke(app, ["review", str(tmp_path / "no"), "--rater", "ann", "--lang", "en"])
    assert isinstance(done.exception, CourseError)
    assert "no gradebook" in str(done.exception)


def test_the_page_works_from_a_thread_of_its_own(book):
    """JupyterLab answers widgets outside the thread in which the cell ran."""
    page = review(book.path, "ann")
    thread = threading.Thread(target=type_in, args=(page, "2 1 0.5"))
    thread.start()
    thread.join()
    assert "Saved: 2 1 0.5" in told(page)
    page.desk.book.close()


def test_what_was_typed_without_enter_waits_for_the_button(book):
    page = Review(Desk(book, "ann"))
    page.box.value = "2 1 0.5"
    assert page.desk.scored() == set()
    page.save.click()
    assert len(page.desk.scored()) == 1
    assert page.box.value == ""
