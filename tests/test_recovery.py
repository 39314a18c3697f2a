"""Recovery models against published or hand-derived figures and slow tellings of the same rules."""

import time
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.models import recovery as rec
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


# -- Pareto ----------------------------------------------------------------------------------------


def test_pareto_by_step_and_by_scene():
    log = pd.DataFrame(
        {
            "process_step": ["courier", "packing", "courier", "bill_run", None],
            "scene": ["late", "lost_damaged", "late", "billing", "late"],
        }
    )
    steps = rec.complaint_pareto(log)
    assert steps.index.tolist() == ["courier", "bill_run", "packing"]  # ties by name
    assert steps["count"].tolist() == [2, 1, 1]
    assert steps["covered"].tolist() == [0.5, 0.75, 1]
    scenes = rec.complaint_pareto(log, by="scene")
    assert scenes["share"].to_dict() == {"late": 0.6, "billing": 0.2, "lost_damaged": 0.2}


@QUICK
@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=30), st.integers(0, 99))
def test_pareto_of_single_causes_is_the_cumulative_share(steps, seed):
    log = pd.DataFrame({"process_step": steps})
    result = rec.complaint_pareto(log)
    pd.testing.assert_frame_equal(rec.complaint_pareto(shuffled(log, seed)), result)
    assert result["count"].to_dict() == {step: steps.count(step) for step in set(steps)}
    np.testing.assert_allclose(result["covered"], result["share"].cumsum())


# -- risk ranking ----------------------------------------------------------------------------------


def risks(*rows):
    return pd.DataFrame(rows, columns=["process_step", "severity", "occurrence", "detection"])


def test_risks_by_hand_with_ties():
    table = risks(("pack", 10, 1, 4), ("ship", 2, 4, 5), ("bill", 5, 5, 5), ("call", 2, 4, 5))
    result = rec.risk_ranking(table)
    assert result.index.tolist() == ["bill", "call", "pack", "ship"]
    assert result["rpn"].tolist() == [125, 40, 40, 40]
    assert result["rank"].tolist() == [1, 2, 2, 2]
    # The most severe one is only second by the product.
    assert result["severity_rank"].to_dict() == {"pack": 1, "bill": 2, "call": 3, "ship": 3}
    assert result["tied"].tolist() == [0, 2, 2, 2]
    assert result[["low", "high"]].isna().all(axis=None)  # one row each


def test_rows_of_one_step_are_averaged_with_an_interval():
    result = rec.risk_ranking(risks(("pack", 5, 5, 4), ("pack", 5, 5, 8), ("ship", 1, 1, 1), ("ship", 1, 1, 1)))
    assert result.loc["pack", ["count", "detection", "rpn"]].tolist() == [2, 6, 150]
    # Student's t, 1 degree of freedom: 12.706 times the standard error, 50.
    assert result.loc["pack", ["low", "high"]].tolist() == pytest.approx([150 - 635.31, 150 + 635.31], abs=0.01)
    assert np.isnan(result.loc["ship", "low"])  # no spread


def test_only_120_products_can_occur():
    """The weakness of the RPN: of 1,000 numbers only 120 occur (Bowles 2003)."""
    every = risks(*((f"{s}.{o}.{d}", s, o, d) for s, o, d in product(range(1, 11), repeat=3)))
    result = rec.risk_ranking(every)
    assert result["rpn"].nunique() == 120
    assert result["severity_rank"].nunique() == 1_000
    assert result.loc["10.1.1", "rank"] > result.loc["3.4.1", "rank"]  # deadly but rare stands behind
    assert result.loc["10.1.1", "severity_rank"] < result.loc["3.4.1", "severity_rank"]


