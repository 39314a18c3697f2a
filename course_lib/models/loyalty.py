"""Customer loyalty: who is loyal, captive or idle, what brings them back, and what keeping them is worth.

The loyalty matrix with its cut-offs; the price at which a customer switches; cohorts, new and retained revenue;
recency, frequency and monetary value; customer lifetime value; the BG/NBD model of repeat buying; the return on
service and the savings of a policy. Every interval is a 95 % interval. No result depends on the order of the rows.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy.optimize import minimize
from scipy.special import digamma, gammaln, hyp2f1, ndtri

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    as_days,
    as_number,
    as_numbers,
    as_series,
    in_known_order,
    need_columns,
    need_known,
    need_one_of,
    need_present,
    sort_rows,
)
from course_lib.models.scores import wilson
from course_lib.models.segmentation import CLASSES, PerClass
from course_lib.models.switching import Scenarios, as_scale, as_scenarios

QUADRANTS = ("zero", "latent", "inertia", "high")
TOO_EARLY = "too_early"
# What the course advises for each quadrant.
POLICIES = {
    "zero": "serve_at_low_cost",
    "latent": "make_buying_easy",
    "inertia": "give_reasons_to_stay",
    "high": "protect_and_reward",
    TOO_EARLY: "welcome_and_wait",
}
DEPENDENCE_SCALE = (0, 10)
SATISFACTION_SCALE = (1, 5)

PERIODS = {"month": ("M", 1), "quarter": ("Q", 3), "year": ("Y", 12)}
PARAMETERS = ("r", "alpha", "a", "b")


# -- the loyalty matrix ----------------------------------------------------------------------------


def loyalty_quadrant(
    scores: pd.DataFrame, dependence_cut: float, frequency_cut: float, window_months: float = 12
) -> pd.Series:
    """Put each customer into a quadrant: dependence (vertical) by frequency of transactions (horizontal).

    At or above a cut-off is high. With low frequency, low dependence is ``zero`` and high dependence
    ``latent``; with high frequency they are ``inertia`` and ``high``. All frequencies count
    the same window, so a customer who has been with the firm for less than the window is ``too_early``, whatever the
    scores. Who misses a score or the tenure has no quadrant.

    Args:
        scores: one row per customer: ``dependence`` (0 to 10), ``frequency`` (transactions in the window),
            ``tenure_months``.
        dependence_cut, frequency_cut: the smallest values that are high.
        window_months: length of the window.

    Returns:
        Series ``quadrant``, categorical, with the index of ``scores``.

    Raises:
        CourseError: a missing column, text, a dependence outside 0 to 10, a negative frequency or tenure.

    Source: loyalty matrix of the course, after Dick & Basu (1994), who have attitude where dependence stands here.

    >>> scores = pd.DataFrame({"dependence": [8, 8, 2, 8], "frequency": [6, 5, 9, 9], "tenure_months": [24, 24, 24, 3]})
    >>> loyalty_quadrant(scores, dependence_cut=5, frequency_cut=6).tolist()
    ['high', 'latent', 'inertia', 'too_early']
    """
    need_columns(scores, "dependence", "frequency", "tenure_months")
    dependence = as_scale(scores["dependence"], "dependence", *DEPENDENCE_SCALE, missing=True)
    frequency = as_numbers(scores["frequency"], "frequency", at_least=0, missing=True)
    tenure = as_numbers(scores["tenure_months"], "tenure_months", at_least=0, missing=True)
    attached = dependence >= as_number(dependence_cut, "dependence_cut")
    often = frequency >= as_number(frequency_cut, "frequency_cut")
    code = np.where(often, np.where(attached, 3, 2), np.where(attached, 1, 0))
    code = np.where(dependence.isna() | frequency.isna() | tenure.isna(), -1, code)
    code = np.where(tenure < as_number(window_months, "window_months", above=0), 4, code)
    values = pd.Categorical.from_codes(code, categories=pd.Index([*QUADRANTS, TOO_EARLY]))
    return pd.Series(values, index=scores.index, name="quadrant")


def captive_customers(scores: pd.DataFrame, quadrant: pd.Series, satisfaction_cut: float) -> pd.Series:
    """Mark the captive: they look highly loyal and are dissatisfied. Dependence is not attitude.

    Args:
        scores: one row per customer: ``satisfaction`` (1 to 5).
        quadrant: result of ``loyalty_quadrant`` for the same rows.
        satisfaction_cut: below it a customer is dissatisfied.

    Returns:
        Series of booleans ``captive`` with the index of ``scores``. Missing where nobody knows: no
        quadrant, or ``high`` without a satisfaction.

    Raises:
        CourseError: a missing column, text, a satisfaction outside 1 to 5, rows that differ.

    >>> scores = pd.DataFrame({"satisfaction": [2, 4, 1]})
    >>> captive_customers(scores, pd.Series(["high", "high", "zero"]), satisfaction_cut=3).tolist()
    [True, False, False]
    """
    need_columns(scores, "satisfaction")
    _need_quadrants(scores, quadrant)
    satisfaction = as_scale(scores["satisfaction"], "satisfaction", *SATISFACTION_SCALE, missing=True)
    loyal = quadrant == "high"
    captive = (loyal & (satisfaction < as_number(satisfaction_cut, "satisfaction_cut"))).astype("boolean")
    return captive.mask(quadrant.isna() | (loyal & satisfaction.isna())).rename("captive")


def loyalty_matrix(scores: pd.DataFrame, quadrant: pd.Series, satisfaction_cut: float) -> pd.DataFrame:
    """Summarise the quadrants: how many customers, how many of them dissatisfied, which policy.

    Args:
        scores, quadrant, satisfaction_cut: as for ``captive_customers``.

    Returns:
        Frame indexed by ``quadrant``, all five rows: ``customers``, ``share`` of the customers with a quadrant with its
        interval ``low`` and ``high``, ``satisfaction`` (mean), ``dissatisfied_share`` (of those whose
        satisfaction is known; in the row ``high`` they are the captive) and ``policy``.

    Raises:
        CourseError: as ``captive_customers``; not one customer with a quadrant.

    >>> scores = pd.DataFrame({"satisfaction": [2, 4, 1, 5]})
    >>> quadrant = pd.Series(["high", "high", "zero", "latent"])
    >>> loyalty_matrix(scores, quadrant, satisfaction_cut=3)["customers"].tolist()
    [1, 1, 0, 2, 0]
    """
    need_columns(scores, "satisfaction")
    _need_quadrants(scores, quadrant)
    satisfaction = as_scale(scores["satisfaction"], "satisfaction", *SATISFACTION_SCALE, missing=True)
    below = (satisfaction < as_number(satisfaction_cut, "satisfaction_cut")).astype(float).where(satisfaction.notna())
    keys = quadrant.astype(pd.CategoricalDtype(list(POLICIES)))
    groups = pd.DataFrame({"satisfaction": satisfaction, "below": below}).groupby(keys, observed=False)
    customers = groups.size()
    total = customers.sum()
    if not total:
        raise CourseError(
            say(
                zh="没有一位客户有象限。请检查 dependence、frequency 和 tenure_months 是否都空缺。",
                en="Not one customer has a quadrant. See whether dependence, frequency or tenure_months are all gaps.",
            )
        )
    low, high = wilson(customers, total)
    result = pd.DataFrame({"customers": customers, "share": customers / total, "low": low, "high": high})
    result["satisfaction"] = groups["satisfaction"].mean()
    result["dissatisfied_share"] = groups["below"].mean()
    return result.assign(policy=list(POLICIES.values())).set_index(pd.Index(list(POLICIES), name="quadrant"))


def _need_quadrants(scores: pd.DataFrame, quadrant: pd.Series) -> None:
    """Raise unless ``quadrant`` has the rows of ``scores`` and knows no other quadrants than ours."""
    if not isinstance(quadrant, pd.Series) or not quadrant.index.equals(scores.index):
        raise CourseError(
            say(
                zh="quadrant 的行与 scores 的行不一致。请对同一张表先用 loyalty_quadrant。",
                en="quadrant has other rows than scores. Call loyalty_quadrant on the same table first.",
            )
        )
    need_known(quadrant.dropna().rename("quadrant"), list(POLICIES))


# -- the two-percent switcher ----------------------------------------------------------------------


def switching_threshold(offers: Scenarios) -> pd.DataFrame:
    """Find the price gap at which a customer goes to the cheaper rival, although the service is worth something.

    The threshold is what the customer would give for staying: the value of the service plus the effort of
    switching, both as shares of our price. A gap below it keeps the customer; a gap that equals it does not,
    because the saving is certain and the service a promise: who says the service is worth 2 % still leaves for 2 %.

    Args:
        offers: one customer or offer (mapping) or one per row: ``price_yuan``, ``rival_yuan`` (same product),
            ``service_worth`` and ``switching_cost`` (shares of our price, 0 to 1, together below 1).

    Returns:
        Frame with the rows of ``offers``: ``price_gap`` (share of our price; negative = the rival is dearer),
        ``threshold``, ``switches`` and ``highest_price_yuan`` (the price at which the gap equals the threshold: stay
        below it).

    Raises:
        CourseError: a missing input, a price of 0 or less, a share outside 0 to 1, shares of 1 or more together.

    Source: the customer who leaves for two per cent (course material).

    >>> offer = {"price_yuan": 100, "rival_yuan": 98, "service_worth": 0.02, "switching_cost": 0}
    >>> switching_threshold(offer)["switches"].tolist()
    [True]
    """
    table = as_scenarios(offers, "price_yuan", "rival_yuan", "service_worth", "switching_cost")
    price = as_numbers(table["price_yuan"], "price_yuan", above=0)
    rival = as_numbers(table["rival_yuan"], "rival_yuan", above=0)
    threshold = as_scale(table["service_worth"], "service_worth", 0, 1)
    threshold = threshold + as_scale(table["switching_cost"], "switching_cost", 0, 1)
    as_numbers(1 - threshold, "1 - service_worth - switching_cost", above=0)
    gap = (price - rival) / price
    # The tolerance lets 100 against 98 yuan equal 2 % in binary as well.
    return pd.DataFrame(
        {
            "price_gap": gap,
            "threshold": threshold,
            "switches": (gap > 0) & (gap >= threshold - 1e-12),
            "highest_price_yuan": rival / (1 - threshold),
        }
    )


# -- cohorts, new and retained revenue, RFM --------------------------------------------------------


def cohort_counts(transactions: pd.DataFrame, period: str = "month") -> pd.DataFrame:
    """Count how many customers of each cohort buy again, by the age of the cohort.

    A customer belongs to the period of the first transaction in the table and is active in a period with at least
    one. Ages that lie after the last period of the table are missing: they have not happened yet. Cut the table
    at the end of a period, or the last diagonal looks too low.

    Args:
        transactions: ``customer_id``, ``date``.
        period: "month", "quarter" or "year".

    Returns:
        Frame of active customers: ``cohort`` (such as "2025-01") x ``age`` in periods; age 0 is the cohort's size.

    Raises:
        CourseError: a missing column or customer, a date that is none, an unknown period.

    >>> sales = pd.DataFrame({"customer_id": [1, 2, 1], "date": ["2025-01-03", "2025-01-20", "2025-02-01"]})
    >>> cohort_counts(sales).loc["2025-01"].tolist()
    [2.0, 1.0]
    """
    customer, number, names = _purchases(transactions, period)
    first = _first_period(customer, number)
    last = int(number.max())
    width = last + 1
    # One entry per customer and period, however many transactions there were.
    active = _distinct(customer * width + number)
    who, when = active // width, active % width
    counts = np.bincount(first[who] * width + when - first[who], minlength=width * width).reshape(width, width)
    future = np.add.outer(np.arange(width), np.arange(width)) > last
    table = pd.DataFrame(np.where(future, np.nan, counts), index=pd.Index(names, name="cohort"))
    return table[counts[:, 0] > 0].rename_axis("age", axis="columns")


def retention_by_age(counts: pd.DataFrame) -> pd.DataFrame:
    """Pool the cohorts: which share of the customers is active at each age.

    Args:
        counts: result of ``cohort_counts``.

    Returns:
        Frame indexed by ``age``: ``customers`` (of the cohorts that have reached that age), ``active``, ``retention``,
        ``low``, ``high``. Older ages rest on older cohorts only.

    Raises:
        CourseError: no row, text, a negative count.

    >>> counts = pd.DataFrame([[10.0, 5.0], [20.0, None]])
    >>> retention_by_age(counts)["retention"].tolist()
    [1.0, 0.5]
    """
    need_columns(counts)
    table = counts.apply(lambda column: as_numbers(column, f"age {column.name}", at_least=0, missing=True))
    size = as_numbers(table.iloc[:, 0], "age 0", above=0)
    reached = table.notna().mul(size, axis=0).sum()
    active = table.sum()
    low, high = wilson(active, reached)
    result = pd.DataFrame({"customers": reached, "active": active, "retention": active / reached})
    return result.assign(low=low, high=high).rename_axis("age")


def revenue_split(transactions: pd.DataFrame, period: str = "month") -> pd.DataFrame:
    """Split the revenue of each period between new customers and those who came back.

    A customer is new in the period of the first transaction in the table. In a table that begins after the firm
    did, old customers look new in the first periods: read those with care.

    Args:
        transactions: ``customer_id``, ``date``, ``amount_yuan`` (not negative).
        period: "month", "quarter" or "year".

    Returns:
        Frame indexed by the period (``month``, ``quarter`` or ``year``), from the first to the last: ``new_customers``,
        ``retained_customers``, ``new_yuan``, ``retained_yuan``, ``retained_share`` (of the revenue; missing without
        any).

    Raises:
        CourseError: as ``cohort_counts``; an amount that is missing, negative or text.

    >>> sales = pd.DataFrame({"customer_id": [1, 2, 1], "date": ["2025-01-03", "2025-02-20", "2025-02-01"],
    ...                       "amount_yuan": [10, 30, 90]})
    >>> revenue_split(sales)["retained_share"].tolist()
    [0.0, 0.75]
    """
    customer, number, names = _purchases(transactions, period)
    need_columns(transactions, "amount_yuan")
    amount = as_numbers(transactions["amount_yuan"], "amount_yuan", at_least=0).to_numpy()
    first = _first_period(customer, number)
    new, width = first[customer] == number, len(names)
    active = _distinct(customer * width + number)
    fresh = np.bincount(first, minlength=width)
    result = pd.DataFrame({"new_customers": fresh}, index=pd.Index(names, name=period))
    result["retained_customers"] = np.bincount(active % width, minlength=width) - fresh
    # Added up in whole fen: sums of floats would depend on the order of the rows.
    fen = np.round(amount * 100)
    result["new_yuan"] = np.bincount(number, weights=fen * new, minlength=width) / 100
    result["retained_yuan"] = np.bincount(number, weights=fen * ~new, minlength=width) / 100
    total = result["new_yuan"] + result["retained_yuan"]
    return result.assign(retained_share=result["retained_yuan"] / total.where(total > 0))


def _purchases(transactions: pd.DataFrame, period: str) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Return the number of the customer and of the period of each transaction, and the names of the periods."""
    need_one_of(period, "period", PERIODS)
    need_columns(transactions, "customer_id", "date", dates=["date"])
    freq, months = PERIODS[period]
    days = as_days(transactions["date"])
    number = days.to_numpy().astype("datetime64[M]").astype(np.int64) // months
    names = pd.period_range(days.min(), days.max(), freq=freq).astype(str).tolist()
    return _customers(transactions)[0], number - number.min(), names


