"""Segmentation models against published or hand-derived figures, brute force and queueing theory."""

import time
from itertools import product
from math import factorial

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models import segmentation as seg

CASE = {"A": 20, "B": 30, "C": 30, "D": 20}
TIME = {"A": 0.4, "B": 0.3, "C": 0.2, "D": 0.1}
QUICK = settings(max_examples=60, deadline=None)


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def flow(*arpu):
    return pd.DataFrame({"brand": "flow", "arpu_yuan": arpu})


def shuffled(frame, seed):
    return frame.sample(frac=1, random_state=seed)


# -- tiers -----------------------------------------------------------------------------------------


def test_each_brand_is_split_by_itself_and_the_shares_come_out_exactly():
    customers = pd.DataFrame(
        {"brand": ["prime"] * 10 + ["lite"] * 10, "arpu_yuan": [*range(300, 200, -10), *range(30, 20, -1)]}
    )
    tier = seg.tier_within_brand(customers)
    expected = list("AABBBCCCDD")
    assert tier.tolist() == expected + expected
    assert tier.name == "tier"
    assert tier.cat.ordered
    assert tier.cat.categories.tolist() == ["A", "B", "C", "D"]


def test_ties_at_a_border_go_to_the_lower_class_together():
    # Places 0.1, then three tied at 0.4: the border of A (0.2) runs through the tie.
    assert seg.tier_within_brand(flow(9, 8, 8, 8, 7, 6, 5, 4, 3, 2)).tolist() == list("ABBBBCCCDD")


def test_zeros_are_in_the_last_class_even_when_they_are_most_of_the_brand():
    assert seg.tier_within_brand(flow(50, 0, 0, 0, 0)).tolist() == list("ADDDD")


def test_all_the_same_and_a_single_customer_are_in_the_last_class():
    assert set(seg.tier_within_brand(flow(30, 30, 30))) == {"D"}
    assert seg.tier_within_brand(flow(500)).tolist() == ["D"]


def test_missing_arpu_or_brand_gives_no_class_and_does_not_count():
    rated = flow(90, 80, 70, 60, 50)
    extra = pd.DataFrame({"brand": ["flow", None, "flow"], "arpu_yuan": [np.nan, 1000.0, np.nan]})
    tier = seg.tier_within_brand(pd.concat([rated, extra], ignore_index=True))
    assert tier[:5].tolist() == seg.tier_within_brand(rated).tolist() == list("ABCCD")
    assert tier[5:].isna().all()


def test_decimal_shares_are_compared_with_tolerance():
    # 0.2 + 0.3 + 0.3 is 0.8 in decimal only; ten shares of 0.1 add up to 0.9999999999999999.
    assert seg.tier_within_brand(flow(*range(10, 0, -1)), [0.1] * 10, "ABCDEFGHIJ").tolist() == list("ABCDEFGHIJ")


customers_strategy = st.lists(
    st.tuples(
        st.sampled_from(["prime", "flow", "lite", None]),
        st.one_of(st.none(), st.integers(0, 6).map(lambda n: n * 10.0)),
    ),
    min_size=1,
    max_size=40,
).map(lambda rows: pd.DataFrame(rows, columns=["brand", "arpu_yuan"]).astype({"arpu_yuan": float}))


@QUICK
@given(customers_strategy, st.integers(0, 99))
def test_tiers_do_not_depend_on_row_order_and_follow_the_rule(customers, seed):
    tier = seg.tier_within_brand(customers)
    pd.testing.assert_series_equal(seg.tier_within_brand(shuffled(customers, seed)).sort_index(), tier)
    borders = [2, 5, 8, 10]  # tenths, exact in integers
    for row, mine in customers.iterrows():
        if mine["brand"] is None or pd.isna(mine["brand"]) or np.isnan(mine["arpu_yuan"]):
            assert pd.isna(tier[row])
            continue
        brand = customers[(customers["brand"] == mine["brand"]) & customers["arpu_yuan"].notna()]
        at_least = int((brand["arpu_yuan"] >= mine["arpu_yuan"]).sum())
        assert tier[row] == next(
            name for name, border in zip("ABCD", borders, strict=True) if at_least * 10 <= border * len(brand)
        )


@settings(QUICK, max_examples=25)
@given(customers_strategy, st.integers(0, 99))
def test_no_class_is_larger_than_its_cumulative_share(customers, seed):
    cutoffs = seg.tier_cutoffs(shuffled(customers, seed))
    pd.testing.assert_frame_equal(cutoffs, seg.tier_cutoffs(customers))
    for _, brand in cutoffs.groupby(level=0, observed=True):
        assert (brand["share"].cumsum().to_numpy() <= np.cumsum(seg.SHARES) + 1e-9).all()
        assert brand["share"].sum() == pytest.approx(1)
        assert brand["lowest"].dropna().is_monotonic_decreasing


