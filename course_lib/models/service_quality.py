"""Service quality: where we fall short of what is expected, and why; what to promise, measure and improve.

SERVQUAL compares expectation and perception in 22 items of five dimensions; SERVPERF looks at perception alone. The
source puts trust under reliability; in the instrument it belongs to assurance. Every interval is a 95 % interval.
No result depends on the order of the rows.
"""

from collections.abc import Mapping, Sequence
from math import fsum
from typing import Any

import numpy as np
import pandas as pd
from scipy.special import fdtri

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    LARGEST,
    as_answers,
    as_names,
    as_numbers,
    as_series,
    as_shares,
    in_known_order,
    need_columns,
    need_known,
    need_unique,
)
from course_lib.models.scores import mean_interval

SCALE = range(1, 8)
DIMENSIONS = {
    "tangibles": ("q01", "q02", "q03", "q04"),
    "reliability": ("q05", "q06", "q07", "q08", "q09"),
    "responsiveness": ("q10", "q11", "q12", "q13"),
    "assurance": ("q14", "q15", "q16", "q17"),
    "empathy": ("q18", "q19", "q20", "q21", "q22"),
}
ITEMS = {item: dimension for dimension, items in DIMENSIONS.items() for item in items}
WEIGHTS = {"tangibles": 0.11, "reliability": 0.32, "responsiveness": 0.22, "assurance": 0.19, "empathy": 0.16}

# The four gaps inside the firm and the measures that close them. The customer gap is their RESULT.
GAP_MEASURES = {
    "listening": ("research", "upward_communication", "first_time_recovery"),
    "standards": ("service_design", "closed_loop", "visible_standards"),
    "delivery": ("hire", "enable", "support", "keep"),
    "communication": ("no_over_publicity", "no_over_promise"),
}
MEASURES = {measure: gap for gap, measures in GAP_MEASURES.items() for measure in measures}
SELF_TEST_SCALE = range(1, 6)

VIEWS = ("customer", "rival", "best")
STANDARDS = ("fastest_response", "professional_support", "first_things_first", "in_their_place", "promises_kept")
EMPATHY_SCALE = range(1, 6)

# Words that stand where a metric or an owner should (the course's lists): anywhere in a metric, the whole of an owner.
VAGUE_METRICS = ("尽快", "及时", "良好", "加强", "提升", "努力", "做好", "asap", "good", "better", "improve", "timely")
# With one of these even a vague word is counted: the share of timely replies.
COUNTED_METRICS = ("率", "数", "占比", "时长", "rate", "share", "percent", "score", "number")
VAGUE_OWNERS = ("大家", "全体", "所有人", "各部门", "相关部门", "相关人员", "待定", "everyone", "all", "team", "tbd")


# 2026-03-31, 2026/3/31 or 2026年3月31日
DATE = r"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)"


# -- expectation and perception --------------------------------------------------------------------


def reverse_items(
    ratings: pd.DataFrame, items: Sequence[str], columns: Sequence[str] = ("expectation", "perception")
) -> pd.DataFrame:
    """Turn negatively worded items round: 8 minus the answer, so that 7 is good everywhere.

    Args:
        ratings: as for ``score_items``.
        items: items to turn, such as ["q11"].
        columns: the answers to turn.

    Returns:
        A copy of ``ratings``.

    Raises:
        CourseError: an item that is none of q01 to q22, an answer that is not 1 to 7.

    >>> ratings = pd.DataFrame({"respondent_id": [1], "item": ["q11"], "expectation": [6], "perception": [2]})
    >>> reverse_items(ratings, ["q11"])[["expectation", "perception"]].iloc[0].tolist()
    [2.0, 6.0]
    """
    checked = _ratings(ratings)
    items = as_names(items, "items")
    need_known(pd.Series(items, name="items", dtype=object), list(ITEMS))
    turned = ratings.copy()
    chosen = ratings["item"].isin(items)
    for column in columns:
        turned[column] = checked[column].mask(chosen, SCALE[0] + SCALE[-1] - checked[column])
    return turned


