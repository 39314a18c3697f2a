"""Agreement: do two people see the same, and do I see my service as others do?

Totals audited, self against others, and every measure of agreement with its interval (95 %). A column in which all
scores are the same is NAMED in ``status``, in the reader's language: a measure is never missing without a word.
No result depends on the order of the rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    as_answers,
    as_numbers,
    in_known_order,
    need_columns,
    need_known,
    need_unique,
    sort_rows,
)
from course_lib.models.scores import mean_interval, wilson
from course_lib.models.switching import CAUSES, label_matrix

SELF, COLLEAGUE = "self", "colleague"
SCALE = range(1, 6)
BLIND_SPOT = 1.0  # scale points by which self and others must differ
MEASURES = ("exact", "within_one", "pearson", "spearman", "kappa_linear", "kappa_quadratic", "icc")
FORMS = ("ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)", "ICC(A,1)")
MOST_CATEGORIES = 100

Column = pd.Series | Sequence[Any] | np.ndarray


# -- ratings of people -----------------------------------------------------------------------------


def audit_totals(ratings: pd.DataFrame, reported: pd.DataFrame) -> pd.DataFrame:
    """Add the scores up again and compare them with the totals that were reported.

    Args:
        ratings: one row per ratee, rater and indicator: ``ratee``, ``rater``, ``indicator``, ``score`` (1 to 5, may be
            missing).
        reported: one row per ratee and rater: ``ratee``, ``rater``, ``total``.

    Returns:
        Frame indexed by ``ratee`` and ``rater``: ``indicators`` (scored), ``missing`` (scores), ``reported``,
        ``recomputed``, ``difference`` (reported - recomputed), ``verdict``: "reproduced", "disputed", "incomplete" (a
        score is missing, so no total can be checked), "no_ratings", "not_reported".

    Raises:
        CourseError: a missing column, a score that is not 1 to 5, an indicator or total given twice.

    >>> ratings = pd.DataFrame({"ratee": "P1", "rater": "R1", "indicator": [1, 2], "score": [4, 5]})
    >>> audit_totals(ratings, pd.DataFrame({"ratee": ["P1"], "rater": ["R1"], "total": [10]}))["difference"].tolist()
    [1.0]
    """
    score = _scores(ratings)
    need_columns(reported, "ratee", "rater", "total")
    need_unique(reported, "ratee", "rater")
    total = as_numbers(reported["total"], "total")
    groups = score.groupby([ratings["ratee"], ratings["rater"]])
    table = groups.agg(["count", "size", "sum"]).set_axis(["indicators", "missing", "recomputed"], axis=1)
    table["missing"] -= table["indicators"]
    total.index = pd.MultiIndex.from_frame(reported[["ratee", "rater"]])
    pairs = table.index.union(total.index, sort=False)
    table = sort_rows(table.reindex(pairs).assign(reported=total.reindex(pairs)))
    table[["indicators", "missing"]] = table[["indicators", "missing"]].fillna(0).astype(int)
    table["difference"] = table["reported"] - table["recomputed"]
    table["verdict"] = np.select(
        [
            table["recomputed"].isna(),
            table["reported"].isna(),
            table["missing"] > 0,
            table["difference"].abs() < 1e-9,
        ],
        ["no_ratings", "not_reported", "incomplete", "reproduced"],
        "disputed",
    )
    return table[["indicators", "missing", "reported", "recomputed", "difference", "verdict"]]


def self_other_gaps(ratings: pd.DataFrame) -> pd.DataFrame:
    """Compare each person's own score with the mean of the colleagues' scores, indicator by indicator.

    Args:
        ratings: one row per ratee, rater and indicator: ``ratee``, ``rater``, ``relation`` ("self" or "colleague"),
            ``indicator``, ``score`` (1 to 5; a missing one does not count).

    Returns:
        Frame indexed by ``ratee`` and ``indicator``: ``self_score``, ``others_mean``, ``raters`` (colleagues who
        scored), ``gap`` (self - others), ``low``, ``high`` (t interval over the colleagues; missing with fewer than
        two, or when they all say the same), ``finding``: "blind_spot" (self at least 1 point above),
        "hidden_strength" (at least 1 point below), "in_line", "no_self", "no_others".

    Raises:
        CourseError: a missing column, an unknown relation, a score that is not 1 to 5, a rater who scores an indicator
            twice, a person with two self-ratings of an indicator.

    Source: the blind spot of Luft & Ingham (1955); the cut-off of 1 point is the course's choice.

    >>> ratings = pd.DataFrame({"ratee": "P1", "rater": ["P1", "R1", "R2"], "indicator": 1, "score": [5, 3, 4],
    ...                         "relation": ["self", "colleague", "colleague"]})
    >>> self_other_gaps(ratings)[["gap", "finding"]].to_numpy().tolist()
    [[1.5, 'blind_spot']]
    """
    score = _scores(ratings)
    need_columns(ratings, "relation")
    need_known(ratings["relation"], (SELF, COLLEAGUE))
    mine = (ratings["relation"] == SELF).to_numpy()
    need_unique(ratings[mine], "ratee", "indicator")
    keys = [ratings["ratee"], ratings["indicator"]]
    others = score.mask(mine).groupby(keys).agg(["count", "mean", "std"])
    table = pd.DataFrame({"self_score": score.where(mine).groupby(keys).max(), "others_mean": others["mean"]})
    table["raters"] = others["count"]
    table["gap"] = table["self_score"] - table["others_mean"]
    low, high = mean_interval(others["mean"], others["std"], others["count"])
    table["low"], table["high"] = table["self_score"] - high, table["self_score"] - low
    table["finding"] = np.select(
        [
            table["self_score"].isna(),
            table["others_mean"].isna(),
            table["gap"] >= BLIND_SPOT - 1e-9,
            table["gap"] <= -BLIND_SPOT + 1e-9,
        ],
        ["no_self", "no_others", "blind_spot", "hidden_strength"],
        "in_line",
    )
    return table


def score_table(ratings: pd.DataFrame, ratee: Any) -> pd.DataFrame:
    """Lay out one person's ratings for comparison: indicators down, raters across, the self-rating first.

    Args:
        ratings: as for ``self_other_gaps``.
        ratee: whose ratings.

    Returns:
        Frame indexed by ``indicator`` with a column "self" (when there is one) and one per colleague; missing where a
        rater gave no score.

    Raises:
        CourseError: as ``self_other_gaps``; a person who is not there.

    >>> ratings = pd.DataFrame({"ratee": "P1", "rater": ["P1", "R1"], "relation": ["self", "colleague"], "indicator": 1,
    ...                         "score": [5, 3]})
    >>> score_table(ratings, "P1").to_numpy().tolist()
    [[5.0, 3.0]]
    """
    score = _scores(ratings)
    need_columns(ratings, "relation")
    need_known(ratings["relation"], (SELF, COLLEAGUE))
    here = ratings["ratee"].map(lambda name: not pd.isna(name) and name == ratee).to_numpy(dtype=bool)
    if not here.any():
        found = ", ".join(map(str, sorted(ratings["ratee"].dropna().unique(), key=str)[:5]))
        raise CourseError(
            say(
                zh=f"没有对 {ratee!r} 的评分；被评人例如：{found}。请改正编号。",
                en=f"Nobody rates {ratee!r}; ratees are, for example: {found}. Correct the identifier.",
            )
        )
    frame = ratings.loc[here, ["rater", "indicator"]].assign(score=score[here])
    frame["rater"] = frame["rater"].astype(object).mask(ratings.loc[here, "relation"] == SELF, SELF)
    need_unique(frame, "rater", "indicator")
    wide = frame.pivot(index="indicator", columns="rater", values="score")
    return wide[in_known_order(wide.columns, [SELF])]


def _scores(ratings: pd.DataFrame) -> pd.Series:
    """Check the ratings and return the scores as floats."""
    need_columns(ratings, "ratee", "rater", "indicator", "score")
    need_unique(ratings, "ratee", "rater", "indicator")
    return as_answers(ratings["score"], "score", SCALE)


# -- two raters ------------------------------------------------------------------------------------


def compare_raters(first: Column, second: Column) -> pd.DataFrame:
    """Measure how two raters agree about the same things, by seven measures that answer different questions.

    exact and within_one: share of equal scores, and of scores at most 1 apart (Wilson). pearson and spearman: do they
    rank alike (Fisher; Bonett & Wright)? A constant difference does not lower them. kappa_linear and kappa_quadratic:
    agreement beyond chance, far-off scores count more (Fleiss, Cohen & Everitt). icc: ICC(A,1), absolute agreement
    of single scores. Things that one of the two did not score do not count.

    Args:
        first, second: scores of the same things; Series must have the same index. Their names appear in ``status``.

    Returns:
        Frame indexed by ``measure``: ``answers`` (things scored by both), ``value``, ``low``, ``high``, ``status``
        ("" or why a value is missing or means little: which column never varies, too few pairs).

    Raises:
        CourseError: different lengths or indexes, text, nothing scored by both.

    >>> compare_raters([4, 4, 5, 3], [4, 5, 5, 3]).loc[["exact", "within_one"], "value"].tolist()
    [0.75, 1.0]
    """
    pairs = _paired(first, second)
    x, y = pairs.to_numpy().T
    n, distance = len(pairs), np.abs(x - y)
    rows: dict[str, tuple[float, float, float, str]] = {}
    for measure, agreed in (("exact", distance < 1e-9), ("within_one", distance <= 1 + 1e-9)):
        low, high = wilson(agreed.sum(), n)
        rows[measure] = (float(agreed.mean()), float(low), float(high), "")
    constant = _constant(pairs)
    rows["pearson"] = _correlation(x, y, constant)
    rows["spearman"] = _correlation(stats.rankdata(x), stats.rankdata(y), constant, ranked=True)
    for weights in ("linear", "quadratic"):
        rows[f"kappa_{weights}"] = _kappa(x, y, weights, constant)
    columns = ["value", "low", "high", "status"]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=columns)
    table.loc["icc"] = icc(pairs).loc["ICC(A,1)", columns]
    table.insert(0, "answers", n)
    return table.rename_axis("measure")


def pairwise_agreement(scores: pd.DataFrame) -> pd.DataFrame:
    """Compare every two raters: ``compare_raters`` for each pair of columns.

    Args:
        scores: one row per thing, one column per rater, such as ``score_table`` gives; gaps allowed.

    Returns:
        Frame indexed by ``rater_1``, ``rater_2`` and ``measure`` with the columns of ``compare_raters``.

    Raises:
        CourseError: fewer than two raters; as ``compare_raters``.

    >>> scores = pd.DataFrame({"self": [4, 4, 4], "R1": [4, 5, 3], "R2": [4, 5, 3]})
    >>> pairwise_agreement(scores)["value"].xs("exact", level="measure").round(2).tolist()
    [0.33, 0.33, 1.0]
    """
    need_columns(scores)
    if scores.shape[1] < 2:
        raise CourseError(
            say(
                zh=f"只有 {scores.shape[1]} 位评分人（列），至少要两位才能比较。请补充。",
                en=f"{scores.shape[1]} rater (column) only; at least two are needed for a comparison. Add one.",
            )
        )
    raters = list(scores.columns)
    pairs = combinations(raters, 2)
    table = pd.concat(
        [compare_raters(scores[one], scores[two]).assign(rater_1=one, rater_2=two).reset_index() for one, two in pairs]
    )
    # Categories keep the raters in their order and the index sorted.
    for name, order in (("rater_1", raters), ("rater_2", raters), ("measure", MEASURES)):
        table[name] = pd.Categorical(table[name], categories=list(order))
    return table.set_index(["rater_1", "rater_2", "measure"])


def _paired(first: Column, second: Column) -> pd.DataFrame:
    """Return two columns of numbers for the things that both scored."""
    both = _side_by_side(first, second)
    return _of_both(pd.DataFrame({name: as_numbers(both[name], str(name), missing=True) for name in both}))


def _side_by_side(first: Column, second: Column) -> pd.DataFrame:
    """Return two columns about the same things, under their names, or "first" and "second"."""
    one, two = (values if isinstance(values, pd.Series) else pd.Series(values) for values in (first, second))
    names = ["first", "second"] if one.name == two.name else [str(one.name or "first"), str(two.name or "second")]
    if len(one) != len(two) or not one.index.equals(two.index):
        raise CourseError(
            say(
                zh=f"{names[0]} 有 {len(one)} 项，{names[1]} 有 {len(two)} 项，或者行标签不同。请让两列逐行对应。",
                en=f"{names[0]} has {len(one)} entries, {names[1]} has {len(two)}, or their row labels differ. Make "
                "them correspond row by row.",
            )
        )
    return pd.concat([one, two], axis=1, keys=names)


def _of_both(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the rows in which neither entry is missing; there must be one."""
    known = pairs.dropna()
    if known.empty:
        first, second = pairs.columns
        raise CourseError(
            say(
                zh=f"{first} 和 {second} 没有共同评过的对象（0 行），无法比较。请检查空缺。",
                en=f"{first} and {second} have nothing in common (zero rows) to be compared. Check the gaps.",
            )
        )
    return known


