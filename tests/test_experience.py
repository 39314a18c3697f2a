"""Best and worst experiences: contrast and evidence map by hand, and the figures."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from test_plots_scores import assert_complete, message

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models import experience as ex
from course_lib.plots import experience as plots


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)
    plt.close("all")


def told(best, worst, **columns):
    people = [f"P{number}" for number in range(len(best))]
    rows = pd.DataFrame({"person": people * 2, "experience": ["best"] * len(best) + ["worst"] * len(worst)})
    return rows.assign(asked=[*best, *worst], **columns)


def test_paired_shares_and_interval_by_hand():
    # 10 people: 6 yes only in the best, 1 only in the worst, 2 in both, 1 in neither
    best, worst = [1] * 6 + [0] + [1] * 2 + [0], [0] * 6 + [1] + [1] * 2 + [0]
    row = ex.contrast(told(best, worst), ["asked"]).loc["asked"]
    assert row[["people", "best_share", "worst_share", "difference"]].tolist() == [10, 0.8, 0.3, 0.5]
    one, two = 7 / 12, 2 / 12  # Bonett & Price: one added to each discordant count, two to n
    half = 1.959964 * np.sqrt((one + two - (one - two) ** 2) / 12)
    assert row[["low", "high"]].tolist() == pytest.approx([one - two - half, one - two + half], abs=1e-6)


def test_the_interval_keeps_its_promise():
    rng = np.random.default_rng(1)
    held = 0
    for _ in range(400):
        best, worst = (rng.random(25) < 0.8).astype(int), (rng.random(25) < 0.4).astype(int)
        row = ex.contrast(told(best, worst), ["asked"]).loc["asked"]
        held += row["low"] <= 0.4 <= row["high"]
    assert 0.92 < held / 400 < 0.995


def test_people_with_one_experience_or_a_gap_do_not_count():
    rows = told([1, 1, 1], [0, 0, None])
    assert ex.contrast(rows, ["asked"]).loc["asked", "people"] == 2
    only_best = rows[rows["experience"] == "best"]
    nobody = ex.contrast(only_best, ["asked"]).loc["asked"]
    assert nobody["people"] == 0
    assert nobody[["best_share", "difference", "low"]].isna().all()


def test_order_of_rows_does_not_matter():
    rows = ex.experiences()
    mixed = rows.sample(frac=1, random_state=2)
    pd.testing.assert_frame_equal(ex.contrast(mixed), ex.contrast(rows))
    pd.testing.assert_frame_equal(ex.evidence_map(mixed), ex.evidence_map(rows))


def test_evidence_counts_stories_once_and_names_people():
    rows = told([1, 1], [0, 0], themes=["care; detail", "care;care", "quality", ""])
    table = ex.evidence_map(rows)
    assert table.loc["care"].tolist() == [2, 0, "P0, P1", ""]
    assert table.loc["quality", ["lacking", "lacking_by"]].tolist() == [1, "P0"]
    assert list(table.index) == list(ex.THEMES)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"themes": ["kindness", "", "", ""]}, "kindness"),
        ({"themes": [None, "", "", ""]}, "gap"),
        ({"experience": ["best", "best", "worst", "middle"]}, "middle"),
        ({"person": ["P0", "P0", "P0", "P1"]}, "second time"),
    ],
)
def test_what_cannot_be_counted_is_told(change, words):
    before = language.current()
    language.use("en")
    rows = told([1, 1], [0, 0], themes=["care", "", "", ""]).assign(**change)
    with pytest.raises(CourseError, match=words):
        ex.evidence_map(rows)
    language.use(before)


def test_both_languages_tell_the_same(lang):
    rows = ex.experiences()
    assert rows["story"].str.contains("[一-鿿]").all() == (lang == "zh")
    language.use("en" if lang == "zh" else "zh")
    pd.testing.assert_frame_equal(ex.experiences().drop(columns="story"), rows.drop(columns="story"))


def test_figures_state_their_message(lang):
    rows = ex.experiences()
    contrast, evidence = plots.plot_contrast(ex.contrast(rows)), plots.plot_evidence(ex.evidence_map(rows))
    wanted = {
        "zh": ("4 个问题里，3 个分得开最好和最差的经历", "夸得最多：主动；最缺：品质"),
        "en": (
            "3 of 4 questions tell the best experience from the worst",
            "Praised most: initiative; missed most: quality",
        ),
    }[lang]
    assert (message(contrast), message(evidence)) == wanted
    assert_complete(contrast, lang, {"zh": "百分点", "en": "points"}[lang], names="")
    assert_complete(evidence, lang, {"zh": "故事", "en": "Stories"}[lang], names="")
    tied = ex.evidence_map(told([1], [0], themes=["care;detail", ""]))
    assert {"zh": "细节、关心", "en": "detail, care"}[lang] in message(plots.plot_evidence(tied))
    assert {"zh": "最缺：没有", "en": "missed most: none"}[lang] in message(plots.plot_evidence(tied))
