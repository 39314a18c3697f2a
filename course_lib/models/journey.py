"""The customer's journey: which moments matter, what is remembered, and which one to redesign.

Five kinds of key touchpoint, the emotion curve, the peak-end rule and what it says about a redesign; ideas ranked
by four principles; who owns a touchpoint and what the front line may decide; the load of each stage; the service
blueprint with its waits and fail points. Every interval is a 95 % interval. No result depends on the order of the rows.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

import numpy as np
import pandas as pd
from scipy import stats

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    as_names,
    as_number,
    as_numbers,
    as_series,
    as_shares,
    need_columns,
    need_known,
    need_present,
    need_unique,
    sort_rows,
)
from course_lib.models.scores import mean_interval, wilson
from course_lib.models.switching import as_scale

KEY_TOUCHPOINTS = ("first", "complaint", "high_frequency", "high_perception", "last")
RATING_SCALE = (-5, 5)
STAGES = ("before", "during", "after")
# How activities and ideas divide among these two tells ``switching.label_shares``.
LIFE_CYCLE = ("strategy", "design", "transition", "operation")
PEAK_ELEMENTS = ("delight", "insight", "pride", "connection")
PRINCIPLES = ("low_cost", "high_perception", "simple", "easy_to_spread")
PRINCIPLE_SCALE = (1, 5)
LAYERS = ("customer", "on_stage", "back_stage", "support")


# -- key touchpoints and the emotion curve ---------------------------------------------------------


def key_touchpoints(touchpoints: pd.DataFrame, lift: float = 1.5, strong: float = 3.0) -> pd.DataFrame:
    """Label the touchpoints that matter by five rules; several may apply to one.

    ``first`` opens, and ``last`` closes, most journeys (ties: all of them). ``complaint`` and ``high_frequency`` have
    at least ``lift`` times the complaints, or the visits, of the average touchpoint. ``high_perception`` has a mean
    absolute rating of at least ``strong``: it is felt, as a joy or as a pain.

    Args:
        touchpoints: one row per journey and step: ``journey_id``, ``step`` (its order in the journey), ``touchpoint``,
            ``rating`` (-5 to 5), ``complaint`` (0 or 1).
        lift: how many times the average touchpoint counts as frequent, above 0.
        strong: mean absolute rating that counts as felt.

    Returns:
        Frame indexed by ``touchpoint`` in the order of its mean step (ties by name): ``visits``, ``complaints``,
        ``strength`` (mean absolute rating), ``opens``, ``closes`` (journeys), and the five labels as booleans.

    Raises:
        CourseError: a missing column or value, a journey with the same step twice, a rating outside -5 to 5, a
            complaint other than 0 and 1.

    >>> steps = pd.DataFrame({"journey_id": 1, "step": [1, 2, 3], "touchpoint": ["shop", "call", "bill"],
    ...                       "rating": [1, -4, 2], "complaint": [0, 1, 0]})
    >>> labels = key_touchpoints(steps)[list(KEY_TOUCHPOINTS)]
    >>> {name: [label for label in labels if row[label]] for name, row in labels.iterrows()}
    {'shop': ['first'], 'call': ['complaint', 'high_perception'], 'bill': ['last']}
    """
    need_columns(touchpoints, "complaint")
    need_known(touchpoints["complaint"], (0, 1))
    touchpoints = touchpoints.assign(complaint=touchpoints["complaint"].astype(int))
    times = as_number(lift, "lift", above=0)
    limit = as_number(strong, "strong", at_least=0)
    moments = _moments(touchpoints, "touchpoint")
    groups = moments.assign(felt=moments["rating"].abs()).groupby("touchpoint")
    result = groups.agg(visits=("felt", "size"), complaints=("complaint", "sum"), strength=("felt", "mean"))
    result["opens"], result["closes"] = groups["opens"].sum(), groups["closes"].sum()
    complaints, visits = result["complaints"], result["visits"]
    result["first"] = result["opens"] == result["opens"].max()
    result["complaint"] = (complaints > 0) & (complaints >= times * complaints.mean())
    result["high_frequency"] = visits >= times * visits.mean()
    result["high_perception"] = result["strength"] >= limit
    result["last"] = result["closes"] == result["closes"].max()
    return result.loc[_in_time(moments)]


def emotion_curve(touchpoints: pd.DataFrame) -> pd.DataFrame:
    """Draw the curve of feeling along the journey: the mean rating of each touchpoint, in the customer's order.

    Args:
        touchpoints: one row per journey and step: ``journey_id``, ``step``, ``touchpoint``, ``rating`` (-5 to 5).

    Returns:
        Frame indexed by ``touchpoint`` in the order of its mean ``step`` (ties by name): ``step``, ``visits``,
        ``rating``, and its interval ``low``, ``high`` (missing with one visit, or when all rate the same).

    Raises:
        CourseError: as ``key_touchpoints``.

    >>> steps = pd.DataFrame({"journey_id": [1, 1, 2, 2], "step": [1, 2, 1, 2], "touchpoint": ["app", "call"] * 2,
    ...                       "rating": [2, -4, 4, -2]})
    >>> emotion_curve(steps)["rating"].to_dict()
    {'app': 3.0, 'call': -3.0}
    """
    moments = _moments(touchpoints, "touchpoint")
    result = moments.groupby("touchpoint").agg(
        step=("step", "mean"), visits=("rating", "size"), rating=("rating", "mean"), deviation=("rating", "std")
    )
    result["low"], result["high"] = mean_interval(result["rating"], result.pop("deviation"), result["visits"])
    return result.loc[_in_time(moments)]


def _moments(touchpoints: pd.DataFrame, *names: str) -> pd.DataFrame:
    """Return checked moments, sorted by journey and step, marked where they open or close a journey."""
    need_columns(touchpoints, "journey_id", "step", "rating", *names)
    need_unique(touchpoints, "journey_id", "step")
    moments = touchpoints.assign(
        step=as_numbers(touchpoints["step"], "step"),
        rating=as_scale(touchpoints["rating"], "rating", *RATING_SCALE),
    )
    need_present(moments, "journey_id", *names)
    # Names as text: categories would bring an order of their own, and groups without rows.
    moments = moments.astype(dict.fromkeys(names, "str")).sort_values(["journey_id", "step"])
    moments["opens"] = np.diff(pd.factorize(moments["journey_id"])[0], prepend=-1) != 0
    moments["closes"] = np.append(moments["opens"].to_numpy()[1:], True)
    return moments


def _in_time(moments: pd.DataFrame) -> pd.Index:
    """Return the touchpoints in the order of their mean step, ties by name."""
    return moments.groupby("touchpoint")["step"].mean().sort_values(kind="stable").index


# -- the peak-end rule -----------------------------------------------------------------------------


def peak_end(touchpoints: pd.DataFrame) -> pd.DataFrame:
    """Predict what is remembered of each journey: the mean of its peak and its end.

    The peak is the moment furthest from 0, good or bad; when a joy and a pain are equally far, the pain counts.
    The end is the last moment, and may be the peak as well. How long it took does not count (duration neglect).

    Args:
        touchpoints: one row per journey and step: ``journey_id``, ``step``, ``rating`` (-5 to 5), ``minutes`` and, if
            asked, ``remembered`` (-5 to 5; the same in all rows of a journey).

    Returns:
        Frame indexed by ``journey_id``: ``moments``, ``minutes`` (sum), ``mean`` (of the moments), ``peak``, ``end``,
        ``predicted`` and, when given, ``remembered``.

    Raises:
        CourseError: as ``key_touchpoints``; negative minutes, a journey remembered in two ways.

    Source: Kahneman, Fredrickson, Schreiber & Redelmeier (1993).

    >>> steps = pd.DataFrame({"journey_id": 1, "step": [1, 2, 3], "rating": [1, -4, 2], "minutes": [5, 30, 2]})
    >>> peak_end(steps)[["peak", "end", "predicted"]].loc[1].tolist()
    [-4.0, 2.0, -1.0]
    """
    need_columns(touchpoints, "minutes")
    moments = _moments(touchpoints)
    minutes = as_numbers(moments["minutes"], "minutes", at_least=0)
    groups = moments.assign(minutes=minutes).groupby("journey_id")
    result = groups.agg(moments=("rating", "size"), minutes=("minutes", "sum"), mean=("rating", "mean"))
    result["peak"], result["end"] = _peak_and_end(moments["rating"].to_numpy(), moments["opens"].to_numpy())
    result["predicted"] = (result["peak"] + result["end"]) / 2
    if "remembered" in moments:
        need_columns(touchpoints, "remembered")
        moments["remembered"] = as_scale(moments["remembered"], "remembered", *RATING_SCALE, missing=True)
        remembered = moments.groupby("journey_id")["remembered"].agg(["min", "max"])
        several = remembered["min"] < remembered["max"]
        if several.any():
            journey = remembered.index[several][0]
            raise CourseError(
                say(
                    zh=f"旅程 {journey!r} 的 remembered 有不同的值。同一旅程的各行应当相同，请改正。",
                    en=f"Journey {journey!r} has different values of remembered. Give all its rows the same one.",
                )
            )
        result["remembered"] = remembered["min"]
    return result


def _peak_and_end(rating: np.ndarray, opens: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return peak and end of each journey; ratings are sorted by journey and step."""
    start = np.flatnonzero(opens)
    best, worst = np.maximum.reduceat(rating, start), np.minimum.reduceat(rating, start)
    return np.where(best > -worst, best, worst), rating[np.append(start[1:], len(rating)) - 1]