def _customers(transactions: pd.DataFrame) -> tuple[np.ndarray, pd.Index]:
    """Number the customers of a table of transactions."""
    number, ids = pd.factorize(transactions["customer_id"])
    if (number < 0).any():
        need_present(transactions, "customer_id")
    return number, pd.Index(ids, name="customer_id")


def _first_period(customer: np.ndarray, number: np.ndarray) -> np.ndarray:
    """Return the smallest ``number`` of each customer."""
    first = np.full(customer.max() + 1, np.iinfo(np.int64).max)
    np.minimum.at(first, customer, number)
    return first


def _distinct(values: np.ndarray) -> np.ndarray:
    """Return the different values, sorted (several times faster than ``np.unique`` on millions)."""
    values = np.sort(values)
    return values[np.diff(values, prepend=values[0] - 1) > 0]


def rfm_scores(transactions: pd.DataFrame, end: Any = None, levels: int = 5) -> pd.DataFrame:
    """Score each customer by recency, frequency and monetary value: 1 (worst) to ``levels`` (best).

    A score is 1 + the whole part of ``levels`` x the share of customers who are strictly worse. So customers who tie
    have the same, lower score, and when all are the same all score 1.

    Args:
        transactions: ``customer_id``, ``date``, ``amount_yuan`` (not negative).
        end: day from which recency counts back; None = the last day of the table. Later transactions do not count.
        levels: number of levels.

    Returns:
        Frame indexed by ``customer_id`` (sorted): ``recency_days``, ``frequency`` (transactions), ``monetary_yuan``
        (sum), ``r_score``, ``f_score``, ``m_score``.

    Raises:
        CourseError: as ``revenue_split``; no transaction up to ``end``.

    Source: Hughes (1994), quantile scoring; the rule for ties is ours.

    >>> sales = pd.DataFrame({"customer_id": ["C1", "C2", "C2"], "date": ["2025-01-01", "2025-01-01", "2025-03-01"],
    ...                       "amount_yuan": [80, 40, 40]})
    >>> rfm_scores(sales, levels=2)[["r_score", "f_score", "m_score"]].loc["C2"].tolist()
    [2, 2, 1]
    """
    need_columns(transactions, "amount_yuan")
    steps = int(as_number(levels, "levels", at_least=2, whole=True))
    amount = as_numbers(transactions["amount_yuan"], "amount_yuan", at_least=0).to_numpy()
    customer, ids, day, until = _until(transactions, end)
    kept = day <= until
    count = np.bincount(customer[kept], minlength=len(ids))
    latest = np.full(len(ids), np.iinfo(np.int64).min)
    np.maximum.at(latest, customer[kept], day[kept])
    money = np.bincount(customer[kept], weights=np.round(amount[kept] * 100), minlength=len(ids)) / 100
    facts = pd.DataFrame({"recency_days": until - latest, "frequency": count, "monetary_yuan": money}, index=ids)
    facts = sort_rows(facts[count > 0])
    for score, worse in (("r", -facts["recency_days"]), ("f", facts["frequency"]), ("m", facts["monetary_yuan"])):
        below = np.searchsorted(np.sort(worse.to_numpy()), worse.to_numpy())
        facts[f"{score}_score"] = 1 + below * steps // len(facts)
    return facts


