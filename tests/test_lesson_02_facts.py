"""The numbers in the prose of lesson 02, computed again from the data and the models."""

import pandas as pd
import pytest

from course_lib import language, load_dataset
from course_lib.models import fieldwork as fw
from course_lib.models import questionnaire as qn
from course_lib.models import sampling as sm
from course_lib.models import scores
from course_lib.models.segmentation import tier_within_brand
from course_lib.text import check_item
from course_lib.widgets.fieldwork import FieldworkSimulator, explore

DRIVERS = {"waiting": 3.6, "attitude": 3.5, "expertise": 3.7, "solution": 3.6, "price": 3.2, "network": 3.5}


@pytest.fixture(scope="module")
def customers():
    return load_dataset("customers")


@pytest.fixture(scope="module")
def frame(customers):
    return customers.assign(tier=tier_within_brand(customers)).dropna(subset=["tier"])


@pytest.fixture(scope="module")
def answers(frame):
    who = ["customer_id", "brand", "tier", "contact_frequency", "channel_use"]
    return load_dataset("survey_responses").merge(frame[who], on="customer_id")


def test_the_first_figure(answers):
    table = scores.csat(answers, "wave")
    assert table["score"].round(3).tolist() == [0.506, 0.623]
    change = scores.change(table, "2025H1", "2025H2")
    assert round(change["difference"], 3) == 0.117
    assert change["low"] > 0.08


def test_the_action_list(answers):
    trend = answers.groupby("wave", observed=True)[list(DRIVERS)].mean().T
    found = fw.action_list(trend, DRIVERS)
    assert set(found.index[found["status"] == "act"]) == {"price", "expertise"}
    assert set(found.index[found["status"] == "carry_on"]) == {"waiting", "solution"}
    assert (found["gap"] > 0).sum() == 4
    units = load_dataset("unit_panel")
    halves = units["period"].map({"2025Q1": "2025H1", "2025Q2": "2025H1", "2025Q3": "2025H2"}).astype(str)
    kpi = units.groupby(halves)[["productivity", "turnover"]].mean().T[["2025H1", "2025H2"]]
    status = fw.action_list(kpi, {"productivity": 6.3, "turnover": 6.0}, lower_is_better=("turnover",))["status"]
    assert status.to_dict() == {"turnover": "act", "productivity": "keep"}
    assert (kpi["2025H2"] > kpi["2025H1"]).all()


def test_frame_and_sample(frame, answers):
    never = pd.crosstab(frame["tier"], frame["contact_frequency"], normalize="index")["never"]
    assert (frame["contact_frequency"] == "never").mean() == pytest.approx(0.25, abs=0.005)
    assert never["D"] > 1 / 3
    assert 10_900 < len(frame) < 11_000
    plan = sm.sample_size(0.05, population=len(frame), response_rate=0.25)
    assert (plan.completes, plan.invitations) == (372, 1488)
    assert 3.5 < sm.sample_size(0.025, population=len(frame)).completes / plan.completes < 4
    allocated = sm.allocate(sm.stratify(frame, ["tier", "contact_frequency"]), 400)
    assert allocated.loc[("D", "very_often"), "sample"] == 5
    assert allocated["design_weight"].loc[["A", "D"]].between(25, 29).all()
    second = answers[answers["wave"] == "2025H2"]
    assert frame["brand"].value_counts(normalize=True).round(2)[["prime", "lite"]].tolist() == [0.14, 0.5]
    assert second["brand"].value_counts(normalize=True).round(2)["prime"] == 0.3
    assert second["brand"].value_counts(normalize=True)["lite"] < 1 / 3
    cells = ["brand", "tier"]
    weight = sm.design_weights(second, cells, sm.stratify(frame, cells)["population"])
    raw, weighted = scores.csat(second), scores.csat(second.assign(weight=weight), weight="weight")
    assert (round(raw["score"].iloc[0], 2), round(weighted["score"].iloc[0], 2)) == (0.62, 0.58)
    assert (raw["answers"].iloc[0], round(weighted["effective"].iloc[0])) == (2517, 1976)


def test_modes(answers):
    effects = scores.mode_effects(answers, "csat", ["wave", "brand"]).round(2)
    assert effects.loc["phone", ["difference", "low", "high"]].tolist() == [0.32, 0.25, 0.38]
    assert 0.08 < effects.loc["ivr", "difference"] < 0.15
    assert effects.loc["ivr", "low"] > 0
    assert effects.loc["sms", "low"] < 0 < effects.loc["sms", "high"]
    mix = pd.crosstab(answers["wave"], answers["mode"], normalize="index")["phone"]
    assert mix.round(2).tolist() == [0.24, 0.45]


