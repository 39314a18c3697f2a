"""Complaints and service recovery: where they arise, which risk comes first, whether repair pays.

Pareto by process step and by scene, risk ranking, the seven recovery strategies, the stage of failure, and a test
of the recovery paradox. Every interval is a 95 % interval. No result depends on the order of the rows.
"""

import numpy as np
import pandas as pd

from course_lib.models import need_columns, need_known
from course_lib.models.journey import STAGES
from course_lib.models.scores import mean_interval, wilson
from course_lib.models.switching import Scenarios, checklist_score, pareto

SCENES = ("lost_damaged", "billing", "late", "customs")
STRATEGIES = (
    "know_rules",
    "inform_early",
    "follow_up",
    "keep_promises",
    "sincere_care",
    "flexible_process",
    "careful_detail",
)
RISK_SCALE = range(1, 11)
OUTCOMES = ("satisfied", "repurchased")


def complaint_pareto(complaints: pd.DataFrame, by: str = "process_step") -> pd.DataFrame:
    """Rank process steps, or scenes, by the complaints that arise there.

    Args:
        complaints: one row per complaint, with the column ``by``; complaints where it is missing do not count.
        by: "process_step", "scene" or another column of codes.

    Returns:
        Frame indexed by ``by``, most complaints first (ties by name): ``count``, ``share``, ``low``, ``high`` (Wilson),
        ``covered`` (cumulative share).

    Raises:
        CourseError: a missing column, no complaint with a value, an unknown scene.

    >>> complaint_pareto(pd.DataFrame({"scene": ["late", "billing", "late", "late"]}), by="scene")["covered"].to_dict()
    {'late': 0.75, 'billing': 1.0}
    """
    need_columns(complaints, by)
    known = sorted(SCENES if by == "scene" else complaints[by].dropna().astype(str).unique())
    return pareto(complaints[by], known)


def risk_ranking(risks: pd.DataFrame, by: str = "process_step") -> pd.DataFrame:
    """Rank risks by severity x occurrence x detection (RPN), and show what that product hides.

    The three ratings are ranks from 1 to 10 (10 = worst; detection 10 = noticed last), and a product of ranks has
    no unit: 10 x 1 x 4 equals 2 x 4 x 5, only 120 of the numbers to 1,000 can occur, and a deadly but rare risk may
    stand far down. So ``severity_rank`` is given beside it: by severity, then occurrence, then detection.

    Args:
        risks: ``by``, ``severity``, ``occurrence``, ``detection`` (whole, 1 to 10): one row per risk, or several, such
            as one per complaint.
        by: column that names the risk.

    Returns:
        Frame indexed by ``by``, highest RPN first (ties by name): ``count`` (rows), mean ``severity``, ``occurrence``
        and ``detection``, ``rpn`` (mean of the rows' products) with its interval ``low``, ``high`` (missing with one
        row or without spread), ``rank`` and ``severity_rank`` (1 = worst; ties share it), ``tied`` (how many others
        have the same RPN).

    Raises:
        CourseError: a missing column, a rating other than 1, 2 ... 10.

    Source: IEC 60812; weaknesses after Bowles (2003) and AIAG & VDA (2019), who replaced the product.

    >>> risks = pd.DataFrame({"process_step": ["pack", "ship"], "severity": [10, 2], "occurrence": [1, 4],
    ...                       "detection": [4, 5]})
    >>> risk_ranking(risks)[["rpn", "rank", "severity_rank", "tied"]].to_numpy().tolist()
    [[40.0, 1.0, 1.0, 1.0], [40.0, 1.0, 2.0, 1.0]]
    """
    ratings = ["severity", "occurrence", "detection"]
    need_columns(risks, by, *ratings)
    for rating in ratings:
        need_known(risks[rating], RISK_SCALE)
    # Names as they are: categories would bring an order of their own, and groups without rows.
    table = risks[[by, *ratings]].astype(dict.fromkeys(ratings, float) | {by: object})
    groups = table.assign(rpn=table[ratings].prod(axis=1)).groupby(by)
    result = groups[ratings].mean()
    result.insert(0, "count", groups.size())
    result["rpn"] = groups["rpn"].mean()
    result["low"], result["high"] = mean_interval(result["rpn"], groups["rpn"].std(), result["count"])
    same = result["rpn"].round(9)
    result["rank"] = same.rank(ascending=False, method="min").astype(int)
    worst_first = result[ratings].round(9).sort_values(ratings, ascending=False)
    places = pd.Series(np.arange(len(result)) + 1, index=worst_first.index)
    result["severity_rank"] = places.where((worst_first != worst_first.shift()).any(axis=1)).ffill().astype(int)
    result["tied"] = same.groupby(same).transform("size") - 1
    return result.sort_values("rank", kind="stable")


def recovery_score(cases: Scenarios) -> pd.DataFrame:
    """Score how many of the seven recovery strategies each case used.

    Args:
        cases: one case (mapping) or one per row, a column per strategy: 1 used, 0 not, missing = not known.

    Returns:
        Frame with the rows of ``cases``, as from ``switching.checklist_score``: the strategies, ``done``, ``known`` and
        ``score`` (done / known).

    Raises:
        CourseError: as ``switching.checklist_score``.

    >>> recovery_score(dict.fromkeys(STRATEGIES, 1) | {"inform_early": 0})["done"].tolist()
    [6]
    """
    return checklist_score(cases, STRATEGIES)