def memory_weights(journeys: pd.DataFrame) -> pd.DataFrame:
    """Test the peak-end rule: how much peak, end, mean and minutes each count in what is remembered.

    Least squares of ``remembered`` on all four at once. If the rule holds, peak and end have about 0.5 each, the
    mean of the moments and the minutes about 0.

    Args:
        journeys: result of ``peak_end`` with ``remembered``; journeys that are not remembered do not count.

    Returns:
        Frame indexed by ``predictor`` (``peak``, ``end``, ``mean``, ``minutes``): ``weight`` (points remembered per
        point, or per minute), ``low``, ``high``.

    Raises:
        CourseError: a missing column, fewer than 6 journeys, a predictor that is constant or follows from the others.

    >>> rng = np.random.default_rng(1)
    >>> table = pd.DataFrame(rng.uniform(-5, 5, (300, 4)), columns=["peak", "end", "mean", "minutes"])
    >>> table["remembered"] = (table["peak"] + table["end"]) / 2 + rng.normal(0, 0.1, 300)
    >>> memory_weights(table)["weight"].round(1).abs().tolist()
    [0.5, 0.5, 0.0, 0.0]
    """
    predictors = ["peak", "end", "mean", "minutes"]
    need_columns(journeys, *predictors, "remembered")
    table = pd.DataFrame({name: as_numbers(journeys[name], name) for name in predictors})
    remembered = as_numbers(journeys["remembered"], "remembered", missing=True)
    known = remembered.notna().to_numpy()
    if known.sum() < 6:
        raise CourseError(
            say(
                zh=f"只有 {known.sum()} 段旅程有 remembered，至少需要 6 段。请收集更多旅程。",
                en=f"Only {known.sum()} journeys have remembered, at least 6 are needed. Collect more journeys.",
            )
        )
    # Centred and in units of their spread, so that a constant or repeated column shows in the rank.
    centred = table[known] - table[known].mean()
    spread = centred.std(ddof=0)
    design = (centred / spread.where(spread > 1e-12, np.inf)).to_numpy()
    shared = design.T @ design
    if np.linalg.matrix_rank(shared, tol=1e-9 * len(design), hermitian=True) < len(predictors):
        constant = ", ".join(spread.index[spread <= 1e-12]) or ", ".join(predictors)
        raise CourseError(
            say(
                zh=f"{constant} 没有变化，或可由其他列推出，分不出各自的作用。请加入不同的旅程。",
                en=f"{constant} does not vary, or follows from the other columns: their parts cannot be told apart. "
                "Add journeys that differ.",
            )
        )
    target = remembered[known].to_numpy()
    target = target - target.mean()
    inverse = np.linalg.inv(shared)
    weight = inverse @ design.T @ target
    degrees = known.sum() - len(predictors) - 1
    error = np.sqrt(np.diag(inverse) * ((target - design @ weight) ** 2).sum() / degrees)
    half = stats.t.ppf(0.975, degrees) * error
    ends = {"weight": weight, "low": weight - half, "high": weight + half}
    return pd.DataFrame(ends, index=pd.Index(predictors, name="predictor")).div(spread.to_numpy(), axis=0)


