"""Public checks of lesson 00: each names one misconception about seeing one's own service.

A task whose answers can be wrong in several ways asks each check only for its own aspect: an answer that has
another misconception, but not this one, still earns the points of this one. Rubbish earns none.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from course_lib import load_dataset
from course_lib.checks import Answer, Checklist, Criterion, Missing, Value, WrongKind
from course_lib.checks.plain import Blank, Mapping, Unordered
from course_lib.checks.reading import close, different_words, folded, joined
from course_lib.language import say
from course_lib.models.agreement import score_table

checks = Checklist()


def words(*options: str) -> dict[str, str]:
    """Return the letter of each option's words: "细分客户|tell customers apart" and so on, from A."""
    return {word: "ABCDEFG"[place] for place, option in enumerate(options) for word in option.split("|")}


def letters_of(answer: Answer, name: str, keys: Sequence[str], names: dict[str, str]) -> dict[str, str]:
    """Return the letter given to each of ``keys``; its words, or as many letters in order, will do as well."""
    value = answer[name]
    known = {_number_of(key) or key: key for key in keys}
    try:
        given = {
            known.get(_number_of(key) or folded(key).casefold(), key): item for key, item in value.mapping().items()
        }
    except WrongKind:
        given = dict(zip(keys, _in_order(value, len(keys)), strict=True))
    for key in keys:
        if key not in given:
            raise Missing(key)
    return {key: letter_of(f'{name}["{key}"]', given[key], names) for key in keys}


def _in_order(value: Value, count: int) -> list[Any]:
    """Return ``count`` letters, or words of options, in the order of a list, an array, a column or a text."""
    data = value.data
    if isinstance(data, pd.Series | np.ndarray):
        data = data.tolist()
    if isinstance(data, list) and len(data) == count:
        return data
    letters = value.order()
    if len(letters) != count:
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要有 {count} 个字母，现在有 {len(letters)} 个。",
                en=f"`{value.name}` needs {count} letters; it has {len(letters)}.",
            )
        )
    return letters


def _number_of(key: Any) -> str:
    number = re.search(r"\d+", folded(key))
    return number[0] if number else ""


def letter_of(name: str, found: Any, names: dict[str, str]) -> str:
    """Return a letter, also when the words of the option stand behind it or in its place."""
    if isinstance(found, str):
        text = folded(found)
        if letter := names.get(text.casefold().rstrip(".。")):
            return letter
        several = re.fullmatch(r"\W*[A-Ga-g](?:\W+[A-Ga-g])+\W*", text)
        words = re.fullmatch(r"([A-Ga-g])(?:\s*[^A-Za-z\s].*|[\s.:)]+[A-Za-z]{2,}.*)", text, re.DOTALL)
        found = words[1] if words and not several else text
    return Value(name, found).choice()


def all_different(letters: dict[str, str]) -> bool | dict[str, Any]:
    """False when one letter was given to all."""
    return len(set(letters.values())) > 1 or {"found": next(iter(letters.values()))}


# -- 1 goals ---------------------------------------------------------------------------------------

GOALS = words(
    "细分客户|细分|tell customers apart|tell apart|tell_apart",
    "分层服务|分层|serve them differently|serve differently|serve_differently",
    "让满意度达标|满意度达标|bring satisfaction to its target|reach_target",
    "提升忠诚|忠诚|grow loyalty|grow_loyalty",
)
WORK = {"work_1": "A", "work_2": "B", "work_3": "C", "work_4": "D", "work_5": "D"}
BEFORE, AFTER, MOST = 3, 6, 8


def work_is_right(answer: Answer, work: str) -> bool | dict[str, Any]:
    found = letters_of(answer, "work", list(WORK), GOALS)[work]
    return found == WORK[work] or {"found": found}


def gain_ways(before: float, after: float, most: float) -> dict[str, float]:
    """Return what each way of working out the gain gives."""
    return {
        "right": (after - before) / (most - before),
        "points": after - before,
        "of_all": (after - before) / most,
        "of_before": (after - before) / before,
        "level": after / most,
    }


def gain_is(found: float, *names: str, given: tuple[float, float, float] = (BEFORE, AFTER, MOST)) -> bool:
    """True when the number comes from one of the ways named, as a share or in per cent."""
    ways = gain_ways(*given)
    return any(close(found, ways[name]) or close(found, 100 * ways[name], 0.51) for name in names)


@checks.check(
    "goals",
    "gain_in_percent",
    points=0.5,
    zh="`learning_gain` 现在是 {found}。这里要的是从 3 到 6、满分 8 的进步，一个 0 到 1 之间的数：例如一半写成 0.5。",
    en="`learning_gain` is {found}. It should be the progress from 3 to 6 of 8, as a number from 0 to 1: a half is 0.5.",
    hint_zh="是“几成”，不是“几题”，也不是百分数。",
    hint_en="A share: neither a number of questions nor per cent.",
)
def gain_in_percent(answer: Answer) -> bool | dict[str, Any]:
    found = answer["learning_gain"].number()
    # the way of dividing is another misconception
    return (found <= 1 and gain_is(found, *gain_ways(BEFORE, AFTER, MOST))) or {"found": f"{found:.3g}"}


@checks.check(
    "goals",
    "gain_of_all_questions",
    points=1,
    zh="`learning_gain` 现在是 {found}。分母应当是“原来缺的”，不是全部题数，也不是原来对的题数。",
    en="`learning_gain` is {found}. Divide by what was missing before, not by all questions nor by those right before.",
    hint_zh="满分 8 题，之前对 3 题，缺几题？补上了其中的几题？",
    hint_en="Of 8, 3 were right before: how many were missing, and how many of these were gained?",
)
def gain_of_all_questions(answer: Answer) -> bool | dict[str, Any]:
    found = answer["learning_gain"].number()
    # per cent is another misconception
    return gain_is(found, "right") or {"found": f"{found:.3g}"}


@checks.check(
    "goals",
    "one_goal_for_all",
    points=0,
    gate=True,
    zh="五件工作你都选了 {found}。四个目标各管一段，一件一件看。",
    en="You chose {found} for all five. The four goals are different; take the works one by one.",
    hint_zh="这件事是在分开客户、安排服务、量满意度，还是留人？",
    hint_en="Is it about telling customers apart, arranging service, measuring satisfaction, or keeping people?",
)
def one_goal_for_all(answer: Answer) -> bool | dict[str, Any]:
    return all_different(letters_of(answer, "work", list(WORK), GOALS))


