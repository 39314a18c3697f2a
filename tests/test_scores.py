"""Scores against published or hand-derived figures, brute force over all orders, and other libraries."""

import time
from itertools import permutations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.models import scores as sc
from course_lib.simulate import truth_studies as planted

QUICK = settings(max_examples=15, deadline=None)
PAPER = [10] * 200 + [8] * 120 + [3] * 80  # 200 promoters, 120 passives, 80 detractors


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def people(**columns):
    return pd.DataFrame(columns)


def shuffled(frame, seed):
    return frame.sample(frac=1, random_state=seed)


# -- the three scores ------------------------------------------------------------------------------


def test_nps_of_the_worked_example():
    """p 1/2, d 1/5: 30 +/- 1.96 * 100 * sqrt((.7 - .09) / 400) = 30 +/- 7.65 (sampling variance of a difference)."""
    row = sc.nps(people(nps=PAPER)).loc["all"]
    assert row[["promoters", "passives", "detractors"]].tolist() == pytest.approx([0.5, 0.3, 0.2])
    assert row["score"] == pytest.approx(30)
    assert row["score"] - row["low"] == pytest.approx(7.65, abs=0.005)
    assert row["high"] - row["score"] == pytest.approx(7.65, abs=0.005)


def test_nps_variance_of_the_worked_example():
    """p 1/2, d 1/6: score 1/3, variance per answer p + d - (p - d)^2 = 2/3 - 1/9 = 5/9."""
    row = sc.nps(people(nps=[9, 10, 9, 7, 8, 0])).loc["all"]
    assert row["score"] == pytest.approx(100 / 3)
    assert (row["standard_error"] / 100) ** 2 * 6 == pytest.approx(5 / 9)


def test_the_borders_of_nps():
    assert sc.nps(people(nps=list(range(11)))).loc["all", ["promoters", "passives", "detractors"]].tolist() == (
        pytest.approx([2 / 11, 2 / 11, 7 / 11])
    )


def test_csat_is_the_share_of_the_top_two_with_a_wilson_interval():
    """8 of 10: Wilson interval .490 to .943 (Wilson 1927), here against scipy's."""
    row = sc.csat(people(csat=[5] * 5 + [4] * 3 + [3, 1])).loc["all"]
    expected = stats.binomtest(8, 10).proportion_ci(method="wilson")
    assert row["score"] == 0.8
    assert row["satisfied_answers"] == 8
    assert (row["low"], row["high"]) == pytest.approx(tuple(expected))
    assert row[["low", "high"]].round(3).tolist() == [0.490, 0.943]


def test_ces_is_a_mean_with_a_t_interval():
    answers = [7, 6, 6, 2, 5]
    row = sc.ces(people(ces=answers)).loc["all"]
    expected = stats.ttest_1samp(answers, 0).confidence_interval()
    assert row["score"] == 5.2
    assert row["easy_answers"] == 4
    assert (row["low"], row["high"]) == pytest.approx(tuple(expected))


def test_low_effort_and_repurchase():
    """Dixon, Freeman & Toman (2010): 94 % of customers with low effort say that they will buy again."""
    answers = people(ces=[7] * 100 + [1] * 100, retained=[1] * 94 + [0] * 6 + [1] * 4 + [0] * 96)
    table = sc.retention_by_score(answers)
    assert table.loc[7, "share"] == 0.94
    assert table.index.tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert table.loc[4, ["answers", "count"]].tolist() == [0, 0]
    assert np.isnan(table.loc[4, "share"])


def test_weights_and_their_effective_number():
    """Weights 3 and 1: the one with 3 counts 3/4; Kish's effective number is 4^2 / (9 + 1) = 1.6."""
    row = sc.csat(people(csat=[5, 1], w=[3, 1]), weight="w").loc["all"]
    assert (row["score"], row["effective"], row["satisfied_answers"]) == (0.75, 1.6, 1)
    assert row["standard_error"] == pytest.approx(np.sqrt(0.75 * 0.25 / 1.6))


def test_equal_weights_change_nothing():
    answers = people(csat=[5, 4, 2, 1], ces=[7, 3, 3, 1], nps=[10, 8, 2, 0], w=2.5)
    for score in (sc.csat, sc.ces, sc.nps):
        pd.testing.assert_frame_equal(score(answers, weight="w"), score(answers))


