"""Service-profit chain: against planted paths, other packages, brute force and figures worked by hand."""

import time
from itertools import pairwise, permutations, product

import numpy as np
import pandas as pd
import pingouin
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models import profit_chain as pc
from course_lib.simulate import (
    make_barriers,
    make_contacts,
    make_duties,
    make_handovers,
    make_unit_panel,
    make_waterfall,
)
from course_lib.simulate import truth_studies as planted

QUICK = settings(max_examples=25, deadline=None)
NODES = [*dict.fromkeys(node for outcome, causes in pc.CHAIN.items() for node in (*causes, outcome))]


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture(scope="module")
def panel():
    return make_unit_panel()


@pytest.fixture(scope="module")
def chain(panel):
    return pc.service_profit_chain(panel)


def shuffled(frame, seed):
    return frame.sample(frac=1, random_state=seed)


def standardised(frame):
    return (frame - frame.mean()) / frame.std()


def small_panel(units, periods=1, seed=0, keeps=0.0):
    """Panel with x -> m -> y and x -> y; ``keeps`` is what a unit keeps over its periods."""
    rng = np.random.default_rng(seed)
    shape = (units, periods)
    x, m, y = (keeps * rng.normal(size=(units, 1)) + rng.normal(size=shape) for _ in range(3))
    values = {"x": x, "m": x + m, "y": 2 * x + m + y}
    unit, period = np.indices(shape)
    return pd.DataFrame(
        {"unit_id": unit.ravel(), "period": period.ravel(), **{k: v.ravel() for k, v in values.items()}}
    )


LINKS = {"m": ["x"], "y": ["x", "m"]}
TRUTH = pd.Series(
    {(cause, outcome): path / 1000 for outcome, causes in planted.CHAIN_PATHS.items() for cause, path in causes.items()}
)
# Internal quality to profit: 0.6 * (-0.5 * -0.35 + 0.45 * 0.4) * 0.6 * 0.55 * 0.5.
TOTAL = 0.6 * (0.5 * 0.35 + 0.45 * 0.4) * 0.6 * 0.55 * 0.5

# -- the chain -------------------------------------------------------------------------------------


def test_the_planted_paths_are_found_again(chain):
    """Planted truth of the unit panel."""
    assert (chain.paths["path"] - TRUTH[chain.paths.index]).abs().max() < 0.13
    assert set(chain.paths["verdict"]) == {"as_expected"}
    assert (chain.rows, chain.units) == (320, 40)


def test_the_intervals_hold_what_was_planted_about_as_often_as_they_promise():
    chains = [pc.service_profit_chain(make_unit_panel(seed=seed), repetitions=200) for seed in range(12)]
    held, total = [], []
    for chain in chains:
        truth = TRUTH[chain.paths.index]
        held += list((chain.paths["low"] <= truth) & (truth <= chain.paths["high"]))
        effect = pc.indirect_effects(chain).loc["total"]
        total.append(effect["low"] <= TOTAL <= effect["high"])
    assert np.mean(held) > 0.87  # 0.95 of 108; 0.87 is 4 standard errors away
    assert np.mean(total) > 0.6
    average = np.mean([chain.paths["path"] for chain in chains], axis=0)
    assert np.abs(average - TRUTH[chains[0].paths.index]).max() < 0.05


def test_the_source_s_turnover_is_expected_to_run_the_other_way(chain):
    expected = chain.paths["expected"]
    assert expected[expected == "negative"].index.tolist() == [
        ("employee_satisfaction", "turnover"),
        ("turnover", "service_value"),
    ]
    assert (chain.paths.loc[expected == "negative", "high"] < 0).all()


def test_retention_in_place_of_turnover_changes_the_sign_of_its_paths_and_nothing_else(panel, chain):
    kept = panel.assign(retention=100 - panel["turnover"])
    links = {
        {"turnover": "retention"}.get(outcome, outcome): [{"turnover": "retention"}.get(c, c) for c in causes]
        for outcome, causes in pc.CHAIN.items()
    }
    other = pc.service_profit_chain(kept, links, down=())
    flip = np.where(chain.paths["expected"] == "negative", -1, 1)
    np.testing.assert_allclose(other.paths["path"], chain.paths["path"] * flip)
    np.testing.assert_allclose(other.fit["r2"], chain.fit["r2"])
    assert set(other.paths["verdict"]) == {"as_expected"}
    np.testing.assert_allclose(pc.indirect_effects(other)["effect"], pc.indirect_effects(chain)["effect"])


