"""Tables about samples of the customers: the survey, the orders, loyalty, incidents.

All of them are drawn from the first customers, at most ``FRAME``, so they do not grow with the company.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from course_lib.simulate import company, text, truth
from course_lib.simulate import truth_studies as planted
from course_lib.simulate.company import BRANDS, CONTRACTED, MISSING, Customers, day
from course_lib.simulate.draws import (
    Flags,
    Ints,
    along,
    along_within,
    answers,
    bell,
    below,
    chance,
    choose,
    choose_within,
    uniform,
)

FRAME: Final = 20_000

SURVEY_TABLE: Final = 3  # numbers of the random streams: never reuse one
TRANSACTIONS_TABLE: Final = 4
LOYALTY_TABLE: Final = 5
INCIDENTS_TABLE: Final = 6

MILLION: Final = 1_000_000

WAVES: Final = tuple(planted.WAVES)
DRIVERS: Final = tuple(planted.DRIVER_MEANS)
CAUSES: Final = tuple(planted.CAUSES)


def frame(customers: int, seed: int) -> Customers:
    """Return the customers that samples are drawn from."""
    return company.customers_of_chunk(seed, 0, min(customers, FRAME))


# --- survey ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Wave:
    """A wave of the survey for everybody in the frame, asked or not: one entry a person."""

    customer: Ints  # number of the customer, counted from 0
    brand: Ints  # position in BRANDS
    value_class: Ints  # position in planted.CLASS_SHARES
    asked: Flags
    answered: Flags
    mode: Ints  # position in planted.MODES: how the person is asked, or would be
    day: Ints
    drivers: Ints  # (persons, drivers): 1 to 5
    told: Flags  # (persons, drivers): False where the answer is left out
    satisfaction: Ints  # 1 to 5: what the person would say in a mode without effect
    csat: Ints
    ces: Ints
    nps: Ints
    retained: Ints
    profit: Ints  # yuan


def value_classes(brand: Ints, arpu_fen: Ints) -> Ints:
    """Return each customer's class within the brand by ARPU, the best 0; ties go to the lower class together."""
    classes = np.empty(len(brand), dtype=np.int64)
    borders = np.cumsum(list(planted.CLASS_SHARES.values()))[:-1]
    for number in range(len(BRANDS)):
        members = np.flatnonzero(brand == number)
        values = arpu_fen[members]
        at_least = len(values) - np.searchsorted(np.sort(values), values)  # customers with as much or more
        classes[members] = np.searchsorted(borders * len(values), at_least * truth.PER_MILLE)
    return classes


