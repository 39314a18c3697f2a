"""Segmentation and tiered service: who gets which service, at what cost, and who waits for it.

Brand first, then ARPU (average revenue per user) within the brand; classes A to D and the service time
each gets; a service plan of five levers inside a budget; a priority queue against one queue; kinds of
customer and the funnel from first contact to member. No result depends on the order of the rows.
"""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement
from typing import Any

import numpy as np
import pandas as pd

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    SHARE_TOLERANCE,
    as_days,
    as_names,
    as_number,
    as_numbers,
    as_objects,
    as_series,
    as_shares,
    in_known_order,
    need_columns,
    need_known,
    need_plain,
    need_present,
    need_unique,
)

BRANDS = ("prime", "flow", "lite")
CLASSES = ("A", "B", "C", "D")
SHARES = (0.2, 0.3, 0.3, 0.2)
TIME_SHARES = (0.4, 0.3, 0.2, 0.1)
LEVERS = ("staff", "service_level", "content", "hours", "channel")
KINDS = {
    "external": ("potential", "interested", "prospective", "contracted", "member"),
    "internal": ("department", "staff"),
    "partner": ("supplier", "contractor", "distributor"),
}
STATUSES = KINDS["external"]
ANSWER_SECONDS = 20

# What a class gets, and whether less of it is better for the customer.
MEASURES = {
    "mean_wait": "less",
    "p90_wait": "less",
    "answered_in_20s": "more",
    "hours_per_customer": "more",
    "minutes_per_customer": "more",
    "points_per_customer": "more",
}

# Lever -> level -> yuan per customer and month, service points; levers and levels in order.
Prices = dict[Any, dict[int, tuple[float, float]]]
PerClass = Mapping[str, float] | pd.Series | Sequence[float] | np.ndarray


# -- brand first, then ARPU ------------------------------------------------------------------------


def tier_within_brand(
    customers: pd.DataFrame,
    shares: Sequence[float] = SHARES,
    classes: Sequence[str] = CLASSES,
    brand: str = "brand",
    value: str = "arpu_yuan",
) -> pd.Series:
    """Put each customer into a class by the value it brings within its own brand, never across brands.

    A customer's place is the share of the brand's rated customers who bring at least as much. Class A takes
    places up to 0.2, B up to 0.5, and so on. So customers who tie at a border all go to the lower class, the
    lowest value (zero, if any) is always in the last class, and a brand whose customers all bring the same,
    or that has one customer, is all last class. Who has no brand or no value gets no class and does not count.

    Args:
        customers: one row per customer, with the columns ``brand`` and ``value``.
        shares: share of a brand's customers in each class, best class first; they add up to 1.
        classes: names of the classes, best first.
        brand: column that is split first.
        value: column that ranks within the brand (yuan per month), not negative.

    Returns:
        Series ``tier``, ordered categorical, with the index of ``customers``.

    Raises:
        CourseError: a missing column, a value that is text or negative, shares that do not add up to 1 or of
            which one is 0, as many names as there are not shares.

    >>> frame = pd.DataFrame({"brand": ["flow"] * 5, "arpu_yuan": [90, 70, 50, 30, 0]})
    >>> tier_within_brand(frame, shares=(0.2, 0.4, 0.2, 0.2)).tolist()
    ['A', 'B', 'B', 'C', 'D']
    """
    need_columns(customers, brand, value)
    borders = np.cumsum(as_shares(shares, "shares", positive=True))[:-1]
    classes = as_names(list(classes) if isinstance(classes, str) else classes, "classes")
    if len(set(classes)) != len(borders) + 1:
        names = ", ".join(map(str, classes))
        raise CourseError(
            say(
                zh=f"有 {len(borders) + 1} 个份额，类名却是 {names}。请给每个份额一个不同的类名。",
                en=f"{len(borders) + 1} shares, but the class names are {names}. Give each share a name of its own.",
            )
        )
    amount = as_numbers(customers[value], value, at_least=0, missing=True).to_numpy()
    codes = np.full(len(amount), -1)
    for rows in customers.groupby(brand, observed=True).indices.values():
        rated = rows[~np.isnan(amount[rows])]
        if len(rated):
            codes[rated] = _classes_by_place(amount[rated], borders)
    tier = pd.Categorical.from_codes(codes, categories=pd.Index(list(classes)), ordered=True)
    return pd.Series(tier, index=customers.index, name="tier")


def _classes_by_place(amount: np.ndarray, borders: np.ndarray) -> np.ndarray:
    """Return the class number of each amount of one brand; ``borders`` are the cumulative shares but the last."""
    most = np.floor((borders + SHARE_TOLERANCE) * len(amount)).astype(int)
    # At most ``most`` customers fit above a border, so whoever is above it brings more than the next one in line.
    # Only that one needs its place: partitioning is several times faster than ranking everybody.
    next_in_line = -np.partition(-amount, most)[most]
    return (amount[:, None] <= next_in_line).sum(axis=1)


