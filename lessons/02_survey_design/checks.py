"""Public checks of lesson 02: each names one misconception about designing a survey.

A task whose answers can be wrong in several ways asks each check only for its own aspect: an answer that has
another misconception, but not this one, still earns the points of this one. Rubbish earns none.
"""

import re
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from course_lib import load_dataset
from course_lib.checks import Answer, Checklist, Criterion, Missing, Value, WrongKind
from course_lib.checks.plain import Blank, Mapping, Unordered
from course_lib.checks.reading import close, different_words, folded, joined
from course_lib.language import say
from course_lib.models import sampling, scores
from course_lib.models.questionnaire import example, lint, revise

checks = Checklist()


def names_of(value: Value) -> list[str]:
    """Return the names in a list, a set, a column, the index of a table, or a text with commas."""
    data = value.data
    if isinstance(data, str):
        data = re.split(r"[\s,，、;；]+", folded(data).strip("[](){}"))
    elif isinstance(data, Unordered):
        data = list(data.items)
    elif isinstance(data, Mapping):
        data = [key for key, chosen in data.pairs if chosen not in (False, None, "")]
    elif isinstance(data, pd.DataFrame):
        data = list(data.iloc[:, 0]) if isinstance(data.index, pd.RangeIndex) else list(data.index)
    elif isinstance(data, pd.Series):
        chosen = data[data] if data.dtype == bool else data
        data = list(chosen.index if data.dtype == bool or not isinstance(data.index, pd.RangeIndex) else chosen)
    elif isinstance(data, np.ndarray):
        data = data.ravel().tolist()
    if not isinstance(data, list):
        raise WrongKind(
            say(
                zh=f'`{value.name}` 应该是一列名称，例如 ["a", "b"]。',
                en=f'`{value.name}` should be a list of names, such as ["a", "b"].',
            )
        )
    if any(isinstance(item, Blank) or item is ... for item in data):
        raise Missing(value.name)
    return [folded(item).strip("'\"") for item in data if folded(item)]


# -- 1 errors --------------------------------------------------------------------------------------

CASES = {"case_1": "A", "case_2": "B", "case_3": "C", "case_4": "D", "case_5": "C"}


def error_letters(answer: Answer) -> dict[str, str]:
    """Return the letter given to each case; five letters in order will do as well."""
    value = answer["errors"]
    try:
        given = {_case_of(key): item for key, item in value.mapping().items()}
    except WrongKind:
        letters = value.order()
        if len(letters) != len(CASES):
            raise
        given = dict(zip(CASES, letters, strict=True))
    for case in CASES:
        if case not in given:
            raise Missing(case)
    return {case: _letter(case, given[case]) for case in CASES}


def _case_of(key: Any) -> str:
    number = re.search(r"\d+", folded(key))
    return f"case_{number[0]}" if number else str(key)


def _letter(case: str, found: Any) -> str:
    if isinstance(found, str):
        found = re.sub(r"^([A-Da-d])\s*[^A-Za-z\s].*", r"\1", folded(found))  # the letter with the words of the option
    return Value(f'errors["{case}"]', found).choice()


def letter_is_right(answer: Answer, case: str) -> bool | dict[str, Any]:
    found = error_letters(answer)[case]
    return found == CASES[case] or {"found": found}


@checks.check(
    "errors",
    "one_letter_for_all",
    points=0,
    gate=True,
    zh="五个案例你都选了 {found}。它们错的地方不一样，有一个根本没错。",
    en="You chose {found} for all five. They do not go wrong in the same place, and one does not go wrong at all.",
    hint_zh="一个一个来，先问：错在想法、错在没人管，还是错在做法？",
    hint_en="Take them one by one: is the idea wrong, does nobody care, or is it the way it is done?",
)
def one_letter_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(error_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "errors",
    "survey_as_advertisement",
    points=1,
    zh="案例 1：你选了 {found}。这位经理要的不是知道实情，而是让数字好看、让客户高兴。",
    en="Case 1: you chose {found}. This manager does not want to learn how things are. The numbers are to look good "
    "and the customers to feel flattered.",
    hint_zh="他心里，调查是用来做什么的？",
    hint_en="What does he think a survey is for?",
)
def survey_as_advertisement(answer: Answer) -> bool | dict[str, Any]:
    return letter_is_right(answer, "case_1")


@checks.check(
    "errors",
    "unread_report_is_fine",
    points=1,
    zh="案例 2：你选了 {found}。这家公司的调查方法并没有说不好；问题出在报告寄到以后。",
    en="Case 2: you chose {found}. Nothing is said against the method. The trouble begins when the report arrives.",
    hint_zh="问、分析、行动、再问：这个圈断在哪里？因为什么断的？",
    hint_en="Ask, analyse, act, ask again: where does the loop break, and why?",
)
def unread_report_is_fine(answer: Answer) -> bool | dict[str, Any]:
    return letter_is_right(answer, "case_2")


@checks.check(
    "errors",
    "callers_stand_for_all",
    points=1,
    zh="案例 3：你选了 {found}。想法没有错，也有人在做；可是从不来电的人，一个也没问到。",
    en="Case 3: you chose {found}. The idea is sound and people take the trouble. But nobody who never calls is asked.",
    hint_zh="目标是全体客户，问到的是哪些人？这属于想法、重视，还是方法？",
    hint_en="The aim is all customers. Who was asked? Is that a matter of idea, of care, or of method?",
)
def callers_stand_for_all(answer: Answer) -> bool | dict[str, Any]:
    return letter_is_right(answer, "case_3")


