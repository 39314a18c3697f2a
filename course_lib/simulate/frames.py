"""The tables of the case company as frames, without a file: fresh data for checks and experiments."""

import pandas as pd

from course_lib.datasets import parse_table
from course_lib.simulate import company, files
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


def _frame(name: str, *lines: bytes) -> pd.DataFrame:
    return parse_table(name, files.header(name) + b"".join(lines))
