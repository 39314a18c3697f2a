"""The service-profit chain: does caring for staff pay, and where inside the firm does service get lost?

The chain from internal service quality to profit as standardised paths; the waterfall of satisfaction from the owner
down to the customer; what good service must bring to be the cheapest way to grow; departments as each other's
customers; functions, duties, goals and barriers. Paths are associations, never proof of a cause. Every interval is a
95 % interval. No result depends on the order of the rows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import numpy as np
import pandas as pd
from scipy import stats

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    SHARE_TOLERANCE,
    as_names,
    as_number,
    as_numbers,
    in_known_order,
    need_columns,
    need_known,
    need_unique,
    random_numbers,
)
from course_lib.models.scores import mean_interval, wilson
from course_lib.models.switching import Scenarios, as_scale, as_scenarios

# Node -> what leads to it. The course's source has TURNOVER where others have retention: see DOWN.
CHAIN: dict[str, tuple[str, ...]] = {
    "employee_satisfaction": ("internal_quality",),
    "turnover": ("employee_satisfaction",),
    "productivity": ("employee_satisfaction",),
    "service_value": ("turnover", "productivity"),
    "customer_satisfaction": ("service_value",),
    "loyalty": ("customer_satisfaction",),
    "revenue_growth": ("loyalty",),
    "profit": ("loyalty",),
}
DOWN = ("turnover",)  # nodes of which the chain wants less, so a path to or from them should be negative
FEWEST_UNITS = 10  # the course's choice: resampling fewer units says little about the error

COSTS = ("acquisition_yuan", "service_yuan", "referral_yuan", "referrals")
LEVELS = ("owner", "manager", "supervisor", "front_line", "customer")
FUNCTIONS = ("sales", "complaints_suggestions", "after_sales", "value_added", "information_feedback")
# No reason for a contact is feedback of customer information: the department has to collect that itself.
FUNCTION_OF_REASON = {
    "order": "sales",
    "advice": "sales",
    "complaint": "complaints_suggestions",
    "fault": "after_sales",
    "billing": "after_sales",
    "plan_change": "value_added",
}
ROLES = {"R": "responsible", "A": "accountable", "C": "consulted", "I": "informed"}
GOALS = (
    *("brand", "contact_window", "one_image", "personal_marketing", "quality"),
    *("efficiency", "cost", "relationship", "input_to_research"),
)
SERVERS = ("research", "administration", "it", "hr", "marketing")
CATALOGUE = ("next_customer", "service", "promise")
BARRIERS = ("drive", "direction", "difficulty")
MOST_IN_CHAIN = 15

_BATCH = 16_000_000  # numbers held at a time by the bootstrap
_SINGULAR = 1e-9


# -- the chain -------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class ProfitChain:
    """Estimated paths of a service-profit chain.

    Attributes:
        paths: frame indexed by ``predictor`` and ``outcome``: ``path`` (standard deviations of the outcome per standard
            deviation of the predictor, the other predictors held), ``low``, ``high``, ``expected`` ("positive", or
            "negative" to or from a node of which the chain wants less) and ``verdict``: "as_expected" or "opposite"
            when the interval lies on that side of 0, else "unclear".
        fit: frame indexed by ``outcome``: ``predictors`` (how many), ``r2``, ``low``, ``high``.
        rows, units: complete rows and the units that they come from.
        draws: bootstrap samples of the paths, one column a path; no row when there is no interval.
    """

    paths: pd.DataFrame
    fit: pd.DataFrame
    rows: int
    units: int
    draws: np.ndarray = field(repr=False)

    @property
    def method(self) -> str:
        """Return the method, in the current language: another one gives other paths."""
        return say(
            zh=f"方法：对简单平均分作标准化最小二乘回归（OLS），{self.units} 个单位、{self.rows} 行；"
            "用偏最小二乘（PLS）会得到不同的路径系数。系数表示关联，不证明因果。",
            en=f"Method: standardised OLS on simple mean scores, {self.rows} rows of {self.units} units; PLS gives "
            "other paths. Paths are associations and prove no cause.",
        )


def service_profit_chain(
    panel: pd.DataFrame,
    links: Mapping[str, Sequence[str]] = CHAIN,
    down: Sequence[str] = DOWN,
    repetitions: int = 1000,
    seed: int = 0,
) -> ProfitChain:
    """Estimate every link of the chain by standardised OLS on simple mean scores.

    The same unit comes in many periods and its rows resemble each other, so whole units are drawn for the intervals
    (cluster bootstrap, percentiles). The source's chain has employee turnover, of which less is better: its paths are
    expected to be negative. Put 1 - turnover (retention) in its place and these paths change sign, nothing else does.

    Args:
        panel: one row per unit and period: ``unit_id``, ``period`` and a column of numbers for each node. Rows that
            lack a node do not count.
        links: per outcome the nodes that lead to it; no circle.
        down: nodes of which the chain wants less.
        repetitions: bootstrap samples; 0 = no interval. None below 10 units either. Samples in which a node does not
            vary are left out.
        seed: of the bootstrap.

    Returns:
        ProfitChain.

    Raises:
        CourseError: a missing column, text, a unit twice in a period, links in a circle or empty, too few rows, a node
            that never varies, predictors that follow from each other.

    Source: Heskett, Jones, Loveman, Sasser & Schlesinger (1994) for the chain; Wright (1934) for paths.

    >>> panel = pd.DataFrame({"unit_id": range(4), "period": 1, "loyalty": [1, 2, 3, 4], "turnover": [9, 7, 5, 3]})
    >>> chain = service_profit_chain(panel, {"loyalty": ["turnover"]})
    >>> chain.paths["path"].round(6).tolist(), chain.paths["expected"].tolist()
    ([-1.0], ['negative'])
    """
    wanted = _as_links(links)
    nodes = list(dict.fromkeys(node for outcome, causes in wanted.items() for node in (*causes, outcome)))
    need_columns(panel, "unit_id", "period", *nodes)
    _need_filled(panel, "unit_id", "period")
    need_unique(panel, "unit_id", "period")
    draws = int(as_number(repetitions, "repetitions", at_least=0, whole=True))
    numbers = pd.DataFrame({node: as_numbers(panel[node], node, missing=True) for node in nodes})
    complete = numbers.notna().all(axis=1).to_numpy()
    values = numbers[complete].to_numpy()
    _need_spread(values, nodes, 2 + max(map(len, wanted.values())))
    values = (values - values.mean(axis=0)) / values.std(axis=0)
    code, units = pd.factorize(panel["unit_id"].to_numpy()[complete])
    sums = _unit_sums(values, code, np.argsort([str(unit) for unit in units], kind="stable"))
    correlation = _correlation(sums.sum(axis=0)[None])
    for outcome, causes in wanted.items():
        _need_independent(correlation[0], nodes, outcome, causes)
    path, r2 = (values[0] for values in _fit(correlation, nodes, wanted))
    many = draws if len(units) >= FEWEST_UNITS else 0
    path_draws, r2_draws = _bootstrap(sums, nodes, wanted, many, seed)
    index = pd.MultiIndex.from_tuples(
        [(cause, outcome) for outcome, causes in wanted.items() for cause in causes], names=["predictor", "outcome"]
    )
    paths = pd.DataFrame({"path": path}, index=index)
    paths["low"], paths["high"] = _percentiles(path_draws)
    negative = np.array([(cause in down) != (outcome in down) for cause, outcome in index])
    paths["expected"] = np.where(negative, "negative", "positive")
    above, below = (paths["low"] > 0).to_numpy(), (paths["high"] < 0).to_numpy()
    right, wrong = np.where(negative, below, above), np.where(negative, above, below)
    paths["verdict"] = np.select([right, wrong], ["as_expected", "opposite"], "unclear")
    fit = pd.DataFrame({"predictors": [len(causes) for causes in wanted.values()], "r2": r2}, pd.Index(wanted))
    fit["low"], fit["high"] = _percentiles(r2_draws)
    return ProfitChain(paths, fit.rename_axis("outcome"), len(values), len(units), path_draws)


def indirect_effects(chain: ProfitChain, start: str = "internal_quality", end: str = "profit") -> pd.DataFrame:
    """Multiply the paths along every route from one node to another: what they say about each other through the chain.

    Two negative paths on a route (less satisfied staff leave more, more leaving lowers the value) make a positive
    product. It is what the standardised paths imply if the chain is right; it does not prove that it is.

    Args:
        chain: result of ``service_profit_chain``.
        start, end: two of its nodes.

    Returns:
        Frame indexed by ``route`` (nodes joined by " > ", then "total"): ``steps``, ``effect`` (standard deviations of
        ``end`` per standard deviation of ``start``), ``low``, ``high`` (percentiles of the same bootstrap samples).

    Raises:
        CourseError: no route from ``start`` to ``end``.

    Source: Wright (1934); Bollen & Stine (1990) for the bootstrap.

    >>> panel = pd.DataFrame({"unit_id": range(3), "period": 1, "a": [1, 2, 3], "b": [4, 3, 2], "c": [0, 1, 2]})
    >>> chain = service_profit_chain(panel, {"b": ["a"], "c": ["b"]})
    >>> indirect_effects(chain, "a", "c")["effect"].round(6).to_dict()
    {'a > b > c': 1.0, 'total': 1.0}
    """
    places = {link: place for place, link in enumerate(chain.paths.index)}
    routes = _routes(list(places), start, end)
    if not routes:
        nodes = ", ".join(dict.fromkeys(node for link in places for node in link))
        raise CourseError(
            say(
                zh=f"链上没有从 {start!r} 到 {end!r} 的路线；节点有：{nodes}。请选前后相连的两个节点。",
                en=f"No route leads from {start!r} to {end!r}; the nodes are: {nodes}. Choose two that are connected.",
            )
        )
    columns = [[places[link] for link in pairwise(route)] for route in routes]
    effect = np.array([chain.paths["path"].to_numpy()[along].prod() for along in columns])
    draws = np.stack([chain.draws[:, along].prod(axis=1) for along in columns], axis=1)
    index = pd.Index([*(" > ".join(route) for route in routes), "total"], name="route")
    result = pd.DataFrame({"steps": [*map(len, columns), pd.NA], "effect": [*effect, effect.sum()]}, index=index)
    result["low"], result["high"] = _percentiles(np.column_stack([draws, draws.sum(axis=1)]))
    return result.astype({"steps": "Int64"})


def _as_links(links: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return the links as plain tuples, or say what is wrong with them."""
    listed = links if isinstance(links, Mapping) else {}
    plain = {node: tuple(as_names(causes, str(node))) for node, causes in listed.items()}
    wrong = [node for node, causes in plain.items() if not causes or len(set(causes)) < len(causes)]
    if wrong or not plain:
        found = ", ".join(map(str, wrong)) or "links"
        raise CourseError(
            say(
                zh=f"{found}：每个结果至少要有一个前因，且不能重复。请给出例如 {{'profit': ['loyalty']}} 的链接。",
                en=f"{found}: every outcome needs at least one predictor and none twice. Give links such as "
                "{'profit': ['loyalty']}.",
            )
        )
    try:
        TopologicalSorter(plain).prepare()
    except CycleError as circle:
        nodes = " > ".join(map(str, circle.args[1]))
        raise CourseError(
            say(
                zh=f"链接绕成了圈：{nodes}。链条只能从前往后，请去掉其中一个链接。",
                en=f"The links go in a circle: {nodes}. A chain leads one way only; remove one of them.",
            )
        ) from circle
    return plain