@checks.check(
    "errors",
    "sees_an_error_everywhere",
    points=1,
    zh="案例 4：你选了 {found}。对照课上讲的，一条一条看：抽样、方式、加权、区间、负责人，缺了哪一条？",
    en="Case 4: you chose {found}. Go through what the lesson asked for: draw, modes, weights, interval, owner. Which "
    "is missing?",
    hint_zh="不是每个案例都有错。",
    hint_en="Not every case has an error.",
)
def sees_an_error_everywhere(answer: Answer) -> bool | dict[str, Any]:
    return letter_is_right(answer, "case_4")


# -- 2 cycle ---------------------------------------------------------------------------------------

DATES = ["2023-04-02", "2023-05-30", "2024-01-15", "2024-12-20", "2025-06-30"]
TODAY, START = "2025-11-28", "2023-01-01"
TARGETS = {"wait": 3.8, "bill": 3.6, "shop": 3.5, "app": 3.5}


def trend() -> pd.DataFrame:
    return pd.DataFrame({"2025H1": [3.2, 3.5, 3.9, 3.1], "2025H2": [3.4, 3.45, 3.6, 3.0]}, index=list(TARGETS))


@cache
def verdicts() -> pd.Series:
    return sampling.half_year_compliance(DATES, TODAY, START)["verdict"]


def halves_of(value: Value) -> set[str]:
    """Return half-years as "2025H1", however they are written."""
    return {_half(name) for name in names_of(value)}


def _half(name: str) -> str:
    if day := re.search(r"((?:19|20)\d\d)[-/.年](\d\d)(?!\d)", name):
        return f"{day[1]}H{1 if int(day[2]) <= 6 else 2}"
    year, upper = re.search(r"(?:19|20)\d\d", name), name.casefold()
    rest = upper.replace(year[0], "") if year else upper
    second = bool(re.search(r"2|下|second|后", rest))
    first = bool(re.search(r"1|上|first|前", rest))
    return f"{year[0]}H{2 if second else 1}" if year and first != second else name


@checks.check(
    "cycle",
    "average_over_the_years",
    points=1,
    zh="你的 `missed` 里没有真正漏做的那个半年（现在是：{found}）。五次除以五个半年，平均正好一次，可是平均数会把缺口"
    "盖住：同一个半年做两次，补不了另一个。",
    en="The half-year that was really missed is not in `missed` (it has: {found}). Five surveys in five half-years "
    "make one each on average, but the average hides the gap: two in one do not make up for another.",
    hint_zh="把五个日期一个一个放进各自的半年，看哪一格是空的。",
    hint_en="Put the five dates into their half-years one by one. Which is empty?",
)
def average_over_the_years(answer: Answer) -> bool | dict[str, Any]:
    found = halves_of(answer["missed"])
    return set(verdicts()[verdicts() == "missed"].index) <= found or {"found": joined(sorted(found))}


@checks.check(
    "cycle",
    "done_or_running_counted_as_missed",
    points=1,
    zh="你的 `missed` 里多了：{found}。做过调查的半年不算漏；到 `today` 还没过完的半年，也还不能算漏。",
    en="`missed` has too much in it: {found}. A half-year with a survey was not missed, and one that is still running "
    "on `today` cannot be missed yet.",
    hint_zh="表里的 `verdict` 有三种：met 达标、missed 未达标、open 进行中。只取其中一种。",
    hint_en="The table has three verdicts: met, missed and open. Take one of them only.",
)
def done_or_running_counted_as_missed(answer: Answer) -> bool | dict[str, Any]:
    found = halves_of(answer["missed"])
    extra = found - set(verdicts()[verdicts() == "missed"].index)
    return not extra or {"found": joined(sorted(extra))}


def act_of(answer: Answer) -> set[str]:
    return {name.casefold() for name in names_of(answer["act"])}


@checks.check(
    "cycle",
    "not_the_names_of_indicators",
    points=0,
    gate=True,
    zh="`act` 里应当是 wait、bill、shop、app 里的几个，现在是：{found}。",
    en="`act` should hold some of wait, bill, shop and app; it has: {found}.",
    hint_zh="取的是表的行名，例如 `表.index[...]`。如果一个也没有，再看一遍：真的个个都达标，或者都在变好？",
    hint_en="Take the names of the rows, as in `table.index[...]`. If there is none, look again: does each reach its "
    "target, or get better?",
)
def not_the_names_of_indicators(answer: Answer) -> bool | dict[str, Any]:
    found = act_of(answer)
    return (bool(found) and found <= set(TARGETS)) or {"found": joined(sorted(found))}


@checks.check(
    "cycle",
    "standing_still_is_fine",
    points=0.5,
    zh="`act` 里少了：{found}。它没到目标，也没有变好。变化不到 0.1 分，等于没有变。",
    en="`act` lacks: {found}. It misses its target and is not getting better. A change of less than 0.1 counts as none.",
    hint_zh="一行一行看：到目标了吗？没到的话，涨了至少 0.1 分吗？",
    hint_en="Row by row: is the target reached? If not, did it rise by 0.1 or more?",
)
def standing_still_is_fine(answer: Answer) -> bool | dict[str, Any]:
    lost = sorted({"bill", "app"} - act_of(answer))
    return not lost or {"found": joined(lost)}


@checks.check(
    "cycle",
    "missing_the_target_is_enough",
    points=1,
    zh="`act` 里有 `wait`。它没到目标，可是正在明显变好：先把做法接着用，不必另起炉灶。",
    en="`act` has `wait`. It misses its target but is clearly getting better: carry on with what works.",
    hint_zh="要行动的，两个条件都要满足。",
    hint_en="Both conditions must hold for action at once.",
)
def missing_the_target_is_enough(answer: Answer) -> bool:
    return "wait" not in act_of(answer)


