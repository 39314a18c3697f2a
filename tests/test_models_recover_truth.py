"""The models of the course, called on the shipped tables as they are, find what the generator planted."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest

from course_lib import simulate
from course_lib.datasets import load_dataset
from course_lib.models import (
    agreement,
    disc,
    journey,
    kano,
    loyalty,
    profit_chain,
    recovery,
    sampling,
    scores,
    segmentation,
    service_quality,
    switching,
)
from course_lib.simulate import samples, studies, truth, workplace
from course_lib.simulate import truth_studies as planted

STANDARD_ERRORS = 4  # one comparison in 16,000 lies farther off by chance; the data never change, so none does later
ERRORS_IN_INTERVAL = 3.92  # a 95 % interval is about so many standard errors wide
CUT_OFF = 0.05  # points of a scale: who would say more than its end says its end; it costs less than this much
THOUSAND = truth.PER_MILLE


def near(found: float, share: float, n: float) -> bool:
    """Return whether a share found among n lies within sampling tolerance of the planted one."""
    return abs(found - share) <= STANDARD_ERRORS * np.sqrt(share * (1 - share) / n) + 1e-12


def holds(row: pd.Series, value: str, expected: float, slack: float = 0.0) -> bool:
    """Return whether a value of a model lies near the planted one, by the width of the model's own interval."""
    error = (row["high"] - row["low"]) / ERRORS_IN_INTERVAL
    return abs(row[value] - expected) <= STANDARD_ERRORS * error + slack


def points(curve: truth.Curve) -> tuple[np.ndarray, np.ndarray]:
    """Return positions (0 to 1) and values of a quantile curve."""
    position, value = np.array(curve, dtype=float).T
    return position / THOUSAND, value


@pytest.fixture(scope="module")
def customers() -> pd.DataFrame:
    frame = load_dataset("customers")
    return frame.assign(tier=segmentation.tier_within_brand(frame))


# --- segmentation -------------------------------------------------------------------------------------------------


def test_tiers_begin_where_the_curves_of_the_brands_say(customers: pd.DataFrame) -> None:
    cutoffs = segmentation.tier_cutoffs(customers)
    wanted = np.cumsum(list(planted.CLASS_SHARES.values())) / THOUSAND
    for brand, curve in truth.ARPU_FEN.items():
        position, fen = points(curve)
        classes = cutoffs.loc[brand]
        rated = classes["customers"].sum()
        assert rated == customers.loc[customers["brand"] == brand, "arpu_yuan"].notna().sum()
        reached = classes["share"].cumsum()
        assert (reached <= wanted + 1e-9).all()  # who ties at a border goes to the lower class
        for name, border in zip(classes.index[:-1], wanted, strict=False):
            lowest = 100 * classes.loc[name, "lowest"]
            assert near(reached[name], 1 - np.interp(lowest, fen, position), rated), (brand, name)
            at_border = np.interp(1 - border, position, fen)
            if (fen == at_border).sum() == 2:  # a plan price lies across the border: nobody who pays it is above
                assert lowest > at_border, (brand, name)
                assert reached[name] < border - 0.01, (brand, name)


def test_segments_need_what_was_planted(customers: pd.DataFrame) -> None:
    brand = customers["brand"].astype(object).where(customers["tenure_months"] >= truth.NEW_MONTHS, "new")
    outside = customers["kind"].astype(object).where(customers["kind"] != "external", "before_contract")
    segment = brand.where(customers["brand"].notna(), outside)
    profile = segmentation.need_profile(customers.assign(segment=segment), load_dataset("contacts"), by="segment")
    assert set(profile.index) == set(truth.REASON_SHARES)
    for name, shares in truth.REASON_SHARES.items():
        row = profile.loc[name]
        contacts = row["customers"] * row["contacts_per_customer"]
        for reason, share in zip(truth.REASONS, shares, strict=True):
            assert near(row[reason], share / THOUSAND, contacts), (name, reason)