def test_cutoffs_show_the_smallest_value_and_the_size_of_each_class():
    customers = pd.concat([flow(*range(100, 0, -10)), flow(*range(20, 0, -2)).assign(brand="prime")])
    cutoffs = seg.tier_cutoffs(customers)
    assert cutoffs.index.get_level_values("brand").unique().tolist() == ["prime", "flow"]
    assert cutoffs.loc["flow", "lowest"].tolist() == [90, 60, 30, 10]
    assert cutoffs.loc["prime", "customers"].tolist() == [2, 3, 3, 2]
    assert cutoffs.loc["prime", "share"].tolist() == [0.2, 0.3, 0.3, 0.2]


def test_cutoffs_keep_an_empty_class_visible():
    cutoffs = seg.tier_cutoffs(flow(30, 30, 30)).loc["flow"]
    assert cutoffs["customers"].tolist() == [0, 0, 0, 3]
    assert cutoffs["lowest"].isna().tolist() == [True, True, True, False]


def test_the_input_is_left_as_it_was():
    customers = flow(3, 2, 1)
    before = customers.copy()
    seg.tier_cutoffs(customers)
    pd.testing.assert_frame_equal(customers, before)


# -- profile, kinds, funnel ------------------------------------------------------------------------


PEOPLE = pd.DataFrame(
    {
        "customer_id": ["C1", "C2", "C3", "C4"],
        "brand": ["prime", "prime", "lite", None],
        "arpu_yuan": [300.0, np.nan, 20.0, 5.0],
        "channel_use": ["often", "never", None, "very_often"],
    }
)
CALLS = pd.DataFrame(
    {"customer_id": ["C1", "C1", "C2", "C9", "C4"], "reason": ["fault", "billing", "fault", "fault", "order"]}
)


def test_profile_by_hand():
    profile = seg.need_profile(PEOPLE, CALLS, "brand")
    prime, lite = profile.loc["prime"], profile.loc["lite"]
    assert profile.index.tolist() == ["lite", "prime"]
    assert prime[["customers", "arpu_mean", "arpu_median", "contacts_per_customer"]].tolist() == [2, 300, 300, 1.5]
    assert prime[["self_service_share", "fault", "billing"]].tolist() == [
        0.5,
        pytest.approx(2 / 3),
        pytest.approx(1 / 3),
    ]
    assert lite["contacts_per_customer"] == 0
    assert lite[["self_service_share", "fault", "billing"]].isna().all()
    assert "order" not in profile  # only someone without a segment ordered


def test_profile_by_brand_and_tier_does_not_depend_on_row_order():
    people = PEOPLE.assign(tier=seg.tier_within_brand(PEOPLE))
    profile = seg.need_profile(people, CALLS, ["brand", "tier"])
    assert profile.index.tolist() == [("lite", "D"), ("prime", "D")]
    pd.testing.assert_frame_equal(seg.need_profile(shuffled(people, 3), shuffled(CALLS, 5), ["brand", "tier"]), profile)


def test_segments_without_any_contact_still_have_a_profile():
    profile = seg.need_profile(PEOPLE, CALLS.assign(customer_id="stranger"), "brand")
    assert profile["contacts_per_customer"].tolist() == [0, 0]
    assert profile["customers"].tolist() == [1, 2]


def test_kinds_are_counted_in_their_order_and_nobody_is_lost():
    people = pd.DataFrame(
        {
            "kind": ["partner", "external", "external", "internal", "external", None],
            "role": ["supplier", "member", "potential", "staff", "potential", None],
        }
    )
    counts = seg.count_kinds(people)
    assert counts.index[:4].tolist() == [
        ("external", "potential"),
        ("external", "member"),
        ("internal", "staff"),
        ("partner", "supplier"),
    ]
    assert counts["count"].tolist() == [2, 1, 1, 1, 1]
    assert counts["share"].sum() == pytest.approx(1)
    pd.testing.assert_frame_equal(seg.count_kinds(shuffled(people, 1)), counts)


def history(*rows):
    return pd.DataFrame(rows, columns=["customer_id", "status", "date"])


FULL = history(
    ("C1", "potential", "2025-01-01"),
    ("C1", "interested", "2025-02-01"),
    ("C1", "contracted", "2025-03-01"),  # no row for prospective
    ("C2", "potential", "2025-12-31"),
    ("C3", "potential", "2024-12-31"),
    ("C3", "interested", "2025-01-15"),
    ("C4", "potential", "2025-06-01"),
    ("C4", "interested", "2026-01-15"),
)


