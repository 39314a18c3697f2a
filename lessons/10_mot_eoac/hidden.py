"""Hidden checks of lesson 10: the same misconceptions on other lines and scores, so that nothing can be typed in."""

from typing import Any

import pandas as pd

from course_lib.checks import Answer, Checklist
from course_lib.teaching.source import public_names

public = public_names(__file__)

checks = Checklist(hidden=True)


@checks.check(
    "lines",
    "accusation_unseen",
    points=1,
    zh="第 7 句：你选了 {found}。他在说客户收了东西不认账。",
    en="Line 7: you chose {found}. It says that the customer took the parcel and denies it.",
    hint_zh="客户听到的是“你在撒谎”。",
    hint_en="What the customer hears is 'you are lying'.",
)
def accusation_unseen(answer: Answer) -> bool | dict[str, Any]:
    return public["line_is_right"](answer, 7)


@checks.check(
    "reply",
    "door_closed",
    points=1,
    zh="你用了 C：“我还有别的电话，先挂了。”最后一句话该留给客户。",
    en="You used C, 'I have other calls waiting'. The last word belongs to the customer.",
    hint_zh="用一句问话结尾，让客户还能开口。",
    hint_en="End with a question, so that the customer can still speak.",
)
def door_closed(answer: Answer) -> bool:
    return public["CLOSED"] not in public["reply_of"](answer)


@checks.check(
    "route",
    "hard_request_taken_for_easy",
    points=0.5,
    zh="换几个请求，归类就不对了：`route_of{given}` 得 {found}。",
    en="With other requests the answer is wrong: `route_of{given}` gives {found}.",
    hint_zh="三个“没有”要各有一个 if，不能要求同时都没有。",
    hint_en="Each of the three needs its own if; one that fails is enough.",
)
def hard_request_taken_for_easy(answer: Answer) -> bool | dict[str, Any]:
    for given in ((False, True, True, 30, 8), (True, False, True, 30, 8), (True, True, False, 30, 8)):
        found = public["route_found"](answer, *given)
        # which of the hard kinds it is, is another misconception
        if found == "within_limits":
            return {"given": given, "found": found}
    return True


@checks.check(
    "peers",
    "digits_of_one_table",
    points=1,
    zh="换一批分数，`means` 就不对了。它要由 `scores` 算出来，不能抄数字。",
    en="With other scores `means` is no longer right. Work it out from `scores`; copy no digits.",
    hint_zh="等号右边写 `peer_scores(scores)`，不写数字。",
    hint_en="Write `peer_scores(scores)` to the right of the equals sign, and no digits.",
)
def digits_of_one_table(answer: Answer) -> bool:
    rows = [
        ["1", "1", 2, 3, 4],
        ["1", "2", 3, 3, 1],
        ["1", "3", 2, 5, 3],
        ["2", "1", 5, 1, 4],
        ["2", "2", 2, 4, 4],
        ["2", "3", 4, 2, 1],
        ["3", "1", 1, 4, 5],
        ["3", "2", 3, 3, 4],
        ["3", "3", 5, 5, 2],
    ]
    sheet = pd.DataFrame(rows, columns=["judged", "judge", *public["SKILLS"]])
    fresh = sheet.melt(["judged", "judge"], var_name="skill", value_name="score")
    found = public["means_of"](answer.rerun("means", scores=fresh, sheet=sheet))
    # own scores and the judge for the judged are other misconceptions
    ways = (public["right_means"](fresh), public["means_with_self"](fresh), public["means_given"](fresh),
            public["means_given"](fresh, True))  # fmt: skip
    return public["same"](found, *ways)
