"""Figures of the journey: what they say, in both languages, not their pixels."""

import re
import warnings

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.figure import Figure

from course_lib import language
from course_lib.models import journey as jo
from course_lib.models.switching import label_shares
from course_lib.plots import journey as plots

STEPS = pd.DataFrame(
    [
        (1, 1, "see_offer", 1, 5, 0, 0),
        (1, 2, "help_call", -4, 30, 0, 1),
        (1, 3, "first_bill", 2, 5, 0, 0),
        (2, 1, "see_offer", 3, 5, 1, 0),
        (2, 2, "help_call", -4, 40, 1, 1),
        (2, 3, "first_bill", 4, 5, 1, 0),
    ],
    columns=["journey_id", "step", "touchpoint", "rating", "minutes", "remembered", "complaint"],
)
IDEAS = pd.DataFrame(
    [("1", 5, 3, 5, 4), ("2", 2, 5, 4, 1)], columns=["idea", "low_cost", "high_perception", "simple", "easy_to_spread"]
)
OWNERS = pd.DataFrame(
    {"touchpoint": ["see_offer", "help_call"], "responsible": ["1", None], "authority_yuan": [20, 50]}
)
CONTACTS = pd.DataFrame({"stage": ["before", "during", "after", "after"], "minutes": [10, 10, 20, 40]})
LIFE = pd.Series(["strategy", "operation", "operation"], name="life_cycle")
BLUEPRINT = pd.DataFrame(
    [
        ("1", "customer", None, 10, 0, 0),
        ("2", "on_stage", "1", 5, 15, 1),
        ("3", "customer", "2", 10, 0, 0),
        ("4", "support", None, 1, 0, 0),
    ],
    columns=["step", "layer", "follows", "minutes", "wait_minutes", "fail_point"],
)
WEIGHTS = pd.DataFrame(
    {"weight": [0.5, 0.5, 0.1, 0.001], "low": [0.4, 0.4, -0.1, -0.002], "high": [0.6, 0.6, 0.3, 0.004]},
    index=pd.Index(["peak", "end", "mean", "minutes"], name="predictor"),
)

