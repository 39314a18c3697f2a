"""Loyalty models against published or hand-derived figures, the CDNOW data and a second implementation."""

import importlib.util
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.models import loyalty as loy
from course_lib.models.segmentation import service_time
from course_lib.models.switching import monte_carlo, tornado
from course_lib.simulate import truth_studies as planted

QUICK = settings(max_examples=30, deadline=None)


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def shuffled(frame, seed):
    return frame.sample(frac=1, random_state=seed)


# -- the loyalty matrix ----------------------------------------------------------------------------


def scores(*rows):
    return pd.DataFrame(rows, columns=["dependence", "frequency", "tenure_months", "satisfaction"])


def test_each_quadrant_and_at_the_cut_off_is_high():
    """Verification: dependence vertical, frequency horizontal, >= is high."""
    table = scores((5, 6, 12, 4), (5, 5, 12, 4), (4, 6, 12, 4), (4, 5, 12, 4))
    assert loy.loyalty_quadrant(table, 5, 6).tolist() == ["high", "latent", "inertia", "zero"]


def test_who_is_new_is_not_judged_and_who_is_unknown_has_no_quadrant():
    table = scores((9, 9, 11, 4), (np.nan, 9, 3, 4), (9, np.nan, 24, 4), (9, 9, np.nan, 4))
    quadrant = loy.loyalty_quadrant(table, 5, 6)
    assert quadrant[:2].tolist() == ["too_early", "too_early"]
    assert quadrant[2:].isna().all()
    assert loy.loyalty_quadrant(table, 5, 6, window_months=11)[0] == "high"


def test_captive_customers_look_loyal_and_are_not():
    table = scores((9, 9, 24, 2), (9, 9, 24, 3), (9, 1, 24, 1), (9, 9, 24, np.nan), (np.nan, 9, 24, 1))
    captive = loy.captive_customers(table, loy.loyalty_quadrant(table, 5, 6), satisfaction_cut=3)
    assert captive[:3].tolist() == [True, False, False]
    assert captive[3:].isna().all()


def test_matrix_by_hand():
    table = scores((9, 9, 24, 2), (9, 9, 24, 4), (9, 9, 24, np.nan), (1, 1, 24, 1), (9, 9, 3, 5), (np.nan, 9, 24, 5))
    matrix = loy.loyalty_matrix(table, loy.loyalty_quadrant(table, 5, 6), satisfaction_cut=3)
    assert matrix.index.tolist() == ["zero", "latent", "inertia", "high", "too_early"]
    assert matrix["customers"].tolist() == [1, 0, 0, 3, 1]
    assert matrix["share"].tolist() == [0.2, 0, 0, 0.6, 0.2]
    assert matrix.loc["high", ["satisfaction", "dissatisfied_share"]].tolist() == [3, 0.5]
    assert matrix.loc["latent", ["satisfaction", "dissatisfied_share"]].isna().all()
    assert matrix.loc["latent", "policy"] == "make_buying_easy"
    assert matrix["policy"].is_unique
    # Wilson interval of 3 of 5 (Wilson 1927): 0.231 to 0.882.
    assert matrix.loc["high", ["low", "high"]].tolist() == pytest.approx([0.2307, 0.8824], abs=5e-5)


score_strategy = st.lists(
    st.tuples(
        st.one_of(st.none(), st.integers(0, 10)),
        st.one_of(st.none(), st.integers(0, 20)),
        st.one_of(st.none(), st.integers(0, 40)),
        st.one_of(st.none(), st.integers(1, 5)),
    ),
    min_size=1,
    max_size=30,
).map(lambda rows: scores(*rows).astype(float))


@QUICK
@given(score_strategy, st.integers(0, 99), st.integers(0, 10), st.integers(0, 20))
def test_quadrants_do_not_depend_on_row_order_and_follow_the_rule(table, seed, dependence, frequency):
    quadrant = loy.loyalty_quadrant(table, dependence, frequency)
    other = loy.loyalty_quadrant(shuffled(table, seed), dependence, frequency)
    pd.testing.assert_series_equal(other.sort_index(), quadrant)
    names = {(True, True): "high", (True, False): "latent", (False, True): "inertia", (False, False): "zero"}
    for row, mine in table.iterrows():
        if mine["tenure_months"] < 12:
            assert quadrant[row] == "too_early"
        elif mine[["dependence", "frequency", "tenure_months"]].isna().any():
            assert pd.isna(quadrant[row])
        else:
            assert quadrant[row] == names[mine["dependence"] >= dependence, mine["frequency"] >= frequency]
    if quadrant.notna().any():
        matrix = loy.loyalty_matrix(table, quadrant, 3)
        assert matrix["customers"].sum() == quadrant.notna().sum()
        captive = loy.captive_customers(table, quadrant, 3)
        known = table["satisfaction"].notna() & (quadrant == "high")
        assert captive.sum() == round((matrix["dissatisfied_share"].fillna(0) * known.sum())["high"])