@QUICK
@given(
    st.lists(
        st.tuples(st.sampled_from("abcdef"), st.integers(1, 10), st.integers(1, 10), st.integers(1, 10)),
        min_size=1,
        max_size=25,
    ),
    st.integers(0, 99),
)
def test_risks_equal_a_slow_telling_of_the_same_rules(rows, seed):
    result = rec.risk_ranking(risks(*rows))
    pd.testing.assert_frame_equal(rec.risk_ranking(shuffled(risks(*rows), seed)), result)
    groups = {name: [row[1:] for row in rows if row[0] == name] for name, *_ in rows}
    rpn = {name: sum(s * o * d for s, o, d in mine) / len(mine) for name, mine in groups.items()}
    means = {name: tuple(np.round(np.mean(mine, axis=0), 9)) for name, mine in groups.items()}
    for name, row in result.iterrows():
        assert row["rpn"] == pytest.approx(rpn[name])
        assert row["rank"] == 1 + sum(other > rpn[name] + 1e-9 for other in rpn.values())
        assert row["severity_rank"] == 1 + sum(other > means[name] for other in means.values())
        assert row["tied"] == sum(abs(other - rpn[name]) < 1e-9 for other in rpn.values()) - 1


# -- strategies, stages ----------------------------------------------------------------------------


def cases(*rows):
    return pd.DataFrame(rows, columns=list(rec.STRATEGIES))


def test_recovery_score_and_ranking_by_hand():
    table = cases((1, 0, 1, 1, 1, 0, None), (1, 0, 1, 1, None, 1, None), (1, 1, 0, 1, None, 0, None))
    assert rec.recovery_score(table)["score"].tolist() == pytest.approx([4 / 6, 4 / 5, 3 / 5])
    result = rec.rank_strategies(table)
    assert result.index.tolist() == [
        "inform_early",
        "flexible_process",
        "follow_up",
        "know_rules",
        "keep_promises",
        "sincere_care",
        "careful_detail",
    ]
    assert result["share"].tolist() == pytest.approx([1 / 3, 1 / 3, 2 / 3, 1, 1, 1, np.nan], nan_ok=True)
    assert result["known"].tolist() == [3, 3, 3, 3, 3, 1, 0]
    # Wilson interval of 1 of 1: 0.207 to 1.
    assert result.loc["sincere_care", ["low", "high"]].tolist() == pytest.approx([0.2065, 1], abs=5e-5)


@QUICK
@given(
    st.lists(st.lists(st.sampled_from([0, 1, None]), min_size=7, max_size=7), min_size=1, max_size=12),
    st.integers(0, 99),
)
def test_strategies_do_not_depend_on_row_order(rows, seed):
    table = cases(*rows).astype(float)
    result = rec.rank_strategies(table)
    pd.testing.assert_frame_equal(rec.rank_strategies(shuffled(table, seed)), result)
    assert result["share"].dropna().is_monotonic_increasing
    for place, name in enumerate(rec.STRATEGIES):
        assert result.loc[name, "done"] == sum(row[place] == 1 for row in rows)
        assert result.loc[name, "known"] == sum(row[place] is not None for row in rows)


def test_stage_by_hand():
    log = pd.DataFrame({"stage": ["during", "after", "during", "during"], "satisfied": [1, 1, 0, 0]})
    result = rec.failure_stage(log)
    assert result.index.tolist() == ["before", "during", "after"]
    assert result["count"].tolist() == [0, 3, 1]
    assert result["share"].tolist() == [0, 0.75, 0.25]
    assert result["satisfied"].tolist() == pytest.approx([np.nan, 1 / 3, 1], nan_ok=True)
    assert result.loc["before", ["satisfied_low", "satisfied_high"]].isna().all()
    # Wilson interval of 1 of 3: 0.061 to 0.792.
    assert result.loc["during", ["satisfied_low", "satisfied_high"]].tolist() == pytest.approx(
        [0.0615, 0.7923], abs=5e-5
    )


