"""Service quality against published or hand-derived figures, another library, and brute force."""

import numpy as np
import pandas as pd
import pingouin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.models import service_quality as sq
from course_lib.simulate import truth_studies as planted

QUICK = settings(max_examples=12, deadline=None)


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def rated(*rows):
    """Respondent, item, expectation, perception."""
    return pd.DataFrame(rows, columns=["respondent_id", "item", "expectation", "perception"])


def shuffled(frame, seed):
    return frame.sample(frac=1, random_state=seed)


def single_factor(items, people=60, seed=0, load=0.8):
    """Answers of one dimension: what people share, and chance."""
    rng = np.random.default_rng(seed)
    shared = rng.normal(size=(people, 1))
    answers = np.clip(np.round(4 + load * shared + rng.normal(size=(people, items))), 1, 7)
    return pd.DataFrame(answers, columns=[f"q{number + 5:02d}" for number in range(items)])


# -- gaps ------------------------------------------------------------------------------------------


def test_the_instrument_has_22_items_in_five_dimensions():
    """Parasuraman, Zeithaml & Berry (1988): tangibles 4, reliability 5, responsiveness 4, assurance 4, empathy 5."""
    sizes = {dimension: len(items) for dimension, items in sq.DIMENSIONS.items()}
    assert sizes == {"tangibles": 4, "reliability": 5, "responsiveness": 4, "assurance": 4, "empathy": 5}
    assert list(sq.ITEMS) == [f"q{number:02d}" for number in range(1, 23)]


def test_weighted_gap_of_the_worked_example():
    """Weights .11 .32 .22 .19 .16, gaps -.65 -1.10 -.83 -.70 -1.01: mean -.858, weighted -.901 (by hand: -.9009)."""
    gaps = dict(zip(sq.DIMENSIONS, (-0.65, -1.10, -0.83, -0.70, -1.01), strict=True))
    assert np.mean(list(gaps.values())) == pytest.approx(-0.858)
    assert sq.weighted_gap(gaps) == pytest.approx(-0.901, abs=5e-4)
    assert sum(sq.WEIGHTS.values()) == pytest.approx(1)
    assert sq.weighted_gap(pd.Series(gaps)[::-1]) == sq.weighted_gap(gaps)
    assert sq.weighted_gap(gaps, dict.fromkeys(sq.DIMENSIONS, 0.2)) == pytest.approx(-0.858)


def test_the_worked_example_comes_out_of_ratings():
    """100 people expect 6 everywhere; perceptions of a dimension have the mean that makes the gap of the example."""
    short = dict(zip(sq.DIMENSIONS, (65, 110, 83, 70, 101), strict=True))
    rows = [
        (
            person,
            item,
            6,
            6 - (1 + (person < short[dimension] - 100) if short[dimension] > 100 else person < short[dimension]),
        )
        for item, dimension in sq.ITEMS.items()
        for person in range(100)
    ]
    table = sq.score_dimensions(rated(*rows))
    assert table["gap"].tolist() == pytest.approx([-0.65, -1.10, -0.83, -0.70, -1.01])
    row = sq.overall_gap(rated(*rows)).loc["all"]
    assert row["gap"] == pytest.approx(-0.858)
    assert row["weighted_gap"] == pytest.approx(-0.901, abs=5e-4)
    assert row["gap_low"] < row["gap"] < row["gap_high"]
    assert row["answers"] == 100


def test_item_gaps_by_hand_with_a_paired_interval():
    table = sq.score_items(
        rated(("a", "q01", 6, 5), ("b", "q01", 7, 3), ("c", "q01", 5, 6), ("d", "q01", 7, None), ("a", "q05", 6, 6))
    )
    row = table.loc[("tangibles", "q01")]
    expected = stats.ttest_rel([5, 3, 6], [6, 7, 5]).confidence_interval()
    assert row[["answers", "missing"]].tolist() == [3, 1]
    assert row[["expectation", "perception", "gap"]].tolist() == pytest.approx([6, 14 / 3, -4 / 3])
    assert tuple(row[["low", "high"]]) == pytest.approx(tuple(expected))
    assert table.loc[("reliability", "q05"), ["low", "high"]].isna().all()