# -- the two-percent switcher ----------------------------------------------------------------------


def offers(*rows):
    return pd.DataFrame(rows, columns=["price_yuan", "rival_yuan", "service_worth", "switching_cost"])


def test_who_says_two_per_cent_leaves_for_two_per_cent():
    """Syllabus C23: the service is worth 2 %, the rival is 2 % cheaper, and the customer still leaves."""
    table = offers((100, 98, 0.02, 0), (100, 98.01, 0.02, 0), (100, 97, 0.02, 0.02), (100, 101, 0, 0), (98, 98, 0, 0))
    result = loy.switching_threshold(table)
    assert result["switches"].tolist() == [True, False, False, False, False]
    assert result["price_gap"].tolist() == pytest.approx([0.02, 0.0199, 0.03, -0.01, 0])
    assert result["threshold"].tolist() == pytest.approx([0.02, 0.02, 0.04, 0, 0])
    assert result["highest_price_yuan"].tolist() == pytest.approx([100, 98.01 / 0.98, 97 / 0.96, 101, 98], rel=1e-9)


@QUICK
@given(st.floats(1, 1e4), st.floats(0, 0.4), st.floats(0, 0.4))
def test_below_the_highest_price_they_stay_and_at_it_they_leave(rival, value, cost):
    highest = loy.switching_threshold(offers((1, rival, value, cost)))["highest_price_yuan"][0]
    result = loy.switching_threshold(
        offers((highest * 0.999999, rival, value, cost), (highest * 1.000001, rival, value, cost))
    )
    assert result["switches"].tolist() == [False, True]


# -- cohorts, revenue, RFM -------------------------------------------------------------------------

SALES = pd.DataFrame(
    [
        ("C1", "2025-01-03", 10.0),
        ("C1", "2025-01-20", 5.0),
        ("C1", "2025-03-01", 20.0),
        ("C2", "2025-01-31", 40.0),
        ("C3", "2025-03-05", 30.0),
        ("C2", "2025-02-28", 0.0),
    ],
    columns=["customer_id", "date", "amount_yuan"],
)


def test_cohorts_by_hand():
    counts = loy.cohort_counts(SALES)
    assert counts.index.tolist() == ["2025-01", "2025-03"]
    assert counts.loc["2025-01"].tolist() == [2, 1, 1]
    assert counts.loc["2025-03"].isna().tolist() == [False, True, True]
    retention = loy.retention_by_age(counts)
    assert retention["customers"].tolist() == [3, 2, 2]
    assert retention["retention"].tolist() == [1, 0.5, 0.5]
    # Wilson interval of 1 of 2: 0.0945 to 0.9055.
    assert retention.loc[1, ["low", "high"]].tolist() == pytest.approx([0.0945, 0.9055], abs=5e-5)


def test_revenue_by_hand():
    result = loy.revenue_split(SALES)
    assert result.index.tolist() == ["2025-01", "2025-02", "2025-03"]
    assert result["new_customers"].tolist() == [2, 0, 1]
    assert result["retained_customers"].tolist() == [0, 1, 1]
    assert result["new_yuan"].tolist() == [55, 0, 30]
    assert result["retained_yuan"].tolist() == [0, 0, 20]
    assert result["retained_share"].tolist() == pytest.approx([0, np.nan, 0.4], nan_ok=True)


def test_longer_periods():
    assert loy.cohort_counts(SALES, "quarter").loc["2025Q1"].tolist() == [3]
    assert loy.revenue_split(SALES, "year")["new_yuan"].to_dict() == {"2025": 105}
    late = pd.DataFrame({"customer_id": ["C1", "C1"], "date": ["2024-12-31", "2025-01-01"]})
    assert loy.cohort_counts(late, "quarter").loc["2024Q4"].tolist() == [1, 1]
    assert loy.cohort_counts(late, "year").loc["2024"].tolist() == [1, 1]


sales_strategy = st.lists(
    st.tuples(
        st.sampled_from(["C1", "C2", "C3", "C4"]),
        st.dates(pd.Timestamp("2024-11-01").date(), pd.Timestamp("2025-04-30").date()).map(str),
        st.integers(0, 10_000).map(lambda fen: fen / 100),
    ),
    min_size=1,
    max_size=25,
).map(lambda rows: pd.DataFrame(rows, columns=["customer_id", "date", "amount_yuan"]))


