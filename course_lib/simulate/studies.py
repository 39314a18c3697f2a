"""Tables of studies with their own respondents, journeys and complaints; none of them grows with the company."""

from typing import Final

import numpy as np

from course_lib.simulate import text, truth
from course_lib.simulate import truth_studies as planted
from course_lib.simulate.company import BRANDS, day
from course_lib.simulate.draws import (
    Flags,
    Ints,
    along_within,
    answers,
    bell,
    below,
    chance,
    choose,
    choose_within,
    deal,
    uniform,
)

KANO_TABLE: Final = 7  # numbers of the random streams: never reuse one
QUALITY_TABLE: Final = 8
TOUCHPOINTS_TABLE: Final = 9
COMPLAINTS_TABLE: Final = 10
NO_PROBLEM_TABLE: Final = 17

FEATURES: Final = (*planted.KANO_SHARES, planted.KANO_CONTESTED)
DIMENSION: Final = [name for name, items in planted.QUALITY_ITEMS.items() for _ in range(items)]  # of each item
ITEMS: Final = tuple(f"q{number:02}" for number in range(1, len(DIMENSION) + 1))
TOUCHPOINTS: Final = tuple(planted.TOUCHPOINT_TENTHS)
PROCESS_STEPS: Final = tuple(planted.PROCESS_STEPS)
STAGES: Final = tuple(planted.FAILED_STAGE)


def kano_pairs(respondents: int, seed: int) -> bytes:
    """Return the lines of the Kano survey: for each respondent the ten features."""
    draw = uniform(seed, KANO_TABLE, 0, respondents, ["brand", *FEATURES, *(f"pair_{name}" for name in FEATURES)])
    brand = deal(draw["brand"], list(planted.KANO_BRANDS.values()))
    pairs = [(pair, share) for pair_shares in planted.KANO_ANSWERS.values() for pair, share in pair_shares.items()]
    starts = np.cumsum([0, *map(len, planted.KANO_ANSWERS.values())])
    asked = []
    for feature in FEATURES:
        if feature == planted.KANO_CONTESTED:
            category = np.empty(respondents, dtype=np.int64)
            for number, name in enumerate(BRANDS):
                members = brand == number
                category[members] = deal(draw[feature][members], planted.KANO_CONTESTED_SHARES[name])
        else:
            category = deal(draw[feature], planted.KANO_SHARES[feature])
        shares = [list(planted.KANO_ANSWERS[name].values()) for name in planted.KANO_CATEGORIES]
        asked.append(starts[category] + choose_within(draw[f"pair_{feature}"], category, shares))
    pair = np.column_stack(asked).ravel()
    who = np.repeat(np.arange(respondents), len(FEATURES))
    return text.lines(
        [
            text.numbered("P", who + 1, 3),
            text.words(brand[who], BRANDS),
            text.words(np.tile(np.arange(len(FEATURES)), respondents), FEATURES),
            *(text.words(pair, [codes[side] for codes, _ in pairs]) for side in (0, 1)),
        ]
    )


def service_quality(respondents: int, seed: int) -> bytes:
    """Return the lines of the service-quality survey: for each respondent the 22 items."""
    sides = tuple(planted.QUALITY_SPREADS)
    parts = ["all", *planted.QUALITY_ITEMS, *ITEMS, *(f"round_{item}" for item in ITEMS)]
    draw = uniform(
        seed, QUALITY_TABLE, 0, respondents, ["brand", *(f"{side}_{part}" for side in sides for part in parts)]
    )
    brand = deal(draw["brand"], list(planted.QUALITY_BRANDS.values()))
    shift = np.array([planted.QUALITY_BRAND_SHIFT[name] for name in BRANDS])[brand]
    scores = {}
    for side in sides:
        spread_all, spread_dimension, spread_item = planted.QUALITY_SPREADS[side]
        columns = []
        for item, dimension in zip(ITEMS, DIMENSION, strict=True):
            mean = planted.QUALITY_EXPECTATION[dimension]
            person = spread_all * bell(draw[f"{side}_all"]) + spread_dimension * bell(draw[f"{side}_{dimension}"])
            value = mean + (person + spread_item * bell(draw[f"{side}_{item}"])) // 1000
            if side == "perception":
                value = value + planted.QUALITY_GAP[dimension] + shift
            score = answers(draw[f"{side}_round_{item}"], value, 1, 7)
            columns.append(8 - score if item == planted.QUALITY_REVERSED else score)
        scores[side] = np.column_stack(columns).ravel()
    who = np.repeat(np.arange(respondents), len(ITEMS))
    return text.lines(
        [
            text.numbered("P", who + 1, 3),
            text.words(brand[who], BRANDS),
            text.words(np.tile(np.arange(len(ITEMS)), respondents), ITEMS),
            *(text.digits(scores[side]) for side in sides),
        ]
    )