def _until(transactions: pd.DataFrame, end: Any) -> tuple[np.ndarray, pd.Index, np.ndarray, int]:
    """Return customer numbers, their ids, the day of each transaction and the last day that counts."""
    need_columns(transactions, "customer_id", "date", dates=["date"])
    customer, ids = _customers(transactions)
    day = _day_numbers(as_days(transactions["date"]))
    until = int(day.max()) if end is None else int(_day_numbers(as_days(pd.Series([end], name="end")))[0])
    if day.min() > until:
        raise CourseError(
            say(
                zh=f"{end} 之前一笔交易也没有（0 笔）。请改正 end。",
                en=f"There is no transaction up to {end} (zero). Correct end.",
            )
        )
    return customer, ids, day, until


def _day_numbers(days: pd.Series) -> np.ndarray:
    """Return days since 1970 as whole numbers."""
    return days.to_numpy().astype("datetime64[D]").astype(np.int64)


# -- customer lifetime value -----------------------------------------------------------------------


def clv(margin_yuan: float, retention: float, discount: float, *, first: int = 0) -> float:
    """Value a customer with a constant margin and a constant retention rate, for ever.

    With ``first=0`` the first margin comes now, at t = 0: m + m r/(1+d) + ... = m (1+d) / (1+d-r). With ``first=1``
    it comes after one period, if the customer is retained: m r / (1+d-r), which is less by exactly one margin.

    Args:
        margin_yuan: margin per period and active customer, m.
        retention: share of customers kept from one period to the next, r, 0 to 1.
        discount: discount rate per period, d, not negative.
        first: when the first margin comes: 0 or 1.

    Returns:
        Yuan in today's money.

    Raises:
        CourseError: a retention outside 0 to 1, a negative discount, both such that the value has no end.

    Source: Gupta & Lehmann (2003).

    >>> round(clv(100, retention=0.8, discount=0.1), 2), round(clv(100, 0.8, 0.1, first=1), 2)
    (366.67, 266.67)
    """
    margin = as_number(margin_yuan, "margin_yuan")
    kept = float(as_scale(pd.Series([retention], index=[None]), "retention", 0, 1).iloc[0])
    rate = as_number(discount, "discount", at_least=0)
    as_number(1 + rate - kept, "1 + discount - retention", above=0)
    if first not in (0, 1):
        raise CourseError(
            say(
                zh=f"first 是 {first!r}，应为 0（现在就有第一笔利润）或 1（一期之后）。请改正。",
                en=f"first is {first!r}, expected 0 (the first margin comes now) or 1 (after one period). Correct it.",
            )
        )
    return margin * ((1 + rate) if first == 0 else kept) / (1 + rate - kept)


