"""Public checks of lesson 11: each names one misconception about styles.

A task whose answers can be wrong in several ways asks each check only for its own aspect: an answer that has
another misconception, but not this one, still earns the points of this one. Rubbish earns none.
"""

import re
from difflib import SequenceMatcher
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks import Answer, Checklist, Criterion, Missing, Value, WrongKind
from course_lib.checks.plain import Blank, Mapping, Unordered
from course_lib.checks.reading import different_words, folded, joined
from course_lib.language import say
from course_lib.models.disc import STYLES
from course_lib.models.messages import PromiseReport, check_promise

checks = Checklist()

DIRECT, FAST, CALM, CAREFUL = STYLES
UNKNOWN = "unknown"
_WORDS = {
    DIRECT: r"direct|domina|直接|支配",
    FAST: r"fast|express|快速|表现",
    CALM: r"calm|stead|平和|稳定",
    CAREFUL: r"care|analy|谨慎|分析",
    UNKNOWN: r"unknown|unclear|cannot|can't|can not|insufficient|not enough|not sure|no style|none|看不出|说不|不知道|不确定|不够|不足|未知|不明|无法|判断不",
}
_NAMES = {
    DIRECT: ("直接支配型", "direct"),
    FAST: ("快速表现型", "fast"),
    CALM: ("平和稳定型", "calm"),
    CAREFUL: ("谨慎分析型", "careful"),
    UNKNOWN: ("看不出", "unknown"),
}


def style_in(text: Any) -> str | None:
    """Return the style that a word means, in either language, or None."""
    low = folded(text).casefold()
    found = [style for style, words in _WORDS.items() if re.search(words, low)]
    return found[0] if len(found) == 1 else UNKNOWN if UNKNOWN in found else None


def style_of(name: str, found: Any) -> str:
    """Return the style that ``found`` means, or say how a style is written."""
    if isinstance(found, Blank) or found is ...:
        raise Missing(name)
    style = style_in(found) if isinstance(found, str) else None
    if style is None:
        raise WrongKind(
            say(
                zh=f'`{name}` 是 {found!r}。请写意思，不写字母："fast"、"careful"、"direct"、"calm" 或 "unknown"。',
                en=f'`{name}` is {found!r}. Write the meaning and no letter: "fast", "careful", "direct", "calm" or '
                '"unknown".',
            )
        )
    return style


def named(style: str) -> str:
    return say(zh=_NAMES[style][0], en=_NAMES[style][1])


def by_key(value: Value, keys: tuple[str, ...]) -> dict[str, Any]:
    """Return what is given for each of ``keys``, found by the number in its name; items in order will do as well."""
    try:
        given = {_key_of(key, keys): item for key, item in value.mapping().items()}
    except WrongKind:
        data = value.data
        items = list(data) if isinstance(data, list | np.ndarray | pd.Series) else []
        if len(items) != len(keys):
            raise
        given = dict(zip(keys, items, strict=True))
    for key in keys:
        if key not in given:
            raise Missing(key)
    return {key: given[key] for key in keys}


def _key_of(key: Any, keys: tuple[str, ...]) -> str:
    number = re.search(r"\d+", folded(key))
    place = int(number[0]) - 1 if number else -1
    return keys[place] if 0 <= place < len(keys) else str(key)


# -- 1 letters -------------------------------------------------------------------------------------

NOTES = {"note_1": FAST, "note_2": CALM, "note_3": CALM, "note_4": DIRECT, "note_5": UNKNOWN}


def letter_styles(answer: Answer) -> dict[str, str]:
    given = by_key(answer["letters"], tuple(NOTES))
    return {key: style_of(f'letters["{key}"]', item) for key, item in given.items()}


def meaning_is_right(answer: Answer, key: str) -> bool | dict[str, Any]:
    found = letter_styles(answer)[key]
    return found == NOTES[key] or {"found": named(found)}


@checks.check(
    "letters",
    "one_meaning_for_all",
    points=0,
    gate=True,
    zh="五条你都写了 {found}。它们的字母和来历不一样。",
    en="You wrote {found} for all five. They differ in letter and origin.",
    hint_zh="一条一条看：先看照的是哪一套，再看字母。",
    hint_en="Take them one by one: which system first, then which letter.",
)
def one_meaning_for_all(answer: Answer) -> bool | dict[str, Any]:
    styles = set(letter_styles(answer).values())
    return len(styles) > 1 or {"found": named(styles.pop())}


@checks.check(
    "letters",
    "slides_read_as_standard",
    points=1,
    zh="第 1 条：你写的是 {found}。写的人照的是课件，课件里的 S 和标准的不一样。",
    en="Entry 1: you wrote {found}. The writer follows the slides, and their S is not that of the standard.",
    hint_zh="看 `labelling()` 的“课件字母”那一列，哪一行是 S？",
    hint_en="In `labelling()`, look down the column 'Source letter': which row has S?",
)
def slides_read_as_standard(answer: Answer) -> bool | dict[str, Any]:
    return meaning_is_right(answer, "note_1")


