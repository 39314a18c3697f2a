"""Hidden checks of lesson 06: the same misconceptions on other data, so that nothing can be typed in."""

from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks import Answer, Checklist
from course_lib.teaching.source import public_names

public = public_names(__file__)

checks = Checklist(hidden=True)


@checks.check(
    "kinds",
    "twelve_months_still_new",
    points=1,
    zh="客户 5：你选了 {found}。不满 12 个月才算太新，他正好满 12 个月；依赖度 3、频率 2，都在线下。",
    en="Customer 5: you chose {found}. Too new is less than 12 months; he has just reached 12. Dependence 3 and frequency 2 are both "
    "below the lines.",
    hint_zh="两样都低，是哪一格？",
    hint_en="Low on both: which cell?",
)
def twelve_months_still_new(answer: Answer) -> bool | dict[str, Any]:
    found = public["kind_letters"](answer)["case_5"]
    return found == public["CASES"]["case_5"] or {"found": found}


@checks.check(
    "switch",
    "numbers_of_the_example",
    points=0.5,
    zh="换成别的价格和门槛，你的函数就不对了。算式里要用到括号里的每一个输入。",
    en="With other prices and thresholds your functions are no longer right. Use each of the inputs in the brackets.",
    hint_zh="算式里只写输入的名字，不写例子里的数。",
    hint_en="Write the names of the inputs into the formula, not the numbers of the example.",
)
def numbers_of_the_example(answer: Answer) -> bool:
    trials = [
        (250, 200, 0.1, 0.05),
        (250, 200, 0.2, 0.05),
        (39, 45, 0.01, 0.0),
        (60, 57, 0.01, 0.03),
        (60, 57, 0.03, 0.03),
    ]
    goes = [public["goes"](answer, *trial) for trial in trials]
    # of the rival's price, without effort, and in yuan, are other misconceptions
    gaps = (
        lambda price, rival: (price - rival) / price,
        lambda price, rival: (price - rival) / rival,
        lambda price, rival: abs(price - rival) / price,
        lambda price, rival: price - rival,
    )
    thresholds = (lambda worth, effort: worth + effort, lambda worth, effort: worth)
    known = any(
        goes == [gap(price, rival) >= threshold(worth, effort) for price, rival, worth, effort in trials]
        for gap in gaps
        for threshold in thresholds
    )
    prices = [public["highest"](answer, *trial) for trial in ((57, 0.02, 0.03), (240, 0.15, 0.05))]
    ways = (
        (57 / 0.95, 240 / 0.8),
        (57 * 1.05, 240 * 1.2),
        (57 / 0.98, 240 / 0.85),
        (57 * 1.02, 240 * 1.15),
    )
    return known and any(np.allclose(prices, way, atol=0.51) for way in ways)


@checks.check(
    "matrix",
    "digits_of_one_table",
    points=1,
    zh="换一张 `scores`，人数就不对了。四个答案都要由 `scores` 和 `quadrant` 算出来。",
    en="With another table `scores` the numbers are no longer right. Work all four out from `scores` and `quadrant`.",
    hint_zh="等号右边不写数字（满意度的界线 3 除外）。",
    hint_en="Write no digits to the right of the equals sign, except the 3 of satisfaction.",
)
def digits_of_one_table(answer: Answer) -> bool:
    fresh, high, captive = other_scores()
    found = [answer.rerun(name, scores=fresh).number() for name in ("high_count", "captive_count", "captive_share")]
    shares = [found[1] / whole for whole in (found[0], len(fresh)) if whole]
    return found[0] in high and found[1] in captive and public["near_any"](found[2], shares)


@cache
def other_scores() -> tuple[pd.DataFrame, list[int], list[int]]:
    """Return another table, and the numbers of the highly loyal and of the captive that pass there."""
    fresh = public["scores"]().sample(900, random_state=6).reset_index(drop=True)
    fresh["satisfaction"] = np.where(fresh.index % 3 == 0, 2, fresh["satisfaction"])
    # other lines, newcomers put into cells, and all the dissatisfied, are other misconceptions
    cells = [
        public["quadrants"](fresh, lines, window)
        for lines in (public["LINES"], *public["OTHER_LINES"])
        for window in (public["WINDOW"], 0.5, 24)
    ]
    high = [int((cell == name).sum()) for cell in cells for name in ("high", "latent", "inertia")]
    captive = [public["captives"](fresh, cell, below) for cell in cells for below in (2, 3, 4)]
    captive += [int((fresh["satisfaction"] < below).sum()) for below in (3, 4)]
    return fresh, high, captive


@checks.check(
    "steps",
    "scores_without_a_window",
    points=0.5,
    zh="先分出太新的人（F）、后定时间段（E）：还不知道看几个月，怎么知道谁太新？",
    en="You set the newcomers aside (F) before you fix the window (E): without a window, who is too new?",
    hint_zh="“太新”是和时间段比出来的。",
    hint_en="'Too new' is measured by the window.",
)
def scores_without_a_window(answer: Answer) -> bool:
    return public["before"](answer, "E", "F") and public["before"](answer, "E", "A")