def _constant(scores: pd.DataFrame) -> str:
    """Name the columns in which all scores are the same; "" when there is none."""
    parts = []
    for name in scores:
        values = scores[name].to_numpy()
        if np.ptp(values) == 0:
            parts.append(say(zh=f"{name} 的分数全是 {values[0]:g}", en=f"every score of {name} is {values[0]:g}"))
    return say(zh="，", en=", ").join(parts)


def _correlation(x: np.ndarray, y: np.ndarray, constant: str, ranked: bool = False) -> tuple[float, float, float, str]:
    """Return a correlation with its interval by Fisher's z; that of ranks has a larger error."""
    if constant:
        why = say(zh=f"{constant}，没有变化，相关系数无定义", en=f"{constant}: no variation, so no correlation")
        return np.nan, np.nan, np.nan, why
    r = float(np.clip(np.corrcoef(x, y)[0, 1], -1, 1))
    if len(x) < 4:
        why = say(zh="不足 4 对分数，算不出区间", en="fewer than 4 pairs, so no interval")
        return r, np.nan, np.nan, why
    if abs(r) > 1 - 1e-12:
        return r, np.nan, np.nan, say(zh="完全相关，算不出区间", en="perfect correlation, so no interval")
    half = stats.norm.ppf(0.975) * np.sqrt((1 + r**2 / 2 if ranked else 1) / (len(x) - 3))
    low, high = np.tanh(np.arctanh(r) + np.array([-half, half]))
    return r, float(low), float(high), ""