def test_missing_answers_do_not_count_and_a_group_without_any_has_no_score():
    answers = people(wave=["H1", "H1", "H2", None], nps=[10, np.nan, np.nan, 0])
    table = sc.nps(answers, "wave")
    assert table[["answers", "missing"]].to_numpy().tolist() == [[1, 1], [0, 1]]
    assert table["score"].tolist() == [100, pytest.approx(np.nan, nan_ok=True)]


def test_no_spread_gives_no_interval_rather_than_a_perfect_one():
    assert sc.nps(people(nps=[9, 10, 9])).loc["all", ["score", "standard_error"]].tolist() == [100, 0]
    assert sc.nps(people(nps=[9, 10, 9]))[["low", "high"]].isna().all(axis=None)
    assert sc.ces(people(ces=[4, 4, 4]))[["low", "high"]].isna().all(axis=None)
    assert sc.ces(people(ces=[4]))[["low", "high"]].isna().all(axis=None)
    # Wilson's interval does not need a spread: three of three is .44 to 1.
    assert sc.csat(people(csat=[5, 5, 5])).loc["all", "low"] == pytest.approx(0.4385, abs=5e-5)


responses_strategy = st.lists(
    st.tuples(
        st.sampled_from(["ivr", "web"]),
        st.one_of(st.none(), st.integers(1, 5)),
        st.one_of(st.none(), st.integers(1, 7)),
        st.one_of(st.none(), st.integers(0, 10)),
        st.integers(1, 4),
    ),
    min_size=1,
    max_size=30,
).map(lambda rows: pd.DataFrame(rows, columns=["mode", "csat", "ces", "nps", "w"]).astype({"w": float}))


@QUICK
@given(responses_strategy, st.integers(0, 99), st.booleans())
def test_scores_do_not_depend_on_row_order_and_stay_on_their_scale(answers, seed, weighted):
    weight = "w" if weighted else None
    for score, least, most in ((sc.csat, 0, 1), (sc.ces, 1, 7), (sc.nps, -100, 100)):
        table = score(answers, "mode", weight)
        pd.testing.assert_frame_equal(score(shuffled(answers, seed), "mode", weight), table)
        known = table.dropna(subset=["score", "low", "high"])
        assert (table["answers"] + table["missing"]).sum() == len(answers)
        assert (known["score"].between(least - 1e-9, most + 1e-9)).all()
        assert (known["low"] <= known["score"] + 1e-9).all()
        assert (known["high"] >= known["score"] - 1e-9).all()


@QUICK
@given(responses_strategy)
def test_a_weight_of_two_is_the_answer_twice(answers):
    twice = answers.loc[answers.index.repeat(answers["w"])]
    for score in (sc.csat, sc.ces, sc.nps):
        pd.testing.assert_series_equal(score(answers, weight="w")["score"], score(twice)["score"])


def test_two_waves_by_hand():
    """Wave 1: p 1/2, d 1/6, n 600, variance 5/9; wave 2: p .5, d .2, n 400, variance .61.

    Difference 30 - 33.33 = -3.33; error 100 sqrt(5/9/600 + .61/400) = 4.951; z = -.6733; p = .5008.
    """
    first = [9] * 300 + [8] * 200 + [2] * 100
    waves = people(wave=["H1"] * 600 + ["H2"] * 400, nps=first + PAPER)
    test = sc.change(sc.nps(waves, "wave"), "H1", "H2")
    assert test["difference"] == pytest.approx(-10 / 3)
    assert test["standard_error"] == pytest.approx(100 * np.sqrt(5 / 9 / 600 + 0.61 / 400))
    assert test["z"] == pytest.approx(-0.6733, abs=5e-5)
    assert test["p_value"] == pytest.approx(0.5008, abs=5e-5)
    assert test["high"] - test["low"] == pytest.approx(2 * 1.959964 * test["standard_error"], rel=1e-6)


def test_change_turned_round_only_changes_sign():
    table = sc.csat(people(wave=["H1"] * 4 + ["H2"] * 4, csat=[5, 4, 3, 2, 5, 5, 5, 1]), "wave")
    one, other = sc.change(table, "H1", "H2"), sc.change(table, "H2", "H1")
    assert one[["difference", "z", "low"]].tolist() == pytest.approx((-other[["difference", "z", "high"]]).tolist())
    assert one["p_value"] == other["p_value"]


