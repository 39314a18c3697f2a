"""An agent's turn and a dialogue: steps, red lines, warm wordings, atmosphere, parts of the reply."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.text.codes import ATMOSPHERE, RED_LINES, REPLY_PARTS, SPEAKERS, STEPS, WARM
from course_lib.text.prepare import prepare
from course_lib.text.reports import DialogueReport, Evidence, TurnReport
from course_lib.text.rules import Hit, hits, table
from course_lib.text.words import better, why


def evidence_of(text: str, found: Iterable[Hit], labels: Iterable[str]) -> tuple[Evidence, ...]:
    """Return the evidence for the labels that were given, in reading order, each place once per label."""
    wanted, seen, evidence = set(labels), set(), []
    for hit in sorted(found, key=lambda hit: (hit.start, hit.end, hit.label)):
        if hit.label in wanted and (hit.label, hit.start) not in seen:
            seen.add((hit.label, hit.start))
            words = text[hit.start : hit.end]
            evidence.append(Evidence(hit.label, hit.start, hit.end, words, why(hit.label), better(hit.label)))
    return tuple(evidence)


def check_turn(text: str, lang: str | None = None, context: str | None = None) -> TurnReport:
    """Say what the words of one agent's turn do, and which words made it say so.

    Args:
        text: what the agent said or wrote.
        lang: "zh" or "en"; None = find out.
        context: what the customer said before, where known.

    Returns:
        The codebook's labels with their evidence. It is a mirror and can be wrong; it grades nobody.

    Raises:
        CourseError: not a text, or no such language.

    >>> check_turn("Could you tell me which light is blinking?").stage
    'explore'
    """
    if context is not None:
        prepare(context, lang)
    ready = prepare(text, lang)
    found = list(hits(table("turns", ready.lang), ready.plain, ready.own, ready.sentences))
    named = {hit.label for hit in found}
    stage = next((step for step in ("action", "confirm", "explore", "offer") if step in named), "other")
    parts = []
    for hit in sorted(found, key=lambda hit: hit.start):
        part = "action" if hit.label == "offer" else hit.label
        if part in REPLY_PARTS and part not in parts:
            parts.append(part)
    labels = {key: tuple(label for label in known if label in named) for key, known in _MANY.items()}
    shown = {stage, *parts, *(label for group in labels.values() for label in group)}
    return TurnReport(
        text=text,
        lang=ready.lang,
        evidence=evidence_of(text, found, shown),
        stage=stage,
        red_lines=labels["red_lines"],
        warm=labels["warm"],
        atmosphere=labels["atmosphere"],
        reply_parts=tuple(parts),
        steps=tuple(step for step in STEPS if step in named),
    )


_MANY = {"red_lines": RED_LINES, "warm": WARM, "atmosphere": ATMOSPHERE}


def check_dialogue(turns: Sequence[Mapping[str, Any]], lang: str | None = None) -> DialogueReport:
    """Say which steps a dialogue takes, in which order, where it escalates and where a red line is crossed.

    Args:
        turns: each with "speaker", "agent" or "customer", and "text".
        lang: "zh" or "en"; None = find out from the whole dialogue.

    Raises:
        CourseError: no turns, or a turn that cannot be read; says which.

    >>> report = check_dialogue([{"speaker": "customer", "text": "The line is dead."},
    ...                          {"speaker": "agent", "text": "Which lights are on?"}])
    >>> report.steps_present, report.escalation_turn
    (('explore',), None)
    """
    rows = _turns(turns)
    whole = lang or prepare("\n".join(text for _, text in rows)).lang
    reports: list[TurnReport | None] = []
    before: str | None = None
    for speaker, text in rows:
        reports.append(check_turn(text, whole, before) if speaker == "agent" else None)
        before = text if speaker == "customer" else before
    first: dict[str, int] = {}
    for place, report in enumerate(reports):
        for step in report.steps if report else ():
            first.setdefault(step, place)
    present = tuple(step for step in STEPS if step in first)
    escalation, words = _escalation(rows, whole)
    return DialogueReport(
        steps_present=present,
        missing=tuple(step for step in STEPS if step not in first),
        out_of_order=any(first[one] > first[two] for one, two in itertools.pairwise(present)),
        escalation_turn=escalation,
        red_line_turns=tuple(place for place, report in enumerate(reports) if report and report.red_lines),
        turns=tuple(reports),
        speakers=tuple(speaker for speaker, _ in rows),
        texts=tuple(text for _, text in rows),
        lang=whole,
        escalation=words,
    )


def _turns(turns: object) -> list[tuple[str, str]]:
    """Return (speaker, text) of each turn, or say which turn cannot be read."""
    if isinstance(turns, str | Mapping) or not isinstance(turns, Iterable):
        kind = type(turns).__name__
        raise CourseError(
            say(
                zh=f"对话应是一个列表，每一轮有 speaker 和 text；得到的却是 {kind}。请改成列表。",
                en=f"A dialogue is a list of turns with speaker and text; found {kind}. Pass a list.",
            )
        )
    rows = []
    for number, turn in enumerate(turns):
        speaker = turn.get("speaker") if isinstance(turn, Mapping) else None
        text = turn.get("text") if isinstance(turn, Mapping) else None
        if speaker not in SPEAKERS or not isinstance(text, str):
            raise CourseError(
                say(
                    zh=f"第 {number} 轮（从 0 数起）是 {turn!r:.80}，"
                    "应有 speaker（agent 或 customer）和 text（文字）。请改正。",
                    en=f"turn {number} (counted from 0) is {turn!r:.80}; it needs speaker (agent or customer) and "
                    "text (a string). Correct it.",
                )
            )
        rows.append((str(speaker), text))
    if not rows:
        raise CourseError(
            say(zh="对话里一轮也没有。请至少给出一轮。", en="The dialogue has no turn. Give at least one.")
        )
    return rows


def _escalation(rows: Sequence[tuple[str, str]], lang: str) -> tuple[int | None, tuple[Evidence, ...]]:
    """Return the first customer turn that complains about this conversation, and its words."""
    spoken = False
    for place, (speaker, text) in enumerate(rows):
        if speaker == "agent":
            spoken = True
        elif spoken:  # manners of earlier agents, told at the opening, are not this conversation
            ready = prepare(text, lang)
            found = list(hits(table("escalation", lang), ready.plain, ready.plain, ready.sentences))
            if found:
                return place, evidence_of(text, found, ("escalation",))
    return None, ()