@pytest.mark.parametrize("outcome", list(pc.CHAIN))
def test_paths_and_r2_are_those_of_a_standardised_regression(panel, chain, outcome):
    """Cross-check with pingouin.linear_regression on z scores."""
    causes = list(pc.CHAIN[outcome])
    z = standardised(panel[NODES])
    peer = pingouin.linear_regression(z[causes], z[outcome], add_intercept=False)
    mine = chain.paths["path"].xs(outcome, level="outcome")[causes]
    np.testing.assert_allclose(mine, peer["coef"], rtol=1e-9)
    np.testing.assert_allclose(chain.fit.loc[outcome, "r2"], peer["r2"].iloc[0], rtol=1e-9)


def test_the_indirect_effect_is_the_product_of_the_paths():
    """Verification: service-profit chain, indirect effect = product of paths; pingouin.mediation_analysis agrees."""
    panel = small_panel(200)
    chain = pc.service_profit_chain(panel, LINKS)
    effects = pc.indirect_effects(chain, "x", "y")
    path = chain.paths["path"]
    assert effects.loc["x > m > y", "effect"] == pytest.approx(path["x", "m"] * path["m", "y"])
    assert effects.loc["x > y", "effect"] == path["x", "y"]
    assert effects.loc["total", "effect"] == pytest.approx(effects["effect"].iloc[:-1].sum())
    # The total of this chain is the plain correlation: nothing else leads from x to y.
    assert effects.loc["total", "effect"] == pytest.approx(np.corrcoef(panel["x"], panel["y"])[0, 1])
    z = standardised(panel[["x", "m", "y"]])
    peer = pingouin.mediation_analysis(z, x="x", m="m", y="y", n_boot=200, seed=1).set_index("path")["coef"]
    assert effects.loc["x > m > y", "effect"] == pytest.approx(peer["Indirect"], abs=1e-4)


def test_there_are_two_routes_and_two_negative_paths_make_a_positive_product(chain):
    effects = pc.indirect_effects(chain)
    assert [("turnover" in route, "productivity" in route) for route in effects.index[:-1]] == [
        (True, False),
        (False, True),
    ]
    assert effects["steps"].tolist()[:-1] == [6, 6]
    assert (effects["low"] > 0).all()
    assert effects.loc["total", "effect"] == pytest.approx(TOTAL, abs=0.02)


def test_the_bootstrap_refits_whole_units():
    """Brute force: the rows of the drawn units put together again and fitted by least squares."""
    panel = shuffled(small_panel(12, 3, keeps=1.0), 5)
    chain = pc.service_profit_chain(panel, LINKS, repetitions=6, seed=3)
    rng = np.random.default_rng(3)
    by_unit = {unit: rows for unit, rows in panel.groupby("unit_id")}
    names = sorted(by_unit, key=str)
    for draw in chain.draws:
        rows = pd.concat([by_unit[names[place]] for place in rng.integers(12, size=12)])
        z = standardised(rows[["x", "m", "y"]])
        m = np.linalg.lstsq(z[["x"]], z["m"], rcond=None)[0]
        y = np.linalg.lstsq(z[["x", "m"]], z["y"], rcond=None)[0]
        np.testing.assert_allclose(draw, [*m, *y])
    np.testing.assert_allclose(chain.paths["low"], np.quantile(chain.draws, 0.025, axis=0))


def test_rows_of_one_unit_are_not_taken_for_independent():
    panel = small_panel(30, 8, keeps=2.0)
    whole = pc.service_profit_chain(panel, LINKS).paths
    rows = pc.service_profit_chain(panel.assign(unit_id=range(len(panel)), period=1), LINKS).paths
    np.testing.assert_allclose(whole["path"], rows["path"])
    assert (whole["high"] - whole["low"]).mean() > 1.3 * (rows["high"] - rows["low"]).mean()


def test_without_enough_units_or_samples_there_is_no_interval_and_no_verdict():
    for chain in (
        pc.service_profit_chain(small_panel(9, 5), LINKS),
        pc.service_profit_chain(small_panel(40), LINKS, repetitions=0),
    ):
        assert chain.paths[["low", "high"]].isna().all(axis=None)
        assert chain.fit[["low", "high"]].isna().all(axis=None)
        assert set(chain.paths["verdict"]) == {"unclear"}
        assert pc.indirect_effects(chain, "x", "y")["low"].isna().all()


def test_a_path_against_the_chain_is_called_opposite():
    chain = pc.service_profit_chain(small_panel(300), LINKS, down=["m"])
    assert chain.paths["verdict"].to_dict() == {
        ("x", "m"): "opposite",
        ("x", "y"): "as_expected",
        ("m", "y"): "opposite",
    }


def test_samples_that_cannot_be_fitted_are_left_out():
    panel = small_panel(10)
    panel["x"] = (panel["unit_id"] == 0).astype(float)  # a third of the samples lack unit 0
    chain = pc.service_profit_chain(panel, {"m": ["x"]}, repetitions=300)
    assert 150 < len(chain.draws) < 250
    assert np.isfinite(chain.draws).all()


