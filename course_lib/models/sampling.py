"""Sampling: how many people to ask, which ones, and how far the answer may be off.

Sample size, allocation to strata in whole numbers, the draw, weights (design, post-stratification, raking),
the stratified mean with its error, days of fieldwork, and whether every half-year had its survey. No result
depends on the order of the rows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    as_answers,
    as_days,
    as_names,
    as_number,
    as_numbers,
    as_series,
    group_codes,
    join_codes,
    need_columns,
    need_one_of,
    need_present,
    need_unique,
    random_numbers,
)

METHODS = ("proportional", "neyman", "optimal")
ROUNDINGS = ("up", "nearest")
MARGIN_TOLERANCE = 1e-6  # relative; margins that come from rounded shares differ by more
FEWEST = 2  # interviews per stratum: one alone has no variance

PerStratum = Mapping[Any, float] | pd.Series


# -- how many --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SampleSize:
    """How many answers a survey needs and how many people must be invited to get them.

    Attributes:
        base: the answers needed from a very large population by simple random sampling (n0).
        needed: the same with the design effect and the finite population, before rounding.
        completes: whole answers needed.
        invitations: people to invite so that ``completes`` can be expected.
        feasible: whether the population has that many people.
    """

    base: float
    needed: float
    completes: int
    invitations: int
    feasible: bool


def sample_size(
    margin: float,
    proportion: float = 0.5,
    z: float = 1.96,
    population: int | None = None,
    design_effect: float = 1.0,
    response_rate: float = 1.0,
    rounding: str = "up",
) -> SampleSize:
    """Find the sample size that estimates a proportion to within ``margin``.

    ``base`` = z² p (1 - p) / e². With D = ``base`` x design effect, a population of N people needs
    D / (1 + (D - 1) / N), which never exceeds N. A planner rounds up, so that the margin is kept; the table of
    Krejcie & Morgan rounds to the nearest whole number (N = 15: 14 instead of 15). People who do not answer are
    made up for by invitations, never by counting them as answers.

    Args:
        margin: half the width of the interval, a share: 0.05 = 5 percentage points.
        proportion: the share that is expected; 0.5 needs most and is safe.
        z: 1.96 for 95 % confidence, 1.645 for 90 %, 2.576 for 99 %.
        population: number of people; None = very large.
        design_effect: variance of the design against simple random sampling of the same size.
        response_rate: share of the invited who answer.
        rounding: "up", or "nearest" to reproduce the published table.

    Returns:
        The ``SampleSize``.

    Raises:
        CourseError: a share that is not between 0 and 1, text, no people, an unknown rounding.

    Source: Cochran (1977), ch. 4; Krejcie & Morgan (1970).

    >>> size = sample_size(0.05, population=1550, response_rate=0.25)
    >>> round(size.base, 2), round(size.needed, 2), size.completes, size.invitations
    (384.16, 308.02, 309, 1236)
    """
    error = _share(margin, "margin", open_end=True)
    share = _share(proportion, "proportion", open_end=True)
    answering = _share(response_rate, "response_rate")
    need_one_of(rounding, "rounding", ROUNDINGS)
    base = as_number(z, "z", above=0) ** 2 * share * (1 - share) / error**2
    needed = base * as_number(design_effect, "design_effect", above=0)
    people = np.inf if population is None else as_number(population, "population", at_least=1, whole=True)
    needed /= 1 + (needed - 1) / people
    completes = _up(needed) if rounding == "up" else max(1, int(np.floor(needed + 0.5)))
    invitations = _up(completes / answering)
    return SampleSize(base, needed, completes, invitations, invitations <= people)


def _up(number: float) -> int:
    """Round up; a whole number that binary arithmetic made slightly larger stays."""
    return int(np.ceil(round(number, 6)))


def _share(value: Any, name: str, *, open_end: bool = False) -> float:
    """Return a share above 0 and up to 1, or below 1 when ``open_end``."""
    share = as_number(value, name, above=0)
    if share > 1 or (open_end and share == 1):
        raise CourseError(
            say(
                zh=f"{name} 的值是 {value!r}，应为 0 到 1 之间的份额，例如 0.05 表示 5%。请改正。",
                en=f"{name}: found {value!r}, expected a share between 0 and 1, such as 0.05 for 5%. Correct it.",
            )
        )
    return share


# -- how many in each stratum ----------------------------------------------------------------------


def stratify(frame: pd.DataFrame, by: str | Sequence[str], value: str | None = None) -> pd.DataFrame:
    """Count the people of a sampling frame in each stratum.

    Args:
        frame: one row per person who can be sampled.
        by: column or columns that make the strata, such as class and contact frequency.
        value: column whose spread the allocation needs; missing values do not count for it.

    Returns:
        Frame indexed by ``by``: ``population`` and, with ``value``, ``sd`` (sample standard deviation; missing
        for fewer than two values). Combinations that nobody has are left out.

    Raises:
        CourseError: a missing column, a person without a stratum, text in ``value``.

    >>> stratify(pd.DataFrame({"tier": ["A", "B", "B"]}), "tier")["population"].to_dict()
    {'A': 1, 'B': 2}
    """
    code, keys = _strata(frame, by)
    strata = pd.DataFrame({"population": np.bincount(code)}, index=keys)
    if value is not None:
        need_columns(frame, value)
        numbers = as_numbers(frame[value], value, missing=True)
        strata["sd"] = numbers.groupby(code).std().to_numpy()
    return strata


def allocate(strata: pd.DataFrame, n: int, method: str = "proportional") -> pd.DataFrame:
    """Share ``n`` interviews among the strata, in whole numbers that add up to ``n`` exactly.

    Proportional follows N_h, Neyman N_h S_h, optimal N_h S_h / √c_h. Every stratum gets at least 2 interviews
    (its only person when there is one), none more than it has people; what a limit takes or gives is shared among
    the others in the same proportion. Fractions are settled by largest remainder; of equal remainders the larger
    stratum comes first, then the name that sorts first.

    Args:
        strata: one row per stratum, the stratum as index: ``population`` (people, N_h); for Neyman and optimal
            ``sd`` (S_h, above 0: a stratum whose pilot answers were all the same still needs a guess); for optimal
            ``yuan_per_interview`` (c_h).
        n: interviews in all.
        method: one of ``METHODS``.

    Returns:
        Frame with the index of ``strata``: ``population``, ``exact`` (the formula, before limits and rounding),
        ``sample`` (n_h), ``population_share``, ``sample_share``, ``design_weight`` (N_h / n_h).

    Raises:
        CourseError: a missing column, a stratum twice, empty or without spread, too few or too many interviews.

    Source: Neyman (1934); Cochran (1977), ch. 5.

    >>> strata = pd.DataFrame({"population": [1550, 620, 930], "sd": [5, 15, 10]}, index=["A", "B", "C"])
    >>> allocate(strata, 58, "neyman")["sample"].to_dict()
    {'A': 17, 'B': 20, 'C': 21}
    """
    need_one_of(method, "method", METHODS)
    need_columns(strata, "population", *{"neyman": ["sd"], "optimal": ["sd", "yuan_per_interview"]}.get(method, []))
    if strata.index.has_duplicates:
        _refuse_stratum(strata.index[strata.index.duplicated()][0], "出现了不止一次", "comes more than once")
    people = as_numbers(strata["population"], "population", at_least=1, whole=True).to_numpy().astype(int)
    pull = people.astype(float)
    if method != "proportional":
        pull *= as_numbers(strata["sd"], "sd", above=0).to_numpy()
    if method == "optimal":
        pull /= np.sqrt(as_numbers(strata["yuan_per_interview"], "yuan_per_interview", above=0).to_numpy())
    # A stratum that pulls next to nothing gets the least anyway; divided by, its pull would overflow.
    pull = np.maximum(pull, 1e-12 * pull.max())
    total = int(as_number(n, "n", at_least=1, whole=True))
    least = np.minimum(FEWEST, people)
    if not least.sum() <= total <= people.sum():
        raise CourseError(
            say(
                zh=f"n 是 {total}，应在 {least.sum()}（每层至少 {FEWEST} 份）和 {people.sum()}（总体人数）之间。"
                "请改变 n，或合并小层。",
                en=f"n is {total}, expected between {least.sum()} (at least {FEWEST} per stratum) and {people.sum()} "
                "(the population). Change n, or merge small strata.",
            )
        )
    limited = _within_limits(pull, total, least, people)
    parts = np.floor(limited + 1e-9).astype(int)
    # Rounded, so that remainders that are equal in decimal stay equal in binary.
    rest = np.round(limited - parts, 9)
    names = [str(stratum) for stratum in strata.index]
    first = np.lexsort((np.array(names), -people, -rest))
    parts[first[: total - parts.sum()]] += 1
    result = pd.DataFrame({"population": people, "exact": pull / pull.sum() * total}, index=strata.index)
    result["sample"] = parts
    result["population_share"] = people / people.sum()
    result["sample_share"] = parts / total
    result["design_weight"] = people / parts
    return result


def _within_limits(pull: np.ndarray, total: int, least: np.ndarray, most: np.ndarray) -> np.ndarray:
    """Return the multiple of ``pull``, held between ``least`` and ``most``, that adds up to ``total``.

    The sum rises with the multiple in straight pieces that bend where a stratum reaches a limit.
    """
    bends = np.concatenate([least / pull, most / pull])
    order = np.argsort(bends)
    slope = np.maximum(np.cumsum(np.concatenate([pull, -pull])[order]), 0)
    level = least.sum() + np.concatenate([[0.0], np.cumsum(slope[:-1] * np.diff(bends[order]))])
    return np.clip(np.interp(total, level, bends[order]) * pull, least, most)


# -- the draw --------------------------------------------------------------------------------------


def draw_sample(
    frame: pd.DataFrame, by: str | Sequence[str], sizes: PerStratum, seed: int, id_column: str = "customer_id"
) -> pd.DataFrame:
    """Draw a simple random sample without replacement in every stratum.

    Each id gets a random number from the seed, and in each stratum the smallest numbers are drawn: the same frame and
    seed give the same people however the rows were sorted.

    Args:
        frame: one row per person.
        by: column or columns that make the strata.
        sizes: whole number to draw from each stratum, by stratum; the column ``sample`` of ``allocate``.
        seed: start of the random numbers, a whole number from 0.
        id_column: column that tells the people apart.

    Returns:
        The rows drawn, by stratum and id, with their index and the new column ``design_weight`` (N_h / n_h).

    Raises:
        CourseError: a missing column, an id that is missing or comes twice, a person without a stratum, a
            stratum without a size or that nobody is in, more to draw than there are.

    Source: permanent random numbers, Ohlsson (1995).

    >>> frame = pd.DataFrame({"customer_id": ["C1", "C2", "C3", "C4"], "tier": ["A", "B", "B", "B"]})
    >>> drawn = draw_sample(frame, "tier", {"A": 1, "B": 2}, seed=1)
    >>> drawn["tier"].tolist(), drawn["design_weight"].tolist()
    (['A', 'B', 'B'], [1.0, 1.5, 1.5])
    """
    need_columns(frame, id_column)
    need_present(frame, id_column)
    code, keys = _strata(frame, by)
    people = np.bincount(code)
    drawn = _per_stratum(sizes, "sizes", keys, at_least=0, whole=True).astype(int)
    for place in np.flatnonzero(drawn > people):
        _refuse_stratum(
            keys[int(place)],
            f"要抽 {drawn[place]} 人，只有 {people[place]} 人。请减少 sizes",
            f"is to give {drawn[place]} people and has {people[place]}. Lower sizes",
        )
    by_chance = _by_chance(frame, id_column, seed)
    lot = by_chance[_stable_order(code[by_chance], len(keys))]  # strata together, chance orders the people inside
    rank = np.arange(len(frame)) - np.repeat(np.cumsum(people) - people, people)
    chosen = lot[rank < np.repeat(drawn, people)]
    ids = frame[id_column].iloc[chosen].to_numpy()
    # numpy sorts fixed-width text several times faster than Python strings.
    chosen = chosen[np.lexsort((ids if np.issubdtype(ids.dtype, np.number) else ids.astype("U"), code[chosen]))]
    return frame.iloc[chosen].assign(design_weight=(people / np.maximum(drawn, 1))[code[chosen]])


def _by_chance(frame: pd.DataFrame, id_column: str, seed: int) -> np.ndarray:
    """Return the rows in an order that follows from their ids and the seed alone; ids must be unique.

    Each id gets a random number of its own: no sorting of a million texts, and a person who joins the frame
    changes nobody else's number.
    """
    number = pd.util.hash_pandas_object(frame[id_column], index=False, categorize=False).to_numpy()
    number = number + random_numbers(seed).integers(2**64, dtype=np.uint64)
    # Mixed again with the seed inside (splitmix64: Steele, Lea & Flood 2014).
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        number = (number ^ (number >> np.uint64(shift))) * np.uint64(factor)
    number ^= number >> np.uint64(31)
    order = np.argsort(number)
    if (np.diff(number[order]) == 0).any():
        need_unique(frame, id_column)
        # Different ids with one number, such as 1 and "1": their names decide.
        names = frame[id_column].map(lambda name: (type(name).__name__, str(name)))
        order = np.lexsort((pd.factorize(names, sort=True)[0], number))
    return order


def _stable_order(code: np.ndarray, groups: int) -> np.ndarray:
    """Return the order that sorts ``code`` and keeps equal ones as they are."""
    # numpy sorts small whole numbers by counting.
    return np.argsort(code.astype(np.int16) if groups < 2**15 else code, kind="stable")


# -- weights ---------------------------------------------------------------------------------------


def design_weights(sample: pd.DataFrame, by: str | Sequence[str], population: PerStratum) -> pd.Series:
    """Give each answer the number of people it stands for: N_h / n_h.

    Count the people who ANSWERED: those who were only invited stand for nobody.

    Args:
        sample: one row per answer.
        by: column or columns that make the strata.
        population: people in each stratum, by stratum; the column ``population`` of ``stratify``.

    Returns:
        Series ``weight`` with the index of ``sample``; in each stratum it adds up to its population.

    Raises:
        CourseError: an answer without a stratum, a stratum without a population or without an answer.

    >>> design_weights(pd.DataFrame({"tier": ["A", "B", "B"]}), "tier", {"A": 20, "B": 80}).tolist()
    [20.0, 40.0, 40.0]
    """
    need_columns(sample)
    return post_stratify(sample, by, population, np.ones(len(sample)))


def post_stratify(
    sample: pd.DataFrame,
    by: str | Sequence[str],
    population: PerStratum,
    weight: pd.Series | Sequence[float] | np.ndarray,
) -> pd.Series:
    """Scale weights so that in each cell they add up to the people known to be there.

    Args:
        sample: one row per answer.
        by: column or columns that make the cells.
        population: people in each cell, by cell.
        weight: weight of each row so far, above 0.

    Returns:
        Series ``weight`` with the index of ``sample``.

    Raises:
        CourseError: as ``design_weights``; a weight that is not above 0; as many weights as there are not rows.

    Source: Holt & Smith (1979).

    >>> answers = pd.DataFrame({"tier": ["A", "B", "B"]})
    >>> post_stratify(answers, "tier", {"A": 20, "B": 80}, weight=[1, 1, 3]).tolist()
    [20.0, 20.0, 60.0]
    """
    code, keys = _strata(sample, by)
    target = _per_stratum(population, "population", keys, above=0)
    before = _row_weights(sample, weight)
    factor = target / np.bincount(code, weights=before)
    return pd.Series(before * factor[code], index=sample.index, name="weight")


@dataclass(frozen=True, eq=False)
class Raking:
    """Weights that were raked to margins, and whether they fit them all.

    Attributes:
        weight: weight of each answer; use it only when ``converged``.
        converged: whether every category of every margin is met.
        rounds: how often all margins were gone through.
        failed: column and category that is furthest off; None when converged.
        margins: indexed by ``margin`` and ``category``: ``target``, ``reached``, ``gap`` (reached / target - 1).
    """

    weight: pd.Series
    converged: bool
    rounds: int
    failed: tuple[str, Any] | None
    margins: pd.DataFrame


def rake(
    sample: pd.DataFrame,
    margins: Mapping[str, PerStratum],
    weight: pd.Series | Sequence[float] | np.ndarray | None = None,
    rounds: int = 1000,
    tolerance: float = 1e-6,
) -> Raking:
    """Scale weights to one margin after the other, again and again, until they fit all of them.

    For when the population is known by class and by channel, but not by class and channel together. It need not
    succeed: when too many combinations have no answer, the margins pull against each other for ever. Then
    ``converged`` is False and ``failed`` names the category that is furthest off: merge it with another.

    Args:
        sample: one row per answer.
        margins: for each column, the people in each of its categories; every column has the same total.
        weight: weight of each row before, above 0; None = all the same.
        rounds: most rounds to try.
        tolerance: largest gap allowed, as a share of the target.

    Returns:
        The ``Raking``.

    Raises:
        CourseError: a category without an answer or without a target, margins whose totals differ, a weight that
            is not above 0, a missing value in a column.

    Source: Deming & Stephan (1940); Kalton & Flores-Cervantes (2003).

    >>> answers = pd.DataFrame({"tier": ["A", "A", "B", "B"], "mode": ["web", "phone", "web", "phone"]})
    >>> raked = rake(answers, {"tier": {"A": 30, "B": 70}, "mode": {"web": 60, "phone": 40}})
    >>> raked.converged, raked.weight.round(6).tolist()
    (True, [18.0, 12.0, 42.0, 28.0])
    """
    if not isinstance(margins, Mapping) or not margins:
        raise CourseError(
            say(
                zh='margins 应给出每一列的总体分布，例如 {"tier": {"A": 30, "B": 70}}。请改正。',
                en='margins must give the totals of each column, such as {"tier": {"A": 30, "B": 70}}. Correct it.',
            )
        )
    need_columns(sample)
    before = _row_weights(sample, np.ones(len(sample)) if weight is None else weight)
    most, limit = int(as_number(rounds, "rounds", at_least=1, whole=True)), as_number(tolerance, "tolerance", above=0)
    codes, targets, labels = [], [], []
    for column, totals in margins.items():
        code, keys = _strata(sample, column)
        codes.append(code)
        targets.append(_per_stratum(totals, str(column), keys, above=0))
        labels += [(column, key) for key in keys]
    _need_equal_totals(list(margins), [target.sum() for target in targets])
    # Rows that agree in all columns move together: the rounds need only these cells.
    cell, of_cell = join_codes(codes, [len(target) for target in targets])
    mass = np.bincount(cell, weights=before)
    factor, gap, done = np.ones(len(mass)), np.full(1, np.inf), 0
    while done < most and np.abs(gap).max() > limit:
        for code, target in zip(of_cell, targets, strict=True):
            factor *= (target / np.bincount(code, weights=mass * factor))[code]
        done += 1
        reached = [np.bincount(code, weights=mass * factor) for code in of_cell]
        gap = np.concatenate(reached) / np.concatenate(targets) - 1
    table = pd.DataFrame(
        {"target": np.concatenate(targets), "reached": np.concatenate(reached), "gap": gap},
        index=pd.MultiIndex.from_arrays(list(zip(*labels, strict=True)), names=["margin", "category"]),
    )
    worst = int(np.argmax(np.abs(gap)))
    fits = bool(np.abs(gap[worst]) <= limit)
    raked = pd.Series(before * factor[cell], index=sample.index, name="weight")
    return Raking(raked, fits, done, None if fits else labels[worst], table)


def _need_equal_totals(columns: list[str], totals: list[float]) -> None:
    """Raise when the margins do not count the same people."""
    for column, total in zip(columns, totals, strict=True):
        if abs(total - totals[0]) > MARGIN_TOLERANCE * totals[0]:
            raise CourseError(
                say(
                    zh=f"各列的总体合计不同：{columns[0]} 是 {totals[0]:g}，{column} 是 {total:g}，应当相等。"
                    "请用同一个总体的人数。",
                    en=f"The margins have different totals: {columns[0]} {totals[0]:g}, {column} {total:g}; expected "
                    "equal ones. Use counts of the same population.",
                )
            )


def kish_design_effect(weights: pd.Series | Sequence[float] | np.ndarray) -> float:
    """Measure what unequal weights cost: n Σw² / (Σw)²; n answers are worth n divided by it.

    Args:
        weights: weight of each answer, not negative, not all 0.

    Raises:
        CourseError: no weight, a negative one, all of them 0.

    Source: Kish (1965).

    >>> kish_design_effect([1, 1, 3, 3])
    1.25
    """
    weight = as_numbers(weights, "weights", at_least=0).to_numpy()
    if not weight.sum() > 0:
        raise CourseError(
            say(
                zh="weights 是空的或全是 0，至少要有一个大于 0 的权数。请检查权数的计算。",
                en="weights is empty or all 0; at least one weight above 0 is needed. Check how they were computed.",
            )
        )
    return float(len(weight) * np.square(weight).sum() / weight.sum() ** 2)


# -- the estimate and its error --------------------------------------------------------------------


@dataclass(frozen=True)
class Estimate:
    """A figure for the whole population and how far it may be off.

    Attributes:
        estimate: the mean, or the proportion.
        se: its standard error.
        low, high: limits of the interval.
        n: answers counted.
        population: people they stand for.
    """

    estimate: float
    se: float
    low: float
    high: float
    n: int
    population: int


def stratified_mean(
    sample: pd.DataFrame, value: str, by: str | Sequence[str], population: PerStratum, confidence: float = 0.95
) -> Estimate:
    """Estimate the population mean from a stratified sample, with its error.

    The strata's means are weighted by N_h; the variance is Σ W_h² (1 - n_h / N_h) s_h² / n_h, so a stratum that was
    asked completely adds no error. The interval uses Student's t with Satterthwaite's degrees of freedom. Rows
    without a value do not count as answers.

    Args:
        sample: one row per answer: ``value`` and the columns ``by``.
        value: column to average.
        by: column or columns that make the strata.
        population: people in each stratum, by stratum.
        confidence: share of such intervals that hold the true mean.

    Returns:
        The ``Estimate``, in the unit of ``value``.

    Raises:
        CourseError: text in ``value``, a stratum without an answer, with one answer for several people, or with
            more answers than people.

    Source: Cochran (1977), ch. 5, formula 5.16 for the degrees of freedom.

    >>> answers = pd.DataFrame({"tier": ["A", "A", "B", "B"], "csat": [4, 5, 1, 3]})
    >>> result = stratified_mean(answers, "csat", "tier", {"A": 20, "B": 80})
    >>> round(result.estimate, 2), round(result.se, 3)
    (2.5, 0.796)
    """
    level = _share(confidence, "confidence", open_end=True)
    mean, se, n, freedom, people = _stratified(sample, value, by, population)
    half = se * stats.t.ppf((1 + level) / 2, freedom) if se > 0 else 0.0
    return Estimate(mean, se, mean - half, mean + half, n, people)


def stratified_proportion(
    sample: pd.DataFrame, value: str, by: str | Sequence[str], population: PerStratum, confidence: float = 0.95
) -> Estimate:
    """Estimate a population share from a stratified sample, with its error.

    As ``stratified_mean`` of a column of 0 and 1, but with Wilson's interval for the number of answers of a simple
    sample that would have the same standard error: it stays between 0 and 1. When no stratum has both 0 and 1 the
    standard error is 0 and says nothing; then n answers count as n (and nothing is open when all people were
    asked).

    Args:
        sample, by, population, confidence: as for ``stratified_mean``.
        value: column of 0 and 1 (or False and True).

    Returns:
        The ``Estimate``, shares of 1.

    Raises:
        CourseError: as ``stratified_mean``; a value that is neither 0 nor 1.

    Source: Wilson (1927); Korn & Graubard (1998) for the effective sample size.

    >>> answers = pd.DataFrame({"tier": ["A"] * 20 + ["B"] * 30, "satisfied": [1] * 15 + [0] * 5 + [1, 0, 0] * 10})
    >>> result = stratified_proportion(answers, "satisfied", "tier", {"A": 200, "B": 800})
    >>> round(result.estimate, 3), round(result.low, 3), round(result.high, 3)
    (0.417, 0.284, 0.562)
    """
    level = _share(confidence, "confidence", open_end=True)
    need_columns(sample, value)
    as_answers(sample[value], value, range(2))
    share, se, n, freedom, people = _stratified(sample, value, by, population)
    if n == people:
        return Estimate(share, se, share, share, n, people)
    effective = share * (1 - share) / se**2 if se > 0 else n / (1 - n / people)
    squared = stats.t.ppf((1 + level) / 2, freedom) ** 2 / effective
    centre = (share + squared / 2) / (1 + squared)
    half = np.sqrt(squared * (share * (1 - share) + squared / 4)) / (1 + squared)
    return Estimate(share, se, max(0.0, float(centre - half)), min(1.0, float(centre + half)), n, people)


def _stratified(
    sample: pd.DataFrame, value: str, by: str | Sequence[str], population: PerStratum
) -> tuple[float, float, int, float, int]:
    """Return the stratified mean, its standard error, answers, degrees of freedom and population."""
    need_columns(sample, value)
    numbers = as_numbers(sample[value], value, missing=True).to_numpy()
    answered = ~np.isnan(numbers)
    code, keys = _strata(sample.loc[answered], by)
    people = _per_stratum(population, "population", keys, at_least=1, whole=True)
    numbers = numbers[answered]
    answers = np.bincount(code)
    for place in np.flatnonzero(answers > people):
        _refuse_stratum(
            keys[int(place)],
            f"有 {answers[place]} 份回答，却只有 {people[place]:.0f} 人。请检查 population 或重复的行",
            f"has {answers[place]} answers but {people[place]:.0f} people. Check population, or rows that come twice",
        )
    for place in np.flatnonzero((answers == 1) & (people > 1)):
        _refuse_stratum(
            keys[int(place)],
            "只有 1 份回答，算不出误差。请与相近的层合并",
            "has one answer, which shows no spread. Merge it with a stratum like it",
        )
    means = np.bincount(code, weights=numbers) / answers
    squares = np.bincount(code, weights=np.square(numbers - means[code]))
    variance = squares / np.maximum(answers - 1, 1)
    share = people / people.sum()
    part = share**2 * (1 - answers / people) * variance / answers
    total = part.sum()
    freedom = len(numbers) - len(keys)
    if total > 0:
        freedom = total**2 / (part**2 / np.maximum(answers - 1, 1)).sum()
    return float(share @ means), float(np.sqrt(total)), len(numbers), freedom, int(people.sum())


# -- fieldwork and cycle ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Fieldwork:
    """What it takes to fill a quota by telephone.

    Attributes:
        calls: calls to expect until the quota is full.
        calls_per_day: calls the team makes in a day.
        completes_per_day: interviews to expect in a day.
        days: whole days, rounded up.
        agent_hours: hours of work, all agents together.
    """

    calls: int
    calls_per_day: float
    completes_per_day: float
    days: int
    agent_hours: float


def fieldwork_days(
    quota: int,
    contact_rate: float,
    cooperation_rate: float,
    agents: int,
    calls_per_agent_hour: float,
    hours_per_day: float,
) -> Fieldwork:
    """Find how many days a team needs to fill a quota of interviews.

    Args:
        quota: interviews wanted.
        contact_rate: share of calls that reach the person.
        cooperation_rate: share of the people reached who take part to the end.
        agents: people who call at the same time.
        calls_per_agent_hour: calls one of them makes in an hour, talking included.
        hours_per_day: hours of calling a day.

    Returns:
        The ``Fieldwork``; an expectation, not a promise.

    Raises:
        CourseError: a rate that is not above 0 and at most 1, no agent, no quota.

    >>> work = fieldwork_days(385, 0.4, 0.5, agents=5, calls_per_agent_hour=15, hours_per_day=6)
    >>> work.calls, work.calls_per_day, work.days
    (1925, 450.0, 5)
    """
    success = _share(contact_rate, "contact_rate") * _share(cooperation_rate, "cooperation_rate")
    wanted = as_number(quota, "quota", at_least=1, whole=True)
    team = as_number(agents, "agents", at_least=1, whole=True)
    pace = as_number(calls_per_agent_hour, "calls_per_agent_hour", above=0)
    per_day = team * pace * as_number(hours_per_day, "hours_per_day", above=0)
    calls = wanted / success
    return Fieldwork(_up(calls), per_day, per_day * success, _up(calls / per_day), calls / pace)


def half_year_compliance(
    dates: pd.Series | Sequence[Any], today: str | pd.Timestamp, start: str | pd.Timestamp | None = None
) -> pd.DataFrame:
    """Check that every half-year had its third-party survey.

    The half-year that ``today`` lies in is still running: without a survey it is open, not missed. A date that
    comes twice is one survey.

    Args:
        dates: the day of each survey; none after ``today``.
        today: the day of the check.
        start: first day of the duty; None = the first survey.

    Returns:
        Frame indexed by ``half_year`` ("2025H1"), every half-year from ``start`` to ``today``: ``surveys`` and
        ``verdict``: "met", "missed" or "open".

    Raises:
        CourseError: a value that is not a date, a survey in the future, a start after today, no survey and no start.

    >>> half_year_compliance(["2024-05-20", "2025-03-11"], today="2025-09-01")["verdict"].to_dict()
    {'2024H1': 'met', '2024H2': 'missed', '2025H1': 'met', '2025H2': 'open'}
    """
    now = as_days(pd.Series([today], index=[None], dtype=object, name="today")).iloc[0]
    days = as_days(pd.Series(dates, dtype=object, name="dates"))
    for row, day in days[days > now].items():
        raise CourseError(
            say(
                zh=f"dates 第 {row!r} 行是 {day:%Y-%m-%d}，晚于 today {now:%Y-%m-%d}。只算已经做完的调查，请删去它。",
                en=f"dates, row {row!r}: {day:%Y-%m-%d} is after today, {now:%Y-%m-%d}. Only surveys that were done "
                "count: leave it out.",
            )
        )
    if start is None and days.empty:
        raise CourseError(
            say(
                zh="dates 里一次调查也没有。请给出 start（从哪一天起应当做调查），例如 2024-01-01。",
                en="dates has no survey. Give start, the first day of the duty, such as 2024-01-01.",
            )
        )
    begin = (
        days.min() if start is None else as_days(pd.Series([start], index=[None], dtype=object, name="start")).iloc[0]
    )
    if begin > now:
        raise CourseError(
            say(
                zh=f"start {begin:%Y-%m-%d} 晚于 today {now:%Y-%m-%d}。请改正两个日期。",
                en=f"start {begin:%Y-%m-%d} is after today, {now:%Y-%m-%d}. Correct the dates.",
            )
        )
    first, last = _half(pd.Series([begin, now]))
    done = _half(days.drop_duplicates()).value_counts()
    halves = range(first, last + 1)
    surveys = done.reindex(halves, fill_value=0).to_numpy()
    verdict = np.where(surveys > 0, "met", np.where(np.array(halves) == last, "open", "missed"))
    names = [f"{half // 2}H{half % 2 + 1}" for half in halves]
    return pd.DataFrame({"surveys": surveys, "verdict": verdict}, index=pd.Index(names, name="half_year"))


def _half(days: pd.Series) -> pd.Series:
    """Number the half-years so that each is one more than the one before."""
    return days.dt.year * 2 + (days.dt.month > 6)


# -- what all of them check ------------------------------------------------------------------------


def _strata(frame: pd.DataFrame, by: str | Sequence[str]) -> tuple[np.ndarray, pd.Index]:
    """Return the number of each row's stratum and the strata that have rows, sorted."""
    by = as_names(by, "by", some=True)
    need_columns(frame, *by)
    code, keys = group_codes(frame, by)
    if (code < 0).any():
        need_present(frame, *by)
    return code, pd.Index(list(keys), name=keys.name) if isinstance(keys, pd.CategoricalIndex) else keys


