"""Explorer of lesson 01: every slider changes the numbers and the picture, in both languages."""

import base64
import time
import warnings

import ipywidgets as w
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.models import segmentation as seg
from course_lib.plots.segmentation import plot_lorenz
from course_lib.widgets import picture, png, slider
from course_lib.widgets import segmentation as module
from course_lib.widgets.segmentation import SegmentationExplorer, draw, explore, what_to_see

PNG = b"\x89PNG\r\n\x1a\n"
SETTING = {"hours": 1000, "agents": 5, "budget": 45_000}


@pytest.fixture(scope="module")
def tables():
    return tuple(load_dataset(name) for name in ("customers", "contacts", "service_costs"))


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


@pytest.fixture
def explorer(tables, lang):
    """An explorer of the first calls of the month, in each language."""
    made = SegmentationExplorer(tables[0], tables[1].iloc[:300], tables[2])
    yield made
    made.close_all()


@pytest.fixture
def undrawn(monkeypatch):
    """Leave the picture out where a test looks at sliders and words only: drawing is most of the time."""
    monkeypatch.setattr(module, "draw", lambda state: None)
    monkeypatch.setattr(module, "png", lambda figure: b"")


@pytest.fixture(scope="module")
def small():
    """A case that can be checked by hand: each brand has ten customers, everybody calls once."""
    customers = pd.DataFrame(
        {
            "customer_id": [f"C{n:02}" for n in range(21)],
            "brand": ["prime"] * 10 + ["lite"] * 10 + [None],
            "arpu_yuan": [*range(300, 200, -10), *range(30, 20, -1), np.nan],
        }
    )
    contacts = pd.DataFrame(
        {
            "customer_id": [*customers["customer_id"][::-1], "stranger"],
            "arrived": pd.Timestamp("2025-11-03 09:00"),
            "handling_minutes": 2.0,
        }
    )
    costs = pd.DataFrame(
        [(lever, level, float(level), level) for lever in seg.LEVERS for level in (1, 2, 3)],
        columns=["lever", "level", "yuan_per_customer_month", "service_points"],
    )
    return customers, contacts, costs


# -- compute ---------------------------------------------------------------------------------------


def test_explore_by_hand(small):
    state = explore(*small, hours=10, agents=1, budget=150)
    assert state.shares == pytest.approx((0.2, 0.3, 0.3, 0.2))
    assert state.time["customers"].tolist() == [4, 6, 6, 4]
    assert state.time["minutes"].tolist() == [240, 180, 120, 60]
    assert state.gini == pytest.approx(0.27)
    # All 22 call at nine; by priority class A waits 0, 2, 4, 6 minutes, and so on; the two without a class come last.
    assert state.priority["mean_wait"].tolist() == [3, 13, 25, 35, 41]
    assert state.priority.index.tolist() == ["A", "B", "C", "D", "none"]
    assert state.all_wait == (21, 21)
    # 150 yuan = 20 customers x 5 levers at 1 yuan, and 50 more: one level more costs 1 yuan and gives 1 point.
    assert (state.plan.total, state.plan.feasible) == (150, True)
    gain = state.comparison["gain"].unstack("measure")
    assert gain["minutes_per_customer"].tolist() == [30, 0, -10, -15]
    # The same for all: two levers at level 2 for everyone cost 140, so 7 points each.
    assert state.comparison["before"].unstack("measure")["points_per_customer"].tolist() == [7, 7, 7, 7]
    assert (gain["points_per_customer"] * [4, 6, 6, 4]).sum() == 10


def test_people_without_a_class_are_answered_last(tables):
    state = explore(*tables, **SETTING)
    assert state.priority["mean_wait"].is_monotonic_increasing
    assert state.priority.index[-1] == "none"
    assert state.priority["calls"].sum() == len(tables[1])  # nothing is left out


def test_explore_does_not_depend_on_row_order(tables):
    one = explore(*tables, **SETTING)
    other = explore(*(table.sample(frac=1, random_state=7) for table in tables), **SETTING)
    pd.testing.assert_frame_equal(one.cutoffs, other.cutoffs)
    pd.testing.assert_frame_equal(one.comparison, other.comparison)
    pd.testing.assert_frame_equal(one.priority, other.priority)


# -- the explorer ----------------------------------------------------------------------------------


def test_every_slider_changes_the_state_and_the_picture(explorer):
    seen = {bytes(explorer.children[2].value)}
    for move, value, measure in (
        (explorer.cutoffs[0], 40, lambda s: s.shares[0]),
        (explorer.cutoffs[1], 60, lambda s: s.shares[1]),
        (explorer.cutoffs[2], 90, lambda s: s.shares[2]),
        (explorer.hours, 600, lambda s: s.time["minutes"].sum()),
        (explorer.agents, 6, lambda s: s.priority["mean_wait"]["D"]),
        (explorer.budget, 60_000, lambda s: s.plan.points),
    ):
        before = measure(explorer.state)
        move.value = value
        assert measure(explorer.state) != before
        picture_now = bytes(explorer.children[2].value)
        assert picture_now.startswith(PNG)
        assert picture_now not in seen
        seen.add(picture_now)
    assert explorer.state.shares == pytest.approx((0.4, 0.2, 0.3, 0.1))
    assert explorer.state.time["minutes"].sum() == 36_000
    assert explorer.state.plan.budget == 60_000


def test_the_sentence_beneath_follows(undrawn, explorer, lang):
    sentence = explorer.children[3]
    assert what_to_see(explorer.state) in sentence.value
    explorer.budget.value = 20_000
    assert not explorer.state.plan.feasible
    assert f"{explorer.state.plan.shortfall:,.0f}" in sentence.value
    assert ("不可行" if lang == "zh" else "infeasible") in sentence.value
    explorer.agents.value = explorer.agents.max
    assert ("几乎没有人等待" if lang == "zh" else "hardly anyone waits") in sentence.value