def _need_spread(values: np.ndarray, nodes: list[str], rows: int) -> None:
    """Raise when there are too few complete rows or a node never varies."""
    if len(values) < rows:
        raise CourseError(
            say(
                zh=f"{'、'.join(nodes)} 都有数的只有 {len(values)} 行，至少要 {rows} 行。请补齐空缺或减少节点。",
                en=f"{len(values)} rows have a number in all of {', '.join(nodes)}; expected {rows} or more. Fill the "
                "gaps or leave out a node.",
            )
        )
    spread = np.ptp(values, axis=0) > _SINGULAR * np.abs(values).max(axis=0)
    same = [node for node, varies in zip(nodes, spread, strict=True) if not varies]
    if same:
        raise CourseError(
            say(
                zh=f"列 {'、'.join(same)} 的数全都一样，算不出关联。请去掉这一列，或换一段有变化的数据。",
                en=f"Column(s) {', '.join(same)}: all numbers are the same, so nothing goes along with them. Leave "
                "them out, or take data that vary.",
            )
        )


def _need_independent(correlation: np.ndarray, nodes: list[str], outcome: str, causes: Iterable[str]) -> None:
    """Raise when the predictors of an outcome follow from each other."""
    places = [nodes.index(cause) for cause in causes]
    if np.linalg.eigvalsh(correlation[np.ix_(places, places)])[0] < _SINGULAR:
        names = ", ".join(causes)
        raise CourseError(
            say(
                zh=f"{outcome} 的前因 {names} 可以互相推出，分不清各自的作用。请去掉其中一个。",
                en=f"The predictors of {outcome} ({names}) follow from each other: their paths cannot be told apart. "
                "Leave one out.",
            )
        )


