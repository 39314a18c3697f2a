"""Fieldwork in made-up towns: what is planted is stated, and what weights can and cannot repair."""

import numpy as np
import pandas as pd
import pytest

from course_lib import load_dataset
from course_lib.errors import CourseError
from course_lib.models import fieldwork as fw
from course_lib.models.scores import csat

EAST, WEST = fw.TOWNS["east"], fw.TOWNS["west"]


@pytest.fixture(scope="module")
def customers():
    return load_dataset("customers")


@pytest.fixture(scope="module")
def east(customers):
    return fw.people_of(customers, EAST)


@pytest.fixture(scope="module")
def west(customers):
    return fw.people_of(customers, WEST)


def mean_steps(people, town, rounds=16, n=2000, **setting):
    """Average the sources of error over several surveys, so that luck cancels out."""
    found = []
    for seed in range(rounds):
        invited = fw.conduct(people, town, n, seed=seed, **setting)
        raked = fw.weigh(invited, people)
        assert raked.converged
        found.append(fw.take_apart(people, invited, raked.weight)["score"])
    return pd.concat(found, axis=1).mean(axis=1)


@pytest.fixture(scope="module")
def by_phone(east):
    return mean_steps(east, EAST, mix={"phone": 1.0})


# -- the planted truth -----------------------------------------------------------------------------


def test_people_are_the_frame_in_the_order_of_ids_whatever_the_order_of_rows(customers, east):
    shuffled = fw.people_of(customers.sample(frac=1, random_state=3), EAST)
    pd.testing.assert_frame_equal(shuffled, east)
    billed = customers.dropna(subset=["brand", "arpu_yuan"])
    assert sorted(billed["customer_id"]) == east["customer_id"].tolist()


def test_satisfaction_differs_by_what_is_planted(east):
    effects = {"brand": fw.BY_BRAND, "contact_frequency": fw.BY_CONTACT, "channel_use": fw.BY_CHANNEL}
    planted = pd.DataFrame({column: east[column].map(effect).astype(float) for column, effect in effects.items()})
    for column, effect in effects.items():
        others = planted.drop(columns=column).sum(axis=1)  # taken off, so that only this effect and chance are left
        found = (east["satisfaction"] - others - fw.MEAN - EAST.mood).groupby(east[column]).mean()
        assert found.sub(pd.Series(effect)).abs().max() < 0.08


def test_true_score_counts_who_would_answer_4_or_5():
    people = pd.DataFrame({"satisfaction": [3.49, 3.5, 4.7, 1.0]})
    assert fw.true_score(people) == 0.5


# -- the fieldwork ---------------------------------------------------------------------------------


def test_same_seed_same_survey_and_another_seed_other_people(east):
    setting = {"n": 500, "mix": {"phone": 0.5, "web": 0.5}}
    one, again, other = (fw.conduct(east, EAST, seed=seed, **setting) for seed in (1, 1, 2))
    pd.testing.assert_frame_equal(one, again)
    assert set(one["customer_id"]) != set(other["customer_id"])


def test_sample_is_proportional_to_brand_and_class(east):
    invited = fw.conduct(east, EAST, 2000, {"web": 1.0})
    frame = east.groupby(["brand", "tier"]).size() / len(east)
    drawn = invited.groupby(["brand", "tier"]).size() / len(invited)
    assert len(invited) == 2000
    assert (drawn - frame).abs().max() < 0.001


def test_mix_decides_the_modes(east):
    shares = fw.conduct(east, EAST, 4000, {"phone": 0.2, "ivr": 0.3, "web": 0.4, "sms": 0.1})["mode"].value_counts(
        normalize=True
    )
    assert shares.sub(pd.Series({"phone": 0.2, "ivr": 0.3, "web": 0.4, "sms": 0.1})).abs().max() < 0.03


