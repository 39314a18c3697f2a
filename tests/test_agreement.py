"""Agreement against published or hand-derived figures, other libraries, and brute force."""

import numpy as np
import pandas as pd
import pingouin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.inter_rater import cohens_kappa

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.models import agreement as ag
from course_lib.models.scores import wilson
from course_lib.simulate import truth_studies as planted

QUICK = settings(max_examples=12, deadline=None)

# Shrout & Fleiss (1979), table 2: six targets, four judges.
SHROUT_FLEISS = pd.DataFrame(
    {"J1": [9, 6, 8, 7, 10, 6], "J2": [2, 1, 4, 1, 5, 2], "J3": [5, 3, 6, 2, 6, 4], "J4": [8, 2, 8, 6, 9, 7]}
)
# The worked totals of the course: self 4444444444, colleagues 4455335444 and 4335544445.
COLUMNS = pd.DataFrame(
    {
        "self": [4] * 10,
        "R1": [int(digit) for digit in "4455335444"],
        "R2": [int(digit) for digit in "4335544445"],
    }
)


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def rated(columns=COLUMNS):
    long = columns.rename_axis("indicator").reset_index().melt("indicator", var_name="rater", value_name="score")
    long["relation"] = np.where(long["rater"] == "self", "self", "colleague")
    return long.assign(ratee="P1", indicator=long["indicator"] + 1)


def shuffled(frame, seed):
    return frame.sample(frac=1, random_state=seed)


# -- several raters --------------------------------------------------------------------------------


def test_shrout_and_fleiss():
    """Shrout & Fleiss (1979): ICC(1,1) .17, (2,1) .29, (3,1) .71, (1,4) .44, (2,4) .62, (3,4) .91."""
    table = ag.icc(SHROUT_FLEISS)
    assert table["value"].round(2).tolist() == [0.17, 0.29, 0.71, 0.44, 0.62, 0.91, 0.29]
    assert table.index.tolist() == ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)", "ICC(A,1)"]
    assert table[["answers", "raters"]].iloc[0].tolist() == [6, 4]
    assert (table["status"] == "").all()


def test_the_intervals_of_shrout_and_fleiss():
    """As R's psych prints them for these data (recalled): (1,1) -.13 to .72, (2,1) .02 to .76, (3,1) .34 to .95."""
    table = ag.icc(SHROUT_FLEISS)[["low", "high"]].round(2)
    assert table.loc["ICC(1,1)"].tolist() == [-0.13, 0.72]
    assert table.loc["ICC(2,1)"].tolist() == [0.02, 0.76]
    assert table.loc["ICC(3,1)"].tolist() == [0.34, 0.95]


def as_pingouin(scores):
    long = scores.rename_axis("thing").reset_index().melt("thing", var_name="rater", value_name="score")
    other = pingouin.intraclass_corr(long, "thing", "rater", "score").set_index("Type")
    return other.rename(
        {"ICC(A,1)": "ICC(2,1)", "ICC(C,1)": "ICC(3,1)", "ICC(A,k)": "ICC(2,k)", "ICC(C,k)": "ICC(3,k)"}
    )


@pytest.mark.filterwarnings("ignore:The inplace keyword")
@pytest.mark.parametrize("seed", range(4))
def test_icc_agrees_with_pingouin(seed):
    rng = np.random.default_rng(seed)
    scores = pd.DataFrame(rng.normal(size=(12, 1)) * seed + rng.normal(size=(12, 3)) + [0, 0.5, 1], columns=list("abc"))
    mine, other = ag.icc(scores), as_pingouin(scores)
    for form in ag.FORMS[:6]:
        assert mine.at[form, "value"] == pytest.approx(other.at[form, "ICC"])
        assert mine.loc[form, ["low", "high"]].tolist() == pytest.approx(list(other.at[form, "CI95"]), abs=0.0051)


def test_the_worked_totals_hide_disagreement():
    """Totals 40 41 41; colleagues r -.224, exact .40, within one .80; all three raters: ICC(A,1) -.125."""
    assert COLUMNS.sum().tolist() == [40, 41, 41]
    colleagues = ag.compare_raters(COLUMNS["R1"], COLUMNS["R2"])
    assert colleagues.at["pearson", "value"] == pytest.approx(-0.224, abs=5e-4)
    assert colleagues.loc[["exact", "within_one"], "value"].tolist() == [0.4, 0.8]
    assert ag.icc(COLUMNS).at["ICC(A,1)", "value"] == pytest.approx(-0.125)
    # Between the two colleagues alone: MSB .3167, MSJ 0, MSE .5: -.1833 / (.3167 + .5 - 2 * .5 / 10) = -.2558.
    assert colleagues.at["icc", "value"] == pytest.approx(-0.2558, abs=5e-5)