def score_items(ratings: pd.DataFrame, by: str | Sequence[str] | None = None) -> pd.DataFrame:
    """Compute the SERVQUAL gap, perception minus expectation, of each item.

    Args:
        ratings: one row per respondent and item: ``respondent_id``, ``item`` (q01 to q22), ``expectation`` and
            ``perception`` (1 to 7). A row that lacks one of the two does not count.
        by: column or columns to split by, such as "brand"; None = all together.

    Returns:
        Frame indexed by ``by``, ``dimension``, ``item``: ``answers``, ``missing``, ``expectation``, ``perception``,
        ``gap`` (means), ``low``, ``high`` (t interval of the gap). A negative gap falls short of the expectation.

    Raises:
        CourseError: a missing column, an unknown item, an answer that is not 1 to 7, an item rated twice by one
            respondent.

    Source: Parasuraman, Zeithaml & Berry (1985, 1988).

    >>> ratings = pd.DataFrame({"respondent_id": [1, 2], "item": "q01", "expectation": [6, 7], "perception": [5, 4]})
    >>> score_items(ratings)["gap"].tolist()
    [-2.0]
    """
    frame = _ratings(ratings)
    keys = as_names(by, "by")
    need_columns(ratings, "item", *keys)
    frame["gap"] = frame["perception"] - frame["expectation"]
    paired = frame["gap"].notna()
    frame["missing"] = (~paired).astype(int)
    for side in ("expectation", "perception"):
        frame[side] = frame[side].where(paired)
    groups = frame.groupby([*(ratings[key] for key in keys), "dimension", "item"], observed=True)
    table = groups[["expectation", "perception", "gap"]].mean()
    table.insert(0, "answers", groups["gap"].count())
    table.insert(1, "missing", groups["missing"].sum())
    table["low"], table["high"] = mean_interval(table["gap"], groups["gap"].std(), table["answers"])
    return table


def score_dimensions(ratings: pd.DataFrame, by: str | Sequence[str] | None = None) -> pd.DataFrame:
    """Compute the SERVQUAL gap of each dimension: first each respondent's mean over its items, then over respondents.

    The respondent is the unit: answers of one person go together, so the interval rests on people, not on rows.

    Args:
        ratings, by: as for ``score_items``; a respondent counts in a dimension with the items that are answered.

    Returns:
        Frame indexed by ``by`` and ``dimension``: ``answers`` (respondents), ``expectation``, ``perception``,
        ``gap``, ``low``, ``high`` (t interval of the gap).

    Raises:
        CourseError: as ``score_items``.

    >>> ratings = pd.DataFrame({"respondent_id": 1, "item": ["q01", "q02"], "expectation": [6, 7],
    ...                         "perception": [5, 7]})
    >>> score_dimensions(ratings)["gap"].tolist()
    [-0.5]
    """
    people, keys = _people(ratings, by)
    groups = people.groupby([*keys, "dimension"], observed=True)
    table = groups[["expectation", "perception", "gap"]].mean()
    table.insert(0, "answers", groups.size())
    table["low"], table["high"] = mean_interval(table["gap"], groups["gap"].std(), table["answers"])
    return table


def servperf(ratings: pd.DataFrame, by: str | Sequence[str] | None = None) -> pd.DataFrame:
    """Score each dimension by perception alone (SERVPERF); expectations need not be there.

    Args:
        ratings: as for ``score_items``, without ``expectation``.
        by: as for ``score_items``.

    Returns:
        Frame indexed by ``by`` and ``dimension``: ``answers`` (respondents), ``score`` (mean of the respondents'
        means), ``low``, ``high`` (t interval).

    Raises:
        CourseError: as ``score_items``.

    Source: Cronin & Taylor (1992).

    >>> ratings = pd.DataFrame({"respondent_id": [1, 1], "item": ["q01", "q02"], "perception": [5, 4]})
    >>> servperf(ratings)["score"].tolist()
    [4.5]
    """
    people, keys = _people(ratings, by, sides=("perception",))
    groups = people.groupby([*keys, "dimension"], observed=True)["perception"]
    table = groups.agg(["size", "mean"]).set_axis(["answers", "score"], axis=1)
    table["low"], table["high"] = mean_interval(table["score"], groups.std(), table["answers"])
    return table


def weighted_gap(gaps: Mapping[str, float] | pd.Series, weights: Mapping[str, float] = WEIGHTS) -> float:
    """Weight the gaps of the dimensions by what they mean to customers.

    Args:
        gaps: gap per dimension.
        weights: importance per dimension, the same ones; they add up to 1.

    Raises:
        CourseError: dimensions that differ, weights that do not add up to 1, a gap that is missing.

    Source: Zeithaml, Parasuraman & Berry (1990).

    >>> gaps = {"tangibles": -0.65, "reliability": -1.1, "responsiveness": -0.83, "assurance": -0.7, "empathy": -1.01}
    >>> round(weighted_gap(gaps), 3)
    -0.901
    """
    numbers = as_numbers(as_series(gaps, list(DIMENSIONS)), "gaps")
    return fsum(numbers * _weights(weights, list(numbers.index)))  # the same in every order


