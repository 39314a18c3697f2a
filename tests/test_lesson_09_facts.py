"""The numbers in the prose of lesson 09, computed again from the data and the models."""

import re

import pandas as pd
import pytest
import yaml

from course_lib import load_dataset
from course_lib.models import recovery as rec
from course_lib.paths import root
from course_lib.widgets.recovery import explore

LESSON = root() / "lessons" / "09_recovery"
PROSE = (LESSON / "lesson.py").read_text(encoding="utf-8")


def built(name):
    """Return the table that a code cell of the lesson builds under ``name``, without drawing anything."""
    cell = next(part for part in re.split(r"^# %%.*$", PROSE, flags=re.M) if re.search(rf"^{name} = pd\.", part, re.M))
    made: dict = {"pd": pd, "STRATEGIES": rec.STRATEGIES}
    exec(cell[cell.index(f"{name} = pd.") :].split("\n)\n")[0] + "\n)", made)
    return made[name]


@pytest.fixture(scope="module")
def complaints():
    return load_dataset("complaints")


def test_the_managers_count(complaints):
    table = rec.complaint_pareto(complaints)
    assert len(complaints) == 800
    assert table["count"].tolist()[:2] == [244, 199]
    assert table.index.tolist()[:2] == ["courier", "bill_run"]
    assert (100 * table["share"]).round(1).tolist()[:2] == [30.5, 24.9]
    assert (table.index.get_loc("customs_papers"), table.loc["customs_papers", "count"]) == (4, 59)


def test_scene_and_step(complaints):
    table = pd.crosstab(complaints["process_step"], complaints["scene"])
    late = table["late"]
    assert late.sum() == 225
    assert late[["courier", "order_entry", "stock_count", "packing", "call_back"]].tolist() == [140, 37, 31, 13, 4]
    assert late.sum() - late["courier"] == 85
    billing = table["billing"]
    assert billing.sum() == 263
    assert billing[["bill_run", "order_entry", "price_update", "courier"]].tolist() == [199, 31, 26, 0]


def test_three_orders(complaints):
    table = rec.risk_ranking(complaints)
    assert table.index[0] == "customs_papers"
    assert table["rpn"].round()[["customs_papers", "packing", "bill_run", "courier", "price_update"]].tolist() == [
        336,
        176,
        168,
        162,
        154,
    ]
    assert table.loc["courier", "rank"] == 4
    assert table.loc["price_update", ["rank", "severity_rank"]].tolist() == [5, 2]
    close = table.loc[["packing", "bill_run", "courier"]]
    assert (close["low"].to_numpy()[:-1] < close["high"].to_numpy()[1:]).all()
    assert 2 < table.loc["customs_papers", "rpn"] / table.loc["courier", "rpn"] < 2.2


def test_the_stages(complaints):
    table = rec.failure_stage(complaints)
    assert round(table["share"]["before"], 2) == 0.45
    assert (100 * table["satisfied"]).round().tolist() == [83, 34, 54]


def test_what_the_explorer_is_asked_for(complaints):
    firsts = {by: explore(complaints, by=by).risks[by].idxmax() for by in ("count", "rpn", "severity")}
    assert firsts == {"count": "courier", "rpn": "customs_papers", "severity": "customs_papers"}
    late = explore(complaints, scene="late").risks["count"].sort_values(ascending=False)
    assert late.index.tolist() == ["courier", "order_entry", "stock_count", "packing", "call_back"]
    assert late.iloc[-1] == 4
    billing = explore(complaints, scene="billing").risks
    assert billing["severity"].idxmax() == "price_update"
    assert billing.loc["price_update", "count"] == 26
    during = {scene: explore(complaints, scene=scene).stages.loc["during"] for scene in rec.SCENES}
    shares = {scene: round(100 * stage["satisfied"]) for scene, stage in during.items()}
    assert (min(shares, key=shares.get), shares["billing"], max(shares.values()), shares["customs"]) == (
        "billing",
        31,
        42,
        42,
    )
    assert max(stage["satisfied_low"] for stage in during.values()) < min(
        stage["satisfied_high"] for stage in during.values()
    )


def test_the_strategies():
    table = rec.rank_strategies(built("cases"))
    assert table.index[:2].tolist() == ["inform_early", "follow_up"]
    assert table["done"][["inform_early", "follow_up", "sincere_care"]].tolist() == [1, 2, 5]
    assert table.loc["inform_early", ["low", "high"]].round(2).tolist() == [0.03, 0.56]


def test_the_paradox(complaints):
    no_problem = load_dataset("no_problem")
    recovered = complaints[complaints["satisfied"] == 1]
    assert (len(recovered), len(no_problem), (complaints["satisfied"] == 0).sum()) == (482, 600, 318)
    table = rec.recovery_paradox(recovered, no_problem)
    again = table.loc["repurchased"]
    assert (round(again["recovered"], 2), round(again["no_problem"], 3), again["verdict"]) == (
        0.79,
        0.865,
        "no_paradox",
    )
    assert round(100 * again["difference"]) == -8
    assert round(table.loc["satisfied", "no_problem"], 2) == 0.68
    everyone = rec.recovery_paradox(complaints, no_problem)["recovered"]
    assert everyone.round(2).tolist() == [0.60, 0.64]
    assert round(complaints.groupby("satisfied")["repurchased"].mean()[0], 2) == 0.42


def test_the_plan(complaints):
    after = rec.risk_ranking(built("plan"))["rpn"]
    assert after[["customs_papers", "bill_run"]].tolist() == [72, 84]
    before = rec.risk_ranking(complaints)["rpn"].round()
    assert before[["customs_papers", "bill_run"]].tolist() == [336, 168]


def test_the_sums_of_the_group_exercise():
    """The facilitator's key, worked out from the printed ratings."""
    sheet = yaml.safe_load((LESSON / "group.yml").read_text(encoding="utf-8"))
    rows = re.findall(r"^\| ([a-z ]+) \| (\d+) \| (\d+) \| (\d+) \|", sheet["materials"][2]["en"], re.M)
    assert len(rows) == 6
    key = sheet["facilitator"]["set_up"]["en"]
    product = {}
    for step, *ratings in rows:
        one, two, three = map(int, ratings)
        product[step] = one * two * three
        assert f"| {step} | {product[step]} |" in key
    order = sorted(product, key=product.get, reverse=True)
    for place, step in enumerate(order, start=1):
        assert re.search(rf"\| {step} \| {product[step]} \| {place} \|", key)
    assert sum(step["minutes"] for step in sheet["steps"]) == sheet["minutes"]
