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


def draws(table: pd.DataFrame, team: pd.Series) -> np.ndarray:
    """Return the imbalance of ``DRAWS`` random sharings into teams of the same sizes, as ``describe_teams`` has it."""
    columns, owner = [], []
    for i, name in enumerate(COLUMNS):
        column = table[name]
        if column.dtype.kind == "f":
            dummies = column.fillna(column.mean()).to_numpy().reshape(-1, 1)
        else:
            dummies = pd.get_dummies(column.astype(object).where(column.notna(), "")).to_numpy(dtype=float)
        columns.append(dummies - dummies.mean(0))
        owner += [i] * dummies.shape[1]
    features, whose = np.hstack(columns), np.array(owner)
    sizes = team.value_counts().sort_index().to_numpy()
    starts = np.cumsum(sizes) - sizes
    total = (features**2).sum(0)
    draw = np.random.default_rng(1)
    found = np.empty(DRAWS)
    for k in range(DRAWS):
        order = draw.permutation(len(table))
        between = (np.add.reduceat(features[order], starts) ** 2 / sizes[:, None]).sum(0)
        found[k] = np.mean([between[whose == i].sum() / total[whose == i].sum() for i in range(len(COLUMNS))])
        if k == 0:
            drawn = pd.Series(np.repeat(np.arange(len(sizes)), sizes), table.index[order])
            assert np.isclose(found[k], describe_teams(table, drawn, COLUMNS).imbalance)
    return found


def measure(people: int) -> str:
    """Return one row of the table."""
    table = roster(people)
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        teams = make_teams(table, SIZE, COLUMNS, seed=1)
        seconds.append(time.perf_counter() - began)
    drawn = draws(table, teams.team)
    return (
        f"| {people} | {teams.team.max()} | {teams.imbalance:.2%} | {drawn.mean():.1%} | {drawn.min():.1%} "
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
