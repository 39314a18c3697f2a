"""One promise in four styles: the manner changes with the customer, the price, the date and the conditions do not.

Cases and messages are the course's own. Whether a message has the manner of a style is for people to judge; what is
checked here is only what can be checked by rule: that each part of the promise is there, and that no sum of money, per
cent or gift was added to it.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from course_lib import language
from course_lib.errors import CourseError
from course_lib.language import say
from course_lib.models import need_one_of
from course_lib.models.disc import STYLES

_CASES = Path(__file__).parent / "data" / "disc_messages.yml"
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_UNITS = {"十": 10, "百": 100}
_CHINESE_NUMBER = re.compile(rf"[{''.join((*_DIGITS, *_UNITS))}]+(?=\s*(?:元|块|点|时|天|个|折|号|日|月|小时|工作日))")
_ADDED = re.compile(
    r"[¥￥$]\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:元|块|yuan|rmb\b|%|折|percent|per cent)"
    r"|打折|折扣|优惠|赠送|加送|白送|免费送|送(?:您|你|一|个|张|份)|额外|免单|半价|月租全免"
    r"|(?:plus|and|with) an? free \w+|\b(?:discounts?|gifts?|bonus|vouchers?|coupons?|extra|half price)\b"
)
_NOT = re.compile(
    r"(?:没有?|无|不(?!过|仅|但|光|只))[^,.;!?。；]{0,4}$|(?:\bno|\bnot|\bwithout|n't|\bcannot) (?:\w+ ){0,2}$"
)


@dataclass(frozen=True)
class PromiseReport:
    """What became of a promise in a message.

    Attributes:
        missing: names of the parts that are not there.
        added: words that promise more: money, per cent, a gift.
        kept: (start, end) in ``text`` of the parts that are there.
        text: the message as it was read: full-width and Chinese figures as plain ones.
    """

    missing: tuple[str, ...]
    added: tuple[str, ...]
    kept: tuple[tuple[int, int], ...]
    text: str

    @property
    def same(self) -> bool:
        """Whether the promise is all there, and nothing was added."""
        return not self.missing and not self.added


def cases() -> pd.DataFrame:
    """List the cases in the current language.

    Returns:
        Frame indexed by ``case_id``: ``title``, ``situation``, ``promise`` (the same for every customer).

    >>> cases().index.tolist()
    ['late_visit', 'double_charge', 'lower_price']
    """
    lang = language.current()
    rows = {
        name: {key: case[key][lang] for key in ("title", "situation", "promise")} for name, case in _cases().items()
    }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("case_id")


def messages(case: str) -> pd.Series:
    """Return the promise of a case, worded for each style in the current language.

    Returns:
        Series of texts indexed by ``style``.

    Raises:
        CourseError: no such case.

    >>> messages("late_visit").index.tolist() == list(STYLES)
    True
    """
    need_one_of(case, "case", _cases())
    texts = {style: _cases()[case]["messages"][style][language.current()] for style in STYLES}
    return pd.Series(texts, name="message").rename_axis("style")


def promise_parts(case: str) -> dict[str, str]:
    """Return the parts of a case's promise: name in the current language -> pattern for ``check_promise``.

    Raises:
        CourseError: no such case.

    >>> len(promise_parts("double_charge"))
    3
    """
    need_one_of(case, "case", _cases())
    return {part["name"][language.current()]: part["pattern"] for part in _cases()[case]["parts"]}


def check_promise(text: str, parts: Mapping[str, str]) -> PromiseReport:
    """Compare a message with a promise: is each part there, and is money, per cent or a gift promised on top?

    Args:
        text: the message, in Chinese or English; full-width and Chinese figures are read too.
        parts: name -> regular expression of what has to be found, in lower case with plain figures.

    Raises:
        CourseError: not a text, or an empty one; parts that are no texts by name.

    >>> check_promise("免费上门，再送您 50 元", {"visit": "上门", "price": "免费"}).added
    ('送您', '50 元')
    """
    if not isinstance(text, str) or not text.strip():
        raise CourseError(
            say(
                zh=f"要检查的话应是一段文字，得到的是 {text!r}。请写在引号里。",
                en=f"The message should be a text; found {text!r}. Write it in quotes.",
            )
        )
    if not isinstance(parts, Mapping) or not all(isinstance(pattern, str) for pattern in parts.values()):
        raise CourseError(
            say(
                zh=f'parts 是 {parts!r}，应写成名称对应要找的文字，例如 {{"free": "免费"}}。',
                en=f'parts is {parts!r}, expected names with the words to look for, such as {{"free": "no charge"}}.',
            )
        )
    plain = _plain(text)
    found = {name: [match.span() for match in re.finditer(pattern, plain)] for name, pattern in parts.items()}
    spans = sorted(span for places in found.values() for span in places if span[0] < span[1])
    added = [
        match[0]
        for match in _ADDED.finditer(plain)
        if not any(start <= match.start() and match.end() <= end for start, end in spans)
        and not _NOT.search(plain[: match.start()])
    ]
    missing = tuple(name for name, places in found.items() if not places)
    return PromiseReport(missing, tuple(dict.fromkeys(added)), tuple(spans), plain)


def _plain(text: str) -> str:
    """Return a text in lower case with plain figures, a single space for several."""
    folded = unicodedata.normalize("NFKC", text).casefold().strip()
    folded = _CHINESE_NUMBER.sub(lambda match: str(_number(match[0])), folded)
    return re.sub(r"\s+", " ", folded)


def _number(digits: str) -> int:
    """Return a Chinese number below 1,000 as an int: 三十 is 30, 十八 is 18, 一百二十 is 120."""
    if not set(digits) & set(_UNITS):
        return int("".join(str(_DIGITS[digit]) for digit in digits))
    total, last = 0, None
    for digit in digits:
        if digit in _UNITS:
            total, last = total + (1 if last is None else last) * _UNITS[digit], None
        else:
            last = _DIGITS[digit]
    return total + (last or 0)


@cache
def _cases() -> dict[str, Any]:
    """Return the cases as they stand in their file, read once."""
    found: dict[str, Any] = yaml.safe_load(_CASES.read_text(encoding="utf-8"))
    return found
