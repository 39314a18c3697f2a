"""The numbers in the prose of lesson 11, computed again from the data and the models."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import yaml

from course_lib import display, language, load_dataset
from course_lib.models import disc, roleplay
from course_lib.models.disc import STYLES, call_style, profile, score_styles, weigh_cues

DIRECT, FAST, CALM, CAREFUL = STYLES


@pytest.fixture(scope="module")
def answers():
    return load_dataset("disc_answers")


@pytest.fixture(scope="module")
def profiles(answers):
    return profile(answers)


def test_the_letters_of_the_source_are_swapped():
    letters = disc.labelling()
    assert letters.loc[[FAST, CALM], "source_letter"].tolist() == ["S", "I"]
    assert letters.loc[[FAST, CALM], "standard_letter"].tolist() == ["I", "S"]
    same = letters["source_letter"] == letters["standard_letter"]
    assert set(same.index[same]) == {DIRECT, CAREFUL}


def test_the_letters_are_shown_as_letters():
    shown = display(disc.labelling()).to_numpy().ravel()
    assert [name.removesuffix(" 型") for name in shown] == list("DDSIISCC")


def test_the_syllabus_says_the_same():
    root = Path(__file__).resolve().parent.parent
    concepts = yaml.safe_load((root / "lessons" / "syllabus.yml").read_text(encoding="utf-8"))["concepts"]
    mine = {concept["id"]: concept for concept in concepts if concept["lesson"] == "11_disc"}
    assert set(mine) == {"C63", "C64"}
    facts = mine["C63"]["facts"]
    for words in ("win by relationship", "win by expertise", "win by speed", "win by reassurance", "TRAP"):
        assert words in facts
    assert "not enough evidence" in mine["C64"]["do"]


def test_four_customers_in_the_order_of_the_key_and_one_promise():
    assert sorted(STYLES) == [CALM, CAREFUL, DIRECT, FAST]
    for lang in ("zh", "en"):
        before = language.current()
        language.use(lang)
        talks = [roleplay.start("lost_parcel", style=style) for style in sorted(STYLES)]
        language.use(before)
        assert len({talk.turns[0].text for talk in talks}) == 4
        assert len({roleplay.brief(talk)["limits"] for talk in talks}) == 1


def test_e01_e16_e21(answers, profiles):
    first = score_styles(answers).loc[("E01", FAST)]
    assert (first["net"], round(first["low"]), round(first["high"])) == (10, 3, 17)
    assert score_styles(answers).loc[("E01", CAREFUL), "high"] > first["low"]
    stability = disc.first_stability(answers)["stability"]
    assert stability["E01"] == pytest.approx(5 / 6, abs=0.02)
    assert stability["E21"] > 0.99
    assert stability["E16"] < 0.5
    assert profiles.loc[["E01", "E16", "E21"], "pattern"].tolist() == ["single", "flat", "single"]


def test_how_many_are_flat_and_how_dice_would_do(profiles):
    assert (len(profiles), int((profiles["pattern"] == "flat").sum())) == (80, 12)
    rng = np.random.default_rng(0)
    picks = np.array([rng.permutation(STYLES)[:2] for _ in range(1000 * 24)])
    dice = pd.DataFrame({"person_id": np.repeat(range(1000), 24), "block": np.tile(range(1, 25), 1000)})
    patterns = profile(dice.assign(most=picks[:, 0], least=picks[:, 1]))["pattern"]
    assert (patterns != "flat").sum() == 57


def test_a_tie_names_both():
    colleague = pd.DataFrame({"person_id": "T1", "block": range(1, 25), "least": 12 * [CALM, FAST]})
    colleague["most"] = 12 * [DIRECT, CAREFUL]
    row = profile(colleague).loc["T1"]
    assert (row["pattern"], row["first_style"]) == ("blend", f"{DIRECT}+{CAREFUL}")


def test_odd_and_even_situations(answers, profiles):
    halves = [score_styles(answers[answers["block"] % 2 == rest])["rank"].unstack() == 1 for rest in (1, 0)]
    same = (halves[0] == halves[1]).all(axis=1)
    assert (int(same.sum()), int(same[profiles["pattern"] == "flat"].sum())) == (69, 2)


def test_the_more_patient_of_two_gets_the_lower_score():
    real = pd.DataFrame({DIRECT: [2, 9], FAST: [3, 8], CALM: [5, 7], CAREFUL: [4, 6]}, index=["P1", "P2"])
    assert (real.loc["P2"] > real.loc["P1"]).all()
    sheets = [
        pd.DataFrame({"person_id": name, "block": range(1, 25), "most": row.idxmax(), "least": row.idxmin()})
        for name, row in real.iterrows()
    ]
    nets = score_styles(pd.concat(sheets))["net"].unstack()
    assert nets[CALM].to_dict() == {"P1": 24, "P2": 0}
    assert (nets.sum(axis=1) == 0).all()


@pytest.mark.parametrize(
    ("cues", "chance"),
    [
        ([CALM], 0.52),
        ([CALM] * 2, 0.72),
        ([CALM] * 3, 0.85),
        ([CALM] * 2 + [DIRECT], 0.6),
        ([CALM] * 3 + [DIRECT], 0.75),
    ],
)
def test_how_sure_cues_make(cues, chance):
    assert weigh_cues(cues)["chance_first"].max() == pytest.approx(chance, abs=0.006)


def test_where_a_style_is_named():
    assert disc.ENOUGH == 0.8
    assert call_style([CALM] * 3) == call_style([CALM] * 4 + [DIRECT]) == CALM
    for thin in ([CALM], [CALM] * 2, [CALM, CALM, DIRECT], [CALM] * 3 + [DIRECT], [CAREFUL, CALM]):
        assert call_style(thin) == disc.INSUFFICIENT


def test_respect_counts_more_than_style_in_the_role_play():
    assert (roleplay.SUITS, roleplay.RED) == (3, -15)


def test_the_customers_of_the_lesson_and_of_the_group_exercise():
    assert roleplay.start("slow_broadband", seed=3, hidden_style=True).style == CALM
    assert roleplay.start("late_install", seed=2, hidden_style=True).style == CALM


def test_the_profile_of_the_third_case_of_the_exercise_is_a_blend_and_that_of_the_second_flat():
    def uneven(*nets):
        return sum(net**2 for net in nets) / (2 * 24 / 3)

    limit = 7.815  # chi-square, 3 degrees of freedom, 5 per cent
    assert uneven(9, -10, -8, 9) > limit
    assert uneven(-5, -8, 19, -6) > limit
    assert uneven(2, -1, 0, -1) < limit
    assert uneven(3, 1, -2, -2) < limit  # of the quiz
    for nets in ((9, -10, -8, 9), (-5, -8, 19, -6), (2, -1, 0, -1), (6, -2, -2, -2), (3, 1, -2, -2)):
        assert sum(nets) == 0
