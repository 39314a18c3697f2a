"""Journey models against published or hand-derived figures and slow tellings of the same rules."""

import time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from course_lib import language
from course_lib.datasets import load_dataset
from course_lib.errors import CourseError
from course_lib.models import journey as jo
from course_lib.models.switching import label_shares
from course_lib.simulate import truth_studies as planted

QUICK = settings(max_examples=30, deadline=None)


@pytest.fixture(params=["zh", "en"])
def lang(request):
    before = language.current()
    language.use(request.param)
    yield request.param
    language.use(before)


def shuffled(frame, seed):
    return frame.sample(frac=1, random_state=seed)


def walk(*ratings, journey=1, minutes=5.0):
    """One journey through touchpoints a, b, c ... with these ratings."""
    steps = range(1, len(ratings) + 1)
    return pd.DataFrame(
        {
            "journey_id": journey,
            "step": steps,
            "touchpoint": [chr(96 + step) for step in steps],
            "minutes": minutes,
            "rating": ratings,
            "complaint": 0,
        }
    )


# -- key touchpoints and the emotion curve ---------------------------------------------------------

TRIPS = pd.DataFrame(
    [
        (1, 1, "ad", 1, 0),
        (1, 2, "shop", 2, 0),
        (1, 3, "call", -4, 1),
        (1, 4, "call", -2, 1),
        (1, 5, "bill", 0, 0),
        (2, 1, "shop", 1, 0),
        (2, 2, "call", -3, 0),
        (2, 9, "bill", -1, 1),
        (3, 1, "ad", 0, 0),
        (3, 2, "call", -3, 1),
        (3, 3, "gift", 5, 0),
    ],
    columns=["journey_id", "step", "touchpoint", "rating", "complaint"],
)


def test_each_label_by_its_rule():
    result = jo.key_touchpoints(TRIPS)
    assert result.index.tolist() == ["ad", "shop", "call", "gift", "bill"]  # mean step 1, 1.5, 2.75, 3, 7
    assert result["visits"].tolist() == [2, 2, 4, 1, 2]
    assert result["complaints"].tolist() == [0, 0, 3, 0, 1]
    assert result["strength"].tolist() == [0.5, 1.5, 3, 5, 0.5]
    assert result["opens"].tolist() == [2, 1, 0, 0, 0]
    assert result["closes"].tolist() == [0, 0, 0, 1, 2]
    labels = {name: [label for label in jo.KEY_TOUCHPOINTS if row[label]] for name, row in result.iterrows()}
    assert labels == {
        "ad": ["first"],
        "shop": [],
        "call": ["complaint", "high_frequency", "high_perception"],  # 4 of 11 visits: 1.8 times the average
        "gift": ["high_perception"],
        "bill": ["last"],
    }
    # Complaints 3 and 1 over 5 touchpoints: the average is 0.8.
    loose = jo.key_touchpoints(TRIPS, lift=1.25)
    assert loose["complaint"].tolist() == [False, False, True, False, True]


def test_ties_share_a_label_and_without_a_complaint_nobody_has_one():
    two = pd.concat([walk(1, 1), walk(1, 1, journey=2).assign(touchpoint=["b", "a"])])
    result = jo.key_touchpoints(two)
    assert result[["first", "last"]].all(axis=None)
    assert not result[["complaint", "high_frequency", "high_perception"]].any(axis=None)


def test_emotion_curve_by_hand():
    result = jo.emotion_curve(TRIPS)
    assert result.index.tolist() == ["ad", "shop", "call", "gift", "bill"]
    assert result["rating"].tolist() == [0.5, 1.5, -3, 5, -0.5]
    # Student's t, 3 degrees of freedom: 3.182 times sqrt(2/3) / 2.
    half = 3.1824463 * np.sqrt(2 / 3) / 2
    assert result.loc["call", ["low", "high"]].tolist() == pytest.approx([-3 - half, -3 + half])
    assert result.loc["gift", ["low", "high"]].isna().all()


