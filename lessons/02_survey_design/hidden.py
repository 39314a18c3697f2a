"""Hidden checks of lesson 02: the same misconceptions on other data, so that nothing can be typed in."""

from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks import Answer, Checklist
from course_lib.models import fieldwork, scores
from course_lib.teaching.source import public_names

public = public_names(__file__)

checks = Checklist(hidden=True)


@checks.check(
    "errors",
    "wrong_factors_asked",
    points=1,
    zh="案例 5：你选了 {found}。这家公司知道要问，也花了力气问，只是问的不是客户在意的事。",
    en="Case 5: you chose {found}. This firm knows that it should ask, and takes trouble over it. It asks about what "
    "customers do not care about.",
    hint_zh="“因素”选错了，属于哪一个误区？",
    hint_en="To which error do wrong factors belong?",
)
def wrong_factors_asked(answer: Answer) -> bool | dict[str, Any]:
    return public["letter_is_right"](answer, "case_5")


@checks.check(
    "cycle",
    "names_of_one_trend",
    points=1,
    zh="换一张 `trend`，`act` 就不对了。它要从 `action_list(trend, targets)` 的结果里取，不能照着写。",
    en="With another `trend`, `act` is no longer right. Take it from the result of `action_list(trend, targets)`; do not "
    "type the names.",
    hint_zh="等号右边不要写 bill、app 这些名字。",
    hint_en="Write no names such as bill or app to the right of the equals sign.",
)
def names_of_one_trend(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {"2025H1": [3.9, 3.9, 3.0, 3.2], "2025H2": [3.5, 3.9, 3.3, 3.2]}, index=list(public["TARGETS"])
    )
    found = {name.casefold() for name in public["names_of"](answer.rerun("act", trend=fresh))}
    table = fieldwork.action_list(fresh, public["TARGETS"])
    urgent, missed = set(table.index[table["status"] == "act"]), set(table.index[table["gap"] > 0])
    falling = set(table.index[table["difference"] < 0])
    # missing the target is enough, and any fall, are other misconceptions
    return found in (urgent, missed, urgent | falling, missed | falling, falling)


@checks.check(
    "sample",
    "digits_of_one_table",
    points=1,
    zh="换一张 `classes`，`weights` 或 `weighted_score` 就不对了。两个都要由 `classes` 里的列算出来。",
    en="With another `classes`, `weights` or `weighted_score` is no longer right. Work both out from its columns.",
    hint_zh="等号右边只写列名，不写数字。",
    hint_en="Write column names and no digits to the right of the equals sign.",
)
def digits_of_one_table(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {"population": [700, 900, 2400, 1000], "answers": [35, 90, 80, 20], "satisfied": [28, 45, 24, 15]},
        index=list("ABCD"),
    )
    weights = public["by_class"](answer.rerun("weights", classes=fresh))
    score = answer.rerun("weighted_score", classes=fresh).number()
    right = fresh["population"] / fresh["answers"]
    # upside down, on another scale, raw, and alike are other misconceptions
    shapes = (right, 1 / right)
    scaled = any(np.allclose(weights / weights.sum(), shape / shape.sum(), atol=0.003) for shape in shapes)
    ways = [public[name](fresh) for name in ("right_score", "raw_score", "mean_of_rates")]
    return scaled and any(public["close"](score, way) for way in ways)


@checks.check(
    "mode",
    "effect_of_one_table",
    points=0.5,
    zh="换一批人，`ivr_effect` 就不对了。它要从 `effects` 里取，而 `effects` 要从 `people` 算出来。",
    en="With other people, `ivr_effect` is no longer right. Take it from `effects`, and work that out from `people`.",
    hint_zh="等号右边不要写数字。",
    hint_en="Write no digits to the right of the equals sign.",
)
def effect_of_one_table(answer: Answer) -> bool:
    fresh, ways = other_people()
    found = answer.rerun("ivr_effect", people=fresh).number()
    return any(public["close"](found, way, public["NEAR"]) for way in ways)