def test_the_respondent_is_the_unit_of_a_dimension():
    """a: gaps -1 and -3, mean -2; b: one gap, 0. The mean over people is -1, over rows it would be -4/3."""
    ratings = rated(("a", "q01", 6, 5), ("a", "q02", 6, 3), ("b", "q01", 6, 6), ("b", "q02", 6, None))
    row = sq.score_dimensions(ratings).loc["tangibles"]
    assert row[["answers", "gap"]].tolist() == [2, -1]
    expected = stats.ttest_1samp([-2, 0], 0).confidence_interval()
    assert tuple(row[["low", "high"]]) == pytest.approx(tuple(expected))


def test_servperf_uses_perception_alone():
    """Cronin & Taylor (1992): a: (5 + 3) / 2, b: 7; mean 5.5. The missing expectation does not matter."""
    ratings = rated(("a", "q01", 6, 5), ("a", "q02", None, 3), ("b", "q01", None, 7))
    assert sq.servperf(ratings).loc["tangibles", ["answers", "score"]].tolist() == [2, 5.5]
    pd.testing.assert_frame_equal(sq.servperf(ratings.drop(columns="expectation")), sq.servperf(ratings))


def test_split_by_brand():
    ratings = rated(("a", "q01", 6, 5), ("b", "q01", 6, 3)).assign(brand=["flow", "lite"])
    assert sq.score_items(ratings, "brand")["gap"].to_dict() == {
        ("flow", "tangibles", "q01"): -1,
        ("lite", "tangibles", "q01"): -3,
    }
    assert sq.score_dimensions(ratings, "brand").index.names == ["brand", "dimension"]
    assert sq.servperf(ratings, "brand")["score"].tolist() == [5, 3]
    full = pd.concat([rated(("a", item, 6, 5)).assign(brand="flow") for item in sq.ITEMS])
    assert sq.overall_gap(full, by="brand")["gap"].to_dict() == {"flow": -1}


ratings_strategy = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.sampled_from(["q01", "q02", "q05", "q22"]),
        st.one_of(st.none(), st.integers(1, 7)),
        st.one_of(st.none(), st.integers(1, 7)),
    ),
    min_size=1,
    max_size=24,
    unique_by=lambda row: row[:2],
).map(lambda rows: rated(*rows).astype({"expectation": float, "perception": float}))


@QUICK
@given(ratings_strategy, st.integers(0, 99))
def test_gaps_do_not_depend_on_row_order_and_equal_a_slow_count(ratings, seed):
    items = sq.score_items(ratings)
    pd.testing.assert_frame_equal(sq.score_items(shuffled(ratings, seed)), items)
    paired = ratings.dropna(subset=["expectation", "perception"])
    for (_, item), row in items.iterrows():
        mine = paired[paired["item"] == item]
        assert row["answers"] == len(mine)
        if len(mine):
            assert row["gap"] == pytest.approx((mine["perception"] - mine["expectation"]).mean())
            assert row["gap"] == pytest.approx(row["perception"] - row["expectation"])
    dimensions = sq.score_dimensions(ratings)
    pd.testing.assert_frame_equal(sq.score_dimensions(shuffled(ratings, seed)), dimensions)
    for dimension, row in dimensions.iterrows():
        mine = paired[paired["item"].map(sq.ITEMS) == dimension]
        means = (mine["perception"] - mine["expectation"]).groupby(mine["respondent_id"]).mean()
        assert row[["answers", "gap"]].tolist() == pytest.approx([len(means), means.mean()])


@QUICK
@given(ratings_strategy)
def test_turning_an_item_round_twice_changes_nothing_else(ratings):
    once = sq.reverse_items(ratings, ["q01"])
    twice = sq.reverse_items(once, ["q01"])
    pd.testing.assert_frame_equal(twice, ratings)
    others = ratings["item"] != "q01"
    pd.testing.assert_frame_equal(once[others], ratings[others])