@QUICK
@given(sales_strategy, st.integers(0, 99))
def test_cohorts_and_revenue_equal_a_slow_telling_of_the_same_rules(sales, seed):
    counts, revenue = loy.cohort_counts(sales), loy.revenue_split(sales)
    pd.testing.assert_frame_equal(loy.cohort_counts(shuffled(sales, seed)), counts)
    pd.testing.assert_frame_equal(loy.revenue_split(shuffled(sales, seed)), revenue)
    month = sales["date"].str[:7]
    first = month.groupby(sales["customer_id"]).min()
    everything = [str(period) for period in pd.period_range(month.min(), month.max(), freq="M")]
    assert revenue.index.tolist() == everything
    for cohort in everything:
        people = set(first.index[first == cohort])
        if not people:
            assert cohort not in counts.index
            continue
        for age, name in enumerate(everything[everything.index(cohort) :]):
            active = people & set(sales.loc[month == name, "customer_id"])
            assert counts.loc[cohort, age] == len(active)
        assert counts.loc[cohort].notna().sum() == len(everything) - everything.index(cohort)
    new = month == sales["customer_id"].map(first)
    for name in everything:
        assert revenue.loc[name, "new_yuan"] == pytest.approx(sales.loc[new & (month == name), "amount_yuan"].sum())
        assert revenue.loc[name, "new_customers"] == (first == name).sum()
        assert revenue.loc[name, "retained_customers"] == sales.loc[~new & (month == name), "customer_id"].nunique()
    assert revenue[["new_yuan", "retained_yuan"]].to_numpy().sum() == pytest.approx(sales["amount_yuan"].sum())


def test_rfm_by_hand_and_ties_score_low_together():
    result = loy.rfm_scores(SALES, end="2025-03-31", levels=3)
    assert result.index.tolist() == ["C1", "C2", "C3"]
    assert result["recency_days"].tolist() == [30, 31, 26]
    assert result["frequency"].tolist() == [3, 2, 1]
    assert result["monetary_yuan"].tolist() == [35, 40, 30]
    assert result[["r_score", "f_score", "m_score"]].to_numpy().tolist() == [[2, 3, 2], [1, 2, 3], [3, 1, 1]]
    same = SALES.iloc[[0, 3]].assign(date="2025-01-01", amount_yuan=7.0)
    assert (loy.rfm_scores(same)[["r_score", "f_score", "m_score"]] == 1).all(axis=None)


def test_rfm_leaves_out_what_comes_after_the_end():
    result = loy.rfm_scores(SALES, end="2025-02-28")
    assert result.index.tolist() == ["C1", "C2"]
    assert result["recency_days"].tolist() == [39, 0]