def test_rows_that_lack_a_node_do_not_count():
    panel = small_panel(30)
    gaps = pd.concat([panel, panel.head(3).assign(period=9, m=np.nan)])
    pd.testing.assert_frame_equal(
        pc.service_profit_chain(gaps, LINKS).paths, pc.service_profit_chain(panel, LINKS).paths
    )


@QUICK
@given(st.integers(0, 10_000), st.integers(6, 25), st.integers(1, 4))
def test_the_chain_does_not_depend_on_row_order_or_units_of_measure(seed, units, periods):
    panel = small_panel(units, periods, seed)
    chain = pc.service_profit_chain(panel, LINKS, repetitions=20)
    other = panel.assign(x=panel["x"] * 1000 + 5, y=panel["y"] / 7 - 1e4)
    again = pc.service_profit_chain(shuffled(other, seed), LINKS, repetitions=20)
    pd.testing.assert_frame_equal(again.paths, chain.paths)
    pd.testing.assert_frame_equal(again.fit, chain.fit)
    assert chain.fit.loc["m", "r2"] == pytest.approx(chain.paths.loc[("x", "m"), "path"] ** 2)
    assert chain.fit["r2"].between(-1e-9, 1 + 1e-9).all()
    assert len(chain.draws) == (20 if units >= pc.FEWEST_UNITS else 0)


def test_the_method_is_named_and_no_cause_is_claimed(chain, lang):
    text = chain.method
    assert "OLS" in text
    assert "PLS" in text
    assert {"zh": "不证明因果", "en": "prove no cause"}[lang] in text


def test_a_million_rows_take_seconds():
    rng = np.random.default_rng(1)
    values = pd.DataFrame(rng.normal(size=(1_000_000, len(NODES))), columns=NODES)
    panel = values.assign(unit_id=np.repeat(np.arange(1000), 1000), period=np.tile(np.arange(1000), 1000))
    start = time.perf_counter()
    pc.service_profit_chain(panel, repetitions=200)
    assert time.perf_counter() - start < 20


# -- waterfall -------------------------------------------------------------------------------------


def test_the_planted_waterfall_is_found_again():
    result = pc.waterfall(make_waterfall())
    truth = pd.Series({level: mean / 1000 for level, (_, mean) in planted.WATERFALL.items()})
    assert result.index.tolist() == list(planted.WATERFALL)
    assert result["answers"].tolist() == [people for people, _ in planted.WATERFALL.values()]
    assert result["mean"].tolist() == pytest.approx(truth.tolist(), abs=0.3)
    assert ((result["low"] <= truth) & (truth <= result["high"])).sum() >= 4
    assert (result["change_high"].iloc[1:] < 0).all()
    kept = (truth - 1) / (truth.iloc[0] - 1)
    assert ((result["kept_low"] <= kept) & (kept <= result["kept_high"])).sum() >= 3
    assert result["kept"].is_monotonic_decreasing


def test_waterfall_by_hand_and_against_welch():
    """Cross-check with scipy.stats.ttest_ind(equal_var=False) and scipy.stats.bootstrap."""
    rng = np.random.default_rng(2)
    points = {"owner": rng.normal(8, 0.6, 15).clip(1, 10), "customer": rng.normal(5, 1.2, 60).clip(1, 10)}
    rows = [(level, number, score) for level, scores in points.items() for number, score in enumerate(scores)]
    result = pc.waterfall(shuffled(pd.DataFrame(rows, columns=["layer", "respondent_id", "score"]), 1))
    assert result["answers"].tolist() == [15, 0, 0, 0, 60]
    assert np.isnan(result.loc["customer", "change"])  # the level above has no answer
    near = pd.DataFrame(rows, columns=["layer", "respondent_id", "score"]).replace({"customer": "manager"})
    result = pc.waterfall(near)
    peer = stats.ttest_ind(points["customer"], points["owner"], equal_var=False).confidence_interval()
    assert result.loc["manager", ["change_low", "change_high"]].tolist() == pytest.approx([peer.low, peer.high])

    def kept(customer, owner, axis):
        return (customer.mean(axis=axis) - 1) / (owner.mean(axis=axis) - 1)

    assert result.loc["manager", "kept"] == pytest.approx(kept(points["customer"], points["owner"], 0))
    boot = stats.bootstrap(
        (points["customer"], points["owner"]), kept, vectorized=True, method="percentile", rng=np.random.default_rng(3)
    ).confidence_interval
    assert result.loc["manager", ["kept_low", "kept_high"]].tolist() == pytest.approx([boot.low, boot.high], abs=0.02)