def tier_cutoffs(
    customers: pd.DataFrame,
    shares: Sequence[float] = SHARES,
    classes: Sequence[str] = CLASSES,
    brand: str = "brand",
    value: str = "arpu_yuan",
) -> pd.DataFrame:
    """Show where each class begins in each brand: the smallest value in it, and how many customers it has.

    Args:
        customers, shares, classes, brand, value: as for ``tier_within_brand``.

    Returns:
        Frame indexed by ``brand`` and ``tier`` with ``lowest`` (smallest value in the class; missing when it is
        empty), ``customers`` and ``share`` (of the brand's rated customers). A brand without any rated customer
        is left out.

    Raises:
        CourseError: as ``tier_within_brand``.

    >>> frame = pd.DataFrame({"brand": ["flow"] * 4 + ["lite"] * 4, "arpu_yuan": [90, 70, 50, 30, 9, 7, 5, 3]})
    >>> tier_cutoffs(frame, shares=(0.5, 0.5), classes=("A", "B"))["lowest"].tolist()
    [70.0, 30.0, 7.0, 3.0]
    """
    tier = tier_within_brand(customers, shares, classes, brand, value)
    rated = customers.loc[tier.notna().to_numpy(), [brand, value]].assign(tier=tier.dropna().array)
    rated[value] = as_numbers(rated[value], value)
    rated[brand] = pd.Categorical(rated[brand], categories=in_known_order(rated[brand].unique(), BRANDS))
    groups = rated.groupby([brand, "tier"], observed=False)
    cutoffs = groups.agg(lowest=(value, "min"), customers=(value, "size"))
    cutoffs["share"] = cutoffs["customers"] / cutoffs.groupby(level=0, observed=False)["customers"].transform("sum")
    return cutoffs


def need_profile(customers: pd.DataFrame, contacts: pd.DataFrame, by: str | Sequence[str]) -> pd.DataFrame:
    """Describe what each segment brings and needs: the purpose of segmentation.

    Args:
        customers: one row per customer: ``customer_id``, ``arpu_yuan``, ``channel_use`` and the columns of ``by``.
        contacts: one row per contact: ``customer_id``, ``reason``. Contacts of people who are not in ``customers``
            do not count.
        by: column or columns of ``customers`` that make the segments; whose segment is missing does not count.

    Returns:
        Frame indexed by ``by`` with ``customers``, ``arpu_mean`` and ``arpu_median`` (yuan per month, over rated
        customers), ``contacts_per_customer``, ``self_service_share`` (of customers whose ``channel_use`` is known,
        those who use self-service often or very often) and one column for each reason: its share of the segment's
        contacts, missing when the segment has none.

    Raises:
        CourseError: a missing column, a customer who comes twice, an ARPU that is text or negative.

    >>> customers = pd.DataFrame({"customer_id": ["C1", "C2"], "brand": ["flow", "lite"], "arpu_yuan": [90, 20],
    ...                           "channel_use": ["often", "never"]})
    >>> contacts = pd.DataFrame({"customer_id": ["C1", "C1", "C2"], "reason": ["fault", "billing", "fault"]})
    >>> need_profile(customers, contacts, "brand").loc["flow", ["contacts_per_customer", "fault"]].tolist()
    [2.0, 0.5]
    """
    by = as_names(by, "by", some=True)
    need_columns(customers, "customer_id", "arpu_yuan", "channel_use", *by)
    need_columns(contacts, "customer_id", "reason")
    need_unique(customers, "customer_id")
    facts = customers[["customer_id", *by]].assign(
        arpu=as_numbers(customers["arpu_yuan"], "arpu_yuan", at_least=0, missing=True),
        self_service=customers["channel_use"].isin(["often", "very_often"]).where(customers["channel_use"].notna()),
    )
    facts["self_service"] = facts["self_service"].astype(float)
    groups = facts.groupby(by, observed=True)
    profile = pd.DataFrame(
        {
            "customers": groups.size(),
            "arpu_mean": groups["arpu"].mean(),
            "arpu_median": groups["arpu"].median(),
            "self_service_share": groups["self_service"].mean(),
        }
    )
    made = contacts[["customer_id", "reason"]].merge(facts[["customer_id", *by]], on="customer_id")
    reasons = made.groupby([*by, "reason"], observed=True).size().unstack("reason", fill_value=0)
    reasons = reasons.rename(columns=str).reindex(profile.index, fill_value=0)
    total = reasons.sum(axis=1)
    profile.insert(3, "contacts_per_customer", total / profile["customers"])
    return profile.join(reasons.div(total.where(total > 0), axis=0))


# -- kinds of customer and their funnel ------------------------------------------------------------