def service_return(plans: Scenarios) -> pd.DataFrame:
    """Compare what better service costs with what the customers it keeps are worth.

    ``gain = customers x [CLV(retention + lift) - CLV(retention)]`` with CLV from t = 0 and the investment paid at
    t = 0; ROI = (gain - investment) / investment. The lift is the least certain input: give a scenario per row
    (low, likely, high), or the range of each input to ``switching.monte_carlo`` or ``switching.tornado``.

    Args:
        plans: one plan (mapping) or one per row: ``investment_yuan``, ``customers``, ``margin_yuan`` (per customer and
            period), ``retention``, ``lift`` (in retention; may be negative), ``discount`` (per period).

    Returns:
        Frame with the rows of ``plans``: ``gain_yuan``, ``net_yuan``, ``roi``.

    Raises:
        CourseError: a missing input, an investment of 0, a retention outside 0 to 1 before or after the lift, a
            value without end.

    Source: return on quality, Rust, Zahorik & Keiningham (1995).

    >>> plan = {"investment_yuan": 50_000, "customers": 1_000, "margin_yuan": 100, "retention": 0.8, "discount": 0.1,
    ...         "lift": 0.05}
    >>> service_return(plan).round(2).loc[0].tolist()
    [73333.33, 23333.33, 0.47]
    """
    table = as_scenarios(plans, "investment_yuan", "customers", "margin_yuan", "retention", "lift", "discount")
    investment = as_numbers(table["investment_yuan"], "investment_yuan", above=0)
    customers = as_numbers(table["customers"], "customers", at_least=0)
    margin = as_numbers(table["margin_yuan"], "margin_yuan")
    before = as_scale(table["retention"], "retention", 0, 1)
    after = as_scale(before + as_numbers(table["lift"], "lift"), "retention + lift", 0, 1)
    growth = 1 + as_numbers(table["discount"], "discount", at_least=0)
    for kept, name in ((before, "retention"), (after, "retention - lift")):
        as_numbers(growth - kept, f"1 + discount - {name}", above=0)
    gain = customers * margin * (growth / (growth - after) - growth / (growth - before))
    return pd.DataFrame({"gain_yuan": gain, "net_yuan": gain - investment, "roi": (gain - investment) / investment})