@QUICK
@given(st.lists(st.tuples(st.sampled_from(rec.STAGES), st.integers(0, 1)), min_size=1, max_size=30), st.integers(0, 99))
def test_stages_add_up(rows, seed):
    log = pd.DataFrame(rows, columns=["stage", "satisfied"])
    result = rec.failure_stage(log)
    pd.testing.assert_frame_equal(rec.failure_stage(shuffled(log, seed)), result)
    assert result["count"].sum() == len(rows)
    assert (result["satisfied"].fillna(0) * result["count"]).sum() == pytest.approx(log["satisfied"].sum())


# -- the recovery paradox --------------------------------------------------------------------------


def outcomes(n, satisfied, repurchased):
    return pd.DataFrame(
        {"satisfied": (np.arange(n) < satisfied).astype(int), "repurchased": (np.arange(n) < repurchased).astype(int)}
    )


def test_interval_of_a_difference_as_published():
    """Newcombe (1998), method 10: 56/70 - 48/80 = 0.200, 95 % interval 0.0524 to 0.3339."""
    result = rec.recovery_paradox(outcomes(70, 56, 56), outcomes(80, 48, 48)).loc["satisfied"]
    assert result[["difference", "low", "high"]].tolist() == pytest.approx([0.2, 0.0524, 0.3339], abs=5e-5)


def test_paradox_for_satisfaction_and_not_for_repurchase():
    """Verification: de Matos et al. (2007): supported for satisfaction, not for repurchase."""
    result = rec.recovery_paradox(outcomes(400, 360, 310), outcomes(600, 450, 480))
    assert result["verdict"].to_dict() == {"satisfied": "paradox", "repurchased": "undecided"}
    assert result.loc["satisfied", "difference"] == pytest.approx(0.15)
    worse = rec.recovery_paradox(outcomes(400, 360, 200), outcomes(600, 450, 480))
    assert worse.loc["repurchased", "verdict"] == "no_paradox"


@QUICK
@given(st.integers(1, 80), st.integers(1, 80), st.data())
def test_the_paradox_turns_round_with_the_groups(n, m, data):
    one = outcomes(n, data.draw(st.integers(0, n)), data.draw(st.integers(0, n)))
    two = outcomes(m, data.draw(st.integers(0, m)), data.draw(st.integers(0, m)))
    there, back = rec.recovery_paradox(shuffled(one, 1), two), rec.recovery_paradox(two, one)
    np.testing.assert_allclose(there["low"], -back["high"], atol=1e-12)
    np.testing.assert_allclose(there["difference"], -back["difference"], atol=1e-12)
    assert (there["low"] <= there["difference"] + 1e-12).all()
    assert (there["low"] >= -1 - 1e-12).all()
    assert there["recovered"].tolist() == one.mean().tolist()


def test_the_interval_of_the_difference_covers_the_truth():
    rng = np.random.default_rng(2)
    hits = 0
    for _ in range(150):
        one, two = rng.binomial(60, 0.8), rng.binomial(90, 0.65)
        row = rec.recovery_paradox(outcomes(60, one, one), outcomes(90, two, two)).loc["satisfied"]
        hits += row["low"] <= 0.15 <= row["high"]
    assert 0.92 <= hits / 150 <= 0.985


def test_speed():
    rng = np.random.default_rng(0)
    n = 300_000
    log = pd.DataFrame(
        {
            "process_step": rng.choice(["courier", "packing", "bill_run"], n),
            **{name: rng.integers(1, 11, n) for name in ("severity", "occurrence", "detection")},
            "stage": rng.choice(list(rec.STAGES), n),
            "satisfied": rng.integers(0, 2, n),
            "repurchased": rng.integers(0, 2, n),
        }
    )
    begin = time.perf_counter()
    rec.complaint_pareto(log)
    rec.risk_ranking(log)
    rec.failure_stage(log)
    rec.recovery_paradox(log, log)
    assert time.perf_counter() - begin < 3


# -- what is planted in the case -------------------------------------------------------------------


