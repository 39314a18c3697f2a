"""The wording of a questionnaire's questions, as ``course_lib.models.questionnaire.lint`` asks for it."""

from collections.abc import Iterator

from course_lib.models.questionnaire import CHOICES, Finding, Question
from course_lib.text.items import check_item
from course_lib.text.words import REASONS


def check_wording(question: Question) -> Iterator[Finding]:
    """Yield what is wrong with the wording of a question, in either language; pass it to ``lint`` as ``wording``.

    Overlapping ranges are left to ``lint``, which reads them exactly.

    Args:
        question: a question of a questionnaire.

    >>> asked = Question("q", "single", "您难道不觉得我们的服务很好吗？", "Don't you agree that our service is great?")
    >>> [finding.kind for finding in check_wording(asked)]
    ['leading']
    """
    if question.kind == "note":
        return
    found: dict[str, dict[str, str]] = {}
    for lang, text in (("zh", question.text_zh), ("en", question.text_en)):
        options = [getattr(option, f"text_{lang}") for option in question.options if not option.side]
        if text.strip():
            report = check_item(text, lang, options if question.kind in CHOICES[:1] else None)
            for defect in report.defects:
                if defect != "overlapping_options":
                    shown = next((one.words for one in report.evidence if one.label == defect), text)
                    found.setdefault(defect, {})[lang] = shown
    for defect, words in found.items():
        why_zh, why_en, better_zh, better_en = REASONS[defect]
        shown = next(iter(words.values()))
        yield Finding(
            question.id,
            defect,
            "warning",
            f"“{words.get('zh', shown)}”：{why_zh}",
            f"'{words.get('en', shown)}': {why_en}",
            better_zh,
            better_en,
        )
