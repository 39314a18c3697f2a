"""Hidden checks of lesson 09: the same misconceptions on other data, so that nothing can be typed in."""

from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks import Answer, Checklist
from course_lib.teaching.source import public_names

public = public_names(__file__)

checks = Checklist(hidden=True)


@checks.check(
    "scenes",
    "loss_taken_for_delay",
    points=1,
    zh="`case_5`：你选了 {found}。系统说签收了，东西不见了：丢失（A）。",
    en="`case_5`: you chose {found}. It is marked as received and is not there: lost (A).",
    hint_zh="再等几天，它会来吗？",
    hint_en="Would it come if you waited?",
)
def loss_taken_for_delay(answer: Answer) -> bool | dict[str, Any]:
    found = public["scene_letters"](answer)["case_5"]
    return found == public["SCENES"]["case_5"] or {"found": found}


@checks.check(
    "pareto",
    "digits_of_one_laundry",
    points=1,
    zh="换一张 `log`，`counts`、`share` 或 `two` 就不对了。三个都要由 `log` 算出来。",
    en="With another table `log`, `counts`, `share` or `two` is no longer right. Work all three out from `log`.",
    hint_zh="等号右边不要写结果。",
    hint_en="Write no results to the right of the equals sign.",
)
def digits_of_one_laundry(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "step": ["washing"] * 3 + ["ironing"] * 8 + ["counter"] * 2 + ["delivery"] * 7,
            "scene": ["late", "late", "damaged", "billing", "late"] * 4,
        }
    )
    tables = [fresh[name].value_counts() for name in ("step", "scene")]

    def known(name: str, ways: list[pd.Series]) -> bool:
        found = np.sort(answer.rerun(name, log=fresh).numbers())
        return any(len(found) == len(way) and public["agrees"](found, np.sort(way)) for way in ways)

    # another column, counts for shares and another number of steps are other misconceptions
    shares = [table / len(fresh) for table in tables]
    sums = [way.iloc[:number].sum() for way in (*tables, *shares) for number in (1, 2, 3, 4)]
    two = answer.rerun("two", log=fresh).number()
    return known("counts", tables) and known("share", [*tables, *shares]) and public["near_any"](two, sums)


@checks.check(
    "risk",
    "digits_of_one_table",
    points=1,
    zh="换一张 `risks`，`rpn`、`first` 或 `worst` 就不对了。三个都要由 `risks` 算出来。",
    en="With another table `risks`, `rpn`, `first` or `worst` is no longer right. Work all three out from `risks`.",
    hint_zh="等号右边不要写数字和名字。",
    hint_en="Write neither digits nor names to the right of the equals sign.",
)
def digits_of_one_table(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {"severity": [4, 9, 3, 5], "occurrence": [5, 2, 9, 4], "detection": [6, 3, 3, 8]}, index=public["RISKS"]
    )
    rpn = public["numbers_by_name"](answer.rerun("rpn", risks=fresh), public["RISKS"])
    names = [public["one_name"](answer.rerun(name, risks=fresh)) for name in ("first", "worst")]
    # other sums, and the first by another column, are other misconceptions
    known = any(public["agrees"](rpn, way) for way in public["rpn_ways"](fresh).values())
    return known and set(names) <= public["firsts"](fresh)


@checks.check(
    "stages",
    "promise_made_too_late",
    points=1,
    zh="`case_5`：你选了 {found}。签单的时候就该说清，那时还没有出事：事前（A）。",
    en="`case_5`: you chose {found}. It should have been said when the contract was signed, before anything happened: before (A).",
    hint_zh="什么时候说，就不会有后来的争执？",
    hint_en="When would the words have spared the quarrel?",
)
def promise_made_too_late(answer: Answer) -> bool | dict[str, Any]:
    found = public["stage_letters"](answer)["case_5"]
    return found == public["STAGES"]["case_5"] or {"found": found}


@checks.check(
    "missing",
    "rules_not_known",
    points=1,
    zh="`case_5`：你选了 {found}。没弄清规定就开口，说错了：缺懂规则、会评估（A）。",
    en="`case_5`: you chose {found}. They spoke before they knew the rules, and were wrong: know the rules and appraise (A).",
    hint_zh="先查，还是先说？",
    hint_en="Look it up first, or speak first?",
)
def rules_not_known(answer: Answer) -> bool | dict[str, Any]:
    found = public["missing_letters"](answer)["case_5"]
    return found == public["MISSING"]["case_5"] or {"found": found}


@checks.check(
    "gold",
    "digits_of_one_gym",
    points=1,
    zh="换一张 `people`，`renewal`、`difference` 或 `kept` 就不对了。三个都要由 `people` 算出来。",
    en="With another table `people`, `renewal`, `difference` or `kept` is no longer right. Work all three out from `people`.",
    hint_zh="等号右边不要写结果。",
    hint_en="Write no results to the right of the equals sign.",
)
def digits_of_one_gym(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "group": ["settled"] * 8 + ["none"] * 10 + ["unsettled"] * 5,
            "renewed": [1] * 6 + [0] * 2 + [1] * 8 + [0] * 2 + [1] + [0] * 4,
        }
    )
    ways = list(public["gold_ways"](fresh).values())
    known = [sign * unit * way for way in ways for sign in (1, -1) for unit in (1, 100)]
    found = [answer.rerun(name, people=fresh).number() for name in ("difference", "kept")]
    groups = [fresh.groupby(name)["renewed"].mean() for name in ("group", "renewed")]
    renewal = np.sort(answer.rerun("renewal", people=fresh).numbers())
    # other groups, signs and units are other misconceptions
    split = any(len(renewal) == len(way) and public["agrees"](renewal, np.sort(way)) for way in groups)
    return split and all(public["near_any"](number, known) for number in found)


@checks.check(
    "steps",
    "counted_before_done",
    points=0.5,
    zh="先数（C）、后做（F）：措施还没做，少了也不是它的功劳。",
    en="You count (C) before the measures are carried out (F): whatever is fewer then is not their doing.",
    hint_zh="做完三个月再数。",
    hint_en="Count three months after it is done.",
)
def counted_before_done(answer: Answer) -> bool:
    return public["before"](answer, "F", "C")