@QUICK
@given(sales_strategy, st.integers(0, 99), st.integers(2, 6))
def test_rfm_follows_the_rule_and_not_the_row_order(sales, seed, levels):
    result = loy.rfm_scores(sales, levels=levels)
    pd.testing.assert_frame_equal(loy.rfm_scores(shuffled(sales, seed), levels=levels), result)
    for column, score, sign in (
        ("recency_days", "r_score", -1),
        ("frequency", "f_score", 1),
        ("monetary_yuan", "m_score", 1),
    ):
        value = sign * result[column]
        expected = [1 + (value < mine).sum() * levels // len(value) for mine in value]
        assert result[score].tolist() == expected


# -- lifetime value, service return, savings -------------------------------------------------------


def test_lifetime_value_from_now_and_from_next_period():
    """Verification: m(1+d)/(1+d-r) from t=0; the t=1 variant m r/(1+d-r) is less by one margin."""
    assert loy.clv(100, 0.8, 0.1) == pytest.approx(100 * 1.1 / 0.3)
    assert loy.clv(100, 0.8, 0.1) - loy.clv(100, 0.8, 0.1, first=1) == pytest.approx(100)
    assert loy.clv(100, 1, 0.1) == pytest.approx(1_100)
    assert loy.clv(100, 0, 0) == 100
    assert loy.clv(100, 0, 0.1, first=1) == 0


@QUICK
@given(st.floats(-100, 100), st.floats(0, 0.95), st.floats(0, 0.5))
def test_lifetime_value_is_the_sum_of_the_margins(margin, retention, discount):
    now = margin * ((retention / (1 + discount)) ** np.arange(1_000)).sum()
    assert loy.clv(margin, retention, discount) == pytest.approx(now, rel=1e-9, abs=1e-9)
    assert loy.clv(margin, retention, discount, first=1) == pytest.approx(now - margin, rel=1e-6, abs=1e-9)


PLAN = {
    "investment_yuan": 50_000,
    "customers": 1_000,
    "margin_yuan": 100,
    "retention": 0.8,
    "lift": 0.05,
    "discount": 0.1,
}


def test_service_return_by_hand():
    # CLV 366.67 at a retention of 0.80, 440.00 at 0.85.
    result = loy.service_return(PLAN).loc[0]
    assert result["gain_yuan"] == pytest.approx(1_000 * (440 - 1100 / 3))
    assert result["net_yuan"] == pytest.approx(result["gain_yuan"] - 50_000)
    assert result["roi"] == pytest.approx(result["net_yuan"] / 50_000)
    scenarios = pd.DataFrame([PLAN | {"lift": lift} for lift in (0.0, 0.02, 0.05)], index=["low", "likely", "high"])
    assert loy.service_return(scenarios)["roi"].tolist() == pytest.approx([-1, -0.4762, 0.4667], abs=5e-5)


def test_service_return_has_a_range():
    ranges = PLAN | {"lift": (0.0, 0.02, 0.05), "margin_yuan": (80, 100, 110)}
    result = monte_carlo(loy.service_return, ranges, "roi", seed=3)
    assert result.low < result.at_likely < result.high
    assert result.low >= -1
    assert result.high < loy.service_return(PLAN | {"margin_yuan": 110})["roi"][0]
    assert tornado(loy.service_return, ranges, "roi").index.tolist() == ["lift", "margin_yuan"]


@QUICK
@given(st.floats(0, 0.9), st.floats(0, 0.1), st.floats(0.01, 0.3))
def test_service_return_agrees_with_the_lifetime_value(retention, lift, discount):
    plan = PLAN | {"retention": retention, "lift": lift, "discount": discount}
    gain = 1_000 * (loy.clv(100, retention + lift, discount) - loy.clv(100, retention, discount))
    assert loy.service_return(plan)["gain_yuan"][0] == pytest.approx(gain, rel=1e-9, abs=1e-6)


def test_savings_of_a_policy():
    """Syllabus C26, on the ABCD case: nobody saves when the same 40 hours are only shared out differently."""
    case = [20, 30, 30, 20]
    equal, tiered = service_time(case, [0.2, 0.3, 0.3, 0.2], 40), service_time(case, [0.4, 0.3, 0.2, 0.1], 32)
    result = loy.policy_savings(equal["hours"], tiered["hours"], yuan_per_hour=60)
    assert result.index.tolist() == ["A", "B", "C", "D"]
    assert result["hours_saved"].tolist() == pytest.approx([8 - 12.8, 12 - 9.6, 12 - 6.4, 8 - 3.2])
    assert result[["hours_saved", "yuan_saved"]].sum().tolist() == pytest.approx([8, 480])
    other_way = loy.policy_savings(equal["hours"], service_time(case, [0.4, 0.3, 0.2, 0.1], 40)["hours"], 60)
    assert other_way["yuan_saved"].sum() == pytest.approx(0)


def test_savings_by_quadrant_stand_in_the_order_of_the_matrix():
    hours = {"too_early": 1, "high": 2, "zero": 9, "inertia": 3, "latent": 4}
    result = loy.policy_savings(hours, dict.fromkeys(hours, 3), yuan_per_hour=10)
    assert result.index.name == "quadrant"
    assert result["hours_saved"].to_dict() == {"zero": 6, "latent": 1, "inertia": 0, "high": -1, "too_early": -2}
    assert result.index.tolist() == [*loy.QUADRANTS, loy.TOO_EARLY]


# -- BG/NBD ----------------------------------------------------------------------------------------


def cdnow_file(name):
    """The CDNOW data of Fader & Hardie, as the package `lifetimes` carries it (its data module does not import)."""
    package = importlib.util.find_spec("lifetimes")
    return Path(package.submodule_search_locations[0]) / "datasets" / name


@pytest.fixture(scope="module")
def cdnow():
    table = pd.read_csv(cdnow_file("cdnow_customers_summary.csv"), index_col="ID")
    return table.rename(columns={"frequency": "x", "recency": "t_x"})


@pytest.fixture(scope="module")
def model(cdnow):
    return loy.fit_bgnbd(cdnow)


def test_cdnow_parameters(model):
    """Verification: Fader, Hardie & Lee (2005), table 2, CDNOW, n 2357, within 0.5 %."""
    assert model.customers == 2_357
    assert model.r == pytest.approx(0.243, rel=0.005)
    assert model.alpha == pytest.approx(4.414, rel=0.005)
    assert model.a == pytest.approx(0.793, rel=0.005)
    assert model.b == pytest.approx(2.426, rel=0.005)
    assert model.log_likelihood == pytest.approx(-9582.4, abs=0.05)


def test_cdnow_conditional_expectation(model):
    """Verification: Fader, Hardie & Lee (2005): E[Y(39) | x=2, t_x=30.43, T=38.86] = 1.226."""
    customer = pd.DataFrame({"x": [2], "t_x": [30.43], "T": [38.86]})
    published = loy.BGNBD(r=0.243, alpha=4.414, a=0.793, b=2.426)
    assert loy.expected_purchases(published, customer, 39)[0] == pytest.approx(1.226, abs=5e-4)
    assert loy.expected_purchases(model, customer, 39)[0] == pytest.approx(1.226, rel=0.005)


def test_cdnow_summary_from_the_transactions(cdnow):
    """The published summary is made from the transactions of the sample, calibrated up to 1997-09-30."""
    lines = cdnow_file("CDNOW_sample.txt").read_text().split("\n")
    sales = pd.DataFrame([line.split() for line in lines if line.strip()]).iloc[:, [1, 2]]
    sales.columns = pd.Index(["customer_id", "date"])
    sales["date"] = pd.to_datetime(sales["date"], format="%Y%m%d")
    summary = loy.bgnbd_summary(sales, end="1997-09-30")
    assert summary["x"].tolist() == cdnow["x"].tolist()
    assert np.abs(summary[["t_x", "T"]].to_numpy() - cdnow[["t_x", "T"]].to_numpy()).max() < 0.006  # 2 decimals


def test_cdnow_against_a_second_implementation(cdnow, model):
    """Cross-check: the archived package lifetimes, all customers, all horizons."""
    from lifetimes import BetaGeoFitter

    other = BetaGeoFitter()
    other.params_ = pd.Series({name: getattr(model, name) for name in loy.PARAMETERS})
    arguments = cdnow["x"], cdnow["t_x"], cdnow["T"]
    for t in (1, 39, 400):
        expected = other.conditional_expected_number_of_purchases_up_to_time(t, *arguments)
        np.testing.assert_allclose(loy.expected_purchases(model, cdnow, t), expected, rtol=1e-8)
    np.testing.assert_allclose(
        loy.probability_alive(model, cdnow), other.conditional_probability_alive(*arguments), rtol=1e-10
    )


def evenly(summary):
    """The likelihood of a summary without equal rows taken together."""
    return loy._Likelihood(
        *(summary[name].to_numpy() for name in ("x", "t_x", "T")), np.full(len(summary), 1 / len(summary))
    )


def test_the_gradient_is_the_slope_of_the_likelihood(cdnow):
    rows = cdnow.drop_duplicates()
    likelihood = evenly(rows)
    logs = np.array([-1.0, 1.2, 0.3, 0.9])
    _, gradient = likelihood(logs)
    for place in range(4):
        move = np.eye(4)[place] * 1e-6
        slope = (likelihood(logs + move)[0] - likelihood(logs - move)[0]) / 2e-6
        assert gradient[place] == pytest.approx(slope, rel=1e-6)


def test_time_may_be_told_in_any_unit(cdnow, model):
    days = loy.fit_bgnbd(cdnow.assign(t_x=cdnow["t_x"] * 7, T=cdnow["T"] * 7))
    assert days.alpha == pytest.approx(7 * model.alpha, rel=1e-3)
    assert [days.r, days.a, days.b] == pytest.approx([model.r, model.a, model.b], rel=1e-3)
    repeats = cdnow["x"].sum()
    assert days.log_likelihood == pytest.approx(model.log_likelihood - repeats * np.log(7), abs=0.01)


def simulated(n, seed, r, alpha, a, b, weeks=52.0):
    """Live through the story of the model: buy, and after each repeat purchase perhaps leave."""
    rng = np.random.default_rng(seed)
    rate, leave = rng.gamma(r, 1 / alpha, n), rng.beta(a, b, n)
    age = rng.uniform(weeks / 2, weeks, n)
    x, last, now, alive = np.zeros(n), np.zeros(n), np.zeros(n), np.ones(n, dtype=bool)
    while alive.any():
        now = now + rng.exponential(1, n) / rate
        alive &= now <= age
        x[alive] += 1
        last[alive] = now[alive]
        alive &= rng.random(n) >= leave
    return pd.DataFrame({"x": x, "t_x": last, "T": age})


PLANTED = {"r": 0.8, "alpha": 6.0, "a": 0.7, "b": 2.5}


def test_planted_parameters_are_found_within_their_intervals():
    model = loy.fit_bgnbd(simulated(10_000, seed=5, **PLANTED))
    for name, value in PLANTED.items():
        low, high = model.intervals.loc[name]
        assert low < value < high
        assert low < getattr(model, name) < high
    # The intervals mean what they say: the shape of the rates is known to a few per cent.
    assert model.intervals.loc["r", "high"] / model.intervals.loc["r", "low"] < 1.2


def test_expected_purchases_come_true():
    """Calibrate on the first 26 weeks of a planted story, and compare the next 13 with what comes."""
    model = loy.BGNBD(**PLANTED)
    n, rng = 60_000, np.random.default_rng(8)
    rate, leave = rng.gamma(PLANTED["r"], 1 / PLANTED["alpha"], n), rng.beta(PLANTED["a"], PLANTED["b"], n)
    x, last, later, now, alive = np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n), np.ones(n, dtype=bool)
    in_calibration = alive.copy()
    while alive.any():
        now = now + rng.exponential(1, n) / rate
        alive &= now <= 39
        early = alive & (now <= 26)
        x[early] += 1
        last[early] = now[early]
        later[alive & (now > 26)] += 1
        alive &= rng.random(n) >= leave
        in_calibration[early] = alive[early]
    summary = pd.DataFrame({"x": x, "t_x": last, "T": 26.0})
    for chosen in (x == 0, x == 1, (x > 1) & (last < 13), (x > 1) & (last >= 13)):
        expected = loy.expected_purchases(model, summary[chosen], 13)
        error = later[chosen].std() / np.sqrt(chosen.sum())
        assert abs(expected.mean() - later[chosen].mean()) < 4 * error
        stays = in_calibration[chosen]
        alive_error = max(stays.std(), 0.001) / np.sqrt(chosen.sum())
        assert abs(loy.probability_alive(model, summary[chosen]).mean() - stays.mean()) < 4 * alive_error


