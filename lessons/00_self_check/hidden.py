"""Hidden checks of lesson 00: the same misconceptions on other data, so that nothing can be typed in."""

from typing import Any

import pandas as pd

from course_lib.checks import Answer, Checklist, WrongKind
from course_lib.teaching.source import public_names

public = public_names(__file__)

checks = Checklist(hidden=True)


@checks.check(
    "goals",
    "leaving_is_a_score",
    points=0.5,
    zh="第 5 件：你选了 {found}。问离开的人为什么走，是为了让留下的人愿意留下。",
    en="Work 5: you chose {found}. Those who left are asked so that those who are here will want to stay.",
    hint_zh="留住人，属于哪个目标？",
    hint_en="To which goal does keeping people belong?",
)
def leaving_is_a_score(answer: Answer) -> bool | dict[str, Any]:
    return public["work_is_right"](answer, "work_5")


@checks.check(
    "goals",
    "gain_of_one_learner",
    points=1,
    zh="换三个数，`learning_gain` 就不对了。算式里只用 `before`、`after`、`most` 三个名字。",
    en="With three other numbers `learning_gain` is no longer right. Use only the names `before`, `after` and `most`.",
    hint_zh="等号右边不要写数字。",
    hint_en="Write no digits to the right of the equals sign.",
)
def gain_of_one_learner(answer: Answer) -> bool:
    given = {"before": 2, "after": 9, "most": 12}
    found = answer.rerun("learning_gain", **given).number()
    # other ways of dividing are another misconception
    return public["gain_is"](found, "right", "of_all", "of_before", "points", "level", given=tuple(given.values()))


@checks.check(
    "groups",
    "more_talk_than_practice",
    points=0.5,
    zh="短讲 {theory} 分钟，实战操练 {practice} 分钟：讲得比做得久。",
    en="Theory takes {theory} minutes and practice {practice}: more is said than done.",
    hint_zh="短讲不要比实战操练长。",
    hint_en="Let theory be no longer than practice.",
)
def more_talk_than_practice(answer: Answer) -> bool | dict[str, Any]:
    minutes = public["minutes_of"](answer)
    return minutes["theory"] <= minutes["practice"] or {
        "theory": f"{minutes['theory']:g}",
        "practice": f"{minutes['practice']:g}",
    }


@checks.check(
    "totals",
    "numbers_of_one_sheet",
    points=1,
    zh="换一张 `sheet`，`totals` 或 `constant` 就不对了。两个都要从 `sheet` 算出来。",
    en="With another `sheet`, `totals` or `constant` is no longer right. Work both out from `sheet`.",
    hint_zh="等号右边只用 `sheet`，不写数字和列名。",
    hint_en="Use `sheet` to the right of the equals sign, and neither digits nor names of columns.",
)
def numbers_of_one_sheet(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "me": [5] * 10,
            "colleague_1": [2, 2, 3, 4, 4, 4, 3, 2, 5, 1],
            "colleague_2": [4] * 10,
            "colleague_3": [3, 3, 3, 3, 3, 3, 3, 3, 3, 4],
        },
        index=range(1, 11),
    )
    try:
        totals = public["totals_of"](answer.rerun("totals", sheet=fresh), public["RATERS"])
        # rows added for columns, and means, are another misconception
        added = public["sums_are_right"](totals, fresh) or public["sums_are_right"](totals * 10, fresh)
    except WrongKind:
        added = answer.rerun("totals", sheet=fresh).numbers().tolist() == fresh.sum(axis=1).tolist()
    return bool(added) and public["names_of"](answer.rerun("constant", sheet=fresh)) == {"me", "colleague_2"}


@checks.check(
    "agree",
    "second_column_not_looked_at",
    points=0.5,
    zh="第二列没有高低的时候，`can_correlate` 还说可以算。两列都要看。",
    en="When the second column never varies, `can_correlate` still says yes. Look at both.",
    hint_zh="两个条件用 `and` 连起来。",
    hint_en="Join two conditions with `and`.",
)
def second_column_not_looked_at(answer: Answer) -> bool:
    return not answer.call("can_correlate", [3, 4, 5, 2], [4, 4, 4, 4]).truth()


@checks.check(
    "agree",
    "length_of_one_sheet",
    points=0.5,
    zh="换成别的长度，`share_same` 就不对了。除以的应当是这两列的长度。",
    en="With lists of another length `share_same` is no longer right. Divide by the length of the lists.",
    hint_zh="用 `len(first)`，不要写 10 或 5。",
    hint_en="Use `len(first)`; do not write 10 or 5.",
)
def length_of_one_sheet(answer: Answer) -> bool:
    trials = [([4, 4, 4, 2, 1, 5, 3, 3], [4, 3, 4, 2, 2, 5, 1, 3]), ([1, 5], [1, 4]), ([2] * 20, [2] * 15 + [3] * 5)]
    found = [answer.call("share_same", *trial).number() for trial in trials]
    right = [public["same"](*trial) for trial in trials]
    sizes = [len(trial[0]) for trial in trials]
    # counts and per cent are another misconception
    return any(
        all(public["close"](number, way * factor) for number, way, factor in zip(found, right, scale, strict=True))
        for scale in ([1] * 3, [100] * 3, sizes)
    )


