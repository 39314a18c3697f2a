"""Best and worst service experiences: what people tell, coded, counted and held side by side.

Everybody tells one best and one worst experience, so the two are compared within the same people. Twelve people show
large differences only; the interval says how large.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import yaml
from scipy import stats

from course_lib import language
from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import as_answers, as_names, need_columns, need_known, need_present, need_unique

BEST, WORST = "best", "worst"
THEMES = ("quality", "detail", "care", "initiative", "first_impression", "restraint", "warmth")
QUESTIONS = ("greeted", "seen_as_person", "expectation_met", "come_back")

_EXPERIENCES = Path(__file__).parent / "data" / "experiences.yml"


def experiences() -> pd.DataFrame:
    """Return the invented experiences of twelve people in the current language.

    Returns:
        Frame with one row per person and experience: ``person``, ``experience`` ("best" or "worst"), ``story``,
        ``themes`` (codes of ``THEMES`` joined by ";": what the story praises, or misses), ``greeted``,
        ``wait_minutes``, ``seen_as_person``, ``expectation_met``, ``come_back`` (1 = yes, 0 = no),
        ``reputation_from``.

    >>> experiences()["experience"].value_counts().tolist()
    [12, 12]
    """
    lang = language.current()
    return pd.DataFrame(
        [
            {
                "person": row["person"],
                "experience": kind,
                "story": row[kind][lang],
                "themes": ";".join(row[kind]["themes"]),
                **row[kind]["answers"],
                "reputation_from": row["reputation_from"],
            }
            for row in _told()
            for kind in (BEST, WORST)
        ]
    )


@cache
def _told() -> list[dict[str, Any]]:
    """Return the experiences as they stand in their file, read once."""
    told: list[dict[str, Any]] = yaml.safe_load(_EXPERIENCES.read_text(encoding="utf-8"))
    return told


def contrast(told: pd.DataFrame, questions: Sequence[str] = QUESTIONS) -> pd.DataFrame:
    """Compare the answers to yes-or-no questions between the best and the worst experience of the same people.

    Args:
        told: one row per person and experience: ``person``, ``experience`` ("best" or "worst"), and a column for each
            question (1 = yes, 0 = no; may be missing).
        questions: names of these columns.

    Returns:
        Frame indexed by ``question``: ``people`` (answered it for both), ``best_share``, ``worst_share`` (share of
        yes), ``difference`` (best - worst), ``low``, ``high`` (95 %, for paired shares). A question that nobody
        answered for both has missing values.

    Raises:
        CourseError: a missing column, an unknown experience, another answer, a person with two best or two worst.

    Source: Bonett & Price (2012), adjusted Wald interval for a difference of paired proportions.

    >>> told = pd.DataFrame({"person": ["P1", "P1", "P2", "P2"], "experience": ["best", "worst"] * 2,
    ...                      "greeted": [1, 0, 1, 1]})
    >>> contrast(told, ["greeted"])[["best_share", "worst_share", "difference"]].to_numpy().tolist()
    [[1.0, 0.5, 0.5]]
    """
    names = as_names(questions, "questions", some=True)
    _need_told(told, *names)
    answer = pd.DataFrame({name: as_answers(told[name], str(name), range(2)) for name in names})
    rows = []
    for name in names:
        keys = [told["person"], told["experience"]]
        both = answer[name].groupby(keys).first().unstack().reindex(columns=[BEST, WORST]).dropna()
        rows.append(_paired(both[BEST].to_numpy(), both[WORST].to_numpy()))
    columns = ["people", "best_share", "worst_share", "difference", "low", "high"]
    table = pd.DataFrame(rows, columns=columns, index=pd.Index(names, name="question"))
    return table.astype({"people": int})


def _paired(best: np.ndarray, worst: np.ndarray) -> tuple[float, ...]:
    """Return the people, both shares, their difference and its interval."""
    n = len(best)
    if not n:
        return (0, np.nan, np.nan, np.nan, np.nan, np.nan)
    only_best = (((best == 1) & (worst == 0)).sum() + 1) / (n + 2)
    only_worst = (((best == 0) & (worst == 1)).sum() + 1) / (n + 2)
    centre = only_best - only_worst
    half = stats.norm.ppf(0.975) * np.sqrt((only_best + only_worst - centre**2) / (n + 2))
    low, high = max(centre - half, -1.0), min(centre + half, 1.0)
    return (n, best.mean(), worst.mean(), best.mean() - worst.mean(), low, high)


def evidence_map(told: pd.DataFrame, themes: Sequence[str] = THEMES) -> pd.DataFrame:
    """Count for each theme the best stories that praise it and the worst ones that miss it, and name the people.

    Args:
        told: one row per person and experience: ``person``, ``experience`` ("best" or "worst"), ``themes`` (codes
            joined by ";"; an empty text means that none applies).
        themes: the code book.

    Returns:
        Frame indexed by ``theme``, in the order of ``themes``: ``praised``, ``lacking`` (stories), ``praised_by``,
        ``lacking_by`` (people, joined by ", ").

    Raises:
        CourseError: a missing column, an unknown experience or theme, a gap, a person with two best or two worst.

    >>> told = pd.DataFrame({"person": ["P1", "P1"], "experience": ["best", "worst"],
    ...                      "themes": ["care", "care;quality"]})
    >>> evidence_map(told, ["quality", "care"])[["praised", "lacking"]].to_numpy().tolist()
    [[0, 1], [1, 1]]
    """
    known = as_names(themes, "themes", some=True)
    _need_told(told, "themes")
    need_present(told, "themes")
    pairs = told.assign(theme=told["themes"].astype(str).str.split(";")).explode("theme")
    pairs["theme"] = pairs["theme"].str.strip()
    pairs = pairs[pairs["theme"] != ""]
    need_known(pairs["theme"].rename("themes"), known)
    pairs["person"] = pairs["person"].map(str).astype(object)
    pairs = pairs.drop_duplicates(["person", "experience", "theme"]).sort_values("person")
    table = pd.DataFrame(index=pd.Index(known, name="theme"))
    for kind, name in ((BEST, "praised"), (WORST, "lacking")):
        here = pairs[pairs["experience"] == kind].groupby("theme")["person"]
        table[name] = here.size().reindex(known, fill_value=0)
        table[f"{name}_by"] = here.agg(lambda people: ", ".join(people)).reindex(known, fill_value="")
    return table[["praised", "lacking", "praised_by", "lacking_by"]]


def _need_told(told: pd.DataFrame, *columns: str) -> None:
    """Check who tells what."""
    need_columns(told, "person", "experience", *columns)
    need_present(told, "person")
    need_known(told["experience"], (BEST, WORST))
    need_unique(told, "person", "experience")
    if told.empty:
        raise CourseError(
            say(
                zh="表里没有一行经历，无法比较。请先填写最好和最差的经历各一次。",
                en="The table has no experience (zero rows) to compare. Fill in one best and one worst.",
            )
        )
