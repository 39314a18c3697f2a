"""Kano: what must, should and might we offer, and how sure the answer is.

Each feature is asked twice: how would you feel if we had it (functional), and if we had it not (dysfunctional)?
Categories: M must-be, O one-dimensional (performance), A attractive (excitement), I indifferent, R reverse,
Q questionable. Every interval is a 95 % interval. No result depends on the order of the rows.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    as_answers,
    as_names,
    as_number,
    as_numbers,
    codes_of,
    group_codes,
    need_columns,
    need_known,
    need_one_of,
    need_unique,
    random_numbers,
)
from course_lib.models.scores import EASY, PROMOTER, SATISFIED, SCALES, wilson

ANSWERS = ("like", "must_be", "neutral", "live_with", "dislike")
CATEGORIES = ("M", "O", "A", "I", "R", "Q")  # the order breaks ties
TABLES = {
    "standard": ("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"),
    "pouliot": ("QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ"),
}
FONG_FACTOR = 1.65
QUESTIONABLE_LIMIT = 0.05  # the course's choice: above it the pair of questions is probably misunderstood

# Three levels of service, and what to do with the rest.
STRATEGIES = {
    "M": "basic",
    "O": "worry_free",
    "A": "beyond_expectation",
    "I": "do_not_invest",
    "R": "avoid",
    "Q": "ask_again",
}
LEVELS = ("unmet", "needs_met", "easy", "memorable")
LEVEL_CUTS = {"csat": SATISFIED, "ces": EASY, "nps": PROMOTER}


def evaluation_table(table: str = "standard") -> pd.DataFrame:
    """Return the category of each pair of answers.

    Args:
        table: "standard", or "pouliot", where must-be twice and live-with twice count as questionable too.

    Returns:
        Frame of categories, functional answer down, dysfunctional answer across.

    Raises:
        CourseError: an unknown table.

    Source: Kano et al. (1984); Berger et al. (1993); Pouliot (1993).

    >>> evaluation_table().loc["like", "dislike"], evaluation_table("pouliot").loc["must_be", "must_be"]
    ('O', 'Q')
    """
    need_one_of(table, "table", TABLES)
    cells = [list(row) for row in TABLES[table]]
    return pd.DataFrame(
        cells, index=pd.Index(ANSWERS, name="functional"), columns=pd.Index(ANSWERS, name="dysfunctional")
    )


def evaluate(pairs: pd.DataFrame, table: str = "standard") -> pd.Series:
    """Read the category of each pair of answers from the evaluation table.

    Args:
        pairs: one row per pair with the columns ``functional`` and ``dysfunctional`` (codes of ``ANSWERS``). A pair
            that lacks an answer has no category.
        table: as for ``evaluation_table``.

    Returns:
        Series ``category``, categorical, with the index of ``pairs``.

    Raises:
        CourseError: a missing column, an answer that is none of the five, an unknown table.

    >>> pairs = pd.DataFrame({"functional": ["like", "neutral"], "dysfunctional": ["neutral", "dislike"]})
    >>> evaluate(pairs).tolist()
    ['A', 'M']
    """
    need_columns(pairs, "functional", "dysfunctional")
    return pd.Series(_categories(_category_codes(pairs, table)), index=pairs.index, name="category")


def _category_codes(pairs: pd.DataFrame, table: str) -> np.ndarray:
    """Return the place in ``CATEGORIES`` of each pair of answers; -1 for a pair that lacks one."""
    letters = evaluation_table(table).to_numpy().ravel()
    # The last row and column are for missing answers: place -1.
    cells = np.full((len(ANSWERS) + 1, len(ANSWERS) + 1), -1)
    cells[:-1, :-1] = np.reshape([CATEGORIES.index(letter) for letter in letters], (len(ANSWERS), -1))
    functional, dysfunctional = (codes_of(pairs[side], ANSWERS) for side in ("functional", "dysfunctional"))
    return cells[functional, dysfunctional]


def _categories(codes: np.ndarray) -> "pd.Categorical[str]":
    """Return the categories at these places of ``CATEGORIES``; -1 is none."""
    return pd.Categorical.from_codes(codes, pd.Index(CATEGORIES))


def count_categories(pairs: pd.DataFrame, by: str | Sequence[str] = "feature", table: str = "standard") -> pd.DataFrame:
    """Count how many respondents put each feature into each category.

    Args:
        pairs: one row per respondent and feature: ``respondent_id``, ``functional``, ``dysfunctional`` and the
            columns of ``by``.
        by: the feature column, or several, such as ["brand", "feature"]. A row without a feature does not count.
        table: as for ``evaluation_table``.

    Returns:
        Frame indexed by ``by``, sorted, with a count per category and ``missing`` (pairs that lack an answer).

    Raises:
        CourseError: a missing column, an unknown answer, a respondent who answers twice about a feature.

    >>> pairs = pd.DataFrame({"respondent_id": [1, 2], "feature": "app", "functional": "like",
    ...                       "dysfunctional": ["dislike", "neutral"]})
    >>> count_categories(pairs).loc["app", ["O", "A"]].tolist()
    [1, 1]
    """
    keys = as_names(by, "by", some=True)
    need_columns(pairs, "respondent_id", "functional", "dysfunctional", *keys)
    number, features = group_codes(pairs, keys)
    if (number < 0).any():
        pairs, number = pairs[number >= 0], number[number >= 0]
    _need_one_pair_each(pairs, number, keys)
    # A pair that lacks an answer counts in a last column.
    width = len(CATEGORIES) + 1
    codes = _category_codes(pairs, table) % width if len(pairs) else np.empty(0, dtype=int)
    counts = np.bincount(number * width + codes, minlength=len(features) * width)
    columns = pd.Index([*CATEGORIES, "missing"], name="category")
    return pd.DataFrame(counts.reshape(-1, width), index=features, columns=columns)


def _need_one_pair_each(pairs: pd.DataFrame, feature: np.ndarray, keys: list[str]) -> None:
    """Raise when a respondent answers twice about a feature; ``feature`` numbers the features of the rows."""
    person = pd.factorize(pairs["respondent_id"].to_numpy())[0]
    # Plain numbers tell doubles much faster than texts do.
    both = pd.Series(person * (feature.max(initial=0) + 1) + feature)
    if (person < 0).any() or not both.is_unique:
        need_unique(pairs, "respondent_id", *keys)


def summarise(
    pairs: pd.DataFrame, by: str | Sequence[str] = "feature", table: str = "standard", window: float = 0
) -> pd.DataFrame:
    """Summarise each feature from its paired answers: ``count_categories``, then ``summarise_counts``.

    Args:
        pairs, by, table: as for ``count_categories``.
        window: as for ``summarise_counts``.

    >>> pairs = pd.DataFrame({"respondent_id": [1, 2, 3], "feature": "app", "functional": "like",
    ...                       "dysfunctional": ["dislike", "neutral", "neutral"]})
    >>> summarise(pairs)["category"].to_dict()
    {'app': 'A'}
    """
    return summarise_counts(count_categories(pairs, by, table), window)


def summarise_counts(counts: pd.DataFrame, window: float = 0) -> pd.DataFrame:
    """Summarise features from the counts of their categories.

    The category is the most frequent one; of exact ties the first of M, O, A, I, R, Q. Better (rise of satisfaction
    when the feature is there) is (A + O) / (A + O + M + I), Worse (fall when it is not) is -(O + M) / (A + O + M +
    I). R and Q count in n but not in Better and Worse: a feature that is all R or Q has neither.

    Args:
        counts: one row per feature, a column for each of ``CATEGORIES``; others are left alone.
        window: categories within this share of all answers below the most frequent one tie with it (0.05 = five
            points); 0 = exact ties only.

    Returns:
        Frame with the index of ``counts``: ``n`` and the counts, ``category``, ``runner_up`` (next category; none
        when all said the same), ``better``, ``better_low``, ``better_high``, ``worse``, ``worse_low``,
        ``worse_high`` (Wilson), ``total_strength`` ((A + O + M) / n), ``category_strength`` (highest - second
        share), ``fong_difference`` and ``fong_threshold`` (answers), ``significant`` (the two highest counts differ
        by the threshold or more), ``q_rate``, ``q_warning`` (above 5 %: ask this pair of questions again). A feature
        without an answer has missing values, and ``significant`` False.

    Raises:
        CourseError: a missing column, a count that is negative, broken or text, a window that is not a share.

    Source: Berger et al. (1993); Lee & Newcomb (1997) for the strengths; Fong (1996) for the test.

    >>> app = pd.DataFrame({"M": [95], "O": [123], "A": [45], "I": [33], "R": [0], "Q": [0]}, index=["service app"])
    >>> table = summarise_counts(app)
    >>> table["category"].tolist(), table[["better", "worse"]].round(3).to_numpy().tolist()
    (['O'], [[0.568, -0.736]])
    """
    need_columns(counts, *CATEGORIES)
    numbers = [as_numbers(counts[name], name, at_least=0, whole=True) for name in CATEGORIES]
    table = np.column_stack(numbers).astype(int)
    n = table.sum(axis=1)
    known = np.where(n > 0, n, np.nan)
    place = _modes(table, _as_window(window))
    rest = table.copy()
    rest[np.arange(len(rest)), place] = -1
    second, first = np.sort(table, axis=1)[:, -2:].T.astype(float)
    m, o, a, i = table[:, :4].T
    valid = m + o + a + i
    result = pd.DataFrame(table, index=counts.index, columns=list(CATEGORIES))
    result.insert(0, "n", n)
    result["category"] = _categories(np.where(n > 0, place, -1))
    result["runner_up"] = _categories(np.where(rest.max(axis=1) > 0, rest.argmax(axis=1), -1))
    answered = np.where(valid > 0, valid, np.nan)
    result["better"] = (a + o) / answered
    result["better_low"], result["better_high"] = wilson(a + o, valid)
    result["worse"] = -(o + m) / answered
    low, high = wilson(o + m, valid)
    result["worse_low"], result["worse_high"] = -high, -low
    result["total_strength"] = (a + o + m) / known
    result["category_strength"] = (first - second) / known
    result["fong_difference"] = first - second
    result["fong_threshold"] = FONG_FACTOR * np.sqrt((first + second) * (2 * n - first - second) / (2 * known))
    result["significant"] = result["fong_difference"] >= result["fong_threshold"]
    result["q_rate"] = table[:, CATEGORIES.index("Q")] / known
    result["q_warning"] = result["q_rate"] > QUESTIONABLE_LIMIT
    # A and R alone mean other things elsewhere: the name tells that these columns are categories.
    return result.rename_axis(columns="category")


def _modes(table: np.ndarray, window: float) -> np.ndarray:
    """Return the place of the category of each row of counts: the first of those within the window of the top."""
    n = table.sum(axis=-1, keepdims=True)
    return (table >= table.max(axis=-1, keepdims=True) - (window + 1e-12) * n).argmax(axis=-1)


def _as_window(window: float) -> float:
    """Return the window as a share, 0 to 1."""
    share = as_number(window, "window", at_least=0)
    if share > 1:
        raise CourseError(
            say(
                zh=f"window 是 {window!r}，应为 0 到 1 的份额：5 个百分点写作 0.05。请改正。",
                en=f"window is {window!r}, expected a share from 0 to 1: five points are 0.05. Correct it.",
            )
        )
    return share


def category_stability(counts: pd.DataFrame, repetitions: int = 1000, window: float = 0, seed: int = 0) -> pd.DataFrame:
    """Ask how often another sample of the same size would give each feature the same category (bootstrap).

    Drawing respondents again changes only the counts, so the counts are drawn (multinomial): as fast for a
    million respondents as for a hundred.

    Args:
        counts: as for ``summarise_counts``.
        repetitions: bootstrap samples.
        window: as for ``summarise_counts``.
        seed: of the bootstrap; the result does not depend on the order of the rows.

    Returns:
        Frame with the index of ``counts``: ``category``, ``stability`` (share of samples with that category) and
        the share of samples for each of ``CATEGORIES``; missing for a feature without an answer.

    Raises:
        CourseError: as ``summarise_counts``; fewer than one repetition.

    Source: Efron (1979).

    >>> sure = pd.DataFrame({"M": [90], "O": [10], "A": [0], "I": [0], "R": [0], "Q": [0]})
    >>> category_stability(sure)["stability"].tolist()
    [1.0]
    """
    draws = int(as_number(repetitions, "repetitions", at_least=1, whole=True))
    summary = summarise_counts(counts, window)
    table = summary[list(CATEGORIES)].to_numpy()
    n = table.sum(axis=1)
    # Drawn in the order of the names: features that swap places keep their draws.
    order = np.argsort([str(feature) for feature in counts.index], kind="stable")
    order = order[n[order] > 0]
    rng = random_numbers(seed)
    share = np.full(table.shape, np.nan)
    sizes, chances = n[order][:, None], table[order] / n[order][:, None]
    modes = _modes(rng.multinomial(sizes, chances[:, None, :], size=(len(order), draws)), _as_window(window))
    share[order] = (modes[:, :, None] == np.arange(len(CATEGORIES))).mean(axis=1)
    result = pd.DataFrame(share, index=counts.index, columns=list(CATEGORIES))
    places = _modes(table, _as_window(window))
    result.insert(0, "stability", share[np.arange(len(share)), places])
    result.insert(0, "category", summary["category"])
    return result.rename_axis(columns="category")


def strategy(summary: pd.DataFrame) -> pd.DataFrame:
    """Turn the categories into the three levels of a service strategy, most urgent features first.

    Must-be features are the basic service (the greatest Worse first), one-dimensional ones the worry-free service
    (the greatest Better - Worse first), attractive ones the service beyond expectation (the greatest Better first).
    Indifferent: do not invest; reverse: avoid; questionable or without an answer: ask again.

    Args:
        summary: result of ``summarise`` or ``summarise_counts``.

    Returns:
        Frame with the index of ``summary``, sorted: ``strategy``, ``rank`` (within the strategy), ``category``,
        ``better``, ``worse``, ``confidence`` ("firm", or "open" when the two highest counts do not differ
        significantly or questionable answers abound: then ``runner_up`` may be right as well).

    Raises:
        CourseError: a missing column, an unknown category.

    >>> counts = pd.DataFrame({"M": [9, 1], "O": 0, "A": [1, 9], "I": 0, "R": 0, "Q": 0}, index=["cover", "gift"])
    >>> strategy(summarise_counts(counts))["strategy"].to_dict()
    {'cover': 'basic', 'gift': 'beyond_expectation'}
    """
    need_columns(summary, "category", "runner_up", "better", "worse", "significant", "q_warning")
    need_known(summary["category"].dropna(), CATEGORIES)
    category = summary["category"].astype(object).where(summary["category"].notna(), "Q")
    better, worse = (as_numbers(summary[name], name, missing=True).fillna(0) for name in ("better", "worse"))
    weight = pd.Series(0.0, index=summary.index)
    weight = weight.mask(category == "M", -worse).mask(category == "A", better).mask(category == "O", better - worse)
    result = pd.DataFrame({"strategy": category.map(STRATEGIES)}, index=summary.index)
    result["rank"] = weight.groupby(category).rank(method="min", ascending=False).astype(int)
    result[["category", "better", "worse"]] = summary[["category", "better", "worse"]]
    firm = summary["significant"].astype(bool) & ~summary["q_warning"].astype(bool)
    result["confidence"] = np.where(firm, "firm", "open")
    result["runner_up"] = summary["runner_up"]
    name = np.array([str(feature) for feature in summary.index])
    return result.iloc[np.lexsort((name, result["rank"], category.map(CATEGORIES.index)))]


# -- the experience pyramid ------------------------------------------------------------------------


def experience_level(responses: pd.DataFrame, cuts: Mapping[str, float] = LEVEL_CUTS) -> pd.Series:
    """Say how high each respondent's experience climbs: 1.0 needs met, 2.0 easy, 3.0 memorable.

    A level counts only when those below it are reached: easy but not what was needed is "unmet". Satisfaction
    stands for needs met, effort for easy, recommendation for memorable; the cut-offs are the course's choice.

    Args:
        responses: one row per respondent with the columns ``csat``, ``ces`` and ``nps``.
        cuts: the lowest answer that reaches each level.

    Returns:
        Series ``experience_level``, ordered categorical of ``LEVELS``; missing when one of the three answers is.

    Raises:
        CourseError: a missing column, an answer that is not on its scale, cuts for other columns.

    >>> experience_level(pd.DataFrame({"csat": [5, 4, 2], "ces": [7, 3, 7], "nps": [9, 10, 10]})).tolist()
    ['memorable', 'needs_met', 'unmet']
    """
    if set(cuts) != set(LEVEL_CUTS):
        found = ", ".join(map(str, cuts))
        raise CourseError(
            say(
                zh=f"cuts 的列是 {found or '无'}，应为 {'、'.join(LEVEL_CUTS)}。请给每一列一个下限。",
                en=f"cuts are for {found or 'nothing'}, expected {', '.join(LEVEL_CUTS)}. Give each a lowest answer.",
            )
        )
    need_columns(responses, *LEVEL_CUTS)
    reached = np.ones(len(responses), dtype=bool)
    height = np.zeros(len(responses), dtype=int)
    gap = np.zeros(len(responses), dtype=bool)
    for metric in LEVEL_CUTS:
        answers = as_answers(responses[metric], metric, SCALES[metric]).to_numpy()
        reached &= answers >= as_number(cuts[metric], metric)
        height += reached
        gap |= np.isnan(answers)
    levels = pd.Categorical.from_codes(np.where(gap, -1, height), pd.Index(LEVELS), ordered=True)
    return pd.Series(levels, index=responses.index, name="experience_level")


def pyramid(levels: pd.Series) -> pd.DataFrame:
    """Count the levels of the experience pyramid, from scores or from coded comments.

    Args:
        levels: one of ``LEVELS`` per respondent or comment; missing ones do not count.

    Returns:
        Frame indexed by ``experience_level``: ``count``, ``share``, ``low``, ``high`` (Wilson), ``reached`` (share
        of those on this level or above). With no level at all the shares are missing.

    Raises:
        CourseError: a code that is no level.

    >>> pyramid(pd.Series(["easy", "easy", "needs_met", "unmet"]))["reached"].tolist()
    [1.0, 0.75, 0.5, 0.0]
    """
    codes = pd.Series(levels, name="experience_level").dropna().astype(object)
    need_known(codes, LEVELS)
    count = codes.value_counts().reindex(pd.Index(LEVELS, name="experience_level"), fill_value=0)
    n = len(codes)
    result = count.rename("count").to_frame()
    result["share"] = count / (n or np.nan)
    result["low"], result["high"] = wilson(count, n)
    result["reached"] = count[::-1].cumsum()[::-1] / (n or np.nan)
    return result