def policy_savings(before: PerClass, after: PerClass, yuan_per_hour: float) -> pd.DataFrame:
    """Show the hours and the money that a service policy saves, class by class.

    Args:
        before, after: hours per class (mapping, Series such as ``service_time(...)["hours"]``, or a list in the order
            of ``segmentation.CLASSES``), same classes; the quadrants of ``loyalty_quadrant`` are classes as well.
        yuan_per_hour: cost of an hour of service.

    Returns:
        Frame indexed by ``tier``, or by ``quadrant`` if it has nothing else: ``before``, ``after``, ``hours_saved``
        (negative = more hours), ``yuan_saved``. Their sums are what the policy saves.

    Raises:
        CourseError: classes that differ, negative hours or cost.

    >>> policy_savings([10, 10, 10, 10], [16, 12, 6, 3], yuan_per_hour=60)["yuan_saved"].tolist()
    [-360.0, -120.0, 240.0, 420.0]
    """
    old, new = as_series(before, CLASSES), as_series(after, CLASSES)
    if set(old.index) != set(new.index) or old.index.has_duplicates or new.index.has_duplicates or old.empty:
        found, expected = ", ".join(map(str, new.index)), ", ".join(map(str, old.index))
        raise CourseError(
            say(
                zh=f"after 的类别是 {found}，before 的类别是 {expected}。请让两者一致，每类一个数。",
                en=f"after has the classes {found}, before has {expected}. Make them agree, one number each.",
            )
        )
    result = pd.DataFrame(
        {
            "before": as_numbers(old, "before", at_least=0),
            "after": as_numbers(new, "after", at_least=0).reindex(old.index),
        }
    )
    result["hours_saved"] = result["before"] - result["after"]
    result["yuan_saved"] = result["hours_saved"] * as_number(yuan_per_hour, "yuan_per_hour", at_least=0)
    name = "quadrant" if set(result.index) <= set(POLICIES) else "tier"
    return result.loc[in_known_order(result.index, [*CLASSES, *POLICIES])].rename_axis(name)