def test_the_funnel_of_the_cohort_is_right_and_that_of_all_rows_too_good() -> None:
    history = load_dataset("status_history")
    cohort = segmentation.funnel(history, start=truth.COHORT_START)
    everybody = segmentation.funnel(history)
    before = cohort["reached"].shift()
    for stage, share in truth.COHORT_STEP_RATES.items():
        assert near(cohort.loc[stage, "step_rate"], share / THOUSAND, before[stage]), stage
        assert everybody.loc[stage, "step_rate"] > share / THOUSAND + 0.2, stage
    survivors = segmentation.funnel(history, end=pd.Timestamp(truth.COHORT_START) - pd.Timedelta(days=1))
    assert survivors.loc["contracted", "overall_rate"] == truth.SURVIVOR_STEP_RATES["contracted"] / THOUSAND


# --- sampling and scores ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def survey(customers: pd.DataFrame) -> pd.DataFrame:
    people = customers.set_index("customer_id")[["brand", "tier"]]
    answers = load_dataset("survey_responses").join(people, on="customer_id")
    return answers.assign(cell=answers["brand"].astype(str) + answers["tier"].astype(str))


@pytest.fixture(scope="module")
def everybody() -> pd.DataFrame:
    """Return what all who could be asked would say: the truth behind the sample."""
    people = samples.frame(simulate.DEFAULT_CUSTOMERS, simulate.DEFAULT_SEED)
    waves = {name: samples.survey_wave(people, simulate.DEFAULT_SEED, i) for i, name in enumerate(planted.WAVES)}
    return pd.concat(
        pd.DataFrame({"wave": name, "csat": wave.csat, "honest": wave.satisfaction, "nps": wave.nps})
        for name, wave in waves.items()
    )


@pytest.fixture(scope="module")
def population(customers: pd.DataFrame) -> pd.Series:
    rated = customers[customers["tier"].notna()]
    return sampling.stratify(rated, ["brand", "tier"])["population"]


@pytest.fixture(scope="module")
def weighted(survey: pd.DataFrame, population: pd.Series) -> pd.DataFrame:
    """Return the survey with weights to the strata (design) and to strata and one mix of modes (raked)."""
    cells = population.set_axis([f"{brand}{tier}" for brand, tier in population.index])
    modes = survey["mode"].value_counts(normalize=True) * cells.sum()
    parts = []
    for _, answers in survey.groupby("wave", observed=True):
        raking = sampling.rake(answers, {"cell": cells, "mode": modes})
        assert raking.converged
        design = sampling.design_weights(answers, "cell", cells)
        parts.append(answers.assign(design=design, raked=raking.weight))
    return pd.concat(parts)


def test_weights_move_the_mean_and_its_change_to_the_truth(
    weighted: pd.DataFrame, population: pd.Series, everybody: pd.DataFrame
) -> None:
    true = sum(weight * planted.DRIVER_CHANGE[name] for name, weight in planted.CSAT_WEIGHTS.items()) / THOUSAND**2
    naive, raked, variance = [], [], 0.0
    for wave, answers in weighted.groupby("wave", observed=True):
        mean = everybody.loc[everybody["wave"] == wave, "honest"].mean()
        estimate = sampling.stratified_mean(answers, "csat", ["brand", "tier"], population).estimate
        assert mean < estimate < answers["csat"].mean() - 0.06  # better; who answers is still the more satisfied
        naive.append(answers["csat"].mean())
        raked.append(np.average(answers["csat"], weights=answers["raked"]))
        variance += answers["csat"].var() * sampling.kish_design_effect(answers["raked"]) / len(answers)
    naive_error, raked_error = (values[1] - values[0] - true for values in (naive, raked))
    assert abs(raked_error) <= STANDARD_ERRORS * np.sqrt(variance)
    assert naive_error > 3 * np.sqrt(variance)  # the second wave telephones more
    assert abs(raked_error) < naive_error / 2


def test_csat_and_nps_change_as_much_as_in_the_population(weighted: pd.DataFrame, everybody: pd.DataFrame) -> None:
    waves = tuple(planted.WAVES)
    for measure, truly, weight in (
        (scores.nps, everybody, "design"),
        (scores.csat, everybody, "design"),
        (scores.csat, everybody.assign(csat=everybody["honest"]), "raked"),  # one mix of modes: the mode drops out
    ):
        expected = scores.change(measure(truly, "wave"), *waves)["difference"]
        found = scores.change(measure(weighted, "wave", weight=weight), *waves)
        assert abs(found["difference"] - expected) <= STANDARD_ERRORS * found["standard_error"], measure
        assert found["low"] > 0
    # the mode has no effect on the effort score
    easier = sum(weight * planted.DRIVER_CHANGE[name] for name, weight in planted.CES_WEIGHTS.items()) / THOUSAND**2
    assert holds(scores.change(scores.ces(weighted, "wave"), *waves), "difference", easier)