def redesign_gains(touchpoints: pd.DataFrame, lift: float) -> pd.DataFrame:
    """Work out how much better the journeys would be remembered if one touchpoint were better.

    Each touchpoint in turn is rated ``lift`` points higher (up to 5) wherever it occurs, and the memory that the
    peak-end rule predicts is compared with that of today. A moment that is neither peak nor end gains nothing,
    unless the lift makes it the peak.

    Args:
        touchpoints: as for ``emotion_curve``.
        lift: points added to the rating, above 0.

    Returns:
        Frame indexed by ``touchpoint``, largest gain first (ties in the order of the journey): ``gain`` (points, mean
        over all journeys) with its interval ``low``, ``high`` (missing with one journey or without spread), and
        ``changed`` (share of the journeys whose memory changes).

    Raises:
        CourseError: as ``key_touchpoints``; a lift of 0 or less.

    >>> steps = pd.DataFrame({"journey_id": 1, "step": [1, 2, 3], "touchpoint": ["shop", "call", "bill"],
    ...                       "rating": [1, -4, 2]})
    >>> redesign_gains(steps, lift=2)["gain"].to_dict()
    {'call': 1.0, 'bill': 1.0, 'shop': 0.0}
    """
    moments = _moments(touchpoints, "touchpoint")
    more = as_number(lift, "lift", above=0)
    rating, opens = moments["rating"].to_numpy(), moments["opens"].to_numpy()
    order = _in_time(moments)
    where = order.get_indexer(pd.Index(moments["touchpoint"]))
    better = np.minimum(rating + more, RATING_SCALE[1])
    today = np.add(*_peak_and_end(rating, opens)) / 2
    rows = []
    for place in range(len(order)):
        gain = np.add(*_peak_and_end(np.where(where == place, better, rating), opens)) / 2 - today
        deviation = gain.std(ddof=1) if len(gain) > 1 else 0.0
        rows.append((gain.mean(), *mean_interval(gain.mean(), deviation, len(gain)), np.mean(gain != 0)))
    result = pd.DataFrame(rows, index=order, columns=["gain", "low", "high", "changed"], dtype=float)
    return result.sort_values("gain", ascending=False, kind="stable")