@checks.check(
    "cycle",
    "any_fall_is_an_alarm",
    points=0.5,
    zh="`act` 里有 `shop`。它是跌了，但还在目标之上：盯住它，别让它排到没达标的前面。",
    en="`act` has `shop`. It fell but is still above its target: watch it, and deal with those that fail first.",
    hint_zh="先和目标比，再看涨跌。",
    hint_en="Compare with the target first, then look at the change.",
)
def any_fall_is_an_alarm(answer: Answer) -> bool:
    return "shop" not in act_of(answer)


# -- 3 sample --------------------------------------------------------------------------------------

SAMPLE = 200


def classes() -> pd.DataFrame:
    return pd.DataFrame(
        {"population": [1000, 2000, 3000, 4000], "answers": [120, 80, 60, 40], "satisfied": [90, 48, 30, 10]},
        index=list("ABCD"),
    )


def right_score(table: pd.DataFrame) -> float:
    return float((table["population"] / table["answers"] * table["satisfied"]).sum() / table["population"].sum())


def raw_score(table: pd.DataFrame) -> float:
    return float(table["satisfied"].sum() / table["answers"].sum())


def mean_of_rates(table: pd.DataFrame) -> float:
    return float((table["satisfied"] / table["answers"]).mean())


def by_class(value: Value) -> pd.Series:
    """Return one number for each class, by its letter or in the order of the classes."""
    try:
        found = pd.Series({folded(key).upper()[:1]: number for key, number in value.mapping().items()})
        if set(found.index) == set("ABCD"):
            return pd.to_numeric(found).reindex(list("ABCD")).astype(float)
    except WrongKind:
        pass
    numbers = value.numbers()
    if len(numbers) != 4:
        raise WrongKind(
            say(
                zh=f"`{value.name}` 要给 A、B、C、D 各一个数，现在有 {len(numbers)} 个。",
                en=f"`{value.name}` needs a number for each of A, B, C and D; it has {len(numbers)}.",
            )
        )
    return pd.Series(numbers, index=list("ABCD"))


@checks.check(
    "sample",
    "share_of_people_ignored",
    points=1.5,
    zh="你分的是：{found}。按人数的比例分：一类占总人数的几成，就占样本的几成。",
    en="Your quota is {found}. In proportion to people: a class that is a tenth of the people gets a tenth of the sample.",
    hint_zh="先算每一类占总人数的百分之几，再乘 200。看的是 `population` 那一列，不是回答数，也不是四类平分。",
    hint_en="Work out each class's share of all people, then take it of 200. Look at `population`, not at the answers "
    "received, and do not share evenly.",
)
def share_of_people_ignored(answer: Answer) -> bool | dict[str, Any]:
    quota = by_class(answer["quota"])
    people = classes()["population"]
    # a total that is off is another misconception
    total = quota.sum()
    return (total > 0 and bool(np.allclose(quota / total, people / people.sum(), atol=0.006))) or {
        "found": joined(f"{name} {count:g}" for name, count in quota.items())
    }


@checks.check(
    "sample",
    "quota_does_not_add_up",
    points=0.5,
    zh="四类合起来是 {found} 份，应当正好 200 份，而且都是整数。",
    en="The four add up to {found} interviews; there should be exactly 200, in whole numbers.",
    hint_zh="百分数要乘 200，才是份数。",
    hint_en="Percentages become interviews when you take them of 200.",
)
def quota_does_not_add_up(answer: Answer) -> bool | dict[str, Any]:
    quota = by_class(answer["quota"])
    whole = bool((quota == quota.round()).all() and (quota >= 0).all())
    return (whole and quota.sum() == SAMPLE) or {"found": f"{quota.sum():g}"}


@checks.check(
    "sample",
    "weight_upside_down",
    points=1,
    zh="你的权重是：{found}。哪一类回答得少、人又多，那一类的每份回答就该代表更多人。你的权重不是这样排的。",
    en="Your weights are {found}. Where answers are few and people many, each answer should stand for more people. Yours "
    "do not run that way.",
    hint_zh="D 类 4,000 人，只有 40 份回答。一份回答代表几个人？用什么除以什么？",
    hint_en="Class D has 4,000 people and 40 answers. For how many people does one stand? What is divided by what?",
)
def weight_upside_down(answer: Answer) -> bool | dict[str, Any]:
    weights, right = by_class(answer["weights"]), classes()["population"] / classes()["answers"]
    # weights on another scale are another misconception
    total = weights.sum()
    return (total > 0 and bool(np.allclose(weights / total, right / right.sum(), atol=0.002))) or {
        "found": joined(f"{name} {weight:.3g}" for name, weight in weights.items())
    }


@checks.check(
    "sample",
    "weight_without_people",
    points=0.5,
    zh="你的四个权重各乘自己的回答数，加起来是 {found}，应当等于总人数 10,000。权重要说出一份回答代表几个人。",
    en="Your weights times their answers add up to {found}; that should be all 10,000 people. A weight says how many "
    "people one answer stands for.",
    hint_zh="分子用人数，不用占比。",
    hint_en="Divide people, not shares.",
)
def weight_without_people(answer: Answer) -> bool | dict[str, Any]:
    total = float((by_class(answer["weights"]) * classes()["answers"]).sum())
    return close(total, 10_000, 60) or {"found": f"{total:,.4g}"}


@checks.check(
    "sample",
    "percent_instead_of_share",
    points=0,
    gate=True,
    zh="`weighted_score` 现在是 {found}。这里要的是 0 到 1 之间的数：例如 5% 写成 0.05。",
    en="`weighted_score` is {found}. It should be a number from 0 to 1: 5%, for example, is written 0.05.",
    hint_zh="满意的人数 ÷ 全部人数。",
    hint_en="People who are satisfied ÷ all people.",
)
def percent_instead_of_share(answer: Answer) -> bool | dict[str, Any]:
    found = answer["weighted_score"].number()
    return 0 <= found <= 1 or {"found": f"{found:g}"}


