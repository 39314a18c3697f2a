"""Figures of the service-profit chain: what they say, in both languages, not their pixels."""

import re
import warnings

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch

from course_lib import language
from course_lib.models import profit_chain as pc
from course_lib.plots import GAIN, LOSS
from course_lib.plots import profit_chain as plots
from course_lib.simulate import make_barriers, make_duties, make_handovers, make_unit_panel, make_waterfall

CHAIN = pc.service_profit_chain(make_unit_panel(), repetitions=200)
LEVELS = pc.waterfall(make_waterfall())
NETWORK = pc.handover_network(make_handovers())
ONE_WAY = pd.DataFrame({"from_department": ["sales", "it"], "to_department": ["it", "hr"], "cases": [1200, 5]})
COSTS = {"acquisition_yuan": 300, "service_yuan": 50, "referral_yuan": 50, "referrals": 0.25}
BARRIERS = pc.rank_barriers(make_barriers())
DUTIES = pc.raci_duties(make_duties())
GAPS = int((DUTIES["no_accountable"] | DUTIES["no_responsible"]).sum())
OVERLAPS = int((DUTIES["several_accountable"] | DUTIES["several_responsible"]).sum())

FIGURES = {
    "chain": lambda ax: plots.plot_chain(CHAIN, ax),
    "waterfall": lambda ax: plots.plot_waterfall(LEVELS, ax),
    "network": lambda ax: plots.plot_network(NETWORK, ax),
    "break-even": lambda ax: plots.plot_break_even(COSTS, ax),
    "duties": lambda ax: plots.plot_raci(make_duties(), ax),
    "barriers": lambda ax: plots.plot_barriers(BARRIERS, ax),
}


def expected_messages():
    path = CHAIN.paths["path"].max()
    kept, low, high = (f"{LEVELS[name].iloc[-1]:.0%}" for name in ("kept", "kept_low", "kept_high"))
    share = f"{NETWORK.departments['share'].max():.0%}"
    minutes = f"{NETWORK.departments['minutes_per_case'].max():,.0f}"
    return {
        "chain": (
            f"9 条路径中 9 条的方向确如链条所说，关联最紧的是服务价值与客户满意度（{path:+.2f}）",
            "9 of 9 paths surely run as the chain says; "
            f"the closest: Service value and Customer satisfaction ({path:+.2f})",
        ),
        "waterfall": (
            f"到客户这一级，满意度相当于企业主的 {kept}（95% 区间 {low} 至 {high}）；4 级落差中 4 级确实下降",
            f"Customer: {kept} of the satisfaction of Owner (95% interval {low} to {high}); "
            "4 of 4 steps surely go down",
        ),
        "network": (
            f"瓶颈是技术部，占全部处理时间的 {share}；每件最慢的是研发部（{minutes} 分钟）",
            f"Bottleneck: Engineering, with {share} of all minutes; "
            f"slowest per case: Research and development ({minutes} minutes)",
        ),
        "break-even": (
            "靠服务更省；推荐达到 0.20 位时持平",
            "Service is cheaper; they are level at 0.20 referrals",
        ),
        "duties": (
            f"{len(DUTIES)} 项职责中，{GAPS} 项有空缺，{OVERLAPS} 项有重叠",
            f"Of {len(DUTIES)} duties {GAPS} have a gap and {OVERLAPS} an overlap",
        ),
        "barriers": (
            f"最大的障碍是方向（{BARRIERS['mean'].max():.1f} 分）",
            f"The greatest barrier is Direction ({BARRIERS['mean'].max():.1f} points)",
        ),
    }


UNITS = {
    "chain": ("标准差", "standard deviations"),
    "waterfall": ("分）", "points"),
    "network": ("件数", "cases"),
    "break-even": ("元", "yuan"),
    "duties": ("当责", "accountable"),
    "barriers": ("1 = ", "1 = "),
}


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def english():
    before = language.current()
    language.use("en")
    yield
    language.use(before)


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def message(ax):
    """The title on one line; a break stands for a space between Latin words only."""
    return re.sub(r"(?<=[\u3000-\uffef])\n|\n(?=[\u3000-\uffef])", "", ax.get_title()).replace("\n", " ")


