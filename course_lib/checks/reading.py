"""How the checks of all lessons read an answer: numbers as near as decimals tell, letters and words as written."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from course_lib.checks.answers import Answer, Missing, Value, WrongKind
from course_lib.language import say


def close(found: float, expected: float, tolerance: float = 0.0051) -> bool:
    """True when the two agree as well as two decimals can tell."""
    return abs(found - expected) <= tolerance


def near_any(found: float, ways: Iterable[Any], tolerance: float = 0.0051) -> bool:
    """True when ``found`` agrees with one of ``ways`` as well as two decimals can tell."""
    return any(close(found, float(way), tolerance) for way in ways)


def folded(text: Any) -> str:
    """Return a text with full-width letters and digits made plain, without the spaces around it."""
    return unicodedata.normalize("NFKC", str(text)).strip()


def joined(items: Iterable[Any]) -> str:
    """Return the items as one text for a reader; "empty" when there are none."""
    return say(zh="、", en=", ").join(map(str, items)) or say(zh="空的", en="empty")


def one_letter(name: str, found: Any, words: Mapping[str, str] | None = None) -> str:
    """Return the letter of an option, also when its words follow it or stand alone.

    Args:
        name: what the answer is called.
        found: what stands there.
        words: letter -> pattern of the words that mean it.

    Raises:
        WrongKind: neither a letter nor a word that means one.
    """
    if isinstance(found, str):
        text = folded(found)
        if re.fullmatch(r"[A-Za-z](?:\s*[/、,;或和]\s*[A-Za-z])+", text):  # several letters are no choice
            return Value(name, text).choice()
        found = re.sub(r"^([A-Za-z])\s*[^A-Za-z\s].*", r"\1", text)
        if len(found) > 1 and words:
            found = next((letter for letter, word in words.items() if re.search(word, text.casefold())), text)
    return Value(name, found).choice()


def letter_of(answer: Answer, name: str, words: Mapping[str, str] | None = None) -> str:
    """Return the letter of the option chosen in ``name``, as ``one_letter``."""
    return one_letter(name, answer[name].data, words)


def case_of(key: Any) -> str:
    """Return "case_3" for a key such as "case_3", "Case 3", 3 or 3.0; another text as it is."""
    number = re.search(r"\d+", folded(key))
    return f"case_{number[0]}" if number else str(key)


def letters_of(
    answer: Answer, name: str, cases: Sequence[str], words: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return the letter given to each of ``cases`` ("case_1"...); letters or words in order will do as well.

    Raises:
        WrongKind: neither a letter for each case nor as many letters in order.
        Missing: a case without a letter.
    """
    value = answer[name]
    try:
        given = {case_of(key): item for key, item in value.mapping().items()}
    except WrongKind:
        items = value.data if isinstance(value.data, list) else None
        letters = items if items and len(items) == len(cases) else value.order()
        if len(letters) != len(cases):
            raise
        given = dict(zip(cases, letters, strict=True))
    if set(given) == {f"case_{place}" for place in range(len(cases))}:  # a Series numbered from 0
        given = {case: given[f"case_{place}"] for place, case in enumerate(cases)}
    for case in cases:
        if case not in given:
            raise Missing(case)
    return {case: one_letter(f'{name}["{case}"]', given[case], words) for case in cases}


def numbers_by_name(value: Value, names: Sequence[str]) -> pd.Series:
    """Return one number for each of ``names``, given by name or in their order.

    Raises:
        WrongKind: no numbers, or more or fewer than ``names``.
    """
    try:
        found = {folded(key): number for key, number in value.mapping().items()}
        if set(found) == set(names):
            return pd.Series([Value(value.name, found[name]).number() for name in names], index=list(names))
    except WrongKind:
        pass
    numbers = value.numbers()
    if len(numbers) != len(names):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要有 {len(names)} 个数，现在有 {len(numbers)} 个。",
                en=f"`{value.name}` needs {len(names)} numbers; it has {len(numbers)}.",
            )
        )
    return pd.Series(numbers, index=list(names))


def one_name(value: Value) -> str:
    """Return the one name given, alone or in a list of one.

    Raises:
        WrongKind: no name, or several.
    """
    if isinstance(value.data, str):
        return folded(value.text())
    names = value.labels()
    if len(names) != 1:
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要一个名字，现在有 {len(names)} 个。",
                en=f"`{value.name}` needs one name; it has {len(names)}.",
            )
        )
    return folded(names.iloc[0])


def different_words(text: str) -> int:
    """Count the different Chinese characters and the different words of other scripts in ``text``."""
    return len(set(re.findall(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+", text.casefold())))
