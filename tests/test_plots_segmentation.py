"""Figures of segmentation: what they say, in both languages, not their pixels."""

import re
import warnings

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.figure import Figure

from course_lib import language
from course_lib.models import segmentation as seg
from course_lib.plots import new_axes, style, wrapped
from course_lib.plots import segmentation as plots

CASE = {"A": 20, "B": 30, "C": 30, "D": 20}
TIME = {"A": 0.4, "B": 0.3, "C": 0.2, "D": 0.1}
COSTS = pd.DataFrame(
    [(lever, level, 10.0**level, level) for lever in seg.LEVERS for level in (1, 2, 3)],
    columns=["lever", "level", "yuan_per_customer_month", "service_points"],
)
CUSTOMERS = pd.DataFrame(
    {"brand": ["prime"] * 10 + ["lite"] * 10, "arpu_yuan": [*range(300, 200, -10), *range(30, 20, -1)]}
)
HISTORY = pd.DataFrame(
    [(f"C{n}", status, "2025-01-01") for n in range(10) for status in seg.STATUSES[: 1 + n // 2]],
    columns=["customer_id", "status", "date"],
)
KINDS = pd.DataFrame({"kind": ["partner", *["external"] * 3], "role": ["supplier", "member", "member", "potential"]})
ONE_QUEUE = pd.DataFrame({"mean_wait": [4.0, 3.0, 4.0], "answered_in_20s": [0.5, 0.5, 0.5]}, index=["A", "D", "none"])
PRIORITY = pd.DataFrame({"mean_wait": [1.0, 5.0, 9.5], "answered_in_20s": [0.9, 0.5, 0.2]}, index=["A", "D", "none"])

FIGURES = {
    "tiers": lambda ax: plots.plot_tiers(seg.tier_cutoffs(CUSTOMERS), ax),
    "lorenz": lambda ax: plots.plot_lorenz(seg.lorenz(CASE, TIME), ax),
    "service time": lambda ax: plots.plot_service_time(seg.service_time(CASE, TIME, 40), ax),
    "plan": lambda ax: plots.plot_plan(seg.best_plan(CASE, COSTS, 20_000), ax),
    "waits": lambda ax: plots.plot_waits(ONE_QUEUE, PRIORITY, ax),
    "gains": lambda ax: plots.plot_gains(seg.compare_service(ONE_QUEUE, PRIORITY), ax),
    "funnel": lambda ax: plots.plot_funnel(seg.funnel(HISTORY), ax),
    "kinds": lambda ax: plots.plot_kinds(seg.count_kinds(KINDS), ax),
}
MESSAGES = {
    "tiers": (
        "同是 A 类：尊享从每月 290 元起，轻享从 29 元起",
        "Class A starts at 290 yuan a month in Prime, at 29 in Lite",
    ),
    "lorenz": (
        "基尼系数 0.27：得到最少的一半客户只分到 30% 的时间",
        "Gini 0.27: the least-served half of the customers gets 30% of the time",
    ),
    "service time": (
        "A 类每位客户得到的时间是 D 类的 4 倍",
        "Class A customers get 4 times the time of Class D customers",
    ),
    "plan": (
        "方案每月 19,400 元，在 20,000 元的预算之内，还剩 600 元",
        "The plan costs 19,400 yuan a month, within the budget of 20,000: 600 are left",
    ),
    "waits": (
        "优先队列让 A 类少等 3.0 分钟，未分类的人多等 5.5 分钟",
        "Priority saves Class A 3.0 minutes and costs people without a class 5.5 minutes",
    ),
    "gains": (
        "A 类受益，D 类、未分类的人受损",
        "Class A gains; Class D and people without a class lose",
    ),
    "funnel": (
        "最窄的一步：从签约客户到会员，只有 50% 走过去",
        "The narrowest step: only 50% go on from Contracted to Member",
    ),
    "kinds": ("外部客户占 75.0%，合作客户占 25.0%", "External 75.0%, Partner 25.0%"),
}
UNITS = {
    "tiers": ("元/月", "yuan/month"),
    "lorenz": ("占比", "share"),
    "service time": ("分钟", "minutes"),
    "plan": ("每月成本", "cost a month"),
    "waits": ("分钟", "minutes"),
    "gains": ("变化", "Change"),
    "funnel": ("人数", "People"),
    "kinds": ("数量", "Number"),
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


def heights(ax):
    return [[bar.get_height() for bar in bars] for bars in ax.containers]


def texts(ax):
    return [text.get_text() for text in ax.texts]


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_states_its_message_and_shows_all_of_it(name, lang):
    ax = FIGURES[name](None)
    place = 0 if lang == "zh" else 1
    assert message(ax).replace(" ", "") == MESSAGES[name][place].replace(" ", "")
    assert ax.get_xlabel()
    assert ax.get_ylabel()
    assert UNITS[name][place].lower() in (ax.get_xlabel() + ax.get_ylabel()).lower()

    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a letter without a glyph warns
        ax.figure.canvas.draw()
    width, height = ax.figure.get_size_inches()
    drawn = ax.figure.get_tightbbox()
    assert drawn.x0 >= 0
    assert drawn.y0 >= 0
    assert drawn.x1 <= width
    assert drawn.y1 <= height

    legend = ax.get_legend().get_texts() if ax.get_legend() else []
    ticks = [*ax.get_xticklabels(), *ax.get_yticklabels()]
    words = [
        ax.get_title(),
        ax.get_xlabel(),
        ax.get_ylabel(),
        *(text.get_text() for text in [*ax.texts, *legend, *ticks]),
    ]
    english = re.findall(r"[A-Za-z_]{2,}", " ".join(words).replace("ARPU", ""))
    chinese = re.findall(r"[\u3000-\uffef]", " ".join(words))
    assert not (english if lang == "zh" else chinese)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_drawn_on_the_axes_it_is_given(name):
    figure = Figure(layout="constrained")
    given = figure.subplots()
    assert FIGURES[name](given) is given
    assert not plt.get_fignums()


def test_tiers_bars_are_the_cutoffs(lang):
    ax = FIGURES["tiers"](None)
    assert heights(ax) == [[290, 29], [260, 26], [230, 23], [210, 21]]
    assert texts(ax)[:2] == ["290", "29"]
    assert [tick.get_text() for tick in ax.get_xticklabels()] == (
        ["尊享", "轻享"] if lang == "zh" else ["Prime", "Lite"]
    )


def test_tiers_messages_for_one_brand_and_for_an_empty_class():
    language.use("en")
    one = CUSTOMERS[CUSTOMERS["brand"] == "prime"]
    assert message(plots.plot_tiers(seg.tier_cutoffs(one))) == "Prime: Class A starts at 290 yuan a month"
    same = seg.tier_cutoffs(one.assign(arpu_yuan=5))
    ax = plots.plot_tiers(same)
    assert message(ax) == "No customer is in Class A"
    assert "nan" not in texts(ax)


def test_lorenz_line_is_the_curve():
    ax = FIGURES["lorenz"](None)
    equal, curve = ax.lines
    assert equal.get_xydata().tolist() == [[0, 0], [1, 1]]
    assert curve.get_ydata().tolist() == pytest.approx([0, 0.1, 0.3, 0.6, 1])
    assert texts(ax) == ["D", "C", "B", "A"]


def test_service_time_bars_are_minutes_per_customer():
    ax = FIGURES["service time"](None)
    assert heights(ax) == [pytest.approx([48, 24, 16, 12])]
    assert texts(ax) == ["48.0", "24.0", "16.0", "12.0"]


def test_service_time_says_when_a_class_gets_nothing():
    language.use("en")
    result = seg.service_time(CASE, [0.5, 0.3, 0.2, 0], 40)
    assert message(plots.plot_service_time(result)) == "Class D customers get no time"


def test_plan_shows_level_and_cost_of_each_cell(lang):
    ax = FIGURES["plan"](None)
    plan = seg.best_plan(CASE, COSTS, 20_000)
    assert len(texts(ax)) == 20
    first = {
        "zh": f"第 {plan.plan.iloc[0, 0]} 档\n{plan.cost.iloc[0, 0]:,.0f} 元",
        "en": f"level {plan.plan.iloc[0, 0]}",
    }
    assert texts(ax)[0].startswith(first[lang])
    assert ax.yaxis_inverted()  # class A on top


def test_an_infeasible_plan_states_the_shortfall(lang):
    title = message(plots.plot_plan(seg.best_plan(CASE, COSTS, 4_000)))
    assert "1,000" in title
    assert ("还缺" if lang == "zh" else "missing") in title


def test_waits_bars_are_the_mean_waits():
    ax = FIGURES["waits"](None)
    assert heights(ax) == [[4, 3, 4], [1, 5, 9.5]]


@pytest.mark.parametrize(
    ("after", "title"),
    [
        ([4.0, 3.0, 4.0], "Priority hardly changes the wait of any class"),
        ([4.0, 3.02, 3.98], "Priority hardly changes the wait of any class"),
        ([1.0, 3.0, 4.0], "Priority saves Class A 3.0 minutes; no class waits longer"),
        ([4.0, 5.0, 4.0], "Priority costs Class D 2.0 minutes; no class waits less"),
    ],
)
def test_waits_messages(after, title):
    language.use("en")
    assert message(plots.plot_waits(ONE_QUEUE, ONE_QUEUE.assign(mean_wait=after))) == title


def test_gains_are_signed_and_small_ones_are_not_made_large(lang):
    ax = FIGURES["gains"](None)
    assert texts(ax) == ["+3.0", "+40.0", "-2.0", "0", "-5.5", "-30.0"]
    hardly = seg.compare_service(ONE_QUEUE, ONE_QUEUE.assign(mean_wait=ONE_QUEUE["mean_wait"] + 0.01))
    ax = plots.plot_gains(hardly)
    assert set(texts(ax)) == {"0", "≈0"}
    assert message(ax) == {"zh": "没有一类受益，也没有一类受损", "en": "No class gains and none loses"}[lang]


def test_gains_name_a_class_that_gains_and_loses():
    language.use("en")
    mixed = seg.compare_service(ONE_QUEUE, PRIORITY.assign(answered_in_20s=[0.9, 0.7, 0.5]))
    assert message(plots.plot_gains(mixed)) == "Class A gains; people without a class lose; Class D gains and loses"


def test_gains_show_time_in_minutes():
    equal = seg.service_time(CASE, [0.2, 0.3, 0.3, 0.2], 40)
    ax = plots.plot_gains(seg.compare_service(equal, seg.service_time(CASE, TIME, 40)))
    assert texts(ax) == ["+24.0", "0", "-8.0", "-12.0"]


def test_funnel_bars_are_the_people_reached():
    ax = FIGURES["funnel"](None)
    assert [bar.get_width() for bar in ax.containers[0]] == [10, 8, 6, 4, 2]
    assert texts(ax) == ["10", "8 (80%)", "6 (75%)", "4 (67%)", "2 (50%)"]


def test_kinds_bars_are_the_counts_and_a_missing_kind_is_shown(lang):
    people = pd.concat([KINDS, pd.DataFrame({"kind": [None], "role": [None]})])
    ax = plots.plot_kinds(seg.count_kinds(people))
    assert [bar.get_width() for bars in ax.containers for bar in bars] == [1, 2, 1, 1]
    assert ax.get_yticklabels()[-1].get_text() == ("（空缺）" if lang == "zh" else "(missing)")


def test_one_style_for_all_with_the_fonts_of_the_course():
    style()
    assert mpl.rcParams["font.family"][-2:] == ["Lanhai Sans", "DejaVu Sans"]
    assert mpl.rcParams["axes.unicode_minus"] is False
    assert not new_axes().spines["top"].get_visible()


@pytest.mark.parametrize(
    "text", ["A 类每位客户得到的时间是 D 类的 4 倍（是否公平？），你怎么看。", "Gini 0.27: the least-served half"]
)
@pytest.mark.parametrize("width", [1, 4, 9, 15, 100])
def test_wrapping_loses_nothing_and_begins_no_line_with_punctuation(text, width):
    lines = wrapped(text, width).split("\n")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(line and line[0] not in "，。；：、）！？”》," for line in lines)
    assert (len(lines) == 1) == (width == 100)
