"""Figures of service quality: what they say, in both languages, not their pixels."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure
from test_plots_scores import assert_complete, message

from course_lib import language
from course_lib.models import service_quality as sq
from course_lib.plots import service_quality as plots


def ratings():
    rng = np.random.default_rng(1)
    rows = pd.MultiIndex.from_product([range(40), list(sq.ITEMS)], names=["respondent_id", "item"]).to_frame(
        index=False
    )
    rows["brand"] = np.where(rows["respondent_id"] < 20, "prime", "lite")
    own = np.repeat(rng.integers(-1, 2, 40), 22)
    rows["expectation"] = 6
    rows["perception"] = np.clip(5 + own + rng.integers(-1, 2, 880) - (rows["item"] == "q05"), 1, 7)
    return rows


RATINGS = ratings()
NOT_REVERSED = sq.reverse_items(RATINGS, ["q13"])
SELF_TEST = pd.DataFrame({"gap_measure": ["research", "closed_loop", "hire", "no_over_promise"], "score": [4, 3, 2, 5]})
SCORES = pd.DataFrame(
    {
        "dimension": ["empathy", "reliability"],
        "own": [5.0, 4.0],
        "customer": [5.5, 6.0],
        "rival": [4.5, 4.2],
        "best": [6.0, 5.5],
    }
)
PROMISES = pd.DataFrame(
    {"dimension": ["responsiveness", "reliability", "empathy"], "own": [3, 24, 9], "industry": [5, 12, 7], "rival": [2, 12, 10], "better": ["less", "more", "less"]}
)  # fmt: skip
TICKETS = pd.DataFrame(
    {
        "ticket_id": ["T1", "T2"],
        "arrived_minutes": [0, 1],
        "started_minutes": [10, 5],
        "promised_minutes": [60, 60],
        "done_minutes": [50, 61],
        "target_minutes": [5, 5],
        "urgency": [1, 3],
        "contacts": [1, 1],
        "empathy": [5, 5],
    }
)

FIGURES = {
    "dimensions": lambda ax: plots.plot_gaps(sq.score_dimensions(RATINGS), ax),
    "items": lambda ax: plots.plot_gaps(sq.score_items(RATINGS), ax),
    "brands": lambda ax: plots.plot_gaps(sq.score_dimensions(RATINGS, "brand"), ax),
    "contributions": lambda ax: plots.plot_contributions(sq.score_dimensions(RATINGS)["gap"], sq.WEIGHTS, ax),
    "rest": lambda ax: plots.plot_items(sq.check_items(NOT_REVERSED), ax),
    "radar": lambda ax: plots.plot_radar(sq.self_test(SELF_TEST), ax),
    "benchmark": lambda ax: plots.plot_benchmark(sq.benchmark_gap(SCORES), ax),
    "promises": lambda ax: plots.plot_promises(sq.check_promises(PROMISES), ax),
    "tickets": lambda ax: plots.plot_tickets(sq.score_tickets(TICKETS), ax),
}
MESSAGES = {
    "contributions": ("加权差距 -1.11，先改可靠性", "Weighted gap -1.11; first comes Reliability"),
    "rest": ("q13 与其他题方向相反：可能没有反向计分", "q13 runs against the others: not reversed?"),
    "radar": (
        "最弱的是传递差距（2.0 分）：客户差距是这四项的结果",
        "Weakest: Delivery gap (2.0); the customer gap is the result of these four",
    ),
    "benchmark": (
        "落后最多：可靠性，比客户的要求低 2.00 分",
        "Furthest behind: Reliability, 2.00 points below the customer's wish",
    ),
    "promises": ("不能这样承诺，低于行业标准：移情性", "Below the industry standard: Empathy"),
    "tickets": ("做得最差的一条：要事优先", "The standard kept least: first things first"),
}
UNITS = {
    "dimensions": ("分", "points"),
    "items": ("分", "points"),
    "contributions": ("分", "points"),
    "brands": ("分", "points"),
    "rest": ("相关", "Correlation"),
    "radar": ("得分", "Score"),
    "benchmark": ("分", "points"),
    "promises": ("百分比", "%"),
    "tickets": ("得分", "score"),
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


def widths(ax):
    return [bar.get_width() for bar in ax.patches]


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_states_its_message_and_shows_all_of_it(name, lang):
    ax = FIGURES[name](None)
    place = 0 if lang == "zh" else 1
    if name in MESSAGES:
        assert message(ax).replace(" ", "") == MESSAGES[name][place].replace(" ", "")
    assert_complete(ax, lang, UNITS[name][place])


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_drawn_on_the_axes_it_is_given(name):
    given = Figure(layout="constrained").subplots()
    assert FIGURES[name](given) is given
    assert not plt.get_fignums()


def test_bars_are_the_gaps_and_the_widest_is_named():
    language.use("en")
    table = sq.score_items(RATINGS)
    ax = plots.plot_gaps(table)
    assert widths(ax) == pytest.approx(table["gap"].tolist())
    assert message(ax) == f"Furthest below expectation: Reliability q05, {table['gap'].min():.2f} points"


def test_each_brand_has_its_bars():
    table = sq.score_dimensions(RATINGS, "brand")
    ax = FIGURES["brands"](None)
    assert [bar.get_width() for bars in ax.containers if hasattr(bars, "patches") for bar in bars] == pytest.approx(
        table["gap"].tolist()
    )
    assert len(ax.get_legend().get_texts()) == 2


def test_messages_of_gaps_that_are_not_there():
    language.use("en")
    good = RATINGS.assign(perception=7)
    assert message(plots.plot_gaps(sq.score_dimensions(good))) == "Nothing falls short of what is expected"
    none = sq.score_items(RATINGS.assign(perception=np.nan))
    assert message(plots.plot_gaps(none)) == "No paired answers, so no gap"


def test_items_that_go_together_are_said_to():
    language.use("en")
    ax = plots.plot_items(sq.check_items(RATINGS))
    assert message(ax) == "No item runs against the others of its dimension"
    flat = plots.plot_items(
        sq.check_items(RATINGS.assign(perception=RATINGS["perception"].mask(RATINGS["item"] == "q01", 4)))
    )
    assert [text.get_text() for text in flat.texts] == ["all answers the same"]


def test_the_radar_has_four_axes_and_keeps_a_gap_that_was_not_scored():
    language.use("en")
    ax = FIGURES["radar"](None)
    shape = ax.lines[-1].get_xydata()
    assert shape[:-1] == pytest.approx(np.array([[0, 4], [3, 0], [0, -2], [-5, 0]]), abs=1e-9)
    part = plots.plot_radar(sq.self_test(SELF_TEST.iloc[:2]))
    assert sum("not scored" in text.get_text() for text in part.texts) == 2
    nothing = sq.self_test(SELF_TEST).assign(score=np.nan)
    assert message(plots.plot_radar(nothing)) == "Nothing has been scored yet"


def test_points_of_the_benchmark_are_the_gaps():
    ax = FIGURES["benchmark"](None)
    points = [group.get_offsets()[:, 0].tolist() for group in ax.collections]
    assert points == [[-2.0, -0.5], [pytest.approx(-0.2), 0.5], [-1.5, -1.0]]
    language.use("en")
    ahead = sq.benchmark_gap(SCORES.assign(own=7))
    assert message(plots.plot_benchmark(ahead)) == "Nothing is behind any of the three views"


def test_messages_of_promises():
    language.use("en")
    assert widths(FIGURES["promises"](None)) == pytest.approx([-1 / 3, 0.5, 0.1])
    kept = sq.check_promises(PROMISES.iloc[:2])
    assert message(plots.plot_promises(kept)) == "The promise to make: Reliability"
    behind = sq.check_promises(PROMISES.iloc[:1])
    assert message(plots.plot_promises(behind)) == "Ahead of the rival in nothing: improve before you promise"


def test_bars_are_the_mean_scores_of_tickets():
    assert widths(FIGURES["tickets"](None)) == pytest.approx([0.75, 1, 0.5, 1, 0.5])
    language.use("en")
    none = sq.score_tickets(TICKETS) * np.nan
    assert message(plots.plot_tickets(none)) == "No ticket to score"
