"""Figures of loyalty: what they say, in both languages, not their pixels."""

import re
import warnings

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.figure import Figure

from course_lib import language
from course_lib.models import loyalty as loy
from course_lib.plots import loyalty as plots

SCORES = pd.DataFrame(
    [
        (9, 9, 24, 2),
        (9, 9, 24, 4),
        (1, 9, 24, 3),
        (9, 1, 24, 5),
        (1, 1, 24, 1),
        (1, 1, 24, 4),
        (1, 1, 24, 4),
        (5, 5, 2, 4),
    ],
    columns=["dependence", "frequency", "tenure_months", "satisfaction"],
)
QUADRANT = loy.loyalty_quadrant(SCORES, 5, 6)
OFFERS = pd.DataFrame(
    {"price_yuan": 100, "rival_yuan": 97, "service_worth": [0.01, 0.02, 0.04, 0.05], "switching_cost": 0}
)
SALES = pd.DataFrame(
    [
        ("C1", "2025-01-03", 10),
        ("C2", "2025-01-20", 30),
        ("C1", "2025-02-01", 20),
        ("C3", "2025-02-09", 20),
        ("C3", "2025-03-09", 60),
    ],
    columns=["customer_id", "date", "amount_yuan"],
)
PLANS = pd.DataFrame(
    {
        "investment_yuan": 50_000,
        "customers": 1_000,
        "margin_yuan": 100,
        "retention": 0.8,
        "lift": [0.0, 0.05],
        "discount": 0.1,
    },
    index=["low", "high"],
)
RFM = pd.DataFrame({"r_score": [1, 2, 2, 1], "f_score": [1, 2, 1, 1]})
MODEL = loy.BGNBD(r=0.8, alpha=6.0, a=0.7, b=2.5)
CUSTOMERS = pd.DataFrame({"x": [0, 1, 2, 5, 9], "t_x": [0, 20, 5, 30, 35], "T": 40.0})
CUSTOMERS["alive"] = loy.probability_alive(MODEL, CUSTOMERS)
CUSTOMERS["expected"] = loy.expected_purchases(MODEL, CUSTOMERS, 20)
ALIVE, SHARE = f"{CUSTOMERS['alive'].sum():.0f}", f"{CUSTOMERS['alive'].mean():.0%}"
TOTAL, MEAN = f"{CUSTOMERS['expected'].sum():,.0f}", f"{CUSTOMERS['expected'].mean():.2f}"
VALUES = pd.Series({rate: loy.clv(100, rate, 0.1) for rate in (0.8, 0.6)})
SAVED = loy.policy_savings([10, 10, 10, 10], [16, 12, 6, 3], 60)