def test_callbacks_add_people_and_take_none_away(east):
    few, many = (fw.conduct(east, EAST, 2000, {"phone": 1.0}, callbacks=more) for more in (0, 3))
    answered = few["outcome"] == "answered"
    assert (many.loc[answered, "outcome"] == "answered").all()
    assert (many["outcome"] == "not_reached").sum() < 0.5 * (few["outcome"] == "not_reached").sum()
    assert few["attempts"].eq(1).all()
    assert many["attempts"].between(1, 4).all()


def test_one_attempt_reaches_the_planted_share(east):
    invited = fw.conduct(east, EAST, 8000, {"web": 1.0})
    reached = (invited["outcome"] != "not_reached").groupby(invited["channel_use"]).mean()
    assert reached.sub(pd.Series(fw.REACHED["web"])).abs().max() < 0.03


@pytest.mark.parametrize(("wording", "sign"), [("leading", 1), ("loaded", -1)])
def test_wording_moves_every_answer_one_way(east, wording, sign):
    plain, bent = (fw.conduct(east, EAST, 2000, {"web": 1.0}, wording=way)["csat"] for way in ("neutral", wording))
    change = sign * (bent - plain).dropna()
    assert change.min() == 0
    assert change.mean() == pytest.approx(abs(fw.WORDING_SHIFT[wording]), abs=0.08)  # some are at the end of the scale


# -- what can be repaired --------------------------------------------------------------------------


@pytest.mark.parametrize("mix", [{"web": 1.0}, {"web": 0.5, "sms": 0.5}], ids=["web", "web and sms"])
@pytest.mark.parametrize("callbacks", [0, 3])
def test_weights_recover_the_truth_when_silence_follows_the_frame(east, mix, callbacks):
    score = mean_steps(east, EAST, n=4000, mix=mix, callbacks=callbacks)
    assert score["weights"] == pytest.approx(score["truth"], abs=0.02)  # three standard errors


def test_weights_bring_back_a_silence_that_is_off_by_points(by_phone):
    # By phone without call-backs the raw answers are too low by over four points, the mode left aside.
    score = by_phone
    assert score["silence"] - score["truth"] < -0.04
    mode = score["mode"] - score["silence"]
    assert score["weights"] - mode == pytest.approx(score["truth"], abs=0.02)


def test_weights_cannot_repair_a_silence_that_follows_satisfaction(west):
    score = mean_steps(west, WEST, mix={"web": 1.0}, callbacks=3)
    assert score["weights"] - score["truth"] > 0.06


def test_two_errors_can_cancel_and_weights_then_make_it_worse(by_phone):
    truth = by_phone["truth"]
    assert abs(by_phone["wording"] - truth) < abs(by_phone["weights"] - truth)


def test_mode_and_wording_stay_after_weights(east, by_phone):
    leading = mean_steps(east, EAST, mix={"web": 1.0}, wording="leading")
    assert by_phone["weights"] - by_phone["truth"] > 0.1
    assert leading["weights"] - leading["truth"] > 0.08


def test_weights_add_up_to_the_frame(east):
    invited = fw.conduct(east, EAST, 1500, {"web": 1.0}, callbacks=2)
    weight = fw.weigh(invited, east).weight
    assert weight.sum() == pytest.approx(len(east))
    for factor in fw.FACTORS:
        reached = weight.groupby(invited.loc[weight.index, factor]).sum()
        assert reached.sub(east[factor].value_counts()).abs().max() < 0.01