@checks.check(
    "sample",
    "raw_answers_counted",
    points=1,
    zh="`weighted_score` 现在是 {found}。看看是不是把回答直接数了一遍（满意的回答 ÷ 全部回答）：那样，回答得多的 A 类"
    "就算得太重。",
    en="`weighted_score` is {found}. Did you simply count answers (satisfied ÷ all answers)? Then class A, which "
    "answered most, counts for too much.",
    hint_zh="每一类满意的回答数，先乘这一类的权重，再加起来，再除以总人数。",
    hint_en="Multiply each class's satisfied answers by its weight, add up, divide by all people.",
)
def raw_answers_counted(answer: Answer) -> bool | dict[str, Any]:
    found = answer["weighted_score"].number()
    # classes that count alike are another misconception
    ways = (right_score(classes()), mean_of_rates(classes()))
    return any(close(found, way) for way in ways) or {"found": f"{found:.3f}"}


@checks.check(
    "sample",
    "classes_count_alike",
    points=0.5,
    zh="`weighted_score` 现在是 {found}。看看是不是把四类的满意率加起来除以 4：四类的人数不一样，不能同样算。",
    en="`weighted_score` is {found}. Did you take the mean of the four rates? The classes differ in size and do not "
    "count alike.",
    hint_zh="人多的类，分量要重。",
    hint_en="A class with more people should weigh more.",
)
def classes_count_alike(answer: Answer) -> bool | dict[str, Any]:
    found = answer["weighted_score"].number()
    # raw answers are another misconception
    ways = (right_score(classes()), raw_score(classes()))
    return any(close(found, way) for way in ways) or {"found": f"{found:.3f}"}


# -- 4 mode ----------------------------------------------------------------------------------------


@cache
def responses() -> pd.DataFrame:
    table = load_dataset("survey_responses").merge(
        load_dataset("customers")[["customer_id", "brand"]], on="customer_id"
    )
    return table[table["wave"] == "2025H2"]


@cache
def right_effects() -> pd.DataFrame:
    return scores.mode_effects(responses(), "csat", "brand", "web")


@cache
def raw_effects() -> pd.DataFrame:
    return scores.mode_effects(responses(), "csat", [], "web")


NEAR = 0.045  # stratified by hand, with other weights for the brands, comes as near as this


@cache
def effects_by_sms() -> pd.DataFrame:
    return scores.mode_effects(responses(), "csat", "brand", "sms")


def differences_of(value: Value) -> pd.Series:
    """Return the difference of each mode: the column of a table, or a series or dict by mode."""
    if isinstance(value.data, pd.DataFrame):
        frame = value.frame()
        if "mode" in frame:
            frame = frame.set_index("mode")
        column = "difference" if "difference" in frame else frame.columns[-1]
        found = frame[column]
    else:
        found = pd.Series(value.mapping())
    found = pd.to_numeric(found.rename(index=lambda mode: folded(mode).casefold()), errors="coerce")
    return found.astype(float)


@checks.check(
    "mode",
    "compared_with_another_mode",
    points=1,
    zh="你的 `effects` 里有这些方式：{found}。要和网页（`web`）比，表里就不该再有网页，其他三种都该有。",
    en="Your `effects` has the modes {found}. When web is what the others are compared with, it is not in the table and "
    "the other three are.",
    hint_zh="`reference=` 后面写参照的方式，要加引号。",
    hint_en="`reference=` takes the mode to compare with, in quotes.",
)
def compared_with_another_mode(answer: Answer) -> bool | dict[str, Any]:
    found = differences_of(answer["effects"])
    there = {mode for mode in found.index if mode != "web" or abs(found[mode]) > 1e-9}
    return there == {"ivr", "phone", "sms"} or {"found": joined(sorted(map(str, found.index)))}


@checks.check(
    "mode",
    "unlike_people_compared",
    points=1.5,
    zh="自动语音和参照的差，你的表里是 {found}。只和同一品牌的人比，差不是这个数。自动语音问的多是轻享客户；不分品牌去"
    "比，比的是品牌，不是方式。",
    en="Your table has {found} for IVR. Among people of the same brand it is another number. IVR asked mostly Lite "
    "customers: across brands you compare brands, not modes.",
    hint_zh="`strata=` 后面写哪一列，就只在这一列相同的人之间比。",
    hint_en="`strata=` names the column in which the people who are compared agree.",
)
def unlike_people_compared(answer: Answer) -> bool | dict[str, Any]:
    found = float(differences_of(answer["effects"]).get("ivr", np.nan))
    # another reference is another misconception
    ways = (right_effects().loc["ivr", "difference"], effects_by_sms().loc["ivr", "difference"])
    return any(close(found, float(way), NEAR) for way in ways) or {"found": f"{found:+.3f}"}


@checks.check(
    "mode",
    "raw_column_taken",
    points=1,
    zh="`ivr_effect` 现在是 {found}。表里有两列差：`raw_difference` 没有先分同类，`difference` 是同类相比的。",
    en="`ivr_effect` is {found}. The table has two differences: `raw_difference` mixes the brands, `difference` compares "
    "like with like.",
    hint_zh="取 `ivr` 那一行、`difference` 那一列。",
    hint_en="Take the row `ivr` and the column `difference`.",
)
def raw_column_taken(answer: Answer) -> bool | dict[str, Any]:
    found = answer["ivr_effect"].number()
    own = float(differences_of(answer["effects"]).get("ivr", np.nan))
    right = float(right_effects().loc["ivr", "difference"])
    raw = float(raw_effects().loc["ivr", "difference"])
    # a table that is wrong is another misconception; what is taken from it may still be right
    taken = close(found, own, 0.0051) and not (close(found, raw, 0.0051) and not close(own, raw, 0.0051))
    return taken or close(found, right, NEAR) or {"found": f"{found:+.3f}"}


