"""Hidden checks of lesson 03: the same misconceptions on other data, so that nothing can be typed in."""

from typing import Any

import pandas as pd

from course_lib.checks import Answer, Checklist
from course_lib.teaching.source import public_names

public = public_names(__file__)

checks = Checklist(hidden=True)


@checks.check(
    "kinds",
    "staying_taken_for_a_feeling",
    points=1,
    zh="`case_3`：你选了 {found}。客户还在不在用，是后来真的发生的去留：结果。",
    en="`case_3`: you chose {found}. Whether customers are still there is what came of it: an outcome.",
    hint_zh="账本上就查得到，不用问。",
    hint_en="The books tell; nobody has to be asked.",
)
def staying_taken_for_a_feeling(answer: Answer) -> bool | dict[str, Any]:
    found = public["kind_letters"](answer)["case_3"]
    return found == public["KINDS"]["case_3"] or {"found": found}


@checks.check(
    "three",
    "digits_of_one_shop",
    points=1,
    zh="换一张 `shop`，三个分数里有的就不对了。三个都要由 `shop` 的列算出来。",
    en="With another table `shop` some of the scores are no longer right. Work all three out from its columns.",
    hint_zh="等号右边只写界线（4、9、6）和 100，不写结果。",
    hint_en="Write limits (4, 9, 6) and 100 to the right of the equals sign, and no result.",
)
def digits_of_one_shop(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "csat": [5, 5, 4, 2, 3, 5, 4, 5, 3, 1, 5, 4, 2, 4],
            "ces": [6, 7, 5, 3, 4, 7, 6, 6, 3, 2, 7, 5, 2, 6],
            "nps": [10, 10, 9, 5, 7, 9, 8, 10, 6, 2, 9, 8, 4, 9],
        }
    )
    near = public["near_any"]
    # limits, units and directions are other misconceptions
    return (
        near(answer.rerun("my_csat", shop=fresh).number(), public["csat_ways"](fresh).values())
        and near(answer.rerun("my_ces", shop=fresh).number(), public["ces_ways"](fresh).values(), 0.051)
        and near(answer.rerun("my_nps", shop=fresh).number(), public["nps_ways"](fresh).values(), 0.51)
    )


@checks.check(
    "real",
    "digits_of_one_comparison",
    points=0.5,
    zh="换一张 `waves`，`difference` 或 `low` 就不对了。两个都要从 `test` 里取。",
    en="With another table `waves`, `difference` or `low` is no longer right. Take both from `test`.",
    hint_zh="等号右边不要写数字。",
    hint_en="Write no digits to the right of the equals sign.",
)
def digits_of_one_comparison(answer: Answer) -> bool:
    table = public["responses"]()
    fresh = table[table["mode"] == "ivr"]
    right, everyone = public["compared"](fresh), public["compared"](table)
    near = public["near_any"]
    found = answer.rerun("difference", waves=fresh).number()
    low = answer.rerun("low", waves=fresh).number()
    # swapped waves, all modes and another entry of the test are other misconceptions
    entries = [*right, *(-right), *everyone]
    return near(found, entries, 0.051) and near(low, entries, 0.051)


@checks.check(
    "mix",
    "digits_of_one_mix",
    points=0.5,
    zh="换一张 `mix`，`reported`、`same_mix` 或 `by_mode` 就不对了。三个都要由 `mix` 的列算出来。",
    en="With another table `mix`, `reported`, `same_mix` or `by_mode` is no longer right. Work all three out from its columns.",
    hint_zh="等号右边不要写数字。",
    hint_en="Write no digits to the right of the equals sign.",
)
def digits_of_one_mix(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "share_before": [0.10, 0.55, 0.15, 0.20],
            "share_after": [0.35, 0.25, 0.25, 0.15],
            "nps_before": [41, 17, 2, -22],
            "nps_after": [44, 26, 3, -9],
        },
        index=["phone", "web", "ivr", "sms"],
    )
    ways = [sign * way for way in public["mix_ways"](fresh).values() for sign in (1, -1)]
    found = {name: answer.rerun(name, mix=fresh).number() for name in ("reported", "same_mix", "by_mode")}
    near = public["near_any"]
    # weights and signs are other misconceptions, and so is what stands in for the rest
    known = near(found["reported"], ways, 0.051) and near(found["same_mix"], ways, 0.051)
    return known and near(found["by_mode"], [*ways, found["reported"] - found["same_mix"]], 0.051)


@checks.check(
    "report",
    "digits_of_one_half",
    points=0.5,
    zh="换一张 `survey`，`percent` 就不对了。它要从 `found` 里取。",
    en="With another table `survey`, `percent` is no longer right. Take it from `found`.",
    hint_zh="等号右边写 `found.recomputed`，不写数字。",
    hint_en="Write `found.recomputed` to the right of the equals sign, and no digits.",
)
def digits_of_one_half(answer: Answer) -> bool:
    table = public["responses"]()
    fresh = table[table["wave"] == "2025H2"]
    found = answer.rerun("percent", survey=fresh).number()
    # other rows are another misconception
    known = [public["recheck"](rows).recomputed for rows in (fresh, table)]
    return public["near_any"](found, [*known, *(share / 100 for share in known)], 0.51)


@checks.check(
    "levels",
    "punctual_fitter_overrated",
    points=0.5,
    zh="`case_5`：你选了 {found}。准时到、准时好，说到做到，是良好。",
    en="`case_5`: you chose {found}. On time and done as agreed is good service.",
    hint_zh="客户得到的，就是约定的。",
    hint_en="The customer got what was agreed.",
)
def punctual_fitter_overrated(answer: Answer) -> bool | dict[str, Any]:
    found = public["level_letters"](answer)["case_5"]
    return found == public["LEVELS"]["case_5"] or {"found": found}


@checks.check(
    "views",
    "digits_of_one_week",
    points=1,
    zh="换一张 `visits`，`per_contact` 或 `per_customer` 就不对了。两个都要由 `visits` 算出来。",
    en="With another table `visits`, `per_contact` or `per_customer` is no longer right. Work both out from it.",
    hint_zh="等号右边只写界线 4，不写结果。",
    hint_en="Write the limit 4 to the right of the equals sign, and no result.",
)
def digits_of_one_week(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "customer_id": ["D1", "D1", "D1", "D2", "D3", "D3", "D3", "D3", "D3", "D4", "D4", "D5", "D6"],
            "csat": [5, 4, 2, 3, 1, 4, 1, 2, 2, 4, 5, 5, 2],
        }
    )
    ways = public["view_ways"](fresh)
    near = public["near_any"]
    contact, customer = (answer.rerun(name, visits=fresh).number() for name in ("per_contact", "per_customer"))
    # means for shares and other summaries of a customer are other misconceptions
    return near(contact, (ways["contact"], ways["mean"])) and near(customer, ways.values())
