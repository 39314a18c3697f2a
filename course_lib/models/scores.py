"""Scores of satisfaction: CSAT, CES and NPS, whether a change is real, what drives them, what they are worth.

CSAT is the customer satisfaction score (the source prints CAST: a misprint), CES the customer effort score, NPS
the net promoter score. Every interval is a 95 % interval. Each row counts as one respondent: take doubled rows
out first. No result depends on the order of the rows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats
from scipy.special import ndtri, stdtrit

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    as_answers,
    as_names,
    as_number,
    as_numbers,
    group_codes,
    in_known_order,
    need_columns,
    random_numbers,
)

SCALES = {"csat": range(1, 6), "ces": range(1, 8), "nps": range(11)}
Z95 = float(ndtri(0.975))
SATISFIED, EASY, PASSIVE, PROMOTER = 4, 5, 7, 9  # the lowest answer that counts as such
MODES = ("ivr", "phone", "web", "sms")
DRIVERS = ("waiting", "attitude", "expertise", "solution", "price", "network")
MOST_DRIVERS = 12
LOWEST_BAND = "poor"
BANDS = {"good": 7, "great": 9, "superb": 10}
QUADRANTS = ("concentrate", "keep_up", "low_priority", "overkill")

# What a metric tells: what happened, how the customer saw it, what the customer did or will do.
METRIC_KINDS = {
    "descriptive": (
        ("number of calls", "呼入量"),
        ("waiting time", "等待时间"),
        ("handling time", "处理时长"),
        ("abandonment rate", "放弃率"),
        ("first contact resolution", "首次解决率"),
        ("number of complaints", "投诉量"),
        ("page load time", "页面加载时间"),
        ("response time", "响应时间"),
    ),
    "perceptual": (
        ("csat", "客户满意度"),
        ("ces", "客户费力度"),
        ("perceived quality", "感知质量"),
        ("perceived waiting time", "感知等待时间"),
        ("brand image", "品牌形象"),
        ("trust", "信任度"),
    ),
    "outcome": (
        ("nps", "净推荐值"),
        ("retention rate", "留存率"),
        ("churn rate", "流失率"),
        ("repurchase rate", "复购率"),
        ("referrals", "推荐量"),
        ("revenue per customer", "客均收入"),
        ("profit per customer", "客均利润"),
        ("share of wallet", "钱包份额"),
    ),
}

# How a reported figure may have been computed instead: definition -> what was done, in both languages.
DEFINITIONS = {
    "top_2": ("只算最高两档（4、5 分）", "the top two answers (4 and 5)"),
    "top_1": ("只算最高一档（5 分）", "only the top answer (5)"),
    "top_3": ("算了最高三档（3、4、5 分）", "the top three answers (3, 4 and 5)"),
    "percent_of_maximum": ("用均分除以满分", "the mean as a percentage of the highest answer"),
    "net": ("推荐者减贬损者", "promoters minus detractors"),
    "promoters_only": ("没有减去贬损者", "promoters, without taking away the detractors"),
    "promoters_from_8": ("8 分也算推荐者", "8 counted as a promoter"),
    "detractors_to_5": ("6 分不算贬损者", "6 not counted as a detractor"),
    "mean": ("均值", "the mean"),
    "easy_percent": ("改报了 5 至 7 分的占比", "the share of answers 5 to 7 instead of the mean"),
    "reversed": ("把量表方向弄反了", "the scale turned round"),
    "all_rows": ("分母里算进了没有作答的人", "people who did not answer counted in the denominator"),
    "unweighted": ("没有加权", "no weights"),
}


def wilson(count: Any, answers: Any) -> tuple[np.ndarray, np.ndarray]:
    """Return the ends of the 95 % Wilson interval of a share; missing where nobody answered.

    Args:
        count: how many have the property, 0 to ``answers``; a number or an array.
        answers: how many there are.

    Raises:
        CourseError: a count below 0 or above ``answers``.

    Source: Wilson (1927).

    >>> [float(end.round(3)) for end in wilson(8, 10)]
    [0.49, 0.943]
    """
    n, count = _as_array(answers, "answers"), _as_array(count, "count")
    if (count < 0).any() or (count > n * (1 + 1e-9)).any():
        raise CourseError(
            say(
                zh=f"count 是 {count.tolist()}，应在 0 和 answers {n.tolist()} 之间。请改正。",
                en=f"count is {count.tolist()}, expected between 0 and answers, {n.tolist()}. Correct it.",
            )
        )
    n = np.where(n > 0, n, np.nan)
    share, z = np.minimum(count / n, 1), Z95
    middle = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return np.maximum(middle - half, 0), np.minimum(middle + half, 1)


def mean_interval(mean: Any, deviation: Any, answers: Any) -> tuple[np.ndarray, np.ndarray]:
    """Return the ends of the 95 % t interval of a mean.

    Missing where there are fewer than two answers or all are the same: no spread is seen, so no error can be told.

    Args:
        mean, deviation: mean and standard deviation (divisor n - 1); numbers or arrays.
        answers: how many answers they come from.

    Source: Student (1908).

    >>> [float(end.round(2)) for end in mean_interval(4.0, 1.0, 16)]
    [3.47, 4.53]
    """
    n, spread = _as_array(answers, "answers"), _as_array(deviation, "deviation")
    n, spread = np.where(n > 1, n, np.nan), np.where(spread > 0, spread, np.nan)
    half = stdtrit(n - 1, 0.975) * spread / np.sqrt(n)
    centre = mean if isinstance(mean, pd.Series) else _as_array(mean, "mean")
    return centre - half, centre + half


def _as_array(values: Any, name: str) -> np.ndarray:
    """Return a number or an array of numbers as floats."""
    try:
        return np.asarray(values, dtype=float)
    except (TypeError, ValueError):
        return np.asarray(as_numbers(np.ravel(values), name, missing=True))


# -- the three scores ------------------------------------------------------------------------------


def csat(responses: pd.DataFrame, by: str | Sequence[str] | None = None, weight: str | None = None) -> pd.DataFrame:
    """Compute the customer satisfaction score: the share of answers 4 and 5 on the scale 1 to 5.

    Args:
        responses: one row per respondent with the column ``csat``; a missing answer does not count.
        by: column or columns to split by (a row without a group does not count); None = all together.
        weight: column of survey weights, above 0; None = everyone counts the same. With weights the interval uses
            Kish's effective number of answers.

    Returns:
        Frame indexed by ``by`` (or "all") with ``answers``, ``missing``, ``effective`` (number of answers that the
        weights are worth), ``satisfied_answers`` (answers 4 and 5, not weighted), ``score`` (share),
        ``standard_error``, ``low`` and ``high`` (Wilson). A group without an answer has no score.

    Raises:
        CourseError: a missing column, an answer that is not 1 to 5, a weight that is missing or not above 0.

    >>> csat(pd.DataFrame({"csat": [5, 4, 3, 1, None]}))[["answers", "satisfied_answers", "score"]].iloc[0].tolist()
    [4.0, 2.0, 0.5]
    """
    tally = _tally(responses, "csat", by, weight)
    satisfied = tally.scale >= SATISFIED
    found = tally.score(satisfied.astype(float))
    share, n = found["score"], found["effective"]
    low, high = wilson(share * n, n)
    return tally.frame(
        {
            **{name: found[name] for name in ("answers", "missing", "effective")},
            "satisfied_answers": tally.count[:, :-1] @ satisfied,
            "score": share,
            "standard_error": np.sqrt(found["variance"] / n),
            "low": low,
            "high": high,
        }
    )


def ces(responses: pd.DataFrame, by: str | Sequence[str] | None = None, weight: str | None = None) -> pd.DataFrame:
    """Compute the customer effort score: the mean on the scale 1 to 7, where 7 is very easy.

    In the first edition of the question (Dixon 2010) a HIGH number meant much effort: look at the direction before
    you compare with other firms.

    Args:
        responses: one row per respondent with the column ``ces``; a missing answer does not count.
        by, weight: as for ``csat``.

    Returns:
        Frame indexed by ``by`` (or "all") with ``answers``, ``missing``, ``effective``, ``easy_answers`` (answers 5 to
        7, not weighted), ``score`` (mean), ``standard_error``, ``low`` and ``high`` (t interval; missing when fewer
        than two answered or all said the same).

    Raises:
        CourseError: a missing column, an answer that is not 1 to 7, a weight that is missing or not above 0.

    Source: Dixon, Freeman & Toman (2010), Stop trying to delight your customers.

    >>> ces(pd.DataFrame({"ces": [7, 6, 2]}))["score"].tolist()
    [5.0]
    """
    tally = _tally(responses, "ces", by, weight)
    found = tally.score(tally.scale)
    n = found["effective"]
    deviation = np.sqrt(found["variance"] * n / np.where(n > 1, n - 1, np.nan))
    low, high = mean_interval(found["score"], deviation, n)
    return tally.frame(
        {
            **{name: found[name] for name in ("answers", "missing", "effective")},
            "easy_answers": tally.count[:, :-1] @ (tally.scale >= EASY),
            "score": found["score"],
            "standard_error": deviation / np.sqrt(n),
            "low": low,
            "high": high,
        }
    )


def nps(responses: pd.DataFrame, by: str | Sequence[str] | None = None, weight: str | None = None) -> pd.DataFrame:
    """Compute the net promoter score: share of answers 9 and 10 minus share of answers 0 to 6, in points.

    The variance of one answer is p + d - (p - d)^2, the interval score +/- 1.96 standard errors, cut off at -100
    and 100. When all answers fall in the same group the variance cannot be told and the interval is missing.

    Args:
        responses: one row per respondent with the column ``nps`` (0 to 10); a missing answer does not count.
        by, weight: as for ``csat``.

    Returns:
        Frame indexed by ``by`` (or "all") with ``answers``, ``missing``, ``effective``, ``promoters``,
        ``passives``, ``detractors`` (shares), ``score``, ``standard_error``, ``low`` and ``high`` (points, -100 to
        100).

    Raises:
        CourseError: a missing column, an answer that is not 0 to 10, a weight that is missing or not above 0.

    Source: Reichheld (2003), The one number you need to grow.

    >>> table = nps(pd.DataFrame({"nps": [10] * 200 + [8] * 120 + [3] * 80}))
    >>> table[["score", "low", "high"]].round(2).iloc[0].tolist()
    [30.0, 22.35, 37.65]
    """
    tally = _tally(responses, "nps", by, weight)
    found = tally.score(_net(tally.scale))
    net, either = found["score"], found["mean_square"]
    error = 100 * np.sqrt(found["variance"] / found["effective"])
    half = Z95 * np.where(error > 0, error, np.nan)
    # Promoters count 1 and detractors -1: the mean square is their sum, the mean their difference.
    return tally.frame(
        {
            **{name: found[name] for name in ("answers", "missing", "effective")},
            "promoters": (either + net) / 2,
            "passives": 1 - either,
            "detractors": (either - net) / 2,
            "score": 100 * net,
            "standard_error": error,
            "low": np.maximum(100 * net - half, -100),
            "high": np.minimum(100 * net + half, 100),
        }
    )


def _answers(responses: pd.DataFrame, metric: str) -> pd.Series:
    """Return the answers of a metric as floats; one that is not on its scale is refused."""
    need_columns(responses, metric)
    return as_answers(responses[metric], metric, SCALES[metric])


def _net(scale: np.ndarray, promoter: int = PROMOTER, passive: int = PASSIVE) -> np.ndarray:
    """Count a promoter as 1, a passive as 0, a detractor as -1."""
    return (scale >= promoter).astype(float) - (scale < passive)


@dataclass(frozen=True, eq=False)
class _Tally:
    """How often each answer of a scale was given: all that a score needs, however many rows there are.

    Attributes:
        groups: one per row of the arrays.
        scale: the answers there are, one per column of the arrays; the last column counts missing answers.
        count, weight, square: respondents, and the sums of their weights and squared weights.
    """

    groups: pd.Index
    scale: np.ndarray
    count: np.ndarray
    weight: np.ndarray
    square: np.ndarray

    def score(self, points: np.ndarray) -> dict[str, np.ndarray]:
        """Return per group the mean of what each answer counts, its variance, and what they rest on."""
        weight, square = self.weight[:, :-1], self.square[:, :-1]
        total = weight.sum(axis=1)
        total = np.where(total > 0, total, np.nan)
        mean, mean_square = weight @ points / total, weight @ points**2 / total
        return {
            "answers": self.count[:, :-1].sum(axis=1),
            "missing": self.count[:, -1],
            "effective": total**2 / square.sum(axis=1),
            "score": mean,
            "mean_square": mean_square,
            # Rounded, so that answers that are all the same have no variance.
            "variance": np.maximum(mean_square - mean**2, 0).round(12),
        }

    def frame(self, columns: Mapping[str, np.ndarray]) -> pd.DataFrame:
        """Return one row per group."""
        return pd.DataFrame(dict(columns), index=self.groups)


def _tally(responses: pd.DataFrame, metric: str, by: str | Sequence[str] | None, weight: str | None) -> _Tally:
    """Count the answers of a metric in each group."""
    answers, keys = _answers(responses, metric).to_numpy(), as_names(by, "by")
    for column in (*keys, *([] if weight is None else [weight])):
        need_columns(responses, column)
    scale = np.array(SCALES[metric])
    code, groups = group_codes(responses, keys) if keys else (0, pd.CategoricalIndex(["all"]))
    if not len(groups):
        raise CourseError(
            say(
                zh=f"列 {'、'.join(keys)} 全部空缺，分不出任何一组。请补上分组，或不要分组。",
                en=f"Column(s) {', '.join(keys)}: every value is missing, so there is no group. Fill it in, or do "
                "without groups.",
            )
        )
    width = len(scale) + 1
    place = np.where(np.isnan(answers), len(scale), answers - scale[0]).astype(np.int64)
    # Rows without a group fall into a first one that is cut off.
    place += (code + 1) * width

    def add_up(weights: np.ndarray | None) -> np.ndarray:
        cells = np.bincount(place, weights, minlength=(len(groups) + 1) * width)
        return cells.reshape(-1, width)[1:]

    count = add_up(None)
    if weight is None:
        return _Tally(groups, scale, count, count.astype(float), count.astype(float))
    given = as_numbers(responses[weight], weight, above=0).to_numpy()
    return _Tally(groups, scale, count, add_up(given), add_up(np.square(given)))


def change(scores: pd.DataFrame, before: Any, after: Any) -> pd.Series:
    """Test whether a score has changed between two waves (or differs between two groups) of different people.

    z = difference / sqrt(error of one ^ 2 + error of the other ^ 2); the p-value is two-sided. The test takes the
    groups for independent samples: when the same people answered twice it is too careful. When neither group
    shows any spread there is no z and no p-value.

    Args:
        scores: result of ``csat``, ``ces`` or ``nps``.
        before, after: two entries of its index.

    Returns:
        Series ``score_before``, ``score_after``, ``difference``, ``standard_error``, ``low``, ``high`` (unit of the
        score), ``z``, ``p_value``.

    Raises:
        CourseError: an entry that is not there.

    >>> waves = pd.DataFrame({"wave": ["2025H1"] * 4 + ["2025H2"] * 4, "nps": [9, 9, 3, 8, 10, 10, 9, 2]})
    >>> change(nps(waves, "wave"), "2025H1", "2025H2")[["difference", "z"]].round(2).tolist()
    [25.0, 0.42]
    """
    need_columns(scores, "score", "standard_error")
    for name in (before, after):
        if name not in list(scores.index):
            found = ", ".join(map(str, scores.index))
            raise CourseError(
                say(
                    zh=f"结果里没有 {name!r}，现有的组：{found}。请从中选两组。",
                    en=f"The result has no {name!r}; its groups are: {found}. Choose two of them.",
                )
            )
    _need_one_row_each(scores)
    columns = {name: as_numbers(scores[name], name, missing=True) for name in ("score", "standard_error")}
    labels = list(scores.index)
    first, second = (pd.DataFrame(columns).iloc[labels.index(name)] for name in (before, after))
    difference = second["score"] - first["score"]
    error = float(np.hypot(first["standard_error"], second["standard_error"]))
    z = difference / error if error > 0 else np.nan
    half = Z95 * (error if error > 0 else np.nan)
    return pd.Series(
        {
            "score_before": first["score"],
            "score_after": second["score"],
            "difference": difference,
            "standard_error": error,
            "low": difference - half,
            "high": difference + half,
            "z": z,
            "p_value": 2 * stats.norm.sf(abs(z)),
        }
    )


def mix_weights(responses: pd.DataFrame, reference: Any, by: str = "wave", mix: str = "mode") -> pd.Series:
    """Weigh the answers so that every group has the mix of one of them: is a change one of people or of method?

    A row counts the share of its kind in the reference group, divided by the share of its kind in its own group. The
    scores then tell what would have been found with the same mix. Differences that ``mix`` does not describe stay.

    Args:
        responses: one row per respondent.
        reference: the group whose mix all get, such as the first wave.
        by: column of groups.
        mix: column of kinds, such as the survey mode.

    Returns:
        Weights named "weight", one for each row; 1 in the reference group.

    Raises:
        CourseError: a missing column or cell, an unknown reference, a kind that one group has and the reference has
            not, or the other way round.

    Source: direct standardisation; Kitagawa (1955).

    >>> people = pd.DataFrame({"wave": list("aabbb"), "mode": ["web", "phone", "web", "phone", "phone"]})
    >>> mix_weights(people, "a").tolist()
    [1.0, 1.0, 1.5, 0.75, 0.75]
    """
    need_columns(responses, by, mix)
    for name in (by, mix):
        empty = np.flatnonzero(responses[name].isna())
        if len(empty):
            raise CourseError(
                say(
                    zh=f"列 {name} 第 {empty[0]} 行是空的。请补上，或先去掉这一行。",
                    en=f"Column {name}, row {empty[0]}: empty. Fill it in, or take the row out first.",
                )
            )
    counts = pd.crosstab(responses[by].to_numpy(), responses[mix].to_numpy())
    groups = list(counts.index)
    if reference not in groups:
        raise CourseError(
            say(
                zh=f"列 {by} 里没有 {reference!r}，现有：{'、'.join(map(str, groups)) or '无'}。请从中选一组。",
                en=f"Column {by} has no {reference!r}; it has: {', '.join(map(str, groups)) or 'none'}. Choose one of "
                "them.",
            )
        )
    there = counts.to_numpy() > 0
    first = groups.index(reference)
    apart = np.argwhere(there != there[first])
    if len(apart):
        group, kind = groups[apart[0][0]], counts.columns[apart[0][1]]
        raise CourseError(
            say(
                zh=f"{mix} 为 {kind!r} 的，{reference!r} 和 {group!r} 只有一组有，没法换成同样的构成。"
                "请先去掉这一种，再比较其余的。",
                en=f"Only one of {reference!r} and {group!r} has {mix} {kind!r}, so they cannot be given the same mix. "
                "Leave that kind out and compare the others.",
            )
        )
    shares = counts.to_numpy() / counts.to_numpy().sum(axis=1, keepdims=True)
    rows, columns = (
        axis.get_indexer(pd.Index(responses[name])) for axis, name in ((counts.index, by), (counts.columns, mix))
    )
    return pd.Series((shares[first] / shares)[rows, columns], index=responses.index, name="weight")


def _need_one_row_each(table: pd.DataFrame) -> None:
    """Raise when a name comes twice in the index of a result."""
    if table.index.has_duplicates:
        twice = table.index[table.index.duplicated()][0]
        raise CourseError(
            say(
                zh=f"结果里 {twice!r} 出现了不止一次，应当只有一行。请去掉重复的行。",
                en=f"The result has {twice!r} more than once, expected one row. Remove the doubled row.",
            )
        )


# -- what a score is worth -------------------------------------------------------------------------


def retention_by_score(responses: pd.DataFrame, metric: str = "ces", outcome: str = "retained") -> pd.DataFrame:
    """Show how many of those who gave each answer stayed: the link from a score to an outcome.

    Args:
        responses: one row per respondent with the columns ``metric`` and ``outcome`` (0 or 1); rows that lack one
            of them do not count.
        metric: "csat", "ces" or "nps".
        outcome: what happened, 1 = yes.

    Returns:
        Frame indexed by every answer of the scale with ``answers``, ``count`` (yes), ``share``, ``low``, ``high``
        (Wilson); the share of an answer that nobody gave is missing.

    Raises:
        CourseError: an unknown metric, a missing column, an answer not on the scale, an outcome that is not 0 or 1.

    >>> retention_by_score(pd.DataFrame({"ces": [7, 7, 1], "retained": [1, 1, 0]})).loc[[1, 7], "share"].tolist()
    [0.0, 1.0]
    """
    _need_metric(metric)
    answers = _answers(responses, metric)
    need_columns(responses, outcome)
    kept = as_answers(responses[outcome], outcome, range(2))
    groups = kept[answers.notna() & kept.notna()].groupby(answers)
    table = groups.agg(["size", "sum"]).set_axis(["answers", "count"], axis=1)
    table = table.reindex(pd.Index(SCALES[metric], name=metric), fill_value=0).astype(int)
    table["share"] = table["count"] / table["answers"].where(table["answers"] > 0)
    table["low"], table["high"] = wilson(table["count"], table["answers"])
    return table


def profit_by_band(
    responses: pd.DataFrame, cuts: Mapping[str, float] = BANDS, metric: str = "nps", profit: str = "profit_yuan"
) -> pd.DataFrame:
    """Compare the profit of customers with a poor, good, great or superb experience.

    The source names the bands but not where they begin; ``BANDS`` is the course's choice.

    Args:
        responses: one row per respondent with the columns ``metric`` and ``profit`` (yuan); rows that lack one of
            them do not count.
        cuts: lowest answer of each band, rising; answers below the first one are "poor".
        metric: "csat", "ces" or "nps".
        profit: column of yuan per customer; losses are negative.

    Returns:
        Frame indexed by ``band``: ``answers``, ``share`` (of all), ``mean`` (yuan per customer), ``low``, ``high``
        (t interval; missing with fewer than two answers or no spread). An empty band stays visible.

    Raises:
        CourseError: an unknown metric, cuts that do not rise, an answer not on the scale, a profit that is text.

    >>> people = pd.DataFrame({"nps": [3, 8, 8, 9, 10], "profit_yuan": [-5.0, 10, 20, 40, 90]})
    >>> profit_by_band(people)["mean"].tolist()
    [-5.0, 15.0, 40.0, 90.0]
    """
    _need_metric(metric)
    answers = _answers(responses, metric)
    need_columns(responses, profit)
    borders = as_numbers(pd.Series(dict(cuts), dtype=object), "cuts").to_numpy()
    if not (np.diff(borders) > 0).all():
        raise CourseError(
            say(
                zh=f"cuts 是 {dict(cuts)}，各档的最低分必须一档比一档高。请从低到高写，例如 {BANDS}。",
                en=f"cuts are {dict(cuts)}: the lowest answers must rise from band to band, such as {BANDS}.",
            )
        )
    yuan = as_numbers(responses[profit], profit, missing=True)
    known = answers.notna() & yuan.notna()
    codes = np.searchsorted(borders, answers[known], side="right")
    names = pd.Index([LOWEST_BAND, *cuts])
    bands = pd.Series(pd.Categorical.from_codes(codes, names, ordered=True), index=yuan.index[known], name="band")
    table = yuan[known].groupby(bands, observed=False).agg(["size", "mean", "std"])
    table.columns = pd.Index(["answers", "mean", "deviation"])
    table.insert(1, "share", table["answers"] / max(len(codes), 1))
    table["low"], table["high"] = mean_interval(table["mean"], table.pop("deviation"), table["answers"])
    return table


def _need_metric(metric: str) -> None:
    """Raise when ``metric`` is none of the three scores."""
    if metric not in list(SCALES):
        raise CourseError(
            say(
                zh=f"没有指标 {metric!r}。请用 {'、'.join(SCALES)}（来源把 CSAT 误印成 CAST）。",
                en=f"There is no metric {metric!r}. Use {', '.join(SCALES)} (the source misprints CSAT as CAST).",
            )
        )


# -- survey modes ----------------------------------------------------------------------------------


def mode_effects(
    responses: pd.DataFrame,
    value: str = "csat",
    strata: str | Sequence[str] = "wave",
    reference: str = "web",
    mode: str = "mode",
) -> pd.DataFrame:
    """Estimate by how much the survey mode itself moves the answers, people of the same kind compared.

    Least squares of ``value`` on the modes and on one constant for each combination of ``strata``: only answers of
    the same stratum are compared. The interval holds for unequal variances (HC1). What the strata do not
    describe (who picks up the telephone) is not taken out.

    Args:
        responses: one row per respondent; rows without an answer, a mode or a stratum do not count.
        value: column of numbers to compare (csat, ces, nps or a driver).
        strata: column or columns that describe who answered; an empty list = the plain difference.
        reference: the mode that the others are compared with.
        mode: column of modes.

    Returns:
        Frame indexed by ``mode``, the reference left out: ``reference``, ``answers``, ``mean``,
        ``raw_difference``, ``difference`` (adjusted), ``standard_error``, ``low``, ``high`` (in units of ``value``).

    Raises:
        CourseError: a missing column, text among the numbers, an unknown reference, a mode that shares no stratum
            with the reference, too few answers.

    Source: White (1980); MacKinnon & White (1985).

    >>> people = pd.DataFrame({"wave": list("aaaabbbb"), "mode": ["web", "ivr"] * 4, "csat": [3, 4, 3, 5, 1, 2, 2, 3]})
    >>> mode_effects(people)["difference"].round(2).to_dict()
    {'ivr': 1.25}
    """
    keys = as_names(strata, "strata")
    need_columns(responses, value, mode, *keys)
    frame = pd.DataFrame({"y": as_numbers(responses[value], value, missing=True), "mode": responses[mode]})
    frame["cell"] = responses.groupby(keys, observed=True).ngroup() if keys else 0
    frame = frame[frame.notna().all(axis=1) & (frame["cell"] >= 0)]
    modes = in_known_order(frame["mode"].unique(), MODES)
    if reference not in modes or len(modes) < 2:
        raise CourseError(
            say(
                zh=f"要和 {reference!r} 比较，但有作答的方式是：{'、'.join(map(str, modes)) or '无'}。请另选参照。",
                en=f"Modes are to be compared with {reference!r}, but those with answers are: "
                f"{', '.join(map(str, modes)) or 'none'}. Choose another reference.",
            )
        )
    others = [name for name in modes if name != reference]
    dummies = np.column_stack([(frame["mode"] == name).to_numpy(dtype=float) for name in others])
    columns = pd.DataFrame(np.column_stack([dummies, frame["y"]]))
    within = np.asarray(columns - columns.groupby(frame["cell"].to_numpy()).transform("mean"))
    x, y = within[:, :-1], within[:, -1]
    gram = x.T @ x
    _need_overlap(frame, gram, others, reference)
    freedom = len(frame) - len(others) - frame["cell"].nunique()
    if freedom < 1:
        raise CourseError(
            say(
                zh=f"{value} 只有 {len(frame)} 份答卷，不够估计方式的影响。请合并层，或收集更多答卷。",
                en=f"{value} has {len(frame)} answers, too few to estimate the effect of the mode. Merge strata or "
                "collect more answers.",
            )
        )
    inverse = np.linalg.inv(gram)
    effect = inverse @ (x.T @ y)
    residual = y - x @ effect
    covariance = inverse @ ((x.T * residual**2) @ x) @ inverse * len(frame) / freedom
    error = np.sqrt(np.diag(covariance))
    half = stats.t.ppf(0.975, freedom) * np.where(error > 0, error, np.nan)
    means = frame.groupby("mode", observed=True)["y"].agg(["size", "mean"])
    base = means["mean"].loc[reference]
    table = pd.DataFrame({"reference": reference}, index=pd.Index(others, name="mode"))
    table["answers"], table["mean"] = means["size"].reindex(others), means["mean"].reindex(others)
    table["raw_difference"] = table["mean"] - base
    table["difference"], table["standard_error"] = effect, error
    table["low"], table["high"] = effect - half, effect + half
    return table


def _need_overlap(frame: pd.DataFrame, gram: np.ndarray, others: list[Any], reference: str) -> None:
    """Raise when the strata keep a mode apart from the reference, so that like cannot be compared with like."""
    if np.linalg.matrix_rank(gram, tol=1e-9 * len(frame)) == len(others):
        return
    shared = frame["cell"].isin(frame.loc[frame["mode"] == reference, "cell"])
    apart = ", ".join(str(name) for name in others if not (shared & (frame["mode"] == name)).any())
    raise CourseError(
        say(
            zh=f"方式 {apart} 和 {reference} 没有同一层的受访者，无法同类相比。请用更粗的 strata。",
            en=f"Mode(s) {apart} and {reference} have no stratum in common: like cannot be compared with like. Use "
            "coarser strata.",
        )
    )


# -- drivers ---------------------------------------------------------------------------------------


def driver_importance(
    responses: pd.DataFrame,
    outcome: str = "csat",
    drivers: Sequence[str] = DRIVERS,
    repetitions: int = 200,
    seed: int = 0,
) -> pd.DataFrame:
    """Share out what the drivers explain of the outcome, in a way that survives drivers that go together.

    A driver's importance is the R² it adds, averaged over all orders in which the drivers can enter (LMG, the
    Shapley value of R²), exact for up to 12 drivers. Two drivers that say the same share the gain between them,
    where regression coefficients would jump about. Importance is not proof of a cause.

    Args:
        responses: one row per respondent; rows that lack the outcome or a driver do not count.
        outcome: column of numbers to explain.
        drivers: 1 to 12 columns of numbers.
        repetitions: bootstrap samples for the interval; 0 = no interval.
        seed: of the bootstrap.

    Returns:
        Frame indexed by ``driver``, in the given order: ``answers`` (complete rows), ``correlation`` with the
        outcome, ``beta`` (standardised coefficient), ``importance`` (they add up to R²), ``share`` (of R²;
        missing when the drivers explain nothing), ``low``, ``high`` (percentile interval of the importance).

    Raises:
        CourseError: a missing column, text, a column in which all answers are the same, more than 12 drivers, a
            driver named twice, fewer complete rows than drivers + 2.

    Source: Lindeman, Merenda & Gold (1980); Grömping (2007).

    >>> same = pd.DataFrame({"csat": [1, 2, 4, 5], "waiting": [1, 2, 3, 5], "attitude": [1, 2, 3, 5]})
    >>> driver_importance(same, drivers=["waiting", "attitude"], repetitions=0)["share"].round(2).to_dict()
    {'waiting': 0.5, 'attitude': 0.5}
    """
    drivers = as_names(drivers, "drivers")
    columns = [outcome, *drivers]
    need_columns(responses, *columns)
    if not 1 <= len(drivers) <= MOST_DRIVERS or len(set(columns)) < len(columns):
        found = ", ".join(map(str, columns))
        raise CourseError(
            say(
                zh=f"结果和驱动因素是 {found}：应有 1 至 {MOST_DRIVERS} 个互不相同的驱动因素，且不含结果本身。请删减。",
                en=f"Outcome and drivers are {found}: expected 1 to {MOST_DRIVERS} different drivers, the outcome not "
                "among them. Leave some out.",
            )
        )
    numbers = pd.DataFrame({name: as_numbers(responses[name], name, missing=True) for name in columns}).dropna()
    # Answers on a scale repeat: counting each pattern once makes a resample a draw of counts.
    patterns = numbers.groupby(columns).size()
    values = patterns.index.to_frame().to_numpy() if len(patterns) else np.empty((0, len(columns)))
    counts, n = patterns.to_numpy(), len(numbers)
    _need_variation(values, columns, n)
    values = values - counts @ values / n
    correlation = _correlation(values, counts)
    importance = _shapley(correlation)
    table = pd.DataFrame({"answers": n, "correlation": correlation[0, 1:]}, index=pd.Index(drivers, name="driver"))
    table["beta"] = np.linalg.pinv(correlation[1:, 1:], rtol=1e-10, hermitian=True) @ correlation[0, 1:]
    table["importance"] = importance
    table["share"] = importance / importance.sum() if importance.sum() > 0 else np.nan
    table["low"] = table["high"] = np.nan
    samples = int(as_number(repetitions, "repetitions", at_least=0, whole=True))
    if samples:
        rng = random_numbers(seed)
        draws = [_shapley(_correlation(values, rng.multinomial(n, counts / n))) for _ in range(samples)]
        table["low"], table["high"] = np.quantile(draws, [0.025, 0.975], axis=0)
    return table


def _need_variation(values: np.ndarray, columns: list[str], rows: int) -> None:
    """Raise when there are too few complete rows or a column never varies."""
    if rows < len(columns) + 1:
        raise CourseError(
            say(
                zh=f"{'、'.join(columns)} 都有回答的只有 {rows} 行，至少要 {len(columns) + 1} 行。请去掉空缺多的列。",
                en=f"{rows} rows have an answer in all of {', '.join(columns)}; expected {len(columns) + 1} or more. "
                "Leave out columns with many gaps.",
            )
        )
    constant = [name for name, spread in zip(columns, np.ptp(values, axis=0), strict=True) if spread == 0]
    if constant:
        raise CourseError(
            say(
                zh=f"列 {'、'.join(constant)} 里所有回答都一样，说明不了任何差别。请去掉这一列。",
                en=f"Column(s) {', '.join(constant)}: all answers are the same, so they explain no difference. Leave "
                "them out.",
            )
        )


def _correlation(values: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """Return the correlations of patterns that occur ``counts`` times; 0 where a resample does not vary."""
    n = counts.sum()
    mean = counts @ values / n
    covariance = (values.T * counts) @ values / n - np.outer(mean, mean)
    deviation = np.sqrt(np.maximum(np.diag(covariance), 0))
    flat = deviation <= 1e-9 * np.abs(values).max(axis=0)
    scale = np.where(flat, np.inf, deviation)
    return np.clip(covariance / np.outer(scale, scale), -1, 1) * ~np.eye(len(mean), dtype=bool) + np.eye(len(mean))


def _shapley(correlation: np.ndarray) -> np.ndarray:
    """Return the Shapley value of R² of each driver; row 0 of ``correlation`` is the outcome."""
    count = len(correlation) - 1
    explained = _explained(correlation)
    sets = np.arange(2**count)
    # A set of size k stands before the driver in 1 / (count * C(count - 1, k)) of all orders.
    chance = np.array([1 / (count * comb(count - 1, size)) for size in range(count)] + [0.0])
    weights = chance[np.bitwise_count(sets)]
    gains = np.empty(count)
    for driver in range(count):
        without = sets[sets >> driver & 1 == 0]
        gains[driver] = weights[without] @ (explained[without | 1 << driver] - explained[without])
    return gains


def _explained(correlation: np.ndarray) -> np.ndarray:
    """Return R² of every set of drivers, at the place whose binary digits say who is in the set."""
    count = len(correlation) - 1
    among, outcome = correlation[1:, 1:], correlation[0, 1:]
    explained = np.zeros(2**count)
    for size in range(1, count + 1):
        members = np.array(list(combinations(range(count), size)))
        # The pseudo-inverse also serves drivers that say exactly the same.
        inverse = np.linalg.pinv(among[members[:, :, None], members[:, None, :]], rtol=1e-10, hermitian=True)
        known = outcome[members]
        explained[(1 << members).sum(axis=1)] = np.einsum("si,sij,sj->s", known, inverse, known)
    return explained


def importance_performance(importance: pd.DataFrame, responses: pd.DataFrame) -> pd.DataFrame:
    """Rank what to work on: important drivers that perform poorly come first.

    The cut lines are the means of the drivers' shares and of their performances; a value on the line is high.
    Rank 1 is the most important driver of "concentrate", then "keep_up", "low_priority" and "overkill", each
    by importance.

    Args:
        importance: result of ``driver_importance``.
        responses: one row per respondent with the drivers as columns; a missing answer does not count.

    Returns:
        Frame indexed by ``driver``, sorted by ``rank``: ``importance`` (share of R²), ``performance`` (mean
        answer), ``low``, ``high`` (t interval of the performance), ``quadrant``, ``rank``, and the cut lines
        ``importance_cut``, ``performance_cut``.

    Raises:
        CourseError: a driver that is not in ``responses``, text among the answers.

    Source: Martilla & James (1977).

    >>> people = pd.DataFrame({"waiting": [2, 3, 2], "price": [4, 5, 4]})
    >>> shares = pd.DataFrame({"share": [0.8, 0.2]}, index=["waiting", "price"])
    >>> importance_performance(shares, people)["quadrant"].to_dict()
    {'waiting': 'concentrate', 'price': 'overkill'}
    """
    need_columns(importance, "share")
    _need_one_row_each(importance)
    drivers = list(importance.index)
    need_columns(responses, *drivers)
    answers = pd.DataFrame({name: as_numbers(responses[name], name, missing=True) for name in drivers})
    table = pd.DataFrame(
        {"importance": as_numbers(importance["share"], "share", missing=True).to_numpy()},
        index=pd.Index(drivers, name="driver"),
    )
    table["performance"] = answers.mean()
    table["low"], table["high"] = mean_interval(table["performance"], answers.std(), answers.count())
    table["importance_cut"], table["performance_cut"] = table["importance"].mean(), table["performance"].mean()
    # Tolerance: drivers that are all the same lie on the line, whatever the rounding.
    important = table["importance"] >= table["importance_cut"] - 1e-9
    strong = table["performance"] >= table["performance_cut"] - 1e-9
    place = np.where(important, np.where(strong, 1, 0), np.where(strong, 3, 2))
    table["quadrant"] = np.array(QUADRANTS)[place]
    order = np.lexsort((np.array(drivers, dtype=str), -table["importance"].to_numpy(), place))
    table = table.iloc[order]
    table["rank"] = np.arange(1, len(table) + 1)
    return table[["importance", "performance", "low", "high", "quadrant", "rank", "importance_cut", "performance_cut"]]


# -- figures that others report --------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class ReportCheck:
    """A reported figure computed again from the raw data.

    Attributes:
        verdict: "reproduced" or "disputed".
        reported: the figure as it was printed.
        recomputed: the figure by the right definition, not rounded.
        low, high: its 95 % interval.
        definitions: per definition its ``value`` and whether it ``matches`` the reported figure.
    """

    verdict: str
    reported: float
    recomputed: float
    low: float
    high: float
    definitions: pd.DataFrame

    @property
    def reason(self) -> str:
        """What was probably done instead, in the reader's language; "" when the figure is reproduced."""
        if self.verdict == "reproduced":
            return ""
        matching = [DEFINITIONS[name] for name in self.definitions.index[self.definitions["matches"]]]
        if not matching:
            return say(
                zh="常见的算法都得不出这个数。请向调查方要计算过程。",
                en="No usual definition gives this figure. Ask the agency how it was computed.",
            )
        zh, en = zip(*matching, strict=True)
        return say(zh=f"可能的原因：{'；或'.join(zh)}。", en=f"Likely reason: {'; or '.join(en)}.")