@checks.check(
    "goals",
    "classes_are_the_service",
    points=0.5,
    zh="第 1 件：你选了 {found}。标上类别，还只是知道谁是谁，谁也没有得到什么服务。",
    en="Work 1: you chose {found}. Marking classes only tells who is who; nobody has been served yet.",
    hint_zh="四个目标里，哪一个是“分开”？",
    hint_en="Which goal is about telling apart?",
)
def classes_are_the_service(answer: Answer) -> bool | dict[str, Any]:
    return work_is_right(answer, "work_1")


@checks.check(
    "goals",
    "roster_is_only_sorting",
    points=0.5,
    zh="第 2 件：你选了 {found}。类别已经有了，这里定的是谁先得到服务、谁多等。",
    en="Work 2: you chose {found}. The classes are there; this settles who is served first and who waits.",
    hint_zh="不同的人，得到不同的什么？",
    hint_en="Different people get different … what?",
)
def roster_is_only_sorting(answer: Answer) -> bool | dict[str, Any]:
    return work_is_right(answer, "work_2")


@checks.check(
    "goals",
    "score_is_taken_as_given",
    points=0.5,
    zh="第 3 件：你选了 {found}。要知道有没有达到目标，先得知道分数是不是真的。",
    en="Work 3: you chose {found}. To know whether a target is met, one has to know whether the score is real.",
    hint_zh="这件事量的是什么？",
    hint_en="What is being measured here?",
)
def score_is_taken_as_given(answer: Answer) -> bool | dict[str, Any]:
    return work_is_right(answer, "work_3")


@checks.check(
    "goals",
    "buying_is_loyalty",
    points=0.5,
    zh="第 4 件：你选了 {found}。还在买，不等于愿意留下；这件事要的是后者。",
    en="Work 4: you chose {found}. Still buying is not the same as wanting to stay; this work is after the second.",
    hint_zh="走不了的人，和真心愿意留下的人，区别在哪个目标里讲？",
    hint_en="Which goal deals with those who cannot leave and those who want to stay?",
)
def buying_is_loyalty(answer: Answer) -> bool | dict[str, Any]:
    return work_is_right(answer, "work_4")


# -- 2 groups --------------------------------------------------------------------------------------

PEOPLE, SMALLEST, LARGEST = 29, 4, 8
UNIT, LEAST, THEORY = 180, 10, 45
FORMS = ("theory", "mind_map", "drill", "practice")
FORM_NAMES = {"theory": ("短讲", "theory"), "mind_map": ("思维导图", "mind map"), "drill": ("案例演练", "drill"),
              "practice": ("实战操练", "practice")}  # fmt: skip


def sizes_of(answer: Answer) -> list[float]:
    """Return the sizes of the groups; a text such as "6,6,6,6,5" will do as well."""
    value = answer["sizes"]
    data = value.data
    if isinstance(data, str):
        data = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", folded(data))]
    else:
        data = value.numbers().tolist()
    if not data:
        raise Missing("sizes")
    return data


def minutes_of(answer: Answer) -> dict[str, float]:
    """Return the minutes of each form, by its name in either language, or in the order of the forms."""
    value = answer["minutes"]
    try:
        given = {_form_of(key): item for key, item in value.mapping().items()}
    except WrongKind:
        numbers = value.numbers()
        if len(numbers) != len(FORMS):
            raise
        given = dict(zip(FORMS, numbers.tolist(), strict=True))
    for form in FORMS:
        if form not in given:
            raise Missing(form)
    return {form: _minutes_in(form, given[form]) for form in FORMS}


def _minutes_in(form: str, found: Any) -> float:
    """Return a number of minutes, also from a text such as "30 min"."""
    if isinstance(found, str) and (number := re.fullmatch(r"(\d+(?:\.\d+)?)\s*(?:分钟?|min\w*)?", folded(found))):
        return float(number[1])
    return Value(f'minutes["{form}"]', found).number()


def _form_of(key: Any) -> str:
    text = folded(key).casefold().replace(" ", "_").replace("-", "_")
    marks = {
        "theory": "theory|短讲|理论",
        "mind_map": "map|导图",
        "drill": "drill|案例|演练",
        "practice": "practi|实战|操练|练习",
    }
    return next((form for form, mark in marks.items() if re.search(mark, text)), text)


@checks.check(
    "groups",
    "group_too_small_or_large",
    points=1,
    zh="`sizes` 里有不合适的人数：{found}。每组 4 到 8 人，而且是整数。",
    en="`sizes` has groups that do not fit: {found}. Each has 4 to 8 people, in whole numbers.",
    hint_zh="剩下一两个人，就分到别的组里去。",
    hint_en="One or two people left over join the other groups.",
)
def group_too_small_or_large(answer: Answer) -> bool | dict[str, Any]:
    odd = [size for size in sizes_of(answer) if not SMALLEST <= size <= LARGEST or size != round(size)]
    return not odd or {"found": joined(f"{size:g}" for size in odd)}


@checks.check(
    "groups",
    "somebody_without_a_group",
    points=1,
    zh="各组合起来是 {found} 人，班里有 29 人。",
    en="The groups add up to {found} people; the class has 29.",
    hint_zh="人人有组，谁也不算两次。",
    hint_en="Everybody is in one group, and only in one.",
)
def somebody_without_a_group(answer: Answer) -> bool | dict[str, Any]:
    total = sum(sizes_of(answer))
    return total == PEOPLE or {"found": f"{total:g}"}


@checks.check(
    "groups",
    "minutes_do_not_add_up",
    points=1,
    zh="四种形式合起来是 {found} 分钟。4 课时，每课时 45 分钟，要正好用完。",
    en="The four forms take {found} minutes. Four class hours of 45 minutes should be used up exactly.",
    hint_zh="先算一共有几分钟。",
    hint_en="First work out how many minutes there are.",
)
def minutes_do_not_add_up(answer: Answer) -> bool | dict[str, Any]:
    total = sum(minutes_of(answer).values())
    return close(total, UNIT) or {"found": f"{total:g}"}


