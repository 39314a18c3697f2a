"""Figures of agreement: what they say, in both languages, not their pixels."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure
from test_plots_scores import assert_complete, message

from course_lib import language
from course_lib.models import agreement as ag
from course_lib.plots import agreement as plots

COLUMNS = pd.DataFrame(
    {"self": [4] * 10, "colleague": [4, 4, 5, 5, 3, 3, 5, 4, 4, 4], "R2": [4, 3, 3, 5, 5, 4, 4, 4, 4, 5]}
)
RATINGS = pd.DataFrame(
    [
        ("P1", rater, relation, number, score)
        for rater, relation, scores in (
            ("P1", "self", (5, 3, 4)),
            ("R1", "colleague", (4, 4, 4)),
            ("R2", "colleague", (3, 4, 4)),
        )
        for number, score in enumerate(scores, start=1)
    ],
    columns=["ratee", "rater", "relation", "indicator", "score"],
)
CODED = (
    ["price", "price;ethics", "ethics", "price", "competition", ""],
    ["price", "ethics", "ethics", "price;competition", "competition", "price"],
)

FIGURES = {
    "totals": lambda ax: plots.plot_totals(COLUMNS, ax),
    "self": lambda ax: plots.plot_self_other(ag.self_other_gaps(RATINGS), ax),
    "heat": lambda ax: plots.plot_agreement(ag.pairwise_agreement(COLUMNS), ax, "pearson"),
    "measures": lambda ax: plots.plot_measures(ag.compare_raters(COLUMNS["colleague"], COLUMNS["R2"]), ax),
    "icc": lambda ax: plots.plot_measures(ag.icc(COLUMNS), ax),
    "codes": lambda ax: plots.plot_measures(ag.code_agreement(*CODED, ["price", "ethics", "competition"]), ax),
    "bland-altman": lambda ax: plots.plot_bland_altman(ag.bland_altman(COLUMNS["colleague"], COLUMNS["self"]), ax),
}
MESSAGES = {
    "totals": (
        "合计 40、41、41：最多差 1 分；斜线：所有分数都一样",
        "Totals 40, 41, 41: at most 1 apart; hatched: all scores the same",
    ),
    "self": (
        "1 个盲点（自评至少高出他评 1 分）；差距最大的是指标 1 保持微笑",
        "1 blind spot (own score 1 or more above); widest: indicator 1 Smiles",
    ),
    "heat": ("皮尔逊相关：-0.22，2 对无定义", "Pearson correlation: -0.22, 2 undefined"),
    "icc": ("最高：ICC(1,1) -0.08；最低：ICC(2,k) -0.50", "Highest: ICC(1,1) -0.08; lowest: ICC(2,k) -0.50"),
    "codes": ("最高：道德问题 1.00；最低：价格 0.33", "Highest: Ethical problems 1.00; lowest: Price 0.33"),
    "bland-altman": (
        "同事平均比自评高 0.10；95% 的差在 -1.35 到 +1.55 之间",
        "Colleague is 0.10 above Self on average; 95% of the differences lie from -1.35 to +1.55",
    ),
}
UNITS = {
    "totals": ("分", "points"),
    "self": ("评分", "Score"),
    "heat": ("指标的值", "measure"),
    "measures": ("一致程度", "Agreement"),
    "icc": ("一致程度", "Agreement"),
    "codes": ("一致程度", "Agreement"),
    "bland-altman": ("分", "points"),
}


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def texts(ax):
    return [text.get_text() for text in ax.texts]


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_states_its_message_and_shows_all_of_it(name, lang):
    ax = FIGURES[name](None)
    place = 0 if lang == "zh" else 1
    if name in MESSAGES:
        assert message(ax).replace(" ", "") == MESSAGES[name][place].replace(" ", "")
    assert_complete(ax, lang, UNITS[name][place], names="ICC|R2")


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_drawn_on_the_axes_it_is_given(name):
    given = Figure(layout="constrained").subplots()
    assert FIGURES[name](given) is given
    assert not plt.get_fignums()


def test_points_are_own_and_others():
    ax = FIGURES["self"](None)
    _, own, others = ax.collections
    assert own.get_offsets()[:, 0].tolist() == [5, 3, 4]
    assert others.get_offsets()[:, 0].tolist() == [3.5, 4, 4]


def test_messages_of_self_and_others():
    language.use("en")
    calm = RATINGS.assign(score=4)
    assert (
        message(plots.plot_self_other(ag.self_other_gaps(calm)))
        == "No blind spot: no own score is 1 point above the others'"
    )
    alone = RATINGS[RATINGS["relation"] == "self"]
    title = message(plots.plot_self_other(ag.self_other_gaps(alone)))
    assert title == "No indicator has both a self-rating and others"


def test_cells_without_a_value_say_so(lang):
    ax = FIGURES["heat"](None)
    undefined = "无定义" if lang == "zh" else "undefined"
    assert texts(ax) == [undefined, undefined, "-0.22"]
    assert len(ax.patches) == 2


def test_the_heat_map_shows_the_measure_that_is_asked_for():
    language.use("en")
    ax = plots.plot_agreement(ag.pairwise_agreement(COLUMNS))
    assert texts(ax) == ["0.50", "0.50", "0.40"]
    nothing = plots.plot_agreement(ag.pairwise_agreement(COLUMNS[["self", "R2"]]), measure="spearman")
    assert "defined for no pair" in message(nothing)


def test_a_measure_without_a_value_shows_why():
    language.use("en")
    ax = plots.plot_measures(ag.compare_raters(COLUMNS["self"], COLUMNS["R2"]))
    assert texts(ax) == ["every score of self is 4: no variation, so no correlation"] * 2
    same = pd.DataFrame({"a": [4, 4], "b": [4, 4]})
    assert message(plots.plot_measures(ag.icc(same))) == "No measure is defined"


def test_lines_are_the_limits_and_points_that_coincide_are_larger():
    result = ag.bland_altman(COLUMNS["colleague"], COLUMNS["self"])
    ax = FIGURES["bland-altman"](None)
    assert [line.get_ydata()[0] for line in ax.lines] == pytest.approx(result.limits["value"].tolist())
    spots = ax.collections[0]
    sizes = dict(zip(spots.get_offsets()[:, 1].tolist(), spots.get_sizes().tolist(), strict=True))
    assert sizes[0] > sizes[1] > 0  # five pairs without a difference, three of +1
    assert np.diff(sorted(sizes)).tolist() == [1, 1]


def test_messages_of_bland_and_altman(lang):
    equal = message(plots.plot_bland_altman(ag.bland_altman([1, 2, 3, 4], [2, 1, 4, 3])))
    assert ("平均没有差别" if lang == "zh" else "do not differ on average") in equal
    one = message(plots.plot_bland_altman(ag.bland_altman([1], [2])))
    assert ("一对" if lang == "zh" else "One pair") in one
