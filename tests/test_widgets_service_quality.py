"""Explorer of lesson 05: brands differ, an item that is not turned hides a gap, and weights set the order."""

import base64

import pytest

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.models.service_quality import WEIGHTS
from course_lib.widgets import service_quality as module
from course_lib.widgets.service_quality import QualityExplorer, explore, what_to_see

PNG = b"\x89PNG\r\n\x1a\n"
RELIABILITY = {"zh": "可靠性", "en": "reliability"}
NOT_TURNED = {"zh": "没有翻过来", "en": "not turned round"}


@pytest.fixture(scope="module")
def ratings():
    return load_dataset("service_quality")


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def undrawn(monkeypatch):
    """Leave the picture out where a test looks at controls and words only: drawing is most of the time."""
    monkeypatch.setattr(module, "draw", lambda state: (state.brand, state.turned, state.weights["reliability"]))
    monkeypatch.setattr(module, "png", lambda figure: str(figure).encode())


@pytest.fixture
def explorer(ratings, lang, undrawn):
    made = QualityExplorer(ratings)
    yield made
    made.close_all()


def test_it_starts_with_everybody_turned_and_as_published(explorer, lang):
    assert explorer.state.turned
    assert explorer.state.weights == pytest.approx(WEIGHTS)
    assert RELIABILITY[lang] in explorer._seen.value
    assert NOT_TURNED[lang] not in explorer._seen.value
    assert explorer.brand.options[0][0] == {"zh": "全部", "en": "all"}[lang]


@pytest.mark.parametrize(("control", "value"), [("brand", "prime"), ("turned", False), ("weight", 10)])
def test_every_control_changes_picture_and_words(explorer, control, value):
    before, words = bytes(explorer._image.value), explorer._seen.value
    getattr(explorer, control).value = value
    assert bytes(explorer._image.value) != before
    assert explorer._seen.value != words


def test_an_item_not_turned_is_told(explorer, lang):
    explorer.turned.value = False
    assert NOT_TURNED[lang] in explorer._seen.value


@pytest.mark.parametrize("weight", [0.05, 0.32, 0.6])
def test_weights_add_up_and_keep_their_proportion(ratings, weight):
    weights = explore(ratings, weight=weight).weights
    assert sum(weights.values()) == pytest.approx(1)
    assert weights["reliability"] == weight
    assert weights["empathy"] / weights["tangibles"] == pytest.approx(WEIGHTS["empathy"] / WEIGHTS["tangibles"])


def test_a_fault_is_told_and_keeps_the_last_picture(explorer, monkeypatch):
    before, image = explorer.state, bytes(explorer._image.value)

    def refuse(*_, **__):
        raise CourseError("<no>")

    monkeypatch.setattr(module, "score_dimensions", refuse)
    explorer.weight.value = 50
    assert "&lt;no&gt;" in explorer._note.value
    assert explorer.state is before
    assert bytes(explorer._image.value) == image


def test_a_missing_column_is_told(ratings):
    with pytest.raises(CourseError, match="perception"):
        QualityExplorer(ratings.drop(columns="perception"))


def test_without_a_kernel_its_picture_and_words_are_shown(ratings, lang):
    explorer = QualityExplorer(ratings)
    bundle = explorer._repr_mimebundle_()
    explorer.close_all()
    assert base64.b64decode(bundle["image/png"]) == bytes(explorer._image.value)
    assert bytes(explorer._image.value).startswith(PNG)
    assert bundle["text/plain"] == what_to_see(explorer.state)
