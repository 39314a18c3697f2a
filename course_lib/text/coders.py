"""Coders of call notes (four styles, or none) and of stories of leaving (causes)."""

from collections import Counter

from course_lib.text.codes import CAUSES, NO_STYLE, STYLES
from course_lib.text.prepare import prepare
from course_lib.text.reports import NoteReport, StoryReport
from course_lib.text.rules import hits, table
from course_lib.text.turns import evidence_of


def code_note(text: str, lang: str | None = None) -> NoteReport:
    """Say which style the cues of a call note speak for, or that no style can be read.

    Args:
        text: what was noted about the customer.
        lang: "zh" or "en"; None = find out.

    Raises:
        CourseError: not a text, or no such language.

    >>> code_note("He asked for the exact clause, the source of each figure and written proof.").style
    'careful_analytical'
    """
    ready = prepare(text, lang)
    found = list(hits(table("notes", ready.lang), ready.plain, ready.plain, ready.sentences))
    counts = Counter(hit.label for hit in found)
    weights = {style: 0.5 * (style == NO_STYLE) + counts[style] for style in STYLES}
    total = sum(weights.values())
    scores = {style: weight / total for style, weight in weights.items()}
    style = max(STYLES, key=lambda style: scores[style])
    return NoteReport(
        text=text, lang=ready.lang, evidence=evidence_of(text, found, (style,)), style=style, scores=scores
    )


def code_story(text: str, lang: str | None = None) -> StoryReport:
    """Say why somebody left, as a short story tells it.

    Args:
        text: the story.
        lang: "zh" or "en"; None = find out.

    Raises:
        CourseError: not a text, or no such language.

    >>> code_story("They lied about the mileage.").causes
    ('ethics',)
    """
    ready = prepare(text, lang)
    found = list(hits(table("stories", ready.lang), ready.plain, ready.plain, ready.sentences))
    causes = tuple(cause for cause in CAUSES if any(hit.label == cause for hit in found))
    return StoryReport(text=text, lang=ready.lang, evidence=evidence_of(text, found, causes), causes=causes)
