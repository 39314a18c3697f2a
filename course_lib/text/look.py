"""What each tool sees of a text: the rules that spoke, and what the model weighs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from course_lib.text.features import extremes, find, grams, meaning, named, placed, placed_grams, shape
from course_lib.text.model import Model, Seen
from course_lib.text.prepare import Prepared
from course_lib.text.rules import Hit

# how much each block may say against the others; chosen by cross-validation on the corpus
SCALES = {"grams": 3.0, "last": 2.0, "names": 4.0, "context": 1.0, "next": 2.0, "options": 2.0, "dense": 1.5}

# log-odds from which a label is given, for the labels that are not exclusive; chosen likewise
CUTS = {"turns": -0.1, "stories": -0.1, "escalation": 0.0}
# for questions, one per defect, set so that a tenth of clean questions is flagged, on texts of other authors
ITEM_CUTS = {
    "leading": -0.2,
    "loaded": 0.0,
    "double_barrelled": -0.1,
    "double_negative": -0.2,
    "jargon": 0.5,
    "absolute": -0.2,
    "unbalanced_scale": 1.5,
    "overlapping_options": 0.7,
    "recall_overload": 0.2,
}


@dataclass(frozen=True)
class Look:
    """A text as one tool sees it.

    Attributes:
        ready: the text.
        hits: what the tool's own rules found.
        seen: what the model weighs.
    """

    ready: Prepared
    hits: tuple[Hit, ...]
    seen: Seen


def _last(ready: Prepared) -> str:
    return ready.plain[slice(*ready.sentences[-1])] if ready.sentences else ""


def _dense(ready: Prepared) -> NDArray[np.float32]:
    plain, lang = ready.plain, ready.lang
    return np.concatenate([meaning(plain, lang), meaning(_last(ready), lang), extremes(plain, lang)])


def look_turn(
    ready: Prepared, context: Prepared | None = None, after: Prepared | None = None, place: Sequence[str] = ()
) -> Look:
    """Look at an agent's turn.

    Args:
        ready: the turn.
        context: what the customer said before.
        after: what the customer said next.
        place: names for where in the dialogue the turn stands.
    """
    found, lang = [*find("turns", ready), *find("red_lines", ready)], ready.lang
    names = [*shape(ready, context.plain if context else None), *place]
    names += [*placed(ready, found, "r"), *placed(ready, find("cues", ready), "c")]
    blocks = {
        "grams": grams(ready.plain, lang),
        "last": grams(_last(ready), lang, 1),
        "names": named(names),
        "context": grams(context.plain if context else "", lang, 3),
        "next": grams(after.plain if after else "", lang, 4),
    }
    return Look(ready, tuple(found), Seen(blocks, _dense(ready)))


def look_customer(ready: Prepared, before: Prepared | None) -> Look:
    """Look at a customer's turn, after what the agent said before."""
    found = find("escalation", ready, raw=True)
    names = [*shape(ready, before.plain if before else None), *placed(ready, found, "r")]
    names += placed(ready, find("cues", ready, raw=True), "c")
    blocks = {
        "grams": grams(ready.plain, ready.lang),
        "names": named(names),
        "context": grams(before.plain if before else "", ready.lang, 3),
    }
    return Look(ready, tuple(found), Seen(blocks, _dense(ready)))


def look_item(ready: Prepared, options: Sequence[str] = ()) -> Look:
    """Look at a survey question and its options."""
    # their many patterns take a tenth of a second to compile, which the other tools need not wait for
    from course_lib.text.options import option_findings
    from course_lib.text.stems import asked_for, stem_facts

    found = find("items", ready, raw=True)
    names = [*shape(ready), *placed(ready, found, "r"), f"options{min(len(options), 8)}"]
    names += [f"o:{name}" for name in option_findings(options, ready.lang)]
    names += [f"s:{name}" for name in (*stem_facts(ready), *asked_for(ready, options))]
    names += [f"n:{ready.lang}{hit.rule}" for hit in found]
    blocks = {
        "grams": grams(ready.plain, ready.lang),
        "last": grams(_last(ready), ready.lang, 1),
        "names": named(names),
        "options": grams(" ".join(options).lower(), ready.lang, 2),
    }
    return Look(ready, tuple(found), Seen(blocks, _dense(ready)))


def look_plain(kind: str, ready: Prepared) -> Look:
    """Look at a call note or a story."""
    found = find(kind, ready, raw=True)
    names = [*shape(ready), *placed(ready, found, "r")]
    if kind == "stories":
        names += placed(ready, find("scenes", ready, raw=True), "c")
    blocks = {
        "grams": grams(ready.plain, ready.lang),
        "last": grams(_last(ready), ready.lang, 1),
        "names": named(names),
    }
    return Look(ready, tuple(found), Seen(blocks, _dense(ready)))


def heaviest(model: Model, ready: Prepared, label: str) -> tuple[int, int]:
    """Return the part of a text that speaks most for a label, by the weights of its n-grams; all of it if none does.

    Args:
        model: the tool's model.
        ready: the text, not blank.
        label: one of the model's labels.
    """
    steps = np.zeros(len(ready.plain) + 2)
    for run, starts, ends in placed_grams(ready.plain, ready.lang):
        weight = model.weights_of("grams", run, label) / np.maximum(ends - starts, 1)
        inside = (starts >= 0) & (ends <= len(ready.plain))
        np.add.at(steps, starts[inside], weight[inside])
        np.add.at(steps, ends[inside], -weight[inside])
    sums = np.concatenate([[0.0], np.cumsum(np.cumsum(steps)[: len(ready.plain)])])
    best, at = 0.0, (ready.sentences[0][0], ready.sentences[-1][1])  # no part speaks for it alone: the whole text
    for start, end in _clauses(ready):
        total = float(sums[end] - sums[start]) / np.sqrt(end - start)
        if total > best:
            best, at = total, (start, end)
    return at


def _clauses(ready: Prepared) -> list[tuple[int, int]]:
    """Return the parts of a text between commas."""
    parts = []
    for start, end in ready.sentences:
        at = start
        for place in range(start, end + 1):
            if place == end or ready.plain[place] in ",、:":
                first, last = at, place
                while first < last and ready.plain[first] in " ,、:":
                    first += 1
                if last > first:
                    parts.append((first, last))
                at = place + 1
    return parts or list(ready.sentences)