@checks.check(
    "letters",
    "standard_read_as_slides",
    points=1,
    zh="第 2 条：你写的是 {found}。写的人学的是标准 DISC，S 在那里有自己的意思。",
    en="Entry 2: you wrote {found}. The writer learned standard DISC, where S has a meaning of its own.",
    hint_zh="标准里的 S 是 steadiness 的第一个字母。",
    hint_en="In the standard, S is the first letter of steadiness.",
)
def standard_read_as_slides(answer: Answer) -> bool | dict[str, Any]:
    return meaning_is_right(answer, "note_2")


@checks.check(
    "letters",
    "i_is_influence_everywhere",
    points=1,
    zh="第 3 条：你写的是 {found}。在标准里 I 是影响，可是这一条照的是课件。",
    en="Entry 3: you wrote {found}. In the standard I is influence, but this entry follows the slides.",
    hint_zh="S 对调了，I 也就对调了。",
    hint_en="If S changed places, so did I.",
)
def i_is_influence_everywhere(answer: Answer) -> bool | dict[str, Any]:
    return meaning_is_right(answer, "note_3")


@checks.check(
    "letters",
    "guesses_without_origin",
    points=1,
    zh="第 5 条：你写的是 {found}。没有人知道照的是哪一套，I 就有两个意思，你怎么知道是这一个？",
    en="Entry 5: you wrote {found}. Nobody knows the system, so I has two meanings. How do you know that it is this one?",
    hint_zh="有时候，诚实的答案是说不出来。",
    hint_en="At times the honest answer is that one cannot tell.",
)
def guesses_without_origin(answer: Answer) -> bool | dict[str, Any]:
    return meaning_is_right(answer, "note_5")


# -- 2 score ---------------------------------------------------------------------------------------


@cache
def sheet() -> pd.DataFrame:
    most = 8 * [DIRECT] + 9 * [CAREFUL] + 3 * [CALM] + 2 * [FAST] + [CAREFUL, DIRECT]
    least = 5 * [CALM] + 3 * [FAST] + 6 * [FAST] + 3 * [CALM] + [DIRECT, DIRECT, CAREFUL] + 2 * [CAREFUL]
    return pd.DataFrame({"person_id": "T1", "block": range(1, 25), "most": most, "least": [*least, None, DIRECT]})


def usable_rows(table: pd.DataFrame) -> pd.DataFrame:
    whole = table.dropna(subset=["most", "least"])
    return whole[whole["most"] != whole["least"]]


def counted(table: pd.DataFrame, *, most: int = 1, least: int = -1) -> pd.Series:
    """Return ``most`` times the marks as most plus ``least`` times those as least, by style."""
    return sum(
        factor * table[column].value_counts().reindex(list(STYLES), fill_value=0)
        for column, factor in (("most", most), ("least", least))
    )


def numbers_by_style(value: Value) -> pd.Series:
    """Return one number for each style: from a mapping, a column, a table with ``net``, or a row with four columns."""
    data = value.data
    if isinstance(data, pd.DataFrame):
        data = data.rename(columns=lambda name: folded(name))
        net = next((name for name in data.columns if name.casefold() in ("net", "净得分")), None)
        by_column = {style_in(name): name for name in data.columns}
        if net is not None:
            names = next((data[name] for name in data.columns if name.casefold() in ("style", "风格")), None)
            data = pd.Series(data[net].to_numpy(), index=data.index if names is None else names.to_numpy())
        elif len(data) == 1 and set(STYLES) <= set(by_column):
            data = pd.Series({style: data[by_column[style]].iloc[0] for style in STYLES})
    if isinstance(data, pd.Series):
        pairs = list(zip(data.index, data.tolist(), strict=True))
    elif isinstance(data, Mapping):
        pairs = list(data.pairs)
    elif isinstance(data, list) and data and all(isinstance(item, list) and len(item) == 2 for item in data):
        pairs = [(item[0], item[1]) for item in data]
    else:
        pairs = []
    if any(isinstance(item, Blank) or item is ... for _, item in pairs):
        raise Missing(value.name)
    found = {style_in(key[-1] if isinstance(key, tuple | list) else key): item for key, item in pairs}
    if set(found) != set(STYLES):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要给四种风格各一个数，并看得出哪个数是哪种风格的，例如 "
                '{"direct": 1, "fast": 0, "calm": -2, "careful": 1}。',
                en=f"`{value.name}` needs one number for each of the four styles, so that one can see whose it is, such "
                'as {"direct": 1, "fast": 0, "calm": -2, "careful": 1}.',
            )
        )
    return pd.to_numeric(pd.Series(found), errors="coerce").reindex(list(STYLES)).astype(float)