def test_a_level_without_spread_has_no_interval():
    rows = [("owner", 1, 9), ("manager", 1, 7), ("manager", 2, 7), ("supervisor", 1, 1), ("supervisor", 2, 1)]
    result = pc.waterfall(pd.DataFrame(rows, columns=["layer", "respondent_id", "score"]))
    assert result["kept"].tolist()[:3] == [1, 0.75, 0]
    assert result["change"].tolist()[1:3] == [-2, -6]
    assert result[["low", "high", "change_low", "kept_high"]].isna().all(axis=None)


@QUICK
@given(
    st.lists(st.tuples(st.sampled_from(pc.LEVELS), st.one_of(st.none(), st.integers(1, 10))), min_size=1, max_size=40),
    st.integers(0, 99),
)
def test_waterfall_steps_add_up_and_row_order_does_not_matter(rows, seed):
    frame = pd.DataFrame(rows, columns=["layer", "score"]).astype({"score": float})
    frame["respondent_id"] = range(len(frame))
    result = pc.waterfall(frame)
    pd.testing.assert_frame_equal(pc.waterfall(shuffled(frame, seed)), result)
    assert result["answers"].sum() == frame["score"].notna().sum()
    if result["mean"].notna().all():
        assert result["change"].sum() == pytest.approx(result["mean"].iloc[-1] - result["mean"].iloc[0])
    known = result.dropna()
    assert (known["kept_low"] <= known["kept"]).all()
    assert (known["change_low"] <= known["change"]).all()


# -- break-even ------------------------------------------------------------------------------------


def test_break_even_by_hand():
    """C34: the claim holds above 50 / (300 - 50) = 0.2 referrals per customer and year, and not below."""
    cases = pd.DataFrame(
        {"acquisition_yuan": 300, "service_yuan": 50, "referral_yuan": 50, "referrals": [0.1, 0.2, 0.4]},
        index=["low", "even", "high"],
    )
    result = pc.growth_break_even(cases)
    assert result["break_even_referrals"].tolist() == [0.2, 0.2, 0.2]
    assert result["yuan_by_service"].tolist() == [550, 300, 175]
    assert result["saving_yuan"].tolist() == pytest.approx([-25, 0, 50])
    assert result["break_even_service_yuan"].tolist() == pytest.approx([25, 50, 100])
    assert result["cheaper"].to_dict() == {"low": "advertising", "even": "same", "high": "service"}


@pytest.mark.parametrize(
    ("costs", "needed", "by_service", "cheaper"),
    [
        ((100, 10, 100, 0.5), np.inf, 120, "advertising"),  # a referral saves nothing
        ((100, 10, 20, 0), 0.125, np.inf, "advertising"),
        ((100, 0, 20, 0.5), 0, 20, "service"),
        ((0, 0, 0, 0), 0, np.inf, "same"),
    ],
)
def test_break_even_at_the_limits(costs, needed, by_service, cheaper):
    result = pc.growth_break_even(dict(zip(pc.COSTS, costs, strict=True))).iloc[0]
    assert (result["break_even_referrals"], result["yuan_by_service"]) == (needed, by_service)
    assert result["cheaper"] == cheaper


@QUICK
@given(st.integers(1, 1000), st.integers(1, 1000), st.integers(0, 1000))
def test_at_the_break_even_both_ways_cost_the_same(saved, service, referral):
    case = {"acquisition_yuan": referral + saved, "service_yuan": service, "referral_yuan": referral}
    even = pc.growth_break_even({**case, "referrals": 1})["break_even_referrals"].iloc[0]
    result = pc.growth_break_even({**case, "referrals": even}).iloc[0]
    assert (result["cheaper"], result["saving_yuan"]) == ("same", 0)
    assert result["yuan_by_service"] == pytest.approx(case["acquisition_yuan"])
    assert pc.growth_break_even({**case, "referrals": even * 1.01})["cheaper"].iloc[0] == "service"


# -- internal customers ----------------------------------------------------------------------------

HANDOVERS = pd.DataFrame(
    [
        ("sales", "it", 10, 30.0),
        ("it", "sales", 5, 10.0),
        ("sales", "hr", 2, 100.0),
        ("hr", "finance", 4, 20.0),
        ("it", "it", 99, 99.0),
        ("finance", "it", 0, 50.0),
        ("sales", "it", 10, 60.0),
    ],
    columns=["from_department", "to_department", "cases", "minutes"],
)