def count_kinds(people: pd.DataFrame, by: Sequence[str] = ("kind", "role")) -> pd.DataFrame:
    """Count rows (customers, or contacts joined to their customers) by kind of customer.

    Args:
        people: one row per customer or contact, with the columns ``by``.
        by: the columns to count by. A missing value counts as a kind of its own, so that nobody is lost.

    Returns:
        Frame indexed by ``by`` with ``count`` and ``share`` (of all rows); kinds and roles in the order of
        ``KINDS``, anything else sorted after them.

    Raises:
        CourseError: a missing column or no row.

    >>> people = pd.DataFrame({"kind": ["partner", "external", "external"]})
    >>> count_kinds(people, by=["kind"])["count"].to_dict()
    {'external': 2, 'partner': 1}
    """
    by = as_names(by, "by", some=True)
    need_columns(people, *by)
    known = [*KINDS, *(role for roles in KINDS.values() for role in roles)]
    keys = {
        column: pd.Categorical(people[column], categories=in_known_order(people[column].dropna().unique(), known))
        for column in by
    }
    counts = pd.DataFrame(keys).groupby(by, observed=True, dropna=False).size().to_frame("count")
    counts["share"] = counts["count"] / len(people)
    return counts


def funnel(
    history: pd.DataFrame,
    start: str | pd.Timestamp | None = None,
    end: str | pd.Timestamp | None = None,
) -> pd.DataFrame:
    """Count how many people of an entry cohort reached each stage from potential customer to member.

    A person who has reached a stage has passed all stages before it, even those without a row. Give ``start``
    and ``end`` to follow people who came in together: records of earlier years may be kept only for those who
    stayed (survivorship).

    Args:
        history: one row per customer and stage: ``customer_id``, ``status`` (one of ``STATUSES``), ``date``.
        start, end: first and last day of the cohort; people whose FIRST date lies in between count, both days
            included. None = no limit.

    Returns:
        Frame indexed by ``status`` with ``reached`` (people), ``step_rate`` (share of those at the stage before;
        missing for the first stage, or when nobody reached the stage before) and ``overall_rate`` (share of the
        cohort).

    Raises:
        CourseError: a missing column, an unknown status, a date that is none, a customer twice in one stage,
            nobody in the cohort.

    >>> history = pd.DataFrame({"customer_id": ["C1", "C2", "C2"], "status": ["potential", "potential", "interested"],
    ...                         "date": ["2025-01-03", "2025-01-05", "2025-02-01"]})
    >>> funnel(history)["reached"].tolist()
    [2, 1, 0, 0, 0]
    """
    need_columns(history, "customer_id", "status", "date", dates=["date"])
    need_known(history["status"], STATUSES)
    # Everybody gets a number once; texts are not looked at again.
    person, people = pd.factorize(as_objects(history["customer_id"]))
    stage = pd.Categorical(history["status"], categories=list(STATUSES)).codes.astype(np.intp)
    if (np.bincount((person + 1) * len(STATUSES) + stage) > 1).any():
        need_unique(history, "customer_id", "status")
    entered, days = pd.factorize(as_days(history["date"]), sort=True)
    first, furthest = np.full(len(people) + 1, len(days)), np.zeros(len(people) + 1, dtype=int)
    np.minimum.at(first, person, entered)  # who has no number stands last, and does not count
    np.maximum.at(furthest, person, stage)
    cohort = furthest[:-1][_between(pd.Series(days[first[:-1]]), start, end)]
    reached = np.bincount(cohort, minlength=len(STATUSES))[::-1].cumsum()[::-1]
    result = pd.DataFrame({"reached": reached}, index=pd.Index(STATUSES, name="status"))
    before = result["reached"].shift()
    result["step_rate"] = result["reached"] / before.where(before > 0)
    result["overall_rate"] = result["reached"] / len(cohort)
    return result


def _between(entered: pd.Series, start: str | pd.Timestamp | None, end: str | pd.Timestamp | None) -> np.ndarray:
    """Mark the people of the cohort; an empty one is an error."""
    first, last = entered.min(), entered.max()
    limits = pd.Series({"start": first if start is None else start, "end": last if end is None else end}, dtype=object)
    limits = as_days(limits.rename("start, end"))
    inside = entered.between(limits["start"], limits["end"]).to_numpy()
    if not inside.any():
        days = [f"{day:%Y-%m-%d}" for day in (limits["start"], limits["end"], first, last)]
        raise CourseError(
            say(
                zh="没有人在 {} 到 {} 之间进入（0 位客户）；进入日期从 {} 到 {}。请改正起止日期。",
                en="Nobody entered from {} to {} (zero customers); people entered from {} to {}. Correct the dates.",
            ).format(*days)
        )
    return inside


# -- service time of the classes -------------------------------------------------------------------