def test_change_between_groups_of_two_columns():
    table = sc.nps(people(mode=["ivr", "ivr", "web"], wave=["H1", "H2", "H1"], nps=[0, 10, 5]), ["mode", "wave"])
    assert sc.change(table, ("ivr", "H1"), ("ivr", "H2"))["difference"] == 200


def test_no_spread_gives_no_test():
    test = sc.change(sc.nps(people(wave=["H1", "H2"], nps=[9, 0]), "wave"), "H1", "H2")
    assert test["difference"] == -200
    assert test[["z", "p_value", "low", "high"]].isna().all()


# -- bands -----------------------------------------------------------------------------------------


def test_profit_by_band_by_hand():
    table = sc.profit_by_band(
        people(nps=[0, 6, 7, 8, 9, 10, 10, None, 3], profit_yuan=[-10.0, 0, 10, 30, 50, 80, 120, 5, None])
    )
    assert table.index.tolist() == ["poor", "good", "great", "superb"]
    assert table["answers"].tolist() == [2, 2, 1, 2]
    assert table["mean"].tolist() == [-5, 20, 50, 100]
    assert table["share"].sum() == pytest.approx(1)
    expected = stats.ttest_1samp([10, 30], 0).confidence_interval()
    assert tuple(table.loc["good", ["low", "high"]]) == pytest.approx(tuple(expected))
    assert table.loc["great", ["low", "high"]].isna().all()


def test_bands_of_ones_own_and_an_empty_band():
    table = sc.profit_by_band(people(csat=[1, 5], profit_yuan=[1, 2]), {"fine": 4, "best": 6}, "csat")
    assert table["answers"].to_dict() == {"poor": 1, "fine": 1, "best": 0}
    assert np.isnan(table.loc["best", "mean"])


# -- modes -----------------------------------------------------------------------------------------


def test_a_difference_that_is_all_composition_goes_away():
    """Prime answers 5 and 4, Lite 2 and 1, whatever the mode; the web asks more Prime: raw +1, adjusted 0."""
    frame = people(
        brand=["prime"] * 6 + ["lite"] * 6,
        mode=["web"] * 4 + ["ivr"] * 2 + ["web"] * 2 + ["ivr"] * 4,
        csat=[5, 4, 5, 4, 5, 4, 2, 1, 2, 1, 2, 1],
    )
    row = sc.mode_effects(frame, strata="brand").loc["ivr"]
    assert row["raw_difference"] == pytest.approx((9 + 6) / 6 - (18 + 3) / 6)
    assert row["difference"] == pytest.approx(0)
    assert row["low"] < 0 < row["high"]
    assert (row["reference"], row["answers"]) == ("web", 6)


def test_mode_effects_equal_least_squares_with_dummies_and_white_errors():
    """White (1980) with the HC1 factor, cells as dummies, written out with whole matrices."""
    rng = np.random.default_rng(3)
    frame = people(
        mode=rng.choice(["ivr", "web", "sms"], 60), wave=rng.choice(list("ab"), 60), brand=rng.choice(list("xy"), 60)
    )
    frame["ces"] = rng.integers(1, 8, 60)
    cells = pd.get_dummies(frame["wave"] + frame["brand"], dtype=float)
    x = np.column_stack([frame["mode"] == "ivr", frame["mode"] == "sms", cells]).astype(float)
    inverse = np.linalg.inv(x.T @ x)
    beta = inverse @ x.T @ frame["ces"]
    residual = frame["ces"] - x @ beta
    covariance = inverse @ (x.T * residual.to_numpy() ** 2) @ x @ inverse * 60 / (60 - 6)
    table = sc.mode_effects(frame, "ces", ["wave", "brand"])
    assert table.index.tolist() == ["ivr", "sms"]
    assert table["difference"].tolist() == pytest.approx(beta[:2].tolist())
    assert table["standard_error"].tolist() == pytest.approx(np.sqrt(np.diag(covariance))[:2].tolist())
    half = stats.t.ppf(0.975, 54) * table["standard_error"]
    assert (table["high"] - table["difference"]).tolist() == pytest.approx(half.tolist())