# -- kappa -----------------------------------------------------------------------------------------


def cohen_kappa(first: Column, second: Column, weights: str | None = None) -> pd.Series:
    """Compute Cohen's kappa: agreement of two coders or raters beyond chance, (observed - chance) / (1 - chance).

    Args:
        first, second: a code (text or number) per thing; Series must have the same index. A thing that one of them did
            not code does not count.
        weights: None = every disagreement counts the same (codes without order); "linear" or "quadratic" = it counts
            by the distance or its square (scores; numbers only).

    Returns:
        Series ``answers``, ``value``, ``low``, ``high``, ``status`` ("" or why kappa is missing or means little).

    Raises:
        CourseError: different lengths or indexes, unknown weights, text with weights, nothing coded by both.

    Source: Cohen (1960, 1968); Fleiss, Cohen & Everitt (1969) for the interval.

    >>> cohen_kappa(["price", "price", "core", "core"], ["price", "core", "core", "core"])["value"]
    0.5
    """
    if weights not in (None, "linear", "quadratic"):
        raise CourseError(
            say(
                zh=f"weights 是 {weights!r}，应为 None、'linear' 或 'quadratic'。请改正。",
                en=f"weights is {weights!r}, expected None, 'linear' or 'quadratic'. Correct it.",
            )
        )
    pairs = _paired(first, second) if weights else _of_both(_side_by_side(first, second))
    x, y = (pairs.iloc[:, side].to_numpy() for side in (0, 1))
    value, low, high, status = _kappa(x, y, weights, _constant_codes(pairs))
    return pd.Series({"answers": len(pairs), "value": value, "low": low, "high": high, "status": status})