# -- alpha -----------------------------------------------------------------------------------------


def test_alpha_by_hand():
    """Variances 5/3 and 4/3, covariance 4/3: alpha = 2 (1 - 3 / (17/3)) = 16/17 (Cronbach 1951)."""
    result = sq.cronbach_alpha(pd.DataFrame({"q01": [1, 2, 3, 4], "q02": [2, 2, 4, 4]}))
    assert result["alpha"] == pytest.approx(16 / 17)
    assert (result["items"], result["answers"], result["status"]) == (2, 4, "")


@pytest.mark.parametrize("seed", range(4))
def test_alpha_and_its_interval_agree_with_pingouin(seed):
    answers = single_factor(5, seed=seed)
    alpha, interval = pingouin.cronbach_alpha(answers)
    result = sq.cronbach_alpha(answers)
    assert result["alpha"] == pytest.approx(alpha)
    assert [result["low"], result["high"]] == pytest.approx(interval, abs=5e-4)


def test_item_analysis_equals_its_definition():
    answers = single_factor(4)
    table = sq.analyse_items(answers)
    for item in answers:
        rest = answers.drop(columns=item)
        turned = answers.assign(**{item: 8 - answers[item]})
        assert table.at[item, "item_rest"] == pytest.approx(np.corrcoef(answers[item], rest.sum(axis=1))[0, 1])
        assert table.at[item, "alpha_if_dropped"] == pytest.approx(pingouin.cronbach_alpha(rest)[0])
        assert table.at[item, "alpha_if_reversed"] == pytest.approx(pingouin.cronbach_alpha(turned)[0])
        assert table.at[item, "deviation"] == pytest.approx(answers[item].std())


def test_an_item_that_is_not_reversed_is_found_and_said(lang):
    """Cronbach's alpha changes when a reversed item is not reversed: detect and say so."""
    good = single_factor(5)
    raw = good.assign(q07=8 - good["q07"])
    result = sq.cronbach_alpha(raw)
    assert sq.analyse_items(raw)["verdict"].to_dict() == {
        "q05": "ok",
        "q06": "ok",
        "q07": "reversed",
        "q08": "ok",
        "q09": "ok",
    }
    assert (
        result["alpha"]
        < sq.cronbach_alpha(good)["alpha"]
        == pytest.approx(sq.analyse_items(raw).at["q07", "alpha_if_reversed"])
    )
    for part in ("q07", "反向" if lang == "zh" else "reversed", f"{sq.cronbach_alpha(good)['alpha']:.2f}"):
        assert part in result["status"]


def test_two_reversed_items_are_both_found():
    good = single_factor(5, load=1.2)
    raw = good.assign(q07=8 - good["q07"], q08=8 - good["q08"])
    assert sq.analyse_items(raw).query("verdict == 'reversed'").index.tolist() == ["q07", "q08"]


def test_an_item_that_never_varies_is_named(lang):
    answers = single_factor(3).assign(q20=4.0)
    table = sq.analyse_items(answers)
    assert table.at["q20", "verdict"] == "constant"
    assert np.isnan(table.at["q20", "item_rest"])
    assert "q20" in sq.cronbach_alpha(answers)["status"]
    nothing = sq.cronbach_alpha(pd.DataFrame({"q01": [4, 4], "q02": [5, 5]}))
    assert np.isnan(nothing["alpha"])
    assert "q01" in nothing["status"]


def test_two_items_that_say_the_same_leave_no_interval():
    result = sq.cronbach_alpha(pd.DataFrame({"q01": [1, 2, 3], "q02": [1, 2, 3]}))
    assert result["alpha"] == pytest.approx(1)
    assert np.isnan(result["low"])


def test_reliability_by_dimension_uses_complete_respondents():
    answers = single_factor(5)
    long = (
        answers.rename_axis("respondent_id")
        .reset_index()
        .melt("respondent_id", var_name="item", value_name="perception")
    )
    long.loc[(long["respondent_id"] == 3) & (long["item"] == "q06"), "perception"] = np.nan
    row = sq.reliability(shuffled(long, 1)).loc["reliability"]
    assert row["answers"] == 59
    assert row["alpha"] == pytest.approx(pingouin.cronbach_alpha(answers.drop(index=3))[0])
    assert sq.check_items(long).index.tolist() == [("reliability", item) for item in answers]


