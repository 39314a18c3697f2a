"""Hidden checks of lesson 05: the same misconceptions on other data, so that nothing can be typed in."""

from typing import Any

import pandas as pd

from course_lib.checks import Answer, Checklist
from course_lib.teaching.source import public_names

public = public_names(__file__)

checks = Checklist(hidden=True)


@checks.check(
    "dimensions",
    "care_not_seen",
    points=1,
    zh="`case_5`：你选了 {found}。记得这一位客人、替他着想：移情性（E）。",
    en="`case_5`: you chose {found}. They remember this one guest and think for him: empathy (E).",
    hint_zh="换一位客人，还会这样做吗？",
    hint_en="Would they do it for another guest?",
)
def care_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = public["dimension_letters"](answer)["case_5"]
    return found == public["SAID"]["case_5"] or {"found": found}


@checks.check(
    "turned",
    "digits_of_eight_members",
    points=1,
    zh="换一张 `answers`，`b3`、`overall` 或 `alpha` 就不对了。三个都要由 `answers` 算出来。",
    en="With another table `answers`, `b3`, `overall` or `alpha` is no longer right. Work all three out from `answers`.",
    hint_zh="等号右边只写列名和 8。",
    hint_en="Write names and the number 8 to the right of the equals sign, and no result.",
)
def digits_of_eight_members(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "b1": [7, 2, 5, 4, 6, 3, 5, 6],
            "b2": [6, 2, 5, 5, 7, 2, 4, 6],
            "b3": [2, 7, 3, 3, 1, 5, 3, 1],
            "b4": [6, 1, 4, 4, 6, 3, 5, 7],
        }
    )
    turn = public["turn_of"](answer.rerun("b3", answers=fresh), fresh)
    overall = answer.rerun("overall", answers=fresh).number()
    alpha = answer.rerun("alpha", answers=fresh).number()
    # other ways to turn, and the table as it was, are other misconceptions
    return (
        turn is not None
        and public["near_any"](overall, public["mean_ways"](fresh).values())
        and public["near_any"](alpha, public["alpha_ways"](fresh).values())
    )


@checks.check(
    "gaps",
    "digits_of_one_clinic",
    points=1,
    zh="换一张 `clinic`，`gap`、`weighted` 或 `first` 就不对了。三个都要由 `clinic` 的列算出来。",
    en="With another table `clinic`, `gap`, `weighted` or `first` is no longer right. Work all three out from its columns.",
    hint_zh="等号右边不要写数字，也不要写维度的名字。",
    hint_en="Write neither digits nor names of dimensions to the right of the equals sign.",
)
def digits_of_one_clinic(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "expectation": [5.1, 6.0, 6.3, 5.7, 5.2],
            "perception": [3.9, 5.6, 5.1, 5.2, 5.0],
            "weight": [0.08, 0.27, 0.30, 0.20, 0.15],
        },
        index=public["DIMENSIONS"],
    )
    gap = public["numbers_by_name"](answer.rerun("gap", clinic=fresh), public["DIMENSIONS"])
    weighted = answer.rerun("weighted", clinic=fresh).number()
    first = public["dimension_in"](answer.rerun("first", clinic=fresh))
    # the sign, the weights and the lowest score are other misconceptions
    return (
        any(public["agrees"](gap, way) for way in public["gap_ways"](fresh).values())
        and public["near_any"](weighted, public["weighted_ways"](fresh).values())
        and first in public["first_ways"](fresh).values()
    )


@checks.check(
    "causes",
    "result_taken_for_a_cause",
    points=1,
    zh="`case_5`：你选了 {found}。期望和感知的差是客户差距（E），是结果，不是原因。",
    en="`case_5`: you chose {found}. The difference of expectation and perception is the customer gap (E): the result, and not a cause.",
    hint_zh="6.1 和 4.8 是谁的感觉？",
    hint_en="Whose feelings are 6.1 and 4.8?",
)
def result_taken_for_a_cause(answer: Answer) -> bool | dict[str, Any]:
    found = public["cause_letters"](answer)["case_5"]
    return found == public["CAUSES"]["case_5"] or {"found": found}


@checks.check(
    "measures",
    "digits_of_one_test",
    points=1,
    zh="换一张 `test`，`room`、`by_gap` 或 `first` 就不对了。三个都要由 `test` 算出来。",
    en="With another table `test`, `room`, `by_gap` or `first` is no longer right. Work all three out from `test`.",
    hint_zh="等号右边只写 5 和列名。",
    hint_en="Write 5 and names of columns to the right of the equals sign.",
)
def digits_of_one_test(answer: Answer) -> bool:
    fresh = public["self_test"]([4.0, 3.5, 2.0, 3.0, 3.5, 1.0, 4.5, 2.5, 3.0, 3.5, 2.5, 4.0])
    first = public["one_name"](answer.rerun("first", test=fresh))
    # the room upside down, another grouping and the most done are other misconceptions
    room = public["room_of"](answer.rerun("room", test=fresh), fresh)
    scores = fresh["score"]
    by_gap = answer.rerun("by_gap", test=fresh)
    grouped = public["means_by_gap"](by_gap, fresh) or sorted(by_gap.numbers()) == sorted(scores)
    return room is not None and grouped and first in set(fresh.loc[[scores.idxmin(), scores.idxmax()], "measure"])


@checks.check(
    "promise",
    "level_taken_for_a_lead",
    points=1,
    zh="`case_4`：你选了 {found}。比标准快，可是和对手一样：可以承诺，不当卖点（B）。",
    en="`case_4`: you chose {found}. Faster than the standard, but the same as the rival: it may be promised, but does not sell (B).",
    hint_zh="客户两家一比，看得出差别吗？",
    hint_en="Would a customer see a difference between the two shops?",
)
def level_taken_for_a_lead(answer: Answer) -> bool | dict[str, Any]:
    found = public["promise_letters"](answer)["case_4"]
    return found == public["PROMISES"]["case_4"] or {"found": found}


@checks.check(
    "views",
    "digits_of_one_service",
    points=2,
    zh="换一张 `views`，`to_customer`、`to_rival` 或 `ahead` 就不对了。三个都要由 `views` 的列算出来。",
    en="With another table `views`, `to_customer`, `to_rival` or `ahead` is no longer right. Work all three out from its columns.",
    hint_zh="等号右边不要写数字和维度的名字，比较用的 0 除外。",
    hint_en="Write neither numbers nor names of dimensions to the right of the equals sign, except the 0 to compare with.",
)
def digits_of_one_service(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "own": [4.8, 5.4, 5.1, 4.9, 5.5],
            "customer": [5.6, 5.9, 5.3, 5.8, 5.1],
            "rival": [4.5, 5.6, 5.1, 5.4, 5.2],
            "best": [6.1, 6.2, 5.8, 6.0, 5.9],
        },
        index=public["DIMENSIONS"],
    )
    ways = [sign * way for way in public["differences"](fresh).values() for sign in (1, -1)]
    found = [
        public["numbers_by_name"](answer.rerun(name, views=fresh), public["DIMENSIONS"])
        for name in ("to_customer", "to_rival")
    ]
    ahead = public["names_in"](answer.rerun("ahead", views=fresh), public["DIMENSIONS"])
    # own and view swapped, and level counted as ahead, are other misconceptions
    better, level = public["ahead_of"](fresh), set(fresh.index[fresh["own"] == fresh["rival"]])
    behind = set(fresh.index) - better - level
    known = (better, better | level, behind, behind | level)
    return all(any(public["agrees"](one, way) for way in ways) for one in found) and ahead in known