def test_mode_effects_are_found_within_strata(survey: pd.DataFrame) -> None:
    effects = scores.mode_effects(survey, "csat", strata=["wave", "brand", "tier"])
    assert set(effects.index) == set(planted.MODES) - {"web"}
    for mode, row in effects.iterrows():
        assert holds(row, "difference", planted.MODE_EFFECT[mode] / THOUSAND, CUT_OFF), mode
    assert effects.loc["phone", "low"] > 0


def test_drivers_are_ranked_by_their_weights(survey: pd.DataFrame) -> None:
    found = scores.driver_importance(survey, repetitions=0)
    wanted = sorted(planted.CSAT_WEIGHTS, key=lambda name: -planted.CSAT_WEIGHTS[name])
    assert found["importance"].sort_values(ascending=False).index.tolist() == wanted
    assert found["beta"].sort_values(ascending=False).index.tolist() == wanted


def test_retention_and_profit_follow_the_bands(survey: pd.DataFrame) -> None:
    assert {"poor": 0, **scores.BANDS} == planted.EXPERIENCE_FROM
    flow = scores.profit_by_band(survey[survey["brand"] == "flow"])
    by_answer = scores.retention_by_score(survey, "nps")
    bands = pd.cut(by_answer.index, [*planted.EXPERIENCE_FROM.values(), 11], right=False, labels=list(flow.index))
    kept = by_answer.groupby(bands, observed=True)[["count", "answers"]].sum()
    for band, curve in planted.PROFIT_YUAN.items():
        position, yuan = points(curve)
        assert holds(flow.loc[band], "mean", np.trapezoid(yuan, position), slack=1.0), band  # rounded down
        count, answers = kept.loc[band]
        assert near(count / answers, planted.RETAINED[band] / THOUSAND, answers), band


# --- Kano and service quality -------------------------------------------------------------------------------------


def test_kano_finds_the_categories_and_the_contested_feature() -> None:
    pairs = load_dataset("kano_pairs")
    summary = kano.summarise(pairs)
    for feature, shares in planted.KANO_SHARES.items():
        row = summary.loc[feature]
        assert row["category"] == planted.KANO_CATEGORIES[int(np.argmax(shares))], feature
        assert row[list(planted.KANO_CATEGORIES)].tolist() == [
            share * planted.KANO_RESPONDENTS // THOUSAND for share in shares
        ]
    assert summary.index[~summary["significant"].astype(bool)].tolist() == [planted.KANO_CONTESTED]
    by_brand = kano.summarise(pairs, by=["brand", "feature"]).xs(planted.KANO_CONTESTED, level="feature")
    for brand, shares in planted.KANO_CONTESTED_SHARES.items():
        assert by_brand.loc[brand, "category"] == planted.KANO_CATEGORIES[int(np.argmax(shares))], brand
    assert by_brand["category"].nunique() > 1  # the brands want different things
    assert by_brand["significant"].to_dict() == {"prime": True, "flow": False, "lite": True}


def test_service_quality_finds_the_reversed_item_and_the_gaps() -> None:
    ratings = load_dataset("service_quality")
    checked = service_quality.check_items(ratings)["verdict"].droplevel("dimension")
    assert checked.index[checked != "ok"].tolist() == [planted.QUALITY_REVERSED]
    assert checked[planted.QUALITY_REVERSED] == "reversed"
    spoilt = service_quality.reliability(ratings)
    turned = service_quality.reverse_items(ratings, [planted.QUALITY_REVERSED])
    low, high = (limit / THOUSAND for limit in planted.QUALITY_ALPHA)
    for side in ("expectation", "perception"):
        mended = service_quality.reliability(turned, side)
        assert mended["alpha"].between(low, high).all(), side
    dimension = service_quality.ITEMS[planted.QUALITY_REVERSED]
    assert spoilt.index[spoilt["alpha"] < low].tolist() == [dimension]
    assert planted.QUALITY_REVERSED in spoilt.loc[dimension, "status"]
    gaps = service_quality.score_dimensions(turned)
    for name, gap in planted.QUALITY_GAP.items():
        assert holds(gaps.loc[name], "gap", gap / THOUSAND, CUT_OFF), name
    assert gaps["gap"].idxmin() == min(planted.QUALITY_GAP, key=lambda name: planted.QUALITY_GAP[name])
    by_brand = service_quality.servperf(turned, by="brand")["score"].groupby("brand", observed=True).mean()
    assert by_brand.sort_values().index.tolist() == sorted(
        planted.QUALITY_BRAND_SHIFT, key=lambda name: planted.QUALITY_BRAND_SHIFT[name]
    )