def first_styles(value: Value) -> set[str]:
    """Return the styles that are said to stand first: a list, a set, an index, a table, or a text with + or commas."""
    data = value.data
    if isinstance(data, str):
        data = re.split(r"\s*(?:[+,，、;；/&]|和|与|\band\b)\s*", folded(data).strip("[](){}"))
    elif isinstance(data, Unordered):
        data = list(data.items)
    elif isinstance(data, Mapping):
        data = [key for key, _ in data.pairs]
    elif isinstance(data, pd.DataFrame):
        named_in = next((name for name in data.columns if data[name].map(style_in).notna().all()), None)
        data = list(data.index if named_in is None else data[named_in])
    elif isinstance(data, pd.Series):
        if data.dtype == bool:
            data = data[data]
            data = list(data.index)
        else:
            texts = [item for item in data if isinstance(item, str)]
            data = texts if texts else list(data.index)
    elif isinstance(data, np.ndarray):
        data = data.ravel().tolist()
    if not isinstance(data, list):
        raise WrongKind(
            say(
                zh=f'`{value.name}` 应该是一列风格，例如 ["fast"]。',
                en=f'`{value.name}` should be a list, as ["fast"].',
            )
        )
    if any(isinstance(item, Blank) or item is ... for item in data):
        raise Missing(value.name)
    found = set()
    for item in data:
        name = item[-1] if isinstance(item, tuple | list) and item else item
        for part in re.split(r"\s*[+,，、]\s*", str(name)):
            found.add(style_in(part) or part)
    # ("T1", "calm_steady") as two items: the person is no style
    return found if found <= set(STYLES) else found & set(STYLES) or found


def shown(numbers: pd.Series) -> str:
    return joined(f"{named(str(style))} {number:+g}" for style, number in numbers.items())


@checks.check(
    "score",
    "faulty_blocks_counted",
    points=1,
    zh="`usable` 现在是 {found}。24 题里有一题漏选，有一题自相矛盾，都不能用。",
    en="`usable` is {found}. Of the 24, one block lacks a mark and one contradicts itself; neither can be used.",
    hint_zh="看最后两行：一行缺了 `least`，一行 `most` 和 `least` 一样。",
    hint_en="See the last two rows: one has no `least`, in the other `most` and `least` are the same.",
)
def faulty_blocks_counted(answer: Answer) -> bool | dict[str, Any]:
    found = answer["usable"].number()
    return found == len(usable_rows(sheet())) or {"found": f"{found:g}"}


def nets(answer: Answer) -> pd.Series:
    return numbers_by_style(answer["net"])


def is_one_of(found: pd.Series, *ways: pd.Series) -> bool:
    return any(bool(np.allclose(found, way, atol=0.01)) for way in ways)


@checks.check(
    "score",
    "least_forgotten",
    points=1.5,
    zh="你的净得分是：{found}。看看是不是只数了“最像”，没有减去“最不像”。四个净得分加起来应当是 0。",
    en="Your net scores are {found}. Did you count only 'most' and take nothing away? The four should add up to 0.",
    hint_zh="净得分 = 最像的次数 − 最不像的次数。",
    hint_en="Net = times most − times least.",
)
def least_forgotten(answer: Answer) -> bool | dict[str, Any]:
    found = nets(answer)
    # turned round, and an incomplete block counted, are other misconceptions
    ways = (usable_rows(sheet()), sheet())
    right = is_one_of(found, *(sign * counted(table) for table in ways for sign in (1, -1)))
    return right or {"found": shown(found)}


@checks.check(
    "score",
    "signs_turned_round",
    points=0.5,
    zh="你的净得分是：{found}。正负正好反了：常被选作“最像”的，应当是正的。",
    en="Your net scores are {found}. The signs are turned round: what is often marked 'most' should be positive.",
    hint_zh="谁减谁？",
    hint_en="What is taken from what?",
)
def signs_turned_round(answer: Answer) -> bool | dict[str, Any]:
    found = nets(answer)
    ways = [table for rows in (usable_rows(sheet()), sheet()) for table in (counted(rows), counted(rows, least=0))]
    return is_one_of(found, *ways) or {"found": shown(found)}


@checks.check(
    "score",
    "half_a_block_counted",
    points=1,
    zh="你的净得分是：{found}。只选了“最像”、没选“最不像”的那一题也算进去了，四个数加起来就不是 0。",
    en="Your net scores are {found}. The block with a 'most' but no 'least' was counted, so the four do not add up to 0.",
    hint_zh="先去掉不能用的题，再数。",
    hint_en="Leave out what cannot be used before you count.",
)
def half_a_block_counted(answer: Answer) -> bool | dict[str, Any]:
    found, rows = nets(answer), usable_rows(sheet())
    ways = (counted(rows), -counted(rows), counted(rows, least=0))
    return is_one_of(found, *ways) or {"found": shown(found)}


