"""The numbers in the prose of lesson 06, computed again from the data and the models."""

import pandas as pd
import pytest
import yaml

from course_lib import load_dataset
from course_lib.models import loyalty as loy
from course_lib.models.scores import wilson
from course_lib.models.switching import monte_carlo
from course_lib.paths import root


@pytest.fixture(scope="module")
def scores():
    return load_dataset("loyalty_scores")


@pytest.fixture(scope="module")
def orders():
    return load_dataset("transactions")


@pytest.fixture(scope="module")
def matrix(scores):
    return loy.loyalty_matrix(scores, loy.loyalty_quadrant(scores, 6, 3), satisfaction_cut=3)


def in_high(scores, dependence_cut, frequency_cut, window_months=12):
    matrix = loy.loyalty_matrix(scores, loy.loyalty_quadrant(scores, dependence_cut, frequency_cut, window_months), 3)
    return int(matrix.loc["high", "customers"]), round(matrix.loc["high", "share"], 2)


def test_the_two_percent_switchers():
    offers = pd.DataFrame(
        {
            "price_yuan": 100,
            "rival_yuan": 98,
            "service_worth": [0, 0.005, 0.01, 0.02, 0.02, 0.02, 0.03, 0.05],
            "switching_cost": [0, 0, 0, 0, 0.01, 0.05, 0, 0],
        },
        index=range(1, 9),
    )
    leave = loy.switching_threshold(offers)["switches"]
    assert leave.sum() == 4
    assert leave[[4, 5, 6]].tolist() == [True, False, False]
    cheaper = loy.switching_threshold(offers.assign(rival_yuan=95))["switches"]
    assert list(cheaper.index[~cheaper]) == [6]
    assert round(cheaper.mean(), 2) == 0.88


def test_the_matrix_and_its_axes(scores, matrix):
    """The axes are those of the syllabus: dependence upwards, frequency to the right."""
    assert len(scores) == matrix["customers"].sum() == 2500
    assert matrix["customers"].to_dict() == {"zero": 1033, "latent": 519, "inertia": 267, "high": 340, "too_early": 341}
    assert matrix.loc[["high", "too_early"], "share"].round(2).tolist() == [0.14, 0.14]
    corners = pd.DataFrame({"dependence": [0, 9, 0, 9], "frequency": [0, 0, 9, 9], "tenure_months": 12})
    assert loy.loyalty_quadrant(corners, 6, 3).tolist() == ["zero", "latent", "inertia", "high"]


def test_those_who_are_too_new(scores):
    new = scores[scores["tenure_months"] < 12]
    cells = loy.loyalty_quadrant(new.assign(tenure_months=12), 6, 3).value_counts()
    assert (len(new), cells["zero"], cells.idxmax()) == (341, 170, "zero")
    assert cells["zero"] / len(new) == pytest.approx(0.5, abs=0.01)


def test_lines_that_move(scores):
    assert in_high(scores, 6, 3) == (340, 0.14)
    assert in_high(scores, 4, 2) == (631, 0.25)
    assert in_high(scores, 8, 5) == (100, 0.04)
    assert in_high(scores, 6, 3, window_months=1)[0] == 398 == 340 + 58


def test_dependence_is_not_attitude(scores, matrix):
    quadrant = loy.loyalty_quadrant(scores, 6, 3)
    captive = loy.captive_customers(scores, quadrant, 3)
    assert captive.sum() == 115
    four = matrix.loc[list(loy.QUADRANTS)]
    assert four["satisfaction"].round(2)[["latent", "high"]].tolist() == [3.69, 3.31]
    assert four["satisfaction"].idxmax() == "latent"
    assert four["dissatisfied_share"].round(2)[["high", "zero"]].tolist() == [0.34, 0.32]
    assert four["dissatisfied_share"].idxmax() == "high"
    low, high = wilson(pd.Series([115]), pd.Series([340]))
    assert (round(float(low[0]), 2), round(float(high[0]), 2)) == (0.29, 0.39)
    assert round(scores["dependence"].corr(scores["satisfaction"]), 2) == 0.20
    columns = ["dependence", "frequency"]
    difference = (
        scores.loc[captive.astype(bool), columns].mean() - scores.loc[quadrant == "high", columns].mean()
    ).abs()
    assert (difference < 0.1 * scores.loc[quadrant == "high", columns].mean()).all()