journeys_strategy = st.lists(
    st.lists(st.tuples(st.sampled_from("abcde"), st.integers(-5, 5), st.integers(0, 1)), min_size=1, max_size=6),
    min_size=1,
    max_size=6,
).map(
    lambda journeys: pd.DataFrame(
        [
            (f"J{journey}", step, *moment)
            for journey, moments in enumerate(journeys)
            for step, moment in enumerate(moments)
        ],
        columns=["journey_id", "step", "touchpoint", "rating", "complaint"],
    ).assign(minutes=1.5)
)


@QUICK
@given(journeys_strategy, st.integers(0, 99))
def test_labels_and_curve_do_not_depend_on_row_order(touchpoints, seed):
    other = shuffled(touchpoints, seed)
    labels = jo.key_touchpoints(touchpoints)
    pd.testing.assert_frame_equal(jo.key_touchpoints(other), labels)
    pd.testing.assert_frame_equal(jo.emotion_curve(other), jo.emotion_curve(touchpoints))
    firsts = touchpoints.sort_values("step").groupby("journey_id")["touchpoint"].first().value_counts()
    lasts = touchpoints.sort_values("step").groupby("journey_id")["touchpoint"].last().value_counts()
    assert set(labels.index[labels["first"]]) == set(firsts.index[firsts == firsts.max()])
    assert set(labels.index[labels["last"]]) == set(lasts.index[lasts == lasts.max()])
    assert labels["opens"].sum() == labels["closes"].sum() == touchpoints["journey_id"].nunique()


# -- peak-end --------------------------------------------------------------------------------------


def test_the_longer_cold_water_trial_is_remembered_as_better():
    """Verification: Kahneman et al. (1993): 60 s at 14 degrees against the same and 30 s more, a little warmer."""
    short = walk(-4, -4, journey="short", minutes=0.5)
    long = walk(-4, -4, -3, journey="long", minutes=0.5)
    result = jo.peak_end(pd.concat([short, long]))
    assert result["predicted"].to_dict() == {"long": -3.5, "short": -4}
    assert result.loc["long", "minutes"] > result.loc["short", "minutes"]
    # Less pain in sum would say the opposite.
    assert result.loc["long", "mean"] * 3 < result.loc["short", "mean"] * 2


def test_peak_is_the_largest_deviation_and_of_equal_ones_the_pain():
    peaks = {
        (1, -4, 2): (-4, 2, -1),
        (5, -4, 2): (5, 2, 3.5),
        (4, -4, 0): (-4, 0, -2),
        (-4, 4): (-4, 4, 0),
        (0,): (0, 0, 0),
        (-3,): (-3, -3, -3),
    }
    for ratings, expected in peaks.items():
        assert tuple(jo.peak_end(walk(*ratings))[["peak", "end", "predicted"]].loc[1]) == expected


def test_duration_is_neglected():
    quick, slow = (jo.peak_end(walk(1, -4, 2, minutes=minutes)) for minutes in (1, 500))
    assert quick["predicted"].tolist() == slow["predicted"].tolist()
    assert slow["minutes"].tolist() == [1_500]


def test_what_is_remembered_comes_along():
    both = pd.concat([walk(1, 2).assign(remembered=3), walk(1, 2, journey=2).assign(remembered=np.nan)])
    assert jo.peak_end(both)["remembered"].tolist() == pytest.approx([3, np.nan], nan_ok=True)