@checks.check(
    "score",
    "tie_broken",
    points=1,
    zh="`first` 现在是：{found}。按你自己的 `net`，排第一的是：{expected}。并列就都写上，不能挑一个，也不能多写。",
    en="`first` is {found}. By your own `net`, what stands first is {expected}. Name all that tie, and none besides.",
    hint_zh="`idxmax()` 遇到并列只给一个。用条件 `net == net.max()`。",
    hint_en="With a tie `idxmax()` gives one only. Use the condition `net == net.max()`.",
)
def tie_broken(answer: Answer) -> bool | dict[str, Any]:
    found, net = first_styles(answer["first"]), nets(answer)
    right = set(counted(usable_rows(sheet())).pipe(lambda scores: scores[scores == scores.max()]).index)
    # net scores that are wrong are other misconceptions; what is taken from them may still be right
    own = set(net[net == net.max()].index)
    return found in (right, own) or {
        "found": joined(named(style) if style in _NAMES else style for style in sorted(found)),
        "expected": joined(named(str(style)) for style in STYLES if style in own),
    }


# -- 3 readings ------------------------------------------------------------------------------------

CASES = {"case_1": "A", "case_2": "C", "case_3": "B", "case_4": "D", "case_5": "E"}


def reading_letters(answer: Answer) -> dict[str, str]:
    value = answer["readings"]
    try:
        given = by_key(value, tuple(CASES))
    except WrongKind:
        letters = value.order()
        if len(letters) != len(CASES):
            raise
        given = dict(zip(CASES, letters, strict=True))
    return {key: _letter(key, item) for key, item in given.items()}


def _letter(key: str, found: Any) -> str:
    if isinstance(found, str):
        found = re.sub(r"^([A-Ea-e])\s*[^A-Za-z\s].*", r"\1", folded(found))  # the letter with the words of the option
    return Value(f'readings["{key}"]', found).choice()


def reading_is_right(answer: Answer, key: str) -> bool | dict[str, Any]:
    found = reading_letters(answer)[key]
    return found == CASES[key] or {"found": found}


@checks.check(
    "readings",
    "one_letter_for_all",
    points=0,
    gate=True,
    zh="五种情况你都选了 {found}。再看一遍数字，它们很不一样。",
    en="You chose {found} for all five. Look at the numbers again; they differ a great deal.",
    hint_zh="先看有效题数，再看四个数差多少，再看有没有并列。",
    hint_en="First the usable blocks, then how far apart the four are, then whether there is a tie.",
)
def one_letter_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(reading_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "readings",
    "clear_profile_denied",
    points=1,
    zh="情况 1：你选了 {found}。24 题都有效，+19 比第二名高出 24 分，也没有和谁比。",
    en="Case 1: you chose {found}. All 24 blocks count, +19 is 24 ahead of the next, and nobody is compared.",
    hint_zh="小心不等于什么都不说。",
    hint_en="To be careful is not to say nothing at all.",
)
def clear_profile_denied(answer: Answer) -> bool | dict[str, Any]:
    return reading_is_right(answer, "case_1")


@checks.check(
    "readings",
    "flat_profile_named",
    points=1,
    zh="情况 2：你选了 {found}。+2 是最高的，可是闭着眼睛选也会有这样的差别。",
    en="Case 2: you chose {found}. +2 is the highest, but with eyes closed one would get differences like these.",
    hint_zh="四个数里总有一个最大。它比掷骰子更不均匀吗？",
    hint_en="Of four numbers one is always the largest. Are they more uneven than dice would be?",
)
def flat_profile_named(answer: Answer) -> bool | dict[str, Any]:
    return reading_is_right(answer, "case_2")


@checks.check(
    "readings",
    "tie_not_seen",
    points=1,
    zh="情况 3：你选了 {found}。最高的 +9 有几个？另外两个离得远不远？",
    en="Case 3: you chose {found}. How many have the highest, +9? And how far away are the other two?",
    hint_zh="并列，就照实说并列。",
    hint_en="A tie is called a tie.",
)
def tie_not_seen(answer: Answer) -> bool | dict[str, Any]:
    return reading_is_right(answer, "case_3")


@checks.check(
    "readings",
    "people_compared",
    points=1,
    zh="情况 5：你选了 {found}。净得分只说“和自己的另外三种比”。甲的另外三种弱一些，也会得 +20。",
    en="Case 5: you chose {found}. A net score only says 'compared with my other three'. If those are weak, it is +20 too.",
    hint_zh="想想课上的 P1 和 P2。",
    hint_en="Think of P1 and P2 in the lesson.",
)
def people_compared(answer: Answer) -> bool | dict[str, Any]:
    return reading_is_right(answer, "case_5")


# -- 4 notes ---------------------------------------------------------------------------------------

HEARD = {"n1": DIRECT, "n2": UNKNOWN, "n3": CALM, "n4": UNKNOWN, "n5": CAREFUL, "n6": UNKNOWN}


def note_styles(answer: Answer) -> dict[str, str]:
    given = by_key(answer["notes"], tuple(HEARD))
    return {key: style_of(f'notes["{key}"]', item) for key, item in given.items()}


def note_is_right(answer: Answer, key: str) -> bool | dict[str, Any]:
    found = note_styles(answer)[key]
    return found == HEARD[key] or {"found": named(found)}


