"""The reader's language: every figure, widget, table and message follows it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from course_lib.errors import CourseError

LANGUAGES = ("zh", "en")


def at_start(wanted: str) -> str:
    """Return the language that a setting such as ``en_US.UTF-8`` asks for, Chinese when the course has no such.

    >>> at_start("en_US.UTF-8"), at_start("fr")
    ('en', 'zh')
    """
    language = wanted.strip().lower()[:2]
    return language if language in LANGUAGES else "zh"


_current = at_start(os.environ.get("COURSE_LANG", ""))


def current() -> str:
    """Return the language in use, ``"zh"`` or ``"en"``."""
    return _current


def use(language: str) -> None:
    """Choose the language for everything that follows, and a font that can write it.

    Args:
        language: ``"zh"`` (Simplified Chinese) or ``"en"``.

    Raises:
        CourseError: the language is not one of the two.
    """
    global _current
    _current = checked(language)
    from course_lib.fonts import use_fonts  # matplotlib costs 0.3 s: only notebooks pay it

    use_fonts()


@contextmanager
def words_in(language: str) -> Iterator[None]:
    """Let the words inside the block be in a language; figures are left alone.

    >>> with words_in("en"):
    ...     say(zh="客户", en="customer")
    'customer'

    Raises:
        CourseError: the language is not one of the two.
    """
    global _current
    before, _current = _current, checked(language)
    try:
        yield
    finally:
        _current = before


def checked(language: str) -> str:
    """Return ``language`` when the course has it, else raise ``CourseError``."""
    if language not in LANGUAGES:
        raise CourseError(
            f"没有这种语言：{language!r}。请用 'zh' 或 'en'。 / There is no language {language!r}. Use 'zh' or 'en'."
        )
    return language


def say(*, zh: str, en: str) -> str:
    """Return the text of the current language.

    >>> from course_lib.language import say
    >>> say(zh="客户", en="customer") in ("客户", "customer")
    True
    """
    return zh if _current == "zh" else en