def test_network_by_hand():
    network = pc.handover_network(HANDOVERS)
    table = network.departments
    assert table.index.tolist() == ["finance", "hr", "it", "sales"]
    assert table["cases_in"].tolist() == [4, 2, 20, 5]
    assert table["cases_out"].tolist() == [0, 4, 5, 22]
    assert table["suppliers"].tolist() == [1, 1, 1, 1]
    assert table["receivers"].tolist() == [0, 1, 1, 2]
    assert table["minutes_in"].tolist() == [80, 200, 900, 50]
    assert table["minutes_per_case"].tolist() == [20, 100, 45, 10]
    assert table["share"].tolist() == pytest.approx([80 / 1230, 200 / 1230, 900 / 1230, 50 / 1230])
    assert [table.index[table[mark]].tolist() for mark in ("hub", "slowest", "bottleneck")] == [
        ["sales"],
        ["hr"],
        ["it"],
    ]
    assert network.cases.loc["sales", "it"] == 20
    assert network.cases.loc["it", "it"] == 0
    assert network.reciprocity == 0.5  # sales -> it and it -> sales, of four links
    assert pc.longest_chain(network) == ["it", "sales", "hr", "finance"]
    assert pc.handover_network(HANDOVERS.astype({"from_department": "category"})).reciprocity == 0.5


def test_equal_loads_are_marked_together_and_missing_minutes_mark_nobody():
    pair = HANDOVERS.iloc[[0, 1]].assign(cases=3, minutes=0.1 + 0.2)
    table = pc.handover_network(pair).departments
    assert table[["hub", "slowest", "bottleneck"]].all(axis=None)
    table = pc.handover_network(pair.assign(minutes=0)).departments
    assert not table[["slowest", "bottleneck"]].any(axis=None)


def test_the_planted_network_has_its_hub_its_slowest_and_another_bottleneck():
    """Planted: the call centre is the hub, research the slowest; engineering gets most minutes (by hand)."""
    network = pc.handover_network(make_handovers())
    table = network.departments
    assert [table.index[table[mark]].tolist() for mark in ("hub", "slowest", "bottleneck")] == [
        ["call_centre"],
        ["research"],
        ["engineering"],
    ]
    links = {(giver, taker) for giver, taker, *_ in planted.HANDOVERS}
    answered = sum((taker, giver) in links for giver, taker in links)
    assert network.reciprocity == pytest.approx(answered / len(links))
    chain = pc.longest_chain(network)
    assert len(chain) == 9
    assert all(link in links for link in pairwise(chain))


links_strategy = st.dictionaries(
    st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde")).filter(lambda pair: pair[0] != pair[1]),
    st.integers(1, 20),
    min_size=1,
    max_size=12,
)


@QUICK
@given(links_strategy, st.integers(0, 99))
def test_the_network_is_that_of_brute_force_in_any_row_order(links, seed):
    rows = [(giver, taker, cases, 7) for (giver, taker), cases in links.items()]
    log = pd.DataFrame(rows, columns=HANDOVERS.columns)
    network = pc.handover_network(log)
    again = pc.handover_network(shuffled(pd.concat([log, log.assign(cases=0)]), seed))
    pd.testing.assert_frame_equal(again.departments, network.departments)
    pd.testing.assert_frame_equal(again.cases, network.cases)
    assert network.departments["share"].sum() == pytest.approx(1)
    assert network.departments["cases_in"].sum() == network.departments["cases_out"].sum() == sum(links.values())
    names = network.cases.index
    best = max(
        (len(way), sum(links[step] for step in pairwise(way)))
        for size in range(1, len(names) + 1)
        for way in permutations(names, size)
        if all(step in links for step in pairwise(way))
    )
    chain = pc.longest_chain(network)
    assert chain == pc.longest_chain(again)
    assert len(set(chain)) == len(chain)
    assert (len(chain), sum(links[step] for step in pairwise(chain))) == best


# -- functions, duties, goals, catalogue -----------------------------------------------------------


def test_function_mix_of_the_contacts_shows_the_function_that_nobody_does():
    contacts = make_contacts(2000)
    mix = pc.function_mix(contacts)
    assert mix.index.tolist() == list(pc.FUNCTIONS)
    assert mix["count"].sum() == len(contacts)
    assert mix["count"]["after_sales"] == contacts["reason"].isin(["fault", "billing"]).sum()
    assert mix["count"]["information_feedback"] == 0
    assert mix["low"]["information_feedback"] == pytest.approx(0)
    assert mix["high"]["information_feedback"] > 0
    peer = stats.binomtest(int(mix["count"]["sales"]), len(contacts)).proportion_ci(method="wilson")
    assert mix.loc["sales", ["low", "high"]].tolist() == pytest.approx([peer.low, peer.high])


def test_the_judgement_behind_the_mix_can_be_changed():
    tickets = pd.DataFrame({"reason": ["advice", "praise"]})
    mix = pc.function_mix(tickets, {"advice": "after_sales", "praise": "information_feedback"})
    assert mix["count"].to_dict() == {
        name: int(name in ("after_sales", "information_feedback")) for name in pc.FUNCTIONS
    }