@checks.check(
    "notes",
    "one_style_for_all",
    points=0,
    gate=True,
    zh="六条你都写了 {found}。再读一遍，有的线索很多，有的几乎没有。",
    en="You wrote {found} for all six. Read again: some have many cues, some hardly any.",
    hint_zh="每条先划出客户自己的言行，再数。",
    hint_en="In each, underline the customer's own words and acts, then count.",
)
def one_style_for_all(answer: Answer) -> bool | dict[str, Any]:
    styles = set(note_styles(answer).values())
    return len(styles) > 1 or {"found": named(styles.pop())}


@checks.check(
    "notes",
    "three_cues_overlooked",
    points=1,
    zh="n1：你写的是 {found}。数一数：打断、限时间、自己拍板，三条是不是同一个方向？",
    en="n1: you wrote {found}. Count: breaks in, sets a time, settles it alone. Do the three go one way?",
    hint_zh="谁说了算？最看重什么？",
    hint_en="Who has the final word, and what matters most?",
)
def three_cues_overlooked(answer: Answer) -> bool | dict[str, Any]:
    return note_is_right(answer, "n1")


@checks.check(
    "notes",
    "urgent_matter_is_a_style",
    points=1,
    zh="n2：你写的是 {found}。孩子被锁在屋里，谁都会喊快。急的是事情，不是风格。",
    en="n2: you wrote {found}. With a child locked in, anybody shouts. It is the matter that is urgent, not the style.",
    hint_zh="换一位最温和的客户，他会怎么喊？",
    hint_en="How would the mildest of customers have called?",
)
def urgent_matter_is_a_style(answer: Answer) -> bool | dict[str, Any]:
    return note_is_right(answer, "n2")


@checks.check(
    "notes",
    "mildness_not_heard",
    points=1,
    zh="n3：你写的是 {found}。声音轻、让别人先、等着不催、用惯了不换，都指着哪一边？",
    en="n3: you wrote {found}. Soft voice, others first, waits without a word, keeps what is familiar: which way do they "
    "point?",
    hint_zh="不换，是因为怕出错、要依据，还是因为求稳？",
    hint_en="Is it kept for want of proof, or because things shall stay as they are?",
)
def mildness_not_heard(answer: Answer) -> bool | dict[str, Any]:
    return note_is_right(answer, "n3")


@checks.check(
    "notes",
    "one_question_is_a_style",
    points=1,
    zh="n4：你写的是 {found}。问一句价格，四种风格的客户都会问。只有一条，还不算线索。",
    en="n4: you wrote {found}. Customers of all four styles ask for a price. One such question is not even a cue.",
    hint_zh="一条线索，把握最多一半。",
    hint_en="One cue makes you half sure at best.",
)
def one_question_is_a_style(answer: Answer) -> bool | dict[str, Any]:
    return note_is_right(answer, "n4")


# -- 5 evidence ------------------------------------------------------------------------------------


@cache
def heard() -> pd.DataFrame:
    rows = [
        *[("K1", CALM, "self")] * 3,
        ("K2", DIRECT, "self"),
        *[("K2", DIRECT, "other")] * 2,
        ("K3", CAREFUL, "self"),
        ("K3", FAST, "self"),
    ]
    return pd.DataFrame(rows, columns=["customer", "style", "source"])


def cues_found(answer: Answer, table: pd.DataFrame, customer: str) -> list[str]:
    """Return the styles that ``own_cues`` gives, however they are held."""
    value = answer.call("own_cues", table, customer)
    data = value.data
    if isinstance(data, pd.DataFrame) and "style" in data:
        data = data["style"]
    if isinstance(data, pd.Series | np.ndarray):
        data = data.tolist()
    if not isinstance(data, list):
        raise WrongKind(
            say(
                zh='`own_cues` 应返回一列风格，例如 `heard.loc[..., "style"]`。',
                en='`own_cues` should return a column of styles, such as `heard.loc[..., "style"]`.',
            )
        )
    return [str(item) for item in data]


@checks.check(
    "evidence",
    "hearsay_counted",
    points=1,
    zh='`own_cues(heard, "K2")` 得 {found} 条。K2 的三条里，有两条是听别人说的，不算线索。',
    en='`own_cues(heard, "K2")` gives {found} cue(s). Two of the three about K2 are hearsay and do not count.',
    hint_zh='第二个条件：`heard["source"]` 等于 `"self"`。',
    hint_en='The second condition: `heard["source"]` equals `"self"`.',
)
def hearsay_counted(answer: Answer) -> bool | dict[str, Any]:
    # other customers' cues are another misconception
    found = cues_found(answer, heard(), "K2")
    everyone = list(heard().loc[heard()["source"] == "self", "style"])
    return found == [DIRECT] or sorted(found) == sorted(everyone) or {"found": len(found)}


