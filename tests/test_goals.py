"""The four goals before and after: kept on the machine, compared, and told when something is wrong."""

import json
import math
import shutil
from html import unescape

import pytest

from course_lib import language
from course_lib.authoring.syllabus import concepts
from course_lib.errors import CourseError
from course_lib.paths import root
from course_lib.teaching import goals as gl

QUESTIONS = {question["id"]: question for goal in gl.goals() for question in goal["questions"]}
RIGHT = {
    name: next(place for place, option in enumerate(question["options"]) if option.get("right"))
    for name, question in QUESTIONS.items()
}
WRONG = {name: (place + 1) % 4 for name, place in RIGHT.items()}
NAMES = [goal["goal"] for goal in gl.goals()]


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A course folder of its own, so that nobody's answers are touched."""
    (tmp_path / "datasets").mkdir()
    shutil.copy(root() / "datasets" / "datapackage.json", tmp_path / "datasets")
    monkeypatch.setenv("COURSE_ROOT", str(tmp_path))
    return tmp_path


def fill(check, answers, sure):
    for part in check.sure.values():
        part.value = sure
    for name, part in check.answers.items():
        part.value = answers[name]


def test_four_goals_two_questions_each_one_right_answer():
    assert len(NAMES) == 4
    assert "four" in concepts()["C01"]["facts"]
    for goal in gl.goals():
        assert len(goal["questions"]) == 2
        assert set(goal["can"]) == {"zh", "en"}
    for question in QUESTIONS.values():
        assert sum(bool(option.get("right")) for option in question["options"]) == 1
        for lang in ("zh", "en"):
            assert len({option[lang] for option in question["options"]}) == 4
    # whoever always takes the same place learns nothing about themselves
    assert max(list(RIGHT.values()).count(place) for place in range(4)) <= 4


def test_gain_is_the_share_of_what_was_missing():
    assert gl.gain(2, 5, 8) == gl.gain(6, 7, 8) == 0.5
    assert gl.gain(5, 3, 8) < 0
    assert math.isnan(gl.gain(8, 8, 8))
    with pytest.raises(CourseError):
        gl.gain(9, 5, 8)


def test_answers_are_kept_and_compared(folder):
    mixed = {name: RIGHT[name] if place < 3 else WRONG[name] for place, name in enumerate(QUESTIONS)}
    gl.keep(gl.BEFORE, dict.fromkeys(NAMES, 2), mixed)
    record = gl.keep(gl.AFTER, dict.fromkeys(NAMES, 4), RIGHT)
    assert gl.read_record() == record
    table = gl.compare(record)
    assert table.loc["all", ["right_before", "right_after", "learning_gain"]].tolist() == [3, 8, 1]
    assert table.loc["all", ["sure_before", "sure_after"]].tolist() == [2, 4]
    assert math.isnan(table.loc[NAMES[0], "learning_gain"])  # all right before
    assert [path.name for path in (folder / ".course").iterdir()] == ["goals.json"]
    gl.forget()
    assert gl.read_record() == {}
    gl.forget()


def test_a_comparison_needs_both(folder):
    with pytest.raises(CourseError):
        gl.compare(gl.keep(gl.BEFORE, dict.fromkeys(NAMES, 2), WRONG))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"before": 3}', '{"later": {}}', '{"before": {"sure": {}, "answers": {}}}'],
)
def test_a_damaged_file_is_told(folder, text, lang):
    gl.record_file().parent.mkdir()
    gl.record_file().write_text(text, encoding="utf-8")
    with pytest.raises(CourseError, match=r"goals\.json"):
        gl.read_record()
    check = gl.show_goals()
    assert "goals.json" in check._note.value
    assert check.delete.layout.display == ""
    check.delete.click()
    assert gl.read_record() == {}
    assert check.save.layout.display == ""
    check.close_all()


def test_answers_of_an_unknown_option_or_scale_are_damage(folder):
    for sure, answers in (({NAMES[0]: 9}, {}), ({}, {next(iter(QUESTIONS)): 7})):
        sheet = {"sure": {**dict.fromkeys(NAMES, 3), **sure}, "answers": {**RIGHT, **answers}}
        gl.record_file().parent.mkdir(exist_ok=True)
        gl.record_file().write_text(json.dumps({"before": sheet}), encoding="utf-8")
        with pytest.raises(CourseError):
            gl.read_record()


def test_the_widget_asks_keeps_and_shows_the_gain(folder, lang):
    check = gl.show_goals()
    check.save.click()
    assert "12" in check._note.value  # all that is still to choose
    assert gl.read_record() == {}
    fill(check, WRONG, 2)
    check.save.click()
    assert check._form.children == ()
    assert "✓" not in check._note.value
    assert check.again.layout.display == ""
    check.close_all()

    later = gl.show_goals()  # another day
    assert later._form.children == ()
    later.again.click()
    fill(later, RIGHT, 4)
    later.save.click()
    assert "100%" in later._note.value
    assert later._note.value.count("✓") == 8
    later.delete.click()
    assert gl.read_record() == {}
    later.close_all()


def test_a_folder_that_cannot_be_written_is_told(folder, lang):
    (folder / ".course").write_text("a file in the way", encoding="utf-8")
    check = gl.show_goals()
    fill(check, RIGHT, 3)
    check.save.click()
    assert ".course" in check._note.value
    check.close_all()


def test_what_is_stored_with_a_notebook_has_no_answers(folder, lang):
    gl.keep(gl.BEFORE, dict.fromkeys(NAMES, 5), RIGHT)
    check = gl.show_goals()
    page = check._repr_mimebundle_()["text/html"]
    assert next(iter(QUESTIONS.values()))["stem"][lang] in unescape(page)
    assert "✓" not in page
    gl.forget()
    assert gl.show_goals()._repr_mimebundle_()["text/html"] == page
    check.close_all()