# -- BG/NBD: who is still a customer, and how often will they buy ----------------------------------


@dataclass(frozen=True, eq=False)
class BGNBD:
    """Parameters of the BG/NBD model, and what a fit knows of them.

    Attributes:
        r, alpha: shape and rate of the gamma distribution of buying rates (per unit of time).
        a, b: of the beta distribution of the chance to drop out after a purchase.
        log_likelihood: at these parameters; missing when they were not fitted.
        customers: number of customers of the fit.
        intervals: interval of each parameter (``low``, ``high``), from the curvature of the log-likelihood;
            None when they were not fitted.
    """

    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float = float("nan")
    customers: int = 0
    intervals: pd.DataFrame | None = None


def bgnbd_summary(transactions: pd.DataFrame, end: Any = None, days_per_unit: float = 7) -> pd.DataFrame:
    """Reduce transactions to what the BG/NBD model needs of each customer: x, t_x and T.

    Several transactions of a customer on one day count as one purchase. The first purchase makes the customer; only
    later ones are repeat purchases.

    Args:
        transactions: ``customer_id``, ``date``.
        end: last day observed; None = the last day of the table. Later transactions do not count.
        days_per_unit: length of the unit of time; 7 = weeks.

    Returns:
        Frame indexed by ``customer_id`` (sorted): ``x`` (repeat purchases), ``t_x`` (time from the first to the last
        purchase, 0 without a repeat), ``T`` (time from the first purchase to ``end``).

    Raises:
        CourseError: a missing column or customer, a date that is none, no transaction up to ``end``.

    Source: Fader, Hardie & Lee (2005).

    >>> sales = pd.DataFrame({"customer_id": ["C1"] * 3, "date": ["2025-01-01", "2025-01-15", "2025-01-15"]})
    >>> bgnbd_summary(sales, end="2025-01-29").loc["C1"].tolist()
    [1.0, 2.0, 4.0]
    """
    unit = as_number(days_per_unit, "days_per_unit", above=0)
    customer, ids, day, until = _until(transactions, end)
    kept = day <= until
    start = int(day.min())
    span = until - start + 1
    # Sorted by customer and day, one entry per day with a purchase.
    purchase = _distinct(customer[kept] * span + (day[kept] - start))
    who, when = purchase // span, purchase % span
    begins = np.flatnonzero(np.diff(who, prepend=-1))
    ends = np.append(begins[1:], len(who)) - 1
    first = when[begins]
    facts = {
        "x": (ends - begins).astype(float),
        "t_x": (when[ends] - first) / unit,
        "T": (until - start - first) / unit,
    }
    return sort_rows(pd.DataFrame(facts, index=ids[who[begins]]))