@checks.check(
    "evidence",
    "other_customers_counted",
    points=1,
    zh='`own_cues(heard, "K3")` 得到的是：{found}。只要 K3 这一位客户的线索。',
    en='`own_cues(heard, "K3")` gives {found}. Take the cues of K3 only.',
    hint_zh='第一个条件：`heard["customer"]` 等于 `customer`。',
    hint_en='The first condition: `heard["customer"]` equals `customer`.',
)
def other_customers_counted(answer: Answer) -> bool | dict[str, Any]:
    found = cues_found(answer, heard(), "K3")
    return sorted(found) == sorted([CAREFUL, FAST]) or {"found": joined(found)}


def decided(answer: Answer, *cues: str) -> str:
    return style_of("decide(…)", answer.call("decide", list(cues)).data)


@checks.check(
    "evidence",
    "one_cue_is_enough",
    points=1,
    zh="只有一条线索，`decide` 就返回了 {found}。一条线索只有一半把握。",
    en="With a single cue `decide` returns {found}. One cue makes you only half sure.",
    hint_zh='最大的把握不到 0.8，就返回 `"insufficient"`。',
    hint_en='Where the largest chance is below 0.8, return `"insufficient"`.',
)
def one_cue_is_enough(answer: Answer) -> bool | dict[str, Any]:
    found = decided(answer, CALM)
    return found == UNKNOWN or {"found": named(found)}


@checks.check(
    "evidence",
    "never_sure",
    points=0.5,
    zh="四条同样的线索，`decide` 返回 {found}。把握已经过了 0.9，应当说出是哪一种。",
    en="For four equal cues `decide` returns {found}. The chance is over 0.9: name the style.",
    hint_zh="大于、小于号是不是反了？返回的是 `chance.idxmax()` 吗？",
    hint_en="Is the sign the wrong way round? Is it `chance.idxmax()` that you return?",
)
def never_sure(answer: Answer) -> bool | dict[str, Any]:
    found = decided(answer, FAST, FAST, FAST, FAST)
    return found == FAST or {"found": named(found)}


@checks.check(
    "evidence",
    "majority_is_enough",
    points=0.5,
    zh="三条里两条平和、一条直接，`decide` 就返回了 {found}。过半还不够：把握只有六成。",
    en="With two calm and one direct of three, `decide` returns {found}. A majority will not do: the chance is 0.6.",
    hint_zh="用的是 `chance`，还是自己数的条数？",
    hint_en="Do you use `chance`, or counts of your own?",
)
def majority_is_enough(answer: Answer) -> bool | dict[str, Any]:
    found = decided(answer, CALM, CALM, DIRECT)
    return found == UNKNOWN or {"found": named(found)}


# -- 6 order ---------------------------------------------------------------------------------------

LETTERS = "ABCDEFG"


def places(answer: Answer) -> dict[str, int]:
    letters = answer["order"].order()
    return {letter: letters.index(letter) for letter in letters}


@checks.check(
    "order",
    "not_seven_letters",
    points=0,
    gate=True,
    zh="`order` 里要有 A 到 G 七个字母，一个一次。现在是：{found}。",
    en="`order` needs the seven letters A to G, each once. It is {found}.",
    hint_zh="数一数。",
    hint_en="Count them.",
)
def not_seven_letters(answer: Answer) -> bool | dict[str, Any]:
    letters = answer["order"].order()
    return sorted(letters) == list(LETTERS) or {"found": joined(letters)}


@checks.check(
    "order",
    "guesses_before_listening",
    points=1,
    zh="猜（F）排在了听（C）的前面。没听就猜，猜的是自己的印象。",
    en="Guessing (F) comes before listening (C). Without listening you guess from your own impression.",
    hint_zh="证据从哪里来？",
    hint_en="Where does the evidence come from?",
)
def guesses_before_listening(answer: Answer) -> bool:
    at = places(answer)
    return at["C"] < at["F"] and at["C"] < at["E"]


@checks.check(
    "order",
    "names_before_counting",
    points=1,
    zh="猜（F）排在了数线索（E）的前面。先认定一种，再去数，数出来的都是它。",
    en="Guessing (F) comes before counting cues (E). Once you have named a style, all you count will fit it.",
    hint_zh="数完了，还可能得出“看不出”。",
    hint_en="After counting, the answer may still be that you cannot tell.",
)
def names_before_counting(answer: Answer) -> bool:
    at = places(answer)
    return at["E"] < at["F"]


@checks.check(
    "order",
    "speaks_before_it_is_sure",
    points=1,
    zh="向客户承诺（A）排得太早：它前面应当有猜（F）和查清能答应什么（G）。",
    en="Telling the customer (A) comes too early: guessing (F) and finding out what can be promised (G) come before it.",
    hint_zh="说出去的承诺收不回来。说之前要知道什么？",
    hint_en="A promise cannot be taken back. What must you know before you speak?",
)
def speaks_before_it_is_sure(answer: Answer) -> bool:
    at = places(answer)
    return at["G"] < at["A"] and at["F"] < at["A"]