@checks.check(
    "steps",
    "captive_before_there_are_cells",
    points=0.5,
    zh="先找被套住的人（D）、后归进四格（A）：被套住的，是“高度忠诚”那一格里不满意的人，格子还没有，找不出来。",
    en="You look for the captive (D) before there are cells (A). The captive are the dissatisfied of the cell 'high'.",
    hint_zh="先有四格，再给四格加一列。",
    hint_en="First the cells, then a column for the cells.",
)
def captive_before_there_are_cells(answer: Answer) -> bool:
    return public["before"](answer, "A", "D")


@checks.check(
    "cohorts",
    "digits_of_one_month",
    points=1,
    zh="换一张 `sales`，`old_share` 或 `left` 就不对了。两个都要从表里取。",
    en="With another table `sales`, `old_share` or `left` is no longer right. Take both from the tables.",
    hint_zh="等号右边写 `revenue_split(sales, ...)` 和 `cohort_counts(sales, ...)`，不写结果。",
    hint_en="Write `revenue_split(sales, ...)` and `cohort_counts(sales, ...)` to the right of the equals sign, not their results.",
)
def digits_of_one_month(answer: Answer) -> bool:
    rows = [
        *(("P1", "2025-01-03", 70), ("P2", "2025-01-05", 20), ("P3", "2025-01-08", 40), ("P4", "2025-01-30", 35)),
        *(("P5", "2025-01-31", 60), ("P6", "2025-01-31", 60), ("P7", "2025-01-31", 45), ("P8", "2025-01-31", 15)),
        *(("P1", "2025-02-02", 30), ("P9", "2025-02-06", 55)),
        *(("P2", "2025-03-04", 80), ("P3", "2025-03-04", 20), ("P3", "2025-03-09", 25), ("P9", "2025-03-10", 15)),
        *(("P10", "2025-03-19", 90), ("P11", "2025-03-28", 30), ("P4", "2025-03-28", 10), ("P4", "2025-03-29", 5)),
    ]
    fresh = pd.DataFrame(rows, columns=["customer_id", "date", "amount_yuan"])
    old, left = (answer.rerun(name, sales=fresh).number() for name in ("old_share", "left"))
    near = public["near_any"]
    # what is counted and in which month are other misconceptions
    return near(old, public["revenue_ways"](fresh).values()) and near(left, public["retention_ways"](fresh).values())


@checks.check(
    "hours",
    "digits_of_one_policy",
    points=1,
    zh="换一张 `policy`，`saved` 或 `yuan` 就不对了。两个都要由 `policy` 里的列算出来。",
    en="With another table `policy`, `saved` or `yuan` is no longer right. Work both out from its columns.",
    hint_zh="等号右边只写列名和 60，不写别的数字。",
    hint_en="Write names of columns and 60 to the right of the equals sign, and no other number.",
)
def digits_of_one_policy(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {"customers": [90, 150, 30, 120, 60], "minutes_before": [5, 7, 4, 6, 8], "minutes_after": [4, 4, 9, 7, 6]},
        index=public["KINDS"],
    )
    saved = public["by_kind"](answer.rerun("saved", policy=fresh))
    yuan = answer.rerun("yuan", policy=fresh).number()
    # unit, people, sign and the sum of the savings alone are other misconceptions
    sums = (saved.sum(), saved.clip(lower=0).sum(), -saved.clip(upper=0).sum(), saved.abs().sum())
    ways = [total * factor for total in sums for factor in (public["WAGE"], 1, public["WAGE"] / 60)]
    ways.append(public["right_hours"](fresh).sum() * public["WAGE"])
    return public["way_of_hours"](saved, fresh) is not None and public["near_any"](yuan, ways, 2.5)


@checks.check(
    "returns",
    "digits_of_one_programme",
    points=1,
    zh="换一个 `programme`，`net` 或 `low_roi` 就不对了。两个都要从 `service_return` 的结果里取。",
    en="With another `programme`, `net` or `low_roi` is no longer right. Take both from the result of `service_return`.",
    hint_zh="等号右边不要写数字。",
    hint_en="Write no digits to the right of the equals sign.",
)
def digits_of_one_programme(answer: Answer) -> bool:
    fresh = {"investment_yuan": 25_000, "customers": 800, "margin_yuan": 150, "retention": 0.70, "discount": 0.08}
    table = public["returns"](fresh)
    net = public["by_scenario"](answer.rerun("net", programme=fresh))
    roi = answer.rerun("low_roi", programme=fresh).number()
    # the gain without the investment and another row are other misconceptions
    yuan = any(public["same_yuan"](net, table[column]) for column in ("net_yuan", "gain_yuan"))
    return yuan and public["near_any"](roi, (*table["roi"], *(100 * table["roi"])), 0.051)
