"""What a survey is for, and what fieldwork does to a score: a trend with its action list, and made-up towns.

In a town everybody's satisfaction is planted, so the true score is known and the error of a survey can be taken
apart: the draw, silence, the mode, the wording, and what weights repair. Only the invitation, the attempts and the
answers are what a researcher would see.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    as_number,
    as_numbers,
    as_series,
    as_shares,
    need_columns,
    need_known,
    need_one_of,
    need_unique,
)
from course_lib.models.sampling import Raking, allocate, draw_sample, rake, stratify
from course_lib.models.segmentation import tier_within_brand

# -- what a survey is for --------------------------------------------------------------------------

STATUSES = ("act", "carry_on", "watch", "keep")


def action_list(
    trend: pd.DataFrame,
    targets: Mapping[Any, float] | pd.Series,
    lower_is_better: tuple[str, ...] = (),
    visible: float = 0.1,
) -> pd.DataFrame:
    """Turn two or more periods of indicators into the list of what to do next.

    The last period is held against the target and against the period before: below the target and not getting
    better: "act"; below but getting better: "carry_on"; on target but getting worse: "watch"; else "keep".

    Args:
        trend: one row per indicator, one column per period, oldest first.
        targets: for each indicator the value wanted.
        lower_is_better: indicators for which a small value is good.
        visible: smallest change that counts, in units of the indicator: a smaller one is standing still.

    Returns:
        Frame indexed as ``trend``, the most urgent first: ``before``, ``after``, ``difference``, ``target``, ``gap``
        (how far the target is missed in the bad direction; at most 0 = reached), ``status``.

    Raises:
        CourseError: fewer than two periods, a gap or text, an indicator without a target.

    >>> trend = pd.DataFrame({"2025H1": [3.1, 3.1], "2025H2": [3.6, 3.0]}, index=["waiting", "price"])
    >>> action_list(trend, {"waiting": 3.5, "price": 3.5})["status"].to_dict()
    {'price': 'act', 'waiting': 'keep'}
    """
    need_columns(trend)
    if trend.shape[1] < 2:
        raise CourseError(
            say(
                zh=f"只有 {trend.shape[1]} 期，看不出趋势。请给出至少两期，每期一列，旧的在前。",
                en=f"Found {trend.shape[1]} period(s), which show no trend. Give at least two, a column each, oldest "
                "first.",
            )
        )
    wanted = as_series(targets, list(trend.index))
    lost = [name for name in trend.index if name not in wanted.index]
    if lost:
        names = ", ".join(map(str, lost))
        raise CourseError(
            say(zh=f"指标 {names} 没有目标值。请在 targets 里补上。", en=f"No target for {names}. Add it to targets.")
        )
    table = pd.DataFrame(
        {name: as_numbers(trend.iloc[:, place], name) for name, place in (("before", -2), ("after", -1))}
    )
    table["difference"] = table["after"] - table["before"]
    table["target"] = as_numbers(wanted[list(trend.index)], "target").to_numpy()
    sign = np.where(trend.index.isin(lower_is_better), -1, 1)
    table["gap"] = (table["target"] - table["after"]) * sign
    least = as_number(visible, "visible", at_least=0)
    # Rounded, so that a change of exactly ``visible`` in decimal counts in binary as well.
    better = (table["difference"] * sign).round(9)
    missed = table["gap"].round(9) > 0
    table["status"] = np.select(
        [missed & (better < max(least, 1e-9)), missed, better <= -max(least, 1e-9)], STATUSES[:3], STATUSES[3]
    )
    urgency = table["status"].map(STATUSES.index)
    return table.iloc[np.lexsort((-table["gap"].to_numpy(), urgency.to_numpy()))]


# -- the planted truth -----------------------------------------------------------------------------

MODES = ("phone", "ivr", "web", "sms")
FREQUENCIES = ("never", "seldom", "often", "very_often")
FACTORS = ("brand", "tier", "contact_frequency", "channel_use")  # what the frame knows about everybody
WORDINGS = ("neutral", "leading", "loaded")
OUTCOMES = ("answered", "refused", "not_reached")
SATISFIED: Final = 3.5  # from here on a satisfaction rounds to 4 or 5

# Satisfaction on the scale 1 to 5, before it is rounded: a mean, what moves it, and chance.
MEAN: Final = 3.45
SPREAD: Final = 0.85
BY_BRAND: Final = {"prime": 0.25, "flow": 0.0, "lite": -0.15}
BY_CONTACT: Final = {"never": 0.35, "seldom": 0.1, "often": -0.35, "very_often": -0.7}
BY_CHANNEL: Final = {"never": -0.25, "seldom": -0.1, "often": 0.1, "very_often": 0.35}
# What the same satisfaction gains by the mode: people are politer to an interviewer than to a page.
MODE_SHIFT: Final = {"phone": 0.35, "ivr": 0.1, "web": 0.0, "sms": 0.0}
WORDING_SHIFT: Final = {"neutral": 0.0, "leading": 0.3, "loaded": -0.3}
# Share reached by one attempt, by use of self-service: those who live in the app are hard to get on the phone.
REACHED: Final = {
    "phone": {"never": 0.6, "seldom": 0.5, "often": 0.32, "very_often": 0.2},
    "ivr": {"never": 0.55, "seldom": 0.45, "often": 0.3, "very_often": 0.2},
    "web": {"never": 0.12, "seldom": 0.25, "often": 0.45, "very_often": 0.6},
    "sms": {"never": 0.3, "seldom": 0.3, "often": 0.32, "very_often": 0.35},
}
# Of those reached, the share that answers: by mode, brand, how often they contact us, and in some towns by how
# satisfied they are (1 to 5).
ANSWERS: Final = {"phone": 0.8, "ivr": 0.55, "web": 0.7, "sms": 0.55}
ANSWERS_BY_BRAND: Final = {"prime": 1.0, "flow": 0.9, "lite": 0.7}
ANSWERS_BY_CONTACT: Final = {"never": 0.45, "seldom": 0.75, "often": 1.0, "very_often": 1.0}
ANSWERS_BY_SATISFACTION: Final = (0.35, 0.5, 0.75, 0.95, 1.0)


@dataclass(frozen=True)
class Town:
    """A made-up town: what is planted in it.

    Attributes:
        seed: start of the random numbers of its people.
        mood: added to everybody's satisfaction.
        silent: whether the dissatisfied answer less often than people of the same kind; then no weight that rests
            on the frame can repair their silence.
    """

    seed: int
    mood: float
    silent: bool


TOWNS: Final = {
    "east": Town(seed=11, mood=0.1, silent=False),
    "west": Town(seed=12, mood=-0.2, silent=True),
    "south": Town(seed=13, mood=-0.35, silent=True),
    "north": Town(seed=14, mood=0.0, silent=False),
}


def people_of(customers: pd.DataFrame, town: Town) -> pd.DataFrame:
    """Plant a satisfaction in every customer with a contract and a bill.

    Args:
        customers: ``customer_id``, ``brand``, ``arpu_yuan``, ``contact_frequency``, ``channel_use``; rows without a
            brand or an ARPU are not in the frame.
        town: what is planted.

    Returns:
        The sampling frame, one row per customer in the order of their ids: ``customer_id``, the columns
        ``FACTORS``, and the planted ``satisfaction`` (about 1 to 5, not rounded), which no researcher would know.

    Raises:
        CourseError: a missing column, an unknown code, nobody with a brand and an ARPU.
    """
    need_columns(customers, "customer_id", "brand", "arpu_yuan", "contact_frequency", "channel_use")
    listed = customers.assign(tier=tier_within_brand(customers)).dropna(subset=["tier"])
    _need_people(listed, FACTORS)
    listed = listed.sort_values("customer_id", key=lambda ids: ids.astype(str))
    listed = listed[["customer_id", *FACTORS]].reset_index(drop=True).astype(object)
    chance = np.random.default_rng(town.seed).normal(0, SPREAD, len(listed))
    moved = sum(
        listed[column].map(effect).to_numpy(dtype=float)
        for column, effect in (("brand", BY_BRAND), ("contact_frequency", BY_CONTACT), ("channel_use", BY_CHANNEL))
    )
    return listed.assign(satisfaction=MEAN + town.mood + moved + chance)


def true_score(people: pd.DataFrame) -> float:
    """Return the share of everybody in town who would answer 4 or 5 alone, to a neutral question.

    Raises:
        CourseError: no column ``satisfaction``, a gap or text in it.
    """
    return float((_satisfaction(people) >= SATISFIED).mean())


def _satisfaction(people: pd.DataFrame) -> np.ndarray:
    need_columns(people, "satisfaction")
    return as_numbers(people["satisfaction"], "satisfaction").to_numpy()


def _need_people(people: pd.DataFrame, columns: Iterable[str]) -> None:
    """Raise unless every row is another person, with codes that are planted."""
    known = {"brand": BY_BRAND, "contact_frequency": BY_CONTACT, "channel_use": BY_CHANNEL}
    need_columns(people, "customer_id", *columns)
    need_unique(people, "customer_id")
    for column in columns:
        if column in known:
            need_known(people[column], list(known[column]))


# -- the fieldwork ---------------------------------------------------------------------------------


def conduct(
    people: pd.DataFrame,
    town: Town,
    n: int,
    mix: Mapping[str, float],
    callbacks: int = 0,
    wording: str = "neutral",
    seed: int = 1,
) -> pd.DataFrame:
    """Invite ``n`` people and see who answers what.

    The sample is drawn at random within brand and class, in proportion to the people there; everyone gets one mode
    by lot. An attempt reaches the person or not; after ``callbacks`` further attempts in vain they count as not
    reached. Those reached answer or refuse. The same seed gives the same people, modes and luck whatever the
    wording; more call-backs only add attempts.

    Args:
        people: result of ``people_of``.
        town: the town they live in.
        n: people to invite.
        mix: share of each mode of ``MODES``; together 1, modes left out have none.
        callbacks: attempts after the first: further calls, or reminders.
        wording: one of ``WORDINGS``.
        seed: start of the random numbers.

    Returns:
        Frame with one row per invited person: ``customer_id``, ``FACTORS``, ``mode``, ``attempts``, ``outcome`` (one
        of ``OUTCOMES``) and ``csat`` (1 to 5; missing without an answer).

    Raises:
        CourseError: an unknown mode or wording, shares that do not add up to 1, more invitations than people, a
            negative number.
    """
    need_one_of(wording, "wording", WORDINGS)
    if not isinstance(mix, Mapping):
        raise CourseError(
            say(
                zh=f"mix 应给出各种方式的份额，例如 {{'phone': 0.6, 'web': 0.4}}，得到的是 {mix!r:.40}。请改正。",
                en=f"mix must give the share of each mode, such as {{'phone': 0.6, 'web': 0.4}}; found {mix!r:.40}. "
                "Correct it.",
            )
        )
    need_known(pd.Series(list(mix), name="mix", dtype=object), MODES)
    shares = as_shares([mix.get(mode, 0.0) for mode in MODES], "mix")
    _need_people(people, FACTORS)
    people = people.assign(satisfaction=_satisfaction(people))
    most = 1 + int(as_number(callbacks, "callbacks", at_least=0, whole=True))
    strata = ["brand", "tier"]
    sizes = allocate(stratify(people, strata), n)["sample"]
    invited = draw_sample(people, strata, sizes, seed).drop(columns="design_weight").reset_index(drop=True)
    draw = np.random.default_rng([int(seed), 1])
    luck = {name: draw.random(len(invited)) for name in ("mode", "reach", "answer")}
    mode = np.array(MODES, dtype=object)[
        np.minimum(np.searchsorted(np.cumsum(shares), luck["mode"], side="right"), len(MODES) - 1)
    ]
    reach = np.array([REACHED[way][use] for way, use in zip(mode, invited["channel_use"], strict=True)])
    # The attempt that succeeds is geometric: one draw decides, so call-backs add people and take none away.
    attempt = np.floor(np.log1p(-luck["reach"]) / np.log1p(-reach)).astype(int) + 1
    reached = attempt <= most
    willing = _willing(invited, mode, town.silent)
    answered = reached & (luck["answer"] < willing)
    invited["mode"] = mode
    invited["attempts"] = np.minimum(attempt, most)
    invited["outcome"] = np.select([answered, reached], OUTCOMES[:2], OUTCOMES[2])
    satisfaction = invited.pop("satisfaction").to_numpy()
    invited["csat"] = _answer(satisfaction + _shift(mode) + WORDING_SHIFT[wording])
    invited["csat"] = invited["csat"].where(answered)
    return invited


def _willing(invited: pd.DataFrame, mode: np.ndarray, silent: bool) -> np.ndarray:
    """Return each person's share of answering, once reached."""
    share = pd.Series(mode).map(ANSWERS).to_numpy(dtype=float)
    share = share * invited["brand"].map(ANSWERS_BY_BRAND).to_numpy(dtype=float)
    share = share * invited["contact_frequency"].map(ANSWERS_BY_CONTACT).to_numpy(dtype=float)
    if silent:
        share = share * np.array(ANSWERS_BY_SATISFACTION)[_answer(invited["satisfaction"].to_numpy()).astype(int) - 1]
    return share