# -- ideas, owners, load and balance ---------------------------------------------------------------


def rank_designs(ideas: pd.DataFrame, weights: Mapping[str, float] | pd.Series | Sequence[float]) -> pd.DataFrame:
    """Rank ideas for a peak by the four design principles.

    Args:
        ideas: one row per idea: ``idea`` and, from 1 (not at all) to 5 (fully), ``low_cost``, ``high_perception``,
            ``simple``, ``easy_to_spread``.
        weights: weight of each principle (a list: in the order of ``PRINCIPLES``); they add up to 1.

    Returns:
        Frame indexed by ``idea``, best first (ties by name): the four scores, ``score`` (weighted mean, 1 to 5) and
        ``rank`` (ties share the better one).

    Raises:
        CourseError: a missing column or weight, an idea twice, a score outside 1 to 5, weights that do not add up to 1.

    >>> ideas = pd.DataFrame({"idea": ["card", "call"], "low_cost": [5, 2], "high_perception": [3, 5], "simple": [5, 4],
    ...                       "easy_to_spread": [4, 1]})
    >>> rank_designs(ideas, [0.2, 0.4, 0.2, 0.2])["score"].round(1).to_dict()
    {'card': 4.0, 'call': 3.4}
    """
    need_columns(ideas, "idea", *PRINCIPLES)
    need_unique(ideas, "idea")
    given = as_series(weights, PRINCIPLES)
    if set(given.index) != set(PRINCIPLES):
        found, expected = ", ".join(map(str, given.index)), ", ".join(PRINCIPLES)
        raise CourseError(
            say(
                zh=f"weights 有 {found}，应为 {expected}，各一个权重。请改正。",
                en=f"weights has {found}, expected one weight each for {expected}. Correct it.",
            )
        )
    share = as_shares(given.reindex(list(PRINCIPLES)), "weights")
    scores = {name: as_scale(ideas[name], name, *PRINCIPLE_SCALE) for name in PRINCIPLES}
    result = pd.DataFrame(scores).set_index(pd.Index(ideas["idea"], name="idea"))
    # Rounded, so that ideas that tie in decimal tie in binary.
    result["score"] = np.round(result.to_numpy() @ share, 9)
    result["rank"] = result["score"].rank(ascending=False, method="min").astype(int)
    return sort_rows(result).sort_values("rank", kind="stable")


