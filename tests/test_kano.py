"""Kano against the published tables and worked rows, hand-derived figures and brute force."""

import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.models import kano
from course_lib.models.scores import wilson
from course_lib.simulate import truth_studies as planted

QUICK = settings(max_examples=20, deadline=None)


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def counted(**features):
    """Counts in the order M, O, A, I, R, Q."""
    rows = [list(counts) + [0] * (6 - len(counts)) for counts in features.values()]
    return pd.DataFrame(rows, index=pd.Index(list(features), name="feature"), columns=list(kano.CATEGORIES))


def answered(*pairs, feature="app"):
    rows = [(number, feature, *pair) for number, pair in enumerate(pairs)]
    return pd.DataFrame(rows, columns=["respondent_id", "feature", "functional", "dysfunctional"])


def shuffled(frame, seed):
    return frame.sample(frac=1, random_state=seed)


# -- the evaluation table --------------------------------------------------------------------------


def test_standard_table():
    """Berger et al. (1993), rows functional, columns dysfunctional: QAAAO / RIIIM / RIIIM / RIIIM / RRRRQ."""
    table = kano.evaluation_table()
    assert ["".join(row) for row in table.to_numpy()] == ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]
    assert table.index.tolist() == table.columns.tolist() == ["like", "must_be", "neutral", "live_with", "dislike"]


def test_pouliot_variant():
    """Pouliot (1993): cells (2,2) and (4,4) are questionable; the other cells are those of the standard table."""
    standard, variant = kano.evaluation_table(), kano.evaluation_table("pouliot")
    differ = [
        (row, column)
        for row in kano.ANSWERS
        for column in kano.ANSWERS
        if standard.at[row, column] != variant.at[row, column]
    ]
    assert differ == [("must_be", "must_be"), ("live_with", "live_with")]
    assert {variant.at[cell] for cell in differ} == {"Q"}


def test_every_pair_is_read_from_its_cell():
    pairs = answered(*[(row, column) for row in kano.ANSWERS for column in kano.ANSWERS])
    for name in kano.TABLES:
        assert kano.evaluate(pairs, name).tolist() == [letter for row in kano.TABLES[name] for letter in row]


def test_a_pair_that_lacks_an_answer_has_no_category_and_is_counted_as_missing():
    pairs = answered(("like", "dislike"), ("like", None), (None, "dislike"))
    assert kano.evaluate(pairs).isna().tolist() == [False, True, True]
    assert kano.count_categories(pairs).loc["app", ["O", "missing"]].tolist() == [1, 2]


# -- the worked rows -------------------------------------------------------------------------------


def test_service_app():
    """M95 O123 A45 I33, n 296: Better 168/296 = .568, Worse -218/296 = -.736, TS 263/296 = 89 %, CS 28/296 = 9 %.

    Fong (1996): 28 against 1.65 sqrt(218 (592 - 218) / 592) = 19.4: significant.
    """
    row = kano.summarise_counts(counted(app=[95, 123, 45, 33])).loc["app"]
    assert row["category"] == "O"
    assert row["runner_up"] == "M"
    assert row["better"] == pytest.approx(0.568, abs=5e-4)
    assert row["worse"] == pytest.approx(-0.736, abs=5e-4)
    assert row["total_strength"] == pytest.approx(0.89, abs=5e-3)
    assert row["category_strength"] == pytest.approx(0.09, abs=5e-3)
    assert (row["fong_difference"], round(row["fong_threshold"], 1), row["significant"]) == (28, 19.4, True)


def test_hotline():
    """M15 O24 A121 I124 R6 Q6, n 296: Better 145/284 = .511, Worse -39/284 = -.137; 3 against 19.8: not significant."""
    row = kano.summarise_counts(counted(hotline=[15, 24, 121, 124, 6, 6])).loc["hotline"]
    assert (row["n"], row["category"], row["runner_up"]) == (296, "I", "A")
    assert row["better"] == pytest.approx(0.511, abs=5e-4)
    assert row["worse"] == pytest.approx(-0.137, abs=5e-4)
    assert (row["fong_difference"], round(row["fong_threshold"], 1), row["significant"]) == (3, 19.8, False)
    assert row["q_rate"] == pytest.approx(6 / 296)
    assert not row["q_warning"]


