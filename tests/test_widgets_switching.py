"""Explorer of lesson 07: the silent, the satisfied, and whether more complaints would help."""

import base64

import pytest

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models.switching import market_damage
from course_lib.widgets import switching as module
from course_lib.widgets.switching import SwitchingExplorer, draw, explore, what_to_see

PNG = b"\x89PNG\r\n\x1a\n"
SHOP = {
    "customers": 11_223,
    "problem_rate": 0.25,
    "complaint_rate": 0.35,
    "satisfied_rate": 0.60,
    "repurchase_no_problem": 0.865,
    "repurchase_satisfied": 0.79,
    "repurchase_dissatisfied": 0.42,
    "repurchase_silent": 0.70,
    "clv_yuan": 754,
}
# Both ways of a complaint end like silence.
LEVEL = SHOP | {"repurchase_satisfied": 0.70, "repurchase_dissatisfied": 0.70}


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def undrawn(monkeypatch):
    """Leave the picture out where a test looks at controls and words only: drawing is most of the time."""
    monkeypatch.setattr(module, "draw", lambda state: tuple(state.rates.values()))
    monkeypatch.setattr(module, "png", lambda figure: str(figure).encode())


@pytest.fixture
def explorer(lang, undrawn):
    made = SwitchingExplorer(SHOP)
    yield made
    made.close_all()


def test_it_starts_with_the_rates_it_was_given(explorer, lang):
    assert round(explorer.state.lost) == 520
    assert {"zh": "流失 520 位", "en": "520 customers are lost"}[lang] in explorer._seen.value
    assert {"zh": "沉默者的再购率（%）", "en": "Repurchase of the silent (%)"}[lang] == explorer.silent.description


@pytest.mark.parametrize(("control", "value"), [("problem", 40), ("complaint", 55), ("satisfied", 80), ("silent", 55)])
def test_every_control_changes_picture_and_words(explorer, control, value):
    before, words = bytes(explorer._image.value), explorer._seen.value
    getattr(explorer, control).value = value
    assert bytes(explorer._image.value) != before
    assert explorer._seen.value != words


def test_inviting_complaints_pays_only_where_the_silent_leave_more(explorer, lang):
    assert {"zh": "先把处理做好", "en": "Mend the handling first"}[lang] in explorer._seen.value
    explorer.silent.value = 55
    assert {"zh": "请他们说出来", "en": "Make them speak"}[lang] in explorer._seen.value


def test_the_line_is_the_model_at_every_complaint_rate():
    state = explore(SHOP, satisfied_rate=0.8)
    for share, lost in state.line.items():
        scenario = SHOP | {"satisfied_rate": 0.8, "complaint_rate": share}
        assert lost == pytest.approx(market_damage(scenario)["lost"][0])
    assert state.per_ten_points == pytest.approx(state.line.iloc[12] - state.line.iloc[10])


def test_where_all_leave_alike_more_complaints_change_nothing(lang):
    state = explore(LEVEL)
    assert state.per_ten_points == pytest.approx(0)
    assert {"zh": "没有差别", "en": "makes no difference"}[lang] in what_to_see(state)
    assert draw(state).axes[1].get_title().replace("\n", "").startswith({"zh": "投诉多少", "en": "More"}[lang])


def test_a_loss_below_nothing_is_drawn(lang):
    state = explore(SHOP, satisfied_rate=1.0, repurchase_silent=0.9, repurchase_satisfied=0.95)
    assert state.lost < 0
    low, high = draw(state).axes[1].get_ylim()
    assert low < state.lost < high


def test_a_fault_is_told_and_keeps_the_last_picture(explorer, monkeypatch):
    before, image = explorer.state, bytes(explorer._image.value)

    def refuse(*_, **__):
        raise CourseError("<no>")

    monkeypatch.setattr(module, "market_damage", refuse)
    explorer.problem.value = 40
    assert "&lt;no&gt;" in explorer._note.value
    assert explorer.state is before
    assert bytes(explorer._image.value) == image


def test_a_missing_rate_is_told():
    with pytest.raises(CourseError, match="satisfied_rate"):
        SwitchingExplorer({name: rate for name, rate in SHOP.items() if name != "satisfied_rate"})


def test_without_a_kernel_its_picture_and_words_are_shown(lang):
    explorer = SwitchingExplorer(SHOP)
    bundle = explorer._repr_mimebundle_()
    explorer.close_all()
    assert base64.b64decode(bundle["image/png"]) == bytes(explorer._image.value)
    assert bytes(explorer._image.value).startswith(PNG)
    assert "520" in bundle["text/plain"]
