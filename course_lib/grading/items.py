"""What a class found hard: misconceptions by frequency, difficulty and discrimination of each task."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from course_lib.checks import Check
from course_lib.grading.totals import RUN, Standing

FEW = 10  # learners below which difficulty and discrimination say little


@dataclass(frozen=True)
class Misconception:
    """A check that caught somebody: who failed it, of how many who came as far as it."""

    check: Check
    learners: tuple[str, ...]
    reached: int

    @property
    def share(self) -> float:
        """Share of those who came as far as the check."""
        return len(self.learners) / self.reached


def misconceptions(standings: Sequence[Standing], checks: Sequence[Check]) -> list[Misconception]:
    """Return the checks that somebody failed by a wrong answer, the most frequent first.

    A cell that raised an error or never came to its end says nothing of a misconception and is not counted.
    """
    caught: dict[tuple[str, str], list[str]] = {}
    reached: dict[tuple[str, str], int] = {}
    for standing in standings:
        for result in standing.row.results if standing.row else ():
            key = result.task, result.name
            judged = result.outcome == "passed" or (result.outcome == "failed" and not result.fault)
            reached[key] = reached.get(key, 0) + judged
            if judged and result.outcome == "failed":
                caught.setdefault(key, []).append(standing.learner)
    found = [
        Misconception(check, tuple(caught[check.task, check.name]), reached[check.task, check.name])
        for check in checks
        if (check.task, check.name) in caught
    ]
    return sorted(found, key=lambda each: (-len(each.learners), -each.share))


def item_table(standings: Sequence[Standing], order: Mapping[str, object]) -> pd.DataFrame:
    """Describe each task: how many answered it, how hard it was, how well it tells strong from weak.

    Args:
        standings: of one lesson; those of which nothing could be run do not count.
        order: the tasks in order.

    Returns:
        Frame indexed by ``task``: ``answered``, ``scored`` (learners with all points of the task given), ``points``,
        ``difficulty`` (mean share of the points, 0 hard to 1 easy; nothing answered is 0), ``discrimination``
        (correlation with the share earned in the other tasks; missing when one of the two never varies).

    Source: classical test theory, Crocker & Algina (1986): item difficulty and corrected item-total correlation.
    """
    run = [
        each for each in standings if each.exercise is not None and each.tasks and each.row and each.row.status in RUN
    ]
    earned = pd.DataFrame(
        [{task.task: np.nan if task.open else task.earned for task in each.tasks} for each in run],
        columns=list(order),
        dtype=float,
    )
    points = pd.DataFrame(
        [{task.task: task.points for task in each.tasks} for each in run], columns=list(order), dtype=float
    )
    share = earned / points.where(points > 0)
    known = points.where(earned.notna())
    rows = []
    for task in order:
        rest = earned.drop(columns=task).sum(axis=1) / known.drop(columns=task).sum(axis=1).replace(0, np.nan)
        both = pd.concat([share[task], rest], axis=1).dropna()
        varies = len(both) > 2 and bool((both.std() > 1e-9).all())
        rows.append(
            {
                "task": task,
                "answered": sum(not one.blank for each in run for one in each.tasks if one.task == task),
                "scored": int(share[task].notna().sum()),
                "points": float(points[task].max()) if len(points) else np.nan,
                "difficulty": float(share[task].mean()) if share[task].notna().any() else np.nan,
                "discrimination": float(np.corrcoef(both.to_numpy().T)[0, 1]) if varies else np.nan,
            }
        )
    return pd.DataFrame(rows).set_index("task")