def check_owners(owners: pd.DataFrame, touchpoints: Sequence[str]) -> pd.DataFrame:
    """Check that each moment of truth has one owner, who knows what the front line may decide there.

    Args:
        owners: one row per touchpoint and person: ``touchpoint``, ``responsible`` (may be missing), ``authority_yuan``
            (what the front line may give without asking; missing = not settled, 0 = nothing).
        touchpoints: the touchpoints of the journey; each is checked, in this order.

    Returns:
        Frame indexed by ``touchpoint``: ``owners`` (number of different ones), ``responsible`` (names joined by
        ``, ``), ``authority_yuan`` (the smallest that is settled) and ``finding``: the first that applies of
        ``unlisted``, ``no_owner``, ``several_owners``, ``no_authority``, ``ok``.

    Raises:
        CourseError: a missing column, a negative or text authority, no touchpoint.

    >>> owners = pd.DataFrame({"touchpoint": ["call"], "responsible": ["Li"], "authority_yuan": [50]})
    >>> check_owners(owners, ["call", "bill"])["finding"].to_dict()
    {'call': 'ok', 'bill': 'unlisted'}
    """
    need_columns(owners, "touchpoint", "responsible", "authority_yuan")
    wanted = pd.DataFrame({"touchpoint": list(dict.fromkeys(as_names(touchpoints, "touchpoints")))})
    need_columns(wanted)
    table = owners[["touchpoint", "responsible"]].assign(
        authority_yuan=as_numbers(owners["authority_yuan"], "authority_yuan", at_least=0, missing=True)
    )
    groups = table.groupby("touchpoint")
    result = pd.DataFrame({"owners": groups["responsible"].nunique()})
    result["responsible"] = groups["responsible"].agg(lambda names: ", ".join(sorted(set(map(str, names.dropna())))))
    result["authority_yuan"] = groups["authority_yuan"].min()
    result = result.reindex(pd.Index(wanted["touchpoint"]))
    number = result["owners"]
    result["finding"] = np.select(
        [number.isna(), number == 0, number > 1, result["authority_yuan"].isna()],
        ["unlisted", "no_owner", "several_owners", "no_authority"],
        "ok",
    )
    return result.assign(owners=number.fillna(0).astype(int), responsible=result["responsible"].fillna(""))


def stage_load(contacts: pd.DataFrame) -> pd.DataFrame:
    """Show how the load of service divides before, during and after the sale: service is all three.

    Args:
        contacts: one row per contact: ``stage`` (before, during, after) and ``minutes``.

    Returns:
        Frame indexed by ``stage``, all three: ``contacts``, ``share`` of the contacts with its interval ``low``,
        ``high``, ``minutes`` and ``minute_share`` (missing when there are no minutes at all).

    Raises:
        CourseError: a missing column, an unknown stage, negative minutes.

    >>> stage_load(pd.DataFrame({"stage": ["after", "before"], "minutes": [30, 10]}))["minute_share"].to_dict()
    {'before': 0.25, 'during': 0.0, 'after': 0.75}
    """
    need_columns(contacts, "stage", "minutes")
    need_known(contacts["stage"], STAGES)
    # In whole hundredths: a sum of floats would depend on the order of the rows.
    hundredths = (as_numbers(contacts["minutes"], "minutes", at_least=0) * 100).round()
    stage = contacts["stage"].astype(pd.CategoricalDtype(list(STAGES)))
    groups = hundredths.groupby(stage, observed=False)
    result = pd.DataFrame({"contacts": groups.size()})
    result["share"] = result["contacts"] / len(contacts)
    result["low"], result["high"] = wilson(result["contacts"], len(contacts))
    result["minutes"] = groups.sum() / 100
    total = result["minutes"].sum()
    result["minute_share"] = result["minutes"] / (total if total else np.nan)
    return result.set_index(pd.Index(STAGES, name="stage"))


# -- the service blueprint -------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Blueprint:
    """A service blueprint: its steps in four layers, what follows what, and how long it takes.

    Attributes:
        steps: one row per step, indexed by ``step``, in the order of the process: ``layer``, ``minutes``,
            ``wait_minutes``, ``fail_point``, ``position`` (0 = follows nothing), ``start`` and ``end`` (minutes from
            the beginning, the wait before the step included), ``critical`` (a delay here delays the end) and
            ``connected`` (False: joined to nothing, or only to a piece apart from the largest).
        links: pairs (step before, step after).
        minutes: from the beginning to the end of the last step.
        wait_minutes: of these, waiting on the critical path.
    """

    steps: pd.DataFrame
    links: tuple[tuple[str, str], ...]
    minutes: float
    wait_minutes: float


