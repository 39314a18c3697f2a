"""Coders of call notes (four styles, or none) and of stories of leaving (causes)."""

from math import exp

from course_lib.text.codes import CAUSES, NO_STYLE, STYLES
from course_lib.text.decide import evidence_of, weigh
from course_lib.text.look import CUTS, look_plain
from course_lib.text.prepare import prepare
from course_lib.text.reports import NoteReport, StoryReport

MOST = 3  # causes that a story may have


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
    look = look_plain("notes", ready)
    if not any(letter.isalnum() for letter in ready.plain):
        return NoteReport(text=text, lang=ready.lang, scores={name: float(name == NO_STYLE) for name in STYLES})
    odds = weigh("notes", look)
    top = max(odds.values())
    shares = {name: exp(odds[name] - top) for name in STYLES}
    scores = {name: share / sum(shares.values()) for name, share in shares.items()}
    style = max(STYLES, key=lambda name: scores[name])
    cues = () if style == NO_STYLE else (style,)
    return NoteReport(text=text, lang=ready.lang, evidence=evidence_of("notes", look, cues), style=style, scores=scores)


def code_story(text: str, lang: str | None = None) -> StoryReport:
    """Say why somebody left, as a short story tells it.

    Args:
        text: the story.
        lang: "zh" or "en"; None = find out.

    Raises:
        CourseError: not a text, or no such language.

    >>> code_story("My employer moved us to another provider; nobody asked me.").causes
    ('involuntary',)
    """
    ready = prepare(text, lang)
    look = look_plain("stories", ready)
    if not any(letter.isalnum() for letter in ready.plain):
        return StoryReport(text=text, lang=ready.lang)
    scores = weigh("stories", look)
    likeliest = max(CAUSES, key=lambda cause: scores[cause])  # everybody who left had a reason
    causes = tuple(cause for cause in CAUSES if scores[cause] > CUTS["stories"] or cause == likeliest)
    causes = tuple(sorted(sorted(causes, key=lambda cause: -scores[cause])[:MOST], key=CAUSES.index))
    return StoryReport(text=text, lang=ready.lang, evidence=evidence_of("stories", look, causes), causes=causes)
