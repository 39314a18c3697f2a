"""What the tools answer: labels in the codebook's order, and the words that made them say so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from html import escape
from typing import Any, ClassVar

from course_lib.language import say


def mirror() -> str:
    """Return the sentence that stands under every display."""
    return say(
        zh="这是一面镜子：它标出词句、说明理由，会看错，不给人打分。有没有同理心，由人来评。",
        en="This is a mirror: it marks words and says why, and it can be wrong. It grades nobody; "
        "empathy is for people to judge.",
    )


@dataclass(frozen=True)
class Evidence:
    """Words that made a tool give a label.

    Attributes:
        label: a label of the codebook.
        start, end: where the words stand in the text, in characters; ``text[start:end] == words``.
        words: the words.
        why: why they speak for the label, in the current language.
        better: a better wording or what to do, in the current language; "" where nothing needs mending.
    """

    label: str
    start: int
    end: int
    words: str
    why: str
    better: str = ""

    def record(self) -> dict[str, Any]:
        """Return the fields as plain values."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True)
class _Report:
    text: str
    lang: str

    _LABELS: ClassVar[tuple[str, ...]] = ()

    def record(self) -> dict[str, Any]:
        """Return plain JSON values under the codebook's names, with the evidence."""
        values: dict[str, Any] = {name: _plain(getattr(self, name)) for name in self._LABELS}
        values["evidence"] = [one.record() for one in self.evidence]
        return values

    evidence: tuple[Evidence, ...] = ()

    def _repr_html_(self) -> str:
        return f"<p>{marked(self.text, self.evidence)}</p><p><small>{escape(mirror())}</small></p>"


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    return value


@dataclass(frozen=True)
class TurnReport(_Report):
    """What the words of one agent's turn do.

    Attributes:
        text, lang: what was read.
        stage: the dominant step, or "other".
        red_lines, warm, atmosphere: labels found.
        reply_parts: parts of the five-part reply, in the order in which they come.
        evidence: the words behind each label.
    """

    stage: str = "other"
    red_lines: tuple[str, ...] = ()
    warm: tuple[str, ...] = ()
    atmosphere: tuple[str, ...] = ()
    reply_parts: tuple[str, ...] = ()

    _LABELS: ClassVar[tuple[str, ...]] = ("stage", "red_lines", "warm", "atmosphere", "reply_parts")


@dataclass(frozen=True)
class DialogueReport:
    """What a dialogue does as a whole; see ``docs/coders_guide.md`` for each field.

    Attributes:
        steps_present, missing: steps in the order explore, offer, action, confirm.
        out_of_order: whether the first occurrences of the steps present come in another order.
        escalation_turn: index of the first customer turn that complains about this conversation, or None.
        red_line_turns: indices of agent turns with a red line.
        turns: a report for each agent's turn, None for each customer's.
        speakers, texts, lang: what was read.
        escalation: the words that turned it.
    """

    steps_present: tuple[str, ...]
    missing: tuple[str, ...]
    out_of_order: bool
    escalation_turn: int | None
    red_line_turns: tuple[int, ...]
    turns: tuple[TurnReport | None, ...]
    speakers: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    lang: str = "zh"
    escalation: tuple[Evidence, ...] = ()

    def record(self) -> dict[str, Any]:
        """Return plain JSON values under the codebook's names, with the evidence and its turn."""
        names = ("steps_present", "missing", "out_of_order", "escalation_turn", "red_line_turns")
        values: dict[str, Any] = {name: _plain(getattr(self, name)) for name in names}
        values["turns"] = [turn.record() if turn else None for turn in self.turns]
        found = [(place, one) for place, turn in enumerate(self.turns) if turn for one in turn.evidence]
        found += [(self.escalation_turn or 0, one) for one in self.escalation]
        found.sort(key=lambda pair: pair[0])
        values["evidence"] = [{"turn": place, **one.record()} for place, one in found]
        return values


@dataclass(frozen=True)
class ItemReport(_Report):
    """What is wrong with the wording of one survey question.

    Attributes:
        text, lang: what was read.
        defects: labels found.
        evidence: the words behind each; a defect of the options is marked on the question where it is not in its words.
    """

    defects: tuple[str, ...] = ()

    _LABELS: ClassVar[tuple[str, ...]] = ("defects",)


@dataclass(frozen=True)
class NoteReport(_Report):
    """Which style the cues of a call note speak for.

    Attributes:
        text, lang: what was read.
        style: one of the four styles, or "insufficient".
        scores: style -> 0 to 1, adding up to 1.
        evidence: the cues.
    """

    style: str = "insufficient"
    scores: Mapping[str, float] | None = None

    _LABELS: ClassVar[tuple[str, ...]] = ("style", "scores")


@dataclass(frozen=True)
class StoryReport(_Report):
    """Why somebody left, as told in a story.

    Attributes:
        text, lang: what was read.
        causes: labels found.
        evidence: the words behind each.
    """

    causes: tuple[str, ...] = ()

    _LABELS: ClassVar[tuple[str, ...]] = ("causes",)


def marked(text: str, evidence: Sequence[Evidence], colours: Mapping[str, str] | None = None) -> str:
    """Return a text as HTML, with the words of the evidence marked and the reason as a tooltip.

    >>> marked("<b> no", [Evidence("refusal", 4, 6, "no", "a bare no")])
    '&lt;b&gt; <mark title="a bare no" style="background:#d3e5f5">no</mark>'
    """
    pieces, at = [], 0
    for one in sorted(evidence, key=lambda one: (one.start, -one.end)):
        if one.start < at:
            continue
        colour = (colours or {}).get(one.label, "#fdd9b5" if one.better else "#d3e5f5")
        title = escape(" ".join(part for part in (one.why, one.better) if part), quote=True)
        pieces.append(escape(text[at : one.start]))
        pieces.append(f'<mark title="{title}" style="background:{colour}">{escape(one.words)}</mark>')
        at = one.end
    return "".join([*pieces, escape(text[at:])])
