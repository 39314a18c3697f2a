"""Tables about the firm within: units, people rating people, styles, departments, and a case to compare with."""

import csv
import io
from collections.abc import Iterable
from typing import Final

import numpy as np

from course_lib.simulate import text, truth
from course_lib.simulate import truth_studies as planted
from course_lib.simulate.draws import Ints, answers, bell, below, deal, uniform

UNIT_PANEL_TABLE: Final = 11  # numbers of the random streams: never reuse one
RATINGS_TABLE: Final = 12
DISC_TABLE: Final = 13
HANDOVERS_TABLE: Final = 14
BARRIERS_TABLE: Final = 15
WATERFALL_TABLE: Final = 16

INDICATORS: Final = len(planted.INDICATOR_MEANS)
LEVELS: Final = tuple(planted.WATERFALL)


def unit_panel(seed: int) -> bytes:
    """Return the lines of the panel: for each unit the eight quarters."""
    units, quarters = planted.UNITS, len(planted.PERIODS)
    lasting = bell(uniform(seed, UNIT_PANEL_TABLE, 0, units, ["unit"])["unit"])
    draw = uniform(seed, UNIT_PANEL_TABLE, 1, units * quarters, ["internal_quality", *planted.CHAIN_PATHS])
    unit = np.repeat(np.arange(units), quarters)
    changing = bell(draw["internal_quality"])
    score = {"internal_quality": (planted.UNIT_SPREAD * lasting[unit] + planted.QUARTER_SPREAD * changing) // 1000}
    for name, paths in planted.CHAIN_PATHS.items():
        caused = sum(path * score[cause] for cause, path in paths.items())
        score[name] = (caused + planted.CHAIN_REST[name] * bell(draw[name])) // 1000
    columns = []
    for name, (mean, spread, places) in planted.CHAIN_SCALES.items():
        shown = np.clip(score[name], -planted.CHAIN_LIMIT, planted.CHAIN_LIMIT)
        columns.append(text.signed(mean + spread * shown // 1000, places))
    return text.lines(
        [
            text.numbered("U", unit + 1, 2),
            text.words(np.tile(np.arange(quarters), units), planted.PERIODS),
            *columns,
        ]
    )


def ratings_360(seed: int) -> bytes:
    """Return the lines of the ratings: for each person the own one, then the colleagues', indicator by indicator."""
    people, raters = planted.RATED_PEOPLE, 1 + planted.COLLEAGUES
    draw = uniform(seed, RATINGS_TABLE, 0, people, ["level", "severity"])
    place = np.argsort(np.argsort(draw["severity"].reshape(-1, planted.TEAM), axis=1, kind="stable"), axis=1)
    severity = np.array(planted.RATER_SEVERITY)[place].ravel()
    level = planted.RATED_SPREAD * bell(draw["level"]) // 1000

    # turn 0: the person, 1 to 4: the next ones in the team
    ratee, turn, indicator = (part.ravel() for part in np.indices((people, raters, INDICATORS)))
    rater = ratee // planted.TEAM * planted.TEAM + (ratee + turn) % planted.TEAM
    one = uniform(seed, RATINGS_TABLE, 1, len(ratee), ["noise", "round"])
    value = level[ratee] + np.array(planted.INDICATOR_MEANS)[indicator]
    value = value + np.where(turn == 0, np.array(planted.SELF_GAP)[indicator], severity[rater])
    value = value + planted.ONE_RATING_SPREAD * bell(one["noise"]) // 1000
    return text.lines(
        [
            text.numbered("E", ratee + 1, 2),
            text.numbered("E", rater + 1, 2),
            text.words((turn > 0).astype(np.int64), ["self", "colleague"]),
            text.digits(indicator + 1),
            text.digits(answers(one["round"], value, 1, 5)),
        ]
    )


def ratings_example() -> bytes:
    """Return the lines of the source's worked example."""
    return _written(
        ("E01", rater, "self" if rater == "self" else "colleague", indicator, score)
        for rater, scores in planted.RATINGS_EXAMPLE.items()
        for indicator, score in enumerate(scores, start=1)
    )


def disc_styles(people: int, seed: int) -> Ints:
    """Return each person's planted style: position in planted.PEOPLE_BY_STYLE."""
    return deal(uniform(seed, DISC_TABLE, 0, people, ["style"])["style"], list(planted.PEOPLE_BY_STYLE.values()))


def disc_answers(people: int, seed: int) -> bytes:
    """Return the lines of the style inventory: for each person the blocks."""
    blocks, styles = planted.DISC_BLOCKS, len(planted.STYLES)
    draw = uniform(seed, DISC_TABLE, 1, people * blocks, planted.STYLES)
    person = np.repeat(np.arange(people), blocks)
    own = disc_styles(people, seed)[person]
    fits = np.column_stack([bell(draw[style]) for style in planted.STYLES])
    fits = fits + planted.STYLE_PULL * (own[:, None] == np.arange(styles))
    most = fits.argmax(axis=1)
    fits[np.arange(len(most)), most] = fits.max() + 1  # so that a tie never makes it the least as well
    return text.lines(
        [
            text.numbered("E", person + 1, 2),
            text.digits(np.tile(np.arange(blocks), people) + 1),
            text.words(most, planted.STYLES),
            text.words(fits.argmin(axis=1), planted.STYLES),
        ]
    )


def handovers(seed: int) -> bytes:
    """Return the lines of the hand-overs of a month."""
    start, end, cases, minutes = zip(*planted.HANDOVERS, strict=True)
    rows = np.arange(len(start))
    draw = uniform(seed, HANDOVERS_TABLE, 0, len(rows), ["cases", "minutes"])

    def varied(name: str, usual: tuple[int, ...]) -> Ints:
        factor = truth.PER_MILLE + below(draw[name], 2 * planted.HANDOVER_CHANCE + 1) - planted.HANDOVER_CHANCE
        return (10 * np.array(usual) * factor + 500) // truth.PER_MILLE

    return text.lines(
        [
            text.words(rows, start),
            text.words(rows, end),
            text.digits(varied("cases", cases) // 10),
            text.decimals(varied("minutes", minutes), 1),
        ]
    )


def duties() -> bytes:
    """Return the lines of the duties: who has which role."""
    return _written((duty, who, role) for duty, roles in planted.DUTIES.items() for who, role in roles.items())


def barriers(respondents: int, seed: int) -> bytes:
    """Return the lines of the survey of barriers."""
    names = [f"{what}_{barrier}" for barrier in planted.BARRIERS for what in ("score", "round")]
    draw = uniform(seed, BARRIERS_TABLE, 0, respondents, names)
    scores = [
        answers(draw[f"round_{name}"], mean + planted.BARRIER_SPREAD * bell(draw[f"score_{name}"]) // 1000, 1, 5)
        for name, mean in planted.BARRIERS.items()
    ]
    return text.lines([text.numbered("P", 1 + np.arange(respondents), 3), *map(text.digits, scores)])


def waterfall(seed: int) -> bytes:
    """Return the lines of the scores by level, from the owner down to the customers."""
    people, means = np.array(list(planted.WATERFALL.values())).T
    level = np.repeat(np.arange(len(LEVELS)), people)
    draw = uniform(seed, WATERFALL_TABLE, 0, len(level), ["score", "round"])
    value = means[level] + planted.WATERFALL_SPREAD * bell(draw["score"]) // 1000
    return text.lines(
        [
            text.words(level, LEVELS),
            text.numbered("P", 1 + np.arange(len(level)), 3),
            text.digits(answers(draw["round"], value, 1, 10)),
        ]
    )


def crisis_events() -> bytes:
    """Return the lines of the timeline; the date that counts is the one on record."""
    return _written(
        (record_date, event, source_date, record_date, *note)
        for event, source_date, record_date, note in planted.CRISIS_EVENTS
    )


def crisis_facts() -> bytes:
    """Return the lines of what source and record say."""
    return _written(
        (fact, *source, *(record or ("", "")), "verified" if record else "unverified")
        for fact, source, record in planted.CRISIS_FACTS
    )


def _written(rows: Iterable[Iterable[object]]) -> bytes:
    """Return rows of texts as CSV, quoted where they hold a comma."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue().encode()