def test_growth_fades(scores, orders):
    monthly = loy.revenue_split(orders, "month")
    total = monthly["new_yuan"] + monthly["retained_yuan"]
    first_year = monthly.loc["2023-11":"2024-10"]
    assert (first_year["new_customers"].min(), first_year["new_customers"].max()) == (155, 205)
    assert total.max() == pytest.approx(200_000, rel=0.01)
    after = monthly.loc["2024-11":"2025-09", "new_customers"]
    assert (after.min(), after.max()) == (17, 37)
    assert monthly.loc["2025-10", "new_customers"] == 91
    assert total.loc["2025-02":].between(95_000, 122_000).all()
    assert (monthly.loc["2024-11":"2025-08", "retained_share"] > 0.9).all()
    # most who are new to the shop in the first year had a contract long before its log begins
    first = orders.groupby("customer_id")["date"].min()
    tenure = scores.set_index("customer_id")["tenure_months"]
    early = tenure[first.index[first < "2024-11-01"]]
    assert (early >= 24).mean() > 0.8


def test_cohorts(orders):
    counts = loy.cohort_counts(orders[orders["date"] < "2025-10-01"], "quarter")
    share = counts.div(counts[0], axis=0)
    assert (round(share[1].min(), 2), round(share[1].max(), 2)) == (0.49, 0.54)
    pooled = loy.retention_by_age(counts)["retention"]
    assert 1 / 3 < pooled[2] < 0.4
    losses = -pooled.diff().iloc[1:]
    assert losses.is_monotonic_decreasing or losses.iloc[0] > losses.iloc[1] > losses.iloc[2]
    # with the last quarter, of which one month is over, the last diagonal is too low
    uncut = loy.cohort_counts(orders, "quarter")
    assert uncut.loc["2025Q3", 1] / uncut.loc["2025Q3", 0] < 0.3


def test_hours_of_the_policy(scores, matrix):
    quadrant = loy.loyalty_quadrant(scores, 6, 3)
    known = load_dataset("contacts").merge(
        scores.assign(quadrant=quadrant)[["customer_id", "quadrant"]], on="customer_id"
    )
    hours = known.groupby("quadrant", observed=False)["handling_minutes"].sum() / 60
    each = 60 * hours / matrix["customers"]
    assert each.between(5, 6.5).all()
    plan = pd.Series({"zero": 3, "latent": 6, "inertia": 7, "high": 8, "too_early": 7})
    savings = loy.policy_savings(hours, plan * matrix["customers"] / 60, yuan_per_hour=48)
    saved = savings["hours_saved"]
    assert (round(saved["zero"], 1), round(saved.sum(), 1), round(savings["yuan_saved"].sum())) == (39.4, 17.4, 837)
    assert round(saved["zero"] - saved.sum()) == 22
    assert round(saved.sum() / hours.sum(), 2) == 0.07
    assert 48 in load_dataset("agent_hours")["yuan_per_agent_hour"].unique()
    # half the time of the 340, at the end of the lesson
    assert (round(hours["high"]), round(hours["high"] / 2, 1), round(48 * hours["high"] / 2)) == (31, 15.7, 751)


def test_return_and_its_range():
    programme = {"investment_yuan": 90_000, "customers": 2_000, "margin_yuan": 240, "retention": 0.75, "discount": 0.1}
    lifts = pd.DataFrame({"lift": [0.01, 0.03, 0.06]}, index=["low", "likely", "high"])
    result = loy.service_return(lifts.assign(**programme))
    assert result["roi"].round(2).tolist() == [-0.51, 0.57, 2.47]
    assert result["net_yuan"].round(-3).tolist() == [-46_000, 51_000, 222_000]
    ranges = {
        "investment_yuan": (80_000, 90_000, 120_000),
        "customers": (1_900, 2_000, 2_050),
        "margin_yuan": (180, 240, 300),
        "retention": (0.70, 0.75, 0.80),
        "lift": (0.00, 0.03, 0.06),
        "discount": (0.08, 0.10, 0.12),
    }
    spread = monte_carlo(loy.service_return, ranges, "net_yuan", seed=6)
    assert (round(spread.low, -4), round(spread.high, -4)) == (-70_000, 200_000)
    assert (spread.values < 0).mean() == pytest.approx(0.25, abs=0.03)
    assert round(loy.clv(240, 0.75, 0.1)) == 754
    more = [loy.clv(240, high, 0.1) - loy.clv(240, low, 0.1) for low, high in ((0.60, 0.65), (0.85, 0.90))]
    assert [round(value) for value in more] == [59, 264]