@QUICK
@given(journeys_strategy, st.integers(0, 99), st.floats(0.5, 10))
def test_peak_end_and_gains_equal_a_slow_telling_of_the_same_rules(touchpoints, seed, lift):
    result = jo.peak_end(touchpoints)
    pd.testing.assert_frame_equal(jo.peak_end(shuffled(touchpoints, seed)), result)

    def remembered(table):
        memory = []
        for _, moments in table.sort_values("step").groupby("journey_id"):
            ratings = moments["rating"].tolist()
            peak = min(ratings, key=lambda rating: (-abs(rating), rating))
            memory.append((peak + ratings[-1]) / 2)
        return np.array(memory)

    today = remembered(touchpoints)
    np.testing.assert_allclose(result["predicted"], today)
    gains = jo.redesign_gains(touchpoints, lift)
    pd.testing.assert_frame_equal(jo.redesign_gains(shuffled(touchpoints, seed), lift), gains)
    assert gains["gain"].is_monotonic_decreasing
    for name, row in gains.iterrows():
        better = touchpoints.assign(
            rating=touchpoints["rating"].where(
                touchpoints["touchpoint"] != name, np.minimum(touchpoints["rating"] + lift, 5)
            )
        )
        gain = remembered(better) - today
        assert row["gain"] == pytest.approx(gain.mean(), abs=1e-9)
        assert row["changed"] == np.mean(gain != 0)
        assert row["gain"] >= 0


def test_a_surprise_pays_at_the_peak_or_the_end_only():
    """Syllabus C75, by hand: a shop at 1 gains nothing, the pain in the middle and the end do."""
    gains = jo.redesign_gains(walk(1, -4, 2), lift=2)
    assert gains["gain"].to_dict() == {"b": 1, "c": 1, "a": 0}
    assert gains["changed"].to_dict() == {"b": 1, "c": 1, "a": 0}
    assert gains[["low", "high"]].isna().all(axis=None)  # one journey
    assert jo.redesign_gains(walk(1, -4, 2), lift=4).loc["a", "gain"] == pytest.approx(4.5)  # 5 becomes the peak


def test_memory_weights_find_what_is_planted():
    rng = np.random.default_rng(4)
    n = 4_000
    touchpoints = pd.DataFrame(
        {
            "journey_id": np.repeat(np.arange(n), 6),
            "step": np.tile(np.arange(6), n),
            "rating": rng.integers(-5, 6, 6 * n),
            "minutes": rng.uniform(1, 60, 6 * n),
        }
    )
    journeys = jo.peak_end(touchpoints)
    noise = rng.normal(0, 0.5, n)
    weights = jo.memory_weights(journeys.assign(remembered=journeys["predicted"] + noise))
    assert weights.loc["peak", "weight"] == pytest.approx(0.5, abs=0.02)
    assert weights.loc["end", "weight"] == pytest.approx(0.5, abs=0.02)
    for name in ("mean", "minutes"):
        assert weights.loc[name, "low"] < 0 < weights.loc[name, "high"]
    # A memory that follows the mean is told apart.
    other = jo.memory_weights(journeys.assign(remembered=journeys["mean"] + noise))
    assert other.loc["mean", "weight"] == pytest.approx(1, abs=0.05)
    assert other.loc["peak", "low"] < 0 < other.loc["peak", "high"]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 999), st.integers(8, 40))
def test_memory_weights_equal_least_squares(seed, n):
    rng = np.random.default_rng(seed)
    table = pd.DataFrame(rng.normal(0, 3, (n, 5)), columns=["peak", "end", "mean", "minutes", "remembered"])
    weights = jo.memory_weights(shuffled(table, seed))
    design = np.column_stack([np.ones(n), table.iloc[:, :4]])
    fitted, squares, *_ = np.linalg.lstsq(design, table["remembered"], rcond=None)
    np.testing.assert_allclose(weights["weight"], fitted[1:], rtol=1e-6, atol=1e-9)
    error = np.sqrt(squares[0] / (n - 5) * np.diag(np.linalg.inv(design.T @ design))[1:])
    np.testing.assert_allclose(weights["high"] - weights["weight"], stats.t.ppf(0.975, n - 5) * error, rtol=1e-6)


# -- ideas, owners, load ---------------------------------------------------------------------------

IDEAS = pd.DataFrame(
    [("card", 5, 3, 5, 4), ("call", 2, 5, 4, 1), ("app", 2, 5, 4, 1)],
    columns=["idea", "low_cost", "high_perception", "simple", "easy_to_spread"],
)


