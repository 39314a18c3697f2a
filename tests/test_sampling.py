"""Sampling models against published tables, hand-derived figures, another raking library and simulation."""

import time
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ipfn.ipfn import ipfn
from scipy import optimize, stats

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models import sampling as sm

QUICK = settings(max_examples=20, deadline=None)
TEXTBOOK = pd.DataFrame(
    {"population": [1550, 620, 930], "sd": [5, 15, 10], "yuan_per_interview": [9, 9, 16]}, index=["A", "B", "C"]
)


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def shuffled(frame, seed):
    return frame.sample(frac=1, random_state=seed)


# -- how many --------------------------------------------------------------------------------------


def test_base_sample_size_is_the_textbook_figure():
    """Verification 'Sampling': n0 = z² p q / e² = 384.16."""
    size = sm.sample_size(0.05)
    assert size.base == pytest.approx(384.16)
    assert (size.completes, size.invitations, size.feasible) == (385, 385, True)


# Krejcie & Morgan (1970), "Determining sample size for research activities": N and S of their table.
KREJCIE_MORGAN = {
    10: 10,
    15: 14,
    50: 44,
    100: 80,
    200: 132,
    500: 217,
    1000: 278,
    5000: 357,
    10000: 370,
    75000: 382,
    10**6: 384,
}


@pytest.mark.parametrize("people", KREJCIE_MORGAN)
def test_the_published_table_rounds_to_nearest_and_a_planner_rounds_up(people):
    """Verification 'Sampling': N = 15 gives 14 in the table of Krejcie & Morgan."""
    nearest = sm.sample_size(0.05, population=people, rounding="nearest")
    assert nearest.completes == KREJCIE_MORGAN[people]
    up = sm.sample_size(0.05, population=people)
    assert up.completes == np.ceil(up.needed)
    assert 0 <= up.completes - nearest.completes <= 1
    assert up.needed == pytest.approx(384.16 / (1 + 383.16 / people))


def test_fifteen_people_need_fifteen_answers_when_rounded_up():
    assert sm.sample_size(0.05, population=15).completes == 15


def test_response_rate_makes_invitations_and_leaves_the_answers_alone():
    size = sm.sample_size(0.05, population=1550, response_rate=0.2)
    assert (size.completes, size.invitations, size.feasible) == (309, 1545, True)
    assert not sm.sample_size(0.05, population=1550, response_rate=0.19).feasible
    assert sm.sample_size(0.05, response_rate=0.1).invitations == 3850  # 385 / 0.1 = 3849.9999999999995


@QUICK
@given(
    st.floats(0.005, 0.3),
    st.floats(0.01, 0.99),
    st.integers(1, 10**9),
    st.floats(0.5, 5),
    st.floats(0.01, 1),
)
def test_the_margin_is_kept_and_the_population_is_never_exceeded(margin, share, people, effect, rate):
    size = sm.sample_size(margin, share, population=people, design_effect=effect, response_rate=rate)
    assert 1 <= size.completes <= people
    assert size.invitations >= size.completes
    # Cochran: V(p) = deff (N - n) / (N - 1) p q / n
    if people > 1:
        left = effect * (people - size.completes) / (people - 1) * share * (1 - share) / size.completes
        assert 1.96 * np.sqrt(left) <= margin * (1 + 1e-5)


# -- allocation ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "exact", "whole"),
    [
        ("optimal", [18.7, 22.5, 16.8], [19, 22, 17]),
        ("neyman", [17.1, 20.5, 20.5], [17, 20, 21]),
        ("proportional", [29.0, 11.6, 17.4], [29, 12, 17]),
    ],
)
def test_allocation_matches_the_textbook(method, exact, whole):
    """Verification 'Sampling': N 1550/620/930, S 5/15/10, cost 9/9/16, n 58."""
    result = sm.allocate(TEXTBOOK, 58, method)
    assert result["exact"].round(1).tolist() == exact
    assert result["sample"].tolist() == whole
    assert result["design_weight"].tolist() == pytest.approx((TEXTBOOK["population"] / whole).tolist())
    assert result["population_share"].round(3).tolist() == [0.5, 0.2, 0.3]


