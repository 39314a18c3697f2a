"""The tables of the case company as frames, without a file: fresh data for checks and experiments."""

import pandas as pd

from course_lib.datasets import parse_table
from course_lib.simulate import company, files, samples, studies, workplace
from course_lib.simulate import truth_studies as planted
from course_lib.simulate.files import DEFAULT_CUSTOMERS, DEFAULT_SEED


def make_customers(customers: int = DEFAULT_CUSTOMERS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the customers table.

    Args:
        customers: number of rows, 1 or more.
        seed: 0 or more; the first rows do not depend on ``customers``.

    Returns:
        The frame that ``load_dataset("customers")`` gives for data written with the same numbers.

    Raises:
        CourseError: a number is out of range.

    >>> make_customers(3, seed=7)["customer_id"].tolist()
    ['C000001', 'C000002', 'C000003']
    """
    files.check_size(customers, seed)
    return _frame("customers", *map(files.customer_lines, files.chunks(customers, seed)))


def make_status_history(customers: int = DEFAULT_CUSTOMERS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the status history of the same customers as ``make_customers`` with the same arguments.

    >>> make_status_history(50, seed=7)["status"].iloc[0]
    'potential'
    """
    files.check_size(customers, seed)
    return _frame("status_history", *map(files.history_lines, files.chunks(customers, seed)))


def make_contacts(customers: int = DEFAULT_CUSTOMERS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make a month of contacts of the same customers as ``make_customers`` with the same arguments.

    >>> make_contacts(50, seed=7)["arrived"].is_monotonic_increasing
    True
    """
    files.check_size(customers, seed)
    parts = [company.contacts_of_chunk(seed, chunk) for chunk in files.chunks(customers, seed)]
    contacts = files.arrivals(parts)
    starts = range(0, len(contacts.second), company.CHUNK)
    return _frame("contacts", *(files.contact_lines(contacts, start) for start in starts))


def make_service_costs() -> pd.DataFrame:
    """Make the table of the five levers with three levels each.

    >>> make_service_costs()["lever"].nunique()
    5
    """
    return _frame("service_costs", files.service_cost_lines())


def make_agent_hours(customers: int = DEFAULT_CUSTOMERS) -> pd.DataFrame:
    """Make the rota of the month for a number of customers.

    >>> int(make_agent_hours()["agents"].max())
    6
    """
    files.check_size(customers, seed=0)
    return _frame("agent_hours", files.agent_hour_lines(customers))


def make_survey_responses(customers: int = DEFAULT_CUSTOMERS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the answers to both waves of the survey among the customers of ``make_customers``.

    >>> bool(make_survey_responses(500, seed=7)["csat"].between(1, 5).all())
    True
    """
    files.check_size(customers, seed)
    return _frame("survey_responses", samples.survey_responses(customers, seed))


def make_transactions(customers: int = DEFAULT_CUSTOMERS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the order log of 24 months of the first customers with a contract.

    >>> int(make_transactions(50, seed=7)["customer_id"].nunique())
    23
    """
    files.check_size(customers, seed)
    return _frame("transactions", samples.transactions(customers, seed))


def make_loyalty_scores(customers: int = DEFAULT_CUSTOMERS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the loyalty scores of the customers in the order log.

    >>> int(make_loyalty_scores(50, seed=7)["customer_id"].nunique())
    23
    """
    files.check_size(customers, seed)
    return _frame("loyalty_scores", samples.loyalty_scores(customers, seed))


def make_incidents(customers: int = DEFAULT_CUSTOMERS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make what customers told about wanting to leave, coded by two people.

    >>> len(make_incidents(50, seed=7))
    600
    """
    files.check_size(customers, seed)
    return _frame("incidents", samples.incidents(customers, seed))


def make_kano_pairs(respondents: int = planted.KANO_RESPONDENTS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the answers to the pairs of questions about ten features.

    >>> len(make_kano_pairs(5, seed=7))
    50
    """
    files.check_size(respondents, seed)
    return _frame("kano_pairs", studies.kano_pairs(respondents, seed))


def make_service_quality(respondents: int = planted.QUALITY_RESPONDENTS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make expectations and perceptions on the 22 items.

    >>> len(make_service_quality(5, seed=7))
    110
    """
    files.check_size(respondents, seed)
    return _frame("service_quality", studies.service_quality(respondents, seed))


def make_touchpoints(journeys: int = planted.JOURNEYS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make journeys with the rating of each step and what was remembered.

    >>> int(make_touchpoints(5, seed=7)["journey_id"].nunique())
    5
    """
    files.check_size(journeys, seed)
    return _frame("touchpoints", studies.touchpoints(journeys, seed))


def make_complaints(complaints: int = planted.COMPLAINTS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the complaint log.

    >>> make_complaints(50, seed=7)["date"].is_monotonic_increasing
    True
    """
    files.check_size(complaints, seed)
    return _frame("complaints", studies.complaints(complaints, seed))


def make_no_problem(respondents: int = planted.NO_PROBLEM, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the customers without a problem, to compare the complaints with.

    >>> len(make_no_problem(5, seed=7))
    5
    """
    files.check_size(respondents, seed)
    return _frame("no_problem", studies.no_problem(respondents, seed))


def make_unit_panel(seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the panel of service units.

    >>> make_unit_panel(seed=7).shape
    (320, 11)
    """
    files.check_size(1, seed)
    return _frame("unit_panel", workplace.unit_panel(seed))


def make_ratings_360(seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the ratings of people by themselves and by colleagues.

    >>> len(make_ratings_360(seed=7))
    1200
    """
    files.check_size(1, seed)
    return _frame("ratings_360", workplace.ratings_360(seed))


def make_ratings_example() -> pd.DataFrame:
    """Make the worked example of the course's source.

    >>> make_ratings_example().groupby("rater", observed=True)["score"].sum().tolist()
    [40, 41, 41]
    """
    return _frame("ratings_example", workplace.ratings_example())


def make_disc_answers(people: int = planted.DISC_PEOPLE, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the answers to the style inventory.

    >>> len(make_disc_answers(5, seed=7))
    120
    """
    files.check_size(people, seed)
    return _frame("disc_answers", workplace.disc_answers(people, seed))


def make_handovers(seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the hand-overs between departments in a month.

    >>> int(make_handovers(seed=7)["cases"].idxmax())
    0
    """
    files.check_size(1, seed)
    return _frame("handovers", workplace.handovers(seed))


def make_duties() -> pd.DataFrame:
    """Make the table of duties: who is responsible, accountable, consulted, informed.

    >>> int(make_duties()["duty"].nunique())
    10
    """
    return _frame("duties", workplace.duties())


def make_barriers(respondents: int = planted.BARRIER_RESPONDENTS, seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the survey of barriers to a customer culture.

    >>> len(make_barriers(5, seed=7))
    5
    """
    files.check_size(respondents, seed)
    return _frame("barriers", workplace.barriers(respondents, seed))


def make_waterfall(seed: int = DEFAULT_SEED) -> pd.DataFrame:
    """Make the scores by level, from the owner down to the customers.

    >>> make_waterfall(seed=7)["layer"].iloc[0]
    'owner'
    """
    files.check_size(1, seed)
    return _frame("waterfall", workplace.waterfall(seed))


def make_crisis_events() -> pd.DataFrame:
    """Make the Snow Brand timeline, source and record side by side.

    >>> len(make_crisis_events())
    4
    """
    return _frame("crisis_events", workplace.crisis_events())


def make_crisis_facts() -> pd.DataFrame:
    """Make what source and record say of the Snow Brand case, side by side.

    >>> make_crisis_facts().set_index("fact").loc["plants_closed", "status"]
    'unverified'
    """
    return _frame("crisis_facts", workplace.crisis_facts())


def _frame(name: str, *lines: bytes) -> pd.DataFrame:
    return parse_table(name, files.header(name) + b"".join(lines))
