"""Figures of complaints and recovery: what they say, in both languages, not their pixels."""

import re
import warnings

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from matplotlib.figure import Figure

from course_lib import language
from course_lib.models import recovery as rec
from course_lib.plots import recovery as plots

RISKS = pd.DataFrame(
    [("courier", 5, 8, 4), ("packing", 10, 1, 4)], columns=["process_step", "severity", "occurrence", "detection"]
)
CASES = pd.DataFrame([[1, 0, 1, 1, 1, 1, None], [1, 0, 0, 1, 1, 1, None]], columns=list(rec.STRATEGIES))
LOG = pd.DataFrame({"stage": ["during", "during", "before"], "satisfied": [0, 1, 1]})


def group(n, satisfied, repurchased):
    return pd.DataFrame(
        {
            "satisfied": [1] * satisfied + [0] * (n - satisfied),
            "repurchased": [1] * repurchased + [0] * (n - repurchased),
        }
    )


# How it is drawn; what it says in Chinese and in English; a unit on its axes.
FIGURES = {
    "order": (
        lambda ax: plots.plot_order(rec.risk_ranking(RISKS), "severity", ax),
        "按严重度（1–10），排第一的是打包",
        "First by severity (1-10): Packing",
        "严重度",
        "Severity",
    ),
    "risks": (
        lambda ax: plots.plot_risks(rec.risk_ranking(RISKS), ax),
        "乘积最高的是“快递配送”，最严重的却是“打包”",
        '"Courier" has the highest product, but "Packing" is the most severe',
        "严重度 × 发生度 × 探测度",
        "severity x occurrence x detection",
    ),
    "strategies": (
        lambda ax: plots.plot_strategies(rec.rank_strategies(CASES), ax),
        "用得最少的是“提前告知，管理期望”：0%",
        'Least used: "Inform early", 0%',
        "95% 区间",
        "95% interval",
    ),
    "stages": (
        lambda ax: plots.plot_failure_stage(rec.failure_stage(LOG), ax),
        "事中的失误最多（67%），事中的失误最难补救（50% 满意）",
        "Most failures: During (67%); hardest to repair: During (50% satisfied)",
        "95% 区间",
        "95% interval",
    ),
    "paradox": (
        lambda ax: plots.plot_paradox(rec.recovery_paradox(group(400, 360, 310), group(600, 450, 480)), ax),
        "补救悖论：满意方面成立，再次购买方面看不出",
        "Recovery paradox: for satisfaction it holds; for repurchase it is undecided",
        "95% 区间",
        "95% interval",
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


def test_risk_bars_are_products_with_the_rank_by_severity():
    language.use("en")
    ax = FIGURES["risks"][0](None)
    assert lengths(ax, width=True) == [[160, 40]]
    assert texts(ax) == ["160 (no. 2 by severity)", "40 (no. 1 by severity)"]


def test_risk_message_when_both_rankings_agree():
    language.use("en")
    title = message(plots.plot_risks(rec.risk_ranking(RISKS.assign(severity=[10, 5]))))
    assert title == 'Prevent "Courier" first: worst by product and by severity'


def test_strategies_show_used_of_known_and_leave_out_the_unknown():
    ax = FIGURES["strategies"][0](None)
    assert texts(ax) == ["0/2", "1/2", "2/2", "2/2", "2/2", "2/2"]
    assert lengths(ax, width=True) == [[0, 0.5, 1, 1, 1, 1]]


def test_stage_bars_are_shares_and_an_empty_stage_has_no_number():
    ax = FIGURES["stages"][0](None)
    assert lengths(ax) == [[pytest.approx(1 / 3, abs=1e-5), pytest.approx(2 / 3, abs=1e-5), 0], [1, 0.5, 0]]
    assert texts(ax) == ["33%", "67%", "0%", "100%", "50%"]


def test_paradox_shows_both_groups_and_their_difference(lang):
    ax = FIGURES["paradox"][0](None)
    assert lengths(ax) == [[0.75, 0.8], [0.9, 0.775]]
    first = ax.get_xticklabels()[0].get_text()
    assert ("+15 个百分点" if lang == "zh" else "+15 percentage points") in first
