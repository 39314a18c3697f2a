"""Write the data set of the case company to a folder."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO

import numpy as np

from course_lib.errors import CourseError
from course_lib.labels import PACKAGE, tables
from course_lib.language import say
from course_lib.paths import root
from course_lib.simulate import company, samples, studies, text, truth, truth_studies, workplace
from course_lib.simulate.company import CHUNK, SECONDS_A_DAY, Contacts, Customers
from course_lib.simulate.draws import Ints

DEFAULT_CUSTOMERS = 20_000
DEFAULT_SEED = 2025

# Tables whose size does not grow with the company: samples of its customers (made from their number and the seed),
# studies of other things (from the seed), and tables that are the same for every seed.
SAMPLES: dict[str, Callable[[int, int], bytes]] = {
    "survey_responses": samples.survey_responses,
    "transactions": samples.transactions,
    "loyalty_scores": samples.loyalty_scores,
    "incidents": samples.incidents,
}
STUDIES: dict[str, Callable[[int], bytes]] = {
    "kano_pairs": partial(studies.kano_pairs, truth_studies.KANO_RESPONDENTS),
    "service_quality": partial(studies.service_quality, truth_studies.QUALITY_RESPONDENTS),
    "touchpoints": partial(studies.touchpoints, truth_studies.JOURNEYS),
    "complaints": partial(studies.complaints, truth_studies.COMPLAINTS),
    "no_problem": partial(studies.no_problem, truth_studies.NO_PROBLEM),
    "unit_panel": workplace.unit_panel,
    "ratings_360": workplace.ratings_360,
    "disc_answers": partial(workplace.disc_answers, truth_studies.DISC_PEOPLE),
    "handovers": workplace.handovers,
    "barriers": partial(workplace.barriers, truth_studies.BARRIER_RESPONDENTS),
    "waterfall": workplace.waterfall,
}
CONSTANTS: dict[str, Callable[[], bytes]] = {
    "ratings_example": workplace.ratings_example,
    "duties": workplace.duties,
    "crisis_events": workplace.crisis_events,
    "crisis_facts": workplace.crisis_facts,
}


def write_datasets(
    out: Path | str,
    customers: int = DEFAULT_CUSTOMERS,
    seed: int = DEFAULT_SEED,
    progress: Callable[[int, int], None] | None = None,
) -> list[Path]:
    """Write all tables of the case company as CSV, and the description that goes with them.

    The files are byte for byte the same for the same ``customers`` and ``seed`` on every platform; the default is
    what the course ships. Each file appears under its name only when it is complete.

    Args:
        out: the folder; made when it is not there. Files of the same names are replaced.
        customers: number of customers, 1 or more; history, contacts and rota grow with it, studies and samples
            do not.
        seed: 0 or more; another seed gives another sample of the same company.
        progress: called with (customers done, customers in all) as the work goes on.

    Returns:
        The files written.

    Raises:
        CourseError: a number is out of range, or the folder cannot be written.
    """
    check_size(customers, seed)
    out = Path(out)
    targets = {out / f"{name}.csv": out / f"{name}.csv.part" for name in tables()}
    targets[out / PACKAGE] = out / f"{PACKAGE}.part"
    package = (root() / "datasets" / PACKAGE).read_bytes()
    try:
        out.mkdir(parents=True, exist_ok=True)
        _write_customers_and_contacts(out, customers, seed, progress or (lambda done, total: None))
        for name, lines in _other_tables(customers, seed):
            with _begin(out, name) as file:
                file.write(lines)
        targets[out / PACKAGE].write_bytes(package)
        for whole, part in targets.items():
            part.replace(whole)
    except OSError as problem:
        raise CourseError(
            say(
                zh=f"写不进文件夹 {out}：{problem}。请检查磁盘空间和写入权限，或换一个文件夹。",
                en=f"Cannot write to the folder {out}: {problem}. Check disk space and permissions, or choose another.",
            )
        ) from problem
    finally:
        for part in targets.values():
            if part.exists():
                part.unlink()
    return list(targets)


def header(name: str) -> bytes:
    """Return the first line of a table: its field names in the order of the description."""
    return ",".join(field["name"] for field in tables()[name]["schema"]["fields"]).encode() + b"\n"


def check_size(size: int, seed: int) -> None:
    """Raise ``CourseError`` unless there is at least one customer (or respondent, ...) and the seed is 0 or more."""
    if size < 1 or seed < 0:
        raise CourseError(
            say(
                zh=f"数量（客户、受访者等）应为 1 或更大的整数，随机种子应为 0 或更大的整数；现在是 {size} 和 {seed}。",
                en=f"The number (of customers, respondents, ...) must be 1 or more and the seed 0 or more; "
                f"found {size} and {seed}.",
            )
        )


def chunks(customers: int, seed: int) -> Iterator[Customers]:
    """Make the customers chunk by chunk, so that memory does not grow with their number."""
    for chunk in range(-(-customers // CHUNK)):
        yield company.customers_of_chunk(seed, chunk, min(CHUNK, customers - chunk * CHUNK))


def arrivals(parts: list[Contacts]) -> Contacts:
    """Put contacts in the order of arrival; those of one second stay in the order of the customers."""
    second = np.concatenate([part.second for part in parts])
    order = np.argsort(second, kind="stable")
    return Contacts(
        customer=np.concatenate([part.customer for part in parts])[order],
        second=second[order],
        channel=np.concatenate([part.channel for part in parts])[order],
        reason=np.concatenate([part.reason for part in parts])[order],
        handling_tenths=np.concatenate([part.handling_tenths for part in parts])[order],
    )


def _begin(out: Path, name: str) -> IO[bytes]:
    """Open the unfinished file of a table and write its header."""
    file = (out / f"{name}.csv.part").open("wb")
    file.write(header(name))
    return file


def _other_tables(customers: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Make one after the other the tables that fit into memory whatever the number of customers."""
    yield "service_costs", service_cost_lines()
    yield "agent_hours", agent_hour_lines(customers)
    for name, sample in SAMPLES.items():
        yield name, sample(customers, seed)
    for name, study in STUDIES.items():
        yield name, study(seed)
    for name, constant in CONSTANTS.items():
        yield name, constant()