# How it is drawn; what it says in Chinese and in English; a unit on its axes.
FIGURES = {
    "key touchpoints": (
        lambda ax: plots.plot_key_touchpoints(jo.key_touchpoints(STEPS), ax),
        "3 个触点中有 3 个是关键触点；占了几类的：致电求助、首张账单",
        "3 of 3 touchpoints are key; in several ways: Call for help, First bill",
        "按旅程顺序",
        "order of the journey",
    ),
    "emotion curve": (
        lambda ax: plots.plot_emotion_curve(jo.emotion_curve(STEPS), ax),
        "高点是“首张账单”（+3.0），低点是“致电求助”（-4.0），结束于 +3.0",
        'High at "First bill" (+3.0), low at "Call for help" (-4.0), ending at +3.0',
        "分",
        "points",
    ),
    "peak and end": (
        lambda ax: plots.plot_peak_end(jo.peak_end(STEPS), ax),
        "峰终预测平均差 1.0 分，全程平均分差 0.2 分",
        "The peak-end rule is off by 1.0 points, the mean of all moments by 0.2",
        "分",
        "points",
    ),
    "memory": (
        lambda ax: plots.plot_memory_weights(WEIGHTS, ax),
        "看得出影响记忆的：峰值、结束",
        "What clearly shapes the memory: peak, end",
        "95% 区间",
        "95% interval",
    ),
    "redesign": (
        lambda ax: plots.plot_redesign(jo.redesign_gains(STEPS, 1), ax),
        "最该改进“首张账单”：记忆平均提高 2.75 分，影响 100% 的旅程",
        'Improve "First bill" first: the memory gains 2.75 points, in 100% of the journeys',
        "分",
        "points",
    ),
    "designs": (
        lambda ax: plots.plot_designs(jo.rank_designs(IDEAS, [0.25] * 4), ax),
        "首选：1，4.25 分",
        "First choice: 1, 4.25 points",
        "分",
        "points",
    ),
    "owners": (
        lambda ax: plots.plot_owners(jo.check_owners(OWNERS, ["see_offer", "help_call", "first_bill"]), ax),
        "3 个触点中有 2 个责任或权限不清",
        "2 of 3 touchpoints are not settled",
        "元",
        "yuan",
    ),
    "load": (
        lambda ax: plots.plot_stage_load(jo.stage_load(CONTACTS), ax),
        "客户服务不只是售后：50% 的联系发生在售前和售中",
        "Service is not after-sales alone: 50% of the contacts come before or during the sale",
        "95% 区间",
        "95% interval",
    ),
    "balance": (
        lambda ax: plots.plot_balance(label_shares(LIFE, jo.LIFE_CYCLE), ax),
        "完全没有：设计、转换",
        "Missing altogether: Design, Transition",
        "数量",
        "number",
    ),
    "blueprint": (
        lambda ax: plots.plot_blueprint(jo.service_blueprint(BLUEPRINT), ax),
        "全程 40 分钟，38% 在等待；1 个失误点；1 步没有接上",
        "40 minutes in all, 38% of them waiting; fail points: 1; steps not connected: 1",
        "关键路径",
        "critical path",
    ),
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


def message(ax):
    """The title on one line; a break stands for a space between Latin words only."""
    return re.sub(r"(?<=[\u3000-\uffef])\n|\n(?=[\u3000-\uffef])", "", ax.get_title()).replace("\n", " ")


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_states_its_message_and_shows_all_of_it(name, lang):
    draw, zh, en, unit_zh, unit_en = FIGURES[name]
    ax = draw(None)
    assert message(ax).replace(" ", "") == (zh if lang == "zh" else en).replace(" ", "")
    assert ax.get_xlabel()
    assert ax.get_ylabel()
    assert (unit_zh if lang == "zh" else unit_en) in ax.get_xlabel() + ax.get_ylabel()

    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a letter without a glyph warns
        ax.figure.canvas.draw()
    width, height = ax.figure.get_size_inches()
    drawn = ax.figure.get_tightbbox()
    assert min(drawn.x0, drawn.y0, width - drawn.x1, height - drawn.y1) >= 0

    legend = ax.get_legend().get_texts() if ax.get_legend() else []
    ticks = [*ax.get_xticklabels(), *ax.get_yticklabels()]
    words = " ".join(
        [ax.get_title(), ax.get_xlabel(), ax.get_ylabel(), *(t.get_text() for t in [*ax.texts, *legend, *ticks])]
    )
    wrong = (
        re.findall(r"[A-Za-z_]{2,}", words.replace("RPN", ""))
        if lang == "zh"
        else re.findall(r"[\u3000-\uffef]", words)
    )
    assert not wrong


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_drawn_on_the_axes_it_is_given(name):
    given = Figure(layout="constrained").subplots()
    assert FIGURES[name][0](given) is given
    assert not plt.get_fignums()


def texts(ax):
    return [text.get_text() for text in ax.texts]


def lengths(ax, width=False):
    return [
        [round(bar.get_width() if width else bar.get_height(), 6) for bar in bars]
        for bars in ax.containers
        if hasattr(bars, "patches")
    ]


def test_key_touchpoints_has_a_dot_for_each_label():
    dots = FIGURES["key touchpoints"][0](None).collections[0].get_offsets().tolist()
    assert dots == [[0, 0], [1, 1], [3, 1], [3, 2], [4, 2]]


def test_emotion_curve_is_the_mean_of_each_touchpoint():
    lines = [list(line.get_ydata()) for line in FIGURES["emotion curve"][0](None).lines]
    assert [2, -4, 3] in lines


def test_peak_end_dots_lie_at_prediction_and_memory():
    dots = FIGURES["peak and end"][0](None).collections[0].get_offsets().tolist()
    assert dots == [[-1, 0], [0, 1]]


def test_memory_shows_minutes_by_the_ten():
    ax = FIGURES["memory"][0](None)
    dots = next(line for line in ax.lines if line.get_marker() == "o")
    assert dots.get_xdata().tolist() == pytest.approx([0.5, 0.5, 0.1, 0.01])
    language.use("en")
    assert message(plots.plot_memory_weights(WEIGHTS.assign(low=-1.0))) == "Nothing clearly shapes the memory"


def test_redesign_without_a_gain():
    language.use("en")
    best = jo.redesign_gains(STEPS.assign(rating=5), 1)
    assert message(plots.plot_redesign(best)) == "No touchpoint, made better, would change the memory"


def test_designs_show_scores_and_ties_share_the_choice():
    ax = FIGURES["designs"][0](None)
    assert texts(ax) == ["5", "3", "5", "4", "4.25", "2", "5", "4", "1", "3.00"]
    language.use("en")
    same = jo.rank_designs(IDEAS.assign(low_cost=3, high_perception=3, simple=3, easy_to_spread=3), [0.25] * 4)
    assert message(plots.plot_designs(same)) == "First choice: 1, 2, 3.00 points"


def test_owners_are_named_beside_what_is_wrong():
    language.use("en")
    assert texts(FIGURES["owners"][0](None)) == ["settled: 1", "no owner", "not in the table"]
    fine = jo.check_owners(OWNERS.iloc[:1], ["see_offer"])
    assert message(plots.plot_owners(fine)) == "Every touchpoint has one owner and a settled limit"


def test_load_bars_are_shares_of_contacts_and_of_minutes():
    assert lengths(FIGURES["load"][0](None)) == [[0.25, 0.25, 0.5], [0.125, 0.125, 0.75]]
    language.use("en")
    late = jo.stage_load(CONTACTS[CONTACTS["stage"] == "after"])
    assert message(plots.plot_stage_load(late)) == "All contacts come after the sale"


def test_balance_names_most_and_least_when_nothing_is_missing():
    language.use("en")
    shares = label_shares(
        pd.Series(["strategy", "operation", "operation"], name="life_cycle"), ["strategy", "operation"]
    )
    assert message(plots.plot_balance(shares)) == "Most: Operation (67%); least: Strategy (33%)"


def test_blueprint_draws_each_step_in_its_layer_and_marks_what_is_wrong(lang):
    ax = FIGURES["blueprint"][0](None)
    boxes = {text.get_text().split("\n")[0]: text.get_position() for text in ax.texts if text.get_text()}
    assert boxes == {"1": (0, 0), "2": (1, 1), "3": (2, 0), "4": (0, 3)}
    assert ("等 15 分 + 5 分" if lang == "zh" else "wait 15 + 5 min") in " ".join(texts(ax))
    drawn = [box for box in ax.patches if box.get_linewidth() > 2 or box.get_linestyle() == "--"]
    assert len(drawn) == 2  # the fail point and the step apart
    assert sum(text.get_text() == "" for text in ax.texts) == 2  # arrows


def test_a_whole_blueprint_without_time_or_fault():
    language.use("en")
    plain = BLUEPRINT.iloc[:3].assign(minutes=0, wait_minutes=0, fail_point=0)
    title = message(plots.plot_blueprint(jo.service_blueprint(plain)))
    assert title == "0 minutes in all, 0% of them waiting; fail points: 0"