def test_without_strata_the_adjusted_difference_is_the_raw_one():
    frame = people(mode=["web", "web", "ivr", "ivr"], csat=[1, 2, 4, 5])
    row = sc.mode_effects(frame, strata=[]).loc["ivr"]
    assert row["difference"] == row["raw_difference"] == 3


@QUICK
@given(responses_strategy, st.integers(0, 99))
def test_mode_effects_do_not_depend_on_row_order(answers, seed):
    answers["wave"] = np.where(answers["w"] > 2, "a", "b")
    try:
        table = sc.mode_effects(answers)
    except CourseError:
        with pytest.raises(CourseError):
            sc.mode_effects(shuffled(answers, seed))
        return
    pd.testing.assert_frame_equal(sc.mode_effects(shuffled(answers, seed)), table, atol=1e-9)


# -- drivers ---------------------------------------------------------------------------------------


def slow_shapley(frame, outcome, drivers):
    """Average over all orders of the R² that a driver adds, each R² from least squares."""

    def explained(names):
        x = np.column_stack([np.ones(len(frame)), *(frame[name] for name in names)])
        y = frame[outcome].to_numpy(dtype=float)
        residual = y - x @ np.linalg.lstsq(x, y, rcond=None)[0]
        return 1 - residual @ residual / np.square(y - y.mean()).sum()

    orders = list(permutations(drivers))
    gains = dict.fromkeys(drivers, 0.0)
    for order in orders:
        for place, name in enumerate(order):
            gains[name] += (explained(order[: place + 1]) - explained(order[:place])) / len(orders)
    return gains


def correlated(seed=5, n=80):
    rng = np.random.default_rng(seed)
    shared = rng.normal(size=n)
    frame = pd.DataFrame({name: shared + rng.normal(size=n) for name in "abcd"})
    return frame.assign(csat=frame["a"] + 0.5 * frame["b"] - 0.3 * frame["c"] + rng.normal(size=n))


def test_importance_equals_the_average_over_all_orders():
    """Lindeman, Merenda & Gold (1980): by its definition, over the 24 orders of four correlated drivers."""
    frame = correlated()
    table = sc.driver_importance(frame, drivers=list("abcd"), repetitions=0)
    assert table["importance"].to_dict() == pytest.approx(slow_shapley(frame, "csat", list("abcd")))
    assert table["share"].sum() == pytest.approx(1)


def test_importance_of_two_drivers_by_hand():
    """Correlations r1 .6, r2 .5, r12 .4: R² = (.36 + .25 - 2 * .6 * .5 * .4) / (1 - .16) = .44048.

    Driver 1 adds .36 alone and .44048 - .25 = .19048 after the other: mean .27524; driver 2 (.25 + .08048) / 2.
    """
    values = np.linalg.cholesky([[1, 0.6, 0.5], [0.6, 1, 0.4], [0.5, 0.4, 1]])
    basis = np.linalg.qr(np.column_stack([np.ones(12), np.random.default_rng(0).normal(size=(12, 3))]))[0][:, 1:]
    frame = pd.DataFrame(basis @ values.T, columns=["csat", "one", "two"])
    table = sc.driver_importance(frame, drivers=["one", "two"], repetitions=0)
    assert table["correlation"].tolist() == pytest.approx([0.6, 0.5])
    assert table["importance"].tolist() == pytest.approx([0.27524, 0.16524], abs=5e-6)
    assert table["beta"].tolist() == pytest.approx([(0.6 - 0.5 * 0.4) / 0.84, (0.5 - 0.6 * 0.4) / 0.84])


def test_a_driver_given_twice_shares_what_it_explains():
    frame = correlated().assign(again=lambda f: f["a"])
    once = sc.driver_importance(frame, drivers=["a", "b"], repetitions=0)["importance"]
    twice = sc.driver_importance(frame, drivers=["a", "again", "b"], repetitions=0)["importance"]
    assert twice["a"] == pytest.approx(twice["again"])
    assert twice.sum() == pytest.approx(once.sum())


