"""DISC styles: the inventory as a text, its scores against hand counts, chance and planted styles."""

import re
import time
from itertools import permutations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.ft2font import FT2Font
from scipy import stats

from course_lib import fonts, language
from course_lib.errors import CourseError
from course_lib.models import disc
from course_lib.simulate import DEFAULT_SEED, make_disc_answers
from course_lib.simulate import truth_studies as planted
from course_lib.simulate.workplace import disc_styles

QUICK = settings(max_examples=30, deadline=None)
D, F, S, C = disc.STYLES


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def sheet(most, least, person="P1"):
    """The answers of one person: a style for all 24 blocks, or a list of them."""
    return pd.DataFrame({"person_id": person, "block": range(1, 25), "most": most, "least": least})


def by_chance(people, seed):
    rng = np.random.default_rng(seed)
    most = rng.integers(4, size=(people, 24))
    least = (most + rng.integers(1, 4, size=(people, 24))) % 4
    names = np.array(disc.STYLES)
    return pd.DataFrame(
        {
            "person_id": np.repeat(np.arange(people), 24),
            "block": np.tile(np.arange(1, 25), people),
            "most": names[most.ravel()],
            "least": names[least.ravel()],
        }
    )


def shuffled(frame, seed):
    return frame.sample(frac=1, random_state=seed)


# -- the inventory ---------------------------------------------------------------------------------


def test_each_block_offers_each_style_once_and_nothing_is_used_twice(lang):
    items = disc.inventory()
    assert items["block"].tolist() == [block for block in range(1, 25) for _ in range(4)]
    assert items["place"].tolist() == [1, 2, 3, 4] * 24
    assert (items.groupby("block")["style"].agg(set) == set(disc.STYLES)).all()
    assert items["statement"].is_unique
    assert items["situation"].nunique() == 24