def service_time(customers: PerClass, time_share: PerClass, hours: float) -> pd.DataFrame:
    """Share the team's hours among the classes and show what one customer of each class gets.

    Hours are given in whole minutes by largest remainder, so that the classes' minutes add up to the capacity
    exactly; of equal remainders the class named first in ``CLASSES`` comes first. A capacity that is not a whole
    number of minutes is rounded down: time that is not there cannot be promised.

    Args:
        customers: number of customers per class: mapping or Series, or a list in the order of ``CLASSES``.
        time_share: share of the time per class, same classes; they add up to 1.
        hours: capacity in hours, at least one minute.

    Returns:
        Frame indexed by ``tier``: ``customers``, ``customer_share``, ``time_share``, ``minutes`` (whole), ``hours``,
        ``hours_per_customer``, ``intensity`` (time share / customer share; 1 = the average customer).

    Raises:
        CourseError: an empty class, classes that differ, time shares that do not add up to 1, no hours.

    Source: ABCD customer classes, 20/30/30/20 % of customers and 40/30/20/10 % of service time (course material).

    >>> service_time([20, 30, 30, 20], [0.4, 0.3, 0.2, 0.1], hours=40)["hours_per_customer"].round(3).tolist()
    [0.8, 0.4, 0.267, 0.2]
    """
    people = _per_class(customers, "customers", above=0, whole=True).astype(int)
    given = _same_classes(_per_class(time_share, "time_share", at_least=0), people, "time_share")
    share = pd.Series(as_shares(given, "time_share"), index=people.index)
    capacity = int(np.floor(as_number(hours, "hours", above=0) * 60 + 1e-6))
    if capacity < 1:
        raise CourseError(
            say(
                zh=f"hours 是 {hours!r}，不到一分钟。请给出可分配的小时数，例如 40。",
                en=f"hours is {hours!r}, less than a minute. Give the hours that can be shared out, such as 40.",
            )
        )
    minutes = _largest_remainder(share.to_numpy(), capacity)
    result = pd.DataFrame({"customers": people}, index=people.index)
    result["customer_share"] = people / people.sum()
    result["time_share"] = share
    result["minutes"] = minutes
    result["hours"] = minutes / 60
    result["hours_per_customer"] = result["hours"] / people
    result["intensity"] = result["time_share"] / result["customer_share"]
    return result


def lorenz(customers: PerClass, time: PerClass) -> pd.DataFrame:
    """Trace the Lorenz curve of service time, from the least to the most served class.

    Args:
        customers: customers per class (numbers or shares), all above 0.
        time: time per class (hours or shares), same classes, not all 0.

    Returns:
        Frame with ``cum_customers`` and ``cum_time``, from (0, 0) to (1, 1), indexed by the ``tier`` that the step
        adds (the first row, the origin, adds none: "").

    Raises:
        CourseError: an empty class, negative time, classes that differ, no time at all.

    Source: Lorenz (1905).

    >>> lorenz([20, 30, 30, 20], [0.4, 0.3, 0.2, 0.1])["cum_time"].round(2).tolist()
    [0.0, 0.1, 0.3, 0.6, 1.0]
    """
    people = _per_class(customers, "customers", above=0)
    spent = _same_classes(_per_class(time, "time", at_least=0), people, "time")
    if not spent.sum() > 0:
        raise CourseError(
            say(
                zh="time 全是 0，没有可以分配的时间。请给出各类客户的服务时间。",
                en="time is 0 for every class: there is nothing to share. Give the service time of each class.",
            )
        )
    # A stable sort keeps classes of equal intensity in their fixed order.
    order = np.argsort((spent / people).to_numpy(), kind="stable")
    people, spent = people.iloc[order], spent.iloc[order]
    curve = {"cum_customers": _cumulative_share(people), "cum_time": _cumulative_share(spent)}
    return pd.DataFrame(curve, index=pd.Index(["", *people.index], name="tier"))


def gini(customers: PerClass, time: PerClass) -> float:
    """Measure how unequally service time is shared: 0 = the same for everyone, towards 1 = all for one.

    Twice the area between the Lorenz curve and the diagonal. Inequality inside a class is not seen.

    Args:
        customers, time: as for ``lorenz``.

    Raises:
        CourseError: as ``lorenz``.

    Source: Gini (1912).

    >>> round(gini([20, 30, 30, 20], [40, 30, 20, 10]), 2)
    0.27
    """
    curve = lorenz(customers, time)
    return max(0.0, float(1 - 2 * np.trapezoid(curve["cum_time"], curve["cum_customers"])))


def _cumulative_share(values: pd.Series) -> np.ndarray:
    """Return 0 and the running shares of ``values``, ending in exactly 1."""
    running = np.concatenate([[0.0], np.cumsum(values.to_numpy())])
    return running / running[-1]


def _largest_remainder(shares: np.ndarray, whole: int) -> np.ndarray:
    """Split ``whole`` into integers in proportion to ``shares``: the largest remainders get the left-over units."""
    exact = shares / shares.sum() * whole
    parts = np.floor(exact + 1e-9).astype(int)
    # Rounded, so that remainders that are equal in decimal stay equal in binary.
    first = np.argsort(-np.round(exact - parts, 9), kind="stable")
    parts[first[: whole - parts.sum()]] += 1
    return parts