def _unit_sums(values: np.ndarray, code: np.ndarray, order: np.ndarray) -> np.ndarray:
    """Return per unit, in ``order``, the sums of all products of the columns and of 1: all that a fit needs."""
    columns = [np.ones(len(values)), *values.T]
    sums = np.empty((len(order), len(columns), len(columns)))
    for i, left in enumerate(columns):
        for j, right in enumerate(columns[: i + 1]):
            sums[:, i, j] = sums[:, j, i] = np.bincount(code, left * right, minlength=len(order))
    return sums[order]


def _correlation(sums: np.ndarray) -> np.ndarray:
    """Return the correlations of each sample from its sums of products; missing where a column does not vary."""
    mean = sums[:, 1:, 0] / sums[:, :1, 0]
    covariance = sums[:, 1:, 1:] / sums[:, :1, :1] - mean[:, :, None] * mean[:, None, :]
    deviation = np.sqrt(covariance.diagonal(axis1=1, axis2=2).clip(0))
    deviation = np.where(deviation > _SINGULAR, deviation, np.nan)
    return covariance / (deviation[:, :, None] * deviation[:, None, :])


def _fit(
    correlation: np.ndarray, nodes: list[str], links: Mapping[str, tuple[str, ...]]
) -> tuple[np.ndarray, np.ndarray]:
    """Return the paths and R² of each sample, one row a sample."""
    paths, explained = [], []
    for outcome, causes in links.items():
        places = [nodes.index(cause) for cause in causes]
        among = correlation[:, places][:, :, places]
        known = correlation[:, places, nodes.index(outcome)]
        # A sample of which nothing can be told gets a harmless matrix, and loses its paths below.
        solvable = np.isfinite(among).all(axis=(1, 2))
        among = np.where(solvable[:, None, None], among, np.eye(len(places)))
        solvable &= np.linalg.eigvalsh(among)[:, 0] > _SINGULAR
        among = np.where(solvable[:, None, None], among, np.eye(len(places)))
        path = np.linalg.solve(among, known[:, :, None])[:, :, 0]
        path[~solvable] = np.nan
        paths.append(path)
        explained.append((path * known).sum(axis=1))
    return np.concatenate(paths, axis=1), np.stack(explained, axis=1)