def test_better_and_worse_have_wilson_intervals():
    row = kano.summarise_counts(counted(app=[95, 123, 45, 33])).loc["app"]
    assert (row["better_low"], row["better_high"]) == pytest.approx(tuple(map(float, wilson(168, 296))))
    assert (-row["worse_high"], -row["worse_low"]) == pytest.approx(tuple(map(float, wilson(218, 296))))
    assert row["worse_low"] < row["worse"] < row["worse_high"]


def test_a_feature_that_is_all_reverse_has_no_better_and_worse():
    row = kano.summarise_counts(counted(texts=[0, 0, 0, 0, 7, 0], asked=[0, 0, 0, 0, 0, 3])).loc["texts"]
    assert row["category"] == "R"
    assert pd.isna(row["runner_up"])
    assert row[["better", "worse", "better_low", "worse_high"]].isna().all()
    assert row["total_strength"] == 0
    assert row["category_strength"] == 1


def test_a_feature_without_an_answer_has_missing_values_and_no_category():
    table = kano.summarise(answered(("like", None)))
    assert table.loc["app", "n"] == 0
    assert pd.isna(table.loc["app", "category"])
    assert table.loc["app", ["better", "total_strength", "fong_threshold", "q_rate"]].isna().all()
    assert not table.loc["app", "significant"]


@pytest.mark.parametrize(
    ("counts", "category"),
    [
        ([5, 5, 5, 5, 5, 5], "M"),
        ([0, 5, 5, 5, 5, 5], "O"),
        ([0, 0, 4, 4, 4], "A"),
        ([1, 0, 0, 3, 3], "I"),
        ([0, 0, 0, 0, 2, 2], "R"),
    ],
)
def test_ties_go_by_the_rule(counts, category):
    """Ties M > O > A > I (Berger et al. 1993); reverse and questionable come last."""
    assert kano.summarise_counts(counted(tie=counts)).loc["tie", "category"] == category


def test_the_window_lets_near_ties_go_by_the_rule_too():
    """Of 100 answers M 36 and O 40: four points apart. A published table applies the rule inside five points."""
    near = counted(near=[36, 40, 12, 12])
    assert kano.summarise_counts(near).loc["near", "category"] == "O"
    assert kano.summarise_counts(near, window=0.05).loc["near", "category"] == "M"
    assert kano.summarise_counts(near, window=0.05).loc["near", "runner_up"] == "O"
    assert kano.summarise_counts(near, window=0.04).loc["near", "category"] == "M"  # the border belongs to the window
    assert kano.summarise_counts(near, window=0.039).loc["near", "category"] == "O"
    assert kano.summarise_counts(counted(top=[9, 5]), window=1).loc["top", "category"] == "M"


def test_many_questionable_answers_are_warned_of():
    table = kano.summarise_counts(counted(fine=[95, 0, 0, 0, 0, 5], odd=[94, 0, 0, 0, 0, 6]))
    assert table["q_warning"].tolist() == [False, True]


def test_several_brands():
    pairs = pd.concat(
        [answered(("like", "dislike")).assign(brand="flow"), answered(("dislike", "like")).assign(brand="lite")]
    )
    table = kano.summarise(pairs, ["brand", "feature"])
    assert table.index.tolist() == [("flow", "app"), ("lite", "app")]
    assert table["category"].tolist() == ["O", "R"]


pairs_strategy = st.lists(
    st.tuples(
        st.sampled_from(["app", "gift", None]),
        st.sampled_from([*kano.ANSWERS, None]),
        st.sampled_from([*kano.ANSWERS, None]),
    ),
    min_size=1,
    max_size=40,
).map(
    lambda rows: pd.DataFrame(
        [(number, *row) for number, row in enumerate(rows)],
        columns=["respondent_id", "feature", "functional", "dysfunctional"],
    )
)