@checks.check(
    "mode",
    "zero_in_the_interval",
    points=0.5,
    zh="你选了 {found}。再看 `ivr` 那一行的 `low` 和 `high`：0 在它们中间吗？（先确定 `effects` 是同一品牌相比的。）",
    en="You chose {found}. Look at `low` and `high` in the row of `ivr`: does 0 lie between them? (First be sure that "
    "`effects` compares people of the same brand.)",
    hint_zh="两端都大于 0，0 就不在区间里。",
    hint_en="When both ends are above 0, the interval does not hold 0.",
)
def zero_in_the_interval(answer: Answer) -> bool | dict[str, Any]:
    found = verdict_of(answer)
    return found in ("A", "C") or {"found": found}


@checks.check(
    "mode",
    "effect_taken_for_service",
    points=0.5,
    zh="你选了 {found}。这里比的是同一品牌、用不同方式回答的人。同样的满意，换个方式说出来，分就不一样，这和服务好坏是"
    "两回事。",
    en="You chose {found}. These are people of the same brand who answered in different ways. The same satisfaction gets "
    "another score in another mode; that is no better service.",
    hint_zh="方式效应说的是怎么问，不是怎么服务。",
    hint_en="The mode effect is about how one asks, not about how one serves.",
)
def effect_taken_for_service(answer: Answer) -> bool | dict[str, Any]:
    found = verdict_of(answer)
    return found in ("A", "B") or {"found": found}


def verdict_of(answer: Answer) -> str:
    data = answer["verdict"].data
    return _letter("verdict", data) if isinstance(data, str) else answer["verdict"].choice()


# -- 5 ten -----------------------------------------------------------------------------------------

# What is planted in the questions of the pool.
LEADING, TWO_IN_ONE, RECALL, JARGON, OVERLAP = "B", "H", "L", "Q", "O"
PURPOSES = ("screen", "score", "improve", "weight", "follow_up")
PURPOSE_NAMES = {
    "screen": ("甄别", "screening"),
    "score": ("总分", "the score"),
    "improve": ("改进", "improvement"),
    "weight": ("加权", "weighting"),
    "follow_up": ("回访", "calling back"),
}


@cache
def pool() -> Any:
    return example("pool")


def picked(answer: Answer) -> list[str]:
    return answer["ten"].order()


def linted(answer: Answer) -> pd.DataFrame:
    return lint(revise(pool(), picked(answer)))


def found_by_lint(answer: Answer, *kinds: str) -> list[str]:
    """Return the ids of the chosen questions in which the linter finds one of ``kinds``."""
    found = answer.once(linted)
    return list(dict.fromkeys(found.loc[found["kind"].isin(kinds), "question"]))


@checks.check(
    "ten",
    "not_ten_questions",
    points=0,
    gate=True,
    zh="`ten` 里要有十个不同的字母，都在 A 到 R 之间。现在有 {count} 个{more}。",
    en="`ten` needs ten different letters from A to R. It has {count}{more}.",
    hint_zh="数一数；一个字母只能出现一次。",
    hint_en="Count them; each letter may come once.",
)
def not_ten_questions(answer: Answer) -> bool | dict[str, Any]:
    letters = picked(answer)
    known = {question.id for question in pool().questions}
    strange = sorted(set(letters) - known)
    again = sorted({letter for letter in letters if letters.count(letter) > 1})
    more = say(zh=f"，不在表里的：{joined(strange)}", en=f"; not in the table: {joined(strange)}") if strange else ""
    more += say(zh=f"，重复的：{joined(again)}", en=f"; more than once: {joined(again)}") if again else ""
    return (len(letters) == 10 and not strange and not again) or {"count": len(letters), "more": more}


@checks.check(
    "ten",
    "screens_too_late",
    points=0.5,
    zh="第一题是 {found}。先要知道对方是不是该问的人；问到一半才发现不是，两边都白费时间。",
    en="Your first question is {found}. First find out whether this is the right person; to learn it half-way wastes the "
    "time of both.",
    hint_zh="哪一题的 `part` 是 screening？",
    hint_en="Which question has the part screening?",
)
def screens_too_late(answer: Answer) -> bool | dict[str, Any]:
    kinds = found_by_lint(answer, "no_screening", "late_screening")
    return not kinds or {"found": picked(answer)[0]}


@checks.check(
    "ten",
    "details_colour_the_whole",
    points=0.5,
    zh="总体评价排在了细节后面。先问了等待、态度这些细节，再问总体，受访者会顺着刚才的细节去答。",
    en="The overall question comes after details. Asked about waiting and manner first, people answer the whole in the "
    "light of these.",
    hint_zh="`part` 是 overall 的那一题，要在所有 detail 之前。",
    hint_en="The question with the part overall comes before all details.",
)
def details_colour_the_whole(answer: Answer) -> bool:
    chosen = picked(answer)
    return "D" in chosen and not found_by_lint(answer, "specific_first")


@checks.check(
    "ten",
    "background_first",
    points=0.5,
    zh="背景或敏感的题排早了：{found}。一上来就问账单、年龄，人会警觉，甚至挂断。",
    en="Background or sensitive questions come too early: {found}. Asked about bills or age at once, people grow wary or "
    "hang up.",
    hint_zh="`part` 是 demographic 或 sensitive 的题，放到最后。",
    hint_en="Put questions with the part demographic or sensitive at the end.",
)
def background_first(answer: Answer) -> bool | dict[str, Any]:
    found = found_by_lint(answer, "early_sensitive")
    return not found or {"found": joined(found)}