def overall_gap(
    ratings: pd.DataFrame, weights: Mapping[str, float] = WEIGHTS, by: str | Sequence[str] | None = None
) -> pd.DataFrame:
    """Sum the five gaps up, plain and weighted, with an interval that knows that they go together.

    Args:
        ratings, by: as for ``score_items``. Respondents who lack a dimension do not count.
        weights: as for ``weighted_gap``.

    Returns:
        Frame indexed by ``by`` (or "all"): ``answers`` (respondents), ``gap``, ``gap_low``, ``gap_high``,
        ``weighted_gap``, ``weighted_low``, ``weighted_high`` (t intervals).

    Raises:
        CourseError: as ``score_items`` and ``weighted_gap``; no respondent with all dimensions.

    >>> one = pd.DataFrame({"respondent_id": 1, "item": list(ITEMS), "expectation": 6, "perception": 5})
    >>> overall_gap(one)[["gap", "weighted_gap"]].round(6).iloc[0].tolist()
    [-1.0, -1.0]
    """
    people, keys = _people(ratings, by)
    share = _weights(weights, list(DIMENSIONS))
    wide = people.pivot(index=[*keys, "respondent_id"], columns="dimension", values="gap")
    wide = wide.reindex(columns=list(DIMENSIONS)).dropna()
    if wide.empty:
        raise CourseError(
            say(
                zh=f"没有一位受访者五个维度都有回答（{'、'.join(DIMENSIONS)}）。请补齐题目，或只看单个维度。",
                en=f"No respondent answers all five dimensions ({', '.join(DIMENSIONS)}). Add the items that lack, or "
                "look at single dimensions.",
            )
        )
    totals = pd.DataFrame({"gap": wide.mean(axis=1), "weighted_gap": wide @ share}, index=wide.index).reset_index()
    everybody = pd.CategoricalIndex(["all"] * len(totals))
    groups = totals.groupby(keys or everybody, observed=True)[["gap", "weighted_gap"]]
    means, deviations, answers = groups.mean(), groups.std(), groups.size()
    table = pd.DataFrame({"answers": answers})
    for name, short in (("gap", "gap"), ("weighted_gap", "weighted")):
        table[name] = means[name]
        table[f"{short}_low"], table[f"{short}_high"] = mean_interval(means[name], deviations[name], answers)
    return table


def _ratings(ratings: pd.DataFrame, sides: Sequence[str] = ("expectation", "perception")) -> pd.DataFrame:
    """Check the ratings; return respondent, dimension, item and the answers as floats."""
    need_columns(ratings, "respondent_id", "item", *sides)
    need_known(ratings["item"], list(ITEMS))
    need_unique(ratings, "respondent_id", "item")
    item = pd.Categorical(ratings["item"], categories=list(ITEMS))
    places = np.array([list(DIMENSIONS).index(dimension) for dimension in ITEMS.values()])
    dimension = pd.Categorical.from_codes(places[item.codes], pd.Index(list(DIMENSIONS)))
    frame = pd.DataFrame({"respondent_id": ratings["respondent_id"], "dimension": dimension, "item": item})
    for side in sides:
        frame[side] = as_answers(ratings[side], side, SCALE)
    return frame


def _people(
    ratings: pd.DataFrame, by: str | Sequence[str] | None, sides: Sequence[str] = ("expectation", "perception")
) -> tuple[pd.DataFrame, list[str]]:
    """Return one row per respondent and dimension with the means of ``sides``, and the names of the groups."""
    frame, keys = _ratings(ratings, sides), as_names(by, "by")
    need_columns(ratings, "item", *keys)
    frame[keys] = ratings[keys]
    answered = frame.dropna(subset=list(sides))
    means = answered.groupby([*keys, "respondent_id", "dimension"], observed=True)[list(sides)].mean().reset_index()
    if len(sides) == 2:
        means["gap"] = means["perception"] - means["expectation"]
    return means, keys


def _weights(weights: Mapping[str, float], dimensions: list[str]) -> np.ndarray:
    """Return the weight of each of ``dimensions``."""
    given = as_series(weights, list(DIMENSIONS))
    if set(given.index) != set(dimensions) or given.index.has_duplicates:
        found, expected = ", ".join(map(str, given.index)), ", ".join(map(str, dimensions))
        raise CourseError(
            say(
                zh=f"weights 的维度是 {found}，应为 {expected}。请让两者一致。",
                en=f"weights are for {found}, expected {expected}. Make them agree.",
            )
        )
    return as_shares(given.reindex(dimensions), "weights")


# -- do the items go together? ---------------------------------------------------------------------


def cronbach_alpha(answers: pd.DataFrame) -> pd.Series:
    """Compute Cronbach's alpha: how well items that should measure the same thing go together.

    Args:
        answers: one row per respondent, one column per item, numbers; a row with a gap does not count.

    Returns:
        Series ``items``, ``answers`` (complete rows), ``alpha``, ``low``, ``high`` (Feldt's interval), ``status``:
        "" when all is well, else what is wrong and which item, in the reader's language. Alpha is missing when
        there is no spread at all.

    Raises:
        CourseError: fewer than two items or two complete rows, text among the answers.

    Source: Cronbach (1951); Feldt, Woodruff & Salih (1987) for the interval.

    >>> round(cronbach_alpha(pd.DataFrame({"q01": [1, 2, 3, 4], "q02": [2, 2, 4, 4]}))["alpha"], 3)
    0.941
    """
    items = _item_statistics(answers)
    n, k, alpha = items.answers, len(items.mean), items.alpha
    # Items that always agree leave no error from which an interval could be told.
    spread = 1 - alpha if alpha < 1 - 1e-12 else np.nan
    low, high = (1 - spread * fdtri(n - 1, (n - 1) * (k - 1), end) for end in (0.975, 0.025))
    return pd.Series({"items": k, "answers": n, "alpha": alpha, "low": low, "high": high, "status": items.status})