def service_blueprint(steps: pd.DataFrame) -> Blueprint:
    """Check a service blueprint and find its waits, its fail points and its critical path.

    A step starts when all steps it follows have ended, then waits, then works. A blueprint is drawn by hand and
    small: tens of steps.

    Args:
        steps: one row per step: ``step`` (its name), ``layer`` (customer, on_stage, back_stage, support), ``follows``
            (names of the steps before it, joined by ``;``; missing = none), ``minutes``, ``wait_minutes`` and
            ``fail_point`` (0 or 1).

    Raises:
        CourseError: a missing column, a step twice, an unknown layer, a step that follows an unknown one or, round a
            circle, itself; negative minutes.

    Source: Shostack (1984); layers after Bitner, Ostrom & Morgan (2008).

    >>> steps = pd.DataFrame({"step": ["order", "check", "reply"], "layer": ["customer", "back_stage", "on_stage"],
    ...                       "follows": [None, "order", "check"], "minutes": [2, 5, 1], "wait_minutes": [0, 60, 0],
    ...                       "fail_point": [0, 1, 0]})
    >>> blueprint = service_blueprint(steps)
    >>> blueprint.minutes, blueprint.wait_minutes, bool(blueprint.steps["connected"].all())
    (68.0, 60.0, True)
    """
    need_columns(steps, "step", "layer", "follows", "minutes", "wait_minutes", "fail_point")
    need_present(steps, "step")
    need_unique(steps, "step")
    need_known(steps["layer"], LAYERS)
    need_known(steps["fail_point"], (0, 1))
    work = as_numbers(steps["minutes"], "minutes", at_least=0)
    wait = as_numbers(steps["wait_minutes"], "wait_minutes", at_least=0)
    names = steps["step"].astype(str).tolist()
    before, links = _links(names, steps["follows"])
    try:
        order = list(TopologicalSorter({name: before[name] for name in sorted(names)}).static_order())
    except CycleError as circle:
        round_trip = " → ".join(circle.args[1])
        raise CourseError(
            say(
                zh=f"follows 绕成了圈：{round_trip}。每一步只能跟在更早的步骤之后，请改正。",
                en=f"follows runs in a circle: {round_trip}. A step can only follow earlier ones. Correct it.",
            )
        ) from circle

    takes = dict(zip(names, (work + wait).tolist(), strict=True))
    position, end = dict.fromkeys(names, 0), dict.fromkeys(names, 0.0)
    for step in order:
        position[step] = max((position[name] + 1 for name in before[step]), default=0)
        end[step] = max((end[name] for name in before[step]), default=0.0) + takes[step]
    total = max(end.values())
    latest = dict.fromkeys(names, total)
    for step in reversed(order):
        for name in before[step]:
            latest[name] = min(latest[name], latest[step] - takes[step])
    piece = {name: {name} for name in names}
    for name, step in links:
        joined = piece[name] | piece[step]
        piece.update(dict.fromkeys(joined, joined))
    # Of pieces of one size, the one whose step comes first counts as the blueprint.
    largest = piece[max(order, key=lambda step: len(piece[step]))]

    table = pd.DataFrame(
        {
            "layer": steps["layer"].tolist(),
            "minutes": work.tolist(),
            "wait_minutes": wait.tolist(),
            "fail_point": steps["fail_point"].astype(bool).tolist(),
            "position": [position[name] for name in names],
            "start": [end[name] - takes[name] for name in names],
            "end": [end[name] for name in names],
            "critical": [abs(latest[name] - end[name]) < 1e-9 for name in names],
            "connected": [name in largest for name in names],
        },
        index=pd.Index(names, name="step"),
    )
    depth = table["layer"].map(LAYERS.index)
    table = table.assign(depth=depth).sort_index().sort_values(["position", "depth"], kind="stable")
    return Blueprint(
        steps=table.drop(columns="depth"),
        links=links,
        minutes=total,
        wait_minutes=float(table.loc[_longest_path(before, end), "wait_minutes"].sum()),
    )


def _links(names: list[str], follows: pd.Series) -> tuple[dict[str, list[str]], tuple[tuple[str, str], ...]]:
    """Return the steps that each step follows, and all pairs (step before, step after)."""
    texts = follows.astype(object).fillna("").astype(str).tolist()
    before = {
        name: sorted({part.strip() for part in re.split("[;；]", text)} - {""})
        for name, text in zip(names, texts, strict=True)
    }
    links = [(earlier, step) for step in names for earlier in before[step]]
    need_known(pd.Series([link[0] for link in links], index=[link[1] for link in links], name="follows"), names)
    return before, tuple(sorted(links))


def _longest_path(before: dict[str, list[str]], end: dict[str, float]) -> list[str]:
    """Return the steps that lead, without a pause, to the one that ends last; ties by name."""
    path = [min(end, key=lambda step: (-end[step], step))]
    while before[path[-1]]:
        path.append(min(before[path[-1]], key=lambda step: (-end[step], step)))
    return path