# --- loyalty and switching ----------------------------------------------------------------------------------------


def test_bg_nbd_finds_its_parameters() -> None:
    model = loyalty.fit_bgnbd(loyalty.bgnbd_summary(load_dataset("transactions"), end=truth.SNAPSHOT))
    assert model.customers == planted.ORDER_CUSTOMERS
    assert model.intervals is not None
    for name, value in planted.BG_NBD.items():
        low, high = model.intervals.loc[name]
        assert low < value < high, name
        assert abs(getattr(model, name) / value - 1) < 0.2, name


def test_the_loyalty_matrix_finds_types_captives_and_newcomers(customers: pd.DataFrame) -> None:
    ratings = load_dataset("loyalty_scores")
    quadrant = loyalty.loyalty_quadrant(ratings, planted.HIGH_DEPENDENCE, planted.HIGH_FREQUENCY)
    matrix = loyalty.loyalty_matrix(ratings, quadrant, planted.DISSATISFIED_BELOW)
    n = matrix["customers"]
    for name, high, low in (("frequent", "high", "inertia"), ("infrequent", "latent", "zero")):
        assert near(n[high] / (n[high] + n[low]), planted.DEPENDENT[name] / THOUSAND, n[high] + n[low]), name
    tenure = customers.set_index("customer_id")["tenure_months"].reindex(ratings["customer_id"])
    assert n[loyalty.TOO_EARLY] == (tenure < 12).sum() > 100
    assert near(matrix.loc["high", "dissatisfied_share"], planted.CAPTIVE / THOUSAND, n["high"])
    captive = loyalty.captive_customers(ratings, quadrant, planted.DISSATISFIED_BELOW)
    assert near(captive.sum() / n["high"], planted.CAPTIVE / THOUSAND, n["high"])
    for name in ("latent", "inertia", "zero"):
        share = sum(planted.SATISFACTION[name][: planted.DISSATISFIED_BELOW - 1]) / THOUSAND
        assert near(matrix.loc[name, "dissatisfied_share"], share, n[name]), name


def cause_shares() -> dict[str, float]:
    """Return the share of the incidents that each cause is part of, as the main or the second one."""
    main = {cause: share / THOUSAND for cause, share in planted.CAUSES.items()}
    second = {cause: sum(main[o] * main[cause] / (1 - main[o]) for o in main if o != cause) for cause in main}
    return {cause: main[cause] + planted.SECOND_CAUSE / THOUSAND * second[cause] for cause in main}


def test_switching_finds_causes_coders_and_the_chain() -> None:
    incidents = load_dataset("incidents")
    ranked = switching.pareto(incidents["coder_1"])
    kappa = agreement.code_agreement(incidents["coder_1"], incidents["coder_2"])
    chain = switching.cause_chain(incidents)
    searched, silent = (planted.SEARCHED[name] / THOUSAND for name in ("complained", "silent"))
    complained = planted.COMPLAINED / THOUSAND
    expected = {
        "complained": complained,
        "searched": complained * searched + (1 - complained) * silent,
        "left_silently": (1 - complained) * silent,
    }
    for cause, share in cause_shares().items():
        rightly, wrongly = planted.MARKED_RIGHTLY[cause] / THOUSAND, planted.MARKED_WRONGLY[cause] / THOUSAND
        marked = share * rightly + (1 - share) * wrongly
        assert near(ranked.loc[cause, "share"], marked, planted.INCIDENTS), cause
        both = share * rightly**2 + (1 - share) * wrongly**2
        assert holds(kappa.loc[cause], "value", (both - marked**2) / (marked - marked**2)), cause
        for step, rate in expected.items():
            assert near(chain.loc[cause, step], rate, chain.loc[cause, "count"]), (cause, step)
    assert ranked.index[0] == max(planted.CAUSES, key=lambda cause: planted.CAUSES[cause])
    assert ranked["covered"].iloc[-1] == 1
    weakest = min(planted.MARKED_RIGHTLY, key=lambda cause: planted.MARKED_RIGHTLY[cause])
    assert kappa["value"].idxmin() == weakest
    assert kappa.loc[weakest, "high"] < kappa["value"].drop(weakest).min()


