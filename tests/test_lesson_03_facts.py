"""The numbers in the prose of lesson 03, computed again from the data and the models."""

import pandas as pd
import pytest
import yaml

from course_lib import load_dataset
from course_lib.models import scores as sc
from course_lib.paths import root
from course_lib.widgets.scores import explore

FIRST, SECOND = "2025H1", "2025H2"
SCORES = {"csat": sc.csat, "ces": sc.ces, "nps": sc.nps}


@pytest.fixture(scope="module")
def responses():
    return load_dataset("survey_responses")


@pytest.fixture(scope="module")
def second(responses):
    return responses[responses["wave"] == SECOND]


def ends(test, digits=1):
    return [round(float(test[name]), digits) for name in ("difference", "low", "high")]


def test_the_slide_and_the_change_that_is_more_than_chance(responses):
    assert len(responses) == 4728
    found = {name: sc.change(score(responses, "wave"), FIRST, SECOND) for name, score in SCORES.items()}
    assert found["nps"][["score_before", "score_after"]].round().tolist() == [11, 26]
    assert ends(found["nps"]) == [14.7, 10.2, 19.1]
    assert all(test["low"] > 0 for test in found.values())


def test_ten_people():
    ten = pd.DataFrame(
        {
            "csat": [5, 4, 4, 3, 5, 2, 4, 3, 5, 1],
            "ces": [7, 6, 5, 5, 6, 3, 6, 4, 7, 2],
            "nps": [10, 9, 8, 7, 9, 6, 8, 6, 10, 0],
        }
    )
    table = sc.nps(ten).iloc[0]
    assert table[["score", "low", "high"]].round().tolist() == [10, -41, 61]
    assert table[["promoters", "detractors"]].tolist() == pytest.approx([0.4, 0.3])
    assert sc.csat(ten)["score"].item() == 0.6
    assert sc.ces(ten)["score"].item() == pytest.approx(5.1)


def test_what_the_explorer_is_asked_for(responses):
    """The answers below the explorer: samples of 200, 50 and 1,000, and the three scores."""
    start = explore(responses)
    assert (start.metric, start.answers, start.found) == ("nps", 200, 10)
    assert start.changes["difference"].min() == pytest.approx(5)
    assert start.changes["difference"].max() == pytest.approx(28.5)
    assert explore(responses, answers=50).found == 4
    assert explore(responses, answers=1000).found == 20
    assert [explore(responses, metric=name).found for name in ("csat", "ces")] == [16, 17]
    assert explore(responses, same_modes=True).truth < start.truth


def test_the_modes(responses):
    shares = responses.groupby("wave")["mode"].value_counts(normalize=True).mul(100).round()
    assert [shares[wave, "phone"] for wave in (FIRST, SECOND)] == [24, 45]
    assert [shares[wave, "web"] for wave in (FIRST, SECOND)] == [33, 21]
    effects = sc.mode_effects(responses, "nps")
    assert round(effects.loc["phone", "difference"], 2) == 0.45
    assert effects.loc["sms", "high"] < 0


def test_the_same_mix(responses):
    weighted = responses.assign(weight=sc.mix_weights(responses, FIRST))
    test = sc.change(sc.nps(weighted, "wave", "weight"), FIRST, SECOND)
    assert ends(test) == [10.5, 5.9, 15.2]
    assert round(test["score_after"]) == 22
    assert round(14.65 - test["difference"]) == 4
    for table in (sc.ces(responses, "wave"), sc.ces(weighted, "wave", "weight")):
        assert round(sc.change(table, FIRST, SECOND)["difference"], 2) == 0.40


def test_the_figures_of_the_report(second):
    for metric, reported, decimals, verdict in (
        ("csat", 62, 0, "reproduced"),
        ("ces", 5.0, 1, "reproduced"),
        ("nps", 26, 0, "reproduced"),
        ("nps", 46, 0, "disputed"),
        ("csat", 75, 0, "disputed"),
    ):
        assert sc.check_report(second, metric, reported, decimals).verdict == verdict
    assert sc.check_report(second, "nps", 46).definitions.query("matches").index.tolist() == ["promoters_only"]
    ways = sc.check_report(second, "csat", 75).definitions
    assert ways["value"].round()[["top_2", "percent_of_maximum", "top_3", "top_1"]].tolist() == [62, 75, 92, 21]
    assert ways.query("matches").index.tolist() == ["percent_of_maximum"]


def test_retention_and_profit(responses):
    differences = {}
    for metric, low in {"csat": 4, "ces": 5, "nps": 9}.items():
        good = responses[metric] >= low
        stayed = [100 * responses.loc[rows, "retained"].mean() for rows in (good, ~good)]
        differences[metric] = stayed[0] - stayed[1]
        if metric == "nps":
            assert [round(share) for share in stayed] == [94, 74]
    assert {name: round(points) for name, points in differences.items()} == {"csat": 14, "ces": 8, "nps": 19}
    shares = (100 * sc.retention_by_score(responses, "nps")["share"]).round()
    assert shares[[6, 7, 8, 9]].tolist() == [62, 83, 82, 90]
    mean = sc.profit_by_band(responses)["mean"].round()
    assert mean.to_dict() == {"poor": 67, "good": 197, "great": 386, "superb": 563}
    assert mean["superb"] / mean["good"] == pytest.approx(3, abs=0.2)