def test_cycle():
    dates = ["2023-02-14", "2023-06-20", "2023-12-05", "2024-06-28", "2025-01-09", "2025-05-12"]
    verdict = sm.half_year_compliance(dates, today="2025-11-28", start="2023-01-01")["verdict"]
    assert list(verdict.index[verdict == "missed"]) == ["2024H2"]
    assert verdict["2025H2"] == "open"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_old_form_and_the_mended_one(lang):
    before = language.current()
    language.use(lang)
    old = qn.example("old_phone")
    found = qn.lint(old, qn.wording_by(check_item))
    keep = ["Q2", "Q6", "Q7", "Q10", "Q9", "Q3", "Q5", "Q12", "Q22", "Q23", "Q24"]
    shorter = qn.minutes_by_mode(qn.revise(old, keep))["estimated_minutes"]
    language.use(before)
    assert set(qn.minutes_by_mode(old)["questions"]) == {24}
    assert qn.minutes_by_mode(old)["estimated_minutes"].between(10, 10.5).all()
    assert found.loc[found["question"] != "", "question"].nunique() == 13
    assert 17 <= len(found) <= 22
    assert "Q20" not in set(found["question"])
    assert shorter.between(2.2, 2.8).all()


def test_days_of_fieldwork():
    team = {"agents": 5, "calls_per_agent_hour": 12, "hours_per_day": 6}
    hoped, found = sm.fieldwork_days(400, 0.45, 0.5, **team), sm.fieldwork_days(400, 0.3, 0.35, **team)
    assert (hoped.calls, hoped.days, found.calls, found.days) == (1778, 5, 3810, 11)


def test_what_the_simulator_is_said_to_show(customers):
    start = FieldworkSimulator(customers)
    n = start.n.value
    assert start.town.value == "east"
    assert (start.phone.value, start.callbacks.value, start.wording.value) == (100, 0, "neutral")
    east, west = (fw.people_of(customers, fw.TOWNS[town]) for town in ("east", "west"))
    one = start.survey.steps["score"].round(3)
    assert one[["truth", "wording", "weights"]].tolist() == [0.516, 0.599, 0.664]
    change = start.survey.steps["change"].round(2)
    assert change[["silence", "mode"]].tolist() == [-0.06, 0.15]
    honest = explore(east, "east", n=n, mix={"web": 1.0}, callbacks=3)
    assert honest.estimates.loc["weighted", ["score", "low", "high"]].round(3).tolist() == [0.498, 0.451, 0.546]
    silent = explore(west, "west", n=n, mix={"web": 1.0}, callbacks=3)
    assert silent.steps["score"].round(3)[["truth", "weights"]].tolist() == [0.39, 0.518]
    assert silent.estimates.loc["weighted", "low"] > 0.39 + 0.05
    assert [round(len(survey.weight) / n, 2) for survey in (silent, honest)] == [0.24, 0.31]
    leading = explore(east, "east", n=n, mix={"web": 1.0}, callbacks=3, wording="leading")
    assert leading.steps.loc["weights", "score"] - honest.steps.loc["weights", "score"] == pytest.approx(
        0.14, abs=0.005
    )
    large = explore(east, "east", n=5000, mix={"phone": 1.0}).estimates.loc["weighted"]
    first = start.survey.estimates.loc["weighted"]
    assert large["high"] - large["low"] < 0.75 * (first["high"] - first["low"])
    assert large["low"] > 0.516


def test_the_end_of_the_story(frame, answers):
    same = answers.loc[answers["wave"] == "2025H1", "mode"].value_counts(normalize=True) * len(frame)
    margins = {"brand": frame["brand"].value_counts(), "tier": frame["tier"].value_counts(), "mode": same}
    weight = pd.concat([sm.rake(wave, margins).weight for _, wave in answers.groupby("wave", observed=True)])
    table = scores.csat(answers.assign(weight=weight), "wave", weight="weight")
    change = scores.change(table, "2025H1", "2025H2")
    assert table["score"].round(2).tolist() == [0.46, 0.56]
    assert change[["difference", "low", "high"]].round(3).tolist() == [0.093, 0.059, 0.126]
    raw = scores.change(scores.csat(answers, "wave"), "2025H1", "2025H2")["difference"]
    assert 1 - change["difference"] / raw == pytest.approx(0.2, abs=0.02)
