"""Explorer of lesson 04: brands differ, and few people make a class jump."""

import base64

import pytest

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.widgets import kano as module
from course_lib.widgets.kano import KanoExplorer, explore, what_to_see

PNG = b"\x89PNG\r\n\x1a\n"
FIRST_CALL = {"zh": "首次来电即解决", "en": "Solved at the first call"}


@pytest.fixture(scope="module")
def pairs():
    return load_dataset("kano_pairs")


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def undrawn(monkeypatch):
    """Leave the picture out where a test looks at controls and words only: drawing is most of the time."""
    monkeypatch.setattr(module, "draw", lambda state: (state.brand, state.people))
    monkeypatch.setattr(module, "png", lambda figure: str(figure).encode())


@pytest.fixture
def explorer(pairs, lang, undrawn):
    made = KanoExplorer(pairs)
    yield made
    made.close_all()


def test_it_starts_with_everybody_and_names_what_is_unsure(explorer, lang):
    assert explorer.state.people == 300
    assert FIRST_CALL[lang] in explorer._seen.value
    assert explorer.brand.options[0][0] == {"zh": "全部", "en": "all"}[lang]


@pytest.mark.parametrize(("control", "value"), [("brand", "prime"), ("brand", "lite"), ("people", 50)])
def test_every_control_changes_picture_and_words(explorer, control, value):
    before, words = bytes(explorer._image.value), explorer._seen.value
    getattr(explorer, control).value = value
    assert bytes(explorer._image.value) != before
    assert explorer._seen.value != words


def test_a_brand_has_a_hundred_people_at_most(explorer):
    explorer.brand.value = "lite"
    assert explorer.state.people == 100
    assert explorer.state.summary.loc["solved_at_first_call", "category"] == "O"


def test_a_larger_group_holds_the_smaller(pairs):
    small, large = explore(pairs, people=40), explore(pairs, people=120)
    letters = list("MOAIRQ")
    assert (small.summary[letters] <= large.summary[letters]).all(axis=None)
    assert explore(pairs, people=40).summary.equals(small.summary)


def test_where_all_is_sure_it_says_so(pairs, lang):
    sure = explore(pairs, brand="prime")
    assert not sure.unsure
    assert {"zh": "都拿得准", "en": "is sure"}[lang] in what_to_see(sure)


def test_other_features_do_without_the_sentence_on_the_first_call(pairs, lang):
    others = explore(pairs[pairs["feature"] != "solved_at_first_call"])
    assert FIRST_CALL[lang] not in what_to_see(others)


def test_a_fault_is_told_and_keeps_the_last_picture(explorer, monkeypatch):
    before, image = explorer.state, bytes(explorer._image.value)

    def refuse(*_, **__):
        raise CourseError("<no>")

    monkeypatch.setattr(module, "count_categories", refuse)
    explorer.people.value = 100
    assert "&lt;no&gt;" in explorer._note.value
    assert explorer.state is before
    assert bytes(explorer._image.value) == image


def test_a_missing_column_is_told(pairs):
    with pytest.raises(CourseError, match="functional"):
        KanoExplorer(pairs.drop(columns="functional"))


def test_without_a_kernel_its_picture_and_words_are_shown(pairs, lang):
    explorer = KanoExplorer(pairs)
    bundle = explorer._repr_mimebundle_()
    explorer.close_all()
    assert base64.b64decode(bundle["image/png"]) == bytes(explorer._image.value)
    assert bytes(explorer._image.value).startswith(PNG)
    assert FIRST_CALL[lang] in bundle["text/plain"]