# How it is drawn; what it says in Chinese and in English; a unit on its axes.
FIGURES = {
    "matrix": (
        lambda ax: plots.plot_loyalty_matrix(loy.loyalty_matrix(SCORES, QUADRANT, 3), ax),
        "25% 的客户看起来高度忠诚，其中 50% 并不满意，是被套住的",
        "25% look highly loyal; 50% of them are dissatisfied: captive",
        "另有 12% 的客户太新",
        "12% are too new",
    ),
    "cut lines": (
        lambda ax: plots.plot_loyalty_cuts(SCORES, QUADRANT, 5, 6, ax=ax),
        "8 位客户里有 2 位看起来高度忠诚（25%）",
        "With these lines 2 of 8 look highly loyal (25%)",
        "天数",
        "days",
    ),
    "cut lines and satisfaction": (
        lambda ax: plots.plot_loyalty_cuts(SCORES, QUADRANT, 5, 6, 3, ax),
        "8 位客户里有 2 位看起来高度忠诚（25%），其中 1 位不满意",
        "With these lines 2 of 8 look highly loyal (25%); 1 of them are dissatisfied",
        "橙色是不满意的",
        "orange = dissatisfied",
    ),
    "savings by quadrant": (
        lambda ax: plots.plot_savings(loy.policy_savings({"zero": 9, "high": 2}, {"zero": 6, "high": 3}, 60), ax),
        "新政策共省 2.0 小时、120 元",
        "The policy saves 2.0 hours and 120 yuan",
        "象限",
        "Quadrant",
    ),
    "switching": (
        lambda ax: plots.plot_switching(loy.switching_threshold(OFFERS), ax),
        "按现在的差价，50% 的客户会转走；差价到 2.0%，一半的人会走",
        "At today's prices 50% leave; at a gap of 2.0% half of them would",
        "%",
        "%",
    ),
    "cohorts": (
        lambda ax: plots.plot_cohorts(loy.cohort_counts(SALES), ax),
        "下一期还在的：2025-02 这批有 100%，2025-01 这批只有 50%",
        "Active one period later: 100% of the cohort 2025-02, 50% of 2025-01",
        "第几期",
        "Periods",
    ),
    "retention": (
        lambda ax: plots.plot_retention(loy.retention_by_age(loy.cohort_counts(SALES)), ax),
        "首购后第 1 期还有 67% 的客户活跃，第 2 期有 0%",
        "67% are active one period after the first purchase, 0% after 2",
        "95% 区间",
        "95% interval",
    ),
    "revenue": (
        lambda ax: plots.plot_revenue(loy.revenue_split(SALES), ax),
        "来自老客户的收入：2025-01 占 0%，2025-03 占 100%",
        "Revenue from retained customers: 0% in 2025-01, 100% in 2025-03",
        "元",
        "yuan",
    ),
    "rfm": (
        lambda ax: plots.plot_rfm(RFM, ax),
        "最近买过又常买的有 1 位，占 25%",
        "Customers who bought lately and often: 1 (25%)",
        "客户数",
        "customers",
    ),
    "clv": (
        lambda ax: plots.plot_clv(VALUES, ax),
        "留存率从 60% 到 80%，一位客户的价值从 220 元到 367 元",
        "A retention of 80% instead of 60%: 367 yuan a customer instead of 220",
        "元",
        "yuan",
    ),
    "service return": (
        lambda ax: plots.plot_service_return(loy.service_return(PLANS), ax),
        "投资回报率从 -100% 到 +47%",
        "The return on the investment lies from -100% to +47%",
        "%",
        "%",
    ),
    "savings": (
        lambda ax: plots.plot_savings(SAVED, ax),
        "新政策共省 3.0 小时、180 元",
        "The policy saves 3.0 hours and 180 yuan",
        "小时",
        "hours",
    ),
    "alive": (
        lambda ax: plots.plot_alive(CUSTOMERS, ax),
        f"5 位客户中预计还有 {ALIVE} 位在（{SHARE}）；越常买的人，沉默越说明问题",
        f"Of 5 customers about {ALIVE} ({SHARE}) are still there; silence tells more of those who bought often",
        "时间单位",
        "units",
    ),
    "expected": (
        lambda ax: plots.plot_expected(CUSTOMERS, ax),
        f"预计再买 {TOTAL} 次，平均每人 {MEAN} 次",
        f"{TOTAL} more purchases expected, {MEAN} per customer",
        "次/人",
        "per customer",
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


def test_matrix_has_dependence_upwards_and_frequency_to_the_right():
    language.use("en")
    ax = FIGURES["matrix"][0](None)
    places = {text.get_text(): text.get_position() for text in ax.texts[::2]}
    assert places == {
        "Zero loyalty": (0.5, 0.72),
        "Inertia": (1.5, 0.72),
        "Latent loyalty": (0.5, 1.72),
        "High loyalty": (1.5, 1.72),
    }
    assert "38% (customers: 3)\n33% of them dissatisfied\nServe at low cost" in texts(ax)


def test_matrix_without_captives_or_satisfaction_names_none():
    language.use("en")
    content = SCORES.assign(satisfaction=[4, None, None, 4, 4, 4, 4, 4])
    ax = plots.plot_loyalty_matrix(loy.loyalty_matrix(content, QUADRANT, 3))
    assert message(ax) == "25% look highly loyal"
    assert "12% (customers: 1)\nGive reasons to stay" in texts(ax)


@pytest.mark.parametrize(("rival", "end"), [(97, "leaves"), (99.5, "stays")])
def test_one_offer_leaves_or_stays(rival, end):
    language.use("en")
    offer = loy.switching_threshold(OFFERS.iloc[:1].assign(rival_yuan=rival))
    assert message(plots.plot_switching(offer)) == f"Gap {100 - rival:.1f}%, threshold 1.0%: the customer {end}"


def test_switching_curve_rises_at_the_thresholds():
    curve, today = FIGURES["switching"][0](None).lines
    assert curve.get_xdata()[1:-1].tolist() == pytest.approx([0.01, 0.02, 0.04, 0.05])
    assert curve.get_ydata()[1:-1].tolist() == [0.25, 0.5, 0.75, 1]
    assert today.get_xdata()[0] == pytest.approx(0.03)


def test_cohorts_show_people_then_shares_and_nothing_of_the_future():
    assert texts(FIGURES["cohorts"][0](None)) == ["2", "50%", "0%", "1", "100%"]
    language.use("en")
    assert message(plots.plot_cohorts(loy.cohort_counts(SALES.iloc[:2]))) == "Too few cohorts to compare"


def test_many_cohorts_have_no_room_for_numbers():
    counts = pd.DataFrame([[10.0] * 20] * 20)
    assert texts(plots.plot_cohorts(counts)) == []


def test_revenue_bars_stack():
    ax = FIGURES["revenue"][0](None)
    assert lengths(ax) == [[0, 20, 60], [40, 20, 0]]
    language.use("en")
    assert message(plots.plot_revenue(loy.revenue_split(SALES.assign(amount_yuan=0)))) == "There is no revenue"


def test_one_period_tells_no_retention():
    language.use("en")
    title = message(plots.plot_retention(loy.retention_by_age(loy.cohort_counts(SALES, "year"))))
    assert title == "Only the first period is known: no retention yet"


def test_rfm_cells_are_customers():
    ax = FIGURES["rfm"][0](None)
    assert texts(ax) == ["2", "1", "0", "1"]  # from the lowest scores to the highest


def test_return_bars_are_signed_and_one_plan_has_no_range():
    ax = FIGURES["service return"][0](None)
    assert lengths(ax) == [[-1, pytest.approx(0.466667)]]
    assert texts(ax) == ["-100%", "+47%"]
    language.use("en")
    one = loy.service_return(PLANS.iloc[[1]])
    assert message(plots.plot_service_return(one)) == "The return on the investment is +47%"


def test_cut_lines_run_just_below_the_value_that_is_high_and_newcomers_are_not_drawn():
    ax = plots.plot_loyalty_cuts(SCORES, QUADRANT, 5, 6, 3)
    horizontal, vertical = ax.lines
    assert (horizontal.get_ydata()[0], vertical.get_xdata()[0]) == (4.5, 5.5)
    everyone, unhappy = ax.collections
    # in the order of the places: (1, 1), (1, 9), (9, 1), (9, 9); the last has two people, one of them dissatisfied
    assert everyone.get_offsets().tolist() == [[1, 1], [1, 9], [9, 1], [9, 9]]
    shares = unhappy.get_sizes() / everyone.get_sizes()
    assert shares.tolist() == pytest.approx([1 / 3, 0, 0, 1 / 2])


def test_quadrants_have_their_names_on_the_axis(lang):
    ax = plots.plot_savings(loy.policy_savings({"zero": 9, "high": 2}, {"zero": 6, "high": 3}, 60))
    names = {"zh": ["零忠诚", "高度忠诚"], "en": ["Zero loyalty", "High loyalty"]}[lang]
    assert [tick.get_text() for tick in ax.get_xticklabels()] == names


@pytest.mark.parametrize(
    ("after", "title"),
    [
        ([10, 10, 10, 10], "The hours are the same in all, only shared differently"),
        ([20, 10, 10, 10], "The policy costs 10.0 more hours, 600 yuan"),
    ],
)
def test_savings_messages(after, title):
    language.use("en")
    assert message(plots.plot_savings(loy.policy_savings([10, 10, 10, 10], after, 60))) == title


def test_alive_lines_are_means_of_the_chance():
    lines = FIGURES["alive"][0](None).lines
    assert [len(line.get_xdata()) for line in lines] == [1, 1, 1, 1]
    assert [line.get_ydata()[0] for line in lines] == pytest.approx(CUSTOMERS["alive"][1:].tolist())


def test_expected_is_compared_with_what_came():
    language.use("en")
    ax = plots.plot_expected(CUSTOMERS.assign(actual=[1, 0, 0, 2, 3]))
    assert message(ax) == f"{TOTAL} more purchases expected, 6 came"
    assert ax.lines[1].get_ydata().tolist() == [1, 0, 0, 2, 3]
    assert [tick.get_text() for tick in ax.get_xticklabels()] == ["0", "1", "2", "5", "7+"]