def test_missing_answers_leave_out_the_row():
    frame = correlated()
    frame.loc[0, "a"] = np.nan
    frame.loc[1, "csat"] = np.nan
    table = sc.driver_importance(frame, drivers=["a", "b"], repetitions=0)
    pd.testing.assert_frame_equal(table, sc.driver_importance(frame.iloc[2:], drivers=["a", "b"], repetitions=0))
    assert table["answers"].tolist() == [78, 78]
    assert table[["low", "high"]].isna().all(axis=None)


def test_bootstrap_holds_the_estimate_does_not_depend_on_row_order_and_follows_its_seed():
    frame = correlated().round()
    one = sc.driver_importance(frame, drivers=list("abcd"), repetitions=50, seed=1)
    assert ((one["low"] < one["importance"]) & (one["importance"] < one["high"])).all()
    pd.testing.assert_frame_equal(
        sc.driver_importance(shuffled(frame, 3), drivers=list("abcd"), repetitions=50, seed=1), one
    )
    assert not one.equals(sc.driver_importance(frame, drivers=list("abcd"), repetitions=50, seed=2))


def test_the_bootstrap_of_counts_agrees_with_drawing_rows():
    """Efron (1979): drawing rows with replacement gives the same spread, up to chance."""
    frame = correlated(n=150).round()
    rng = np.random.default_rng(0)
    slow = [
        sc.driver_importance(frame.iloc[rng.integers(0, 150, 150)], drivers=["a", "b"], repetitions=0)["importance"][
            "a"
        ]
        for _ in range(100)
    ]
    fast = sc.driver_importance(frame, drivers=["a", "b"], repetitions=1000)
    assert fast.loc["a", "high"] - fast.loc["a", "low"] == pytest.approx(
        np.ptp(np.quantile(slow, [0.025, 0.975])), rel=0.25
    )


@QUICK
@given(st.integers(0, 10**6), st.integers(1, 4))
def test_importance_adds_up_to_r_squared_and_is_never_negative(seed, count):
    rng = np.random.default_rng(seed)
    names = list("abcd")[:count]
    frame = pd.DataFrame(rng.integers(1, 6, size=(30, count + 1)).astype(float), columns=["csat", *names])
    frame.iloc[0], frame.iloc[1] = 1.0, 5.0  # no column is constant
    table = sc.driver_importance(frame, drivers=names, repetitions=0)
    x = np.column_stack([np.ones(30), frame[names]])
    residual = frame["csat"] - x @ np.linalg.lstsq(x, frame["csat"], rcond=None)[0]
    assert table["importance"].sum() == pytest.approx(1 - residual.var() / frame["csat"].var())
    assert (table["importance"] > -1e-12).all()


def test_twelve_drivers_are_exact_and_quick():
    rng = np.random.default_rng(1)
    frame = pd.DataFrame(rng.normal(size=(300, 13)), columns=["csat", *"abcdefghijkl"])
    started = time.perf_counter()
    table = sc.driver_importance(frame, drivers=list("abcdefghijkl"), repetitions=0)
    assert time.perf_counter() - started < 2
    x = np.column_stack([np.ones(300), frame.iloc[:, 1:]])
    residual = frame["csat"] - x @ np.linalg.lstsq(x, frame["csat"], rcond=None)[0]
    assert table["importance"].sum() == pytest.approx(1 - residual.var() / frame["csat"].var())


def test_importance_performance_quadrants_and_rank():
    shares = pd.DataFrame({"share": [0.4, 0.35, 0.2, 0.05]}, index=["waiting", "attitude", "price", "network"])
    answers = people(waiting=[2, 2], attitude=[5, 4], price=[1, 2], network=[5, 5])
    table = sc.importance_performance(shares, answers)
    assert table["quadrant"].to_dict() == {
        "waiting": "concentrate",
        "attitude": "keep_up",
        "price": "low_priority",
        "network": "overkill",
    }
    assert table["rank"].tolist() == [1, 2, 3, 4]
    assert table["importance_cut"].tolist() == [0.25] * 4
    assert table["performance_cut"].iloc[0] == pytest.approx((2 + 4.5 + 1.5 + 5) / 4)