def _constant_codes(pairs: pd.DataFrame) -> str:
    """Name the columns in which all codes are the same; "" when there is none."""
    same = [(name, pairs[name].iloc[0]) for name in pairs if pairs[name].nunique() == 1]
    parts = [say(zh=f"{name} 的编码全是 {code}", en=f"every code of {name} is {code}") for name, code in same]
    return say(zh="，", en=", ").join(parts)


def _kappa(x: np.ndarray, y: np.ndarray, weights: str | None, constant: str) -> tuple[float, float, float, str]:
    """Return kappa with its interval and status."""
    places, codes = pd.factorize(np.concatenate([x, y]))
    if len(codes) > MOST_CATEGORIES:
        why = say(
            zh=f"有 {len(codes)} 个不同的值，kappa 只用于最多 {MOST_CATEGORIES} 个类别",
            en=f"{len(codes)} different values; kappa is for at most {MOST_CATEGORIES} categories",
        )
        return np.nan, np.nan, np.nan, why
    size = len(codes)
    shares = np.bincount(places[: len(x)] * size + places[len(x) :], minlength=size**2).reshape(size, size) / len(x)
    if weights is None:
        agreed = np.eye(size)
    else:
        distance = np.abs(codes[:, None] - codes) / max(np.ptp(codes), 1)
        agreed = 1 - (distance if weights == "linear" else distance**2)
    return _kappa_of(shares, agreed, len(x), constant)