@checks.check(
    "groups",
    "theory_takes_over",
    points=1,
    zh="短讲占了 {found} 分钟，超过四分之一。行动式学习里，讲得短，做得多。",
    en="Theory takes {found} minutes, more than a quarter. In action learning one hears little and does much.",
    hint_zh="180 分钟的四分之一是多少？",
    hint_en="How much is a quarter of 180?",
)
def theory_takes_over(answer: Answer) -> bool | dict[str, Any]:
    found = minutes_of(answer)["theory"]
    return 0 <= found <= THEORY or {"found": f"{found:g}"}


@checks.check(
    "groups",
    "form_left_out",
    points=0.5,
    zh="不到 10 分钟的有：{found}。四种形式都要有，少一种，就不是行动式学习了。",
    en="Less than 10 minutes for {found}. All four forms are needed; without one of them it is not action learning.",
    hint_zh="每种至少 10 分钟。",
    hint_en="At least 10 minutes each.",
)
def form_left_out(answer: Answer) -> bool | dict[str, Any]:
    short = [form for form, minutes in minutes_of(answer).items() if minutes < LEAST]
    return not short or {"found": joined(say(zh=FORM_NAMES[form][0], en=FORM_NAMES[form][1]) for form in short)}


# -- 3 totals --------------------------------------------------------------------------------------

VERDICTS = words(
    "对|正确|right|reproduced", "错|错误|wrong|disputed", "没法核对|无法核对|有漏评|cannot be checked|incomplete"
)
RATERS = ("me", "colleague_1", "colleague_2", "colleague_3")


def sheet() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "me": [4, 4, 3, 5, 4, 3, 4, 4, 3, 4],
            "colleague_1": [4, 3, 4, 3, 2, 4, 5, 4, 3, 5],
            "colleague_2": [5, 4, 4, 3, None, 4, 4, 5, 4, 3],
            "colleague_3": [3] * 10,
        },
        index=range(1, 11),
    )


def totals_of(value: Value, raters: Sequence[str]) -> pd.Series:
    """Return the total of each rater by name, or in the order of the columns."""
    try:
        found = {_rater_of(key): number for key, number in value.mapping().items()}
        if set(raters) <= set(found):
            return pd.to_numeric(pd.Series({rater: found[rater] for rater in raters})).astype(float)
    except WrongKind:
        pass
    numbers = value.numbers()
    if len(numbers) != len(raters):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要给每位评分人一个数，共 {len(raters)} 个，现在有 {len(numbers)} 个。",
                en=f"`{value.name}` needs a number for each of {len(raters)} raters; it has {len(numbers)}.",
            )
        )
    return pd.Series(numbers, index=list(raters))


def _rater_of(key: Any) -> str:
    text = folded(key).casefold().replace(" ", "_")
    number = _number_of(text)
    if number:
        return f"colleague_{number}"
    return "me" if text in ("me", "self", "我", "自己", "自评") else text


def names_of(value: Value) -> set[str]:
    """Return the names of raters in a list, a set, a column, an index, a text, or a dict or series of True and False."""
    data = value.data
    if isinstance(data, str):
        data = [part for part in re.split(r"[\s,，、;；]+", folded(data).strip("[](){}")) if part]
    elif isinstance(data, Unordered):
        data = list(data.items)
    elif isinstance(data, Mapping):
        data = [key for key, chosen in data.pairs if chosen not in (False, None, "")]
    elif isinstance(data, pd.DataFrame):
        data = list(data.columns)
    elif isinstance(data, pd.Series):
        chosen = data[data] if data.dtype == bool else data
        data = list(chosen.index if data.dtype == bool or not isinstance(data.index, pd.RangeIndex) else chosen)
    elif isinstance(data, np.ndarray):
        data = data.ravel().tolist()
    if not isinstance(data, list):
        raise WrongKind(
            say(
                zh=f'`{value.name}` 应该是一列名称，例如 ["me"]。',
                en=f'`{value.name}` should be a list of names, such as ["me"].',
            )
        )
    if any(isinstance(item, Blank) or item is ... for item in data):
        raise Missing(value.name)
    return {_rater_of(str(item).strip("'\"")) for item in data if folded(item)}


def rater_letters(answer: Answer) -> dict[str, str]:
    """Return the verdict on each rater's total; four letters in order will do as well."""
    value = answer["verdicts"]
    try:
        given = {_rater_of(key): item for key, item in value.mapping().items()}
    except WrongKind:
        given = dict(zip(RATERS, _in_order(value, len(RATERS)), strict=True))
    for rater in RATERS:
        if rater not in given:
            raise Missing(rater)
    return {rater: letter_of(f'verdicts["{rater}"]', given[rater], VERDICTS) for rater in RATERS}


def sums_are_right(found: pd.Series, table: pd.DataFrame) -> bool:
    """True when complete columns have their sum, and one with a gap its sum, nothing, or its sum scaled up."""
    right = table.sum()
    whole = table.columns[table.notna().all()]
    return bool(np.allclose(found[whole], right[whole], atol=0.01))


@checks.check(
    "totals",
    "rows_added_for_columns",
    points=1.5,
    zh="你的 `totals` 是：{found}。合计是把一位评分人的十项加起来，一位一个数。",
    en="Your `totals` are {found}. A total adds up the ten scores of one rater: one number each.",
    hint_zh="`sheet.sum()` 一列一列地加；`sum(axis=1)` 是一行一行地加，`mean()` 是平均。",
    hint_en="`sheet.sum()` adds up columns; `sum(axis=1)` adds up rows, and `mean()` is the mean.",
)
def rows_added_for_columns(answer: Answer) -> bool | dict[str, Any]:
    try:
        found = totals_of(answer["totals"], RATERS)
    except WrongKind:
        numbers = answer["totals"].numbers()
        return {"found": joined(f"{number:g}" for number in numbers)}
    return sums_are_right(found, sheet()) or {"found": joined(f"{rater} {number:g}" for rater, number in found.items())}


@checks.check(
    "totals",
    "reported_total_believed",
    points=1,
    zh="`colleague_1`：你选了 {found}。他报 39，十项加起来是多少？",
    en="`colleague_1`: you chose {found}. He reports 39. What do the ten scores add up to?",
    hint_zh="拿 `totals` 和 `reported` 一个一个比。",
    hint_en="Compare `totals` and `reported` one by one.",
)
def reported_total_believed(answer: Answer) -> bool | dict[str, Any]:
    found = rater_letters(answer)["colleague_1"]
    return found == "B" or {"found": found}


