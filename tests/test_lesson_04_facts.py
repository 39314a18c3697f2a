"""The numbers in the prose of lesson 04, computed again from the data and the models."""

import pandas as pd
import pytest
import yaml

from course_lib import load_dataset
from course_lib.models import kano
from course_lib.paths import root
from course_lib.widgets.kano import explore

FIRST_CALL = "solved_at_first_call"


@pytest.fixture(scope="module")
def pairs():
    return load_dataset("kano_pairs")


@pytest.fixture(scope="module")
def summary(pairs):
    return kano.summarise(pairs)


def percent(pairs, side, answer):
    shares = (pairs[side] == answer).groupby(pairs["feature"]).mean().sort_values(ascending=False)
    return (100 * shares).round()


def test_one_question_shows_half_the_face(pairs):
    assert pairs["respondent_id"].nunique() == 300
    liked = percent(pairs, "functional", "like")
    assert liked.index[[0, 4, 6, 7]].tolist() == ["loan_phone", "birthday_gift", "stable_calls", "correct_bill"]
    assert (liked["correct_bill"], liked["stable_calls"]) == (24, 32)
    missed = percent(pairs, "dysfunctional", "dislike")
    assert (missed.index[0], missed["correct_bill"], missed["birthday_gift"]) == ("correct_bill", 85, 13)


def test_the_top_five_hold_no_must_be(pairs, summary):
    top = percent(pairs, "functional", "like").index[:5]
    assert (summary.loc[top, "category"] != "M").all()


def test_the_classes_and_the_map(summary):
    assert summary["category"].value_counts().to_dict() == {"M": 3, "O": 3, "A": 2, "I": 1, "R": 1, "Q": 0}
    assert summary.loc["promotion_texts", ["category", "R"]].tolist() == ["R", 192]
    assert [round(float(summary.loc["correct_bill", name]), 2) for name in ("better", "worse")] == [0.24, -0.86]


def test_one_class_is_unsure(pairs, summary):
    row = summary.loc[FIRST_CALL]
    assert (row["M"], row["O"], row["fong_difference"]) == (128, 117, 11)
    assert round(row["fong_threshold"]) == 20
    assert summary.index[~summary["significant"]].tolist() == [FIRST_CALL]
    stability = kano.category_stability(kano.count_categories(pairs)).loc[FIRST_CALL]
    assert [round(100 * stability[letter]) for letter in ("M", "O")] == [78, 22]
    assert summary["q_rate"].max() < 0.03


def test_what_the_explorer_is_asked_for(pairs):
    everyone = explore(pairs)
    assert (everyone.people, everyone.unsure) == (300, [FIRST_CALL])
    few = explore(pairs, people=50).summary.loc[FIRST_CALL]
    assert (few["category"], few["runner_up"]) == ("O", "M")
    found = {brand: explore(pairs, brand=brand) for brand in ("prime", "flow", "lite")}
    assert {brand: state.summary.loc[FIRST_CALL, "category"] for brand, state in found.items()} == {
        "prime": "M",
        "flow": "M",
        "lite": "O",
    }
    assert [FIRST_CALL in found[brand].unsure for brand in found] == [False, True, False]
    assert all(state.people == 100 for state in found.values())


def test_the_pyramid():
    responses = load_dataset("survey_responses")
    second = responses[responses["wave"] == "2025H2"]
    share = kano.pyramid(kano.experience_level(second))["share"]
    assert (100 * share[["unmet", "memorable"]]).round().tolist() == [38, 34]
    assert share[["needs_met", "easy"]].sum() < 0.3


def test_the_strategy(summary):
    table = kano.strategy(summary)
    first = table[table["rank"] == 1].reset_index().set_index("strategy")["feature"]
    assert first[["basic", "worry_free", "beyond_expectation"]].tolist() == [
        "correct_bill",
        "data_volume",
        "loan_phone",
    ]
    assert table.index[table["strategy"] == "do_not_invest"].tolist() == ["paper_magazine"]
    assert table.index[table["strategy"] == "avoid"].tolist() == ["promotion_texts"]


def test_the_exercise(pairs):
    """What its texts say of the data."""
    votes = pd.DataFrame(
        {"M": [42, 12, 8, 4], "O": [33, 51, 16, 7], "A": [7, 18, 48, 10], "I": [12, 15, 21, 55], "R": [4, 3, 4, 20]},
        index=["no_data_lost", "fast_loading", "one_click_report", "mascot"],
    ).assign(Q=[2, 1, 3, 4])
    assert votes.sum(axis=1).eq(100).all()
    result = kano.summarise_counts(votes)
    assert result["category"].tolist() == ["M", "O", "A", "I"]
    assert result.index[~result["significant"]].tolist() == ["no_data_lost"]
    brands = kano.summarise(pairs, by=["brand", "feature"])
    rows = [brands.loc[(brand, FIRST_CALL)] for brand in ("prime", "lite")]
    assert [(row["category"], bool(row["significant"])) for row in rows] == [("M", True), ("O", True)]


def test_the_sums_of_the_group_exercise():
    """The facilitator's key, worked out from the printed counts."""
    counts = pd.DataFrame(
        [
            (58, 24, 4, 10, 2, 2),
            (40, 35, 9, 13, 2, 1),
            (14, 49, 22, 12, 2, 1),
            (12, 44, 24, 17, 2, 1),
            (3, 14, 55, 25, 2, 1),
            (1, 4, 33, 51, 9, 2),
            (2, 2, 5, 28, 60, 3),
            (6, 12, 25, 28, 5, 24),
        ],
        columns=list("MOAIRQ"),
        index=range(1, 9),
    )
    assert counts.sum(axis=1).eq(100).all()
    table = kano.summarise_counts(counts)
    assert table["category"].tolist() == list("MMOOAIRI")
    assert table["fong_difference"].tolist() == [34, 5, 27, 20, 30, 18, 32, 3]
    assert table.index[~table["significant"]].tolist() == [2, 8]
    assert table["better"].round(2).tolist() == [0.29, 0.45, 0.73, 0.70, 0.71, 0.42, 0.19, 0.52]
    assert table["worse"].round(2).tolist() == [-0.85, -0.77, -0.65, -0.58, -0.18, -0.06, -0.11, -0.25]
    cost = {1: 5, 2: 1, 3: 3, 4: 4, 5: 1}
    assert sum(cost[name] for name in (1, 2, 3, 5)) == 10
    assert sum(cost[name] for name in (1, 2, 4, 5)) == 11
    sheet = yaml.safe_load((root() / "lessons" / "04_kano" / "group.yml").read_text(encoding="utf-8"))
    assert sum(step["minutes"] for step in sheet["steps"]) == sheet["minutes"]