def _kappa_of(shares: np.ndarray, agreed: np.ndarray, n: int, constant: str) -> tuple[float, float, float, str]:
    """Return kappa of a table of shares, where ``agreed`` tells how much each cell counts as agreement."""
    rows, columns = shares.sum(axis=1), shares.sum(axis=0)
    observed, chance = (shares * agreed).sum(), rows @ agreed @ columns
    if 1 - chance < 1e-12:
        why = say(
            zh=f"{constant}：没有可以分辨的差别，kappa 无定义", en=f"{constant}: nothing to tell apart, so no kappa"
        )
        return np.nan, np.nan, np.nan, why
    value = float((observed - chance) / (1 - chance))
    if constant:
        why = say(
            zh=f"{constant}：kappa 必为 0，说明不了一致与否", en=f"{constant}: kappa is 0 whatever the other says"
        )
        return 0.0, np.nan, np.nan, why
    reach = (agreed @ columns)[:, None] + rows @ agreed
    square = (shares * (agreed * (1 - chance) - reach * (1 - observed)) ** 2).sum()
    variance = (square - (observed * chance - 2 * chance + observed) ** 2) / (n * (1 - chance) ** 4)
    if variance < 1e-15:
        return value, np.nan, np.nan, say(zh="没有分歧，算不出区间", en="no disagreement, so no interval")
    half = stats.norm.ppf(0.975) * np.sqrt(variance)
    return value, max(value - half, -1.0), min(value + half, 1.0), ""


def code_agreement(first: Column, second: Column, known: Sequence[str] = CAUSES) -> pd.DataFrame:
    """Compute Cohen's kappa for each code when a thing may carry several codes.

    Args:
        first, second: codes per thing, joined by ";" ("price;ethics"); Series must have the same index. An empty text
            means that no code applies; a thing with a missing entry does not count.
        known: the code book.

    Returns:
        Frame indexed by ``code``, in the order of ``known``, and "all" (every decision, thing by code, together):
        ``both``, ``only_first``, ``only_second``, ``neither`` (things), ``value`` (kappa), ``low``, ``high``,
        ``status``. The interval of "all" takes the decisions for independent: it is a little too narrow.

    Raises:
        CourseError: different lengths or indexes, a code that is not in the code book, nothing coded by both.

    Source: Cohen (1960), one two-by-two table per code.

    >>> table = code_agreement(["price", "price;ethics", "ethics"], ["price", "ethics", "ethics"], ["price", "ethics"])
    >>> table["value"].round(2).to_dict()
    {'price': 0.4, 'ethics': 1.0, 'all': 0.67}
    """
    pairs = _of_both(_side_by_side(first, second))
    one, two = (label_matrix(pairs.iloc[:, side], known).to_numpy() for side in (0, 1))
    cells = np.column_stack([(one & two).sum(0), (one & ~two).sum(0), (~one & two).sum(0), (~one & ~two).sum(0)])
    cells = np.vstack([cells, cells.sum(axis=0)])
    table = pd.DataFrame(
        cells, index=pd.Index([*known, "all"], name="code"), columns=["both", "only_first", "only_second", "neither"]
    )
    kappas = []
    for counts in cells.reshape(-1, 2, 2):
        total = counts.sum()
        used = counts[0].sum(), counts[:, 0].sum()
        always = [str(name) for name, times in zip(pairs, used, strict=True) if times in (0, total)]
        constant = say(zh=f"{'、'.join(always)} 从不用或总用它", en=f"{', '.join(always)}: never or always used")
        kappas.append(_kappa_of(counts / total, np.eye(2), int(total), constant if always else ""))
    table[["value", "low", "high", "status"]] = pd.DataFrame(kappas, index=table.index)
    return table


# -- several raters --------------------------------------------------------------------------------