def test_the_most_frequent_step_is_not_the_highest_risk():
    log = load_dataset("complaints")
    assert rec.complaint_pareto(log).index[0] == max(
        planted.PROCESS_STEPS, key=lambda step: planted.PROCESS_STEPS[step][0]
    )
    ranking = rec.risk_ranking(log)
    assert ranking.index[0] == max(planted.PROCESS_STEPS, key=lambda step: np.prod(planted.PROCESS_STEPS[step][2]))
    assert ranking.index[0] != rec.complaint_pareto(log).index[0]
    for step, (_, _, rated) in planted.PROCESS_STEPS.items():
        assert ranking.loc[step, ["severity", "occurrence", "detection"]].tolist() == pytest.approx(rated, abs=0.5)


def test_the_planted_stages_are_found():
    result = rec.failure_stage(load_dataset("complaints"))
    for stage, row in result.iterrows():
        for name, expected in (("share", planted.FAILED_STAGE[stage]), ("satisfied", planted.SATISFIED[stage])):
            n = row["count"] if name == "satisfied" else result["count"].sum()
            spread = np.sqrt(expected / 1000 * (1 - expected / 1000) / n)
            assert abs(row[name] - expected / 1000) < 3.5 * spread


def test_the_planted_paradox_holds_for_satisfaction_only():
    log = load_dataset("complaints")
    result = rec.recovery_paradox(log[log["stage"] == "before"], load_dataset("no_problem"))
    assert result["verdict"].to_dict() == {"satisfied": "paradox", "repurchased": "no_paradox"}


# -- bad input -------------------------------------------------------------------------------------

LOG = pd.DataFrame({"process_step": ["pack"], "scene": ["late"], "stage": ["after"], "satisfied": [1]})
RISK = risks(("pack", 1, 2, 3))
ANSWERS = outcomes(3, 2, 1)

BAD = {
    "not a table": (lambda: rec.complaint_pareto(["late"]), ["DataFrame", "list"]),
    "no column": (lambda: rec.complaint_pareto(LOG, by="reason"), ["reason", "process_step"]),
    "unknown scene": (lambda: rec.complaint_pareto(LOG.assign(scene="rude"), by="scene"), ["scene", "rude", "customs"]),
    "no step known": (lambda: rec.complaint_pareto(LOG.assign(process_step=None)), ["process_step"]),
    "rating of 0": (lambda: rec.risk_ranking(RISK.assign(severity=0)), ["severity", "0", "10"]),
    "rating of 11": (lambda: rec.risk_ranking(RISK.assign(detection=11)), ["detection", "11"]),
    "half a rating": (lambda: rec.risk_ranking(RISK.assign(occurrence=2.5)), ["occurrence", "2.5"]),
    "rating as text": (lambda: rec.risk_ranking(RISK.assign(occurrence="high")), ["occurrence", "high"]),
    "rating missing": (lambda: rec.risk_ranking(RISK.assign(severity=np.nan)), ["severity", "nan"]),
    "no risks": (lambda: rec.risk_ranking(RISK.iloc[:0]), []),
    "strategy missing": (lambda: rec.recovery_score({"know_rules": 1}), ["inform_early"]),
    "strategy in per cent": (lambda: rec.rank_strategies(dict.fromkeys(rec.STRATEGIES, 50)), ["know_rules", "50"]),
    "unknown stage": (lambda: rec.failure_stage(LOG.assign(stage="later")), ["stage", "later", "before"]),
    "satisfied by score": (lambda: rec.failure_stage(LOG.assign(satisfied=4)), ["satisfied", "4", "0, 1"]),
    "empty group": (lambda: rec.recovery_paradox(ANSWERS.iloc[:0], ANSWERS), []),
    "satisfied yes": (lambda: rec.recovery_paradox(ANSWERS, ANSWERS.assign(satisfied="yes")), ["satisfied", "yes"]),
    "repurchase missing": (
        lambda: rec.recovery_paradox(ANSWERS.assign(repurchased=np.nan), ANSWERS),
        ["repurchased", "nan"],
    ),
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
