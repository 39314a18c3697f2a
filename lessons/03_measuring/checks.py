"""Public checks of lesson 03: each names one misconception about measuring satisfaction.

A task whose answers can be wrong in several ways asks each check only for its own aspect: an answer that has
another misconception, but not this one, still earns the points of this one. Rubbish earns none.
"""

import re
from functools import cache
from typing import Any

import pandas as pd

from course_lib import load_dataset
from course_lib.checks import Answer, Checklist, Criterion
from course_lib.checks.reading import different_words, folded, letter_of, letters_of, near_any
from course_lib.models import scores

checks = Checklist()


def told(found: float, digits: int = 3) -> dict[str, Any]:
    """Return what a feedback text says it has found."""
    return {"found": f"{found:.{digits}f}".rstrip("0").rstrip(".")}


FIVE = ("case_1", "case_2", "case_3", "case_4", "case_5")

# -- 1 kinds ---------------------------------------------------------------------------------------

KINDS = dict(zip(FIVE, "ABCAC", strict=True))
KIND_WORDS = {"A": "descript|描述", "B": "percept|感知", "C": "outcome|结果"}


def kind_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "kinds", FIVE, KIND_WORDS)


@checks.check(
    "kinds",
    "one_kind_for_all",
    points=0,
    gate=True,
    zh="五个数你都选了 {found}。它们里有秒表量的，有心里觉得的，也有后来发生的。",
    en="You chose {found} for all five. Some were measured by a clock, some were felt, some came afterwards.",
    hint_zh="一个一个来：是系统记下的、问出来的感觉，还是后来的去留和打算？",
    hint_en="Take them one by one: recorded by a system, felt by a customer, or what came of it?",
)
def one_kind_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(kind_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "kinds",
    "measured_taken_for_felt",
    points=1,
    zh="`case_1` 你选了 {found}。94 秒是系统记下来的，没有问过任何人。",
    en="`case_1`: you chose {found}. The 94 seconds were recorded by the system; nobody was asked.",
    hint_zh="等待时间说的是发生了什么。",
    hint_en="A waiting time says what happened.",
)
def measured_taken_for_felt(answer: Answer) -> bool | dict[str, Any]:
    found = kind_letters(answer)["case_1"]
    return found == KINDS["case_1"] or {"found": found}


@checks.check(
    "kinds",
    "felt_taken_for_measured",
    points=1,
    zh="`case_2` 你选了 {found}。“觉得等得久”是心里的感觉，和 94 秒不是一回事。",
    en="`case_2`: you chose {found}. A wait that feels long is a feeling, and not the same as 94 seconds.",
    hint_zh="这个数是问出来的，还是量出来的？",
    hint_en="Was this number asked for, or measured?",
)
def felt_taken_for_measured(answer: Answer) -> bool | dict[str, Any]:
    found = kind_letters(answer)["case_2"]
    return found == KINDS["case_2"] or {"found": found}


@checks.check(
    "kinds",
    "solving_taken_for_an_outcome",
    points=1,
    zh="`case_4` 你选了 {found}。首次解决率说的是服务过程里发生了什么，客户怎么看、后来怎样，都还没有说。",
    en="`case_4`: you chose {found}. First contact resolution says what happened in the service; how the customer saw it and "
    "what came of it is not told yet.",
    hint_zh="它是从系统的记录里数出来的。",
    hint_en="It is counted from the records of the system.",
)
def solving_taken_for_an_outcome(answer: Answer) -> bool | dict[str, Any]:
    found = kind_letters(answer)["case_4"]
    return found == KINDS["case_4"] or {"found": found}


@checks.check(
    "kinds",
    "recommending_taken_for_a_feeling",
    points=1,
    zh="`case_5` 你选了 {found}。NPS 问的是打算做的事（推荐），放在结果一类，虽然打算还不是行动。",
    en="`case_5`: you chose {found}. NPS asks what people mean to do (recommend). It counts as an outcome, if a soft one.",
    hint_zh="“有多大可能推荐”问的是感觉，还是打算？",
    hint_en="'How likely are you to recommend us': a feeling or a plan?",
)
def recommending_taken_for_a_feeling(answer: Answer) -> bool | dict[str, Any]:
    found = kind_letters(answer)["case_5"]
    return found == KINDS["case_5"] or {"found": found}