def analyse_items(answers: pd.DataFrame) -> pd.DataFrame:
    """Look for items that do not belong: never varying, or running against the others because not reversed.

    Args:
        answers: as for ``cronbach_alpha``.

    Returns:
        Frame indexed by ``item``: ``mean``, ``deviation``, ``item_rest`` (correlation with the sum of the other
        items), ``alpha_if_dropped`` (missing with two items), ``alpha_if_reversed``, ``verdict``: "constant" (never
        varies, no correlation), "reversed" (negative ``item_rest`` and a higher alpha when turned round; of two items
        both, since the answers cannot tell which), "ok".

    Raises:
        CourseError: as ``cronbach_alpha``.

    >>> answers = pd.DataFrame({"q01": [1, 2, 3, 4], "q02": [2, 3, 4, 5], "q03": [7, 6, 6, 4]})
    >>> analyse_items(answers)["verdict"].tolist()
    ['ok', 'ok', 'reversed']
    """
    items = _item_statistics(answers)
    table = pd.DataFrame(
        {
            "mean": items.mean,
            "deviation": np.sqrt(np.diag(items.covariance)),
            "item_rest": items.item_rest,
            "alpha_if_dropped": items.alpha_if_dropped,
            "alpha_if_reversed": items.alpha_if_reversed,
            "verdict": items.verdict,
        },
        index=answers.columns,
    )
    return table.rename_axis("item")


def reliability(ratings: pd.DataFrame, value: str = "perception") -> pd.DataFrame:
    """Compute Cronbach's alpha of each dimension.

    Args:
        ratings: as for ``score_items``.
        value: "perception" or "expectation".

    Returns:
        Frame indexed by ``dimension`` with the entries of ``cronbach_alpha``. A respondent counts in a dimension
        when every item that the data have of it is answered.

    Raises:
        CourseError: as ``score_items`` and ``cronbach_alpha``.

    >>> ratings = pd.DataFrame({"respondent_id": [1, 1, 2, 2, 3, 3], "item": ["q01", "q02"] * 3,
    ...                         "perception": [4, 4, 5, 5, 6, 7]})
    >>> reliability(ratings)["alpha"].round(2).to_dict()
    {'tangibles': 0.95}
    """
    return (
        pd.DataFrame({dimension: cronbach_alpha(wide) for dimension, wide in _wide(ratings, value).items()})
        .T.rename_axis("dimension")
        .infer_objects()
    )


def check_items(ratings: pd.DataFrame, value: str = "perception") -> pd.DataFrame:
    """Look in each dimension for items that do not belong: ``analyse_items`` for the 22 items.

    Args:
        ratings, value: as for ``reliability``.

    Returns:
        Frame indexed by ``dimension`` and ``item`` with the columns of ``analyse_items``.

    Raises:
        CourseError: as ``reliability``.

    >>> ratings = pd.DataFrame({"respondent_id": [1, 1, 2, 2, 3, 3], "item": ["q01", "q02"] * 3,
    ...                         "perception": [4, 4, 5, 5, 6, 7]})
    >>> check_items(ratings)["verdict"].tolist()
    ['ok', 'ok']
    """
    tables = {dimension: analyse_items(wide) for dimension, wide in _wide(ratings, value).items()}
    return pd.concat(tables, names=["dimension"])


def _wide(ratings: pd.DataFrame, value: str) -> dict[str, pd.DataFrame]:
    """Return respondents x items for each dimension that the ratings have."""
    frame = _ratings(ratings, (value,))
    wide = frame.assign(item=frame["item"].astype(object)).pivot(index="respondent_id", columns="item", values=value)
    here = in_known_order(wide.columns, list(ITEMS))
    return {
        dimension: wide[[item for item in items if item in here]]
        for dimension, items in DIMENSIONS.items()
        if set(items) & set(here)
    }