def test_the_planted_gaps_and_overlaps_of_duties_are_found():
    """Planted: no R, no A, neither; two departments answer for the reception, three record complaints."""
    table = pc.raci_duties(make_duties())
    found = {mark: table.index[table[mark]].tolist() for mark in table.columns[4:]}
    assert found == {
        "no_accountable": ["feedback_to_research", "follow_policy_market"],
        "several_accountable": ["reception_and_calls"],
        "no_responsible": ["collect_opinions", "feedback_to_research"],
        "several_responsible": ["record_complaints"],
    }
    assert table.loc["record_complaints", list(pc.ROLES.values())].tolist() == [3, 1, 0, 1]


def test_load_of_departments():
    load = pc.raci_load(make_duties())
    assert load.index.is_monotonic_increasing
    assert load.loc["sales", ["responsible", "accountable", "carried", "share"]].tolist() == [3, 3, 6, 0.6]
    assert load.index[load["overloaded"]].tolist() == ["sales"]
    assert pc.raci_load(make_duties(), limit=0.6)["overloaded"].sum() == 0


def test_one_department_with_two_roles_carries_the_duty_once_and_a_bare_duty_counts():
    duties = pd.DataFrame(
        {"duty": ["calls", "calls", "files"], "department": ["sales", "sales", None], "role": ["A", "R", None]}
    )
    assert pc.raci_load(duties).loc["sales", ["carried", "share"]].tolist() == [1, 0.5]
    assert pc.raci_duties(duties).loc["files"].tolist() == [0, 0, 0, 0, True, False, True, False]
    assert pc.raci_load(duties.tail(1)).empty
    assert pc.raci_duties(duties.tail(1))["no_accountable"].tolist() == [True]


@QUICK
@given(
    st.sets(st.tuples(st.sampled_from("xyz"), st.sampled_from("abc"), st.sampled_from("RACI")), min_size=1),
    st.integers(0, 99),
)
def test_duties_are_counted_in_any_row_order(rows, seed):
    duties = pd.DataFrame(sorted(rows), columns=["duty", "department", "role"])
    table, load = pc.raci_duties(duties), pc.raci_load(duties)
    pd.testing.assert_frame_equal(pc.raci_duties(shuffled(duties, seed)), table)
    pd.testing.assert_frame_equal(pc.raci_load(shuffled(duties, seed)), load)
    for (letter, name), side in product(pc.ROLES.items(), (table, load)):
        assert side[name].sum() == sum(role == letter for *_, role in rows)
    for department, carried in load["carried"].items():
        assert carried == len({duty for duty, who, role in rows if who == department and role in "RA"})


def test_goals_without_a_metric_are_named():
    """C39: nine goals; a blank is no metric, and the same metric twice is one."""
    metrics = pd.DataFrame(
        {"goal": ["brand", "quality", "quality", "cost", "cost"], "metric": ["nps", "csat", "csat", "  ", None]}
    )
    table = pc.goal_coverage(metrics)
    assert table.index.tolist() == list(pc.GOALS)
    assert len(table) == 9
    assert table.loc[table["has_metric"], "metrics"].to_dict() == {"brand": 1, "quality": 1}
    pd.testing.assert_frame_equal(pc.goal_coverage(shuffled(metrics, 3)), table)


def test_service_catalogue_by_hand():
    """C69: five departments; one serves itself, one makes no promise, one did not answer."""
    rows = [
        ("research", "marketing", "new services explained", "within a week of release"),
        ("it", "it", "repairs", "the same day"),
        ("hr", "it", "training", " "),
        ("hr", "research", "hiring", "four weeks"),
        ("marketing", "call_centre", "offers told before they start", "two days before"),
    ]
    answers = pd.DataFrame(rows, columns=["department", *pc.CATALOGUE])
    table = pc.service_catalogue(answers)
    assert table.index[table["passed"]].tolist() == ["research", "marketing"]
    assert table["services"].tolist() == [1, 0, 1, 2, 1]
    assert table.loc["it", ["serves_itself", "complete", "served_by"]].tolist() == [1, 0, 1]
    assert table.loc["hr", ["no_promise", "complete"]].tolist() == [1, 1]
    assert table["served_by"].tolist() == [1, 0, 1, 0, 1]
    pd.testing.assert_frame_equal(pc.service_catalogue(shuffled(answers, 2)), table)


# -- barriers --------------------------------------------------------------------------------------


def test_the_planted_order_of_barriers_is_found_and_sure():
    result = pc.rank_barriers(make_barriers())
    assert result.index.tolist() == sorted(planted.BARRIERS, key=planted.BARRIERS.get, reverse=True)
    assert result[["rank", "best_rank", "worst_rank"]].to_numpy().tolist() == [[1] * 3, [2] * 3, [3] * 3]
    truth = pd.Series(planted.BARRIERS)[result.index] / 1000
    assert (result["mean"] - truth).abs().max() < 0.25