def fit_bgnbd(summary: pd.DataFrame) -> BGNBD:
    """Fit the BG/NBD model by maximum likelihood.

    While alive a customer buys at random with a rate of its own (gamma over customers) and drops out after any
    purchase with a chance of its own (beta over customers). Equal rows are weighed by their number, and the
    gradient is analytic.

    Args:
        summary: one row per customer: ``x``, ``t_x``, ``T``, as from ``bgnbd_summary``.

    Raises:
        CourseError: a missing column, text, t_x above T or above 0 without a repeat purchase, nobody who bought
            again, or data that cannot tell the parameters (too few customers, nobody who drops out).

    Source: Fader, Hardie & Lee (2005), eq. 6, in the stable form of their later notes.

    >>> summary = pd.DataFrame({"x": [0, 0, 1, 3, 6, 0, 2], "t_x": [0, 0, 5, 20, 36, 0, 2], "T": [38.0] * 7})
    >>> model = fit_bgnbd(pd.concat([summary] * 40))
    >>> model.customers, bool(model.r > 0)
    (280, True)
    """
    table = _checked_summary(summary)
    if not (table["x"] > 0).any():
        raise CourseError(
            say(
                zh="没有一位客户再次购买（x 全是 0），无法拟合。请给更长的观察期。",
                en="Nobody bought again (every x is 0): nothing can be fitted. Observe for longer.",
            )
        )
    rows = table.groupby(["x", "t_x", "T"]).size()
    weight = rows.to_numpy() / rows.sum()
    x, recency, age = (rows.index.get_level_values(name).to_numpy() for name in ("x", "t_x", "T"))
    # Times in units of the mean age: the parameters are then near 1, where the search starts.
    unit = float(weight @ age)
    likelihood = _Likelihood(x, recency / unit, age / unit, weight)
    found = minimize(
        likelihood,
        np.zeros(4),
        jac=True,
        method="L-BFGS-B",
        bounds=[(-_FAR, _FAR)] * 4,
        options={"ftol": 1e-13, "gtol": 1e-7, "maxiter": 1_000},
    )
    curvature = likelihood.curvature(found.x) * len(table)
    spread = np.linalg.eigvalsh(curvature)
    flat = np.abs(found.jac).max() < 1e-4
    if not flat or np.abs(found.x).max() > 0.999 * _FAR or spread[0] <= 1e-9 * spread[-1]:
        raise CourseError(
            say(
                zh="这些数据定不出 BG/NBD 的参数（拟合没有收敛）：客户太少，或看不出有人流失。"
                "请给更多客户或更长的观察期。",
                en="The data cannot tell the parameters of BG/NBD (the fit does not converge): too few customers, or "
                "no sign that anyone leaves. Give more customers or observe for longer.",
            )
        )
    half = ndtri(0.975) * np.sqrt(np.diag(np.linalg.inv(curvature)))
    scale = np.array([1, unit, 1, 1])
    r, alpha, a, b = (np.exp(found.x) * scale).tolist()
    ends = {"low": np.exp(found.x - half) * scale, "high": np.exp(found.x + half) * scale}
    return BGNBD(
        r=r,
        alpha=alpha,
        a=a,
        b=b,
        # The density of t_x has the unit 1/time once per repeat purchase.
        log_likelihood=float(-found.fun - weight @ x * np.log(unit)) * len(table),
        customers=len(table),
        intervals=pd.DataFrame(ends, index=pd.Index(PARAMETERS, name="parameter")),
    )


_FAR = 12.0  # parameters are sought between exp(-12) and exp(12)


class _Likelihood:
    """Mean negative log-likelihood of rows with weights that add up to 1, by the logarithms of the parameters."""

    def __init__(self, x: np.ndarray, recency: np.ndarray, age: np.ndarray, weight: np.ndarray) -> None:
        self.recency, self.age, self.weight, self.x = recency, age, weight, x
        # Gamma functions depend on x alone, and there are few different x.
        self.counts, self.of = np.unique(x, return_inverse=True)
        self.weight_of = np.bincount(self.of, weights=weight)
        self.again = x > 0

    def __call__(self, logs: np.ndarray) -> tuple[float, np.ndarray]:
        """Return the value and its gradient."""
        r, alpha, a, b = np.exp(logs)
        k, x, again = self.counts, self.x, self.again
        alive = np.log(alpha + self.age)
        left = np.log(alpha + self.recency)
        alive_term = -(r + x) * alive
        # Whoever has not bought again cannot have dropped out.
        beta = np.where(again, b + x - 1, 1.0)
        left_term = np.where(again, np.log(a) - np.log(beta) - (r + x) * left, -np.inf)
        both = np.logaddexp(alive_term, left_term)
        by_count = gammaln(r + k) - gammaln(r) + gammaln(a + b) + gammaln(b + k) - gammaln(b) - gammaln(a + b + k)
        value = self.weight_of @ by_count + r * np.log(alpha) + self.weight @ both
        w_alive = self.weight * np.exp(alive_term - both)
        w_left = self.weight * np.exp(left_term - both)
        gradient = np.array(
            [
                self.weight_of @ digamma(r + k) - digamma(r) + np.log(alpha) - w_alive @ alive - w_left @ left,
                r / alpha - (w_alive * (r + x)) @ np.exp(-alive) - (w_left * (r + x)) @ np.exp(-left),
                digamma(a + b) - self.weight_of @ digamma(a + b + k) + w_left.sum() / a,
                digamma(a + b)
                - digamma(b)
                + self.weight_of @ (digamma(b + k) - digamma(a + b + k))
                - w_left @ (1 / beta),
            ]
        )
        return -value, -gradient * np.array([r, alpha, a, b])

    def curvature(self, logs: np.ndarray, step: float = 1e-4) -> np.ndarray:
        """Return the second derivatives, from differences of the gradient."""
        moves = np.eye(4) * step
        rows = np.array([self(logs + move)[1] - self(logs - move)[1] for move in moves]) / (2 * step)
        return (rows + rows.T) / 2


