"""Explorer of lesson 09: count, RPN and severity give three orders, and scenes differ."""

import base64

import pytest

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.widgets import recovery as module
from course_lib.widgets.recovery import RecoveryExplorer, explore, what_to_see

PNG = b"\x89PNG\r\n\x1a\n"
COURIER = {"zh": "第一是快递配送", "en": "the first is Courier"}


@pytest.fixture(scope="module")
def complaints():
    return load_dataset("complaints")


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def undrawn(monkeypatch):
    """Leave the picture out where a test looks at controls and words only: drawing is most of the time."""
    monkeypatch.setattr(module, "draw", lambda state: (state.scene, state.by))
    monkeypatch.setattr(module, "png", lambda figure: str(figure).encode())


@pytest.fixture
def explorer(complaints, lang, undrawn):
    made = RecoveryExplorer(complaints)
    yield made
    made.close_all()


def test_it_starts_with_all_scenes_by_count(explorer, lang):
    assert (explorer.state.scene, explorer.state.by) == ("all", "count")
    assert COURIER[lang] in explorer._seen.value
    assert explorer.scene.options[0][0] == {"zh": "全部", "en": "all"}[lang]


@pytest.mark.parametrize(("control", "value"), [("scene", "customs"), ("scene", "late"), ("by", "rpn")])
def test_every_control_changes_picture_and_words(explorer, control, value):
    before, words = bytes(explorer._image.value), explorer._seen.value
    getattr(explorer, control).value = value
    assert bytes(explorer._image.value) != before
    assert explorer._seen.value != words


def test_a_scene_holds_its_own_complaints_only(complaints):
    late = explore(complaints, scene="late")
    assert late.risks["count"].sum() == (complaints["scene"] == "late").sum()
    assert late.stages["count"].sum() == late.risks["count"].sum()


def test_a_fault_is_told_and_keeps_the_last_picture(explorer, monkeypatch):
    before, image = explorer.state, bytes(explorer._image.value)

    def refuse(*_, **__):
        raise CourseError("<no>")

    monkeypatch.setattr(module, "risk_ranking", refuse)
    explorer.by.value = "severity"
    assert "&lt;no&gt;" in explorer._note.value
    assert explorer.state is before
    assert bytes(explorer._image.value) == image


def test_a_missing_column_is_told(complaints):
    with pytest.raises(CourseError, match="severity"):
        RecoveryExplorer(complaints.drop(columns="severity"))


def test_without_a_kernel_its_picture_and_words_are_shown(complaints, lang):
    explorer = RecoveryExplorer(complaints)
    bundle = explorer._repr_mimebundle_()
    explorer.close_all()
    assert base64.b64decode(bundle["image/png"]) == bytes(explorer._image.value)
    assert bytes(explorer._image.value).startswith(PNG)
    assert bundle["text/plain"] == what_to_see(explorer.state)