@checks.check(
    "ten",
    "filter_before_its_question",
    points=1,
    zh="这些题用到了还没有问的答案：{found}。问到它们时，还不知道该不该问。",
    en="These need an answer that was not asked for yet: {found}. When their turn comes, nobody knows whether to ask them.",
    hint_zh="看 `ask_if` 那一列：里面的字母要排在前面。",
    hint_en="See the column `ask_if`: the letter in it has to come earlier.",
)
def filter_before_its_question(answer: Answer) -> bool | dict[str, Any]:
    found = found_by_lint(answer, "late_filter", "unknown_filter")
    return not found or {"found": joined(found)}


@checks.check(
    "ten",
    "asked_out_of_curiosity",
    points=0.5,
    zh="{found} 没有目的：谁也不会因为它的答案改变做法。电话里的每一秒，都是受访者的时间。",
    en="{found} has no purpose: nobody will do anything differently for its answer. Every second on the phone is the other "
    "person's time.",
    hint_zh="看 `purpose` 那一列，哪一格是空的？",
    hint_en="Look at the column `purpose`: which cell is empty?",
)
def asked_out_of_curiosity(answer: Answer) -> bool | dict[str, Any]:
    found = found_by_lint(answer, "no_purpose")
    return not found or {"found": joined(found)}


@checks.check(
    "ten",
    "purpose_left_out",
    points=0.5,
    zh="有的目的没有题照顾到：{found}。",
    en="No question serves: {found}.",
    hint_zh="五个目的，每个至少一题。没有加权用的题，就没法还原；没有回访，圈就断了。",
    hint_en="Five purposes, at least one question each. Without one for weighting nothing can be weighted back; without "
    "calling back the loop breaks.",
)
def purpose_left_out(answer: Answer) -> bool | dict[str, Any]:
    served = {question.purpose for question in revise(pool(), picked(answer)).questions}
    lost = [say(zh=PURPOSE_NAMES[name][0], en=PURPOSE_NAMES[name][1]) for name in PURPOSES if name not in served]
    return not lost or {"found": joined(lost)}


@checks.check(
    "ten",
    "leading_question_kept",
    points=0.75,
    zh="{found} 在替受访者回答。把它念出声：你想说“不”，好意思吗？",
    en="{found} answers for the other person. Read it aloud: how easy would it be to say no?",
    hint_zh="同一件事，换一道中性的题来问。",
    hint_en="Ask about the same thing with a neutral question.",
)
def leading_question_kept(answer: Answer) -> bool | dict[str, Any]:
    return LEADING not in picked(answer) or {"found": LEADING}


@checks.check(
    "ten",
    "two_questions_in_one",
    points=0.75,
    zh="{found} 一题问了两件事。一样满意、一样不满意的人，怎么打分？",
    en="{found} asks two things. What does someone answer who liked one and not the other?",
    hint_zh="这两件事，表里各有一题。",
    hint_en="The table has a question for each of the two.",
)
def two_questions_in_one(answer: Answer) -> bool | dict[str, Any]:
    return TWO_IN_ONE not in picked(answer) or {"found": TWO_IN_ONE}


# -- 6 mend ----------------------------------------------------------------------------------------

TOPICS = {
    "q1": r"送|配送|快递|物流|到货|收货|包裹|deliver|parcel|arriv|courier|package|order",
    "q2": r"账单|资费|价|费|账|bill|price|pricing|cost|charge|expens|pay|fee|tariff",
    "q3": r"语音|按键|菜单|自动|电话|热线|来电|接通|提示音|机器|voice|menu|key|button|automat|record|phone|call|line|machine|press",
}
CLARITY = r"清楚|清晰|明白|看懂|看得懂|易懂|好懂|clear|clarity|understand|readab"
PRICE = r"资费|价格|价钱|贵|便宜|划算|高低|price|pricing|cost|expens|cheap|value for money|tariff"
JOINED = r"和|与|及|以及|、|还有|并且|同时|而且|\band\b|as well as|&|/|plus"
CUES = (
    r"大家|都说|人人|很多人|多数|吧[?？]|吧$|难道|一定|肯定|当然|不是吗|是不是很|对不对|对吧|是吧|"
    r"everyone|everybody|most (?:people|customers|of)|many (?:people|customers)|wouldn'?t|don'?t you|isn'?t|aren'?t|surely|"
    r"of course|(?<!dis)agree(?! or disagree)|, right"
)
PRAISE = (
    r"[^,，。]*(?:很快|这么快|这样快|超快|最快|飞快|神速|一流|领先|优质|"
    r"so fast|very fast|is fast|great|excellent)[^?？]*[,，.。;；].*"
)
TERMS = r"\bivr\b|交互式|interactive voice"
EXPLAINED = r"ivr\s*[(（][^)）]{4,}[)）]|[(（]\s*ivr\s*[)）]"
QUESTION = r"[?？]\s*$|(?:吗|呢|如何|怎么样|多少|几分)[。.]?\s*$"
LONGEST = {"zh": 40, "en": 30}


def mended(answer: Answer) -> dict[str, str]:
    """Return the three questions by their number; three texts in order will do as well."""
    value = answer["mended"]
    if isinstance(value.data, list) and len(value.data) == len(TOPICS) and not isinstance(value.data[0], list):
        given: dict[str, Any] = dict(zip(TOPICS, value.data, strict=True))
    else:
        given = {_number_of(key): text for key, text in value.mapping().items()}
    for name in TOPICS:
        if name not in given:
            raise Missing(name)
    return {name: folded(Value(f'mended["{name}"]', given[name]).text()) for name in TOPICS}


def _number_of(key: Any) -> str:
    number = re.search(r"\d+", folded(key))
    return f"q{number[0]}" if number else str(key)