def test_on_the_line_is_high_and_ties_go_by_name():
    shares = pd.DataFrame({"share": [0.5, 0.5]}, index=["b", "a"])
    table = sc.importance_performance(shares, people(a=[3], b=[3]))
    assert table["quadrant"].tolist() == ["keep_up", "keep_up"]
    assert table.index.tolist() == ["a", "b"]


# -- reported figures ------------------------------------------------------------------------------

RAW = people(
    csat=[5] * 30 + [4] * 30 + [3] * 20 + [1] * 20 + [None] * 25,
    nps=[10] * 40 + [8] * 20 + [6] * 15 + [2] * 25 + [None] * 25,
    ces=[7] * 50 + [5] * 30 + [2] * 20 + [None] * 25,
    w=[1.0] * 60 + [3.0] * 40 + [1.0] * 25,
)


@pytest.mark.parametrize(
    ("metric", "reported", "decimals", "weight", "definitions"),
    [
        ("csat", 60, 0, None, ["top_2"]),
        ("csat", 60.4, 0, None, ["top_2"]),
        ("csat", 60.6, 0, None, []),
        ("csat", 30, 0, None, ["top_1"]),
        ("csat", 80, 0, None, ["top_3"]),
        ("csat", 48, 0, None, ["all_rows"]),
        ("csat", 70, 0, None, ["percent_of_maximum"]),
        ("csat", 33.3, 1, "w", ["top_2"]),
        ("csat", 60, 0, "w", ["unweighted"]),
        ("nps", 0, 0, None, ["net", "all_rows"]),
        ("nps", 40, 0, None, ["promoters_only"]),
        ("nps", 20, 0, None, ["promoters_from_8"]),
        ("nps", 15, 0, None, ["detractors_to_5"]),
        ("ces", 5.4, 1, None, ["mean"]),
        ("ces", 80, 0, None, ["easy_percent"]),
        ("ces", 2.6, 1, None, ["reversed"]),
        ("ces", 6.9, 1, None, []),
    ],
)
def test_a_reported_figure_is_reproduced_or_its_slip_is_named(metric, reported, decimals, weight, definitions):
    """Hand counts of RAW: 30, 30, 20 and 20 of 100 answers give 5, 4, 3 and 1; 25 people did not answer; and so on."""
    check = sc.check_report(RAW, metric, reported, decimals, weight)
    assert check.definitions.index[check.definitions["matches"]].tolist() == definitions
    right = next(iter(check.definitions.index))
    assert check.verdict == ("reproduced" if right in definitions else "disputed")
    assert (check.reason == "") == (check.verdict == "reproduced")
    assert check.low < check.recomputed < check.high


def test_the_reason_is_told_in_words(lang):
    said = sc.check_report(RAW, "csat", 30).reason
    assert ("最高一档" if lang == "zh" else "only the top answer") in said
    unknown = sc.check_report(RAW, "csat", 99).reason
    assert ("计算过程" if lang == "zh" else "how it was computed") in unknown


def test_audit_of_the_slide_deck():
    """Audit exercise: a slide deck prints 13,200 where .26 * 56,000 = 14,560."""
    audit = sc.audit_product(13_200, 0.26, 56_000)
    assert audit[["recomputed", "difference", "verdict"]].tolist() == [
        pytest.approx(14_560),
        pytest.approx(-1_360),
        "disputed",
    ]
    assert sc.audit_product(14_560, 0.26, 56_000)["verdict"] == "reproduced"
    assert sc.audit_product(14.6, 0.26, 56, decimals=1)["verdict"] == "reproduced"


def test_metrics_are_classified_by_the_table_and_never_guessed(lang):
    table = sc.classify_metrics([" NPS", "等待时间", "CAST", "happiness"])
    assert table["metric_kind"].tolist() == ["outcome", "descriptive", "perceptual", "unknown"]
    assert table["note"].iloc[:2].tolist() == ["", ""]
    assert "CSAT" in table["note"][2]
    assert ("表" if lang == "zh" else "table") in table["note"][3]


def test_every_metric_of_the_table_is_known_by_both_names():
    for kind, pairs in sc.METRIC_KINDS.items():
        assert sc.classify_metrics([name for pair in pairs for name in pair])["metric_kind"].unique().tolist() == [kind]


# -- the case: what is planted comes out -----------------------------------------------------------

SURVEY = load_dataset("survey_responses")