def _shift(mode: np.ndarray) -> np.ndarray:
    return pd.Series(mode).map(MODE_SHIFT).to_numpy(dtype=float)


def _answer(satisfaction: np.ndarray) -> np.ndarray:
    """Return the point of the scale that a satisfaction rounds to."""
    return np.clip(np.floor(satisfaction + 0.5), 1, 5)


def weigh(invited: pd.DataFrame, people: pd.DataFrame) -> Raking:
    """Weight the answers back to the frame: brand, class, contact frequency and use of self-service.

    It repairs a silence that follows what the frame knows. A silence that follows satisfaction itself stays, and
    so do the effects of mode and wording.

    Args:
        invited: result of ``conduct``.
        people: result of ``people_of``.

    Returns:
        The ``Raking`` of those who answered.

    Raises:
        CourseError: nobody answered, or nobody of a category did.
    """
    need_columns(invited, "outcome", *FACTORS)
    need_columns(people, *FACTORS)
    answers = invited[invited["outcome"] == "answered"]
    return rake(answers, {factor: people[factor].value_counts() for factor in FACTORS})


STEPS = ("truth", "draw", "silence", "mode", "wording", "weights")


def take_apart(people: pd.DataFrame, invited: pd.DataFrame, weight: pd.Series) -> pd.DataFrame:
    """Go from the true score to the survey's, one source of error after the other.

    Args:
        people: result of ``people_of``.
        invited: result of ``conduct`` on them.
        weight: weight of each answer: ``weigh(...).weight``.

    Returns:
        Frame indexed by ``step`` (``STEPS``): ``score``, the share of 4 and 5 so far (the true one; of the invited; of
        those who answered; with the mode; with the wording, which is the raw score; weighted), and ``change``
        from the step before.

    Raises:
        CourseError: somebody invited who is not among the people, nobody who answered.
    """
    _need_people(people, ())
    need_columns(invited, "customer_id", "mode", "outcome", "csat")
    need_unique(invited, "customer_id")
    need_known(invited["mode"], MODES)
    need_known(invited["outcome"], OUTCOMES)
    planted = pd.Series(_satisfaction(people), index=people["customer_id"].astype(object).to_numpy())
    known = planted.reindex(invited["customer_id"].astype(object).to_numpy()).to_numpy()
    if np.isnan(known).any():
        stranger = invited["customer_id"].to_numpy()[np.isnan(known)][0]
        raise CourseError(
            say(
                zh=f"invited 里 customer_id 为 {stranger!r} 的人不在 people 里。请用同一个城的人。",
                en=f"invited: customer_id {stranger!r} is not among the people. Use the people of the same town.",
            )
        )
    answered = (invited["outcome"] == "answered").to_numpy()
    need_columns(invited[answered])
    by_mode = known + _shift(invited["mode"].to_numpy())
    satisfied = as_numbers(invited["csat"][answered], "csat") >= SATISFIED
    weights = _aligned(as_numbers(weight, "weight", above=0), satisfied.index)
    scores = [
        true_score(people),
        (known >= SATISFIED).mean(),
        (known[answered] >= SATISFIED).mean(),
        (_answer(by_mode[answered]) >= SATISFIED).mean(),
        satisfied.mean(),
        np.average(satisfied, weights=weights),
    ]
    table = pd.DataFrame({"score": scores}, index=pd.Index(STEPS, name="step"))
    table["change"] = table["score"].diff()
    return table


def _aligned(weight: pd.Series, answers: pd.Index) -> np.ndarray:
    """Return the weight of each answer: by its row where the rows have the same names, else in order."""
    if len(weight) != len(answers):
        raise CourseError(
            say(
                zh=f"weight 有 {len(weight)} 个数，回答有 {len(answers)} 份。请用 weigh(...).weight。",
                en=f"weight has {len(weight)} numbers for {len(answers)} answers. Use weigh(...).weight.",
            )
        )
    same = answers.is_unique and weight.index.is_unique and weight.index.isin(answers).all()
    return np.asarray(weight.reindex(answers) if same else weight, dtype=float)