def length_of(text: str) -> tuple[int, int]:
    """Return how long a question is and how long it may be: Chinese characters, or words."""
    characters = len(re.findall(r"[\u3400-\u9fff]", text))
    return (characters, LONGEST["zh"]) if characters else (len(text.split()), LONGEST["en"])


@checks.check(
    "mend",
    "no_short_question",
    points=0,
    gate=True,
    zh="{name} 还不是一道能在电话里念的题：{found}",
    en="{name} is not yet a question to be read out on the phone: {found}",
    hint_zh="写成一句问话，用问号结尾，不超过 40 个字。",
    hint_en="Write one question that ends with a question mark, at most 30 words.",
)
def no_short_question(answer: Answer) -> bool | dict[str, Any]:
    for name, text in mended(answer).items():
        length, most = length_of(text)
        if not re.search(QUESTION, text):
            return {"name": name, "found": say(zh="它没有用问号结尾。", en="it does not end with a question mark.")}
        if length > most:
            return {"name": name, "found": say(zh=f"它有 {length} 个字。", en=f"it has {length} words.")}
        if length < 4:
            return {"name": name, "found": say(zh="它太短，听不出问什么。", en="it is too short to tell what it asks.")}
    return True


@checks.check(
    "mend",
    "asks_something_else",
    points=0.5,
    zh="{found} 问的好像不是原来那件事了。改的是问法，不是话题。",
    en="{found} no longer seems to ask about the same thing. Change the wording, not the subject.",
    hint_zh="q1 问送货，q2 问账单或资费，q3 问打电话时听到的那套语音按键。",
    hint_en="q1 is about delivery, q2 about the bill or the price, q3 about the voice and keys one meets when calling.",
)
def asks_something_else(answer: Answer) -> bool | dict[str, Any]:
    lost = [name for name, text in mended(answer).items() if not re.search(TOPICS[name], text.casefold())]
    return not lost or {"found": joined(lost)}


@checks.check(
    "mend",
    "still_leading",
    points=1,
    zh="q1 里还有替人回答的话：“{found}”。听的人会觉得，只有一个答案是对的。",
    en="q1 still answers for the other person: '{found}'. The listener feels that only one answer is right.",
    hint_zh="去掉别人的看法、夸奖的话和句尾的“吧”，改成“有多……”。",
    hint_en="Take out what others think, praise, and 'wouldn't you'; ask 'how ...'.",
)
def still_leading(answer: Answer) -> bool | dict[str, Any]:
    text = mended(answer)["q1"]
    if cue := re.search(CUES, text.casefold()):
        return {"found": cue[0]}
    # praise before the question; "very fast, or slow?" offers both sides
    praise = re.search(PRAISE, text.casefold())
    if praise and re.search(r"慢|还是|slow|\bor\b", text.casefold()):
        return True
    return not praise or {"found": praise[0]}


@checks.check(
    "mend",
    "still_two_things",
    points=1,
    zh="q2 还是问了两件事：“{found}”。账单清楚、资费却嫌贵的人，没法回答。",
    en="q2 still asks two things: '{found}'. Someone who finds the bill clear and the price high cannot answer.",
    hint_zh="只留一件：要么账单清不清楚，要么资费高不高。",
    hint_en="Keep one: how clear the bill is, or how fair the price.",
)
def still_two_things(answer: Answer) -> bool | dict[str, Any]:
    text = mended(answer)["q2"]
    low = text.casefold()
    both = re.search(CLARITY, low) and re.search(PRICE, low)
    several = re.search(JOINED, low) or len(re.findall(r"[?？]", low)) > 1
    side_by_side = re.search(rf"(?:账单|bill)[^?？]{{0,8}}(?:{JOINED})[^?？]{{0,8}}(?:{PRICE})", low)
    return not ((both and several) or side_by_side) or {"found": text}


@checks.check(
    "mend",
    "still_jargon",
    points=0.5,
    zh="q3 里还有行话：“{found}”。没在客服中心上过班的人，听不懂。",
    en="q3 still has jargon: '{found}'. People who never worked in a call centre do not know it.",
    hint_zh="打热线时，先听到什么？要按什么？照着说就行。",
    hint_en="What does one hear first when calling? What has one to press? Say just that.",
)
def still_jargon(answer: Answer) -> bool | dict[str, Any]:
    text = mended(answer)["q3"].casefold()
    term = re.search(TERMS, text)
    return not term or bool(re.search(EXPLAINED, text)) or {"found": term[0]}


checks.rubric(
    "mend",
    criteria=[
        Criterion(
            "reads_well",
            points=1,
            zh="念得顺，听得懂",
            en="Reads well aloud",
            levels=[
                (0, "拗口，或听一遍不知道问什么", "Clumsy, or not clear at first hearing"),
                (0.5, "有一题要听两遍才明白", "One of the three needs a second hearing"),
                (1, "三题都像平常说话，听一遍就能答", "All three sound like plain speech and can be answered at once"),
            ],
        )
    ],
)


# -- 7 fieldwork -----------------------------------------------------------------------------------

TRIALS = [(400, 0.45, 0.5), (120, 0.3, 0.4), (60, 0.6, 0.25)]


def calls_found(answer: Answer) -> list[tuple[float, tuple[float, float, float]]]:
    return [(answer.call("calls_needed", *trial).number(), trial) for trial in TRIALS]


@checks.check(
    "fieldwork",
    "multiplied_instead_of_divided",
    points=1,
    zh="`calls_needed(400, 0.45, 0.5)` 得 {found}：比要的份数还少。一次电话不一定成一份，所以次数一定多于份数。",
    en="`calls_needed(400, 0.45, 0.5)` gives {found}, fewer than the interviews wanted. Not every call ends in an "
    "interview, so there are always more calls than interviews.",
    hint_zh="十次电话成两份，要 400 份，得打几次？",
    hint_en="If ten calls bring two interviews, how many bring 400?",
)
def multiplied_instead_of_divided(answer: Answer) -> bool | dict[str, Any]:
    found = calls_found(answer)
    return all(number >= trial[0] for number, trial in found) or {"found": f"{found[0][0]:,.5g}"}