@QUICK
@given(pairs_strategy, st.sampled_from(list(kano.TABLES)), st.integers(0, 99))
def test_the_summary_equals_a_slow_count_and_does_not_depend_on_row_order(pairs, name, seed):
    if pairs["feature"].isna().all():
        return
    table = kano.summarise(pairs, table=name)
    pd.testing.assert_frame_equal(kano.summarise(shuffled(pairs, seed), table=name), table)
    cells = {
        (row, column): kano.TABLES[name][i][j]
        for i, row in enumerate(kano.ANSWERS)
        for j, column in enumerate(kano.ANSWERS)
    }
    for feature, row in table.iterrows():
        mine = pairs[pairs["feature"] == feature]
        letters = [cells[pair] for pair in zip(mine["functional"], mine["dysfunctional"], strict=True) if pair in cells]
        count = {letter: letters.count(letter) for letter in kano.CATEGORIES}
        assert row[list(kano.CATEGORIES)].to_dict() == count
        if letters:
            assert row["category"] == max(
                kano.CATEGORIES, key=lambda letter: (count[letter], -kano.CATEGORIES.index(letter))
            )
        valid = count["A"] + count["O"] + count["M"] + count["I"]
        if valid:
            assert row["better"] == pytest.approx((count["A"] + count["O"]) / valid)
            assert row["worse"] == pytest.approx(-(count["O"] + count["M"]) / valid)
            assert 0 <= row["better_low"] <= row["better"] <= row["better_high"] <= 1
        else:
            assert np.isnan(row["better"])


# -- stability -------------------------------------------------------------------------------------


def test_stability_of_two_categories_by_hand():
    """Three answers M, O, O: a sample of three keeps O when at least two are O: 8/27 + 3 * 4/27 = 20/27 = .741."""
    row = kano.category_stability(counted(app=[1, 2]), repetitions=40_000).loc["app"]
    assert row["stability"] == pytest.approx(20 / 27, abs=4 * np.sqrt(0.74 * 0.26 / 40_000))
    assert (row["category"], row["M"] + row["O"], row["R"]) == ("O", 1, 0)


def test_drawing_counts_agrees_with_drawing_respondents():
    """Efron (1979): the bootstrap of rows, drawn one by one, has the same distribution."""
    pairs = answered(*[("like", "dislike")] * 11, *[("neutral", "dislike")] * 9, *[("neutral", "neutral")] * 8)
    rng = np.random.default_rng(0)
    letters = kano.evaluate(pairs).astype(str).to_numpy()
    slow = [
        max(kano.CATEGORIES, key=lambda letter: ((drawn == letter).sum(), -kano.CATEGORIES.index(letter)))
        for drawn in (letters[rng.integers(0, 28, 28)] for _ in range(2000))
    ]
    fast = kano.category_stability(kano.count_categories(pairs), 4000).loc["app"]
    for letter in "MOI":
        assert fast[letter] == pytest.approx(np.mean([one == letter for one in slow]), abs=0.05)


def test_stability_follows_its_seed_and_not_the_order_of_the_rows():
    counts = counted(a=[5, 6, 4], b=[9, 8, 0], c=[0, 0, 0], d=[5, 6, 4])
    one = kano.category_stability(counts, 200, seed=1)
    pd.testing.assert_frame_equal(kano.category_stability(counts.iloc[::-1], 200, seed=1).loc[list("abcd")], one)
    assert not one.equals(kano.category_stability(counts, 200, seed=2))
    assert one.loc["c"].isna().all()


def test_stability_uses_the_window():
    near = counted(near=[36, 40, 12, 12])
    narrow = kano.category_stability(near, 500).loc["near"]
    wide = kano.category_stability(near, 500, window=0.2).loc["near"]
    assert (narrow["category"], wide["category"]) == ("O", "M")
    assert wide["M"] > narrow["M"]