class _ItemStatistics:
    """All that a reliability analysis says, from one pass over the answers.

    Attributes:
        names: of the items.
        answers: complete rows.
        mean, covariance: of the items.
        alpha: Cronbach's alpha; missing when the sum of the items has no variance.
        item_rest, alpha_if_dropped, alpha_if_reversed, verdict: as in ``analyse_items``.
    """

    def __init__(self, names: list[str], numbers: np.ndarray) -> None:
        self.names, (self.answers, k) = names, numbers.shape
        # From the first row: small whole numbers stay exact, and an item that never varies is 0 throughout.
        away = numbers - numbers[0]
        sums, products = away.sum(axis=0), away.T @ away
        self.mean = numbers[0] + sums / self.answers
        self.covariance = (products - np.outer(sums, sums) / self.answers) / (self.answers - 1)
        flat = np.diag(products) == 0
        own, total = np.diag(self.covariance), self.covariance.sum()
        with_rest = self.covariance.sum(axis=1) - own
        rest, turned, trace = total - 2 * with_rest - own, total - 4 * with_rest, own.sum()

        def some(variance: Any) -> Any:
            """Return the variance, missing where it is no more than rounding."""
            return np.where(variance > 1e-12 * trace, variance, np.nan)

        self.alpha = float(k / (k - 1) * (1 - trace / some(total)))
        self.item_rest = with_rest / np.sqrt(np.where(flat, np.nan, own) * some(rest))
        left = np.full(k, np.nan) if k == 2 else (k - 1) / (k - 2) * (1 - (trace - own) / some(rest))
        self.alpha_if_dropped = left
        self.alpha_if_reversed = k / (k - 1) * (1 - trace / some(turned))
        # When most items run against the rest, turning one round does not help: alpha decides with the sign.
        against = (self.item_rest < 0) & (self.alpha_if_reversed > self.alpha)
        self.verdict = np.select([flat, against], ["constant", "reversed"], "ok")

    @property
    def status(self) -> str:
        """Which items never vary or seem not to be reversed, in the reader's language."""
        parts = []
        constant = [name for name, verdict in zip(self.names, self.verdict, strict=True) if verdict == "constant"]
        if constant:
            parts.append(
                say(zh=f"{'、'.join(constant)} 所有人答得一样", en=f"{', '.join(constant)}: everyone answers the same")
            )
        for place in np.flatnonzero(self.verdict == "reversed"):
            item, rest, better = (
                self.names[place],
                f"{self.item_rest[place]:.2f}",
                f"{self.alpha_if_reversed[place]:.2f}",
            )
            parts.append(
                say(
                    zh=f"{item} 与其他题方向相反（题余相关 {rest}），可能没有反向计分；反向后 α 为 {better}",
                    en=f"{item} runs against the others (item-rest correlation {rest}): it seems not to be "
                    f"reversed; turned round, alpha is {better}",
                )
            )
        return say(zh="；", en="; ").join(parts)


def _item_statistics(answers: pd.DataFrame) -> _ItemStatistics:
    """Check the answers and analyse the complete rows; at least two rows and two items are needed."""
    need_columns(answers)
    names = [str(name) for name in answers.columns]
    plain = all(isinstance(dtype, np.dtype) and dtype.kind in "biuf" for dtype in answers.dtypes)
    numbers = answers.to_numpy(dtype=float) if plain else np.empty((0, 0))
    flat = numbers.ravel("K")
    with np.errstate(over="ignore", invalid="ignore"):
        squares = flat @ flat
    # This sum tells in one pass that nothing is missing, infinite or too large; else each column is looked at.
    if not plain or not squares <= LARGEST**2:
        columns = [as_numbers(answers[column], str(column), missing=True) for column in answers]
        numbers = np.column_stack(columns)
        numbers = numbers[~np.isnan(numbers).any(axis=1)]
    rows, count = numbers.shape
    if rows < 2 or count < 2:
        items = ", ".join(names)
        raise CourseError(
            say(
                zh=f"{items}：有 {count} 道题、{rows} 位答全的受访者，信度至少需要各两个。请补充。",
                en=f"{items}: {count} item(s) and {rows} complete respondent(s); reliability needs "
                "at least two of each. Add some.",
            )
        )
    return _ItemStatistics(names, numbers)


# -- why: the self-test of the gaps ----------------------------------------------------------------


def score_measures(answers: pd.DataFrame) -> pd.DataFrame:
    """Rank the twelve measures that close the gaps: those least done come first.

    Args:
        answers: one row per measure (and person): ``gap_measure``, ``score`` from 1 (not done) to 5 (fully done); a
            missing score does not count.

    Returns:
        Frame indexed by ``gap`` and ``gap_measure``, sorted by ``rank``: ``answers``, ``score`` (mean), ``low``,
        ``high`` (t interval over people), ``room`` (5 - score), ``rank`` (ties share it). A measure that nobody
        scored is left out.

    Raises:
        CourseError: a missing column, an unknown measure, a score that is not 1 to 5. A fifth gap is refused: the
            customer gap is the result of the four, not one to be scored (the source counts the remedy as the fifth).

    Source: Parasuraman, Zeithaml & Berry (1985): five gaps, of which the fifth is a function of the other four.

    >>> answers = pd.DataFrame({"gap_measure": ["research", "hire"], "score": [4, 2]})
    >>> score_measures(answers)["room"].to_dict()
    {('delivery', 'hire'): 3.0, ('listening', 'research'): 1.0}
    """
    need_columns(answers, "gap_measure", "score")
    fifth = answers["gap_measure"].isin(["customer_gap", "remedy", "recovery"])
    if fifth.any():
        row, found = answers.index[fifth][0], answers["gap_measure"][fifth].iloc[0]
        raise CourseError(
            say(
                zh=f"gap_measure 第 {row!r} 行是 {found!r}：要自测的差距只有四个，第五个“客户差距”是它们的结果"
                "（来源误把补救算作第五个）。请删去这一行。",
                en=f"gap_measure, row {row!r}: found {found!r}, but only four gaps can be tested; the fifth, the "
                "customer gap, is their result (the source wrongly counts the remedy as the fifth). Remove this row.",
            )
        )
    need_known(answers["gap_measure"], list(MEASURES))
    measure = answers["gap_measure"].astype(pd.CategoricalDtype(list(MEASURES)))
    groups = as_answers(answers["score"], "score", SELF_TEST_SCALE).groupby(measure, observed=True)
    table = groups.agg(["count", "mean", "std"]).set_axis(["answers", "score", "deviation"], axis=1)
    table = table[table["answers"] > 0]
    table["low"], table["high"] = mean_interval(table["score"], table.pop("deviation"), table["answers"])
    table["room"] = SELF_TEST_SCALE[-1] - table["score"]
    table["rank"] = table["room"].rank(method="min", ascending=False).astype(int)
    names = table.index.astype(str)
    table.index = pd.MultiIndex.from_arrays([names.map(MEASURES), names], names=["gap", "gap_measure"])
    return table.sort_values("rank", kind="stable")


