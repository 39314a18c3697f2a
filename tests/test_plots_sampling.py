"""Figures of sampling and questionnaires: the message comes from the data, in both languages, with units."""

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest

from course_lib import language
from course_lib.models import questionnaire as qn
from course_lib.models import sampling as sm
from course_lib.plots import questionnaire as plots_qn
from course_lib.plots import sampling as plots

STRATA = pd.DataFrame(
    {"population": [1550, 620, 930], "sd": [5, 15, 10], "yuan_per_interview": [9, 9, 16]}, index=["A", "B", "C"]
)
MET = sm.half_year_compliance(["2024-05-20", "2024-07-11", "2024-08-11", "2025-11-02"], "2026-02-01")
SHORT = pd.DataFrame(
    {"estimated_minutes": [12.0, 21.5, 9.0, 8.0], "questions": 9, "verdict": ""},
    index=pd.MultiIndex.from_product([["phone", "web"], ["zh", "en"]], names=["mode", "language"]),
)


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)
    plt.close("all")


FIGURES = {
    "allocation": lambda ax=None: plots.plot_allocation(sm.allocate(STRATA, 58, "optimal"), ax),
    "weights": lambda ax=None: plots.plot_weights(pd.Series([1.0, 1, 3, 3]), ax),
    "compliance": lambda ax=None: plots.plot_compliance(MET, ax),
    "minutes": lambda ax=None: plots_qn.plot_minutes(SHORT, ax),
}


def chinese(text):
    return any("一" <= letter <= "鿿" for letter in text)


@pytest.mark.parametrize("figure", FIGURES)
def test_title_axes_and_texts_are_in_one_language_and_inside_the_figure(figure, lang, monkeypatch):
    monkeypatch.setenv("COURSE_PACKAGED_FONT", "1")
    ax = FIGURES[figure]()
    ax.figure.canvas.draw()  # warns, which is an error here, when a letter has no glyph
    frame = ax.figure.bbox
    for text in (ax.title, ax.xaxis.label, ax.yaxis.label):
        assert chinese(text.get_text()) == (lang == "zh")
        box = text.get_window_extent()
        assert frame.x0 <= box.x0 < box.x1 <= frame.x1
        assert frame.y0 <= box.y0 < box.y1 <= frame.y1
    legend = ax.get_legend()
    assert all(chinese(text.get_text()) == (lang == "zh") for text in legend.get_texts())
    box = legend.get_window_extent()
    assert frame.x0 <= box.x0 < box.x1 <= frame.x1
    assert frame.y0 <= box.y0 < box.y1 <= frame.y1


@pytest.mark.parametrize("figure", FIGURES)
def test_given_axes_are_used(figure, lang):
    _, ax = plt.subplots(layout="constrained")
    assert FIGURES[figure](ax) is ax


def title(ax):
    return " ".join(ax.get_title().split())


def test_allocation_names_the_stratum_that_is_asked_more_than_its_share(lang):
    ax = FIGURES["allocation"]()
    expected = {
        "zh": "B 类：人数占 20%，分到 58 份样本的 38%",
        "en": "Class B: 20% of the people get 38% of the 58 interviews",
    }
    assert title(ax) == expected[lang]
    people, asked = ([bar.get_width() for bar in bars] for bars in ax.containers)
    assert people == pytest.approx([0.5, 0.2, 0.3])
    assert asked == pytest.approx([19 / 58, 22 / 58, 17 / 58])
    even = plots.plot_allocation(sm.allocate(STRATA, 310))
    assert (
        title(even)
        == {"zh": "310 份样本按各层人数的比例分配", "en": "The 310 interviews are spread as the people are"}[lang]
    )


def test_strata_of_two_columns_are_named_by_both(lang):
    strata = STRATA.set_axis(pd.MultiIndex.from_tuples([("A", "north"), ("B", "north"), ("B", "south")]))
    names = [text.get_text() for text in plots.plot_allocation(sm.allocate(strata, 58)).get_yticklabels()]
    assert (
        names
        == {
            "zh": ["A 类 · north", "B 类 · north", "B 类 · south"],
            "en": ["Class A · north", "Class B · north", "Class B · south"],
        }[lang]
    )


def test_weights_say_what_their_inequality_costs(lang):
    ax = plots.plot_weights(pd.Series([1.0, 1, 3, 3] * 250))
    assert "1.25" in title(ax)
    assert "1,000" in title(ax)
    assert "800" in title(ax)
    assert sum(bar.get_height() for bar in ax.patches) == 1000
    plots.plot_weights(pd.Series([2.0, 2.0]))  # all the same


def test_compliance_names_the_half_years_that_were_missed(lang):
    ax = FIGURES["compliance"]()
    expected = {"zh": "4 个半年中有 1 个没有做调查：2025H1", "en": "1 of 4 half-years had no survey: 2025H1"}
    assert title(ax) == expected[lang]
    assert [bar.get_height() for bar in ax.patches] == [1, 2, 0, 1, 0]
    words = {"zh": ["达标", "达标", "未达标", "达标", "进行中"], "en": ["met", "met", "missed", "met", "open"]}
    assert [text.get_text() for text in ax.texts] == words[lang]
    colours = [mpl.colors.to_hex(bar.get_facecolor()) for bar in ax.patches]
    assert colours[0] == colours[1] != colours[2] != colours[4]
    so_far = plots.plot_compliance(sm.half_year_compliance(["2025-11-02"], "2026-02-01"))
    assert "2026H1" in title(so_far)
    done = plots.plot_compliance(sm.half_year_compliance(["2025-02-02", "2025-11-02"], "2025-12-01"))
    assert title(done) == {"zh": "2 个半年都做了调查", "en": "Every one of 2 half-years had its survey"}[lang]


@pytest.mark.parametrize(
    ("longest", "zh", "en"), [(9.0, "不到 10", "below 10"), (12, "拒访", "refusals"), (20, "上限", "limit")]
)
def test_minutes_are_judged_by_telephone(longest, zh, en, lang):
    minutes = SHORT.assign(estimated_minutes=[longest, 2, 30, 30])
    assert (zh if lang == "zh" else en) in title(plots_qn.plot_minutes(minutes))
    on_the_web = plots_qn.plot_minutes(minutes.loc[["web"]])
    assert title(on_the_web) == {"zh": "网页约 30.0 分钟", "en": "Web: about 30.0 minutes"}[lang]


def test_every_mode_has_a_name_and_its_bars(lang):
    survey = qn.Questionnaire("s", "调查", "Survey", qn.MODES, [qn.Question("q", "text", "为什么？", "Why?")])
    minutes = qn.minutes_by_mode(survey)
    ax = plots_qn.plot_minutes(minutes.sample(frac=1, random_state=1))
    assert [text.get_text() for text in ax.get_yticklabels()] == [plots_qn.mode_name(mode) for mode in qn.MODES]
    for bars, language_ in zip(ax.containers, language.LANGUAGES, strict=True):
        expected = minutes["estimated_minutes"].xs(language_, level="language").reindex(qn.MODES)
        assert [bar.get_width() for bar in bars] == pytest.approx(expected.tolist())