def test_the_planted_drivers_come_out_in_order():
    table = sc.driver_importance(SURVEY, repetitions=0)["importance"].sort_values(ascending=False)
    weights = pd.Series(planted.CSAT_WEIGHTS).sort_values(ascending=False)
    assert table.index.tolist()[:3] == weights.index.tolist()[:3]
    assert table.index[-1] == weights.index[-1]


def test_the_planted_mode_effect_comes_out():
    """The telephone adds .35 and text messages nothing, before rounding to 1 to 5, people of the same kind compared."""
    kinds = load_dataset("customers")[["customer_id", "brand"]]
    joined = SURVEY.merge(kinds, on="customer_id")
    table = sc.mode_effects(joined, strata=["wave", "brand"])
    for mode in ("ivr", "phone", "sms"):
        effect = (planted.MODE_EFFECT[mode] - planted.MODE_EFFECT["web"]) / 1000
        assert table.at[mode, "low"] - 0.05 < effect < table.at[mode, "high"] + 0.05
    assert table.at["phone", "raw_difference"] > table.at["phone", "difference"]


def test_the_planted_profit_and_retention_separate_the_bands():
    profit = sc.profit_by_band(SURVEY)
    assert profit.index.tolist() == list(planted.PROFIT_YUAN)
    assert profit["mean"].is_monotonic_increasing
    assert profit.at["poor", "high"] < profit.at["good", "low"]
    assert profit.at["good", "high"] < profit.at["great", "low"]
    kept = sc.retention_by_score(SURVEY, "nps")
    for band, answers in {"poor": range(7), "good": (7, 8), "great": (9,), "superb": (10,)}.items():
        low, high = sc.wilson(kept.loc[list(answers), "count"].sum(), kept.loc[list(answers), "answers"].sum())
        assert low - 0.01 < planted.RETAINED[band] / 1000 < high + 0.01


# -- bad input -------------------------------------------------------------------------------------

MODED = people(mode=["web", "ivr"], wave=["a", "b"], csat=[1, 5])
ENOUGH = correlated().assign(flat=3.0)