def test_the_constant_self_column_is_named_and_its_correlation_undefined(lang):
    """The self column has SD 0: correlation with it is undefined, say so."""
    table = ag.compare_raters(COLUMNS["self"], COLUMNS["R1"])
    for measure in ("pearson", "spearman"):
        assert np.isnan(table.at[measure, "value"])
        assert "self" in table.at[measure, "status"]
        assert ("无定义" if lang == "zh" else "no correlation") in table.at[measure, "status"]
    for measure in ("kappa_linear", "kappa_quadratic"):
        assert table.at[measure, "value"] == 0
        assert "self" in table.at[measure, "status"]
    assert "self" in table.at["icc", "status"]
    assert (ag.icc(COLUMNS)["status"].str.contains("self")).all()
    assert table.at["exact", "status"] == ""


def test_nothing_is_missing_without_a_word():
    same = [4, 4, 4]
    for first, second in (
        (same, same),
        (same, [5, 5, 5]),
        ([1, 2, 3], [1, 2, 3]),
        ([1, 2, 3], [2, 3, 4]),
        ([1], [2]),
        ([1, 2], [2, 1]),
    ):
        for table in (ag.compare_raters(first, second), ag.icc(pd.DataFrame({"a": first, "b": second}))):
            silent = table[["value", "low", "high"]].isna().any(axis=1) & (table["status"] == "")
            assert not silent.any()


def test_perfect_agreement_and_a_constant_difference():
    same = ag.icc(pd.DataFrame({"a": [1, 2, 3, 4], "b": [1, 2, 3, 4]}))
    assert same["value"].tolist() == [1] * 7
    shifted = ag.icc(pd.DataFrame({"a": [1, 2, 3, 4, 5], "b": [2, 3, 4, 5, 6]}))
    assert shifted.at["ICC(3,1)", "value"] == 1
    # MSB 2 * 10 / 4 = 5, MSJ 5 * 2 * .25 = 2.5, MSE 0: 5 / (5 + 2 * 2.5 / 5) = 5/6.
    assert shifted.at["ICC(A,1)", "value"] == pytest.approx(5 / 6)


def test_rows_with_a_gap_do_not_count():
    gap = SHROUT_FLEISS.astype(float)
    gap.loc[6] = [1, 2, np.nan, 4]
    pd.testing.assert_frame_equal(ag.icc(gap), ag.icc(SHROUT_FLEISS))


scores_strategy = st.lists(st.tuples(*[st.one_of(st.none(), st.integers(1, 5))] * 3), min_size=2, max_size=15).map(
    lambda rows: pd.DataFrame(rows, columns=["self", "R1", "R2"], dtype=float)
)


@QUICK
@given(scores_strategy, st.integers(0, 99))
def test_icc_does_not_depend_on_the_order_of_rows_or_raters(scores, seed):
    table = ag.icc(scores)
    again = ag.icc(shuffled(scores, seed)[["R2", "self", "R1"]])
    pd.testing.assert_frame_equal(again.drop(columns="status"), table.drop(columns="status"), atol=1e-9)
    assert (table["value"].dropna() <= 1 + 1e-9).all()
    silent = table[["value", "low", "high"]].isna().any(axis=1) & (table["status"] == "")
    assert not silent.any()


# -- two raters ------------------------------------------------------------------------------------


