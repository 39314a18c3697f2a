"""The case company as arrays of whole numbers: customers with their history, contacts, staffing."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from course_lib.simulate import truth
from course_lib.simulate.draws import Ints, along, along_within, below, choose, choose_within, uniform

CHUNK: Final = 100_000  # customers made at a time: bounds the memory, and is part of what a seed means

CUSTOMERS_TABLE: Final = 1  # numbers of the random streams: never reuse one
CONTACTS_TABLE: Final = 2

KINDS: Final = tuple(truth.KINDS)
ROLES: Final = (*truth.STAGES, *truth.INTERNAL_ROLES, *truth.PARTNER_ROLES)
BRANDS: Final = tuple(truth.BRANDS)
EXTERNAL, INTERNAL, PARTNER = (KINDS.index(kind) for kind in ("external", "internal", "partner"))
CONTRACTED: Final = truth.STAGES.index("contracted")
SECONDS_A_DAY: Final = 86_400
MISSING: Final = -1


def day(date: str) -> int:
    """Return the days from 1970-01-01 to an ISO date.

    >>> day("1970-01-31")
    30
    """
    return int(np.datetime64(date, "D").astype(np.int64))


@dataclass(frozen=True)
class Customers:
    """A run of customers; every array has one entry a customer, -1 where there is no value."""

    first: int  # number of the first customer, counted from 0
    kind: Ints  # position in KINDS
    role: Ints  # position in ROLES
    brand: Ints  # position in BRANDS
    arpu_fen: Ints
    tenure_months: Ints
    frequency: Ints  # position in truth.FREQUENCIES
    channel_use: Ints  # position in truth.FREQUENCIES
    main_channel: Ints  # position in truth.CHANNELS
    reached: Ints  # (customers, stages): day on which each stage was reached
    reason_group: Ints  # position in truth.REASON_SHARES
    contacts: Ints  # contacts made in truth.CONTACT_MONTH

    def __len__(self) -> int:
        """Return how many customers there are."""
        return len(self.kind)


@dataclass(frozen=True)
class Contacts:
    """Contacts as arrays with one entry a contact."""

    customer: Ints  # number of the customer, counted from 0
    second: Ints  # seconds since the month began
    channel: Ints  # position in truth.CHANNELS
    reason: Ints  # position in truth.REASONS
    handling_tenths: Ints  # tenths of a minute


def customers_of_chunk(seed: int, chunk: int, rows: int) -> Customers:
    """Make the first ``rows`` customers of a chunk.

    Args:
        seed: the seed of the data set.
        chunk: number of the chunk, from 0.
        rows: how many of its at most CHUNK customers to make.

    Returns:
        The customers; a customer does not depend on ``rows`` nor on any other chunk.
    """
    names = ["kind", "role", "before", "entry", "brand", "value", "frequency", "use", "channel", "contacts"]
    draw = uniform(
        seed,
        CUSTOMERS_TABLE,
        chunk,
        rows,
        [*names, *truth.STAGES[1:], *(f"after_{stage}" for stage in truth.STAGES[1:])],
    )
    kind = choose(draw["kind"], list(truth.KINDS.values()))
    reached = _reached(draw)
    reached[kind != EXTERNAL] = MISSING
    role = _role(kind, reached, draw["role"])
    signed = reached[:, CONTRACTED] != MISSING
    tenure = _tenure(kind, reached[:, CONTRACTED], draw["entry"])
    brand = np.where(signed, choose(draw["brand"], list(truth.BRANDS.values())), MISSING)
    value_class = choose(draw["value"], list(truth.VALUE_CLASSES.values()))
    billed = signed & (tenure > 0)  # the first bill comes in the month after the contract
    by_class = [truth.CONTACT_FREQUENCY[name] for name in truth.VALUE_CLASSES]
    others = ("before_contract", "internal", "partner")
    frequency = choose_within(
        draw["frequency"],
        np.where(signed, value_class, len(by_class) + kind),
        [*by_class, *(truth.CONTACT_FREQUENCY[name] for name in others)],
    )
    segment = np.where(signed, brand, len(BRANDS) + kind)
    channel_use = choose_within(draw["use"], segment, [truth.CHANNEL_USE[name] for name in (*BRANDS, *others)])
    new = signed & (tenure < truth.NEW_MONTHS)
    groups = list(truth.REASON_SHARES)
    reason_group = np.array([groups.index(name) for name in (*BRANDS, *others)])[segment]
    return Customers(
        first=chunk * CHUNK,
        kind=kind,
        role=role,
        brand=brand,
        arpu_fen=along_within(draw["value"], np.where(billed, brand, MISSING), truth.ARPU_FEN),
        tenure_months=tenure,
        frequency=frequency,
        channel_use=channel_use,
        main_channel=choose_within(
            draw["channel"], channel_use, [truth.MAIN_CHANNEL[name] for name in truth.FREQUENCIES]
        ),
        reached=reached,
        reason_group=np.where(new, groups.index("new"), reason_group),
        contacts=choose_within(
            draw["contacts"], frequency, [truth.MONTHLY_CONTACTS[name] for name in truth.FREQUENCIES]
        ),
    )


def _reached(draw: dict[str, Ints]) -> Ints:
    """Return the day on which each stage was reached, (customers, stages), as if everybody were external."""
    start, cohort, end = day(truth.FIRST_ENTRY), day(truth.COHORT_START), day(truth.SNAPSHOT)
    survivor = below(draw["before"], truth.PER_MILLE) < truth.ENTERED_BEFORE_COHORT
    reached = np.full((len(survivor), len(truth.STAGES)), MISSING, dtype=np.int64)
    date = np.where(
        survivor, start + below(draw["entry"], cohort - start), cohort + below(draw["entry"], end + 1 - cohort)
    )
    reached[:, 0] = date
    going_on = np.ones(len(survivor), dtype=bool)
    for number, stage in enumerate(truth.STAGES[1:], start=1):
        rate = np.where(survivor, truth.SURVIVOR_STEP_RATES[stage], truth.COHORT_STEP_RATES[stage])
        going_on = going_on & (below(draw[stage], truth.PER_MILLE) < rate)
        date = date + np.minimum(along(draw[f"after_{stage}"], truth.STAGE_DELAYS[stage]), (end - date) // 2)
        reached[going_on, number] = date[going_on]
    return reached


def _role(kind: Ints, reached: Ints, draw: Ints) -> Ints:
    """Return each customer's role: the last stage reached, or the role inside the firm or at a partner."""
    stage = (reached != MISSING).sum(axis=1) - 1
    internal = len(truth.STAGES) + choose(draw, list(truth.INTERNAL_ROLES.values()))
    partner = len(truth.STAGES) + len(truth.INTERNAL_ROLES) + choose(draw, list(truth.PARTNER_ROLES.values()))
    return np.select([kind == EXTERNAL, kind == INTERNAL], [stage, internal], partner)