def probability_alive(model: BGNBD, summary: pd.DataFrame) -> pd.Series:
    """Estimate how likely each customer has not dropped out.

    In this model dropping out follows a purchase, so whoever has not bought again is alive for certain.

    Args:
        model: parameters, in the unit of time of ``summary``.
        summary: one row per customer: ``x``, ``t_x``, ``T``.

    Returns:
        Series ``alive``, 0 to 1, with the index of ``summary``.

    Raises:
        CourseError: as ``fit_bgnbd`` for the table.

    Source: Fader, Hardie & Lee (2008).

    >>> model = BGNBD(r=0.243, alpha=4.414, a=0.793, b=2.426)
    >>> probability_alive(model, pd.DataFrame({"x": [0, 2], "t_x": [0, 30.43], "T": [38.86, 38.86]})).round(3).tolist()
    [1.0, 0.727]
    """
    return (1 / (1 + _odds_of_having_left(model, _checked_summary(summary)))).rename("alive")


def expected_purchases(model: BGNBD, summary: pd.DataFrame, t: float) -> pd.Series:
    """Estimate how many purchases each customer will make in the next ``t`` units of time.

    Args:
        model: parameters, in the unit of time of ``summary``.
        summary: one row per customer: ``x``, ``t_x``, ``T``.
        t: units of time ahead.

    Returns:
        Series ``expected`` with the index of ``summary``.

    Raises:
        CourseError: as ``fit_bgnbd`` for the table; a negative time.

    Source: Fader, Hardie & Lee (2005), eq. 10, with Euler's transformation of the hypergeometric function.

    >>> model = BGNBD(r=0.243, alpha=4.414, a=0.793, b=2.426)
    >>> expected_purchases(model, pd.DataFrame({"x": [2], "t_x": [30.43], "T": [38.86]}), t=39).round(3).tolist()
    [1.226]
    """
    table = _checked_summary(summary)
    ahead = as_number(t, "t", at_least=0)
    # The formula divides by a - 1, but has a limit there.
    a = model.a if abs(model.a - 1) > 1e-6 else 1 + 1e-6
    c = a + model.b + table["x"] - 1
    z = ahead / (model.alpha + table["T"] + ahead)
    # (1-z)^(r+x) F(r+x, b+x; c; z), written so that large x cannot overflow.
    rest = (1 - z) ** (a - 1) * hyp2f1(a - 1, a + model.b - 1 - model.r, c, z)
    return (c / (a - 1) * (1 - rest) / (1 + _odds_of_having_left(model, table))).rename("expected")


def _odds_of_having_left(model: BGNBD, table: pd.DataFrame) -> pd.Series:
    """Return the odds that a customer has dropped out after the last purchase."""
    x = table["x"]
    again = x > 0
    idle = (model.r + x) * np.log((model.alpha + table["T"]) / (model.alpha + table["t_x"]))
    # A long silence of a frequent buyer overflows to infinite odds: alive with probability 0.
    with np.errstate(over="ignore"):
        return (np.exp(idle) * model.a / (model.b + x - 1).where(again, 1.0)).where(again, 0.0)


def _checked_summary(summary: pd.DataFrame) -> pd.DataFrame:
    """Return x, t_x and T as floats when they can be the summary of a customer."""
    need_columns(summary, "x", "t_x", "T")
    table = pd.DataFrame(
        {
            "x": as_numbers(summary["x"], "x", at_least=0, whole=True),
            "t_x": as_numbers(summary["t_x"], "t_x", at_least=0),
            "T": as_numbers(summary["T"], "T", at_least=0),
        }
    )
    wrong = (table["t_x"] > table["T"] + 1e-9) | ((table["x"] == 0) != (table["t_x"] == 0))
    if wrong.any():
        row = summary.index[wrong.to_numpy()][0]
        found = table[wrong.to_numpy()].iloc[0].to_dict()
        raise CourseError(
            say(
                zh=f"第 {row!r} 行是 {found}：t_x 不能大于 T；x 为 0 时 t_x 必须为 0，x 大于 0 时必须大于 0。请改正。",
                en=f"Row {row!r} is {found}: t_x cannot be above T; it must be 0 when x is 0 and above 0 otherwise. "
                "Correct it.",
            )
        )
    return table