def test_measures_of_two_raters_agree_with_other_libraries():
    """Fisher's interval by scipy, kappas and their errors (Fleiss, Cohen & Everitt 1969) by statsmodels."""
    rng = np.random.default_rng(4)
    first = rng.integers(1, 6, 40)
    second = np.clip(first + rng.integers(-2, 2, 40), 1, 5)
    table = ag.compare_raters(first, second)
    pearson = stats.pearsonr(first, second)
    assert table.loc["pearson", ["value", "low", "high"]].tolist() == pytest.approx(
        [pearson.statistic, *pearson.confidence_interval()]
    )
    assert table.at["spearman", "value"] == pytest.approx(stats.spearmanr(first, second).statistic)
    counts = pd.crosstab(first, second).reindex(index=range(1, 6), columns=range(1, 6), fill_value=0).to_numpy()
    for name, weights in (("kappa_linear", "linear"), ("kappa_quadratic", "quadratic")):
        other = cohens_kappa(counts, wt=weights)
        assert table.at[name, "value"] == pytest.approx(other.kappa)
        assert table.at[name, "high"] - table.at[name, "value"] == pytest.approx(1.959964 * other.std_kappa)
    assert table.loc["exact", ["low", "high"]].tolist() == pytest.approx(
        [float(end) for end in wilson((first == second).sum(), 40)]
    )


def test_quadratic_kappa_by_hand():
    """Scores 1 2 3 and 1 3 3: mean square apart 1/3; by chance (0 + 4 + 4 + 1 + 1 + 1 + 4) / 9 = 15/9: 1 - .2 = .8."""
    assert ag.cohen_kappa([1, 2, 3], [1, 3, 3], "quadratic")["value"] == pytest.approx(0.8)
    # Linear: 1/3 against (0 + 2 + 2 + 1 + 1 + 1 + 2) / 9 = 1: 2/3.
    assert ag.cohen_kappa([1, 2, 3], [1, 3, 3], "linear")["value"] == pytest.approx(2 / 3)


def test_spearman_interval_is_wider_than_fisher():
    """Bonett & Wright (2000): variance (1 + r^2 / 2) / (n - 3) of Fisher's z."""
    table = ag.compare_raters([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5])
    r = 1 - 6 * 6 / (6 * 35)  # six ranks, each one apart
    half = 1.959964 * np.sqrt((1 + r**2 / 2) / 3)
    assert table.loc["spearman", ["value", "low", "high"]].tolist() == pytest.approx(
        [r, np.tanh(np.arctanh(r) - half), np.tanh(np.arctanh(r) + half)]
    )


@QUICK
@given(scores_strategy, st.integers(0, 99))
def test_measures_are_symmetric_and_do_not_depend_on_row_order(scores, seed):
    try:
        table = ag.compare_raters(scores["R1"], scores["R2"])
    except CourseError:
        assert scores[["R1", "R2"]].isna().any(axis=1).all()
        return
    mixed = shuffled(scores, seed)
    other = ag.compare_raters(mixed["R2"], mixed["R1"])
    values = ["answers", "value", "low", "high"]
    pd.testing.assert_frame_equal(other[values], table[values], atol=1e-9)
    assert table["value"].drop("icc").dropna().between(-1.0001, 1.0001).all()
    assert not table.at["icc", "value"] > 1.0001
    assert table.at["exact", "value"] <= table.at["within_one", "value"]


def test_every_two_raters_are_compared_once():
    table = ag.pairwise_agreement(COLUMNS)
    assert table.index.droplevel("measure").unique().tolist() == [("self", "R1"), ("self", "R2"), ("R1", "R2")]
    alone = ag.compare_raters(COLUMNS["R1"], COLUMNS["R2"])
    assert table.loc[("R1", "R2")].index.tolist() == alone.index.tolist()
    pd.testing.assert_frame_equal(table.loc[("R1", "R2")].set_axis(alone.index), alone)


def test_continuous_scores_have_no_kappa_and_it_is_said():
    rng = np.random.default_rng(0)
    table = ag.compare_raters(rng.normal(size=80), rng.normal(size=80))
    assert np.isnan(table.at["kappa_linear", "value"])
    assert "160" in table.at["kappa_linear", "status"]
    assert table.at["pearson", "status"] == ""


# -- codes -----------------------------------------------------------------------------------------


def test_kappa_of_a_two_by_two_table():
    """Cohen (1960): yes-yes 20, yes-no 5, no-yes 10, no-no 15: .7 agree, by chance .5 * .6 + .5 * .4 = .5: kappa .4."""
    first = ["yes"] * 25 + ["no"] * 25
    second = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    result = ag.cohen_kappa(first, second)
    other = cohens_kappa(np.array([[20, 5], [10, 15]]))
    assert result["value"] == pytest.approx(0.4)
    assert result["high"] - result["value"] == pytest.approx(1.959964 * other.std_kappa)
    assert (result["answers"], result["status"]) == (50, "")


