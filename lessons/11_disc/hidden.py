"""Hidden checks of lesson 11: the same misconceptions on other data, so that nothing can be typed in."""

from typing import Any

import pandas as pd

from course_lib.checks import Answer, Checklist
from course_lib.teaching.source import public_names

public = public_names(__file__)
DIRECT, FAST, CALM, CAREFUL = public["STYLES"]
UNKNOWN = public["UNKNOWN"]

checks = Checklist(hidden=True)


@checks.check(
    "letters",
    "all_letters_change_places",
    points=1,
    zh="第 4 条：你写的是 {found}。对调的只有 S 和 I，D 和 C 两边一样。",
    en="Entry 4: you wrote {found}. Only S and I change places; D and C agree.",
    hint_zh="看 `labelling()` 里 D 那一行。",
    hint_en="See the row of D in `labelling()`.",
)
def all_letters_change_places(answer: Answer) -> bool | dict[str, Any]:
    return public["meaning_is_right"](answer, "note_4")


def fresh_sheet() -> pd.DataFrame:
    most = 10 * [CALM] + 6 * [FAST] + 3 * [DIRECT] + [CAREFUL] + [FAST, FAST, CALM, FAST]
    least = 7 * [DIRECT] + 3 * [CAREFUL] + 6 * [CAREFUL] + 2 * [CALM] + [FAST] + [CALM] + [None, None, CALM, FAST]
    return pd.DataFrame({"person_id": "T1", "block": range(1, 25), "most": most, "least": least})


@checks.check(
    "score",
    "digits_of_one_sheet",
    points=1,
    zh="换一份 `sheet`，`usable`、`net` 或 `first` 就不对了。三样都要从 `sheet` 算出来。",
    en="With another `sheet`, `usable`, `net` or `first` is no longer right. Work all three out from `sheet`.",
    hint_zh="等号右边不要写数字，也不要写风格的名字。",
    hint_en="Write no numbers and no names of styles to the right of the equals sign.",
)
def digits_of_one_sheet(answer: Answer) -> bool:
    fresh = fresh_sheet()
    rows, counted = public["usable_rows"](fresh), public["counted"]
    usable = answer.rerun("usable", sheet=fresh).number()
    net = public["numbers_by_style"](answer.rerun("net", sheet=fresh))
    first = public["first_styles"](answer.rerun("first", sheet=fresh))
    # faulty blocks, marks as least forgotten, turned signs and a tie that is broken are other misconceptions
    ways = [
        counted(table, most=sign, least=-sign * least)
        for table in (rows, fresh)
        for sign in (1, -1)
        for least in (1, 0)
    ]
    own = set(net[net == net.max()].index)
    whole = len(fresh.dropna(subset=["most", "least"]))
    return usable in (len(rows), whole, len(fresh)) and public["is_one_of"](net, *ways) and bool(first & own)


@checks.check(
    "readings",
    "few_answers_trusted",
    points=1,
    zh="情况 4：你选了 {found}。只有 9 题有效，少于 20 题，数字再好看也不下结论。",
    en="Case 4: you chose {found}. With 9 usable blocks, fewer than 20, nothing is concluded however good the numbers look.",
    hint_zh="先看有效题数。",
    hint_en="Look at the usable blocks first.",
)
def few_answers_trusted(answer: Answer) -> bool | dict[str, Any]:
    return public["reading_is_right"](answer, "case_4")


@checks.check(
    "notes",
    "details_overlooked",
    points=1,
    zh="n5：你写的是 {found}。看原文、问算法、逐笔核对、核完再签，指着哪一边？",
    en="n5: you wrote {found}. The contract, how a figure was got, each item checked, signing later: which way do they point?",
    hint_zh="他要的是快、是热闹、是安稳，还是依据？",
    hint_en="Is it speed, company, calm or reasons that is wanted?",
)
def details_overlooked(answer: Answer) -> bool | dict[str, Any]:
    return public["note_is_right"](answer, "n5")


@checks.check(
    "notes",
    "conflict_settled_by_guess",
    points=1,
    zh="n6：你写的是 {found}。前一句催，后一句说不急，两边打架，不能挑一句信。",
    en="n6: you wrote {found}. First hurry, then no hurry: the cues contradict each other, and you cannot pick one.",
    hint_zh="线索打架，就再听一句。",
    hint_en="When cues contradict each other, listen to one more sentence.",
)
def conflict_settled_by_guess(answer: Answer) -> bool | dict[str, Any]:
    return public["note_is_right"](answer, "n6")


@checks.check(
    "evidence",
    "examples_only",
    points=1,
    zh="换一些线索，`decide` 就不对了。要看 `chance` 里最大的数到没到 0.8，不是数条数。",
    en="With other cues `decide` is no longer right. Look whether the largest number in `chance` reaches 0.8; do not count "
    "cues.",
    hint_zh="四条对一条，够了；三条对一条，不够。",
    hint_en="Four against one will do; three against one will not.",
)
def examples_only(answer: Answer) -> bool:
    trials = {
        (DIRECT,) * 4 + (FAST,): DIRECT,
        (CAREFUL,) * 3 + (CALM,): UNKNOWN,
        (FAST,) * 5 + (CALM,) * 2: FAST,
        (CALM, DIRECT) * 3: UNKNOWN,
    }
    found = {cues: public["decided"](answer, *cues) for cues in trials}
    leaders = {cues: max(cues, key=cues.count) for cues in trials}
    # always naming the leader, and never naming one, are other misconceptions
    return (
        found == trials
        or all(style == leaders[cues] for cues, style in found.items())
        or all(style == UNKNOWN for style in found.values())
    )
