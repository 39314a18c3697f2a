"""Explorer of lesson 00: scores stay covered until they are complete, and the result says what it cannot say."""

import warnings

import pandas as pd
import pytest

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.models.agreement import score_table
from course_lib.widgets import png
from course_lib.widgets import self_check as module
from course_lib.widgets.self_check import SelfCheck, draw, explore, what_to_see


@pytest.fixture(scope="module")
def tables():
    return load_dataset("ratings_360"), load_dataset("ratings_example")


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def undrawn(monkeypatch):
    """Leave the picture out where a test looks at controls and words only: drawing is most of the time."""
    monkeypatch.setattr(module, "draw", lambda state: state)
    monkeypatch.setattr(module, "png", lambda figure: str(list(figure.totals)).encode())


@pytest.fixture
def check(tables, lang, undrawn):
    made = SelfCheck(*tables, people=("E02",))
    yield made
    made.close_all()


def rate(check, rater, scores):
    check.rater.value = rater
    for row, score in zip(check.buttons, scores, strict=True):
        row.value = score


def test_it_starts_covered_and_without_a_score(check):
    assert check.state is None
    assert check._image.layout.display == "none"
    assert all(row.value is None for row in check.buttons)  # a preset score would be kept by many
    assert "0/10" in check._note.value


def test_scores_of_one_are_covered_while_another_rates(check):
    rate(check, "self", [4, 4, 3, 5, 2, 3, 4, 4, 5, 3])
    assert "10/10" in check._note.value
    check.rater.value = "colleague_1"
    assert all(row.value is None for row in check.buttons)
    check.buttons[0].value = 2
    check.rater.value = "self"
    assert [row.value for row in check.buttons] == [4, 4, 3, 5, 2, 3, 4, 4, 5, 3]
    check.rater.value = "colleague_1"
    assert [row.value for row in check.buttons][:2] == [2, None]


def test_nothing_is_shown_before_it_is_complete(check, lang):
    check.show.click()
    assert check.state is None
    assert "10" in check._note.value
    rate(check, "self", [4] * 10)
    check.show.click()
    assert check.state is None  # nobody else has rated yet
    check.rater.value = "colleague_1"
    check.buttons[0].value = 3
    check.show.click()
    assert check.state is None
    assert "9" in check._note.value
    rate(check, "colleague_1", [3, 4, 4, 2, 5, 4, 3, 4, 4, 4])
    check.show.click()
    assert check.state is not None
    assert check.state.totals.tolist() == [40, 37]
    assert check.state.constant == ("self",)
    assert check.state.found("blind_spot") == [1, 4, 7]
    assert check._image.layout.display == ""
    assert {"zh": "没有定义", "en": "undefined"}[lang] in check._seen.value
    check.buttons[0].value = 5
    assert check.state is None  # a change covers the result again


def test_clear_forgets_everybody(check):
    for rater in ("self", "colleague_1", "colleague_2"):
        rate(check, rater, [3, 4, 5, 3, 4, 5, 3, 4, 5, 3])
    check.show.click()
    assert check.state.scores.shape == (10, 3)
    check.clear.click()
    assert check.state is None
    assert all(row.value is None for row in check.buttons)
    assert "10/10" not in check._note.value


def test_the_example_and_people_of_the_case_are_shown_at_once(check, lang):
    check.sheet.value = "example"
    assert check._form.layout.display == "none"
    assert check.state.totals.tolist() == [40, 41, 41]
    assert "40%" in check._seen.value
    assert {"zh": "快速反馈", "en": "fast feedback"}[lang] in check._seen.value
    check.sheet.value = "E02"
    assert check.state.found("blind_spot") == [4, 5, 6, 7]
    assert check.state.found("hidden_strength") == [2, 8, 9, 10]
    check.sheet.value = "own"
    assert check.state is None
    assert check._form.layout.display == ""


def test_incomplete_scores_are_refused(tables):
    sheet = score_table(tables[1], "E01")
    for broken in (sheet[["self"]], sheet.drop(columns="self"), sheet.drop(index=3).reindex(range(1, 11))):
        with pytest.raises(CourseError):
            explore(broken)
    with pytest.raises(CourseError):
        SelfCheck(*tables, people=("E99",))


def test_one_colleague_is_one_colleague():
    before = language.current()
    language.use("en")
    scores = pd.DataFrame({"self": [5, 4, 3], "colleague_1": [3, 4, 4]}, index=[1, 2, 3])
    assert "With 1 colleague this" in what_to_see(explore(scores))
    language.use(before)


def test_labels_and_picture_follow_the_language(tables, lang):
    made = SelfCheck(*tables, people=("E02",))
    for text in (made.show.description, made.rater.options[0][0], made.sheet.description):
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text) == (lang == "zh")
    bundle = made._repr_mimebundle_()
    assert bundle["text/html"].count("☐") == 50
    assert "image/png" not in bundle  # the result of the example would spoil the guesses to come
    made.close_all()


@pytest.mark.parametrize("person", ["example", "E02"])
def test_the_picture_shows_every_letter(tables, lang, person):
    sheet = score_table(tables[1], "E01") if person == "example" else score_table(tables[0], person)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = draw(explore(sheet))
        image = png(figure)
    drawn, (width, height) = figure.get_tightbbox(), figure.get_size_inches()
    assert drawn.x0 >= 0
    assert drawn.y0 >= 0
    assert drawn.x1 <= width
    assert drawn.y1 <= height
    titles = [ax.title.get_window_extent() for ax in figure.axes]
    assert not titles[0].overlaps(titles[1])
    assert not titles[2].overlaps(titles[3])
    assert png(draw(explore(sheet))) == image