def survey_wave(people: Customers, seed: int, number: int) -> Wave:
    """Make a wave of the survey for everybody who could be asked.

    Args:
        people: the customers of the frame.
        seed: the seed of the data set.
        number: position of the wave in WAVES.

    Returns:
        The wave; the frame are customers with a bill who had signed when the fieldwork began.
    """
    wave = WAVES[number]
    begins, days = planted.WAVES[wave]
    names = ["asked", "mode", "answered", "day", "shared", "csat", "csat_noise", "ces", "ces_noise", "nps", "nps_noise"]
    per_driver = [f"{what}_{driver}" for driver in DRIVERS for what in ("own", "round", "told")]
    draw = uniform(seed, SURVEY_TABLE, number, len(people), [*names, "retained", "profit", *per_driver])
    billed = people.arpu_fen != MISSING
    classes = np.full(len(people), MISSING)
    classes[billed] = value_classes(people.brand[billed], people.arpu_fen[billed])
    signed = people.reached[:, CONTRACTED]
    rows = np.flatnonzero(billed & (signed < day(begins)))
    draw = {name: numbers[rows] for name, numbers in draw.items()}
    brand, value_class = people.brand[rows], classes[rows]

    mode = choose_within(draw["mode"], brand, [planted.MODE_SHARES[wave][name] for name in BRANDS])
    drivers = _drivers(draw, brand, number)
    weights = np.array([planted.CSAT_WEIGHTS[driver] for driver in DRIVERS])
    honest = drivers @ weights + planted.CSAT_SPREAD * bell(draw["csat_noise"]) // 1000
    spoken = honest + np.array([planted.MODE_EFFECT[name] for name in planted.MODES])[mode]
    effort = np.array([planted.CES_WEIGHTS.get(driver, 0) for driver in DRIVERS])
    easy = planted.CES_MEAN + (drivers - 3) @ effort + planted.CES_SPREAD * bell(draw["ces_noise"]) // 1000
    likely = (
        planted.NPS_MEAN + planted.NPS_SLOPE * (spoken - 3500) + planted.NPS_SPREAD * bell(draw["nps_noise"]) // 1000
    )
    satisfaction = answers(draw["csat"], honest, 1, 5)
    nps = answers(draw["nps"], likely, 0, 10)
    band = np.searchsorted(list(planted.EXPERIENCE_FROM.values()), nps, side="right") - 1
    profit = along_within(draw["profit"], band, planted.PROFIT_YUAN)
    share = (
        np.array([planted.RESPONSE_BY_MODE[name] for name in planted.MODES])[mode]
        * np.array([planted.RESPONSE_BY_BRAND[name] for name in BRANDS])[brand]
        * np.array(planted.RESPONSE_BY_SATISFACTION)[satisfaction - 1]
    )
    asked = _asked(draw["asked"], brand, value_class)
    return Wave(
        customer=people.first + rows,
        brand=brand,
        value_class=value_class,
        asked=asked,
        answered=asked & (below(draw["answered"], truth.PER_MILLE**3) < share),
        mode=mode,
        day=day(begins) + below(draw["day"], days),
        drivers=drivers,
        told=np.column_stack([~chance(draw[f"told_{d}"], planted.DRIVER_MISSING[d]) for d in DRIVERS]),
        satisfaction=satisfaction,
        csat=answers(draw["csat"], spoken, 1, 5),
        ces=answers(draw["ces"], easy, 1, 7),
        nps=nps,
        retained=chance(draw["retained"], np.array(list(planted.RETAINED.values()))[band]).astype(np.int64),
        profit=profit * np.array([planted.PROFIT_BRAND_FACTOR[name] for name in BRANDS])[brand] // truth.PER_MILLE,
    )


def _drivers(draw: dict[str, Ints], brand: Ints, wave: int) -> Ints:
    """Return the six answers of each person, (persons, drivers)."""
    shared = planted.DRIVER_SHARED_SPREAD * bell(draw["shared"]) // 1000
    shift = np.array([planted.DRIVER_BRAND_SHIFT[name] for name in BRANDS])[brand]
    found = []
    for driver in DRIVERS:
        own = planted.DRIVER_OWN_SPREAD * bell(draw[f"own_{driver}"]) // 1000
        mean = planted.DRIVER_MEANS[driver] + wave * planted.DRIVER_CHANGE[driver]
        found.append(answers(draw[f"round_{driver}"], mean + shift + shared + own, 1, 5))
    return np.column_stack(found)