def test_expectation_has_no_jump_where_the_formula_divides_by_zero():
    customer = pd.DataFrame({"x": [0, 3], "t_x": [0, 20], "T": [30, 30]})
    values = [loy.expected_purchases(loy.BGNBD(0.5, 5, a, 2), customer, 20).to_numpy() for a in (0.999, 1.0, 1.001)]
    np.testing.assert_allclose(values[1], (values[0] + values[2]) / 2, rtol=1e-5)
    assert (loy.expected_purchases(loy.BGNBD(0.5, 5, 1, 2), customer, 0) == 0).all()


def test_a_frequent_buyer_who_fell_silent_is_gone_without_overflow():
    silent = pd.DataFrame({"x": [2_000], "t_x": [10.0], "T": [300.0]})
    model = loy.BGNBD(**PLANTED)
    assert loy.probability_alive(model, silent)[0] == pytest.approx(0, abs=1e-300)
    assert loy.expected_purchases(model, silent, 52)[0] == pytest.approx(0, abs=1e-300)


summary_strategy = st.lists(
    st.tuples(st.integers(0, 8), st.floats(0.1, 40), st.floats(0, 30)), min_size=1, max_size=20
).map(
    lambda rows: pd.DataFrame(
        [(x, last if x else 0.0, last + more) for x, last, more in rows], columns=["x", "t_x", "T"]
    )
)