def test_the_order_of_the_styles_rotates_and_is_balanced():
    order = disc.inventory().groupby("block")["style"].agg(tuple)
    assert set(order) == set(permutations(disc.STYLES))  # each of the 24 orders once
    places = disc.inventory().assign(four=(disc.inventory()["block"] - 1) // 4)
    assert (places.groupby(["four", "place"])["style"].nunique() == 4).all()


def test_statements_are_short_and_of_like_length(lang):
    items = disc.inventory()
    length = items["statement"].str.len() if lang == "zh" else items["statement"].str.split().str.len()
    assert length.between(*((5, 14) if lang == "zh" else (4, 8))).all()
    # No style gives itself away by the length of its statements.
    means = length.groupby(items["style"]).mean()
    assert means.max() - means.min() < 1


def test_each_language_is_written_in_its_own_letters(lang):
    texts = pd.concat([disc.inventory()["statement"], disc.inventory()["situation"]])
    if lang == "zh":
        assert not texts.str.contains(r"[A-Za-z0-9,.!?]").any()
    else:
        assert texts.str.fullmatch(r"[A-Za-z ,']+").all()
        assert disc.inventory()["statement"].str.startswith("I ").all()


def test_no_absolute_clinical_or_belittling_word(lang):
    """Equally desirable: nothing that nobody would own up to, and nothing that everybody would claim."""
    words = {
        "zh": "总是|从不|绝对|一定|必须|强势|霸道|冲动|啰嗦|懒|胆小|挑剔|死板|抑郁|焦虑|内向|外向|男|女|老板|不会|不愿",
        "en": "always|never|must|bossy|pushy|aggressive|lazy|timid|fussy|rigid|anxious|depress|introvert|extrovert"
        "|man|woman|fail|refuse|hate|not",
    }[lang]
    found = disc.inventory()["statement"].str.findall(words if lang == "zh" else rf"\b(?:{words})\b")
    assert not found.str.len().any()


def test_the_packaged_font_can_write_the_inventory():
    before = language.current()
    known = FT2Font(str(Path(fonts.__file__).parent / "LanhaiSans-Regular.ttf")).get_charmap()
    try:
        language.use("zh")
        letters = set("".join([*disc.inventory()["statement"], *disc.inventory()["situation"]]))
    finally:
        language.use(before)
    assert not {letter for letter in letters if ord(letter) not in known}


def test_the_source_swaps_i_and_s():
    """Syllabus C63: the source calls fast-expressive S and calm-steady I; standard: I influence, S steadiness."""
    table = disc.labelling()
    assert table["standard_letter"].to_dict() == {D: "D", F: "I", S: "S", C: "C"}
    assert table["source_letter"].to_dict() == {D: "D", F: "S", S: "I", C: "C"}


# -- scores ----------------------------------------------------------------------------------------


def test_scores_by_hand():
    answers = sheet([D] * 10 + [F] * 8 + [C] * 6, [S] * 16 + [C] * 2 + [D] * 6)
    scores = disc.score_styles(answers).loc["P1"]
    assert scores["most"].to_dict() == {D: 10, F: 8, S: 0, C: 6}
    assert scores["least"].to_dict() == {D: 6, F: 0, S: 16, C: 2}
    assert scores["net"].to_dict() == {D: 4, F: 8, S: -16, C: 4}
    assert scores["rank"].to_dict() == {D: 2, F: 1, S: 4, C: 2}
    points = [1] * 8 + [0] * 16
    mean, error = np.mean(points), stats.sem(points)
    low, high = stats.t.interval(0.95, 23, mean, error)
    assert scores.loc[F, ["low", "high"]].tolist() == pytest.approx([24 * low, 24 * high])


def test_a_style_answered_alike_in_all_blocks_has_no_interval():
    scores = disc.score_styles(sheet(D, S)).loc["P1"]
    assert scores["net"].tolist() == [24, 0, -24, 0]
    assert scores[["low", "high"]].isna().all(axis=None)


answers_strategy = st.lists(
    st.tuples(
        st.integers(1, 3),
        st.integers(1, 24),
        st.sampled_from([*disc.STYLES, None]),
        st.sampled_from([*disc.STYLES, None]),
    ),
    min_size=1,
    max_size=60,
    unique_by=lambda row: row[:2],
).map(lambda rows: pd.DataFrame(rows, columns=["person_id", "block", "most", "least"]))


@QUICK
@given(answers_strategy, st.integers(0, 99))
def test_verification_net_adds_up_to_0_and_most_to_the_blocks(answers, seed):
    """Verification: forced choice, K blocks: net = most - least, sum of net = 0, sum of most = K."""
    scores, faults = disc.score_styles(answers), disc.find_faults(answers)
    profiles = disc.profile(answers)
    sums = scores.groupby(level="person_id")[["most", "least", "net"]].sum()
    assert (sums["net"] == 0).all()
    assert (sums["most"] == profiles["blocks"]).all()
    assert (sums["least"] == profiles["blocks"]).all()
    wrong = faults.groupby("person_id").size().reindex(profiles.index, fill_value=0)
    assert (profiles["blocks"] + wrong == 24).all()
    assert (profiles["incomplete"] + profiles["contradictory"] == wrong).all()
    again = shuffled(answers, seed)
    pd.testing.assert_frame_equal(disc.score_styles(again), scores)
    pd.testing.assert_frame_equal(disc.profile(again), profiles)
    pd.testing.assert_frame_equal(disc.find_faults(again), faults)
    stability = disc.first_stability(answers, repetitions=10)
    pd.testing.assert_frame_equal(disc.first_stability(again, repetitions=10), stability)


def test_faults_are_named_by_person_and_block():
    answers = pd.concat([sheet(D, S, "P2"), sheet(F, S, "P1")], ignore_index=True)
    answers.loc[3, "least"] = D  # P2, block 4
    answers.loc[5, "most"] = None  # P2, block 6
    answers = answers.drop(index=24 + 8)  # P1, block 9
    assert disc.find_faults(answers).to_numpy().tolist() == [
        ["P1", 9, "incomplete"],
        ["P2", 4, "contradictory"],
        ["P2", 6, "incomplete"],
    ]
    profiles = disc.profile(answers)
    assert profiles[["blocks", "incomplete", "contradictory"]].to_numpy().tolist() == [[23, 1, 0], [22, 1, 1]]
    assert profiles[D].tolist() == [0, 22]


def test_ties_are_blends_and_few_blocks_no_profile():
    answers = pd.concat(
        [
            sheet([C, D] * 12, [S, F] * 12, "blend"),
            sheet([C, D] * 12, [S, F] * 12, "few").head(19),
            sheet([C, D] * 12, [S, F] * 12, "enough").head(20),
            sheet([C, D, F] * 8, S, "three"),
            sheet([D, F, S, C] * 6, [F, S, C, D] * 6, "flat"),
            sheet([D] * 12 + [F] * 12, C, "single").replace({"least": {C: S}}).assign(most=[D] * 13 + [F] * 11),
        ]
    )
    profiles = disc.profile(answers)
    assert profiles["pattern"].to_dict() == {
        "blend": "blend",
        "few": "too_few",
        "enough": "blend",
        "three": "blend",
        "flat": "flat",
        "single": "single",
    }
    first = profiles["first_style"]
    assert first[["blend", "three", "single"]].tolist() == [f"{D}+{C}", f"{D}+{F}+{C}", D]
    assert first[["few", "flat"]].isna().all()


def test_chance_looks_flat_19_times_in_20():
    kinds = disc.profile(by_chance(4000, 1))["pattern"]
    assert (kinds == "flat").mean() == pytest.approx(0.95, abs=0.012)


def test_the_planted_styles_are_found_again():
    people = 400
    profiles = disc.profile(make_disc_answers(people))
    number = profiles.index.str[1:].astype(int) - 1
    truth = np.array([*planted.PEOPLE_BY_STYLE])[disc_styles(people, DEFAULT_SEED)[number]]
    clear = truth != "balanced"
    said = clear & profiles["first_style"].notna().to_numpy()
    assert (profiles["first_style"].to_numpy()[said] == truth[said]).mean() > 0.95
    assert said.sum() > 0.9 * clear.sum()
    assert (profiles["pattern"][~clear] == "flat").mean() > 0.85


# -- uncertainty -----------------------------------------------------------------------------------


def test_stability_is_that_of_a_bootstrap_over_blocks():
    answers = pd.concat([by_chance(6, 5), sheet([C, D] * 12, [S, F] * 12, 99)])
    result = disc.first_stability(answers, repetitions=400, seed=8)
    draws = np.random.default_rng(8).multinomial(24, np.full(24, 1 / 24), size=400)
    for person, rows in answers.groupby("person_id"):
        points = np.array([[(row.most == s) - (row.least == s) for s in disc.STYLES] for row in rows.itertuples()])
        wins = np.zeros(4)
        for times in draws:
            first = times @ points == (times @ points).max()
            wins += first / first.sum()
        assert result.loc[person, list(disc.STYLES)].tolist() == pytest.approx((wins / 400).tolist(), abs=1e-6)
        net = points.sum(axis=0)
        assert result.loc[person, "stability"] == pytest.approx((wins / 400)[net == net.max()].sum(), abs=1e-6)
    assert result.loc[99, "stability"] == pytest.approx(1)  # whichever of the two wins, the blend stays first
    assert result.loc[99, [D, C]].between(0.4, 0.6).all()


def test_nobody_s_stability_depends_on_who_else_is_there(monkeypatch):
    answers = by_chance(9, 2)
    whole = disc.first_stability(answers)
    monkeypatch.setattr(disc, "_CELLS", 1)  # one person at a time
    pd.testing.assert_frame_equal(disc.first_stability(answers), whole)
    pd.testing.assert_frame_equal(disc.first_stability(answers[answers["person_id"] > 4]), whole.loc[5:])


def test_too_few_blocks_have_no_stability():
    result = disc.first_stability(sheet(D, S).head(19))
    assert result.isna().all(axis=None)


def test_a_clear_style_is_stable_and_a_chance_one_less():
    clear = disc.first_stability(sheet([D] * 18 + [F] * 6, [S] * 12 + [C] * 12))["stability"]
    assert clear.iloc[0] > 0.99
    assert disc.first_stability(by_chance(60, 3))["stability"].mean() < 0.85


def test_split_half_against_pearson_and_spearman_brown():
    """Cross-check with scipy.stats.pearsonr and its Fisher interval."""
    answers = make_disc_answers(60)
    result = disc.split_half(shuffled(answers, 1))
    odd, even = (disc.score_styles(answers[answers["block"] % 2 == left])["net"].unstack("style") for left in (1, 0))
    for style in disc.STYLES:
        peer = stats.pearsonr(odd[style], even[style])
        ends = peer.confidence_interval()
        row = result.loc[style]
        assert row[["people", "correlation"]].tolist() == pytest.approx([60, peer.statistic])
        assert row[["low", "high"]].tolist() == pytest.approx([ends.low, ends.high])
        assert row["reliability"] == pytest.approx(2 * peer.statistic / (1 + peer.statistic))
        assert row["reliability_low"] < row["reliability"] < row["reliability_high"]
    assert (result["reliability"] > 0.6).all()


def test_answers_by_chance_are_not_reliable_and_a_constant_style_is_left_empty():
    result = disc.split_half(by_chance(200, 4))
    assert (result["low"] < 0).all()
    assert (result["reliability"] < 0.4).all()
    assert (result["reliability"] >= 0).all()
    random = by_chance(6, 4)
    result = disc.split_half(random.assign(most=random["most"].replace({S: D}), least=S))
    assert result.loc[S].drop("people").isna().all()
    assert result.loc[[D, F, C], "correlation"].notna().all()


def test_a_million_answers_take_seconds():
    answers = by_chance(42_000, 6)
    start = time.perf_counter()
    disc.profile(answers)
    disc.score_styles(answers)
    disc.first_stability(answers, repetitions=100)
    assert time.perf_counter() - start < 30


# -- words -----------------------------------------------------------------------------------------


def test_headline_names_the_style_and_limits_say_what_it_is_not_for(lang):
    answers = pd.concat(
        [
            sheet(D, S, "P1"),
            sheet([C, D] * 12, [S, F] * 12, "P2"),
            sheet([D, F, S, C] * 6, [F, S, C, D] * 6, "P3"),
            sheet(D, S, "P4").head(3),
        ]
    )
    profiles = disc.profile(answers)
    said = [disc.headline(profiles, person) for person in ("P1", "P2", "P3", "P4")]
    parts = {"zh": ["第一位", "并列", "看不出", "不够"], "en": ["first", "together", "no style", "not enough"]}[lang]
    for text, part, person in zip(said, parts, profiles.index, strict=True):
        assert part in text
        assert person in text
        assert not re.search(r"\bnan\b|_", text)
        assert any("一" <= letter <= "鿿" for letter in text) == (lang == "zh")
    limits = disc.limits()
    assert ("没有常模" if lang == "zh" else "no norms") in limits
    assert ("招聘" if lang == "zh" else "hiring") in limits


# -- bad input -------------------------------------------------------------------------------------

GOOD = sheet(D, S)
BAD = {
    "not a table": (lambda: disc.profile({"a": 1}), ["DataFrame", "dict"]),
    "missing column": (lambda: disc.score_styles(GOOD.drop(columns="least")), ["least"]),
    "no rows": (lambda: disc.profile(GOOD.head(0)), []),
    "unknown style": (lambda: disc.profile(GOOD.assign(most="D")), ["most", "'D'", "direct_dominant"]),
    "a letter of the source": (lambda: disc.find_faults(GOOD.assign(least="I")), ["least", "'I'", "calm_steady"]),
    "no such block": (lambda: disc.profile(GOOD.assign(block=range(24))), ["block", "0", "24"]),
    "block as text": (lambda: disc.profile(GOOD.assign(block="7")), ["block", "'7'"]),
    "block twice": (lambda: disc.profile(GOOD.assign(block=7)), ["person_id", "block", "P1, 7"]),
    "nobody": (lambda: disc.profile(GOOD.assign(person_id=[*["P1"] * 23, None])), ["person_id", "23"]),
    "no repetitions": (lambda: disc.first_stability(GOOD, repetitions=0), ["repetitions", "0"]),
    "too few people": (lambda: disc.split_half(GOOD), ["1", "4", "20"]),
    "stranger": (lambda: disc.headline(disc.profile(GOOD), "P7"), ["'P7'", "P1"]),
    "not profiles": (lambda: disc.headline(GOOD, "P1"), ["pattern"]),
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


def test_the_input_is_left_as_it_was():
    before = GOOD.copy()
    disc.profile(GOOD)
    disc.first_stability(GOOD, repetitions=5)
    pd.testing.assert_frame_equal(GOOD, before)


# -- cues ------------------------------------------------------------------------------------------


def chance_by_drawing(counts, draws=200_000):
    """The same chance from drawn shares (Dirichlet), independently of the model's integral."""
    shares = np.random.default_rng(3).dirichlet(1 + np.array(counts), draws)
    return np.bincount(shares.argmax(axis=1), minlength=4) / draws


@pytest.mark.parametrize("counts", [(1, 0, 0, 0), (3, 1, 0, 0), (2, 2, 1, 0), (0, 9, 4, 1)])
def test_the_chance_of_being_first_agrees_with_drawn_shares(counts):
    cues = [style for style, count in zip(disc.STYLES, counts, strict=True) for _ in range(count)]
    table = disc.weigh_cues(cues)
    assert table["cues"].tolist() == list(counts)
    assert table["chance_first"].sum() == pytest.approx(1)
    assert table["chance_first"].to_numpy() == pytest.approx(chance_by_drawing(counts), abs=0.005)


def test_without_cues_all_styles_are_equal():
    assert disc.weigh_cues([])["chance_first"].tolist() == pytest.approx([0.25] * 4)
    assert disc.call_style([]) == disc.INSUFFICIENT


@QUICK
@given(st.permutations(disc.STYLES), st.lists(st.integers(0, 6), min_size=4, max_size=4))
def test_no_style_is_favoured_and_order_does_not_matter(names, counts):
    def weighed(labels):
        cues = [name for name, count in zip(labels, counts, strict=True) for _ in range(count)]
        return disc.weigh_cues(cues[::-1])["chance_first"].loc[list(labels)].to_numpy()

    assert weighed(names) == pytest.approx(weighed(disc.STYLES), abs=1e-9)


@pytest.mark.parametrize(
    ("cues", "called"),
    [([S], None), ([S] * 2, None), ([S] * 3, S), ([S] * 3 + [D], None), ([S] * 4 + [D], S), ([S, S, C, C], None)],
)
def test_a_style_is_named_from_eighty_per_cent(cues, called):
    assert disc.call_style(cues) == (called or disc.INSUFFICIENT)


def test_an_unknown_cue_is_refused(lang):
    with pytest.raises(CourseError, match="pushy"):
        disc.weigh_cues(["pushy"])