def test_funnel_by_hand():
    result = seg.funnel(FULL)
    assert result["reached"].tolist() == [4, 3, 1, 1, 0]
    assert result["step_rate"].tolist()[1:] == pytest.approx([0.75, 1 / 3, 1, 0])
    assert np.isnan(result["step_rate"].iloc[0])
    assert result["overall_rate"].tolist() == [1, 0.75, 0.25, 0.25, 0]


def test_funnel_follows_the_entry_cohort_not_the_rows_of_a_year():
    # C3 entered on the last day before, C2 on the last day of the cohort, C4 moves on after it.
    result = seg.funnel(FULL, "2025-01-01", "2025-12-31")
    assert result["reached"].tolist() == [3, 2, 1, 1, 0]
    assert seg.funnel(FULL, end="2024-12-31")["reached"].tolist() == [1, 1, 0, 0, 0]
    pd.testing.assert_frame_equal(seg.funnel(shuffled(FULL, 4), "2025-01-01", "2025-12-31"), result)


def test_a_stage_after_an_empty_one_has_no_step_rate():
    result = seg.funnel(history(("C1", "potential", "2025-01-01")))
    assert result["step_rate"].iloc[1] == 0
    assert result["step_rate"].iloc[2:].isna().all()


# -- service time ----------------------------------------------------------------------------------


def test_service_time_matches_the_course_case():
    """Verification: 100 customers 20/30/30/20, time 40/30/20/10 %, 40 h (segmentation figures of the source)."""
    result = seg.service_time(CASE, TIME, hours=40)
    assert result["hours_per_customer"].round(3).tolist() == [0.8, 0.4, 0.267, 0.2]
    assert result["intensity"].round(3).tolist() == [2, 1, 0.667, 0.5]
    assert result.loc["A", "hours_per_customer"] / result.loc["D", "hours_per_customer"] == pytest.approx(4)
    assert result["minutes"].tolist() == [960, 720, 480, 240]


def test_equal_remainders_go_to_the_better_class():
    assert seg.service_time([1, 1, 1, 1], [0.25] * 4, hours=0.1)["minutes"].tolist() == [2, 2, 1, 1]


def test_part_of_a_minute_is_not_promised():
    assert seg.service_time([1, 1], [0.5, 0.5], hours=2.999 / 60)["minutes"].sum() == 2


counts_strategy = st.lists(st.integers(1, 50_000), min_size=4, max_size=4)


@QUICK
@given(counts_strategy, st.lists(st.integers(0, 100), min_size=4, max_size=4).filter(any), st.integers(1, 100_000))
def test_hours_add_up_to_capacity_exactly(customers, parts, minutes):
    time_share = [part / sum(parts) for part in parts]
    result = seg.service_time(customers, time_share, hours=minutes / 60)
    assert result["minutes"].sum() == minutes
    assert (np.abs(result["minutes"] - np.array(time_share) * minutes) < 1 + 1e-6).all()
    by_name = dict(zip("ABCD", customers, strict=True))
    backwards = {name: by_name[name] for name in "DBCA"}
    pd.testing.assert_frame_equal(seg.service_time(backwards, time_share, minutes / 60), result)


def test_lorenz_and_gini_match_the_course_case():
    """Verification: Gini .27 for 20/30/30/20 % of customers and 40/30/20/10 % of time."""
    curve = seg.lorenz(CASE, TIME)
    assert curve.index.tolist() == ["", "D", "C", "B", "A"]
    assert curve["cum_customers"].tolist() == pytest.approx([0, 0.2, 0.5, 0.8, 1])
    assert curve["cum_time"].tolist() == pytest.approx([0, 0.1, 0.3, 0.6, 1])
    assert seg.gini(CASE, TIME) == pytest.approx(0.27)


def test_gini_limits():
    assert seg.gini([10, 30], [1, 3]) == pytest.approx(0)
    assert seg.gini([1] * 1000, [0] * 999 + [1]) == pytest.approx(0.999)


@QUICK
@given(counts_strategy, counts_strategy)
def test_gini_equals_the_mean_absolute_difference_formula(customers, spent):
    """G = sum_ij n_i n_j |x_i - x_j| / (2 n^2 mean) (Gini 1912), with x = time per customer."""
    people, per_head = np.array(customers, float), np.array(spent) / np.array(customers)
    difference = (people[:, None] * people * np.abs(per_head[:, None] - per_head)).sum()
    expected = difference / (2 * people.sum() * sum(spent))
    assert seg.gini(customers, spent) == pytest.approx(expected, abs=1e-9)


# -- service plan ----------------------------------------------------------------------------------


COSTS = pd.DataFrame(
    [
        (lever, level, price * 10.0 ** (level - 1) / 4, points)
        for lever, price in zip(seg.LEVERS, (4, 2, 1, 3, 1), strict=True)
        for level, points in ((1, 1), (2, 3), (3, 5))
    ],
    columns=["lever", "level", "yuan_per_customer_month", "service_points"],
)


