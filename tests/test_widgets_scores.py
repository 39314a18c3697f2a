"""Explorer of lesson 03: more answers see more, and the modes explain a part of the change."""

import base64

import pytest

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.widgets import scores as module
from course_lib.widgets.scores import MeasuringExplorer, explore, what_to_see

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def responses():
    return load_dataset("survey_responses")


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def undrawn(monkeypatch):
    """Leave the picture out where a test looks at controls and words only: drawing is most of the time."""
    monkeypatch.setattr(module, "draw", lambda state: (state.metric, state.answers, state.same_modes))
    monkeypatch.setattr(module, "png", lambda figure: str(figure).encode())


@pytest.fixture
def explorer(responses, lang, undrawn):
    made = MeasuringExplorer(responses)
    yield made
    made.close_all()


def test_more_answers_see_more(responses):
    found = [explore(responses, answers=count).found for count in (50, 200, 500, 1000)]
    assert found == sorted(found)
    assert found[0] < found[-1]


def test_the_same_samples_are_drawn_every_time(responses):
    first, again = (explore(responses, answers=100) for _ in range(2))
    assert first.changes.equals(again.changes)
    assert first.changes["difference"].nunique() > 10


@pytest.mark.parametrize(("control", "value"), [("metric", "ces"), ("answers", 500), ("same_modes", True)])
def test_every_control_changes_picture_and_words(explorer, control, value):
    before, words = bytes(explorer._image.value), explorer._seen.value
    getattr(explorer, control).value = value
    assert bytes(explorer._image.value) != before
    assert explorer._seen.value != words
    assert str(explorer.state.found) in explorer._seen.value


def test_it_says_whether_the_modes_are_alike(explorer, lang):
    far, alike = {"zh": ("电话多得多", "一样的调查方式构成"), "en": ("far more telephone", "the modes of the first")}[
        lang
    ]
    assert far in explorer._seen.value
    explorer.same_modes.value = True
    assert far not in explorer._seen.value
    assert alike in explorer._seen.value


@pytest.mark.parametrize(("metric", "change"), [("nps", "+14.7"), ("csat", "+11.7"), ("ces", "+0.40")])
def test_a_change_is_told_in_the_unit_of_its_score(responses, lang, metric, change):
    assert change in what_to_see(explore(responses, metric=metric))


def test_a_fault_is_told_and_keeps_the_last_picture(explorer, monkeypatch):
    before, image = explorer.state, bytes(explorer._image.value)

    def refuse(*_, **__):
        raise CourseError("<no>")

    monkeypatch.setattr(module, "change", refuse)
    explorer.answers.value = 300
    assert "&lt;no&gt;" in explorer._note.value
    assert explorer.state is before
    assert bytes(explorer._image.value) == image


def test_a_missing_column_is_told(responses):
    with pytest.raises(CourseError, match="ces"):
        MeasuringExplorer(responses.drop(columns="ces"))


def test_without_a_kernel_its_picture_and_words_are_shown(responses, lang):
    explorer = MeasuringExplorer(responses)
    bundle = explorer._repr_mimebundle_()
    explorer.close_all()
    assert base64.b64decode(bundle["image/png"]) == bytes(explorer._image.value)
    assert bytes(explorer._image.value).startswith(PNG)
    assert "+14.7" in bundle["text/plain"]
