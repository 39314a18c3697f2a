"""Explorer of lesson 02: every control changes the survey, and the truth comes only with its button."""

import base64

import pytest

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.models import fieldwork as fw
from course_lib.widgets import fieldwork as module
from course_lib.widgets.fieldwork import LEAST, FieldworkSimulator, explore, what_to_see

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def customers():
    return load_dataset("customers")


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def undrawn(monkeypatch):
    """Leave the picture out where a test looks at controls and words only: drawing is most of the time."""
    monkeypatch.setattr(module, "draw", lambda survey, revealed: revealed)
    monkeypatch.setattr(module, "png", lambda figure: str(figure).encode())


@pytest.fixture
def simulator(customers, lang, undrawn):
    made = FieldworkSimulator(customers)
    yield made
    made.close_all()


def test_it_starts_with_a_telephone_survey_and_a_covered_truth(simulator):
    assert not simulator.revealed
    assert set(simulator.survey.invited["mode"]) == {"phone"}
    truth = f"{fw.true_score(simulator.survey.people):.1%}"
    assert truth not in simulator._seen.value
    assert simulator._image.value == b"False"


def test_the_button_reveals_and_another_town_covers_again(simulator):
    simulator.guess.value = 40
    simulator.reveal.click()
    assert f"{fw.true_score(simulator.survey.people):.1%}" in simulator._seen.value
    assert "40%" in simulator._seen.value
    assert simulator._image.value == b"True"
    simulator.n.value = 3000
    assert simulator.revealed  # the truth of a town does not change with the survey
    simulator.town.value = "west"
    assert not simulator.revealed
    assert simulator._image.value == b"False"


def test_a_silent_town_is_told_only_after_the_truth(simulator, lang):
    simulator.town.value = "west"
    word = {"zh": "越不满意越不回答", "en": "the dissatisfied answer less"}[lang]
    assert word not in simulator._seen.value
    simulator.reveal.click()
    assert word in simulator._seen.value


@pytest.mark.parametrize(
    ("control", "value"), [("n", 900), ("callbacks", 2), ("wording", "leading"), ("town", "north"), ("phone", 50)]
)
def test_every_control_changes_the_survey(simulator, control, value):
    before = simulator.survey.estimates
    getattr(simulator, control).value = value
    assert not simulator.survey.estimates.equals(before)


def test_another_sample_has_other_people(simulator):
    before = set(simulator.survey.invited["customer_id"])
    simulator.again.click()
    assert set(simulator.survey.invited["customer_id"]) != before


def test_modes_never_exceed_the_whole_and_the_rest_is_web(simulator):
    simulator.ivr.value = 30
    assert (simulator.phone.value, simulator.ivr.value, simulator.sms.value) == (70, 30, 0)
    assert simulator._note.value
    simulator.phone.value = 20
    assert not simulator._note.value
    assert "50%" in simulator._web.value
    simulator.sms.value = 100
    assert (simulator.phone.value, simulator.ivr.value) == (0, 0)
    assert set(simulator.survey.invited["mode"]) == {"sms"}


def test_days_follow_the_calls(customers):
    people = fw.people_of(customers, fw.TOWNS["east"])
    survey = explore(people, "east", n=1000, mix={"phone": 0.5, "web": 0.5}, callbacks=3)
    phone = survey.invited[survey.invited["mode"] == "phone"]
    assert survey.calls == phone["attempts"].sum()
    assert survey.days == -(-survey.calls // 450)
    assert list(survey.estimates.index) == ["raw", "weighted", "phone", "web"]
    assert explore(people, "east", n=1000, mix={"web": 1.0}).calls == 0


def test_a_survey_that_cannot_be_weighted_is_told_and_keeps_the_last_picture(simulator, monkeypatch):
    before = simulator.survey
    monkeypatch.setattr(module, "weigh", lambda invited, people: fw.rake(invited.iloc[:1], {"tier": {"A": 1, "B": 1}}))
    simulator.n.value = 900
    assert simulator._note.value
    assert simulator.survey is before


@pytest.mark.parametrize("callbacks", [0, 5])
@pytest.mark.parametrize("mode", fw.MODES)
def test_the_smallest_survey_of_each_mode_can_be_shown(customers, mode, callbacks):
    for town in fw.TOWNS:
        people = fw.people_of(customers, fw.TOWNS[town])
        survey = explore(people, town, n=LEAST, mix={mode: 1.0}, callbacks=callbacks)
        assert what_to_see(survey, revealed=True, guess=50)


def test_picture_and_words_stand_where_no_kernel_runs(customers, lang):
    simulator = FieldworkSimulator(customers)
    bundle = simulator._repr_mimebundle_()
    assert base64.b64decode(bundle["image/png"]).startswith(PNG)
    assert bundle["text/plain"] == what_to_see(simulator.survey, revealed=False)
    simulator.close_all()
