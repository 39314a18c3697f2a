"""Figure of DISC styles: what it says, in both languages, not its pixels."""

import re
import warnings
from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure

from course_lib import language
from course_lib.errors import CourseError
from course_lib.models import disc
from course_lib.plots import GAIN, NEUTRAL
from course_lib.plots.disc import plot_cues, plot_profile

D, F, S, C = disc.STYLES
ANSWERS = pd.concat(
    [
        pd.DataFrame({"person_id": person, "block": range(1, 25), "most": most, "least": least})
        for person, most, least in [
            ("E01", [F] * 18 + [D] * 6, [S] * 12 + [C] * 12),
            ("E02", [C, D] * 12, [S, F] * 12),
            ("E03", [D, F, S, C] * 6, [F, S, C, D] * 6),
            ("E04", D, S),
            ("E05", None, None),
        ]
    ]
)
SCORES, PROFILES = disc.score_styles(ANSWERS), disc.profile(ANSWERS)
PEOPLE = list(PROFILES.index)


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


def flat_text(text):
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("person", PEOPLE)
def test_the_title_is_the_headline_and_the_axis_says_what_it_is_not_for(person, lang):
    ax = plot_profile(SCORES, PROFILES, person)
    assert flat_text(ax.get_title()) == flat_text(disc.headline(PROFILES, person))
    assert flat_text(ax.get_xlabel()) == flat_text(disc.limits())
    assert ("题" if lang == "zh" else "blocks") in ax.get_ylabel()


@pytest.mark.parametrize("person", PEOPLE)
def test_nothing_is_clipped_and_every_letter_has_a_glyph(person, lang):
    ax = plot_profile(SCORES, PROFILES, person)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax.figure.canvas.draw()
    width, height = ax.figure.get_size_inches()
    drawn = ax.figure.get_tightbbox()
    assert drawn.x0 >= 0
    assert drawn.y0 >= 0
    assert drawn.x1 <= width
    assert drawn.y1 <= height
    ticks = [tick.get_window_extent() for tick in ax.get_xticklabels()]
    assert all(left.x1 < right.x0 for left, right in pairwise(ticks))


def test_bars_are_the_nets_and_only_what_stands_first_is_coloured():
    for person, first in zip(PEOPLE, [[F], [D, C], [], [D], []], strict=True):
        ax = plot_profile(SCORES, PROFILES, person)
        assert [bar.get_height() for bar in ax.patches] == SCORES.loc[person, "net"].tolist()
        colours = [bar.get_facecolor() for bar in ax.patches]
        assert colours == [to_rgba(GAIN if style in first else NEUTRAL) for style in disc.STYLES]
        nets = [f"{net:+d}" if net else "0" for net in SCORES.loc[person, "net"]]
        assert [text.get_text() for text in ax.texts] == nets
        low, high = ax.get_ylim()
        assert low <= np.nanmin([*SCORES.loc[person, "low"], *SCORES.loc[person, "net"]])
        assert high >= np.nanmax([*SCORES.loc[person, "high"], *SCORES.loc[person, "net"]])


def test_each_style_shows_its_letter_in_either_labelling(lang):
    ax = plot_profile(SCORES, PROFILES, "E01")
    ticks = [tick.get_text().split("\n")[1] for tick in ax.get_xticklabels()]
    form = {"zh": "标准 {}，课件 {}", "en": "standard {}, source {}"}[lang]
    assert ticks == [form.format(*pair) for pair in ("DD", "IS", "SI", "CC")]
    if lang == "zh":
        assert not any(re.search(r"[A-Za-z_]{2,}", tick.get_text()) for tick in ax.get_xticklabels())


def test_the_profile_is_drawn_on_the_axes_it_is_given_and_a_stranger_is_refused():
    figure = Figure(layout="constrained")
    given = figure.subplots()
    assert plot_profile(SCORES, PROFILES, "E02", given) is given
    assert not plt.get_fignums()
    with pytest.raises(CourseError):
        plot_profile(SCORES, PROFILES, "E99")


@pytest.mark.parametrize(("cues", "named"), [([S] * 3, True), ([S, C], False), ([], False)])
def test_cues_name_a_style_only_when_they_are_enough(cues, named, lang):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax = plot_cues(disc.weigh_cues(cues))
        ax.figure.draw_without_rendering()
    title = flat_text(ax.get_title())
    assert str(len(cues)) in title
    assert (("平和稳定型" in title) or ("calm-steady" in title)) is named
    colours = [bar.get_facecolor() for bar in ax.patches]
    assert (colours[2] == to_rgba(GAIN)) is named
    assert all(colour == to_rgba(NEUTRAL) for place, colour in enumerate(colours) if place != 2)