def test_small_strata_get_two_interviews_and_are_never_asked_more_often_than_they_have_people():
    strata = pd.DataFrame({"population": [100_000, 5, 1]}, index=["big", "small", "one"])
    assert sm.allocate(strata, 50)["sample"].to_dict() == {"big": 47, "small": 2, "one": 1}
    spread = pd.DataFrame({"population": [10, 1000], "sd": [500.0, 1.0]}, index=["few", "many"])
    result = sm.allocate(spread, 60, "neyman")
    assert result["sample"].to_dict() == {"few": 10, "many": 50}
    assert result["exact"].to_dict() == pytest.approx({"few": 50.0, "many": 10.0})


strata_strategy = st.lists(
    st.tuples(st.integers(1, 500), st.floats(0.01, 50), st.floats(1, 100)), min_size=1, max_size=12
).map(lambda rows: pd.DataFrame(rows, columns=["population", "sd", "yuan_per_interview"]).rename(index="s{}".format))


@QUICK
@given(strata_strategy, st.floats(0, 1), st.sampled_from(sm.METHODS), st.integers(0, 99))
def test_interviews_add_up_within_their_limits_in_any_row_order(strata, place, method, seed):
    least, most = np.minimum(2, strata["population"]), strata["population"]
    n = round(least.sum() + place * (most.sum() - least.sum()))
    result = sm.allocate(strata, n, method)
    assert result["sample"].sum() == n
    assert (result["sample"] >= least).all()
    assert (result["sample"] <= most).all()
    assert result["exact"].sum() == pytest.approx(n)
    again = sm.allocate(shuffled(strata, seed), n, method)
    pd.testing.assert_frame_equal(again.loc[strata.index], result)


@QUICK
@given(strata_strategy, st.floats(0.05, 0.95))
def test_limited_allocation_solves_the_optimum_with_bounds(strata, place):
    """The best n_h under bounds is clip(c N_h S_h, 2, N_h); c found here by root finding."""
    people = strata["population"].to_numpy()
    pull, least = people * strata["sd"].to_numpy(), np.minimum(2, people)
    n = round(least.sum() + place * (people.sum() - least.sum()))
    low, high = 0.0, (people / pull).max()
    if least.sum() < n < people.sum():
        scale = optimize.brentq(lambda c: np.clip(c * pull, least, people).sum() - n, low, high, xtol=1e-15)
        best = np.clip(scale * pull, least, people)
        assert (np.abs(sm.allocate(strata, n, "neyman")["sample"] - best) < 1 + 1e-6).all()


def test_stratify_counts_and_measures_the_spread():
    frame = pd.DataFrame({"tier": list("ABBB"), "use": list("xxyy"), "arpu_yuan": [5.0, 1.0, 3.0, np.nan]})
    one = sm.stratify(frame, "tier", "arpu_yuan")
    assert one["population"].to_dict() == {"A": 1, "B": 3}
    assert np.isnan(one.loc["A", "sd"])
    assert one.loc["B", "sd"] == pytest.approx(np.sqrt(2))
    two = sm.stratify(shuffled(frame, 1), ["tier", "use"])
    assert two["population"].to_dict() == {("A", "x"): 1, ("B", "x"): 1, ("B", "y"): 2}


# -- the draw --------------------------------------------------------------------------------------