# -- self-test -------------------------------------------------------------------------------------


def self_rated(**scores):
    return pd.DataFrame({"gap_measure": list(scores), "score": list(scores.values())})


def test_the_twelve_measures_of_the_four_gaps():
    """Gap measures of the source: listening 3, standards 3, delivery 4, communication 2."""
    assert [len(measures) for measures in sq.GAP_MEASURES.values()] == [3, 3, 4, 2]
    assert len(sq.MEASURES) == 12


def test_self_test_by_hand():
    answers = pd.concat([self_rated(research=4, hire=2, keep=1), self_rated(hire=4, no_over_promise=5, enable=None)])
    table = sq.self_test(answers)
    assert table.index.tolist() == ["listening", "standards", "delivery", "communication"]
    assert table["scored"].tolist() == [1, 0, 2, 1]
    assert table["listed"].tolist() == [3, 3, 4, 2]
    assert table["score"].tolist() == pytest.approx([4, np.nan, (3 + 1) / 2, 5], nan_ok=True)
    assert table.loc["delivery", ["room", "first_measure"]].tolist() == [3, "keep"]


def test_measures_are_ranked_by_shortfall():
    table = sq.score_measures(pd.concat([self_rated(research=4, hire=2, keep=2), self_rated(hire=4)]))
    assert table.index.tolist() == [("delivery", "keep"), ("delivery", "hire"), ("listening", "research")]
    assert table["rank"].tolist() == [1, 2, 3]
    assert table.loc[("delivery", "hire"), ["answers", "score", "room"]].tolist() == [2, 3, 2]
    assert table.loc[("delivery", "hire"), "low"] < 3


@QUICK
@given(
    st.lists(st.tuples(st.sampled_from(list(sq.MEASURES)), st.integers(1, 5)), min_size=1, max_size=30),
    st.integers(0, 99),
)
def test_self_test_does_not_depend_on_row_order(rows, seed):
    answers = pd.DataFrame(rows, columns=["gap_measure", "score"])
    table = sq.self_test(answers)
    pd.testing.assert_frame_equal(sq.self_test(shuffled(answers, seed)), table)
    assert table["scored"].sum() == answers["gap_measure"].nunique()
    assert table["score"].dropna().between(1, 5).all()


# -- promises and benchmarks -----------------------------------------------------------------------


def promised(*rows):
    return pd.DataFrame(rows, columns=["dimension", "own", "industry", "rival", "better"])


PROMISES = promised(
    ("repair_days", 3, 5, 2, "less"),
    ("warranty_months", 24, 12, 12, "more"),
    ("refund_days", 7, 7, 7, "less"),
    ("replace_days", 9, 7, 10, "less"),
    ("call_back_hours", 4, 24, None, "less"),
)


def test_promises_by_hand():
    """A promise may not fall below the industry standard; ahead of the rival, or promise on another dimension."""
    table = sq.check_promises(PROMISES)
    assert table["verdict"].tolist() == [
        "behind_rival",
        "ahead_of_rival",
        "level_with_rival",
        "below_industry",
        "ahead_of_rival",
    ]
    assert table["lead"].tolist() == pytest.approx([-1 / 3, 0.5, 0, 0.1, 1])
    assert table["alternative"].tolist()[:4:2] == ["call_back_hours"] * 2
    assert table["alternative"]["replace_days"] == "call_back_hours"
    assert table["alternative"][["warranty_months", "call_back_hours"]].isna().all()


def test_without_a_lead_there_is_no_alternative():
    table = sq.check_promises(promised(("a", 1, 1, 2, "more"), ("b", 3, 3, 3, "more")))
    assert table["alternative"].isna().all()