@QUICK
@given(summary_strategy, st.integers(0, 99), st.floats(0.1, 3), st.floats(0.1, 3), st.floats(0, 100))
def test_predictions_are_sound_and_do_not_depend_on_row_order(summary, seed, a, b, t):
    model = loy.BGNBD(r=0.5, alpha=5.0, a=a, b=b)
    alive, expected = loy.probability_alive(model, summary), loy.expected_purchases(model, summary, t)
    assert alive.between(0, 1).all()
    assert (alive[summary["x"] == 0] == 1).all()
    # Nobody buys more than someone who never leaves, at the mean rate that the past tells.
    most = alive * t * (model.r + summary["x"]) / (model.alpha + summary["T"])
    assert (expected >= -1e-12).all()
    assert (expected <= most * (1 + 1e-6) + 1e-9).all()
    other = loy.expected_purchases(model, shuffled(summary, seed), t)
    pd.testing.assert_series_equal(other.sort_index(), expected)


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 999))
def test_the_fit_is_at_the_top_and_does_not_depend_on_row_order(seed):
    summary = simulated(1_500, seed, **PLANTED)
    model = loy.fit_bgnbd(summary)
    assert loy.fit_bgnbd(shuffled(summary, seed)).log_likelihood == model.log_likelihood
    likelihood = evenly(summary)
    top = np.log([model.r, model.alpha, model.a, model.b])
    assert -likelihood(top)[0] * len(summary) == pytest.approx(model.log_likelihood)
    for move in np.vstack([np.eye(4), -np.eye(4)]) * 0.05:
        assert likelihood(top + move)[0] > likelihood(top)[0]


def test_summary_by_hand():
    sales = pd.DataFrame(
        [("C2", "2025-01-01"), ("C1", "2025-01-08"), ("C2", "2025-01-15"), ("C2", "2025-01-15"), ("C2", "2025-03-01")],
        columns=["customer_id", "date"],
    )
    summary = loy.bgnbd_summary(sales, end="2025-01-29")
    assert summary.index.tolist() == ["C1", "C2"]
    assert summary.to_numpy().tolist() == [[0, 0, 3], [1, 2, 4]]
    assert loy.bgnbd_summary(sales, days_per_unit=1).loc["C2"].tolist() == [2, 59, 59]
    # Who first bought after the end is not there yet.
    assert loy.bgnbd_summary(sales, end="2025-01-02").index.tolist() == ["C2"]