@checks.check(
    "order",
    "never_looks_again",
    points=0.5,
    zh="看反应、换说法（D）排在了说（A）的前面。还没说，哪来的反应？",
    en="Watching the reaction (D) comes before telling the customer (A). To what would they react?",
    hint_zh="先试，再看，再改。",
    hint_en="Try, watch, then change.",
)
def never_looks_again(answer: Answer) -> bool:
    at = places(answer)
    return at["A"] < at["D"]


@checks.check(
    "order",
    "filed_before_heard",
    points=0.5,
    zh="写档案（B）排在了听（C）的前面：客户的行为和请求，还一样也没有。",
    en="Writing the file (B) comes before listening (C): there is no behaviour and no request yet to write down.",
    hint_zh="档案里写的是他说了什么、做了什么。",
    hint_en="What goes into the file is what was said and done.",
)
def filed_before_heard(answer: Answer) -> bool:
    at = places(answer)
    return at["C"] < at["B"]


# -- 7 messages ------------------------------------------------------------------------------------

PARTS = {
    "friday": r"(?:周|星期|礼拜)五|friday|\bfri\b",
    "time": r"15[:.]?00|15 ?[点时]|(?<!\d)3 ?点|下午 ?3:00|3(?::00)? ?(?:p\.?m|o.clock)|(?:three|3) in the afternoon|\b15 ?h\b",
    "free": r"免费|不收费|不收钱|不用付|不花钱|不要钱|(?<!\d)0 ?元|\bfree\b|no charge|at no cost|costs? (?:you )?nothing|without charge",
    "refund": r"(?<!\d)20 ?(?:元|块)钱?|(?<!\d)20 ?(?:yuan|rmb|cny)|¥ ?20|\btwenty yuan",
}
PART_NAMES = {
    "friday": ("周五", "Friday"),
    "time": ("15:00", "15:00"),
    "free": ("维修免费", "free repair"),
    "refund": ("退 20 元", "20 yuan back"),
}
LONGEST = {DIRECT: {"zh": 60, "en": 45}, CALM: {"zh": 120, "en": 90}}
LABEL = (
    r"支配型|稳定型|分析型|表现型|平和型|直接型|[dsic]\s*型|您的?风格|你的?风格|性格|\bdisc\b|"
    r"direct-?\s?dominant|calm-?\s?steady|\byour (?:style|type|personality)\b|\b[dsic][- ](?:type|style)\b"
)


def texts(answer: Answer) -> dict[str, str]:
    """Return the two messages by style; two texts in order will do as well."""
    value = answer["messages"]
    if isinstance(value.data, list) and len(value.data) == 2 and not isinstance(value.data[0], list):
        given: dict[Any, Any] = dict(zip((DIRECT, CALM), value.data, strict=True))
    else:
        given = {style_in(key): text for key, text in value.mapping().items()}
    for style in (DIRECT, CALM):
        if style not in given:
            raise Missing(named(style))
    return {style: Value(f'messages["{named(style)}"]', given[style]).text() for style in (DIRECT, CALM)}


def reports(answer: Answer) -> dict[str, PromiseReport]:
    return {style: check_promise(text, PARTS) for style, text in texts(answer).items()}


def length_of(text: str, style: str) -> tuple[int, int]:
    """Return how long a message is and how long it may be: characters of a Chinese one, words of another."""
    plain = folded(text)
    if re.search(r"[\u3400-\u9fff]", plain):
        return len(re.sub(r"[\s\W_]", "", plain)), LONGEST[style]["zh"]
    return len(plain.split()), LONGEST[style]["en"]


@checks.check(
    "messages",
    "no_message",
    points=0,
    gate=True,
    zh="{name} 那条还太短，客户看不懂。",
    en="The {name} message is too short to be understood.",
    hint_zh="写成一两句完整的话。",
    hint_en="Write a sentence or two.",
)
def no_message(answer: Answer) -> bool | dict[str, Any]:
    for style, text in texts(answer).items():
        if length_of(text, style)[0] < (10 if re.search(r"[\u3400-\u9fff]", text) else 6):
            return {"name": named(style)}
    return True


@checks.check(
    "messages",
    "promise_incomplete",
    points=1.5,
    zh="{name} 那条里没有读到：{found}。换了说法，承诺不能少一样。",
    en="The {name} message lacks {found}. The words may change, no part of the promise may go.",
    hint_zh="周五、15:00、免费、20 元，两条里都要有。",
    hint_en="Friday, 15:00, free, 20 yuan: all four in both.",
)
def promise_incomplete(answer: Answer) -> bool | dict[str, Any]:
    for style, report in reports(answer).items():
        if report.missing:
            lost = [say(zh=PART_NAMES[part][0], en=PART_NAMES[part][1]) for part in report.missing]
            return {"name": named(style), "found": joined(lost)}
    return True


@checks.check(
    "messages",
    "more_promised_to_one",
    points=1,
    zh="{name} 那条多答应了：{found}。别的客户没有的，他也不能有：价格和补偿不看风格。",
    en="The {name} message promises more: {found}. What others do not get, this customer does not get either; prices and "
    "remedies do not follow style.",
    hint_zh="让他舒服的是说法，不是多给。",
    hint_en="It is the manner that should please, not a gift.",
)
def more_promised_to_one(answer: Answer) -> bool | dict[str, Any]:
    for style, report in reports(answer).items():
        if report.added:
            return {"name": named(style), "found": joined(report.added)}
    return True