def test_a_thing_that_one_did_not_code_does_not_count():
    assert ag.cohen_kappa(["a", "b", None], ["a", "b", "b"])["answers"] == 2
    assert ag.cohen_kappa([1, 2, None, 2], [1, 2, 2, 1])["value"] == pytest.approx(0.4)  # numbers with and without gaps


def test_coders_who_always_give_the_same_code_are_named(lang):
    both = ag.cohen_kappa(["price"] * 3, ["price"] * 3)
    assert np.isnan(both["value"])
    assert "price" in both["status"]
    one = ag.cohen_kappa(pd.Series(["price"] * 3, name="coder_1"), pd.Series(["price", "core", "core"], name="coder_2"))
    assert one["value"] == 0
    assert "coder_1" in one["status"]
    assert "coder_2" not in one["status"]


BOOK = ["price", "ethics", "competition"]


def test_several_codes_per_thing_by_hand():
    """price: both 1, only first 1, neither 1: observed 2/3, chance 2/9 + 2/9 = 4/9: kappa (2/9) / (5/9) = .4."""
    table = ag.code_agreement(["price", "price;ethics", "ethics"], ["price", "ethics", "ethics"], BOOK)
    assert table.loc["price", ["both", "only_first", "only_second", "neither", "value"]].tolist() == pytest.approx(
        [1, 1, 0, 1, 0.4]
    )
    assert table.at["ethics", "value"] == 1
    assert np.isnan(table.at["competition", "value"])
    assert "first" in table.at["competition", "status"]
    assert table.loc["all", ["both", "only_first", "only_second", "neither"]].tolist() == [3, 1, 0, 5]
    assert table.index.tolist() == [*BOOK, "all"]


@QUICK
@given(
    st.lists(st.tuples(*[st.lists(st.sampled_from(BOOK), max_size=3)] * 2), min_size=1, max_size=12), st.integers(0, 99)
)
def test_each_code_is_a_kappa_of_its_own(rows, seed):
    frame = pd.DataFrame([[";".join(codes) for codes in row] for row in rows], columns=["coder_1", "coder_2"])
    table = ag.code_agreement(frame["coder_1"], frame["coder_2"], BOOK)
    mixed = shuffled(frame, seed)
    pd.testing.assert_frame_equal(ag.code_agreement(mixed["coder_1"], mixed["coder_2"], BOOK), table)
    for code in BOOK:
        one, two = ([code in codes for codes in side] for side in zip(*rows, strict=True))
        alone = ag.cohen_kappa(one, two)
        assert table.at[code, "value"] == pytest.approx(alone["value"], nan_ok=True)
        assert table.at[code, "low"] == pytest.approx(alone["low"], nan_ok=True)
    assert table.loc["all", "both":"neither"].sum() == len(rows) * len(BOOK)
    assert not (table["value"].isna() & (table["status"] == "")).any()


# -- ratings of people -----------------------------------------------------------------------------


def reported(**totals):
    return pd.DataFrame({"ratee": "P1", "rater": list(totals), "total": list(totals.values())})


def test_totals_are_added_up_again():
    table = ag.audit_totals(rated(), reported(self=40, R1=41, R2=40, R9=40)).loc["P1"]
    assert table.loc["R1", ["indicators", "missing", "recomputed", "difference"]].tolist() == [10, 0, 41, 0]
    assert table["verdict"].to_dict() == {
        "self": "reproduced",
        "R1": "reproduced",
        "R2": "disputed",
        "R9": "no_ratings",
    }
    assert table.at["R2", "difference"] == -1


def test_a_missing_score_leaves_no_total_to_check():
    gap = rated()
    gap.loc[3, "score"] = np.nan
    table = ag.audit_totals(gap, reported(self=40, R1=41)).loc["P1"]
    assert table["verdict"].to_dict() == {"self": "incomplete", "R1": "reproduced", "R2": "not_reported"}
    assert table.loc["self", ["indicators", "missing"]].tolist() == [9, 1]