def test_who_is_still_there(orders):
    past = loy.bgnbd_summary(orders, end="2024-12-31")
    model = loy.fit_bgnbd(past)
    assert (len(past), round(loy.probability_alive(model, past).sum())) == (2189, 1285)
    weeks = (pd.Timestamp("2025-10-31") - pd.Timestamp("2024-12-31")).days / 7
    assert weeks == 304 / 7
    later = orders[orders["date"] > "2024-12-31"].groupby("customer_id")["date"].nunique()
    came = later.reindex(past.index, fill_value=0).sum()
    expected = loy.expected_purchases(model, past, weeks).sum()
    assert (round(expected), came) == (3381, 3362)
    assert abs(expected / came - 1) < 0.01
    assert round(past["x"].sum() / past["T"].sum() * weeks * len(past), -2) == 6300


# -- the group exercise: the sums that the facilitator's part prints -----------------------------------------------

PEOPLE = {"zero": 160, "latent": 90, "inertia": 60, "high": 60}
DISSATISFIED = {"zero": 50, "latent": 12, "inertia": 10, "high": 20}
MINUTES = {"G": 3, "H": 8, "J": 6, "K": 20}
KEPT = {
    "G": {"zero": (0, 2), "latent": (2, 6), "inertia": (0, 2), "high": (0, 1)},
    "H": {"zero": (1, 3), "latent": (1, 3), "inertia": (4, 10), "high": (1, 3)},
    "J": {"zero": (0, 1), "latent": (0, 2), "inertia": (1, 4), "high": (1, 3)},
    "K": {"zero": (2, 5), "latent": (5, 12), "inertia": (5, 15), "high": (10, 30)},
}


def outcome(policies):
    """Return minutes a quarter, and the customers kept in a year, low and high."""
    minutes = low = high = 0.0
    for kind, measures in policies.items():
        for measure in measures:
            people = DISSATISFIED[kind] if measure == "K" else PEOPLE[kind]
            minutes += people * MINUTES[measure]
            low += people * KEPT[measure][kind][0] / 100
            high += people * KEPT[measure][kind][1] / 100
    return minutes, round(low, 1), round(high, 1)


def alike(measures):
    return outcome(dict.fromkeys(PEOPLE, measures))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_sums_of_the_group_exercise(lang):
    sheet = yaml.safe_load((root() / "lessons" / "06_loyalty" / "group.yml").read_text(encoding="utf-8"))
    told = sheet["facilitator"]["set_up"][lang]
    assert 4800 - 400 * 5 - 30 * 10 == 2500
    assert (alike("H")[0], alike("J"), alike("K")) == (2960, (2220, 1.2, 7.6), (1840, 4.1, 11.4))
    assert (alike("GHJK")[0], alike("GHJK")[0] / 60) == (8130, 135.5)
    for number in ("2,500", "2,960", "460", "2,220", "1,840", "8,130", "135.5", "3.2"):
        assert number in told
    for measure in MINUTES:
        for kind in PEOPLE:
            minutes, low, high = outcome({kind: measure})
            assert f"{minutes:,.0f}" in told
            assert f"{low:g}–{high:g}" in told or f"{low:.1f}–{high:.1f}" in told
    reached = {"zero": "G", "latent": "G", "inertia": "H", "high": "HJ"}
    strong = {"zero": "G", "latent": "GK", "inertia": "HK", "high": "KJ"}
    for sample, policies in zip(sheet["facilitator"]["samples"][1:], (reached, strong), strict=True):
        minutes, low, high = outcome(policies)
        cost = minutes * 4 / 60 * 48
        text = sample["product"][lang]
        assert minutes <= 2500
        for number in (minutes, minutes + 2300, 750 * low, 750 * high, cost):
            assert f"{number:,.0f}" in text
        assert f"{750 * high - cost:,.0f}" in text
        assert f"{cost - 750 * low:,.0f}" in text
    assert sum(step["minutes"] for step in sheet["steps"]) == sheet["minutes"] == 45