def check_report(
    responses: pd.DataFrame, metric: str, reported: float, decimals: int = 0, weight: str | None = None
) -> ReportCheck:
    """Compute a reported CSAT, CES or NPS again from the raw data: reproduced, or disputed and why.

    A figure is reproduced when rounding explains the difference: at most half a unit of its last decimal. Else the
    usual slips are tried, and those that give the reported figure are named: likely reasons, not proof.

    Args:
        responses: the raw data, one row per respondent, with the column of the metric.
        metric: "csat" (reported in percent), "ces" (mean) or "nps" (points).
        reported: the figure as printed.
        decimals: how many decimals it was rounded to.
        weight: column of weights that should have been used; None = none.

    Returns:
        The ``ReportCheck``, in the unit of the report.

    Raises:
        CourseError: an unknown metric, no answer at all, an answer not on the scale, a figure that is no number.

    >>> people = pd.DataFrame({"csat": [5, 5, 4, 4, 3, 2, 1, 5, 4, 3]})
    >>> check_report(people, "csat", 60).verdict, check_report(people, "csat", 30).verdict
    ('reproduced', 'disputed')
    """
    _need_metric(metric)
    figure = as_number(reported, "reported")
    digits = int(as_number(decimals, "decimals", at_least=0, whole=True))
    right = {"csat": csat, "ces": ces, "nps": nps}[metric](responses, weight=weight).iloc[0]
    if right["answers"] == 0:
        raise CourseError(
            say(
                zh=f"列 {metric} 里没有一份回答，无法复算。请确认用的是原始数据。",
                en=f"Column {metric} has no answer at all: nothing can be recomputed. Check that it is the raw data.",
            )
        )
    unit = 100 if metric == "csat" else 1
    values = _by_definition(metric, _tally(responses, metric, None, weight))
    if weight is None:
        del values["unweighted"]
    definitions = pd.Series(values, name="value").rename_axis("definition").to_frame()
    definitions["matches"] = (definitions["value"] - figure).abs() <= 0.5 * 10.0**-digits + 1e-9
    return ReportCheck(
        verdict="reproduced" if definitions["matches"].iloc[0] else "disputed",
        reported=figure,
        recomputed=float(right["score"] * unit),
        low=float(right["low"] * unit),
        high=float(right["high"] * unit),
        definitions=definitions,
    )