def test_self_and_others_by_hand():
    ratings = rated(pd.DataFrame({"self": [5, 4, 3, 3, 4, 4, 4, 4, 4, np.nan], **COLUMNS[["R1", "R2"]]}))
    table = ag.self_other_gaps(ratings).loc["P1"]
    assert table.loc[1, ["self_score", "others_mean", "raters", "gap", "finding"]].tolist() == [
        5,
        4,
        2,
        1,
        "blind_spot",
    ]
    assert table.loc[4, ["gap", "finding"]].tolist() == [-2, "hidden_strength"]
    assert table.loc[2, "finding"] == "in_line"  # 4 against 3.5
    assert table.loc[10, "finding"] == "no_self"
    expected = stats.ttest_1samp([4, 3], 4).confidence_interval()
    assert table.loc[2, ["low", "high"]].tolist() == pytest.approx([4 - expected.high, 4 - expected.low])
    assert table.loc[1, ["low", "high"]].isna().all()  # both colleagues say 4


def test_nobody_else_rated():
    table = ag.self_other_gaps(rated(COLUMNS[["self"]]))
    assert (table["finding"] == "no_others").all()
    assert table["raters"].tolist() == [0] * 10


def test_a_person_s_table_has_the_self_rating_first():
    named = rated().replace({"rater": {"self": "Z9"}})
    pd.testing.assert_frame_equal(
        ag.score_table(shuffled(named, 2), "P1").reset_index(drop=True),
        COLUMNS.astype(float),
        check_names=False,
        check_column_type=False,
    )


@QUICK
@given(scores_strategy, st.integers(0, 99))
def test_gaps_and_totals_do_not_depend_on_row_order(scores, seed):
    ratings = rated(scores)
    gaps = ag.self_other_gaps(ratings)
    pd.testing.assert_frame_equal(ag.self_other_gaps(shuffled(ratings, seed)), gaps)
    mine = gaps.loc["P1"].reset_index(drop=True)
    pd.testing.assert_series_equal(mine["others_mean"], scores[["R1", "R2"]].mean(axis=1), check_names=False)
    assert mine["self_score"].equals(scores["self"])
    assert ((mine["finding"] == "blind_spot") == (mine["self_score"] - mine["others_mean"] >= 1)).all()
    totals = reported(self=1, R1=2, R2=3)
    pd.testing.assert_frame_equal(
        ag.audit_totals(shuffled(ratings, seed), totals[::-1]), ag.audit_totals(ratings, totals)
    )


# -- Bland and Altman ------------------------------------------------------------------------------


def test_bland_altman_by_hand():
    """Differences 1 0 1 -1: bias .25, deviation .9574, limits .25 +/- 1.96 * .9574 (Bland & Altman 1986).

    Error of a limit s sqrt(1/n + 1.96^2 / (2 (n - 1))) = .9574 sqrt(.25 + .64024) = .9033 (1999), t = 3.182.
    """
    result = ag.bland_altman([3, 4, 5, 4], [2, 4, 4, 5])
    assert result.limits["value"].tolist() == pytest.approx([0.25 - 1.8765, 0.25, 0.25 + 1.8765], abs=5e-4)
    bias = result.limits.loc["bias"]
    assert bias["high"] - bias["value"] == pytest.approx(3.1824 * 0.9574 / 2, abs=5e-4)
    upper = result.limits.loc["upper"]
    assert upper["value"] - upper["low"] == pytest.approx(3.1824 * 0.9033, abs=1e-3)
    assert result.points["mean"].tolist() == [2.5, 4, 4.5, 4.5]
    assert result.status == ""


def test_bland_altman_says_why_there_are_no_limits():
    same = ag.bland_altman([1, 2, 3], [2, 3, 4])
    assert same.limits["value"].tolist() == [-1, -1, -1]
    assert same.limits[["low", "high"]].isna().all(axis=None)
    assert same.status
    one = ag.bland_altman([1], [2])
    assert one.limits["value"].isna().tolist() == [True, False, True]
    assert one.status


@QUICK
@given(scores_strategy, st.integers(0, 99))
def test_bland_altman_turned_round_changes_sign(scores, seed):
    pairs = scores[["R1", "R2"]].dropna()
    if pairs.empty:
        return
    mixed = shuffled(pairs, seed)
    one, other = ag.bland_altman(pairs["R1"], pairs["R2"]), ag.bland_altman(mixed["R2"], mixed["R1"])
    assert other.limits["value"].to_numpy()[::-1] == pytest.approx(-one.limits["value"].to_numpy(), nan_ok=True)
    assert other.limits["low"].to_numpy()[::-1] == pytest.approx(-one.limits["high"].to_numpy(), nan_ok=True)