def _bootstrap(
    sums: np.ndarray, nodes: list[str], links: Mapping[str, tuple[str, ...]], draws: int, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """Draw whole units again and again; return the paths and R² of the samples that can be fitted."""
    rng = random_numbers(seed)
    units, flat = len(sums), sums.reshape(len(sums), -1)
    samples = np.empty((draws, flat.shape[1]))
    step = max(1, _BATCH // units)
    times = np.empty((min(step, draws), units))  # how often each unit is drawn
    for start in range(0, draws, step):
        size = min(step, draws - start)
        for sample in range(size):
            times[sample] = np.bincount(rng.integers(units, size=units), minlength=units)
        samples[start : start + size] = times[:size] @ flat
    paths, explained = _fit(_correlation(samples.reshape(draws, *sums.shape[1:])), nodes, links)
    fitted = np.isfinite(paths).all(axis=1)
    return paths[fitted], explained[fitted]


def _percentiles(draws: np.ndarray) -> np.ndarray:
    """Return the ends of the middle 95 % of each column; missing without draws."""
    if not len(draws):
        return np.full((2, draws.shape[1]), np.nan)
    return np.quantile(draws, [0.025, 0.975], axis=0)


def _routes(links: list[tuple[str, str]], start: str, end: str) -> list[list[str]]:
    """Return every route from ``start`` to ``end`` of at least one step."""
    found = []
    for cause, outcome in links:
        if cause == start:
            rest = [[end]] if outcome == end else _routes(links, outcome, end)
            found += [[start, *route] for route in rest]
    return found


# -- the waterfall ---------------------------------------------------------------------------------


def waterfall(scores: pd.DataFrame, lowest: float = 1, highest: float = 10) -> pd.DataFrame:
    """Follow satisfaction from the owner down to the customer and show what each step loses.

    Args:
        scores: one row per respondent: ``layer`` (of ``LEVELS``), ``respondent_id``, ``score`` (``lowest`` to
            ``highest``; missing ones do not count).
        lowest, highest: ends of the scale.

    Returns:
        Frame indexed by ``layer``, from the top: ``answers``, ``mean``, ``low``, ``high`` (t interval); ``change`` from
        the level above with ``change_low``, ``change_high`` (Welch); ``kept`` (share of the first level's points above
        ``lowest``) with ``kept_low``, ``kept_high`` (delta method for the logarithm). Missing where a level has no
        answer or, for an interval, fewer than two or all the same.

    Raises:
        CourseError: a missing column, an unknown level, a score off the scale, a respondent twice in a level.

    Source: the waterfall principle of the course's source; Welch (1947).

    >>> scores = pd.DataFrame({"layer": ["owner", "owner", "customer", "customer"], "respondent_id": [1, 2, 3, 4],
    ...                        "score": [9, 9, 4, 6]})
    >>> waterfall(scores)["kept"].dropna().to_dict()
    {'owner': 1.0, 'customer': 0.5}
    """
    need_columns(scores, "layer", "respondent_id", "score")
    need_known(scores["layer"], LEVELS)
    _need_filled(scores, "respondent_id")
    need_unique(scores, "layer", "respondent_id")
    bottom = as_number(lowest, "lowest")
    points = as_scale(scores["score"], "score", bottom, as_number(highest, "highest", above=bottom), missing=True)
    groups = points.groupby(scores["layer"].to_numpy()).agg(["count", "mean", "std"]).reindex(LEVELS)
    result = pd.DataFrame({"answers": groups["count"].fillna(0).astype(int), "mean": groups["mean"]})
    result.index.name = "layer"
    result["low"], result["high"] = mean_interval(groups["mean"], groups["std"], groups["count"])
    n, variance = groups["count"], groups["std"] ** 2 / groups["count"]
    result["change"] = result["mean"].diff()
    both = variance + variance.shift()
    degrees = both**2 / (variance**2 / (n - 1) + variance.shift() ** 2 / (n.shift() - 1))
    half = stats.t.ppf(0.975, degrees) * np.sqrt(both.where(both > 0))
    result["change_low"], result["change_high"] = result["change"] - half, result["change"] + half
    above = (result["mean"] - bottom).where(result["mean"] > bottom)
    result["kept"] = (result["mean"] - bottom) / above.iloc[0]
    relative = variance / above**2 + variance.iloc[0] / above.iloc[0] ** 2
    factor = np.exp(stats.norm.ppf(0.975) * np.sqrt(relative.where(relative > 0)))
    factor.iloc[0] = np.nan  # the first level is what the others are measured by
    result["kept_low"], result["kept_high"] = result["kept"] / factor, result["kept"] * factor
    return result


# -- is good service the cheapest way to grow? -----------------------------------------------------


def growth_break_even(scenarios: Scenarios) -> pd.DataFrame:
    """Test the claim that the best service is the cheapest way to grow: when does word of mouth pay for it?

    Better service costs more for every customer and brings new customers by referral; advertising buys them one by
    one. Only new customers count here: what service keeps is counted by ``loyalty.service_return``. Give the ends of
    the referral rate's interval as further rows to see whether the answer holds.

    Args:
        scenarios: mapping, or frame with one scenario per row: ``acquisition_yuan`` (advertising cost of a new
            customer), ``service_yuan`` (extra service cost per customer and year), ``referral_yuan`` (reward and
            handling per referred customer), ``referrals`` (extra new customers by referral, per customer and year).

    Returns:
        Frame with the index of ``scenarios``: ``yuan_by_service`` (service and referral cost of one referred customer;
        infinite without referrals), ``break_even_referrals`` (per customer and year, at which both ways cost the same;
        infinite when a referral saves nothing and service is not free), ``break_even_service_yuan`` (most that the
        service may cost), ``saving_yuan`` (per customer and year, against buying the same new customers) and
        ``cheaper``: "service", "advertising" or "same".

    Raises:
        CourseError: a missing column, text, a negative number.

    >>> case = {"acquisition_yuan": 300, "service_yuan": 50, "referral_yuan": 50, "referrals": 0.25}
    >>> growth_break_even(case).iloc[0].to_dict()  # doctest: +NORMALIZE_WHITESPACE
    {'yuan_by_service': 250.0, 'break_even_referrals': 0.2, 'break_even_service_yuan': 62.5, 'saving_yuan': 12.5,
     'cheaper': 'service'}
    """
    frame = as_scenarios(scenarios, *COSTS)
    acquisition, service, referral, referrals = (as_numbers(frame[name], name, at_least=0).to_numpy() for name in COSTS)
    saved = acquisition - referral
    with np.errstate(divide="ignore", invalid="ignore"):
        by_service = np.where(referrals > 0, service / referrals + referral, np.inf)
        needed = np.where(service == 0, 0.0, np.where(saved > 0, service / saved, np.inf))
    gain = referrals * saved - service
    level = np.abs(gain) <= SHARE_TOLERANCE * np.maximum(referrals * acquisition, service)
    result = pd.DataFrame({"yuan_by_service": by_service, "break_even_referrals": needed}, index=frame.index)
    result["break_even_service_yuan"] = np.maximum(referrals * saved, 0)
    result["saving_yuan"] = np.where(level, 0.0, gain)
    result["cheaper"] = np.select([level, gain > 0], ["same", "service"], "advertising")
    return result


# -- the next process is the customer --------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class HandoverNetwork:
    """Departments as each other's customers.

    Attributes:
        departments: frame indexed by ``department``: ``cases_in``, ``cases_out``, ``suppliers``, ``receivers`` (numbers
            of departments it gets cases from and gives cases to), ``minutes_in`` (all minutes spent on the cases that
            come in), ``minutes_per_case``, ``share`` (of all minutes), and marks, on several when they tie: ``hub``
            (most cases in and out), ``slowest`` (most minutes per case), ``bottleneck`` (most minutes in all).
        cases: matrix of cases, giving department down, receiving department across.
        reciprocity: share of the links that are answered by one in the other direction; missing without a link.
    """

    departments: pd.DataFrame
    cases: pd.DataFrame
    reciprocity: float


def handover_network(handovers: pd.DataFrame) -> HandoverNetwork:
    """Find out who is whose internal customer, and where the work piles up.

    Rows of the same two departments are added up. What a department hands to itself does not count.

    Args:
        handovers: ``from_department``, ``to_department``, ``cases`` (whole), ``minutes`` (per case, at the receiver).

    Returns:
        HandoverNetwork, departments sorted by name.

    Raises:
        CourseError: a missing column or name, cases that are not whole, negative minutes, no handover left.

    Source: Newman (2010) for reciprocity.

    >>> log = pd.DataFrame({"from_department": ["sales", "it"], "to_department": ["it", "sales"], "cases": [10, 5],
    ...                     "minutes": [30, 20]})
    >>> network = handover_network(log)
    >>> network.departments["minutes_in"].to_dict(), network.reciprocity
    ({'it': 300.0, 'sales': 100.0}, 1.0)
    """
    sides = ["from_department", "to_department"]
    need_columns(handovers, *sides, "cases", "minutes")
    _need_filled(handovers, *sides)
    cases = as_numbers(handovers["cases"], "cases", at_least=0, whole=True)
    minutes = as_numbers(handovers["minutes"], "minutes", at_least=0) * cases
    givers, takers = (handovers[side].to_numpy(dtype=object) for side in sides)
    counts = (givers != takers) & (cases > 0).to_numpy()
    if not counts.any():
        raise CourseError(
            say(
                zh="表里没有一次部门之间的交接（0 件）。请给出交出部门和接收部门不同、件数大于 0 的行。",
                en="There is no handover between two departments (zero cases). Give rows with two different "
                "departments and more than 0 cases.",
            )
        )
    index = pd.Index(in_known_order({*givers[counts], *takers[counts]}, ()), dtype=object)
    give, take = index.get_indexer(givers[counts]), index.get_indexer(takers[counts])
    matrix = np.zeros((len(index), len(index)))
    np.add.at(matrix, (give, take), cases[counts])
    minutes_in = np.bincount(take, minutes[counts], minlength=len(index))
    into, out, linked = matrix.sum(axis=0), matrix.sum(axis=1), matrix > 0
    departments = pd.DataFrame({"cases_in": into.astype(int), "cases_out": out.astype(int)}, index)
    departments["suppliers"], departments["receivers"] = linked.sum(axis=0), linked.sum(axis=1)
    departments["minutes_in"] = minutes_in
    departments["minutes_per_case"] = minutes_in / np.where(into > 0, into, np.nan)
    departments["share"] = minutes_in / (minutes_in.sum() or np.nan)
    most = {"hub": into + out, "slowest": departments["minutes_per_case"].fillna(0), "bottleneck": minutes_in}
    for mark, load in most.items():
        departments[mark] = (load > 0) & (load >= load.max() * (1 - SHARE_TOLERANCE))
    return HandoverNetwork(
        departments.rename_axis("department"),
        pd.DataFrame(matrix.astype(int), index.rename("from_department"), index.rename("to_department")),
        float((linked & linked.T).sum() / linked.sum()),
    )


def longest_chain(network: HandoverNetwork) -> list[str]:
    """Find the longest chain of handovers in which no department comes twice; of equal ones that with most cases.

    Exact: builds the best chain for every set of departments (Held & Karp), so at most 15 departments.

    Args:
        network: result of ``handover_network``.

    Raises:
        CourseError: more than 15 departments.

    Source: Held & Karp (1962).

    >>> log = pd.DataFrame({"from_department": ["sales", "it"], "to_department": ["it", "hr"]})
    >>> log = log.assign(cases=1, minutes=5)
    >>> longest_chain(handover_network(log))
    ['sales', 'it', 'hr']
    """
    cases, names = network.cases.to_numpy(), list(network.cases.index)
    if len(names) > MOST_IN_CHAIN:
        raise CourseError(
            say(
                zh=f"有 {len(names)} 个部门，最多能查 {MOST_IN_CHAIN} 个。请只留下主要部门的行。",
                en=f"{len(names)} departments, at most {MOST_IN_CHAIN} can be searched. Keep the rows of the main "
                "ones.",
            )
        )
    bits = 1 << np.arange(len(names))
    # Most cases along a chain through exactly the departments of a set (binary digits), ending in the last one.
    best = np.full((1 << len(names), len(names)), -1, dtype=int)
    before = np.full_like(best, -1)
    best[bits, np.arange(len(names))] = 0
    for group in range(1, len(best)):
        reached = np.where((best[group][:, None] >= 0) & (cases > 0), best[group][:, None] + cases, -1)
        last, most = reached.argmax(axis=0), reached.max(axis=0)
        open_to = np.flatnonzero((most >= 0) & (bits & group == 0))
        best[group | bits[open_to], open_to] = most[open_to]
        before[group | bits[open_to], open_to] = last[open_to]
    size = np.bitwise_count(np.arange(len(best))).astype(int)[:, None]
    rank = np.where(best >= 0, size * (cases.sum() + 1) + best, -1)  # departments first, then cases
    group, place = map(int, np.unravel_index(rank.argmax(), rank.shape))
    chain = []
    while place >= 0:
        chain.append(names[place])
        group, place = group ^ 1 << place, int(before[group, place])
    return chain[::-1]


# -- functions, duties, goals ----------------------------------------------------------------------


def function_mix(tickets: pd.DataFrame, functions: Mapping[str, str] = FUNCTION_OF_REASON) -> pd.DataFrame:
    """Count which functions of the customer department its tickets call for.

    Args:
        tickets: one row per ticket or contact, with ``reason``.
        functions: the function (of ``FUNCTIONS``) that each reason belongs to. A judgement: change it openly.

    Returns:
        Frame indexed by ``function``, all five: ``count``, ``share``, ``low``, ``high`` (Wilson).

    Raises:
        CourseError: a missing column, a reason or function that is missing or unknown.

    >>> function_mix(pd.DataFrame({"reason": ["order", "fault", "fault", "advice"]}))["count"].tolist()
    [2, 0, 2, 0, 0]
    """
    need_columns(tickets, "reason")
    need_known(tickets["reason"], list(functions))
    target = pd.Series(functions, name="functions", dtype=object)
    need_known(target, FUNCTIONS)
    count = tickets["reason"].map(target).value_counts().reindex(pd.Index(FUNCTIONS, name="function"), fill_value=0)
    low, high = wilson(count, len(tickets))
    return pd.DataFrame({"count": count, "share": count / len(tickets), "low": low, "high": high})


def raci_duties(duties: pd.DataFrame) -> pd.DataFrame:
    """Show for each duty who is missing and who is one too many.

    Exactly one department should be accountable (A) and at least one responsible (R). Several responsible ones are
    allowed, but overlap: who does what must be said.

    Args:
        duties: one row per duty, department and role: ``duty``, ``department``, ``role`` (R responsible, A accountable,
            C consulted, I informed). A row without department and role lists a duty that nobody has.

    Returns:
        Frame indexed by ``duty``, sorted: how many departments are ``responsible``, ``accountable``, ``consulted``,
        ``informed``, and the marks ``no_accountable``, ``several_accountable``, ``no_responsible``,
        ``several_responsible``.

    Raises:
        CourseError: a missing column or duty, an unknown role, a department without a role or the reverse, a row twice.

    >>> duties = pd.DataFrame({"duty": "calls", "department": ["sales", "hr"], "role": ["A", "A"]})
    >>> raci_duties(duties).loc["calls", ["several_accountable", "no_responsible"]].tolist()
    [True, True]
    """
    given = _as_duties(duties)
    table = _count_roles(given, "duty")
    return table.assign(
        no_accountable=table["accountable"] == 0,
        several_accountable=table["accountable"] > 1,
        no_responsible=table["responsible"] == 0,
        several_responsible=table["responsible"] > 1,
    )


def raci_load(duties: pd.DataFrame, limit: float = 0.5) -> pd.DataFrame:
    """Show how much each department carries.

    Args:
        duties: as for ``raci_duties``.
        limit: a department that does or answers for more than this share of all duties is overloaded.

    Returns:
        Frame indexed by ``department``, sorted: in how many duties it is ``responsible``, ``accountable``,
        ``consulted``, ``informed``; ``carried`` (duties with R or A, each once), ``share`` (of all duties),
        ``overloaded``.

    Raises:
        CourseError: as ``raci_duties``; a limit that is not from 0 to 1.

    >>> duties = pd.DataFrame({"duty": ["calls", "files", "files"], "department": ["sales", "sales", "hr"]})
    >>> duties["role"] = "R"
    >>> raci_load(duties)["overloaded"].to_dict()
    {'hr': False, 'sales': True}
    """
    given = _as_duties(duties).dropna(subset="department")
    most = as_scale(pd.Series([limit], index=[None]), "limit", 0, 1).iloc[0]
    table = _count_roles(given, "department")
    carried = given[given["role"].isin(["R", "A"])].groupby("department", observed=True)["duty"].nunique()
    table["carried"] = carried.reindex(table.index, fill_value=0)
    table["share"] = table["carried"] / duties["duty"].nunique()
    table["overloaded"] = table["share"] > most + SHARE_TOLERANCE
    return table


def _count_roles(given: pd.DataFrame, by: str) -> pd.DataFrame:
    """Count the roles of each duty or department."""
    table = pd.crosstab(given[by].astype(object), given["role"].astype(object))
    rows = pd.Index(in_known_order(given[by], ()), name=by, dtype=object)
    return table.reindex(index=rows, columns=list(ROLES), fill_value=0).rename(columns=ROLES).rename_axis(columns=None)


def _as_duties(duties: pd.DataFrame) -> pd.DataFrame:
    """Return the three columns of a duty list, checked."""
    need_columns(duties, "duty", "department", "role")
    given = duties[["duty", "department", "role"]]
    _need_filled(given, "duty")
    named = given["department"].notna() | given["role"].notna()
    _need_filled(given[named], "department")
    need_known(given.loc[named, "role"], list(ROLES))
    need_unique(given, "duty", "department", "role")
    return given


def goal_coverage(metrics: pd.DataFrame, goals: Sequence[str] = GOALS) -> pd.DataFrame:
    """Show which service goals have a metric, and which are only words.

    Args:
        metrics: one row per goal and metric: ``goal`` (of ``goals``), ``metric`` (its name; empty = none).
        goals: all goals of the department.

    Returns:
        Frame indexed by ``goal``, in the order of ``goals``: ``metrics`` (different ones), ``has_metric``.

    Raises:
        CourseError: a missing column, an unknown goal.

    >>> metrics = pd.DataFrame({"goal": ["quality", "quality", "cost"], "metric": ["csat", "first_contact", " "]})
    >>> goal_coverage(metrics, ["quality", "cost"])["has_metric"].to_dict()
    {'quality': True, 'cost': False}
    """
    need_columns(metrics, "goal", "metric")
    need_known(metrics["goal"], list(goals))
    count = _text(metrics["metric"]).groupby(metrics["goal"].to_numpy()).nunique()
    count = count.reindex(pd.Index(goals, name="goal"), fill_value=0)
    return pd.DataFrame({"metrics": count, "has_metric": count > 0})


def service_catalogue(answers: pd.DataFrame, departments: Sequence[str] = SERVERS) -> pd.DataFrame:
    """Check what the departments say about their next customer: whom they serve, with what, with which promise.

    Args:
        answers: one row per service: ``department`` (of ``departments``), ``next_customer`` (whom it serves),
            ``service``, ``promise`` (how one can tell that it was good: time, quality). Empty cells count as not
            answered.
        departments: all that should answer.

    Returns:
        Frame indexed by ``department``, in the order of ``departments``: ``services`` (rows), ``complete`` (rows with
        all three answers and another department as customer), ``no_next_customer``, ``no_service``, ``no_promise``,
        ``serves_itself`` (rows), ``served_by`` (other departments that name it), ``passed`` (it answered, completely).

    Raises:
        CourseError: a missing column, an unknown department.

    >>> answers = pd.DataFrame({"department": ["it"], "next_customer": ["hr"], "service": ["repairs"]})
    >>> answers["promise"] = ""
    >>> service_catalogue(answers, ["it", "hr"])[["no_promise", "served_by", "passed"]].to_numpy().tolist()
    [[1, 0, False], [0, 1, False]]
    """
    need_columns(answers, "department", *CATALOGUE)
    need_known(answers["department"], list(departments))
    lacks = pd.DataFrame({f"no_{column}": _text(answers[column]).isna() for column in CATALOGUE})
    marks = lacks.assign(serves_itself=_text(answers["next_customer"]).eq(_text(answers["department"])).fillna(False))
    marks.insert(0, "services", True)
    marks.insert(1, "complete", ~marks.drop(columns="services").any(axis=1))
    index = pd.Index(departments, name="department")
    table = marks.groupby(answers["department"].to_numpy()).sum().reindex(index, fill_value=0).astype(int)
    others = answers[~marks["serves_itself"]]
    table["served_by"] = (
        others.groupby("next_customer", observed=True)["department"].nunique().reindex(index, fill_value=0)
    )
    table["passed"] = (table["services"] > 0) & (table["complete"] == table["services"])
    return table


# -- barriers to a customer culture ----------------------------------------------------------------


def rank_barriers(barriers: pd.DataFrame) -> pd.DataFrame:
    """Rank the three barriers to a customer culture, and say which ranks the data can tell apart.

    The same people rate all three, so barriers are compared within people: paired t intervals, 95 % for all pairs
    together (Bonferroni). A barrier may hold every rank from ``best_rank`` to ``worst_rank``; barriers whose ranges
    overlap must not be put in an order.

    Args:
        barriers: one row per respondent: ``respondent_id``, ``drive``, ``direction``, ``difficulty`` (1 = no barrier to
            5 = severe). Rows that lack one of them do not count.

    Returns:
        Frame indexed by ``barrier``, highest mean first (ties in the order of ``BARRIERS``): ``answers``, ``mean``,
        ``low``, ``high`` (t interval), ``rank`` (equal means share it), ``best_rank``, ``worst_rank``.

    Raises:
        CourseError: a missing column, an answer off the scale, a respondent twice, no complete row.

    Source: Student (1908); Dunn (1961).

    >>> barriers = pd.DataFrame({"respondent_id": range(4), "drive": [1, 2, 1, 2], "direction": [5, 4, 4, 5],
    ...                          "difficulty": [4, 5, 5, 4]})
    >>> rank_barriers(barriers)[["rank", "best_rank", "worst_rank"]].to_numpy().tolist()
    [[1, 1, 2], [1, 1, 2], [3, 3, 3]]
    """
    need_columns(barriers, "respondent_id", *BARRIERS)
    _need_filled(barriers, "respondent_id")
    need_unique(barriers, "respondent_id")
    table = pd.DataFrame({name: as_scale(barriers[name], name, 1, 5, missing=True) for name in BARRIERS}).dropna()
    n = len(table)
    if not n:
        raise CourseError(
            say(
                zh=f"没有一位受访者把 {'、'.join(BARRIERS)} 三项都答全。请补齐答案。",
                en=f"No respondent answered all of {', '.join(BARRIERS)}. Complete the answers.",
            )
        )
    values = table.to_numpy()
    result = pd.DataFrame({"answers": n, "mean": values.mean(axis=0)}, pd.Index(BARRIERS, name="barrier"))
    result["low"], result["high"] = mean_interval(result["mean"], table.std(), n)
    gaps = values[:, :, None] - values[:, None, :]
    pairs = len(BARRIERS) * (len(BARRIERS) - 1) / 2
    quantile = stats.t.ppf(1 - 0.025 / pairs, n - 1) if n > 1 else np.inf
    error = gaps.std(axis=0, ddof=1) / np.sqrt(n) if n > 1 else np.ones(gaps.shape[1:])
    sure = (error > 0) & (gaps.mean(axis=0) > quantile * error)  # row above column
    result["rank"] = result["mean"].round(9).rank(ascending=False, method="min").astype(int)
    result["best_rank"], result["worst_rank"] = 1 + sure.sum(axis=0), len(BARRIERS) - sure.sum(axis=1)
    return result.sort_values("rank", kind="stable")


def _text(column: pd.Series) -> pd.Series:
    """Return the cells as text without the space around it; what holds nothing else is missing."""
    text = column.astype("string").str.strip()
    return text.mask(text == "")


def _need_filled(frame: pd.DataFrame, *columns: str) -> None:
    """Raise when a name is missing in one of ``columns``."""
    for column in columns:
        blank = [name for name in frame[column].unique() if isinstance(name, str) and not name.strip()]
        empty = (frame[column].isna() | frame[column].isin(blank)).to_numpy()
        if empty.any():
            row = frame.index[empty][0]
            raise CourseError(
                say(
                    zh=f"列 {column} 第 {row!r} 行是空的，应有名称或编号。请补上，或去掉这一行。",
                    en=f"Column {column}, row {row!r}: empty, expected a name or number. Fill it in or drop it.",
                )
            )