def self_test(answers: pd.DataFrame) -> pd.DataFrame:
    """Score the four gaps of the self-test, for a radar: mean of each gap's measures.

    There are four axes, not five: the customer gap is the result of the four.

    Args:
        answers: as for ``score_measures``.

    Returns:
        Frame indexed by ``gap``, all four in order: ``scored``, ``listed`` (measures), ``score`` (1 to 5; each
        measure counts the same; missing when none was scored), ``room``, ``first_measure`` (the one least done; of
        equal ones the first on the list).

    Raises:
        CourseError: as ``score_measures``.

    >>> answers = pd.DataFrame({"gap_measure": ["research", "closed_loop", "hire"], "score": [4, 3, 2]})
    >>> self_test(answers)["score"].to_dict()
    {'listening': 4.0, 'standards': 3.0, 'delivery': 2.0, 'communication': nan}
    """
    measures = score_measures(answers).reset_index()
    groups = measures.groupby("gap")
    table = groups.agg(scored=("score", "size"), score=("score", "mean"), first_measure=("gap_measure", "first"))
    table = table.reindex(pd.Index(list(GAP_MEASURES), name="gap"))
    table["scored"] = table["scored"].fillna(0).astype(int)
    table.insert(1, "listed", [len(names) for names in GAP_MEASURES.values()])
    table.insert(3, "room", SELF_TEST_SCALE[-1] - table["score"])
    return table


# -- promises and benchmarks -----------------------------------------------------------------------


def check_promises(promises: pd.DataFrame) -> pd.DataFrame:
    """Judge service promises: never below the standard of the industry, and ahead of the rival or elsewhere.

    Args:
        promises: one row per dimension: ``dimension``, ``own``, ``industry`` (its standard), ``rival`` (missing when
            the rival promises nothing), ``better`` ("more" as for months of warranty, "less" as for days to repair).

    Returns:
        Frame indexed by ``dimension``, in the given order: ``own``, ``industry``, ``rival``, ``lead`` (by how much own
        is better than the rival, as a share of the larger number; 1 when the rival promises nothing), ``verdict``:
        "below_industry" (may not be promised), "behind_rival", "level_with_rival", "ahead_of_rival"; and
        ``alternative``: for a verdict that is not ahead, the dimension with the greatest lead on which to promise
        instead, missing when there is none.

    Raises:
        CourseError: a missing column, a dimension given twice, a number that is negative, missing or text, an unknown
            direction.

    >>> promises = pd.DataFrame({"dimension": ["repair_days", "warranty_months"], "own": [3, 24], "industry": [5, 12],
    ...                          "rival": [2, 12], "better": ["less", "more"]})
    >>> check_promises(promises)["alternative"].tolist()[0]
    'warranty_months'
    """
    need_columns(promises, "dimension", "own", "industry", "rival", "better")
    need_unique(promises, "dimension")
    need_known(promises["better"], ("more", "less"))
    table = pd.DataFrame({name: as_numbers(promises[name], name, at_least=0) for name in ("own", "industry")})
    table["rival"] = as_numbers(promises["rival"], "rival", at_least=0, missing=True)
    table.index = pd.Index(promises["dimension"])
    sign = np.where(promises["better"] == "more", 1, -1)
    larger = table[["own", "rival"]].max(axis=1)
    table["lead"] = (sign * (table["own"] - table["rival"]) / larger.where(larger > 0, 1)).fillna(1.0)
    below = sign * (table["own"] - table["industry"]) < 0
    table["verdict"] = np.select(
        [below, table["lead"] < 0, table["lead"] == 0],
        ["below_industry", "behind_rival", "level_with_rival"],
        "ahead_of_rival",
    )
    ahead = table[table["verdict"] == "ahead_of_rival"]
    # Of equal leads the first name in the alphabet, so that the order of the rows does not matter.
    best = ahead.sort_index().sort_values("lead", ascending=False, kind="stable").index
    table["alternative"] = pd.Series(
        [best[0] if len(best) and verdict != "ahead_of_rival" else None for verdict in table["verdict"]],
        index=table.index,
        dtype=object,
    )
    return table