BAD = {
    "not a table": (lambda: sc.csat([5, 4]), ["DataFrame", "list"]),
    "missing column": (lambda: sc.csat(people(CAST=[5])), ["csat", "CAST"]),
    "no row": (lambda: sc.nps(people(nps=[])), []),
    "off the scale": (lambda: sc.csat(people(csat=[5, 6])), ["csat", "1", "6", "1, 2, 3, 4, 5"]),
    "half a point": (lambda: sc.ces(people(ces=[5.5])), ["ces", "0", "5.5"]),
    "minus one": (lambda: sc.nps(people(nps=[-1])), ["nps", "-1"]),
    "text": (lambda: sc.nps(pd.DataFrame({"nps": [9, "ten"]}, index=["r1", "r2"])), ["nps", "'r2'", "ten"]),
    "a number as text": (lambda: sc.csat(people(csat=["5"])), ["csat", "'5'"]),
    "no group at all": (lambda: sc.csat(people(csat=[5], wave=[None]), "wave"), ["wave"]),
    "weight of 0": (lambda: sc.csat(people(csat=[5], w=[0]), weight="w"), ["w", "0"]),
    "weight missing": (lambda: sc.csat(people(csat=[5, 4], w=[1, None]), weight="w"), ["w", "nan", "1"]),
    "unknown wave": (lambda: sc.change(sc.csat(people(csat=[5], wave="H1"), "wave"), "H1", "H2"), ["'H2'", "H1"]),
    "half a key": (
        lambda: sc.change(sc.csat(people(csat=[5], wave="H1", mode="ivr"), ["mode", "wave"]), "ivr", "ivr"),
        ["'ivr'", "('ivr', 'H1')"],
    ),
    "CAST": (lambda: sc.profit_by_band(people(nps=[1], profit_yuan=[1]), metric="CAST"), ["'CAST'", "CSAT"]),
    "cuts that fall": (
        lambda: sc.profit_by_band(people(nps=[1], profit_yuan=[1]), {"good": 9, "great": 7}),
        ["good", "9", "7"],
    ),
    "profit as text": (lambda: sc.profit_by_band(people(nps=[1], profit_yuan=["10元"])), ["profit_yuan", "10元"]),
    "retained twice": (lambda: sc.retention_by_score(people(ces=[1], retained=[2])), ["retained", "2", "0, 1"]),
    "unknown reference": (lambda: sc.mode_effects(MODED, reference="fax"), ["'fax'", "ivr", "web"]),
    "modes kept apart": (lambda: sc.mode_effects(MODED), ["ivr", "web", "strata"]),
    "too few answers": (lambda: sc.mode_effects(MODED, strata=[]), ["csat", "2"]),
    "thirteen drivers": (
        lambda: sc.driver_importance(
            pd.DataFrame(1, index=range(20), columns=["csat", *"abcdefghijklm"]), drivers=list("abcdefghijklm")
        ),
        ["12", "a, b"],
    ),
    "driver twice": (lambda: sc.driver_importance(ENOUGH, drivers=["a", "a"]), ["a, a"]),
    "outcome as driver": (lambda: sc.driver_importance(ENOUGH, drivers=["a", "csat"]), ["csat, a, csat"]),
    "driver as text": (lambda: sc.driver_importance(ENOUGH.assign(a="x"), drivers=["a"]), ["a", "'x'", "0"]),
    "constant driver": (lambda: sc.driver_importance(ENOUGH, drivers=["a", "flat"]), ["flat"]),
    "too few complete rows": (lambda: sc.driver_importance(ENOUGH.iloc[:3], drivers=["a", "b"]), ["3", "4"]),
    "no complete row": (lambda: sc.driver_importance(ENOUGH.assign(a=np.nan), drivers=["a", "b"]), ["0", "4"]),
    "driver without answers": (
        lambda: sc.importance_performance(pd.DataFrame({"share": [1.0]}, index=["speed"]), ENOUGH),
        ["speed"],
    ),
    "nothing to recompute": (lambda: sc.check_report(people(csat=[None, None]), "csat", 80), ["csat"]),
    "reported as text": (lambda: sc.check_report(RAW, "csat", "80%"), ["reported", "80%"]),
    "half a decimal": (lambda: sc.check_report(RAW, "csat", 80, 0.5), ["decimals", "0.5"]),
    "no factor": (lambda: sc.audit_product(5), ["audit_product(13"]),
    "factor as text": (lambda: sc.audit_product(5, "26%"), ["factors", "26%"]),
    "metric is a number": (lambda: sc.classify_metrics(["NPS", 3]), ["metrics", "1", "3"]),
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


MIXED = pd.DataFrame(
    {
        "wave": ["a"] * 10 + ["b"] * 10,
        "mode": ["web"] * 8 + ["phone"] * 2 + ["web"] * 2 + ["phone"] * 8,
        "nps": [0] * 8 + [10] * 2 + [0] * 2 + [10] * 8,
    }
)


def test_the_same_mix_takes_the_mode_out():
    """Hand-worked: within each mode nothing changes, so with the mix of the first wave nothing does."""
    assert sc.nps(MIXED, "wave")["score"].tolist() == [-60, 60]
    weight = sc.mix_weights(MIXED, "a")
    assert weight[MIXED["wave"] == "a"].eq(1).all()
    assert weight.groupby([MIXED["wave"], MIXED["mode"]]).sum().tolist() == pytest.approx([2, 8, 2, 8])
    assert sc.nps(MIXED.assign(weight=weight), "wave", "weight")["score"].tolist() == pytest.approx([-60, -60])
    assert sc.mix_weights(MIXED.iloc[::-1], "a").sort_index().tolist() == pytest.approx(weight.tolist())


@pytest.mark.parametrize(
    ("rows", "reference", "named"),
    [
        (MIXED, "c", ["'c'", "wave", "a", "b"]),
        (MIXED[(MIXED["wave"] == "a") | (MIXED["mode"] == "web")], "a", ["'b'", "phone"]),
        (MIXED.assign(mode=MIXED["mode"].where(MIXED.index != 3)), "a", ["mode", "3"]),
    ],
)
def test_a_mix_that_cannot_be_had_is_told(rows, reference, named):
    with pytest.raises(CourseError) as told:
        sc.mix_weights(rows, reference)
    assert all(name in str(told.value) for name in named)