@QUICK
@given(sales_strategy, st.integers(0, 99))
def test_summary_equals_a_slow_telling_of_the_same_rules(sales, seed):
    summary = loy.bgnbd_summary(sales, days_per_unit=1)
    pd.testing.assert_frame_equal(loy.bgnbd_summary(shuffled(sales, seed), days_per_unit=1), summary)
    end = pd.Timestamp(sales["date"].max())
    for customer, dates in sales.groupby("customer_id")["date"]:
        days = sorted(pd.Timestamp(date) for date in set(dates))
        expected = [len(days) - 1, (days[-1] - days[0]).days, (end - days[0]).days]
        assert summary.loc[customer].tolist() == expected


def test_speed():
    rng = np.random.default_rng(0)
    n = 300_000
    sales = pd.DataFrame(
        {
            "customer_id": rng.integers(0, n // 3, n),
            "date": (np.datetime64("2025-01-01") + rng.integers(0, 365, n)).astype("datetime64[D]").astype(str),
        }
    )
    begin = time.perf_counter()
    loy.cohort_counts(sales)
    summary = loy.bgnbd_summary(sales)
    loy.expected_purchases(loy.BGNBD(**PLANTED), summary, 39)
    assert time.perf_counter() - begin < 5


# -- what is planted in the case -------------------------------------------------------------------


def test_the_planted_order_process_is_found():
    model = loy.fit_bgnbd(loy.bgnbd_summary(load_dataset("transactions")))
    assert model.customers == planted.ORDER_CUSTOMERS
    for name, value in planted.BG_NBD.items():
        low, high = np.log(model.intervals.loc[name])
        assert abs(np.log(getattr(model, name) / value)) < 3.5 * (high - low) / (2 * 1.96)


def test_the_planted_captives_are_found():
    table = load_dataset("loyalty_scores")
    quadrant = loy.loyalty_quadrant(table, planted.HIGH_DEPENDENCE, planted.HIGH_FREQUENCY)
    captive = loy.captive_customers(table, quadrant, satisfaction_cut=3)
    high = quadrant == "high"
    expected, n = planted.CAPTIVE / 1000, high.sum()
    assert abs(captive[high].mean() - expected) < 3.5 * np.sqrt(expected * (1 - expected) / n)
    settled = table["tenure_months"] >= 12
    often = settled & (table["frequency"] >= planted.HIGH_FREQUENCY)
    for rows, share in ((often, "frequent"), (settled & ~often, "infrequent")):
        expected = planted.DEPENDENT[share] / 1000
        found = quadrant[rows].isin(["high", "latent"]).mean()
        assert abs(found - expected) < 3.5 * np.sqrt(expected * (1 - expected) / rows.sum())


# -- bad input -------------------------------------------------------------------------------------

GOOD = scores((5, 6, 12, 4))
QUADRANT = loy.loyalty_quadrant(GOOD, 5, 6)
SUMMARY = pd.DataFrame({"x": [0.0, 2.0], "t_x": [0.0, 5.0], "T": [9.0, 9.0]})
OFFER = offers((100, 98, 0.02, 0))
MODEL = loy.BGNBD(**PLANTED)

BAD = {
    "not a table": (lambda: loy.loyalty_quadrant([1], 5, 6), ["DataFrame", "list"]),
    "missing column": (lambda: loy.loyalty_quadrant(GOOD.drop(columns="frequency"), 5, 6), ["frequency"]),
    "no customers": (lambda: loy.loyalty_quadrant(GOOD.iloc[:0], 5, 6), []),
    "wrong scale": (lambda: loy.loyalty_quadrant(GOOD.assign(dependence=50), 5, 6), ["dependence", "0", "50", "10"]),
    "text": (lambda: loy.loyalty_quadrant(GOOD.assign(frequency="often"), 5, 6), ["frequency", "often"]),
    "negative": (lambda: loy.loyalty_quadrant(GOOD.assign(tenure_months=-1), 5, 6), ["tenure_months", "-1"]),
    "no window": (lambda: loy.loyalty_quadrant(GOOD, 5, 6, 0), ["window_months", "0"]),
    "no cut": (lambda: loy.loyalty_quadrant(GOOD, None, 6), ["dependence_cut"]),
    "satisfaction of 0": (lambda: loy.loyalty_matrix(GOOD.assign(satisfaction=0), QUADRANT, 3), ["satisfaction", "0"]),
    "satisfaction of 7": (lambda: loy.captive_customers(GOOD.assign(satisfaction=7), QUADRANT, 3), ["7", "5"]),
    "other rows": (lambda: loy.captive_customers(GOOD, QUADRANT.rename({0: 9}), 3), ["quadrant", "loyalty_quadrant"]),
    "unknown quadrant": (lambda: loy.loyalty_matrix(GOOD, QUADRANT.astype(str) + "!", 3), ["quadrant", "high!"]),
    "nobody known": (lambda: loy.loyalty_matrix(GOOD, QUADRANT.mask(QUADRANT == "high"), 3), ["dependence"]),
    "no price": (lambda: loy.switching_threshold(OFFER.assign(price_yuan=0)), ["price_yuan", "0"]),
    "per cent as a number": (lambda: loy.switching_threshold(OFFER.assign(service_worth=2)), ["service_worth", "2"]),
    "worth all": (
        lambda: loy.switching_threshold(OFFER.assign(service_worth=0.5, switching_cost=0.5)),
        ["service_worth", "switching_cost"],
    ),
    "no customer id": (
        lambda: loy.cohort_counts(SALES.assign(customer_id=["C1", None, "C1", "C2", "C3", "C2"])),
        ["customer_id", "1"],
    ),
    "not a date": (lambda: loy.cohort_counts(SALES.assign(date="2025-02-30")), ["date", "2025-02-30"]),
    "a number for a date": (lambda: loy.revenue_split(SALES.assign(date=20250103)), ["date", "20250103"]),
    "unknown period": (lambda: loy.cohort_counts(SALES, "week"), ["period", "week", "month, quarter, year"]),
    "refund": (lambda: loy.revenue_split(SALES.assign(amount_yuan=-1.0)), ["amount_yuan", "-1"]),
    "amount as text": (lambda: loy.rfm_scores(SALES.assign(amount_yuan="10元")), ["amount_yuan", "10元"]),
    "one level": (lambda: loy.rfm_scores(SALES, levels=1), ["levels", "1"]),
    "end before all": (lambda: loy.rfm_scores(SALES, end="2024-01-01"), ["2024-01-01"]),
    "end is no date": (lambda: loy.bgnbd_summary(SALES, end="spring"), ["end", "spring"]),
    "cohort of nobody": (lambda: loy.retention_by_age(pd.DataFrame([[0.0, 0.0]])), ["age 0", "0"]),
    "retention in per cent": (lambda: loy.clv(100, 80, 0.1), ["retention", "80"]),
    "value without end": (lambda: loy.clv(100, 1, 0), ["discount"]),
    "first": (lambda: loy.clv(100, 0.8, 0.1, first=2), ["first", "2"]),
    "no investment": (lambda: loy.service_return(PLAN | {"investment_yuan": 0}), ["investment_yuan", "0"]),
    "lift above all": (lambda: loy.service_return(PLAN | {"lift": 0.3}), ["retention + lift", "1.1"]),
    "lift forgotten": (lambda: loy.service_return({k: v for k, v in PLAN.items() if k != "lift"}), ["lift"]),
    "return without end": (lambda: loy.service_return(PLAN | {"lift": 0.2, "discount": 0}), ["discount"]),
    "other classes": (lambda: loy.policy_savings({"A": 1}, {"B": 1}, 60), ["before", "after", "A", "B"]),
    "negative hours": (lambda: loy.policy_savings({"A": 1}, {"A": -1}, 60), ["after", "'A'", "-1"]),
    "half a purchase": (lambda: loy.fit_bgnbd(SUMMARY.assign(x=0.5)), ["x", "0.5"]),
    "later than the end": (lambda: loy.fit_bgnbd(SUMMARY.assign(T=3.0)), ["t_x", "T", "1"]),
    "no repeat but a time": (lambda: loy.probability_alive(MODEL, SUMMARY.assign(x=0)), ["t_x", "1"]),
    "a repeat at time 0": (lambda: loy.probability_alive(MODEL, SUMMARY.assign(t_x=0)), ["t_x", "1"]),
    "nobody again": (lambda: loy.fit_bgnbd(SUMMARY.iloc[[0, 0, 0]]), ["x"]),
    "too few": (lambda: loy.fit_bgnbd(SUMMARY), ["BG/NBD"]),
    "all the same": (lambda: loy.fit_bgnbd(SUMMARY.iloc[[1] * 50]), ["BG/NBD"]),
    "time back": (lambda: loy.expected_purchases(MODEL, SUMMARY, -1), ["t", "-1"]),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_told_in_the_reader_s_language(case, lang):
    call, parts = BAD[case]
    with pytest.raises(CourseError) as caught:
        call()
    message = str(caught.value)
    for part in parts:
        assert part in message
    assert any("一" <= letter <= "鿿" for letter in message.replace("10元", "")) == (lang == "zh")