def _tenure(kind: Ints, contract: Ints, draw: Ints) -> Ints:
    """Return whole calendar months with the firm at the snapshot; 0 before a contract and in its first month."""
    months = contract.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    last = int(np.datetime64(truth.SNAPSHOT, "M").astype(np.int64))
    external = np.where(contract == MISSING, 0, last - months)
    return np.where(kind == EXTERNAL, external, along(draw, truth.MONTHS_WITH_LANHAI))


def month_days() -> Ints:
    """Return the days of the contact month as days since 1970-01-01."""
    month = np.datetime64(truth.CONTACT_MONTH, "M")
    return np.arange(month.astype("datetime64[D]"), (month + 1).astype("datetime64[D]")).astype(np.int64)


def weekdays(days: Ints) -> Ints:
    """Return Monday = 0 ... Sunday = 6 for days since 1970-01-01, which was a Thursday."""
    return (days + 3) % 7


def contacts_of_chunk(seed: int, customers: Customers) -> Contacts:
    """Make the contacts of a chunk of customers, customer by customer.

    Args:
        seed: the seed of the data set.
        customers: the first customers of a chunk.

    Returns:
        Their contacts in the order of the customers.
    """
    who = np.repeat(np.arange(len(customers)), customers.contacts)
    names = ["day", "hour", "second", "kept", "other", "reason", "handling"]
    draw = uniform(seed, CONTACTS_TABLE, customers.first // CHUNK, len(who), names)
    days = month_days()
    weekday = weekdays(days)
    weights = np.where(
        days == day(truth.SHOPPING_DAY), truth.SHOPPING_DAY_WEIGHT, np.asarray(truth.DAY_WEIGHTS)[weekday]
    )
    date = choose(draw["day"], weights.tolist())
    weekend = weekday[date] >= 5
    hour = choose_within(draw["hour"], weekend.astype(np.int64), [truth.WORKDAY_HOURS, truth.WEEKEND_HOURS])
    opens = np.where(weekend, truth.WEEKEND_OPENS, truth.WORKDAY_OPENS)
    kept = below(draw["kept"], truth.PER_MILLE) < truth.MAIN_CHANNEL_KEPT
    other = choose(draw["other"], [truth.OTHER_CHANNEL[channel] for channel in truth.CHANNELS])
    reason = choose_within(draw["reason"], customers.reason_group[who], list(truth.REASON_SHARES.values()))
    return Contacts(
        customer=customers.first + who,
        second=date * SECONDS_A_DAY + (opens + hour) * 3600 + below(draw["second"], 3600),
        channel=np.where(kept, customers.main_channel[who], other),
        reason=reason,
        handling_tenths=along_within(
            draw["handling"], reason, {name: truth.HANDLING_TENTHS[name] for name in truth.REASONS}
        ),
    )


def staffing(customers: int) -> dict[str, Ints]:
    """Plan the agents of each day of the contact month for a number of customers.

    Args:
        customers: how many customers the team serves.

    Returns:
        ``day`` (days since 1970-01-01), ``open_hours``, ``agents`` and ``hour_fen`` (fen per agent hour).
    """
    days = month_days()
    weekday = weekdays(days)
    planned = np.where(days == day(truth.SHOPPING_DAY), truth.SHOPPING_DAY_AGENTS, np.asarray(truth.AGENTS)[weekday])
    agents = (planned * customers + truth.AGENTS_SERVE // 2) // truth.AGENTS_SERVE
    weekend = weekday >= 5
    return {
        "day": days,
        "open_hours": np.where(weekend, len(truth.WEEKEND_HOURS), len(truth.WORKDAY_HOURS)),
        "agents": np.maximum(agents, 1),
        "hour_fen": np.where(weekend, truth.WEEKEND_AGENT_HOUR_FEN, truth.AGENT_HOUR_FEN),
    }