def test_plan_cost_by_hand():
    plan = pd.DataFrame(1, index=list("ABCD"), columns=list(seg.LEVERS))
    plan.loc["A", "staff"] = 3
    priced = seg.plan_cost(plan, CASE, COSTS, budget=2000)
    # Level 1 costs 2.75 yuan for each of 100 customers; A's staff 100 instead of 1 yuan for each of 20.
    assert priced.total == 100 * 2.75 + 20 * 99
    assert priced.cost.loc["A", "staff"] == 2000
    assert (priced.feasible, priced.shortfall) == (False, 255.0)
    assert priced.points == 100 * 5 + 20 * 4
    assert priced.points_per_customer.to_dict() == {"A": 9, "B": 5, "C": 5, "D": 5}
    weighted = seg.plan_cost(plan, CASE, COSTS, budget=2255, weights={"A": 2, "B": 1, "C": 1, "D": 0})
    assert weighted.points == 20 * 9 * 2 + 30 * 5 * 2
    assert (weighted.feasible, weighted.shortfall) == (True, 0.0)


def test_plan_does_not_depend_on_the_order_of_rows_and_columns():
    plan = pd.DataFrame(np.arange(20).reshape(4, 5) % 3 + 1, index=list("ABCD"), columns=list(seg.LEVERS))
    one = seg.plan_cost(plan, CASE, COSTS, 1000)
    other = seg.plan_cost(plan.iloc[::-1, ::-1], dict(reversed(CASE.items())), shuffled(COSTS, 1), 1000)
    pd.testing.assert_frame_equal(one.plan, other.plan)
    pd.testing.assert_frame_equal(one.cost, other.cost)
    assert (one.total, one.points) == (other.total, other.points)


def test_a_budget_met_to_the_fen_is_feasible():
    costs = pd.DataFrame(
        {"lever": ["staff"] * 2, "level": [1, 2], "yuan_per_customer_month": [0.1, 0.7], "service_points": [1, 2]}
    )
    assert seg.best_plan({"A": 3}, costs, budget=2.1).plan.loc["A", "staff"] == 2  # 3 * 0.7 = 2.0999999999999996
    assert seg.best_plan({"A": 3}, costs, budget=2.09).plan.loc["A", "staff"] == 1


def test_infeasible_is_an_answer_with_the_shortfall():
    result = seg.best_plan(CASE, COSTS, budget=200)
    assert (result.plan == 1).all(axis=None)
    assert (result.total, result.feasible, result.shortfall) == (275.0, False, 75.0)


def brute_force(customers, costs, budget, weights):
    """All plans, one after another: (points, -cost) of the best affordable, or of the cheapest."""
    tiers, levers = sorted(customers), sorted(costs["lever"].unique())
    price = {(row.lever, row.level): row for row in costs.itertuples()}
    levels = {lever: costs.loc[costs["lever"] == lever, "level"].tolist() for lever in levers}
    plans = []
    for choice in product(*(product(levels[lever], repeat=len(tiers)) for lever in levers)):
        if any(steps[i] < steps[i + 1] for steps in choice for i in range(len(tiers) - 1)):
            continue
        cells = [
            (t, price[lever, step])
            for lever, steps in zip(levers, choice, strict=True)
            for t, step in zip(tiers, steps, strict=True)
        ]
        cost = sum(customers[t] * cell.yuan_per_customer_month for t, cell in cells)
        plans.append((sum(customers[t] * weights[t] * cell.service_points for t, cell in cells), -cost))
    affordable = [plan for plan in plans if -plan[1] <= budget]
    return max(affordable) if affordable else max(plans, key=lambda plan: (plan[1], plan[0]))


@st.composite
def plan_cases(draw):
    tiers = "ABC"[: draw(st.integers(1, 3))]
    customers = {tier: draw(st.integers(1, 9)) for tier in tiers}
    weights = {tier: draw(st.integers(0, 4)) for tier in tiers}
    rows = [
        (lever, level, draw(st.integers(0, 8)), draw(st.integers(0, 8)))
        for lever in ("x", "staff")[: draw(st.integers(1, 2))]
        for level in range(1, draw(st.integers(2, 4)))
    ]
    costs = pd.DataFrame(rows, columns=["lever", "level", "yuan_per_customer_month", "service_points"])
    return customers, costs, draw(st.integers(0, 250)), weights


