"""Figures of the scores: what they say, in both languages, not their pixels."""

import re
import warnings

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

from course_lib import language
from course_lib.models import scores as sc
from course_lib.plots import scores as plots


def survey():
    rng = np.random.default_rng(2)
    waiting, price = rng.integers(1, 6, 400), rng.integers(1, 6, 400)
    frame = pd.DataFrame({"waiting": waiting, "price": price})
    frame["wave"] = np.where(np.arange(400) < 200, "2025H1", "2025H2")
    frame["mode"] = np.tile(["ivr", "phone", "web", "sms"], 100)
    noise = rng.integers(0, 2, 400)
    frame["csat"] = np.clip((3 * waiting + price) // 4 + (frame["mode"] == "phone") * noise, 1, 5)
    frame["ces"] = frame["csat"] + noise
    frame["nps"] = np.clip(2 * frame["csat"] + (frame["wave"] == "2025H2") - noise, 0, 10)
    frame["retained"] = (frame["nps"] + 3 * noise > 5).astype(int)
    return frame.assign(profit_yuan=20.0 * frame["nps"] - 30 * noise)


SURVEY = survey()
PAPER = pd.DataFrame(
    {
        "wave": ["2025H1"] * 400 + ["2025H2"] * 400,
        "nps": [10] * 200 + [8] * 120 + [3] * 80 + [10] * 260 + [8] * 80 + [3] * 60,
    }
)
MATRIX = pd.DataFrame(
    {
        "importance": [0.6, 0.25, 0.1, 0.05],
        "performance": [2.0, 4.0, 3.0, 4.5],
        "low": [1.9, 3.9, 2.9, np.nan],
        "high": [2.1, 4.1, 3.1, np.nan],
        "quadrant": ["concentrate", "overkill", "low_priority", "overkill"],
        "rank": [1, 3, 2, 4],
        "importance_cut": 0.25,
        "performance_cut": 3.4,
    },
    index=pd.Index(["waiting", "price", "attitude", "network"], name="driver"),
)
REPORT = sc.check_report(pd.DataFrame({"csat": [5] * 30 + [4] * 30 + [3] * 20 + [1] * 20}), "csat", 30)

CHANGES = pd.DataFrame({"difference": [12.0, 3.0, 8.0], "low": [4.0, -5.0, 0.5], "high": [20.0, 11.0, 15.5]})

FIGURES = {
    "changes": lambda ax: plots.plot_changes(CHANGES, 9.0, ax),
    "nps": lambda ax: plots.plot_scores(sc.nps(PAPER, "wave"), ax),
    "csat": lambda ax: plots.plot_scores(sc.csat(SURVEY, ["mode", "wave"]), ax),
    "ces": lambda ax: plots.plot_scores(sc.ces(SURVEY), ax),
    "bands": lambda ax: plots.plot_profit_bands(
        sc.profit_by_band(pd.DataFrame({"nps": [3, 3, 7, 7, 9, 10], "profit_yuan": [-50, -30, 10, 20, 90, 210]})), ax
    ),
    "retention": lambda ax: plots.plot_retention(
        sc.retention_by_score(
            pd.DataFrame({"ces": [1] * 10 + [7] * 10, "retained": [1] * 4 + [0] * 6 + [1] * 9 + [0]})
        ),
        ax,
    ),
    "modes": lambda ax: plots.plot_mode_effects(
        sc.mode_effects(
            pd.DataFrame({"mode": ["web", "phone"] * 40, "wave": "a", "csat": [3, 4, 2, 3, 4, 5, 3, 4] * 10})
        ),
        ax,
    ),
    "drivers": lambda ax: plots.plot_drivers(
        sc.driver_importance(SURVEY, drivers=["waiting", "price"], repetitions=20), ax
    ),
    "matrix": lambda ax: plots.plot_importance_performance(MATRIX, ax),
    "report": lambda ax: plots.plot_report(REPORT, ax),
}
MESSAGES = {
    "changes": ("3 份样本里，2 份看得出变化", "2 of 3 samples tell the change from chance"),
    "nps": (
        "NPS 变化 +20.0（+9.4 到 +30.6），超出抽样误差",
        "NPS +20.0 (+9.4 to +30.6): more than chance",
    ),
    "bands": (
        "“极好”体验的客户每人利润 210 元，“差”的 -40 元",
        "A customer with a superb experience yields 210 yuan, with a poor one -40",
    ),
    "retention": (
        "CES 答 7 分的留下 90%，答 1 分的留下 40%",
        "90% of those who answered 7 stayed, 40% of those who answered 1",
    ),
    "modes": (
        "同类相比，电话比网页高 1.00（+0.68 到 +1.32）",
        "Like with like, Phone scores 1.00 above Web (+0.68 to +1.32)",
    ),
    "matrix": ("先改进：等待（重要但做得差）", "Work first on: Waiting (matters, but poor)"),
    "report": (
        "报告的 30 存疑：复算是 60。可能的原因：只算最高一档（5 分）。",
        "The reported 30 is disputed: the data give 60. Likely reason: only the top answer (5).",
    ),
}
UNITS = {
    "changes": ("点", "points"),
    "nps": ("点", "points"),
    "csat": ("%", "%"),
    "ces": ("均值", "mean"),
    "bands": ("元", "yuan"),
    "retention": ("占比", "Share"),
    "modes": ("分", "points"),
    "drivers": ("R²", "R²"),
    "matrix": ("均分", "mean score"),
    "report": ("单位", "unit"),
}


def message(ax):
    """The title on one line; a break stands for a space between Latin words only."""
    return re.sub(r"(?<=[\u3000-\uffef])\n|\n(?=[\u3000-\uffef])", "", ax.get_title()).replace("\n", " ")


def assert_complete(ax, lang, unit, names=""):
    """Nothing is cut off or without a glyph, both axes say what they show, and there is one language.

    ``names`` are words that stay as they are in Chinese, joined by "|".
    """
    assert ax.get_title()
    assert unit in ax.get_xlabel() + ax.get_ylabel()
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a letter without a glyph warns
        ax.figure.canvas.draw()
    width, height = ax.figure.get_size_inches()
    drawn = ax.figure.get_tightbbox()
    assert (drawn.x0, drawn.y0) >= (0, 0)
    assert drawn.y0 >= 0
    assert drawn.x1 <= width
    assert drawn.y1 <= height
    legend = ax.get_legend()
    texts = [*ax.texts, *ax.get_xticklabels(), *ax.get_yticklabels()]
    texts += [*legend.get_texts(), legend.get_title()] if legend else []
    words = " ".join([ax.get_title(), ax.get_xlabel(), ax.get_ylabel(), *(text.get_text() for text in texts)])
    kept = re.sub(rf"\b({names})\b", "", words) if names else words
    assert not (re.findall(r"[A-Za-z_]{2,}", kept) if lang == "zh" else re.findall(r"[\u3000-\uffef]", words))


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


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_states_its_message_and_shows_all_of_it(name, lang):
    ax = FIGURES[name](None)
    place = 0 if lang == "zh" else 1
    if name in MESSAGES:
        assert message(ax).replace(" ", "") == MESSAGES[name][place].replace(" ", "")
    assert_complete(ax, lang, UNITS[name][place], names="CSAT|CES|NPS|IVR")


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_drawn_on_the_axes_it_is_given(name):
    given = Figure(layout="constrained").subplots()
    assert FIGURES[name](given) is given
    assert not plt.get_fignums()


def test_points_and_whiskers_are_the_scores():
    table = sc.nps(PAPER, "wave")
    line, _, whiskers = FIGURES["nps"](None).containers[0]
    assert line.get_ydata().tolist() == pytest.approx([30, 50])
    ends = np.array([segment[:, 1] for segment in whiskers[0].get_segments()])
    assert ends == pytest.approx(table[["low", "high"]].to_numpy())


def test_samples_that_may_be_chance_are_set_apart():
    ax = FIGURES["changes"](None)
    clear, chance = (box[0].get_xdata().tolist() for box in ax.containers)
    assert (clear, chance) == ([8.0, 12.0], [3.0])


def test_a_share_of_a_few_people_is_no_title(lang):
    few = pd.DataFrame({"nps": [0] + [5] * 40 + [10] * 40, "retained": [0] + [1] * 20 + [0] * 20 + [1] * 40})
    title = message(plots.plot_retention(sc.retention_by_score(few, "nps")))
    assert "100%" in title
    assert "50%" in title


def test_only_waves_are_joined_by_a_line():
    assert plots.plot_scores(sc.nps(SURVEY, "wave")).containers[0][0].get_linestyle() == "-"
    assert plots.plot_scores(sc.nps(SURVEY, "mode")).containers[0][0].get_linestyle() == "None"


@pytest.mark.parametrize(
    ("answers", "by", "title"),
    [
        (
            {"wave": ["2025H1"] * 4 + ["2025H2"] * 4, "csat": [5, 4, 1, 1, 5, 5, 5, 1]},
            "wave",
            "CSAT +25.0 percentage points (-39.8 to +89.8): may be chance",
        ),
        (
            {"wave": ["2025H1", "2025H2"], "csat": [5, 1]},
            "wave",
            "CSAT: -100.0 percentage points (no spread, so no interval)",
        ),
        (
            {"mode": ["ivr", "web", "sms"], "csat": [5, 1, None]},
            "mode",
            "CSAT is highest for IVR (100.0%) and lowest for Web (0.0%)",
        ),
        ({"csat": [5, 1]}, None, "CSAT 50.0%"),
        ({"csat": [None, None]}, None, "CSAT: no answer"),
    ],
)
def test_messages_of_scores(answers, by, title):
    language.use("en")
    assert message(plots.plot_scores(sc.csat(pd.DataFrame(answers), by))) == title


def test_an_empty_band_has_no_bar_and_one_band_is_not_compared():
    language.use("en")
    ax = plots.plot_profit_bands(sc.profit_by_band(pd.DataFrame({"nps": [9, 9], "profit_yuan": [10, 20]})))
    assert [bar.get_height() for bar in ax.patches] == [0, 0, 15, 0]
    assert message(ax) == "Only one band has customers: nothing to compare"


def test_the_title_names_the_mode_with_the_clearest_effect_or_none():
    language.use("en")
    alike = pd.DataFrame({"mode": ["web", "ivr"] * 10, "wave": "a", "csat": [3, 3, 4, 4, 2, 2, 5, 5, 3, 3] * 2})
    assert (
        message(plots.plot_mode_effects(sc.mode_effects(alike))) == "Like with like, no mode clearly differs from Web"
    )


def test_bars_are_the_importance_smallest_at_the_bottom():
    table = sc.driver_importance(SURVEY, drivers=["waiting", "price"], repetitions=0)
    widths = [bar.get_width() for bar in plots.plot_drivers(table).patches]
    assert widths == pytest.approx(sorted(table["importance"]))


def test_points_of_the_matrix_and_its_lines():
    ax = FIGURES["matrix"](None)
    points = ax.collections[-1].get_offsets()
    assert points.tolist() == MATRIX[["performance", "importance"]].to_numpy().tolist()
    assert ax.lines[-2].get_xdata()[0] == 3.4


def test_nothing_to_work_on_is_said():
    language.use("en")
    fine = MATRIX.assign(quadrant="keep_up")
    assert message(plots.plot_importance_performance(fine)) == "What matters is done well: keep it up"


def test_a_reproduced_report_is_said(lang):
    check = sc.check_report(pd.DataFrame({"csat": [5, 4, 1, 2]}), "csat", 50)
    assert (
        message(plots.plot_report(check)).replace(" ", "")
        == {
            "zh": "报告的50可以复现（复算50）",
            "en": "Thereported50isreproduced(50)",
        }[lang]
    )