def _asked(draw: Ints, brand: Ints, value_class: Ints) -> Flags:
    """Return who is asked: in each stratum its fraction of the people, those with the smallest draws."""
    asked = np.zeros(len(draw), dtype=bool)
    for number, name in enumerate(BRANDS):
        for place, fraction in enumerate(planted.SAMPLING_FRACTIONS[name]):
            members = np.flatnonzero((brand == number) & (value_class == place))
            order = members[np.argsort(draw[members], kind="stable")]
            asked[order[: len(members) * fraction // truth.PER_MILLE]] = True
    return asked


def survey_responses(customers: int, seed: int) -> bytes:
    """Return the lines of the survey: those who answered, in the order of the days."""
    people = frame(customers, seed)
    waves = [survey_wave(people, seed, number) for number in range(len(WAVES))]
    picked = []
    for wave in waves:
        rows = np.flatnonzero(wave.answered)
        picked.append(rows[np.argsort(wave.day[rows], kind="stable")])

    def joined(name: str) -> Ints:
        return np.concatenate([getattr(wave, name)[rows] for wave, rows in zip(waves, picked, strict=True)])

    drivers = np.where(joined("told"), joined("drivers"), 0)
    scale = ["", "1", "2", "3", "4", "5"]
    count = sum(map(len, picked))
    return text.lines(
        [
            text.numbered("R", 1 + np.arange(count), 5),
            text.numbered("C", joined("customer") + 1, 6),
            text.words(np.repeat(np.arange(len(WAVES)), [len(rows) for rows in picked]), WAVES),
            text.words(joined("mode"), planted.MODES),
            text.dates(joined("day")),
            text.digits(joined("csat")),
            text.digits(joined("ces")),
            text.digits(joined("nps")),
            *(text.words(drivers[:, column], scale) for column in range(len(DRIVERS))),
            text.digits(joined("retained")),
            text.signed(joined("profit")),
        ]
    )


# --- orders ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Orders:
    """The online shop's order log: one entry a day with an order, customer by customer."""

    customer: Ints  # number of the customer, counted from 0
    day: Ints
    fen: Ints


def shop_customers(people: Customers) -> Ints:
    """Return the positions of the customers whose orders are followed: the first ones with a contract."""
    return np.flatnonzero(people.reached[:, CONTRACTED] != MISSING)[: planted.ORDER_CUSTOMERS]


def orders(people: Customers, seed: int) -> Orders:
    """Make the orders of 24 months.

    A customer's first order begins the story. From then on each day brings an order with the customer's own
    chance, until the customer leaves, which can happen right after any order but the first.
    """
    rows = shop_customers(people)
    begins, end = day(planted.ORDERS_BEGIN), day(truth.SNAPSHOT)
    days = np.arange(begins, end + 1)
    draw = uniform(seed, TRANSACTIONS_TABLE, 0, len(rows), ["first", "delay", "rate", "leaving", "spending"])
    daily = [uniform(seed, TRANSACTIONS_TABLE, 1 + part, len(rows), [str(d) for d in days]) for part in range(3)]
    order_draw, leave_draw, fen_draw = (np.column_stack(list(part.values())) for part in daily)
    contract = people.reached[rows, CONTRACTED] + below(draw["delay"], planted.FIRST_ORDER_AFTER_CONTRACT + 1)
    first = np.minimum(np.maximum(begins + below(draw["first"], planted.FIRST_ORDER_WITHIN), contract), end)

    rate = along(draw["rate"], planted.DAILY_ORDER_CHANCE)
    repeats = (days > first[:, None]) & (below(order_draw, MILLION) < rate[:, None])
    leaves = repeats & (below(leave_draw, MILLION) < along(draw["leaving"], planted.LEAVING_CHANCE)[:, None])
    alive = np.cumsum(leaves, axis=1) - leaves == 0  # the order after which a customer leaves still counts
    who, when = np.nonzero((repeats & alive) | (days == first[:, None]))
    usual = along(draw["spending"], planted.ORDER_FEN)[who]
    return Orders(
        customer=people.first + rows[who],
        day=days[when],
        fen=usual * along(fen_draw[who, when], planted.ORDER_FACTOR) // truth.PER_MILLE,
    )


def transactions(customers: int, seed: int) -> bytes:
    """Return the lines of the order log, in the order of the days."""
    made = orders(frame(customers, seed), seed)
    order = np.argsort(made.day, kind="stable")
    return text.lines(
        [
            text.numbered("C", made.customer[order] + 1, 6),
            text.dates(made.day[order]),
            text.decimals(made.fen[order], 2),
        ]
    )


# --- loyalty -----------------------------------------------------------------------------------------------------


def loyalty_scores(customers: int, seed: int) -> bytes:
    """Return the lines of the loyalty scores of the customers in the order log."""
    people = frame(customers, seed)
    rows = shop_customers(people)
    made = orders(people, seed)
    recent = made.customer[made.day >= day(planted.FREQUENCY_BEGINS)] - people.first
    frequency = np.bincount(recent, minlength=len(people))[rows]
    draw = uniform(seed, LOYALTY_TABLE, 0, len(rows), ["dependent", "captive", "dependence", "satisfaction"])
    frequent = frequency >= planted.HIGH_FREQUENCY
    dependent = chance(
        draw["dependent"], np.where(frequent, planted.DEPENDENT["frequent"], planted.DEPENDENT["infrequent"])
    )
    low, high = planted.DEPENDENCE["low"], planted.DEPENDENCE["high"]
    level = choose_within(draw["dependence"], dependent.astype(np.int64), [low, high])
    kinds = list(planted.SATISFACTION)
    kind = np.select(
        [dependent & frequent & chance(draw["captive"], planted.CAPTIVE), dependent & frequent, dependent, frequent],
        [kinds.index(name) for name in ("captive", "loyal", "latent", "inertia")],
        kinds.index("zero"),
    )
    return text.lines(
        [
            text.numbered("C", people.first + rows + 1, 6),
            text.digits(level + planted.HIGH_DEPENDENCE * dependent),
            text.digits(frequency),
            text.digits(1 + choose_within(draw["satisfaction"], kind, list(planted.SATISFACTION.values()))),
            text.digits(people.tenure_months[rows]),
        ]
    )


# --- incidents ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Incidents:
    """What customers told about wanting to leave: one entry an incident."""

    customer: Ints  # number of the customer, counted from 0
    day: Ints
    causes: Flags  # (incidents, causes): what really was behind it
    coded: tuple[Flags, Flags]  # the same as each coder saw it
    complained: Flags
    searched: Flags


def incidents_told(people: Customers, seed: int) -> Incidents:
    """Make the incidents, in the order of the days."""
    signed = np.flatnonzero(people.reached[:, CONTRACTED] != MISSING)
    count = planted.INCIDENTS if len(signed) else 0
    marks = [f"{coder}_{cause}" for coder in (1, 2) for cause in CAUSES]
    names = ["customer", "day", "main", "second", "other", "complained", "searched", *marks]
    draw = uniform(seed, INCIDENTS_TABLE, 0, count, names)
    who = signed[below(draw["customer"], len(signed))]
    begins = np.maximum(people.reached[who, CONTRACTED], day(planted.INCIDENTS_BEGIN))
    when = begins + below(draw["day"], day(truth.SNAPSHOT) + 1 - begins)

    shares = list(planted.CAUSES.values())
    main = choose(draw["main"], shares)
    others = [[0 if place == number else share for place, share in enumerate(shares)] for number in range(len(shares))]
    second = choose_within(draw["other"], main, others)
    incident = np.arange(count)
    causes = np.zeros((count, len(CAUSES)), dtype=bool)
    causes[incident, second] = chance(draw["second"], planted.SECOND_CAUSE)
    causes[incident, main] = True
    coded = []
    for coder in (1, 2):
        seen = np.column_stack(
            [
                chance(
                    draw[f"{coder}_{cause}"],
                    np.where(causes[:, place], planted.MARKED_RIGHTLY[cause], planted.MARKED_WRONGLY[cause]),
                )
                for place, cause in enumerate(CAUSES)
            ]
        )
        seen[incident, main] |= ~seen.any(axis=1)  # every incident gets a cause
        coded.append(seen)
    complained = chance(draw["complained"], planted.COMPLAINED)
    rate = np.where(complained, planted.SEARCHED["complained"], planted.SEARCHED["silent"])
    order = np.argsort(when, kind="stable")
    return Incidents(
        customer=people.first + who[order],
        day=when[order],
        causes=causes[order],
        coded=(coded[0][order], coded[1][order]),
        complained=complained[order],
        searched=chance(draw["searched"], rate)[order],
    )


def incidents(customers: int, seed: int) -> bytes:
    """Return the lines of the incidents."""
    made = incidents_told(frame(customers, seed), seed)
    bits = 1 << np.arange(len(CAUSES))
    sets = [";".join(cause for cause, bit in zip(CAUSES, bits, strict=True) if number & bit) for number in range(256)]
    return text.lines(
        [
            text.numbered("I", 1 + np.arange(len(made.day)), 4),
            text.numbered("C", made.customer + 1, 6),
            text.dates(made.day),
            *(text.words(seen @ bits, sets) for seen in made.coded),
            text.digits(made.complained.astype(np.int64)),
            text.digits(made.searched.astype(np.int64)),
        ]
    )
