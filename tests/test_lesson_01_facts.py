"""Every number in the prose of lesson 01 is true of the data that ship with it."""

import pandas as pd
import pytest

from course_lib.datasets import load_dataset
from course_lib.models import segmentation as seg
from course_lib.widgets.segmentation import SegmentationExplorer, explore

REASONS = ["billing", "fault", "plan_change", "order", "complaint", "advice"]
DAY = "2025-11-11"


@pytest.fixture(scope="module")
def data():
    names = ("customers", "contacts", "status_history", "agent_hours", "service_costs")
    tables = {name: load_dataset(name) for name in names}
    tables["customers"]["tier"] = seg.tier_within_brand(tables["customers"])
    tables["calls"] = tables["contacts"].merge(tables["customers"], on="customer_id")
    return tables


@pytest.fixture(scope="module")
def sizes(data):
    return data["customers"]["tier"].value_counts().sort_index()


def test_kinds_of_customers_and_of_calls(data):
    people = seg.count_kinds(data["customers"], by=["kind"])["share"]
    calls = seg.count_kinds(data["calls"], by=["kind"])["share"]
    external = data["customers"].query("kind == 'external'")
    assert len(data["customers"]) == 20_000
    assert round(people["external"], 2) == 0.96
    assert 0.40 < external["role"].isin(["potential", "interested", "prospective"]).mean() < 0.5
    assert 0.065 < 1 - calls["external"] < 0.075
    assert 1.6 < (1 - calls["external"]) / (1 - people["external"]) < 2


def test_funnels(data):
    history = data["status_history"]
    early = seg.funnel(history, end="2024-12-31")["step_rate"]
    cohort = seg.funnel(history, start="2025-01-01")
    assert round(seg.funnel(history).loc["contracted", "overall_rate"], 2) == 0.58
    assert (early[["interested", "prospective", "contracted"]] == 1).all()
    assert round(cohort.loc["contracted", "overall_rate"], 2) == 0.13
    assert cohort.loc["member", "overall_rate"] < 0.04
    assert cohort.loc["interested", "step_rate"] < 0.5
    assert (-cohort["reached"].diff()).idxmax() == "interested"
    assert cohort["step_rate"].idxmin() == "member"
    assert cohort.loc["member", "step_rate"] < 0.3


def test_needs_of_the_brands(data):
    needs = seg.need_profile(data["customers"], data["contacts"], "brand")
    assert 0.37 < needs.loc["lite", "billing"] < 0.43
    assert needs.loc["flow", REASONS].astype(float).idxmax() == "plan_change"
    assert needs.loc["flow", "self_service_share"] > 2 / 3
    assert set(needs.loc["prime", REASONS].astype(float).nlargest(2).index) == {"fault", "advice"}
    assert needs["contacts_per_customer"].max() / needs["contacts_per_customer"].min() < 1.1


def test_brand_first(data):
    customers = data["customers"]
    across = pd.crosstab(customers["brand"], seg.tier_within_brand(customers.assign(brand="all")))
    cutoffs = seg.tier_cutoffs(customers)
    on_the_line = customers.query("brand == 'lite' and arpu_yuan == 39.0")
    bad_year = seg.tier_within_brand(customers.assign(arpu_yuan=customers["arpu_yuan"] / 2))
    assert across.loc["lite", "A"] == 0
    assert across.loc["prime", "A"] / across.loc["prime"].sum() > 0.98
    assert 39 < cutoffs.loc[("lite", "A"), "lowest"] < 39.5
    assert 275 < cutoffs.loc[("prime", "A"), "lowest"] < 276
    assert (cutoffs["share"].xs("A", level=1)[["flow", "lite"]] < 0.199).all()
    assert len(on_the_line) > 20
    assert (on_the_line["tier"] == "B").all()
    assert (bad_year == customers["tier"])[customers["tier"].notna()].all()