def rank_strategies(cases: Scenarios) -> pd.DataFrame:
    """Rank the seven recovery strategies by how often they were used: the least used, most to gain, first.

    Args:
        cases: as for ``recovery_score``.

    Returns:
        Frame indexed by ``strategy``, least used first (ties in the order of ``STRATEGIES``, those never known last):
        ``done``, ``known`` (cases where it is), ``share`` with its interval ``low``, ``high``.

    Raises:
        CourseError: as ``recovery_score``.

    >>> rank_strategies(dict.fromkeys(STRATEGIES, 1) | {"inform_early": 0}).index[0]
    'inform_early'
    """
    used = recovery_score(cases)[list(STRATEGIES)]
    result = pd.DataFrame({"done": used.sum().astype(int), "known": used.notna().sum()}).rename_axis("strategy")
    result["share"] = result["done"] / result["known"].where(result["known"] > 0)
    result["low"], result["high"] = wilson(result["done"], result["known"])
    return result.sort_values("share", kind="stable")


def failure_stage(complaints: pd.DataFrame) -> pd.DataFrame:
    """Show at which stage service failed, before, during or after the event, and how satisfied people were then.

    Args:
        complaints: one row per complaint: ``stage`` (before, during, after) and ``satisfied`` (0 or 1).

    Returns:
        Frame indexed by ``stage``, all three: ``count``, ``share`` of the complaints with its interval ``low``,
        ``high``, ``satisfied`` (share of the stage's complaints) with ``satisfied_low``, ``satisfied_high``; missing
        without any.

    Raises:
        CourseError: a missing column or stage, an unknown stage, a ``satisfied`` other than 0 and 1.

    >>> log = pd.DataFrame({"stage": ["during", "during", "after"], "satisfied": [1, 0, 1]})
    >>> failure_stage(log)[["count", "satisfied"]].to_numpy().tolist()
    [[0.0, nan], [2.0, 0.5], [1.0, 1.0]]
    """
    need_columns(complaints, "stage", "satisfied")
    need_known(complaints["stage"], STAGES)
    need_known(complaints["satisfied"], (0, 1))
    stage = complaints["stage"].astype(pd.CategoricalDtype(list(STAGES)))
    result = complaints["satisfied"].astype(int).groupby(stage, observed=False).agg(["size", "sum"])
    result.columns = pd.Index(["count", "yes"])
    result["share"] = result["count"] / len(complaints)
    result["low"], result["high"] = wilson(result["count"], len(complaints))
    yes = result.pop("yes")
    result["satisfied"] = yes / result["count"].where(result["count"] > 0)
    result["satisfied_low"], result["satisfied_high"] = wilson(yes, result["count"])
    return result.set_index(pd.Index(STAGES, name="stage"))


def recovery_paradox(recovered: pd.DataFrame, no_problem: pd.DataFrame) -> pd.DataFrame:
    """Test the recovery paradox: do customers end up better off with a problem that was repaired than without one?

    Over many studies the paradox holds for satisfaction, not for repurchase. The two groups were not made by
    lot, so a difference need not be the work of the recovery.

    Args:
        recovered: one row per customer whose problem was repaired: ``satisfied`` and ``repurchased`` (0 or 1).
        no_problem: the same of customers who never had one.

    Returns:
        Frame indexed by ``outcome`` (satisfied, repurchased): ``recovered`` and ``no_problem`` (shares) with
        ``..._low`` and ``..._high`` (Wilson), their ``difference`` with ``low`` and ``high`` (Newcombe) and
        ``verdict``: ``paradox`` (the whole interval is above 0), ``no_paradox`` (below 0) or ``undecided``.

    Raises:
        CourseError: a missing column, an outcome other than 0 and 1, a group without customers.

    Source: de Matos, Henrique & Rossi (2007); interval of the difference Newcombe (1998), method 10.

    >>> recovered = pd.DataFrame({"satisfied": [1] * 9 + [0], "repurchased": [1] * 5 + [0] * 5})
    >>> no_problem = pd.DataFrame({"satisfied": [1] * 3 + [0] * 7, "repurchased": [1] * 6 + [0] * 4})
    >>> recovery_paradox(recovered, no_problem)["verdict"].to_dict()
    {'satisfied': 'paradox', 'repurchased': 'undecided'}
    """
    result = pd.DataFrame(index=pd.Index(OUTCOMES, name="outcome"))
    for name, group in (("recovered", recovered), ("no_problem", no_problem)):
        need_columns(group, *OUTCOMES)
        for outcome in OUTCOMES:
            need_known(group[outcome], (0, 1))
        yes = group[list(OUTCOMES)].astype(int).sum()
        result[name] = yes / len(group)
        result[f"{name}_low"], result[f"{name}_high"] = wilson(yes, len(group))
    one, two = result["recovered"], result["no_problem"]
    result["difference"] = one - two
    down = np.hypot(one - result["recovered_low"], result["no_problem_high"] - two)
    up = np.hypot(result["recovered_high"] - one, two - result["no_problem_low"])
    result["low"], result["high"] = result["difference"] - down, result["difference"] + up
    verdict = np.select([result["low"] > 0, result["high"] < 0], ["paradox", "no_paradox"], "undecided")
    return result.assign(verdict=verdict)