def benchmark_gap(scores: pd.DataFrame) -> pd.DataFrame:
    """Compare own quality with three views: what the customer wants, the rival, the best in the trade.

    Args:
        scores: one row per dimension: ``dimension``, ``own``, ``customer``, ``rival``, ``best`` (same scale, higher is
            better; a view may be missing).

    Returns:
        Frame indexed by ``dimension``, sorted by ``rank``: ``own``, a gap per view (``customer_gap``, ``rival_gap``,
        ``best_gap`` = own - view, negative = behind), ``worst_view`` and ``worst_gap`` (the first of equal ones; none
        without any view), ``rank`` (1 = furthest behind; ties share it).

    Raises:
        CourseError: a missing column, a dimension given twice, text among the numbers.

    >>> scores = pd.DataFrame({"dimension": ["empathy"], "own": 4.5, "customer": 5.5, "rival": 4.0, "best": 6.0})
    >>> benchmark_gap(scores)["worst_gap"].to_dict()
    {'empathy': -1.5}
    """
    need_columns(scores, "dimension", "own", *VIEWS)
    need_unique(scores, "dimension")
    own = as_numbers(scores["own"], "own")
    gaps = np.column_stack([own - as_numbers(scores[view], view, missing=True) for view in VIEWS])
    table = pd.DataFrame({"own": own.to_numpy()}, index=pd.Index(scores["dimension"]))
    table[[f"{view}_gap" for view in VIEWS]] = gaps
    filled = np.where(np.isnan(gaps), np.inf, gaps)
    some = np.isfinite(filled).any(axis=1)
    table["worst_view"] = pd.Series(VIEWS, dtype=object)[filled.argmin(axis=1)].where(some).to_numpy()
    table["worst_gap"] = np.where(some, filled.min(axis=1), np.nan)
    table["rank"] = table["worst_gap"].rank(method="min", na_option="bottom").astype(int)
    name = np.array([str(dimension) for dimension in table.index])
    return table.iloc[np.lexsort((name, table["rank"]))]


# -- standards for roles and for tickets -----------------------------------------------------------


def check_indicators(indicators: pd.DataFrame) -> pd.DataFrame:
    """Check the standards of a role: is there a metric, a target, an owner and a deadline, and is each concrete?

    Rules: a metric is named and has none of ``VAGUE_METRICS`` ("improve", 及时...) unless something is counted
    ("rate", 率...); a target has a number; an owner is not empty and none of ``VAGUE_OWNERS`` ("everyone",
    相关部门...); a deadline is a date such as 2026-03-31. Rules see form, not sense: a person still has to read them.

    Args:
        indicators: one row per indicator: ``indicator``, ``metric``, ``target``, ``owner``, ``deadline``; gaps allowed.

    Returns:
        Frame with the index of ``indicators``: ``indicator``, ``metric``, ``target``, ``owner``, ``deadline`` (whether
        each passes), ``score`` (0 to 4), ``problem`` (what to do, in the reader's language; "" when all pass).

    Raises:
        CourseError: a missing column or no row.

    >>> rows = pd.DataFrame({"indicator": ["reply"], "metric": ["minutes to first reply"], "target": ["<= 2 min"],
    ...                      "owner": ["shift leader"], "deadline": ["soon"]})
    >>> check_indicators(rows)[["metric", "target", "owner", "deadline"]].iloc[0].tolist()
    [True, True, True, False]
    """
    parts = ("metric", "target", "owner", "deadline")
    need_columns(indicators, "indicator", *parts, dates=parts)
    text = {part: indicators[part].map(_plain) for part in parts}
    vague, counted = ("|".join(map(_whole_word, words)) for words in (VAGUE_METRICS, COUNTED_METRICS))
    dates = text["deadline"].str.extract(DATE).set_axis(["year", "month", "day"], axis=1).astype(float)
    passes = pd.DataFrame(
        {
            "metric": (text["metric"] != "")
            & (~text["metric"].str.contains(vague) | text["metric"].str.contains(counted)),
            "target": text["target"].str.contains(r"\d"),
            "owner": ~text["owner"].isin(["", *VAGUE_OWNERS]),
            "deadline": pd.to_datetime(dates, errors="coerce").notna(),
        }
    )
    advice = {
        "metric": say(zh="指标要能计量，不用“及时”“提升”之类的词", en="name a metric that can be counted"),
        "target": say(zh="目标要写出数字", en="give the target a number"),
        "owner": say(zh="责任人要落到一个岗位", en="name one role as the owner"),
        "deadline": say(zh="期限要写成日期，如 2026-03-31", en="give the deadline as a date such as 2026-03-31"),
    }
    joint = say(zh="；", en="; ")
    result = passes.copy()
    result.insert(0, "indicator", indicators["indicator"])
    result["score"] = passes.sum(axis=1)
    result["problem"] = [
        joint.join(advice[part] for part, good in zip(parts, row, strict=True) if not good)
        for row in passes.itertuples(index=False)
    ]
    return result