@checks.check(
    "fieldwork",
    "one_rate_is_enough",
    points=1,
    zh="`calls_needed(400, 0.45, 0.5)` 得 {found}。找到了人，他还得愿意答；两个比例要相乘，不能只用一个，也不能相加。",
    en="`calls_needed(400, 0.45, 0.5)` gives {found}. A person who is reached still has to take part: the two rates "
    "multiply. One alone, or their sum or mean, is not enough.",
    hint_zh="100 次电话找到 45 人，其中一半愿意，成几份？",
    hint_en="A hundred calls reach 45 people, and half take part: how many interviews?",
)
def one_rate_is_enough(answer: Answer) -> bool | dict[str, Any]:
    found = calls_found(answer)
    # multiplied instead of divided is another misconception
    right = all(
        close(number, quota / (contact * cooperation), 1.01) or close(number, quota * contact * cooperation, 1.01)
        for number, (quota, contact, cooperation) in found
    )
    return right or {"found": f"{found[0][0]:,.5g}"}


def days_found(answer: Answer, *given: float) -> float:
    return answer.call("days_needed", *given).number()


@checks.check(
    "fieldwork",
    "part_of_a_day_forgotten",
    points=0.5,
    zh="`days_needed(450, 2, 10, 5)` 得 {found}。4.5 天的活，四天做不完，也没有半天的排班：要往上取整。",
    en="`days_needed(450, 2, 10, 5)` gives {found}. Work for 4.5 days is not done in four, and there is no half day on "
    "the roster: round up.",
    hint_zh="`math.ceil(4.5)` 得 5。",
    hint_en="`math.ceil(4.5)` gives 5.",
)
def part_of_a_day_forgotten(answer: Answer) -> bool | dict[str, Any]:
    found, other = days_found(answer, 450, 2, 10, 5), days_found(answer, 401, 2, 10, 5)
    # hours or people left out are another misconception; whole days are what is asked here
    return (found == round(found) and other == round(other) and found * 100 >= 450 and other * 100 >= 401) or {
        "found": f"{found:g}"
    }


@checks.check(
    "fieldwork",
    "team_or_hours_left_out",
    points=0.5,
    zh="`days_needed(600, 3, 10, 4)` 得 {found}。3 个人，每人每小时 10 次，每天 4 小时，一天能打几次？三个数都要用上。",
    en="`days_needed(600, 3, 10, 4)` gives {found}. Three people, 10 calls an hour each, 4 hours a day: how many calls a "
    "day? All three numbers count.",
    hint_zh="一天的次数 = 人数 × 每小时次数 × 小时数。",
    hint_en="Calls a day = people × calls an hour × hours.",
)
def team_or_hours_left_out(answer: Answer) -> bool | dict[str, Any]:
    found = days_found(answer, 600, 3, 10, 4)
    # rounding is another misconception
    return (close(found, 5, 1) and close(days_found(answer, 600, 1, 10, 4), 15, 1)) or {"found": f"{found:g}"}


# -- 8 memo ----------------------------------------------------------------------------------------

DIFFERENT_WORDS = 25


@checks.check(
    "memo",
    "too_short",
    points=0,
    gate=True,
    zh="还太短：只有 {found} 个不同的字。题目要的三点，请各写一两句。",
    en="This is too short (different words so far: {found}). Write a sentence or two on each of the three points.",
    hint_zh="先说涨了多少是真的，再说为什么要打折扣，最后说下一步。",
    hint_en="Say first how much of the rise is real, then what has to be taken off and why, then what comes next.",
)
def too_short(answer: Answer) -> bool | dict[str, Any]:
    found = different_words(answer["memo"].text())
    return found >= DIFFERENT_WORDS or {"found": found}


checks.rubric(
    "memo",
    criteria=[
        Criterion(
            "what_is_real",
            points=2,
            zh="哪些是真的，哪些要打折扣",
            en="What is real and what is to be taken off",
            levels=[
                (0, "照报 12 个百分点，或说全是假的", "Repeats the 12 points, or calls all of it false"),
                (
                    1,
                    "说了要打折扣，但没有说清是方式和样本的缘故，或没有给出 9 到 10 个百分点",
                    "Takes something off, but not because of mode and sample, or without the 9 to 10 points",
                ),
                (
                    2,
                    "说进步属实、大约 9 到 10 个百分点，并讲明电话增多、尊享过多",
                    "The progress is real, some 9 to 10 points, and more calls and too much Prime are named",
                ),
            ],
        ),
        Criterion(
            "what_is_unknown",
            points=1,
            zh="还有什么不知道",
            en="What remains unknown",
            levels=[
                (0, "没有提到，或说加权已经全部补好", "Not mentioned, or weights are said to repair everything"),
                (0.5, "提到可能不准，没有说是谁没有回答", "Says it may be off, but not who kept silent"),
                (
                    1,
                    "说明不满意的人更不爱回答，加权补不回来",
                    "Says that the dissatisfied answer less and that weights do not repair it",
                ),
            ],
        ),
        Criterion(
            "next_step",
            points=1,
            zh="下一步和下一期",
            en="The next step and the next wave",
            levels=[
                (0, "没有下一步", "No next step"),
                (0.5, "只有行动，或只有怎么再量", "An action only, or only how to measure"),
                (
                    1,
                    "有具体行动，并说下一期用同样的方式和样本",
                    "A concrete action, and the same modes and sample next time",
                ),
            ],
        ),
    ],
)