def _per_class(
    values: PerClass, name: str, *, at_least: float | None = None, above: float | None = None, whole: bool = False
) -> pd.Series:
    """Return one number per class, classes in the order of ``CLASSES``."""
    series = as_series(values, CLASSES)
    if series.empty or series.index.has_duplicates:
        found = ", ".join(map(str, series.index))
        raise CourseError(
            say(
                zh=f"{name} 应当每个类别有且只有一个数，现有的类别：{found or '无'}。请改正。",
                en=f"{name} must have exactly one number per class; classes found: {found or 'none'}. Correct it.",
            )
        )
    series = as_numbers(series, name, at_least=at_least, above=above, whole=whole)
    return series.reindex(pd.Index(in_known_order(series.index, CLASSES), name="tier"))


def _same_classes(series: pd.Series, like: pd.Series, name: str) -> pd.Series:
    """Return ``series`` when it has the classes of ``like``."""
    if list(series.index) != list(like.index):
        found, expected = ", ".join(map(str, series.index)), ", ".join(map(str, like.index))
        raise CourseError(
            say(
                zh=f"{name} 的类别是 {found}，客户的类别是 {expected}。请让两者一致。",
                en=f"{name} has the classes {found}, the customers have {expected}. Make them agree.",
            )
        )
    return series


# -- a service plan inside a budget ----------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class ServicePlan:
    """A level for each class and lever, what it costs a month, and whether the budget covers it.

    Attributes:
        plan: class x lever, level 1 (basic) upwards.
        cost: class x lever, yuan a month.
        total: yuan a month.
        budget: yuan a month.
        feasible: whether ``total`` is within ``budget``.
        shortfall: yuan a month that are missing; 0 when feasible.
        points: service points x customers x class weight, over all classes and levers.
        points_per_customer: service points that one customer of the class gets.
    """

    plan: pd.DataFrame
    cost: pd.DataFrame
    total: float
    budget: float
    feasible: bool
    shortfall: float
    points: float
    points_per_customer: pd.Series


def plan_cost(
    plan: pd.DataFrame,
    customers: PerClass,
    costs: pd.DataFrame,
    budget: float,
    weights: PerClass | None = None,
) -> ServicePlan:
    """Price a service plan and compare it with the budget.

    Any level may stand in any cell: whether class A gets at least as much as class D is the planner's business
    here (``best_plan`` keeps to it). Sums of money are compared to the fen (0.01 yuan).

    Args:
        plan: class x lever, each cell a level that ``costs`` knows.
        customers: customers per class, all above 0.
        costs: one row per lever and level: ``lever``, ``level``, ``yuan_per_customer_month``, ``service_points``.
        budget: yuan a month.
        weights: how much a service point counts per class; None = 1 for all.

    Returns:
        The ``ServicePlan``, classes and levers in their fixed order.

    Raises:
        CourseError: a lever or class that is missing or not known, an unknown level (the cell is named), a cost
            given twice or for text, an empty class, a negative budget or weight.

    >>> costs = pd.DataFrame({"lever": ["staff", "staff"], "level": [1, 2],
    ...                       "yuan_per_customer_month": [1.0, 4.0], "service_points": [1, 3]})
    >>> priced = plan_cost(pd.DataFrame({"staff": [2, 1]}, index=["A", "B"]), {"A": 10, "B": 30}, costs, budget=60)
    >>> priced.total, priced.feasible, priced.shortfall
    (70.0, False, 10.0)
    """
    people, weight, prices, limit = _plan_inputs(customers, costs, budget, weights)
    need_columns(plan)
    levers = list(prices)
    _need_cells(plan, list(people.index), levers)
    levels = plan.loc[list(people.index), levers]
    for lever in levers:
        known = list(prices[lever])
        for tier, level in levels[lever].items():
            if level is pd.NA or level not in known:
                _refuse_level(str(tier), lever, level, known)
    return _priced(levels.astype(int), people, weight, prices, limit)