@checks.check(
    "totals",
    "gap_counted_as_zero",
    points=1,
    zh="`colleague_2`：你选了 {found}。他漏评了一项。加出来的 36 是九项的和，不能当十项的合计。",
    en="`colleague_2`: you chose {found}. One score is missing: 36 is the sum of nine, and no total of ten.",
    hint_zh="漏评不是 0 分。缺一项，就没法说他报的合计对不对。",
    hint_en="A gap is not a score of 0. With one missing, nobody can tell whether his total is right.",
)
def gap_counted_as_zero(answer: Answer) -> bool | dict[str, Any]:
    found = rater_letters(answer)["colleague_2"]
    return found == "C" or {"found": found}


@checks.check(
    "totals",
    "right_total_doubted",
    points=0.5,
    zh="`me` 和 `colleague_3`：你选了 {found}。再加一遍：这两个合计都对。分数全都一样，是另一个问题，不是加错了。",
    en="`me` and `colleague_3`: you chose {found}. Add again: both totals are right. Scores that are all the same are "
    "another trouble, not a wrong sum.",
    hint_zh="这里只问加法。",
    hint_en="Only the sum is asked for here.",
)
def right_total_doubted(answer: Answer) -> bool | dict[str, Any]:
    found = rater_letters(answer)
    pair = [found["me"], found["colleague_3"]]
    return pair == ["A", "A"] or {"found": joined(pair)}


@checks.check(
    "totals",
    "constant_column_missed",
    points=1,
    zh="你的 `constant` 是：{found}。从头到尾只有一个分数的，才叫常数列。",
    en="Your `constant`: {found}. A constant column has one score from top to bottom.",
    hint_zh="一列里不同的数有几个？正好一个的，就是。",
    hint_en="How many different numbers does a column have? When it is one, that is it.",
)
def constant_column_missed(answer: Answer) -> bool | dict[str, Any]:
    found = names_of(answer["constant"])
    return found == {"colleague_3"} or {"found": joined(sorted(found))}


# -- 4 agree ---------------------------------------------------------------------------------------

PAIRS = [([4, 4, 5, 5, 3], [4, 5, 4, 5, 3]), ([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]), ([2, 2, 4], [2, 2, 4])]


def same(first: Sequence[int], second: Sequence[int]) -> float:
    return float(np.mean(np.array(first) == np.array(second)))


def shares_found(answer: Answer) -> list[float]:
    return [answer.call("share_same", *pair).number() for pair in PAIRS]


@checks.check(
    "agree",
    "totals_compared",
    points=1.5,
    zh="`share_same([4, 4, 5, 5, 3], [4, 5, 4, 5, 3])` 得 {found}。五项里有三项一样。要一项一项地比；合计一样、"
    "相差不多、高低排得一样，都不是同样的分。",
    en="`share_same([4, 4, 5, 5, 3], [4, 5, 4, 5, 3])` gives {found}. Three of the five are the same. Compare indicator "
    "by indicator; equal totals, near scores or the same ranking are not the same score.",
    hint_zh="相等的有几对？除以一共几对。",
    hint_en="How many pairs are equal? Divide by the number of pairs.",
)
def totals_compared(answer: Answer) -> bool | dict[str, Any]:
    found = shares_found(answer)
    ways = [same(*pair) for pair in PAIRS]
    # counts and per cent are another misconception
    sizes = [len(pair[0]) for pair in PAIRS]
    right = any(
        all(
            close(number, way * factor, 0.51 if factor == 100 else 0.0051)
            for number, way, factor in zip(found, ways, scale, strict=True)
        )
        for scale in ([1] * 3, [100] * 3, sizes)
    )
    return right or {"found": f"{found[0]:.3g}"}


@checks.check(
    "agree",
    "count_instead_of_share",
    points=0.5,
    zh="`share_same([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])` 得 {found}。五项里一样的有一项，写成 0 到 1 之间的数是多少？",
    en="`share_same([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])` gives {found}. One of five is the same: as a number from 0 to 1?",
    hint_zh="个数要除以长度；百分数要除以 100。",
    hint_en="Divide a count by the length, and per cent by 100.",
)
def count_instead_of_share(answer: Answer) -> bool | dict[str, Any]:
    found = shares_found(answer)
    return (all(0 <= number <= 1 for number in found) and found[1] < 1) or {"found": f"{found[1]:.3g}"}


@checks.check(
    "agree",
    "constant_column_correlates",
    points=1,
    zh="`can_correlate([4, 4, 4], [3, 5, 4])` 得 {flat}，`can_correlate([3, 4, 5], [5, 3, 4])` 得 {varied}。第一列没有高低，"
    "相关就没有定义；两列都有高有低，才能算。",
    en="`can_correlate([4, 4, 4], [3, 5, 4])` gives {flat} and `can_correlate([3, 4, 5], [5, 3, 4])` gives {varied}. A "
    "column that never varies has no correlation; two that vary have one.",
    hint_zh="`len(set(first))` 是 1，说明什么？",
    hint_en="What does it mean when `len(set(first))` is 1?",
)
def constant_column_correlates(answer: Answer) -> bool | dict[str, Any]:
    flat = answer.call("can_correlate", [4, 4, 4], [3, 5, 4]).truth()
    varied = answer.call("can_correlate", [3, 4, 5], [5, 3, 4]).truth()
    return (not flat and varied) or {"flat": flat, "varied": varied}


@checks.check(
    "agree",
    "undefined_read_as_zero",
    points=1,
    zh="你选了 {found}。“没有定义”不是一个数，也就说不出有没有关系、同不同意。",
    en="You chose {found}. 'Undefined' is no number; it says neither whether views are related nor whether they agree.",
    hint_zh="自评从来不高也不低，“一个高的时候另一个也高吗”，这句话还能问吗？",
    hint_en="When the self-rating is never high nor low, can one ask 'when one is high, is the other high as well'?",
)
def undefined_read_as_zero(answer: Answer) -> bool | dict[str, Any]:
    data = answer["meaning"].data
    found = letter_of("meaning", data, {}) if isinstance(data, str) else answer["meaning"].choice()
    return found == "B" or {"found": found}


