"""The case company Lanhai, made from a seed with a planted truth."""

from course_lib.simulate.files import DEFAULT_CUSTOMERS, DEFAULT_SEED, write_datasets
from course_lib.simulate.frames import (
    make_agent_hours,
    make_contacts,
    make_customers,
    make_service_costs,
    make_status_history,
)

__all__ = [
    "DEFAULT_CUSTOMERS",
    "DEFAULT_SEED",
    "make_agent_hours",
    "make_contacts",
    "make_customers",
    "make_service_costs",
    "make_status_history",
    "write_datasets",
]
