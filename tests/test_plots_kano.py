"""Figures of the Kano analysis: what they say, in both languages, not their pixels."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure
from test_plots_scores import assert_complete, message

from course_lib import language
from course_lib.models import kano
from course_lib.plots import kano as plots

COUNTS = pd.DataFrame(
    [
        [95, 123, 45, 33, 0, 0],
        [15, 24, 121, 124, 6, 6],
        [160, 80, 20, 30, 4, 2],
        [60, 90, 100, 40, 5, 30],
        [0, 0, 0, 0, 290, 6],
    ],
    index=pd.Index(["data_volume", "birthday_gift", "correct_bill", "loan_phone", "promotion_texts"], name="feature"),
    columns=list(kano.CATEGORIES),
)
SUMMARY = kano.summarise_counts(COUNTS)
PYRAMID = kano.pyramid(pd.Series(["unmet", "needs_met", "easy", "easy", "memorable"]))

FIGURES = {
    "map": lambda ax: plots.plot_better_worse(SUMMARY, ax),
    "categories": lambda ax: plots.plot_categories(SUMMARY, ax),
    "stability": lambda ax: plots.plot_stability(kano.category_stability(COUNTS, 200), ax),
    "pyramid": lambda ax: plots.plot_pyramid(PYRAMID, ax),
}
MESSAGES = {
    "map": (
        "最不能缺的是账单准确无误，最让人惊喜的是维修期间借用手机",
        "Missed most: Correct bill; delights most: Loan phone during repair",
    ),
    "categories": (
        "M 必备 1、O 期望 1、A 魅力 1、I 无差异 1、R 反向 1；2 项还不能定",
        "M must-be 1, O one-dimensional 1, A attractive 1, I indifferent 1, R reverse 1; 2 not yet firm",
    ),
    "stability": ("2 项的类别不稳：换一批人就可能变", "2 of 5 categories might change with other people"),
    "pyramid": (
        "20% 的客户连基本需求也没满足，20% 得到了难忘的体验",
        "20% of the customers lack what they need; 20% have a memorable experience",
    ),
}
UNITS = {
    "map": ("占比", "size of Worse"),
    "categories": ("占比", "Share"),
    "stability": ("占比", "Share"),
    "pyramid": ("占比", "share"),
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
    assert message(ax).replace(" ", "") == MESSAGES[name][place].replace(" ", "")
    assert_complete(ax, lang, UNITS[name][place], names="Better|Worse")


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_drawn_on_the_axes_it_is_given(name):
    given = Figure(layout="constrained").subplots()
    assert FIGURES[name](given) is given
    assert not plt.get_fignums()


def test_points_of_the_map_are_worse_and_better():
    points = np.vstack([group.get_offsets() for group in FIGURES["map"](None).collections if len(group.get_offsets())])
    known = SUMMARY.dropna(subset=["better"])
    expected = np.column_stack([-known["worse"], known["better"]])
    spots = {tuple(point) for point in points.round(9).tolist()}
    assert {tuple(point) for point in expected.round(9).tolist()} <= spots


def test_a_feature_without_better_and_worse_is_counted_under_the_axis():
    language.use("en")
    ax = FIGURES["map"](None)
    assert "1 without Better/Worse" in ax.get_xlabel()
    assert len(texts(ax)) == 4 + 4  # four quadrants, four features
    nothing = plots.plot_better_worse(SUMMARY.loc[["promotion_texts"]])
    assert message(nothing) == "No feature has Better and Worse"


def test_names_of_neighbours_do_not_lie_on_one_another():
    language.use("en")
    near = pd.DataFrame([[50, 50, 0, 0, 0, 0], [50, 51, 0, 0, 0, 0]], columns=list(kano.CATEGORIES))
    near.index = pd.Index(["correct_bill", "data_volume"], name="feature")
    ax = plots.plot_better_worse(kano.summarise_counts(near))
    ax.figure.canvas.draw()
    boxes = [text.get_window_extent() for text in ax.texts if text.get_text() in ("Correct bill", "Ample data")]
    assert len(boxes) == 2
    assert not boxes[0].overlaps(boxes[1])


def test_one_feature_may_be_missed_and_delight_most():
    language.use("en")
    assert (
        message(plots.plot_better_worse(SUMMARY.loc[["data_volume"]])) == "Ample data delights most and is missed most"
    )


def test_bars_are_shares_and_a_category_that_is_not_firm_is_marked():
    ax = FIGURES["categories"](None)
    widths = np.array([[bar.get_width() for bar in bars] for bars in ax.containers])
    shares = COUNTS.div(COUNTS.sum(axis=1), axis=0).to_numpy()
    assert widths == pytest.approx(shares.T)
    assert texts(ax)[-5:] == ["O", "I?", "M", "A?", "R"]


def test_a_feature_without_an_answer_has_no_bar_and_no_category():
    counts = COUNTS.copy()
    counts.loc["data_volume"] = 0
    ax = plots.plot_categories(kano.summarise_counts(counts))
    assert [bars[0].get_width() for bars in ax.containers] == [0] * 6
    assert "–" in texts(ax)
    assert "–" in texts(plots.plot_stability(kano.category_stability(counts, 20)))


def test_stable_categories_are_said_to_be():
    language.use("en")
    sure = kano.category_stability(COUNTS.loc[["promotion_texts"]], 20)
    ax = plots.plot_stability(sure)
    assert message(ax) == "All categories are stable: other people would mostly agree"
    assert texts(ax) == ["R 100%"]


def test_widths_of_the_pyramid_are_the_shares_that_get_there():
    ax = FIGURES["pyramid"](None)
    assert [bar.get_width() for bar in ax.patches] == pytest.approx([0.8, 0.6, 0.2])
    empty = plots.plot_pyramid(kano.pyramid(pd.Series([], dtype=object)))
    assert [bar.get_width() for bar in empty.patches] == [0, 0, 0]
