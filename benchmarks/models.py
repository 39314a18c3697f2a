"""The cases of ``course bench``: each heavy model, and what a user would pick instead.

Inputs are drawn from a fixed seed with plain numpy. A peer gets the strongest form that is still natural: pandas
without Python loops where that is what people write, a loop where it is. Each case compares equal answers.
"""

import random
import warnings
from collections.abc import Callable
from itertools import combinations_with_replacement, product
from math import log
from typing import Any

import numpy as np
import pandas as pd
import pingouin
from ipfn.ipfn import ipfn
from lifetimes import BetaGeoFitter
from lifetimes.utils import summary_data_from_transaction_data
from scipy import stats
from sklearn.metrics import cohen_kappa_score

from course_lib.bench import SIZES, Case
from course_lib.models import (
    agreement,
    journey,
    kano,
    loyalty,
    profit_chain,
    sampling,
    scores,
    segmentation,
    service_quality,
    switching,
)
from course_lib.simulate import make_service_costs

BRANDS = np.array(["prime", "flow", "lite"])
TIERS = np.array(["A", "B", "C", "D"])


def _rng() -> np.random.Generator:
    return np.random.default_rng(7)


def _ids(letter: str, number: int) -> np.ndarray:
    return np.char.mod(f"{letter}%07d", np.arange(number))


def _close(pick: Callable[[Any], Any] = lambda answer: answer, rtol: float = 1e-8) -> Callable[[Any, Any], None]:
    """Return a comparison of the numbers that ``pick`` takes from the model's answer with the peer's."""

    def same(answer: Any, other: Any) -> None:
        np.testing.assert_allclose(
            np.asarray(pick(answer), dtype=float), np.asarray(other, dtype=float), rtol=rtol, atol=1e-9
        )

    return same


# -- segmentation ----------------------------------------------------------------------------------


def _customers(rows: int) -> pd.DataFrame:
    rng = _rng()
    frame = pd.DataFrame({"customer_id": _ids("C", rows), "brand": rng.choice(BRANDS, rows, p=[0.2, 0.5, 0.3])})
    frame["arpu_yuan"] = rng.lognormal(4.5, 0.6, rows).round(2)
    frame["tier"] = rng.choice(TIERS, rows, p=[0.2, 0.3, 0.3, 0.2])
    return frame.iloc[rng.permutation(rows)].reset_index(drop=True)


def _tiers_by_rank(customers: pd.DataFrame) -> pd.Series:
    place = customers.groupby("brand")["arpu_yuan"].rank(method="max", ascending=False, pct=True)
    return pd.cut(place, [0, 0.2, 0.5, 0.8, 1], labels=list(TIERS))


def _same_labels(answer: pd.Series, other: pd.Series) -> None:
    assert (answer.astype(str).to_numpy() == other.astype(str).to_numpy()).all()


def _plan_input(plans: int) -> tuple[dict[str, int], pd.DataFrame, float]:
    costs = make_service_costs()
    levers = list(segmentation.LEVERS)[: round(log(plans) / log(15))]
    costs = costs[costs["lever"].isin(levers)]
    people = {"A": 2000, "B": 3000, "C": 3000, "D": 2000}
    middle = costs.loc[costs["level"] == 2, "yuan_per_customer_month"].sum()
    return people, costs, float(middle * sum(people.values()) * 0.9)


def _plan_by_trying_all(data: tuple[dict[str, int], pd.DataFrame, float]) -> tuple[float, float]:
    people, costs, budget = data
    options = []
    for _, offer in costs.groupby("lever"):
        price = dict(zip(offer["level"], offer["yuan_per_customer_month"], strict=True))
        points = dict(zip(offer["level"], offer["service_points"], strict=True))
        options.append(
            [
                (
                    sum(n * price[level] for n, level in zip(people.values(), ladder, strict=True)),
                    sum(n * points[level] for n, level in zip(people.values(), ladder, strict=True)),
                )
                for ladder in combinations_with_replacement(sorted(price, reverse=True), len(people))
            ]
        )
    best = (0.0, float("inf"))
    for plan in product(*options):
        cost = sum(choice[0] for choice in plan)
        if cost <= budget + 0.005:
            gained = sum(choice[1] for choice in plan)
            if gained > best[0] or (gained == best[0] and cost < best[1]):
                best = (gained, cost)
    return best


