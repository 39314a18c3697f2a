"""Coded dialogues: steps in their order, the point of escalation, techniques, routes for hard requests, peer scores.

A coded dialogue has one row per turn, from 0: ``speaker`` ("agent" or "customer"), ``text``, and the labels that
people gave by ``docs/coders_guide.md``. What a person codes is the measure here; the text tools of
``course_lib.text`` give the same labels without one, and can be wrong.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from course_lib import language
from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import (
    as_answers,
    as_numbers,
    group_codes,
    need_columns,
    need_known,
    need_one_of,
    need_present,
    need_unique,
)
from course_lib.text.codes import ATMOSPHERE, RED_LINES, REPLY_PARTS, SPEAKERS, STAGES, STEPS, WARM
from course_lib.text.reports import DialogueReport, TurnReport

SCENES = ("beyond_role", "beyond_department", "beyond_contract", "urgent")
ROUTES = (*SCENES, "within_limits")
SKILLS = ("red_lines", "steps", "reply", "warm", "atmosphere", "win_win")
SCALE = range(1, 6)
TALK_FROM = 2  # points between the highest and the lowest score: with more than a step, the judges saw different things

_COLUMNS = {"red_lines": RED_LINES, "warm": WARM, "atmosphere": ATMOSPHERE}
_DATA = Path(__file__).parent / "data" / "dialogues.yml"


@cache
def _dialogues() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = yaml.safe_load(_DATA.read_text(encoding="utf-8"))
    return found


def example(name: str) -> pd.DataFrame:
    """Return a coded dialogue that comes with the course, in the current language.

    Args:
        name: "cold_call" and "warm_call" (the same request met in two ways), or "broken_screen".

    Returns:
        Frame indexed by ``turn`` from 0: ``speaker``, ``text``, ``about`` (of a customer's turn: complains of
        "product" or "attitude"; "" for neither), ``stage`` (of an agent's turn), ``red_lines``, ``warm``,
        ``atmosphere`` (labels joined by ";", "" for none).

    Raises:
        CourseError: there is no such dialogue.

    >>> example("cold_call")["speaker"].tolist()[:2]
    ['customer', 'agent']
    """
    need_one_of(name, "name", sorted(_dialogues()))
    labels = ("about", "stage", *_COLUMNS)
    rows = [
        {"speaker": turn["speaker"], "text": turn[language.current()], **{key: turn.get(key, "") for key in labels}}
        for turn in _dialogues()[name]
    ]
    return pd.DataFrame(rows).rename_axis("turn")


def as_report(coded: pd.DataFrame) -> DialogueReport:
    """Return a coded dialogue in the form that the text tools give, so that the same figure can show both.

    Args:
        coded: a coded dialogue with the columns of ``example``, one row per turn in order.

    Raises:
        CourseError: a missing column, or a value that is no code.

    >>> as_report(example("warm_call")).missing
    ()
    """
    need_columns(coded, "speaker", "text", "about", "stage", *_COLUMNS)
    point = escalation_point(coded)
    turns: list[TurnReport | None] = []
    lang = language.current()
    cells = {name: _labels_of(coded[name], known) for name, known in _COLUMNS.items()}
    agent = (coded["speaker"] == "agent").to_numpy()
    stages = coded["stage"].to_numpy()
    for place in range(len(coded)):
        given = {name: tuple(one for one in column.iloc[place] if one) for name, column in cells.items()}
        text = str(coded["text"].iloc[place])
        turns.append(TurnReport(text, lang, stage=stages[place], **given) if agent[place] else None)
    codes = [turn.stage for turn in turns if turn]
    sequence = step_sequence(codes) if codes else None
    present = () if sequence is None else tuple(sequence.index[sequence["times"] > 0])
    escalation = point["escalation_turn"]
    return DialogueReport(
        steps_present=present,
        missing=tuple(step for step in STEPS if step not in present),
        out_of_order=sequence is not None and bool((sequence["verdict"] == "misplaced").any()),
        escalation_turn=None if escalation is None else list(coded.index).index(escalation),
        red_line_turns=tuple(number for number, turn in enumerate(turns) if turn and turn.red_lines),
        turns=tuple(turns),
        speakers=tuple(coded["speaker"]),
        texts=tuple(map(str, coded["text"])),
        lang=lang,
    )


def step_sequence(stages: Sequence[str] | pd.Series) -> pd.DataFrame:
    """Say of each of the four steps whether it is there and in its place.

    The order is that of the first occurrences. A step is misplaced when one that belongs after it came first; a step
    left out, or taken again later, misplaces none (coders' guide).

    Args:
        stages: the code of each agent's turn, in order: a step or "other".

    Returns:
        Frame indexed by ``dialogue_step``: ``times``, ``first_place`` (among the codes, from 1; missing where the
        step is), ``verdict`` ("in_place", "misplaced", "left_out").

    Raises:
        CourseError: no code, or one that is no step and not "other".

    Source: the four steps of a moment of truth, explore, offer, action, confirm (Carlzon, 1987; course material).

    >>> step_sequence(["explore", "action", "offer"])["verdict"].tolist()
    ['in_place', 'misplaced', 'in_place', 'left_out']
    """
    codes = _as_codes(stages, "stages", STAGES)
    first = {step: codes.index(step) + 1 for step in STEPS if step in codes}
    rows = []
    for number, step in enumerate(STEPS):
        later = [first[other] for other in STEPS[number + 1 :] if other in first]
        late = step in first and any(place < first[step] for place in later)
        verdict = "left_out" if step not in first else "misplaced" if late else "in_place"
        rows.append(
            {"dialogue_step": step, "times": codes.count(step), "first_place": first.get(step), "verdict": verdict}
        )
    return pd.DataFrame(rows).set_index("dialogue_step").astype({"first_place": "Int64"})


def _as_codes(codes: Any, name: str, known: Sequence[str]) -> list[str]:
    """Return codes as a list, or say which is none of the known ones."""
    if isinstance(codes, str) or not isinstance(codes, Sequence | pd.Series) or len(codes) == 0:
        allowed = ", ".join(known)
        raise CourseError(
            say(
                zh=f"{name} 是 {codes!r}，应是一列编码，至少一个，可用：{allowed}。请改正。",
                en=f"{name} is {codes!r}, expected a list of at least one code out of {allowed}. Correct it.",
            )
        )
    column = pd.Series(list(codes), name=name, dtype=object)
    need_known(column, known)
    return [str(code) for code in column]


def escalation_point(coded: pd.DataFrame) -> pd.Series:
    """Find where a complaint about the product turns into one about attitude, and what the agent had just said.

    Args:
        coded: a coded dialogue, one row per turn: ``speaker``, ``about`` ("product", "attitude" or ""), ``red_lines``.

    Returns:
        Series with ``escalation_turn`` and ``trigger_turn`` (labels of the index; missing where it does not
        escalate, or where no agent spoke before), and ``red_lines`` of the trigger.

    Raises:
        CourseError: a missing column, or a value that is no code.

    >>> escalation_point(example("cold_call")).tolist()
    [6, 5, 'irritation']
    """
    need_columns(coded, "speaker", "about", "red_lines")
    need_known(coded["speaker"], SPEAKERS)
    need_known(coded["about"], ("product", "attitude", ""))
    _labels_of(coded["red_lines"], RED_LINES)
    turns = list(coded.index)
    angry = ((coded["speaker"] == "customer") & (coded["about"] == "attitude")).to_numpy()
    empty = pd.Series({"escalation_turn": None, "trigger_turn": None, "red_lines": ""}, dtype=object)
    if not angry.any():
        return empty
    place = int(angry.argmax())
    before = [number for number in range(place) if coded["speaker"].iloc[number] == "agent"]
    empty["escalation_turn"] = turns[place]
    if before:
        empty["trigger_turn"], empty["red_lines"] = turns[before[-1]], coded["red_lines"].iloc[before[-1]]
    return empty


def _labels_of(column: pd.Series, known: Sequence[str]) -> pd.Series:
    """Return the labels of each cell as a list, or say which is not known."""
    cells = column.map(lambda cell: cell.split(";") if isinstance(cell, str) else [cell])
    each = cells.explode()
    need_known(each, ("", *known))
    return cells


def technique_coverage(coded: pd.DataFrame, column: str) -> pd.DataFrame:
    """Count how often each technique of a kind is used in a dialogue, and how many of them are used at all.

    A technique that comes five times still covers one.

    Args:
        coded: a coded dialogue; labels joined by ";".
        column: "warm" (four warm wordings), "atmosphere" (four builders) or "red_lines" (five).

    Returns:
        Frame indexed by ``technique``, every one of its kind: ``times``, ``used`` (True or False). Its mean of ``used``
        is the coverage.

    Raises:
        CourseError: another column, a missing one, or an unknown label.

    >>> float(technique_coverage(example("warm_call"), "atmosphere")["used"].mean())
    0.75
    """
    need_one_of(column, "column", list(_COLUMNS))
    need_columns(coded, column)
    counts = _labels_of(coded[column], _COLUMNS[column]).explode().value_counts()
    times = pd.Series({name: int(counts.get(name, 0)) for name in _COLUMNS[column]}, name="times")
    return pd.DataFrame({"times": times, "used": times > 0}).rename_axis("technique")


def reply_structure(parts: Sequence[str] | pd.Series) -> pd.Series:
    """Score a reply by the five parts: how many are there, and how many stand in order.

    In order = the longest run of different parts that can be read from first to last without going back.

    Args:
        parts: the parts in the order in which they come: facts, emotion, affirm, action, open_ending.

    Returns:
        Series with ``present`` (0 to 5), ``in_order`` (0 to 5) and ``parts_missing`` (joined by ";").

    Raises:
        CourseError: no part, or one that is not among the five.

    >>> reply_structure(["emotion", "facts", "action"]).tolist()
    [3, 2, 'affirm;open_ending']
    """
    places = [REPLY_PARTS.index(part) for part in _as_codes(parts, "parts", REPLY_PARTS)]
    longest: list[int] = []
    for number, place in enumerate(places):
        longest.append(1 + max((longest[one] for one in range(number) if places[one] < place), default=0))
    missing = [part for number, part in enumerate(REPLY_PARTS) if number not in places]
    return pd.Series(
        {"present": len(set(places)), "in_order": max(longest), "parts_missing": ";".join(missing)}, dtype=object
    )


def route(requests: pd.DataFrame) -> pd.Series:
    """Say which of the four hard scenes a request is, or that it lies within one's limits.

    The questions are asked in this order, which is the course's choice: does the normal way come too late (urgent)?
    Does the contract hold it? Does my department do it? May I decide it?

    Args:
        requests: ``in_contract``, ``in_department``, ``in_role`` (True or False), ``deadline_hours`` (until the
            customer must have it), ``normal_hours`` (that the normal way takes).

    Returns:
        Series ``hard_scene`` with the index of ``requests``, one of ``ROUTES``.

    Raises:
        CourseError: a missing column, something other than yes or no, hours that are no number from 0.

    >>> route(pd.DataFrame({"in_contract": [True, False], "in_department": [True, True], "in_role": [False, False],
    ...                     "deadline_hours": [48, 48], "normal_hours": [24, 24]})).tolist()
    ['beyond_role', 'beyond_contract']
    """
    need_columns(requests, "in_contract", "in_department", "in_role", "deadline_hours", "normal_hours")
    answers = {}
    for column in ("in_contract", "in_department", "in_role"):
        need_present(requests, column)
        need_known(requests[column], [True, False])
        answers[column] = requests[column].astype(bool)
    hours = {name: as_numbers(requests[name], name, at_least=0) for name in ("deadline_hours", "normal_hours")}
    found = pd.Series("within_limits", index=requests.index, name="hard_scene", dtype=object)
    for column, scene in (("in_role", "beyond_role"), ("in_department", "beyond_department")):
        found = found.mask(~answers[column], scene)
    found = found.mask(~answers["in_contract"], "beyond_contract")
    return found.mask(hours["normal_hours"] > hours["deadline_hours"], "urgent")


def peer_scores(scores: pd.DataFrame) -> pd.DataFrame:
    """Lay out what teams gave each other: the mean without one's own score, and how far the judges are apart.

    Args:
        scores: one row per team judged, judge and skill point: ``judged``, ``judge``, ``skill``, ``score`` (1 to 5).

    Returns:
        Frame indexed by ``judged`` and ``skill``: ``judges`` (others), ``mean`` (of the others), ``spread`` (highest -
        lowest of the others), ``self_score``, ``gap`` (self - mean), ``verdict``: "talk" where the spread is 2 or
        more, else "agreed"; "no_judge" where nobody else scored.

    Raises:
        CourseError: a missing column or score, a score that is not 1 to 5, the same judge twice.

    >>> table = pd.DataFrame({"judged": "T1", "judge": ["T1", "T2", "T3"], "skill": "warm", "score": [5, 4, 2]})
    >>> peer_scores(table)[["mean", "spread", "verdict"]].to_numpy().tolist()
    [[3.0, 2.0, 'talk']]
    """
    need_columns(scores, "judged", "judge", "skill", "score")
    need_present(scores, "judged", "judge", "skill", "score")
    need_unique(scores, "judged", "judge", "skill")
    points = as_answers(scores["score"], "score", SCALE).to_numpy()
    own = (scores["judged"].astype(object) == scores["judge"].astype(object)).to_numpy()
    code, teams = group_codes(scores, ["judged", "skill"])
    others = pd.Series(points[~own]).groupby(code[~own])
    table = pd.DataFrame(index=range(len(teams)))
    table["judges"] = others.size().reindex(table.index, fill_value=0).astype(int)
    table["mean"] = others.mean()
    table["spread"] = others.max() - others.min()
    table["self_score"] = pd.Series(points[own], index=code[own])
    table["gap"] = table["self_score"] - table["mean"]
    table["verdict"] = "agreed"
    table.loc[table["spread"] >= TALK_FROM, "verdict"] = "talk"
    table.loc[table["judges"] == 0, "verdict"] = "no_judge"
    return table.set_axis(teams)