# -- 5 gaps ----------------------------------------------------------------------------------------

NEAR = 0.011


@cache
def card() -> pd.DataFrame:
    return score_table(load_dataset("ratings_360"), "E05")


def gap_ways(table: pd.DataFrame) -> dict[str, pd.Series]:
    """Return what each way of working out the gap gives."""
    others = table.drop(columns="self")
    return {
        "right": table["self"] - others.mean(axis=1),
        "upside_down": others.mean(axis=1) - table["self"],
        "with_self": table["self"] - table.mean(axis=1),
        "one_colleague": table["self"] - others.iloc[:, 0],
        "of_sums": table["self"] - others.sum(axis=1),
    }


def gaps_of(value: Value, indicators: Sequence[int]) -> pd.Series:
    """Return one gap for each indicator, by its number or in the order of the table."""
    try:
        found = {int(_number_of(key) or -1): number for key, number in value.mapping().items()}
        if set(indicators) <= set(found):
            return pd.to_numeric(pd.Series({number: found[number] for number in indicators})).astype(float)
    except WrongKind:
        pass
    data = value.data
    if isinstance(data, pd.DataFrame):
        columns = [column for column in data if "gap" in str(column).casefold() or "差" in str(column)]
        value = Value(value.name, data[columns[0]] if columns else data)
    numbers = value.numbers()
    if len(numbers) != len(indicators):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要给每项指标一个数，共 {len(indicators)} 个，现在有 {len(numbers)} 个。",
                en=f"`{value.name}` needs a number for each of {len(indicators)} indicators; it has {len(numbers)}.",
            )
        )
    return pd.Series(numbers, index=list(indicators))


def numbers_in(value: Value, known: Sequence[int]) -> set[int]:
    """Return indicators in a list, set, array, index, column of True and False, table, or a text with commas."""
    data = value.data
    if isinstance(data, str):
        data = re.findall(r"\d+", folded(data))
    elif isinstance(data, int | float) and not isinstance(data, bool):
        data = [data]
    elif isinstance(data, Unordered):
        data = list(data.items)
    elif isinstance(data, Mapping):
        data = [key for key, chosen in data.pairs if chosen is not False]
    elif isinstance(data, pd.DataFrame):
        data = list(data.index)
    elif isinstance(data, pd.Series):
        chosen = data[data] if data.dtype == bool else data
        by_index = data.dtype == bool or not isinstance(data.index, pd.RangeIndex) or data.dtype.kind == "f"
        data = list(chosen.index if by_index else chosen)
    elif isinstance(data, np.ndarray):
        data = [known[place] for place in np.flatnonzero(data)] if data.dtype == bool else data.ravel().tolist()
    if not isinstance(data, list):
        raise WrongKind(
            say(
                zh=f"`{value.name}` 应该是一列编号，例如 [3, 10]。",
                en=f"`{value.name}` should be a list such as [3, 10].",
            )
        )
    if any(isinstance(item, Blank) or item is ... for item in data):
        raise Missing(value.name)
    return {int(_number_of(item) or -1) if isinstance(item, str) else int(item) for item in data}


def matches(found: pd.Series, *ways: pd.Series) -> bool:
    return any(np.allclose(found, way, atol=NEAR) for way in ways)


@checks.check(
    "gaps",
    "others_minus_self",
    points=1,
    zh="第 {number} 项，自评 {own} 分，同事平均 {others} 分，你的差距是 {found}。自评减同事：自己看得高是正的，看得低是负的。",
    en="On indicator {number} E05's own score is {own} and the colleagues' mean {others}; your gap is {found}. Self minus "
    "others: positive when one thinks better of it oneself, negative when worse.",
    hint_zh="谁减谁？",
    hint_en="Which is taken from which?",
)
def others_minus_self(answer: Answer) -> bool | dict[str, Any]:
    found, right = gaps_of(answer["gap"], list(card().index)), gap_ways(card())["right"]
    # another mean is another misconception: only the sides of the wide gaps count here
    wide = right[right.abs() >= 1 - NEAR]
    turned = [number for number in wide.index if found[number] * wide[number] <= 0]
    if not turned:
        return True
    number = turned[0]
    own, others = card().loc[number, "self"], card().loc[number, "self"] - right[number]
    return {"number": number, "own": f"{own:g}", "others": f"{others:g}", "found": f"{found[number]:+.2f}"}


@checks.check(
    "gaps",
    "self_among_the_others",
    points=1.5,
    zh="第 {number} 项你的差距是 {found}，大小应当是 {right}。用的是同事的平均：不能把自评也算进去，不能只看一位，"
    "也不能用总和或中位数。",
    en="Your gap on indicator {number} is {found}; its size should be {right}. It takes the colleagues' mean: not with "
    "E05's score in it, not one colleague, no sum and no median.",
    hint_zh="先去掉 `self` 那一列，再按行求平均。",
    hint_en="First take out the column `self`, then take the mean of each row.",
)
def self_among_the_others(answer: Answer) -> bool | dict[str, Any]:
    found = gaps_of(answer["gap"], list(card().index))
    ways = gap_ways(card())
    # the sign is another misconception
    if matches(found.abs(), ways["right"].abs()):
        return True
    number = (found.abs() - ways["right"].abs()).abs().idxmax()
    return {"number": number, "found": f"{found[number]:+.2f}", "right": f"{abs(ways['right'][number]):g}"}


@checks.check(
    "gaps",
    "border_left_out",
    points=0.5,
    zh="`blind` 里没有第 1 项。自评 5 分，同事平均正好 4 分：高出“至少 1 分”，正好 1 分也算。",
    en="`blind` lacks indicator 1. E05's own score is 5, the mean exactly 4: 'at least 1 point' includes exactly 1.",
    hint_zh="`>` 和 `>=` 差在哪里？",
    hint_en="What is the difference between `>` and `>=`?",
)
def border_left_out(answer: Answer) -> bool:
    return 1 in numbers_in(answer["blind"], list(card().index))