@QUICK
@given(st.permutations(range(5)))
def test_promises_do_not_depend_on_row_order(order):
    pd.testing.assert_frame_equal(
        sq.check_promises(PROMISES.iloc[order]).loc[PROMISES["dimension"]], sq.check_promises(PROMISES)
    )


def benchmarked(*rows):
    return pd.DataFrame(rows, columns=["dimension", "own", "customer", "rival", "best"])


def test_benchmark_gap_by_hand():
    table = sq.benchmark_gap(
        benchmarked(("a", 5, 5.5, 4.5, 6), ("b", 5, 7, 5, 6.5), ("c", 6, None, 5, None), ("d", 5, None, None, None))
    )
    assert table.index.tolist() == ["b", "a", "c", "d"]
    assert table["worst_view"].tolist()[:3] == ["customer", "best", "rival"]
    assert table["worst_gap"].tolist() == pytest.approx([-2, -1, 1, np.nan], nan_ok=True)
    assert pd.isna(table.loc["d", "worst_view"])
    assert table["rank"].tolist() == [1, 2, 3, 4]
    assert table.loc["a", ["customer_gap", "rival_gap", "best_gap"]].tolist() == [-0.5, 0.5, -1]


@QUICK
@given(st.lists(st.tuples(*[st.integers(1, 7)] * 4), min_size=1, max_size=8), st.integers(0, 99))
def test_benchmark_does_not_depend_on_row_order(rows, seed):
    scores = benchmarked(*[(f"d{number}", *row) for number, row in enumerate(rows)])
    table = sq.benchmark_gap(scores)
    pd.testing.assert_frame_equal(sq.benchmark_gap(shuffled(scores, seed)), table)
    assert table["worst_gap"].is_monotonic_increasing
    assert (table["worst_gap"] == table[["customer_gap", "rival_gap", "best_gap"]].min(axis=1)).all()


# -- standards -------------------------------------------------------------------------------------


def indicator(metric="minutes to first reply", target="<= 2", owner="shift leader", deadline="2026-03-31"):
    return pd.DataFrame(
        [["reply", metric, target, owner, deadline]], columns=["indicator", "metric", "target", "owner", "deadline"]
    )


@pytest.mark.parametrize(
    ("change", "failed"),
    [
        ({}, None),
        ({"metric": "及时率", "target": "95%以上", "owner": "班长", "deadline": "2026年3月31日"}, None),
        ({"metric": "share of timely replies", "deadline": "2026/3/1"}, None),
        ({"metric": "goodwill cases", "owner": "all-rounder"}, None),
        ({"deadline": pd.Timestamp("2026-03-31")}, None),
        ({"metric": "及时响应"}, "metric"),
        ({"metric": "Improve service"}, "metric"),
        ({"metric": " "}, "metric"),
        ({"metric": None}, "metric"),
        ({"target": "as high as possible"}, "target"),
        ({"target": np.nan}, "target"),
        ({"owner": "Everyone"}, "owner"),
        ({"owner": "相关部门"}, "owner"),
        ({"owner": None}, "owner"),
        ({"deadline": "soon"}, "deadline"),
        ({"deadline": "2026-02-30"}, "deadline"),
        ({"deadline": 2026}, "deadline"),
        ({"deadline": None}, "deadline"),
    ],
)
def test_what_makes_an_indicator_concrete(change, failed):
    row = sq.check_indicators(indicator(**change)).iloc[0]
    assert [part for part in ("metric", "target", "owner", "deadline") if not row[part]] == ([failed] if failed else [])
    assert row["score"] == (3 if failed else 4)
    assert (row["problem"] == "") == (failed is None)


def test_the_problem_says_what_to_do(lang):
    problem = sq.check_indicators(indicator(owner="大家", deadline="")).loc[0, "problem"]
    for part in ("2026-03-31", "责任人" if lang == "zh" else "owner"):
        assert part in problem