def icc(scores: pd.DataFrame) -> pd.DataFrame:
    """Compute the intraclass correlation in all six forms of Shrout and Fleiss, and ICC(A,1).

    (1,.): other raters for each thing; (2,.): the same raters, drawn from many; (3,.): just these raters, and a
    constant difference between them does not count. (.,1): one rater's score; (.,k): the mean of the k raters.
    ICC(A,1) is McGraw and Wong's name for the number ICC(2,1). A negative value means: things differ less than
    raters do about one thing.

    Args:
        scores: one row per thing, one column per rater; a row with a gap does not count.

    Returns:
        Frame indexed by ``form``: ``answers`` (complete rows), ``raters``, ``value``, ``low``, ``high`` (F interval),
        ``status``: "" or a note that names a rater who always gives the same score, or says why a value or an
        interval is missing.

    Raises:
        CourseError: fewer than two raters, text among the scores.

    Source: Shrout & Fleiss (1979); McGraw & Wong (1996).

    >>> scores = pd.DataFrame({"R1": [9, 6, 8, 7, 10, 6], "R2": [2, 1, 4, 1, 5, 2], "R3": [5, 3, 6, 2, 6, 4],
    ...                        "R4": [8, 2, 8, 6, 9, 7]})
    >>> icc(scores)["value"].round(2).tolist()
    [0.17, 0.29, 0.71, 0.44, 0.62, 0.91, 0.29]
    """
    need_columns(scores)
    numbers = pd.DataFrame({name: as_numbers(scores[name], str(name), missing=True) for name in scores}).dropna()
    n, k = numbers.shape
    if k < 2:
        raise CourseError(
            say(
                zh=f"只有 {k} 位评分人（列），ICC 至少要两位。请补充。",
                en=f"{k} rater (column) only; the ICC needs at least two. Add one.",
            )
        )
    constant = _constant(numbers) if n else ""
    if n < 2:
        values = np.full((len(FORMS), 3), np.nan)
        notes = [say(zh=f"只有 {n} 行评分完整，至少要 2 行", en=f"{n} complete row(s), at least 2 are needed")] * len(
            FORMS
        )
    else:
        values = _icc_values(numbers.to_numpy())
        notes = _icc_status(values, constant)
    table = pd.DataFrame(values, index=pd.Index(FORMS, name="form"), columns=["value", "low", "high"])
    table.insert(0, "answers", n)
    table.insert(1, "raters", k)
    table["status"] = notes
    return table


def _icc_values(x: np.ndarray) -> np.ndarray:
    """Return value, low and high of each of ``FORMS``; missing where they are not defined."""
    n, k = x.shape
    things, raters = x.mean(axis=1), x.mean(axis=0)
    centre = x.mean()
    # Rounded against the size of the scores, so that equal scores have no variance.
    noise = 1e-12 * max(float(np.square(x - centre).sum()), 1e-12)
    sums = np.array(
        [
            k * np.square(things - centre).sum(),
            n * np.square(raters - centre).sum(),
            np.square(x - things[:, None] - raters + centre).sum(),
        ]
    )
    sums[sums <= noise] = 0
    b, j, e = sums / [n - 1, k - 1, (n - 1) * (k - 1)]
    w = sums[1:].sum() / (n * (k - 1))
    one, three = _ratio(b - w, b + (k - 1) * w), _ratio(b - e, b + (k - 1) * e)
    two = _ratio(b - e, b + (k - 1) * e + k * (j - e) / n)
    ones, threes = _by_f(b, w, n - 1, n * (k - 1), k), _by_f(b, e, n - 1, (n - 1) * (k - 1), k)
    twos = _absolute_interval(b, j, e, two, n, k)
    single = [(one, *ones), (two, *twos), (three, *threes)]
    mean = [
        (_ratio(b - w, b), *_stepped(ones, k)),
        (_ratio(b - e, b + (j - e) / n), *_stepped(twos, k)),
        (_ratio(b - e, b), *_stepped(threes, k)),
    ]
    return np.array([*single, *mean, single[1]])


def _ratio(top: float, bottom: float) -> float:
    """Return a share of variance; missing when the whole is estimated at 0 (up to rounding) or below."""
    return top / bottom if bottom > 1e-9 * abs(top) else np.nan


def _by_f(between: float, error: float, top: int, bottom: int, k: int) -> tuple[float, float]:
    """Return the interval of a single-score ICC from its F ratio; missing without error or difference."""
    if not (between and error):
        return np.nan, np.nan
    ratio = between / error
    low, high = ratio / stats.f.ppf(0.975, top, bottom), ratio * stats.f.ppf(0.975, bottom, top)
    return (low - 1) / (low + k - 1), (high - 1) / (high + k - 1)