def test_ranks_open_up_exactly_where_paired_tests_find_no_difference():
    """Cross-check with scipy.stats.ttest_rel, Bonferroni over the three pairs."""
    barriers = make_barriers(25)
    result = pc.rank_barriers(barriers)
    for first, second in permutations(pc.BARRIERS, 2):
        if result.loc[first, "mean"] > result.loc[second, "mean"]:
            p = stats.ttest_rel(barriers[first], barriers[second]).pvalue * 3
            apart = result.loc[first, "worst_rank"] < result.loc[second, "best_rank"]
            assert apart <= (p < 0.05)
    answers = stats.t.interval(0.95, 24, barriers["drive"].mean(), stats.sem(barriers["drive"]))
    assert result.loc["drive", ["low", "high"]].tolist() == pytest.approx(answers)


def test_equal_means_share_a_rank_and_one_answer_decides_nothing():
    same = pd.DataFrame({"respondent_id": [1, 2], "drive": [4, 4], "direction": [4, 4], "difficulty": [4, 4]})
    result = pc.rank_barriers(same)
    assert result.index.tolist() == list(pc.BARRIERS)
    assert result[["rank", "best_rank", "worst_rank"]].to_numpy().tolist() == [[1, 1, 3]] * 3
    one = pc.rank_barriers(same.head(1).assign(drive=5))
    assert one["rank"].to_dict() == {"drive": 1, "direction": 2, "difficulty": 2}
    assert (one["worst_rank"] - one["best_rank"] == 2).all()
    assert one["low"].isna().all()


@QUICK
@given(
    st.lists(st.tuples(*[st.one_of(st.none(), st.integers(1, 5))] * 3), min_size=1, max_size=20).filter(
        lambda rows: any(None not in row for row in rows)
    ),
    st.integers(0, 99),
)
def test_every_barrier_s_rank_lies_in_its_range(rows, seed):
    barriers = pd.DataFrame(rows, columns=list(pc.BARRIERS)).astype(float)
    barriers["respondent_id"] = range(len(barriers))
    result = pc.rank_barriers(barriers)
    pd.testing.assert_frame_equal(pc.rank_barriers(shuffled(barriers, seed)), result)
    assert (result["best_rank"] <= result["rank"]).all()
    assert (result["rank"] <= result["worst_rank"]).all()
    assert (result["answers"] == sum(None not in row for row in rows)).all()


# -- bad input -------------------------------------------------------------------------------------

PANEL = small_panel(12)
SCORES = pd.DataFrame({"layer": ["owner", "customer"], "respondent_id": ["P1", "P2"], "score": [9.0, 7.0]})
DUTIES = pd.DataFrame({"duty": ["calls", "files"], "department": ["sales", "hr"], "role": ["R", "A"]})
BARRIERS = pd.DataFrame({"respondent_id": [1, 2], "drive": [4, 5], "direction": [3, 3], "difficulty": [2, 1]})
COSTS = dict(zip(pc.COSTS, (300, 50, 50, 0.2), strict=True))
ANSWERS = pd.DataFrame({"department": ["it"], "next_customer": ["hr"], "service": ["repairs"], "promise": ["a day"]})
WIDE = pd.DataFrame({"from_department": range(16), "to_department": range(1, 17), "cases": 1, "minutes": 5})