@settings(QUICK, max_examples=40)
@given(plan_cases())
def test_best_plan_equals_brute_force(case):
    customers, costs, budget, weights = case
    result = seg.best_plan(customers, costs, budget, weights)
    points, minus_cost = brute_force(customers, costs, budget, weights)
    assert (result.points, result.total) == (points, -minus_cost)
    assert result.feasible == (result.total <= budget)
    assert (np.diff(result.plan.to_numpy(), axis=0) <= 0).all()
    again = seg.plan_cost(result.plan, customers, costs, budget, weights)
    assert (again.points, again.total, again.shortfall) == (result.points, result.total, result.shortfall)


def test_best_plan_of_full_size_is_quick():
    seg.best_plan(CASE, COSTS, 1000)
    started = time.perf_counter()
    seg.best_plan(CASE, COSTS, 3000, weights=[2, 1, 2 / 3, 0.5])
    assert time.perf_counter() - started < 0.1


# -- queue -----------------------------------------------------------------------------------------


def erlang_c(load, agents):
    """Probability that a call waits in M/M/c (Erlang 1917); ``load`` in erlangs."""
    top = load**agents / factorial(agents) * agents / (agents - load)
    return top / (sum(load**k / factorial(k) for k in range(agents)) + top)


def poisson_calls(calls, rate, handling, seed):
    rng = np.random.default_rng(seed)
    return np.cumsum(rng.exponential(1 / rate, calls)), rng.exponential(handling, calls), rng.random(calls)