def _absolute_interval(b: float, j: float, e: float, two: float, n: int, k: int) -> tuple[float, float]:
    """Return the interval of ICC(2,1), with Satterthwaite's degrees of freedom; missing as in ``_by_f``."""
    if not (b and e) or np.isnan(two):
        return np.nan, np.nan
    raters, rest = k * two * j / e, n * (1 + (k - 1) * two) - k * two
    freedom = (k - 1) * (n - 1) * (raters + rest) ** 2 / ((n - 1) * raters**2 + rest**2)
    upper, lower = stats.f.ppf(0.975, n - 1, freedom), stats.f.ppf(0.975, freedom, n - 1)
    both = k * j + (k * n - k - n) * e
    return n * (b - upper * e) / (upper * both + n * b), n * (lower * b - e) / (both + n * lower * b)


def _stepped(ends: tuple[float, float], k: int) -> tuple[float, float]:
    """Turn the interval of one rater's score into that of the mean of k raters (Spearman-Brown)."""
    low, high = (_ratio(k * end, 1 + (k - 1) * end) for end in ends)
    return low, high


def _icc_status(values: np.ndarray, constant: str) -> list[str]:
    """Say for each form what is missing and why; a constant rater is always named."""
    notes = []
    for value, low, _ in values:
        note = [constant] if constant else []
        if np.isnan(value):
            note.append(
                say(zh="对象之间的差别不比误差大，ICC 无定义", en="things differ no more than by error, so no ICC")
            )
        elif np.isnan(low):
            note.append(
                say(
                    zh="没有误差或没有差别可作依据，算不出区间",
                    en="no error or no difference to judge by, so no interval",
                )
            )
        notes.append(say(zh="；", en="; ").join(note))
    return notes


# -- how far apart ---------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class BlandAltman:
    """Differences of two raters or methods, and the limits within which 95 % of them lie.

    Attributes:
        points: per thing the ``mean`` of the two scores and the ``difference`` (first - second).
        limits: frame indexed by ``line`` ("lower", "bias", "upper") with ``value``, ``low``, ``high``.
        names: the two columns.
        status: "" or why an interval is missing.
    """

    points: pd.DataFrame
    limits: pd.DataFrame
    names: tuple[str, str]
    status: str


def bland_altman(first: Column, second: Column) -> BlandAltman:
    """Describe how far two raters or methods are apart: bias and limits of agreement, bias +/- 1.96 deviations.

    Args:
        first, second: as for ``compare_raters``.

    Returns:
        The ``BlandAltman``. With one pair there are no limits; when all differences are the same the limits equal the
        bias and have no interval; ``status`` says so.

    Raises:
        CourseError: as ``compare_raters``.

    Source: Bland & Altman (1986, 1999).

    >>> bland_altman([3, 4, 5, 4], [2, 4, 4, 5]).limits["value"].round(2).tolist()
    [-1.63, 0.25, 2.13]
    """
    pairs = _paired(first, second)
    one, two = pairs.iloc[:, 0], pairs.iloc[:, 1]
    points = pd.DataFrame({"mean": (one + two) / 2, "difference": one - two})
    n, bias = len(points), points["difference"].mean()
    deviation = points["difference"].std()
    z = stats.norm.ppf(0.975)
    error = deviation / np.sqrt(n)
    # The error of a limit: of the mean and of the deviation together (Bland & Altman 1999).
    errors = np.array([1.0, 0.0, 1.0]) * z**2 * n / (2 * max(n - 1, 1)) + 1
    half = stats.t.ppf(0.975, n - 1) * error * np.sqrt(errors) if n > 1 and deviation > 0 else np.full(3, np.nan)
    lines = bias + z * deviation * np.array([-1, 0, 1]) if n > 1 else np.array([np.nan, bias, np.nan])
    limits = pd.DataFrame(
        {"value": lines, "low": lines - half, "high": lines + half},
        index=pd.Index(["lower", "bias", "upper"], name="line"),
    )
    status = ""
    if n < 2:
        status = say(zh="只有一对分数，算不出界限", en="one pair only, so no limits")
    elif not deviation > 0:
        status = say(zh="所有差值都一样，算不出区间", en="all differences are the same, so no intervals")
    return BlandAltman(points, limits, (str(pairs.columns[0]), str(pairs.columns[1])), status)