def touchpoints(journeys: int, seed: int) -> bytes:
    """Return the lines of the journeys: for each of them its steps in order of time."""
    steps = range(len(planted.JOURNEY_STEPS))
    names = [f"{what}_{step}" for step in steps for what in ("there", "rating", "round", "minutes", "complaint")]
    draw = uniform(seed, TOUCHPOINTS_TABLE, 0, journeys, ["memory", "round_memory", *names])

    def table(what: str) -> Ints:
        return np.column_stack([draw[f"{what}_{step}"] for step in steps])

    touched, share, mean = (np.array(column) for column in zip(*planted.JOURNEY_STEPS, strict=True))
    there = chance(table("there"), share)
    rating = answers(table("round"), mean + planted.RATING_SPREAD * bell(table("rating")) // 1000, -5, 5)
    rating = _one_peak(rating, there)
    peak, end = _peak(rating, there), rating[:, -1]  # everybody gets a first bill
    noise = planted.REMEMBERED_SPREAD * bell(draw["memory"]) // 1000
    memory = planted.PEAK_WEIGHT * peak + planted.END_WEIGHT * end + noise
    remembered = answers(draw["round_memory"], memory, -5, 5)

    journey, step = np.nonzero(there)
    rated = rating[journey, step]
    touchpoint = np.array([TOUCHPOINTS.index(name) for name in touched])[step]
    complaint = np.array([planted.COMPLAINT_AT.get(value, 0) for value in range(-5, 6)])
    return text.lines(
        [
            text.numbered("J", journey + 1, 3),
            text.digits(np.cumsum(there.astype(np.int64), axis=1)[journey, step]),
            text.words(touchpoint, TOUCHPOINTS),
            text.decimals(along_within(table("minutes")[journey, step], touchpoint, planted.TOUCHPOINT_TENTHS), 1),
            text.signed(rated),
            text.signed(remembered[journey]),
            text.digits(chance(table("complaint")[journey, step], complaint[rated + 5]).astype(np.int64)),
        ]
    )


def _peak(rating: Ints, there: Flags) -> Ints:
    """Return each journey's rating farthest from 0."""
    size = np.where(there, np.abs(rating), -1)
    return rating[np.arange(len(rating)), size.argmax(axis=1)]


def _one_peak(rating: Ints, there: Flags) -> Ints:
    """Return the ratings without a tie between the best and the worst moment: the worst gives way by a point."""
    best = np.where(there, rating, -6).max(axis=1, keepdims=True)
    return np.where((rating == -best) & (best > 0), rating + 1, rating)


def complaints(number: int, seed: int) -> bytes:
    """Return the lines of the complaint log, in the order of the days."""
    ratings = ("severity", "occurrence", "detection")
    names = ["day", "step", "scene", "stage", "satisfied", "repurchased", *ratings]
    draw = uniform(seed, COMPLAINTS_TABLE, 0, number, names)
    shares, scenes, risks = zip(*planted.PROCESS_STEPS.values(), strict=True)
    begins = day(planted.COMPLAINTS_BEGIN)
    when = begins + below(draw["day"], day(truth.SNAPSHOT) + 1 - begins)
    order = np.argsort(when, kind="stable")
    draw = {name: numbers[order] for name, numbers in draw.items()}
    step = choose(draw["step"], shares)
    stage = choose(draw["stage"], list(planted.FAILED_STAGE.values()))
    satisfied = chance(draw["satisfied"], np.array([planted.SATISFIED[name] for name in STAGES])[stage])
    again = np.where(satisfied, planted.REPURCHASED["satisfied"], planted.REPURCHASED["dissatisfied"])
    return text.lines(
        [
            text.numbered("B", 1 + np.arange(number), 4),
            text.dates(when[order]),
            text.words(choose_within(draw["scene"], step, scenes), planted.SCENES),
            text.words(step, PROCESS_STEPS),
            *(
                text.digits(np.array(risks)[step, column] + below(draw[rating], 3) - 1)
                for column, rating in enumerate(ratings)
            ),
            text.words(stage, STAGES),
            text.digits(satisfied.astype(np.int64)),
            text.digits(chance(draw["repurchased"], again).astype(np.int64)),
        ]
    )


def no_problem(respondents: int, seed: int) -> bytes:
    """Return the lines of the customers without a problem, to compare the complaints with."""
    outcomes = planted.NO_PROBLEM_SHARES
    draw = uniform(seed, NO_PROBLEM_TABLE, 0, respondents, list(outcomes))
    return text.lines(
        [
            text.numbered("P", 1 + np.arange(respondents), 3),
            *(text.digits(chance(draw[name], share).astype(np.int64)) for name, share in outcomes.items()),
        ]
    )