def tickets(**changes):
    base = {
        "ticket_id": ["T1", "T2", "T3"],
        "arrived_minutes": [0, 1, 2],
        "started_minutes": [10, 5, 12],
        "promised_minutes": [60, 60, np.nan],
        "done_minutes": [50, 61, 70],
        "target_minutes": [5, 5, 20],
        "urgency": [1, 3, 2],
        "contacts": [1, 2, 4],
        "empathy": [5, 3, np.nan],
    }
    return pd.DataFrame({**base, **changes})


def test_tickets_by_hand():
    """T1 waits 10 for a target of 5 and sees T2, less urgent, served first; T3 waits 10 of 20; T2 is a minute late."""
    table = sq.score_tickets(tickets())
    assert table["fastest_response"].tolist() == [0.5, 1, 1]
    assert table["professional_support"].tolist() == [1, 0.5, 0.25]
    assert table["first_things_first"].tolist() == [0, 1, 0]
    assert table["in_their_place"].tolist() == pytest.approx([1, 0.5, np.nan], nan_ok=True)
    assert table["promises_kept"].tolist() == pytest.approx([1, 0, np.nan], nan_ok=True)


@QUICK
@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 3)), min_size=1, max_size=15),
    st.integers(0, 99),
)
def test_first_things_first_equals_its_definition(rows, seed):
    frame = pd.DataFrame(rows, columns=["arrived_minutes", "wait", "urgency"])
    frame["started_minutes"] = frame["arrived_minutes"] + frame["wait"]
    frame = frame.assign(
        ticket_id=range(len(frame)), promised_minutes=1, done_minutes=1, target_minutes=1, contacts=1, empathy=1
    )
    expected = [
        float(
            not (
                (frame["urgency"] > me["urgency"])
                & (frame["started_minutes"] > me["arrived_minutes"])
                & (frame["started_minutes"] < me["started_minutes"])
            ).any()
        )
        for _, me in frame.iterrows()
    ]
    table = sq.score_tickets(frame)
    assert table["first_things_first"].tolist() == expected
    pd.testing.assert_frame_equal(sq.score_tickets(shuffled(frame, seed)).loc[frame["ticket_id"]], table)


# -- the case: what is planted comes out -----------------------------------------------------------

RAW = load_dataset("service_quality")


def test_the_planted_reversed_item_is_found_and_nothing_else():
    for value in ("expectation", "perception"):
        found = sq.check_items(RAW, value).query("verdict == 'reversed'").index.get_level_values("item").tolist()
        assert found == [planted.QUALITY_REVERSED]
        turned = sq.reverse_items(RAW, found)
        table = sq.reliability(turned, value)
        assert (table["status"] == "").all()
        low, high = (end / 1000 for end in planted.QUALITY_ALPHA)
        assert table["alpha"].between(low, high).all()


def test_the_planted_gaps_come_out():
    table = sq.score_dimensions(sq.reverse_items(RAW, [planted.QUALITY_REVERSED]))
    for dimension, gap in planted.QUALITY_GAP.items():
        # Answers end at 7, which pulls the means a little.
        assert table.at[dimension, "low"] - 0.1 < gap / 1000 < table.at[dimension, "high"] + 0.1
    assert table["gap"].idxmin() == "reliability"


# -- bad input -------------------------------------------------------------------------------------

ONE = rated(("a", "q01", 6, 5))
GAPS = dict.fromkeys(sq.DIMENSIONS, -1.0)

