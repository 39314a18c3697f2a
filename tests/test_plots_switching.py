"""Figures of switching and market damage: what they say, in both languages, not their pixels."""

import re
import warnings

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.figure import Figure

from course_lib import language
from course_lib.models import switching as sw
from course_lib.models.loyalty import service_return
from course_lib.models.recovery import complaint_pareto
from course_lib.plots import switching as plots

CODES = pd.Series(["price;ethics", "price", "price", "competition"], name="coder_1")
INCIDENTS = pd.DataFrame(
    {"incident_id": range(4), "coder_1": CODES, "complained": [1, 0, 0, 0], "searched": [1, 1, 0, 1]}
)
CASE = {
    "customers": 10_000,
    "problem_rate": 0.3,
    "complaint_rate": 0.4,
    "satisfied_rate": 0.5,
    "repurchase_no_problem": 0.9,
    "repurchase_satisfied": 0.8,
    "repurchase_dissatisfied": 0.4,
    "repurchase_silent": 0.6,
    "clv_yuan": 1_000,
}
RANGES = CASE | {"problem_rate": (0.2, 0.3, 0.4), "clv_yuan": (900, 1_000, 1_200)}
PLAN = {"investment_yuan": 50_000, "customers": 1_000, "margin_yuan": 100, "retention": 0.8, "discount": 0.1}
ROI = sw.monte_carlo(service_return, PLAN | {"lift": (0.0, 0.03, 0.06)}, "roi", seed=1, draws=2_000)
EVENTS = pd.DataFrame(
    [("first_call", "2000-06-27", "2000-06-27"), ("plant_inspected", "2000-07-03", "2000-07-01")],
    columns=["event", "source_date", "record_date"],
)
TIMELINE = sw.response_timeline(EVENTS)
CRISIS = pd.DataFrame([[0, 0, 0, 1, None], [1, 1, 1, 1, 0]], columns=list(sw.CRISIS_CHECKLIST), index=[1, 2])