@checks.check(
    "messages",
    "same_words_for_both",
    points=0.5,
    zh="两条几乎一样。承诺要一样，说法要不一样：开头、长短、语气。",
    en="The two are nearly the same. The promise stays, the manner changes: opening, length, tone.",
    hint_zh="直接支配型先要什么？平和稳定型先要什么？",
    hint_en="What does a direct-dominant customer want first, and what a calm-steady one?",
)
def same_words_for_both(answer: Answer) -> bool:
    first, second = (folded(text).casefold() for text in texts(answer).values())
    return SequenceMatcher(None, first, second, autojunk=False).ratio() < 0.9


@checks.check(
    "messages",
    "label_said_to_customer",
    points=0.5,
    zh="{name} 那条对客户说了他是哪一型（“{found}”）。猜的东西，不能当面下结论。",
    en="The {name} message tells the customer their type ('{found}'). A guess is not something to say to their face.",
    hint_zh="风格只藏在说法里。",
    hint_en="The style shows in the manner only.",
)
def label_said_to_customer(answer: Answer) -> bool | dict[str, Any]:
    for style, text in texts(answer).items():
        if label := re.search(LABEL, folded(text).casefold()):
            return {"name": named(style), "found": label[0]}
    return True


@checks.check(
    "messages",
    "too_long_for_the_customer",
    points=0.5,
    zh="{name} 那条有 {found} 个字，最多 {most} 个。",
    en="The {name} message has {found} words; {most} is the most.",
    hint_zh="先写结果和时间，客气话留一句就够。",
    hint_en="Result and time first; one polite phrase is enough.",
)
def too_long_for_the_customer(answer: Answer) -> bool | dict[str, Any]:
    for style, text in texts(answer).items():
        length, most = length_of(text, style)
        if length > most:
            return {"name": named(style), "found": length, "most": most}
    return True


checks.rubric(
    "messages",
    criteria=[
        Criterion(
            "manner",
            points=1,
            zh="说法合不合拍",
            en="The manner fits",
            levels=[
                (0, "两条口气一样，或让人不舒服", "Both sound alike, or one is unpleasant"),
                (
                    0.5,
                    "一条合拍：直接的先给结果，或平和的让人放心",
                    "One fits: result first for direct-dominant, or reassurance for calm-steady",
                ),
                (
                    1,
                    "两条都合拍，短的不生硬，长的不啰唆",
                    "Both fit; the short one is not brusque, the long one does not ramble",
                ),
            ],
        )
    ],
)


# -- 8 memo ----------------------------------------------------------------------------------------

DIFFERENT_WORDS = 25


@checks.check(
    "memo",
    "too_short",
    points=0,
    gate=True,
    zh="还太短：只有 {found} 个不同的字。题目要的三点，请各写一两句。",
    en="This is too short (different words so far: {found}). Write a sentence or two on each of the three points.",
    hint_zh="先说分数为什么不能这样用，再说档案，最后说可以做什么。",
    hint_en="Say first why the scores cannot be used so, then what goes into the files, then what they may be used for.",
)
def too_short(answer: Answer) -> bool | dict[str, Any]:
    found = different_words(answer["memo"].text())
    return found >= DIFFERENT_WORDS or {"found": found}


checks.rubric(
    "memo",
    criteria=[
        Criterion(
            "why_not",
            points=2,
            zh="分数为什么不能这样用",
            en="Why the scores cannot be used so",
            levels=[
                (0, "照办，或只说“不合适”", "Agrees, or only says that it is not right"),
                (
                    1,
                    "说出一个理由：只能和自己比，或没有常模，或不稳定，或证据弱",
                    "One reason: compares with oneself only, or no norms, or unstable, or weak evidence",
                ),
                (2, "说出两个理由，而且讲得明白", "Two reasons, clearly explained"),
            ],
        ),
        Criterion(
            "files_and_prices",
            points=1,
            zh="客户档案和优惠",
            en="Customers' files and discounts",
            levels=[
                (0, "同意标类型，或没有提到", "Agrees to mark types, or does not mention it"),
                (0.5, "只说了档案，或只说了优惠", "Speaks of the files only, or of discounts only"),
                (
                    1,
                    "档案写行为和请求、不写类型；优惠不看风格",
                    "Files hold behaviour and requests, no types; discounts do not follow style",
                ),
            ],
        ),
        Criterion(
            "good_use",
            points=1,
            zh="可以用来做什么",
            en="What it may be used for",
            levels=[
                (0, "没有提到", "Not mentioned"),
                (0.5, "提到，但很空", "Mentioned in general words"),
                (1, "具体：自愿谈习惯，多练几种说法", "Concrete: talk about habits, if all wish; practise other ways"),
            ],
        ),
    ],
)
