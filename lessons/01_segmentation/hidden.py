"""Hidden checks of lesson 01: the same misconceptions on other data, so that nothing can be typed in."""

from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks import Answer, Checklist
from course_lib.models import segmentation
from course_lib.teaching.source import public_names

public = public_names(__file__)
FRESH_HOURS = 100

checks = Checklist(hidden=True)


@checks.check(
    "kinds",
    "supplier_is_no_customer",
    points=1,
    zh="案例 5：你选了 {found}。谁付钱给谁，不能决定他是哪一类。这家厂和澜海一起为客户服务，却是另一家公司。",
    en="Case 5: you chose {found}. Who pays whom does not decide the kind. This firm serves customers together with "
    "Lanhai, but it is another firm.",
    hint_zh="供应商属于哪一类？课上的表里有。",
    hint_en="To which kind do suppliers belong? The table of the lesson says so.",
)
def supplier_is_no_customer(answer: Answer) -> bool | dict[str, Any]:
    return public["kind_is_right"](answer, "case_5")


@checks.check(
    "funnel",
    "digits_of_one_table",
    points=1,
    zh="换一批记录再运行，`signed_2025` 就不对了。它要从 `funnel_2025` 里取，而 `funnel_2025` 要从 `history` 算出来。",
    en="With other records `signed_2025` is no longer right. Take it from `funnel_2025`, and work that out from "
    "`history`.",
    hint_zh="等号右边不要写数字。",
    hint_en="Write no digits to the right of the equals sign.",
)
def digits_of_one_table(answer: Answer) -> bool:
    fresh, rates = other_history()
    found = answer.rerun("signed_2025", history=fresh).number()
    return any(public["close"](found, rate) for rate in rates)


@cache
def other_history() -> tuple[pd.DataFrame, list[float]]:
    """Return records of fewer people and contracts, and the rates that pass there."""
    rows = public["history"]()
    people = rows["customer_id"].drop_duplicates().sample(2_500, random_state=11)
    # fewer contracts than in the data set, so that its rate is not this one's
    signed = rows.loc[rows["status"] == "contracted", "customer_id"]
    dropped = signed[signed.isin(people)].sample(frac=0.4, random_state=12)
    kept = rows["customer_id"].isin(people) & ~rows["customer_id"].isin(dropped)
    fresh = rows[kept].sample(frac=1, random_state=13)
    # the wrong rows and the wrong column are other misconceptions
    tables = [segmentation.funnel(rows, *public["COHORT"]) for rows in (fresh, public["rows_of_2025"](fresh))]
    return fresh, [table.loc["contracted", column] for table in tables for column in ("overall_rate", "step_rate")]


@checks.check(
    "tiers",
    "borders_of_one_table",
    points=1,
    zh="换一批客户再运行，{share} 的类别不合规则。如果别的检查也有提示，先改那里；如果没有，就看看分界线是不是从这批"
    "客户的排名里算出来的，有没有靠行的顺序。",
    en="With other customers {share} of the classes break the rule. If another check has something to say, begin "
    "there. If not, see whether the borders come from the ranking of these customers and not from the order of the "
    "rows.",
    hint_zh="不要写死金额，也不要用行号。",
    hint_en="Use no fixed amounts of money and no row numbers.",
)
def borders_of_one_table(answer: Answer) -> bool | dict[str, Any]:
    people = other_customers()
    found = public["tiers_of"](answer.rerun("tiers", customers=people), people)
    right = tiers_of_other_customers()
    wrong = 1.0 if found is None else float((found.fillna("") != right.fillna("")).mean())
    return wrong <= 0.01 or {"share": f"{wrong:.0%}"}  # a border that is off by one customer will do


@cache
def tiers_of_other_customers() -> pd.Series:
    return segmentation.tier_within_brand(other_customers()).astype(object)


@cache
def other_customers() -> pd.DataFrame:
    """Return customers of another year: shuffled rows, other amounts, zeros, gaps in brand and ARPU."""
    draw = np.random.default_rng(41)
    people = public["customers"]().sample(3_000, random_state=42)
    brands = people["brand"].cat.categories
    brand = draw.choice(brands, len(people), p=[0.5, 0.2, 0.3])
    arpu = np.round(
        draw.lognormal(3, 0.6, len(people)) * pd.Series(brand).map(dict(zip(brands, (1, 5, 2), strict=True))), 2
    )
    arpu[draw.random(len(people)) < 0.05] = 0
    arpu[draw.random(len(people)) < 0.1] = np.nan
    known = pd.Series(brand, index=people.index).where(draw.random(len(people)) > 0.1)
    return people.assign(brand=pd.Categorical(known, categories=brands), arpu_yuan=arpu.to_numpy())