def _per_stratum(
    values: PerStratum,
    name: str,
    keys: pd.Index,
    *,
    at_least: float | None = None,
    above: float | None = None,
    whole: bool = False,
) -> np.ndarray:
    """Return one number for each of ``keys``; ``values`` must have these and no others."""
    if not isinstance(values, Mapping | pd.Series):
        raise CourseError(
            say(
                zh=f"{name} 应按层给出数，例如 {{'A': 20, 'B': 80}}，得到的是 {type(values).__name__}。请改正。",
                en=f"{name} must give a number by stratum, such as {{'A': 20, 'B': 80}}; found "
                f"{type(values).__name__}. Correct it.",
            )
        )
    series = as_numbers(as_series(values, []), name, at_least=at_least, above=above, whole=whole)
    if series.index.has_duplicates:
        _refuse_stratum(
            series.index[series.index.duplicated()][0], f"在 {name} 里不止一次", f"comes more than once in {name}"
        )
    place = series.index.get_indexer(pd.Index(list(keys)))
    if (place < 0).any():
        _refuse_stratum(
            keys[int(np.argmin(place))],
            f"在数据里有，在 {name} 里没有。请补上它的数",
            f"is in the data but not in {name}. Add its number",
        )
    if len(series) > len(keys):
        _refuse_stratum(
            series.index.delete(place)[0],
            f"在 {name} 里有，在数据里一行也没有。请与相近的层合并，或改正名称",
            f"is in {name} but has no row in the data. Merge it with a stratum like it, or correct its name",
        )
    return series.to_numpy()[place]


def _row_weights(sample: pd.DataFrame, weight: pd.Series | Sequence[float] | np.ndarray) -> np.ndarray:
    """Return one weight above 0 per row of ``sample``."""
    numbers = as_numbers(weight, "weight", above=0)
    if len(numbers) != len(sample) or (isinstance(weight, pd.Series) and not weight.index.equals(sample.index)):
        raise CourseError(
            say(
                zh=f"weight 有 {len(numbers)} 个数，与数据的 {len(sample)} 行不对应。请给每一行一个权数，行序相同。",
                en=f"weight has {len(numbers)} numbers that do not match the {len(sample)} rows of the data. Give each "
                "row its weight, in the same order.",
            )
        )
    return numbers.to_numpy()


def _refuse_stratum(stratum: Any, zh: str, en: str) -> None:
    """Raise for one stratum; ``zh`` and ``en`` say what is wrong and what to do."""
    raise CourseError(say(zh=f"层 {stratum!r} {zh}。", en=f"Stratum {stratum!r} {en}."))