def test_stability_of_many_respondents_is_as_quick_as_of_few():
    counts = counted(**{f"f{number}": [400_000, 300_000, 200_000, 90_000, 5_000, 5_000] for number in range(20)})
    started = time.perf_counter()
    kano.category_stability(counts)
    assert time.perf_counter() - started < 1


# -- strategy and pyramid --------------------------------------------------------------------------


def test_strategy_orders_the_levels_and_the_urgency_in_each():
    counts = counted(
        gift=[2, 8, 85, 5], cover=[90, 5, 0, 5], bill=[80, 10, 0, 10], speed=[10, 80, 5, 5], mail=[0, 0, 0, 9, 91],
        paper=[2, 3, 5, 90], odd=[0, 0, 1, 1, 0, 98],
    )  # fmt: skip
    table = kano.strategy(kano.summarise_counts(counts))
    assert table["strategy"].to_dict() == {
        "cover": "basic",
        "bill": "basic",
        "speed": "worry_free",
        "gift": "beyond_expectation",
        "paper": "do_not_invest",
        "mail": "avoid",
        "odd": "ask_again",
    }
    assert table.index.tolist() == ["cover", "bill", "speed", "gift", "paper", "mail", "odd"]
    assert table["rank"].tolist() == [1, 2, 1, 1, 1, 1, 1]
    assert table.loc["odd", "confidence"] == "open"
    assert table.loc["cover", "confidence"] == "firm"


def test_strategy_is_open_when_the_lead_is_within_chance_and_asks_again_without_answers():
    table = kano.strategy(kano.summarise_counts(counted(near=[15, 24, 121, 124, 6, 6], none=[0])))
    assert table.loc["near", ["strategy", "confidence", "runner_up"]].tolist() == ["do_not_invest", "open", "A"]
    assert table.loc["none", ["strategy", "confidence"]].tolist() == ["ask_again", "open"]


def test_experience_levels_build_on_one_another():
    people = pd.DataFrame({"csat": [4, 5, 5, 3, 5, None], "ces": [4, 5, 7, 7, 4, 7], "nps": [9, 8, 9, 10, 10, 9]})
    level = kano.experience_level(people)
    assert level[:5].tolist() == ["needs_met", "easy", "memorable", "unmet", "needs_met"]
    assert pd.isna(level[5])
    assert level.cat.ordered


def test_pyramid_by_hand():
    table = kano.pyramid(pd.Series(["unmet", "easy", "easy", "memorable", None]))
    assert table["count"].tolist() == [1, 0, 2, 1]
    assert table["share"].tolist() == [0.25, 0, 0.5, 0.25]
    assert table["reached"].tolist() == [1, 0.75, 0.75, 0.25]
    assert table.loc["easy", "low"] == pytest.approx(wilson(2, 4)[0])
    assert kano.pyramid(pd.Series([None, None], dtype=object))["share"].isna().all()


@QUICK
@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 7), st.integers(0, 10)), min_size=1, max_size=30),
    st.integers(0, 9),
)
def test_pyramid_adds_up_and_does_not_depend_on_row_order(rows, seed):
    people = pd.DataFrame(rows, columns=["csat", "ces", "nps"])
    table = kano.pyramid(kano.experience_level(people))
    pd.testing.assert_frame_equal(kano.pyramid(kano.experience_level(shuffled(people, seed))), table)
    assert table["count"].sum() == len(people)
    assert table["reached"].is_monotonic_decreasing
    assert table["count"]["memorable"] == ((people["csat"] > 3) & (people["ces"] > 4) & (people["nps"] > 8)).sum()


# -- the case: what is planted comes out -----------------------------------------------------------