def test_the_timeline_of_the_crisis_shows_where_source_and_record_differ() -> None:
    timeline = switching.response_timeline(load_dataset("crisis_events"))
    for event, source, record, _ in planted.CRISIS_EVENTS:
        days = (pd.Timestamp(source) - pd.Timestamp(record)).days
        assert timeline.loc[event, "difference_days"] == days, event


# --- journeys and recovery ----------------------------------------------------------------------------------------


def test_the_memory_of_a_journey_is_its_peak_and_end() -> None:
    weights = journey.memory_weights(journey.peak_end(load_dataset("touchpoints")))
    expected = {"peak": planted.PEAK_WEIGHT, "end": planted.END_WEIGHT, "mean": 0, "minutes": 0}
    for name, weight in expected.items():
        low, high = weights.loc[name, ["low", "high"]]
        assert low < weight / THOUSAND < high, name
        assert (low > 0) == (weight > 0), name
    assert 60 * weights.loc["minutes", "high"] < 0.5  # even an hour more is not worth half a point


def test_touchpoints_show_the_planted_high_low_and_frequent_ones() -> None:
    steps = load_dataset("touchpoints")
    curve = journey.emotion_curve(steps)
    for name in studies.TOUCHPOINTS:
        share, mean = np.array([step[1:] for step in planted.JOURNEY_STEPS if step[0] == name]).T
        assert holds(curve.loc[name], "rating", np.average(mean, weights=share) / THOUSAND, slack=2 * CUT_OFF), name
    means = {name: mean for name, _, mean in planted.JOURNEY_STEPS}
    order = [name for name, _, _ in planted.JOURNEY_STEPS]
    assert curve.index.tolist() == list(dict.fromkeys(order))
    assert (curve["rating"].idxmax(), curve["rating"].idxmin()) == (
        max(means, key=lambda name: means[name]),
        min(means, key=lambda name: means[name]),
    )
    marks = journey.key_touchpoints(steps)
    found = {label: marks.index[marks[label]].tolist() for label in journey.KEY_TOUCHPOINTS}
    assert found == {
        "first": [order[0]],
        "complaint": [curve["rating"].idxmin()],
        "high_frequency": [max(order, key=order.count)],
        "high_perception": [curve["rating"].idxmax()],
        "last": [order[-1]],
    }


def test_complaints_are_most_frequent_elsewhere_than_most_risky() -> None:
    complaints = load_dataset("complaints")
    frequent, risky = recovery.complaint_pareto(complaints), recovery.risk_ranking(complaints)
    product = {name: int(np.prod(ratings)) for name, (_, _, ratings) in planted.PROCESS_STEPS.items()}
    for name, (share, _, _) in planted.PROCESS_STEPS.items():
        assert near(frequent.loc[name, "share"], share / THOUSAND, planted.COMPLAINTS), name
        assert holds(risky.loc[name], "rpn", product[name]), name
    shares = {name: share for name, (share, _, _) in planted.PROCESS_STEPS.items()}
    assert frequent.index.tolist()[:3] == sorted(shares, key=lambda name: -shares[name])[:3]
    assert risky.index[0] == max(product, key=lambda name: product[name]) != frequent.index[0]
    stages = recovery.failure_stage(complaints)
    for name, share in planted.FAILED_STAGE.items():
        row = stages.loc[name]
        assert near(row["share"], share / THOUSAND, planted.COMPLAINTS), name
        assert near(row["satisfied"], planted.SATISFIED[name] / THOUSAND, row["count"]), name


def test_the_recovery_paradox_holds_for_satisfaction_and_not_for_repurchase() -> None:
    complaints = load_dataset("complaints")
    recovered = complaints[complaints["stage"] == "before"]  # not forewarned, then well served
    found = recovery.recovery_paradox(recovered, load_dataset("no_problem"))
    assert found["verdict"].to_dict() == {"satisfied": "paradox", "repurchased": "no_paradox"}
    satisfied = planted.SATISFIED["before"] / THOUSAND
    again = satisfied * planted.REPURCHASED["satisfied"] + (1 - satisfied) * planted.REPURCHASED["dissatisfied"]
    for outcome, share in {"satisfied": satisfied, "repurchased": again / THOUSAND}.items():
        without = planted.NO_PROBLEM_SHARES[outcome] / THOUSAND
        assert holds(found.loc[outcome], "difference", share - without), outcome
        assert near(found.loc[outcome, "no_problem"], without, planted.NO_PROBLEM), outcome


