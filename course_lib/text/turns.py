"""An agent's turn and a dialogue: steps, red lines, warm wordings, atmosphere, parts of the reply."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import exp
from typing import Any

import numpy as np
from numpy.typing import NDArray

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.text.codes import ATMOSPHERE, RED_LINES, REPLY_PARTS, SPEAKERS, STAGES, STEPS, WARM
from course_lib.text.decide import evidence_of, explained, in_order, weigh
from course_lib.text.features import DATA
from course_lib.text.look import CUTS, Look, look_customer, look_turn
from course_lib.text.prepare import Prepared, prepare
from course_lib.text.reports import DialogueReport, Evidence, TurnReport

FOLLOWS = 0.5  # how much the usual order of the steps counts; chosen by cross-validation on the corpus

BESIDE = 0.25  # share of likelihood from which a turn also performs another step


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
    ready = prepare(text, lang)
    look = look_turn(ready, prepare(context, ready.lang) if context is not None else None)
    scores = weigh("turns", look)
    return _report(look, scores, max(STAGES, key=lambda stage: scores[stage]))


def _report(look: Look, scores: Mapping[str, float], stage: str) -> TurnReport:
    """Return the report of a turn whose labels have been weighed."""
    ready = look.ready
    if not any(letter.isalnum() for letter in ready.plain):
        return TurnReport(text=ready.text, lang=ready.lang)
    labels = {key: tuple(label for label in known if scores[label] > CUTS["turns"]) for key, known in _MANY.items()}
    if _brief(ready):  # a word or two has no tone that could be read; only a rule may speak
        ruled = {hit.label for hit in look.hits}
        labels["red_lines"] = tuple(label for label in labels["red_lines"] if label in ruled)
    if {"contempt", "irritation"} & set(labels["red_lines"]):  # praise in such a turn is mockery
        labels["atmosphere"] = ()
    given = [*(() if stage == "other" else (stage,)), *(label for group in labels.values() for label in group)]
    evidence = evidence_of("turns", look, given)
    parts = _reply_parts(look, evidence, stage)
    shown = [hit for hit in look.hits if hit.label in parts and hit.label not in STEPS]
    return TurnReport(
        text=ready.text,
        lang=ready.lang,
        evidence=in_order([*evidence, *explained(ready.text, shown)]),
        stage=stage,
        red_lines=labels["red_lines"],
        warm=labels["warm"],
        atmosphere=labels["atmosphere"],
        reply_parts=parts,
        steps=_steps(scores, stage),
    )


def _brief(ready: Prepared) -> bool:
    """Return whether a turn has at most three characters, or one word."""
    letters = "".join(letter if letter.isalnum() else " " for letter in ready.plain)
    return len(letters.split()) < 2 if ready.lang == "en" else len(letters.replace(" ", "")) < 4


def _steps(scores: Mapping[str, float], stage: str) -> tuple[str, ...]:
    """Return the dominant step and those that come close to it."""
    top = max(scores[label] for label in STAGES)
    total = sum(exp(scores[label] - top) for label in STAGES)
    return tuple(step for step in STEPS if step == stage or exp(scores[step] - top) / total > BESIDE)


def _reply_parts(look: Look, evidence: Iterable[Evidence], stage: str) -> tuple[str, ...]:
    """Return the parts of the five-part reply in the order in which they come."""
    starts: dict[str, int] = {}
    given = {one.label for one in evidence}
    for hit in look.hits:
        part = {"offer": "action", "confirm": "open_ending"}.get(hit.label, hit.label)
        told = hit.label not in STEPS or hit.label == stage or hit.label in given
        if part in REPLY_PARTS and told:
            starts[part] = min(starts.get(part, hit.start), hit.start)
    for one in evidence:  # what the model alone gave
        part = {"offer": "action", "confirm": "open_ending"}.get(one.label, one.label)
        if part in REPLY_PARTS:
            starts.setdefault(part, one.start)
    return tuple(sorted(starts, key=lambda part: (starts[part], REPLY_PARTS.index(part))))


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
    ready = [(speaker, prepare(text, whole)) for speaker, text in rows]
    looks = {
        number: look_turn(ready[number][1], before, after, place) for number, before, after, place in places_of(ready)
    }
    scores = {number: weigh("turns", look) for number, look in looks.items()}
    stages = dict(zip(scores, _path(list(scores.values())), strict=True))
    reports = [
        _report(looks[number], scores[number], stages[number]) if number in looks else None
        for number in range(len(rows))
    ]
    first: dict[str, int] = {}
    for number, report in enumerate(reports):
        if report and report.stage in STEPS:
            first.setdefault(report.stage, number)
    present = tuple(step for step in STEPS if step in first)
    escalation, words = _escalation(ready)
    return DialogueReport(
        steps_present=present,
        missing=tuple(step for step in STEPS if step not in first),
        out_of_order=any(first[one] > first[two] for one, two in pairwise(present)),
        escalation_turn=escalation,
        red_line_turns=tuple(number for number, report in enumerate(reports) if report and report.red_lines),
        turns=tuple(reports),
        speakers=tuple(speaker for speaker, _ in rows),
        texts=tuple(text for _, text in rows),
        lang=whole,
        escalation=words,
    )


def places_of(
    turns: Sequence[tuple[str, Prepared]],
) -> Iterator[tuple[int, Prepared | None, Prepared | None, list[str]]]:
    """Yield, for each agent's turn: its index, what the customer said before and next, names for its place."""
    agents = [number for number, (speaker, _) in enumerate(turns) if speaker == "agent"]
    for order, number in enumerate(agents):
        before = next((turns[i][1] for i in range(number - 1, -1, -1) if turns[i][0] == "customer"), None)
        after = next((turns[i][1] for i in range(number + 1, len(turns)) if turns[i][0] == "customer"), None)
        place = ["in a dialogue", f"agent's {min(order, 4)}", f"to go {min(len(agents) - order - 1, 3)}"]
        place.append(f"third {3 * order // len(agents)}")
        yield number, before, after, place


def _path(scores: Sequence[Mapping[str, float]]) -> list[str]:
    """Return the likeliest sequence of steps: what each turn says, and what usually follows what (Viterbi)."""
    follows = transitions()
    if not scores:
        return []
    own = np.array([[one[stage] for stage in STAGES] for one in scores])
    best = own[0] + follows[-1]
    back = []
    for row in own[1:]:
        ways = best[:, None] + follows[:-1]
        back.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + row
    path = [int(best.argmax())]
    for came in reversed(back):
        path.append(int(came[path[-1]]))
    return [STAGES[place] for place in reversed(path)]


@cache
def transitions() -> NDArray[np.float64]:
    """Return how much each step speaks for each next one; the last row is the start."""
    with np.load(DATA / "weights_dialogues.npz") as stored:
        return FOLLOWS * stored["transitions"].astype(np.float64)


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


def _escalation(turns: Sequence[tuple[str, Prepared]]) -> tuple[int | None, tuple[Evidence, ...]]:
    """Return the first customer turn that complains about this conversation, and its words."""
    before: Prepared | None = None
    for number, (speaker, ready) in enumerate(turns):
        if speaker == "agent":
            before = ready
        elif before is not None and ready.sentences:  # what was told at the opening is not this conversation
            look = look_customer(ready, before)
            if weigh("escalation", look)["escalation"] > CUTS["escalation"]:
                return number, evidence_of("escalation", look, ("escalation",))
    return None, ()