def test_designs_by_hand():
    result = jo.rank_designs(IDEAS, {"easy_to_spread": 0.2, "low_cost": 0.2, "high_perception": 0.4, "simple": 0.2})
    assert result.index.tolist() == ["card", "app", "call"]
    assert result["score"].tolist() == pytest.approx([4.0, 3.4, 3.4])
    assert result["rank"].tolist() == [1, 2, 2]
    assert jo.rank_designs(IDEAS, [0, 1, 0, 0]).index[0] == "app"


@QUICK
@given(
    st.lists(st.lists(st.integers(1, 5), min_size=4, max_size=4), min_size=1, max_size=8),
    st.lists(st.integers(0, 10), min_size=4, max_size=4).filter(any),
    st.integers(0, 99),
)
def test_a_design_that_is_better_in_everything_ranks_higher(rows, parts, seed):
    ideas = pd.DataFrame(rows, columns=list(jo.PRINCIPLES)).assign(idea=[f"idea {n}" for n in range(len(rows))])
    weights = [part / sum(parts) for part in parts]
    result = jo.rank_designs(ideas, weights)
    pd.testing.assert_frame_equal(jo.rank_designs(shuffled(ideas, seed), weights), result)
    assert result["score"].between(1, 5).all()
    for one, first in enumerate(rows):
        for two, second in enumerate(rows):
            if all(a >= b for a, b in zip(first, second, strict=True)):
                assert result.loc[f"idea {one}", "rank"] <= result.loc[f"idea {two}", "rank"]


def test_owners_are_checked():
    owners = pd.DataFrame(
        [
            ("call", "Li", 50),
            ("call", "Wang", 20),
            ("bill", "Zhao", None),
            ("shop", "Qian", 0),
            ("gift", None, 30),
            ("other", "Sun", 5),
        ],
        columns=["touchpoint", "responsible", "authority_yuan"],
    )
    result = jo.check_owners(owners, ["call", "bill", "shop", "gift", "ad"])
    assert result["finding"].to_dict() == {
        "call": "several_owners",
        "bill": "no_authority",
        "shop": "ok",
        "gift": "no_owner",
        "ad": "unlisted",
    }
    assert result.loc["call", ["owners", "responsible", "authority_yuan"]].tolist() == [2, "Li, Wang", 20]
    assert result["owners"].tolist() == [2, 1, 1, 0, 0]
    pd.testing.assert_frame_equal(jo.check_owners(shuffled(owners, 1), result.index), result)


@QUICK
@given(
    st.lists(
        st.tuples(
            st.sampled_from("abc"), st.sampled_from(["Li", "Wang", None]), st.one_of(st.none(), st.integers(0, 9))
        ),
        min_size=1,
        max_size=8,
    ),
    st.integers(0, 99),
)
def test_ok_means_one_owner_and_a_limit(rows, seed):
    owners = pd.DataFrame(rows, columns=["touchpoint", "responsible", "authority_yuan"])
    result = jo.check_owners(owners, list("abcd"))
    pd.testing.assert_frame_equal(jo.check_owners(shuffled(owners, seed), list("abcd")), result)
    for name, row in result.iterrows():
        mine = [(owner, limit) for touchpoint, owner, limit in rows if touchpoint == name]
        people = {owner for owner, _ in mine if owner}
        settled = [limit for _, limit in mine if limit is not None]
        assert (row["finding"] == "ok") == (len(people) == 1 and bool(settled))
        assert (row["finding"] == "unlisted") == (not mine)


def test_load_by_hand():
    contacts = pd.DataFrame({"stage": ["after", "after", "before", "after"], "minutes": [30, 20, 10, 20]})
    result = jo.stage_load(contacts)
    assert result.index.tolist() == ["before", "during", "after"]
    assert result["contacts"].tolist() == [1, 0, 3]
    assert result["share"].tolist() == [0.25, 0, 0.75]
    assert result["minute_share"].tolist() == pytest.approx([0.125, 0, 0.875])
    assert result.loc["during", "low"] == pytest.approx(0, abs=1e-12)
    assert jo.stage_load(contacts.assign(minutes=0))["minute_share"].isna().all()


