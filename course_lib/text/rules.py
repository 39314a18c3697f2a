"""Rules: a label, a pattern, and what cancels it; patterns look only a bounded way ahead, so time stays linear."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module

SHOWN = 3  # marked places per label; the others say nothing new
_LONGEST = 400  # characters of a sentence that a cancelling pattern looks at, around the match


@dataclass(frozen=True)
class Rule:
    """One pattern.

    Attributes:
        label: what it speaks for.
        pattern: regular expression on the folded text.
        unless: cancels the match when it is found in the same sentence.
        raw: look at the words of others too (quotations).
        name: what the model calls it; "" = the label. Families of wording for one label have names of their own, so
            that each is weighed by itself.
    """

    label: str
    pattern: str
    unless: str = ""
    raw: bool = False
    name: str = ""

    @cached_property
    def find(self) -> re.Pattern[str]:
        """Return the compiled pattern."""
        return re.compile(self.pattern)

    @cached_property
    def cancel(self) -> re.Pattern[str] | None:
        """Return the compiled cancelling pattern."""
        return re.compile(self.unless) if self.unless else None


@dataclass(frozen=True)
class Hit:
    """Where a rule spoke."""

    label: str
    start: int
    end: int
    rule: int  # position in its table
    name: str  # what the model calls it


@cache
def table(kind: str, lang: str) -> tuple[Rule, ...]:
    """Return the rules of one tool in one language, loaded on first use."""
    module = import_module(f"course_lib.text.rules_{kind}")
    rules: tuple[Rule, ...] = module.ZH if lang == "zh" else module.EN
    return rules


def hits(rules: Iterable[Rule], plain: str, own: str, sentences: Iterable[tuple[int, int]]) -> Iterator[Hit]:
    """Yield what the rules find, rule by rule, each at most ``SHOWN`` times."""
    starts = list(sentences)
    for number, rule in enumerate(rules):
        text, shown = plain if rule.raw else own, 0
        for match in rule.find.finditer(text):
            start, end = match.span("m") if "m" in rule.find.groupindex else match.span()
            if end <= start:
                continue
            if rule.cancel is not None:
                first, last = _around(starts, start, end)
                if rule.cancel.search(text, max(first, start - _LONGEST), min(last, end + _LONGEST)):
                    continue
            yield Hit(rule.label, start, end, number, rule.name or rule.label)
            shown += 1
            if shown == SHOWN:
                break


def _around(spans: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Return the sentence that holds a place."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][1] <= start:
            low = middle + 1
        else:
            high = middle
    if low < len(spans):
        return min(spans[low][0], start), max(spans[low][1], end)
    return start, end
