"""Hidden checks of lesson 04: the same misconceptions on other data, so that nothing can be typed in."""

from typing import Any

import numpy as np
import pandas as pd

from course_lib.checks import Answer, Checklist
from course_lib.teaching.source import public_names

public = public_names(__file__)

checks = Checklist(hidden=True)


@checks.check(
    "classes",
    "contradiction_not_seen",
    points=1,
    zh="`case_5`：你选了 {found}。有也喜欢、没有也喜欢，说不通，多半没看懂题：可疑（Q）。",
    en="`case_5`: you chose {found}. Liking it and liking to be without it makes no sense: questionable (Q).",
    hint_zh="两个回答放在一起，像是同一个人认真答的吗？",
    hint_en="Do the two answers fit together?",
)
def contradiction_not_seen(answer: Answer) -> bool | dict[str, Any]:
    found = public["class_letters"](answer)["case_5"]
    return found == public["CLASSES"]["case_5"] or {"found": found}


def other_votes() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "M": [10, 41, 30, 7],
            "O": [52, 20, 36, 11],
            "A": [16, 6, 9, 45],
            "I": [14, 24, 15, 26],
            "R": [5, 6, 7, 8],
            "Q": [3, 3, 3, 3],
        },
        index=public["FEATURES"],
    )


@checks.check(
    "numbers",
    "digits_of_one_survey",
    points=1,
    zh="换一张 `votes`，`better` 或 `worse` 就不对了。两个都要由 `votes` 的列算出来。",
    en="With another table `votes`, `better` or `worse` is no longer right. Work both out from its columns.",
    hint_zh="等号右边只写列，不写数字。",
    hint_en="Write columns to the right of the equals sign, and no digits.",
)
def digits_of_one_survey(answer: Answer) -> bool:
    fresh = other_votes()
    found = (public["by_feature"](answer.rerun(name, votes=fresh)) for name in ("better", "worse"))
    return all(public["way_of"](numbers, fresh) is not None for numbers in found)


@checks.check(
    "firm",
    "names_of_one_survey",
    points=1,
    zh="换一张 `votes`，`category` 或 `unsure` 就不对了。两个都要从 `result` 里取。",
    en="With another table `votes`, `category` or `unsure` is no longer right. Take both from `result`.",
    hint_zh="等号右边不要写功能的名字，也不要写字母。",
    hint_en="Write neither names of features nor letters to the right of the equals sign.",
)
def names_of_one_survey(answer: Answer) -> bool:
    fresh = other_votes()
    table = public["result_of"](fresh)
    found = public["categories_of"](answer.rerun("category", votes=fresh))
    names = public["names_in"](answer.rerun("unsure", votes=fresh))
    # the second class and the firm ones are other misconceptions
    known = [table[column].astype(str).tolist() for column in ("category", "runner_up")]
    firm = set(table.index[table["significant"]])
    return found in known and names in (firm, set(table.index) - firm)


@checks.check(
    "brands",
    "digits_of_one_table",
    points=1,
    zh="换一张 `pairs`，`prime_better` 或 `lite_worse` 就不对了。两个都要从 `by_brand` 里取。",
    en="With another table `pairs`, `prime_better` or `lite_worse` is no longer right. Take both from `by_brand`.",
    hint_zh="等号右边不要写数字。",
    hint_en="Write no digits to the right of the equals sign.",
)
def digits_of_one_table(answer: Answer) -> bool:
    whole = public["pairs"]()
    turned = {"prime": "flow", "flow": "lite", "lite": "prime"}
    keep = np.random.default_rng(4).permutation(whole["respondent_id"].unique())[:210]
    fresh = whole[whole["respondent_id"].isin(keep)].assign(brand=lambda rows: rows["brand"].map(turned))
    split, mixed = public["by_brand"](fresh), public["together"](fresh)
    # another brand, feature or column, and all brands together, are other misconceptions
    features, sides = ["next_day_delivery", "short_hotline_wait"], ["better", "worse"]
    rows = split.loc[[(brand, feature) for brand in ("prime", "lite") for feature in features], sides]
    known = [*rows.to_numpy().ravel(), *mixed.loc[features, sides].to_numpy().ravel()]
    found = (answer.rerun(name, pairs=fresh).number() for name in ("prime_better", "lite_worse"))
    return all(public["near_any"](number, known) for number in found)


@checks.check(
    "levels",
    "misread_question_trusted",
    points=1,
    zh="`case_6`：你选了 {found}。两成多的人两边都答“喜欢”，是题目没看懂，先改题再问。",
    en="`case_6`: you chose {found}. More than a fifth like it both ways: they misread the question. Mend it and ask again.",
    hint_zh="Q 多，别急着下结论。",
    hint_en="With many Q, no conclusion yet.",
)
def misread_question_trusted(answer: Answer) -> bool | dict[str, Any]:
    found = public["level_letters"](answer)["case_6"]
    return found == public["LEVELS"]["case_6"] or {"found": found}


@checks.check(
    "pyramid",
    "digits_of_ten_people",
    points=1,
    zh="换一张 `people`，三个占比里有的就不对了。三个都要由 `people` 的列算出来。",
    en="With another table `people` some of the shares are no longer right. Work all three out from its columns.",
    hint_zh="等号右边只写界线 4、5、9。",
    hint_en="Write the limits 4, 5 and 9 to the right of the equals sign, and no result.",
)
def digits_of_ten_people(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "csat": [5, 5, 4, 3, 5, 2, 4, 5, 1, 4, 5, 3, 4],
            "ces": [7, 5, 3, 5, 6, 7, 5, 4, 3, 6, 7, 6, 5],
            "nps": [10, 8, 9, 9, 9, 10, 9, 10, 2, 7, 10, 6, 9],
        }
    )
    found = [answer.rerun(name, people=fresh).number() for name in ("met", "easy", "memorable")]
    known = public["pyramid_ways"](fresh)
    return public["fits"](found, known, tuple(known))


@checks.check(
    "steps",
    "counted_before_asked",
    points=0.5,
    zh="先数六类（A）、后发问卷（F）：还没有回答，数什么？",
    en="You count the classes (A) before the questionnaire goes out (F). What is there to count?",
    hint_zh="先有回答，再数。",
    hint_en="Answers first, then counting.",
)
def counted_before_asked(answer: Answer) -> bool:
    return public["before"](answer, "F", "A")


@checks.check(
    "steps",
    "checked_before_counted",
    points=0.5,
    zh="先看靠不靠得住（E）、后数六类（A）：类别还没有，谈不上靠不靠得住。",
    en="You see how firm the classes are (E) before you count (A): there are no classes yet.",
    hint_zh="先数出类别。",
    hint_en="Count first.",
)
def checked_before_counted(answer: Answer) -> bool:
    return public["before"](answer, "A", "E")