@QUICK
@given(
    st.lists(st.tuples(st.sampled_from(jo.STAGES), st.integers(0, 6_000)), min_size=1, max_size=30), st.integers(0, 99)
)
def test_load_adds_up(rows, seed):
    contacts = pd.DataFrame(rows, columns=["stage", "minutes"])
    contacts["minutes"] /= 100
    result = jo.stage_load(contacts)
    pd.testing.assert_frame_equal(jo.stage_load(shuffled(contacts, seed)), result, check_exact=True)
    assert result["contacts"].sum() == len(rows)
    assert result["share"].sum() == pytest.approx(1)
    assert result["minutes"].sum() == pytest.approx(contacts["minutes"].sum())
    assert (result["low"] <= result["share"] + 1e-12).all()
    assert (result["share"] <= result["high"] + 1e-12).all()


def test_balance_of_the_life_cycle_and_coverage_of_the_peak_elements():
    """Syllabus C85 and C74: stages and elements that nobody thought of are shown with 0."""
    activities = pd.Series(["operation", "operation", "design"], name="life_cycle")
    assert label_shares(activities, jo.LIFE_CYCLE)["count"].tolist() == [0, 1, 0, 2]
    ideas = pd.Series(["delight;pride", "delight", "insight"], name="element")
    shares = label_shares(ideas, jo.PEAK_ELEMENTS)
    assert shares["count"].to_dict() == {"delight": 2, "insight": 1, "pride": 1, "connection": 0}
    assert shares["share"].sum() > 1


# -- the service blueprint -------------------------------------------------------------------------

JOINER = pd.DataFrame(
    [
        ("accept offer", "customer", None, 10, 0, 0),
        ("send welcome", "on_stage", "accept offer", 5, 60, 0),
        ("order laptop", "back_stage", "accept offer", 15, 0, 1),
        ("deliver laptop", "support", "order laptop", 30, 1_440, 1),
        ("first day", "customer", "send welcome; deliver laptop", 60, 0, 0),
    ],
    columns=["step", "layer", "follows", "minutes", "wait_minutes", "fail_point"],
)


def test_blueprint_by_hand():
    result = jo.service_blueprint(JOINER)
    assert result.steps.index.tolist() == [
        "accept offer",
        "send welcome",
        "order laptop",
        "deliver laptop",
        "first day",
    ]
    assert result.steps["position"].tolist() == [0, 1, 1, 2, 3]
    assert result.steps["start"].tolist() == [0, 10, 10, 25, 1_495]
    assert result.minutes == 10 + 15 + 1_470 + 60
    assert result.wait_minutes == 1_440  # the hour of the welcome is not on the critical path
    assert result.steps["critical"].tolist() == [True, False, True, True, True]
    assert result.steps["fail_point"].sum() == 2
    assert result.steps["connected"].all()
    assert ("accept offer", "order laptop") in result.links
    assert len(result.links) == 5


def test_a_step_apart_is_found():
    apart = pd.concat([JOINER, JOINER.iloc[[0]].assign(step="hand out badge")], ignore_index=True)
    result = jo.service_blueprint(apart)
    assert result.steps.index[~result.steps["connected"]].tolist() == ["hand out badge"]
    assert result.minutes == jo.service_blueprint(JOINER).minutes


blueprint_strategy = st.lists(
    st.tuples(
        st.sampled_from(jo.LAYERS), st.sets(st.integers(0, 7), max_size=3), st.integers(0, 50), st.integers(0, 50)
    ),
    min_size=1,
    max_size=8,
).map(
    lambda rows: pd.DataFrame(
        [
            (f"step {n}", layer, ";".join(f"step {m}" for m in before if m < n), minutes, wait, 0)
            for n, (layer, before, minutes, wait) in enumerate(rows)
        ],
        columns=["step", "layer", "follows", "minutes", "wait_minutes", "fail_point"],
    )
)