# --- service-profit chain and the firm within ---------------------------------------------------------------------


def test_the_paths_of_the_profit_chain_are_those_planted() -> None:
    chain = profit_chain.service_profit_chain(load_dataset("unit_panel"), repetitions=500)
    assert (chain.units, chain.rows) == (planted.UNITS, planted.UNITS * len(planted.PERIODS))
    wanted = {(cause, end): path for end, causes in planted.CHAIN_PATHS.items() for cause, path in causes.items()}
    assert set(chain.paths.index) == set(wanted)
    for link, path in wanted.items():
        assert holds(chain.paths.loc[link], "path", path / THOUSAND), link
    assert (chain.paths["verdict"] == "as_expected").all()
    assert chain.paths.loc[("employee_satisfaction", "turnover"), "high"] < 0
    assert chain.paths.loc[("turnover", "service_value"), "high"] < 0
    total = product_of_paths(wanted, "internal_quality", "profit")
    assert holds(profit_chain.indirect_effects(chain).loc["total"], "effect", total)


def product_of_paths(paths: dict[tuple[str, str], int], start: str, end: str) -> float:
    """Return the sum, over all routes from start to end, of the product of the planted paths."""
    if start == end:
        return 1.0
    return sum(
        path / THOUSAND * product_of_paths(paths, then, end) for (cause, then), path in paths.items() if cause == start
    )


def test_the_waterfall_loses_at_every_level_and_most_at_the_supervisors() -> None:
    found = profit_chain.waterfall(load_dataset("waterfall"))
    means = {level: mean / THOUSAND for level, (_, mean) in planted.WATERFALL.items()}
    assert found["answers"].to_dict() == {level: people for level, (people, _) in planted.WATERFALL.items()}
    for level, mean in means.items():
        assert holds(found.loc[level], "mean", mean, CUT_OFF), level
    assert (found["change_high"].dropna() < 0).all()
    assert len(found["change_high"].dropna()) == len(means) - 1
    assert found["change"].idxmin() == pd.Series(means).diff().idxmin()
    kept = found.loc["customer", ["kept_low", "kept_high"]].set_axis(["low", "high"])
    assert kept["low"] < (means["customer"] - 1) / (means["owner"] - 1) < kept["high"]


def test_raci_finds_the_planted_gaps_and_overlaps() -> None:
    found = profit_chain.raci_duties(load_dataset("duties"))
    roles = {duty: list(who.values()) for duty, who in planted.DUTIES.items()}
    for code, word in profit_chain.ROLES.items():
        assert found[word].to_dict() == {duty: given.count(code) for duty, given in roles.items()}
    for code, word in (("R", "responsible"), ("A", "accountable")):
        assert set(found.index[found[f"no_{word}"]]) == {duty for duty in roles if code not in roles[duty]}
        assert set(found.index[found[f"several_{word}"]]) == {duty for duty in roles if roles[duty].count(code) > 1}
    marks = found.filter(regex="^(no|several)_").sum()
    assert marks.to_dict() == {
        "no_accountable": 2,
        "several_accountable": 1,
        "no_responsible": 2,
        "several_responsible": 1,
    }


def test_hand_overs_show_the_hub_and_the_slowest_department() -> None:
    found = profit_chain.handover_network(load_dataset("handovers")).departments
    load = dict.fromkeys(planted.DEPARTMENTS, 0)
    for start, end, cases, _ in planted.HANDOVERS:
        load[start] += cases
        load[end] += cases
    slowest = max(planted.HANDOVERS, key=lambda row: row[3])[1]
    assert found.index[found["hub"]].tolist() == [max(load, key=lambda name: load[name])] == ["call_centre"]
    assert found.index[found["slowest"]].tolist() == [slowest] == ["research"]
    assert set(found.index) == set(planted.DEPARTMENTS)