def test_the_planted_categories_come_out():
    pairs = load_dataset("kano_pairs")
    table = kano.summarise(pairs)
    for feature, shares in planted.KANO_SHARES.items():
        most = planted.KANO_CATEGORIES[int(np.argmax(shares))]
        assert table.loc[feature, "category"] == most
        assert table.loc[feature, "significant"]
    contested = table.loc[planted.KANO_CONTESTED]
    assert not contested["significant"]
    by_brand = kano.summarise(pairs, ["brand", "feature"]).xs(planted.KANO_CONTESTED, level="feature")["category"]
    assert (by_brand["prime"], by_brand["lite"]) == ("M", "O")
    stable = kano.category_stability(kano.count_categories(pairs))["stability"]
    assert stable.idxmin() == planted.KANO_CONTESTED


# -- bad input -------------------------------------------------------------------------------------

COUNTS = counted(app=[1, 2, 3, 4])
PAIR = answered(("like", "dislike"))
PEOPLE = pd.DataFrame({"csat": [5], "ces": [7], "nps": [9]})

BAD = {
    "not a table": (lambda: kano.summarise([1]), ["DataFrame", "list"]),
    "missing column": (lambda: kano.evaluate(PAIR.drop(columns="functional")), ["functional", "dysfunctional"]),
    "no respondent": (lambda: kano.count_categories(PAIR.drop(columns="respondent_id")), ["respondent_id"]),
    "no feature column": (lambda: kano.summarise(PAIR, "brand"), ["brand"]),
    "no row": (lambda: kano.summarise(PAIR.iloc[:0]), []),
    "unknown answer": (
        lambda: kano.evaluate(PAIR.assign(dysfunctional="hate")),
        ["dysfunctional", "0", "'hate'", "live_with"],
    ),
    "numbers for answers": (lambda: kano.evaluate(PAIR.assign(functional=1)), ["functional", "1", "like"]),
    "unknown table": (lambda: kano.evaluate(PAIR, "classic"), ["'classic'", "pouliot"]),
    "respondent twice": (lambda: kano.summarise(pd.concat([PAIR, PAIR])), ["respondent_id", "0, app"]),
    "lacks a category": (lambda: kano.summarise_counts(COUNTS.drop(columns="R")), ["R", "M, O, A, I, Q"]),
    "negative count": (lambda: kano.summarise_counts(COUNTS.assign(A=-3)), ["A", "'app'", "-3"]),
    "half a respondent": (lambda: kano.summarise_counts(COUNTS.assign(A=2.5)), ["A", "'app'", "2.5"]),
    "count as text": (lambda: kano.summarise_counts(COUNTS.assign(A="12人")), ["A", "'app'", "12人"]),
    "window in points": (lambda: kano.summarise_counts(COUNTS, window=5), ["window", "5", "0.05"]),
    "negative window": (lambda: kano.summarise_counts(COUNTS, window=-0.1), ["window", "-0.1"]),
    "no repetition": (lambda: kano.category_stability(COUNTS, 0), ["repetitions", "0"]),
    "not a summary": (lambda: kano.strategy(COUNTS), ["better", "significant"]),
    "unknown category": (
        lambda: kano.strategy(kano.summarise_counts(COUNTS).assign(category="E")),
        ["category", "'app'", "'E'"],
    ),
    "off the scale": (lambda: kano.experience_level(PEOPLE.assign(csat=9)), ["csat", "9", "1, 2, 3, 4, 5"]),
    "cuts for other columns": (lambda: kano.experience_level(PEOPLE, {"csat": 4}), ["csat", "ces", "nps"]),
    "cut as text": (lambda: kano.experience_level(PEOPLE, {"csat": "4", "ces": 5, "nps": 9}), ["csat", "'4'"]),
    "unknown level": (lambda: kano.pyramid(pd.Series(["easy", "wow"])), ["experience_level", "1", "'wow'"]),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_told_in_the_reader_s_language(case, lang):
    call, parts = BAD[case]
    with pytest.raises(CourseError) as caught:
        call()
    message = str(caught.value)
    for part in parts:
        assert part in message
    assert any("一" <= letter <= "鿿" for letter in message.replace("12人", "")) == (lang == "zh")