def test_infeasible_stands_in_the_picture_too(tables, lang):
    figure = draw(explore(*tables, **SETTING | {"budget": 20_000}))
    assert ("不可行" if lang == "zh" else "infeasible") in figure.get_suptitle()
    assert len(figure.axes) == 4


def test_borders_push_each_other_and_say_so(undrawn, explorer, lang):
    first, second, third = explorer.cutoffs
    note = explorer.children[1]
    first.value = 70
    assert (first.value, second.value, third.value) == (70, 75, 80)
    assert ("分界线" if lang == "zh" else "border") in note.value
    third.value = 20
    assert (first.value, second.value, third.value) == (10, 15, 20)
    assert explorer.state.shares == pytest.approx((0.1, 0.05, 0.05, 0.8))
    third.value = 50
    assert (first.value, second.value, third.value) == (10, 15, 50)
    assert note.value == ""
    second.value = second.max
    assert (first.value, second.value, third.value) == (10, 90, 95)


def test_an_impossible_setting_is_told_not_swallowed(undrawn, small):
    customers, contacts, costs = small
    # Seven of ten pay the same, so class C is empty once B ends at 35 %.
    tied = customers.assign(arpu_yuan=[9, 8, 7] + [5] * 7 + [9, 8, 7] + [5] * 7 + [np.nan])
    with pytest.raises(CourseError):
        SegmentationExplorer(tied, contacts, costs)
    half = customers.assign(arpu_yuan=[9, 8, 7, 6, 5, 4, 3, 2, 1, 1] * 2 + [np.nan])
    made = SegmentationExplorer(half, contacts, costs)
    shown = made.state
    made.cutoffs[2].value = 90
    made.cutoffs[1].value = 85
    assert "customers" in made.children[1].value
    assert made.state.shares == pytest.approx((0.2, 0.3, 0.4, 0.1))  # the last picture that was possible
    made.cutoffs[1].value = 50
    made.cutoffs[2].value = 80
    assert made.children[1].value == ""
    assert made.state.shares == shown.shares
    made.close_all()


def test_labels_are_in_the_reader_s_language_and_wide_enough(undrawn, explorer, lang):
    sliders = [*explorer.cutoffs, explorer.hours, explorer.agents, explorer.budget]
    names = [each.description for each in sliders]
    assert len(set(names)) == 6
    for each in sliders:
        assert ("（" in each.description) == (lang == "zh")
        # A Chinese character takes 1 em, another letter about 0.56.
        needed = sum(1 if ord(letter) > 0x2E80 else 0.56 for letter in each.description)
        assert needed <= float(each.style.description_width.removesuffix("em"))
        assert each.continuous_update is False
    language.use("en" if lang == "zh" else "zh")
    explorer.agents.value += 1
    assert not {each.description for each in sliders} & set(names)


def test_a_notebook_without_a_kernel_still_shows_the_picture(explorer):
    bundle = explorer._repr_mimebundle_()
    assert bundle["application/vnd.jupyter.widget-view+json"]["model_id"] == explorer.model_id
    assert base64.b64decode(bundle["image/png"]) == explorer.children[2].value
    assert bundle["text/plain"] == what_to_see(explorer.state)


def test_the_picture_fits_the_page_and_shows_every_letter(explorer):
    image = explorer.children[2]
    assert isinstance(image, w.Image)
    assert image.layout.max_width == "100%"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = draw(explorer.state)
        png(figure)
    drawn, (width, height) = figure.get_tightbbox(), figure.get_size_inches()
    assert drawn.x0 >= 0
    assert drawn.y0 >= 0
    assert drawn.x1 <= width
    assert drawn.y1 <= height
    titles = [(ax.title.get_window_extent(), ax.get_title()) for ax in figure.axes]
    suptitle = figure.texts[0] if figure.texts else figure._suptitle
    assert all(not box.overlaps(suptitle.get_window_extent()) for box, _ in titles)
    assert not titles[0][0].overlaps(titles[1][0])
    assert not titles[2][0].overlaps(titles[3][0])


def test_same_state_same_bytes_and_no_figure_left_behind(tables):
    state = explore(*tables, **SETTING)
    assert png(draw(state)) == png(draw(state))
    assert not plt.get_fignums()


def cpu_seconds(work):
    started = time.process_time()
    work()
    return time.process_time() - started


def empty_picture():
    figure = Figure(figsize=(11, 8.6))
    figure.subplots(2, 2)
    png(figure)


def test_a_move_is_answered_in_half_a_second(tables):
    made = SegmentationExplorer(*tables)
    moves, empty = [], []
    for agents in (6, 7, 8):
        empty.append(cpu_seconds(empty_picture))
        moves.append(cpu_seconds(lambda agents=agents: setattr(made.agents, "value", agents)))
    made.close_all()
    # Measured where an empty picture takes 0.12 s; a slower or busier machine gets as much more.
    assert min(moves) < 0.5 * max(1, min(empty) / 0.12)


# -- what explorers share --------------------------------------------------------------------------


def test_slider_moves_a_start_value_to_the_nearest_step():
    assert slider(100, 1000, 50, 330).value == 350
    assert slider(0, 10, 1, 99).value == 10
    assert slider(5, 10, 1, -3).value == 5


def test_png_holds_no_version_of_the_library():
    figure = plot_lorenz(seg.lorenz([1, 1], [1, 3])).figure
    assert b"Matplotlib" not in png(figure)
    plt.close(figure)
    assert picture().value == b""
