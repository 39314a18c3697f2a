"""The numbers in the prose of lesson 00, computed again from the data and the models."""

import pandas as pd
import pytest
import yaml

from course_lib import load_dataset
from course_lib.authoring.syllabus import concepts
from course_lib.models import agreement as ag
from course_lib.models import experience as ex
from course_lib.models.scores import mean_interval
from course_lib.paths import lesson_folder
from course_lib.teaching.agenda import make_agenda
from course_lib.teaching.goals import gain, goals
from course_lib.teaching.source import load_quiz
from course_lib.teaching.teams import LARGEST, SMALLEST, make_teams, team_sizes

SLUG = "00_self_check"


@pytest.fixture(scope="module")
def ratings():
    return load_dataset("ratings_360")


@pytest.fixture(scope="module")
def gaps(ratings):
    return ag.self_other_gaps(ratings)


@pytest.fixture(scope="module")
def sheet():
    return ag.score_table(load_dataset("ratings_example"), "E01")


def test_goals_and_gain():
    assert len(goals()) == 4
    assert sum(len(goal["questions"]) for goal in goals()) == 8
    assert gain(2, 5, 8) == gain(6, 7, 8) == 0.5


def test_groups_and_hours(ratings):
    assert (SMALLEST, LARGEST) == (4, 8)
    assert "4 to 8" in concepts()["C02"]["facts"]
    steps = [{"id": "group", "minutes": 42, "mark": "must", "title": {"zh": "", "en": ""}}]
    parts = make_agenda({"steps": steps}, 180)
    assert sum(part.minutes for part in parts) == 180
    assert [part.minutes for part in parts if part.id == "lesson"] == [40]
    assert 40 / 180 < 1 / 4
    own = ratings[ratings["relation"] == "self"].groupby("ratee")[["score"]].sum()
    assert len(own) == 24
    by_seat = own["score"].groupby(pd.Series(range(24), index=own.index) // 6).mean()
    assert 3.5 < by_seat.max() - by_seat.min() < 4
    balanced = own["score"].groupby(make_teams(own, 6, ["score"], seed=1).team).mean()
    assert balanced.round(1).tolist() == [34.7] * 4
    assert sorted(team_sizes(26, 6)) == [6, 6, 7, 7]  # the quiz


def test_action_learning_has_four_forms():
    assert concepts()["C66"]["facts"] == "short theory, mind map, case drill, real practice"


def test_ten_indicators_and_five_scores(ratings):
    assert ratings["indicator"].nunique() == 10
    assert set(ratings["score"]) <= {1, 2, 3, 4, 5}
    assert "1=almost never" in concepts()["C18"]["facts"]
    assert (ratings[ratings["relation"] == "colleague"].groupby(["ratee", "indicator"]).size() == 4).all()


def test_the_worked_example(sheet):
    assert sheet.sum().tolist() == [40, 41, 41]
    assert sheet["self"].tolist() == [4] * 10
    pairs = ag.pairwise_agreement(sheet)
    two = pairs.loc[("colleague_1", "colleague_2")]
    assert two.loc["exact", "value"] == pytest.approx(0.4)
    assert two.loc["within_one", "value"] == pytest.approx(0.8)
    assert two.loc["pearson"][["value", "low", "high"]].astype(float).round(2).tolist() == [-0.22, -0.75, 0.47]
    assert pairs["value"].xs("pearson", level="measure").isna().sum() == 2
    assert ag.icc(sheet).loc["ICC(A,1)", "value"] == pytest.approx(-0.125, abs=0.0005)
    facts = concepts()["C19"]["facts"]
    assert all(text in facts for text in ("40, 41, 41", "r=-0.224", "40%", "ICC(A,1)=-0.125"))
    assert two.loc["pearson", "value"] == pytest.approx(-0.224, abs=0.0005)
    assert sheet.loc[5].tolist() == [4, 3, 5]  # calm with angry customers
    assert sheet.loc[4].tolist() == [4, 5, 5]  # fast feedback
    above = ag.self_other_gaps(load_dataset("ratings_example")).loc["E01"]
    assert list(above.index[above["finding"] == "hidden_strength"]) == [4]


def test_totals_hide_blind_spots(gaps):
    total = gaps.groupby("ratee")["gap"].sum()
    near = total[total.abs() <= 2].index
    blind = (gaps["finding"] == "blind_spot").groupby("ratee").sum()
    assert (len(near), int((blind[near] > 0).sum())) == (12, 11)


def test_two_people(ratings, gaps):
    scores = ag.score_table(ratings, "E02")
    assert scores["self"].sum() == 31
    assert scores.drop(columns="self").sum().mean() == 30.25
    finding = gaps.loc["E02", "finding"]
    assert list(finding.index[finding == "blind_spot"]) == [4, 5, 6, 7]
    assert list(finding.index[finding == "hidden_strength"]) == [2, 8, 9, 10]
    assert gaps.loc[("E02", 4), ["self_score", "others_mean", "gap"]].tolist() == [4, 2.75, 1.25]
    totals = ag.score_table(ratings, "E16").drop(columns="self").sum()
    assert (totals.max(), totals.min()) == (46, 30)


def test_the_team(gaps):
    table = gaps.groupby("indicator")["gap"].agg(["mean", "std", "count"])
    low, high = mean_interval(table["mean"], table["std"], table["count"])
    away = [number for number, one, two in zip(table.index, low, high, strict=True) if one > 0 or two < 0]
    assert away == [4, 5, 9]
    assert table["mean"].round(1)[[5, 4, 9]].tolist() == [1.5, 0.9, -0.9]
    assert table["mean"].idxmax() == 5
    blind = (gaps["finding"] == "blind_spot").groupby("indicator").sum()
    assert blind[[5, 4, 7]].tolist() == [20, 11, 7]


def test_best_and_worst():
    told = ex.experiences()
    table = ex.contrast(told)
    assert table["people"].eq(12).all()
    shown = (100 * table[["difference", "low", "high", "best_share", "worst_share"]]).round().astype(int)
    assert shown["difference"].to_dict() == {
        "greeted": 33,
        "seen_as_person": 83,
        "expectation_met": 100,
        "come_back": 75,
    }
    assert shown.loc["greeted"].tolist() == [33, -2, 59, 92, 58]
    assert (table.drop(index="greeted")["low"] > 0.3).all()
    waits = told.groupby("experience")["wait_minutes"].agg(["mean", "median"]).round(1)
    assert waits.loc["best"].tolist() == [13.6, 6.5]
    assert told.loc[told["wait_minutes"].idxmax(), ["person", "experience", "wait_minutes"]].tolist() == [
        "P11",
        "best",
        90,
    ]
    source = told.drop_duplicates("person")["reputation_from"].value_counts()
    assert source.to_dict() == {"own": 5, "friends": 4, "reviews": 2, "ads": 1}


def test_claims_and_evidence():
    table = ex.evidence_map(ex.experiences())[["praised", "lacking"]]
    assert table.loc["quality"].tolist() == [2, 6]
    assert table.loc["initiative"].tolist() == [6, 2]
    assert table.loc["detail"].tolist() == [5, 1]
    assert table.loc["first_impression"].tolist() == [2, 2]
    assert table.loc["restraint"].sum() == 3
    assert table["praised"].idxmax() == "initiative"
    assert table["lacking"].drop("quality").max() == 2
    facts = concepts()["C22"]["facts"]
    assert all(theme.replace("_", " ") in facts for theme in ex.THEMES)


def test_boundary_stands_in_lesson_exercise_quiz_and_group():
    folder = lesson_folder(SLUG)
    assert "endure everything" in concepts()["C22"]["facts"]
    for name in ("lesson.py", "group.yml"):
        text = (folder / name).read_text(encoding="utf-8")
        assert "边界" in text
        assert "abuse" in text
    assert any("C22" in question["concepts"] for question in load_quiz(SLUG))
    group = yaml.safe_load((folder / "group.yml").read_text(encoding="utf-8"))
    assert any("C22" in row["concepts"] for row in group["rubric"])