@checks.check(
    "gaps",
    "strength_taken_for_blind_spot",
    points=1,
    zh="你的 `blind` 是：{found}。盲点只有“自己看得高”的那几项：差距大于或等于 1 的，一项不多，一项不少"
    "（正好 1 分的那项另算）。",
    en="Your `blind`: {found}. Blind spots are those where one thinks **better** of oneself: a gap of 1 or more, all of "
    "them and no other (the one of exactly 1 is looked at apart).",
    hint_zh="负的差距是隐藏的优势，不是盲点。看一看 `gap` 里哪几项够 1 分。",
    hint_en="A negative gap is a hidden strength. See which entries of `gap` reach 1.",
)
def strength_taken_for_blind_spot(answer: Answer) -> bool | dict[str, Any]:
    found = numbers_in(answer["blind"], list(card().index))
    return found - {1} == {2, 4, 5} or {"found": joined(sorted(found))}


@checks.check(
    "gaps",
    "hidden_strength_missed",
    points=0.5,
    zh="你的 `strengths` 是：{found}。同事比他自己看得高、至少高 1 分的是哪一项？",
    en="Your `strengths`: {found}. Where do the colleagues think better of E05, by at least 1 point?",
    hint_zh="差距小于或等于 −1。",
    hint_en="A gap of −1 or less.",
)
def hidden_strength_missed(answer: Answer) -> bool | dict[str, Any]:
    found = numbers_in(answer["strengths"], list(card().index))
    return found == {6} or {"found": joined(sorted(found))}


# -- 6 stories -------------------------------------------------------------------------------------

THEMES = words(
    "品质|quality",
    "细节|detail",
    "关心|care",
    "主动|initiative",
    "第一印象|first impression|first_impression",
    "克制|restraint",
    "温暖|warmth",
)
SUPPORT = words("证据支持|支持|supported", "证据不够|不够|not enough evidence|not enough", "和证据相反|相反|opposite")
CODES = {"story_1": "A", "story_2": "B", "story_3": "D", "story_4": "F", "story_5": "E", "story_6": "C"}
CLAIMS = {"claim_1": "A", "claim_2": "B", "claim_3": "C", "claim_4": "B"}


def code_is_right(answer: Answer, story: str) -> bool | dict[str, Any]:
    found = letters_of(answer, "codes", list(CODES), THEMES)[story]
    return found == CODES[story] or {"found": found}


def claim_is_right(answer: Answer, claim: str) -> bool | dict[str, Any]:
    found = letters_of(answer, "claims", list(CLAIMS), SUPPORT)[claim]
    return found == CLAIMS[claim] or {"found": found}


@checks.check(
    "stories",
    "clear_evidence_doubted",
    points=0.5,
    zh="结论 1：你选了 {found}。看“最差里缺它”那一列：品质是几个？有比它多的吗？这句话只说这 12 个人。",
    en="Claim 1: you chose {found}. Look at what is lacking in the worst: how many for quality, and is any other higher? The "
    "sentence speaks of these twelve only.",
    hint_zh="12 个里 6 个，别的最多 2 个。",
    hint_en="It is 6 of 12; no other has more than 2.",
)
def clear_evidence_doubted(answer: Answer) -> bool | dict[str, Any]:
    return claim_is_right(answer, "claim_1")


@checks.check(
    "stories",
    "everything_from_four_stories",
    points=0.5,
    zh="结论 2：你选了 {found}。说到第一印象的一共四个故事，两个夸，两个怨。“决定一切”，这些够吗？它们反对吗？",
    en="Claim 2: you chose {found}. Four stories speak of the first impression, two praise and two miss it. Is that enough "
    "for 'everything'? Is it against it?",
    hint_zh="“一切”是很大的话。",
    hint_en="'Everything' is a large word.",
)
def everything_from_four_stories(answer: Answer) -> bool | dict[str, Any]:
    return claim_is_right(answer, "claim_2")


@checks.check(
    "stories",
    "missed_read_as_praised",
    points=0.5,
    zh="结论 3：你选了 {found}。看“最好里夸它”那一列：品质只有 2 个，主动有 6 个。",
    en="Claim 3: you chose {found}. See what is praised in the best: 2 for quality and 6 for initiative.",
    hint_zh="6 那个数在哪一列？",
    hint_en="In which column does quality have its 6?",
)
def missed_read_as_praised(answer: Answer) -> bool | dict[str, Any]:
    return claim_is_right(answer, "claim_3")


@checks.check(
    "stories",
    "one_code_for_all",
    points=0,
    gate=True,
    zh="六个故事你都编成了 {found}。编码要分得开：如果都是一条，就什么也没说。",
    en="All six stories have the code {found}. Codes should tell apart; when all are the same they say nothing.",
    hint_zh="每个故事里，打动人或者伤人的是哪一点？",
    hint_en="In each story, what is it that moves or hurts?",
)
def one_code_for_all(answer: Answer) -> bool | dict[str, Any]:
    return all_different(letters_of(answer, "codes", list(CODES), THEMES))


@checks.check(
    "stories",
    "core_failure_not_seen",
    points=0.5,
    zh="故事 1：你选了 {found}。修了三次还漏：事情本身没有办好。",
    en="Story 1: you chose {found}. Repaired three times and still dripping: the thing itself was not done well.",
    hint_zh="不是态度，不是次数，是结果。",
    hint_en="It is not the manner but the result.",
)
def core_failure_not_seen(answer: Answer) -> bool | dict[str, Any]:
    return code_is_right(answer, "story_1")


@checks.check(
    "stories",
    "small_things_not_seen",
    points=0.5,
    zh="故事 2：你选了 {found}。打动人的是她连无糖、少冰这样的小事都记得。",
    en="Story 2: you chose {found}. What moves is that she remembered small things: no sugar, little ice.",
    hint_zh="小事做到位，叫什么？",
    hint_en="What is it called when small things are right?",
)
def small_things_not_seen(answer: Answer) -> bool | dict[str, Any]:
    return code_is_right(answer, "story_2")


@checks.check(
    "stories",
    "acting_first_not_seen",
    points=0.5,
    zh="故事 3：你选了 {found}。关键在“还没开口”：不等人要，先做了。",
    en="Story 3: you chose {found}. The point is 'before I said a word': he acted without being asked.",
    hint_zh="谁先动的？",
    hint_en="Who moved first?",
)
def acting_first_not_seen(answer: Answer) -> bool | dict[str, Any]:
    return code_is_right(answer, "story_3")