@checks.check(
    "needs",
    "ratio_of_one_table",
    points=0.5,
    zh="换一张表再运行，`times` 就不对了。它要由 `profile` 算出来，不能抄数字。",
    en="With another table `times` is no longer right. Work it out from `profile`; do not copy digits.",
    hint_zh="等号右边写 `profile.loc[...]`，不写数字。",
    hint_en="Write `profile.loc[...]` to the right of the equals sign, no digits.",
)
def ratio_of_one_table(answer: Answer) -> bool:
    fresh = public["profile"]().copy()
    fresh["contacts"] = fresh["contacts"] * np.linspace(1, 3, len(fresh))
    fresh["contacts_per_customer"] = fresh["contacts"] / fresh["customers"]
    found, right = answer.rerun("times", profile=fresh).number(), public["times_per_head"](table=fresh)
    totals = fresh["contacts"]["distributor"] / fresh["contacts"]["potential"]
    # totals, and divided the wrong way, are other misconceptions
    others = (1 / right, totals, 1 / totals)
    return public["close"](found, right, 0.06) or any(public["close"](found, other) for other in others)


@cache
def fresh_time() -> pd.DataFrame:
    return segmentation.service_time([50, 150, 200, 100], [0.3, 0.3, 0.3, 0.1], FRESH_HOURS)


@checks.check(
    "hours",
    "numbers_of_the_lesson",
    points=1,
    zh="换成别的人数和工时，`hours_each` 就不对了。算式里要用三个输入，不能写死 40 小时或 100 位客户。",
    en="With other numbers of customers and hours `hours_each` is no longer right. Use the three inputs in the "
    "formula, not 40 hours or 100 customers.",
    hint_zh="算式里只用 `customers`、`time_share`、`hours` 三个名字。",
    hint_en="Use only the three names `customers`, `time_share` and `hours`.",
)
def numbers_of_the_lesson(answer: Answer) -> bool:
    right = fresh_time()
    found = [
        answer.call("hours_each", int(row["customers"]), float(row["time_share"]), FRESH_HOURS).number()
        for _, row in right.iterrows()
    ]
    # class totals and the same for all are other misconceptions
    ways = (right["hours_per_customer"], right["hours"], FRESH_HOURS / right["customers"])
    return any(np.allclose(found, way, rtol=0, atol=0.0051) for way in ways)


@checks.check(
    "hours",
    "intensity_of_one_class",
    points=1,
    zh="换成别的占比，`intensity` 就不对了。它要用这一类自己的两个占比，不能和 A 类或 D 类比。",
    en="With other shares `intensity` is no longer right. It takes the two shares of the class itself and does not "
    "compare with class A or D.",
    hint_zh="算式里只用 `customer_share` 和 `time_share`。",
    hint_en="Use only `customer_share` and `time_share`.",
)
def intensity_of_one_class(answer: Answer) -> bool:
    right = fresh_time()
    found = [
        answer.call("intensity", float(row["customer_share"]), float(row["time_share"])).number()
        for _, row in right.iterrows()
    ]
    # upside down is another misconception
    return any(np.allclose(found, way, rtol=0, atol=0.0051) for way in (right["intensity"], 1 / right["intensity"]))


@checks.check(
    "plan",
    "surplus_as_shortfall",
    points=1,
    zh="换成够用的预算，你的 `shortfall` 是 {enough}；换成不够的预算，是 {scarce}。够用就是不差钱，应当是 0；不够才"
    "大于 0。",
    en="With a budget that is enough your `shortfall` is {enough}, with one that is not it is {scarce}. Enough "
    "means that nothing is missing: 0. Only a budget that is too small leaves more than 0.",
    hint_zh="`plan_cost` 的 `.shortfall` 已经处理了这种情况；自己做减法时，用 `max(0, ...)`。",
    hint_en="`.shortfall` of `plan_cost` takes care of this; if you subtract yourself, use `max(0, ...)`.",
)
def surplus_as_shortfall(answer: Answer) -> bool | dict[str, Any]:
    given = {"plan": public["first_plan"](1, 1), "class_sizes": {"A": 100, "B": 220, "C": 340, "D": 460}}
    enough = answer.rerun("shortfall", **given, budget=1_000_000).number()
    scarce = answer.rerun("shortfall", **given, budget=1_000).number()
    return (public["close"](enough, 0, 1) and scarce > 1) or {"enough": f"{enough:,.2f}", "scarce": f"{scarce:,.2f}"}


@checks.check(
    "queue",
    "gain_without_sign",
    points=0.5,
    zh="T 那一项你写的是 {found}。先看方向：优先队列让 A 类的 T 等得更久，还是更短？少等要写成负数。",
    en="For T you have {found}. Look at the direction first: does priority make T, of class A, wait longer or less? "
    "Less is negative.",
    hint_zh="T 在两种排法里各是第几分钟接起的？后一种减前一种。",
    hint_en="In which minute is T answered under each rule? Subtract one queue from priority.",
)
def gain_without_sign(answer: Answer) -> bool | dict[str, Any]:
    found = public["extra_wait_of"](answer, "T")
    return public["close"](found, public["right_extra_wait"]("T")) or {"found": f"{found:g}"}