BAD = {
    "not a table": (lambda: pc.service_profit_chain([1]), ["DataFrame", "list"]),
    "missing node": (lambda: pc.service_profit_chain(PANEL), ["internal_quality"]),
    "no rows": (lambda: pc.service_profit_chain(PANEL.head(0), LINKS), []),
    "text": (lambda: pc.service_profit_chain(PANEL.assign(x="高"), LINKS), ["x", "0", "高"]),
    "unit twice": (lambda: pc.service_profit_chain(PANEL.assign(unit_id=7), LINKS), ["unit_id, period", "7"]),
    "no unit": (lambda: pc.service_profit_chain(PANEL.assign(unit_id=None), LINKS), ["unit_id", "0"]),
    "too few rows": (lambda: pc.service_profit_chain(PANEL.head(3), LINKS), ["3", "4", "x"]),
    "a node that never varies": (lambda: pc.service_profit_chain(PANEL.assign(m=0.1), LINKS), ["m"]),
    "one follows from the other": (
        lambda: pc.service_profit_chain(PANEL.assign(m=2 * PANEL["x"]), LINKS),
        ["y", "x, m"],
    ),
    "circle": (lambda: pc.service_profit_chain(PANEL, {"y": ["x"], "x": ["y"]}), ["x > y"]),
    "no predictor": (lambda: pc.service_profit_chain(PANEL, {"y": []}), ["y"]),
    "no links": (lambda: pc.service_profit_chain(PANEL, {}), ["links"]),
    "predictor twice": (lambda: pc.service_profit_chain(PANEL, {"y": ["x", "x"]}), ["y"]),
    "half a repetition": (lambda: pc.service_profit_chain(PANEL, LINKS, repetitions=0.5), ["repetitions", "0.5"]),
    "no route": (
        lambda: pc.indirect_effects(pc.service_profit_chain(PANEL, LINKS, repetitions=0), "y", "x"),
        ["'y'", "'x'", "x, m, y"],
    ),
    "unknown level": (lambda: pc.waterfall(SCORES.assign(layer="boss")), ["layer", "'boss'", "owner"]),
    "off the scale": (lambda: pc.waterfall(SCORES.assign(score=[9, 11])), ["score", "1", "11"]),
    "narrower scale": (lambda: pc.waterfall(SCORES, 1, 5), ["score", "9", "5"]),
    "scale upside down": (lambda: pc.waterfall(SCORES, 5, 1), ["highest", "1", "5"]),
    "respondent twice": (lambda: pc.waterfall(SCORES.iloc[[0, 0]]), ["respondent_id", "P1"]),
    "missing cost": (lambda: pc.growth_break_even({"service_yuan": 5}), ["acquisition_yuan"]),
    "negative cost": (lambda: pc.growth_break_even({**COSTS, "referrals": -1}), ["referrals", "-1"]),
    "no department": (lambda: pc.handover_network(HANDOVERS.assign(to_department=" ")), ["to_department", "0"]),
    "half a case": (lambda: pc.handover_network(HANDOVERS.assign(cases=0.5)), ["cases", "0.5"]),
    "negative minutes": (lambda: pc.handover_network(HANDOVERS.assign(minutes=-3)), ["minutes", "-3"]),
    "no handover": (lambda: pc.handover_network(HANDOVERS.iloc[[4, 5]]), ["0"]),
    "too many departments": (lambda: pc.longest_chain(pc.handover_network(WIDE)), ["17", "15"]),
    "unknown reason": (lambda: pc.function_mix(pd.DataFrame({"reason": ["praise"]})), ["reason", "praise", "order"]),
    "unknown function": (
        lambda: pc.function_mix(pd.DataFrame({"reason": ["order"]}), {"order": "selling"}),
        ["functions", "'order'", "selling", "sales"],
    ),
    "unknown role": (lambda: pc.raci_duties(DUTIES.assign(role="X")), ["role", "'X'", "R, A, C, I"]),
    "no duty": (lambda: pc.raci_duties(DUTIES.assign(duty=["calls", None])), ["duty", "1"]),
    "department without a role": (lambda: pc.raci_load(DUTIES.assign(role=["R", None])), ["role", "1"]),
    "role without a department": (lambda: pc.raci_load(DUTIES.assign(department=["hr", None])), ["department", "1"]),
    "duty row twice": (lambda: pc.raci_duties(DUTIES.iloc[[0, 0]]), ["calls, sales, R"]),
    "limit": (lambda: pc.raci_load(DUTIES, limit=2), ["limit", "2"]),
    "unknown goal": (
        lambda: pc.goal_coverage(pd.DataFrame({"goal": ["fun"], "metric": ["smiles"]})),
        ["goal", "'fun'", "brand"],
    ),
    "unknown department": (lambda: pc.service_catalogue(ANSWERS.assign(department="shop")), ["department", "shop"]),
    "barrier off the scale": (lambda: pc.rank_barriers(BARRIERS.assign(drive=[0, 3])), ["drive", "0"]),
    "barrier as text": (lambda: pc.rank_barriers(BARRIERS.assign(drive="5")), ["drive", "'5'"]),
    "no complete row": (lambda: pc.rank_barriers(BARRIERS.assign(drive=np.nan)), ["drive"]),
    "answers twice": (lambda: pc.rank_barriers(BARRIERS.assign(respondent_id=1)), ["respondent_id", "1"]),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_told_in_the_reader_s_language(case, lang):
    call, parts = BAD[case]
    with pytest.raises(CourseError) as caught:
        call()
    message = str(caught.value)
    for part in parts:
        assert part.replace(", ", "、") in message or part in message
    assert any("一" <= letter <= "鿿" for letter in message.replace("高", "")) == (lang == "zh")


def test_the_input_is_left_as_it_was():
    for call, frame in (
        (lambda table: pc.service_profit_chain(table, LINKS, repetitions=5), PANEL),
        (pc.waterfall, SCORES),
        (pc.handover_network, HANDOVERS),
        (pc.raci_load, DUTIES),
        (pc.service_catalogue, ANSWERS),
        (pc.rank_barriers, BARRIERS),
    ):
        before = frame.copy()
        call(frame)
        pd.testing.assert_frame_equal(frame, before)