@checks.check(
    "gaps",
    "card_of_one_person",
    points=1.5,
    zh="换一个人的 `card`，`gap`、`blind` 或 `strengths` 就不对了。三个都要从 `card` 算出来，不写同事的名字。",
    en="With the `card` of another person `gap`, `blind` or `strengths` is no longer right. Work all three out from `card`, "
    "without names of colleagues.",
    hint_zh="去掉 `self` 一列，剩下的都是同事，不管有几位。",
    hint_en="Take out the column `self`: all the others are colleagues, however many there are.",
)
def card_of_one_person(answer: Answer) -> bool:
    fresh = pd.DataFrame(
        {
            "self": [3, 5, 2, 4, 4, 1, 3, 5, 2, 4],
            "E17": [3, 4, 3, 4, 2, 3, 3, 3, 4, 4],
            "E20": [2, 3, 3, 5, 3, 2, 3, 3, 3, 4],
            "E23": [4, 4, 4, 3, 2, 3, 4, 4, 4, 5],
        },
        index=pd.Index(range(1, 11), name="indicator"),
    )
    indicators = list(fresh.index)
    gap = public["gaps_of"](answer.rerun("gap", card=fresh), indicators)
    ways = list(public["gap_ways"](fresh).values())
    if not public["matches"](gap, *ways):
        return False
    blind = public["numbers_in"](answer.rerun("blind", card=fresh), indicators)
    strengths = public["numbers_in"](answer.rerun("strengths", card=fresh), indicators)
    # which side, which mean and whether the border counts are other misconceptions; both come from the gap
    near = 1e-9
    sides = [set(gap.index[gap >= 1 - near]), set(gap.index[gap > 1 + near])]
    below = [set(gap.index[gap <= -1 + near]), set(gap.index[gap < -1 - near])]
    both = [one | two for one in sides for two in below]
    return blind in [*sides, *below, *both] and strengths in [*sides, *below, *both]


@checks.check(
    "stories",
    "concern_not_seen",
    points=0.5,
    zh="故事 6：你选了 {found}。“怕我累着”：他把对方的身体放在心上。",
    en="Story 6: you chose {found}. 'So that I would not tire': he has the other's well-being at heart.",
    hint_zh="为对方着想，是七条里的哪一条？",
    hint_en="Which of the seven means thinking of the other's good?",
)
def concern_not_seen(answer: Answer) -> bool | dict[str, Any]:
    return public["code_is_right"](answer, "story_6")


@checks.check(
    "stories",
    "endure_everything",
    points=0.5,
    zh="结论 4：你选了 {found}。12 个故事里，没有一个夸谁忍受了一切；说到克制的只有三个，也没有说“只要……就……”。",
    en="Claim 4: you chose {found}. Not one of the stories praises enduring everything; three speak of restraint, and none "
    "says that it is enough.",
    hint_zh="没有证据支持，也没有证据说相反。",
    hint_en="There is no evidence for it, and none for the opposite.",
)
def endure_everything(answer: Answer) -> bool | dict[str, Any]:
    return public["claim_is_right"](answer, "claim_4")


@checks.check(
    "boundary",
    "harassment_smiled_away",
    points=0.5,
    zh="第 4 通：你选了 {found}。这是骚扰，还拿投诉来要挟：冲着人，没有事，按五步守住边界。",
    en="Call 4: you chose {found}. This is harassment, with a complaint as a threat: aimed at the person, no matter in it. "
    "Hold the line in the five steps.",
    hint_zh="话说得好听，也可以越线。",
    hint_en="Sweet words can cross the line as well.",
)
def harassment_smiled_away(answer: Answer) -> bool | dict[str, Any]:
    return public["call_is_right"](answer, "call_4")


@checks.check(
    "conclusion",
    "customers_not_asked",
    points=0.5,
    zh="s4：你选了 {found}。表里只有自己和同事，一位客户也没有问过。",
    en="s4: you chose {found}. The table has the agents and their colleagues; not one customer was asked.",
    hint_zh="没有问过的人，说不了是，也说不了不是。",
    hint_en="Of people who were not asked one can say neither yes nor no.",
)
def customers_not_asked(answer: Answer) -> bool | dict[str, Any]:
    return public["sentence_is_right"](answer, "s4")