def best_plan(
    customers: PerClass,
    costs: pd.DataFrame,
    budget: float,
    weights: PerClass | None = None,
) -> ServicePlan:
    """Find the plan with the most service points that the budget covers, exactly.

    A better class never gets a lower level than a worse one, and every class gets at least the lowest level of
    each lever. Of plans with equal points the cheaper one is taken. When even the cheapest plan costs more than
    the budget, that plan comes back with ``feasible`` False and the shortfall. Levers are added one by one, and
    of the plans so far only those are kept that no cheaper one equals in points: none that is dropped could be
    part of the best plan.

    Args:
        customers, costs, budget, weights: as for ``plan_cost``; classes are best first in the order of ``CLASSES``.

    Raises:
        CourseError: as ``plan_cost``.

    Source: multiple-choice knapsack by dominance (Kellerer, Pferschy & Pisinger 2004, ch. 11).

    >>> costs = pd.DataFrame({"lever": ["staff", "staff"], "level": [1, 2],
    ...                       "yuan_per_customer_month": [1.0, 4.0], "service_points": [1, 3]})
    >>> best_plan({"A": 10, "B": 30}, costs, budget=75).plan["staff"].to_dict()
    {'A': 2, 'B': 1}
    """
    people, weight, prices, limit = _plan_inputs(customers, costs, budget, weights)
    money, points, choice = np.zeros(1), np.zeros(1), np.zeros((1, 0), dtype=int)
    options = []
    counts = people.to_numpy()
    weighted = counts * weight.to_numpy()
    for offer in prices.values():
        # Places in the offer, highest level first: a better class never gets a lower one.
        steps = np.array(list(combinations_with_replacement(range(len(offer) - 1, -1, -1), len(people))))
        yuan, each = np.array(list(offer.values())).T
        options.append(np.array(list(offer))[steps])
        money = np.add.outer(money, yuan[steps] @ counts).ravel()
        points = np.add.outer(points, each[steps] @ weighted).ravel()
        kept = _undominated(money, points)
        money, points = money[kept], points[kept]
        choice = np.column_stack([choice[kept // len(steps)], kept % len(steps)])
    affordable = np.flatnonzero(np.round(money, 2) <= limit)
    # The kept plans rise in cost and in points: the last affordable one is the best, the first one the cheapest.
    taken = choice[affordable[-1] if len(affordable) else 0]
    levels = {lever: ladders[step] for lever, ladders, step in zip(prices, options, taken, strict=True)}
    return _priced(pd.DataFrame(levels, index=people.index), people, weight, prices, limit)


def _undominated(money: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Return the plans, cheapest first, that have more points than every plan that costs no more."""
    order = np.lexsort((-points, money))
    most = np.maximum.accumulate(points[order])
    # Above rounding noise: equal points at a higher price are not an improvement.
    better = np.diff(most, prepend=-np.inf) > 1e-9 * max(1.0, float(np.abs(most[-1])))
    return order[better]


def _plan_inputs(
    customers: PerClass, costs: pd.DataFrame, budget: float, weights: PerClass | None
) -> tuple[pd.Series, pd.Series, Prices, float]:
    """Check what a plan is made of; return customers and weight per class, prices, the budget."""
    people = _per_class(customers, "customers", above=0, whole=True)
    weight = pd.Series(1.0, index=people.index)
    if weights is not None:
        weight = _same_classes(_per_class(weights, "weights", at_least=0), people, "weights")
    need_columns(costs, "lever", "level", "yuan_per_customer_month", "service_points")
    need_present(costs, "lever")
    need_unique(costs, "lever", "level")
    levels = as_numbers(costs["level"], "level", at_least=1, whole=True).astype(int)
    yuan, points = (
        as_numbers(costs[amount], amount, at_least=0) for amount in ("yuan_per_customer_month", "service_points")
    )
    prices: Prices = {lever: {} for lever in in_known_order(costs["lever"], LEVERS)}
    for lever, level, *offer in sorted(zip(costs["lever"], levels, yuan, points, strict=True), key=lambda row: row[1]):
        prices[lever][level] = (offer[0], offer[1])
    return people, weight, prices, round(as_number(budget, "budget", at_least=0), 2)


def _need_cells(plan: pd.DataFrame, tiers: list[str], levers: list[str]) -> None:
    """Raise unless the plan has every class and lever exactly once and no other; name the cells that are wrong."""
    for cell, found, expected in (("({}, *)", list(plan.index), tiers), ("(*, {})", list(plan.columns), levers)):
        allowed = ", ".join(map(str, expected))
        missing = ", ".join(cell.format(key) for key in expected if key not in found)
        if missing:
            raise CourseError(
                say(
                    zh=f"计划缺少单元格 {missing}。每个类别（行）在每个服务方面（列）都要有档次：{allowed}。请补上。",
                    en=f"The plan lacks the cells {missing}. Each class (row) needs a level for each lever (column): "
                    f"{allowed}. Add them.",
                )
            )
        wrong = ", ".join(
            cell.format(key) for key in dict.fromkeys(found) if key not in expected or found.count(key) > 1
        )
        if wrong:
            raise CourseError(
                say(
                    zh=f"计划的单元格 {wrong} 不认识或重复了，应为 {allowed}，各一次。请改正。",
                    en=f"The plan's cells {wrong} are unknown or doubled; expected {allowed}, once each. Correct them.",
                )
            )


def _refuse_level(tier: str, lever: str, found: object, known: list[int]) -> None:
    """Raise for a cell whose level has no price."""
    allowed = ", ".join(map(str, known))
    found = found.item() if isinstance(found, np.generic) else found
    raise CourseError(
        say(
            zh=f"计划的单元格 ({tier}, {lever}) 是 {found!r}，应为档次 {allowed} 之一。请改正这一格。",
            en=f"Plan cell ({tier}, {lever}): found {found!r}, expected one of the levels {allowed}. Correct it.",
        )
    )


def _priced(levels: pd.DataFrame, people: pd.Series, weight: pd.Series, prices: Prices, limit: float) -> ServicePlan:
    """Add up the cost and the points of a checked plan."""
    levels = levels.rename_axis(index="tier", columns="lever")
    cells = [[prices[lever][level] for lever, level in zip(levels, row, strict=True)] for row in levels.to_numpy()]
    yuan, points = np.moveaxis(np.array(cells, dtype=float), 2, 0)
    cost = pd.DataFrame(yuan * people.to_numpy()[:, None], levels.index, levels.columns)
    per_customer = pd.Series(points.sum(axis=1), levels.index, name="points_per_customer")
    total = round(float(cost.to_numpy().sum()), 2)
    shortfall = round(max(0.0, total - limit), 2)
    return ServicePlan(
        plan=levels,
        cost=cost,
        total=total,
        budget=limit,
        feasible=shortfall == 0,
        shortfall=shortfall,
        points=float((per_customer * people * weight).sum()),
        points_per_customer=per_customer,
    )


# -- one queue or a queue with priority ------------------------------------------------------------


def simulate_queue(
    arrived_minutes: Sequence[float] | np.ndarray | pd.Series,
    handling_minutes: Sequence[float] | np.ndarray | pd.Series,
    rank: Sequence[int] | np.ndarray | pd.Series,
    agents: int,
    priority: bool = True,
) -> pd.DataFrame:
    """Let calls wait for the next free agent, the most urgent first or all in one queue.

    A call in progress is never interrupted (non-preemptive). Within a rank the call that came first is answered
    first. Calls that arrive in the same instant are taken more urgent first, then shorter first, so the order of
    the rows does not matter. Agents stay until the last call is done.

    Args:
        arrived_minutes: arrival of each call, minutes from any start.
        handling_minutes: how long an agent is busy with it, minutes, not negative.
        rank: 0 = most urgent, 1 = next, and so on.
        agents: number of agents, at least 1.
        priority: False = one queue, ranks are ignored (except in the same instant).

    Returns:
        Frame with the index of ``arrived_minutes``: ``start`` (minute the call is answered), ``wait_minutes``.

    Raises:
        CourseError: lengths or indexes that differ, text or gaps, negative handling time, negative rank (the code
            of a missing class), no agent.

    Source: M/M/c checks against Erlang (1917) and Cobham (1954), see the tests.

    >>> simulate_queue([0, 1, 2], [10, 5, 5], [1, 1, 0], agents=1)["wait_minutes"].tolist()
    [0.0, 14.0, 8.0]
    """
    arrived = as_numbers(arrived_minutes, "arrived_minutes")
    handling = as_numbers(handling_minutes, "handling_minutes", at_least=0)
    urgency = as_numbers(rank, "rank", at_least=0)
    _need_same_rows(arrived_minutes=arrived_minutes, handling_minutes=handling_minutes, rank=rank)
    team = int(as_number(agents, "agents", at_least=1, whole=True))
    order = np.lexsort((handling, urgency, arrived))
    calls = len(order)
    arrive, busy = [*arrived.to_numpy()[order].tolist(), np.inf], handling.to_numpy()[order].tolist()
    # One whole number says how urgent a call is and, within a rank, how early: heaps compare them fast.
    level = np.unique(urgency.to_numpy()[order], return_inverse=True)[1] if priority else np.zeros(calls, dtype=int)
    turn = (level * calls + np.arange(calls)).tolist()

    start = [0.0] * calls
    free = [-np.inf] * team  # when each agent is free again
    waiting: list[int] = []
    arrival = 0
    for _ in range(calls):
        now = free[0]
        while arrive[arrival] <= now:
            heapq.heappush(waiting, turn[arrival])
            arrival += 1
        if waiting:
            call = heapq.heappop(waiting) % calls
        else:  # the agent waits for the next call
            call, now = arrival, arrive[arrival]
            arrival += 1
        heapq.heapreplace(free, now + busy[call])
        start[call] = now
    unsorted = np.empty(calls)
    unsorted[order] = start
    return pd.DataFrame({"start": unsorted, "wait_minutes": unsorted - arrived.to_numpy()}, index=arrived.index)


def wait_by_class(waits: pd.DataFrame, tier: pd.Series | Sequence[str]) -> pd.DataFrame:
    """Summarise how long the calls of each class wait.

    Args:
        waits: result of ``simulate_queue`` (``wait_minutes``).
        tier: class of each call, same rows. Calls without a class do not count.

    Returns:
        Frame indexed by ``tier``, classes without calls left out: ``calls``, ``mean_wait``,
        ``p90_wait`` (90 % wait no longer; linear between calls), ``answered_in_20s`` (share).

    Raises:
        CourseError: a missing column, rows that differ, not one call with a class.

    >>> waits = pd.DataFrame({"wait_minutes": [0.0, 2.0, 0.25]})
    >>> wait_by_class(waits, ["A", "B", "B"])["answered_in_20s"].tolist()
    [1.0, 0.5]
    """
    need_columns(waits, "wait_minutes")
    minutes = as_numbers(waits["wait_minutes"], "wait_minutes", at_least=0)
    _need_same_rows(wait_minutes=minutes, tier=tier)
    of = pd.Series(tier)
    need_plain(of, "tier")
    classes = in_known_order(of.dropna().unique(), CLASSES)
    if not classes:
        raise CourseError(
            say(
                zh="没有一个来电带有客户类别。请先用 tier_within_brand 给客户分类，再按 customer_id 连接到来电。",
                en="Not one call has a class. Tier the customers first (tier_within_brand) and join by customer_id.",
            )
        )
    calls = pd.DataFrame({"wait": minutes.to_numpy(), "tier": pd.Categorical(of, categories=classes)})
    calls["answered"] = calls["wait"] * 60 <= ANSWER_SECONDS + 1e-9
    groups = calls.groupby("tier", observed=True)
    result = groups.agg(calls=("wait", "size"), mean_wait=("wait", "mean"))
    result["p90_wait"] = groups["wait"].quantile(0.9)
    result["answered_in_20s"] = groups["answered"].mean()
    result.index = pd.Index(classes, name="tier")
    return result


def compare_service(before: pd.DataFrame, after: pd.DataFrame, measures: Sequence[str] | None = None) -> pd.DataFrame:
    """Show which class gains and which loses when service changes from ``before`` to ``after``.

    Args:
        before, after: one row per class, same classes: results of ``wait_by_class`` or ``service_time``, or any
            frame with columns named in ``MEASURES``.
        measures: the columns to compare; None = all of ``MEASURES`` that both frames have.

    Returns:
        Frame indexed by ``tier`` and ``measure``: ``before``, ``after``, ``gain`` (positive = better for the
        customer: more service, or less waiting) and ``verdict``: "gains", "loses" or "same" (a difference
        below one part in a million is none).

    Raises:
        CourseError: classes that differ, nothing to compare, text.

    >>> one = pd.DataFrame({"mean_wait": [2.0, 2.0]}, index=["A", "D"])
    >>> two = pd.DataFrame({"mean_wait": [0.5, 4.0]}, index=["A", "D"])
    >>> compare_service(one, two)["verdict"].tolist()
    ['gains', 'loses']
    """
    need_columns(before, *(measures or []))
    need_columns(after, *(measures or []))
    chosen = [name for name in MEASURES if name in before and name in after and name in (measures or MEASURES)]
    if len(chosen) < len(measures or [""]):
        raise CourseError(
            say(
                zh=f"没有可以比较的列，或其中有不认识的。可比较的列：{', '.join(MEASURES)}。"
                "请传入 wait_by_class 或 service_time 的结果。",
                en=f"Nothing to compare, or a column that cannot be. Columns that can: {', '.join(MEASURES)}. "
                "Pass results of wait_by_class or service_time.",
            )
        )
    parts = []
    for name in chosen:
        old = _per_class(before[name], name)
        new = _same_classes(_per_class(after[name], name), old, name)
        gain = old - new if MEASURES[name] == "less" else new - old
        gain = gain.where(gain.abs() > 1e-6 * np.maximum(old.abs(), new.abs()), 0.0)
        verdict = np.select([gain > 0, gain < 0], ["gains", "loses"], "same")
        part = pd.DataFrame({"before": old, "after": new, "gain": gain, "verdict": verdict})
        parts.append(part.assign(measure=name))
    long = pd.concat(parts).set_index("measure", append=True)
    return long.reindex(pd.MultiIndex.from_product([old.index, chosen], names=["tier", "measure"]))


def _need_same_rows(**columns: Any) -> None:
    """Raise unless every column has the rows of the first one: same number, and same index where both have one."""
    (_, calls), *others = columns.items()
    for name, values in others:
        if np.size(values) != np.size(calls):
            raise CourseError(
                say(
                    zh=f"{name} 有 {np.size(values)} 个值，而来电有 {np.size(calls)} 个。请让每个来电对应一个值。",
                    en=f"{name} has {np.size(values)} values for {np.size(calls)} calls. Give one value per call.",
                )
            )
        if isinstance(values, pd.Series) and isinstance(calls, pd.Series) and not values.index.equals(calls.index):
            raise CourseError(
                say(
                    zh=f"{name} 的行与来电的行不一致（索引不同）。请让两者来自同一张、同样排序的表。",
                    en=f"{name} has other rows than the calls (its index differs). Take both from the same table.",
                )
            )