@QUICK
@given(blueprint_strategy, st.integers(0, 99))
def test_blueprint_follows_its_links_and_not_the_row_order(steps, seed):
    result = jo.service_blueprint(steps)
    other = jo.service_blueprint(shuffled(steps, seed))
    pd.testing.assert_frame_equal(other.steps, result.steps)
    assert (other.links, other.minutes, other.wait_minutes) == (result.links, result.minutes, result.wait_minutes)
    table = result.steps
    for before, step in result.links:
        assert table.loc[before, "position"] < table.loc[step, "position"]
        assert table.loc[before, "end"] <= table.loc[step, "start"]
        assert table.loc[before, "connected"] == table.loc[step, "connected"]
    assert result.minutes == table["end"].max()
    assert result.wait_minutes <= table.loc[table["critical"], "wait_minutes"].sum()
    # One minute more on a critical step, and on no other, makes all of it longer.
    for name in table.index:
        longer = steps.assign(minutes=steps["minutes"] + (steps["step"] == name))
        assert (jo.service_blueprint(longer).minutes > result.minutes) == table.loc[name, "critical"]


def test_speed():
    rng = np.random.default_rng(0)
    n = 300_000
    touchpoints = pd.DataFrame(
        {
            "journey_id": np.repeat(np.arange(n // 6), 6),
            "step": np.tile(np.arange(6), n // 6),
            "touchpoint": rng.choice(list("abcdefgh"), n),
            "rating": rng.integers(-5, 6, n),
            "minutes": 1.0,
            "complaint": 0,
        }
    )
    begin = time.perf_counter()
    jo.key_touchpoints(touchpoints)
    jo.emotion_curve(touchpoints)
    jo.peak_end(touchpoints)
    jo.redesign_gains(touchpoints, 1)
    assert time.perf_counter() - begin < 5


# -- what is planted in the case -------------------------------------------------------------------


def test_the_planted_touchpoints_are_found():
    result = jo.key_touchpoints(load_dataset("touchpoints"))
    assert result.index[result["first"]].tolist() == ["see_offer"]
    assert result.index[result["last"]].tolist() == ["first_bill"]
    assert result["complaints"].idxmax() == "help_call"
    assert result.loc["help_call", "complaint"]
    assert result.index[result["high_frequency"]].tolist() == ["track_parcel"]
    assert result.loc["activation", "high_perception"]
    curve = jo.emotion_curve(load_dataset("touchpoints"))
    assert curve["rating"].idxmax() == "activation"
    assert curve["rating"].idxmin() == "help_call"


def test_the_planted_memory_is_found():
    weights = jo.memory_weights(jo.peak_end(load_dataset("touchpoints")))
    expected = {"peak": planted.PEAK_WEIGHT / 1000, "end": planted.END_WEIGHT / 1000, "mean": 0, "minutes": 0}
    for name, value in expected.items():
        half = (weights.loc[name, "high"] - weights.loc[name, "low"]) / 2
        assert abs(weights.loc[name, "weight"] - value) < 2 * half


def test_the_weak_end_is_where_the_case_gains_most():
    assert jo.redesign_gains(load_dataset("touchpoints"), lift=2).index[0] == "first_bill"


# -- bad input -------------------------------------------------------------------------------------

TRIP = walk(1, -4, 2)
OWNERS = pd.DataFrame({"touchpoint": ["a"], "responsible": ["Li"], "authority_yuan": [5.0]})
MEMORY = pd.DataFrame(
    np.random.default_rng(0).normal(0, 1, (9, 5)), columns=["peak", "end", "mean", "minutes", "remembered"]
)

BAD = {
    "not a table": (lambda: jo.peak_end({"rating": [1]}), ["DataFrame", "dict"]),
    "no column": (lambda: jo.peak_end(TRIP.drop(columns="minutes")), ["minutes"]),
    "no rows": (lambda: jo.emotion_curve(TRIP.iloc[:0]), []),
    "step twice": (lambda: jo.peak_end(TRIP.assign(step=[1, 2, 2])), ["journey_id", "step", "1, 2", "2"]),
    "wrong scale": (lambda: jo.emotion_curve(TRIP.assign(rating=[1, 9, 1])), ["rating", "1", "9", "-5", "5"]),
    "text": (lambda: jo.emotion_curve(TRIP.assign(rating="good")), ["rating", "good"]),
    "rating missing": (lambda: jo.peak_end(TRIP.assign(rating=np.nan)), ["rating", "nan"]),
    "touchpoint missing": (lambda: jo.key_touchpoints(TRIP.assign(touchpoint=["a", None, "c"])), ["touchpoint", "1"]),
    "journey missing": (lambda: jo.key_touchpoints(TRIP.assign(journey_id=[1, 1, None])), ["journey_id", "2"]),
    "complaint yes": (lambda: jo.key_touchpoints(TRIP.assign(complaint="yes")), ["complaint", "'yes'", "0, 1"]),
    "no lift": (lambda: jo.redesign_gains(TRIP, 0), ["lift", "0"]),
    "negative minutes": (lambda: jo.peak_end(TRIP.assign(minutes=-1)), ["minutes", "-1"]),
    "two memories": (lambda: jo.peak_end(TRIP.assign(remembered=[1, 2, 1])), ["remembered", "1"]),
    "memory off the scale": (lambda: jo.peak_end(TRIP.assign(remembered=8)), ["remembered", "8"]),
    "not remembered": (lambda: jo.memory_weights(MEMORY.drop(columns="remembered")), ["remembered"]),
    "few journeys": (lambda: jo.memory_weights(MEMORY.iloc[:5]), ["5", "6"]),
    "constant": (lambda: jo.memory_weights(MEMORY.assign(minutes=4.0)), ["minutes"]),
    "follows from others": (lambda: jo.memory_weights(MEMORY.assign(mean=MEMORY["peak"] * 2)), ["peak", "mean"]),
    "idea twice": (lambda: jo.rank_designs(pd.concat([IDEAS, IDEAS]), [0.25] * 4), ["idea", "card"]),
    "score of 0": (lambda: jo.rank_designs(IDEAS.assign(simple=0), [0.25] * 4), ["simple", "0"]),
    "score of 10": (lambda: jo.rank_designs(IDEAS.assign(simple=10), [0.25] * 4), ["simple", "10", "5"]),
    "weights above 1": (lambda: jo.rank_designs(IDEAS, [0.5] * 4), ["weights", "2"]),
    "weight missing": (lambda: jo.rank_designs(IDEAS, {"simple": 1}), ["weights", "low_cost"]),
    "authority as text": (lambda: jo.check_owners(OWNERS.assign(authority_yuan="some"), ["a"]), ["some"]),
    "no touchpoint": (lambda: jo.check_owners(OWNERS, []), []),
    "unknown stage": (
        lambda: jo.stage_load(pd.DataFrame({"stage": ["later"], "minutes": [1]})),
        ["stage", "'later'", "before, during, after"],
    ),
    "minutes missing": (
        lambda: jo.stage_load(pd.DataFrame({"stage": ["after"], "minutes": [None]})),
        ["minutes"],
    ),
    "unknown layer": (lambda: jo.service_blueprint(JOINER.assign(layer="shop")), ["layer", "shop", "on_stage"]),
    "step known twice": (lambda: jo.service_blueprint(JOINER.assign(step="x")), ["step", "x"]),
    "follows nobody": (lambda: jo.service_blueprint(JOINER.assign(follows="ghost")), ["follows", "ghost"]),
    "circle": (
        lambda: jo.service_blueprint(
            JOINER.assign(follows=["first day", *JOINER["follows"].iloc[1:]]),
        ),
        ["accept offer", "first day", "→"],
    ),
    "itself": (lambda: jo.service_blueprint(JOINER.assign(follows=JOINER["step"])), ["→"]),
    "waits back": (lambda: jo.service_blueprint(JOINER.assign(wait_minutes=-5)), ["wait_minutes", "-5"]),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_told_in_the_reader_s_language(case, lang):
    call, parts = BAD[case]
    with pytest.raises(CourseError) as caught:
        call()
    message = str(caught.value)
    for part in parts:
        assert part in message
    assert any("一" <= letter <= "鿿" for letter in message) == (lang == "zh")
