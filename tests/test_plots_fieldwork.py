"""Figures of the fieldwork: the message comes from the data, in both languages, and the truth only when asked."""

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from course_lib import language, load_dataset
from course_lib.models import fieldwork as fw
from course_lib.plots import fieldwork as plots

TOWN = fw.TOWNS["east"]
ESTIMATES = pd.DataFrame(
    {"score": [0.6, 0.5, 0.7], "low": [0.55, 0.44, 0.6], "high": [0.65, 0.56, 0.8]}, index=["raw", "weighted", "phone"]
)


@pytest.fixture(scope="module")
def survey():
    people = fw.people_of(load_dataset("customers"), TOWN)
    invited = fw.conduct(people, TOWN, 600, {"phone": 0.5, "web": 0.5})
    return people, invited, fw.take_apart(people, invited, fw.weigh(invited, people).weight)


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)
    plt.close("all")


def test_every_figure_has_a_message_names_and_no_missing_glyph(survey, lang, recwarn):
    people, invited, steps = survey
    drawn = [
        plots.plot_outcomes(invited),
        plots.plot_who_answered(invited, people),
        plots.plot_estimates(ESTIMATES, 0.5),
        plots.plot_error_steps(steps),
    ]
    for ax in drawn:
        ax.figure.canvas.draw()
        assert ax.get_title()
        assert ax.get_xlabel()
    assert not [str(one.message) for one in recwarn if "Glyph" in str(one.message)]


def test_outcomes_add_up_and_name_the_response_rate(survey, lang):
    ax = plots.plot_outcomes(survey[1])
    rate = (survey[1]["outcome"] == "answered").mean()
    assert f"{rate:.0%}" in ax.get_title()
    widths = [sum(bars[row].get_width() for bars in ax.containers) for row in (0, 1)]
    assert widths == pytest.approx([1, 1])


def test_who_answered_names_the_group_that_is_short(lang):
    people = pd.DataFrame({"contact_frequency": ["never"] * 50 + ["often"] * 50})
    invited = people.assign(outcome=["answered"] * 10 + ["refused"] * 40 + ["answered"] * 40 + ["refused"] * 10)
    assert "50%" in plots.plot_who_answered(invited, people).get_title()
    assert "20%" in plots.plot_who_answered(invited, people).get_title()
    same = plots.plot_who_answered(people.assign(outcome="answered"), people).get_title()
    assert "%" not in same


def test_the_truth_is_hidden_until_it_is_given(lang):
    covered, open_ = plots.plot_estimates(ESTIMATES), plots.plot_estimates(ESTIMATES, 0.5)
    assert covered.get_legend() is None
    assert "50.0%" in open_.get_legend().get_texts()[0].get_text()


@pytest.mark.parametrize(("truth", "inside"), [(0.5, True), (0.3, False)])
def test_estimates_say_whether_the_interval_holds_the_truth(truth, inside, lang):
    title = plots.plot_estimates(ESTIMATES, truth).get_title().replace("\n", " ")
    holds = {"zh": "没有包含" not in title, "en": "holds it" in title}[lang]
    assert holds == inside


def test_error_steps_end_at_the_survey(survey, lang):
    steps = survey[2]
    ax = plots.plot_error_steps(steps)
    shown = [text.get_text() for text in ax.texts]
    assert shown[0] == f"{100 * steps['score'].iloc[0]:.1f}"
    assert shown[-1] == f"{100 * steps['score'].iloc[-1]:.1f}"
    assert f"{100 * (steps['score'].iloc[-1] - steps['score'].iloc[0]):+.1f}" in ax.get_title()
