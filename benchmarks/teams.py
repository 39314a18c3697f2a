"""How alike are the teams? Against random teams, and against the best of 10,000 random draws; and how long it takes.

Run ``python benchmarks/teams.py`` in the course's environment; it writes the table in ``README.md`` anew.
"""

import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from course_lib.teaching.teams import describe_teams, make_teams

PEOPLE = (17, 33, 60, 120, 300)
DRAWS = 10_000
SIZE = 6
COLUMNS = ["score", "style", "department"]
BEGIN, END = "<!-- begin: teams -->", "<!-- end: teams -->"


def roster(people: int) -> pd.DataFrame:
    """Return a class: a self-check score, a DISC style and a department for each person, some of them missing."""
    draw = np.random.default_rng(people)
    table = pd.DataFrame(
        {
            "score": draw.normal(38, 6, people).round(),
            "style": draw.choice(["D", "I", "S", "C"], people, p=[0.2, 0.3, 0.3, 0.2]),
            "department": draw.choice(["hotline", "shop", "web", None], people, p=[0.5, 0.3, 0.15, 0.05]),
        },
        index=[f"person {i:03d}" for i in range(people)],
    )
    table.loc[draw.random(people) < 0.05, "score"] = np.nan
    return table


def measure(people: int) -> str:
    """Return one row of the table."""
    table = roster(people)
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        teams = make_teams(table, SIZE, COLUMNS, seed=1)
        seconds.append(time.perf_counter() - began)
    draw = np.random.default_rng(1)
    slots = teams.team.to_numpy()
    drawn = np.array(
        [
            describe_teams(table, pd.Series(draw.permutation(slots), table.index), COLUMNS).imbalance
            for _ in range(DRAWS)
        ]
    )
    return (
        f"| {people} | {slots.max()} | {teams.imbalance:.2%} | {drawn.mean():.1%} | {drawn.min():.1%} "
        f"| {drawn.min() / teams.imbalance:.1f} | {max(seconds):.2f} |"
    )


def main() -> None:
    """Measure every roster and write the table."""
    head = [
        "| people | teams | `make_teams` | random, mean | best of 10,000 random | best random / `make_teams` | s |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    rows = []
    for people in PEOPLE:
        rows.append(measure(people))
        print(rows[-1], flush=True)
    path = Path(__file__).with_name("README.md")
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    table = "\n".join([*head, *rows])
    path.write_text(f"{before}{BEGIN}\n{table}\n{END}{rest.partition(END)[2]}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
