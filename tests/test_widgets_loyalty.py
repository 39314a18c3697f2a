"""Explorer of lesson 06: each line moves customers, and satisfaction comes only when it is asked for."""

import base64

import pytest

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.widgets import loyalty as module
from course_lib.widgets.loyalty import LoyaltyExplorer, explore, what_to_see

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def scores():
    return load_dataset("loyalty_scores")


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def undrawn(monkeypatch):
    """Leave the picture out where a test looks at controls and words only: drawing is most of the time."""
    monkeypatch.setattr(module, "draw", lambda scores, state, satisfaction: (state.moved, satisfaction))
    monkeypatch.setattr(module, "png", lambda figure: str(figure).encode())


@pytest.fixture
def explorer(scores, lang, undrawn):
    made = LoyaltyExplorer(scores)
    yield made
    made.close_all()


def test_it_starts_with_the_lines_of_the_lesson_and_hidden_satisfaction(explorer):
    assert explorer.state.matrix.loc["high", "customers"] == 340
    assert explorer.state.moved == 0
    assert "340" in explorer._seen.value
    assert "115" not in explorer._seen.value
    assert explorer.below.layout.visibility == "hidden"


def test_the_box_tells_who_is_captive(explorer):
    before = bytes(explorer._image.value)
    explorer.satisfaction.value = True
    assert "115" in explorer._seen.value
    assert explorer.below.layout.visibility == "visible"
    assert bytes(explorer._image.value) != before


@pytest.mark.parametrize(
    ("control", "value"), [("dependence", 4), ("frequency", 2), ("window", 1), ("window", 36), ("dependence", 0)]
)
def test_every_line_moves_customers_who_have_not_changed(explorer, control, value):
    before = explorer.state.matrix
    getattr(explorer, control).value = value
    assert not explorer.state.matrix.equals(before)
    assert explorer.state.moved > 0
    assert f"{explorer.state.moved:,}" in explorer._seen.value


def test_lower_lines_make_more_loyal_customers(scores):
    shares = [explore(scores, dependence_cut=cut).matrix.loc["high", "customers"] for cut in range(0, 11)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 1.5 * shares[6]


def test_the_limit_of_satisfaction_moves_the_captive_only(explorer):
    explorer.satisfaction.value = True
    quadrant, captive = explorer.state.quadrant, explorer.state.captive
    explorer.below.value = 4
    assert explorer.state.captive > captive
    assert explorer.state.quadrant.equals(quadrant)


def test_an_empty_corner_is_told(scores, lang):
    nobody = explore(scores, frequency_cut=99)
    assert nobody.captive == 0
    assert {"zh": "没有人", "en": "Nobody"}[lang] in what_to_see(nobody, True)


def test_a_fault_is_told_and_keeps_the_last_picture(explorer, monkeypatch):
    before, image = explorer.state, bytes(explorer._image.value)

    def refuse(*_, **__):
        raise CourseError("<no>")

    monkeypatch.setattr(module, "loyalty_quadrant", refuse)
    explorer.dependence.value = 5
    assert "&lt;no&gt;" in explorer._note.value
    assert explorer.state is before
    assert bytes(explorer._image.value) == image


def test_a_missing_column_is_told(scores):
    with pytest.raises(CourseError, match="satisfaction"):
        LoyaltyExplorer(scores.drop(columns="satisfaction"))


def test_without_a_kernel_its_picture_and_words_are_shown(scores, lang):
    explorer = LoyaltyExplorer(scores)
    bundle = explorer._repr_mimebundle_()
    explorer.close_all()
    assert base64.b64decode(bundle["image/png"]) == bytes(explorer._image.value)
    assert bytes(explorer._image.value).startswith(PNG)
    assert "340" in bundle["text/plain"]