def test_service_time(data, sizes):
    minutes = seg.service_time(sizes, [0.4, 0.3, 0.2, 0.1], data["agent_hours"]["agent_hours"].sum())
    minutes = minutes["hours_per_customer"] * 60
    used = data["calls"].groupby("tier", observed=True)["handling_minutes"].sum()
    needs = seg.need_profile(data["customers"], data["contacts"], "tier")
    calls = needs["contacts_per_customer"] * needs["customers"]
    assert 20 < minutes["A"] < 30
    assert round(minutes["D"]) == 5
    assert round(minutes["A"] / minutes["D"], 1) == 4.4
    assert 0.28 < used["A"] / used.sum() < 0.32
    assert round(needs.loc["A", "contacts_per_customer"], 1) == 1.3
    assert 1.9 < needs.loc["A", "contacts_per_customer"] / needs.loc["D", "contacts_per_customer"] < 2.3
    assert 1.8 < (0.4 / calls["A"]) / (0.1 / calls["D"]) < 2.3
    assert (needs[REASONS].max() - needs[REASONS].min()).max() < 0.04


def test_plans(data, sizes):
    costs = data["service_costs"]
    steps = pd.DataFrame({lever: [3, 2, 2, 1] for lever in seg.LEVERS}, index=list("ABCD"))
    proposal = seg.plan_cost(steps, sizes, costs, 45_000)
    poor = seg.best_plan(sizes, costs, 20_000)
    equal = seg.best_plan(sizes, costs, 45_000)
    weighted = seg.best_plan(sizes, costs, 45_000, [4, 3, 2, 1])
    above = equal.plan.loc["A"] - equal.plan.loc["B"]
    assert 10_500 < sizes.sum() < 11_000
    assert 70_000 < proposal.total < 80_000
    assert 27_000 < proposal.shortfall < 30_000
    assert proposal.cost.stack().idxmax() == ("A", "staff")
    assert not poor.feasible
    assert 21_000 < poor.total < 22_000
    assert 1_500 < poor.shortfall < 2_000
    assert above.max() == 1
    assert above.sum() in (1, 2)
    assert weighted.points_per_customer["A"] > equal.points_per_customer["A"]
    assert weighted.points_per_customer["D"] < equal.points_per_customer["D"]


def test_one_queue_or_priority(data):
    calls = data["calls"]
    day = calls[calls["arrived"].dt.strftime("%Y-%m-%d") == DAY]
    minutes = (day["arrived"] - pd.Timestamp(DAY)).dt.total_seconds() / 60
    agents = int(data["agent_hours"].set_index("date").loc[DAY, "agents"])
    rank = day["tier"].cat.codes.replace(-1, 4)
    one = seg.simulate_queue(minutes, day["handling_minutes"], rank, agents, priority=False)
    first = seg.simulate_queue(minutes, day["handling_minutes"], rank, agents)
    who = day["tier"].astype(object).fillna("none")
    before, after = (seg.wait_by_class(waits, who)["mean_wait"] for waits in (one, first))
    by_role = [waits["wait_minutes"].groupby(day["role"]).mean() for waits in (one, first)]
    assert after["A"] < 0.5 * before["A"]
    assert after["D"] > before["D"]
    assert 1.8 < after["none"] / before["none"] < 2.4
    assert abs(one["wait_minutes"].mean() - first["wait_minutes"].mean()) < 0.1
    assert set(by_role[1].nlargest(3).index) == {"interested", "potential", "supplier"}
    assert by_role[1]["staff"] > by_role[0]["staff"]


def test_the_first_table(data):
    rush = data["calls"][data["calls"]["arrived"].between(f"{DAY} 11:47", f"{DAY} 11:52")]
    best = rush[rush["tier"] == "A"]
    assert len(best) == 2
    assert best["brand"].nunique() == 2
    assert best["arpu_yuan"].max() / best["arpu_yuan"].min() > 3
    assert rush["brand"].isna().any()


def test_what_the_explorer_is_said_to_show(data):
    tables = (data["customers"].drop(columns="tier"), data["contacts"], data["service_costs"])
    explorer = SegmentationExplorer(*tables)
    start = {name: getattr(explorer, name).value for name in ("hours", "agents", "budget")}
    more = explore(*tables, **{**start, "agents": start["agents"] + 2})
    wider = explore(*tables, cutoffs=(40, 50, 80), **start).time["hours_per_customer"]
    assert explorer.state.all_wait[0] > 2
    assert more.all_wait[0] < 0.5
    assert explorer.budget.min <= 20_000 <= explorer.budget.max
    assert (20_000 - explorer.budget.min) % explorer.budget.step == 0
    assert 0.45 < wider["A"] / explorer.state.time.loc["A", "hours_per_customer"] < 0.55
    assert wider["A"] < wider["B"]