def _plain(entry: Any) -> str:
    """Return an entry as lower-case text without spaces at its ends; a gap is empty."""
    return "" if pd.isna(entry) else str(entry).strip().lower()


def _whole_word(word: str) -> str:
    """Return a pattern: Chinese anywhere in the text, English as a whole word."""
    return rf"\b{word}\b" if word.isascii() else word


def score_tickets(tickets: pd.DataFrame) -> pd.DataFrame:
    """Score tickets by the five satisfaction standards, each from 0 to 1.

    fastest_response: 1 within the target, else target / wait. professional_support: 1 / contacts needed.
    first_things_first: 1 when nobody with a less urgent ticket was served while this one waited, else 0.
    in_their_place: the customer's rating 1 to 5, as 0 to 1. promises_kept: 1 when done by the promised time, else 0.

    Args:
        tickets: one row per ticket: ``ticket_id``, ``arrived_minutes``, ``started_minutes``, ``promised_minutes``,
            ``done_minutes`` (minutes from any common start), ``target_minutes`` (above 0), ``urgency`` (1 = most
            urgent), ``contacts`` (1 or more), ``empathy`` (1 to 5). Only ``empathy``, ``promised_minutes`` and
            ``done_minutes`` may be missing: then their score is.

    Returns:
        Frame indexed by ``ticket_id``, in the given order, with a column for each of ``STANDARDS``.

    Raises:
        CourseError: a missing column, a ticket given twice, a number that is text or out of range, a ticket that
            starts before it arrives.

    >>> tickets = pd.DataFrame({"ticket_id": ["T1"], "arrived_minutes": [0], "started_minutes": [4],
    ...     "promised_minutes": [60], "done_minutes": [50], "target_minutes": [2], "urgency": [1], "contacts": [2],
    ...     "empathy": [4]})
    >>> score_tickets(tickets).iloc[0].tolist()
    [0.5, 0.5, 1.0, 0.75, 1.0]
    """
    need_columns(tickets, "ticket_id", "empathy")
    limits: dict[str, dict[str, Any]] = {
        "arrived_minutes": {},
        "started_minutes": {},
        "promised_minutes": {"missing": True},
        "done_minutes": {"missing": True},
        "target_minutes": {"above": 0},
        "urgency": {"at_least": 1, "whole": True},
        "contacts": {"at_least": 1, "whole": True},
    }
    need_columns(tickets, *limits)
    need_unique(tickets, "ticket_id")
    facts = {name: as_numbers(tickets[name], name, **limit) for name, limit in limits.items()}
    arrived, started = facts["arrived_minutes"], facts["started_minutes"]
    early = started < arrived
    if early.any():
        row = tickets.index[early][0]
        raise CourseError(
            say(
                zh=f"started_minutes 第 {row!r} 行早于 arrived_minutes：还没有到达就开始处理。请改正时间。",
                en=f"started_minutes, row {row!r} is before arrived_minutes: served before it came. Correct the time.",
            )
        )
    empathy = as_answers(tickets["empathy"], "empathy", EMPATHY_SCALE)
    late = facts["done_minutes"] > facts["promised_minutes"]
    told = facts["done_minutes"].notna() & facts["promised_minutes"].notna()
    wait = (started - arrived).to_numpy()
    target = facts["target_minutes"].to_numpy()
    scores = {
        "fastest_response": target / np.maximum(wait, target),
        "professional_support": 1 / facts["contacts"].to_numpy(),
        "first_things_first": (~_overtaken(arrived, started, facts["urgency"])).astype(float),
        "in_their_place": ((empathy - EMPATHY_SCALE[0]) / (EMPATHY_SCALE[-1] - EMPATHY_SCALE[0])).to_numpy(),
        "promises_kept": (~late).astype(float).where(told).to_numpy(),
    }
    return pd.DataFrame(scores, index=pd.Index(tickets["ticket_id"]))


def _overtaken(arrived: pd.Series, started: pd.Series, urgency: pd.Series) -> np.ndarray:
    """Say for each ticket whether a less urgent one was started after it arrived and before it was started."""
    overtaken = np.zeros(len(arrived), dtype=bool)
    for level in np.sort(urgency.unique())[:-1]:
        mine = (urgency == level).to_numpy()
        less_urgent = np.sort(started[urgency > level].to_numpy())
        before = np.searchsorted(less_urgent, started[mine], side="left")
        overtaken[mine] = before > np.searchsorted(less_urgent, arrived[mine], side="right")
    return overtaken
