"""Switching and market damage: why customers leave, how few of them say so, and what the silence costs.

Causes of switching, several per incident (``agreement.code_agreement`` tells how far two coders agree on them);
the chain from cause to complaint to search; market damage with its range; a complaint as the tip of an iceberg;
word of mouth against advertising; the timeline of a crisis in two accounts. Every interval is a 95 % interval. No
result depends on the order of the rows.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    as_days,
    as_number,
    as_numbers,
    need_columns,
    need_known,
    need_plain,
    need_unique,
    random_numbers,
    sort_rows,
)
from course_lib.models.scores import wilson

CAUSES = (
    "core_failure",
    "encounter_failure",
    "price",
    "inconvenience",
    "complaint_response",
    "competition",
    "ethics",
    "involuntary",
)
RATES = (
    "problem_rate",
    "complaint_rate",
    "satisfied_rate",
    "repurchase_no_problem",
    "repurchase_satisfied",
    "repurchase_dissatisfied",
    "repurchase_silent",
)
PATHS = ("satisfied", "dissatisfied", "silent")
CRISIS_CHECKLIST = ("disclosed", "informed_inside", "respectful", "recalled_fully", "leader_answered")

# A table of scenarios, one per row, or one scenario as a mapping.
Scenarios = pd.DataFrame | Mapping[str, float]
# Per input: one fixed number, or (lowest, most likely, highest).
Ranges = Mapping[str, float | tuple[float, float, float]]


# -- causes, several per incident ------------------------------------------------------------------


def label_matrix(codes: pd.Series, known: Sequence[str] = CAUSES) -> pd.DataFrame:
    """Split the codes of each row, joined by ``;``, into one true-or-false column per label.

    A row without codes (missing) is not coded yet and is left out; an empty text is coded, and nothing applies. A
    label twice in one row counts once. Spaces and the full-width ``；`` are understood.

    Args:
        codes: texts such as ``"price;competition"``; a single code is fine.
        known: the labels there are.

    Returns:
        Frame of booleans, one row per coded row, one column per label in the order of ``known``.

    Raises:
        CourseError: an unknown label (row and label are named), not one coded row.

    >>> label_matrix(pd.Series(["price; competition", None]), ["competition", "price"]).to_numpy().tolist()
    [[True, True]]
    """
    codes = pd.Series(codes, dtype=None if np.size(codes) else object)
    need_plain(codes, str(codes.name))
    coded = codes.dropna()
    if coded.empty:
        raise CourseError(
            say(
                zh=f"{codes.name} 一行编码也没有（0 条记录）。请先编码，至少一行。",
                en=f"{codes.name} has no coded row (zero records). Code at least one row first.",
            )
        )
    # There are few different texts, however many rows there are.
    number, texts = pd.factorize(coded)
    parts = [[part for part in re.split(r"\s*[;；]\s*", str(text).strip()) if part] for text in texts]
    first_row = coded.index[np.unique(number, return_index=True)[1]]
    named = pd.Series(parts, index=first_row, name=codes.name).explode().dropna()
    need_known(named, known)
    has = np.array([[label in labels for label in known] for labels in parts])
    return pd.DataFrame(has[number], index=coded.index, columns=list(known))


def label_shares(codes: pd.Series, known: Sequence[str] = CAUSES) -> pd.DataFrame:
    """Count in how many rows each label stands; a label that never comes is kept, with 0.

    Shares are of the coded rows. Where a row may have several labels they add up to more than 100 %.

    Args:
        codes, known: as for ``label_matrix``.

    Returns:
        Frame indexed by label, in the order of ``known``: ``count``, ``share``, ``low``, ``high``.

    Raises:
        CourseError: as ``label_matrix``.

    >>> label_shares(pd.Series(["price;ethics", "price"]), ["ethics", "price"])["share"].to_dict()
    {'ethics': 0.5, 'price': 1.0}
    """
    return _shares_of(label_matrix(codes, known), codes)


def pareto(codes: pd.Series, known: Sequence[str] = CAUSES) -> pd.DataFrame:
    """Rank labels by how many rows they stand in, and show how many rows the first few of them cover.

    Shares may add up to more than 100 %, so they are not added up: ``covered`` is the share of rows that have at
    least one of the labels so far, and ends at 100 %.

    Args:
        codes, known: as for ``label_shares``.

    Returns:
        Frame indexed by label, most frequent first (ties in the order of ``known``), labels that never come left
        out: ``count``, ``share``, ``low``, ``high``, ``covered``.

    Raises:
        CourseError: as ``label_matrix``.

    Source: causes of switching after Keaveney (1995), who counted several per incident.

    >>> pareto(pd.Series(["price;ethics", "price", "competition"]))["covered"].round(2).to_dict()
    {'price': 0.67, 'competition': 1.0, 'ethics': 1.0}
    """
    has = label_matrix(codes, known)
    counts = has.to_numpy().sum(axis=0)
    order = np.argsort(-counts, kind="stable")[: np.count_nonzero(counts)]
    ranked = has.iloc[:, order]
    return _shares_of(ranked, codes).assign(covered=np.logical_or.accumulate(ranked.to_numpy(), axis=1).mean(axis=0))


def _shares_of(has: pd.DataFrame, codes: pd.Series) -> pd.DataFrame:
    """Count the columns of a label matrix; the index is named after ``codes``."""
    count = has.to_numpy().sum(axis=0)
    low, high = wilson(count, len(has))
    result = pd.DataFrame({"count": count, "share": count / len(has), "low": low, "high": high})
    return result.set_index(has.columns.rename(pd.Series(codes).name or "label"))


def cause_chain(incidents: pd.DataFrame, codes: str = "coder_1", known: Sequence[str] = CAUSES) -> pd.DataFrame:
    """Follow each cause of switching on to the spoken complaint and to the search for another provider.

    An incident with several causes counts for each of them. Incidents without a code do not count.

    Args:
        incidents: one row per incident: ``complained`` and ``searched`` (0 or 1) and the column ``codes``.
        codes: the coder whose causes are used.
        known: the causes there are.

    Returns:
        Frame indexed by ``cause``, in the order of ``known``: ``count`` (incidents), ``complained`` and ``searched``
        (shares of them) with ``..._low`` and ``..._high``, ``left_silently`` (share that searched without a word).
        Shares of a cause that never comes are missing.

    Raises:
        CourseError: a missing column, an incident twice, an unknown cause, a flag other than 0 and 1.

    Source: model of switching behaviour, Keaveney (1995).

    >>> table = pd.DataFrame({"incident_id": [1, 2], "coder_1": ["price", "price"], "complained": [1, 0],
    ...                       "searched": [1, 1]})
    >>> cause_chain(table).loc["price", ["complained", "searched", "left_silently"]].tolist()
    [0.5, 1.0, 0.5]
    """
    need_columns(incidents, "incident_id", codes, "complained", "searched")
    need_unique(incidents, "incident_id")
    for flag in ("complained", "searched"):
        need_known(incidents[flag], (0, 1))
    coded = incidents[incidents[codes].notna()]
    has = label_matrix(incidents[codes], known).to_numpy()
    count = has.sum(axis=0)
    complained, searched = (coded[flag].to_numpy().astype(bool) for flag in ("complained", "searched"))
    result = pd.DataFrame({"count": count}, index=pd.Index(known, name="cause"))
    n = np.where(count > 0, count, np.nan)
    for name, flags in (("complained", complained), ("searched", searched)):
        yes = has[flags].sum(axis=0)
        result[name] = yes / n
        result[f"{name}_low"], result[f"{name}_high"] = wilson(yes, count)
    result["left_silently"] = has[searched & ~complained].sum(axis=0) / n
    return result


# -- market damage and its range -------------------------------------------------------------------


def market_damage(rates: Scenarios) -> pd.DataFrame:
    """Work out how many customers and how much money problems cost, by what became of the complaint.

    Of N customers a share p has a problem; of these a share c complains, of these a share s is satisfied. With R
    the repurchase rate of each path and R0 that of customers without a problem,
    ``lost = N p [c s (1 - Rs) + c (1 - s)(1 - Rd) + (1 - c)(1 - Rn)] - N p (1 - R0)``, value = lost x CLV. A path
    whose repurchase rate is above R0 wins customers: its loss is negative.

    Args:
        rates: one scenario (mapping) or one per row: ``customers``, ``clv_yuan`` and the shares ``problem_rate`` p,
            ``complaint_rate`` c, ``satisfied_rate`` s, ``repurchase_no_problem`` R0, ``repurchase_satisfied`` Rs,
            ``repurchase_dissatisfied`` Rd, ``repurchase_silent`` Rn.

    Returns:
        Frame with the rows of ``rates``: ``problems`` (customers with one), ``lost_satisfied``,
        ``lost_dissatisfied``, ``lost_silent``, their sum ``lost`` (customers) and ``value_yuan``.

    Raises:
        CourseError: a missing input, a rate outside 0 to 1, a negative number of customers or CLV.

    Source: market damage model after TARP (Goodman 2009).

    >>> case = {"customers": 10_000, "problem_rate": 0.3, "complaint_rate": 0.4, "satisfied_rate": 0.5,
    ...         "repurchase_no_problem": 0.9, "repurchase_satisfied": 0.8, "repurchase_dissatisfied": 0.4,
    ...         "repurchase_silent": 0.6, "clv_yuan": 1_000}
    >>> market_damage(case).loc[0, ["lost_satisfied", "lost_dissatisfied", "lost_silent"]].round().tolist()
    [60.0, 300.0, 540.0]
    """
    table = as_scenarios(rates, *RATES, "customers", "clv_yuan")
    p, c, s, r0, rs, rd, rn = (as_scale(table[rate], rate, 0, 1) for rate in RATES)
    problems = as_numbers(table["customers"], "customers", at_least=0) * p
    lost = {
        "lost_satisfied": problems * c * s * (r0 - rs),
        "lost_dissatisfied": problems * c * (1 - s) * (r0 - rd),
        "lost_silent": problems * (1 - c) * (r0 - rn),
    }
    result = pd.DataFrame({"problems": problems, **lost})
    result["lost"] = result[list(lost)].sum(axis=1)
    result["value_yuan"] = result["lost"] * as_numbers(table["clv_yuan"], "clv_yuan", at_least=0)
    return result


def tornado(model: Callable[[pd.DataFrame], pd.DataFrame], ranges: Ranges, measure: str) -> pd.DataFrame:
    """Move one input at a time from its lowest to its highest value and see how far the result moves.

    Args:
        model: ``market_damage``, ``service_return`` or any function from scenarios (one per row) to results.
        ranges: per input a fixed number or (lowest, most likely, highest).
        measure: column of the model's result.

    Returns:
        Frame indexed by ``input``, widest swing first (ties by name), fixed inputs left out: ``input_low``,
        ``input_likely``, ``input_high``, the results ``at_low``, ``at_likely``, ``at_high``, and ``swing``. Inputs that
        move together in life are still moved one by one. The columns are named after ``measure``.

    Raises:
        CourseError: a range that does not rise, nothing that varies, what the model refuses.

    >>> double = lambda table: pd.DataFrame({"yuan": 2 * table["price"] + table["fee"]})
    >>> tornado(double, {"price": (1, 2, 4), "fee": 10}, "yuan")["swing"].to_dict()
    {'price': 6.0}
    """
    limits = _limits(ranges)
    varies = limits["input_low"] < limits["input_high"]
    moved = [(name, end) for name in limits.index[varies] for end in ("input_low", "input_high")]
    if not moved:
        raise CourseError(
            say(
                zh="ranges 里没有一项在变动。请至少给一项写成（最低，最可能，最高）。",
                en="Nothing in ranges varies. Give at least one input as (lowest, most likely, highest).",
            )
        )
    rows = [limits["input_likely"].to_dict()]
    rows += [rows[0] | {name: limits.at[name, end]} for name, end in moved]
    scenarios = pd.DataFrame(rows, index=["likely", *(f"{name}, {end}" for name, end in moved)])
    values = _result(model, scenarios, measure)
    result = limits[varies].rename_axis("input")
    result = result.assign(at_low=values[1::2], at_likely=values[0], at_high=values[2::2])
    result["swing"] = (result["at_high"] - result["at_low"]).abs()
    # In shares of the widest, rounded, so that swings that tie in decimal tie in binary.
    order = (-result["swing"] / (result["swing"].max() or 1)).round(12).sort_index().sort_values(kind="stable")
    return result.loc[order.index].rename_axis(measure, axis="columns")


@dataclass(frozen=True, eq=False)
class MonteCarlo:
    """What a model gives when its inputs vary within their ranges.

    Attributes:
        values: the result of each draw.
        mean, median: of the draws.
        low, high: the middle 95 % of the draws lies between them.
        at_likely: the result when every input has its most likely value.
        measure: name of the result.
    """

    values: np.ndarray
    mean: float
    median: float
    low: float
    high: float
    at_likely: float
    measure: str


def monte_carlo(
    model: Callable[[pd.DataFrame], pd.DataFrame],
    ranges: Ranges,
    measure: str,
    seed: int,
    draws: int = 10_000,
) -> MonteCarlo:
    """Draw all inputs at once, each from the triangle over its range, and see how the result spreads.

    The inputs are drawn independently of each other: where they move together in life the spread is wrong.

    Args:
        model, ranges, measure: as for ``tornado``; without any range every draw is the same.
        seed: the same seed gives the same draws, whatever the order of ``ranges``.
        draws: number of draws.

    Raises:
        CourseError: as ``tornado``; fewer than one draw.

    >>> double = lambda table: pd.DataFrame({"yuan": 2 * table["price"]})
    >>> result = monte_carlo(double, {"price": (1, 2, 3)}, "yuan", seed=1)
    >>> round(result.mean, 1), result.at_likely
    (4.0, 4.0)
    """
    limits = _limits(ranges).sort_index()
    number = int(as_number(draws, "draws", at_least=1, whole=True))
    rng = random_numbers(seed)
    table = pd.DataFrame(
        {
            name: rng.triangular(low, likely, high, number) if low < high else np.full(number, likely)
            for name, (low, likely, high) in limits.T.items()
        }
    )
    values = _result(model, table, measure)
    likely = _result(model, limits[["input_likely"]].T, measure)
    low, median, high = np.quantile(values, [0.025, 0.5, 0.975])
    return MonteCarlo(
        values=values,
        mean=float(values.mean()),
        median=float(median),
        low=float(low),
        high=float(high),
        at_likely=float(likely[0]),
        measure=measure,
    )


def _limits(ranges: Ranges) -> pd.DataFrame:
    """Return lowest, most likely and highest value of each input."""
    if not isinstance(ranges, Mapping) or not ranges:
        raise CourseError(
            say(
                zh='ranges 应给出每个输入的数或范围，例如 {"problem_rate": (0.2, 0.3, 0.4)}。请改正。',
                en='ranges must give a number or a range of each input, such as {"problem_rate": (0.2, 0.3, 0.4)}. '
                "Correct it.",
            )
        )
    rows = {name: given if isinstance(given, tuple | list) else (given,) * 3 for name, given in ranges.items()}
    for name, row in rows.items():
        numbers = as_numbers(list(row), name).tolist()
        if len(numbers) != 3 or sorted(numbers) != numbers:
            raise CourseError(
                say(
                    zh=f"{name} 的范围是 {row!r}，应为一个数，或从小到大的三个数（最低，最可能，最高）。请改正。",
                    en=f"{name}: the range is {row!r}, expected one number or three rising ones "
                    "(lowest, most likely, highest). Correct it.",
                )
            )
    return pd.DataFrame(rows, index=["input_low", "input_likely", "input_high"], dtype=float).T


def _result(model: Callable[[pd.DataFrame], pd.DataFrame], table: pd.DataFrame, measure: str) -> np.ndarray:
    """Run the model on a table of scenarios and take one column of what it gives."""
    result = model(table)
    need_columns(result, measure)
    return result[measure].to_numpy(dtype=float)


# -- the iceberg, and word of mouth ----------------------------------------------------------------


def complaint_chain(
    complaints: float = 1,
    unhappy_each: float = 7,
    told_each: float = 9,
    lost_share: float = 0.25,
    value_each: float = 1_000,
) -> pd.Series:
    """Follow one complaint down the iceberg: the unhappy who say nothing, whom they tell, who leaves.

    The defaults are a teaching example, not a law: put in what your own survey finds.

    Args:
        complaints: complaints that were heard.
        unhappy_each: unhappy customers behind each complaint.
        told_each: people whom each unhappy customer tells.
        lost_share: share of the people told who are lost, 0 to 1; the number is rounded to whole people, half up.
        value_each: money a lost customer would have brought.

    Returns:
        Series indexed by ``step``: ``complaints``, ``unhappy``, ``told``, ``lost``, ``money``.

    Raises:
        CourseError: a negative number, a share outside 0 to 1.

    Source: course material, 1 -> 7 -> 63 -> 16 -> $16,000.

    >>> complaint_chain().tolist()
    [1.0, 7.0, 63.0, 16.0, 16000.0]
    """
    heard = as_number(complaints, "complaints", at_least=0)
    unhappy = heard * as_number(unhappy_each, "unhappy_each", at_least=0)
    told = unhappy * as_number(told_each, "told_each", at_least=0)
    lost = np.floor(told * _share(lost_share, "lost_share") + 0.5)
    value = lost * as_number(value_each, "value_each", at_least=0)
    steps = {"complaints": heard, "unhappy": unhappy, "told": told, "lost": lost, "money": value}
    return pd.Series(steps, name="amount").rename_axis("step")


def word_of_mouth(
    seeds: float,
    referral_rate: float,
    rounds: int,
    market: float,
    reward_yuan: float,
    advertising_yuan: float,
) -> pd.DataFrame:
    """Let customers bring customers, and compare the cost with winning as many by advertising.

    In each round those who came in the round before bring ``referral_rate`` new customers each; of the people
    they talk to, those who are customers already cannot be won: ``new = rate x newcomers x (1 - customers/market)``.

    Args:
        seeds: first customers, won by advertising.
        referral_rate: customers whom a newcomer brings, once, as long as nobody is a customer yet.
        rounds: rounds to follow.
        market: people who could be customers, at least ``seeds``.
        reward_yuan: cost of a customer who was brought.
        advertising_yuan: cost of a customer who was won by advertising.

    Returns:
        Frame indexed by ``round`` (0 = the seeds): ``new``, ``customers`` (expected numbers, not whole),
        ``word_of_mouth_yuan`` (seeds and rewards so far), ``advertising_yuan`` (as many customers by advertising).

    Raises:
        CourseError: a negative number, a market smaller than the seeds.

    >>> word_of_mouth(100, 0.5, 2, market=1e9, reward_yuan=10, advertising_yuan=50)["customers"].round(1).tolist()
    [100.0, 150.0, 175.0]
    """
    first = as_number(seeds, "seeds", above=0)
    rate = as_number(referral_rate, "referral_rate", at_least=0)
    everybody = as_number(market, "market", at_least=first)
    reward = as_number(reward_yuan, "reward_yuan", at_least=0)
    advertising = as_number(advertising_yuan, "advertising_yuan", at_least=0)
    new, customers = [first], [first]
    for _ in range(int(as_number(rounds, "rounds", at_least=0, whole=True))):
        # A rate above what the market holds cannot win more than who is left.
        won = min(rate * new[-1] * (1 - customers[-1] / everybody), everybody - customers[-1])
        new.append(won)
        # Not above the market by rounding: the next round would win fewer than nobody.
        customers.append(min(customers[-1] + won, everybody))
    result = pd.DataFrame({"new": new, "customers": customers}).rename_axis("round")
    result["word_of_mouth_yuan"] = first * advertising + (result["customers"] - first) * reward
    result["advertising_yuan"] = result["customers"] * advertising
    return result


# -- a crisis in two accounts ----------------------------------------------------------------------


def response_timeline(events: pd.DataFrame) -> pd.DataFrame:
    """Put what the source and the record say of a crisis side by side, in days since the first event.

    Day 0 is the earliest date of both accounts. An event may be missing in one of them, not in both.

    Args:
        events: one row per event: ``event``, ``source_date``, ``record_date``.

    Returns:
        Frame indexed by ``event``, in order of time (the record's date, else the source's; then by name):
        ``source_date``, ``record_date``, ``source_day``, ``record_day`` (days since day 0) and ``difference_days``
        (source minus record; missing where one is).

    Raises:
        CourseError: a missing column, an event twice, a date that is none, an event without any date.

    >>> events = pd.DataFrame({"event": ["recall", "first call"], "source_date": ["2000-06-29", "2000-06-27"],
    ...                        "record_date": ["2000-06-29", None]})
    >>> response_timeline(events)["source_day"].to_dict()
    {'first call': 0, 'recall': 2}
    """
    need_columns(events, "event", "source_date", "record_date", dates=["source_date", "record_date"])
    need_unique(events, "event")
    dates = pd.DataFrame({name: as_days(events[name], missing=True) for name in ("source_date", "record_date")})
    dates.index = pd.Index(events["event"], name="event")
    known = dates["record_date"].fillna(dates["source_date"])
    if known.isna().any():
        event = known.index[known.isna()][0]
        raise CourseError(
            say(
                zh=f"事件 {event!r} 在 source_date 和 record_date 都没有日期。请至少补上一个。",
                en=f"The event {event!r} has no date in source_date nor in record_date. Add at least one.",
            )
        )
    days = (dates - dates.min().min()).apply(lambda column: column.dt.days.astype("Int64"))
    result = dates.assign(source_day=days["source_date"], record_day=days["record_date"])
    result["difference_days"] = result["source_day"] - result["record_day"]
    return sort_rows(result.assign(known=known)).sort_values("known", kind="stable").drop(columns="known")


def cost_of_delay(timeline: pd.DataFrame, cases_per_day: float, yuan_per_case: float) -> pd.DataFrame:
    """Price the days that had passed at each event, as if harm had gone on evenly until then.

    Args:
        timeline: result of ``response_timeline``.
        cases_per_day: customers harmed per day of delay.
        yuan_per_case: cost of each.

    Returns:
        Frame indexed by ``event``: ``source_yuan``, ``record_yuan`` (cost by each account; missing where it has no
        date) and ``difference_yuan``.

    Raises:
        CourseError: a missing column, a negative number.

    >>> timeline = pd.DataFrame({"source_day": [0, 4], "record_day": [0, 2]}, index=["call", "recall"])
    >>> cost_of_delay(timeline, cases_per_day=100, yuan_per_case=50).loc["recall"].tolist()
    [20000.0, 10000.0, 10000.0]
    """
    need_columns(timeline, "source_day", "record_day")
    daily = as_number(cases_per_day, "cases_per_day", at_least=0)
    daily *= as_number(yuan_per_case, "yuan_per_case", at_least=0)
    result = pd.DataFrame(
        {
            f"{account}_yuan": as_numbers(timeline[f"{account}_day"], f"{account}_day", at_least=0, missing=True)
            * daily
            for account in ("source", "record")
        }
    )
    result["difference_yuan"] = result["source_yuan"] - result["record_yuan"]
    return result


def checklist_score(cases: Scenarios, items: Sequence[str] = CRISIS_CHECKLIST) -> pd.DataFrame:
    """Score cases against a checklist: what was done, of what is known.

    Args:
        cases: one case (mapping) or one per row, a column per item: 1 done, 0 not done, missing = not known.
        items: the checklist.

    Returns:
        Frame with the rows of ``cases``: the items, ``done``, ``known`` (items that are) and ``score`` (done / known;
        missing when nothing is known).

    Raises:
        CourseError: a missing item, a value other than 0, 1 and missing.

    Source: our own list, from the failings of the Snow Brand case (course material).

    >>> case = {"disclosed": 0, "informed_inside": 0, "respectful": 0, "recalled_fully": 1, "leader_answered": None}
    >>> checklist_score(case)["score"].tolist()
    [0.25]
    """
    table = as_scenarios(cases, *items)
    for item in items:
        need_known(table[item].dropna(), (0, 1))
    result = table[list(items)].astype(float)
    done, known = result.sum(axis=1), result.notna().sum(axis=1)
    return result.assign(done=done.astype(int), known=known, score=done / known.where(known > 0))


# -- checks that the models of loyalty, switching, journey and recovery share ----------------------


def as_scenarios(table: Scenarios, *columns: str) -> pd.DataFrame:
    """Return ``table`` as a frame with ``columns``, one scenario per row; a mapping is one scenario.

    Raises:
        CourseError: not a table, a missing column, no row.

    >>> as_scenarios({"customers": 100}, "customers").shape
    (1, 1)
    """
    frame = pd.DataFrame([dict(table)]) if isinstance(table, Mapping) else table
    need_columns(frame, *columns)
    return frame


def as_scale(values: Any, name: str, low: float, high: float, *, missing: bool = False) -> pd.Series:
    """Return ``values`` as floats from ``low`` to ``high``, checked as ``as_numbers`` checks them.

    Raises:
        CourseError: text, a gap that may not be there, a value outside the scale.

    >>> as_scale([1, 5], "satisfaction", 1, 5).tolist()
    [1.0, 5.0]
    """
    numbers = as_numbers(values, name, at_least=low, missing=missing)
    above = (numbers > high).to_numpy()
    if above.any():
        place = int(np.flatnonzero(above)[0])
        row, value = numbers.index[place], numbers.iloc[place]
        where_zh, where_en = ("", "") if row is None else (f" 第 {row!r} 行", f", row {row!r}")
        raise CourseError(
            say(
                zh=f"{name}{where_zh}的值是 {value:g}，应为 {low:g} 到 {high:g} 之间的数。请改正。",
                en=f"{name}{where_en}: found {value:g}, expected a number from {low:g} to {high:g}. Correct it.",
            )
        )
    return numbers


def _share(value: float, name: str) -> float:
    """Return one number from 0 to 1."""
    return float(as_scale(pd.Series([value], index=[None]), name, 0, 1).iloc[0])