@cache
def other_people() -> tuple[pd.DataFrame, list[float]]:
    """Return the answers of other people, and the effects of IVR that pass there."""
    people = public["responses"]()
    fresh = people.sample(1_500, random_state=5).reset_index(drop=True)
    lifted = (fresh["mode"] == "ivr").to_numpy()
    fresh["csat"] = np.where(lifted, np.minimum(fresh["csat"] + 1, 5), fresh["csat"])
    # unlike people, another reference and the raw column are other misconceptions
    tables = [
        scores.mode_effects(fresh, "csat", strata, way) for strata in ("brand", []) for way in ("web", "sms", "phone")
    ]
    return fresh, [float(table.loc["ivr", column]) for table in tables for column in ("difference", "raw_difference")]


@checks.check(
    "ten",
    "memory_overloaded",
    points=0.5,
    zh="{found} 要人回想两年里的准确次数。谁也记不住，得到的是随口说的数。",
    en="{found} asks for an exact count over two years. Nobody remembers; what one gets is a guess.",
    hint_zh="答得出来吗？先问自己。",
    hint_en="Could you answer it yourself?",
)
def memory_overloaded(answer: Answer) -> bool | dict[str, Any]:
    return public["RECALL"] not in public["picked"](answer) or {"found": public["RECALL"]}


@checks.check(
    "ten",
    "jargon_kept",
    points=0.75,
    zh="{found} 里有受访者听不懂的行话。",
    en="{found} has a term that those who answer do not know.",
    hint_zh="念给不懂客服的家人听，他听得懂吗？",
    hint_en="Read it to someone at home who knows nothing about call centres.",
)
def jargon_kept(answer: Answer) -> bool | dict[str, Any]:
    return public["JARGON"] not in public["picked"](answer) or {"found": public["JARGON"]}


@checks.check(
    "ten",
    "options_overlap",
    points=0.75,
    zh="{found} 的选项有重叠：正好在边上的人，两格都对。",
    en="The options of {found} overlap: someone just on the border fits two of them.",
    hint_zh="正好 40 岁，选哪一格？",
    hint_en="Which option is for someone who is exactly 40?",
)
def options_overlap(answer: Answer) -> bool | dict[str, Any]:
    return public["OVERLAP"] not in public["picked"](answer) or {"found": public["OVERLAP"]}


@checks.check(
    "fieldwork",
    "numbers_of_the_example",
    points=0.5,
    zh="换成别的份数和比例，`calls_needed` 就不对了。算式里要用三个输入。",
    en="With other numbers `calls_needed` is no longer right. Use the three inputs in the formula.",
    hint_zh="算式里只用 `quota`、`contact_rate`、`cooperation_rate` 三个名字。",
    hint_en="Use only the names `quota`, `contact_rate` and `cooperation_rate`.",
)
def numbers_of_the_example(answer: Answer) -> bool:
    trials = [(77, 0.37, 0.61), (510, 0.22, 0.9), (33, 1.0, 0.5)]
    ways = (
        lambda quota, contact, cooperation: quota / (contact * cooperation),
        lambda quota, contact, cooperation: quota * contact * cooperation,
        lambda quota, contact, cooperation: quota / contact,
        lambda quota, contact, cooperation: quota / cooperation,
        lambda quota, contact, cooperation: quota / (contact + cooperation),
    )
    found = [answer.call("calls_needed", *trial).number() for trial in trials]
    # multiplied, and one rate left out, are other misconceptions
    return any(
        all(public["close"](number, way(*trial), 1.01) for number, trial in zip(found, trials, strict=True))
        for way in ways
    )


@checks.check(
    "fieldwork",
    "a_day_too_many",
    points=0.5,
    zh="一天 100 次，400 次正好 4 天，你的 `days_needed` 得 {found}。正好做完，不用再加一天。",
    en="At 100 calls a day, 400 take exactly 4 days; your `days_needed` gives {found}. When it comes out even, no day is "
    "added.",
    hint_zh="`math.ceil(4)` 还是 4；“取整再加 1”就多了。",
    hint_en="`math.ceil(4)` stays 4; cutting off and adding 1 gives one too many.",
)
def a_day_too_many(answer: Answer) -> bool | dict[str, Any]:
    found = public["days_found"](answer, 400, 2, 10, 5)
    # a team or hours left out, which give more, are another misconception
    return (found > 3.99 and not public["close"](found, 5)) or {"found": f"{found:g}"}