def test_barriers_stand_in_the_planted_order() -> None:
    found = profit_chain.rank_barriers(load_dataset("barriers"))
    assert found.index.tolist() == sorted(planted.BARRIERS, key=lambda name: -planted.BARRIERS[name])
    assert (found["best_rank"] == found["worst_rank"]).all()
    for name, mean in planted.BARRIERS.items():
        assert holds(found.loc[name], "mean", mean / THOUSAND, CUT_OFF), name


# --- ratings and styles -------------------------------------------------------------------------------------------


def test_blind_spots_and_the_hidden_strength_are_found() -> None:
    found = agreement.self_other_gaps(load_dataset("ratings_360"))
    assert len(found) == planted.RATED_PEOPLE * len(planted.SELF_GAP)
    gap = found["gap"].groupby("indicator").agg(["mean", "sem"])
    counts = pd.crosstab(found.index.get_level_values("indicator"), found["finding"])
    planted_gaps = pd.Series(planted.SELF_GAP, index=gap.index) / THOUSAND
    assert ((gap["mean"] - planted_gaps).abs() <= STANDARD_ERRORS * gap["sem"] + 2 * CUT_OFF).all()
    blind = planted_gaps.nlargest(2).index
    assert set(counts["blind_spot"].nlargest(2).index) == set(blind)
    assert counts["hidden_strength"].idxmax() == planted_gaps.idxmin()


def test_severe_raters_show_in_the_bias_between_raters() -> None:
    ratings = load_dataset("ratings_360")
    others = ratings[ratings["relation"] == agreement.COLLEAGUE]
    wide = others.pivot(index=["ratee", "indicator"], columns="rater", values="score")
    people = wide.columns.tolist()
    severity = []
    for first in range(0, planted.RATED_PEOPLE, planted.TEAM):
        team = people[first : first + planted.TEAM]
        bias = pd.DataFrame(0.0, index=team, columns=team)
        for one, other in combinations(team, 2):
            value = agreement.bland_altman(wide[one], wide[other]).limits.loc["bias", "value"]
            bias.loc[one, other], bias.loc[other, one] = value, -value
        severity.append(np.sort(bias.mean(axis=1)))
    found, wanted = np.mean(severity, axis=0), np.array(planted.RATER_SEVERITY) / THOUSAND
    assert np.abs(found - wanted).max() < 0.2
    assert np.corrcoef(found, wanted)[0, 1] > 0.95


def test_the_worked_example_gives_the_figures_of_the_source() -> None:
    # the three totals, r, exact and within-one agreement of the worked example: course material, added up by hand
    example = load_dataset("ratings_example")
    reported = pd.DataFrame({"ratee": "E01", "rater": list(planted.RATINGS_EXAMPLE), "total": [40, 41, 41]})
    assert (agreement.audit_totals(example, reported)["verdict"] == "reproduced").all()
    table = agreement.score_table(example, "E01")
    assert {name: tuple(table[name]) for name in table} == planted.RATINGS_EXAMPLE
    found = agreement.compare_raters(table["colleague_1"], table["colleague_2"])["value"]
    assert found[["pearson", "exact", "within_one"]].round(3).tolist() == [-0.224, 0.4, 0.8]
    pairs = agreement.pairwise_agreement(table).xs("pearson", level="measure")
    constant = pairs["value"].isna()
    assert pairs.index[constant].tolist() == [("self", "colleague_1"), ("self", "colleague_2")]
    assert pairs.loc[constant, "status"].str.contains("self").all()
    everyone = agreement.icc(table)
    assert everyone.loc["ICC(A,1)", "value"].round(3) == -0.125
    assert everyone["status"].str.contains("self").all()


def test_styles_are_the_planted_ones_and_balanced_people_are_flat() -> None:
    profiles = disc.profile(load_dataset("disc_answers"))
    number = workplace.disc_styles(planted.DISC_PEOPLE, simulate.DEFAULT_SEED)
    style = pd.Series(list(planted.PEOPLE_BY_STYLE), dtype=object)[number].set_axis(profiles.index)
    found = profiles["first_style"].astype(object).where(profiles["pattern"] != "flat", "balanced")
    assert (found == style).mean() > 0.9
    for name, share in planted.PEOPLE_BY_STYLE.items():
        assert near((found == name).mean(), share / THOUSAND, planted.DISC_PEOPLE), name
    clear = (style != "balanced") & (found != "balanced")
    assert (found[clear] == style[clear]).all()