def mean_and_error(values, batches=25):
    """Mean of a correlated series and its standard error by batch means; the start is cut off as warm-up."""
    means = np.array([part.mean() for part in np.array_split(values[len(values) // 20 :], batches)])
    return means.mean(), means.std(ddof=1) / np.sqrt(batches)


def assert_agrees(values, expected):
    mean, error = mean_and_error(np.asarray(values))
    assert error < 0.05 * expected, "the run is too short to tell anything"
    assert abs(mean - expected) < 3.5 * error


RATE, HANDLING, AGENTS = 0.8, 5.0, 5  # 4 erlangs on 5 agents


def test_one_queue_agrees_with_erlang_c():
    """M/M/c: mean wait = C(c, a) * h / (c - a) (Erlang 1917)."""
    arrived, handling, _ = poisson_calls(150_000, RATE, HANDLING, seed=1)
    result = seg.simulate_queue(arrived, handling, np.zeros(len(arrived)), AGENTS, priority=False)
    probability = erlang_c(RATE * HANDLING, AGENTS)
    assert probability == pytest.approx(0.5541, abs=5e-5)  # published tables: C(5, 4)
    assert_agrees(result["wait_minutes"], probability * HANDLING / (AGENTS - RATE * HANDLING))
    assert_agrees((result["wait_minutes"] > 0).astype(float), probability)


def test_two_classes_agree_with_cobham_and_the_mean_wait_is_conserved():
    """Non-preemptive M/M/c priority: W_k = W_0 / ((1 - s_{k-1})(1 - s_k)) (Cobham 1954); Kleinrock (1965)."""
    arrived, handling, chance = poisson_calls(150_000, RATE, HANDLING, seed=2)
    urgent = chance < 0.3
    rank = np.where(urgent, 0, 1)
    result = seg.simulate_queue(arrived, handling, rank, AGENTS)["wait_minutes"].to_numpy()
    load = RATE * HANDLING / AGENTS
    at_once = erlang_c(RATE * HANDLING, AGENTS) * HANDLING / AGENTS
    first, all_ = 0.3 * load, load
    assert_agrees(result[urgent], at_once / (1 - first))
    assert_agrees(result[~urgent], at_once / ((1 - first) * (1 - all_)))

    one_queue = seg.simulate_queue(arrived, handling, rank, AGENTS, priority=False)["wait_minutes"].to_numpy()
    difference, error = mean_and_error(result - one_queue)
    assert abs(difference) < 3.5 * error
    assert error < 0.05 * one_queue.mean()


call_strategy = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 12), st.integers(0, 2)), min_size=1, max_size=25
).map(lambda rows: pd.DataFrame(rows, columns=["arrived", "handling", "rank"]).astype(float))


def queue(calls, agents, priority=True):
    return seg.simulate_queue(calls["arrived"], calls["handling"], calls["rank"], agents, priority)


def slow_queue(calls, agents, priority):
    """The same rules told minute by minute over whole minutes, without any heap."""
    left, free, start, minute = list(calls.index), [0.0] * agents, {}, 0.0
    while left:
        here = [call for call in left if calls.at[call, "arrived"] <= minute]
        idle = [agent for agent in range(agents) if free[agent] <= minute]
        if not here or not idle:
            minute += 1
            continue
        first = min(
            here,
            key=lambda call: (
                calls.at[call, "rank"] if priority else 0,
                calls.at[call, "arrived"],
                calls.at[call, "rank"],
                calls.at[call, "handling"],
            ),
        )
        start[first] = minute
        free[idle[0]] = minute + calls.at[first, "handling"]
        left.remove(first)
    return pd.Series(start).sort_index()


@QUICK
@given(call_strategy, st.integers(1, 3), st.booleans())
def test_queue_equals_a_slow_telling_of_the_same_rules(calls, agents, priority):
    result = queue(calls, agents, priority)
    expected = slow_queue(calls, agents, priority)
    # Calls equal in everything may swap places.
    same = calls.assign(mine=result["start"], slow=expected).sort_values(["arrived", "rank", "handling", "mine"])
    other = calls.assign(mine=result["start"], slow=expected).sort_values(["arrived", "rank", "handling", "slow"])
    assert same["mine"].tolist() == other["slow"].tolist()
    assert (result["wait_minutes"] == result["start"] - calls["arrived"]).all()


@QUICK
@given(call_strategy, st.integers(1, 3), st.booleans(), st.integers(0, 99))
def test_queue_does_not_depend_on_row_order(calls, agents, priority, seed):
    calls = calls.drop_duplicates()
    one = queue(calls, agents, priority)
    pd.testing.assert_frame_equal(queue(shuffled(calls, seed), agents, priority).sort_index(), one.sort_index())


@QUICK
@given(call_strategy, st.integers(1, 3))
def test_priority_moves_waiting_around_but_makes_none_of_it_go_away(calls, agents):
    calls["handling"] = 4.0
    with_priority, without = queue(calls, agents), queue(calls, agents, priority=False)
    assert sorted(with_priority["start"]) == sorted(without["start"])
    assert with_priority["wait_minutes"].sum() == without["wait_minutes"].sum()


@QUICK
@given(call_strategy, st.booleans())
def test_one_agent_is_never_idle_while_someone_waits(calls, priority):
    """Conservation of work: with one agent the last call ends at the same minute under any order."""
    result = queue(calls, 1, priority)
    end = 0.0
    for _, call in calls.sort_values("arrived").iterrows():
        end = max(end, call["arrived"]) + call["handling"]
    assert (result["start"] + calls["handling"]).max() == end


def test_a_call_in_progress_is_not_interrupted():
    result = seg.simulate_queue([0, 1, 2, 3], [10, 1, 1, 1], [3, 2, 0, 0], agents=1)
    assert result["start"].tolist() == [0, 12, 10, 11]


def test_ties_in_arrival_go_by_rank_then_by_length():
    result = seg.simulate_queue([5, 5, 5], [3, 2, 9], [1, 1, 0], agents=1)
    assert result["wait_minutes"].tolist() == [11, 9, 0]


def test_wait_by_class_by_hand():
    waits = pd.DataFrame({"wait_minutes": [0, 20 / 60, 1, 9, 5]})
    result = seg.wait_by_class(waits, pd.Series(["D", "A", "A", "D", None]))
    assert result.index.tolist() == ["A", "D"]
    assert result["calls"].tolist() == [2, 2]
    assert result["mean_wait"].tolist() == pytest.approx([2 / 3, 4.5])
    assert result["p90_wait"].tolist() == pytest.approx([1 / 3 + 0.9 * 2 / 3, 8.1])
    assert result["answered_in_20s"].tolist() == [0.5, 0.5]


def test_compare_service_knows_what_is_better_for_the_customer():
    before = pd.DataFrame({"mean_wait": [2.0, 2.0, 2.0], "answered_in_20s": [0.5, 0.5, 0.5]}, index=list("ABD"))
    after = pd.DataFrame({"mean_wait": [1.0, 2.0, 5.0], "answered_in_20s": [0.8, 0.5, 0.1]}, index=list("ABD"))
    result = seg.compare_service(before, after.iloc[::-1])
    assert result["gain"].unstack("measure")["mean_wait"].tolist() == [1, 0, -3]
    assert result["gain"].unstack("measure")["answered_in_20s"].tolist() == pytest.approx([0.3, 0, -0.4])
    assert result["verdict"].unstack("measure")["answered_in_20s"].tolist() == ["gains", "same", "loses"]
    only = seg.compare_service(before, after, measures=["answered_in_20s"])
    assert only.index.get_level_values("measure").unique().tolist() == ["answered_in_20s"]


def test_compare_service_takes_service_time():
    equal = seg.service_time(CASE, {"A": 0.2, "B": 0.3, "C": 0.3, "D": 0.2}, 40)
    result = seg.compare_service(equal, seg.service_time(CASE, TIME, 40))
    assert result["verdict"].tolist() == ["gains", "same", "loses", "loses"]


# -- bad input -------------------------------------------------------------------------------------

PLAN = pd.DataFrame(1, index=list("ABCD"), columns=list(seg.LEVERS))


def listed_plan():
    plan = PLAN.astype(object)
    plan.at["B", "staff"] = [1, 2]
    return plan


WAITS = pd.DataFrame({"mean_wait": [1.0]}, index=["A"])
NO_ROWS = flow(1).iloc[:0]

BAD = {
    "not a table": (lambda: seg.tier_within_brand([1, 2]), ["DataFrame", "list"]),
    "missing column": (lambda: seg.tier_within_brand(flow(1).drop(columns="brand")), ["brand", "arpu_yuan"]),
    "no customers": (lambda: seg.tier_within_brand(NO_ROWS), []),
    "text in a number column": (
        lambda: seg.tier_within_brand(pd.DataFrame({"brand": "flow", "arpu_yuan": [10, "38元"]}, index=["r1", "r2"])),
        ["arpu_yuan", "'r2'", "38元"],
    ),
    "a number written as text": (
        lambda: seg.tier_within_brand(pd.DataFrame({"brand": "flow", "arpu_yuan": ["38"]})),
        ["arpu_yuan", "'38'"],
    ),
    "a date where a number belongs": (
        lambda: seg.simulate_queue(pd.Series([pd.Timestamp("2025-11-01 09:00")]), [1], [0], 1),
        ["arrived_minutes", "2025-11-01"],
    ),
    "not answered": (lambda: seg.service_time(CASE, TIME, ...), ["hours", "Ellipsis"]),
    "a list for a number": (lambda: seg.service_time(CASE, TIME, [40, 50]), ["hours", "[40, 50]"]),
    "one number for four classes": (lambda: seg.service_time(100, TIME, 40), ["time_share", "A, B, C, D"]),
    "infinite": (lambda: seg.tier_within_brand(flow(1, np.inf)), ["arpu_yuan", "inf"]),
    "negative arpu": (lambda: seg.tier_cutoffs(flow(5, -3.5)), ["arpu_yuan", "1", "-3.5"]),
    "shares above 1": (lambda: seg.tier_within_brand(flow(1), (0.2, 0.3, 0.3, 0.3)), ["shares", "1.1"]),
    "a share of 0": (lambda: seg.tier_within_brand(flow(1), (0.5, 0.5, 0, 0)), ["shares", "2"]),
    "names and shares": (lambda: seg.tier_within_brand(flow(1), classes="ABC"), ["4", "A, B, C"]),
    "names twice": (lambda: seg.tier_within_brand(flow(1), classes="ABCA"), ["A, B, C, A"]),
    "customer twice": (lambda: seg.need_profile(PEOPLE.iloc[[0, 0]], CALLS, "brand"), ["customer_id", "C1"]),
    "unknown segment column": (lambda: seg.need_profile(PEOPLE, CALLS, "tier"), ["tier"]),
    "unknown kind column": (lambda: seg.count_kinds(PEOPLE), ["kind", "role"]),
    "unknown status": (lambda: seg.funnel(history(("C1", "lost", "2025-01-01"))), ["status", "'lost'", "member"]),
    "missing status": (lambda: seg.funnel(history(("C1", None, "2025-01-01"))), ["status", "member"]),
    "customer twice in a stage": (
        lambda: seg.funnel(history(("C1", "member", "2025-01-01"), ("C1", "member", "2025-02-01"))),
        ["C1", "member", "1"],
    ),
    "not a date": (lambda: seg.funnel(history(("C1", "member", "2025-02-30"))), ["date", "2025-02-30", "0"]),
    "a number for a date": (lambda: seg.funnel(history(("C1", "member", 20250230))), ["date", "20250230"]),
    "limit is no date": (lambda: seg.funnel(FULL, start="spring"), ["start", "spring"]),
    "empty cohort": (lambda: seg.funnel(FULL, start="2026-01-01"), ["2026-01-01", "2024-12-31", "2025-12-31"]),
    "empty class": (lambda: seg.service_time([20, 0, 30, 20], TIME, 40), ["customers", "'B'", "0"]),
    "half a customer": (lambda: seg.service_time([20, 30.5, 30, 20], TIME, 40), ["customers", "'B'", "30.5"]),
    "time shares": (lambda: seg.service_time(CASE, [0.4, 0.3, 0.2, 0.2], 40), ["time_share", "1.1"]),
    "other classes": (lambda: seg.service_time(CASE, {"A": 0.5, "B": 0.5}, 40), ["time_share", "A, B, C, D"]),
    "class twice": (lambda: seg.gini(pd.Series([1, 2], index=["A", "A"]), [1, 2]), ["customers", "A, A"]),
    "no hours": (lambda: seg.service_time(CASE, TIME, 0), ["hours", "0"]),
    "hours as text": (lambda: seg.service_time(CASE, TIME, "40 h"), ["hours", "40 h"]),
    "less than a minute": (lambda: seg.service_time(CASE, TIME, 0.01), ["hours", "0.01"]),
    "no time at all": (lambda: seg.lorenz(CASE, [0, 0, 0, 0]), ["time", "0"]),
    "negative time": (lambda: seg.lorenz(CASE, [1, 1, 1, -1]), ["time", "'D'", "-1"]),
    "missing lever": (lambda: seg.plan_cost(PLAN.drop(columns="hours"), CASE, COSTS, 1), ["(*, hours)"]),
    "missing class": (lambda: seg.plan_cost(PLAN.drop(index="C"), CASE, COSTS, 1), ["(C, *)"]),
    "unknown lever": (lambda: seg.plan_cost(PLAN.assign(gifts=1), CASE, COSTS, 1), ["(*, gifts)", "staff"]),
    "class twice in a plan": (lambda: seg.plan_cost(PLAN.loc[list("ABCDD")], CASE, COSTS, 1), ["(D, *)"]),
    "unknown level": (
        lambda: seg.plan_cost(PLAN.replace({"staff": {1: 4}}), CASE, COSTS, 1),
        ["(A, staff)", "4", "1, 2, 3"],
    ),
    "level left out": (
        lambda: seg.plan_cost(PLAN.astype(float).mask(PLAN.index.to_series() == "C"), CASE, COSTS, 1),
        ["(C, staff)", "nan"],
    ),
    "level not decided": (lambda: seg.plan_cost(PLAN.astype(object).replace(1, ...), CASE, COSTS, 1), ["(A, staff)"]),
    "a list for a level": (lambda: seg.plan_cost(listed_plan(), CASE, COSTS, 1), ["(B, staff)", "[1, 2]"]),
    "cost twice": (lambda: seg.best_plan(CASE, pd.concat([COSTS, COSTS]), 1), ["lever", "staff, 1"]),
    "cost as text": (
        lambda: seg.best_plan(CASE, COSTS.assign(yuan_per_customer_month="cheap"), 1),
        ["yuan_per_customer_month", "cheap"],
    ),
    "level and a half": (lambda: seg.best_plan(CASE, COSTS.assign(level=COSTS["level"] / 2), 1), ["level", "0.5"]),
    "negative budget": (lambda: seg.best_plan(CASE, COSTS, -5), ["budget", "-5"]),
    "negative weight": (lambda: seg.best_plan(CASE, COSTS, 5, [1, 1, 1, -2]), ["weights", "'D'", "-2"]),
    "weights of other classes": (lambda: seg.best_plan(CASE, COSTS, 5, {"A": 1}), ["weights", "A, B, C, D"]),
    "no agent": (lambda: seg.simulate_queue([1], [1], [0], 0), ["agents", "0"]),
    "half an agent": (lambda: seg.simulate_queue([1], [1], [0], 2.5), ["agents", "2.5"]),
    "negative handling": (lambda: seg.simulate_queue([1, 2], [1, -4], [0, 0], 1), ["handling_minutes", "1", "-4"]),
    "missing arrival": (lambda: seg.simulate_queue([1, None], [1, 1], [0, 0], 1), ["arrived_minutes", "nan"]),
    "rank of a missing class": (lambda: seg.simulate_queue([1, 2], [1, 1], [0, -1], 1), ["rank", "-1"]),
    "lengths": (lambda: seg.simulate_queue([1, 2], [1], [0, 0], 1), ["handling_minutes", "1", "2"]),
    "other rows": (
        lambda: seg.simulate_queue(pd.Series([1, 2]), pd.Series([1, 1], [1, 0]), [0, 0], 1),
        ["handling_minutes"],
    ),
    "no calls": (lambda: seg.wait_by_class(pd.DataFrame({"wait_minutes": []}), []), []),
    "no class": (lambda: seg.wait_by_class(pd.DataFrame({"wait_minutes": [1.0]}), [None]), ["tier_within_brand"]),
    "nothing to compare": (lambda: seg.compare_service(WAITS, WAITS.add_prefix("x")), ["mean_wait"]),
    "not a measure": (lambda: seg.compare_service(WAITS.assign(x=1), WAITS.assign(x=1), ["x"]), ["mean_wait"]),
    "compare other classes": (lambda: seg.compare_service(WAITS, WAITS.rename({"A": "B"})), ["mean_wait"]),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_told_in_the_reader_s_language(case, lang):
    call, parts = BAD[case]
    with pytest.raises(CourseError) as caught:
        call()
    message = str(caught.value)
    for part in parts:
        assert part in message
    assert any("一" <= letter <= "鿿" for letter in message.replace("38元", "")) == (lang == "zh")
