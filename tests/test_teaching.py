"""The quiz widget."""

from html import unescape

import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.paths import root
from course_lib.teaching.quiz import show_quiz
from course_lib.teaching.source import load_quiz


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def parts(quiz, number):
    stem, radio, button, feedback = quiz.children[number].children
    return stem, radio, button, feedback


def test_every_option_has_its_feedback_and_the_first_try_counts(lang):
    quiz, questions = show_quiz("01_segmentation"), load_quiz("01_segmentation")
    assert len(questions) == 8
    for number, question in enumerate(questions):
        stem, radio, button, feedback = parts(quiz, number)
        assert question["stem"][lang][:10] in unescape(stem.value)
        assert button.disabled
        for index, option in enumerate(question["options"]):
            radio.value = index
            assert feedback.value == ""  # nothing is left of the option chosen before
            assert not button.disabled
            button.click()
            assert ("✓" in feedback.value) == bool(option.get("right"))
            assert option["feedback"][lang][:8] in unescape(feedback.value)
        first_is_right = bool(question["options"][0].get("right"))
        assert quiz.answered[question["id"]] == first_is_right
    right = sum(quiz.answered.values())
    assert f"{right}" in quiz.children[-1].value


def test_a_page_without_a_kernel_shows_the_questions_but_not_the_key(lang):
    bundle = show_quiz("01_segmentation")._repr_mimebundle_()
    question = load_quiz("01_segmentation")[0]
    assert question["options"][1]["text"][lang] in bundle["text/html"]
    assert question["options"][1]["feedback"][lang] not in bundle["text/html"]
    assert "✓" not in bundle["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in bundle


@pytest.mark.parametrize(("wanted", "found"), [("EN", "en"), ("en_US.UTF-8", "en"), ("fr", "zh"), ("", "zh")])
def test_a_setting_that_is_no_language_of_the_course_gives_chinese(wanted, found):
    assert language.at_start(wanted) == found


def test_the_root_is_absolute_and_a_wrong_one_says_what_to_do(tmp_path, monkeypatch):
    (tmp_path / "datasets").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COURSE_ROOT", ".")
    assert root() == tmp_path.resolve()
    monkeypatch.setenv("COURSE_ROOT", "nowhere")
    with pytest.raises(CourseError, match=r"Set COURSE_ROOT to the course folder, or use start\.py"):
        root()