def _write_customers_and_contacts(out: Path, customers: int, seed: int, progress: Callable[[int, int], None]) -> None:
    parts: list[Contacts] = []
    progress(0, customers)
    with _begin(out, "customers") as people, _begin(out, "status_history") as history:
        for chunk in chunks(customers, seed):
            people.write(customer_lines(chunk))
            history.write(history_lines(chunk))
            parts.append(_small(company.contacts_of_chunk(seed, chunk)))
            progress(min(chunk.first + len(chunk), customers - 1), customers)
    contacts = arrivals(parts)
    parts.clear()
    with _begin(out, "contacts") as file:
        for start in range(0, len(contacts.second), CHUNK):
            file.write(contact_lines(contacts, start))
    progress(customers, customers)


def _small(contacts: Contacts) -> Contacts:
    """Keep contacts in the smallest types: all of them wait in memory to be put in the order of arrival."""
    return Contacts(
        customer=contacts.customer.astype(np.int32),
        second=contacts.second.astype(np.int32),
        channel=contacts.channel.astype(np.int8),
        reason=contacts.reason.astype(np.int8),
        handling_tenths=contacts.handling_tenths.astype(np.int16),
    )


def customer_lines(customers: Customers) -> bytes:
    """Return the lines of the customers table."""
    return text.lines(
        [
            text.numbered("C", customers.first + 1 + np.arange(len(customers)), 6),
            text.words(customers.kind, company.KINDS),
            text.words(customers.role, company.ROLES),
            text.words(customers.brand, company.BRANDS),
            text.decimals(customers.arpu_fen, 2),
            text.digits(customers.tenure_months),
            text.words(customers.frequency, truth.FREQUENCIES),
            text.words(customers.channel_use, truth.FREQUENCIES),
            text.words(customers.main_channel, truth.CHANNELS),
        ]
    )


def history_lines(customers: Customers) -> bytes:
    """Return the lines of the status history: for each customer the stages reached."""
    who, stage = np.nonzero(customers.reached != company.MISSING)
    return text.lines(
        [
            text.numbered("C", customers.first + 1 + who, 6),
            text.words(stage, truth.STAGES),
            text.dates(customers.reached[who, stage]),
        ]
    )


def contact_lines(contacts: Contacts, start: int) -> bytes:
    """Return the lines of at most CHUNK contacts from position ``start`` on."""
    rows = slice(start, start + CHUNK)
    second = contacts.second[rows].astype(np.int64)
    hyphen_t = text.words(np.zeros(len(second), dtype=np.int64), ["T"])
    day = text.dates(company.month_days()[0] + second // SECONDS_A_DAY)
    return text.lines(
        [
            text.numbered("K", start + 1 + np.arange(len(second)), 7),
            text.numbered("C", contacts.customer[rows].astype(np.int64) + 1, 6),
            np.hstack([day, hyphen_t, text.clock(second % SECONDS_A_DAY)]),
            text.words(contacts.channel[rows], truth.CHANNELS),
            text.words(contacts.reason[rows], truth.REASONS),
            text.decimals(contacts.handling_tenths[rows].astype(np.int64), 1),
        ]
    )


def service_cost_lines() -> bytes:
    """Return the lines of the service costs."""
    columns = list(zip(*truth.SERVICE_COSTS, strict=True))
    rows = np.arange(len(truth.SERVICE_COSTS))
    return text.lines(
        [
            text.words(rows, columns[0]),
            text.digits(np.array(columns[1])),
            text.words(rows, columns[2]),
            text.decimals(np.array(columns[3]), 2),
            text.digits(np.array(columns[4])),
        ]
    )


def agent_hour_lines(customers: int) -> bytes:
    """Return the lines of the rota for a number of customers."""
    plan: dict[str, Ints] = company.staffing(customers)
    return text.lines(
        [
            text.dates(plan["day"]),
            text.digits(plan["open_hours"]),
            text.digits(plan["agents"]),
            text.digits(plan["open_hours"] * plan["agents"]),
            text.decimals(plan["hour_fen"], 2),
        ]
    )