BAD = {
    "not a table": (lambda: sq.score_items([1]), ["DataFrame", "list"]),
    "missing column": (lambda: sq.score_items(ONE.drop(columns="expectation")), ["expectation", "perception"]),
    "no row": (lambda: sq.score_dimensions(ONE.iloc[:0]), []),
    "unknown item": (lambda: sq.score_items(ONE.assign(item="q23")), ["item", "0", "'q23'", "q22"]),
    "off the scale": (lambda: sq.score_items(ONE.assign(perception=8)), ["perception", "0", "8", "6, 7"]),
    "text": (lambda: sq.score_dimensions(ONE.assign(expectation="六分")), ["expectation", "六分"]),
    "item rated twice": (lambda: sq.score_items(pd.concat([ONE, ONE])), ["respondent_id", "a, q01"]),
    "no brand": (lambda: sq.score_items(ONE, "brand"), ["brand"]),
    "unknown item to turn": (lambda: sq.reverse_items(ONE, ["trust"]), ["items", "'trust'"]),
    "no complete respondent": (lambda: sq.overall_gap(ONE), ["tangibles", "empathy"]),
    "weights above 1": (lambda: sq.weighted_gap(GAPS, dict.fromkeys(GAPS, 0.3)), ["weights", "1.5"]),
    "other dimensions": (lambda: sq.weighted_gap({"price": -1}), ["price", "tangibles"]),
    "missing gap": (lambda: sq.weighted_gap({**GAPS, "empathy": None}), ["gaps", "'empathy'"]),
    "one item": (lambda: sq.cronbach_alpha(pd.DataFrame({"q01": [1, 2]})), ["q01", "1"]),
    "one respondent": (lambda: sq.cronbach_alpha(pd.DataFrame({"q01": [1, 2], "q02": [1, None]})), ["q01, q02", "1"]),
    "alpha of text": (lambda: sq.cronbach_alpha(pd.DataFrame({"q01": ["好", "x"], "q02": [1, 2]})), ["q01", "0", "好"]),
    "the remedy as a fifth gap": (
        lambda: sq.self_test(self_rated(research=4, remedy=2)),
        ["gap_measure", "1", "'remedy'"],
    ),
    "unknown measure": (lambda: sq.self_test(self_rated(slogans=4)), ["gap_measure", "'slogans'", "research"]),
    "self-test off the scale": (lambda: sq.self_test(self_rated(research=0)), ["score", "0", "1, 2, 3, 4, 5"]),
    "promise twice": (lambda: sq.check_promises(PROMISES.iloc[[0, 0]]), ["dimension", "repair_days"]),
    "promise without a standard": (lambda: sq.check_promises(promised(("a", 1, None, 2, "more"))), ["industry", "0"]),
    "negative promise": (lambda: sq.check_promises(promised(("a", -1, 1, 2, "more"))), ["own", "-1"]),
    "unknown direction": (
        lambda: sq.check_promises(promised(("a", 1, 1, 2, "big"))),
        ["better", "'big'", "more, less"],
    ),
    "benchmark twice": (lambda: sq.benchmark_gap(benchmarked(*[("a", 1, 1, 1, 1)] * 2)), ["dimension", "a"]),
    "benchmark without own": (lambda: sq.benchmark_gap(benchmarked(("a", None, 1, 1, 1))), ["own", "0"]),
    "indicator without owner column": (
        lambda: sq.check_indicators(indicator().drop(columns="owner")),
        ["owner", "deadline"],
    ),
    "ticket twice": (lambda: sq.score_tickets(tickets(ticket_id="T1")), ["ticket_id", "T1", "1"]),
    "started before it came": (
        lambda: sq.score_tickets(tickets(started_minutes=[10, 0, 12])),
        ["started_minutes", "1", "arrived_minutes"],
    ),
    "no contact": (lambda: sq.score_tickets(tickets(contacts=0)), ["contacts", "0"]),
    "target of 0": (lambda: sq.score_tickets(tickets(target_minutes=0)), ["target_minutes", "0"]),
    "empathy off the scale": (lambda: sq.score_tickets(tickets(empathy=9)), ["empathy", "9"]),
    "time as text": (lambda: sq.score_tickets(tickets(arrived_minutes="09:00")), ["arrived_minutes", "09:00"]),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_told_in_the_reader_s_language(case, lang):
    call, parts = BAD[case]
    with pytest.raises(CourseError) as caught:
        call()
    message = str(caught.value)
    for part in parts:
        assert part in message
    assert any("一" <= letter <= "鿿" for letter in message.replace("六分", "").replace("好", "")) == (lang == "zh")


def test_a_fifth_gap_is_told_to_be_the_result(lang):
    with pytest.raises(CourseError, match="结果" if lang == "zh" else "result"):
        sq.score_measures(self_rated(customer_gap=3))