def test_three_ways_of_asking():
    week = pd.DataFrame(
        {
            "customer_id": ["C1", "C1", "C1", "C1", "C1", "C2", "C2", "C3", "C4", "C5", "C6", "C6"],
            "occasion": ["call"] * 5 + ["call", "installation", "installation", "call", "call", "call", "installation"],
            "satisfied": [rating >= 4 for rating in (1, 2, 1, 2, 5, 5, 4, 5, 4, 5, 5, 5)],
        }
    )
    share = week.groupby("occasion")["satisfied"].mean()
    assert (share["installation"], round(share["call"], 2)) == (1, 0.56)
    assert round(week[week["occasion"] == "call"].groupby("customer_id")["satisfied"].mean().mean(), 2) == 0.84
    unhappy = week.loc[week["customer_id"].isin(["C4", "C6"]), "satisfied"]
    assert unhappy.all()


def test_what_comes_first(responses, second):
    first = responses[responses["wave"] == FIRST]
    before = sc.importance_performance(sc.driver_importance(first), first)
    after = sc.importance_performance(sc.driver_importance(second), second)
    assert before.index[before["quadrant"] == "concentrate"].tolist() == ["solution", "waiting"]
    assert not (after["quadrant"] == "concentrate").any()
    performance = [before["performance"].round(2), after["performance"].round(2)]
    assert [table["waiting"] for table in performance] == [3.14, 3.58]
    assert [table["solution"] for table in performance] == [3.37, 3.58]
    assert before["performance"].round(2)["price"] == 3.15
    assert before["performance"].idxmax() == "attitude"
    assert after.index[0] == "solution"
    assert 0 < after.loc["solution", "performance"] - after["performance_cut"].iloc[0] < 0.1


def test_the_exercise(responses):
    """What its texts and its sample solution say."""
    web = responses[responses["mode"] == "web"]
    assert ends(sc.change(sc.nps(web, "wave"), FIRST, SECOND)) == [5.9, -2.9, 14.7]
    half = responses[responses["wave"] == FIRST]
    ways = sc.check_report(half, "csat", 87).definitions
    assert ways.query("matches").index.tolist() == ["top_3"]
    assert ways["value"].round()[["top_1", "percent_of_maximum"]].tolist() == [13, 70]
    customers = load_dataset("customers")
    brand = responses["customer_id"].map(customers.set_index("customer_id")["brand"])
    late = responses["wave"] == SECOND
    tables = {}
    for name in ("lite", "flow", "prime"):
        rows = responses[late & (brand == name)]
        tables[name] = sc.importance_performance(sc.driver_importance(rows), rows).round(2)
    lite = tables["lite"]
    assert lite.index[0] == "solution"
    assert lite.loc["solution", ["importance", "performance"]].tolist() == [0.3, pytest.approx(3.34, abs=0.011)]
    assert lite.loc["price", ["importance", "performance"]].tolist() == [0.12, pytest.approx(2.78, abs=0.011)]
    assert all(tables[name].loc["solution", "performance"] > 3.5 for name in ("flow", "prime"))


def test_the_sums_of_the_group_exercise():
    """The facilitator's key, worked out from the printed tallies."""
    low = {"phone": (50, 100), "web": (140, 60), "ivr": (105, 64), "sms": (45, 42)}
    high = {"phone": (90, 250), "web": (140, 80), "ivr": (105, 76), "sms": (25, 28)}
    people = {"phone": (200, 500), "web": (400, 200), "ivr": (300, 200), "sms": (100, 100)}
    scores = pd.DataFrame(
        {mode: [100 * (high[mode][w] - low[mode][w]) / people[mode][w] for w in (0, 1)] for mode in people}
    ).T
    assert scores[0].tolist() == [20, 0, 0, -20]
    assert scores[1].tolist() == [30, 10, 6, -14]
    share = pd.DataFrame(people).T / 1000
    reported = (share[1] * scores[1]).sum() - (share[0] * scores[0]).sum()
    same = (share[0] * (scores[1] - scores[0])).sum()
    assert [round(number, 1) for number in (reported, same, reported - same)] == [14.8, 8.4, 6.4]
    assert round((share[1] * (scores[1] - scores[0])).sum(), 1) == 8.8
    assert (10 * 1 + 40 * 2 + 110 * 3 + 200 * 4 + 270 * 5 + 220 * 6 + 150 * 7) / 1000 == 4.94
    assert ((210 + 400) / 1000, (210 + 400 + 270) / 1000) == (0.61, 0.88)
    sheet = yaml.safe_load((root() / "lessons" / "03_measuring" / "group.yml").read_text(encoding="utf-8"))
    assert sum(step["minutes"] for step in sheet["steps"]) == sheet["minutes"]