# -- 2 three ---------------------------------------------------------------------------------------


def shop() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "csat": [5, 4, 3, 4, 2, 5, 4, 1, 3, 4, 5, 3],
            "ces": [7, 6, 4, 5, 2, 6, 6, 1, 5, 5, 7, 4],
            "nps": [10, 9, 6, 8, 3, 9, 8, 0, 7, 9, 10, 6],
        }
    )


def csat_ways(table: pd.DataFrame) -> dict[str, float]:
    """Return the satisfaction score as learners compute it: the right way and the known others."""
    answers = table["csat"]
    return {
        "right": (answers >= 4).mean(),
        "top_1": (answers >= 5).mean(),
        "top_3": (answers >= 3).mean(),
        "of_maximum": answers.mean() / 5,
        "mean": answers.mean(),
        "percent": 100 * (answers >= 4).mean(),
    }


def ces_ways(table: pd.DataFrame) -> dict[str, float]:
    answers = table["ces"]
    return {"right": answers.mean(), "easy": (answers >= 5).mean(), "reversed": 8 - answers.mean()}


def nps_ways(table: pd.DataFrame) -> dict[str, float]:
    answers = table["nps"]
    up, down = (answers >= 9).mean(), (answers <= 6).mean()
    return {
        "right": 100 * (up - down),
        "promoters": 100 * up,
        "from_8": 100 * ((answers >= 8).mean() - down),
        "to_5": 100 * (up - (answers <= 5).mean()),
        "to_7": 100 * (up - (answers <= 7).mean()),
        "share": up - down,
        "reversed": 100 * (down - up),
        "mean": answers.mean(),
    }


