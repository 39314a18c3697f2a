"""A survey question: what is wrong with its wording and its options."""

from collections.abc import Sequence

from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.text.codes import DEFECTS
from course_lib.text.decide import evidence_of, weigh
from course_lib.text.look import ITEM_CUTS, look_item
from course_lib.text.prepare import prepare
from course_lib.text.reports import ItemReport


def check_item(
    text: str, lang: str | None = None, options: Sequence[str] | None = None, mode: str | None = None
) -> ItemReport:
    """Say what is wrong with the wording of one survey question.

    Args:
        text: the question, filter and instructions included.
        lang: "zh" or "en"; None = find out.
        options: the answers to choose from, where it has some.
        mode: how it is asked ("phone", "ivr", "web", ...), where known; no rule depends on it yet.

    Raises:
        CourseError: not a text, options that are no list of texts, or no such language.

    >>> check_item("Wouldn't you agree that our friendly staff are excellent?").defects
    ('leading',)
    """
    ready = prepare(text, lang)
    look = look_item(ready, _options(options))
    if not any(letter.isalnum() for letter in ready.plain):
        return ItemReport(text=text, lang=ready.lang)
    scores = weigh("items", look)
    defects = tuple(defect for defect in DEFECTS if scores[defect] > ITEM_CUTS[defect])
    return ItemReport(text=text, lang=ready.lang, evidence=evidence_of("items", look, defects), defects=defects)


def _options(options: object) -> tuple[str, ...]:
    if options is None:
        return ()
    if isinstance(options, str) or not isinstance(options, Sequence) or any(not isinstance(o, str) for o in options):
        raise CourseError(
            say(
                zh=f"options 是 {options!r:.60}，应是文字的列表，例如 ['满意', '不满意']。请改正。",
                en=f"options: found {options!r:.60}, expected a list of texts such as ['yes', 'no']. Correct it.",
            )
        )
    return tuple(options)