# How it is drawn; what it says in Chinese and in English; a unit on its axes.
FIGURES = {
    "pareto": (
        lambda ax: plots.plot_pareto(sw.pareto(CODES), ax),
        "前 2 项就覆盖了 100% 的记录（一条记录可有多项，占比合计 125%）",
        "The first 2 cover 100% of the cases (several per case: shares add up to 125%)",
        "95% 区间",
        "95% interval",
    ),
    "single causes": (
        lambda ax: plots.plot_pareto(
            complaint_pareto(pd.DataFrame({"scene": ["late", "late", "customs"]}), "scene"), ax
        ),
        "前 2 项就覆盖了 100% 的记录",
        "The first 2 cover 100% of the cases",
        "投诉场景",
        "Scene",
    ),
    "chain of causes": (
        lambda ax: plots.plot_cause_chain(sw.cause_chain(INCIDENTS), ax),
        "40% 投诉过；40% 一句话没说，就去找了别家",
        "40% complain; 40% look elsewhere without a word",
        "事件数",
        "incidents",
    ),
    "damage": (
        lambda ax: plots.plot_market_damage(sw.market_damage(CASE), ax),
        "问题带走 900 位客户，价值 900,000 元，其中 60% 从没投诉过",
        "Problems cost 900 customers, worth 900,000 yuan; 60% of them never complained",
        "位",
        "people",
    ),
    "tornado": (
        lambda ax: plots.plot_tornado(sw.tornado(sw.market_damage, RANGES, "value_yuan"), ax),
        "最左右结果的是“问题发生率”：从 600,000 元到 120 万元",
        'What matters most is "Problem rate": from 600,000 yuan to 1.20M yuan',
        "元",
        "yuan",
    ),
    "monte carlo": (
        lambda ax: plots.plot_monte_carlo(ROI, ax),
        f"95% 的结果在 {ROI.low:.0%} 到 {ROI.high:.0%} 之间；有 {(ROI.values < 0).mean():.0%} 低于 0",
        f"95% of the results lie from {ROI.low:.0%} to {ROI.high:.0%}; {(ROI.values < 0).mean():.0%} are below 0",
        "模拟次数",
        "number",
    ),
    "iceberg": (
        lambda ax: plots.plot_complaint_chain(sw.complaint_chain(), ax),
        "听到 1 起投诉，失去 16 位客户，损失 16,000",
        "1 heard, 16 customers lost: 16,000 gone",
        "人数",
        "number",
    ),
    "word of mouth": (
        lambda ax: plots.plot_word_of_mouth(sw.word_of_mouth(100, 0.5, 2, 1e9, 10, 50), ax),
        "赢得 175 位客户：靠口碑要 5,750 元，靠广告要 8,750 元",
        "175 customers cost 5,750 yuan by word of mouth, 8,750 by advertising",
        "元",
        "yuan",
    ),
    "timeline": (
        lambda ax: plots.plot_timeline(TIMELINE, ax),
        "来源与记录的日期不全一致：“工厂接受检查”相差 2 天",
        'Source and record do not agree on "Plant inspected": 2 days apart',
        "第 0 天 = 2000-06-27",
        "day 0 = 2000-06-27",
    ),
    "cost of delay": (
        lambda ax: plots.plot_cost_of_delay(sw.cost_of_delay(TIMELINE, 500, 20), ax),
        "拖到“工厂接受检查”，代价按来源是 60,000 元，按记录是 40,000 元",
        'By "Plant inspected" the delay has cost 60,000 yuan by the source, 40,000 yuan on record',
        "元",
        "yuan",
    ),
    "checklist": (
        lambda ax: plots.plot_checklist(sw.checklist_score(CRISIS), ax),
        "已知的 9 项中做到了 5 项；最差的是 1，25%",
        "5 of 9 known items were done; the worst is 1 with 25%",
        "检查项",
        "Item",
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


def test_pareto_bars_are_shares_and_the_line_is_what_they_cover():
    ax = FIGURES["pareto"][0](None)
    assert lengths(ax, width=True) == [[0.75, 0.25, 0.25]]
    assert ax.lines[-1].get_xdata().tolist() == [0.75, 1, 1]
    assert texts(ax) == ["75%", "25%", "25%"]


def test_chain_leaves_out_causes_that_never_come():
    language.use("en")
    ax = FIGURES["chain of causes"][0](None)
    assert [tick.get_text() for tick in ax.get_yticklabels()] == [
        "Price (3)",
        "Attraction by competitors (1)",
        "Ethical problems (1)",
    ]


def test_damage_bars_are_customers_by_path():
    assert lengths(FIGURES["damage"][0](None)) == [[60, 300, 540]]


def test_damage_messages_when_a_path_wins_customers_or_all_do():
    language.use("en")
    wins = sw.market_damage(CASE | {"repurchase_satisfied": 0.95})
    assert message(plots.plot_market_damage(wins)) == "Problems cost 810 customers, worth 810,000 yuan"
    none = dict.fromkeys(("repurchase_satisfied", "repurchase_dissatisfied", "repurchase_silent"), 0.9)
    title = message(plots.plot_market_damage(sw.market_damage(CASE | none)))
    assert title == "No loss: customers with a problem return as often"


def test_tornado_bars_go_from_the_likely_result_to_both_ends():
    ax = FIGURES["tornado"][0](None)
    assert lengths(ax, width=True) == [[-300_000, -90_000], [300_000, 180_000]]
    assert texts(ax) == ["0.2", "900", "0.4", "1,200"]


def test_monte_carlo_that_stays_above_zero_says_nothing_of_it():
    language.use("en")
    above = sw.monte_carlo(sw.market_damage, RANGES, "value_yuan", seed=1, draws=500)
    title = message(plots.plot_monte_carlo(above))
    assert "below" not in title
    assert title.startswith("95% of the results lie from")
    fixed = sw.monte_carlo(sw.market_damage, CASE, "lost", seed=1, draws=5)
    assert message(plots.plot_monte_carlo(fixed)) == "95% of the results lie from 900 to 900"


def test_iceberg_bars_are_people():
    assert lengths(FIGURES["iceberg"][0](None)) == [[1, 7, 63, 16]]


def test_word_of_mouth_lines_are_costs():
    advertising, mouth = FIGURES["word of mouth"][0](None).lines
    assert advertising.get_ydata().tolist() == pytest.approx([5_000, 7_500, 8_750], rel=1e-6)
    assert mouth.get_ydata().tolist() == pytest.approx([5_000, 5_500, 5_750], rel=1e-6)


def test_timeline_shows_both_accounts_and_says_when_they_agree():
    ax = FIGURES["timeline"][0](None)
    record, source = (line for line in ax.lines if line.get_marker() in "so")
    assert record.get_xdata().tolist() == [0, 4]
    assert source.get_xdata().tolist() == [0, 6]
    language.use("en")
    same = sw.response_timeline(EVENTS.assign(source_date=EVENTS["record_date"]))
    assert message(plots.plot_timeline(same)) == "Source and record agree on every date"


def test_cost_of_delay_with_one_account():
    language.use("en")
    alone = sw.response_timeline(EVENTS.assign(record_date=["2000-06-27", None]))
    title = message(plots.plot_cost_of_delay(sw.cost_of_delay(alone, 500, 20)))
    assert title == 'By "Plant inspected" the delay has cost 60,000 yuan'


def test_checklist_cells_tell_done_not_done_and_unknown():
    language.use("en")
    ax = FIGURES["checklist"][0](None)
    assert texts(ax)[:5] == ["not done", "not done", "not done", "done", "unknown"]
    one = sw.checklist_score(dict.fromkeys(sw.CRISIS_CHECKLIST, 1))
    assert message(plots.plot_checklist(one)) == "5 of 5 known items were done"
    none = sw.checklist_score(pd.DataFrame([[None] * 5] * 2, columns=list(sw.CRISIS_CHECKLIST)))
    assert message(plots.plot_checklist(none)) == "0 of 0 known items were done"
    hardly = sw.checklist_score(pd.DataFrame([[0, 0, 1, 1, 1], [0, *[None] * 4]], columns=list(sw.CRISIS_CHECKLIST)))
    assert message(plots.plot_checklist(hardly)) == "3 of 6 known items were done"


@pytest.mark.parametrize(
    ("value", "measure", "zh", "en"),
    [
        (0.256, "roi", "26%", "26%"),
        (12_345.6, "value_yuan", "12,346 元", "12,346 yuan"),
        (1_234_567, "value_yuan", "123 万元", "1.23M yuan"),
        (-2_000_000, "lost", "-200 万", "-2.00M"),
        (0.5, "problem_rate", "50%", "50%"),
    ],
)
def test_amounts_are_written_as_people_do(value, measure, zh, en, lang):
    assert plots.amount(value, measure) == (zh if lang == "zh" else en)