def test_steps_end_at_the_scores_that_a_researcher_computes(east):
    invited = fw.conduct(east, EAST, 1500, {"phone": 0.4, "web": 0.6}, callbacks=1, wording="loaded")
    weight = fw.weigh(invited, east).weight
    steps = fw.take_apart(east, invited, weight)
    answers = invited[invited["outcome"] == "answered"].assign(weight=weight)
    assert list(steps.index) == list(fw.STEPS)
    assert steps.loc["truth", "score"] == fw.true_score(east)
    assert steps.loc["wording", "score"] == pytest.approx(csat(answers)["score"].iloc[0])
    assert steps.loc["weights", "score"] == pytest.approx(csat(answers, weight="weight")["score"].iloc[0])
    assert steps["change"].sum() == pytest.approx(steps["score"].iloc[-1] - steps["score"].iloc[0])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda people: fw.conduct(people, EAST, 500, {"fax": 1.0}), ["mix", "fax", "phone"]),
        (lambda people: fw.conduct(people, EAST, 500, {"web": 0.5}), ["mix", "0.5", "1"]),
        (lambda people: fw.conduct(people, EAST, 500, {"web": 1.0}, wording="rude"), ["wording", "rude", "neutral"]),
        (lambda people: fw.conduct(people, EAST, 500, {"web": 1.0}, callbacks=-1), ["callbacks", "-1"]),
        (lambda people: fw.conduct(people, EAST, 10**6, {"web": 1.0}), ["1000000", str(10923)]),
        (
            lambda people: fw.take_apart(people.iloc[:100], fw.conduct(people, EAST, 500, {"web": 1.0}), np.ones(9)),
            ["people"],
        ),
        (lambda people: fw.weigh(fw.conduct(people, EAST, 500, {"web": 1.0}).assign(outcome="refused"), people), ["0"]),
    ],
)
def test_bad_input_is_told(east, call, words):
    with pytest.raises(CourseError) as error:
        call(east)
    assert all(word in str(error.value) for word in words), str(error.value)


def test_a_customer_table_with_an_unknown_code_is_told(customers):
    # The column is a category: a new code comes in as text.
    bad = customers.assign(channel_use=customers["channel_use"].astype(object))
    row = bad.dropna(subset=["brand", "arpu_yuan"]).index[5]
    bad.loc[row, "channel_use"] = "daily"
    with pytest.raises(CourseError, match="daily"):
        fw.people_of(bad, EAST)


# -- the action list -------------------------------------------------------------------------------


def test_action_list_sorts_by_urgency():
    trend = pd.DataFrame(
        {"2025H1": [3.0, 3.4, 3.0, 3.9, 3.8, 6.0], "2025H2": [3.05, 3.2, 3.4, 3.6, 3.8, 6.6]},
        index=["flat", "falling", "rising", "slipping", "fine", "turnover"],
    )
    targets = dict.fromkeys(trend.index[:5], 3.5) | {"turnover": 6.5}
    found = fw.action_list(trend, targets, lower_is_better=("turnover",))
    assert found["status"].to_dict() == {
        "flat": "act",
        "falling": "act",
        "turnover": "act",
        "rising": "carry_on",
        "slipping": "watch",
        "fine": "keep",
    }
    assert list(found.index) == ["flat", "falling", "turnover", "rising", "slipping", "fine"]
    assert found.loc["turnover", "gap"] == pytest.approx(0.1)
    assert found.loc["fine", "gap"] == pytest.approx(-0.3)


def test_a_change_of_exactly_the_visible_size_counts():
    trend = pd.DataFrame({"a": [3.1], "b": [3.2]}, index=["x"])
    assert fw.action_list(trend, {"x": 3.5})["status"].tolist() == ["carry_on"]
    assert fw.action_list(trend, {"x": 3.5}, visible=0.2)["status"].tolist() == ["act"]


def test_target_that_is_just_reached_is_reached():
    trend = pd.DataFrame({"a": [3.5], "b": [3.5]}, index=["x"])
    assert fw.action_list(trend, {"x": 3.5})["status"].tolist() == ["keep"]


@pytest.mark.parametrize(
    ("trend", "targets", "word"),
    [
        (pd.DataFrame({"a": [1.0]}, index=["x"]), {"x": 1}, "1"),
        (pd.DataFrame({"a": [1.0], "b": [None]}, index=["x"]), {"x": 1}, "after"),
        (pd.DataFrame({"a": [1.0], "b": [2.0]}, index=["x"]), {"y": 1}, "x"),
    ],
)
def test_action_list_tells_bad_input(trend, targets, word):
    with pytest.raises(CourseError, match=word):
        fw.action_list(trend, targets)