def texts(ax):
    return [text.get_text() for text in ax.texts]


def arrows(ax):
    return [patch for patch in ax.patches if isinstance(patch, FancyArrowPatch)]


@pytest.mark.parametrize("name", FIGURES)
def test_the_title_is_the_message_and_the_axes_have_units(name, lang):
    ax = FIGURES[name](None)
    place = 0 if lang == "zh" else 1
    assert message(ax).replace(" ", "") == expected_messages()[name][place].replace(" ", "")
    assert ax.get_xlabel()
    assert ax.get_ylabel()
    assert UNITS[name][place] in ax.get_xlabel() + ax.get_ylabel()


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_is_clipped_and_every_letter_has_a_glyph(name, lang):
    ax = FIGURES[name](None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax.figure.canvas.draw()
    width, height = ax.figure.get_size_inches()
    drawn = ax.figure.get_tightbbox()
    assert drawn.x0 >= 0
    assert drawn.y0 >= 0
    assert drawn.x1 <= width
    assert drawn.y1 <= height


@pytest.mark.parametrize("name", FIGURES)
def test_no_english_in_a_chinese_figure(name):
    before = language.current()
    language.use("zh")
    try:
        ax = FIGURES[name](None)
        legend = [text.get_text() for text in ax.get_legend().get_texts()] if ax.get_legend() else []
        ticks = [text.get_text() for text in (*ax.get_xticklabels(), *ax.get_yticklabels())]
        words = [ax.get_title(), ax.get_xlabel(), ax.get_ylabel(), *texts(ax), *legend, *ticks]
    finally:
        language.use(before)
    assert not re.findall(r"[A-Za-z_]{2,}", " ".join(words))


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_drawn_on_the_axes_it_is_given(name):
    figure = Figure(layout="constrained")
    given = figure.subplots()
    assert FIGURES[name](given) is given
    assert not plt.get_fignums()


def test_each_path_has_its_arrow_and_its_number_and_each_outcome_its_r2(lang):
    ax = FIGURES["chain"](None)
    colours = [arrow.get_edgecolor() for arrow in arrows(ax)]
    assert colours == [to_rgba(LOSS if path < 0 else GAIN) for path in CHAIN.paths["path"]]
    assert [arrow.get_linestyle() for arrow in arrows(ax)] == ["-"] * 9
    said = texts(ax)
    for path, low, high in CHAIN.paths[["path", "low", "high"]].to_numpy():
        assert any(all(f"{value:+.2f}" in text for value in (path, low, high)) for text in said)
    for r2 in CHAIN.fit["r2"]:
        assert any(text.endswith(f"R² {r2:.2f}") for text in said)
    assert not any("（%" in text or "(%" in text or "千元" in text for text in said)  # standardised: no unit
    legend = [text.get_text() for text in ax.get_legend().get_texts()]
    assert legend == {"zh": ["正向", "负向"], "en": ["positive", "negative"]}[lang]


def test_the_chain_runs_down_and_boxes_do_not_overlap():
    ax = FIGURES["chain"](None)
    ax.figure.canvas.draw()
    boxes = {text.get_text(): text.get_bbox_patch().get_window_extent() for text in ax.texts}
    names = list(boxes)
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            assert not boxes[one].overlaps(boxes[other]), (one, other)
    place = plots._places(list(CHAIN.paths.index))
    assert all(place[cause][1] < place[outcome][1] for cause, outcome in CHAIN.paths.index)


def test_a_path_that_may_run_either_way_is_dashed_and_without_interval_only_a_number(english):
    rng = np.random.default_rng(1)
    panel = pd.DataFrame(rng.normal(size=(40, 3)), columns=["x", "m", "y"]).assign(unit_id=range(40), period=1)
    panel["m"] += panel["x"]
    links = {"m": ["x"], "y": ["x", "m"]}
    chain = pc.service_profit_chain(panel, links)
    ax = plots.plot_chain(chain)
    assert [arrow.get_linestyle() for arrow in arrows(ax)] == ["-", "--", "--"]
    assert "direction not sure" in [text.get_text() for text in ax.get_legend().get_texts()]
    assert message(ax).startswith("1 of 3 paths")
    assert len({tuple(text.get_position()) for text in ax.texts}) == len(ax.texts)  # x -> y goes around m
    ax = plots.plot_chain(pc.service_profit_chain(panel, links, repetitions=0))
    assert all(re.fullmatch(r"[+-]\d\.\d\d", text) for text in texts(ax)[:3])


def test_waterfall_bars_are_the_means_with_what_is_kept_and_lost():
    ax = FIGURES["waterfall"](None)
    assert [bar.get_height() for bar in ax.patches] == pytest.approx(LEVELS["mean"].tolist())
    said = texts(ax)
    for mean, kept in LEVELS[["mean", "kept"]].to_numpy():
        assert f"{mean:.2f}\n{kept:.0%}" in said
    for change in LEVELS["change"].iloc[1:]:
        assert f"{change:+.2f}" in said


def test_waterfall_messages_without_sure_steps_or_levels(english):
    rows = [("owner", 1, 5.0), ("manager", 1, 6.0), ("manager", 2, 4.0), ("customer", 1, 5.0)]
    scores = pd.DataFrame(rows, columns=["layer", "respondent_id", "score"])
    ax = plots.plot_waterfall(pc.waterfall(scores))
    assert message(ax) == "Customer: 100% of the satisfaction of Owner; 0 of 1 steps surely go down"
    assert not any("nan" in text for text in texts(ax))
    assert message(plots.plot_waterfall(pc.waterfall(scores.head(1)))) == "No two levels can be compared"


def test_the_network_shows_every_handover_and_the_share_of_minutes():
    ax = plots.plot_network(pc.handover_network(ONE_WAY.assign(minutes=[2, 720])))
    # Rows and columns: hr, it, sales.
    assert texts(ax) == ["–", "5", "–", "1,200", "–", "60%", "40%", "0%"]
    assert ax.yaxis_inverted()


def test_network_messages(english):
    both = pc.handover_network(ONE_WAY.assign(minutes=[2, 720]))
    assert message(plots.plot_network(both)) == "Bottleneck: HR, with 60% of all minutes"
    none = pc.handover_network(ONE_WAY.assign(minutes=0))
    assert message(plots.plot_network(none)) == "No minutes are recorded, so no bottleneck shows"


@pytest.mark.parametrize(
    ("changed", "title"),
    [
        ({"referrals": 0.1}, "Advertising is cheaper; they are level at 0.20 referrals"),
        ({"referrals": 0.2}, "Both ways cost the same; they are level at 0.20 referrals"),
        ({"referral_yuan": 300}, "Advertising is cheaper; no number of referrals makes up for it"),
        ({"service_yuan": 0, "referrals": 0}, "Both ways cost the same; they are level at 0.00 referrals"),
    ],
)
def test_break_even_in_every_case(changed, title, english):
    assert message(plots.plot_break_even(COSTS | changed)) == title


def test_each_cell_of_the_duties_has_its_letter_and_faults_are_coloured(english):
    ax = plots.plot_raci(make_duties())
    given = make_duties().dropna()
    assert sorted("".join(texts(ax))) == sorted(given["role"])
    faulty = [text.get_text() for text in ax.get_yticklabels() if text.get_color() != "black"]
    assert len(faulty) == GAPS + OVERLAPS


def test_barriers_that_cannot_be_told_apart_are_not_ordered(english):
    few = pd.DataFrame({"respondent_id": range(4), "drive": [1, 2, 1, 2], "direction": [5, 4, 4, 5]})
    ax = plots.plot_barriers(pc.rank_barriers(few.assign(difficulty=[4, 5, 5, 4])))
    assert message(ax) == "The data cannot tell which is greatest: Direction, Difficulty"
    assert texts(ax) == ["rank 1 to 2", "rank 1 to 2", "rank 3"]
