"""The numbers in the prose of lesson 05, computed again from the data and the models."""

import re

import matplotlib.pyplot as plt
import pandas as pd
import pytest
import yaml

from course_lib import load_dataset
from course_lib.models import service_quality as sq
from course_lib.paths import root
from course_lib.widgets.service_quality import explore

LESSON = root() / "lessons" / "05_service_quality"
PROSE = (LESSON / "lesson.py").read_text(encoding="utf-8")


def cells_of(name):
    """Return what a code cell of the lesson builds under ``name``."""
    cell = next(
        part
        for part in re.split(r"^# %%.*$", PROSE, flags=re.M)
        if re.search(rf"^{name} = ", part, re.M) and not part.lstrip().startswith("# ")
    )
    gaps = sq.score_dimensions(sq.reverse_items(load_dataset("service_quality"), ["q13"]))
    made: dict = {}
    exec("import pandas as pd\n" + cell, {"display": id, "gaps": gaps}, made)
    return made[name]


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


@pytest.fixture(scope="module")
def ratings():
    return load_dataset("service_quality")


@pytest.fixture(scope="module")
def turned(ratings):
    return sq.reverse_items(ratings, ["q13"])


def test_the_consultants_table(ratings):
    scores = sq.servperf(ratings)["score"].round(2).sort_values()
    assert scores.index.tolist() == ["responsiveness", "empathy", "reliability", "tangibles", "assurance"]
    assert scores.iloc[:3].tolist() == [4.48, 4.57, 4.66]
    assert ratings["respondent_id"].nunique() == 250


def test_one_item_was_not_turned(ratings, turned):
    before, after = (sq.reliability(table)["alpha"].round(2) for table in (ratings, turned))
    assert (before["responsiveness"], after["responsiveness"]) == (-0.23, 0.79)
    assert after.min() >= 0.7
    verdicts = sq.check_items(ratings)["verdict"]
    assert verdicts.index[verdicts == "reversed"].tolist() == [("responsiveness", "q13")]
    rest = sq.check_items(ratings)["item_rest"]
    assert rest["assurance"].min() > 0
    scores = sq.servperf(turned)["score"].round(2).sort_values()
    assert scores.index[[0, -2]].tolist() == ["empathy", "responsiveness"]
    assert scores["responsiveness"] == 4.91


def test_the_gaps(turned):
    gaps = sq.score_dimensions(turned)
    assert gaps["gap"].round(2).to_dict() == {
        "tangibles": -0.37,
        "reliability": -1.25,
        "responsiveness": -0.83,
        "assurance": -0.48,
        "empathy": -0.78,
    }
    assert round(gaps.loc["reliability", "expectation"], 2) == 5.91
    weighted = gaps["gap"] * pd.Series(sq.WEIGHTS)
    assert (round(weighted.sum(), 2), round(weighted["reliability"], 2)) == (-0.84, -0.40)
    assert 0.45 < weighted["reliability"] / weighted.sum() < 0.5


def test_what_the_explorer_is_asked_for(ratings):
    assert round(explore(ratings, turned=False).gaps.loc["responsiveness", "gap"], 2) == -0.40
    for brand, gap in (("lite", -1.41), ("prime", -1.06)):
        gaps = explore(ratings, brand=brand).gaps
        assert gaps["gap"].idxmin() == "reliability"
        assert round(gaps.loc["reliability", "gap"], 2) == gap
    assert explore(ratings, brand="flow").gaps["gap"].idxmin() == "reliability"
    tangibles = explore(ratings, brand="prime").gaps.loc["tangibles"]
    assert tangibles["low"] < 0 < tangibles["high"]
    first = {weight: explore(ratings, weight=weight / 100).contributions.idxmin() for weight in (32, 18, 17, 5)}
    assert first == {32: "reliability", 18: "reliability", 17: "responsiveness", 5: "responsiveness"}


def test_the_self_test_of_the_managers():
    answers = cells_of("answers")
    gaps = sq.self_test(answers)
    assert (gaps["score"].idxmin(), gaps["score"].min()) == ("communication", 1.75)
    assert (gaps["score"].idxmax(), round(gaps["score"].max(), 1)) == ("standards", 3.4)
    measures = sq.score_measures(answers).reset_index()
    assert measures["gap_measure"].tolist()[:3] == ["no_over_promise", "upward_communication", "no_over_publicity"]
    assert measures["rank"].tolist()[:3] == [1, 2, 2]
    assert measures.loc[0, "room"] == 3.5
    fourth, seventh = (measures[measures["rank"] == rank].iloc[0] for rank in (4, 7))
    assert fourth["high"] > seventh["low"]


def test_promises_views_and_tickets():
    verdicts = sq.check_promises(cells_of("promises"))["verdict"]
    assert verdicts[["repair_days", "exchange_days", "warranty_months"]].tolist() == [
        "below_industry",
        "behind_rival",
        "ahead_of_rival",
    ]
    views = sq.benchmark_gap(cells_of("views"))
    assert (views["rival_gap"].idxmin(), round(views["rival_gap"].min(), 1)) == ("tangibles", -0.8)
    assert views["customer_gap"].idxmin() == "reliability"
    assert views.loc["reliability", "rival_gap"] > 0
    scores = sq.score_tickets(cells_of("tickets"))
    assert (scores.mean().idxmin(), round(scores.mean().min(), 2)) == ("promises_kept", 0.67)
    assert scores.mean(axis=1).idxmin() == "T2"
    assert scores.index[scores["first_things_first"] == 0].tolist() == ["T2"]


def test_the_standards_on_the_wall():
    from course_lib.language import say

    cell = next(part for part in re.split(r"^# %%.*$", PROSE, flags=re.M) if "check_indicators(standards)" in part)
    made: dict = {}
    exec("import pandas as pd\n" + cell, {"display": id, "say": say}, made)
    assert made["checked"]["score"].tolist() == [0, 2, 4, 4]


def test_the_sums_of_the_group_exercise():
    """The facilitator's key, worked out from the printed tickets."""
    rows = [
        (4, 1, "no", 5, 3, 3),
        (10, 3, "yes", 2, 3, 6),
        (5, 2, "no", 4, 3, 5),
        (2, 1, "no", 5, 5, 4),
        (20, 2, "yes", 3, 3, 4),
        (5, 4, "no", 2, 3, 7),
        (8, 1, "no", 4, 3, 2),
        (3, 2, "no", 3, 3, 5),
    ]
    sheet = yaml.safe_load((LESSON / "group.yml").read_text(encoding="utf-8"))
    printed = sheet["materials"][2]["en"]
    for number, row in enumerate(rows, start=1):
        assert "| " + " | ".join(map(str, (number, *row))) + " |" in printed
    scores = [
        (min(1, 5 / wait), 1 / contacts, overtaken == "no", (rating - 1) / 4, taken <= promised)
        for wait, contacts, overtaken, rating, promised, taken in rows
    ]
    means = [sum(column) / len(rows) for column in zip(*scores, strict=True)]
    # exactly between two decimals the key rounds up, as people do
    assert [int(100 * mean + 0.5 + 1e-9) for mean in means] == [80, 64, 75, 63, 38]
    assert sum(step["minutes"] for step in sheet["steps"]) == sheet["minutes"]