def _by_definition(metric: str, tally: _Tally) -> dict[str, float]:
    """Return the figure by each definition, the right one first, in the unit of a report."""
    v = tally.scale
    each: dict[str, np.ndarray] = {
        "csat": {
            "top_2": 100 * (v >= SATISFIED),
            "top_1": 100 * (v >= 5),
            "top_3": 100 * (v >= 3),
            "percent_of_maximum": 20 * v,
        },
        "nps": {
            "net": 100 * _net(v),
            "promoters_only": 100 * (v >= PROMOTER),
            "promoters_from_8": 100 * _net(v, promoter=8),
            "detractors_to_5": 100 * _net(v, passive=6),
        },
        "ces": {"mean": v, "easy_percent": 100 * (v >= EASY), "reversed": 8 - v},
    }[metric]
    weights, counts = tally.weight[0, :-1], tally.count[0, :-1]
    figures = {name: float(np.average(points, weights=weights)) for name, points in each.items()}
    first = next(iter(each.values()))
    figures["all_rows"] = float(weights @ first / tally.weight[0].sum())
    figures["unweighted"] = float(np.average(first, weights=counts))
    return figures


def audit_product(reported: float, *factors: float, decimals: int = 0) -> pd.Series:
    """Multiply again what a report claims to have multiplied, such as 0.26 x 56,000 customers.

    Args:
        reported: the product as printed.
        factors: the factors as printed.
        decimals: how many decimals the product was rounded to.

    Returns:
        Series ``reported``, ``recomputed``, ``difference`` (reported - recomputed), ``verdict`` ("reproduced" when
        rounding explains the difference, else "disputed").

    Raises:
        CourseError: no factor, or one that is not a number.

    >>> audit_product(13_200, 0.26, 56_000)[["recomputed", "verdict"]].tolist()
    [14560.0, 'disputed']
    """
    if not factors:
        raise CourseError(
            say(
                zh="没有给出因数。请写出报告里相乘的各个数，例如 audit_product(13200, 0.26, 56000)。",
                en="No factor was given. Write the numbers that the report multiplies, such as "
                "audit_product(13200, 0.26, 56000).",
            )
        )
    figure = as_number(reported, "reported")
    product = float(np.prod(as_numbers(factors, "factors")))
    digits = int(as_number(decimals, "decimals", at_least=0, whole=True))
    within = abs(figure - product) <= 0.5 * 10.0**-digits + 1e-9 * abs(product)
    return pd.Series(
        {
            "reported": figure,
            "recomputed": product,
            "difference": figure - product,
            "verdict": "reproduced" if within else "disputed",
        }
    )