@checks.check(
    "stories",
    "calm_not_seen",
    points=0.5,
    zh="故事 4：你选了 {found}。客户在嚷，他一直压得住自己。",
    en="Story 4: you chose {found}. The customer shouted and he kept himself in hand.",
    hint_zh="管住自己的脾气，是七条里的哪一条？",
    hint_en="Which of the seven means keeping one's temper?",
)
def calm_not_seen(answer: Answer) -> bool | dict[str, Any]:
    return code_is_right(answer, "story_4")


@checks.check(
    "stories",
    "first_sight_not_seen",
    points=0.5,
    zh="故事 5：你选了 {found}。推开门的第一眼，他就走了，别的都还没有发生。",
    en="Story 5: you chose {found}. He left at first sight; nothing else had happened yet.",
    hint_zh="“先看到的”说的是什么时候？",
    hint_en="At which moment does the story end?",
)
def first_sight_not_seen(answer: Answer) -> bool | dict[str, Any]:
    return code_is_right(answer, "story_5")


# -- 7 boundary ------------------------------------------------------------------------------------

WAYS = words("生气|anger", "越线|abuse", "危险|danger")
ORDER = "CAEBD"
CALLS = {"call_1": "A", "call_2": "B", "call_3": "C", "call_4": "B"}


def step_places(answer: Answer) -> dict[str, int]:
    return {letter: place for place, letter in enumerate(answer["steps"].order())}


def call_is_right(answer: Answer, call: str) -> bool | dict[str, Any]:
    found = letters_of(answer, "calls", list(CALLS), WAYS)[call]
    return found == CALLS[call] or {"found": found}


@checks.check(
    "boundary",
    "loud_is_taken_for_abuse",
    points=0.5,
    zh="第 1 通：你选了 {found}。他嗓门大，要投诉公司，可是说的是断网这件事，没有冲着人来。",
    en="Call 1: you chose {found}. The caller is loud and wants to complain about the firm, but about the line, not about "
    "a person.",
    hint_zh="生气是对事的。听完，解决它。",
    hint_en="Anger is about a matter. Listen, and solve it.",
)
def loud_is_taken_for_abuse(answer: Answer) -> bool | dict[str, Any]:
    return call_is_right(answer, "call_1")


@checks.check(
    "boundary",
    "insults_endured",
    points=0.5,
    zh="第 2 通：你选了 {found}。这句话里没有事，全是冲着人的辱骂：不用忍，也不是危险。",
    en="Call 2: you chose {found}. There is no matter in it, only insults: nothing to endure, and no danger either.",
    hint_zh="“什么都要忍”在这门课里不成立。",
    hint_en="'Endure everything' does not hold in this course.",
)
def insults_endured(answer: Answer) -> bool | dict[str, Any]:
    return call_is_right(answer, "call_2")


@checks.check(
    "boundary",
    "danger_argued_with",
    points=1,
    zh="第 3 通：你选了 {found}。他说了在哪里、要做什么：这是人身危险，不是讲道理的时候。",
    en="Call 3: you chose {found}. The caller says where he is and what he will do: that is danger, no time for arguments.",
    hint_zh="先跳过前三步。",
    hint_en="Skip the first three steps.",
)
def danger_argued_with(answer: Answer) -> bool | dict[str, Any]:
    return call_is_right(answer, "call_3")


@checks.check(
    "boundary",
    "not_five_steps",
    points=0,
    gate=True,
    zh="`steps` 里要有 A、B、C、D、E 各一次，现在是：{found}。",
    en="`steps` needs A, B, C, D and E once each; it has {found}.",
    hint_zh="数一数，一个字母只能出现一次。",
    hint_en="Count them; each letter comes once.",
)
def not_five_steps(answer: Answer) -> bool | dict[str, Any]:
    found = answer["steps"].order()
    return sorted(found) == sorted(ORDER) or {"found": joined(found)}


@checks.check(
    "boundary",
    "matter_forgotten",
    points=0.5,
    zh="第一步不是“回到事”。人在气头上骂人，多半还有一件事没办好；先给他一次回来的机会。",
    en="Your first step is not 'back to the matter'. Behind an insult there is mostly something unsettled; give the caller "
    "one chance to come back to it.",
    hint_zh="哪一句说的是账单？",
    hint_en="Which sentence speaks of the bill?",
)
def matter_forgotten(answer: Answer) -> bool:
    places = step_places(answer)
    # the order of what follows is another misconception
    return places["C"] == 0


@checks.check(
    "boundary",
    "hangs_up_without_warning",
    points=1,
    zh="你在说出边界、给出选择之前就挂断了。对方不知道哪里越了线，也没有机会停下来。",
    en="You hang up before naming the line and offering a choice. The caller does not know what went too far, and gets no "
    "chance to stop.",
    hint_zh="结束要放在提醒和选择都试过以后。",
    hint_en="End it after both the warning and the choice were tried.",
)
def hangs_up_without_warning(answer: Answer) -> bool:
    places = step_places(answer)
    return places["B"] > places["A"] and places["B"] > places["E"]


@checks.check(
    "boundary",
    "choice_before_line",
    points=0.5,
    zh="你先给了选择，后说边界。先让对方知道哪里不行，再给他两条路。",
    en="You offer the choice before naming the line. First say what is not acceptable, then offer two ways.",
    hint_zh="A 和 E，哪个在先？",
    hint_en="Which comes first, A or E?",
)
def choice_before_line(answer: Answer) -> bool:
    places = step_places(answer)
    return places["A"] < places["E"]


@checks.check(
    "boundary",
    "note_in_the_middle",
    points=0.5,
    zh="记录和休息没有排在最后。电话还没有结束，就离不开座位。",
    en="The note and the rest are not at the end. You cannot leave your seat while the call goes on.",
    hint_zh="哪一步在电话结束以后？",
    hint_en="Which step comes after the call?",
)
def note_in_the_middle(answer: Answer) -> bool:
    return step_places(answer)["D"] == 4


# -- 8 conclusion ----------------------------------------------------------------------------------

