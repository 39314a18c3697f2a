"""From what a tool sees to labels, and to the words behind them."""

from collections.abc import Iterable, Sequence

from course_lib.text.look import Look, heaviest
from course_lib.text.model import load
from course_lib.text.reports import Evidence
from course_lib.text.rules import Hit
from course_lib.text.words import better, why


def weigh(kind: str, look: Look) -> dict[str, float]:
    """Return the log-odds of each label of a tool."""
    return load(kind).scores(look.seen)


def evidence_of(kind: str, look: Look, labels: Iterable[str]) -> tuple[Evidence, ...]:
    """Return the words behind each label: those that a rule found, else those that weigh most in the model.

    Args:
        kind: the tool.
        look: the text as the tool saw it.
        labels: the labels that were given.
    """
    ready, evidence = look.ready, []
    if not ready.sentences:
        return ()
    for label in labels:
        found = [hit for hit in look.hits if hit.label == label]
        if found:
            evidence += explained(ready.text, found)
            continue
        start, end = heaviest(load(kind), ready, label)
        words = ready.text[start:end]
        evidence.append(Evidence(label, start, end, words, why(label, by_model=True), better(label)))
    return in_order(evidence)


def explained(text: str, found: Iterable[Hit]) -> list[Evidence]:
    """Return what rules found as evidence, without places that lie within others of the same label."""
    kept: list[Evidence] = []
    for hit in sorted(found, key=lambda hit: (hit.label, hit.start, -hit.end)):
        if not (kept and kept[-1].label == hit.label and hit.start < kept[-1].end):
            words = text[hit.start : hit.end]
            kept.append(Evidence(hit.label, hit.start, hit.end, words, why(hit.label), better(hit.label)))
    return kept


def in_order(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return evidence in reading order."""
    return tuple(sorted(evidence, key=lambda one: (one.start, one.end, one.label)))