def classify_metrics(metrics: Sequence[str] | pd.Series) -> pd.DataFrame:
    """Sort metrics into descriptive (what happened), perceptual (how it was seen) and outcome (what came of it).

    The table ``METRIC_KINDS`` decides; capital letters and spaces at the ends do not matter. A name that is not in
    it is "unknown", never guessed. CAST is read as CSAT, and the misprint is told.

    Args:
        metrics: names in Chinese or English.

    Source: the three kinds after Manning & Bodine (2012), Outside In; the table is the course's.

    Returns:
        Frame with ``metric`` (as given), ``metric_kind`` ("descriptive", "perceptual", "outcome" or "unknown") and
        ``note`` (what to do about it; "" when nothing).

    Raises:
        CourseError: a name that is not text.

    >>> classify_metrics(["NPS", "等待时间", "CAST"])["metric_kind"].tolist()
    ['outcome', 'descriptive', 'perceptual']
    """
    names = pd.Series(metrics, dtype=object).reset_index(drop=True)
    is_text = names.map(lambda name: isinstance(name, str)).astype(bool)
    if not is_text.all():
        row = int(np.flatnonzero(~is_text)[0])
        raise CourseError(
            say(
                zh=f"metrics 第 {row} 项是 {names[row]!r}，应为指标名称（文字）。请改正。",
                en=f"metrics, item {row}: found {names[row]!r}, expected the name of a metric. Correct it.",
            )
        )
    plain = names.map(lambda name: name.strip().lower())
    kinds = {name: kind for kind, pairs in METRIC_KINDS.items() for pair in pairs for name in pair}
    kind = plain.replace({"cast": "csat"}).map(kinds).fillna("unknown")
    misprint = say(zh="CAST 是 CSAT 的误印，请改正。", en="CAST is a misprint of CSAT: correct it.")
    ask = say(
        zh="表中没有这个指标：请先说明它记录的是事件、感知还是结果。",
        en="Not in the table: first say whether it records an event, a perception or an outcome.",
    )
    note = np.select([plain == "cast", kind == "unknown"], [misprint, ask], "")
    return pd.DataFrame({"metric": names, "metric_kind": kind, "note": note})