BEARS = words("证据撑得住|撑得住|bears it", "说过头了|说过头|says too much", "和证据相反|相反|opposite")
SENTENCES = {"s1": "A", "s2": "B", "s3": "C", "s4": "B"}
DIFFERENT_WORDS = 20
BLAME = (
    r"懒|说谎|撒谎|骗人|不要脸|虚荣|(?<!来)自大(?!多)|素质差|没素质|吹牛|故意的?夸大|不诚实|"
    r"\blaz(?:y|iness)\b|\bliars?\b|\blied\b|\btell(?:ing)? lies\b|\bdishonest|\bvain\b|arrogan|boast|stupid|incompetent"
)
DENIED = r"不(?:是|能说|等于|说明|代表)|没有证据|并非|不知道|\bnot\b|n't|\bno evidence|nothing|neither|unknown"
NUMBER = r"\d|[一二三四五六七八九十两半]+(?:分|人|成|个|位|点)|\b(?:seven|twelve|four|point)\b"


def sentence_is_right(answer: Answer, sentence: str) -> bool | dict[str, Any]:
    found = letters_of(answer, "judged", list(SENTENCES), BEARS)[sentence]
    return found == SENTENCES[sentence] or {"found": found}


@checks.check(
    "conclusion",
    "evidence_not_used",
    points=0.5,
    zh="s1：你选了 {found}。快速反馈的差距是 +0.9，区间 0.6 到 1.2，不含 0。这句话说的正是这个，不多也不少。",
    en="s1: you chose {found}. The gap of fast feedback is +0.9 with an interval from 0.6 to 1.2, without 0. The sentence "
    "says just that.",
    hint_zh="它说了平均，说了谁和谁比，没有说原因。",
    hint_en="It speaks of the mean and of who is compared, and of no cause.",
)
def evidence_not_used(answer: Answer) -> bool | dict[str, Any]:
    return sentence_is_right(answer, "s1")


@checks.check(
    "conclusion",
    "motive_read_from_scores",
    points=0.5,
    zh="s2：你选了 {found}。表里有分数，没有原因。“因为懒”从哪里看出来？",
    en="s2: you chose {found}. The table has scores and no causes. Where does it show laziness?",
    hint_zh="证据也没有说相反的话，它只是不知道。",
    hint_en="Nor does the evidence say the opposite; it simply does not know.",
)
def motive_read_from_scores(answer: Answer) -> bool | dict[str, Any]:
    return sentence_is_right(answer, "s2")


@checks.check(
    "conclusion",
    "sign_of_the_gap_missed",
    points=0.5,
    zh="s3：你选了 {found}。第三行的差距是负的：自己 2.5，同事 3.4。谁看得高？",
    en="s3: you chose {found}. The gap in the third row is negative: 2.5 by themselves, 3.4 by colleagues. Who thinks "
    "better of it?",
    hint_zh="区间整个在 0 以下。",
    hint_en="The whole interval lies below 0.",
)
def sign_of_the_gap_missed(answer: Answer) -> bool | dict[str, Any]:
    return sentence_is_right(answer, "s3")


@checks.check(
    "conclusion",
    "too_short",
    points=0,
    gate=True,
    zh="`statement` 还太短：只有 {found} 个不同的字。四样各写一句。",
    en="`statement` is too short (different words so far: {found}). Write a sentence on each of the four parts.",
    hint_zh="看到什么、谁看到的、还不知道什么、下一步。",
    hint_en="What was seen, by whom, what is not known, what comes next.",
)
def too_short(answer: Answer) -> bool | dict[str, Any]:
    found = different_words(answer["statement"].text())
    return found >= DIFFERENT_WORDS or {"found": found}


@checks.check(
    "conclusion",
    "no_number_in_it",
    points=0.5,
    zh="你的 `statement` 里没有一个数。没有数字，别人没法核对。",
    en="There is not one number in `statement`. Without numbers nobody can check it.",
    hint_zh="差几分？几个人里的几个？",
    hint_en="By how many points? How many of how many people?",
)
def no_number_in_it(answer: Answer) -> bool:
    return bool(re.search(NUMBER, folded(answer["statement"].text()).casefold()))


@checks.check(
    "conclusion",
    "blames_people",
    points=0.5,
    zh="你的 `statement` 里有“{found}”。评分表看不出人的动机和品格，写进去，人就不会再听后面的话。",
    en="`statement` says '{found}'. A rating sheet shows neither motives nor character; once it is written, nobody listens to "
    "the rest.",
    hint_zh="只说看得见的行为和数字。",
    hint_en="Speak of behaviour and numbers only.",
)
def blames_people(answer: Answer) -> bool | dict[str, Any]:
    text = folded(answer["statement"].text()).casefold()
    for sentence in re.split(r"[。！？；.!?;\n]+", text):
        word = re.search(BLAME, sentence)
        # "this does not mean that they are lazy" warns of the misconception
        if word and not re.search(DENIED, sentence):
            return {"found": word[0]}
    return True


checks.rubric(
    "conclusion",
    criteria=[
        Criterion(
            "seen_and_by_whom",
            points=1,
            zh="看到什么，谁看到的",
            en="What was seen, and by whom",
            levels=[
                (0, "没有数字，或数字和表对不上", "No numbers, or numbers that do not fit the table"),
                (0.5, "有对的数字，没有说是谁评的、几个人", "Right numbers, but not who rated, or how many"),
                (
                    1,
                    "数字对，也说了自评和四位同事、12 人",
                    "Right numbers, with self and four colleagues, of 12 people",
                ),
            ],
        ),
        Criterion(
            "not_known",
            points=1,
            zh="还不知道什么",
            en="What is not known",
            levels=[
                (0, "没有提到", "Not mentioned"),
                (0.5, "只说“可能不准”", "Only says that it may be off"),
                (
                    1,
                    "说出一件具体不知道的事，例如没有问过客户，或不知道是慢还是没被看到",
                    "Names one thing that is unknown, such as customers not asked, or slow or merely unseen",
                ),
            ],
        ),
        Criterion(
            "next_step",
            points=1,
            zh="下一步",
            en="The next step",
            levels=[
                (0, "没有，或是空话（“加强管理”）", "None, or empty words ('improve management')"),
                (0.5, "有行动，没有谁、什么时候或怎样量", "An action without who, when, or how it is measured"),
                (1, "谁、什么时候、做什么、怎样看有没有用", "Who, when, what, and how one will see whether it helped"),
            ],
        ),
    ],
)