@checks.check(
    "three",
    "mean_taken_for_a_share",
    points=1,
    zh="`my_csat` 现在是 {found}。CSAT 数的是人：答 4、5 分的占几成，不是平均几分。",
    en="`my_csat` is {found}. CSAT counts people, the share who answered 4 or 5; it is not a mean.",
    hint_zh='`(shop["csat"] >= 4)` 给每个人 True 或 False，再求平均，就是占比。',
    hint_en='`(shop["csat"] >= 4)` gives True or False for each; its mean is the share.',
)
def mean_taken_for_a_share(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["my_csat"].number(), csat_ways(shop())
    # which answers count, and per cent for a share, are other misconceptions
    return near_any(found, (ways[name] for name in ("right", "top_1", "top_3", "percent"))) or told(found)


@checks.check(
    "three",
    "other_answers_counted_as_satisfied",
    points=1,
    zh="`my_csat` 现在是 {found}。满意的是 4 分和 5 分，3 分是中间；写成 0 到 1 之间的数。",
    en="`my_csat` is {found}. The satisfied are the 4s and 5s; 3 is the middle. Write it as a number from 0 to 1.",
    hint_zh="界线是 4 分起。",
    hint_en="The limit is 4 and above.",
)
def other_answers_counted_as_satisfied(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["my_csat"].number(), csat_ways(shop())
    # a mean for a share is another misconception
    return near_any(found, (ways[name] for name in ("right", "mean", "of_maximum"))) or told(found)


@checks.check(
    "three",
    "effort_not_a_mean",
    points=1,
    zh="`my_ces` 现在是 {found}。CES 是平均分，7 表示很容易，不用把方向倒过来，也不用换成占比。",
    en="`my_ces` is {found}. CES is the mean, with 7 for very easy: no need to turn it round or to make it a share.",
    hint_zh='`shop["ces"].mean()`',
    hint_en='`shop["ces"].mean()`',
)
def effort_not_a_mean(answer: Answer) -> bool | dict[str, Any]:
    found = answer["my_ces"].number()
    return near_any(found, (ces_ways(shop())["right"],), 0.051) or told(found)


@checks.check(
    "three",
    "detractors_not_taken_away",
    points=1,
    zh="`my_nps` 现在是 {found}。推荐者的百分比还要减去贬损者的百分比；顺序是推荐者减贬损者，也不要算平均分。",
    en="`my_nps` is {found}. From the per cent of promoters take the per cent of detractors: in this order, and not a mean.",
    hint_zh="净推荐值的“净”，就是减去贬损者。",
    hint_en="The 'net' in Net Promoter Score is the taking away.",
)
def detractors_not_taken_away(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["my_nps"].number(), nps_ways(shop())
    # where the groups begin, and a share for points, are other misconceptions
    return (
        near_any(found, (ways[name] for name in ("right", "from_8", "to_5", "to_7")), 0.51)
        or near_any(found, (ways["share"],))
        or told(found, 1)
    )


@checks.check(
    "three",
    "groups_begin_elsewhere",
    points=0.5,
    zh="`my_nps` 现在是 {found}。推荐者是 9、10 分，贬损者是 0 到 6 分；7、8 分哪边也不算。",
    en="`my_nps` is {found}. Promoters are 9 and 10, detractors 0 to 6; 7 and 8 belong to neither.",
    hint_zh="6 分算贬损者，8 分不算推荐者。",
    hint_en="A 6 is a detractor, an 8 no promoter.",
)
def groups_begin_elsewhere(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["my_nps"].number(), nps_ways(shop())
    others = ("right", "promoters", "reversed")
    plain = near_any(found, (ways[name] for name in ("share", "mean")))
    return plain or near_any(found, (ways[name] for name in others), 0.51) or told(found, 1)


@checks.check(
    "three",
    "share_for_points",
    points=0.5,
    zh="`my_nps` 现在是 {found}。NPS 用“点”报，从 −100 到 100：再乘 100。",
    en="`my_nps` is {found}. NPS is reported in points, from −100 to 100: multiply by 100.",
    hint_zh="0.1 是 10 点。",
    hint_en="0.1 is 10 points.",
)
def share_for_points(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["my_nps"].number(), nps_ways(shop())
    others = (way for name, way in ways.items() if name not in ("share", "mean"))
    points = near_any(found, others, 0.51) and not near_any(found, (ways["share"],))
    return points or told(found)


# -- 3 real ----------------------------------------------------------------------------------------


@cache
def responses() -> pd.DataFrame:
    return load_dataset("survey_responses")


def web() -> pd.DataFrame:
    table = responses()
    return table[table["mode"] == "web"]


def compared(table: pd.DataFrame) -> pd.Series:
    return scores.change(scores.nps(table, "wave"), "2025H1", "2025H2")


def difference_ways(table: pd.DataFrame) -> dict[str, float]:
    right = compared(table)
    everyone = compared(responses())
    return {
        "right": right["difference"],
        "reversed": -right["difference"],
        "everyone": everyone["difference"],
        "after": right["score_after"],
    }


@checks.check(
    "real",
    "all_modes_compared",
    points=1,
    zh="`difference` 现在是 {found}。题目只问网页的回答：用 `waves`，不是 `responses`。",
    en="`difference` is {found}. The task asks for web answers only: use `waves`, not `responses`.",
    hint_zh='`change(nps(waves, "wave"), ...)`',
    hint_en='`change(nps(waves, "wave"), ...)`',
)
def all_modes_compared(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["difference"].number(), difference_ways(web())
    return near_any(found, (ways["right"], ways["reversed"], ways["after"]), 0.051) or told(found, 2)


@checks.check(
    "real",
    "waves_swapped",
    points=1,
    zh="`difference` 现在是 {found}。差是后一轮减前一轮，网页的 NPS 从 11.6 到 17.5，是升。",
    en="`difference` is {found}. It is the later wave minus the earlier: web went from 11.6 to 17.5, which is up.",
    hint_zh='`change` 里先写 "2025H1"，后写 "2025H2"；再取 "difference"。',
    hint_en='In `change` write "2025H1" first, then "2025H2"; then take "difference".',
)
def waves_swapped(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["difference"].number(), difference_ways(web())
    return near_any(found, (ways["right"], ways["everyone"]), 0.051) or told(found, 2)


@checks.check(
    "real",
    "not_the_lower_end",
    points=1,
    zh='`low` 现在是 {found}。要的是差的区间的下端，在 `test` 里叫 "low"。',
    en='`low` is {found}. It should be the lower end of the interval of the difference, "low" in `test`.',
    hint_zh="下端是差减去大约两倍标准误，这里是负数。",
    hint_en="The lower end is the difference minus about two standard errors; here it is negative.",
)
def not_the_lower_end(answer: Answer) -> bool | dict[str, Any]:
    found, own = answer["low"].number(), answer["difference"].number()
    right, everyone = compared(web()), compared(responses())
    # the waves swapped, and all modes, are other misconceptions: then the end of that interval is right
    expected = right["low"]
    if near_any(own, (-right["difference"],), 0.051):
        expected = -right["high"]
    elif near_any(own, (everyone["difference"],), 0.051):
        expected = everyone["low"]
    return near_any(found, (expected,), 0.051) or told(found, 2)


@checks.check(
    "real",
    "plus_taken_for_proof",
    points=1,
    zh="你选了 {found}。差是 5.9，可是区间从 −2.9 到 14.7，0 也在里面：再问一次，说不定就是负的。",
    en="You chose {found}. The difference is 5.9, but its interval goes from −2.9 to 14.7 and holds 0: ask again and it may be below.",
    hint_zh="看区间，不要只看差。",
    hint_en="Look at the interval, not at the difference alone.",
)
def plus_taken_for_proof(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reading")
    return found in ("B", "C") or {"found": found}


@checks.check(
    "real",
    "no_proof_taken_for_no_change",
    points=0.5,
    zh="你选了 {found}。看不出来，不等于没有变：升 14 点也还在区间里。",
    en="You chose {found}. Not seen is not the same as not there: a rise of 14 points is within the interval as well.",
    hint_zh="人再多一些，也许就看得出来了。",
    hint_en="With more people it might be seen.",
)
def no_proof_taken_for_no_change(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reading")
    return found in ("A", "C") or {"found": found}


# -- 4 mix -----------------------------------------------------------------------------------------


def mix() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "share_before": [0.20, 0.40, 0.30, 0.10],
            "share_after": [0.50, 0.20, 0.20, 0.10],
            "nps_before": [30, 10, 5, -10],
            "nps_after": [36, 16, 13, 0],
        },
        index=["phone", "web", "ivr", "sms"],
    )


def mix_ways(table: pd.DataFrame) -> dict[str, float]:
    """Return the changes that learners work out from the table."""
    old, new = table["share_before"], table["share_after"]
    before, after = table["nps_before"], table["nps_after"]
    reported = (new * after).sum() - (old * before).sum()
    same = (old * (after - before)).sum()
    return {
        "reported": reported,
        "same": same,
        "by_mode": reported - same,
        "plain": (after - before).mean(),
        "after_mix": (new * (after - before)).sum(),
    }


@checks.check(
    "mix",
    "modes_counted_alike",
    points=1.5,
    zh="`reported` 现在是 {found}。四种方式的人数不一样，NPS 要按占比加起来，不能直接平均；再用后一轮减前一轮。",
    en="`reported` is {found}. The four modes do not have the same number of people: weigh each NPS by its share, do not "
    "just take the mean; then the later wave minus the earlier.",
    hint_zh='后一轮是 `(mix["share_after"] * mix["nps_after"]).sum()`。',
    hint_en='The later wave is `(mix["share_after"] * mix["nps_after"]).sum()`.',
)
def modes_counted_alike(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["reported"].number(), mix_ways(mix())
    # the waves swapped is another misconception
    return near_any(found, (ways["reported"], -ways["reported"]), 0.051) or told(found, 2)


@checks.check(
    "mix",
    "earlier_minus_later",
    points=1,
    zh="`reported` 现在是 {found}，是负数。后一轮的分高，变化应当是正数：后一轮减前一轮。",
    en="`reported` is {found}, below 0. The later wave scores higher, so the change is positive: later minus earlier.",
    hint_zh="先写后一轮的算式。",
    hint_en="Write the formula of the later wave first.",
)
def earlier_minus_later(answer: Answer) -> bool | dict[str, Any]:
    found = answer["reported"].number()
    return near_any(found, (abs(way) for way in mix_ways(mix()).values()), 0.051) or told(found, 2)


@checks.check(
    "mix",
    "mix_not_held_still",
    points=1.5,
    zh="`same_mix` 现在是 {found}。两轮都要用前一轮的占比 `share_before`，只让 NPS 变。",
    en="`same_mix` is {found}. Use the shares of the first wave, `share_before`, for both waves, and let only the NPS change.",
    hint_zh='后一轮写成 `(mix["share_before"] * mix["nps_after"]).sum()`。',
    hint_en='Write the later wave as `(mix["share_before"] * mix["nps_after"]).sum()`.',
)
def mix_not_held_still(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["same_mix"].number(), mix_ways(mix())
    sign = 1 if answer["reported"].number() > 0 else -1  # the waves swapped throughout is another misconception
    return near_any(found, (sign * ways["same"],), 0.051) or told(found, 2)


@checks.check(
    "mix",
    "rest_not_taken",
    points=0.5,
    zh="`by_mode` 现在是 {found}。它是报告的变化减去同样构成的变化，按你的两个数应是 {right}。",
    en="`by_mode` is {found}. It is the reported change minus the change with the same mix; by your two numbers it should be {right}.",
    hint_zh="第 1 个数减第 2 个数。",
    hint_en="The first number minus the second.",
)
def rest_not_taken(answer: Answer) -> bool | dict[str, Any]:
    found = answer["by_mode"].number()
    own = answer["reported"].number() - answer["same_mix"].number()
    return near_any(found, (own, mix_ways(mix())["by_mode"]), 0.051) or {**told(found, 2), "right": f"{own:.2f}"}


@checks.check(
    "mix",
    "answers_true_so_change_true",
    points=0.5,
    zh="你选了 {found}。每份回答都是真的，比较却可以不公平：电话里的人打分本来就高，电话多了，总分就高。",
    en="You chose {found}. Every answer may be true and the comparison still unfair: people on the phone score higher anyway, "
    "and there were more of them.",
    hint_zh="`by_mode` 是 0 吗？",
    hint_en="Is `by_mode` 0?",
)
def answers_true_so_change_true(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reading_mix")
    return found in ("B", "C") or {"found": found}


@checks.check(
    "mix",
    "survey_thrown_away",
    points=0.5,
    zh="你选了 {found}。换成同样的构成以后，还剩 `same_mix` 这么多，并不是什么也说明不了。",
    en="You chose {found}. With the same mix there is still a change of `same_mix`: that tells something.",
    hint_zh="`same_mix` 是 0 吗？",
    hint_en="Is `same_mix` 0?",
)
def survey_thrown_away(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "reading_mix")
    return found in ("A", "B") or {"found": found}


# -- 5 report --------------------------------------------------------------------------------------

REPORTED = 87


def recheck(survey: pd.DataFrame) -> scores.ReportCheck:
    return scores.check_report(survey, "csat", REPORTED)


@cache
def rechecked() -> scores.ReportCheck:
    table = responses()
    return recheck(table[table["wave"] == "2025H1"])


@checks.check(
    "report",
    "figure_believed",
    points=1,
    zh="`verdict` 现在是 {found}。原始数据里答 4、5 分的只有一半左右，得不出 87%，应当存疑。",
    en="`verdict` is {found}. In the raw data about half answered 4 or 5; that does not give 87%, so the figure is disputed.",
    hint_zh="写 `found.verdict`。",
    hint_en="Write `found.verdict`.",
)
def figure_believed(answer: Answer) -> bool | dict[str, Any]:
    found = folded(answer["verdict"].text()).casefold()
    believed = re.search(r"reproduc|(?<!不)能复现", found)
    return bool(re.search(r"disput|存疑|不能复现", found) and not believed) or {"found": found}


@checks.check(
    "report",
    "other_rows_recomputed",
    points=1,
    zh="`percent` 现在是 {found}。要的是上半年的原始数据里，答 4、5 分的占百分之几。",
    en="`percent` is {found}. It should be the per cent who answered 4 or 5 in the raw data of the first half.",
    hint_zh="用 `survey`，取 `found.recomputed`。",
    hint_en="Use `survey` and take `found.recomputed`.",
)
def other_rows_recomputed(answer: Answer) -> bool | dict[str, Any]:
    found, right = answer["percent"].number(), rechecked().recomputed
    return near_any(found, (right,), 0.51) or told(found, 2)


@checks.check(
    "report",
    "slip_not_found",
    points=1.5,
    zh="`slip` 你选了 {found}。按那种算法，这批数据得不出 87：只算 5 分是 13，平均分除以满分是 70，没有人漏答。",
    en="`slip`: you chose {found}. That way the data do not give 87: only the 5s give 13, the mean over the highest answer 70, and "
    "everybody answered.",
    hint_zh="`found.definitions` 里，哪一行的 value 最接近 87？",
    hint_en="In `found.definitions`, which row has a value of 87?",
)
def slip_not_found(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "slip")
    return found == "B" or {"found": found}


@checks.check(
    "report",
    "half_of_the_handover",
    points=1,
    zh="`handover` 你选了 {found}。没有原始数据，数就没法核对；没有报告，就不知道人家怎么算、有什么发现。两样都要。",
    en="`handover`: you chose {found}. Without raw data no figure can be checked; without a report one does not know how it was computed "
    "and what was found. Ask for both.",
    hint_zh="刚才你用什么查出了 87 不对？",
    hint_en="What did you use to find out that 87 is wrong?",
)
def half_of_the_handover(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "handover")
    return found == "C" or {"found": found}


# -- 6 levels --------------------------------------------------------------------------------------

LEVELS = dict(zip(FIVE, "ABCBA", strict=True))
LEVEL_WORDS = {"A": "good|良好", "B": "excellent|优秀", "C": "outstanding|卓越"}


def level_letters(answer: Answer) -> dict[str, str]:
    return letters_of(answer, "levels", FIVE, LEVEL_WORDS)


@checks.check(
    "levels",
    "one_level_for_all",
    points=0,
    gate=True,
    zh="五件事你都选了 {found}。它们有的只是守信，有的省了客户的力，有的给了他没想到的价值。",
    en="You chose {found} for all five. Some keep a promise, some save effort, some give value that was not expected.",
    hint_zh="一件一件问：答应的事做到了，替他省力了，还是帮他成长了？",
    hint_en="Ask of each: a promise kept, effort saved, or growth shared?",
)
def one_level_for_all(answer: Answer) -> bool | dict[str, Any]:
    letters = set(level_letters(answer).values())
    return len(letters) > 1 or {"found": letters.pop()}


@checks.check(
    "levels",
    "promise_kept_overrated",
    points=0.5,
    zh="`case_1` 你选了 {found}。说到做到、准时，是良好：让人满意的那一层。",
    en="`case_1`: you chose {found}. A promise kept in time is good service, the level that satisfies.",
    hint_zh="客户得到的，就是答应过的。",
    hint_en="The customer got what was promised, no more.",
)
def promise_kept_overrated(answer: Answer) -> bool | dict[str, Any]:
    found = level_letters(answer)["case_1"]
    return found == LEVELS["case_1"] or {"found": found}


@checks.check(
    "levels",
    "saved_effort_not_seen",
    points=1,
    zh="`case_2` 你选了 {found}。客户不用从头讲，省了力：优秀。",
    en="`case_2`: you chose {found}. He does not have to explain it all again; effort is saved, which is excellent.",
    hint_zh="看省下来的是谁的工夫。",
    hint_en="Whose effort was saved?",
)
def saved_effort_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = level_letters(answer)["case_2"]
    return found == LEVELS["case_2"] or {"found": found}


@checks.check(
    "levels",
    "growth_not_seen",
    points=0.5,
    zh="`case_3` 你选了 {found}。整体方案、额外的价值、分享成长：卓越。",
    en="`case_3`: you chose {found}. A whole solution, extra value and a share in growth make it outstanding.",
    hint_zh="客户的生意好了，方案跟着调整：这是关系，不是一次服务。",
    hint_en="The plan is adapted as his business grows: a relationship, not one service.",
)
def growth_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = level_letters(answer)["case_3"]
    return found == LEVELS["case_3"] or {"found": found}


@checks.check(
    "levels",
    "expertise_taken_for_a_relationship",
    points=0.5,
    zh="`case_4` 你选了 {found}。专业、高效、不用客户动手，是优秀；再难的问题，解决了也还没有给他额外的价值。",
    en="`case_4`: you chose {found}. Expert, efficient, no step left to the customer: excellent. However hard the problems were, "
    "solving them adds no value beyond that yet.",
    hint_zh="省力到家了，可是多给了他什么？",
    hint_en="It saved all the effort. What did it give on top?",
)
def expertise_taken_for_a_relationship(answer: Answer) -> bool | dict[str, Any]:
    found = level_letters(answer)["case_4"]
    return found == LEVELS["case_4"] or {"found": found}


@checks.check(
    "levels",
    "score_of_another_level",
    points=1,
    zh="`score` 你选了 {found}。`case_2` 省的是力气，看省力度 CES。",
    en="`score` is {found}. `case_2` saves effort, so look at the effort score CES.",
    hint_zh="良好看 CSAT，优秀看 CES，卓越看 NPS。",
    hint_en="Good shows in CSAT, excellent in CES, outstanding in NPS.",
)
def score_of_another_level(answer: Answer) -> bool | dict[str, Any]:
    found = folded(answer["score"].text()).upper()
    return bool(re.search(r"CES|省力|EFFORT", found) and not re.search(r"CSAT|NPS", found)) or {"found": found}


# -- 7 views ---------------------------------------------------------------------------------------


def visits() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "customer_id": ["C1", "C1", "C1", "C1", "C2", "C2", "C3", "C4", "C5", "C5"],
            "csat": [1, 2, 2, 4, 5, 3, 4, 5, 3, 5],
        }
    )


def view_ways(table: pd.DataFrame) -> dict[str, float]:
    satisfied = table["csat"] >= 4
    by_person = satisfied.groupby(table["customer_id"])
    return {
        "contact": satisfied.mean(),
        "customer": by_person.mean().mean(),
        "ever": by_person.max().mean(),
        "of_means": (table["csat"].groupby(table["customer_id"]).mean() >= 4).mean(),
        "last": by_person.last().mean(),
        "mean": table["csat"].mean(),
        "mean_of_means": table["csat"].groupby(table["customer_id"]).mean().mean(),
    }


@checks.check(
    "views",
    "ratings_not_shares",
    points=1,
    zh="`per_contact` 现在是 {found}。十次评分里，4、5 分的占几成？要的是占比，不是平均分。",
    en="`per_contact` is {found}. Of the ten ratings, what share is 4 or 5? It is a share, not a mean rating.",
    hint_zh='`(visits["csat"] >= 4).mean()`',
    hint_en='`(visits["csat"] >= 4).mean()`',
)
def ratings_not_shares(answer: Answer) -> bool | dict[str, Any]:
    found = answer["per_contact"].number()
    return near_any(found, (view_ways(visits())["contact"],)) or told(found)


@checks.check(
    "views",
    "contacts_counted_for_customers",
    points=0.5,
    zh="`per_customer` 现在是 {found}，还是按次数的。先按客户分组，每人得一个占比，再平均。",
    en="`per_customer` is {found}: still by contact. Group by customer first, one share for each, then take the mean.",
    hint_zh='`.groupby(visits["customer_id"]).mean().mean()`',
    hint_en='`.groupby(visits["customer_id"]).mean().mean()`',
)
def contacts_counted_for_customers(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["per_customer"].number(), view_ways(visits())
    # how one customer is summed up is another misconception
    others = ("customer", "ever", "of_means", "last", "mean_of_means")
    return near_any(found, (ways[name] for name in others)) or told(found)


@checks.check(
    "views",
    "one_good_call_makes_a_customer_satisfied",
    points=1,
    zh="`per_customer` 现在是 {found}。每位客户要算“他的评分里满意的占几成”：C1 是四次里的一次，0.25，不是 0，也不是 1。",
    en="`per_customer` is {found}. For each customer take the share of his ratings that is satisfied: C1 is one of four, 0.25, "
    "neither 0 nor 1.",
    hint_zh="分组以后用 `.mean()`，不用 `.max()`，也不先平均分数。",
    hint_en="After grouping use `.mean()`, not `.max()`, and do not take the mean of the ratings first.",
)
def one_good_call_makes_a_customer_satisfied(answer: Answer) -> bool | dict[str, Any]:
    found, ways = answer["per_customer"].number(), view_ways(visits())
    return near_any(found, (ways["customer"], ways["contact"])) or told(found)


@checks.check(
    "views",
    "one_of_them_wrong",
    points=0.5,
    zh="`why` 你选了 {found}。两个数都没有算错：C1 打了四次，按次算他算四份，按人算只算一份。",
    en="`why`: you chose {found}. Neither is wrong: C1 called four times; by contact he counts four times, by customer once.",
    hint_zh="谁在按次的数里占得多？",
    hint_en="Who counts most in the figure by contact?",
)
def one_of_them_wrong(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "why")
    return found == "B" or {"found": found}


@checks.check(
    "views",
    "instant_taken_for_the_whole",
    points=1,
    zh="`model` 你选了 {found}。问的是关系：要问全体客户的样本，也包括这一周没有来电的人，还要问价格和网络。",
    en="`model`: you chose {found}. A relationship is asked of a sample of all customers, also those who did not call this week, "
    "and includes price and network.",
    hint_zh="整体测量每半年或一年问一次。",
    hint_en="Whole-system measurement asks every half-year or year.",
)
def instant_taken_for_the_whole(answer: Answer) -> bool | dict[str, Any]:
    found = letter_of(answer, "model")
    return found == "A" or {"found": found}


# -- 8 plan ----------------------------------------------------------------------------------------

DIFFERENT_WORDS = 25


@checks.check(
    "plan",
    "too_short",
    points=0,
    gate=True,
    zh="还太短：只有 {found} 个不同的字。题目要的三点，请各写一两句。",
    en="This is too short (different words so far: {found}). Write a sentence or two on each of the three points.",
    hint_zh="先改什么、为什么；为什么不是降价；谁、哪天、做什么、看哪个数。",
    hint_en="What first and why; why not a price cut; who, by when, what, and which number tells.",
)
def too_short(answer: Answer) -> bool | dict[str, Any]:
    found = different_words(answer["plan"].text())
    return found >= DIFFERENT_WORDS or {"found": found}


checks.rubric(
    "plan",
    criteria=[
        Criterion(
            "importance_before_performance",
            points=2,
            zh="先看重要性，再看表现",
            en="Importance before performance",
            levels=[
                (0, "只看得分：先降价", "Looks at performance only: cut prices"),
                (
                    1,
                    "选了解决（或等待），但没有用表里的数，或没有回答为什么不降价",
                    "Chooses solution (or waiting), but without numbers from the table or without a word on the price cut",
                ),
                (
                    2,
                    "选了解决，用重要性和表现两个数说明，并比较了价格的重要性",
                    "Chooses solution, gives importance and performance, and compares the importance of price",
                ),
            ],
        ),
        Criterion(
            "who_what_when",
            points=1,
            zh="谁、哪天、做什么",
            en="Who, by when, what",
            levels=[
                (0, "没有行动", "No action"),
                (0.5, "有行动，缺人或缺日期", "An action without a person or a day"),
                (1, "人、日期、行动都有", "Person, day and action are there"),
            ],
        ),
        Criterion(
            "number_that_tells",
            points=1,
            zh="看哪个数，怎样才比得了",
            en="The number that tells, asked so that it compares",
            levels=[
                (0, "没有说怎样知道有没有用", "Does not say how to know whether it works"),
                (0.5, "说了一个数，没有说下一轮怎样问", "Names a number, not how it must be asked next time"),
                (
                    1,
                    "说了一个数，并说明下一轮要用同样的调查方式构成（或看区间）",
                    "Names a number and the same mix of modes (or an interval) for the next wave",
                ),
            ],
        ),
    ],
)