def people(n=60):
    return pd.DataFrame(
        {
            "customer_id": [f"C{number}" for number in range(n)],
            "tier": pd.Categorical([*"AABBBB"] * (n // 6), categories=[*"ABCD"]),
            "use": ["low", "high"] * (n // 2),
        }
    )


@QUICK
@given(st.integers(0, 20), st.integers(0, 40), st.integers(0, 10**6), st.integers(0, 99))
def test_a_draw_has_its_sizes_and_depends_on_the_seed_alone(a, b, seed, order):
    frame = people()
    drawn = sm.draw_sample(frame, "tier", {"A": a, "B": b}, seed)
    assert drawn["tier"].value_counts().reindex([*"AB"]).tolist() == [a, b]
    assert drawn["customer_id"].is_unique
    assert drawn["design_weight"].groupby(drawn["tier"], observed=True).sum().to_dict() == pytest.approx(
        {tier: people for tier, people, size in (("A", 20, a), ("B", 40, b)) if size}
    )
    pd.testing.assert_frame_equal(sm.draw_sample(shuffled(frame, order), "tier", {"B": b, "A": a}, seed), drawn)


def test_everyone_has_the_same_chance():
    frame = people(12).drop(columns="use")
    counts = pd.Series(0, index=frame.index)
    for seed in range(200):
        counts[sm.draw_sample(frame, "tier", {"A": 1, "B": 2}, seed).index] += 1
    expected = frame["tier"].map({"A": 200 / 4, "B": 400 / 8}).astype(float)
    assert stats.chisquare(counts, expected).pvalue > 0.001


def test_a_draw_by_several_columns_takes_the_allocation_as_it_is():
    frame = people()
    strata = sm.stratify(frame, ["tier", "use"])
    allocation = sm.allocate(strata, 30)
    drawn = sm.draw_sample(frame, ["tier", "use"], allocation["sample"], seed=3)
    assert len(drawn) == 30
    assert drawn["design_weight"].sum() == pytest.approx(60)
    weights = sm.design_weights(drawn, ["tier", "use"], strata["population"])
    assert weights.to_numpy() == pytest.approx(drawn["design_weight"].to_numpy())
    assert "design_weight" not in frame


def test_numeric_ids_are_drawn_alike_in_any_order():
    frame = people().assign(customer_id=range(1000, 940, -1))
    drawn = sm.draw_sample(frame, "tier", {"A": 5, "B": 5}, 7)
    assert sm.draw_sample(shuffled(frame, 5), "tier", {"A": 5, "B": 5}, 7)["customer_id"].equals(drawn["customer_id"])


# -- weights ---------------------------------------------------------------------------------------


def table_rows(counts):
    """One row per respondent of a two-way table."""
    cells = [(row, column) for (row, column), count in np.ndenumerate(counts) for _ in range(int(count))]
    return pd.DataFrame(cells, columns=["a", "b"])


# Kalton & Flores-Cervantes (2003), "Weighting methods", J. Official Statistics 19(2): respondents, margins and
# factors of their example. The counts are from memory (unverified); that they give all twelve factors bears them out.
KALTON = np.array([[20, 40, 40], [50, 140, 310], [100, 50, 50], [30, 100, 70]])
KALTON_MARGINS = {"a": dict(enumerate([175, 550, 430, 345])), "b": dict(enumerate([365, 415, 720]))}
KALTON_FACTORS = [[1.81, 1.45, 2.02], [1.08, 0.87, 1.21], [2.20, 1.76, 2.45], [1.83, 1.47, 2.04]]


def test_raking_reproduces_kalton_s_factors():
    """Verification 'Sampling': 1.81 1.45 2.02 / 1.08 .87 1.21 / 2.20 1.76 2.45 / 1.83 1.47 2.04."""
    rows = table_rows(KALTON)
    result = sm.rake(rows, KALTON_MARGINS)
    assert result.converged
    assert result.failed is None
    factors = result.weight.groupby([rows["a"], rows["b"]]).mean().unstack()
    assert factors.round(2).to_numpy().tolist() == KALTON_FACTORS
    assert result.margins["reached"].tolist() == pytest.approx([175, 550, 430, 345, 365, 415, 720], rel=1e-6)


def test_factors_that_are_a_times_b_come_back_from_their_own_margins():
    """Any table of respondents raked to the margins of (a x b) x respondents must give a x b again."""
    a, b = np.array([1.812, 1.083, 2.198, 1.832]), np.array([1.0, 0.802, 1.114])
    target = np.outer(a, b) * [[7, 3, 5], [2, 9, 4], [6, 1, 8], [3, 3, 2]]
    rows = table_rows([[7, 3, 5], [2, 9, 4], [6, 1, 8], [3, 3, 2]])
    result = sm.rake(rows, {"a": dict(enumerate(target.sum(1))), "b": dict(enumerate(target.sum(0)))}, tolerance=1e-12)
    factors = result.weight.groupby([rows["a"], rows["b"]]).mean().unstack().to_numpy()
    assert factors == pytest.approx(np.outer(a, b))


@QUICK
@given(
    st.lists(st.integers(1, 6), min_size=12, max_size=12),
    st.lists(st.integers(1, 400), min_size=12, max_size=12),
    st.integers(0, 99),
)
def test_raking_equals_ipfn_and_does_not_depend_on_row_order(counts, totals, seed):
    seen, target = np.reshape(counts, (4, 3)), np.reshape(totals, (4, 3))
    margins = {"a": dict(enumerate(target.sum(1))), "b": dict(enumerate(target.sum(0)))}
    rows = table_rows(seen)
    result = sm.rake(rows, margins, tolerance=1e-10)
    assert result.converged
    fitted = ipfn(seen.astype(float), [target.sum(1), target.sum(0)], [[0], [1]], convergence_rate=1e-12)
    expected = fitted.iteration() / seen
    assert result.weight.groupby([rows["a"], rows["b"]]).mean().unstack().to_numpy() == pytest.approx(
        expected, rel=1e-5
    )
    again = sm.rake(shuffled(rows, seed), dict(reversed(margins.items())), tolerance=1e-10)
    assert again.weight.sort_index().to_numpy() == pytest.approx(result.weight.to_numpy(), rel=1e-6)


def test_raking_three_margins_from_given_weights():
    rows = pd.DataFrame({"a": [0, 0, 1, 1, 0, 1], "b": [0, 1, 0, 1, 1, 0], "c": [0, 0, 0, 1, 1, 1]})
    margins = {"a": {0: 40, 1: 60}, "b": {0: 55, 1: 45}, "c": {0: 50, 1: 50}}
    result = sm.rake(rows, margins, weight=[1, 2, 1, 3, 1, 2])
    assert result.converged
    for column, totals in margins.items():
        assert result.weight.groupby(rows[column]).sum().to_dict() == pytest.approx(totals, rel=1e-5)


def test_raking_that_cannot_fit_says_which_margin_fails():
    """Two cells on the diagonal: class decides channel, so both margins cannot hold."""
    rows = pd.DataFrame({"tier": ["A", "B"] * 5, "mode": ["web", "phone"] * 5})
    result = sm.rake(rows, {"tier": {"A": 60, "B": 40}, "mode": {"web": 50, "phone": 50}}, rounds=20)
    assert not result.converged
    assert result.rounds == 20
    assert result.failed == ("tier", "B")  # 50 reached instead of 40: 25 % too many, A 17 % too few
    assert result.margins.loc[("tier", "B"), "gap"] == pytest.approx(0.25)
    assert result.margins.loc[("mode", "web"), "gap"] == pytest.approx(0)


@QUICK
@given(
    st.lists(st.tuples(st.sampled_from("ABC"), st.floats(0.1, 10)), min_size=1, max_size=30),
    st.lists(st.integers(1, 10**6), min_size=3, max_size=3),
    st.integers(0, 99),
)
def test_post_stratified_weights_add_up_to_the_population(rows, totals, seed):
    sample = pd.DataFrame(rows, columns=["tier", "w"])
    population = {tier: total for tier, total in zip("ABC", totals, strict=True) if tier in set(sample["tier"])}
    weight = sm.post_stratify(sample, "tier", population, sample["w"])
    assert weight.groupby(sample["tier"]).sum().to_dict() == pytest.approx(population)
    ratio = weight / sample["w"]
    assert ratio.groupby(sample["tier"]).agg(np.ptp).max() <= 1e-9 * ratio.max()
    other = shuffled(sample, seed)
    assert sm.post_stratify(other, "tier", population, other["w"]).sort_index().to_numpy() == pytest.approx(
        weight.to_numpy()
    )
    raked = sm.rake(sample, {"tier": population}, sample["w"])
    assert raked.weight.to_numpy() == pytest.approx(weight.to_numpy())


def test_kish_design_effect_by_hand():
    """Verification 'Sampling': n Σw² / (Σw)²."""
    assert sm.kish_design_effect([2, 2, 2]) == pytest.approx(1)
    assert sm.kish_design_effect([1, 1, 3, 3]) == pytest.approx(4 * 20 / 64)
    assert sm.kish_design_effect([0, 0, 0, 5]) == pytest.approx(4)


@QUICK
@given(st.lists(st.floats(0.01, 1000), min_size=1, max_size=40))
def test_kish_design_effect_is_one_plus_the_squared_coefficient_of_variation(weights):
    assert sm.kish_design_effect(weights) == pytest.approx(1 + np.var(weights) / np.mean(weights) ** 2)


# -- the estimate ----------------------------------------------------------------------------------


def test_stratified_mean_by_hand():
    """Cochran (1977), formulas 5.1 and 5.6: W = .2 .8, s² = .5 2, n = 2 2, N = 20 80."""
    answers = pd.DataFrame({"tier": [*"AABB"], "csat": [4, 5, 1, 3]})
    result = sm.stratified_mean(answers, "csat", "tier", {"A": 20, "B": 80})
    assert result.estimate == pytest.approx(0.2 * 4.5 + 0.8 * 2)
    assert result.se**2 == pytest.approx(0.04 * 0.9 * 0.25 + 0.64 * 0.975 * 1)
    assert (result.n, result.population) == (4, 100)


def test_one_stratum_of_a_large_population_is_the_usual_t_interval():
    values = [3.0, 4.0, 8.0, 1.0, 6.0]
    result = sm.stratified_mean(pd.DataFrame({"s": 1, "v": values}), "v", "s", {1: 10**12})
    low, high = stats.t.interval(0.95, 4, loc=np.mean(values), scale=stats.sem(values))
    assert (result.low, result.high) == pytest.approx((low, high))


def test_one_stratum_of_a_large_population_is_the_wilson_interval():
    answers = pd.DataFrame({"s": 1, "v": [1] * 300 + [0] * 700})
    result = sm.stratified_proportion(answers, "v", "s", {1: 10**12})
    wilson = stats.binomtest(300, 1000).proportion_ci(method="wilson")
    assert (result.low, result.high) == pytest.approx((wilson.low, wilson.high), abs=2e-4)


def test_asking_everybody_leaves_no_error():
    answers = pd.DataFrame({"tier": [*"AAB"], "v": [0, 1, 1]})
    for estimate in (sm.stratified_mean, sm.stratified_proportion):
        result = estimate(answers, "v", "tier", {"A": 2, "B": 1})
        assert (result.se, result.low, result.high) == (0, result.estimate, result.estimate)


def test_missing_answers_do_not_count():
    answers = pd.DataFrame({"tier": [*"AABBB"], "v": [1.0, 0, 1, 1, np.nan]})
    kept = answers.dropna()
    for estimate in (sm.stratified_mean, sm.stratified_proportion):
        assert estimate(answers, "v", "tier", {"A": 20, "B": 30}) == estimate(kept, "v", "tier", {"A": 20, "B": 30})


def test_all_the_same_answers_still_leave_an_interval_for_a_share():
    answers = pd.DataFrame({"tier": [*"AAABBB"], "v": 1})
    result = sm.stratified_proportion(answers, "v", "tier", {"A": 50, "B": 50})
    assert (result.estimate, result.se) == (1, 0)
    assert 0.4 < result.low < 0.7
    assert result.high == 1


@QUICK
@given(
    st.lists(st.tuples(st.sampled_from("AB"), st.integers(0, 1)), min_size=4, max_size=40),
    st.integers(0, 99),
    st.sampled_from([0.5, 0.8, 0.95, 0.999]),
)
def test_estimates_do_not_depend_on_row_order_and_shares_stay_shares(rows, seed, confidence):
    sample = pd.DataFrame([*rows, ("A", 0), ("A", 1), ("B", 1), ("B", 0)], columns=["tier", "v"])
    population = {"A": 100, "B": 300}
    share = sm.stratified_proportion(sample, "v", "tier", population, confidence)
    mean = sm.stratified_mean(sample, "v", "tier", population, confidence)
    assert 0 <= share.low <= share.estimate <= share.high <= 1
    assert (share.estimate, share.se) == (mean.estimate, mean.se)
    again = sm.stratified_mean(shuffled(sample, seed), "v", "tier", population, confidence)
    assert (again.estimate, again.low) == pytest.approx((mean.estimate, mean.low))
    weights = sm.design_weights(sample, "tier", population)
    assert np.average(sample["v"], weights=weights) == pytest.approx(mean.estimate)


def test_intervals_hold_the_truth_as_often_as_they_say():
    """Simulation: 200 stratified samples from a population of 3,100 with unequal fractions."""
    rng = np.random.default_rng(12)
    population = pd.DataFrame({"customer_id": range(3100), "tier": np.repeat([*"ABC"], TEXTBOOK["population"])})
    population["spend"] = rng.gamma(4, 10, 3100) + population["tier"].map({"A": 0, "B": 60, "C": 25})
    population["happy"] = (rng.random(3100) < population["tier"].map({"A": 0.9, "B": 0.5, "C": 0.7})).astype(int)
    people = TEXTBOOK["population"]
    truth = population[["spend", "happy"]].mean()
    held = {"spend": 0, "happy": 0}
    for seed in range(200):
        sample = sm.draw_sample(population, "tier", {"A": 60, "B": 90, "C": 50}, seed)
        for value, estimate in (("spend", sm.stratified_mean), ("happy", sm.stratified_proportion)):
            result = estimate(sample, value, "tier", people)
            held[value] += result.low <= truth[value] <= result.high
    # 95 % with three standard errors of the simulation (1.5 points each)
    assert 0.90 < held["spend"] / 200 < 0.995
    assert 0.90 < held["happy"] / 200 < 0.995


# -- fieldwork and cycle ---------------------------------------------------------------------------


def test_fieldwork_by_hand():
    work = sm.fieldwork_days(385, 0.4, 0.5, agents=5, calls_per_agent_hour=15, hours_per_day=6)
    assert (work.calls, work.calls_per_day, work.completes_per_day, work.days) == (1925, 450, 90, 5)
    assert work.agent_hours == pytest.approx(1925 / 15)
    assert sm.fieldwork_days(90, 0.4, 0.5, 5, 15, 6).days == 1
    assert sm.fieldwork_days(91, 0.4, 0.5, 5, 15, 6).days == 2
    assert sm.fieldwork_days(1, 1, 1, 1, 100, 8).days == 1


@QUICK
@given(
    st.integers(1, 10**5),
    st.floats(0.01, 1),
    st.floats(0.01, 1),
    st.integers(1, 50),
    st.floats(1, 60),
    st.floats(1, 12),
)
def test_the_days_are_enough_and_one_day_less_is_not(quota, contact, cooperation, agents, pace, hours):
    work = sm.fieldwork_days(quota, contact, cooperation, agents, pace, hours)
    assert work.days * work.completes_per_day >= quota * (1 - 1e-5)
    assert (work.days - 1) * work.completes_per_day < quota


def test_half_years_are_listed_with_their_verdict():
    """Syllabus C09: a third-party survey at least once per half-year."""
    days = ["2023-06-30", "2024-07-01", "2024-07-01", "2024-12-31"]
    result = sm.half_year_compliance(days, "2025-03-01")
    assert result.index.tolist() == ["2023H1", "2023H2", "2024H1", "2024H2", "2025H1"]
    assert result["surveys"].tolist() == [1, 0, 0, 2, 0]
    assert result["verdict"].tolist() == ["met", "missed", "missed", "met", "open"]


def test_the_running_half_year_is_met_once_it_has_its_survey_and_missed_once_it_is_over():
    assert sm.half_year_compliance(["2025-03-11"], "2025-03-12")["verdict"].tolist() == ["met"]
    assert sm.half_year_compliance([], "2025-06-30", start="2025-01-01")["verdict"].tolist() == ["open"]
    assert sm.half_year_compliance([], "2025-07-01", start="2025-01-01")["verdict"].tolist() == ["missed", "open"]


@QUICK
@given(st.lists(st.dates(date(2019, 1, 1), date(2025, 12, 31)), min_size=1, max_size=12), st.integers(0, 99))
def test_compliance_counts_every_survey_and_takes_dates_of_any_kind(days, seed):
    result = sm.half_year_compliance(days, "2025-12-31")
    assert result["surveys"].sum() == len(set(days))
    assert result["verdict"].iloc[0] == "met"
    assert len(result) == (2025 - min(days).year) * 2 + (1 if min(days).month > 6 else 2)
    as_text = pd.Series([str(day) for day in days]).sample(frac=1, random_state=seed)
    pd.testing.assert_frame_equal(sm.half_year_compliance(as_text, date(2025, 12, 31)), result)
    as_stamps = pd.to_datetime(pd.Series(days))
    pd.testing.assert_frame_equal(sm.half_year_compliance(as_stamps, pd.Timestamp("2025-12-31")), result)


# -- size and bad input ----------------------------------------------------------------------------


def test_a_hundred_thousand_answers_are_weighted_quickly():
    rng = np.random.default_rng(5)
    rows = pd.DataFrame({column: rng.integers(0, 5, 100_000) for column in "abcd"})
    margins = {column: dict(enumerate(rng.multinomial(10**7, [0.2] * 5))) for column in "abcd"}
    start = time.perf_counter()
    assert sm.rake(rows, margins).converged
    assert time.perf_counter() - start < 3


ANSWERS = pd.DataFrame({"tier": [*"AABB"], "v": [1.0, 0, 1, 1]})
FRAME = pd.DataFrame({"customer_id": ["C1", "C2", "C3"], "tier": [*"ABB"]})

BAD = {
    "margin in percent": (lambda: sm.sample_size(5), ["margin", "5", "0.05"]),
    "no margin": (lambda: sm.sample_size(0), ["margin", "0"]),
    "proportion of one": (lambda: sm.sample_size(0.05, 1), ["proportion", "1"]),
    "nobody answers": (lambda: sm.sample_size(0.05, response_rate=0), ["response_rate", "0"]),
    "half a person": (lambda: sm.sample_size(0.05, population=10.5), ["population", "10.5"]),
    "rounding": (lambda: sm.sample_size(0.05, rounding="down"), ["rounding", "'down'", "nearest"]),
    "margin as text": (lambda: sm.sample_size("5%"), ["margin", "5%"]),
    "method": (lambda: sm.allocate(TEXTBOOK, 58, "equal"), ["method", "'equal'", "neyman"]),
    "no spread column": (lambda: sm.allocate(TEXTBOOK[["population"]], 58, "neyman"), ["sd"]),
    "no cost column": (lambda: sm.allocate(TEXTBOOK[["population", "sd"]], 58, "optimal"), ["yuan_per_interview"]),
    "no spread": (lambda: sm.allocate(TEXTBOOK.assign(sd=[1, 0, 1]), 58, "neyman"), ["sd", "'B'", "0"]),
    "spread unknown": (lambda: sm.allocate(TEXTBOOK.assign(sd=[1, np.nan, 1]), 58, "neyman"), ["sd", "'B'"]),
    "empty stratum": (lambda: sm.allocate(TEXTBOOK.assign(population=[0, 5, 5]), 8), ["population", "'A'", "0"]),
    "stratum twice": (lambda: sm.allocate(TEXTBOOK.loc[[*"AAB"]], 58), ["'A'"]),
    "too few interviews": (lambda: sm.allocate(TEXTBOOK, 5), ["n", "5", "6", "3100"]),
    "too many interviews": (lambda: sm.allocate(TEXTBOOK, 3101), ["3101", "3100"]),
    "half an interview": (lambda: sm.allocate(TEXTBOOK, 58.5), ["n", "58.5"]),
    "id twice": (lambda: sm.draw_sample(FRAME.iloc[[0, 0]], "tier", {"A": 1}, 1), ["customer_id", "C1"]),
    "id missing": (
        lambda: sm.draw_sample(FRAME.assign(customer_id=["C1", None, "C3"]), "tier", {"A": 1}, 1),
        ["customer_id", "1"],
    ),
    "no stratum": (lambda: sm.draw_sample(FRAME.assign(tier=["A", None, None]), "tier", {"A": 1}, 1), ["tier", "2"]),
    "more than there are": (lambda: sm.draw_sample(FRAME, "tier", {"A": 2, "B": 1}, 1), ["'A'", "2", "1", "sizes"]),
    "size left out": (lambda: sm.draw_sample(FRAME, "tier", {"A": 1}, 1), ["'B'", "sizes"]),
    "size of nobody": (lambda: sm.draw_sample(FRAME, "tier", {"A": 1, "B": 1, "D": 0}, 1), ["'D'", "sizes"]),
    "sizes as list": (lambda: sm.draw_sample(FRAME, "tier", [1, 1], 1), ["sizes", "list"]),
    "negative seed": (lambda: sm.draw_sample(FRAME, "tier", {"A": 1, "B": 1}, -1), ["seed", "-1"]),
    "one key for two columns": (
        lambda: sm.design_weights(ANSWERS, ["tier", "v"], {"A": 1, "B": 2}),
        ["population", "'A'"],
    ),
    "population twice": (
        lambda: sm.design_weights(ANSWERS, "tier", pd.Series([1, 2, 3], index=[*"AAB"])),
        ["population", "'A'"],
    ),
    "nobody answered": (lambda: sm.design_weights(ANSWERS, "tier", {"A": 9, "B": 9, "C": 9}), ["'C'", "population"]),
    "unknown people": (lambda: sm.design_weights(ANSWERS, "tier", {"A": 9, "B": None}), ["population", "'B'"]),
    "weights too few": (lambda: sm.post_stratify(ANSWERS, "tier", {"A": 1, "B": 1}, [1, 2]), ["weight", "2", "4"]),
    "weights of other rows": (
        lambda: sm.post_stratify(ANSWERS, "tier", {"A": 1, "B": 1}, pd.Series([1, 1, 1, 1], index=[3, 2, 1, 0])),
        ["weight", "4"],
    ),
    "weight of zero": (lambda: sm.rake(ANSWERS, {"tier": {"A": 1, "B": 1}}, [1, 0, 1, 1]), ["weight", "1", "0"]),
    "margins differ": (
        lambda: sm.rake(ANSWERS, {"tier": {"A": 60, "B": 40}, "v": {0: 50, 1: 51}}),
        ["tier", "v", "100", "101"],
    ),
    "margin of zero": (lambda: sm.rake(ANSWERS, {"tier": {"A": 100, "B": 0}}), ["tier", "'B'", "0"]),
    "category without target": (lambda: sm.rake(ANSWERS, {"tier": {"A": 100}}), ["tier", "'B'"]),
    "category without answers": (lambda: sm.rake(ANSWERS, {"tier": {"A": 1, "B": 1, "C": 1}}), ["tier", "'C'"]),
    "margins missing": (lambda: sm.rake(ANSWERS, {}), ["margins"]),
    "no rounds": (lambda: sm.rake(ANSWERS, {"tier": {"A": 1, "B": 1}}, rounds=0), ["rounds", "0"]),
    "no weights": (lambda: sm.kish_design_effect([]), ["weights"]),
    "weights all zero": (lambda: sm.kish_design_effect([0, 0]), ["weights", "0"]),
    "negative weights": (lambda: sm.kish_design_effect([1, -1]), ["weights", "1", "-1"]),
    "one answer": (lambda: sm.stratified_mean(ANSWERS[1:], "v", "tier", {"A": 9, "B": 9}), ["'A'"]),
    "more answers than people": (lambda: sm.stratified_mean(ANSWERS, "v", "tier", {"A": 1, "B": 9}), ["'A'", "2", "1"]),
    "text for answers": (lambda: sm.stratified_mean(ANSWERS.assign(v="good"), "v", "tier", {}), ["v", "0", "good"]),
    "no answer at all": (lambda: sm.stratified_mean(ANSWERS.assign(v=np.nan), "v", "tier", {}), []),
    "share of a score": (lambda: sm.stratified_proportion(ANSWERS.assign(v=4), "v", "tier", {}), ["v", "4", "0, 1"]),
    "confidence in percent": (
        lambda: sm.stratified_mean(ANSWERS, "v", "tier", {"A": 9, "B": 9}, 95),
        ["confidence", "95"],
    ),
    "contact rate above one": (lambda: sm.fieldwork_days(10, 1.2, 0.5, 1, 1, 1), ["contact_rate", "1.2"]),
    "no agents": (lambda: sm.fieldwork_days(10, 0.5, 0.5, 0, 1, 1), ["agents", "0"]),
    "not a date": (lambda: sm.half_year_compliance(["2025-02-30"], "2025-09-01"), ["dates", "2025-02-30", "0"]),
    "a number for a date": (lambda: sm.half_year_compliance([20250203], "2025-09-01"), ["dates", "20250203"]),
    "a gap for a date": (lambda: sm.half_year_compliance([None], "2025-09-01"), ["dates", "0"]),
    "today unknown": (lambda: sm.half_year_compliance(["2025-02-03"], "today"), ["today", "'today'"]),
    "future": (lambda: sm.half_year_compliance(["2025-10-01"], "2025-09-01"), ["2025-10-01", "2025-09-01"]),
    "nothing": (lambda: sm.half_year_compliance([], "2025-09-01"), ["start"]),
    "start after today": (lambda: sm.half_year_compliance([], "2025-09-01", "2026-01-01"), ["start", "2026-01-01"]),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_told_in_the_reader_s_language(case, lang):
    call, parts = BAD[case]
    with pytest.raises(CourseError) as caught:
        call()
    message = str(caught.value)
    for part in parts:
        assert part in message
    assert any("一" <= letter <= "鿿" for letter in message) == (lang == "zh")


def test_the_input_is_left_as_it_was():
    before = ANSWERS.copy()
    sm.rake(ANSWERS, {"tier": {"A": 60, "B": 40}})
    sm.stratified_mean(ANSWERS, "v", "tier", {"A": 9, "B": 9})
    pd.testing.assert_frame_equal(ANSWERS, before)