# -- the case: what is planted comes out -----------------------------------------------------------


def test_the_worked_example_of_the_data_set():
    example = load_dataset("ratings_example")
    table = ag.score_table(example, example["ratee"].iloc[0])
    assert sorted(table.sum().tolist()) == [40, 41, 41]
    assert ag.icc(table).at["ICC(A,1)", "value"] == pytest.approx(-0.125)


def test_the_planted_weak_code_has_the_lowest_kappa():
    incidents = load_dataset("incidents")
    table = ag.code_agreement(incidents["coder_1"], incidents["coder_2"])
    assert (
        table["value"].idxmin() == min(planted.MARKED_RIGHTLY, key=planted.MARKED_RIGHTLY.get) == "complaint_response"
    )
    assert (table["status"] == "").all()


# -- bad input -------------------------------------------------------------------------------------

GOOD = rated()
A, B = pd.Series([1, 2], name="self"), pd.Series([1, 2], name="R1")

BAD = {
    "not a table": (lambda: ag.self_other_gaps([1]), ["DataFrame", "list"]),
    "missing column": (lambda: ag.self_other_gaps(GOOD.drop(columns="relation")), ["relation", "indicator"]),
    "no row": (lambda: ag.self_other_gaps(GOOD.iloc[:0]), []),
    "off the scale": (lambda: ag.self_other_gaps(GOOD.assign(score=6)), ["score", "6", "1, 2, 3, 4, 5"]),
    "text": (lambda: ag.audit_totals(GOOD.assign(score="4分"), reported(R1=4)), ["score", "4分"]),
    "unknown relation": (
        lambda: ag.self_other_gaps(GOOD.assign(relation="boss")),
        ["relation", "'boss'", "self, colleague"],
    ),
    "rated twice": (lambda: ag.score_table(pd.concat([GOOD, GOOD]), "P1"), ["indicator", "P1, self, 1"]),
    "two self-ratings": (lambda: ag.self_other_gaps(GOOD.assign(relation="self")), ["ratee", "indicator", "P1, 1"]),
    "nobody rates": (lambda: ag.score_table(GOOD, "P9"), ["'P9'", "P1"]),
    "total as text": (lambda: ag.audit_totals(GOOD, reported(R1="41分")), ["total", "41分"]),
    "total twice": (lambda: ag.audit_totals(GOOD, reported(R1=41).iloc[[0, 0]]), ["rater", "P1, R1"]),
    "lengths": (lambda: ag.compare_raters([1, 2], [1]), ["first", "2", "second", "1"]),
    "other rows": (lambda: ag.compare_raters(A, B.set_axis([1, 0])), ["self", "R1"]),
    "scores as text": (lambda: ag.compare_raters(A, pd.Series(["x", "y"], name="R1")), ["R1", "0", "'x'"]),
    "nothing in common": (lambda: ag.compare_raters([1, None], [None, 2]), ["first", "second"]),
    "one rater": (lambda: ag.pairwise_agreement(COLUMNS[["self"]]), ["1"]),
    "icc of one rater": (lambda: ag.icc(COLUMNS[["self"]]), ["1", "ICC"]),
    "icc of text": (lambda: ag.icc(COLUMNS.assign(R1="x")), ["R1", "0", "'x'"]),
    "unknown weights": (lambda: ag.cohen_kappa([1], [1], "cubic"), ["weights", "'cubic'", "'quadratic'"]),
    "weights for text": (lambda: ag.cohen_kappa(["a"], ["b"], "linear"), ["first", "'a'"]),
    "unknown code": (lambda: ag.code_agreement(["price"], ["fate"], BOOK), ["'fate'", "price, ethics, competition"]),
    "nothing coded by both": (lambda: ag.code_agreement(["price", None], [None, "price"], BOOK), ["first", "second"]),
    "bland-altman of text": (lambda: ag.bland_altman(["x"], [1]), ["first", "'x'"]),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_told_in_the_reader_s_language(case, lang):
    call, parts = BAD[case]
    with pytest.raises(CourseError) as caught:
        call()
    message = str(caught.value)
    for part in parts:
        assert part in message
    assert any("一" <= letter <= "鿿" for letter in message.replace("4分", "").replace("41分", "")) == (lang == "zh")