def _calls(rows: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    rng = _rng()
    agents, minutes = 20, 5.0
    arrived = np.cumsum(rng.exponential(minutes / agents / 0.95, rows))
    return arrived, rng.exponential(minutes, rows), rng.integers(0, 4, rows), agents


def _queue_in_a_list(data: tuple[np.ndarray, np.ndarray, np.ndarray, int]) -> list[float]:
    arrived, handling, rank, agents = data[0].tolist(), data[1].tolist(), data[2].tolist(), data[3]
    free, waiting, waits = [0.0] * agents, [], [0.0] * len(arrived)
    upcoming, now = 0, 0.0
    for _ in arrived:
        agent = free.index(min(free))
        now = max(now, free[agent]) if waiting else max(now, free[agent], arrived[upcoming])
        while upcoming < len(arrived) and arrived[upcoming] <= now:
            waiting.append((rank[upcoming], upcoming))
            upcoming += 1
        waiting.sort()
        _, call = waiting.pop(0)
        waits[call] = now - arrived[call]
        free[agent] = now + handling[call]
    return waits


# -- sampling --------------------------------------------------------------------------------------

MODES = np.array(["ivr", "phone", "web", "sms"])
MARGIN_SHARES = {"brand": [0.3, 0.4, 0.3], "tier": [0.1, 0.2, 0.3, 0.4], "mode": [0.25, 0.25, 0.25, 0.25]}


def _answers(rows: int) -> tuple[pd.DataFrame, dict[str, dict[str, float]]]:
    frame = _customers(rows).assign(mode=_rng().choice(MODES, rows, p=[0.1, 0.2, 0.5, 0.2]))
    names = {"brand": BRANDS, "tier": TIERS, "mode": MODES}
    people = 10 * rows
    margins = {
        column: dict(zip(names[column].tolist(), (people * np.array(shares)).tolist(), strict=True))
        for column, shares in MARGIN_SHARES.items()
    }
    return frame, margins


def _ipfn_on_rows(data: tuple[pd.DataFrame, dict[str, dict[str, float]]]) -> np.ndarray:
    frame, margins = data
    columns = list(margins)
    # ipfn sorts the rows by its columns: the number of the row leads back.
    table = frame[columns].assign(row=np.arange(len(frame)), total=1.0)
    totals = [pd.Series(margin) for margin in margins.values()]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fitted = ipfn(
            table, totals, [[name] for name in columns], convergence_rate=1e-6, max_iteration=1000, rate_tolerance=0
        ).iteration()
    return fitted.sort_values("row")["total"].to_numpy()


def _ipfn_on_cells(data: tuple[pd.DataFrame, dict[str, dict[str, float]]]) -> np.ndarray:
    frame, margins = data
    columns = list(margins)
    codes = [pd.Categorical(frame[name], categories=list(margins[name])).codes for name in columns]
    counts = np.zeros([len(margin) for margin in margins.values()])
    np.add.at(counts, tuple(codes), 1)
    totals = [np.array(list(margin.values())) for margin in margins.values()]
    fitted = ipfn(
        counts.copy(), totals, [[0], [1], [2]], convergence_rate=1e-6, max_iteration=1000, rate_tolerance=0
    ).iteration()
    return (fitted / counts)[tuple(codes)]


def _frame_to_draw(rows: int) -> tuple[pd.DataFrame, pd.Series]:
    frame = _customers(rows)
    return frame, (frame.groupby(["brand", "tier"]).size() // 10).astype(int)


def _draw_by_apply(data: tuple[pd.DataFrame, pd.Series]) -> pd.DataFrame:
    frame, sizes = data
    # As the model does: nobody twice, and the same people however the rows were sorted.
    assert frame["customer_id"].is_unique
    frame = frame.sort_values("customer_id")
    groups = frame.groupby(["brand", "tier"])
    return groups[list(frame)].apply(
        lambda group: group.sample(sizes[group.name], random_state=1).assign(
            design_weight=len(group) / sizes[group.name]
        )
    )


def _same_design(answer: pd.DataFrame, other: pd.DataFrame) -> None:
    # Chance draws other people; how many of each stratum, and for how many they stand, must agree.
    assert answer["customer_id"].is_unique
    facts = [drawn.reset_index(drop=True).groupby(["brand", "tier"])["design_weight"].agg(["size", "mean"])
             for drawn in (answer, other)]  # fmt: skip
    np.testing.assert_allclose(*facts)


# -- scores ----------------------------------------------------------------------------------------


def _responses(rows: int) -> pd.DataFrame:
    rng = _rng()
    mood = rng.normal(size=rows)
    frame = pd.DataFrame({"wave": rng.choice(["2025H1", "2025H2"], rows), "mode": rng.choice(MODES, rows)})

    def answers(weight: float, low: int, high: int) -> np.ndarray:
        latent = weight * mood + np.sqrt(1 - weight**2) * rng.normal(size=rows)
        return np.clip(np.round((low + high) / 2 + latent * (high - low) / 4), low, high)

    for driver, weight in zip(scores.DRIVERS, (0.9, 0.8, 0.7, 0.6, 0.4, 0.2), strict=True):
        frame[driver] = answers(weight, 1, 5)
    frame["csat"], frame["nps"] = answers(0.8, 1, 5), answers(0.7, 0, 10)
    for metric in ("csat", "nps"):
        frame[metric] = frame[metric].mask(rng.random(rows) < 0.05)
    return frame


def _nps_by_apply(responses: pd.DataFrame) -> pd.DataFrame:
    def one(answers: pd.Series) -> pd.Series:
        known = answers.dropna()
        up, down = (known >= 9).mean(), (known <= 6).mean()
        error = 100 * np.sqrt((up + down - (up - down) ** 2) / len(known))
        score = 100 * (up - down)
        ends = {"low": score - 1.959963984540054 * error, "high": score + 1.959963984540054 * error}
        return pd.Series({"promoters": up, "detractors": down, "score": score, "standard_error": error, **ends})

    return responses.groupby(["wave", "mode"])["nps"].apply(one).unstack()


def _csat_by_apply(responses: pd.DataFrame) -> pd.DataFrame:
    def one(answers: pd.Series) -> pd.Series:
        known = answers.dropna()
        yes = int((known >= 4).sum())
        ends = stats.binomtest(yes, len(known)).proportion_ci(method="wilson")
        return pd.Series({"satisfied_answers": yes, "score": yes / len(known), "low": ends.low, "high": ends.high})

    return responses.groupby(["wave", "mode"])["csat"].apply(one).unstack()


def _drivers_by_pingouin(responses: pd.DataFrame) -> np.ndarray:
    complete = responses[["csat", *scores.DRIVERS]].dropna()
    table = pingouin.linear_regression(complete[list(scores.DRIVERS)], complete["csat"], relimp=True)
    return table["relimp"].to_numpy()[1:]


# -- Kano ------------------------------------------------------------------------------------------

FEATURES = [f"f{number:02d}" for number in range(10)]


def _pairs(rows: int) -> pd.DataFrame:
    rng = _rng()
    people = rows // len(FEATURES)
    lean = {"functional": [0.55, 0.2, 0.15, 0.07, 0.03], "dysfunctional": [0.03, 0.07, 0.25, 0.25, 0.4]}
    frame = pd.DataFrame({"respondent_id": np.repeat(_ids("R", people), len(FEATURES)), "feature": FEATURES * people})
    for side, shares in lean.items():
        frame[side] = rng.choice(kano.ANSWERS, len(frame), p=shares)
    return frame


def _kano_by_apply(pairs: pd.DataFrame) -> pd.DataFrame:
    letters = kano.evaluation_table().stack().rename("category").reset_index()
    both = pairs.merge(letters, on=["functional", "dysfunctional"])

    def one(category: pd.Series) -> pd.Series:
        count = category.value_counts().reindex(list(kano.CATEGORIES), fill_value=0)
        m, o, a, i = count.iloc[:4]
        mode = count.idxmax()  # the first of M, O, A, I, R, Q when several tie
        known = m + o + a + i
        return pd.Series({"category": mode, "better": (a + o) / known, "worse": -(o + m) / known})

    return both.groupby("feature")["category"].apply(one).unstack()


def _same_kano(answer: pd.DataFrame, other: pd.DataFrame) -> None:
    _same_labels(answer["category"], other["category"])
    _close()(answer[["better", "worse"]], other[["better", "worse"]])


REPETITIONS = 1000


def _stability(pairs: pd.DataFrame) -> pd.DataFrame:
    return kano.category_stability(kano.count_categories(pairs), repetitions=REPETITIONS)


def _stability_in_a_loop(pairs: pd.DataFrame) -> np.ndarray:
    rng = _rng()
    category = kano.evaluate(pairs).cat.codes.to_numpy()
    found = []
    for rows in pairs.groupby("feature").indices.values():
        mine = category[rows]
        mode = np.bincount(mine, minlength=6).argmax()
        again = [np.bincount(rng.choice(mine, len(mine)), minlength=6).argmax() for _ in range(REPETITIONS)]
        found.append(np.mean(again == mode))
    return np.array(found)


def _same_stability(answer: pd.DataFrame, other: np.ndarray) -> None:
    # Two shares of REPETITIONS draws each: five standard errors of their difference.
    np.testing.assert_allclose(answer["stability"], other, atol=5 * np.sqrt(0.5 / REPETITIONS))


# -- reliability and agreement ---------------------------------------------------------------------


def _items(rows: int) -> pd.DataFrame:
    rng = _rng()
    true = rng.normal(4, 1, rows)
    answers = [np.clip(np.round(true + rng.normal(0, 0.8, rows)), 1, 7) for _ in range(5)]
    return pd.DataFrame(np.column_stack(answers), columns=[f"q{number:02d}" for number in range(1, 6)])


def _alpha_by_pingouin(answers: pd.DataFrame) -> list[float]:
    alpha, ends = pingouin.cronbach_alpha(answers)
    return [alpha, *ends]


def _scores_of_raters(rows: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    wide = _items(rows // 5)
    return wide, wide.rename_axis("thing").reset_index().melt("thing", var_name="rater", value_name="score")


def _icc_by_pingouin(data: tuple[pd.DataFrame, pd.DataFrame]) -> np.ndarray:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = pingouin.intraclass_corr(data[1], targets="thing", raters="rater", ratings="score")
    return table["ICC"].to_numpy()


def _two_raters(rows: int) -> tuple[np.ndarray, np.ndarray]:
    answers = _items(rows)
    return answers["q01"].to_numpy(dtype=int), answers["q02"].to_numpy(dtype=int)


def _ratings(rows: int) -> pd.DataFrame:
    rng = _rng()
    people = max(rows // 60, 1)
    ratee = np.repeat(np.arange(people), 60)
    rater = np.tile(np.repeat(np.arange(6), 10), people)
    frame = pd.DataFrame({"ratee": _ids("P", people)[ratee]})
    frame["rater"] = np.where(rater == 0, frame["ratee"], np.char.mod("R%d", rater))
    frame["relation"] = np.where(rater == 0, "self", "colleague")
    frame["indicator"] = np.tile(np.arange(1, 11), 6 * people)
    frame["score"] = rng.integers(1, 6, len(frame))
    return frame


def _gaps_by_apply(ratings: pd.DataFrame) -> pd.DataFrame:
    def one(group: pd.DataFrame) -> pd.Series:
        mine, score = group["relation"].to_numpy() == "self", group["score"].to_numpy()
        own, others = score[mine][0], score[~mine]
        mean, n, spread = others.mean(), len(others), others.std(ddof=1)
        half = stats.t.ppf(0.975, n - 1) * spread / np.sqrt(n) if spread > 0 else np.nan
        gap = own - mean
        return pd.Series({"self_score": own, "others_mean": mean, "gap": gap, "low": gap - half, "high": gap + half})

    return ratings.groupby(["ratee", "indicator"])[["relation", "score"]].apply(one)


def _incidents(rows: int) -> pd.DataFrame:
    rng = _rng()
    causes = np.array(switching.CAUSES)
    first, second = (rng.choice(causes, rows, p=[0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05]) for _ in range(2))
    both = np.where((rng.random(rows) < 0.4) & (first != second), np.char.add(np.char.add(first, ";"), second), first)
    return pd.DataFrame({"coder_1": both, "coder_2": np.where(rng.random(rows) < 0.8, both, second)})


def _kappas_in_a_loop(incidents: pd.DataFrame) -> list[float]:
    one, two = ([set(text.split(";")) for text in incidents[name]] for name in ("coder_1", "coder_2"))
    return [
        cohen_kappa_score([code in labels for labels in one], [code in labels for labels in two])
        for code in switching.CAUSES
    ]


def _pareto_by_explode(incidents: pd.DataFrame) -> pd.DataFrame:
    labels = incidents["coder_1"].str.split(";").explode()
    count = labels.groupby(labels).apply(len).sort_values(ascending=False)
    place = labels.map(dict(zip(count.index, range(len(count)), strict=True)))
    first = place.groupby(level=0).min().value_counts().reindex(range(len(count)), fill_value=0)
    covered = first.to_numpy().cumsum() / len(incidents)
    return pd.DataFrame({"count": count, "share": count / len(incidents), "covered": covered})


def _same_pareto(answer: pd.DataFrame, other: pd.DataFrame) -> None:
    assert list(answer.index) == list(other.index)
    _close()(answer[list(other)], other)


# -- loyalty ---------------------------------------------------------------------------------------


def _summary(rows: int) -> pd.DataFrame:
    """Draw customers from the BG/NBD model itself, in whole days."""
    rng = _rng()
    rate, leaves = rng.gamma(0.8, 1 / 20, rows), rng.beta(0.8, 2.5, rows)
    age = rng.integers(180, 366, rows).astype(float)
    x, last = np.zeros(rows), np.zeros(rows)
    alive, now = np.arange(rows), np.zeros(rows)
    while len(alive):
        now[alive] += np.ceil(rng.exponential(1 / rate[alive]))
        alive = alive[now[alive] <= age[alive]]
        x[alive] += 1
        last[alive] = now[alive]
        alive = alive[rng.random(len(alive)) > leaves[alive]]
    return pd.DataFrame({"x": x, "t_x": last, "T": age})


def _bgnbd_by_lifetimes(summary: pd.DataFrame) -> list[float]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fitted = BetaGeoFitter().fit(summary["x"], summary["t_x"], summary["T"])
    return fitted.params_[list(loyalty.PARAMETERS)].tolist()


def _transactions(rows: int) -> pd.DataFrame:
    rng = _rng()
    customer = rng.integers(0, max(rows // 6, 1), rows)
    days = rng.integers(0, 365, rows).astype("timedelta64[D]")
    return pd.DataFrame(
        {"customer_id": _ids("C", max(rows // 6, 1))[customer], "date": np.datetime64("2025-01-01") + days}
    )


def _summary_by_lifetimes(transactions: pd.DataFrame) -> pd.DataFrame:
    table = summary_data_from_transaction_data(
        transactions, "customer_id", "date", observation_period_end="2025-12-31", freq="D"
    )
    return table[["frequency", "recency", "T"]]


def _cohorts_by_groupby(transactions: pd.DataFrame) -> pd.DataFrame:
    month = transactions["date"].dt.year * 12 + transactions["date"].dt.month
    cohort = month.groupby(transactions["customer_id"]).transform("min")
    return transactions["customer_id"].groupby([cohort, month - cohort]).nunique().unstack()


def _same_cohorts(answer: pd.DataFrame, other: pd.DataFrame) -> None:
    _close()(answer.fillna(0), other.reindex(columns=range(answer.shape[1])).fillna(0))


# -- switching, journey, profit chain --------------------------------------------------------------

RANGES: dict[str, float | tuple[float, float, float]] = {
    "customers": 100_000.0,
    "clv_yuan": (800.0, 1_000.0, 1_500.0),
    "problem_rate": (0.2, 0.3, 0.4),
    "complaint_rate": (0.3, 0.4, 0.5),
    "satisfied_rate": (0.4, 0.5, 0.7),
    "repurchase_no_problem": 0.9,
    "repurchase_satisfied": (0.7, 0.8, 0.85),
    "repurchase_dissatisfied": (0.3, 0.4, 0.5),
    "repurchase_silent": (0.5, 0.6, 0.7),
}


def _damage(draws: int) -> np.ndarray:
    return switching.monte_carlo(switching.market_damage, RANGES, "value_yuan", seed=1, draws=draws).values


def _damage_in_a_loop(draws: int) -> list[float]:
    rng = random.Random(1)
    values = []
    for _ in range(draws):
        case = {
            name: rng.triangular(given[0], given[2], given[1]) if isinstance(given, tuple) else given
            for name, given in RANGES.items()
        }
        best, complain, satisfied = case["repurchase_no_problem"], case["complaint_rate"], case["satisfied_rate"]
        lost = complain * satisfied * (best - case["repurchase_satisfied"])
        lost += complain * (1 - satisfied) * (best - case["repurchase_dissatisfied"])
        lost += (1 - complain) * (best - case["repurchase_silent"])
        values.append(case["customers"] * case["problem_rate"] * lost * case["clv_yuan"])
    return values


def _same_spread(answer: np.ndarray, other: list[float]) -> None:
    # Other random numbers: means and deviations agree within five standard errors.
    error = np.std(other) * np.sqrt(2 / len(other))
    assert abs(answer.mean() - np.mean(other)) < 5 * error
    assert abs(answer.std() - np.std(other)) < 5 * error


def _touchpoints(rows: int) -> pd.DataFrame:
    rng = _rng()
    journeys, steps = rows // 5, 5
    frame = pd.DataFrame({"journey_id": np.repeat(_ids("J", journeys), steps)})
    frame["step"] = np.tile(np.arange(1, steps + 1), journeys)
    frame["rating"] = rng.integers(-5, 6, len(frame))
    frame["minutes"] = rng.integers(1, 60, len(frame))
    return frame.iloc[rng.permutation(len(frame))].reset_index(drop=True)


def _peak_end_by_apply(touchpoints: pd.DataFrame) -> np.ndarray:
    def one(moments: pd.DataFrame) -> tuple[float, ...]:
        rating = moments["rating"].to_numpy()
        best, worst, end = rating.max(), rating.min(), rating[-1]
        peak = best if best > -worst else worst
        return moments["minutes"].sum(), rating.mean(), peak, end, (peak + end) / 2

    ordered = touchpoints.sort_values(["journey_id", "step"])
    return np.array(ordered.groupby("journey_id")[["rating", "minutes"]].apply(one).tolist())


NODES = list(dict.fromkeys(node for outcome, causes in profit_chain.CHAIN.items() for node in (*causes, outcome)))
PERIODS = 10
REFITS = 50


def _panel(rows: int) -> pd.DataFrame:
    rng = _rng()
    units = rows // PERIODS
    frame = pd.DataFrame({"unit_id": np.repeat(_ids("U", units), PERIODS), "period": np.tile(range(PERIODS), units)})
    frame["internal_quality"] = rng.normal(size=len(frame))
    for outcome, causes in profit_chain.CHAIN.items():
        sign = -1 if outcome in profit_chain.DOWN or set(causes) & set(profit_chain.DOWN) else 1
        frame[outcome] = 0.5 * sign * frame[list(causes)].sum(axis=1) + rng.normal(size=len(frame))
    return frame


def _chain(panel: pd.DataFrame) -> np.ndarray:
    return profit_chain.service_profit_chain(panel, repetitions=REFITS).paths[["low", "high"]].to_numpy()


def _chain_in_a_loop(panel: pd.DataFrame) -> np.ndarray:
    rng = np.random.default_rng(0)
    values = panel[NODES].to_numpy()
    rows = np.arange(len(panel)).reshape(-1, PERIODS)
    draws = []
    for _ in range(REFITS):
        sample = values[rows[rng.integers(len(rows), size=len(rows))].ravel()]
        sample = (sample - sample.mean(axis=0)) / sample.std(axis=0)
        paths = [
            np.linalg.lstsq(sample[:, [NODES.index(cause) for cause in causes]], sample[:, NODES.index(outcome)])[0]
            for outcome, causes in profit_chain.CHAIN.items()
        ]
        draws.append(np.concatenate(paths))
    return np.quantile(draws, [0.025, 0.975], axis=0).T


# -- the list --------------------------------------------------------------------------------------

CASES = (
    Case(
        "segmentation.tier_within_brand",
        "groupby.rank, pd.cut",
        _customers,
        segmentation.tier_within_brand,
        _tiers_by_rank,
        _same_labels,
    ),
    Case(
        "segmentation.best_plan",
        "trying every plan",
        _plan_input,
        lambda data: segmentation.best_plan(*data),
        _plan_by_trying_all,
        _close(lambda plan: (plan.points, plan.total)),
        loops=True,
        sizes=(15**3, 15**4, 15**5),
        note="Sizes are plans to choose from: 3,375, 50,625 and 759,375 (3, 4 and 5 levers).",
    ),
    Case(
        "segmentation.simulate_queue",
        "a queue in a sorted list",
        _calls,
        lambda data: segmentation.simulate_queue(*data),
        _queue_in_a_list,
        _close(lambda answer: answer["wait_minutes"]),
        loops=True,
        note="20 agents, busy 95 % of the time; four ranks. Ten times faster is out of reach: who is served next depends "
        "on every call before, so the model steps from call to call in Python too.",
    ),
    Case(
        "sampling.rake (rows)",
        "ipfn on the rows",
        _answers,
        lambda data: sampling.rake(*data),
        _ipfn_on_rows,
        _close(lambda answer: answer.weight, rtol=1e-4),
        loops=True,
        largest=SIZES[1],
    ),
    Case(
        "sampling.rake (cells)",
        "ipfn on the cells, weights led back",
        _answers,
        lambda data: sampling.rake(*data),
        _ipfn_on_cells,
        _close(lambda answer: answer.weight, rtol=1e-4),
    ),
    Case(
        "sampling.draw_sample",
        "sort by id, groupby.apply(sample)",
        _frame_to_draw,
        lambda data: sampling.draw_sample(data[0], ["brand", "tier"], data[1], seed=1),
        _draw_by_apply,
        _same_design,
        note="Both look for doubled ids and draw the same people in any order of the rows: the peer sorts by id first.",
    ),
    Case(
        "scores.nps",
        "groupby.apply",
        _responses,
        lambda responses: scores.nps(responses, ["wave", "mode"]),
        _nps_by_apply,
        lambda answer, other: _close()(answer[list(other)], other),
    ),
    Case(
        "scores.csat",
        "groupby.apply, scipy's Wilson interval",
        _responses,
        lambda responses: scores.csat(responses, ["wave", "mode"]),
        _csat_by_apply,
        lambda answer, other: _close()(answer[list(other)], other),
    ),
    Case(
        "scores.driver_importance",
        "pingouin.linear_regression(relimp=True)",
        _responses,
        lambda responses: scores.driver_importance(responses, repetitions=0),
        _drivers_by_pingouin,
        _close(lambda answer: answer["importance"]),
        note="Without intervals, which the peer does not give.",
    ),
    Case(
        "kano.summarise",
        "merge, groupby.apply(mode)",
        _pairs,
        kano.summarise,
        _kano_by_apply,
        _same_kano,
    ),
    Case(
        "kano.category_stability",
        "a loop of resamples",
        _pairs,
        _stability,
        _stability_in_a_loop,
        _same_stability,
        loops=True,
        largest=SIZES[1],
        note=f"{REPETITIONS} samples, counting the pairs included; agreement within the error of the bootstrap.",
    ),
    Case(
        "service_quality.cronbach_alpha",
        "pingouin.cronbach_alpha",
        _items,
        service_quality.cronbach_alpha,
        _alpha_by_pingouin,
        lambda answer, other: np.testing.assert_allclose(
            answer[["alpha", "low", "high"]].to_numpy(dtype=float), other, atol=6e-4
        ),
        note="The peer rounds its interval to three digits.",
    ),
    Case(
        "agreement.icc",
        "pingouin.intraclass_corr",
        _scores_of_raters,
        lambda data: agreement.icc(data[0]),
        _icc_by_pingouin,
        _close(lambda answer: answer["value"].iloc[:6], rtol=1e-6),
        note="Rows are scores: things times five raters.",
    ),
    Case(
        "agreement.cohen_kappa",
        "sklearn cohen_kappa_score",
        _two_raters,
        lambda data: agreement.cohen_kappa(*data, weights="quadratic"),
        lambda data: cohen_kappa_score(*data, weights="quadratic"),
        _close(lambda answer: answer["value"]),
        note="Quadratic weights; the peer gives no interval.",
    ),
    Case(
        "agreement.code_agreement",
        "sets, sklearn cohen_kappa_score per code",
        _incidents,
        lambda incidents: agreement.code_agreement(incidents["coder_1"], incidents["coder_2"]),
        _kappas_in_a_loop,
        _close(lambda answer: answer["value"].iloc[:-1]),
        loops=True,
    ),
    Case(
        "agreement.self_other_gaps",
        "groupby.apply per person and indicator",
        _ratings,
        agreement.self_other_gaps,
        _gaps_by_apply,
        lambda answer, other: _close()(answer[list(other)], other),
        loops=True,
        largest=SIZES[0],
    ),
    Case(
        "loyalty.fit_bgnbd",
        "lifetimes.BetaGeoFitter",
        _summary,
        loyalty.fit_bgnbd,
        _bgnbd_by_lifetimes,
        _close(lambda model: [getattr(model, name) for name in loyalty.PARAMETERS], rtol=0.01),
        note="Rows are customers; parameters agree within 1 %.",
    ),
    Case(
        "loyalty.bgnbd_summary",
        "lifetimes summary_data_from_transaction_data",
        _transactions,
        lambda transactions: loyalty.bgnbd_summary(transactions, end="2025-12-31", days_per_unit=1),
        _summary_by_lifetimes,
        _close(),
    ),
    Case(
        "loyalty.cohort_counts",
        "groupby.transform(min), groupby.nunique",
        _transactions,
        loyalty.cohort_counts,
        _cohorts_by_groupby,
        _same_cohorts,
    ),
    Case(
        "switching.pareto",
        "str.split, explode, groupby.apply",
        _incidents,
        lambda incidents: switching.pareto(incidents["coder_1"]),
        _pareto_by_explode,
        _same_pareto,
    ),
    Case(
        "switching.monte_carlo of market_damage",
        "a loop of draws",
        lambda draws: draws,
        _damage,
        _damage_in_a_loop,
        _same_spread,
        loops=True,
        note="Rows are draws; mean and deviation agree within the error of the draws.",
    ),
    Case(
        "journey.peak_end",
        "groupby.apply per journey",
        _touchpoints,
        journey.peak_end,
        _peak_end_by_apply,
        _close(lambda answer: answer[["minutes", "mean", "peak", "end", "predicted"]]),
        loops=True,
        largest=SIZES[1],
    ),
    Case(
        "profit_chain.service_profit_chain",
        "a loop of numpy least-squares refits",
        _panel,
        _chain,
        _chain_in_a_loop,
        _close(),
        loops=True,
        largest=SIZES[1],
        note=f"{REFITS} samples of whole units, ten rows each; both draw the same units.",
    ),
)
